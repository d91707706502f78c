"""Arabic in terminal cells, for anyone who prints with Rich.

    from briefing import rtl

    table = rtl.RtlTable("المؤشر", "القيمة")
    table.add_row("الوضع الأمني", "غير مستقر")
    rtl.print(table)

Direction, joining, width, wrapping and order are in `Paragraph`, without Rich; `RtlText`,
`RtlTable` and `RtlList` are Rich renderables on top of it. Nothing here knows of briefs.
Names are loaded when first used, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.rtl.cluster import Clusters, clusters
    from briefing.rtl.grid import Align
    from briefing.rtl.layout import Paragraph, visual
    from briefing.rtl.line import Line
    from briefing.rtl.order import paragraph_direction, visual_order
    from briefing.rtl.rich.console import finished_lines, print, write
    from briefing.rtl.rich.list import RtlList
    from briefing.rtl.rich.styled import StyledText, VisualText
    from briefing.rtl.rich.table import RtlTable
    from briefing.rtl.rich.text import RtlText
    from briefing.text.cleaning import clean, clean_line, isolated, strip_harakat
    from briefing.text.controls import bidi_findings
    from briefing.text.direction import Base, Direction

_MODULES = {
    "text.cleaning": ("clean", "clean_line", "isolated", "strip_harakat"),
    "text.controls": ("bidi_findings",),
    "text.direction": ("Base", "Direction"),
    "rtl.cluster": ("Clusters", "clusters"),
    "rtl.rich.console": ("finished_lines", "print", "write"),
    "rtl.layout": ("Paragraph", "visual"),
    "rtl.line": ("Line",),
    "rtl.rich.list": ("RtlList",),
    "rtl.order": ("paragraph_direction", "visual_order"),
    "rtl.grid": ("Align",),
    "rtl.rich.styled": ("StyledText", "VisualText"),
    "rtl.rich.table": ("RtlTable",),
    "rtl.rich.text": ("RtlText",),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Align",
    "Base",
    "Clusters",
    "Direction",
    "Line",
    "Paragraph",
    "RtlList",
    "RtlTable",
    "RtlText",
    "StyledText",
    "VisualText",
    "bidi_findings",
    "clean",
    "clean_line",
    "clusters",
    "finished_lines",
    "isolated",
    "paragraph_direction",
    "print",
    "strip_harakat",
    "visual",
    "visual_order",
    "write",
]


def __getattr__(name: str) -> Any:
    """The public names, each loaded with its module when first asked for."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"briefing.{_MODULE_OF[name]}"), name)
