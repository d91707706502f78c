"""English: what commands say of a run, beside what is wrong with the data."""

COMMANDS = {
    "briefs": "{count} briefs",
    "briefs_one": "1 brief",
    "checked": "{data}: {briefs}, no errors.",
    "checked_files": "{data}: {briefs} in {files}, no errors.",
    "current_folder_gone": "The current folder no longer exists.",
    "edit_again": "Press Enter to edit the file again, or type any word and Enter to continue.",
    "editor_not_started": "{editor}: {reason}. Name your editor in VISUAL or EDITOR.",
    "files": "{count} files",
    "files_one": "1 file",
    "index_holds": "{folder}: {briefs} in {files}, {size} MiB.",
    "index_homeless": (
        "There is no home folder to keep an index in; name a folder in XDG_CACHE_HOME."
    ),
    "internal_error": (
        "internal error: {kind}: {reason}. To report it, run the same command with "
        "BRIEFING_DEBUG=1 and send the output together with that of `briefing doctor --json`."
    ),
    "mark_with_watch": "cannot be used with --watch.",
    "more_problems": "and {more} more.",
    "no_challenges": "No challenges match.",
    "no_differences": "No differences.",
    "no_match": "No briefs match.",
    "no_memory": "There is not enough memory for this.",
    "no_status": "No status rows match.",
    "output_failed": "{place}: {reason}.",
    "pager_wrong": '{variable} is "{value}", which is not a command: {reason}.',
    "part_unknown": "'{part}' is not a part of a brief; expected any of {parts}.",
    "reading": "Reading briefs",
    "standard_output": "standard output",
    "try_help": "Try '{command} --help'.",
    "two_ids": "expected two IDs, or one ID and --since DAY.",
}
