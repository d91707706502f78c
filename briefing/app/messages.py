"""What is said on standard error: sentences, and problems of data with their places."""

import sys
from collections.abc import Iterator, Sequence

from briefing.app.settings import Settings, settings_for
from briefing.brief.problems import Problem
from briefing.document.blocks import Block, Excerpt, Paragraph
from briefing.document.parts import text_of
from briefing.errors import Failure
from briefing.terminal.choice import choose
from briefing.terminal.emissions import Emission, written_on
from briefing.terminal.span import plain_text
from briefing.terminal.stream import is_terminal, width_of
from briefing.text.cleaning import clean_message
from briefing.words import sentence
from briefing.words.looks import Looks

MOST_SHOWN = 100
"""Problems that are written at once."""


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
    from briefing.views.problems import PROBLEMS

    more += max(0, len(problems) - MOST_SHOWN)
    voice = _Voice()
    with written_on(sys.stderr, voice.emission):
        for block in PROBLEMS.document(_shown(problems), Looks()):
            voice.write_block(block)
        if more:
            voice.write(f"briefing: {sentence('more_problems', more=f'{more:,}')}")


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

    def write_block(self, block: Block) -> None:
        """Write a problem, or the excerpt that belongs to it."""
        match block:
            case Excerpt():
                from briefing.formats.screen.excerpt import excerpt_lines

                is_logical = self.emission.name == "logical"
                for line in excerpt_lines(block, self.width or 80, is_logical=is_logical):
                    sys.stderr.write(f"{plain_text(self.emission.line(line))}\n")
            case Paragraph(text):
                self.write(text_of(text))

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
    return choose(sys.stderr, settings.bidi, settings.harakat, settings.terminals).emission
