"""Statements taken apart into clauses: sentences and list items, each with what governs it.

Headings, titles, tables and footnotes are no clauses. The words of a clause are those of its block,
to the letter; the sentences of a block, joined by spaces, are the block again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter import shapes, verbs
from drafter.model import Block, BlockKind, Source, Statement


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence or list item. `lead_in` is the sentence that a list hangs on, "" for none.

    `order` sorts clauses by date, then statement, then reading order; `part` is where in its
    statement the clause stands, 0 to 1; `of_meeting` is false in texts that are of no meeting.
    """

    statement: str
    paragraph: str
    source: Source
    text: str
    order: tuple[str, str, int, int]
    part: float = 0.0
    heading: str = ""
    lead_in: str = ""
    is_item: bool = False
    actor: str = ""
    verb: str = ""
    of_meeting: bool = True


def clauses(statements: Iterable[Statement]) -> tuple[Clause, ...]:
    """Return the clauses of all statements, oldest first.

    A text without a date (a strategy) counts as of the first dated text of its file, else as last.
    """
    held = tuple(statements)
    dated = {_file(each): _date(each) for each in reversed(held) if _date(each)}
    found = [clause for each in held for clause in _of(each, _date(each) or dated.get(_file(each), "9999"))]
    return tuple(sorted(found, key=lambda clause: clause.order))


def _date(statement: Statement) -> str:
    return statement.meeting.start.isoformat() if statement.meeting.start else ""


def _file(statement: Statement) -> str:
    return statement.source.file if statement.source else ""


def _of(statement: Statement, date: str) -> Iterator[Clause]:
    cited, above = shapes.paragraphs(statement.blocks), shapes.headings(statement.blocks)
    leads = _lead_ins(statement.blocks)
    for at, (block, paragraph, heading, lead_in) in enumerate(zip(statement.blocks, cited, above, leads, strict=True)):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        for nth, sentence in enumerate(sentences(block.text)):
            actor, verb = verbs.actor_and_verb(sentence, lead_in)
            yield Clause(
                statement=statement.id,
                paragraph=paragraph,
                source=Source(_file(statement), block.lines),
                text=sentence,
                order=(date, statement.id, at, nth),
                part=at / len(statement.blocks),
                heading=heading,
                lead_in=lead_in,
                is_item=block.kind is BlockKind.ITEM,
                actor=actor,
                verb=verb,
                of_meeting=bool(_date(statement)),
            )


def _lead_ins(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield for each block the sentence that ends in a colon above its list; "" where there is none."""
    leads: list[str] = []  # of the paragraph, then of the items of level 1, 2 ... above
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            leads = [_lead(block)]
        if block.kind is not BlockKind.ITEM:
            yield ""  # a heading inside a list ("A. Prevention") does not end it
            continue
        leads = [*leads, *[""] * block.level][: block.level]
        yield next((lead for lead in reversed(leads) if lead), "")
        leads.append(_lead(block))


def _lead(block: Block) -> str:
    return sentences(block.text)[-1] if block.text.endswith(":") else ""


# -- sentences --------------------------------------------------------------------------------

# Words whose stop ends no sentence. Those of the second line may also stand at a sentence's end;
# there a capital after them is more often a name ("No. 5", "Art. IV", "Gen. X") than a new sentence.
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "hon",
        "amb",
        "gen",
        "col",
        "lt",
        "capt",
        "sr",
        "jr",
        "messrs",
        "vs",
        "cf",
        "eg",
        "e.g",
        "i.e",
        "viz",
        "approx",
        "est",
        "dept",
        "govt",
        "no",
        "nos",
        "art",
        "arts",
        "para",
        "paras",
        "pp",
        "ch",
        "sec",
        "vol",
        "ed",
        "eds",
        "fig",
        "rev",
        "add",
        "corr",
        "ext",
        "op",
        "cit",
        "al",
        "resp",
        "incl",
        "tel",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*(?= (?:[\"'“‘(\[]*)[A-Z0-9À-Þ])")


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a block; joined by single spaces they are the block again."""
    found, start = [], 0
    for end in _END.finditer(text):
        if not _goes_on(text, text[start : end.start()], end.end()):
            found.append(text[start : end.end()])
            start = end.end() + 1
    return tuple(part for part in (*found, text[start:]) if part)


def _goes_on(text: str, sentence: str, at: int) -> bool:
    """Return whether the stop at the end of `sentence` belongs to its last word."""
    if not sentence.endswith("."):
        return False
    word = re.split(r"[\s(\[“‘\"'/]", sentence)[-1].rstrip(".")
    if re.fullmatch(r"[A-Z](?:\.[A-Z])*", word):  # an initial or "U.S": goes on before a name
        return len(word) == 1 and not re.match(r" (?:The|This|In|It|A|We) ", text[at:])
    if re.fullmatch(r"\d{1,3}|[ivxl]{1,4}|[a-z]", word) and len(sentence) <= len(word) + 2:
        return True  # a list mark that was left in the text
    return word.lower() in _ABBREVIATIONS
