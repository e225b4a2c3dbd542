"""The States behind those whom the meeting elected or named to an office: for the rule `chairs_agree`.

In: a statement, and the names that are known. Out: the State of each chair, vice-chair or rapporteur: "elected Elbonia
as Vice-Chair", "elected Ms Ana Horvat (Elbonia) Rapporteur", "the representative of Elbonia was elected Chair". What
was done by others, or before this meeting, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import sentences, verbs
from drafter.check.hosts import Who
from drafter.check.places import running
from drafter.model import LANDS, Statement
from drafter.names import Table
from drafter.patterns import compiled

_POST = (
    r"(?:Co-)?(?:Chair(?:person|man|woman)?|Vice-?\ ?(?:Chair(?:person|man|woman)?|President)|President|Rapporteur"
    r"|Moderator)s?"
)
_STEMS = ("elected", "appointed", "designated", "chose", "named")
_DID = r"(?:re-?elected|elected|(?:re-?)?appointed|designated|chose|chosen|named)"
_ACTIVE = compiled(rf"(?P<by>[^,;:.]{{0,80}}?)\b{_DID}\b(?P<who>.*)")
_PASSIVE = compiled(rf"(?P<who>[^;:]*?)\b(?:was|were)\ (?:\w+ly\ |also\ )?{_DID}\b(?=[^;:]{{0,40}}?\b(?i:{_POST})\b)")
_OFFICE = compiled(rf"\b{_POST}\b", re.IGNORECASE)
_OF_OTHERS = compiled(
    r"""\b(?:had|has|have|recall\w*|previous\w*|earlier|last|since|(?<!the\ )following|election|welcom\w+
          |congratulat\w+|newly
          |next|if|when|who|that|would|will|noted|informed|replac\w+|instead|absen\w+|outgoing|withdr\w+|resign\w*
          |successor|adviser|candidates?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_ITS_PLACE = compiled(r"(?:\(|\b(?:of|from)\s)(?:the\s)?$")
"""Behind a person: "Ms Ana Horvat (Elbonia)", "the representative of Elbonia"."""
_BARE = compiled(r"(?:^\s*|,\s|\band\s)(?:the\s)?$")
_TO_OFFICE = compiled(
    rf",?\s(?:as|to\sserve|to\sbe|to\s(?:co-)?chair)\b|,?\s(?:(?:the|its)\s)?(?i:{_POST})\b"
    r"|(?:,|\sand)\s(?:the\s)?[A-Z]"
)
"""What stands behind a State that is elected itself: "Elbonia as Chair", "Elbonia and Ruritania"."""
_OF_POST = compiled(rf"\b{_POST}\ (?:of|on|for)\ (?:the\ )?$", re.IGNORECASE)
_ACTS = frozenset(word for body in verbs.BODIES for word in body.split()) | {"the", "this", "also", "then", "and", "it"}


def elected(statement: Statement, names: Table) -> Iterator[Who]:
    """Yield the State of each officer, in reading order."""
    for passage in running(statement):
        if passage.annex or not sentences.holds(passage.text, _STEMS) or not _OFFICE.search(passage.text):
            continue
        for sentence in sentences.split(passage.text):
            if _OFFICE.search(sentence) and not _OF_OTHERS.search(sentence):
                yield from (Who(name, passage) for name in _lands(sentence, statement, names))


def _lands(sentence: str, statement: Statement, names: Table) -> Iterator[str]:
    """Yield the States that stand where those who were elected are named."""
    passive = _PASSIVE.match(sentence)
    active = None if passive else _ACTIVE.match(sentence)
    if active and not _is_own(active["by"], statement):
        return
    who = passive["who"] if passive else active["who"] if active else ""
    for found in names.find(who):
        before, after = who[: found.at[0]], who[found.at[1] :]
        is_behind = _IN_ITS_PLACE.search(before) and not _OF_POST.search(before)
        is_bare = _BARE.search(before) and (_TO_OFFICE.match(after) or (passive and not after.strip()))
        if found.row.kind in LANDS and (is_behind or is_bare):
            yield found.text


def _is_own(words: str, statement: Statement) -> bool:
    """Return whether a subject can only be this meeting, or those who met: "The Council" where that is the body."""
    own = _ACTS | set(re.findall(r"\w+", statement.meeting.body.casefold()))
    return all(word in own or word.endswith("ly") for word in re.findall(r"[\w-]+", words.casefold()))
