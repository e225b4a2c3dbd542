"""Random statements for property tests: every shape that the model allows, and nasty words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from drafter import numbering
from drafter.model import (
    Attendee,
    Block,
    BlockKind,
    Circulation,
    Comment,
    Confidence,
    Kind,
    Level,
    Meeting,
    Mode,
    NameKind,
    Picture,
    Repair,
    Role,
    Source,
    Statement,
    Use,
    plain,
)

NASTY = (
    "1. ", "- ", "* ", "+ ", "# ", "## ", "> ", "**bold**", "_under_", "a*b", "A*STAR", "[TBC]", "[x](y)", "[^1]",
    "[[host.country]]", "`code`", "<!-- note -->", "<b>", "&amp;", "&", "|", "\\", "~~", "---", "===", "1)", "(a)",
    "ANNEX: ", "Annex A. ", "paragraph 1 above", "paragraph\u00a01",
    "a.", "i.", "\u00b9", "5\u00a0March", "Đà Nẵng", "Côte d’Ivoire", "“quoted”", "http://x.org/_a_",
    "!", "$", "{{ x }}",
    "{% raw %}", "\u2028", "\t", "  ", "\ufeff", ":", "...", "7 bis", "No", "null", "~", "#", "'", '"',
)  # fmt: skip


def words(minimum: int = 1) -> st.SearchStrategy[str]:
    """Return texts as a block holds them: one line, nothing at the ends."""
    letters = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=12)
    parts = st.lists(st.one_of(st.sampled_from(NASTY), letters), min_size=minimum, max_size=6)
    texts = parts.map(lambda found: plain("".join(found)))
    return texts.filter(lambda text: len(text) >= minimum and "\0" not in text)


def labels() -> st.SearchStrategy[str]:
    """Return labels as printed without their stop."""
    return st.one_of(st.sampled_from(("a", "(a)", "iv", "1)", "3 bis", "I", "Action", "Who", "1.1", "A*")), st.just(""))


def numbers() -> st.SearchStrategy[str]:
    """Return paragraph numbers."""
    return st.integers(1, 999).map(str)


def lines() -> st.SearchStrategy[tuple[int, int]]:
    """Return line ranges; (0, 0) for none."""
    return st.one_of(
        st.just((0, 0)), st.tuples(st.integers(1, 99), st.integers(0, 9)).map(lambda p: (p[0], p[0] + p[1]))
    )


def uses() -> st.SearchStrategy[tuple[Use, ...]]:
    """Return precedents used, each once."""
    ids = st.sampled_from(("closing/host-thanked", "opening/hosted", "x"))
    values = st.dictionaries(st.sampled_from(("host.country", "meeting.name")), words(0), max_size=2)
    use = st.builds(lambda name, pairs: Use(name, tuple(pairs.items())), ids, values)
    return st.lists(use, max_size=2, unique_by=lambda one: one.precedent).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Block:
    """Return a table of equal rows; a header row has words. Any may be marked to be drawn."""
    width = draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(words(0), min_size=width, max_size=width), min_size=1, max_size=3))
    level = int(any(rows[0]) and draw(st.booleans()))
    drawn = draw(st.one_of(st.none(), st.sampled_from(Picture)))
    text = "\n".join("\t".join(row) for row in rows)
    return Block(BlockKind.TABLE, text, level, "", draw(lines()), draw(uses()), drawn)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    """Return blocks in an order that a page can show."""
    found: list[Block] = []
    for kind in draw(st.lists(st.sampled_from(BlockKind), max_size=8)):
        deepest = found[-1].level + 1 if found and found[-1].kind is BlockKind.ITEM else 1
        refers = draw(st.lists(st.one_of(words(), st.just("paragraph\u00a01")), max_size=1).map(tuple))
        base = {"lines": draw(lines()), "uses": draw(uses()), "refers": refers}
        match kind:
            case BlockKind.HEADING:
                across = draw(st.sampled_from((None, None, None, True, False)))
                level = draw(st.integers(1, 5))
                found.append(Block(kind, draw(words()), level, draw(labels()), **base, landscape=across))
            case BlockKind.PARAGRAPH:
                label = draw(st.one_of(labels(), numbers()))
                found.append(Block(kind, draw(words(0 if label else 1)), 0, label, **base))
            case BlockKind.ITEM:
                found.append(Block(kind, draw(words(0)), draw(st.integers(1, min(deepest, 4))), draw(labels()), **base))
            case BlockKind.FOOTNOTE:
                taken = {block.label for block in found if block.kind is BlockKind.FOOTNOTE}
                label = draw(st.sampled_from(("\u00b9", "\u00b2", "3", "n")))
                if label not in taken:
                    found.append(Block(kind, draw(words()), 0, label, **base))
            case BlockKind.TABLE:
                found.append(draw(tables()))
    return tuple(found)


def meetings() -> st.SearchStrategy[Meeting]:
    """Return meetings with any of their facts missing."""
    day = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2050, 1, 1)))
    number = st.one_of(st.none(), st.integers(1, 200))
    mode = st.one_of(st.none(), st.sampled_from(Mode))
    chairs = st.lists(words(), max_size=2).map(tuple)
    found = st.builds(
        Meeting, words(0), words(0), number, words(0), words(0), day, day, mode, words(0), chairs, words(0)
    )
    return found.map(_in_order)


def _in_order(meeting: Meeting) -> Meeting:
    """Return the meeting ending after it begins."""
    if not meeting.start or not meeting.end or meeting.start <= meeting.end:
        return meeting
    return replace(meeting, start=meeting.end, end=meeting.start)


def attendees() -> st.SearchStrategy[Attendee]:
    """Return delegations, some of them lost."""
    return st.builds(Attendee, words(0), words(0), st.sampled_from(NameKind), st.sampled_from(Role))


def comments() -> st.SearchStrategy[Comment]:
    """Return comments of a Word file."""
    return st.builds(Comment, words(0), words(), lines(), words(0), words(0))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Return a past text, whose labels are as printed, or a draft, whose labels are counted."""
    source = draw(st.one_of(st.none(), st.just(Source("a file.txt", (1, 9), "0" * 64))))
    body = draw(blocks())
    return Statement(
        id=draw(st.sampled_from(("2013-03-05-ahg-som-7", "x", "1"))),
        kind=draw(st.sampled_from(Kind)),
        title=tuple(draw(st.lists(words(), max_size=3))),
        meeting=draw(meetings()),
        source=source,
        blocks=body if source else tuple(numbering.counted(body)),
        attendance=tuple(draw(st.lists(attendees(), max_size=4))),
        repairs=tuple(draw(st.lists(st.builds(Repair, words(), st.just((1, 2)), words(0), words(0)), max_size=2))),
        acronyms=tuple(draw(st.dictionaries(words(), words(0), max_size=2)).items()),
        draft=draw(st.one_of(st.none(), st.builds(Circulation, words(0), words(0), words(0)))),
        language=draw(st.sampled_from(("en", "fr", "und"))),
        confidence=draw(st.builds(Confidence, st.sampled_from(Level), st.lists(words(), max_size=2).map(tuple))),
        comments=tuple(draw(st.lists(comments(), max_size=2))),
        contents=draw(st.sampled_from((None, None, None, None, False, True))),
    )
