"""Who hosts a meeting, who chairs it and which group meets, as the head of its statement says; and the past one's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.model import Meeting
from drafter.names import Table

THE = re.compile(r"^the ")
_GOVERNMENT = re.compile(r"^(?:the )?Government of (?:the )?", re.IGNORECASE)
_PRONOUNS = {"Mr": "his", "Ms": "her", "Mrs": "her", "Mme": "her", "Sir": "his", "Dame": "her"}
_BEFORE_NAME = 4
"""Words among which a person's title stands: "H.E. Ms Ilona"."""


def called(kind: str, old_text: str, old: Meeting, new: Meeting) -> str:
    """Return who hosts or chairs the new meeting where that was told of the old one; a gap where it is not known."""
    if kind == "host":
        return THE.sub("", new.host) or "[[host.name]]"
    nth = old.co_chairs.index(old_text)
    return new.co_chairs[nth] if len(new.co_chairs) == len(old.co_chairs) else "[[person.name]]"


def pronoun(old_text: str, old: Meeting, new: Meeting) -> str:
    """Return "his" or "her" of the one who chairs, by the title, where the old word is of the one who chaired then."""
    told = [_pronoun_of(one.co_chairs[0]) if len(one.co_chairs) == 1 else "" for one in (old, new)]
    return told[1] if told[0] == old_text else ""


def _pronoun_of(person: str) -> str:
    said = re.findall(r"[A-Za-z]+", person)[:_BEFORE_NAME]
    return next((_PRONOUNS[word] for word in said if word in _PRONOUNS), "")


def country(meeting: Meeting) -> str:
    """Return the country that hosts: of "the Ministry of Rivers of Ruritania" Ruritania, where the meeting is there."""
    host = _GOVERNMENT.sub("", meeting.host)
    own = rf" of (?:the )?{re.escape(meeting.country)}$"
    return meeting.country if not host or (meeting.country and re.search(own, host)) else host


def running(country: str, names: Table) -> str:
    """Return a country as it stands within a sentence: "the Philippines"; one that no register knows as it is given."""
    row = names.named(country)
    return names.running(row) if row and names.printed(row) == country else country


def group(old: Meeting, new: Meeting, acronyms: Iterable[tuple[str, str]]) -> re.Pattern[str] | None:
    """Return a pattern of the groups, by full name and acronym, of which the old meeting was and the new one is not."""
    names = [old.name, new.name]
    said = [
        rf"{re.escape(full)}(?: \({re.escape(short)}\))?|{re.escape(short)}"
        for short, full in acronyms
        if [short in name.split() or full.casefold() in name.casefold() for name in names] == [True, False]
    ]
    return re.compile(rf"\b(?:{'|'.join(said)})(?!\w)") if said else None
