"""The standing clauses of the last statement, in its order and under its headings: the skeleton of the next one's text.

A clause is named, and what stood in its slots is shown beside it as a comment: only the clause itself is handed on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter import shapes
from drafter.compose import clauses, other_facts
from drafter.compose.asking.counting_on import counted_on
from drafter.compose.meeting.meeting_file import MeetingFile, Passage
from drafter.compose.meeting.view import known
from drafter.model import Attested, BlockKind, Precedent, Severity, Shelf, Statement, Status, plain
from drafter.names import Table

OF_TEMPLATE = ("opening", "attendance", "purpose", "closing")  # functions whose clauses templates choose themselves
_LISTS = {"action": "planned", "recommendation": "recommendations"}
"""What an item of a list does -> the list of a meeting file that it goes to."""
_OF_PASSAGES = ("decisions", "proceedings", "action_items", "principles", "way_forward")
"""Lists of paragraphs in a meeting file, to which a heading of a template may belong."""
_ITEM = re.compile(r";(?: and)?\s*$")
"""A clause that is worded as an item of a list: no paragraph says it so."""
_NAMED = re.compile(r"""\bclause\(\s*["']([^"']+)["']""")
_HEADING = re.compile(r"^#{2,}\s+(?:\*\*[^*]+\*\*\s+)?(.*?)\s*$", re.MULTILINE)
_TAKES = re.compile(r"\bfor passage in (\w+)")
_LEAST = 3  # words of a heading by which it is known where a fact ends it


@dataclass(frozen=True, slots=True)
class Carried:
    """One clause of the last statement: where it goes in a meeting file, and its slots that no other fact fills.

    `then` are the clauses that followed it in the same paragraph, `items` those of the list that it leads in. `slots`
    pairs each with what stood there. `count` is how many words the clause has. One that was said `once`, where the body
    has other statements, is only shown.
    """

    section: str
    heading: str
    clause: str
    stood: str
    slots: tuple[tuple[str, str], ...] = ()
    then: tuple[Carried, ...] = ()
    count: int = 0
    once: bool = False
    items: tuple[Carried, ...] = ()

    @property
    def words(self) -> int:
        """Return how many words it has with all that follows it."""
        return self.count + sum(each.words for each in (*self.then, *self.items))

    @property
    def clauses(self) -> int:
        """Return how many clauses it is, with all that follow it."""
        return 1 + sum(each.clauses for each in (*self.then, *self.items))


def of_statement(statement: Statement, shelf: Shelf, forms: Mapping[str, str], kind: str = "") -> tuple[Carried, ...]:
    """Return the clauses that a past statement used and that no template names itself, a paragraph's together.

    What stood under a heading that the template of `kind` has goes to the list that it prints there.
    """
    named = {id_ for text in forms.values() for id_ in names_in(text)}
    plain_headings = {found.casefold() for text in forms.values() for found in _HEADING.findall(text)}
    attested = _attested(statement, shelf, named)
    lists = _lists(forms.get(f"{kind}.md.j2", ""))
    several = any(each.id != statement.id and _is_of(each, statement) for each in shelf.statements)
    heading, own_list = "", ""
    leads = False
    found: list[Carried] = []
    for block, cited in zip(statement.blocks, shapes.paragraphs(statement.blocks), strict=True):
        if block.kind is BlockKind.HEADING:
            own_list = next((each for words, each in lists.items() if block.text.casefold().startswith(words)), "")
            heading = "" if own_list else heading
            if own_list:
                continue
            heading = "" if block.text.casefold() in plain_headings or not counted_on(block.text, None) else block.text
            continue
        here = [pair for pair in attested.get(cited, ()) if _words(pair[1].text) in _words(block.text)]
        here = _each_once(here)
        here.sort(key=lambda pair: _words(block.text).find(_words(pair[1].text)))
        is_item = block.kind is BlockKind.ITEM
        here = here if is_item else [pair for pair in here if not _ITEM.search(pair[0].text)]
        section = own_list if here and not is_item else ""
        section = section or (_section(here[0][0].function, is_item, heading) if here else "")
        pieces = [
            replace(_carried(precedent, entry, section, heading, statement.id), once=several and _is_once(precedent))
            for precedent, entry in here
        ]
        led = is_item and leads and section not in _LISTS.values()
        found = _led(found, pieces) if led else [*found, *_joined(pieces)]
        leads = leads if is_item else bool(pieces) and block.text.endswith(":") and not found[-1].once
    return tuple(found)


def _each_once(here: Iterable[tuple[Precedent, Attested]]) -> list[tuple[Precedent, Attested]]:
    """Return the clauses of a paragraph, of those that are of one sentence the one that most statements say so.

    A sentence that does two things may stand under two clauses: said by both it would be said twice.
    """
    best: dict[tuple[str, str], tuple[Precedent, Attested]] = {}
    for pair in sorted(here, key=lambda pair: (pair[1].variant, -_times(pair[0]), pair[0].id)):
        own = pair[0].id if _is_once(pair[0]) else ""
        best.setdefault((_words(pair[1].text), own), pair)
    return list(best.values())


def _times(precedent: Precedent) -> int:
    return len({entry.statement for entry in precedent.attested if not entry.variant})


def names_in(form: str) -> tuple[str, ...]:
    """Return the clauses that a template names one by one."""
    return tuple(_NAMED.findall(form))


def _led(found: Sequence[Carried], items: Sequence[Carried]) -> list[Carried]:
    """Return the clauses, the last with further items of the list that it leads in."""
    *before, last = found
    return [*before, replace(last, items=(*last.items, *items))]


def _joined(pieces: Sequence[Carried]) -> Iterator[Carried]:
    """Yield the clauses of one paragraph as one, those of one meeting alone apart."""
    for once in dict.fromkeys(piece.once for piece in pieces):
        first, *then = (piece for piece in pieces if piece.once is once)
        yield replace(first, then=tuple(then))


def _lists(form: str) -> dict[str, str]:
    """Return the list of a meeting file that a template prints first below each of its headings, by the heading."""
    found: dict[str, str] = {}
    parts = _HEADING.split(form)[1:]
    for heading, body in zip(parts[::2], parts[1::2], strict=True):
        words = heading.partition("{{")[0].strip().casefold()
        taken = _TAKES.search(body)
        known = taken is not None and taken[1] in _OF_PASSAGES
        if taken and known and len(words.split()) >= (_LEAST if "{{" in heading else 1):
            found.setdefault(words, taken[1])
    return found


def _is_of(other: Statement, statement: Statement) -> bool:
    return bool(other.meeting.body) and other.meeting.body == statement.meeting.body and other.kind is statement.kind


def _is_once(precedent: Precedent) -> bool:
    """Return whether a clause was said at one meeting alone: it may have been of that meeting."""
    return len({entry.statement for entry in precedent.attested}) == 1


def of_meeting_file(given: MeetingFile, shelf: Shelf) -> tuple[Carried, ...]:
    """Return the clauses that a meeting file names; its own words are of that meeting and stay there."""
    lengths = {each.id: len(each.text.split()) for each in shelf.precedents}
    found: list[Carried] = []
    for section in ("proceedings", "action_items", "recommendations", "way_forward"):
        found += _of_passages(getattr(given, section), section, "", lengths)
    for theme in given.themes:
        found += _of_passages(theme.paragraphs, "themes", theme.heading or "", lengths)
    return tuple(found)


def _of_passages(
    passages: Iterable[Passage], section: str, heading: str, lengths: Mapping[str, int]
) -> Iterator[Carried]:
    for passage in passages:
        then = tuple(_of_passages(passage.then, section, heading, lengths))
        if passage.clause:
            slots = tuple((slot, _shown(value)) for slot, value in passage.values.items())
            led = tuple(_of_passages(passage.items, section, heading, lengths))
            yield Carried(section, heading, passage.clause, "", slots, then, lengths.get(passage.clause, 0), items=led)
        elif then:
            yield replace(then[0], then=then[1:])


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _attested(statement: Statement, shelf: Shelf, named: Iterable[str]) -> dict[str, list[tuple[Precedent, Attested]]]:
    """Return the standing clauses of a statement by paragraph: approved, or said at two meetings."""
    found: dict[str, list[tuple[Precedent, Attested]]] = {}
    names = Table(shelf.names)
    for precedent in shelf.precedents:
        entries = [entry for entry in precedent.attested if entry.statement == statement.id]
        if entries and precedent.id not in named and _stands(precedent) and not tells_facts(precedent, shelf, names):
            best = min(entries, key=lambda entry: entry.variant)
            if best.variant and not _says_so(statement, precedent, shelf):
                continue
            found.setdefault(best.paragraph, []).append((precedent, best))
    return found


def _says_so(statement: Statement, precedent: Precedent, shelf: Shelf) -> bool:
    """Return whether the body of a statement ever says a clause to the letter: ministers reword their officials'."""
    body = {each.id: each.meeting.body for each in shelf.statements} | {statement.id: statement.meeting.body}
    said = (body.get(each.statement) for each in precedent.attested if not each.variant)
    return not statement.meeting.body or any(one in (None, "", statement.meeting.body) for one in said)


def _stands(precedent: Precedent) -> bool:
    lasting = len({entry.statement for entry in precedent.attested}) > 1
    kept = precedent.status is Status.APPROVED or (precedent.status is Status.PROPOSED and lasting)
    return kept and precedent.function not in OF_TEMPLATE


def tells_facts(precedent: Precedent, shelf: Shelf, names: Table) -> bool:
    """Return whether a clause's fixed words are of one meeting: its date, its place."""
    meetings = [row.meeting for row in shelf.meetings] + [each.meeting for each in shelf.statements]
    cities = tuple(sorted({meeting.city for meeting in meetings} - {""}))
    nothing = other_facts.Known("", frozenset(), frozenset(), cities=cities)
    told = other_facts.fixed_facts(precedent, nothing, names)
    return any(problem.severity is Severity.ERROR for problem in told)


def _section(function: str, is_item: bool, heading: str) -> str:
    if is_item and function in _LISTS:
        return _LISTS[function]
    if function == "action":
        return "action_items"
    return "themes" if function == "theme" or heading else "proceedings"


def _carried(precedent: Precedent, entry: Attested, section: str, heading: str, statement: str) -> Carried:
    free = dict.fromkeys(found[1] for found in clauses.SLOT.finditer(precedent.text) if found[1] not in _FACTS)
    said = dict(entry.values)
    stood = f"{statement}, para. {entry.paragraph}" if entry.paragraph else statement
    return Carried(section, heading if section == "themes" else "", precedent.id, stood,
                   tuple((slot, plain(said.get(slot, ""))) for slot in free),
                   count=len(precedent.text.split()))  # fmt: skip


_FACTS = frozenset(known())


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def sections(carried: Sequence[Carried]) -> dict[str, dict[str, list[Carried]]]:
    """Return the clauses by section and heading, in the order in which these come first."""
    found: dict[str, dict[str, list[Carried]]] = {}
    for each in carried:
        found.setdefault(each.section, {}).setdefault(each.heading, []).append(each)
    return found
