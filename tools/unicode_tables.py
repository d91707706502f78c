"""Write briefing/rtl/_tables.py from the Unicode Character Database and arabic-reshaper.

    python tools/unicode_tables.py [FOLDER] > briefing/rtl/_tables.py

FOLDER holds ArabicShaping.txt and BidiMirroring.txt; Debian's package
`unicode-data` puts them under /usr/share/unicode, which is the default.
"""

import re
import sys
import unicodedata
from pathlib import Path

from arabic_reshaper import ArabicReshaper

DUAL, RIGHT = "\u0628", "\u062f"
LONGEST = 10
HAMZA, LAM = "\u0621", "\u0644"
ALEFS = ("\u0622", "\u0623", "\u0625", "\u0627")
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


def ranges(points: list[int]) -> list[str]:
    """Runs of consecutive code points, each written `first-last` in hexadecimal."""
    runs: list[list[int]] = []
    for point in sorted(points):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return [f"{a:X}" if a == b else f"{a:X}-{b:X}" for a, b in runs]


def joining_types(text: str) -> dict[str, list[int]]:
    """Code points of each joining type that ArabicShaping.txt lists explicitly."""
    types: dict[str, list[int]] = {}
    for line in text.splitlines():
        fields = [field.strip() for field in line.partition("#")[0].split(";")]
        if len(fields) > 2:
            types.setdefault(fields[2], []).append(int(fields[0], 16))
    return types


def transparent_anyway(point: int) -> bool:
    """Whether the character is transparent by its category, listed or not."""
    return unicodedata.category(chr(point)) in ("Mn", "Me", "Cf")


def mirrored_pairs(text: str) -> list[str]:
    """Two-character strings, each pair once, lower code point first."""
    found = re.findall(r"^([0-9A-F]+); ([0-9A-F]+)", text, re.MULTILINE)
    return [chr(int(a, 16)) + chr(int(b, 16)) for a, b in found if int(a, 16) < int(b, 16)]


def presentation_forms() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The four forms of each letter, and two of lam-alef for each alef."""
    single: dict[str, list[str]] = {}
    lam_alef: dict[str, list[str]] = {}
    for point in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        tag, *parts = unicodedata.decomposition(chr(point)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts)
        if tag in TAGS and len(letters) == 1 and letters != HAMZA:
            single.setdefault(letters, [letters] * 4)[TAGS.index(tag)] = chr(point)
        elif tag in TAGS and letters[0] == LAM and letters[1:] in ALEFS:
            lam_alef.setdefault(letters[1:], ["", ""])[tag == "<final>"] = chr(point)
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


def main(folder: Path) -> str:
    """The text of briefing/rtl/_tables.py."""
    shaping = (folder / "ArabicShaping.txt").read_text("utf-8")
    version = re.search(r"ArabicShaping-([\d.]+)\.txt", shaping)
    assert version is not None, "ArabicShaping.txt names no version"
    joining = ""
    for kind, points in sorted(joining_types(shaping).items()):
        listed = [point for point in points if kind != "T" or not transparent_anyway(point)]
        if listed:
            joining += f'    "{kind}": (\n' + lines(ranges(listed), 80, " " * 8) + "    ),\n"
    pairs = mirrored_pairs((folder / "BidiMirroring.txt").read_text("utf-8"))
    rows = ["".join(pairs[i : i + 8]) for i in range(0, len(pairs), 8)]
    single, lam_alef = presentation_forms()
    return TEMPLATE.format(
        version=version[1],
        joining=joining,
        mirrored="".join(f"    {literal(row)}\n" for row in rows),
        presentation=entries(single),
        lam_alef=entries(lam_alef),
        forms=forms(),
    )


if __name__ == "__main__":
    sys.stdout.write(main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")))
