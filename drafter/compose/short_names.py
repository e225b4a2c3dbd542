"""Acronyms: the full name with the acronym in brackets where it stands first, the acronym alone after that.

Anew in each annex, and never in titles, headings, tables and notes. Only agreed words are changed, and only
where it is certain what an acronym stands for: one full name, in the register, the meeting file or the archive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from drafter import acronyms, numbering
from drafter.compose.agreed_words import Piece, Pieces, Whose, text_of
from drafter.compose.meeting_file import MeetingFile
from drafter.model import Block, BlockKind, NameKind, Shelf

_ORGANISED = (NameKind.ORGANISATION, NameKind.MECHANISM)
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_ACRONYM = re.compile(r"(?<![\w(\[/&’'“\"-])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?![\w)\]/&’'”\"-])")
_DEFINED = re.compile(r" \((?P<acronym>[A-Z][\w&/-]*[A-Z][\w&/-]*)\)")
_ALONE = re.compile(r"\s*(?:$|[,.;:)]|(?:and|or|in|on|at|to|for|by|with|that)\b)")
_IN_A_SENTENCE = re.compile(r"(?:[a-z]|,) $")
_THE = re.compile(r"\b[Tt]he $")


def full_names(given: MeetingFile, shelf: Shelf) -> dict[str, str]:
    """Return the acronyms of which one full name is known, and it."""
    known: dict[str, dict[str, str]] = {}
    body = given.body
    own = ((body.acronym, body.name), (body.short, body.name), (body.group.short, body.group.name))
    registered = [(row.acronym, row.name) for row in shelf.names if row.kind in _ORGANISED]
    archived = [pair for statement in shelf.statements for pair in statement.acronyms]
    for acronym, name in (*own, *registered, *archived):
        if acronym and name and _stands_for(acronym, name):
            known.setdefault(acronym, {}).setdefault(name.casefold().replace("-", " "), name)
    return {acronym: next(iter(names.values())) for acronym, names in known.items() if len(names) == 1}


def _stands_for(acronym: str, name: str) -> bool:
    """Return whether a short name is an acronym of the full one: AHG is, "Bali Process" is not."""
    return bool(_ACRONYM.fullmatch(acronym)) and acronyms.expansion(acronym, name) == name


@dataclass
class _Part:
    """The statement itself or one annex: what has been defined in it, and which acronyms stood in it bare."""

    defined: dict[str, str] = field(default_factory=dict)
    bare: set[str] = field(default_factory=set)

    def read(self, text: str) -> None:
        for acronym, name in acronyms.find([text]):
            self.defined.setdefault(acronym, name)
        self.bare.update(found[0] for found in _ACRONYM.finditer(text))


def fitted(
    draft: list[tuple[Block, Pieces]], names: dict[str, str], with_article: Callable[[str], bool]
) -> Iterator[Pieces]:
    """Yield the pieces of each block, its acronyms spelled out at first use and short after it."""
    part, annex = _Part(), ""
    places = numbering.annexes(block for block, _ in draft)
    for (block, parts), place in zip(draft, places, strict=True):
        if place != annex:
            part, annex = _Part(), place
        if block.kind not in _RUNNING:
            yield parts
            continue
        done: list[Piece] = []
        for at, piece in enumerate(parts):
            before, after = text_of(done), text_of(parts[at + 1 :])
            if piece.whose is Whose.AGREED:
                piece = _fitted(piece, before, after, part, names, with_article)
            done.append(piece)
            part.read(text_of(done))
        yield tuple(done)


def _fitted(
    piece: Piece, before: str, after: str, part: _Part, names: dict[str, str], with_article: Callable[[str], bool]
) -> Piece:
    text = _shortened(piece.text, part, with_article)
    seen, at, pieces = set(part.bare), 0, ""
    own = {acronym for acronym, _ in acronyms.find([text])}
    for found in _ACRONYM.finditer(text):
        acronym = found[0]
        name = "" if acronym in seen or acronym in part.defined or acronym in own else names.get(acronym, "")
        seen.add(acronym)
        spelled = _spelled(name, acronym, before + text[: found.start()], text[found.end() :] + after) if name else ""
        pieces += text[at : found.start()] + (spelled or acronym)
        at = found.end()
    return replace(piece, text=pieces + text[at:])


def _spelled(name: str, acronym: str, before: str, after: str) -> str:
    """Return the full name and its acronym as they stand between these words; "" where that is not certain."""
    if _THE.search(before):
        return f"{name.removeprefix('the ')} ({acronym})"
    if _ALONE.match(after) and _IN_A_SENTENCE.search(before):
        return f"the {name.removeprefix('the ')} ({acronym})"
    return ""


def _shortened(text: str, part: _Part, with_article: Callable[[str], bool]) -> str:
    """Return the text with the acronym alone where the part has defined it by the same full name."""
    for found in reversed(list(_DEFINED.finditer(text))):
        acronym = found["acronym"]
        name = acronyms.expansion(acronym, text[: found.start()])
        if not name or part.defined.get(acronym, "").casefold() != name.casefold():
            continue
        start = found.start() - len(name)
        if text[start : found.start()] != name:
            continue
        before = text[:start]
        if not with_article(acronym):
            before = re.sub(r"\bthe $", "", before)
        text = before + acronym + text[found.end() :]
    return text


def articles(shelf: Shelf) -> Callable[[str], bool]:
    """Return what tells whether the archive writes "the" before an acronym that stands alone: "the RSO", "IOM"."""

    def with_article(acronym: str) -> bool:
        pattern = re.compile(rf"(?P<the>\b[Tt]he )?(?<![\w(]){re.escape(acronym)}(?=[,.;]| and | to | in )")
        said = [bool(found["the"]) for text in texts for found in pattern.finditer(text)]
        return sum(said) * 2 >= len(said)

    texts = [text for each in shelf.precedents for text in (each.text, *(place.text for place in each.attested))]
    return with_article
