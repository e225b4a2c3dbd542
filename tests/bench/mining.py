"""How long mining takes and what it finds: run it with `make mining` (SIZE=100000 for one size of your own).

Sentences are made from the five documents by small changes (perturbed.py), so that it is known which belong
together. The whole of mining is timed, by the clock on the wall, from statements to precedents with slots and
evidence, on the cores that this process may use (taskset -c 0 make mining: on one); beside it, in the same run,
datasketch's MinHash LSH, which uses one, with the same sentences: 128 permutations, shingles of three words in small
letters, a threshold of 0.5, each sentence hashed as its documentation shows, put in and looked up once. That gives
pairs and no more. Both are held against the truth: of the pairs of sentences that each puts together how many are
right, and how many of the right ones it has. Memory is the most that all processes of mining held at one time, with
Python, the statements and the precedents (watched.py); before the second size the peer has left some behind.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import perturbed
from datasketch import MinHash, MinHashLSH
from watched import watched

from drafter import library, mine
from drafter.mine import side_by_side
from drafter.model import Statement
from drafter.names import Table

SIZES = (1_000, 10_000)
PERMUTATIONS, SHINGLE, THRESHOLD = 128, 3, 0.5
PROMISED_RATIO, PROMISED_GROWTH = 1.0, 1.5
"""Of the peer's time; and of the time per sentence at a tenth of the size."""

Place = tuple[str, str]  # statement and paragraph


@dataclass(frozen=True)
class Found:
    """What one of both needed, and how much of what it put together is right; seconds are of the clock on the wall."""

    seconds: float
    pairs: int
    right: int

    def told(self, size: int, of: int) -> str:
        """Return a line's part: ms a sentence, precision and recall."""
        precision = self.right / self.pairs if self.pairs else 1.0
        return f"{self.seconds:8.2f} s {1000 * self.seconds / size:7.3f} ms {precision:6.2f} {self.right / of:6.2f}"


def ours(statements: Sequence[Statement], truth: dict[Place, int], names: Table) -> Found:
    """Mine the statements."""
    _set_aside()
    start = time.perf_counter()
    found = mine.precedents(statements, (), names)
    seconds = time.perf_counter() - start
    families = [{(entry.statement, entry.paragraph) for entry in each.attested} for each in found]
    right = sum(_pairs(Counter(truth[place] for place in family).values()) for family in families)
    return Found(seconds, _pairs(map(len, families)), right)


def peers(statements: Sequence[Statement], truth: dict[Place, int]) -> Found:
    """Put the sentences into MinHash LSH and look up each."""
    said = [block.text for each in statements for block in each.blocks]
    bases = [truth[each.id, block.label] for each in statements for block in each.blocks]
    _set_aside()
    start = time.perf_counter()
    found = _looked_up(said)
    seconds = time.perf_counter() - start
    pairs = right = 0
    for at, others in enumerate(found):
        pairs += len(others) - 1
        right += sum(bases[other] == bases[at] for other in others) - 1
    return Found(seconds, pairs // 2, right // 2)


def _looked_up(said: Sequence[str]) -> list[list[int]]:
    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    hashes = []
    for at, text in enumerate(said):
        hashed = MinHash(num_perm=PERMUTATIONS)
        for shingle in _shingles(text):
            hashed.update(shingle.encode())
        lsh.insert(at, hashed)
        hashes.append(hashed)
    return [lsh.query(hashed) for hashed in hashes]


def _shingles(text: str) -> set[str]:
    words = text.lower().split()
    return {" ".join(words[at : at + SHINGLE]) for at in range(max(len(words) - SHINGLE + 1, 1))}


def _set_aside() -> None:
    """Take what is held already out of Python's search for what refers to itself: each pays for its own."""
    gc.collect()
    gc.freeze()


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def main() -> int:
    """Print all figures; return 1 where a promise does not hold."""
    sizes = [int(each) for each in sys.argv[1:]] or list(SIZES)
    names = Table(library.load(perturbed.ARCHIVE).names)
    print(f"on {side_by_side.cores()} cores; MinHash LSH on one")
    print(f"{'sentences':>9}  {'drafter: time, a sentence, precision, recall':38}  {'MinHash LSH':34}   ratio  memory")
    kept, last = True, 0.0
    for size in sizes:
        statements, truth = perturbed.statements(size)
        of = _pairs(Counter(truth.values()).values())
        with watched() as memory:
            mined = ours(statements, truth, names)
        hashed = peers(statements, truth)
        ratio, growth = mined.seconds / hashed.seconds, mined.seconds / size / last if last else 1.0
        print(
            f"{size:9,}  {mined.told(size, of)}  {hashed.told(size, of)}  {ratio:5.2f}  {memory.peak:6,} MiB",
            flush=True,
        )
        if last:
            print(f"{'':9}  a sentence takes {growth:.2f} times what it took before")
        kept = kept and ratio <= PROMISED_RATIO and growth <= PROMISED_GROWTH
        last = mined.seconds / size
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
