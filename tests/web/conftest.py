"""A workspace with the starter's archive, and a browser's requests to its page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from drafter.web.app import application
from drafter.workflow import workspace as places

HERE = "http://127.0.0.1:8808"


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that no test changes."""
    folder = tmp_path_factory.mktemp("web") / "archive"
    places.init(folder)
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A workspace without statements."""
    places.init(tmp_path / "empty", empty=True)
    return tmp_path / "empty"


@pytest.fixture
def browser() -> Callable[..., TestClient]:
    """A browser at the page of a workspace."""

    def opened(workspace: Path, **more: object) -> TestClient:
        app = application(workspace, **more)  # type: ignore[arg-type]
        return TestClient(app, base_url=HERE, follow_redirects=False)

    return opened


@pytest.fixture
def token() -> Callable[[TestClient], str]:
    """The token that a page's forms bear."""

    def read(client: TestClient) -> str:
        found = re.search(r'name="token" value="([^"]+)"', client.get("/").text)
        assert found
        return found[1]

    return read
