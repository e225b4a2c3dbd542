"""The capitals of the world and the cities where many meet, with their countries.

words/cities.txt has one city a line, with its country as names.yaml has it first; a city of that name in another
country, where one is likely to be meant, stands behind it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from drafter.letters import plain

_CITIES = Path(__file__).parent / "words" / "cities.txt"
_LONG = 6
"""Letters of a city of one word that is told from another's by one of them."""


@cache
def _rows() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return each city as it is printed, and its countries, by its key."""
    rows = (line.partition(": ") for line in _CITIES.read_text(encoding="utf-8").splitlines())
    return {key(city): (city, tuple(lands.split("; "))) for city, _, lands in rows}


@cache
def lands() -> dict[str, tuple[str, ...]]:
    """Return the countries of each city, by its key, the first the one that is mostly meant."""
    return {city: lands for city, (_, lands) in _rows().items()}


@cache
def lands_of_two() -> tuple[str, ...]:
    """Return the countries whose names hold an "and", which in a list of countries parts no two."""
    return tuple(dict.fromkeys(land for lands in lands().values() for land in lands if " and " in land))


def key(city: str) -> str:
    """Return a city without accents, capitals and hyphens."""
    return plain(city).casefold().replace("’", "'").replace("-", " ")


def is_country(name: str) -> bool:
    """Return whether a name is that of a country with a city here."""
    return name in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(land for there in lands().values() for land in there)


def is_one(city: str, land: str | None) -> bool:
    """Return whether a name is a city's: one that is known, or that a text puts in a country: "Klow, Fiji"."""
    return key(city) in lands() or (land is not None and is_country(land))


@cache
def nearly(name: str) -> str:
    """Return the city that a name is a letter from, which begins alike; "" for a city, and for what is far from any."""
    small = key(name)
    if small in _rows() or not small:
        return ""
    return next((printed for city, (printed, _) in _rows().items() if _is_slip(small, city)), "")


def _is_slip(one: str, other: str) -> bool:
    if one[0] != other[0] or abs(len(one) - len(other)) > 1 or one.count(" ") != other.count(" "):
        return False
    if min(len(one), len(other)) < _LONG or one.startswith(other) or other.startswith(one):
        return False
    return _is_letter_off(one, other)


def _is_letter_off(one: str, other: str) -> bool:
    """Return whether words differ by one letter more, less or other, or by two that are exchanged."""
    start = next(at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    here, there = one[start:], other[start:]
    exchanged = len(here) > 1 and here[:2] == there[1::-1] and here[2:] == there[2:]
    return exchanged or here[1:] == there[1:] or here[1:] == there or here == there[1:]
