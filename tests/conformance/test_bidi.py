"""Order and mirroring parity against Unicode's own test files, every case of both."""

from collections.abc import Iterator

from briefing.rtl import Base, visual_order
from tests.conformance.rules import visual_order_of
from tests.unicode_data import data_lines

BASES: dict[str, Base] = {"0": "ltr", "1": "rtl", "2": "auto"}

SAMPLE = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "%", "AN": "\u0661",
    "CS": ",", "NSM": "\u0300", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c", "LRO": "\u202d", "RLO": "\u202e",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip


def expected(order: list[str], levels: list[str]) -> list[tuple[int, bool]]:
    return [(int(index), int(levels[int(index)]) % 2 == 1) for index in order]


def test_bidi_character_test() -> None:
    cases = 0
    wrong = []
    for line in data_lines("BidiCharacterTest.txt"):
        points, direction, _, levels, order = line.split(";")
        text = "".join(chr(int(point, 16)) for point in points.split())
        cases += 1
        if visual_order(text, BASES[direction]) != expected(order.split(), levels.split()):
            wrong.append(line)
    assert wrong == []
    assert cases == 91_707


def bidi_test_cases() -> Iterator[tuple[list[str], list[str], Base]]:
    """Classes, levels and base of each case; see the head of BidiTest.txt for its format."""
    bases: tuple[tuple[int, Base], ...] = ((1, "auto"), (2, "ltr"), (4, "rtl"))
    levels: list[str] = []
    for line in data_lines("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = line.partition(":")[2].split()
        elif not line.startswith("@"):
            classes, bits = line.split(";")
            for bit, base in bases:
                if int(bits) & bit:
                    yield classes.split(), levels, base


def test_bidi_test() -> None:
    """Cases with a paragraph separator inside hold several paragraphs, and are split first.

    A separator ends its paragraph and is no part of it for this package. In the first
    paragraph levels are those of the case; the others begin anew and are cases themselves.
    """
    cases = 0
    wrong = []
    for classes, levels, base in bidi_test_cases():
        end = classes.index("B") if "B" in classes else len(classes)
        cases += 1
        text = "".join(SAMPLE[name] for name in classes[:end])
        kept = [index for index in range(end) if levels[index] != "x"]  # what X9 leaves
        level_of = {index: int(levels[index]) for index in kept}
        order = [(i, level_of[i] % 2 == 1) for i in visual_order_of(level_of)]
        if visual_order(text, base) != order:
            wrong.append((classes, base))
    assert wrong == []
    assert cases == 770_241
