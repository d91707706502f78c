"""The digest, as views take it, and its words."""

from typing import Literal

from msgspec import Struct

from briefing.brief.model import Brief, StatusRow
from briefing.views.changes import Kind
from briefing.views.labels import in_language
from briefing.views.parts import ChallengeOf

Way = Literal["worse", "better"]


class Moved(Struct, frozen=True):
    """A status row whose level is another one than before."""

    way: Way
    brief: Brief
    """Which it is from now."""
    old: StatusRow
    new: StatusRow


class Digest(Struct, frozen=True):
    """What a reader wants to know at once.

    Attributes:
        count: how many briefs there are.
        awaiting: how many of each kind await the reader.
        newest: the newest brief.
        moved: rows that got worse, then those that got better.
        open: how many challenges the briefs of the newest week hold.
        worst: the first of them, worst first.
    """

    count: int
    awaiting: dict[Kind, int]
    newest: Brief
    moved: tuple[Moved, ...]
    open: int
    worst: tuple[ChallengeOf, ...]


class DigestWords(Struct, frozen=True):
    """The words in one language."""

    briefs: str
    open: str
    ways: dict[Way, str]
    review: str
    """What `briefing review` is for; and so on."""
    show: str
    search: str


def digest_words(lang: str) -> DigestWords:
    """The words of a language; Arabic or English, by direction, where it has none here."""
    return in_language(_WORDS, lang)


_WORDS = {
    "ar": DigestWords(
        briefs="الموجزات",
        open="تحديات الأسبوع",
        ways={"worse": "ساء", "better": "تحسّن"},
        review="لقراءة ما ينتظر",
        show="لقراءة أحدثها كاملًا",
        search="للبحث فيها كلها",
    ),
    "fa": DigestWords(
        briefs="گزارش‌ها",
        open="چالش‌های هفته",
        ways={"worse": "بدتر", "better": "بهتر"},
        review="برای خواندن آنچه مانده",
        show="برای خواندن تازه‌ترین گزارش",
        search="برای جست‌وجو در همه",
    ),
    "ur": DigestWords(
        briefs="خلاصے",
        open="ہفتے کے مسائل",
        ways={"worse": "بدتر", "better": "بہتر"},
        review="جو باقی ہے اسے پڑھنے کے لیے",
        show="تازہ ترین خلاصہ پورا پڑھنے کے لیے",
        search="سب میں تلاش کے لیے",
    ),
    "he": DigestWords(
        briefs="תקצירים",
        open="אתגרי השבוע",
        ways={"worse": "הורע", "better": "השתפר"},
        review="לקריאת מה שממתין",
        show="לקריאת האחרון במלואו",
        search="לחיפוש בכולם",
    ),
    "en": DigestWords(
        briefs="Briefs",
        open="Challenges this week",
        ways={"worse": "worse", "better": "better"},
        review="read what awaits",
        show="read the newest one",
        search="search them all",
    ),
}
