"""Where nothing was learned from the archive, a text is held against the last statements of its own body."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import check, markup
from drafter.check.agreed import strength
from drafter.history.said import Again
from drafter.model import Attested, Precedent, Shelf, Slot, Source, Statement, Status
from drafter.problems import as_text
from drafter.workflow.archive.said import Said

RULES = ("verb-strength", "reworded", "standing-item")
_HEAD = """---
id: {year}-05-06-lakes-{n}
meeting: {{body: Lakes Forum, name: Meeting of the Lakes Forum, ordinal: {n}, country: {host},
          start: "{year}-05-06"}}
{more}---
"""
_SOURCE = "source: {{file: lakes-{n}.txt, lines: [1, 9]}}\n"
_CAME = "attendance:\n  - participant: [Borduria, Elbonia, Ruritania]\n"
HOSTS = ("Elbonia", "Ruritania", "Sylvania", "Borduria", "Syldavia", "Latveria")
LINES = {
    "came": "Borduria, Elbonia and Ruritania attended.",
    "boats": "The Meeting encouraged members to count their boats twice a year.",
    "data": "The Meeting took note of the report of the Lake Office (LO) for 203{before}.",
    "rule": "The Meeting reaffirmed that the water of the lakes is shared in a fair and open manner by all who live "
    "there.",
    "next": "The next meeting will be held in Zenda in May 203{after}.",
    "thanks": "The Meeting thanked the Government of {host} for its hospitality in hosting the meeting.",
}


def statement(nth: int, draft: bool = False, **lines: str) -> Statement:
    """Return the statement of 203<nth>; a line that is given as "" is left out."""
    said = {**LINES, **lines}
    more = ("" if draft else _SOURCE.format(n=nth)) + (_CAME if said["came"] else "")
    facts = {"host": HOSTS[nth - 1], "before": nth - 1, "after": nth + 1}
    head = _HEAD.format(n=nth, year=2030 + nth, host=HOSTS[nth - 1], more=more)
    text = (line.format(**facts) for line in said.values() if line)
    return markup.read(head + "\n\n".join(f"{at}. {line}" for at, line in enumerate(text, 1)) + "\n")


def told(last: Statement, *past: Statement, precedents: tuple[Precedent, ...] = ()) -> list[str]:
    """Return what the rules of agreed language tell of a text, with the severity before it."""
    shelf = Shelf(statements=(*past, last), precedents=precedents)
    found = check.problems(last, shelf, Said(shelf).before(last))
    return [f"{problem.severity} {problem.rule}: {problem.what}" for problem in found if problem.rule in RULES]


def after(many: int, **lines: str) -> list[str]:
    """Return what is told of a draft that follows so many statements which say the same."""
    return told(statement(many + 1, draft=True, **lines), *map(statement, range(1, many + 1)))


def test_a_draft_that_says_what_was_said_before_with_its_own_facts_is_silent() -> None:
    assert after(3) == []
    assert after(5) == []


# ── the verb ─────────────────────────────────────────────────────────────────────────────────────


def test_a_verb_of_another_strength_is_told_with_the_statements_that_agree() -> None:
    assert after(3, data=LINES["data"].replace("took note of", "endorsed")) == [
        'warning verb-strength: the verb is "endorsed" (consent), stronger than "took note of" (neutral) as in the '
        "statements of 2031, 2032 and 2033"
    ]


def test_the_places_where_the_others_stand_are_named() -> None:
    draft = statement(4, draft=True, rule=LINES["rule"].replace("reaffirmed", "noted"))
    shelf = Shelf(statements=(*map(statement, (1, 2, 3)), draft))

    found = check.problems(draft, shelf, Said(shelf).before(draft))
    assert [as_text(each) for each in found if each.rule in RULES] == [
        '2034-05-06-lakes-4, para. 4: warning: the verb is "noted" (neutral), weaker than "reaffirmed" (positive) '
        "as in the statements of 2031, 2032 and 2033\n"
        "    also: 2031-05-06-lakes-1, para. 4 (lakes-1.txt:1)\n"
        "    also: 2032-05-06-lakes-2, para. 4 (lakes-2.txt:1)\n"
        "    also: 2033-05-06-lakes-3, para. 4 (lakes-3.txt:1)\n"
        '    mend: write "reaffirmed", or leave "noted" if the change is meant'
    ]


def test_two_statements_that_agree_on_a_verb_for_the_same_office_were_agreed_one_proves_nothing() -> None:
    assert after(2, data=LINES["data"].replace("took note of", "endorsed"))[0].startswith("warning verb-strength")
    assert after(1, data=LINES["data"].replace("took note of", "endorsed")) == []


def test_two_statements_that_agree_on_a_verb_for_other_offices_are_a_note() -> None:
    of = "The Meeting took note of the report of the {} for 203{{before}}."
    past = [statement(nth, data=of.format(office)) for nth, office in ((1, "Reed Bureau"), (2, "Lake Office"))]
    draft = statement(3, draft=True, data=of.format("Tide Bureau").replace("took note of", "endorsed"))

    assert [each.partition(":")[0] for each in told(draft, *past)] == ["note verb-strength"]


def test_what_mining_only_proposed_is_compared_as_if_nothing_was_learned() -> None:
    weaker = LINES["rule"].replace("reaffirmed", "noted")
    past = [*map(statement, (1, 2, 3))]
    evidence = tuple(Attested(each.id, "4", Source("lakes.txt", (1, 1)), LINES["rule"]) for each in past)
    learned = Precedent("theme/rule", LINES["rule"], attested=evidence)

    found = told(statement(4, draft=True, rule=weaker), *past, precedents=(learned,))
    assert [each.partition(":")[0] for each in found] == ["warning verb-strength"]


def test_a_long_sentence_that_two_statements_have_to_the_letter_was_agreed() -> None:
    weaker = LINES["rule"].replace("reaffirmed", "noted")

    assert [each.partition(":")[0] for each in after(2, rule=weaker)] == ["warning verb-strength"]


def test_the_second_thing_that_a_sentence_does_counts_too() -> None:
    line = "The Meeting recalled the Lake Charter, and reaffirmed its commitment to its aims."
    past = [statement(nth, data=line) for nth in (1, 2, 3)]

    assert told(statement(4, draft=True, data=line.replace("reaffirmed its commitment to", "noted")), *past) == [
        'warning verb-strength: the verb is "noted" (neutral), weaker than "reaffirmed" (positive) as in the '
        "statements of 2031, 2032 and 2033"
    ]


def test_where_the_others_do_not_agree_no_verb_is_told() -> None:
    other = statement(2, data=LINES["data"].replace("took note of", "endorsed"))
    draft = statement(4, draft=True, data=LINES["data"].replace("took note of", "welcomed"))

    assert told(draft, statement(1), other, statement(3)) == []


def test_the_report_of_another_office_is_another_matter() -> None:
    assert after(4, data="The Meeting endorsed the report of the Reed Bureau (RB) for 203{before}.") == []


# ── the wording ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("encouraged", "urged", '"The Meeting [-encouraged-] {+urged+} members to count ..."'),
        ("twice a year", "as appropriate", '"... count their boats [-twice a year.-] {+as appropriate.+}"'),
        (" twice a year", "", '"... count their boats. [-twice a year.-]"'),
        ("year", "year, where they can", '"... twice a year, {+where they can.+}"'),
    ],
)
def test_words_that_are_changed_dropped_or_put_in_are_told(old: str, new: str, marked: str) -> None:
    assert after(3, boats=LINES["boats"].replace(old, new)) == [
        "warning reworded: the statements of 2031, 2032 and 2033 have the same words, and this one has others: "
        + marked
    ]


def test_what_two_statements_have_in_the_same_words_is_but_noted() -> None:
    assert after(2, boats=LINES["boats"].replace("encouraged", "urged")) == [
        "note reworded: the statements of 2031 and 2032 have the same words, and this one has others: "
        '"The Meeting [-encouraged-] {+urged+} members to count ..."'
    ]


def test_a_sentence_with_a_figure_more_is_not_reworded() -> None:
    more = LINES["boats"].replace("year", "year, compared with 31 in May")

    assert more != LINES["boats"]
    assert after(3, boats=more) == []


def test_a_third_wording_among_them_makes_it_a_note() -> None:
    past = [statement(1), statement(2, boats=LINES["boats"].replace("count", "list")), statement(3), statement(4)]
    draft = statement(5, draft=True, boats=LINES["boats"].replace("encouraged", "urged"))

    assert [each.partition(":")[0] for each in told(draft, *past)] == ["note reworded"]


def test_what_was_reworded_at_the_last_meeting_is_as_it_is_now() -> None:
    newer = LINES["boats"].replace("encouraged", "urged")
    past = [*map(statement, (1, 2, 3)), statement(4, boats=newer)]

    assert told(statement(5, draft=True, boats=newer), *past) == []
    assert told(statement(5, draft=True), *past) == []


def test_another_matter_of_the_body_in_the_same_frame_is_not_told() -> None:
    line = "The Meeting emphasised that work on {} should be practical and voluntary."
    past = [statement(nth, data=line.format("reed beds")) for nth in (1, 2)]
    past.append(statement(3, data=line.format("reed beds"), rule="The Meeting discussed safe moorings."))

    assert told(statement(4, draft=True, data=line.format("safe moorings")), *past) == []


def test_a_past_text_is_held_against_those_after_it_too_and_told_in_a_note() -> None:
    odd = statement(2, boats=LINES["boats"].replace("encouraged", "urged"))

    assert [each.partition(":")[0] for each in told(odd, statement(1), statement(3), statement(4))] == ["note reworded"]


# ── what is missing ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("thanks", "thanks to the host"),
        ("next", "a sentence on the next meeting"),
        ("came", "a list of those who attended"),
    ],
)
def test_what_every_statement_has_as_a_matter_of_form_is_missed_after_three(line: str, what: str) -> None:
    assert after(3, **{line: ""}) == [
        f"warning standing-item: the statements of 2031, 2032 and 2033 have {what}, and this one has not"
    ]
    assert after(2, **{line: ""}) == (
        []
        if line != "thanks"
        else [f"warning standing-item: the statements of 2031 and 2032 have {what}, and this one has not"]
    )
    assert after(1, **{line: ""}) == []


def test_thanks_to_an_organisation_are_no_thanks_to_the_host() -> None:
    other = "Members appreciated the help of the Lake Organization."

    assert [each.partition(":")[0] for each in after(3, thanks=other)] == ["warning standing-item"]
    assert after(3, thanks="Members appreciated the fine organization of the meeting.") == []


def test_a_matter_of_form_stands_in_any_words() -> None:
    past = [statement(1), statement(2, thanks="Delegations expressed gratitude to {host} for its warm hospitality.")]
    past.append(statement(3, thanks="The Meeting was grateful to the people of {host} for the warm welcome."))

    assert told(statement(4, draft=True, thanks="We thank our hosts, {host}, for two fine days."), *past) == []
    assert "thanks to the host" in "".join(told(statement(4, draft=True, thanks=""), *past))
    assert told(statement(4, draft=True, next="The Fifth Meeting will take place in Klow."), *past) == []


def test_another_sentence_that_four_have_or_three_in_many_words_is_missed_in_a_draft() -> None:
    assert after(4, rule="") == [
        "warning standing-item: the statements of 2031, 2032, 2033 and 2034 have "
        '"The Meeting reaffirmed that the water of the lakes is shared in a fair and open ...", and this one has not'
    ]
    assert [each.partition(":")[0] for each in after(3, rule="")] == ["warning standing-item"]
    assert after(2, rule="") == []


def test_what_a_text_lacks_that_was_written_anew_is_noted() -> None:
    more = {
        f"more {noun}": f"The Meeting welcomed the work of all who keep the {noun} in good repair."
        for noun in ("piers", "locks", "lights")
    }
    past = [statement(nth, **more) for nth in (1, 2, 3, 4)]

    assert len(told(statement(5, draft=True, **dict(list(more.items())[:1])), *past)) == 2
    said = told(statement(5, draft=True), *past)
    assert [each.partition(" standing-item: ")[0] for each in said] == ["note"] * 3


def test_a_past_text_is_told_in_a_note_what_it_lacks() -> None:
    past = [statement(nth) for nth in (1, 2, 3, 4)]

    assert [each.partition(":")[0] for each in told(statement(5, rule=""), *past)] == ["note standing-item"]


def test_a_sentence_that_one_of_them_lacks_is_not_missed() -> None:
    past = [statement(nth, rule="" if nth == 2 else LINES["rule"]) for nth in (1, 2, 3, 4)]

    assert told(statement(5, draft=True, rule=""), *past) == []


def test_what_is_said_in_other_words_is_not_missed() -> None:
    assert after(4, rule="Ministers recalled that those who live at the lakes share the water in an open manner.") == []


def test_a_text_of_another_form_misses_nothing() -> None:
    short = dict.fromkeys(LINES, "") | {"boats": "The Meeting adopted the Zenda Declaration."}

    assert after(5, **short) == []


# ── what was learned ─────────────────────────────────────────────────────────────────────────────


def test_what_a_decided_precedent_was_learned_from_is_left_to_the_precedent() -> None:
    past = tuple(map(statement, (1, 2, 3)))
    entries = tuple(
        Attested(each.id, "2", Source(each.source.file if each.source else "", (1, 9)), LINES["boats"]) for each in past
    )
    learned = (Precedent("theme/boats", LINES["boats"], status=Status.RETIRED, attested=entries),)
    draft = statement(4, draft=True, boats=LINES["boats"].replace("encouraged", "urged"))

    assert len(told(draft, *past)) == 1
    assert told(draft, *past, precedents=learned) == []


def test_the_statements_of_another_body_and_of_another_sort_of_meeting_tell_nothing() -> None:
    draft = statement(4, draft=True, boats=LINES["boats"].replace("encouraged", "urged"))
    past = tuple(map(statement, (1, 2, 3)))
    changed = [markup.read(markup.write(each).replace("Lakes Forum", "Rivers Union")) for each in past]
    ministers = [markup.read(markup.write(each).replace("Meeting of the", "Ministerial of the")) for each in past]

    assert told(draft, *past) != []
    assert told(draft, *changed) == []
    assert told(draft, *ministers) == []


@pytest.mark.parametrize(
    ("now", "severity"),
    [("noted", "warning"), ("welcomed", ""), ("acknowledged", "note")],
)
def test_what_mining_learned_of_officials_and_nobody_approved_is_held_to_its_verb(now: str, severity: str) -> None:
    rule = "The Meeting reaffirmed that the water is for all."
    past = [statement(nth, rule=rule) for nth in (1, 2, 3)]
    evidence = tuple(Attested(each.id, "4", Source("lakes.txt", (1, 1)), rule) for each in past)
    learned = Precedent("theme/rule", rule, attested=evidence)
    again = Again(0, rule.replace("reaffirmed", now), learned, (("-", "reaffirmed"), ("+", now)), evidence[-1])
    moved = strength.shift_of_all(again)

    told = "" if moved is None else "warning" if strength.is_all_that_moved(again, moved) else "note"
    assert told == severity
    assert strength.shift_of_all(replace(again, precedent=replace(learned, attested=evidence[:1]))) is None
    of_a_state = replace(learned, slots=(Slot("host.country", "country"),))
    assert moved is None or not strength.is_all_that_moved(replace(again, precedent=of_a_state), moved)
