"""The body whose text it is, where the sentence that opens tells none; and where title and opening tell two.

In: a document's lines and blocks, and the words that stay in capitals. A gap is better than another's body: where a
title may name one and none is sure, that is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from drafter.model import BlockKind, Repair
from drafter.parse.facts import bodies, cases, issuers, numbered, places
from drafter.parse.facts.issuers import Issuers
from drafter.parse.facts.meeting_names import is_bare
from drafter.parse.facts.told import Text
from drafter.received import SourceParagraph

_SUBJECT = re.compile(r"The\s(?P<body>[A-Z][^,.;:()]{3,120})(?:\s\([A-Z]\w*\))?,")
"""What a resolution begins with, and its sentence goes on in the paragraphs below: "The Lake Council,"."""

_WE = re.compile(r"(?:We|WE),?\s(?:the\s)?(?P<who>[A-Z][^,.;:()]{3,120}?)\s?(?:\([A-Z]\w*\))?,")
_WORDS = re.compile(r"[^\W\d_]+")
_ANY_BODY = frozenset(
    """the of and for on in council committee commission board process forum group union organisation organization
    association alliance network partnership authority community meeting conference session ministerial ministers
    leaders senior officials first second third fourth fifth sixth seventh eighth ninth tenth""".split()
)
_IN_CAPITALS = re.compile(r"(?<![\w-])[A-Z][A-Z0-9&]+(?![\w-])")
_RUNNING = 60
"""So many paragraphs show which words a text has in capitals."""

_FIRST = 3
"""So many of the first blocks may say who speaks."""


def capitals(text: Text, acronyms: Iterable[str]) -> Collection[str]:
    """Return the words that stand in capitals in running text, or in a title before a meeting's short name."""
    running = [block.text for block in text.blocks[:_RUNNING] if not block.text.isupper()]
    short = {word for line in text.title for word in numbered.capitals(line.text)}
    spelt = {word for word in short if any(re.search(rf"\b{word.capitalize()}\b", each) for each in running)}
    return {*acronyms, *(short - spelt), *(word for each in running for word in _IN_CAPITALS.findall(each))}


def body(found: str, text: Text, capitals: Collection[str]) -> str:
    """Return the body found, or, where there is none but a group of any body's, whose title or beginning it is."""
    if found and not bodies.is_organ(found):
        return found
    titled = _in_title(text, capitals)[0].body
    return bodies.parent(titled) or _beginning(text) or found


def doubts(found: str, text: Text, capitals: Collection[str]) -> Iterator[Repair]:
    """Yield the words of a title that may be a body's name, where no body was found."""
    issuer, line = _in_title(text, capitals)
    if line and not found and issuer.doubtful:
        printed = cases.printed(issuer.doubtful, line.text)
        yield Repair("body unread", line.lines, printed, printed)


def differ(text: Text, capitals: Collection[str], acronyms: Mapping[str, str]) -> Iterator[Repair]:
    """Yield both bodies where the title names one and the sentence that opens another."""
    issuer, line = _in_title(text, capitals)
    if not text.opened or not issuer.body or not line:
        return
    opened = bodies.find(text.opened.text, text.opened.name, (), "")
    if opened and not bodies.is_organ(opened) and not _same(issuer.body, opened, acronyms, text):
        printed = cases.printed(issuer.body, line.text)
        yield Repair("body disagrees", line.lines, printed, printed)
        yield Repair("body disagrees", text.opened.lines, opened, opened)


def _in_title(text: Text, capitals: Collection[str]) -> tuple[Issuers, SourceParagraph | None]:
    """Return whose the title says the text is, and its line: lines that are but a place say nothing."""
    kept = [line for line in text.title if not places.alone(line.text, text.names)]
    said = [issuers.of_line(cases.parts_small(line.text, capitals), text.names, lambda name: _says(text, name))
            for line in kept]  # fmt: skip
    every = list(zip(said, kept, strict=True))
    told = [each for each in every if each[0].body] or [each for each in every if each[0].doubtful]
    return told[0] if told else (Issuers(), None)


def _says(text: Text, name: str) -> bool:
    return any(name in block.text for block in text.blocks)


def _beginning(text: Text) -> str:
    """Return who speaks in the first paragraphs: "The Lake Council,", "We, the Ministers of the Lake Council,"."""
    paragraphs = [block.text for block in text.blocks if block.kind is BlockKind.PARAGRAPH][:_FIRST]
    for words in paragraphs:
        subject = _SUBJECT.fullmatch(words)
        if subject and bodies.may_be_body(subject["body"]) and not is_bare(subject["body"]):
            return bodies.parent(subject["body"])
        we = _WE.match(words)
        whose = issuers.of_persons(we["who"]) if we else ""
        if whose and issuers.is_body(whose, text.names):
            return whose
    return ""


def _same(one: str, other: str, acronyms: Mapping[str, str], text: Text) -> bool:
    """Return whether two names may be one body's: either in full, shortened, or with a word in common."""
    both = [acronyms.get(name, name) for name in (one, other)]
    rows = [text.names.named(name) for name in both]
    words = [{word.casefold() for word in _WORDS.findall(name)} - _ANY_BODY for name in both]
    shortened = _shortens(both[0], both[1]) or _shortens(both[1], both[0])
    same_row = rows[0] is not None and rows[0] is rows[1]
    return same_row or shortened or not all(words) or bool(words[0] & words[1]) or _stand_together(both, text)


def _stand_together(both: list[str], text: Text) -> bool:
    """Return whether one sentence of the opening names both: a joint meeting's, or one of the other's organ."""
    return text.opened is not None and all(name in text.opened.text for name in both)


def _shortens(short: str, name: str) -> bool:
    """Return whether an acronym in one name may stand for the other: its letters are there in order, "LAGCO"."""
    letters = iter("".join(_WORDS.findall(name)).casefold())
    acronym = next((word.casefold() for word in _WORDS.findall(short) if word.isupper() and len(word) > 1), "")
    return bool(acronym) and name[:1].casefold() == acronym[0] and all(letter in letters for letter in acronym)
