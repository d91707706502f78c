"""Text that must be one line: what has no room is left out, word by word."""

from bisect import bisect_left

from briefing.rtl.cell import CellText, Part


def cut_to(text: CellText, width: int) -> CellText:
    """The text without the last words that would need another line, and `…` for them.

    The first word of the last part stays. Linear in the length of the text: each half that is
    looked at is half as long.

    Args:
        text: one paragraph.
        width: cells.
    """
    if not text.parts or text.width <= width:
        return text
    *before, last = text.parts
    words = last.text.removesuffix("…").rstrip().split(" ")
    if len(words) < 2:
        return text

    def begun(count: int) -> CellText:
        cut = Part(f"{' '.join(words[:count])}…", last.style)
        return CellText(*before, cut, base=text.base)

    too_many = bisect_left(range(1, len(words)), True, key=lambda count: begun(count).width > width)
    return begun(max(1, too_many))
