"""References from one place of a draft to another: they follow when paragraphs move or go.

A template marks a paragraph or an annex's heading, `{{ mark("hosts") }}`, and refers to it from anywhere,
`{{ ref("hosts") }}`: "paragraph 5", "Annex A", "paragraph 2 of Annex A". What was left out is a gap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from drafter import numbering
from drafter.compose.clauses import Filled
from drafter.compose.told import Origin, Told
from drafter.model import Block, BlockKind, Place, Problem, Severity, Use

_TOKEN = re.compile("[\ue000\ue001](\\d+)\ue002")
_MARK, _REF, _END = "\ue000", "\ue001", "\ue002"  # no text of a meeting has these letters


@dataclass
class References:
    """The marks and references of one draft, in the order in which the template printed them."""

    told: Told
    place: Callable[[], Place]
    names: list[str] = field(default_factory=list)
    referred: dict[str, Place] = field(default_factory=dict)

    def mark(self, name: str) -> Markup:
        """Mark the paragraph or heading in which this stands."""
        return Markup(f"{_MARK}{self._number(str(name))}{_END}")

    def ref(self, name: str) -> Markup:
        """Return what stands for the number of the place marked so."""
        self.referred.setdefault(str(name), self.place())
        return Markup(f"{_REF}{self._number(str(name))}{_END}")

    def _number(self, name: str) -> int:
        if name not in self.names:
            self.names.append(name)
        return self.names.index(name)

    def behind_headings(self, text: str) -> str:
        """Return the Markdown with the marks of a heading behind its words, for "ANNEX A:" is read at its beginning."""
        return re.sub(f"(?m)^(#+ )((?:{_MARK}\\d+{_END} ?)+)(.*)$", r"\1\3\2", text) if self.names else text

    def emptied(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Return the blocks with those empty that hold nothing but marks, so that they are left out."""
        return tuple(replace(block, text="") if not _without_marks(block.text) else block for block in blocks)

    def resolved(self, blocks: tuple[Block, ...], filled: list[Filled]) -> tuple[Block, ...]:
        """Return the blocks with numbers in place of references, also in the values of `filled` clauses."""
        if not self.names:
            return blocks
        standing: dict[str, tuple[str, str]] = {}
        for block, annex in zip(blocks, numbering.annexes(blocks), strict=True):
            for found in re.finditer(f"{_MARK}(\\d+){_END}", block.text):
                self._stand(self.names[int(found[1])], standing, block, annex)
        self._missing(standing)
        done = []
        for block, annex in zip(blocks, numbering.annexes(blocks), strict=True):
            refers: list[str] = []
            text = _without_marks(self._said(block.text, standing, annex, refers))
            uses = tuple(Use(use.precedent, self._values(use, standing, annex)) for use in block.uses)
            filled[:] = [self._refilled(each, block.uses, standing, annex) for each in filled]
            done.append(replace(block, text=text, uses=uses, refers=tuple(dict.fromkeys(refers))))
        return tuple(done)

    def _stand(self, name: str, standing: dict[str, tuple[str, str]], block: Block, annex: str) -> None:
        if name in standing:
            what = f'two places of this draft are marked "{name}"; what refers to it means the first'
            self.told.problem(Problem("reference", Severity.WARNING, what, self.place(), "give each a name of its own"))
        heading = block.kind is BlockKind.HEADING
        number = _sentence_case(annex) if heading and annex else "" if heading else block.label
        standing.setdefault(name, (number if heading else f"paragraph\u00a0{number}" if number else "", annex))

    def _missing(self, standing: dict[str, tuple[str, str]]) -> None:
        for name, where in self.referred.items():
            if not standing.get(name, ("",))[0]:
                why = "its place bears no number" if name in standing else f'nothing in this draft is marked "{name}"'
                mend = f'{why}: put {{{{ mark("{name}") }}}} in a numbered paragraph or the heading of an annex'
                self.told.gap(f"[[ref.{name}]]", Origin(where, mend))

    def _said(
        self, text: str, standing: dict[str, tuple[str, str]], annex: str, refers: list[str] | None = None
    ) -> str:
        """Return the text with what its references say; that is added to `refers`."""

        def number(found: re.Match[str]) -> str:
            name = self.names[int(found[1])]
            said, there = standing.get(name, ("", ""))
            if not said:
                return f"[[ref.{name}]]"
            elsewhere = there != annex and said.startswith("paragraph") and there
            said = f"{said} of {_sentence_case(there)}" if elsewhere else said
            if refers is not None:
                refers.append(said)
            return said

        return re.sub(f"{_REF}(\\d+){_END}", number, text)

    def _values(self, use: Use, standing: dict[str, tuple[str, str]], annex: str) -> tuple[tuple[str, str], ...]:
        return tuple((slot, self._said(value, standing, annex)) for slot, value in use.values)

    def _refilled(
        self, clause: Filled, uses: tuple[Use, ...], standing: dict[str, tuple[str, str]], annex: str
    ) -> Filled:
        if clause.use not in uses or not _TOKEN.search(clause.text):
            return clause
        parts = tuple(self._said(part, standing, annex) for part in clause.parts)
        return Filled("".join(parts), Use(clause.use.precedent, self._values(clause.use, standing, annex)), parts)


def _without_marks(text: str) -> str:
    return re.sub(f"{_MARK}\\d+{_END} ?", "", text).strip() if _MARK in text else text


def _sentence_case(annex: str) -> str:
    """Return "Annex A" for "ANNEX A", as a sentence names it."""
    word, _, rest = annex.partition(" ")
    return f"{word.capitalize()}\u00a0{rest}" if rest and len(rest) <= len("XXVIII") else word.capitalize()
