"""House styles: read from precedents/profiles.yaml, asked for by a meeting file, followed by check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter import library, markup, starter
from drafter.check import style
from drafter.cli.commands import drafter
from drafter.library import profiles
from drafter.model import Meeting, Profile, Shelf, Statement
from drafter.problems import DraftingError

TEXT = """\
# a person's own words

lakes:
  spelling: -ize
  words_below: 10
  bodies: [Lakes Forum]

rivers:   # of nobody
  per_cent: "%"
  ranges: dash
"""


def workspace(folder: Path, text: str | None = TEXT) -> Path:
    (folder / "precedents").mkdir(parents=True)
    (folder / "templates").mkdir()
    if text is not None:
        (folder / "precedents" / "profiles.yaml").write_text(text, encoding="utf-8")
    return folder


def test_profiles_are_read_in_their_order(tmp_path: Path) -> None:
    assert library.load(workspace(tmp_path / "w")).profiles == (
        Profile("lakes", spelling="-ize", words_below=10, bodies=("Lakes Forum",)),
        Profile("rivers", per_cent="%", ranges="dash"),
    )


def test_without_the_file_there_are_none(tmp_path: Path) -> None:
    assert library.load(workspace(tmp_path / "w", None)).profiles == ()


def test_all_faults_are_told_by_line(tmp_path: Path) -> None:
    text = "lakes:\n  spelling: -yze\n  words_below: few\nrivers:\n  span: dash\n"

    with pytest.raises(DraftingError) as fault:
        library.load(workspace(tmp_path / "w", text))

    told = [(problem.where.line, problem.what, problem.mend) for problem in fault.value.problems]
    assert told == [
        (2, '"-yze" is no spelling', 'did you mean "-ize"?'),
        (3, '"words_below" must be a whole number, not "few"', "write it in figures"),
        (
            5,
            '"span" is not known here',
            "did you mean one of spelling, ranges, list_ends, ordinals, per_cent, words_below, bodies?",
        ),
    ]


def test_a_text_follows_the_profile_of_its_head_before_that_of_its_body() -> None:
    shelf = Shelf(profiles=(Profile("lakes", bodies=("Lakes Forum",)), Profile("rivers")))
    of_body = Statement("x", meeting=Meeting(body="LAKES Forum"))

    assert style.profile(of_body, shelf).name == "lakes"
    assert style.profile(Statement("x", profile="rivers", meeting=of_body.meeting), shelf).name == "rivers"
    assert style.profile(Statement("x", profile="gone", meeting=of_body.meeting), shelf) == Profile()
    assert style.profile(Statement("x"), shelf) == Profile()


def test_the_head_keeps_the_profile() -> None:
    text = "---\nid: x\nprofile: rivers\n---\n\n1. Words.\n"

    assert markup.read(text).profile == "rivers"
    assert markup.read(markup.write(markup.read(text))).profile == "rivers"


def test_the_starter_has_three_and_an_empty_workspace_those_of_no_body(tmp_path: Path) -> None:
    for name, more, names in (("full", (), ["bali", "un", "au"]), ("bare", ("--empty",), ["un", "au"])):
        CliRunner().invoke(drafter, ["init", str(tmp_path / name), *more], catch_exceptions=False)
        assert [one.name for one in library.load(tmp_path / name).profiles] == names
    assert "Bali" not in (tmp_path / "bare/precedents/profiles.yaml").read_text(encoding="utf-8")
    assert "# United Nations Editorial Manual" in (tmp_path / "bare/precedents/profiles.yaml").read_text("utf-8")


def test_a_register_of_bodies_alone_leaves_its_comments() -> None:
    assert profiles.without_bodies("# words\n\nlakes:\n  bodies: [L]\n") == "# words"
    assert profiles.without_bodies(TEXT).startswith("# a person's own words\n\nrivers:")


def test_a_meeting_file_may_ask_for_a_profile_of_the_workspace_and_its_draft_keeps_it(tmp_path: Path) -> None:
    base = workspace(tmp_path / "w", TEXT)
    for path, data in starter.files():
        if path.startswith("templates/"):
            (base / path).parent.mkdir(parents=True, exist_ok=True)
            (base / path).write_bytes(data)
    file = base / "next.yaml"
    file.write_text("profile: Rivers\nmeeting: {name: first meeting, start: 2031-03-05}\n", encoding="utf-8")

    asked = ["draft", str(file), "--to", "md", "--json", "--workspace", str(base)]
    made = json.loads(CliRunner().invoke(drafter, asked, catch_exceptions=False).stdout)

    assert markup.read(Path(made["files"][0]).read_text(encoding="utf-8")).profile == "rivers"
    file.write_text("profile: river\nmeeting: {name: first meeting}\n", encoding="utf-8")
    (told,) = json.loads(CliRunner().invoke(drafter, asked, catch_exceptions=False).stdout)["problems"]
    assert (told["what"], told["mend"], told["where"]["line"]) == (
        'profile: "river" is not known here',
        'write one of lakes, rivers; did you mean "rivers"?',
        1,
    )


def test_the_examples_of_an_empty_workspace_can_be_drafted_though_it_has_no_profile_of_theirs(tmp_path: Path) -> None:
    base = tmp_path / "bare"
    CliRunner().invoke(drafter, ["init", str(base), "--empty"], catch_exceptions=False)

    asked = ["draft", str(base / "templates/meetings/senior-officials-meeting.yaml"), "--to", "md", "--json"]
    made = json.loads(CliRunner().invoke(drafter, [*asked, "--workspace", str(base)], catch_exceptions=False).stdout)

    assert made["files"]
    assert [each["what"] for each in made["problems"] if "profile" in each["what"]] == []
