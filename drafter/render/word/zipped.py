"""The zip that a Word file is: all of it packed alike, and of no time.

To the byte what `zipfile` writes, without its care for streams, locks and huge files. What is the same in every
file (the styles, the theme, the list of parts) is packed once: to pack it takes as long as to pack a statement.
The form is PKWARE's APPNOTE.TXT: 4.3.7 an entry, 4.3.12 its line in the directory, 4.3.16 the end.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import lru_cache
from struct import Struct

_LEVEL, _RAW = 6, -zlib.MAX_WBITS
_ENTRY, _LINE, _END = Struct("<4s5H3L2H"), Struct("<4s6H3L5H2L"), Struct("<4s4H2LH")
_VERSION, _DEFLATED, _MIDNIGHT = 20, 8, 0
_NEW_YEAR = 1 << 5 | 1
"""1 January 1980, the earliest day that a zip can tell; it means "none" here."""
_OWNER_ONLY = 0o600 << 16


def zipped(files: Iterable[tuple[str, bytes, bool]]) -> bytes:
    """Return the zip of these files: the name of each in ASCII, its bytes, and whether other zips hold the same."""
    body, directory = bytearray(), list[bytes]()
    for name, data, is_common in files:
        checksum, packed = _packed_once(data) if is_common else _packed(data)
        told = (0, _DEFLATED, _MIDNIGHT, _NEW_YEAR, checksum, len(packed), len(data), len(name), 0)
        line = _LINE.pack(b"PK\1\2", _VERSION, _VERSION, *told, 0, 0, 0, _OWNER_ONLY, len(body))
        directory.append(line + name.encode("ascii"))
        body += _ENTRY.pack(b"PK\3\4", _VERSION, *told) + name.encode("ascii") + packed
    lines = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(directory), len(directory), len(lines), len(body), 0)
    return bytes(body) + lines + end


def _packed(data: bytes) -> tuple[int, bytes]:
    """Return the checksum of the bytes, and the bytes packed."""
    return zlib.crc32(data), zlib.compress(data, _LEVEL, _RAW)


_packed_once = lru_cache(maxsize=64)(_packed)
