"""The command line, deciding: proposals and rewordings are shown, and what a person decides is done and stands."""

from __future__ import annotations

import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import elbonia
import pytest
from click.testing import CliRunner
from elbonia import ingested, run

from drafter import library
from drafter.cli import showing
from drafter.cli.commands import drafter
from drafter.model import Precedent
from drafter.workflow import regrouping

THANKS, CONTACT, SAFETY = "closing/thanks", "decision/contact", "theme/safety"
REPORT, HOSTED = "theme/report", "opening/hosted"
_IDS = {"appreciation": THANKS, "nominate": CONTACT, "twelve": SAFETY, "masters": REPORT, "hosted": HOSTED}


@pytest.fixture
def mined(forum: Path) -> Path:
    """A workspace in which three statements were mined."""
    ingested(
        forum,
        a=elbonia.text(),
        b=elbonia.text("Fourth", "Zenda, Ruritania", "6 May 2016"),
        c=elbonia.text("Fifth", "Szohod, Borduria", "5 May 2017").replace("of less than twelve", "below twelve"),
    )
    assert run(forum, "mine").exit_code == 0
    found = library.load(forum).precedents
    shutil.rmtree(forum / "precedents/clauses")
    library.save_precedents(forum, [_named(precedent) for precedent in found])
    return forum


def _named(precedent: Precedent) -> Precedent:
    """Return a precedent under an id that does not hang on how mining names it."""
    words = [
        word for word in _IDS if word in precedent.text and not ("nominate" in precedent.text and word == "vessels")
    ]
    return replace(precedent, id=_IDS[words[0]])


def _later(workspace: Path, old: str, new: str) -> None:
    """Read and mine a newer statement that says something in other words."""
    text = elbonia.text("Sixth", "Klow, Elbonia", "4 May 2018")
    assert old in text
    ingested(workspace, d=text.replace(old, new))
    run(workspace, "mine")


def _file(workspace: Path, id_: str) -> Path:
    return workspace / "precedents/clauses" / f"{id_}.yaml"


def _decided_on(text: str) -> str:
    """Return a clause file without the mark by which mining knows what nobody has touched."""
    return re.sub(r"(?m)^mined: .*\n", "", text)


def _shelf(workspace: Path) -> dict[str, dict[str, object]]:
    shelf = json.loads(run(workspace, "mine", "--dry-run", "--json").stdout)["precedents"]
    return {precedent["id"]: precedent for precedent in shelf}


def _files(workspace: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(workspace.rglob("*")) if path.is_file()}


# -- what waits --------------------------------------------------------------------------------------


def test_review_shows_each_proposal_with_its_evidence_and_what_to_type(mined: Path) -> None:
    told = run(mined, "review").stdout

    for words in (
        "5 proposals wait for a decision",
        f"{THANKS}  (proposed: closing, courtesies, in 3 statements)",
        "1. 2015-05-07-elbonia-forum-3, para. 5; a.txt, line 9",
        "meeting.place = Zenda, Ruritania",
        f"next: drafter review approve {CONTACT}",
        "drafter review merge INTO ID",
    ):
        assert words in told, words


def test_a_proposal_that_says_nearly_what_another_clause_says_is_shown_with_it(mined: Path) -> None:
    run(mined, "review", "approve", THANKS)
    run(mined, "review", "split", THANKS, "2015-05-07-elbonia-forum-3", "--as", "closing/other-thanks")
    other = _file(mined, "closing/other-thanks")  # of its own words: what has the same is shown with nothing
    words = other.read_text(encoding="utf-8").replace("hosting the meeting", "holding the meeting", 1)
    other.write_text(words, encoding="utf-8")

    told = run(mined, "review").stdout

    assert f"  most like: {THANKS}\n       The Meeting expressed its appreciation" in told
    assert f"    if both are one formula: drafter review merge {THANKS} closing/other-thanks\n" in told
    assert json.loads(run(mined, "review", "--json").stdout)["nearest"] == {"closing/other-thanks": THANKS}


@pytest.mark.parametrize("letters", range(60, 100, 3))
def test_a_slot_stands_whole_on_one_line(letters: int) -> None:
    text = f"{'a' * letters} {{{{ meeting.place }}}} in words."

    told = [*showing.wrapped(text), *showing.marked(((" ", "We met"), ("+", text)), "  ")]

    assert sum("{{ meeting.place }}" in line for line in told) == 2


def test_review_in_json_has_whole_precedents_and_the_limit_holds(mined: Path) -> None:
    value = json.loads(run(mined, "review", "--json", "--limit", "2").stdout)

    assert [len(value["proposals"]), value["rewordings"]] == [2, []]
    assert value["proposals"][0] == _shelf(mined)[value["proposals"][0]["id"]]
    assert "and 3 more: drafter review --limit 5" in run(mined, "review", "--limit", "2").stdout
    assert len(json.loads(run(mined, "review", "--json").stdout)["proposals"]) == 5


def test_where_nothing_waits_that_is_said_and_that_mining_proposes_where_nothing_is_kept(forum: Path) -> None:
    told = run(forum, "review").stdout.splitlines()

    assert told[0] == "nothing waits for a decision"
    assert told[1].startswith("next: drafter mine")


def test_help_teaches_each_decision(forum: Path) -> None:
    for command in ("approve", "retire", "keep", "adopt", "edit", "merge", "split", "rename"):
        assert command in run(forum, "review", "--help").stdout
        assert "Usage: drafter review" in run(forum, "review", command, "--help").stdout


def test_options_may_stand_before_the_decision_too(mined: Path) -> None:
    words = ["review", "--workspace", str(mined), "--json", "approve", THANKS]

    assert json.loads(CliRunner().invoke(drafter, words).stdout)["precedents"][0]["status"] == "approved"


def test_show_understands_the_path_of_a_clause_s_file(mined: Path) -> None:
    shown = run(mined, "show", _file(mined, THANKS), "--json")

    assert json.loads(shown.stdout)["id"] == THANKS


# -- approve, retire ---------------------------------------------------------------------------------


def test_approve_changes_the_status_and_notes_what_was_looked_at(mined: Path) -> None:
    before = _file(mined, THANKS).read_text()

    told = run(mined, "review", "approve", THANKS, f"precedents/clauses/{CONTACT}.yaml")

    assert told.exit_code == 0
    assert f"{CONTACT}: approved" in told.stdout
    after = before.replace("status: proposed\n", "status: approved\nreviewed: 2017-05-05-elbonia-forum-5\n")
    assert _file(mined, THANKS).read_text() == _decided_on(after)
    assert len(json.loads(run(mined, "review", "--json").stdout)["proposals"]) == 3


def test_comments_stay_when_a_clause_is_decided_on(mined: Path) -> None:
    path = _file(mined, THANKS)
    path.write_text("# ours\n" + path.read_text().replace("proposed", "proposed   # look again"))

    run(mined, "review", "retire", THANKS)

    assert path.read_text().startswith("# ours\n")
    assert "status: retired  # look again\n" in path.read_text()


def test_where_one_id_is_wrong_all_are_told_and_nothing_is_done(mined: Path) -> None:
    before = _files(mined)

    told = run(mined, "review", "approve", THANKS, "closing/thakns", "theme/no-such-thing-at-all")

    assert told.exit_code == 1
    assert f"did you mean {THANKS}" in told.stderr
    assert "nothing was done" in told.stderr
    assert 'no precedent "theme/no-such-thing-at-all"' in told.stderr
    assert f"did you mean {THANKS}" in run(mined, "show", THANKS.title().replace("-", " ")).stderr
    assert _files(mined) == before
    wrong = json.loads(run(mined, "review", "retire", "x", "--json").stdout)
    assert (wrong["precedents"], wrong["problems"][0]["rule"]) == ([], "unknown-precedent")


def test_deciding_the_same_again_changes_nothing(mined: Path) -> None:
    run(mined, "review", "retire", THANKS)
    before = _files(mined)

    assert "retired already" in run(mined, "review", "retire", THANKS).stderr
    assert _files(mined) == before


def test_a_retired_clause_never_comes_back(mined: Path) -> None:
    run(mined, "review", "retire", THANKS)

    _later(mined, "warmth", "warm welcome")

    shelf = _shelf(mined)
    assert [each["status"] for each in shelf.values() if "appreciation" in str(each["text"])] == ["retired"]
    assert len(shelf[THANKS]["attested"]) == 4  # type: ignore[arg-type]


def test_retiring_a_clause_tells_which_templates_name_it(mined: Path) -> None:
    (mined / "templates/own.md.j2").write_text(f'{{{{ clause("{THANKS}") }}}}\n')

    told = run(mined, "review", "retire", THANKS)

    assert told.exit_code == 0
    assert f"templates/own.md.j2 names {THANKS}" in told.stderr


def test_a_broken_clause_stops_no_decision_on_another(mined: Path) -> None:
    _file(mined, CONTACT).write_text("text: [\n")

    assert f"{THANKS}: approved" in run(mined, "review", "approve", THANKS).stdout
    told = run(mined, "review", "approve", CONTACT).stderr
    assert f"{CONTACT}.yaml:1: error" in told
    assert "no precedent" not in told


def test_each_decision_tells_what_waits_still(mined: Path) -> None:
    told = run(mined, "review", "approve", THANKS, CONTACT, SAFETY)
    last = run(mined, "review", "retire", REPORT, HOSTED)
    _later(mined, "expressed its appreciation to", "warmly thanked")

    assert told.stdout.splitlines()[-1] == "2 proposals wait still: drafter review"
    assert last.stdout.splitlines()[-1] == "nothing else waits for a decision"
    assert json.loads(run(mined, "review", "retire", CONTACT, "--json").stdout)["waiting"] == {
        "proposals": 0, "rewordings": 1,
    }  # fmt: skip
    assert "1 rewording waits still: drafter review" in run(mined, "review", "approve", HOSTED).stdout


def test_what_waits_may_be_asked_for_by_what_it_does(mined: Path) -> None:
    path = _file(mined, THANKS)
    path.write_text(path.read_text().replace("function: closing", "function: action"))

    value = json.loads(run(mined, "review", "--function", "action", "--json").stdout)

    assert [each["id"] for each in value["proposals"]] == [THANKS]
    assert run(mined, "review", "--function", "attendance").stdout == "nothing waits for a decision\n"


# -- rewordings --------------------------------------------------------------------------------------


def _reworded(workspace: Path) -> None:
    run(workspace, "review", "approve", THANKS, REPORT)
    _later(workspace, "expressed its appreciation to", "warmly thanked")


def test_a_newer_statement_that_rewords_an_approved_clause_is_shown_with_the_difference(mined: Path) -> None:
    _reworded(mined)

    told = run(mined, "review").stdout
    assert f"{THANKS}  (approved; other words in 2018-05-04-elbonia-forum-6, para. 5; d.txt, line 9)" in told
    assert "The Meeting [-expressed its appreciation to-] {+warmly thanked+} the Government of Elbonia" in told
    assert f"drafter review adopt {THANKS}" in told
    assert f"drafter review split {THANKS} 2018-05-04-elbonia-forum-6:5" in told
    (found,) = json.loads(run(mined, "review", "--json").stdout)["rewordings"]
    assert (found["id"], found["statement"], found["paragraph"]) == (THANKS, "2018-05-04-elbonia-forum-6", "5")
    assert found["source"]["file"] == "d.txt"
    assert " ".join(text for kind, text in found["words"] if kind != "-") == found["new"]
    assert " ".join(text for kind, text in found["words"] if kind != "+") == found["old"]
    assert ["+", "warmly thanked"] in found["words"]


def test_whoever_approves_in_an_editor_is_told_of_rewordings_too(mined: Path) -> None:
    path = _file(mined, THANKS)
    path.write_text(path.read_text().replace("proposed", "approved"))

    _later(mined, "expressed its appreciation to", "warmly thanked")

    assert [each["id"] for each in json.loads(run(mined, "review", "--json").stdout)["rewordings"]] == [THANKS]


def test_adopt_takes_the_newer_words_with_their_slots(mined: Path) -> None:
    _reworded(mined)

    told = run(mined, "review", "adopt", THANKS)

    assert told.exit_code == 0
    clause = _shelf(mined)[THANKS]
    assert str(clause["text"]).startswith("The Meeting warmly thanked the Government of {{ ")
    assert (clause["verb"], clause["status"]) == ("thanked", "approved") or "thanked" in str(clause["verb"])
    entries = list(clause["attested"])  # type: ignore[call-overload]
    assert [bool(entry.get("variant")) for entry in entries] == [True, True, True, False]
    assert json.loads(run(mined, "review", "--json").stdout)["rewordings"] == []
    assert "has its wording already" in run(mined, "review", "adopt", THANKS).stderr
    run(mined, "review", "adopt", THANKS, "2015-05-07-elbonia-forum-3:5")
    assert str(_shelf(mined)[THANKS]["text"]).startswith("The Meeting expressed its appreciation")


def test_keep_puts_the_rewording_away_and_the_words_stay(mined: Path) -> None:
    _reworded(mined)
    before = _shelf(mined)[THANKS]

    run(mined, "review", "keep", THANKS)
    run(mined, "mine")

    assert {**_shelf(mined)[THANKS], "reviewed": before["reviewed"]} == before
    assert json.loads(run(mined, "review", "--json").stdout)["rewordings"] == []
    assert "no newer wording" in run(mined, "review", "keep", THANKS).stderr


def test_an_older_statement_read_later_rewords_nothing(mined: Path) -> None:
    run(mined, "review", "approve", THANKS)
    text = elbonia.text("Second", "Klow, Elbonia", "8 May 2014")
    ingested(mined, z=text.replace("expressed its appreciation to", "warmly thanked"))
    run(mined, "mine")

    assert len(_shelf(mined)[THANKS]["attested"]) == 4  # type: ignore[arg-type]
    assert json.loads(run(mined, "review", "--json").stdout)["rewordings"] == []


# -- edit --------------------------------------------------------------------------------------------


def test_an_edited_text_stays_and_its_evidence_is_fitted(mined: Path) -> None:
    text = (
        "The Meeting agreed that members would nominate a national contact for {{ what.text }} by the {{ event.date }}."
    )

    told = run(mined, "review", "edit", CONTACT, "--text", text, "--slot", "what.text=document")
    _later(mined, "a national", "one")

    assert "3 of its 3 places" in told.stderr
    clause = _shelf(mined)[CONTACT]
    assert clause["text"] == text
    assert clause["slots"] == {"what.text": {"kind": "document"}, "event.date": {"kind": "date"}}
    entries = list(clause["attested"])  # type: ignore[call-overload]
    assert entries[0]["values"] == {"what.text": "the register of vessels", "event.date": "30th of July"}
    assert entries[-1].get("variant")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "nothing was said to change"),
        (["--text", "We met {{ Host }}."], '"{{ Host }}" is no slot'),
        (["--text", "We met {{ a|upper }}."], '"{{ a|upper }}" is no slot'),
        (["--text", "We met {{ a }}.", "--slot", "a=contry"], 'did you mean "country"'),
        (["--text", "We met {{ a }}.", "--slot", "b=country"], 'the slot "b" does not stand in the text'),
        (["--text", "We met {{ a }}.", "--slot", "a"], "is not NAME=KIND"),
    ],
)
def test_an_edit_that_no_file_could_hold_is_told_and_not_done(mined: Path, words: list[str], told: str) -> None:
    before = _files(mined)

    result = run(mined, "review", "edit", CONTACT, *words)

    assert result.exit_code in (1, 2)
    assert told in result.stderr
    assert _files(mined) == before


def test_a_slot_that_only_bears_another_name_keeps_its_kind(mined: Path) -> None:
    before = _shelf(mined)[CONTACT]
    text = str(before["text"]).replace("event.date", "deadline.date")

    run(mined, "review", "edit", CONTACT, "--text", text)

    clause = _shelf(mined)[CONTACT]
    assert clause["slots"] == {"deadline.date": {"kind": "date"}}
    assert not any(entry.get("variant") for entry in clause["attested"])  # type: ignore[attr-defined]


def test_slots_gained_and_lost_are_told_with_the_templates_that_fill_them(mined: Path) -> None:
    (mined / "templates/own.md.j2").write_text(f'{{{{ clause("{CONTACT}", event={{"date": "30 July"}}) }}}}\n')

    told = run(mined, "review", "edit", CONTACT, "--text", "The Meeting agreed to name {{ contact.name }}.")

    assert f"note: {CONTACT}: new slot: contact.name; no more a slot: event.date" in told.stderr
    assert "look whether the slots are filled in templates/own.md.j2" in told.stderr
    assert f"note: {CONTACT}: its words, with the slots filled, stand in 0 of its 3 places" in told.stderr


def test_what_a_clause_does_and_is_about_may_be_edited_alone(mined: Path) -> None:
    before = _shelf(mined)[CONTACT]

    run(mined, "review", "edit", CONTACT, "--function", "action", "--theme", "registers", "--notes", "ours: see 4")

    changed = {"function": "action", "theme": "registers", "notes": "ours: see 4"}
    assert _shelf(mined)[CONTACT] == {**before, **changed, "reviewed": "2017-05-05-elbonia-forum-5"}


# -- what still has the old words ------------------------------------------------------------------


def test_show_lists_templates_and_drafts_with_the_old_words(mined: Path) -> None:
    _reworded(mined)
    (mined / "templates/own.md.j2").write_text(f'{{{{ clause("{THANKS}") }}}}\n')
    typed = "The Meeting expressed its appreciation to the Government of {{ host.country }} for its warmth in hosting\n"
    (mined / "templates/typed.md.j2").write_text(f"# Draft\n\n{typed}the meeting.\n")
    (mined / "outputs").mkdir(exist_ok=True)
    draft = elbonia.text("Seventh", "Klow, Elbonia", "4 May 2019")
    (mined / "outputs/next.md").write_text(
        f"---\nid: next\nkind: statement\n---\n\n# NEXT\n\n{draft.split('STATEMENT')[1]}"
    )
    (mined / "outputs/broken.docx").write_bytes(b"PK")

    waiting = run(mined, "show", THANKS).stdout
    run(mined, "review", "adopt", THANKS)
    adopted = json.loads(run(mined, "show", THANKS, "--json").stdout)["old_words"]

    assert "templates/own.md.j2: names this clause" in waiting
    assert f"drafter review adopt {THANKS}" in waiting
    assert "outputs/next.md, para. 5" in waiting
    assert [(use["file"], use["where"]) for use in adopted] == [
        ("templates/typed.md.j2", "line 3"), ("outputs/next.md", "5"),
    ]  # fmt: skip
    assert adopted[1]["text"].endswith("for its warmth in hosting the meeting")


def test_words_that_a_person_wrote_are_newer_than_all_evidence(mined: Path) -> None:
    run(mined, "review", "approve", THANKS)
    typed = "The Meeting expressed its appreciation to the Government of Elbonia for its warmth in hosting the meeting."
    (mined / "templates/typed.md.j2").write_text(f"# Draft\n\n{typed}\n")

    run(mined, "review", "edit", THANKS, "--text", "The Meeting warmly thanked {{ host.country }}.")

    (use,) = json.loads(run(mined, "show", THANKS, "--json").stdout)["old_words"]
    assert (use["file"], use["where"]) == ("templates/typed.md.j2", "line 3")


def test_where_no_newer_words_are_known_show_lists_no_draft(mined: Path) -> None:
    (mined / "templates/own.md.j2").write_text(f'{{{{ clause("{THANKS}") }}}}\n')
    run(mined, "review", "approve", THANKS)

    assert json.loads(run(mined, "show", THANKS, "--json").stdout)["old_words"] == []
    assert "older words" not in run(mined, "show", THANKS).stdout


# -- merge, split, rename ----------------------------------------------------------------------------


def test_merge_moves_evidence_and_notes_and_never_parts(mined: Path) -> None:
    for id_, says in ((CONTACT, "of the register"), (REPORT, "of the secretariat")):
        path = _file(mined, id_)
        path.write_text("# by hand\n" + path.read_text().replace('notes: ""', f"notes: {says}"))
    whole = _file(mined, CONTACT).read_bytes()
    run(mined, "review", "approve", REPORT)
    (mined / "templates/own.md.j2").write_text(f'{{{{ clause("{CONTACT}") }}}} and {{{{ clause("{CONTACT}-2") }}}}\n')

    told = run(mined, "review", "merge", REPORT, CONTACT)
    _later(mined, "warmth", "welcome")

    assert told.exit_code == 0
    shelf = _shelf(mined)
    assert CONTACT not in shelf
    assert not [id_ for id_ in shelf if "nominate" in str(shelf[id_]["text"])]
    entries = list(shelf[REPORT]["attested"])  # type: ignore[call-overload]
    assert [entry["paragraph"] for entry in entries] == ["3", "4"] * 4
    assert [bool(entry.get("variant")) for entry in entries] == [False, True] * 4
    assert (shelf[REPORT]["status"], shelf[REPORT]["reviewed"]) == ("approved", "2017-05-05-elbonia-forum-5")
    assert shelf[REPORT]["notes"] == f"of the secretariat\nmerged from {CONTACT}: of the register"
    assert _file(mined, REPORT).read_text().startswith("# by hand\n")
    assert (mined / f"precedents/aside/clauses/{CONTACT}.yaml").read_bytes() == whole
    assert (mined / "templates/own.md.j2").read_text() == (
        f'{{{{ clause("{REPORT}") }}}} and {{{{ clause("{CONTACT}-2") }}}}\n'
    )
    assert "templates/own.md.j2" in told.stderr


def test_a_clause_is_not_merged_into_itself(mined: Path) -> None:
    assert "into itself" in run(mined, "review", "merge", REPORT, CONTACT, REPORT).stderr
    assert CONTACT in _shelf(mined)


def test_split_parts_the_places_named_and_they_never_join_again(mined: Path) -> None:
    run(mined, "review", "merge", REPORT, CONTACT)
    named = [f"{year}-elbonia-forum-{n}:4" for year, n in (("2015-05-07", 3), ("2016-05-06", 4))]

    told = run(mined, "review", "split", REPORT, *named, "6", "--as", "decision/contact-named")
    _later(mined, "warmth", "welcome")

    assert "decision/contact-named: is new  (proposed, 3 places)" in told.stdout
    shelf = _shelf(mined)
    assert "nominate a national contact" in str(shelf["decision/contact-named"]["text"])
    for id_, paragraph in ((REPORT, "3"), ("decision/contact-named", "4")):
        assert [entry["paragraph"] for entry in shelf[id_]["attested"]] == [paragraph] * 4  # type: ignore[attr-defined]


def test_split_without_places_makes_a_proposal_of_each_other_formula(mined: Path) -> None:
    run(mined, "review", "merge", REPORT, CONTACT, SAFETY)

    run(mined, "review", "split", REPORT)

    shelf = _shelf(mined)
    assert len(shelf) == 5
    attested = [each["attested"] for each in shelf.values()]
    assert all(len({entry["paragraph"] for entry in each}) == 1 for each in attested)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["2015-05-07-elbonia-forum-9:3"], "did you mean 2015-05-07-elbonia-forum-3:3"),
        (["zzz"], "its places are: 1 = 2015-05-07-elbonia-forum-3:3"),
        (["1", "2", "3"], "nothing would be left"),
        ([], "there is nothing to part"),
        (["1", "--as", SAFETY], f'there is a clause "{SAFETY}" already'),
        (["1", "--as", "Two Words"], "cannot be an id"),
    ],
)
def test_a_split_that_cannot_be_is_told_and_not_done(mined: Path, words: list[str], told: str) -> None:
    before = _files(mined)

    result = run(mined, "review", "split", REPORT, *words)

    assert result.exit_code == 1
    assert told in result.stderr
    assert _files(mined) == before


def test_rename_moves_the_file_and_templates_follow(mined: Path) -> None:
    path = _file(mined, THANKS)
    path.write_text("# by hand\n" + path.read_text())
    before = _decided_on(path.read_text())
    (mined / "templates/own.yaml").write_text(f"- clause: {THANKS}  # ours\n- text: {THANKS} is fine\n")

    told = run(mined, "review", "rename", THANKS, "closing/host-thanked")
    run(mined, "mine")

    assert told.exit_code == 0
    assert not path.exists()
    assert _file(mined, "closing/host-thanked").read_text() == before.replace(THANKS, "closing/host-thanked")
    assert (mined / "templates/own.yaml").read_text() == (
        f"- clause: closing/host-thanked  # ours\n- text: {THANKS} is fine\n"
    )
    assert len(_shelf(mined)) == 5


@pytest.mark.parametrize(
    ("new", "told"), [(CONTACT, "already"), ("Host Thanked", "cannot be an id"), ("../x", "cannot")]
)
def test_an_id_that_is_taken_or_none_is_refused(mined: Path, new: str, told: str) -> None:
    before = _files(mined)

    assert told in run(mined, "review", "rename", THANKS, new).stderr
    assert _files(mined) == before


def test_every_decision_stands_together_and_mining_twice_gives_the_same_bytes(mined: Path) -> None:
    run(mined, "review", "retire", SAFETY)
    run(mined, "review", "approve", HOSTED)
    run(mined, "review", "edit", CONTACT, "--text", "The Meeting agreed that members would name a contact.")
    run(mined, "review", "merge", REPORT, THANKS)
    _later(mined, "warmth", "welcome")
    once = _files(mined)

    run(mined, "mine")

    assert _files(mined) == once
    shelf = _shelf(mined)
    assert {id_: each["status"] for id_, each in shelf.items()} == {
        SAFETY: "retired", HOSTED: "approved", CONTACT: "proposed", REPORT: "proposed",
    }  # fmt: skip
    assert shelf[CONTACT]["text"] == "The Meeting agreed that members would name a contact."
    attested = {id_: len(each["attested"]) for id_, each in shelf.items()}  # type: ignore[arg-type]
    assert attested == {SAFETY: 4, HOSTED: 4, CONTACT: 4, REPORT: 8}


# -- what a person did before is not undone without a word ------------------------------------------


def test_what_is_retired_is_not_merged_into_what_is_not(mined: Path) -> None:
    run(mined, "review", "retire", SAFETY)
    before = _files(mined)

    told = run(mined, "review", "merge", REPORT, SAFETY)

    assert told.exit_code == 1 or "retired" in told.stderr
    assert _files(mined) == before
    assert f"{SAFETY} is retired and {REPORT} is proposed; nothing was done" in told.stderr


def test_a_proposal_merged_into_what_is_retired_is_retired_with_it(mined: Path) -> None:
    run(mined, "review", "retire", SAFETY)

    told = run(mined, "review", "merge", SAFETY, REPORT)

    assert told.exit_code == 0
    assert f"{REPORT} is retired with {SAFETY}" in told.stderr
    assert _shelf(mined)[SAFETY]["status"] == "retired"


def test_merge_tells_in_what_two_clauses_differ_and_what_undoes_it(mined: Path) -> None:
    whole = _shelf(mined)[CONTACT]["attested"]

    told = run(mined, "review", "merge", REPORT, CONTACT)

    assert f"{REPORT} and {CONTACT} differ in" in told.stderr
    assert "verb: " in told.stderr
    (undo,) = [line.partition(": ")[2] for line in told.stdout.splitlines() if line.startswith("to undo it: ")]
    assert run(mined, *undo.split()[1:]).exit_code == 0
    assert _shelf(mined)[CONTACT]["attested"] == whole


def test_the_rest_of_a_proposal_that_was_split_has_words_of_its_own(forum: Path) -> None:
    days = ("7 May 2015", "6 May 2016", "5 May 2017", "4 May 2018")
    numbers, who = ("Third", "Fourth", "Fifth", "Sixth"), ("secretariat", "secretariat", "town mayor", "town mayor")
    texts = [
        elbonia.text(number, "Klow, Elbonia", day).replace("secretariat", name)
        for number, day, name in zip(numbers, days, who, strict=True)
    ]
    ingested(forum, **dict(zip("abcd", texts, strict=True)))
    run(forum, "mine")
    (id_,) = [id_ for id_, each in _shelf(forum).items() if "harbour masters" in str(each["text"])]
    assert "the report of the {{" in str(_shelf(forum)[id_]["text"])

    told = run(forum, "review", "split", id_, "1", "2", "--as", "theme/secretariat")

    shelf = _shelf(forum)
    assert "the report of the town mayor" in str(shelf[id_]["text"])
    assert "the report of the secretariat" in str(shelf["theme/secretariat"]["text"])
    assert "its words follow the places that are left" in told.stderr


def test_a_paragraph_that_has_two_sentences_of_a_clause_is_told_with_their_numbers(mined: Path) -> None:
    run(mined, "review", "merge", REPORT, CONTACT)
    path = _file(mined, REPORT)
    path.write_text(path.read_text().replace('paragraph: "4"', 'paragraph: "3"'))

    told = run(mined, "review", "split", REPORT, "2015-05-07-elbonia-forum-3:3", "--as", "theme/both")

    assert "2015-05-07-elbonia-forum-3:3 has 2 sentences" in told.stderr
    assert f"drafter review split {REPORT} NUMBER" in told.stderr


def test_a_paragraph_in_brackets_is_named_as_a_command_line_takes_it(mined: Path) -> None:
    run(mined, "review", "merge", REPORT, CONTACT)
    path = _file(mined, REPORT)
    path.write_text(path.read_text().replace('paragraph: "4"', 'paragraph: "(4)"'))

    assert "did you mean 2015-05-07-elbonia-forum-3:4" in run(mined, "review", "split", REPORT, "2015-05-07:4").stderr
    told = run(mined, "review", "split", REPORT, "2015-05-07-elbonia-forum-3:4", "--as", "decision/contact-named")

    assert "decision/contact-named: is new  (proposed, 1 place)" in told.stdout


def test_an_id_outside_the_folders_of_functions_is_refused(mined: Path) -> None:
    before = _files(mined)

    for words in (["split", REPORT, "1", "--as", "noslash"], ["rename", REPORT, "noslash"]):
        told = run(mined, "review", *words)
        assert told.exit_code == 1
        assert '"noslash" lies in no folder of a function; nothing was done' in told.stderr
    assert _files(mined) == before


def test_a_new_slot_is_of_the_kind_that_its_name_tells(mined: Path) -> None:
    text = (
        "The Meeting met in {{ meeting.place }} on {{ meeting.date }} and thanked {{ host.country }} for {{ a.text }}."
    )

    run(mined, "review", "edit", SAFETY, "--text", text)

    kinds = {name: slot["kind"] for name, slot in _shelf(mined)[SAFETY]["slots"].items()}  # type: ignore[attr-defined]
    assert kinds == {"meeting.place": "place", "meeting.date": "date", "host.country": "country", "a.text": "text"}


def test_verb_and_actor_follow_the_new_words_unless_a_person_wrote_them(mined: Path) -> None:
    path = _file(mined, CONTACT)
    path.write_text(path.read_text().replace("\nactor: The Meeting\n", "\nactor: the whole family\n"))

    told = run(mined, "review", "edit", CONTACT, "--text", "Ministers deplored the loss of the nets.")

    clause = _shelf(mined)[CONTACT]
    assert (clause["verb"], clause["actor"]) == ("deplored", "the whole family")
    assert 'is now "deplored"' in told.stderr


def test_adopting_the_words_that_a_clause_has_says_so(mined: Path) -> None:
    run(mined, "review", "approve", REPORT)

    told = run(mined, "review", "adopt", REPORT, "2015-05-07-elbonia-forum-3")

    assert "had these words already" in told.stdout


def test_an_unknown_id_is_not_told_as_near_for_its_folder_alone(mined: Path) -> None:
    assert "did you mean" not in run(mined, "show", "theme/qqq").stderr
    assert f"did you mean {THANKS}" in run(mined, "show", "closing/thank").stderr


def test_like_says_in_words_how_alike_and_show_cites_paragraphs_in_reading_order(mined: Path) -> None:
    run(mined, "review", "merge", REPORT, CONTACT)
    said = (
        "The Meeting welcomed the report of the secretariat on the training of harbour masters and asked for another "
        "one."
    )

    assert "the same words: " in run(mined, "like", said).stdout
    assert "nearly the same words: " in run(mined, "like", said.replace("another one", "more")).stdout
    shown = run(mined, "show", REPORT).stdout
    assert "now reads:" not in shown
    assert shown.index("2016-05-06-elbonia-forum-4, para. 3") < shown.index("2016-05-06-elbonia-forum-4, para. 4")


# -- undone ------------------------------------------------------------------------------------------


_DECISIONS = [
    ("approve", THANKS),
    ("retire", CONTACT),
    ("edit", REPORT, "--text", "The Meeting welcomed the report.", "--notes", "Shorter."),
    ("merge", REPORT, CONTACT),
    ("split", THANKS, "1", "--as", "closing/apart"),
    ("rename", THANKS, "closing/thanked"),
]


def _work(workspace: Path) -> dict[str, bytes]:
    return {path: data for path, data in _files(workspace).items() if "/.drafter/" not in path}


@pytest.mark.parametrize("decision", _DECISIONS)
def test_undo_takes_a_decision_back_to_the_byte(mined: Path, decision: tuple[str, ...]) -> None:
    (mined / "templates/thanks.md.j2").write_text(f'{{{{ clause("{THANKS}") }}}}\n')
    before = _work(mined)
    assert run(mined, "review", *decision).exit_code == 0
    assert _work(mined) != before

    undone = run(mined, "review", "undo")

    assert undone.stdout.startswith(f"undone: drafter review {decision[0]} ")
    assert _work(mined) == before


def test_undo_typed_again_takes_back_the_decision_before(mined: Path) -> None:
    states = [_work(mined)]
    for decision in _DECISIONS[:3]:
        run(mined, "review", *decision)
        states.append(_work(mined))

    for state in reversed(states[:-1]):
        assert run(mined, "review", "undo").exit_code == 0
        assert _work(mined) == state
    again = run(mined, "review", "undo")
    assert (again.exit_code, "there is no decision to undo" in again.stderr) == (1, True)


def test_undo_does_nothing_where_a_file_was_changed_since(mined: Path) -> None:
    run(mined, "review", "approve", THANKS)
    path = _file(mined, THANKS)
    path.write_text(path.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    before = _work(mined)

    refused = run(mined, "review", "undo")
    assert "retire is undone by approve, merge by split" in refused.stderr

    assert refused.exit_code == 1
    assert f"precedents/clauses/{THANKS}.yaml changed since; nothing was done" in refused.stderr
    assert _work(mined) == before


@pytest.mark.parametrize(
    "note", ["{", "[]", '{"what": "x", "files": [{"path": "../../evil", "before": "x", "after": ""}]}']
)
def test_a_record_that_somebody_damaged_undoes_nothing(mined: Path, note: str) -> None:
    run(mined, "review", "approve", THANKS)
    (mined / ".drafter/decisions/000001.json").write_text(note)
    before = _work(mined)

    refused = run(mined, "review", "undo")

    assert refused.exit_code == 1
    assert _work(mined) == before
    assert not (mined.parent.parent / "evil").exists()


def test_a_decision_that_changes_nothing_leaves_nothing_to_undo(mined: Path) -> None:
    run(mined, "review", "approve", THANKS)
    run(mined, "review", "approve", THANKS)

    assert [path.name for path in (mined / ".drafter/decisions").iterdir()] == ["000001.json"]


def test_many_who_decide_at_once_lose_nothing(mined: Path) -> None:
    """Each adds evidence to the same clause by merging into it: one after the other, or evidence is lost."""
    others = [CONTACT, SAFETY, REPORT, HOSTED]
    places = sum(len(_shelf(mined)[id_]["attested"]) for id_ in (THANKS, *others))  # type: ignore[arg-type]

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda other: regrouping.merge(mined, THANKS, [other]), others))

    assert len({each.record for each in done}) == len(others)
    (left,) = library.load(mined).precedents
    assert len(left.attested) == places


def test_what_is_retired_stays_so_when_it_is_approved_among_others_and_is_told(mined: Path) -> None:
    run(mined, "review", "retire", SAFETY)

    told = run(mined, "review", "approve", *sorted(map(str, (mined / "precedents/clauses").rglob("*.yaml"))))

    assert {each["status"] for id_, each in _shelf(mined).items() if id_ != SAFETY} == {"approved"}
    assert _shelf(mined)[SAFETY]["status"] == "retired"
    assert f"{SAFETY} is retired, and stays so" in told.stderr
    assert f"drafter review approve {SAFETY}" in told.stderr


def test_what_is_retired_comes_back_when_it_is_named_by_itself_and_is_told(mined: Path) -> None:
    run(mined, "review", "retire", SAFETY)

    told = run(mined, "review", "approve", SAFETY)

    assert _shelf(mined)[SAFETY]["status"] == "approved"
    assert f"{SAFETY} was retired, and is back" in told.stderr


def test_a_variant_that_differs_only_within_a_slot_is_shown_in_full(forum: Path) -> None:
    said = {"2014": "The Meeting welcomed the report on nets and endorsed it.",
            "2015": "The Meeting welcomed the report on the guide for small boats, and endorsed it."}  # fmt: skip
    clause = forum / "precedents/clauses/theme/report.yaml"
    clause.parent.mkdir(parents=True)
    clause.write_text(
        "id: theme/report\nstatus: proposed\nslots: {report.text: {kind: text}}\n"
        "text: The Meeting welcomed the report on {{ report.text }} and endorsed it.\nattested:\n"
        + "".join(
            f'  - {{statement: "{year}", paragraph: "1", source: {{file: a.txt, lines: [1, 1]}}, text: "{text}", '
            + ("variant: true}\n" if "," in text else "values: {report.text: nets}}\n")
            for year, text in said.items()
        )
    )

    told = " ".join(run(forum, "review").stdout.split())
    assert said["2015"] in told
    assert "variant ..." not in told
