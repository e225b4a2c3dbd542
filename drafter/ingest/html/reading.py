"""A web page to source paragraphs: the article, without the site around it.

The walk: bytes to text (charset), tags given their lines (tags), the tree (tree), the article
in it (article), its words to paragraphs (text), the edges of the site taken off (edges).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter import site
from drafter.ingest.html import article as html_article, charset, edges, notes as html_notes, style, tree as html_tree
from drafter.ingest.html.article import Article
from drafter.ingest.html.paragraphs import Entry, Event, dotted
from drafter.ingest.html.text import Reading
from drafter.ingest.html.tree import BLOCKS, HEADINGS, Node, Tree
from drafter.model import Place, Repair
from drafter.problems import DraftingError, refusal
from drafter.received import Received, SourceParagraph

MOST_BYTES = 50_000_000
"""A page with all its pictures in it, as browsers save it, may have some tens of megabytes."""
MOST_TAGS = 120_000
"""A page of 2,000 paragraphs as Word saves it has some 50,000, end tags among them; so many take seconds."""
_TITLES = {"msotitle", "msosubtitle", "title", "subtitle", "entry-title", "page-title", "article-title", "post-title"}
_LONGEST_LINE = 100
_FEWEST_WORDS = 3  # of a heading that is a title though others are set like it; "Summary" heads a section
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENDS = (".", "!", "?", ":", ";", ")", "”", '"', "’", "…")


def read(data: bytes, file: str) -> Received:
    """Return the paragraphs. Raises DraftingError for a page that is too large to be one."""
    if len(data) > MOST_BYTES or data.count(b"<") > MOST_TAGS:
        raise _too_large(file)
    decoded, note = charset.decode(data)
    source = decoded.replace("\r\n", "\n").replace("\r", "\n")
    try:
        tree = html_tree.read(source)
    except html_tree.TooManyError:
        raise _too_large(file) from None
    own = tree.generator == "drafter"
    article = html_article.own(tree.body) if own else html_article.choose(tree.body)
    events, doubts = _events(tree, article, own)
    paragraphs, repairs = _parted(events)
    doubts = (*article.doubts, *doubts, *_broken_off(source, paragraphs), *_flat(tree))
    return Received(file, "", paragraphs, repairs, doubts=doubts, notes=(note,) if note else ())


def _too_large(file: str) -> DraftingError:
    what = f"this web page is larger than any statement: more than {MOST_BYTES // 10**6} MB or {MOST_TAGS:,} tags"
    return refusal("too-large", what, Place(file), "save the statement's own page, or its text")


def _events(tree: Tree, article: Article, own: bool) -> tuple[list[Event], tuple[str, ...]]:
    looks = style.sheet(tree.styles[:2_000_000])
    titles = frozenset(id(node) for node in tree.body.walk() if node.tag == "h1") if own else _titles(tree.body)
    notes = html_notes.Notes() if own else html_notes.find(tree.body, looks)
    reading = Reading(html_notes.Manner(looks, notes, titles, _levels(tree.body, titles, own), own))
    reading.walk(tree.body)
    reading.end()
    if own:
        return reading.events, ()
    events, could_tell = edges.trimmed(reading.events, article.marked)
    events, changed = edges.unwrapped(dotted(edges.facts_joined(events)))
    doubts = [] if could_tell else ["the article could not be told from the site around it; all was kept"]
    doubts += ["each line of a page was a paragraph of its own; they were joined by their looks"] if changed else []
    return events, tuple(doubts)


def _titles(root: Node) -> frozenset[int]:
    """Return the headings that are the page's title: its one h1, what a class calls so, or the one first.

    Where several are set alike and text stands between them, the first is it if it names a document or a meeting,
    and so is each other h1 that does and tells its place and date: another document begins there.
    """
    kept = [node for node in root.kept() if node.letters]
    headings = [node for node in kept if node.tag in HEADINGS and not _is_sites(node)]
    firsts = [node for node in headings if node.tag == "h1"]
    named = [node for node in kept if {name.lower() for name in node.names} & _TITLES and node.tag in (*HEADINGS, "p")]
    if len(firsts) == 1:
        named += firsts
    elif firsts:
        own = not _stand_together(kept, firsts) and _names_page(kept, firsts[0])
        named += [firsts[0], *_other_titles(kept, firsts[1:])] if own else []
    elif not named and headings:
        alone = sum(node.tag == headings[0].tag for node in headings) == 1
        highest = headings[0].tag == min(node.tag for node in headings)
        chosen = highest and (alone or (_names_page(kept, headings[0]) and not _stand_together(kept, headings)))
        named = headings[:1] if chosen and not _prose_before(kept, headings[0]) else []
    return frozenset(id(node) for node in named)


def _names_page(kept: Sequence[Node], heading: Node) -> bool:
    """Return whether a heading that is not the only one of its level names the page, and is no section's."""
    words = heading.within()
    before = kept[: next(at for at, node in enumerate(kept) if node is heading)]
    first = not any(not node.tag and node.text.strip() for node in before)
    return len(words.split()) >= _FEWEST_WORDS and (first or site.names_text(words))


def _is_sites(node: Node) -> bool:
    words = node.within()
    return site.is_certain(words) or site.heads_links(words)


def _stand_together(kept: Sequence[Node], headings: Sequence[Node]) -> bool:
    """Return whether headings of one level are the lines of one title: the first two have no words between them."""
    alike = [node for node in headings if node.tag == headings[0].tag]
    return len(alike) > 1 and next(_words_after(kept, alike[0]), None) == alike[1].within()


def _other_titles(kept: Sequence[Node], headings: Sequence[Node]) -> list[Node]:
    """Return the headings that begin another document: they name it, and its place and date stand below."""
    return [
        node
        for node in headings
        if site.names_text(node.within()) and _YEAR.search(below := next(_words_after(kept, node), ""))
        and len(below) <= _LONGEST_LINE and not below.endswith(_ENDS[:5])
    ]  # fmt: skip


def _words_after(kept: Sequence[Node], heading: Node) -> Iterator[str]:
    """Yield the words of what stands after a heading, a paragraph or line at a time."""
    inside = {id(node) for node in heading.walk()}
    start = next(at for at, node in enumerate(kept) if node is heading)
    for node in kept[start + 1 :]:
        if id(node) not in inside and not node.tag and node.text.strip():
            block = node.parent or node
            yield block.within() if block.tag in BLOCKS else node.text.strip()


def _prose_before(kept: Sequence[Node], heading: Node) -> bool:
    before = kept[: next(at for at, node in enumerate(kept) if node is heading)]
    texts = [node.text.strip() for node in before if not node.tag]
    return any(len(text) > _LONGEST_LINE or text.endswith(_ENDS[:5]) for text in texts)


def _levels(root: Node, titles: frozenset[int], own: bool) -> dict[str, int]:
    """Return the level of each heading's tag: those that the text has, counted without a gap; in ours as they are."""
    if own:
        return {tag: max(at, 1) for at, tag in enumerate(HEADINGS)}
    held = {node.tag for node in root.kept() if node.tag in HEADINGS and id(node) not in titles}
    return {tag: at for at, tag in enumerate(sorted(held), start=1)}


def _parted(events: Sequence[Event]) -> tuple[tuple[SourceParagraph, ...], tuple[Repair, ...]]:
    """Return the paragraphs, and the repairs: what was left out of one kind in one place is one repair."""
    repairs: list[Repair] = []
    run: list[Repair] = []
    for event in [*events, None]:
        dropped = event if isinstance(event, Repair) and not event.after else None
        if run and (dropped is None or dropped.kind != run[0].kind):
            words = " ".join(repair.before for repair in run)
            repairs.append(replace(run[0], before=words, lines=(run[0].lines[0], run[-1].lines[1])))
            run = []
        if dropped is not None:
            run.append(dropped)
        elif isinstance(event, Repair):
            repairs.append(event)
    return tuple(event.paragraph for event in events if isinstance(event, Entry)), tuple(repairs)


def _broken_off(source: str, paragraphs: Sequence[SourceParagraph]) -> tuple[str, ...]:
    """Return a doubt for a page that has a beginning and no end, and whose last sentence has none."""
    if not re.search(r"<(?:html|body)\b", source[:20_000], re.I) or re.search(
        r"</(?:html|body)\b", source[-20_000:], re.I
    ):
        return ()
    last = paragraphs[-1].text if paragraphs else ""
    return (f"the page breaks off: it ends “{last[-60:]}”",) if last and not last.endswith(_ENDS) else ()


def _flat(tree: Tree) -> tuple[str, ...]:
    return (
        ("the page nests deeper than any browser shows; it was read as if it were flat there",)
        if tree.flattened
        else ()
    )
