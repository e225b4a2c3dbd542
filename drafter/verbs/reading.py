"""Who did what in a text: the first acting body and its first operative verb, both as printed.

In: the text of a paragraph or list item, and for an item the act of what leads in to it. Out: an Act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from drafter import sentences
from drafter.model import spaced
from drafter.patterns import compiled
from drafter.verbs.act import Act
from drafter.verbs.forms import FORMS
from drafter.verbs.groups import group
from drafter.verbs.sentence import act_of, beginnings, start
from drafter.verbs.subjects import subject
from drafter.verbs.words import ADDRESSED, OTHER_PASTS

_PART = compiled(r"[;:]\s+(?=[A-Z])")
_LEFT_OPEN = compiled(
    r"(?: ?of [^,:]{1,100})?(?:,[^:]{0,400})?\s*(?:(?:do )?hereby|also|further|then|therefore|accordingly)?\s*[:,–—]",
    re.IGNORECASE,
)
_WE_WILL = compiled(
    r"\b(?P<who>[Ww]e)(?:,[^:.]{0,200},)? (?:[a-z]+ly |also |therefore )?(?P<will>will|shall)(?: [a-z]+ly| also)?:"
)
_BRACKETS = compiled(r"[\[\]]")
LEADS_IN = (":", " -", " –", " —", "hereby", "hereby,", "HEREBY", "HEREBY,")
_LAST_WORDS = 300  # letters that tell how a lead-in ends
_OF_OTHERS = compiled(  # "The Chair said that Ministers had:"
    r"\bthat\b[^:;.]*\b(?:had|have|has|would|should|could|will|must|may|might|was|were)\s*:$"
)
_AS_FOLLOWS = compiled(r"\b(?:as follows|the following(?: [a-z]+)?)\s*:$")
_THAT = compiled(r"\bthat\b(?!\s*:$)")
_THEN = compiled(r"[,;] (?:and|then) (?=[a-z][^;:]* to\s*:$)")  # what asks for the list, behind a "that" of its own
_PAST = frozenset(("did", "could", "was", "were", "had"))
_AND = compiled(r"(?:, and|, then|,| and|;(?: and)?)\s+(?=[a-z])")


_OF_A_THING = compiled(
    r"\s(?:at|in|on(?=\s\d)|during|under)\s(?:(?:the|its|their|our|his|her)\s)?"
    r"(?:(?!(?:the|an?|its|their|our|that|to|and|all|any|this)\b)[\w’'/.-]+\s?){1,8}"
    r"(?:(?<=\s)(?:of|in|on|to)\sthe\s(?:[\w’'/-]+\s?){1,6})?(?=,|;|\.?$)"
)
"""When or where what is named before was done, and no object: "the plan[, adopted] at its Fourth Session, and"."""
_OF_ONESELF = frozenset("met gathered assembled convened participated engaged agreed concurred".split())
"""Verbs that need no object, and name no thing: "met in Klow"."""

_NOTHING = Act()


def read(text: str) -> Act:
    """Return the first acting body of a text and its verb; the verb alone where no body acts.

    A text that only names who acts ("Participants:") has an actor and no verb.
    """
    alone = Act()
    for act in _acts(text):
        if (act.actor and act.verb) or (act.verb and not act.passive):
            return act
        alone = alone if alone.verb or alone.actor else act
    return alone


@lru_cache(maxsize=1 << 15)
def actor_and_verb(text: str, lead_in: str = "") -> tuple[str, str]:
    """Return the first acting body of `text` and its operative verb, both as printed; "" for none.

    A text without an actor of its own (a list item) takes its lead-in's actor, and its verb too
    where it has none. Those of some ten thousand texts are remembered: an archive says the same every year.
    """
    act = read(text).under(leads(lead_in) if lead_in else _NOTHING)
    return (act.actor, act.verb) if act.verb else ("", "")


def leads(sentence: str) -> Act:
    """Return the act that leads in at a sentence's end: "congratulates Elbonia and directs its Secretariat to:"."""
    sentence = spaced(sentence)
    act, end = _last_act(sentence), sentence[-_LAST_WORDS:]
    if not end.endswith(":"):
        return act
    return replace(act, reported=bool(_OF_OTHERS.search(end)), apart=bool(_AS_FOLLOWS.search(end)))


def _last_act(sentence: str) -> Act:
    first = read(sentence)
    if not first.verb or first.passive or not sentence.endswith(LEADS_IN):
        return first
    if _THAT.search(sentence):
        return _asking(sentence, first)
    return next((act for act in reversed(all_acts(sentence)) if act.actor == first.actor), first)


def _asking(sentence: str, first: Act) -> Act:
    """Return what is asked last, behind a comma: "noted that the nets had torn, and requested the Secretary to:"."""
    for cut in reversed(list(_THEN.finditer(sentence))):
        verb = group(sentence, cut.end())
        same = verb and FORMS.get(first.verb.split()[0], ("", ""))[1] == verb.tense
        if verb and same and verb.past in ADDRESSED:
            return Act(first.actor, verb.text)
    return first


def all_acts(text: str) -> tuple[Act, ...]:
    """Return every act of a text in its order: of each sentence, and of verbs joined: "noted and welcomed"."""
    return tuple(act for act in _acts(text, joined=True) if act.verb)


def _acts(text: str, *, joined: bool = False) -> Iterator[Act]:
    """Yield the acts of a text, one a sentence; what is said of nobody goes with the body just named."""
    for sentence in sentences.split(spaced(text)):
        named = ""
        for part in _parts(sentence):
            act, end = _act_of(part)
            bare = "" if act.verb else _bare(part)
            named = bare or named
            if named and not act.actor and not act.passive:
                act = replace(act, actor=named)
            if act.verb or bare:
                yield act
            if joined and act.verb:
                yield from _joined(part, end, act)


@lru_cache(maxsize=1 << 17)
def _act_of(part: str) -> tuple[Act, int]:
    """Return the act of a part, read behind the brackets of what is not agreed: "The Meeting [strongly] condemned"."""
    if "[" in part:
        act, end = act_of(_BRACKETS.sub("", part))
        return replace(act, actor=_as_printed(act.actor, part), verb=_as_printed(act.verb, part)), end
    act, end = act_of(part)
    will = _WE_WILL.search(part) if not act.verb and part.endswith(":") else None
    return (Act(will["who"], will["will"]), will.end()) if will else (act, end)


def _as_printed(words: str, part: str) -> str:
    """Return the words with the brackets that stand in them; one that only opens or closes is none of theirs."""
    found = re.search(r"\[?" + r"[\[\]]*".join(map(re.escape, words)) + r"\]?", part) if words else None
    printed = found[0] if found else words
    if printed.count("[") < printed.count("]"):
        return printed.removesuffix("]")
    whole = printed[1:-1] if printed.startswith("[") and printed.endswith("]") else printed
    if whole.count("[") == whole.count("]") and whole.find("]") >= whole.find("["):
        return whole
    return printed if printed.count("[") == printed.count("]") else printed.removeprefix("[")


def _parts(sentence: str) -> Iterator[str]:
    """Yield the parts of a sentence that semicolons and colons part, where a capital begins the next."""
    start = 0
    for cut in _PART.finditer(sentence) if ";" in sentence or ":" in sentence else ():
        yield sentence[start : cut.start() + 1]
        start = cut.end()
    yield sentence[start:]


def _bare(part: str) -> str:
    """Return the body that a text names and leaves to a list to act: "The Council,", "Recalling the Plan, Leaders:"."""
    if not part.rstrip().endswith((":", ",", "–", "—")):
        return ""
    first = start(part)
    for begin in beginnings(part, first) if part.rstrip().endswith(":") else (first,):
        who = subject(part, begin)
        if who and who.kind in ("we", "body") and _LEFT_OPEN.fullmatch(part[who.end :].strip()):
            return who.text
    return ""


def _joined(text: str, end: int, first: Act) -> Iterator[Act]:
    """Yield the acts of the same body that "and" joins to its first: "noted the report and welcomed it"."""
    tense = None
    for cut in _AND.finditer(text, end):
        verb = group(text, cut.end())
        if verb is None or not re.match(r"\s+(?!by\b)|[.;,]", text[verb.end : verb.end + 4]) or not verb.past:
            continue
        if cut[0] == ", " and verb.past not in _OF_ONESELF and _OF_A_THING.match(text, verb.end):
            continue
        tense = tense or _tense(first.verb) or verb.tense
        if verb.tense == tense and verb.tense != "plain":
            yield Act(first.actor, verb.text)


def _tense(verb: str) -> str:
    """Return the tense of a verb with all that belongs to it; "" where its last word tells none.

    "noted with regret" is past, though "regret" is a verb too, and so is "did not agree".
    """
    said = verb.lower().split()
    tenses = [FORMS[word][1] for word in said if word in FORMS]
    if "past" in tenses or not _PAST.isdisjoint(said[:1]) or not OTHER_PASTS.isdisjoint(said):
        return "past"
    return FORMS.get(said[-1], ("", ""))[1]
