"""The bytes of a web page to text, as a browser tells their charset.

The order is that of the HTML standard, "Determining the character encoding": a byte order mark, then
what the page declares, then UTF-8, then Windows-1252. One thing is better known here than by a browser:
bytes that are UTF-8 throughout are UTF-8, whatever a template of the site declares of them.
"""

from __future__ import annotations

import codecs
import re

from drafter.ingest import encoding

_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["'](?P<xml>[\w:.-]{2,40})      # <?xml version="1.0" encoding="...">
      |  <meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*(?P<meta>[\w:.-]{2,40})  # charset="..." and http-equiv's content
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOOKED_AT = 4096
"""Where a declaration may stand; the standard has 1024, old pages have long heads."""

# The standard's names for what Python names otherwise. What is in neither list is not believed.
_MEANT = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "iso8859-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "big5": "big5hkscs", "utf-16": "utf-8",
    "utf-16le": "utf-8", "utf-16be": "utf-8", "utf8": "utf-8", "macintosh": "mac_roman", "x-mac-roman": "mac_roman",
}  # fmt: skip
_BELIEVED = re.compile(r"utf-8|iso-8859-\d{1,2}|windows-125\d|cp125\d|koi8-[ru]|gb18030|euc-jp|iso-2022-jp|big5-hkscs")
_ONE_BYTE = re.compile(r"cp\d+|iso-8859-\d+|windows-125\d|koi8-[ru]|mac_roman")


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of a page without its byte order mark, and a note for a person, "" if there is none."""
    for mark, codec in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(codec, errors="replace").removeprefix("\ufeff"), ""
    head = data[:200]
    if head.count(b"\0") * 3 > len(head):  # every second byte of UTF-16, in the Latin of tags
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace"), ""
    data = data.replace(b"\0", b"")
    name = declared(data)
    if name and name != "utf-8":
        return _as_declared(data, name)
    return encoding.decode(data) or data.decode("utf-8", errors="windows-1252"), ""


def declared(data: bytes) -> str:
    """Return the name, in Python's words, of the charset that the page declares; "" where it declares none known."""
    found = _DECLARED.search(data[:_LOOKED_AT])
    if not found:
        return ""
    name = (found["xml"] or found["meta"]).decode("ascii", errors="replace").lower()
    name = _MEANT.get(name, name)
    return name if name in _MEANT.values() or _BELIEVED.fullmatch(name) else ""


def _as_declared(data: bytes, name: str) -> tuple[str, str]:
    """Return the text in the charset declared, unless the bytes prove that they are UTF-8."""
    if not data.isascii() and _ONE_BYTE.fullmatch(name):
        try:
            return data.decode(
                "utf-8"
            ), f"the page says that its charset is {name}; its letters are UTF-8 and were read so"
        except UnicodeDecodeError:
            pass
    return data.decode(name, errors="replace"), ""
