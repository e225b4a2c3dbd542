"""What waits for a person, and what was decided, as lines of text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from drafter import citing
from drafter.cli.showing import marked, wrapped
from drafter.model import Attested, Precedent, Status
from drafter.workflow.review import Decided, Merging, Proposal, Review, Rewording, Words
from drafter.workflow.shelf.old_words import OldUse

_DEEP = "       "
_SHOWN = 160
"""Characters of a place's text that are shown: enough to know it by; `drafter show` has all of it."""
_BESIDE = 4
"""Words that are shown on both sides of a difference."""

_DECIDE = """\
For each proposal, one of:
  drafter review approve ID                     you would use it again
  drafter review retire ID                      never propose it again
  drafter review edit ID --text "..."           better words for it
  drafter review merge INTO ID                  it is the same formula as another
  drafter review split ID STATEMENT:PARAGRAPH   some of its places are another formula
  drafter review rename ID NEW                  a better name
No decision is final: "drafter review undo" takes the last one back, and typed again the one before. Later, retire is
undone by approve, merge by split, split by merge, edit by edit, rename by rename; each tells what to type.
"""


def review_lines(review: Review) -> Iterator[str]:
    """Yield all that waits, and what to type next."""
    proposed, reworded = review.waiting
    if not proposed and not reworded and not review.mergings:
        yield "nothing waits for a decision"
        if not review.held:
            yield "next: drafter mine (it proposes what recurs in the statements that are read in)"
        return
    if proposed or reworded:
        yield f"{_waiting(proposed, reworded)} for a decision"
    if review.mergings:
        one = len(review.mergings) == 1
        yield f"{_counted(len(review.mergings), 'merger')} {'waits' if one else 'wait'} for a decision"
    for merging in review.mergings:
        yield ""
        yield from _merging(merging)
    for rewording in review.rewordings:
        yield ""
        yield from _rewording(rewording)
    for proposal in review.proposals:
        yield ""
        yield from _proposal(proposal)
    left = proposed - len(review.proposals) + reworded - len(review.rewordings)
    if left:
        yield ""
        yield f"and {left} more: drafter review --limit {max(proposed, reworded)}"
    if review.proposals:
        yield ""
        yield from _DECIDE.rstrip("\n").split("\n")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _proposal(proposal: Proposal) -> Iterator[str]:
    precedent = proposal.precedent
    yield f"{precedent.id}  (proposed: {_about(precedent)})"
    yield from wrapped(precedent.text)
    yield from _slot_kinds(precedent)
    for nth, (entry, words) in enumerate(zip(precedent.attested, proposal.words, strict=True), 1):
        yield from _place(nth, entry, words)
    yield f"  next: drafter review approve {precedent.id}"
    yield from _same_formula(precedent, proposal.nearest)


def _slot_kinds(precedent: Precedent) -> Iterator[str]:
    yield from (f"      {{{{ {slot.name} }}}}: {slot.kind}" for slot in precedent.slots)


def _same_formula(precedent: Precedent, nearest: Precedent | None) -> Iterator[str]:
    """Yield the words of what a proposal is most like, and what to type if they are one formula."""
    if nearest is None:
        return
    yield f"  most like: {nearest.id}"
    yield from wrapped(_short(nearest.text), _DEEP)
    into, other = sorted((nearest, precedent), key=_standing)
    yield f"    if both are one formula: drafter review merge {into.id} {other.id}"


def _standing(precedent: Precedent) -> tuple[bool, int]:
    """Order precedents: what is approved first, then what has the most evidence."""
    return precedent.status is not Status.APPROVED, -len(precedent.attested)


def _about(precedent: Precedent) -> str:
    statements = len({entry.statement for entry in precedent.attested})
    where = f"in {_counted(statements, 'statement')}"
    return ", ".join(part for part in (precedent.function, precedent.theme, where) if part)


def _place(nth: int, entry: Attested, words: Words) -> Iterator[str]:
    """Yield one place: its number, as `split` takes it, where it is, what fills its slots or how it differs."""
    yield f"  {nth}. {_where(entry)}{'  variant' if entry.variant else ''}"
    if entry.variant and words:
        yield from marked(_near(words), _DEEP) if _is_rewording(words) else wrapped(_short(entry.text), _DEEP)
    elif entry.values:
        yield from wrapped(_short("; ".join(f"{name} = {value}" for name, value in entry.values)), _DEEP)
    elif entry.variant:
        yield from wrapped(_short(entry.text), _DEEP)


def _where(entry: Attested) -> str:
    received = f"{entry.source.file}{citing.lines(entry.source.lines)}"
    return f"{entry.statement}{citing.after(entry.paragraph)}; {received}"


def _short(text: str) -> str:
    return textwrap.shorten(text, _SHOWN, placeholder=" ...")


def _is_rewording(words: Words) -> bool:
    """Return whether half of the words stayed: a difference of more than that is read more easily as a text.

    So is one that stands in a slot alone, where no word is another: "on the guide for small boats, and endorsed".
    """
    if all(kind == " " for kind, _ in words):
        return False
    stayed = sum(len(text.split()) for kind, text in words if kind == " ")
    return 2 * stayed >= sum(len(text.split()) for kind, text in words if kind != "-")


def _near(words: Words) -> Words:
    """Return the differences with a few words on both sides of each."""
    found = []
    for nth, (kind, text) in enumerate(words):
        said = text.split(" ")
        before = said[-_BESIDE:] if nth + 1 < len(words) else []
        after = said[:_BESIDE] if nth else []
        if kind == " " and len(said) > len(before) + len(after) + 1:
            text = " ".join([*after, "...", *before])
        found.append((kind, text))
    return tuple(found)


def _rewording(rewording: Rewording) -> Iterator[str]:
    precedent = rewording.precedent
    yield f"{precedent.id}  (approved; other words in {_where(rewording.entry)})"
    if _is_rewording(rewording.words):
        yield from marked(rewording.words, "    ")
    else:
        yield from ["    approved:", *wrapped(rewording.old, "      "), "    newer:"]
        yield from wrapped(rewording.entry.text, "      ")
    yield f"  next: drafter review adopt {precedent.id}   its text becomes:"
    yield from wrapped(rewording.adopted, "          ")
    yield f"    or: drafter review keep {precedent.id}    its text stays as it is"
    place = f"{rewording.entry.statement}:{rewording.entry.paragraph}".rstrip(":")
    yield f"    or: drafter review split {precedent.id} {place}    it is another formula"


def _merging(merging: Merging) -> Iterator[str]:
    precedent, other = merging.precedent, merging.other
    yield f"{precedent.id}  (approved; one formula with {other.id}, by what newer statements say)"
    yield from wrapped(_short(precedent.text))
    yield f"  {other.id}:"
    yield from wrapped(_short(other.text))
    newest = precedent.attested[-1]
    yield f"  newest: {_where(newest)}"
    yield from wrapped(_short(newest.text), _DEEP)
    yield f"  next: drafter review merge {precedent.id} {other.id}   the words of the first stay"
    yield f"    or: drafter review keep {precedent.id}    they are two formulas"


def old_use_lines(precedent: Precedent, uses: Sequence[OldUse]) -> Iterator[str]:
    """Yield where drafts and templates have older words of a precedent, and what to type."""
    if not uses:
        return
    if precedent.notes:
        yield ""
    yield "older words than the newest are used in:"
    for use in uses:
        where = citing.after(use.where) or ": names this clause, and so prints its approved words"
        yield f"  {use.file.as_posix()}{where}"
        yield from wrapped(_short(use.text), "      ")
    if any(not use.text for use in uses):
        yield f"next: drafter review, then drafter review adopt {precedent.id}, or keep"


def decided_lines(decided: Decided, done: str, with_text: bool) -> Iterator[str]:
    """Yield what was done: each precedent as it is now, with its words where they are new, what went, what waits."""
    for nth, precedent in enumerate(decided.precedents):
        now = done if nth == 0 or not with_text else "is new"
        yield f"{precedent.id}: {now}  ({precedent.status.value}, {_counted(len(precedent.attested), 'place')})"
        yield from wrapped(precedent.text) if with_text else ()
        yield from _slot_kinds(precedent) if with_text else ()
    for id_ in decided.removed:
        yield f"{id_}: is no more"
    if with_text and len(decided.precedents) == 1 and decided.precedents[0].status is Status.APPROVED:
        yield f"drafts and templates with its older words: drafter show {decided.precedents[0].id}"
    if decided.undo:
        yield f"to undo it: {decided.undo}"
    proposed, reworded = decided.waiting
    if proposed or reworded:
        yield f"{_waiting(proposed, reworded)} still: drafter review"
    else:
        yield "nothing else waits for a decision"


def _waiting(proposed: int, reworded: int) -> str:
    parts = [_counted(proposed, "proposal")] * bool(proposed) + [_counted(reworded, "rewording")] * bool(reworded)
    return f"{' and '.join(parts)} {'waits' if proposed + reworded == 1 else 'wait'}"
