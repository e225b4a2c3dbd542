"""A section or a paragraph is empty, or a section stands alone at its level: a heading A without a B, I and then III.

A heading with nothing below it tells of text that was lost; a part that is divided has two parts at least. Where the
levels of headings may be lost, as in a text file, both are notes; but an empty section is none where the body's other
texts have words below all of their headings, and this heading or the next is one of them. Lines of the title that are
set as headings (body, meeting, place and date) head no section.

Passes: A. Rain: 1. Members met. B. Floods: 2. Members agreed.
Passes: I. Opening: 1. Members met. II. Themes: A. Rain: 2. Members agreed. B. Floods: 3. Members agreed.
Fails:  A. Rain: B. Floods: 2. Members agreed.
Fails:  A. Rain: 1. Members met. 2. B. Floods: 3. Members agreed.
Fails:  Agenda item 1: Rain: 1. Members met. Agenda item 1: Floods: 2. Members agreed.
Fails:  Themes: A. Rain: 1. Members met. Way forward: 2. Members agreed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise, zip_longest

from drafter import language, numbering
from drafter.check.places import Passage, Same, passages
from drafter.check.structure import titling
from drafter.model import Block, BlockKind, Kind, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "sections"
_ROMAN = compiled(r"\(?(?:II|III|IV|VI|VII|VIII|IX)[.)]?")
_LETTER = compiled(r"\(?[A-H][.)]?")
_ANNEX = compiled(r"(?i)(?:annex|appendix|attachment|enclosure|schedule)(?:\s+(?:[a-z]|[ivxlc]+|\d+))?\b[.:]?")
_CAPTION = compiled(r"(?:Table|Figure|Box|Chart|Map)\s\d")
_ITEM = compiled(r"(?:Agenda\s)?[Ii]tem\s(?P<number>\d{1,2})\s?[:.–—-]\s*(?P<title>\S.*)")
_CONTINUED = compiled(r"\s*\((?:continued|cont[’']?d|resumed)\)", re.IGNORECASE)
_BARE = compiled(r"(?:Table|Figure|Box|Chart|Map|Graph)\s\d{1,2}[.:]?")
"""The number of a table, above its title or the table itself."""
_WORDED = compiled(
    r"(?P<word>Theme|Part|Chapter|Session|Day|Pillar|Objective|Goal|Component|Phase|Topic|Cluster)"
    r"\s(?P<number>\d{1,2})\b"
)
"""Headings that count with a word: "Theme 2: Border posts"."""
_LEVELLED = (".md", ".markdown", ".htm", ".html")
"""Files in which each heading has its level."""
_WORD = (".docx", ".docm", ".dotx")
"""Files in which headings have levels if their styles are used; bold lines have none."""
_LIST = 4
"""So many headings running are lines of a list that were read as headings."""
_SEVERAL = 2
"""So many other texts show how a body writes."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield what is wrong with the headings, each empty one first.

    The names of those present, one below another, may have been read as headings: they are a list, and not empty.
    """
    other = language.foreign(statement.blocks)
    every = [passage for passage in passages(statement) if passage.block and not other[passage.at]]
    titles = titling.block(statement, every)
    blocks = [passage for passage in every if passage.at not in titles]
    heads = [passage for passage in blocks if _block(passage).kind is BlockKind.HEADING]
    there = {one.printed for one in statement.attendance}
    level = _levels(heads)
    has_levels = _has_levels(statement, heads)
    same = _with_words(statement, shelf)
    in_a_row = _in_a_row(blocks)
    for before, (passage, after) in zip((None, *blocks), zip_longest(blocks, blocks[1:]), strict=False):
        lists = _block(passage).text in there or (after is not None and _block(after).text in there)
        if _block(passage).kind is BlockKind.HEADING and _is_empty(before, passage, after, level) and not lists:
            is_surely = (
                has_levels
                or _is_known(passage, after, same)
                or _goes_on(passage, after)
                or (bool(_label(passage)) and _ends(after))
            )
            if not has_levels and passage.at in in_a_row:
                continue
            severity = Severity.WARNING if is_surely else Severity.NOTE
            what = f'nothing stands below the heading "{_title(passage)}"'
            yield Problem(ID, severity, what, passage.place, "write its text, or take the heading out")
        if _is_wordless(passage, after):
            what = f"paragraph {_block(passage).label} has no words"
            yield warning(ID, what, passage.place, "write them, or take the number out and number again")
    alone: list[Passage] = []
    for above, group in _siblings(heads, level):
        yield from _numbered(group)
        yield from _by_word(group)
        alone += group if _is_alone(above, group) else ()
    yield from _alone(alone, Severity.WARNING if has_levels else Severity.NOTE)
    yield from _items_twice(heads)


def _items_twice(heads: Sequence[Passage]) -> Iterator[Problem]:
    """Yield a heading with the number of another item of the agenda: "Item 5: Rain", "Item 5: Floods"."""
    first: dict[tuple[str, str], str] = {}
    for head in heads:
        if found := _ITEM.match(head.text):
            title = _CONTINUED.sub("", found["title"]).strip().casefold()
            before = first.setdefault((head.annex, found["number"]), title)
            if before != title:
                what = f'"{head.text[: found.end("number")]}" stands twice, with two titles'
                yield warning(ID, what, head.place, "write the number of the item that is meant")


def _has_levels(statement: Statement, heads: Sequence[Passage]) -> bool:
    """Return whether headings have the levels of the file; in Word where one is below others, and looks no other."""
    file = statement.source.file.lower() if statement.source else ""
    if not file or file.endswith(_LEVELLED):  # by hand a heading may be one by its looks alone
        return bool(statement.source or statement.draft) or not any(_block(each).lines[0] for each in heads)
    above = [head for head in heads if not head.annex]
    is_styled = any(_block(head).level > 1 and not _label(head) for head in above)
    return file.endswith(_WORD) and is_styled and not any(head.text.isupper() for head in above)


def _in_a_row(blocks: Sequence[Passage]) -> frozenset[int]:
    """Return which blocks are headings of one level with nothing between them: lines of a list, such as who came."""
    runs = groupby(blocks, key=lambda passage: (_block(passage).kind is BlockKind.HEADING, _block(passage).level))
    found = [list(run) for (is_heading, _), run in runs if is_heading]
    return frozenset(passage.at for run in found if len(run) >= _LIST for passage in run)


def _is_known(heading: Passage, after: Passage | None, texts: Counter[str]) -> bool:
    """Return whether the body's other texts have this heading or the next, which then is no part of this section."""
    return any(texts[_block(each).text.casefold()] for each in (heading, after) if each)


def _with_words(statement: Statement, shelf: Shelf) -> Counter[str]:
    """Return the headings of the body's other texts of this kind, if words stand below each heading in all of them."""
    alike = _headings(Same(shelf)).get((statement.kind, statement.meeting.body), ())
    others = [heads for id_, heads in alike if id_ != statement.id and heads]
    is_shown = bool(statement.meeting.body) and len(others) >= _SEVERAL
    full = is_shown and all(has_words for heads in others for _, has_words in heads)
    return Counter(text for heads in others for text, _ in heads) if full else Counter()


_Headings = tuple[str, tuple[tuple[str, bool], ...]]


@lru_cache(maxsize=2)
def _headings(same: Same) -> dict[tuple[Kind, str], tuple[_Headings, ...]]:
    """Return for each kind and body its statements with their headings, and whether each has words below it."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[tuple[Kind, str], tuple[_Headings, ...]] = {}
    for each in shelf.statements:
        below = zip_longest(each.blocks, each.blocks[1:])
        heads = tuple(
            (one.text.casefold(), after is None or after.kind is not BlockKind.HEADING)
            for one, after in below
            if one.kind is BlockKind.HEADING
        )
        key = (each.kind, each.meeting.body)
        found[key] = (*found.get(key, ()), (each.id, heads))
    return found


def _is_wordless(passage: Passage, after: Passage | None) -> bool:
    """Return whether a numbered paragraph has neither words nor items, nor a table."""
    block = _block(passage)
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING)
    ends = after is None or _block(after).kind in kinds
    return block.kind is BlockKind.PARAGRAPH and block.label.isdecimal() and not block.text.strip() and ends


def _levels(heads: Sequence[Passage]) -> Mapping[int, float]:
    """Return the level of each heading, by its place; a letter is half a level below roman numbers of its own level.

    A text whose headings are all of one level divides "II." into "A." and "B." all the same.
    """
    roman = {_block(head).level for head in heads if _ROMAN.fullmatch(_label(head))}
    letters = {head.at for head in heads if _block(head).level in roman and _LETTER.fullmatch(_label(head))}
    return {head.at: _block(head).level + (0.5 if head.at in letters else 0) for head in heads}


def _is_empty(before: Passage | None, heading: Passage, after: Passage | None, level: Mapping[int, float]) -> bool:
    """Return whether nothing stands below a heading; below an annex's title stand the headings of that annex."""
    if _BARE.fullmatch(heading.text):
        return False
    if after is None or _ends(after):
        return True
    if _block(after).kind is not BlockKind.HEADING or level[after.at] > level[heading.at] or _titles(heading, after):
        return False
    is_title = numbering.is_annex(_block(heading)) or (before is not None and _titles(before, heading))
    return not is_title or numbering.is_annex(_block(after)) or bool(_ANNEX.match(_title(after)))


def _ends(after: Passage | None) -> bool:
    """Return whether the text ends here: its footnotes may follow."""
    return after is None or _block(after).kind is BlockKind.FOOTNOTE


def _titles(heading: Passage, after: Passage) -> bool:
    """Return whether a heading is the title of the annex whose number alone stands above it: "Annex A", "Work plan"."""
    is_bare = _block(heading).kind is BlockKind.HEADING and bool(_ANNEX.fullmatch(_title(heading)))
    return (
        is_bare and _block(heading).level == _block(after).level and not (_label(after) or _ANNEX.match(_title(after)))
    )


def _goes_on(heading: Passage, after: Passage | None) -> bool:
    """Return whether the next heading's letter or number is the one after this one's: so both are of one level."""
    last = _worth(_label(heading), 0)
    if after is None or numbering.is_annex(_block(heading)):
        return after is not None and numbering.is_annex(_block(after))
    return bool(last) and _worth(_label(after), last) == last + 1


def _siblings(heads: Sequence[Passage], levels: Mapping[int, float]) -> Iterator[tuple[Passage | None, list[Passage]]]:
    """Yield the headings of one level and the one of a higher level above them; an annex begins again."""
    for level in sorted(set(levels.values())):
        above: Passage | None = None
        group: list[Passage] = []
        for head in heads:
            if levels[head.at] < level or numbering.is_annex(_block(head)):
                yield above, group
                above, group = head, []
            elif levels[head.at] == level:
                group.append(head)
        yield above, group


def _numbered(group: list[Passage]) -> Iterator[Problem]:
    """Yield a heading whose letter or number does not follow the one before, and a first without a second."""
    counted = [(head, label) for head in group if _worth(label := _label(head), 0)]
    last = 0
    for head, label in counted:
        worth = _worth(label, last)
        if last and worth != last + 1:
            mend = "look whether a section is missing, else letter again"
            yield warning(ID, f'the heading "{_title(head)}" follows {_before(counted, head)}', head.place, mend)
        last = worth
    if len(counted) == 1 and _worth(counted[0][1], 0) == 1:
        head, label = counted[0]
        mend = f'take "{label}" away, or add the section that is missing'
        yield warning(ID, f'the heading "{_title(head)}" has none after it', head.place, mend)


def _by_word(group: list[Passage]) -> Iterator[Problem]:
    """Yield a heading that leaps a number behind its word: "Theme 2", "Theme 4"."""
    counted = [(head, found) for head in group if (found := _WORDED.match(head.text))]
    for (_, last), (head, found) in pairwise(counted):
        if found["word"] == last["word"] and int(found["number"]) != int(last["number"]) + 1:
            mend = "look whether a section is missing, else number again"
            yield warning(ID, f'the heading "{_title(head)}" follows {last[0]}', head.place, mend)


def _worth(label: str, last: int) -> int:
    """Return what a label counts, 0 for none: "C" is 3, "I" and "IV" are roman where that follows the one before."""
    bare = label.strip("().")
    if bare.isdecimal():
        return int(bare)
    roman = numbering.roman_value(bare.lower())
    letter = ord(bare.lower()) - ord("a") + 1 if len(bare) == 1 and bare.isascii() and bare.isalpha() else 0
    if roman and (not letter or roman == last + 1 or (not last and roman == 1)):
        return roman
    return letter if letter else 0


def _before(counted: list[tuple[Passage, str]], head: Passage) -> str:
    at = next(n for n, (each, _) in enumerate(counted) if each is head)
    return counted[at - 1][1]


def _is_alone(above: Passage | None, group: list[Passage]) -> bool:
    """Return whether one heading without a number stands alone below another; an annex may have its title so."""
    return (
        above is not None
        and not numbering.is_annex(_block(above))
        and len(group) == 1
        and not _label(group[0])
        and not _CAPTION.match(group[0].text)
    )


def _alone(heads: list[Passage], severity: Severity) -> Iterator[Problem]:
    """Yield the headings that stand alone, those left out that do so time and again: "Decision" below each item."""
    times = Counter(_block(head).text.casefold() for head in heads)
    for head in heads:
        if times[_block(head).text.casefold()] == 1:
            what = f'the heading "{_title(head)}" stands alone below its own'
            mend = "divide the section in two, or take the heading out"
            yield Problem(ID, severity, what, head.place, mend)


def _label(head: Passage) -> str:
    """Return the number of a heading, typed ones too: "A. Rain"."""
    return _block(head).label or numbering.split(head.text)[0]


def _title(head: Passage) -> str:
    label = _block(head).label
    return f"{label}{numbering.stop(label)} {head.text}" if label else head.text


def _block(passage: Passage) -> Block:
    assert passage.block is not None
    return passage.block
