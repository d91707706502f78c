"""Briefs to measure with: any number, always the same, in Arabic whose words vary as real ones.

Common words are real; the rest are made as Arabic makes them, a root in a pattern with
particles attached, and are used as often as words of a language are (Zipf's law). A brief
takes about 1.6 KB of YAML.
"""

import datetime
import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

NEWEST = datetime.date(2026, 11, 23)
A_DAY = 60
"""Briefs of one day in the largest collections; small ones have one a day."""

COMMON = """
في من على إلى عن مع بعد قبل خلال حول بين منذ حتى ضمن لدى أن إن التي الذي هذا هذه ذلك كما لم لن قد
وزارة الحكومة المجلس اللجنة المدينة المنطقة البلاد المجتمع السكان العام الماضي الجديد اليوم الأسبوع
الشهر خطة مشروع تقرير بيان اجتماع اتفاق قرار برنامج دعم تمويل ميزانية أسعار سوق مياه كهرباء صحة
تعليم نقل طرق ميناء مطار زراعة صناعة تجارة استثمار أمن حدود إغاثة مساعدات استعلام الاستعلام
وللاستعلام مؤشر ارتفاع انخفاض نسبة عدد نحو أكثر أقل بسبب رغم لذلك غير وضع الوضع الأمني الاقتصادي
""".split()
TAGS = "اقتصاد صحة تعليم مياه طاقة أمن نقل زراعة دبلوماسية إغاثة مناخ تقنية".split()
LABELS = ["الوضع الأمني", "إمدادات المياه", "الكهرباء", "الأسعار", "حركة المعابر", "الدعم الدولي"]
VALUES = {"good": "مستقر", "watch": "قيد المتابعة", "bad": "غير مستقر"}
PATTERNS = """
فاعل مفعول تفعيل استفعال مفاعلة فعال فعلان إفعال انفعال فعيل مفعل تفاعل أفعال فعول فعالة
""".split()
LETTERS = "بتثجحخدرزسشصضطعغفقكلمنهوي"
PARTICLES = ("", "", "", "ال", "ال", "و", "وال", "ب", "بال", "لل", "ف", "ك")
WORDS = 60_000
SIGNS = (("{}،", 0.5), ("«{}»", 0.1), ("{} (UNRWA)", 0.04), ("{} 2026", 0.1), ("{} 12%", 0.05))
"""What stands at a word, and in which share of the sentences."""


def words(random_: random.Random) -> tuple[list[str], list[float]]:
    """The words there are, and their cumulated frequencies."""
    found = dict.fromkeys(COMMON)
    while len(found) < WORDS:
        root = random_.choices(LETTERS, k=3)
        pattern = random_.choice(PATTERNS)
        word = "".join(dict(zip("فعل", root, strict=True)).get(each, each) for each in pattern)
        found[random_.choice(PARTICLES) + word] = None
    ranked = list(found)
    return ranked, list(accumulate(1 / (rank + 3) for rank in range(len(ranked))))


def rare_word(count: int) -> str:
    """A word that occurs a few times in the largest of these collections."""
    return words(random.Random(count))[0][-1]


def briefs(count: int) -> Iterator[str]:
    """The items of the list of briefs, newest first, as YAML."""
    random_ = random.Random(count)
    vocabulary, frequencies = words(random_)

    def text(least: int, most: int) -> str:
        length = random_.randint(least, most)
        found = random_.choices(vocabulary, cum_weights=frequencies, k=length)
        for sign, share in SIGNS:
            if random_.random() < share:
                at = random_.randrange(length)
                found[at] = sign.format(found[at])
        return " ".join(found)

    a_day = A_DAY if count > 1_000 else 1
    for number in range(count):
        levels = random_.choices(list(VALUES), k=3)
        rows = zip(random_.sample(LABELS, 3), levels, strict=True)
        tags = ", ".join(random_.sample(TAGS, random_.randint(1, 3)))
        severities = random_.choices(("low", "medium", "high"), (5, 4, 1), k=2)
        yield "\n".join(
            [
                f"  - id: brief-{number:06}",
                f"    title: {text(5, 10)}",
                f"    date: {NEWEST - datetime.timedelta(number // a_day)}",
                f"    tags: [{tags}]",
                f"    priority: {random_.choices(('low', 'normal', 'high'), (2, 6, 1))[0]}",
                "    summary: |",
                *(f"      {text(10, 14)}" for _ in range(5)),
                "    challenges:",
                *(f"      - {{text: {text(6, 10)}, severity: {each}}}" for each in severities),
                "    status:",
                *(
                    f"      - {{label: {label}, value: {VALUES[level]}, level: {level}}}"
                    for label, level in rows
                ),
                f"    outlook: {text(8, 12)}",
                "",
            ]
        )


def one_file(count: int, file: Path) -> Path:
    """A data file of so many briefs, made unless it is there."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("w", encoding="utf-8") as stream:
            stream.write("briefs:\n")
            stream.writelines(briefs(count))
    return file


def many_files(count: int, folder: Path, files: int) -> Path:
    """A folder of so many files with the same briefs, made unless it is there."""
    if not folder.exists():
        folder.mkdir(parents=True)
        each = -(-count // files)
        items = briefs(count)
        for number in range(files):
            with (folder / f"{number:04}.yaml").open("w", encoding="utf-8") as stream:
                stream.write("briefs:\n")
                stream.writelines(item for _, item in zip(range(each), items, strict=False))
    return folder
