"""What is said on standard error: sentences, and problems of data with their places."""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.app.settings import Settings, settings_for
from briefing.brief.problems import Problem
from briefing.errors import Failure
from briefing.terminal.choice import choose
from briefing.terminal.emissions import Emission, written_on
from briefing.terminal.span import Span, plain_text
from briefing.terminal.stream import is_terminal, width_of
from briefing.text.cleaning import clean_message

MOST_SHOWN = 100
"""Problems that are written at once."""
_INDENT = "    "


def say(message: str) -> None:
    """Write a message, one sentence or more on one line, whatever it quotes.

    It is laid out for the terminal when standard error is one.
    """
    voice = _Voice()
    with written_on(sys.stderr, voice.emission):
        voice.write(message)


def report(problems: Sequence[Problem], more: int = 0) -> None:
    """Write problems, each with the line it is in and a caret under its place.

    Args:
        problems: those that are known; `MOST_SHOWN` are written, errors rather than warnings.
        more: how many further ones there are.
    """
    more += max(0, len(problems) - MOST_SHOWN)
    voice = _Voice()
    with written_on(sys.stderr, voice.emission):
        for problem in _shown(problems):
            voice.write(str(problem))
            for line in voice.excerpt(problem):
                sys.stderr.write(f"{line}\n")
        if more:
            voice.write(f"briefing: and {more:,} more.")


def _shown(problems: Sequence[Problem]) -> list[Problem]:
    """The problems that are written, in their order."""
    by_weight = sorted(range(len(problems)), key=lambda index: problems[index].warning)
    return [problems[index] for index in sorted(by_weight[:MOST_SHOWN])]


class _Voice:
    """How standard error is written to."""

    def __init__(self) -> None:
        self.emission: Emission = _emission()
        self.width = width_of(sys.stderr) - 1 if is_terminal(sys.stderr) else None

    def write(self, message: str) -> None:
        """Write a message from left to right; Arabic in it in the emission."""
        text = clean_message(message)
        line = text if text.isascii() else "\n".join(self._laid_out(text))
        sys.stderr.write(f"{line}\n")

    def excerpt(self, problem: Problem) -> Iterator[str]:
        """The part of the problem's line around its place, and the caret below it."""
        from briefing.rtl.layout import Paragraph
        from briefing.rtl.source import line_span

        text = problem.excerpt
        if not text.strip():
            return
        indent = len(text) - len(text.lstrip())
        at = len(clean_message(text[indent : problem.at]))
        paragraph = Paragraph(clean_message(text[indent:]), "ltr")
        cluster = bisect_right(paragraph.starts, at) - 1
        if at >= len(paragraph.text):
            cluster = len(paragraph.starts)
        width = (self.width or 80) - len(_INDENT)
        line = next(
            line
            for line in [*paragraph.lines(width), paragraph.line()]
            if line.start <= cluster < line.stop or cluster == len(paragraph.starts) == line.stop
        )
        order = [index for index, _ in paragraph.order(line)]
        if self.emission.name == "logical":
            order.sort()
        before = order[: order.index(cluster)] if cluster in order else order
        yield plain_text(self.emission.line([Span(_INDENT), line_span(paragraph, line)]))
        yield _INDENT + " " * sum(paragraph.widths[index] for index in before) + "^"

    def _laid_out(self, text: str) -> Iterator[str]:
        from briefing.rtl.layout import Paragraph
        from briefing.rtl.source import line_span

        paragraph = Paragraph(text, "ltr")
        for line in paragraph.lines(self.width) if self.width else [paragraph.line()]:
            yield plain_text(self.emission.line([line_span(paragraph, line)]))


def _emission() -> Emission:
    """The emission standard error needs."""
    try:
        settings = settings_for()
    except Failure:  # what is to be said may be about the settings
        settings = Settings()
    return choose(sys.stderr, settings.bidi, settings.harakat).emission
