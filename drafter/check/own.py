"""What a statement's title and opening say of its own meeting, and where its head says it.

Only what is surely of this meeting is taken: a line of the title that counts no other meeting and
tells of no release, and of the first paragraphs a sentence that says when this meeting was held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter import dates, sentences
from drafter.check.places import Passage, Same, passages
from drafter.dates import Span, Vague
from drafter.model import BlockKind, Meeting, Statement
from drafter.patterns import compiled

_FIRST = 3
"""So many of the first paragraphs may say when the meeting was held."""
_OPENING = 3000
"""So many letters of a paragraph are looked at: no opening sentence is longer."""
NOUN = compiled(r"\b(?:meeting|conference|session|summit|colloquium|retreat|congress|assembly)\b", re.IGNORECASE)
_RELEASE = compiled(
    r"\b(?:released?|issued|published|posted|updated?|circulated|uploaded|modified|printed|version|revised|revision|rev"
    r"|as (?:at|of)|draft|download\w*|embargo\w*|accessed|last reviewed|next)\b",
    re.IGNORECASE,
)
_HELD = compiled(
    r"\b(?:(?:co-)?hosted|held|(?:re)?convened|organi[sz]ed|opened|took place|met|gathered|assembled"
    r"|co-chair(?:ed)?)\b",
    re.IGNORECASE,
)
OF_ANOTHER = compiled(
    r"""\b(?:since|following|after|before|prior|until|adopted|established|founded|tasked|recall\w*|report\w*|outcomes?
          |mandate\w*|direct(?!ors?\b)\w*|endorsed|decided|agreed|decision|previous\w*|last|next|preparatory|prepar\w+
          |earlier|will|would|to\ be|look\w*\ forward|scheduled|planned|noted|welcomed|margins|back-to-back|preceded
          |signed|launched)\b
        | \bby\s+(?:the\s+end\s+of\s+)?\d""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a sentence says of another meeting, or of a time that is not the meeting's."""
# "Adopted by the Council at its 412th meeting, held on": how a communiqué tells of its own meeting.
_ADOPTED = compiled(r"^(?:Adopted|Issued|Agreed)\s+(?=(?:by|at)\b)")
# "Pursuant to paragraph 6 of its decision 13/2, the third session was held": why it was, before what it was.
_PURSUANT = compiled(
    r"^(?:Pursuant\sto|In\saccordance\swith|In\sline\swith|Further\sto|As\s(?:agreed|decided|mandated)\s(?:in|by|at))\s"
    r"[^,]{1,120},\s(?=(?:the|its|our)\s)"
)
# ", in accordance with the decision taken at its second session, held in": why it was, behind what it was.
_IN_ACCORDANCE = compiled(
    r",?\s(?:pursuant\sto|in\s(?:accordance|line|conformity)\swith|further\sto"
    r"|as\s(?:agreed|decided|mandated|requested)\s(?:in|by|at))\s[^.;]*"
)
_HELD_ITS = compiled(
    r"The (?P<who>[A-Z][^,.;]{2,120}?) (?:held|convened|opened) its (?=[\w-]+ (?i:meeting|session|conference)\b)"
)
"""A body at the beginning of its own report: "The Harbour Committee held its ninth meeting"."""
# "of the Harbour Commission (HC)": an acronym is of the words before it, and tells no other body.
_EXPLAINED = compiled(r"\((?:the )?[A-Z][\w&/-]*\)")
_PHRASE = compiled(
    rf"""(?P<before> (?:[\w’'&()-]{{1,60}}\s+){{0,8}}? ) (?P<noun>(?i:{NOUN.pattern}))
         (?P<after> (?:\s*\([A-Z]+\))?
           (?: \s+(?:of|on)\s+ (?:the\s+)? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)
           [A-Z][\w’'-]* (?: \s+(?:(?:of|on|and|the)\s+)* [A-Z(][\w’')-]* )* )? )""",
    re.VERBOSE,
)
_LITTLE = frozenset("a an the of on and in at for to its their this annual regular plenary formal ordinary".split())


@dataclass(frozen=True, slots=True)
class Said:
    """One date that the text gives to its own meeting, and the passage that does."""

    span: Span
    passage: Passage
    sentence: str

    @property
    def where(self) -> str:
        """Return the passage as a message names it."""
        return named(self.passage)


def named(passage: Passage) -> str:
    """Return "the title", "paragraph 1" or "the opening"."""
    if passage.block is None:
        return "the title"
    paragraph = passage.place.paragraph
    return f"paragraph {paragraph}" if paragraph[:1].isdigit() else "the opening"


def stands(statement: Statement, *keys: str) -> str:
    """Return which facts of the head are meant, with file and lines: `"start" at its head (..., line 11)`."""
    *most, last = (f'"{key}"' for key in keys)
    named = f"{', '.join(most)} and {last}" if most else last
    return f"{named} at its head{in_brackets(in_file(statement, *(('meeting', key) for key in keys)))}"


def in_brackets(words: str) -> str:
    """Return " (words)", "" for none."""
    return f" ({words})" if words else ""


def in_file(statement: Statement, *paths: tuple[str | int, ...]) -> str:
    """Return the statement's Markdown file and the lines of these facts: what of it is known."""
    found = sorted({line for path in paths if (line := statement.head.line(*path))})
    *most, last = map(str, found or [0])
    lines = f"lines {', '.join(most)} and {last}" if most else f"line {last}" if found else ""
    return ", ".join(part for part in (file(statement), lines) if part)


def file(statement: Statement) -> str:
    """Return the statement's Markdown file; "" where a draft was not read from one."""
    kept = f"precedents/statements/{statement.id}.md" if statement.source else ""
    return statement.head.file or kept


def title(statement: Statement) -> Iterator[Passage]:
    """Yield the lines of the title that tell of this meeting."""
    lines = [passage for passage in passages(statement) if passage.block is None]
    counted = [{number for number, _, _ in dates.find_ordinals(line.text)} for line in lines]
    own = statement.meeting.ordinal
    for line, numbers in zip(lines, counted, strict=True):
        if not _RELEASE.search(line.text) and not (numbers and own and own not in numbers):
            yield line


def days(statement: Statement) -> Iterator[Said]:
    """Yield the dates that title and opening give to the meeting; of several in a line, one that is the head's."""
    for passage in title(statement):
        spans = dates.find(passage.text)
        if spans:
            yield Said(_agreeing(spans, statement.meeting), passage, passage.text)
    yield from openings(statement)


def _agreeing(spans: tuple[Span, ...], meeting: Meeting) -> Span:
    return next((span for span in spans if agrees(span, meeting)), spans[0])


def agrees(span: Span, meeting: Meeting) -> bool:
    """Return whether a date can be the meeting's: its own, one within it, or one that it is within."""
    if not meeting.start:
        return True
    start, end = meeting.start, meeting.end or meeting.start
    return (start <= span.start and span.end <= end) or (span.start <= start and end <= span.end)


def openings(statement: Statement, any_number: bool = False) -> tuple[Said, ...]:
    """Return what the first paragraphs say of when this meeting was held, with `any_number` also if miscounted."""
    return _openings(Same(statement), any_number)


@lru_cache(maxsize=32)
def _openings(same: Same, any_number: bool) -> tuple[Said, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    return tuple(_opening(statement, any_number))


def _opening(statement: Statement, any_number: bool) -> Iterator[Said]:
    kinds = (BlockKind.PARAGRAPH, BlockKind.ITEM)
    first = [passage for passage in passages(statement) if passage.block and passage.block.kind in kinds][:_FIRST]
    for passage in first:
        for whole in sentences.split(passage.text[:_OPENING]):
            sentence = _bare(whole)
            spans = dates.find(sentence) or _without_year(sentence, statement.meeting)
            if len(spans) == 1 and not passage.annex and _is_own(sentence, statement, any_number):
                yield Said(spans[0], passage, sentence)


def _bare(sentence: str) -> str:
    """Return a sentence without why the meeting was held, where its own date stands before that."""
    bare = _IN_ACCORDANCE.sub("", sentence)
    return bare if bare != sentence and dates.find(bare) else sentence


def _without_year(sentence: str, meeting: Meeting) -> tuple[Span, ...]:
    """Return "on 6 August", the only time of a sentence, as a day of the meeting's year."""
    times = dates.times(sentence)
    if (
        meeting.start is None
        or len(times) != 1
        or not isinstance(times[0], Vague)
        or times[0].kind != "day without year"
    ):
        return ()
    span = dates.with_year(times[0], meeting.start.year)
    return (span,) if span else ()


def _is_own(sentence: str, statement: Statement, any_number: bool) -> bool:
    """Return whether the sentence says that this very meeting was held then."""
    sentence = _plain_body(_PURSUANT.sub("", _ADOPTED.sub("", sentence)), statement.meeting.body)
    held = _HELD.search(sentence)
    if not held or OF_ANOTHER.search(sentence):
        return False
    if re.match(r"We,?\s", sentence):
        return held[0].lower() in ("met", "gathered", "assembled") or _counts_own(sentence, statement, any_number)
    return _counts_own(sentence, statement, any_number)


def _plain_body(sentence: str, body: str) -> str:
    """Return a sentence whose body is called no meeting: "The Preparatory Committee for the Net Conference held"."""
    if body not in sentence or not NOUN.search(sentence.replace(body, "")):
        return sentence
    words = (word for word in body.split() if not NOUN.fullmatch(word) and not OF_ANOTHER.fullmatch(word))
    return sentence.replace(body, " ".join(words))


def is_of_this(sentence: str, statement: Statement) -> bool:
    """Return whether a sentence, which need not tell a date, can only be of this very meeting."""
    if OF_ANOTHER.search(sentence) or not (NOUN.search(sentence) or sentence.startswith("It was ")):
        return False
    return sentence.startswith("It was ") or _counts_own(sentence, statement, any_number=False)


def _counts_own(sentence: str, statement: Statement, any_number: bool) -> bool:
    """Return whether the one meeting that the sentence names can only be the statement's own."""
    phrases = list(_PHRASE.finditer(sentence))
    if len(phrases) != 1:
        return False
    phrase = phrases[0]
    numbers = {number for number, _, _ in dates.find_ordinals(phrase[0])}
    if numbers and numbers != {statement.meeting.ordinal} and not any_number:
        return False
    if (by := _HELD_ITS.match(sentence)) and _words(_EXPLAINED.sub(" ", by["who"])) <= _words(_called(statement)):
        return True
    after_verb = _HELD.split(phrase["before"])[-1]
    words = _words(_EXPLAINED.sub(" ", f"{after_verb} {phrase['noun']} {phrase['after']}"))
    meeting = statement.meeting
    known = _words(_called(statement))
    bare = words <= {phrase["noun"].casefold()} and bool(re.search(r"\b(?:the|this)\s*$", phrase["before"], re.I))
    return bare or (bool(meeting.name) and words <= known and bool(numbers or words & _words(meeting.name) - _nouns()))


def _called(statement: Statement) -> str:
    """Return the words by which a text may call its meeting and its body."""
    meeting = statement.meeting
    return " ".join([meeting.name, meeting.body, *statement.title, *(key for key, _ in statement.acronyms)])


def _words(text: str) -> set[str]:
    found = re.findall(r"[^\W\d_]+", re.sub(r"[’']s\b|[’']", "", text.casefold()))
    ordinals = {
        word for _, printed, _ in dates.find_ordinals(text) for word in re.findall(r"[^\W\d_]+", printed.casefold())
    }
    return set(found) - _LITTLE - ordinals


def _nouns() -> set[str]:
    return {"meeting", "conference", "session", "summit", "colloquium", "retreat", "congress", "assembly"}
