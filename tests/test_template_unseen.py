"""Templates of past statements of three bodies that no rule was written for: a declaration, a treaty body, banks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from elbonia import run

from drafter.cli.commands import drafter
from drafter.model import GAP

GOLDEN = Path(__file__).parent / "golden/past"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(GOLDEN.glob("*.txt"))}
NEW = {
    "declaration": {
        "Fourth": "Fifth", 'ordinal: "4"': 'ordinal: "5"', "Port Selwyn": "Lund Bay", "Verdania": "Estmark",
        "2023-09-12": "2025-10-01", "2023-09-13": "2025-10-02", "Mrs Ilona Marek": "Mr Aron Holm",
        "Third": "Fourth", 'ordinal: "3"': 'ordinal: "4"',
    },
    "parties": {
        "Sixth": "Seventh", "sixth": "seventh", 'ordinal: "6"': 'ordinal: "7"', "city: Aldenburg": "city: Brock",
        "country: Marravia": "country: Dunland", "2024-06-03": "2026-06-08", "2024-06-07": "2026-06-12",
        "Marravia, Ostrava Republic, Sylvania": "Sylvania", "[Norwick]": "[Norwick, Ostrava Republic]",
    },
    "banks": {
        "Spring": "Autumn", "Hallstein": "Sund", "country: Arlia": "country: Kesten", "2024-04-18": "2025-10-17",
        "Mr Jonas Veld": "Ms Una Holt", "Bank of Arlia": "Bank of Kesten", "[Arlia, ": "[",
    },
}  # fmt: skip
"""The next meeting's facts, written over the old ones; a replacement is replaced no more."""
OLD = {
    "declaration": (
        "Third",
        "Fourth Ministerial Conference of",
        "Selwyn",
        "Verdania",
        "Marek",
        "September",
        "2023",
        "Tarn",
        "1,240",
        "Borovia",
    ),
    "parties": ("Sixth", "sixth", "COP 6", "6/", "Aldenburg", "Marravia", "June 2024", "Lindqvist", "2,350,000"),
    "banks": ("Spring", "Hallstein", "Arlia", "Veld", "April", "2024", "Torv", "1.8"),
}
"""What is true of the old meeting alone."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unseen") / "workspace"
    assert CliRunner().invoke(drafter, ["init", "--empty", str(folder)]).exit_code == 0
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def drafted(result: Result) -> dict[str, list[str]]:
    """Return the title and the texts of a draft."""
    statement = json.loads(result.stdout)["statement"]
    return {"title": statement["title"], "texts": [block["text"] for block in statement["blocks"]]}


def templated(workspace: Path, name: str) -> tuple[str, str]:
    """Return the id of a statement and its meeting file's text, after a template was made of it."""
    (read,) = json.loads(run(workspace, "ingest", workspace / f"{name}.txt", "--json").stdout)
    made = json.loads(run(workspace, "template", "--from", read["id"], "--json").stdout)
    assert (made["identical"], made["repairs"]) == (True, [])
    return read["id"], Path(made["meeting_file"]).read_text(encoding="utf-8")


def drafted_anew(workspace: Path, name: str, more: str = "") -> Result:
    _, meeting = templated(workspace, name)
    head, this, meeting = meeting.partition("\n# This meeting\n")
    facts, asked, keys = meeting.partition("facts:")
    for nth, (old, new) in enumerate(NEW[name].items()):
        assert old in facts, old
        facts = facts.replace(old, f"\0{nth}\0" if new else "")
    for nth, new in enumerate(NEW[name].values()):
        facts = facts.replace(f"\0{nth}\0", new)
    path = workspace / f"{name}-next.yaml"
    path.write_text(f"{head}\n{this}{facts}{more}{asked}{keys}", encoding="utf-8")
    return run(workspace, "draft", path, "--to", "md", "--json")


@pytest.mark.parametrize("name", TEXTS)
def test_drafted_with_its_own_facts_the_statement_comes_back_to_the_letter(workspace: Path, name: str) -> None:
    id_, _ = templated(workspace, name)
    past = drafted(run(workspace, "render", id_, "--to", "md", "--json"))

    assert (
        drafted(run(workspace, "draft", workspace / f"templates/meetings/{id_}.yaml", "--to", "md", "--json")) == past
    )


@pytest.mark.parametrize("keep", ["", "keep: [all]\n"])
@pytest.mark.parametrize("name", TEXTS)
def test_with_the_next_meetings_facts_nothing_of_the_old_one_is_left(workspace: Path, name: str, keep: str) -> None:
    made = drafted(drafted_anew(workspace, name, keep))
    said = GAP.sub("", "\n".join((*made["title"], *made["texts"])))

    assert [old for old in OLD[name] if old.casefold() in said.casefold()] == []


def test_what_the_meeting_file_gives_stands_where_the_old_statement_had_it(workspace: Path) -> None:
    parties = drafted(drafted_anew(workspace, "parties"))["texts"]
    signed = drafted(drafted_anew(workspace, "declaration"))["texts"]

    assert "(COP 7) was held in Brock, Dunland, from 8 to 12 June 2026" in parties[0].replace("\u00a0", " ")
    assert parties[1].endswith("Norwick and Ostrava Republic attended as observers.")
    assert signed[-1].replace("\u00a0", " ") == "Adopted in Lund Bay on 2 October 2025."
    assert "We thank the Government of Estmark for its warm hospitality" in signed[-2]


def test_no_fact_that_the_meeting_file_has_is_asked_for_again(workspace: Path) -> None:
    asked = templated(workspace, "declaration")[1].partition("\nfacts:")[2]

    assert not [
        said for said in (": Verdania", ": Port Selwyn", "13 September 2023", "CSI Secretariat") if said in asked
    ]
    stood = [line for line in asked.splitlines() if not line.startswith("  # In the text: ")]
    assert sum("Fifth Ministerial Conference" in line for line in stood) == 1


def test_each_passage_that_is_left_out_is_told_with_its_first_words(workspace: Path) -> None:
    told = json.loads(drafted_anew(workspace, "banks").stdout)["problems"]
    (what,) = (problem["what"] for problem in told if problem["rule"] == "passages-left-out")

    assert "1 (“Governors reviewed economic developments in ...”), 2 (“Governors agreed to keep the swap" in what
    assert "{{" not in what
