"""An outline for a meeting, from the past statements of its body: what stands comes, in their order and words.

One past statement is the pattern: the last of the same series of meetings, else of the same body. Of it stay, in its
order and under its headings, the standing items. The facts of its own meeting become this meeting's, or gaps; what was
said once is left out, for it tells of another meeting, and a gap holds its place. Of a pattern of another series only
what frames a statement stays; what other meetings of the body handed to this one is a list behind the opening
(handed_on.py). Meetings that are named but not held are known (named_before.py), acronyms are explained (explained.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter import acronyms, numbering
from drafter.compose.outline.attended import Attended, everybody
from drafter.compose.outline.explained import explained
from drafter.compose.outline.handed_on import handed_on
from drafter.compose.outline.in_form import before, in_whole_ranges
from drafter.compose.outline.item_ends import END_MARK, punctuated
from drafter.compose.outline.named_before import known_by, named_before
from drafter.compose.outline.occasion import EVENTS, Occasion, called_alike
from drafter.compose.outline.one_form import one_form
from drafter.compose.outline.put_in import put_in
from drafter.compose.outline.roll import called
from drafter.compose.outline.standing import FRAME, LEAST, NEEDED, TELLING, Entry, entries, frame_of, in_order
from drafter.model import GAP, NO_LINES, Block, BlockKind, Circulation, Commitment, Extract, Meeting, Statement, Use
from drafter.names import Table

_THE_THE = re.compile(r"\b([Tt]he) the\b")
_FEW = 6
"""Own words of a sentence with a gap, below which it saves nobody the typing."""
_AND = ", and "
_TO_VERB = re.compile(r"^.*?(?=\b\w+ed\b)")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a sentence of an outline comes from; `text` is as it stands in the block of that number."""

    block: int
    text: str
    extract: Extract


@dataclass(frozen=True, slots=True)
class Outlined:
    """A draft made of standing items, where its sentences come from, and the id of its pattern."""

    statement: Statement
    origins: tuple[Origin, ...] = ()
    pattern: str = ""


def outline(
    given: Statement, extracts: Mapping[str, Sequence[Extract]], earlier: Iterable[Statement],
    compared: Iterable[Statement], names: Table, promised: Iterable[Commitment] = (),
) -> Outlined:  # fmt: skip
    """Return the outline for the meeting of `given`, of which only title, kind, meeting and attendance are used.

    `earlier` are the statements before this meeting, `compared` those of its body and sort among them, by which is
    told what stands, and `extracts` what each of the earlier ones says, by its id. Without any, the outline is empty.
    """
    past = in_order(earlier)
    alike = in_order(compared) or past
    model = _pattern(given, alike)
    named = named_before(past, extracts)

    def is_still_so(extract: Extract) -> bool | None:
        one = next(each for each in past if each.id == extract.statement)
        return _occasion(one, given, past, named, names).is_still_so(extract)

    chosen = entries(model, _of_series(given, alike), extracts, is_still_so) if model else []
    if model and not called_alike(given, model):
        chosen = frame_of(chosen)
    chosen = called(chosen, model, given) if model else []
    attended = {one.id: Attended(one.attendance, given.attendance, names) for one in past}
    everybody(chosen, attended, [each for one in reversed(past) for each in extracts[one.id]])
    chosen = put_in(chosen, handed_on(given, past, named, extracts, promised), past)
    blocks, origins = _Writing(given, past, named, attended, names).draft(chosen)
    short = acronyms.find([*given.title, *(block.text for block in blocks)])
    made = Statement(
        given.id, given.kind, given.title, given.meeting, None, blocks, given.attendance, (), short, Circulation()
    )  # fmt: skip
    return Outlined(made, origins, model.id if model else "")


def _of_series(given: Statement, compared: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements of the meetings called like this one, where they are enough to tell what stands; else all.

    What ministers leave out is no habit of their officials.
    """
    series = [one for one in compared if called_alike(given, one)]
    return series if len(series) >= TELLING else compared


def _pattern(given: Statement, compared: Sequence[Statement]) -> Statement | None:
    """Return the last statement of the meetings called most alike, else of the same body; None where there is none."""

    def rank(one: Statement) -> tuple[bool, bool, bool, date, str]:
        meeting = one.meeting
        same_body = bool(meeting.body) and meeting.body == given.meeting.body
        return called_alike(given, one), same_body, one.kind is given.kind, meeting.start or date.min, one.id

    return max(compared, key=rank, default=None)


def _occasion(
    one: Statement, given: Statement, past: Iterable[Statement], named: Iterable[Meeting], names: Table
) -> Occasion:
    held = [each.meeting for each in past]
    known = (*held, *known_by(given.meeting, one.meeting, named))
    return Occasion(one.meeting, given.meeting, known, one.acronyms, names)


class _Writing:
    """The blocks of an outline as they stand in the draft."""

    def __init__(
        self, given: Statement, past: Sequence[Statement], named: Sequence[Meeting], attended: Mapping[str, Attended],
        names: Table,
    ) -> None:  # fmt: skip
        self._occasions = {one.id: _occasion(one, given, past, named, names) for one in past}
        self._meeting = given.meeting
        self._attended = attended
        self._past = past
        self._said: set[str] = set()
        self._blocks: list[Block] = []
        self._origins: list[Origin] = []

    def draft(self, chosen: Iterable[Entry]) -> tuple[tuple[Block, ...], tuple[Origin, ...]]:
        """Return the blocks, and where their sentences come from."""
        for entry in chosen:
            said = [(self._sentence(extract), extract) for extract in entry.extracts]
            said = [(text, extract) for text, extract in said if text and not self._is_said(text)]
            if said:
                self._close(entry.block)
                self._add(entry.block, said)
        self._close(None)
        blocks = self._in_one_form(self._explained())
        return tuple(numbering.counted(punctuated(blocks))), tuple(self._origins)

    def _explained(self) -> Iterator[Block]:
        """Yield the blocks with their acronyms in full where they stand first; the origins' texts follow."""
        of = [
            [nth for nth, origin in enumerate(self._origins) if origin.block == at] for at in range(len(self._blocks))
        ]
        told = [[self._origins[nth] for nth in nths] for nths in of]
        said = [[(one.text, one.extract.function) for one in each] for each in told]
        for block, nths, (text, sentences) in zip(
            self._blocks, of, explained(self._blocks, said, self._past), strict=True
        ):
            for nth, sentence in zip(nths, sentences, strict=True):
                self._origins[nth] = replace(self._origins[nth], text=sentence)
            yield replace(block, text=text)

    def _in_one_form(self, blocks: Iterable[Block]) -> list[Block]:
        """Return the blocks, numbers and capitals in one form; the origins' texts follow."""
        held = list(blocks)
        fitted = one_form((block.text for block in held), self._meeting)
        quoted = {origin.block for origin in self._origins if origin.extract.function == "quoted"}
        self._origins = [
            origin if origin.block in quoted else replace(origin, text=fitted(origin.text)) for origin in self._origins
        ]
        return [block if at in quoted else replace(block, text=fitted(block.text)) for at, block in enumerate(held)]

    def _add(self, block: Block, said: Sequence[tuple[str, Extract]]) -> None:
        uses = {extract.precedent: Use(extract.precedent) for _, extract in said if extract.precedent}
        text, level = " ".join(text for text, _ in said), block.level
        if block.kind is BlockKind.ITEM:
            last = self._blocks[-1] if self._blocks else None
            level = min(level, last.level + 1 if last is not None and last.kind is BlockKind.ITEM else 1)
            said = [(END_MARK.sub("", text), extract) for text, extract in said]
        self._origins += [Origin(len(self._blocks), text, extract) for text, extract in said]
        self._blocks.append(Block(block.kind, text, level, block.label, NO_LINES, tuple(uses.values())))

    def _close(self, following: Block | None) -> None:
        """Put a gap below a list's lead-in, or a heading, that has nothing below it."""
        last = self._blocks[-1] if self._blocks else None
        if last is None or (following is not None and following.kind is BlockKind.ITEM):
            return
        if last.text.endswith(":"):
            level = last.level + 1 if last.kind is BlockKind.ITEM else 1
            self._blocks.append(Block(BlockKind.ITEM, "[[items]]", level))
        ends = following is None or (following.kind is BlockKind.HEADING and following.level <= last.level)
        if last.kind is BlockKind.HEADING and ends:
            label = next((each.label for each in self._blocks if each.kind is BlockKind.PARAGRAPH), "1")
            self._blocks.append(Block(BlockKind.PARAGRAPH, "[[paragraphs]]", label=label))

    def _is_said(self, text: str) -> bool:
        """Return whether a sentence with gaps stands in the draft already: "welcomed a proposal [[...]]"."""
        key = _TO_VERB.sub("", text) if "[[" in text else ""
        is_said = bool(key) and key in self._said
        self._said.add(key)
        return is_said

    def _sentence(self, extract: Extract) -> str:
        """Return an extract with this meeting's facts; "" where it tells of nothing that is known of it."""
        values = self._occasions[extract.statement].values(extract)
        if _is_headless(extract, values):
            return ""
        if _is_unknown(extract, values):
            return f"[[{extract.function}]]" if extract.function in NEEDED else ""
        attended = self._attended[extract.statement]
        lists = attended.values(extract, values)
        if extract.function in NEEDED:
            return _to_what_is_known(*self._occasions[extract.statement].without_group(extract, lists or values))
        if extract.function != "attendance":
            text = _filled(extract, lists or values)
            return "" if _says_nothing(extract, text) else text
        return attended.counted(extract, _filled(extract, lists)) if lists is not None else ""


def _is_unknown(extract: Extract, values: Sequence[str]) -> bool:
    """Return whether an extract tells of meetings, two facts or more, and of none, or of few where it stood once.

    What several statements say in the same words stands with its gaps.
    """
    if extract.function not in NEEDED and len(extract.same_words) >= TELLING:
        return False  # it is said each time: who strikes it knows that it was not
    told = [value for part, value in zip(extract.marked, values, strict=True) if part.kind in EVENTS]
    unknown = sum(value.startswith("[[") for value in told)
    is_thin = extract.function not in NEEDED and len(extract.stood) < LEAST and 2 * unknown > len(told)
    return len(told) > 1 and (unknown == len(told) or is_thin)


def _is_headless(extract: Extract, values: Sequence[str]) -> bool:
    """Return whether an extract begins with a gap for wording: who did what is not told."""
    if not extract.marked or extract.marked[0].at[0] > 0:
        return False
    first = extract.marked[0]
    return first.kind == "text" and not first.slot.startswith("person.") and values[0].startswith("[[")


def _says_nothing(extract: Extract, text: str) -> bool:
    """Return whether a sentence of the work is all gap but for a few words: "Members welcomed a proposal [[...]]"."""
    own = GAP.sub(" ", text)
    return extract.function not in (*FRAME, "heading", "gap") and own != text and len(own.split()) < _FEW


def _to_what_is_known(extract: Extract, values: Sequence[str]) -> str:
    """Return an extract filled, but a gap for its end where that tells only of what is not known: "and [[purpose]]".

    So does what a purpose adds behind its meetings, if it stood once in these words: "and to agree on a plan".
    """
    told = [nth for nth, part in enumerate(extract.marked) if part.kind in EVENTS]
    cut = _behind_known(extract, values, told) if extract.marked else -1
    if cut < 0 and told and extract.function == "purpose" and len(extract.same_words) < LEAST:
        cut = extract.text.find(_AND, extract.marked[told[-1]].at[1])
    if cut < 0:
        return _filled(extract, values)
    marked = [part for part in extract.marked if part.at[0] < cut]
    kept = replace(extract, text=extract.text[: cut + len(_AND)], marked=tuple(marked))
    return f"{_filled(kept, values[: len(marked)])}[[{extract.function}]]."


def _behind_known(extract: Extract, values: Sequence[str], told: Iterable[int]) -> int:
    """Return where the end of an extract begins that tells of nothing but two unknown meetings or more; -1 for none."""
    gaps = [nth for nth in told if values[nth].startswith("[[")]
    tail = next((nth for nth in gaps if all(each in gaps for each in range(nth, len(values)))), 0)
    if not tail or len(values) - tail < LEAST:
        return -1
    return extract.text.rfind(_AND, extract.marked[tail - 1].at[1], extract.marked[tail].at[0])


def _filled(extract: Extract, values: Sequence[str]) -> str:
    """Return the extract's text with these values in its marked parts."""
    text, at = "", 0
    for part, value in zip(extract.marked, values, strict=True):
        text = before(text + extract.text[at : part.at[0]], part.kind, value) + value
        at = part.at[1]
    text = in_whole_ranges(_THE_THE.sub(r"\1", text + extract.text[at:]))
    return text[:1].upper() + text[1:] if extract.text[:1].isupper() else text
