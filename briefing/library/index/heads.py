"""The heads of a segment's briefs, newest first, in a file beside it.

Lists of all briefs want nothing else, and are read from here without loading SQLite. Each line is
JSON: the heads of so many briefs.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from briefing.brief.model import Head

TOGETHER = 100
"""Heads in a line."""
SUFFIX = ".heads"
"""After the name of the segment."""


def write_heads(stream: BinaryIO, heads: Sequence[Head]) -> None:
    """Write a line.

    Raises:
        OSError: it cannot be written.
    """
    stream.write(msgspec.json.encode(heads) + b"\n")


def read_heads(segment: Path) -> Iterator[Head]:
    """The heads of the briefs of a segment.

    Raises:
        OSError, ValueError: they cannot be read.
    """
    decode = msgspec.json.Decoder(list[Head]).decode
    with open(f"{segment}{SUFFIX}", "rb") as stream:
        for line in stream:
            yield from decode(line)
