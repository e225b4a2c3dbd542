"""A reader of Word files for these tests: what a person sees, computed from the file alone.

Written from the standard's rules for numbering (ECMA-376 part 1, 17.9), without a line of the
writer's: the count belongs to the abstract list, an override counts once at the first use, and a
paragraph begins the levels below it again.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Seen:
    """One paragraph as a reader sees it; `number` is what Word puts before it."""

    style: str
    number: str
    text: str
    typed: str = ""
    left: str = ""


class WordFile:
    """A .docx, opened."""

    def __init__(self, data: bytes) -> None:
        self.zip = zipfile.ZipFile(BytesIO(data))
        self.parts = {name: self.zip.read(name) for name in self.zip.namelist()}
        self.styles = {s.get(f"{W}styleId"): s for s in self.xml("word/styles.xml").iter(f"{W}style")}

    def xml(self, part: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts[part])

    def words(self, part: str) -> str:
        return "".join(node.text or "" for node in self.xml(part).iter(f"{W}t"))

    def style_name(self, key: str) -> str:
        return self.styles[key].find(f"{W}name").get(f"{W}val")

    def paragraphs(self) -> list[Seen]:
        """Return all paragraphs of the body, those in tables too."""
        counter = _Counter(self)
        return [self._seen(paragraph, counter) for paragraph in self.xml("word/document.xml").iter(f"{W}p")]

    def _seen(self, paragraph: ElementTree.Element, counter: _Counter) -> Seen:
        style = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        typed, text = "", ""
        for run in paragraph.iter(f"{W}r"):
            look = run.find(f"{W}rPr/{W}rStyle")
            words = "".join({"t": n.text or "", "br": "\n", "tab": "\t"}.get(n.tag.removeprefix(W), "") for n in run)
            if look is not None and self.style_name(look.get(f"{W}val")) in ("Label", "Label Number"):
                typed += words
            else:
                text += words
        number, left = counter.next(paragraph, style)
        return Seen(self.style_name(style), number, text, typed, left)


class _Counter:
    """The counts of all lists while the paragraphs pass by."""

    def __init__(self, file: WordFile) -> None:
        self.file = file
        root = file.xml("word/numbering.xml")
        self.abstract = {a.get(f"{W}abstractNumId"): a for a in root.findall(f"{W}abstractNum")}
        self.nums = {n.get(f"{W}numId"): n for n in root.findall(f"{W}num")}
        self.counts: dict[tuple[str, int], int] = {}
        self.overridden: set[tuple[str, int]] = set()

    def next(self, paragraph: ElementTree.Element, style: str) -> tuple[str, str]:
        num, level = self._tie(paragraph, style)
        if num in ("", "0"):
            return "", ""
        abstract = self.nums[num].find(f"{W}abstractNumId").get(f"{W}val")
        self._count(num, abstract, level)
        definition = self._level(abstract, level)
        text = definition.find(f"{W}lvlText").get(f"{W}val")
        left = definition.find(f"{W}pPr/{W}ind").get(f"{W}left")
        if definition.find(f"{W}numFmt").get(f"{W}val") == "bullet":
            return text, left
        for other in range(level + 1):
            if f"%{other + 1}" in text:
                value = self.counts[abstract, other]
                form = self._level(abstract, other).find(f"{W}numFmt").get(f"{W}val")
                text = text.replace(f"%{other + 1}", shown(value, form))
        return text, left

    def _tie(self, paragraph: ElementTree.Element, style: str) -> tuple[str, int]:
        direct = paragraph.find(f"{W}pPr/{W}numPr")
        while direct is None and style:
            found = self.file.styles[style]
            direct = found.find(f"{W}pPr/{W}numPr")
            based = found.find(f"{W}basedOn")
            style = based.get(f"{W}val") if based is not None else ""
        if direct is None:
            return "", 0
        level = direct.find(f"{W}ilvl")
        return direct.find(f"{W}numId").get(f"{W}val"), int(level.get(f"{W}val")) if level is not None else 0

    def _count(self, num: str, abstract: str, level: int) -> None:
        start = int(self._level(abstract, level).find(f"{W}start").get(f"{W}val"))
        for override in self.nums[num].findall(f"{W}lvlOverride"):
            if int(override.get(f"{W}ilvl")) == level:
                start = int(override.find(f"{W}startOverride").get(f"{W}val"))
                if (num, level) not in self.overridden:
                    self.overridden.add((num, level))
                    self.counts.pop((abstract, level), None)
        self.counts[abstract, level] = self.counts.get((abstract, level), start - 1) + 1
        for deeper in range(level + 1, 9):
            self.counts.pop((abstract, deeper), None)

    def _level(self, abstract: str, level: int) -> ElementTree.Element:
        return next(x for x in self.abstract[abstract].findall(f"{W}lvl") if x.get(f"{W}ilvl") == str(level))


def shown(value: int, form: str) -> str:
    """Return a number as Word writes it in this form."""
    if form == "decimal":
        return str(value)
    if form.endswith("Letter"):
        text = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
    else:
        text, rest = "", value
        tens = ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40)
        for sign, worth in (*tens, ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)):
            text, rest = text + sign * (rest // worth), rest % worth
    return text.upper() if form.startswith("upper") else text
