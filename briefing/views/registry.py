"""Every view by its name: what tests, tools and documents walk through.

A command imports its own view alone, so that a run loads no other.
"""

from collections.abc import Mapping
from typing import Any

from briefing.views.challenges import CHALLENGES
from briefing.views.diff import DIFF
from briefing.views.digest import DIGEST
from briefing.views.doctor import DOCTOR
from briefing.views.listing import LIST
from briefing.views.problems import PROBLEMS
from briefing.views.review import REVIEW
from briefing.views.search import SEARCH
from briefing.views.show import show_view
from briefing.views.status import HISTORY, STATUS
from briefing.views.view import View

VIEWS: Mapping[str, View[Any]] = {
    "show": show_view(),
    "list": LIST,
    "challenges": CHALLENGES,
    "status": STATUS,
    "history": HISTORY,
    "search": SEARCH,
    "review": REVIEW,
    "diff": DIFF,
    "digest": DIGEST,
    "doctor": DOCTOR,
    "problems": PROBLEMS,
}
"""The views; `show` with all parts of a brief."""
