"""The terminals that are tried, and how each is started without a screen of its own.

To add one: a row here, and one in `briefing/terminal/known.py`.
"""

from dataclasses import dataclass, replace
from pathlib import Path

XTERMJS = Path(__file__).with_name("xtermjs")
FONT = "DejaVu Sans Mono"
POINTS = 16
COLUMNS, ROWS = 60, 26


@dataclass(frozen=True)
class SetUp:
    """A terminal in which the program is run.

    Attributes:
        name: as in the table of known terminals, and what it stands in.
        command: what starts it; `{run}` is the program to run in it, `{home}` its home.
        expected: the emission that must be found for it.
        wrong: emissions that must not read right in it: the proof that the check can fail.
        packages: Debian packages it needs.
        version: the Debian or npm package whose version is its own.
        files: files of its home, by name.
        patience: seconds until its window has its size.
        named: the terminal's name in the table, where it is another than `name`.
        inside: the multiplexer the program runs in, inside the terminal.
        options: options of `show` in it.
    """

    name: str
    command: str
    expected: str
    wrong: tuple[str, ...]
    packages: tuple[str, ...]
    version: str
    files: tuple[tuple[str, str], ...] = ()
    patience: float = 1.0
    named: str = ""
    inside: str = ""
    options: str = ""

    @property
    def terminal(self) -> str:
        """The terminal's name in the table of known terminals."""
        return self.named or self.name


_MLTERM = "mlterm -g {columns}x{rows} -w 21 --bg=white --fg=black -A -e {run}"
_KITTY = "kitty -e {run}"
_KONSOLE = (
    "dbus-run-session -- konsole --hide-menubar --hide-tabbar -p 'Font={font},{points}' "
    "-p ColorScheme=BlackOnWhite -p TerminalColumns={columns} -p TerminalRows={rows} -e {run}"
)
_VTE = (
    "dbus-run-session -- xfce4-terminal --disable-server --hide-menubar --hide-scrollbar "
    "--hide-borders --font='{font} {points}' --color-bg=white --color-text=black "
    "--geometry={columns}x{rows}+0+0 -e {run}"
)
_XTERM = (
    "xterm -u8 -fa '{font}' -fs {points} -bg white -fg black -geometry {columns}x{rows}+0+0 "
    "-e {run}"
)
_KITTY_FILES = (
    (
        ".config/kitty/kitty.conf",
        "font_family DejaVu Sans Mono\nfont_size 16\nbackground #ffffff\nforeground #000000\n"
        "remember_window_size no\ninitial_window_width 60c\ninitial_window_height 26c\n"
        "update_check_interval 0\n",
    ),
)
_TMUX = "tmux -u -S {home}/socket -f {home}/tmux.conf new-session {run}"
_SCREEN = "screen -U -c {home}/screenrc {run}"
_MULTIPLEXER_FILES = (
    ("tmux.conf", "set -g status off\nset -sg escape-time 0\n"),
    ("screenrc", "startup_message off\ndefutf8 on\n"),
)


def _inside(outer: "SetUp", multiplexer: str, command: str, *wrong: str) -> "SetUp":
    """The set-up of a multiplexer inside a terminal."""
    script = (f"in-{multiplexer}", f"#!/bin/sh\nexec {command}\n")
    return replace(
        outer,
        name=f"{multiplexer} in {outer.name}",
        named=outer.name,
        inside=multiplexer,
        command=outer.command.replace("{run}", "{home}/" + script[0]),
        packages=(*outer.packages, multiplexer),
        files=(*outer.files, *_MULTIPLEXER_FILES, script),
        wrong=wrong or outer.wrong,
        patience=2.0,
    )


_MLTERM_FILES = ((".mlterm/aafont", "ISO10646_UCS4_1=DejaVu Sans Mono\n"),)

_ALONE = (
    SetUp("xterm", _XTERM, "anchored", ("logical", "words"), ("xterm",), "xterm"),
    SetUp("VTE", _VTE, "anchored", ("words",), ("xfce4-terminal", "dbus-x11"),
          "libvte-2.91-0"),
    SetUp("kitty", _KITTY, "words", ("visual", "anchored"), ("kitty",), "kitty",
          _KITTY_FILES),
    SetUp("Konsole", _KONSOLE, "marks", ("visual",), ("konsole", "dbus-x11"),
          "konsole"),
    SetUp("mlterm", _MLTERM, "marks", ("visual",), ("mlterm",), "mlterm",
          _MLTERM_FILES),
    SetUp("PuTTY", "pterm -fn 'client:{font} {points}' -geometry {columns}x{rows}+0+0 -cs UTF-8 "
          "-e {run}",
          "blanks", ("visual", "anchored"), ("pterm",), "pterm"),
    SetUp("urxvt", "urxvt -fn 'xft:{font}:size={points}' -bg white -fg black "
          "-geometry {columns}x{rows}+0+0 -e {run}",
          "anchored", ("logical",), ("rxvt-unicode",), "rxvt-unicode"),
    SetUp("st", "st -f '{font}:size={points}' -g {columns}x{rows}+0+0 -e {run}",
          "anchored", ("logical",), ("stterm",), "stterm"),
    SetUp("zutty", "zutty -geometry {columns}x{rows} -font DejaVuSansMono "
          "-fontpath /usr/share/fonts/truetype/dejavu -fontsize 22 -bg fff -fg 000 -e {run}",
          "anchored", ("logical",), ("zutty",), "zutty"),
    SetUp("alacritty", "alacritty -o 'font.normal.family=\"{font}\"' -o font.size={points} "
          "-o 'colors.primary.background=\"#ffffff\"' -o 'colors.primary.foreground=\"#000000\"' "
          "-o window.dimensions.columns={columns} -o window.dimensions.lines={rows} -e {run}",
          "anchored", ("logical",), ("alacritty",), "alacritty"),
    SetUp("QTerminal", "dbus-run-session -- sh -c '(sleep 1.5; xdotool search --class qterminal "
          "windowsize %@ 960 780) & exec qterminal -e {run}'",
          "spans", ("visual", "anchored"), ("qterminal", "dbus-x11", "xdotool"),
          "qterminal",
          ((".config/qterminal.org/qterminal.ini",
            "[General]\nfontFamily=DejaVu Sans Mono\nfontSize=16\nMenuVisible=false\n"
            "colorScheme=BlackOnWhite\nHideTabBarWithOneTab=true\nScrollbarPosition=0\n"
            "AskOnExit=false\n"),), patience=4.0),
    SetUp("foot", "sh -c 'weston --backend=x11-backend.so --use-pixman --width=980 --height=780 "
          "--socket=wayland-briefing --no-config --shell=kiosk-shell.so --idle-time=0 & sleep 2; "
          "WAYLAND_DISPLAY=wayland-briefing exec foot --config=/dev/null "
          "-o \"font={font}:size={points}\" -o colors.background=ffffff "
          "-o colors.foreground=000000 {run}'",
          "anchored", ("logical",), ("foot", "weston"), "foot", patience=2.0),
    SetUp("Terminology", "sh -c 'openbox & sleep 1; (sleep 3; xdotool mousemove 517 430 click 1) & "
          "exec terminology --borderless --geometry {columns}x{rows} --font \"{font}/21\" "
          "--exec {run}'",
          "visual", ("logical",), ("terminology", "openbox", "xdotool"), "terminology",
          patience=5.0),
    *(
        SetUp(f"xterm.js {renderer}", f"node {XTERMJS}/terminal.mjs {renderer} '{{font}}' 21 "
              "{columns} {rows} {run}", "anchored", wrong, ("chromium", "nodejs", "npm"),
              "@xterm/xterm", named="xterm.js")
        for renderer, wrong in (("dom", ("visual",)), ("webgl", ("logical",)))
    ),
)  # fmt: skip

_OUTER = {setup.name: setup for setup in _ALONE}

SET_UPS = (
    *_ALONE,
    *(_inside(_OUTER[name], "tmux", _TMUX) for name in ("xterm", "kitty", "Konsole", "mlterm")),
    *(_inside(_OUTER[name], "screen", _SCREEN) for name in ("xterm", "kitty", "Konsole")),
    # screen writes dim text as underlined there, which tesseract cannot read.
    replace(_inside(_OUTER["mlterm"], "screen", _SCREEN), options="--color never"),
    _inside(_OUTER["VTE"], "tmux", _TMUX, "visual"),
    _inside(_OUTER["VTE"], "screen", _SCREEN, "visual"),
)
