"""A number that the text gives is not the number of what it lists.

"Attended by 35 members" is written first, and the list below it is edited to the last hour. A list right behind its
number is counted without those who only watched. Compared are the
delegations of the list, the items below "the following three", and the names in brackets or behind a colon. Where a
list can be counted in two ways, either is right.

Passes: The meeting agreed on the following two measures: a register; and a fund.
Passes: The meeting was attended by three members: Elbonia, Ruritania and Sylvania.
Fails:  The meeting was attended by four members: Elbonia, Ruritania and Sylvania.
Fails:  The meeting elected twelve (11) members to the board.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from drafter import dates, sentences
from drafter.cardinals import figure
from drafter.check import hosts, own
from drafter.check.facts import apposed, twice_written
from drafter.check.facts.announced import CAME, FOR, NUMBER, SAID, TAIL_ITEMS, WHO_ACTED, WORDS, beside_names
from drafter.check.places import Passage, passages
from drafter.model import Attendee, BlockKind, NameKind, Problem, Role, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import LIST

ID = "counts-agree"
_ODD = "criteria|people|women|men|children|fora|phenomena"
"""Nouns of several things that do not end in s."""
_LAND = r"(?:countries|states|governments|economies|jurisdictions)"
_ATTENDED = compiled(
    rf"""\b(?:attended\ by|(?:representatives|delegat(?:es|ions)|officials|ministers|participants)\ (?:of|from))
         \ (?:[a-z]+\ ){{0,7}}?{NUMBER}
         \ (?:of\ the\ \w+\ )?(?:(?:member|participating|observer|contracting)\ )?
         (?P<what>{_LAND}|(?:states\ )?parties|members|delegations|organi[sz]ations|observers)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PRESENT = r"(?:(?:were|was)\ (?:present|represented)|attended|took\ part|participated)"
_WERE_PRESENT = compiled(
    rf"""(?<![\w.,/-]){NUMBER}\ (?:of\ the\ \w+\ )?(?:(?:member|participating|contracting)\ )?
         (?P<what>{_LAND}|(?:states\ )?parties|members|delegations|organi[sz]ations)
         (?:\ of\ the\ \w+)?\ {_PRESENT}(?=:\ )""",
    re.IGNORECASE | re.VERBOSE,
)
_TWO = r"(?:members|parties|states|countries|governments|economies|delegations)"
_AND_OTHERS = compiled(
    rf"\b{_TWO} and {NUMBER} (?:(?:international|regional|observer) )?(?P<what>organi[sz]ations|observers)\b",
    re.IGNORECASE,
)
"""Who comes second: "of nine members and two organisations"."""
_ONES = compiled(
    rf"""(?<![\w.,/-])(?<!of\ the\ )(?<!of\ its\ ){NUMBER}\ (?:(?:member|participating|contracting)\ )?
         (?P<what>{_LAND}|(?:states\ )?parties|members|delegations|organi[sz]ations|observers)
         (?=(?:,|\ and)\ [^.;:]{{3,60}}?\ {_PRESENT}[.;,]|\ {_PRESENT}[.;])""",
    re.IGNORECASE | re.VERBOSE,
)
"""Who came, the list of whom stands elsewhere: "Fourteen Parties and five organizations attended."."""
_BEGINS = compiled(
    r"It was attended|(?:Representatives|Delegat(?:es|ions)|Officials) (?:of|from) [^.;]{3,60}? attended"
)
"""How a paragraph on attendance begins that does not name the meeting."""
_CAME = (
    *"attend representatives delegat officials ministers participa presen observers".split(), "took part",
)  # fmt: skip
_LIST_HERE = compiled(r"(?:[^.:;()]{0,40}):\ |\ \(|,\ (?:namely|viz\.),?\ ")
_AS_OBSERVERS = compiled(rf"\b{NUMBER}\s+(?P<what>observers)\b(?=[^.]*\battended\b|\s*[:(])", re.IGNORECASE)
_OBSERVERS_FROM = compiled(rf"\bobservers\ (?:from|of)\ {NUMBER}\ (?P<what>{_LAND}|organi[sz]ations)\b", re.I | re.X)
_GREETED = compiled(
    rf"\b(?:welcomed|greeted|thanked) (?:all )?(?:the )?{NUMBER} (?P<what>delegations)\b", re.IGNORECASE
)
_SECRETARIAT = compiled(r"\b[Tt]he secretariat (?=(?:record|count|not|report)ed\b)")
_WHO_CAME = (_OBSERVERS_FROM, _ATTENDED, _AS_OBSERVERS, _WERE_PRESENT, _AND_OTHERS, _ONES, _GREETED, *CAME)
_LISTED = compiled(
    rf"""(?<![\w.,/-])(?i:{NUMBER})
         \ (?P<what>(?:[a-z][\w’'-]*\ ){{0,4}}?(?:[a-z][\w’'-]*s|States|Parties|Members|Governments|{_ODD}))
         (?:\ \((?P<bracket>[^()]+)\)|(?:{SAID}|{FOR})?:\ (?P<colon>[^:.]+)(?:\.|$)
           |,\ namely,?\ (?:(?P<names>{LIST})(?=[,.;]|$)|(?P<namely>[^:;.]+)(?:\.|$)))""",
    re.VERBOSE,
)
_BEFORE_ITEMS = compiled(
    rf"""(?<![\w.,/-]){NUMBER}
         \ (?P<what>(?:(?!following\ (?:{"|".join(WORDS)})\b)[a-z][\w’'-]*\ ){{0,5}}?(?:[a-z][\w’'-]*s|{_ODD}))
         (?:\ {_PRESENT})?:$""",
    re.IGNORECASE | re.VERBOSE,
)
_FOLLOWING = compiled(
    rf"\b[Ff]ollowing\ {NUMBER}\ (?P<what>(?:[a-z][\w’'-]*\ ){{0,3}}?(?:[a-z][\w’'-]*s|{_ODD}))\b[^.:;]{{0,120}}:$",
    re.IGNORECASE,
)
_FOLLOWING_HERE = compiled(
    rf"\b[Ff]ollowing\ {NUMBER}\ (?P<what>(?:[a-z][\w’'-]*\ ){{0,3}}?(?:[a-z][\w’'-]*s|{_ODD}))\b[^.:;]{{1,120}}"
    r":\ (?P<colon>[^:.]+)(?:\.|$)",
    re.IGNORECASE,
)
"""What is announced as following, with more words before the colon: "the following two sites, to be opened in May:"."""
_PER = compiled(
    r"\b(?:per|years?|months?|weeks?|days?|hours?|minutes?|pages?|million|thousand|dollars|times|percent)\b"
)
_NO_LIST = compiled(
    rf"\d|\b(?:{'|'.join(WORDS)})\b|^\s*(?:see|e\.?g\.?|i\.?e\.?|including|such as|for example|notably|mainly|among)\b"
    r"|\b(?:others|etc)\b"
)
_QUANTITY = compiled(rf"(?:(?:and|in)\s)?{NUMBER}\s[a-z]", re.IGNORECASE)
_TELLS_MORE = frozenset(
    """by in at on from for with to of as which who whose where when including such led held hosted organised organized
""".split()
)


_AND_MORE = compiled(rf"\b(?:with|and|by)\s(?:another\s)?{NUMBER}\s(?:other|further|more)\s[A-Za-z]", re.IGNORECASE)
"""A list that does not name all: "together with 29 other Parties"."""
_AMONG = compiled(r"\b(?:among\s(?:them|whom|others)|including|inter\salia|such\sas|notably)\b", re.IGNORECASE)
"""What leads in to a list of some: "91 Parties and 8 observers, among them Elbonia"."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each number that no way of counting the list gives."""
    here = passages(statement)
    for at, passage in enumerate(here):
        kind = passage.block.kind if passage.block else None
        if kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and not passage.annex:
            yield from _attended(statement, passage)
        if kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            yield from _in_line(statement, passage)
            yield from beside_names(passage)
            yield from apposed.beside_names(passage)
            yield from twice_written.otherwise(passage)
            yield from _items(passage, here[at + 1 :])


# ── who came ─────────────────────────────────────────────────────────────────────────────────────


def _attended(statement: Statement, passage: Passage) -> Iterator[Problem]:
    """Yield the numbers of those who came, where the list of them is read and has another number."""
    told: set[int] = set()
    for pattern in _WHO_CAME if sentences.holds(passage.text, _CAME) else ():
        for found in pattern.finditer(passage.text):
            if found.start("number") in told:
                continue
            is_here = _LIST_HERE.match(passage.text, found.end())
            names_it = pattern is _WERE_PRESENT or is_here or _names_meeting(passage.text)
            if not names_it or hosts.is_of_another(_of_body(_sentence(passage.text, found.start()), statement)):
                continue
            there = _listed(statement, passage.text[found.end() :])
            if pattern is _OBSERVERS_FROM:
                there = [one for one in there if one.role is Role.OBSERVER]
                told.add(found.start("number"))
            ways = _ways(there, found["what"].casefold())
            if ways and figure(found["number"]) not in ways and not _names_some(statement):
                told.add(found.start("number"))
                listed = " or ".join(map(str, sorted(ways)))
                what = f'"{found["number"]} {found["what"]}" attended, and {listed} {_are(ways)} listed'
                yield warning(ID, what, passage.place, "count the list again, and correct the number or the list")


def _names_some(statement: Statement) -> bool:
    """Return whether the list of those who came is cut short: "Elbonia, Ruritania and 29 other Parties"."""
    first = statement.attendance[0].printed if statement.attendance else ""
    naming = [each.text for each in passages(statement) if first in each.text]
    return any(_AND_MORE.search(text) or _AMONG.search(text.partition(first)[0]) for text in naming)


def _names_meeting(text: str) -> bool:
    return bool(own.NOUN.search(text) or _BEGINS.match(text))


def _of_body(sentence: str, statement: Statement) -> str:
    """Return a sentence without who attended, and the working group whose own session this is: no other meetings."""
    for one in statement.attendance:  # "the Office of the Rain Commissioner" is no meeting's office
        sentence = sentence.replace(one.printed, "") if one.printed else sentence
    sentence = _SECRETARIAT.sub("", sentence)
    is_own = "working group" in f"{statement.meeting.body} {statement.meeting.name}".casefold()
    return compiled(r"\bWorking Group\b").sub("", sentence) if is_own else sentence


def _listed(statement: Statement, after: str) -> Sequence[Attendee]:
    """Return those who are counted: of a list right behind its number its participants alone."""
    is_here = _LIST_HERE.match(after)
    if not is_here:
        return statement.attendance
    here = after.partition(")")[0] if is_here[0].endswith("(") else after.partition(". ")[0]
    return [one for one in statement.attendance if one.role is Role.PARTICIPANT and one.printed in here]


def _sentence(text: str, at: int) -> str:
    """Return the sentence that stands at a place of a text."""
    end = text.find(". ", at)
    return text[text.rfind(". ", 0, at) + 1 : end if end >= 0 else len(text)]


def _are(ways: set[int]) -> str:
    return "is" if ways == {1} else "are"


def _ways(there: Sequence[Attendee], what: str) -> set[int]:
    """Return how many of the kind are listed, counted in each way that can be meant; none where there is no list."""
    lands = (NameKind.STATE, NameKind.TERRITORY, NameKind.OTHER)
    members = [one for one in there if one.role is Role.PARTICIPANT]
    observers = [one for one in there if one.role is Role.OBSERVER]
    if what == "observers":
        return {len(observers), sum(one.kind in lands for one in observers)} if observers else set()
    if len(there) < 2:
        return set()
    if what.startswith("organi"):
        groups = (members, observers, there)
        every = {sum(one.kind is NameKind.ORGANISATION for one in group) for group in groups} - {0}
        return every | {sum(one.kind not in lands[:2] for one in group) for group in groups} - {0} if every else set()
    states = {sum(one.kind in lands for one in group) for group in (members, there)}
    only = {sum(one.kind in lands[:2] for one in group) for group in (members, there)}
    both = {len(members), len(there)} if what in ("members", "delegations") or what.endswith("parties") else set()
    return (states | only | both) - {0}


# ── what is listed ───────────────────────────────────────────────────────────────────────────────


def _in_line(statement: Statement, passage: Passage) -> Iterator[Problem]:
    text = passage.text
    holds = sentences.holds(text, (":", "(", ", namely"))
    for found in (
        (
            *_LISTED.finditer(text),
            *WHO_ACTED.finditer(text),
            *(_FOLLOWING_HERE.finditer(text) if "ollowing" in text else ()),
        )
        if holds
        else ()
    ):
        groups = found.groupdict()
        listed = groups.get("bracket") or groups["colon"] or groups.get("names") or groups.get("namely") or ""
        number, ways = figure(found["number"]), _counted(listed)
        is_measure = _PER.search(found["what"]) or _follows_a_number(passage.text, found.start())
        told = _ATTENDED.search(passage.text) and statement.attendance
        if ways and not ways[0] <= number <= ways[1] and not is_measure and not told:
            said = f"{found['number']} {found['what']}"
            many = f"{ways[0]}" if ways[0] == ways[1] else f"{ways[0]} to {ways[1]}"
            what = f'"{said}" are announced, and {many} listed: "{listed.strip()[:80]}"'
            yield warning(ID, what, passage.place, "count again, and correct the number or the list")


def _follows_a_number(text: str, at: int) -> bool:
    """Return whether the number is but part of one: "twenty-two", "one hundred and two", "paragraph 2 items"."""
    before = text[:at].rstrip().casefold()
    return before.endswith(("hundred and", "paragraph", "article", "annex", "least", " and", " or", "other", "than"))


def _counted(listed: str) -> tuple[int, int] | None:
    """Return the fewest and the most parts that a list can be read to have; None for what is no list.

    "A, B and C" has three; "A and B, C and D" two, three or four.
    """
    if dates.times(listed) or _NO_LIST.search(listed) or not re.search(r",|;|\band\b", listed):
        return None
    most = len([part for part in re.split(r"[,;]|\band\b|\bor\b|&", listed) if part.strip()])
    mark = ";" if ";" in listed else ","
    parts = [part for part in listed.split(mark) if part.strip(" .")]
    first = parts[0].split()[0].casefold()
    # "on fish, by the Committee, and on dams": what only tells more of the part before it is none.
    parts = [part for part in parts if (word := _first_word(part)) not in _TELLS_MORE or word == first]
    joined = ["and" in part.split()[1:] for part in parts]  # "and C" only closes the list
    closes = joined[-1] and not any(joined[:-1]) and mark == "," and parts[-1].split()[0] != "and"
    return len(parts) + closes, most


def _first_word(part: str) -> str:
    return part.casefold().split()[part.casefold().split()[0] in ("and", "or") and len(part.split()) > 1]


def _are_parts(following: Sequence[Passage], level: int) -> bool:
    """Return whether the items below divide the number: "12 offences: (a) 7 of size; and (b) 5 of place"."""
    items = takewhile(lambda after: after.block and after.block.kind is BlockKind.ITEM, following)
    own = [item for item in items if item.block and item.block.level == level]
    return len(own) > 1 and all(_QUANTITY.match(item.text) for item in own)


def _items(passage: Passage, following: Sequence[Passage]) -> Iterator[Problem]:
    """Yield a number before a list of items of which there are more or fewer."""
    forms = (_BEFORE_ITEMS, TAIL_ITEMS, _FOLLOWING) if passage.text.endswith(":") else ()
    said = (found for form in forms if (found := form.search(passage.text)) and not _PER.search(found["what"]))
    found = next(said, None)
    if not found:
        return
    level = passage.block.level + 1 if passage.block and passage.block.kind is BlockKind.ITEM else 1
    items = 0
    for after in following:
        if not after.block or after.block.kind is not BlockKind.ITEM or after.block.level < level:
            break
        items += after.block.level == level
    if items and items != figure(found["number"]) and not _are_parts(following, level):
        below = f"{items} {'stands' if items == 1 else 'stand'} below"
        what = f'"{found["number"]} {found["what"]}" are announced, and {below}'
        yield warning(ID, what, passage.place, "count again, and correct the number or the list")
