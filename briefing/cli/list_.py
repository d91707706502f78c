"""`briefing list`."""

from briefing.app.options import Output, Selected
from briefing.cli.options import Ids, Watch, with_shared


@with_shared
def list_(selected: Selected, output: Output, ids: Ids = None, watch: Watch = False) -> None:
    """List briefs."""
    from briefing.app.data import cut, heads_meant, no_match, opened, selection_of
    from briefing.app.output import write
    from briefing.views.listing import LIST

    selection = selection_of(selected)
    if watch:
        from briefing.app.watch_screen import watch as follow

        follow(selected, output, LIST, lambda now: cut(heads_meant(now, ids, selection), selected))
        return
    with opened(selected, output) as library:
        briefs = cut(heads_meant(library, ids, selection), selected)
        write(output, LIST, briefs, none=no_match)
