"""English: what commands say of a run, beside what is wrong with the data."""

COMMANDS = {
    "answer_not_saved": (
        "To keep {bidi} for this terminal: briefing doctor --save. For one run: --bidi {bidi}."
    ),
    "answer_saved": 'Saved for this terminal ({terminal}) in {file}: bidi = "{bidi}".',
    "ask_whether_right": "Does this read right? [Y/n]",
    "ask_which": "Which one reads right? (1-{most}, or Enter for none)",
    "briefs": "{count} briefs",
    "briefs_one": "1 brief",
    "checked": "{data}: {briefs}, no errors.",
    "checked_files": "{data}: {briefs} in {files}, no errors.",
    "current_folder_gone": "The current folder no longer exists.",
    "doctor_chosen": "Decided",
    "doctor_columns": "{width} columns",
    "doctor_harakat": "Harakat",
    "doctor_harakat_kept": "kept",
    "doctor_harakat_stripped": "stripped",
    "doctor_lines": "Bidi mode",
    "doctor_mode": "{mode}: {reason}",
    "doctor_no_terminal": (
        "none: the output goes to a file or a pipe, or no question depends on the terminal"
    ),
    "doctor_not_seen": "not verified",
    "doctor_replies": "Replies",
    "doctor_seen": "verified with version {version}",
    "doctor_terminal": "Terminal",
    "doctor_terminal_found": "{terminal} ({how}; {seen})",
    "doctor_terminal_inside": "{terminal}, inside {inside} ({how}; {seen})",
    "doctor_warning": "Warning",
    "doctor_width": "Width",
    "edit_again": "Press Enter to edit the file again, or type any word and Enter to continue.",
    "editor_not_started": "{editor}: {reason}. Name your editor in VISUAL or EDITOR.",
    "expected_terminal": 'a table such as [terminal."xterm"] with bidi, one of {choices}',
    "files": "{count} files",
    "files_one": "1 file",
    "index_holds": "{folder}: {briefs} in {files}, {size} MiB.",
    "index_homeless": (
        "There is no home folder to keep an index in; name a folder in XDG_CACHE_HOME."
    ),
    "index_not_deleted": "The index in {folder} cannot be deleted: {reason}.",
    "index_not_kept": "The index in {folder} cannot be written: {reason}.",
    "index_standard_input": "Standard input cannot be indexed.",
    "internal_error": (
        "internal error: {kind}: {reason}. To report it, run the same command with "
        "BRIEFING_DEBUG=1 and send the output together with that of `briefing doctor "
        "--json`."
    ),
    "mark_with_watch": "cannot be used with --watch.",
    "more_problems": "and {more} more.",
    "no_challenges": "No challenges match.",
    "no_differences": "No differences.",
    "no_match": "No briefs match.",
    "no_memory": "There is not enough memory for this.",
    "no_status": "No status rows match.",
    "none_reads_right": (
        "If no sample reads right, please report it with the output of `briefing doctor --json`."
    ),
    "output_failed": "{place}: {reason}.",
    "pager_wrong": '{variable} is "{value}", which is not a command: {reason}.',
    "part_unknown": "'{part}' is not a part of a brief; expected any of {parts}.",
    "reading": "Reading briefs",
    "standard_output": "standard output",
    "try_help": "Try '{command} --help'.",
    "two_ids": "expected two IDs, or one ID and --since DAY.",
    "warn_encoding": (
        "The output is encoded as {encoding}, which has no Arabic. Set LANG to a UTF-8 "
        "locale, such as C.UTF-8."
    ),
    "warn_harakat": "{terminal} draws vowel marks in the wrong place, so they are left out.",
    "warn_narrow": "{width} columns are few: tables are shown as lists.",
    "warn_no_letters": "The Linux console has no Arabic letters. Use a graphical terminal, or ssh.",
    "warn_unknown": "This terminal is not known. Check the samples: briefing doctor --save.",
    "warn_unverified": (
        "{terminal} is known from the record only. Check the samples: briefing doctor --save."
    ),
    "why_anchored": "a mark in each line keeps the terminal from reordering it",
    "why_blanks": (
        "the terminal reorders lines and ignores marks; blanks keep words in their places"
    ),
    "why_logical": "lines are written as they are stored",
    "why_marks": "the terminal reorders lines; a mark after each word keeps it in its place",
    "why_spans": "the terminal reorders each stretch of one style",
    "why_visual": "the terminal draws characters in the order they come",
    "why_words": "the terminal reorders words in one font",
}
