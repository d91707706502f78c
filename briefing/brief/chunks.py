"""A data file of any size cut between its briefs, so that no more than a part is in memory.

Composing takes some forty times the memory of the text. A line that begins with the dash of
the first brief, at its column, begins another brief: block scalars stand further in, and a quoted
text or brackets across such a line leave a part that is not YAML by itself. A file with such a
part, or with a key beside `briefs`, must be read whole (`Unsplittable`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from briefing.brief.problems import Problem

CHUNK = 2**19
"""Bytes; 300 briefs of a usual length."""
_MOST_CHUNKS_OF_A_BRIEF = 16

_TOP_KEY = b"briefs:\n"
# Comments and blank lines may stand before the key and before its first brief.
_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:---[ ]*\n|[ ]*(?:#[^\n]*)?\n)*briefs:[ ]*(?:#[^\n]*)?\n"
    rb"(?:[ ]*(?:#[^\n]*)?\n)*([ ]*)- "
)
# What ends a document, or begins another one: a part could end there, the file could not.
_MARKER = re.compile(rb"^(?:---|\.\.\.)(?:[ \t\r\n]|$)", re.MULTILINE)
_MARKS = (b"\n---", b"\n...")
# An anchor, or text that looks like one; a file must not use the name of one twice. (A
# lookbehind would make this take as long as half the composing.)
_ANCHOR = re.compile(rb"&[0-9A-Za-z_-]+")  # libyaml takes no others
_BEFORE_ANCHOR = frozenset(b" \n[{,")
# Line ends to YAML, which a count of newlines would miss: CR alone, NEL, LS and PS.
_LONE_CR = re.compile(rb"\r(?!\n)")
_ODD_LINE_ENDS = (b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9")


class Bytes(Protocol):
    """The methods of a binary stream that reading needs."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, all without a size."""
        ...

    def seek(self, offset: int, /) -> int:
        """Go back to the beginning, with 0."""
        ...


class Unsplittable(Exception):
    """The file has to be read whole.

    Args:
        problems: the problems of a part of the file, where they are the reason.
    """

    def __init__(self, problems: Sequence[Problem] = ()) -> None:
        super().__init__()
        self.problems = problems


class Chunk(NamedTuple):
    """A part of a data file that is a data file itself."""

    text: bytes
    above: int
    """Lines of the file above the first line of the text; each part begins with `briefs:`."""
    is_whole: bool
    """Whether the part is the whole file."""


def chunks(stream: Bytes, size: int = CHUNK) -> Iterator[Chunk]:
    """The parts of a file, each of about `size` bytes; a smaller file is its only part.

    Raises:
        Unsplittable: the file does not begin as a list of briefs in block style, or a brief is
            larger than sixteen parts.
    """
    text = stream.read(size)
    if len(text) < size:
        yield Chunk(text, 0, is_whole=True)
        return
    head = _HEAD.match(text)
    if not head:
        raise Unsplittable
    item = b"\n" + head[1] + b"- "
    above = 0
    anchors: set[bytes] = set()
    begin = head.end()
    while text:
        more = stream.read(size)
        cut = text.rfind(item, begin) + 1 if more else len(text)
        if not cut and len(text) > _MOST_CHUNKS_OF_A_BRIEF * size:
            raise Unsplittable
        part, text = text[:cut], text[cut:] + more
        if not part:
            continue
        if _has_odd_line_end(part) or _has_marker(part, begin):
            raise Unsplittable
        named = set(_anchors(part))
        if not anchors.isdisjoint(named):
            raise Unsplittable
        anchors |= named
        if above:
            yield Chunk(_TOP_KEY + part, above - 1, is_whole=False)
        else:
            yield Chunk(part, 0, is_whole=False)
        above += part.count(b"\n")
        begin = 0


def _has_odd_line_end(part: bytes) -> bool:
    if any(end in part for end in _ODD_LINE_ENDS):
        return True
    return b"\r" in part and _LONE_CR.search(part) is not None


def _has_marker(part: bytes, begin: int) -> bool:
    """Whether a document ends or begins after the offset, which is inside a line."""
    return any(mark in part for mark in _MARKS) and _MARKER.search(part, begin) is not None


def _anchors(part: bytes) -> Iterator[bytes]:
    for match in _ANCHOR.finditer(part):
        if match.start() == 0 or part[match.start() - 1] in _BEFORE_ANCHOR:
            yield match[0]
