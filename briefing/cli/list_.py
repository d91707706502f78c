"""`briefing list`."""

from briefing.cli.options import DataOption, Output, with_output


@with_output
def list_(output: Output, data: DataOption = None) -> None:
    """List briefs, newest first, a row each.

    [bold]Example[/bold]

    briefing list | cut -f2
    """
    from briefing.cli.output import show as write
    from briefing.library.library import opened

    write(output, "listing", opened(data).briefs)
