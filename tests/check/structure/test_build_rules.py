"""References, attachments, sections, footnotes, tables, sentences that break off, paragraphs without a verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter import markup
from drafter.check.structure import (
    attachments,
    brackets,
    cross_references,
    footnotes,
    no_verb,
    same_paragraph,
    sections,
    table_cells,
    unfinished,
)
from drafter.model import Shelf, Statement

By = Callable[..., list[str]]
THREE = "1. The Meeting noted it.\n\n2. Members agreed.\n\n3. {}\n"


# ── references ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "As in paragraph 1 above, Members met.",
        "As in paragraphs 1 and 2, Members met; see paras. 1–2 and paragraph 1 (a).",
        "Members recalled paragraph 45 of the Convention.",
        "Members recalled paragraphs 45 to 47 of resolution 5/2 and paragraph 9 in its annex.",
        "Members recalled Decision 5/2, paragraph 45.",
        "Members recalled the Declaration's paragraph 45.",
    ],
)
def test_references_that_lead_somewhere_or_to_another_paper_are_let_pass(by: By, text: str) -> None:
    assert by(cross_references, THREE.format(text)) == []


def test_a_reference_to_a_paragraph_that_is_not_there(by: By) -> None:
    assert by(cross_references, THREE.format("As in paragraph 45, Members met.")) == [
        'new, para. 3: warning: "paragraph 45" is not there: the last paragraph is 3\n'
        "    mend: look which paragraph is meant, and write its number"
    ]
    assert "error" in by(cross_references, THREE.format("As in paragraph 45 above, Members met."))[0]
    assert '"paragraphs 1 to 5"' in by(cross_references, THREE.format("As in paragraphs 1 to 5, Members met."))[0]


def test_a_reference_above_to_what_stands_below(by: By) -> None:
    text = "1. As in paragraph 2 above, it met.\n\n2. Members agreed.\n\n3. As in paragraph 2 below, they left.\n"

    assert [line.splitlines()[0] for line in by(cross_references, text)] == [
        'new, para. 1: warning: "paragraph 2 above" is not above paragraph 1',
        'new, para. 3: warning: "paragraph 2 below" is not below paragraph 3',
    ]


# ── attachments ──────────────────────────────────────────────────────────────────────────────────

ANNEXES = "\n## Annex A: Plan\n\nThe plan.\n\n## Annex B: Budget\n\nThe budget.\n"


@pytest.mark.parametrize(
    "text",
    [
        "It adopted the plan (Annex A) and the budget (Annex B)." + "\n" + ANNEXES,
        "It adopted both (attached)." + "\n" + ANNEXES,
        "It adopted the papers in Annexes A and B." + "\n" + ANNEXES,
        "Members attached importance to Annex I of the Convention and to Parties in Annex II.",
        "It adopted the plan (Annex A), the budget (Annex B) and Annex I of the treaty." + "\n" + ANNEXES,
    ],
)
def test_annexes_that_are_there_and_those_of_other_papers_are_let_pass(by: By, text: str) -> None:
    assert by(attachments, f"1. {text}") == []


def test_what_is_said_to_be_attached_and_is_not(by: By) -> None:
    assert by(attachments, "1. It adopted the plan (attached).\n") == [
        'new, para. 1: warning: "(attached)" is said here, and nothing is attached\n'
        "    mend: attach it as an annex, or leave these words out"
    ]
    assert '"(Annex B)" is said here' in by(attachments, "1. It adopted the plan (Annex B).\n")[0]
    assert '"attached to this summary" is said here' in by(attachments, "1. The budget attached to this summary.\n")[0]


def test_papers_received_in_one_file_are_attached_to_each_other() -> None:
    head = "---\nid: %s\nsource: {file: old.txt, lines: [1, 9], sha256: a}\n---\n"
    one, other = (markup.read(head % each + "1. It adopted the plan (attached).\n") for each in "ab")

    assert list(attachments.check(one, Shelf(statements=(one, other)))) == []
    assert list(attachments.check(one, Shelf(statements=(one,))))


def test_an_annex_that_is_not_there(by: By) -> None:
    (line,) = by(attachments, f"1. It adopted (Annex A), (Annex B) and (Annex C).\n{ANNEXES}")

    assert line.startswith('new, para. 1: warning: "Annex C" is named here, and there are Annex A and Annex B\n')


def test_annexes_are_lettered_as_they_are_named(by: By) -> None:
    (line,) = by(attachments, f"1. It adopted the budget (Annex B) and the plan (Annex A).\n{ANNEXES}")

    assert line.startswith('new, para. 1: note: "Annex B" is named before A\n')


def test_an_annex_that_nothing_leads_to(by: By) -> None:
    (line,) = by(attachments, f"1. It adopted the plan (Annex A).\n{ANNEXES}")
    (single,) = by(attachments, "1. It met.\n\n## Annex A: List\n\nAll.\n")

    assert line.startswith('new, Annex B: warning: nothing in the text leads to "Annex B: Budget"\n')
    assert ": warning: nothing in the text leads to" in single
    assert ": note: " in by(attachments, "1. It met.\n\n## Annex A: List of participants\n\nAll.\n")[0]
    assert by(attachments, "1. It met.\n\n## ANNEX: LIST\n\nAll.\n") == []


# ── sections ─────────────────────────────────────────────────────────────────────────────────────


def test_an_empty_section(by: By) -> None:
    text = "## Themes\n\n## Way forward\n\n1. It met.\n"
    old = "---\nid: old\nsource: {file: old.txt, lines: [1, 9], sha256: a}\n---\n"

    assert by(sections, "## Themes\n\n### Rain\n\n1. It met.\n\n### Snow\n\n2. It left.\n") == []
    assert by(sections, text) == [
        'new: warning: nothing stands below the heading "Themes"\n    mend: write its text, or take the heading out'
    ]
    assert ": note: nothing stands below" in by(sections, text, head=old)[0]


def test_an_empty_section_of_a_text_file_is_proved_by_the_bodys_other_texts() -> None:
    def text(year: int, extra: str = "") -> Statement:
        head = (
            f"---\nid: {year}-rain\nmeeting: {{body: Rain Forum}}\n"
            f"source: {{file: {year}.txt, lines: [1, 9], sha256: {year}}}\n---\n"
        )
        return markup.read(f"{head}## Themes\n\n1. It met.\n\n{extra}## Way forward\n\n2. It left.\n")

    last = text(2013, "## Money\n\n")

    def severities(*others: Statement) -> list[str]:
        return [str(each.severity) for each in sections.check(last, Shelf(statements=(*others, last)))]

    assert severities(text(2011), text(2012)) == ["warning"]
    assert severities(text(2011)) == ["note"]
    assert severities(text(2011), text(2012, "## Nets\n\n")) == ["note"]


def test_a_heading_without_a_second(by: By) -> None:
    both = "## **A.** Rain\n\n1. It met.\n\n## **B.** Snow\n\n2. It left.\n"

    assert by(sections, both) == []
    assert by(sections, both.split("## **B.**")[0])[0].startswith(
        'new: warning: the heading "A. Rain" has none after it\n'
    )
    lone = "## Themes\n\n### Rain\n\n1. It met.\n"
    assert by(sections, lone.replace("Rain", "Table 1: Rain")) == []
    old = "---\nid: old\nsource: {file: old.txt, lines: [1, 9], sha256: a}\n---\n"
    assert ": warning: the heading" in by(sections, lone)[0]
    assert ": note: the heading" in by(sections, lone, head=old)[0]


def test_a_word_file_whose_headings_have_levels_is_told_of_a_lone_one_for_certain(by: By) -> None:
    word = "---\nid: old\nsource: {file: old.docx, lines: [1, 9], sha256: a}\n---\n"
    lone = "## Themes\n\n### Rain\n\n1. It met.\n"

    assert ": warning: the heading" in by(sections, lone, head=word)[0]
    assert ": note: the heading" in by(sections, lone.replace("Themes", "THEMES"), head=word)[0]
    empty = "## Rain\n\n## Snow\n\n1. It met.\n"
    assert ": note: nothing stands below" in by(sections, empty, head=word)[0]
    styled = "\n## Themes\n\n### Nets\n\n2. It sat.\n\n### Boats\n\n3. It left.\n"
    assert ": warning: nothing stands below" in by(sections, empty + styled, head=word)[0]


def test_the_title_of_an_annex_is_no_empty_section(by: By) -> None:
    members = "## {title}\n\n## Members\n\n- Elbonia\n\n## Observers\n\n- Illyria\n"
    text = f"1. They met (annex A).\n\n## ANNEX A\n\n{members}"

    assert by(sections, text.format(title="LIST OF PARTICIPANTS")) == []
    assert by(sections, text.format(title="LIST\n\n## Empty"))[0].startswith("new, annex: warning: nothing")


def test_lines_that_were_read_as_headings_are_no_empty_sections(by: By) -> None:
    old = "---\nid: old\nsource: {file: old.txt, lines: [1, 9], sha256: a}\n---\n"
    came = "".join(f"## {name}\n\n" for name in ("Mr. Nib (Chair)", "Ms. Oak", "Mr. Pip", "Ms. Quill (secretary)"))

    assert by(sections, f"{came}## Rain\n\n1. It met.\n", head=old) == []


def test_a_lone_heading_that_is_none_of_a_part_divided(by: By) -> None:
    again = "## Nets\n\n### Decision\n\n1. It met.\n\n## Boats\n\n### Decision\n\n2. It left.\n"

    assert by(sections, "### Rain\n\n1. It met.\n") == []
    assert by(sections, again) == []
    assert by(sections, "1. It met (annex).\n\n## Annex\n\n### Law on Rain\n\nRain is free.\n") == []


def test_headings_whose_numbers_do_not_run_on(by: By) -> None:
    def text(*labels: str) -> str:
        return "".join(f"## **{label}.** Rain\n\n1. It met.\n\n" for label in labels)

    assert by(sections, text("I", "II", "III", "IV", "V")) == by(sections, text(*"ABCDEFGHIJ")) == []
    (line,) = by(sections, text("I", "III"))
    assert line.startswith('new, para. 1: warning: the heading "III. Rain" follows I\n')


# ── footnotes ────────────────────────────────────────────────────────────────────────────────────


def test_footnotes_and_their_marks(by: By) -> None:
    notes = "\n[^1]: Report 5.\n\n[^2]: Note 7.\n"

    assert by(footnotes, f"1. It noted the report.[^1]\n\n2. It left 500 m² of land.[^2]\n{notes}") == []
    assert by(footnotes, f"1. It noted the report.[^2]\n\n2. It left.[^1]\n{notes}") == [
        'new, para. 2: warning: the mark "¹" stands behind "²"\n    mend: number the notes in the order of their marks'
    ]
    (line,) = by(footnotes, f"1. It noted the report.[^1]\n{notes}")
    assert 'warning: nothing in the text leads to footnote 2, "Note 7."' in line
    (line,) = by(footnotes, "1. It noted the report.[^1]\n\n2. It left.²\n\n[^1]: Report 5.\n")
    assert line.startswith('new, para. 2: warning: the mark "²" has no footnote\n')


# ── tables ───────────────────────────────────────────────────────────────────────────────────────


def test_a_row_that_lacks_a_cell(by: By) -> None:
    def table(*rows: str) -> str:
        return "| What | Where |\n| --- | --- |\n" + "".join(f"| {row} |\n" for row in rows)

    assert by(table_cells, table("Talk | Zenda", "Walk | Zenda", "Feast | Zenda", "Rest | Klow")) == []
    assert by(table_cells, table("Talk | Zenda", "Walk |", "Feast |", "Rest | Klow")) == []
    assert by(table_cells, table("Talk | Zenda", "Walk |", "Feast | Zenda", "Rest | Klow")) == [
        'new: warning: the row "Walk" has nothing below "Where"\n    mend: fill it in, or write "–" if there is nothing'
    ]


# ── sentences ────────────────────────────────────────────────────────────────────────────────────

LONG = "".join(f"{n}. The Meeting noted with thanks the report of its group.\n\n" for n in (1, 2, 3))


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting noted (a) rain; b) snow (17:00, UTC+7); and thanked all of them.",
        "The Meeting thanked its host for the report which the group had asked for.",
        "The Meeting noted with thanks the “report” of its group (Annex).",
        "The Meeting agreed to\n\n    - report; and\n    - leave.",
    ],
)
def test_whole_sentences_are_let_pass(by: By, text: str) -> None:
    assert by(unfinished, f"{LONG}4. {text}\n") == []


def test_a_sentence_that_breaks_off(by: By) -> None:
    assert by(unfinished, "1. The Meeting noted the report of the.\n") == [
        'new, para. 1: warning: the sentence breaks off: "... Meeting noted the report of the."\n'
        "    mend: write its end"
    ]


def test_a_paragraph_without_a_stop(by: By) -> None:
    without = "The Meeting noted with thanks the report of its group"

    assert by(unfinished, "".join(f"{n}. {without}\n\n" for n in (1, 2, 3, 4))) == []
    assert by(unfinished, f"{LONG}4. {without}\n") == [
        'new, para. 4: warning: the paragraph ends without a stop: "... thanks the report of its group"\n'
        "    mend: end it with a stop, or write what is missing"
    ]


def test_what_is_opened_is_closed(by: By) -> None:
    assert by(unfinished, "1. The Meeting noted the report (Annex of its group.\n") == [
        'new, para. 1: warning: a bracket is opened and never closed: "noted the report (Annex of its group."\n'
        '    mend: add ")" where it ends, or remove "("'
    ]
    assert "a bracket is closed that none opened" in by(unfinished, "1. It noted the report Annex) of them.\n")[0]
    assert "a quotation mark is opened" in by(unfinished, "1. It noted “the report of them.\n")[0]
    assert by(unfinished, "1. “It noted the report.\n\n2. “It left.”\n") == []


def test_the_last_but_one_of_the_paragraphs_of_a_declaration_ends_with_and(by: By) -> None:
    text = "1. Commit ourselves to open all of the harbours by May; and\n\n2. Thank the host of the Meeting for it.\n"

    assert by(unfinished, text) == []
    assert by(unfinished, text.partition("\n")[0] + "\n") != []


def test_a_numbered_paragraph_without_a_verb_is_a_note(by: By) -> None:
    rest = "".join(f"{n}. The Meeting noted the report.\n\n" for n in range(1, 6))

    assert by(no_verb, rest) == []
    assert by(no_verb, f"{rest}6. The purpose of the Meeting was to eat.\n") == []
    made = "The progress made in the field since the last year, and the useful views of members on it."
    assert by(no_verb, f"{rest}6. {made}\n")[0].startswith("new, para. 6: warning: this paragraph has no verb")
    assert by(no_verb, f"{rest}6. The Meeting was closed on 5 March 2031.\n") == []
    assert by(no_verb, f"{rest}6. Delegations from Ruritania and Elbonia took part.\n") == []
    for lost in ("Members the launch of the plan.", "Members DB and DC for what they said.",
                 "The Meeting that the protection of lakes was dear."):  # fmt: skip
        assert "warning: it is lost what they did" in by(no_verb, f"{rest}6. {lost}\n")[0]
    assert by(no_verb, f"{rest}6. Members that had paid came.\n")[0].startswith("new, para. 6: note")
    assert by(no_verb, f"{rest}6. The Office has a new address.\n") == [
        'new, para. 6: note: this paragraph has no operative verb: "The Office has a new address. ..."\n'
        "    mend: say what the meeting did with it, or join it to another paragraph"
    ]


def test_the_names_of_those_present_read_as_headings_are_a_list_and_not_empty_sections(by: By) -> None:
    head = "---\nid: new\nattendance:\n  - participant: [Elbonia, Illyria]\n---\n"
    text = "1. They met.\n\n## ANNEX\n\n### Members\n\n### Elbonia\n\n### Illyria\n\n### Observers\n\nZubrowka\n"

    assert by(sections, text, head=head) == []
    assert by(sections, text.replace("### Illyria", "### Rain\n\n### Floods"), head=head) != []


# ── annexes that are cited by their own numbers ──────────────────────────────────────────────────

OF_A_DECISION = """\
1. Adopts the principles contained in annex {annex} to the present decision.

2. Requests members to apply paragraph 1.

3. Requests the Secretariat:

    - (a) To print the principles adopted in paragraph {above} above;
    - (b) To report on them.

4. Thanks the host.

## Annex I: Principles on nets

1. Nets should be washed.

2. A net washed under {within} should be dried.
"""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({}, []),
        ({"annex": "IV"}, ['"annex IV" is named here, and there is Annex I']),
        ({"above": "4"}, ['"paragraph 4 above" is not above paragraph 3']),
        ({"within": "paragraph 4"}, ['"paragraph 4" is not of Annex I, whose last paragraph is 2']),
        ({"within": "principle 3"}, ['"principle 3" is not there: the last is 2']),
    ],
)
def test_a_decision_and_its_annex_name_what_is_there(by: By, words: dict[str, str], said: list[str]) -> None:
    text = OF_A_DECISION.format(**{"annex": "I", "above": "1", "within": "principle 1", **words})
    told = [line.partition("\n")[0] for rule in (cross_references, attachments) for line in by(rule, text)]

    assert [
        line.partition(": ")[2].partition(": ")[2] for line in told if "nothing in the text leads" not in line
    ] == said


OF_TERMS = """\
1. We establish the Fund, with the terms of reference set out in the annex{letter}.

2. We share data under paragraph {number} of the terms of reference.

3. We ask the secretariat to present options{stop}

4. We thank the host for its warm welcome to Klow.

## ANNEX: TERMS OF REFERENCE OF THE FUND

1. The Fund shall support nets.

2. The Fund shall be governed by a board.
"""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({}, []),
        ({"number": "3"}, ['"paragraph 3" is not there: the last paragraph of the annex is 2']),
        ({"letter": " (Annex II)"}, ['"Annex II" is named here, and the one annex there is has no letter']),
        (
            {"stop": " at the next Conference"},
            ['the paragraph ends without a stop: "... present options at the next Conference"'],
        ),
    ],
)
def test_a_declaration_names_what_its_one_annex_has(by: By, words: dict[str, str], said: list[str]) -> None:
    text = "We, the Ministers,\n\nRecalling our work on nets, on ropes and on all the other lamps of our lake,\n\n"
    text = text * 2 + OF_TERMS.format(**{"letter": "", "number": "2", "stop": " at the next Conference.", **words})
    rules = (cross_references, attachments, unfinished)
    told = [line.partition("\n")[0] for rule in rules for line in by(rule, text)]

    assert [line.partition(": ")[2].partition(": ")[2] for line in told] == said


def test_a_mark_typed_in_markdown_without_its_note_is_told_and_is_no_bracket(by: By) -> None:
    assert by(footnotes, "1. The Meeting noted it.[^1]\n\n2. Members agreed.[^2]\n\n[^2]: Report 5.\n") == [
        'new, para. 1: warning: the mark "[^1]" has no footnote\n    mend: add the note, or remove the mark'
    ]
    assert by(brackets, "1. The Meeting noted it.[^1]\n") == []


def test_a_sentence_that_stands_twice_close_by_is_told_and_a_formula_far_apart_is_not(by: By) -> None:
    said = "Members thanked the Office for the papers on nets and ropes that it wrote for them."
    noted = "The Meeting took note of the report and asked the Office to keep it informed of what would come of it."
    apart = "".join(f"{n}. Topic {n} was opened.\n\n{n + 1}. {noted}\n\n" for n in (1, 3, 5, 7))

    assert by(same_paragraph, f"1. {said} They met.\n\n2. They ate. {said}\n") == [
        'new, para. 2: warning: the sentence stands twice: "Members thanked the Office for the papers on ..."\n'
        "    also: new, para. 1\n"
        "    mend: take one of them out"
    ]
    assert by(same_paragraph, apart.replace("was opened.", "was opened.\n\n9. It was closed.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The work in paragraph 1 (b) would begin.",
        "They recalled paragraph 1 (d) of the Convention.",
        "They recalled paragraph 2 (d).",
    ],
)
def test_a_reference_to_a_lettered_item_that_is_there_or_elsewhere_is_let_pass(by: By, text: str) -> None:
    lists = "1. Members agreed:\n\n    - (a) to train;\n    - (b) to report.\n\n2. Members agreed.\n\n"

    assert by(cross_references, f"{lists}3. {text}\n") == []


def test_a_reference_to_an_item_behind_the_last_one(by: By) -> None:
    lists = "1. Members agreed:\n\n    - (a) to train;\n    - (b) to report.\n\n2. They met.\n\n"

    assert by(cross_references, f"{lists}3. Paragraphs 1 (c) and 2 apply.\n") == [
        'new, para. 3: warning: "paragraph 1 (c)" is not there: the last item of paragraph 1 is (b)\n'
        "    mend: look which item is meant, and write its letter"
    ]


def test_lines_of_the_title_that_are_headings_head_no_section(by: By) -> None:
    title = "# Rain Forum\n\n## Fourth Meeting\n\n## Zenda, 3 May 2014\n\n## Draft Statement\n\n"

    assert by(sections, f"{title}1. It met.\n") == []
    assert by(sections, f"{title}## Rain\n\n## Snow\n\n1. It met.\n")[0].startswith(
        'new: warning: nothing stands below the heading "Rain"'
    )


def test_a_table_that_is_not_there(by: By) -> None:
    text = "1. See table {}.\n\nTable 1: Rain\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"

    assert by(cross_references, text.format(1)) == []
    assert by(cross_references, text.format(3))[0].startswith(
        'new, para. 1: warning: "table 3" is not there: the text has Table 1'
    )


def test_headings_that_count_with_a_word_leap_none(by: By) -> None:
    text = "## Theme 1: Rain\n\n1. It met.\n\n## Theme {}: Snow\n\n2. It left.\n"

    assert by(sections, text.format(2)) == []
    assert by(sections, text.format(3))[0].startswith('new: warning: the heading "Theme 3: Snow" follows Theme 1')


def test_what_is_attached_as_one_annex_leads_to_no_other(by: By) -> None:
    text = "1. The plan is attached as Annex A.\n\n# Annex A\n\nThe plan.\n\n# Annex B\n\nThe paper.\n"
    (found,) = by(attachments, text)
    assert 'nothing in the text leads to "Annex B"' in found
    assert by(attachments, text.replace("as Annex A", "to this statement")) == []


def test_a_paragraph_without_any_verb_is_told_where_others_only_report(by: By) -> None:
    told = "".join(f"{at}. The fund had financed {at} boats.\n\n" for at in range(1, 6))
    lone = "6. The future financing of the secretariat and the training of officials.\n"
    assert len(by(no_verb, told + lone)) == 1
    assert by(no_verb, told + lone.replace("6. The", "6. to see the")) == []
