"""Five hundred meetings that never were: no fact of another, each fact where it belongs, nothing ill made."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import shipped
from hypothesis import HealthCheck, Phase, given, settings
from invented_meetings import BRIEF, PASSAGES, Facts, marks, meeting_files

from drafter import compose, dates, library, markup, render
from drafter.compose import Composed
from drafter.marked_yaml import dump
from drafter.model import BlockKind, NameKind, Statement, Status, plain, spaced
from drafter.names import Table
from drafter.render import Dress

CHECKOUT = Path(__file__).parent.parent.parent
PRINT = CHECKOUT / "templates" / "print"
SHELF = library.load(CHECKOUT)
FORMS = shipped.templates()
STYLED = '{{ style(also=true, acronyms=true, no_break=true, person="we") }}\n'
DRAFTED: tuple[str, ...] = (  # their facts are invented here; test_no_leak.py drafts all papers, briefs that cite too
    "statement.md.j2", "statement-decisions-first.md.j2", "statement-review-last.md.j2", "progress-report.md.j2",
)  # fmt: skip
FORMS |= {f"styled-{name}": STYLED + FORMS[name] for name in DRAFTED if "{% extends" not in FORMS[name]}
FORMS["styled-statement.md.j2"] = FORMS["statement.md.j2"].replace("{% block body %}", "{% block body %}" + STYLED)
DRAFTED += tuple(name for name in FORMS if name.startswith("styled-"))
USABLE = tuple(each.id for each in SHELF.precedents if each.status is not Status.RETIRED)
NAMES = Table(SHELF.names)
ILL_MADE = re.compile(
    r"  |\bNone\b|\b(?:the|an?) (?:the|an?)\b|\{[{%]|[%}]\}| [,.;:](?!\.)|,,|;\.|\.;|\.\.(?!\.)|\(\)|<!--"
    r"|\bundefined\b|^\s|\s$|&amp;|\bon in\b|\bin in\b|\bon on\b",
    re.IGNORECASE | re.MULTILINE,
)
GENERATE = (Phase.explicit, Phase.generate)  # to shrink a whole meeting takes minutes, and its words tell the place
_PERSONAL = (NameKind.STATE, NameKind.TERRITORY, NameKind.ORGANISATION)


@cache
def dress() -> Dress:
    page, css = (PRINT / "page.html.j2").read_text(encoding="utf-8"), (PRINT / "page.css").read_text(encoding="utf-8")
    return Dress((PRINT / "styles.docx").read_bytes(), page, css)


def everything(statement: Statement) -> str:
    return spaced("\n".join((*statement.title, *(block.text for block in statement.blocks))))


def source_of(name: str) -> str:
    """Return the template's words and those of all it may take in, without its comments."""
    taken = [source_of(other) for other in FORMS if other != name and f'"{other}"' in FORMS[name]]
    return re.sub(r"\{#.*?#\}", "", "\n".join((FORMS[name], *taken)), flags=re.DOTALL)


def own_passages(facts: Facts) -> Iterator[str]:
    """Yield every paragraph and item of the meeting file that its template prints, in a person's own words."""
    source = source_of(str(facts["template"]))
    for key in (*PASSAGES, "themes", "annexes"):
        if re.search(rf"\b{key}\b(?!/)", source):
            yield from _own(facts.get(key, []))
    brief = facts.get("brief", {})
    for key in BRIEF:
        if isinstance(brief, dict) and f"brief.{key}" in source:
            yield from _own(brief.get(key, []))


def _own(passages: object) -> Iterator[str]:
    for each in passages if isinstance(passages, list) else ():
        if isinstance(each, str):
            yield each
        elif "clause" not in each:
            yield from _own(each.get("paragraphs", each.get("items", [])))


def foreign(text: str, typed: str, made: Composed) -> Iterator[str]:
    """Yield each fact of the archive in the text that the meeting file does not give and no problem tells."""
    told = spaced("\n".join(problem.what for problem in made.problems if problem.rule == "clause-fact"))
    days = set(re.findall(r"\d{4}-\d\d-\d\d", typed))
    found = [span.text for span in dates.find(text) if not {span.start.isoformat(), span.end.isoformat()} <= days]
    found += [year for year in re.findall(r"\b(?:19|20)\d\d\b", text) if year not in typed]
    known = {found.row.key for found in NAMES.find(f"{typed}\n{told}")}
    found += [name.text for name in NAMES.find(text) if name.row.kind in _PERSONAL and name.row.key not in known]
    for meeting in (row.meeting for row in SHELF.meetings):
        found += re.findall(rf"\b(?:in|at) ({re.escape(meeting.city)})\b", text) if meeting.city else []
        found += re.findall(rf"\b{re.escape(meeting.body)}\b", text) if meeting.body else []
        number = dates.ordinal_words(meeting.ordinal) if meeting.ordinal else ""
        found += re.findall(rf"\b({number}) (?:[A-Z]+ )?(?:meeting|conference)\b", text, re.I) if number else []
    yield from (fact for fact in found if spaced(fact) not in told)


def without(text: str, typed: list[str]) -> str:
    """Return the text with every text of the meeting file as X, so that only the draft's own making is left."""
    forms = {plain(form) for each in typed for form in (each, each.rstrip(" ;,."), each.upper())} - {""}
    words = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    return re.sub(words, "X", text, flags=re.IGNORECASE) if words else text


def faults(facts: Facts, made: Composed) -> Iterator[str]:
    """Yield what is wrong with a draft, whatever its form."""
    text, typed = everything(made.statement), list(marks(facts))
    yield from (f"foreign: {fact}" for fact in foreign(text, spaced(dump(facts)), made))
    for line in without(text, typed).split("\n"):
        yield from (f"ill made: {found[0]!r} in {line[:300]}" for found in ILL_MADE.finditer(line))
    blocks = made.statement.blocks
    for block, after in zip(blocks, [*blocks[1:], None][: len(blocks)], strict=True):
        if block.kind is BlockKind.HEADING:
            higher = after is not None and after.kind is BlockKind.HEADING and after.level <= block.level
            yield from [f"nothing below: {block.text}"] if after is None or higher else []
        if block.text.endswith(":") and (after is None or after.kind is not BlockKind.ITEM):
            yield f"no list below: {block.text}"
        if not block.text.strip("\t\n"):
            yield f"empty: {block}"
    standing = [spaced(block.text) for block in blocks]
    for passage in own_passages(facts):
        times = sum(plain(passage).rstrip(" ;,.") in text for text in standing)
        yield from [] if times == 1 else [f"{times} times: {passage}"]


def shown(page: str) -> str:
    """Return the words of an HTML page."""
    body = re.sub(r"<(style|script|head)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", spaced(html.unescape(re.sub(r"<[^>]*>", " ", body))))


_BEFORE: list[str] = []


def strangers(text: str, facts: Facts) -> list[str]:
    """Return the words of the meeting drafted before this one that stand in this one's text."""
    own, before = set(re.findall(r"q\d+x\d+z", dump(facts))), set(_BEFORE)
    _BEFORE[:] = sorted(own)
    return sorted((before - own) & set(re.findall(r"q\d+x\d+z", text)))


@settings(max_examples=500, phases=GENERATE, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(meeting_files(USABLE, DRAFTED))
def test_each_of_five_hundred_drafts_holds_its_own_facts_and_no_others_and_is_well_made(facts: Facts) -> None:
    made = compose.statement(dump(facts), "invented.yaml", FORMS, SHELF)
    written, page = markup.write(made.statement), shown(render.to_html(made.statement, dress()))

    assert list(faults(facts, made)) == []
    assert markup.read(written) == made.statement
    assert strangers(written + page, facts) == []
    for block in made.statement.blocks:
        for cell in re.split(r"[\t\n]", spaced(block.text)):
            assert re.sub(r"[\s\W]+", "", cell) in re.sub(r"[\s\W]+", "", page)


@settings(max_examples=6, phases=GENERATE, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(meeting_files(USABLE, DRAFTED))
def test_a_draft_stands_whole_in_word_and_in_print(facts: Facts) -> None:
    made = compose.statement(dump(facts), "invented.yaml", FORMS, SHELF).statement
    with zipfile.ZipFile(io.BytesIO(render.to_docx(made, dress()))) as package:
        word = html.unescape(re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode()))
    pages = pypdfium2.PdfDocument(render.to_pdf(made, dress()))
    printed = "".join(page.get_textpage().get_text_range() for page in pages)

    for text in (word, printed):
        here = set(re.findall(r"q\d+x\d+z", re.sub(r"[\s\ufffe\u2010-]", "", text)))
        assert set(re.findall(r"q\d+x\d+z", everything(made))) <= here
    assert "None " not in without(printed, list(marks(facts)))
