"""Inputs changed at random: what the random engines of both kinds of fuzzer have in common."""

from collections.abc import Callable, Sequence
from random import Random

from briefing.library.data_files import shipped_data
from briefing.text.cleaning import clean, without_overrides

HOSTILE = (
    # Controls: C0, DEL, C1, line ends of all kinds, surrogates as bytes, noncharacters.
    "\0", "\x07", "\x1b[2J", "\x1b]52;c;aGk=\x07", "\x1b", "\x7f", "\x85", "\x9b31m", "\r", "\r\n",
    "\u2028", "\u2029", "\ufeff", "\ufdd0", "\ufffe", "\U0001fffe", "\ufffd",
    # What steers direction.
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069",
    "\u200e", "\u200f", "\u061c", "\u202eabc\u202c", "\u2067\u202aab\u2069",
    # Joining, marks, forms, numbers of another kind, signs that are mirrored.
    "لا", "لَا", "لآ", "لإ", "\u06ddلا", "\u0600\u0661", "\u08e2", "\u070f", "ـ", "\u064b\u0651",
    "\u0670", "\u200c", "\u200d", "\u200b", "\u2060", "\u00ad", "\u034f", "\ufefb", "\ufdfa", "\ufc5e",
    "\ufd3e", "١٢٣", "۴۵۶", "12-14", "(", ")", "«", "»", "[", "]", "{", "}", "<", ">", "ת", "ׇ",
    # Width: wide, emoji sequences, flags, filler, tabs, spaces of all kinds.
    "字", "한", "ᄀ", "각", "\u115f", "\u3164", "ﾞ", "👨‍👩‍👧", "🏽", "❤\ufe0f", "🇯🇴", "🇯", "\U000e0041",
    "🏴\U000e0067\U000e007f", "\u0e33", "\u0f7f", "\u302e", "क्", "त्र", "\u0903", "မာ", "\u102c",
    "\t", "\u00a0", "\u3000", "\u2003", "\u1680", "\u2800",
    # What is folded.
    "ß", "İ", "ﬁ", "½", "℃", "㍿", "Å", "é", "ك", "ک", "ى", "ی", "أ", "ة",
    # What has a meaning on the way out.
    "|", "│", "=1+1", "https://x.example/a(b)c", "'", '"', ",", ";", "\\", "`", "$(x)", "-o", "%s",
)  # fmt: skip
"""Texts that have broken something somewhere."""

YAML = (
    "briefs:", "- ", "  - ", "\n", "\n- id: x1\n  title: t\n  date: 2026-01-01\n", "id: ", "title: ",
    "date: ", "lang: ", "source: ", "name: ", "url: ", "tags: ", "priority: ", "summary: ",
    "sections: ", "heading: ", "text: ", "challenges: ", "severity: ", "status: ", "label: ",
    "value: ", "level: ", "trend: ", "outlook: ", "high", "low", "watch", "bad", "up", "ar", "fa-AF",
    "2026-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "[", "]", "{", "}", "[a, b]",
    "{label: a, value: b}", "&a ", "*a", "&a [*a]", "!", "!!str ", "!!python/object:x ", "!<x> ",
    "<<: ", "? ", ": ", "|\n", "|+2\n", ">-\n", '"', "'", '"\\e[2J"', '"\\x9b"', '"\\u202e"', '"\\ud800"',
    '"\\0"', "# ", "---\n", "...\n", "%YAML 1.1\n", "%TAG ! x\n", "\t", "~", "null", "@", "`", ", ",
    "[" * 20, "{a: " * 13, "- " * 14, " " * 40, "x" * 300, "\\",
)  # fmt: skip
"""What YAML and the model of a brief are made of."""

KEYS = (
    "id", "title", "date", "lang", "source", "tags", "priority", "summary", "sections", "challenges",
    "status", "outlook", "titel",
)  # fmt: skip

Change = Callable[[bytes, Random], bytes]


def shipped_briefs() -> tuple[bytes, ...]:
    """The briefs that come with the program, each as an item of the list."""
    _, *items = shipped_data().read_bytes().split(b"\n  - id:")
    return tuple(b"  - id:" + item.rstrip(b"\n") + b"\n" for item in items)


def data_file(items: Sequence[bytes]) -> bytes:
    """A data file of these items."""
    return b"briefs:\n" + b"".join(items)


def encoded(text: str) -> bytes:
    """A text as bytes, lone surrogates too."""
    return text.encode("utf-8", "surrogatepass")


def as_read(line: str) -> str:
    """A line as reading leaves a text of a brief that is made of it."""
    return without_overrides(clean(line)).strip() or "…"


def flipped(data: bytes, random: Random) -> bytes:
    """Some bits are others."""
    found = bytearray(data)
    for _ in range(random.randint(1, 4)):
        if found:
            found[random.randrange(len(found))] ^= 1 << random.randrange(8)
    return bytes(found)


def cut(data: bytes, random: Random) -> bytes:
    """A few bytes are gone."""
    at = random.randint(0, len(data))
    return data[:at] + data[at + random.randint(1, 40) :]


def ended(data: bytes, random: Random) -> bytes:
    """All behind a place is gone."""
    return data[: random.randint(0, len(data))]


def with_lines_moved(data: bytes, random: Random) -> bytes:
    """A line is there twice, is gone, or is somewhere else."""
    lines = data.split(b"\n")
    line = lines[random.randrange(len(lines))]
    kind = random.randrange(3)
    if kind:
        lines.remove(line)
    if kind < 2:
        lines.insert(random.randint(0, len(lines)), line)
    return b"\n".join(lines)


def with_lines_indented(data: bytes, random: Random) -> bytes:
    """A line begins at another column."""
    lines = data.split(b"\n")
    at = random.randrange(len(lines))
    line = lines[at]
    spaces = b" " * random.randint(0, 8)
    lines[at] = spaces + (line if random.randrange(2) else line.lstrip(b" "))
    return b"\n".join(lines)


def with_hostile(data: bytes, random: Random) -> bytes:
    """Hostile texts stand between code points."""
    return _with(HOSTILE, data, random)


def with_syntax(data: bytes, random: Random) -> bytes:
    """Pieces of YAML stand between code points."""
    return _with(YAML, data, random)


def with_long_line(data: bytes, random: Random) -> bytes:
    """Something stands there very often."""
    token = encoded(random.choice((*HOSTILE, *YAML, "ا", "ab ")))
    return _inserted(data, token * random.randint(2, 400), random)


def with_escapes(data: bytes, random: Random) -> bytes:
    """A value is in double quotes, with escapes in it."""
    lines = data.split(b"\n")
    at = random.randrange(len(lines))
    key, colon, value = lines[at].partition(b": ")
    if colon and value[:1] not in (b"|", b"{", b"["):
        escape = random.choice(("\\e[31m", "\\0", "\\x9b", "\\r", "\\n", "\\N", "\\L", "\\u202e",
                                "\\u2066", "\\uFEFF", "\\uFDD0", "\\U0010FFFF", "\\t", "\\a"))  # fmt: skip
        lines[at] = key + colon + b'"' + value.replace(b'"', b"") + escape.encode() + b'"'
    return b"\n".join(lines)


def assembled(data: bytes, random: Random) -> bytes:
    """Another brief, made of keys and of whatever values, stands at the end."""
    number = random.randrange(50)
    lines = [f"  - id: a{number}", "    title: " + _value(random), "    date: 2026-01-01"]
    keys = random.sample(KEYS[3:], random.randint(0, 5))
    lines += [f"    {key}: {_structure(key, random)}" for key in keys]
    if random.randrange(4) == 0:
        random.shuffle(lines)
    return data.rstrip(b"\n") + b"\n" + encoded("\n".join(lines)) + b"\n"


_OF_TEXT: tuple[Change, ...] = (flipped, cut, with_hostile, with_hostile, with_hostile)
_OF_DATA: tuple[Change, ...] = (
    flipped, cut, ended, with_lines_moved, with_lines_moved, with_lines_indented, with_hostile,
    with_hostile, with_syntax, with_long_line, with_escapes, with_escapes, assembled,
)  # fmt: skip


def changed_text(data: bytes, random: Random) -> bytes:
    """A text, changed in one way."""
    return random.choice(_OF_TEXT)(data, random)


def changed_data(data: bytes, random: Random) -> bytes:
    """A data file, changed in one way."""
    return random.choice(_OF_DATA)(data, random)


def _with(tokens: Sequence[str], data: bytes, random: Random) -> bytes:
    for _ in range(random.randint(1, 4)):
        data = _inserted(data, encoded(random.choice(tokens)), random)
    return data


def _inserted(data: bytes, token: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    while at < len(data) and data[at] & 0xC0 == 0x80:
        at += 1
    return data[:at] + token + data[at:]


def _value(random: Random) -> str:
    if random.randrange(3) == 0:
        return random.choice(YAML)
    text = " ".join(random.choice(HOSTILE) for _ in range(random.randint(1, 4)))
    return random.choice(('"{}"', "'{}'", "{}", "|\n      {}")).format(text)


def _structure(key: str, random: Random) -> str:
    """A value, oftener than not of the shape that the key asks for."""
    one, other = _value(random), _value(random)
    shapes = {
        "lang": random.choice(("ar", "fa", "en", "he", "ur-PK")),
        "source": f"{{name: {one}, url: https://x.example/}}",
        "tags": f"[{one}, {other}]",
        "priority": random.choice(("low", "normal", "high")),
        "sections": f"\n      - heading: {one}\n        text: {other}",
        "challenges": f"\n      - {one}\n      - {{text: {other}, severity: high}}",
        "status": f"\n      - label: {one}\n        value: {other}\n        level: bad",
    }
    return shapes.get(key, one) if random.randrange(5) else one
