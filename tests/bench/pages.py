"""Word file and PDF side by side: pages, line breaks, and where the pages end.

    make pages        every statement of precedents/statements as it would be circulated, and each as a draft

The Word file is printed by LibreOffice, which is not Word, but breaks lines by the same widths.
"""

from __future__ import annotations

import difflib
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from render.conftest import starter_dress  # noqa: E402 - the tests are no package
from render.test_office import letters, lines  # noqa: E402

from drafter import markup, render  # noqa: E402
from drafter.model import Circulation, Statement  # noqa: E402

_DRAFT = Circulation("4 March 2027, 17:00 AEST", "Rev.1", "For participants only")


def main() -> int:
    """Print the table; return 1 where a pair has other numbers of pages, or fewer than 90 % of its lines alike."""
    named = sys.argv[1:]
    files = [Path(name) for name in named] or sorted((ROOT / "precedents" / "statements").glob("*.md"))
    print(f"{'text':44}{'pages':>8}{'lines':>8}{'alike':>8}  pages end alike")
    good = True
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            statement = markup.read(file.read_text("utf-8"), file.name)
            for draft, mark in ((None, ""), (_DRAFT, " (draft)")):
                good &= _told(replace(statement, draft=statement.draft or draft), file.stem + mark, Path(folder))
    return 0 if good else 1


def _told(statement: Statement, name: str, folder: Path) -> bool:
    word = lines(_printed(render.to_docx(statement, starter_dress()), folder), statement)
    paper = lines(render.to_pdf(statement, starter_dress()), statement)
    flat = [[letters(line) for line in chain.from_iterable(pages)] for pages in (word, paper)]
    same = sum(match.size for match in difflib.SequenceMatcher(None, *flat, autojunk=False).get_matching_blocks())
    alike = same / max(*map(len, flat), 1)
    ends = sum(letters(a[-1]) == letters(b[-1]) for a, b in zip(word, paper, strict=False) if a and b)
    pages = f"{len(word)}/{len(paper)}"
    print(
        f"{name[:43]:44}{pages:>8}{max(map(len, flat)):8}{alike:8.1%}  {ends} of {max(len(word), len(paper))}",
        flush=True,
    )
    return len(word) == len(paper) and alike >= 0.9


def _printed(data: bytes, folder: Path) -> bytes:
    """Return the PDF that LibreOffice makes of a Word file."""
    program = shutil.which("soffice")
    if program is None:
        raise SystemExit("this needs LibreOffice: apt-get install libreoffice-writer-nogui")
    (folder / "statement.docx").write_bytes(data)
    command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", folder, folder / "statement.docx"], capture_output=True, check=True)
    return (folder / "statement.pdf").read_bytes()


if __name__ == "__main__":
    sys.exit(main())
