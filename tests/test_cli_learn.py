"""The command line, learning: what an official types, and what stands on the screen after it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.commands import drafter

ELBONIA = """THIRD MEETING OF THE ELBONIA FORUM
KLOW, ELBONIA, 7 MAY 2015
CO-CHAIRS' STATEMENT

1. The Co-Chairs of the Elbonia Forum hosted the Third Meeting of the Elbonia Forum in Klow, Elbonia on 7 May 2015.
2. The Meeting expressed its appreciation to the Government of Elbonia for its hospitality in hosting the meeting.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "meetings of the forum"
    (folder / "precedents").mkdir(parents=True)
    (folder / "templates").mkdir()
    return folder


def run(workspace: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(drafter, [*map(str, words), "--workspace", str(workspace)])


def test_help_teaches_the_two_journeys_and_names_every_command():
    result = CliRunner().invoke(drafter, ["--help"])

    assert result.exit_code == 0
    for word in ("drafter ingest", "drafter mine", "drafter new statement", "drafter draft", "uses a network"):
        assert word in result.stdout


@pytest.mark.parametrize(
    "command", ["init", "ingest", "keep", "remove", "mine", "search", "show", "new", "draft", "check", "render"]
)
def test_each_command_has_help(command: str):
    result = CliRunner().invoke(drafter, [command, "--help"])

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 5


def test_a_statement_read_stands_in_the_workspace_with_its_original(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA)

    result = run(workspace, "ingest", received)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[:5] == [
        "2015-05-07-elbonia-forum-3: new, a statement, from klow.txt",
        "    Third Meeting of the Elbonia Forum; Klow, Elbonia; 7\u00a0May 2015",
        "    host: the Government of Elbonia",
        "    no chair named",
        "    2 paragraphs",
    ]
    assert (workspace / "precedents/sources/klow.txt").read_text() == ELBONIA
    assert "2. The Meeting expressed" in (workspace / "precedents/statements/2015-05-07-elbonia-forum-3.md").read_text()
    assert "2015-05-07-elbonia-forum-3:" in (workspace / "precedents/meetings.yaml").read_text()


def test_who_hosted_chaired_and_observed_is_told_where_a_statement_is_read(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    who = "It was co-chaired by Elbonia and Ruritania. It was attended by Elbonia and Ruritania. "
    seen = "Observers: Lancre, Graustark, Illyria, Sto Lat, Quirm and Pseudopolis.\n2. "
    received.write_text(ELBONIA.replace("\n2. ", f" {who}{seen}", 1))

    assert run(workspace, "ingest", received, "--dry-run").stdout.splitlines()[2:5] == [
        "    host: the Government of Elbonia",
        "    co-chairs: Elbonia; Ruritania",
        "    observers: Lancre, Graustark, Illyria, Sto Lat and 2 more",
    ]


def test_reading_it_again_changes_nothing_and_prints_it_as_corrected(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA)
    run(workspace, "ingest", received)
    held = workspace / "precedents/statements/2015-05-07-elbonia-forum-3.md"
    held.write_text(held.read_text().replace("hospitality", "warm hospitality"))
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}

    result = run(workspace, "ingest", received, "--json")

    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before
    assert "warm hospitality" in json.loads(result.stdout)[0]["blocks"][1]["text"]


def test_a_dry_run_writes_nothing(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA)

    result = run(workspace, "ingest", received, "--dry-run", "--json")

    (statement,) = json.loads(result.stdout)
    told = {key: fact for key, fact in statement["meeting"].items() if fact is not None}
    assert {key: told.get(key) for key in ("body", "name", "ordinal", "city", "country", "start", "end")} == {
        "body": "Elbonia Forum",
        "name": "Third Meeting of the Elbonia Forum",
        "ordinal": 3,
        "city": "Klow",
        "country": "Elbonia",
        "start": "2015-05-07",
        "end": "2015-05-07",
    }
    assert not list((workspace / "precedents").iterdir())


def test_what_cannot_be_read_is_told_all_at_once_and_the_rest_is_read(workspace: Path, tmp_path: Path):
    (tmp_path / "good.txt").write_text(ELBONIA)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "blob.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7\n...")
    (tmp_path / "half.docx").write_bytes(b"PK\x03\x04...")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0...")
    names = ("none.txt", "empty.txt", "blob.txt", "scan.pdf", "half.docx", "old.doc", "good.txt")

    result = run(workspace, "ingest", *(tmp_path / name for name in names), tmp_path / "*.odt", "--json")

    assert result.exit_code == 1
    assert [statement["id"] for statement in json.loads(result.stdout)] == ["2015-05-07-elbonia-forum-3"]
    told = result.stderr
    for words in (
        "no such file",
        "the file is empty",
        "not a text file",
        "scan.pdf: error",
        "half.docx: error",
        "save it as .docx",
        "no file matches",
        "7 errors",
    ):
        assert words in told
    assert "Traceback" not in told


def test_a_folder_means_what_can_be_read_in_it_and_the_rest_is_told(workspace: Path, tmp_path: Path):
    archive = tmp_path / "archive"
    (archive / "2015").mkdir(parents=True)
    (archive / "2015" / "klow.txt").write_text(ELBONIA)
    (archive / "budget.xlsx").write_bytes(b"PK")
    (archive / ".hidden.txt").write_text(ELBONIA)
    (archive / "~$klow.docx").write_bytes(b"open")

    result = run(workspace, "ingest", archive)

    assert result.exit_code == 0
    assert "2015-05-07-elbonia-forum-3: new" in result.stdout
    assert "1 file is no text document, and was passed over (1 .xlsx): budget.xlsx" in result.stderr
    assert "2 hidden or system files were passed over: .hidden.txt, ~$klow.docx" in result.stderr
    assert [path.name for path in (workspace / "precedents/sources").iterdir()] == ["klow.txt"]


def test_a_pattern_means_the_files_that_match_it_each_once(workspace: Path, tmp_path: Path):
    for name, text in (
        ("one.txt", ELBONIA),
        ("two.txt", ELBONIA.replace("THIRD", "FOURTH").replace("Third", "Fourth")),
    ):
        (tmp_path / name).write_text(text)

    result = run(workspace, "ingest", tmp_path / "*.txt", tmp_path / "one.txt")

    assert "2 files: statements: 2 new" in result.stdout


def test_a_folder_with_nothing_to_read_is_an_error(workspace: Path, tmp_path: Path):
    (tmp_path / "bare").mkdir()

    result = run(workspace, "ingest", tmp_path / "bare")

    assert result.exit_code == 1
    assert "holds nothing that can be read" in result.stderr


def test_a_file_too_large_for_a_statement_is_refused_before_it_is_read(workspace: Path, tmp_path: Path):
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(300 << 20)  # a hole: the disk holds nothing of it

    result = run(workspace, "ingest", tmp_path / "huge.txt")

    assert result.exit_code == 1
    assert "the file has 300 MB, and at most 256 are read" in result.stderr


def test_a_place_that_is_no_workspace_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(drafter, ["check"])

    assert result.exit_code == 2
    assert "drafter init DIR" in result.stderr


def test_broken_yaml_in_the_shelf_is_told_with_file_and_line(workspace: Path):
    clause = workspace / "precedents/clauses/closing/thanks.yaml"
    clause.parent.mkdir(parents=True)
    clause.write_text("id: closing/thanks\ntext: The Meeting: agreed: so\n")

    result = run(workspace, "search", "thanks", "--json")

    assert result.exit_code == 1
    assert json.loads(result.stdout) == []
    assert "precedents/clauses/closing/thanks.yaml:2: error" in result.stderr


def test_a_disagreement_inside_a_text_is_told_when_it_is_read(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA.replace("7 MAY", "8 MAY"))

    result = run(workspace, "ingest", received)

    assert result.exit_code == 0
    assert 'disagrees with itself on the date: "8 MAY 2015" (line 2); "7 May 2015" (line 5)' in result.stderr


def test_a_disagreement_that_was_corrected_is_told_no_more(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    received.write_text(ELBONIA.replace("7 MAY", "8 MAY"))
    run(workspace, "ingest", received)
    (held,) = (path for path in (workspace / "precedents/statements").glob("*.md") if "8 MAY" in path.read_text())
    head, mark, words = held.read_text().partition("\n---\n")

    assert "disagrees with itself" in run(workspace, "ingest", received).stderr
    held.write_text(head + mark + words.replace("8 MAY", "7 MAY"))

    assert "disagrees with itself" not in run(workspace, "ingest", received).stderr


def test_init_lays_out_a_workspace_that_checks_and_never_overwrites_one(tmp_path: Path):
    folder = tmp_path / "new"

    first = CliRunner().invoke(drafter, ["init", str(folder)])
    second = CliRunner().invoke(drafter, ["init", str(folder)])

    assert first.exit_code == 0
    assert (folder / "templates/statement.md.j2").is_file()
    assert (folder / "precedents/sources").is_dir()
    assert second.exit_code == 1
    assert "nothing was written" in second.stderr


def test_an_empty_workspace_has_templates_and_names_but_no_archive(tmp_path: Path):
    folder = tmp_path / "own"

    result = CliRunner().invoke(drafter, ["init", str(folder), "--empty"])

    assert result.exit_code == 0
    assert (folder / "precedents/names.yaml").is_file()
    assert not list((folder / "precedents/statements").iterdir())
    assert not (folder / "precedents/meetings.yaml").exists()


def test_a_sentence_of_an_earlier_meeting_does_not_give_the_facts(workspace: Path, tmp_path: Path):
    received = tmp_path / "klow.txt"
    earlier = (
        "1. The Second Meeting of the Elbonia Forum was held in Streslau, Ruritania on 2 May 2014.\n2. The Co-Chairs"
    )
    received.write_text(ELBONIA.replace("1. The Co-Chairs", earlier).replace("2. The Meeting", "3. The Meeting"))

    (statement,) = json.loads(run(workspace, "ingest", received, "--json").stdout)

    assert statement["id"] == "2015-05-07-elbonia-forum-3"
    assert statement["meeting"]["city"] == "Klow"


def test_nothing_is_read_into_a_workspace_whose_registers_are_broken(workspace: Path, tmp_path: Path):
    (workspace / "precedents/names.yaml").write_text("elbonia: {name: [}\n")
    (tmp_path / "klow.txt").write_text(ELBONIA)

    result = run(workspace, "ingest", tmp_path / "klow.txt")

    assert result.exit_code == 1
    assert "names.yaml:1" in result.stderr
    assert [path.name for path in (workspace / "precedents").iterdir()] == ["names.yaml"]


@pytest.fixture
def both(workspace: Path, tmp_path: Path) -> Path:
    """Return a workspace that holds two texts of one meeting."""
    for name, text in (("one.txt", ELBONIA), ("two.txt", ELBONIA.replace("hospitality", "kindness"))):
        (tmp_path / name).write_text(text)
    result = run(workspace, "ingest", tmp_path / "one.txt", tmp_path / "two.txt")
    assert "2 texts of this meeting are held, and all are kept: 2015-05-07-elbonia-forum-3 (one.txt, 2" in result.stderr
    told = 'keep the one that you trust alone: "drafter keep 2015-05-07-elbonia-forum-3", or "drafter keep '
    assert f'{told}2015-05-07-elbonia-forum-3-b"; the others are set aside' in result.stderr
    return workspace


def held(workspace: Path) -> list[str]:
    return sorted(path.stem for path in (workspace / "precedents/statements").iterdir())


def test_another_text_of_the_same_meeting_is_kept_beside_and_told(both: Path):
    assert held(both) == ["2015-05-07-elbonia-forum-3", "2015-05-07-elbonia-forum-3-b"]


def test_check_tells_of_another_text_once_and_no_more_when_one_is_kept(both: Path):
    told = [line for line in run(both, "check").stdout.splitlines() if "also held as" in line]
    assert told == [
        "2015-05-07-elbonia-forum-3-b (two.txt:1): warning: the same meeting is also held as 2015-05-07-elbonia-forum-3"
        " (read from one.txt)"
    ]

    run(both, "keep", "2015-05-07-elbonia-forum-3")

    assert "also held as" not in run(both, "check").stdout


def test_the_text_kept_stays_and_the_other_is_set_aside_whole(both: Path):
    before = (both / "precedents/statements/2015-05-07-elbonia-forum-3.md").read_bytes()

    result = run(both, "keep", "2015-05-07-elbonia-forum-3-b")

    assert result.exit_code == 0
    assert held(both) == ["2015-05-07-elbonia-forum-3-b"]
    assert (both / "precedents/aside/2015-05-07-elbonia-forum-3.md").read_bytes() == before


def test_what_was_set_aside_does_not_come_back_by_itself(both: Path, tmp_path: Path):
    run(both, "keep", "2015-05-07-elbonia-forum-3-b")

    result = run(both, "ingest", tmp_path / "one.txt")

    assert result.exit_code == 0
    assert "was removed or set aside before, and stays so" in result.stderr
    assert held(both) == ["2015-05-07-elbonia-forum-3-b"]


def test_many_texts_of_one_meeting_are_told_once(workspace: Path, tmp_path: Path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(ELBONIA + f"{number + 3}. The Meeting closed.\n" * bool(number))

    result = run(workspace, "ingest", tmp_path)

    assert result.stderr.count("warning") == 1
    assert "4 texts of this meeting are held" in result.stderr


def test_the_id_of_a_text_set_aside_is_not_given_again(both: Path, tmp_path: Path):
    run(both, "keep", "2015-05-07-elbonia-forum-3-b")
    (tmp_path / "three.txt").write_text(ELBONIA + "3. The Meeting closed.\n")

    run(both, "ingest", tmp_path / "three.txt")
    result = run(both, "ingest", tmp_path / "three.txt")

    assert held(both) == ["2015-05-07-elbonia-forum-3-b", "2015-05-07-elbonia-forum-3-c"]
    assert "set aside" not in result.stderr


def test_links_that_lead_upwards_give_each_file_once(workspace: Path, tmp_path: Path):
    folder = tmp_path / "archive" / "inner"
    folder.mkdir(parents=True)
    (tmp_path / "archive" / "klow.txt").write_text(ELBONIA)
    (folder / "up").symlink_to(tmp_path / "archive")

    result = run(workspace, "ingest", tmp_path / "archive" / "**" / "*.txt", "--json")

    assert result.exit_code == 0
    assert len(json.loads(result.stdout)) == 1


def test_a_name_that_no_file_can_have_is_told(workspace: Path):
    result = run(workspace, "ingest", "x" * 5000, "--json")

    assert result.exit_code == 1
    assert json.loads(result.stdout) == []
    assert "name too long" in result.stderr
    assert "fault of drafter" not in result.stderr


def test_what_was_set_aside_is_no_evidence(both: Path):
    run(both, "mine")
    run(both, "keep", "2015-05-07-elbonia-forum-3-b")

    mined = json.loads(run(both, "mine", "--json").stdout)["precedents"]

    statements = {place["statement"] for precedent in mined for place in precedent["attested"]}
    assert "2015-05-07-elbonia-forum-3" not in statements


def test_a_text_that_is_not_known_to_be_of_the_meeting_is_set_aside_by_name(workspace: Path, tmp_path: Path):
    for name, text in (("one.txt", ELBONIA), ("two.txt", ELBONIA.replace("7 M", "8 M"))):
        (tmp_path / name).write_text(text)
    run(workspace, "ingest", tmp_path / "one.txt", tmp_path / "two.txt")

    result = run(workspace, "keep", "2015-05-07-elbonia-forum-3", "2015-05-08-elbonia-forum-3")
    wrong = run(workspace, "keep", "2015-05-07-elbonia-forum-3", "2015-05-09-elbonia-forum-3")

    assert result.exit_code == 0
    assert held(workspace) == ["2015-05-07-elbonia-forum-3"]
    assert wrong.exit_code == 1
    assert 'there is no statement "2015-05-09-elbonia-forum-3"' in wrong.stderr


def test_keeping_a_text_without_another_is_told(workspace: Path, tmp_path: Path):
    (tmp_path / "one.txt").write_text(ELBONIA)
    run(workspace, "ingest", tmp_path / "one.txt")

    result = run(workspace, "keep", "2015-05-07-elbonia-forum-3")

    assert result.exit_code == 1
    assert "no other text of the meeting of 2015-05-07-elbonia-forum-3 is held" in result.stderr


def test_two_documents_of_one_package_are_no_rivals(workspace: Path, tmp_path: Path):
    declaration = ELBONIA.replace("CO-CHAIRS' STATEMENT", "KLOW DECLARATION")
    for name, text in (("one.txt", ELBONIA), ("two.txt", declaration)):
        (tmp_path / name).write_text(text)

    result = run(workspace, "ingest", tmp_path / "one.txt", tmp_path / "two.txt")

    assert "of this meeting are held" not in result.stderr


def test_a_dry_run_tells_of_another_text_as_the_reading_would(workspace: Path, tmp_path: Path):
    for name, text in (("one.txt", ELBONIA), ("two.txt", ELBONIA.replace("hospitality", "kindness"))):
        (tmp_path / name).write_text(text)
    run(workspace, "ingest", tmp_path / "one.txt")

    result = run(workspace, "ingest", tmp_path / "two.txt", "--dry-run")

    assert "2015-05-07-elbonia-forum-3-b: new" in result.stdout
    assert "nothing was written: this was a dry run" in result.stdout
    assert "2 texts of this meeting are held" in result.stderr
    assert held(workspace) == ["2015-05-07-elbonia-forum-3"]


def test_delegations_that_the_register_does_not_hold_are_told_in_one_line(workspace: Path, tmp_path: Path):
    rows = "".join(
        f"{name.lower()}:\n  name: {name}\n" for name in ("Borduria", "Elbonia", "Lutha", "Ruritania", "Syldavia")
    )
    (workspace / "precedents/names.yaml").write_text(rows)
    received = tmp_path / "klow.txt"
    received.write_text(
        f"{ELBONIA}3. The Meeting was attended by Borduria, Elbonia, Luhta, Ruritania, Syldavia, Klow and Zenda.\n"
    )

    result = run(workspace, "ingest", received)

    assert "did you mean “Lutha”?" in result.stdout
    assert "note: not in names.yaml: Klow; Zenda\n" in result.stderr
    assert 'make the others known: drafter names --add "Klow" --add "Zenda"\n' in result.stderr


def test_statements_of_another_body_than_those_held_are_told_once(workspace: Path, tmp_path: Path):
    (tmp_path / "one.txt").write_text(ELBONIA)
    first = run(workspace, "ingest", tmp_path / "one.txt")
    (tmp_path / "two.txt").write_text(
        ELBONIA.replace("Elbonia Forum", "League of Lakes").replace("ELBONIA FORUM", "LEAGUE OF LAKES")
    )

    second = run(workspace, "ingest", tmp_path / "two.txt")

    assert "another body" not in first.stderr
    assert second.stderr.count("note: of another body than those held: League of Lakes") == 1
    assert 'take it out here with "drafter remove ID"' in second.stderr


def test_a_language_is_told_in_words(workspace: Path, tmp_path: Path):
    (tmp_path / "short.txt").write_text("Elbonia Forum\n\nKlow 2015: nets, boats, rope.\n")
    (tmp_path / "french.txt").write_text("1. Les ministres ont remercié la Ruritanie de son accueil dans la ville.\n")

    result = run(workspace, "ingest", tmp_path / "short.txt", tmp_path / "french.txt")

    assert "    in a language that could not be told" in result.stdout
    assert "    not in English (French): kept as it stands, no facts were looked for" in result.stdout
    assert "(und)" not in result.output


def test_those_who_attend_again_and_again_and_are_in_no_register_are_told_with_the_command_to_type(
    workspace: Path, tmp_path: Path
):
    (workspace / "precedents" / "names.yaml").write_text("lutha: {name: Lutha}\n")
    for number, year in (("THIRD", 2015), ("FOURTH", 2016)):
        text = f"""{number} MEETING OF THE NET FORUM
KLOW, 7 MAY {year}

1. The {number.capitalize()} Meeting of the Net Forum was held in Klow on 7 May {year}.
2. The Meeting was attended by delegations of Borduria, Łęgowia, Sørmark and the Republic of Türn.
"""
        (tmp_path / f"{year}.txt").write_text(text)

    result = run(workspace, "ingest", tmp_path / "2015.txt", tmp_path / "2016.txt")

    assert (
        "note: 4 names that attended more than once are not in names.yaml: "
        "Borduria; Łęgowia; Sørmark; Republic of Türn\n" in result.stderr
    )
    assert '--add "Borduria" --add "Łęgowia" --add "Sørmark" --add "Republic of Türn" (of' in result.stderr


def test_mining_an_empty_archive_says_what_to_do_first(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    CliRunner().invoke(drafter, ["init", str(folder), "--empty"])

    result = CliRunner().invoke(drafter, ["mine", "--workspace", str(folder)])

    assert "next: read past statements in: drafter ingest FILE..." in result.output


def test_what_stands_at_a_files_head_and_deep_lists_are_held_so_that_they_can_be_read_again(
    workspace: Path, tmp_path: Path
):
    fence, deep = tmp_path / "head.md", tmp_path / "deep.md"
    fence.write_text(f"---\nid: ../../evil\nmeeting: [{'long ' * 20}\n---\n# One\n\n1. Nets were sold.\n")
    deep.write_text("# Two\n\n1. They sold:\n\n" + "".join(f"   {'  ' * n}- net {n}\n" for n in range(40)))

    assert run(workspace, "ingest", fence, deep).exit_code == 0
    told = run(workspace, "check")
    assert "left out" not in told.output
    assert "net 39" in (workspace / "precedents/statements/two.md").read_text()
    assert not (tmp_path / "evil.md").exists()
