"""Markdown as another program reads it: any text comes back as it is, and nothing more."""

from collections.abc import Sequence
from typing import get_args
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.document.blocks import (
    Block,
    Cell,
    Column,
    Excerpt,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Note,
    Paragraph,
    Table,
    Title,
)
from briefing.document.parts import Part, Role, Verdict, text_of
from briefing.document.presented import Presented, Shape
from briefing.formats.markdown import lines
from briefing.text.cleaning import clean_line
from briefing.words.looks import Looks
from tests.formats.markdown import READER, inline_of, tokens_of

HOSTILE = (
    "1. ", "12) ", "- ", "+ ", "* ", "# ", "###### ", "> ", "---", "===", "***", "___", "~~~", "```",
    "|", "\\", "\\\\", "\\|", "&amp;", "&#42;", "&copy", "<b>", "<!--", "</div>", "<https://x.example>",
    "https://x.example/a_b", "www.x.example", "[a](b)", "![a](b)", "[a]: b", "[x]", "**a**", "_a_", "~a~",
    "`a`", "``", "\u00a0", "\u2003", "  ", "\t", "    ", "«", "(", "غزة", "a", "é", "7", "$a$", ":a:",
    "| --- |", "\u0651", "\u200f", "\u2067ا\u2069",
)  # fmt: skip
ROLES: tuple[Role, ...] = get_args(Role)
TEXTS = (
    st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), min_size=1, max_size=6)
    .map(lambda some: clean_line("".join(some)).replace("␉", "\t"))
    .filter(lambda text: text.strip() != "")
)
ADDRESSES = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12
).map(lambda rest: f"https://x.example/{rest}")
PARTS = st.lists(
    st.tuples(TEXTS, st.sampled_from(ROLES)).map(lambda each: Part(*each)), min_size=1, max_size=3
)


def written(*blocks: Block) -> str:
    presented = Presented(lambda: iter(blocks), lambda: iter(()), Shape("x", ()))
    return "\n".join(lines(presented, Looks()))


def structure(text: str) -> list[str]:
    """The blocks that another program reads, without what stands in their lines."""
    return [token.type for token in READER.parse(text) if token.type != "inline"]


def inlines(text: str) -> list[str]:
    """The texts of the paragraphs, headings and cells that another program reads."""
    return [as_read(inline_of(token)) for token in READER.parse(text) if token.type == "inline"]


def as_read(text: str) -> str:
    """A text without the spaces and tabs at its edges, which no block of Markdown keeps."""
    return text.strip(" \t")


def expect_text_alone(text: str) -> None:
    """Fail where a text has become markup: of all marks, strong and struck text and code remain."""
    meant = {
        "text",
        "text_special",
        "code_inline",
        "strong_open",
        "strong_close",
        "s_open",
        "s_close",
    }
    inside = [child.type for token in READER.parse(text) for child in token.children or ()]
    assert set(inside) <= meant


def block_of(block: type[Block], parts: Sequence[Part]) -> tuple[Block, list[str]]:
    """A block with the parts, and what another program must take it for."""
    if block is Title:
        return Title(parts, "ar"), ["heading_open", "heading_close"]
    if block is Heading:
        return Heading(parts, "ar"), ["heading_open", "heading_close"]
    if block is Note:
        inner = ["paragraph_open", "paragraph_close"]
        return Note(parts, "ar"), ["blockquote_open", *inner, "blockquote_close"]
    return Paragraph(parts, "ar"), ["paragraph_open", "paragraph_close"]


@pytest.mark.parametrize("block", [Title, Heading, Paragraph, Note])
@given(parts=PARTS)
@example(parts=[Part("a"), Part("(b)", "found"), Part("c")])
@example(parts=[Part("a", "found"), Part("b", "added")])
@example(parts=[Part("a", "added"), Part("b", "removed")])
def test_a_block_is_one_block_with_its_text(block: type[Block], parts: list[Part]) -> None:
    made, kinds = block_of(block, parts)
    text = written(made)
    assert structure(text) == kinds
    assert inlines(text) == [as_read(text_of(parts))]
    expect_text_alone(text)


@given(rows=st.lists(st.tuples(PARTS, PARTS, PARTS), min_size=1, max_size=3), header=TEXTS)
def test_a_table_is_one_table_with_as_many_cells(
    rows: list[tuple[list[Part], ...]], header: str
) -> None:
    cells = [[Cell(parts, "ar") for parts in row] for row in rows]
    text = written(Table([Column(header), Column(""), Column(header)], cells, "ar"))
    kinds = structure(text)
    assert (kinds[0], kinds[-1], kinds.count("table_open")) == ("table_open", "table_close", 1)
    texts = [as_read(text_of(parts)) for row in rows for parts in row]
    assert inlines(text) == [as_read(header), "", as_read(header), *texts]
    expect_text_alone(text)


@pytest.mark.parametrize("kind", ["bullets", "numbers", "signs"])
@given(texts=st.lists(PARTS, min_size=1, max_size=4))
def test_a_list_is_one_list_with_its_items(kind: str, texts: list[list[Part]]) -> None:
    sign = Part("word", "changed") if kind == "signs" else None
    items = [Item(parts, sign) for parts in texts]
    text = written(Items(items, "ar", kind))  # type: ignore[arg-type]
    tag = "ordered_list" if kind == "numbers" else "bullet_list"
    kinds = structure(text)
    assert (kinds[0], kinds[-1]) == (f"{tag}_open", f"{tag}_close")
    assert kinds.count("list_item_open") == len(texts)
    if sign:
        assert inlines(text) == [as_read(f"~ word {text_of(parts)}") for parts in texts]
    else:
        assert inlines(text) == [as_read(text_of(parts)) for parts in texts]
    expect_text_alone(text)


def test_two_lists_stay_two() -> None:
    item = Item((Part("a"),))
    text = written(Items([item], "ar"), Items([item], "ar", "signs"))
    assert structure(text).count("bullet_list_open") == 2


@given(label=TEXTS, parts=PARTS)
def test_facts_are_a_paragraph(label: str, parts: list[Part]) -> None:
    text = written(Facts([Fact(label, parts), Fact("", parts)], "ar"))
    assert structure(text) == ["paragraph_open", "paragraph_close"]
    whole = text_of(parts)
    assert inlines(text) == [as_read(f"{label}: {whole} · {whole}")]
    expect_text_alone(text)


@given(name=TEXTS, address=ADDRESSES)
@example(name="a", address="https://x.example/(a)<b>\\[c]&amp;`d`|e")
def test_a_link_leads_where_it_led(name: str, address: str) -> None:
    cell = Cell((Part(name, "quiet", link=address), Part(" `x`")), "ar")
    for block in (Paragraph(cell.text, "ar"), Table([Column("a")], [[cell]], "ar")):
        [link] = [token for token in tokens_of(written(block)) if token.type == "link_open"]
        expected = READER.normalizeLink(address)
        assert unquote(str(link.attrs["href"])) == unquote(expected)
        assert inlines(written(block))[-1] == as_read(f"{name} `x`")


def test_no_entity_is_read_in_an_address() -> None:
    """cmark decodes entities in addresses before it takes backslashes off."""
    part = Part("a", link="https://x.example/?x=1&lt;=2&copy;")
    assert "(<https://x.example/?x=1&amp;lt;=2&amp;copy;>)" in written(Paragraph((part,), "ar"))


@given(word=TEXTS, text=TEXTS)
def test_what_is_said_of_a_text_stands_behind_it(word: str, text: str) -> None:
    part = Part(text, verdicts=(Verdict(word, "bad"), Verdict("up", "up")))
    assert inlines(written(Paragraph((part,), "ar"))) == [as_read(f"{text} ({word}، up)")]


@given(command=TEXTS)
def test_a_command_is_code(command: str) -> None:
    tokens = tokens_of(written(Paragraph((Part(command, "key"),), "ar")))
    [code] = [token for token in tokens if token.type == "code_inline"]
    assert code.content == command


@given(line=TEXTS)
def test_an_excerpt_is_code(line: str) -> None:
    text = written(Paragraph((Part("a"),), "en"), Excerpt(f"  \x1b[31m{line}", 0))
    [code] = [token for token in READER.parse(text) if token.type == "code_block"]
    assert code.content.rstrip("\n").startswith("␛[31m")
    assert code.content.count("\n") == 1
