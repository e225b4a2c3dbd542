"""Slots named in the drafter's terms: host.country, meeting.name, previous.date, proposal.text.

What a slot is called follows from what fills it and from the words around it; the tables hold words
of the trade that every body uses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.mine.entities import Finder
from drafter.mine.slots import Template, alike
from drafter.mine.words import STOP
from drafter.model import Slot

_KIND_NAME = {
    "meeting": "name", "place": "place", "date": "date", "dates": "date", "document": "name", "mechanism": "name",
    "country": "country", "countries": "names", "organisation": "names", "number": "number", "ordinal": "ordinal",
    "text": "text",
}  # fmt: skip

# For a kind: words right before the slot (or right after, where marked ">"), and the root they mean.
_ROOTS: dict[str, tuple[tuple[str, str], ...]] = {
    "names": (
        (r"(?:government|people|authorities) of (?:the )?$", "host.country"),
        (r"\bco-?chaired by (?:the )?$", "cochairs.names"),
        (r"\b(?:hosted|convened|organi[sz]ed) by (?:the )?$", "host.country"),
        (r"as well as (?:by )?(?:representatives (?:from|of) )?(?:the )?$", "attendance.organisations"),
        (r"\b(?:attended by|attendance were|representatives (?:of|from)|participants from|delegations (?:of|from))\b.*$",
         "attendance.members"),
        (r"^.{0,60}\bobservers?\b.*$>", "attendance.observers"),
        (r"^ (?:also )?(?:attended|participated|was present|were (?:also )?present)>", "attendance.others"),
        (r"\b(?:proposal|offer|initiative|request|suggestion) (?:by|from|of) (?:the )?$", "proposal.proposer"),
    ),
    "meeting": (
        (r"\b(?:next|forthcoming|upcoming|subsequent) $", "next"),
        (r"\b(?:host(?:ed|ing)|conven(?:ed|ing)|participate in|attend(?:ing|ed)?|held) (?:the |an? |its )?$", "meeting"),
        (r"\bpurpose of (?:the |this )?$", "meeting"),
        (r"\bsince (?:the |its )?$", "previous"),
    ),
}  # fmt: skip
_IN_VALUE = (
    (r"(?i)^(?:next|forthcoming|upcoming|subsequent)\b", "next"),
    (r"(?i)\bministerial|\bministers", "ministerial"),
    (r"(?i)\bsummit|\bleaders", "summit"),
    (r"(?i)\b(workshop|roundtable|symposium|seminar|forum|dialogue|conference|session|assembly)s?\b", ""),
)


def slots(template: Template, finder: Finder, function: str) -> tuple[Slot, ...]:
    """Return the slots of a template, one a gap, in order; equal names stand for the same words."""
    named: list[Slot] = []
    for nth, _ in enumerate(template.gaps):
        values = [filling[nth] for filling in template.fillings.values()]
        kind = _kind(template, nth, finder)
        name = _name(kind, values[-1], template, nth, function, named)
        named.append(Slot(_distinct(name, values, named, template), kind))
    return tuple(named)


def _kind(template: Template, nth: int, finder: Finder) -> str:
    """Return the kind that all fillings have, the wider of two related ones, else text."""
    found = {kinds[nth] or _said(template.fillings[member][nth], finder) for member, kinds in template.kinds.items()}
    kinds = sorted(found)
    if len(kinds) == 1:
        return kinds[0]
    if all(alike(kinds[0], kind) for kind in kinds[1:]):
        return next((wide for wide in ("dates", "countries", "organisation") if wide in kinds), kinds[0])
    return "text"


def _said(value: str, finder: Finder) -> str:
    """Return the kind of a filling that begins with no firm entity: a document, a mechanism, a number, else text."""
    kind = finder.kind_at(value, 0, len(value))
    return kind if kind in ("document", "mechanism", "number", "organisation") else "text"


def _name(kind: str, value: str, template: Template, nth: int, function: str, named: Sequence[Slot]) -> str:
    before, after = template.text[: template.gaps[nth][0]], template.text[template.gaps[nth][1] :]
    if kind in ("country", "countries", "organisation"):
        return _rooted("names", before, after) or f"delegation.{_KIND_NAME[kind]}"
    if kind == "meeting":
        root = next(
            (root or match[1].lower() for pattern, root in _IN_VALUE if (match := re.search(pattern, value))), ""
        )
        placed = _rooted("meeting", before, after)
        return f"{placed if placed in ('meeting', 'next') else root or placed or 'meeting'}.name"
    if kind in ("date", "dates", "place"):
        near = [
            slot.name.split(".")[0]
            for slot in named
            if slot.kind == "meeting" or slot.kind in ("place", "date", "dates")
        ]
        root = near[-1] if near else "meeting" if function in ("opening", "attendance") else "event"
        return f"{root}.{_KIND_NAME[kind]}"
    if kind in ("document", "mechanism"):
        return f"{_last_word(value) or kind}.name"
    return f"{_word_before(before) or 'matter'}.{_KIND_NAME[kind]}"


def _rooted(kind: str, before: str, after: str) -> str:
    for pattern, root in _ROOTS[kind]:
        beside = after if pattern.endswith(">") else before
        if re.search(pattern.removesuffix(">"), beside, re.IGNORECASE):
            return root
    return ""


def _last_word(value: str) -> str:
    found = re.findall(r"[A-Za-z]{3,}", re.sub(r"\(.*?\)", "", value))
    return found[-1].lower() if found else ""


def _word_before(text: str) -> str:
    """Return the nearest word before the slot that says something."""
    for word in reversed(re.findall(r"[A-Za-z]+", text)):
        if len(word) > 3 and word.lower() not in STOP and not word.endswith(("ed", "ing")):
            return word.lower()
    return ""


def _distinct(name: str, values: Sequence[str], named: Sequence[Slot], template: Template) -> str:
    """Return the name, or with a number where it is taken by a slot that other words fill."""
    taken = {slot.name: nth for nth, slot in enumerate(named)}
    tried, count = name, 1
    while tried in taken and [filling[taken[tried]] for filling in template.fillings.values()] != list(values):
        count += 1
        tried = f"{name}_{count}"
    return tried


def text_of(template: Template, slots_: Sequence[Slot]) -> str:
    """Return the template's text with its slots by name."""
    marks = [f"{{{{ {slot.name} }}}}" for slot in slots_]
    return template.fixed[0] + "".join(mark + after for mark, after in zip(marks, template.fixed[1:], strict=True))


def values(template: Template, slots_: Sequence[Slot], member: int) -> Mapping[str, str]:
    """Return what fills the slots in a member that fits."""
    return {slot.name: part for slot, part in zip(slots_, template.fillings[member], strict=True)}
