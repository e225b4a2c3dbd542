"""Whether the libraries that draw a PDF can be opened: exit code 0 if all can, else 1.

The names are those that WeasyPrint tries (its text/ffi.py). Importing WeasyPrint would tell as
much, but takes more than a second.
"""

from __future__ import annotations

import ctypes
import sys

LIBRARIES = (
    ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
)


def opens(name: str) -> bool:
    """Return whether the system finds and opens the library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(not all(any(map(opens, names)) for names in LIBRARIES))
