"""The words the program writes around a brief, in the brief's language."""

from collections.abc import Mapping
from typing import TypeVar

from msgspec import Struct

from briefing.text.direction import Direction, direction_of

T = TypeVar("T")


class Labels(Struct, frozen=True):
    """The words in one language."""

    lang: str
    source: str
    priority: dict[str, str]
    challenges: str
    severity: dict[str, str]
    status: str
    label: str
    value: str
    level: str
    levels: dict[str, str]
    trend: str
    trends: dict[str, str]
    outlook: str
    date: str
    title: str
    brief: str
    challenge: str
    tags: str
    comma: str
    months: str
    weekdays: str
    dates: str
    """How a date is put together: {weekday}, {day}, {month} and {year}."""

    @property
    def direction(self) -> Direction:
        """The direction of the language."""
        return direction_of(self.lang)


def labels_for(lang: str) -> Labels:
    """The labels of a language; Arabic or English, by direction, where it has none here."""
    return in_language(_LABELS, lang)


def in_language(words: Mapping[str, T], lang: str) -> T:
    """The words of a language; Arabic or English, by direction, where there are none of it."""
    found = words.get(lang.split("-")[0])
    return found or words["ar" if direction_of(lang) == "rtl" else "en"]


_LABELS = {
    "ar": Labels(
        lang="ar",
        source="المصدر",
        priority={"low": "أولوية منخفضة", "normal": "أولوية عادية", "high": "أولوية عالية"},
        challenges="التحديات",
        severity={"low": "محدود", "medium": "متوسط", "high": "شديد"},
        status="جدول الحالة",
        label="البند",
        value="الحالة",
        level="المستوى",
        levels={"good": "جيد", "watch": "للمتابعة", "bad": "سيئ"},
        trend="الاتجاه",
        trends={"up": "صاعد", "down": "هابط", "steady": "ثابت"},
        outlook="ما المتوقع",
        date="التاريخ",
        title="العنوان",
        brief="الموجز",
        challenge="التحدي",
        tags="الوسوم",
        comma="، ",
        months="يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        weekdays="الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
        dates="{weekday} {day} {month} {year}",
    ),
    "fa": Labels(
        lang="fa",
        source="منبع",
        priority={"low": "اولویت پایین", "normal": "اولویت عادی", "high": "اولویت بالا"},
        challenges="چالش‌ها",
        severity={"low": "کم", "medium": "متوسط", "high": "شدید"},
        status="جدول وضعیت",
        label="مورد",
        value="وضعیت",
        level="سطح",
        levels={"good": "خوب", "watch": "زیر نظر", "bad": "بد"},
        trend="روند",
        trends={"up": "رو به بالا", "down": "رو به پایین", "steady": "ثابت"},
        outlook="چشم‌انداز",
        date="تاریخ",
        title="عنوان",
        brief="گزارش",
        challenge="چالش",
        tags="برچسب‌ها",
        comma="، ",
        months="ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        weekdays="دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
        dates="{weekday} {day} {month} {year}",
    ),
    "ur": Labels(
        lang="ur",
        source="ماخذ",
        priority={"low": "کم ترجیح", "normal": "عام ترجیح", "high": "اعلیٰ ترجیح"},
        challenges="درپیش مسائل",
        severity={"low": "معمولی", "medium": "درمیانہ", "high": "سنگین"},
        status="صورتِ حال",
        label="شق",
        value="کیفیت",
        level="سطح",
        levels={"good": "اچھی", "watch": "زیرِ نظر", "bad": "خراب"},
        trend="رجحان",
        trends={"up": "بڑھتا", "down": "گھٹتا", "steady": "مستحکم"},
        outlook="آگے کیا",
        date="تاریخ",
        title="عنوان",
        brief="خلاصہ",
        challenge="مسئلہ",
        tags="موضوعات",
        comma="، ",
        months="جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        weekdays="پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار",
        dates="{weekday} {day} {month} {year}",
    ),
    "he": Labels(
        lang="he",
        source="מקור",
        priority={"low": "עדיפות נמוכה", "normal": "עדיפות רגילה", "high": "עדיפות גבוהה"},
        challenges="אתגרים",
        severity={"low": "קל", "medium": "בינוני", "high": "חמור"},
        status="טבלת מצב",
        label="נושא",
        value="מצב",
        level="רמה",
        levels={"good": "טוב", "watch": "במעקב", "bad": "רע"},
        trend="מגמה",
        trends={"up": "בעלייה", "down": "בירידה", "steady": "יציב"},
        outlook="מבט קדימה",
        date="תאריך",
        title="כותרת",
        brief="תקציר",
        challenge="אתגר",
        tags="תגיות",
        comma=", ",
        months="ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
        weekdays="שני שלישי רביעי חמישי שישי שבת ראשון",
        dates="יום {weekday} {day} ב{month} {year}",
    ),
    "en": Labels(
        lang="en",
        source="Source",
        priority={"low": "low priority", "normal": "normal priority", "high": "high priority"},
        challenges="Challenges",
        severity={"low": "low", "medium": "medium", "high": "high"},
        status="Status",
        label="Item",
        value="Status",
        level="Level",
        levels={"good": "good", "watch": "watch", "bad": "bad"},
        trend="Trend",
        trends={"up": "up", "down": "down", "steady": "steady"},
        outlook="Outlook",
        date="Date",
        title="Title",
        brief="Brief",
        challenge="Challenge",
        tags="Tags",
        comma=", ",
        months="January February March April May June July August September October "
        "November December",
        weekdays="Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        dates="{weekday} {day} {month} {year}",
    ),
}
