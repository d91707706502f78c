"""Looks as finally decided: an option, else a BRIEFING_… variable, else config.toml."""

import errno
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from briefing.app.config import entries, quoted, save_entry
from briefing.app.options import Bidi, Harakat, Output
from briefing.errors import ExitStatus, Failure
from briefing.terminal.stream import LEAST_WIDTH, MAX_WIDTH, Color, size_of
from briefing.words import sentence
from briefing.words.looks import Digits, Labels, Looks

_CHOICES: dict[str, tuple[str, ...]] = {
    "bidi": get_args(Bidi),
    "color": get_args(Color),
    "harakat": get_args(Harakat),
    "digits": get_args(Digits),
    "labels": get_args(Labels),
}
LOOKS = (*_CHOICES, "width")
"""The settings that an option, a variable or a line of config.toml of their name decides."""


class Settings(NamedTuple):
    """How things look in this run."""

    bidi: Bidi = "auto"
    width: int | None = None
    """Cells; None asks the terminal."""
    color: Color = "auto"
    harakat: Harakat = "auto"
    digits: Digits = "latn"
    labels: Labels = "auto"
    terminals: Mapping[str, Bidi] = MappingProxyType({})
    """The `bidi` that `auto` is in terminals of these names."""

    @property
    def looks(self) -> Looks:
        """The part of them that views take."""
        return Looks(digits=self.digits, labels=self.labels)


class Configured(NamedTuple):
    """What config.toml says, checked."""

    looks: Mapping[str, Any]
    """Settings by name."""
    data: Sequence[str] = ()
    """Paths of the data; `~` and paths relative to the file's folder are absolute here."""
    terminals: Mapping[str, Bidi] = MappingProxyType({})
    """The `bidi` of terminals by name: tables such as `[terminal."xterm"]`."""


def settings_for(output: Output | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a run.

    Raises:
        Failure: a variable has a value that is not among those expected, or config.toml is wrong.
    """
    configured, _, terminals = configured_by(environ)
    found: dict[str, Any] = {"terminals": terminals}
    for name in LOOKS:
        variable = f"BRIEFING_{name.upper()}"
        asked = getattr(output, name) if output else None
        if asked is not None:
            found[name] = asked
        elif value := environ.get(variable):
            found[name] = _variable(name, value, variable)
        elif name in configured:
            found[name] = configured[name]
    return Settings(**found)


def configured_by(environ: Mapping[str, str] = os.environ) -> Configured:
    """What config.toml says; nothing where there is no such file.

    Raises:
        Failure: the file cannot be read, is no TOML, has an unknown key or a wrong value.
    """
    looks: dict[str, Any] = {}
    data: list[str] = []
    terminals: Mapping[str, Bidi] = {}
    for key, entry in entries((*LOOKS, "data", "terminal"), environ).items():
        if key == "data":
            data = _paths(entry.value, entry.where, environ)
        elif key == "terminal":
            terminals = _terminals(entry.value, entry.where)
        else:
            looks[key] = _value(key, entry.value)
            if looks[key] is None:
                raise _wrong_entry(entry.where, key, entry.value, _expected(key))
    return Configured(looks, data, terminals)


def source_of(name: str, output: Output, environ: Mapping[str, str] = os.environ) -> str:
    """Where the value of a setting comes from, for people."""
    variable = f"BRIEFING_{name.upper()}"
    if getattr(output, name) is not None:
        return sentence("decided_by_option", option=f"--{name}")
    if environ.get(variable):
        return sentence("decided_by_variable", variable=variable)
    if name in configured_by(environ).looks:
        return sentence("decided_by_config")
    return sentence("decided_by_terminal")


def save_bidi(terminal: str, bidi: str, environ: Mapping[str, str] = os.environ) -> Path:
    """Write into config.toml which `bidi` a terminal of this name needs; the file's path.

    Raises:
        Failure: the file cannot be written.
    """
    return save_entry(("terminal", terminal), "bidi", bidi, environ)


def _terminals(value: object, where: str) -> Mapping[str, Bidi]:
    """The `bidi` of terminals by name, out of tables such as `[terminal."xterm"]`."""
    choices = [choice for choice in _CHOICES["bidi"] if choice != "auto"]
    expected = sentence("expected_terminal", choices=", ".join(choices))
    tables = value if isinstance(value, dict) else {"NAME": value}
    found: dict[str, Any] = {}
    for name, table in tables.items():
        bidi = table.get("bidi") if isinstance(table, dict) and len(table) == 1 else None
        if bidi not in choices:
            raise _wrong_entry(where, f"terminal.{quoted(name)}", bidi or table, expected)
        found[name] = bidi
    return found


def _paths(value: object, where: str, environ: Mapping[str, str]) -> list[str]:
    """The paths of the data that a value names."""
    paths = [value] if isinstance(value, str) else value
    if not isinstance(paths, list) or not all(isinstance(path, str) and path for path in paths):
        raise _wrong_entry(where, "data", value, sentence("expected_paths"))
    from briefing.app.config import config_file

    file = config_file(environ)
    folder = file.parent if file else Path()
    found = [os.path.join(folder, os.path.expanduser(path)) for path in paths]
    for path in found:
        if _is_too_long(path):
            raise _wrong_entry(where, "data", path, sentence("expected_shorter_path"))
    return found


def _is_too_long(path: str) -> bool:
    """Whether the system has no files of such long names."""
    try:
        os.lstat(path)
    except (OSError, ValueError) as error:  # ValueError: a null character in it
        return getattr(error, "errno", None) == errno.ENAMETOOLONG
    return False


def _value(name: str, value: object) -> object:
    """The value as the setting takes it; None when it is none of those expected."""
    if name == "width":
        # Python makes no text of a number of thousands of digits.
        is_size = isinstance(value, str) or (isinstance(value, int) and 0 < value <= MAX_WIDTH)
        return (is_size and size_of(str(value))) or None
    return value if value in _CHOICES[name] else None


def _expected(name: str) -> str:
    if name == "width":
        return sentence("expected_width", least=LEAST_WIDTH, most=MAX_WIDTH)
    *others, last = _CHOICES[name]
    return sentence("expected_choice", others=", ".join(others), last=last)


def _variable(name: str, value: str, variable: str) -> object:
    """The value of a variable, as the setting takes it."""
    found = _value(name, value)
    if found is None:
        message = sentence(
            "variable_wrong", variable=variable, value=quoted(value), expected=_expected(name)
        )
        raise Failure(message, ExitStatus.WRONG_USAGE)
    return found


def _wrong_entry(where: str, key: str, value: object, expected: str) -> Failure:
    message = sentence(
        "config_wrong_value", where=where, key=key, value=quoted(value), expected=expected
    )
    return Failure(message, ExitStatus.WRONG_USAGE)
