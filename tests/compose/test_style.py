"""Tests of style(...): agreed language fitted to its text, and nobody's own words changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from shipped import templates

from drafter import compose, markup
from drafter.compose import Composed
from drafter.model import Name, NameKind, Precedent, Severity, Shelf, Status
from drafter.problems import as_text

Drafts = Callable[..., Composed]


def texts(composed: Composed) -> list[str]:
    return [block.text for block in composed.statement.blocks]


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    said = {
        "a/rain": "The Meeting welcomed the rain.",
        "a/snow": "The Meeting welcomed the snow.",
        "a/hail": "The Meeting welcomed the hail.",
        "a/fog": "The Meeting noted the fog.",
        "a/thanks": "The Meeting expressed its appreciation to {{ host.country }}.",
        "a/thanked": "The Meeting expressed its appreciation to the cooks.",
        "a/word": "The Meeting {{ activity.verb }} the wind.",
        "b/office": "The Meeting thanked the RSO and UOB.",
        "b/full": "Participants praised the Regional Sorting Office (RSO) and the Universal Office for Brollies (UOB).",
        "b/joined": "Participants praised RSO-led work and RSO staff.",
        "b/slot": "Participants heard {{ activity.report }}.",
        "c/spaces": "The Meeting recalled paragraph 5, paid US$ 3 million on 14 May 2031 and saved 12 per cent.",
        "a/left": "The meeting heard the report of the meeting of experts, the meeting in Lutz and the meeting-room.",
        "a/we": "We regretted the sleet.",
        "b/again": "Delegates visited the Regional Sorting Office (RSO).",
        "c/item": "the RSO be retained;",
    }
    added = tuple(Precedent(name, text, status=Status.APPROVED) for name, text in said.items())
    names = (*shelf.names, Name("rso", "Regional Sorting Office", NameKind.MECHANISM, "RSO"))
    return replace(shelf, names=names, precedents=(*shelf.precedents, *added))


@pytest.fixture
def said(draft: Drafts, meeting: str, stocked: Shelf) -> Callable[..., Composed]:
    """Draft these clauses, a paragraph each, in a style; what is no id stands as it is."""

    def drafted(style: str, *lines: str, facts: str = "") -> Composed:
        shown = [f'1. {{{{ clause("{line}") }}}}' if line[1] == "/" else line for line in lines]
        return draft(f"{{{{ style({style}) }}}}\n" + "\n\n".join(shown) + "\n", meeting + facts, stocked)

    return drafted


Said = Callable[..., Composed]


# ── also and further ─────────────────────────────────────────────────────────────────────────────


def test_who_does_the_same_again_also_and_further_does_it(said: Said) -> None:
    made = said("also=true", "a/rain", "a/snow", "a/hail", "a/fog", "a/rain")

    assert texts(made) == [
        "The Meeting welcomed the rain.", "The Meeting also welcomed the snow.",
        "The Meeting further welcomed the hail.", "The Meeting noted the fog.", "The Meeting welcomed the rain.",
    ]  # fmt: skip
    (note,) = [problem for problem in made.problems if problem.rule == "style"]
    assert note.severity is Severity.NOTE
    assert as_text(note).splitlines()[0] == (
        'templates/statement.md.j2:1: note: agreed language was fitted: "also" or "further" where subject and verb '
        "repeat, in paragraphs 2, 3"
    )


def test_also_stands_within_a_paragraph_and_before_a_verb_of_several_words(said: Said) -> None:
    made = said("also=true", '1. {{ clause("a/thanks") }} {{ clause("a/thanked") }}')

    assert texts(made) == [
        "The Meeting expressed its appreciation to Ruritania. The Meeting also expressed its appreciation to the cooks."
    ]


def test_a_persons_own_sentence_is_never_changed_but_is_read(said: Said) -> None:
    made = said("also=true", "1. The Meeting also welcomed me.", "a/rain", "1. The Meeting welcomed you.")

    assert texts(made) == [
        "The Meeting also welcomed me.", "The Meeting further welcomed the rain.", "The Meeting welcomed you.",
    ]  # fmt: skip


def test_a_heading_and_a_list_begin_anew(said: Said) -> None:
    made = said("also=true", "a/rain", "## More", "a/snow", "- one", "a/hail")

    assert [text for text in texts(made) if "also" in text] == []


def test_a_verb_that_a_fact_gives_is_left_alone(said: Said) -> None:
    facts = "activities: [{name: x}]\n"
    made = said("also=true", "a/rain", '1. {{ clause("a/word", activity={"verb": "welcomed"}) }}', facts=facts)

    assert texts(made)[1] == "The Meeting welcomed the wind."


def test_without_style_agreed_words_stand_as_agreed(said: Said) -> None:
    made = said("", "a/rain", "a/snow", "b/office", "c/spaces")

    assert texts(made)[:3] == [
        "The Meeting welcomed the rain.", "The Meeting welcomed the snow.", "The Meeting thanked the RSO and UOB.",
    ]  # fmt: skip
    assert "\u00a0" not in texts(made)[3]


# ── acronyms ─────────────────────────────────────────────────────────────────────────────────────


def test_a_name_is_spelled_out_at_first_use_and_short_after_and_anew_in_an_annex(said: Said) -> None:
    made = said("acronyms=true", "b/office", "b/full", "b/office", "## Annex A", "b/office")

    assert texts(made) == [
        "The Meeting thanked the Regional Sorting Office (RSO) and the Universal Office for Brollies (UOB).",
        "Participants praised the RSO and UOB.", "The Meeting thanked the RSO and UOB.", "Annex A",
        "The Meeting thanked the Regional Sorting Office and the Universal Office for Brollies.",
    ]  # fmt: skip


def test_names_in_headings_and_in_a_persons_own_words_stay(said: Said) -> None:
    made = said("acronyms=true", "## RSO", "1. The RSO met.", "b/office")

    assert texts(made)[:2] == ["RSO", "The RSO met."]


def test_what_is_joined_to_another_word_is_not_spelled_out(said: Said) -> None:
    assert texts(said("acronyms=true", "b/joined")) == ["Participants praised RSO-led work and RSO staff."]


def test_a_fact_in_a_slot_is_not_changed_and_defines_a_name(said: Said) -> None:
    given = "the Regional Sorting Office (RSO) and the Universal Office for Brollies (UOB)"
    made = said("acronyms=true", f'1. {{{{ clause("b/slot", activity={{"report": "{given}"}}) }}}}', "b/full")

    assert texts(made) == [f"Participants heard {given}.", "Participants praised the RSO and UOB."]  # fmt: skip


def test_an_acronym_of_two_names_is_left_alone(draft: Drafts, meeting: str, stocked: Shelf) -> None:
    other = Name("rso-2", "Royal Snow Observatory", NameKind.ORGANISATION, "RSO")
    made = draft('{{ style(acronyms=true) }}\n1. {{ clause("b/office") }}\n', meeting,
                 replace(stocked, names=(*stocked.names, other)))  # fmt: skip

    assert texts(made)[0].startswith("The Meeting thanked the RSO and the Universal")


def test_an_item_whose_end_mark_was_set_is_fitted_too(said: Said) -> None:
    facts = "recommendations: [{clause: c/item}, x]\n"
    made = said("acronyms=true", "{{ bullets(recommendations) }}", facts=facts)

    assert texts(made) == ["the Regional Sorting Office be retained; and", "x."]


def test_an_acronym_of_the_meeting_file_is_known(draft: Drafts, meeting: str, stocked: Shelf) -> None:
    facts = meeting.replace("short: Zenda Process}", "group: {name: Lost Things Group, short: LTG}}")
    clause = Precedent("b/group", "Members thanked the LTG.", status=Status.APPROVED)
    own = replace(stocked, precedents=(clause,))

    assert texts(draft('{{ style(acronyms=true) }}\n1. {{ clause("b/group") }}\n', facts, own)) == [
        "Members thanked the Lost Things Group."
    ]


# ── names in facts ───────────────────────────────────────────────────────────────────────────────

GROUP = "group: {name: Lost Things Group, short: LTG}}"
OF_GROUP = "previous: {name: ninth meeting of LTG Officials}\n"


@pytest.fixture
def grouped(draft: Drafts, meeting: str, stocked: Shelf) -> Callable[..., Composed]:
    """Draft these lines with a group that the meeting file explains, and facts that say it in short."""

    def drafted(text: str, facts: str = "", style: str = "acronyms=true") -> Composed:
        file = meeting.replace("short: Zenda Process}", f"short: Zenda Process, {GROUP}") + OF_GROUP + facts
        return draft(f"{{{{ style({style}) }}}}\n{text}", file, stocked)

    return drafted


def test_a_fact_says_a_name_in_full_where_it_stands_first_and_is_told(grouped: Callable[..., Composed]) -> None:
    made = grouped("1. Since the {{ previous.name }}, one.\n\n1. And since the {{ previous.name }}, two.\n")

    assert texts(made) == [
        "Since the ninth meeting of Lost Things Group (LTG) Officials, one.",
        "And since the ninth meeting of LTG Officials, two.",
    ]
    (note,) = made.problems
    assert (note.rule, note.severity) == ("style", Severity.NOTE)
    assert note.what.endswith("names in full at first use, acronyms after it, in paragraph 1")


def test_a_name_said_once_has_no_acronym_and_a_heading_never(grouped: Callable[..., Composed]) -> None:
    made = grouped("## Since the {{ previous.name }}\n\n1. Since the {{ previous.name }}, one.\n")

    assert texts(made) == [
        "Since the ninth meeting of Lost Things Group Officials",
        "Since the ninth meeting of Lost Things Group Officials, one.",
    ]


def test_a_persons_paragraph_keeps_its_acronyms_and_what_it_does_not_explain_is_told(
    grouped: Callable[..., Composed],
) -> None:
    own = "decisions: [The ninth meeting of LTG Officials was wet.]\n"
    made = grouped("{% for one in decisions %}{{ paragraph(one) }}{% endfor %}", own)

    assert texts(made) == ["The ninth meeting of LTG Officials was wet."]
    (note,) = made.problems
    assert as_text(note).splitlines()[0].endswith('note: "LTG" stands in paragraph 1 before anything explains it')
    assert note.mend == 'write there "Lost Things Group (LTG)", or the name alone if it is said once'


def test_a_name_in_a_list_of_those_present_stays_in_full(draft: Drafts, meeting: str, stocked: Shelf) -> None:
    row = Name("uob", "Universal Office for Brollies", NameKind.ORGANISATION, "UOB")
    full = "the Universal Office for Brollies (UOB)"
    facts = meeting.replace("organisations: [UOB]", "organisations: [UOB, RSO]") + f"supporter: {{name: {full}}}\n"
    lines = "1. Thanks to {{ supporter.name }}.\n\n1. Present: {{ attendance.organisations }}.\n"
    shelf = replace(stocked, names=(*(each for each in stocked.names if each.acronym != "UOB"), row))
    made = draft("{{ style(acronyms=true) }}\n" + lines, facts, shelf)

    assert texts(made)[0] == f"Thanks to {full}."
    assert full in texts(made)[1]


@pytest.mark.parametrize(
    ("said_of_it", "stands"),
    [
        ("the work of its LTG", "the work of its Lost Things Group."),
        ("new LTG activities", "new Lost Things Group activities."),
        ("a report by LTG and others", "a report by the Lost Things Group and others."),
        ("the new LTG and others", "the new LTG and others."),
    ],
)
def test_a_name_in_full_has_its_article_once(grouped: Callable[..., Composed], said_of_it: str, stands: str) -> None:
    made = grouped("1. It was {{ activities[0].outcome }}.\n", f"activities: [{{name: x, outcome: {said_of_it}}}]\n")

    assert texts(made) == [f"It was {stands}"]


def test_what_a_brief_quotes_stays_to_the_letter(draft: Drafts, meeting: str, stocked: Shelf) -> None:
    line = '1. “{{ clause("b/office") }}”\n'

    assert texts(draft("{{ style(acronyms=true) }}\n" + line, meeting, stocked)) == [
        "“The Meeting thanked the RSO and UOB.”"
    ]


def test_a_table_that_says_an_acronym_again_keeps_it_behind_the_name(grouped: Callable[..., Composed]) -> None:
    table = "\n| Who |\n| --- |\n| The LTG |\n"

    assert texts(grouped("1. Since the {{ previous.name }}, one.\n" + table))[0] == (
        "Since the ninth meeting of Lost Things Group (LTG) Officials, one."
    )


# ── spelling, apostrophes, what is attached ──────────────────────────────────────────────────────


@pytest.mark.parametrize(("profile", "word"), [("bali", "recognised"), ("au", "recognised"), ("un", "recognized")])
def test_agreed_language_has_the_spelling_of_the_profile(
    draft: Drafts, meeting: str, shelf: Shelf, profile: str, word: str
) -> None:
    agreed = tuple(
        Precedent(f"a/{verb}", f"The Meeting {verb} rain.", status=Status.APPROVED)
        for verb in ("recognised", "recognized")
    )
    lines = (
        '1. {{ clause("a/recognised") }}\n\n1. {{ clause("a/recognized") }}\n\n1. Members recognised and recognized.\n'
    )
    made = draft(
        "{{ style(spelling=true) }}\n" + lines, f"profile: {profile}\n{meeting}", replace(shelf, precedents=agreed)
    )

    assert texts(made) == [f"The Meeting {word} rain."] * 2 + ["Members recognised and recognized."]
    (note,) = made.problems
    form, paragraph = ("ize", 1) if profile == "un" else ("ise", 2)
    assert note.what == f'agreed language was fitted: spelling in "-{form}", in paragraph {paragraph}'


def test_an_apostrophe_behind_a_fact_is_a_printers_one(draft: Drafts, meeting: str, shelf: Shelf) -> None:
    agreed = Precedent("a/a", "Members met {{ body.short }}'s aims, a 'living' text.", status=Status.APPROVED)
    made = draft('{{ style(spelling=true) }}\n1. {{ clause("a/a") }}\n', meeting, replace(shelf, precedents=(agreed,)))

    assert texts(made) == ["Members met Zenda Process’s aims, a ‘living’ text."]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("report: {name: Umbrella Report}\n", ""),
        ("report: {name: Umbrella Report, attached: yes}\n", " (attached)"),
        ("report: {name: Umbrella Report}\nannexes: [{title: Umbrella Report, items: [x]}]\n", " (attached)"),
        ("report: {name: Umbrella Report}\nannexes: [{title: Calendar, items: [x]}]\n", ""),
    ],
)
def test_only_what_is_attached_is_said_to_be(draft: Drafts, meeting: str, shelf: Shelf, facts: str, said: str) -> None:
    agreed = Precedent("a/a", "The Meeting read the {{ report.name }} (attached), and slept.", status=Status.APPROVED)
    made = draft(
        '{{ style(attached=true) }}\n1. {{ clause("a/a") }}\n', meeting + facts, replace(shelf, precedents=(agreed,))
    )

    assert texts(made) == [f"The Meeting read the Umbrella Report{said}, and slept."]
    assert ["is said only of what is attached" in problem.what for problem in made.problems] == [True] * (not said)


# ── spaces ───────────────────────────────────────────────────────────────────────────────────────


def test_no_line_ends_within_a_date_a_number_and_its_unit_or_a_paragraphs_number(said: Said) -> None:
    made = said("no_break=true", "c/spaces", "1. My paragraph 5.")

    assert texts(made) == [
        "The Meeting recalled paragraph\u00a05, paid US$\u00a03\u00a0million on 14\u00a0May 2031 and saved "
        "12\u00a0per cent.",
        "My paragraph 5.",
    ]


def test_what_was_fitted_reads_back_as_itself(said: Said) -> None:
    style = "also=true, acronyms=true, no_break=true"
    made = said(style, "b/office", "b/full", "c/spaces", "a/rain", "a/snow").statement

    assert markup.read(markup.write(made)) == made


@pytest.mark.parametrize("style", ['also="yes"', "also=1", "also=none, shouting=true"])
def test_a_style_that_is_not_known_is_refused(refused: Callable[..., str], style: str) -> None:
    assert "the template cannot do this: style" in refused(f"1. x\n{{{{ style({style}) }}}}\n")


# ── person and tense ─────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def spoken(draft: Drafts, meeting: str, shelf: Shelf) -> Callable[[str, str], Composed]:
    """Draft one clause of these words in a style."""

    def drafted(style: str, text: str) -> Composed:
        own = replace(shelf, precedents=(Precedent("a/a", text, status=Status.APPROVED),))
        return draft(f'{{{{ style({style}) }}}}\n1. {{{{ clause("a/a") }}}}\n', meeting, own)

    return drafted


@pytest.mark.parametrize(
    ("style", "agreed", "stands"),
    [
        ('person="we"', "The Meeting welcomed the rain.", "We welcomed the rain."),
        ('person="we", tense="present"', "The Meeting welcomed the rain.", "We welcome the rain."),
        ('person="we", tense="present"', "Ministers took note of the rain.", "We take note of the rain."),
        ('person="we"', "The Meeting expressed its appreciation to {{ host.country }} for its generosity.",
         "We expressed our appreciation to Ruritania for its generosity."),
        ('person="we"', "Members reaffirmed their commitment to rain.", "We reaffirmed our commitment to rain."),
        ('person="the meeting"', "We welcome the rain.", "The Meeting welcomed the rain."),
        ('person="the meeting"', "We reaffirm our resolve.", "The Meeting reaffirmed its resolve."),
        ('person="the meeting"', "We instruct our senior officials to ensure that it rains.",
         "The Meeting instructed its senior officials to ensure that it rains."),
        ('person="ministers"', "We hereby instruct officials to report.", "Ministers instructed officials to report."),
        ('person="ministers"', "We reaffirm our commitment to rain in our region.",
         "Ministers reaffirmed their commitment to rain in their region."),
    ],
)  # fmt: skip
def test_who_speaks_and_when_follows_the_template(
    spoken: Callable[[str, str], Composed], style: str, agreed: str, stands: str
) -> None:
    made = spoken(style, agreed)

    assert texts(made) == [stands]
    assert [problem.severity for problem in made.problems] == [Severity.NOTE]


@pytest.mark.parametrize(
    ("style", "agreed"),
    [
        ('person="we"', "The Meeting welcomed its adoption."),
        ('person="we"', "Members agreed that their officials meet."),
        ('person="we", tense="present"', "The Meeting welcomed the rain and noted the snow."),
        ('person="we", tense="present"', "The Meeting noted that the next forum would be wet."),
        ('person="we"', "The Meeting welcomed participants’ commitment to rain."),
        ('person="the meeting"', "We welcome the rain and note the snow."),
        ('person="the meeting"', "We reaffirm our commitment to rain in our region."),
        ('person="ministers"', "We agree that we will meet."),
    ],
)
def test_what_is_not_certain_stands_as_agreed_and_is_told(
    spoken: Callable[[str, str], Composed], style: str, agreed: str
) -> None:
    made = spoken(style, agreed)

    assert texts(made) == [agreed]
    assert [(problem.rule, problem.severity) for problem in made.problems] == [("style-person", Severity.WARNING)]


def test_who_is_not_the_meeting_keeps_the_third_person(spoken: Callable[[str, str], Composed]) -> None:
    made = spoken('person="we"', "The Co-Chairs welcomed the rain.")

    assert (texts(made), made.problems) == (["The Co-Chairs welcomed the rain."], ())


def test_who_opens_a_text_by_name_goes_on_so_and_nobody_behind(draft: Drafts, meeting: str, shelf: Shelf) -> None:
    said = ("We, the Ministers of {{ host.country }}, had the honour to meet.", "We, the Ministers, met again.")
    agreed = tuple(Precedent(f"a/{at}", text, status=Status.APPROVED) for at, text in enumerate(said))
    lines = '{{ style(person="ministers") }}\n{{ clause("a/0") }}\n\n1. {{ clause("a/1") }}\n'
    made = draft(lines, meeting, replace(shelf, precedents=agreed))

    assert texts(made)[0] == "We, the Ministers of Ruritania, had the honour to meet."
    (warning,) = made.problems
    assert (warning.rule, warning.severity) == ("style-person", Severity.WARNING)
    assert warning.what.startswith("agreed language in paragraph 1 could not be put in the person")


def test_the_clauses_of_a_theme_speak_in_the_person_of_the_text_or_stay_out(
    draft: Drafts, meeting: str, shelf: Shelf
) -> None:
    said = ("We instruct officials to sing.", "We are committed to song.", "The Meeting heard a song.")
    agreed = tuple(Precedent(f"a/{at}", text, theme="song", status=Status.APPROVED) for at, text in enumerate(said))
    lines = '{{ style(person="the meeting") }}\n{% for one in clauses("song") %}1. {{ one }}\n\n{% endfor %}'
    made = draft(lines, meeting, replace(shelf, precedents=agreed))

    assert texts(made) == ["The Meeting instructed officials to sing.", "The Meeting heard a song."]
    (left,) = (problem.what for problem in made.problems if problem.rule == "clauses-left-out")
    assert left == "left out of this draft, for they speak in another person than this text: a/1"


def test_a_person_that_no_statement_has_is_refused(refused: Callable[..., str]) -> None:
    assert 'style: "person" must be one of we, the meeting, ministers' in refused('{{ style(person="you") }}\n')


# ── the Meeting, and the shipped templates ───────────────────────────────────────────────────────


def test_agreed_language_calls_the_meeting_itself_by_one_form_and_another_meeting_by_its_own(said: Said) -> None:
    made = said("capital=true", "a/left", "1. Participants left the meeting.")

    assert texts(made) == [
        "The Meeting heard the report of the meeting of experts, the meeting in Lutz and the meeting-room.",
        "Participants left the meeting.",
    ]
    (note,) = [problem for problem in made.problems if problem.rule == "style"]
    assert note.what == 'agreed language was fitted: "the Meeting" throughout, in paragraph 1'


@pytest.mark.parametrize("kind", ["statement", "statement-decisions-first", "statement-review-last"])
def test_the_shipped_statements_are_fitted_without_a_word_in_a_template(
    kind: str, meeting: str, stocked: Shelf
) -> None:
    facts = f"kind: {kind}\n{meeting}themes: [{{paragraphs: [{{clause: a/rain}}, {{clause: a/snow}}, {{clause: a/we}}"
    facts += ", {clause: a/left}, {clause: b/full}, {clause: b/again}]}]\n"

    made = "\n".join(texts(compose.statement(facts, "may.yaml", templates(), stocked)))

    assert "The Meeting welcomed the rain.\nThe Meeting also welcomed the snow." in made
    assert "The Meeting regretted the sleet." in made
    assert "The Meeting heard the report" in made
    assert "Regional Sorting Office (RSO)" in made
    assert "Delegates visited the RSO." in made
