"""Tests of the interview: each answer stands at its key, a faulty one is told and not taken, comments stay."""

from __future__ import annotations

import pytest

from drafter import compose, marked_yaml
from drafter.compose import Interview
from drafter.compose.asking.questions import without_empty
from drafter.model import Name
from drafter.names import Table
from drafter.problems import as_text

NAMES = Table([Name("ruritania", "Ruritania"), Name("elbonia", "Elbonia")])


def begun(text: str = "") -> Interview:
    return compose.interview(text or compose.skeleton("statement"), "may.yaml", NAMES)


def at(asked: Interview, path: str) -> Interview:
    while (question := asked.go_on()) and question.name != path:
        pass
    assert question
    return asked


def value(asked: Interview, path: str) -> object:
    here: object = marked_yaml.load(asked.text, "").value
    for step in path.split("."):
        assert isinstance(here, dict)
        here = here[step]
    return without_empty(here)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "typed", "held"),
    [
        ("meeting.start", "14 March 2017", "2017-03-14"),
        ("meeting.start", "2017-03-14", "2017-03-14"),
        ("meeting.start", "14/03/2017", "2017-03-14"),
        ("meeting.ordinal", "eleventh", "11"),
        ("meeting.ordinal", "11", "11"),
        ("meeting.title", "Tenth Meeting: the way ahead #1", "Tenth Meeting: the way ahead #1"),
        ("cochairs", "Ruritania, Elbonia", ["Ruritania", "Elbonia"]),
        ("cochairs", "Ruritania and Elbonia", ["Ruritania", "Elbonia"]),
        ("attendance.observers", "Ruritania; Elbonia", ["Ruritania", "Elbonia"]),
        ("attendance.organisations", "none", []),
    ],
)
def test_an_answer_stands_at_its_key_as_a_meeting_file_has_it(path: str, typed: str, held: object) -> None:
    asked = at(begun(), path)

    assert asked.answer(typed) == ()
    assert value(asked, path) == held


def test_two_days_typed_are_the_first_and_the_last() -> None:
    asked = at(begun(), "meeting.start")
    asked.answer("14–15 March 2017")

    assert value(asked, "meeting.end") == "2017-03-15"


@pytest.mark.parametrize(
    ("path", "typed", "what", "mend"),
    [
        ("meeting.start", "31 February 2017", "is not a date", "there is no such day"),
        ("meeting.start", "3/4/2017", "is not a date", "write 3 April 2017 for 3 April, 4 March 2017 for 4 March"),
        ("meeting.ordinal", "many", "is not a number", "from 1 to 999"),
    ],
)
def test_a_faulty_answer_is_told_with_its_remedy_and_not_taken(path: str, typed: str, what: str, mend: str) -> None:
    asked = at(begun(), path)
    before = asked.text

    (problem,) = asked.answer(typed)

    assert what in problem.what
    assert mend in problem.mend
    assert asked.text == before


def test_an_answer_that_contradicts_another_is_not_taken() -> None:
    asked = at(begun("kind: statement\nmeeting: {end: 2017-03-14}\n"), "meeting.start")

    assert "is before the start" in as_text(asked.answer("15 March 2017")[0])
    assert asked.answer("13 March 2017") == ()


def test_a_name_that_no_register_knows_is_told_and_taken() -> None:
    asked = at(begun(), "host.country")

    assert "is not in the register of names" in as_text(asked.answer("Ruritana")[0])
    assert value(asked, "host.country") == "Ruritana"


def test_what_the_file_gives_is_not_asked_again_and_comments_stay() -> None:
    text = "kind: statement\nbody:\n  # Ask the secretariat.\n  name: Zenda  # settled\n"
    asked = begun(text)

    assert asked.go_on() is not None
    assert [".".join(each.path) for each in asked.questions if asked.question() == each] == ["body.short"]
    asked.answer("Z")
    assert asked.text.startswith("kind: statement\nbody:\n")
    assert "  # Ask the secretariat.\n  name: Zenda  # settled\n" in asked.text


def test_back_puts_the_question_before_again_and_its_answer_is_replaced() -> None:
    asked = begun()
    asked.go_on()
    asked.answer("Zinda")
    asked.go_on()

    back = asked.go_back()
    asked.answer("Zenda")

    assert back
    assert back.path == ("body", "name")
    assert value(asked, "body.name") == "Zenda"
    assert "name: Zenda                # in full, as in the title" in asked.text


def test_back_goes_before_where_the_interview_was_gone_on_with() -> None:
    first = begun()
    first.go_on()
    first.answer("Zenda")
    gone_on = compose.interview(first.text, "may.yaml", NAMES)

    assert gone_on.go_on() is not None
    back = gone_on.go_back()

    assert back
    assert back.path == ("body", "name")
    assert gone_on.go_back() == back


def test_a_number_is_no_name_of_a_place() -> None:
    asked = at(begun(), "meeting.city")

    (told,) = asked.answer("9")

    assert (told.rule, told.severity.value) == ("ask-answer", "error")
    assert value(asked, "meeting.city") is None
    assert asked.answer("Zenda 2") == ()


def test_a_part_whose_name_is_left_empty_is_left_whole() -> None:
    asked = at(begun(), "ministerial.name")

    following = asked.leave_part()

    assert following
    assert following.path[0] == "next"


def test_the_interview_ends_and_says_what_is_missing() -> None:
    asked = begun()
    while asked.go_on():
        pass

    assert asked.question() is None
    assert "host.country" in asked.missing()


# ── lists, item by item ──────────────────────────────────────────────────────────────────────────


def answered(asked: Interview, *typed: str) -> list[str]:
    """Give answers one after the other from the question that is put now; return what was asked."""
    names = []
    for each in typed:
        question = asked.question()
        assert question
        names.append(question.name)
        if each:
            assert asked.answer(each) == ()
            asked.go_on()
        else:
            asked.leave_part()
    return names


def test_a_list_is_asked_for_item_by_item_until_one_is_left_empty() -> None:
    asked = at(begun(compose.skeleton("membership")), "membership.groups.1.heading")

    names = answered(asked, "Members", "Elbonia and Ruritania", "", "", "Observers", "Ruritania", "", "", "")

    assert names[:5] == ["membership.groups.1.heading", "membership.groups.1.members",
                         "membership.groups.1.organisations", "membership.groups.1.note",
                         "membership.groups.2.heading"]  # fmt: skip
    assert value(asked, "membership.groups") == [
        {"heading": "Members", "members": ["Elbonia", "Ruritania"]},
        {"heading": "Observers", "members": ["Ruritania"]},
    ]
    assert asked.question() is None


def test_paragraphs_are_asked_for_one_by_one_and_a_list_after_a_colon() -> None:
    asked = at(begun(compose.skeleton("strategy")), "strategy.objective.1")

    names = answered(asked, "Members: they are to:", "count umbrellas", "dry them", "", "theme/umbrellas-dried", "")

    assert names[1:5] == ["strategy.objective.1.items.1", "strategy.objective.1.items.2",
                          "strategy.objective.1.items.3", "strategy.objective.2"]  # fmt: skip
    assert value(asked, "strategy.objective") == [
        {"text": "Members: they are to:", "items": ["count umbrellas", "dry them"]},
        {"clause": "theme/umbrellas-dried"},
    ]


def test_a_theme_may_go_without_its_heading() -> None:
    asked = at(begun(), "themes.1.heading")

    answered(asked, "-", "Participants counted.", "", "")

    assert value(asked, "themes") == [{"paragraphs": ["Participants counted."]}]


def test_a_list_in_a_list_is_asked_for_and_gone_on_with_later() -> None:
    asked = at(begun(compose.skeleton("strategy")), "strategy.chapters.1.heading")
    answered(asked, "Handles", "Repair", "It is new work.", "mend them", "")
    later = at(begun(asked.text), "strategy.chapters.1.topics.1.who")

    answered(later, "All members")

    assert value(later, "strategy.chapters") == [{
        "heading": "Handles",
        "topics": [{"name": "Repair", "about": "It is new work.", "actions": ["mend them"], "who": "All members"}],
    }]  # fmt: skip


def test_the_number_of_a_meeting_is_taken_from_its_title_and_not_asked_for() -> None:
    asked = at(begun(), "meeting.title")

    assert answered(asked, "Eleventh Meeting of Senior Officials") == ["meeting.title"]
    assert value(asked, "meeting.ordinal") == "11"
    answered(asked, "eleventh meeting")
    question = asked.question()
    assert question is not None
    assert question.name == "meeting.city"


def test_a_summary_is_asked_first_of_which_statement_it_is_made_and_then_nothing_more() -> None:
    asked = begun(compose.skeleton("summary"))
    question = asked.go_on()

    assert question is not None
    assert question.name == "summary.of"
    answered(asked, "2030-05-14-som-4")
    assert asked.question() is None


def test_a_group_without_a_name_is_not_asked_how_it_is_called_in_short() -> None:
    asked = at(begun(), "body.group.name")

    question = asked.leave_part()

    assert question is not None
    assert question.name == "meeting.title"


def test_a_question_tells_what_to_type_and_not_what_to_write_in_the_file() -> None:
    assert not [
        each.name for each in begun().questions if "after" in f"{each.means}{each.part}" and "dash" in each.part
    ]
    assert next(each for each in begun().questions if each.name == "attendance.members").means == "delegations"


OF_A_PAST_STATEMENT = """\
kind: statement
template: own.md.j2
facts:
  group_name_1:  # paragraph 7: Working Group on Umbrellas
  date_1: June 2030  # paragraph 8: June 2029
  # Only where their passages are kept:
  name_1:  # paragraph 3: Ruritania
"""


def asked_of_facts(text: str) -> list[tuple[str, str]]:
    made = compose.interview(text, "next.yaml", Table([]))
    return [(each.name, each.means) for each in made.questions if each.path[0] == "facts"]


def test_words_that_a_template_of_a_past_statement_asks_for_are_asked_with_what_stood_there():
    assert asked_of_facts(OF_A_PAST_STATEMENT) == [
        ("facts.group_name_1", "the last time: paragraph 7: Working Group on Umbrellas"),
        ("facts.date_1", "the last time: paragraph 8: June 2029"),
    ]
    assert ("facts.name_1", "the last time: paragraph 3: Ruritania") in asked_of_facts(
        f"{OF_A_PAST_STATEMENT}keep: [1]\n"
    )


@pytest.mark.parametrize(
    ("key", "sentence", "label"),
    [
        ("date_3", "", "Date"),
        ("group_name_1", "", "Name of the group"),
        ("event_date_2_1", "", "Date of the second event"),
        ("host_country_1", "", "Country of the host"),
        ("activity_program_1", "", "Activity program"),
        ("further_text_1", "", "Words"),
        (
            "date_1",
            "The Meeting welcomed the workshop held on ___.",
            "Date, in “The Meeting welcomed the workshop held on ___.”",
        ),
        ("own words", "", "Own words"),
    ],
)
def test_what_a_template_asks_for_is_called_by_its_slot_and_by_the_sentence_in_which_it_stands(key, sentence, label):
    above = f"  # In the text: {sentence}\n" if sentence else ""
    text = f"kind: statement\nfacts:\n{above}  {key}:  # paragraph 8: June\n"
    (question,) = [each for each in compose.interview(text, "a.yaml", Table([])).questions if each.path[0] == "facts"]
    fields = {each.name: each for group in compose.form(text, "a.yaml", {}, {}) for each in group.fields()}

    assert question.label == label
    assert fields[f"facts/{key}"].label == label


def test_an_answer_goes_below_facts_and_what_stands_there_is_not_asked_again():
    made = compose.interview(OF_A_PAST_STATEMENT, "next.yaml", Table([]))
    here = made.go_on()
    while here and here.path[0] != "facts":
        here = made.go_on()

    assert here
    assert here.name == "facts.group_name_1"
    assert not made.answer("Working Group on Galoshes")
    assert "  group_name_1: Working Group on Galoshes # paragraph 7: Working Group on Umbrellas\n" in made.text
    assert made.go_on() is None


def test_an_answer_that_looks_odd_and_may_be_right_is_taken_and_told():
    made = at(begun("kind: statement\nmeeting: {title: Forum 2030, start: }\n"), "meeting.start")

    (told,) = made.answer("2031-05-14")

    assert as_text(told).startswith('warning: "meeting.title" says 2030')
    assert 'write "confirmed: [meeting.title]"' in told.mend
    assert value(made, "meeting.start") == "2031-05-14"
