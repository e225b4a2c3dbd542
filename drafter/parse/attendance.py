"""Who was there: participants, observers and others, in printed order, from the running text.

A sentence says who attended ("was attended by representatives of ...", "In attendance were ...",
"..., namely ..., met"), who observed ("... attended the meeting as observers") and who was also
present. Its list is cut at commas and "and", but not inside a name that the table knows, nor where
the acronym after it shows that the "and" is the name's own. A name that was lost between two
commas stays an empty place: nothing is invented for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.acronyms import expansion
from drafter.model import Attendee, Block, BlockKind, NameKind, Repair, Role
from drafter.names import Table

_SENTENCE = re.compile(r"(?<=\.)(?<!\bSt\.)(?<!\bU\.S\.)\s+(?=[A-Z])")
_EVENT = (
    r"(?:meeting|conference|summit|session|forum|event|som|assembly|symposium|dialogue|committee|commission|"
    r"council|board|group)"
)
_ATTENDED = re.compile(
    rf"""(?:
        \b{_EVENT}s?\b(?:\s\([^)]*\))?\s(?:was|were)\s(?:also\s)?attended\sby\s
      | \b(?:also\s)?[Ii]n\sattendance\s(?:were|was)\s
      | ^(?:The\s)?(?:participants|participating\s\w+|delegations|attendees)
        \s(?:included|were|comprised|came\sfrom)\s(?:those\sfrom\s)?
      | ^(?:It|This)\swas\sattended\sby\s
      | ^(?:members|participants|attendees|delegations|organisations|organizations)(?:\spresent)?:\s
      | ,\snamely:?\s
    )(?P<list>.+)""",
    re.VERBOSE | re.IGNORECASE,
)
_PRESENT = re.compile(
    rf"""^(?P<list>.+?)\s(?:attended|participated\sin|took\spart\sin|were\srepresented\sat)
        (?:\sthe\s(?:[\w\-]+\s)*?{_EVENT})?(?P<observing>\sas\s(?:an\s)?observers?)?[.,;]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_CAME = re.compile(
    rf"""^(?:The\s)?(?:[\w\-]+\s)?(?:delegations|delegates|representatives|officials|ministers|participants)\s(?:of|from)\s
        (?P<list>.+?)\s(?:attended|participated|took\spart|were\spresent)(?:\s(?:in|at))?(?:\sthe\s(?:[\w\-]+\s)*?{_EVENT})?[.,;]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_ALSO = re.compile(
    rf"""^(?P<list>.+?)\s(?:(?:was|were)\s(?:also\s)?(?:present|in\sattendance)
        |also\s(?:attended|participated|took\spart|joined)(?:\s(?:in|at))?(?:\sthe\s(?:[\w\-]+\s)*?{_EVENT})?)[.,;]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_OBSERVERS = re.compile(
    r"^(?:The\s)?observers(?:\s(?:were|included|present\swere|came\sfrom|comprised)|:)\s(?P<list>.+)", re.IGNORECASE
)
_COUNT = re.compile(r"^(?:\w+\s)?\d+\s[\w\s]{3,40}:\s")  # "12 delegations: Australia, ..."
_END = re.compile(r",\s(?:met|gathered|convened|assembled)\b.*$|[.;]\s*$")
_AS_OBSERVER = re.compile(r",?\s+as\s+(?P<one>an\s+)?observers?\b.*$", re.IGNORECASE)
_LEAD = re.compile(
    r"""^(?:and\s|with\s)?(?:(?:senior\s|high-level\s|the\s)?
        (?:representatives|delegates|delegations|officials|ministers|members)
        \s(?:of|from)\s(?:the\sgovernments\sof\s)?)?(?:the\sfollowing(?:\s\w+)?:?\s)?(?:the\s)?""",
    re.VERBOSE | re.IGNORECASE,
)
_CUT = re.compile(
    r"""(?P<lost>,(?=\s*,)) | [,;]\s*and\s+ | (?:,\s*|\s+)(?:as\s+well\s+as|together\s+with|along\s+with)\s+
        | [,;]\s* | \s+(?P<and>and|&)\s+""",
    re.VERBOSE | re.IGNORECASE,
)
_BRACKET = re.compile(r"\((?P<acronym>[A-Z][\w\-/&]*[A-Z][\w\-/&]*)\)\s*$")
_ORGANISATION = re.compile(
    r"\b(?:organi[sz]ation|office|commission|secretariat|union|bank|fund|program(?:me)?|committee|federation|"
    r"agency|cent(?:re|er)|forum|community|council|association|institute|network|police|society|societies|group)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    block: int


def find(blocks: Sequence[Block], names: Table) -> tuple[Attendee, ...]:
    """Return the delegations in printed order; () where no list stands."""
    sentences = [
        _Sentence(text, at)
        for at, block in enumerate(blocks)
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        for text in _SENTENCE.split(block.text)
    ]
    first = next((at for at, sentence in enumerate(sentences) if _lists_names(sentence.text, names)), None)
    if first is None:
        return ()
    home = sentences[first].block
    near = [sentence for sentence in sentences if abs(sentence.block - home) <= 1]
    return tuple(attendee for sentence in near for attendee in _attendees(sentence.text, names))


def lost(blocks: Sequence[Block]) -> Iterator[Repair]:
    """Yield a repair that changes nothing for each name lost between two commas."""
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            for found in re.finditer(r",\s*,", block.text):
                yield Repair("lost name", block.lines, found[0], found[0])


def _lists_names(sentence: str, names: Table) -> bool:
    """Return whether the sentence is this meeting's list, and no count or other event's."""
    found = _ATTENDED.search(sentence) or _CAME.search(sentence)
    return found is not None and any(True for _ in _printed(_list(found["list"])[0], names))


def _attendees(sentence: str, names: Table) -> Iterator[Attendee]:
    attended = _ATTENDED.search(sentence) or _CAME.search(sentence)
    if attended:
        text, observing = _list(attended["list"])
        printed = list(_printed(text, names))
        cut = len(printed) - (1 if observing else 0)
        yield from (_attendee(name, Role.PARTICIPANT, names) for name in printed[:cut])
        yield from (_attendee(name, Role.OBSERVER, names) for name in printed[cut:])
        return
    for pattern, role in ((_OBSERVERS, Role.OBSERVER), (_ALSO, Role.ALSO_PRESENT), (_PRESENT, Role.OBSERVER)):
        found = pattern.search(sentence)
        if found and (pattern is not _PRESENT or found["observing"]):
            yield from (_attendee(name, role, names) for name in _printed(_list(found["list"])[0], names))
            return


def _list(text: str) -> tuple[str, bool]:
    """Return a list's words, and whether its last name is said to be an observer."""
    text = _END.sub("", text)
    observing = _AS_OBSERVER.search(text)
    return (text[: observing.start()] if observing else text), bool(observing)


def _printed(text: str, names: Table) -> Iterator[str]:
    """Yield each name of a list as printed, without article; "" for one that was lost."""
    text = _COUNT.sub("", text)
    known = [found.at for found in names.find(text)]
    start = 0
    last_and = False  # the list's own "and" has been: what comes after it, up to a comma, is one name
    for cut in _CUT.finditer(text):
        inside = any(first < cut.end() and cut.start() < last for first, last in known)
        if cut.start() < start or inside or text.count("(", start, cut.start()) > text.count(")", start, cut.start()):
            continue
        if cut["and"] and (_is_own(text, start, cut, known) or (last_and and not _between_known(cut, known))):
            continue
        last_and = "and" in cut[0].lower().split()
        yield from _cleaned(text[start : cut.start()])
        if cut["lost"]:
            yield ""
        start = cut.end()
    yield from _cleaned(text[start:])


def _is_own(text: str, start: int, cut: re.Match[str], known: list[tuple[int, int]]) -> bool:
    """Return whether an "and" belongs to the name around it, as the acronym after it may show."""
    if _between_known(cut, known):
        return False
    rest = text[cut.end() :]
    end = re.search(r"[,;]|\sand\s", rest)
    whole = text[start : cut.end() + (end.start() if end else len(rest))]
    bracket = _BRACKET.search(whole)
    if bracket:
        before, acronym = whole[: bracket.start()].strip(), bracket["acronym"]
        if expansion(acronym, text[cut.end() : start + bracket.start()].strip()):
            return False
        return expansion(acronym, before).count(" and ") == before.count(" and ")
    left = any(last >= cut.start() - 1 for _, last in known if last <= cut.start())
    return bool(end) and end is not None and end[0] in ",;" and not left and not rest[:1].islower()


def _between_known(cut: re.Match[str], known: list[tuple[int, int]]) -> bool:
    return any(first <= cut.end() < last for first, last in known) and any(last == cut.start() for _, last in known)


def _cleaned(text: str) -> Iterator[str]:
    name = text.strip(" .:")
    while (shorter := _LEAD.sub("", name, count=1).strip()) != name:
        name = shorter
    if name and not name[0].isdigit() and any(letter.isupper() for letter in name):
        yield name


def _attendee(printed: str, role: Role, names: Table) -> Attendee:
    row = names.named(printed) if printed else None
    if row and row.kind is not NameKind.MECHANISM:
        return Attendee(printed, row.name, row.kind, role)
    organisation = bool(_ORGANISATION.search(printed) or _BRACKET.search(printed))
    kind = NameKind.ORGANISATION if organisation and printed else NameKind.OTHER
    return Attendee(printed, _BRACKET.sub("", printed).strip(), kind, role)
