"""What other programs read in Markdown: CommonMark with the tables of GitHub, by markdown-it-py."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_BREAKS = ("softbreak", "hardbreak")


def tokens_of(text: str) -> list[Token]:
    """What the text is made of, the innermost last."""
    found: list[Token] = []
    for token in READER.parse(text):
        found += [token, *(token.children or ())]
    return found


def text_of(text: str) -> str:
    """The text without its marks, a newline after each block."""
    return "\n".join(_blocks(text))


def _blocks(text: str) -> Iterator[str]:
    for token in READER.parse(text):
        if token.type == "inline":
            yield inline_of(token)
        elif token.type in ("code_block", "fence", "html_block"):
            yield token.content


def inline_of(token: Token) -> str:
    """The text of a paragraph, a heading or a cell."""
    return "".join(
        "\n" if child.type in _BREAKS else child.content for child in token.children or ()
    )
