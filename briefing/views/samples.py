"""Texts to look at: each shows one thing that terminals get wrong."""

from collections.abc import Iterator

from briefing.document.blocks import Block, Cell, Column, Item, Items, Note, Table
from briefing.document.parts import Part

WIDTH = 46
"""Cells the samples need."""

SENTENCE = "يقرأ الناس أخبار الصباح من اليمين"
MIXED = "وصل 3 خبراء من UNESCO يوم (الثلاثاء) 24"
TABLE = (("البلد", "العاصمة"), ("الأردن", "عمّان"), ("Qatar", "الدوحة"))
HARAKAT = "كَتَبَ المُعَلِّمُ دَرْسًا"
LAM_ALEF = "لا سلام بلا أمل، والآن أولًا"
BULLET = "متابعة التنفيذ"
COLOURED = ("اجتمع ", "مجلس الوزراء", " مساء أمس")

_LANG = "ar"


def samples() -> Iterator[Block]:
    """All samples, from top to bottom."""
    yield _sentence(Part(SENTENCE))
    yield _sentence(Part(MIXED))
    headers, *rows = TABLE
    cells = [[Cell((Part(text),), _LANG) for text in row] for row in rows]
    yield Table([Column(header) for header in headers], cells, _LANG)
    yield _sentence(Part(HARAKAT))
    yield _sentence(Part(LAM_ALEF))
    yield Items([Item((Part(BULLET),))], _LANG)
    yield _coloured()


def short_samples() -> Iterator[Block]:
    """Two lines that tell the ways of writing lines apart: of mixed directions, of two styles."""
    yield _sentence(Part(MIXED))
    yield _coloured()


def _coloured() -> Note:
    before, middle, after = COLOURED
    return _sentence(Part(before), Part(middle, "failure"), Part(after))


def _sentence(*parts: Part) -> Note:
    return Note(parts, _LANG)
