"""A meeting's name and its ordinal, from the words around the noun: "47th Pacific Islands Forum".

A name runs from the words before its noun to the place or date after it. An ordinal counts the meeting only where
it stands before the noun: an anniversary's and a committee's do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import dates, ordinals, verbs
from drafter.parse.facts import numbered
from drafter.verbs.words import AS_NOUNS, INTRODUCTIONS

NOUN = re.compile(
    r"\b(?!(?<=,\s)meeting\s(?:for|at|in)\s(?:its|their|our)\s)"  # the Council, meeting in its ninth session
    r"(?:meetings?|conference|summit|session|forum|assembly|symposium|round[\s-]?table|dialogue|congress|consultations?"
    r"|conclave|colloquium|gathering|talks|videoconference|retreat|plenary|COP|CHOGM|"
    r"ministerial(?=\s\(|,|\s(?:was|held|in|on\s\d)|$))\b",
    re.IGNORECASE,
)
WEAK_NOUN = re.compile(
    r"\b(?:committee|council|commission|board|process|bureau|tribunal|parliament|troika)\b", re.IGNORECASE
)
"""What both meets and is met: a meeting's noun only where no other stands."""

EVENT = re.compile(
    r"\b(?:workshops?|seminars?|webinars?|training(?:\s(?:course|programme|program|session|workshop))?|courses?|"
    r"(?:study\s|field\s|site\s)?(?:visit|tour)|(?:table-?top\s)?exercise|launch|briefing|ceremony|side[\s-]event)\b",
    re.IGNORECASE,
)
"""What is held as a meeting is, and is the document's own where its title says so (events.py)."""

ANY = re.compile(f"{NOUN.pattern}|{EVENT.pattern}", re.IGNORECASE)

_WORD = re.compile(r"\([A-Z][\w\-]*\)|[\w’'\-–/&]+|[^\w\s]")
_SMALL = frozenset(("of", "on", "the", "and", "or", "for", "to", "in", "&", "between", "against", "at", "with"))
_NO_BEGIN = _SMALL | {"a", "an"}
_HOW_HELD = re.compile(
    r"\s+(?:in|via|by|through)\s+(?:an?\s)?(?:hybrid|virtual|online|person|in-person|physical)\b.*$", re.I
)
_AT_VENUE = re.compile(
    r"\s+at\s+(?:the\s+)?(?:[\w’'-]+\s)*?(?:Headquarters|Hotel|Palace|Palais|Hall|House|Castle|University)\b.*$"
)
_FRESH = frozenset(
    ("annual", "special", "regular", "joint", "inaugural", "extraordinary", "preparatory", "informal", "virtual",
     "formal", "biennial", "ministerial", "emergency", "plenary", "ordinary", "high-level", "hybrid", "online",
     "senior", "officials", "regional", "meeting", "session", "first-ever")
)  # fmt: skip
_ARTICLES = frozenset(("the", "this", "our", "its", "their"))
_DEICTIC = frozenset(("this", "its", "their", "our", "first", "second", "session", "present"))
_COLON = re.compile(
    r"(?::\s|\s[–—-]\s)(?=(?:the\s)?(?:[0-9]+(?:st|nd|rd|th)|[a-z-]*(?:th|first|second|third))\s)", re.IGNORECASE
)
"""What parts a body's name from the meeting that is counted."""

_NOT_COUNTED = re.compile(
    r"[\s\u00a0]+(?:anniversary|birthday|jubilee|century|centenary|committee|commission|phase|pillar|track|quarter"
    r"|world|generation|draft|edition\sof\sthe\sreport|review|replenishment|cycle|in-person|physical|face-to-face"
    r"|virtual|online|hybrid|day|year|party|country|countries)\b",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    r"(?<![\w.-])(?P<roman>[IVXLC]{1,7})(?:th|st|nd|rd)?"
    rf"(?=(?:\s(?:[A-Z][\w’'&-]*|of|on|the|and)){{0,7}}?\s(?:{NOUN.pattern})|\sof\sthe\s[A-Z])",
    re.IGNORECASE,
)
_NOT_ROMAN = re.compile(
    r"(?:annex|part|phase|chapter|title|track|tier|level|group|article|section|war|volume|appendix)\s$", re.IGNORECASE
)
# Net Conference (Ninth), Net Forum (5th session)
_IN_BRACKETS = re.compile(rf"(?:{NOUN.pattern}|{EVENT.pattern}|{WEAK_NOUN.pattern})\s\((?:the\s)?$", re.IGNORECASE)
_BRACKET_ENDS = re.compile(r"(?:\s(?:[a-z]+\s)?(?:meeting|session|edition|summit|conference))?\)", re.IGNORECASE)
_COUNTED = re.compile(r"\b[A-Z]{3,}[0-9]*\b(?!\s[A-Z])")
_CAPITALISED = re.compile(r"(?:\s[A-Z][\w’'-]*){0,4}\s")
_TIME = re.compile(r"\bfor\s(?:the|its|their)\s(?P<count>[\w-]+)\stime\b", re.IGNORECASE)
_AT_ITS = re.compile(  # the Lake Commission, at its ninth session, decides
    r"^(?:The\s[A-Z][\w\s’'-]{2,100}?,?\s(?:meeting\s)?)?(?:at|in|for|during)\s(?:its|their|our)\s(?P<count>[\w-]+)\s"
    r"(?:[\w-]+\s){0,3}?(?:session|meeting|summit|conference)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|on|in|of)\s(?:its|their)\s$", re.IGNORECASE)
_ITS_NOUN = re.compile(r"\s(?:[\w-]+\s){0,3}?(?:session|meeting|summit|conference|plenary)\b", re.IGNORECASE)
_THEY_MET = re.compile(r"\b(?:met|meet|meeting|gathered|convened|assembled|held)\b", re.IGNORECASE)
_NOT_EVERY_TIME = re.compile(
    r",?\s(?:this\s|since\b|in\s(?:as|a|\d|the\spast)|within\b|as\b|under\b|by\b|with\b)", re.IGNORECASE
)
_NOT_EVER = re.compile(rf"{_NOT_EVERY_TIME.pattern}|\s(?:in|at|after|outside|face|virtually|online)\b", re.IGNORECASE)
_SO = re.compile(r"\b(?:in[\s-]person|virtual(?:ly)?|online|face[\s-]to[\s-]face|physically)\s$", re.IGNORECASE)
PERSONS = re.compile(
    r"\b(?:leaders?|ministers?|heads|chairs?|co-chairs?|chairpersons?|members|member\sstates|representatives|delegates|"
    r"delegations|officials|governors|presidents?|experts|parties|participants|states|countries|governments)\b",
    re.IGNORECASE,
)


def is_bare(name: str) -> bool:
    """Return whether a name but refers to a meeting: "Meeting", "this Session", "inaugural meeting"; it may count."""
    words = (word.strip(",.()") for word in name.split())
    return all(word.lower() in _FRESH | _SMALL | _DEICTIC or ordinals.ordinal(word) is not None or
               ANY.fullmatch(word) or WEAK_NOUN.fullmatch(word) for word in words)  # fmt: skip


def acronyms(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the acronyms that are meetings because they are counted: "the Fourteenth AHG SOM", "the 9th RUMTC"."""
    for found in _COUNTED.finditer(sentence):
        counts = [at for _, _, at in dates.find_ordinals(sentence[: found.start()])][-1:]
        if counts and _CAPITALISED.fullmatch(sentence, counts[0][1], found.start()):
            yield found


def around(sentence: str, noun: re.Match[str], begin: int, limit: int) -> str:
    """Return the meeting's name around its noun, without article and acronyms in brackets."""
    words = [(found[0], found.start()) for found in _WORD.finditer(sentence, begin, limit)]
    middle = next(at for at, (_, start) in enumerate(words) if start >= noun.start())
    first = last = middle
    while first > 0 and _belongs(words[first - 1][0]) and not _begins_anew(words[max(0, first - 2) : first + 1]):
        first -= 1
    while last + 1 < len(words) and _belongs(words[last + 1][0]) and not _new_phrase(words[last + 1 : last + 3]):
        last += 1
    while first < middle and (words[first][0].lower() in _NO_BEGIN or not words[first][0][0].isalnum()):
        first += 1
    first = _whole_count(sentence, words, first)
    while last > middle and (words[last][0].lower() in _SMALL or words[last][0] == ","):
        last -= 1
    end = words[last][1] + len(words[last][0])
    name = re.sub(r"\s*\([A-Z][\w\-]*\)", "", sentence[words[first][1] : end])
    name = _AT_VENUE.sub("", _HOW_HELD.sub("", re.sub(r"\s+", " ", name))).strip(" ,")
    return name if any(letter.isupper() for letter in name) or numbers(name) else ""


def _whole_count(sentence: str, words: Sequence[tuple[str, int]], first: int) -> int:
    """Return the first word of the count that a name begins with: "one" of "its one hundred and twelfth meeting"."""
    begins = next((at[0] for _, _, at in ordinals.ordinals_in(sentence) if at[0] < words[first][1] < at[1]), None)
    return next((nth for nth, (_, start) in enumerate(words) if start == begins), first)


def _belongs(word: str) -> bool:
    fresh = word.lower() in _SMALL | _FRESH or word == ","
    return fresh or word[0].isupper() or (word.startswith("(") and len(word) > 1) or ordinals.ordinal(word) is not None


def _new_phrase(words: Sequence[tuple[str, int]]) -> bool:
    """Return whether a comma ends the name: ", the Ministers", ", Leaders", ", RECALLING", ", Agree"."""
    after = words[-1][0]
    begins = after.lower() in ("the", "a", "an", "its", "our") or bool(PERSONS.fullmatch(after))
    return words[0][0] == "," and (begins or _is_act(after.lower()))


def _begins_anew(words: Sequence[tuple[str, int]]) -> bool:
    """Return whether the name begins after a comma: "of Fiji, the Sixth Meeting", not "Nets, Boats and Oars Forum"."""
    if len(words) < 2 or words[-2][0] != ",":
        return False
    counted = ordinals.ordinal(words[-1][0]) is not None and ordinals.ordinal(words[0][0]) is None
    return counted or words[-1][0].lower() in _ARTICLES


def _is_act(word: str) -> bool:
    """Return whether a word begins what was done, and names nothing: "recalling", "agree", not "support"."""
    return word in INTRODUCTIONS or (verbs.band(word) is not None and word not in AS_NOUNS)


def is_of_persons(subject: str) -> bool:
    """Return whether a sentence's subject is those who met, and not the meeting: "The Leaders of the Forum"."""
    persons, noun = PERSONS.search(subject), NOUN.search(subject) or WEAK_NOUN.search(subject)
    return persons is not None and (noun is None or persons.start() < noun.start()) and not _counts_first(subject)


def _counts_first(subject: str) -> bool:
    """Return whether the subject begins by counting: "The 24th Heads of Government Meeting"."""
    noun = NOUN.search(subject)
    return noun is not None and any(at[1] <= noun.start() for _, _, at in dates.find_ordinals(subject))


def numbers(name: str) -> tuple[tuple[int, str], ...]:
    """Return the first ordinal that counts the meeting of a name, and as printed; () where none does."""
    *_, name = _COLON.split(name)  # Clacks Forum: Third Meeting
    noun = ANY.search(name) or WEAK_NOUN.search(name)
    limit = noun.start() if noun else len(name)
    counted = dates.find_ordinals(name)
    for number, printed, at in counted:
        if at[0] <= limit and not _NOT_COUNTED.match(name, at[1]):
            return ((number, printed),)
    for number, printed, at in counted:
        if _IN_BRACKETS.search(name, 0, at[0]) and _BRACKET_ENDS.match(name, at[1]):
            return ((number, printed),)
    for number, printed, at in counted:  # the Conference of the Parties at its ninth meeting
        if _AT.search(name, 0, at[0]) and _ITS_NOUN.match(name, at[1]):
            return ((number, printed),)
    for roman in _ROMAN.finditer(name):
        count = ordinals.ordinal(roman["roman"], roman=True)
        if count and roman["roman"].isupper() and _is_numeral(name, roman):
            return ((count, roman.group()),)
    short = numbered.find(name)
    return ((short.number, short.printed),) if short and short.number else ()


def _is_numeral(name: str, roman: re.Match[str]) -> bool:
    """Return whether letters count: "the XXI Summit", not "Annex II" nor "I opened the Meeting"."""
    before = name[: roman.start()]
    if _NOT_ROMAN.search(before):
        return False
    return len(roman["roman"]) > 1 or not before or before.lower().endswith("the ")


def times_met(sentence: str, own: str) -> tuple[tuple[int, str], ...]:
    """Return which time those of a sentence met, "met for the sixth time"; not the first time since, nor in person.

    `own` is the sentence with what it says of other times blanked.
    """
    for found in _TIME.finditer(own):
        number = ordinals.ordinal(found["count"]) if _THEY_MET.search(own, 0, found.start()) else None
        if number is not None and not (_NOT_EVERY_TIME if number > 1 else _NOT_EVER).match(sentence, found.end()):
            return () if _SO.search(sentence, 0, found.start()) else ((number, found["count"]),)
    its = _AT_ITS.match(own)
    count = ordinals.ordinal(its["count"]) if its else None
    return ((count, its["count"]),) if its and count else ()
