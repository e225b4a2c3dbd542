"""What a template that was made from a past statement says of that statement's meeting.

`made_from` names the statement and the facts by which its meeting is known. While the meeting file
gives these facts, `then("June 2012")` prints its words and every passage that is `optional` stands:
the old statement comes back. With any other facts `then` prints what stands there `now`, else a gap,
and the optional passages are left out, but for those that the meeting file says to `keep`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup

from drafter import dates
from drafter.compose import blanks
from drafter.compose.left_out import first_words, like
from drafter.compose.meeting.facts import Facts
from drafter.compose.meeting.meeting_file import Form, MeetingFile
from drafter.compose.template.environment import markdown, words
from drafter.compose.template.parts import Gap, Series
from drafter.model import Block, BlockKind, Place, Problem, Severity

IDENTITY = (
    "body.name", "meeting.title", "meeting.name", "meeting.ordinal", "meeting.city", "meeting.country",
    "meeting.start", "meeting.end", "host.country",
)  # fmt: skip
"""The facts by which a meeting is known from another."""

ALL = "all"
JOINED = re.compile(r"\d{1,2}(?:\s[^\W\d_]+)?\s(and|to)\s\d{1,2}\s")
"""Days of a range that are joined by a word."""
_DASH = re.compile(r"\s*–\s*")
_SHOWN = 60  # letters of what stood in the old statement
_OPEN_END = re.compile(r"[;,](?:\s+(?:and|or))?$")


def identity(given: MeetingFile) -> dict[str, str]:
    """Return what a meeting file gives of these facts, by path."""
    found = {path: _at(given, path) for path in IDENTITY}
    return {path: str(value) for path, value in found.items() if value is not None}


def _at(given: Form, path: str) -> object:
    here: object = given
    for step in path.split("."):
        here = getattr(here, step)
    return here


class Said(Markup):
    """What filled a slot in the old statement: it fills it again to the letter."""

    __slots__ = ()


@dataclass
class Then:
    """The old meeting of one draft's template, and what was left out for it."""

    facts: Facts
    place: Callable[[], Place]
    told: Callable[[Gap, Place, str], None]
    statement: str = ""
    holds: bool = False
    as_printed: bool = False
    left_out: dict[str, Place] = field(default_factory=dict)
    passages: set[str] = field(default_factory=set)
    gaps: int = 0

    def functions(self) -> dict[str, object]:
        """Return what a template may call."""
        return {"made_from": self.made_from, "then": self.then, "optional": self.optional}

    def made_from(self, statement: str, facts: Mapping[str, object], numbers: str = "counted") -> Markup:
        """Say which statement the template was made from; its numbers may stay "as printed"."""
        self.statement = words(statement)
        known = {str(path): words(value) for path, value in facts.items()}
        self.holds = known == identity(self.facts.given)
        self.as_printed = self.holds and numbers == "as printed"
        return Markup("<!-- a template of a past statement -->")

    def then(self, said: str, now: object = None, fact: str = "") -> object:
        """Return what was said while the meeting is that of the statement; else what is said now, or a gap.

        `now` may be lists of those present, named as they were then; `fact` is a key below "facts:".
        """
        self._needs_statement()
        if self.holds:
            return Markup(markdown(words(said)))
        if fact:
            return self.fact(words(fact), words(said))
        if isinstance(now, list):
            return present(words(said), now)
        return self._gap(words(said)) if now is None else _joined_alike(words(said), now)

    def fact(self, key: str, said: str = "") -> object:
        """Return what the meeting file gives below "facts:" at a key, else a gap; `said` is what stood there."""
        given = self.facts.given.facts.get(key)
        if given is not None:
            return given
        gap = Gap(name=f"facts.{key}")
        marked = self.facts.marked
        stood = f'; in {self.statement} it was "{textwrap.shorten(said, _SHOWN, placeholder=" ...")}"' if said else ""
        called = blanks.label(key, self.facts.text.split("\n"), marked)
        mend = f'{called}: fill in "{key}:" below "facts:" in {marked.file}{stood}'
        self.told(gap, Place(marked.file, marked.line("facts", key)), mend)
        return gap

    def optional(self, number: object) -> bool:
        """Return whether a passage of the old statement stands in this draft."""
        self._needs_statement()
        name = words(number)
        self.passages.add(name)
        stands = self.holds or name in self.facts.given.keep or self._keeps_all
        if not stands:
            self.left_out.setdefault(name, self.place())
        return stands

    @property
    def _keeps_all(self) -> bool:
        return any(name.casefold() == ALL for name in self.facts.given.keep)

    def values(self, said: object) -> dict[str, object]:
        """Return the values of a clause's slots in the old statement, while its meeting is meant."""
        if said is None:
            return {}
        self._needs_statement()
        if not isinstance(said, Mapping):
            raise TemplateRuntimeError('"then" of a clause must be slots and their values')
        return {str(slot): Said(markdown(words(value))) for slot, value in said.items()} if self.holds else {}

    def values_now(self, said: object, now: object, keys: object) -> dict[str, object]:
        """Return what fills a clause's slots at another meeting: what is given `now`, or below "facts:" by `keys`."""
        stood = said if isinstance(said, Mapping) else {}
        found = {str(slot): value for slot, value in _pairs(now) if not self.holds}
        for slot, value in found.items():
            was = words(stood.get(slot, ""))
            found[slot] = present(was, value) if isinstance(value, list) else _joined_alike(was, value)
        found |= {
            str(slot): self.fact(words(key), words(stood.get(slot, ""))) for slot, key in _pairs(keys) if not self.holds
        }
        return found

    def problems(self, forms: Mapping[str, str]) -> Iterator[Problem]:
        """Yield a note of the passages that were left out, and a warning of each that is to stay and is not there.

        `forms` are the templates, whose words the note shows.
        """
        if self.left_out:
            near = {name: like(_form_at(place, forms), name) for name, place in self.left_out.items()}
            shown = ", ".join(_shown(name, begins, near[name]) for name, begins in self.said_once(forms))
            passages = "passages" if len(self.left_out) > 1 else "passage"
            what = (
                f"what only {self.statement} says in these words is left out of this draft: {passages} {shown} "
                "of the template"
            )
            mend = 'to keep some, write their numbers into the meeting file, such as "keep: [1, 2]"'
            mend += '; "drafter show ID" tells how others say it' if any(near.values()) else ""
            yield Problem("passages-left-out", Severity.NOTE, what, next(iter(self.left_out.values())), mend)
        for name in self.facts.given.keep if not self.holds else ():
            if name not in self.passages and name.casefold() != ALL:
                what = f'"keep:" names the passage {name}, and the template has none of that number'
                mend = f"its passages are {', '.join(self.passages)}" if self.passages else 'remove "keep:"'
                yield Problem(
                    "passage-unknown",
                    Severity.WARNING,
                    what,
                    Place(self.facts.marked.file, self.facts.marked.line("keep")),
                    mend,
                )

    def said_once(self, forms: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Return the passages that were left out, each by its number and its first words ("" where none is found)."""
        return tuple((name, first_words(_form_at(place, forms), name)) for name, place in self.left_out.items())

    def mended(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Return the blocks with each list ended anew, and a gap for a list that was announced and left out."""
        if not self.left_out:
            return tuple(blocks)
        found: list[Block] = []
        for block in (*ended(blocks), None):
            lists = block is not None and block.kind in (BlockKind.ITEM, BlockKind.TABLE)
            if found and found[-1].kind is BlockKind.PARAGRAPH and found[-1].text.endswith(":") and not lists:
                found.append(Block(BlockKind.ITEM, str(self._no_list()), 1))
            found += [block] if block is not None else []
        return tuple(found)

    def _no_list(self) -> Gap:
        gap = Gap(name="items")
        mend = 'keep the passages of the list ("keep:" in the meeting file), or write its items into the template'
        self.told(gap, next(iter(self.left_out.values())), mend)
        return gap

    def _needs_statement(self) -> None:
        if not self.statement:
            raise TemplateRuntimeError("made_from must stand above then and optional")

    def _gap(self, said: str) -> Gap:
        self.gaps += 1
        gap = Gap(name=f"{kind_of(said)} {self.gaps}")
        where = self.place()
        mend = f'put the words of this meeting in the template, in place of then("{said}")'
        self.told(gap, where, mend)
        return gap


def _form_at(place: Place, forms: Mapping[str, str]) -> str:
    """Return the text of the template in which a place is, "" for none."""
    return next((text for file, text in forms.items() if place.file.endswith(f"/{file}") or place.file == file), "")


def _shown(name: str, begins: str, near: str) -> str:
    """Return a passage as it is told of: its number, how it begins, and the precedents that it is like."""
    told = ", ".join(filter(None, (f"“{begins}”" if begins else "", f"like {near}" if near else "")))
    return f"{name} ({told})" if told else name


def _pairs(given: object) -> Iterator[tuple[object, object]]:
    if isinstance(given, Mapping):
        yield from given.items()
    elif given is not None:
        raise TemplateRuntimeError('"now" and "facts" of a clause must be slots and what fills them')


def present(said: str, lists: Iterable[object]) -> Series:
    """Return those present as one list, a name with its article where it had one in what was said then."""
    names: list[str] = []
    texts: list[str] = []
    for each in lists:
        alone = each if isinstance(each, Series) else Series([words(each)])
        names += alone
        texts += alone.texts
    return Series(names, [_with_article(name, text, said) for name, text in zip(names, texts, strict=True)])


def _with_article(name: str, text: str, said: str) -> str:
    found = re.search(rf"(?<![\w-])(the )?{re.escape(name)}(?!\w)", said, re.IGNORECASE)
    if not found:
        return text
    return f"{found[1].lower()}{name}" if found[1] else name


def kind_of(said: str) -> str:
    """Return what kind of fact the words are, as a gap is named."""
    if dates.times(said):
        return "date"
    if re.fullmatch(r"\W*\d[\d.,\s]*%?", said):
        return "number"
    return "ordinal" if dates.find_ordinals(said) else "name"


def ended(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with each list ending as a list ends: passages that were left out may have been its last."""
    found = list(blocks)
    for at, block in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        ends = following is None or following.kind is not BlockKind.ITEM
        closed = _OPEN_END.sub("", block.text)
        if block.kind is BlockKind.ITEM and ends and closed != block.text:
            found[at] = replace(block, text=f"{closed}.")
        elif block.kind is BlockKind.ITEM and following and _next_ends(found, at):
            found[at] = replace(block, text=re.sub(r"[;,]$", lambda mark: f"{mark[0]} and", block.text))
    return tuple(found)


def _next_ends(blocks: list[Block], at: int) -> bool:
    """Return whether the item after this one is the last of its list, and of its level."""
    after = blocks[at + 2] if at + 2 < len(blocks) else None
    last = after is None or after.kind is not BlockKind.ITEM
    return last and blocks[at + 1].level == blocks[at].level


def _joined_alike(said: str, now: object) -> object:
    """Return the days of a range joined as they were then: "3 and 4 June" for "16 and 17 May", and not "3–4 June".

    Days that are not next to each other are not joined by "and", which would leave out those between.
    """
    join = JOINED.match(said)
    spans = dates.find(now.replace("\u00a0", " ")) if join and isinstance(now, str) else ()
    if not join or len(spans) != 1 or (spans[0].end - spans[0].start).days < 1:
        return now
    is_wider = join[1] == "and" and (spans[0].end - spans[0].start).days > 1
    return now if is_wider or not isinstance(now, str) else type(now)(_DASH.sub(f" {join[1]} ", now))
