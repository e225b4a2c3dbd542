"""Tests of what a template of a past statement says of its meeting: then, optional, made_from, names as given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from strategies import attendees

from drafter import check, markup
from drafter.compose import Composed
from drafter.compose.meeting import given_names
from drafter.model import Attendee, Name, NameKind, Role, Shelf
from drafter.names import Table
from drafter.problems import DraftingError

Drafts = Callable[..., Composed]
Refused = Callable[..., str]
FACTS = """\
{"body.name": "Zenda Process on Lost Umbrellas", "meeting.title": "Tenth Meeting of Senior Officials",
 "meeting.name": "tenth meeting of Senior Officials", "meeting.ordinal": "10", "meeting.city": "Strelsau",
 "meeting.country": "Ruritania", "meeting.start": "2031-05-14", "host.country": "Ruritania"}"""
OLD = f'{{{{ made_from("2031-05-14-som-10", {FACTS}) }}}}\n'
OTHER = ("start: 2031-05-14", "start: 2033-05-14")


def said(made: Composed) -> list[str]:
    return [f"{block.label} {block.text}".strip() for block in made.statement.blocks]


def test_words_of_the_old_meeting_stand_while_its_facts_are_given(draft: Drafts) -> None:
    made = draft(OLD + '1. It met in {{ then("June 2012") }} on {{ then("14 May, 2031", meeting.date) }}.\n')

    assert said(made) == ["1 It met in June 2012 on 14 May, 2031."]
    assert made.problems == ()


def test_for_any_other_meeting_they_give_way_to_its_fact_or_to_a_gap(draft: Drafts, meeting: str) -> None:
    template = OLD + '1. It met in {{ then("June 2012") }} on {{ then("14 May, 2031", meeting.date) }}.\n'
    made = draft(template, meeting.replace(*OTHER))

    assert said(made) == ["1 It met in [[date 1]] on 14\u00a0May 2033."]
    assert [(problem.rule, problem.where.line, problem.mend) for problem in made.problems] == [
        ("gap", 4, 'put the words of this meeting in the template, in place of then("June 2012")')
    ]


@pytest.mark.parametrize(
    ("stood", "end", "now"),
    [
        ("16 and 17 May 2031", "2033-06-04", "3 and 4\u00a0June 2033"),
        ("16 to 18 May 2031", "2033-06-06", "3 to 6\u00a0June 2033"),
        ("30 April and 1 May 2031", "2033-06-04", "3 and 4\u00a0June 2033"),
        ("16–17 May 2031", "2033-06-04", "3–4\u00a0June 2033"),
        ("16 and 17 May 2031", "2033-06-06", "3–6\u00a0June 2033"),  # "3 and 6 June" would be two days
        ("16 and 17 May 2031", "2033-06-03", "3\u00a0June 2033"),
    ],
)
def test_days_are_joined_as_they_were_then(draft: Drafts, meeting: str, stood: str, end: str, now: str) -> None:
    template = OLD + f'1. It met on {{{{ then("{stood}", meeting.date) }}}}.\n'
    made = draft(template, meeting.replace("start: 2031-05-14", f"start: 2033-06-03\n  end: {end}"))

    assert said(made) == [f"1 It met on {now}."]


def test_each_gap_is_named_by_what_it_is(draft: Drafts, meeting: str) -> None:
    template = OLD + '1. {{ then("the Third") }}, {{ then("Klow") }}, {{ then("mid-2013") }}.\n'

    assert said(draft(template, meeting.replace(*OTHER))) == ["1 [[ordinal 1]], [[name 2]], [[date 3]]."]


def test_what_filled_a_clause_then_fills_it_for_the_old_meeting_only(draft: Drafts, meeting: str) -> None:
    template = OLD + '1. {{ clause("theme/outcomes", then={"event.name": "Ball", "event.city": "Zenda"}) }}\n'

    assert said(draft(template)) == ["1 The Meeting welcomed the Ball in Zenda."]
    assert said(draft(template, meeting.replace(*OTHER))) == [
        "1 The Meeting welcomed the [[event.name]] in [[event.city]]."
    ]


def test_an_optional_passage_is_left_out_for_another_meeting_unless_it_is_kept(draft: Drafts, meeting: str) -> None:
    one = "{% if optional(1) %}\n{# Compare theme/one #}\n1. One.\n\n{% endif %}\n"
    template = f"{OLD}{one}2. Two.{{% if optional(2) %}} Three.{{% endif %}}\n"
    other = meeting.replace(*OTHER)

    assert said(draft(template)) == ["1 One.", "2 Two. Three."]
    assert said(draft(template, other)) == ["1 Two."]
    assert said(draft(template, f"{other}keep: [2]\n")) == ["1 Two. Three."]
    assert said(draft(template, f"{other}keep: [All]\n")) == ["1 One.", "2 Two. Three."]
    assert draft(template, f"{other}keep: [All]\n").problems == ()
    assert [problem.what for problem in draft(template, other).problems] == [
        "what only 2031-05-14-som-10 says in these words is left out of this draft: "
        "passages 1 (“One.”, like theme/one), 2 (“Three.”) of the template"
    ]


def test_a_passage_to_keep_that_is_not_there_is_told(draft: Drafts, meeting: str) -> None:
    template = OLD + "{% if optional(1) %}\n1. One.\n{% endif %}\n2. Two.\n"
    told = draft(template, f"{meeting.replace(*OTHER)}keep: [1, 7]\n").problems

    assert [(problem.what, problem.mend) for problem in told] == [
        ('"keep:" names the passage 7, and the template has none of that number', "its passages are 1")
    ]


def test_a_list_that_loses_its_last_items_ends_as_a_list_ends(draft: Drafts, meeting: str) -> None:
    items = "".join(f"{{% if optional({n}) %}}\n    - {text}\n{{% endif %}}\n" for n, text in enumerate("abcd", 1))
    items = items.replace("- a", "- a;").replace("- b", "- b;").replace("- c", "- c; and").replace("- d", "- d.")
    template = f"{OLD}1. They agreed that:\n\n{items}"
    other = meeting.replace(*OTHER)

    assert said(draft(template, f"{other}keep: [1, 2]\n"))[1:] == ["a; and", "b."]
    assert said(draft(template, f"{other}keep: [1]\n"))[1:] == ["a."]
    assert said(draft(template))[1:] == ["a;", "b;", "c; and", "d."]


def test_an_announced_list_of_which_nothing_is_left_is_a_gap(draft: Drafts, meeting: str) -> None:
    template = f"{OLD}1. They agreed that:\n\n{{% if optional(1) %}}\n    - a.\n{{% endif %}}\n"
    made = draft(template, meeting.replace(*OTHER))

    assert said(made) == ["1 They agreed that:", "[[items]]"]
    assert 'keep the passages of the list ("keep:" in the meeting file)' in made.problems[-1].mend


def test_numbers_stay_as_printed_for_the_old_meeting_and_are_counted_for_another(draft: Drafts, meeting: str) -> None:
    template = OLD.replace(") }}", ', numbers="as printed") }}') + "## Over nothing\n\n4. Four.\n\n7. The the seven.\n"

    assert said(draft(template)) == ["Over nothing", "4 Four.", "7 The the seven."]
    assert said(draft(template, meeting.replace(*OTHER))) == ["Over nothing", "1 Four.", "2 The seven."]


def test_then_without_made_from_is_told_with_its_line(refused: Refused) -> None:
    told = refused('1. One.\n2. {{ then("June 2012") }}\n')

    assert "templates/statement.md.j2:2: error" in told
    assert "made_from must stand above then and optional" in told


def test_what_then_and_made_from_cannot_take_is_told(refused: Refused) -> None:
    assert "must be slots and their values" in refused(f'{OLD}{{{{ clause("theme/outcomes", then="x") }}}}')
    assert "the template cannot do this" in refused('{{ made_from("x", "y") }}')
    assert "the template cannot do this" in refused(f"{OLD}{{{{ then(meeting) }}}}")
    assert "the template cannot do this" in refused(f"{OLD}{{% if optional(meeting) %}}{{% endif %}}")


def test_markup_in_old_words_stays_words(draft: Drafts) -> None:
    made = draft(OLD + r'1. {{ then("a*b* {{ x }} \"[[c]]\" <b> | \\d") }}' + "\n")

    assert said(made) == [r'1 a*b* {{ x }} "[[c]]" <b> | \d']


# ── names as given ───────────────────────────────────────────────────────────────────────────────

NAMES = Table((Name("viet-nam", "Viet Nam", aliases=("Vietnam",)), Name("uob", "Office", NameKind.ORGANISATION)))


def test_names_as_given_keep_their_order_and_words(draft: Drafts, meeting: str) -> None:
    listed = "members: [Zubrowka, Republic of Elbonia, (lost), Ruritania]"
    given_so = meeting.replace("members: [Ruritania, Elbonia, Zubrowka]", f"order: as given\n  {listed}")
    made = draft("1. {{ attendance.members }}, {{ attendance.organisations }}.\n", given_so)

    assert said(made) == ["1 Zubrowka, Republic of Elbonia,  and Ruritania, UOB.".replace("  ", " ")]
    assert [(one.printed, one.name) for one in made.statement.attendance] == [
        ("Zubrowka", "Zubrowka"), ("Republic of Elbonia", "Elbonia"), ("", ""), ("Ruritania", "Ruritania"),
        ("UOB", "Universal Office for Brollies"),
    ]  # fmt: skip


def test_names_as_given_are_let_pass_in_the_draft_and_in_its_file_written_and_read(draft: Drafts, meeting: str) -> None:
    given_so = meeting.replace("members: [Ruritania, Elbonia", "order: as given\n  members: [Ruritania, Elbonia")
    made = draft("1. {{ attendance.members }} attended.\n", given_so).statement
    read = markup.read(markup.write(made))
    nobody = Shelf()

    assert "\norder: as given\n" in markup.write(made)
    assert read.as_given
    assert not [each for each in check.problems(read, nobody) if each.rule == "attendance-order"]
    told = [each.rule for each in check.problems(replace(read, as_given=False), nobody)]
    assert "attendance-order" in told


def test_an_order_that_is_none_is_told_with_what_there_is() -> None:
    with pytest.raises(DraftingError) as refused:
        markup.read("---\nid: x\norder: by size\n---\n1. A.\n")

    (problem,) = refused.value.problems
    assert problem.where.line == 3
    assert problem.mend == 'write "order: as given", or leave it out'


def test_an_entry_is_as_short_as_the_register_allows() -> None:
    known = Attendee("Vietnam", "Viet Nam", NameKind.STATE)
    other = Attendee("Vietnam", "Vietnam", NameKind.OTHER, Role.OBSERVER)

    assert given_names.written(known, Role.PARTICIPANT, NAMES) == "Vietnam"
    assert given_names.written(other, Role.OBSERVER, NAMES) == "Vietnam | Vietnam | other"
    assert given_names.written(other, Role.PARTICIPANT, NAMES) == "Vietnam | Vietnam | other | observer"


@given(attendees())
def test_an_entry_gives_the_delegation_back(one: Attendee) -> None:
    assert given_names.read(given_names.written(one, Role.PARTICIPANT, NAMES), Role.PARTICIPANT, NAMES) == one


def test_the_last_meeting_that_is_not_the_one_before_this_is_told(draft: Drafts, meeting: str) -> None:
    def told(number: int) -> list[str]:
        return [problem.what for problem in draft("1. One.\n", f"{meeting}previous: {{ordinal: {number}}}\n").problems]

    assert told(9) == []
    assert told(7) == ["the last meeting of the group was number 7, this one is number 10"]
