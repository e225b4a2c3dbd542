"""Columns whose lines stand in rows: a table, a list read down or across, or running text; and the table's rows.

They are a table where the first row alone is bold or names fields; where there are three columns or more;
where figures or persons stand beside names; or where a cell of two lines keeps the row below away from the
cell beside it. Two columns of names are a list, which is read down, unless reading it across is what puts
it in order. Where none of this shows, the columns are read down with a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from drafter.ingest import marks
from drafter.ingest.pdf.lines import Line, Run
from drafter.ingest.pdf.tables import Table
from drafter.model import plain

_LEADING = 1.5
_LONG_CELL = 30  # letters
_IN_ORDER = 0.9  # of the neighbours of a list that is in alphabetical order
_CLEARLY = 0.25
_LEVEL = 0.6  # of the lines stand in all columns where these are rows
_WIDER = 1.25  # the step from row to row than that from line to line within a cell
_LABEL = re.compile(r"(?:\(?\w{1,5}[.)]+|[^\w\s]|o|\d{1,3})$")
_NUMBER = re.compile(r"(?:s(?:er(?:ial)?|r)?\.?\s*/?\s*)?(?:no|nr|n[°º]|number|#)\.?|#|s/n|№", re.IGNORECASE)
_FIGURES = re.compile(r"\d{1,3}[.)]?")
_FEWEST = 2  # rows that are numbered
_INITIAL = re.compile(r"[A-Z]\. ")
_FIELDS = frozenset(
    """country delegation economy member state organisation organization agency entity name names representative
    representatives head participant participants delegate delegates title position designation rank role date dates
    place venue topic item activity action status responsible deadline contact e-mail email""".split()
)
"""Words of a table's head. Those for many of a kind ("countries", "observers") stand over lists more often."""
_PERSON = re.compile(
    r"""(?: Mrs?|Ms|Mme|Dr|Prof(?:essor)?|H\.?\s?E|Hon(?:ou?rable)?|The\ Hon(?:ou?rable)?|Amb(?:assador)?|Sen(?:ator)?
        | Gen(?:eral)?|Col(?:onel)?|Capt(?:ain)?|Maj(?:or)?|Lt|Sir|Dame|Datuk|Dato[’']?|Tan\ Sri|Haji|Pehin)
        (?:\.|\b) \s* \w""",
    re.VERBOSE,
)


class Rows:
    """The lines of a stretch of a page, and the runs of each in each of its columns."""

    def __init__(self, region: Sequence[Line], cells: Sequence[Sequence[Sequence[Run]]]) -> None:
        self.region = region
        self.texts = [[" ".join(run.text for run in cell) for cell in row] for row in cells]
        self.whole = [at for at, row in enumerate(self.texts) if all(row)]

    def is_table(self) -> bool:
        """Return whether the rows are those of a table."""
        few = len(self.whole) < max(2, 0.4 * len(self.texts))
        if few or self._names_fields() or self.is_prose():
            return not few and self._names_fields()
        region = self.region
        if len(region) > 2 and region[0].bold and not any(each.bold for each in region[1:]):
            return True
        if self._pairs_persons():
            return True
        if self._is_in_order():
            return False  # names in alphabetical order, whichever way: a list
        figures = sum(any(letter.isdigit() for letter in row[-1]) for row in self.texts)
        return len(self.texts[0]) > 2 or figures > 0.5 * len(self.texts) or self._keeps_away()

    def is_prose(self) -> bool:
        """Return whether cells are the lines of a running text: numbered, or most of them long."""
        cells = [cell for row in self.texts for cell in row if cell]
        numbered = any(marks.split(cell).label and _LABEL.fullmatch(cell.split(" ")[0]) for cell in cells
                       if not _INITIAL.match(cell))  # fmt: skip
        return numbered or sum(len(cell) > _LONG_CELL for cell in cells) > len(cells) / 2

    def reads_across(self) -> bool:
        """Return whether names stand in order across the columns and not down them."""
        across, down = self._orders()
        return across > _IN_ORDER > down and len(self.texts) > 2

    def is_doubtful(self) -> bool:
        """Return whether columns that were read down may as well be rows."""
        level = len(self.whole) > 2 and len(self.whole) >= _LEVEL * len(self.texts)
        return level and not (self.is_prose() or self._is_in_order() or self._is_rather_down())

    def _names_fields(self) -> bool:
        """Return whether the first row says what stands in each column: "Country", "Name of representative"."""
        words = [re.findall(r"[a-z-]+", cell.lower()) for cell in self.texts[0]]
        return all(words) and all(any(word in _FIELDS for word in cell) and len(cell) < 5 for cell in words)

    def _pairs_persons(self) -> bool:
        """Return whether persons stand in one column, and none in another."""
        shares = []
        for at in range(len(self.texts[0])):
            column = [self.texts[row][at] for row in self.whole]
            shares.append(sum(bool(_PERSON.match(cell)) for cell in column) / len(column))
        return max(shares) >= 0.6 and min(shares) <= 0.1

    def _keeps_away(self) -> bool:
        """Return whether the lines of one cell stand nearer to each other than rows do, and nothing beside them."""
        step = self._step()
        level = len(self.whole) >= _LEVEL * len(self.texts) and not self._is_rather_down()
        return level and step > 0 and any(self._goes_on(at, step) for at in range(1, len(self.texts)))

    def _is_rather_down(self) -> bool:
        """Return whether columns are much nearer to alphabetical order than rows, as lists whose names wrap."""
        across, down = self._orders()
        return down > across + _CLEARLY

    def _is_in_order(self) -> bool:
        across, down = self._orders()
        return max(across, down) > _IN_ORDER and across != down

    def _orders(self) -> tuple[float, float]:
        """Return how nearly cells stand in alphabetical order when read across, and when read down."""
        across = _sorted([cell for row in self.texts for cell in row if cell])
        return across, _sorted([row[at] for at in range(len(self.texts[0])) for row in self.texts if row[at]])

    # ── the rows of a table ──────────────────────────────────────────────────────────────────────

    def _step(self) -> float:
        """Return how far a row stands below the one before it: 0 if no farther than a line of the same cell."""
        steps = [self.region[at - 1].y - self.region[at].y for at in self.whole if at]
        step = median(steps) if steps else 0.0
        return step if step > _LEADING * median(each.size for each in self.region) else 0.0

    def _goes_on(self, at: int, step: float) -> bool:
        """Return whether a line without all cells stands so near below another that it goes on with its row."""
        near = (self.region[at - 1].y - self.region[at].y) * _WIDER < step
        return near and not all(self.texts[at])

    def table(self, places: Sequence[float]) -> Table:
        """Return the rows; a line whose first cell is empty goes on with the row above, and one that stands nearer."""
        done: list[list[str]] = []
        step = self._step()
        for at, row in enumerate(self.texts):
            near = at > 0 and self.region[at - 1].y - self.region[at].y < _LEADING * self.region[at].size
            if done and ((near and (not row[0] or row[0][:1].islower())) or (step and self._goes_on(at, step))):
                done[-1] = [plain(f"{above} {cell}") for above, cell in zip(done[-1], row, strict=True)]
            else:
                done.append([plain(cell) for cell in row])
        region = self.region
        header = len(region) > 1 and ((region[0].bold and not region[1].bold) or self._names_fields())
        return Table(tuple(map(tuple, done)), region[0].page, len(region), header, 0, region[0].x0,
                     max(each.x1 for each in region), region[0].y, tuple(places))  # fmt: skip


def behind_numbers(region: Sequence[Line]) -> float:
    """Return where the column behind one of row numbers begins: figures below "No."; 0 where there is none."""
    if not region or len(region[0].runs[0].words) > 2 or not _NUMBER.fullmatch(region[0].runs[0].text):
        return 0.0
    rows = [each for each in region[1:] if _FIGURES.fullmatch(each.runs[0].text)]
    edge = max((each.runs[0].x1 for each in (region[0], *rows)), default=0.0)
    behind = [run.x0 for each in (region[0], *rows) for run in each.runs[1:2]]
    free = (
        all(run.x0 >= min(behind) - 1 or run.x1 < min(behind) for each in region for run in each.runs) if behind else 0
    )
    return float(round(min(behind))) if len(rows) >= _FEWEST and free and edge < min(behind) else 0.0


def _sorted(texts: Sequence[str]) -> float:
    """Return how nearly texts stand in alphabetical order, 0 to 1."""
    pairs = list(pairwise(texts))
    return sum(a.casefold() <= b.casefold() for a, b in pairs) / len(pairs) if pairs else 0.0
