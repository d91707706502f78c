"""What is written to a stream: the reader's own answer first, then what the terminal needs."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TextIO

from briefing.terminal.emissions import EMISSIONS, Emission
from briefing.terminal.stream import is_terminal

if TYPE_CHECKING:
    from briefing.terminal.detect import Detection


class Choice(NamedTuple):
    """How finished lines are written, and why.

    Attributes:
        emission: the way of writing lines.
        harakat: whether vowel marks are kept.
        detection: the terminal; None where there is none, or nothing depended on it.
    """

    emission: Emission
    harakat: bool
    detection: "Detection | None" = None

    @property
    def follows_links(self) -> bool:
        """Whether the reader is known to be able to follow a link whose address is not shown."""
        return self.detection is not None and self.detection.follows_links

    def cells(self, columns: int) -> int:
        """Cells a line may have in so many columns: fewer where controls take columns too."""
        if self.detection is None or self.emission.name in ("visual", "logical"):
            return columns
        return columns - int(columns * self.detection.terminal.spare)


def choose(
    stream: TextIO,
    bidi: str = "auto",
    harakat: str = "auto",
    kept: Mapping[str, str] = MappingProxyType({}),
) -> Choice:
    """The emission for a stream, and whether vowel marks are kept.

    Args:
        stream: where the lines go. Nothing is asked when it is no terminal.
        bidi: the name of an emission, or `auto`.
        harakat: `keep`, `strip`, or `auto`: as the terminal can draw them.
        kept: the names of emissions that `auto` is in terminals of these names.

    Raises:
        KeyError: there is no emission of that name.
    """
    terminal = is_terminal(stream)
    needed = terminal and bidi != "logical" and "auto" in (bidi, harakat)
    detection = _detected(stream) if needed else None
    name = bidi
    if bidi == "auto":
        name = kept.get(detection.name, detection.emission) if detection else "logical"
    keep = harakat == "keep"
    if harakat == "auto":
        keep = detection.terminal.harakat if detection else True
    return Choice(EMISSIONS[name], keep, detection)


@lru_cache(maxsize=2)
def _detected(stream: TextIO) -> "Detection | None":
    """The terminal of a stream, found out once in a run."""
    from briefing.terminal.detect import detect

    return detect(stream)
