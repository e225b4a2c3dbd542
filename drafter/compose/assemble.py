"""From a meeting file to a Statement: the template is rendered, read as Markdown, and looked over.

Numbers are counted, headings without anything below them go, every gap is told, and the facts of the
meeting stand in the Statement as typed, whatever the template printed of them.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from drafter import markup, numbering
from drafter.compose import clauses, facts, templates, view
from drafter.compose.environment import Fenced
from drafter.compose.facts import Facts
from drafter.compose.language import Language, Origin
from drafter.compose.meant import meant
from drafter.compose.view import View
from drafter.model import (
    GAP,
    Block,
    BlockKind,
    Circulation,
    Kind,
    Meeting,
    Place,
    Problem,
    Shelf,
    Statement,
    plain,
)
from drafter.names import Table
from drafter.problems import DraftingError, error, refusal

_DOUBLED = re.compile(r"\b(the) the\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Composed:
    """A draft, and what is to be said about it; an error among the problems keeps it from being final."""

    statement: Statement
    problems: tuple[Problem, ...] = ()


def statement(
    meeting_text: str, meeting_file: str, forms: Mapping[str, str], shelf: Shelf, folder: str = "templates"
) -> Composed:
    """Return the draft that a meeting file and its template make.

    `forms` are the templates by name ("statement.md.j2"), `folder` is where problems say they lie.
    Raises DraftingError where the meeting file or the template cannot be used at all; a gap, a
    clause that is not there and a fact that no register knows are told beside the draft.
    """
    names = Table(shelf.names)
    known = facts.read(meeting_text, meeting_file, names)
    seen = View(known.given, names)
    language = Language(known, seen, shelf, folder)
    environment = _environment(language, forms, folder)
    name = _template_name(known, forms)
    found = list(templates.faults(environment, name, forms, view.known(), folder))
    if any(problem.rule != "fact-unknown" for problem in found):
        raise DraftingError([*known.warnings, *found])
    text = _rendered(environment, name, language, forms, folder)
    draft = _with_facts(markup.read(text, f"{folder}/{name}"), known, seen, meeting_file)
    problems = (*known.warnings, *found, *language.problems, *_fixed(language, shelf, names), *_gaps(draft, language))
    return Composed(draft, problems)


def _template_name(known: Facts, forms: Mapping[str, str]) -> str:
    name = known.given.template or f"{known.given.kind or Kind.STATEMENT}.md.j2"
    if name in forms:
        return name
    where = Place(known.marked.file, known.marked.line("template" if known.given.template else "kind"))
    mend = meant(name, forms, f"the templates are {', '.join(sorted(forms))}" if forms else "add the template")
    raise refusal("template-missing", f'there is no template "{name}"', where, mend)


# ── rendering ────────────────────────────────────────────────────────────────────────────────────


def _environment(language: Language, forms: Mapping[str, str], folder: str) -> Fenced:
    made = Fenced(forms, folder, language.saw)
    made.globals |= language.functions()
    made.filters |= language.filters()
    return made


def _rendered(environment: Fenced, name: str, language: Language, forms: Mapping[str, str], folder: str) -> str:
    """Return what the template writes. Raises DraftingError for whatever it does wrong."""
    pieces = []
    try:
        for piece in environment.get_template(name).generate(language.values):
            environment.budget.spend(characters=len(piece))
            pieces.append(piece)
    except DraftingError:
        raise
    except TemplateSyntaxError as fault:
        where = f"{folder}/{fault.name or name}"
        raise DraftingError([templates.syntax_problem(fault, where, forms.get(fault.name or name, ""))]) from None
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as fault:
        raise DraftingError([_failure(fault, name, forms, folder)]) from None
    return "".join(pieces)


def _failure(fault: Exception, name: str, forms: Mapping[str, str], folder: str) -> Problem:
    """Return what a template did wrong while it ran, at the innermost of its lines."""
    files = {f"{folder}/{form}": form for form in forms}
    frames = [frame for frame in traceback.extract_tb(fault.__traceback__) if frame.filename in files]
    where = Place(frames[-1].filename, frames[-1].lineno or 0) if frames else Place(f"{folder}/{name}")
    quote = templates.quoted(forms[files[where.file]], where.line) if where.file in files else ""
    if isinstance(fault, TemplateNotFound):
        what = f'there is no template "{fault.name}"'
        return error("template-missing", what, where, meant(str(fault.name), forms, "correct the name"), quote)
    if isinstance(fault, RecursionError):
        return error("template-run", "this template calls itself without end", where, "end the recursion", quote)
    rule = "template-unsafe" if isinstance(fault, SecurityError) else "template-run"
    return error(rule, f"the template cannot do this: {plain(str(fault))[:200]}", where, "correct the template", quote)


# ── the facts of the draft ───────────────────────────────────────────────────────────────────────


def _with_facts(read: Statement, known: Facts, seen: View, file: str) -> Statement:
    given = known.given
    draft = Circulation(given.draft.as_at or "", given.draft.revision or "", given.draft.marking or "")
    held = given.meeting
    meeting = Meeting(
        given.body.name or "", held.title or held.name or "", held.ordinal, held.city or "",
        seen.country(held.country) if held.country else "", held.start, held.end or held.start,
    )  # fmt: skip
    return replace(
        read, id=_id(known, file), kind=Kind(given.kind or Kind.STATEMENT), meeting=meeting, draft=draft,
        source=None, attendance=seen.attendance(), blocks=_tidied(read.blocks),
        title=tuple(line for line in read.title if line),
    )  # fmt: skip


def _id(known: Facts, file: str) -> str:
    """Return 2017-03-14-ahg-som-11, or the name of the meeting file where it gives no date."""
    given = known.given
    held = given.meeting
    if not held.start:
        return _slug(PurePath(file).stem) or "draft"
    name = f"{held.title or ''} {held.name or ''}".casefold()
    what = "som" if "senior official" in name else "ministerial" if "ministerial" in name else ""
    whose = given.body.group.short or given.body.acronym or given.body.short or ""
    kind = given.kind if given.kind not in (None, Kind.STATEMENT) else ""
    parts = (held.start.isoformat(), _slug(whose), what, str(held.ordinal or ""), kind or "")
    return "-".join(filter(None, parts))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:60]


def _tidied(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks without empty ones, without headings over nothing, and counted anew."""
    kept: list[Block] = []
    for block in blocks:
        text = _DOUBLED.sub(r"\1", block.text)
        if text or block.kind is BlockKind.TABLE or (block.kind is BlockKind.HEADING and block.label):
            kept.append(replace(block, text=text))
    return tuple(numbering.counted(_without_bare_headings(kept)))


def _without_bare_headings(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    filled_from = 99  # the level of the outermost heading that still has something below it
    for block in reversed(blocks):
        if block.kind is not BlockKind.HEADING:
            filled_from = 99 if block.kind is BlockKind.FOOTNOTE and filled_from == 99 else 0
            kept.append(block)
        elif filled_from < block.level:
            filled_from = block.level
            kept.append(block)
        else:
            filled_from = min(filled_from, 99)
    return kept[::-1]


# ── what is to be said about it ──────────────────────────────────────────────────────────────────


def _fixed(language: Language, shelf: Shelf, names: Table) -> Iterator[Problem]:
    given = language.facts.given
    text = plain(repr(language.facts.marked.value)).casefold() + " " + plain(str(language.view.texts())).casefold()
    known = clauses.Known(text, frozenset(_days(given)))
    for name in sorted(language.used):
        yield from clauses.fixed_facts(language.used[name], known, shelf, names)


def _days(part: object) -> Iterator[date]:
    if isinstance(part, date):
        yield part
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _days(inner)
    elif hasattr(part, "model_fields_set"):
        for name in part.model_fields_set:
            yield from _days(getattr(part, name))


def _gaps(draft: Statement, language: Language) -> Iterator[Problem]:
    """Yield an error for each gap that is left, in reading order, with the key that fills it."""
    standing: dict[str, list[str]] = {}
    for label, text in _readable(draft):
        for gap in GAP.finditer(text):
            standing.setdefault(gap[0], []).append(label)
    for gap, labels in standing.items():
        places = list(dict.fromkeys(labels))
        for origin in _origins(gap, language):
            what = f"{gap} has no value ({_in_paragraphs(places)})"
            where = replace(origin.where, paragraph=places[0], statement=draft.id)
            also = tuple(Place(statement=draft.id, paragraph=label) for label in places[1:])
            yield replace(error("gap", what, where, origin.mend), also=also)


def _readable(draft: Statement) -> Iterator[tuple[str, str]]:
    """Yield every text of the draft with the label of its paragraph, or what stands for one."""
    yield from (("title", line) for line in draft.title)
    label = ""
    for block, annex in zip(draft.blocks, numbering.annexes(draft.blocks), strict=True):
        if block.kind is BlockKind.HEADING:
            label = ""
        elif block.kind is BlockKind.PARAGRAPH:
            label = block.label
        where = f"{annex}, {label}" if annex and label else annex or label
        yield where or plain(block.text)[:40], block.text


def _in_paragraphs(places: list[str]) -> str:
    numbers = [place for place in places if place.isdecimal()]
    others = [place for place in places if not place.isdecimal()]
    word = "paragraph" if len(numbers) == 1 else "paragraphs"
    return ", ".join([*others, f"{word} {', '.join(numbers)}"] if numbers else others)


def _origins(gap: str, language: Language) -> list[Origin]:
    """Return why the gap is there: a clause without a value, a missing fact, or a person's own [[gap]]."""
    if gap in language.origins:
        return language.origins[gap]
    marked, path = language.facts.marked, gap[2:-2]
    steps = view.steps(path)
    if facts.is_key(steps):
        return [Origin(Place(marked.file, marked.line(*steps)), _key_to_add(steps, marked.file))]
    if gap in language.printed_at:
        return []  # a fact that the template misspells: told as such
    return [Origin(Place(marked.file, language.facts.line_of(gap)), f'replace "{gap}" where it was typed')]


def _key_to_add(steps: tuple[str | int, ...], file: str) -> str:
    if not any(isinstance(step, int) for step in steps):
        return f'add "{facts.shown_path(steps)}:" to {file}'
    item = max(at for at, step in enumerate(steps) if isinstance(step, int))
    of = facts.shown_path(steps[:item])
    number = steps[item]
    assert isinstance(number, int)
    return f'add "{facts.shown_path(steps[item + 1 :])}:" to item {number + 1} of "{of}" in {file}'
