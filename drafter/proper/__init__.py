"""What a text names by its grammar, so that no register need know it: hosts, States, cities, people.

"The Government of X", "hosted by X", "the X authorities", "held in X", "Ms. X, Minister of Y". What stands for X there
is somebody's or somewhere's name at one meeting. A word is a name where it has a capital and is no noun that every
secretariat writes with one (the Meeting, Senior Officials). The patterns know no country and no body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.patterns import compiled
from drafter.proper.patterns import (
    BEFORE_OWNED,
    BEFORE_PLACE,
    GOES_ON,
    GOVERN,
    HOSTED,
    OF_BODY,
    OWN,
    PERSON,
    PLACE,
    POST,
    POSTED,
    RUN,
    THANKED,
    TO_HOST,
)
from drafter.proper.words import GENERIC, SMALL
from drafter.verbs.forms import FORMS


@dataclass(frozen=True, slots=True)
class Named:
    """A name at text[at[0]:at[1]]: a "country" (whose government it is), "place", "host", "person" or "of" a State.

    "of" is the word for a State's own: "Norwegian" in "the Norwegian authorities".
    """

    kind: str
    at: tuple[int, int]


_NOT_FIRST = compiled(r"(?:.*ing|.*ed|.*ly)\Z")
"""How a word ends that begins a sentence with a capital and names nobody: "Recalling", "Also", "Recently"."""
_OF_HOSTS = (
    ("country", GOVERN, ("overnment", "uthorities", "eople", "arliament", "itizens", "unicipality", "ospitality",
                         "enerosity", "nvitation", "ffer", "hairmanship", "residency", "eadership")),
    ("host", HOSTED, ("ed by ", "ed jointly by ", "over by ")),
    ("host", THANKED, ("hank", "ratulat", "ommend", "appreciation", "gratitude")),
    ("host", TO_HOST, (" host", " offer")),
    ("of", OWN, ("uthorit", "overnment", " people", "residency", "hairmanship", "elegation", "inist", " host", "mbassy",
                 "arliament")),
)  # fmt: skip
"""Patterns of hosts and States, and letters without which one finds nothing: they are asked first, being cheap."""
_SHORT = compiled(r"[A-Z][A-Z&/-]{1,7}s?\Z")


def is_generic(name: str) -> bool:
    """Return whether all words of a name are such as any statement has: "Senior Officials", "the Secretariat"."""
    found = re.findall(r"[\w-]+", name.casefold().replace("’s", "").replace("'s", ""))
    return all(_is_general(word) for word in found)


def is_acronym(name: str) -> bool:
    """Return whether a name is an acronym: UNODC, ASEAN."""
    return bool(_SHORT.fullmatch(name))


def _is_general(word: str) -> bool:
    forms = (word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y")
    return word.isdecimal() or len(word) < 2 or any(form in GENERIC for form in forms) or _of_parts(word)


def _of_parts(word: str) -> bool:
    parts = [part for part in word.split("-") if part]
    return len(parts) > 1 and all(part in GENERIC or part.removesuffix("s") in GENERIC for part in parts)


@lru_cache(maxsize=1 << 14)
def find(text: str) -> tuple[Named, ...]:
    """Return what the grammar of a text tells to be a host, a State, a place or a person, in reading order."""
    return () if text.isupper() else _apart((*_people(text), *_hosts(text), *_places(text)))


def places_and_hosts(text: str) -> tuple[Named, ...]:
    """Return the same without people, who may be left to stand in what is free text."""
    return () if text.isupper() else _apart((*_hosts(text), *_places(text)))


def _apart(candidates: Iterable[Named]) -> tuple[Named, ...]:
    found: list[Named] = []
    for named in candidates:
        if not any(named.at[0] < other.at[1] and other.at[0] < named.at[1] for other in found):
            found.append(named)
    return tuple(sorted(found, key=lambda named: named.at))


def _people(text: str) -> Iterator[Named]:
    """Yield people with their titles, and the post or State behind them."""
    for pattern in (PERSON, POSTED):
        for found in pattern.finditer(text):
            if not is_generic(found["name"]):
                yield Named("person", (found.start(), _with_post(text, found.end())))


def _with_post(text: str, end: int) -> int:
    for _ in range(2):
        post = POST.match(text, end)
        if not post or post[0].lower().startswith((" of the meeting", " (the ")):
            break
        end = post.end()
    return end


def _hosts(text: str) -> Iterator[Named]:
    for kind, pattern, stems in _OF_HOSTS:
        if not _holds(text, stems) or (pattern is OWN and not BEFORE_OWNED.search(text)):
            continue
        for found in pattern.finditer(text):
            if pattern is TO_HOST and GOES_ON.search(text, 0, found.start()):
                continue
            start, end = found.span("name") if found["name"] else found.span("several")
            end = further.end() if kind == "host" and (further := OF_BODY.match(text, end)) else end
            start += 4 if text.startswith(("the ", "The "), start, end) else 0
            start = _past_generic(text, start, end, sentence=True) if kind == "of" else start
            is_name = start < end and not is_generic(text[start:end]) and not PERSON.search(text, start, end)
            if is_name and not (kind == "of" and _is_body(text[start:end])):
                yield Named(kind, (start, end))


def _holds(text: str, stems: Iterable[str]) -> bool:
    for stem in stems:  # noqa: SIM110 - `any` takes three times as long, and it is asked of every sentence
        if stem in text:
            return True
    return False


def _is_body(name: str) -> bool:
    """Return whether a name has a general word in it, or tells no State's own: "Bali Process", "Supporting"."""
    words = name.casefold().split()
    return any(map(_is_general, words)) or words[-1].endswith(("ing", "ed"))


def _places(text: str) -> Iterator[Named]:
    for found in PLACE.finditer(text) if BEFORE_PLACE.search(text) else ():
        group = next(key for key in ("name", "both", "to") if found[key])
        name = found[group]
        if not is_generic(name) and not is_acronym(name) and not is_generic(name.split()[0]):
            yield Named("place", found.span(group))


def names(text: str, known_within: str = "") -> Iterator[tuple[int, int]]:
    """Yield where any name stands in running text, whatever it is of.

    The first word of a sentence is one only where another name follows it, or it stands in `known_within` as one.
    """
    for found in RUN.finditer(text):
        start, end = found.span()
        if _begins(text, start):
            start = _past_first(text, start, end, known_within)
        start = _past_generic(text, start, end, sentence=False)
        end = _before_generic(text, start, end)
        if start < end and not is_generic(text[start:end]):
            yield start, end


def _begins(text: str, at: int) -> bool:
    """Return whether a sentence, or what is quoted or listed, begins here."""
    return not text[:at].strip() or re.search(r"(?:[.!?:;]|\n)[”\"’)]*\s*[“\"‘(]?\Z", text[:at]) is not None


def _past_first(text: str, start: int, end: int, known_within: str) -> int:
    """Return where a name begins that stands at the beginning of a sentence."""
    first, _, rest = text[start:end].partition(" ")
    word = re.escape(first.rstrip("’'"))
    if re.search(rf"(?<=[a-z,] ){word}(?!\w)", known_within):
        return start
    small = first.casefold()
    is_word = _NOT_FIRST.fullmatch(small) or _is_general(small) or small in FORMS  # "Invites Parties"
    alone = not rest or rest.startswith("(") or not rest[:1].isupper()
    return start if not (is_word or alone) else start + len(first) + (1 if rest else 0)


def _past_generic(text: str, start: int, end: int, sentence: bool) -> int:
    """Return where a name begins behind general words that lead to it: "[Prime Minister] Berg"."""
    while start < end:
        word = re.match(r"[\w’'-]+", text[start:end])
        if word is None:
            start += 1
        elif _is_general(word[0].casefold()) and (sentence or word[0].casefold() in SMALL):
            start += word.end() + 1
        else:
            break
    return start


def _before_generic(text: str, start: int, end: int) -> int:
    """Return where a name ends before a small word that was taken with it."""
    found = re.search(r"(?: (?:of|for|on|the|de|la))+\Z", text[start:end])
    return start + found.start() if found else end
