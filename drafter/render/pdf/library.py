"""WeasyPrint, imported where a PDF is asked for: slow to load, and in need of the system's Pango."""

from __future__ import annotations

import contextlib
import ctypes.util
import gc
import io
import os
import sys
import warnings
from collections.abc import Iterator
from typing import Any, TypeAlias

from drafter.model import Place
from drafter.problems import refusal

Untyped: TypeAlias = Any
"""WeasyPrint, and the PDF objects that it hands over: they ship no types."""

_FONT_TIME = "946684800"
"""1 January 2000. Where the system has no harfbuzz-subset, fontTools cuts the fonts to size and writes
into each the time of day, unless this variable of the environment has another."""
_MEND = "install Pango (on Debian or Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0), or ask for DOCX"


def loaded() -> Untyped:
    """Return the library. Raises DraftingError where Pango is missing."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", _FONT_TIME)
    try:
        if sys.platform == "linux" and "weasyprint" not in sys.modules:
            with contextlib.suppress(OSError), _unsought():
                return _imported()
        return _imported()
    except (OSError, ImportError, AttributeError) as fault:
        what = f"PDF cannot be made: a system library is missing ({_first_line(fault)})"
        raise refusal("pdf-library", what, Place(), _MEND) from None


def _imported() -> Untyped:
    """Return the library. What it prints where Pango is missing is not for users, and is swallowed."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "no fonts configured": we bring our own
        import weasyprint
        import weasyprint.text.fonts
    return weasyprint


@contextlib.contextmanager
def _unsought() -> Iterator[None]:
    """Let nothing be sought by ldconfig and gcc meanwhile.

    WeasyPrint asks for each library by its names on other systems first, and each of the twenty that are not
    there starts both programs: half the time of its import. On Linux the name that the linker knows,
    libpango-1.0.so.0, is among those asked for; where that is not enough, all is done again with the search.
    """
    sought = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = sought


def _first_line(fault: BaseException) -> str:
    return (str(fault).splitlines() or [type(fault).__name__])[0]


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Pause Python's search for what refers to itself while a page is laid out, whose boxes it would find in use.

    It took up to a fifth of the time. What a page leaves behind is looked for after it, as always.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
