"""One row for each set-up at the end of a run."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parents[2] / "docs/terminals.md"
HEAD = (
    "set-up",
    "version",
    "emission",
    "samples",
    "show",
    "a change",
    "found",
    "wrong ones, caught",
)


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
    if os.environ.get("UPDATE_TERMINALS"):
        write_table(rows)


def write_table(rows: list[tuple[str, ...]]) -> None:
    """Put the table into docs/terminals.md."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|---" * len(HEAD) + "|")
    before, _, rest = DOCS.read_text("utf-8").partition("<!-- seen -->\n")
    _, _, after = rest.partition("<!-- end -->\n")
    table = "\n".join(lines)
    DOCS.write_text(f"{before}<!-- seen -->\n{table}\n<!-- end -->\n{after}", "utf-8")


def row_of(report: pytest.TestReport) -> tuple[str, ...]:
    """The row a test left, if any."""
    rows = [json.loads(str(value)) for name, value in report.user_properties if name == "terminal"]
    return tuple(rows[0]) if rows else ()
