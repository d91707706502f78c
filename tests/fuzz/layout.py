"""Layout: any clean text fits its lines, loses nothing, and is put in an order."""

import io
import unicodedata
from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text
from wcwidth import wcswidth

from briefing import rtl
from briefing.rtl.filter import laid_out
from briefing.rtl.layout import Paragraph
from briefing.terminal.emissions import EMISSIONS
from briefing.text.cleaning import clean
from briefing.text.direction import Base
from tests.fuzz.holds import as_one, cells, expect, text_of, visible
from tests.fuzz.mutations import HOSTILE, encoded, shipped_briefs
from tests.fuzz.screens import LEAST, WIDTHS, expect_drawn

TOKENS = HOSTILE

BASES: tuple[Base, ...] = ("auto", "rtl", "ltr")
NAMES = tuple(EMISSIONS)
_TABLE_LEAST = 2 * LEAST + 1
"""Cells of two columns and the space between them."""
_SELDOM = 4
"""One text in so many is put in a table, since Rich takes longer than all else."""
HEAD = 3
"""Bytes before the text: width, base, emission."""


def target(data: bytes) -> None:
    """Lay a text out as a paragraph, through the filter, and in a table of Rich's.

    Raises:
        Broken: a line is too wide, or something is lost, doubled or not meant.
    """
    if len(data) <= HEAD:
        return
    width = (0, 1, *WIDTHS)[data[0] % (2 + len(WIDTHS))]
    base = BASES[data[1] % len(BASES)]
    emission = NAMES[data[2] % len(NAMES)]
    text = text_of(data[HEAD:])
    for line in clean(text).split("\n"):
        _paragraph(line, width, base)
    _filter(text, width, base, emission)
    if data[1] // len(BASES) % _SELDOM == 0:
        _table(text, max(width, LEAST), emission)


def _paragraph(text: str, width: int, base: Base) -> None:
    paragraph = Paragraph(text, base)
    lines = list(paragraph.lines(width))
    starts = paragraph.starts
    expect(starts == sorted(set(starts)), "clusters do not follow each other", text)
    sources = "".join(map(paragraph.source, range(len(starts))))
    expect(sources == text, "the clusters are not the text", (text, sources))
    shown: set[int] = set()
    end = 0
    for line in lines:
        expect(line.width <= max(width, LEAST), "a line says it is too wide", (text, width, line))
        wide = sum(paragraph.widths[line.start : line.stop])
        expect(line.width == wide, "a line is not as wide as its clusters", (text, width, line))
        expect(end <= line.start <= line.stop, "lines overlap", (text, width, lines))
        end = line.stop
        shown |= _ordered(paragraph, line)
    missing = set(range(len(starts))) - shown
    expect(
        not any(paragraph.glyphs[index].strip() for index in missing),
        "a cluster is in no line",
        (text, width, base),
    )


def _ordered(paragraph: Paragraph, line: rtl.Line) -> set[int]:
    """The clusters of a line, which are those in its visual order, each once."""
    order = [index for index, _ in paragraph.order(line)]
    inside = set(range(line.start, line.stop))
    expect(len(order) == len(set(order)), "a cluster is twice in a line", (paragraph.text, order))
    expect(inside >= set(order), "the order holds clusters of no line", (paragraph.text, order))
    unseen = inside - set(order)
    drawn = "".join(paragraph.glyphs[index] for index in unseen)
    expect(not list(visible(drawn)), "the order lacks a cluster", (paragraph.text, order))
    drawn = "".join(paragraph.glyph(index, odd) for index, odd in paragraph.order(line))
    expect(paragraph.visual(line) == drawn, "a line is not its clusters in their order",
           (paragraph.text, drawn))  # fmt: skip
    expect(cells(drawn) == line.width, "a line is not as wide as it is drawn",
           (paragraph.text, line, drawn))  # fmt: skip
    return inside


def _filter(text: str, width: int, base: Base, emission: str) -> None:
    lines = list(laid_out([text], width, base, EMISSIONS[emission]))
    expect_drawn(lines, (emission, width), "the filter", styled=False)
    expect_all_there(clean(text), lines, "the filter")
    if emission != "logical":
        _whole(text, width, base, emission, "".join(lines))
    else:
        stored = list(visible(clean(text)))
        expect(stored == list(visible("".join(lines))), "logical lines are in another order", text)
        tabs = "".join(lines).count("\t")
        expect(tabs <= text.count("\t"), "logical lines hold tabs the text has not", (text, lines))


def _whole(text: str, width: int, base: Base, emission: str, written: str) -> None:
    """No flag or emoji sequence is taken apart where it is written.

    A mark may be behind a control that takes no cell: it finds its letter all the same.
    """
    written = as_one(written)
    for line in clean(text).split("\n"):
        paragraph = Paragraph(line, base)
        shown = [paragraph.glyphs[each] for part in paragraph.lines(width) for each in _in(part)]
        torn = [glyph for glyph in shown if _is_sequence(glyph) and as_one(glyph) not in written]
        expect(not torn, f"the filter: {emission!r} takes a cluster apart", (torn, text, written))


def _is_sequence(glyph: str) -> bool:
    """Whether a glyph takes other cells than its code points would by themselves."""
    return len(glyph) > 1 and wcswidth(glyph) != sum(max(0, wcswidth(char)) for char in glyph)


def _in(line: rtl.Line) -> range:
    return range(line.start, line.stop)


def _table(text: str, width: int, emission: str) -> None:
    first, _, rest = text.partition("\n")
    table = rtl.RtlTable("أ", first, base="rtl" if len(text) % 2 else "ltr")
    styled = Text(clean(rest))
    styled.stylize("bold", 0, len(rest) // 2)
    table.add_row(styled, "12-14")
    stream = io.StringIO()
    console = Console(file=stream, width=width, color_system=None, legacy_windows=False)
    rtl.write(console, table, EMISSIONS[emission])
    lines = stream.getvalue().split("\n")[:-1]
    expect_drawn(lines, (emission, max(width, _TABLE_LEAST)), "a table", styled=False)
    expect_all_there(clean(text), lines, "a table")


def expect_all_there(text: str, lines: Iterable[str], what: str) -> None:
    """Go on where everything that is seen of a text is in the lines.

    Raises:
        Broken: something is lost.
    """
    lost = Counter(visible(text)) - Counter(visible("".join(lines)))
    names = [unicodedata.name(char, f"U+{ord(char):04X}") for char in lost]
    expect(not lost, f"{what}: something is lost", (names, text))


def seeds() -> list[bytes]:
    """Lines of the briefs that come with the program, and hostile texts between letters."""
    lines = [line.strip() for brief in shipped_briefs() for line in brief.split(b"\n")]
    texts = [*lines[::7], *(encoded(f"قال {token}لا (abc) {token}د") for token in HOSTILE)]
    return [bytes((number, number // 7, number // 3)) + text for number, text in enumerate(texts)]
