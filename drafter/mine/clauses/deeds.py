"""What a sentence says is to be done: the verb below its operative verb, and whether it says no.

"directed the Secretariat to publish ...", "agreed that the Group be dissolved", "noted that the moratorium would be
extended", "voted by a majority of 7-2 to reduce ...": the deed is what the clause decides, and no formula holds
two. It is told by where it stands, an infinitive of the verb, a passive or a modal in its "that ...", never by a
list of deeds. An infinitive of the object is free text: "welcomed a proposal by Ruritania to build a lighthouse".
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafter import sentences, verbs
from drafter.cardinals import TO_NINETEEN
from drafter.letters import CAPITALS
from drafter.mine.clauses.words import stem
from drafter.patterns import compiled

COMMITS = 3
"""The band from which a verb leads to something that is to be done (verbs.BANDS): not "noted that ... be ..."."""

DECIDES = 5
"""The band from which what it leads to is decided on: "agreed", not "welcomed the following:"."""

_ALONG = r"(?:[a-z]+ly|also|further|again|now|not|once|more|therefore|henceforth|no|longer)"
DONE = r"(?:(?!open\b)[a-z]+(?:ed|en|pt|ld|lt|nt|de|ut|und|ght|one|wn|ost|aid|gun)|(?:re)?set|met|run|won)"
"""A participle, as a pattern."""
_NUMBERS = "|".join(TO_NINETEEN[:12])
_NO_DEED = (
    r"(?!(?:the|an?|its|their|our|his|her|all|any|both|each|this|th[eo]se|that|do so|further|date|which|whom"
    r"|not|no|be|have|in|on|of|with|for|by|at|and|or|from|as"
    rf"|{_NUMBERS}|none)\b)"
)
_VERB = rf"{_NO_DEED}(?P<deed>[a-z]+(?:-[a-z]+)?)\b"
_GOES_ON = (
    rf"(?:{_ALONG} )*(?:(?:continue|seek|endeavou?r|begin|aim|strive|work|help|try|attempt|start) to (?:{_ALONG} )*)?"
)
_TO = rf"\bto {_GOES_ON}{_VERB}"
_WILL = (
    rf"(?:will|would|shall|should|must|may|might|can|could|cannot) {_GOES_ON}"
    rf"(?:be (?:{_ALONG} )*(?P<done>{DONE})\b|(?!be\b|have\b){_VERB})"
)
_COUNT = rf"(?:\d+|{_NUMBERS}|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
_VOTES = rf"(?:\d+[-–]\d+|{_COUNT} (?:to|against) [\w\-]+)"
"""Votes: "by 7-2", "by five to two"; the count after "to" is no deed."""
_HOW = (
    r"(?:,? (?:[a-z]+ly|today|in principle|without (?:a vote|objections?|dissent)"
    r"|(?:at|in|during) (?:its|this|today[’']s|the) (?:[\w\-]+ )?(?:meeting|session)"
    r"|by (?:consensus|acclamation|unanimity|correspondence|secret ballot|show of hands"
    r"|(?:an? |the )?(?:[a-z\-]+ )?(?:majority|vote|margin)(?: of [\w\-–]+(?: (?:votes? )?(?:to|against) [\w\-]+)?)?"
    rf"|{_VOTES}|[\w\-]+ votes? (?:to|against) [\w\-]+)(?:, with [^,]{{1,40}},)?|{_VOTES}))*"
)
"""How it was decided, between the verb and its deed: by consensus, by a majority of 7-2, unanimously."""
_PLAIN = r"(?:, wh(?:ich|o|ose|ere)\b[^,.;]{1,100},|(?!wh(?:ich|o|ose|ere)\b)[^.;]){1,200}?"
_DIRECT = compiled(rf"{_HOW},? (?P<to>{_TO})")
_THAT = compiled(rf"{_HOW},? that {_PLAIN}\b{_WILL}")
_BE_DONE = compiled(rf"{_HOW},? that {_PLAIN}\b(?:be|been) (?:{_ALONG} )*(?P<done>{DONE})\b")
_TO_DO = compiled(_TO)
_WITH_NOUNS = ("pursuant", "respect", "relation", "addition", "subject", "due", "according", "access", "regard",
               "relating", "related", "response")  # fmt: skip
"""Words whose "to" leads to no verb."""
_ASKED = compiled(rf"(?! that\b) [^.;:]{{1,160}}?{''.join(f'(?<!{word} )' for word in _WITH_NOUNS)}{_TO}")
"""Whom a verb asks, and what to do: " the Secretariat, with the Chair, to prepare"."""
_SOMEWHERE = compiled(rf"[^.;,]{{1,160}}?\b{_WILL}")

_ASKING = frozenset(verb.split()[0] for verb, band in verbs.BANDS.items() if band == 4) | {
    "directed", "tasked", "instructed", "mandated", "authorised", "called", "allowed", "obliged", "permitted",
    "required",
}  # fmt: skip
_PARTICIPLES = {
    "taken": "take", "given": "give", "made": "make", "kept": "keep", "held": "hold", "known": "know", "shown": "show",
    "done": "do", "withdrawn": "withdraw", "drawn": "draw", "withheld": "withhold", "brought": "bring", "sent": "send",
    "begun": "begin", "met": "meet", "built": "build", "sought": "seek", "lent": "lend", "spent": "spend",
    "chosen": "choose", "written": "write", "put": "put", "undertaken": "undertake", "borne": "bear", "left": "leave",
}  # fmt: skip
_DOUBLED = compiled(r"([bdgmnprt])\1$")

_NOT = compiled(
    r"\W(?:not(?! (?:only|limited|least|later|less|more)\b)|never|no(?! (?:later|less|more|fewer|longer than)\b)"
    r"|neither|cannot|none|nobody|nothing|lack(?:s|ed|ing)?|(?:un|not )(?:able|willing)|opposed|rejected"
    r"|(?:voted|decided|ruled|spoke|advised|argued) against"
    r"|(?:refus|fail|declin|ceas|stopp)(?:ed?|es|s|ing)? (?:to|the))\b"
)
"""Each behind what ends a word, with which the pattern begins: a beginning of one letter is found in no time."""
_DENIAL = compiled(
    r"(?:^|\W)(?:not\b|never|no\b|neither|cannot|none|nobody|nothing|lack|unable|unwilling|opposed|rejected"
    r"|voted|decided|ruled|spoke|advised|argued|refus|fail|declin|ceas|stopp)|n[’']t\b"
)
"""How a word begins that may say no, or ends: each is looked at once, however many clauses have it."""
_BUT_SOME = compiled(
    r"\b(?:all|every|each)\b[^.;]{0,80}?\b(?:but (?!also\b)(?:the )?(?:one|two|three|four|five|\d+)\b|except\b"
    r"|(?:with the exception|with the exclusion) of\b)"
)
"""Who is left out of all: "all members but one"."""
_BUT_NAMED = compiled(rf"(?:\bwith the (?:exception|exclusion) of|, except(?: for)?) (?:the )?[{CAPITALS}]")
"""Who is left out by name: "agreed on a common permit, with the exception of Elbonia"."""
_CONTRACTED = compiled(r"n[’']t\b")
_WITHOUT = compiled(r"\b[Ww]ithout (?:any |an? |the |further )?(?P<thing>[a-z]+)")
_NOTHING: frozenset[str] = frozenset()
_COMING, _BEEN = ("will ", "would ", "shall "), ("has ", "have ", "had ", "was ", "were ")
_PROMISED = compiled(
    rf"\b(?:will|would|shall) {_GOES_ON}(?:be (?:{_ALONG} )*(?P<done>{DONE})\b|(?!be\b|have\b){_VERB})"
)
_WAS_DONE = compiled(
    r"(?<!will )(?<!would )(?<!should )\b(?:has|have|had|was|were)(?: been)?"
    rf"(?: (?!only\b)(?:{_ALONG}|been))* (?P<done>{DONE})\b"
)
_WHETHER = compiled(r"\b(?:whether|or) (?:or )?not\b")


def says_no(text: str) -> bool:
    """Return whether a clause says that something is not, or was not done."""
    small = text.lower()
    if not any(map(_may_deny, small.split(" "))):
        return False  # the usual case
    if "or not" in small or "whether not" in small:
        small = _WHETHER.sub("", small)
    return bool(_NOT.search(f" {small}") or _CONTRACTED.search(small))


@lru_cache(maxsize=100_000)
def _may_deny(run: str) -> bool:
    """Return whether a text with this between two of its spaces may say no."""
    return _DENIAL.search(run) is not None


def leaves_out(text: str) -> bool:
    """Return whether a clause tells of all but some: "all members but one", "every State except Elbonia"."""
    if not (" but " in text or "xcep" in text or "xclu" in text):
        return False
    return bool(_BUT_SOME.search(text.lower()) or _BUT_NAMED.search(text))


def without(text: str) -> frozenset[str]:
    """Return the stems of what a clause says was not there: "adopted without amendment" has "amend"."""
    if "ithout" not in text:
        return _NOTHING
    return frozenset(stem(found["thing"].lower()) for found in _WITHOUT.finditer(text))


@lru_cache(maxsize=100_000)
def promised(text: str) -> frozenset[str]:
    """Return the stems of what a clause says will be done: "would circulate", "shall be held"."""
    if not sentences.holds_as_written(text, _COMING):
        return _NOTHING
    found = (each["done"] or each["deed"] for each in _PROMISED.finditer(text))
    return frozenset(map(_named, found))


@lru_cache(maxsize=100_000)
def done(text: str) -> frozenset[str]:
    """Return the stems of what a clause says has been done: "had circulated", "was held"."""
    if not sentences.holds_as_written(text, _BEEN):
        return _NOTHING
    return frozenset(_named(each["done"]) for each in _WAS_DONE.finditer(text))


def deed(verb: str, after: str) -> str:
    """Return what is to be done, by its stem, of a verb and what follows it; "" where nothing is."""
    found = _found(verb, after)
    said = found.groupdict() if found else {}
    if found and said.get("done") in _ASKING and (asked := _DIRECT.match(after, found.end())):
        found, said = asked, asked.groupdict()  # "members be encouraged to participate"
    if found and said.get("deed") == "take" and after.startswith(" place", found.end("deed")):
        return _HOLD  # "will take place" is "will be held"
    return _named(said.get("done") or said.get("deed") or "")


def of_item(verb: str, text: str) -> str:
    """Return what an item of a list says is to be done: "to raise dues" below "decided:", "dues should be raised"."""
    if text.startswith(("to ", "that ")):
        return deed(verb, f" {text}")
    return deed(verb, f" that {text}") if (verbs.band(verb) or 0) >= DECIDES else ""


def to_do(text: str) -> tuple[int, int]:
    """Return where "to study" stands in a text that begins with it, as items of a list do; (0, 0) for none."""
    found = _TO_DO.match(text)
    return found.span() if found else (0, 0)


def span(text: str, after: int) -> tuple[int, int]:
    """Return where "to study" stands behind a verb that ends at `after`; (after, after) for none."""
    found = _DIRECT.match(text, after)
    return (found.start("to"), found.end("deed")) if found else (after, after)


def _found(verb: str, after: str) -> re.Match[str] | None:
    if not verb:
        return _SOMEWHERE.match(after)
    found = _DIRECT.match(after) or _THAT.match(after)
    if found is None and (verbs.band(verb) or 0) >= COMMITS:
        found = _BE_DONE.match(after)
    if found is None and verb.partition(" ")[0] in _ASKING:
        found = _ASKED.match(after)
    return found


_HOLD = stem("hold")


@lru_cache(maxsize=10_000)
def _named(word: str) -> str:
    return _DOUBLED.sub(r"\1", stem(_PARTICIPLES.get(word, word)))
