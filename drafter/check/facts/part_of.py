"""More or fewer than there are: "61 of the 51 stations", "two of the five members; the other four".

Of a vote, more have voted than the text says there are members or were there, or fewer where all of them were there;
or those who voted otherwise are not as many as the vote has against, or those named on a side than it has voices.

Passes: Of the 16 actions, 11 had been completed and five were under way; 214 ships came, of which 187 had nets.
Passes: The limit was exceeded at 6 of the 51 stations. Two of the three members were present; the other one was ill.
Fails:  The limit was exceeded at 61 of the 51 stations.
Fails:  Two of the five members were in favour; the other four were not.
Fails:  Of the 16 actions, 12 had been completed and five were under way.
Fails:  The fleet has 214 ships, of which 287 carry nets.
Fails:  The group has 12 members, three from each of the five regions.
Fails:  Members committed EUR 18 million. Of this sum, EUR 21 million has been spent.
Fails:  Eight of our seventeen parliaments have done so; we call on the other eight to do so.
Fails:  We come from all fourteen members. ... Eleven of our members have done so; the remaining four intend to.
Fails:  The Committee decided by two votes to one. Voting for: Ms Ana Horvat. Voting against: Mr Ivo Kos.
Fails:  Two of the five members were new. ... The Committee decided by four votes to two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from drafter import sentences
from drafter.cardinals import figure
from drafter.check import periods
from drafter.check.facts import members, votes
from drafter.check.facts.announced import WORDS
from drafter.check.places import Passage, running, shortened
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "part-of"
_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|one|{'|'.join(WORDS)}"
_PART_AT = compiled(
    rf"\b(?:at|in|on|for|from|by)\s(?P<part>{_NUMBER})\s(?:out\s)?of\s(?P<whole>{_NUMBER})\s"
    r"(?!million|billion|per\b)[a-z]+s\b",
    re.IGNORECASE,
)
_PART = compiled(
    rf"(?<![\w.,/–-])(?P<part>{_NUMBER})\s(?:out\s)?of\s(?:the|its|their|our|all)\s(?P<whole>{_NUMBER})\s(?=[a-z])"
    r"(?!million|billion|per\b)",
    re.IGNORECASE,
)
_REST = compiled(
    rf"\b[Tt]he\s(?:other|remaining)\s(?P<rest>one|{'|'.join(WORDS)}|[1-9]\d?)\b"
    r"(?=\s(?:(?i:members?|parties|states|countries|governments|delegations)|saw|had|were|did|would|voted|preferred"
    r"|favou?red|thought|have|was|will"
    r"|took|gave|sent|met|said|are|[a-z]+ed|to|intend|hope|plan)\b|,\s[A-Z])"
)
"""Those who are not of the part, as the subject of what they did."""
_WHICH = compiled(
    rf",?\s(?:of\swhich|of\swhom)\s(?:only\s)?(?P<part>{_NUMBER})\s(?!(?:per|million|billion|thousand)\b)(?=[a-z])"
)
_ANY = compiled(
    rf"(?<![\w.,/–-])(?:{_NUMBER})(?![\w.,/–-]*\d)(?:\s(?:million|billion|thousand|hundred|per)\b)?", re.IGNORECASE
)
_HAS = "had|have|has|were|was|are|is|remained|remain"
_ARE = f"(?:{_HAS})"
_OF_ALL = compiled(
    rf"""^Of\s(?:the|its|their|our|these|those)\s(?P<whole>{_NUMBER})\s[a-z][^.;:]{{0,80}}?,
         \s(?P<done>{_NUMBER})\s(?:[a-z]+\s)?{_ARE}\s(?:been\s)?(?:fully\s)?
         (?:completed|done|finished|implemented|closed|carried\sout|met)\b[^.;:\d]{{0,60}}?
         \band\s(?P<open>{_NUMBER})\s(?:[a-z]+\s)?{_ARE}\s(?:still\s|to\sbe\s)?
         (?:under\sway|underway|ongoing|on-going|in\sprogress|pending|open|outstanding|delayed|overdue|not\b|begun)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What is done and what is not, which no thing is both."""
_OF_THE = compiled(
    rf"""^Of\s(?:the|its|their|our|these|those)\s(?P<whole>{_NUMBER})
         \s(?!(?:million|billion|per)\b)[a-z][^,.;:]{{0,80}},
         \s(?:only\s)?(?P<part>{_NUMBER})\s(?=(?:{_HAS}|[a-z]+ed|came|took|did)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_THIS = compiled(
    r"\bOf\s(?:this|that)\s(?:sum|amount|total|budget|figure),\s(?:only\s|some\s)?(?P<money>[A-Z]{3}\s|[A-Z]{0,3}[$€£])"
    r"(?P<number>\d+(?:\.\d+)?(?:,\d{3})*)(?:\s(?P<many>million|billion))?"
)
_MONEY = compiled(
    r"(?P<money>[A-Z]{3}\s|[A-Z]{0,3}[$€£])(?P<number>\d+(?:\.\d+)?(?:,\d{3})*)(?:\s(?P<many>million|billion))?"
)
_OTHERS = compiled(
    rf"\b[Tt]he\s(?:other|remaining)\s(?P<rest>one|{'|'.join(WORDS)}|[1-9]\d?)\b(?=\s(?:will|are|have|had|were)\b)"
)
_FURTHER = compiled(
    rf"(?:\b(?:and|while|but)\s|\n.*,\s)(?:{_NUMBER})\s(?:had|have|has|was|were|is|are|did|will|would|[a-z]+ed)\b"
)
_EACH = compiled(
    rf"""(?<![\w.,/–-])(?P<whole>{_NUMBER})\s(?:[a-z]+\s)?[a-z]+s\b,?
         \s\(?(?P<part>{_NUMBER})\s(?:[a-z]+\s)?(?:from|for|in|of)\seach
         \sof\s(?:the|its)\s(?P<groups>{_NUMBER})\s[a-z]+""",
    re.IGNORECASE | re.VERBOSE,
)
_UNCOUNTED = compiled(r"\b(?:million|billion|thousand|hundreds?|dozens?|per\scent)\b|%")
_OF_MILLIONS = compiled(r"(?<![\d.,])(?P<number>\d+(?:\.\d+)?)\s(?P<many>million|billion)\b")
_WHICH_MILLIONS = compiled(
    r",?\s(?:of\swhich|including)\s(?:only\s)?(?:[A-Z]{3}\s|[$€£])?(?P<number>\d+(?:\.\d+)?)\s"
    r"(?P<many>million|billion)\b"
)
_YEAR = 4  # digits: "in 2031 of the 12 members"
_NOT_COUNTED = compiled(
    r"\b(?:articles?|paragraphs?|annex|chapters?|sections?|decision|resolution|pages?|no\.|rules?|\w+ and)\s$",
    re.IGNORECASE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each part that is more than its whole, and for parts that are not all of it."""
    for what, passage in votes.disagreeing(statement):
        yield warning(ID, what, passage.place, "correct one of the numbers")
    yield from members.disagreeing(statement)
    for passage in running(statement):
        yield from _parts(passage) if " of " in passage.text else ()
        yield from _wholes(passage) if "f " in passage.text else ()
        yield from _of_this(passage) if "Of th" in passage.text else ()
        both = (*_PART.finditer(passage.text), *_PART_AT.finditer(passage.text)) if " of " in passage.text else ()
        for found in both:
            part, whole = _number(found["part"]), _number(found["whole"])
            is_year = found["part"].isdecimal() and len(found["part"]) == _YEAR
            if part > whole and not is_year and not _NOT_COUNTED.search(passage.text[: found.start()]):
                what = f'"{found[0].strip()}": the part is more than all'
                yield warning(ID, what, passage.place, "correct one of the numbers")


def _parts(passage: Passage) -> Iterator[Problem]:
    """Yield "the other four" behind "two of the five", of the same things or of none that are named."""
    for found, after in pairwise([*_PART.finditer(passage.text), None]):
        if found is None or after is not None:
            continue
        rest = _only(_REST.search(passage.text, found.end()), passage.text, found.end())
        part, whole = _number(found["part"]), _number(found["whole"])
        if rest and part < whole and part + _number(rest["rest"]) != whole:
            what = f'"{found[0].strip()}" and "{rest[0]}" are not {whole}'
            yield warning(ID, what, passage.place, "correct one of the numbers")


def _wholes(passage: Passage) -> Iterator[Problem]:
    """Yield what of a sentence is more than the whole that it has before, or does not make it up."""
    for sentence in sentences.split(passage.text):
        yield from _of_all(sentence, passage)
        yield from _of_millions(sentence, passage) if "illion" in sentence else ()
        both, each = _OF_ALL.search(sentence), _EACH.search(sentence)
        if both and _number(both["done"]) + _number(both["open"]) > _number(both["whole"]):
            what = (
                f'"{both["done"]}" and "{both["open"]}" are more than the {both["whole"]}: "{shortened(sentence, 80)}"'
            )
            yield warning(ID, what, passage.place, "correct one of the numbers")
        if each and _number(each["part"]) * _number(each["groups"]) != _number(each["whole"]):
            what = f'"{each[0]}" are {_number(each["part"]) * _number(each["groups"])}, not {each["whole"]}'
            yield warning(ID, what, passage.place, "correct one of the numbers")
        for found in _WHICH.finditer(sentence):
            before = _undated(sentence[: found.start()])
            wholes = [_number(one[0]) for one in _ANY.finditer(before) if " " not in one[0]]
            if wholes and not _UNCOUNTED.search(before) and _number(found["part"]) > max(wholes):
                what = f'"{found[0].strip(", ")}": the part is more than all, {max(wholes):,}'
                yield warning(ID, what, passage.place, "correct one of the numbers")


def _of_millions(sentence: str, passage: Passage) -> Iterator[Problem]:
    """Yield "of which 2.3 million" behind no larger figure: "1.4 million hectares, of which 2.3 million in May"."""
    for found in _WHICH_MILLIONS.finditer(sentence):
        before = [_worth(one) for one in _OF_MILLIONS.finditer(sentence[: found.start()])]
        if before and _worth(found) > max(before):
            what = f'"{found[0].strip(", ")}": the part is more than all'
            yield warning(ID, what, passage.place, "correct one of the numbers")


def _worth(found: re.Match[str]) -> Decimal:
    return Decimal(found["number"]) * (1000 if found["many"] == "billion" else 1)


def _only(rest: re.Match[str] | None, text: str, start: int) -> re.Match[str] | None:
    """Return "the other three" where no further number tells of others: "... and one was absent"."""
    if rest is None:
        return None
    beside = _undated(text[start : rest.start()]) + "\n" + text[rest.end() :].partition(". ")[0]
    return None if _FURTHER.search(beside) else rest


def _of_this(passage: Passage) -> Iterator[Problem]:
    """Yield "Of this sum, EUR 21 million" behind no larger sum."""
    for found in _OF_THIS.finditer(passage.text):
        before = [each for each in _MONEY.finditer(passage.text, 0, found.start()) if each["money"] == found["money"]]
        if before and _sum(found) > _sum(before[-1]):
            what = f'"{found[0]}": the part is more than all, {before[-1][0]}'
            yield warning(ID, what, passage.place, "correct one of the sums")


def _sum(found: re.Match[str]) -> Decimal:
    many = {"million": 1_000_000, "billion": 1_000_000_000}.get(found["many"] or "", 1)
    return Decimal(found["number"].replace(",", "")) * many


def _of_all(sentence: str, passage: Passage) -> Iterator[Problem]:
    """Yield "Of the eight members, nine have", and what with "the other three" does not make eight."""
    found = _OF_THE.search(sentence)
    if not found:
        return
    whole, part = _number(found["whole"]), _number(found["part"])
    rest = _only(_REST.search(sentence, found.end()) or _OTHERS.search(sentence, found.end()), sentence, found.end())
    if part > whole:
        yield warning(
            ID, f'"{found[0].strip()}": the part is more than all', passage.place, "correct one of the numbers"
        )
    elif rest and part + _number(rest["rest"]) != whole:
        what = f'"{found[0].strip()}" and "{rest[0].strip()}" are not {whole}'
        yield warning(ID, what, passage.place, "correct one of the numbers")


def _undated(text: str) -> str:
    """Return a text without its dates, whose numbers count nothing."""
    for _, at in sorted(periods.times(text), key=lambda time: time[1], reverse=True):
        text = text[: at[0]] + text[at[1] :]
    return text


def _number(printed: str) -> int:
    return figure(printed.replace(",", ""))
