"""Tests of the papers that one meeting file drafts: what each says, and that none says otherwise than another."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from shipped import CHECKOUT, templates

from drafter import compose, library
from drafter.compose import Composed
from drafter.model import (
    DOCUMENTS,
    BlockKind,
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
from drafter.problems import DraftingError, as_text

FACTS = """\
body: {name: Zenda Process on Lost Umbrellas, short: Zenda Process}
meeting:
  title: Fifth Meeting of the Standing Committee
  name: fifth meeting of the Standing Committee
  city: Zenda
  country: Ruritania
  start: 2031-05-14
  purpose: count umbrellas
host: {country: Ruritania}
cochairs: [Ruritania, Elbonia]
attendance: {members: [Ruritania, Elbonia], organisations: []}
previous: {name: fourth meeting of the Standing Committee, city: Lutz, start: 2030-05-14}
"""
ACTIVITIES = """\
activities:
  - name: Workshop on Handles
    city: Strelsau
    start: 2030-10-02
    hosts: [Elbonia]
    theme: Handles
    outcome: a list of handles
  - {name: Seminar on Cloth, city: Nebelsbad, start: 2030-11-03, theme: Cloth}
  - {name: Course on Ribs, city: Tarlenheim, start: 2030-08-04, theme: Handles}
"""


@cache
def forms() -> dict[str, str]:
    return templates()


@cache
def shelf() -> Shelf:
    return library.load(CHECKOUT)


def composed(more: str = "", kind: str = "", held: Shelf | None = None) -> Composed:
    return compose.statement(FACTS + more, "next.yaml", forms(), held or shelf(), kind=kind)


def text(made: Composed) -> str:
    whole = "\n".join((*made.statement.title, *(block.text for block in made.statement.blocks)))
    return whole.replace("\u00a0", " ")


def headings(made: Composed) -> list[str]:
    return [f"{block.label} {block.text}".strip() for block in made.statement.blocks if block.kind is BlockKind.HEADING]


def told(made: Composed) -> str:
    return "\n".join(as_text(problem) for problem in made.problems)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_paper_has_a_template_and_the_kind_that_json_promises(name: str) -> None:
    made = composed(kind=name)

    assert f"{name}.md.j2" in forms()
    assert made.statement.kind is DOCUMENTS[name].kind


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_statement_can_be_drafted(kind: Kind) -> None:
    assert kind in {paper.kind for paper in DOCUMENTS.values()}


@pytest.mark.parametrize("kind", ["statement", "statement-decisions-first", "statement-review-last",
                                  "ministerial-statement", "progress-report", "briefing"])  # fmt: skip
def test_each_activity_given_once_stands_alike_in_every_paper(kind: str) -> None:
    made = text(composed(ACTIVITIES, kind))

    for name, day, place in (
        ("Workshop on Handles", "2 October 2030", "Strelsau"),
        ("Seminar on Cloth", "3 November 2030", "Nebelsbad"),
        ("Course on Ribs", "4 August 2030", "Tarlenheim"),
    ):
        assert name in made
        after = made[made.index(name) :]
        assert day in after[:70]
        assert place in after[:90]
    assert "list of handles" in made


def test_a_report_lists_activities_by_theme_and_date() -> None:
    tables = [b.text for b in composed(ACTIVITIES, "progress-report").statement.blocks if b.kind is BlockKind.TABLE]

    assert [[row.split("\t")[0] for row in table.split("\n")] for table in tables] == [
        ["Activity", "Course on Ribs", "Workshop on Handles"],
        ["Activity", "Seminar on Cloth"],
    ]


@pytest.mark.parametrize("kind", ["statement", "ministerial-statement", "progress-report"])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("meeting of the Second Committee", "he next meeting of the Second Committee "),
        ("sixth meeting of the Standing Committee", "he sixth meeting of the Standing Committee "),
        ("the 6th Zenda Conference", "he 6th Zenda Conference "),
        ("next meeting of Keepers", "he next meeting of Keepers "),
        ("Zenda Process Sixth Ministerial Conference", "he Zenda Process Sixth Ministerial Conference "),
    ],
)
def test_the_next_meeting_is_named_as_the_others_are(kind: str, name: str, said: str) -> None:
    made = text(composed(f"next: {{name: {name}, city: Lutz, start: 2032-05-14}}\n", kind))

    assert said in made
    assert made.count(said.removeprefix("he ")) == 1
    assert "next next" not in made


def test_what_an_activity_brought_stands_below_its_own_heading_and_none_else() -> None:
    headed = """\
  - {heading: Handles, paragraphs: [Participants valued handles.]}
  - {heading: Handles, paragraphs: [Participants counted handles.]}
  - {heading: Decisions, paragraphs: [The Meeting agreed to count.]}
"""
    outcome = "The Meeting welcomed the outcomes of the Workshop on Handles"

    def after(activities: str, themes: str) -> str:
        made = text(composed(f"{activities}themes:\n{themes}"))
        assert made.count(outcome) == 1
        return made[: made.index(outcome)].rstrip().split("\n")[-1]

    assert after(ACTIVITIES, headed) == "Participants valued handles."
    assert after(ACTIVITIES.replace("theme: Handles", "theme: Grips"), headed) == "Key Themes"
    assert after(ACTIVITIES, "  - {paragraphs: [Participants valued cloth.]}\n") == "Participants valued cloth."


def test_a_report_tells_what_was_undertaken_and_not_what_the_coming_meeting_says() -> None:
    themes = "themes: [{heading: Decisions, paragraphs: [The Meeting welcomed umbrellas.]}]\n"
    drafted = composed(ACTIVITIES + themes, "progress-report")

    assert "Decisions" not in headings(drafted)
    assert "welcomed umbrellas" not in text(drafted)
    assert "Workshop on Handles" in text(drafted)
    assert "welcomed umbrellas" in text(composed(ACTIVITIES + themes, "statement"))
    assert "welcomed umbrellas" in text(composed(f"kind: progress-report\n{themes}"))
    assert "welcomed umbrellas" in text(composed(f"kind: progress-report\n{themes}", "progress-report"))


def test_decisions_come_first_and_sections_are_counted_without_those_that_are_empty() -> None:
    made = composed("", "statement-decisions-first")

    assert headings(made) == ["I Proceedings", "II Participants"]
    assert headings(composed("decisions: [The Meeting agreed to count.]\n", "statement-decisions-first"))[0] == (
        "I Decisions and Recommendations on Future Activities"
    )


STATEMENTS = ["statement", "statement-decisions-first", "statement-review-last", "ministerial-statement"]


@pytest.mark.parametrize("key", ["decisions", "proceedings", "action_items", "way_forward", "principles"])
@pytest.mark.parametrize("kind", STATEMENTS)
def test_no_paragraph_of_the_meeting_file_is_lost_in_any_statement(key: str, kind: str) -> None:
    assert "\nParticipants counted umbrellas." in text(composed(f"{key}: [Participants counted umbrellas.]\n", kind))


ORDER = """\
strategy: {name: Umbrella Strategy}
preparatory: {name: Second Meeting of Experts, recommended: yes}
decisions: [The Meeting agreed to count.]
proceedings: [The Meeting heard a report.]
themes: [{paragraphs: [Participants valued handles.]}]
recommendations: [umbrellas be marked]
annexes: [{title: Priority activities, agreed: yes, items: [members mark umbrellas]}]
"""


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        ("statement", "heard a report|valued handles|agreed to count|be marked|priority activities|mark umbrellas"),
        ("statement-decisions-first", "agreed to count|valued handles|be marked|heard a report|mark umbrellas"),
        ("statement-review-last",
         "Proceedings|heard a report|The way forward|agreed to count|be marked|(ANNEX)|Review of work since the fourth"
         "|reviewed the activities|valued handles|appreciation|PRIORITY|mark umbrellas"),
    ],
)  # fmt: skip
def test_the_order_of_sections_is_chosen_by_the_template_and_the_meeting_file_stays(kind: str, order: str) -> None:
    made = text(composed(ORDER, kind))

    at = 0
    for words in order.split("|"):
        at = made.index(words, at)
    by_key = compose.statement(FACTS + ORDER + f"template: {kind}.md.j2\n", "next.yaml", forms(), shelf())
    assert text(by_key) == made


def test_an_organisation_that_is_called_by_one_word_has_no_article_in_a_list() -> None:
    facts = FACTS.replace("organisations: []}", "organisations: [], observers: [Fiji, INTERPOL, UNODC]}")

    assert "Fiji, INTERPOL and the United Nations Office on Drugs and Crime (UNODC) attended" in text(
        compose.statement(facts, "next.yaml", forms(), shelf())
    )


DECLARATION = """\
declaration:
  name: Zenda Declaration
  recitals: [We recognised that umbrellas are lost.]
  fields:
    - {heading: Prevention, actions: [tying umbrellas to wrists, marking them]}
    - {heading: Empty}
    - {heading: Recovery, actions: [asking on trams]}
  closing: [We affirmed our readiness.]
"""


def test_a_declaration_letters_its_actions_under_lettered_headings() -> None:
    made = composed(DECLARATION, "declaration")

    assert text(made).startswith("ZENDA DECLARATION\nZenda, Ruritania, 14 May 2031\nWe, the Ministers and")
    assert headings(made) == ["A Prevention", "B Recovery"]
    items = [(b.label, b.text) for b in made.statement.blocks if b.kind is BlockKind.ITEM]
    assert items == [
        ("a", "tying umbrellas to wrists; and"),
        ("b", "marking them."),
        ("a", "asking on trams."),
    ]
    numbers = [b.label for b in made.statement.blocks if b.label.isdecimal()]
    assert numbers == ["1", "2", "3", "4", "5"]


STRATEGY = """\
strategy:
  name: Umbrella Strategy
  chapters:
    - heading: Handles
      topics:
        - {name: Repair, about: new work., actions: [mend handles, oil joints], who: All members, due: mid-2032}
"""


def test_a_strategy_and_its_work_plan_say_the_same() -> None:
    strategy, plan = composed(STRATEGY, "strategy"), composed(STRATEGY, "work-plan")
    labels = [block.label for block in strategy.statement.blocks if block.kind is BlockKind.PARAGRAPH]

    assert labels == ["1", "Action", "Who", "When"]
    assert "Topic\tAction\tWho\tWhen\nRepair\tMend handles\tAll members\tMid-2032\n\tOil joints\t\t" in text(plan)


def test_membership_lists_are_read_down_two_columns_in_alphabetical_order() -> None:
    made = composed(
        "membership: {name: Members, groups: [{heading: All, members: [Fiji, Nepal, Bhutan]}]}\n", "membership"
    )

    assert made.statement.blocks[-1].text == "Bhutan\tNepal\nFiji\t"


def test_the_attendance_list_is_an_annex_that_the_text_names() -> None:
    people = "  delegations: [{delegation: Elbonia, people: [{name: Ms A, title: Director}, {name: Mr B}]}]\n"
    facts = FACTS.replace("attendance: {members: [Ruritania, Elbonia], organisations: []}\n",
                          "attendance:\n  members: [Ruritania, Elbonia]\n  organisations: []\n" + people)  # fmt: skip
    made = compose.statement(facts, "next.yaml", forms(), shelf())

    assert made.statement.blocks[-1].text == "Delegation\tName\tTitle\nElbonia\tMs A\tDirector\n\tMr B\t–"
    assert "The list of participants is attached (ANNEX)." in text(made)
    assert made.statement.blocks[-1].level == 1  # its first row is the header, repeated on each page


# ── the cover note ───────────────────────────────────────────────────────────────────────────────

SILENCE = """\
silence: {document: "draft Statement, Rev.2", to: Members, circulated: 2031-05-20, deadline: 2031-05-27,
          hour: "17:00", city: Zenda, zone: UTC+7, contact: chair@example.org}
"""


def test_a_cover_note_tells_the_deadline_to_the_hour_in_its_zone_and_in_utc() -> None:
    made = text(composed(SILENCE, "cover-note"))

    assert "The silence procedure ends at 17:00 (Zenda, UTC+7) on Tuesday 27 May 2031, which is 10:00 UTC." in made
    assert "the text is taken as agreed" in made


@pytest.mark.parametrize(
    ("chairs", "circulates", "to_whom"),
    [
        ("[Ruritania]", "The Chair circulates the draft", "in writing, to the Chair ("),
        ("[Ruritania, Elbonia]", "The Co-Chairs circulate the draft", "in writing, to both Co-Chairs ("),
        ("[Ruritania, Elbonia, Lutha]", "The Co-Chairs circulate the draft", "in writing, to all Co-Chairs ("),
    ],
)
def test_a_cover_note_is_of_one_chair_or_of_as_many_as_there_are(chairs: str, circulates: str, to_whom: str) -> None:
    facts = (FACTS + SILENCE).replace("cochairs: [Ruritania, Elbonia]", f"cochairs: {chairs}")

    made = text(compose.statement(facts, "next.yaml", forms(), shelf(), kind="cover-note"))

    assert circulates in made
    assert to_whom in made


@pytest.mark.parametrize(
    ("hour", "zone", "utc"),
    [
        ("02:00", "UTC+7", "19:00 UTC on Monday 26 May 2031"),
        ("23:30", "UTC-3:30", "03:00 UTC on Wednesday 28 May 2031"),
        ("9:15", "GMT+5:45", "03:30 UTC."),
    ],
)
def test_utc_may_be_another_day(hour: str, zone: str, utc: str) -> None:
    made = text(composed(SILENCE.replace('"17:00"', f'"{hour}"').replace("UTC+7", zone), "cover-note"))

    assert f"which is {utc}" in made


@pytest.mark.parametrize("left_out", ["hour", "zone", "city", "deadline"])
def test_a_deadline_without_its_hour_zone_or_day_is_a_gap(left_out: str) -> None:
    keys = ("document: draft", "to: Members", "circulated: 2031-05-20", "deadline: 2031-05-27", "hour: 17:00",
            "city: Zenda", "zone: UTC+7", "contact: x")  # fmt: skip
    left = "\n  ".join(key for key in keys if not key.startswith(left_out))
    made = composed(f"silence:\n  {left}\n", "cover-note")

    assert f'fill in "{left_out}:" below "silence:" in next.yaml' in told(made)


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        (("17:00", "25:00"), '"25:00" is not an hour of the day'),
        (("UTC+7", "Jakarta time"), '"Jakarta time" does not tell the distance from UTC'),
        (
            ("deadline: 2031-05-27", "deadline: 2031-05-19"),
            "silence ends on 19 May 2031, before the note",
        ),
    ],
)
def test_a_deadline_that_cannot_be_is_refused(typed: tuple[str, str], what: str) -> None:
    with pytest.raises(DraftingError) as fault:
        composed(SILENCE.replace(*typed), "cover-note")

    assert what in "\n".join(as_text(problem).replace("\u00a0", " ") for problem in fault.value.problems)


# ── the summary ──────────────────────────────────────────────────────────────────────────────────


def test_a_summary_says_only_what_its_statement_says_and_all_that_was_decided() -> None:
    more = "action_items: [Participants heard a report. It was long. They agreed to read it.]\n"
    summary, statement = composed(more, "summary"), composed(more)

    assert "Participants heard a report. They agreed to read it." in text(summary)
    assert summary.statement.id == f"{statement.statement.id}-summary"
    whole = text(statement)
    for block in summary.statement.blocks:
        assert all(sentence in whole for sentence in block.text.replace("\u00a0", " ").split(". "))


def test_a_summary_is_made_of_a_statement_of_the_archive() -> None:
    made = composed("summary: {of: 2013-03-05-ahg-som-7}\n", "summary")

    assert text(made).startswith("Seventh Meeting of Ad Hoc Group Senior Officials\nSydney, Australia, 5 March 2013\n")
    assert "Zenda" not in text(made)
    assert len(made.statement.attendance) == 18


def summary_unused(more: str) -> list[str]:
    made = compose.statement(f"kind: summary\n{FACTS}{more}", "next.yaml", forms(), shelf())
    return [problem.what for problem in made.unused]


def test_a_summary_tells_the_facts_that_its_statement_does_not_say() -> None:
    assert summary_unused("strategy: {areas: umbrellas}\n") == [
        'no template and no clause of this draft says "strategy.areas"'
    ]
    assert not summary_unused("brief: {contact: Ms A}\npriorities: [Counting]\n")


def test_a_form_that_never_speaks_of_the_last_meeting_is_held_against_it_all_the_same() -> None:
    own = {**forms(), "statement.md.j2": "1. The {{ meeting.name }} met in {{ meeting.city }}.\n"}
    made = compose.statement(f"kind: statement\n{FACTS}strategy: {{areas: umbrellas}}\n", "next.yaml", own, shelf())

    told = " ".join(problem.what for problem in made.unused)
    assert "strategy.areas" in told
    assert "previous." not in told


def test_a_summary_of_a_held_statement_tells_once_that_the_facts_beside_it_are_not_in_it() -> None:
    only = "kind: summary\nsummary: {of: 2013-03-05-ahg-som-7}\n"

    assert not compose.statement(only, "next.yaml", forms(), shelf()).unused
    assert summary_unused("summary: {of: 2013-03-05-ahg-som-7}\n") == [
        "this summary is made of 2013-03-05-ahg-som-7 alone; no other fact of this file stands in it"
    ]


def test_a_summary_of_a_statement_that_is_not_there_is_refused() -> None:
    with pytest.raises(DraftingError, match='there is no statement "2013-03-05-ahg-som-8"'):
        composed("summary: {of: 2013-03-05-ahg-som-8}\n", "summary")


# ── commitments, and agreed language with its source ─────────────────────────────────────────────


def ledger() -> Shelf:
    old = Statement("2030-05-14-som-4", meeting=Meeting("", "Fourth Meeting", 4, "Lutz", "", None, None))
    old = replace(old, meeting=replace(old.meeting, start=date(2030, 5, 14)))
    older = replace(old, id="2029-05-14-som-3", meeting=replace(old.meeting, start=date(2029, 5, 14)))

    def row(name: str, statement: Statement, status: Outcome) -> Commitment:
        made = Passage(statement.id, "4", Source("x.txt", (1, 1)), name)
        report = Passage("2031", "2", Source("x.txt", (1, 1)), "It was counted in June.", status)
        return Commitment(name, name, "the Secretariat", "June 2030", "", status, made, (report,))

    rows = (row("count umbrellas", old, Outcome.DONE), row("dry umbrellas", old, Outcome.UNDER_WAY),
            row("lose umbrellas", older, Outcome.NOT_REPORTED))  # fmt: skip
    return replace(shelf(), statements=(old, older), ledger=Ledger(rows))


def test_a_report_takes_what_the_last_meeting_promised_from_the_ledger() -> None:
    made = text(composed("", "progress-report", ledger()))

    assert "Of two commitments, one is done and one is under way." in made
    assert "Count umbrellas\tThe Secretariat; June 2030\tDone\tIt was counted in June." in made
    assert "ose umbrellas" not in made


def test_a_single_commitment_is_told_in_plain_words() -> None:
    rows = ledger()

    made = text(composed("", "progress-report", replace(rows, ledger=Ledger(rows.ledger.commitments[:1]))))

    assert "There is one commitment; it is done." in made


def test_commitments_of_one_status_are_counted_together_and_a_day_in_their_words_stands_once() -> None:
    rows = ledger()
    told = [replace(row, action=f"{row.action} by June 2030", due="June 2030", status=Outcome.DONE)
            for row in rows.ledger.commitments[:2]]  # fmt: skip

    made = text(composed("", "progress-report", replace(rows, ledger=Ledger(tuple(told)))))

    assert "There are two commitments; both are done." in made
    assert "Count umbrellas by June 2030\tThe Secretariat\tDone" in made


def test_a_brief_has_only_the_open_commitments() -> None:
    made = text(composed("", "briefing", ledger()))

    assert "Dry umbrellas" in made
    assert "Count umbrellas" not in made


def test_what_a_person_wrote_of_a_commitment_goes_before_the_ledger() -> None:
    made = text(composed("follow_up: [{directed: Air umbrellas, status: done}]\n", "progress-report", ledger()))

    assert "Air umbrellas" in made
    assert "ount umbrellas" not in made


ROW = "follow_up:\n  - {commitment: count umbrellas, directed: count umbrellas, %s}\n"


def test_a_row_that_names_its_commitment_says_what_the_ledger_says_today() -> None:
    made = text(composed(ROW % "who: , status: , outcome: ", "progress-report", ledger()))

    assert "Count umbrellas\tThe Secretariat; June 2030\tDone\tIt was counted in June." in made


def test_a_row_says_what_became_of_it_after_the_last_meeting_also_while_the_day_of_this_is_not_known() -> None:
    held = ledger()
    report = Statement("2031", meeting=replace(held.statements[0].meeting, start=date(2030, 11, 1)))
    held = replace(held, statements=(*held.statements, report))
    known = f"{FACTS}{ROW % 'status: '}"
    undated = "\n".join(line for line in known.splitlines() if not line.startswith("  start: 2031")) + "\n"

    made = compose.statement(undated, "next.yaml", forms(), held, kind="progress-report")

    assert "Done\tIt was counted in June." in text(made)


def test_what_a_person_wrote_in_a_row_stands_and_the_difference_is_told() -> None:
    made = composed(ROW % "who: Elbonia, status: under way", "progress-report", ledger())

    assert "Count umbrellas\tElbonia; June 2030\tUnder way\tIt was counted in June." in text(made)
    told = [problem.what for problem in made.problems if problem.rule == "commitment-differs"]
    assert told == [
        '"who: Elbonia" stands here; the ledger says "the Secretariat" of count umbrellas',
        '"status: under way" stands here; the ledger says "done" of count umbrellas',
    ]


def test_a_row_without_an_id_is_held_against_the_commitment_in_its_words_and_stays_as_it_is() -> None:
    made = composed("follow_up: [{directed: Count umbrellas, status: not reported}]\n", "progress-report", ledger())

    assert "Count umbrellas\tNot reported\t–" in text(made)
    assert [problem.rule for problem in made.problems if "ledger" in problem.what] == ["commitment-differs"]


def test_a_commitment_that_is_not_in_the_ledger_is_told() -> None:
    made = composed(
        "follow_up: [{commitment: count umbrella, directed: Count, status: done}]\n", "progress-report", ledger()
    )

    (told,) = (problem for problem in made.problems if problem.rule == "unknown-commitment")
    assert told.mend == 'did you mean "count umbrellas"?'


def test_what_a_person_noted_in_the_ledger_of_what_is_done_is_its_outcome() -> None:
    held = ledger()
    rows = (replace(held.commitments[0], reported=(), notes="Held in Lutz."), *held.commitments[1:])

    made = text(composed(ROW % "status: ", "progress-report", replace(held, ledger=Ledger(rows))))

    assert "Done\tHeld in Lutz." in made


def test_a_day_in_figures_is_printed_in_words_and_few_who_act_are_no_column() -> None:
    rows = "follow_up:\n  - {directed: Count, who: Elbonia, due: 2028-01-01}\n  - {directed: Mend, due: spring}\n"
    made = text(composed(rows + "  - {directed: Fold}\n", "progress-report"))

    assert "Directed\tStatus\tOutcome" in made
    assert "Count (Elbonia; 1 January 2028)" in made
    assert "Mend (spring)" in made


def test_a_brief_quotes_only_what_was_agreed_to_the_letter() -> None:
    more = """\
themes:
  - paragraphs:
      - clause: theme/border-integrity-reaffirmed
      - clause: theme/support-office-advice-welcomed
        with: {activity.progress: the counting of umbrellas}
"""
    made = text(composed(more, "briefing"))

    assert "law enforcement cooperation.” (Seventh Meeting of" in made
    assert "“Participants welcomed advice" not in made
    assert "the counting of umbrellas. (after the Seventh Meeting of" in made


# ── pictures ─────────────────────────────────────────────────────────────────────────────────────


def pictures(made: Composed) -> list[str]:
    return [block.picture for block in made.statement.blocks if block.picture]


DIRECTED = "follow_up:\n  - {directed: Count, status: done}\n  - {directed: Mend, status: under way}\n"


def test_a_report_has_its_activities_drawn_over_time_and_its_commitments_by_status() -> None:
    assert pictures(composed(f"{ACTIVITIES}{DIRECTED}", "progress-report")) == ["timeline", "timeline", "tally"]


def test_one_activity_and_one_commitment_are_not_drawn() -> None:
    one = (
        "activities:\n  - {name: Course on Ribs, start: 2030-08-04}\nfollow_up:\n  - {directed: Count, status: done}\n"
    )

    assert pictures(composed(one, "progress-report")) == []


@pytest.mark.parametrize("kind", sorted(set(DOCUMENTS) - {"progress-report", "summary"}))
def test_no_other_paper_has_a_picture(kind: str) -> None:
    assert pictures(composed(f"{ACTIVITIES}{DIRECTED}", kind)) == []


@pytest.mark.parametrize(
    ("name", "said"), [("timelin", 'did you mean "timeline"?'), ("pie", "the pictures are timeline")]
)
def test_a_picture_that_is_not_known_is_told(name: str, said: str) -> None:
    wrong = {**forms(), "parts/activities-table.md.j2": f'{{{{ picture("{name}") }}}}\n'}

    with pytest.raises(DraftingError) as fault:
        compose.statement(FACTS, "next.yaml", wrong, shelf(), kind="progress-report")
    assert f'there is no picture "{name}": {said}' in str(fault.value)


def test_a_fact_cannot_pass_for_the_mark_of_a_picture() -> None:
    facts = "report: {background: ['<!-- picture: tally -->']}\n"
    facts += "activities:\n  - {name: '<!-- picture: tally -->', start: 2030-08-04}\n"

    made = composed(facts, "progress-report")

    assert pictures(made) == []
    assert "<!-- picture: tally -->" in text(made)


# ── the next meeting, by what is known of it ─────────────────────────────────────────────────────

STATEMENTS = ("statement", "statement-decisions-first", "statement-review-last", "ministerial-statement",
              "progress-report")  # fmt: skip


@pytest.mark.parametrize("kind", STATEMENTS)
@pytest.mark.parametrize(
    ("known", "called"),
    [
        ("city: Lutz, country: Elbonia, start: 2032-05-14", "the next meeting "),
        ("ordinal: 6, city: Lutz, country: Elbonia, start: 2032-05-14", "the sixth meeting of the Standing Committee "),
        ("ordinal: 9, city: Lutz, country: Elbonia, start: 2032-05-14", "the ninth meeting "),
    ],
)
def test_a_next_meeting_without_a_name_is_drafted_by_what_is_known(kind: str, known: str, called: str) -> None:
    made = text(composed(f"next: {{{known}}}\n", kind)).replace("The ", "the ").replace("\u00a0", " ")

    assert re.search(rf"{called}(?:would be|is to be) held in Lutz, Elbonia,? on 14 May 2032\.", made)
    assert len(set(re.findall(r"in [A-Z]\w+, [A-Z]\w+(,?) on", made))) == 1, "one form in one draft"


@pytest.mark.parametrize("kind", STATEMENTS)
@pytest.mark.parametrize(
    ("known", "gap", "key"),
    [
        ("city: Lutz", "[[next.when]]", "start"),
        ("country: Elbonia, start: 2032-05-14", "[[next.place]]", "city"),
    ],
)
def test_what_is_missing_of_a_next_meeting_is_a_gap(kind: str, known: str, gap: str, key: str) -> None:
    made = composed(f"next: {{{known}}}\n", kind)

    if kind != "progress-report" or key == "start":
        assert gap.replace("when", "date") in text(made).replace("when", "date")
        assert f'"{key}:" below "next:"' in told(made)


def test_a_next_meeting_of_which_nothing_is_known_is_not_drafted() -> None:
    assert "would be held" not in text(composed("next: {name: , city: }\n"))


def test_a_clause_named_by_hand_says_no_next_tenth_meeting() -> None:
    words = "The Meeting noted that the next {{ next.name }} would be held in {{ next.place }}."
    clause = Precedent("closing/own-next", words, status=Status.APPROVED)
    named = "way_forward: [{clause: closing/own-next}]\nnext: {name: tenth meeting, city: Lutz, start: 2032-05-14}\n"
    held = replace(shelf(), precedents=(*shelf().precedents, clause))

    made = text(composed(named, "ministerial-statement", held))

    assert "The Meeting noted that the tenth meeting would be held in Lutz." in made


# ── what follows from other facts ────────────────────────────────────────────────────────────────


def test_a_cover_note_that_names_no_document_circulates_the_statement_and_says_so() -> None:
    made = composed(SILENCE.replace('document: "draft Statement, Rev.2", ', ""), "cover-note")

    (note,) = [problem for problem in made.problems if problem.rule == "fact-derived"]
    document = note.what.split('"')[1]
    assert document.startswith("draft Co-Chairs’ Statement of the ")
    assert f"circulate the {document} for agreement" in text(made)
    assert 'write it after "document:" below "silence:" in next.yaml' in note.mend


def test_a_cover_note_of_a_file_with_a_declaration_names_no_document_by_itself() -> None:
    silence = SILENCE.replace('document: "draft Statement, Rev.2", ', "")

    made = composed(f"{silence}declaration: {{recitals: [We met.]}}\n", "cover-note")

    assert "[[silence.document]]" in text(made)


def test_cochairs_stand_in_the_order_of_the_file() -> None:
    one = compose.statement("kind: cover-note\ncochairs: [Ruritania, Elbonia, Ruritania]\n", "x.yaml", forms(), shelf())
    other = compose.statement("kind: cover-note\ncochairs: [Elbonia, Ruritania]\n", "x.yaml", forms(), shelf())

    assert "The Co-Chairs (Ruritania and Elbonia)" in text(one)
    assert "The Co-Chairs (Elbonia and Ruritania)" in text(other)


def test_passages_to_keep_are_those_of_the_template_and_no_fault_in_another_paper() -> None:
    made = composed('template: forum.md.j2\nkeep: ["1"]\n', kind="progress-report")

    assert "passage-unknown" not in {problem.rule for problem in made.problems}
