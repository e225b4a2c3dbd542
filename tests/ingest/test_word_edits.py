"""Who edited a Word file: tracked changes by line and author, each author's by themselves, and who saved it last."""

from __future__ import annotations

from returned.sent_back import edited, sent_out, tracked

from drafter import ingest
from drafter.ingest.word import reading
from drafter.received import Received, Tracked

TWO = edited(
    sent_out(), tracked("border integrity", "border security", "Ana"), tracked("law enforcement", "police", "Bo")
)
SAVED = edited(
    sent_out(), ("</dc:creator>", "</dc:creator><cp:lastModifiedBy>Ana  Example</cp:lastModifiedBy>"),
    part="docProps/core.xml",
)  # fmt: skip


def words(received: Received) -> str:
    return next(part.text for part in received.paragraphs if "reaffirmed" in part.text)


def test_each_tracked_change_has_its_author_and_line():
    edits = reading.read(TWO, "x.docx").edits

    assert edits is not None
    assert edits.authors == ("Ana", "Bo")
    assert len({line for line, _ in edits.tracked}) == 1
    assert edits.by((edits.tracked[0][0],) * 2) == ("Ana", "Bo")
    assert not edits.nested


def test_the_changes_of_one_author_are_read_without_those_of_the_others():
    found = {author: words(ingest.read(TWO, "x.docx", (), Tracked.FINAL, author)) for author in ("Ana", "Bo", "Cy")}

    assert "border security and law enforcement" in found["Ana"]
    assert "border integrity and police" in found["Bo"]
    assert "border integrity and law enforcement" in found["Cy"]


def test_an_author_who_changes_what_another_added_is_told():
    by = 'w:id="9" w:author="Bo"'
    inner = f"<w:del {by}><w:r><w:delText>very </w:delText></w:r></w:del>"
    old, new = tracked("border", "X", "Ana")
    data = edited(sent_out(), (old, new.replace("<w:r><w:t ", f"{inner}<w:r><w:t ", 1)))
    edits = reading.read(data, "x.docx").edits

    assert edits is not None
    assert edits.nested


def test_who_saved_the_file_last_is_told_and_its_maker_is_not():
    saved, made = (reading.read(data, "x.docx").edits for data in (SAVED, sent_out()))

    assert saved is not None
    assert made is not None
    assert (saved.saved_by, made.saved_by) == ("Ana Example", "")
