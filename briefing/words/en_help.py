"""The help of the command line in English: asked for rarely, and not loaded before.

The text of a command is paragraphs, its first one the summary that lists of commands show. Lines
within a paragraph stay lines. What only one command says of an option or argument stands under the
names of both.
"""

_COMMANDS = {
    "briefing": (
        "Read structured briefs in the terminal. Without a command, show a digest.\n\n"
        "The options of `briefing digest` work without its name too.\n\n"
        "Exit status: 0 done, 1 nothing found, 2 usage error, 65 invalid data, "
        "66 file not found, 70 internal error, 74 write error, 130 interrupted."
    ),
    "digest": (
        "Show a one-screen digest (the default command).\n\n"
        '"Moved": rows whose level changed, on the newest day, with --since on or after that day, '
        'or since you read them. "Open": challenges of the latest week that are not closed.'
    ),
    "show": "Show full briefs: by ID, or the newest match (N with -n).",
    "list": "List briefs, newest first, one per row.",
    "challenges": "List challenges across briefs, most severe first.",
    "status": "List status rows across briefs, newest first.",
    "search": (
        "Search briefs, ignoring spelling variants.\n\n"
        "All words must match; a match inside another word counts, so that an attached و or ال "
        "hides nothing. Words in quotation marks are a phrase.\n\n"
        "Fields: title, tag, summary, section, source, challenge, owner, status, outlook, notes, "
        "author, id. "
        "Excluded words that look like options go after --: briefing search غزة -- -net"
    ),
    "review": (
        "Review new, changed and removed briefs.\n\n"
        "In a terminal, step through with single keys; marks are saved at once. Otherwise list. "
        "With --since, only the unread briefs on or after that day."
    ),
    "diff": (
        "Compare two briefs, or one with an earlier version (git).\n\n"
        "With one ID, --since names the day of the earlier version."
    ),
    "check": "Validate data files; report every error with its location.",
    "render": (
        "Lay out any text for the terminal, one paragraph per line.\n\n"
        "When not writing to a terminal, output visual order without control codes."
    ),
    "index": (
        "Update the search index and show its size.\n\n"
        "Data of 64 KiB and more is indexed automatically, in the cache folder. The index only "
        "makes answers faster; it can be deleted at any time."
    ),
    "completion": "Print a shell completion script.",
    "doctor": (
        "Show the detected terminal and how Arabic is written to it.\n\n"
        "In a terminal, also ask whether a sample reads right. When piped, only prints the report."
    ),
}

_EXAMPLES = {
    "briefing examples": (
        "briefing show",
        "briefing show gaza-after-the-war --only challenges,status",
        "briefing list | cut -f2",
    ),
    "digest examples": (
        "briefing",
        "briefing --tag غزة",
        "briefing --json | jq '.digest[0].new'",
    ),
    "show examples": (
        "briefing show",
        "briefing show gaza-after-the-war --only challenges,status",
        "briefing show --tag غزة -n 3",
        "briefing show --json | jq '.briefs[0].title'",
    ),
    "list examples": (
        "briefing list --since 7d --tag غزة",
        "briefing list -f tsv | cut -f1",
    ),
    "challenges examples": (
        "briefing challenges --since 2w -n 10",
        "briefing challenges -f plain | grep ^high",
    ),
    "status examples": (
        "briefing status --since yesterday",
        "briefing status --history 'الوضع الأمني'",
    ),
    "search examples": (
        "briefing search غزة مساعدات",
        "briefing search '\"وقف إطلاق النار\" -هدنة'",
        "briefing search 'غزة | رفح' title:مساعدات --since 2w",
    ),
    "review examples": (
        "briefing review",
        "briefing review --json | jq '.changed[0].status'",
        "briefing review --quiet || echo 'unread briefs'",
        "briefing review --done gaza-after-the-war",
    ),
    "diff examples": (
        "briefing diff monday tuesday",
        "briefing diff gaza-after-the-war --since 7d",
    ),
    "check examples": (
        "briefing check",
        "briefing check drafts/",
    ),
    "render examples": (
        "briefing render article.txt",
        "printf 'ا(ب)ت' | briefing render --width 20",
    ),
    "index examples": (
        "briefing index",
        "briefing index --rebuild --data archive/",
        'rm -r "$(briefing index --where)"',
    ),
    "completion examples": (
        "briefing completion bash > ~/.local/share/bash-completion/completions/briefing",
        "briefing completion zsh > ~/.zfunc/_briefing",
        "briefing completion fish > ~/.config/fish/completions/briefing.fish",
    ),
    "doctor examples": (
        "briefing doctor",
        "briefing doctor --save",
        "briefing doctor --json -o report.json",
    ),
}

_HEADINGS = {
    "examples": "Examples",
    "selection": "Selection",
    "output": "Output",
    "looks": "Looks (also BRIEFING_… variables and config.toml)",
}

_ARGUMENTS = {
    "ids": "Brief IDs (default: all).",
    "show ids": "Brief IDs (default: newest).",
    "review ids": "Brief IDs, with --done.",
    "diff ids": "Brief IDs.",
    "words": "Words to search for.",
    "paths": "Data files, folders, or - for standard input (default: the data in use).",
    "file": "Text file, or - for standard input.",
    "shell": "Target shell.",
}

_OPTIONS = {
    "--version": "Show the version and exit.",
    "--data": "Data file, folder, or - for standard input (repeatable). Also: BRIEFING_DATA.",
    "--tag": "With this tag (repeatable; all must match).",
    "--since": "On or after DAY (date, today, yesterday, 7d, 2w).",
    "--until": "On or before DAY.",
    "--priority": "Only this priority.",
    "--lang": "Only this language, such as fa.",
    "--has": "Only briefs having this part.",
    "--limit": "Show at most COUNT.",
    "--reverse": "Reverse the order.",
    "--format": "Output format (auto: screen on a terminal, else plain).",
    "--json": "Same as -f json.",
    "--output": "Write to a file.",
    "--pager": "Page long output ($BRIEFING_PAGER, $PAGER or less).",
    "--bidi": "Bidi mode; auto detects the terminal.",
    "--width": "Width in columns (default: the terminal's).",
    "--color": "When to use color.",
    "--harakat": "Keep or strip vowel marks; auto strips where misplaced.",
    "--digits": "Digits for dates and counts (brief text unchanged).",
    "--labels": "Label language; auto follows each brief.",
    "--watch": "Redraw on change (needs briefing[watch]).",
    "--only": (
        "Only these parts, comma-separated: summary, sections, challenges, status, outlook, notes."
    ),
    "--mark": "Mark shown briefs as read.",
    "--history": "Show how one label changed over time.",
    "--open": "Only challenges that are not closed.",
    "--by": "Sort order.",
    "--done": "Mark these (default: all) as read.",
    "--list": "List unread briefs instead of opening the screen.",
    "--undo": "Undo the last --done.",
    "--quiet": "Print nothing; exit 1 if anything is unread.",
    "--base": "Paragraph direction; auto follows the first letter.",
    "--rebuild": "Rebuild the index.",
    "--where": "Print its path.",
    "--drop": "Delete it.",
    "doctor --json": "Print the report as JSON.",
    "doctor --output": "Write the report to a file.",
    "--samples": "Show only samples, in the detected mode.",
    "--save": "Ask, and save the answer in config.toml.",
}

HELP = {
    **_COMMANDS,
    **{name: "\n".join(f"$ {line}" for line in lines) for name, lines in _EXAMPLES.items()},
    **_HEADINGS,
    **_ARGUMENTS,
    **_OPTIONS,
}
"""The help by name: of a command (`list`), its examples (`list examples`), an option
(`doctor --json`, else `--json`), an argument (`show ids`, else `ids`), a heading (`output`)."""
