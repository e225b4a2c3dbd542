"""The functions of which a template is written: clause, paragraph, bullets, and the filters of names.

Each call remembers what went wrong with it (no such clause, a slot without a value) and where it
was made: in the template, or in the meeting file where a paragraph there names a clause.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import FrameType
from typing import Any

from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup

from drafter import numbering
from drafter.compose import changes, followed, item_marks, still_open, summary
from drafter.compose.agreed import AgreedLanguage
from drafter.compose.alternatives import Alternatives
from drafter.compose.archive import Archive
from drafter.compose.meeting.facts import Facts
from drafter.compose.meeting.form import Passage
from drafter.compose.meeting.view import View
from drafter.compose.references import References
from drafter.compose.style import Style
from drafter.compose.template import listings
from drafter.compose.template.environment import markdown, words
from drafter.compose.template.parts import Gap, Part
from drafter.compose.then import Then
from drafter.compose.told import Origin, Told
from drafter.model import Place, Problem, Severity, Shelf, Statement, plain
from drafter.names import Table
from drafter.problems import DraftingError

_ALL_OPEN = (
    "; `drafter commitments --open` lists them all, also those of other bodies, and each time that one was promised"
)
_ITEM = 10  # steps that each item of a list takes
_NOT_AGREED = "(new text, not agreed)"
_SENTENCE = re.compile(r"[^\w\s]*[A-Z].*[.?!][”’\"')]*$")


@dataclass
class Language:
    """What a template may say, over the facts and the shelf of one draft."""

    facts: Facts
    view: View
    shelf: Shelf
    folder: str
    names: Table
    source: Statement | None = None
    archive: Archive = field(default_factory=Archive)
    values: Mapping[str, object] = field(init=False)
    told: Told = field(default_factory=Told)
    agreed: AgreedLanguage = field(init=False)
    alternatives: Alternatives = field(init=False)
    references: References = field(init=False)
    manner: Style = field(default_factory=Style)
    then: Then = field(init=False)
    until: date | None = field(init=False)
    followed: bool = False
    became: dict[str, str] = field(default_factory=dict)
    spend: Callable[[int], None] = lambda _: None  # takes steps off what the template may still do

    def __post_init__(self) -> None:
        self.values = self.view.root()
        self.problems, self.origins, self.printed_at = self.told.problems, self.told.origins, self.told.printed_at
        self.agreed = AgreedLanguage(self.facts, self.view, self.shelf, self.names, self.values, self.told)
        self.references = References(self.told, self._template_place)
        self.alternatives = Alternatives(self.agreed, lambda text: self.manner.speaker.fits(text))
        self.used, self.by_template = self.agreed.used, self.agreed.by_template
        self.then = Then(self.facts, self._template_place, self._told)
        self.until = still_open.until(self.view.given)

    def _told(self, gap: Gap, where: Place, mend: str) -> None:
        self.told.gap(str(gap), Origin(where, mend))

    def saw(self, gap: Gap) -> None:
        """Remember where in the templates a gap was printed first."""
        self.printed_at.setdefault(str(gap), self._template_place())

    def functions(self) -> dict[str, object]:
        """Return what a template may call."""
        names = (
            "clause", "clauses", "paragraph", "sentences", "bullets", "style", "commitments", "still_open", "changed",
            "quoted", "summarised",
        )  # fmt: skip
        own = {"mark": self.references.mark, "ref": self.references.ref}
        return {name: getattr(self, name) for name in names} | own | listings.FUNCTIONS | self.then.functions()

    # -- functions ----------------------------------------------------------------------------------

    def clause(
        self, id: object, then: object = None, now: object = None, facts: object = None, **values: object
    ) -> Markup:
        """Return a clause, or one of several: its slots filled from `values`, or the facts.

        In a template of a past statement `then` is what filled them, `now` and `facts` what does at another meeting.
        """
        where = self._template_place()
        given = values | self.then.values(then) | self.then.values_now(then, now, facts)
        return self.alternatives.said(self.alternatives.chosen(id, given, where), given, where)

    def clauses(self, theme: str, function: str = "", whole: bool = True) -> list[Markup]:
        """Return the clauses of a theme, each as a paragraph's words."""
        return self.alternatives.clauses(words(theme), words(function), whole, self._template_place())

    def style(self, person: object = None, tense: object = None, **wanted: object) -> Markup:
        """Say how agreed language is fitted: by the switches of style.py, and by `person` and `tense`."""
        self.manner.set(self._template_place(), **wanted)
        self.manner.speak(person, tense)
        return Markup("")

    def paragraph(self, passage: object, numbered: bool = True) -> Markup:
        """Return a paragraph of the meeting file with the list below it, as Markdown blocks."""
        text = self._sentences(passage)
        if not text:
            return Markup("")
        below = passage["items"] if isinstance(passage, Part) else []
        lists = self.bullets(below) if below or not item_marks.bare(text).endswith(":") else self._no_list(passage)
        return Markup(f"{'1. ' if numbered else ''}{text}\n\n{lists}")

    def _no_list(self, passage: object) -> Markup:
        """Return the gap that stands where a paragraph announces a list and none follows."""
        gap = "[[items]]"
        if isinstance(passage, Part):
            where = Place(self.facts.marked.file, self.facts.marked.line(*passage.steps))
            self.origins.setdefault(gap, []).append(Origin(where, 'add "items:" to this paragraph'))
        return Markup(f"- {gap}\n")

    def sentences(self, passage: object) -> Markup:
        """Return the words of a paragraph of the meeting file, without its number and its list."""
        return self._sentences(passage)

    def commitments(self) -> list[Any]:
        """Return what was directed and what became of it: as the meeting file says, else as the ledger does."""
        given = self.view.given
        days = (given.previous.start, given.ministerial.start, given.preparatory.start)
        return listings.commitments(self._follow_up(), given.meeting, self._with_ledger(), days, self.until)

    def _with_ledger(self) -> Shelf:
        """Return the shelf with the ledger, which is read once."""
        if not self.shelf.commitments:
            self.shelf = self.archive.with_ledger(self.shelf)
        return self.shelf

    def _follow_up(self) -> object:
        """Return the rows of the meeting file, once filled in from the ledger; None where it gives none."""
        given = self.values["follow_up"]
        if isinstance(given, list) and not self.followed:
            self.followed = True
            try:
                shelf = self._with_ledger()
            except DraftingError:
                if followed.names_one(given):
                    raise
                return given  # rows of their own need no ledger
            for problem in followed.filled(given, shelf, self.until, self.facts.marked):
                self.told.problem(problem)
        return given

    def still_open(self, wanted: object = None, most: int = 8, of_words: int = 200) -> listings.Row:
        """Return the newest open commitments, `{rows, count, newest, whose}`; where there are more, it is told.

        As many as are `wanted`; where the meeting file does not say, `most`, and no more than have room `of_words`.
        """
        given = self._follow_up()
        own = isinstance(given, list)
        rows: list[Any] = (
            still_open.written(given) if own else still_open.of_ledger(self.view.given, self._with_ledger())
        )
        shown = rows[: int(words(wanted))] if wanted else still_open.with_room(rows[:most], of_words)
        if len(shown) < len(rows):
            self.told.problem(self._more_open(len(shown), len(rows), own=own))
        whose = "" if own else still_open.whose(self.view.given, self.shelf)
        return {"rows": shown, "count": len(rows), "newest": not own, "whose": whose}

    def _more_open(self, shown: int, count: int, own: bool) -> Problem:
        which, where = ("the first", 'below "follow_up:"') if own else ("the newest", "in the ledger")
        what = f"{which} {shown} of {count} open commitments are listed; {count - shown} more are {where}"
        see = "" if own else _ALL_OPEN
        mend = f'to list more, write "commitments: {min(count, 2 * shown)}" below "brief:"{see}'
        file = self.facts.marked
        return Problem(
            "commitments-more", Severity.NOTE, what, Place(file.file, file.line("brief", "commitments")), mend
        )

    def changed(self, themes: object) -> list[str]:
        """Return what became of the clauses of these themes since they stood last, a sentence each."""
        if self.archive.histories is None:
            return []
        return [sentence for name in changes.clauses(themes) if (sentence := self._became(name))]

    def _became(self, name: str) -> str:
        """Return what became of a clause since it stood last; worked out once a draft."""
        if name not in self.became:
            precedent, histories, body = self.agreed.precedent(name), self.archive.histories, self.view.given.body
            own = changes.of_body(precedent, self.shelf, (body.name, body.short)) if precedent else None
            self.became[name] = changes.told(histories(own), self.shelf, self.until) if own and histories else ""
        return self.became[name]

    def summarised(self) -> summary.Row:
        """Return the statement that a summary is made of, in short: `{meeting, held, sections}`."""
        return summary.of(self.source) if self.source else {}

    def quoted(self, passage: object) -> Markup:
        """Return a passage with where each of its clauses was agreed.

        Between quotation marks stands what was agreed to the letter; what has this meeting's facts in its
        slots is told to be worded after what was agreed.
        """
        if not isinstance(passage, Part) or not isinstance(passage.given, Passage):
            return self._sentences(passage)
        given = passage.given
        pieces = [self._quoted_clause(given, passage)] if given.clause else []
        pieces += [Markup(markdown(f"{given.text} {_NOT_AGREED}"))] if given.text else []
        then = passage.values["then"]
        pieces += [self.quoted(part) for part in (then if isinstance(then, list) else [])]
        return Markup(" ".join(piece for piece in pieces if piece))

    def _quoted_clause(self, given: Passage, passage: Part) -> Markup:
        where = Place(self.facts.marked.file, self.facts.marked.line(*passage.steps, "clause"))
        text = self._clause(given.clause or "", given.values, where, passage)
        precedent = self.agreed.precedent(given.clause or "")
        agreed, exact = listings.agreed(precedent, item_marks.bare(text), self.shelf, self.until)
        if not agreed:
            return text + Markup(markdown(f" {_NOT_AGREED}")) if precedent and precedent.attested else text
        return (item_marks.quoted(text) if exact else text) + Markup(
            markdown(f" ({agreed if exact else listings.after(agreed)})")
        )

    def bullets(self, passages: object, marks: bool | None = None, letters: bool = False) -> Markup:
        """Return a list as Markdown, lettered a, b, c if `letters`.

        `marks`: whether its items end in ";", "; and", "."; else by profile.
        """
        if not isinstance(passages, list | tuple | Gap):
            raise TemplateRuntimeError("bullets needs a list")
        items = list(passages)
        self.spend(_ITEM * len(items))
        with_marks = item_marks.wanted(self.view.given.profile, self.shelf.profiles) if marks is None else marks
        return Markup("".join(self._list(items, 0, ".", with_marks, letters)) + "\n")

    def _list(self, items: list[object], depth: int, end: str, marks: bool, letters: bool = False) -> Iterator[str]:
        texts = [(item, self._sentences(item)) for item in items]
        shown = [(item, text) for item, text in texts if text]
        whole = all(_SENTENCE.match(item_marks.bare(text)) for _, text in shown)
        for at, (item, text) in enumerate(shown, start=1):
            below = item["items"] if isinstance(item, Part) else None
            mark = end if at == len(shown) else "; and" if at == len(shown) - 1 else ";"
            inner = below if isinstance(below, list) else []
            if marks and not whole:
                text = item_marks.ended(text, ":" if inner else mark)
            lead = f"**{numbering.letter(at)}.** " if letters else ""
            yield f"{'  ' * depth}- {lead}{text}\n"
            yield from self._list(inner, depth + 1, mark if not whole else ".", marks)

    # -- clauses ------------------------------------------------------------------------------------

    def _sentences(self, passage: object) -> Markup:
        """Return the sentences of a passage: its clause, its own words, then what follows them."""
        if isinstance(passage, Markup):
            return passage
        if not isinstance(passage, Part) or not isinstance(passage.given, Passage):
            return Markup(markdown(plain(words(passage)))) if passage else Markup("")
        given = passage.given
        pieces = []
        self.agreed.check_values(passage, given)
        if given.clause:
            where = Place(self.facts.marked.file, self.facts.marked.line(*passage.steps, "clause"))
            pieces.append(self._clause(given.clause, given.values, where, passage))
        if given.text:
            pieces.append(Markup(markdown(given.text)))
        then = passage.values["then"]
        pieces += [self._sentences(part) for part in (then if isinstance(then, list) else [])]
        return Markup(" ".join(piece for piece in pieces if piece))

    def _clause(self, name: str, values: Mapping[str, object], where: Place, passage: Part | None) -> Markup:
        return self.agreed.clause(name, values, where, passage)

    # -- places -------------------------------------------------------------------------------------

    def _template_place(self) -> Place:
        """Return the line of the template that is being rendered, found as the innermost frame of one."""
        frame: FrameType | None = sys._getframe()
        while frame is not None:
            template = frame.f_globals.get("__jinja_template__")
            if template is not None:
                return Place(f"{self.folder}/{template.name}", template.get_corresponding_lineno(frame.f_lineno))
            frame = frame.f_back
        return Place(self.folder)
