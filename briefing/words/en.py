"""English."""

from briefing.words.catalog import DigestWords, ReviewWords, Words

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
    },
    help={},
)
