"""Tests of what a brief takes from the archive: the newest open commitments, and what became of agreed language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from shipped import templates

from drafter import compose, library
from drafter.compose import Archive, Composed
from drafter.compose.asking.beginning import begun
from drafter.model import (
    Attested,
    Commitment,
    Kind,
    Ledger,
    Meeting,
    Outcome,
    Passage,
    Precedent,
    Shelf,
    Source,
    Statement,
    Status,
)
from drafter.problems import DraftingError

FACTS = """\
kind: briefing
body: {name: Zenda Process on Lost Umbrellas, short: Zenda Process}
meeting: {title: Fourth Meeting, name: fourth meeting, city: Zenda, country: Ruritania, start: 2032-05-14}
previous: {name: third meeting, city: Lutz, start: 2031-05-14}
"""


def statement(year: int, body: str = "Zenda Process", name: str = "") -> Statement:
    meeting = Meeting(body, f"Meeting of {year}", None, "Lutz", "", date(year, 5, 14), date(year, 5, 14))
    return Statement(name or f"{year}-05-14-som", Kind.STATEMENT, meeting=meeting)


HELD = tuple(statement(year) for year in (2029, 2030, 2031))


def promise(of: Statement, action: str, status: Outcome = Outcome.NOT_REPORTED) -> Commitment:
    made = Passage(of.id, "4", Source("x.txt", (1, 1)), action)
    return Commitment(f"{of.id}/{action}", action, status=status, made=made)


def shelf(*rows: Commitment, statements: Sequence[Statement] = HELD, precedents: Sequence[Precedent] = ()) -> Shelf:
    return Shelf(statements=tuple(statements), precedents=tuple(precedents), ledger=Ledger(rows))


def brief(held: Shelf, more: str = "", facts: str = FACTS) -> Composed:
    archive = Archive(partial(_history, held))
    return compose.statement(facts + more, "next.yaml", templates(), held, archive=archive)


def _history(held: Shelf, precedent: Precedent) -> library.Lineage:
    return library.lineage(precedent, held.statements)


def text(made: Composed) -> str:
    return "\n".join(block.text for block in made.statement.blocks).replace("\u00a0", " ")


def more_told(made: Composed) -> list[str]:
    return [problem.what for problem in made.problems if problem.rule == "commitments-more"]


# ── open commitments ─────────────────────────────────────────────────────────────────────────────


def test_the_newest_commitments_stand_first_and_the_brief_says_how_many_more_are_open() -> None:
    rows = [promise(of, f"mend umbrella {of.id[:4]} {at}") for of in HELD for at in range(4)]

    made = brief(shelf(*rows))

    listed = text(made).split("Directed\tStatus\n")[1].split("\n")
    assert listed[0] == "Mend umbrella 2031 0\tNot reported"
    assert listed[7] == "Mend umbrella 2030 3\tNot reported"
    assert "These are the newest eight of 12 commitments that are open. " in text(made)
    assert "Those of the Zenda Process are counted, and of no other body." in text(made)
    assert more_told(made) == ["the newest 8 of 12 open commitments are listed; 4 more are in the ledger"]


def test_a_commitment_says_whose_it_is() -> None:
    row = replace(promise(HELD[2], "mend umbrellas"), who="the Secretariat")

    assert "Mend umbrellas (the Secretariat)\tNot reported" in text(brief(shelf(row)))


def test_all_of_them_stand_without_a_word_where_there_is_room() -> None:
    made = brief(shelf(*(promise(HELD[2], f"mend umbrella {at}") for at in range(8))))

    assert "Mend umbrella 7" in text(made)
    assert "commitments that are open" not in text(made)
    assert not more_told(made)


def test_the_meeting_file_says_how_many() -> None:
    rows = [promise(HELD[2], f"mend umbrella {at}") for at in range(12)]

    assert "These are the newest two of 12" in text(brief(shelf(*rows), "brief: {commitments: 2}\n"))
    assert not more_told(brief(shelf(*rows), "brief: {commitments: 12}\n"))


def test_fewer_stand_where_they_are_long() -> None:
    long = " ".join(["umbrella"] * 90)

    assert "These are the newest two of five commitments" in text(
        brief(shelf(*(promise(HELD[2], f"{at} {long}") for at in range(5))))
    )


def test_what_another_body_promised_what_is_done_and_what_came_later_is_not_listed() -> None:
    other, later = statement(2031, "Elbonian Forum", "2031-05-13-forum"), statement(2033)
    other = replace(other, meeting=replace(other.meeting, start=date(2031, 5, 13)))
    rows = [promise(HELD[1], "dry"), promise(HELD[1], "shake", Outcome.DONE), promise(other, "fold"),
            promise(later, "sell")]  # fmt: skip

    made = text(brief(shelf(*rows, statements=(*HELD, other, later))))

    assert "Dry\tNot reported" in made
    assert not {"Shake", "Fold", "Sell"} & set(made.replace("\t", "\n").split("\n"))


@pytest.mark.parametrize("kind", ["briefing", "progress-report"])
def test_the_promise_to_host_this_meeting_is_not_listed_as_open_in_its_own_papers(kind: str) -> None:
    others = ("mend umbrellas", "host the Fourth Workshop on Handles", "host the Fifth Meeting",
              "fund the Fourth Meeting", "its fifth meeting would be held in Klow")  # fmt: skip
    own = ("host the Fourth Meeting in Zenda in May 2032", "its fourth meeting would be held in Zenda")
    rows = [promise(HELD[2], action) for action in (*own, *others)]

    made = text(brief(shelf(*rows), facts=FACTS.replace("briefing", kind)))

    assert [each for each in own if each[1:] in made] == []
    assert [each for each in others if each[1:] not in made] == []


def test_rows_of_the_meeting_file_stand_in_their_order_and_the_rest_is_told_of_too() -> None:
    rows = "".join(f"  - {{directed: Count {at}, status: under way}}\n" for at in range(10))
    made = brief(shelf(promise(HELD[2], "dry")), f"follow_up:\n{rows}  - {{directed: Sew, status: done}}\n")

    assert "Dry" not in text(made)
    assert "Sew" not in text(made)
    assert "These are eight of 10 commitments that are open." in text(made)
    assert more_told(made) == ['the first 8 of 10 open commitments are listed; 2 more are below "follow_up:"']


def test_the_ledger_is_read_only_where_a_paper_asks_for_it() -> None:
    read: list[str] = []

    def ledger() -> Ledger:
        read.append("read")
        return Ledger((promise(HELD[2], "dry umbrellas"),))

    archive = Archive(ledger=ledger)
    compose.statement(FACTS, "next.yaml", templates(), shelf(), archive=archive, kind="statement")
    assert not read
    made = compose.statement(FACTS, "next.yaml", templates(), shelf(), archive=archive)
    assert "Dry umbrellas" in text(made)
    assert read == ["read"]


# ── what changed ─────────────────────────────────────────────────────────────────────────────────


def clause(*stood: tuple[int, str]) -> Precedent:
    attested = tuple(
        Attested(f"{year}-05-14-som", "7", Source("x.txt", (1, 1)), said, variant=nth > 0)
        for nth, (year, said) in enumerate(stood)
    )
    return Precedent("theme/handles", stood[0][1], "theme", status=Status.APPROVED, verb="noted", attested=attested)


def changed(*stood: tuple[int, str], facts: str = FACTS) -> str:
    made = brief(shelf(precedents=(clause(*stood),)), "themes: [{paragraphs: [{clause: theme/handles}]}]\n", facts)
    lines = text(made).split("\n")
    at = next((nth for nth, line in enumerate(lines) if line.startswith("Since the")), None)
    return "" if at is None else lines[at + 1]


NOTED = "The Meeting noted the bent handles of old umbrellas."


def test_a_stronger_verb_is_told_with_both_places() -> None:
    assert changed((2030, NOTED), (2031, NOTED.replace("noted", "endorsed"))) == (
        "“The Meeting endorsed the bent handles of old umbrellas” has the stronger verb “endorsed” for “noted” "
        "(Lutz, 14 May 2030, para. 7; Lutz, 14 May 2031, para. 7)."
    )


def test_a_weaker_verb_is_told() -> None:
    assert "has the weaker verb “noted” for “endorsed”" in changed(
        (2030, NOTED.replace("noted", "endorsed")), (2031, NOTED)
    )


def test_few_new_words_are_told_word_by_word_and_many_only_as_a_rewording() -> None:
    assert "was reworded: “bent” became “broken” (Lutz" in changed(
        (2030, NOTED), (2031, NOTED.replace("bent", "broken"))
    )
    long = "The Meeting noted that all handles which had been bent since spring were to be straightened by hand in May."
    assert "was reworded (Lutz" in changed((2030, NOTED), (2031, long))


def test_a_clause_that_the_last_statement_has_not_is_told() -> None:
    assert changed((2029, NOTED), (2030, NOTED)) == (
        "“The Meeting noted the bent handles of old umbrellas” (Lutz, 14 May 2030, para. 7) "
        "is not in the statement of Lutz, 14 May 2031."
    )


def test_a_clause_that_stands_as_before_and_one_that_is_new_are_not_told() -> None:
    assert not changed((2030, NOTED), (2031, NOTED))
    assert not changed((2031, NOTED))


def test_what_happened_on_the_day_of_the_meeting_or_later_is_not_told() -> None:
    early = FACTS.replace("2032-05-14", "2031-05-14").replace("start: 2031-05-14}\n", "start: 2030-05-14}\n")
    early = early.replace("start: 2030-05-14}\nprevious", "start: 2031-05-14}\nprevious")

    assert not changed((2029, NOTED), (2030, NOTED), (2031, NOTED.replace("noted", "endorsed")), facts=early)


# ── a brief begun from the last meeting ──────────────────────────────────────────────────────────


def _lasting(at: int) -> Precedent:
    said = f"The Meeting welcomed {' '.join(f'umbrella{word}' for word in range(at, at + 60))}."
    return replace(clause((2030, said), (2031, said)), id=f"theme/umbrella-{at}")


def test_a_brief_begins_with_the_clauses_that_have_room_and_shows_all_others() -> None:
    held = shelf(precedents=[_lasting(at) for at in range(20)])
    blocks = tuple(
        replace(block, lines=(at, at))
        for at, each in enumerate(held.precedents)
        for block in compose.statement(
            f"kind: statement\nthemes: [{{paragraphs: [{{clause: {each.id}}}]}}]\n", "x.yaml",
            {"statement.md.j2": "{{ paragraph(themes[0].paragraphs[0]) }}"}, held,
        ).statement.blocks
    )  # fmt: skip
    last = replace(HELD[2], blocks=tuple(replace(block, label="7") for block in blocks))

    made = begun("briefing", last, replace(held, statements=(*HELD[:2], last)), {}, HELD[:2], [("dry", "", "")])

    lines = made.split("\n")
    kept = [line for line in lines if line.strip().startswith("- clause: theme/umbrella")]
    shown = [line for line in lines if line.strip().startswith("# - clause: theme/umbrella")]
    assert 1 <= len(kept) <= 4
    assert len(kept) + len(shown) == 20
    assert f"# {len(shown)} more stood in the last statement." in made
    assert "Left empty: the brief lists what is open in the ledger" in made


def test_own_words_below_agreed_language_are_told_to_be_new() -> None:
    own = "themes:\n  - paragraphs: [The Meeting welcomed a proposal.]\n"

    assert "The Meeting welcomed a proposal. (new text, not agreed)" in text(brief(shelf(), own))


def test_a_file_in_place_of_a_statements_id_is_to_be_read_in_first() -> None:
    with pytest.raises(DraftingError) as refused:
        compose.statement("kind: summary\nsummary: {of: outputs/may-final.md}\n", "s.yaml", templates(), shelf())

    assert "drafter ingest outputs/may-final.md" in refused.value.problems[0].mend


# ── what the paper can know ──────────────────────────────────────────────────────────────────────


def reported(row: Commitment, of: Statement, says: Outcome) -> Commitment:
    told = Passage(of.id, "7", Source("y.txt", (1, 1)), f"The Meeting noted {row.action} of {of.id}.", says)
    return replace(row, reported=(*row.reported, told), status=says)


def statuses(made: Composed) -> list[str]:
    return re.findall(r"^Mend nets\t(?:–\t)?([A-Z][a-z ]+)", text(made), re.MULTILINE)


LATER = statement(2033)
MENDED = reported(reported(promise(HELD[1], "mend nets"), HELD[2], Outcome.UNDER_WAY), LATER, Outcome.DONE)


@pytest.mark.parametrize("kind", ["briefing", "progress-report"])
def test_a_paper_cites_no_outcome_that_is_dated_after_its_meeting(kind: str) -> None:
    facts = FACTS.replace("kind: briefing", f"kind: {kind}") + "ministerial: {name: Ministers, start: 2030-05-14}\n"

    made = brief(shelf(MENDED, statements=(*HELD, LATER)), facts=facts)

    assert statuses(made) == ["Under way"]
    assert "2033" not in text(made)


@pytest.mark.parametrize("kind", ["briefing", "progress-report"])
def test_a_paper_cites_no_outcome_that_is_dated_after_the_day_that_it_is_as_at(kind: str) -> None:
    facts = FACTS.replace("kind: briefing", f"kind: {kind}") + "ministerial: {name: Ministers, start: 2030-05-14}\n"
    held = shelf(MENDED, statements=(*HELD, LATER))

    assert statuses(brief(held, "draft: {as_at: '13 May 2031, 17:00'}\n", facts)) == ["Not reported"]
    assert statuses(brief(held, "draft: {as_at: 14 May 2031}\n", facts)) == ["Under way"]


def test_a_row_of_the_meeting_file_is_filled_in_as_of_the_day_of_the_paper() -> None:
    rows = f"follow_up:\n  - commitment: {MENDED.id}\n"
    held = shelf(MENDED, statements=(*HELD, LATER))

    assert statuses(brief(held, rows)) == ["Under way"]
    assert statuses(brief(held, rows + "draft: {as_at: 1 May 2031}\n")) == ["Not reported"]


def test_agreed_language_is_cited_from_texts_before_the_meeting_alone() -> None:
    words = "Members mended the umbrella."
    places = [Attested(each.id, "3", Source("x.txt", (1, 1)), words) for each in (HELD[2], LATER)]
    old = Precedent("theme/mended", words, Status.APPROVED, attested=tuple(places))
    new = Precedent("theme/sold", words, Status.APPROVED, attested=(places[1],))

    made = text(
        brief(
            shelf(statements=(*HELD, LATER), precedents=(old, new)),
            "themes: [{paragraphs: [{clause: theme/mended}, {clause: theme/sold}]}]\n",
        )
    )

    assert "“Members mended the umbrella.” (Meeting of 2031, 14 May 2031, para. 3)" in made
    assert "Members mended the umbrella. (new text, not agreed)" in made
    assert "2033" not in made


def test_what_ministers_of_another_body_said_is_no_rewording_of_their_officials_words() -> None:
    council = replace(HELD[2], id="2031-09-02-council", meeting=replace(HELD[2].meeting, body="Council of Umbrellas"))
    reworded = Attested(council.id, "4", Source("x.txt", (1, 1)), NOTED.replace("noted", "endorsed"), variant=True)
    stood = clause((2030, NOTED), (2031, NOTED))
    held = shelf(precedents=(replace(stood, attested=(*stood.attested, reworded)),))
    later = replace(held, statements=(*held.statements, council))

    made = brief(later, "themes: [{paragraphs: [{clause: theme/handles}]}]\n", FACTS)

    assert "stronger verb" not in text(made)
