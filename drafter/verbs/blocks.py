"""Who did what in each block of a statement: items take from what leads in to them what they do not say.

In: blocks in reading order, and the code of their language. Out: one Act a block. A lead-in is a block that
does not end its sentence ("The Meeting agreed that:"); a list may stand below a list. A paragraph that only
names a body ("The Council,") leads in to the paragraphs below it that begin with their verbs, also behind a
list, and acts in a preamble's clauses; one without a number that ends in a colon leads in to those that count
from 1 below it. A heading ends what leads in, unless that ended in a colon or in "hereby".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from drafter import language, numbering, sentences
from drafter.model import Block, BlockKind, spaced
from drafter.verbs import otherwise
from drafter.verbs.act import Act
from drafter.verbs.groups import group
from drafter.verbs.reading import LEADS_IN, leads, read
from drafter.verbs.subjects import subject
from drafter.verbs.words import AS_NOUNS

_NOBODY = Act()
_ENDED = re.compile(r"[.!?;]$|[;,] (?:and|or)$")
_ROLE = re.compile(r"[A-Z][a-z’'\- ]{3,}")
_SENTENCE_ENDED = re.compile(r"[.!?:]$")
_HEREBY = re.compile(r"(?:(?:do|have)\s+)?hereby\s*[:,]?", re.IGNORECASE)  # alone below a preamble
_OF_A_HEADING = re.compile(r"(?:\s+(?:TO|THAT|AS\s+FOLLOWS|THE\s+FOLLOWING))?\s*:?")
_TO_DO = re.compile(r"(?:To|to|That|that)\s+[a-z]")


def acts(blocks: Iterable[Block], code: str = "en") -> Iterator[Act]:
    """Yield the act of each block. Headings, tables and footnotes have none.

    Nor has a text in another language than English, or that part of a text in two: its words are not forced into
    English patterns, and nothing of it stands below an English lead-in. A text too short to be told ("und") is
    read as English.
    """
    every = tuple(map(_spaced, blocks))
    above = _Above()
    for block, away in zip(every, language.foreign(every), strict=True):
        act = _NOBODY
        if away or code not in ("en", "und"):
            pass
        elif block.kind is BlockKind.HEADING:
            above.part(block)
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            act = above.lead_in(block)
        yield act if act.verb else _NOBODY


def _spaced(block: Block) -> Block:
    text = spaced(block.text)
    return block if text is block.text else replace(block, text=text)


@dataclass
class _Above:
    """What leads in to a block."""

    leads: list[Act] = field(default_factory=lambda: [_NOBODY])
    """What the paragraph, then the items of level 1, 2 ... above lead in with."""
    named: Act = _NOBODY  # the body that was left to act: "The Council,"
    acted: Act = _NOBODY  # the body whose sentence goes on below: "We, the Ministers, gathered in Klow,"
    parent: str = ""  # the number of a paragraph that leads in: "2" above "2.1"
    parents: Act = _NOBODY
    headed: Act = _NOBODY  # the body that a heading is, which acts where a preamble stands below it
    heading: Act = _NOBODY  # what a heading says was done: "AGREE"
    open: bool = False  # whether what leads in ended in a colon or "hereby", which a heading does not end
    listed: bool = False  # whether a list stands below the paragraph
    parted: bool = False  # whether a heading stood between them
    counting: _Counting = field(default_factory=lambda: _Counting())

    def part(self, heading: Block) -> None:
        """Go on below a heading, which ends what leads in where that ended its sentence."""
        self.parent = ""
        self.heading = _said_by(heading, self.named.actor)
        self.headed = _is_body(heading)
        if numbering.is_annex(heading):
            self.counting = _Counting()
        elif self.heading.verb or (self.open and not (self.listed and not self.parted and self.leads[0].verb)):
            self.parted = not self.listed or self.parted
            self.leads = self.leads[:1]
            return
        self.leads, self.named, self.open = [_NOBODY], _NOBODY, False

    def lead_in(self, block: Block) -> Act:
        """Return the act of a paragraph or item, which then leads in to those below it."""
        is_item = block.kind is BlockKind.ITEM
        text = _with_role(block)
        own = read(text)
        if self.headed.actor and otherwise.is_preamble(text):
            self.leads, self.named = [self.headed], self.headed
        self.headed = _NOBODY
        over = self.leads[: block.level] if is_item else [self._over(block)]
        act = own.under(over[-1])
        if self.heading.verb and (not own.verb or own.plain) and _TO_DO.match(text):
            act = self.heading
        lead = _lead(text, act, _NOBODY if own.actor else over[-1])
        if is_item:
            self.listed = True
        else:
            self._named_by(lead, own, text)
            self._lets_count(block, lead)
        self.leads = [*over, lead] if is_item else [lead]
        return act if act.verb else self._otherwise(text, over[-1])

    def _otherwise(self, text: str, above: Act) -> Act:
        """Return what is said here by the body named above, or what a body is to do."""
        said = otherwise.below(text, above.actor) if above.actor and not above.verb else _NOBODY
        return said if said.verb else otherwise.shall(text)

    def _lets_count(self, paragraph: Block, lead: Act) -> None:
        """Keep the lead-in of a numbered paragraph for those that its number begins: "2. Tasks it to:", "2.1"."""
        leads_in = paragraph.text.endswith(LEADS_IN)
        if leads_in or not (self.parent and paragraph.label.startswith(f"{self.parent}.")):
            self.parent, self.parents = (paragraph.label.strip("().") if leads_in else ""), lead

    def _over(self, paragraph: Block) -> Act:
        """Return what governs a paragraph: the lead-in of those that count, else a body that has not acted yet."""
        if self.acted.actor and _HEREBY.fullmatch(paragraph.text):
            return self.acted
        if self.parent and paragraph.label.startswith(f"{self.parent}."):
            return self.parents
        first = self.leads[0]
        named = first if first.actor and not first.verb else self.named
        return self.counting.over(paragraph, first, self.listed and bool(first.verb)) or named

    def _named_by(self, lead: Act, own: Act, text: str) -> None:
        """Keep the body that a paragraph leaves to act, until another one acts."""
        if own.actor or _SENTENCE_ENDED.search(text):
            self.acted = Act(own.actor) if own.verb and not _SENTENCE_ENDED.search(text) else _NOBODY
        if lead.actor and not lead.verb:
            self.named = lead
        elif own.actor:
            self.named = _NOBODY
        goes_on = self.open and not own.actor and bool(self.named.actor or self.counting)
        self.open = goes_on or text.endswith(LEADS_IN)
        self.listed = self.parted = False


@dataclass
class _Counting:
    """The numbered paragraphs below a paragraph without a number that leads in to them."""

    lead: Act = _NOBODY
    open: bool = False  # whether the paragraph before had no number and ended in a colon
    number: int = 0  # the last of those that it leads in to

    def __bool__(self) -> bool:
        return self.number > 0

    def over(self, block: Block, before: Act, listed: bool = False) -> Act | None:
        """Return what governs a paragraph; `before` is what the one before leads in with.

        Where its list has stood below that, `listed`, a 1 begins the text's own count.
        """
        label = int(block.label) if block.label.isascii() and block.label.isdecimal() else 0
        if self.open and label == 1 and not listed:
            self.lead, self.number = before, 1
        elif self.number and label == self.number + 1:
            self.number = label
        else:
            self.lead, self.number = _NOBODY, 0
        self.open = not block.label and block.text.endswith(LEADS_IN)
        return self.lead if self.number else None


def _said_by(heading: Block, actor: str) -> Act:
    """Return what a heading says that the body named above it does: "AGREE", "RESOLVE TO"."""
    verb = group(heading.text, 0) if heading.text.isupper() else None
    if verb is None or verb.text.lower() in AS_NOUNS or not _OF_A_HEADING.fullmatch(heading.text, verb.end):
        return _NOBODY
    return Act(actor, verb.text) if verb.tense == "plain" or " " in verb.text else _NOBODY


def _is_body(heading: Block) -> Act:
    """Return the body that a heading is, "The Conference of the Parties", and that nothing is said of there."""
    who = subject(heading.text, 0)
    return Act(who.text) if who and who.kind in ("we", "body") and who.end == len(heading.text) else _NOBODY


def _with_role(block: Block) -> str:
    """Return the block's text behind its label where that is a word: "Participants:" above a list."""
    return f"{block.label}: {block.text}".strip() if _ROLE.fullmatch(block.label) else block.text


def _lead(text: str, act: Act, above: Act) -> Act:
    """Return what a block leads in with: its last sentence, if that is not ended, else what it stands below."""
    if _ENDED.search(text):
        return above
    told = sentences.split(text) or ("",)
    last = leads(told[-1])
    if len(told) > 1 and not last.verb and not last.actor:
        return _NOBODY  # "It found that:" tells of no act
    lead = last.under(Act(act.actor) if last.verb else act)
    return replace(lead, reported=last.reported, apart=last.apart)
