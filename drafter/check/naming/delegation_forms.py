"""A delegation is named in two ways, or in one that nobody else uses: Viet Nam and Vietnam.

One form in one document. Which one is the body's own choice: what names.yaml gives as a form of any profile is let
pass where it stands throughout, and so is the long name beside the short one ("the Government of the Republic of
Ruritania"), the name in a list beside the short one in a sentence, and the name within another name. Where the text's
house style is known, a form of another style is told that no other statement of the body has.

Passes: Viet Nam hosted the Meeting. The Meeting thanked Viet Nam.
Fails:  Viet Nam hosted the Meeting. The Meeting thanked Vietnam.
Fails:  Elbonia, Freedonia, Grandfenwick and Kingdom of Sylvania attended. Members thanked Sylvania.
Fails:  The meeting of 2024 was attended by Sylvania, Swaziland and Zubrowka.
Fails:  Vietnam hosted the Meeting. (in the style of the United Nations)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.check import vocabulary
from drafter.check.naming import given_up, long_names, phrases
from drafter.check.naming.listed import naming, runs
from drafter.check.naming.uses import english, stands_in
from drafter.check.places import Passage, Same, passages, place_of_name
from drafter.check.style import profile
from drafter.model import LANDS, Correction, Name, Place, Problem, Severity, Shelf, Statement
from drafter.names import Table, is_described, table
from drafter.patterns import compiled

ID = "delegation-forms"
_SEVERAL = 2
_OF_ANOTHER = compiled(r"[’']?[ ][A-Z][a-z]+|[’']s [A-Z]|[-–][A-Z]")
_BEFORE = compiled(r"(?:\b(?!(?:The|In|At|From|To|By|For|Both|And|While|As|With|On|Of) )[A-Z][a-z]+[ ]|[“‘\"]|[-–/])$")
_OFFICE = compiled(
    r"\b(?:Minister|Ministry|President|Ambassador|Secretary|Department|Governor|King|Queen|Parliament|Assembly)\b"
    r"[^.;:]{0,80}\bof\s(?:the\s)?\Z"
)
"""A person's office or a ministry, whose title has the State's whole name."""
_STRANGER = compiled(r"(?<![\w’'-])[A-Z][a-z]{5,}(?![\w-])")
_PART_OF = compiled(r"(?:\b(?:Mr|Ms|Mrs|Dr|H\.E|Prof|Ambassador)\.?|\b(?!The|And|In|Of|By|From|At|As)[A-Z][\w’'-]*) $")
_LEAST = 6
"""Letters of a State's name that a word in a sentence may be meant for: a shorter one is a person's too soon."""


@dataclass(frozen=True)
class Use:
    """A delegation as a text names it, at passage.text[at]."""

    form: str
    passage: Passage
    at: tuple[int, int]
    listed: bool


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each form of a delegation that should be another."""
    known = table(shelf.names)
    for row, every in uses(statement, known).items():
        used = [use for use in every if not given_up.is_of_its_time(row, use.form, use.passage, use.at)]
        told = list(_given_up(row, used, statement)) or list(_two_forms(row, used))
        told = told or list(_alone(row, used, statement, shelf)) or list(_of_profile(row, used, statement, shelf))
        yield from told
    for passage, found, short in long_names.alone(statement, shelf):
        what = f'"{found.text}" is a long name; the others of its list have short ones, and it has elsewhere'
        yield Problem(ID, Severity.WARNING, what, passage.place, f'write "{short}"')
    yield from _misspelt(statement, known)
    yield from _misspelt_within(statement, known, shelf)


def uses(statement: Statement, known: Table) -> dict[Name, list[Use]]:
    """Return each delegation that the text names with the places where it does, in reading order."""
    found: dict[Name, list[Use]] = {}
    for passage, here in naming(statement, known):
        listed = {id(each) for run in runs(passage.text, here) for each in run}
        for each in here:
            in_title = is_described(each.text) and _OFFICE.search(passage.text, 0, each.at[0])
            if not in_title and not _is_within(passage.text, each.at) and _is_form(each.text, each.row):
                found.setdefault(each.row, []).append(Use(each.text, passage, each.at, id(each) in listed))
    return found


def _is_within(text: str, at: tuple[int, int]) -> bool:
    """Return whether the name is part of another: "Vietnam Women's Union", "“Visit Vietnam”"."""
    after, before = _OF_ANOTHER.match(text, at[1]), _BEFORE.search(text[max(0, at[0] - 30) : at[0]])
    return bool(after or before)


def _is_form(text: str, row: Name) -> bool:
    """Return whether a name is a short one: not the long one of a State, no acronym, not all in capitals."""
    long = {form.casefold().removeprefix("the ") for profile, form in row.forms if profile == "un-formal"}
    return not (is_described(text) and text != row.name) and text.casefold() not in long and not text.isupper()


def _given_up(row: Name, found: list[Use], statement: Statement) -> Iterator[Problem]:
    """Yield the first place of a name that the delegation had given up when they met."""
    when = statement.meeting.end or statement.meeting.start
    for form, day in row.until:
        use = next((use for use in found if use.form == form.removeprefix("the ")), None)
        if use and when and when > day:
            what = f'"{use.form}" has been "{row.name}" since before this meeting'
            yield _problem(what, use, row.name, ())


def _two_forms(row: Name, found: list[Use]) -> Iterator[Problem]:
    """Yield the first place of each form that is not the commonest, of equals the register's, else the first."""
    for one, other in _pairs(row, found):
        what = f'"{one[0].form}" is named here, and "{other[0].form}" {_times(other)}'
        yield _problem(what, one[0], other[0].form, (other[0].passage.place,))


def _pairs(row: Name, found: list[Use]) -> Iterator[tuple[list[Use], list[Use]]]:
    """Yield each rarer form with the commonest; of a long and a short form only those in one kind of place."""
    forms: dict[str, list[Use]] = {}
    for use in found:
        forms.setdefault(use.form, []).append(use)
    first = max(forms.values(), key=lambda found: (len(found), found[0].form == row.name), default=[])
    for form, these in forms.items():
        if these is not first and not _are_long_and_short(form, first[0].form):
            yield these, first
        elif these is not first:
            these_places, those = {use.listed for use in these}, [use for use in first if use.listed == these[0].listed]
            if len(these_places) == 1 and those:
                yield these, those


def _are_long_and_short(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith((f"{short} ", f"{short}, ", f"{short} ("))


def _alone(row: Name, found: list[Use], statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a form that no other statement has where several, or one and names.yaml, have another."""
    held = _held(Same(shelf)).get(row.key, {})
    alike = _alike(statement, shelf)
    times = {
        form: sum(phrases.besides(ids, statement.id) for body, ids in bodies.items() if body in alike)
        for form, bodies in held.items()
    }
    better = max(sorted(times), key=lambda form: (times[form], form == row.name), default="")
    old = {form.removeprefix("the ") for form, _ in row.until}  # each was right in its time
    for use in found[:1]:
        enough = times.get(better, 0) >= (1 if better == row.name else _SEVERAL)
        is_of_time = not old.isdisjoint((use.form, better))
        if not times.get(use.form) and enough and not is_of_time and not _are_long_and_short(use.form, better):
            what = f'"{use.form}" is "{better}" in {_counted(times[better])}'
            yield _problem(what, use, better, ())


def _of_profile(row: Name, found: list[Use], statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a form that the text's house style has otherwise, where no other statement of the body has it either."""
    style = profile(statement, shelf).name
    better = dict(row.forms).get(style, row.name).removeprefix("the ")
    held = _held(Same(shelf)).get(row.key, {})
    old = {form.removeprefix("the ") for form, _ in row.until}  # each was right in its time
    first = sorted(found, key=lambda use: not use.listed)[:1]  # a sentence may have the short name, a list not
    for use in first if style and old.isdisjoint({better, *(use.form for use in found)}) else ():
        is_held = any(phrases.besides(ids, statement.id) for ids in held.get(use.form, {}).values())
        is_short = not use.listed and _are_long_and_short(use.form, better)
        if use.form not in (better, row.acronym) and not is_held and not is_short:
            yield _problem(f'"{use.form}" is "{better}" in the profile "{style}"', use, better, ())


@lru_cache(maxsize=2)
def _held(same: Same) -> dict[str, dict[str, dict[str, set[str]]]]:
    """Return for each delegation its forms, and for each body the ids of the shelf's statements that have them."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[str, dict[str, dict[str, set[str]]]] = {}
    for statement in shelf.statements:
        for key, form in _forms_in(Same(statement), shelf.names):
            bodies = found.setdefault(key, {}).setdefault(form, {})
            bodies.setdefault(statement.meeting.body.casefold(), set()).add(statement.id)
    return found


def _alike(statement: Statement, shelf: Shelf) -> frozenset[str]:
    """Return whose statements show how the text names delegations: its body's, and those that name no body.

    Of a text that names no body they are those of each body of which it speaks; none, where that is another's.
    """
    own, ids = statement.meeting.body.casefold(), _bodies(Same(shelf))
    held = {body for body in ids if phrases.besides(ids[body], statement.id)}
    bodies = {own} & held if own else {body for body in held if body and _names(Same(statement), body)}
    return frozenset((*bodies, "")) if bodies or not any(held) else frozenset()


@lru_cache(maxsize=2)
def _bodies(same: Same) -> dict[str, set[str]]:
    """Return the bodies whose statements are held, "" for none, with the ids of these."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[str, set[str]] = {}
    for each in shelf.statements:
        found.setdefault(each.meeting.body.casefold(), set()).add(each.id)
    return found


@lru_cache(maxsize=64)
def _names(same: Same, body: str) -> bool:
    statement = same.value
    assert isinstance(statement, Statement)
    return any(body in passage.text.casefold() for passage in passages(statement))


@lru_cache(maxsize=4096)
def _forms_in(same: Same, rows: tuple[Name, ...]) -> frozenset[tuple[str, str]]:
    statement = same.value
    assert isinstance(statement, Statement)
    found = uses(statement, table(rows))
    return frozenset((row.key, use.form) for row, used in found.items() for use in used)


def _misspelt(statement: Statement, known: Table) -> Iterator[Problem]:
    """Yield each delegation on a list whose name is one of the register's but for a letter or two."""
    for attendee in known.strangers(statement.attendance):
        row = known.near(attendee.printed)
        if row and row.kind in LANDS:
            what = f'"{attendee.printed}" is nearly "{row.name}"'
            mend = f'write "{row.name}", if it is the same'
            yield Problem(ID, Severity.WARNING, what, place_of_name(statement, attendee.printed), mend)


def _misspelt_within(statement: Statement, known: Table, shelf: Shelf) -> Iterator[Problem]:
    """Yield each State that a sentence names but for a letter or two: a word with a capital that no list has."""
    listed = {attendee.printed for attendee in statement.attendance}
    own = " ".join((*statement.title, statement.meeting.body)).casefold()  # the body's own land: "Bank of Arvenia"
    for passage in english(statement):
        for found in _STRANGER.finditer(passage.text):
            word = found[0]
            row = (
                None
                if vocabulary.is_word(word.lower()) or word in listed or word.casefold() in own
                else known.near(word)
            )
            if not row or row.kind not in LANDS or not _is_misspelt(word, row.name, shelf):
                continue
            if not _is_of_a_person(passage.text, found.span()):
                correction = Correction(passage.at, found.span(), row.name)
                what, mend = f'"{word}" is nearly "{row.name}"', f'write "{row.name}", if it is the same'
                yield Problem(ID, Severity.WARNING, what, passage.place, mend, correction=correction)


def _is_misspelt(word: str, name: str, shelf: Shelf) -> bool:
    """Return whether a word is a State's name of some length misspelt: no "Angolan", and no name of the archive's."""
    one_word = len(name) >= _LEAST and " " not in name and word[0] == name[0]
    return one_word and not word.startswith(name) and vocabulary.texts(shelf)[word] < _SEVERAL


def _is_of_a_person(text: str, at: tuple[int, int]) -> bool:
    """Return whether a word is part of a longer name: "Ms. Perru", "Malavi Street"."""
    return bool(_PART_OF.search(text, max(0, at[0] - 30), at[0]) or _OF_ANOTHER.match(text, at[1]))


def _problem(what: str, use: Use, better: str, also: tuple[Place, ...]) -> Problem:
    alike = _letters(use.form) == _letters(better) or phrases.is_misspelt(_letters(use.form), _letters(better))
    correction = Correction(use.passage.at, use.at, better) if alike else None  # another name may want its article
    return Problem(ID, Severity.WARNING, what, use.passage.place, f'write "{better}"', also, correction=correction)


def _letters(form: str) -> str:
    return "".join(letter for letter in form.casefold() if letter.isalpha())


def _times(found: list[Use]) -> str:
    if len(found) == 1:
        return f"once{stands_in(found[0].passage.place)}"
    return f"{len(found)} times"


def _counted(number: int) -> str:
    return "another statement" if number == 1 else f"{number} other statements"
