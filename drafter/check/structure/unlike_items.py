"""One item of a list that cannot go on from what the others go on from: for the rule `list-items`.

In: a list. Out: the item that begins with a noun or "-ing" where all others begin with a verb, or with a verb where all
others begin with "-ing"; each item that goes on with another form than it began with; and each item without words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import Passage, around
from drafter.check.structure.lists import List, begins, end
from drafter.check.wording.grammar import ACTIVE, BASE
from drafter.check.wording.inflected import Inflected
from drafter.model import Problem
from drafter.patterns import compiled
from drafter.problems import warning

_COMMON = (
    r"address|aim|agree|approve|call\ on|chair|complete|conduct|draft|exchange|extend|fund|give|help|hold|host"
    r"|invest|keep|lead|make|meet|monitor|note|offer|pay|plan|put|report|request|respect|review|set\ up|share|start"
    r"|study|support|take|test|train|update|urge|use|work"
)
_VERB = compiled(rf"[“‘\"'(]?(?:{BASE}|{ACTIVE}|{_COMMON})\b(?!-)")
_NOUN = compiled(r"[“‘\"'(]?(?:the|an?|its|their|[a-z]{3,}ing(?!\sup\b)|[a-z]+(?:tion|ment)s?\sof)\b")
_DOING = compiled(r"[“‘\"'(]?[a-z]{2,}ing\b")
_GOES_ON = compiled(
    rf"""[“‘"'(]?
        (?!(?:making|letting|helping|seeing|having|during|including|following|regarding|concerning|according)\b)
        [a-z]{{2,}}ing\b
        (?:(?!\b(?:to|that|which|who|whose|where|when|how|what|if|can|could|will|would|may|might|shall|should|must
          |helps?|lets?|makes?|not|as\s(?:members|they|we|it|the))\b)[^.;:,])*
        \sand\s(?:(?:also|then|further)\s)?
        (?P<verb>(?!be\b|increase\sin\b)(?:{BASE}|endeavou?r|strive|verify|refrain))\s
        (?:the|an?|its|their|all|any|these|those|to|further|more|new|other|national|regional|in|with|on)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""An item that begins with "-ing", and a verb behind "and" that has nothing else to go on from."""
_LEAST = 2


def told(each: List) -> Iterator[Problem]:
    """Yield the one item of another form, and the items without words."""
    for item in each.items:
        if not any(letter.isalnum() for letter in item.text[begins(item) :].removesuffix(end(item))):
            yield warning("list-items", "an item of the list is empty", item.place, "fill it in, or take it out")
    for item in each.items:
        if found := _GOES_ON.match(item.text, begins(item)):
            first = item.text[found.start() :].split()[0]
            beside = around(item.text, found.span("verb"), 1)
            what = f'"{first}" and "{found["verb"]}" are of two forms: "... {beside} ..."'
            yield warning("list-items", what, item.place, f'write "{Inflected(found["verb"]):ing}"')
    heads = [(item, item.text[begins(item) :]) for item in each.items]
    verbs = [item for item, text in heads if _VERB.match(text)]
    others = [(item, text) for item, text in heads if not _VERB.match(text)]
    if len(others) == 1 and len(verbs) >= _LEAST and _NOUN.match(others[0][1]):
        yield _unlike(others[0][0], "the other items begin with a verb", "begin it with a verb too")
    doing = [item for item, text in heads if _DOING.match(text)]
    if len(verbs) == 1 and len(doing) >= _LEAST and len(doing) == len(heads) - 1:
        yield _unlike(verbs[0], 'the other items begin with a word in "-ing"', 'begin it with a word in "-ing" too')


def _unlike(item: Passage, others: str, mend: str) -> Problem:
    what = f'"{" ".join(item.text.split()[:5])}" does not go on from the lead-in as the others do: {others}'
    return warning("list-items", what, item.place, mend)
