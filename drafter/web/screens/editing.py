"""A statement as text: its Markdown, saved as one types, with its faults beside it."""

from __future__ import annotations

import secrets
from urllib.parse import quote

from drafter.problems import DraftingError
from drafter.web.asking import Answer, Asked, Moved, Page, Way
from drafter.workflow.page.correcting import Saved, checked, differing, drop, save, text_of


def text(asked: Asked) -> Answer:
    """Show the text, and what was typed in another window and could not be saved."""
    lines = asked.said("lines")
    held = text_of(asked.workspace, asked.address["id"], int(lines) if lines.isdecimal() and len(lines) < 9 else 0)
    view: dict[str, object] = {
        "id": held.id, "text": held.text, "base": held.version, "window": secrets.token_hex(8),
        "faults": held.faults, "unsaved": held.unsaved, "saved": None, "at": held.at, "is_part": False,
        "refused": (),
    }  # fmt: skip
    if chosen := next((each for each in held.unsaved if each.window == asked.said("window")), None):
        view |= {"text": chosen.text, "window": chosen.window, "faults": checked(asked.workspace, held.id, chosen.text)}
        if not chosen.is_of(held.version):
            view |= {
                "base": chosen.version,
                "saved": Saved(False, held.version, (), None, held.text, differing(held.text, chosen.text)),
            }
    return Page("editing.html", view)


def typed(asked: Asked) -> Answer:
    """Save what was typed if that can be; `over` is the version that it may replace after all."""
    id_, typed, window = asked.address["id"], asked.fields.get("text", ""), asked.said("window")
    version = asked.said("over") or asked.said("version")
    view: dict[str, object] = {
        "id": id_, "text": typed, "base": version, "window": window, "faults": (), "unsaved": (), "saved": None,
        "at": 0, "is_part": asked.is_part, "refused": (),
    }  # fmt: skip
    try:
        saved = save(asked.workspace, id_, typed, version, window)
    except DraftingError as fault:  # the file is gone, or may not be written: what was typed does not go with it
        return Page("editing.html", {**view, "refused": fault.problems}, "faults" if asked.is_part else "", 422)
    view |= {"base": saved.version if saved.saved else version, "faults": saved.faults, "saved": saved}
    return Page("editing.html", view, "faults" if asked.is_part else "")


def dropped(asked: Asked) -> Answer:
    """Drop what was typed in a window and not saved, and go back to the text as it is held."""
    id_ = text_of(asked.workspace, asked.address["id"]).id
    drop(asked.workspace, id_, asked.said("window"))
    return Moved(f"/statements/{quote(id_)}/text")


WAYS = (
    Way("/statements/{id}/text", text),
    Way("/statements/{id}/text", typed, "POST"),
    Way("/statements/{id}/text/drop", dropped, "POST"),
)
