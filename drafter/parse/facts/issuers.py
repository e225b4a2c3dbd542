"""Whose text it is, by the words that name the document: "Communiqué of the Lagoon Council", "Lake Forum Declaration".

In: lines of a title. Out: bodies, and what may be one and is not told for it: two together, "the Lagoon Council and
the Reef Commission"; "the Committee on Nets", which may be the Committee's text on nets, unless the text calls it so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from drafter import ordinals
from drafter.model import LANDS
from drafter.names import Table
from drafter.parse.facts import cases, numbered
from drafter.parse.facts.meeting_names import PERSONS, is_bare

_WHOSE = (
    r"(?:joint|final|draft|outcomes?|closing|press|political|agreed|summary|presidential|ministerial|annual|special"
    r"|(?:co-?\s?)?chair(?:s|man|person|woman)?[’']?s?|leaders[’']?|ministers[’']?|heads[’']?|presidency)"
)
_KIND = (
    r"(?:statement|declaration|communiqu[eé]|conclusions|summary|report|minutes"
    r"|resolutions?|decisions?|recommendations?"
    r"|outcome\sdocument|outcomes?|document|record|press\srelease|position\spaper|action\splan|plan\sof\saction)"
)
_OF = re.compile(
    rf"(?:the\s)?(?:{_WHOSE}\s)*{_KIND}\s(?:(?:as\s)?(?:adopted|issued|agreed|made|released)\s)?(?:of|by|from)\s"
    r"(?:(?:the\s)?(?:discussions?|proceedings|deliberations|decisions|conclusions|outcomes|results|work)\sof\s)?"
    r"(?:the\s)?(?P<whose>\S.*)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:the\s)?(?P<whose>\S.*?)\s{_KIND}(?:\s(?:on|for|regarding|concerning|to)\s.*)?",
    re.IGNORECASE,
)
_PLAIN_END = re.compile(rf"(?:[’']s?)?(?:\s{_WHOSE})*$", re.IGNORECASE)
_END = re.compile(
    r"[,;:(]|\s[–—|-]\s|\s(?:held|adopted|issued|meeting|at|in|for|to|with|following|concerning|regarding"
    r"|against|during|about|after|under|as|its|their)\s",
    re.IGNORECASE,
)
_AT = re.compile(r"\s(?:at|to|before)\s(?:the\s)?", re.IGNORECASE)
_ON = re.compile(r"\son\s", re.IGNORECASE)
_WITH_SUBJECT = re.compile(r"\bministerial\sdialogue$", re.IGNORECASE)  # what it is on is of its name
_OF_THE = re.compile(r"\s(?:of|for)\s(?:the\s)?", re.IGNORECASE)
_BOTH = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
_NOUNS = frozenset(
    """process forum dialogue union community initiative commission council committee organisation organization
    association alliance group network partnership authority league platform coalition federation board commonwealth
    parliament assembly tribunal bureau""".split()
)
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "&"))
_GROUPS = re.compile(r"(?:(?:steering|working|drafting|contact|core|technical|expert|ad\shoc)\s)+\w+", re.IGNORECASE)
"""Groups that any body may have."""


_PERSONS_FIRST = re.compile(rf"(?:(?!of\s)[\w’'-]+\s){{0,2}}?{PERSONS.pattern}\s(?:of|and)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Issuers:
    """The body that a title's line names, or the words that may be one; "" for neither."""

    body: str = ""
    doubtful: str = ""


def of_line(line: str, names: Table, says: Callable[[str], bool]) -> Issuers:
    """Return whose text a title's line says it is; `says` tells whether the running text has words so."""
    short = numbered.find(line)
    if short:  # LAGCO SOM 2017
        return Issuers(short.body if is_body(short.body, names) else "")
    of = _OF.fullmatch(line.strip())
    if of:
        return _of_words(of["whose"], names, says)
    before = _BEFORE.fullmatch(line.strip())
    body = _ending(before["whose"], names) if before and not _END.search(before["whose"]) else ""
    return Issuers(body)


def _of_words(words: str, names: Table, says: Callable[[str], bool]) -> Issuers:
    whole = _END.split(words)[0].strip()
    head, *subject = _ON.split(whole, maxsplit=1)
    name = of_persons(head)
    if subject and name == head and (is_bare(name) or _GROUPS.fullmatch(name)):  # the Committee on Nets
        return Issuers(whole) if says(whole) else Issuers(doubtful=whole)
    if _is_two(name, names) or _is_at_another(words, names):
        return Issuers(doubtful=name)
    if subject and _WITH_SUBJECT.search(name):
        return Issuers(_uncounted(whole))
    name = _uncounted(name)
    return Issuers(name if is_body(name, names) else _ending(name, names))


def of_persons(words: str) -> str:
    """Return whose the persons are: "Lagoon Council" of "Heads of State and Government of the Lagoon Council"."""
    if not _PERSONS_FIRST.match(words):
        return words
    parts = _OF_THE.split(words)
    at = next((at for at, part in enumerate(parts) if at and _is_noun(part)), 0)
    start = sum(len(part) for part in parts[:at]) if at else 0
    return words[words.index(parts[at], start) :] if at else words


def _is_noun(words: str) -> bool:
    """Return whether words end as bodies' names do, or are an acronym."""
    last = words.split()[-1]
    return last.lower() in _NOUNS or (len(words.split()) == 1 and _is_acronym(last))


def _is_two(words: str, names: Table) -> bool:
    """Return whether words name two: "the Lagoon Council and the Reef Commission"; not "Peace and Security Council"."""
    both = _BOTH.search(words)
    if not both:
        return False
    left, right = words[: both.start()], re.sub(r"(?i)^the\s", "", words[both.end() :])
    apart = words[both.end() :] != right or names.named(left) is not None
    return is_body(left, names) or (apart and is_body(right, names))


def _is_at_another(words: str, names: Table) -> bool:
    """Return whether words tell of one body at another's meeting: "Lake Union at the Reef Council"."""
    at = _AT.search(words)
    return at is not None and is_body(_END.split(words[at.end() :])[0], names)


def is_body(words: str, names: Table) -> bool:
    """Return whether words are a body's name and no more: "Governing Board of the Marsh Fund", "LAGCO"."""
    parts = words.split()
    if not parts or PERSONS.match(words) or is_bare(words) or _GROUPS.fullmatch(words):
        return False
    if any(not part[0].isupper() and part.lower() not in _SMALL for part in parts) or re.search(
        r"(?<![A-Z\d])\d", words
    ):
        return False
    if len(parts) == 1:
        return _is_acronym(words) and _is_no_state(words, names)
    head = _OF_THE.split(words)[0]
    return head.split()[-1].lower() in _NOUNS and "plus" not in words.lower().split()


def _ending(words: str, names: Table) -> str:
    """Return the body whose persons words end in: "Lagoon Council" of "Lagoon Council Foreign Ministers"."""
    words = _uncounted(words)
    found = PERSONS.search(words)
    if not found or not found.start():
        whole = _PLAIN_END.sub("", words)
        return whole if is_body(whole, names) and len(whole.split()) > 1 else ""
    kept = words[: found.start()].split()
    for end in range(len(kept), 0, -1):
        body = " ".join(kept[:end])
        if is_body(body, names) and "plus" not in words.lower().split():
            return body
    return ""


def _uncounted(words: str) -> str:
    """Return words without the ordinal they begin with: "Third Lake Council"."""
    first, _, rest = words.partition(" ")
    return rest if rest and ordinals.ordinal(first) is not None else words


def _is_acronym(word: str) -> bool:
    return cases.is_acronym(word, ()) or (word.isupper() and word.isalnum() and len(word) > 1 and not word.isdigit())


def _is_no_state(word: str, names: Table) -> bool:
    row = names.named(word)
    organisation = row is None or row.kind not in LANDS
    return organisation and word not in cases.KEPT and word not in cases.MATTERS
