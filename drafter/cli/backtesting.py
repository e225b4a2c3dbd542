"""The command that shows what drafting saves: `drafter backtest`, its lines and its JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.asking import forms_asked, leave, options, print_json, progress, say, workspace_of

if TYPE_CHECKING:
    from drafter.workflow.backtest import Backtested, Copied, Drawn, Share

_WIDTH = 96
_HEAD = f"{'':44}{'it had':>9}{'stood':>8}{'F1':>7}{'to delete':>12}{'to type':>10}"


def _forms(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the forms asked for; none where nothing is to be written."""
    return forms_asked(context, parameter, value) if value is not None else ()


@click.command(short_help="what a draft of a past statement would have saved")
@click.argument("target", metavar="ID")
@click.option("--all", "whole", is_flag=True, help="Print every sentence whole, not its first words.")
@click.option("--to", "forms", callback=_forms, metavar="FORMS", help="Write the draft too: docx,pdf,html,md,akn")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Where to write; without it, outputs/.")
@options
def backtest(
    target: str, whole: bool, forms: tuple[str, ...], out: Path | None, as_json: bool, workspace: Path | None
) -> None:
    """Draft the past statement ID as if it were still to come, and compare the draft with the real text.

    The draft knows the facts of the meeting (title block, place, dates, hosts, who came) and the statements dated
    before it, which are mined anew; no kept clause and nothing later is used. What is the same counts in runs of five
    words or more, wherever they stand in the other text: how much of the real text the draft had, how much of the draft
    stood, how many words are left to delete and to type; F1 is the harmonic mean of both shares. Beside it stands what
    copying the last statement of this body would have given, and the best earlier one. What other meetings of the body
    directed or recommended to this one is in the draft as a list. Nothing is written without --to.
    """
    from drafter.workflow.backtest import backtest as backtesting

    with progress("backtest", as_json) as tell:
        tested = backtesting(workspace_of(workspace), target, forms, out, tell)
    if as_json:
        print_json(_json(tested))
    for line in (*_lines(tested, whole), *map(str, tested.files)) if not as_json else ():
        click.echo(line)
    say(tested.problems)
    leave(tested.problems)


# ── for an official ──────────────────────────────────────────────────────────────────────────────


def _lines(tested: Backtested, whole: bool) -> Iterator[str]:
    """Yield the table, what is saved, the draft's sentences with where they come from, and its gaps."""
    count = len(tested.earlier)
    yield f"{tested.id}: drafted from {count or 'no'} statement{'' if count == 1 else 's'} before it"
    if tested.pattern:
        yield f"    in the order of {tested.pattern}"
    yield ""
    yield from _table(tested)
    yield ""
    yield "the draft, and how many words of each sentence stood in the real text:"
    for sentence in tested.sentences:
        yield from _sentence(sentence, whole)
    if tested.gaps:
        yield ""
        yield from textwrap.wrap("gaps to fill: " + ", ".join(f"[[{name}]]" for name in tested.gaps), _WIDTH,
                                 subsequent_indent="    ", break_on_hyphens=False)  # fmt: skip


def _table(tested: Backtested) -> Iterator[str]:
    yield _HEAD
    yield _row("the draft", tested.share)
    same = tested.last is not None and tested.last == tested.best
    for what, copy in ((f"a copy of the {'last and best' if same else 'last'} one", tested.last),
                       ("a copy of the best earlier one", None if same else tested.best)):  # fmt: skip
        if copy is not None:
            yield _row(what, copy.share)
            yield f"    ({copy.id})"
    if tested.last is not None:
        yield _saved(tested.share, tested.last.share, "last")
    if tested.best is not None and not same:
        yield _saved(tested.share, tested.best.share, "best earlier")


def _row(what: str, share: Share) -> str:
    figures = f"{share.coverage:>9.0%}{share.stood:>8.0%}{share.f1:>7.2f}{share.to_delete:>12}{share.to_type:>10}"
    return f"{what:44}{figures}"


def _saved(draft: Share, copy: Share, what: str) -> str:
    """Return what the draft saves against a copy, in words to delete and to type together."""
    less = copy.to_delete + copy.to_type - draft.to_delete - draft.to_type
    whole = copy.to_delete + copy.to_type
    if less > 0:
        part = f"{less} of its {whole} words to delete and to type ({less / whole:.0%})"
        return f"saved against a copy of the {what} one: {part}"
    return f"nothing saved against a copy of the {what} one: {-less} words more to delete and to type"


def _sentence(sentence: Drawn, whole: bool) -> Iterator[str]:
    from drafter import citing

    text = sentence.text if whole else textwrap.shorten(sentence.text, 2 * (_WIDTH - 14), placeholder=" …")
    where = f"{sentence.statement}{citing.after(sentence.origin)}"
    yield ""
    head, indent = f"{sentence.stood:>4} of {sentence.words:<4}  ", " " * 14
    yield from textwrap.wrap(text, _WIDTH, initial_indent=head, subsequent_indent=indent, break_on_hyphens=False)
    yield indent + f"from {where}" + (f" ({sentence.precedent})" if sentence.precedent else "")


# ── for other programs ───────────────────────────────────────────────────────────────────────────


def _json(tested: Backtested) -> dict[str, Any]:
    from drafter.shapes import problem_json, statement_json

    return {
        "id": tested.id,
        "from": list(tested.earlier),
        "pattern": tested.pattern or None,
        "draft": statement_json(tested.draft),
        **_share(tested.share),
        "last": _copy(tested.last),
        "best": _copy(tested.best),
        "sentences": [_drawn(sentence) for sentence in tested.sentences],
        "gaps": list(tested.gaps),
        "files": [str(path) for path in tested.files],
        "problems": [problem_json(problem) for problem in tested.problems],
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "coverage": round(share.coverage, 4),
        "stood": round(share.stood, 4),
        "f1": round(share.f1, 4),
        "words": {
            "real": share.real, "draft": share.draft, "shared": share.had, "stood": share.kept,
            "to_delete": share.to_delete, "to_type": share.to_type,
        },
    }  # fmt: skip


def _copy(copy: Copied | None) -> dict[str, Any] | None:
    return {"id": copy.id, **_share(copy.share)} if copy is not None else None


def _drawn(sentence: Drawn) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "paragraph": sentence.paragraph or None,
        "words": sentence.words,
        "stood": sentence.stood,
        "statement": sentence.statement,
        "from_paragraph": sentence.origin or None,
        "precedent": sentence.precedent or None,
    }
