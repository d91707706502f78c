"""Seven lines to look at: each shows one thing that terminals get wrong."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from briefing.rtl.rich.list import RtlList
from briefing.rtl.rich.table import RtlTable
from briefing.rtl.rich.text import RtlText

WIDTH = 46
"""Cells the samples need."""

SENTENCE = "يقرأ الناس أخبار الصباح من اليمين"
MIXED = "وصل 3 خبراء من UNESCO يوم (الثلاثاء) 24"
TABLE = (("البلد", "العاصمة"), ("الأردن", "عمّان"), ("Qatar", "الدوحة"))
HARAKAT = "كَتَبَ المُعَلِّمُ دَرْسًا"
LAM_ALEF = "لا سلام بلا أمل، والآن أولًا"
BULLET = "متابعة التنفيذ"
COLOURED = ("اجتمع ", "مجلس الوزراء", " مساء أمس")


def samples() -> Iterator[RenderableType]:
    """The samples as renderables, from top to bottom."""
    yield RtlText(SENTENCE, base="rtl")
    yield RtlText(MIXED, base="rtl")
    table = RtlTable(*TABLE[0])
    for row in TABLE[1:]:
        table.add_row(*row)
    yield table
    yield RtlText(HARAKAT, base="rtl")
    yield RtlText(LAM_ALEF, base="rtl")
    yield RtlList([BULLET], base="rtl")
    before, middle, after = COLOURED
    yield RtlText(Text.assemble(before, (middle, "red"), after), base="rtl")
