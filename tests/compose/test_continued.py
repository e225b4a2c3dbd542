"""Tests of a meeting file begun from the last meeting: what stays is filled in, nothing of that day and place is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from drafter import compose, marked_yaml, markup
from drafter.compose.asking import carried
from drafter.compose.asking.counting_on import counted_on
from drafter.marked_yaml import Tree
from drafter.model import (
    Attendee,
    Attested,
    Block,
    BlockKind,
    Meeting,
    NameKind,
    Precedent,
    Role,
    Shelf,
    Source,
    Statement,
    Status,
)

STATEMENT = Statement(
    "2031-05-14-zenda-som-10",
    meeting=Meeting(
        "Zenda Process",
        "Tenth Meeting of Senior Officials",
        10,
        "Strelsau",
        "Ruritania",
        date(2031, 5, 14),
        date(2031, 5, 15),
        host="the Government of Ruritania",
        co_chairs=("Ruritania", "Elbonia"),
    ),
    blocks=(Block(BlockKind.PARAGRAPH, "The Meeting commended Ruritania.", 0, "4"),),
    attendance=(
        Attendee("Elbonia", "Elbonia", NameKind.STATE),
        Attendee("UOB", "Universal Office for Brollies", NameKind.ORGANISATION),
        Attendee("Zubrowka", "Zubrowka", NameKind.STATE, Role.OBSERVER),
    ),
)


def begun(statement: Statement, shelf: Shelf, kind: str = "statement", **more: Any) -> tuple[str, dict[str, Any]]:
    text = compose.begun(kind, statement, shelf, {}, **more)
    value = marked_yaml.load(text, "next.yaml").value
    assert isinstance(value, dict)
    return text, value


def values_of(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    for part in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from values_of(part)


@pytest.mark.parametrize("kind", ["statement", "progress-report", "briefing"])
def test_the_number_counts_on_and_the_last_meeting_is_the_previous_one(shelf: Shelf, kind: str) -> None:
    _, value = begun(STATEMENT, shelf, kind)

    assert value["meeting"]["title"] == "Eleventh Meeting of Senior Officials"
    assert value["meeting"]["ordinal"] == "11"
    assert value["body"]["name"] == "Zenda Process"
    assert {key: part for key, part in value["previous"].items() if part} == {
        "name": "Tenth Meeting of Senior Officials",
        "ordinal": "10",
        "city": "Strelsau",
        "country": "Ruritania",
        "start": "2031-05-14",
        "end": "2031-05-15",
    }


def test_nothing_of_the_last_place_day_and_host_is_a_value_but_below_previous(shelf: Shelf) -> None:
    _, value = begun(STATEMENT, shelf)
    value.pop("previous")
    said = " ".join(values_of(value))

    assert not any(word in said for word in ("Strelsau", "Ruritania", "2031", "May", "Elbonia", "Zubrowka", "Brollies"))
    assert not any(value["host"].values())


def test_who_was_there_is_shown_and_cannot_slip_through(shelf: Shelf) -> None:
    text, value = begun(STATEMENT, shelf)

    assert not any(values_of(value["attendance"]))
    assert "  observers:                 # observers, States and organisations\n    # - Zubrowka\n" in text
    taken = text.replace("    # - Zubrowka", "    - Zubrowka")
    held = marked_yaml.load(taken, "").value
    assert held["attendance"]["observers"] == ["Zubrowka"]  # type: ignore[index,call-overload]


def test_co_chairs_stay_where_the_meeting_before_elsewhere_had_them_too(shelf: Shelf) -> None:
    before = Statement("2030", meeting=Meeting("Zenda Process", country="Elbonia", co_chairs=("Elbonia", "Ruritania")))
    text, value = begun(STATEMENT, shelf)
    _, lasting = begun(STATEMENT, shelf, before=[before])

    assert value["cochairs"] is None
    assert "  # - Ruritania" in text
    assert lasting["cochairs"] == ["Ruritania", "Elbonia"]


def hosts_commended(shelf: Shelf, values: tuple[tuple[str, str], ...] = ()) -> Precedent:
    """Return the clause on hosts as the statement alone attests it, with what filled its slots."""
    clause = next(each for each in shelf.precedents if each.id == "theme/hosts")
    text = "The Meeting commended Ruritania."
    entry = replace(clause.attested[0], statement=STATEMENT.id, paragraph="4", text=text, values=values, variant=False)
    return replace(clause, attested=(entry,))


def test_a_standing_clause_is_named_and_what_stood_in_its_slots_is_only_shown(shelf: Shelf) -> None:
    clause = hosts_commended(shelf, (("activity.hosts", "Ruritania"),))
    with_it = replace(shelf, precedents=(replace(clause, function="theme"),))
    headed = replace(STATEMENT, blocks=(Block(BlockKind.HEADING, "Umbrella stands", 1), *STATEMENT.blocks))

    text, value = begun(headed, with_it)

    assert value["themes"] == [
        {"heading": "Umbrella stands", "paragraphs": [{"clause": "theme/hosts", "with": {"activity.hosts": None}}]}
    ]
    assert "activity.hosts:  # the last time: Ruritania" in text


def test_a_clause_said_at_one_meeting_only_is_a_comment_where_the_body_has_other_statements(shelf: Shelf) -> None:
    clause = next(each for each in shelf.precedents if each.id == "theme/hosts")
    said = "The Meeting commended Ruritania."
    entry = replace(clause.attested[0], statement=STATEMENT.id, paragraph="4", text=said, variant=False)
    once = replace(clause, function="theme", attested=(entry,))
    often = replace(once, id="theme/often", attested=(entry, replace(entry, statement="2030-som-9")))
    before = replace(STATEMENT, id="2030-som-9", blocks=())
    held = replace(shelf, statements=(before, STATEMENT), precedents=(once, often))

    text, value = begun(STATEMENT, held)

    assert [each["clause"] for each in value["themes"][0]["paragraphs"]] == ["theme/often"]
    why = "# Said at one meeting only, so a comment: take away the # if it is to be said again."
    assert f"      {why}\n      # - clause: theme/hosts" in text
    taken = text.replace("      # - clause: theme/hosts", "      - clause: theme/hosts").replace(
        "      #   ", "        "
    )
    assert "theme/hosts" in str(marked_yaml.load(taken, "").value)
    alone = begun(STATEMENT, replace(held, statements=(STATEMENT,)))[1]
    assert "theme/hosts" in str(alone["themes"])


def test_only_the_templates_of_papers_choose_clauses_themselves(shelf: Shelf) -> None:
    clause = next(each for each in shelf.precedents if each.id == "theme/hosts")
    said = "The Meeting commended Ruritania."
    entry = replace(clause.attested[0], statement=STATEMENT.id, paragraph="4", text=said, variant=False)
    with_it = replace(shelf, precedents=(replace(clause, function="theme", attested=(entry,)),))
    names_it = '{{ clause("theme/hosts") }}'

    made_of_old = compose.begun("statement", STATEMENT, with_it, {"2030-05-14-zenda-som-9.md.j2": names_it})
    paper = compose.begun("statement", STATEMENT, with_it, {"statement.md.j2": names_it})
    part = compose.begun("statement", STATEMENT, with_it, {"parts/themes.md.j2": names_it})

    assert "- clause: theme/hosts" in made_of_old
    assert "- clause: theme/hosts" not in paper
    assert "- clause: theme/hosts" not in part


def test_a_meeting_file_begins_the_next_one_too(shelf: Shelf, meeting: str) -> None:
    last = meeting + "proceedings: [{clause: theme/hosts, with: {activity.hosts: [Elbonia]}}, Words of that day.]\n"
    text = compose.begun_from_file("statement", last, "may.yaml", shelf)
    value = marked_yaml.load(text, "next.yaml").value

    assert isinstance(value, dict)
    assert value["meeting"]["title"] == "Eleventh Meeting of Senior Officials"  # type: ignore[index,call-overload]
    assert value["proceedings"] == [{"clause": "theme/hosts", "with": {"activity.hosts": None}}]
    assert "Words of that day" not in text


def test_what_is_still_to_be_done_is_offered_for_follow_up(shelf: Shelf) -> None:
    long = "hold a workshop: on umbrellas, " * 6
    text, value = begun(
        STATEMENT,
        shelf,
        promised=(
            [
                compose.Promise("2031/hold", long.strip(), "2031, para. 5", "Elbonia", "end of 2031", "under way"),
                compose.Promise("2031/report", "report", status="not reported"),
                compose.Promise("2031/meet", "meet in Strelsau in 2031", "x", status="under way"),
            ],
            3,
        ),
    )

    empty = {"who": None, "due": None, "status": None, "outcome": None}
    assert value["follow_up"] == [
        {"commitment": "2031/hold", "directed": long.strip(), **empty},
        {"commitment": "2031/report", "directed": "report", **empty},
    ]
    assert "    who:  # Elbonia\n    due:  # end of 2031\n    status:  # under way\n    outcome:\n" in text
    assert "  # - commitment: 2031/meet\n  #   directed: meet in Strelsau in 2031\n  #   who:\n" in text
    assert "3 promises of other meetings are open, too" in text


def test_a_place_within_the_name_of_a_body_or_a_text_is_none_and_a_comment_says_why(shelf: Shelf) -> None:
    held = replace(STATEMENT, meeting=replace(STATEMENT.meeting, body="Strelsau Process"))
    told = (
        "post the guides on the Strelsau Process website",
        "carry out the Strelsau Declaration on Umbrellas",
        "hold the Strelsau Summit again",
        "open an office in Strelsau",
        "meet in Strelsau Ruritania",
        "report by May 2032",
    )
    promised = [compose.Promise(f"2032/{at}", each) for at, each in enumerate(told)]
    text, value = begun(held, replace(shelf, statements=(held,)), promised=(promised, 0))

    assert [row["directed"] for row in value["follow_up"]] == list(told[:2])
    why = "  # A comment, for it tells {}: take away the # of its lines if it is still to be done.\n"
    why += "  # - commitment: 2032/{}\n  #   directed: {}\n"
    for at in (2, 3, 4):
        assert why.format("the place of the last meeting", at, told[at]) in text
    assert why.format("a day or a year, which may be past", 5, told[5]) in text


@pytest.mark.parametrize(
    ("name", "number", "following"),
    [
        ("Seventh Meeting of the Zenda Process", 7, "Eighth Meeting of the Zenda Process"),
        ("SEVENTH MEETING", 7, "EIGHTH MEETING"),
        ("twenty-ninth meeting", None, "thirtieth meeting"),
        ("Twenty-First Session", 21, "Twenty-Second Session"),
        ("Ninety-ninth Session", 99, "One hundredth Session"),
        ("7th Meeting", 7, "8th Meeting"),
        ("11TH MEETING", 11, "12TH MEETING"),
        ("20th Meeting", 20, "21st Meeting"),
        ("inaugural Meeting", 1, "second Meeting"),
        ("SOM 7", 7, "SOM 8"),
        ("Meeting No. 7", 7, "Meeting No. 8"),
        ("SOM VIII", 8, "SOM IX"),
        ("Third Meeting of the Second Working Group", 3, "Fourth Meeting of the Second Working Group"),
        ("Third Meeting of the Second Working Group", None, ""),
        ("Senior Officials' Meeting", 8, "Senior Officials' Meeting"),
        ("Senior Officials' Meeting 2014", None, ""),
        ("Tenth Meeting, 5 March 2031", 10, ""),
        ("Meeting of the Group of 77", None, ""),
        ("999th Meeting", 999, ""),
    ],
)
def test_a_name_counts_on_in_the_manner_of_the_last_one(name: str, number: int | None, following: str) -> None:
    assert counted_on(name, number) == following


def test_a_name_that_bears_the_place_is_left_for_a_person_to_write(shelf: Shelf) -> None:
    there = replace(STATEMENT, meeting=replace(STATEMENT.meeting, name="Tenth Strelsau Meeting"))
    body = replace(
        STATEMENT, meeting=replace(there.meeting, body="Strelsau Process", name="Tenth Strelsau Process Meeting")
    )

    assert begun(there, shelf)[1]["meeting"]["title"] is None
    assert begun(body, shelf)[1]["meeting"]["title"] == "Eleventh Strelsau Process Meeting"


def test_what_stood_under_a_heading_of_the_template_goes_to_the_list_that_it_prints_there() -> None:
    head = "---\nid: 2014-05-07-x\nkind: statement\nmeeting: {body: Zenda Process, name: Meeting}\n---\n\n# X\n\n"
    body = (
        "## **I.** Decisions taken\n\n1. The Meeting lit the lamps.\n\n"
        "## **II.** Rules for boats\n\n2. The Meeting kept watch. Members be urged to row;\n"
    )
    old = markup.read(head + body, "x.md")
    clauses = tuple(
        Precedent(f"theme/c{at}", text, "theme", status=Status.APPROVED,
                  attested=(Attested(old.id, paragraph, Source("x", (1, 1)), said),))
        for at, (paragraph, text, said) in enumerate((
            ("1", "The Meeting lit the lamps.", "The Meeting lit the lamps."),
            ("2", "The Meeting kept watch.", "The Meeting kept watch."),
            ("2", "members be urged to row;", "Members be urged to row;"),
        ))
    )  # fmt: skip
    form = "## **I.** Decisions taken\n{% for passage in decisions %}{% endfor %}\n## **II.** Rules for boats\n" \
           "{% for passage in principles %}{% endfor %}\n"  # fmt: skip
    found = carried.of_statement(old, Shelf((old,), clauses), {"statement.md.j2": form}, "statement")

    assert [(each.section, each.heading, each.clause, each.then) for each in found] == [
        ("decisions", "", "theme/c0", ()),
        ("principles", "", "theme/c1", ()),
    ]


def test_items_of_a_list_stand_below_the_clause_that_leads_it_in(shelf: Shelf) -> None:
    head = "---\nid: 2014-05-07-x\nkind: statement\nmeeting: {body: Zenda Process, name: Meeting}\n---\n\n# X\n\n"
    body = (
        "## Lamps\n\n1. Members agreed that they would:\n\n    - light two lamps a year; and\n    - keep watch.\n\n"
        "2. The Meeting rested.\n"
    )
    old = markup.read(head + body, "x.md")
    clauses = tuple(
        Precedent(f"decision/c{at}", text, "decision", status=Status.APPROVED,
                  attested=(Attested(old.id, paragraph, Source("x", (1, 1)), said),))
        for at, (paragraph, text, said) in enumerate((
            ("1", "Members agreed that they would:", "Members agreed that they would:"),
            ("1", "light {{ lamp.count }} lamps a year", "light two lamps a year; and"),
            ("1", "keep watch", "keep watch."),
            ("2", "The Meeting rested.", "The Meeting rested."),
        ))
    )  # fmt: skip
    _, value = begun(old, replace(shelf, statements=(old,), precedents=clauses))

    (theme,) = value["themes"]
    first, second = theme["paragraphs"]
    assert first["clause"] == "decision/c0"
    assert [item["clause"] for item in first["items"]] == ["decision/c1", "decision/c2"]
    assert list(first["items"][0]["with"]) == ["lamp.count"]
    assert (second["clause"], second.get("items")) == ("decision/c3", None)


@pytest.mark.parametrize(
    ("chairs", "stay"),
    [
        (["Ms Ada Lind, Director of Ports of Elbonia", "Mr Bo Ek, Head of Ferries of Syldavia"], False),
        (["Ms Ada Lind"], False),
        (["the Secretary for Ports of Ruritania", "Elbonia"], False),
        (["Ruritania", "Elbonia"], False),
        (["Syldavia", "Elbonia"], True),
    ],
)
def test_persons_who_chaired_the_last_meeting_of_a_file_are_shown_and_do_not_chair_the_next(
    shelf: Shelf, chairs: list[str], stay: bool
) -> None:
    last = (
        "kind: statement\nmeeting: {title: Ninth Meeting, ordinal: 9, country: Ruritania, start: 2031-05-14}\n"
        f"host: {{country: Ruritania}}\ncochairs: {chairs}\n"
    )
    text = compose.begun_from_file("statement", last, "may.yaml", shelf)
    value = marked_yaml.load(text, "").value

    assert isinstance(value, dict)
    assert value["cochairs"] == (chairs if stay else None)
    assert stay or f"  # - {chairs[0]}" in text


def test_the_last_meeting_of_a_file_is_called_as_shortly_as_the_one_before_it_was(shelf: Shelf) -> None:
    last = (
        "kind: statement\n"
        "meeting: {name: Ninth Meeting of Keepers of the Zenda Process, ordinal: 9, start: 2031-05-14}\n"
        "previous: {name: PREVIOUS, ordinal: 8}\n"
    )
    names = {
        "Eighth Meeting": "Ninth Meeting",
        "Eighth Meeting of Keepers": "Ninth Meeting of Keepers",
        "Eighth Session": "Ninth Meeting of Keepers of the Zenda Process",
    }
    for before, now in names.items():
        text = compose.begun_from_file("statement", last.replace("PREVIOUS", before), "may.yaml", shelf)
        assert marked_yaml.load(text, "").value["previous"]["name"] == now  # type: ignore[index,call-overload]


def test_who_was_there_in_the_words_of_a_past_statement_is_shown_by_name_and_drafted_so(shelf: Shelf) -> None:
    last = (
        "kind: statement\nmeeting: {title: Ninth Meeting, ordinal: 9, country: Ruritania, start: 2031-05-14}\n"
        "attendance: {order: as given, members: ['Vyet | Viet Nam | state', 'Klow | Klow | other', (lost)], "
        "observers: ['Harbour Bank (HB) | Harbour Bank | organisation']}\n"
    )
    text = compose.begun_from_file("statement", last, "may.yaml", shelf)

    assert "    # - Viet Nam\n    # - Klow\n" in text
    assert "    # - Harbour Bank (HB)\n" in text
    assert " | " not in text
    unordered = last.replace("order: as given, ", "").replace(", (lost)", "")
    form = {"statement.md.j2": "1. {{ attendance.members }} met.\n"}
    made = compose.statement(unordered, "may.yaml", form, shelf)
    assert [block.text for block in made.statement.blocks] == ["Klow and Viet Nam met."]


def test_the_last_meeting_of_a_statement_is_called_as_shortly_as_its_clause_has_the_one_before(shelf: Shelf) -> None:
    for before, now in (("Ninth Meeting", "Tenth Meeting"), ("Ninth Session", "Tenth Meeting of Senior Officials")):
        clause = hosts_commended(shelf, (("previous.name", before),))
        _, value = begun(STATEMENT, replace(shelf, precedents=(clause,)))
        assert value["previous"]["name"] == now
