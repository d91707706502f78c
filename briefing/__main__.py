"""`python -m briefing`: the same as the command."""

from briefing.cli.main import run

run()
