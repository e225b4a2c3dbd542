"""Blocks of lines above a text's title that are a site's as a whole: its menu, a file host's words, an archive's.

In: the lines down to the first sentence, and which of them are surely a site's. Out: those that are its by the lines
beside them. Nothing is a site's unless a title, with its date, stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter import dates, ordinals, site
from drafter.site import blocks

_UPLOADED = re.compile(r"(?:uploaded|posted|submitted)\s(?:by|on)\b.*", re.IGNORECASE)


def found(zone: Sequence[int], certain: set[int], texts: dict[int, str]) -> set[int]:
    """Return the places of lines that are a site's by the block in which they stand; `zone` ends at a sentence."""
    groups = list(_groups(zone))
    title = _title(groups, certain, texts)
    named = _names_document(groups[title:], texts)
    taken: set[int] = set()
    for at, group in enumerate(groups[:title]):
        if _is_sites(group, certain, texts, named):
            taken.update(group)
            taken.update(_file_name(groups[:at], group, texts) if named else ())
    return taken | _posted(zone, certain | taken, texts)


def _is_sites(group: Sequence[int], certain: set[int], texts: dict[int, str], named: bool) -> bool:
    """Return whether lines are a site's; so is a file's name above "Uploaded by", where the title names a document."""
    sure = {texts[at] for at in group if at in certain or (named and _is_uploaded(texts.get(at + 1, "")))}
    words = [texts[at] for at in group]
    own = any(_may_be_title(text, named) for text in words if text not in sure)
    return not own and blocks.are_sites(words, sure, site.is_menu)


def _groups(zone: Sequence[int]) -> Iterator[list[int]]:
    """Yield the lines that stand together, no empty line between them."""
    group = list(zone[:1])
    for before, at in pairwise(zone):
        if at > before + 1:
            yield group
            group = []
        group.append(at)
    yield group


def _title(groups: Sequence[Sequence[int]], certain: set[int], texts: dict[int, str]) -> int:
    """Return the last group that names a meeting or document, and that it or a later one dates; 0 for none."""
    dated = False
    for number in range(len(groups) - 1, 0, -1):
        own = [texts[at] for at in groups[number] if at not in certain]
        dated = dated or any(dates.find(text) and not blocks.is_date(text) for text in own)
        if dated and any(map(site.names_text, own)):
            return number
    return 0


def _is_uploaded(text: str) -> bool:
    return bool(_UPLOADED.fullmatch(text))


def _may_be_title(text: str, named: bool) -> bool:
    """Return whether a line counts a meeting, or names the document that nothing else does."""
    counts = site.names_text(text) and bool(ordinals.ordinals_in(text))
    return counts or (site.names_document(text) and not named)


def _names_document(groups: Sequence[Sequence[int]], texts: dict[int, str]) -> bool:
    return any(site.names_document(texts[at]) for group in groups for at in group)


def _file_name(above: Sequence[Sequence[int]], group: Sequence[int], texts: dict[int, str]) -> Sequence[int]:
    """Return a line alone above "Uploaded by": the name of the file on its host."""
    alone = bool(above) and len(above[-1]) == 1 and _is_uploaded(texts[group[0]])
    return above[-1] if alone else ()


def _posted(zone: Sequence[int], certain: set[int], texts: dict[int, str]) -> set[int]:
    """Return the dates alone on their lines beside a site's line, where the text tells a date of its own."""
    own = [at for at in zone if at not in certain and dates.find(texts[at])]
    told = any(_ends_dated(texts[at]) for at in own)
    return {at for at in own if told and blocks.is_date(texts[at]) and {at - 1, at + 1} & certain}


def _ends_dated(text: str) -> bool:
    """Return whether a line ends with a date and says more: "Klow, Elbonia, 5 March 2013"."""
    return text.rstrip(" ).").endswith(dates.find(text)[-1].text.rstrip(" ).")) and not blocks.is_date(text)
