"""Who is thanked for hosting another meeting, held against the statement of that meeting, for the rule `hosts_agree`.

"considered the report of the Ninth Session of the Net Committee, and thanked Elbonia for hosting it": the Ninth Session
has a statement of its own, which says who hosted it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from drafter import dates, sentences
from drafter.check import hosts, known, land_names
from drafter.check.mentions import Named
from drafter.check.places import running
from drafter.model import NameKind, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import LIST

_FOR_HOSTING = compiled(
    rf"\b(?:thank(?:ed|s)?|commended|congratulated)\s(?:the\s)?(?:[Gg]overnment\sof\s(?:the\s)?)?(?P<who>{LIST})"
    r"\sfor\s(?:hosting|having\shosted)\s(?:it\b|that\s|the\s)"
)


_THANKS = compiled(r"\b(?:thank\w*|appreciat\w+|gratitude|grateful)\b[^.]*\b(?:hospitality|hosting|arrangements)\b")


def of_the_last(statement: Statement, shelf: Shelf, told: Collection[str]) -> Iterator[Problem]:
    """Yield the office that hosted an earlier meeting of the count, and is thanked in the place of this one's host.

    Those `told` are so already.
    """
    host = statement.meeting.host
    before = [fact for fact in known.before(statement, shelf) if fact.place.statement != statement.id] if host else []
    others = {fact.meeting.host: fact for fact in before if fact.meeting.host and fact.meeting.host != host}
    offices = {
        name: fact
        for name, fact in others.items()
        if " of " not in name and name not in host and not any(each in name for each in told)
    }
    for passage in running(statement) if offices else ():
        for sentence in sentences.split(passage.text) if not passage.annex else ():
            is_of_this = _THANKS.search(sentence) and host.removeprefix("the ") not in sentence
            if not is_of_this or dates.times(sentence) or dates.find_ordinals(sentence):
                continue
            for name, fact in offices.items():
                if compiled(rf"\b{re.escape(name.removeprefix('the '))}\b").search(sentence):
                    what = f'"{name}" is thanked; "{host}" hosted the meeting'
                    mend = f'write "{host}": "{name}" hosted {fact.meeting.name or "an earlier meeting"}'
                    yield Problem("hosts-agree", Severity.ERROR, what, passage.place, mend, (fact.place,))


def told(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each State that is thanked for a meeting which by its own statement another one hosted."""
    archive, itself = known.archive(shelf), known.itself(statement, shelf)
    named = known.names_in(statement, shelf)
    for one in named if any(" hosting " in each.passage.text for each in named) else ():
        is_own = itself is not None and one.identity == itself.identity
        texts = [archive.texts[fact.place.statement] for fact in archive.held.get(one.identity, ())
                 if fact.place.statement in archive.texts]  # fmt: skip
        who = "" if is_own or not texts or texts[0].id == statement.id else _thanked(one, named, archive.names)
        there = _hosts(texts[0], archive.names) if who else []
        if there and all(land_names.is_told_apart(who, each, archive.names) for each in there):
            what = f'"{who}" is thanked for hosting the "{one.text}"; "{there[0]}" hosted it'
            yield warning("hosts-agree", what, one.passage.place, f"look into {texts[0].id}, and name its host")


def _thanked(one: Named, named: list[Named], names: Table) -> str:
    """Return the one State that a sentence thanks for hosting the only meeting that it names; "" for none."""
    text = one.passage.text
    begin = text.rfind(". ", 0, one.at[0]) + 1
    end = text.find(". ", one.at[1])
    end = end if end >= 0 else len(text)
    alone = all(each is one or each.passage.at != one.passage.at or not begin <= each.at[0] < end for each in named)
    thanks = _FOR_HOSTING.search(text, begin, end) if alone else None
    is_of_it = thanks and (thanks.end() == one.at[0] or (thanks[0].endswith("it") and one.at[1] < thanks.start()))
    if not thanks or not is_of_it or hosts.is_of_another(text[begin : one.at[0]] + text[one.at[1] : thanks.start()]):
        return ""
    states = [found.row.name for found in names.find(thanks["who"]) if found.row.kind is NameKind.STATE]
    return states[0] if len(states) == 1 else ""


def _hosts(text: Statement, names: Table) -> list[str]:
    """Return the States that by its own statement hosted a meeting, and where it was; none where it does not say."""
    told = [*(who.name for who in hosts.hosted(text)), *(who.name for who in hosts.thanked(text, names))]
    return [*told, text.meeting.country] if told and text.meeting.country else []
