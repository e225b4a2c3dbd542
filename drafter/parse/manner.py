"""What a text is by its manner, where neither title nor heading calls it anything.

In: blocks. Out: a kind where the manner is certain, None where it is not: those who met speak, "We, the Ministers", and
declare or agree; a body decides, paragraph by paragraph; a report tells what was done in its period; notes for a
speaker stand under their headings. What tells of a meeting in the third person is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from drafter import verbs
from drafter.model import Block, BlockKind, Kind

_FIRST = 5
"""So many of the first paragraphs tell who speaks."""

_WE = re.compile(
    r"(?:\d+\.\s)?We,\s(?:the\s|as\s)?(?:[\w’'-]+\s){0,3}?(?:heads|leaders|ministers"
    r"|representatives|governments|members?|parties"
    r"|participants|delegates|officials|experts|states|presidents|governors|chairs|co-chairs|mayors|signatories)\b",
    re.IGNORECASE,
)
_DECLARES = re.compile(
    r"(?:we\s)?(?:(?:hereby|solemnly|jointly|do|unanimously)\s)*(?:declare|proclaim|(?:commit|pledge)\sourselves)\b"
    r"|\bwe\s(?:(?:hereby|solemnly|jointly|do|unanimously)\s)*(?:declare|proclaim|(?:commit|pledge)\sourselves)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"The\s[A-Z][^.;:]{3,120},")
"""What a resolution begins with, and its sentence goes on below: "The Lake Council,"."""

_PERIOD = re.compile(
    r"\b(?:this|the\spresent)\s(?:[\w-]+\s)?(?:report|paper|update|note)\s"
    r"(?:covers|describes|sets\sout|reviews|outlines|presents"
    r"|provides|summari[sz]es|informs|reports)\b[^.]{0,120}?\b(?:progress|implement\w+|activities|period|status)\b"
    r"|\b(?:reporting|review)\speriod\b|\bprogress\s(?:made\s)?(?:since|in\simplementing|on\sthe\simplementation)\b",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"(?:(?:key|talking|speaking)\s(?:points|messages)|if\s(?:raised|asked|pressed)|sensitivities|points\sto\smake"
    r"|(?:our|desired|key)\sobjectives?|handling)",
    re.IGNORECASE,
)
_DECIDED = 6  # the strongest of the bands of verbs: decided, adopted, established
_FEWEST = 2


def kind(blocks: Sequence[Block]) -> Kind | None:
    """Return what a text is by its manner; None where that is not certain."""
    told = [block for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    first = [block.text for block in told[:_FIRST]]
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    if sum(_NOTES.fullmatch(text.rstrip(" :")) is not None for text in headings) >= _FEWEST:
        return Kind.BRIEFING
    if any(map(_PERIOD.search, first)):
        return Kind.PROGRESS_REPORT
    if any(map(_WE.match, first)):
        return Kind.DECLARATION if any(_declares(block.text) for block in told) else Kind.STATEMENT
    return Kind.STATEMENT if _is_resolution(first) or _decides(told) else None


def _declares(text: str) -> bool:
    return _DECLARES.match(text) is not None or bool(_WE.match(text) and _DECLARES.search(text))


def _is_resolution(first: Sequence[str]) -> bool:
    """Return whether a body is the subject of all that follows: "The Lake Council," and then "Recalling"."""
    subjects = [at for at, text in enumerate(first) if _SUBJECT.fullmatch(text)]
    below = islice(first, subjects[0] + 1, None) if subjects else ()
    return any(re.match(r"[A-Z][a-z]+ing\b|[A-Z][a-z]+s\s(?:to|that|the)\b", text) for text in below)


def _decides(told: Sequence[Block]) -> bool:
    """Return whether a text is made of decisions: most of its operative paragraphs and items, and no single one."""
    bands = [band for act in verbs.acts(told) if act.verb and (band := verbs.band(act.verb)) is not None]
    return bands.count(_DECIDED) >= _FEWEST and bands.count(_DECIDED) > len(bands) / 2
