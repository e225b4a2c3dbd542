"""How a meeting was conducted: in person or not, and why they met.

Only what is said of this meeting counts: of its own opening, or of "the Meeting" in the first paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter import sentences
from drafter.model import Block, BlockKind, Mode
from drafter.parse.facts import events, meeting_names, others

_FIRST = 8
"""How many of the first paragraphs may tell how the meeting was conducted."""

_LONGEST = 4000
"""Letters of a sentence that a person wrote; a longer one is a table or a list run together."""

_ROMAN = 4
"""Letters of the longest label that may be a numeral, and no word."""

EVENT = rf"(?:event|{meeting_names.ANY.pattern})"
WORDS = r"(?:[\w’'()&/-]+\s)"
_OF_THIS = re.compile(
    rf"^(?:(?:the|this)\s{WORDS}{{0,8}}?{EVENT}|it)\b[^.]{{0,80}}?\b(?:was|were|is|took\splace|convened|met)\b",
    re.IGNORECASE,
)


def first_sentences(blocks: Sequence[Block], title: str) -> Iterator[str]:
    """Yield the sentences of the first paragraphs, where a text tells how it came about; none of events beside it."""
    for at, block in enumerate(blocks[:_FIRST]):
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            beside = False  # what "It" is, in the sentence after
            for number, sentence in enumerate(sentences.split(block.text)):
                first = not at and not number
                beside = (beside and sentence.startswith("It ")) or events.is_beside(sentence, title, first)
                if not beside and len(sentence) <= _LONGEST:
                    yield sentence


def first_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first blocks whole, with their label where it is a word: "Purpose: ...", "Co-Chairs: ..."."""
    for block in blocks[:_FIRST]:
        if block.kind is BlockKind.TABLE:
            yield from (row.replace("\t", ": ", 1).replace(":: ", ": ") for row in block.text.split("\n"))
        else:
            yield f"{block.label}: {block.text}" if block.label.isalpha() and len(block.label) > _ROMAN else block.text


def on_this_meeting(blocks: Sequence[Block], title: str) -> Iterator[str]:
    """Yield the sentences of the first paragraphs whose subject is the meeting."""
    return (others.own(sentence) for sentence in first_sentences(blocks, title) if _OF_THIS.match(sentence))


# ── mode ─────────────────────────────────────────────────────────────────────────────────────────

_MATTER = (  # online trade, virtual assets: what may be spoken of
    rf"(?=\W*(?:$|[,.;:()/–—]|(?:on|from|in|at|by|via|for|to|with|and|under|during|as|through|between|due|because|using"
    rf"|over|since|after|where|while|which|or|but|instead|rather|only|was|were|is|will)\b|\d"
    r"|(?:[\w’'&-]+\s){0,4}(?:formats?|platforms?|modes?|modality|settings?|environment|manner|fashion"
    rf"|arrangements?|basis|attendance|participation|means|{EVENT})))"
)
_VIRTUAL = re.compile(
    rf"""\b(?:virtually|(?:virtual|on-?line){_MATTER}|(?:by|via)\svideo|video-?\s?conferenc\w*|video[\s-]link
        |tele-?conferenc\w*|web-?conferenc\w*|via\s(?:zoom|webex|(?:microsoft\s)?teams)|remotely)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_HYBRID = re.compile(
    r"(?i:\bhybrid\b|\bpartly\s(?:in\b|at\b|on-?line|virtual).{0,60}?\bpartly\s(?:in\b|at\b|on-?line|virtual))"
    r"|\b(?i:on-?line|virtually|remotely)\s(?i:and|as\swell\sas)\s(?i:in|at)\s[A-Z]"
    r"|\b[A-Z][\w’'-]+,?\s(?i:and|&|/)\s(?i:also\s)?(?i:on-?line|virtual(?:ly)?|remotely|(?:by|via)\svideo[\w\s-]*)"
    r"(?=[\s)]*(?:[,.;]|$))"
    r"|\b(?:in|at)\s[A-Z][\w’' ,-]{1,60}?\sand\s(?:also\s)?(?:online|virtually|remotely|(?:by|via)\svideo)"
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


_OF_WHOM = re.compile(r"(?<!\ball\s)\bof\s(?:whom|which|them)\b(?!\s(?:all|both)\b)[^.;]{0,60}$", re.IGNORECASE)
"""Only some took part so: "experts of 33 Parties, of whom twelve took part online", "nine of them by video link"."""
_OF_ANOTHER = re.compile(r"\b(?:preceded|followed)\sby\b|\b(?:follow(?:ed|ing)|preceded)\sthe\b", re.IGNORECASE)
_WHO = re.compile(r"\b(?:attended|participat|present|represent)", re.IGNORECASE)
_ASIDE = re.compile(
    r"\((?:(?:joining|participating|attending)\s)?(?:by|via|through|online|virtual\w*|remotely)\b[^()]*\)",
    re.IGNORECASE,
)
"""How one of many took part: "Elbonia, Lancre (by video link) and Graustark"."""


_NOT_SO = re.compile(
    r"""\b(?:prevent\w*|preclud\w*|postpon\w*|cancel\w*|instead\sof|rather\sthan|unable\sto
        |not(?!\sonly)\b|never\b|impossib\w*|hop\w+|look\w*\sforward|next|future)\b[^.;]{0,80}?
      \b(?:in[\s-]person|face[\s-]to[\s-]face|physical(?:ly)?)\b(?:\smeetings?)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a meeting was not held: "regretted that the pandemic had prevented a meeting in person"."""


_MET_WITHIN = 3
_MET_SO = re.compile(
    r"\b(?:met|gathered|convened|meeting|assembled)\s"
    r"(?:together\s)?(?:virtually|on-?line|remotely|in\s(?:person|an?\s)|by\s|via\s)",
    re.IGNORECASE,
)
"""How those who met did so, in the first paragraphs: "Representatives met by videoconference"."""


def mode(title: Iterable[str], opening: str, blocks: Sequence[Block]) -> Mode | None:
    """Return how those who met were together, where title, opening or a sentence on the meeting says so."""
    every = list(title)
    lines = [line for line in every if meeting_names.ANY.search(line) or len(line) < 70]
    title_text = "\n".join(every)
    met = (others.own(words) for words in first_sentences(blocks[:_MET_WITHIN], title_text) if _MET_SO.search(words))
    told = (opening, *lines, *on_this_meeting(blocks, title_text), *met)
    found = [mode for words in told if not others.is_another(words) and (mode := _mode(words))]
    if Mode.HYBRID in found or len(set(found)) > 1:
        return Mode.HYBRID
    return next(iter(found), None)


def _mode(words: str) -> Mode | None:
    words = _OF_ANOTHER.split(words)[0]
    words = _ASIDE.sub("", words) if _WHO.search(words) else words
    words = _NOT_SO.sub("", words)
    virtual, in_person = _VIRTUAL.search(words), _IN_PERSON.search(words)
    if _HYBRID.search(words) or (virtual and in_person):
        return Mode.HYBRID
    if virtual:
        before = words[: virtual.start()]
        if _OF_WHOM.search(before):
            return Mode.HYBRID
        return Mode.HYBRID if _SOME.search(before.split(" held ")[-1]) and " in " in words else Mode.VIRTUAL
    return Mode.IN_PERSON if in_person else None


# ── purpose ──────────────────────────────────────────────────────────────────────────────────────

_PURPOSE = re.compile(
    rf"""^(?:The\s(?:main\s|overall\s|primary\s)?(?:purposes?|aims?|objectives?|goals?)\sof\s(?:the|this)\s
            {WORDS}{{0,14}}?{EVENT}\b[^.]*?\s(?:was|were|is|are)\b              # The purpose of the meeting was
      | (?:The|This)\s{WORDS}{{0,8}}?{EVENT}\s
          (?: (?:was|is)\s(?:convened|held|called|organi[sz]ed)\s
                (?:to\b(?!\s(?:great|wide|much|public|the|an?|all)\b)|in\sorder\sto|for\sthe\spurpose)
            | (?:was|is)\s(?:intended\sto|aimed\sat)
            | aimed\s(?:to|at) | sought\sto | had\sthe\s(?:aim|objective|purpose)\sof
            | provided\san\sopportunity\s(?:to|for)))""",
    re.VERBOSE | re.IGNORECASE,
)
_HELD = re.compile(
    rf"(?:The|This)\s{WORDS}{{0,8}}?{EVENT}\s(?:was|is)\s(?:convened|held|called|organi[sz]ed)\s", re.IGNORECASE
)
_MET_TO = re.compile(  # "met in Klow on 5 March 2013 to review"
    r"""\b(?:to|in\sorder\sto)\s(?:\w+ly\s)?(?:discuss|review|consider|exchange|assess
        |address|explore|deliberate|take\sstock
        |advance|strengthen|promote|enhance|examine|agree|adopt|develop|reaffirm|share|identify|chart|deepen|evaluate
        |prepare|seek|find)\b
      | \bfor\sthe\spurpose\sof\b""",
    re.VERBOSE | re.IGNORECASE,
)


_LABELLED = re.compile(r"(?:purpose|aims?|objectives?)(?:\sof\sthe\smeeting)?\s*:\s*(?P<why>\S.{8,})", re.IGNORECASE)


def purpose(title: str, blocks: Sequence[Block], opening: str) -> str:
    """Return the sentence that says why they met, with the items of its list; "" where none does."""
    for at, block in enumerate(blocks[:_FIRST]):
        for sentence in sentences.split(block.text) if block.kind is BlockKind.PARAGRAPH else ():
            found = _PURPOSE.match(sentence)
            found = found or (_HELD.match(sentence) if _MET_TO.search(others.own(sentence)) else None)
            if found and not events.is_beside(sentence, title, first=not at) and not others.is_another(found[0]):
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
