"""Names that say who is counted, right behind their number: for the rule `counts_agree`.

In: running text. Out: each number of which there are more or fewer names: "three organisations, the Rain Commission and
the Ice Board, were"; "the seven Ministers of Health of Elbonia and Ruritania"; "both Elbonia, Fiji and Samoa"; "two
decisions, on nets, on boats and on ports". A name may itself hold an "and": any way of counting is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import sentences
from drafter.cardinals import figure
from drafter.check.facts.announced import NUMBER, WORDS
from drafter.check.places import Passage
from drafter.model import Problem
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import CAP, LIST, PARTICLE

_PERSONS = (
    r"experts|speakers|presenters|panellists|consultants|candidates|ministers|co-chairs|vice-chairs|vice-presidents"
    r"|rapporteurs|facilitators"
)
"""Behind a person's name stands what she is, or where she is from: their names can be too few, never too many."""
_WHO = (
    r"(?:member\ (?:States|states|countries)|members|states|countries|governments|parties|economies|jurisdictions"
    r"|delegations|observers|organi[sz]ations|agencies|institutions|entities|partners|donors|parliaments|co-hosts|hosts"
    rf"|companies|universities|{_PERSONS})"
)
_TITLED = r"(?:(?:Mr|Mrs|Ms|Mx|Mme|Dr|Prof)\.?|Professor|H\.\ ?E\.)\ "
_PART = (
    rf"(?:the\ )?{CAP}(?:(?:(?:\ (?:and|for|on|in|against|to|{PARTICLE})(?:\ the)?)?\ ){CAP})*(?:\ \([^()]{{1,40}}\))?"
)
_NAMED = rf"{_PART}(?:(?:,(?:\ and)?|\ and)\ {_PART})+"
_APPOSED = compiled(
    rf"""(?<![\w.,/-])(?P<number>(?i:{"|".join(WORDS)})|[1-9]\d?)\ (?P<what>(?:[a-z][\w-]*\ ){{0,3}}?(?i:{_WHO})),
         \ (?P<listed>{_NAMED})(?=[.;]|,\ |$)(?!,\ (?:and\ |or\ )?(?:the\ )?{CAP})(?!,\ as\ well\ as)""",
    re.VERBOSE,
)
_OF_EACH = compiled(
    rf"""\b[Tt]he\ {NUMBER}\ (?P<what>(?:Foreign|Prime)\ Ministers|Ministers\ (?:of|for)\ {CAP}|Governments
           |Presidents|Heads\ of\ (?:State|Government)|Heads\ of\ State\ and\ Government)\ of\ (?P<listed>{LIST})
         (?!,?\ (?:and\ )?[A-Z(])(?=\ [a-z]|,\ [a-z]|[.;])""",
    re.VERBOSE,
)
_BOTH = compiled(
    rf"\b(?P<number>[Bb]oth)(?P<what>)\ (?P<listed>(?:the\ )?{CAP}(?:\ {CAP})*(?:,\ (?:the\ )?{CAP}(?:\ {CAP})*)+"
    rf",?\ and\ (?:the\ )?{CAP})",
    re.VERBOSE,
)
_ON_EACH = compiled(
    rf"""(?<![\w.,/-]){NUMBER}\ (?P<what>(?:[a-z][\w-]*\ ){{0,2}}?[a-z]\w*s),
         \ (?P<listed>on\ [^,.;:]+(?:,\ on\ [^,.;:]+)*,?\ and\ on\ [^,.;:]+)(?=[.;]|$|,\ (?!on\ |and\ on\ ))""",
    re.VERBOSE,
)
_SOME = compiled(
    r"(?:(?:^|[.;]\s)(?:Of|In|At|For|During|Over|After|Within|With|From|Among|Before|Since|By)\s(?:the\s|its\s|our\s)?"
    r"|\b(?:of|among|between)\s(?:the|its|our|their|these|those|all)\s(?:\w+\s)?"
    r"|\b(?:least|most|than|over|about|some|around|nearly|almost|to|of\sthese|and|or|hundred|thousand)\s)\Z"
)
"""Before a number that is not that of the names behind it: "of the nine members, Elbonia and Fiji, have"."""


def beside_names(passage: Passage) -> Iterator[Problem]:
    """Yield a warning at each number that no way of counting the names behind it gives."""
    text = passage.text
    found = [*_APPOSED.finditer(text), *_OF_EACH.finditer(text)]
    found += _BOTH.finditer(text) if sentences.holds(text, ("both ",)) else ()
    for one in found:
        ways, number = _ways(one["listed"]), _value(one["number"])
        if ways and not ways[0] <= number <= ways[1] and not _is_of_some(text, one) and not _is_told_more(one, ways):
            yield _told(passage, one, ways)
    for one in _ON_EACH.finditer(text) if " and on " in text else ():
        many = len(re.findall(r"(?:^|, |,? and )on ", one["listed"]))
        if many != figure(one["number"]) and not _is_of_some(text, one):
            yield _told(passage, one, (many, many))


def _told(passage: Passage, one: re.Match[str], ways: tuple[int, int]) -> Problem:
    said = " ".join(filter(None, (one["number"], one["what"])))
    many = f"{ways[0]}" if ways[0] == ways[1] else f"{ways[0]} to {ways[1]}"
    what = f'"{said}" are announced, and {many} listed: "{one["listed"][:80]}"'
    return warning("counts-agree", what, passage.place, "count again, and correct the number or the list")


def _is_of_some(text: str, one: re.Match[str]) -> bool:
    return bool(_SOME.search(text, 0, one.start("number")))


def _is_told_more(one: re.Match[str], ways: tuple[int, int]) -> bool:
    """Return whether what looks like too many names may be persons without title, and what they are."""
    is_persons = re.search(rf"\b(?:{_PERSONS})$", one["what"], re.IGNORECASE)
    return bool(is_persons) and _value(one["number"]) < ways[0] and not re.match(_TITLED, one["listed"], re.VERBOSE)


def _value(printed: str) -> int:
    return 2 if printed.casefold() == "both" else figure(printed)


def _ways(listed: str) -> tuple[int, int] | None:
    """Return the fewest and the most names that a list can be read to have; None for one alone, or posts of persons."""
    bare = re.sub(r" \([^()]*\)", "", listed)
    parts = bare.split(", ")
    titled = compiled(rf"(?:and\ )?(?:the\ )?{_TITLED}", re.VERBOSE)
    persons = len(re.findall(_TITLED.replace("\\ ", " "), bare))
    if persons:
        is_each = all(titled.match(part) for part in parts) and persons >= len(parts)
        return (persons, persons) if is_each else None
    closes = " and " in parts[-1].removeprefix("and ")
    least, most = len(parts) + closes, len(re.split(r", and |, | and ", bare))
    return (least, most) if most > 1 else None
