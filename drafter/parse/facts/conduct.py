"""How a meeting was conducted: in person or not, who hosted it, and why they met.

Only what is said of this meeting counts: of its own opening, or of "the Meeting" in the first paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter import sentences
from drafter.model import Block, BlockKind, Mode
from drafter.names import Table
from drafter.parse.facts import meeting_names, others

_FIRST = 8
"""How many of the first paragraphs may tell how the meeting was conducted."""

_ROMAN = 4
"""Letters of the longest label that may be a numeral, and no word."""

_EVENT = (
    r"(?:meeting|conference|summit|session|forum|event|gathering|dialogue|assembly|consultations?|symposium|roundtable)"
)
_WORDS = r"(?:[\w’'()&/-]+\s)"
_OF_THIS = re.compile(
    rf"^(?:(?:the|this)\s{_WORDS}{{0,8}}?{_EVENT}|it)\b[^.]{{0,80}}?\b(?:was|were|is|took\splace|convened|met)\b",
    re.IGNORECASE,
)


def first_sentences(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the sentences of the first paragraphs, where a text tells how it came about."""
    for block in blocks[:_FIRST]:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            yield from sentences.split(block.text)


def first_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first blocks whole, with their label where it is a word: "Purpose: ...", "Co-Chairs: ..."."""
    for block in blocks[:_FIRST]:
        if block.kind is not BlockKind.TABLE:
            yield f"{block.label}: {block.text}" if block.label.isalpha() and len(block.label) > _ROMAN else block.text


def _on_this_meeting(blocks: Sequence[Block]) -> Iterator[str]:
    return (others.own(sentence) for sentence in first_sentences(blocks) if _OF_THIS.match(sentence))


# ── mode ─────────────────────────────────────────────────────────────────────────────────────────

_VIRTUAL = re.compile(
    r"""\b(?:virtual(?:ly)?|on-?line|(?:by|via)\svideo|video-?\s?conferenc\w*|video[\s-]link|tele-?conferenc\w*
        |web-?conferenc\w*|via\s(?:zoom|webex|(?:microsoft\s)?teams)|remotely)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_HYBRID = re.compile(
    r"(?i:\bhybrid\b)|\b(?:in|at)\s[A-Z][\w’' ,-]{1,60}?\sand\s(?:also\s)?(?:online|virtually|remotely|(?:by|via)\svideo)"
)
_IN_PERSON = re.compile(
    r"\b(?:in[\s-]person|face[\s-]to[\s-]face|physical(?:ly)?\s(?:meeting|format|held)|held\sphysically)\b",
    re.IGNORECASE,
)
_SOME = re.compile(  # "held in Klow on 5 March, with some delegations joining online"
    r"""\b(?:some|others?|several|certain|delegations?|members|participants|delegates|ministers|who|which)\b[^.]{0,60}$
      | \bwith\b[^.]{0,80}$""",
    re.VERBOSE | re.IGNORECASE,
)


def mode(title: Iterable[str], opening: str, blocks: Sequence[Block]) -> Mode | None:
    """Return how those who met were together, where title, opening or a sentence on the meeting says so."""
    lines = (line for line in title if meeting_names.NOUN.search(line) or len(line) < 40)
    found = [mode for words in (opening, *lines, *_on_this_meeting(blocks)) if (mode := _mode(words))]
    if Mode.HYBRID in found or len(set(found)) > 1:
        return Mode.HYBRID
    return next(iter(found), None)


def _mode(words: str) -> Mode | None:
    virtual, in_person = _VIRTUAL.search(words), _IN_PERSON.search(words)
    if _HYBRID.search(words) or (virtual and in_person):
        return Mode.HYBRID
    if virtual:
        before = words[: virtual.start()]
        return Mode.HYBRID if _SOME.search(before.split(" held ")[-1]) and " in " in words else Mode.VIRTUAL
    return Mode.IN_PERSON if in_person else None


# ── host ─────────────────────────────────────────────────────────────────────────────────────────

_GOVERNMENT = r"(?:Government|People|people)(?:\sand\s(?:the\s)?(?:Government|People|people))?"
_HOSTED_BY = re.compile(
    r"\b(?:co-)?(?:hosted|organi[sz]ed|convened)\s(?:\w+ly\s)?by\s(?P<host>[^,;.()]+)", re.IGNORECASE
)
_INVITED = re.compile(r"\bat\sthe\s(?:kind\s|gracious\s)?invitation\sof\s(?P<host>[^,;.()]+)", re.IGNORECASE)
_HOST_ACTIVE = re.compile(
    rf"""^(?:(?:On|From|Between|In)\s[^,]*?\d{{4}},\s)?                                # On 5 March 2013,
        (?P<host> [Tt]he\s(?:Royal\s)?Government\sof\s(?:the\s)?[A-Z][\w’'\ -]*?        # the Government of Elbonia
                | (?:The\s)?[A-Z][\w’'-]*(?:\s(?:of|and|the|[A-Z][\w’'-]*)){{0,5}} )    # Ruritania
        ,?\s(?:co-)?hosted\s(?:the|an?|this|its)\s{_WORDS}{{0,20}}?(?i:{_EVENT})\b""",
    re.VERBOSE,
)
_THANKED = re.compile(
    rf"""(?i:\b(?:thank(?:s|ed)?|appreciation|gratitude|grateful|appreciative|commended|congratulated)\b)
        [^.;]{{0,60}}?\b
        (?P<host> the\s{_GOVERNMENT}\sof\s[^,;.]+? | (?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,4}} ),?\s
        (?:for|as)\s [^.;]{{0,120}}? \bhosting\s(?:of\s)?(?P<what>(?:the|this)\s[^,.;]*)""",
    re.VERBOSE,
)
_HOST_ENDS = re.compile(
    r"""\s(?:in|on|at|from|under|with|via|through|as|for|between|to|was|were|is
        |and\s(?:was|were|the|attended|(?:co-)?chaired|brought|took))\s.*$ | \s\($""",
    re.VERBOSE,
)
_NO_HOST = re.compile(
    r"\b(?:chairs?|co-chairs?|meeting|ministers|secretariat|who|which|participants|members|leaders)\b", re.IGNORECASE
)
_ANOTHER = re.compile(  # "thanked Elbonia for its offer to host", "for hosting the workshop"
    r"\b(?:next|previous|last|workshop|training|seminar|offer\w*|willing\w*|future|forthcoming|20\d\d)\b", re.IGNORECASE
)
_NEAR = 300
"""Letters on either side of "hosting" in which thanks and host must stand."""

_MOST_WORDS = 6
"""Words of a host that the table of names does not know and that is called no government."""


def host(opening: str, blocks: Sequence[Block], name: str, names: Table) -> str:
    """Return who hosted this meeting, as printed; "" where no one is said to."""
    about = [opening, *_on_this_meeting(blocks)]
    for pattern in (_HOSTED_BY, _HOST_ACTIVE, _INVITED):
        for found in filter(None, map(pattern.search, about)):
            if told := _host(found["host"], names):
                return told
    return next((told for block in blocks if "hosting" in block.text for told in _thanked(block.text, name, names)), "")


def _host(words: str, names: Table) -> str:
    """Return a host's words without what follows them; "" where they are none: "the Co-Chairs"."""
    words = _HOST_ENDS.sub("", words.strip())
    printed = re.sub(r"^[Tt]he\s", "", words)
    government = re.match(rf"(?:Royal\s)?(?:{_GOVERNMENT}|Republic|Kingdom|Ministry|State)\b", printed)
    known = government is not None or names.named(printed) is not None or len(printed.split()) <= _MOST_WORDS
    if not printed[:1].isupper() or _NO_HOST.search(printed) or not known:
        return ""
    return f"the {printed}" if words.lower().startswith("the ") else words


def _thanked(text: str, name: str, names: Table) -> Iterator[str]:
    """Yield the host whom the meeting thanks for hosting it: not for the next one, nor for a workshop."""
    for sentence in sentences.split(text):
        at = sentence.find("hosting")
        found = _THANKED.search(sentence, max(0, at - _NEAR), at + _NEAR) if at > 0 else None
        if found and _is_this(found["what"], name) and not _ANOTHER.search(sentence):
            yield from filter(None, [_host(found["host"], names)])


def _is_this(what: str, name: str) -> bool:
    """Return whether the meeting thanked for is this one: not counted otherwise than it."""
    there, here = dict(meeting_names.numbers(what)), dict(meeting_names.numbers(name))
    agree = not there or not here or bool(there.keys() & here.keys())
    return agree and meeting_names.NOUN.search(what) is not None


# ── purpose ──────────────────────────────────────────────────────────────────────────────────────

_PURPOSE = re.compile(
    rf"""^(?:The\s(?:main\s|overall\s|primary\s)?(?:purposes?|aims?|objectives?|goals?)\sof\s(?:the|this)\s
            {_WORDS}{{0,14}}?{_EVENT}\b[^.]*?\s(?:was|were|is|are)\b              # The purpose of the meeting was
      | (?:The|This)\s{_WORDS}{{0,8}}?{_EVENT}\s
          (?: (?:was|is)\s(?:convened|held|called|organi[sz]ed|intended|aimed)\s
                (?:to|at|in\sorder\sto|for\sthe\spurpose)                          # The Meeting was convened to
            | aimed\s(?:to|at) | sought\sto | had\sthe\s(?:aim|objective|purpose)\sof
            | provided\san\sopportunity\s(?:to|for)))""",
    re.VERBOSE | re.IGNORECASE,
)
_MET_TO = re.compile(  # "met in Klow on 5 March 2013 to review"
    r"""\b(?:to|in\sorder\sto)\s(?:\w+ly\s)?(?:discuss|review|consider|exchange|assess|address|explore|deliberate|take\sstock
        |advance|strengthen|promote|enhance|examine|agree|adopt|develop|reaffirm|share|identify|chart|deepen|evaluate
        |prepare|seek|find)\b
      | \bfor\sthe\spurpose\sof\b""",
    re.VERBOSE | re.IGNORECASE,
)


_LABELLED = re.compile(r"(?:purpose|aims?|objectives?)(?:\sof\sthe\smeeting)?\s*:\s*(?P<why>\S.{8,})", re.IGNORECASE)


def purpose(blocks: Sequence[Block], opening: str) -> str:
    """Return the sentence that says why they met, with the items of its list; "" where none does."""
    for at, block in enumerate(blocks[:_FIRST]):
        for sentence in sentences.split(block.text) if block.kind is BlockKind.PARAGRAPH else ():
            found = _PURPOSE.match(sentence)
            if found and not others.is_another(found[0]):
                return _with_items(sentence, blocks[at + 1 :]) if sentence.endswith(":") else sentence
    labelled = (found["why"] for line in first_lines(blocks) if (found := _LABELLED.match(line)))
    return opening if _MET_TO.search(others.own(opening)) else next(labelled, "")


def _with_items(lead: str, following: Sequence[Block]) -> str:
    items = []
    for block in following:
        if block.kind is not BlockKind.ITEM:
            break
        items.append(re.sub(r"(?:[;,.]|[;,]?\s(?:and|or))+$", "", block.text))
    return f"{lead} {'; '.join(items)}" if items else lead
