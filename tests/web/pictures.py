"""Pictures of every screen for docs/page.md, wide and narrow: run it with `make pictures`, and look at each.

From the starter's workspace, with a draft that is begun and two files that came back: no picture needs another's work.
Written to docs/images/page, in few colours: a picture of words needs no more.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from returned.sent_back import edited, tracked
from web.served import served

from drafter.workflow import draft as drafting, workspace as places
from drafter.workflow.outputs.orders import Order
from drafter.workflow.page import meeting_files
from drafter.workflow.round import rounds

FOLDER = Path(__file__).parents[2] / "docs/images/page"
WIDTHS = {"wide": (1280, 860), "narrow": (390, 844)}
COLOURS = 48
STATEMENT, LATER, PRECEDENT = "2013-03-05-ahg-som-7", "2014-08-06-ahg-som-8", "closing/host-thanked"
PROPOSED = ("closing/travel-support-acknowledged", "theme/rilon-reaffirmed")
"""Clauses that wait for a decision, so that one is seen."""
SCREENS = {
    "home": "/",
    "statements": "/statements",
    "statement": f"/statements/{STATEMENT}#b9",
    "statement-source": f"/statements/{STATEMENT}/source",
    "statement-text": f"/statements/{STATEMENT}/text",
    "compare": f"/compare?old={STATEMENT}&new={LATER}&how=redline",
    "check": "/check?severity=warning",
    "precedents": "/precedents?q=host+thanks",
    "precedent": f"/precedents/{PRECEDENT}",
    "review": "/review",
    "like": "/like?sentence=The+Meeting+thanked+the+Government+of+Ruritania+for+hosting.",
    "lineage": "/lineage?of=closing",
    "mining": "/mining",
    "drafts": "/drafts",
    "draft": "/drafts/senior-officials-11",
    "commitments": "/commitments?open=1",
    "comments": "/comments",
    "comments-round": "/comments/{draft}",
}


def workspace(folder: Path) -> str:
    """Lay out the workspace; return the id of the draft that was sent out and came back."""
    places.init(folder)
    for id_ in PROPOSED:
        clause = folder / f"precedents/clauses/{id_}.yaml"
        clause.write_text(clause.read_text().replace("status: approved", "status: proposed"))
    meeting_files.begin(folder, "statement", "senior-officials-11", "copy:senior-officials-meeting")
    path = meeting_files.named(folder, "senior-officials-11")
    made = drafting.draft(path, Order(folder, ("docx", "pdf", "md")))
    (word,) = (each.read_bytes() for each in made.files if each.suffix == ".docx")
    came = [
        (f"{who}.docx", edited(word, tracked("appreciation", words, who)))
        for who, words in (("Ruritania", "gratitude"), ("Elbonia", "warm thanks"))
    ]
    (draft,) = rounds.take(folder, came, "", "").drafts
    return draft


def taken(browser: Browser, address: str, draft: str) -> Iterator[tuple[str, bytes]]:
    """Yield each picture by its name: "home-wide"."""
    for how, (width, height) in WIDTHS.items():
        page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
        for name, way in SCREENS.items():
            page.goto(address + way.format(draft=draft), wait_until="load")
            yield f"{name}-{how}", _shot(page)
        page.close()


def _shot(page: Page) -> bytes:
    page.wait_for_timeout(200)
    return page.screenshot()


def small(picture: bytes) -> bytes:
    """Return a picture in few colours."""
    reduced = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS)
    written = io.BytesIO()
    reduced.save(written, "PNG", optimize=True)
    return written.getvalue()


def main() -> int:
    """Write all pictures, and print how large they are."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as above:
        folder = Path(above) / "my-meetings"
        draft = workspace(folder)
        with served(folder) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            for name, picture in taken(browser, server.address, draft):
                (FOLDER / f"{name}.png").write_bytes(small(picture))
            browser.close()
    whole = sum(path.stat().st_size for path in FOLDER.glob("*.png"))
    print(f"{len(list(FOLDER.glob('*.png')))} pictures, {whole // 1024:,} KiB: {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
