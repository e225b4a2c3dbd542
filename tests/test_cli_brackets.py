"""The command line, text that is not agreed: listed, settled into a new file, printed with and without its marks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter

DRAFT = """---
id: fourth
kind: statement
attendance:
  - participant: [Ruritania, Elbonia]
draft: {revision: Rev.1}
---
# Fourth Meeting

1. The Meeting [noted / welcomed (Ruritania)] the report.

2. [Elbonia: The Meeting agreed.]

3. [The Meeting went on.]

4. It thanked all, as in paragraph 3.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    for name in ("precedents", "templates"):
        (tmp_path / name).mkdir()
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def run(draft: Path, command: str, *words: str, typed: str = "") -> Result:
    target = [command, str(draft), *words, "--workspace", str(draft.parent)]
    result = CliRunner().invoke(drafter, target, input=typed)
    assert "Traceback" not in result.output
    return result


def test_brackets_lists_place_wordings_and_who_asks(draft):
    result = run(draft, "brackets")

    assert result.exit_code == 0
    assert result.stdout.startswith(
        "1  para. 1\n     [noted / welcomed (Ruritania)]\n       1  noted\n       2  welcomed  (Ruritania)\n"
    )
    assert result.stdout.endswith("3 brackets, 1 with alternatives\n  Ruritania: 1\n  Elbonia: 1\n")


def test_brackets_as_json(draft):
    told = json.loads(run(draft, "brackets", "--json").stdout)

    assert told["count"] == 3
    assert told["by"] == {"Ruritania": 1, "Elbonia": 1}
    assert told["brackets"][0]["alternatives"][1] == {"text": "welcomed", "by": ["Ruritania"]}
    assert told["brackets"][1]["paragraph"] == "2"


def test_a_bracket_never_closed_is_an_error_with_place_and_remedy(draft):
    draft.write_text(DRAFT.replace("went on.]", "went on."), encoding="utf-8")
    result = run(draft, "brackets")

    assert result.exit_code == 1
    assert "para. 3: error: a bracket is never closed" in result.stderr
    assert 'mend: add "]" where the text ends' in result.stderr
    assert "2 brackets" in result.stdout


def test_resolve_writes_a_new_file_and_says_what_it_did_and_what_is_left(draft):
    result = run(draft, "resolve", "--take", "1=welcomed", "--strike", "3")

    assert result.exit_code == 0
    assert draft.read_text(encoding="utf-8") == DRAFT
    new = (draft.parent / "draft-2.md").read_text(encoding="utf-8")
    assert "1. The Meeting welcomed the report.\n" in new
    assert "3. It thanked all" in new
    assert '  1  para. 1: "welcomed" stays\n  3  para. 3: struck [The Meeting went on.]\n' in result.stdout
    assert "1 bracket left: para. 2" in result.stdout
    assert "paragraph 3 of this text is now gone" in result.stderr
    assert run(draft, "resolve", "--keep", "3").stdout.startswith(str(draft.parent / "draft-3.md"))


def test_all_that_one_delegation_asks_for_is_taken(draft):
    told = json.loads(run(draft, "resolve", "--by", "Ruritania", "--json").stdout)

    assert [(done["number"], done["stays"]) for done in told["done"]] == [(1, "welcomed")]
    assert told["left"] == 2


def test_every_choice_that_cannot_be_made_is_told_at_once_and_nothing_is_written(draft):
    result = run(draft, "resolve", "--take", "1=hailed", "--keep", "1", "--strike", "9", "--by", "Sylvania")

    assert result.exit_code == 2
    for told in ('"hailed" is none of the wordings', "cannot be kept as it is", "names no bracket", 'is of "Sylvania"'):
        assert told in result.stderr
    assert not (draft.parent / "draft-2.md").exists()


def test_resolve_without_a_choice_is_called_wrongly(draft):
    assert run(draft, "resolve").exit_code == 2


def test_asked_one_by_one(draft):
    result = run(draft, "resolve", "--interactive", typed="2\n\ns\n")

    new = (draft.parent / "draft-2.md").read_text(encoding="utf-8")
    assert result.exit_code == 0
    assert "welcomed the report" in new
    assert "[Elbonia: The Meeting agreed.]" in new
    assert "went on" not in new


def test_out_is_never_written_over(draft):
    result = run(draft, "resolve", "--keep", "3", "--out", str(draft))

    assert result.exit_code == 1
    assert "this file is there, and is kept" in result.stderr
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_a_draft_is_printed_without_the_names_of_who_asks_unless_they_are_asked_for(draft):
    out = draft.parent / "out"
    told = run(draft, "render", "--to", "html,md", "--out", str(out))
    page = (out / "fourth.html").read_text(encoding="utf-8")
    run(draft, "render", "--to", "html", "--attribution", "--out", str(out / "more"))

    assert "[noted / welcomed] the report" in page
    assert "Ruritania" not in page
    assert "Elbonia" not in page
    assert "who asks for text in brackets is not printed: Ruritania, Elbonia" in told.stderr
    assert "welcomed (Ruritania)]" in (out / "fourth.md").read_text(encoding="utf-8")
    assert "welcomed (Ruritania)]" in (out / "more" / "fourth.html").read_text(encoding="utf-8")


def test_a_clean_copy_is_refused_while_a_bracket_offers_a_choice(draft):
    out = draft.parent / "out"
    result = run(draft, "render", "--to", "md", "--brackets", "clean", "--out", str(out))

    assert result.exit_code == 1
    assert not out.exists()
    assert "offers 2 wordings, and nobody has chosen" in result.stderr


def test_a_clean_copy_has_no_marks_and_tells_which_text_nobody_has_agreed(draft):
    draft.write_text(DRAFT.replace("noted / welcomed (Ruritania)", "noted"), encoding="utf-8")
    out = draft.parent / "out"
    result = run(draft, "render", "--to", "md", "--brackets", "clean", "--out", str(out))

    assert result.exit_code == 0
    clean = (out / "fourth-clean.md").read_text(encoding="utf-8")
    assert "1. The Meeting noted the report." in clean
    assert "2. The Meeting agreed." in clean
    assert "[" not in clean[200:]
    assert "3 texts stand without brackets that nobody has agreed: para. 1, para. 2, para. 3" in result.stderr


def test_akoma_ntoso_is_a_form_like_the_others_and_ingested_by_what_it_holds(draft):
    run(draft, "render", "--to", "akn", "--attribution", "--out", str(draft.parent / "out"))
    file = draft.parent / "out" / "fourth.akn.xml"
    (told,) = json.loads(run(file, "ingest", "--dry-run", "--json").stdout)

    assert told["blocks"][0]["text"] == "The Meeting [noted / welcomed (Ruritania)] the report."
    assert [each["printed"] for each in told["attendance"]] == ["Ruritania", "Elbonia"]


REMARKED = """---
id: fourth
draft: {}
# Ana: ask the Legal Office
---
# Fourth Meeting

<!-- Bo: as in *2025* -->
1. The *Meeting* noted
the   report.

<!-- from: {"decision/annual": {}} -->
2. The **Meeting** [noted / welcomed] the *annual* report &amp; more. <!-- Bo: not yet sure -->

<!-- from: {"decision/all": {}} -->
3. [All of *it* goes.]

4. Last, see paragraph 4:
    - one *item* [or two]
    - a [*b*] \\*c
"""


def test_resolve_leaves_a_persons_comments_emphasis_and_line_ends_as_they_are(draft):
    draft.write_text(REMARKED)
    result = run(draft, "resolve", "--take", "1=welcomed", "--strike", "2,4", "--keep", "3")

    assert result.exit_code == 0
    gone = '<!-- from: {"decision/all": {}} -->\n3. [All of *it* goes.]\n\n'
    edits = {"[noted / welcomed]": "welcomed", gone: "", "4. Last": "3. Last", " [or two]": " or two", " [*b*]": ""}
    expected = REMARKED
    for old, new in edits.items():
        assert old in expected
        expected = expected.replace(old, new)
    assert (draft.parent / "draft-2.md").read_text() == expected


def test_where_the_file_has_to_be_written_anew_it_is_told_what_is_lost(draft):
    table = "| a | *b* |\n|---|---|\n| [c | d] |\n| e | f |\n"
    draft.write_text(f"---\nid: x\ndraft: {{}}\n---\n# T\n\n1. See *below*.\n\n{table}")
    result = run(draft, "resolve", "--strike", "1")

    assert "| a | b |\n| --- | --- |\n| e | f |" in (draft.parent / "draft-2.md").read_text()
    assert "comments and emphasis of this file are not in the new one" in result.stderr
