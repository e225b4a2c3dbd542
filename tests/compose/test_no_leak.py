"""No fact of another meeting comes into a draft: neither from evidence nor from an agreed text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import given, settings, strategies as st
from shipped import templates

from drafter import compose, dates, library
from drafter.compose import Composed
from drafter.marked_yaml import dump
from drafter.model import (
    DOCUMENTS,
    BlockKind,
    Meeting,
    Name,
    NameKind,
    Precedent,
    RegisteredMeeting,
    Severity,
    Shelf,
    Statement,
    Status,
)
from drafter.names import Table
from drafter.problems import as_text

Drafts = Callable[..., Composed]
CHECKOUT = Path(__file__).parent.parent.parent


def everything(statement: Statement) -> str:
    return "\n".join((*statement.title, *(block.text for block in statement.blocks)))


def test_nothing_of_the_evidence_comes_into_a_draft(draft: Drafts, shelf: Shelf) -> None:
    used = [precedent.id for precedent in shelf.precedents]
    old = Statement(
        "2029-01-01-som-8", meeting=Meeting("Zenda Process", "Eighth Meeting", 8, "Fenwick Town", "Grand Fenwick")
    )
    stuffed = replace(shelf, statements=(old,), meetings=(RegisteredMeeting("x", old.meeting),))
    made = draft("".join(f'1. {{{{ clause("{name}") }}}}\n' for name in used if name != "theme/fixed"), shelf=stuffed)

    assert "Fenwick" not in everything(made.statement)
    assert "2029" not in everything(made.statement)
    assert "Eighth" not in everything(made.statement)


def test_a_clause_whose_own_words_name_another_meeting_keeps_a_text_from_being_final(draft: Drafts) -> None:
    made = draft('1. {{ clause("theme/fixed") }}\n')

    assert [(problem.severity, as_text(problem).splitlines()[0]) for problem in made.problems] == [
        (Severity.ERROR, "precedents/clauses/theme/fixed.yaml: error: the clause says "
         f'"{fact}" in words that no slot changes, and the meeting file does not')
        for fact in ("1 January 2029", "Eighth", "Grand Fenwick")
    ]  # fmt: skip


def test_a_clause_that_names_this_very_meeting_is_not_told(draft: Drafts, meeting: str) -> None:
    same = meeting.replace("Tenth", "Eighth").replace("tenth", "eighth").replace("ordinal: 10", "ordinal: 8")
    made = draft(
        '1. {{ clause("theme/fixed") }}\n', same.replace("2031-05-14", "2029-01-01") + "  observers: [Grand Fenwick]\n"
    )

    assert made.problems == ()


def with_clause(shelf: Shelf, text: str, status: Status = Status.APPROVED) -> Shelf:
    names = (*shelf.names, Name("oub", "Order of Umbrellas", NameKind.MECHANISM, "OUB"))
    old = RegisteredMeeting("x", Meeting("Fenwick Process", "Eighth Meeting"))
    made = Precedent("theme/new", text, status=status)
    return replace(shelf, names=names, precedents=(*shelf.precedents, made), meetings=(old,))


def test_another_body_in_fixed_words_is_an_error_and_comments_are_no_facts(
    draft: Drafts, meeting: str, shelf: Shelf
) -> None:
    shelf = with_clause(shelf, "The Fenwick  Process Co-Chairs spoke of Fenwick Processes.")
    template = '1. {{ clause("theme/new") }}\n'
    (fault,) = draft(template, f"# The Fenwick Process\n{meeting}", shelf).problems

    assert (fault.rule, fault.severity) == ("clause-fact", Severity.ERROR)
    assert 'the clause says "Fenwick Process", another body' in fault.what
    assert draft(template, meeting.replace("Zenda Process", "Fenwick Process"), shelf).problems == ()


def test_a_mechanism_is_told_of_a_clause_that_the_template_chose(draft: Drafts, meeting: str, shelf: Shelf) -> None:
    shelf = with_clause(shelf, "The Meeting thanked the OUB.")
    chosen = '1. {{ clause("theme/new") }}\n'
    named = meeting + "proceedings: [{clause: theme/new}]\n"

    assert [(each.rule, each.severity) for each in draft(chosen, meeting, shelf).problems] == [
        ("clause-fact", Severity.WARNING)
    ]
    assert draft("{{ paragraph(proceedings[0]) }}\n", named, shelf).problems == ()
    assert draft(chosen, meeting + "proceedings: [The Order of Umbrellas met.]\n", shelf).problems == ()


def test_a_clause_that_nobody_approved_yet_is_told_where_it_is_used(draft: Drafts, meeting: str, shelf: Shelf) -> None:
    shelf = with_clause(shelf, "The Meeting was content.", Status.PROPOSED)
    (in_template,) = draft('1. {{ clause("theme/new") }}\n', meeting, shelf).problems
    (named,) = draft("{{ paragraph(proceedings[0]) }}\n", "proceedings:\n  - clause: theme/new\n", shelf).problems

    assert (in_template.rule, in_template.severity) == ("clause-proposed", Severity.WARNING)
    assert as_text(named) == (
        'may.yaml:2: warning: the clause "theme/new" is proposed, not approved yet\n'
        "    mend: approve it in precedents/clauses/theme/new.yaml (status: approved), or use another"
    )


# ── the shipped templates and shelf, over meetings that never were ───────────────────────────────

CITIES = ("Strelsau", "Zenda", "Lutz", "Nebelsbad")
COUNTRIES = ("Ruritania", "Elbonia", "Sylvania", "Freedonia", "Zubrowka")
ORDINALS = st.integers(2, 99)


@cache
def shipped() -> tuple[Shelf, dict[str, str]]:
    shelf = library.load(CHECKOUT)
    forms = templates()
    return shelf, forms


@st.composite
def events(draw: st.DrawFn, year: int, name: str) -> dict[str, str]:
    ordinal = draw(ORDINALS)
    day = draw(st.dates(min_value=dates.date(year, 1, 1), max_value=dates.date(year, 12, 28)))
    full = {
        "name": f"{dates.ordinal_words(ordinal)} {name}",
        "ordinal": str(ordinal),
        "city": draw(st.sampled_from(CITIES)),
        "country": draw(st.sampled_from(COUNTRIES)),
        "start": day.isoformat(),
    }
    return {key: value for key, value in full.items() if draw(st.integers(0, 5))}


@st.composite
def meetings(draw: st.DrawFn) -> dict[str, object]:
    """Return the facts of an invented meeting, some of them left out, with clauses of the shelf chosen blindly."""
    ids = [precedent.id for precedent in shipped()[0].precedents if precedent.status is not Status.RETIRED]
    clauses = st.lists(st.sampled_from(ids), max_size=4) if ids else st.just([])
    some = st.lists(st.sampled_from(COUNTRIES), unique=True, max_size=4)
    held = draw(events(2031, "meeting of trolls"))
    own = [{"clause": name} for name in draw(clauses)]
    facts: dict[str, object] = {
        "kind": draw(st.sampled_from(tuple(DOCUMENTS))),
        "profile": draw(st.sampled_from(("bali", "un", "au"))),
        "body": {"name": "Zenda Process on Lost Umbrellas", "short": "Zenda Process", "group": {"short": "ZHG"}},
        "meeting": held | {"title": held.get("name", "Meeting of Trolls").title()},
        "host": {"country": draw(st.sampled_from(COUNTRIES))},
        "attendance": {
            "members": draw(some),
            "observers": draw(some),
            "position": draw(st.sampled_from(("opening", "last"))),
        },
        "previous": draw(events(2030, "meeting of trolls")),
        "ministerial": draw(events(2029, "Ministerial Conference")) | {"tasks": "counting; and sorting"},
        "next": draw(events(2032, "meeting of trolls")),
        "report": {"name": "Umbrella Report", "period": "the past year"},
        "activities": [
            draw(events(2030, "workshop")) | {"outcome": "an inventory"} for _ in range(draw(st.integers(0, 2)))
        ],
        "themes": [{"heading": "Umbrellas", "paragraphs": own}],
        "action_items": ["Participants agreed to count umbrellas."],
        "recommendations": draw(st.lists(st.sampled_from(("be wise", "be brief", "be kind")), max_size=3)),
        "annexes": [{"title": "List", "items": ["one", "two"]}] * draw(st.integers(0, 2)),
    }
    return {key: value for key, value in facts.items() if draw(st.integers(0, 5))}


@settings(max_examples=40)
@given(meetings())
def test_a_draft_of_an_invented_meeting_holds_only_its_own_facts(facts: dict[str, object]) -> None:
    shelf, forms = shipped()
    typed = dump(facts)
    made = compose.statement(typed, "invented.yaml", forms, shelf)
    cited = r" \((?:after )?[^()]*, \d+ \w+ \d{4}(?:, [^()]*)?\)"  # a brief says where its language was agreed
    text = re.sub(cited, "", everything(made.statement).replace("\u00a0", " "))
    given_days = set(re.findall(r"\d{4}-\d\d-\d\d", typed))

    assert {span.start.isoformat() for span in dates.find(text)} <= given_days
    assert {vague.text[-4:] for vague in dates.find_vague(text) if vague.kind in ("year", "month-year")} <= {
        day[:4] for day in given_days
    }
    states = {found.row.name for found in Table(shelf.names).find(text) if found.row.kind is NameKind.STATE}
    assert states == set()
    for meeting in (row.meeting for row in shelf.meetings):
        assert not re.search(rf"\b(?:in|at) {meeting.city}\b", text)
        assert not (
            meeting.ordinal and re.search(rf"(?i)\b{dates.ordinal_words(meeting.ordinal)} (?:AHG|Bali)\b", text)
        )


@settings(max_examples=40)
@given(meetings())
def test_a_draft_of_an_invented_meeting_is_well_made(facts: dict[str, object]) -> None:
    shelf, forms = shipped()
    made = compose.statement(dump(facts), "invented.yaml", forms, shelf).statement
    text = everything(made)

    assert not re.search(r"  |\bNone\b|\b[Tt]he the\b|\bthe an?\b|\{\{|\}\}| ,| \.|,,|\.\.(?!\.)|\(\)|<!--", text)
    numbers = [int(block.label) for block in made.blocks if block.label.isdecimal()]
    assert numbers == list(range(1, len(numbers) + 1))
    for at, block in enumerate(made.blocks):
        after = made.blocks[at + 1] if at + 1 < len(made.blocks) else None
        assert block.text
        assert after or block.kind is not BlockKind.HEADING
        if block.text.endswith(":"):
            assert after
            assert after.kind is BlockKind.ITEM


@settings(max_examples=40)
@given(meetings())
def test_each_fact_that_the_statement_needs_appears_or_is_a_gap(facts: dict[str, object]) -> None:
    shelf, forms = shipped()
    made = compose.statement(dump(facts | {"kind": "statement"}), "invented.yaml", forms, shelf).statement
    text = everything(made)
    host = facts.get("host")
    if any(precedent.id == "closing/host-thanked" for precedent in shelf.precedents):
        assert (host["country"] if isinstance(host, dict) else "[[host.country]]") in text
    attendance = facts.get("attendance")
    if isinstance(attendance, dict) and any(p.id == "attendance/attended-by" for p in shelf.precedents):
        assert all(name in text for name in attendance["members"])
