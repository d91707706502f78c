"""What stands below a view that follows the data."""

import datetime
from collections.abc import Iterator

from briefing.rtl.cell import Part
from briefing.views.numbers import in_digits
from briefing.views.page import ROWS_WIDTH, page_width
from briefing.views.review_words import review_words
from briefing.views.screen.canvas import MARK, QUIET, Canvas
from briefing.views.screen.lines import Lines, line_of, on_page, sentence
from briefing.words.looks import Looks


def watched(
    lang: str, looks: Looks, width: int, below: int, when: datetime.datetime, problem: str
) -> Iterator[Lines]:
    """How many lines are below the last one shown, when the data was read, the way out.

    Args:
        lang: of the words.
        looks: the reader's choices.
        width: cells of the screen.
        below: so many lines.
        when: so late.
        problem: a sentence about what is wrong with the data; empty when nothing is.
    """
    canvas = Canvas(lang, looks, page_width(width, ROWS_WIDTH))
    words = review_words(canvas.labels.lang)
    time = in_digits(f"{when:%H:%M:%S}", looks.digits, canvas.labels.lang)
    more = [Part(f"↓ {below} · ", QUIET)] if below else []
    keys = [Part(f"{time} · ", QUIET), Part("q", MARK), Part(f"\u00a0{words.keys['quit']}")]
    yield on_page(canvas, line_of(canvas, *more, *keys), width)
    if problem:
        yield sentence(problem, looks, width, "red")
