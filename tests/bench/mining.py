"""How long mining takes and how that grows: run it with `make mining`.

The statements of the archive are copied 2, 4 and 8 times, in every copy one word in eight changed, so that no two
sentences are the same and each has as many counterparts as there are copies. Time a clause should hold still.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from drafter import library, mine
from drafter.mine.clauses import clauses
from drafter.model import Block, Shelf, Statement
from drafter.names import Table

ROOT = Path(__file__).parents[2]
COPIES = (2, 4, 8)
PROMISED = 1.5  # times the time a clause at twice the clauses


def copies(shelf: Shelf, times: int) -> Iterator[Statement]:
    """Yield the statements of the archive with other words here and there, the same each run."""
    chance = random.Random(times)
    words = sorted({word for each in shelf.statements for block in each.blocks for word in block.text.split()})
    for nth in range(times):
        for each in shelf.statements:
            blocks = tuple(_changed(block, words, chance) for block in each.blocks)
            yield replace(each, id=f"{each.id}-{nth:04}", blocks=blocks)


def _changed(block: Block, words: list[str], chance: random.Random) -> Block:
    said = block.text.split()
    for at in chance.sample(range(len(said)), k=len(said) // 8):
        said[at] = chance.choice(words)
    return replace(block, text=" ".join(said))


def main() -> int:
    """Print the time a clause for each number of copies; return 1 where it grows too fast."""
    shelf = library.load(ROOT)
    each: list[float] = []
    for times in COPIES:
        held = tuple(copies(shelf, times))
        start, count = time.process_time(), len(clauses(held))
        found = mine.precedents(held, (), Table(shelf.names))
        each.append((time.process_time() - start) / count)
        print(f"{count} clauses: {each[-1] * 1000:.1f} ms a clause, {len(found)} precedents", flush=True)
    return int(each[-1] > PROMISED * each[-2])


if __name__ == "__main__":
    sys.exit(main())
