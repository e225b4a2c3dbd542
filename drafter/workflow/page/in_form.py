"""What is told of a meeting file, in the words of its form: who fills in the form sees labels, and no keys.

`drafter draft` tells where a fact stands in the file, `meeting.start` or below "meeting:"; here it is told by what its
field is called, and what a command would do is said as it is done on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from drafter.compose import Group
from drafter.compose.meeting.contradictions.sheet import shown_path
from drafter.compose.meeting.contradictions.unknown_name import ADD
from drafter.model import Problem

_STEPS = r"[a-z_]+(?:\.[a-z_0-9]+)*"
_AT = re.compile(rf"^(?P<path>{_STEPS}): ")
_KEY = re.compile(rf'(?:after )?"(?P<path>{_STEPS}):"')
_DOTTED = re.compile(rf'"(?P<path>[a-z_]+\.{_STEPS})"')
_IN_FILE = re.compile(r", or delete its line in \S+\.not-taken$|, first on line \d+")
_ODD = re.compile(r'write "confirmed: \[(?P<path>[^\]"]+)\]"')


@dataclass(frozen=True, slots=True)
class Called:
    """What each fact and part of a form is called, by its path as it is told: "activities.1.name"."""

    parts: Mapping[str, str]
    facts: Mapping[str, tuple[str, str]]

    def name(self, path: str, near: str = "") -> str:
        """Return what a path is called, seen from a fact `near` it: one of its own part needs no more than its label.

        "" for a path that the form does not show.
        """
        above = near.rpartition(".")[0]
        part, label = self.facts.get(f"{above}.{path}") or self.facts.get(path) or ("", self.parts.get(path, ""))
        is_near = bool(near) and self.facts.get(near, ("",))[0] == part
        return f"{part}: {label}" if part and not is_near else label


def called(groups: Iterable[Group]) -> Called:
    """Return what the facts and parts of a form are called."""
    groups = tuple(groups)
    parts = {shown_path(group.path): group.title for group in groups}
    facts = {shown_path(each.question.path): (group.title, each.label) for group in groups for each in group.fields()}
    parts |= {shown_path(rows.path): rows.title for group in groups for rows in group.lists()}
    return Called(parts, {path: ("" if told[0] == told[1] else told[0], told[1]) for path, told in facts.items()})


def in_form(problem: Problem, known: Called, near: str = "") -> Problem:
    """Return a problem as the form tells it; `near` is the path of the fact beside which it stands."""
    at = _AT.match(problem.what)
    near = near or (at["path"] if at and at["path"] in known.facts else "")
    what, mend = (_spoken(_IN_FILE.sub("", words), known, near) for words in (problem.what, problem.mend))
    return replace(problem, what=what, mend=_on_page(mend))


def to_confirm(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return the paths of the facts that look odd in these problems, and may be right."""
    return tuple(dict.fromkeys(found["path"] for each in problems if (found := _ODD.search(each.mend))))


def _spoken(words: str, known: Called, near: str) -> str:
    seen = [near]  # of facts of one part in a row only the first tells the part

    def label(found: re.Match[str]) -> str:
        name = known.name(found["path"], seen[-1])
        seen.append(found["path"])
        within = "in " if found[0].startswith("after ") else ""
        return f"{within}“{name}”" if name else found[0]

    at = _AT.match(words)
    if at and (name := known.name(at["path"], at["path"])):
        words = f"{name}: {words[at.end() :]}"
    return _DOTTED.sub(label, _KEY.sub(label, words))


def _on_page(mend: str) -> str:
    """Return a mend as it is done on the page: nobody has to type a command there, or to open a file."""
    meant, found, _ = mend.partition(f"{ADD}: ")
    return f"{meant}{ADD}, below its field" if found else _ODD.sub("say so beside its field", mend)
