"""How far a reading is trusted, and the reasons that an official is given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from accounting import statements_of

from drafter import parse
from drafter.ingest import whole
from drafter.model import Confidence, Level, Repair
from drafter.names import Table
from drafter.parse.confidence import confidence as rate
from drafter.received import Received, SourceKind, SourceParagraph

CLEAN = """THIRD MEETING ON NETS
KLOW, ELBONIA, 5 MARCH 2013
CO-CHAIRS' STATEMENT

1. The Third Meeting on Nets was held in Klow, Elbonia on 5 March 2013, and all members were there.

2. The Meeting agreed that nets should be mended, and thanked the Government of Elbonia for its hospitality.
"""
FRENCH = """DÉCLARATION

1. Les ministres se sont réunis à Klow le 5 mars 2013 pour examiner la situation des filets dans la région.

2. Ils ont décidé de poursuivre leurs travaux avec les partenaires, et ont remercié le gouvernement de son accueil.
"""


def confidence(text: str) -> Confidence:
    return statements_of(text)[0].confidence


def test_a_clean_text_is_trusted():
    assert confidence(CLEAN) == Confidence(Level.HIGH)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("THIRD MEETING ON NETS\nKLOW, ELBONIA, 5 MARCH 2013\nCO-CHAIRS' STATEMENT\n\n", "", "no title was found"),
        ("2. The", "3. The", "paragraph 3 follows 1"),
        ("ELBONIA, 5 MARCH", "ELBONIA, 6 MARCH", "the date disagrees: 5 March 2013; 6 MARCH 2013"),
        ("THIRD", "FOURTH", "the ordinal disagrees: Third; FOURTH"),
        ("KLOW", "STRESLAU", "the place disagrees: Klow; STRESLAU"),
        (
            "nets should be mended",
            "netsShould beMended theyAgreed noted",
            'words may have run together: "netsShould", "theyAgreed"',
        ),
        ("nets should be mended", "nets should be mended " * 300, "a paragraph is longer than a page (paragraph 2)"),
    ],
)
def test_what_may_be_misread_is_told_in_plain_words(old, new, reason):
    told = confidence(CLEAN.replace(old, new))

    assert [given for given in told.reasons if given.startswith(reason)] == list(told.reasons)
    assert told.level is (Level.LOW if "page" in reason else Level.MEDIUM)


def test_a_text_without_a_date_says_so():
    text = CLEAN.replace(", 5 MARCH 2013", "").replace(" on 5 March 2013", "")

    assert confidence(text).reasons == ("no date of the meeting was found",)


def test_lost_names_are_counted():
    text = CLEAN.replace("all members were there", "was attended by Elbonia, , Ruritania, , and Lancre")

    assert confidence(text.replace(", and was", ". The Meeting was")).reasons == (
        "the attendance list has 2 lost names",
    )


def test_three_reasons_make_a_reading_low():
    assert confidence("5. Nets are mended.\n\n9. Nets are cleaned.\n").level is Level.LOW


def test_a_text_in_another_language_is_kept_and_not_read_as_english():
    (statement,) = statements_of(FRENCH)

    assert (statement.language, statement.meeting.start, statement.attendance) == ("fr", None, ())
    assert statement.confidence == Confidence(
        Level.LOW,
        ("the text is French, not English: its words are kept, its meeting and attendance were not read",),
    )


def test_the_doubts_of_the_files_reader_are_reasons():
    paragraphs = (whole.heading("STATEMENT", (1, 1), 0, title=True), whole.paragraph("It met on 5 March 2013.", (2, 2)))
    received = Received("a.txt", "", paragraphs, doubts=("all of it stood on one line",))

    (statement,) = parse.statements(received, Table(()))
    assert "all of it stood on one line" in statement.confidence.reasons


def test_an_annex_may_count_again_from_one():
    assert confidence(CLEAN + "\nANNEX A: NETS\n\n1. A net of rope is to be made.\n").level is Level.HIGH


@pytest.mark.parametrize(
    ("kind", "before", "reason"),
    [
        ("attendance unread", "Some went.", "the attendance sentence was not understood: “Some went.”"),
        ("name doubtful", "Elbonia who came late", "the name “Elbonia who came late” may be more than a name"),
    ],
)  # fmt: skip
def test_what_attendance_could_not_read_is_a_reason(kind, before, reason):
    (statement,) = statements_of(CLEAN)
    doubtful = replace(statement, repairs=(Repair(kind, (5, 5), before, before),))

    assert rate(doubtful, ()) == Confidence(Level.MEDIUM, (reason,))


def test_a_sign_of_damage_is_a_reason():
    assert confidence(CLEAN.replace("mended", "m e n d e d")).reasons == ("letters stand apart: “m e n d e d”",)


def test_one_grave_doubt_of_the_files_reader_makes_a_reading_low():
    lines = CLEAN.split("\n\n")[0].split("\n")
    titles = [SourceParagraph(SourceKind.LINE, line, (at, at), title=True) for at, line in enumerate(lines, 1)]
    running = [whole.paragraph(text, (at, at)) for at, text in enumerate(CLEAN.strip().split("\n\n")[1:], 4)]
    file, told = Received("a.pdf", "", (*titles, *running)), ("words were struck through",)

    doubtful = parse.statements(replace(file, doubts=told), Table(()))[0]
    graver = parse.statements(replace(file, doubts=told, grave=told), Table(()))[0]

    assert doubtful.confidence == Confidence(Level.MEDIUM, told)
    assert graver.confidence == Confidence(Level.LOW, told)
