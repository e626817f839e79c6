"""Labels in the two languages of the package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class Text:
    """One label in English and Simplified Chinese.

    >>> Text(en="channel", zh="通道蛋白")
    Text(en='channel', zh='通道蛋白')
    >>> Text(en="channel", zh="通道蛋白").in_language("zh")
    '通道蛋白'
    """

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """The label in ``"en"`` or ``"zh"``; anything else reads English."""
        return self.zh if language.startswith("zh") else self.en

    def __str__(self) -> str:
        return self.en
