"""The review step by step: what awaits on the whole screen, and single keys."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from briefing.app.drawing import Drawing
from briefing.app.editor import edit_until_right
from briefing.app.options import Output
from briefing.app.review_session import Subject
from briefing.app.settings import settings_for
from briefing.errors import Failure
from briefing.library.query import fields_of, parse_query
from briefing.review.changes import Awaited
from briefing.review.state import Before
from briefing.review.steps import Steps
from briefing.terminal import keys
from briefing.terminal.emissions import written_on
from briefing.terminal.fullscreen import HUNG_UP, RESIZED, FullScreen
from briefing.terminal.scroll import Scrolled
from briefing.text.cleaning import clean_line
from briefing.views.diff import DIFF
from briefing.views.show import show_view
from briefing.views.steps import KEYS, StepsView
from briefing.views.view import with_language

_LEAST_ROOM = 4
"""Lines to read in; where fewer would be left, the keys give way."""
_ACTIONS = {
    **{key: name for name, key in KEYS.items()},
    "/": "search",
    "?": "help",
    " ": "next",
    keys.ENTER: "next",
}


class Conversation:
    """A review on the whole screen of a terminal.

    Args:
        subject: what is reviewed.
        items: what awaits of it, one or more.
        output: the options about looks.
    """

    def __init__(self, subject: Subject, items: Sequence[Awaited], output: Output) -> None:
        self._subject = subject
        self._steps = Steps(items)
        self._drawing = Drawing.on(sys.stdout, settings_for(output))
        looks = self._drawing.settings.looks
        self._lang = with_language(items, lambda item: item.brief, looks)[0].lang
        self._scrolled = Scrolled()
        self._laid_out: list[str] | None = None
        """The lines of what is shown of the brief; None when they must be made."""
        self._is_whole = False
        """Whether all of a changed brief is shown, and not only what changed."""
        self._below_help: Scrolled | None = None
        """How far the brief is scrolled that the help is shown instead of."""
        self._said: Iterable[Any] | None = None
        """What stands where the keys stand, until the next key."""
        self._marked: list[tuple[Before, ...]] = []
        self._over = False
        self._actions: Mapping[str, Callable[[], None]] = {
            "next": self._next,
            "back": self._back,
            "done": self._done,
            "later": self._later,
            "open": self._open,
            "edit": self._edit,
            "search": self._search,
            "undo": self._undo,
            "quit": self._quit,
            "help": self._help,
        }

    def run(self) -> None:
        """Show what awaits and obey keys, until every brief has a mark or the reader quits.

        Raises:
            OSError: there is no terminal to read keys from.
            Failure: what was seen cannot be kept.
        """
        emission = self._drawing.choice.emission
        with FullScreen(sys.stdout, emission) as self._screen:
            while self._steps.left and not self._over:
                self._draw()
                self._press(self._screen.key())
        with written_on(sys.stdout, emission):
            end = self._view().end(self._steps.marks.values(), self._steps.left)
            self._drawing.write(sys.stdout, end)

    def _press(self, key: str) -> None:
        if key == RESIZED:
            return
        self._said = None
        if key == HUNG_UP:
            self._over = True
        elif not self._scrolled.press(key):
            if key in (keys.LEFT, keys.RIGHT):
                onwards = keys.LEFT if self._view().direction == "rtl" else keys.RIGHT
                action = "next" if key == onwards else "back"
            else:
                action = _ACTIONS.get(keys.at_place(key), "")
            if action:
                self._actions[action]()

    def _next(self) -> None:
        self._steps.move(1)
        self._show()

    def _back(self) -> None:
        self._steps.move(-1)
        self._show()

    def _done(self) -> None:
        item, session = self._steps.item, self._subject.session
        brief = self._subject.brief(item)
        seen, gone = ([], [brief]) if item.kind == "gone" else ([brief], [])
        self._marked.append(session.see(seen, gone))
        self._steps.mark("done")
        self._show()

    def _later(self) -> None:
        brief = self._subject.brief(self._steps.item)
        self._marked.append(self._subject.session.put_off(brief))
        self._steps.mark("later")
        self._show()

    def _open(self) -> None:
        self._show(whole=not self._is_whole)

    def _help(self) -> None:
        if self._below_help is None:
            self._below_help = self._scrolled
            self._scrolled = Scrolled()
        else:
            self._scrolled = self._below_help
            self._below_help = None
        self._laid_out = None

    def _edit(self) -> None:
        place = self._subject.library.collection.place(self._steps.item.brief.id)
        if place is None:
            self._said = self._view().no_file()
            return
        path, where = place
        try:
            with self._screen.left():
                self._subject = edit_until_right(path, where.line + 1, self._subject.read_again)
        except Failure as failure:
            self._said = self._view().failed(str(failure))
            return
        self._steps.take(self._subject.awaiting())
        self._show()

    def _search(self) -> None:
        text = ""
        while True:
            self._said = self._view().asked(clean_line(text))
            self._draw()
            key = self._screen.key()
            if key == keys.BACKSPACE:
                text = text[:-1]
            elif key in (keys.ENTER, keys.ESCAPE, HUNG_UP):
                break
            elif key not in keys.NAMES and key != RESIZED:
                text += key
        self._said = None
        if key == keys.ENTER and text.strip():
            self._find(text)

    def _undo(self) -> None:
        if self._marked:
            before = self._marked.pop()
            self._subject.session.restore(before)
            self._steps.unmark(each.id for each in before)
            self._show()

    def _quit(self) -> None:
        if self._below_help is None:
            self._over = True
        else:
            self._help()

    def _find(self, text: str) -> None:
        try:
            query = parse_query([text] if '"' in text else text.split())
        except Failure as failure:
            self._said = self._view().failed(str(failure))
            return
        collection, selection = self._subject.library.collection, self._subject.selection
        ids = {brief.id for brief in collection.matching(query, selection)}
        gone = (self._subject.brief(item) for item in self._steps.items if item.kind == "gone")
        ids |= {brief.id for brief in gone if query.matches(fields_of(brief))}
        if self._steps.find(lambda brief: brief.id in ids):
            self._show()
        else:
            self._said = self._view().found_none()

    def _show(self, *, whole: bool = False) -> None:
        """Show the brief whose turn it is, from its beginning: what changed in it, or the whole."""
        self._is_whole = whole
        self._below_help = None
        self._scrolled = Scrolled()
        self._laid_out = None

    def _view(self) -> StepsView:
        return StepsView(self._lang, self._drawing.settings.looks)

    def _draw(self) -> None:
        """Draw the screen in the size it has now."""
        size = self._screen.size
        drawing = self._drawing.at(size.columns)
        if self._laid_out is None or drawing.width != self._drawing.width:
            self._drawing = drawing
            self._laid_out = self._body()
        view, lines = self._view(), self._drawing.lines
        steps = self._steps
        head = lines(view.head(steps.items, steps.at, steps.marks.get(steps.item.brief.id)))
        said = lines(self._said) if self._said is not None else []
        foot = said or lines(view.keys())
        room = size.lines - len(head) - 1
        if room - len(foot) < _LEAST_ROOM and not said:
            foot = lines(view.keys(few=True))
        shown = self._scrolled.shown(self._laid_out, room - len(foot))
        rule = lines(view.rule(self._scrolled.below))
        self._screen.draw([*head, *shown, *rule, *foot])

    def _body(self) -> list[str]:
        """The lines of what is shown of the brief, or of the help."""
        drawing, item = self._drawing, self._steps.item
        looks = drawing.settings.looks
        if self._below_help is not None:
            return drawing.lines(self._view().help())
        if item.kind == "new" or self._is_whole:
            whole = self._subject.brief(item)
            return ["", *drawing.lines(show_view().document([whole], looks))]
        return ["", *drawing.lines(DIFF.document([item], looks))]
