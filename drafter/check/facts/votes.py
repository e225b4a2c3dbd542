"""Votes that do not make the number of those who voted, for the rule `part_of`.

In: a statement. Out: each vote with more voices than there are members, or than came; with fewer or more where all of
them were there and none abstained; and those who voted otherwise where they are not as many as the vote has against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import sentences
from drafter.cardinals import figure
from drafter.check.facts import voters
from drafter.check.facts.announced import WORDS
from drafter.check.places import Passage, running
from drafter.model import Statement
from drafter.patterns import Pattern, compiled

_NUMBER = rf"(?:one|{'|'.join(WORDS)}|[1-9]\d{{0,2}})"
_WHO = r"(?:members|governors|directors|judges|[Pp]arties|[Ss]tates|delegations|countries)"
_MEMBERS = compiled(rf"\b(?:of\s(?:the|its|all)|all)\s(?P<whole>{_NUMBER})\s{_WHO}\b", re.IGNORECASE)
_CAME = compiled(
    r"\b(?:attended|represented)\sby\s(?:representatives\s(?:of|from)\s|delegations\sfrom\s)?"
    rf"(?P<whole>{_NUMBER})\s(?:member\s)?{_WHO}\b"
    rf"|\b[Rr]epresentatives\sof\s(?P<of>{_NUMBER})\s(?:member\s)?[a-z]+s\sattended\b"
    rf"|(?P<also>{_NUMBER})\s{_WHO}\s(?:attended|were\s(?:present|represented)|took\spart)\b",
    re.IGNORECASE,
)
_ALL_THERE = compiled(
    rf"\ball\s(?:of\s(?:the|its)\s)?(?P<whole>{_NUMBER})\s{_WHO}\s(?:of\sthe\s[A-Z][\w\s]*?\s)?"
    r"(?:attended|were\spresent|voted|took\spart|participated|participating)\b",
    re.IGNORECASE,
)
_VOTES = compiled(
    rf"\b(?P<yes>{_NUMBER}|\d{{1,3}}(?:,\d{{3}})+)\svotes?\s(?:in\sfavou?r\s)?(?:to|against)\s(?P<no>{_NUMBER}|none)\b"
    rf"(?:,?\s(?:with|and)\s(?P<none>{_NUMBER})\sabst)?"
    rf"|\bby\sa\s(?:vote|majority)\sof\s(?P<for>{_NUMBER})\s(?:to|against)\s(?P<anti>{_NUMBER})\b"
    rf"|(?<!had\s)\bvoted(?:\sby)?\s(?P<by>{_NUMBER})(?:\sto\s|[–-])(?P<opposed>{_NUMBER})"
    r"(?=\s(?:for|to|in|on|that)\b|[,.])"
    rf"|\b(?P<ayes>{_NUMBER})\smembers?\s(?:voted\s(?:in\sfavou?r|for)|supported)\b[^.;]{{0,80}}?\band\s"
    rf"(?P<noes>{_NUMBER})\s(?:members?\s)?(?:voted\s)?(?:against|opposed|preferred)\b",
    re.IGNORECASE,
)
_OTHERWISE = compiled(
    rf"(?P<number>{_NUMBER})\s(?:of\s(?:the|its|them)\s)?(?:\w+\s)?(?:members?\s)?(?:preferred|dissented|disagreed"
    r"|voted\s(?:against|to|for)|would\shave\s(?:preferred|voted)|favou?red|opposed)\b",
    re.IGNORECASE,
)
_SIDES = compiled(
    rf"\b(?P<number>{_NUMBER})\smembers?\s(?:\([^()]{{3,400}}\)\s)?voted\s(?:(?P<yes>for|in\sfavou?r)|against)\b",
    re.IGNORECASE,
)
_MINORITY = compiled(
    rf"\b[Tt]he\s(?P<number>{_NUMBER})\smembers?\s(?:in\sthe\sminority|who\s(?:had\s)?voted\sagainst)\b"
)
_WON = compiled(r"\b(?:voted\s(?:to|for)|favou?red)\Z", re.IGNORECASE)
_SHORT = 60
_MORE = compiled(rf"\b(?:and|while)\s(?:{_NUMBER}|another|others?)\b", re.IGNORECASE)
"""Others, whose vote is told in other words: "Two members preferred 5 per cent, and one an unchanged rate"."""
_NOT_ALL = compiled(r"\b(?:abst\w+|absent|absence|recus\w+|did\snot\svote|excused|by\sproxy|without\sa\svote)\b", re.I)


def disagreeing(statement: Statement) -> Iterator[tuple[str, Passage]]:
    """Yield what each vote disagrees with, and the passage of the vote."""
    here = [passage for passage in running(statement) if not passage.annex]
    votes = [(passage, found) for passage in here if " vote" in passage.text for found in _VOTES.finditer(passage.text)]
    yield from voters.disagreeing(statement, _cast(votes[0][1])[:2] if len(votes) == 1 else ())
    if not votes:
        return
    members, came, there = (_numbers(pattern, here) for pattern in (_MEMBERS, _CAME, _ALL_THERE))
    most = (
        (members, "that there are {} members") if len(members) == 1 else (came, "that {} were there")
    )  # of two numbers of members one may be of another body
    may_lack = any(_NOT_ALL.search(passage.text) for passage in here)
    if len(votes) == 1:
        yield from _each_side(votes[0][1], here)
    for passage, found in votes:
        cast = sum(_cast(found))
        if len(most[0]) == 1 and cast > min(most[0]):
            yield f'"{found[0]}" are {cast} votes; the text says {most[1].format(min(most[0]))}', passage
        elif len(there) == 1 and cast < min(there) and not may_lack:
            yield f'"{found[0]}" are {cast} votes; the text says that all {min(there)} members were there', passage
        elif len(votes) == 1:
            yield from _otherwise(passage, found, here)


def _each_side(vote: re.Match[str], here: list[Passage]) -> Iterator[tuple[str, Passage]]:
    """Yield "Six members (...) voted for it", "the three members in the minority", where the one vote has others."""
    for_, against = _cast(vote)[:2]
    for passage in here:
        for found in (
            (*_SIDES.finditer(passage.text), *_MINORITY.finditer(passage.text)) if "ember" in passage.text else ()
        ):
            meant = for_ if found.groupdict().get("yes") else against
            if found[0] not in vote[0] and vote[0] not in found[0] and _number(found["number"]) != meant:
                said = found[0] if len(found[0]) < _SHORT else f"{found['number']} members voted"
                yield f'"{vote[0]}" has {for_} for and {against} against; the text has "{said}"', passage


def _otherwise(passage: Passage, vote: re.Match[str], here: list[Passage]) -> Iterator[tuple[str, Passage]]:
    """Yield how many voted otherwise by the sentence behind the vote, where that is not the vote's second number."""
    for_, against = _cast(vote)[:2]
    rest = sentences.split(passage.text[vote.end() :])[1:]
    after = rest or [sentence for each in here if each.at == passage.at + 1 for sentence in sentences.split(each.text)]
    counts = list(_OTHERWISE.finditer(after[0])) if after else []
    said = sum(_number(each["number"]) for each in counts)
    if not counts or counts[0].start() or _MORE.search(after[0][counts[-1].end() :]):
        return
    is_of_the_many = said == for_ and all(_WON.search(each[0]) for each in counts)
    if said != against and not is_of_the_many:
        yield f'"{vote[0]}" has {against} against, and "{counts[0][0]}" {said}', passage


def _numbers(pattern: Pattern, here: list[Passage]) -> set[int]:
    found = (match for passage in here for match in pattern.finditer(passage.text))
    return {_number(next(group for group in match.groupdict().values() if group)) for match in found}


def _cast(vote: re.Match[str]) -> list[int]:
    """Return the voices for, against, and those who abstained, if the vote tells them."""
    return [_number(group) for group in vote.groupdict().values() if group]


def _number(printed: str) -> int:
    return figure(printed.replace(",", ""))
