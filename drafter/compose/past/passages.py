"""A text of the statement cut into passages: clauses where its sentences recur, slots where its facts stand."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import proper, sentences
from drafter.compose.clauses import SLOT
from drafter.compose.past import words
from drafter.compose.past.pieces import Passage, Piece, quoted
from drafter.compose.past.slots import PRESENT, Slots
from drafter.compose.past.source import Source
from drafter.compose.past.words import Found
from drafter.compose.then import JOINED
from drafter.model import Attested, Precedent, plain

FULL, SLOTS, GUARDED, BARE = range(4)
"""How much of a text becomes code: all that can, no clauses, only the words of one meeting, nothing."""

_LEAD = 3  # words in a free slot at the beginning of a clause, beyond which its verb is in the slot
_FREE = 0.8
"""The part of a clause that free slots may hold; they are gaps for another meeting."""


def cut(text: str, source: Source, slots: Slots, level: int, about: bool = False) -> list[Passage]:
    """Return the passages of a text; their pieces joined, with a space between passages, are the text."""
    if level == BARE or not text:
        return [Passage((Piece(text),))]
    spans = list(_clauses(text, source, slots)) if level == FULL else []
    return [_passage(text, start, end, spans, source, slots, level, about) for start, end in _units(text, spans)]


def title(text: str, source: Source, slots: Slots, level: int) -> Passage:
    """Return a line of the title, or a heading, as one passage."""
    return _line(text, source, slots, level)


def cell(text: str, source: Source, slots: Slots, level: int) -> Passage:
    """Return a cell of a table as one passage: a country alone in it is a row of a list, not where the meeting is."""
    return _line(text, source, slots, level, is_cell=True)


def _line(text: str, source: Source, slots: Slots, level: int, is_cell: bool = False) -> Passage:
    found = words.spans(text, source, slots, True, title=True, is_cell=is_cell) if level <= SLOTS else []
    found = words.guards(text, source) if level == GUARDED else found
    return Passage(tuple(_filled(text, found)))


def _units(text: str, spans: list[Found]) -> Iterator[tuple[int, int]]:
    """Yield where each sentence stands; those that one clause spans are one."""
    start = at = 0
    for sentence in sentences.split(text):
        at = text.index(sentence, at) + len(sentence)
        if not any(begin < at < end for begin, end, _ in spans):
            yield start, at
            start = at + 1
    if start < len(text):
        yield start, len(text)


def _passage(
    text: str, start: int, end: int, clauses: list[Found], source: Source, slots: Slots, level: int, about: bool
) -> Passage:
    sentence = text[start:end]
    within = [(a - start, b - start, piece) for a, b, piece in clauses if start <= a and b <= end]
    about = about or slots.names_meeting(sentence)
    guarded = level == GUARDED
    spans = words.guards(sentence, source) if guarded else words.spans(sentence, source, slots, about)
    free = [one for one in spans if all(one[1] <= a or one[0] >= b for a, b, _ in within)]
    pieces = _filled(sentence, sorted([*within, *free], key=lambda one: one[0]))
    return Passage(tuple(pieces), tuple(_like(sentence, source, slots)))


def _filled(text: str, found: list[Found]) -> Iterator[Piece]:
    """Yield the pieces found and the words between them."""
    at = 0
    for begin, stop, piece in found:
        if at < begin:
            yield Piece(text[at:begin])
        yield piece
        at = stop
    if at < len(text) or not text:
        yield Piece(text[at:])


def _like(sentence: str, source: Source, slots: Slots) -> Iterator[str]:
    """Yield the precedents of a sentence that are no clause in it: other wordings, and those that say too little."""
    entries = ((each, entry) for each, entry in source.attested if entry.variant or _is_loose(each, entry, slots))
    yield from sorted({precedent.id for precedent, entry in entries if _within(entry.text, sentence)})


def _within(text: str, sentence: str) -> bool:
    return bool(text) and (text in sentence or sentence in text)


# ── clauses ──────────────────────────────────────────────────────────────────────────────────────


def _clauses(text: str, source: Source, slots: Slots) -> Iterator[Found]:
    """Yield each clause that gives its words here to the letter, the longest where they overlap."""
    taken: list[tuple[int, int]] = []
    exact = [pair for pair in source.attested if not pair[1].variant and pair[1].text and not _is_loose(*pair, slots)]
    exact = [pair for pair in exact if pair[1].text in text]
    exact = [pair for pair in exact if not words.tells(pair[1].text, _slots_in(*pair), source)]
    for precedent, entry in sorted(exact, key=lambda pair: (-len(pair[1].text), pair[0].id)):
        start = text.find(entry.text)
        end = start + len(entry.text)
        if start >= 0 and _refills(precedent, entry) and all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
            yield start, end, _call(precedent, entry, slots, source)


def _is_loose(precedent: Precedent, entry: Attested, slots: Slots) -> bool:
    """Return whether hardly a word of a clause would stand for another meeting: free slots hold nearly all of it."""
    free = {slot: value for slot, value in entry.values if not slots.view.knows(slot)}
    first = SLOT.match(precedent.text)
    leads = first is not None and len(free.get(first[1], "").split()) > _LEAD
    return leads or sum(map(len, free.values())) > _FREE * len(entry.text)


def _slots_in(precedent: Precedent, entry: Attested) -> list[tuple[int, int]]:
    """Return where the slots of a clause stand in the words that it gave."""
    values, at = dict(entry.values), 0
    found: list[tuple[int, int]] = []
    for nth, part in enumerate(SLOT.split(plain(precedent.text))):
        length = len(values.get(part, "")) if nth % 2 else len(part)
        found += [(at, at + length)] if nth % 2 else []
        at += length
    return found


def _refills(precedent: Precedent, entry: Attested) -> bool:
    values = dict(entry.values)
    named = [found[1] for found in SLOT.finditer(precedent.text)]
    filled = SLOT.sub(lambda found: values.get(found[1], ""), plain(precedent.text))
    return set(named) <= values.keys() and filled == entry.text


def _call(precedent: Precedent, entry: Attested, slots: Slots, source: Source) -> Piece:
    """Return the call of a clause, with what filled those slots that the facts do not fill to the letter."""
    named = {found[1] for found in SLOT.finditer(precedent.text)}
    own = {slot: value for slot, value in entry.values if slot in named and slots.printed(slot) != value}
    then = ", ".join(f"{quoted(slot)}: {quoted(value)}" for slot, value in own.items())
    facts = {slot: _fact(slot, value, slots, source) for slot, value in own.items()}
    now = ", ".join(f"{quoted(slot)}: {fact}" for slot, fact in facts.items() if fact)
    told = (quoted(precedent.id), f"then={{{then}}}" if own else "", f"now={{{now}}}" if now else "")
    code = f"{{{{ clause({', '.join(filter(None, told))}) }}}}"
    asks = tuple((slot, own[slot]) for slot in facts if not facts[slot] and _asks(slot, own[slot], precedent, slots))
    lacks = tuple(slot for slot in own if slots.view.knows(slot) and not slots.printed(slot))
    return Piece(entry.text, code, clause=precedent.id, asks=asks, lacks=lacks)


def _fact(slot: str, value: str, slots: Slots, source: Source) -> str:
    """Return the code of the fact that gives a value which is not that of its slot: a list, a full title, days."""
    if slot.endswith(".date") and JOINED.match(value) and slots.view.knows(slot) and slots.is_fact(slot, value):
        return slot
    return slots.attended(value, source.names) if slot in PRESENT else slots.entitled(slot, value)


def _asks(slot: str, value: str, precedent: Precedent, slots: Slots) -> bool:
    """Return whether no fact tells what fills a slot now; a list of some of those present is one of nobody else."""
    if slot in PRESENT:
        if slots.printed(slot).casefold().removeprefix("the ") == value.casefold().removeprefix("the "):
            return False
        if proper.is_generic(value):  # "Fourth Meeting": nobody's name
            return True
        return slots.tells_present or precedent.function != "attendance"
    return not slots.view.knows(slot) or not slots.is_fact(slot, value)
