"""A workspace in which every place that a person or a document can write holds a script, to be shown as text."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from ingest.word_file import docx, p
from returned.sent_back import DRAFT, ID, commented, edited, sent_out, tracked
from web.served import small

from drafter import marked_yaml
from drafter.workflow import learn
from drafter.workflow.draft import draft
from drafter.workflow.outputs.orders import Order
from drafter.workflow.round.rounds import take
from drafter.workflow.template import template

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>'\""
"""What no page may hold as it stands here."""
MARKUP = ("<script>alert", "<img src=x")
_NAME = "<img src=x onerror=alert(3)>"
_CLAUSE = {
    "function": "closing", "theme": SCRIPT, "actor": SCRIPT, "verb": SCRIPT, "status": "proposed", "notes": SCRIPT,
    "text": f"The Meeting thanked {SCRIPT} of {{{{ host.country }}}}.", "slots": {"host.country": {"kind": "text"}},
    "attested": [{"statement": ID, "paragraph": "1", "source": {"file": f"{_NAME}.txt", "lines": [1, 1]},
                  "text": f"The Meeting thanked {SCRIPT} of {SCRIPT}.", "values": {"host.country": SCRIPT}}],
}  # fmt: skip


def hostile(folder: Path) -> tuple[Path, list[str]]:
    """Make the workspace; return it, and the addresses of its screens."""
    workspace = folder
    small(workspace)
    (workspace / f"outputs/{ID}.md").write_text(DRAFT, encoding="utf-8")
    (received,) = _received(folder.parent)
    learn.learn(workspace, [received])
    _registers(workspace / "precedents")
    (workspace / "meetings").mkdir(exist_ok=True)
    (workspace / "meetings/next.yaml").write_text(_meeting())
    author = escape(SCRIPT, {'"': "&quot;"})
    changed = edited(sent_out(), tracked("noted the progress report", f"saw {author}", author))
    take(workspace, [(f"{_NAME}={_NAME}.docx", commented(changed, ("agreed to establish", author, author)))])
    ids = [path.stem for path in (workspace / "precedents/statements").glob("*.md")]
    draft(workspace / "meetings/next.yaml", Order(workspace, ("docx", "md")))
    template(workspace, ids[0])
    return workspace, [
        "/", "/statements", "/precedents", f"/precedents?q={_NAME}", "/precedents/closing/hostile", "/review",
        f"/like?sentence={SCRIPT}", "/lineage", "/lineage.svg", "/drafts", "/drafts/new", "/drafts/next",
        "/drafts/next/text", "/commitments", f"/commitments?who={_NAME}", "/comments", f"/comments/{ID}", "/check",
        "/mining", f"/compare?old={ids[0]}&new={ids[-1]}", f"/nothing/{_NAME}",
        *(f"/statements/{id_}{way}" for id_ in ids for way in ("", "/source", "/text", "/file/html", "/mend")),
        f"/comments/{ID}/table/html", f"/comments/{ID}/text/html", "/drafts/next/file/html",
    ]  # fmt: skip


def _received(folder: Path) -> list[Path]:
    """Return a Word file with a script in its text, a heading, a footnote, a comment, its author, and its name."""
    said = escape(SCRIPT)
    body = "".join([
        p("THIRD MEETING OF THE LAKE COMMISSION", style="Titre"),
        p("KLOW, ELBONIA, 7 MAY 2015", style="Titre"),
        p(f"Heading {said}", style="H1"),
        p(f"1. The Meeting welcomed {said} and {said}.", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        p("2. The Meeting requested ", '<w:commentRangeStart w:id="1"/>', f"the Secretariat {said} to publish a map.",
          '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'),
    ])  # fmt: skip
    path = folder / f"{_NAME}.docx"
    path.write_bytes(docx(
        body,
        footnotes=f'<w:footnote w:id="2">{p(f"Note {said}")}</w:footnote>',
        comments=f'<w:comment w:id="1" w:author={quoteattr(SCRIPT)}>{p(f"Said {said}")}</w:comment>',
    ))  # fmt: skip
    return [path]


def _registers(folder: Path) -> None:
    """Write a script into every value of the registers, and into a clause."""
    rows = {
        "names": {"lancre": {"name": SCRIPT, "acronym": _NAME, "aliases": [f"the {SCRIPT}"]}},
        "meetings": {"2015-05-07-x": {"body": SCRIPT, "name": f"Third {SCRIPT}", "city": SCRIPT, "country": SCRIPT,
                                      "start": "2015-05-07"}},
        "commitments": {"2015-05/x": dict.fromkeys(("who", "action", "due", "topic", "notes"), SCRIPT)},
    }  # fmt: skip
    for name, value in rows.items():
        path = folder / f"{name}.yaml"
        held = path.read_text() if path.exists() and path.read_text().strip() != "{}" else ""
        path.write_text(held + marked_yaml.dump(value))
    clause = folder / "clauses/closing/hostile.yaml"
    clause.parent.mkdir(parents=True, exist_ok=True)
    clause.write_text(marked_yaml.dump(_CLAUSE))


def _meeting() -> str:
    """Return a meeting file with a script in values, lists, keys below "facts:", and a comment."""
    return f"# {SCRIPT}\n" + marked_yaml.dump({
        "kind": "statement",
        "body": {"name": SCRIPT, "short": SCRIPT},
        "meeting": {"title": SCRIPT, "name": SCRIPT, "city": SCRIPT, "country": SCRIPT, "start": "2031-05-14"},
        "host": {"country": SCRIPT},
        "cochairs": [SCRIPT, "Elbonia"],
        "attendance": {"members": [SCRIPT, "Elbonia"], "organisations": [_NAME]},
        "activities": [{"name": SCRIPT, "city": SCRIPT, "country": SCRIPT} for _ in range(20)],
        "proceedings": [SCRIPT, {"clause": "closing/hostile", "with": {"host.country": SCRIPT}}],
        "facts": {"date_1": SCRIPT},
        "confirmed": [SCRIPT],
    })  # fmt: skip
