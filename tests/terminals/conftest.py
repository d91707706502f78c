"""One row for each set-up at the end of a run."""

import json
from typing import Any

import pytest

HEAD = ("set-up", "version", "emission", "samples", "show", "wrong ones, caught")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what was seen in each terminal."""
    reports = [
        report for kind in ("passed", "failed") for report in terminalreporter.getreports(kind)
    ]
    rows = [HEAD, *sorted(row_of(report) for report in reports if row_of(report))]
    if len(rows) == 1:
        return
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    terminalreporter.section("real terminals: share of the Arabic words read in order")
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        terminalreporter.write_line("  ".join(cells).rstrip())


def row_of(report: pytest.TestReport) -> tuple[str, ...]:
    """The row a test left, if any."""
    rows = [json.loads(str(value)) for name, value in report.user_properties if name == "terminal"]
    return tuple(rows[0]) if rows else ()
