"""What a person wrote where words are missing (TBC, XX May, ____), told as the gaps of a draft are.

Each is told with the line of the meeting file on which it was typed, or that of the template.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from drafter import placeholders
from drafter.compose.gaps import in_paragraphs, readable
from drafter.compose.meeting.unwritten import Path, own_acronyms, texts
from drafter.marked_yaml import Marked
from drafter.model import Name, Place, Problem, Statement, spaced
from drafter.placeholders import Placeholder
from drafter.problems import error


def untold(marked: Marked, taken: Mapping[Path, str], told: Collection[Problem], asked: Collection[str]) -> Iterator[
    Problem
]:  # fmt: skip
    """Yield an error for each such fact of this paper that stands as a gap nowhere: all that it is said in is left out.

    `asked` are the parts of a meeting file that the paper's template says.
    """
    gaps = [problem for problem in told if problem.rule == "gap"]
    there = {(place.line, problem.what + problem.mend) for problem in gaps for place in (problem.where, *problem.also)}
    for path, typed in taken.items():
        line = marked.line(*path)
        said = any(line == at and f'"{typed}"' in words and _names(path, words) for at, words in there)
        if not said and path[0] in asked:
            key = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
            mend = "write what is meant, or leave out the line if nothing is to be said of it"
            yield error("gap", f'{key}: "{typed}" is no value yet', Place(marked.file, line), mend)


def _names(path: Path, words: str) -> bool:
    """Return whether a problem names the key of a fact; that of a name in a list has none."""
    return isinstance(path[-1], int) or f'"{path[-1]}:"' in words


def problems(
    draft: Statement, marked: Marked, forms: Mapping[str, str], place: Place, names: Collection[Name]
) -> Iterator[Problem]:
    """Yield what stands in the draft for words that are missing: once a place where it was typed, in reading order.

    `forms` are the templates by the name under which they are told, `place` is the page that prints the draft.
    """
    known = placeholders.known(draft, names) | own_acronyms(marked.value)
    standing: dict[Placeholder, list[tuple[str, str]]] = {}
    for label, text in readable(draft):
        for each in placeholders.outside_brackets(text, known):
            standing.setdefault(each._replace(start=0, end=0), []).append((label, text))
    typed = [(Place(marked.file, marked.line(*path)), text) for path, text in texts(marked.value, ())]
    for each, places in standing.items():
        for where, labels in _origins(each.text, places, typed, forms, place):
            cited = [label for label in labels if label.isdecimal()]
            also = tuple(Place(statement=draft.id, paragraph=label) for label in cited[1:])
            there = replace(where, statement=draft.id, paragraph=cited[0] if cited else "")
            what = f"{each.what}, {in_paragraphs(list(dict.fromkeys(labels)))}"
            yield Problem("gap", each.severity, what, there, each.mend, also)


def _origins(
    words: str, places: list[tuple[str, str]], typed: list[tuple[Place, str]], forms: Mapping[str, str], page: Place
) -> Iterator[tuple[Place, list[str]]]:
    """Yield where the words were typed, and the paragraphs in which they stand from there."""
    left = [(label, spaced(text)) for label, text in places]
    having = [(where, spaced(text).rstrip(".;,: ")) for where, text in typed if words in text]
    having.sort(key=lambda each: -len(each[1]))  # a name of a list may stand in a whole sentence typed elsewhere
    for where, text in having:
        here = [place for place in left if text in place[1]]
        if here:
            yield where, [label for label, _ in here]
            left = [place for place in left if place not in here]
    if left:
        there = having[0][0] if having else _in_template(words, forms)
        yield there or page, [label for label, _ in left]


def _in_template(words: str, forms: Mapping[str, str]) -> Place | None:
    """Return the line of a template that has the words; None where a clause has them."""
    for name, text in forms.items():
        for at, line in enumerate(text.split("\n"), 1):
            if words in line and "{#" not in line:
                return Place(name, at)
    return None
