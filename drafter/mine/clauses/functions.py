"""What a clause does in a statement: opens it, lists who came, recommends, thanks the host.

The words are those of statements in general. Where none is found, the verb and the heading decide,
and a clause about a matter is of the function "theme".
"""

from __future__ import annotations

import re

from drafter import sentences, verbs
from drafter.mine.clauses import Clause
from drafter.patterns import compiled

FORMULAIC = ("opening", "attendance", "purpose", "closing")
"""Functions whose clauses are worth keeping even where they stand once."""

_ALSO_THERE = compiled(
    r"\b(?:were|was) also (?:present|in attendance)\b|\balso attended\b"
    r"|\b(?:present|attended) by (?:\w+ )?invitation\b",
    re.IGNORECASE,
)
_AS_OBSERVERS = compiled(r"\bas (?:an )?observers?\b|\bobservers? (?:were|was|attended|included|from)\b", re.IGNORECASE)
_ATTENDED_BY = compiled(r"\battended by\b|\bin attendance (?:was|were)\b", re.IGNORECASE)
_GATHERING = r"(?:meeting|conference|session|forum|summit|assembly|dialogue|SOM)"
_NTH = (
    r"(?:(?:one |two |three |twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|and|[ -])*"
    r"(?:first|second|third|[a-z]+th)|\d{1,3}(?:st|nd|rd|th))"
)
_THANKS = ("appreciat", "gratitude", "thank", "grateful")
_HELD = ("s held", "e held", "convened", "hosted", "chaired", "presided", "opened")
_BY_WORDS = tuple(
    (name, words, compiled(pattern, re.IGNORECASE))
    for name, words, pattern in (  # in order: the first that is found, where such a clause can stand
        (
            "attendance",
            ("attended", "in attendance", "present", "represented", "followed the"),
            r"\battended\b(?! to)|\bobservers?\b.*\bfollowed the (?:proceedings|discussions|debates?)\b"
            r"|\bin attendance\b|\b(?:was|were) (?:also )?(?:present|represented)\b",
        ),
        (
            "attendance",
            ("participated in", "took part in"),
            rf"\b(?:participated|took part) in (?:the|this) {_GATHERING}\b",
        ),
        (
            "closing",
            _THANKS,
            r"\b(?:appreciation|gratitude|thanks|thanked|grateful|appreciated)\b.*\b(?:government|hosts?|hosting)\b",
        ),
        (
            "closing",
            _THANKS,
            r"\b(?:gratitude|thanks|thanked|grateful|appreciated)\b.*"
            r"\b(?:hospitality|people|secretariat|arrangements)\b",
        ),
        (
            "closing",
            ("acknowledged the",),
            r"\backnowledged the (?:support|assistance|contribution) of\b.*\b(?:participat|attend)",
        ),
        (
            "closing",
            ("next ",),
            rf"\bnext (?:\w+ ){{0,6}}{_GATHERING}\b.*\b(?:held|host|take place|convene|scheduled (?:for|to)"
            rf"|(?:will|would|shall) (?:begin|start|open|end))",
        ),
        (
            "closing",
            ("meet again", "meeting again", "reconven"),
            r"\b(?:will|shall|agreed to|decided to) (?:meet again|reconvene)\b"
            r"|\blook(?:s|ed|ing)? forward to (?:meeting again|reconvening)\b",
        ),
        (
            "closing",
            (" host ",),
            rf"\b(?:will|would|to) host the {_NTH} (?:[\w’'-]+ ){{0,4}}{_GATHERING}\b"
            r"|\b(?:invitation|offer)\b[^.;]*\bto host "
            r"(?:(?:the |its )?next\b|(?-i:[A-Z]{2,8})[ -](?:[IVXLC]+|\d+)\b)",
        ),
        (
            "closing",
            (" will ", " would ", " shall "),
            rf"^The {_NTH} (?:[\w’'-]+ ){{0,4}}{_GATHERING}(?: of [^.;,]{{1,80}})? (?:will|would|shall)"
            r" (?:be (?:held|hosted|convened)|take place|convene)\b",
        ),
        (
            "closing",
            ("closed", "adjourned", "concluded"),
            rf"\b{_GATHERING} (?:was )?(?:declared )?(?:closed|adjourned|concluded)\b"
            rf"|\b(?:closed|adjourned|concluded) the {_GATHERING}\b",
        ),
        (
            "purpose",
            ("purpose", "aim", "objective"),
            rf"\b(?:purpose|aim|objective) of (?:the|this) (?:\w+ ){{0,6}}{_GATHERING}\b",
        ),
        ("purpose", ("assessed the",), r"\bassessed the activities\b"),
        (
            "opening",
            ("hosted", "chaired", "convened", "presided over"),
            rf"\b(?:(?:co-?)?(?:hosted|chaired|convened)|presided over)\b.*\b{_GATHERING}\b",
        ),
        ("opening", ("took place",), rf"\b{_GATHERING}\b.*\btook place (?:in|at|on|from|between|virtually|online)\b"),
        (
            "opening",
            ("held its", "held their", "held our", "opened the"),
            rf"^[A-Z][^.;]{{1,120}}? held (?:its|their|our) (?:[\w’'-]+ ){{1,7}}{_GATHERING}"
            r" (?:in|at|on|from|virtually)\b"
            rf"|\bopened the {_GATHERING}\b",
        ),
        (
            "opening",
            _HELD,
            rf"\b{_GATHERING}\b.*\b(?:was|were) (?:\w+ly )?"
            r"(?:held|convened|hosted|(?:co-?)?chaired|presided over|opened)\b",
        ),
        ("opening", ("called",), rf"\bcalled (?:the {_GATHERING} )?to order\b"),
        (
            "opening",
            ("met", "gathered", "convened", "had the"),
            r"^(?:(?:on|from|in|at|between|pursuant to)\b[^.;]{1,80}?, )?"
            r"(?:we|the|representatives|ministers|leaders|heads|members|delegates|officials|governors)\b.*"
            r"\b(?:met|gathered|convened) (?:in|at|on|from|virtually|under)\b|\bhad the honou?r to\b",
        ),
        (
            "recommendation",
            ("recommend",),
            r"\bagreed to recommend\b|\bthe following recommendations\b",
        ),
    )
)
"""What a clause does, words of which one must stand, and the pattern, which is dear and asked only then."""
_MAY_STAND = sentences.Signs({word: sentences.sign([word]) for _, words, _ in _BY_WORDS for word in words})
"""Of those words what may stand in a text: each of forty would else be looked for in all of it."""
_ACTION = r"\bwelcomed (?:an?|the) proposals?\b|\bfollowing activities\b|\bundertak|\bto deliver\b"
_OF_ACTION = ("proposal", "following activities", "undertak", "to deliver")
_BY_VERB = {
    "recommended": "recommendation", "requested": "recommendation", "directed": "decision", "tasked": "decision",
    "agreed": "decision", "decided": "decision", "adopted": "decision", "endorsed": "decision", "approved": "decision",
    "established": "decision", "resolved": "decision", "reviewed": "proceedings", "considered": "proceedings",
    "discussed": "proceedings", "recalled": "proceedings", "assessed": "proceedings", "heard": "proceedings",
    "committed": "action", "undertook": "action", "voted": "decision", "rejected": "decision", "elected": "decision",
    "appointed": "decision", "admitted": "decision", "deferred": "decision", "postponed": "decision",
    "granted": "decision", "withdrew": "decision", "re-elected": "decision", "re-appointed": "decision",
    "reappointed": "decision", "designated": "decision", "nominated": "decision", "terminated": "decision",
    "dissolved": "decision", "set": "decision", "allocated": "decision", "suspended": "decision",
}  # fmt: skip
_BY_HEADING = (
    ("decision", re.compile(r"\bdecision", re.IGNORECASE)),
    ("recommendation", re.compile(r"\brecommendation", re.IGNORECASE)),
    ("action", re.compile(r"\baction", re.IGNORECASE)),
    ("proceedings", re.compile(r"\bproceedings|\breview\b", re.IGNORECASE)),
)
_TO_HOST = compiled(
    r"\b(?:appreciation|appreciated|gratitude|thanks|thanked|grateful)\b"
    r".*\bgovernment\b.*\b(?:welcome|hospitality|arrangements)\b",
    re.IGNORECASE,
)
"""Thanks to the host, wherever they stand."""
_EARLY, _LATE = 0.35, 0.55
"""Openings stand in the first third of a statement, thanks in its second half; elsewhere the same words
tell of other meetings."""


def function(clause: Clause) -> str:
    """Return what the clause does, one of model.FUNCTIONS."""
    small = clause.text.lower()
    said = {word for word in _MAY_STAND.of(small) if word in small}
    for name, words, pattern in _BY_WORDS if said else ():
        if not said.isdisjoint(words) and pattern.search(clause.text) and _can_stand(name, clause):
            return name
    if clause.lead_in and re.search(r"\brecommend", clause.lead_in, re.IGNORECASE):
        return "recommendation"
    whole = f"{clause.text} {clause.lead_in}"
    if sentences.holds(whole, _OF_ACTION) and re.search(_ACTION, whole):
        return "action"
    verb = verbs.canonical(clause.verb).removeprefix("did not ").partition(" ")[0]
    if known := next((each for each in (verb, f"{verb}ed", f"{verb}d") if each in _BY_VERB), ""):
        return _BY_VERB[known]
    if not clause.heading:
        return "theme"
    return next((name for name, pattern in _BY_HEADING if pattern.search(clause.heading)), "theme")


def role(function: str, text: str) -> str:
    """Return the place that only such a clause has in a statement, "" for one that can stand anywhere.

    Clauses of different roles are never one formula, however many names they share: who attended and who
    observed, what opened a meeting and what was decided of it.
    """
    if function == "attendance" and _AS_OBSERVERS.search(text) and not _ATTENDED_BY.search(text):
        return "observers"
    if function == "attendance" and _ALSO_THERE.search(text):
        return "others"
    return function if function in FORMULAIC else ""


def _can_stand(name: str, clause: Clause) -> bool:
    """Return whether a clause of this function can stand here: never in a list, nor in a text of no meeting."""
    if clause.is_item or not clause.of_meeting:
        return name == "recommendation"
    if name in ("opening", "purpose"):
        return clause.part <= _EARLY
    return clause.part >= _LATE or bool(_TO_HOST.search(clause.text)) if name == "closing" else True
