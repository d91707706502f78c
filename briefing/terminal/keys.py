"""Keys by name, and by their place on the keyboard, whatever layout is in use."""

import re
import time
from collections.abc import Iterator

UP, DOWN, LEFT, RIGHT = "up", "down", "left", "right"
PAGE_UP, PAGE_DOWN, HOME, END = "page up", "page down", "home", "end"
ENTER, BACKSPACE, ESCAPE = "enter", "backspace", "escape"

_SEQUENCES = {
    "\x1b[A": UP, "\x1bOA": UP, "\x1b[B": DOWN, "\x1bOB": DOWN,
    "\x1b[D": LEFT, "\x1bOD": LEFT, "\x1b[C": RIGHT, "\x1bOC": RIGHT,
    "\x1b[5~": PAGE_UP, "\x1b[6~": PAGE_DOWN,
    "\x1b[H": HOME, "\x1bOH": HOME, "\x1b[1~": HOME, "\x1b[7~": HOME,
    "\x1b[F": END, "\x1bOF": END, "\x1b[4~": END, "\x1b[8~": END,
    "\r": ENTER, "\n": ENTER, "\x7f": BACKSPACE, "\b": BACKSPACE, "\x1b": ESCAPE,
}  # fmt: skip
_LAM_ALEF = "\u0644\u0627"
"""What the B of an Arabic layout writes."""
# ECMA-48: a control sequence (CSI), a control string (DCS, OSC, APC, PM, SOS) with its end. What
# is pasted comes between two sequences, where a program has asked for that.
_SEQUENCE = "\x1b(?:\\[(?!200~)[0-?]*[ -/]*[@-~]|O[A-Za-z])"
_BEGUN = "(?:\x1b[P\\]_^X]|[\x90\x98\x9d-\x9f])(?:[^\x07\x1b\x9c]|\x1b(?!\\\\))*"
_PASTED = "\x1b\\[200~(?:(?!\x1b\\[201~).)*"
_CONTROL = f"{_PASTED}\x1b\\[201~|{_BEGUN}(?:\x07|\x9c|\x1b\\\\)|{_SEQUENCE}"
_KEY = re.compile(f"{_CONTROL}|{_LAM_ALEF}|.", re.DOTALL)
_UNFINISHED = re.compile(f"(?:{_PASTED}|{_BEGUN}|\x1b(?:\\[[0-?]*[ -/]*|O)?)\\Z", re.DOTALL)
_INTRODUCERS = frozenset("\x1b\x90\x98\x9d\x9e\x9f")
_REPLY = re.compile("\x1b(?:P[>!0-9]|\\][0-9]|\\[(?:[?>]|[0-9]+;[0-9]+R))")
_PATIENCE = 10.0
"""Seconds in which a control string that has begun must end."""

NAMES = frozenset(_SEQUENCES.values())
"""The names of special keys; all other keys are what they write."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcv", "nm,./")
# Arabic (101), Persian (ISIRI 9147) and Hebrew (SI 1452), row by row as above. Where two of
# them differ the first one counts. A space stands for what is left as it is.
_LAYOUTS = (
    ("ضصثقفغعهخح", "شسيبلاتنم", "ئءؤر", "ىةوزظ"),
    ("ضصثقفغعهخح", "شسیبلاتنم", "ظطزر", "دپو  "),
    ("  קראטוןםפ", "שדגכעיחלך", "זסבה", "מצת  "),
)
_OTHERS = {_LAM_ALEF: "b", "\ufefb": "b", "ذ": "b", "נ": "b", "؟": "?"}


class KeyParser:
    """Keys out of what a terminal sends, piece by piece.

    Control strings, such as the reply to a question of long ago, are no keys, however late they
    come and wherever they are cut.
    """

    def __init__(self) -> None:
        self._rest = ""
        self._since = 0.0
        self._settled = ""
        """What was taken for a key, or for none, since nothing followed."""

    @property
    def is_waiting(self) -> bool:
        """Whether what came last may be the beginning of a control."""
        return bool(self._rest)

    def feed(self, text: str) -> Iterator[str]:
        """The keys that are complete with this text: names of special keys, or what was typed.

        Sequences of keys without a name here are left out.
        """
        now = time.monotonic()
        if self._settled and _REPLY.match(self._settled + text):
            text = self._settled + text
        if now - self._since > _PATIENCE:
            self._rest = ""
        text = self._rest + text
        self._settled = ""
        unfinished = _UNFINISHED.search(text)
        rest = unfinished[0] if unfinished else ""
        if rest and not self._rest:
            self._since = now
        self._rest = rest
        for match in _KEY.finditer(text, 0, len(text) - len(rest)):
            found = _SEQUENCES.get(match[0], match[0])
            if found[0] not in _INTRODUCERS:
                yield found

    def settle(self) -> Iterator[str]:
        """The key that has come when nothing followed: Escape.

        Two characters are a letter with Alt, which is no key here; what is longer is waited for.
        """
        if self._rest == "\x1b":
            yield ESCAPE
        if len(self._rest) <= len("\x1b["):
            self._settled, self._rest = self._rest, ""


def at_place(key: str) -> str:
    """What a key writes on a Latin layout, small; itself when it has no letter there."""
    return _LATIN.get(key, key.lower() if len(key) == 1 else key)


def also_written(key: str) -> list[str]:
    """What the Latin key's place writes on an Arabic layout."""
    return [char for char, latin in _LATIN.items() if latin == key and char in _ARABIC]


def _latin() -> dict[str, str]:
    found = dict(_OTHERS)
    for layout in _LAYOUTS:
        for row, latin in zip(layout, _ROWS, strict=True):
            for char, key in zip(row, latin, strict=True):
                if char != " ":
                    found.setdefault(char, key)
    return found


_LATIN = _latin()
_ARABIC = frozenset("".join(_LAYOUTS[0])) | {_LAM_ALEF}
