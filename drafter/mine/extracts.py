"""A past statement's clauses with all marked in them that changes from meeting to meeting.

Two things tell what that is: the slots of the precedent that a clause attests, and what it names (dates, places,
meetings, delegations, figures, people). What a slot holds that says nothing ("that" beside "the following") or who
acts is wording, and not marked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from drafter import verbs
from drafter.letters import CAPITALS
from drafter.mine.clauses import Clause, clauses, forms, without_end_mark
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.functions import function
from drafter.mine.clauses.words import words
from drafter.mine.slots.ends import is_phrase
from drafter.mine.slots.wording import SLOT
from drafter.model import ORGANISED, Attested, BlockKind, Extract, Marked, Precedent, Statement
from drafter.names import Table
from drafter.patterns import compiled

_Key = tuple[str, str, str]  # a statement, a paragraph, and the clause's text without its list's end mark
WHOSE = ("host", "chair")
"""Kinds of what a statement's own head tells in so many words: "the Ministry of Rivers of Ruritania"."""
_EACH_TIME = 3
"""Statements in which a figure was the same, that tell that it stands."""
PRONOUN = "person.pronoun"
PERSON_TITLED = forms.PERSON
_WORDING = ("actor.text", "meeting.type")
"""Slots that hold no fact: who acts, and whether it is called a meeting or a conference."""
_BODIES = frozenset(word.key for body in verbs.BODIES for word in words(body))
_OF_NAME = compiled(rf"\ (?:[{CAPITALS}]|(?:{'|'.join(forms.GATHERINGS)})\b)", re.VERBOSE)
"""What follows an ordinal that tells which one: "10th Anniversary", not "the first activity"."""
_PERSON = compiled(
    rf"""(?:{forms.PERSON.pattern}) [\w.’'-]* (?:\ [{CAPITALS}][\w.’'-]*)*
         (?:\ \([^()]*\))?                        # "(Ruritania)"
         (?:,\ (?:the\ )?(?:[{CAPITALS}][\w’'-]*\ ){{0,3}}
            {forms.ROLE}\b[^,.;]*)?                # ", Minister of Harbours of Ruritania" """,
    re.VERBOSE,
)
_SYMBOL = compiled(r"(?<![\w/])[A-Z][\w.-]*(?:/[\w.-]*\w)+(?=[^\w/]|$)")
"""A document's symbol, "RIV/M4/12"."""
_JOINS = compiled(r"(?:, and |, | and | as well as )(?:the )?")
"""What joins two names of one list."""


class Extracts:
    """The extracts of statements, by the precedents mined from them."""

    def __init__(self, statements: Iterable[Statement], precedents: Iterable[Precedent], names: Table) -> None:
        held = tuple(statements)
        self._finder = Finder(held, names)
        self._attests: dict[_Key, list[tuple[Precedent, Attested]]] = defaultdict(list)
        for precedent in precedents:
            for entry in precedent.attested:
                self._attests[_key(entry.statement, entry.paragraph, entry.text)].append((precedent, entry))

    def of(self, statement: Statement) -> tuple[Extract, ...]:
        """Return the extracts of one statement in reading order, headings among them; tables are none."""
        own = tuple(_own(statement))
        found = [self._extract(clause, own) for clause in clauses([statement])]
        found += [
            Extract(statement.id, at, "", block.text, "heading",
                    marked=tuple(self._marked(block.text, None, None, own)))
            for at, block in enumerate(statement.blocks) if block.kind is BlockKind.HEADING
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda extract: extract.block))

    def _extract(self, clause: Clause, own: Sequence[tuple[str, str]]) -> Extract:
        does = function(clause)
        held = self._attests.get(_key(clause.statement, clause.paragraph, clause.text), [])
        held = [pair for pair in held if not is_phrase(pair[0])]
        best = max(held, key=lambda pair: (not pair[1].variant, len(_stood(pair[0]))), default=None)
        precedent, entry = best or (None, None)
        return Extract(
            clause.statement, clause.order[2], clause.paragraph, clause.text, does,
            precedent.id if precedent else "",
            _stood(precedent) if precedent else (clause.statement,),
            tuple(self._marked(clause.text, precedent, entry, own, does == "attendance")),
            entry is not None and not entry.variant,
            _same_words(precedent) if precedent else (),
        )  # fmt: skip

    def _marked(
        self, text: str, precedent: Precedent | None, entry: Attested | None, own: Sequence[tuple[str, str]],
        who_came: bool = False,
    ) -> list[Marked]:  # fmt: skip
        slots = list(_slots(text, precedent, entry)) if precedent and entry and not entry.variant else []
        named = [part for part in _facts(text, own, who_came) if part.kind in WHOSE]
        named += self._own_name(text, slots, own)
        slots = [one for one in slots if not any(_overlap(one.at, each.at) for each in named)]
        recurs = precedent is not None and entry is not None and not entry.variant and _recurs(precedent)
        facts = [slot for slot in slots if not (self._is_wording(slot, text) or _alike(slot, precedent))]
        facts += named
        people = [one for one in _people(text) if not any(_begins_in(one.at, fact.at) for fact in facts)]
        slots, facts = ([one for one in some if not any(_overlap(one.at, each.at) for each in people)]
                        for some in (slots, facts))  # fmt: skip
        found = facts + people
        for part in (*self._named(text, recurs), *_facts(text, own, who_came)):
            if not any(_overlap(part.at, other.at) for other in (*slots, *found)):
                found.append(part)
        return sorted(_listed(text, found) if who_came else found, key=lambda part: part.at)

    def _own_name(self, text: str, slots: Iterable[Marked], own: Iterable[tuple[str, str]]) -> Iterator[Marked]:
        """Yield where a text has the name of its meeting to the letter and nothing finds it whole."""
        found = [*slots, *(Marked(one.at, one.kind) for one in self._finder.find(text))]
        meetings = [part.at for part in found if part.kind == "meeting"]
        for name in (each for each, kind in own if kind == "meeting"):
            start = text.find(name)
            at = (start, start + len(name))
            if start >= 0 and not any(one[0] <= at[0] and at[1] <= one[1] for one in meetings):
                yield Marked(at, "meeting", "meeting.name")

    def _is_wording(self, slot: Marked, text: str) -> bool:
        value = text[slice(*slot.at)]
        if slot.slot == PRONOUN:
            return False  # "her able conduct" is of the one who chaired then
        said = (word.key for word in words(value) if word.is_content or value[slice(*word.at)] == "May")
        says = any(key not in _BODIES for key in said)
        return slot.slot in _WORDING or (slot.kind == "text" and not says)

    def _named(self, text: str, recurs: bool) -> Iterator[Marked]:
        """Yield what a text names that is of its own meeting; figures too, but where they recur with the wording."""
        for symbol in _SYMBOL.finditer(text) if not recurs else ():
            if re.search(r"\d", symbol[0]):
                yield Marked(symbol.span(), "document")
        for entity in self._finder.find(text):
            figure = entity.kind == "number" or (entity.kind == "ordinal" and _OF_NAME.match(text, entity.at[1]))
            if entity.firm or (figure and not recurs):
                yield Marked(entity.at, entity.kind)


def _begins_in(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= one[0] < other[1]


def _key(statement: str, paragraph: str, text: str) -> _Key:
    return statement, paragraph, without_end_mark(text)


def _stood(precedent: Precedent) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.statement for entry in precedent.attested))


def _recurs(precedent: Precedent) -> bool:
    """Return whether a precedent stands to the letter in more than one statement."""
    return len(_same_words(precedent)) > 1


def _same_words(precedent: Precedent) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.statement for entry in precedent.attested if not entry.variant))


def _slots(text: str, precedent: Precedent, entry: Attested) -> Iterator[Marked]:
    """Yield the precedent's slots where they stand in the text of an entry that it refills."""
    kinds = {slot.name: slot.kind for slot in precedent.slots}
    values, parts = dict(entry.values), SLOT.split(precedent.text)
    at = text.find(entry.text)
    for fixed, name in zip(parts[::2], parts[1::2], strict=False):
        at += len(fixed)
        end = at + len(values[name])
        yield Marked((at, end), kinds.get(name, "text"), name)
        at = end


def _alike(slot: Marked, precedent: Precedent | None) -> bool:
    """Return whether what has stood in a slot differs in capitals and marks only: "Related", "related".

    So is a figure that was the same each time: "the target of 2 per cent".
    """
    entries = [dict(entry.values) for entry in precedent.attested if not entry.variant] if precedent else []
    values = [values[slot.slot] for values in entries if slot.slot in values]
    if slot.kind == "number" and len(values) >= _EACH_TIME and len(set(values)) == 1:
        return True
    return (
        slot.kind == "text"
        and len(values) > 1
        and len({"".join(re.findall(r"\w", value.casefold())) for value in values}) == 1
    )


def _own(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield what is of a statement's own meeting, whether a register knows it or not, with its kind: where, and who."""
    meeting = statement.meeting
    host = re.sub(r"^the ", "", meeting.host)
    if host.endswith(f" {meeting.country}") and not host.startswith("Government of "):
        yield host, "host"
    if " " in meeting.name:
        yield re.sub(r"^[Tt]he ", "", meeting.name), "meeting"
    yield from ((each, "chair") for each in meeting.co_chairs if PERSON_TITLED.match(each))
    yield from ((each, kind) for each, kind in ((meeting.country, "country"), (meeting.city, "place")) if each)
    for each in sorted(statement.attendance, key=lambda each: -len(each.printed)):
        if each.printed:
            is_group = each.kind in ORGANISED
            yield each.printed, "organisation" if is_group else "country"


def _facts(text: str, own: Iterable[tuple[str, str]], who_came: bool) -> Iterator[Marked]:
    """Yield where a text names the place of its meeting and who came; organisations only where it tells who came."""
    for value, kind in own:
        if kind == "meeting":
            continue
        whole = rf"(?<![\w-]){re.escape(value)}(?![\w-]|\ [{CAPITALS}])"
        for found in re.finditer(whole, text) if who_came or kind != "organisation" else ():
            yield Marked(found.span(), kind)


def _listed(text: str, parts: Iterable[Marked]) -> list[Marked]:
    """Return the parts, names that follow one after another as one list."""
    found: list[Marked] = []
    for part in sorted(parts, key=lambda part: part.at):
        last = found[-1] if found and _is_bare_name(found[-1]) and _is_bare_name(part) else None
        if last is not None and _JOINS.fullmatch(text[last.at[1] : part.at[0]]):
            found[-1] = Marked((last.at[0], part.at[1]), "countries")
        else:
            found.append(part)
    return found


def _is_bare_name(part: Marked) -> bool:
    return part.kind in ("country", "countries", "organisation") and not part.slot


def _people(text: str) -> Iterator[Marked]:
    for found in _PERSON.finditer(text):
        yield Marked(found.span(), "text", "person.name")


def _overlap(one: Sequence[int], other: Sequence[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
