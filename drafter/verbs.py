"""Operative verbs and the bodies that act: who did what in a sentence, and how strongly.

Bands run from 0 (records) to 6 (decides); a change across a band is a change of substance. The
bands follow the usage of secretariats; "took note of" is neutral at the United Nations, neither
approval nor disapproval (General Assembly decision 55/488, annex).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

BANDS: dict[str, int] = {
    # 0: records
    "heard": 0, "discussed": 0, "considered": 0, "reviewed": 0, "recalled": 0, "assessed": 0,
    "exchanged": 0, "deliberated": 0, "examined": 0, "received": 0, "shared": 0, "explored": 0,
    # 1: neutral
    "noted": 1, "took note": 1, "observed": 1, "mentioned": 1, "commented": 1,
    # 2: warm
    "acknowledged": 2, "recognised": 2, "appreciated": 2, "underscored": 2, "underlined": 2,
    "highlighted": 2, "emphasised": 2, "stressed": 2, "thanked": 2, "noted with appreciation": 2,
    "noted with satisfaction": 2, "expressed": 2, "looked forward": 2, "regretted": 2,
    # 3: positive
    "welcomed": 3, "commended": 3, "congratulated": 3, "affirmed": 3, "reaffirmed": 3,
    "reiterated": 3, "supported": 3, "expressed appreciation": 3, "expressed gratitude": 3,
    "applauded": 3, "confirmed": 3, "condemned": 3, "undertook": 3, "pledged": 3, "committed": 3,
    # 4: urging
    "encouraged": 4, "invited": 4, "urged": 4, "called on": 4, "called upon": 4, "called for": 4,
    "requested": 4, "proposed": 4, "asked": 4, "appealed": 4,
    # 5: consent
    "recommended": 5, "endorsed": 5, "approved": 5, "agreed": 5, "accepted": 5, "concurred": 5,
    # 6: decision
    "decided": 6, "adopted": 6, "directed": 6, "tasked": 6, "established": 6, "instructed": 6,
    "resolved": 6, "mandated": 6, "determined": 6, "elected": 6, "appointed": 6,
}  # fmt: skip
"""Verb in the past tense -> its strength; two words where the second makes the difference."""

_WITHOUT_BAND = (
    "hosted", "co-hosted", "convened", "advised", "reported", "offered", "presented", "updated",
    "concluded", "attended", "met", "held", "informed", "indicated", "expected", "opened", "closed",
    "participated", "chaired", "co-chaired", "announced", "declared", "outlined", "described",
)  # fmt: skip

BODIES = (
    "meeting", "conference", "forum", "summit", "session", "assembly", "committee", "commission",
    "council", "board", "group", "participants", "members", "member states", "co-chairs",
    "co-chair", "chairs", "chair", "chairperson", "chairman", "president", "ministers", "leaders",
    "heads of state and government", "heads of state", "heads of delegation", "heads", "delegates",
    "delegations", "representatives", "officials", "parties", "states parties", "states",
    "countries", "governors", "experts", "secretariat", "community", "partners",
)  # fmt: skip
"""Bodies that act in statements, in lower case; a qualifier may stand before ("Senior Officials")."""

_IRREGULAR = {"heard": "hear", "met": "meet", "held": "hold", "took": "take", "undertook": "undertake"}
_DOUBLED = {"committed": "commit", "regretted": "regret", "concurred": "concur"}
_KEEPS_E = re.compile(
    r"(?:[^aeou]at|eiv|edg|rag|gre|ven|vis|gnis|phasis|urg|welcom|acknowledg|observ|not|ndors|rov|cid|resolv|declar"
    r"|invit|propos|examin|explor|shar|clud|nounc|scor|lin|determin|clos|describ|oblig|exchang|apprais)$"
)


def _present(past: str) -> str:
    """Return the plain form of a past tense: welcomed -> welcome, underlined -> underline."""
    head, _, rest = past.partition(" ")
    if head in _IRREGULAR:
        plain = _IRREGULAR[head]
    elif head in _DOUBLED:
        plain = _DOUBLED[head]
    else:
        stem = head.removesuffix("ed")
        plain = stem + "e" if _KEEPS_E.search(stem) else stem
    return f"{plain} {rest}".strip()


def _forms() -> dict[str, str]:
    """Return every printed head of an operative verb -> its past tense with -ise."""
    forms: dict[str, str] = {}
    for past in (*BANDS, *_WITHOUT_BAND):
        plain = _present(past)
        head, _, rest = plain.partition(" ")
        third = (head + ("es" if head.endswith(("s", "x", "ch", "sh")) else "s") + (f" {rest}" if rest else "")).strip()
        for form in (past, plain, third):
            forms[form] = past
            forms[form.replace("gnis", "gniz").replace("phasis", "phasiz")] = past
    return forms


_FORMS = _forms()
_NOT_BEFORE_NOUN = frozenset(
    form for form, past in _FORMS.items() if form != past and form in ("note", "meet", "hold", "chair", "report",
        "reports", "host", "hosts", "shares", "share", "call", "present", "direct", "update", "task", "offers",
        "request", "requests", "support", "supports", "closes", "notes", "offer", "tasks", "updates", "approach")
)  # fmt: skip

_ADVERBS = (
    r"(?:also|further|furthermore|again|then|particularly|in\ particular|strongly|warmly|unanimously|"
    r"formally|fully|jointly|generally|broadly|once\ again|accordingly|therefore|thus|duly|hereby|deeply|"
    r"sincerely|expressly|additionally|collectively|especially|specifically|had|have|has)"
)
_OBJECTS = (
    r"(?:(?:its|their|our|his|her|the|deep|sincere|strong|great|warm|profound|full|grave|serious)\ ){0,3}"
    r"(?:appreciation|gratitude|thanks|concerns?|support|satisfaction|commitment|condolences|hope|interest|"
    r"willingness|readiness|confidence|regret|solidarity|views|determination)"
)


def _alternatives(words: Iterable[str]) -> str:
    """Return the words as a pattern's alternatives, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_VERB = re.compile(
    rf"""(?P<verb>
        (?:{_ADVERBS}\ +){{0,3}}
        (?P<head>{_alternatives(_FORMS)})(?![\w\-])
        (?:(?<=expressed)\ {_OBJECTS}|(?<=express)\ {_OBJECTS}|(?<=expresses)\ {_OBJECTS})?
        (?:\ with\ (?:\w+\ )?(?:appreciation|concern|satisfaction|gratitude|interest|regret|approval|thanks|pleasure))?
        (?:(?<=welcomed)\ in\ principle)?
        (?:(?<=took\ note)\ of(?:\ with\ \w+)?|(?<=looked\ forward)\ to)?
    )""",
    re.VERBOSE,
)  # fmt: skip
_BODY = re.compile(
    rf"""(?P<actor>
        \b(?:We|we)\b
      | \b(?:(?:[Tt]he|[Aa]ll|[Oo]ur)\ )?
        (?:(?:[A-Z][\w’'\-]*|senior|participating|member|co-chairing|event|foreign
             |other|several|some|many|most)\ ){{0,4}}?
        (?i:{_alternatives(BODIES)})
        (?:\ \([A-Z][\w\-]*\))?
    )(?![\w’'\-])""",
    re.VERBOSE,
)  # fmt: skip
_BREAKS = re.compile(r"\b(?:was|were|is|are|be|been|to|which|that|who|would|could|should|will|by|as)\b")
_BREAKS_NAME = re.compile(r"\b(?:was|were|is|are|to|which|that|who|would|by)\b")
_NO_ACTOR = re.compile(r"\bby (?:the )?$|\bUnited $")  # "considered by the Co-Chairs", "the United States"
_SENTENCE_END = re.compile(r"[.;:]\s+(?=[A-Z])")
_BETWEEN = 160
"""Characters between a body and its verb: "The Co-Chairs of the ... (Bali Process) hosted" has 103."""


def actor_and_verb(text: str, lead_in: str = "") -> tuple[str, str]:
    """Return the first acting body of `text` and its operative verb, both as printed; "" for none.

    A text without an actor of its own (a list item) takes its lead-in's actor, and its verb too
    where it has none.
    """
    actor, verb = _own(text)
    if not lead_in or actor:
        return actor, verb
    above_actor, above_verb = _own(lead_in)
    return above_actor, verb or above_verb


def _own(text: str) -> tuple[str, str]:
    for sentence in _SENTENCE_END.split(text):
        body, named = _acting_body(sentence), _named_actor(sentence)
        if named and (body is None or sentence.find(body[0]) > len(named[0])):
            return named
        if body:
            return body
    return "", ""


def _acting_body(sentence: str) -> tuple[str, str] | None:
    bodies = [body for body in _BODY.finditer(sentence) if not _is_no_actor(sentence, body)]
    for at, body in enumerate(bodies):
        limit = bodies[at + 1].start() if at + 1 < len(bodies) else len(sentence)
        direct = _VERB.match(sentence, body.end() + 1) if sentence[body.end() : body.end() + 1] == " " else None
        if direct:
            return body["actor"], direct["verb"]
        if _of_something(sentence, body.end()):
            limit = len(sentence)
        verb = _VERB.search(sentence, body.end(), min(limit, body.end() + _BETWEEN))
        if verb and body.start() <= 40 and _can_follow(sentence[body.end() : verb.start()], verb["head"]):
            return body["actor"], verb["verb"]
    return None


def _is_no_actor(sentence: str, body: re.Match[str]) -> bool:
    return body["actor"].endswith("United States") or bool(_NO_ACTOR.search(sentence[: body.start()]))


def _of_something(sentence: str, at: int) -> bool:
    """Return whether the body is named further ("of the ...", ", the ...") before it acts."""
    return sentence[at : at + 4] in (" of ", " to ", " at ", " fro") or sentence[at : at + 2] == ", "


def _can_follow(between: str, head: str) -> bool:
    """Return whether the words between a body and a verb can belong to the body's name.

    After "was", "to", "which" the verb is another's: "The purpose of the meeting was to assess".
    """
    if head in _NOT_BEFORE_NOUN:
        return False
    named_further = between.startswith((" of ", ", "))
    return not (_BREAKS_NAME if named_further else _BREAKS).search(between)


def _named_actor(sentence: str) -> tuple[str, str] | None:
    """Return a sentence's subject that is no body of the list: "Thailand and Australia advised"."""
    verb = _VERB.search(sentence, 0, 120)
    if not verb or verb["head"] in _NOT_BEFORE_NOUN or _FORMS.get(re.sub(r"\s+", " ", verb["head"])) != verb["head"]:
        return None
    subject = sentence[: verb.start()].strip()
    named = re.fullmatch(r"(?:[A-Z][\w’'\-]*|the|and|of|on|for|,|,?\s)+", subject)
    pronoun = subject in ("They", "It", "This", "These", "He", "She")
    return (subject, verb["verb"]) if subject and named and not pronoun and len(subject.split()) <= 10 else None


def canonical(verb: str) -> str:
    """Return the verb in the past tense, without "also" and "its": "Also expresses its thanks"."""
    words = re.sub(rf"^(?:{_ADVERBS}\ +)+", "", re.sub(r"\s+", " ", verb.strip().lower()), flags=re.VERBOSE)
    words = re.sub(r"\b(?:its|their|our|his|her|the) ", "", words)
    for length in (2, 1):
        head = " ".join(words.split()[:length])
        if head in _FORMS:
            return f"{_FORMS[head]}{words[len(head) :]}"
    return words


def band(verb: str) -> int | None:
    """Return the verb's strength, 0 to 6; None for a verb that has none."""
    words = canonical(verb).split()
    for length in (3, 2, 1):
        if " ".join(words[:length]) in BANDS:
            return BANDS[" ".join(words[:length])]
    return None
