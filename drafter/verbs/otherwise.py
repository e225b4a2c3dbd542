"""What a block says that tells no act of its own: a preamble's clause, and what a body shall do.

In: a block's text, and the body that was named above it to act. Out: an Act, or none. It is told of its block alone:
nothing below stands under "Recalling" or "shall meet".
"""

from __future__ import annotations

import re

from drafter import sentences
from drafter.patterns import compiled
from drafter.verbs import tails
from drafter.verbs.act import Act
from drafter.verbs.forms import ALONG, FORMS, alternatives
from drafter.verbs.groups import group, names_only
from drafter.verbs.sentence import beginnings, start
from drafter.verbs.subjects import subject
from drafter.verbs.words import BANDS, PREAMBULAR, STANCES

_DOUBLES = {"commit": "committing", "regret": "regretting", "concur": "concurring", "set": "setting"}
_SHALL = compiled(
    rf"""\s(?:will|shall|must|should)\s+(?:{ALONG}\s+){{0,2}}
    (?!(?:be|not|have|take\ place|take\ effect|consist|comprise|include|contain|remain|begin|start|end|last|need)\b)
    [a-z]+(?![\w’'\-])""",
    re.VERBOSE,
)
_EVENT = compiled(  # what will aim, conclude and consider is yet to be held
    r"\b(?:meeting|workshop|session|seminar|symposium|training|course|webinar|summit|conference)s?$", re.IGNORECASE
)
_ACRONYM = compiled(r"(?:The )?[A-Z][A-Z\d-]+")  # a body by its short name: "The RSO should report"
_FURTHER = compiled(r"\s(?:on|for)\s(?:[A-Z][\w’'\-]*(?:\s(?:and|of|on|for|the|in)(?=\s))*\s?)+(?<!\s)")
_OF_WHAT = compiled(r"\sof\s(?:the\s)?[A-Z][\w’'\-]*(?:\s[A-Z][\w’'\-]*){0,4}(?=\s)")


def _participle(form: str) -> str:
    """Return "taking note" of "take note"."""
    head, _, rest = form.partition(" ")
    stem = head[:-1] if head.endswith("e") and not head.endswith("ee") else head
    return f"{_DOUBLES.get(head, stem + 'ing')} {rest}".strip()


_PARTICIPLES = {_participle(form): form for form, (past, tense) in FORMS.items() if tense == "plain" and past in BANDS}
_PASTS = tuple(form for form, (past, tense) in FORMS.items() if tense == "past" and past in BANDS)
_CLAUSE = compiled(
    rf"""(?:{ALONG}\s+(?:and\s+{ALONG}\s+)?){{0,2}}
    (?: (?P<ing>{alternatives((*_PARTICIPLES, *PREAMBULAR))})
      | having\s+(?:{ALONG}\s+){{0,2}}(?P<past>{alternatives(_PASTS)})
      | (?P<stance>{alternatives(STANCES)}) )(?![\w’'\-])""",
    re.VERBOSE | re.IGNORECASE,
)


def is_preamble(text: str) -> bool:
    """Return whether a text begins as a preamble's clauses do: "NOTING with concern"."""
    return _CLAUSE.match(text, start(text)) is not None


def below(text: str, actor: str) -> Act:
    """Return what a body that is named above says here: "Noting with concern the storm", "Pledge to mend nets"."""
    at = start(text)
    clause = _CLAUSE.match(text, at)
    if clause:
        last = clause["ing"] or clause["past"] or clause["stance"]
        form = _PARTICIPLES.get(last.lower(), last.lower())
        return Act(actor, text[at : tails.end(text, form, clause.end())])
    many = actor.lower() == "we" or actor.lower().endswith("s")
    verb = group(text, at, "we" if many else "body", listed=True)
    return Act(actor, verb.text) if verb and verb.tense in ("plain", "third") and not names_only(text, verb) else Act()


def shall(text: str) -> Act:
    """Return what a body is to do by a text: "The Council shall meet", "Members should report"."""
    told = sentences.split(text) if sentences.holds(text, ("will ", "shall ", "must ", "should ")) else ()
    for sentence in told:
        for begin in beginnings(sentence, start(sentence)):
            who = subject(sentence, begin)
            if who is None or not (who.kind == "body" or _ACRONYM.fullmatch(who.text)) or _EVENT.search(who.text):
                continue
            named = _FURTHER.match(sentence, who.end)
            aside = named or _OF_WHAT.match(sentence, who.end)
            verb = _SHALL.match(sentence, aside.end() if aside else who.end)
            if verb:
                return Act(sentence[begin : named.end()] if named else who.text, verb[0].strip())
    return Act()
