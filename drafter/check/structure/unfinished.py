"""A sentence breaks off: it ends in "of the", without a stop, or with a bracket or quotation mark still open.

What was cut while a draft was edited, or lost while it was copied. Where a text ends its paragraphs without a stop, as
an agenda does, none is missed.

Passes: 1. The Meeting welcomed the report (Annex).
Passes: Second Meeting of the Working Group on Rain and Floods – Zenda, Ruritania, 10-11 May 2031
Fails:  1. The Meeting welcomed the report of the.
Fails:  1. The Meeting welcomed the report (Annex.
Fails:  1. The Meeting welcomed the report of its group and thanked the host
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter import dates, numbering, verbs
from drafter.check.naming.uses import english
from drafter.check.places import Passage, passages
from drafter.model import BlockKind, Correction, Problem, Severity, Shelf, Statement
from drafter.numbering import RAISED
from drafter.patterns import compiled
from drafter.problems import warning

ID = "unfinished"
_STOPPED = compiled(rf"[.!?…;:,][)\]”’\"'»*{RAISED}\s]*$|[\])]$")
_STOP = compiled(rf"[.!?…:][)\]”’\"'»*{RAISED}\s]*$")
_BROKEN_OFF = compiled(r"\b(?:the|an?|and|or|of|from|between|including|its|their|than|as|whose|into)[.]$")
_WITHIN = compiled(r"\b(?:the|an|and|or|its|their|of the|whose)\.(?=\s+[A-Z])")
_BARE = compiled(
    r"\b(?:the|an?|and|or|of|from|with|by|to|for|in|on|at|that|which|including|between|its|their|was|were|is|are|as)$"
)
_JOINS = compiled(r"[;,]\s(?:and|or)$")
"""How the last but one of several paragraphs ends that are one sentence, as those of a declaration are."""
_COUNTED = compiled(r"(?<![\w(])(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4}|[:;]-?)\)$")
_NO_SENTENCE = compiled(
    r"^(?:Done|Adopted|Issued|Signed|Agreed|Contact|Source)\b|@|https?:|www\."
    rf"| [–—-] [A-Z][^.;:]*?, (?:\d{{1,2}}(?: ?[–-] ?\d{{1,2}})? )?(?:{'|'.join(dates.MONTHS)}) \d{{4}}$"
)
"""The line of place and date at the end of an instrument, addresses, and an event with its place and date: no stop."""
_PAIRS = (("(", ")", "bracket"), ("“", "”", "quotation mark"), ("«", "»", "quotation mark"))
_OPENS, _CLOSES = compiled(r'(?:(?<=[\s(])|^)"(?=\w)'), compiled(r'(?<=[^\s(])"')
_RECITES = compiled(r"(?:(?:Deeply|Gravely|Further|Also|Fully|Firmly)\s)?[A-Z][a-z]+(?:ing|ed|ful|ware)\b")
"""How a clause of a preamble begins: "Recalling", "Deeply concerned", "Convinced"."""
_SEVERAL = 2
_LONG = 8
"""Words of a paragraph that is a sentence."""
_LEAST = 4
"""Words of a paragraph that leads in to a list, and is more than a label."""
_MOSTLY = 0.75
_FEWEST = 3


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each sentence that is not whole."""
    if statement.language not in ("en", "und"):
        return
    here = list(english(statement))
    follows = _follows(statement)
    parts = {_part(passage) for passage in here}
    stopped = {part: _ends_with_stops([each for each in here if _part(each) == part]) for part in parts}
    for passage in here:
        yield from _open(passage, follows.get(passage.at))
        yield from _straight(passage, follows.get(passage.at))
        yield from _leads_to_nothing(passage, follows)
        yield from _end(passage, follows.get(passage.at), stopped[_part(passage)])
    yield from _preamble(here)


def _preamble(here: Sequence[Passage]) -> Iterator[Problem]:
    """Yield the one clause of a preamble that ends with a stop where the others end with a comma."""
    numbered = (at for at, each in enumerate(here) if each.block and each.block.label.rstrip(".").isdecimal())
    clauses = [each for each in here[: next(numbered, 0)] if _RECITES.match(each.text) and "\n" not in each.text]
    stopped = [each for each in clauses if each.text.rstrip().endswith(".")]
    commas = [each for each in clauses if each.text.rstrip().endswith(",")]
    if len(stopped) == 1 and len(commas) >= _SEVERAL and len(commas) == len(clauses) - 1:
        what = f'"... {_tail(stopped[0].text)}" ends a clause of the preamble with a stop; the others end with a comma'
        yield warning(ID, what, stopped[0].place, "end it with a comma")


def _follows(statement: Statement) -> dict[int, Passage]:
    """Return for each block the one behind it."""
    blocks = [passage for passage in passages(statement) if passage.block]
    return {one.at: other for one, other in pairwise(blocks)}


def _part(passage: Passage) -> tuple[str, bool]:
    """Return the annex of a paragraph, and whether it is numbered: a preamble's clauses end in commas."""
    return passage.annex, bool(passage.block and passage.block.label.rstrip(".").isdecimal())


def _ends_with_stops(here: Sequence[Passage]) -> bool:
    """Return whether the paragraphs of the text end with a stop, but for a few."""
    long = [passage for passage in here if _is_sentence(passage)]
    return len(long) >= _FEWEST and sum(bool(_STOP.search(each.text)) for each in long) >= len(long) * _MOSTLY


def _is_sentence(passage: Passage) -> bool:
    kind = passage.block.kind if passage.block else None
    labelled = passage.block is not None and numbering.is_words(passage.block.label)
    long = len(passage.text.split()) >= _LONG
    return kind is BlockKind.PARAGRAPH and long and not labelled and not _NO_SENTENCE.search(passage.text)


def _end(passage: Passage, after: Passage | None, stopped: bool) -> Iterator[Problem]:
    text, kind = passage.text.rstrip(), after.block.kind if after and after.block else None
    leads = kind in (BlockKind.ITEM, BlockKind.TABLE) or (after is not None and after.text[:1].islower())
    goes_on = kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    within = _WITHIN.search(text)
    if within:
        what = f'a sentence breaks off: "... {_tail(text[: within.end()])}"'
        yield warning(ID, what, passage.place, "write its end")
    elif _BROKEN_OFF.search(text) or (_BARE.search(text) and not leads and len(text.split()) >= _LONG):
        if goes_on and _JOINS.search(text):
            return
        what = f'the sentence breaks off: "... {_tail(text)}"'
        yield warning(ID, what, passage.place, "write its end")
    elif stopped and _is_sentence(passage) and not leads and not _heads(passage, after) and not _STOPPED.search(text):
        what = f'the paragraph ends without a stop: "... {_tail(text)}"'
        correction = Correction(passage.at, (len(text), len(passage.text)), ".") if text[-1:].isalnum() else None
        yield Problem(ID, Severity.WARNING, what, passage.place, "end it with a stop, or write what is missing",
                      correction=correction)  # fmt: skip


def _leads_to_nothing(passage: Passage, follows: dict[int, Passage]) -> Iterator[Problem]:
    """Yield the numbered paragraph that ends in a colon, and is followed by the next, a sentence of its own."""
    block, text = passage.block, passage.text.rstrip()
    is_lead = text.endswith(":") and len(text.split()) >= _LEAST and block is not None
    if not is_lead or block is None or not block.label.rstrip(".").isdecimal():
        return
    after = follows.get(passage.at)
    while after is not None and after.block and after.block.kind is BlockKind.HEADING:  # it may head a part of the list
        after = follows.get(after.at)
    other = after.block if after else None
    number = other.label.rstrip(".") if other else ""
    is_next = number.isdecimal() and int(number) == int(block.label.rstrip(".")) + 1
    is_other = is_next and other is not None and all(verbs.actor_and_verb(other.text))
    if other is None or is_other:
        what = f'nothing follows the colon: "... {_tail(text)}"'
        yield warning(ID, what, passage.place, "write the list that it leads in to, or end it with a stop")


def _heads(passage: Passage, after: Passage | None) -> bool:
    """Return whether a numbered line is the heading of the paragraphs without a number that follow it."""
    other = after.block if after else None
    numbered = passage.block is not None and bool(passage.block.label)
    return numbered and other is not None and other.kind is BlockKind.PARAGRAPH and not other.label


def _open(passage: Passage, after: Passage | None) -> Iterator[Problem]:
    """Yield what is opened and not closed, and the other way round; a quotation may go on in the next paragraph."""
    for opening, closing, name in _PAIRS:
        opened, closed = _lone(passage.text, opening, closing)
        goes_on = opening != "(" and after is not None and after.text.lstrip().startswith(opening)
        if opened and not goes_on:
            what = f'a {name} is opened and never closed: "{_around(passage.text, opened[-1])}"'
            yield warning(ID, what, passage.place, f'add "{closing}" where it ends, or remove "{opening}"')
        elif closed and opening == "(":
            what = f'a {name} is closed that none opened: "{_around(passage.text, closed[0])}"'
            yield warning(ID, what, passage.place, f'add "{opening}" where it begins, or remove "{closing}"')


def _straight(passage: Passage, after: Passage | None) -> Iterator[Problem]:
    """Yield a straight quotation mark that is opened and never closed; by itself one behind a figure is an inch."""
    opened = [found.start() for found in _OPENS.finditer(passage.text)]
    closed = len(_CLOSES.findall(passage.text)) if opened else 0
    goes_on = after is not None and after.text.lstrip().startswith('"')
    if len(opened) > closed and not goes_on:
        what = f'a quotation mark is opened and never closed: "{_around(passage.text, opened[-1])}"'
        yield warning(ID, what, passage.place, "add the mark where the quotation ends, or remove this one")


def _lone(text: str, opening: str, closing: str) -> tuple[list[int], list[int]]:
    """Return where marks stand that have no partner; the bracket behind a number, "a)", needs none."""
    opened, closed = list[int](), list[int]()
    if opening not in text and closing not in text:
        return opened, closed
    for at, letter in enumerate(text):
        if letter == opening:
            opened.append(at)
        elif letter == closing and opened:
            opened.pop()
        elif letter == closing and not _COUNTED.search(text[max(0, at - 6) : at + 1]):
            closed.append(at)
    return opened, closed


def _around(text: str, at: int) -> str:
    """Return the words about a mark."""
    start = max(0, text.rfind(" ", 0, max(0, at - 15)))
    return re.sub(r"\s+", " ", text[start : at + 40]).strip()


def _tail(text: str) -> str:
    return " ".join(text.split()[-6:])
