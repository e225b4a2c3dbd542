"""drafter check at the command line: reports in files, corrections as a redline, the manual."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner, Result
from openxml_audit import OpenXmlValidator

from drafter import check, library, markup, starter
from drafter.check.correcting import keeps_facts
from drafter.cli.commands import drafter
from drafter.model import Repair
from drafter.names import table

DRAFT = """\
---
id: next
draft: {as_at: '', revision: '', marking: ''}
---
# MEETING IN ZENDA

<!-- a person's own words -->
1. The Meeting was held from *29-30* March 2031 in
   Zenda, as the forum's [[host]] had asked.
2. It was held from 29-30 March 2031.

<!-- allow: range-form: the words of the treaty -->
3. Held from 3-4 May 2031 & so on.[^1]

| Who | When |
| --- | --- |
| Elbonia | from 5-6 May 2031 |

[^1]: From 7-8 May 2031.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    base = tmp_path / "w"
    (base / "precedents").mkdir(parents=True)
    (base / "outputs").mkdir()
    for path, data in starter.files():
        if path.startswith("templates/print/"):
            (base / path).parent.mkdir(parents=True, exist_ok=True)
            (base / path).write_bytes(data)
    (base / "outputs" / "next.md").write_text(DRAFT, encoding="utf-8")
    return base


def run(workspace: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(
        drafter, ["check", *map(str, words), "--workspace", str(workspace)], catch_exceptions=False
    )


def draft(workspace: Path) -> Path:
    return workspace / "outputs" / "next.md"


# ── reports ──────────────────────────────────────────────────────────────────────────────────────


def test_a_table_in_html_names_paragraph_severity_rule_and_mend(workspace: Path) -> None:
    result = run(workspace, draft(workspace), "--to", "html")

    page = (workspace / "outputs/next-check.html").read_text(encoding="utf-8")
    assert result.stdout.endswith(f"{workspace / 'outputs/next-check.html'}\n")
    assert "<p>1 error, 4 warnings</p>" in page
    assert (
        '<tr class="error"><th scope="row">next</th><td>1</td><td class="severity">error</td><td>gap</td>'
        "<td>&#34;[[host]]&#34; has no value</td>" in page
    )
    assert page.count("<tr ") == 5
    assert "treaty" not in page
    assert result.exit_code == 1


def test_a_table_in_word_has_a_row_a_problem_below_a_head(workspace: Path, tmp_path: Path) -> None:
    run(workspace, draft(workspace), "--to", "docx", "--out", tmp_path / "there")

    made = tmp_path / "there" / "next-check.docx"
    (table,) = docx.Document(str(made)).tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "Statement", "Place", "Severity", "Rule", "What is wrong", "How to mend it",
    ]  # fmt: skip
    assert sorted(tuple(cell.text for cell in row.cells)[:4] for row in table.rows[1:]) == [
        ("next", "1", "error", "gap"), ("next", "1", "warning", "range-form"), ("next", "2", "warning", "range-form"),
        ("next", "3", "warning", "range-form"), ("next", "3", "warning", "range-form"),
    ]  # fmt: skip
    assert [str(error) for error in OpenXmlValidator().validate(made).errors] == []


def test_comments_stand_in_the_word_draft_at_each_paragraph_at_fault(workspace: Path) -> None:
    run(workspace, draft(workspace), "--to", "comments")

    made = workspace / "outputs/next-comments.docx"
    with zipfile.ZipFile(made) as package:
        body = package.read("word/document.xml").decode()
        comments = package.read("word/comments.xml").decode()
    of_check = re.findall(r'<w:comment (?=[^>]*w:author="Check")[^>]*>.*?</w:comment>', comments)
    told = ["".join(re.findall(r"<w:t[ >][^<]*", each)) for each in of_check]
    assert len(of_check) == 5
    assert sum("gap" in each for each in told) == 1
    key = re.search(r'w:id="(\d+)"', next(each for each in of_check if "gap" in each))
    assert key is not None
    start = body.index(f'<w:commentRangeStart w:id="{key[1]}"/>')
    end = body.index(f'<w:commentRangeEnd w:id="{key[1]}"/>')
    assert "29-30" in body[start:end]
    assert [str(error) for error in OpenXmlValidator().validate(made).errors] == []


def test_a_clean_text_has_no_comments_and_a_report_that_says_so(workspace: Path) -> None:
    draft(workspace).write_text("---\nid: next\n---\n# T\n\n1. The Meeting agreed.\n", encoding="utf-8")
    result = run(workspace, draft(workspace), "--to", "html,docx,comments,sarif")

    assert result.exit_code == 0
    assert not (workspace / "outputs/next-comments.docx").exists()
    assert "no problem found" in (workspace / "outputs/next-check.html").read_text(encoding="utf-8")
    assert docx.Document(str(workspace / "outputs/next-check.docx")).tables == []
    assert json.loads((workspace / "outputs/next-check.sarif").read_bytes())["runs"][0]["results"] == []


def test_with_json_one_value_is_printed_and_the_files_are_told_beside(workspace: Path) -> None:
    result = run(workspace, draft(workspace), "--to", "sarif", "--json")

    assert {problem["rule"] for problem in json.loads(result.stdout)} == {"gap", "range-form"}
    assert result.stderr == f"{workspace / 'outputs/next-check.sarif'}\n"


def test_what_a_person_changed_in_a_report_is_kept(workspace: Path) -> None:
    run(workspace, draft(workspace), "--to", "html")
    made = workspace / "outputs/next-check.html"
    made.write_text("mine", encoding="utf-8")
    run(workspace, draft(workspace), "--to", "html")

    assert made.read_text(encoding="utf-8") == "mine"


def test_a_rule_named_in_place_of_a_statement_leads_to_its_manual_page(workspace: Path) -> None:
    result = run(workspace, "ordinal-form")

    assert result.exit_code == 1
    assert '"ordinal-form" is a rule, and no statement' in result.output
    assert '"drafter check --explain ordinal-form"' in result.output


def test_an_empty_archive_has_no_clean_bill_but_a_first_step(workspace: Path) -> None:
    result = run(workspace)

    assert result.exit_code == 0
    assert result.stdout == "nothing to check: no statement is read in yet\nnext: drafter ingest FILE...\n"


def test_a_form_that_there_is_not_is_a_wrong_call(workspace: Path) -> None:
    assert run(workspace, "--to", "xlsx").exit_code == 2


# ── SARIF 2.1.0 ──────────────────────────────────────────────────────────────────────────────────

KEYS = {  # of the standard's schema: what an object may have, those that it must have first
    "log": ("version runs", "$schema"),
    "run": ("tool", "results columnKind"),
    "driver": ("name", "semanticVersion rules informationUri"),
    "rule": ("id", "shortDescription fullDescription help properties"),
    "text": ("text", "markdown"),
    "result": ("message", "ruleId ruleIndex level locations relatedLocations suppressions"),
    "location": ("", "id message physicalLocation logicalLocations"),
    "physical": ("artifactLocation", "region"),
    "logical": ("fullyQualifiedName", "kind"),
    "suppression": ("kind", "justification"),
}


def keyed(form: str, value: dict[str, Any]) -> dict[str, Any]:
    """Return the object; it has all keys that it must have, and no other than it may have."""
    must, may = (set(part.split()) for part in KEYS[form])
    assert must <= set(value) <= must | may, (form, sorted(value))
    return value


def valid(log: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the results of a log that holds to the schema."""
    assert keyed("log", log)["version"] == "2.1.0"
    (run_of,) = log["runs"]
    driver = keyed("driver", keyed("run", run_of)["tool"]["driver"])
    for rule in driver["rules"]:
        for part in ("shortDescription", "fullDescription", "help"):
            assert keyed("text", keyed("rule", rule).get(part, {"text": "-"}))["text"]
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
    for result in run_of["results"]:
        assert keyed("text", keyed("result", result)["message"])["text"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for place in (*result.get("locations", ()), *result.get("relatedLocations", ())):
            physical = keyed("location", place).get("physicalLocation")
            if physical:
                uri = keyed("physical", physical)["artifactLocation"]["uri"]
                assert re.fullmatch(r"[\w.~!$&'()*+,;=:@%/-]+", uri), uri
                assert physical.get("region", {"startLine": 1})["startLine"] >= 1
            for logical in place.get("logicalLocations", ()):
                keyed("logical", logical)
        for each in result.get("suppressions", ()):
            assert keyed("suppression", each)["kind"] in ("inSource", "external")
    return list(run_of["results"])


def test_sarif_names_the_line_of_the_markdown_and_what_is_allowed(workspace: Path) -> None:
    run(workspace, draft(workspace), "--to", "sarif")
    results = valid(json.loads((workspace / "outputs/next-check.sarif").read_bytes()))

    lines = DRAFT.split("\n")
    told = [
        (each["ruleId"], lines[each["locations"][0]["physicalLocation"]["region"]["startLine"] - 1][:9],
         "suppressions" in each)
        for each in results
    ]  # fmt: skip
    assert sorted(told) == [
        ("gap", "1. The Me", False), ("range-form", "1. The Me", False), ("range-form", "2. It was", False),
        ("range-form", "3. Held f", True), ("range-form", "[^1]: Fro", False), ("range-form", "| Who | W", False),
    ]  # fmt: skip
    assert {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results} == {
        "outputs/next.md"
    }
    (allowed,) = (each for each in results if "suppressions" in each)
    assert allowed["suppressions"] == [{"kind": "inSource", "justification": "the words of the treaty"}]


def test_sarif_of_the_archive_names_original_and_other_places(tmp_path: Path) -> None:
    base = tmp_path / "starter"
    CliRunner().invoke(drafter, ["init", str(base)], catch_exceptions=False)
    run(base, "--to", "sarif")
    log = json.loads((base / "outputs/archive-check.sarif").read_bytes())
    results = valid(log)

    assert {rule.ID for rule in check.RULES} <= {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    located = [each for each in results if each.get("locations")]
    assert located
    for each in located:
        place = each["locations"][0]["physicalLocation"]
        assert (base / place["artifactLocation"]["uri"]).is_file()
    assert any(
        place["physicalLocation"]["artifactLocation"]["uri"].startswith("precedents/sources/")
        for each in results
        for place in each.get("relatedLocations", ())
    )


# ── fix ──────────────────────────────────────────────────────────────────────────────────────────


def test_fix_shows_a_redline_and_changes_no_text(workspace: Path) -> None:
    result = run(workspace, "--fix", draft(workspace))

    assert "[-29-30-]{+29 to 30+}" in result.stdout
    assert "no text was changed" in result.stdout
    assert result.exit_code == 1
    assert draft(workspace).read_text(encoding="utf-8") == DRAFT
    with zipfile.ZipFile(workspace / "outputs/next-fixed.docx") as package:
        body = package.read("word/document.xml").decode()
    assert "<w:del " in body
    assert "<w:ins " in body
    assert "<ins>" in (workspace / "outputs/next-fixed.html").read_text(encoding="utf-8")


def test_with_yes_only_the_words_of_the_faults_are_changed_in_the_file(workspace: Path) -> None:
    result = run(workspace, "--fix", "--yes", draft(workspace))

    wanted = DRAFT.replace("from *29-30* March", "from *29 to 30* March").replace("from 29-30", "from 29 to 30")
    wanted = wanted.replace("from 5-6", "from 5 to 6").replace("From 7-8", "From 7 to 8")
    assert draft(workspace).read_text(encoding="utf-8") == wanted
    assert "from 3-4 May 2031 & so" in wanted, "what is allowed stays"
    assert f"corrected in {draft(workspace)}" in result.stdout
    assert result.exit_code == 0


def test_fix_twice_and_there_is_nothing_more_to_fix(workspace: Path) -> None:
    run(workspace, "--fix", "--yes", draft(workspace))
    before = draft(workspace).read_bytes()
    result = run(workspace, "--fix", "--yes", draft(workspace))

    assert (result.stdout, result.exit_code) == ("nothing to fix\n", 0)
    assert draft(workspace).read_bytes() == before


def test_it_is_told_whether_the_text_is_corrected_or_only_may_be(workspace: Path) -> None:
    assert "next: what can be corrected for certain\n" in run(workspace, "--fix", draft(workspace)).stdout

    word = workspace / "next.docx"
    typed = docx.Document()
    typed.add_paragraph("The Meeting was held from 29-30 March 2031 in Zenda.")
    typed.save(str(word))
    result = run(workspace, "--fix", "--yes", word)
    assert "the text is as it was; the redline has these corrections\n" in result.stdout
    assert "take the changes of the redline in Word" in result.stderr


def test_line_ends_and_the_mark_of_the_encoding_stay(workspace: Path) -> None:
    draft(workspace).write_bytes(b"\xef\xbb\xbf" + DRAFT.replace("\n", "\r\n").encode())
    run(workspace, "--fix", "--yes", draft(workspace))

    data = draft(workspace).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == DRAFT.count("\n")
    assert b"29 to 30" in data


PAST = """\
---
id: 2031-03-29-som
source: {{file: s.txt, lines: [1, 3], sha256: ''}}
{head}---
# MEETING IN ZENDA

<!-- lines: [2, 2] -->
1. The Meeting was held from 29-30 March 2031.
"""
REPAIRS = "repairs:\n- kind: line end\n  lines: [1, 1]\n  before: a\n  after: b\n"


@pytest.mark.parametrize("head", ["", REPAIRS, "repairs: []\n", f"{REPAIRS}comments: []\n", "# mine\ncomments: []\n"])
def test_a_past_text_that_is_corrected_says_so_among_its_repairs(workspace: Path, head: str) -> None:
    file = workspace / "precedents/statements/2031-03-29-som.md"
    file.parent.mkdir()
    file.write_text(PAST.format(head=head), encoding="utf-8")
    before = markup.read(PAST.format(head=head))

    assert run(workspace, "--fix", "--yes", "2031-03-29-som").exit_code == 0

    text = file.read_text(encoding="utf-8")
    after = markup.read(text)
    assert after.blocks[0].text == "The Meeting was held from 29 to 30 March 2031."
    assert after.repairs == (*before.repairs, Repair("corrected by check", (2, 2), "29-30", "29 to 30"))
    kept = [line for line in PAST.format(head=head).split("\n") if "29-30" not in line and "repairs" not in line]
    assert [line for line in text.split("\n") if line in kept and line] == [line for line in kept if line]


def test_where_a_repair_has_no_place_the_past_text_is_not_changed(workspace: Path) -> None:
    file = workspace / "precedents/statements/2031-03-29-som.md"
    file.parent.mkdir()
    text = PAST.format(head="repairs: [{kind: a, lines: [1, 1], before: b, after: c}]\n")
    file.write_text(text, encoding="utf-8")
    result = run(workspace, "--fix", "--yes", "2031-03-29-som")

    assert result.exit_code == 1
    assert "change them by hand, by the redline" in result.stderr
    assert file.read_text(encoding="utf-8") == text


def test_a_word_file_gets_its_redline_and_is_not_changed(workspace: Path, tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("MEETING IN ZENDA")
    made.add_paragraph("The Meeting was held from 29-30 March 2031 in Zenda, and agreed on a plan.")
    stream = io.BytesIO()
    made.save(stream)
    file = tmp_path / "theirs.docx"
    file.write_bytes(stream.getvalue())

    result = run(workspace, "--fix", "--yes", file)

    assert file.read_bytes() == stream.getvalue()
    assert "only Markdown is changed" in result.stderr
    assert result.exit_code == 1
    assert list((workspace / "outputs").glob("*-fixed.docx"))


def test_json_of_fix_tells_changes_and_files(workspace: Path) -> None:
    told = json.loads(run(workspace, "--fix", draft(workspace), "--json").stdout)

    (fixed,) = told["fixed"]
    assert (fixed["id"], fixed["file"], told["problems"]) == ("next", None, [])
    assert {change["paragraph"] for change in fixed["changes"]} >= {"1", "2"}
    assert [Path(path).name for path in told["files"]] == ["next-fixed.docx", "next-fixed.html"]


@pytest.mark.parametrize("words", [("--yes",), ("--fix", "--to", "html")])
def test_options_that_do_not_go_together_are_a_wrong_call(workspace: Path, words: tuple[str, ...]) -> None:
    assert run(workspace, *words).exit_code == 2


# ── the manual ───────────────────────────────────────────────────────────────────────────────────


def test_explain_prints_the_manual_page_of_a_rule(workspace: Path) -> None:
    (page,) = (each for each in check.manual() if each.rule == "retired-wording")
    told = run(workspace, "--explain", "retired-wording").stdout

    shown = " ".join(told.split())
    for text in (page.fault, *page.why, *page.passes, *page.fails):
        assert text in shown
    assert told.startswith("retired-wording\n\n    The wording was retired meanwhile: ")
    assert "\n    Passes: The Meeting thanked the host." in told
    assert "\n    Fails:  The Meeting thanked the host" in told
    assert told.endswith("    To keep it silent before a paragraph: <!-- allow: retired-wording: the reason -->\n")


def test_a_rule_that_there_is_not_is_told_with_the_nearest(workspace: Path) -> None:
    result = run(workspace, "--explain", "range-frm")

    assert 'there is no rule "range-frm"' in result.stderr
    assert 'did you mean "range-form"?' in result.stderr
    assert result.exit_code == 1


def test_rules_are_listed_with_a_sentence_each(workspace: Path) -> None:
    told = run(workspace, "--rules").stdout

    for rule in check.RULES:
        assert re.search(rf"^    {re.escape(rule.ID)} +\S", told, re.MULTILINE), rule.ID
    assert {page["rule"] for page in json.loads(run(workspace, "--rules", "--json").stdout)} == {
        rule.ID for rule in check.RULES
    }


# ── a final text ─────────────────────────────────────────────────────────────────────────────────


def test_a_final_text_shows_nothing_of_what_was_allowed(workspace: Path) -> None:
    text = DRAFT.replace("[[host]]", "host").replace("id: next\n", "id: next\nallow: [{rule: range-form, reason: y}]\n")
    draft(workspace).write_text(text, encoding="utf-8")
    called = ["render", str(draft(workspace)), "--final", "--to", "docx,html,md", "--workspace", str(workspace)]
    CliRunner().invoke(drafter, called, catch_exceptions=False)

    made = (workspace / "outputs/next-final.md").read_text(encoding="utf-8")
    assert "allow" not in made
    assert markup.read(made).blocks[2].text.startswith("Held from 3-4")
    for form in ("docx", "html"):
        data = (workspace / f"outputs/next-final.{form}").read_bytes()
        assert b"treaty" not in data


# ── templates, and what comes back from Word ─────────────────────────────────────────────────────


def test_what_a_template_allows_is_in_its_drafts_and_in_the_text_that_comes_back(workspace: Path) -> None:
    template = (
        "# MEETING\n\n<!-- allow: range-form: the words of the treaty -->\n"
        "1. Held from 29-30 March 2031 in {{ meeting.city }}.\n\n1. Held from 1-2 May 2031.\n"
    )
    (workspace / "templates/own.md.j2").write_text(template, encoding="utf-8")
    meeting = workspace / "next.yaml"
    meeting.write_text("template: own.md.j2\nmeeting: {name: first meeting, city: Zenda, start: 2031-03-29}\n")
    at = ["--workspace", str(workspace)]
    CliRunner().invoke(drafter, ["draft", str(meeting), "--to", "md,docx", *at], catch_exceptions=False)
    sent = docx.Document(str(workspace / "outputs/2031-03-29.docx"))
    for words in (words for paragraph in sent.paragraphs for words in paragraph.runs):
        words.text = words.text.replace("Zenda", "Strelsau")
    sent.save(str(workspace / "back.docx"))
    CliRunner().invoke(drafter, ["returned", str(workspace / "back.docx"), *at], catch_exceptions=False)

    for name in ("2031-03-29", "2031-03-29-merged"):
        found = json.loads(run(workspace, workspace / f"outputs/{name}.md", "--json").stdout)
        assert [each["where"]["paragraph"] for each in found if each["rule"] == "range-form"] == ["2"], name


def test_the_whole_archive_corrected_keeps_its_facts_and_errors_and_needs_no_second_time(tmp_path: Path) -> None:
    base = tmp_path / "starter"
    CliRunner().invoke(drafter, ["init", str(base)], catch_exceptions=False)
    before = library.load(base)
    errors = [each for each in json.loads(run(base, "--json").stdout) if each["severity"] == "error"]

    assert run(base, "--fix", "--yes").exit_code == 0
    assert run(base, "--fix", "--yes").stdout == "nothing to fix\n"

    after, names = library.load(base), table(before.names)
    for old, new in zip(before.statements, after.statements, strict=True):
        assert (old.id, old.meeting, old.attendance, old.title == ()) == (
            new.id, new.meeting, new.attendance, new.title == (),
        )  # fmt: skip
        for one, other in zip(old.blocks, new.blocks, strict=True):
            assert keeps_facts(one.text, other.text, names), one.text
    now = [each for each in json.loads(run(base, "--json").stdout) if each["severity"] == "error"]
    assert len(now) <= len(errors)


# ── a text without a head ────────────────────────────────────────────────────────────────────────


def test_a_text_without_a_head_is_checked_by_the_facts_that_it_tells(workspace: Path) -> None:
    text = (
        "# LAKE FORUM\n\n# Fifth Meeting of Senior Officials\n\n# Nairobi, Kenya, 16–17 April 2024\n\n"
        "1. The Fifth Meeting of Senior Officials of the Lake Forum was held in Nairobi, Kenya, on 16 and 17 April "
        "2024.\n\n2. Officials noted the report.\n\n3. Officials welcomed the plan.\n\n"
        "<!-- allow: weekday: as the host printed it -->\n4. Officials met on Friday, 16 April 2024.\n\n"
        "5. The Meeting was closed on 18 April 2024.\n"
    )
    path = workspace / "outputs" / "typed.md"
    path.write_text(text, encoding="utf-8")
    found = json.loads(run(workspace, path, "--json").stdout)

    assert {each["rule"] for each in found if each["severity"] == "error"} == {"dates-agree"}
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("numbers", "fault"),
    [
        ("1 2 4", "paragraph 4 follows paragraph 2"),
        ("1 2 2", "paragraph 2 follows paragraph 2"),
        ("1 2 3", ""),
        ("1 1 1", ""),  # counted when it is printed
        ("1 2 1", ""),  # a list of its own
    ],
)
def test_numbers_that_were_typed_in_a_markdown_file_run_on(workspace: Path, numbers: str, fault: str) -> None:
    paragraphs = "".join(f"{number}. The Forum noted report {at}.\n\n" for at, number in enumerate(numbers.split(), 5))
    (workspace / "typed.md").write_text(f"# NET FORUM\n\n{paragraphs}", encoding="utf-8")
    found = json.loads(run(workspace, workspace / "typed.md", "--json").stdout)

    assert [each["what"] for each in found if each["rule"] == "numbering"] == ([fault] if fault else [])
