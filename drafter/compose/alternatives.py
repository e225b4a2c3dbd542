"""Which clause of several: the one that the meeting file chooses, else the first whose facts are all given.

And all clauses of a theme, in the order in which statements say them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup

from drafter.compose.agreed import SEARCH, AgreedLanguage
from drafter.compose.meant import meant
from drafter.model import DOCUMENTS, FUNCTIONS, Kind, Place, Precedent, Problem, Severity, Status, plain
from drafter.problems import error, has_errors

_CHOOSING = (Kind.STATEMENT, Kind.DECLARATION)
_NEXT_PARAGRAPH = Markup("\n\n1. ")


@dataclass
class Alternatives:
    """The choices among the agreed language of one draft, and which of them a template offered, and beside which."""

    agreed: AgreedLanguage
    fits: Callable[[str], bool] = bool  # whether a clause can stand in the person of this text
    offered: set[str] = field(default_factory=set)
    groups: list[tuple[str, ...]] = field(default_factory=list)
    replaced: set[str] = field(default_factory=set)
    """Functions whose clauses the template names and the shelf has not, and that the file chooses others for."""

    def chosen(self, ids: object, values: Mapping[str, object], where: Place) -> str:
        """Return the id to take. A name that no clause bears is told, whichever is taken."""
        if isinstance(ids, str):
            return str(ids)
        if not isinstance(ids, list | tuple) or not ids or not all(isinstance(name, str) for name in ids):
            raise TemplateRuntimeError('clause needs the id of a clause, or a list of them: ["closing/a", "closing/b"]')
        self.offered.update(ids)
        if tuple(map(str, ids)) not in self.groups:
            self.groups.append(tuple(map(str, ids)))
        named = {name: self.agreed.precedent(name) for name in map(str, ids)}
        usable = {name: found for name, found in named.items() if found is not None}
        held = {precedent.id for precedent in self.agreed.shelf.precedents}
        for name in (name for name in named if usable and name not in held):
            self.agreed.unknown(name, where)
        wanted = [name for name in self.agreed.facts.given.choose if name in usable]
        whole = [name for name, found in usable.items() if not self.agreed.missing(found, values)]
        return next(iter((*wanted, *whole, *usable, *named)))

    def said(self, name: str, values: Mapping[str, object], where: Place) -> Markup:
        """Return a clause; in place of one that the shelf has not, all of its function that the file chooses, once."""
        function, _, _ = name.partition("/")
        own = [] if self.agreed.precedent(name) else [each for each in self._chosen() if each.function == function]
        if not own:
            return self.agreed.clause(name, values, where)
        if function in self.replaced:
            return Markup("")
        self.replaced.add(function)
        self.offered.update(each.id for each in own)
        apart = _NEXT_PARAGRAPH if function == "closing" else Markup(" ")
        return apart.join(self.agreed.clause(each.id, {}, where) for each in own)

    def _chosen(self) -> list[Precedent]:
        found = (self.agreed.precedent(name) for name in self.agreed.facts.given.choose)
        return [each for each in found if each is not None]

    def not_offered(self) -> Iterator[Problem]:
        """Yield each choice of the meeting file that no template offers.

        A paper that offers none, and is no statement, leaves them: they are for the statement of the same file.
        """
        marked = self.agreed.facts.marked
        if not self.offered and DOCUMENTS[self.agreed.facts.given.kind or "statement"].kind not in _CHOOSING:
            return
        for at, name in enumerate(self.agreed.facts.given.choose):
            if name not in self.offered:
                what = f'"{name}" is chosen, and the template does not offer it as an alternative'
                offers = f"it offers {', '.join(sorted(self.offered))}" if self.offered else "it offers no alternatives"
                where = Place(marked.file, marked.line("choose", at))
                yield Problem("clause-choice", Severity.WARNING, what, where, meant(name, self.offered, offers))

    def clauses(self, theme: str, function: str, whole: bool, where: Place) -> list[Markup]:
        """Return the approved clauses of a theme that this draft does not use yet, in the order of statements.

        A clause that names another meeting's facts is left out, and so is one that speaks in another person than the
        text ("We instruct ..."); where `whole`, so is one that needs a fact which is not given. All that is told.
        """
        found = [each for each in self._of_theme(theme, function, where) if each.id not in self.agreed.used]
        foreign = [each for each in found if has_errors(self.agreed.other_facts(each))]
        strange = [each for each in found if each not in foreign and not self.fits(plain(each.text))]
        found = [each for each in found if each not in strange]
        bare = [each for each in found if whole and each not in foreign and self.agreed.missing(each, {})]
        self._left_out(foreign, "the words name facts of another meeting", where)
        self._left_out(strange, "they speak in another person than this text", where)
        self._left_out(bare, "the meeting file has not all the facts", where)
        kept = [each for each in found if each not in foreign and each not in bare]
        return [self.agreed.clause(each.id, {}, where) for each in sorted(kept, key=_place)]

    def _of_theme(self, theme: str, function: str, where: Place) -> list[Precedent]:
        approved = [each for each in self.agreed.shelf.precedents if each.status is Status.APPROVED]
        found = [each for each in approved if each.theme.casefold() == theme.casefold()]
        if not found:
            mend = meant(theme, {each.theme for each in approved if each.theme}, SEARCH)
            self.agreed.told.problem(error("theme-unknown", f'there is no clause of the theme "{theme}"', where, mend))
        if function and function not in FUNCTIONS:
            what, mend = f'there is no function "{function}"', f"the functions are {', '.join(FUNCTIONS)}"
            self.agreed.told.problem(error("theme-unknown", what, where, meant(function, FUNCTIONS, mend)))
        return [each for each in found if not function or each.function == function]

    def _left_out(self, clauses: list[Precedent], why: str, where: Place) -> None:
        if clauses:
            ids = ", ".join(sorted(each.id for each in clauses))
            what = f"left out of this draft, for {why}: {ids}"
            mend = 'to use one, name it: {{ clause("...") }} in the template, or "clause:" in the meeting file'
            self.agreed.told.problem(Problem("clauses-left-out", Severity.NOTE, what, where, mend))


def _place(precedent: Precedent) -> tuple[int, str, int, str]:
    """Return what orders clauses as a statement does: by function, and by where the newest of them has it."""
    function = FUNCTIONS.index(precedent.function) if precedent.function in FUNCTIONS else len(FUNCTIONS)
    newest = precedent.attested[-1] if precedent.attested else None
    number = int(newest.paragraph) if newest and newest.paragraph.isdecimal() else 0
    return function, _newest_first(newest.statement if newest else ""), number, precedent.id


def _newest_first(statement: str) -> str:
    """Return the day that an id begins with, as letters that sort the newest first; what has none comes last."""
    return "".join(chr(ord("9") - ord(letter) + ord("0")) for letter in statement[:10] if letter.isdecimal()) or "~"
