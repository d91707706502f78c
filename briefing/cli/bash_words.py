"""A line of bash read as far as the cursor, and text written so that bash reads it back.

bash inserts what a completion function offers as it is, in place of the end of the line. So text
is quoted here for the place where it goes: outside of quotes, or inside of those still open.

Quoting must hold even where the line is not what it seems: readline can replace an opening
quote as well (insert-completions), and the line may stand in a text begun on the line before, or
between backquotes. Therefore no `$`, backquote or backslash of the text is ever written, and
each other character that acts has a backslash of its own, inside of quotes too, where the quotes
end before it and begin behind it.
"""

import re
import string
from typing import NamedTuple

_ORDINARY = frozenset(string.ascii_letters + string.digits + "_-+./:=,@%")
"""ASCII that stands for itself everywhere in a line."""
_INERT = frozenset(" *?[]{}#~^")
"""Stands for itself inside of quotes, and outside of them runs nothing."""
_NUMBERED = frozenset("$`\\")

# For each kind of open quote the pieces a line is made of. What is none of them ends the
# reading: expansions, operators, and escapes that are not written here.
_PIECES = {
    "": r"""(?P<space>[ \t]+)|(?P<opening>\$?'|")|\\(?P<escaped>[^\n]|\Z)"""
    r"""|(?P<plain>[^ \t\n\\'"$`;&|<>()])""",
    "'": r"(?P<closing>')|(?P<quoted>[^'\n])",
    '"': r"""(?P<closing>")|\\(?P<escaped>[$`"\\]|\Z)|(?P<quoted>[^"$`\n])""",
    "$'": r"(?P<closing>')|\\(?P<number>[01][0-7]{2})|\\(?P<unfinished>[01]?[0-7]?\Z)"
    r"|(?P<quoted>[^'\\\n])",
}


class Cursor(NamedTuple):
    """Where a candidate goes."""

    before: list[str]
    """The words between the command and the one at the cursor, as the command would get them."""
    word: str
    """The word at the cursor as far as the cursor, likewise."""
    kept: str
    """The beginning of it that stays in the line, likewise."""
    quote: str
    """The quote that is open behind what is kept: `'`, `"`, `$'` or none."""

    def written(self, text: str) -> str:
        """The text as it must follow what is kept; bash closes an open quote itself.

        Unless the text ends with that quote; and one it begins with replaces the open one.
        """
        if self.quote == "$'":
            return "".join(c if _is_ordinary(c) else f"\\{ord(c):03o}" for c in text)
        written = "".join(_unit(c, self.quote) for c in text)
        opening = self.quote if self.quote and written.startswith(self.quote) else ""
        closing = self.quote if self.quote and written.endswith(self.quote) else ""
        return opening + written + closing


def read(line: str, replaced: str) -> Cursor | None:
    """The words of a line that begins with a command, and where a candidate goes.

    None where it cannot be said what bash would make of a candidate there.

    Args:
        line: The line as far as the cursor.
        replaced: The end of the line that bash replaces by a candidate.
    """
    start, place = len(line) - len(replaced), 0
    reading, kept = _Reading(), None
    while True:
        if place == start:
            kept = reading.kept()
        if place == len(line):
            break
        found = re.compile(_PIECES[reading.quote]).match(line, place)
        if found is None:
            return None
        reading.take(str(found.lastgroup), found[str(found.lastgroup)])
        place = found.end()
    if not (kept and reading.words and line.endswith(replaced)):
        return None
    word, quote = kept
    # Otherwise bash would not close the quote.
    if quote and not line[:start].endswith(quote):
        return None
    return Cursor(reading.words[1:], reading.word, word, quote)


class _Reading:
    """What of a line has been read: its words, and what is said of the last one."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.word = ""
        self.quote = ""
        self._is_begun = False
        self._is_exact = True

    def take(self, kind: str, text: str) -> None:
        """Read one more piece of the line."""
        if kind == "space":
            if self._is_begun:
                self.words.append(self.word)
            self.word, self._is_begun, self._is_exact = "", False, True
            return
        self._is_begun = True
        if kind == "opening":
            self.quote = text
        elif kind == "closing":
            self.quote = ""
        elif kind == "number":
            self.word += chr(int(text, 8))
        elif kind != "unfinished":
            self.word += text
            self._is_exact &= kind == "escaped" or _is_ordinary(text) or self._is_quoted(text)

    def kept(self) -> tuple[str, str] | None:
        """The word so far and the quote that is open; None if bash may expand it."""
        return (self.word, self.quote) if self._is_exact else None

    def _is_quoted(self, char: str) -> bool:
        return self.quote in ("'", "$'") or (self.quote == '"' and char != "!")


def _unit(char: str, quote: str) -> str:
    """A character of a text as it is written inside of an open quote, or outside of any."""
    if _is_ordinary(char) or (quote and char in _INERT) or (quote == '"' and char == "'"):
        return char
    unit = f"$'\\{ord(char):03o}'" if char in _NUMBERED else f"\\{char}"
    return quote + unit + quote


def _is_ordinary(char: str) -> bool:
    return char >= "\x80" or char in _ORDINARY
