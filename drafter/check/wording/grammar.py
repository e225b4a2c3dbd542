"""The closed grammar that lost-word and wrong-word go by: verbs, and what English wants behind them.

Each verb of BASE is no noun and no adjective in its plain form, so that no reading makes sense of "agreed establish".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from drafter.check.prose import Prose, fault, shown
from drafter.check.wording.inflected import Inflected
from drafter.model import Problem
from drafter.patterns import Pattern, compiled

BASE = (
    r"accelerate|achieve|adopt|allow|assess|assist|be|become|build|carry\ out|clarify|collaborate|combat|communicate|"
    "consider|consolidate|continue|contribute|convene|cooperate|coordinate|create|decide|deepen|define|deliver|develop|"
    "discuss|disseminate|eliminate|enable|encourage|endorse|engage|enhance|ensure|establish|examine|expand|explore|"
    "facilitate|finalise|finalize|formulate|foster|harmonise|harmonize|identify|implement|improve|increase|inform|"
    "intensify|introduce|invite|maintain|minimise|minimize|mitigate|mobilise|mobilize|nominate|organise|organize|"
    "participate|prepare|prevent|promote|protect|provide|pursue|recognise|recognize|recommend|reduce|refine|reinforce|"
    "remain|resolve|safeguard|seek|strengthen|submit|tackle|undertake|utilise|utilize|widen"
)
THE = r"(?:the|its|their|our|his|her|these|those|this|all|any)"
MORE = r"(?:the|an?|its|their|our|his|her|this|these|those|all|further|more|new|any|each)"
"""What shows that a noun follows."""
ACTIVE = (
    "accept|acknowledge|align|allocate|amend|analyse|apply|appoint|authori[sz]e|avoid|begin|bring|circulate|commence|"
    "commend|compile|comply|conclude|consult|convey|deploy|discontinue|distribute|enlist|evaluate|expedite|fulfil|"
    "incorporate|initiate|inspect|join|launch|liaise|merge|modify|negotiate|notify|observe|oversee|perform|proceed|"
    "publish|raise|ratify|reconsider|refrain|renew|replace|respond|restore|resubmit|resume|retain|revise|revisit|"
    "select|send|simplify|streamline|suspend|terminate|transmit|translate|uphold|verify|withdraw"
)
"""Verbs that are no nouns, beside those of BASE; none that is said of what was agreed: it reflects, it includes."""
NOUN_TOO = (
    r"(?:address|chair|complete|conduct|draft|elect|exchange|extend|fund|give|help|hold|host|keep|lead|leave|lift|make|"
    r"manage|meet|monitor|open|pay|plan|profile|progress|put|release|report(?:\ on)?|respect|return|review|set\ up|"
    r"share|start|study|support|take|train|update|use|visit|work\ with)"
    rf"(?=\ (?:{MORE}|local|national|regional|joint)\b)"
)
_TAKE = r"take\ (?:forward|part|steps|stock|note|into\ account)"
DO = rf"(?:{BASE}|{ACTIVE}|{NOUN_TOO}|{_TAKE}|(?:report|work)\ (?:on|to|with|back))"


@dataclass(frozen=True, slots=True)
class Kind:
    """One form; a text without any of `words` holds none."""

    words: frozenset[str]
    form: Pattern


@dataclass(frozen=True, slots=True)
class Mend:
    """What is wrong, and what to write of what was found."""

    what: str
    to_write: Callable[[re.Match[str], str], str]


Row = tuple[Kind, Mend]


def row(words: str, form: str, what: str, write: str) -> Row:
    """Return one row; `write` names groups of `form` in braces."""

    def to_write(found: re.Match[str], text: str) -> str:
        groups = {name: Inflected(text[slice(*found.span(name))]) for name in found.re.groupindex}
        return f'write "{write.format(**groups)}"'

    return Kind(frozenset(words.split()), compiled(form, re.VERBOSE)), Mend(what, to_write)


@dataclass(frozen=True, slots=True)
class Lost:
    """A row: its name, a text with the lost word in brackets; what finds it without; what is wrong then."""

    name: str
    kind: Kind
    mend: Mend


def lost(
    name: str,
    words: str,
    verb: str,
    at: str = THE,
    *,
    before: str = r"\b",
    then: str = r"(?!\w)",
    what: str = "",
) -> Lost:
    """Return the row of `verb`, which wants the word lost before `at`; `before` and `then` stand around both."""
    word = name.partition("[")[2].partition("]")[0].split("|")
    said, write = '" or "'.join(word), '" or "'.join(f"{{verb}} {each} {{at}}" for each in word)
    form = rf"{before}(?P<verb>{verb})\ (?P<at>{at}){then}"
    return Lost(name, *row(words, form, what or f'"{said}" is lost', write))


def phrases(name: str, phrases: str, at: str = THE) -> Lost:
    """Return the row of phrases of which each wants the word lost before `at`; "_" is a space within a phrase."""
    each = sorted(phrases.split(), key=len, reverse=True)
    last = " ".join(dict.fromkeys(phrase.rpartition("_")[2].lower() for phrase in each))
    return lost(name, last, "|".join(each).replace("_", r"\ "), at)


def verbs(stems: str) -> str:
    """Return the forms of regular verbs: "adhere adheres adhered adhering"."""
    forms = ((stem, stem.removesuffix("e"), stem.removesuffix("y") + "ie" if stem[-1] == "y" else stem)
             for stem in stems.split())  # fmt: skip
    return " ".join(f"{stem} {many}s {many.removesuffix('e')}ed {short}ing" for stem, short, many in forms)


# ── what is told of a text ───────────────────────────────────────────────────────────────────────


def seen(one: Prose, rows: Iterable[Row]) -> Iterator[tuple[re.Match[str], Mend]]:
    """Yield what rows find in a text; of two that find the same words, only the first."""
    told = set[int]()
    for kind, mend in rows:
        for found in () if kind.words.isdisjoint(one.small) else kind.form.finditer(one.open):
            if told.isdisjoint(found.span("at")):
                told |= {*found.span("at")}
                yield found, mend


def faults(rule: str, one: Prose, found_here: Iterable[tuple[re.Match[str], Mend]]) -> Iterator[Problem]:
    """Yield a warning of each place that was seen."""
    for found, mend in found_here:
        what = f'{mend.what}: "... {shown(one, found.span(), 1)} ..."'
        yield fault(rule, one, found.span("at"), what, mend.to_write(found, one.text))
