"""Who is to act: subjects of what is promised, and whether they are somebody who can act.

In: a text and a place in it. Out: the words of who acts, as printed.
"""

from __future__ import annotations

import re

from drafter.dates import MONTHS
from drafter.letters import CAPITALS
from drafter.mine.commitments.words import BASE_NOT, EVENTS, ORGANS, THINGS
from drafter.patterns import compiled
from drafter.verbs.subjects import subject
from drafter.verbs.words import BODIES, NO_NAMES

PLAIN_BODIES = frozenset(word for body in BODIES for word in (body, body.split()[-1])) - EVENTS
"""Bodies by one word: "secretariat", "members"."""
_ASSEMBLED = frozenset(("conference", "forum", "assembly", "summit"))
"""Events whose name is also that of the body: "The Forum will consider"."""
_ACRONYM = compiled(r"[A-Z][A-Za-z]*[A-Z]+[\w&-]*")
_NOUN_ENDS = compiled(r"\s(?:of|on|for|in|to|with|from|under|at|against|between|and|or|within|by|as)\s|,|\s\(")
_WE = compiled(r"(?:we|they|it|she|he)\b", re.IGNORECASE)
_MONTH = rf"(?:{'|'.join(MONTHS)})\b"
_BY = compiled(rf"\bby,? (?!{_MONTH})(?=(?:the |both |all |each |interested |selected )?[A-Za-z])")
_PLAIN = compiled(r"(?:the |both |all |each |interested |selected )*[A-Za-z][\w'’-]*")
_ARTICLE = compiled(r"(?:the|a|an|its|their|our|this|that|these|those|any|each|all|both)\s+", re.IGNORECASE)
_FAR = 90
"""Letters of a long name."""
_NAMED_FURTHER = compiled(
    r" (?:of|on|for|against|to) (?:the )?[A-Z][\w’'-]*"
    r"(?: (?:(?:in|of|and|on|the|for|against|with|to) )*[A-Z][\w’'-]*){0,12}"
)
_IN_MONTH = compiled(rf"\s(?:in|by|from|until)\s{_MONTH}.*")
_DIRECTLY = 34
"""Letters between what is done and who does it: "be held in, and supported by, Elbonia"."""
_OF_WHOM = compiled(rf" (?:of|from) (?=(?:the )?[{CAPITALS}])")
_OF_GOVERNMENT = compiled(r"(?i:governments?|authorities)$")
_OF_STATE = compiled(r"\b(?:Republic|Kingdom|States?|Isles|Islands?|Federation|Union|Emirates|Principality)$")


def is_agent(who: str) -> bool:
    """Return whether these words name somebody: a body, a delegation, an acronym; not a guide or a workshop."""
    bare = _ARTICLE.sub("", who.strip(), count=1)
    if not bare or "which" in bare.split() or bare.split()[0].lower() in NO_NAMES:
        return False
    if _WE.fullmatch(bare):
        return bare.lower() in ("we", "they")
    heads = [head_noun(part) for part in re.split(r",? and |, ", bare) if part] or [""]
    return any(map(_is_somebody, heads))


def head_noun(phrase: str) -> str:
    """Return the noun that a phrase is made of: "Group" of "the Group on Nets of the Forum"."""
    cut = _NOUN_ENDS.search(phrase)
    words = (phrase[: cut.start()] if cut else phrase).split()
    return words[-1].strip("’'\".,") if words else ""


def _is_somebody(head: str) -> bool:
    small = head.lower()
    if head[:1].isupper() and (small in _ASSEMBLED or small in PLAIN_BODIES or small in ORGANS):
        return True
    if small in THINGS or small in EVENTS or small in BASE_NOT:
        return False
    return small in PLAIN_BODIES or bool(_ACRONYM.fullmatch(head)) or head[:1].isupper()


def agent_at(text: str, at: int = 0) -> str:
    """Return who is named at `at`, to their end, with those who are joined to them; "" where nobody is."""
    found = subject(text, at)
    whole = text[at : found.end] if found else ""
    if found and is_agent(whole):
        named = _NAMED_FURTHER.match(text, found.end)
        return _IN_MONTH.sub("", text[at : named.end() if named else found.end])
    return _long(text) if at == 0 else ""


def _long(text: str) -> str:
    """Return a body whose name is long and small: "the trafficking in persons working group"."""
    for word in re.finditer(r"\b[a-z-]+(?= [a-z]+\b)", text[:_FAR]):
        if word[0] in PLAIN_BODIES:
            return text[: word.end()] if re.match(r"(?:the|all|each|both) ", text) else ""
    return ""


def first(text: str) -> str:
    """Return the first who is named with a capital: "Ministers" of " on Ministers to do more"."""
    for found in re.finditer(r"\b(?:[Tt]he )?[A-Z]", text[:_FAR]):
        if who := agent_at(text, found.start()):
            return who
    return ""


def by_whom(text: str) -> str:
    """Return who is named behind "by", directly behind what is done; "" where nobody is."""
    for found in _BY.finditer(text[: _DIRECTLY + len("by ")]):
        who = agent_at(text, found.end())
        plain = _PLAIN.match(text, found.end())
        if who or (plain and is_agent(plain[0]) and not plain[0].lower().endswith("ing")):
            return who or (plain[0] if plain else "")
    return ""


def state_in(who: str) -> str:
    """Return the State behind "the Government of" or "the Minister of Trade of": its own name may have an "of" in it.

    Where somebody else stands before it, all stay.
    """
    cut = 0
    for of in _OF_WHOM.finditer(who):
        before = who[cut : of.start()]
        if " and the " in before or _OF_STATE.search(before):
            continue
        cut = of.end()
        if _OF_GOVERNMENT.search(before):
            break
    return who[cut:]
