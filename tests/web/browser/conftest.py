"""A real server and a real Chromium: one of each for the whole session, a new window for each test.

The browser is the system's own (tools/setup.sh installs it); where there is none, these tests are skipped and say so.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright
from web.served import served, small

from drafter.workflow import workspace as places

_CHROMIUM = next((found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None)
_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
_WIDTH, _HEIGHT = 1280, 800
expect.set_options(timeout=30_000)  # a machine may be busy: what is not there by then does not come


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of two of the starter's statements and all its precedents, which no test changes."""
    folder = tmp_path_factory.mktemp("browser") / "archive"
    small(folder)
    with served(folder) as server:
        yield server.address


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address and the folder of a workspace of the test's own, with the starter's archive."""
    folder = tmp_path / "own"
    places.init(folder)
    with served(folder) as server:
        yield server.address, folder


@pytest.fixture
def serving() -> Callable[[Path], AbstractContextManager[str]]:
    """Serve a workspace that the test lays out itself, and yield its address."""

    @contextmanager
    def laid_out(workspace: Path) -> Iterator[str]:
        with served(workspace) as server:
            yield server.address

    return laid_out


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser."""
    if _CHROMIUM is None:
        pytest.skip("no chromium here: sh tools/setup.sh test installs it")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=_CHROMIUM, args=list(_QUIET))
        yield opened
        opened.close()


@pytest.fixture
def window(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open windows, with what a context of Playwright can be told; none may say an error or ask elsewhere."""
    told: list[str] = []
    contexts = []

    def opened(**more: object) -> Page:
        settings = {"viewport": {"width": _WIDTH, "height": _HEIGHT}, **more}
        contexts.append(chromium.new_context(**settings))  # type: ignore[arg-type]
        page = contexts[-1].new_page()
        page.on("console", lambda message: _heard(message, told))
        page.on("pageerror", lambda fault: told.append(f"{page.url}: {fault}"))
        page.on("request", lambda request: _asked(request, told))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert told == []


def _heard(message: ConsoleMessage, told: list[str]) -> None:
    """Keep what is an error; a refusal that a test asks for (403 to 422) is none, its page tells it."""
    refused = any(f"status of {status}" in message.text for status in (403, 404, 409, 413, 422))
    if message.type in ("error", "warning") and not refused:
        told.append(f"{message.location.get('url')}: {message.text}")


def _asked(request: Request, told: list[str]) -> None:
    if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
        told.append(f"asked another place: {request.url}")


@pytest.fixture
def page(window: Callable[..., Page]) -> Page:
    """A window as wide as a desk's."""
    return window()


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """Return what is wrong for people who cannot see, or use no mouse, by these rules or by all; one line a fault."""
    judge = Axe()

    def judged(page: Page, *rules: str) -> list[str]:
        told = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else _RULES
        found = judge.run(page, options=told)["violations"]
        return [f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:160]}" for each in found]

    return judged
