"""The history of a precedent's language: first used, each rewording, last used."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from drafter.model import Attested, Precedent


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a precedent and the places that use it, oldest first.

    `words` tells how the first of them differs from the text before it: (" ", "The Meeting"),
    ("-", "noted"), ("+", "welcomed") in reading order. Where only slots differ there is no
    rewording, and so no second Wording. The first wording has no `words`.
    """

    text: str
    attested: tuple[Attested, ...]
    words: tuple[tuple[str, str], ...] = ()


def history(precedent: Precedent) -> tuple[Wording, ...]:
    """Return the precedent's wordings, oldest first as its evidence is; one that comes back stands again."""
    found: list[Wording] = []
    for entry in precedent.attested:
        text = entry.text if entry.variant else precedent.text
        if found and found[-1].text == text:
            found[-1] = Wording(text, (*found[-1].attested, entry), found[-1].words)
        else:
            words = differences(found[-1].attested[-1].text, entry.text) if found else ()
            found.append(Wording(text, (entry,), words))
    return tuple(found)


def differences(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """Return the words that stayed (" "), went ("-") and came ("+"), run by run, in reading order."""
    before, after = _words(old), _words(new)
    found: list[tuple[str, str]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append((" ", " ".join(before[a:b])))
        else:
            found += [("-", " ".join(before[a:b]))] if b > a else []
            found += [("+", " ".join(after[c:d]))] if d > c else []
    return tuple(found)


def _words(text: str) -> list[str]:
    """Return the words with the stops that follow them; no-break spaces do not part words."""
    return re.findall(r"[^ ]+", text)
