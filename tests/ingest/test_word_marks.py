"""A draft's Word file read back: what each paragraph was drafted from, by its hidden mark, and what was filled in."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from render.conftest import DRAFT, ORIGINS, office, starter_dress
from strategies import statements

from drafter import ingest, markup, parse, render, tracing
from drafter.ingest.word import reading
from drafter.model import BlockKind, Statement, Use
from drafter.names import Table
from drafter.received import Drafted, Received

__all__ = ["office"]  # a fixture

HOSTED = (Use("opening/hosted", (("host.country", "Ruritania"), ("meeting.dates", "12–13 May 2027"))),)


def made() -> bytes:
    return render.to_docx(markup.read(DRAFT, "draft.md"), starter_dress(), ORIGINS)


def edited(
    data: bytes, *changes: tuple[str, str | Callable[[re.Match[bytes]], bytes]], part: str = "word/document.xml"
) -> bytes:
    """Return the file with words of a part replaced, as an editor would leave it."""
    held, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in held.namelist():
            text = held.read(name)
            for old, new in changes if name == part else ():
                assert re.search(old.encode(), text), old
                text = re.sub(old.encode(), new.encode() if isinstance(new, str) else new, text, count=1)
            package.writestr(name, text)
    return target.getvalue()


def read(data: bytes) -> Received:
    return reading.read(data, "draft.docx")


def drafted(received: Received) -> Drafted:
    assert received.drafted is not None
    return received.drafted


def statement(data: bytes) -> Statement:
    (found,) = parse.statements(ingest.read(data, "draft.docx"), Table(()))
    return found


def texts(data: bytes) -> list[str]:
    return [part.text for part in read(data).paragraphs]


# ── what a mark gives back ───────────────────────────────────────────────────────────────────────


def test_each_block_has_its_precedents_again_with_the_words_that_filled_their_slots():
    draft = markup.read(DRAFT, "draft.md")

    assert [block.uses for block in statement(made()).blocks] == [block.uses for block in draft.blocks]
    assert statement(made()).blocks[0].uses == HOSTED


def test_the_file_tells_which_draft_it_was_made_from():
    found, draft = drafted(read(made())), markup.read(DRAFT, "draft.md")

    assert (found.statement, found.revision, found.as_at) == (draft.id, "Rev.1", "4 March 2027, 17:00 AEST")
    assert found.words == tracing.words(draft) != tracing.words(replace(draft, title=("ANOTHER",)))


def test_every_paragraph_has_a_mark_also_one_of_the_authors_own():
    found = drafted(read(made()))
    draft = markup.read(DRAFT, "draft.md")
    blocks = [at for at, block in enumerate(draft.blocks) if block.kind is not BlockKind.FOOTNOTE]

    assert [mark.number for mark in found.marks] == blocks
    assert [mark.number for mark in found.marks if not mark.name.endswith(tracing.NEW)] == [0, 20]
    assert all(len(mark.name) <= 40 and mark.name.startswith("_") for mark in found.marks)
    assert len({mark.name for mark in found.marks}) == len(blocks)


def test_a_name_that_shows_a_precedent_as_changed_is_told_as_its_id():
    draft = markup.read(DRAFT.replace("closing/host-thanked", "closing/host-thanked (changed)"), "draft.md")

    assert statement(render.to_docx(draft, starter_dress(), ORIGINS)).blocks[20].uses[0].precedent == (
        "closing/host-thanked"
    )


def test_a_final_text_has_no_marks():
    final = replace(markup.read(DRAFT, "draft.md"), draft=None)
    data = render.to_docx(final, starter_dress(), ORIGINS)

    assert read(data).drafted is None
    assert not any(name.startswith("customXml") for name in zipfile.ZipFile(io.BytesIO(data)).namelist())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(draft=statements().filter(lambda each: each.draft is not None and each.blocks))
def test_any_draft_tells_its_precedents_again(draft):
    found = drafted(read(render.to_docx(draft, starter_dress(), ORIGINS)))
    marks = {mark.number: mark.uses for mark in found.marks}

    assert len(marks) == len(found.marks)
    for at, uses in marks.items():
        assert [use.precedent for use in uses] == [use.precedent for use in draft.blocks[at].uses]
    referred = [at for at, block in enumerate(draft.blocks) if at not in marks]
    assert all(draft.blocks[at].kind is BlockKind.FOOTNOTE for at in referred), "they stand at the foot of a page"


# ── what an editor does ──────────────────────────────────────────────────────────────────────────


def mark(number: int) -> str:
    return rf'<w:bookmarkStart w:id="\d+" w:name="_Pr_{number}_\w+"/>'


def paragraph(number: int) -> str:
    return rf"<w:p>(?:(?!</w:p>).)*{mark(number)}.*?</w:p>"


def test_a_paragraph_that_was_moved_keeps_its_mark():
    data = made()
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    moved = re.search(paragraph(20), xml)[0]
    data = edited(data, (re.escape(moved), ""), (rf"(?={re.escape(re.search(paragraph(1), xml)[0])})", moved))
    found = drafted(read(data))

    assert [mark.number for mark in found.marks][:3] == [0, 20, 1]
    assert statement(data).blocks[1].uses[0].precedent == "closing/host-thanked"


def test_a_paragraph_that_was_deleted_has_no_mark():
    found = drafted(read(edited(made(), (paragraph(20), ""))))

    assert 20 not in {mark.number for mark in found.marks}


def test_a_paragraph_whose_words_are_all_struck_by_a_tracked_change_has_none_in_the_final_text():
    gone = '<w:del w:id="7" w:author="Elbonia"><w:r><w:delText>Develop the guide.</w:delText></w:r></w:del>'
    data = edited(
        made(),
        (r"<w:r><w:rPr><w:rStyle[^>]*/></w:rPr><w:t[^>]*>Action:</w:t></w:r>.*?Develop the guide\.</w:t></w:r>", gone),
    )

    assert 26 not in {mark.number for mark in drafted(read(data)).marks}
    original = reading.read(data, "draft.docx", reading.Tracked.ORIGINAL)
    assert 26 in {mark.number for mark in drafted(original).marks}


def test_a_new_paragraph_is_of_nothing_also_where_the_editor_has_stretched_the_mark_before_it():
    end = '<w:bookmarkEnd w:id="100000"/>'
    data = edited(made(), (f"{end}((?:(?!</w:p>).)*</w:p>)", rf"\1<w:p><w:r><w:t>New words.</w:t></w:r>{end}</w:p>"))
    found = drafted(read(data))
    line = next(part.lines[0] for part in read(data).paragraphs if part.text == "New words.")

    assert line not in {mark.line for mark in found.marks}
    assert [mark.number for mark in found.marks][:2] == [0, 1]


def test_a_doubled_mark_is_told_twice():
    xml = zipfile.ZipFile(io.BytesIO(made())).read("word/document.xml").decode()
    doubled = re.search(paragraph(1), xml)[0]
    found = drafted(read(edited(made(), (re.escape(doubled), doubled + doubled))))

    assert [mark.number for mark in found.marks].count(1) == 2


def test_without_its_part_for_data_a_file_still_tells_which_paragraphs_are_which():
    data = edited(made(), (r"<draft .*</draft>", "<other/>"), part="customXml/item1.xml")
    found = drafted(read(data))

    assert (found.statement, found.words) == ("", "")
    assert [mark.number for mark in found.marks][:3] == [0, 1, 2]
    assert found.marks[0].name == tracing.mark(0, HOSTED)


def test_a_damaged_part_for_data_stops_nothing():
    data = edited(made(), (r"(?s).*", "<draft"), part="customXml/item1.xml")

    assert texts(data) == texts(made())


def test_a_file_of_anybody_else_was_made_from_no_draft():
    assert read(render.to_docx(Statement("x", title=("T",)), starter_dress())).drafted is None


# ── gaps ─────────────────────────────────────────────────────────────────────────────────────────


def test_what_an_official_fills_in_is_the_text():
    filled = edited(
        made(),
        (r"\[\[host\.country\]\](?=</w:t></w:r></w:sdtContent>)", "Ruritania"),
        (r"\[\[symposium\.place\]\](?=</w:t></w:r></w:sdtContent>)", "Zenda"),
    )

    assert "strengthen border integrity in Ruritania;" in texts(filled)
    assert any("Symposium\tZenda\tmid-2028" in text for text in texts(filled))
    assert not [each for each in read(filled).repairs if each.kind == "placeholder"]


def test_a_gap_stays_a_gap_where_all_marks_are_gone():
    data = edited(made(), (r"(?s).*", lambda whole: re.sub(rb"<w:bookmark(Start|End) [^>]*>", b"", whole[0])))

    assert not read(data).drafted.marks
    assert texts(data) == texts(made())


def test_what_word_writes_into_a_control_that_was_emptied_is_not():
    prompt = '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Click or tap here to enter text.</w:t></w:r>'
    styled = '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/></w:style>'
    data = edited(made(), (r"<w:r>(?:(?!<w:r>).)*\[\[host\.country\]\]</w:t></w:r>(?=</w:sdtContent>)", prompt))
    data = edited(data, ("</w:styles>", f"{styled}</w:styles>"), part="word/styles.xml")

    assert not any("Click or tap" in text for text in texts(data))
    assert [each.before for each in read(data).repairs if each.kind == "placeholder"] == [
        "Click or tap here to enter text."
    ]


# ── LibreOffice ──────────────────────────────────────────────────────────────────────────────────


def test_libreoffice_keeps_the_marks_what_they_mean_and_the_gaps(office):
    saved = office(made(), "docx")

    assert drafted(read(saved)) == drafted(read(made()))
    assert texts(saved) == texts(made())
    assert [block.uses for block in statement(saved).blocks] == [block.uses for block in statement(made()).blocks]
    assert b'<w:highlight w:val="yellow"/>' in zipfile.ZipFile(io.BytesIO(saved)).read("word/document.xml")


def test_a_draft_that_was_read_back_has_its_own_id_and_another_meeting_written_over_it_has_not():
    mine = replace(markup.read(DRAFT, "draft.md"), id="2027-05-12-the-house-of-the-lakes")
    word = render.to_docx(mine, starter_dress(), ORIGINS)
    day = statement(word).meeting.start

    assert (day and day.isoformat(), statement(word).id) == ("2027-05-12", mine.id)
    for other in ("2026-05-12-the-lakes", "2027-05-12/../lakes"):
        assert statement(render.to_docx(replace(mine, id=other), starter_dress())).id != other
