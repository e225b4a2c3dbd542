"""What belongs to a verb behind it: "with appreciation", "without objection", "of", "its thanks", "not to".

In: a text, a verb's form and where it ends. Out: where it ends with all that belongs to it.
"""

from __future__ import annotations

import re

from drafter.patterns import compiled
from drafter.verbs.forms import FORMS, alternatives
from drafter.verbs.words import EXPRESSED, FEELINGS, GIVEN, OWN_CHOICES

_FEELING = (
    rf"\ with\ (?:[a-z]+\ ){{0,3}}?(?:{alternatives(FEELINGS)})(?:\ and\ (?:[a-z]+\ )?(?:{alternatives(FEELINGS)}))?\b"
)
WITH = rf"(?:{_FEELING}|,{_FEELING}(?=,))"
HOW = (
    r"(?:in\ principle|ad\ referendum|provisionally|(?:on|upon)\ an\ ad\ referendum\ basis|without\ objections?"
    r"|without\ dissent|at\ (?:some\ |great\ )?length|in\ (?:some\ |great(?:er)?\ )?(?:depth|detail))"
)
_CHOICES = frozenset(form for form, (past, _) in FORMS.items() if past in OWN_CHOICES) | frozenset(OWN_CHOICES)
_AFTER = {
    "note": compiled(rf"(?:{_FEELING}|,{_FEELING},(?=\ of\b))?(?:\ of\b)?(?:{WITH})?", re.IGNORECASE),
    "forward": compiled(r"(?:\ to\b)?", re.IGNORECASE),
    "seized": compiled(r"(?:\ of\b)?", re.IGNORECASE),
    **dict.fromkeys(  # "shared their deep concern"
        ("shared", "share", "shares"),
        compiled(
            rf"\ (?:its|their|our|his|her)\ (?:(?!and\b|to\b|that\b)[a-z]+\ (?:and\ [a-z]+\ )?){{0,3}}?"
            rf"(?:{alternatives(EXPRESSED)})\b",
            re.IGNORECASE,
        ),
    ),
    **dict.fromkeys(
        ("took", "take", "takes"),
        compiled(r"(?:\ (?:out|up|down|forward|aside|off|part)\b|\ the\ view\b)?"),
    ),
    **dict.fromkeys(
        ("gave", "lent"),
        compiled(rf"\ (?:(?:its|their|our|his|her|full|formal|unanimous)\ ){{1,3}}(?:{alternatives(GIVEN)})\b"),
    ),
    **dict.fromkeys(("cognisance", "cognizance"), compiled(r"(?:\ of\b)?", re.IGNORECASE)),
    "came": compiled(r"\ to\ (?:an?\ |the\ )?(?:conclusion|agreement|consensus|decision|understanding)\b"),
    "saw": compiled(r"\ (?:no\ )?merit\b"),
    "put": compiled(r"\ (?:on\ record|forward|aside|off)\b"),
    "held": compiled(r"(?:\ the\ view\b)?"),
    "express": compiled(  # "expressed their deep and sincere appreciation"
        rf"\ (?:(?!and\b|to\b|that\b)[a-z]+\ (?:and\ [a-z]+\ )?){{0,3}}?(?:{alternatives(EXPRESSED)})\b",
        re.IGNORECASE,
    ),
    "": compiled(
        r"(?:\ (?:out|up|down|forward|aside|off|part)\b)?"
        rf"(?:,?\ {HOW}\b)?(?:{WITH})?"
        r"(?:,?\ in\ the\ strongest(?:\ possible)?\ terms\b)?",
        re.IGNORECASE,
    ),
}
EXPRESSES = compiled(r"(?:express(?:e[sd])?|convey(?:s|ed)?|extend(?:s|ed)?|voice[sd]?)$")
NOT_TO = compiled(r",?\ (?:not|neither|never)\ to\b", re.IGNORECASE)


def end(text: str, form: str, at: int) -> int:
    """Return where the verb, which ends at `at`, ends with its qualifiers: "with appreciation", "of", "its thanks"."""
    last = form.split()[-1]
    kind = "express" if EXPRESSES.match(last) else last if last in _AFTER else ""
    found = _AFTER[kind].match(text, at)
    whole = found.end() if found else at
    not_to = NOT_TO.match(text, whole) if last in _CHOICES else None
    return not_to.end() if not_to else whole
