"""Acronyms: never explained, never used again, of two meanings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter import markup
from drafter.check.naming import acronym_meanings, acronyms, unexplained, unused_acronym
from drafter.model import Shelf
from drafter.problems import as_text

By = Callable[..., list[str]]
REST = "\n\n2. Members agreed.\n\n3. Members thanked the host.\n"
MORE = "\n\n4. They met.\n\n5. They ate.\n\n6. They left.\n"


def test_an_acronym_with_the_letters_of_another_is_told_where_it_is_a_body(by: By) -> None:
    text = "1. The Information Technology Centre (ITC) was opened. {} were thanked.\n"

    assert by(acronyms, text.format("The ITC and others") + REST) == []
    assert by(acronyms, text.format("Makers of ICT tools") + REST) == []
    assert by(acronyms, text.format("The ICT and others") + REST) == [
        'new, para. 1: warning: "ICT" has the letters of "ITC" in paragraph 1, and is explained nowhere\n'
        "    also: new, para. 1\n"
        '    mend: write "ITC", if it is the same'
    ]


def test_an_acronym_that_nothing_explains_is_told_with_its_full_name(by: By) -> None:
    assert (
        by(unexplained, "1. The Office of Rain and Floods (ORF) met. The ORF's staff and other ORFs came." + REST) == []
    )
    centres = "1. The Ruritania Centres for Lamps and Torches (Ruritania CLT) met. They thanked Ruritania CLT."
    assert by(unexplained, centres + REST) == []
    renamed = "1. The Lamp Community (LMC, formerly the Southern Lamp Commission) came. They thanked the LMC."
    assert by(unexplained, renamed + REST) == []
    assert by(unexplained, "1. Members thanked the ORF. The ORF agreed." + REST) == [
        'new, para. 1: warning: "ORF" is used here, and explained nowhere\n'
        '    mend: write "Office of Rain and Floods (ORF)" at first use'
    ]
    assert by(unexplained, "1. Members thanked the SPQ." + REST) == [
        'new, para. 1: warning: "SPQ" is used here, and explained nowhere\n'
        '    mend: write its full name at first use, and "(SPQ)" after it'
    ]


def test_the_place_of_the_full_name_is_told_where_the_text_has_it(by: By) -> None:
    (line,) = by(unexplained, "1. The Office of Rain and Floods met.\n\n2. The ORF agreed.\n\n3. All left.\n")

    assert "    also: new, para. 1\n" in line


@pytest.mark.parametrize(
    "text",
    [
        "The Gauge Board (“GB”) met, and the GB agreed.",
        "GOG, NGOs and the UN came.",
        "The OTB (Office of Tall Brollies) met; the OTB agreed.",
        "Chapter XIV and Annex II of A/RES/55/25 were noted.",
        "They met on the ZEPHYR, and the zephyr sailed.",
        "PLEASE READ THIS. Members agreed to it.",
        "CANEPOL came.",
        "The Gauge-Rain Office (GRO) and the Brolly Test Union (BTU) run the GRO-BTU course.",
    ],
)
def test_what_readers_know_or_is_no_acronym_is_let_pass(by: By, text: str) -> None:
    assert by(unexplained, f"1. {text}" + REST) == []


def test_two_acronyms_joined_are_told_apart(by: By) -> None:
    (line,) = by(unexplained, "1. The Gauge-Rain Office (GRO) runs the GRO-BTU course." + REST)

    assert '"BTU" is used here' in line


def test_an_extract_and_another_language_are_let_pass(by: By) -> None:
    assert by(unexplained, "1. Members thanked the ORF.\n") == []
    french = "---\nid: new\nlanguage: fr\n---\n"
    assert by(unexplained, "1. La réunion a remercié l’ORF." + REST, head=french) == []


def test_an_annex_is_read_by_itself(by: By) -> None:
    text = "1. The Gauge Board (GB) met. The GB agreed." + REST + "\n## ANNEX: PLAN\n\n1. The GB will meet.\n"

    assert by(unexplained, text) == [
        'new, ANNEX 1: note: ANNEX does not explain "GB": an annex is read by itself\n'
        "    mend: write the full name at first use there"
    ]


def test_an_acronym_that_is_never_used_again_is_a_note(by: By) -> None:
    assert by(unused_acronym, "1. The Gauge Board (GB) met. The GB-led work began." + REST + MORE) == []
    assert by(unused_acronym, "1. The Gauge Board (GB) met." + REST + MORE) == [
        'new, para. 1: note: "GB" is explained here, and never used again\n    mend: leave "(GB)" out'
    ]
    assert by(unused_acronym, "1. The Gauge Board (GB) met." + REST) == []


@pytest.mark.parametrize("use", ["# Report of the GB\n\n", "| Body | Seat |\n|---|---|\n| GB | Klow |\n\n"])
def test_an_acronym_in_a_heading_or_a_table_is_used(by: By, use: str) -> None:
    assert by(unused_acronym, "1. The Gauge Board (GB) met." + REST + MORE + "\n" + use) == []


def test_an_acronym_with_small_letters_is_used_in_the_plural_and_told_if_letters_are_exchanged(by: By) -> None:
    text = "1. The Gauge Design Board (GdDB) met. {} were noted." + REST + MORE

    assert by(unused_acronym, text.format("Other GdDBs")) == []
    assert ['"GdBD" is used here' in line for line in by(unexplained, text.format("Plans of the GdBD"))] == [True]


def test_a_list_of_those_who_attended_bears_acronyms(by: By) -> None:
    head = HEAD_WITH_LIST
    text = "1. Elbonia, Ruritania and the Gauge Board (GB) attended." + REST + MORE

    assert by(unused_acronym, text, head=head) == []


HEAD_WITH_LIST = """\
---
id: new
attendance:
  - participant: [Elbonia, Ruritania, Gauge Board (GB) | Gauge Board | organisation]
---
"""


def test_one_acronym_for_two_names(by: By) -> None:
    assert by(acronym_meanings, "1. The Gauge Board (GB) met. The Gauge Boards (GB) met.\n") == []
    assert by(acronym_meanings, "1. The Gauge Board (GB) met.\n\n2. The Grand Ball (GB) began.\n") == [
        'new, para. 2: warning: "GB" stands for "Grand Ball" here, and for "Gauge Board" in paragraph 1\n'
        "    also: new, para. 1\n"
        "    mend: give one of them another acronym, or none"
    ]


def test_two_acronyms_for_one_name(by: By) -> None:
    assert by(acronym_meanings, "1. The Tall Gauge Board (TGB) met. The Tall Gauge Board (T-GB) met.\n") == []
    assert by(acronym_meanings, "1. The Tall Gauge Board (TGB) met.\n\n2. The Tall Gauge Board (TAGB) met.\n") == [
        'new, para. 2: warning: "Tall Gauge Board" has the acronym "TAGB" here, and "TGB" in paragraph 1\n'
        "    also: new, para. 1\n"
        "    mend: write one acronym throughout"
    ]


def test_an_acronym_that_the_process_uses_for_another_name() -> None:
    head = "---\nid: %s\nmeeting: {body: %s}\nacronyms: {GB: Gauge Board}\n---\n"
    old = markup.read(head % ("old", "Zenda Process") + "1. The Gauge Board (GB) met.\n")
    shelf = Shelf(statements=(old,))

    def told(text: str, body: str = "Zenda Process") -> list[str]:
        new = markup.read(head.replace("Gauge Board", "Any") % ("new", body) + text)
        return [as_text(problem) for problem in acronym_meanings.check(new, shelf)]

    assert told("1. The Grand Ball (GB) began.\n", "Other Process") == []
    assert told("1. The Great Board (GB) began.\n") == []
    assert told("1. The Grand Ball (GB) began.\n") == [
        'new, para. 1: warning: "GB" stands for "Grand Ball" here, and for "Gauge Board" in old\n'
        "    mend: write the name in full here, or choose another acronym"
    ]
