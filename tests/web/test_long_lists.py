"""A meeting with hundreds of activities: its form opens and saves in time that grows with their number, not faster."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from web.form_window import Window

from drafter.workflow import workspace as places
from drafter.workflow.page.preview import preview

FEW, MANY = 100, 400
MOST = 2.0
"""How much longer than so many times as long it may take; the sentence of a list was once read again for each item."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a meeting file of few activities and one of many."""
    folder = tmp_path_factory.mktemp("long") / "ws"
    places.init(folder)
    (folder / "meetings").mkdir()
    for count in (FEW, MANY):
        (folder / f"meetings/of-{count}.yaml").write_text(meeting_file(folder, count))
    return folder


def meeting_file(folder: Path, count: int) -> str:
    text = (folder / "templates/meetings/senior-officials-meeting.yaml").read_text()
    head, _, rest = text.partition("\nactivities:\n")
    rest = rest[next(found.start() for found in re.finditer(r"^(?=[^\s-])", rest, re.MULTILINE)) :]
    rows = (
        f"  - name: Workshop {nth} on the gates of the upper lake\n    city: Jakarta\n    country: Indonesia\n"
        f"    start: 2016-03-{1 + nth % 28:02d}\n"
        for nth in range(count)
    )
    return f"{head}\nactivities:\n{''.join(rows)}\n{rest}"


def test_the_draft_of_four_times_as_many_activities_takes_about_four_times_as_long(workspace):
    def took(count: int) -> float:
        began = time.process_time()
        preview(workspace, f"of-{count}")
        return time.process_time() - began

    took(FEW)
    assert min(took(MANY) for _ in range(2)) < MOST * MANY / FEW * min(took(FEW) for _ in range(2))


def test_what_is_saved_is_answered_with_what_is_another_now_and_nothing_more(workspace, browser, token):
    here = Window(browser(workspace), token, f"of-{FEW}")
    answer = here.sends("activities", activities__3__city="Klow", more=here.waits("activities")).text

    assert "city: Klow" in (workspace / f"meetings/of-{FEW}.yaml").read_text()
    assert len(answer) < 2_000


def test_rows_that_nobody_has_opened_are_no_rows_that_are_gone(workspace, browser, token):
    here = Window(browser(workspace), token, f"of-{FEW}")
    waiting = here.waits("activities")
    opened = {name: value for name, value in waiting.items() if name != "k/activities/3"}
    shut = re.compile(r"[vtb]/activities/(?!3/)\d+/")
    here.fields = {name: value for name, value in here.fields.items() if not shut.match(name)}
    answer = here.sends("activities", activities__3__city="Zenda", more=opened).text

    assert "This list was changed" not in answer
    assert "city: Zenda" in (workspace / f"meetings/of-{FEW}.yaml").read_text()
    without = here.sends("activities", activities__3__city="Klow").text
    assert "This list was changed" in without


def test_without_a_script_all_rows_can_be_opened(workspace, browser):
    folded = browser(workspace).get(f"/drafts/of-{FEW}").text
    page = browser(workspace).get(f"/drafts/of-{FEW}?open=all").text

    assert f'<a href="/drafts/of-{FEW}?open=all#f-activities">Show the fields of all {FEW}</a>' in folded
    assert 'class="folded"' in folded
    assert 'class="folded"' not in page
    assert f'id="f-activities-{FEW - 1}-city"' in page


def test_a_long_form_comes_first_and_its_draft_after_it(workspace, browser):
    client = browser(workspace)
    page = client.get(f"/drafts/of-{MANY}").text

    assert "The draft is being made." in page
    assert 'hx-trigger="load, htmx:afterRequest' in page
    assert "<article" not in page
    assert "Workshop 399 on the gates" in client.get(f"/drafts/of-{MANY}/text").text.partition("<article")[2]
    assert "<article" in client.get(f"/drafts/of-{MANY}?open=all").text  # what a browser without scripts is led to
    assert "<article" in client.get(f"/drafts/of-{FEW}").text
