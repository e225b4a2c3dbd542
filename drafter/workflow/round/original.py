"""The draft that returned files were made of: the one named, or the one in outputs/ that the files themselves name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import brackets, files, ingest, markup, parse, tracing
from drafter.model import Place, Shelf, Statement
from drafter.names import Table
from drafter.problems import DraftingError, refusal
from drafter.received import Drafted
from drafter.workflow.archive.named import statement_named

OUTPUTS = "outputs"
_FORMS = (".md", ".docx")


@dataclass(frozen=True, slots=True)
class Original:
    """The draft, and the file that it was read from."""

    statement: Statement
    path: Path


def named(workspace: Path, shelf: Shelf, target: str) -> Original:
    """Return the draft that a person names by its file or its id. Raises DraftingError for neither."""
    path = Path(target)
    if not path.is_file():
        path = next((each for each in _of_id(workspace, target) if each.is_file()), path)
    if path.is_file():
        return Original(_read(path, shelf), path)
    return Original(statement_named(shelf, target), path)


def found(workspace: Path, shelf: Shelf, sent: Iterable[Drafted | None]) -> Original:
    """Return the draft that most of these files were made of, from outputs/. Raises DraftingError where none is.

    Of several files of one draft the one is taken whose words are those that the returned file was made with.
    """
    told = [each for each in sent if each and each.statement]
    if not told:
        what = "no file tells which draft it was made from: its hidden marks are gone, or another program wrote it"
        raise refusal("no-draft", what, Place(), "name the draft first: drafter returned DRAFT.md FILE.docx")
    ((id_, _),) = Counter(each.statement for each in told).most_common(1)
    sums = {each.words for each in told if each.statement == id_ and each.words}
    held = [Original(statement, path) for path in _candidates(workspace, id_) if (statement := _of(path, shelf, id_))]
    same = (each for each in held if sums & set(words(each.statement, Table(shelf.names))))
    one = next(same, held[0] if held else None)
    if one is None:
        what = f"the files were made from the draft {id_}, which is not in {workspace / OUTPUTS}"
        raise refusal("no-draft", what, Place(), f"name its file: drafter returned {id_}.md FILE.docx")
    return one


def words(statement: Statement, names: Table) -> tuple[str, ...]:
    """Return the sums of a draft's words as its Word file may bear them: with and without who asks for brackets."""
    return tuple(tracing.words(each) for each in printed(statement, names))


def printed(statement: Statement, names: Table) -> tuple[Statement, ...]:
    """Return a draft as it stands, and as it is printed without the names of those who ask for text in brackets."""
    bare = brackets.credits_hidden(statement, brackets.of(statement, lambda name: names.named(name) is not None))
    return (statement,) if bare == statement else (statement, bare)


def _of_id(workspace: Path, id_: str) -> Iterator[Path]:
    name = Path(id_).name
    if name == id_ and name:
        yield from (workspace / OUTPUTS / f"{id_}{form}" for form in _FORMS)


def _candidates(workspace: Path, id_: str) -> list[Path]:
    """Return the files of outputs/ that may be of this draft: Markdown first, then by name."""
    folder = workspace / OUTPUTS
    held = [path for path in (folder.iterdir() if folder.is_dir() else ()) if path.suffix in _FORMS and path.is_file()]
    begun = [path for path in held if path.stem == id_ or path.stem.startswith(f"{id_}-")]
    return sorted(begun, key=lambda path: (path.suffix != ".md", len(path.stem), path.name))


def _of(path: Path, shelf: Shelf, id_: str) -> Statement | None:
    """Return the draft of this id in a file; None for another text, and for a file that cannot be read."""
    try:
        statement = _read(path, shelf)
    except DraftingError:
        return None
    return statement if statement.id == id_ else None


def _read(path: Path, shelf: Shelf) -> Statement:
    data = files.read(path)
    if path.suffix == ".md":
        statement = markup.read(files.decoded(data, str(path)), str(path))
        return replace(statement, id=statement.id or path.stem)
    received = ingest.read(data, path.name)
    first, *rest = parse.statements(received, Table(shelf.names))
    id_ = received.drafted.statement if received.drafted else ""
    blocks = (*first.blocks, *(block for each in rest for block in each.blocks))
    return replace(first, id=id_ or first.id, blocks=blocks, comments=(), repairs=(), source=None)
