"""Tests that the precedent which says nearly the same is found, and none where nothing is like it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from drafter import mine
from drafter.model import Attested, Block, BlockKind, Meeting, Precedent, Source, Statement
from drafter.names import Table


def _precedent(id_: str, *texts: str) -> Precedent:
    entries = tuple(Attested(f"20{n}-05-07-x", "1", Source("x.txt", (n, n)), text) for n, text in enumerate(texts, 11))
    return Precedent(id_, texts[0], attested=entries)


THANKED = _precedent(
    "closing/thanked",
    "The Meeting expressed its appreciation to the Government of Elbonia for its hospitality in hosting the Forum.",
    "The Meeting expressed its appreciation to the Government of Borduria for its hospitality in hosting the Forum.",
)
GRATEFUL = _precedent(
    "closing/grateful", "We appreciated the hospitality of the Government of Syldavia, and its hosting of the Forum."
)
PILOTS = _precedent("theme/pilots", "The Meeting noted that pilots were trained in the strait of Zenda.")
OTHERS = tuple(
    _precedent(f"theme/other-{n}", f"The Meeting discussed {what} in some detail.")
    for n, what in enumerate(("harbour dues", "buoys", "lamps", "charts", "tides", "wrecks", "ice", "cranes"))
)


def _statements(precedents: Iterable[Precedent]) -> list[Statement]:
    """Return the statements that hold the evidence, thanks at their ends."""
    said: dict[str, list[str]] = defaultdict(list)
    for each in sorted(precedents, key=lambda each: each.id.startswith("closing/")):
        for entry in each.attested:
            said[entry.statement].append(entry.text)
    return [
        Statement(
            id=id_,
            meeting=Meeting(body="Harbour Forum", start=date.fromisoformat(id_[:10])),
            blocks=tuple(Block(BlockKind.PARAGRAPH, text, lines=(n, n)) for n, text in enumerate(texts, 1)),
        )
        for id_, texts in said.items()
    ]


def _nearest(precedent: Precedent, *others: Precedent) -> str:
    every = (precedent, *others)
    found = mine.Curator(_statements((*every, THANKED, GRATEFUL, PILOTS, *OTHERS)), Table(())).neighbours(every)
    nearest = found.nearest(precedent)
    return nearest.id if nearest else ""


def test_the_same_thanks_in_other_words_is_the_nearest() -> None:
    assert _nearest(GRATEFUL, THANKED, PILOTS, *OTHERS) == THANKED.id
    assert _nearest(THANKED, PILOTS, *OTHERS, GRATEFUL) == GRATEFUL.id


def test_what_nothing_is_like_has_no_nearest() -> None:
    assert _nearest(PILOTS, THANKED, GRATEFUL) == ""
    assert _nearest(PILOTS) == ""


def test_a_precedent_without_evidence_has_none_and_is_none() -> None:
    bare = Precedent("closing/bare", THANKED.text)

    assert _nearest(bare, THANKED) == ""
    assert _nearest(THANKED, bare) == ""
