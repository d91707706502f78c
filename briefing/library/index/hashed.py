"""A stream that knows a digest of what was read from it."""

from hashlib import blake2b
from typing import BinaryIO


class Hashed:
    """The bytes of a stream.

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
