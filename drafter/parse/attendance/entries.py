"""The words of a list to its entries: each name as printed, without article and lead words, with its role.

A role may stand with a name ("Elbonia (observer)", "Elbonia as an observer", "observers from Elbonia and
Ruritania") and holds for that name, or for the part of the list that it ends or begins. What is no name
is left out: "Ministers", "5 international organisations", persons, who was absent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafter.model import Role
from drafter.names import Table
from drafter.parse.attendance import cuts, listed, parts, sectors
from drafter.parse.attendance.cuts import Piece
from drafter.parse.attendance.words import DID, NUMBER, PERSON, TITLE, VERBAL


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of a list, "" where it was lost; `role` None where its sentence says it."""

    printed: str
    role: Role | None = None
    mark: str = ""  # what follows the name, "*", where a legend may say what it means


_COMPRISING = re.compile(r"(?:comprising|consisting\sof|composed\sof|made\sup\sof|namely)(?:\sof)?:?\s", re.IGNORECASE)
_COUNTED = re.compile(r"^(?P<who>(?:the\s)?[\w][\w\s’'-]*?)\s*\((?P<list>(?:[^()]|\([^()]*\))*)\)$", re.IGNORECASE)
_SEVERAL_NAMES = re.compile(r",\s|\s(?:and|&)\s")
_COUNT = re.compile(
    rf"^(?P<who>{NUMBER}\s[\w\s-]{{3,60}}?)(?::|,?\s(?:namely|from|including|comprising)):?\s", re.IGNORECASE
)

_THERE = (
    r"(?:attend(?:ed|ing)|participat(?:ed|ing)|present|taking\spart|took\spart|join(?:ed|ing)|sitting|sat|represented"
    r"|there|serving|acting)"
)
_AS = re.compile(
    rf""",?\s*(?:(?:who|which)\s)?(?:(?:was|were)\s)?(?:also\s)?(?:{_THERE}(?:\s(?:the|this)\s[\w\s]{{1,60}}?)?\s)?
    (?:as\s(?P<one>an?\s)?(?:(?!did|do|was|were|had)\w+\s){{0,2}}?
        (?P<what>observers?|guests?|resource\spersons?|invitees?
          |(?:dialogue|development|sectoral|strategic)\spartners?)
        (?:\s(?:delegations?|states?|countries|country))?
      |in\s(?:an|the|their|its)\s(?:capacity\s(?:of|as)\s(?:an\s)?)?observers?(?:\scapacity)?
      |with\s(?:the\s)?(?:status\sof\s)?observers?(?:\sstatus)?|(?P<all>observing)
      |(?P<invited>(?:at|on|upon)\s(?:the|its|their)\sinvitation(?:\sof\s[^,;]{{1,80}})?|by\sinvitation))\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_AS_BEFORE = re.compile(
    r"""^(?:(?:as\s(?:an?\s)?(?:\w+\s)?(?P<guests>guests?|resource\spersons?|invitees?)
          (?:\sof\sthe\s(?:(?:Co-?)?Chairs?|[Hh]osts?|Presidency|Meeting))?\s*[:,]?
        |(?P<named>guests:))\s*
      |(?:also\s)?
        (?:as\s(?:an?\s)?observers?(?:\s(?:delegations?|states?|countries|country)\b)?
        |in\s(?:an|the|their|its)\s(?:capacity\s(?:of|as)\s(?:an\s)?)?observers?(?:\scapacity)?)\s*[:,]?\s*
      |(?:(?:of|from|by|with|also)\s)*(?:the\s)?(?:following\s|other\s)?(?:\w+\s)?observers?
        (?:\s(?:delegations?|countries|country|states?|members?|organi[sz]ations?|delegates|economies|governments?))?
        (?:\s(?:from|of|were|included|including|namely))?:?(?:\s|$))""",
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?:observers|delegations|states|countries)\s*$", re.IGNORECASE)
_NAMELY = re.compile(r"^(?=(?:the\s)?[a-z])[^,;:()]{1,120},\snamely:?\s")  # "all parties to the Lake Agreement, namely"
_LATTER = re.compile(  # "the latter as an observer", "the last two as observers"
    r"(?:(?:the|and)\s)*(?:latter|last)(?:[\s-](?:named\s)?(?P<count>\w+))?|(?P<both>both)", re.IGNORECASE
)
_LATTER_WORDS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "pair": 2}
_ABSENT = re.compile(r"\((?:sent\s|with\s)?(?:apolog(?:y|ies)|absent|not\spresent|did\snot\sattend)\)", re.IGNORECASE)
_ROLE_BRACKET = re.compile(
    r"""\s*\((?:the\s|as\s|all\s|both\s|new\s|current\s|outgoing\s|incoming\s)*(?:an?\s)?
    (?:(?:\d{1,3}\s)?observers?(?:\s(?:states?|countr(?:y|ies)|organi[sz]ations?|delegations?|status))?|obs\.?
      |secretariat|(?:special\s|invited\s)?guests?|hosts?|host\scountry
      |(?:(?:co|vice|deputy|first\svice|second\svice)-?\s?)?(?:chairs?(?:person|man)?|presidents?|presidency)
      |rapporteurs?|depositary|co-?hosts?|(?:\w+\s)?partners?
      |\d{1,3}\s(?:delegates?|participants?|persons?|people|pax|representatives?|members?|officials?)
      |(?:on\sbehalf|in\srespect)\sof\s[^)]*|virtual(?:ly)?|online|remote(?:ly)?|in\sperson
      |(?:(?:associate|full|non)[\s-])?members?(?:\sof\s[^)]*)?|non-?member|participant|tbc
      |attending\s[^)]*|via\s[^)]*|by\s[^)]*|represented\s[^)]*|at\s[^)]*level[^)]*)
    (?:[,;]\s[^()]*)?\s*\)""",
    re.VERBOSE | re.IGNORECASE,
)
_DASH_ROLE = re.compile(r"\s+[-–—]\s+(?:observers?|host|chair|co-?chair)\b.*$", re.IGNORECASE)
_BESIDE = re.compile(
    r""",?\s(?:for\sthe\sfirst\stime
          |in\s(?:an?|his|her|their)\s(?:personal|individual|private|official)\scapacity),?(?=\s)
      | \s(?:and|with)\s(?:its|their)\s(?:\w+\s)?[Mm]ember\s(?:[Ss]tates|[Cc]ountries)\b
      | ,?\s(?:(?:joining|attending|participating|connecting)\s)?(?:in\sperson|(?:online|virtually|remotely
          |by\s(?:video\S*(?:\s(?:link|conference))?|(?:tele)?phone))
          (?:\sfrom\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})?)(?=[,;]|$)
      | \sas\s(?:the\s)?(?:[a-z-]+\s){0,3}?(?:countries|economies|states|members|parties)(?:\sof\s[a-z]+)?(?=[,;]|$)
      | ,\sor\s(?:their|its|his|her)\s[a-z\s]{1,60}(?=[,;]|$)
      | ,\s(?:represented\sby|on\sbehalf\sof)\s[^,;()]{1,120}(?=[,;]|$)""",
    re.VERBOSE,
)
# What a page bore between two lines of a list: its number, its address, a reference
_PAGE = re.compile(
    r"""(?:^|\s+)(?:(?:https?://|www\.)\S+(?:\s\d{1,3}/\d{1,3})? | \d{1,3}\s?\|\s?P\s?a\s?g\s?e\b
      | [Pp]age\s\d{1,3}\sof\s\d{1,3} | \[\d{1,3}\](?=[\s,;.]|$) | (?:ii|iii|iv|vi|vii|viii|ix)(?=\s+[A-Z]))
    (?:\s+|$)""",
    re.VERBOSE,
)
_SLASHES = 2  # "Elbonia / Lutha / Zenda": fewer are of a name
_DASHES = re.compile(r"\s[-–—]\s([^()–—;]{1,400}?)\s[-–—](?=[\s,;]|$)")


def read(text: str, names: Table, one: bool = False) -> list[Entry]:
    """Return the entries of a list in printed order; `one` says that its verb or article is of a single name."""
    text = text.replace(" / ", ", ") if text.count(" / ") >= _SLASHES else text
    plural = bool(re.search(r"\b(?:observers|guests)\b", text))
    return _Reading(names).all(cuts.pieces(_lead(_PAGE.sub(" ", text)), names, one, plural))


class _Reading:
    """The walk through the pieces of a list: what role the names of this part have."""

    def __init__(self, names: Table) -> None:
        self.names = names
        self.found: list[Entry] = []
        self.group = 0  # where the part of the list begins that a plural role is of
        self.role: Role | None = None
        self.person = False  # the piece before was a person, and this one may be an office

    def all(self, pieces: list[Piece]) -> list[Entry]:
        """Return the entries of the pieces, up to where a verb shows that the list has ended."""
        for piece in pieces:
            if piece.group:
                self.group, self.role = len(self.found), None
            if piece.text.lower() in ("", "the"):
                self.found.append(Entry("", self.role))
            elif self._is_person(piece):
                self._of_office(piece.text if PERSON.match(piece.text) else f", {piece.text}")
            elif _ABSENT.search(piece.text) or DID.match(piece.text) or self._counted(piece.text):
                continue
            elif not self._named(piece):
                break
        return self.found

    def _is_person(self, piece: Piece) -> bool:
        office = self.person and not piece.group and TITLE.match(piece.text)
        self.person = bool(PERSON.match(piece.text) or office)
        return self.person

    def _of_office(self, text: str) -> None:
        """Add whom a person came for, where the office says it: "Ms Ada, Prime Minister of Elbonia"."""
        text, role = self._in_brackets(text)
        printed = listed.of_office(text, self.names) or listed.of_person(text, self.names)
        if printed and printed not in [entry.printed for entry in self.found]:
            self.found.append(Entry(printed, role or self.role))

    def _counted(self, text: str) -> bool:
        """Add the names that stand in brackets after who they are: "two observers (Elbonia and Ruritania)"."""
        counted = _COUNTED.match(text)
        if not counted or self.names.named(text):
            return False
        several = _is_list(counted["list"]) or (
            not self.names.named(counted["who"])
            and listed.are_members(counted["who"])
            and _SEVERAL_NAMES.search(counted["list"])
        )
        if not listed.is_people(counted["who"]) and not several:
            return False
        who = counted["who"].lower()
        role = Role.OBSERVER if "observer" in who else Role.ALSO_PRESENT if "guest" in who else self.role
        self.found += [replace(entry, role=entry.role or role) for entry in read(counted["list"], self.names)]
        return True

    def _named(self, piece: Piece) -> bool:
        """Add the name of the piece with its role; return whether the list goes on after it."""
        text, role = self._after(self._before(piece))
        comprising = _COMPRISING.match(text)
        if comprising:  # "the Steering Group, comprising Elbonia and Ruritania"
            text = text[comprising.end() :]
            self.found = self.found[:-1] if len(self.found) == 1 else self.found
        ended = VERBAL.search(text)
        printed = listed.name(text[: ended.start()] if ended else text, self.names)
        many = [printed] if printed else list(sectors.of(text))
        self.found += [Entry(one, role or self.role, mark_of(piece.text)) for one in many]
        return not ended

    # ── roles ────────────────────────────────────────────────────────────────────────────────────

    def _before(self, piece: Piece) -> str:
        """Return the piece without the role before its name, which is of the names after it too."""
        before = _AS_BEFORE.match(piece.text)
        rest = piece.text[before.end() :] if before else piece.text
        if before and (piece.anded or piece.group or not self.found or rest.strip()):
            self.group, self.role = (
                len(self.found),
                Role.ALSO_PRESENT if before["guests"] or before["named"] else Role.OBSERVER,
            )
            return rest
        return piece.text

    def _after(self, text: str) -> tuple[str, Role | None]:
        """Return a name without the role after it, and that role; one of several names is given to those before."""
        said = _AS.search(text)
        if not said or not text.strip():
            return self._in_brackets(text)
        what, name = (said["what"] or "observer").lower(), text[: said.start()]
        role = Role.OBSERVER if what.startswith("observer") and not said["invited"] else Role.ALSO_PRESENT
        latter = _LATTER.fullmatch(name.strip(" ,"))
        if latter:  # "Elbonia, Lutha and Zenda, the latter two as observers"
            count = latter["count"] or latter["both"] or "one"
            self._give(role, len(self.found) - _LATTER_WORDS.get(count.lower(), 1))
            return "", role
        several = bool(_SEVERAL.search(said[0])) or what.endswith("s")
        if (several and not said["one"]) or (said["all"] and self.group):
            self._give(role, self.group)
        elif not name.strip():  # "Elbonia, as an observer, ..."
            self._give(role, len(self.found) - 1)
        return name, role

    def _in_brackets(self, text: str) -> tuple[str, Role | None]:
        """Return a name without "(observer)", "(Chair)", " - observer", and its role."""
        said = _ROLE_BRACKET.search(text) or _DASH_ROLE.search(text)
        if not said:
            return text, None
        what = said[0].lower()
        invited = "guest" in what or "partner" in what
        role = Role.OBSERVER if "obs" in what else Role.ALSO_PRESENT if invited else None
        if role and re.search(r"\b(?<!\d )(?:observers|guests|partners)\b", what):
            self._give(role, self.group)
        if what.endswith("s)"):  # "(members)": the part of the list that it is of ends here
            self.group = len(self.found) + 1
        return (text if text[said.end() :].strip(" *†") else text[: said.start()]), role

    def _give(self, role: Role, since: int) -> None:
        since = max(since, 0)
        self.found[since:] = [replace(entry, role=role) for entry in self.found[since:]]


def mark_of(text: str) -> str:
    """Return the mark after a name: "*"; "" for none."""
    mark = parts.MARK.search(text.rstrip(" .;:,"))
    return mark[0] if mark else ""


def _lead(text: str) -> str:
    """Return a list without the count and the people before its first name."""
    text = listed.uncharged(_BESIDE.sub("", text))
    text = _NAMELY.sub("", text.strip())
    text = _COUNT.sub("", _DASHES.sub(_bracketed, text.strip()))
    rest = listed.after_lead(text) or text
    office = text[: listed.office_end(text)]
    if len(office) >= len(text) - len(rest):  # of one with commas, the list may be part
        rest = text if "," in office else text[len(office) :]
    return text if "bserver" in text[: len(text) - len(rest)] else rest


def _bracketed(dashes: re.Match[str]) -> str:
    """Return a list between dashes as one in brackets: "the members - Elbonia, Ruritania and Lutha - and".

    What is said of a name there is in brackets where it is a role, and left out otherwise: "Elbonia – the host – and".
    """
    if _is_list(dashes[1]) or (dashes[1].islower() and _ROLE_BRACKET.fullmatch(f"({dashes[1]})")):
        return f" ({dashes[1]})"
    return "" if dashes[1].islower() else dashes[0]


def _is_list(text: str) -> bool:
    """Return whether a bracket holds a list of names."""
    return text.count(",") >= 2 or (", " in text and " and " in text)
