"""What a line of text looks like: a page number, a rule, a bullet, a numbered paragraph, a title.

Only the line itself is looked at here, and the labels before it; text.py decides what it becomes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from drafter import numbering

# Bullets, those of private use that Word's symbol fonts leave, and the sign for a letter that was lost.
GLYPHS = "•◦‣▪▫■□●○◆◇►▸▶▷➢➤➔→⇒»✓✔✦❖⁃∙·⚫⬤\U0001f539\ue000-\uf8ff\ufffd"
_USUAL = ("--", *"•◦‣▪▫■□●○◆◇►▸▶▷➢➤⁃∙·-–—*+")
_WINGDINGS = "Øüvqnl§"  # bullets of the font Wingdings, as plain letters: only before a tab or two spaces
# A tab after a label or bullet is Word's, and parts no cells.
_AFTER_MARK = re.compile(
    rf"""^(?P<mark>\s*(?:[{GLYPHS}*o§–—-] | \(?\w{{1,5}}[.)]
        | \d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?(?=\t+[^\W\d]\S*\ \S+\ \S)      # 4.1, and three words or more
        | \d{{1,2}}(?=\t+[A-Z][^\t]*\ \S+\ \S+\ [^\t]*[.;:]\s*$)            # 4, and a sentence
        ))\t+(?=[^\t]*$)""",
    re.VERBOSE,
)
_LONGEST_PAGE = 40  # letters of "Page 3 of 7"
_RULE = re.compile(r"\s*(?:[-*_=–—]\s*){3,}$")
_PAGE = re.compile(
    r"""\s*(?:page\s+)?[-–]?\s*(?P<number>\d{1,4})\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?\s*$   # - 3 -, Page 3 of 7
      | \s*(?P<first>\d{1,4})\s*\|\s*p\s?a\s?g\s?e\s*$                                     # 3 | P a g e
      | \s*p\s?a\s?g\s?e\s*\|?\s*(?P<last>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_GLYPH = re.compile(rf"(?P<indent>\s*)(?P<mark>[{GLYPHS}])\s*")
_LETTER = re.compile(
    rf"(?P<indent>\s*)(?P<mark>[{_WINGDINGS}])(?:\t\s*|\s{{2,}})(?=[^\W\d_])"
    r"|\s*§\s+(?=[^\W\d_])|(?P<lost>\s*\?)\s+(?=[^\W\d_])"
)
_ROUND = re.compile(r"(?:(?:\s{2,}|\t)(?P<mark>o)\s+|o(?:\s{2,}|\t\s*))(?=\S)")  # Word's second bullet, as text

_DASH = re.compile(r"(?P<indent>\s*)(?P<mark>--|[-–—*+])\s+(?=\S)")
_APART = re.compile(r"\s*(?P<label>\d{1,3})\s\.\s+(?=[A-Z“\"‘'(])")  # "1 . The meeting"
_GLUED = re.compile(r"\s*(?P<label>\d{1,3})\.(?=[A-Z“\"‘'(][a-z]?)")
_NUMBER_ALONE = re.compile(r"\s*(?P<label>\d{1,3})[.)]\s*$")
_FOOTNOTE = re.compile(r"\s*(?P<label>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)\s*(?=\S)")
# Numbers of other forms: [12]  § 3  Article 5  Para. 3  and 1.1 without a stop.
_OTHER_LABEL = re.compile(
    r"""(?P<label> \[\d{1,3}\] | §\s?\d{1,3}(?:\.\d{1,3})*
        | (?:Article|Art\.|Paragraph|Para\.?|Section|Item|Rule|Resolution|Decision|Recommendation)
          \s(?:\d{1,3}|[IVXL]{1,6})(?=\s*[.:–-]|\s*$)
        | \d{1,3}(?:\.\d{1,3}){1,3}(?=\s+[A-Z“"‘']|\t\s*[^\W\d_]) )
        \s*[.:–-]?(?:\s+|$)""",
    re.VERBOSE,
)
_IMAGE = re.compile(
    # a file's name, with its ending or without; a name of its own has capitals: "Port-au-Prince"
    r"\s*(?:\S+\.(?i:jpe?g|png|gif|svg|webp)|(?:[a-z0-9]+[-_]){2,}[a-z0-9]+(?:\s+(?i:image))?|(?i:image))\s*$"
)
_PLACE_AND_DATE = re.compile(r"\s*(?:location|venue|place|city|where|dates?|when)\s*:\s*\S", re.IGNORECASE)
_ASIDE_AFTER = re.compile(r".{36,}[^\W\d_]{4}[.!?][”\"’')]?\s[\[(][^\[\]()]{1,60}[\])]$")
_SAMPLE = 400  # letters that show whether a line is in capitals


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a line's words: a bullet, a label, both or neither, and the words."""

    text: str
    mark: str = ""
    label: str = ""
    indent: int = 0
    glued: str = ""  # a label that had lost its space: "10.Participants"


def rule(line: str) -> bool:
    """Return whether the line is only a rule across the page."""
    return bool(_RULE.fullmatch(line))


def page_number(line: str) -> str:
    """Return the number of a line that may be only a page number: "3", "- 3 -", "Page 3 of 7"; else ""."""
    found = _PAGE.fullmatch(line.strip()) if len(line) < _LONGEST_PAGE or len(line.strip()) < _LONGEST_PAGE else None
    return (found["number"] or found["first"] or found["last"]) if found else ""


def image(line: str) -> bool:
    """Return whether the line is what a web page leaves of a picture: its file's name."""
    return len(line) < 200 and bool(_IMAGE.fullmatch(line))


def place_and_date(line: str) -> bool:
    """Return whether the line is a web page's own table of facts: "Location: ... Date: ..."."""
    return len(line) < 160 and bool(_PLACE_AND_DATE.match(line))


def footnote(line: str) -> tuple[str, str]:
    """Return the mark and words of a footnote that begins with a raised figure; ("", line) if none."""
    found = _FOOTNOTE.match(line)
    return (found["label"], line[found.end() :].strip()) if found else ("", line)


def table_cells(line: str) -> tuple[str, ...]:
    """Return the cells of a line of a table, parted by tabs or pipes; () if it is none."""
    line = _AFTER_MARK.sub(r"\g<mark> ", line)
    if "\t" in line.strip("\t \r") or (line.rstrip(" \r").endswith("\t") and line.strip()):
        return tuple(cell.strip() for cell in line.split("\t"))
    if line.strip().startswith("|") and line.strip().endswith("|") and line.count("|") > 2:
        row = line.strip()[1:-1].replace("\\|", "\0")  # an escaped pipe parts no cells
        return tuple(cell.strip().replace("\0", "|") for cell in row.strip("|").split("|"))
    return ()


def all_capitals(text: str) -> bool:
    """Return whether the line is set in capitals, as titles are: four letters, nearly all upper case."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    return letters >= 4 and sum(map(str.isupper, sample)) >= 0.85 * letters


def ends_aside(text: str) -> bool:
    """Return whether a sentence has ended, and words in brackets stand after it: "Ms Aba spoke. [Read the speech]"."""
    return text[-1:] in ("]", ")") and bool(_ASIDE_AFTER.match(text))


def is_odd(mark: str) -> bool:
    """Return whether a bullet is none that a reader would know as one: "o", "?", a sign of private use."""
    return mark not in _USUAL


def is_glyph(mark: str) -> bool:
    """Return whether a bullet is more than a dash or star."""
    return bool(_GLYPH.fullmatch(mark))


@lru_cache(maxsize=4096)
def split(line: str) -> Mark:
    """Return what stands before the words of a line; it is asked of each at several stages, and remembered."""
    bullet = _GLYPH.match(line) or _DASH.match(line) or _LETTER.match(line) or _ROUND.match(line)
    indent = len(line[: len(line) - len(line.lstrip())].expandtabs(4))
    rest = line[bullet.end() :] if bullet else line.strip()
    mark = bullet[0].strip() if bullet else ""
    apart = _APART.match(rest)
    if apart:
        return Mark(rest[apart.end() :].strip(), mark, apart["label"], indent)
    glued = _GLUED.match(rest)
    if glued:
        return Mark(rest[glued.end() :].strip(), mark, glued["label"], indent, glued[0].strip())
    alone = _NUMBER_ALONE.fullmatch(rest)
    if alone:
        return Mark("", mark, alone["label"], indent)
    other = _OTHER_LABEL.match(rest)
    label, words = (other["label"], rest[other.end() :]) if other else numbering.split(rest)
    return Mark(words.strip(), mark, label, indent)
