"""Those of whom no name is said and who are a kind of their own: "the private sector, civil society and academia"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SECTORS = (
    r"private\ssector|business(?:es|\ssector|\scommunity)?|industry"
    r"|civil\ssociety(?:\s(?:organi[sz]ations|groups))?|academia|academics"
    r"|academic\s(?:institutions|community)|research(?:\scommunity|\sinstitutions|ers)|(?:the\s)?media|think[\s-]tanks?"
    r"|donors|donor\scommunity|diaspora|youth(?:\sorgani[sz]ations|\sgroups)?|trade\sunions"
    r"|employers|employers[’']\sorgani[sz]ations"
    r"|workers[’']\sorgani[sz]ations|faith-based\sorgani[sz]ations|philanthropic\sorgani[sz]ations|local\scommunities"
    r"|non-?\s?governmental\sorgani[sz]ations|NGOs|indigenous\speoples"
)
_SENT = (
    r"(?:(?:representatives?|members|delegates|participants|officials|experts|leaders|stakeholders|observers"
    r"|also|as\swell\sas|and|with)\s)*(?:(?:of|from|representing)\s)?(?:the\s)?"
)
_ONE = re.compile(
    rf"{_SENT}(?P<sector>(?:(?:national|regional|international|local|global|relevant|wider|broader)\s)*(?:{_SECTORS}))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(  # of a clause further on: "Elbonia attended, and the private sector also took part"
    rf"(?:[,;]|\b(?:and|while))\s(?:and\s|while\s)?(?:the\s)?(?P<sector>{_SECTORS})\s(?:(?:also|too|likewise|both)\s)?"
    r"(?:attended|participated|took\spart|(?:was|were)\s(?:also\s)?(?:present|represented))\b",
    re.IGNORECASE,
)
_CUT = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s")


def of(text: str) -> Iterator[str]:
    """Yield each sector of a piece of a list, without who came for it; none where anything else stands there."""
    found = [_ONE.fullmatch(part.strip(" .;:")) for part in _CUT.split(text.strip(" .;:,"))]
    if all(found):
        yield from (one["sector"] for one in found if one)


def subjects(text: str) -> Iterator[re.Match[str]]:
    """Yield where a sector is said to have come in a later clause of a sentence, up to the verb."""
    yield from _SUBJECT.finditer(text)


def is_one(printed: str) -> bool:
    """Return whether a name on a list is a sector, and nobody's own."""
    return _ONE.fullmatch(printed) is not None
