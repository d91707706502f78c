"""`briefing status`."""

from briefing.cli.options import DataOption, Output, with_output


@with_output
def status(output: Output, data: DataOption = None) -> None:
    """Show the status rows of all briefs.

    [bold]Example[/bold]

    briefing status --json
    """
    from briefing.cli.output import show as write
    from briefing.library.library import opened

    write(output, "status", opened(data).briefs)
