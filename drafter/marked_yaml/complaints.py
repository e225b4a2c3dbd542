"""What the YAML reader complains of, in words for one who never saw the YAML standard."""

from __future__ import annotations

BRACES = 'put quotes round text that begins with "{" or "["'
_SYNTAX = (  # a pattern of the reader's complaint, what it means, how to mend it
    ("mapping values are not allowed", "this colon is read as the beginning of a value",
     'put quotes round text that holds a colon, or look whether the line above lacks one'),
    ("unexpected end of stream", "a quoted text that begins here never ends", "add the closing quote"),
    ("cannot start any token", 'text may not begin with "{mark}"', "put quotes round the text"),
    ("expected key", "the text goes on where it should have ended", "quote text that holds quotes"),
    ("found '<scalar>'", "the text goes on where it should have ended", "quote text that holds quotes"),
    ("expected ','", "a bracket that opens here is never closed, or a comma is missing",
     "close it; put quotes round text that holds a colon, a quote or a bracket"),
    ("expected '-'", "this is neither an item of the list above nor indented below it", "look at the indentation"),
    ("could not find expected ':'", "a colon is missing", 'write "key: value"'),
    ("entries are not allowed", "a list may not begin here", "begin it on a line of its own"),
    ("invalid Unicode character escape", 'what follows "\\u" is no character, but half of one or none',
     "write the character itself, or remove it"),
    ("block end", "this line does not fit the lines above", "look at the indentation"),
)  # fmt: skip


def plain_words(complaint: str, quote: str, mark: str) -> tuple[str, str]:
    """Return what is wrong and how to mend it, for a reader who never saw the YAML standard."""
    if mark == "\t":
        return "a tab is not allowed here", "indent with spaces"
    if quote.partition(":")[2].lstrip().startswith(("{{", "{%")):
        return 'text that begins with "{" is read as a mapping', "put quotes round the text"
    if quote.startswith("- ") and ("expected key" in complaint or "entries are not allowed" in complaint):
        return "this item does not fit the lines above", "begin it with as many spaces as the other items of its list"
    for pattern, what, mend in _SYNTAX:
        if pattern in complaint:
            return what.replace("{mark}", mark), mend
    return f"this is not YAML: {complaint}", "look at the indentation, the quotes and the colons of this line"
