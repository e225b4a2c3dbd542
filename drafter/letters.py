"""Letters of all languages that are written with ours: what they are without their accents, and which are capitals.

Unicode parts "é" into "e" and an accent, but not "ø", "ł" or "ß": they are letters of their own, with no accent to
take away. Without a table a name that has them loses a letter ("Łódź" would be ordered by "odz", among O).
"""

from __future__ import annotations

import unicodedata

CAPITALS = "A-ZÀ-ÖØ-ÞΑ-ΡΣ-ΫЀ-Я" + "".join(
    letter
    for code in (*range(0x100, 0x391), *range(0x3AC, 0x400), *range(0x430, 0x530), *range(0x1E00, 0x1F00))
    if (letter := chr(code)).isupper()
)
"""The capitals, for a class of a pattern: rf"[{CAPITALS}]\\w+". "A-ZÀ-Þ" has those of western Europe alone."""
_NEAREST = {
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng", "Ŋ": "Ng",
    "ŧ": "t", "Ŧ": "T", "ɓ": "b", "Ɓ": "B", "ɗ": "d", "Ɗ": "D", "ƙ": "k", "Ƙ": "K", "ə": "a", "Ə": "A",
}  # fmt: skip
_TABLE = str.maketrans(_NEAREST)


def plain(text: str) -> str:
    """Return the text without accents, and the nearest of our letters for one that no accent parts from them."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text.translate(_TABLE))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
