"""The labels that Word prints before the paragraphs of its lists, counted from word/numbering.xml.

What Word does (ECMA-376 part 1, 17.9). A paragraph is in a list by w:numPr, its own or its style's:
a w:num and a level. A w:num is only a reading of a w:abstractNum, and the count belongs to the
abstractNum: two w:num of one go on counting each other's paragraphs. A level begins at w:start, and
again after a paragraph of a higher level (or only after the one that w:lvlRestart names, or never).
A w:startOverride sets the count once, at the first paragraph that uses its w:num at that level.
Number 0 takes a paragraph out of its style's list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from drafter.ingest.word import numbers
from drafter.ingest.word.package import W, has, value, whole
from drafter.ingest.word.styles import Styles

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_STOP = re.compile(r"(?<=\w)\s+[–—-]$|[\s.:,;]+$")
"""What may stand after a label and is not kept with it: its stop, a dash before the words."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list as a w:num reads it."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int = -1  # after which level (from 1) it begins again; 0 never, -1 after any higher one
    figures: bool = False  # every number in figures, whatever its own level has
    style: str = ""
    indent: int = 0
    override: int | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before a paragraph: `text` without its stop, or a bullet as `mark`; and where it stands."""

    text: str
    mark: str
    abstract: str
    level: int
    indent: int


@dataclass
class Counter:
    """The lists of one document and their counts while its paragraphs pass by."""

    numbering: etree._Element | None
    styles: Styles
    unknown: set[str] = field(default_factory=set)  # forms of number that are not known here
    undefined: int = 0  # paragraphs of lists that the file does not define
    _lists: dict[str, tuple[str, dict[int, Level]] | None] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _used: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        root = self.numbering if self.numbering is not None else etree.Element("none")
        self._abstracts = {each.get(W + "abstractNumId", ""): each for each in root.findall(W + "abstractNum")}
        self._nums = {each.get(W + "numId", ""): each for each in root.findall(W + "num")}

    def next(self, properties: etree._Element | None, style: str, original: bool = False) -> Label | None:
        """Return the label of the paragraph that comes now, None if it is in no list; this counts it.

        `properties` are its own. With `original`, a list that a tracked change gave it is not its.
        """
        num, level = self._tie(properties, style, original)
        found = self._list(num) if num not in ("", "0") else None
        self.undefined += found is None and num not in ("", "0")
        if found is None or level not in found[1]:
            return None
        abstract, levels = found
        self._count(num, abstract, levels, level)
        own = levels[level]
        if own.form == "bullet":
            return Label("", own.text.strip() or "•", abstract, level, own.indent) if own.text.strip() else None
        text = _PLACE.sub(lambda place: self._number(abstract, levels, int(place[1]) - 1, own), own.text)
        return Label(_STOP.sub("", text.strip()), "", abstract, level, own.indent)

    # ── which list ───────────────────────────────────────────────────────────────────────────────

    def _tie(self, properties: etree._Element | None, style: str, original: bool) -> tuple[str, int]:
        """Return the w:num and level of a paragraph: its own, else its style's."""
        own = properties.find(W + "numPr") if properties is not None else None
        if own is not None and original and own.find(W + "ins") is not None:
            own = None
        num, level = value(own, "numId"), value(own, "ilvl")
        if num:
            return num, whole(level)
        for each in self.styles.chain(style):
            tie = self.styles.property(each, "pPr", "numPr")
            num = value(tie, "numId")
            if num:
                return num, whole(level or self._tied_level(num, style) or value(tie, "ilvl"))
        return "", 0

    def _tied_level(self, num: str, style: str) -> str:
        """Return the level that the list itself ties to the style, or to the nearest that it is based on."""
        found = self._list(num)
        tied = {level.style: at for at, level in found[1].items() if level.style} if found else {}
        return next((str(tied[each]) for each in self.styles.chain(style) if each in tied), "")

    def _list(self, num: str) -> tuple[str, dict[int, Level]] | None:
        """Return the abstractNum of a w:num, and its levels as this w:num reads them."""
        if num not in self._lists:
            self._lists[num] = self._read(num)
        return self._lists[num]

    def _read(self, num: str) -> tuple[str, dict[int, Level]] | None:
        element = self._nums.get(num)
        key = self._abstract_of(num)
        if element is None or key not in self._abstracts:
            return None
        levels = {at: level for each in self._abstracts[key].findall(W + "lvl") for at, level in [self._level(each)]}
        for change in element.findall(W + "lvlOverride"):
            at, own, start = whole(change.get(W + "ilvl")), change.find(W + "lvl"), value(change, "startOverride")
            if own is not None:
                levels[at] = self._level(own)[1]
            if start and at in levels:
                levels[at] = replace(levels[at], override=whole(start, 1))
        return key, levels

    def _abstract_of(self, num: str) -> str:
        """Return the abstractNum that a w:num reads; one that only names a style of list leads on to that one's."""
        for _ in range(_LEVELS):
            key = value(self._nums.get(num), "abstractNumId")
            named = value(self._abstracts.get(key), "numStyleLink")
            num = value(self.styles.property(named, "pPr", "numPr"), "numId") if named else ""
            if not named or not num:
                defining = (at for at, each in self._abstracts.items() if value(each, "styleLink") == named)
                return next(defining, key) if named else key
        return ""

    def _level(self, element: etree._Element) -> tuple[int, Level]:
        form = next(iter(element.iter(W + "numFmt")), None)  # newer forms stand within a choice, the old one after it
        name = form.get(W + "val", "decimal") if form is not None else "decimal"
        if name == "custom" and form is not None:
            name = form.get(W + "format", "")
        if name not in numbers.FORMS | {"bullet", "none"} and not name.startswith("0"):
            self.unknown.add(name)
        indent = element.find(f"{W}pPr/{W}ind")
        left = indent.get(W + "left", indent.get(W + "start", "0")) if indent is not None else "0"
        return whole(element.get(W + "ilvl")), Level(
            form=name,
            text=value(element, "lvlText"),
            start=whole(value(element, "start")),
            restart=whole(value(element, "lvlRestart"), -1),
            figures=has(element.find(W + "isLgl")),
            style=value(element, "pStyle"),
            indent=whole(left),
        )

    # ── the count ────────────────────────────────────────────────────────────────────────────────

    def _count(self, num: str, abstract: str, levels: dict[int, Level], level: int) -> None:
        own = levels[level]
        if own.override is not None and (num, level) not in self._used:
            self._counts.pop((abstract, level), None)
        self._used.add((num, level))
        for above in range(level):
            if above in levels:
                self._counts.setdefault((abstract, above), levels[above].start)
        count = self._counts.get((abstract, level))
        self._counts[abstract, level] = _first(own) if count is None else count + 1
        for below in range(level + 1, _LEVELS):
            restart = levels[below].restart if below in levels else -1
            if restart and (restart < 0 or level < restart):
                self._counts.pop((abstract, below), None)

    def _number(self, abstract: str, levels: dict[int, Level], level: int, own: Level) -> str:
        """Return the number of a level as the label of `own` shows it."""
        if level not in levels:
            return ""
        form = levels[level].form
        count = self._counts.get((abstract, level), _first(levels[level]))
        return numbers.printed(count, "decimal" if own.figures and form not in ("none", "bullet") else form)


def _first(level: Level) -> int:
    return level.start if level.override is None else level.override
