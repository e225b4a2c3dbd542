"""How fast the page is, and whether it loses anything: run it with `make page` (SIZE=100: of so many statements).

Twenty people at once draft on one workspace: each begins a meeting file, fills in its facts one by one, reads each
back, looks at the draft and at what was said before. Then one person opens each screen of archives of 10, 100 and
1,000 statements (perturbed.py), with the starter's precedents and with 10,000. Printed: how long the server takes to
be there, what was lost (nothing may be), the median and the 99th percentile of each kind of page, and how they grow.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from perturbed import A_STATEMENT, precedents, statements

from drafter import library
from drafter.workflow import workspace as places

PEOPLE = 20
FACTS = 5  # that each of them fills in, one after the other
READY = 1.5  # seconds (issue 8, G)
TIMES = 5  # that each page of a large archive is opened
SIZES = (10, 100, 1_000)
SHELF = 10_000  # precedents
_PART = re.compile(r'hx-post="(/drafts/[^"]+/typed/[^"]+)"(.*?)</details>', re.DOTALL)
_FIELD = re.compile(r'<input[^>]*name="v/([^"]+)"[^>]*value="([^"]*)"')
_TOKEN = re.compile(r'name="(t/[^"]+)" value="([^"]*)"')


class _Stay(HTTPRedirectHandler):
    """A redirection is not followed, but told."""

    def redirect_request(self, *_: object) -> None:
        """Follow nothing."""


class Person:
    """One person at the page: what they ask is timed by the kind of page."""

    def __init__(self, address: str, taken: dict[str, list[float]]) -> None:
        self._address, self._taken, self._opener = address, taken, build_opener(_Stay)
        found = re.search(r'name="token" value="([^"]+)"', self.get("/", "home"))
        assert found
        self._token = found[1]

    def get(self, address: str, kind: str) -> str:
        """Return a page."""
        return self._timed(Request(self._address + address), kind)[1]

    def post(self, address: str, kind: str, fields: dict[str, str]) -> tuple[str, str]:
        """Send a form; return where it leads and what it answers."""
        headers = {"x-drafter-token": self._token, "hx-request": "true"}
        return self._timed(Request(self._address + address, urlencode(fields).encode(), headers), kind)

    def _timed(self, request: Request, kind: str) -> tuple[str, str]:
        began = time.perf_counter()
        with self._opener.open(request, timeout=300) as answer:
            text = answer.read().decode()
            led = answer.headers.get("hx-redirect", "")
        self._taken[kind].append(time.perf_counter() - began)
        return led, text


@contextmanager
def served(workspace: Path) -> Iterator[tuple[str, float]]:
    """Serve a workspace; yield the address, and how long it took until a page was there."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "drafter", "serve", "--port", "0", "--workspace", str(workspace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        address = server.stdout.readline().strip().rstrip("/")
        taken = time.perf_counter() - began
        try:
            yield address, taken
        finally:
            server.terminate()
            server.wait(timeout=20)


def journey(person: Person, number: int) -> tuple[int, list[str]]:
    """Draft as one person does; return how many facts were written, and those that were lost."""
    person.get("/statements", "statements")
    person.get("/drafts", "drafts")
    name = f"meeting-of-{number}"
    person.post("/drafts", "begin a draft", {"kind": "statement", "name": name})
    page = person.get(f"/drafts/{name}", "form")
    lost, written = [], {}
    for nth in range(FACTS):
        address, fields, tokens = _part(page, nth)
        field = next(each for each in fields if each not in written)
        written[field] = f"of {number}, {nth}"
        sent = {f"v/{key}": value for key, value in {**fields, field: written[field]}.items()}
        person.post(address, "save a fact", {**sent, **tokens})
        page = person.get(f"/drafts/{name}", "form")
        lost += [f"{name}: {key}" for key, value in written.items() if f'value="{value}"' not in page]
        person.get(f"/drafts/{name}/text", "look at the draft")
    person.get("/like?sentence=The+Meeting+thanked+the+host.", "sentence look-up")
    person.get("/precedents?q=border+integrity", "search")
    return len(written), lost


def _part(page: str, nth: int) -> tuple[str, dict[str, str], dict[str, str]]:
    """Return a part of the form: where it is sent, what its fields hold and the tokens that go with it."""
    parts = [each for each in _PART.finditer(page) if len(_FIELD.findall(each[2])) > FACTS // 2]
    found = parts[nth % len(parts)]
    fields = {unescape(key): unescape(value) for key, value in _FIELD.findall(found[2])}
    return unescape(found[1]), fields, {unescape(key): value for key, value in _TOKEN.findall(found[2])}


def at_once(workspace: Path) -> int:
    """Have all draft at once; print what they met with, and return how many faults there were."""
    places.init(workspace)
    taken: dict[str, list[float]] = defaultdict(list)
    with served(workspace) as (address, ready):
        people = [Person(address, taken) for _ in range(PEOPLE)]
        taken.clear()
        start = threading.Barrier(PEOPLE)

        def one(number: int) -> tuple[int, list[str]]:
            start.wait()
            try:
                return journey(people[number], number)
            except HTTPError as fault:
                return 0, [f"{fault.url}: {fault.code}"]

        with ThreadPoolExecutor(PEOPLE) as pool:
            found = list(pool.map(one, range(PEOPLE)))
    faults = [each for _, lost in found for each in lost]
    print(f"ready in {ready:.2f} s (promised {READY})")
    print(f"{PEOPLE} people at once: {sum(count for count, _ in found)} facts written, {len(faults)} lost or refused")
    print(*faults[:10], sep="\n")
    _told(taken)
    return len(faults) + (ready > READY)


def _told(taken: dict[str, list[float]]) -> None:
    for kind, times in sorted(taken.items()):
        most = statistics.quantiles(times, n=100, method="inclusive")[98] if len(times) > 1 else times[0]
        print(f"    {kind:<20}{len(times):>5} times, median {_ms(statistics.median(times))}, 99% in {_ms(most)}")


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.0f} ms"


def grown(folder: Path, size: int, shelf: int = 0) -> None:
    """Print how long each screen of an archive of so many statements takes, warm, and the first page when it begins.

    Beside the starter's precedents the shelf has so many more.
    """
    workspace = folder / f"{size}-{shelf}"
    places.init(workspace)
    made, _ = statements(max(size * A_STATEMENT, shelf))
    for each in made[:size]:
        library.save_statement(workspace, each)
    library.save_precedents(workspace, precedents(made, shelf, size))
    taken: dict[str, list[float]] = defaultdict(list)
    with served(workspace) as (address, _):
        Person(address, taken)
    with served(workspace) as (address, _):  # what was parsed is kept
        person = Person(address, taken)
        ever, first = taken.pop("home")
        person.post("/drafts", "begin a draft", {"kind": "statement", "name": "next", "since": made[0].id})
        for kind, ask in _screens(person, made[0].id).items():
            ask()
            taken[kind].clear()
            for _ in range(TIMES):
                ask()
    print(f"{size} statements, {shelf:,} precedents: the first page in {_ms(first)}, the first of all in {_ms(ever)}")
    _told(taken)


def _screens(person: Person, id_: str) -> dict[str, Callable[[], str]]:
    return {
        "home": lambda: person.get("/", "home"),
        "statements": lambda: person.get("/statements", "statements"),
        "one statement": lambda: person.get(f"/statements/{id_}", "one statement"),
        "precedents": lambda: person.get("/precedents", "precedents"),
        "search": lambda: person.get("/precedents?q=border+integrity", "search"),
        "sentence look-up": lambda: person.get("/like?sentence=The+Meeting+thanked+the+host.", "sentence look-up"),
        "one precedent": lambda: person.get("/precedents/closing/host-thanked", "one precedent"),
        "review": lambda: person.get("/review", "review"),
        "commitments": lambda: person.get("/commitments", "commitments"),
        "drafts": lambda: person.get("/drafts", "drafts"),
        "form": lambda: person.get("/drafts/next", "form"),
        "look at the draft": lambda: person.get("/drafts/next/text", "look at the draft"),
        "compare": lambda: person.get("/compare", "compare"),
    }


def main() -> int:
    """Print all of it; return 1 where a fact was lost, or the server was not ready in time."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    with tempfile.TemporaryDirectory() as folder:
        faults = at_once(Path(folder) / "shared")
        for size in SIZES:
            if size <= most:
                grown(Path(folder), size)
                grown(Path(folder), size, SHELF)
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
