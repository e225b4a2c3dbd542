"""How hard-wrapped text is read: run it with `python tests/bench/wraps.py`.

The nine statements held and the texts of tests/golden/wraps are wrapped at five widths: each line as full as it can
be, ragged, or broken at hyphens too; with empty lines between the paragraphs and without. Each copy is read, and
compared with the reading of its clean text, a paragraph a line. A copy that differs should say so: its confidence
has a reason that the clean reading has not. Telling has a price, too: copies that are read right, and doubted.
The same texts give the same copies on every run. `-v` prints what differs.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import damage
from test_damaged_copies import seen

from drafter import ingest, library, parse
from drafter.model import Level, Statement
from drafter.names import Table

WORKSPACE = Path(__file__).parents[2]
GOLDEN = WORKSPACE / "tests" / "golden" / "wraps"
WIDTHS = (60, 66, 72, 78, 90)
WRAPS: dict[str, Callable[[int], damage.Damage]] = {
    "full": damage.wrapped,
    "ragged": damage.ragged,
    "at hyphens": lambda width: damage.wrapped(width, hyphens=True),
}
KINDS = tuple((wrap, parted) for parted in (True, False) for wrap in WRAPS)


class Reader:
    """Reads a text as `drafter ingest` does, with the registers of the checkout."""

    def __init__(self) -> None:
        self.shelf = library.load(WORKSPACE)
        self.names = Table(self.shelf.names)
        self.known = tuple(row.acronym for row in self.shelf.names if row.acronym)

    def texts(self) -> dict[str, str]:
        """Return the clean texts by name."""
        held = {statement.id: damage.fresh(statement) for statement in self.shelf.statements}
        return held | {file.stem: file.read_text(encoding="utf-8") for file in sorted(GOLDEN.glob("*.txt"))}

    def read(self, text: str) -> tuple[Statement, ...]:
        """Return the statements of a text."""
        return parse.statements(ingest.read(text.encode(), "a.txt", self.known), self.names)


def copies(text: str, wrap: str, parted: bool) -> Iterator[tuple[int, str]]:
    """Yield a text's copies, one a width."""
    for width in WIDTHS:
        made = str(WRAPS[wrap](width)(text))
        yield width, made if parted else damage.one_a_line(made)


def judged(copy: tuple[Statement, ...], clean: tuple[Statement, ...], parted: bool) -> str:
    """Return how a copy was read: "same", "told" where it differs and says so, else "untold"; "doubted" if in vain."""
    known = {reason for one in clean for reason in one.confidence.reasons}
    told = any(set(one.confidence.reasons) - known for one in copy)
    titles = "" if parted else "everything on one line"  # where its lines end is lost: their words are compared
    if seen(copy, titles) == seen(clean, titles):
        return "doubted" if told and any(one.confidence.level is not Level.HIGH for one in copy) else "same"
    return "told" if told else "untold"


def main() -> int:
    """Print the table; return 1 where a copy differs and does not say so."""
    reader = Reader()
    counts: Counter[tuple[str, bool, str]] = Counter()
    for name, text in reader.texts().items():
        clean = reader.read(text)
        for wrap, parted in KINDS:
            for width, copy in copies(text, wrap, parted):
                how = judged(reader.read(copy), clean, parted)
                counts[wrap, parted, how] += 1
                if "-v" in sys.argv and how in ("told", "untold"):
                    print(f"{how}: {name}, {wrap} at {width}, {'with' if parted else 'without'} empty lines")
    print(f"{'':28}{'the same':>10}{'(doubted)':>11}{'differ, told':>14}{'untold':>8}")
    for wrap, parted in KINDS:
        same, doubted, told, untold = (counts[wrap, parted, how] for how in ("same", "doubted", "told", "untold"))
        row = f"{wrap}, {'empty lines' if parted else 'no empty lines'}"
        print(f"{row:28}{same + doubted:>6}/{same + doubted + told + untold:<3}{doubted:>11}{told:>14}{untold:>8}")
    untold = sum(count for (_, _, how), count in counts.items() if how == "untold")
    print(f"{sum(counts.values())} copies, {untold} differ untold")
    return int(untold > 0)


if __name__ == "__main__":
    sys.exit(main())
