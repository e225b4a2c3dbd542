"""The forms in which a text is given to the browser, and how they are called there."""

from __future__ import annotations

FORMS = {
    "docx": ("Word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": ("PDF", "pdf", "application/pdf"),
    "html": ("Web page", "html", "text/html"),
    "md": ("Markdown", "md", "text/markdown"),
    "akn": ("XML for archives (Akoma Ntoso)", "xml", "application/xml"),
}
"""Each form by the name that the command line has for it: its name here, a file's ending, its media type."""
