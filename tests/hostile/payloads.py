"""What hostile text does, and how its trace is found in what was written."""

ESCAPES = "\x1b[31m\x1b]52;c;aGk=\x07\x1b[2J\x90q\x9b31m\x07\x08\x7f"
OVERRIDE = "\u202eevil\u202c"
NEWLINE = "\nbriefing: forged"
EVERYTHING = f"x{ESCAPES}{OVERRIDE}{NEWLINE}"
"""ESC, OSC 52, C1, BEL, RLO and a line that looks like one of the program's own."""

ACTING = "\x1b\x07\x08\x7f\x90\x9b\u202e"


def trace(written: str, *, escapes_meant: bool = False) -> str:
    """What of the hostile text acts in what was written; nothing when it is harmless.

    Args:
        written: all of it, as text.
        escapes_meant: whether the program itself may write escapes and bidi controls.
    """
    if "\nbriefing: forged" in written:
        return "a forged line"
    if "]52;c;" in written and "\x1b]52;c;" in written:
        return "OSC 52"
    if any(hostile in written for hostile in ("\x1b[31m\x1b", "\x1b[2J", "\x9b31m", "\x90q")):
        return "a control sequence"
    if escapes_meant:
        return ""
    return next((f"U+{ord(char):04X}" for char in ACTING if char in written), "")
