"""How long a redline takes: run it with `make redline`.

First a pair of 25 paragraphs, from two statements to the bytes of a Word file with tracked changes, beside
python-redlines (with its docxodus engine), which compares the two Word files; where that is not installed it is said,
and difflib compares the same words alone. Then pairs of 2,000 paragraphs: few changes, all moved, all different.
Everything is of this machine and this run; what counts are the ratios.
"""

from __future__ import annotations

import importlib
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from drafter import markup, redline, render
from drafter.model import Block, BlockKind, Statement
from drafter.workflow.publish import dress_of

CHECKOUT = Path(__file__).parent.parent.parent
PROMISED = 0.1
"""Of the peer's time for 25 paragraphs."""
OLD, NEW = "2013-03-05-ahg-som-7", "2014-08-06-ahg-som-8"
DRESS = dress_of(CHECKOUT)
TIMES = 3, 10  # that the peer and drafter do it, after a first time
LONG = 2000  # paragraphs of a long pair


def read(id_: str) -> Statement:
    """Return a statement of the archive."""
    return markup.read((CHECKOUT / "precedents" / "statements" / f"{id_}.md").read_text(encoding="utf-8"))


def timed(work: Callable[[], object], times: int) -> float:
    """Return the middle of the seconds that some runs took, the first left out."""
    found = []
    for _ in range(times + 1):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return statistics.median(found[1:])


def peer(old: Statement, new: Statement) -> tuple[str, float]:
    """Return who else did it, and how long that took."""
    try:
        engine = importlib.import_module("python_redlines").DocxodusEngine()
    except (ImportError, AttributeError, OSError) as fault:
        print(f"python-redlines cannot be used here ({type(fault).__name__}): difflib compares the same words")
        here, there = (" ".join(block.text for block in each.blocks).split() for each in (old, new))
        return "difflib, words alone", timed(
            lambda: SequenceMatcher(None, here, there, autojunk=False).get_opcodes(), TIMES[0]
        )
    files = [render.to_docx(each, DRESS) for each in (old, new)]
    return "python-redlines", timed(lambda: engine.run_redline("drafter", files[0], files[1]), TIMES[0])


def text(paragraphs: list[str]) -> Statement:
    """Return a text of these paragraphs."""
    return Statement(
        "x", blocks=tuple(Block(BlockKind.PARAGRAPH, each, 0, str(at)) for at, each in enumerate(paragraphs, 1))
    )


def long_pairs() -> dict[str, tuple[Statement, Statement]]:
    """Return pairs of long texts, of paragraphs of sixty words."""
    chance = random.Random(7)
    words = [f"w{n}" for n in range(8000)]
    often = ["the", "of", "and", "to", "in", "a", "that", "Meeting", "welcomed", "noted", "members"]

    def one() -> str:
        return " ".join(chance.choice(often if chance.random() < 0.5 else words) for _ in range(60)) + "."

    old = [one() for _ in range(LONG)]
    few = [each.replace("Meeting", "Conference") if at % 40 == 0 else each for at, each in enumerate(old)]
    return {
        "the same": (text(old), text(old)),
        "few changes": (text(old), text(few)),
        "all moved": (text(old), text(chance.sample(old, len(old)))),
        "all different": (text(old), text([one() for _ in range(LONG)])),
    }


def main() -> int:
    """Print the figures; return 1 where what is promised is not held."""
    old, new = read(OLD), read(NEW)
    ours = timed(lambda: render.redline_docx(old, new, redline.changes(old, new), DRESS), TIMES[1])
    name, theirs = peer(old, new)
    ratio = ours / theirs
    print(f"25 paragraphs: drafter {1000 * ours:.0f} ms, {name} {1000 * theirs:.0f} ms: {ratio:.3f} of it")
    for what, pair in long_pairs().items():
        start = time.perf_counter()
        changes = redline.changes(*pair)
        compared = time.perf_counter() - start
        data = render.redline_docx(*pair, changes, DRESS)
        whole = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{LONG:,} paragraphs, {what}: compared in {compared:.2f} s, Word file of {len(data) // 1024} KB in "
              f"{whole:.2f} s, {len(changes.told)} changes; {peak} MB at most so far")  # fmt: skip
    return int(name == "python-redlines" and ratio > PROMISED)


if __name__ == "__main__":
    sys.exit(main())
