"""The dress of a document: what a secretariat designs, and the caller brings from templates/print."""

from __future__ import annotations

from dataclasses import dataclass, field

STYLES, PAGE, REDLINE = "styles.docx", "page.html.j2", "redline.html.j2"
PAPERS = {"A4": (11906, 16838), "letter": (12240, 15840)}
"""Width and height of each paper in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Dress:
    """The base document for Word, the pages for PDF and HTML, and the choices of this printing.

    `fonts` are (name, bytes) of all files in templates/print/fonts; fonts.css among them says which
    is which. `redline` is the page of a redline. `folder` is where the files stand, as a problem names them.
    """

    styles: bytes = field(repr=False)
    page: str = field(repr=False)
    css: str = field(repr=False)
    fonts: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    redline: str = field(default="", repr=False)
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
