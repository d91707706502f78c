"""Search folding: what is not told apart, and where it came from."""

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


def test_terms_are_runs_of_letters_and_digits() -> None:
    assert terms("قال: (12-14) a_b؛ نعم") == ["قال", "12", "14", "a_b", "نعم"]
