"""What a reader may choose about the looks of what is shown."""

from typing import Literal, NamedTuple

Digits = Literal["latn", "arab"]
Labels = Literal["auto", "ar", "en"]


class Looks(NamedTuple):
    """Choices that change how texts are shown, not which.

    Attributes:
        digits: the digits of numbers the program writes itself.
        labels: the language of labels; `auto` is that of each brief.
    """

    digits: Digits = "latn"
    labels: Labels = "auto"

    def labels_for(self, lang: str) -> str:
        """The language of the labels around a text in a language."""
        return lang if self.labels == "auto" else self.labels
