"""Names of directions."""

from typing import Literal

Direction = Literal["rtl", "ltr"]
"""The direction of a paragraph: embedding level 1 or 0."""
Base = Literal["auto", "rtl", "ltr"]
"""A direction asked for; `auto` is that of the first strong character (UAX #9 P2, P3)."""
