"""The forms of operative verbs: past, plain and third person, in both spellings; one canonical form, one strength."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from drafter.patterns import compiled
from drafter.verbs.words import ADVERBS, BANDS, EXPRESSED, IRREGULAR, ONLY_PASTS, WITHOUT_BAND

_DOUBLED = {"committed": "commit", "regretted": "regret", "concurred": "concur"}
_KEEPS_E = compiled(
    r"(?:[^aeou]at|eiv|edg|rag|gre|ven|vis|gnis|phasis|oris|urg|welcom|acknowledg|observ|not|ndors|rov|cid|resolv"
    r"|declar|invit|propos|examin|explor|shar|clud|nounc|scor|lin|determin|clos|describ|oblig|exchang|apprais)$"
)
_IZE = compiled(r"(?<=gn)is|(?<=phas)is|(?<=thor)is")  # recognize, emphasize, authorize
_HYPHEN = compiled(r"^re(?=affirm|commit|confirm)")  # re-affirmed
ALONG = rf"(?:{'|'.join(ADVERBS)}|(?!(?:rely|comply|apply|reply|supply|imply|multiply|ally)\b)[a-z]+ly)"
"""What may stand before a verb and belongs to it, as a pattern: "further", "strongly"."""

_BEFORE = compiled(rf"(?:(?:{ALONG}|had|have|has|was|were|is|are|am|been|be|remain|remains)\s+)+")
_NOT = compiled(r"\b(?:not|never|cannot|unable|unwilling|failed|declined|refused|yet|longer|neither|no)\b|n[’']t\b")
_NOT_TO = compiled(r",?\s+(?:not|neither|never)\s+to$")
_NO_THING = compiled(r"(\w+)(?:\s+to)?\s+no\s+(.*)")
_ANY_THING = compiled(
    r"(?:not|never|cannot|to|longer|yet)\s(?:[a-z]+ly\s)*(?P<verb>[a-z]+)\s(?:an?|any)\s(?P<thing>.*)"
)
_OWN = compiled(r"\b(?:its|their|our|his|her|the) ")
_EXPRESSED = compiled(rf"^(?:conveyed|extended|voiced)(?= (?:[a-z]+ )*?(?:{'|'.join(EXPRESSED)})\b)")
_STRONGLY = compiled(r"\b(?:most|very|deep|deepest|sincere|strong|great|warm|profound|full|grave|serious|and) ")


def alternatives(words: Iterable[str]) -> str:
    """Return the words as a pattern's alternatives, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_SAME_LETTER = {"i": "iI\u0130\u0131", "k": "kK\u212a", "s": "sS\u017f"}
"""Letters that a pattern for any case takes for one, beside small and capital."""


def in_any_case(words: Iterable[str]) -> str:
    """Return the words as alternatives in any case, by their first letters: no word is tried against a hundred."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_letter[word[0].lower()].append(word[1:])
    letters = {letter: _SAME_LETTER.get(letter, letter + letter.upper()) for letter in by_letter}
    return "|".join(f"[{letters[letter]}](?i:{alternatives(ends)})" for letter, ends in by_letter.items())


def plain_form(past: str) -> str:
    """Return the plain form of a past tense: welcomed -> welcome, underlined -> underline."""
    head, _, rest = past.partition(" ")
    if head in IRREGULAR:
        plain = IRREGULAR[head]
    elif head in _DOUBLED:
        plain = _DOUBLED[head]
    else:
        stem = head.removesuffix("ed")
        plain = stem + "e" if _KEEPS_E.search(stem) else stem
    return f"{plain} {rest}".strip()


def _third_person(plain: str) -> str:
    head, _, rest = plain.partition(" ")
    return f"{'has' if head == 'have' else head + ('es' if re.search('(?:s|x|ch|sh)$', head) else 's')} {rest}".strip()


def _forms() -> dict[str, tuple[str, str]]:
    """Return every printed head of an operative verb -> its past tense with -ise, and which form it is."""
    found: dict[str, tuple[str, str]] = {}
    for past in (*BANDS, *WITHOUT_BAND):
        plain = plain_form(past)
        others = () if past in ONLY_PASTS else ((plain, "plain"), (_third_person(plain), "third"))
        for form, tense in ((past, "past"), *others):
            for spelled in (form, _IZE.sub("iz", form), _HYPHEN.sub("re-", form)):
                found.setdefault(spelled, (past, tense))  # "set up" is past first
    found |= {"taken note": ("took note", "past"), "undertaken": ("undertook", "past")}
    return found


def _by_first_word(forms: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        found.setdefault(form.split()[0], []).append(form)
    return found


FORMS = _forms()
FIRST_WORDS = _by_first_word(FORMS)
"""First word of a verb -> the verbs that begin with it, the longest first."""


def is_negative(verb: str) -> bool:
    """Return whether the verb says that a thing was not done: "did not agree", "were unable to agree"."""
    words = verb.lower()
    return bool(_NOT.search(words)) and not _NOT_TO.search(words)


@lru_cache(maxsize=4096)
def canonical(verb: str) -> str:
    """Return the verb in the past tense, without "also" and "its": "Also expresses its thanks".

    What was not done is "did not ..." and never equals what was; nor does what it was decided not to do.
    """
    words = re.sub(r"[\[\]]", "", re.sub(r",?\s+", " ", verb.strip().lower()))
    if is_negative(words):
        return _not_done(words)
    if not_to := _NOT_TO.search(words):
        return f"{canonical(words[: not_to.start()])} not to"
    words = _OWN.sub("", _BEFORE.sub("", words))
    for length in (3, 2, 1):
        head = " ".join(words.split()[:length])
        if head in FORMS:
            return f"{FORMS[head][0]}{words[len(head) :]}"
    return words


def _not_done(words: str) -> str:
    """Return "did not agree", "did not take decision" of what says so in any way."""
    if thing := _ANY_THING.search(words):
        return f"did not {thing['verb']} {thing['thing']}"
    if nothing := _NO_THING.search(words):
        verb = nothing[1]
        plain = plain_form(verb) if verb in IRREGULAR or verb.endswith("ed") else verb
        return f"did not {plain} {nothing[2]}"
    head = next((word for word in words.split() if word in FORMS), words.split()[-1])
    return f"did not {plain_form(FORMS[head][0]) if head in FORMS else head}"


@lru_cache(maxsize=4096)
def band(verb: str) -> int | None:
    """Return the verb's strength, 0 to 6; None for a verb that has none, and for what was not done."""
    words = _STRONGLY.sub("", _EXPRESSED.sub("expressed", canonical(verb))).split()
    for length in (3, 2, 1):
        if " ".join(words[:length]) in BANDS:
            return BANDS[" ".join(words[:length])]
    return None
