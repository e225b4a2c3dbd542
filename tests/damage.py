"""A corpus of damaged copies, made by code: what archives, mail and converters do to a text.

Every damage is a pure function from a text to a text or to bytes. `TOLD` are those that a person
sees through, so that the same Statement must be read; `LOST` are those that nobody can undo, where
nothing may break, no word may be lost and the reading must say that it is not to be trusted.
"""

from __future__ import annotations

import quopri
import random
import re
import textwrap
from collections.abc import Callable, Iterator

from drafter import numbering
from drafter.model import BlockKind, Statement

Damage = Callable[[str], str | bytes]


def fresh(statement: Statement) -> str:
    """Return a statement written out afresh as clean text: a paragraph a line, an empty line between."""
    parts = list(statement.title)
    for block in statement.blocks:
        label = f"{block.label}{numbering.stop(block.label)} " if block.label else ""
        indent = "  " * block.level if block.kind is BlockKind.ITEM else ""
        if block.kind is BlockKind.ITEM:
            label = label or "• "
        if block.kind is BlockKind.FOOTNOTE:
            label = f"{block.label} "
        parts.append(f"{indent}{label}{block.text}".rstrip())
    return "\n\n".join(parts) + "\n"


# ── how the lines stand ──────────────────────────────────────────────────────────────────────────


def wrapped(width: int, hyphens: bool = False, hanging: int = 0, indent: int = 0) -> Damage:
    """Break lines at the page's edge; `hyphens` lets a line end at the hyphen of a word."""

    def damage(text: str) -> str:
        return "\n".join(_wrap(line, width, hyphens, hanging, indent) for line in text.split("\n"))

    return damage


def _wrap(line: str, width: int, hyphens: bool, hanging: int, indent: int) -> str:
    if "\t" in line or len(line) <= width:
        return " " * indent * bool(line) + line
    own = len(line) - len(line.lstrip()) + indent
    return textwrap.fill(line.lstrip(), width, initial_indent=" " * own, subsequent_indent=" " * (own + hanging),
                         break_on_hyphens=hyphens, break_long_words=False)  # fmt: skip


def ragged(width: int) -> Damage:
    """Break each line somewhere in its last quarter, as a person's hand or a narrow window does; always the same."""

    def damage(text: str) -> str:
        dice = random.Random(width)  # the same copies on every run
        return "\n".join(_torn(line, width, dice) for line in text.split("\n"))

    return damage


def _torn(line: str, width: int, dice: random.Random) -> str:
    if "\t" in line or len(line) <= width:
        return line
    own = len(line) - len(line.lstrip())
    done, current, most = [], "", 0
    for word in line.split():
        if current and len(current) + 1 + len(word) > most:
            done.append(current)
            current = ""
        most = most if current else dice.randint(3 * width // 4, width) - own
        current = f"{current} {word}".strip()
    return "\n".join(" " * own + each for each in [*done, current])


def hyphenated(text: str) -> str:
    """Wrap at 72 and divide the word that does not fit, as newspapers do."""
    return "\n".join(_divided(line) for line in text.split("\n"))


def _divided(line: str) -> str:
    if "\t" in line:
        return line
    done, rest = [], line
    while len(rest) > 72:
        at = rest.rfind(" ", 0, 73)
        word = rest[at + 1 :].split(" ")[0]
        syllable = next((found.end() for found in re.finditer(r"(?<=\w\w)[aeiou](?=[^aeiou\W]\w{2})", word)
                         if at + found.end() < 71), 0)  # fmt: skip
        if syllable and word.isalpha() and word.islower():
            done.append(rest[: at + 1 + syllable] + "-")
            rest = rest[at + 1 + syllable :]
        else:
            done.append(rest[:at])
            rest = rest[at + 1 :]
    return "\n".join([*done, rest])


def _each(wrap: Callable[[int, str], str]) -> Damage:
    """Do something to each line of a text; the lines with words of some length are counted from 0, others are -1."""

    def damage(text: str) -> str:
        count, made = 0, []
        for line in text.split("\n"):
            long = len(line) > 150
            made.append(wrap(count if long else -1, line))
            count += long
        return "\n".join(made)

    return damage


def some_wrapped(text: str) -> str:
    """Wrap every other paragraph, as if it came from a mail."""
    return str(_each(lambda at, line: _wrap(line, 72, False, 0, 0) if at % 2 else line)(text))


def one_wrapped(text: str) -> str:
    """Wrap the third long paragraph only."""
    return str(_each(lambda at, line: _wrap(line, 72, False, 0, 0) if at == 2 else line)(text))


def few_long(text: str) -> str:
    """Wrap all but every fifth long paragraph."""
    return str(_each(lambda at, line: line if at % 5 == 1 else _wrap(line, 72, False, 0, 0))(text))


def two_widths(text: str) -> str:
    """Wrap every other paragraph at another width."""
    return str(_each(lambda at, line: _wrap(line, 66 if at % 2 else 80, False, 0, 0))(text))


def ends_missing(text: str, every: int = 25) -> str:
    """Take out the end of a wrapped line here and there, so that two stand on one."""
    lines = str(wrapped(72)(text)).split("\n")
    ends = ["\n"] * len(lines)
    for at in range(every, len(lines) - 1, every):
        joins = len(lines[at]) > 60 and lines[at + 1].strip() and "\t" not in lines[at]
        ends[at] = " " if joins else "\n"
        lines[at + 1] = lines[at + 1].lstrip() if joins else lines[at + 1]
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def one_wide(text: str) -> str:
    """Draw the next words into one wrapped line, so that it is of 90 letters."""
    lines = str(wrapped(72)(text)).split("\n")
    at = next(at for at, line in enumerate(lines) if at > 20 and len(line) > 60 and len(lines[at + 1]) > 40)
    both = f"{lines[at]} {lines[at + 1].strip()}"
    end = both.find(" ", 86)
    return "\n".join([*lines[:at], both[:end], both[end + 1 :], *lines[at + 2 :]])


def one_a_line(text: str) -> str:
    """Take out the empty lines."""
    return re.sub(r"\n{2,}", "\n", text)


def spaced(count: int) -> Damage:
    """Put `count` empty lines after every line of wrapped text."""
    return lambda text: wrapped(72)(text).replace("\n", "\n" * (count + 1))


def double_blanks(text: str) -> str:
    return text.replace("\n\n", "\n\n\n")


def one_line(text: str) -> str:
    return " ".join(text.split())


def page_a_line(text: str) -> str:
    """Put eight paragraphs on each line, as a converter of pages does."""
    parts = [part.strip() for part in text.split("\n\n")]
    return "\n".join(" ".join(parts[at : at + 8]) for at in range(0, len(parts), 8))


def number_alone(text: str) -> str:
    return re.sub(r"(?m)^(\d{1,3}\.) (?=\S)", r"\1\n", text)


def number_alone_without_stop(text: str) -> str:
    return re.sub(r"(?m)^(\d{1,3})\. (?=\S)", r"\1\n\n", text)


def number_glued(text: str) -> str:
    return re.sub(r"(?m)^(\d{1,3}\.) (?=[A-Z])", r"\1", text)


def indented(text: str) -> str:
    return re.sub(r"(?m)^(?=.)", "        ", text)


def trailing(text: str) -> str:
    return re.sub(r"(?m)$", "   ", text)


def tab_after_number(text: str) -> str:
    return re.sub(r"(?m)^(\s*(?:\d{1,3}\.|\(\w{1,4}\)|[a-z]\.|•|-)) ", r"\1\t", text)


def tab_indents(text: str) -> str:
    return re.sub(r"(?m)^ +(?=\S)", "\t", text)


# ── pages ────────────────────────────────────────────────────────────────────────────────────────


def _pages(text: str, size: int = 34) -> Iterator[list[str]]:
    lines = wrapped(72)(text)
    assert isinstance(lines, str)
    every = lines.split("\n")
    yield from (every[at : at + size] for at in range(0, len(every), size))


def paged(number: str, gap: str = "\n") -> Damage:
    """End every page with its number, in the midst of sentences; `gap` is what stands about it."""

    def damage(text: str) -> str:
        pages = list(_pages(text))
        return "\n".join(
            "\n".join(page) + f"{gap}{number.format(at, len(pages))}{gap}" for at, page in enumerate(pages, start=1)
        )

    return damage


def headed(text: str) -> str:
    """Begin every page after the first with a form feed and a running head, and end each with a foot."""
    foot = "\n\nSecretariat of the Lakes    Page {}\n"
    pages = ["\n".join(page) + foot.format(at) for at, page in enumerate(_pages(text), start=1)]
    return "\f\nMeeting of the Lakes: record of the meeting\n\n".join(pages)


def page_broken(text: str) -> str:
    """Part the pages by a form feed and empty lines, in the midst of sentences."""
    return "\n\n\f\n".join("\n".join(page) for page in _pages(text))


def margin_numbers(text: str) -> str:
    """Number every line that has words, in the margin, as drafts for negotiation are."""
    count, lines = 0, []
    for line in str(wrapped(72)(text)).split("\n"):
        count += bool(line.strip())
        lines.append(f"{count:>4}  {line}" if line.strip() else line)
    return "\n".join(lines)


def quoted_mail(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in str(wrapped(72)(text)).split("\n"))


def quoted_printable(text: str) -> str:
    return quopri.encodestring(text.encode()).decode()


def in_a_site(text: str) -> str:
    """Leave the menu above and the buttons, links and address below that were copied with the text."""
    above = ("Skip to main content", "Search", "Menu", "About us", "Events", "Home → Working Groups → Boats", "A A A",
             "English | Bahasa Indonesia", "Share this page: [f] [t] [in]", "This site uses cookies.")  # fmt: skip
    below = ("Share: Facebook Twitter LinkedIn", "Tags: nets, boats", "Previous: Fourth Meeting | Next: Sixth Meeting",
             "Last updated 20 June 2013", "Contact us: +999 2 555 0199", "12 Harbour Road, Klow", "Back to top | Print",
             "© 2013 The Lakes. All rights reserved.", "Privacy | Disclaimer", "Related pages", "Net Mending Group",
             "Boats registered")  # fmt: skip
    return "\n".join(above) + "\n\n" + text.rstrip("\n") + "\n\n" + "\n".join(below) + "\n"


# ── marks of other forms ─────────────────────────────────────────────────────────────────────────


def tagged(text: str) -> str:
    parts = []
    for part in text.strip("\n").split("\n\n"):
        words = part.replace("&", "&amp;").replace("’", "&rsquo;").replace("Chairs", "<i>Chairs</i>").strip("\n")
        parts.append(f'<p class="body">{words}</p>')
    return "\n".join(parts)


def broken_by_tags(text: str) -> str:
    return str(wrapped(72)(text)).replace("\n\n", "<br/><br/>\n").replace("The ", "<i>The</i> ")


def markdown(text: str) -> str:
    """Set the title in bold, escape the stops of labels, star the bullets, link some words."""
    title, _, body = text.partition("\n\n")
    body = re.sub(r"(?m)^(\s*\d{1,3})\. ", r"\1\\. ", body)
    body = re.sub(r"(?m)^(\s*)[•-] ", r"\1* ", body)
    body = re.sub(r"\b(Co-Chairs|Members)\b", r"[\1](https://klow.example/a_b/c)", body)
    return f"**{title.strip()}**\n\n{body}"


def bullets(glyph: str) -> Damage:
    return lambda text: re.sub(r"(?m)^(\s*)[•-] ", rf"\1{glyph} ", text)


def bullets_alone(text: str) -> str:
    return re.sub(r"(?m)^(\s*)[•-] ", "\\1\uf0b7\n", text)


# ── characters ───────────────────────────────────────────────────────────────────────────────────


def c1(text: str) -> str:
    """Read Windows-1252 as Latin-1: curly quotes become control characters."""
    return text.encode("cp1252", "replace").decode("latin-1")


def mojibake(text: str) -> str:
    """Read UTF-8 as Windows-1252, as "â€™" shows."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def zero_width(text: str) -> str:
    return text.replace(" of ", " of\u200b ").replace("Meeting", "Meet\u200bing")


def soft_hyphens(text: str) -> str:
    return text.replace("cooperation", "co\u00adop\u00ader\u00ada\u00adtion").replace(
        "migration", "mi\u00adgra\u00adtion"
    )


def no_break(text: str) -> str:
    return re.sub(r"(?<=\S) (?=\S)", "\u00a0", text)


def ligatures(text: str) -> str:
    return text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02")


def mark_inside(text: str) -> str:
    """Leave the marks of the files that were put together to this one."""
    return "\ufeff" + text.replace("\n\n", "\n\n\ufeff", 6)


def nulls(text: str) -> bytes:
    return text.replace("\n\n", "\n\0\n").encode() + b"\0" * 400


def controls(text: str) -> str:
    return text.replace(". ", ".\x07 ").replace("\n\n", "\x0b\n\n")


def straight(text: str) -> str:
    return text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})


def curly(text: str) -> str:
    return re.sub(r'"(?=\w)', "“", text).replace('"', "”").replace("'", "’")


def dashes(text: str) -> str:
    return text.replace("–", "-").replace("\u2014", "-")


def hyphens(text: str) -> str:
    return re.sub(r"(?<=\w)-(?=\w)", "\u2010", text)


def capital_headings(text: str) -> str:
    """Set every short line without a stop in capitals."""
    return "\n".join(line.upper() if _heads(line) else line for line in text.split("\n"))


def _heads(line: str) -> bool:
    return (
        len(line) < 160 and line[:1].isalnum() and not line.rstrip().endswith((".", ":", ";", ",")) and "\t" not in line
    )


# ── words twice, words lost ──────────────────────────────────────────────────────────────────────


def twice(text: str) -> str:
    return f"{text}\n\n{text}"


def twice_wrapped(text: str) -> str:
    return f"{text}\n\n{wrapped(72)(text)}"


def head_twice(text: str) -> str:
    head, _, _ = text.partition("\n\n")
    return f"{head}\n\n{text}"


def links_lost(text: str) -> str:
    return re.sub(r", (?:Indonesia|Afghanistan|Thailand|Maldives),", ", ,", text)


def run_together(text: str) -> str:
    return re.sub(r"\b(of|the|and|in) (?=[a-z]{3})", r"\1", text, count=60)


def misread(text: str) -> str:
    """Take l for 1 and O for 0, as bad scans do."""
    return re.sub(r"(?<=[a-z])l(?=[a-z])", "1", text, count=40).replace("Office", "0ffice")


def cut_short(text: str) -> str:
    return text[: len(text) * 2 // 3]


def last_words_lost(text: str) -> str:
    """Cut every wrapped line at 60, as a window that was too narrow when copied."""
    return "\n".join(line[:60] for line in str(wrapped(72)(text)).split("\n"))


TOLD: dict[str, Damage] = {
    "wrapped at 60": wrapped(60),
    "wrapped at 72": wrapped(72),
    "wrapped at 80": wrapped(80),
    "wrapped at 72, at hyphens too": wrapped(72, hyphens=True),
    "wrapped at 72, words divided": hyphenated,
    "ragged at 66": ragged(66),
    "ragged at 84": ragged(84),
    "wrapped at 66, at hyphens too": wrapped(66, hyphens=True),
    "wrapped at 84, at hyphens too": wrapped(84, hyphens=True),
    "every other paragraph wrapped": some_wrapped,
    "one paragraph wrapped": one_wrapped,
    "wrapped but for a few long lines": few_long,
    "wrapped at two widths": two_widths,
    "wrapped, two lines on one": ends_missing,
    "wrapped, one line of 90": one_wide,
    "wrapped, no empty lines": lambda text: one_a_line(str(wrapped(72)(text))),
    "one paragraph a line": one_a_line,
    "an empty line after every line": spaced(1),
    "two empty lines after every line": spaced(2),
    "two empty lines between paragraphs": double_blanks,
    "everything on one line": one_line,
    "a page a line": page_a_line,
    "number alone on its line": number_alone,
    "number alone, without its stop": number_alone_without_stop,
    "number glued to its word": number_glued,
    "number glued, wrapped": lambda text: wrapped(72)(number_glued(text)),
    "hanging indents": wrapped(72, hanging=6),
    "everything indented": indented,
    "everything indented, wrapped": wrapped(80, indent=8),
    "trailing spaces": trailing,
    "tab after number or bullet": tab_after_number,
    "tabs for indents": tab_indents,
    "page numbers": paged("{}", "\n\n"),
    "page numbers without empty lines": paged("{}"),
    "page numbers between dashes": paged("- {} -", "\n\n"),
    "page numbers of pages": paged("Page {} of {}", "\n\n"),
    "page numbers and form feeds": paged("{}\f"),
    "running heads and feet": headed,
    "page breaks in sentences": page_broken,
    "line numbers in the margin": margin_numbers,
    "quoted mail": quoted_mail,
    "quoted-printable": quoted_printable,
    "a site's menu and its foot": in_a_site,
    "HTML tags left in": tagged,
    "line breaks as tags": broken_by_tags,
    "Markdown export": markdown,
    "private-use bullets": bullets("\uf0b7"),
    "bullets as question marks": bullets("?"),
    "bullets as replacement characters": bullets("\ufffd"),
    "bullets as stars": bullets("*"),
    "bullets alone on their lines": bullets_alone,
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "mixed line ends": lambda text: text.replace("\n\n", "\r\n\n").encode(),
    "CRLF doubled": lambda text: text.replace("\n", "\r\r\n").encode(),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "Windows-1252": lambda text: text.encode("cp1252", "replace"),
    "Windows-1252 as Latin-1": c1,
    "UTF-8 as Windows-1252": mojibake,
    "UTF-16 with its mark": lambda text: text.encode("utf-16"),
    "UTF-16 without its mark": lambda text: text.encode("utf-16-le"),
    "UTF-16 big-endian": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "byte order mark": lambda text: text.encode("utf-8-sig"),
    "byte order marks inside": mark_inside,
    "null bytes": nulls,
    "control characters": controls,
    "no-break spaces": no_break,
    "zero-width spaces": zero_width,
    "soft hyphens": soft_hyphens,
    "ligatures": ligatures,
    "straight quotes": straight,
    "curly quotes": curly,
    "hyphens for dashes": dashes,
    "other hyphens": hyphens,
    "capital headings": capital_headings,
    "the same text twice": twice,
    "twice, once wrapped": twice_wrapped,
    "the head twice": head_twice,
}

LOST: dict[str, Damage] = {
    "links' words lost": links_lost,
    "words run together": run_together,
    "letters misread": misread,
    "cut short": cut_short,
    "line ends lost": last_words_lost,
}

LAID_ANEW = frozenset(
    name for name in TOLD if re.search(r"wrapped|ragged|line|page|head|margin|mail|bullets|alone|hanging|twice", name)
)
"""Damage that lays the lines of clean text anew: it is done to texts that have a paragraph a line."""

UNFOLD = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-", 0x2010: "-", 0xA0: " "}
"""What is the same to a reader: quotes, dashes and spaces of one sort or another."""


def alike(text: str) -> str:
    """Return a text as the comparison takes it: without what such damage leaves to the eye."""
    return re.sub(r"\s+", " ", re.sub(r"(?<=\w)- ", "-", text.translate(UNFOLD))).casefold()
