"""Tests of drafting: facts and clauses in, a Statement out; what is missing is loud."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from strategies import words

from drafter import compose, markup, placeholders
from drafter.compose import Composed
from drafter.marked_yaml import dump
from drafter.model import (
    Attested,
    BlockKind,
    Circulation,
    Kind,
    Meeting,
    Precedent,
    Role,
    Severity,
    Shelf,
    Slot,
    Source,
    Status,
)
from drafter.problems import as_text

Drafts = Callable[..., Composed]


def texts(composed: Composed) -> list[str]:
    return [block.text.replace("\u00a0", " ") for block in composed.statement.blocks]


def messages(composed: Composed) -> list[str]:
    return [as_text(problem) for problem in composed.problems]


# ── facts ────────────────────────────────────────────────────────────────────────────────────────


def test_the_facts_of_the_meeting_stand_in_the_statement(draft: Drafts) -> None:
    made = draft("1. Words.\n").statement

    assert made.id == "2031-05-14-som-10"
    assert made.kind is Kind.STATEMENT
    assert made.meeting == Meeting(
        "Zenda Process", "Tenth Meeting of Senior Officials", 10, "Strelsau", "Ruritania",
        date(2031, 5, 14), date(2031, 5, 14),
    )  # fmt: skip
    assert made.draft == Circulation()
    assert made.source is None


def test_attendance_is_in_alphabetical_order_with_roles_and_acronyms(draft: Drafts, meeting: str) -> None:
    made = draft(
        "1. {{ attendance.members }}; {{ attendance.observers }}.\n", meeting + "  observers: [UOB, Grand Fenwick]\n"
    )

    assert texts(made) == [
        "Elbonia, Ruritania and Zubrowka; Grand Fenwick and the Universal Office for Brollies (UOB)."
    ]
    assert [(each.printed, each.role) for each in made.statement.attendance][-3:] == [
        ("Universal Office for Brollies (UOB)", Role.PARTICIPANT),
        ("Grand Fenwick", Role.OBSERVER),
        ("Universal Office for Brollies (UOB)", Role.OBSERVER),
    ]


def test_names_are_those_of_the_profile(draft: Drafts, meeting: str) -> None:
    made = draft("1. {{ attendance.members }}\n", f"profile: un\n{meeting}")

    assert texts(made) == ["Elbonia (Republic of), Ruritania and Zubrowka"]


def test_a_country_bears_its_article_where_it_hosts_and_none_in_a_list(draft: Drafts, meeting: str) -> None:
    made = draft(
        '1. {{ clause("closing/host-thanked") }} {{ attendance.members }}\n',
        meeting.replace("host: {country: Ruritania}", "host: {country: Isles of Sark}").replace(
            "Zubrowka", "Isles of Sark"
        ),
    )

    assert "the Government of the Isles of Sark for hosting" in texts(made)[0]
    assert "Elbonia, Isles of Sark and Ruritania" in texts(made)[0]


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("start: 2031-05-14", "14 May 2031"),
        ("start: 2031-05-14, end: 2031-05-15", "14–15 May 2031"),
        ("start: 2031-04-30, end: 2031-05-01", "30 April–1 May 2031"),
        ("date: in the first quarter of 2031", "in the first quarter of 2031"),
    ],
)
def test_dates_are_written_as_statements_write_them(draft: Drafts, given: str, printed: str) -> None:
    assert texts(draft("1. {{ next.date }}\n", f"next: {{{given}}}\n")) == [printed]


@given(words())
def test_a_fact_reads_back_as_itself_wherever_it_stands(fact: str) -> None:
    template = (
        "# {{ body.name }}\n\n## {{ body.name }}\n\n{{ body.name }}\n\n1. {{ body.name }}\n\n- {{ body.name }}\n\n"
        "| a | b |\n| --- | --- |\n| {{ body.name }} | x |\n\n**Purpose:** {{ body.name }}\n"
    )
    made = compose.statement(dump({"body": {"name": fact}}), "may.yaml", {"statement.md.j2": template}, Shelf())

    assert made.statement.title == (fact,)
    heading, *blocks = made.statement.blocks
    assert fact.startswith(heading.label)  # "ANNEX: LIST" is a heading's label and text
    assert fact.endswith(heading.text)
    assert [block.text for block in blocks] == [fact, fact, fact, f"a\tb\n{fact}\tx", fact]
    assert markup.read(markup.write(made.statement)) == made.statement


# ── clauses ──────────────────────────────────────────────────────────────────────────────────────


def test_a_clause_is_filled_from_the_facts_and_remembers_where_it_came_from(draft: Drafts) -> None:
    made = draft('1. {{ clause("closing/host-thanked") }}\n')
    (block,) = made.statement.blocks

    assert block.text == (
        "The Meeting thanked the Government of Ruritania for hosting the tenth meeting of Senior Officials."
    )
    assert [(use.precedent, dict(use.values)) for use in block.uses] == [
        ("closing/host-thanked", {"host.country": "Ruritania", "meeting.name": "tenth meeting of Senior Officials"})
    ]


def test_values_given_to_a_clause_win_over_facts(draft: Drafts) -> None:
    made = draft('1. {{ clause("closing/host-thanked", meeting={"name": "Forum"}, **{"host.country": "Elbonia"}) }}\n')

    assert texts(made) == ["The Meeting thanked the Government of Elbonia for hosting the Forum."]


def test_several_clauses_in_one_paragraph_are_all_remembered(draft: Drafts) -> None:
    made = draft('1. {{ clause("opening/hosted") }} {{ clause("attendance/attended-by") }} Own words.\n')

    assert [use.precedent for use in made.statement.blocks[0].uses] == ["opening/hosted", "attendance/attended-by"]
    assert texts(made) == [
        "The Co-Chairs of the Zenda Process on Lost Umbrellas hosted the Tenth Meeting of Senior Officials in "
        "Strelsau, Ruritania on 14 May 2031. The Meeting was attended by Elbonia, Ruritania and Zubrowka and the "
        "Universal Office for Brollies (UOB). Own words."
    ]


def test_an_article_is_not_doubled(draft: Drafts, meeting: str) -> None:
    made = draft('1. {{ clause("closing/host-thanked") }}\n', meeting.replace("name: tenth", "name: the tenth"))

    assert "hosting the tenth meeting" in texts(made)[0]
    assert dict(made.statement.blocks[0].uses[0].values)["meeting.name"] == "tenth meeting of Senior Officials"


def test_one_article_does_not_follow_another(draft: Drafts, meeting: str) -> None:
    small = draft('1. {{ clause("closing/host-thanked") }}\n', meeting.replace("name: tenth", "name: an informal"))
    titled = draft('1. {{ clause("closing/host-thanked") }}\n', meeting.replace("name: tenth", "name: A Long"))

    assert "hosting the informal meeting" in texts(small)[0]
    assert "hosting A Long meeting" in texts(titled)[0]


@pytest.mark.parametrize("typed", [", for her", "for her"])
def test_a_fact_that_touches_the_one_before_it_is_parted_from_it_once(draft: Drafts, meeting: str, typed: str) -> None:
    text = "Members thanked the Chair, {{ chair.name }}{{ thanks.text }} guidance."
    slots = (Slot("chair.name", "text"), Slot("thanks.text", "text"))
    shelf = Shelf(precedents=(Precedent("closing/chair", text, slots=slots),))
    call = '1. {{ clause("closing/chair", **{"chair.name": "Ms Flavia Strofzin", "thanks.text": facts.words}) }}\n'
    mark = "," if typed.startswith(",") else ""

    made = draft(call, f"{meeting}facts:\n  words: '{typed}'\n", shelf)

    assert texts(made) == [f"Members thanked the Chair, Ms Flavia Strofzin{mark} for her guidance."]


@pytest.mark.parametrize("typed", ["4th", "4", "Fourth", "fourth"])
def test_an_ordinal_in_agreed_language_is_written_in_words_however_it_is_typed(
    draft: Drafts, meeting: str, typed: str
) -> None:
    text = "Members took note of the {{ note.ordinal }} report."
    shelf = Shelf(precedents=(Precedent("theme/report", text, slots=(Slot("note.ordinal", "ordinal"),)),))

    made = draft(f'1. {{{{ clause("theme/report", **{{"note.ordinal": "{typed}"}}) }}}}\n', meeting, shelf)

    assert texts(made) == ["Members took note of the fourth report."]


@given(words())
def test_the_values_that_are_remembered_fill_the_clause_to_the_letter(fact: str) -> None:
    assume(not placeholders.is_whole(fact))
    meeting = dump({"host": {"country": fact}, "meeting": {"name": fact}})
    text = "The Meeting thanked {{ host.country }} for hosting the {{ meeting.name }}."
    shelf = Shelf(precedents=(Precedent("closing/x", text),))
    (block,) = compose.statement(
        meeting, "m.yaml", {"statement.md.j2": '1. {{ clause("closing/x") }}\n'}, shelf
    ).statement.blocks
    filled = text
    for slot, value in block.uses[0].values:
        filled = filled.replace("{{ " + slot + " }}", value.replace("{", "\0"))

    assert block.text == filled.replace("\0", "{")


def test_a_paragraph_of_the_meeting_file_may_be_words_a_clause_or_both_with_a_list(draft: Drafts, meeting: str) -> None:
    made = draft(
        "{% for passage in proceedings %}\n{{ paragraph(passage) }}\n{% endfor %}\n",
        meeting
        + """\
proceedings:
  - 1. My own * words.
  - clause: theme/hosts
    with: {activity.hosts: [Zubrowka, Republic of Elbonia]}
    text: They smiled.
    then:
      - clause: closing/host-thanked
  - clause: recommendation/to-ministers
    items:
      - clause: recommendation/retained
      - umbrellas be counted
      - text: "umbrellas be sorted by:"
        items: [colour, length]
""",
    )

    assert [(block.label, block.kind, block.level, block.text) for block in made.statement.blocks] == [
        ("1", BlockKind.PARAGRAPH, 0, "1. My own * words."),
        ("2", BlockKind.PARAGRAPH, 0, "The Meeting commended Zubrowka and Elbonia. They smiled. The Meeting thanked "
         "the Government of Ruritania for hosting the tenth meeting of Senior Officials."),
        ("3", BlockKind.PARAGRAPH, 0, "Participants recommended that:"),
        ("", BlockKind.ITEM, 1, "the Zenda Process be retained;"),
        ("", BlockKind.ITEM, 1, "umbrellas be counted; and"),
        ("", BlockKind.ITEM, 1, "umbrellas be sorted by:"),
        ("", BlockKind.ITEM, 2, "colour; and"),
        ("", BlockKind.ITEM, 2, "length."),
    ]  # fmt: skip
    assert made.statement.blocks[3].uses[0].precedent == "recommendation/retained"


def test_a_list_of_whole_sentences_keeps_its_stops(draft: Drafts) -> None:
    made = draft("{{ bullets(priorities) }}\n", "priorities: [We thank them., We know it.]\n")

    assert texts(made) == ["We thank them.", "We know it."]


@pytest.mark.parametrize(
    ("profile", "end"), [("bali", ["one;", "two; and", "three."]), ("un", ["one", "two", "three"])]
)
def test_list_marks_follow_the_profile(draft: Drafts, profile: str, end: list[str]) -> None:
    assert texts(draft("{{ bullets(priorities) }}\n", f"profile: {profile}\npriorities: [one, two, three]\n")) == end


def test_an_unknown_and_a_retired_clause_are_told_with_the_line_and_the_draft_is_made(draft: Drafts) -> None:
    made = draft('# T\n\n1. {{ clause("closing/host-thankd") }}\n1. {{ clause("theme/retired") }}\n')

    assert texts(made) == ["[[closing/host-thankd]]", "[[theme/retired]]"]
    assert messages(made) == [
        'templates/statement.md.j2:3: error: there is no clause "closing/host-thankd"\n'
        '    mend: did you mean "closing/host-thanked"?',
        'templates/statement.md.j2:4: error: the clause "theme/retired" is retired\n'
        "    mend: use another: `drafter search WORDS` finds the clauses of the shelf",
    ]


def test_an_unknown_clause_of_the_meeting_file_is_told_with_its_line_there(draft: Drafts) -> None:
    made = draft("{{ paragraph(proceedings[0]) }}\n", "proceedings:\n  - then: [x]\n    clause: theme/outcome\n")

    assert messages(made)[0].startswith('may.yaml:3: error: there is no clause "theme/outcome"')


# ── gaps ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_missing_fact_stands_in_the_draft_and_is_told_with_its_key_and_paragraphs(draft: Drafts) -> None:
    made = draft(
        '1. {{ clause("closing/host-thanked") }}\n\n1. In {{ meeting.place }}.\n\n1. In {{ meeting.place }}.\n',
        "meeting:\n  name: May meeting\n",
    )

    assert texts(made)[0] == "The Meeting thanked the Government of [[host.country]] for hosting the May meeting."
    assert messages(made) == [
        "may.yaml:1, para. 1: error: [[host.country]] has no value, in paragraph 1\n"
        '    mend: fill in "country:" below "host:" in may.yaml',
        "may.yaml:1, para. 2: error: [[meeting.place]] has no value, in paragraphs 2, 3\n"
        "    also: may, para. 3\n"
        '    mend: fill in "city:" below "meeting:" in may.yaml',
    ]
    assert {problem.rule for problem in made.problems} == {"gap"}


def test_a_gap_of_several_clauses_is_told_once_with_all_places_and_how_to_see_their_words(draft: Drafts) -> None:
    twice = "proceedings:\n  - clause: theme/hosts\n  - clause: theme/hosts\n"
    made = draft("{{ paragraph(proceedings[0]) }}\n\n{{ paragraph(proceedings[1]) }}\n", twice)

    assert messages(made) == [
        "may.yaml:2, para. 1: error: [[activity.hosts]] has no value, in paragraphs 1, 2\n"
        "    also: may.yaml:3\n"
        '    mend: add "activity.hosts:" below "with:" of each of these clauses; '
        "`drafter show theme/hosts` shows its words"
    ]


def test_a_part_that_the_file_of_a_statement_has_not_is_to_be_added_first(draft: Drafts) -> None:
    (told,) = messages(draft("1. To {{ silence.to }}.\n", "kind: statement\nmeeting:\n  name: May meeting\n"))

    assert 'fill in "to:" below "silence:" in may.yaml; add "silence:" first, with its keys below it' in told
    (there,) = messages(draft("1. To {{ silence.to }}.\n", "silence:\n  to:\n"))
    assert "first" not in there
    own_form = "kind: statement\ntemplate: may.md.j2\nmeeting:\n  name: May meeting\n"
    templates = {"may.md.j2": "", "progress-report.md.j2": "# {{ report.name }}\n"}
    made = compose.statement(own_form, "may.yaml", templates, Shelf(), kind="progress-report")
    assert any('below "report:" in may.yaml; add "report:" first' in each.mend for each in made.problems)


def test_a_slot_that_no_fact_fills_is_asked_for_where_the_clause_is_named(draft: Drafts) -> None:
    in_template = draft('1. {{ clause("theme/outcomes") }}\n')
    in_meeting_file = draft("{{ paragraph(proceedings[0]) }}\n", "proceedings:\n  - clause: theme/hosts\n")

    assert texts(in_template) == ["The Meeting welcomed the [[event.name]] in [[event.city]]."]
    assert 'give it in the template: clause("theme/outcomes", event={"name": ...})' in messages(in_template)[0]
    assert messages(in_meeting_file)[0].startswith("may.yaml:2, para. 1: error: [[activity.hosts]] has no value")
    assert 'add "activity.hosts:" below "with:" of this clause' in messages(in_meeting_file)[0]


def test_a_key_below_with_that_is_no_slot_is_told_with_its_line_and_the_nearest(draft: Drafts, meeting: str) -> None:
    made = draft(
        "{{ paragraph(proceedings[0]) }}\n",
        "proceedings:\n  - clause: closing/host-thanked\n    with:\n      meeting.nme: Forum\n" + meeting,
    )
    deep = draft(
        "{{ paragraph(proceedings[0]) }}\n",
        "proceedings:\n  - text: x\n    then:\n      - clause: recommendation/to-ministers\n        with: {zz: }\n"
        "        items: [x]\n      - text: y\n        with: {host.country: Elbonia}\n",
    )

    assert messages(made) == [
        'may.yaml:4: error: "meeting.nme" is no slot of the clause "closing/host-thanked"\n'
        '    mend: did you mean "meeting.name"?'
    ]
    assert messages(deep) == [
        'may.yaml:5: error: "zz" is no slot of the clause "recommendation/to-ministers"\n    mend: remove "zz:"',
        'may.yaml:8: error: "host.country" is no slot here: "with:" belongs to a clause\n'
        '    mend: remove "host.country:"',
    ]


def test_a_gap_is_told_at_the_line_of_its_key_or_of_what_it_belongs_below(draft: Drafts) -> None:
    template = "1. {{ host.country }} {{ next.date }} {{ previous.date }} {{ cochairs }} {{ body.group.short }}\n"
    made = draft(template, "host:\n  country:\nnext:\n  date:\n  city: x\nprevious:\n  name: y\nbody: {name: z}\n")

    assert [message.replace("\n", " ").split(", in paragraph 1")[-1].strip() for message in messages(made)] == [
        f"mend: fill in {mend}"
        for mend in ('"country:" below "host:" in may.yaml', '"date:" below "next:" in may.yaml',
                     '"start:" below "previous:" in may.yaml, or "date:" where the day is not known',
                     '"cochairs:" in may.yaml', '"short:" below "group:" below "body:" in may.yaml')
    ]  # fmt: skip
    assert [problem.where.line for problem in made.problems][:3] == [2, 4, 6]


def test_a_country_bears_its_article_in_the_slot_of_one_country(draft: Drafts, meeting: str, shelf: Shelf) -> None:
    one = Precedent("theme/one", "The Meeting thanked {{ host.country }}.", slots=(Slot("host.country", "country"),),
                    status=Status.APPROVED)  # fmt: skip
    own = replace(shelf, precedents=(*shelf.precedents, one))
    isles = meeting.replace("host: {country: Ruritania}", "host: {country: Isles of Sark}")
    hosts = "proceedings: [{clause: theme/hosts, with: {activity.hosts: %s}}]\n"

    assert texts(draft('1. {{ clause("theme/one") }}\n', isles, own)) == ["The Meeting thanked the Isles of Sark."]
    for typed, printed in (
        ("Isles of Sark", "the Isles of Sark"),
        ("Isles of Sark, Elbonia", "Isles of Sark and Elbonia"),
    ):
        made = draft("{{ paragraph(proceedings[0]) }}\n", meeting + hosts % f"[{typed}]")
        assert texts(made) == [f"The Meeting commended {printed}."]


def test_a_list_given_as_empty_fills_no_slot(draft: Drafts, meeting: str) -> None:
    made = draft(
        '1. {{ clause("attendance/attended-by") }}{{ attendance.organisations }}\n', meeting.replace("[UOB]", "[]")
    )

    assert texts(made)[0].endswith("and [[attendance.organisations]].")


def test_a_fact_missing_in_a_list_names_its_item(draft: Drafts) -> None:
    made = draft(
        "{% for each in activities %}\n1. {{ each.city }}\n{% endfor %}\n", "activities: [{city: A}, {name: B}]\n"
    )

    assert texts(made) == ["A", "[[activities.2.city]]"]
    assert messages(made)[0].endswith('mend: fill in "city:" in item 2 of "activities:" in may.yaml')


def test_a_list_that_is_announced_and_never_given_is_a_gap(draft: Drafts) -> None:
    made = draft("{{ paragraph(proceedings[0]) }}\n", "proceedings:\n  - clause: recommendation/to-ministers\n")

    assert texts(made) == ["Participants recommended that:", "[[items]]"]
    assert messages(made) == [
        'may.yaml:2, para. 1: error: [[items]] has no value, in paragraph 1\n    mend: add "items:" to this paragraph'
    ]


def test_a_gap_that_a_person_typed_is_a_gap(draft: Drafts) -> None:
    made = draft("{{ paragraph(proceedings[0]) }}\n", "proceedings:\n  - The Meeting met in [[a town]].\n")

    assert messages(made) == [
        "may.yaml:2, para. 1: error: [[a town]] has no value, in paragraph 1\n"
        '    mend: replace "[[a town]]" where it was typed'
    ]


@pytest.mark.parametrize("use", ["upper", "lower", "join(', ')", "sort | join", "first", "listed", "names", "the"])
def test_no_filter_silences_a_gap(draft: Drafts, use: str) -> None:
    assert texts(draft(f"1. {{{{ cochairs | {use} }}}}\n")) == ["[[cochairs]]"]


def test_a_title_in_capitals_keeps_its_gap_as_it_is(draft: Drafts) -> None:
    made = draft('# {{ ("held in " ~ next.place) | upper }}\n')

    assert made.statement.title == ("HELD IN [[next.place]]",)


def test_gaps_are_errors_for_they_keep_a_text_from_being_final(draft: Drafts) -> None:
    assert {problem.severity for problem in draft("1. {{ next.date }}\n").problems} == {Severity.ERROR}


# ── form ─────────────────────────────────────────────────────────────────────────────────────────


def test_an_empty_section_goes_with_its_heading_and_numbers_run_on(draft: Drafts) -> None:
    made = draft(
        "1. One.\n\n## Empty\n\n### Empty too\n\n## Full\n\n### Inner\n\n1. Two.\n\n### Empty\n\n"
        "## Annex A\n\n1. Three.\n\n## Annex B\n"
    )

    assert [(block.label, block.text) for block in made.statement.blocks] == [
        ("1", "One."), ("", "Full"), ("", "Inner"), ("2", "Two."), ("", "Annex A"), ("1", "Three."),
    ]  # fmt: skip


def test_what_is_composed_reads_back_unchanged(draft: Drafts) -> None:
    made = draft('# {{ body.name }}\n\n1. {{ clause("opening/hosted") }}\n\n1. {{ next.date }}\n').statement

    assert markup.read(markup.write(made)) == made


def test_the_same_input_gives_the_same_draft(draft: Drafts) -> None:
    template = '1. {{ clause("opening/hosted") }} {{ next.date }} {{ attendance.members }}\n'

    assert draft(template) == draft(template)


def test_a_template_is_chosen_by_kind_or_by_name(draft: Drafts) -> None:
    others = {"progress-report": "1. Report.\n", "mine": "1. Mine.\n"}

    assert texts(draft("1. Statement.\n", "kind: progress-report\n", **others)) == ["Report."]
    assert texts(draft("1. Statement.\n", "template: mine.md.j2\n", **others)) == ["Mine."]


def test_a_draft_of_a_meeting_without_date_is_named_after_its_file(draft: Drafts) -> None:
    assert draft("1. Words.\n", "body: {name: x}\n").statement.id == "may"


def test_a_government_and_its_people_typed_as_the_host_are_said_once() -> None:
    text = "The Meeting thanked the Government and people of {{ host.country }} for hosting it."
    shelf = Shelf(precedents=(Precedent("closing/x", text),))
    meeting = dump({"host": {"country": "the Government and people of Ruritania"}})

    made = compose.statement(meeting, "m.yaml", {"statement.md.j2": '1. {{ clause("closing/x") }}\n'}, shelf)

    assert made.statement.blocks[0].text == text.replace("{{ host.country }}", "Ruritania")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Members accepted the offer of the Government of {{ host.country }} to host the {{ next.name }}.",
            "Members accepted the offer of the Government of Zubrowka to host the Forum.",
        ),
        (
            "Members thanked the Government of {{ host.country }} for hosting the workshop on rain.",
            "Members thanked the Government of [[host.country]] for hosting the workshop on rain.",
        ),
    ],
)
def test_a_clause_of_another_host_never_names_the_host_of_this_meeting(
    draft: Drafts, meeting: str, text: str, expected: str
) -> None:
    past = markup.read(
        "---\nid: 2030-forum\nmeeting: {name: Forum, country: Elbonia}\n---\n\n# FORUM\n\n1. They met.\n"
    )
    names = [name for name in ("host.country", "next.name") if name in text]
    values = (("host.country", "Sylvania"),)
    said = text.replace("{{ host.country }}", "Sylvania")
    entry = Attested("2030-forum", "1", Source("a.txt", (1, 1)), said, values)
    slots = tuple(Slot(name, "text") for name in names)
    shelf = Shelf((past,), (Precedent("closing/x", text, slots=slots, attested=(entry,)),))
    facts = re.sub(r"(?ms)^next:.*?(?=^\S|\Z)", "", meeting) + "next: {name: Forum, country: Zubrowka}\n"

    made = draft('1. {{ clause("closing/x") }}\n', facts, shelf)

    assert texts(made) == [expected]
