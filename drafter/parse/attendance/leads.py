"""The people who came for a delegation, in common nouns, before its name: "heads of customs administrations from".

A lead is every word up to the last "of" or "from" before the first proper name: words in small letters, offices,
and what offices deal with ("Comptrollers of Customs of"). What begins an organisation's own name is none of these:
"Office of", "Ministry of", "the secretariat of". Persons and roles end it: "as observers from" is no lead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.parse.attendance.words import ORGANS, PEOPLE, TOPICS, VERBAL


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Offices of several, whose people come for a delegation, and the bodies of a state that send them
_MANY = _words(
    """heads chiefs comptrollers controllers collectors commissioners directors generals attorneys solicitors
    prosecutors procurators ombudsmen ombudspersons auditors inspectors registrars governors justices judges
    magistrates speakers presidents superintendents surgeons managers executives advisers advisors counsellors
    attachés consuls commanders commandants administrators coordinators co-ordinators rapporteurs officers
    secretaries ministers representatives ambassadors officials delegates delegations leaders members experts chairs
    chairmen chairpersons governments parliamentarians senators mayors statisticians scientists lawyers negotiators
    liaisons administrations authorities agencies services departments ministries institutions offices forces corps
    guards organs bodies bureaus bureaux units divisions associations unions courts banks"""
)
# The office of one: "the Deputy Commissioner of Police of"
_ONE = _words(
    """head chief comptroller controller collector commissioner director general attorney solicitor prosecutor
    procurator ombudsman auditor inspector registrar governor superintendent minister secretary officer adviser
    advisor manager administrator commander ambassador counsellor consul official delegate representative expert"""
)
_BESIDE = _words(
    """deputy assistant vice senior junior acting permanent executive first second under prime special state principal
    lead regional national international federal public private foreign royal technical high-level all both some
    several other the a an and staff personnel or of for in charge responsible respective country member delegation
    government mission parliament cabinet congress customs excise revenue quarantine biosecurity corrections prisons
    probation judiciary veterinary animal plant meteorology hydrology mining minerals treasury taxation tax nursing
    pharmaceuticals audit procurement competition prosecutions standards statistics digital post line co inter"""
)
_LINKS = _words("of from representing including namely comprising") | {"such as"}
_COMMON = _MANY | _ONE | _BESIDE | _LINKS | TOPICS
_WHERE = _words("to in at on for under")  # "Permanent Representatives to the United Nations of"
_FEW = _words("those one two three four five six delegation government police staff personnel")
_NEVER = _words(
    """as observer observers guest guests behalf not except together along alongside
    accompanied"""
)
_LEFT_OUT = _words("and or with on in at under upon not by")  # no lead begins so
_ALIKE = re.compile(PEOPLE, re.IGNORECASE)
_MOST_WORDS = 40  # of a lead: what is longer tells, and does not lead to a name
_WORD = re.compile(
    r"(?P<word>such\sas|[^\W_][\w’'./-]*|&)(?:\s\([^()]{1,60}\))?(?P<comma>,|(?<=\bof):|(?<=\bfrom):)?\s+"
)
_ACROSS = re.compile(r"(?:(?:across|throughout|within)\s+(?![^,;]{0,60}\b(?:regions?|world|globe|beyond)\b))?")
_NAME = re.compile(r"(?:[Tt]he\s+|THE\s+)?[“\"(]?(?=[^\W\d_a-z])")
_HEADED = re.compile(
    r"\W?(?:heads\s|head\s)of\s(?:State|Government|Delegation|Mission|Agenc)", re.IGNORECASE
)  # no name
# "Central Banks of", "LPG Comptrollers from": whatever stands before a word of many
_PLURALS = "|".join(sorted(word.capitalize() for word in _MANY))
_OF_MANY = re.compile(rf"(?:[A-Z][\w’'-]*\s){{1,4}}?(?:{_PLURALS})\s(?=(?:of|from|for|in|to|under)\s)")
_GROUP = re.compile(  # "LPG member economies of": a body's name, and words of many in small letters
    r"(?:[A-Z][\w’'-]*\s){1,4}?(?!(?:and|of|from)\s)(?:(?!(?:and|of|from)\s)[a-z-]+\s){0,3}"
    r"[a-z-]+s\s(?=(?:of|from)\s(?:the\s)?[A-Z])"
)
_AGENTS = re.compile(r"[A-Z][a-z]+(?:ers|ors|ists|ians|ials)\b")  # "Scientists and managers from"


@dataclass
class _Walk:
    """How far a lead reaches: `end` is after its last "of" or "from" with a proper name behind it."""

    text: str
    at: int
    end: int
    people: bool = False  # whether somebody came: a word of many, or an office
    where: str = ""  # the word that says where or for what they serve, and names may follow

    def step(self) -> bool:
        """Take the next word; return whether the lead may go on after it."""
        found = _WORD.match(self.text, self.at)
        if not found or not self._may_stand(found):
            return False
        word = found["word"].lower()
        over = found["comma"] or word in _LINKS or (word == "and" and self.where != "for")
        self.where = "" if over else word if word in _WHERE else self.where
        self.people = self.people or _is_people(found["word"])
        self.at = found.end()
        if word in _LINKS and self.people:
            across = _ACROSS.match(self.text, self.at)
            name = across.end() if across else self.at
            named = _NAME.match(self.text, name) and not _HEADED.match(self.text, max(0, self.at - len("heads of ")))
            self.end = name if named else self.end
        return True

    def _may_stand(self, found: re.Match[str]) -> bool:
        word = found["word"]
        if word.lower() in _NEVER or VERBAL.fullmatch(word) or word in ORGANS:
            return False
        if word[0].islower() or word[0].isdecimal() or bool(self.where) or _is_common(word):
            return True
        many = _OF_MANY.match(self.text, found.start()) or _GROUP.match(self.text, found.start())
        self.people = self.people or bool(many)
        return many is not None or self._opens(found)

    def _opens(self, found: re.Match[str]) -> bool:
        """Return whether an agent's word opens a text with its capital, and goes on in small letters."""
        after = self.text[found.end() : found.end() + 6]
        opens = found.start() == 0 and _AGENTS.fullmatch(found["word"]) and after[:1].islower()
        self.people = self.people or bool(opens)
        return bool(opens) and not after.startswith("of ")


def end(text: str, at: int = 0) -> int:
    """Return where the lead that begins at `at` ends; `at` where none does."""
    first = _WORD.match(text, at)
    if not first or first["word"].lower() in _LEFT_OUT:
        return at
    walk = _Walk(text, at, at)
    for _ in range(_MOST_WORDS):
        if not walk.step():
            break
    return walk.end


def _is_common(word: str) -> bool:
    bare = re.sub(r"[’']s?$", "", word.lower())
    return bare in _COMMON or all(part in _COMMON for part in re.split(r"[-/]", bare))


def _is_people(word: str) -> bool:
    """Return whether a word is of those who came: "comptrollers", "those", "two", and any plural in small letters."""
    parts = re.split(r"[-/]", word.lower())
    office = any(part in _MANY or part in _ONE for part in parts)
    plural = word.islower() and word.endswith("s") and not word.endswith("ss") and word not in TOPICS | _BESIDE
    few = word in _FEW or word[0].isdecimal()
    return office or plural or few or bool(_ALIKE.fullmatch(word))
