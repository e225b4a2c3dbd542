"""A workspace of the Elbonia Forum on which nobody has decided, and a reader's forms on its page."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import elbonia
from starlette.testclient import TestClient

from drafter.workflow import workspace as places

PROMISES = "6. The Meeting requested the Secretariat to publish a map of reefs by the next meeting.\n"
REPORTS = "7. The Meeting welcomed the publication of the map of reefs by the Secretariat.\n"


def mined(folder: Path) -> Path:
    """Lay out a workspace in which three statements were mined: five proposals, and what was promised."""
    places.init(folder, empty=True)
    elbonia.ingested(
        folder,
        a=elbonia.text() + PROMISES,
        b=elbonia.text("Fourth", "Zenda, Ruritania", "6 May 2016") + REPORTS,
        c=elbonia.text("Fifth", "Szohod, Borduria", "5 May 2017").replace("of less than twelve", "below twelve"),
    )
    assert elbonia.run(folder, "mine").exit_code == 0
    return folder


def form(page: str, address: str, act: str = "") -> dict[str, str]:
    """Return the fields of the first form that posts to an address, and has a button for an act, as they stand."""
    found = re.findall(rf'<form[^>]*method="post"[^>]*action="{address}".*?</form>', page, re.DOTALL)
    chosen = next(each for each in found if not act or f'value="{act}"' in each)
    fields = {name: unescape(value) for name, value in re.findall(r'name="([\w.]+)" value="([^"]*)"', chosen)}
    areas = re.findall(r'<textarea name="(\w+)"[^>]*>(.*?)</textarea>', chosen, re.DOTALL)
    return {**fields, **{name: unescape(text) for name, text in areas}}


def decide(client: TestClient, page: str, act: str, **more: str) -> str:
    """Return the page after a decision that the forms of this page offer."""
    return client.post("/review", data={**form(page, "/review", act), "act": act, **more}).text


def heading(page: str) -> str:
    """Return the clause that is decided on next."""
    found = re.search(r"<h2[^>]*>([a-z/-]+)</h2>", page)
    return found[1] if found else ""


def files(workspace: Path) -> dict[str, bytes]:
    """Return all that a person's work consists of, to the byte."""
    folders = ("precedents", "templates")
    found = (path for folder in folders for path in sorted((workspace / folder).rglob("*")) if path.is_file())
    return {path.relative_to(workspace).as_posix(): path.read_bytes() for path in found}
