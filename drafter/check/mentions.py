"""Meetings that a text names by their ordinals, and the dates that it gives them.

"the Fifth Ministerial Conference" is a name; with "on 2 April 2013" behind it a mention. Two names are of one
meeting where their identity is the same (`identity`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter import dates
from drafter.check import parts, periods, plain, planned, short_forms
from drafter.check.identity import LITTLE, NOUNS, Identity, acronyms, identity, own_identity
from drafter.check.periods import Period
from drafter.check.places import Passage, running
from drafter.model import Place, Statement
from drafter.names import Table
from drafter.patterns import compiled

HEAD = (
    r"(?:[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit|SOM|(?:Forum|Dialogue|Congress|Assembly)(?!\s+(?:[A-Z(]|of\b)))"
)
"""The head word of a meeting's name; a forum is one where nothing behind it says that it is but the body's."""
_WORD = r"(?:[A-Z][\w’'-]*|\([A-Z]+\)|senior|officials)"
_JOIN = rf"(?:of|on|and|the|for|(?:of|to|on|for)\s+the)(?=\s+{_WORD})"
TAIL = rf"(?:\s+of\s+(?:the\s+)?{_WORD}(?:\s+(?:{_WORD}|{_JOIN}))*)?"
"""What qualifies a meeting behind its head word: "of the Harbour Forum"."""
# From the ordinal to the head word, and what qualifies it: "meeting of AHG Senior Officials".
_NAME = compiled(rf"(?P<name>(?:\s+(?!{HEAD}\b)[\w’'&/()-]+){{0,9}}?\s+{HEAD}\b(?:\s*\(SOM\))?{TAIL})")
# What may stand between a meeting's name and its date, and nothing else.
_BETWEEN = compiled(
    r"""(?:\s*\([A-Z]+\))*                                         # (SOM)
        (?:(?:\s+on|,)\s+[A-Z][^.;:()]*?)?                          # on People Smuggling, Trafficking and ...
        (?:,?\s+(?:(?:(?:which|that)\s+)?(?:was|had\s+been|(?:would|will|shall)\s+be)\s+|to\s+be\s+)?
           (?:held|hosted|convened|called|scheduled|planned)|(?:,?\s+which)?\s+(?:took\s+place|(?:had\s+)?met)
           |,?\s+which\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}\s+(?:had\s+)?hosted)?
        (?:,?\s+(?:in|at)\s+[A-Z][\w’'-]*(?:,?\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+of(?=\s[A-Z]))?)*)?  # in Manila
        (?:,?\s+tentatively)?
        (?:(?::|\s[–—-])\s+[A-Z][\w’'-]*(?:,?\s+(?:the\s+)?[A-Z][\w’'-]*)*(?=,))?  # : Manila,
        (?:\s*\([A-Z][\w’'-]*(?:,?\s+(?:the\s+)?[A-Z][\w’'-]*)*,)?            # (Bali, Indonesia,
        ,?\s*(?:on|in|from|for|between|during|of|\()?\s*(?:the\s+)?""",
    re.VERBOSE,
)
_SPECIAL = 3
"""Words of a body's name that tell it from others' without what it is a part of: "Group on Nets"."""
_CITY = compiled(r"(?:\b(?:in|at)\s+|\(\s*|^:\s|^\s[–—-]\s)([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_WHO_MET = compiled(
    r"\b(?P<who>senior\s+officials|ministers|leaders)\s+(?:at|in|during|for)\s+their\s+\Z", re.IGNORECASE
)
_BEFORE = 40
"""Letters before an ordinal among which stands who met."""
_THE = compiled(r"\b[Tt]he\s+\Z")
_ITS = compiled(r"\b[Ii]ts\s+\Z")
_OUR = compiled(r"\b[Oo]ur\s+\Z")
"""Whose meeting it is in the words of those who meet: "We recalled our Second Meeting"."""
_THEIR = compiled(r"^\s*(?:\d+\.\s)?(?:The\s)?(?:Ministers|Leaders|Senior\sOfficials)\b.*\b[Tt]heir\s+\Z", re.DOTALL)
_WHO = compiled(r"\b(Ministers|Leaders|Senior\sOfficials|Governors|Deputies|Chiefs|Experts|Directors|Heads|Judges)\b")
_LEVEL_OF = {"ministers": "ministerial", "leaders": "leaders", "senior officials": "senior officials"}
_SUBJECT = compiled(r"(?<!\bof\s)\b[Tt]he\s+([A-Z][\w’'-]*(?:\s+(?:of\s+the\s+)?[A-Z][\w’'-]*)*)")
_OWNER = compiled(r"\bof\s+the\s+([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
"""Whose something is, and its meeting perhaps: "The Council welcomed the report of the Net Group, and its"."""
_OPERATIVE = compiled(r"\s*(?:(?:Also|Further)\s[a-z]+|[A-Z][a-z]+)(?:s|ing)\b[^A-Z]*")
"""The beginning of a paragraph of a resolution, before any name: "Recalling also its decision 6/2, adopted at its"."""
_MADE_AT = compiled(
    r"""\s(?:the|a)\s(?:(?!of\sthe\s)[^.;,:])*?(?:declaration|communiqu[eé]|plan|strategy|framework|programme
    |guidelines|charter
        |agreement|protocol|roadmap|code|policy|rules)\b(?:(?!\sof\sthe\s)[^.;,:])*?,?\s(?:which\s(?:it|was)\s)?
        (?:adopted|endorsed|approved|agreed|launched|signed)\s(?:at|during|in)\s[Ii]ts\s\Z""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a body made has no meetings: "The Council recalled the Zenda Declaration, adopted at its"."""
_AS_SAID = compiled(
    r"\bas\s(?:requested|decided|agreed|directed|mandated|foreseen|envisaged|instructed)\s(?:at|by)\s[Ii]ts\s\Z"
)
_IT, _BEGINS = compiled(r"\s*It\s[a-z]"), compiled(r"\s*(?:\d+\.\s)?The\s[A-Z]")
_INSTRUMENT = compiled(
    rf"""\b(?:Communiqu[ée]|Decision|Resolution|Declaration|Recommendation|Statement)s?\b
         (?:\s*\[[^\]]*\]|\s[\w/.()-]*\d[\w/.()-]*)? | \b(?:{"|".join(dates.MONTHS)})\b""",
    re.VERBOSE,
)
"""What a body adopted, and when, and no body: "in particular Communiqué [HC/COMM.7(2024)] adopted at its"."""
_LOW = 4
_NEAR = 3
"""Numbers that a text surely counts its own meetings with, in small letters: from four, and three about its own."""
_ANOTHER = compiled(rf"\b{HEAD}\b")


@dataclass(frozen=True, slots=True)
class Named:
    """One meeting as a passage names it: `text` stands at passage.text[at[0]:at[1]], the ordinal first."""

    identity: Identity
    text: str
    passage: Passage
    at: tuple[int, int]
    is_bare: bool = False  # the name alone does not tell the body: "the Ninth Meeting"


@dataclass(frozen=True, slots=True)
class Mention:
    """One meeting as a text names it, and when it says that the meeting was."""

    identity: Identity
    text: str
    date: str
    period: Period
    is_planned: bool
    place: Place
    city: str = ""  # where the text says that the meeting was, if between its name and its date
    is_bare: bool = False


def named(statement: Statement, body: str, names: Table, bodies: Sequence[str] = ()) -> list[Named]:
    """Return the meetings that the statement's running text names with an ordinal, in reading order.

    A meeting that is named without its process is one of `body`; `bodies` are the others whose meetings are known.
    """
    short = acronyms(statement, body, names)
    own = own_identity(statement.meeting, body, names, short)
    noun = own[2] if own and own[2] in NOUNS else _noun(statement.meeting.name)
    whole = f" {body.casefold()} "
    its_own = (key.casefold() for key, full in statement.acronyms if f" {full.casefold()} " in whole)
    called = " ".join((own[1] if own else "", noun, statement.meeting.name.casefold(), body.casefold(), *its_own))
    is_small = bool(own) and _counts_in_small(statement, noun)
    found: list[Named] = []
    for passage in running(statement):
        for number, _, (start, end) in dates.find_ordinals(passage.text):
            name = _NAME.match(passage.text, end)
            if name:
                part = parts.called(statement, passage.text[:start], name["name"])
                whose = None if part else identity(name["name"], number, body, names, short)
                if not (whose or part):
                    whose = identity(level(passage.text, start) + name["name"], number, body, names, short)
                part = part if part or whose else parts.full(statement, passage.text, start, name["name"])
                whose = whose or (identity(part, number, body, names, short) if part else None)
                whose = _of_sister(part or name["name"], number, body, bodies, names) or whose
                bare = None if whose else _bare(passage.text, name["name"], start, number, own, noun, is_small, called)
                if bare and own and not own[3]:
                    bare = _of_whole(passage.text, start, bare, body, names)
                if one := whose or bare:
                    words = " ".join(passage.text[start : name.end()].split())
                    is_its = _OUR.search(passage.text, 0, start) or is_its_own(passage.text[:start], called)
                    is_bare = bare is not None and len(_bared(name["name"])) == 1 and not is_its
                    found.append(Named(one, words, passage, (start, name.end()), is_bare))
    return sorted([*found, *_in_short(statement, body, names, short)], key=lambda one: (one.passage.at, one.at))


def _in_short(statement: Statement, body: str, names: Table, short: Sequence[str]) -> Iterator[Named]:
    """Yield the meetings that a text names by an acronym that it explains: "the 12th SOMN", "SOMN12"."""
    full = short_forms.of(statement)
    for passage in running(statement) if full else ():
        for acronym, number, at in short_forms.counted(passage.text, full):
            if whose := identity(full[acronym], number, body, names, short):
                yield Named(whose, passage.text[slice(*at)], passage, at)


def _of_sister(name: str, number: int, body: str, bodies: Sequence[str], names: Table) -> Identity | None:
    """Return the identity of a meeting of another body that the name gives, whole or without what it is a part of.

    "the Third Meeting of the Group on Nets" is one of the "Group on Nets of the Harbour Forum" in the Forum's texts.
    """
    small = name.casefold()
    for other in bodies:
        short = _within(other, body)
        is_named = other.casefold() != body.casefold() and short.casefold() in small
        if is_named and (one := identity(name, number, other, names, (short,))):
            return one
    return None


def _within(other: str, body: str) -> str:
    """Return the name of a body without the one that it, and the body whose text this is, are a part of."""
    part, _, whole = other.partition(" of the ")
    own = body.partition(" of the ")[2]
    if whole and (whole.casefold() == body.casefold() or body.casefold().startswith(f"{whole.casefold()} ")):
        short = part
    elif own and other.casefold().startswith(f"{own.casefold()} "):
        short = other[len(own) :].strip()
    else:
        return other
    return short if len(short.split()) >= _SPECIAL else other


def _noun(name: str) -> str:
    """Return the noun in a meeting's name, "" where it has none: "meeting" of "Ninth Meeting of Senior Officials"."""
    counted = next((end for _, _, (_, end) in dates.find_ordinals(name)), 0)
    found = _ANOTHER.search(name, counted) or _ANOTHER.search(name)  # "Harbour Forum on Nets Third Meeting"
    return found[0].casefold() if found else ""


def _counts_in_small(statement: Statement, noun: str) -> bool:
    """Return whether a text counts no meeting in capitals: "at its forty-sixth meeting"."""
    counted = (
        (passage.text, start, end)
        for passage in running(statement)
        for _, _, (start, end) in dates.find_ordinals(passage.text)
    )
    return not any(
        text[start].isupper() and compiled(rf"\s+(?:\w+\s+)?{noun}\b", re.I).match(text, end)
        for text, start, end in counted
    )


def _bare(
    text: str, name: str, start: int, number: int, own: Identity | None, noun: str, is_small: bool, called: str
) -> Identity | None:
    """Return the identity of "the Ninth Meeting" in a text that is itself of a body's meeting of that noun.

    In a text that has no capitals for it also of "the ninth meeting", near its own number: a low one counts anything.
    """
    if own is None or not _is_bare(name, noun, own[1]):
        return None
    if own[3]:  # a group's own text: "the Steering Group ... at its Third Meeting"
        return (number, *own[1:]) if is_its_own(text[:start], called.partition(" of ")[2] or called) else None
    if _ITS.search(text, 0, start) and plain.is_of(own[1], text, start):
        return (number, *own[1:])
    is_its = is_its_own(text[:start], called) or _is_theirs(text[:start], own[2]) or bool(_OUR.search(text, 0, start))
    is_told = is_its or _THE.search(text, 0, start)
    is_name = text[start].isupper() or text[start].isdigit()  # "the Ninth Meeting", "the 9th Meeting"
    is_near = is_its or (number >= _LOW and abs(number - own[0]) <= _NEAR)
    is_name = is_name or (is_small and is_near)
    return (number, *own[1:]) if is_told and is_name else None


def _of_whole(text: str, start: int, one: Identity, body: str, names: Table) -> Identity:
    """Return the meeting as one of the body that the text's own committee is of, where "its" stands for that body.

    "established by the Commission at its Tenth Session" is no session of the Net Committee of the Harbour Commission.
    """
    part = one[1].removesuffix(f" of {body.casefold()}")
    if part == one[1] or not is_its_own(text[:start], body.casefold()) or is_its_own(text[:start], part):
        return one
    return identity(f" {one[2]} of the {body}", one[0], body, names) or one


def _is_theirs(before: str, level: str) -> bool:
    """Return whether "their" stands last, and those who met are the only ones named: "The Ministers ... at their"."""
    sentence = before[before.rfind(". ") + 1 :]
    who = _WHO.findall(sentence) if _THEIR.search(sentence) else []
    return bool(who) and {_LEVEL_OF.get(" ".join(word.casefold().split()), "") for word in who} == {level}


def _is_bare(name: str, noun: str, body: str) -> bool:
    """Return whether a name says no more than the noun, or the body in short: "meeting of the Committee"."""
    words = [word.casefold() for word in _bared(name)]
    rest = " ".join(words[1:])
    return words[:1] == [noun] and (not rest or f" {body} ".endswith(f" {rest} ") or body.startswith(f"{rest} "))


def is_its_own(before: str, body: str) -> bool:
    """Return whether "its" stands last, and the name that it is for is the body's: "the Commission ... at its".

    A resolution names its body above its paragraphs: "Decides that its", with no other name before.
    """
    if not _ITS.search(before):
        return False
    sentence = _INSTRUMENT.sub(" ", _MADE_AT.sub(" its ", before[before.rfind(". ") + 1 :]))
    subjects = list(_SUBJECT.finditer(sentence))
    subjects = subjects[:1] if _AS_SAID.search(sentence) else subjects
    if not subjects and _IT.match(sentence):  # "The Commission noted the advice. It recalled that at its"
        subjects = list(_SUBJECT.finditer(before))[:1] if _BEGINS.match(before) else []
    if not subjects:
        return bool(_OPERATIVE.fullmatch(sentence))
    owners = [subjects[-1][1], *_OWNER.findall(sentence, subjects[-1].end())]
    return all(compiled(rf"\b{re.escape(owner.casefold())}\b").search(body) for owner in owners)


def _bared(name: str) -> list[str]:
    """Return the words of a name without those that every meeting's may have: "Annual Meeting of the Parties"."""
    return [word for word in name.split() if word.casefold() not in LITTLE]


def mentions(names_of: list[Named]) -> Iterator[Mention]:
    """Yield the names that have a date behind them, in reading order."""
    for one in names_of:
        text, end = one.passage.text, one.at[1]
        time = next(iter(sorted((time for time in periods.times(text) if time[1][0] >= end), key=_start)), None)
        if not time or not _BETWEEN.fullmatch(text, end, time[1][0]):
            continue
        between = text[end : time[1][0]]
        if _ANOTHER.search(between) or dates.find_ordinals(between):
            continue
        city = _CITY.search(between)
        yield Mention(one.identity, one.text, text[slice(*time[1])], time[0],
                      planned.is_to_come(text, one.at[0], time[1][0]), one.passage.place,
                      city[1] if city else "", one.is_bare)  # fmt: skip


def level(text: str, start: int) -> str:
    """Return who met "at their" meeting that begins there: "senior officials", "Ministers"; "" where none is said."""
    found = _WHO_MET.search(text, max(0, start - _BEFORE), start)
    return f"{found['who']}’ " if found else ""


def _start(time: tuple[Period, tuple[int, int]]) -> int:
    return time[1][0]
