"""Words that are never in a slot: who fills one in must not change what was done.

Those are the operative verbs with their qualifiers and what they lead to, also in an item that begins with "to",
words of negation, the verb after "had" or "was", "shall" where nothing else differs, and the mark that ends the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter import verbs
from drafter.letters import CAPITALS
from drafter.mine.clauses import aside, deeds, figures
from drafter.mine.clauses.readings import Reading
from drafter.patterns import compiled
from drafter.verbs.words import OTHER_PASTS

_DENIES = (
    r"(?:not|no|never|neither|nor|without|none|nobody|nothing|cannot|lack(?:s|ed|ing)?|refus(?:ed?|es|al)"
    r"|fail(?:ed|s|ure)?|declined"
    r"|un(?!it|io|iq|iv|if)[a-z]{3,}(?:ed|able|ible|ing|ful))\b"
)
_NEGATION = compiled(rf"\b{_DENIES}|\b[a-z]+n[’']t\b", re.IGNORECASE)
_MAY_DENY = compiled(rf"\W{_DENIES}")
"""The same where the text is in small letters: with a beginning of one letter, found in a fifth of the time."""
_HELPING = compiled(
    r"\b(?:has|have|had|is|are|was|were|be|been)(?: (?!only\b)(?:[a-z]+ly|also|been|further|again|not|now))*"
    rf" (?P<verb>{deeds.DONE})\b"
)
"""The participle that says what became of a thing: "had fallen", "was not changed"."""
_DECIDED = compiled(
    r"\b(?:voted|opted|chose|preferred|wished|proposed|offered|failed"
    r"|voting|opting|choosing|preferring|wishing|proposing|offering|failing) to (?P<verb>[a-z]+)\b"
)
_PAST = compiled(
    rf"(?:The )?[{CAPITALS}][\w.’'-]*(?:(?:,| and| of| the| \(| for)* [{CAPITALS}(][\w.’')-]*)*"
    rf" (?:also |[a-z]+ly ){{0,2}}(?P<verb>[a-z]{{2,}}ed|{'|'.join(sorted(OTHER_PASTS))})\b(?! by\b)"
)
"""What somebody named did, in a sentence without an operative verb: "Ruritania entered a reservation"."""
_THEN = compiled(rf", (?P<verb>{deeds.DONE}) (?:at|in|on|during|under|by) ")
"""The participle that says what was done with what stands before it: "the plan, adopted at the Fourth Session"."""
_COMPARED = compiled(r"\b(?!other|rather)(?P<how>[a-z]{3,}er|more|less|worse)(?: [a-z]+)? than\b")
MODAL = frozenset("shall should may might must can could will would".split())
_DEGREE = compiled(rf"(?:\b(?:{'|'.join(word for word in verbs.DEGREES if ' ' not in word)})\s+)+$")
_FARTHEST = 80
"""Letters before a verb in which its degrees stand."""
_END_MARKS = ".:;,?!"

Part = tuple[int, int]


def staying(reading: Reading) -> tuple[Part, ...]:
    """Return the parts of a clause's text that stay as they are, whatever else of it is a slot."""
    text, said = reading.clause.text, [act.clause.verb for act in reading.acts] or [reading.clause.verb]
    return tuple(sorted({verb_span(text, reading.clause.verb), *_verbs(text, said), *_words(text)} - {(0, 0)}))


@lru_cache(maxsize=10_000)
def staying_words(text: str) -> tuple[Part, ...]:
    """Return the parts of a text that no value read out of it may hold."""
    return tuple(sorted({*_verbs(text, [act.verb for act in verbs.all_acts(text)]), *_words(text)} - {(0, 0)}))


def _words(text: str) -> Iterator[Part]:
    """Yield where words of negation and participles stand, what an item says is to be done, and the end mark."""
    small = text.lower()
    yield deeds.to_do(text)
    if _MAY_DENY.search(f" {small}") or "n't" in small or "n’t" in small:
        yield from (found.span() for found in _NEGATION.finditer(figures.without_votes(text)))
    yield from (found.span("verb") for found in _HELPING.finditer(text))
    yield from aside.votes_of_few(text)
    yield from (found.span("verb") for found in _THEN.finditer(text))
    if "ed to " in small or "ing to " in small or "chose to " in small:
        yield from (found.span("verb") for found in _DECIDED.finditer(text))
    if " than " in small:
        yield from (found.span("how") for found in _COMPARED.finditer(text))
    if text[-1:] in _END_MARKS:
        yield len(text) - 1, len(text)


def _verbs(text: str, said: Sequence[str]) -> Iterator[Part]:
    """Yield where the verbs of a sentence stand that does several things, in order; of none that is known, a past."""
    at = 0
    if not any(said) and (past := _PAST.match(text)):
        yield past.span("verb")
    for verb in said:
        start, end = verb_span(text, verb, at)
        yield start, end
        if end and _leads_on(verb):
            yield deeds.span(text, end)
        at = max(at, end)


def verb_span(text: str, verb: str, start: int = 0) -> Part:
    """Return where the operative verb stands with its degree, without other adverbs: "also welcomed" is "welcomed"."""
    at = text.find(verb, start) if verb else -1
    if at < 0:
        return (0, 0)
    head = verbs.canonical(verb).partition(" ")[0]
    begin, end = at + max(verb.find(head), 0), at + len(verb)
    degree = _DEGREE.search(text, max(begin - _FARTHEST, 0), begin)
    begin = degree.start() if degree else begin
    to, done = deeds.span(text, end) if _leads_on(verb) else (end, end)
    return begin, done if to <= end + 1 else end


def _leads_on(verb: str) -> bool:
    return (verbs.band(verb) or 0) >= deeds.COMMITS
