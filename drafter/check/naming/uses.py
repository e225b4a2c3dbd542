"""Acronyms as a text uses and explains them, for the rules of acronyms.

In: a statement. Out: each place where its running text has an acronym, whether that place explains it, and the full
names that any part of the text gives. Plurals and possessives are uses of the acronym: "RSOs", "the RSO's".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter import acronyms, language
from drafter.check import vocabulary
from drafter.check.places import Passage, Same, passages, running
from drafter.model import Place, Statement
from drafter.patterns import compiled

_ACRONYM = compiled(r"(?<![\w’'-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]{2,})*[A-Z](?:-[A-Z0-9]+)*(?![A-Z0-9]|\.\d)")
_EXPLAINED = compiled(
    r"""(?<=[\w’'”")]) \ \( (?:(?:the|or|hereafter|hereinafter|henceforth|in\ short)[:,]?\ )*
        [“"‘']? (?:[A-Z][a-z]+\ ){0,2} (?P<acronym>[A-Z][\w&/-]*[A-Z]) (?:’?s)? [”"’']? \)""",
    re.VERBOSE,
)
_WITHIN = compiled(
    r"""(?<=[\w’'”")]) \ \( (?:the\ )? [“"‘']? (?:\d+(?:st|nd|rd|th)\ )? (?P<acronym>[A-Z][A-Z&]*[A-Z])
        (?: (?:-\d[\d.]*)? (?:\ [A-Z][a-z]+){0,2} [”"’']?
          | ,\ (?:formerly|previously|until|then|now|since)\ [^()]{3,80}
          | ,?\ (?:by|from|for|after|in)\ its\ [^()]{3,40}\ (?:acronym|initials|abbreviation|name) ) \)""",
    re.VERBOSE,
)
"""A bracket that explains an acronym and says more: "(19th SOM)", "(AHA Centre)", "(RSO, formerly ...)"."""
_TURNED = compiled(r"(?<![\w-])(?P<acronym>[A-Z][A-Z0-9&-]*[A-Z]) \((?:the )?(?P<name>[A-Z][^()\n\t]{4,200})\)")
_MIXED = compiled(r"(?<![\w’'-])[A-Z]+[a-z]{1,3}[A-Z]{2,}(?![A-Za-z]*[b-rt-z])(?=s?\b)")  # "AfDB", "AfDBs", "GoDK"
_UPPER, _LETTER = compiled(r"[A-Z]"), compiled(r"[^\W\d_]")
_ENOUGH = 200  # letters of a text that tell how it is written
_REMEMBERED = 64  # statements: an archive of a few is read once
_SHOUTED = 0.8  # of the letters: "The UNHCR and IOM met." has most in capitals too
_STRESSED = 4  # letters of a word that is stressed by capitals: "URGES Members", "shall NOT"; "WHO" and "RAN" are names
_LITTLE = frozenset(("NOT", "AND", "ALL", "ANY", "BOTH", "ITS", "FOR", "THE", "MAY", "NO", "OF", "TO", "OR"))
_VERB = compiled(r"(?:S|ED|ING)$")
_BESIDE, _BEFORE = compiled(r" ([A-Z]{2,})\b"), compiled(r"\b([A-Z]{2,}) $")
_NO_ACRONYM = frozenset(("ANNEX", "ATTACHMENT", "ATTACHED", "APPENDIX", "DRAFT", "FINAL", "REV", "TBC", "TBD", "TBA"))


@dataclass(frozen=True, slots=True)
class Use:
    """An acronym in a passage, at passage.text[at]; `explains` where it stands in brackets after a name."""

    acronym: str
    passage: Passage
    explains: bool
    at: int


def uses(statement: Statement) -> tuple[Use, ...]:
    """Return the acronyms of the running text in reading order; called again, the same objects."""
    return _uses(Same(statement))


@lru_cache(maxsize=_REMEMBERED)
def _uses(same: Same) -> tuple[Use, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    here = english(statement)
    explained = frozenset(
        found["acronym"] for each in here for form in (_EXPLAINED, _WITHIN) for found in form.finditer(each.text)
    )
    return tuple(use for passage in here for use in _in(passage, explained))


def english(statement: Statement) -> tuple[Passage, ...]:
    """Return the running text without what stands in another language, and without what is all in capitals."""
    return _english(Same(statement))


@lru_cache(maxsize=_REMEMBERED)
def _english(same: Same) -> tuple[Passage, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    other = language.foreign(statement.blocks)
    return tuple(each for each in running(statement) if not other[each.at] and not is_shouted(each.text))


def is_shouted(text: str) -> bool:
    """Return whether a text stands in capitals: no word of it is an acronym for being so written."""
    beginning = text[:_ENOUGH]
    return len(_UPPER.findall(beginning)) > _SHOUTED * len(_LETTER.findall(beginning))


def _in(passage: Passage, known: frozenset[str]) -> Iterator[Use]:
    forms = (_WITHIN, _EXPLAINED) if "(" in passage.text else ()
    explained = {found.start("acronym"): found["acronym"] for form in forms for found in form.finditer(passage.text)}
    words = {found.start(): found[0] for found in _ACRONYM.finditer(passage.text)}
    mixed = {found.start(): found[0] for found in _MIXED.finditer(passage.text) if _is_of(found[0], known)}
    words = words | mixed | explained
    for at in sorted(words):
        if words[at] in _NO_ACRONYM:
            continue
        if words[at] in known or not _is_stressed(words[at], passage.text, at):
            yield Use(words[at], passage, at in explained, at)


def _is_of(word: str, known: frozenset[str]) -> bool:
    """Return whether a word with small letters in it is an acronym of the text, or one with two letters exchanged."""
    return word in known or any(sorted(word) == sorted(other) for other in known)


def _is_stressed(capitals: str, text: str, at: int) -> bool:
    """Return whether capitals are a word that is stressed, as resolutions do with their verbs: "URGES", "TAKES NOTE".

    A noun by itself may be an acronym that makes a word: "CORAL".
    """
    if capitals in _LITTLE:
        return True
    if len(capitals) < _STRESSED or capitals.lower() not in vocabulary.english():
        return False
    beside = _BESIDE.match(text, at + len(capitals)) or _BEFORE.search(text, max(0, at - 20), at)
    return bool(_VERB.search(capitals)) or (beside is not None and beside[1].lower() in vocabulary.english())


def full_names(statement: Statement) -> tuple[tuple[str, str, Passage], ...]:
    """Return each acronym that any part of the text explains, its full name "" where that cannot be told, and where."""
    return _full_names(Same(statement))


@lru_cache(maxsize=_REMEMBERED)
def _full_names(same: Same) -> tuple[tuple[str, str, Passage], ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    return tuple((*found, passage) for passage in passages(statement) if "(" in passage.text
                 for found in _names_in(passage.text))  # fmt: skip


def _names_in(text: str) -> Iterator[tuple[str, str]]:
    for found in _EXPLAINED.finditer(text):
        before = re.split(r"[.;:!?]\s|[()\[\]]|\n|\t", text[max(0, found.start() - 400) : found.start()])[-1]
        yield found["acronym"], acronyms.expansion(found["acronym"], before)
    for found in _TURNED.finditer(text):
        if acronyms.expansion(found["acronym"], found["name"]) == found["name"]:
            yield found["acronym"], found["name"]


def stands_in(place: Place) -> str:
    """Return " in paragraph 5" as a message goes on; "" where the place has no number."""
    return f" in paragraph {place.paragraph}" if place.paragraph else ""
