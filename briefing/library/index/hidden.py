"""Which briefs do not count, since a file before theirs has used their id."""

from pathlib import Path

from briefing.library.index.manifest import Hidden, Manifest
from briefing.library.index.reader import Segment, segments


def hidden(folder: Path, manifest: Manifest, old: Manifest) -> list[Hidden]:
    """The briefs that do not count; `old` is the manifest that came before.

    Only an id in a new segment can have become a second one, and only one that was can have
    ceased to be.
    """
    opened = segments(folder, manifest)
    paths = {(entry.segment, entry.number): path for path, entry in manifest.entries.items()}
    rank = {path: number for number, path in enumerate(manifest.entries)}
    found = []
    for id_ in sorted({each.id for each in old.hidden} | _repeated(opened, old)):
        places = sorted(
            (rank[paths[name, at.file]], name, at)
            for name, segment in opened.items()
            for at in segment.places(id_)
        )
        for _, name, at in places[1:]:
            _, first_name, first = places[0]
            here, there = paths[name, at.file], paths[first_name, first.file]
            found.append(Hidden(id_, name, at.row, here, at.place, there, first.place))
    return found


def _repeated(opened: dict[str, Segment], old: Manifest) -> set[str]:
    """The ids of new segments that occur more than once."""
    found: set[str] = set()
    for name in opened.keys() - old.segments.keys():
        found |= opened[name].repeated_ids()
        others = [segment for other, segment in opened.items() if other != name]
        if others:
            ids = [id_ for _, id_ in opened[name].ids()]
            found |= {id_ for id_ in ids if any(other.places(id_) for other in others)}
    return found
