"""config.toml, the reader's own file: what is set in it, and where in it that stands."""

import os
import re
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from briefing.errors import ExitStatus, Failure
from briefing.storage import own_folder
from briefing.text.cleaning import clean_line, excerpt
from briefing.words import sentence

_LARGEST = 2**20
"""Bytes of config.toml."""
_LONGEST_QUOTE = 80
"""Code points of what a message quotes."""
_MARK = "\ufeff"
"""The byte order mark that some editors begin a file with; no TOML."""


class Entry(NamedTuple):
    """A value in config.toml."""

    value: object
    """As TOML has it; it may be of a wrong type."""
    where: str
    """The file and the line, counted from one, for people."""


def config_file(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The path of config.toml, whether it is there or not; None for a reader without a home."""
    folder = own_folder("config", environ)
    return folder / "config.toml" if folder else None


def entries(known: Iterable[str], environ: Mapping[str, str] = os.environ) -> dict[str, Entry]:
    """What config.toml says, by key; nothing where there is no such file.

    Args:
        known: the keys that may stand in it.
        environ: the environment.

    Raises:
        Failure: it cannot be read, is no TOML, or has an unknown key.
    """
    file = config_file(environ)
    text = _text_of(file).removeprefix(_MARK) if file else ""
    if not (file and text):
        return {}
    import tomllib

    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number without end, brackets without end
        raise _not_toml(file, str(error)) from error
    told = {key: Entry(value, _place(file, text, key)) for key, value in found.items()}
    for key in found:
        if key not in known:
            raise _unknown(key, told[key].where, known)
    return told


def save_entry(
    table: tuple[str, str], key: str, value: str, environ: Mapping[str, str] = os.environ
) -> Path:
    """Write a value into a table of config.toml, whose other lines stay as they are.

    Args:
        table: the two parts of the table's name, such as `terminal` and `xterm`.
        key: a key of the table.
        value: printable, without quotes and backslashes, as the table's name is.
        environ: the environment.

    Returns:
        The path of the file.

    Raises:
        Failure: it cannot be read or written, or is written in a way that is not edited here; it
            stays as it is then.
    """
    file = config_file(environ)
    if file is None:
        raise Failure(sentence("config_homeless"), ExitStatus.NOT_WRITTEN)
    from briefing.storage import replaced

    header, entry = f'[{table[0]}."{table[1]}"]', f'{key} = "{value}"'
    name = clean_line(str(file))
    old = _text_of(file)
    mark = _MARK if old.startswith(_MARK) else ""
    old = old.removeprefix(_MARK)
    new = _with_line(old, header, key, entry)
    if not _sets(old, new, table, key, value):
        message = sentence("config_not_edited", file=name, header=header, entry=entry)
        raise Failure(message, ExitStatus.NOT_WRITTEN)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with replaced(file) as stream:
            stream.write((mark + new).encode())
    except OSError as error:
        message = sentence("not_written", file=name, reason=error.strerror or str(error))
        raise Failure(message, ExitStatus.NOT_WRITTEN) from error
    return file


def _with_line(text: str, header: str, key: str, entry: str) -> str:
    """The text with a line first in the table of a header, and without the key's earlier line.

    It knows TOML by its lines only: what it gives may be wrong, or no TOML.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = list(StringIO(text))
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += end
    if header not in map(str.strip, lines):
        lines += [end, header + end] if lines else [header + end]
    start = [line.strip() for line in lines].index(header) + 1
    tables = (at for at in range(start, len(lines)) if lines[at].lstrip().startswith("["))
    stop = next(tables, len(lines))
    others = [line for line in lines[start:stop] if line.partition("=")[0].strip() != key]
    return "".join([*lines[:start], entry + end, *others, *lines[stop:]])


def _sets(old: str, new: str, table: tuple[str, str], key: str, value: str) -> bool:
    """Whether new TOML says what the old says, with just this value set."""
    import tomllib

    outer, inner = table
    try:
        # The new text first: where it is right, what stands in the old one is a table too.
        found, wanted = tomllib.loads(new), tomllib.loads(old)
    except (ValueError, RecursionError):
        return False
    wanted.setdefault(outer, {}).setdefault(inner, {})[key] = value
    return found == wanted


def quoted(value: object) -> str:
    """A name or a value from outside for a message: its first 80 code points, harmless."""
    is_long = isinstance(value, int) and abs(value) >> 64
    text = hex(value) if is_long else str(value)  # type: ignore[arg-type]
    return excerpt(text, _LONGEST_QUOTE)


def _text_of(file: Path) -> str:
    """The text of the file, its line ends as they are; nothing where there is no file."""
    from briefing.storage import read_file

    try:
        return read_file(file, _LARGEST).decode()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = sentence("config_unreadable", file=clean_line(str(file)), reason=reason)
        raise Failure(message, ExitStatus.WRONG_USAGE) from error


def _place(file: Path, text: str, key: str) -> str:
    """The file and the line of a key at the top level; TOML's parser does not tell it."""
    name = clean_line(str(file))
    begin = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[.=\]]")
    for number, line in enumerate(StringIO(text), 1):
        if begin.match(line):
            return f"{name}:{number}"
    return name


def _not_toml(file: Path, told: str) -> Failure:
    """What the parser told, which ends with the place."""
    where, reason = clean_line(str(file)), told
    if place := re.search(r" \(at line (\d+), column \d+\)$", told):
        where, reason = f"{where}:{place[1]}", told[: place.start()]
    message = (
        sentence("config_unquoted", where=where, reason=reason)
        if reason == "Invalid value"
        else sentence("config_not_toml", where=where, reason=quoted(reason))
    )
    return Failure(message, ExitStatus.WRONG_USAGE)


def _unknown(key: str, where: str, known: Iterable[str]) -> Failure:
    import difflib

    shown = quoted(key)
    for near in difflib.get_close_matches(key, known, n=1):
        message = sentence("config_unknown_key_near", where=where, key=shown, near=near)
        return Failure(message, ExitStatus.WRONG_USAGE)
    message = sentence("config_unknown_key", where=where, key=shown, keys=", ".join(known))
    return Failure(message, ExitStatus.WRONG_USAGE)
