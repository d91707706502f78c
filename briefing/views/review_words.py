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
    was: str
    awaits: str
    """With {new}, {changed} and {gone}."""
    nothing: str
    keys: dict[str, str]


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
        was="كان",
        awaits="بانتظارك: {new} جديد، {changed} تغيّر، {gone} حُذف",
        nothing="لا جديد: اطّلعت على كل شيء.",
        keys={
            "next": "التالي",
            "back": "السابق",
            "done": "اطّلعت",
            "open": "كاملًا",
            "edit": "تحرير",
            "later": "غدًا",
            "search": "بحث",
            "quit": "خروج",
            "help": "مساعدة",
        },
    ),
    "fa": ReviewWords(
        kinds={"new": "تازه", "changed": "تغییریافته", "gone": "حذف‌شده"},
        summary="چکیده",
        section="بخش",
        priority_name="اولویت",
        lang_name="زبان",
        order="ترتیب تغییر کرد",
        seen="آخرین بازدید",
        was="پیش‌تر",
        awaits="در انتظار شما: {new} تازه، {changed} تغییریافته، {gone} حذف‌شده",
        nothing="چیز تازه‌ای نیست.",
        keys={
            "next": "بعدی",
            "back": "قبلی",
            "done": "دیدم",
            "open": "کامل",
            "edit": "ویرایش",
            "later": "فردا",
            "search": "جستجو",
            "quit": "خروج",
            "help": "راهنما",
        },
    ),
    "ur": ReviewWords(
        kinds={"new": "نیا", "changed": "تبدیل شدہ", "gone": "حذف شدہ"},
        summary="خلاصہ",
        section="حصہ",
        priority_name="ترجیح",
        lang_name="زبان",
        order="ترتیب بدل گئی",
        seen="آخری بار دیکھا",
        was="پہلے",
        awaits="آپ کے منتظر: {new} نئے، {changed} تبدیل شدہ، {gone} حذف شدہ",
        nothing="کچھ نیا نہیں۔",
        keys={
            "next": "اگلا",
            "back": "پچھلا",
            "done": "دیکھ لیا",
            "open": "مکمل",
            "edit": "ترمیم",
            "later": "کل",
            "search": "تلاش",
            "quit": "بند",
            "help": "مدد",
        },
    ),
    "he": ReviewWords(
        kinds={"new": "חדש", "changed": "השתנה", "gone": "הוסר"},
        summary="תמצית",
        section="חלק",
        priority_name="עדיפות",
        lang_name="שפה",
        order="הסדר השתנה",
        seen="נצפה לאחרונה",
        was="היה",
        awaits="ממתינים לך: {new} חדשים, {changed} שהשתנו, {gone} שהוסרו",
        nothing="אין חדש.",
        keys={
            "next": "הבא",
            "back": "הקודם",
            "done": "ראיתי",
            "open": "המלא",
            "edit": "עריכה",
            "later": "מחר",
            "search": "חיפוש",
            "quit": "יציאה",
            "help": "עזרה",
        },
    ),
    "en": ReviewWords(
        kinds={"new": "new", "changed": "changed", "gone": "gone"},
        summary="Summary",
        section="Section",
        priority_name="Priority",
        lang_name="Language",
        order="in another order",
        seen="Last seen",
        was="was",
        awaits="Awaiting you: {new} new, {changed} changed, {gone} gone",
        nothing="Nothing new.",
        keys={
            "next": "next",
            "back": "back",
            "done": "seen",
            "open": "whole",
            "edit": "edit",
            "later": "tomorrow",
            "search": "search",
            "quit": "quit",
            "help": "help",
        },
    ),
}
