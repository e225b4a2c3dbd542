"""Drafts and templates that say a clause in words older than its newest: what to look at when language moves on.

A draft is searched for the words themselves, whoever put them there and whatever form it has; slots may hold
anything. Of a draft in several forms one is read, the quickest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import files, library, mine, shapes
from drafter.model import Attested, Precedent, Shelf, Status
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.workflow.archive.reading import read
from drafter.workflow.shelf import mentions

_FORMS = (".md", ".docx", ".html", ".pdf")  # the quickest to read first
_SLOT = re.compile(r"\{\{.*?\}\}")
_LEAST_WORDS = 5
"""Words of its own that a wording must have to be looked for: fewer stand anywhere."""
_END = re.compile(r"[\s.;,]+$")


@dataclass(frozen=True, slots=True)
class OldUse:
    """A place with older words: a file, by its path in the workspace, its paragraph or line, and the words there.

    `text` is "" for a template that names the clause, and so prints its approved words.
    """

    file: Path
    where: str
    text: str


def old_uses(workspace: Path, shelf: Shelf, precedent: Precedent) -> tuple[OldUse, ...]:
    """Return the templates and drafts with older words of an approved precedent; () where its words are the newest."""
    waits = library.rewording(precedent)
    before = [entry for entry in _older(precedent) if entry.variant]
    if precedent.status is not Status.APPROVED or not (waits or before):
        return ()
    curator = mine.Curator(shelf.statements, Table(shelf.names))
    newest = curator.reworded(precedent, waits.text).wording if waits else precedent.text
    old = [precedent.text] * bool(waits) + [curator.reworded(precedent, entry.text).wording for entry in before]
    patterns = [_pattern(wording) for wording in dict.fromkeys(old) if wording != newest and _says_enough(wording)]
    names = [OldUse(path, "", "") for path in mentions.naming(workspace, precedent.id)] if waits else []
    found = (use for use in (*_in_templates(workspace, patterns), *_in_drafts(workspace, shelf, patterns)))
    return (*names, *(use for use in found if not _pattern(newest).search(use.text)))


def _older(precedent: Precedent) -> Sequence[Attested]:
    """Return the evidence before the newest place that has the approved words or waits to be looked at.

    All of it where no place has those words: then a person wrote them, after all that was said.
    """
    last = max((nth for nth, entry in enumerate(precedent.attested) if not entry.variant), default=None)
    waits = library.rewording(precedent)
    if waits is not None:
        return precedent.attested[: precedent.attested.index(waits)]
    return precedent.attested[:last]


def _says_enough(wording: str) -> bool:
    return len(re.findall(r"\w{3,}", _SLOT.sub(" ", wording))) >= _LEAST_WORDS


def _pattern(wording: str) -> re.Pattern[str]:
    """Return the pattern of a wording, anything in its slots, without the mark at its end."""
    fixed = [r"\s+".join(map(re.escape, part.split())) for part in _SLOT.split(_END.sub("", wording))]
    end = r"(?=[.;:](?:\s|$)|$)" if not fixed[-1] else r"(?!\w)"
    return re.compile(r"\s*(?:[^.;:]|[.;:](?!\s))+?\s*".join(fixed) + end, re.IGNORECASE)


def _in_templates(workspace: Path, patterns: Sequence[re.Pattern[str]]) -> Iterator[OldUse]:
    for path, text in mentions.texts(workspace):
        for pattern in patterns:
            for found in pattern.finditer(text):
                yield OldUse(path, f"line {text.count(chr(10), 0, found.start()) + 1}", " ".join(found[0].split()))


def _in_drafts(workspace: Path, shelf: Shelf, patterns: Sequence[re.Pattern[str]]) -> Iterator[OldUse]:
    for path in _drafts(workspace) if patterns else ():
        try:
            statements = read(files.read(path), path, Table(shelf.names)).statements
        except DraftingError:  # whatever it is, it holds no words that can be looked at
            continue
        for statement in statements:
            for where, block in zip(shapes.paragraphs(statement.blocks), statement.blocks, strict=True):
                found = next((found for pattern in patterns if (found := pattern.search(block.text))), None)
                if found:
                    yield OldUse(path.relative_to(workspace), where, found[0])


def _drafts(workspace: Path) -> list[Path]:
    """Return the drafts in outputs/, of each the form that is read the quickest."""
    every = (path for path in (workspace / "outputs").rglob("*") if path.suffix in _FORMS and path.name != "README.md")
    by_form = sorted((path for path in every if path.is_file()), key=lambda path: _FORMS.index(path.suffix))
    first = {path.with_suffix(""): path for path in reversed(by_form)}
    return sorted(first.values())
