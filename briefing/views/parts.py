"""Which parts of a brief there are."""

from briefing.brief.fields import parts
from briefing.brief.model import Brief

PARTS = tuple(each for each in parts(Brief) if each != "notes")
"""The parts of a brief that can be asked for, in the order in which they are shown."""
