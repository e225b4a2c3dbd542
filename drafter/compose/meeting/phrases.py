"""Facts that stand within a sentence, "its purpose was to ...": typed as a sentence or not, they are printed as a part.

A stop at the end goes, and an empty part of a list; "To assess" behind "to" begins small. A first word begins small
only where it is certain that it is no name: an article, or a word that the archive writes small, before another such.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from drafter import dates
from drafter.compose.meeting.form import Form
from drafter.compose.meeting.meeting_file import Activity, Ministerial, ThisMeeting
from drafter.compose.meeting.papers import Report, Strategy
from drafter.compose.meeting.values import MAX_ORDINAL
from drafter.model import Shelf

VERBS = ((ThisMeeting, "purpose"), (ThisMeeting, "aim"))
"""What stands behind "to": it begins with a verb."""
NOUNS = (
    (Activity, "outcome"), (Ministerial, "tasks"), (Report, "achievements"), (Report, "mechanisms"), (Report, "period"),
    (Strategy, "areas"),
)  # fmt: skip
"""What stands behind a verb or preposition: it begins with a noun."""

_ARTICLES = frozenset(("a", "an", "the", "its", "their", "one", "two", "three", "four", "five", "six", "seven"))
_TO = re.compile(
    r"""(?:(?:the|its)\s+(?:main\s+)?(?:purpose|aim|objective|goal)s?\s+(?:of\s+[^.;:]{1,80}?\s+)?
        (?:was|were|is|are|will\s+be|would\s+be)\s+)?to\s+(?=[^\W\d_])""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a template says itself, before the verb: "to", or all of "The purpose of the Meeting was to"."""
_WORD = re.compile(r"([^\W\d_]+)(?:-[^\W\d_]+)?(?=[\s,;]|$)")
_SMALL = re.compile(r"(?<![\w’'.])[a-z]+(?![\w’'.@])")
_STOP = re.compile(r"[\s.;:]+$")
_SHORTENED = re.compile(r"(?:(?<![^\W_])[^\W_]|\.[^\W_]|\b(?:etc|Inc|Ltd|Co|Corp|al))\.$|\.\.\.$")
_ISO = re.compile(r"\b[12]\d{3}-[01]\d-[0-3]\d\b")
_EMPTY = re.compile(r"^[\s;,.:]+|(?:;\s*)+(?=;)")
_OPENING = re.compile(r"[;,.:]\s+(?=\w)")
_MONTHS_AND_DAYS = re.compile(r"(?:[A-Z][a-z]+day|May|March|August)$")

Common = Callable[[str], bool]
NOTHING_COMMON: Common = frozenset[str]().__contains__


def archive_words(shelf: Shelf) -> Common:
    """Return what tells whether a word stands in small letters in the archive; it is read when first asked."""

    @cache
    def small() -> frozenset[str]:
        agreed = (each.text for each in shelf.precedents)
        blocks = (block.text for statement in shelf.statements for block in statement.blocks)
        return frozenset(word for text in (*agreed, *blocks) for word in _SMALL.findall(text))

    return lambda word: word in small()


def fitted(given: Form, key: str, typed: str, common: Common) -> str | None:
    """Return a fact as it stands within a sentence; None where nothing of it is a word."""
    if any(isinstance(given, form) and key == name for form, name in VERBS):
        return _small(_TO.sub("", _trimmed(typed), count=1) if _TO.match(typed) else _trimmed(typed), common, True)
    if any(isinstance(given, form) and key == name for form, name in NOUNS):
        return _small(_trimmed(typed), common)
    return typed


def dated(typed: str) -> str:
    """Return words with each day in them that was typed as the days of the file are, 2018-03-05, written out."""

    def written(found: re.Match[str]) -> str:
        try:
            return dates.written(date.fromisoformat(found[0]))
        except ValueError:
            return found[0]

    return _ISO.sub(written, typed)


def counted(typed: str) -> str:
    """Return an ordinal in words, as a draft writes all of them: "fourth", typed as "4th", "4" or "Fourth"."""
    number = dates.ordinal(typed) or (int(typed) if typed.isascii() and typed.isdecimal() else 0)
    return dates.ordinal_words(number) if 1 <= number <= MAX_ORDINAL else typed


def within(typed: str, common: Common) -> str:
    """Return words as they stand behind others; what stands at either end of them is that of the sentence to tell."""
    opening = _OPENING.match(typed)
    mark = opening[0] if opening else ""
    return mark + (_small(_EMPTY.sub("", typed), common) or typed[len(mark) :])


def _trimmed(typed: str) -> str:
    bare = re.sub(r"\s{2,}", " ", _EMPTY.sub("", typed)).strip()
    return bare if _SHORTENED.search(bare) else _STOP.sub("", bare)


def _small(text: str, common: Common, is_verb: bool = False) -> str | None:
    """Return a text that begins small where its first word is no name."""
    if not re.search(r"[^\W_]", text):
        return None
    found = _WORD.match(text)
    if not found or not found[1].istitle() or _MONTHS_AND_DAYS.match(found[1]):
        return text
    follows = text[found.end() :].lstrip(" ,;")[:1]
    certain = found[1].lower() in _ARTICLES or (common(found[1].lower()) and (is_verb or not follows.isupper()))
    return text[0].lower() + text[1:] if certain else text
