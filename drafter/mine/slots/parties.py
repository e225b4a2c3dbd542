"""Who fills a slot: delegations, those who proposed something, people by name; and what such a slot is called.

People and delegations are told apart everywhere: "co-chaired by Ms. Ana Reyes and Mr. Jan Novak" holds no State.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.letters import CAPITALS
from drafter.mine.clauses import forms, persons
from drafter.mine.clauses.entities import Finder
from drafter.mine.slots.tables import first, search
from drafter.mine.slots.template import Template

KINDS = frozenset(("country", "countries", "organisation"))
_JOINERS = ("the", "and", "of", "for", "on", "de", "du", "la")
_FEWEST_LISTED = 3
"""Names that make a list, whatever else stands in it."""
_TO_DO = re.compile(r"\b(?:to|that|for) [a-z]|\bon (?!the\b|behalf\b)[a-z]")
_LONGEST_NAME = 3
"""Words of what is taken for a State though nobody knows it: "the Haddow Islands"."""
_PARTS = re.compile(r"[,;] (?:and )?| and ")
_LEAD = 5
"""Before so many letters somebody's title begins: "the " may stand before it."""

# Words right before a slot for whoever asked for something or proposed it. "The initiative of the Government of X",
# by itself, is what a host is thanked for.
_WHOSE = r"(?:made )?(?:by|from|of) (?:the )?"
_OF_THOSE = r"(?:(?:governments?|delegations?|representatives?) of (?:the )?)?$"
_PROPOSED_BY = (
    (
        r"\b(?:at|on|upon|following|in response to) (?:the |an? )?"
        rf"(?:proposal|offer|initiative|request|suggestion)s? {_WHOSE}{_OF_THOSE}",
        "proposal.proposer",
    ),
    (rf"\b(?:proposal|request|suggestion)s? {_WHOSE}{_OF_THOSE}", "proposal.proposer"),
    (rf"\b(?:offer|initiative)s? {_WHOSE}$", "proposal.proposer"),
    (rf"\b(?:proposed|requested|suggested|initiated) by (?:the )?{_OF_THOSE}", "proposal.proposer"),
)
_OWNING = ("'s", "’s", "s'", "s’")
_PROPOSAL = r"^ (?:[a-z]+ ){0,2}(?:proposal|offer|initiative|request|suggestion|invitation)s?\b"
"""Behind somebody whose it is: "Ruritania's generous offer"."""
# Words right before a slot for delegations, and what it is called.
_AFTER = (
    *_PROPOSED_BY,
    (
        r"\b(?:statements?|interventions?|comments|remarks|presentations?|views|concerns|proposals?)\b[^.;]{0,40}"
        r"\b(?:by|of|from) (?:the )?(?:representatives|delegations|delegates|ministers) (?:of|from) (?:the )?$",
        "delegation.names",
    ),
    (r"\bapologies\b[^.;]{0,40}\bfrom (?:the )?$", "delegation.names"),
    (r"\b(?:intention|readiness|willingness|wish)s? of (?:the )?$", "delegation.names"),
    (r"\bobservers? (?:from|of|were|included) (?:the )?$", "attendance.observers"),
    (r"\bheads of (?:states?|governments?)\b[^.;]{0,30}\bof (?:the )?$", "attendance.members"),
    (r"(?:government|people|authorities) of (?:the )?$", "host.country"),
    (r"\bhost (?:country|state|government),? (?:the )?$", "host.country"),
    (r"\bco-?chaired by (?:the )?$", "cochairs.names"),
    (
        r"\b(?:presidency|chair(?:person)?ship|chairmanship|chair)\b[^.;]{0,60}"
        r"\b(?:pass(?:es|ed)?|rotate[sd]?|goes|went|falls|fell|moves?) to (?:the )?$",
        "chair.country",
    ),
    (r"\b(?:hosted|convened|organi[sz]ed) by (?:the )?$", "host.country"),
    (
        r"\b(?:members|parties|states|countries|delegations|governments)(?: \w+){0,3}"
        r" (?:represented|present|in attendance|attended|participated)(?: (?:at|in) [^:.;]{1,40})?: ?$",
        "attendance.members",
    ),
    (
        r"\borgani[sz]ations (?:attended|participated|took part|(?:were|was) (?:present|represented))\b[^.;:]{0,40}: $",
        "attendance.organisations",
    ),
    (r"as well as (?:by )?(?:representatives (?:from|of) )?(?:the )?$", "attendance.organisations"),
    (
        r"\b(?:attended by|attendance were"
        r"|(?<!of )(?:representatives|participants|delegations|delegates) (?:of|from))\b"
        r"(?:(?!\b(?:held|met|requests?|behalf|in|at|hosted)\b).)*$",
        "attendance.members",
    ),
)
# Words round it by which a host is another's than this meeting's: of the next one, of a workshop.
_HOSTING = r"(?:co-?)?(?:host|hold|conven|organi[sz])(?:e|ing)?"
_EVENT = (
    r"(?:(?!meeting|conference|summit|forum|session|assembly)[\w’'-]+ ){0,6}?"
    r"(?:workshop|roundtable|round-table|symposium|seminar|training|course|exercise|retreat)s?\b"
)
_OFFERED = (
    r"\b(?:offer|invitation|proposal|readiness|willingness|intention)s? (?:made |extended )?(?:by|of|from) [^.;]*$"
)
_TO_HOST = rf"^ to {_HOSTING} "
_HOSTED = rf"^ (?:for|to) (?:(?:its|their|having|kindly|generously) ){{0,3}}{_HOSTING}"
_HOSTED_EVENT = rf"{_HOSTED} (?:of )?(?:the|an?|its|this|that) {_EVENT}"
_HOSTED_IT = rf"{_HOSTED} (?:it|them)\b"
_WILL_HOST = rf"^ (?:will|would|shall|is to) (?:\w+ )?{_HOSTING} (?:the |its |our |their )?(?!{_EVENT})"
_WILL_BE_HOSTED = r"\b(?:will|would|shall|is to) be (?:co-?)?(?:hosted|convened|organi[sz]ed|held) by (?:the )?$"
_INVITED = rf"\bat the (?:kind )?invitation of (?:the )?{_OF_THOSE}"
_TO_BE_HELD = r"\b(?:will|would|to) (?:be )?(?:held|host|meet|convene|take place)\b"
_PRESIDES = r"\b(?:presidency|chairmanship|chairpersonship) of (?:the )?$"
_ADMITTED = r"\b(?:admit(?:ted|ting)?|admission of|accession of|application of|grant(?:ed|ing)?) (?:the )?$"
"""Before who is let in, as an observer perhaps, and was none of those who came."""
_WILL_PRESIDE = rf"\b(?:incoming|next|forthcoming|future) {_PRESIDES[2:]}"
_THANKED = r"\b(?:thank(?:s|ed|ing)?|appreciation to|gratitude to) (?:the )?$"
_HOSTED_US = (
    r"^ for (?:its|their|the) (?:[\w-]+ ){0,3}"
    r"(?:hospitality|welcome|hosting|arrangements|organi[sz]ation|presidency|chairmanship)\b"
)
_EVENT_HELD = rf"\b{_EVENT}.*\b(?:held|took place|hosted|convened|organi[sz]ed)\b"
# Words after it; "as observers" is asked first of all.
_AS_OBSERVERS = (
    (
        r"^ (?:also )?(?:attended|participated|took part|joined|was present|were (?:also )?present)\b[^.;]{0,40}"
        r"\bas (?:an )?observers?\b",
        "attendance.observers",
    ),
)
_ALSO_THERE = r"^ (?:was|were) also (?:present|in attendance)\b|^ also (?:attended|participated|took part)\b"
"""Who was there besides: no member."""
_BEFORE = (
    *_AS_OBSERVERS,
    (r"^.{0,60}\bobservers?\b", "attendance.observers"),
    (r"^ (?:also )?(?:attended|participated|was present|were (?:also )?present)", "attendance.others"),
)
_PEOPLE_AFTER = (
    (r"\b(?:chaired|opened|closed|presided over|led|addressed|facilitated|moderated) by (?:H\.E\. ?)?$", "person.name"),
    (r"\b(?:elected|appointed|chairmanship of|chairpersonship of|leadership of) (?:H\.E\. ?)?$", "person.name"),
)
_PEOPLE_BEFORE = (
    *_AS_OBSERVERS,
    (r"^ (?:was elected|chaired|co-chaired|presided|took the chair|served as|was appointed)\b", "person.name"),
)
_SENT = (
    r"^ (?:was|were) (?:also )?(?:present|in attendance)\b[^.;]*\bas (?:\w+ ){1,3}(?:representative|member|adviser)s?\b"
)
"""Words after somebody whom a body sent, and who is none."""
_STANDS_BEFORE = r"(?:\b(?:were|was|are|is|by|and|with|from|thank(?:s|ed)?)|[:,(]) $"
"""What stands before people in a sentence, where it does not begin with them; before a title that is quoted, marks."""
_FEWEST_SENT, _FEWEST_NAMED = 2, 3
"""Different people by name and surname, where the words beside them tell it of people, and where they do not."""


def are_people(template: Template, nth: int, finder: Finder | None = None) -> bool:
    """Return whether people fill a slot, told by a title or a post in one member at least, or by their full names.

    Where a finder knows a State among them, full names are none of people.
    """
    values, (start, end) = template.values(nth), template.gaps[nth]
    if any(persons.are_in(value) or persons.hold_posts(value) for value in values):
        return True
    if not _go_by_name(values, template.text[:start], template.text[end:]):
        return False
    return finder is None or not _are_known(values, finder)


def _go_by_name(values: Sequence[str], before: str, after: str) -> bool:
    """Return whether people are named without a title: no list of States has but names of two words."""
    if before and not search(_STANDS_BEFORE, before):
        return False
    return len(persons.full_names(values)) >= (_FEWEST_SENT if search(_SENT, after) else _FEWEST_NAMED)


def are_delegations(template: Template, nth: int) -> bool:
    """Return whether names that no table knows stand where delegations do: "the Government of Syldavia".

    In a list some may be lost (", ,"), or be told with more words than a name has.
    """
    values = template.values(nth)
    start, end = template.gaps[nth]
    before, after = template.text[:start], template.text[end:]
    if not all(map(_begins, values)) or are_people(template, nth):
        return False
    if not first(_AFTER, before) and not first(_BEFORE, after):
        return False
    listed = [value for value in values if is_list(value)]
    return all(are_names(value) for value in values) or 2 * len(listed) >= len(values)


def are_of_a_kind(values: Sequence[str]) -> bool:
    """Return whether short names fill a slot: where some are known as States, the others are such too."""
    return all(are_names(value) and len(_PARTS.split(value)[0].split()) <= _LONGEST_NAME for value in values)


def are_items(template: Template, nth: int, finder: Finder) -> bool:
    """Return whether lists behind a colon are of anything but delegations: "the agenda: Opening, Tides, Closing"."""
    before = template.text[: template.gaps[nth][0]]
    if not before.endswith(": ") or first(_AFTER, before):
        return False
    return not _are_known(template.values(nth), finder)


def _are_known(values: Sequence[str], finder: Finder) -> bool:
    """Return whether the finder knows a State or body among what these list."""
    items = (item for value in values for item in _PARTS.split(value))
    return any(entity.kind in KINDS for item in items for entity in finder.find(item))


def are_names(value: str) -> bool:
    """Return whether a value is names only, with what joins them."""
    return _begins(value) and all(part in _JOINERS or part[0].isupper() for part in re.findall(r"[\w’'.-]+", value))


def _begins(value: str) -> bool:
    article = forms.ARTICLE.match(value)
    return value[article.end() if article else 0 :][:1].isupper()


def is_list(value: str) -> bool:
    """Return whether a value lists names, some of them lost perhaps."""
    return len(re.findall(rf"(?:^|,|\band)\s+?(?:the )?[{CAPITALS}]|^[{CAPITALS}]", value)) >= _FEWEST_LISTED


def delegations(kind: str, before: str, after: str) -> str:
    """Return what delegations are called; one State alone is no list of those who came."""
    if search(_ADMITTED, before):
        return "delegation.country" if kind == "country" else "delegation.names"
    name = _host(before, after) or first(_AS_OBSERVERS, after) or first(_AFTER, before) or first(_BEFORE, after)
    if name == "attendance.members":
        name = "attendance.others" if search(_ALSO_THERE, after) else name
        name = "attendance.organisations" if kind == "organisation" else name
    if name and (kind != "country" or name not in ("attendance.members", "delegation.names")):
        return name
    return "delegation.country" if kind == "country" else "delegation.names"


def _host(before: str, after: str) -> str:
    """Return what the host of the next meeting or of a workshop is called, by what the sentence does; "" for others."""
    if search(_HOSTED_EVENT, after) or (search(_HOSTED_IT, after) and search(_EVENT_HELD, before)):
        return "event.country"
    if search(_INVITED, before):
        return "next.country" if search(_TO_BE_HELD, before) else "host.country"
    if search(_WILL_BE_HOSTED, before):
        return "event.country" if search(_EVENT, before) else "next.country"
    if search(_WILL_PRESIDE, before) or search(_WILL_HOST, after):
        return "next.country"
    if search(_OFFERED, before) and search(_TO_HOST, after):
        return "next.country"
    return (
        "host.country" if search(_PRESIDES, before) or (search(_THANKED, before) and search(_HOSTED_US, after)) else ""
    )


def listed(values: Sequence[str], before: str) -> str:
    """Return what names are called of which some make a list, by what stands before them; "" for others.

    Where people stand among them it is no list of delegations.
    """
    return first(_AFTER, before) if any(map(is_list, values)) and not any(map(persons.are_in, values)) else ""


def proposer(values: Sequence[str], before: str, after: str) -> str:
    """Return what whoever asked or proposed is called; where it goes on to what, the proposal; "" for others."""
    if search(_PROPOSAL, after) and all(value.endswith(_OWNING) for value in values):
        return "proposal.proposer"
    name = first(_PROPOSED_BY, before)
    return "proposal.text" if name and any(_TO_DO.search(value) for value in values) else name


def people(values: Sequence[str], before: str, after: str) -> str:
    """Return what people by name are called, one or several; "" for others.

    Those who co-chaired are a list that a meeting file knows, be it of people or of States.
    """
    if not all(map(_begins, values)):
        return ""
    held = [next(persons.find(value), None) for value in values]
    titled = [found for found in held if found and found[0] < _LEAD]
    others = [value for value, found in zip(values, held, strict=True) if not found]
    are_several = any(found[2] for found in titled) or any(map(persons.hold_posts, others))
    if are_several and first(_AFTER, before) == "cochairs.names":
        return "cochairs.names"
    if _go_by_name(values, before, after):
        return "person.names" if any(len(persons.full_names([value])) > 1 for value in values) else "person.name"
    if len(titled) == len(values):
        return "person.names" if are_several else "person.name"
    if (
        any(map(persons.hold_posts, others))
        and not any(map(persons.is_post, others))
        and all(persons.hold_posts(each) or are_names(each) for each in others)
    ):
        return "person.names"
    if all(map(forms.PERSON.match, values)):
        return "person.name"
    somebody = first(_PEOPLE_AFTER, before) or first(_PEOPLE_BEFORE, after)
    return somebody if somebody and all(are_names(value.partition(",")[0]) for value in values) else ""
