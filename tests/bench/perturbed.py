"""Statements made from the five documents by small changes, of which it is known what belongs together.

Each sentence is one of the archive's, of families of its own, with other dates, places, names and numbers,
and with what drafters do: a word put in, left out, exchanged, an "also" before the verb, two ends joined.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from drafter import library
from drafter.mine import clauses as taken_apart, families as joined
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader, Reading
from drafter.mine.families.likeness import Likeness
from drafter.model import Attested, Block, BlockKind, Meeting, Precedent, Shelf, Source, Statement, Status
from drafter.names import Table

ARCHIVE = Path(__file__).parents[2]
A_STATEMENT = 25  # paragraphs
STATES = "Ruritania Elbonia Zenda Lutha Graustark Syldavia Borduria Sylvania Freedonia Grandfenwick".split()
ADVERBS = ("also", "further", "again", "strongly", "jointly")
SEED = 20_170_314


def sentences(shelf: Shelf) -> list[Reading]:
    """Return one clause of each family of the archive, and each that is of none."""
    names = Table(shelf.names)
    reader = Reader(Finder(shelf.statements, names))
    readings = [reader.read(clause) for clause in taken_apart.clauses(shelf.statements)]
    others = {id(each) for family in joined.families(readings, Likeness(readings)) for each in family[1:]}
    return [each for each in readings if id(each) not in others and len(each.content) >= 4]


def statements(count: int, seed: int = SEED) -> tuple[list[Statement], dict[tuple[str, str], int]]:
    """Return statements of `count` sentences in all, and of each (statement, paragraph) what it was made from."""
    shelf = library.load(ARCHIVE)
    bases = sentences(shelf)
    chance = random.Random(seed)
    made: list[Statement] = []
    truth: dict[tuple[str, str], int] = {}
    words = sorted({word for each in bases for word in each.clause.text.split() if word.isalpha() and len(word) > 4})
    for first in range(0, count, A_STATEMENT):
        many = min(A_STATEMENT, count - first)
        start = date(1900, 1, 1) + timedelta(days=len(made) * 7)
        id_ = f"{start.isoformat()}-elbonia-{len(made)}"
        picked = [chance.randrange(len(bases)) for _ in range(many)]
        blocks = [_block(nth + 1, _changed(bases[base], words, chance)) for nth, base in enumerate(picked)]
        truth |= {(id_, str(nth + 1)): base for nth, base in enumerate(picked)}
        made.append(
            Statement(
                id=id_,
                title=(f"Meeting {len(made)}",),
                meeting=Meeting(body="Elbonia Group", start=start, end=start),
                source=Source(f"{id_}.txt", (1, many)),
                blocks=tuple(blocks),
            )
        )
    return made, truth


def precedents(made: Sequence[Statement], count: int, held: int = 0) -> list[Precedent]:
    """Return so many precedents, each a sentence of these statements, with three places where it stands.

    The places are in the first `held` of the statements (0: in all): the sentence's own, if that is one of them, and
    two others.
    """
    among = made[: held or len(made)]
    own = [(each, block) for each in made for block in each.blocks][:count]
    return [
        Precedent(
            f"theme/c-{at}", block.text, "theme", "ports", "Members", "noted", status=Status.APPROVED,
            attested=tuple(
                Attested(there.id, block.label, Source(f"{there.id}.txt", block.lines), block.text)
                for there in (each if at // A_STATEMENT < len(among) else among[at % len(among)],
                                             among[(at + 1) % len(among)], among[(at + 2) % len(among)])
            ),
        )
        for at, (each, block) in enumerate(own)
    ]  # fmt: skip


def _block(number: int, text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, label=str(number), lines=(number, number))


def _changed(reading: Reading, words: Sequence[str], chance: random.Random) -> str:
    """Return a sentence with other facts, and now and then another word."""
    text = reading.clause.text
    for entity in reversed(reading.entities):
        text = text[: entity.at[0]] + _other(entity.kind, text[slice(*entity.at)], chance) + text[entity.at[1] :]
    parts = text.split()
    for change in (_put_in, _left_out, _exchanged):
        if chance.random() < 0.3 and len(parts) > 6:
            parts = list(change(parts, words, chance))
    return " ".join(parts)


def _other(kind: str, text: str, chance: random.Random) -> str:
    if kind == "date":
        return f"{chance.randint(1, 28)} March {chance.randint(1990, 2040)}"
    if kind in ("country", "place"):
        return chance.choice(STATES)
    if kind == "countries":
        return ", ".join(sorted(chance.sample(STATES, 4))) + " and Nauru"
    return text


def _put_in(parts: list[str], _: Sequence[str], chance: random.Random) -> Iterator[str]:
    at = chance.randrange(2, len(parts) - 1)
    yield from (*parts[:at], chance.choice(ADVERBS), *parts[at:])


def _left_out(parts: list[str], _: Sequence[str], chance: random.Random) -> Iterator[str]:
    at = chance.randrange(3, len(parts) - 1)
    yield from (*parts[:at], *parts[at + 1 :])


def _exchanged(parts: list[str], words: Sequence[str], chance: random.Random) -> Iterator[str]:
    at = chance.randrange(3, len(parts) - 1)
    yield from (*parts[:at], chance.choice(words), *parts[at + 1 :])
