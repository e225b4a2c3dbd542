"""Precedents as lines of text for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from drafter import citing, dates, language
from drafter.cli.showing import wrapped
from drafter.model import BlockKind, Level, Meeting, Outcome, Precedent, Role, Statement, Status
from drafter.workflow.commitments import Followed
from drafter.workflow.learn import Learned, Mined
from drafter.workflow.look import Hit, Said

_MOST_NAMES = 10
_FEW_NAMES = 4
_LIKE = 0.15
"""Below this two clauses share a word or two, and say something else."""
_NEARLY = 0.8
"""Share of the words, in order, that two sentences have in common: all but names and dates of a formula."""
_IN_WORDS = (
    (0.5, "the same formula"), (0.25, "perhaps the same formula"), (_LIKE, "perhaps the same subject"),
    (0.0, "some words in common"),
)  # fmt: skip
"""What a score tells, from each on. In three invented series that were marked by hand nine in ten of what scores 0.5
are of one formula, of what scores 0.2 to 0.35 one in five, of what is below none; in the five documents nine in ten of
what scores 0.25 to 0.35, and of what scores 0.2 to 0.25 one in two."""
_MARKS = frozenset({"heading mark", "emphasis", "escape", "code mark"})
"""What taking Markdown's own signs off is called: nothing of the text was repaired by it."""


def statement_lines(statement: Statement, path: Path) -> Iterator[str]:
    """Yield a new statement's id, and what was found in it: for a person to see at a glance if it was read right."""
    kept = statement.source.file if statement.source else path.name
    origin = path.name if kept == path.name else f"{path.parent.name}/{path.name} (kept as {kept})"
    yield f"{statement.id}: new, a {statement.kind.value}, from {origin}"
    meeting = statement.meeting
    place = ", ".join(part for part in (meeting.city, meeting.country) if part)
    day = dates.written(meeting.start, meeting.end) if meeting.start else "no date"
    if statement.meeting != Meeting():
        yield f"    {meeting.name or 'no name'}; {place or 'no place'}; {day}"
        yield from _who(statement)
    roles = Counter(attendee.role if attendee.printed else None for attendee in statement.attendance)
    counts = [
        (sum(block.kind is BlockKind.PARAGRAPH for block in statement.blocks), "paragraph"),
        (sum(block.kind is BlockKind.ITEM for block in statement.blocks), "list item"),
        (sum(block.kind is BlockKind.TABLE for block in statement.blocks), "table"),
        (roles[Role.PARTICIPANT], "delegation"),
        (roles[Role.OBSERVER], "observer"),
        (roles[Role.ALSO_PRESENT], "other present"),
        (roles[None], "lost name"),
        (sum(repair.kind not in _MARKS for repair in statement.repairs), "repair"),
        (len(statement.comments), "comment"),
    ]
    yield "    " + ", ".join(f"{count} {_plural(name) if count > 1 else name}" for count, name in counts if count)
    if statement.language == language.UNKNOWN:
        yield "    in a language that could not be told, for want of words: read as if it were English"
    elif statement.language != "en":
        yield f"    not in English ({language.name(statement.language)}): kept as it stands, no facts were looked for"
    if statement.confidence.level is not Level.HIGH:
        yield from wrapped(f"{statement.confidence.level} confidence: {'; '.join(statement.confidence.reasons)}")


def _who(statement: Statement) -> Iterator[str]:
    """Yield who hosted, chaired and observed: an official sees at once who is wrong, and who is missing."""
    meeting = statement.meeting
    observers = [one.printed for one in statement.attendance if one.role is Role.OBSERVER and one.printed]
    more = f" and {len(observers) - _FEW_NAMES} more" if len(observers) > _FEW_NAMES else ""
    missing = " and ".join(
        word for word, fact in (("no host", meeting.host), ("no chair", meeting.co_chairs)) if not fact and meeting.name
    )
    told = (
        f"host: {meeting.host}" if meeting.host else "",
        f"{'co-chairs' if len(meeting.co_chairs) > 1 else 'chair'}: {'; '.join(meeting.co_chairs)}"
        if meeting.co_chairs
        else "",
        f"{missing} named" if missing else "",
        f"observers: {', '.join(observers[:_FEW_NAMES])}{more}" if observers else "",
    )
    for words in filter(None, told):
        yield from wrapped(words)


def _plural(name: str) -> str:
    head, _, rest = name.partition(" ")
    return f"{head}s {rest}" if head == "other" else f"{name}s"


def learned_lines(learned: Learned, dry_run: bool) -> Iterator[str]:
    """Yield what is held already, how many files were read, and what to do next."""
    held = sorted({statement.id for statement in learned.statements} - {*learned.new, *learned.aside})
    if held:
        shown = ", ".join(held[:_MOST_NAMES]) + (f" and {len(held) - _MOST_NAMES} more" * (len(held) > _MOST_NAMES))
        yield from wrapped(f"held already, and not changed: {shown}", "")
    if learned.files > 1:
        counts = [
            (len(learned.new), "new"),
            (len(held), "held already"),
            (len(learned.aside), "set aside"),
        ]
        told = ", ".join(f"{count} {name}" for count, name in counts if count) or "none"
        copies = f"; {_files(len(learned.copies))} the same as another" if learned.copies else ""
        failed = f"; {len(learned.failed)} could not be read" if learned.failed else ""
        yield f"{learned.files} files: statements: {told}{copies}{failed}"
    if dry_run:
        yield "nothing was written: this was a dry run"
    elif learned.new:
        yield "next: look at them in precedents/statements, correct what was misread, then: drafter mine"


def mined_lines(mined: Mined) -> Iterator[str]:
    """Yield how many precedents there are, those that changed, and what to do next."""
    counts = [(status, sum(p.status is status for p in mined.precedents)) for status in Status]
    told = ", ".join(f"{count} {status.value}" for status, count in counts)
    more, less = len(mined.changed) - len(mined.less), len(mined.less)
    lost = f"{less} with evidence taken out"
    change = f"{more} new or with new evidence" + (f", {lost}" if less else "") if more or not less else lost
    yield f"{len(mined.precedents)} precedents ({told}); {change}"
    by_id = {precedent.id: precedent for precedent in mined.precedents}
    for name in mined.changed:
        gone = ", evidence taken out" if more and name in mined.less else ""
        yield f"  {name}  ({by_id[name].status.value}{gone}; {_standing(by_id[name])})"
    for name, into in mined.joined.items():
        yield f"  {name}  (was proposed; {f'its places are in {into}' if into else 'does not recur'})"
    if mined.commitments:
        yield from ledger_lines(mined.commitments)
    if mined.reworded:
        one = len(mined.reworded) == 1
        yield f"{len(mined.reworded)} approved clause{'' if one else 's'} in other words in newer statements"
    for name, other in mined.mergings:
        yield f"{name} and {other}, both approved, may be one formula now"
    gained = (by_id[name] for name in mined.changed if name not in mined.less)
    if mined.reworded or mined.mergings or any(each.status is Status.PROPOSED for each in gained):
        yield "next: drafter review"
    elif not mined.precedents:
        yield "next: read past statements in: drafter ingest FILE... (what recurs is told by two and more)"


def ledger_lines(followed: Followed) -> Iterator[str]:
    """Yield how many commitments the ledger holds, and of which status."""
    held = len(followed.ledger.commitments)
    if held:
        told = ", ".join(f"{count} {status.value}" for status in Outcome if (count := followed.count(status)))
        change = f"{followed.new} new" + (f", {followed.changed} changed" if followed.changed else "")
        yield f"{held} commitment{'' if held == 1 else 's'} ({told}); {change}"


def _standing(precedent: Precedent) -> str:
    """Return how often a wording stands to the letter, its slots filled, and how often reworded."""
    reworded = sum(entry.variant for entry in precedent.attested)
    letter = len(precedent.attested) - reworded
    return f"{letter} to the letter" + (f", {reworded} reworded" if reworded else "")


def _files(count: int) -> str:
    return "1 file is" if count == 1 else f"{count} files are"


def hit_lines(hits: Iterable[Hit]) -> Iterator[str]:
    """Yield for each precedent found its id, how often it was used, and its text."""
    for hit in hits:
        attested = hit.precedent.attested
        used = f"{len(attested)} times" if len(attested) != 1 else "once"
        yield f"{hit.id}  ({hit.precedent.status.value}, used {used})"
        yield from wrapped(hit.precedent.text)
        yield ""


def said_lines(asked: Sequence[str], found: Iterable[Sequence[Said]]) -> Iterator[str]:
    """Yield for each sentence asked the clauses that say the same, where they stand and how alike they are."""
    for sentence, hits in zip(asked, found, strict=True):
        if len(asked) > 1:
            yield from wrapped(f"“{sentence}”", "")
            yield ""
        if hits and hits[0].score < _LIKE:
            yield "nothing like it was said before; the nearest:"
            yield ""
        for hit in hits:
            kept = f"  kept as {hit.precedent}" if hit.precedent else ""
            received = f"{hit.source.file}{citing.lines(hit.source.lines)}"
            alike = _alike(sentence, hit)
            yield f"{hit.score:.2f}  {alike}: {hit.statement}{citing.after(hit.paragraph)}  ({received}){kept}"
            yield from wrapped(hit.text, "      ")
            yield ""
        if not hits:
            yield "nothing like it was said before"


def _alike(sentence: str, hit: Said) -> str:
    """Return how alike a clause is, in words: by its words where most are the same, else by its score."""
    asked, said = (text.casefold().rstrip(".;, ").split() for text in (sentence, hit.text))
    if asked == said:
        return "the same words"
    if SequenceMatcher(None, asked, said, autojunk=False).ratio() >= _NEARLY:
        return "nearly the same words"
    return next(words for least, words in _IN_WORDS if hit.score >= least)


def nothing_lines(places: Sequence[str]) -> Iterator[str]:
    """Yield what to tell of a search that found nothing, with the places where its words stand all the same."""
    yield 'nothing found: only kept clauses are searched ("drafter mine" proposes them)'
    yield "try other words, or fewer filters"
    if places:
        shown = "; ".join(places[:_MOST_NAMES])
        more = f" and {len(places) - _MOST_NAMES} more" if len(places) > _MOST_NAMES else ""
        yield f"in past statements the words stand in {shown}{more}"
