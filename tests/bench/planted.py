"""How many faults planted in clean statements `drafter check` tells by the right rule, kind by kind.

`python tests/bench/planted.py [STATEMENTS]`: each kind is planted in each of so many statements (20) that has a place
for it. The kinds and the statements are those of tests/planted.py and planted_kinds.py.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import planted  # noqa: E402
import planted_kinds as kinds  # noqa: E402

from drafter import check, library, markup  # noqa: E402
from drafter.model import Severity, Shelf  # noqa: E402


def main(many: int) -> None:
    """Print the table."""
    names = library.load(ROOT).names
    planted_, told, silent = Counter[str](), Counter[str](), 0
    for here in map(planted.case, range(many)):
        assert here.before
        past, text = markup.read(planted.markup_of(here.before)), planted.text_of(here)
        silent += not _rules(here, text, "", Shelf(names=names, statements=(past,)))
        for kind in kinds.KINDS:
            faulty = kind.plant(here, text, random.Random(here.ordinal))
            if faulty and faulty != text:
                planted_[kind.name] += 1
                told[kind.name] += bool(
                    _rules(here, faulty, kind.name, Shelf(names=names, statements=(past,))) & kind.rules
                )
    print(f"{silent} of {many} clean statements are silent")
    for kind in kinds.KINDS:
        print(f"{kind.name:42}{told[kind.name]:5} of {planted_[kind.name]:4}")
    print(f"{'all':42}{told.total():5} of {planted_.total():4}: {100 * told.total() / planted_.total():.1f} %")


def _rules(here: planted.Case, below: str, kind: str, beside: Shelf) -> set[str]:
    """Return the rules that tell an error or a warning of the case with this text."""
    whole = planted.markup_of(here, source=kind == "number skipped").removesuffix(planted.text_of(here)) + below
    found = check.problems(markup.read(whole), beside)
    return {problem.rule for problem in found if problem.severity is not Severity.NOTE}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
