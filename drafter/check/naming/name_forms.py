"""The name of a body, a paper or a mechanism is a word off: on or for, Officer or Officers, a word lost or turned.

A name is written one way: as names.yaml has it, else as the title, the text itself and the body's other statements
mostly do.
A short form that leaves out the beginning or the end of a name is let pass, and so is what may be
another thing, or stands in quotation marks.

Passes: The Group on Rain and Floods met. Members thanked the Group.
Fails:  The Group on the Rain and Floods Season met. Members thanked the Group on Rain and Floods Season.
Fails:  The United Nations Educational, Scientific and Culture Organization (UNESCO) attended.
Fails:  The Untied Nations attended.
Fails:  The Rain Officer Liaison Network met. Members thanked the Rain Officers Liaison Network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from drafter.check.naming import alike, explained, groups, one_off, own_body, phrases, rows_named, titled
from drafter.check.naming.phrases import Phrase, stem
from drafter.check.naming.uses import stands_in
from drafter.check.places import Same
from drafter.model import LANDS, Correction, Problem, Severity, Shelf, Statement
from drafter.names import Table, table

ID = "name-forms"
_ELSEWHERE = ("small word", "spelling", "number", "capitals", "meaning")
"""What is told by the body's other statements; what differs otherwise may be another thing, or a new name.

An article too many, or lost, is told of a meeting that was held: "the Special Conference on the Movement of Persons".
"""
_CERTAIN = ("the", "small word", "spelling", "number", "joined", "capitals")
_SEVERAL = 2
_OFFICES = frozenset(
    """minister ministry secretary department president vice deputy director directorate chair chairman chairperson
    head ambassador envoy attorney commissioner governor permanent under assistant prime co""".split()
)
"""How the title of a post begins: each Government words its own, "for Foreign Affairs" or "of Foreign Affairs"."""

_HEADS = frozenset(
    """Group Committee Commission Council Panel Network Board Centre Center Fund Convention Protocol Agreement Treaty
    Charter Force Forum Secretariat Subcommittee""".split()
)
"""Heads of names that one thing bears, whatever small word follows: "Group on Nets", "Group for Nets"."""
_PAPERS = frozenset(
    """Declaration Agreement Protocol Convention Treaty Charter Strategy Framework Compact Roadmap Plan Programme
    Program Communiqué Memorandum""".split()
)
"""What a paper is that has one title, wherever it is named."""
Key = tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """A name, how often it stands, where first, and its place in the order of reading."""

    text: str
    words: tuple[str, ...]
    times: int = 0
    first: Phrase | None = None
    order: int = 0

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """Return keys of which two near names share one: their ends, their words in any order, all but an end."""
        stems = tuple(map(stem, phrases.content(self.words)))
        joined = ("letters", phrases.letters(self.words))
        ends, every = ("ends", stems[0], stems[-1]), ("all", *sorted(map(alike.meaning, stems)))
        return tuple(sorted({joined, ends, every, ("first", *stems[1:]), ("last", *stems[:-1])}))


Index = dict[Key, list[Written]]


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the first place of each form that is not the name's own."""
    own = _own(phrases.of(statement))
    in_text, known, registered = _index(own.values()), table(shelf.names), _registered(Same(shelf))
    told: list[str] = []
    rows = {text: known.named(text) for text in own}
    for text, name in own.items():
        row = rows[text]
        if name.first and phrases.is_quoted(name.first.passage.text, name.first.at[0]):
            continue
        if any(text in other for other in told) or (row and text in (row.name, *(form for _, form in row.forms))):
            continue
        if row is None and _ends_in_land(text, known):
            continue
        is_registered = _is_registered(text, shelf)
        of_row = [each for each in own.values() if row and rows[each.text] is row] if is_registered else []
        by_text = _by_text(name, _index(of_row) if is_registered else in_text)
        by_title = None if is_registered else _by_title(name, statement)
        for problem in (_by_register(name, registered), by_title, by_text, _by_archive(name, statement, shelf)):
            if problem:
                told.append(text)
                yield problem
                break
    yield from rows_named.otherwise(statement)
    yield from groups.told(ID, statement, lambda name: _is_registered(name, shelf), told)
    for passage, at, meant_name, where in own_body.otherwise(statement, shelf):
        if not any(text in passage.text[slice(*at)] for text in told):
            what = f'"{passage.text[slice(*at)]}" is "{meant_name}" {where}'
            yield Problem(ID, Severity.WARNING, what, passage.place, f'write "{meant_name}", if it is the same')
    for meant in one_off.found(statement, shelf):
        if not any(meant.text in text or text in meant.text for text in told):
            told.append(meant.text)
            what = f'"{meant.text}" is nearly "{meant.name}"'
            yield Problem(ID, Severity.WARNING, what, meant.passage.place, f'write "{meant.name}", if it is meant')
    for off in explained.off(statement, shelf):
        if not any(off.text in text or text in off.text for text in told):
            told.append(off.text)
            what = f'"{off.text}" is "{off.name}" {off.where}'
            mend = f'write "{off.name}"' + ("" if off.is_certain else ", if it is the same")
            correction = Correction(off.passage.at, off.at, off.name) if off.is_certain else None
            yield Problem(ID, Severity.WARNING, what, off.passage.place, mend, correction=correction)


def _ends_in_land(text: str, known: Table) -> bool:
    """Return whether words are the end of a list of delegations, "Elbonia and San Serriffe", and no name."""
    _, joined, last = text.rpartition(" and ")
    row = known.named(last) if joined else None
    return row is not None and row.kind in LANDS


def _is_registered(text: str, shelf: Shelf) -> bool:
    """Return whether words are a name of the register, or of one: only another form of that name corrects them."""
    return text in _all_registered(Same(shelf))


@lru_cache(maxsize=2)
def _all_registered(same: Same) -> str:
    """Return the names of the register that are no State's, a line each."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    return "\n".join(form for row in shelf.names if row.kind not in LANDS for form in (row.name, *row.aliases))


def _by_register(name: Written, registered: Index) -> Problem | None:
    for meant in _near(name, registered):
        if how := phrases.differ(name.words, meant.words):
            return _told(name, meant, "in names.yaml", how)
    return None


def _by_title(name: Written, statement: Statement) -> Problem | None:
    said, meant = titled.meant(name.words, statement)
    if not meant or name.first is None:
        return None
    where = "the title" if any(meant in line for line in statement.title) else "the heading of an annex"
    what = f'"{said}" is "{meant}" in {where}'
    return Problem(ID, Severity.WARNING, what, name.first.passage.place, "write one name throughout")


def _by_text(name: Written, here: Index) -> Problem | None:
    for meant in _near(name, here):
        how = phrases.differ(name.words, meant.words)
        if how and _is_rather(meant, name, how) and meant.first and name.first:
            where = stands_in(meant.first.passage.place).removeprefix(" ") or "elsewhere in this text"
            problem = _told(name, meant, where, "" if meant.times == name.times else how)
            return replace(problem, also=(meant.first.passage.place,))
    return None


def _is_rather(meant: Written, name: Written, how: str) -> bool:
    """Return whether a form is the one to keep: the commoner, else the first; others need more of it than one."""
    if name.words[0].lower().removesuffix("s") in _OFFICES:
        return False
    if how == "spelling" and _begin_apart(meant, name):
        return False
    is_body = how == "small word" and not _HEADS.isdisjoint(name.words[: phrases.head_of(name.words)])
    if how in ("small word", "word", "meaning") and meant.times < _SEVERAL and not is_body:
        return False
    if how == "the" and meant.times == name.times:
        return len(meant.words) > len(name.words)
    return (meant.times, -meant.order) > (name.times, -name.order)


def _begin_apart(one: Written, other: Written) -> bool:
    """Return whether two names differ in the first word: a Minister and a Ministry."""
    return stem(one.words[0]) != stem(other.words[0])


def _by_archive(name: Written, statement: Statement, shelf: Shelf) -> Problem | None:
    held = phrases.held(Same(shelf))
    if phrases.besides(held.get(name.text, ()), statement.id):
        return None
    for meant in _near(name, _archive(Same(shelf))):
        others = phrases.besides(held[meant.text], statement.id)
        how = phrases.differ(name.words, meant.words)
        is_held = how == "the" and any(meant.text == row.meeting.name for row in shelf.meetings)
        is_told = others >= _SEVERAL or _is_paper_of(min(held[meant.text]), meant, how, statement)
        if (how in _ELSEWHERE or is_held) and is_told and not (how == "spelling" and _begin_apart(meant, name)):
            where = f"in {others} other statements" if others > 1 else "in another statement"
            return _told(name, meant, where, how if others > 1 else "")
    if entitled := titled.elsewhere(name.words, statement, shelf):
        title, where = entitled
        return _told(name, Written(title, phrases.words(title)), f"in the title of {where}", "")
    return _otherwise_joined(name, statement, held, _joined(Same(shelf)))


def _is_paper_of(other: str, meant: Written, how: str, statement: Statement) -> bool:
    """Return whether one earlier statement is enough: of a paper by its title, a word of which is a letter or two off.

    A draft is later than all that is held.
    """
    is_later = other < statement.id or not statement.source
    return how in ("number", "spelling") and is_later and not _PAPERS.isdisjoint(meant.words)


def _otherwise_joined(
    name: Written, statement: Statement, held: dict[str, set[str]], joined: dict[str, list[str]]
) -> Problem | None:
    """Return the problem of "Taskforce" where others have "Task Force"; of two texts the later one is told."""
    forms = [text for text in joined.get(phrases.letters(name.words), ()) if text != name.text]
    text = max(forms, key=lambda form: len(held[form]), default="")
    ids = held.get(text, set()) - {statement.id}
    if not ids or phrases.differ(name.words, phrases.words(text)) != "joined":
        return None
    if len(ids) == 1 and statement.source and min(ids) > statement.id:
        return None
    where, how = ("in another statement", "") if len(ids) == 1 else (f"in {len(ids)} other statements", "joined")
    return _told(name, Written(text, phrases.words(text)), where, how)


def _told(name: Written, meant: Written, where: str, how: str) -> Problem:
    """Return the problem; its correction where only one thing can be meant."""
    assert name.first is not None
    passage, end = name.first.passage, name.first.at[1]
    at = (end - len(name.text), end)
    what = f'"{name.text}" is "{meant.text}" {where}'
    is_certain = how in _CERTAIN and not _are_both_named(passage.text, at, meant.text)
    correction = Correction(passage.at, at, meant.text) if is_certain else None
    mend = f'write "{meant.text}"' if correction else f'write "{meant.text}", if it is the same'
    return Problem(ID, Severity.WARNING, what, passage.place, mend, correction=correction)


def _are_both_named(text: str, at: tuple[int, int], other: str) -> bool:
    """Return whether the sentence has the other name too: "the Office on Nets and the Office for Nets" may be two."""
    end = text.find(". ", at[1])
    sentence = text[text.rfind(". ", 0, at[0]) + 1 : at[0]], text[at[1] : end if end >= 0 else len(text)]
    return any(other in part for part in sentence)


# ── names, and which are near each other ─────────────────────────────────────────────────────────


def _own(found: tuple[Phrase, ...]) -> dict[str, Written]:
    """Return the names of a text with their tails, in reading order."""
    own: dict[str, Written] = {}
    for order, phrase in enumerate(found):
        for text in phrases.tails(phrase.text):
            before = own.get(text) or Written(text, phrases.words(text), 0, phrase, order)
            own[text] = replace(before, times=before.times + 1)
    return own


def _index(names: Iterable[Written]) -> Index:
    index: Index = {}
    for name in names:
        for key in name.keys:
            index.setdefault(key, []).append(name)
    return index


def _near(name: Written, index: Index) -> Iterator[Written]:
    """Yield each name of an index that shares a key, once."""
    found = {other.text: other for key in name.keys for other in index.get(key, ())}
    return (other for other in found.values() if other.words != name.words)


@lru_cache(maxsize=2)
def _registered(same: Same) -> Index:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    rows = (row for row in shelf.names if row.kind not in LANDS)
    forms = dict.fromkeys(form for row in rows for form in (row.name, *dict(row.forms).values()))
    named = (Written(form, phrases.words(form)) for form in forms)
    return _index(name for name in named if len(phrases.content(name.words)) >= phrases.LEAST)


@lru_cache(maxsize=2)
def _archive(same: Same) -> Index:
    held = phrases.held(same)
    names = (Written(text, phrases.words(text)) for text in held)
    return _index(name for name in names if len(held[name.text]) >= _SEVERAL or not _PAPERS.isdisjoint(name.words))


@lru_cache(maxsize=2)
def _joined(same: Same) -> dict[str, list[str]]:
    """Return for the letters of each name the forms that the shelf's statements have."""
    found: dict[str, list[str]] = {}
    for text in sorted(phrases.held(same)):
        found.setdefault(phrases.letters(phrases.words(text)), []).append(text)
    return found
