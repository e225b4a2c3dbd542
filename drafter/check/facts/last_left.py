"""A fact of the last meeting is left in the statement of this one: its number, its date, its place, its host.

Last year's statement is saved under a new name and edited; what is overlooked is still true of another meeting, so that
no reading of this text alone finds it. A sentence is compared with the same sentence of the last statements: where
that one tells its own number, date or place there, and this one still tells the same, it was overlooked.

Passes: (the Fourth Meeting) ... assisting members to participate in the Fourth Meeting.
Fails:  (the Fourth Meeting) ... assisting members to participate in the Third Meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter import dates, sentences
from drafter.check import closing, hosts, known, own
from drafter.check.identity import Identity
from drafter.check.known import Fact
from drafter.check.mentions import Named, named
from drafter.check.places import TITLE, Passage, Same, place, running, shortened
from drafter.model import Place, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "last-left"
_TEXTS = 3
"""So many earlier statements may have been the one that was copied."""
_ALIKE = 0.8
"""Of the words of two sentences, so many are the same in a copy of which some facts were changed."""
_FEW = 6
"""A sentence of fewer words is a formula that may be anyone's."""

_THANKS = compiled(
    r"\b(?:thank\w*|appreciat\w+|gratitude|grateful|acknowledged\s+the\s+(?:generous\s+)?support)\b", re.IGNORECASE
)
_PART = compiled(
    r"\b(?:hosting|hospitality|participat\w+|attend\w*|arrangements|conduct|organi[sz]\w+|success\w*"
    r"|travel\w*|(?:delegat\w+|members|participants|representatives)\s(?:to|at))\b",
    re.IGNORECASE,
)
_TO_COME = compiled(
    r"\b(?:offer\w*|read(?:y|iness)|willing\w*|agree\w*|pledg\w*|plan\w*|prepar\w*|propos\w*|next|forthcoming|to\shost"
    r"|will|would|intention|commit\w*|towards?|invit\w*|candidat\w*|announc\w*)\b",
    re.IGNORECASE,
)
"""What thanks are given for that a meeting to come needs."""
_WAS_OPENED = compiled(
    r"\swas\s(?:formally\s|officially\s)?(?:opened|(?:co-)?chaired|attended|presided\sover|declared\sopen)\b"
)
_OPENED = compiled(
    r"(?<!\bwhich\s)(?<!\bwho\s)(?<!\bthat\s)(?<!\bhad\s)(?<!\bhas\s)(?<!\bhave\s)(?<!\balso\s)"
    r"\b(?:opened|(?:co-)?chaired|presided\sover|attended|elected\s(?:the\s)?Chair(?:man|person)?\sof)\s(?:the\s)?\Z"
)
_EARLY = 4
"""Paragraphs in which a text tells how its own meeting was conducted."""
_AT_PLACE = r"\b(?:in|at)\s+{}\b"


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence of a past statement that tells a fact of its own meeting, and the words that do."""

    words: frozenset[str]
    fact: tuple[str, str]  # its kind, and how it is written
    where: Place


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each sentence in which facts of an earlier meeting stand where this meeting's own should."""
    told: set[Place] = set()
    openings = {said.passage.at for said in own.openings(statement)}  # other rules compare these
    earlier = _earlier(statement, shelf)
    for passage in running(statement) if earlier else ():
        for sentence in sentences.split(passage.text) if passage.at not in openings else ():
            left = _left(statement, shelf, passage, sentence, earlier)
            if left and passage.place not in told:
                told.add(passage.place)
                yield _problem(statement, passage, sentence, left)
    yield from _thanked(statement, shelf, told)
    yield from _conducted(statement, shelf, told)
    yield from _adopted(statement, shelf)


_Earlier = list[tuple[Statement, Fact, tuple[_Telling, ...]]]


def _earlier(statement: Statement, shelf: Shelf) -> _Earlier:
    """Return the last statements of the same count before this one, the last first, with what each tells of itself."""
    texts = known.archive(shelf).texts
    facts = [fact for fact in known.before(statement, shelf) if fact.place.statement in texts]
    last = [(texts[fact.place.statement], fact) for fact in reversed(facts[-_TEXTS:])]
    return [(text, fact, _tellings(Same(text), Same(shelf))) for text, fact in last if text.id != statement.id]


@lru_cache(maxsize=64)
def _tellings(same: Same, shelf: Same) -> tuple[_Telling, ...]:
    """Return the sentences in which a statement tells its own number, date or place, as that of its own meeting."""
    statement = same.value
    assert isinstance(statement, Statement)
    assert isinstance(shelf.value, Shelf)
    archive = known.archive(shelf.value)
    numbered = named(statement, statement.meeting.body or archive.body, archive.names)
    whose = next((fact.identity for fact in known.of_statements([statement], archive.names)), None)
    openings = [said.sentence for said in own.openings(statement)]
    return tuple(
        _Telling(words, fact, passage.place)
        for passage in running(statement)
        for sentence in sentences.split(passage.text)
        if len(words := _words(sentence)) >= _FEW
        for fact in _own_facts(statement, whose, sentence, _names_at(numbered, passage))
        if sentence in openings or _is_of_itself(sentence, statement, fact[0])
    )


def _is_of_itself(sentence: str, statement: Statement, kind: str) -> bool:
    """Return whether a sentence, which is no opening, tells the fact of its own meeting, not one there by chance."""
    if hosts.thanks_for_this(sentence, statement):
        return True
    is_part = _THANKS.search(sentence) and _PART.search(sentence)
    return kind == "number" and (bool(is_part) or own.is_of_this(sentence, statement))


def _names_at(numbered: Sequence[Named], passage: Passage) -> list[Named]:
    return [one for one in numbered if one.passage.at == passage.at]


def _own_facts(
    statement: Statement, whose: Identity | None, sentence: str, numbered: Sequence[Named]
) -> Iterator[tuple[str, str]]:
    """Yield each fact of a statement's own meeting that a sentence tells: its kind, and how it is written."""
    meeting, words = statement.meeting, " ".join(sentence.split())
    for one in numbered:
        if whose and one.identity == whose and one.text in words:
            yield "number", one.text
            break
    if meeting.start and any(span.start == meeting.start for span in dates.find(sentence)):
        yield "date", dates.written(meeting.start, meeting.end)
    if meeting.city and re.search(_AT_PLACE.format(re.escape(meeting.city)), sentence):
        yield "place", meeting.city


def _left(
    statement: Statement, shelf: Shelf, passage: Passage, sentence: str, earlier: _Earlier
) -> list[tuple[Statement, _Telling]]:
    """Return what the sentence still tells of an earlier text's meeting, and no more of its own: one text's facts."""
    words = _words(sentence)
    for text, fact, tellings in earlier:
        alike = [telling for telling in tellings if _share(words, telling.words) >= _ALIKE]
        if alike:
            numbered = _names_at(known.names_in(statement, shelf), passage)
            itself = known.itself(statement, shelf)
            theirs = dict(_own_facts(text, fact.identity, sentence, numbered))
            ours = dict(_own_facts(statement, itself.identity if itself else None, sentence, numbered))
            kinds = {telling.fact[0]: telling for telling in alike if _differs(statement, text, telling.fact[0])}
            left = [(text, telling) for kind, telling in kinds.items() if kind in theirs and kind not in ours]
            if left:
                return left
    return []


def _differs(statement: Statement, text: Statement, kind: str) -> bool:
    here, there = statement.meeting, text.meeting
    if kind == "number":
        return bool(here.ordinal) and here.ordinal != there.ordinal
    return here.start != there.start if kind == "date" else bool(here.city) and here.city != there.city


def _words(sentence: str) -> frozenset[str]:
    """Return the words of a sentence without figures and numbers, which facts are."""
    return frozenset(re.findall(r"[^\W\d_]+", sentence.casefold()))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def _problem(
    statement: Statement, passage: Passage, sentence: str, left: Sequence[tuple[Statement, _Telling]]
) -> Problem:
    said = _series([f'"{telling.fact[1]}"' for _, telling in left])
    kinds = _series([f"the {telling.fact[0]}" for _, telling in left])
    is_are = "is" if len(left) == 1 else "are"
    what = f'{said} of {left[0][0].id} {is_are} left in "{shortened(sentence, 45, 40)}"'
    also = (left[0][1].where, place(statement, TITLE))
    return Problem(ID, Severity.ERROR, what, passage.place, f"write {kinds} of this meeting", also)


def _series(parts: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _adopted(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield the line that says where and when the text was adopted, if it is where and when an earlier one was."""
    facts = [fact for fact in known.before(statement, shelf) if fact.place.statement != statement.id]
    for city, said in closing.adopted(statement):
        for fact in facts:
            if fact.meeting.city.casefold() == city.casefold() and own.agrees(said.span, fact.meeting):
                what = f'"{said.sentence}" is of {fact.place.statement or fact.meeting.name}'
                mend = "write where and when this text was adopted"
                yield Problem(ID, Severity.ERROR, what, said.passage.place, mend, (fact.place, place(statement, TITLE)))
                break


def _conducted(statement: Statement, shelf: Shelf, told: set[Place]) -> Iterator[Problem]:
    """Yield who opened or chaired an earlier meeting of the count, where a text begins to tell of its own."""
    itself = known.itself(statement, shelf)
    for one in known.names_in(statement, shelf) if itself and itself.identity else ():
        text, passage = one.passage.text, one.passage
        is_early = passage.place.paragraph.isdecimal() and int(passage.place.paragraph) <= _EARLY
        is_last = itself and itself.identity and one.identity == (itself.identity[0] - 1, *itself.identity[1:])
        if not (is_early and is_last) or passage.place in told:
            continue
        begin = text.rfind(". ", 0, one.at[0]) + 2 * (text.rfind(". ", 0, one.at[0]) >= 0)
        end = text.find(". ", one.at[1])
        sentence, rest = text[begin : end if end >= 0 else len(text)], text[one.at[1] :]
        is_told = _WAS_OPENED.match(rest) or _OPENED.search(text, begin, one.at[0])
        if is_told and not dates.times(sentence) and not own.OF_ANOTHER.search(sentence):
            told.add(passage.place)
            what = f'the text begins to tell of the "{one.text}"; it is itself of meeting {one.identity[0] + 1}'
            mend = "write the number of this meeting, or when the earlier one was"
            yield Problem(ID, Severity.WARNING, what, passage.place, mend, (itself.place,) if itself else ())


def _thanked(statement: Statement, shelf: Shelf, told: set[Place]) -> Iterator[Problem]:
    """Yield the thanks for another meeting of the same count, undated, where those for this one belong."""
    itself = known.itself(statement, shelf)
    for one in known.names_in(statement, shelf) if itself and itself.identity else ():
        text, place_ = one.passage.text, one.passage.place
        before = text[max(0, text.rfind(". ", 0, one.at[0])) : one.at[0]]
        is_other = (
            itself and itself.identity and one.identity[1:] == itself.kin and one.identity[0] != itself.identity[0]
            and not (one.identity[0] > itself.identity[0] and _TO_COME.search(f"{before}{text[one.at[1] :][:40]}"))
        )  # fmt: skip
        is_dated = bool(dates.times(text[one.at[1] : one.at[1] + 60]))
        if is_other and place_ not in told and _THANKS.search(before) and _PART.search(before[-90:]) and not is_dated:
            told.add(place_)
            number = itself.identity[0] if itself and itself.identity else 0
            what = f'the thanks are for the "{one.text}"; this statement is of meeting {number}'
            also = (itself.place,) if itself else ()
            yield Problem(ID, Severity.WARNING, what, place_, "write the number of this meeting", also)
