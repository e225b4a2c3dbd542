"""A person's YAML in, a tree that remembers lines out.

Every scalar is the text that was typed: "No" is no boolean here and "2013-02-30" no date; what a
word means is for the reader of the tree to say. Keys that stand twice, tags, merge keys and runaway
aliases are refused, all in one pass, each with its line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from drafter.model import Place, Problem
from drafter.problems import DraftingError, error, refusal

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"

_LOADER: type[yaml.CLoader] | type[yaml.Loader] = getattr(yaml, "CLoader", yaml.Loader)

MAX_CHARACTERS = 20_000_000  # an archive's whole register stays far below a tenth of this
MAX_DEPTH = 64  # the deepest file of this house has six levels; readers of the tree may recurse
MAX_NODES = 2_000_000  # counted with aliases written out, so that none can multiply without end

_NULLS = ("", "~", "null", "Null", "NULL")
_TEXT_TAGS = (None, "!", "tag:yaml.org,2002:str")
_PLAIN_TAGS = (None, "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
# What YAML 1.1 allows in a file; anything else must be escaped inside double quotes.
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class _Lines:
    """Where a node stands and, by key or index, where its parts stand. Offsets until `load` is done."""

    at: int
    parts: dict[str | int, _Lines] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Marked:
    """A YAML file as read: its values, and the line of each."""

    value: Tree
    file: str
    _lines: _Lines
    _breaks: tuple[int, ...]
    _first: int

    def line(self, *path: str | int) -> int:
        """Return the line of the key or list item at `path`, else of the nearest one above it."""
        here = self._lines
        for step in path:
            if step not in here.parts:
                break
            here = here.parts[step]
        return self._first + bisect_right(self._breaks, here.at - 1)


def load(text: str, file: str, first_line: int = 1) -> Marked:
    """Return what `text` says; `first_line` is the line of `file` on which it begins.

    An empty text is None. Raises DraftingError with everything that could be found wrong in one
    pass: faults of form end the pass, doubled keys and what is not allowed here do not.
    """
    text = text.removeprefix("\ufeff")
    reading = _Reading(text, file, first_line)
    reading.check_characters()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            reading.take(event)
    except yaml.MarkedYAMLError as fault:
        reading.misformed(fault)
    except yaml.YAMLError as fault:  # the pure reader's own complaint about a character
        reading.report("yaml-character", str(fault).splitlines()[0], 0, "remove the character")
    if reading.problems:
        raise DraftingError(sorted(reading.problems, key=lambda problem: problem.where.line))
    return Marked(reading.value, file, reading.lines, reading.breaks, first_line)


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    value: dict[str, Tree] | list[Tree]
    lines: _Lines
    anchor: str | None
    size: int = 1
    key: str | None = None
    key_at: int = 0
    is_key: bool = False  # a collection that stands where a key belongs: read and dropped


class _Reading:
    """One pass over the events of a file; no recursion, so that depth costs nothing."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text, self.file, self.first = text, file, first_line
        self.breaks = tuple(found.start() for found in re.finditer("\n", text))
        self.problems: list[Problem] = []
        self.value: Tree = None
        self.lines = _Lines(0)
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Tree, _Lines, int]] = {}
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
        shown = self.problem("yaml-syntax", "", at, "")
        if any(shown.where == problem.where for problem in self.problems):
            return  # the same line is told of already
        what, mend = _plain_words(fault.problem or "", shown.quote, self.text[at : at + 1])
        self.report("yaml-syntax", what, at, mend)

    # -- events -------------------------------------------------------------------------------

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the file into the tree."""
        at = event.start_mark.index if event.start_mark else 0
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                raise self.stop("yaml-syntax", "a second document begins here", at, 'remove the line "---"')
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, at)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor or "", at)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event, at)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()

    def _scalar(self, event: yaml.ScalarEvent, at: int) -> None:
        plain = not event.style and event.tag is None
        if event.tag not in _TEXT_TAGS:
            self._tagged(event.tag, at)
        if plain and event.value == "<<" and self._wants_key():
            self.report("yaml-merge", 'a merge key "<<" is not allowed here', at, "write the keys out")
        value = None if plain and event.value in _NULLS else event.value
        self._place(value, _Lines(at), 1, event.anchor)

    def _alias(self, anchor: str, at: int) -> None:
        if anchor not in self._anchors:
            what = f'the alias "*{anchor}" refers to nothing that is complete above it'
            mend = f'put quotes round "*{anchor}" if it is text, else write the value out'
            self.report("yaml-alias", what, at, mend)
            self._place(None, _Lines(at), 1, None)
            return
        value, lines, size = self._anchors[anchor]
        self._place(value, _Lines(at, lines.parts), size, None)

    def _begin(self, event: yaml.CollectionStartEvent, at: int) -> None:
        if event.tag not in _PLAIN_TAGS:
            self._tagged(event.tag, at)
        if len(self._open) == MAX_DEPTH:
            raise self.stop("yaml-deep", f"more than {MAX_DEPTH} levels one inside the other", at, "make it flatter")
        if is_key := self._wants_key():
            self.report("yaml-key", "a key must be a word, not a list or a mapping", at, _BRACES)
        value: dict[str, Tree] | list[Tree] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._open.append(_Open(value, _Lines(at), event.anchor, is_key=is_key))

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

    def _place(self, value: Tree, lines: _Lines, size: int, anchor: str | None) -> None:
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


_BRACES = 'put quotes round text that begins with "{" or "["'
_SYNTAX = (  # a pattern of the reader's complaint, what it means, how to mend it
    ("mapping values are not allowed", "this colon is read as the beginning of a value",
     'put quotes round text that holds a colon, or look whether the line above lacks one'),
    ("unexpected end of stream", "a quoted text that begins here never ends", "add the closing quote"),
    ("cannot start any token", 'text may not begin with "{mark}"', "put quotes round the text"),
    ("expected key", "the text goes on where it should have ended", "quote text that holds quotes"),
    ("found '<scalar>'", "the text goes on where it should have ended", "quote text that holds quotes"),
    ("expected ','", "a bracket that opens here is never closed, or a comma is missing", "close it; " + _BRACES),
    ("expected '-'", "this is neither an item of the list above nor indented below it", "look at the indentation"),
    ("could not find expected ':'", "a colon is missing", 'write "key: value"'),
    ("entries are not allowed", "a list may not begin here", "begin it on a line of its own"),
    ("block end", "this line does not fit the lines above", "look at the indentation"),
)  # fmt: skip


def _plain_words(complaint: str, quote: str, mark: str) -> tuple[str, str]:
    """Return what is wrong and how to mend it, for a reader who never saw the YAML standard."""
    if mark == "\t":
        return "a tab is not allowed here", "indent with spaces"
    if quote.partition(":")[2].lstrip().startswith(("{{", "{%")):
        return 'text that begins with "{" is read as a mapping', "put quotes round the text"
    for pattern, what, mend in _SYNTAX:
        if pattern in complaint:
            return what.replace("{mark}", mark), mend
    return f"this is not YAML: {complaint}", "look at the indentation, the quotes and the colons of this line"
