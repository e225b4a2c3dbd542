"""Names in capitals as a person writes them: "SADC Summit", "Nuku'alofa", "Twenty-first Session"."""

from __future__ import annotations

import re
from collections.abc import Collection

from drafter import ordinals
from drafter.model import NameKind
from drafter.names import Table

_ACRONYMS = frozenset(
    """ACP ADB AECID AHG AOSIS APEC ASEAN ASEM AU BIMSTEC BRICS CARICOM CEB CELAC CEMAC CICTE CIS COP COMESA CPLP
    EAC EAS ECCAS ECO ECOSOC ECOWAS EFTA EU FAO FFA GCC GFMD G7 G8 G20 G77 IAEA ICAO ICRC IFRC IGAD ILO IMO IMF
    INTERPOL IOC IOM IORA IUCN LDC LDCS MERCOSUR MRC NAM NATO NGO OACPS OAS OECD OECS OIC OIF OPEC OSCE PACER PIF SAARC
    SADC SCO SIDS SICA SPC SPREP UEMOA UK UN UNASUR UNCLOS UNDP UNEP UNESCO UNFCCC UNGA UNHCR UNICEF UNODC US USA
    WCO WFP WHO WIPO WMO WTO SOM COPUOS""".split()
)
"""Acronyms that no running text need show in capitals; names that are spelt small, "Mercosur", do no harm."""

_LITTLE = frozenset("a an and against at between by for from in of on or the to with &".split())
_LETTERS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_PARTED = re.compile(r"(\s[–—|-]\s|:\s)")
_COUNT = re.compile(r"(?<!\w)[0-9]+(?:st|nd|rd|th)(?!\w)")
MATTERS = frozenset("AI AIDS AMR COVID COVID-19 DRR GBV HIV ICT IT IUU NCD NCDS NDC SDG SDGS TB WASH".split())
"""Acronyms of what a text is about, and of no body."""

KEPT = frozenset(("UAE", "USA", "UK", "SAR", "D.C.", "DC", "DPRK", "ROK", "PNG", "PDR", "DR", "UN"))
_SMALL = frozenset(
    ("of", "and", "the", "de", "do", "da", "du", "la", "le", "el", "al", "del", "di", "es", "au", "sur", "upon")
)
_IN_FULL = "un-formal"  # of the forms that names.yaml holds of a state's name


def is_capitals(line: str) -> bool:
    """Return whether a line is in capitals, but for what is counted: "12th LAKES FORUM"."""
    return _COUNT.sub("", line).isupper()


def is_acronym(word: str, acronyms: Collection[str]) -> bool:
    """Return whether a word in capitals stays so in a name."""
    return (
        word in acronyms
        or word in _ACRONYMS
        or re.fullmatch(r"[IVXL]{2,}|[A-Z]+\d+|[BCDFGHJKLMNPQRSTVWXZ]{2,}(?<!ST)(?<!MT)", word) is not None
    )


def small(name: str, acronyms: Collection[str]) -> str:
    """Return a name in capitals as running text has it; `acronyms` are the words that stay in capitals."""
    words = []
    for at, word in enumerate(name.split()):
        bare = word.strip("(),.:;’'\"“”")
        if is_acronym(bare, acronyms):
            words.append(word)
        else:
            words.append(word.lower() if at and bare.lower() in _LITTLE else _capital(word, acronyms))
    return " ".join(words)


def parts_small(line: str, acronyms: Collection[str]) -> str:
    """Return a title's line with each part in capitals as running text has it: "NET COMMISSION - Third Meeting"."""
    parts = _PARTED.split(line)
    return "".join(small(part, acronyms) if is_capitals(part) and part.strip(" :–—-") else part for part in parts)


def _capital(word: str, acronyms: Collection[str]) -> str:
    """Return "MIDDLE-EAST" as "Middle-East", "(PUEBLA" as "(Puebla", "TWENTY-FIRST" as "Twenty-first"."""
    if ordinals.ordinal(word) is not None or word[:1].isdigit():
        return word.capitalize()
    parted = "-" in word  # ASEAN-Elbonia
    return _LETTERS.sub(
        lambda part: part[0] if parted and is_acronym(part[0], acronyms) else part[0].capitalize(), word
    )


def printed(words: str, line: str) -> str:
    """Return the words as the line prints them, capitals and all."""
    at = line.casefold().find(words.casefold())
    return line[at : at + len(words)] if at >= 0 else words


# ── places ───────────────────────────────────────────────────────────────────────────────────────


def mixed(text: str) -> str:
    """Return a line in capitals as it would stand in running text, "in" and "at" small."""
    if not text.isupper():
        return text
    small = {"in", "at", "on", "of", "and", "the"}
    return " ".join(word.lower() if word.lower() in small else _capitalised(word) for word in text.split())


def place(name: str, names: Table) -> str:
    """Return a place's name in capitals as it is written in running text."""
    if not name.isupper() or name in KEPT:
        return name
    row = names.named(name)
    if row and row.kind is NameKind.STATE:
        written = (row.name, *row.aliases, *(form for _, form in row.forms))
        return next((form for form in written if form.upper() == name), row.name)
    words = [
        word.lower() if word.lower() in _SMALL and at else _capitalised(word) for at, word in enumerate(name.split())
    ]
    return " ".join(words)


def short(country: str, names: Table) -> str:
    """Return the register's name of a state that a place's line gives in full: "Republic of Maldives"."""
    row = names.named(country) if country else None
    full = row is not None and any(
        form.removeprefix("the ").casefold() == country.removeprefix("the ").casefold()
        for kind, form in row.forms
        if kind == _IN_FULL
    )
    return row.name if row and full else country


def _capitalised(word: str) -> str:
    if word.strip(",") in KEPT:
        return word
    pieces = [
        piece if piece.lower() not in _SMALL or not at else piece.lower() for at, piece in enumerate(word.split("-"))
    ]
    return "-".join(piece if piece.islower() and at else _initial(piece) for at, piece in enumerate(pieces))


def _initial(piece: str) -> str:
    """Return a piece with a capital behind its bracket or quote: "(Elbonia"."""
    mark = piece[: len(piece) - len(piece.lstrip('([“"‘'))]
    return mark + piece[len(mark) :].capitalize()
