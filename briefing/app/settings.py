"""Looks as finally decided: an option, else a BRIEFING_… variable, else config.toml."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, get_args

from briefing.app.options import Bidi, Harakat, Output
from briefing.errors import ExitStatus, Failure
from briefing.terminal.stream import LEAST_WIDTH, MAX_WIDTH, Color, size_of
from briefing.words.looks import Digits, Labels, Looks

_CHOICES: dict[str, tuple[str, ...]] = {
    "bidi": get_args(Bidi),
    "color": get_args(Color),
    "harakat": get_args(Harakat),
    "digits": get_args(Digits),
    "labels": get_args(Labels),
}
_LONGEST_QUOTE = 80
_LARGEST = 2**20
"""Bytes of config.toml."""


class Settings(NamedTuple):
    """How things look in this run."""

    bidi: Bidi = "auto"
    width: int | None = None
    """Cells; None asks the terminal."""
    color: Color = "auto"
    harakat: Harakat = "auto"
    digits: Digits = "latn"
    labels: Labels = "auto"

    @property
    def looks(self) -> Looks:
        """The part of them that views take."""
        return Looks(digits=self.digits, labels=self.labels)


def settings_for(output: Output | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a run.

    Raises:
        Failure: a variable or a line of config.toml has a value that is none of those expected.
    """
    configured = _config(environ)
    found: dict[str, Any] = {}
    for name in Settings._fields:
        variable = f"BRIEFING_{name.upper()}"
        asked = getattr(output, name) if output else None
        if asked is not None:
            found[name] = asked
        elif value := environ.get(variable):
            found[name] = _checked(name, value, variable)
        elif name in configured:
            found[name] = _checked(name, configured[name], f"{name} in {_config_file(environ)}")
    return Settings(**found)


def source_of(name: str, output: Output, environ: Mapping[str, str] = os.environ) -> str:
    """Where the value of a setting comes from, for people."""
    if getattr(output, name) is not None:
        return f"by the option --{name}"
    if environ.get(f"BRIEFING_{name.upper()}"):
        return f"by BRIEFING_{name.upper()}"
    if name in _config(environ):
        return "by config.toml"
    return "by what the terminal needs"


def save_setting(name: str, value: str, environ: Mapping[str, str] = os.environ) -> Path:
    """Keep a setting in config.toml, whose other lines stay as they are; the file's path."""
    file = _config_file(environ)
    if file is None:
        message = "There is no home folder to keep it in; name a folder in XDG_CONFIG_HOME."
        raise Failure(message, ExitStatus.NOT_WRITTEN)
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    kept = [line for line in lines if line.partition("=")[0].strip() != name]
    # A top-level key must stand before the first table.
    text = "\n".join([f'{name} = "{value}"', *kept]) + "\n"
    from briefing.storage import replaced

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with replaced(file) as stream:
            stream.write(text.encode())
    except OSError as error:
        message = f"{file} cannot be written: {error.strerror}."
        raise Failure(message, ExitStatus.NOT_WRITTEN) from error
    return file


def _checked(name: str, value: object, where: str) -> object:
    """The value, as the setting takes it."""
    if name == "width":
        if size := size_of(str(value)):
            return size
        expected = f"a number of cells, {LEAST_WIDTH} to {MAX_WIDTH}"
    elif value in _CHOICES[name]:
        return value
    else:
        *others, last = _CHOICES[name]
        expected = f"{', '.join(others)} or {last}"
    shown = str(value)
    if len(shown) > _LONGEST_QUOTE:
        shown = f"{shown[:_LONGEST_QUOTE]}…"
    message = f'{where} is "{shown}"; expected {expected}.'
    raise Failure(message, ExitStatus.WRONG_USAGE)


def _config_file(environ: Mapping[str, str]) -> Path | None:
    from briefing.storage import own_folder

    folder = own_folder("config", environ)
    return folder / "config.toml" if folder else None


def _config(environ: Mapping[str, str]) -> dict[str, Any]:
    file = _config_file(environ)
    if file is None:
        return {}
    from briefing.storage import read_file

    try:
        text = read_file(file, _LARGEST).decode()
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        message = f"{file} cannot be read: {getattr(error, 'strerror', error)}."
        raise Failure(message, ExitStatus.WRONG_USAGE) from error
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number without end, brackets without end
        raise Failure(f"{file} is no valid TOML: {error}.", ExitStatus.WRONG_USAGE) from error
