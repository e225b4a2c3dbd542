"""Paragraph labels, counted in a draft and recognised in a past text: 1.  (a)  (i)  a.

A past text keeps its labels as printed. A draft's are counted, so that a paragraph can move and
nobody renumbers by hand: 1, 2, 3 through the whole text across headings, from 1 again in each
annex; below a paragraph (a), (i), a, i, the order of the UN Editorial Manual ("Paragraphs and
subparagraphs").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.model import LABEL_SUFFIXES, Block, BlockKind
from drafter.patterns import compiled

_ANNEX = compiled(r"(?:annex|attachment|appendix)(?:\W|$)", re.IGNORECASE)

_WORDS = compiled(r"[^\W\d_]{2,}")
_BESIDE = "|".join(LABEL_SUFFIXES)
_SUFFIXED = compiled(rf"\d{{1,3}}(?P<suffix>[ \u00a0]?(?:{_BESIDE}))")
_TYPED = compiled(rf"\s{{0,3}}(?P<label>\d{{1,3}}[ \u00a0]?(?:{_BESIDE}))\.[ \t]+(?=\S)")
_COUNTS = compiled(r"[ivxlc]+|[IVXLC]+|([a-zA-Z])\1+")  # and bb, which Word counts after z
_TITLED_ANNEX = compiled(
    r"(?P<label>(?:annex|attachment|appendix)(?:\s+(?:[A-Z]|\d{1,2}|[IVX]{1,5}))?)\s*[:.–-]\s+(?=\S)", re.IGNORECASE
)

# What stands before a text and is its label. Group "label" is kept, the stop after it is not.
LABEL = compiled(
    rf"""(?P<label>
          \(\s*(?:\d{{1,3}}|[a-z]{{1,2}}|[ivxl]{{2,6}}|[A-Z])\s*\)   # (1) (a) (iv) (A)
        | (?:\d{{1,3}}|[a-z]|[ivxl]{{1,6}}|[A-Z]|[IVXL]{{1,7}})\)      # 1) a) iv) A)
        | (?:\d{{1,3}}(?:\.\d{{1,3}}){{1,3}} | \d{{1,3}}(?:[ \u00a0]?(?:{_BESIDE}))?      # 1.2. 3 bis.
            | [a-z] | [ivxl]{{1,6}} | [A-Z] | [IVXL]{{1,7}})(?=\.)
        )\.?(?=\s|$)\s*""",
    re.VERBOSE,
)
_WORTHS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
ROMANS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi", "xxvii",
    "xxviii", "xxix", "xxx",
)  # fmt: skip
_SERIES = compiled(r"(?P<before>.*?)(?P<number>\d{1,3})(?P<after>[)\]]?)$")
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"  # the figures of a footnote's label
_RAISE = str.maketrans("0123456789", RAISED)


def split(text: str) -> tuple[str, str]:
    """Return the label that `text` begins with, without its stop, and the rest; ("", text) if none."""
    found = LABEL.match(text)
    if not found:
        return "", text
    return re.sub(r"\s+", " ", found["label"]), text[found.end() :]


def series(label: str) -> tuple[str, int]:
    """Return the form of a label that ends in a number, and the number: "12.3" is "12.#", 3; ("", 0) for others."""
    found = _SERIES.fullmatch(label)
    return (f"{found['before']}#{found['after']}", int(found["number"])) if found else ("", 0)


def split_beside(text: str) -> tuple[str, str]:
    """Return the label "3 bis" that a paragraph was typed with, and the rest; ("", text) if none."""
    found = _TYPED.match(text)
    return (found["label"], text[found.end() :]) if found else ("", text)


def raised(mark: str) -> str:
    """Return `mark` with its figures raised, as a footnote's mark stands in plain text: "12" is "¹²"."""
    return mark.translate(_RAISE)


def is_words(label: str) -> bool:
    """Return whether a label is words ("Action", "Who", "ANNEX") and not some kind of number ("3 bis", "iv")."""
    return bool(_WORDS.match(label)) and not _COUNTS.fullmatch(label)


def stop(label: str) -> str:
    """Return what is printed after a label: none after "(a)", ":" after "Action", "." after "3 bis"."""
    if not label or label.endswith((")", ".", ":")):
        return ""
    return ":" if is_words(label) else "."


def unstopped(printed: str) -> str:
    """Return the label of what is printed before a text: "25" of "25.", "Action" of "Action:", "(a)" of "(a)"."""
    return printed[:-1] if printed and stop(printed[:-1]) == printed[-1] else printed


def split_annex(text: str) -> tuple[str, str]:
    """Return an annex heading's label and title: "Annex A: List" gives "Annex A", "List"; ("", text) if none."""
    found = _TITLED_ANNEX.match(text) if _ANNEX.match(text) else None
    return (found["label"], text[found.end() :]) if found else ("", text)


def letter(number: int) -> str:
    """Return a, b ... z, aa, bb ... as Word counts letters; `number` from 1."""
    turn, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turn + 1)


def roman(number: int) -> str:
    """Return i, ii, iii ... for a number from 1; from 4000 on with as many m as it takes."""
    text = ""
    for worth, sign in _WORTHS:
        text += sign * (number // worth)
        number %= worth
    return text


def roman_value(numeral: str) -> int:
    """Return the value of a small roman number in its one right spelling, to 3999, else 0."""
    value, rest = 0, numeral
    for worth, sign in _WORTHS:
        while rest.startswith(sign):
            value, rest = value + worth, rest.removeprefix(sign)
    return value if not rest and value < 4000 and roman(value) == numeral else 0


def following(label: str) -> tuple[str, ...]:
    """Return the labels that may come after a letter or small roman numeral: "i" goes on as "j" or "ii"."""
    if not label:
        return ()
    roman = ROMANS.index(label) + 1 if label in ROMANS[:-1] else 0
    return (chr(ord(label[0]) + 1), *((ROMANS[roman],) if roman else ()))


def is_annex(block: Block) -> bool:
    """Return whether an annex begins at this block: a first-level heading "Annex", "Attachment A"."""
    if block.kind is not BlockKind.HEADING or block.level != 1:
        return False
    named = block.label if block.label and _ANNEX.match(block.label) else block.text
    return bool(_ANNEX.match(named))


def annexes(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield for each block the annex in which it stands, as its heading calls it; "" before any."""
    name = ""
    for block in blocks:
        if is_annex(block):
            name = block.label or block.text
        yield name


def counted(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a draft with their numbers counted; labels that are no number stay.

    Paragraphs count on across headings and begin at 1 again in each annex; "3 bis" has the number of the one before.
    Items under a paragraph that bear a number become (a), (i), a or i by their level, and begin again under each
    paragraph.
    """
    paragraphs = 0
    items: list[int] = []
    for block in blocks:
        if is_annex(block):
            paragraphs = 0
        if block.kind is not BlockKind.ITEM:
            items = []
        if block.kind is BlockKind.PARAGRAPH and block.label.isdecimal():
            paragraphs += 1
            yield replace(block, label=str(paragraphs))
        elif block.kind is BlockKind.PARAGRAPH and paragraphs and (beside := _SUFFIXED.fullmatch(block.label)):
            yield replace(block, label=f"{paragraphs}{beside['suffix']}")
        elif block.kind is BlockKind.ITEM:
            items = [*items, 0, 0, 0, 0, 0, 0][: block.level]
            if block.label.isdecimal() or block.label == _item_label(block.level, items[-1] + 1):
                items[-1] += 1
                yield replace(block, label=_item_label(block.level, items[-1]))
            else:
                yield block
        else:
            yield block


def _item_label(level: int, number: int) -> str:
    """Return (a), (i), a, i for levels 1 to 4; deeper levels are lettered like the third."""
    if level in (2, 4):
        return f"({roman(number)})" if level == 2 else roman(number)
    return f"({letter(number)})" if level == 1 else letter(number)
