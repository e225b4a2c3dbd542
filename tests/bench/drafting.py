"""How long drafting takes, cold and warm: run it with `make drafting` (SIZE=25: of so many meeting files).

The example meeting is drafted from its meeting file to DOCX and PDF: cold, each time a new process, and warm. Then
as many meeting files as SIZE says, 100 of them if it says nothing: one after the other, and in one run. Beside it, in
the same run and in turn, the same pages without drafter: docxtpl fills a template that is made here of the draft's
own paragraphs, in the same styles, and WeasyPrint prints the same HTML in the same fonts, tagged as ours is. Both are
handed the finished words; drafter is timed with and without composing them. All figures are medians; a ratio is ours
by theirs. Drafter is compiled to bytecode before, as any installed package is, and the two beside it are.

A machine at other work lengthens what runs on all its processors more than what runs on one. So many in one run are
shown twice: by the clock on the wall, and by the time that the processors worked, shared among all of them.
"""

from __future__ import annotations

import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from io import BytesIO
from pathlib import Path

import docx
import weasyprint
from docxtpl import DocxTemplate

from drafter import compose, library, markup, render
from drafter.model import Statement
from drafter.render import Dress, html
from drafter.workflow import many as together, publish
from drafter.workflow.draft import draft, templates
from drafter.workflow.outputs import provenance
from drafter.workflow.outputs.orders import Order

WORKSPACE = Path(__file__).parents[2]
MEETING = WORKSPACE / "templates" / "meetings" / "senior-officials-meeting.yaml"
PRINT = WORKSPACE / "templates" / "print"
FONTS = PRINT / "fonts"
SIZE = 100
COLD, QUICK, WARM = 5, 15, 9  # rounds: a cold PDF takes seconds, a cold Word file a tenth of one
FORMS = (("docx", "pdf"), ("pdf",), ("docx",))  # of many in one run
DOCX, COLD_DOCX, PDF = 0.25, 1.0, 1.05
"""What is promised of the rendering, of the peer's time: a Word file warm and cold, a PDF warm and cold."""
TOGETHER = 1 / 1.8
"""What is promised of many in one run, of the time of one after the other, where two processors are free."""

THEIR_DOCX = """\
import json, sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render(json.load(open(sys.argv[2], encoding="utf-8")), autoescape=True)
template.save(sys.argv[3])
"""
THEIR_PDF = """\
import sys
from pathlib import Path
import weasyprint
from weasyprint.text.fonts import FontConfiguration
config = FontConfiguration()
faces = weasyprint.CSS(filename=sys.argv[1], font_config=config)
weasyprint.HTML(string=Path(sys.argv[2]).read_text(encoding="utf-8")).write_pdf(
    sys.argv[3], stylesheets=[faces], font_config=config, presentational_hints=True,
    pdf_variant="pdf/ua-1", pdf_tags=True, pdf_identifier=True)
"""
OURS = """\
import sys
from pathlib import Path
from drafter import markup, render
folder = Path(sys.argv[3])
page, css = (Path(folder, name).read_text(encoding="utf-8") for name in ("page.html.j2", "page.css"))
files = sorted(folder.glob("fonts/*")) if sys.argv[2] == "to_pdf" else []  # a Word file names its fonts, and holds none
fonts = tuple((path.name, path.read_bytes()) for path in files)
dress = render.Dress(Path(folder, "styles.docx").read_bytes(), page, css, fonts)
statement = markup.read(Path(sys.argv[1]).read_text(encoding="utf-8"))
Path(sys.argv[4]).write_bytes(getattr(render, sys.argv[2])(statement, dress))
"""


@dataclass(frozen=True)
class Paper:
    """A draft, as each of the three is handed it: ours whole, docxtpl its words, WeasyPrint the page."""

    statement: Statement
    origins: Mapping[str, str]
    dress: Dress

    def words(self) -> dict[str, object]:
        return {"p": [*self.statement.title, *(block.text for block in self.statement.blocks)]}

    def page(self) -> str:
        return html.page(self.statement, self.dress, self.origins, "print")

    def final(self) -> Statement:
        """Return the text as it is circulated, without comments of where it comes from: docxtpl makes none."""
        blocks = tuple(replace(block, uses=()) for block in self.statement.blocks)
        return replace(self.statement, draft=None, blocks=blocks)

    def template(self, path: Path) -> Path:
        """Write a template of docxtpl's with a paragraph for each of ours, in its style; return its path."""
        ours = docx.Document(BytesIO(render.to_docx(self.final(), self.dress)))
        theirs = docx.Document(BytesIO(self.dress.styles))
        known = {style.style_id: style for style in theirs.styles}
        for at, paragraph in enumerate(ours.paragraphs):
            theirs.add_paragraph(f"{{{{ p[{at}] }}}}").style = known[paragraph.style.style_id]
        theirs.save(str(path))
        return path


def papers(size: int) -> Iterator[tuple[Path, Paper]]:
    """Yield the example meeting, and as many more as are asked for, each a week later; their files are made here."""
    shelf, dress = library.load(WORKSPACE), publish.dress_of(WORKSPACE)
    forms = templates(WORKSPACE, MEETING)
    text = MEETING.read_text(encoding="utf-8")
    folder = Path(tempfile.mkdtemp())
    for at in range(size):
        day = date(2017, 3, 14) + timedelta(weeks=at)
        file = folder / f"meeting-{at}.yaml"
        file.write_text(text.replace("2017-03-14", day.isoformat()), encoding="utf-8")
        made = compose.statement(file.read_text(encoding="utf-8"), str(file), forms, shelf).statement
        yield file, Paper(*provenance.told(made, shelf), dress)


def filled(template: Path, words: dict[str, object]) -> bytes:
    """Return what docxtpl makes of its template."""
    made, stream = DocxTemplate(str(template)), BytesIO()
    made.render(words, autoescape=True)
    made.save(stream)
    return stream.getvalue()


def printed(page: str) -> bytes:
    """Return what WeasyPrint makes of the page, tagged and in the same fonts."""
    config = weasyprint.text.fonts.FontConfiguration()
    faces = weasyprint.CSS(filename=str(FONTS / "fonts.css"), font_config=config)
    made: bytes = weasyprint.HTML(string=page).write_pdf(
        stylesheets=[faces], font_config=config, presentational_hints=True,
        pdf_variant="pdf/ua-1", pdf_tags=True, pdf_identifier=True,
    )  # fmt: skip
    return made


# ── timing ───────────────────────────────────────────────────────────────────────────────────────


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes by the clock on the wall."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def medians(rounds: int, *works: Callable[[], object]) -> list[float]:
    """Return how long each takes; they take turns, so that a busy machine slows all alike."""
    taken = [[seconds(work) for work in works] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def process(code: str, *arguments: object) -> Callable[[], object]:
    """Return the work of a new Python process."""
    return command([sys.executable, "-c", code, *map(str, arguments)], 0)


def compiled() -> None:
    """Write drafter's bytecode, whether or not the environment lets Python do so."""
    compileall.compile_dir(str(WORKSPACE / "drafter"), quiet=1)


def command(words: Sequence[str], *codes: int) -> Callable[[], object]:
    """Return the work of a command that ends with one of these exit codes."""

    def run() -> None:
        done = subprocess.run(words, capture_output=True, cwd=WORKSPACE, check=False)
        if done.returncode not in codes:
            sys.exit(done.stderr.decode())

    return run


def drafting(forms: str, out: Path) -> Callable[[], object]:
    """Return the work of `drafter draft`; the example has a gap, so that its exit code is 1."""
    words = [sys.executable, "-m", "drafter", "draft", str(MEETING), "--to", forms, "--out", str(out)]
    return command(words, 0, 1)


class Table:
    """The lines as they are printed, and whether all promises hold."""

    def __init__(self) -> None:
        self.kept = True
        print(f"{'':52}{'drafter':>10}{'beside it':>12}{'ratio':>8}")

    def line(self, what: str, ours: float, theirs: float, promised: float = 0.0) -> None:
        """Print a line; a figure that is promised stands behind it."""
        ratio = ours / theirs
        told = f"  (at most {promised:.2f})" if promised else ""
        print(f"{what:52}{1000 * ours:7,.0f} ms{1000 * theirs:9,.0f} ms{ratio:8.2f}{told}", flush=True)
        self.kept = self.kept and (not promised or ratio <= promised)


def cold(table: Table, paper: Paper, folder: Path) -> None:
    """Time what a new process takes for it."""
    text, page, words = folder / "statement.md", folder / "page.html", folder / "words.json"
    template, out = paper.template(folder / "template.docx"), folder / "out"
    text.write_text(markup.write(paper.final()), encoding="utf-8")
    final = replace(paper, statement=paper.final())
    page.write_text(final.page(), encoding="utf-8")
    words.write_text(json.dumps(final.words()), encoding="utf-8")
    their_docx = process(THEIR_DOCX, template, words, out)
    their_pdf = process(THEIR_PDF, FONTS / "fonts.css", page, out)
    ours = [process(OURS, text, f"to_{form}", PRINT, out) for form in ("docx", "pdf")]
    word, docxtpl = medians(QUICK, ours[0], their_docx)
    pdf, weasy, meeting, both = medians(COLD, ours[1], their_pdf, drafting("docx", out), drafting("docx,pdf", out))
    table.line("cold: a statement to DOCX; docxtpl", word, docxtpl, COLD_DOCX)
    table.line("cold: a statement to PDF; WeasyPrint", pdf, weasy, PDF)
    table.line("cold: a meeting file to DOCX; docxtpl", meeting, docxtpl)
    table.line("cold: a meeting file to DOCX and PDF; both", both, docxtpl + weasy)


def warm(table: Table, file: Path, paper: Paper, folder: Path) -> None:
    """Time what one process takes for it that did so before."""
    template, final = paper.template(folder / "template.docx"), replace(paper, statement=paper.final())
    words, page = final.words(), paper.page()
    works: list[Callable[[], object]] = [
        lambda: render.to_docx(final.statement, paper.dress),
        lambda: render.to_docx(paper.statement, paper.dress, paper.origins),
        lambda: filled(template, words),
        lambda: render.to_pdf(paper.statement, paper.dress, paper.origins),
        lambda: printed(page),
        lambda: draft(file, Order(WORKSPACE, ("docx", "pdf"), folder)),
    ]
    medians(1, *works)
    final_docx, draft_docx, their_docx, our_pdf, their_pdf, whole = medians(WARM, *works)
    table.line("warm: a statement to DOCX; docxtpl", final_docx, their_docx, DOCX)
    table.line("warm: the same with comments of provenance", draft_docx, their_docx)
    table.line("warm: a statement to PDF; WeasyPrint", our_pdf, their_pdf, PDF)
    table.line("warm: a meeting file to DOCX and PDF; both", whole, their_docx + their_pdf)


def in_one_run(order: Order, files: Sequence[Path]) -> None:
    """Draft all of them."""
    for each in together.drafts(order, files):
        assert each.drafted, each.problems


def one_by_one(order: Order, files: Sequence[Path]) -> None:
    """Draft them one after the other."""
    for file in files:
        draft(file, order)


def processors() -> int:
    """Return how many this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return how long the work takes by the clock on the wall, and by the processors: what others do is shared."""
    before = os.times()
    taken = seconds(work)
    after = os.times()
    own = after.user + after.system - before.user - before.system
    others = after.children_user + after.children_system - before.children_user - before.children_system
    return taken, own + others / processors()


def many(table: Table, held: Sequence[tuple[Path, Paper]], folder: Path) -> None:
    """Time many meeting files: in one run, one after the other, and the same by the two beside it."""
    files = [file for file, _ in held]
    template = held[0][1].template(folder / "template.docx")
    for forms in FORMS:
        after, after_worked = timed(partial(one_by_one, Order(WORKSPACE, forms, folder), files))
        run, run_worked = timed(partial(in_one_run, Order(WORKSPACE, forms, folder), files))
        what = f"{len(files)} meeting files to {' and '.join(forms).upper()}"
        table.line(f"{what}; one by one", run, after)
        promised = TOGETHER if forms == ("pdf",) and processors() > 1 else 0.0
        table.line(f"{what}; processors' time", run_worked, after_worked, promised)
        if forms == ("docx", "pdf"):
            pages = [(paper.words(), paper.page()) for _, paper in held]
            both = sum(
                seconds(partial(filled, template, words)) + seconds(partial(printed, page)) for words, page in pages
            )
            table.line(f"{what}; both", run, both)


def main() -> int:
    """Print the table; return 1 where a promise does not hold."""
    size = int(sys.argv[1]) if sys.argv[1:] else SIZE
    compiled()
    held = list(papers(size))
    file, paper = held[0]
    rounds = f"median of {COLD} to {QUICK} cold and {WARM} warm"
    print(f"A statement of {len(paper.statement.blocks)} paragraphs and items, {rounds}")
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        cold(table, paper, Path(folder))
        warm(table, file, paper, Path(folder))
        many(table, held, Path(folder))
    return int(not table.kept)


if __name__ == "__main__":
    sys.exit(main())
