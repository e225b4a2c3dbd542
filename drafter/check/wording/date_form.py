"""A date is written in another form than the text's others.

A comma within it, a "th" behind the day, a nought before it, the month first, shortened or in figures: one text has one
form.

Passes: The Meeting was held on 6 August 2014, and the workshop from 5 to 7 May 2014.
Fails:  The Meeting was held on 6 August, 2014, and the workshop from 5 to 7 May 2014.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import dates
from drafter.check.prose import Prose, fault, prose
from drafter.check.wording.forms import Use, minority
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "date-form"
_MONTH = f"(?:{'|'.join(form for month in dates.MONTHS for form in (month, month.upper()))})"
_DATE = compiled(
    rf"""(?<![\d.])(?P<day>\d{{1,2}})(?P<th>\s?(?:st|nd|rd|th))?\s+(?P<month>{_MONTH})\b
         (?P<comma>,)?\s*(?P<year>(?:19|20)\d\d)?
       | (?P<first>{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d""",
    re.VERBOSE,
)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_OTHER = compiled(
    rf"""(?P<of>(?<![\d.])\d{{1,2}}(?:\s?(?:st|nd|rd|th))?\s+of\s+{_MONTH}(?:,?\s+(?:19|20)\d\d)?)
       | (?P<dot>(?<![\d.])\d{{1,2}}\.\s?{_MONTH}\s+(?:19|20)\d\d)
       | (?P<two>(?<![\d.])\d{{1,2}}\s+{_MONTH}\s+\d{{1,2}},?\s+(?:19|20)\d\d)
       | (?P<abbreviated>(?<![\d.])\d{{1,2}}\s+{_SHORT}(?:\s+(?:19|20)\d\d)?)
       | (?P<figures>(?<![\w/.-])(?:0?[1-9]|[12]\d|3[01])(?P<mark>[/.])(?:0?[1-9]|1[0-2])(?P=mark)
            (?:19|20)\d\d(?![\w/]))""",
    re.VERBOSE,
)
_NO_DATE = {
    "of": 'has "of" before its month',
    "dot": "has a stop behind its day",
    "two": "has two days, and nothing between them",
    "abbreviated": "has its month shortened",
    "figures": "is in figures alone",
}
_NAMED = compiled(r" (?!(?:Members|Ministers|Participants|Delegat)\w*)[A-Z][a-z]")
"""Behind a day without year a name goes on: "the 5th March Movement"."""
_FIGURE = compiled(r"\d")
"""What every date has: it is asked before, being cheap."""
_RANGE = compiled(rf"(?<!\bfrom\s)(?<!\bbetween\s)\b\d{{1,2}}(?P<dash>\s*[-‐-―]\s*)\d{{1,2}}\s+{_MONTH}")
_TOLD = {
    "comma": "has a comma before its year",
    "th": 'has "st", "nd", "rd" or "th" behind its day',
    "first": "has its month first",
}


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each date of a rarer form, and at each range whose dash is another one."""
    forms: dict[str, list[Use]] = {"plain": [], "comma": [], "th": [], "first": []}
    dashes: dict[str, list[Use]] = {"-": [], "–": []}
    for one in prose(statement, shelf):
        if not _FIGURE.search(one.open):
            continue
        for found in _DATE.finditer(one.open):
            use = Use(one, found.span())
            if found["day"] and not found["year"] and _NAMED.match(one.text, found.start() + len(found[0].rstrip())):
                continue
            if found["day"] and found["day"].startswith("0"):
                yield fault(ID, one, found.span(), f'"{found[0].strip()}" has a nought before its day', "leave it out")
            forms[_form(found)].append(use)
        for found in _RANGE.finditer(one.open):
            dashes["-" if "-" in found["dash"] else "–"].append(Use(one, found.span("dash")))
    yield from _others(prose(statement, shelf), [use for uses in forms.values() for use in uses])
    for name in ("comma", "th", "first"):
        is_tie = name != "first" and len(forms[name]) == len(
            forms["plain"]
        )  # of two ways the plain one is good English
        yield from _told(name, *minority(forms[name], forms["plain"], 1 if is_tie else None), forms[name])
    for use in minority(dashes["-"], dashes["–"])[0]:
        other = "–" if "-" in use.words else "-"
        what = f'the range "{use.one.text[use.at[0] - 2 : use.at[1] + 2].strip()}" has another dash than the others'
        yield fault(ID, use.one, use.at, what, f'write "{other}"', after=other)


def _others(texts: Sequence[Prose], worded: Sequence[Use]) -> Iterator[Problem]:
    """Yield each date that is out of line: "9th of April", "15/10/2021", "12 Sept. 2019"; no others may be so."""
    found = [(one, each) for one in texts if _FIGURE.search(one.open) for each in _OTHER.finditer(one.open)]
    for one, each in found if len(found) <= len(worded) else ():
        what = f'"{each[0]}" {_NO_DATE[str(each.lastgroup)]}; the others are as "{worded[0].words.strip()}"'
        yield fault(ID, one, each.span(), what, "write it as the others", also=(worded[0].one,))


def _form(found: re.Match[str]) -> str:
    if found["first"]:
        return "first"
    if found["th"]:
        return "th"
    return "comma" if found["comma"] and found["year"] else "plain"


def _told(name: str, wrong: Sequence[Use], right: Sequence[Use], uses: list[Use]) -> Iterator[Problem]:
    for use in wrong:
        if wrong is uses and name in ("comma", "th") and right:
            plain = _plain(use.words)
            what = f'"{use.words}" {_TOLD[name]}; the others have none, such as "{right[0].words.strip()}"'
            yield fault(ID, use.one, use.at, what, f'write "{plain}"', after=plain, also=(right[0].one,))
        elif right and use.words.strip():
            here = _TOLD[name] if wrong is uses else "is written in another form"
            what = f'"{use.words.strip()}" {here}; the others are as "{right[0].words.strip()}"'
            yield fault(ID, use.one, use.at, what, "write it as the others", also=(right[0].one,))


def _plain(words: str) -> str:
    return re.sub(r"(?<=\d)\s?(?:st|nd|rd|th)\b", "", words).replace(",", "")
