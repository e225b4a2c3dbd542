"""From a meeting file to a Statement: the template is rendered, read as Markdown, and looked over.

Numbers are counted, headings without anything below them go, every gap is told, and the facts of the
meeting stand in the Statement as typed, whatever the template printed of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from drafter import acronyms, numbering
from drafter.compose import drawn_up, gaps, joints, leaks, unused
from drafter.compose.archive import Archive
from drafter.compose.meant import meant
from drafter.compose.meeting import facts, typed_gaps, view
from drafter.compose.meeting.facts import Facts
from drafter.compose.meeting.given_at import Dated, dated
from drafter.compose.meeting.given_names import AS_GIVEN
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.compose.meeting.phrases import archive_words
from drafter.compose.meeting.view import View
from drafter.compose.template import rendering, templates
from drafter.compose.template.language import Language
from drafter.compose.template.parts import Part
from drafter.compose.then import Then
from drafter.compose.tidying import tidied
from drafter.model import DOCUMENTS, Circulation, Head, Kind, Meeting, Place, Problem, Severity, Shelf, Statement
from drafter.names import table
from drafter.problems import DraftingError, refusal

_NO_ARCHIVE = Archive()
_FILES = (".md", ".docx", ".pdf", ".html", ".htm", ".txt", ".xml")
_MEETINGS = (
    ("senior official", "som"),
    ("ministerial conference", "ministerial-conference"),
    ("ministerial", "ministerial"),
)


@dataclass(frozen=True, slots=True)
class Composed:
    """A draft, and what is to be said about it; an error among the problems keeps it from being final.

    `unused` tells the facts of the meeting file that the draft does not say; `paper` is what was drafted: one of
    DOCUMENTS, or the template that the file names. `offered` are the clauses among which it chose, by their ids;
    `dated` is where the file dates the meetings that it names, `left_out` are the passages that were said at
    one meeting only and are not in this draft, each by its number and its first words.
    """

    statement: Statement
    problems: tuple[Problem, ...] = ()
    unused: tuple[Problem, ...] = ()
    paper: str = ""
    offered: tuple[tuple[str, ...], ...] = ()
    dated: tuple[Dated, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()


def statement(
    meeting_text: str,
    meeting_file: str,
    forms: Mapping[str, str],
    shelf: Shelf,
    folder: str = "templates",
    kind: str = "",
    archive: Archive = _NO_ARCHIVE,
) -> Composed:
    """Return the draft that a meeting file and its template make.

    `forms` are the templates by name ("statement.md.j2", "parts/title.md.j2"), `folder` is where problems say
    they lie. `kind` is a paper of DOCUMENTS that is drafted in place of the one that the file names. `archive` is how
    what few papers tell is read: what became of a clause from meeting to meeting, and of commitments.
    Raises DraftingError where the meeting file or the template cannot be used at all; a gap, a
    clause that is not there and a fact that no register knows are told beside the draft.
    """
    held = (*(row.meeting for row in shelf.meetings), *(each.meeting for each in shelf.statements))
    known = facts.read(meeting_text, meeting_file, table(shelf.names), held, shelf.profiles)
    if kind:
        known = replace(known, given=_as_paper(known, kind))
    made = _summary if document(known) == "summary" and not known.given.template else _composed
    composed = made(known, forms, shelf, folder, archive=archive)
    composed = replace(composed, paper=known.given.template or document(known), dated=dated(known))
    return replace(composed, unused=()) if kind else composed  # the file holds the facts of other papers too


def _as_paper(known: Facts, kind: str) -> MeetingFile:
    """Return the facts for a paper, without what it says of a file of its own kind alone."""
    strange = DOCUMENTS[kind].own if kind in DOCUMENTS and document(known) != kind else ()
    passages = ("keep",) if known.given.template else ()  # they are numbers of that template
    return known.given.model_copy(update={"kind": kind, "template": None} | {key: [] for key in (*strange, *passages)})


def document(known: Facts) -> str:
    """Return the paper that a meeting file asks for, by its name in DOCUMENTS."""
    return known.given.kind or "statement"


def _summary(known: Facts, forms: Mapping[str, str], shelf: Shelf, folder: str, archive: Archive) -> Composed:
    """Return the summary of the statement that the file names, or that it drafts: with what is to be said of that."""
    of = known.given.summary.of
    if of:
        found = next((each for each in shelf.statements if each.id == of), None)
        if found is None:
            first = f"read it in first, with `drafter ingest {of}`, and write here the id that it is given"
            is_file = "/" in of or "\\" in of or PurePath(of).suffix in _FILES
            mend = first if is_file else meant(of, [each.id for each in shelf.statements], "see precedents/statements")
            where = Place(known.marked.file, known.marked.line("summary", "of"))
            raise refusal("unknown-statement", f'there is no statement "{of}"', where, mend)
        made = Composed(found)
    else:
        paper = known.given.model_copy(update={"kind": "statement", "template": None})
        made = _composed(replace(known, given=paper), forms, shelf, folder, archive=archive)
    told = _composed(known, forms, shelf, folder, made.statement, archive)
    facts_of = replace(told.statement, meeting=made.statement.meeting) if of else told.statement
    named = replace(facts_of, id=f"{made.statement.id}-summary", attendance=made.statement.attendance)
    new = (problem for problem in told.problems if problem.rule != "gap")
    return Composed(named, tuple(dict.fromkeys((*made.problems, *new))), _besides(known, told) if of else made.unused)


def _besides(known: Facts, told: Composed) -> tuple[Problem, ...]:
    """Return one note where the file has facts beside the statement that a summary is made of: none is in it."""
    idle = [each for each in told.unused if each.where.line != known.marked.line("summary", "of")]
    if not idle:
        return ()
    what = f"this summary is made of {known.given.summary.of} alone; no other fact of this file stands in it"
    mend = 'leave them, if meant for other papers; without "of:" the summary is made of these facts'
    return (
        Problem("fact-unused", Severity.NOTE, what, Place(known.marked.file, known.marked.line("summary", "of")), mend),
    )


def _composed(
    known: Facts,
    forms: Mapping[str, str],
    shelf: Shelf,
    folder: str,
    source: Statement | None = None,
    archive: Archive = _NO_ARCHIVE,
) -> Composed:
    names = table(shelf.names)
    seen = View(known.given, names, archive_words(shelf))
    language = Language(known, seen, shelf, folder, names, source, archive)
    name = _template_name(known, forms)
    environment = rendering.fenced(language, forms, folder)
    found = list(templates.faults(environment, name, forms, view.known(), folder))
    if any(problem.rule != "fact-unknown" for problem in found):
        raise DraftingError([*known.warnings, *found])
    try:
        text = rendering.rendered(environment, name, language.values, forms, folder)
    except DraftingError as fault:  # what is misspelt is most often why it could not be rendered
        there = {problem.where for problem in found}
        more = (each for each in fault.problems if each.where not in there or each.rule == "template-unsafe")
        raise DraftingError([*found, *more]) from None
    then = language.then
    text = joints.bare(text) if then.holds else joints.joined(text)
    read = drawn_up.read(language.references.behind_headings(text), f"{folder}/{name}", as_printed=then.as_printed)
    read = replace(read, blocks=language.references.emptied(read.blocks))
    draft = _with_facts(_laid_out(read, then), known, seen, known.marked.file)
    draft = draft if then.holds else _styled(draft, language)
    empty = drawn_up.empty(draft, known, document(known), f"{folder}/{name}")
    told = frozenset(problem.where for problem in found)
    left = (
        *gaps.problems(draft, language, told),
        *typed_gaps.problems(
            draft, known.marked, _told_as(forms, name, folder), Place(f"{folder}/{name}"), shelf.names
        ),
    )
    fitted = (*language.alternatives.not_offered(), *language.manner.told)
    fixed = () if then.holds else tuple(_fixed(language))  # what a past text says was so
    quoted = "\n".join(problem.what for problem in fixed)
    fixed += () if then.holds else tuple(leaks.problems(draft, language, unused.taken(forms, name), quoted))
    told_of = (*_one_chair(draft, known), *_document_told(language))
    chosen = (*then.problems(forms), *language.problems, *language.agreed.not_approved(), *fitted, *fixed, *told_of)
    idle = tuple(unused.problems(language, forms, name))
    absent = tuple(unused.lost(language, forms, name))
    idle = tuple(each for each in idle if each.where not in {problem.where for problem in absent})
    left += tuple(typed_gaps.untold(known.marked, known.unwritten, left, unused.asked_for(forms, name)))
    offered = tuple(language.alternatives.groups)
    return Composed(
        draft,
        (*known.warnings, *found, *chosen, *left, *absent, *empty),
        idle,
        offered=offered,
        left_out=then.said_once(forms),
    )


def _told_as(forms: Mapping[str, str], name: str, folder: str) -> dict[str, str]:
    """Return the template and those that it takes in, by the names under which they are told."""
    return {f"{folder}/{each}": forms[each] for each in unused.pages(forms, name)}


def _template_name(known: Facts, forms: Mapping[str, str]) -> str:
    name = known.given.template or f"{document(known)}.md.j2"
    if name in forms:
        return name
    where = Place(known.marked.file, known.marked.line("template" if known.given.template else "kind"))
    pages = [form for form in forms if "/" not in form]
    mend = meant(name, pages, f"the templates are {', '.join(sorted(pages))}" if pages else "add the template")
    raise refusal("template-missing", f'there is no template "{name}"', where, mend)


# ── the facts of the draft ───────────────────────────────────────────────────────────────────────


def _with_facts(read: Statement, known: Facts, seen: View, file: str) -> Statement:
    given = known.given
    draft = Circulation(given.draft.as_at or "", given.draft.revision or "", given.draft.marking or "")
    held = given.meeting
    meeting = Meeting(
        given.body.short or given.body.name or "", seen.heading() or held.name or "", held.ordinal, held.city or "",
        seen.country(held.country) if held.country else "", held.start, held.end or held.start,
    )  # fmt: skip
    return replace(
        read,
        id=_id(known, file),
        kind=DOCUMENTS[document(known)].kind,
        title=tuple(line for line in read.title if line),
        meeting=meeting,
        source=None,
        attendance=seen.attendance(),
        as_given=given.attendance.order == AS_GIVEN,
        profile=given.profile or "",
        acronyms=acronyms.find([*read.title, *(block.text for block in read.blocks)]),
        draft=draft,
        head=Head(known.marked.file, known.marked.line),
    )


def _laid_out(read: Statement, then: Then) -> Statement:
    """Return the draft with its blocks in order: as printed where the old statement is drafted again."""
    if then.as_printed:
        return read
    return replace(read, blocks=tuple(numbering.counted(then.mended(tidied(read.blocks)))))


def _styled(draft: Statement, language: Language) -> Statement:
    """Return the draft with its agreed language fitted to the text around it, as the template says."""
    resolved = language.references.resolved(draft.blocks, language.agreed.filled)
    whole = gaps.with_announced_lists(resolved, language)
    blocks = language.manner.fitted(
        whole, language.agreed.filled, language.facts.given, language.shelf, language.values
    )
    return replace(draft, blocks=blocks, acronyms=acronyms.find([*draft.title, *(block.text for block in blocks)]))


def _id(known: Facts, file: str) -> str:
    """Return 2017-03-14-ahg-som-11, or the name of the meeting file where it gives no date."""
    given = known.given
    held = given.meeting
    if not held.start:
        return _slug(PurePath(file).stem) or "draft"
    name = f"{held.title or ''} {held.name or ''}".casefold()
    what = next((short for words, short in _MEETINGS if words in name), "")
    whose = given.body.group.short or given.body.acronym or ("" if what else given.body.short or given.body.name) or ""
    paper = document(known)
    kind = paper if DOCUMENTS[paper].kind is not Kind.STATEMENT else ""
    parts = (held.start.isoformat(), _slug(whose), what, str(held.ordinal or ""), kind)
    return "-".join(filter(None, parts))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:60]


# ── what is to be said about it ──────────────────────────────────────────────────────────────────


def _fixed(language: Language) -> Iterator[Problem]:
    for name in sorted(language.used):
        yield from language.agreed.other_facts(language.used[name], name in language.by_template)


def _document_told(language: Language) -> Iterator[Problem]:
    """Yield a note where the text that a cover note circulates is not named, and is taken to be the statement."""
    silence, marked = language.values["silence"], language.facts.marked
    assert isinstance(silence, Part)
    document = silence.values["document"]
    if document and "document" in silence.asked and not language.facts.given.silence.document:
        what = f'the text that is circulated is called "{document}", for the file does not name it'
        mend = f'if it is another, write it after "document:" below "silence:" in {marked.file}'
        yield Problem("fact-derived", Severity.NOTE, what, Place(marked.file, marked.line("silence", "document")), mend)


def _one_chair(draft: Statement, known: Facts) -> Iterator[Problem]:
    """Yield a warning where the meeting has one Co-Chair and a clause speaks of several."""
    if len(known.given.cochairs) != 1:
        return
    saying = [block.label for block in draft.blocks if block.uses and "Co-Chair" in block.text]
    if saying:
        numbers = ", ".join(filter(None, saying))
        what = f'one Co-Chair is given, and agreed language speaks of "Co-Chairs", in paragraph {numbers}'
        where = Place(known.marked.file, known.marked.line("cochairs"))
        mend = 'add the other to "cochairs:", or change these clauses in the template'
        yield Problem("fact-cochairs", Severity.WARNING, what, where, mend)
