"""Lists and clauses without bullets: numbers below a lead-in, names one a line, a preamble's clauses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from ingest.word_file import docx, p

from drafter import ingest
from drafter.ingest.text import reading

TITLE = "MEETING OF THE LAKES\nKLOW, 5 MAY 2013\n\n"


def shown(body: str) -> list[tuple[str, str, str]]:
    """Return kind, label and words of what stands below a title."""
    paragraphs, _ = reading.paragraphs(TITLE + body)
    return [(part.kind.value, part.label, part.text) for part in paragraphs[2:]]


def kinds(body: str) -> list[tuple[str, str]]:
    return [(kind, label) for kind, label, _ in shown(body)]


# ── a preamble's clauses ─────────────────────────────────────────────────────────────────────────


def test_a_preambles_clauses_that_end_in_commas_stay_apart():
    clauses = ["WE, THE MINISTERS,", "RECALLING the Declaration,", "NOTING the report,", "HAVE AGREED:"]

    assert [text for _, _, text in shown("\n\n".join(clauses))] == clauses


def test_clauses_in_small_letters_and_with_and_stay_apart():
    clauses = [
        "We, the Ministers,",
        "Deeply concerned by the loss of nets,",
        "Mindful of the boats, and",
        "Recalling the Declaration of Klow,",
        "Have agreed as follows:",
    ]

    assert [text for _, _, text in shown("\n\n".join(clauses))] == clauses


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Meeting was attended by Elbonia,", "Ruritania and Syldavia."),
        ("The Meeting was held by the Ministers,", "Beijing, Klow and Streslau having sent their envoys."),
        ("We, the Ministers, noted the nets of Elbonia,", "Ruritania and Syldavia."),
        ("Recalling the nets of Elbonia,", "Ruritania and Syldavia."),
    ],
)
def test_a_sentence_that_a_page_broke_after_a_comma_goes_on(first: str, second: str):
    assert shown(f"{first}\n\n{second}") == [("paragraph", "", f"{first} {second}")]


# ── numbers below a lead-in ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("labels", [("1)", "2)", "3)"), ("(1)", "(2)", "(3)"), ("12.1.", "12.2.", "12.3.")])
@pytest.mark.parametrize("stops", [(";", ";", "."), ("", "", "")])
@pytest.mark.parametrize("lead", ["12. ", ""])
def test_all_numbers_below_a_lead_in_are_its_items(labels, stops, lead):
    texts = ("Launch the boats", "Review progress", "Hold a fair")
    lines = [f"{label} {text}{stop}" for label, text, stop in zip(labels, texts, stops, strict=True)]

    found = kinds("\n".join([f"{lead}The Meeting agreed to:", *lines, "", "The Meeting closed."]))
    assert found == [
        ("paragraph", "12" * bool(lead)),
        *[("item", label.rstrip(".")) for label in labels],
        ("paragraph", ""),
    ]


def test_a_count_that_begins_again_below_a_numbered_lead_in_is_its_list():
    items = "1. Mend nets.\n\n2. Buy rope.\n\n3. Sail.\n\n4. Row."
    source = f"3. The Meeting agreed to:\n\n{items}\n\n4. It closed.\n\n5. All left."

    assert kinds(source) == [
        ("paragraph", "3"),
        *[("item", label) for label in "1234"],
        ("paragraph", "4"),
        ("paragraph", "5"),
    ]


def test_a_list_that_ends_where_the_count_goes_on_ends_there():
    assert kinds("2. The Meeting agreed to:\n1. Mend nets\n2. Buy rope\n3. The Meeting closed.\n4. All left.") == [
        ("paragraph", "2"),
        ("item", "1"),
        ("item", "2"),
        ("paragraph", "3"),
        ("paragraph", "4"),
    ]


def test_a_list_within_a_list_is_known_by_its_indent():
    source = "1. Members agreed to:\n   1. mend the nets\n   2. buy rope\n2. Members closed.\n"

    assert kinds(source) == [("paragraph", "1"), ("item", "1"), ("item", "2"), ("paragraph", "2")]


def test_the_paragraphs_of_a_text_below_as_follows_stay_paragraphs():
    source = "The Ministers agreed as follows:\n\n1. The Ministers noted nets.\n\n2. The Ministers noted rope."

    assert kinds(source) == [("paragraph", ""), ("paragraph", "1"), ("paragraph", "2")]


def test_labels_without_a_stop_are_labels_when_they_count():
    source = "1 Members affirmed the nets.\n2 Members saw boats.\n2.1 Elbonia would row.\n3 Members thanked Elbonia."

    assert [label for _, label in kinds(source)] == ["1", "2", "2.1", "3"]
    assert kinds("1. Opening\n1.1 launch the boats\n1.2 Members sailed.") == [
        ("paragraph", "1"),
        ("paragraph", "1.1"),
        ("paragraph", "1.2"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "2. The Meeting met.\n2.1 million nets were lost.\n3. The Meeting closed.",
        "2. The Meeting met.\n12 Members were there.\n3. The Meeting closed.",
    ],
)
def test_figures_that_begin_a_line_are_no_labels(source: str):
    assert [label for _, label in kinds(source)] == ["2", "", "3"]


def test_a_label_a_tab_and_words_are_no_table():
    assert kinds("4. Opening.\n\t4.1\tThe Meeting agreed.\n\t4.2\tMembers thanked Elbonia.") == [
        ("paragraph", "4"),
        ("paragraph", "4.1"),
        ("paragraph", "4.2"),
    ]
    assert kinds("4.1\tElbonia\n4.2\tRuritania") == [("table", "")]
    assert kinds("1\tElbonia\t12\n2\tRuritania\t7") == [("table", "")]


def test_a_number_that_was_printed_twice_is_kept_and_told():
    source = "5. It met.\n\n6. Members noted nets.\n\n6. Members noted rope.\n\n7. It closed."

    assert [label for _, label in kinds(source)] == ["5", "6", "6", "7"]
    _, repairs = reading.paragraphs(source)
    assert [(one.kind, one.lines, one.before, one.after) for one in repairs] == [
        ("number repeated", (5, 5), "6.", "6.")
    ]


# ── bullets, footnotes ───────────────────────────────────────────────────────────────────────────


def test_round_and_section_signs_are_bullets_within_a_list():
    assert [kind for kind, _ in kinds("Members agreed:\n• nets;\no boats;\no rope;\n§ fairs.")] == [
        "paragraph",
        *["item"] * 4,
    ]
    assert kinds("§ 3 Members agreed.")[0] == ("paragraph", "§ 3")
    assert [kind for kind, _ in kinds("The Meeting closed.\no governo agradeceu.")] == ["paragraph", "paragraph"]


def test_a_number_in_brackets_that_the_text_refers_to_is_a_footnotes():
    noted = "1. Members noted nets [1] and rope:\n- one net;\n- two ropes.\n\n[1] Elbonia reserved its position."

    assert kinds(noted)[-1] == ("footnote", "¹")
    assert "nets ¹ and" in shown(noted)[0][2]
    assert kinds("[1] Members met.\n\n[2] Members noted [1] with thanks.")[-1] == ("paragraph", "[2]")


# ── names one a line ─────────────────────────────────────────────────────────────────────────────


def test_names_one_a_line_below_a_colon_are_its_items():
    source = (
        "Delegations attending the meeting were:\nElbonia\nRuritania\nSyldavia\n\nObservers:\nBorduria\nFishing Office"
    )

    assert [kind for kind, _ in kinds(source)] == ["paragraph", *["item"] * 3, "paragraph", *["item"] * 2]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_names_one_a_line_below_participants_are_no_headings(gap: str):
    source = gap.join(("The Meeting met.", "Participants", "Elbonia", "Ruritania", "Syldavia", "Observers", "Borduria"))

    assert [kind for kind, _ in kinds(source)] == ["paragraph", "line", *["paragraph"] * 3, "line", "paragraph"]


def test_headings_below_a_lead_in_or_a_list_stay_headings():
    after = "Members were:\nElbonia\nRuritania\nSyldavia\n\nNext steps\nThe members will mend nets."
    few = "The Meeting agreed as follows:\n\nNets\n\nNets will be mended.\n\nBoats\n\nBoats will be built."

    assert [kind for kind, _ in kinds(after)] == ["paragraph", *["item"] * 3, "line", "paragraph"]
    assert [kind for kind, _ in kinds(few)] == ["paragraph", "line", "paragraph", "line", "paragraph"]


def test_the_last_name_before_the_next_paragraph_is_one_more_where_the_names_stand_in_order():
    names = "1. Those present were:\n\nElbonia\n\nRuritania\n\nSyldavia\n\n"

    assert [kind for kind, _ in kinds(names + "2. The Meeting closed.")] == ["paragraph", *["item"] * 3, "paragraph"]
    heading = names + "Way Forward\n\n2. The Meeting closed."
    assert [kind for kind, _ in kinds(heading)] == ["paragraph", *["item"] * 3, "line", "paragraph"]
    assert kinds(names + "The Way Forward\n\n2. The Meeting closed.")[4][0] == "line"


# ── the same in every form ───────────────────────────────────────────────────────────────────────

COUNTED = (
    "The Meeting agreed to:",
    "1. study the nets;",
    "2. share the boats.",
    "It noted the report of Elbonia, and asked members to:",
    "1. report each year; and",
    "2. meet again.",
    "The Meeting closed.",
)


def page(*paragraphs: str) -> bytes:
    return f"<html><body>{''.join(f'<p>{text}</p>' for text in paragraphs)}</body></html>".encode()


def word(*paragraphs: str) -> bytes:
    return docx("".join(p(text) for text in paragraphs))


def text(*paragraphs: str) -> bytes:
    return "\n\n".join(paragraphs).encode()


@pytest.mark.parametrize("form", [page, word, text])
def test_numbers_that_begin_again_below_lead_ins_without_a_number_are_lists(form: Callable[..., bytes]):
    parts = ingest.read(form("Meeting of the Lakes", "Klow, 5 May 2013", *COUNTED), "a").paragraphs[-7:]

    assert [(part.kind.value, part.label) for part in parts] == [
        ("paragraph", ""), ("item", "1"), ("item", "2"),
        ("paragraph", ""), ("item", "1"), ("item", "2"), ("paragraph", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("form", [page, word, text])
def test_numbers_below_a_lead_in_whose_count_nothing_parts_from_the_paragraphs_are_theirs(form: Callable[..., bytes]):
    one = ("The Ministers agreed as follows:", "1. Nets are good.", "2. Boats are better.", "3. The Meeting closed.")
    annexed = (*one, "Annex: Boats", "The boats are:", "1. One large boat.", "2. One small boat.")

    for parts in (one, annexed):
        read = ingest.read(form("Meeting of the Lakes", "Klow, 5 May 2013", *parts), "a").paragraphs
        assert "item" not in [part.kind.value for part in read]


@pytest.mark.parametrize("form", [page, word])
def test_names_one_a_paragraph_are_no_headings_in_any_form(form: Callable[..., bytes]):
    parts = ("2. Those present were:", "Elbonia", "Ruritania", "Syldavia", "3. The Meeting closed.")
    read = ingest.read(form("Meeting of the Lakes", "Klow, 5 May 2013", "1. They met.", *parts), "a").paragraphs

    assert [part.kind.value for part in read[-5:]] == ["paragraph", *["item"] * 3, "paragraph"]
