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

from drafter import library  # noqa: E402


def main(many: int) -> None:
    """Print the table."""
    names = library.load(ROOT).names
    planted_, told, silent = Counter[str](), Counter[str](), 0
    for here in map(planted.case, range(many)):
        text = planted.text_of(here)
        silent += not planted.problems(here, text, names, source=False)
        for kind in kinds.KINDS:
            faulty = kind.plant(here, text, random.Random(here.ordinal))
            if faulty and faulty != text:
                planted_[kind.name] += 1
                found = planted.problems(here, faulty, names, source=kind.name == "number skipped")
                told[kind.name] += bool({problem.rule for problem in found} & kind.rules)
    print(f"{silent} of {many} clean statements are silent")
    for kind in kinds.KINDS:
        print(f"{kind.name:42}{told[kind.name]:5} of {planted_[kind.name]:4}")
    print(f"{'all':42}{told.total():5} of {planted_.total():4}: {100 * told.total() / planted_.total():.1f} %")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
