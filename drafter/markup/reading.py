"""Markdown read as a Statement. What a person types beyond the form is read as plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from drafter import front_matter, numbering
from drafter.markup import comments, refusing, typed
from drafter.model import MAX_HEADING_LEVEL, NO_LINES, Allowed, Block, BlockKind, Lines, Picture, Statement, Use, plain
from drafter.patterns import compiled

_COMMENT = compiled(r"<!--(.*?)-->", re.DOTALL)
_PICTURE = compiled(rf"<!--\s*picture:\s*({'|'.join(Picture)})\s*(?:,|-->)")
_LANDSCAPE = compiled(r"(?:^|[\s,])landscape:\s*(true|false|yes|no)\b")
_CONTENTS = compiled(r"\s*contents:\s*(true|false|yes|no)\s*")
_STOPS = (".", ":", ")")


def read(text: str, file: str = "", as_printed: bool = False) -> Statement:
    """Return the Statement that the Markdown `text` holds; `file` is named in problems.

    The numbers of a draft are counted, but where its labels are to stay `as_printed`.

    Raises DraftingError for front matter that cannot be understood.
    """
    text = text.removeprefix("\ufeff")
    tokens = _reader().parse(text.replace("\x0b", " ").replace("\x0c", " "))
    refusing.deep(tokens, text, file)
    facts, first = "", 1
    if tokens and tokens[0].type == "front_matter":
        facts, first = tokens.pop(0).content, 2
    else:
        refusing.open_head(text, file)
    walk = _Walk(referred=_referred(tokens))
    walk.all(tokens)
    statement = front_matter.read(facts, file, first)
    blocks = walk.whole()
    if statement.source is None and not as_printed:
        blocks = tuple(numbering.counted(blocks))
    allows = (*statement.allows, *walk.of_title)
    return replace(statement, title=tuple(walk.title), blocks=blocks, contents=walk.contents, allows=allows)


def places(text: str) -> list[tuple[int, int]]:
    """Return the lines of `text`, from 0 and the last left out, of each line of the title, then of each block."""
    tokens = _reader().parse(text.replace("\x0b", " ").replace("\x0c", " "))
    walk = _Walk(referred=_referred(tokens))
    walk.all(tokens[1:] if tokens and tokens[0].type == "front_matter" else tokens)
    return [*walk.title_places, *walk.places]


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"maxNesting": refusing.DEEPEST}).enable("table")
    reader.use(front_matter_plugin).use(footnote_plugin)
    reader.disable(["code", "fence", "lheading", "reference", "link", "image", "autolink", "backticks"])
    reader.disable(["footnote_tail", "footnote_inline"])
    return reader


def _referred(tokens: list[Token]) -> frozenset[str]:
    children = (child for token in tokens for child in token.children or ())
    return frozenset(child.meta["label"] for child in children if child.type == "footnote_ref")


@dataclass(eq=False, repr=False)
class _Walk:
    """The walk through the tokens: what has been read, and where it stands now."""

    title: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    lists: list[tuple[str, str]] = field(default_factory=list)  # (kind, number of the open item)
    lines: Lines = NO_LINES
    uses: tuple[Use, ...] = ()
    picture: Picture | None = None  # of the table that comes next
    refers: tuple[str, ...] = ()
    landscape: bool | None = None
    contents: bool | None = None
    allows: tuple[Allowed, ...] = ()
    of_title: tuple[Allowed, ...] = ()
    footnote: str = ""
    referred: frozenset[str] = frozenset()  # footnotes that a word refers to: their figures are raised, as in print
    fresh: bool = False  # an item was opened and its first paragraph has not come yet
    at: tuple[int, int] = (0, 0)  # the lines of what is read now
    title_places: list[tuple[int, int]] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def whole(self) -> tuple[Block, ...]:
        """Return the blocks; what is allowed behind the last of them is allowed there."""
        if self.blocks and self.allows:
            self.blocks[-1] = replace(self.blocks[-1], allows=self.blocks[-1].allows + self.allows)
            self.allows = ()
        return tuple(self.blocks)

    def all(self, tokens: list[Token]) -> None:
        for at, token in enumerate(tokens):
            self.at = (token.map[0], token.map[1]) if token.map and token.nesting >= 0 else self.at
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self._leave_empty_item()
                    self.lists.append((token.type, ""))
                case "bullet_list_close" | "ordered_list_close":
                    self.lists.pop()
                case "list_item_open":
                    self.lists[-1] = (self.lists[-1][0], token.info or "")
                    self.fresh = True
                case "list_item_close":
                    self._leave_empty_item()
                case "footnote_reference_open":
                    label = token.meta["label"]
                    self.footnote = numbering.raised(label) if label in self.referred else label
                case "footnote_reference_close":
                    self.footnote = ""
                case "html_block":
                    self._html(token.content)
                case "heading_open":
                    self._allow(tokens[at + 1])
                    self._heading(token, tokens[at + 1])
                case "paragraph_open":
                    self._allow(tokens[at + 1])
                    self._paragraph(tokens[at + 1])
                case "table_open":
                    self._table(tokens[at:])

    def _add(self, block: Block) -> None:
        picture = self.picture if block.kind is BlockKind.TABLE else None
        across = self.landscape if block.kind is BlockKind.HEADING else None
        block = replace(block, lines=self.lines, uses=self.uses + block.uses, picture=picture)
        self.blocks.append(replace(block, refers=self.refers, landscape=across, allows=self.allows + block.allows))
        self.places.append(self.at)
        self.lines, self.uses, self.refers, self.allows, self.fresh = NO_LINES, (), (), (), False
        self.picture, self.landscape = None, None

    def _leave_empty_item(self) -> None:
        if self.fresh:
            self._running("", "", ())

    def _html(self, content: str) -> None:
        rest = plain(_COMMENT.sub(" ", content))
        if not rest:  # a comment is of the block after it, so an item that has had no words has none
            self._leave_empty_item()
        for found in _COMMENT.finditer(content):
            lines, uses = comments.read(found[1])
            drawn = _PICTURE.match(found[0])
            self.picture = Picture(drawn[1]) if drawn else self.picture
            self.refers += comments.refers(found[1])
            self.allows += comments.allowed(found[1])
            listed = _CONTENTS.fullmatch(found[1])
            self.contents = listed[1] in ("true", "yes") if listed else self.contents
            across = _LANDSCAPE.search(found[1].partition("from:")[0])
            self.landscape = across[1] in ("true", "yes") if across else self.landscape
            self.lines, self.uses = lines if lines != NO_LINES else self.lines, self.uses + uses
        if rest:
            self._running("", rest, ())

    def _allow(self, inline: Token) -> None:
        told = (_COMMENT.fullmatch(child.content) for child in inline.children or () if child.type == "html_inline")
        self.allows += tuple(each for found in told if found for each in comments.allowed(found[1]))

    def _heading(self, token: Token, inline: Token) -> None:
        label, text, uses = _inline(inline)
        level = int(token.tag[1])
        if level == 1 and not self.blocks:
            self.title.append(plain(f"{label} {text}"))
            self.title_places.append(self.at)
            self.of_title += tuple(replace(each, of_title=True) for each in self.allows)
            self.allows = ()
        elif not (label or text):  # a mark without words is no heading; what was said of it is of what comes next
            self.uses += uses
        else:
            level = min(max(level - 1, 1), MAX_HEADING_LEVEL)
            if not label and numbering.split_annex(inline.content)[0]:
                label, text = numbering.split_annex(text)
            self._add(Block(BlockKind.HEADING, text, level, label, uses=uses))

    def _paragraph(self, inline: Token) -> None:
        level = 0 if self.fresh or self.footnote else typed.level(inline.content, self.blocks, self._depth())
        lead, *items = typed.parted(inline, is_item=bool(level))
        if items and lead.map:
            self.at = (lead.map[0], lead.map[1])
        if level:
            self._typed(lead, level)
        else:
            self._words(lead)
        for item in items:
            self.at = (item.map[0], item.map[1]) if item.map else self.at
            raw = item.children[0].content if item.children else ""
            self._typed(item, typed.level(raw, self.blocks, self._depth()) or self._depth() + 1)

    def _depth(self) -> int:
        """Return in how many lists this stands, the numbered paragraphs not counted."""
        return len(self.lists) - bool(self.lists and self.lists[0][0] == "ordered_list_open")

    def _typed(self, item: Token, level: int) -> None:
        """Add an item whose letter is typed."""
        _, text, uses = _inline(item)
        label, words = typed.split(text)
        self._add(Block(BlockKind.ITEM, words, level, label, uses=uses))

    def _words(self, inline: Token) -> None:
        label, text, uses = _inline(inline)
        if not (label or self.fresh or self.footnote) and numbering.split_beside(inline.content)[0]:
            label, text = numbering.split_beside(text)
        self._running(label, text, uses)

    def _running(self, label: str, text: str, uses: tuple[Use, ...]) -> None:
        if self.footnote:
            self._add(Block(BlockKind.FOOTNOTE, text, label=self.footnote, uses=uses))
        elif not self.fresh:
            self._add(Block(BlockKind.PARAGRAPH, text, label=label, uses=uses))
        elif len(self.lists) == 1 and self.lists[0][0] == "ordered_list_open":
            text = plain(f"{label}. {text}") if label else text
            self._add(Block(BlockKind.PARAGRAPH, text, label=self.lists[0][1], uses=uses))
        else:
            self._item(label, text, uses)

    def _item(self, label: str, text: str, uses: tuple[Use, ...]) -> None:
        depth = len(self.lists) - (self.lists[0][0] == "ordered_list_open")
        above = self.blocks[-1] if self.blocks else None
        allowed = above.level + 1 if above is not None and above.kind is BlockKind.ITEM else 1
        level = min(depth, allowed)
        self._add(Block(BlockKind.ITEM, text, level, label or self.lists[-1][1], uses=uses))

    def _table(self, tokens: list[Token]) -> None:
        rows, header = _rows(tokens)
        if any(header):
            rows.insert(0, header)
        if rows:
            text = "\n".join("\t".join(cell for cell in row) for row in rows)
            self._add(Block(BlockKind.TABLE, text, level=int(any(header))))


def _rows(tokens: list[Token]) -> tuple[list[list[str]], list[str]]:
    rows: list[list[str]] = []
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            label, text, _ = _inline(tokens[at + 1])
            rows[-1].append(plain(f"{label} {text}"))
        elif token.type == "table_close":
            break
    return rows[1:], rows[0]


def _inline(token: Token) -> tuple[str, str, tuple[Use, ...]]:
    """Return the label in bold at the beginning, the words after it, and the uses in comments."""
    children = list(token.children or ())
    label = ""
    if children and children[0].type == "text" and not children[0].content:
        children.pop(0)
    if children and children[0].type == "strong_open":
        end = next(at for at, child in enumerate(children) if child.type == "strong_close")
        bold = plain("".join(_words(children[1:end])))
        if bold.endswith(_STOPS):
            label = bold if bold.endswith(")") else bold[:-1]
            children = children[end + 1 :]
    told = [child.content for child in children if child.type == "html_inline"]
    uses = tuple(use for content in told for use in comments.read(content)[1])
    return label, plain("".join(_words(children))), uses


def _words(children: list[Token]) -> Iterator[str]:
    for child in children:
        match child.type:
            case "softbreak" | "hardbreak":
                yield " "
            case "footnote_ref":
                yield numbering.raised(child.meta["label"])
            case "html_inline" if _COMMENT.fullmatch(child.content):
                continue
            case _:
                yield child.content
