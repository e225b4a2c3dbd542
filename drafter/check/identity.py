"""Which meeting a name stands for: its number, its body, who met, and of which group.

"The Seventh Meeting of AHG Senior Officials" and "the 7th AHG SOM" are one; the seventh of another body,
of other officials or of another working group is another, and so is the second special one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from drafter import dates
from drafter.check.parts_of_bodies import parted, whole_behind
from drafter.model import ORGANISED, Meeting, Statement
from drafter.names import Found, Table
from drafter.patterns import compiled

Kin = tuple[str, str, frozenset[str]]
"""Of which body, of what level, and of which groups: what the meetings of one count have in common."""
Identity = tuple[int, str, str, frozenset[str]]
"""Ordinal, body, level, and the groups that are named beside them."""

_LEVELS = (
    (
        "ministerial",
        compiled(
            r"\bministerial\b|\bministers['’]|\b(?:meeting|conference|session)"
            r"\s+of\s+(?:the\s+)?(?:(?!deputy|vice|assistant)[\w-]+\s+){0,2}ministers\b",
            re.I,
        ),
    ),
    ("senior officials", compiled(r"\bsenior officials?\b|\bSOM\b", re.I)),
    ("steering group", compiled(r"\bsteering (?:group|committee)\b", re.I)),
    ("working group", compiled(r"\bworking group\b", re.I)),
    ("leaders", compiled(r"\bsummit\b|\bleaders['’]", re.I)),
)
NOUNS = ("meeting", "conference", "session", "summit", "forum", "dialogue", "congress", "assembly")
FORA = ("forum", "dialogue", "congress")
"""What may be a body and each of its meetings: "the Lake Forum", "the Third Lake Forum"."""
LITTLE = ("the", "of", "a", "an", "annual", "regular", "ordinary", "plenary", "contracting", "parties")
# What is counted apart: the Second Special Meeting is no second meeting.
_APART = compiled(
    r"\b(?:special|extraordinary|informal|resumed|preparatory|inter-?sessional|emergency|joint|mid-?term)\b", re.I
)
_PROCESS = compiled(
    r"\b((?:[A-Z][\w’'-]+ )+(?:Process|Forum|Dialogue|Initiative|Partnership|Community|Union|Association))\b"
)
_EXPLAINED = compiled(r"\s\([A-Z][\w-]*\)")
_OF_THE_WHOLE = ("ministerial", "senior officials", "leaders", "steering group")
# A body may have many working groups, each with its own count.
_SUBJECTS = (
    compiled(r"\bworking group (?:on|for) (?:the )?([\w’'-]+)", re.I),
    compiled(r"\b([A-Z][\w’'-]+) Working Group\b"),
)
# A part of a body with meetings of its own: "Fourth Meeting of the Expert Group on Navigation".
_GROUP = compiled(
    r"""^\s*(?P<noun>Meeting|Session|(?:meeting|session)(?=\s+of\s+the\s+[A-Z][\w’'-]*\s+(?:and\s+)?[A-Z]))
        \s+of\s+the\s+(?P<group>(?:[A-Z][\w’'-]+\s+(?:and\s+)?)*
        (?:Group|Committee|Council|Task\ Force|Panel|Network|Board|Sub-?[Cc]ommittee)
        (?:\s+(?:(?:on|for)\s+(?:the\s+)?|of\s+)[A-Z].*)?)$
      | ^\s*(?P<kind>High-[Ll]evel|International|Global|World|Regional)\s+(?P<of>Conference|Meeting|Summit)$""",
    re.VERBOSE,
)
_GOES_ON = compiled(r"\s(?:of|on|for|to|in|against)\s|\Z")
"""Behind the first words of a body: "committee" of the "committee on nets", and not of the "committee net group"."""
# A committee is the treaty's, whoever of its parties' meeting or its own tells of it.
_PARTIES = compiled(
    r"^(?:meeting|conference|assembly) of (?:the )?(?:contracting |states )?parties (?:to|of) (?:the )?"
)
# Who met, where the name says no more: "Meeting of the Heads of Delegation", "Governors' Meeting".
_WHO_MET = compiled(
    r"""^\s*(?:Meeting|Conference|Session)\s+of\s+(?:the\s+)?(?P<who>[A-Z].*\S)\s*$
      | ^\s*(?P<whose>[A-Z].*\S)\s+(?:Meeting|Conference|Session)\s*$""",
    re.VERBOSE,
)
# Of what sort it is, where its name says that alone: "Consultative Meeting", "Expert Meeting on Drought".
_SORT = compiled(
    r"""^\s*(?P<sort>(?:[A-Z][\w’'-]*\s+(?:(?:and|of|the)\s+)*){1,4})(?P<noun>Meeting|Conference|Session)
        (?P<on>\s+on\s+(?:the\s+)?[A-Z].*)?\s*$""",
    re.VERBOSE,
)
# Whose senior officials, where no register has the group: "Fifth Meeting of Contact Group (CG) Senior Officials".
_OFFICIALS_OF = compiled(
    r"\b(?:(?P<group>(?:[A-Z][\w’'-]*\s+){1,4}?(?:Group|Committee|Panel|Task\s+Force|Board))(?:\s+\([A-Z]+\))?"
    r"|(?P<short>[A-Z]{2,6}))\s+(?:Senior\s+Officials|SOM)\b"
)
_MANY = compiled(r"(?:s['’]?|\bpeople)(?:[\s-]General)?$", re.IGNORECASE)
_OF_THE = compiled(r"\bof\s+(?:the\s+)?\Z", re.IGNORECASE)
_NO_SUBJECT = frozenset({"technical", "expert", "experts", "joint", "open-ended", "the", "ad-hoc", "group", "of"})


def identity(
    name: str, ordinal: int | None, body: str, names: Table, short: Collection[str] = (), is_own: bool = False
) -> Identity | None:
    """Return which meeting a name stands for; None where that is too little to tell it from others.

    The plain meetings of a body ("the Second Meeting of the Forum") are told by body and number; `short` are
    the body's acronyms. The name itself must give the body, unless the body `is_own`: the name's own fact.
    """
    of = kin(name, body, names, short, is_own) if ordinal is not None else None
    return (ordinal, *of) if of and ordinal is not None else None


def kin(name: str, body: str, names: Table, short: Collection[str] = (), is_own: bool = False) -> Kin | None:
    """Return of which count of meetings a name is one; None where that is too little to tell it from others."""
    name, body, whole = parted(name, body, names)
    name = whole_behind(name, body)
    own, process = body.casefold(), _process(name, body)
    if body and (process.endswith(f" {own}") or (process in own and own in name.casefold())):
        process = own  # "the Council of the Postal Union" is a body of its own, beside the Union
    parts = [
        found
        for found in names.find(name)
        if found.row.kind in ORGANISED and found.row.name.casefold() not in (process, body.casefold())
    ]
    groups = {found.row.key for found in parts}
    level = next((level for level, pattern in _LEVELS if pattern.search(_without_groups(name, parts))), "")
    groups |= _officials_of(name, body, short, names) if level == "senior officials" and not groups else set()
    if not level and not groups and body and process == body.casefold():
        level = _plain(name, body, short, is_own)
    group = _GROUP.search(_short(name, body)) if not (level or groups) else None
    if group:  # a part of the body, of which no statement may be held, or the body itself by the first of its words
        part = _EXPLAINED.sub("", group["group"] or group["kind"]).casefold()
        if not (process.startswith(part) and _GOES_ON.match(process, len(part))):
            process = f"{part} of {_PARTIES.sub('', process)}"
        level = (group["noun"] or group["of"]).casefold()
    if not (level or groups):
        level = _who_met(name, body) or _sort(name, body, short)
    if not (level or groups):
        return None
    if whole and process == own and level in _OF_THE_WHOLE:  # no panel has ministers of its own
        process = whole.casefold()
    beside = re.sub(re.escape(body), " ", name, flags=re.IGNORECASE) if body else name  # "Preparatory Committee"
    apart = sorted({found[0].casefold().replace("-", "") for found in _APART.finditer(beside)})
    subject = _subject(name) if level == "working group" else ""
    return process, " ".join([level, subject, *apart]).strip(), frozenset(groups)


def _officials_of(name: str, body: str, short: Collection[str], names: Table) -> set[str]:
    """Return the group whose senior officials met, by its first letters: "CG" and "Contact Group" are one."""
    if not (found := _OFFICIALS_OF.search(_short(name, body))):
        return set()
    initials = (found["short"] or re.sub(r"[^A-Z]", "", found["group"])).casefold()
    of_body = {re.sub(r"[^A-Z]", "", body).casefold(), *map(str.casefold, short), *body.casefold().split()}
    is_body = not of_body.isdisjoint({initials, found[0].split()[0].casefold()})
    return set() if is_body or (found["short"] and names.named(found["short"])) else {initials}


def _process(name: str, body: str) -> str:
    """Return the process that a name gives, without what stands before it: "Harbour States Ninth Forum" gives none."""
    alone = re.sub(rf"^\s*{re.escape(body)}\s+", "", name, flags=re.IGNORECASE) if body else name
    at = next((at for _, _, at in dates.find_ordinals(alone)), (0, 0))
    found = _PROCESS.search(alone[at[1] :]) or _PROCESS.search(alone[: at[0]])
    return (found[1] if found else body).casefold()


def _without_groups(name: str, groups: Sequence[Found]) -> str:
    """Return a name without the working groups that a register has: with their acronym or in full, they are one."""
    for found in sorted(groups, key=lambda found: found.at, reverse=True):
        if "working group" in found.row.name.casefold():
            name = name[: found.at[0]] + name[found.at[1] :]
    return name


def _subject(name: str) -> str:
    """Return what a working group is on, "" where its name does not say."""
    found = next((found for pattern in _SUBJECTS if (found := pattern.search(name))), None)
    word = found[1].casefold() if found else ""
    return "" if word in _NO_SUBJECT or dates.ordinal(word) else word


def _plain(name: str, body: str, short: Collection[str], is_own: bool) -> str:
    """Return the noun of a name that is but a body's, its number and a noun; "" for one that says more."""
    left = re.sub(rf"{re.escape(body)}(?:['’]s?)?", " \0 ", name, flags=re.IGNORECASE)
    left = re.sub(r"\((?:the )?[A-Z][\w&/-]*\)", " ", left)
    for acronym in short:
        left = re.sub(rf"\b{re.escape(acronym)}\b", " \0 ", left)
    # "of the Harbour Council of Water Ministers" is the Harbour Council, of whom it is made up said too.
    left = re.sub(r"(?<=\0)\s+of(?:\s+[^\W\d_]+){1,3}\s*$", "", left)
    if is_own and left.lstrip().startswith("\0") and (counted := dates.find_ordinals(left)):
        left = f"\0 {left[counted[0][2][0] :]}"  # "Lake Platform on Nets Third Meeting": what the body is on
    last = body.casefold().split()[-1]
    if last in FORA:  # "the Third Lake Forum on Nets": what it is about
        left = re.sub(r"(?<=\0)\s+(?:on|for)\s.*$", "", left, flags=re.DOTALL)
    words = [word for word in re.findall(r"\0|[^\W_]+", _APART.sub(" ", left).casefold()) if word not in LITTLE]
    ordinals = {word for _, printed, _ in dates.find_ordinals(name) for word in re.findall(r"\w+", printed.casefold())}
    rest = [word for word in words if word != "\0" and word not in ordinals]
    names_body = is_own or "\0" in words
    if is_own and "\0" not in words:  # "Rivers Organization Committee on Ports": the "Committee on Ports of the ..."
        rest = [word for word in rest if word not in re.findall(r"[^\W_]+", body.casefold())]
    first = body.casefold().split()[0]
    if names_body and not rest and last in FORA and "\0" in words:
        return last
    if names_body and not rest and first in NOUNS:
        return first  # "the Third Conference of Harbour Ministers": the body is called a conference itself
    if names_body and len(rest) == 1 and rest[0] in NOUNS:
        return str(rest[0])
    # "Convention on Nets Conference of the Parties Seventh Meeting": what the body is a part of stands before it.
    # But "Meeting of Heads of Ports of the Lake Forum" says more than the Forum behind it.
    within = name.casefold().find(body.casefold()) if is_own else 0
    is_owner = _OF_THE.search(name, 0, within) if within > 0 else None
    return _plain(name[within:], body, short, is_own) if within > 0 and not is_owner else ""


def _who_met(name: str, body: str) -> str:
    """Return who met, several of an office, in one form; "" where a name says something else or no more.

    "Meeting of the Heads of Delegation" and "Heads of Delegations Meeting" are "head delegation".
    """
    found = _WHO_MET.search(_APART.sub("", _short(name, body)))
    who = (found["who"] or found["whose"]) if found else ""
    office = re.split(r"\s+(?:of|for|on|from|in)\s+", who)[0]
    words = [re.sub(r"['’]?s?['’]?$", "", word) for word in who.casefold().split() if word not in LITTLE]
    is_of_body = bool(body) and who.casefold() in body.casefold()
    return " ".join(words) if _MANY.search(office) and not is_of_body else ""


def _sort(name: str, body: str, short: Collection[str]) -> str:
    """Return of what sort a meeting is, with its noun and its subject: "consultative meeting"; "" for a plain one."""
    bare = _short(name, body)
    for acronym in short:
        bare = re.sub(rf"(?:\s+of\s+(?:the\s+)?)?\b{re.escape(acronym)}\b", "", bare)
    found = _SORT.search(_APART.sub("", bare))
    if found is None or (body and found["sort"].strip().casefold() in body.casefold()):
        return ""
    words = f"{found['sort']}{found['noun']}{found['on'] or ''}".casefold().split()
    return " ".join(word for word in words if word not in LITTLE)


def _short(name: str, body: str) -> str:
    """Return a meeting's name without number, "annual", and the body around it: "Meeting of the Committee"."""
    own = re.escape(body)
    alone = re.sub(rf"^\s*(?:the\s+)?{own}(?:['’]s?)?[\s,:–-]+(?=\S)", "", name, flags=re.I) if body else name
    counted = next((at for _, _, at in dates.find_ordinals(alone) if at[0] == 0), (0, 0))
    named = re.sub(r"^\s*(?:(?:Annual|Regular|Ordinary|Plenary)\s+)+", " ", alone[counted[1] :])
    return re.sub(rf"\s+of\s+(?:the\s+)?{own}$", "", named, flags=re.I) if body else named


def own_identity(meeting: Meeting, body: str, names: Table, short: Collection[str]) -> Identity | None:
    """Return the identity of a text's own meeting; of an extraordinary one without number as the body's others are."""
    bare = _APART.sub("", meeting.name)
    is_regular = meeting.ordinal is not None or bare == meeting.name
    name, number = (meeting.name, meeting.ordinal) if is_regular else (" ".join(bare.split()), 0)
    return identity(name, number, body, names, short, is_own=True)


def acronyms(statement: Statement, body: str, names: Table) -> tuple[str, ...]:
    """Return the short names of a body: what the statement's own text explains, and what the register has."""
    row = names.named(body) if body else None
    told = [short for short, full in statement.acronyms if body and full.casefold() == body.casefold()]
    return (*told, *([row.acronym] if row and row.acronym else []))
