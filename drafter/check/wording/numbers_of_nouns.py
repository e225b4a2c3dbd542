"""Nouns of one and of several, by the list of English words: for the rule `agreement`.

In: a text. Out: each place where a noun and what stands with it are of another number: "these measure will", "each
members should", "the Guidelines was", "the quality of the reports were".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from drafter.check import vocabulary
from drafter.check.prose import Prose
from drafter.check.wording.inflected import many, plural, singular
from drafter.patterns import Pattern, compiled

_NOUN = compiled(
    r"(?!(?:under|rather|together|after|later|earlier|other|either|former|latter|over|however|further|never|ever"
    r"|longer|fewer|better|older|younger|poorer|lower|higher|nearer|smaller|larger|greater"
    r"|people|more|staff|police|present|urgent|recent"
    r"|different|relevant|important|important|current|permanent|independent|consistent|major|minor|prior|junior|senior"
    r"|interior|exterior|inferior|superior|sure|secure|mature|pure|average|positive|negative|active|effective"
    r"|alternative|significant|participant\b(?=\s[a-z]+s)|private|absent)\b)"
    r"[a-z]{2,}(?:(?:ent|ta|cre)tive|tion|sion|ment|ity|ance|ence|ship|ness|er|or|ist|port|posal|oval|sure"
    r"|ture|age|gramme|gram|shop|ct|try|ncy|part|ber|ant)"
)
"""A noun of one, by its ending; words that end so and are none are left out."""
_FINITE = (
    r"(?:have|were|are|will|would|should|had|must|may|can|could|did|do|said|took|made|gave|felt|saw"
    r"|(?!based|led|owned)[a-z]{2,}ed)"
)
_SEVERAL = compiled(rf"\b(?P<lead>[Tt]hese|[Tt]hose|[Mm]any|[Ss]everal|[Bb]oth)\s(?P<at>[a-z]+)(?=\s{_FINITE}\b)")
_COUNTED = compiled(
    r"(?<![\w.,/–-])(?<!\b[Pp]aragraph\s)(?<!\b[Pp]hase\s)(?<!\b[Aa]rticle\s)(?<!\b[Ii]tem\s)"
    r"(?P<lead>[2-9]|[1-9]\d{1,2}|\d{1,3}(?:,\d{3})+)\s(?P<at>[a-z]+)"
    r"(?=\s(?:(?:have|were|are)\b|had\s(?:been|already|not)\b))"
)
_ONE_OF = compiled(
    r"\b[Oo]ne\sof\s(?:the|its|our|their|these|those)\s(?P<at>[a-z]+)"
    r"(?=\s(?:was|is|has|had|will|would|that|which|who|in|at|said|[a-z]{3,}ed)\b)"
)
_EACH = compiled(
    r"\b(?P<lead>[Ee]ach|[Ee]very|[Tt]his)\s(?P<at>[a-z]{3,}[^sui\W]s)"
    r"(?=\s(?:should|shall|will|would|must|may|can|could|has|had|is|was)\b)"
)
_PLURALS = compiled(
    r"(?:^|(?<=[.;]\s)|(?<=\bthat\s))[Tt]he\s(?P<noun>[A-Za-z][a-z]{2,}[^sui\W]s)\s(?P<at>is|was|has)\b(?=\s[a-z])"
)
_ADVERBS = frozenset("always perhaps sometimes besides afterwards upwards towards overseas thereby".split())
_NO_PLURAL = frozenset(
    """news series species means headquarters works lens gallows customs politics economics statistics mathematics
    physics ethics logistics dynamics analytics robotics genetics athletics thanks proceeds barracks crossroads times
    netherlands philippines seychelles maldives solomons hague bahamas""".split()
)
_SINGULAR_OF = compiled(
    r"(?:^|(?<=[.;]\s)|(?<=\bthat\s))(?P<lead>[Tt]he\s(?:[a-z]+(?:al|ic|ive|ed|ing)\s)?"
    r"(?!(?:majority|rest|half|remainder|variety|range|group|series|bulk|total|quarter|third|minority|proportion"
    r"|percentage|lot|team|pair|people|police|staff|set|combination|couple|handful|kind|sort|type|one|share|sum"
    r"|following|poor|young|women|men|criteria|data|media|fish)\b)"
    r"(?P<noun>[a-z]{3,}[^s\W])\sof\s(?:(?!who\b|which\b|that\b|is\b|was\b|has\b|had\b|and\b|or\b|to\b|in\b|as\b|if\b"
    r"|where\b|when\b|whose\b|than\b|what\b|how\b|will\b|would\b)[a-z-]+\s){1,4})(?P<at>have|were|are)(?=\s[a-z])"
)
_PLURAL_OF = compiled(
    r"(?:^|(?<=[.;]\s)|(?<=\bthat\s)|(?<=\bwhile\s)|(?<=\bbecause\s))"
    r"(?P<lead>[Tt]he\s(?:[a-z]+(?:al|ic|ive|ed|ing)\s)?(?P<noun>[a-z]{3,}[^sui\W]s)\sof\s"
    r"(?:(?:the|its|their|this|such|an?)\s)?(?:(?!(?:who|which|that|is|was|has|had|and|or|to|in|as|if|where|when|whose"
    r"|whom|than|what|how|will|would|one|each|the|its|their|this|an?|it|we|they)\b)[a-z\ufffc-]+\s){1,3})"
    r"(?P<at>was|is|has)(?=\s[a-z])"
)
_MODAL = compiled(
    r"\b(?P<lead>(?:would|should|could|shall|must|might|cannot|(?<!the\s)(?<!a\s)(?<!al\s)(?<!ive\s)(?<!good\s)will)"
    r"(?:\s(?:also|further|not|now|then|soon|only))?)\s(?P<at>[a-z]{2,}[^suia\W]s)(?=\s[a-z])"
)
_WHO_ACTS = compiled(
    r"(?:^|(?<=[.;]\s))(?P<lead>(?:The\s|All\s|Several\s|Most\s)?(?:[Mm]embers|[Pp]articipants|[Dd]elegations"
    r"|[Dd]elegates|[Oo]fficials|[Ee]xperts|[Mm]inisters|[Cc]o-[Cc]hairs))\s(?P<at>[a-z]{3,}[^su\W]s)"
    r"(?=\s(?:the|its|their|that|an?|how|what|whether)\b)"
)
_THEY = compiled(
    r"(?:^|\s)(?P<lead>[Ww]e|[Tt]hey)\s(?P<at>(?!(?:always|perhaps|sometimes|besides|thus)\b)[a-z]{3,}[^su\W]s)"
    r"(?=[\s.,;])"
)

Found = tuple[re.Match[str], str, str]
"""What was found, what is wrong, and what to write for its group "at"."""


def disagreeing(one: Prose) -> Iterator[Found]:
    """Yield each such place of a text."""
    for words, pattern, test, what, write in _FORMS:
        for found in () if words.isdisjoint(one.small) else pattern.finditer(one.open):
            if test(found):
                yield found, what, write(found)


def _is_one(found: re.Match[str]) -> bool:
    """Return whether the noun is one that has a plural, and is in the singular."""
    word = found["at"]
    return _is_noun(word) and many(word) in vocabulary.english()


def _is_several(found: re.Match[str]) -> bool:
    word = found["at"]
    return word not in _NO_PLURAL and word.removesuffix("s") in vocabulary.english() and word in vocabulary.english()


def _is_of_one(found: re.Match[str]) -> bool:
    """Return whether a word is a verb of one: "they holds"."""
    word = found["at"]
    return word not in _NO_PLURAL and word in vocabulary.english() and _single(word) in vocabulary.english()


def _has_plural(found: re.Match[str]) -> bool:
    word = found["noun"].lower()
    return word not in _NO_PLURAL and word in vocabulary.english() and _single(word) in vocabulary.english()


def _is_verb_of_one(found: re.Match[str]) -> bool:
    """Return whether a word is a verb of one, and no adverb: "would brings"; behind "would" none stands."""
    return found["at"] not in _ADVERBS and _is_of_one(found)


def _has_singular(found: re.Match[str]) -> bool:
    return found["noun"] in vocabulary.english() and many(found["noun"]) in vocabulary.english()


@lru_cache(maxsize=4096)
def _is_noun(word: str) -> bool:
    return bool(_NOUN.fullmatch(word)) and word in vocabulary.english()


def _base(verb: str) -> str:
    return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes", "oes")) else _single(verb)


def _single(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


Form = tuple[frozenset[str], Pattern, Callable[[re.Match[str]], bool], str, Callable[[re.Match[str]], str]]
"""Words of which each place has one, what finds it, what it must be besides, what is wrong, and what to write."""
_FORMS: tuple[Form, ...] = (
    (
        frozenset("these those many several both".split()),
        _SEVERAL,
        _is_one,
        "several have a singular",
        lambda found: f"{found['lead']} {many(found['at'])}",
    ),
    (
        frozenset("have were are had".split()),
        _COUNTED,
        _is_one,
        "several have a singular",
        lambda found: f"{found['lead']} {many(found['at'])}",
    ),
    (frozenset({"one"}), _ONE_OF, _is_one, '"one of" wants a plural', lambda found: many(found["at"])),
    (
        frozenset("each every this".split()),
        _EACH,
        _is_several,
        "one has a plural",
        lambda found: f"{found['lead']} {_single(found['at'])}",
    ),
    (
        frozenset("we they".split()),
        _THEY,
        _is_of_one,
        "a plural has a singular verb",
        lambda found: f"{found['lead']} {_single(found['at'])}",
    ),
    (
        frozenset("the its their that a an how what whether".split()),
        _WHO_ACTS,
        _is_verb_of_one,
        "a plural has a singular verb",
        lambda found: f"{found['lead']} {_base(found['at'])}",
    ),
    (
        frozenset("is was has".split()),
        _PLURALS,
        _has_plural,
        "a plural has a singular verb",
        lambda found: f"{found['noun']} {plural(found['at'])}",
    ),
    (
        frozenset("is was has".split()),
        _PLURAL_OF,
        _has_plural,
        "a plural has a singular verb",
        lambda found: plural(found["at"]),
    ),
    (
        frozenset("would should could shall must might cannot will".split()),
        _MODAL,
        _is_verb_of_one,
        "behind this verb another has no ending",
        lambda found: f"{found['lead']} {_base(found['at'])}",
    ),
    (
        frozenset("have were are".split()),
        _SINGULAR_OF,
        _has_singular,
        "a singular has a plural verb",
        lambda found: f"{singular(found['at'])}",
    ),
)
