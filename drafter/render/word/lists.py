"""The lists of a Word file, so that it prints each label of the statement to the letter.

What Word does. A paragraph is in a list by w:numPr: a w:num and a level. A w:num is only a reading
of a w:abstractNum, and the count belongs to the abstractNum: two w:num of one abstractNum go on
counting each other's paragraphs, across whatever stands between. A level counts one up at each of
its paragraphs, and begins again (at w:start) after a paragraph of a higher level of the same
abstractNum. A w:num with w:startOverride for a level sets the count of that level once, at the
first paragraph that uses this w:num there; after a higher level it begins at that number again,
which is why a w:num made to begin anew is not used beyond the list that it was made for. A number
in the paragraph's own properties brings the indentation of the list's level with it and overrides
that of the style; so the levels are given the indentation of the styles they are tied to, and a
restyled indentation is followed. A paragraph leaves the list of its style by numId 0, and with it
its indentation, or by a list whose numbers are "none", which keeps it: the second is done here.

What is done here. The lists are those of the base document: numbered paragraphs with their items,
bullets, headings. While writing, the count that Word will reach is kept beside; where the label of
the statement is another, a new w:num begins there. A label of another form than the base's level
has (1) for (a) gets a copy of that list with that one level changed.

In a redline what begins anew is a list of its own, a copy that starts at that number, and no w:startOverride:
LibreOffice binds an override to the first paragraph of the w:num in the file, and that may be one of the other text,
or stand in another list in the other text; so a number went on where it must begin. Word counts both alike.
"""

from __future__ import annotations

import zlib
from copy import copy, deepcopy
from dataclasses import dataclass, field

from lxml import etree

from drafter.render.labels import Form, Label
from drafter.render.word.base import Base
from drafter.render.word.xml import name, node

_AFTER_TEXT = tuple(name(f"w:{tag}") for tag in ("legacy", "lvlJc", "pPr", "rPr"))
LEVELS = 9
"""The levels that a list of Word has."""
STEP = 570
"""One step of indentation where the base document has none for a level, in twentieths of a point."""


@dataclass(slots=True)
class _List:
    """A list of the base, or a copy for labels of another form: its main w:num, and the counts as Word keeps them."""

    abstract: etree._Element
    main: int
    members: set[int]  # its w:num, in both texts of a redline
    counts: dict[int, list[int | None]] = field(default_factory=dict)  # of each level, by abstractNum
    # the w:num in use at each level: forgotten after a higher level, as one made to begin anew must be
    using: list[int] = field(default_factory=lambda: [0] * LEVELS)


class Numbering:
    """The lists of one document while it is written; `element` is word/numbering.xml."""

    def __init__(self, base: Base, apart: bool = False) -> None:
        """Make the lists from those of the base; `apart` for a redline: what begins anew is a list of its own."""
        self.element = base.numbering
        self._base = base
        self._apart = apart
        self._lists: dict[tuple[int, int, tuple[Form, str, str] | None], _List] = {}
        self._printed: dict[tuple[int, int, tuple[Form, str, str]], bool] = {}  # what the base's own lists print
        self._silent = 0
        self._abstracts: dict[int, etree._Element | None] = {}
        self._last = max((_value(num, "w:numId") for num in base.numbering.findall(name("w:num"))), default=0)
        self.wish: tuple[int, int] | None = None

    def beside(self) -> Numbering:
        """Return the numbering of another text in the same file: the lists are these, the counts its own.

        In a redline a paragraph of both texts is in one list in both, where that prints both its numbers: `wish` is
        its w:num and level in the first text, to be set before the paragraph is numbered.
        """
        other = copy(self)
        other._lists = {key: _List(each.abstract, each.main, each.members) for key, each in self._lists.items()}
        return other

    def bullet(self, style: str, level: int) -> tuple[int, int]:
        """Return the w:num and level of a bullet; `level` from 0, the ninth is the deepest."""
        tied = self._base.list_of(style)
        return (tied[0], min(max(level, tied[1]), LEVELS - 1)) if tied else (0, 0)

    def paragraph(self, level: int, label: Label) -> tuple[int, int]:
        """Return the w:num and level that make Word print `label` at a paragraph, or an item below it."""
        tied = self._base.list_of(self._base.id("Numbered Paragraph"))
        return self._numbered(tied[0] if tied else 0, level, label)

    def heading(self, level: int, label: Label) -> tuple[int, int]:
        """Return the w:num and level that make Word print `label` at a heading; `level` from 0."""
        return self._numbered(self._named("Headings"), level, label)

    def silent(self, level: int) -> tuple[int, int]:
        """Return a w:num and level that indent as paragraphs and their items do and print nothing."""
        if not self._silent:
            tied = self._base.list_of(self._base.id("Numbered Paragraph"))
            abstract = self._copied(self._abstract(tied[0]) if tied else None, "none")
            for at in range(LEVELS):
                _set_level(abstract, at, "none", "")
            self._silent = self._num(abstract)
        return self._silent, min(level, LEVELS - 1)

    def _named(self, list_name: str) -> int:
        """Return the first w:num of the list that the base document calls so, 0 where there is none."""
        for abstract in self.element.findall(name("w:abstractNum")):
            called = abstract.find(name("w:name"))
            if called is not None and called.get(name("w:val")) == list_name:
                key = _value(abstract, "w:abstractNumId")
                of_it = (num for num in self.element.findall(name("w:num")) if _abstract_of(num) == key)
                return next((_value(num, "w:numId") for num in of_it), 0)
        return 0

    def _numbered(self, main: int, level: int, label: Label) -> tuple[int, int]:
        level = min(level, LEVELS - 1)
        used = self._list(main, level, label)
        number = self._wished(used, level, label.value) or self._continuing(used, level, label.value)
        number = number or self._anew(used, level, label.value)
        counts = self._counts(used, number)
        counts[level] = label.value
        counts[level + 1 :] = [None] * (LEVELS - level - 1)
        used.using[level] = number
        used.using[level + 1 :] = [0] * (LEVELS - level - 1)
        return number, level

    # ── which list ───────────────────────────────────────────────────────────────────────────────

    def _list(self, main: int, level: int, label: Label) -> _List:
        abstract = self._abstract(main) if main else None
        asked = (main, level, label.shape)
        if asked not in self._printed:
            self._printed[asked] = abstract is not None and _prints(abstract, level, label)
        shape = None if self._printed[asked] else label.shape
        key = (main, level, shape) if shape else (main, 0, None)
        if key not in self._lists:
            if abstract is None or shape:
                abstract = self._copied(abstract, f"{level} {label.shape}")
                _set_level(abstract, level, label.form.value, f"{label.before}%{level + 1}{label.after}")
                main = self._num(abstract)
            self._lists[key] = _List(abstract, main, {main})
        return self._lists[key]

    def _abstract(self, number: int) -> etree._Element | None:
        """Return the list that a w:num of the base document reads."""
        if number not in self._abstracts:
            self._abstracts[number] = self._found(number)
        return self._abstracts[number]

    def _found(self, number: int) -> etree._Element | None:
        num = next((each for each in self.element.findall(name("w:num")) if _value(each, "w:numId") == number), None)
        if num is None:
            return None
        key = _abstract_of(num)
        found = self.element.findall(name("w:abstractNum"))
        return next((each for each in found if _value(each, "w:abstractNumId") == key), None)

    def _copied(self, abstract: etree._Element | None, sign: str) -> etree._Element:
        """Return a new list like `abstract`, tied to no style, so that its levels may be changed."""
        known = (_value(each, "w:abstractNumId") for each in self.element.findall(name("w:abstractNum")))
        key = 1 + max(known, default=-1)
        copy = node("w:abstractNum") if abstract is None else deepcopy(abstract)
        for tag in ("w:nsid", "w:tmpl", "w:multiLevelType", "w:styleLink", "w:numStyleLink", "w:name"):
            for child in copy.findall(name(tag)):
                copy.remove(child)
        for tied in list(copy.iter(name("w:pStyle"))):
            tied.getparent().remove(tied)
        copy.set(name("w:abstractNumId"), str(key))
        nsid = f"{zlib.crc32(f'{key} {sign}'.encode()):08X}"
        copy[:0] = [node("w:nsid", val=nsid), node("w:multiLevelType", val="multilevel"), node("w:tmpl", val=nsid)]
        nums = self.element.find(name("w:num"))
        nums.addprevious(copy) if nums is not None else self.element.append(copy)
        return copy

    # ── which w:num of it ────────────────────────────────────────────────────────────────────────

    def _continuing(self, used: _List, level: int, value: int) -> int:
        """Return the w:num that prints `value` here of itself, 0 where none does.

        First the one of the items beside it, then those of the paragraphs above it, so that what is
        one list to a reader is one to Word.
        """
        for number in (used.using[level], *reversed(used.using[:level]), used.main):
            if number and value == self._next(used, number, level):
                return number
        return 0

    def _wished(self, used: _List, level: int, value: int) -> int:
        """Return the w:num of the paragraph in the other text, if it prints `value` here too; else 0."""
        number, wished_level = self.wish or (0, 0)
        is_fit = number in used.members and wished_level == level and self._next(used, number, level) == value
        return number if is_fit else 0

    def _next(self, used: _List, number: int, level: int) -> int:
        """Return what the w:num prints at its next paragraph of this level."""
        count = self._counts(used, number)[level]
        abstract = self._abstract(number)
        assert abstract is not None, "each w:num in use reads a list"
        return _start(abstract, level) if count is None else count + 1

    def _counts(self, used: _List, number: int) -> list[int | None]:
        """Return the count of each level of the abstractNum that the w:num reads; kept, to be changed."""
        return used.counts.setdefault(number if self._apart else used.main, [None] * LEVELS)

    def _anew(self, used: _List, level: int, value: int) -> int:
        """Return a new w:num that begins at `value`: one more of the list, or in a redline one of its own."""
        if self._apart:
            abstract = self._copied(used.abstract, f"{level} {value}")
            _set_start(abstract, level, value)
            number = self._num(abstract)
        else:
            number = self._num(used.abstract, level, value)
        used.members.add(number)
        return number

    def _num(self, abstract: etree._Element, level: int = 0, value: int | None = None) -> int:
        self._last += 1
        key = abstract.get(name("w:abstractNumId"))
        num = node("w:num", node("w:abstractNumId", val=key), numId=self._last)
        if value is not None:
            num.append(node("w:lvlOverride", node("w:startOverride", val=value), ilvl=level))
        cleanup = self.element.find(name("w:numIdMacAtCleanup"))
        cleanup.addprevious(num) if cleanup is not None else self.element.append(num)
        return self._last


def _value(element: etree._Element, attribute: str) -> int:
    return int(element.get(name(attribute), "0"))


def _abstract_of(num: etree._Element) -> int:
    return _value(num.find(name("w:abstractNumId")), "w:val")


def _level(abstract: etree._Element, level: int) -> etree._Element | None:
    return next((each for each in abstract.findall(name("w:lvl")) if _value(each, "w:ilvl") == level), None)


def _start(abstract: etree._Element, level: int) -> int:
    found = _level(abstract, level)
    start = found.find(name("w:start")) if found is not None else None
    return _value(start, "w:val") if start is not None else 0


def _set_start(abstract: etree._Element, level: int, value: int) -> None:
    found = _level(abstract, level)
    assert found is not None, "a level that prints a label is there"
    for start in found.findall(name("w:start")):
        found.remove(start)
    found.insert(0, node("w:start", val=value))


def _prints(abstract: etree._Element, level: int, label: Label) -> bool:
    """Return whether this level prints labels of that shape; any stop after the number will do."""
    found = _level(abstract, level)
    if found is None:
        return False
    form, text = found.find(name("w:numFmt")), found.find(name("w:lvlText"))
    if form is None or text is None or form.get(name("w:val")) != label.form.value:
        return False
    before, _, after = text.get(name("w:val"), "").partition(f"%{level + 1}")
    return before == label.before and (after == label.after or {after, label.after} <= {"", ".", ":"})


def _set_level(abstract: etree._Element, level: int, form: str, text: str) -> None:
    """Make one level print `text` with numbers of that form, keeping its indentation and look."""
    found = _level(abstract, level)
    if found is None:
        indent = node("w:ind", left=STEP * (level + 1), hanging=STEP)
        found = node("w:lvl", node("w:lvlJc", val="left"), node("w:pPr", indent), ilvl=level)
        abstract.append(found)
    for tag in ("w:start", "w:numFmt", "w:lvlRestart", "w:isLgl", "w:suff", "w:lvlText"):
        for child in found.findall(name(tag)):
            found.remove(child)
    found[:0] = [node("w:start", val=1), node("w:numFmt", val=form)]
    after = next(child for child in found if child.tag in _AFTER_TEXT)
    if not text:
        after.addprevious(node("w:suff", val="nothing"))  # else a tab stands where the number would
    after.addprevious(node("w:lvlText", val=text))
