"""Slots named in the drafter's terms: host.country, meeting.name, previous.date, proposal.text.

What a slot is called follows from what fills it and from the words around it; the tables hold words
of the trade that every body uses. A slot that no table knows takes the word before it as its root.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.letters import CAPITALS
from drafter.mine.clauses import figures, forms, hours, persons
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.words import STOP, words
from drafter.mine.slots import ends, parties, where, which
from drafter.mine.slots.tables import first, search
from drafter.mine.slots.template import Template
from drafter.mine.slots.wording import STRICT, alike
from drafter.model import Slot

_KIND_NAME = {
    "meeting": "name", "place": "place", "date": "date", "dates": "date", "document": "name", "mechanism": "name",
    "country": "country", "countries": "names", "organisation": "names", "number": "number", "ordinal": "ordinal",
    "text": "text",
}  # fmt: skip

_MAY_BE_PLACES = frozenset(("text", "place", "country", "countries", "organisation"))
"""Kinds of which each may be a place's, by where it stands: a city that no table knows is text."""
# Words right before a slot for somebody, a post or free text, and what it is called; then words after it.
_OTHERS_AFTER = (
    (r"\b(?:minister|ministry|secretary|ambassador|director|governor|commissioner|department) (?:of|for) (?:the )?$",
     "post.text"),
    (r"\bevery $", "frequency.text"),
)  # fmt: skip
_POST = re.compile(rf"(?:^|\ ){forms.ROLE}(?:\ (?:of|for)\b.*)?$", re.VERBOSE)
_SYMBOL = re.compile(
    rf"(?:{forms.SYMBOL.pattern})|\d+(?:/[\w.()-]+)+|[{CAPITALS}]{{2,}}(?=\S*\d)(?:[-/][\w.]+)+", re.VERBOSE
)
_OF_NUMBERED = re.compile(r"\d|[IVXLC]+/\d")
_NUMERAL = re.compile(r"[IVXLC]+|[A-Z]|\d+(?:[-–.]\d+)*[a-z]?")
_NUMBERED = re.compile(r"[A-Z]{2,8}[ -](?:[IVXLCDM]+|\d{1,3})")
"""A meeting by its acronym and number, where a meeting is named: "to host COP XII"."""
_SHORTENED = re.compile(
    rf"(?:[Tt]he )?[{CAPITALS}][\w’'-]*(?: (?:(?:of|for|on|and|the) )*[{CAPITALS}][\w’'-]*)+ \([A-Z]{{2,8}}\)"
)
"""An organisation by its name and acronym: "the Fund for Tides (FT)"."""
_DOCUMENT = re.compile(
    rf"(?:[Tt]he )?(?:{'|'.join(map(str.capitalize, forms.DOCUMENTS))}) (?:of|on|for) (?:the )?"
    rf"[{CAPITALS}][\w’'-]*(?: (?:(?:of|on|for|and|the|in) )*[{CAPITALS}\d][\w’'-]*)*"
)
"""A document that its name begins with: "the Convention on Sunken Treasure"."""
_NO_NAME = re.compile(r"(?<![\w.’'-])[a-z]+\b")
_SMALL = re.compile(r"\b[a-z]+\b")
_YEAR = re.compile(r"\d{4}(?:[-–/]\d{2,4})?")
_FOR_PERIOD = (
    r"\bfor (?:the )?(?:(?:financial|fiscal|calendar|budget|coming|current|next) )?"
    r"(?:years? |period |biennium |triennium |term )?$"
)
"""Before a year or two that something is for, which is no date of a meeting named before it."""


def slots(template: Template, finder: Finder, function: str, verb: str) -> tuple[Slot, ...]:
    """Return the slots of a template, one a gap, in order; equal names stand for the same words."""
    named: list[Slot] = []
    for nth in range(len(template.gaps)):
        kind = _kind(template, nth, finder)
        name = _of_people(kind, template, nth, finder) or _name(kind, template, nth, (function, verb), named)
        named.append(Slot(_distinct(name, template, nth, named), kind))
    return tuple(named)


def text(template: Template, named: Sequence[Slot]) -> str:
    """Return the template's text with its slots by name."""
    return template.filled([f"{{{{ {slot.name} }}}}" for slot in named])


def values(template: Template, named: Sequence[Slot], member: int) -> tuple[tuple[str, str], ...]:
    """Return what fills the slots in a member that fits."""
    return tuple({slot.name: part for slot, part in zip(named, template.fillings[member], strict=True)}.items())


def _kind(template: Template, nth: int, finder: Finder) -> str:
    """Return the kind that all fillings have, the wider of two related ones, else text."""
    fillings = ((kinds[nth], template.fillings[member][nth]) for member, kinds in template.kinds.items())
    kinds = sorted({kind or _plain_kind(value, finder) for kind, value in fillings})
    known = {"place"} if "text" in kinds else {"country", "countries", "place"}
    if where.is_town(template, nth):
        return "place"
    if where.are_people(template, nth) or (
        parties.KINDS.intersection(kinds) and parties.are_people(template, nth, finder)
    ):
        return "text"
    if "countries" in kinds and parties.are_items(template, nth, finder):
        return "text"
    if "text" in kinds and _MAY_BE_PLACES.issuperset(kinds) and where.is_place(template, nth):
        return "place"
    if kinds != ["organisation"] and known.isdisjoint(kinds) and parties.are_delegations(template, nth):
        return "countries"
    if "text" in kinds and parties.KINDS.intersection(kinds) and parties.are_of_a_kind(template.values(nth)):
        kinds.remove("text")
    if kinds == ["text"] and all(map(_NUMBERED.fullmatch, template.values(nth))):
        return "meeting" if first(which.AFTER, template.text[: template.gaps[nth][0]]) else "text"
    if all(alike(kinds[0], kind) for kind in kinds):
        return next((wide for wide in ("dates", "countries", "organisation") if wide in kinds), kinds[0])
    return "text"


def _of_people(kind: str, template: Template, nth: int, finder: Finder) -> str:
    """Return what people whom a body names without a title are called; "" for all others."""
    if kind != "text" or not all(_is_person(value, finder) for value in template.values(nth)):
        return ""
    if any(persons.are_in(value) or persons.hold_posts(value) for value in template.values(nth)):
        return ""
    several = any(finder.find(value)[0].of == "persons" for value in template.values(nth))
    return "person.names" if several else "person.name"


def _is_person(value: str, finder: Finder) -> bool:
    found = finder.find(value)
    return len(found) == 1 and found[0].of in ("person", "persons")


def _plain_kind(value: str, finder: Finder) -> str:
    """Return the kind of a filling that is no firm entity: that of the name that it is, and says no more."""
    kind = finder.kind_at(value, 0, len(value))
    held = finder.find(value)
    beside = value[held[-1].at[1] :] if held else ""
    if kind in STRICT:  # "3%, and one preferred 4%" is no number
        beside += " ".join(value[one.at[1] : other.at[0]] for one, other in pairwise(held))
    if any(word.is_content for word in words(re.sub(r"\([^)]*\)", "", beside))):
        return "text"
    if kind == "text" and _SHORTENED.fullmatch(value):
        return "organisation"
    if kind == "text" and _DOCUMENT.fullmatch(value):
        return "document"
    if kind == "number" and re.search(r"\d[/-]\w", value):
        return "text"  # of a document's symbol
    return kind if kind in ("document", "mechanism", "number", "ordinal", "organisation") else "text"


def _name(kind: str, template: Template, nth: int, does: tuple[str, str], named: Sequence[Slot]) -> str:
    function, verb = does
    start, end = template.gaps[nth]
    before, value, after = template.text[:start], template.text[start:end], template.text[end:]
    if kind in ("country", "countries", "organisation"):
        return parties.delegations(kind, before, after)
    if kind == "meeting":
        return f"{which.meeting(before, value, after, function)}.name"
    if kind in ("date", "dates", "place"):
        is_period = kind == "date" and all(map(_YEAR.fullmatch, template.values(nth))) and search(_FOR_PERIOD, before)
        return f"{'event' if is_period else which.when_and_where(function, named, before)}.{_KIND_NAME[kind]}"
    if kind == "document" and all(map(_SYMBOL.fullmatch, template.values(nth))):
        return "document.symbol"
    if kind in ("document", "mechanism"):
        return f"{_last_word(value) if _last_word(value) in forms.NAMED_BY else kind}.name"
    if name := figures.named(kind, template.values(nth), before, after):
        return name
    if kind == "text" and all(hours.is_one(value, after) for value in template.values(nth)):
        return f"{which.hour(function, named, before, after)}.time"
    if kind == "text" and (
        name := parties.proposer(template.values(nth), before, after)
        or parties.people(template.values(nth), before, after)
        or ends.actor(template.values(nth), before, after, verb)
        or _of_text(template.values(nth), before, after)
        or ends.named(template.values(nth), before, after)
    ):
        return name
    shared = _shared_word(template, nth) if kind == "text" else ""
    of_word = named[-1].name.removesuffix(".word") if named and re.fullmatch(r":? ", template.fixed[nth]) else "."
    last = "" if "." in of_word else of_word  # "the following [Agenda]: "
    if kind == "text" and named and _is_title(template, nth) and named[-1].name.endswith(".number"):
        return f"{named[-1].name.removesuffix('.number')}.title"
    near = _word_before("|".join(template.fixed[: nth + 1])) or figures.series(before, kind)
    if not near and kind == "number":  # "slowed to {{ }} per cent, from {{ }}"
        near = next((slot.name.partition(".")[0] for slot in named[::-1] if slot.kind == kind), "")
    return f"{shared or last or near or 'matter'}.{_KIND_NAME[kind]}"


def _of_text(values: Sequence[str], before: str, after: str) -> str:
    """Return what a post, an amount, a meeting or names are called; "" for other words."""
    if name := first(_OTHERS_AFTER, before) or parties.listed(values, before):
        return name
    if all(map(_NUMERAL.fullmatch, values)) and (of := figures.numbered_by(before)):
        return f"{of}.number"  # "Annex II", "Action 9-01"
    if all(map(_SYMBOL.fullmatch, values)):
        of = figures.numbered_by(before) if _OF_NUMBERED.match(values[0]) else ""  # "Decision 31/4"
        return f"{of}.number" if of else "document.symbol"
    if all(value.lower() in forms.GATHERINGS for value in values):
        return "meeting.type"
    if word := _one_word(values):
        return f"{word}.word"
    if after.startswith(" of ") and 2 * len([*filter(_POST.search, values)]) > len(values):
        return "post.text"
    if all(map(persons.is_post, values)):
        return "post.text"
    if all(figures.AMOUNT.fullmatch(value) for value in values):
        return "amount.text"
    if all(parties.are_names(value) for value in values):
        return "organisation.name" if any(_last_word(value) in forms.MECHANISMS for value in values) else ""
    return "action.text" if before.endswith(" to ") else ""


def _one_word(values: Sequence[str]) -> str:
    """Return the word that all have, be it one or several, great or small: "an Observer", "observers"; "" for none."""
    said = {forms.ARTICLE.sub("", value, count=1).lower().removesuffix("s") for value in values}
    one = said.pop()
    return "" if said or not re.fullmatch(r"[a-z]+(?: [a-z]+)?", one) else one.rpartition(" ")[2]


def _is_title(template: Template, nth: int) -> bool:
    """Return whether titles stand in a slot, right behind the number of what they name: "Paper 14, Guidelines"."""
    return template.fixed[nth] == ", " and all(value[0].isupper() for value in template.values(nth))


def _shared_word(template: Template, nth: int) -> str:
    """Return the word that every filling begins or ends with: "invited" of "all invited"; "" for none."""
    values_ = template.values(nth)
    said = [_SMALL.findall(value) or [""] for value in values_]
    names = set() if any("," in value or ";" in value for value in values_) else {_last(value) for value in values_}
    ends = ({each[0] for each in said}, {each[-1] for each in said}, names)  # "the Dialogue Partners" too
    common = [words_.pop() for words_ in ends if len(words_) == 1]
    return next((word for word in common if len(word) > 3 and word not in STOP and len(said) > 1), "")


def _last(value: str) -> str:
    word = value.rpartition(" ")[2]
    return word.lower() if word.isascii() and word.isalpha() else ""


def _last_word(value: str) -> str:
    found = re.findall(r"[A-Za-z]{3,}", re.sub(r"\(.*?\)", "", value))
    return str(found[-1]).lower() if found else ""


def _word_before(before: str) -> str:
    """Return the nearest word before the slot that says something; a name only where it alone leads in to the slot."""
    if right_before := search(r"\b([a-z]{3,}ed)(?: (?:to|by|as|in|on|at|for|with|that))?(?: (?:the|an?))? $", before):
        return right_before[1].lower()
    for word in reversed(_NO_NAME.findall(before)):
        if (
            len(word) > 3
            and word not in (*STOP, "cent", "every", "number", "total")
            and not word.endswith(("self", "selves"))
            and not word.endswith(("ed", "ing"))
        ):
            return str(word)
    titled = search(r"\b(?-i:([A-Z][a-z]{3,})) (?:of|on|for|in|to|at|with|as|by) (?:the |an? )?$", before)
    return titled[1].lower() if titled else ""  # "the Working Group on {{ }}"


def _distinct(name: str, template: Template, nth: int, named: Sequence[Slot]) -> str:
    """Return the name, or with a number where a slot that other words fill has it."""
    taken = {slot.name: at for at, slot in enumerate(named)}
    tried, count = name, 1
    while tried in taken and any(filling[taken[tried]] != filling[nth] for filling in template.fillings.values()):
        count += 1
        tried = f"{name}_{count}"
    return tried
