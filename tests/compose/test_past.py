"""Tests of templates made from past statements: with its own facts each comes back, with others nothing slips in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import series
from hypothesis import HealthCheck, given, settings, strategies as st
from strategies import statements

from drafter import compose, dates, library, markup, mine
from drafter.compose import past
from drafter.model import (
    GAP,
    Attested,
    Block,
    BlockKind,
    Name,
    NameKind,
    Precedent,
    Shelf,
    Slot,
    Source,
    Statement,
    Status,
)
from drafter.names import Table

CHECKOUT = Path(__file__).parent.parent.parent
FOUR = ("2013-03-05-ahg-som-7", "2013-04-02-ministerial-conference-5", "2014-08-06-ahg-som-8", "2016-03-22-som")
OTHERS = (
    "2009-07-27-ahg-som-1", "2011-03-09-ahg-som-4", "2013-08-20-special-conference-declaration",
    "bali-process-members-and-participants", "bali-process-strategy-for-cooperation-2014-and-beyond",
)  # fmt: skip
NEXT = """\
template: {form}
body: {{name: Zenda Process on Lost Umbrellas, short: Zenda Process}}
meeting:
  title: Ninetieth Meeting of Keepers
  name: ninetieth meeting of Keepers
  ordinal: 90
  city: Strelsau
  country: Ruritania
  start: 2031-05-14
host: {{country: Ruritania}}
attendance: {{members: [Ruritania, Elbonia]}}
keep: [{keep}]
"""
FORUM = """\
---
id: 2015-05-07-elbonia-forum-3
kind: statement
meeting:
  body: Elbonia Forum
  name: Third Meeting of the Elbonia Forum
  ordinal: 3
  city: Klow
  country: Elbonia
  start: "2015-05-07"
  end: "2015-05-08"
  host: the Government of Elbonia
source: {file: elbonia.txt, lines: [1, 40], sha256: a}
attendance:
  - participant: [Elbonia, Ruritania]
  - observer: [Zubrowka]
---

# THIRD MEETING OF THE ELBONIA FORUM

# KLOW, ELBONIA, 7–8 MAY 2015

## I. Opening

1. The Third Meeting of the Elbonia Forum was held in Klow, Elbonia
from 7 to 8 May 2015. It was attended by Elbonia and Ruritania.[^1]

2. The Meeting recalled the Second Meeting of the Elbonia Forum, held in Strelsau on 3 June 2014, and agreed that:

    - harbours be dredged [by 2016] {at least once};
      - in Zenda; and
      - in Klow;
    - the {{ Secretariat }} report to the Third Meeting.

5. The Meeting thanked the Government of Elbonia for hosting it.

[^1]: Zubrowka attended on 7 May 2015 as an observer.

## ANNEX: WORK PLAN

| Activity | Place |
| --- | --- |
| Workshop on {% buoys %} | Klow, 9 June 2015 |
"""


@cache
def archive() -> tuple[Shelf, past.Entities]:
    shelf = library.load(CHECKOUT)
    return shelf, entities(shelf)


def entities(shelf: Shelf) -> past.Entities:
    finder = mine.Finder(shelf.statements, Table(shelf.names))
    return lambda text: tuple((entity.kind, entity.at) for entity in finder.find(text))


@cache
def made(name: str) -> past.Made:
    shelf, found = archive()
    return past.template(next(each for each in shelf.statements if each.id == name), shelf, found)


def forum(*precedents: Precedent) -> tuple[Statement, Shelf, past.Made]:
    statement = markup.read(FORUM, "forum.md")
    shelf = Shelf((statement,), precedents)
    return statement, shelf, past.template(statement, shelf, entities(shelf))


def blocks(statement: Statement) -> list[tuple[str, str, int, str]]:
    return [(block.kind, block.label, block.level, block.text) for block in statement.blocks]


def texts(statement: Statement) -> list[str]:
    return [*statement.title, *(block.text for block in statement.blocks)]


@pytest.mark.parametrize("name", FOUR + OTHERS)
def test_a_past_statement_drafted_with_its_own_facts_comes_back_to_the_letter(name: str) -> None:
    shelf, _ = archive()
    old = next(each for each in shelf.statements if each.id == name)
    drafted = compose.statement(made(name).meeting, f"{name}.yaml", made(name).forms, shelf).statement

    assert blocks(drafted) == blocks(old)
    assert (drafted.title, drafted.attendance, drafted.kind) == (old.title, old.attendance, old.kind)
    assert (made(name).differing, made(name).attendance_differs) == ((), False)


@pytest.mark.parametrize(("name", "least"), list(zip(FOUR, (20, 5, 12, 16), strict=True)))
def test_sentences_that_recur_are_clauses_and_facts_are_slots(name: str, least: int) -> None:
    text = made(name).forms[f"{name}.md.j2"]

    assert len(made(name).clauses) >= least
    assert "{{ meeting.place | upper }}, {{ then(" in text
    assert ", meeting.date | upper) }}" in text


@pytest.mark.parametrize("name", series.NAMES)
def test_statements_of_other_bodies_come_back_with_clauses_that_nobody_approved_yet(name: str) -> None:
    past_texts = series.load(name)
    shelf = Shelf(past_texts, mine.precedents(past_texts, (), Table(())))
    found = [past.template(each, shelf, entities(shelf)) for each in past_texts]

    assert [each.differing for each in found] == [()] * len(past_texts)
    assert all(len(each.clauses) >= 3 for each in found)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(statements())
def test_any_statement_comes_back(statement: Statement) -> None:
    found = past.template(statement, Shelf(), lambda text: ())

    assert blocks(found.drafted) == blocks(statement)
    assert [block.picture for block in found.drafted.blocks] == [block.picture for block in statement.blocks]
    assert found.drafted.title == statement.title
    assert found.drafted.attendance == statement.attendance


PHRASES = ("the Meeting", "a workshop", "The Co-Chairs", "Klow", "on 7 May 2015", "the Third Meeting", "welcomed",
           "members", "Ruritania", "[to be held]", "{{ x }}", "the report of the Harbour Group (HG)")  # fmt: skip


@st.composite
def kept_statements(draw: st.DrawFn) -> tuple[Statement, Shelf]:
    """Return a statement of sentences of which some are clauses, with slots anywhere, and its shelf."""
    sentences = draw(st.lists(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=5), min_size=1, max_size=9))
    kept, texts = [], []
    for at, parts in enumerate(sentences):
        said = " ".join(parts)
        said = f"{said[:1].upper()}{said[1:]}." if draw(st.booleans()) else f"{said};"
        texts.append(said)
        slotted = draw(st.sampled_from(parts))
        if draw(st.booleans()) and slotted in said:
            value = (("part.x", slotted), ("unused.y", "z"))
            entry = Attested("x", "1", Source("x", (1, 1)), said, value)
            kept.append(Precedent(f"theme/c{at}", said.replace(slotted, "{{ part.x }}"), attested=(entry,)))
    cuts = draw(st.lists(st.integers(1, 3), min_size=len(texts), max_size=len(texts)))
    found: list[Block] = []
    while texts:
        size = cuts.pop()
        kind = draw(st.sampled_from((BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE)))
        label = {BlockKind.FOOTNOTE: f"n{len(texts)}"}.get(kind) or draw(st.sampled_from(("", "3", "a")))
        found.append(Block(kind, " ".join(texts[:size]), int(kind is BlockKind.ITEM), label))
        texts = texts[size:]
    statement = Statement("x", title=("THIRD MEETING",), blocks=tuple(found), source=Source("x", (1, 9), "a"))
    return statement, Shelf((statement,), tuple(kept))


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(kept_statements())
def test_any_statement_of_which_some_sentences_are_clauses_comes_back(given_so: tuple[Statement, Shelf]) -> None:
    statement, shelf = given_so
    found = past.template(statement, shelf, entities(shelf))

    assert blocks(found.drafted) == blocks(statement)


def test_a_paragraph_that_ends_in_an_optional_passage_stays_apart_from_the_next() -> None:
    said = "The Meeting was content."
    entry = Attested("2014-05-07-x", "", Source("x", (1, 1)), said)
    statement = series.numbered("2014-05-07", f"{said} The harbours were dredged.", "The buoys were lit.")
    statement = replace(statement, blocks=tuple(replace(block, label="") for block in statement.blocks))
    shelf = Shelf((statement,), (Precedent("theme/content", said, status=Status.APPROVED, attested=(entry,)),))
    found = past.template(statement, shelf, entities(shelf))

    assert found.clauses == ("theme/content",)
    assert blocks(found.drafted) == blocks(statement)


def test_lists_notes_tables_annexes_brackets_and_numbers_as_printed_come_back() -> None:
    statement, _, found = forum()

    assert blocks(found.drafted) == blocks(statement)
    assert [block.label for block in found.drafted.blocks if block.kind == "paragraph"] == ["1", "2", "5"]
    assert 'numbers="as printed"' in found.forms["2015-05-07-elbonia-forum-3.md.j2"]


def test_a_long_statement_goes_into_several_files_and_comes_back() -> None:
    paragraphs = (f"The Meeting noted the report of harbour {n}, {'which was long, ' * 40}at last." for n in range(90))
    statement = series.numbered("2014-05-07", *paragraphs)
    found = past.template(statement, Shelf((statement,)), lambda text: ())

    assert list(found.forms) == ["2014-05-07-x.md.j2", "2014-05-07-x-part-2.md.j2"]
    assert blocks(found.drafted) == blocks(statement)


def test_a_clause_is_called_with_what_the_facts_do_not_give() -> None:
    said = "The Meeting thanked the Government of Elbonia for hosting it."
    entry = Attested("2015-05-07-elbonia-forum-3", "5", Source("e", (1, 1)), said,
                     (("host.country", "Elbonia"), ("verb.tail", "hosting it")))  # fmt: skip
    precedent = Precedent(
        "closing/thanks", "The Meeting thanked the Government of {{ host.country }} for {{ verb.tail }}.",
        status=Status.APPROVED, slots=(Slot("host.country", "country"), Slot("verb.tail", "text")), attested=(entry,),
    )  # fmt: skip
    _, _, found = forum(precedent)
    retired = forum(Precedent("closing/thanks", precedent.text, status=Status.RETIRED, attested=(entry,)))[2]

    called = '5. {{ clause("closing/thanks", then={"verb.tail": "hosting it"}, facts={"verb.tail": "verb_tail_1"}) }}'
    assert called in "\n".join(found.forms.values())
    assert retired.clauses == ()


def test_a_clause_that_is_nearly_all_slot_is_no_clause_of_the_template() -> None:
    said = "The Meeting thanked the Government of Elbonia for hosting it."
    entry = Attested("2015-05-07-elbonia-forum-3", "5", Source("e", (1, 1)), said,
                     (("lead.text", "The Meeting thanked the Government of Elbonia"),))  # fmt: skip
    _, _, found = forum(Precedent("closing/x", "{{ lead.text }} for hosting it.", attested=(entry,)))

    assert found.clauses == ()
    assert "{# Compare closing/x #}" in "\n".join(found.forms.values())


def test_another_wording_stays_and_names_its_precedent() -> None:
    said = "The Meeting thanked the Government of Elbonia for hosting it."
    entry = Attested("2015-05-07-elbonia-forum-3", "5", Source("e", (1, 1)), said, variant=True)
    _, _, found = forum(Precedent("closing/thanks", "Thanks.", status=Status.APPROVED, attested=(entry,)))
    text = "\n".join(found.forms.values())

    assert "{# Compare closing/thanks #}\n5. The Meeting thanked the Government of {{ host.country }}" in text


# ── the next meeting's facts ─────────────────────────────────────────────────────────────────────


def drafted_next(found: past.Made, shelf: Shelf, keep: str) -> compose.Composed:
    form = next(iter(found.forms))
    return compose.statement(NEXT.format(form=form, keep=keep), "next.yaml", found.forms, shelf)


def times_and_numbers(text: str) -> Iterator[str]:
    """Yield what is told of time in a text without its gaps, and the numbers of meetings."""
    bare = GAP.sub("", text)
    yield from (time.text for time in dates.times(bare) if "2031" not in time.text)
    yield from (said for number, said, _ in dates.find_ordinals(bare) if number > 2 and number != 90)


@pytest.mark.parametrize("keep", ["", "all"])
@pytest.mark.parametrize("name", FOUR + OTHERS)
def test_no_time_number_or_state_of_the_old_meeting_is_in_the_draft_of_another(name: str, keep: str) -> None:
    shelf, _ = archive()
    made_next = drafted_next(made(name), shelf, keep)
    told = " ".join(problem.what for problem in made_next.problems if problem.rule == "clause-fact")

    for text in texts(made_next.statement):
        states = [found.text for found in Table(shelf.names).find(GAP.sub("", text)) if found.row.kind == "state"]
        assert [fact for fact in (*times_and_numbers(text), *states) if fact not in told] == []


@pytest.mark.parametrize("keep", ["", "all"])
def test_nothing_of_an_invented_meeting_is_in_the_draft_of_another(keep: str) -> None:
    _, shelf, found = forum()
    made_next = drafted_next(found, shelf, keep)
    text = GAP.sub("", "\n".join(texts(made_next.statement)))

    assert [
        fact for fact in ("Klow", "KLOW", "2015", "2014", "Third", "THIRD", "Second", "Zubrowka") if fact in text
    ] == []
    assert "Strelsau" in text
    assert any(problem.rule == "gap" for problem in made_next.problems)


def test_what_was_said_once_is_left_out_and_told_and_may_be_kept() -> None:
    _, shelf, found = forum()
    left, kept = drafted_next(found, shelf, ""), drafted_next(found, shelf, "1")

    assert "dredged" not in "\n".join(texts(left.statement))
    assert "dredged" in "\n".join(texts(kept.statement))
    (what,) = [problem.what for problem in left.problems if problem.rule == "passages-left-out"]
    assert re.findall(r"([0-9]+) \(“", what) == [str(nth) for nth in range(1, found.optional + 1)]
    assert "dredged" in what


def test_a_gap_says_what_stood_there_and_where_to_put_the_new_words() -> None:
    _, shelf, found = forum()
    gaps = [problem for problem in drafted_next(found, shelf, "all").problems if problem.rule == "gap"]

    said = 'below "facts:" in next.yaml; in 2015-05-07-elbonia-forum-3 it was "Klow, 9 June 2015"'
    assert [each for each in gaps if each.mend.startswith('Date: fill in "date_') and each.mend.endswith(said)]
    assert all(problem.where.file for problem in gaps)


# ── what the meeting file asks for ───────────────────────────────────────────────────────────────


def attended(*sentences: str, heading: str = "") -> tuple[Statement, Shelf, past.Made]:
    """Return a statement with the forum's list of those present, of these sentences, of which each is a clause."""
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate(sentences, start=1))
    head = FORUM.partition("\n# THIRD")[0].replace("observer: [Zubrowka]", "observer: [Zubrowka, Krakozhia]")
    statement = markup.read(f"{head}\n# THIRD MEETING OF THE ELBONIA FORUM\n\n{heading}\n\n{body}\n", "forum.md")
    return statement, Shelf((statement,)), past.template(statement, Shelf((statement,)), entities(Shelf((statement,))))


def with_clause(text: str, said: str, function: str = "decision", **values: str) -> tuple[Shelf, past.Made]:
    statement, _, _ = attended(said)
    told = tuple((slot.replace("__", "."), value) for slot, value in values.items())
    entry = Attested(statement.id, "1", Source("e", (1, 1)), said, told)
    made_of = Precedent("theme/x", text, function, status=Status.APPROVED, attested=(entry,))
    shelf = Shelf((statement,), (made_of,))
    return shelf, past.template(statement, shelf, entities(shelf))


def next_text(found: past.Made, shelf: Shelf, more: str = "", keep: str = "") -> compose.Composed:
    form = next(iter(found.forms))
    return compose.statement(NEXT.format(form=form, keep=keep) + more, "next.yaml", found.forms, shelf)


OBSERVERS = "attendance: {members: [Ruritania, Elbonia], observers: [Borduria, Syldavia]}"


def said_of(found: past.Made, shelf: Shelf, attendance: str, more: str = "") -> compose.Composed:
    form = next(iter(found.forms))
    facts = NEXT.format(form=form, keep="").replace("attendance: {members: [Ruritania, Elbonia]}", attendance)
    return compose.statement(facts + more, "next.yaml", found.forms, shelf)


def test_a_list_of_some_of_those_present_is_a_gap_and_never_the_whole_list_of_the_next_meeting() -> None:
    text = "Ministers commended {{ attendance.observers }} on joining."
    shelf, found = with_clause(text, "Ministers commended Zubrowka on joining.", attendance__observers="Zubrowka")

    assert found.differing == ()
    assert [block.text for block in said_of(found, shelf, OBSERVERS).statement.blocks] == [
        "Ministers commended [[facts.attendance_observers_1]] on joining."
    ]
    filled = said_of(found, shelf, OBSERVERS, "facts: {attendance_observers_1: Syldavia}\n")
    assert [block.text for block in filled.statement.blocks] == ["Ministers commended Syldavia on joining."]


def test_organisations_in_the_sentence_of_participants_are_there_at_the_next_meeting_too() -> None:
    said = "The Meeting was attended by Elbonia, the Ruritania and the Harbour Office."
    head = FORUM.partition("\n# THIRD")[0].replace(
        "[Elbonia, Ruritania]", '[Elbonia, Ruritania, "Harbour Office | Harbour Office | organisation"]'
    )
    statement = markup.read(f"{head}\n# THIRD MEETING OF THE ELBONIA FORUM\n\n1. {said}\n", "forum.md")
    value = (("attendance.members", "Elbonia, the Ruritania and the Harbour Office"),)
    entry = Attested(statement.id, "1", Source("e", (1, 1)), said, value)
    text = "The Meeting was attended by {{ attendance.members }}."
    kept = Precedent("attendance/x", text, "attendance", status=Status.APPROVED, attested=(entry,))
    names = (Name("r", "Ruritania"), Name("e", "Elbonia"), Name("h", "Harbour Office", NameKind.ORGANISATION))
    shelf = Shelf((statement,), (kept,), names=names)
    found = past.template(statement, shelf, entities(shelf))
    given_now = "attendance: {order: as given, members: [Klow, Ruritania], organisations: [Harbour Office]}"

    assert found.differing == ()
    assert [block.text for block in said_of(found, shelf, given_now).statement.blocks] == [
        "The Meeting was attended by Klow, the Ruritania and the Harbour Office."
    ]


def test_those_present_whom_no_list_of_the_old_statement_has_are_an_error() -> None:
    text = "It was attended by {{ attendance.members }}."
    value = "Elbonia and Ruritania"
    shelf, found = with_clause(text, f"It was attended by {value}.", "attendance", attendance__members=value)
    made_next = said_of(found, shelf, "attendance: {members: [Ruritania, Elbonia], organisations: [Harbour Office]}")

    assert 'nobody of "attendance.organisations" is in this draft' in {
        problem.what for problem in made_next.problems if problem.severity == "error"
    }


def test_figures_of_a_passage_that_is_kept_are_gaps_until_the_facts_give_them() -> None:
    _, shelf, found = attended("The Meeting noted that 66 ships and twenty-two boats were lost under Article 7.")
    kept = next_text(found, shelf, keep="1")
    filled = next_text(found, shelf, 'facts: {number_1: "70", name_1: nine}\n', keep="1")

    assert [block.text for block in kept.statement.blocks] == [
        "The Meeting noted that [[facts.number_1]] ships and [[facts.name_1]] boats were lost under Article 7."
    ]
    assert [block.text for block in filled.statement.blocks] == [
        "The Meeting noted that 70 ships and nine boats were lost under Article 7."
    ]


def test_every_gap_of_a_template_has_a_key_in_its_meeting_file_with_what_stood_there() -> None:
    _, _, found = forum()
    keys = re.findall(r'fact="(\w+)"', "".join(found.forms.values()))

    assert keys
    assert [key for key in keys if not re.search(rf"^  {key}:  # ", found.meeting, re.MULTILINE)] == []


def test_cochairs_of_the_meeting_file_fill_a_clause_that_names_them() -> None:
    text = "We, the Ministers of {{ cochairs.names }}, met."
    shelf, found = with_clause(text, "We, the Ministers of Elbonia and Ruritania, met.",
                               cochairs__names="Elbonia and Ruritania")  # fmt: skip

    assert "cochairs:" in found.meeting
    drafted_now = next_text(found, shelf, "cochairs: [Borduria, Syldavia]\n").statement.blocks
    assert [block.text for block in drafted_now] == ["We, the Ministers of Borduria and Syldavia, met."]


def _chaired_by_ada(said: str, text: str, name: str) -> tuple[Shelf, past.Made]:
    """Return the forum's statement with Ms Ada Lind in its head as its chair, and one clause that names somebody."""
    statement, _, _ = attended(said)
    statement = replace(statement, meeting=replace(statement.meeting, co_chairs=("Ms Ada Lind, Director of Ports",)))
    entry = Attested(statement.id, "1", Source("e", (1, 1)), said, (("person.name", name),))
    shelf = Shelf((statement,), (Precedent("theme/x", text, "theme", status=Status.APPROVED, attested=(entry,)),))
    return shelf, past.template(statement, shelf, entities(shelf))


@pytest.mark.parametrize(
    ("name", "drafted_as"),
    [("Ms Ada Lind, Director of Ports", "Mr Bo Ek, Head of Ferries"), ("Ms Ada Lind", "Mr Bo Ek")],
)
def test_who_chairs_is_told_once_in_the_meeting_file(name: str, drafted_as: str) -> None:
    text = "The Meeting thanked {{ person.name }} for leading the work on the lakes."
    shelf, found = _chaired_by_ada(text.replace("{{ person.name }}", name), text, name)

    assert "facts:" not in found.meeting
    said = next_text(found, shelf, "cochairs: ['Mr Bo Ek, Head of Ferries']\n").statement.blocks
    assert [block.text for block in said] == [text.replace("{{ person.name }}", drafted_as)]


def test_who_does_not_chair_is_asked_for_below_facts() -> None:
    text = "The Meeting thanked {{ person.name }} for leading the work on the lakes."
    _, found = _chaired_by_ada(text.replace("{{ person.name }}", "Mr Cy Ost"), text, "Mr Cy Ost")

    assert "person_name_1:  # paragraph 1: Mr Cy Ost" in found.meeting


def test_what_is_asked_for_stands_below_its_sentence_with_a_blank_and_a_gap_is_told_by_it() -> None:
    text = "The Meeting thanked {{ person.name }} for leading the work on the lakes."
    shelf, found = _chaired_by_ada(text.replace("{{ person.name }}", "Mr Cy Ost"), text, "Mr Cy Ost")
    sentence = "The Meeting thanked ___ for leading the work on …"
    asked = f"facts:{found.meeting.partition(f'{chr(10)}facts:')[2]}"
    (gap,) = [each for each in next_text(found, shelf, asked).problems if "person_name_1" in each.mend]

    assert f"  # In the text: {sentence}\n  person_name_1:  # paragraph 1: Mr Cy Ost" in found.meeting
    assert gap.mend.startswith(f'Name of the person, in “{sentence}”: fill in "person_name_1:" below "facts:"')


def test_a_key_below_facts_that_no_template_asks_for_is_told() -> None:
    _, shelf, found = forum()
    told = next_text(found, shelf, "facts: {date_99: May}\n").unused

    assert '"facts:" gives "date_99", and no template asks for it' in {problem.what for problem in told}


def test_a_whole_list_with_another_capital_or_article_is_the_list_of_the_next_meeting() -> None:
    text = "{{ attendance.observers }} commended the Meeting."
    value = "The Zubrowka and Krakozhia"
    shelf, found = with_clause(text, f"{value} commended the Meeting.", attendance__observers=value)

    assert [block.text for block in said_of(found, shelf, OBSERVERS).statement.blocks] == [
        "Borduria and Syldavia commended the Meeting."
    ]


# ── what no register knows ───────────────────────────────────────────────────────────────────────

PORTS = """\
---
id: 2021-01-12-ports-2
kind: statement
meeting:
  body: Council of Cold Ports
  name: Second Meeting of the Council of Cold Ports
  ordinal: 2
  city: Vinterby
  country: Norland
  start: "2021-01-12"
  host: the Municipality of Vinterby
  co_chairs: [Ms. Kari Holm of Norland]
source: {file: ports.txt, lines: [1, 40], sha256: a}
---

# SECOND MEETING OF THE COUNCIL OF COLD PORTS

# VINTERBY, NORLAND, 12 JANUARY 2021

1. The Council of Cold Ports held its Second Meeting in Vinterby, Norland on 12 January 2021, chaired by Ms. Kari Holm \
of Norland.

2. The Council thanked the Norlandic authorities and the Municipality of Vinterby for their warm hospitality in \
hosting the Second Meeting.

3. The Council expressed its appreciation to Mr. Ola Hansen, Minister of Ports, for hosting the Second Meeting at the \
Grand Hotel Bristol.

4. The Second Meeting was attended by 17 delegations and six observers and was opened by H.E. Jens Berg, Prime \
Minister, for the third time.

5. The Council of Cold Ports accepted the offer of the Suderlandish Ministry to hold its next meeting in Fredstad in \
spring 2022 or in March.
"""
OLD = (
    "Vinterby", "Norland", "Kari", "Holm", "Municipality", "Ola", "Hansen", "Minister of Ports", "Bristol", "17", "six",
    "Jens", "Berg", "third", "Suderland", "Fredstad", "spring", "March", "2021", "2022", "January", "Second",
)  # fmt: skip


@pytest.mark.parametrize("keep", ["", "all"])
def test_no_person_host_count_or_place_that_no_register_knows_is_in_the_draft_of_another_meeting(keep: str) -> None:
    statement = markup.read(PORTS, "ports.md")
    shelf = Shelf((statement,))
    shelf = replace(shelf, precedents=mine.precedents((statement,), (), Table(())))
    found = past.template(statement, shelf, entities(shelf))
    made_next = drafted_next(found, shelf, keep)
    text = GAP.sub("", "\n".join(texts(made_next.statement)))

    assert found.differing == ()
    assert blocks(found.drafted) == blocks(statement)
    assert [fact for fact in OLD if re.search(rf"(?<!\w){fact}", text, re.IGNORECASE)] == []
    assert "hospitality" in text


def test_names_that_other_meetings_name_stay_and_those_of_one_host_do_not() -> None:
    one = series.numbered("2014-05-07", "The Council thanked the Klovian Ports Board and the Buoy Working Group.",
                          "The Council thanked the Government of Klovia for hosting it.")  # fmt: skip
    other = series.numbered("2015-05-07", "The Council praised the Klovian Ports Board and the Buoy Working Group.")
    shelf = Shelf((one, other))
    found = past.template(one, shelf, entities(shelf))
    text = "\n".join(found.forms.values())

    assert "the Buoy Working Group." in text
    assert 'then("Klovian Ports Board"' in text
    assert 'then("Klovia"' in text


def test_the_host_in_a_table_of_members_is_one_of_its_rows_and_not_the_host_of_the_next_meeting() -> None:
    text = FORUM + "\n| Member | Share |\n| --- | --- |\n| Elbonia | 4 |\n| Ruritania | 5 |\n"
    statement = markup.read(text, "forum.md")
    shelf = Shelf((statement,), ())
    found = past.template(statement, shelf, entities(shelf))

    (form,) = found.forms.values()
    assert '| {{ then("Elbonia", fact=' in form
    assert "| {{ meeting.country }} |" not in form


def test_days_of_an_event_that_a_clause_tells_are_asked_for_and_are_no_other_meetings() -> None:
    text = "The Meeting welcomed the workshop held on {{ event.date }}."
    shelf, found = with_clause(text, text.replace("{{ event.date }}", "16 and 17 March 2015"),
                               event__date="16 and 17 March 2015")  # fmt: skip

    assert "event_date_1:  # paragraph 1: 16 and 17 March 2015" in found.meeting
    drafted_now = next_text(found, shelf, "facts: {event_date_1: 7 and 8 May 2031}\n")
    assert [block.text for block in drafted_now.statement.blocks] == [
        "The Meeting welcomed the workshop held on 7 and 8 May 2031."
    ]
    assert "event.date" not in " ".join(problem.what for problem in drafted_now.problems)


def test_the_last_meeting_is_held_with_its_days_city_and_country() -> None:
    said = (
        "The Meeting recalled the Second Meeting of the Elbonia Forum, held in Port Banta, Ruritania, on 3 June 2014."
    )
    _, _, found = attended(said)

    assert 'city: Port Banta\n  country: Ruritania\n  start: "2014-06-03"' in found.meeting


def test_a_meeting_is_named_as_its_text_names_it_without_the_body_that_its_title_puts_before_it() -> None:
    statement = attended("Ministers held their Third Session in Klow, Elbonia, on 7 May 2015.")[0]
    statement = replace(statement, meeting=replace(statement.meeting, name="Elbonia Forum Third Session"))
    shelf = Shelf((statement,))

    assert "\n  name: Third Session\n" in past.template(statement, shelf, entities(shelf)).meeting


def test_a_draft_from_a_past_statement_is_named_after_its_body() -> None:
    said = "The Elbonia Forum (ELF) met."
    statement = replace(attended(said)[0], acronyms=(("ELF", "Elbonia Forum"),))
    shelf = Shelf((statement,))
    with_letters = past.template(statement, shelf, entities(shelf))
    _, shelf_2, without = attended("The Meeting met.")

    assert with_letters.drafted.id == "2015-05-07-elf-3"
    assert next_text(without, shelf_2).statement.id == "2031-05-14-zenda-process-90"


def test_two_who_chair_with_their_posts_are_told_once_and_parted_by_a_comma() -> None:
    text = "It was co-chaired by {{ cochairs.names }}."
    names = "Ms Ada Lind, Director of Ports, and Mr Bo Ek, Head of Ferries"
    statement, _, _ = attended(text.replace("{{ cochairs.names }}", names))
    chairs = ("Ms Ada Lind, Director of Ports", "Mr Bo Ek, Head of Ferries")
    statement = replace(statement, meeting=replace(statement.meeting, co_chairs=chairs))
    said = statement.blocks[-1].text
    entry = Attested(statement.id, "1", Source("e", (1, 1)), said, (("cochairs.names", names),))
    shelf = Shelf((statement,), (Precedent("theme/x", text, "theme", status=Status.APPROVED, attested=(entry,)),))
    found = past.template(statement, shelf, entities(shelf))

    assert "facts:" not in found.meeting
    drafted_now = next_text(found, shelf, "cochairs: ['Mr Bo Ek, Head of Ferries', 'Dr Cy Ost, Chief of Locks']\n")
    assert [block.text for block in drafted_now.statement.blocks] == [
        "It was co-chaired by Mr Bo Ek, Head of Ferries, and Dr Cy Ost, Chief of Locks."
    ]


def test_what_an_item_asks_for_is_found_by_its_paragraph() -> None:
    statement = markup.read(
        f"{FORUM.partition(chr(10) + '# THIRD')[0]}\n# T\n\n1. The Meeting decided:\n\n"
        "    - to meet again; and\n    - to build a pier in Port Banta on 3 June 2016.\n",
        "forum.md",
    )
    shelf = Shelf((statement,))
    found = past.template(statement, shelf, entities(shelf))

    assert re.findall(r"# (paragraph [^:]*): 3 June 2016", found.meeting) == ["paragraph 1, item 2"]
