"""Acts that name nobody before the verb: "Requests the Secretariat to", "It was noted", "was endorsed by Ministers".

In: a sentence and where its words begin. Out: the act and where its verb ends, or none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.patterns import compiled
from drafter.verbs.act import Act, told
from drafter.verbs.forms import FORMS, is_negative
from drafter.verbs.groups import Group, Passive, group, passives
from drafter.verbs.subjects import subject
from drafter.verbs.words import ADDRESSED, AS_NOUNS, BANDS, FOUNDED, NO_PASSIVE, ONLY_PASSIVES, REFUSED

_OBJECT = compiled(  # what follows a verb, and not a participle before its noun
    r"""\s+(?:[a-z]+ly\s+)?(?:(?:the|an?|its|their|our|all|any|this|these|those|that|with|to|on|upon|how|whether|such
          |both|other|further|members|participants|states|countries)\b|[A-Z(])
      | [;,.]?$ | \s+and\s+[a-z]+ed\b | \s\w+[’']""",
    re.VERBOSE,
)
_ASIDE = compiled(
    r",\s(?:in|under|pursuant|by|as|on|with|also|through)\s[^.;:]{3,200}?,(?=\s)"
)  # "ADOPTS, in accordance with ..., the"
_ANY_OBJECT = compiled(r"\s+(?!(?:of|from|by|in|at|for|and|or)\b)[a-z]")
_SMALL = compiled(r"\s+[a-z]{3,}")  # called for wider ratification
_FOR = compiled(r"\s+for\s+(?:the|its|their|all|any|this|these)\b")  # express our appreciation for the work
_DEFERRED = compiled(r"(?:[a-z]+ly\s)?(?:deferred|rejected|postponed)\s[a-z]+\sof\s(?:the|its|their|all|any|an?)\b")
_TITLE = compiled(r"\s[A-Z][\w\-]*(?![\w’'\-])")
_MORE_THAN_A_TITLE = 3
"""Words behind a verb that make a sentence of it."""

_ACTS = frozenset(BANDS) | ONLY_PASSIVES
_TO_OR_ON = compiled(r"\s+(?:to|on)\b")
_ONCE = compiled(r"\b(?:once|until|unless|after|before|since|while|as|to be)\b", re.IGNORECASE)
_NOT_ANY = compiled(r"(?:no|none|neither|nothing|nobody)\b", re.IGNORECASE)
_BY = compiled(
    r"(?:\s+(?:unanimously|jointly|by\s+consensus))?\s+by\s+"
    r"(?!(?:consensus|acclamation|unanimity|correspondence|secret|vote|an?|[a-z]+ing)\b|\d)"
)
_SOLEMN = compiled(r"(?:(?:do|does)\s+)?hereby\s|(?:have|has)\s", re.IGNORECASE)
_TO_DO = compiled(r"(?:\s+(?:[A-Z][\w’'\-]*,?|of|for|and|the|on)){1,12}\s+(?:[a-z]+ly\s+)?to\s+[a-z]")
_NO_GUEST = compiled(
    r"\s+(?:Remarks?|Address(?:es)?|Reception|Dinner|Speech(?:es)?|Message|Notes?|Statements?|Session|Force|You)\b"
)
_RELATIVE = compiled(
    r"[^,;:.]{3,80}?\s(?:which|who|that)\s(?=(?:had|have|has|did|do|does|were|are|was|is|wish|spoke|[a-z]+ed)\b)"
)
_AGAIN_UNSAID = compiled(r"\b(?:that|which|who|whose|whom|whether|because|if|where|when)\b|[,;:]")
_DID_NOT = compiled(r"(?:did|does|do|could|cannot)\s+(?:not\s+)?", re.IGNORECASE)
_WAS_THE = compiled(r"\s+(?:was|were)\s+(?:also\s+)?(?:the|an?|its|their|all|this|these|[A-Z])")
_A_NEW = compiled(r"[Aa]n?\s")
_YEAR = compiled(r"[^.;]*\b(?:19|20)\d\d\b")
UNSAID = compiled(
    r"\b(?:that|which|who|whose|whom|whether|because|if|where|when|not|no|neither|nor|none|few|only|without|never"
    r"|hardly|scarcely|barely|had)\b",
    re.IGNORECASE,
)
"""Words that make what follows no act: it is told of another, or not done."""


def headless(text: str, at: int) -> tuple[Act, int] | None:
    """Return the act of a text that begins with its verb: "Requests the Secretariat to", "noted with concern".

    "Agreed text", "Proposed Plan" and "Committed to the lake, Ministers ..." begin with no verb.
    """
    verb = group(text, at) or _not_done(text, at)
    if verb is None or _NO_GUEST.match(text, verb.end) or (verb.past == "thanked" and _TO_OR_ON.match(text, verb.end)):
        return None
    if verb.tense == "not done" or verb.text.lower().endswith("not to") or _SOLEMN.match(verb.text):
        return Act("", verb.text), verb.end
    aside = _ASIDE.match(text, verb.end)
    behind = aside.end() if aside else verb.end
    if verb.tense == "third" and verb.text.lower() not in AS_NOUNS and _ANY_OBJECT.match(text, behind):
        return told("", verb)
    title = verb.text[0].isupper() and not _urges(text, verb) and _TITLE.match(text, verb.end)
    noun = _DEFERRED.match(text, at) or (verb.text.endswith((" for", " on", " upon")) and _SMALL.match(text, verb.end))
    noun = noun or (" " in verb.text and _FOR.match(text, verb.end))
    if not (_OBJECT.match(text, verb.end) or noun) or title:
        return None
    if verb.tense == "past" and verb.past != "agreed" and _TO_OR_ON.match(text, verb.end):
        return None
    return told("", verb)


def inverted(text: str, at: int) -> tuple[Act, int] | None:
    """Return the act of "Also noted was the report", "Warmly welcomed by the Meeting was the offer"."""
    verb = group(text, at)
    if verb is None or verb.tense != "past" or verb.past not in _ACTS - NO_PASSIVE:
        return None
    by = _BY.match(text, verb.end)
    who = subject(text, by.end()) if by else None
    end = who.end if who else verb.end
    if (by and not who) or not _WAS_THE.match(text, end):
        return None
    return Act(who.text if who else "", verb.text, passive=True), end


def _not_done(text: str, at: int) -> Group | None:
    """Return what was not done by a body that is named above: "did not agree on a date", "Does not accept"."""
    if not _DID_NOT.match(text, at):
        return None
    verb = group(text[:at] + text[at].lower() + text[at + 1 :], at, "body")
    return replace(verb, text=text[at : verb.end]) if verb and verb.text.split()[-1] in FORMS else None


def _urges(text: str, verb: Group) -> bool:
    """Return whether a verb acts though a capital follows: "Urges Member States to report", not "Calls for Action"."""
    if verb.tense == "plain":
        calm = verb.text.lower() not in AS_NOUNS or verb.past == "welcomed"
        return calm or (verb.past in ADDRESSED and bool(_TO_DO.match(text, verb.end)))
    third = verb.tense == "third" and verb.text.lower() not in AS_NOUNS
    return (verb.text.isupper() or third) and len(text[verb.end :].split()) >= _MORE_THAN_A_TITLE


def small_headless(text: str, at: int) -> tuple[Act, int] | None:
    """Return the act of an item that goes on its lead-in's sentence: "Participants: committed to the plan"."""
    verb = group(text, at)
    return told("", verb) if verb and verb.tense == "past" and _TO_OR_ON.match(text, verb.end) else None


def passive(text: str, at: int) -> tuple[Act, int] | None:
    """Return what was done by a body, or by nobody who is named: "The report was endorsed by the Meeting"."""
    if _NOT_ANY.match(text, at):
        return None
    for found in passives(text):
        if found.start < at:
            continue
        before = text[at : found.start]
        if UNSAID.search(before) and (relative := _RELATIVE.match(text, at)):
            if relative.end() >= found.start:
                continue  # "The report that was endorsed"
            before = "" if not _AGAIN_UNSAID.search(text[relative.end() : found.start]) else before
        if UNSAID.search(before) or _ONCE.search(before) or found.past not in _ACTS:
            return None
        by = _BY.match(text, found.end)
        agent = subject(text, by.end()) if by else None
        if by:
            return (Act(agent.text, found.text, passive=True), found.end) if agent else None
        return (Act("", found.text, passive=True), found.end) if _told_alone(text, at, found) else None
    return None


def _told_alone(text: str, at: int, found: Passive) -> bool:
    """Return whether a passive tells of an act though nobody is named, and not how things are."""
    dated = _YEAR.match(text, found.end)
    if found.past in FOUNDED:
        return bool(_A_NEW.match(text, at)) and not dated
    told = found.past not in NO_PASSIVE or (found.past in REFUSED and is_negative(found.text))
    return told and not (found.past in ONLY_PASSIVES and dated)
