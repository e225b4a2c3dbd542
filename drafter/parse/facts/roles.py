"""Names with their role: "Elbonia (Host)", "Ruritania and Lancre (Co-Chairs)", "with Elbonia as host"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.names import Table
from drafter.parse.facts import meeting_names

_WORD = r"(?-i:[A-Z])[\w’'.-]*"
_NAME = rf"(?:the\s)?{_WORD}(?:\s(?:of|for|(?:(?:of|for)\s)?the(?=\s(?-i:[A-Z]))|{_WORD}))*(?<!of)(?<!for)"
_JOIN = r"(?:,\s(?:and\s)?|\sand\s|\s&\s)"
NAMES = rf"{_NAME}(?:{_JOIN}{_NAME})*"
"""Names as a list: "Elbonia, the Graustarks and Ms Ada Flavia of Lancre"; for patterns that ignore case."""

_OF_A_STATE = r"(?:\s\((?:the\s)?(?-i:[A-Z])[^()]{2,60}\))?"
PEOPLE = rf"{_NAME}{_OF_A_STATE}(?:{_JOIN}{_NAME}{_OF_A_STATE})*"
"""Names as a list, each with its state in brackets: "Mr Ben Orne (Elbonia) and Ms Ada Flavia (Lancre)"."""

ACRONYM = r"\s\((?-i:[A-Z])[\w&/-]*(?-i:[A-Z])[\w&/-]*\)"
_INSTITUTION = rf"{_NAME}(?:\s(?:on|against|to)\s(?:the\s)?{_NAME})?(?:{ACRONYM})?"
INSTITUTIONS = rf"{_INSTITUTION}(?:{_JOIN}{_INSTITUTION})*"
"""Names as a list, each with its matter and its acronym: "the Office on Nets (NO) and Lancre"."""

CHAIR = r"(?:co-?\s?)?chair(?:s|persons?|man|woman)?"
HOST = r"(?:co-?\s?)?hosts?(?:\s(?:country|countries|government))?"
_OF_ANOTHER = rf"(?!\s(?:of|for|at|to)\b(?!\s(?:the|this)\s(?:{meeting_names.ANY.pattern})[,.;]?(?:\s|$)))"
_WHO_WAS_THERE = re.compile(
    r"present\b|attend|participa|represent|took\spart|delegat|members|^[^.;]{1,60}\)[.;]?$", re.IGNORECASE
)


def bracketed(sentence: str, role: str, names: Table) -> Iterator[str]:
    """Yield the names before a bracket that tells their role, in a sentence or an item on who was there."""
    if "(" not in sentence or not _WHO_WAS_THERE.search(sentence):
        return
    known = {found.at[1]: found.text for found in names.find(sentence)}
    bracket = rf"(?P<names>{_NAME}(?P<two>\sand\s{_NAME})?)\s\((?:the\s)?(?P<role>{role})\)"
    for found in re.finditer(bracket, sentence, re.IGNORECASE):
        one = known.get(found.end("names")) or re.split(r"\sand\s", found["names"])[-1]
        yield found["names"] if found["two"] and found["role"].lower().endswith("s") else one


def with_role(sentence: str, role: str) -> Iterator[str]:
    """Yield those that a sentence says to be in a role: "with Elbonia as host and Lancre in the chair"."""
    doing = rf"(?:as|acting\sas|serving\sas)\s(?:the\s|its\s)?{role}\b{_OF_ANOTHER}"
    doing = rf"(?:{doing}|in\sthe\schair\b)" if role is CHAIR else doing
    for found in re.finditer(rf"\b(?:with|as\s(?:host|chair)\sand)\s(?P<names>{PEOPLE}),?\s{doing}", sentence, re.I):
        yield found["names"]


def served(sentence: str, role: str) -> Iterator[str]:
    """Yield those that serve in a role: "Elbonia served as host", "The Co-Chairs were Elbonia and Lancre"."""
    for pattern in (
        rf"(?P<names>{NAMES}),?\s(?:jointly\s)?(?:(?:served|acted|presided)\sas|was|were|is|are)\s"
        rf"(?:the\s|its\s)?{role}\b" + _OF_ANOTHER,
        rf"the\s{role}{_OF_ANOTHER}[^,.;]{{0,40}}?\s(?:was|were)\s(?P<names>{NAMES})[.;]?$",
        rf"(?:.*\s)?the\s{role},\s(?P<names>{NAMES}(?:\s\((?-i:[A-Z])[^)]*\))?)(?:,\s|\.?$)",
    ):
        found = re.match(pattern, sentence, re.IGNORECASE)
        if found:
            yield found["names"]
