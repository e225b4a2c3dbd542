"""Compare: two texts chosen in lists, side by side or as a redline, with every change in words, and as files."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.web.asking import Answer, Asked, Download, Page, Way
from drafter.web.screens.forms import FORMS
from drafter.workflow.compare import FORMS as REDLINES
from drafter.workflow.page.comparable import compare_named, side_by_side, texts


def compare(asked: Asked) -> Answer:
    """Show what changed from the one text to the other; without two texts, the lists to choose them in."""
    old, new = asked.said("old"), asked.said("new")
    how = "redline" if asked.said("how") == "redline" else "beside"
    view: dict[str, object] = {"old": old, "new": new, "how": how, "texts": texts(asked.workspace), "compared": None}
    if old and new:
        compared = compare_named(asked.workspace, old, new)
        forms = {form: FORMS[form][0] for form in REDLINES}
        view |= {"compared": compared, "steps": list(side_by_side(compared)), "forms": forms}
    return Page("compare.html", view, "compared" if asked.is_part else "")


def file(asked: Asked) -> Answer:
    """Give the redline as a file of the form that is asked for."""
    form = asked.address["form"]
    if form not in REDLINES:
        return Page("missing.html", {"address": form}, status=404)
    with TemporaryDirectory() as folder:
        made = compare_named(asked.workspace, asked.said("old"), asked.said("new"), (form,), Path(folder))
        if not made.files:
            return Page("problems.html", {"problems": made.problems}, status=422)
        return Download(made.files[0].name, made.files[0].read_bytes(), FORMS[form][2])


WAYS = (Way("/compare", compare), Way("/compare/file/{form}", file))
