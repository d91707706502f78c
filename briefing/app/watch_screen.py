"""A view that is drawn again whenever the data changes, until the reader has seen enough."""

import datetime
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import Any

from briefing.app.data import paths_of
from briefing.app.drawing import Drawing
from briefing.app.options import Output, Selected
from briefing.app.settings import settings_for
from briefing.brief.model import Head
from briefing.errors import ExitStatus, Failure
from briefing.library.library import Library, open_library
from briefing.library.watching import Watcher
from briefing.terminal import keys
from briefing.terminal.fullscreen import CHANGED, HUNG_UP, RESIZED, FullScreen, is_possible
from briefing.terminal.scroll import Scrolled
from briefing.views.view import View, with_language
from briefing.views.watched import watched
from briefing.words import sentence

Ask = Callable[[Library], Iterable[Head]]
"""The briefs of a library that are to be shown."""


def watch(selected: Selected, output: Output, view: View[Any], ask: Ask) -> None:
    """Show a view of briefs on the whole screen, as the data is now and whenever it changes.

    Args:
        selected: the options that say which data.
        output: the options about looks.
        view: how they are shown.
        ask: which briefs it shows.

    Raises:
        Failure: there is no terminal, or the data cannot be watched.
    """
    if not is_possible(sys.stdout):
        raise Failure(sentence("watch_no_terminal"), ExitStatus.WRONG_USAGE)
    paths = paths_of(selected)
    drawing = Drawing.on(sys.stdout, settings_for(output))
    with Watcher(paths) as watcher, FullScreen(sys.stdout, drawing.choice.emission) as screen:
        seen = _Seen(paths, ask)
        scrolled = Scrolled()
        lines: list[str] | None = None
        while True:
            if lines is None:
                drawing = drawing.at(screen.size.columns)
                lines = drawing.lines(view.document(seen.briefs, drawing.settings.looks))
            screen.draw(_page(lines, scrolled, screen.size.lines, drawing, seen))
            key = screen.key(watcher.descriptor)
            if key == CHANGED:
                watcher.forget()
                seen.read()
            if key in (CHANGED, RESIZED):
                lines = None
            elif key in (HUNG_UP, keys.ESCAPE) or keys.at_place(key) == "q":
                return
            else:
                scrolled.press(key)


class _Seen:
    """The data as it was read last.

    Attributes:
        briefs: what is to be shown of it; what was before, when it cannot be read now.
        problem: what is wrong with it, in a sentence.
        when: the time it was read.
    """

    def __init__(self, paths: list[str], ask: Ask) -> None:
        self._paths = paths
        self._ask = ask
        self.briefs: list[Head] = []
        self.read()

    def read(self) -> None:
        """Read it again."""
        self.when = datetime.datetime.now()
        self.problem = ""
        try:
            with closing(open_library(self._paths)) as library:
                self.briefs = list(self._ask(library))
        except Failure as failure:
            self.problem = str(failure)
        else:
            self.problem = next((str(each) for each in [*library.errors, *library.unread]), "")


def _page(
    lines: list[str], scrolled: Scrolled, rows: int, drawing: Drawing, seen: _Seen
) -> list[str]:
    """The lines of the screen: what is shown, and the foot."""
    looks = drawing.settings.looks
    lang = with_language(seen.briefs, lambda brief: brief, looks)[0].lang

    def foot() -> list[str]:
        below = scrolled.below
        return drawing.lines(watched(lang, looks, below, seen.when, seen.problem))

    room = rows - len(foot())
    shown = scrolled.shown(lines, room)
    return [*shown, *foot()]
