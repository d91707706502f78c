"""What was found: one of each kind, as small as it gets, and how to see it again."""

import hashlib
import time
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.fuzz.holds import Broken

MOST = 30
"""Kinds of findings after which a run ends."""
_SHRINKING = 3.0
"""Seconds for making one smaller."""
_PASTED = 1_500
"""Bytes of an input that are printed at most, as 2,000 characters."""
_OURS = ("/briefing/", "/tests/fuzz/")
DIED = ("crash-", "timeout-", "oom-")
"""How the files begin in which atheris leaves what ended the process."""


def kind_of(error: BaseException) -> str:
    """What tells one finding from another: what does not hold, or where an exception is from."""
    if isinstance(error, Broken):
        return error.what
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if any(part in frame.filename for part in _OURS)]
    last = (ours or list(frames))[-1]
    file = "/".join(Path(last.filename).parts[-3:])
    return f"{type(error).__name__} in {file}, {last.name}, line {last.lineno}"


class Findings:
    """A folder of findings, each a file with the input and one that tells of it.

    Args:
        folder: where they are; it is made.
        name: the target's.
        run: the target.
    """

    def __init__(self, folder: Path, name: str, run: Callable[[bytes], None]) -> None:
        self._folder = folder
        self._name = name
        self._run = run
        self._sizes: dict[str, int] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def __len__(self) -> int:
        return len(self._sizes)

    def __contains__(self, kind: str) -> bool:
        return kind in self._sizes

    def try_(self, data: bytes) -> None:
        """Run the target, and keep what is found unless a smaller one of its kind is there."""
        error = _raised(self._run, data)
        if error is not None:
            self.add(data, error)

    def add(self, data: bytes, error: BaseException) -> None:
        """Keep a finding, unless a smaller one of its kind is there."""
        kind = kind_of(error)
        if len(data) >= self._sizes.get(kind, len(data) + 1):
            return
        if kind not in self._sizes:
            data = shrunk(data, lambda part: self._is(kind, part))
            error = _raised(self._run, data) or error
        self._sizes[kind] = len(data)
        file = self._folder / hashlib.sha256(kind.encode()).hexdigest()[:12]
        file.write_bytes(data)
        lines = [kind, command(self._name, file), *traceback.format_exception(error)]
        told = "\n".join(lines).encode("utf-8", "backslashreplace")
        file.with_suffix(".txt").write_bytes(told)

    def _is(self, kind: str, data: bytes) -> bool:
        error = _raised(self._run, data)
        return error is not None and kind_of(error) == kind


def command(name: str, file: Path) -> str:
    """What shows a finding again."""
    return f"python -m tests.fuzz {name} --replay {file}"


def pasted(name: str, file: Path) -> str:
    """What shows a finding again where its file is lost, such as on a machine that is thrown away.

    Of a long input it is the beginning alone.
    """
    data = file.read_bytes()
    encoded = b64encode(data[:_PASTED]).decode()
    if len(data) > _PASTED:
        return f"the first {_PASTED:,} of {len(data):,} bytes, as base64: {encoded}"
    return f"echo {encoded} | base64 -d | python -m tests.fuzz {name} --replay /dev/stdin"


def found_in(folder: Path) -> Iterator[tuple[str, Path]]:
    """The findings in a folder: of what kind each is, and the file with its input."""
    for file in sorted(folder.glob("*")):
        if file.suffix == ".txt":
            continue
        told = file.with_suffix(".txt")
        if told.exists():
            yield told.read_text("utf-8").partition("\n")[0], file
        elif file.name.startswith(DIED):
            yield f"the process ended: {file.name.partition('-')[0]}", file


def shrunk(data: bytes, is_one: Callable[[bytes], bool]) -> bytes:
    """The data with as much left out as can be, while it still is one."""
    end = time.monotonic() + _SHRINKING
    size = len(data) // 2
    while size:
        at = 0
        while at < len(data):
            if time.monotonic() > end:
                return data
            part = data[:at] + data[at + size :]
            if is_one(part):
                data = part
            else:
                at += size
        size = min(size // 2, len(data))
    return data


def _raised(run: Callable[[bytes], None], data: bytes) -> BaseException | None:
    try:
        run(data)
    except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever is raised is a finding)
        return error
    return None
