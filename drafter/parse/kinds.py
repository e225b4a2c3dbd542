"""What a text is: a statement, a summary, a membership list; told by the words that head its title.

What stands after "on", "of" or "to" is a matter, and no kind: "Third Meeting on the Klow Declaration: Chair's Summary".
A title in another language tells its kind as an English one does, though the text itself is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from drafter.model import Block, BlockKind, Kind
from drafter.parse import manner
from drafter.parse.facts import meeting_names

_PATTERNS = (
    (Kind.PROGRESS_REPORT,
     r"progress\s+(?:report|update)|report\s+on\s+(?:the\s+)?(?:progress|implementation|status|follow-up|activities)"
     r"|(?:implementation|status)\s+(?:report|update)"
     r"|(?:annual|biannual|biennial|(?:bi)?monthly|quarterly|half-yearly|six-monthly|interim|activit(?:y|ies))\s+report"
     r"|rapport\s+(?:d[’']étape|annuel|d[’']activités?)|informe\s+(?:de\s+progreso|anual|de\s+actividades)"
     r"|laporan\s+(?:kemajuan|tahunan)"),
    (Kind.BRIEFING,
     r"\bbrief(?:ing)?\b(?!\s+(?:summary|report|overview|statement|account|history|record|outline|session|meeting))"
     r"|\b(?:talking|speaking)\s+(?:points|notes)\b|\b(?:background|information)\s+(?:note|paper)\b"),
    (Kind.DECLARATION,
     r"\bdeclaration\b|\bd[ée]claration\b|\bdeclaraci[óo]n\b|\bdeclara[çc][ãa]o\b|\bdichiarazione\b|\bdeklarasi\b"
     r"|\berklärung\b|\bдекларация|宣言|إعلان|ปฏิญญา|선언"),
    (Kind.SUMMARY,
     r"\bsummary\s+(?:record|report|of\s+(?:conclusions|discussions?|proceedings|outcomes?))"
     r"|\bbrief\s+(?:record|report)\b|\b(?:meeting|workshop|seminar|mission)\s+report\b"),
    (Kind.STATEMENT,
     r"\bstatement\b|\bcommuniqu|\bconclusions\b|\bresolutions?\b|\bdecisions?\b|\bminutes\b|\brecord\b"
     r"|\boutcomes?\s+(?:document|statement)|\bfinal\s+(?:document|act)\b|\brecommendations\b|\bcomunicado\b"
     r"|\bcomunicato\b|\bkommuniqu|\bpernyataan\b|\bkomunike\b|заявление|коммюнике"
     r"|声明|公报|共同声明|公報|بيان|แถลงการณ์|tuyên\s+bố|성명"),
    (Kind.STRATEGY,
     r"\bstrategy\b|\bwork\s?plan\b|\bplan\s+of\s+action\b|\baction\s+plan\b|\broad\s?map\b"
     r"|\bwork\s+program(?:me)?\b|\bframework\s+(?:for|on)\b"
     r"|\bestrategia\b|\bstratégie\b|\bstrategi\b|\bplan\s+d[’']action\b|\bplan\s+de\s+acci[óo]n\b"),
    (Kind.SUMMARY, r"\bsummary\b|\br[ée]sum[ée]\b|\bresumen\b|\bresumo\b|\bringkasan\b|\bcompte[\s-]rendu\b"),
)  # fmt: skip
_KINDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)
_GOVERNED = re.compile(
    r"\b(?:on|of|to|for|under|towards?|against|from|implementing|reviewing|regarding|concerning)\s(?:[\w’'-]+\s){0,5}$",
    re.IGNORECASE,
)
_OF_MEETING = re.compile(rf"\s(?:{meeting_names.ANY.pattern})", re.IGNORECASE)
_REPORTS = re.compile(  # "Report of the Net Office to Senior Officials", not "Report of the Third Meeting"
    rf"\breport\s(?:(?:of|by|from)\s(?:(?!{meeting_names.ANY.pattern})[\w’'-]+\s){{1,6}})?to\s(?:the\s)?"
    r"(?:[\w’'-]+\s){0,4}(?:officials|ministers|leaders|members|meeting|conference|summit"
    r"|council|commission|forum|heads|session)",
    re.IGNORECASE,
)
_MEMBERSHIP = re.compile(
    r"""(?:list\sof\s(?:the\s)?)?(?:[\w’'()-]+\s){0,6}?
        (?:membership(?:\sof\s.*)?|(?:members?|member\s(?:states|countries|economies|governments)|participating\s\w+)
           (?:\s(?:and|&)\s(?:observers?|participants|partners|other\s\w+))*(?:\sof\s(?:the\s)?[\w’' -]+)?)""",
    re.IGNORECASE | re.VERBOSE,
)
_BODY = re.compile(r"(?<=\w\s)(?<!\bthe\s)(?<!\bTHE\s)(?:Forum|Dialogue|FORUM|DIALOGUE)$")
_TELLS = re.compile(r"\b(?:report|proceedings|workshop|seminar|training)\b", re.IGNORECASE)
"""Words of a title whose text tells of a meeting, whatever was decided there."""

_LONGEST_NAME = 100
"""Letters of a name in a list of members."""


def kind(title: tuple[str, ...], blocks: Sequence[Block]) -> Kind:
    """Return what the title calls the text, or a heading above its first paragraph.

    Where neither does, a text whose title calls it members and that is mostly a list is a membership list; one
    that is called a report tells of its meeting; else its manner says what it is, and what is not certain is a summary.
    """
    above = [block.text for block in takewhile(lambda block: block.kind is BlockKind.HEADING, blocks)]
    named = (_headed(title), _said(title), _headed(above), _said(above))
    found = next((one for names in named for one in names), None)
    if found:
        return found
    lines = (*title, *above)
    if _is_membership(lines, blocks):
        return Kind.MEMBERSHIP
    return Kind.SUMMARY if any(map(_TELLS.search, lines)) else manner.kind(blocks) or Kind.SUMMARY


def lists_members(line: str) -> bool:
    """Return whether a line heads a list of members: "Membership of the Clacks Process", "Member States"."""
    named = _BODY.sub("", line.strip()) if line[:1].lower() in "lm" else line  # Member States of the Lake Forum
    return _MEMBERSHIP.fullmatch(line.strip()) is not None and not meeting_names.ANY.search(named)


def _headed(lines: Iterable[str]) -> Iterator[Kind]:
    """Yield the kinds that lines are called, not what they are about."""
    lines = tuple(lines)
    if any(_REPORTS.search(line) for line in lines):
        yield Kind.PROGRESS_REPORT
    for found, pattern in _KINDS:
        for line in lines:
            if any(_heads(line, match) for match in pattern.finditer(line)):
                yield found


def _heads(line: str, match: re.Match[str]) -> bool:
    """Return whether a line is called so: not "on the Strategy", nor "Strategy Meeting"."""
    return not _GOVERNED.search(line, 0, match.start()) and not _OF_MEETING.match(line, match.end())


def _said(lines: Iterable[str]) -> Iterator[Kind]:
    """Yield the kinds that lines taken together name at all: "Third Forum Joint / Statement"."""
    words = " ".join(lines)
    yield from (found for found, pattern in _KINDS if pattern.search(words))


def _is_membership(title: tuple[str, ...], blocks: Sequence[Block]) -> bool:
    kept = [block for block in blocks if block.kind is not BlockKind.HEADING]
    tables = sum(block.kind is BlockKind.TABLE for block in kept)
    if tables > len(kept) / 2 and re.search(r"\bmember|\bparticipa|\bdelegation", " ".join(title), re.IGNORECASE):
        return True
    listed = sum(block.kind in (BlockKind.ITEM, BlockKind.TABLE) or _is_name(block) for block in kept)
    return any(map(lists_members, title)) and listed > len(kept) / 2


def _is_name(block: Block) -> bool:
    return not block.label and len(block.text) <= _LONGEST_NAME and not block.text.endswith((".", ":", ";"))
