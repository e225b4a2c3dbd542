"""drafter check of a Markdown file that a person wrote, with a head of its own: as it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli.commands import drafter

HEAD = """\
---
id: next
kind: statement
meeting: {body: Harbour Forum, name: Fifth Meeting, ordinal: 5, city: Zenda, country: Ruritania,
          start: "2031-03-05", end: "2031-03-05"}
---
"""
TEXT = """\
# FIFTH MEETING OF THE HARBOUR FORUM
# ZENDA, RURITANIA, 5 MARCH 2031

1. The Fifth Meeting of the Harbour Forum was held in Zenda, Ruritania, on 5 March 2031.

2. The Meeting was attended by four members: Elbonia, Graustark, Ruritania and Sylvania. Elbonia attended as an
observer.

4. The Meeting noted the report.

5. The Meeting thanked the Government of Ruritania for hosting the meeting.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "precedents").mkdir()
    (tmp_path / "templates").mkdir()
    return tmp_path


def told(workspace: Path, text: str) -> str:
    (workspace / "next.md").write_text(text, encoding="utf-8")
    return CliRunner().invoke(drafter, ["check", str(workspace / "next.md"), "--workspace", str(workspace)]).output


def test_a_text_written_by_hand_with_a_head_is_numbered_as_it_was_typed(workspace: Path) -> None:
    assert "paragraph 4 follows paragraph 2" in told(workspace, HEAD + TEXT)


def test_numbers_that_are_all_one_are_left_to_be_counted(workspace: Path) -> None:
    text = TEXT.replace("2. The", "1. The").replace("4. The", "1. The").replace("5. The", "1. The")

    assert "follows paragraph" not in told(workspace, HEAD + text)


def test_a_draft_of_drafter_s_own_is_counted_anew_when_a_paragraph_is_taken_out(workspace: Path) -> None:
    drafted = HEAD.replace("kind: statement\n", "kind: statement\ndraft: {as_at: '', revision: '', marking: ''}\n")

    assert "follows paragraph" not in told(workspace, drafted + TEXT)


def test_who_attended_is_read_where_the_head_does_not_say(workspace: Path) -> None:
    assert '"Elbonia" is listed both as participant and as observer' in told(workspace, HEAD + TEXT)


BARE = """\
**FIFTH MEETING OF THE HARBOUR FORUM
ZENDA, RURITANIA, 5 MARCH 2031
STATEMENT**

1. The Fifth Meeting of the Harbour Forum was held in Zenda, Ruritania, on 5 March 2031.

**I. Nets**

**A. Knots**

2. The Meeting adopted the work plan (Annex A).

**II. Lamps**

3. The Meeting thanked the Government of Ruritania for hosting the meeting.

ANNEX A

WORK PLAN

Mend the nets.
"""


def test_headings_and_annexes_are_seen_where_markdown_does_not_mark_them(workspace: Path) -> None:
    assert 'the heading "A. Knots" has none after it' in told(workspace, BARE)
    assert "Annex" not in told(workspace, BARE)
    assert '"Annex B" is named here, and there is Annex A' in told(workspace, BARE.replace("(Annex A)", "(Annex B)"))


def test_two_bold_lines_running_may_be_a_section_and_its_part(workspace: Path) -> None:
    text = BARE.replace("I. Nets", "Nets").replace("A. Knots", "Knots")
    assert 'note: nothing stands below the heading "Nets"' in told(workspace, text)


def test_the_title_is_told_from_its_lines_where_markdown_does_not_mark_it(workspace: Path) -> None:
    text = BARE.replace("Ruritania", "Samoa").replace("RURITANIA", "FIJI")
    assert 'the title says "FIJI", the head says "Samoa"' in told(workspace, text)


def test_the_opening_of_a_meeting_without_number_is_held_to_its_title(workspace: Path) -> None:
    text = BARE.replace("FIFTH MEETING", "SPECIAL MEETING").replace("The Fifth Meeting", "The Special Meeting")

    assert "dates-agree" not in told(workspace, text)
    found = told(workspace, text.replace("on 5 March", "on 6 March"))
    assert 'the meeting is dated "5 MARCH 2031" and "6 March 2031"' in found
