"""A space is lost or too many: "text.The", "members,observers", "members , observers", "victim- centred".

Only what a reader would see; the right space is certain, and --fix writes it.

Passes: The Meeting agreed. The members, short- and long-term, would report (see 1.2).
Fails:  The Meeting agreed.The members , short-term,would report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import Prose, fault, prose, shown
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "spacing"
_LOST = compiled(
    r"""(?<=[a-z\ufffc]{2})(?P<mark>\.)(?=[A-Z][a-z’'-]*[\s,]|\ufffc)
      | (?:(?<=\b[12]\d\d\d)|(?<=[a-zA-Z]\)))(?P<after>\.)(?=[A-Z][a-z’'-]*\s)
      | (?<=[^\W\d_]|\ufffc)(?P<comma>[,;])(?=[^\W\d_¹²³]|\ufffc)
      | (?<=[a-z]{2})(?P<colon>:)(?=[^\W\d_])
      | (?<=[a-z]{3})(?P<open>)(?=\((?!s\)|es\)|ies\)|[a-z]\)|[a-z]{1,4}\)[a-z])[^\W_]{2,})
      | (?<=[\w.]\))(?P<close>)(?=[^\W\d_]{2,})
      | \b(?:the|of|in|at|on|and|from)(?P<figure>)(?=\d)""",
    re.VERBOSE,
)
_JOINED = compiled(r"\b(?:the|of|in|at|on|and|from)\d|[.,;:()](?:(?<=[^\W\d_]\()|(?=[^\W\d_]|\ufffc))")
"""What stands at each such place: it is asked before, being cheap."""
_MANY = compiled(
    r"(?<=[^\W_]|\ufffc)(?<!\bby)(?<!\bof)(?<!\bfrom)(?<!\band)(?<!\bor)(?<!\bwith)(?<!\bthe)(?<!\bto)(?P<space>\s+)"
    r"(?=[,;](?:\s|$|[a-z]{2}))"
    r"|(?:(?<=[a-z]{2})|(?<=\w\)))(?P<before>\s)(?=\.(?:\s[A-Z]|$))"
    r"|(?<=[a-z]{2}\.)(?P<stop>\s\.)(?=\s[A-Z]|$)"
    r"|(?<=\()(?P<in>\s+)(?=\w)|(?<=\w)(?P<out>\s+)(?=\)(?:[\s.,;]|$))"
)
_SPACED = (" ,", " ;", " .", "( ", " )")
"""A comma behind "by" or "and" is where a name was lost, which lost-name tells."""
_TWICE = compiled(r"(?<=[^\s.:?!])(?P<twice>\s{2,})(?=[^\s])|(?<=[.:?!])(?P<stop>\s{2,})(?=\S)")
_HYPHEN = compiled(r"(?<=[^\W\d_])-\s(?!(?:and|or|to|nor|but|as|versus|through)\s)(?=[^\W\d_])|(?<=[a-z])\s-(?=[a-z])")
_SUSPENDED = compiled(r"-\sto\s[\w]+-\w")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such place; a note where two spaces stand behind a stop."""
    for one in prose(statement, shelf):
        text = one.open
        for found in _LOST.finditer(text) if _JOINED.search(text) else ():
            yield fault(ID, one, (found.end(), found.end()), f'a space is lost: "{_seen(one, found.span())}"',
                        "put a space there", after=" ")  # fmt: skip
        for found in _MANY.finditer(text) if any(sign in text for sign in _SPACED) else ():
            what = "a full stop stands twice" if found["stop"] else "a space is too many"
            yield fault(ID, one, found.span(), f'{what}: "{_seen(one, found.span())}"', "take it out", after="")
        for found in _TWICE.finditer(text) if "  " in text else ():
            severity = Severity.NOTE if found["stop"] else Severity.WARNING  # behind a stop some always type two
            yield fault(ID, one, found.span(), f'two spaces stand for one: "{_seen(one, found.span())}"',
                        "take one out", after=" ", severity=severity)  # fmt: skip
        yield from _hyphens(one)


def _hyphens(one: Prose) -> Iterator[Problem]:
    """Yield the hyphens of a paragraph with a space on one side; only the author knows what was meant."""
    text = one.open
    if "- " not in text and " -" not in text:
        return
    places = [found.span() for found in _HYPHEN.finditer(text)]
    places += [
        (found.start(), found.start() + 1)
        for found in compiled(r"-\sto\s").finditer(text)
        if not _SUSPENDED.match(text, found.start())
    ]
    if places:
        seen = '" and "'.join(_seen(one, at) for at in sorted(places))
        yield fault(ID, one, places[0], f'a space stands on one side of a hyphen: "{seen}"',
                    "take the space out of a compound, or put a dash with a space on each side")  # fmt: skip


def _seen(one: Prose, at: tuple[int, int]) -> str:
    left = one.text[: at[0]].rpartition(" ")[2]
    return left + one.text[at[0] : at[1]] + one.text[at[1] :].partition(" ")[0] if left else shown(one, at, 1)
