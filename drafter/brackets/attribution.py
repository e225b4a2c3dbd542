"""Who asks for a wording: (Ruritania) behind it, or "Ruritania:" before it.

A name is an attribution where it is known (names.yaml, the attendance, another bracket of this text), where its
words say so ("proposed by ..."), or where it stands behind one of several alternatives or behind a whole sentence,
which are the attribution's own places. The full name of an acronym is none: "the Regional Support Office (RSO)".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from drafter.patterns import compiled

Knows = Callable[[str], bool]

_BEHIND = compiled(r"[\s\u00a0]*\((?P<names>[^()\[\]\t\n]{1,300})\)(?P<stop>[.,;:]?)[\s\u00a0]*$")
_BEFORE = compiled(r"[\s\u00a0]*(?P<names>[^:()\[\]/\t\n.;]{1,120}):[\s\u00a0]+(?=\S)")
_LEAD = compiled(
    r"(?:(?:proposed|requested|suggested|supported|put forward|added|bracketed|reserved|proposal|text|reservation)\s+"
    r"(?:by|of|from)|by|per)\s+(?:the\s+)?(?:delegations?\s+of\s+)?|delegations?\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_OF_ONE = compiled(r"(?:the\s+)?delegation\s+(?:of\s+)?\S", re.IGNORECASE)
_PARTS = compiled(r"\s*[,;/+&]\s*(?:and\s+)?")
_AND = compiled(r"\s+and\s+")
_ACRONYM = compiled(r"[A-Z][A-Za-z&-]{0,3}[A-Z0-9]s?|[A-Z0-9&-]{2,8}")
_LITTLE = frozenset(["of", "the", "and", "de", "la", "du", "d'Ivoire", "da", "do", "for", "al"])
_NO_NAMES = frozenset(
    """annex note notes action agenda agreed alt alternative appendix option comment date decision draft footnote item
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december paragraph place placeholder section table theme title tbc tbd text who when
    where see source""".split()
)
_MOST_WORDS = 6
"""Words of the longest name that is taken for one without being known: "Lao People's Democratic Republic"."""
_FEW_WORDS = 3
"""Words of an only wording behind which a name that is not known is taken for one: "[took note of (Elbonia)]"."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Who asks for a wording, and which letters of it say so."""

    by: tuple[str, ...]
    start: int
    end: int


def behind(text: str, one_of_several: bool, knows: Knows) -> Credit | None:
    """Return the attribution at the end of a wording; a stop after it stays with the words."""
    found = _BEHIND.search(text[-400:])
    if not found:
        return None
    shift = max(0, len(text) - 400)
    words = text[: shift + found.start()].strip()
    is_short = len(words.split()) <= _FEW_WORDS and words[-1:].islower() and not _ends_named(words)
    own_place = one_of_several or is_short or words.endswith((".", ";"))
    by = _names(found["names"], knows, own_place and not _spelt_out(found["names"], words))
    return Credit(by, shift + found.start(), shift + found.start("stop")) if by and words else None


def before(text: str, knows: Knows) -> Credit | None:
    """Return the attribution at the beginning of a wording."""
    found = _BEFORE.match(text[:200])
    by = _names(found["names"], knows, False) if found else ()
    return Credit(by, 0, found.end()) if found and by else None


def _names(printed: str, knows: Knows, anything: bool) -> tuple[str, ...]:
    """Return the names of an attribution; () where it is none: each must be known, or look like one where it may."""
    lead = _LEAD.match(printed.strip())
    text = printed.strip()[lead.end() if lead else 0 :].strip()
    if knows(text) or _OF_ONE.match(text):
        return (text,)
    names = tuple(_bare(name) for part in _PARTS.split(text) if part for name in _apart(part, knows) if name.strip())
    sure = [knows(name) or bool(_OF_ONE.match(name)) for name in names]
    if names and (all(sure) or ((anything or lead or any(sure)) and all(map(_like_a_name, names)))):
        return tuple(dict.fromkeys(names))
    return ()


def _apart(part: str, knows: Knows) -> list[str]:
    """Return the names that an "and" joins; it is part of the name where the whole of it is known."""
    return [part] if knows(_bare(part)) else _AND.split(part)


def _bare(name: str) -> str:
    lead = _LEAD.match(name.strip())
    return name.strip()[lead.end() if lead else 0 :].strip()


def _like_a_name(name: str) -> bool:
    words = name.split()
    named = [word for word in words if word not in _LITTLE and not word.startswith("(")]
    capitals = all(word[:1].isupper() and not word.isdigit() for word in named)
    return bool(named) and capitals and len(words) <= _MOST_WORDS and words[0].casefold() not in _NO_NAMES


def _ends_named(words: str) -> bool:
    return words.split()[-1][:1].isupper() if words else True


def _spelt_out(acronym: str, words: str) -> bool:
    """Return whether the words before an acronym are its full name: their first letters hold it."""
    if not _ACRONYM.fullmatch(acronym.strip()):
        return False
    letters = iter("".join(word[:1] for word in re.findall(r"\w+", words)).casefold())
    return all(letter in letters for letter in acronym.strip().rstrip("s").casefold() if letter.isalnum())
