"""Large numbers are written in two ways: "10,400", "10 400", "10.400.000", "10400".

One form in one document, whichever it is, from five figures on; a count of four has a comma where others have one.
Years, ordinals, phone numbers, numbers of documents and addresses, and sums with decimals are no such numbers; neither
is one point that may stand before decimals. Figures between two commas are three, else one is lost or the comma is at
the wrong place.

Passes: The Commission set the catch of herring at 46,000 tonnes and that of cod at 10,400 tonnes in 2026.
Fails:  The Commission set the catch of herring at 46000 tonnes and that of cod at 10,400 tonnes in 2026.
Fails:  The Commission set the catch of herring at 1,46,000 tonnes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.check.prose import Prose, fault, running
from drafter.check.wording.forms import Use, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "large-numbers"
_BY = {"comma": ",", "space": "\u00a0", "apostrophe": "’", "point": ".", "plain": ""}
"""What stands between the groups of three figures; a form's place is its rank where two stand equally often."""
_NUMBER = compiled(
    r"""(?<![\w.,:/’'+#*=–-]) (?<!\d\ )(?:
        (?P<comma>\d{1,3}(?:,\d{3})+)
      | (?P<point>\d{1,3}(?:\.\d{3}){2,})
      | (?P<apostrophe>\d{1,3}(?:['’]\d{3})+)
      | (?P<space>[1-9]\d{0,2}(?:\ \d{3})+)
      | (?P<plain>[1-9]\d{4,}) )
        (?![\w/’'*=–-]|[.,:]\d|\ \d|\s?\()""",
    re.VERBOSE,
)
_NAMED = compiled(
    r"(?:\b(?:[Nn]os?\.?|[Nn]umbers?|[Dd]ocuments?|[Rr]esolutions?|[Dd]ecisions?|[Rr]eference|[Rr]ef\.?"
    r"|[Cc]ode|[Cc]ases?|[Pp]rojects?|[Gg]rant|[Tt]el\.?|[Tt]elephone|[Pp]hone|[Ff]ax|[Mm]obile|[Bb]ox|[Rr]oom"
    r"|[Ee]xt\.?|[Ee]xtension|[Pp]osts?|[Pp]ostcode|[Aa]ccount|[Rr]egulations?|[Dd]irectives?|[Ss]tandards?"
    r"|[Aa]rticles?|[Pp]aras?\.?|[Pp]aragraphs?|[Pp]ages?|[Ii]tems?|[Vv]ote|[Ll]ot)"
    r"|\b(?!(?:USD|EUR|GBP|CHF|AUD|NZD|CAD|JPY|CNY|US|SDR)\b)[A-Z]{2,})[ :.]{1,2}$"
)
"""What is numbered, and not counted: "Resolution 61295", "ISO 14001"."""
_NEAR = 40
"""Letters before a number among which stands what is numbered."""
_TOWN = compiled(r" [A-Z]")
"""A name behind the figures: they may be the code of a town, "10115 Strelsau"."""
_LEAST = 10_000
_FOUR_PARTED = compiled(r"(?<![\w.,:/-])[1-9],\d{3}(?![\d,.]\d|[\w-])")
_FOUR_PLAIN = compiled(r"(?<![\w.,:/'’#=–-])(?!19|20)[1-9]\d{3}(?=\ (?:[a-z]+\ )?[a-z]{3,}s\b)")
_LARGE = compiled(r"\d[,.'’ ]?\d{3}")
"""What every large number has: it is asked before, being cheap."""
_UNEVEN = compiled(r"(?<![\w.,/:-])(?:\d{4,},\d{3}|\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?:,\d{3})+)(?![\d/-]|,\d)")
"""A number whose commas do not part it by three: "1250,000", "1,26,000"."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each large number of a rarer form."""
    texts = [one for one in running(statement, shelf) if _LARGE.search(one.open)]
    for one in texts:
        for found in _UNEVEN.finditer(one.open):
            what = f'"{found[0]}" is not parted by three figures: one is lost, or a comma is at the wrong place'
            yield fault(ID, one, found.span(), what, "write the number as it is meant")
    yield from _four_figures(texts)
    forms: dict[str, list[Use]] = {form: [] for form in _BY}
    for one in texts:
        for form, at in _numbers(one):
            forms[form].append(Use(one, at))
    own = max(forms, key=lambda form: len(forms[form]))
    for form, uses in forms.items():
        for use in uses if form != own else ():
            model = forms[own][0]
            right = f"{int(re.sub(r'[^0-9]', '', use.words)):,}".replace(",", _BY[own])
            often = f", as large numbers are {times(len(forms[own]))}" if len(forms[own]) > 1 else ""
            what = f'"{use.words}" is written another way than "{model.words}"{often}'
            after = None if "plain" in (form, own) else right
            yield fault(ID, use.one, use.at, what, f'write "{right}"', after=after, also=(model.one,))


def _four_figures(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield a count of four figures without its comma, where the text has such with one as often; a year is none."""
    parted = [found[0] for one in texts for found in _FOUR_PARTED.finditer(one.open)]
    plain = [(one, found) for one in texts for found in _FOUR_PLAIN.finditer(one.open)]
    for one, found in plain if len(plain) <= len(parted) else ():
        if not _NAMED.search(one.open[: found.start()]):
            right = f"{int(found[0]):,}"
            what = f'"{found[0]}" is written another way than "{parted[0]}"'
            yield fault(ID, one, found.span(), what, f'write "{right}"')


def _numbers(one: Prose) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the form of each large number, and where it stands; in a text without five figures there is none."""
    for found in _NUMBER.finditer(one.open):
        form = str(found.lastgroup)
        is_large = int(re.sub(r"\D", "", found[0])) >= _LEAST
        is_code = form == "plain" and _TOWN.match(one.open, found.end())
        if is_large and not is_code and not _NAMED.search(one.open[max(0, found.start() - _NEAR) : found.start()]):
            yield form, found.span()
