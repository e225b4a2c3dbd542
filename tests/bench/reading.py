"""How long reading takes: run it with `python tests/bench/reading.py`.

200 invented statements of 25 paragraphs are read from text in one run, beside markdown-it-py, which only parses the
same texts. Then one statement of 200 paragraphs and one of 2,000: a paragraph of the long one may take no more
than 1.5 times as long. All figures are ratios of one run, so that another machine gives the same.
"""

from __future__ import annotations

import cProfile
import gc
import pstats
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from markdown_it import MarkdownIt

from drafter import ingest, library, parse
from drafter.names import Table

WORKSPACE = Path(__file__).parents[2]
STATEMENTS, PARAGRAPHS = 200, 25
SHORT, LONG = 200, 2_000
PROMISED = 1.5
ROUNDS = 2  # the best of them is the one that the machine disturbed least
MONTHS = ("January", "March", "May", "July", "September")
SENTENCES = (
    "Officials described how boats, nets and floats were counted, and what had been learned from it so far.",
    "Members noted with appreciation the progress of work plan {n} since the last meeting in Klow on 3 May 2012.",
    "The Meeting welcomed the report of the Regional Support Office (RSO) and asked it to report again in {n} months.",
    "Ministers agreed that nets, floats and lines of every make should be counted, and the count be made public.",
    "The Co-Chairs recalled the decisions of the Fifth Conference, and encouraged members to carry them out in full.",
)
HEAD = (
    "{nth}TH MEETING OF THE CLACKS GROUP ON NETS\nKLOW, ELBONIA, {day} {month} 2013\nCO-CHAIRS' STATEMENT\n\n"
    "1. The Co-Chairs of the Clacks Group hosted the {nth}th Meeting of the Clacks Group on Nets in Klow, Elbonia on "
    "{day} {month} 2013. The Meeting was attended by representatives of Australia, Indonesia, Malaysia, New Zealand, "
    "Thailand and the International Organization for Migration (IOM).\n\n"
)


def statement(number: int, paragraphs: int) -> str:
    """Return an invented statement of so many numbered paragraphs, of three sentences each."""
    head = HEAD.format(nth=4 + number % 7, day=1 + number % 28, month=MONTHS[number % 5])
    texts = []
    for at in range(2, paragraphs + 1):
        own = (SENTENCES[(at + more) % len(SENTENCES)].format(n=at + more) for more in range(3))
        texts.append(f"{at}. {' '.join(own)}\n")
        if at % 8 == 0:
            texts.append(f"Heading of Part {at // 8}\n")
    return head + "\n".join(texts)


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes, the best of several rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        gc.collect()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def read(texts: Sequence[str], names: Table) -> None:
    """Read texts as `drafter ingest` does."""
    known = [row.acronym for row in names.rows if row.acronym]
    for text in texts:
        parse.statements(ingest.read(text.encode(), "a.txt", known), names)


def share_of_own(work: Callable[[], object]) -> float:
    """Return the share of time, 0 to 1, spent outside third-party packages; what they call counts as theirs."""
    profile = cProfile.Profile()
    profile.runcall(work)
    stats: dict[tuple[str, int, str], tuple[int, int, float, float, object]]
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]  # own time is the third figure
    foreign = sum(own for (file, _, _), (_, _, own, _, _) in stats.items() if "site-packages" in file)
    return 1 - foreign / sum(own for _, _, own, _, _ in stats.values())


def main() -> int:
    """Print the figures; return 1 where the promise does not hold."""
    names = Table(library.load(WORKSPACE).names)
    texts = [statement(number, PARAGRAPHS) for number in range(STATEMENTS)]
    ours, peer = seconds(lambda: read(texts, names)), seconds(lambda: [MarkdownIt().parse(text) for text in texts])
    run = f"{STATEMENTS} statements of {PARAGRAPHS} paragraphs"
    print(f"{run}: {ours:.2f} s, {ours / peer:.1f} times markdown-it-py's parse")
    print(f"outside third-party packages: {share_of_own(lambda: read(texts[:40], names)):.0%} of the time")
    short, long = (seconds(lambda n=n: read([statement(0, n)], names)) / n for n in (SHORT, LONG))  # type: ignore[misc]
    print(f"a paragraph of {LONG} takes {long / short:.2f} times as long as one of {SHORT}")
    return int(long / short >= PROMISED)


if __name__ == "__main__":
    sys.exit(main())
