"""What "it" is: an action in, the action with the words that named the thing before, to the letter.

"Regretted that the study could not be completed, and requested the Fund to complete it" asks to complete the study.
It is what the act before in the sentence is of, or that of the sentence before. Where that is several things, a
body, or what is only said of a thing ("the importance of"), "it" stays.
"""

from __future__ import annotations

import re

from drafter.history.unclear import PRONOUN
from drafter.mine.commitments import agents, complements, spoken
from drafter.mine.commitments.words import OUTCOME_NOUNS
from drafter.patterns import compiled
from drafter.verbs.forms import alternatives

_SET_UP_TO = compiled(
    r"^(?:to )?(?:establish|create|form|constitute|convene|appoint|set up|commission|designate|nominate)\s[^;:]+?,?\s"
    r"to\s(?:[a-z]+ly\s)?$"
)
"""A body that is set up for it: "establish a group to finalise it"."""
_THING = compiled(r"(?:[Tt]he|[Aa]n?|its|their|this|our)\s(?P<name>[\w“‘].*)", re.DOTALL)
_END = compiled(
    r"\s(?:prepared|submitted|presented|made|drawn\sup|drafted|proposed|put\sforward|circulated"
    r"|produced|provided|tabled|held|hosted|contained|which|that|who|where|by\s(?=the\b|[A-Z])"
    r"|in\s(?=\d{4}|the\s(?:first|second|third|fourth)\b|[A-Z])"
    r"|on\s(?=\d)|at|before|after|since|until|during|as|with\sa\sview|due\sto|owing\sto|because)\b"
    r"|\s(?:was|were|is|are|had|has|have|could|would|will|should|may|might|remained|remains|stood|fell)\b|[,;:.(\[]"
)
_VERB_FIRST = compiled(
    r"\s?(?:that\s|with\s[a-z]+(?:\s[a-z]+)?\s(?:that\s|of\s)?)?(?:to\s(?:[a-z]+ly\s)?[a-z-]+\s)?"
    r"(?:on\s|of\s|in\s|note\sof\s)?(?=(?:[Tt]he|[Aa]n?|its|their|this|our)\s)"
)
_SEVERAL = compiled(
    r"\s(?:and|or|as\swell\sas)\s(?:the|an?|its|their|two|all)\s"
    r"|^\S+\s(?:(?!(?:of|on|for|in|to|with|against)\s)\S+\s)*?(?:and|or)\s"
)
_OF_DEED = compiled(rf"^the\s(?:{alternatives(OUTCOME_NOUNS)})\sof\s(?=(?:the|an?|its|their)\s)")
_ARTICLE = compiled(r"^\w+\s")
_ONE_OF = compiled(r"^(?:An?|an?|this|The)\s")
_THINGS_TOO = frozenset(("report", "recommendations", "proceedings", "findings", "conclusions", "outcomes", "results"))
"""Nouns of an outcome that are things in themselves: "noted the report of the Fund, and agreed to publish it"."""
_SAID_OF = frozenset(
    """importance need value fact progress concern concerns view views status absence lack role interest intention
    possibility question issue matter urgency benefit scope desire wish support work efforts contribution account
    time basis context light""".split()
)
"""Nouns of what is only said of a thing, which "it" may or may not be."""
_SINGULAR = re.compile(r"(?:ss|us|is|[^s])$")
_LONGEST = 140


def named(action: str, text: str, before: str) -> str:
    """Return an action with the thing in place of "it"; as it is where that is not certain.

    `text` is the sentence of the action, `before` the one before it in its paragraph.
    """
    it = PRONOUN.search(action)
    at = text.find(action)
    if it is None or at < 0 or not _is_its_object(action[: it.start()]):
        return action
    earlier = [rest for _, _, rest in spoken.parts(text[:at])[:-1]] or [rest for _, _, rest in spoken.parts(before)]
    thing = _thing(earlier[-1] if earlier else before)
    return f"{action[: it.start('it')]}{thing}{action[it.end('it') :]}" if thing else action


def _is_its_object(ahead: str) -> bool:
    """Return whether the words before the verb name no other thing that "it" may be."""
    return not ahead or bool(_SET_UP_TO.match(ahead))


def _thing(rest: str) -> str:
    """Return the thing that stands behind a verb, " to hold a fair in 2023" is of "the fair"; "" where unsure."""
    start = _VERB_FIRST.match(rest)
    found = _THING.match(rest, start.end()) if start else None
    if found is None:
        return ""
    name = _OF_DEED.sub("", found[0]) if found["name"].split(" ")[0] not in _THINGS_TOO else found[0]
    cut = _END.search(name)
    name = complements.bare(name[: cut.start()] if cut else name)
    return _ONE_OF.sub("the ", name) if _is_one_thing(name) else ""


def _is_one_thing(name: str) -> bool:
    noun = agents.head_noun(_ARTICLE.sub("", name))
    plain = noun.lower() not in _SAID_OF and bool(_SINGULAR.search(noun)) and not agents.is_agent(name)
    return bool(noun) and plain and not _SEVERAL.search(name) and len(name) <= _LONGEST
