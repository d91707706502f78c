"""What terminals that reorder make of what they are sent is the line as it was laid out."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.rtl.cell import CellText, Styled
from briefing.rtl.frame import ROUNDED
from briefing.rtl.grid import Column, Grid
from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.span import Span
from briefing.text.direction import Direction
from tests.terminal.models import (
    MODELS,
    Sent,
    kitty,
    konsole,
    mlterm,
    putty,
    qterminal,
    seen,
    sent,
    vte,
    xterm,
    xterm_js,
)

PIECES = (
    "غزة لا والإسلام سلام، (كلمة) «نص» [ملف] كتاب(عام)و الأخضر/الأحمر غير-مستقر أ.ب.ج و15% "
    'كوفيد19 (12) 12.5$ 12-14 ٢٠٢٦ ٪١٥ ١٢-١٤ ۱۴۰۵ ۱۴/۰۵ و٢٠٢٦ بـUNRWA والـUN وAB1ب (UN) UN abc/12 "ج" نعم؟ ... · - 1/2 '
    "שלום (שלום) ا (ب) ) ( │ | ك|ب ك│ │(كلمة) 12|13 | ║ "
).split(" ")
BALANCED = [piece for piece in PIECES if piece not in "()"]
NUMBERED = [*PIECES, *"2026م ٢٠٢٦م ۱۴۰۵ش 1447هـ (2026م)، 2020م-2021م 12שלום".split(" ")]
STYLES = [None, "red", "bold", "bold red", "dim", "underline", "black on yellow"]
BUT_PUTTY = [(model, emission) for model, emission in MODELS if model is not putty]


def styled(pieces: list[str], end: str = "") -> st.SearchStrategy[list[tuple[str, str | None]]]:
    """Texts in styles, which may begin and end inside a word unless there is an `end`."""
    texts = st.lists(st.sampled_from(pieces), max_size=4).map(lambda words: " ".join(words) + end)
    if not end:
        texts |= st.sampled_from(pieces).map(lambda piece: piece[len(piece) // 2 :])
    return st.lists(st.tuples(texts, st.sampled_from(STYLES)), min_size=1, max_size=5)


def finished(
    parts: Sequence[tuple[str, str | None]], base: Direction, width: int
) -> list[list[Span]]:
    """The lines of a text at the edge it begins from, and as the cell of a table."""
    lines = []
    for line in CellText(*(Styled(*part) for part in parts), base=base).lines(width):
        room = [Span(" " * (width - line.width))] if line.width < width else []
        spans = [*room, *line.spans] if base == "rtl" else [*line.spans, *room]
        left, between, right = (Span(text, "dim", is_border=True) for text in ("│ ", " │ ", " │"))
        lines += [spans, [left, *spans, between, *line.spans, right]]
    return lines


def check(
    model: Callable[[Sequence[Sent]], list[Sent]], emission: str, lines: Sequence[Sequence[Span]]
) -> None:
    for spans in lines:
        wanted = seen(sent(spans))
        drawn = seen(model(sent(EMISSIONS[emission].line(spans))))
        led = drawn[len(drawn) - len(wanted) :] if drawn[:1] == [(" ", None)] else drawn
        assert led == wanted


@pytest.mark.parametrize(("model", "emission"), BUT_PUTTY)
@given(styled(NUMBERED), st.sampled_from(["rtl", "ltr"]), st.integers(8, 60))
@example([("ال", None), ("استعلام", "bold red"), ("ات عن", None)], "rtl", 30)
@example([("ال", "bold"), ("استعلام", "bold red"), ("ات عن", "bold")], "rtl", 30)
@example([("(", None), ("سلام", "bold red"), (")،", None)], "rtl", 8)
def test_drawn_as_laid_out(
    model: Callable[[Sequence[Sent]], list[Sent]],
    emission: str,
    parts: Sequence[tuple[str, str | None]],
    base: Direction,
    width: int,
) -> None:
    check(model, emission, finished(parts, base, width))


BARS = "│ | ك|ب ك│ │(كلمة) 12|13 ║ غزة سلام، UN 15% محمد".split(" ")
PADDED = 11
"""Cells from which on a table of two columns has padding."""
BARRED = st.lists(st.sampled_from(BARS), min_size=1, max_size=6).map(" ".join)


@pytest.mark.parametrize(("model", "emission"), MODELS)
@given(
    st.lists(st.tuples(BARRED, BARRED), min_size=1, max_size=3),
    st.sampled_from(["rtl", "ltr"]),
    st.sampled_from([None, "red", "underline"]),
    st.integers(4, 50),
)
def test_a_text_that_holds_bars_is_no_border(
    model: Callable[[Sequence[Sent]], list[Sent]],
    emission: str,
    rows: Sequence[tuple[str, str]],
    base: Direction,
    style: str | None,
    width: int,
) -> None:
    """In the cells of a table, with borders and where there is no room for them.

    In PuTTY with padding: a border alone keeps no two words apart there.
    """
    width = max(width, PADDED) if model is putty else width
    cells = [[CellText(Styled(text, style), base=base) for text in row] for row in rows]
    headers = [Column(CellText(Styled(text, "bold"), base=base)) for text in ("أ│ب", "|")]
    for box in (ROUNDED, None):
        grid = Grid(headers, cells, base=base, box=box, border_style="dim")
        check(model, emission, list(grid.lines(width)))


@given(styled(BALANCED, " "), st.sampled_from(["rtl", "ltr"]), st.integers(8, 60))
@example([("ال", None), ("استعلام", "bold red"), ("ات عن", None)], "rtl", 30)
def test_drawn_as_laid_out_in_putty(
    parts: Sequence[tuple[str, str | None]], base: Direction, width: int
) -> None:
    """Where no word begins with a number and goes on with letters, and brackets have partners."""
    check(putty, "blanks", finished(parts, base, width))


@pytest.mark.parametrize(
    "text", ["عام 2026م وعام 1447هـ", "(في 2026م)، و(عام 1447هـ)", "بين 2020م-2021م", "عام 12.5م"]
)
def test_in_putty_such_a_word_goes_with_the_one_before_it(text: str) -> None:
    check(putty, "blanks", finished([(text, None)], "rtl", 40))


@pytest.mark.parametrize(
    ("text", "word", "apart"),
    [
        ("2026م كان", "\ufee12026", "\ufee1 2026"),
        ("قال UN (2026م) نعم", "(\ufee12026)", "(\ufee1 2026)"),
        ("12م، 13م، abc", "\ufee112", "\ufee1 12"),
    ],
)
def test_without_one_a_blank_keeps_the_number_apart(text: str, word: str, apart: str) -> None:
    """It takes a space from the left, so that what is right of it and borders stay in place."""
    for spans in finished([(text, None)], "rtl", 40):
        laid_out = "".join(char for char, _ in seen(sent(spans)))
        drawn = "".join(char for char, _ in seen(putty(sent(EMISSIONS["blanks"].line(spans)))))
        before, _, after = laid_out.partition(word)
        space = before.rindex("  ")
        assert drawn.startswith(f"{before[:space]}{before[space + 1 :]}{apart}{after[:2]}")
        assert len(drawn) == len(laid_out)


@pytest.mark.parametrize(
    ("model", "emission"),
    [(konsole, "words"), (mlterm, "words"), (putty, "marks"), (kitty, "spans"), (qterminal, "words"),
     (xterm, "logical"), (vte, "visual"), (xterm_js, "visual")],
)  # fmt: skip
def test_another_emission_is_drawn_wrong(
    model: Callable[[Sequence[Sent]], list[Sent]], emission: str
) -> None:
    """Otherwise the models would prove nothing."""
    with pytest.raises(AssertionError):
        check(model, emission, finished([("قال (UN) عام 2026م ٢٠٢٦ نعم", None)], "rtl", 40))
