"""Which terminal this is, in the order of certainty: the environment, then its own word."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from briefing.terminal.emissions.anchored import ANCHOR
from briefing.terminal.known import (
    SCREEN,
    TMUX,
    UNKNOWN,
    Known,
    Replies,
    by_environment,
    by_replies,
    by_term,
)
from briefing.terminal.stream import is_terminal

if TYPE_CHECKING:
    from briefing.terminal.ask import Asking

_TMUX_WAIT = 1.0
"""Seconds tmux has to say which terminal it is in."""


class Detection(NamedTuple):
    """Which terminal it is and how that was found out.

    Attributes:
        terminal: its row of the table.
        how: a phrase for people.
        inside: the multiplexer it is seen through, or nothing.
        replies: what it said when asked.
        instead: the emission for it, where it is not the one of its row.
    """

    terminal: Known
    how: str
    inside: str = ""
    replies: Replies | None = None
    instead: str = ""

    @property
    def name(self) -> str:
        """What a reader's choice for it is kept under; TERM where it is not known."""
        if self.terminal is UNKNOWN:
            return re.sub(r"[^\w.+-]", "", os.environ.get("TERM", "")) or "unknown"
        return self.terminal.name

    @property
    def follows_links(self) -> bool:
        """Whether the reader can follow a link whose address is not shown.

        Multiplexers drop links, or pass them on only where the reader has set that.
        """
        return self.terminal.links and not self.inside

    @property
    def emission(self) -> str:
        """What is written to it."""
        return self.instead or self.terminal.emission


def detect(stream: TextIO, environ: Mapping[str, str] = os.environ) -> Detection | None:
    """The terminal a stream writes to; None when it is none."""
    if not is_terminal(stream):
        return None
    multiplexed = environ.get("TMUX") or environ.get("STY")
    certain = None if multiplexed else by_environment(environ)
    if certain:
        return Detection(certain, "by its environment variables")
    if not may_ask(stream, environ):
        return Detection(_guess(environ), "a guess: it could not be asked")
    from briefing.terminal.ask import asking

    with asking() as terminal:
        if terminal is None:
            return Detection(_guess(environ), "a guess: it could not be asked")
        return _asked(terminal)


def may_ask(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether the terminal can be asked without harm.

    Not when it echoes unknown questions, when the stream is another terminal than the
    controlling one, or from the background, where it would stop the process.
    """
    if environ.get("TERM", "dumb") == "dumb":
        return False
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return False
    try:
        return os.tcgetpgrp(stream.fileno()) == os.getpgrp()
    except (OSError, ValueError):
        return False


def _asked(terminal: "Asking") -> Detection:
    replies = terminal.identity()
    if replies.match(TMUX):
        found = Detection(_outside_tmux() or UNKNOWN, "tmux named it", "tmux", replies)
    elif replies.match(SCREEN):
        outer = terminal.identity(through_screen=True)
        known = None if outer.match(SCREEN) or outer.match(TMUX) else _of(outer)
        found = Detection(known or UNKNOWN, "by its replies through screen", "screen", outer)
    else:
        found = Detection(_of(replies) or UNKNOWN, "by its replies", "", replies)
    if found.terminal is not UNKNOWN:
        return found
    if not replies.da1:
        return found._replace(how="a guess: it did not answer", instead="visual")
    # Where the anchor takes cells, it would shift everything.
    emission = "anchored" if terminal.cells_of(" " + ANCHOR) == 1 else "visual"
    return found._replace(how="by how it measures LRM LRO", instead=emission)


def _of(replies: Replies) -> Known | None:
    return by_replies(replies, ancestors())


def _outside_tmux() -> Known | None:
    """The terminal that the client of this tmux runs in.

    By the name tmux was given, the client's TERM, or else the client's own environment:
    VTE gives tmux no name.
    """
    form = "#{client_termtype}\t#{client_termname}\t#{client_pid}"
    try:
        done = subprocess.run(  # noqa: S603 (nothing of it comes from elsewhere)
            ["tmux", "display-message", "-p", form],  # noqa: S607 (the one in use)
            capture_output=True,
            text=True,
            timeout=_TMUX_WAIT,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    kind, term, process = [*done.stdout.rstrip("\n").split("\t"), "", ""][:3]
    named = by_replies(Replies(kind)) if kind else None
    return named or by_term(term) or by_environment(_environment_of(process))


def _environment_of(process: str) -> dict[str, str]:
    """The environment a process was started with, as far as Linux's /proc tells."""
    try:
        found = Path(f"/proc/{process}/environ").read_text("utf-8", "replace")
    except OSError:
        return {}
    pairs = (variable.partition("=") for variable in found.split("\0"))
    return {name: value for name, _, value in pairs}


def _guess(environ: Mapping[str, str]) -> Known:
    """What to take a terminal for that cannot be asked."""
    return by_environment(environ) or by_term(environ.get("TERM", "")) or UNKNOWN


def ancestors() -> tuple[str, ...]:
    """Names of the processes this one descends from, as far as Linux's /proc tells."""
    names = []
    process = os.getppid()
    while process > 1:
        try:
            stat = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
        except OSError:
            break
        name, _, rest = stat.partition("(")[2].rpartition(")")
        names.append(name)
        process = int(rest.split()[1])
    return tuple(names)
