"""Work plans in, promises out: what stands below "Action:", with the "Who:" beside it, and rows of a table.

A label may be a block's own or begin its text. "Who:" and "When:" belong to the actions above them, up to the
next topic. Below a heading such as "Action items", "The Secretariat to circulate the paper" is a task.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from drafter import dates, sentences, shapes
from drafter.mine.clauses import Clause
from drafter.mine.commitments import agents, complements
from drafter.mine.commitments.complements import Deed
from drafter.mine.commitments.due import due
from drafter.mine.commitments.promises import Promise, day_of
from drafter.mine.commitments.words import ACTION, FOLLOW_UP, WHEN, WHO
from drafter.model import Block, BlockKind, Source, Statement

_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z \-]{1,24}?)(?:\s(?:[Nn]o\.?\s?)?\d[\d./–-]*)?\s*:\s*")
_TOPIC = re.compile(r"(?P<topic>[^:.;]{3,110}?)(?:\s\([^()]{2,30}\))?:\s")
_FUTURE = re.compile(r"\b(?:will|shall)\b")
_LONG = 12
"""Words of a paragraph that is no topic, but text."""
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.ITEM)


@dataclass
class _Part:
    """The actions below one label, with what the labels behind it say."""

    topic: str = ""
    actions: list[tuple[Clause, str]] = field(default_factory=list)
    who: str = ""
    due: str = ""


def labelled(statement: Statement, clauses: Mapping[tuple[int, int], Clause], date: str) -> Iterator[Promise]:
    """Yield what the labels and tables of a statement promise; `clauses` by their block and place in it."""
    reader = _Reader(clauses)
    for at, block in enumerate(statement.blocks):
        yield from reader.read(at, block)
    yield from reader.ended()
    yield from _of_tables(statement, date)


class _Reader:
    """Reads blocks in their order, a part at a time."""

    def __init__(self, clauses: Mapping[tuple[int, int], Clause]) -> None:
        self._clauses = clauses
        self._part = _Part()
        self._within = ""  # the label that is being read
        self._topic = ""
        self._follow_up = False

    def read(self, at: int, block: Block) -> Iterator[Promise]:
        """Yield the promises of a part that this block ends."""
        if block.kind is BlockKind.HEADING:
            yield from self.ended()
            self._topic, self._follow_up = "", _plain(block.text) in FOLLOW_UP
        elif block.kind in _TEXTS:
            label, text = _label(block)
            if label in ACTION and (self._part.who or self._part.due or self._within not in ("action", "")):
                yield from self.ended()
            yield from self._text(at, block, label, text)

    def _text(self, at: int, block: Block, label: str, text: str) -> Iterator[Promise]:
        if label in WHO:
            self._within, self._part.who = "who", _first(text)
        elif label in WHEN:
            self._within, self._part.due = "when", complements.bare(text)
        elif label in ACTION and (block.label or text or block.text.endswith(":")):
            self._within, self._part.topic = "action", self._topic
            if text:
                self._add(at, text)
        elif block.kind is BlockKind.ITEM and self._within == "action":
            self._add(at, block.text)
        elif block.kind is BlockKind.PARAGRAPH:
            yield from self.ended()
            found = _TOPIC.match(block.text)
            self._topic = found["topic"] if found and len(found["topic"].split()) <= _LONG else ""
        if self._follow_up and not self._within:
            yield from self._tasks(at)

    def _add(self, at: int, text: str) -> None:
        clause = self._clauses.get((at, 0))
        if clause is not None:
            self._part.actions.append((clause, text))

    def _tasks(self, at: int) -> Iterator[Promise]:
        clause = self._clauses.get((at, 0))
        text = clause.text if clause and not clause.verb else ""
        deed = _assigned(text) or complements.infinitive(text)
        if clause and deed:
            yield Promise(clause, deed.action, deed.who, due("", day_of(clause), deed.action))

    def ended(self) -> Iterator[Promise]:
        """Yield the promises of the part that ends here."""
        part, self._part, self._within = self._part, _Part(), ""
        for clause, text in part.actions:
            deed = _noted(text)
            when = due("", day_of(clause), deed.action) or part.due
            yield Promise(clause, deed.action, deed.who or part.who, when, part.topic)


def _label(block: Block) -> tuple[str, str]:
    """Return the label of a block in small letters, its own or what its text begins with, and the text behind it."""
    if _plain(block.label) in ACTION + WHO + WHEN:
        return _plain(block.label), block.text
    found = _LABEL.match(block.text)
    if found and _plain(found["label"]) in ACTION + WHO + WHEN:
        return _plain(found["label"]), block.text[found.end() :]
    return "", block.text


def _plain(label: str) -> str:
    return label.strip(" :*_").lower()


def _first(text: str) -> str:
    """Return who is named: the first sentence, up to what it says that they do."""
    first = (sentences.split(text) or ("",))[0]
    found = re.match(r"(?P<who>[A-Z][^.;:]{1,80}?) to [a-z]+ ", first)
    return found["who"] if found else complements.bare(first)


def _assigned(text: str) -> Deed | None:
    """Return the task of a note that names who first: "Elbonia: draft terms of reference"."""
    found = re.match(r"(?P<who>[A-Z][^:.;]{1,80}?)(?::| [–—-]) (?P<act>[a-z].+)", text)
    if found is None or not agents.is_agent(found["who"]):
        return None
    return Deed(complements.bare(found["act"]), found["who"])


def _noted(text: str) -> Deed:
    """Return what a note below "Action:" says is to be done, and who, where it says so itself."""
    task = (
        _assigned(text) or complements.infinitive(text) or (complements.clause(text) if _FUTURE.search(text) else None)
    )
    passive = re.search(r"\bto be [a-z]+(?P<rest>.*)", text)
    return task or Deed(complements.bare(text), agents.by_whom(passive["rest"]) if passive else "")


# -- tables ----------------------------------------------------------------------------------------


def _of_tables(statement: Statement, date: str) -> Iterator[Promise]:
    """Yield the rows of tables whose columns say what is to be done, and by whom or when."""
    file = statement.source.file if statement.source else ""
    cited = shapes.paragraphs(statement.blocks)
    for at, (block, paragraph) in enumerate(zip(statement.blocks, cited, strict=True)):
        if block.kind is not BlockKind.TABLE or len(block.rows) < 2:
            continue
        columns = _columns(block.rows)
        if columns is None:
            continue
        for nth, row in enumerate(block.rows[1:], 1):
            order = (date, statement.id, at, nth)
            clause = Clause(statement.id, paragraph, Source(file, block.lines), "\t".join(row), order)
            if action := complements.bare(row[columns[0]]):
                who, when, topic = (row[column].strip() if column >= 0 else "" for column in columns[1:])
                yield Promise(clause, action, who, when or due("", day_of(clause), action), topic)


def _columns(rows: Sequence[Sequence[str]]) -> tuple[int, int, int, int] | None:
    """Return the columns of action, who, when and topic (-1 for none); None for a table of something else."""
    cells = [[row[at] for row in rows[1:]] for at in range(len(rows[0]))]
    names = [_by(cells[at]) if _plain(cell) == "by" else _plain(cell) for at, cell in enumerate(rows[0])]
    action, who, when = (
        next((at for at, name in enumerate(names) if name in words), -1) for words in (ACTION, WHO, WHEN)
    )
    if action < 0 or (who < 0 and when < 0):
        return None
    left = [at for at in range(len(names)) if at not in (action, who, when) and at < action and not _counts(cells[at])]
    return action, who, when, left[-1] if left else -1


def _by(cells: Sequence[str]) -> str:
    """Return whether a column "By" says by when or by whom: what most of its cells are tells it."""
    timed = sum(bool(dates.times(cell)) for cell in cells)
    return "by when" if timed * 2 > sum(bool(cell.strip()) for cell in cells) else "by whom"


def _counts(cells: Sequence[str]) -> bool:
    """Return whether a column only counts the rows."""
    return all(re.fullmatch(r"[\s(]*(?:\d{1,3}|[a-z]|[ivx]{1,4})?[.)\s]*", cell) for cell in cells)


def of_statement(statement: Statement, clauses: Iterable[Clause]) -> tuple[Promise, ...]:
    """Return what the labels and tables of one statement promise; `clauses` are its own."""
    held = tuple(clauses)
    placed = {(clause.order[2], clause.order[3]): clause for clause in held}
    date = held[0].order[0] if held else (statement.meeting.start.isoformat() if statement.meeting.start else "9999")
    return tuple(labelled(statement, placed, date))
