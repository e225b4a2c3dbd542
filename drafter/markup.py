"""A Statement as Markdown and back, losing nothing.

CommonMark with pipe tables and footnotes, so that it shows properly in any viewer:

    ---                                     facts, as YAML (front_matter)
    id: 2013-03-05-ahg-som-7
    ---
    # SEVENTH MEETING OF ...                the title, one line of it a `#`
    ## Key Themes                           a heading of level 1; level 2 has three hashes
    <!-- lines: [60, 67] -->                where the next block stands in its source
    7. The meeting recalled ...             a numbered paragraph, at the margin
        - a workshop on ...                 items, below their paragraph
        - **a.** fostering ...              any other label, in bold and with its stop
    **Who:** The RSO, in consultation ...
    <!-- from: {"closing/host-thanked": {"host.country": "Australia"}} -->
    8. The Meeting expressed ...            the precedents that it was drafted from

A text without `source` is a draft: its numbers are counted when it is read (`numbering.counted`).
What a person types beyond this (emphasis, a quotation, a second paragraph in an item) is read as
plain words; none is dropped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from drafter import front_matter, marked_yaml, numbering
from drafter.model import (
    MAX_HEADING_LEVEL,
    NO_LINES,
    Block,
    BlockKind,
    Lines,
    Statement,
    Use,
    plain,
)
from drafter.problems import DraftingError

_INLINE = re.compile(r"[\\`*<]|&(?=[#A-Za-z])|(?<![^\W_])_|_(?![^\W_])|\[(?=\^)|\](?=[(:\[])|~(?=~)")
_START = re.compile(r"[#>]|[-+=](?=[-+= ]|$)|\d{1,9}(?=[.)](?:\s|$))")
_SUPERSCRIPTS = re.compile("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+")
_WORD_LABEL = re.compile(r"(?![IVXLC]+$)[A-Z][A-Za-z]{2,}")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_LINES = re.compile(r"lines:\s*\[\s*(\d+)\s*,\s*(\d+)\s*\]")
_STOPS = (".", ":", ")")


# ── writing ──────────────────────────────────────────────────────────────────────────────────────


def escape(text: str) -> str:
    """Return `text` as Markdown that reads back as itself, wherever in a line it stands."""
    return _INLINE.sub(r"\\\g<0>", text)


def write(statement: Statement) -> str:
    """Return the statement as Markdown; `read` gives the same statement from it."""
    notes = frozenset(block.label for block in statement.blocks if block.kind is BlockKind.FOOTNOTE)
    parts = [front_matter.write(statement)]
    parts += [f"# {_heading(line, '-')}" for line in statement.title]
    under_number, in_list = False, False
    for block in statement.blocks:
        if block.kind is not BlockKind.ITEM:
            under_number = block.kind is BlockKind.PARAGRAPH and block.label.isdecimal()
        indent = (4 if under_number else 0) + 2 * (block.level - 1) if block.kind is BlockKind.ITEM else 0
        tight = in_list and block.kind is BlockKind.ITEM
        lines = _block(block, notes).split("\n")
        text = "\n".join(" " * indent + line for line in lines)
        parts[-1:] = [f"{parts[-1]}\n{text}"] if tight else [parts[-1], text]
        in_list = block.kind is BlockKind.ITEM
    return "\n\n".join(parts) + "\n"


def _block(block: Block, notes: frozenset[str]) -> str:
    text = f"{_comment(block)}{_body(block, notes)}"
    return text


def _body(block: Block, notes: frozenset[str]) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * (block.level + 1)} {_lead(block)}{_heading(block.text, block.label)}".rstrip()
        case BlockKind.TABLE:
            return _table(block)
        case BlockKind.FOOTNOTE:
            return f"[^{block.label}]: {_start(block.text)}"
        case BlockKind.ITEM:
            return f"- {_lead(block)}{_running(block, notes)}".rstrip()
        case BlockKind.PARAGRAPH if block.label.isdecimal():
            return f"{block.label}. {_notes(_start(block.text), notes)}".rstrip()
        case BlockKind.PARAGRAPH:
            return f"{_lead(block)}{_running(block, notes)}".rstrip()


def _running(block: Block, notes: frozenset[str]) -> str:
    return _notes(escape(block.text) if block.label else _start(block.text), notes)


def _lead(block: Block) -> str:
    """Return the label in bold with a stop, which tells it from a word that somebody made bold."""
    if not block.label:
        return ""
    stop = "" if block.label.endswith(")") else ":" if _WORD_LABEL.match(block.label) else "."
    return f"**{escape(block.label)}{stop}** "


def _start(text: str) -> str:
    """Return `text` escaped for the beginning of a block, where `1.` or `-` would begin a list."""
    escaped = escape(text)
    found = _START.match(escaped)
    if not found:
        return escaped
    cut = found.end() if found[0][0].isdigit() else 0
    return f"{escaped[:cut]}\\{escaped[cut:]}"


def _heading(text: str, label: str) -> str:
    escaped = escape(text)
    if not label and numbering.split_annex(text)[0]:  # else "ANNEX: LIST" would be read as label and title
        escaped = re.sub(r"(?=[:.–-])", r"\\", escaped, count=1)
    return re.sub(r"#(?=#*$)", r"\#", escaped)


def _notes(text: str, notes: frozenset[str]) -> str:
    return _SUPERSCRIPTS.sub(lambda found: f"[^{found[0]}]" if found[0] in notes else found[0], text)


def _table(block: Block) -> str:
    rows = [[escape(cell).replace("|", "\\|") for cell in row] for row in block.rows]
    if block.level != 1:
        rows.insert(0, [""] * len(rows[0]))
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _comment(block: Block) -> str:
    facts = []
    if block.lines != NO_LINES:
        facts.append(f"lines: [{block.lines[0]}, {block.lines[1]}]")
    if block.uses:
        facts.append(f"from: {provenance(block.uses)}")
    return f"<!-- {', '.join(facts)} -->\n" if facts else ""


def provenance(uses: tuple[Use, ...]) -> str:
    """Return the uses as the YAML flow mapping that a provenance comment holds after `from:`."""
    text = json.dumps({use.precedent: dict(use.values) for use in uses}, ensure_ascii=False)
    return text.replace("--", "\\u002d\\u002d").replace(">", "\\u003e")


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def read(text: str, file: str = "") -> Statement:
    """Return the Statement that the Markdown `text` holds; `file` is named in problems.

    Raises DraftingError for front matter that cannot be understood.
    """
    tokens = _reader().parse(text.replace("\x0b", " ").replace("\x0c", " "))
    facts, first = "", 1
    if tokens and tokens[0].type == "front_matter":
        facts, first = tokens.pop(0).content, 2
    walk = _Walk()
    walk.all(tokens)
    statement = front_matter.read(facts, file, first)
    blocks = tuple(walk.blocks)
    if statement.source is None:
        blocks = tuple(numbering.counted(blocks))
    return replace(statement, title=tuple(walk.title), blocks=blocks)


def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark").enable("table").use(front_matter_plugin).use(footnote_plugin)
    reader.disable(["code", "fence", "lheading", "reference", "link", "image", "autolink", "backticks"])
    reader.disable(["footnote_tail", "footnote_inline"])
    return reader


@dataclass
class _Walk:
    """The walk through the tokens: what has been read, and where it stands now."""

    title: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    lists: list[tuple[str, str]] = field(default_factory=list)  # (kind, number of the open item)
    lines: Lines = NO_LINES
    uses: tuple[Use, ...] = ()
    footnote: str = ""
    fresh: bool = False  # an item was opened and its first paragraph has not come yet

    def all(self, tokens: list[Token]) -> None:
        for at, token in enumerate(tokens):
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
                    self.footnote = token.meta["label"]
                case "footnote_reference_close":
                    self.footnote = ""
                case "html_block":
                    self._html(token.content)
                case "heading_open":
                    self._heading(token, tokens[at + 1])
                case "paragraph_open":
                    self._paragraph(tokens[at + 1])
                case "table_open":
                    self._table(tokens[at:])

    def _add(self, block: Block) -> None:
        self.blocks.append(replace(block, lines=self.lines, uses=self.uses + block.uses))
        self.lines, self.uses, self.fresh = NO_LINES, (), False

    def _leave_empty_item(self) -> None:
        if self.fresh:
            self._running("", "", ())

    def _html(self, content: str) -> None:
        rest = plain(_COMMENT.sub(" ", content))
        if not rest:  # a comment is of the block after it, so an item that has had no words has none
            self._leave_empty_item()
        for comment in _COMMENT.findall(content):
            lines, uses = _read_comment(comment)
            self.lines, self.uses = lines if lines != NO_LINES else self.lines, self.uses + uses
        if rest:
            self._running("", rest, ())

    def _heading(self, token: Token, inline: Token) -> None:
        label, text, uses = _inline(inline)
        level = int(token.tag[1])
        if level == 1 and not self.blocks:
            self.title.append(plain(f"{label} {text}"))
        else:
            level = min(max(level - 1, 1), MAX_HEADING_LEVEL)
            if not label and numbering.split_annex(inline.content)[0]:
                label, text = numbering.split_annex(text)
            self._add(Block(BlockKind.HEADING, text, level, label, uses=uses))

    def _paragraph(self, inline: Token) -> None:
        self._running(*_inline(inline))

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
    comments = [child.content for child in children if child.type == "html_inline"]
    uses = tuple(use for content in comments for use in _read_comment(content)[1])
    return label, plain("".join(_words(children))), uses


def _words(children: list[Token]) -> Iterator[str]:
    for child in children:
        match child.type:
            case "softbreak" | "hardbreak":
                yield " "
            case "footnote_ref":
                yield child.meta["label"]
            case "html_inline" if _COMMENT.fullmatch(child.content):
                continue
            case _:
                yield child.content


def _read_comment(comment: str) -> tuple[Lines, tuple[Use, ...]]:
    """Return the lines and uses that a comment tells; nothing where it is a person's own note."""
    found = _LINES.search(comment)
    lines = (int(found[1]), int(found[2])) if found else NO_LINES
    _, mark, rest = comment.removesuffix("-->").partition("from:")
    if not mark:
        return lines, ()
    try:
        uses = marked_yaml.load(rest.strip(), "").value
    except DraftingError:
        return lines, ()
    if not isinstance(uses, dict):
        return lines, ()
    return lines, tuple(Use(str(name), _pairs(values)) for name, values in uses.items())


def _pairs(values: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(values, dict):
        return ()
    return tuple((str(key), "" if value is None else str(value)) for key, value in values.items())
