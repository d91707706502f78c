"""`briefing challenges`."""

from briefing.cli.options import DataOption, Output, with_output


@with_output
def challenges(output: Output, data: DataOption = None) -> None:
    """Show the challenges of all briefs, worst first.

    [bold]Example[/bold]

    briefing challenges -f plain | grep ^high
    """
    from briefing.cli.output import show as write
    from briefing.library.library import opened

    write(output, "challenges", opened(data).briefs)
