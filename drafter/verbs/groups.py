"""A verb where it stands, with all that belongs to it: "has also noted with appreciation", "did not agree".

In: a text and a place in it. Out: the Group that begins there, or none. Verbs of the list are known in every
form; behind a body that acts, any other past tense is read as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.patterns import compiled
from drafter.verbs import tails
from drafter.verbs.forms import ALONG, FIRST_WORDS, FORMS, alternatives
from drafter.verbs.words import (
    ADVERBS,
    AS_NOUNS,
    COUNTS,
    NOT_TAKEN,
    OF_PERSONS,
    ONLY_OF_THINGS,
    OTHER_PASTS,
    OWN_CHOICES,
    REDUCED,
    STANCES,
    TO_DO,
    TOLD_WITH,
)

_ALONG = rf"(?:{ALONG}\s+)"
_HELPS = compiled(
    rf"(?:(?:{ALONG}(?:\s+and\s+{ALONG}(?=\s))?|has|have|had|(?:do|does)(?=\s+hereby))\s+){{0,4}}", re.IGNORECASE
)
_HEAD = compiled(r"[A-Za-z]+(?:-[a-z]+)?(?![\w’'\-])")
_FIRST = compiled(r"[A-Za-z]+(?:-[a-z]+)?")
_BEFORE_A_VERB = frozenset(adverb.split()[0] for adverb in ADVERBS) | {"has", "have", "had", "do", "does"}
_NOT_HAPPENED = compiled(
    rf"""{_ALONG}{{0,2}}(?:(?:has|have|had)\s+)?
        (?:(?:took|takes?|taken|reach(?:e[sd])?|ma[dk]es?|came\ to|comes?\ to|raise[sd]?|express(?:e[sd])?|g[ai]ve[sn]?
            |adopt(?:s|ed)?|issue[sd]?|had|has|have|offer(?:s|ed)?|voice[sd]?)
            \s+no\s+(?:(?:further|formal|final|such|clear|other)\s+)?(?:{alternatives(NOT_TAKEN)})(?![\w’'\-])
        | neither\s+(?P<one>[a-z]+)\s+nor\s+(?P<other>[a-z]+)(?![\w’'\-])
        | no\ longer\s+(?!the\b|an?\b|in\b|of\b)[a-z]+(?![\w’'\-]))""",
    re.VERBOSE,
)
_NEAR = 60
_NOT_DONE = compiled(
    rf"""{_ALONG}{{0,2}}
        (?: (?:did|do|does|could|can|would|will|shall|should|has|have|had)
            (?:\s+(?:not|never|no\ longer)(?:\s+yet)?|n[’']t)
            (?:,\s[a-z\ ]{{1,20}},)?  # "did not, however, agree"
          | cannot | never
          | (?:was|were|is|are|remain(?:s|ed)?)\s+(?:(?:also|still)\s+)?
            (?:(?:not|n[’']t)\s+(?:able|ready|prepared|willing|in\ a\ position)|unable|unwilling)\s+to
          | (?:has|have|had)?\s*(?:failed|declined|refused)\s+to
          | (?:has|have|had|is|are|was|were)\s+(?:as\s+)?yet\s+to
        )\s+{_ALONG}{{0,2}}
        (?: (?:take|make|reach|come\ to|express|raise|give|adopt|issue|have|offer|voice)\s+(?:(?:an?|any)\s+)?
            (?:(?:further|formal|final|such|clear|other)\s+)?(?:{alternatives(NOT_TAKEN)})
          | take\ note(?:\ of)? | call\ (?:on|upon|for)
          | [a-z]+(?:\s+(?:agreement|consensus))?
        )(?![\w’'\-])""",
    re.VERBOSE,
)
_PASSIVE = compiled(
    rf"""\b(?P<is>was|were|is|are|(?:has|have)\ been)\s+(?P<not>not\s+|neither\s+)?
        (?P<verb>(?:(?:{_ALONG})?)(?P<head>[a-z]+(?:\ up)?)(?:\ upon)?(?![\w’'\-])
        (?:,?\ {tails.HOW}\b)?(?:{tails.WITH})?)(?:\ nor\ [a-z]+\b)?""",
    re.VERBOSE,
)
_STANCE = compiled(
    r"(?:am|are|is|were|was|remain|remains|remained|stands?|stood)\s+(?:not\s+)?"
    rf"{_ALONG}{{0,2}}(?:{alternatives(STANCES)}|encouraged(?!\s+to\b)|of\ the\ (?:view|opinion))(?![\w’'\-])"
)
_TO_TELL = compiled(rf"\ to\ {_ALONG}?(?P<verb>[a-z]+)(?![\w’'\-])")
_OF_PERSONS = compiled(rf"{_ALONG}{{0,2}}(?:{alternatives(OF_PERSONS)})(?![\w’'\-])")
_SHALL = compiled(rf"(?:will|shall|must)\s+{_ALONG}{{0,2}}(?!be\b|not\b)[a-z]+(?![\w’'\-])")
_GOES_ON = compiled(rf"(?:will|shall)\s+{_ALONG}{{0,2}}continue\s+to\s+{_ALONG}?(?!be\b)[a-z]+(?![\w’'\-])")
"""What a body does already, said of times to come: "will continue to monitor"."""
_OBJECT = compiled(
    r"\s+(?:the|an?|its|their|our|his|her|all|any|this|these|those|that|with|upon|how|whether|each|both|such|"
    r"in\ principle)\b|\s+[A-Z(]"
)
_TO_ACT = compiled(r"\s+to\s+(?!the\b|an?\b|all\b|its\b|their\b|our\b|th[eio]se?\b|date\b)[a-z]+")
_TOOK_PLACE = compiled(r"(?:took|takes?|taken)\s+(?:place|effect)\b")
_NO_VERB = frozenset("need needs indeed hundred related based located included comprised consisted".split())
_NOT_AFTER_WE = compiled(
    r"(?:the|and|or|an?|all|both|have|has|had|are|were|was|is|do|did|can|could|would|should|will|shall|may|might|must"
    r"|in|on|at|of|to|as|by|for|from|with|who|which|that|not|no|our|here|your|are|hereby|also"
    r"|further|therefore|then|now|solemnly)\b"
)
_BY_SOMEBODY = compiled(
    rf"\s+by\s+(?!(?:consensus|acclamation|{alternatives(COUNTS)}|[a-z]+ing)\b|\d"
    r"|(?:an?\s+|the\s+)?(?:[a-z\-]+\s+){0,2}(?:majority|votes?|margin|ballot)\b)"
)
_HOW_NAMED = compiled(
    r"\s+(?:(?:in|at|on|under|during|for|from|since|to|with|as)\b|(?P<finite>was|were|is|are|has|have|included?)\b)"
)
_FINITE = compiled(
    r"(?P<stop>\b(?:that|which|who|whether|where|and|but|if|as|while|to|of\ the\ \w+ed)\b|,\s)"
    r"|(?P<finite>\b(?:was|were|is|are|has|have|had|will|would|could|should|can|may|include[sd]?)\b)"
    r"|(?<!the\s)(?<!\ba\s)(?<!its\s)\b(?P<word>[a-z]+(?:-[a-z]+)?)\b"
)


@dataclass(frozen=True, slots=True)
class Group:
    """A verb as printed, and where it ends. `tense` is past, plain, third, done not, stance or shall."""

    text: str
    end: int
    past: str
    tense: str


_ACTORS = ("we", "body")


def group(text: str, at: int, who: str = "", *, listed: bool = False) -> Group | None:
    """Return the verb that begins at `at`; `who` is "we", "body" or "name" where such a subject stands before it.

    Behind "we" and a body is read what they are, what was not done, and, unless it must be `listed`, a verb
    that the list does not hold.
    """
    if not who and not _may_begin(text, at):
        return None  # the usual case: nearly every word of a text is asked whether it is a verb
    if who in _ACTORS and (not_done := _NOT_DONE.match(text, at) or _not_happened(text, at)):
        return Group(not_done[0].strip(), not_done.end(), "", "not done")
    if who in _ACTORS and (stance := _STANCE.match(text, at)):
        end = _told_with(text, stance)
        return Group(text[at:end], end, "", "stance")
    goes_on = _GOES_ON.match(text, at) if who == "body" and not listed else None
    if shall := goes_on or (_SHALL.match(text, at) if who == "we" else None):
        return Group(shall[0], shall.end(), "", "shall")
    helps = _HELPS.match(text, at)
    start = helps.end() if helps else at
    head = _HEAD.match(text, start)
    if not head:
        return None
    known = _known(text, at, start, head, who)
    if who == "name" and not known and (said := _OF_PERSONS.match(text, at)):
        word = said[0].split()[-1]
        end = tails.end(text, word, said.end())
        return Group(text[at:end], end, word, "past")
    if who == "name":
        return known
    if known or not who or listed:
        return known
    return _unknown(text, at, head, who)


def _may_begin(text: str, at: int) -> bool:
    """Return whether the word at `at` is the first of a verb of the list, or may stand before one."""
    first = _FIRST.match(text, at)
    word = first[0].lower() if first else ""
    return word in FIRST_WORDS or word in _BEFORE_A_VERB or word.endswith("ly")


def _told_with(text: str, stance: re.Match[str]) -> int:
    """Return where a stance ends, with the verb that it goes with: "was pleased to note"."""
    told = _TO_TELL.match(text, stance.end()) if stance[0].split()[-1] in TOLD_WITH else None
    return told.end() if told and FORMS.get(told["verb"], ("", ""))[1] == "plain" else stance.end()


def _not_happened(text: str, at: int) -> re.Match[str] | None:
    """Return what says without "not" that a thing was not done: "took no decision", "neither agreed nor voted"."""
    if text.find("no ", at, at + _NEAR) < 0 and text.find("neither ", at, at + _NEAR) < 0:
        return None
    found = _NOT_HAPPENED.match(text, at)
    if found and found["one"] and not all(map(_is_past, (found["one"], found["other"]))):
        return None
    return found


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in OTHER_PASTS or FORMS.get(word, ("", ""))[1] == "past"


def _known(text: str, at: int, start: int, head: re.Match[str], who: str) -> Group | None:
    for form in FIRST_WORDS.get(head[0].lower(), ()):
        end = start + len(form)
        if text[start:end].lower() == form and not re.match(r"[\w’'\-]", text[end : end + 1]):
            past, tense = FORMS[form]
            whole = tails.end(text, form, end)
            expressed = whole > end and tails.EXPRESSES.match(form)  # "extend appreciation"
            if form in AS_NOUNS and not expressed and not _OBJECT.match(text, end) and not _to_act(text, at, end, who):
                return None
            end = whole
            return Group(text[at:end], end, past, tense)
    return None


def _to_act(text: str, at: int, end: int, who: str) -> bool:
    """Return whether what may be a noun leads to what one will do: "Ministers pledge to act", "it offers to host"."""
    verb = text[at:end].lower()
    if who not in _ACTORS or not verb.endswith(tuple(TO_DO)) or not _TO_ACT.match(text, end):
        return False
    return who == "we" or verb.endswith("s") or text[:at].endswith("s ")


def _unknown(text: str, at: int, head: re.Match[str], who: str) -> Group | None:
    word = head[0]
    if _TOOK_PLACE.match(text, head.start()):
        return None
    past = word in OTHER_PASTS or (re.fullmatch(r"[a-z][a-z\-]{2,}ed", word) and word not in _NO_VERB)
    third = word.endswith("s") and re.match(r"\s+(?:the|that|all|any|its)\b", text[head.end() : head.end() + 8])
    plain = who == "we" and word.islower() and not _NOT_AFTER_WE.match(word)
    if not (past or (third and word.islower()) or plain):
        return None
    end = tails.end(text, word, head.end())
    return Group(text[at:end], end, word if past else "", "past" if past else "third" if third else "plain")


def names_only(text: str, found: Group) -> bool:
    """Return whether the participle names what stands before it: "the Group established by Ministers met"."""
    head = found.text.split()[-1]
    if found.tense == "past" and _BY_SOMEBODY.match(text, found.end):
        return True
    if found.tense != "past" or head not in REDUCED:
        return False
    if found.end == len(text):
        return True  # "Committee established", above what was done
    after = _HOW_NAMED.match(text, found.end)
    if after is None:
        return False
    return bool(after["finite"]) or head in ONLY_OF_THINGS or _goes_on(text, after.end())


def _goes_on(text: str, at: int) -> bool:
    """Return whether another finite verb follows, which the words before must be the subject of."""
    for word in _FINITE.finditer(text, at, at + 160):
        if word["stop"]:
            return False
        if word["finite"] or FORMS.get(word["word"] or "", ("", ""))[1] == "past":
            return True
    return False


@dataclass(frozen=True, slots=True)
class Passive:
    """What was done, as printed, and where the words end; `start` is where "was" stands."""

    text: str
    start: int
    end: int
    past: str


def passives(text: str) -> Iterable[Passive]:
    """Yield each "was noted" of the text, if the list holds its verb; "was" is no part of what is printed."""
    for found in _PASSIVE.finditer(text):
        past, tense = FORMS.get(found["head"], ("", ""))
        if tense == "past":
            end = found.end()
            not_to = tails.NOT_TO.match(text, end) if past in OWN_CHOICES else None
            text_ = found[0] if found["not"] else found["verb"]
            yield Passive(text_ + (not_to[0] if not_to else ""), found.start(), not_to.end() if not_to else end, past)
