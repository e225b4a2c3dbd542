"""Drafts on the page: begun, filled in as a form that loses nothing, with the text beside it."""

from __future__ import annotations

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path

import pytest
from web.form_window import FILE, Window

from drafter import marked_yaml, starter
from drafter.workflow import learn, workspace as places
from drafter.workflow.draft import draft
from drafter.workflow.outputs.orders import Order

SECRET = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace without an archive, but with one clause."""
    folder = tmp_path_factory.mktemp("small") / "ws"
    places.init(folder, empty=True)
    for clause in ("theme/update-welcomed", "opening/meeting-hosted", "closing/host-thanked"):
        path = Path("precedents", "clauses", f"{clause}.yaml")
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(starter.folder() / path, folder / path)
    return folder


@pytest.fixture
def workspace(small: Path, tmp_path: Path) -> Path:
    """A workspace with a meeting file."""
    shutil.copytree(small, tmp_path / "ws")
    path = tmp_path / "ws" / "meetings" / "next.yaml"
    path.parent.mkdir()
    path.write_text(FILE)
    return tmp_path / "ws"


@pytest.fixture
def window(workspace, browser, token):
    """Windows at the form of the meeting file."""
    return lambda: Window(browser(workspace), token)


def held(workspace: Path) -> str:
    return (workspace / "meetings" / "next.yaml").read_text()


def test_a_draft_is_begun_from_the_last_meeting(archive, tmp_path, browser, token):
    shutil.copytree(archive, tmp_path / "ws")
    client = browser(tmp_path / "ws")
    data = {"token": token(client), "kind": "statement", "name": "ninth", "since": "2014-08-06-ahg-som-8"}

    answer = client.post("/drafts", data=data)

    assert (answer.status_code, answer.headers["location"]) == (303, "/drafts/ninth")
    page = client.get("/drafts/ninth").text
    assert "ninth meeting of AHG Senior Officials" in page
    assert ">6 August 2014<" in page or 'value="6 August 2014"' in page
    assert client.post("/drafts", data=data).status_code == 422  # it is there
    assert 'href="/drafts/ninth"' in client.get("/drafts").text


def test_a_draft_is_begun_in_the_words_of_a_past_statement_without_the_facts_of_its_meeting(
    archive, tmp_path, browser, token
):
    shutil.copytree(archive, tmp_path / "ws")
    client = browser(tmp_path / "ws")
    data = {"token": token(client), "kind": "statement", "since": "form:2013-03-05-ahg-som-7"}

    for name in ("eighth", "once-more"):
        assert client.post("/drafts", data={**data, "name": name}).headers["location"] == f"/drafts/{name}"

    text = (tmp_path / "ws/meetings/eighth.yaml").read_text()
    assert "\ntemplate: 2013-03-05-ahg-som-7.md.j2\n" in text
    given = marked_yaml.load(text, "").value
    assert given["meeting"]["city"] is given["meeting"]["start"] is None
    assert given["previous"]["city"] == "Sydney"
    assert set(given["facts"].values()) == {None}
    page = client.get("/drafts/eighth").text
    assert re.search(r'href="#f-facts-[\w-]+">', page)
    assert "the last time: paragraph" in page
    made = page.partition('aria-label="The text of the draft"')[2].partition("</article>")[0]
    assert "[[meeting.place]]" in made
    assert "SYDNEY" not in made


def another_bodys(folder):
    """Make a workspace of a body whose papers are summaries, and whose clauses no template names."""
    places.init(folder, empty=True)
    for year, ordinal in ((2030, "FIRST"), (2031, "SECOND")):
        source = folder.parent / f"{ordinal}.txt"
        source.write_text(
            f"COUNCIL OF THE SHORES OF LAKE MIRROR\n{ordinal} ANNUAL SESSION\nZENDA, RURITANIA, 5 MARCH {year}\n"
            f"CHAIR'S SUMMARY\n\n1. The Council welcomed the report of the Lake Office on the buoys of {year}.\n"
        )
        learn.learn(folder, [source])
    learn.mine(folder)


def test_the_form_of_a_chairs_summary_drafts_a_summary_whatever_paper_is_chosen_above_it(tmp_path, browser, token):
    another_bodys(tmp_path / "ws")
    client = browser(tmp_path / "ws")
    (form,) = re.findall(r'value="(form:2031[^"]*)"', client.get("/drafts").text)

    for name, kind in (("third", "statement"), ("again", "briefing")):
        client.post("/drafts", data={"token": token(client), "kind": kind, "since": form, "name": name})

        text = client.get(f"/drafts/{name}/text").text
        assert "made for another body" not in text
        assert "CHAIR&#39;S SUMMARY" in text
        assert "The Council welcomed the report of the Lake Office on the buoys" in text


def test_a_body_whose_clauses_no_template_names_is_offered_its_own_form_first(tmp_path, browser, archive):
    another_bodys(tmp_path / "ws")

    # what parts the two choices of one statement comes first: a long name runs out of the field
    assert re.search(r'value="form:2031[^"]*" selected>In its own form: ', browser(tmp_path / "ws").get("/drafts").text)
    assert not re.search(r'value="form:[^"]*" selected>', browser(archive).get("/drafts").text)


def test_another_paper_than_a_statement_is_begun_from_the_last_meeting_and_not_as_its_statement(
    tmp_path, browser, token
):
    another_bodys(tmp_path / "ws")
    client = browser(tmp_path / "ws")
    page = client.get("/drafts/new?kind=progress-report").text
    (since,) = re.findall(r'<option value="([^"]*)" selected>', page.partition('name="since"')[2])

    client.post("/drafts", data={"token": token(client), "kind": "progress-report", "since": since, "name": "report"})

    assert since.startswith("2031-")
    assert "\nkind: progress-report" in (tmp_path / "ws/meetings/report.yaml").read_text()
    assert "CHAIR&#39;S SUMMARY" not in client.get("/drafts/report/text").text


@pytest.mark.parametrize("name", ["nul", "CON", "aux.txt", "LPT1"])
def test_no_meeting_file_is_called_as_a_device_where_windows_would_lose_what_is_typed(workspace, browser, token, name):
    client = browser(workspace)

    refused = client.post("/drafts", data={"token": token(client), "kind": "statement", "name": name, "since": ""})

    assert refused.status_code == 422
    assert "cannot be the name of a meeting file" in refused.text
    assert not (workspace / f"meetings/{name}.yaml").exists()


def test_a_long_list_is_saved_whole(workspace, browser, token):
    """A form of 200 activities, or of everybody who came, sends some thousand fields at once."""
    client = browser(workspace)
    fields = {f"u/activities/{nth}/name": "" for nth in range(5000)}
    page = client.get("/drafts/next").text
    stood = re.search(r'name="t/meeting/city" value="([^"]*)"', page)[1]
    sent = {"token": token(client), **fields, "v/meeting/city": "Strelsau", "t/meeting/city": stood}

    assert client.post("/drafts/next/part/meeting", data=sent).status_code == 303
    assert "city: Strelsau" in (workspace / "meetings/next.yaml").read_text()


@pytest.mark.parametrize("since", ["", "copy:senior-officials-meeting", "file:next"])
def test_a_draft_is_begun_empty_from_an_example_and_from_a_meeting_file(workspace, browser, token, since):
    client = browser(workspace)

    answer = client.post("/drafts", data={"token": token(client), "kind": "statement", "name": "", "since": since})

    assert answer.headers["location"] == "/drafts/statement-1"
    assert client.get("/drafts/statement-1").status_code == 200


@pytest.mark.parametrize(
    ("name", "since"),
    [("../evil", ""), ("/etc/evil", ""), ("..", ""), ("new", ""), ("a/b", ""), ("x", "/etc/passwd.yaml"),
     ("x", "../../secret.yaml"), ("x", "file:../../secret"), ("x", "copy:../../secret"),
     ("x", "form:../../secret.yaml"), ("x", "nothing")],
)  # fmt: skip
def test_no_name_leads_out_of_the_folder(workspace, browser, token, name, since):
    client = browser(workspace)
    (workspace.parent / "secret.yaml").write_text(FILE)

    answer = client.post("/drafts", data={"token": token(client), "kind": "statement", "name": name, "since": since})

    assert answer.status_code == 422
    assert not list(workspace.parent.rglob("evil*"))
    assert [path.name for path in (workspace / "meetings").iterdir()] == ["next.yaml"]


@pytest.mark.parametrize(
    "address",
    ["/drafts/..%2Fprecedents", "/drafts/%2e%2e", "/drafts/nothing", "/papers/..%2F..%2Fmeetings%2Fnext.yaml",
     "/papers/../meetings/next.yaml", "/drafts/next/file/..%2f..%2fmd", "/papers/.written.json"],
)  # fmt: skip
def test_no_address_leads_out_of_it(workspace, browser, address):
    assert browser(workspace).get(address).status_code in (404, 422)


def test_a_fact_is_saved_as_one_types_and_all_else_stays(window, workspace):
    answer = window().sends("meeting", meeting__city="Strelsau")

    assert "All is saved" in answer.text
    assert held(workspace) == FILE.replace("city:                      #", "city: Strelsau             #")


def test_a_day_is_understood_as_people_type_it_and_the_last_day_with_it(window, workspace):
    answer = window().sends("meeting", meeting__start="14–15 March 2017")

    assert "start: 2017-03-14\n  end: 2017-03-15" in held(workspace)
    assert "Tuesday 14\u00a0March 2017" in answer.text
    assert 'value="15 March 2017"' in answer.text  # the other field follows


def test_what_is_wrong_is_told_beside_its_field_kept_and_in_no_draft(window, workspace):
    first = window()
    answer = first.sends("meeting", meeting__start="30 February 2017", meeting__city="Zenda")

    assert "30 February 2017" not in held(workspace)
    assert "city: Zenda" in held(workspace)  # what is right beside it is saved
    beside = re.search(r'<div id="b-f-meeting-start".*?</div>', answer.text, re.DOTALL)
    assert beside
    assert "is not a date" in beside[0]
    again = first.load()
    assert again.fields["v/meeting/start"] == "30 February 2017"
    assert "was typed into the form, is wrong, and is not in this draft" in again.page
    again.sends("meeting", meeting__start="3 February 2017")
    assert "start: 2017-02-03" in held(workspace)
    assert not list((workspace / "meetings").glob("*.not-taken"))


def test_what_was_wrong_is_taken_as_soon_as_another_fact_makes_it_right(window, workspace):
    here = window()
    here.sends("meeting", meeting__start="10 March 2017")
    here.sends("meeting", meeting__end="9 March 2017")
    assert "end: 2017-03-09" not in held(workspace)

    here.load().sends("meeting", meeting__start="8 March 2017")

    assert "end: 2017-03-09" in held(workspace)


def test_of_two_windows_neither_overwrites_the_other_and_both_are_told(window, workspace):
    one, other = window(), window()
    one.sends("meeting", meeting__city="Zenda")

    answer = other.sends("meeting", meeting__city="Klow")

    assert "city: Zenda" in held(workspace)
    assert "“Zenda”" in answer.text
    assert "“Klow”" in answer.text
    assert "Not all is saved" in answer.text
    still = other.sends("meeting", meeting__city="Klow again")
    assert "“Klow again”" in still.text
    other.sends("meeting", way="part", meeting__city="Klow", act="mine meeting/city")
    assert "city: Klow" in held(workspace)


def test_the_other_window_is_taken_when_it_is_asked_for(window, workspace):
    one, other = window(), window()
    one.sends("meeting", meeting__city="Zenda")
    other.sends("meeting", meeting__city="Klow")

    answer = other.sends("meeting", way="part", meeting__city="Klow", act="theirs meeting/city")

    assert 'value="Zenda"' in answer.text
    assert "city: Zenda" in held(workspace)


def test_two_windows_in_different_fields_are_both_saved_and_see_each_other(window, workspace):
    one, other = window(), window()
    one.sends("meeting", meeting__city="Zenda")

    answer = other.sends("meeting", meeting__country="Ruritania")

    assert "city: Zenda" in held(workspace)
    assert "country: Ruritania" in held(workspace)
    assert 'value="Zenda"' in answer.text
    assert "All is saved" in answer.text


def test_a_row_that_moved_in_another_window_is_not_written_in(window, workspace):
    one, other = window(), window()
    one.sends("activities", way="part", act="up activities/1")

    answer = other.sends("activities", activities__0__city="Strelsau")

    assert "Strelsau" not in held(workspace)
    assert "Not all is saved" in answer.text
    dropped = window()
    one.load().sends("activities", way="part", act="up activities/1")
    assert (
        "this list was changed in another window"
        in dropped.sends("activities", way="part", act="drop activities/0").text
    )
    assert "Workshop on sluices" in held(workspace)
    assert "Course on buoys" in held(workspace)


def test_a_file_changed_by_hand_is_not_overwritten(window, workspace):
    here = window()
    path = workspace / "meetings" / "next.yaml"
    path.write_text(FILE.replace("country:\n  start", "country: Elbonia\n  start"))

    answer = here.sends("meeting", meeting__country="Ruritania")

    assert "country: Elbonia" in held(workspace)
    assert "“Elbonia”" in answer.text


def test_rows_are_added_moved_dropped_and_brought_back_with_their_comments(window, workspace):
    here = window()
    moved = here.sends("activities", way="part", act="down activities/0")
    assert held(workspace).index("buoys") < held(workspace).index("sluices  # asked for by Elbonia")
    assert "# the other one" in held(workspace)
    assert 'value="Klow"' in moved.text
    here.load()
    answer = here.sends("activities", way="part", act="drop activities/1")
    assert "sluices" not in held(workspace)
    dropped = re.search(r'name="dropped" value="([^"]*)"', answer.text)
    assert dropped
    more = {"dropped": unescape(dropped[1])}
    here.load().sends("activities", way="part", act="back activities/1", more=more)
    assert "- name: Workshop on sluices  # asked for by Elbonia\n    city: Zenda" in held(workspace)
    here.load().sends("proceedings", way="part", act="add proceedings")
    assert held(workspace).endswith("level of the lake.\n  - text:\n")
    here.load().sends("proceedings", proceedings__1__text="The Commission thanked its pilots.")
    assert "- text: The Commission thanked its pilots." in held(workspace)
    assert "The Commission thanked its pilots." in here.load().page


def test_a_clause_is_added_by_its_name_and_its_gaps_lead_to_its_slots(window, workspace):
    more = {"clause/proceedings": "theme/update-welcomed"}
    here = window()
    here.sends("proceedings", way="part", act="clause proceedings", more=more)

    assert "- clause: theme/update-welcomed" in held(workspace)
    here.load().sends("proceedings", **{"proceedings__1__with__update.source": "the pilots"})
    assert "update.source: the pilots" in held(workspace)


def test_a_pasted_list_is_understood_and_known_names_stay_whole(window, workspace):
    pasted = "1. Australia\n• Fiji; Hong Kong SAR, China, Viet Nam and Trinidad and Tobago"
    window().sends("attendance", attendance__members=pasted)

    names = window().fields["v/attendance/members"].split("\n")
    assert names[:2] == ["Australia", "Fiji"]
    assert names[-2:] == ["Viet Nam", "Trinidad and Tobago"] or names[-1] == "Viet Nam and Trinidad and Tobago"


def test_who_came_the_last_time_is_ticked_and_comes_again(window, workspace):
    here = window()
    assert 'name="again/attendance/members" value="Elbonia"' in here.page

    here.sends(
        "attendance", way="part", more={"again/attendance/members": "Elbonia", "more/attendance/members": "Fiji"}
    )

    assert "members: [Elbonia, Fiji]" in held(workspace)
    assert "# - Ruritania" in held(workspace)


def test_who_chaired_the_last_time_is_ticked_with_the_post_and_chairs_again(window, workspace):
    path = workspace / "meetings" / "next.yaml"
    chairs = "cochairs:\n  # The last time it was:\n  # - Ms Ada Lind, Head of Ports\n  # - Elbonia\n"
    path.write_text(re.sub(r"(?m)^cochairs:.*\n(?:  .*\n)*", "", path.read_text()) + chairs)
    here = window()
    assert "Chaired the last time: tick who chairs again" in here.page

    here.sends("cochairs", way="part", more={"again/cochairs": "Ms Ada Lind, Head of Ports"})

    assert re.search(r'cochairs: \["Ms Ada Lind, Head of Ports"\]', held(workspace))
    assert "# - Elbonia" in held(workspace)


def test_without_a_script_a_part_is_saved_by_its_button(window, workspace):
    answer = window().sends("meeting", way="part", script=False, meeting__city="Zenda")

    assert (answer.status_code, answer.headers["location"]) == (303, "/drafts/next#part-meeting")
    assert "city: Zenda" in held(workspace)


def test_without_a_script_a_clash_is_shown_and_nothing_lost(window, workspace):
    one, other = window(), window()
    one.sends("meeting", meeting__city="Zenda")

    answer = other.sends("meeting", way="part", script=False, meeting__city="Klow")

    assert answer.status_code == 200
    assert 'value="Klow"' in answer.text
    assert "“Zenda”" in answer.text


def test_every_gap_leads_to_its_field(window):
    page = window().page
    gaps = re.findall(r'<a class="gap" href="#([^"]+)">', page)

    assert len(gaps) > 3
    assert [each for each in gaps if f'id="{each}"' not in page] == []
    assert 'href="#f-host-country">[[host.country]]' in page


def test_a_gap_that_no_field_fills_leads_to_its_clause(archive, tmp_path, browser, token):
    shutil.copytree(archive, tmp_path / "ws")
    clause = tmp_path / "ws/precedents/clauses/closing/host-thanked.yaml"
    text = clause.read_text().replace("for its generosity", "for its {{ weather.text }}, generosity", 1)
    clause.write_text(text.replace("slots: {", "slots: {weather.text: {kind: text}, ", 1))
    client = browser(tmp_path / "ws")
    since = "copy:senior-officials-meeting"
    client.post("/drafts", data={"token": token(client), "kind": "statement", "name": "rain", "since": since})

    page = client.get("/drafts/rain/text").text

    assert '<a class="gap" href="/precedents/closing/host-thanked">[[weather.text]]</a>' in page


def test_the_text_follows_what_is_typed(window):
    here = window()
    assert "[[host.country]]" in here.page
    here.sends("host", host__country="Ruritania")

    text = here.client.get("/drafts/next/text").text

    assert "[[host.country]]" not in text
    assert "Ruritania" in text


def test_what_looks_odd_is_confirmed_by_a_button(window, workspace):
    here = window()
    here.sends("meeting", meeting__country="Ruritania", meeting__city="Zenda")
    here.sends("host", host__country="Elbonia")
    act = re.search(r'name="act" value="(confirm [^"]+)"', here.load().page)
    assert act

    here.sends("meeting" if "meeting" in act[1] else "host", way="part", act=act[1])

    assert f"confirmed: [{act[1].removeprefix('confirm ')}]" in held(workspace)
    assert act[0] not in here.load().page


def test_the_files_are_made_kept_and_given(window, workspace):
    here = window()
    here.sends("meeting", meeting__start="14 March 2017")

    answer = here.client.post("/drafts/next/files", data={"token": here.token, "docx": "1", "md": "1"})

    ways = re.findall(r'href="(/papers/[^"]+)"', answer.text)
    assert [way.rpartition(".")[2] for way in ways] == ["docx", "md"]
    given = here.client.get(ways[1])
    assert "attachment" in given.headers["content-disposition"]
    assert "Lake Commission" in given.text
    assert (workspace / "outputs" / ways[0].rpartition("/")[2]).read_bytes()[:2] == b"PK"
    assert ways[0] in here.client.get("/drafts").text


def test_a_final_text_is_refused_while_something_is_open(window, workspace):
    here = window()
    data = {"token": here.token, "docx": "1", "final": "1"}

    answer = here.client.post("/drafts/next/files", data=data, headers={"hx-request": "true"})

    assert "This is not final yet" in answer.text
    assert "[[host.country]]" in answer.text
    assert not list((workspace / "outputs").glob("*.docx"))


def test_a_redline_stands_beside_the_draft(window, workspace):
    here = window()
    data = {"token": here.token, "html": "1", "redline": "precedents"}

    answer = here.client.post("/drafts/next/files", data=data, headers={"hx-request": "true"})

    assert "-redline.html" in answer.text


def test_the_draft_is_given_as_pages(window):
    answer = window().client.get("/drafts/next/file/pages")

    assert answer.content.startswith(b"%PDF")
    assert answer.headers["content-disposition"].startswith("inline")


def test_no_field_is_ever_markup(window, workspace):
    here = window()
    texts = {f"meeting__{key}": f"{SECRET} {key}" for key in ("city", "title", "purpose", "start", "country")}
    answers = [here.sends("meeting", **texts), here.sends("proceedings", proceedings__0=SECRET)]
    answers.append(here.sends("meeting", way="part", meeting__city=f"{SECRET} again"))
    answers.append(here.client.get("/drafts/next"))

    assert SECRET.partition(">")[0] in held(workspace)
    assert [answer.status_code for answer in answers] == [200] * 4
    assert not any("<script>alert" in answer.text for answer in answers)


def test_a_field_that_the_form_has_not_is_written_nowhere(window, workspace):
    here = window()
    for name in ("meeting/nothing", "../evil", "meeting", "activities/9/name", "x" * 5000, "meeting/city/0"):
        here.sends("meeting", **{name.replace("/", "__"): "Evil"})

    assert "Evil" not in held(workspace)
    for act in (
        "drop activities/9",
        "up meeting/1",
        "drop x",
        "add meeting",
        "back activities/0",
        "drop activities/-1",
    ):
        assert "load the page again" in here.sends("activities", way="part", act=act).text, act
        assert here.sends("activities", way="part", act=act, script=False).status_code == 422
    assert held(workspace) == FILE


def test_a_broken_file_is_told_with_its_line(window, workspace):
    (workspace / "meetings" / "next.yaml").write_text("meeting:\n  city: [Zenda\nhost: }\n")

    page = window().page

    assert "meetings/next.yaml:" in page
    assert "Traceback" not in page


def test_what_cannot_be_saved_is_told_and_the_form_keeps_it(window, workspace):
    here = window()
    (workspace / "meetings" / "next.yaml").write_text("meeting:\n  city: [Zenda\nhost: }\n")

    answer = here.sends("meeting", meeting__city="Klow")

    assert "Not saved." in answer.text
    assert 'id="saved"' in answer.text
    assert held(workspace) == "meeting:\n  city: [Zenda\nhost: }\n"


def test_another_clause_that_the_template_offers_is_taken_by_a_button(window, workspace):
    page = workspace / "templates" / "statement.md.j2"
    offers = '1. {{ clause(["closing/host-thanked", "theme/update-welcomed"]) }}'
    page.write_text(f"# A statement\n\n{offers}\n")
    here = window()
    assert 'value="take theme/update-welcomed closing/host-thanked"' in here.page

    here.sends("paper", way="part", script=False, act="take theme/update-welcomed closing/host-thanked")

    assert "choose: [theme/update-welcomed]" in held(workspace)
    assert 'value="take closing/host-thanked theme/update-welcomed"' in here.load().page
    here.sends("paper", way="part", script=False, act="take closing/host-thanked theme/update-welcomed")
    assert "choose: [closing/host-thanked]" in held(workspace)


def test_a_draft_at_the_command_line_tells_what_the_form_keeps(window, workspace):
    window().sends("meeting", meeting__start="30 February 2017")

    drafted = draft(workspace / "meetings" / "next.yaml", Order(workspace, ("md",)))

    told = [problem for problem in drafted.problems if problem.rule == "fact-not-taken"]
    assert [problem.severity.value for problem in told] == ["error"]
    assert 'meeting.start: "30 February 2017" was typed into the form' in told[0].what


def test_many_in_one_file_at_once_lose_nothing(workspace, browser, token):
    client = browser(workspace)
    facts = {"body__acronym": "LC", "meeting__city": "Zenda", "host__country": "Ruritania", "meeting__aim": "rest"}
    windows = [(Window(client, token), name, value) for name, value in facts.items()]

    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(here.sends, name.partition("__")[0], **{name: typed}) for here, name, typed in windows]

    assert ["All is saved" in answer.result().text for answer in answers] == [True] * 4
    assert all(f"{name.partition('__')[2]}: {typed}" in held(workspace) for name, typed in facts.items())
