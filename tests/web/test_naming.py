"""A name that no register knows is made known from the form in which it stands, and nothing in the register is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from web.form_window import FILE, Window

from drafter import library
from drafter.workflow import naming, workspace as places
from drafter.workflow.draft import draft
from drafter.workflow.outputs.orders import Order

LANCRE = FILE.replace("  country:\n  start", "  country: Lancre\n  start")
REGISTER = "precedents/names.yaml"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with a meeting file that names a State of which nobody has heard."""
    places.init(tmp_path / "ws", empty=True)
    path = tmp_path / "ws" / "meetings" / "next.yaml"
    path.parent.mkdir()
    path.write_text(LANCRE)
    return tmp_path / "ws"


@pytest.fixture
def window(workspace, browser, token):
    """Windows at the form of the meeting file."""
    return lambda: Window(browser(workspace), token)


def adds(window: Window, part: str, field: str, script: bool = True, **typed: str):
    """Fill in the form below a field, and send it."""
    more = {f"n/{field}/0/{key}": value for key, value in typed.items()}
    return window.sends(part, "part", script=script, act=f"name 0 {field}", more=more)


def held(workspace: Path) -> str:
    return (workspace / REGISTER).read_text()


def test_a_country_that_no_register_knows_is_added_where_it_is_told_and_known_at_once(window, workspace):
    one, before = window(), held(workspace)
    answer = adds(one, "meeting", "meeting/country", name="Lancre", kind="state", in_text="the Lancre").text

    assert "is not in the register of names" in one.page
    assert "drafter names --add" not in one.page
    assert "is not in the register of names" not in answer
    assert "hosted by the Lancre" in answer
    assert held(workspace) == f"{before}lancre:\n  name: Lancre\n  aliases: [the Lancre]\n"
    assert not [each for each in draft(workspace / "meetings/next.yaml", Order(workspace)).problems
                if each.rule == "name-unknown"]  # fmt: skip


def test_a_name_of_a_list_with_an_item_a_line_is_told_beside_the_list(window, workspace):
    path = workspace / "meetings/next.yaml"
    path.write_text(FILE.replace("    # - Elbonia\n    # - Ruritania", "    - Australia\n    - Lancre"))
    one = window()
    page = one.page.partition('id="b-f-attendance-members"')[2].partition("</div>")[0]
    answer = adds(one, "attendance", "attendance/members", name="Lancre", kind="state").text

    assert "“Lancre” is not in the register" in page.replace("&#34;", "“", 1).replace("&#34;", "”", 1)
    assert "Lancre&#34; is not in the register" not in answer


def test_without_a_script_a_name_is_added_too(window, workspace):
    answer = adds(window(), "meeting", "meeting/country", script=False, name="Lancre", kind="state")

    assert answer.status_code == 303
    assert "lancre:\n  name: Lancre\n" in held(workspace)


def test_a_name_that_was_just_added_is_taken_out_again_and_the_register_is_as_it_was(window, workspace):
    one, before = window(), (workspace / REGISTER).read_bytes()
    adds(one, "meeting", "meeting/country", name="Lancre", kind="organisation", acronym="LN")
    answer = one.sends("meeting", "part", act="forget lancre meeting/country").text

    assert (workspace / REGISTER).read_bytes() == before
    assert "is not in the register of names" in answer


def test_what_was_typed_of_a_name_that_is_refused_still_stands_there(window, workspace):
    before = held(workspace)
    answer = adds(window(), "meeting", "meeting/country", name="Lancre", kind="state", in_text="this fine land").text

    assert 'value="this fine land"' in answer
    assert "within a sentence it is" in answer
    assert held(workspace) == before


def test_two_windows_add_different_names_at_once_and_both_stand_once(workspace):
    names = [f"Rock {letter}" for letter in "ABCDEFGH"] * 2
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda name: naming.add(workspace, name), names))

    found = [row.name for row in library.load(workspace).names if row.name.startswith("Rock ")]
    assert sorted(found) == sorted(set(names))


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("tail", ["", "# the last remark", "  # a remark below a name\n\n\n"])
def test_comments_order_and_line_ends_of_the_register_stay(workspace, ending, tail):
    path = workspace / REGISTER
    text = f"# ours\nzenda:   # first of all\n  name: Zenda\nelbonia: {{name: Elbonia}}\n{tail}".replace("\n", ending)
    path.write_bytes(text.encode())
    naming.add(workspace, "Lake League", "organisation", acronym="LL")
    now = path.read_bytes().decode()

    assert now.startswith(text)
    assert now.count("\n") == now.count(ending)
    assert [row.name for row in library.load(workspace).names] == ["Zenda", "Elbonia", "Lake League"]


@pytest.mark.parametrize("text", ["{elbonia: {name: Elbonia}}\n", "elbonia:\n  name: Elbonia\n...\n"])
def test_a_register_in_another_form_of_yaml_is_told_and_left(window, workspace, text):
    (workspace / REGISTER).write_text(text)
    answer = adds(window(), "meeting", "meeting/country", name="Lancre", kind="state").text

    assert "cannot be changed in the way it is written" in answer
    assert held(workspace) == text


def test_an_acronym_that_another_has_is_refused(window, workspace):
    answer = adds(window(), "meeting", "meeting/country", name="Lancre", kind="mechanism", acronym="IOM").text

    assert "stands for International Organization for Migration" in answer
    assert "lancre" not in held(workspace)


def test_the_form_below_a_field_stays_as_one_types_in_it_and_goes_as_the_name_is_corrected(window):
    one = window()
    offered = {"u/meeting/country": "Lancre"}
    still = one.sends("meeting", more=offered).text
    gone = one.sends("meeting", meeting__country="Australia", more=offered).text

    assert 'id="n-f-meeting-country"' not in still
    assert '<div id="n-f-meeting-country" hx-swap-oob="innerHTML"></div>' in gone.replace("\n", "")
