"""The page in a process of its own, as `drafter serve` runs it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from drafter.workflow import workspace as places

KEPT = ("2013-03-05-ahg-som-7", "2011-03-09-ahg-som-4")


def small(folder: Path) -> None:
    """Make a workspace of the starter with two of its statements: each page of it is made in a blink."""
    places.init(folder)
    held = sorted((folder / "precedents/statements").glob("*.md"))
    for path in held:
        if path.stem not in KEPT:
            path.unlink()


def small_with_a_draft(folder: Path) -> Path:
    """Make such a workspace with the starter's example as a meeting file of the page, and return it."""
    small(folder)
    (folder / "meetings").mkdir()
    shutil.copy(folder / "templates/meetings/senior-officials-meeting.yaml", folder / "meetings/next.yaml")
    return folder


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: where it is asked, without the last "/"."""

    address: str
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        """Return its port."""
        return int(self.address.rpartition(":")[2])

    @property
    def most_memory_mb(self) -> int:
        """Return the most memory that it has had so far, as the system counts it (Linux)."""
        told = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"VmHWM:\s+(\d+) kB", told)
        assert found
        return int(found[1]) // 1024

    def get(self, address: str) -> str:
        """Return a page. Raises HTTPError for one that is refused."""
        return str(urlopen(self.address + address, timeout=60).read().decode())

    def token(self) -> str:
        """Return the token that its forms bear."""
        found = re.search(r'name="token" value="([^"]+)"', self.get("/"))
        assert found
        return found[1]

    def post(self, address: str, token: str, **fields: str) -> int:
        """Send a form, and return the status. Raises HTTPError for one that is refused."""
        headers = {"x-drafter-token": token, "hx-request": "true"}
        return int(urlopen(Request(self.address + address, urlencode(fields).encode(), headers), timeout=60).status)


def begun(workspace: Path, before: Sequence[str] = ()) -> Server:
    """Start a server on a port that is free, and return it as soon as it can be asked; who starts it ends it.

    `before` is a command that runs the server's, as another user does.
    """
    command = [*before, sys.executable, "-m", "drafter", "serve", "--port", "0", "--workspace", str(workspace)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    address = process.stdout.readline().strip()
    assert address.startswith("http://127.0.0.1:"), process.stderr and process.stderr.read()
    return Server(address.rstrip("/"), process)


@contextmanager
def served(workspace: Path, before: Sequence[str] = ()) -> Iterator[Server]:
    """Serve a workspace until the end; it must not have ended before, nor have had a fault."""
    server = begun(workspace, before)
    try:
        yield server
        assert server.process.poll() is None, "the server has ended"
    finally:
        server.process.terminate()
        _, told = server.process.communicate(timeout=20)
    assert "Error" not in told, told
