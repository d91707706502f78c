"""A digest of the bytes of a data file, on their way to whoever reads them."""

from hashlib import blake2b
from typing import BinaryIO


class DigestStream:
    """The bytes of a stream, and a digest of those that were read.

    Attributes:
        size: bytes read.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.seek(0)

    def seek(self, offset: int, /) -> int:
        """Begin again, with a new digest; only the beginning can be sought.

        Raises:
            ValueError: another offset.
        """
        if offset:
            raise ValueError("the digest is that of all bytes from the first on")
        self._hash = blake2b(digest_size=16)
        self.size = 0
        return self._stream.seek(0)

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""
        data = self._stream.read(size)
        self._hash.update(data)
        self.size += len(data)
        return data

    def digest(self) -> bytes:
        """The digest of what was read."""
        return self._hash.digest()


def digest_of(stream: BinaryIO) -> bytes:
    """The digest of all bytes of a stream."""
    read = DigestStream(stream)
    while read.read(1 << 20):
        pass
    return read.digest()
