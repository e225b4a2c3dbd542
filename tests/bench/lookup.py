"""How long looking up takes in a large archive: run it with `make lookup` (SIZE=10000 for a smaller one).

Sentences are made from the five documents (perturbed.py), each a clause of a statement and a precedent of a
shelf. `search` and `like` are asked what officials ask: two common words, six words, a whole sentence; beside
them SQLite's FTS5 with the same texts. Then a shelf of precedents is opened twice, beside PyYAML's C loader.
"""

from __future__ import annotations

import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import perturbed

from drafter import library
from drafter.library import Index
from drafter.mine import Counterparts
from drafter.model import Precedent
from drafter.names import Table

QUERIES = 500
SHELF = 10_000
PROMISED_MS, PROMISED_SHARE = 20.0, 0.1
COMMON = ("the meeting", "members noted", "regional cooperation", "the co-chairs", "meeting of officials")

TIMED = """
import sys, time
from pathlib import Path
import yaml
from drafter import library
folder = Path(sys.argv[1])
files = [path.read_bytes() for path in folder.rglob("*.yaml")]
start = time.process_time()
{work}
print(time.process_time() - start)
"""
OPEN, PARSE = "library.load(folder)", "[yaml.load(each, yaml.CSafeLoader) for each in files]"


def texts_asked(texts: Sequence[str], chance: random.Random) -> dict[str, list[str]]:
    """Return what is asked, by kind."""
    sentences = [chance.choice(texts) for _ in range(QUERIES)]
    six = [" ".join(chance.sample(words, min(6, len(words)))) for words in (each.split() for each in sentences)]
    return {
        "common words": [COMMON[at % len(COMMON)] for at in range(QUERIES)],
        "six words": six,
        "sentence": sentences,
    }


def times(ask: Callable[[str], object], asked: Iterable[str]) -> tuple[float, float]:
    """Return the median and the 99th percentile in ms."""
    found = []
    for each in asked:
        start = time.perf_counter()
        ask(each)
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found), statistics.quantiles(found, n=100)[98]


def fts(texts: Sequence[str]) -> Callable[[str], object]:
    """Return how FTS5 is asked: the ten best of all that hold any of the words, by its BM25."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table clause using fts5(text)")
    base.executemany("insert into clause values (?)", ((text,) for text in texts))

    def ask(words: str) -> object:
        any_of = " OR ".join(f'"{word}"' for word in words.replace('"', " ").split())
        return base.execute(
            "select rowid from clause where clause match ? order by rank limit 10", (any_of,)
        ).fetchall()

    return ask


def shelf(precedents: Sequence[Precedent]) -> float:
    """Print how long a shelf takes to open, and return its share of the C loader's time."""
    with tempfile.TemporaryDirectory() as folder:
        library.save_precedents(Path(folder), precedents[:SHELF])
        files = [path.read_bytes() for path in Path(folder).rglob("*.yaml")]
        first = seconds_anew(OPEN, folder)
        again, loader = (statistics.median(seconds_anew(work, folder) for _ in range(3)) for work in (OPEN, PARSE))
        library.load(Path(folder))
        here = seconds(lambda: library.load(Path(folder)))
    print(f"A shelf of {len(files):,} precedents, each time by another process: opened first {first:.2f} s,")
    print(f"again {again:.3f} s, PyYAML's C loader {loader:.2f} s for the same files: again is {again / loader:.3f} of")
    print(f"it, and {here / loader:.3f} by a process that has opened the shelf before")
    return again / loader


def seconds_anew(work: str, folder: str) -> float:
    """Return the processor's seconds of some work in a process that remembers nothing: a busy machine counts less."""
    told = subprocess.run([sys.executable, "-c", TIMED.format(work=work), folder], capture_output=True, check=True)
    return float(told.stdout)


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Print all figures; return 1 where a promise does not hold."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    statements, _ = perturbed.statements(size)
    texts = [block.text for each in statements for block in each.blocks]
    start = time.perf_counter()
    like = Counterparts(statements, Table(library.load(perturbed.ARCHIVE).names))
    made = time.perf_counter() - start
    kept = perturbed.precedents(statements, len(texts))
    start = time.perf_counter()
    index = Index(kept)
    print(
        f"{len(texts):,} clauses. Made ready: like {made:.0f} s, search {time.perf_counter() - start:.0f} s;", end=" "
    )
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10:,} MiB with all of it")
    peer, worst = fts(texts), 0.0
    print(f"{'':14}{'search':>18}{'like':>18}{'FTS5':>18}   median and 99th percentile, ms")
    for kind, asked in texts_asked(texts, random.Random(perturbed.SEED)).items():
        ours = times(index.search, asked), times(like.of, asked)
        worst = max(worst, *(p99 for _, p99 in ours))
        print(f"{kind:14}" + "".join(f"{median:9.1f}{p99:9.1f}" for median, p99 in (*ours, times(peer, asked))))
    share = shelf(kept)
    return int(worst >= PROMISED_MS or share > PROMISED_SHARE)


if __name__ == "__main__":
    sys.exit(main())
