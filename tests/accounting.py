"""The account of a file's words: what came in stands in the statements, or in a repair, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from drafter import ingest, parse
from drafter.ingest import encoding
from drafter.ingest.text import lines
from drafter.model import Repair, Statement
from drafter.names import Table
from drafter.received import Received


def statements_of(
    source: str | bytes, names: Table | None = None, known: tuple[str, ...] = ()
) -> tuple[Statement, ...]:
    """Read a text as `drafter ingest` does."""
    data = source.encode() if isinstance(source, str) else source
    return parse.statements(ingest.read(data, "a.txt", known), names or Table(()))


def letters(text: str) -> str:
    """Return the letters and figures of a text, in order, without anything between them."""
    return "".join(filter(str.isalnum, text))


def written(statement: Statement) -> str:
    """Return everything that a statement says, in reading order: title, labels, texts."""
    parts = [*statement.title]
    for block in statement.blocks:
        parts += [block.label, block.text]
    return " ".join(parts)


class Account:
    """The lines of a source, in which the repairs are made once more, each at its place."""

    def __init__(self, source: str) -> None:
        found = {line.number: line.text for line in lines.split(source.removeprefix("\ufeff"))}
        self.lines = [found.get(number, "") for number in range(1, max(found) + 1)]
        self.reached: dict[tuple[int, str], int] = defaultdict(int)  # where the last repair of a kind was made

    def repair(self, repair: Repair) -> None:
        """Make one repair: the words before become the words after, and must have stood there."""
        first, last = repair.lines
        text = "\n".join(self.lines[first - 1 : last])
        start = self.reached[first, repair.kind]
        at = text.find(repair.before, start)
        at = at if at >= 0 else text.find(repair.before)
        if at < 0:  # other repairs changed what stands between its letters
            text, at = letters(text), letters(text).find(letters(repair.before))
            assert at >= 0, f"no such words: {repair}"
            before, after = letters(repair.before), letters(repair.after)
        else:
            before, after = repair.before, repair.after
        self.lines[first - 1 : last] = [text[:at] + after + text[at + len(before) :], *[""] * (last - first)]
        self.reached[first, repair.kind] = at + len(after)

    def letters(self) -> str:
        """Return the letters that are left."""
        return letters(" ".join(self.lines))


def kept(source: str | bytes, repairs: Iterable[Repair]) -> str:
    """Return the letters of the source with what the repairs say was dropped or changed in each line."""
    account = Account(source if isinstance(source, str) else encoding.decode(source) or "")
    for repair in sorted(repairs, key=lambda repair: repair.kind == "repeated text"):  # a copy is dropped as mended
        if repair.before != repair.after and letters(repair.before + repair.after):
            between = letters(repair.before) == letters(repair.after) and repair.lines[0] != repair.lines[1]
            if not between or repair.kind == "quoted-printable":  # else no letter was changed, only a line's end
                account.repair(repair)
    return account.letters()


def missing(source: str | bytes, statements: tuple[Statement, ...]) -> str:
    """Return where the account of a file's statements does not come out, in words for a person; "" where it does."""
    repairs = [repair for statement in statements for repair in statement.repairs]
    return _difference(kept(source, repairs), letters(" ".join(written(statement) for statement in statements)))


def missing_from(source: str | bytes, received: Received) -> str:
    """Return the same for a file as received, before its statements are made."""
    parts = (f"{paragraph.label} {paragraph.text}" for paragraph in received.paragraphs)
    return _difference(kept(source, received.repairs), letters(" ".join(parts)))


def _difference(came_in: str, went_out: str) -> str:
    if came_in == went_out:
        return ""
    at = next(
        (i for i, (a, b) in enumerate(zip(came_in, went_out, strict=False)) if a != b), min(len(came_in), len(went_out))
    )
    return f"in: ...{came_in[max(0, at - 30) : at + 30]}...  out: ...{went_out[max(0, at - 30) : at + 30]}..."
