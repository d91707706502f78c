"""The terminals that are known: how each is recognised, and what it needs.

One row for each. Those with a version were seen with it, by screenshot; those without are
from the record (their documentation or issue tracker) and not verified.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple


class Known(NamedTuple):
    """A terminal, and how it is recognised.

    Attributes:
        name: as people call it.
        emission: the way of writing lines that it shows as laid out.
        harakat: whether it draws vowel marks where they belong.
        verified: the version it was seen with; empty when it was not.
        variables: environment variables it sets; `NAME=value` where the value matters.
        terms: what TERM begins with in it.
        xtversion: what its reply to XTVERSION begins with.
        da2: a pattern for its whole reply to DA2.
        da1: a pattern for its whole reply to DA1, where DA2 gets none.
        ancestor: the name of its process, where its replies are another terminal's too.
        spare: the share of a line to keep free, where each control takes a column of it.
        links: whether its reader can follow a link (OSC 8) whose address is not shown, without
            setting anything.
    """

    name: str
    emission: str
    harakat: bool = True
    verified: str = ""
    variables: tuple[str, ...] = ()
    terms: tuple[str, ...] = ("xterm",)
    xtversion: str = ""
    da2: str = ""
    da1: str = ""
    ancestor: str = ""
    spare: float = 0
    links: bool = False


KNOWN = (
    Known("xterm", "anchored", verified="379", variables=("XTERM_VERSION",),
          xtversion="XTerm", da2=r"41;\d+;0"),
    Known("VTE", "anchored", verified="0.70", variables=("VTE_VERSION",),
          xtversion="VTE", da2=r"(?:61|65|1);\d{4,5};1", links=True),
    Known("kitty", "words", harakat=False, verified="0.26", variables=("KITTY_WINDOW_ID",),
          terms=("xterm-kitty",), xtversion="kitty", da2=r"1;4\d{3};\d+", links=True),
    Known("Konsole", "marks", verified="22.12", variables=("KONSOLE_VERSION",),
          xtversion="Konsole", da2=r"1;115;0"),
    Known("mlterm", "marks", verified="3.9", variables=("MLTERM",), terms=("mlterm", "xterm"),
          xtversion="mlterm", da2=r"24;279;0", spare=0.25),
    Known("alacritty", "anchored", harakat=False, verified="0.11",
          variables=("ALACRITTY_WINDOW_ID",), terms=("alacritty", "xterm"),
          xtversion="alacritty", da2=r"0;\d{3,};1", links=True),
    Known("foot", "anchored", harakat=False, verified="1.13", terms=("foot",),
          xtversion="foot", da2=r"1;0\d{5};0", links=True),
    Known("zutty", "anchored", harakat=False, verified="0.14", variables=("ZUTTY_VERSION",),
          da2=r"64;0;0"),
    Known("cool-retro-term", "anchored", harakat=False, da2=r"0;115;0",
          ancestor="cool-retro-term"),
    Known("QTerminal", "spans", harakat=False, verified="1.2", da2=r"0;115;0"),
    Known("PuTTY", "blanks", verified="0.78", terms=("xterm", "putty"), da2=r"0;136;0"),
    Known("urxvt", "anchored", verified="9.30", terms=("rxvt-unicode",), da2=r"85;\d+;0"),
    Known("st", "anchored", harakat=False, verified="0.9", terms=("st",), da1=r"6"),
    Known("Terminology", "visual", harakat=False, verified="1.13",
          variables=("TERM_PROGRAM=terminology",), xtversion="terminology", da2=r"61;337;0",
          links=True),
    Known("xterm.js", "anchored", verified="6.0", variables=("TERM_PROGRAM=vscode",),
          da2=r"0;276;0", links=True),
    Known("Apple Terminal", "anchored", variables=("TERM_PROGRAM=Apple_Terminal",)),
    Known("iTerm2", "anchored", variables=("TERM_PROGRAM=iTerm.app",), xtversion="iTerm2",
          links=True),
    Known("WezTerm", "anchored", variables=("TERM_PROGRAM=WezTerm",), xtversion="WezTerm",
          links=True),
    Known("Ghostty", "anchored", variables=("TERM_PROGRAM=ghostty",),
          terms=("xterm-ghostty", "xterm"), xtversion="ghostty", links=True),
    Known("mintty", "anchored", variables=("TERM_PROGRAM=mintty",), xtversion="mintty",
          da2=r"77;\d+;0", links=True),
    Known("Warp", "anchored", variables=("TERM_PROGRAM=WarpTerminal",)),
    Known("Windows Terminal", "anchored", variables=("WT_SESSION",), links=True),
    Known("Termux", "anchored", variables=("TERMUX_VERSION",)),
    Known("Linux console", "visual", harakat=False, terms=("linux",)),
)  # fmt: skip

UNKNOWN = Known("an unknown terminal", "anchored")
"""What is told apart by nothing; `visual` where the anchor takes cells."""

TMUX = r"84;\d+;\d+"
"""What tmux replies to DA2."""
SCREEN = r"83;\d+;\d+"
"""What GNU screen replies to DA2."""


class Replies(NamedTuple):
    """What a terminal said of itself, without the framing; empty where it said nothing."""

    xtversion: str = ""
    da2: str = ""
    da1: str = ""

    def match(self, pattern: str) -> bool:
        """Whether the reply to DA2 is of the pattern."""
        return re.fullmatch(pattern, self.da2) is not None


def by_environment(environ: Mapping[str, str]) -> Known | None:
    """The terminal that the environment names for certain.

    None when no terminal is named, when more than one is (a terminal started from another
    inherits its variables), or when TERM is not that terminal's.
    """
    term = environ.get("TERM", "")
    named = [known for known in KNOWN if any(_is_set(each, environ) for each in known.variables)]
    if not named:
        own = [known for known in KNOWN if "xterm" not in known.terms]
        named = [known for known in own if _begins(term, known.terms) and not known.variables]
    if len(named) != 1 or by_term(term) not in (None, named[0]):
        return None
    return named[0] if _begins(term, named[0].terms) else None


def by_replies(replies: Replies, ancestors: tuple[str, ...] = ()) -> Known | None:
    """The terminal that gives these replies; None for one that is not known."""
    for known in KNOWN:
        if known.ancestor and known.ancestor not in ancestors:
            continue
        if replies.xtversion:
            found = bool(known.xtversion) and replies.xtversion.startswith(known.xtversion)
        elif replies.da2:
            found = bool(known.da2) and replies.match(known.da2)
        else:
            found = bool(known.da1) and re.fullmatch(known.da1, replies.da1) is not None
        if found:
            return known
    return None


def by_term(term: str) -> Known | None:
    """The terminal that a TERM of its own names, such as `xterm-kitty` or `foot`."""
    own = [known for known in KNOWN if known.terms[0] != "xterm"]
    return next((known for known in own if _begins(term, known.terms[:1])), None)


def _is_set(variable: str, environ: Mapping[str, str]) -> bool:
    name, _, value = variable.partition("=")
    return bool(environ.get(name)) and (not value or environ[name] == value)


def _begins(term: str, beginnings: tuple[str, ...]) -> bool:
    return any(term == each or term.startswith(f"{each}-") for each in beginnings)
