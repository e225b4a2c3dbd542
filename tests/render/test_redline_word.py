"""A redline in Word: all changes accepted are the new text to the letter, all rejected the old."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator
from redline.test_changes import pairs
from render.conftest import starter_dress
from render.odd_pairs import ODD
from render.office_changes import ACCEPT, REJECT, settled

from drafter import markup, redline, render
from drafter.ingest.word import reading
from drafter.model import Statement
from drafter.received import SourceKind, SourceParagraph, Tracked

OLD = """# SECOND MEETING OF SENIOR OFFICIALS

# ZENDA, RURITANIA, 5 MAY 2025

## **I.** Proceedings

1. The Meeting welcomed the report[^1] of the registry.
1. Members agreed to:
    - share data on routes; and
    - hold a workshop on visas.
1. The Meeting thanked Ruritania for its hospitality. It closed at noon.

| Workshop | Place |
|---|---|
| On data | Zenda |
| On visas | Strelsau |

1. Participants recalled the sixth conference of the registrars at some length.

[^1]: In its second form.
"""
NEW = """# THIRD MEETING OF SENIOR OFFICIALS

# FENWICK, GRAND FENWICK, 6 JUNE 2026

1. Participants recalled the sixth conference of the registrars at some length.

## **I.** Proceedings

1. The Meeting welcomed the updated[^1] report[^2] of the registry.
1. Members agreed to:
    1. share data on routes; and
    1. write a guide for ports and airports.
1. The Meeting thanked Ruritania for its hospitality.
1. It closed at noon.

| Workshop | Place |
|---|---|
| On data | Fenwick |
| On trains | Elbonia |
| On visas | Strelsau |

1. Elbonia offered to host the next meeting.

[^1]: Of May 2026.

[^2]: In its second form.
"""
NOTED = """1. The Meeting noted the report.[^1] It thanked Ruritania.[^2]
1. It closed.[^3]

[^1]: Adopted in Strelsau on 4 May 2026 by all members.

[^2]: See the list of participants.

[^3]: Document ZP/3 of the registry, revised.
"""
STANDING = """1. The Meeting welcomed the report of the registry[^1] with great interest.
1. Members agreed to share data on routes[^2] by sea.

[^1]: In its second form.

[^2]: As set out in ZP/3.
"""
MOVED = """1. Members agreed to share data on routes[^1] by sea.
1. The Meeting welcomed the report of the registry[^2] with great interest.

[^1]: As set out in ZP/3.

[^2]: In its second form.
"""
DRAWN = """# ACTIVITIES

1. These were held:

<!-- picture: timeline -->
| Activity | Date |
|---|---|
| Workshop on biometrics | 3 March 2027 |
| Symposium on labour | 5 June 2027 |

<!-- picture: tally -->
| What | Status |
|---|---|
| a guide | done |
| a course | under way |

1. It closed.
"""
IN_OFFICE = ("the first of a list goes", "another first of a list comes", "a row of empty cells goes")


def file(old: Statement, new: Statement) -> bytes:
    return render.redline_docx(old, new, redline.changes(old, new), starter_dress())


def seen(data: bytes, tracked: Tracked | None = None) -> tuple[list[SourceParagraph], list[tuple[str, str]]]:
    """Return what is read in a file, footnotes apart: in a redline they stand below what refers to them."""
    found = [
        replace(part, lines=(0, 0), bold=False, picture=None)
        for part in reading.read(data, "a.docx", tracked).paragraphs
    ]
    notes = [(part.label, part.text) for part in found if part.kind is SourceKind.FOOTNOTE]
    return [part for part in found if part.kind is not SourceKind.FOOTNOTE], sorted(notes)


def alone(statement: Statement) -> bytes:
    """Return the file of one text without the marks of a draft."""
    blocks = tuple(replace(block, uses=()) for block in statement.blocks)
    return render.to_docx(replace(statement, draft=None, blocks=blocks), starter_dress())


def document(data: bytes, part: str = "word/document.xml") -> str:
    return zipfile.ZipFile(BytesIO(data)).read(part).decode()


@pytest.fixture(scope="module")
def texts() -> tuple[Statement, Statement]:
    return markup.read(OLD), markup.read(NEW)


def test_accepted_it_is_the_new_text_and_rejected_the_old(texts):
    data = file(*texts)

    assert seen(data, Tracked.FINAL) == seen(alone(texts[1]))
    assert seen(data, Tracked.ORIGINAL) == seen(alone(texts[0]))


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(pair=pairs())
def test_so_it_is_with_any_two_texts(pair):
    old, new = (replace(each, draft=None) for each in pair)
    data = file(old, new)

    assert seen(data, Tracked.FINAL) == seen(alone(new))
    assert seen(data, Tracked.ORIGINAL) == seen(alone(old))


def test_libreoffice_accepts_and_rejects_them_to_the_letter(texts, past, tmp_path):
    notes = tuple(map(markup.read, (NOTED, NOTED.replace("4 May", "5 May").replace("revised.", "revised twice."))))
    drawn = tuple(map(markup.read, (DRAWN, DRAWN.replace("5 June", "9 July"))))
    couples = {
        "notes": notes,
        "drawn": drawn,
        "gone": (drawn[0], markup.read("# ACTIVITIES\n\n1. It closed.\n")),
        "both": texts,
        "back": texts[::-1],
        "other": (texts[0], replace(past, draft=None)),
    }
    files = {name: file(*couple) for name, couple in couples.items()}
    plain = {f"{name}{at}": alone(text) for name, couple in couples.items() for at, text in enumerate(couple)}
    saved = settled(plain, ACCEPT, tmp_path)  # LibreOffice saves a plain file with bullets of its own
    for command, at in ((ACCEPT, 1), (REJECT, 0)):
        for name, data in settled(files, command, tmp_path).items():
            assert "w:ins " not in document(data)
            assert seen(data) == seen(saved[f"{name}{at}"])
            assert document(data).count("<w:drawing>") == document(saved[f"{name}{at}"]).count("<w:drawing>")


@pytest.mark.parametrize("name", ODD)
def test_an_odd_pair_is_accepted_and_rejected_to_the_letter_and_without_fault(name, tmp_path):
    old, new = map(markup.read, ODD[name])
    data = file(old, new)
    path = tmp_path / "odd.docx"
    path.write_bytes(data)

    assert seen(data, Tracked.FINAL) == seen(alone(new))
    assert seen(data, Tracked.ORIGINAL) == seen(alone(old))
    assert OpenXmlValidator().validate(str(path)).errors == []


def test_libreoffice_counts_the_lists_of_odd_pairs_in_both_texts(tmp_path):
    couples = {name: tuple(map(markup.read, ODD[name])) for name in IN_OFFICE}
    files = {name: file(*couple) for name, couple in couples.items()}
    for command, at in ((ACCEPT, 1), (REJECT, 0)):
        for name, data in settled(files, command, tmp_path).items():
            assert seen(data) == seen(alone(couples[name][at])), name


def test_no_fault_is_found_in_the_file(texts, tmp_path):
    path = tmp_path / "redline.docx"
    path.write_bytes(file(*texts))

    assert OpenXmlValidator().validate(str(path)).errors == []


def test_of_an_edited_footnote_the_words_are_struck_and_added_and_its_reference_is_kept():
    data = file(markup.read(NOTED), markup.read(NOTED.replace("4 May", "5 May").replace("revised.", "revised twice.")))
    notes = document(data, "word/footnotes.xml")

    assert re.findall(r"<w:delText[^>]*>([^<]*)", notes) == ["4"]
    assert re.findall(r"<w:ins [^>]*><w:r><w:t[^>]*>([^<]*)", notes) == ["5", " twice"]
    assert document(data).count("<w:footnoteReference ") == 3
    assert "<w:ins " not in document(data)


def test_libreoffice_keeps_the_footnotes_of_what_moved(office):
    old, new = (markup.read(text) for text in (STANDING, MOVED))
    saved = office(file(old, new), "docx")

    assert seen(saved, Tracked.FINAL)[1] == seen(alone(new))[1]
    assert seen(saved, Tracked.ORIGINAL)[1] == seen(alone(old))[1]


def test_a_picture_drawn_from_other_words_is_struck_and_added_and_one_of_the_same_is_kept(tmp_path):
    data = file(markup.read(DRAWN), markup.read(DRAWN.replace("5 June", "9 July")))
    text = document(data)
    path = tmp_path / "redline.docx"
    path.write_bytes(data)

    assert OpenXmlValidator().validate(str(path)).errors == []
    marks = [re.findall(r"<w:(ins|del) [^>]*><w:r><w:drawing>", text), re.findall(r"<w:drawing>", text)]
    assert (marks[0], len(marks[1])) == (["del", "ins"], 3)
    assert sum("media" in name for name in zipfile.ZipFile(BytesIO(data)).namelist()) == 3


def test_what_only_moved_is_marked_as_moved_with_both_places(texts):
    data = file(*texts)

    assert document(data).count("<w:moveFrom ") == document(data).count("<w:moveTo ") - 1 == 2, "and its comment"
    assert "Moved here from para. 4." in document(data, "word/comments.xml")


def test_a_number_that_follows_is_no_change_of_form():
    old = markup.read(
        "1. Members noted the annual report.\n1. They left the town early.\n\n## Annex A\n\n1. one\n1. two\n"
    )
    new = markup.read(
        "1. Elbonia spoke first on the matter.\n1. Members noted the annual report.\n1. They left the town early.\n\n"
        "## Annex A\n\n1. one\n1. two\n"
    )

    assert "pPrChange" not in document(file(old, new))


def test_the_same_two_texts_give_the_same_bytes(texts):
    assert file(*texts) == file(*texts)


def test_every_page_says_that_it_is_a_redline(texts):
    old, new = (replace(text, id=name) for text, name in zip(texts, ("one", "two"), strict=True))

    assert "REDLINE: changes from one to two" in document(file(old, new), "word/header1.xml")
