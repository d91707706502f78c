"""The words of the review, in the language of a brief."""

from msgspec import Struct

from briefing.views.labels import in_language


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
    place: str
    """Which of how many is shown: {number} and {total}."""
    marks: dict[str, str]
    """What was said of a brief: done, or later."""
    left: str
    found_none: str
    no_file: str
    keys: dict[str, str]
    """What each key does, in a word."""
    explained: dict[str, str]
    """What the keys do whose word is not enough."""


def review_words(lang: str) -> ReviewWords:
    """The words of a language; Arabic or English, by direction, where it has none here."""
    return in_language(_WORDS, lang)


_WORDS = {
    "ar": ReviewWords(
        kinds={"new": "جديد", "changed": "تغيّر", "gone": "حُذف"},
        summary="الملخص",
        section="القسم",
        priority_name="الأولوية",
        lang_name="اللغة",
        order="تغيّر الترتيب",
        seen="آخر اطلاع",
        place="{number} من {total}",
        marks={"done": "قُرئ", "later": "إلى الغد"},
        left="بقي",
        found_none="لا يوجد ذلك في ما ينتظر. للبحث في كل الموجزات: briefing search",
        no_file="هذا الموجز ليس في ملف يمكن تحريره.",
        keys={
            "next": "التالي",
            "back": "السابق",
            "done": "قُرئ",
            "later": "غدًا",
            "open": "كامل",
            "edit": "تحرير",
            "search": "بحث",
            "undo": "تراجع",
            "quit": "خروج",
            "help": "مساعدة",
        },
        explained={
            "next": "إلى التالي من غير أن يُحسب مقروءًا",
            "done": "احسبه مقروءًا، ثم إلى التالي",
            "later": "أعِده إليّ غدًا",
            "open": "الموجز كاملًا، أو ما تغيّر فيه فقط",
            "edit": "تحرير ملفه في المحرّر",
            "search": "الموجز التالي الذي فيه هذه الكلمات",
            "undo": "تراجع عن آخر ما حُسب",
            "scroll": "إلى أسفل وإلى أعلى",
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
        place="{number} از {total}",
        marks={"done": "خوانده شد", "later": "برای فردا"},
        left="مانده",
        found_none="در میان موارد باقی‌مانده نیست. برای جست‌وجو در همهٔ گزارش‌ها: briefing search",
        no_file="این گزارش در پرونده‌ای نیست که بتوان ویرایشش کرد.",
        keys={
            "next": "بعدی",
            "back": "قبلی",
            "done": "خواندم",
            "later": "فردا",
            "open": "کامل",
            "edit": "ویرایش",
            "search": "جست‌وجو",
            "undo": "واگرد",
            "quit": "خروج",
            "help": "راهنما",
        },
        explained={
            "next": "به بعدی، بی‌آنکه خوانده به شمار آید",
            "done": "خوانده به شمار آید، سپس بعدی",
            "later": "فردا دوباره نشان داده شود",
            "open": "کل گزارش، یا تنها آنچه تغییر کرده",
            "edit": "ویرایش پروندهٔ آن در ویرایشگر",
            "search": "گزارش بعدی که این واژه‌ها را دارد",
            "undo": "برگرداندن آخرین نشانه",
            "scroll": "به پایین و بالا",
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
        place="{total} میں سے {number}",
        marks={"done": "پڑھ لیا", "later": "کل کے لیے"},
        left="باقی",
        found_none="جو باقی ہے اس میں یہ نہیں ملا۔ سب خلاصوں میں تلاش: briefing search",
        no_file="یہ خلاصہ کسی ایسی فائل میں نہیں جس میں ترمیم ہو سکے۔",
        keys={
            "next": "اگلا",
            "back": "پچھلا",
            "done": "پڑھ لیا",
            "later": "کل",
            "open": "مکمل",
            "edit": "ترمیم",
            "search": "تلاش",
            "undo": "واپس",
            "quit": "باہر",
            "help": "مدد",
        },
        explained={
            "next": "اگلے پر، پڑھا ہوا شمار کیے بغیر",
            "done": "پڑھا ہوا شمار کریں، پھر اگلا",
            "later": "کل دوبارہ دکھائیں",
            "open": "پورا خلاصہ، یا صرف جو بدلا",
            "edit": "اس کی فائل میں ترمیم",
            "search": "اگلا خلاصہ جس میں یہ الفاظ ہوں",
            "undo": "آخری نشان واپس لیں",
            "scroll": "نیچے اور اوپر",
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
        place="{number} מתוך {total}",
        marks={"done": "נקרא", "later": "למחר"},
        left="נותרו",
        found_none="לא נמצא במה שממתין. לחיפוש בכל התקצירים: briefing search",
        no_file="התקציר הזה אינו בקובץ שאפשר לערוך.",
        keys={
            "next": "הבא",
            "back": "הקודם",
            "done": "נקרא",
            "later": "מחר",
            "open": "המלא",
            "edit": "עריכה",
            "search": "חיפוש",
            "undo": "ביטול",
            "quit": "יציאה",
            "help": "עזרה",
        },
        explained={
            "next": "לבא, בלי לסמן כנקרא",
            "done": "לסמן כנקרא ולעבור לבא",
            "later": "להציג שוב מחר",
            "open": "התקציר המלא, או רק מה שהשתנה",
            "edit": "עריכת הקובץ שלו בעורך",
            "search": "התקציר הבא שבו המילים האלה",
            "undo": "ביטול הסימון האחרון",
            "scroll": "למטה ולמעלה",
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
        place="{number} of {total}",
        marks={"done": "done", "later": "tomorrow"},
        left="left",
        found_none="Nothing that awaits holds this. In all briefs: briefing search",
        no_file="This brief is in no file that could be edited.",
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
            "next": "to the next one, without a mark",
            "done": "mark it as seen, then to the next one",
            "later": "show it again tomorrow",
            "open": "the whole brief, or only what changed",
            "edit": "edit its file in your editor",
            "search": "the next brief with these words",
            "undo": "take the last mark back",
            "scroll": "down and up",
        },
    ),
}
