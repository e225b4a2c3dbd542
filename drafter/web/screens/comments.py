"""Comments: the files that delegations sent back of a draft, their table with our answers, and the text in brackets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from drafter.web.asking import Answer, Asked, Download, Moved, Page, Way
from drafter.workflow.draft import render
from drafter.workflow.outputs.orders import Order
from drafter.workflow.round import bracketing
from drafter.workflow.round.answering import answer
from drafter.workflow.round.rounds import Round, drafts, leave_out, one, rounds, table_file, take

FORMS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv",
    "html": "text/html",
    "md": "text/markdown",
    "pdf": "application/pdf",
}
TABLE_FORMS, TEXT_FORMS = ("docx", "csv", "html"), ("docx", "pdf", "md")


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The text in brackets that is shown."""

    round: Round
    text: str


def comments(asked: Asked) -> Answer:
    """Show the rounds, and where returned files are dropped."""
    view = {"rounds": rounds(asked.workspace), "drafts": drafts(asked.workspace)}
    return Page("comments.html", view)


def take_in(asked: Asked) -> Answer:
    """Keep and read the files that were dropped; go on to the round that they are of."""
    came = [(upload.name, upload.data) for upload in asked.uploads]
    taken = take(asked.workspace, came, asked.said("draft"), asked.said("whose"))
    if len(taken.drafts) == 1 and not taken.problems:
        return Moved(f"/comments/{taken.drafts[0]}")
    return Page("comments_taken.html", {"taken": taken})


def table(asked: Asked) -> Answer:
    """Show one round: its table, its files and its text in brackets."""
    chosen = _chosen(asked)
    held = bracketing.seen(asked.workspace, chosen.text) if chosen.text else None
    return Page(
        "comments_round.html",
        {
            "round": chosen.round,
            "text": chosen.text,
            "held": held,
            "table_forms": TABLE_FORMS,
            "text_forms": TEXT_FORMS,
        },
    )


def answered(asked: Asked) -> Answer:
    """Save the answer to one row."""
    draft, key = one(asked.workspace, asked.address["draft"]).draft, asked.address["key"]
    row = answer(asked.workspace, draft, key, asked.fields.get("was", ""), asked.fields.get("response", ""))
    if not asked.is_part:
        return Moved(f"/comments/{draft}#{row.key}")
    return Page("comments_saved.html", {"row": row}, "saved")


def left_out(asked: Asked) -> Answer:
    """Put a file aside."""
    draft = one(asked.workspace, asked.address["draft"]).draft
    leave_out(asked.workspace, draft, asked.said("file"))
    return Moved(f"/comments/{draft}")


def settled(asked: Asked) -> Answer:
    """Settle the brackets that were chosen, into a new file, and show what is left."""
    chosen = _chosen(asked)
    choices = {
        name.removeprefix("bracket-"): each for name, each in asked.fields.items() if name.startswith("bracket-")
    }
    made = bracketing.settle(asked.workspace, chosen.text, asked.said("version"), choices)
    return Moved(f"/comments/{chosen.round.draft}?text={quote(made.file.name)}#text")


def table_as(asked: Asked) -> Answer:
    """Give the table as a file."""
    draft, form = one(asked.workspace, asked.address["draft"]).draft, asked.address["form"]
    if form not in TABLE_FORMS:
        return Page("missing.html", {"address": form}, status=404)
    return Download(f"{draft}-responses.{form}", table_file(asked.workspace, draft, form), FORMS[form])


def text_as(asked: Asked) -> Answer:
    """Give the text in brackets as a file."""
    chosen, form = _chosen(asked), asked.address["form"]
    if form not in TEXT_FORMS or not chosen.text:
        return Page("missing.html", {"address": form}, status=404)
    path = asked.workspace / "outputs" / chosen.text
    if form == "md":
        return Download(path.name, path.read_bytes(), FORMS[form])
    with TemporaryDirectory() as folder:
        (written,) = render(str(path), Order(asked.workspace, (form,), Path(folder))).files
        return Download(f"{path.stem}.{form}", written.read_bytes(), FORMS[form])


def _chosen(asked: Asked) -> _Chosen:
    """Return the round, and of its texts the one that is asked for by name, else the newest."""
    held, name = one(asked.workspace, asked.address["draft"]), asked.said("text")
    return _Chosen(held, name if name in held.texts else next(iter(held.texts), ""))


WAYS = (
    Way("/comments", comments),
    Way("/comments", take_in, "POST"),
    Way("/comments/{draft}", table),
    Way("/comments/{draft}/answers/{key}", answered, "POST"),
    Way("/comments/{draft}/left-out", left_out, "POST"),
    Way("/comments/{draft}/settled", settled, "POST"),
    Way("/comments/{draft}/table/{form}", table_as),
    Way("/comments/{draft}/text/{form}", text_as),
)
