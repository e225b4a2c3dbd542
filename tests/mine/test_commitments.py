"""Tests of what a statement promises: who is to do what, and by when, in the text's own words."""

from __future__ import annotations

import pytest
from promised import ledger, only, statement, told

from drafter import mine


@pytest.mark.parametrize(
    ("text", "who", "action", "due"),
    [
        ("The Forum agreed to establish a register of boats.", "The Forum", "establish a register of boats", ""),
        ("The Forum agreed that a panel on nets be set up.", "The Forum", "a panel on nets be set up", ""),
        ("It was agreed that the Working Group would meet in Klow.", "the Working Group", "meet in Klow", ""),
        ("Ministers directed the Secretariat to study gravel.", "the Secretariat", "study gravel", ""),
        ("Ministers directed that the Panel on Nets study gravel.", "the Panel on Nets", "study gravel", ""),
        ("Leaders tasked Ministers with finalising the plan.", "Ministers", "finalising the plan", ""),
        ("The Secretariat was requested to prepare a study.", "The Secretariat", "prepare a study", ""),
        ("The Secretariat was tasked with compiling a list.", "The Secretariat", "compiling a list", ""),
        ("Requests the Secretary-General to convene a seminar;", "the Secretary-General", "convene a seminar", ""),
        ("Mandates the Bureau, with the Fund, to draft terms.", "the Bureau", "draft terms", ""),
        ("We commit to halving losses by 2030.", "We", "halving losses by 2030", "by 2030"),
        ("We will report every two years.", "We", "report every two years", "every two years"),
        ("The Chair undertook to write to all members.", "The Chair", "write to all members", ""),
        ("Elbonia offered to host the Fourth Forum in 2020.", "Elbonia", "host the Fourth Forum in 2020", "in 2020"),
        (
            "The Forum accepted with appreciation the offer of Ruritania to host the Fifth Forum in 2021.",
            "Ruritania", "host the Fifth Forum in 2021", "in 2021",
        ),
        ("The Forum welcomed a proposal from Ruritania for a boat race.", "Ruritania", "a boat race", ""),
        ("The Forum agreed on the proposal to weigh lorries.", "The Forum", "weigh lorries", ""),
        ("The Forum agreed in full to the proposal to weigh lorries.", "The Forum", "weigh lorries", ""),
        ("The Forum agreed to the proposal of Elbonia to weigh lorries.", "Elbonia", "weigh lorries", ""),
        ("The Forum did not agree on nets, and decided to meet again.", "The Forum", "meet again", ""),
        (
            "The Forum noted with regret that the map was late, and requested the Fund to publish it by 1 July 2019.",
            "the Fund", "publish the map by 1 July 2019", "by 1 July 2019",
        ),
        ("The Forum welcomed Elbonia's readiness to fund a tug.", "Elbonia", "fund a tug", ""),
        ("Elbonia announced that it would host a seminar on nets.", "Elbonia", "host a seminar on nets", ""),
        ("The Secretariat will circulate the paper by 30 June 2019.", "The Secretariat",
         "circulate the paper by 30 June 2019", "by 30 June 2019"),
        ("The next meeting will be held in Strelsau on 5 May 2020.", "",
         "The next meeting will be held in Strelsau on 5 May 2020", "on 5 May 2020"),
        ("The Forum approved the establishment of a trust fund.", "The Forum", "the establishment of a trust fund", ""),
        ("The Forum recommended that the Fund translate the manual.", "the Fund", "translate the manual", ""),
        ("By 1 July 2019, the Fund will publish the map.", "the Fund", "publish the map", "By 1 July 2019"),
    ],
)  # fmt: skip
def test_a_promise_is_read_with_who_is_to_act_and_when_it_is_due(text: str, who: str, action: str, due: str) -> None:
    assert told(text) == [(who, action, due)]


@pytest.mark.parametrize(
    "text",
    [
        "The Forum agreed on the importance of nets.",
        "The Forum agreed that catches had fallen.",
        "The Forum agreed that border controls must be balanced with care.",
        "The Forum did not agree to extend the ban.",
        "The Forum encouraged members to ratify the Convention.",
        "The Forum urged all members to pay their contributions.",
        "The Forum adopted the report and endorsed its conclusions.",
        "The Forum agreed that the Panel be retained.",
        "The Forum discussed whether the Fund should be enlarged.",
        "Members recalled that the Second Forum had agreed to set up a register.",
        "Members recalled the decision of the Second Forum to set up a register.",
        "The workshop, held in Klow in 2018, recommended that a manual be developed.",
        "The Panel will be a forum for exchanging views.",
        "The guides will assist members in training officers.",
        "Trade between members will drive growth, and free trade is welcome.",
        "The Board decided to raise the policy rate by 0.25 percentage points.",
        "The Forum decided to extend the mandate of the Panel on Nets.",
        "Nothing in this statement shall affect existing obligations.",
        "We remain committed to clean seas.",
        "The Chair thanked delegates for their commitment to the Forum.",
        "The Forum expressed its appreciation to the Government of Elbonia for hosting the meeting.",
    ],
)
def test_what_is_urged_described_settled_or_past_is_no_commitment(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The Chair undertook to report at the next meeting.", "at the next meeting"),
        ("The Chair undertook to report by the next AHG meeting.", "by the next AHG meeting"),
        ("The Chair undertook to report in mid-2020.", "in mid-2020"),
        ("The Chair undertook to report in late 2020/early 2021.", "in late 2020/early 2021"),
        ("The Chair undertook to report on 24 September.", "on 24 September"),
        ("The Chair undertook to report by end June.", "by end June"),
        ("The Chair undertook to report within six months.", "within six months"),
        ("The Chair undertook to report as soon as possible.", "as soon as possible"),
        ("The Chair undertook to report before the summer recess.", "before the summer recess"),
        ("The Chair undertook to report on the seminar held in May 2018.", ""),
        ("The Chair undertook to report on the plan adopted by the Third Conference.", ""),
        ("The Chair undertook to report on the Strategy 2019 and Beyond.", ""),
        ("The Chair undertook to report.", ""),
    ],
)
def test_a_due_date_is_as_printed_and_never_made_up(text: str, due: str) -> None:
    assert [each[2] for each in told(text)] == [due]


def test_a_sentence_of_two_promises_gives_both_each_with_its_own_time() -> None:
    text = "The Forum agreed to publish a map in 2020, and requested the Secretariat to find a printer."

    assert told(text) == [
        ("The Forum", "publish a map in 2020", "in 2020"),
        ("the Secretariat", "find a printer", ""),
    ]


def test_the_items_of_a_list_are_what_its_lead_in_promises() -> None:
    body = "1. The Forum agreed to:\n\n   - publish a map; and\n\n   - count the boats by 2020.\n"
    found = mine.ledger([statement("2019-05-03-forum-3", body)]).commitments

    assert [(row.who, row.action, row.due) for row in found] == [
        ("The Forum", "publish a map", ""),
        ("The Forum", "count the boats by 2020", "by 2020"),
    ]


def test_items_below_that_have_their_own_subjects_and_a_list_of_principles_promises_nothing() -> None:
    that = "1. Members agreed to recommend to Ministers that:\n\n   - the Fund be tasked to draw a map;\n\n" \
           "   - members be encouraged to pay;\n\n   - the Panel on Nets publish a guide.\n\n" \
           "2. Members agreed on the following principles:\n\n   - openness;\n\n   - trust.\n"  # fmt: skip
    found = mine.ledger([statement("2019-05-03-forum-3", that)]).commitments

    assert [(row.who, row.action) for row in found] == [
        ("the Fund", "draw a map"),
        ("the Panel on Nets", "publish a guide"),
    ]


def test_an_item_that_leads_in_to_others_is_told_with_them() -> None:
    body = "1. The Forum agreed to:\n\n   - help members in:\n\n     - training;\n\n     - research.\n"
    (row,) = mine.ledger([statement("2019-05-03-forum-3", body)]).commitments

    assert row.action == "help members in: training; research"


PLAN = """\
Safer harbours: lights and buoys in all ports.

**Action:**

- draw up a list of dark harbours
- Elbonia to paint the buoys by mid-2020

**Who:** The Secretariat, with the Fund. Open to all.

| Activity | Responsible | Deadline |
| --- | --- | --- |
| Hold a seminar on tides | Ruritania | March 2020 |
| Print the tables | Fund | |
"""


def test_a_work_plan_is_read_by_its_labels_and_by_its_tables() -> None:
    found = mine.ledger([statement("2019-05-03-plan", PLAN, "strategy")]).commitments

    assert [(row.who, row.action, row.due, row.topic) for row in found] == [
        ("The Secretariat, with the Fund", "draw up a list of dark harbours", "", "Safer harbours"),
        ("Elbonia", "paint the buoys by mid-2020", "by mid-2020", "Safer harbours"),
        ("Ruritania", "Hold a seminar on tides", "March 2020", ""),
        ("Fund", "Print the tables", "", ""),
    ]


@pytest.mark.parametrize(
    ("by", "who", "when"), [(("March 2020", "end of 2020"), "", "March 2020"), (("Ruritania", "Fund"), "Ruritania", "")]
)
def test_a_column_by_tells_when_or_who_and_one_that_counts_the_rows_is_no_topic(
    by: tuple[str, str], who: str, when: str
) -> None:
    lead = "Deadline" if who else "Lead"
    plan = f"| No. | Activity | {lead} | By |\n| --- | --- | --- | --- |\n"
    plan += f"| 1. | Hold a seminar on tides | | {by[0]} |\n| 2. | Print the tables | | {by[1]} |\n"
    found = mine.ledger([statement("2019-05-03-plan", plan, "strategy")]).commitments

    assert [row.action for row in found] == ["Hold a seminar on tides", "Print the tables"]
    assert (found[0].who, found[0].due, found[0].topic) == (who, when, "")


def test_an_action_may_have_a_number() -> None:
    first = "ACTION 9-01: The Secretariat to circulate the draft by 30 June 2019."
    body = f"{first}\n\nAction 2: Elbonia to print the tables.\n"
    found = mine.ledger([statement("2019-05-03-forum-3", body)]).commitments

    assert [(row.who, row.action) for row in found] == [
        ("The Secretariat", "circulate the draft by 30 June 2019"),
        ("Elbonia", "print the tables"),
    ]


def test_a_plan_that_tells_what_a_meeting_agreed_does_not_promise_it_again() -> None:
    body = "The Forum agreed in 2018 to build a pier. The pier will be opened in 2020.\n"
    found = mine.ledger([statement("2019-05-03-plan", body, "strategy")]).commitments

    assert [row.action for row in found] == ["The pier will be opened in 2020"]


def test_notes_below_a_heading_of_action_items_are_tasks() -> None:
    body = "## Action items\n\n- Secretariat to circulate the paper by 1 June 2019.\n\n- Elbonia: draft the terms.\n"
    found = mine.ledger([statement("2019-05-03-forum-3", body)]).commitments

    assert [(row.who, row.action, row.due) for row in found] == [
        ("Secretariat", "circulate the paper by 1 June 2019", "by 1 June 2019"),
        ("Elbonia", "draft the terms", ""),
    ]


def test_a_commitment_knows_its_sentence_its_paragraph_and_its_lines() -> None:
    made = only({"2019-05-03-forum-3": ["The Forum met.", "The Forum agreed to count boats."]}).made

    assert made
    assert (made.statement, made.paragraph, made.text) == (
        "2019-05-03-forum-3",
        "2",
        "The Forum agreed to count boats.",
    )
    assert made.source.file == "2019-05-03-forum-3.txt"


def test_ids_are_words_with_the_month_and_the_same_words_are_numbered() -> None:
    said = ["The Forum agreed to count boats.", "Ministers agreed to count boats."]

    assert [row.id for row in ledger({"2019-05-03-forum-3": said}).commitments] == [
        "2019-05/count-boats",
        "2019-05/count-boats-2",
    ]


def test_a_text_in_another_language_promises_nothing_that_is_read_as_english() -> None:
    body = "1. La Réunion a décidé de créer un registre des navires de pêche étrangers avant la fin de 2020.\n"
    foreign = statement("2019-05-03-forum-3", body)

    assert mine.ledger([foreign.__class__(**{**_fields(foreign), "language": "fr"})]).commitments == ()


def _fields(each: object) -> dict[str, object]:
    return {name: getattr(each, name) for name in each.__slots__}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("offer", "who"),
    [
        ("the offer of the Government of the United Isles of Skerry", "the United Isles of Skerry"),
        ("the offer of the Republic of Türn", "the Republic of Türn"),
        ("the kind offer of Łęgowia", "Łęgowia"),
        ("the offer of the Minister of Foreign Affairs of Elbonia", "Elbonia"),
        ("the offer of Elbonia and the Republic of Türn", "Elbonia and the Republic of Türn"),
    ],
)
def test_a_state_keeps_its_whole_name_in_what_it_offers(offer: str, who: str) -> None:
    said = told(f"The Commission accepted {offer} to host the Eleventh Session in May.")

    assert [name for name, *_ in said] == [who]


def test_a_letter_with_a_stroke_is_not_lost_from_an_id() -> None:
    made = only({"2019-05-03-forum-3": ["The Forum requested the Secretariat to map Nørrehavn and Łódź."]})

    assert made.id == "2019-05/map-norrehavn-lodz"


def test_lettered_decisions_are_commitments_of_those_whom_they_task() -> None:
    text = """The Committee took the following decisions:

    - **(a)** to recommend the scale of floods to the Fourth Ministerial Meeting for adoption;
    - **(b)** to set up a Task Force on Gauges, led by Elbonia;
    - **(c)** to ask the Secretariat to circulate the handbook by 30 September 2019;
    - **(d)** to invite the Reef Fund to train gauge readers;
    - **(e)** to recommend to Ministers that a fellowship be founded;
    - **(f)** to postpone the flood exercise to 2020; and
    - **(g)** to approve the budget of 300,000 crowns.
"""

    assert told(text) == [
        ("The Committee", "set up a Task Force on Gauges, led by Elbonia", ""),
        ("the Secretariat", "circulate the handbook by 30 September 2019", "by 30 September 2019"),
        ("the Reef Fund", "train gauge readers", ""),
        ("", "a fellowship be founded", ""),
    ]


def test_what_ministers_direct_officials_to_do_is_not_theirs_to_do() -> None:
    text = """We resolved as follows:

    - **(a)** to adopt the scale of floods, which shall be in use in all member States by 1 January 2021;
    - **(b)** to direct officials to draw up rules for dams, and to submit the rules to our next meeting; and
    - **(c)** to approve the budget.
"""

    assert [(who, action) for who, action, _ in told(text)] == [
        ("We", "adopt the scale of floods, which shall be in use in all member States by 1 January 2021"),
        ("officials", "draw up rules for dams"),
        ("officials", "submit the rules to our next meeting"),
    ]
