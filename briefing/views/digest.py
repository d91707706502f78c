"""The digest, as views take it, and its words."""

from msgspec import Struct

from briefing.views.labels import in_language


class DigestWords(Struct, frozen=True):
    """The words in one language."""

    briefs: str
    open: str
    ways: dict[str, str]
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
