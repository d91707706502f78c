"""What the program answers the completion scripts in `briefing/cli/shells/`.

A script runs the program with the line as arguments and `_BRIEFING_COMPLETE` naming the shell.
The answer is data, which no script executes: a candidate on each line, in zsh and fish with a
tab and a description where it has one. Candidates may be other people's words. Those that are not
seen as they are in a line are left out. zsh and fish quote what they insert; bash does not, and for
it that is done here.
"""

import locale
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

_JOINERS = "\u200c\u200d"
"""Invisible, but part of how words are spelled."""


class Candidate(NamedTuple):
    """What the word at the cursor may become."""

    word: str
    help: str


def answer_shell() -> None:
    """Write what the shell that asks may offer at the cursor; after any error, nothing.

    Other names get no answer. Scripts made by `briefing completion` before these asked by
    `complete_bash`, `complete_zsh` and `complete_fish`, and that of zsh executed what it got.
    """
    shell, given = os.environ["_BRIEFING_COMPLETE"], sys.argv[1:]
    with suppress(Exception):
        lines: Iterator[bytes] = iter(())
        if shell == "bash":
            lines = _lines_for_bash(*given)
        elif shell in ("zsh", "fish"):
            lines = _lines(shell, given[:-1], given[-1])
        sys.stdout.buffer.write(b"".join(dict.fromkeys(lines)))


def _lines(shell: str, before: list[str], word: str) -> Iterator[bytes]:
    """The answer to zsh and fish, line by line."""
    for candidate in _candidates(before, word):
        # fish quotes all but this, and takes it for the folder of a user.
        is_home = shell == "fish" and candidate.word.startswith("~")
        line = b"" if is_home else _encoded(candidate.word)
        if line and candidate.help:
            line += b"\t" + candidate.help.encode(locale.getencoding(), "replace")
        yield line and line + b"\n"


def _lines_for_bash(line: str, replaced: str) -> Iterator[bytes]:
    """The answer to bash, line by line.

    Args:
        line: The line as far as the cursor.
        replaced: The end of it that a candidate takes the place of.
    """
    from briefing.cli.bash_words import read

    if cursor := read(line, replaced):
        for candidate in _candidates(cursor.before, cursor.word):
            encoded = _encoded(cursor.written(candidate.word.removeprefix(cursor.kept)))
            yield encoded and encoded + b"\n"


def _candidates(before: list[str], word: str) -> Iterator[Candidate]:
    """What the last word may become, given those before it and without the command's name."""
    lead = ""
    if word.startswith("-") and "=" in word:
        lead = word[: word.index("=") + 1]
    # The options of the digest go without its name.
    of_digest = _items(["digest"], word) if word.startswith("-") and not before else []
    for item in [*_items(before, word), *of_digest]:
        if _is_offered(item.value) and (lead + item.value).startswith(word):
            yield Candidate(lead + item.value, _on_a_line(item.help or ""))


def _items(before: list[str], word: str) -> list[Any]:
    """The completion items of Typer, among them values that begin with a hyphen."""
    from typer._click.shell_completion import (
        _is_incomplete_option,
        _resolve_context,
        _resolve_incomplete,
    )
    from typer.main import get_command

    from briefing.cli.app import app
    from briefing.cli.help import explain

    context = _resolve_context(get_command(app), {}, "briefing", before)
    explain(context.command)
    option, equals, value = word.partition("=")
    if word.startswith("-"):
        names, value = ([option], value) if equals else (before, word)
        for parameter in context.command.get_params(context):
            if _is_incomplete_option(context, names, parameter):
                return parameter.shell_complete(context, value)
    what, rest = _resolve_incomplete(context, before, word)
    items = what.shell_complete(context, rest)
    if "--" not in before and getattr(what, "param_type_name", "") == "argument":
        # It would be read as an option.
        items = [item for item in items if not item.value.startswith("-")]
    return items


def _is_offered(value: str) -> bool:
    """Whether a value is seen as it is: no control, no bidi control, no space but U+0020."""
    return bool(value) and _without_joiners(value).isprintable()


def _on_a_line(text: str) -> str:
    return "".join(c if _without_joiners(c).isprintable() else " " for c in text)


def _without_joiners(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, _JOINERS)))


def _encoded(text: str) -> bytes:
    """The text in the shell's encoding; empty where that would not keep it apart from ASCII.

    The encoding is the locale's, whatever Python's own mode is. A character that is in part
    a byte of ASCII could be taken for what acts in a shell.
    """
    with suppress(UnicodeEncodeError):
        encoded = text.encode(locale.getencoding())
        if bytes(byte for byte in encoded if byte < 0x80) == text.encode("ascii", "ignore"):
            return encoded
    return b""
