"""How one status label changed from brief to brief."""

from collections.abc import Iterator

from briefing.brief.model import StatusOf, short
from briefing.library.collection import Collection
from briefing.library.query import Query, Term
from briefing.library.selection import Selection
from briefing.text.folding import fold
from briefing.words import sentence


def history_of(collection: Collection, label: str, selection: Selection) -> Iterator[StatusOf]:
    """The rows of a label, however it is spelled, newest first."""
    folded = fold(label)
    query = Query(((Term(folded, "status"),),))
    for brief in collection.matching(query, selection):
        for row in brief.status:
            if fold(row.label) == folded:
                yield StatusOf(brief, row)


def no_history(collection: Collection, label: str) -> str:
    """A sentence about a label that no status row has, with the nearest labels."""
    from difflib import get_close_matches

    from briefing.text.cleaning import clean_line

    labels = {fold(each): short(each) for each in sorted(collection.labels())}
    shown = clean_line(label)
    near = [each for each in labels if fold(label) in each]
    near = near[:3] or get_close_matches(fold(label), labels, n=3)
    if near:
        suggested = sentence("or").join(labels[each] for each in near)
        return sentence("no_label_near", label=shown, near=suggested)
    return sentence("no_label", label=shown)
