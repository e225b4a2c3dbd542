"""The forms of operative verbs: past, plain and third person, in both spellings; one canonical form, one strength."""

from __future__ import annotations

import re

from drafter.verbs.words import ADVERBS, BANDS, IRREGULAR, WITHOUT_BAND

_DOUBLED = {"committed": "commit", "regretted": "regret", "concurred": "concur"}
_KEEPS_E = re.compile(
    r"(?:[^aeou]at|eiv|edg|rag|gre|ven|vis|gnis|phasis|oris|urg|welcom|acknowledg|observ|not|ndors|rov|cid|resolv"
    r"|declar|invit|propos|examin|explor|shar|clud|nounc|scor|lin|determin|clos|describ|oblig|exchang|apprais)$"
)
_IZE = re.compile(r"(?<=gn)is|(?<=phas)is|(?<=thor)is")  # recognize, emphasize, authorize
ALONG = rf"(?:{'|'.join(ADVERBS)}|(?!(?:rely|comply|apply|reply|supply|imply|multiply|ally)\b)[a-z]+ly)"
"""What may stand before a verb and belongs to it, as a pattern: "further", "strongly"."""

_BEFORE = re.compile(rf"(?:(?:{ALONG}|had|have|has|was|were|is|are|am|been|be|remain|remains)\s+)+")
_NOT = re.compile(r"\b(?:not|never|cannot|unable|unwilling|failed|declined|refused|yet|longer)\b|n[’']t\b")
_OWN = re.compile(r"\b(?:its|their|our|his|her|the) ")
_STRONGLY = re.compile(r"\b(?:most|very|deep|deepest|sincere|strong|great|warm|profound|full|grave|serious|and) ")


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
        for form, tense in ((past, "past"), (plain, "plain"), (_third_person(plain), "third")):
            for spelled in (form, _IZE.sub("iz", form)):
                found[spelled] = (past, tense)
    found |= {"taken note": ("took note", "past"), "undertaken": ("undertook", "past")}
    return found


FORMS = _forms()
FIRST_WORDS = {first: sorted((form for form in FORMS if form.split()[0] == first), key=lambda form: -len(form))
               for first in {form.split()[0] for form in FORMS}}  # fmt: skip
"""First word of a verb -> the verbs that begin with it, the longest first."""


def is_negative(verb: str) -> bool:
    """Return whether the verb says that a thing was not done: "did not agree", "were unable to agree"."""
    return bool(_NOT.search(verb.lower()))


def canonical(verb: str) -> str:
    """Return the verb in the past tense, without "also" and "its": "Also expresses its thanks".

    What was not done is "did not ..." and never equals what was.
    """
    words = re.sub(r",?\s+", " ", verb.strip().lower())
    if is_negative(words):
        head = next((word for word in words.split() if word in FORMS), words.split()[-1])
        return f"did not {plain_form(FORMS[head][0]) if head in FORMS else head}"
    words = _OWN.sub("", _BEFORE.sub("", words))
    for length in (3, 2, 1):
        head = " ".join(words.split()[:length])
        if head in FORMS:
            return f"{FORMS[head][0]}{words[len(head) :]}"
    return words


def band(verb: str) -> int | None:
    """Return the verb's strength, 0 to 6; None for a verb that has none, and for what was not done."""
    words = _STRONGLY.sub("", canonical(verb)).split()
    for length in (3, 2, 1):
        if " ".join(words[:length]) in BANDS:
            return BANDS[" ".join(words[:length])]
    return None
