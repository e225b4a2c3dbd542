"""The languages that a site offers, as it names them: "English | Français"."""

from __future__ import annotations

import re

NAMES = frozenset((
    "english", "français", "francais", "french", "español", "espanol", "spanish", "bahasa indonesia", "indonesian",
    "bahasa melayu", "bahasa", "العربية", "arabic", "русский", "russian", "中文", "简体中文",
    "繁體中文",
    "chinese", "ไทย",
    "thai", "tiếng việt", "vietnamese", "日本語", "japanese", "한국어", "korean", "português",
    "portuguese", "deutsch",
    "german", "italiano", "filipino", "khmer", "dari", "pashto", "urdu", "hindi",
    "en", "fr", "es", "id", "ar",
    "ru", "zh",
))  # fmt: skip
_APART = re.compile(r"\s*[|·•/,]\s*|\s{2,}")


def are_listed(text: str) -> bool:
    """Return whether a line is nothing but languages, two or more."""
    pieces = [piece for piece in _APART.split(text.casefold()) if piece]
    return len(pieces) > 1 and all(piece in NAMES for piece in pieces)
