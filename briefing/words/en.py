"""English."""

from briefing.words.catalog import DigestWords, ReviewWords, Words
from briefing.words.en_commands import COMMANDS
from briefing.words.en_problems import PROBLEMS

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
        "config_not_toml": "{file}: invalid TOML: {reason}.",
        "config_unknown_key": '{where}: unknown key "{key}"; expected one of {keys}.',
        "config_unknown_key_near": '{where}: unknown key "{key}". Did you mean "{near}"?',
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
            "The reading marks in {file} are from a newer version of briefing; "
            "all briefs count as unread."
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
        "reason_device": "a device, not a file",
        "reason_folder": "a folder, not a file",
        "reason_no_file": "not a file",
        "reason_not_yours": "the folder belongs to somebody else",
        "reason_pipe": "a pipe (FIFO); to read data from a pipe, use --data -",
        "reason_socket": "a socket, not a file",
        "reason_too_large": "more than {most} bytes",
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
        **COMMANDS,
        **PROBLEMS,
    },
)
