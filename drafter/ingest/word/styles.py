"""The styles of a Word file, asked for what a paragraph's or a run's own properties leave open.

A style takes from the one that it is based on what it does not say itself (ECMA-376 part 1, 17.7.4).
Styles are known by their names, for Word keeps a built-in name and translates the id.
"""

from __future__ import annotations

import re
from functools import cached_property

from lxml import etree

from drafter.ingest.word.package import W, has, value, whole

_DEEPEST = 40
"""Styles that a style may be based on in turn; a ring of them ends here."""
_HEADING = re.compile(r"heading\s?(\d)", re.IGNORECASE)
_DEPTH = re.compile(r"(?:item|list (?:bullet|number)) ?(?P<depth>\d?)")
_CONTENTS = re.compile(r"toc(?: ?heading| ?\d)|contents (?:heading|\d)|table of figures")

_BOX = "draft note"
"""The style of the box on page one of this program's own drafts."""


class Styles:
    """What the styles say; each question has one answer a style, kept."""

    def __init__(self, root: etree._Element | None) -> None:
        styles = root.findall(W + "style") if root is not None else []
        self._by_id: dict[str, etree._Element] = {style.get(W + "styleId", ""): style for style in styles}
        self._kept: dict[tuple[str, str, str], etree._Element | None] = {}
        self._names: dict[str, str] = {}
        self._defaults: dict[str, str] = {
            style.get(W + "type", ""): style.get(W + "styleId", "")
            for style in styles
            if style.get(W + "default") in ("1", "true", "on")
        }

    @cached_property
    def normal(self) -> str:
        """Return the id of the style of a paragraph that names none."""
        return self._defaults.get("paragraph", "")

    def name(self, style: str) -> str:
        """Return the style's name in small letters; its id where the file does not hold it."""
        if style not in self._names:
            self._names[style] = (value(self._by_id.get(style), "name") or style).lower()
        return self._names[style]

    def chain(self, style: str) -> list[str]:
        """Return the ids of the style and of those it is based on, nearest first."""
        found: list[str] = []
        while style in self._by_id and len(found) < _DEEPEST:
            found.append(style)
            style = value(self._by_id[style], "basedOn")
        return found

    def property(self, style: str, holder: str, tag: str) -> etree._Element | None:
        """Return a property ("rPr", "b") as it holds for the style, None where none of its chain has it."""
        key = (style, holder, tag)
        if key not in self._kept:
            path = f"{W}{holder}/{W}{tag}"
            found = (self._by_id[each].find(path) for each in self.chain(style))
            self._kept[key] = next((each for each in found if each is not None), None)
        return self._kept[key]

    def is_on(self, style: str, tag: str) -> bool:
        """Return whether the letters of the style are "b", "vanish", "caps" ..."""
        return has(self.property(style, "rPr", tag))

    def heading(self, style: str, own: etree._Element | None) -> int:
        """Return the level from 1 of a heading in this style with these properties of its own; 0 if it is none."""
        outline = own.find(W + "outlineLvl") if own is not None else None
        if outline is None:
            outline = self.property(style, "pPr", "outlineLvl")
        if outline is not None:
            level = whole(outline.get(W + "val"), 9)
            return level + 1 if 0 <= level < 9 else 0
        named = next(
            (found for each in self.chain(style) or [style] if (found := _HEADING.fullmatch(self.name(each)))), None
        )
        return int(named[1]) if named else 0

    def is_title(self, style: str) -> bool:
        """Return whether the style is Word's "Title", or made from it."""
        return any(self.name(each) == "title" for each in self.chain(style) or [style])

    def is_subtitle(self, style: str) -> bool:
        """Return whether the style is Word's "Subtitle": a title's line above the text, a heading's within it."""
        return self.name(style) == "subtitle"

    def furniture(self, style: str) -> str:
        """Return what the words of this style are where they are about the file and not of it; "" where they are."""
        called = self.name(style)
        return "table of contents" if _CONTENTS.fullmatch(called) else called if called == _BOX else ""

    def indent(self, properties: etree._Element | None, style: str, listed: int | None) -> int:
        """Return how far in a paragraph stands, in twentieths of a point; `listed` is how far its list sets it."""
        own = properties.find(W + "ind") if properties is not None else None
        if own is None or own.get(W + "left", own.get(W + "start")) is None:
            own = self.property(style, "pPr", "ind") if listed is None else None
        if own is None:
            return listed or 0
        return whole(own.get(W + "left", own.get(W + "start")))

    def depth(self, style: str) -> int:
        """Return the level of list that the style's name tells, "List Bullet 2", "Item 3"; 0 if none."""
        found = _DEPTH.fullmatch(self.name(style))
        return int(found["depth"] or 1) if found else 0
