"""Finding out how Arabic reads in the terminal: a report, a question, and the answer kept."""

import sys
from collections.abc import Iterable, Mapping
from typing import TypeVar

import typer

from briefing.app.drawing import Drawing
from briefing.app.options import Bidi, Output
from briefing.app.output import destination, width_for
from briefing.app.settings import save_bidi, settings_for, source_of
from briefing.document.blocks import Block
from briefing.formats.json import formatted
from briefing.formats.plain import lines
from briefing.terminal.choice import Choice, choose
from briefing.terminal.emissions import EMISSIONS, written_on
from briefing.text.cleaning import clean_line
from briefing.views.doctor import DOCTOR, Diagnosis
from briefing.views.samples import WIDTH, samples, short_samples
from briefing.words import sentence

Answer = TypeVar("Answer")

_WORTH_TRYING: tuple[Bidi, ...] = (
    "anchored", "words", "spans", "marks", "blanks", "visual", "logical",
)  # fmt: skip
"""In the order in which they are worth looking at."""


class Doctor:
    """What is found out about the terminal of standard output, wherever a report goes.

    Attributes:
        choice: what is decided for it.
    """

    def __init__(self, output: Output) -> None:
        self._output = output
        self._settings = settings_for(output)
        looks = self._settings
        self.choice = choose(sys.stdout, looks.bidi, looks.harakat, looks.terminals)

    @property
    def terminal(self) -> str:
        """What an answer for this terminal is kept under."""
        return self.choice.detection.name if self.choice.detection else ""

    def report(self, *, json: bool) -> None:
        """Write all that is found out, last the warnings.

        Raises:
            Failure: the file it goes to cannot be written.
        """
        looks = self._settings.looks
        presented = DOCTOR.present([self._diagnosis()], looks)
        with destination(self._output.file) as stream:
            records = presented.records()
            report = formatted(next(records)) if json else lines(presented, looks)
            stream.writelines(f"{line}\n" for line in report)
            stream.flush()

    def _diagnosis(self) -> Diagnosis:
        asked = source_of("bidi", self._output)
        if self._settings.bidi == "auto" and self.terminal in self._settings.terminals:
            asked = sentence("decided_by_config")
        width = width_for(self._settings, sys.stdout)
        return Diagnosis(self.choice, asked, width, sys.stdout.encoding)

    def show_samples(self) -> None:
        """Write all samples as it is decided."""
        self._show(self.choice, samples())

    def ask(self) -> Bidi | None:
        """Show the samples as it is decided, in other ways if need be; the way that reads right.

        None when no way does.
        """
        self.show_samples()
        decided: Bidi = self.choice.emission.name  # type: ignore[assignment]
        if _answer_to(sentence("ask_whether_right"), {"": True, "y": True, "n": False}):
            return decided
        others = [name for name in _WORTH_TRYING if name != decided]
        for number, name in enumerate(others, 1):
            typer.echo(f"{number}. {name}")
            self._show(self.choice._replace(emission=EMISSIONS[name]), short_samples())
        answers: dict[str, Bidi | None] = {str(at): name for at, name in enumerate(others, 1)}
        return _answer_to(sentence("ask_which", most=len(others)), {**answers, "": None})

    def conclude(self, answer: Bidi | None, *, save: bool) -> None:
        """Keep an answer for this terminal, or say how to; and what to do without one.

        Raises:
            Failure: config.toml cannot be written.
        """
        if answer is None:
            typer.echo(sentence("none_reads_right"))
        elif save and self.terminal:
            file = clean_line(str(save_bidi(self.terminal, answer)))
            typer.echo(sentence("answer_saved", terminal=self.terminal, file=file, bidi=answer))
        elif answer != self.choice.emission.name:
            typer.echo(sentence("answer_not_saved", bidi=answer))

    def _show(self, choice: Choice, blocks: Iterable[Block]) -> None:
        drawing = Drawing(sys.stdout, self._settings, choice, WIDTH)
        with written_on(sys.stdout, choice.emission):
            for block in blocks:
                drawing.write(sys.stdout, [block])
            sys.stdout.flush()


def _answer_to(question: str, answers: Mapping[str, Answer]) -> Answer:
    """What a reader answers, who is asked again until it is one of the answers."""
    while True:
        given = typer.prompt(question, default="", show_default=False, prompt_suffix=" ")
        if (word := given.strip().lower()) in answers:
            return answers[word]
