"""The body of a document to blocks: headings with levels, items with levels, labels, tables.

Levels are what the file says of them, and told by form where it says nothing. Headings: a form (roman,
letter, capitals, plain) that came first stands above one that came later. Items: a bullet or kind of
label that is new, after a lead-in's colon or further in, stands below the last; one that is known goes
back to its own level. A level that the file leaves out is no level: 1, 3, 3 is read as 1, 2, 2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from drafter import dates, numbering, verbs
from drafter.model import MAX_HEADING_LEVEL, Block, BlockKind, Lines
from drafter.parse import signing
from drafter.parse.sections import is_prominent
from drafter.received import SourceKind, SourceParagraph

_ANNEX_ALONE = re.compile(
    r"(?P<label>(?:annex|attachment|appendix)(?:\s+(?:[A-Z]|\d{1,2}|[IVX]{1,5}))?)\s*[:.–-]?\s*$", re.IGNORECASE
)
_ROLE = re.compile(r"(?P<label>[A-Z][\w’'\-]*(?:\s[\w’'\-]+)?):$")
_LABELS = frozenset(  # words that are labels above a list too, as in a plan's actions; others lead in to it
    """action actions activity activities who when where what how lead leads by timeline timeframe timing deadline
    output outputs outcome outcomes objective objectives goal aim status cost funding budget responsible responsibility
    indicator indicators resources priority""".split()
)
_DEEPEST = 12  # levels of items, as many as are read back from Markdown (markup.refusing)
_LONGEST_HEAD = 100
_LONGEST_DAY = 40
_SIGNS = re.compile(  # who signs below a text, above the day: "Forum Secretariat, Suva", "9th plenary meeting"
    r"[^\W\d_a-z][\w’' -]{2,60},\s[^\W\d_a-z][\w’' -]{1,40}|\d{1,3}(?:st|nd|rd|th)\s(?:plenary\s)?meeting"
)
_LEADS_IN = re.compile(r"\b(?:at|by|for|in|of|on|that|to|with)\s?[–—-]$")  # "We resolve to -" leads in to a list
_ROMAN = re.compile(r"[IVXLC]+$")


def blocks(body: Sequence[SourceParagraph]) -> tuple[Block, ...]:
    """Return the body's blocks in reading order; every word of it stands in one of them, once."""
    walk = _Walk(numbers_head=_numbers_head(body))
    taken = False
    signed = signing.begins(body)
    for at, paragraph in enumerate(body):
        if at >= signed:  # who signs heads nothing
            paragraph = replace(paragraph, kind=SourceKind.PARAGRAPH)
        following = body[at + 1] if at + 1 < len(body) else None
        taken = False if taken else walk.paragraph(paragraph, following)
    return tuple(_not_too_deep(block) for block in walk.blocks)


def _not_too_deep(block: Block) -> Block:
    """Return an item no deeper than Markdown has it read back."""
    is_deep = block.kind is BlockKind.ITEM and block.level > _DEEPEST
    return replace(block, level=_DEEPEST) if is_deep else block


@dataclass(frozen=True, slots=True)
class _Mark:
    """What an item above looks like, how far in it stands, and the level that the file gives it."""

    form: str
    indent: int
    level: int
    label: str = ""


@dataclass
class _Walk:
    """The walk through a body: the blocks made, and what the next one's level depends on.

    `numbers_head` is whether all that is numbered in the body heads what stands below it.
    """

    blocks: list[Block] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)  # of the headings above, outermost first
    letter: str = ""  # the last heading's letter
    marks: list[_Mark] = field(default_factory=list)  # of the items above
    numbers_head: bool = False

    def paragraph(self, paragraph: SourceParagraph, following: SourceParagraph | None) -> bool:
        """Add what the paragraph is; return whether the following one was taken into it."""
        if (self.numbers_head and _is_numbered(paragraph)) or _heads_numbers(paragraph, following):
            paragraph = replace(paragraph, kind=SourceKind.LINE)
        match paragraph.kind:
            case SourceKind.LINE:
                return self._line(paragraph, following)
            case SourceKind.ITEM:
                self._item(paragraph, following)
            case SourceKind.TABLE:
                table = _even(paragraph.text)
                header = int(paragraph.level == 1 and bool(table.split("\n")[0].strip()))
                self._add(Block(BlockKind.TABLE, table, header, lines=paragraph.lines, picture=paragraph.picture))
            case SourceKind.FOOTNOTE:
                self._add(Block(BlockKind.FOOTNOTE, paragraph.text, label=paragraph.label, lines=paragraph.lines))
            case _:
                return self._running(paragraph, following)
        return False

    def _add(self, block: Block) -> None:
        if block.kind is not BlockKind.ITEM:
            self.marks = []
        self.blocks.append(block)

    def _running(self, paragraph: SourceParagraph, following: SourceParagraph | None) -> bool:
        """Add a paragraph; "Who:" alone is a label, and of the paragraph after it if there is one.

        "Participants:" above a list is none: it leads in to it.
        """
        role = None if paragraph.label else _ROLE.fullmatch(paragraph.text)
        owner = following if following and following.kind is SourceKind.PARAGRAPH and not following.label else None
        if not role or not (owner or role["label"].lower() in _LABELS):
            self._add(Block(BlockKind.PARAGRAPH, paragraph.text, label=paragraph.label, lines=paragraph.lines))
            return False
        text, last = (owner.text, owner.lines[1]) if owner else ("", paragraph.lines[1])
        self._add(Block(BlockKind.PARAGRAPH, text, label=role["label"], lines=(paragraph.lines[0], last)))
        return owner is not None

    # ── headings ─────────────────────────────────────────────────────────────────────────────────

    def _line(self, paragraph: SourceParagraph, following: SourceParagraph | None) -> bool:
        named = "" if paragraph.label else paragraph.text
        alone = _ANNEX_ALONE.fullmatch(named)
        titled, title = numbering.split_annex(named)
        if alone and following and following.kind is SourceKind.LINE and _is_title_of(paragraph, following):
            self._annex(alone["label"], following.text, (paragraph.lines[0], following.lines[1]))
            return True
        if titled or alone:
            self._annex(titled, title, paragraph.lines)
        elif paragraph.level or _is_heading(paragraph, following):
            self._enter(f"level {paragraph.level}" if paragraph.level else self._form(paragraph), paragraph.level)
            level = min(len(self.forms), MAX_HEADING_LEVEL)
            self._add(Block(BlockKind.HEADING, paragraph.text, level, paragraph.label, paragraph.lines))
        else:
            self._add(Block(BlockKind.PARAGRAPH, paragraph.text, label=paragraph.label, lines=paragraph.lines))
        return False

    def _annex(self, label: str, text: str, lines: Lines) -> None:
        self.forms = ["level 1"]
        self._add(Block(BlockKind.HEADING, text, 1, label, lines))

    def _form(self, paragraph: SourceParagraph) -> str:
        label = paragraph.label.strip("()")
        if not label:
            return "capitals" if is_prominent(paragraph) and not paragraph.bold else "plain"
        if label[0].isdecimal():
            return f"number {label.count('.')}"
        follows = bool(self.letter) and ord(label[0]) == ord(self.letter) + 1
        roman = bool(_ROMAN.match(label)) and not follows
        self.letter = "" if roman or len(label) > 1 else label
        return "roman" if roman else "letter"

    def _enter(self, form: str, level: int = 0) -> None:
        """Take a heading among those above it; what the file gives a level stands below all of higher ones."""
        if level:
            self.forms = [*[f"level {above}" for above in range(1, level)], form]
        else:
            self.forms = self.forms[: self.forms.index(form) + 1] if form in self.forms else [*self.forms, form]

    # ── items ────────────────────────────────────────────────────────────────────────────────────

    def _item(self, paragraph: SourceParagraph, following: SourceParagraph | None) -> None:
        mark = _Mark(_item_form(paragraph), paragraph.indent, paragraph.level, paragraph.label)
        if self._is_letter(mark, following):
            mark = replace(mark, form=f"a{mark.form[1:]}")
        same = [at for at, above in enumerate(self.marks) if above.form == mark.form]
        known = [at for at in same if not _further(self.marks[at], mark)] or same
        if same and known[-1] == len(self.marks) - 1 and self._leads_further_in(mark):
            known = []
        if mark.level:
            self.marks = [above for at, above in enumerate(self.marks, 1) if (above.level or at) < mark.level]
            self.marks.append(mark)
        elif known:
            self.marks = [*self.marks[: known[-1]], replace(self.marks[known[-1]], label=mark.label)]
        elif self.marks and self._goes_down(paragraph):
            self.marks.append(mark)
        else:
            self.marks[-1:] = [mark]
        self._add(Block(BlockKind.ITEM, paragraph.text, len(self.marks), paragraph.label, paragraph.lines))

    def _leads_further_in(self, mark: _Mark) -> bool:
        """Return whether an item stands below one of its own form; without a colon above, the list is only uneven."""
        return _further(mark, self.marks[-1]) and self.blocks[-1].text.endswith(":")

    def _is_letter(self, mark: _Mark, following: SourceParagraph | None) -> bool:
        """Return whether "(i)" goes on after "(h)": that leads in to no list, and no "(ii)" comes."""
        letter, form = mark.label.strip("()"), f"a{mark.form[1:]}"
        if not self.marks or mark.form[:1] != "i" or len(letter) > 1 or self.blocks[-1].text.endswith(":"):
            return False
        goes_on = following is not None and following.label.strip("()") in (f"{letter}i", f"{letter}v")
        before = chr(ord(letter) - 1)
        return not goes_on and any(above.form == form and above.label.strip("()") == before for above in self.marks)

    def _goes_down(self, paragraph: SourceParagraph) -> bool:
        first = paragraph.label.strip("()") in ("a", "i", "1", "A")
        return first or self.blocks[-1].text.endswith(":") or paragraph.indent > self.marks[-1].indent


def _further(one: _Mark, other: _Mark) -> bool:
    """Return whether an item stands further in than another: by two signs or more, for a list may be uneven by one."""
    return one.indent > other.indent + 1


def _item_form(paragraph: SourceParagraph) -> str:
    """Return what an item's label looks like: two of one form stand on one level."""
    label = paragraph.label.strip("()")
    if not label:
        return paragraph.mark
    dots = label.count(".") if label[:1].isdecimal() else 0
    kind = "1" * (dots + 1) if label[:1].isdecimal() else "i" if re.fullmatch("[ivx]+", label) else "a"
    return kind + ("(" if paragraph.label.startswith("(") else ")" if paragraph.label.endswith(")") else ".")


def _is_title_of(annex: SourceParagraph, line: SourceParagraph) -> bool:
    """Return whether a line may be the title of the annex named alone above it: a heading further in is not."""
    return not line.label and (not line.level or line.level <= max(annex.level, 1))


def _is_heading(paragraph: SourceParagraph, following: SourceParagraph | None) -> bool:
    """Return whether a line heads what follows. An entry with a date does not, nor does a sentence."""
    if following is None or (_SIGNS.fullmatch(paragraph.text) and _is_day(following) and not paragraph.level):
        return False
    if paragraph.label and _LEADS_IN.search(paragraph.text):
        return False
    if is_prominent(paragraph) or paragraph.label:
        return True
    if re.match(r"[^:]{3,40}:\s[^,;]+[,;]", paragraph.text):  # "Observers: Elbonia, Ruritania"
        return False
    return not dates.find(paragraph.text) and not verbs.actor_and_verb(paragraph.text)[1]


def _heads_numbers(paragraph: SourceParagraph, following: SourceParagraph | None) -> bool:
    """Return whether "1. Activities completed" heads the paragraphs 1.1 and on: it is short and ends without a stop."""
    if not _is_numbered(paragraph) or following is None:
        return False
    below = following.kind is SourceKind.PARAGRAPH and following.label == f"{paragraph.label}.1"
    return below and _is_head(paragraph.text)


def _numbers_head(body: Sequence[SourceParagraph]) -> bool:
    """Return whether every number of a body heads paragraphs without one: "1. Opening", "2. Agenda"."""
    pairs = [(each, after) for each, after in pairwise(body) if _is_numbered(each)]
    return (
        len(pairs) > 1
        and not _is_numbered(body[-1])
        and all(
            _is_head(each.text) and after.kind is SourceKind.PARAGRAPH and not after.label and not _is_head(after.text)
            for each, after in pairs
        )
    )


def _is_numbered(paragraph: SourceParagraph) -> bool:
    return paragraph.kind is SourceKind.PARAGRAPH and paragraph.label.isdecimal()


def _is_head(text: str) -> bool:
    """Return whether a text is short as a heading, and ends without a stop."""
    ends = text.endswith((".", ";", ":", ",", "!", "?", "-", "–", "—"))
    return len(text) <= _LONGEST_HEAD and not ends and text[:1].isupper()


def _is_day(paragraph: SourceParagraph) -> bool:
    """Return whether a line is a day and no more, as below a text: "5 June 2015"."""
    spans = (
        dates.find(paragraph.text) if paragraph.kind is SourceKind.LINE and len(paragraph.text) < _LONGEST_DAY else ()
    )
    return bool(spans) and spans[0].text == paragraph.text.strip(" ().")


def _even(table: str) -> str:
    """Return the table with every row as long as the longest."""
    rows = [row.split("\t") for row in table.split("\n")]
    width = max(len(row) for row in rows)
    return "\n".join("\t".join([*row, *[""] * (width - len(row))]) for row in rows)
