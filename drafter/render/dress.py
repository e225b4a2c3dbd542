"""The dress of a document: what a secretariat designs, and the caller brings from templates/print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.model import Place
from drafter.problems import DraftingError, error

STYLES, PAGE, CSS, FONTS = "styles.docx", "page.html.j2", "page.css", "fonts/"
PAPERS = {"A4": (11906, 16838), "letter": (12240, 15840)}
"""Width and height of each paper in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Dress:
    """The base document for Word, the page for PDF and HTML, and the choices of this printing.

    `fonts` are (name, bytes) of all files in templates/print/fonts; fonts.css among them says which
    is which. `folder` is where the files stand, as a problem names them.
    """

    styles: bytes = field(repr=False)
    page: str = field(repr=False)
    css: str = field(repr=False)
    fonts: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    paper: str = "A4"
    language: str = "en-AU"
    provenance: bool = True
    folder: str = "templates/print"

    def __post_init__(self) -> None:
        """Raise ValueError for a paper that is not known."""
        if self.paper not in PAPERS:
            raise ValueError(f"paper {self.paper!r} is none of {', '.join(PAPERS)}")

    def place(self, name: str) -> str:
        """Return the file of the dress as a problem names it: templates/print/styles.docx."""
        return f"{self.folder}/{name}" if self.folder else name


def dressed(
    files: Mapping[str, bytes],
    folder: str = "templates/print",
    *,
    paper: str = "A4",
    language: str = "en-AU",
    provenance: bool = True,
) -> Dress:
    """Return the dress made of the files of `folder`, named as there: "page.css", "fonts/fonts.css".

    Raises DraftingError with every file that is missing or no text.
    """
    problems = []
    for name in (STYLES, PAGE, CSS):
        where = Place(f"{folder}/{name}" if folder else name)
        if name not in files:
            mend = "copy it from a new workspace (drafter init)"
            problems.append(error("print-missing", "no such file", where, mend))
        elif name != STYLES and not _is_text(files[name]):
            problems.append(error("print-encoding", "this is not UTF-8 text", where, "save the file as UTF-8 text"))
    if problems:
        raise DraftingError(problems)
    fonts = tuple((name.removeprefix(FONTS), files[name]) for name in sorted(files) if name.startswith(FONTS))
    page, css = (files[name].decode("utf-8-sig") for name in (PAGE, CSS))
    return Dress(files[STYLES], page, css, fonts, paper, language, provenance, folder)


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True
