"""What the render tests share: the starter's dress, and two statements, a draft and a past one."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from drafter import markup
from drafter.model import Statement
from drafter.render import Dress

ROOT = Path(__file__).parents[2]
PRINT = ROOT / "templates" / "print"

DRAFT = """---
id: 2027-05-12-zenda-som-3
kind: statement
meeting:
  {body: Zenda Process Senior Officials, name: Third Meeting of Senior Officials, ordinal: 3, city: Strelsau,
  country: Ruritania, start: 2027-05-12, end: 2027-05-13}
draft: {as_at: "4 March 2027, 17:00 AEST", revision: Rev.1, marking: FOR OFFICIAL USE}
---
# THIRD MEETING OF SENIOR OFFICIALS OF THE ZENDA PROCESS
# STRELSAU, RURITANIA, 12–13 MAY 2027
# CO-CHAIRS' STATEMENT

<!-- from: {opening/hosted: {host.country: Ruritania, meeting.dates: 12–13 May 2027}} -->
1. The Co-Chairs hosted the Third Meeting of Senior Officials in Strelsau, Ruritania on 12–13\u00a0May\u00a02027.
   [[observers]] attended the meeting as observers.
1. The purpose of the meeting was to assess activities since the [[previous.meeting]].

## **I.** Decisions

1. The meeting agreed on the work plan[^¹] and undertook:
    - a workshop on biometrics;
    - a workshop on airport security:
        - with the private sector;
        - with civil society.
1. The meeting noted that members would:
    1. strengthen border integrity in [[host.country]];
    2. share information, including by:
        1. nominating focal points;
        2. using the portal:
            1. in English;
            2. in Elbonian;
    3. report to the next meeting.

### **A.** Schedule

1. The meeting adopted the schedule below.

| Activity | Place | Date |
| --- | --- | --- |
| Meeting of the Technical Experts Group | Strelsau | March 2028 |
| Symposium | [[symposium.place]] | mid-2028 |

## **II.** The way forward

<!-- from: {closing/host-thanked: {host.country: "[[host.country]]", meeting.name: third meeting}} -->
1. The Meeting expressed its appreciation to the Government of [[host.country]].

## **ANNEX.** PRIORITY ACTIVITIES

The meeting agreed on the following:

1. members address root causes:
    - through registration;
1. members pursue communications strategies.

**Action:** Develop the guide.

[^¹]: Timeframes will be determined by future funding.
"""

PAST = """---
id: 2026-04-02-zenda-som-2
kind: statement
meeting:
  {body: Zenda Process Senior Officials, name: Second Meeting of Senior Officials, ordinal: 2, city: Fenwick,
  country: Grand Fenwick, start: 2026-04-02, end: 2026-04-02}
source: {file: second.txt, lines: [1, 80]}
---
# SECOND MEETING OF SENIOR OFFICIALS
# FENWICK, GRAND FENWICK, 2 APRIL 2026
# CO-CHAIRS' STATEMENT

1. The Co-Chairs hosted the Second Meeting of Senior Officials in Fenwick, Grand Fenwick on 2 April 2026.

## Proceedings

2. The meeting reviewed [not all] activities.

**3 bis.** The meeting considered the report.

5. Members agreed to:
    - **b.** train officials;
    - **c.** share data;
    - **(i)** at sea;
    - **(ii)** by air;

Members also agreed to:

- **(a)** report;
- **(b)** meet again.

**Who:** Members of the Zenda Process.

6. The Meeting thanked the Government of Grand Fenwick.
"""

ORIGINS = {
    "opening/hosted": "opening/hosted: Second Meeting of Senior Officials, 2 April 2026, para. 1",
    "closing/host-thanked": "First Meeting of Senior Officials, 3 March 2025, para. 9",
}


@pytest.fixture(scope="session")
def dress() -> Dress:
    """Return the starter's dress."""
    return starter_dress()


@cache
def starter_dress() -> Dress:
    """Return the starter's dress, as the workflow loads it; property tests ask for it themselves."""
    fonts = tuple((file.name, file.read_bytes()) for file in sorted((PRINT / "fonts").iterdir()))
    page, css = (PRINT / "page.html.j2").read_text("utf-8"), (PRINT / "page.css").read_text("utf-8")
    redline = (PRINT / "redline.html.j2").read_text("utf-8")
    return Dress((PRINT / "styles.docx").read_bytes(), page, css, fonts, redline)


@pytest.fixture(scope="session")
def draft() -> Statement:
    return markup.read(DRAFT, "draft.md")


@pytest.fixture(scope="session")
def past() -> Statement:
    return markup.read(PAST, "past.md")


@pytest.fixture(scope="session")
def final(draft: Statement) -> Statement:
    """Return the draft as if it had been agreed."""
    return replace(draft, draft=None)


@pytest.fixture(scope="session")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], list[str]]:
    """Return a function that gives the faults which a validator of Word files finds.

    A validator for each file: openxml-audit 0.8 remembers the comments and footnotes of a file by the address
    of its package in memory, which the next file may get, and then finds faults that are none and misses others.
    """
    target = tmp_path_factory.mktemp("audit") / "statement.docx"

    def faults(data: bytes) -> list[str]:
        target.write_bytes(data)
        return [str(error) for error in OpenXmlValidator().validate(target).errors]

    return faults


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory):
    """Return a function that makes a PDF of a Word file, as LibreOffice prints it, or saves it again as Word."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("these tests need LibreOffice: apt-get install libreoffice-writer-nogui (make test does it)")
    home = tmp_path_factory.mktemp("office")

    def printed(data: bytes, form: str = "pdf") -> bytes:
        source = home / "statement.docx"
        source.write_bytes(data)
        made = home / "made" / f"statement.{form}"
        command = [program, f"-env:UserInstallation=file://{home}/profile", "--headless", "--convert-to", form]
        done = subprocess.run(
            [*command, "--outdir", str(made.parent), str(source)],
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        assert made.exists(), f"LibreOffice made nothing: {done.stdout}{done.stderr}"
        result = made.read_bytes()
        made.unlink()
        return result

    return printed
