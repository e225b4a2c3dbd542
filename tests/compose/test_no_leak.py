"""Five hundred meetings that never were, over all papers: no fact of another, each fact in its place, well made.

Every text of a meeting file ends in a word of its own (invented_meetings.py), so that it is found again wherever it
stands. `faults` says what is wrong with a draft; the last tests break a template and see that it does.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
import shipped
from hypothesis import HealthCheck, Phase, given, settings
from invented_meetings import BRIEF, PASSAGES, Facts, marks, meeting_files

from drafter import compose, dates, library, markup, render
from drafter.compose import Composed
from drafter.marked_yaml import dump
from drafter.model import DOCUMENTS, BlockKind, NameKind, Statement, Status, plain, spaced
from drafter.names import Table
from drafter.render import Dress

CHECKOUT = Path(__file__).parent.parent.parent
PRINT = CHECKOUT / "templates" / "print"
SHELF = library.load(CHECKOUT)
FORMS = shipped.templates()
STYLED = '{{ style(also=true, acronyms=true, no_break=true, person="we") }}\n'
PAPERS = tuple(name for name in FORMS if "/" not in name)
STATEMENTS = (
    "statement.md.j2", "statement-decisions-first.md.j2", "statement-review-last.md.j2", "progress-report.md.j2",
)  # fmt: skip
FORMS |= {f"styled-{name}": STYLED + FORMS[name] for name in STATEMENTS if "{% extends" not in FORMS[name]}
FORMS["styled-statement.md.j2"] = FORMS["statement.md.j2"].replace("{% block body %}", "{% block body %}" + STYLED)
DRAFTED = (*PAPERS, *(name for name in FORMS if name.startswith("styled-")))
KINDS = {f"{kind}.md.j2": kind for kind in DOCUMENTS}
USABLE = tuple(each.id for each in SHELF.precedents if each.status is not Status.RETIRED)
NAMES = Table(SHELF.names)
ILL_MADE = re.compile(
    r"  |\bNone\b|\b(?:the|an?) (?:the|an?)\b|\{[{%]|[%}]\}| [,.;:](?!\.)|,,|;\.|\.;|\.\.(?!\.)|\(\)|<!--"
    r"|\bundefined\b|^ | $|&amp;|\bon in\b|\bin in\b|\bon on\b",
    re.IGNORECASE | re.MULTILINE,
)
GENERATE = (Phase.explicit, Phase.generate)  # to shrink a whole meeting takes minutes, and its words tell the place
_CITED = re.compile(r" \((?:after )?[^()]*, \d+ \w+ \d{4}(?:, [^()]*)?\)")  # a brief says where its language was agreed
_BELOW = (BlockKind.ITEM, BlockKind.HEADING)  # the actions of a declaration stand under headings
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


def other_passages(facts: Facts) -> Iterator[str]:
    """Yield the words by which passages are known that stand within others: of a declaration, a list, a strategy."""
    found: list[object] = []
    match facts["template"]:
        case "declaration.md.j2":
            found = [_part(facts, "declaration", key) for key in ("name", "recitals", "fields")]
        case "membership.md.j2":
            found = [_part(facts, "membership", key) for key in ("name", "groups")]
    yield from (word for each in found for text in marks(each) for word in re.findall(r"q\d+x\d+z", text))


def _part(facts: Facts, part: str, key: str) -> object:
    held = facts.get(part, {})
    return held.get(key, []) if isinstance(held, dict) else []


def _own(passages: object) -> Iterator[str]:
    for each in passages if isinstance(passages, list) else ():
        if isinstance(each, str):
            yield each
        elif "clause" not in each:
            yield from _own(each.get("paragraphs", each.get("items", [])))


def foreign(text: str, typed: str, made: Composed) -> Iterator[str]:
    """Yield each fact of the archive in the text that the meeting file does not give and no problem tells."""
    told = spaced("\n".join(problem.what for problem in made.problems if problem.rule == "clause-fact"))
    text = _CITED.sub("", text)
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
        if block.text.endswith(":") and (after is None or after.kind not in _BELOW):
            yield f"no list below: {block.text}"
        if not block.text.strip("\t\n") and (not block.label or after is None or after.kind is not BlockKind.ITEM):
            yield f"empty: {block}"
    standing = [spaced(block.text) for block in blocks]
    for passage in own_passages(facts):
        times = sum(plain(passage).rstrip(" ;,.") in text for text in standing)
        yield from [] if times == 1 else [f"{times} times: {passage}"]
    yield from (f"lost: {word}" for word in other_passages(facts) if word not in everything(made.statement).casefold())


def shown(page: str) -> str:
    """Return the words of an HTML page."""
    body = re.sub(r"<(style|script|head)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", spaced(html.unescape(re.sub(r"<[^>]*>", " ", body))))


def drafted(facts: Facts, forms: dict[str, str] = FORMS) -> Composed:
    """Return the draft of a meeting file: of the paper that its template is of, or of a statement."""
    kind = KINDS.get(str(facts["template"]), "statement")
    return compose.statement(dump({"kind": kind} | facts), "invented.yaml", forms, SHELF)


def letters(text: str) -> str:
    """Return a text without the spaces and marks, in which forms differ."""
    return re.sub(r"[\s\W]+", "", text)


_BEFORE: list[str] = []


def strangers(text: str, facts: Facts) -> list[str]:
    """Return the words of the meeting drafted before this one that stand in this one's text."""
    own, before = set(re.findall(r"q\d+x\d+z", dump(facts))), set(_BEFORE)
    _BEFORE[:] = sorted(own)
    return sorted((before - own) & set(re.findall(r"q\d+x\d+z", text)))


@settings(max_examples=500, phases=GENERATE, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(meeting_files(USABLE, DRAFTED))
def test_each_of_five_hundred_drafts_holds_its_own_facts_and_no_others_and_is_well_made(facts: Facts) -> None:
    made = drafted(facts)
    written = markup.write(made.statement)

    assert list(faults(facts, made)) == []
    assert markup.read(written) == made.statement
    assert strangers(written, facts) == []


@settings(max_examples=30, phases=GENERATE, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(meeting_files(USABLE, DRAFTED))
def test_a_draft_says_the_same_in_word_and_on_a_page(facts: Facts) -> None:
    made = drafted(facts).statement
    with zipfile.ZipFile(io.BytesIO(render.to_docx(made, dress()))) as package:
        text = re.sub(r"<w:instrText[^>]*>[^<]*<", "<", package.read("word/document.xml").decode())  # what a field does
    word = html.unescape(re.sub(r"<[^>]+>", "", text))
    page = shown(render.to_html(made, dress()))

    for block in made.blocks:
        for cell in re.split(r"[\t\n]", spaced(block.text)):
            assert letters(cell) in letters(page)
            assert letters(cell) in letters(word)
    assert strangers(word + page, facts) == []


@settings(max_examples=8, phases=GENERATE, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(meeting_files(USABLE, DRAFTED))
def test_a_draft_stands_whole_in_print(facts: Facts) -> None:
    made = drafted(facts).statement
    pages = pypdfium2.PdfDocument(render.to_pdf(made, dress()))
    printed = "".join(page.get_textpage().get_text_range() for page in pages)
    here = set(re.findall(r"q\d+x\d+z", re.sub(r"[\s\ufffe\u2010-]", "", printed)))

    assert set(re.findall(r"q\d+x\d+z", everything(made))) <= here <= set(re.findall(r"q\d+x\d+z", dump(facts)))
    assert "None " not in without(printed, list(marks(facts)))


# ── each kind of fault is seen ───────────────────────────────────────────────────────────────────

PLAIN: Facts = {
    "template": "statement.md.j2",
    "meeting": {"name": "meeting of trolls q1x1z", "city": "Zenda", "country": "Ruritania", "start": "2031-05-14"},
    "host": {"country": "Ruritania"},
    "proceedings": ["The Meeting counted umbrellas q1x2z."],
}


PROCEEDINGS = "{% for passage in proceedings %}"


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (f"1. It followed that of 5 March 2013.\n\n{PROCEEDINGS}", "foreign: 5 March 2013"),
        (f"1. The Regional Support Office was opened in Canberra.\n\n{PROCEEDINGS}", "foreign: Canberra"),
        ("{% for passage in [] %}", "0 times: The Meeting counted umbrellas q1x2z"),
        (f"1. A an umbrella was lost.\n\n{PROCEEDINGS}", "ill made: 'A an'"),
        (f"1. None came.\n\n{PROCEEDINGS}", "ill made: 'None'"),
    ],
)
def test_a_template_that_is_broken_is_seen(broken: str, fault: str) -> None:
    forms = {name: text.replace(PROCEEDINGS, broken) for name, text in FORMS.items()}

    assert list(faults(PLAIN, drafted(PLAIN))) == []
    assert fault in "\n".join(faults(PLAIN, drafted(PLAIN, forms)))
