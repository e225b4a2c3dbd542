"""A small shelf of an invented process, and one call that drafts from it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter import compose
from drafter.compose import Composed
from drafter.model import Attested, Name, NameKind, Precedent, Shelf, Slot, Source, Status
from drafter.problems import DraftingError, as_text

MEETING = """\
body: {name: Zenda Process on Lost Umbrellas, short: Zenda Process}
meeting:
  title: Tenth Meeting of Senior Officials
  name: tenth meeting of Senior Officials
  ordinal: 10
  city: Strelsau
  country: Ruritania
  start: 2031-05-14
host: {country: Ruritania}
attendance:
  members: [Ruritania, Elbonia, Zubrowka]
  organisations: [UOB]
"""


def _clause(name: str, text: str, status: Status = Status.APPROVED, **kinds: str) -> Precedent:
    """Return a clause whose evidence is full of another meeting's facts."""
    evidence = Attested(
        "2029-01-01-som-8", "4", Source("old.txt", (4, 4)), "Grand Fenwick hosted the Eighth Meeting in 2029.",
        values=(("host.country", "Grand Fenwick"), ("meeting.date", "1 January 2029")), variant=True,
    )  # fmt: skip
    slots = tuple(Slot(slot.replace("_", "."), kind) for slot, kind in kinds.items())
    return Precedent(name, text, status=status, slots=slots, attested=(evidence,))


NAMES = (
    Name("ruritania", "Ruritania"),
    Name("elbonia", "Elbonia", aliases=("Republic of Elbonia",), forms=(("un", "Elbonia (Republic of)"),)),
    Name("zubrowka", "Zubrowka"),
    Name("grand-fenwick", "Grand Fenwick"),
    Name("isles", "Isles of Sark", aliases=("the Isles of Sark",)),
    Name("uob", "Universal Office for Brollies", NameKind.ORGANISATION, "UOB"),
)
SHELF = Shelf(
    names=NAMES,
    precedents=(
        _clause(
            "opening/hosted",
            "The Co-Chairs of the {{ body.name }} hosted {{ meeting.title }} "
            "in {{ meeting.place }} on {{ meeting.date }}.",
        ),
        _clause(
            "attendance/attended-by",
            "The Meeting was attended by {{ attendance.members }} and {{ attendance.organisations }}.",
        ),
        _clause(
            "closing/host-thanked",
            "The Meeting thanked the Government of {{ host.country }} for hosting the {{ meeting.name }}.",
        ),
        _clause("theme/outcomes", "The Meeting welcomed the {{ event.name }} in {{ event.city }}."),
        _clause("theme/hosts", "The Meeting commended {{ activity.hosts }}.", activity_hosts="countries"),
        _clause("theme/retired", "The Meeting blamed everybody.", Status.RETIRED),
        _clause("theme/fixed", "The Meeting recalled the Eighth Meeting in Grand Fenwick on 1 January 2029."),
        _clause("recommendation/to-ministers", "Participants recommended that:"),
        _clause("recommendation/retained", "the {{ body.short }} be retained;"),
    ),
)  # fmt: skip


@pytest.fixture
def draft() -> Callable[..., Composed]:
    """Draft `template` over `meeting`; other templates by name (`base="..."`)."""

    def drafted(template: str, meeting: str = MEETING, shelf: Shelf = SHELF, **others: str) -> Composed:
        forms = {"statement.md.j2": template} | {f"{name}.md.j2": text for name, text in others.items()}
        return compose.statement(meeting, "may.yaml", forms, shelf)

    return drafted


@pytest.fixture
def refused(draft: Callable[..., Composed]) -> Callable[..., str]:
    """The text of the problems for which a draft is refused."""

    def told(*given: str, **others: str) -> str:
        with pytest.raises(DraftingError) as fault:
            draft(*given, **others)
        return "\n".join(as_text(problem) for problem in fault.value.problems)

    return told


@pytest.fixture
def meeting() -> str:
    return MEETING


@pytest.fixture
def shelf() -> Shelf:
    return SHELF
