"""What an edit leaves behind: a comma lost between delegations, a row copied, a letter skipped, an annex taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter import check, markup
from drafter.check.naming import acronym_meanings
from drafter.model import Name, Severity, Shelf
from drafter.problems import as_text

Told = Callable[..., list[str]]
STATES = Shelf(names=tuple(Name(each.casefold(), each) for each in ("Borduria", "Elbonia", "Ruritania", "Sylvania")))
HEAD = "---\nid: {}\nmeeting: {{body: Zenda Process}}\n---\n"
RECEIVED = HEAD.replace("meeting", "source: {{file: {}.txt, lines: [1, 9]}}\nmeeting")


def of(text: str, *beside: str, head: str = HEAD) -> list[str]:
    """Return what is told of a text beside others of its body, notes left out."""
    own = markup.read(head.format("new", "new") + text)
    others = [markup.read(head.format(f"old-{n}", f"old-{n}") + each) for n, each in enumerate(beside)]
    found = check.problems(own, Shelf(names=STATES.names, statements=(*others, own)))
    return [f"{each.rule}: {each.what}" for each in found if each.severity is not Severity.NOTE]


def test_a_series_with_semicolons_may_have_commas_within_its_members() -> None:
    text = "1. The group named three matters: nets; ropes{} hooks{} sails.\n"

    assert of(text.format(" and", ", and")) != []
    assert of(text.format(" and", "; and")) == []
    assert of(text.format(", in the south; and", " and")) == []


# ── names ────────────────────────────────────────────────────────────────────────────────────────


def test_a_comma_lost_between_two_delegations_is_told() -> None:
    own = markup.read("1. Borduria, Elbonia Ruritania and Sylvania attended the meeting.\n")

    assert [as_text(each) for each in check.problems(own, STATES) if each.rule == "lost-name"] == [
        'para. 1: error: no comma stands between "Elbonia" and "Ruritania"\n'
        "    mend: write the comma, or the name that stood between them"
    ]
    assert of("1. Borduria, Elbonia, Ruritania and Sylvania attended the meeting.\n") == []


def test_an_acronym_whose_name_is_a_word_off_the_other_statements_is_told() -> None:
    def held(name: str) -> str:
        return f"1. The {name} (EGNR) met.\n\n2. Members thanked the EGNR.\n"

    def told_of(name: str, *others: str) -> list[str]:
        own, *rest = [
            replace(markup.read(HEAD.format(at) + held(each)), acronyms=(("EGNR", each),))
            for at, each in enumerate((name, *others))
        ]
        found = acronym_meanings.check(own, Shelf(statements=(own, *rest)))
        return [each.what for each in found]

    usual = "Expert Group on Nets and Ropes"

    assert told_of(usual, usual, usual) == []
    assert told_of("Expert Group on Net and Ropes", usual) == []
    assert told_of("Expert Group on Net and Ropes", usual, usual) == [
        '"EGNR" stands for "Expert Group on Net and Ropes" here, and for "Expert Group on Nets and Ropes" in 2'
    ]
    assert told_of("Expert Group for Nets and Rags", usual, usual)
    assert told_of("Expert Group on Nets, Grapnels and Ropes", usual, usual) == []


# ── language ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The Co Chairs met.", 'lost-hyphen: a hyphen is lost: "... The Co Chairs met. ..."'),
        ("It met non governmental groups.", 'lost-hyphen: a hyphen is lost: "... met non governmental groups. ..."'),
        ("It concluded that that it would do so.",
         'doubled-word: "that" stands twice: "... It concluded that that it would ..."'),
        ("It noted the publication of members votes.",
         'lost-apostrophe: "of members votes" has no apostrophe: "... publication of members votes. ..."'),
        ("It recalled the Ministers’ Meeting and the Minister’s Meeting.",
         'lost-apostrophe: "Minister’s Meeting" is of one; it is of several once here'),
        ("It welcomed the offer Thule to host the fair.",
         'lost-word: "of" is lost: "... welcomed the offer Thule to host the ..."'),
        ("Requests the Plant Panel update the list.",
         'lost-word: "to" is lost: "... Requests the Plant Panel update the ..."'),
    ],
)  # fmt: skip
def test_what_was_lost_in_an_edit_is_told(text: str, fault: str) -> None:
    assert of(f"1. {text}\n") == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "The Co-Chairs met non-governmental groups, inter alia.",
        "It noted that that plan had been made, and that that had been enough.",
        "It was to give members updates on the votes of members, always.",
        "It recalled the Ministers’ Meeting and the Minister’s visit.",
        "It welcomed the offer of Thule to host the fair, and the offer that Thule made.",
        "It requests the Plant Panel to update the list.",
    ],
)
def test_what_only_looks_lost_is_let_be(text: str) -> None:
    assert of(f"1. {text}\n") == []


def test_a_place_at_the_head_is_no_misspelt_word() -> None:
    assert of("# Tampere, Elbonia, 5 May 2031\n\n1. It met.\n") == []


# ── build ────────────────────────────────────────────────────────────────────────────────────────


def test_a_letter_left_out_of_a_list_is_told(told: Told) -> None:
    items = "1. It noted:\n\n    - **(a)** nets;\n    - **(b)** ropes; and\n    - **({})** lamps.\n"

    assert of(items.format("c")) == []
    assert told(items.format("d")) == [
        "new, para. 1 (d): warning: item (d) follows item (b)\n"
        "    mend: look whether an item is missing, else letter again"
    ]


def test_a_paragraph_without_words_is_told(told: Told) -> None:
    assert told("1. It met.\n\n2.\n\n3. It left.\n") == [
        "new, para. 2: warning: paragraph 2 has no words\n    mend: write them, or take the number out and number again"
    ]
    assert of("1. It met.\n\n2. It stayed.\n\n3. It left.\n") == []


def test_a_row_that_stands_twice_is_told(told: Told) -> None:
    table = "1. It noted:\n\n| What | Where | When |\n|---|---|---|\n| Fair | Zenda | May |\n| Fair | {} | May |\n"

    assert of(table.format("Klow")) == []
    assert told(table.format("Zenda")) == [
        'new, para. 1: warning: the row "Fair" stands twice\n    mend: write what was meant to be there, or take it out'
    ]


def test_an_annex_that_was_taken_away_is_told() -> None:
    text = "1. It agreed on the lessons set out in Annex A.\n"
    annexed = f"{text}\n## Annex A: Lessons\n\n1. Nets tear.\n"

    assert of(text) == ['attachment: "Annex A" is said here, and nothing is attached']
    assert of(annexed) == []


def test_an_annex_that_a_past_text_lacks_is_told_where_others_of_its_body_have_theirs() -> None:
    text = "1. It agreed on the lessons set out in Annex A.\n"
    annexed = f"{text}\n## Annex A: Lessons\n\n1. Nets tear.\n"

    assert of(text, text, head=RECEIVED) == []
    assert of(text, annexed, head=RECEIVED) == ['attachment: "Annex A" is said here, and nothing is attached']


def test_attachments_named_by_letter_are_missed_where_no_text_in_the_same_file_bears_the_letter() -> None:
    text = "1. It agreed on the lessons (Attachment A), and on the budget (Attachment B).\n"
    together = RECEIVED.replace("file: {}.txt", "file: both.txt")
    missed = "are named here, and none of the texts in the same file bears these letters"

    assert of(text, "# Lessons\n\n1. Nets tear.\n", head=together) == [
        f'attachment: "Attachment A" and "Attachment B" {missed}'
    ]
    assert of(text, "# Attachment A: Lessons\n# Attachment B: Budget\n\n1. Nets tear.\n", head=together) == []
    assert of(text.split(",")[0] + ".\n", "# Lessons\n\n1. Nets tear.\n", head=together) == [
        'attachment: "Attachment A" is named here, and none of the texts in the same file bears that letter'
    ]
    assert of(text.replace(" A)", ")").replace(" B)", ")"), "# Lessons\n\n1. Nets.\n", head=together) == []


def test_an_annex_in_small_letters_is_missed_too() -> None:
    text = (
        "1. It adopted the list in annex {}, and annex I.\n\n## Annex I: Nets\n\n1. N.\n\n## Annex II: Lists\n\n1. L.\n"
    )

    assert of(text.format("II").replace("annex II, and annex I", "annex I, and annex II")) == []
    assert "appendix" not in str(of(text.format("II, and appendix IV")))
    assert 'attachment: "annex IV" is named here, and there are Annex I and Annex II' in of(text.format("IV"))


def test_a_list_of_documents_needs_no_mention() -> None:
    text = "1. It adopted the budget in Annex A.\n\n## Annex A: Budget\n\n1. N.\n"

    assert of(f"{text}\n## Annex B: List of documents\n\n1. L.\n") == []


def test_a_typed_mark_without_its_note_is_told() -> None:
    text = "1. Members recalled the report.[{}]\n\n- [1] See report 5.\n"

    assert not [each for each in of(text.format(1)) if each.startswith("footnotes")]
    assert 'footnotes: the mark "[2]" has no footnote' in of(text.format(2))
