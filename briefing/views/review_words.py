"""The words of the review, in the language of a brief."""

from msgspec import Struct

from briefing.views.labels import direction_of


class ReviewWords(Struct, frozen=True):
    """The words in one language."""

    kinds: dict[str, str]
    summary: str
    section: str
    priority_name: str
    lang_name: str
    order: str
    """Said of things that only stand elsewhere."""
    seen: str


def review_words(lang: str) -> ReviewWords:
    """The words of a language; Arabic or English, by direction, where it has none here."""
    found = _WORDS.get(lang.split("-")[0])
    return found or _WORDS["ar" if direction_of(lang) == "rtl" else "en"]


_WORDS = {
    "ar": ReviewWords(
        kinds={"new": "جديد", "changed": "تغيّر", "gone": "حُذف"},
        summary="الملخص",
        section="القسم",
        priority_name="الأولوية",
        lang_name="اللغة",
        order="تغيّر الترتيب",
        seen="آخر اطلاع",
    ),
    "fa": ReviewWords(
        kinds={"new": "تازه", "changed": "تغییریافته", "gone": "حذف‌شده"},
        summary="چکیده",
        section="بخش",
        priority_name="اولویت",
        lang_name="زبان",
        order="ترتیب تغییر کرد",
        seen="آخرین بازدید",
    ),
    "ur": ReviewWords(
        kinds={"new": "نیا", "changed": "تبدیل شدہ", "gone": "حذف شدہ"},
        summary="خلاصہ",
        section="حصہ",
        priority_name="ترجیح",
        lang_name="زبان",
        order="ترتیب بدل گئی",
        seen="آخری بار دیکھا",
    ),
    "he": ReviewWords(
        kinds={"new": "חדש", "changed": "השתנה", "gone": "הוסר"},
        summary="תמצית",
        section="חלק",
        priority_name="עדיפות",
        lang_name="שפה",
        order="הסדר השתנה",
        seen="נצפה לאחרונה",
    ),
    "en": ReviewWords(
        kinds={"new": "new", "changed": "changed", "gone": "gone"},
        summary="Summary",
        section="Section",
        priority_name="Priority",
        lang_name="Language",
        order="in another order",
        seen="Last seen",
    ),
}
