"""A clause file of which only the beginning is there: told as that, not only as what is missing at its end."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from drafter import marked_yaml
from drafter.model import Place, Problem
from drafter.problems import DraftingError, error

_ENTRY = {"statement", "source", "text"}
_MEND = "put back a whole copy of it; or, if there is none, delete it and mine again"


def told(text: str, file: str, problems: Collection[Problem]) -> tuple[Problem, ...]:
    """Return the faults of a clause file; first of all that it is empty or seems to be cut off, if so."""
    if not text.strip():
        return (error("clause-cut", "the file is empty", Place(file), _MEND),)
    line = text.rstrip("\n").count("\n") + 1
    value = _value(text)
    if not _is_cut(text, value, any(problem.where.line >= line for problem in problems)):
        return tuple(problems)
    what = "the file seems to be cut off: it ends in the middle of what it says"
    quote = text.rstrip("\n").rpartition("\n")[2].strip()[:200]
    rest = problems if "slots" in value else _without_slots(problems)
    return (error("clause-cut", what, Place(file, line), _MEND, quote), *rest)


def _value(text: str) -> Mapping[str, object]:
    try:
        marked, _ = marked_yaml.load_mended(text, "")
    except DraftingError:
        return {}
    return marked.value if marked is not None and isinstance(marked.value, dict) else {}


def _is_cut(text: str, value: Mapping[str, object], at_the_end: bool) -> bool:
    """Return whether the last entry is not whole, or a last line without its end is faulty or too early."""
    rows = value.get("attested")
    last = rows[-1] if isinstance(rows, list) and rows and list(value)[-1] == "attested" else {}
    half = isinstance(last, dict) and bool(last) and not last.keys() >= _ENTRY
    return half or (not text.endswith("\n") and (at_the_end or "attested" not in value))


def _without_slots(problems: Collection[Problem]) -> Iterator[Problem]:
    """Yield the faults without those of slots that lack a kind: their part of the file is what is gone."""
    yield from (problem for problem in problems if problem.rule != "clause-slot")
