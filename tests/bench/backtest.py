"""What a draft of a past statement would have saved, beside copying an earlier one: run it with `make report`.

Each statement is drafted from those dated before it, mined anew, and its meeting's facts. F1 is the harmonic mean of
the share of the real text that the draft had and the share of the draft that stood, in runs of five words or more.
A second figure counts dates, ordinals, countries and cities as alike: so much would a copy have of the wording if all
its facts were put right for nothing. The three invented series (tests/gold/series) are read into workspaces that hold
nothing else.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from drafter import compose, dates, library, mine
from drafter.model import Extract, NameKind, Shelf, Statement
from drafter.names import Table
from drafter.workflow import learn, outlining, workspace
from drafter.workflow.backtest import Backtested, measure
from tests import series

ROOT = Path(__file__).parents[2]
MEASURED = ("2013-04-02-ministerial-conference-5", "2014-08-06-ahg-som-8", "2016-03-22-som")
FOR_THE_RECORD = "2013-03-05-ahg-som-7"
HEAD = f"{'':42}{'had':>6}{'stood':>7}{'F1':>6}{'delete':>8}{'type':>6}   {'last':>5}{'best':>6}{'F1 / best':>11}"


def main() -> None:
    """Print the table of the five documents, of the other bodies, and what stands by what it does."""
    shelf = library.load(ROOT)
    tested = {each.id: measure(each, shelf) for each in shelf.statements if each.id in (*MEASURED, FOR_THE_RECORD)}
    print(f"backtest: a draft, and a copy of the last statement of the body and of the best earlier one\n{HEAD}")
    for id_ in (FOR_THE_RECORD, *MEASURED):
        print(row(tested[id_]))
    print(f"mean of the last three: {statistics.mean(ratio(tested[id_]) for id_ in MEASURED):.2f} times the best copy")
    print("\nthe same, any date, ordinal, country or city as good as any other; no titles")
    rights = [put_right(tested[id_], shelf) for id_ in MEASURED]
    for id_, (draft, best) in zip(MEASURED, rights, strict=True):
        print(f"{id_[:41]:42}the draft {draft:.2f}, the best copy {best:.2f}: {draft / best:.2f} times")
    print(f"mean: {statistics.mean(draft / best for draft, best in rights):.2f} times the best copy\n")
    others = [each for name in series.NAMES for each in of_series(name)]
    print(f"three other bodies, each statement with one or more before it\n{HEAD}")
    for each in others:
        print(row(each))
    figures = [[each.share.f1, each.last.share.f1, each.best.share.f1] for each in others if each.last and each.best]
    draft, last, best = (statistics.mean(column) for column in zip(*figures, strict=True))
    print(f"mean F1 {draft:.2f}; a copy of the last {last:.2f}, of the best {best:.2f}\n")
    print("of the words of the last statement of the series, its facts replaced, how many stood in the next")
    for what, (stood, words) in sorted(by_function(shelf).items(), key=lambda pair: -pair[1][0] / pair[1][1]):
        print(f"    {what:32}{stood:>5} of {words:<5}{stood / words:>6.0%}")


def row(tested: Backtested) -> str:
    """Return the figures of one statement in a line."""
    share, last, best = tested.share, tested.last, tested.best
    figures = f"{share.coverage:>6.0%}{share.stood:>7.0%}{share.f1:>6.2f}{share.to_delete:>8}{share.to_type:>6}"
    copies = f"   {last.share.f1 if last else 0:>5.2f}{best.share.f1 if best else 0:>6.2f}{ratio(tested):>11.2f}"
    return f"{tested.id[:41]:42}{figures}{copies}"


def ratio(tested: Backtested) -> float:
    """Return how many times the F1 of the best copy the draft has."""
    return tested.share.f1 / tested.best.share.f1 if tested.best and tested.best.share.f1 else 0.0


def put_right(tested: Backtested, shelf: Shelf) -> tuple[float, float]:
    """Return the F1 of the draft, and of the best copy, where facts of one kind count as one word."""
    table, held = Table(shelf.names), {one.id: one for one in shelf.statements}
    cities = re.compile("|".join(sorted({re.escape(one.meeting.city) for one in held.values() if one.meeting.city})))

    def words(one: Statement) -> tuple[str, ...]:
        return library.words([alike(block.text, table, cities) for block in one.blocks])

    real = words(held[tested.id])
    copies = [library.share(real, words(held[id_])).f1 for id_ in tested.earlier]
    return library.share(real, words(tested.draft)).f1, max(copies)


def alike(text: str, names: Table, cities: re.Pattern[str]) -> str:
    """Return a text with one word for each of its dates, ordinals, countries and cities."""
    spots = {one.at for one in names.find(text) if one.row.kind in (NameKind.STATE, NameKind.TERRITORY)}
    spots |= {one.at for one in (*dates.find(text), *dates.find_vague(text))}
    spots |= {at for _, _, at in dates.find_ordinals(text)}
    spots |= {one.span() for one in cities.finditer(text) if not text[one.end() :].startswith(" Process")}
    for start, end in sorted(spots, reverse=True):
        text = f"{text[:start]} fact {text[end:]}"
    return text


def of_series(name: str) -> Iterator[Backtested]:
    """Yield the backtests of an invented series, read into an empty workspace."""
    with tempfile.TemporaryDirectory() as folder:
        place, sources = Path(folder) / "workspace", Path(folder) / "sources"
        workspace.init(place, empty=True)
        sources.mkdir()
        for day, text in series.texts(name):
            (sources / f"{day}.txt").write_text(text, encoding="utf-8")
        learn.learn(place, [sources])
        shelf = library.load(place)
        yield from (measure(each, shelf) for each in shelf.statements if outlining.before(each, shelf.statements))


def by_function(shelf: Shelf) -> dict[str, tuple[int, int]]:
    """Return of the extracts of the patterns how many words stood and how many there are, by what they do."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    table = Table(shelf.names)
    for real in (each for each in shelf.statements if each.id in (*MEASURED, FOR_THE_RECORD)):
        for extract, text in whole(real, outlining.before(real, shelf.statements), table):
            words = library.words([text])
            key = f"{extract.function}, stood {'twice or more' if len(extract.stood) > 1 else 'once'}"
            found[key][0] += library.share(library.words_of(real), words).kept
            found[key][1] += len(words)
    return {key: (stood, words) for key, (stood, words) in found.items() if words}


def whole(real: Statement, earlier: tuple[Statement, ...], table: Table) -> Iterator[tuple[Extract, str]]:
    """Yield all extracts of a statement's pattern, with this meeting's facts, whether they stand or not."""
    given = outlining.facts_of(real)
    extracts = mine.Extracts(earlier, mine.precedents(earlier, (), table), table)
    said = {each.id: extracts.of(each) for each in earlier}
    first = compose.outline(given, said, earlier, earlier, table).pattern
    alone = [
        each for each in earlier if each.id == first
    ]  # of one statement nothing tells what stands: all of it stays
    for origin in compose.outline(given, said, earlier, alone, table).origins:
        if origin.extract.function != "heading":
            yield origin.extract, origin.text


if __name__ == "__main__":
    sys.exit(main())
