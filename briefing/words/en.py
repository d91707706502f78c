"""English: the words around briefs, all that the program says of a run, and its help."""

from briefing.words.catalog import DigestWords, ReviewWords, Words

# The text of a command's help is paragraphs, its first one the summary that lists of commands
# show. Lines within a paragraph stay lines. What only one command says of an option or argument
# stands under the names of both.
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

_HELP = {
    **_COMMANDS,
    **{name: "\n".join(f"$ {line}" for line in lines) for name, lines in _EXAMPLES.items()},
    **_HEADINGS,
    **_ARGUMENTS,
    **_OPTIONS,
}

# Problems of data, as phrases: what is wrong, and what was expected instead.
_PROBLEMS = {
    "expected_balanced": "balanced bidi controls",
    "expected_briefs": '"briefs:" with a list of briefs',
    "expected_briefs_above": '"briefs:" in a line above, and "- id: …" for each brief',
    "expected_choice": "{others} or {last}",
    "expected_closing": "a closing quote or bracket",
    "expected_colon": "a colon after the key",
    "expected_comma": 'a comma (",")',
    "expected_comma_or_bracket": "a comma, or the closing bracket",
    "expected_comma_or_quotes": 'a comma (",") between items, or quotes around the text',
    "expected_escape": "single quotes, or a doubled backslash",
    "expected_indentation": "a key with the same indentation as the keys around it",
    "expected_itself": "the text itself",
    "expected_key": '"{key}:" with {value}',
    "expected_key_once": "each key once",
    "expected_key_text": "text as a key",
    "expected_levels": "at most {most} levels",
    "expected_list": "a list",
    "expected_list_of_briefs": 'a list: "- id: …" for each brief',
    "expected_mapping": "a mapping with the keys {keys}",
    "expected_one_document": "one document, without a second ---",
    "expected_one_of": "one of {keys}",
    "expected_paths": "a path or a list of paths",
    "expected_shorter_path": "a shorter path, for the system has no names so long",
    "expected_printable": 'printable text, or an escape in double quotes such as "\\e"',
    "expected_quotes_colon": 'quotes around a text that contains ": "',
    "expected_quotes_first": "quotes around a text that begins with such a character",
    "expected_smaller_files": "several smaller files in a folder",
    "expected_spaces": "spaces instead of a tab",
    "expected_text": "text",
    "expected_unique_id": "a different id for each brief",
    "expected_untagged": "text without a tag",
    "expected_width": "a number of columns, {least} to {most}",
    "expected_yaml": "YAML",
    "expected_utf8": "text in UTF-8",
    "problem": "{where}: {what}; expected {expected}",
    "problem_alias": 'YAML alias "*{alias}"',
    "problem_arabic_comma": "an Arabic comma (،) does not separate items",
    "problem_arabic_comma_syntax": "invalid YAML: an Arabic comma (،) does not separate items",
    "problem_byte": "invalid UTF-8: byte {byte}",
    "problem_control": "control character {char}",
    "problem_depth": "nesting too deep",
    "problem_duplicate_id": 'duplicate id "{id}" (first in line {line})',
    "problem_duplicate_id_elsewhere": 'duplicate id "{id}" (first in {first})',
    "problem_duplicate_key": 'duplicate key "{key}" (first in line {line}, column {column})',
    "problem_empty": '"{key}" is empty',
    "problem_key_shape": "a list or mapping as a key",
    "problem_list": "{subject} is a list",
    "problem_mapping": "{subject} is a mapping",
    "problem_missing_key": 'missing "{key}"',
    "problem_string": "{subject} is a string",
    "problem_syntax": "invalid YAML: {message}",
    "problem_tab": "invalid YAML: tab at the start of a line",
    "problem_tag": 'YAML tag "{tag}"',
    "problem_too_large": "more than {most} MiB in a file that is not a plain list of briefs",
    "problem_unknown_key": 'unknown key "{key}" in {subject}',
    "problem_value": '"{key}" is "{value}"',
    "subject_brief": "a brief",
    "subject_file": "the file",
    "subject_key": '"{key}"',
    "warning": "{where}: warning: {what}; expected {expected}",
}

# What commands say.
_SAID_BY_COMMANDS = {
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

WORDS = Words(
    lang="en",
    fields={
        "title": "Title",
        "date": "Date",
        "lang": "Language",
        "priority": "Priority",
        "author": "Author",
        "source": "Source",
        "sources": "Sources",
        "tags": "Tags",
        "summary": "Summary",
        "sections": "Section",
        "challenges": "Challenges",
        "status": "Status",
        "outlook": "Outlook",
        "notes": "Notes",
        "severity": "Severity",
        "owner": "Owner",
        "due": "Due",
        "closed": "Closed",
        "label": "Item",
        "value": "Status",
        "level": "Level",
        "trend": "Trend",
    },
    choices={
        "priority": {
            "low": "low priority",
            "normal": "normal priority",
            "high": "high priority",
        },
        "severity": {
            "low": "low",
            "medium": "medium",
            "high": "high",
        },
        "level": {
            "good": "good",
            "watch": "watch",
            "bad": "bad",
        },
        "trend": {
            "up": "up",
            "down": "down",
            "steady": "steady",
        },
    },
    brief="Brief",
    challenge="Challenge",
    comma=", ",
    months="January February March April May June July August September October November December",
    weekdays="Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    dates="{weekday} {day} {month} {year}",
    review=ReviewWords(
        kinds={
            "new": "new",
            "changed": "changed",
            "gone": "removed",
        },
        order="in another order",
        seen="Last read",
        place="{number} of {total}",
        marks={
            "done": "read",
            "later": "tomorrow",
        },
        left="left",
        found_none="No results among the unread briefs. In all briefs: briefing search WORD",
        no_file="This brief is not in a file that can be edited.",
        keys={
            "next": "next",
            "back": "back",
            "done": "done",
            "later": "later",
            "open": "open",
            "edit": "edit",
            "search": "search",
            "undo": "undo",
            "quit": "quit",
            "help": "help",
        },
        explained={
            "next": "go to the next brief without a mark",
            "done": "mark as read and go to the next brief",
            "later": "show again tomorrow",
            "open": "the full brief, or only the changes",
            "edit": "edit the file in your editor",
            "search": "search the unread briefs",
            "undo": "undo the last mark",
            "scroll": "scroll up and down",
        },
    ),
    digest=DigestWords(
        briefs="Briefs",
        open="Challenges this week",
        ways={
            "worse": "worse",
            "better": "better",
        },
        review="review unread briefs",
        show="show the newest brief",
        moved="Moved",
        worst="Top challenges",
        more="and {count} more",
        nothing="Nothing new",
        word="WORD",
        search="search all briefs",
    ),
    sentences={
        "config_homeless": (
            "There is no home folder for config.toml. Name a folder in XDG_CONFIG_HOME."
        ),
        "config_not_edited": (
            "{file} was left as it is: its tables of terminals are written in a way that only you "
            "can edit. This terminal needs the line `{header}` and below it the line `{entry}`."
        ),
        "config_not_toml": "{where}: invalid TOML: {reason}.",
        "config_unknown_key": '{where}: unknown key "{key}"; expected one of {keys}.',
        "config_unknown_key_near": '{where}: unknown key "{key}". Did you mean "{near}"?',
        "config_unquoted": (
            '{where}: invalid TOML: {reason}. Text stands in quotes, as in data = "~/briefs".'
        ),
        "config_unreadable": "{file} cannot be read: {reason}.",
        "config_wrong_value": '{where}: "{key}" is "{value}"; expected {expected}.',
        "day_too_early": '{option} is "{day}", which is before the first possible day, {first}.',
        "day_wrong": (
            '{option} is "{day}"; expected a date such as 2026-11-23, today, yesterday, or days or '
            "weeks ago such as 7d or 2w."
        ),
        "decided_by_config": "by config.toml",
        "decided_by_option": "by the option {option}",
        "decided_by_terminal": "by what the terminal needs",
        "decided_by_variable": "by {variable}",
        "git_distrusts": (
            "{file}: its git repository belongs to somebody else, so git does not trust it. If you "
            "do, run `git config --global --add safe.directory` with the repository's folder."
        ),
        "git_file_too_large": (
            "{file}: {size} MiB in commit {commit}; expected at most {most} MiB."
        ),
        "git_lacks_file": (
            "{file}: its content in commit {commit} is missing from this clone, or damaged. If you "
            "trust the repository, `git show {place}` in that folder fetches it."
        ),
        "git_missing": "git cannot be started ({reason}); --since DAY needs git.",
        "git_refused": "{file}: git cannot show earlier versions: {reason}.",
        "git_too_much": "{folder}: git printed more than {most} bytes and was stopped.",
        "git_too_slow": "{folder}: git did not answer within {seconds} seconds and was stopped.",
        "index_not_used": "The index in {folder} is not used: {reason}.",
        "more_unread": "{more} more cannot be read.",
        "no_brief": 'There is no brief "{id}". `briefing list` shows the ids there are.',
        "no_brief_near": 'There is no brief "{id}". Did you mean {near}?',
        "marks_damaged": "The reading marks in {file} are damaged and were not used.",
        "marks_moved": "The reading marks in {file} were damaged; they are kept in {kept}.",
        "marks_newer": (
            "The reading marks in {file} are from a newer version of briefing and were not used."
        ),
        "marks_newer_kept": (
            "The reading marks in {file} are from a newer version of briefing; "
            "update briefing to change them."
        ),
        "marks_unusable": (
            "The reading marks in {file} cannot be read or written: {reason}. Fix this, or name "
            "another folder in XDG_STATE_HOME."
        ),
        "marks_without_home": (
            "There is no home folder to keep reading marks in; name a folder in XDG_STATE_HOME."
        ),
        "nothing_to_undo": "Nothing to undo.",
        "nothing_unread": "Nothing unread.",
        "nothing_unread_of_read": "Nothing unread among the briefs that could be read.",
        "no_briefs_read": "No brief could be read.",
        "no_briefs_yet": (
            "There are no briefs here yet. A data file begins with `briefs:` and lists them below; "
            "name another one with --data."
        ),
        "no_label": 'No status row has the label "{label}". `briefing status` lists all rows.',
        "no_label_near": 'No status row has the label "{label}". Did you mean {near}?',
        "no_results": "No results.",
        "no_results_near": "No results. Similar words: {near}.",
        "no_version": 'No version of "{id}" before {day} in git.',
        "not_written": "{file} cannot be written: {reason}.",
        "nothing_read": (
            "{told} Name a data file or a folder of YAML files with --data, or in BRIEFING_DATA."
        ),
        "nothing_read_of_many": (
            "{told} {more} more cannot be read. Name a data file or a folder of YAML files with "
            "--data, or in BRIEFING_DATA."
        ),
        "nothing_to_search": (
            "There is nothing to look for. Name words, as in `briefing search غزة`."
        ),
        "or": " or ",
        "output_over_data": "{file} holds the data that is read. Name another file to write to.",
        "reason_around": "leads to a folder around the data and is not followed",
        "reason_device": "a device, not a file",
        "reason_folder": "a folder, not a file",
        "reason_no_file": "not a file",
        "reason_not_yours": "the folder belongs to somebody else",
        "reason_of_the_system": "leads to the system's own files and is not followed",
        "reason_pipe": "a pipe (FIFO); to read data from a pipe, use --data -",
        "reason_socket": "a socket, not a file",
        "reason_too_large": "more than {most} bytes",
        "reason_too_many": (
            "more than {folders} folders or {files} files; the others were not looked at"
        ),
        "reason_too_much": "more than {most} MiB; name files with --data instead",
        "reason_unknown": "unknown reason",
        "reason_writable": (
            "others may write to this folder; if you trust its content, run chmod 700 on it"
        ),
        "samples": (
            "These are sample briefs. Put your own (YAML files) in {folder}, or name them with "
            "--data."
        ),
        "samples_homeless": "These are sample briefs. Name your own with --data.",
        "unread": "{file}: {reason}.",
        "variable_wrong": '{variable} is "{value}"; expected {expected}.',
        "watch_no_terminal": "--watch needs a terminal.",
        "watch_not_installed": "--watch needs watchfiles: pip install 'briefing[watch]'.",
        "watch_standard_input": (
            "Standard input cannot be watched. Name a file or a folder with --data."
        ),
        **_SAID_BY_COMMANDS,
        **_PROBLEMS,
    },
    help=_HELP,
)
