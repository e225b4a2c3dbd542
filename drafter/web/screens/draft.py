"""One draft: its meeting file as a form, saved as one types, beside the text that it makes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from drafter.model import Problem
from drafter.problems import DraftingError
from drafter.web.asking import Answer, Asked, Download, Moved, Page, Way
from drafter.web.screens.drafts import FORMS, way_to
from drafter.workflow import draft as drafting, naming
from drafter.workflow.outputs.orders import Order
from drafter.workflow.page import form as forms, form_rows as rows, meeting_files
from drafter.workflow.page.browsing import meant
from drafter.workflow.page.form import Form
from drafter.workflow.page.preview import Preview, preview

OPEN = ("body", "meeting", "host", "cochairs", "attendance", "facts")
"""The parts with which every form begins open."""
KINDS = (
    ("state", "a State"),
    ("territory", "a territory"),
    ("organisation", "an organisation"),
    ("mechanism", "a mechanism: a process, a working group"),
    ("other", "something else: a place, an event"),
)
"""What a name stands for, as the register has it and as a person says it."""
_MOST_OPEN = 12
"""So many rows of a list stand open; of a longer one each is a line, to be opened: nobody reads a thousand fields."""
_LONG = 2_000
"""Facts; of a form of more the draft comes after it, by a request of its own: it takes seconds to make."""
_REDLINES = ("previous", "precedents")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a part of the form sent: what stands in its fields, the tokens of what they were shown with, and the act.

    `strangers` are the names that were offered to be made known, as they stood below each field, `beside` the mark of
    what else stood there: of a form of a thousand rows only what is another now is sent again. `folded` are the names
    of the facts in rows that nobody has opened.
    """

    typed: Mapping[str, str]
    tokens: Mapping[str, str]
    act: str
    on: str
    over: tuple[str, ...] = field(default=())
    strangers: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)
    folded: tuple[str, ...] = ()


def draft(asked: Asked) -> Answer:
    """Show the form of a meeting file, and its draft."""
    name = asked.address["name"]
    form = forms.form(asked.workspace, name)
    is_whole = asked.said("open") == "all"
    is_late = not is_whole and sum(group.count for group in form.groups) > _LONG
    view = {**_view(form), "seen": None if is_late else _seen(asked.workspace, name), "made": (), "told": ()}
    if is_whole:
        view["most_open"] = sys.maxsize
    return Page("draft.html", view)


def typed(asked: Asked) -> Answer:
    """Save what was typed, and tell beside each field what is to be told of it."""
    sent = _sent(asked)
    try:
        form = forms.put(asked.workspace, asked.address["name"], sent.typed, sent.tokens)
    except DraftingError as fault:  # nothing of the form goes away for it: it holds what was typed
        return Page("draft_typed.html", {"problems": fault.problems}, "unsaved")
    view = {
        **_view(form),
        "mine": _mine(form, sent),
        "part": asked.address["part"],
        "anew": form.anew(sent.typed, sent.tokens),
        "gone": form.other_rows((*sent.typed, *sent.folded), sent.tokens),
        "shown": sent,
    }
    return Page("draft_typed.html", view, "typed")


def part(asked: Asked) -> Answer:
    """Save a part of the form, do what its button says, and show the part anew."""
    workspace, name, sent = asked.workspace, asked.address["name"], _with_added(_sent(asked), asked.fields)
    form = forms.put(workspace, name, sent.typed, sent.tokens, sent.over)
    mine, changed = _mine(form, sent), None
    refused: tuple[Problem, ...] = ()
    unclear = _unclear(workspace, sent, form, asked.fields)
    if sent.act and not form.other and not unclear:
        try:
            changed = _act(workspace, name, sent, form, asked.fields)
        except DraftingError as fault:
            if not asked.is_part:
                raise
            refused = fault.problems
        form = changed.form if changed else form
    if not asked.is_part and not form.other and not unclear:
        shown = "text" if sent.act in ("take", "keep") else f"part-{asked.address['part']}"
        return Moved(f"/drafts/{quote(name)}#{shown}")
    group = next((each for each in form.groups if each.path[0] == asked.address["part"]), None)
    if group is None:
        return Page("missing.html", {"address": asked.address["part"]}, status=404)
    told = {"mine": mine, "changed": changed, "act": sent.act, "undone": refused, **unclear}
    again = {key: value for key, value in asked.fields.items() if key.startswith("n/")} if refused else {}
    view = {**_view(form), **told, "group": group, "again": again}
    if asked.is_part:
        return Page("draft_part.html", view, "part")
    return Page("draft.html", {**view, "seen": _seen(workspace, name), "made": (), "told": ()})


def _unclear(workspace: Path, sent: Sent, form: Form, fields: Mapping[str, str]) -> dict[str, object]:
    """Return what is asked back where the words of a clause to be added name none: those that may be meant."""
    words = fields.get(f"clause/{sent.on}", "").strip() if sent.act == "clause" else ""
    if words in ("", *form.wordings):
        return {}
    return {"unclear": words, "unclear_in": sent.on, "offered": meant(workspace, words)}


def text(asked: Asked) -> Answer:
    """Show the draft as it stands now, for the place beside the form."""
    name = asked.address["name"]
    return Page("draft_text.html", {"name": name, "seen": _seen(asked.workspace, name)}, "text")


def make(asked: Asked) -> Answer:
    """Make the files that are asked for, in outputs/, and tell where they are."""
    workspace, name = asked.workspace, asked.address["name"]
    wanted = [form for form in ("docx", "pdf", "html", "md") if asked.fields.get(form)] or ["docx"]
    against = asked.said("redline") if asked.said("redline") in _REDLINES else ""
    final = bool(asked.fields.get("final"))
    path = meeting_files.named(workspace, name)
    drafted = drafting.draft(path, Order(workspace, wanted, final=final, against=against))
    made = [(FORMS[each.suffix][0], way_to(workspace, each)) for each in drafted.files]
    told = tuple(each for each in drafted.problems if (final and not drafted.files) or each.rule.startswith("output"))
    view = {"made": made, "told": told, "refused": final and not drafted.files, "name": name}
    if asked.is_part:
        return Page("draft_files.html", view, "made")
    form = forms.form(workspace, name)
    return Page("draft.html", {**_view(form), "seen": _seen(workspace, name), **view})


def file(asked: Asked) -> Answer:
    """Give the draft in one form; as pages, to be looked at in the browser."""
    form = asked.address["form"]
    suffix, shown = (".pdf", True) if form == "pages" else (f".{form}", False)
    if suffix not in FORMS:
        return Page("missing.html", {"address": form}, status=404)
    path = meeting_files.named(asked.workspace, asked.address["name"])
    with TemporaryDirectory() as folder:
        made = drafting.draft(path, Order(asked.workspace, (suffix[1:],), Path(folder)))
        if not made.files:
            raise DraftingError(made.problems)
        (written,) = made.files
        return Download(written.name, written.read_bytes(), FORMS[suffix][1], shown)


def _act(workspace: Path, name: str, sent: Sent, form: Form, fields: Mapping[str, str]) -> rows.Changed | None:
    """Do what a button of the form says."""
    of = form.lists().get(sent.on.rpartition("/")[0])
    token = of.token if of and of.name not in form.moved else ""
    match sent.act:
        case "add":
            return rows.add(workspace, name, sent.on)
        case "clause":
            return rows.add(workspace, name, sent.on, fields.get(f"clause/{sent.on}", "").strip())
        case "again":
            of_rows, nth, which = (*sent.on.split(), "", "", "")[:3]
            return rows.again(workspace, name, of_rows, int(nth[:6]) if nth.isdecimal() else 0, which)
        case "pick":
            clause, _, of_rows = sent.on.partition(" ")
            return rows.add(workspace, name, of_rows, clause)
        case "drop":
            return rows.drop(workspace, name, sent.on, token)
        case "up" | "down":
            return rows.move(workspace, name, sent.on, -1 if sent.act == "up" else 1, token)
        case "to":
            row, _, to = sent.on.partition(" ")
            return rows.put(workspace, name, row, int(to[:6]) if to.isdecimal() else 0, token)
        case "back":
            return rows.back(workspace, name, sent.on, fields.get("dropped", ""))
        case "take":
            clause, *others = sent.on.split()
            return rows.Changed(rows.take(workspace, name, clause, tuple(others)), "")
        case "keep":
            return rows.Changed(rows.keep(workspace, name, sent.on), "")
        case "confirm":
            return rows.Changed(rows.confirm(workspace, name, sent.on), "")
        case "name" | "forget":
            return _named(workspace, name, sent, fields)
    return None


def _named(workspace: Path, name: str, sent: Sent, fields: Mapping[str, str]) -> rows.Changed:
    """Make a name known that stands in a field, or take it out of the register again; it is in the form ever after."""
    nth, _, on = sent.on.partition(" ")
    if sent.act == "forget":
        naming.take_out(workspace, nth)
        return rows.Changed(forms.form(workspace, name), on)
    typed = {each: fields.get(f"n/{on}/{nth}/{each}", "") for each in ("name", "kind", "in_text", "acronym")}
    also = fields.get(f"n/{on}/{nth}/also", "").split(";")
    done = naming.add(workspace, **typed, also=also)
    return rows.Changed(forms.form(workspace, name), on, registered=done)


def _sent(asked: Asked) -> Sent:
    """Return what a form sent."""
    typed, tokens, met, beside = (
        {name[2:]: value for name, value in asked.fields.items() if name.startswith(kind)}
        for kind in ("v/", "t/", "u/", "b/")
    )
    act, _, on = asked.fields.get("act", "").partition(" ")
    if act == "theirs":
        typed.pop(on, None)
    folded = [each for name, value in asked.fields.items() if name.startswith("k/") for each in value.splitlines()]
    return Sent(typed, tokens, act, on, (on,) if act == "mine" else (), met, beside, tuple(folded))


def _with_added(sent: Sent, fields: Mapping[str, str]) -> Sent:
    """Return what was sent with the names that were ticked, or typed beside a list, at its end."""
    typed = dict(sent.typed)
    for name, shown in sent.typed.items():
        more = [fields.get(f"{how}/{name}", "") for how in ("again", "more")]
        if any(map(str.strip, more)):
            held = "" if shown.strip().casefold() == "none" else shown
            typed[name] = "\n".join(filter(str.strip, (held, *more)))
    return replace(sent, typed=typed)


def _view(form: Form) -> dict[str, object]:
    """Return what the templates of a draft show, before anything was asked of it."""
    plain: dict[str, object] = {
        "mine": {},
        "changed": None,
        "act": "",
        "refused": False,
        "undone": (),
        "again": {},
        "unclear": "",
    }
    return {"name": form.name, "form": form, "parts_open": OPEN, "kinds": KINDS, "most_open": _MOST_OPEN, **plain}


def _mine(form: Form, sent: Sent) -> dict[str, tuple[str, str]]:
    """Return what this window typed where another wrote too, with the token that it was shown with."""
    return {each: (sent.typed.get(each, ""), sent.tokens.get(each, "")) for each in form.other}


def _seen(workspace: Path, name: str) -> Preview | tuple[Problem, ...]:
    """Return the draft, or why there is none yet."""
    try:
        return preview(workspace, name)
    except DraftingError as fault:
        return fault.problems


WAYS = (
    Way("/drafts/{name}", draft),
    Way("/drafts/{name}/typed/{part}", typed, "POST"),
    Way("/drafts/{name}/part/{part}", part, "POST"),
    Way("/drafts/{name}/text", text),
    Way("/drafts/{name}/files", make, "POST"),
    Way("/drafts/{name}/file/{form}", file),
)
