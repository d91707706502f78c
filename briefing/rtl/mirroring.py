"""Characters that are drawn as their mirror images at odd embedding levels (UAX #9, L4)."""

from briefing.rtl._tables import MIRRORED

MIRROR = str.maketrans(MIRRORED, "".join(MIRRORED[i ^ 1] for i in range(len(MIRRORED))))
"""Each character that has one to its mirror image."""
