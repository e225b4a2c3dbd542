"""Tests of the shelf on disk: read whole, faults told at once, nothing a person wrote is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter import library, marked_yaml, markup
from drafter.library import clauses
from drafter.model import Attested, NameKind, Precedent, Slot, Source, Status
from drafter.problems import DraftingError

CLAUSE = """\
# kept by hand
id: closing/host-thanked
function: closing
theme: courtesies
actor: The Meeting
verb: thanked
status: approved
text: "The Meeting thanked {{ host.country }}."   # short
slots: {host.country: {kind: country}}
attested:
  - statement: 2011-03-09-x-1
    paragraph: "25"
    source: {file: a.txt, lines: [1, 3]}
    text: The Meeting thanked Ruritania.
    values: {host.country: Ruritania}
  - statement: 2012-03-09-x-2
    source: {file: b.txt, lines: [4, 4]}
    text: We thanked No.
    variant: true
notes:
"""
STATEMENT = """\
---
id: 2011-03-09-x-1
kind: statement
meeting: {body: Elbonia Group, name: First Meeting, ordinal: 1, city: Zenda, start: 2011-03-09, end: 2011-03-09}
source: {file: a.txt, lines: [1, 3], sha256: abc}
---

# FIRST MEETING

1. The Meeting thanked Ruritania.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "precedents").mkdir()
    return tmp_path


def _put(workspace: Path, path: str, text: str) -> Path:
    file = workspace / "precedents" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def _told(workspace: Path) -> str:
    with pytest.raises(DraftingError) as caught:
        library.load(workspace)
    return str(caught.value).replace(str(workspace), "ws")


def test_a_workspace_is_found_from_below(workspace: Path) -> None:
    below = workspace / "precedents" / "clauses" / "closing"
    below.mkdir(parents=True)

    assert library.find_workspace(below) == workspace.resolve()
    assert library.find_workspace(workspace) == workspace.resolve()
    assert library.find_workspace(workspace.parent) is None


def test_an_empty_workspace_is_an_empty_shelf(workspace: Path) -> None:
    shelf = library.load(workspace)

    assert (shelf.statements, shelf.precedents, shelf.names, shelf.meetings) == ((), (), (), ())


def test_clauses_statements_and_registers_are_read(workspace: Path) -> None:
    _put(workspace, "clauses/closing/host-thanked.yaml", CLAUSE)
    _put(workspace, "statements/2011-03-09-x-1.md", STATEMENT)
    _put(workspace, "names.yaml", "norway:\n  name: No\n  kind: state\n  aliases: [Norge]\n  forms: {au: Norway}\n")
    _put(workspace, "meetings.yaml", "x-1: {body: Elbonia Group, ordinal: 1, start: 2011-03-09, aliases: [SOM1]}\n")

    shelf = library.load(workspace)

    (precedent,) = shelf.precedents
    assert (precedent.id, precedent.status, precedent.notes) == ("closing/host-thanked", Status.APPROVED, "")
    assert precedent.slots == (Slot("host.country", "country"),)
    assert precedent.attested[0].values == (("host.country", "Ruritania"),)
    assert (precedent.attested[1].text, precedent.attested[1].variant) == ("We thanked No.", True)
    assert shelf.statements[0].meeting.city == "Zenda"
    name = shelf.names[0]
    assert (name.key, name.name, name.kind, name.forms) == ("norway", "No", NameKind.STATE, (("au", "Norway"),))
    assert shelf.meetings[0].meeting.start is not None
    assert shelf.meetings[0].aliases == ("SOM1",)


def test_all_faults_of_all_files_are_told_at_once_with_their_lines(workspace: Path) -> None:
    _put(workspace, "clauses/closing/a.yaml", "txt: We met.\nfunction: openning\nstatus: aproved\nslots: [x]\n")
    _put(workspace, "clauses/closing/b.yaml", "text: {{ x }}\n")
    _put(workspace, "clauses/closing/c.yaml", "id: closing/d\ntext: 'In {{ city }} and {{ a|upper }}.'\nslots:\n  b:\n")
    _put(workspace, "clauses/Closing/Two Words.yaml", "text: x\n")
    _put(workspace, "clauses/closing/old.yml", "text: x\n")
    _put(workspace, "clauses/closing/empty.yaml", "")
    _put(workspace, "meetings.yaml", "m:\n  start: 2015-02-30\n  ordinal: first\n")
    _put(workspace, "names.yaml", "a: {kind: country}\nb:\n")

    told = _told(workspace)

    for expected in (
        'ws/precedents/clauses/closing/a.yaml:1: error: "text" is missing\n',
        'ws/precedents/clauses/closing/a.yaml:1: error: "txt" is not known here\n    mend: did you mean "text"?',
        'ws/precedents/clauses/closing/a.yaml:2: error: "openning" is no function\n    mend: did you mean "opening"?',
        'ws/precedents/clauses/closing/a.yaml:3: error: "aproved" is no status\n    mend: did you mean "approved"?',
        'ws/precedents/clauses/closing/a.yaml:4: error: "slots" must be keys with values, not a list',
        "ws/precedents/clauses/closing/b.yaml:1: error: a key must be a word",
        'ws/precedents/clauses/closing/c.yaml:1: error: the id "closing/d" is not the path\'s, "closing/c"',
        'ws/precedents/clauses/closing/c.yaml:2: error: the slot "city" has no kind',
        'ws/precedents/clauses/closing/c.yaml:2: error: "{{ a|upper }}" is no slot',
        'ws/precedents/clauses/closing/c.yaml:4: error: the slot "b" does not stand in the text',
        '"Closing/Two Words" cannot be an id',
        "closing/old.yml: error: a clause's file must end in .yaml",
        "closing/empty.yaml: error: the file is empty",
        'ws/precedents/meetings.yaml:2: error: "start" must be a date, not "2015-02-30"',
        "    mend: write it as 2013-03-05",
        'ws/precedents/meetings.yaml:3: error: "ordinal" must be a whole number, not "first"',
        'ws/precedents/names.yaml:1: error: "country" is no kind',
        'ws/precedents/names.yaml:2: error: "name" is missing',
    ):
        assert expected in told, expected


def test_the_other_files_are_still_read(workspace: Path) -> None:
    _put(workspace, "clauses/closing/host-thanked.yaml", CLAUSE)
    _put(workspace, "clauses/closing/broken.yaml", "text: [\n")

    shelf, problems = library.load_leniently(workspace)

    assert [precedent.id for precedent in shelf.precedents] == ["closing/host-thanked"]
    assert len(problems) == 1


def test_a_statement_whose_id_is_not_its_name_is_told(workspace: Path) -> None:
    _put(workspace, "statements/another.md", STATEMENT)

    assert 'another.md:1: error: the id "2011-03-09-x-1" is not the file\'s name' in _told(workspace)


def test_hidden_and_half_written_files_are_passed_over(workspace: Path) -> None:
    _put(workspace, "clauses/closing/.host.yaml.x.part", "text: [\n")
    _put(workspace, "clauses/.git/x.yaml", "text: [\n")

    assert library.load(workspace).precedents == ()


PRECEDENT = Precedent(
    id="opening/met",
    text="The Meeting met in {{ meeting.city }}.",
    function="opening",
    slots=(Slot("meeting.city", "place"),),
    attested=(
        Attested(
            "2011-03-09-x-1",
            "",
            Source("a.txt", (2, 3), "abc"),
            "The Meeting met in Zenda.",
            (("meeting.city", "Zenda"),),
        ),
    ),
    notes="two\nlines",
)


def test_a_saved_precedent_is_read_back(workspace: Path) -> None:
    assert library.save_precedents(workspace, [PRECEDENT]) == ("opening/met",)

    (read,) = library.load(workspace).precedents

    assert read == replace(PRECEDENT, attested=(replace(PRECEDENT.attested[0], source=Source("a.txt", (2, 3))),))
    assert library.save_precedents(workspace, [read]) == ()
    assert library.save_precedents(workspace, [PRECEDENT]) == ()


def test_a_file_whose_content_is_the_same_keeps_its_comments(workspace: Path) -> None:
    file = _put(workspace, "clauses/closing/host-thanked.yaml", CLAUSE)
    (held,) = library.load(workspace).precedents

    assert library.save_precedents(workspace, [held]) == ()
    assert file.read_text(encoding="utf-8") == CLAUSE

    assert library.save_precedents(workspace, [replace(held, notes="mine")]) == ("closing/host-thanked",)
    assert library.load(workspace).precedents[0].notes == "mine"


@pytest.mark.parametrize("id_", ["../out", "/etc/x", "a//b", "a/../b", "A", "a b", "", "a.b", "a/", "x" * 300, "con\0"])
def test_an_id_that_is_no_path_is_refused_before_anything_is_written(workspace: Path, id_: str) -> None:
    with pytest.raises(DraftingError, match="cannot be an id"):
        library.save_precedents(workspace, [PRECEDENT, replace(PRECEDENT, id=id_)])

    assert not (workspace / "precedents/clauses").exists()


def test_nothing_is_removed(workspace: Path) -> None:
    file = _put(workspace, "clauses/closing/host-thanked.yaml", CLAUSE)
    library.save_precedents(workspace, [PRECEDENT])

    assert file.exists()


def test_what_the_library_writes_is_what_the_promise_says() -> None:
    assert clauses.write(PRECEDENT).startswith("id: opening/met\nfunction: opening\ntheme: ")
    assert marked_yaml.load(clauses.write(PRECEDENT), "x").value is not None


def test_a_statement_is_kept_once_and_a_correction_stays(workspace: Path) -> None:
    statement = markup.read(STATEMENT)

    assert library.save_statement(workspace, statement) == statement
    file = workspace / "precedents/statements/2011-03-09-x-1.md"
    file.write_text(file.read_text(encoding="utf-8").replace("thanked Ruritania", "thanked Elbonia"), encoding="utf-8")

    assert library.save_statement(workspace, statement) is None
    assert "thanked Elbonia" in file.read_text(encoding="utf-8")


def test_another_source_of_the_same_meeting_is_kept_beside_it(workspace: Path) -> None:
    first = markup.read(STATEMENT)
    assert first.source is not None
    second = replace(first, source=replace(first.source, sha256="def"))
    third = replace(first, source=replace(first.source, sha256="ghi"))

    kept = [library.save_statement(workspace, each) for each in (first, second, third, second)]

    ids = [each.id if each else None for each in kept]
    assert ids == ["2011-03-09-x-1", "2011-03-09-x-1-b", "2011-03-09-x-1-c", None]
    assert len(library.load(workspace).statements) == 3


def test_a_draft_is_no_past_statement(workspace: Path) -> None:
    with pytest.raises(ValueError, match="draft"):
        library.save_statement(workspace, replace(markup.read(STATEMENT), source=None))


def test_meetings_are_added_below_and_rows_stay_as_they_are(workspace: Path) -> None:
    first = markup.read(STATEMENT)
    later = replace(first, id="2014-01-01-x-4", meeting=replace(first.meeting, name="Fourth", ordinal=4, start=None))
    register = workspace / "precedents/meetings.yaml"

    assert library.save_meetings(workspace, [later, first]) == ("2011-03-09-x-1", "2014-01-01-x-4")
    held = library.load(workspace).meetings
    assert [row.id for row in held] == ["2011-03-09-x-1", "2014-01-01-x-4"]
    assert held[0].sources == ("2011-03-09-x-1",)
    before = register.read_text(encoding="utf-8")
    assert library.save_meetings(workspace, [first, later]) == ()
    assert register.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("sources", "after"),
    [
        ("  sources: [a]  # one\n", "  sources: [a, 2011-03-09-x-1]  # one\n"),
        ("  sources: []\n", "  sources: [2011-03-09-x-1]\n"),
        ("  sources:\n    - a # one\n", "  sources:\n    - a # one\n    - 2011-03-09-x-1\n"),
        ("  sources:\n  - a\n", "  sources:\n  - a\n  - 2011-03-09-x-1\n"),
        ("", "  sources: [2011-03-09-x-1]\n"),
    ],
)
def test_a_row_gains_a_source_and_nothing_else(workspace: Path, sources: str, after: str) -> None:
    head = "# by hand\nfirst: # ours\n"
    facts = "  name: first meeting\n  start: 2011-03-09\n"
    tail = "\nz: {name: z}"
    file = _put(workspace, "meetings.yaml", head + facts + sources + tail)

    assert library.save_meetings(workspace, [markup.read(STATEMENT)]) == ("first",)

    expected = head + facts + after + tail if sources else head + after + facts + tail
    assert file.read_text(encoding="utf-8") == expected


def test_a_row_that_cannot_be_extended_is_told_and_left(workspace: Path) -> None:
    text = "{first: {name: First Meeting, start: 2011-03-09}}\n"
    file = _put(workspace, "meetings.yaml", text)

    with pytest.raises(DraftingError, match='add "2011-03-09-x-1" to its sources'):
        library.save_meetings(workspace, [markup.read(STATEMENT)])
    assert file.read_text(encoding="utf-8") == text


# -- evidence written into a file that a person keeps ----------------------------------------------

KEPT = """\
# before all
id: closing/host-thanked
function: closing   # as agreed
# between two keys
status: approved
text: "The Meeting thanked {{ host.country }}."
slots: {host.country: {kind: country}}
attested:   # from the archive
  # the first of all
  - statement: 2011-03-09-x-1
    source: {file: a.txt, lines: [1, 3]}   # scanned
    text: 'The Meeting thanked Ruritania.'
    values: {host.country: Ruritania}

  # not ours
  - statement: 2012-03-09-x-2
    source: {file: b.txt, lines: [4, 4]}
    text: We thanked No.
    variant: true

# before the notes
notes: |
  attested:
  # no comment
theme: courtesies
# after all
"""
NEW = Attested("2013-03-09-x-3", "7", Source("c.txt", (2, 2)), "The Meeting thanked Elbonia.",
               (("host.country", "Elbonia"),))  # fmt: skip
NEW_ROWS = """\
  - statement: 2013-03-09-x-3
    paragraph: "7"
    source: {file: c.txt, lines: [2, 2]}
    text: The Meeting thanked Elbonia.
    values: {host.country: Elbonia}
"""


def _saved_over(workspace: Path, text: str, *places: int) -> str:
    """Return the file after saving it with NEW and the entries of these places as its evidence."""
    file = _put(workspace, "clauses/closing/host-thanked.yaml", "")
    file.write_bytes(text.encode())
    (held,) = library.load(workspace).precedents
    wanted = replace(held, attested=(*(held.attested[place] for place in places), NEW))
    assert library.save_precedents(workspace, [wanted]) == ("closing/host-thanked",)
    assert library.load(workspace).precedents == (wanted,)
    assert library.save_precedents(workspace, [wanted]) == ()
    return file.read_bytes().decode()


FIRST, SECOND = KEPT.index("  # the first"), KEPT.index("\n  # not ours")
AFTER = KEPT.index("\n# before the notes")


def test_new_evidence_leaves_every_other_byte_of_the_file(workspace: Path) -> None:
    assert _saved_over(workspace, KEPT, 0, 1) == KEPT[:AFTER] + NEW_ROWS + KEPT[AFTER:]


def test_evidence_that_went_takes_nothing_else_with_it(workspace: Path) -> None:
    assert _saved_over(workspace, KEPT, 1) == KEPT[:FIRST] + KEPT[SECOND:AFTER] + NEW_ROWS + KEPT[AFTER:]
    assert _saved_over(workspace, KEPT) == KEPT[:FIRST] + NEW_ROWS + KEPT[AFTER:]


def test_all_evidence_may_go_and_come_again(workspace: Path) -> None:
    file = _put(workspace, "clauses/closing/host-thanked.yaml", KEPT)
    (held,) = library.load(workspace).precedents

    library.save_precedents(workspace, [replace(held, attested=())])

    head = KEPT[: KEPT.index("attested:")]
    assert file.read_text(encoding="utf-8") == head + "attested: []  # from the archive\n" + KEPT[AFTER:]
    library.save_precedents(workspace, [replace(held, attested=(NEW,))])
    assert file.read_text(encoding="utf-8") == head + "attested:  # from the archive\n" + NEW_ROWS + KEPT[AFTER:]


def test_line_ends_byte_marks_and_other_indents_stay(workspace: Path) -> None:
    crlf = "\ufeff" + KEPT.replace("\n", "\r\n")
    part = KEPT[FIRST:AFTER]
    flush = KEPT.replace(part, part.replace("\n  ", "\n")[2:])

    saved = _saved_over(workspace, crlf, 0, 1)

    assert saved == "\ufeff" + (KEPT[:AFTER] + NEW_ROWS + KEPT[AFTER:]).replace("\n", "\r\n")
    assert NEW_ROWS.replace("\n  ", "\n")[2:] in _saved_over(workspace, flush, 0, 1)


def test_a_file_without_evidence_gains_it_at_its_end(workspace: Path) -> None:
    text = (KEPT[: KEPT.index("attested:")] + "# the end").replace("\n# b", "\n\n# b")

    assert _saved_over(workspace, text) == text + "\nattested:\n" + NEW_ROWS


def test_evidence_in_brackets_is_written_anew_and_the_rest_stays(workspace: Path) -> None:
    head = KEPT[: KEPT.index("attested:")]
    entries = (
        "attested: [{statement: a-1, source: {file: a}, text: A.},\n  {statement: a-2, source: {file: a}, text: B.}]"
    )

    saved = _saved_over(workspace, head + entries + "\n# the end\n", 0, 1)

    assert saved.startswith(head + "attested:\n")
    assert saved.endswith("\n# the end\n")


def test_a_file_in_braces_is_written_whole(workspace: Path) -> None:
    text = "{id: closing/host-thanked, text: 'Hi {{ host.country }}.', slots: {host.country: {kind: country}}}\n"

    assert _saved_over(workspace, text).startswith("id: closing/host-thanked\nfunction: ")


# -- a decision written into such a file -----------------------------------------------------------


def _decided(workspace: Path, typed: str, **new: object) -> str:
    """Return the file after saving its precedent with other values."""
    file = _put(workspace, "clauses/closing/host-thanked.yaml", "")
    file.write_bytes(typed.encode())
    (held,) = library.load(workspace).precedents
    wanted = replace(held, **new)  # type: ignore[arg-type]
    assert library.save_precedents(workspace, [wanted]) == ("closing/host-thanked",)
    assert library.load(workspace).precedents == (wanted,)
    return file.read_bytes().decode()


STAMPED = KEPT.replace("status: approved\n", "status: retired\nreviewed: 2012-03-09-x-2\n")


def test_a_decision_changes_its_own_keys_and_no_other_byte(workspace: Path) -> None:
    decision = {"status": Status.RETIRED, "reviewed": "2012-03-09-x-2"}

    assert _decided(workspace, KEPT, **decision) == STAMPED
    assert _decided(workspace, STAMPED, status=Status.APPROVED, reviewed="") == KEPT
    crlf = "\ufeff" + KEPT.replace("\n", "\r\n")
    assert _decided(workspace, crlf, **decision) == "\ufeff" + STAMPED.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("typed", "after"),
    [
        ('text: "We met. # not here"   # short\n', "text: We met again.  # short\n"),
        ("text: >-  # folded\n  We met. # not here\n", "text: We met again.  # folded\n"),
        ("text: We met. # here\n", "text: We met again.  # here\n"),
        ("text: 'We #met'\n", "text: We met again.\n"),
        ("text: We met\n  twice.\n\n# below\n", "text: We met again.\n\n# below\n"),
    ],
)
def test_the_comment_beside_a_text_stays_when_the_text_changes(workspace: Path, typed: str, after: str) -> None:
    whole = f"# top\n{typed}notes: x  # y\n"

    assert _decided(workspace, whole, text="We met again.") == f"# top\n{after}notes: x  # y\n"


def test_comments_within_slots_stay_above_them(workspace: Path) -> None:
    text = "text: We met {{ a }}.\nslots:  # typed\n  # the place\n  a: {kind: place}\n"

    saved = _decided(workspace, text, slots=(Slot("a", "text"),))

    assert saved == "text: We met {{ a }}.\n# the place\nslots: {a: {kind: text}}  # typed\n"


def test_a_decision_on_a_file_in_braces_is_kept_too(workspace: Path) -> None:
    assert "status: retired" in _decided(workspace, "{text: We met.}\n", status=Status.RETIRED)


def test_a_file_that_somebody_changed_meanwhile_is_left_to_them(workspace: Path) -> None:
    file = _put(workspace, "clauses/closing/host-thanked.yaml", KEPT)
    (held,) = library.load(workspace).precedents
    file.write_text(KEPT.replace("approved", "retired"), encoding="utf-8")

    assert clauses.changes(workspace, [replace(held, attested=(NEW,))], known=[held]) == []
    file.unlink()
    assert clauses.changes(workspace, [replace(held, attested=(NEW,))], known=[held]) == []


def test_a_tab_is_mended_by_as_many_spaces_as_its_neighbours_have() -> None:
    text = 'attested:\n  - statement: a\n\tparagraph: "4"\n    text: b\n'

    with pytest.raises(DraftingError) as told:
        marked_yaml.load(text, "a.yaml")

    assert [problem.where.line for problem in told.value.problems] == [3]
    assert "4 spaces before" in str(told.value)


def test_a_slot_that_is_misspelt_is_told_with_the_one_that_is_meant(workspace: Path) -> None:
    text = "text: 'Thanks to {{ hsot.country }} in {{ city }}.'\nslots:\n  host.country: {kind: country}\n"
    _put(workspace, "clauses/closing/c.yaml", text)

    told = _told(workspace)
    assert 'mend: write "host.country", if that is meant; else add "hsot.country: {kind: text}" below slots' in told
    assert '"city" has no kind\n    mend: add "city: {kind: text}" below slots' in told
    assert "does not stand in the text" not in told
