"""What other meetings of the body handed to this one: what those above directed, what those below recommended to it.

Officials report on what their ministers directed, and ministers decide on what their officials recommended to them;
so what was promised there since the last meeting of this series stands in the draft as a list, each item to be kept
with what became of it, or to be struck. A meeting directs where its statement says "directed" or a verb as strong of
others' work; it recommends to this one where it says to whom: "recommend to Ministers that".

What nobody was to do is left out, and so is a proposal that a recommendation took up. Where a later statement reported
on an item its words stand below, with their day; what is done and told with another item is not told twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from drafter import dates, verbs
from drafter.compose.outline import addressed
from drafter.compose.outline.in_form import with_ordinal
from drafter.compose.outline.occasion import Occasion, called_alike
from drafter.compose.outline.standing import Entry
from drafter.model import Block, BlockKind, Commitment, Extract, Meeting, Passage, Statement
from drafter.verbs.forms import FORMS

_DIRECTED = frozenset(word for word in verbs.ADDRESSED if verbs.band(word) == max(verbs.BANDS.values()))
_TO_DIRECT = re.compile(r"to (?P<verb>[a-z]+) ")
_DIRECT = frozenset(form for form, (past, tense) in FORMS.items() if past in _DIRECTED and tense == "plain")
_WORD = re.compile(r"[^\W\d_]{3,}")
_BETWEEN = re.compile(r"(?:, [^.;:,]{3,60},)?\s+(?:(?:to|that|will|would|should|shall)\s+)?")
"""What may stand between who is to act and what is to be done: "the RSO, in consultation with members, to develop"."""
_HOSTS = re.compile(r"(?:co-)?host (?:the|its|our|their) ")
_SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
_SMALL = 3
"""Letters of words that may be of any matter: "the", "and", "to"."""
_END_MARK = re.compile(r"[;,.\s]+(?:and|or)?$")


def handed_on(
    given: Statement, past: Sequence[Statement], named: Iterable[Meeting], extracts: Mapping[str, Sequence[Extract]],
    promised: Iterable[Commitment],
) -> list[Entry]:  # fmt: skip
    """Return a list for each statement of another series of the body, the oldest first; none where nothing was handed.

    `named` are meetings that past statements name, `promised` what they promised.
    """
    occasion = Occasion(given.meeting, given.meeting, ())
    told = (*named, *(one.meeting for one in past))
    days = [one.start for one in told if one.start and occasion.alike(one, given.meeting)]
    last = max((day for day in days if given.meeting.start is None or day < given.meeting.start), default=date.min)
    held = {one.id: one for one in past}
    rows = [row for row in promised if row.made and row.who and (row.is_open or row.reported)]
    found: list[Entry] = []
    for one in past:
        is_other = _of_one_body(one.meeting, given.meeting) and not called_alike(given, one)
        said = extracts[one.id]
        if is_other and (one.meeting.start or date.min) > last and _hands_on(said, given.meeting):
            items = _handed_to(given.meeting, one, said, rows)
            found += [*_heading(one, past, extracts), _lead(one, items[0])] if items else []
            found += _with_reports(items, rows, held)
    return found


_ITEM, _BELOW, _PARAGRAPH = Block(BlockKind.ITEM, "", 1), Block(BlockKind.ITEM, "", 2), Block(BlockKind.PARAGRAPH, "")


def _handed_to(meeting: Meeting, one: Statement, said: Sequence[Extract], rows: Iterable[Commitment]) -> list[Extract]:
    """Return what a meeting handed to this one: what its sentences put before it, else its list and its tasks."""
    items = _recommended(one, said, meeting)
    if not items:
        for each in said:
            new = [_as_item(each, text) for text in addressed.handed(each.text, meeting)]
            items += [item for item in new if not _is_taken_up(item, items)]
        if items:
            return items
    blocks = {each.block for each in items}
    promised_too = (each for each in _promised(said, rows) if each.block not in blocks)
    items += [each for each in promised_too if not _is_taken_up(each, items)]
    return sorted(items, key=lambda each: each.block)


def _heading(one: Statement, past: Iterable[Statement], extracts: Mapping[str, Sequence[Extract]]) -> Iterator[Entry]:
    """Yield the last heading under which a meeting looked back at one of the same series, with the number of this one.

    "Review of progress since the Fourth Ministerial Conference" stands above what the Fifth handed on with "Fifth".
    """
    occasion, number = Occasion(one.meeting, one.meeting, ()), one.meeting.ordinal
    headings = (
        each for other in reversed(list(past)) for each in reversed(extracts[other.id]) if each.function == "heading"
    )
    blocks = {other.id: other.blocks for other in past}
    for each in headings if number else ():
        since = [part for part in each.marked if _SINCE.search(each.text[: part.at[0]]) and part.kind == "meeting"]
        named = next((part.at for part in since if occasion.is_numbered_alike(each.text[slice(*part.at)])), None)
        if named and number:
            text = each.text[: named[0]] + with_ordinal(each.text[slice(*named)], number) + each.text[named[1] :]
            yield Entry(blocks[each.statement][each.block], [replace(each, text=text, marked=())])
            return


def _with_reports(
    items: Iterable[Extract], rows: Iterable[Commitment], held: Mapping[str, Statement]
) -> Iterator[Entry]:
    """Yield the items, below each what a later meeting last said became of it, in its words and with its day."""
    told: set[str] = set()
    for item in items:
        of = [row for row in rows if row.made and row.made.statement == item.statement and row.action in item.text]
        reports = list(dict.fromkeys(_last_report(row) for row in of if row.reported))
        news = [each for each in reports if each.text not in told]
        if reports and not news and not any(row.is_open for row in of):
            continue  # done, and told with what else was done by the same
        yield Entry(_ITEM, [item])
        for each in news:
            told.add(each.text)
            day = held[each.statement].meeting.start
            quoted = f"“{_END_MARK.sub('', each.text)}”"
            text = f"as told on {dates.written(day)}: {quoted}" if day else f"as told: {quoted}"
            said = replace(_as_item(item, text), statement=each.statement, paragraph=each.paragraph, function="quoted")
            yield Entry(_BELOW, [said])


def _last_report(row: Commitment) -> Passage:
    """Return what the last statement that tells of a commitment says first of it."""
    return next(each for each in row.reported if each.statement == row.reported[-1].statement)


def _lead(one: Statement, first: Extract) -> Entry:
    """Return what leads in the list: what this meeting made of it is a gap."""
    meeting = one.meeting
    when = f" on {dates.written(meeting.start, meeting.end)}" if meeting.start else ""
    where = f" in {meeting.city}" if meeting.city else ""
    name = re.sub(r"^[Tt]he ", "", meeting.name)
    text = f"[[follow_up]] what was announced, recommended or agreed at the {name}{where}{when}:"
    return Entry(_PARAGRAPH, [replace(first, text=text, function="gap", marked=())])


def _of_one_body(one: Meeting, other: Meeting) -> bool:
    """Return whether two meetings are of one body, or of one and of a part of it: "the Committee of the Council"."""
    short, long = sorted((one.body.casefold(), other.body.casefold()), key=len)
    return bool(short) and (short == long or re.search(rf" of (?:the )?{re.escape(short)}$", long) is not None)


def _hands_on(said: Iterable[Extract], meeting: Meeting) -> bool:
    return any(
        _directs(each.text) or addressed.leads(each.text, meeting) or any(addressed.handed(each.text, meeting))
        for each in said
    )


def _directs(text: str) -> bool:
    """Return whether the first thing that a sentence tells is that others were directed."""
    read = verbs.actor_and_verb(text)
    if found := _TO_DIRECT.match(text):
        return found["verb"] in _DIRECT
    return bool(read[0]) and not _DIRECTED.isdisjoint((read[1] or "").split())


def _recommended(one: Statement, said: Iterable[Extract], meeting: Meeting) -> list[Extract]:
    """Return the items of the lists that are recommended to those who meet, to the letter: they decide on these."""
    found: list[Extract] = []
    is_led = False
    for each in said:
        if one.blocks[each.block].kind is not BlockKind.ITEM:
            is_led = each.text.endswith(":") and addressed.leads(each.text, meeting)
        elif is_led:
            found.append(_as_item(each, each.text))
    return found


def _is_taken_up(promise: Extract, recommended: Iterable[Extract]) -> bool:
    """Return whether what is recommended says half of a promise: it is what became of the proposal."""
    words = _words(promise)
    return any(2 * len(words & _words(each)) >= len(words) for each in recommended if words)


def _words(item: Extract) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(item.text.casefold()) if len(word) > _SMALL)


def _promised(said: Sequence[Extract], rows: Iterable[Commitment]) -> Iterator[Extract]:
    """Yield what was promised and is open, to the letter: "the Office to publish a guide".

    What "we" shall do ourselves is not handed on, and who hosts the next meeting is told at the end.
    """
    for row in (row for row in rows if row.who.casefold() != "we" and not _HOSTS.match(row.action)):
        of = [
            each
            for each in said
            if row.made and (each.statement, each.paragraph) == (row.made.statement, row.made.paragraph)
        ]
        made = next((each for each in of if row.action in each.text), None)
        if made is not None:
            at = made.text.index(row.action)
            text = made.text[_start(made.text, row.who, at) : at + len(row.action)]
            yield _as_item(made, f"{row.who} to {text}" if _is_apart(made.text, row.who, at) else text)


def _is_apart(text: str, who: str, at: int) -> bool:
    """Return whether others are to act than who speaks, and stand apart: "welcomed X’s intention to accept ..."."""
    told = text[:at]
    is_other = not told.startswith(who) and (verbs.actor_and_verb(text)[0] or "").casefold() != who.casefold()
    return is_other and who in told and told.endswith(" to ") and _start(text, who, at) == at


def _as_item(extract: Extract, text: str) -> Extract:
    return replace(extract, text=_END_MARK.sub("", text), function="action", marked=(), precedent="")


def _start(text: str, who: str, at: int) -> int:
    """Return where an item begins: at who is to act where that stands right before, else at what is to be done."""
    found = text.rfind(who, 0, at) if who else -1
    return found if found >= 0 and _BETWEEN.fullmatch(text, found + len(who), at) else at
