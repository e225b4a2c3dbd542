"""A person's YAML in, a tree that remembers lines out, in one pass.

Every scalar is the text that was typed: "No" is no boolean here and "2013-02-30" no date; what a
word means is for the reader of the tree to say. Keys that stand twice, tags, merge keys and runaway
aliases are refused, all in one pass, each with its line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

import yaml

from drafter.marked_yaml.complaints import BRACES, plain_words
from drafter.marked_yaml.marked import NULLS, Lines, Tree
from drafter.model import Place, Problem
from drafter.patterns import compiled
from drafter.problems import DraftingError, error, refusal

_LOADER: type[yaml.CLoader] | type[yaml.Loader] = getattr(yaml, "CLoader", yaml.Loader)

MAX_CHARACTERS = 20_000_000  # an archive's whole register stays far below a tenth of this
MAX_DEPTH = 64  # the deepest file of this house has six levels; readers of the tree may recurse
MAX_NODES = 2_000_000  # counted with aliases written out, so that none can multiply without end

_TEXT_TAGS = (None, "!", "tag:yaml.org,2002:str")
_PLAIN_TAGS = (None, "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
# What YAML 1.1 allows in a file; anything else must be escaped inside double quotes.
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HALF = compiled("[\ud800-\udfff]")  # written as "\\ud800"; no text that is read as UTF-8 has it
BULLET = compiled(r"(?P<head>[ ]*)(?P<bullet>[*+\u2010-\u2015\u2022\u2023\u25a0-\u25ff\u00b7\uf0b7])[ ]*(?P<rest>\S.*)")
_ITEM_WITHIN = compiled(r"\n[ \t]*(?P<item>-[ \t])")


def one_pass(text: str, file: str, first_line: int) -> Reading:
    """Return the reading of a text, as far as it could be read."""
    reading = Reading(text, file, first_line)
    reading.check_characters()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            reading.take(event)
    except yaml.MarkedYAMLError as fault:
        reading.misformed(fault)
    except yaml.YAMLError as fault:  # the pure reader's own complaint about a character
        reading.report("yaml-character", str(fault).splitlines()[0], 0, "remove the character")
        reading.stopped = (0, 0)
    return reading


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    value: dict[str, Tree] | list[Tree]
    lines: Lines
    anchor: str | None
    size: int = 1
    key: str | None = None
    key_at: int = 0
    is_key: bool = False  # a collection that stands where a key belongs: read and dropped


class Reading:
    """One pass over the events of a file; no recursion, so that depth costs nothing."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text, self.file, self.first = text, file, first_line
        self.breaks = tuple(found.start() for found in re.finditer("\n", text))
        self.problems: list[Problem] = []
        self.stopped: tuple[int, int] | None = None  # the lines of the fault, and of what it is in, from 0
        self.value: Tree = None
        self.lines = Lines(0)
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Tree, Lines, int]] = {}
        self._documents = 0

    # -- faults -------------------------------------------------------------------------------

    def problem(self, rule: str, what: str, at: int, mend: str) -> Problem:
        """Return the Problem at the character `at`."""
        line = bisect_right(self.breaks, at - 1)
        begin = self.breaks[line - 1] + 1 if line else 0
        end = self.breaks[line] if line < len(self.breaks) else len(self.text)
        return error(rule, what, Place(self.file, self.first + line), mend, self.text[begin:end].strip()[:200])

    def report(self, rule: str, what: str, at: int, mend: str) -> None:
        """Keep a Problem and go on reading."""
        self.problems.append(self.problem(rule, what, at, mend))

    def stop(self, rule: str, what: str, at: int, mend: str) -> DraftingError:
        """Return the error to raise where reading on is not safe."""
        return DraftingError([*self.problems, self.problem(rule, what, at, mend)])

    def check_characters(self) -> None:
        """Raise DraftingError for a text that no YAML reader would take."""
        if len(self.text) > MAX_CHARACTERS:
            what = f"this file holds {len(self.text):,} characters; {MAX_CHARACTERS:,} are the most allowed"
            raise refusal("yaml-large", what, Place(self.file), "divide it into smaller files")
        for found in _UNREADABLE.finditer(self.text):
            what = f"the character U+{ord(found[0]):04X} is not allowed in YAML"
            self.report("yaml-character", what, found.start(), "remove the character, or save the file as UTF-8 text")
            if len(self.problems) == 10:
                break
        if self.problems:
            raise DraftingError(self.problems)

    def misformed(self, fault: yaml.MarkedYAMLError) -> None:
        """Report a fault of form in plain words; the reader cannot go on after it."""
        mark = fault.problem_mark or fault.context_mark
        at = min(mark.index, len(self.text)) if mark else 0
        if at == len(self.text) and fault.context_mark:  # "unexpected end": show where the thing began
            at = min(fault.context_mark.index, at)
        begun = fault.context_mark.index if fault.context_mark else at
        self.stopped = bisect_right(self.breaks, at - 1), bisect_right(self.breaks, min(begun, len(self.text)) - 1)
        shown = self.problem("yaml-syntax", "", at, "")
        if any(shown.where == problem.where for problem in self.problems):
            return  # the same line is told of already
        what, mend = plain_words(fault.problem or "", shown.quote, self.text[at : at + 1])
        self.report("yaml-syntax", what, at, mend)

    # -- events -------------------------------------------------------------------------------

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the file into the tree."""
        at = event.start_mark.index if event.start_mark else 0
        if isinstance(event, yaml.ScalarEvent):  # first, for most are
            self._scalar(event, at)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                raise self.stop("yaml-syntax", "a second document begins here", at, 'remove the line "---"')
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor or "", at)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event, at)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()

    def _scalar(self, event: yaml.ScalarEvent, at: int) -> None:
        plain = not event.style and event.tag is None
        if half := _HALF.search(event.value):
            what = f"U+{ord(half[0]):04X} is half of a character, which no file can hold"
            self.report("yaml-character", what, at, "write the character itself, or remove it")
        if event.tag not in _TEXT_TAGS:
            self._tagged(event.tag, at)
        if plain and event.value == "<<" and self._wants_key():
            self.report("yaml-merge", 'a merge key "<<" is not allowed here', at, "write the keys out")
        if plain and event.end_mark:
            self._run_on(at, event.end_mark.index)
        value = None if plain and event.value in NULLS else event.value
        self._place(value, Lines(at), 1, event.anchor)

    def _run_on(self, at: int, end: int) -> None:
        """Report the items of a list that are read as more of the text above them."""
        if self.text.find("\n", at, end) < 0:
            return
        inside = [found.start("item") for found in _ITEM_WITHIN.finditer(self.text, at, end)]
        first = self.text[at : self.text.index("\n", at)].strip()
        before = self.text[self.text.rfind("\n", 0, at) + 1 : at].strip()
        if inside and (told := _begins_wrongly(before, first)):
            self.report("yaml-item", told[0], at, told[1])
            return
        mend = "begin it with as many spaces as the items beside it"
        for item in inside:
            self.report("yaml-item", "this item is read as more of the line above it", item, mend)

    def _alias(self, anchor: str, at: int) -> None:
        if anchor not in self._anchors:
            what = f'the alias "*{anchor}" refers to nothing that is complete above it'
            mend = f'put quotes round "*{anchor}" if it is text, else write the value out'
            self.report("yaml-alias", what, at, mend)
            self._place(None, Lines(at), 1, None)
            return
        value, lines, size = self._anchors[anchor]
        self._place(value, Lines(at, lines.parts), size, None)

    def _begin(self, event: yaml.CollectionStartEvent, at: int) -> None:
        if event.tag not in _PLAIN_TAGS:
            self._tagged(event.tag, at)
        if len(self._open) == MAX_DEPTH:
            raise self.stop("yaml-deep", f"more than {MAX_DEPTH} levels one inside the other", at, "make it flatter")
        if is_key := self._wants_key():
            self.report("yaml-key", "a key must be a word, not a list or a mapping", at, BRACES)
        value: dict[str, Tree] | list[Tree] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._open.append(_Open(value, Lines(at), event.anchor, is_key=is_key))

    def _end(self) -> None:
        done = self._open.pop()
        if done.is_key:
            done.value = {}
            self._open[-1].key = f"\0{done.lines.at}"  # no person can write this key; the file is refused anyway
            return
        self._place(done.value, done.lines, done.size, done.anchor)

    def _wants_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].value, dict) and self._open[-1].key is None

    def _tagged(self, tag: str, at: int) -> None:
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        mend = "remove the tag, or put quotes round the whole text"
        self.report("yaml-tag", f'the tag "{shown}" is not allowed here', at, mend)

    def _place(self, value: Tree, lines: Lines, size: int, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = (value, lines, size)
        if not self._open:
            self.value, self.lines = value, lines
            return
        here = self._open[-1]
        here.size += size
        if here.size > MAX_NODES:
            raise self.stop("yaml-large", f"more than {MAX_NODES:,} values", lines.at, "divide it into smaller files")
        if isinstance(here.value, list):
            here.lines.parts[len(here.value)] = lines
            here.value.append(value)
        elif here.key is None:
            self._key(here, value, lines.at)
        else:
            lines.at = here.key_at
            here.lines.parts[here.key], here.value[here.key] = lines, value
            here.key = None

    def _key(self, here: _Open, value: Tree, at: int) -> None:
        if not isinstance(value, str):
            self.report("yaml-key", "a key is missing", at, 'write "key: value"')
        key = value if isinstance(value, str) else f"\0{at}"
        if key in here.lines.parts:
            first = self.first + bisect_right(self.breaks, here.lines.parts[key].at - 1)
            what = f'the key "{key}" stands twice, first on line {first}'
            self.report("yaml-duplicate", what, at, "keep one of them")
        here.key, here.key_at = key, at


def _begins_wrongly(before: str, first: str) -> tuple[str, str] | None:
    """Return what is wrong with a line that swallows the items below it, and how to mend it."""
    if not before and first.startswith("-"):
        return 'a space is missing after "-"', f'write "- {first[1:]}"'
    if not before and (found := BULLET.fullmatch(first)):
        return f'an item begins with "-", not with "{found["bullet"]}"', f'write "- {found["rest"]}"'
    if before == "-" and re.fullmatch(r"[a-z_ ]+", first):
        return f'a colon is missing after "{first}"', f'write "- {first}:"'
    if before.endswith(":"):
        return "a text stands beside its key, and a list below it", f'put it below, on a line of its own: "- {first}"'
    return None
