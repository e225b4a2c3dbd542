"""The templates that drafter ships, by name, as the workflow hands them to compose."""

from __future__ import annotations

from pathlib import Path

CHECKOUT = Path(__file__).parent.parent


def templates() -> dict[str, str]:
    """Return their texts: "statement.md.j2", "parts/title.md.j2"."""
    folder = CHECKOUT / "templates"
    found = sorted(folder.rglob("*.md.j2"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}
