"""How many briefs and files there are, in words."""

from briefing.words import sentence


def briefs_counted(count: int) -> str:
    """So many briefs, as in `12 briefs`."""
    return sentence("briefs_one") if count == 1 else sentence("briefs", count=count)


def files_counted(count: int) -> str:
    """So many files, as in `3 files`."""
    return sentence("files_one") if count == 1 else sentence("files", count=count)
