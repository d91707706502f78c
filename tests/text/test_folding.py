"""Search folding: what is not told apart, and where it came from."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.folding import fold, fold_with_places, terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد إلى آخر ٱلله", "احمد الي اخر الله"),
        ("الاِسْتِعْلامُ", "الاستعلام"),
        ("مــرحبا", "مرحبا"),
        ("غزة", "غزه"),
        ("مستشفى", "مستشفي"),
        ("کتابی", "كتابي"),
        ("مسؤول", "مسوول"),
        ("قائم", "قايم"),
        ("چالش‌ها", "چالشها"),
        ("ﻻﺣﻘًﺎ", "لاحقا"),
        ("٢٠٢٦ ۱۲۳", "2026 123"),
        ("Été", "ete"),
        ("ھوہە", "هوهه"),
        ("  سطر\n\tآخر ", "سطر اخر"),
    ],
)
def test_spelled_either_way(one: str, other: str) -> None:
    assert fold(one) == other
    assert fold(other) == other


@given(st.text())
def test_folding_again_changes_nothing_and_places_agree(text: str) -> None:
    folded = fold_with_places(text)
    assert folded.text == fold(text) == fold(fold(text))
    assert len(folded.starts) == len(folded.text)


def test_every_character_folds_by_the_rule() -> None:
    letters = str.maketrans("ٱىیکةہھە", "اييكهههه")
    left_out = {"Mn", "Me", "Cf", "Cc", "Cs"}

    def by_rule(char: str) -> str:
        if char.isspace():
            return " "
        if unicodedata.category(char) == "Nd":
            return str(unicodedata.decimal(char))
        apart = unicodedata.normalize("NFKD", char).translate(letters).casefold()
        return "".join(
            each for each in apart if each != "ـ" and unicodedata.category(each) not in left_out
        )

    chars = map(chr, range(0x20000))
    wrong = [c for c in chars if fold(f"ب{c}ن") != " ".join(f"ب{by_rule(c)}ن".split())]
    assert wrong == []


def test_the_source_of_a_part_has_its_marks() -> None:
    text = "قالَ: الاِسْتِعْلامُ هنا"
    folded = fold_with_places(text)
    at = folded.text.index("استعلام")
    start, stop = folded.source(at, at + len("استعلام"))
    assert text[start:stop] == "اِسْتِعْلامُ"


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("قال 한국 ثم", "\u1112\u1161", "한"),
        ("a ½ b", "1", "½"),
        ("a ½ b", "2", "½"),
        ("ﷺ", "الله", "ﷺ"),
        ("oﬃce", "fi", "ﬃ"),
        ("oﬃce", "ic", "ﬃc"),
        ("½", "½", "½"),
    ],
)
def test_what_stands_for_several_is_found_as_a_whole(text: str, query: str, found: str) -> None:
    folded = fold_with_places(text)
    at = folded.text.find(fold(query))
    start, stop = folded.source(at, at + len(fold(query))) if at >= 0 else (0, 0)
    assert text[start:stop] == found


CHARS = st.one_of(
    st.sampled_from("ابلأإىةؤكیهـ\u064e\u0651\u200c٣5 \t"),
    st.sampled_from("한국ᄒ\u1161½ﬃﷺﻻ㎏Ⅷéßİ\u0130…¨\u00a0ﹰ𝔸か\u3099ガ字กำअि\u0301"),
    st.characters(),
)


@given(st.text(CHARS, max_size=30), st.data())
def test_what_is_found_is_never_empty_and_holds_what_was_looked_for(
    text: str, data: st.DataObject
) -> None:
    folded = fold_with_places(text)
    start = data.draw(st.integers(0, len(folded.text)))
    query = folded.text[start : data.draw(st.integers(start, len(folded.text)))].strip()
    for match in re.finditer(re.escape(query), folded.text) if query else ():
        begin, end = folded.source(*match.span())
        assert begin < end
        assert query in fold(text[begin:end])


def test_every_character_is_found_as_a_whole() -> None:
    for char in map(chr, range(0x20000)):
        for text in (char, f"{char} ", f" {char}b", f"b{char}"):
            folded = fold_with_places(text)
            for at in range(len(folded.text)):
                begin, end = folded.source(at, at + 1)
                assert folded.text[at] in fold(f"x{text[begin:end]}x")


def test_terms_are_runs_of_letters_and_digits() -> None:
    assert terms("قال: (12-14) a_b؛ نعم") == ["قال", "12", "14", "a_b", "نعم"]
