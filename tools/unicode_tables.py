"""Write briefing/rtl/_tables.py from the Unicode Character Database and arabic-reshaper.

    python tools/unicode_tables.py [FOLDER [VERSION]] > briefing/rtl/_tables.py

FOLDER holds the files of the database; Debian's package `unicode-data` puts them under
/usr/share/unicode, which is the default. Files of a later version than VERSION give the tables
of VERSION as well: characters that are newer are left out. Without VERSION, all are taken.
"""

import re
import sys
from pathlib import Path

from arabic_reshaper import ArabicReshaper

DUAL, RIGHT = "\u0628", "\u062f"
LONGEST = 10
HAMZA, LAM = "\u0621", "\u0644"
ALEFS = ("\u0622", "\u0623", "\u0625", "\u0627")
PRESENTATION = {*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)}
"""Code points of the forms; those of ligatures and of words are not among them."""
TAGS = ("<isolated>", "<initial>", "<medial>", "<final>")
FORM = {
    "\ufe8f": 0, "\ufe91": 1, "\ufe92": 2, "\ufe90": 3,
    "\ufea9": 0, "\ufeaa": 3,
}  # fmt: skip
"""Isolated, initial, medial, final: of the two letters."""

TEMPLATE = '''"""Unicode tables, written by tools/unicode_tables.py. Do not edit by hand."""

UNICODE_VERSION = "{version}"

JOINING_RANGES = {{
{joining}}}
"""ArabicShaping.txt: `first-last` code points (hexadecimal) of each joining type.
Characters not listed are T (transparent) when Mn, Me or Cf, and U otherwise."""

MIRRORED = (
{mirrored})
"""BidiMirroring.txt: pairs of characters that stand for each other at an odd level."""

PRESENTATION_FORMS = {{
{presentation}}}
"""UnicodeData.txt: the isolated, initial, medial and final form of each letter that has any; the
letter itself where it has none. Hamza has one form, and keeps itself: it looks the same."""

LAM_ALEF = {{
{lam_alef}}}
"""UnicodeData.txt: the isolated and the final form of a lam with each alef."""

FORMS = {{
{forms}}}
"""What arabic-reshaper makes of so many dual-joining letters, and a right-joining one after
them: of each letter 0 isolated, 1 initial, 2 medial, 3 final. Nearly all there is in a text."""
'''


class Database:
    """The files of one version, seen as an earlier version would have them.

    Args:
        folder: where the files are.
        version: of Unicode, such as "15.0.0"; empty for that of the files.

    Raises:
        SystemExit: the files are older than the version.
    """

    def __init__(self, folder: Path, version: str = "") -> None:
        self._folder = folder
        own = re.search(r"DerivedAge-([\d.]+)\.txt", self._read("DerivedAge.txt"))
        assert own is not None, "DerivedAge.txt names no version"
        self.version = version or own[1]
        if numbers(self.version) > numbers(own[1]):
            sys.exit(f"{folder} holds Unicode {own[1]}, which is older than {self.version}.")
        self._assigned = {
            point
            for points, age in self._rows("DerivedAge.txt")
            if numbers(age) <= numbers(self.version)
            for point in span(points)
        }

    def rows(self, name: str) -> list[list[str]]:
        """The fields of each line of a file about one assigned code point, which is the first."""
        return [row for row in self._rows(name) if int(row[0], 16) in self._assigned]

    def _rows(self, name: str) -> list[list[str]]:
        lines = (line.partition("#")[0].strip() for line in self._read(name).splitlines())
        return [[field.strip() for field in line.split(";")] for line in lines if line]

    def _read(self, name: str) -> str:
        return (self._folder / name).read_text("utf-8")


def numbers(version: str) -> tuple[int, ...]:
    """The major and the minor number: DerivedAge.txt writes no third one."""
    return tuple(map(int, version.split(".")[:2]))


def span(points: str) -> range:
    """The code points of `first..last`, or the one."""
    first, _, last = points.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def ranges(points: list[int]) -> list[str]:
    """Runs of consecutive code points, each written `first-last` in hexadecimal."""
    runs: list[list[int]] = []
    for point in sorted(points):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return [f"{a:X}" if a == b else f"{a:X}-{b:X}" for a, b in runs]


def joining_types(database: Database) -> dict[str, list[int]]:
    """Code points of each joining type, but those that are transparent by their category."""
    marks = {row[0] for row in database.rows("UnicodeData.txt") if row[2] in ("Mn", "Me", "Cf")}
    types: dict[str, list[int]] = {}
    for point, _, kind, _ in database.rows("ArabicShaping.txt"):
        if kind != "T" or point not in marks:
            types.setdefault(kind, []).append(int(point, 16))
    return types


def mirrored_pairs(database: Database) -> list[str]:
    """Two-character strings, each pair once, lower code point first."""
    found = [(int(a, 16), int(b, 16)) for a, b in database.rows("BidiMirroring.txt")]
    return [chr(a) + chr(b) for a, b in found if a < b]


def presentation_forms(database: Database) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The four forms of each letter, and two of lam-alef for each alef."""
    single: dict[str, list[str]] = {}
    lam_alef: dict[str, list[str]] = {}
    for point, *_, decomposition in (row[:6] for row in database.rows("UnicodeData.txt")):
        tag, *parts = decomposition.split() or [""]
        if tag not in TAGS or int(point, 16) not in PRESENTATION:
            continue
        letters = "".join(chr(int(part, 16)) for part in parts)
        form = chr(int(point, 16))
        if len(letters) == 1 and letters != HAMZA:
            single.setdefault(letters, [letters] * 4)[TAGS.index(tag)] = form
        elif letters[0] == LAM and letters[1:] in ALEFS:
            lam_alef.setdefault(letters[1:], ["", ""])[tag == "<final>"] = form
    return single, lam_alef


def entries(table: dict[str, list[str]]) -> str:
    """The entries of a dictionary, a line for each."""
    return "".join(
        f"    {literal(key)}: {literal(''.join(forms))},\n" for key, forms in table.items()
    )


def forms() -> str:
    """The forms of runs of letters, a line for each."""
    reshaper = ArabicReshaper({"support_ligatures": False, "delete_harakat": False})
    runs = [DUAL * count + last for count in range(LONGEST + 1) for last in ("", RIGHT)]
    return "".join(
        f'    {literal(run)}: "{"".join(str(FORM[form]) for form in reshaper.reshape(run))}",\n'
        for run in runs[1:]
    )


def literal(text: str) -> str:
    """An ASCII string literal, in double quotes."""
    return '"' + ascii(text)[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'


def lines(items: list[str], width: int, indent: str) -> str:
    """The items joined by spaces, as string literals of at most `width` characters."""
    rows = [""]
    for item in items:
        if len(rows[-1]) + len(item) >= width:
            rows.append("")
        rows[-1] += item + " "
    rows[-1] = rows[-1].rstrip()
    return "".join(f'{indent}"{row}"\n' for row in rows)


def main(folder: str = "/usr/share/unicode", version: str = "") -> str:
    """The text of briefing/rtl/_tables.py."""
    database = Database(Path(folder), version)
    joining = "".join(
        f'    "{kind}": (\n' + lines(ranges(points), 80, " " * 8) + "    ),\n"
        for kind, points in sorted(joining_types(database).items())
    )
    pairs = mirrored_pairs(database)
    rows = ["".join(pairs[i : i + 8]) for i in range(0, len(pairs), 8)]
    single, lam_alef = presentation_forms(database)
    return TEMPLATE.format(
        version=database.version,
        joining=joining,
        mirrored="".join(f"    {literal(row)}\n" for row in rows),
        presentation=entries(single),
        lam_alef=entries(lam_alef),
        forms=forms(),
    )


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:3]))
