"""How long check takes: the archive of the starter, then statements made from it; and the share of each rule.

`make checking` prints the whole archive warm, by the command and by the rules alone; then 500, 1,000 and 2,000
statements of 25 sentences, made from the archive's with other facts and small changes (perturbed.py), all compared with
each other: the time for each statement must not grow with their number. `make checking SIZE=500` makes so many at most.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from perturbed import A_STATEMENT, ARCHIVE, statements

from drafter import check, library
from drafter.check import agreed
from drafter.history.said import Before
from drafter.model import Problem, Shelf, Statement
from drafter.workflow.archive.said import Said

BUDGET = 2.0  # seconds of work for the archive, warm (issue 7, E)
GROWTH = 1.5
"""So many times as long a statement of the most may take as one of the fewest: the machine's own noise is within."""
MOST = 2000
ROUNDS = 4  # of the command; the first reads the workspace


def whole(workspace: Path) -> tuple[float, float]:
    """Return how long `drafter check` takes on a workspace that was read before, and how much of that is work."""
    words = [sys.executable, "-m", "drafter", "check", "--workspace", str(workspace)]
    times = []
    for _ in range(ROUNDS):
        began, worked = time.perf_counter(), _work_of_children()
        subprocess.run(words, cwd=ARCHIVE, stdout=subprocess.DEVNULL, check=False)
        times.append((time.perf_counter() - began, _work_of_children() - worked))
    return min(times[1:])


def _work_of_children() -> float:
    """Return the seconds of processor time of all processes that have ended: others on the machine do not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Timed:
    """All rules, each with the time that it has taken."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()
        self.found: Counter[str] = Counter()

    def problems(self, shelf: Shelf) -> float:
        """Check all statements of a shelf rule by rule; return the seconds of work that it took."""
        began = time.process_time()
        said = Said(shelf)
        for statement in shelf.statements:
            at = time.process_time()
            before = said.before(statement)
            self.taken["(what was said before)"] += time.process_time() - at
            self._rules(statement, shelf, before)
        return time.process_time() - began

    def _rules(self, statement: Statement, shelf: Shelf, before: Before) -> None:
        for rule in check.RULES:
            at = time.process_time()
            args = (statement, shelf, before) if rule in agreed.RULES else (statement, shelf)
            found: Sequence[Problem] = tuple(rule.check(*args))
            self.taken[rule.ID] += time.process_time() - at
            self.found[rule.ID] += len(found)

    def lines(self) -> Iterator[str]:
        """Yield the share of each rule, the dearest first."""
        total = sum(self.taken.values())
        for rule, taken in self.taken.most_common():
            yield f"    {rule:<26}{taken / total:>6.1%}{taken:>9.2f} s{self.found[rule]:>9} found"


def main() -> int:
    """Print all of it; return 1 where the archive takes too long, or growth is not linear."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else MOST
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "drafter", "init", f"{folder}/w"], stdout=subprocess.DEVNULL, check=True)
        command, work = whole(Path(folder) / "w")
    shelf = library.load(ARCHIVE)
    Timed().problems(shelf)
    timed = Timed()
    warm = timed.problems(shelf)
    print(
        f"archive of {len(shelf.statements)}: {command:.2f} s by the command ({work:.2f} s of work), "
        f"{warm:.2f} s the rules alone, warm"
    )
    print(*timed.lines(), sep="\n")
    made, _ = statements(most * A_STATEMENT)
    each = []
    for count in (most // 4, most // 2, most):
        some = replace(shelf, statements=tuple(sorted(made[:count], key=lambda statement: statement.id)))
        gc.collect()
        timed = Timed()
        taken = timed.problems(some)
        each.append(taken / count)
        print(f"{count} statements: {taken:.1f} s, {1000 * taken / count:.1f} ms each")
    print(*timed.lines(), sep="\n")
    grown = each[-1] / each[0]
    print(f"a statement of {most} takes {grown:.2f} times as long as one of {most // 4}")
    return int(work > BUDGET or grown > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
