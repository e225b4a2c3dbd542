"""Acronyms: the full name with the acronym in brackets where it stands first, the acronym alone after that.

A name that is said once only is not shortened. Anew in each annex, and never in titles, tables and notes; a heading
has the full name of a fact, for no heading says an acronym. Only agreed words and facts are changed, and only where it
is certain what an acronym stands for (full_names.py): one full name, in the register, the meeting file or the archive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from drafter import acronyms, numbering
from drafter.compose.style.agreed_words import Piece, Pieces, Whose, text_of
from drafter.compose.style.full_names import ACRONYM
from drafter.model import Block, BlockKind
from drafter.patterns import compiled

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_DEFINED = compiled(r" \((?P<acronym>[A-Z][\w&/-]*[A-Z][\w&/-]*)\)")
_ALONE = compiled(r"\s*(?:$|[,.;:)]|(?:and|or|in|on|at|to|for|by|with|that)\b)")
_IN_A_SENTENCE = compiled(  # no "new" and no "its": what describes a name stands behind its article
    r"(?:,|\b(?:about|among|and|as|at|between|but|by|for|from|in|including|into|of|on|or|than|that|through|to|towards"
    r"|under|via|when|where|which|while|with|within|without)|(?<!\bthe )(?<!\bits )(?<!\ba )\b[a-z]+ed) $"
)
_BEGINS = compiled(r"(?:^|[.?!:] )$")
_BEFORE_VERB = compiled(r"\s+(?:is|was|has|had|will|would|may|can|should|and|in)\b")
_THE = compiled(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|whose) $|[’']s $")
_AN = compiled(r"\b[Aa]n? $")
_ATTRIBUTE = compiled(r"(?:^|\w |, )$")  # "a meeting of AHG officials", "to assess AHG activities"


@dataclass
class _Part:
    """The statement itself or one annex: what has been defined in it, and which acronyms stood in it bare."""

    defined: dict[str, str] = field(default_factory=dict)
    bare: set[str] = field(default_factory=set)

    def read(self, text: str) -> None:
        for acronym, name in acronyms.find([text]):
            self.defined.setdefault(acronym, name)
        self.bare.update(found[0] for found in ACRONYM.finditer(text))


@dataclass(frozen=True, slots=True)
class Names:
    """The full names of acronyms, and whether an acronym bears an article: "the RSO", "IOM"."""

    full: Mapping[str, str]
    with_article: Callable[[str], bool]


def fitted(draft: list[tuple[Block, Pieces]], names: Names) -> Iterator[Pieces]:
    """Yield the pieces of each block, its acronyms spelled out at first use and short after it."""
    spelled, done = _each_fitted(draft, names)
    places = list(numbering.annexes(block for block, _ in draft))
    blocks = [block for block, _ in draft]
    once = [(acronym, place) for acronym, place in spelled if not _is_said(acronym, place, blocks, places, done)]
    for pieces, (_, old), place in zip(done, draft, places, strict=True):
        mine = [acronym for acronym, where in once if where == place]
        yield _without(pieces, old, mine, names.full) if mine else pieces


def explained(draft: list[tuple[Block, Pieces]], names: Names) -> Iterator[Pieces]:
    """Yield the pieces of each block, its acronyms spelled out at first use; what is explained again is short.

    Past words have theirs before a noun too: "to assess AHG activities".
    """
    yield from _each_fitted(draft, names, as_facts=True)[1]


def _each_fitted(
    draft: list[tuple[Block, Pieces]], names: Names, *, as_facts: bool = False
) -> tuple[list[tuple[str, str]], list[Pieces]]:
    """Return which acronyms were explained, and in which annex, and the pieces of each block."""
    places = list(numbering.annexes(block for block, _ in draft))
    parts: dict[str, _Part] = {}
    spelled: list[tuple[str, str]] = []
    done: list[Pieces] = []
    for (block, pieces), place in zip(draft, places, strict=True):
        if block.kind is BlockKind.HEADING:
            done.append(tuple(_in_full(piece, names.full) for piece in pieces))
        elif block.kind in _RUNNING:
            part = parts.setdefault(place, _Part())
            done.append(_fitted(pieces, part, names, as_facts))
            held = dict(acronyms.find([text_of(pieces)]))
            spelled += [(acronym, place) for acronym, _ in acronyms.find([text_of(done[-1])]) if acronym not in held]
        else:
            done.append(pieces)
    return spelled, done


def _is_said(acronym: str, place: str, blocks: Iterable[Block], places: Iterable[str], done: Iterable[Pieces]) -> bool:
    """Return whether an acronym stands bare in a part: in a heading it explains nothing, in a table it does."""
    pattern = re.compile(rf"(?<![\w(-]){re.escape(acronym)}(?![\w)])")
    return any(
        where == place and block.kind is not BlockKind.HEADING and pattern.search(text_of(pieces))
        for block, where, pieces in zip(blocks, places, done, strict=True)
    )


def _without(pieces: Pieces, old: Pieces, once: Iterable[str], full: Mapping[str, str]) -> Pieces:
    """Return the pieces without the acronyms that were explained here and are said nowhere else."""
    if text_of(pieces) == text_of(old):
        return pieces
    for acronym in once:
        said = f"{full.get(acronym, '').removeprefix('the ')} ({acronym})"
        if said not in text_of(old):
            pieces = tuple(replace(each, text=each.text.replace(said, said[: -len(acronym) - 3])) for each in pieces)
    return pieces


def _in_full(piece: Piece, full: Mapping[str, str]) -> Piece:
    """Return a fact as a heading says it, without acronyms."""
    if piece.whose is not Whose.FACT:
        return piece
    bare = _DEFINED.sub(lambda found: "" if found["acronym"] in full else found[0], piece.text)
    return replace(piece, text=ACRONYM.sub(lambda found: full.get(found[0], found[0]).removeprefix("the "), bare))


def _fitted(pieces: Pieces, part: _Part, names: Names, as_facts: bool) -> Pieces:
    done: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.whose in (Whose.AGREED, Whose.FACT):
            piece = replace(piece, text=_shortened(piece.text, part, names.with_article))
            in_full = _of_fact if piece.whose is Whose.FACT or as_facts else _of_agreed
            piece = _spelled_out(piece, (text_of(done), text_of(pieces[at + 1 :])), part, names, in_full)
        done.append(piece)
        part.read(text_of(done))
    return tuple(done)


def _spelled_out(
    piece: Piece, beside: tuple[str, str], part: _Part, names: Names, in_full: Callable[[str, str, str], str]
) -> Piece:
    text, (before, after) = piece.text, beside
    seen, at, pieces = set(part.bare), 0, ""
    own = {acronym for acronym, _ in acronyms.find([text])}
    for found in ACRONYM.finditer(text):
        acronym = found[0]
        name = "" if acronym in seen or acronym in part.defined or acronym in own else names.full.get(acronym, "")
        seen.add(acronym)
        full = f"{name.removeprefix('the ')} ({acronym})"
        spelled = in_full(full, before + text[: found.start()], text[found.end() :] + after) if name else ""
        pieces += text[at : found.start()] + (spelled or acronym)
        at = found.end()
    return replace(piece, text=pieces + text[at:])


def _of_agreed(full: str, before: str, after: str) -> str:
    """Return the full name and its acronym as they stand between these words; "" where that is not certain."""
    if _THE.search(before):
        return full
    return f"the {full}" if _ALONE.match(after) and _IN_A_SENTENCE.search(before) else ""


def _of_fact(full: str, before: str, after: str) -> str:
    """Return the same of a fact, which may say it before a noun: "eleventh meeting of AHG Senior Officials"."""
    if (found := _of_agreed(full, before, after)) or _AN.search(before):
        return found
    if _BEGINS.search(before) and _BEFORE_VERB.match(after):
        return f"The {full}"
    names_a_noun = re.match(r" [^\W\d_]", after) and not _ALONE.match(after)
    return full if names_a_noun and _ATTRIBUTE.search(before) else ""


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


# ── what nobody explains ─────────────────────────────────────────────────────────────────────────


def unexplained(blocks: Iterable[Block], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each of these acronyms that stands before anything explains it, and where: "paragraph 4", "the annex"."""
    held = [block for block in blocks if block.kind in (*_RUNNING, BlockKind.TABLE, BlockKind.HEADING)]
    told: set[str] = set()
    parts: dict[str, _Part] = {}
    number = ""
    for block, place in zip(held, numbering.annexes(held), strict=True):
        if block.kind is BlockKind.HEADING:
            continue
        part = parts.setdefault(place, _Part())
        number = block.label if block.label.isdecimal() else number
        explained = {*part.defined, *(acronym for acronym, _ in acronyms.find([block.text]))}
        for acronym in dict.fromkeys(found[0] for found in ACRONYM.finditer(block.text)):
            if acronym in names and acronym not in told and acronym not in explained:
                told.add(acronym)
                where = "an annex" if place else f"paragraph {number}" if number else "the text"
                yield acronym, f"a table behind {where}" if block.kind is BlockKind.TABLE else where
        part.read(block.text)
