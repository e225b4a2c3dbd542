"""An invented series of the Harbour Forum, and precedents that stand in it."""

from __future__ import annotations

from datetime import date

from drafter.model import Attested, Block, BlockKind, Kind, Meeting, Precedent, Source, Statement

NOTED, WELCOMED = "The Forum noted the report on nets.", "The Forum welcomed the report on nets."


def statement(year: int, body: str = "Harbour Forum", kind: Kind = Kind.STATEMENT, **more: object) -> Statement:
    name = body.lower().replace(" ", "-") or "nobody"
    facts = Meeting(body=body, name=f"Meeting of {year}", city="Klow", country="Elbonia", start=date(year, 5, 7))
    return Statement(id=f"{year}-05-07-{name}", kind=kind, meeting=facts, **more)  # type: ignore[arg-type]


def stands(year: int, text: str = NOTED, body: str = "harbour-forum", paragraph: str = "4") -> Attested:
    source = Source("a.txt", (year - 2000, year - 2000))
    return Attested(f"{year}-05-07-{body}", paragraph, source, text, variant=text != NOTED)


def precedent(*entries: Attested, id_: str = "theme/nets", **more: object) -> Precedent:
    facts = {"text": NOTED, "function": "theme", "verb": "noted", "actor": "The Forum", **more}
    return Precedent(id=id_, attested=entries, **facts)  # type: ignore[arg-type]


def undated(id_: str = "strategy") -> Statement:
    block = Block(BlockKind.PARAGRAPH, NOTED, label="4", lines=(1, 1))
    return Statement(id=id_, kind=Kind.STRATEGY, title=("STRATEGY OF THE FORUM",), blocks=(block,))
