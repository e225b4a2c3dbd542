"""Files read and written whole: a temporary file beside it, then a rename.

A reader never sees half a file, and a crash leaves the old one. What the system refuses (no such
file, no permission, a folder) becomes a Problem with the path and the remedy.
"""

from __future__ import annotations

import errno
import lzma
import os
import stat
import tempfile
import threading
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from drafter import locks
from drafter.model import Place
from drafter.problems import DraftingError, refusal

LARGEST = 256 * 1024 * 1024
"""Bytes of a file that is read: no statement comes near it, and the memory of a small machine holds it."""

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Not to wait at a pipe that nobody writes to, and no changed line ends."""
_PART = 1 << 20
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_AS_UTF_8 = (
    "save the file as UTF-8 text (Notepad: Save as, Encoding: UTF-8; Word: Save as, Plain text, Other encoding: UTF-8)"
)

_HELD, _ASKING = threading.local(), threading.Lock()
"""The folders that a thread has for itself; held while the umask is asked for."""

ZIP_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    ValueError,  # a name that is no text, an offset before the file's beginning
    OSError,
    EOFError,
    NotImplementedError,  # packed in a way that nobody but its maker reads
)
"""What opening a zip raises, or unpacking a part of it, where it is damaged or packed in a way that is not known."""


def read(path: Path | str, shown: str = "") -> bytes:
    """Return the file's bytes. Raises DraftingError for a missing file, a folder, no permission, a huge file."""
    name = shown or str(path)
    try:
        handle = os.open(path, _READ)
        try:
            return _whole(handle, name)
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise refusal("file-missing", "no such file", Place(name), "check the name and the folder") from None
    except IsADirectoryError:
        raise refusal("file-folder", "this is a folder, not a file", Place(name), "name the file inside it") from None
    except OSError as fault:
        raise _refused("cannot be read", name, fault) from None


def _whole(handle: int, name: str) -> bytes:
    found = os.fstat(handle)
    is_file = stat.S_ISREG(found.st_mode)
    if is_file and found.st_size > LARGEST:
        what = f"the file has {found.st_size >> 20} MB, and at most {LARGEST >> 20} are read"
        raise refusal("file-size", what, Place(name), "leave out its pictures, or save its text by itself")
    if not is_file and not stat.S_ISDIR(found.st_mode):  # a pipe or a device would never end
        raise refusal("file-kind", "this is no file of text", Place(name), "name a file")
    data = os.read(handle, found.st_size + 1)
    while 0 < len(data) < found.st_size and (more := os.read(handle, _PART)):
        data += more
    return data


def text(path: Path, shown: str = "") -> str:
    """Return the file's text, read as UTF-8. Raises DraftingError also where it is not UTF-8."""
    return decoded(read(path, shown), shown or str(path))


def decoded(data: bytes, name: str, utf_8_only: bool = False) -> str:
    """Return the text of bytes, its lines ended by line feeds: UTF-8, or UTF-16 where its mark says so.

    `utf_8_only` is for files of which drafter rewrites single lines. Raises DraftingError for any other encoding,
    with its name where the bytes tell it.
    """
    encoding = "utf-16" if data.startswith(_UTF_16) and not utf_8_only else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise refusal("file-encoding", _encoding(data, fault), Place(name, line), _AS_UTF_8) from None
    if _is_utf_16(data) and encoding != "utf-16":
        what = "this is not UTF-8 text, but most likely UTF-16 (“Unicode” in older editors)"
        raise refusal("file-encoding", what, Place(name, 1), _AS_UTF_8)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(data: bytes, fault: UnicodeDecodeError) -> str:
    """Return what is wrong with bytes that are no UTF-8, and what they most likely are."""
    if data.startswith(_UTF_16):
        return "this is not UTF-8 text: it begins as UTF-16 (“Unicode” in older editors)"
    if _is_utf_16(data):
        return "this is not UTF-8 text, but most likely UTF-16 (“Unicode” in older editors)"
    byte = data[fault.start : fault.start + 1]
    try:
        words = data.decode("cp1252")
    except UnicodeDecodeError:
        return "this is not UTF-8 text"
    if any(ord(letter) < 32 and letter not in "\t\r\n" for letter in words):
        return "this is not UTF-8 text"
    letter = byte.decode("cp1252")
    return f"this is not UTF-8 text, but most likely Windows-1252 (“ANSI”): the first such letter is “{letter}”"


def _is_utf_16(data: bytes) -> bool:
    """Return whether every second byte of the beginning is null: letters of UTF-16 without its mark."""
    sample = data[:1000]
    halves = (sample[::2].count(0), sample[1::2].count(0))
    return len(sample) > 3 and max(halves) > 0.35 * len(sample) and min(halves) < 0.05 * len(sample)


def write(path: Path, data: bytes) -> None:
    """Write `data` to `path` whole, making its folder; nothing is written where this raises.

    Raises DraftingError where the folder cannot be made or written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path, data)
    except OSError as fault:
        raise _refused("cannot be written", str(path), fault) from None


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Make the folder, and wait until no other drafter, nor another thread of this one, writes to it.

    Who has the folder already goes on. The system ends the lock with the process, so that a crash leaves none
    (locks.py). A network folder that knows no locks does without.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise _refused("cannot be written", str(folder), fault) from None
    held: set[str] = _HELD.__dict__.setdefault("folders", set())
    name = os.path.realpath(folder)
    if name in held:
        yield
        return
    handle = locks.held(folder)
    held.add(name)
    try:
        yield
    finally:
        held.discard(name)
        if handle is not None:
            os.close(handle)


def _write_beside(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


@cache
def _umask() -> int:
    """Return what a new file may not be by the user's choice; asked for once, for asking changes it for all threads."""
    with _ASKING:
        mask = os.umask(0)
        os.umask(mask)
    return mask


_FULL = (errno.ENOSPC, errno.EDQUOT)
"""The disk is full, or what one may have of it."""


def _refused(what: str, name: str, fault: OSError) -> DraftingError:
    reason = (fault.strerror or str(fault)).lower()
    mend = "choose a folder that you may write to" if "written" in what else "check the file and its permissions"
    if fault.errno in _FULL:
        mend = "make room there: delete what is not needed any more, or ask for more space; then do it again"
    return refusal("file-access", f"{what}: {reason}", Place(name), mend)
