"""Names of bodies, papers, meetings and delegations that stand in two forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter import markup
from drafter.check.naming import (
    delegation_forms,
    list_order,
    listed_article,
    meeting_forms,
    name_forms,
    no_country,
    persons,
    registered_forms,
    two_spellings,
)
from drafter.model import Correction, Meeting, Name, NameKind, Profile, RegisteredMeeting, Shelf

By = Callable[..., list[str]]


# ── bodies and papers ────────────────────────────────────────────────────────────────────────────


def test_a_name_is_told_by_the_register(by: By) -> None:
    assert by(name_forms, "1. The Rain Officer Liaison Network met, and the Network agreed.\n") == []
    assert by(name_forms, "1. The Rain Officers Liaison Network met.\n") == [
        'new, para. 1: warning: "Rain Officers Liaison Network" is "Rain Officer Liaison Network" in names.yaml\n'
        '    mend: write "Rain Officer Liaison Network"'
    ]
    assert "Universal Organization for Brollies" in by(name_forms, "1. Universal Organisation for Brollies came.\n")[0]


def test_the_correction_is_the_name_and_nothing_beside_it() -> None:
    statement = markup.read("1. The Rain Officers Liaison Network met.\n")
    names = (Name("rain", "Rain Officer Liaison Network", NameKind.MECHANISM),)
    (problem,) = name_forms.check(statement, Shelf(names=names))

    assert problem.correction == Correction(0, (4, 33), "Rain Officer Liaison Network")


def test_a_name_is_told_by_the_text_itself(by: By) -> None:
    text = "1. The Working Group on Tall Brollies met.\n\n2. The Working Group on Tall Brollies agreed.\n\n"

    assert by(name_forms, text + "3. The Working Group for Tall Brollies left.\n") == [
        'new, para. 3: warning: "Working Group for Tall Brollies" is "Working Group on Tall Brollies" in paragraph 1\n'
        "    also: new, para. 1\n"
        '    mend: write "Working Group on Tall Brollies"'
    ]
    assert "Working Group on Tall Brollies" in by(name_forms, text + "3. The Tall Brollies Working Group left.\n")[0]
    assert "Working Group on Tall Brollies" in by(name_forms, text + "3. The Working Group on Tall Broliles left.\n")[0]


def test_a_name_is_told_by_the_other_statements(by: By) -> None:
    old = "1. The Zenda Process on Rain and Related Umbrellas met.\n"
    new = "1. The Zenda Process on Rain and Related Umbrelas met.\n"

    assert by(name_forms, new, old) == []
    assert by(name_forms, new, old, old) == [
        'new, para. 1: warning: "Zenda Process on Rain and Related Umbrelas" is '
        '"Zenda Process on Rain and Related Umbrellas" in 2 other statements\n'
        '    mend: write "Zenda Process on Rain and Related Umbrellas"'
    ]
    assert by(name_forms, new, old, old, new) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Working Group on Rain Finance met, and the Working Group on Rail Finance Matters did.",
        "The Ministry of Tall Brollies came, and the Minister of Tall Brollies spoke.",
        "Two Regional Support Offices were opened, and the Regional Support Office of Zenda was closed.",
        "The Third Meeting of Gauge Officials recalled the Second Meeting of Gauge Officials.",
        "The Report of the Gauge Group was noted, and the Report on the Gauge Group was not.",
        "The Strategy for Tall Brollies in Ruritania was noted, and so was the Strategy for Tall Brollies.",
        "The technical working group on Tall Brollies met before the Working Group on Tall Brollies.",
    ],
)
def test_names_of_two_things_and_short_forms_are_let_pass(by: By, text: str) -> None:
    assert by(name_forms, f"1. {text}\n") == []


def test_capitals_of_a_registered_name(by: By) -> None:
    assert by(registered_forms, "1. The Office of Rain and Floods and CANEPOL came. An office of rain opened.\n") == []
    assert by(registered_forms, "1. The office of Rain and Floods came.\n") == [
        'new, para. 1: warning: "office of Rain and Floods" is "Office of Rain and Floods"\n'
        '    mend: write "Office of Rain and Floods"'
    ]
    assert '"Canepol" is "CANEPOL"' in by(registered_forms, "1. Canepol came.\n")[0]


def test_a_registered_name_that_is_cut_before_its_acronym(by: By) -> None:
    assert by(registered_forms, "1. The Office of Rain and Floods (ORF) came.\n") == []
    assert by(registered_forms, "1. The International Cane Staff (CANEPOL) came.\n") == []
    assert (
        '"Rain Officer Liaison" is "Rain Officer Liaison Network"'
        in by(registered_forms, "1. The Rain Officer Liaison (ROLN) met.\n")[0]
    )


def test_a_small_letter_in_a_name_that_other_statements_write_with_a_capital(by: By) -> None:
    old = "1. The Zenda Process on Rain and Related Umbrellas met.\n"

    assert by(registered_forms, "1. The Zenda Process on Rain and related Umbrellas met.\n", old) == []
    assert (
        '"Zenda Process on Rain and related Umbrellas" is'
        in by(registered_forms, "1. The Zenda Process on Rain and related Umbrellas met.\n", old, old)[0]
    )


# ── meetings ─────────────────────────────────────────────────────────────────────────────────────


def test_one_meeting_in_two_names(by: By) -> None:
    short = "1. The Fifth Zenda Process Ministerial Conference met.\n\n2. The Fifth Ministerial Conference agreed.\n"

    assert by(meeting_forms, short) == []
    assert by(meeting_forms, short + "\n3. The 5th Zenda Regional Process Ministerial Conference left.\n") == [
        'new, para. 3: warning: "5th Zenda Regional Process Ministerial Conference" is '
        '"Fifth Zenda Process Ministerial Conference" in paragraph 1\n'
        "    also: new, para. 1\n"
        "    mend: write one name throughout"
    ]


def test_meetings_of_two_series_are_two(by: By) -> None:
    assert (
        by(
            meeting_forms,
            "1. The Third Zenda Trade Ministers Meeting and the Third Zenda Rain Officials Meeting met.\n",
        )
        == []
    )


def test_a_group_that_is_counted_for_its_meeting(by: By) -> None:
    counted = "1. The fifth meeting of the Tall Brolly Working Group was held.\n\n2. "

    assert by(meeting_forms, counted + "The 6th Tall Brolly Working Group Meeting will follow.\n") == []
    assert by(meeting_forms, "1. The Second Working Group and the Third Committee met.\n") == []
    assert by(meeting_forms, counted + "The 6th Tall Brolly Working Group on Gauges will follow.\n") == [
        'new, para. 2: warning: "6th Tall Brolly Working Group" counts the group, not its meeting\n'
        '    mend: write "6th meeting of the Tall Brolly Working Group"'
    ]


# ── delegations ──────────────────────────────────────────────────────────────────────────────────


def test_a_state_misspelt_in_a_sentence_is_told_and_its_people_and_a_person_are_not(by: By) -> None:
    assert by(delegation_forms, "1. Members thanked Ruritaina for its nets.\n") == [
        'new, para. 1: warning: "Ruritaina" is nearly "Ruritania"\n    mend: write "Ruritania", if it is the same'
    ]
    assert by(delegation_forms, "1. The Ruritanian nets of Ms. Ruritaina were sold in Ruritania.\n") == []


def test_one_delegation_in_two_forms(by: By) -> None:
    assert by(delegation_forms, "1. Sylvania came. The Kingdom of Ruritania thanked Ruritania.\n") == []
    assert by(delegation_forms, "1. Sylvania came.\n\n2. Sylvania left.\n\n3. Members thanked Silvania.\n") == [
        'new, para. 3: warning: "Silvania" is named here, and "Sylvania" 2 times\n'
        "    also: new, para. 1\n"
        '    mend: write "Sylvania"'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sylvania came. They saw “Silvania Today” and the Silvania Women’s Union.",
        "Illyria hosted.\n\n2. Elbonia, Illyria Felix and Ruritania attended.",
        "SYLVANIA WAS THERE. Sylvania came.",
    ],
)
def test_names_within_names_and_long_names_in_lists_are_let_pass(by: By, text: str) -> None:
    assert by(delegation_forms, f"1. {text}\n") == []


def test_a_name_that_was_given_up(by: By) -> None:
    before = '---\nid: new\nmeeting: {body: Zenda Process, start: "2030-05-14", end: "2030-05-14"}\n---\n'

    assert by(delegation_forms, "1. Transylvania came.\n", head=before) == []
    assert by(delegation_forms, "1. Transylvania came.\n", head="---\nid: new\n---\n") == []
    assert by(delegation_forms, "1. Transylvania came.\n") == [
        'new, para. 1: warning: "Transylvania" has been "Sylvania" since before this meeting\n'
        '    mend: write "Sylvania"'
    ]


def test_a_form_that_nobody_else_uses(by: By) -> None:
    assert by(delegation_forms, "1. Ruritanien came.\n", "1. Ruritanien came.\n", "1. Ruritania came.\n") == []
    assert by(delegation_forms, "1. Ruritanien came.\n", "1. Ruritania came.\n") == [
        'new, para. 1: warning: "Ruritanien" is "Ruritania" in another statement\n    mend: write "Ruritania"'
    ]


def test_a_delegation_misspelt_on_the_list(by: By) -> None:
    head = "---\nid: new\nattendance:\n  - participant: [Elbonia, Illyria, Ruritania, Zubrovka]\n---\n"

    (line,) = by(delegation_forms, "1. Elbonia, Illyria, Ruritania and Zubrovka came.\n", head=head)
    assert line.startswith('new, para. 1: warning: "Zubrovka" is nearly "Zubrowka"')


def test_articles_within_a_list(by: By) -> None:
    assert (
        by(
            listed_article,
            "1. Elbonia, the Isles and the United Kingdoms came. The Isles, Elbonia and Zubrowka left.\n",
        )
        == []
    )
    assert by(listed_article, "1. Elbonia, the Isles, Ruritania and United Kingdoms came.\n") == [
        'new, para. 1: warning: "the Isles" has an article, "United Kingdoms" beside it has none\n'
        '    mend: write "Isles"'
    ]
    assert (
        '"The Isles" has an article, with a capital'
        in by(listed_article, "1. Elbonia, The Isles and Zubrowka came.\n")[0]
    )


def test_a_list_in_which_one_name_stands_wrong(by: By) -> None:
    assert by(list_order, "1. They thanked Elbonia, Illyria, Ruritania, Sylvania and Zubrowka.\n") == []
    assert by(list_order, "1. They thanked Zubrowka, Elbonia, Sylvania, Illyria and Ruritania.\n") == []
    assert by(list_order, "1. They thanked Sylvania and Elbonia.\n") == []
    assert by(list_order, "1. They thanked Elbonia, Illyria, Ruritania, Zubrowka and Sylvania.\n") == [
        'new, para. 1: warning: "Zubrowka" stands before "Sylvania"\n    mend: put "Sylvania" before "Zubrowka"'
    ]


def test_a_table_of_members_is_read_down_its_columns_or_along_its_rows(by: By) -> None:
    def table(*rows: str) -> str:
        return "|  |  |\n| --- | --- |\n" + "".join(f"| {row} |\n" for row in rows)

    down = ("Elbonia | Sylvania", "Illyria | United Kingdoms", "Ruritania | Zubrowka")
    along = ("Elbonia | Illyria", "Ruritania | Sylvania", "United Kingdoms | Zubrowka")
    wrong = ("Elbonia | Sylvania", "Illyria | Zubrowka", "Isles | UOB", "Zubrowka | ORF", "Ruritania | CANEPOL")

    assert by(list_order, table(*down)) == by(list_order, table(*along)) == []
    (line,) = by(list_order, table(*wrong))
    assert '"Zubrowka" stands before "Ruritania"' in line


def test_what_is_no_country_below_a_heading_of_countries(by: By) -> None:
    items = "- Elbonia\n- Office of Rain and Floods\n- Ruritania\n- Zubrowka\n"

    assert by(no_country, f"## Other participants\n\n{items}") == []
    assert by(no_country, f"## Other countries and organisations\n\n{items}") == []
    assert by(no_country, f"## Other participating countries\n\n{items}") == [
        'new: warning: "Office of Rain and Floods" stands below "Other participating countries", and is none\n'
        '    mend: head the list with "Delegations" or "Participants"'
    ]


# ── places and persons ───────────────────────────────────────────────────────────────────────────


def test_a_place_spelt_in_two_ways(by: By) -> None:
    held = "1. The workshop held in Strelsau, Ruritania, was welcomed.\n\n2. "

    assert by(two_spellings, held + "The Strelsauer hosts and those of Streslow left Strelsau.\n") == []
    assert by(two_spellings, held + "The course in Strelsua was noted.\n") == [
        'new, para. 2: warning: "Strelsua" is "Strelsau" in paragraph 1\n'
        "    also: new, para. 1\n"
        '    mend: write "Strelsau", if it is the same'
    ]


def test_a_person_spelt_in_two_ways(by: By) -> None:
    opened = "1. Ms. Anna Tarlenheim, Minister of Water, opened the Meeting.\n\n2. "

    assert by(two_spellings, opened + "Mr. Fritz Tarlenhaim spoke, and Ms. Anna Tarlenheim left.\n") == []
    assert (
        '"Ms. Anna Tarlenhaim" is "Ms. Anna Tarlenheim" in paragraph 1'
        in by(two_spellings, opened + "Members thanked Ms. Anna Tarlenhaim.\n")[0]
    )


def test_a_place_is_told_by_the_register_of_meetings() -> None:
    shelf = Shelf(meetings=(RegisteredMeeting("one", Meeting(city="Strelsau")),))
    (problem,) = two_spellings.check(markup.read("1. They will meet at Strelsua again.\n"), shelf)

    assert problem.what == '"Strelsua" is "Strelsau" in the register of meetings'


def test_two_words_run_into_one_in_the_name_of_a_group(by: By) -> None:
    text = "1. The {} on Rain and Floods met.\n"
    others = (text.format("Task Force"), text.format("Task Force"))

    assert by(name_forms, text.format("Task Force"), *others) == []
    assert by(name_forms, text.format("Taskforce"), *others) == [
        'new, para. 1: warning: "Taskforce on Rain and Floods" is "Task Force on Rain and Floods" in 2 other '
        "statements\n"
        '    mend: write "Task Force on Rain and Floods"'
    ]


def test_a_group_of_one_expert_and_of_several(by: By) -> None:
    assert (
        by(name_forms, "1. The Expert Group met. The Expert Group agreed.\n2. Members thanked the Expert Group.\n")
        == []
    )
    assert by(
        name_forms, "1. The Expert Group met. The Expert Group agreed.\n2. Members thanked the Experts Group.\n"
    ) == [
        'new, para. 2: warning: "Experts Group" is "Expert Group" in paragraph 1\n'
        "    also: new, para. 1\n"
        "    mend: write one form, if it is the same"
    ]


def test_a_person_as_the_other_statements_spell_the_name(by: By) -> None:
    assert by(persons, "1. Ms Kirsten Galbraith opened the Meeting.\n", "1. Ms Kirsten Galbraith spoke.\n") == []
    assert by(persons, "1. Ms Kirsten Hallberg opened the Meeting.\n", "1. Ms Kirsten Galbraith spoke.\n") == []
    (line,) = by(persons, "1. Ms Kirsten Gailbraith opened the Meeting.\n", "1. Ms Kirsten Galbraith spoke.\n")
    assert '"Kirsten Gailbraith" is "Kirsten Galbraith" in ' in line


def test_a_person_by_the_family_name_alone(by: By) -> None:
    text = "1. Ms Ana Horvat opened the Meeting.\n2. Members thanked {}.\n"

    assert by(persons, text.format("Ms Horvat")) == []
    assert by(persons, text.format("Mr Horvat and Mr Jan Horvat")) == []
    assert by(persons, text.format("Mr Horvat")) == [
        'new, para. 2: warning: "Mr Horvat" is "Ms Ana Horvat" in paragraph 1\n'
        "    also: new, para. 1\n"
        "    mend: write the right title in both"
    ]


def test_the_mark_of_a_footnote_is_no_part_of_a_name(by: By) -> None:
    text = (
        "1. Members thanked the Working Group on Nets.[^1]\n\n2. The Working Group on Nets[^1] reported.\n\n"
        "3. They thanked the Working Group on Nets.\n\n[^1]: Of 2010.\n"
    )

    assert by(name_forms, text) == []
    assert by(name_forms, text.replace("on Nets[^1] rep", "for Nets[^1] rep")) != []


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Agreement on Cross-Boundary Nets", "Agreement on Cross-Border Nets"),
        ("Protocol on Circulation of People", "Protocol on Movement of Persons"),
        ("Fund for Road Transportation and Nets", "Fund for Road Transport and Nets"),
    ],
)
def test_a_word_of_a_name_for_another_that_means_the_same(by: By, words: str, meant: str) -> None:
    right = f"1. Members welcomed the {meant}. They thanked Elbonia for the {meant}.\n"
    (line,) = by(name_forms, right + f"2. Members signed the {words}.\n")

    assert line.startswith(f'new, para. 2: warning: "{words}" is "{meant}"')
    assert len(by(name_forms, f"1. Members signed the {words}.\n", right, right)) == 1
    assert by(name_forms, right + "2. Members signed the Agreement on Cross-Border Boats.\n") == []


def test_one_earlier_text_is_enough_for_the_title_of_a_paper(by: By) -> None:
    old = "1. Members adopted the Zenda Declaration on Net Fraud.\n"
    new = "1. Members recalled the Zenda Declaration on Nets Fraud.\n"

    assert by(name_forms, new, old) == [
        'new, para. 1: warning: "Zenda Declaration on Nets Fraud" is "Zenda Declaration on Net Fraud" in another '
        'statement\n    mend: write "Zenda Declaration on Net Fraud", if it is the same'
    ]
    assert by(name_forms, "1. The Zenda Seminar on Nets Fraud met.\n", "1. The Zenda Seminar on Net Fraud met.\n") == []


def test_persons_with_the_title_of_an_office_are_compared(by: By) -> None:
    office = "Minister of Nets of Elbonia"
    old = f"1. The Hon. Ruth Carmody opened it. Mr Jacob Piri, {office}, spoke.\n"

    assert by(persons, "1. The Hon. Ruth Carmody opened it.\n", old) == []
    assert by(persons, "1. The Hon. Mr Tom Carmodi opened it.\n", old) == []
    assert '"Ruth Carmoddy" is "Ruth Carmody"' in by(persons, "1. The Hon. Ruth Carmoddy opened it.\n", old)[0]
    assert '"Jacob Pirri" is "Jacob Piri"' in by(persons, f"1. Mr Jacob Pirri, {office}, spoke.\n", old)[0]
    assert by(persons, "1. Mr Jacob Pirri, Minister of Boats of Elbonia, spoke.\n", old) == []


def test_a_list_has_the_whole_name_that_its_style_asks_for() -> None:
    others = (Name("ruritania", "Ruritania"), Name("zubrowka", "Zubrowka"))
    names = (Name("illyria", "Illyria (Kingdom of)", aliases=("Illyria",)), *others)
    shelf = Shelf(names=names, profiles=(Profile(name="whole"),))
    text = "---\nid: new\nprofile: whole\n---\n1. {}, Ruritania and Zubrowka attended. Members thanked Illyria.\n"
    wrong = [each.what for each in delegation_forms.check(markup.read(text.format("Illyria")), shelf)]
    assert wrong == ['"Illyria" is "Illyria (Kingdom of)" in the profile "whole"']
    assert list(delegation_forms.check(markup.read(text.format("Illyria (Kingdom of)")), shelf)) == []


def test_names_in_the_column_of_who_does_it_are_no_list(by: By) -> None:
    rows = ["survey of the nets in May", "course on boats for all", "visit to the old port", "paper on lamps and ropes",
            "talks about the next year"]  # fmt: skip
    states = ["Elbonia", "Illyria", "Sylvania", "Ruritania", "Zubrowka"]
    table = "| {} | {} |\n|---|---|\n"
    told = table.format("What", "Who") + "".join(f"| {a} | {b} |\n" for a, b in zip(rows, states, strict=True))
    alone = "| Who |\n|---|\n" + "".join(f"| {state} |\n" for state in states)
    assert len(by(list_order, alone)) == 1
    assert by(list_order, told) == []
