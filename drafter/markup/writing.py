"""A Statement written as Markdown. What might be taken for a mark is escaped, and nothing else."""

from __future__ import annotations

import json
import re

from drafter import front_matter, numbering
from drafter.model import NO_LINES, Allowed, Block, BlockKind, Statement, Use, plain
from drafter.patterns import compiled

# What has a meaning wherever it stands, and what has one at the beginning of a block.
_INLINE = compiled(r"[\\`*<]|&(?=[#A-Za-z])|(?<![^\W_])_|_(?![^\W_])|\[(?=\^)|\](?=[(:\[])|~(?=~)")
_START = compiled(r"[#>]|[-+=](?=[-+= ]|$)|\d{1,9}(?=[.)](?:\s|$))")
_LETTERED, _ESCAPED = compiled(r"^(?P<open>\(?)(?P<sign>[a-z]{1,4}|\d{1,2})\)(?=\s)"), r"\g<open>\g<sign>\\)"
"""A letter with which a paragraph begins, else read as an item's: "(a) hold a workshop"."""
_SUPERSCRIPTS = compiled("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+")


def escape(text: str) -> str:
    """Return `text` as Markdown that reads back as itself within a line; a line's beginning needs more."""
    return _INLINE.sub(r"\\\g<0>", text)


def write(statement: Statement) -> str:
    """Return the statement as Markdown; `read` gives the same statement from it."""
    notes = frozenset(block.label for block in statement.blocks if block.kind is BlockKind.FOOTNOTE)
    parts = [front_matter.write(statement)]
    parts += [_allow(allowed) for allowed in statement.allows if allowed.of_title]
    parts += [f"# {_heading(line, '-')}" for line in statement.title]
    if statement.contents is not None:
        parts.append(f"<!-- contents: {'true' if statement.contents else 'false'} -->")
    under_number, in_list, is_empty = False, False, False
    before: Block | None = None
    for block in statement.blocks:
        if block.kind is not BlockKind.ITEM:
            under_number = block.kind is BlockKind.PARAGRAPH and block.label.isdecimal()
        indent = (4 if under_number else 0) + 2 * (block.level - 1) if block.kind is BlockKind.ITEM else 0
        # Below a number alone, a blank line ends the paragraph; below words, a dash alone would underline them.
        tight = (in_list or is_empty) and block.kind is BlockKind.ITEM and not _underlines(block, before)
        lines = _block(block, notes).split("\n")
        text = "\n".join(" " * indent + line for line in lines)
        parts[-1:] = [f"{parts[-1]}\n{text}"] if tight else [parts[-1], text]
        before = block if block.kind is BlockKind.ITEM else None
        in_list, is_empty = block.kind is BlockKind.ITEM, under_number and not block.text
    return "\n\n".join(parts) + "\n"


def _underlines(block: Block, before: Block | None) -> bool:
    """Return whether an item without words stands as the first one below an item with words."""
    if before is None or block.text or block.label or block.level <= before.level:
        return False
    return bool(before.text or before.label)


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
            words = _running(block, notes)
            return f"{_lead(block)}{_LETTERED.sub(_ESCAPED, words) if not block.label else words}".rstrip()


def _running(block: Block, notes: frozenset[str]) -> str:
    return _notes(escape(block.text) if block.label else _start(block.text), notes)


def _lead(block: Block) -> str:
    """Return the label in bold with a stop, which tells it from a word that somebody made bold."""
    if not block.label:
        return ""
    return f"**{escape(block.label)}{numbering.stop(block.label)}** "


def _start(text: str) -> str:
    """Return `text` escaped for the beginning of a block, where `1.` or `-` would begin a list."""
    escaped = escape(text)
    if numbering.split_beside(text)[0]:  # else "3 bis. " would be read as a label
        return escaped.replace(".", "\\.", 1)
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
    if block.refers:
        refers = _in_comment(json.dumps(block.refers, ensure_ascii=False))
        facts.insert(0, f"refers: {refers}")
    if block.landscape is not None:
        facts.insert(0, f"landscape: {'true' if block.landscape else 'false'}")
    if block.picture:
        facts.insert(0, f"picture: {block.picture}")
    allows = "".join(f"{_allow(allowed)}\n" for allowed in block.allows)
    return f"{allows}<!-- {', '.join(facts)} -->\n" if facts else allows


def _allow(allowed: Allowed) -> str:
    """Return the comment that keeps a rule silent; a reason that would end it, or read otherwise, is quoted."""
    reason = allowed.reason
    if "--" in reason or ">" in reason or reason != plain(reason) or reason.startswith('"'):
        reason = _in_comment(json.dumps(reason, ensure_ascii=False))
    return f"<!-- allow: {allowed.rule}{': ' if reason else ''}{reason} -->"


def provenance(uses: tuple[Use, ...]) -> str:
    """Return the uses as the YAML flow mapping that a provenance comment holds after `from:`."""
    return _in_comment(json.dumps({use.precedent: dict(use.values) for use in uses}, ensure_ascii=False))


def _in_comment(text: str) -> str:
    """Return JSON that does not end the comment in which it stands."""
    return text.replace("--", "\\u002d\\u002d").replace(">", "\\u003e")
