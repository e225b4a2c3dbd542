"""What changed in agreed language since it stood last: reworded, its verb stronger or weaker, dropped, taken up again.

In: the clauses that a paper uses, and the history of each. Out: one sentence a clause that changed, with the meetings
and paragraphs that show it. A clause that stands as it stood before is not told, and none that stood only once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from drafter import citing, dates, verbs
from drafter.compose.template.filters import in_words
from drafter.compose.template.parts import Part
from drafter.history import Event, Gathering, Lineage, Runs, Shift, Step
from drafter.model import Shelf

_BEGINNING = 9  # words of a clause by which it is known
_FEW = 2  # places in which the words differ, and how many words, that a sentence still tells
_SHORT = 14
_ADVERBS = ("also ", "further ")


def clauses(themes: object) -> Iterator[str]:
    """Yield the ids of the clauses that the themes of a meeting file name, each once, in their order."""
    passages = [each for theme in _parts(themes) for each in _parts(theme.values.get("paragraphs"))]
    seen = set[str]()
    while passages:
        passage = passages.pop(0)
        name = str(passage.values.get("clause") or "")
        if name and name not in seen:
            seen.add(name)
            yield name
        passages = [*_parts(passage.values.get("then")), *_parts(passage.values.get("items")), *passages]


def _parts(value: object) -> list[Part]:
    return [part for part in value if isinstance(part, Part)] if isinstance(value, list) else []


def told(lineage: Lineage, shelf: Shelf, before: date | None) -> str:
    """Return the sentence that tells what became of a clause at the last meeting before a day; "" for nothing new."""
    steps = [step for step in lineage.steps if _is_before(step, before)]
    stood = [step for step in steps if step.stands]
    if not stood:
        return ""
    last, here = steps[-1], stood[-1]
    if not last.stands:
        return _dropped(here, [step.gathering for step in steps[steps.index(here) + 1 :]], shelf)
    if here.event not in (Event.REWORDED, Event.REVIVED) and not _verb(here):
        return ""  # as it stood before
    return _reworded(here, stood[-2], shelf)


def _is_before(step: Step, day: date | None) -> bool:
    return day is None or step.gathering.day is None or step.gathering.day < day


def _dropped(last: Step, without: Sequence[Gathering], shelf: Shelf) -> str:
    meetings = [_meeting(each, shelf) for each in without]
    named = (
        " and ".join(meetings)
        if len(meetings) <= _FEW
        else f"{meetings[0]} and the {in_words(len(meetings) - 1)} after it"
    )
    statements = "statements" if len(meetings) > 1 else "statement"
    return f"{_quoted(last)} ({_place(last, shelf)}) is not in the {statements} of {named}."


def _reworded(now: Step, before: Step, shelf: Shelf) -> str:
    places = f"({_place(before, shelf)}; {_place(now, shelf)})"
    again = " after a break" if now.event is Event.REVIVED else ""
    if verb := _verb(now):
        return f"{_quoted(now)} has {verb}{again} {places}."
    if not now.words:
        return f"{_quoted(now)} stands again{again} {places}."
    return f"{_quoted(now)} was reworded{again}{_words(now.words)} {places}."


def _verb(step: Step) -> str:
    """Return "the stronger verb “endorsed” for “welcomed”"; "" where the verb is the same."""
    old, new = _bare(step.before), _bare(step.verb)
    if not old or not new or verbs.canonical(old) == verbs.canonical(new):
        return ""
    sort = {Shift.STRONGER: "the stronger verb", Shift.WEAKER: "the weaker verb", None: "another verb,"}[step.shift]
    return f"{sort} “{new}” for “{old}”"


def _bare(verb: str) -> str:
    for adverb in _ADVERBS:
        verb = verb.removeprefix(adverb)
    return verb


def _words(runs: Runs) -> str:
    """Return which words came for which, where they are few: ": “harmonised” became “harmonized”"."""
    places = [list(run) for differs, run in groupby(runs, key=lambda run: run[0] != " ") if differs]
    count = sum(len(text.split()) for place in places for _, text in place)
    if len(places) > _FEW or count > _SHORT:
        return ""
    return ": " + " and ".join(_swap(place) for place in places)


def _swap(place: Sequence[tuple[str, str]]) -> str:
    went = " ".join(text.strip() for kind, text in place if kind == "-")
    came = " ".join(text.strip() for kind, text in place if kind == "+")
    if went and came:
        return f"“{went}” became “{came}”"
    return f"“{came}” was added" if came else f"“{went}” was left out"


def _quoted(step: Step) -> str:
    """Return the beginning of the words as they stood, by which an official knows the clause."""
    words = step.attested[0].text.split()
    short = " ".join(words[:_BEGINNING])
    return f"“{short} …”" if len(words) > _BEGINNING else f"“{short.rstrip('.;:,')}”"


def _place(step: Step, shelf: Shelf) -> str:
    return f"{_meeting(step.gathering, shelf)}{citing.printed(step.attested[0].paragraph)}"


def _meeting(gathering: Gathering, shelf: Shelf) -> str:
    """Return where and when it met, which tells meetings apart in few words: "Sydney, 5 March 2013"."""
    found = next((each for each in shelf.statements if each.id == gathering.statement), None)
    start = found.meeting.start if found else None
    if found is None or start is None:
        return gathering.statement
    return ", ".join(filter(None, (found.meeting.city, dates.written(start, found.meeting.end))))
