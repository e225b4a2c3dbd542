"""What a draft still says of another meeting: a host, a State, a place or a person that its meeting file does not.

Slots cannot be trusted to have caught all: a clause that mining made of one statement, or a template that was written
over an old text, may name the old host as words of its own. So the draft is read as it stands. What its grammar tells
to be such a name (proper), what came from a clause or a template, and what no fact says, is told as an error; bodies
that several statements name are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from drafter import proper
from drafter.compose.clauses import SLOT
from drafter.compose.other_facts import Known
from drafter.compose.template.language import Language
from drafter.model import GAP, ORGANISED, Place, Problem, Shelf, Statement, plain, spaced
from drafter.problems import error

_CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_PARTS = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_WORDS = re.compile(r"[^\W\d_][\w’'-]+")
_STEM = 4
"""Letters that a State's name and the word for what is its own have in common: Norway, Norwegian."""
_SEVERAL = 2
_WHAT = {
    "country": "a host or State",
    "of": "a host or State",
    "host": "a host",
    "place": "a place",
    "person": "a person",
}


def problems(draft: Statement, language: Language, forms: Mapping[str, str], told: str) -> Iterator[Problem]:
    """Yield an error for each name of another meeting in the draft; those that `told` quotes are told already."""
    sources = _Sources(language, forms)
    seen: set[str] = set()
    for block in draft.blocks:
        text = spaced(plain(GAP.sub("\n\n", block.text)))
        for named in proper.find(text):
            for name in _each(text[slice(*named.at)], named.kind):
                where = sources.origin(name, named.kind) if name not in seen and f'"{name}"' not in told else None
                if where:
                    seen.add(name)
                    yield _problem(name, named.kind, where, block.label, language)


def _each(said: str, kind: str) -> Iterator[str]:
    """Yield the single names of a list; a person with the post behind is one."""
    yield from [said] if kind == "person" else filter(None, _PARTS.split(said))


def _problem(name: str, kind: str, where: Place, label: str, language: Language) -> Problem:
    what = f'"{name}" is {_WHAT[kind]} of another meeting: the meeting file does not say it'
    put = "put a slot in its place" if where.file.startswith("precedents") else "put this meeting's words in its place"
    mend = f'{put}; if it is true of this meeting too, say so in {language.facts.marked.file}, such as below "facts:"'
    at = f" (in paragraph {label})" if label else ""
    return error("other-meeting", what + at, where, mend)


@dataclass
class _Sources:
    """Where the words of a draft come from that are no facts of its meeting."""

    language: Language
    forms: Mapping[str, str]

    def origin(self, name: str, kind: str) -> Place | None:
        """Return the clause or template that brought a name; None where the meeting file says it, or nobody did."""
        words = [word for word in _WORDS.findall(name) if word[0].isupper() and not proper.is_generic(word)]
        if not words or all(self._is_given(word) for word in words) or self._is_of_register(name):
            return None
        if kind == "host" and self._lasts(name):
            return None
        return self._in_clause(name) or self._in_template(name)

    def _is_given(self, word: str) -> bool:
        small = word.casefold().removesuffix("’s").removesuffix("'s")
        stem = small[:_STEM]
        return small in self._given or (len(small) > _STEM and any(each.startswith(stem) for each in self._given))

    @cached_property
    def _given(self) -> frozenset[str]:
        """Return the words of the facts, typed and printed; a body's name tells of no place: "Elbonian Ports"."""
        known: Known = self.language.agreed.known
        return frozenset(word.casefold() for word in _WORDS.findall(known.places))

    def _is_of_register(self, name: str) -> bool:
        row = self.language.names.named(name)
        return row is not None and row.kind in ORGANISED

    def _lasts(self, name: str) -> bool:
        """Return whether a name is of a body that several statements name."""
        is_body = any(proper.is_generic(word) for word in name.split()) or proper.is_acronym(name)
        return is_body and sum(_says(text, name) for text in self._past) >= _SEVERAL

    def _in_clause(self, name: str) -> Place | None:
        for precedent in self.language.used.values():
            if _says(SLOT.sub("\n\n", plain(precedent.text)), name):
                return Place(f"precedents/clauses/{precedent.id}.yaml")
        return None

    def _in_template(self, name: str) -> Place | None:
        """Return the line of a template that has the name in its own words, where a past statement has it, too."""
        of_past = bool(self.language.then.statement)
        for form, text in self.forms.items():
            words = _CODE.sub(lambda code: "\n" * code[0].count("\n") + " ", text)
            if _says(words, name) and (of_past or any(_says(each, name) for each in self._past)):
                line = words[: words.index(name)].count("\n") + 1
                return Place(f"{self.language.folder}/{form}", line)
        return None

    @cached_property
    def _past(self) -> tuple[str, ...]:
        return _texts(self.language.shelf)


def _texts(shelf: Shelf) -> tuple[str, ...]:
    return tuple(spaced("\n".join(block.text for block in each.blocks)) for each in shelf.statements)


def _says(text: str, name: str) -> bool:
    return name in text and re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", text) is not None
