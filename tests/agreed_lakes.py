"""A shelf of three past statements of an invented forum, with precedents that stand in them."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import check, markup
from drafter.model import Attested, Precedent, Shelf, Slot, Source, Statement, Status
from drafter.problems import as_text
from drafter.workflow.archive.said import Said

HOSTS = ("Ruritania", "Elbonia", "Syldavia")
PAST = """\
---
id: 203{nth}-05-06-lakes-som-{nth}
meeting: {{body: Lakes Forum, start: 203{nth}-05-06, end: 203{nth}-05-06}}
source: {{file: lakes-{nth}.txt, lines: [1, 9]}}
---
# MEETING {nth} OF THE LAKES FORUM

<!-- lines: [2, 2] -->
1. {report}

<!-- lines: [3, 3] -->
2. {thanks}
"""
REPORT = "The Meeting noted the report of the working group on nets and boats."
THANKS = "The Meeting thanked the Government of {host} for its generosity and hospitality in hosting the meeting."
THANKED = THANKS.replace("{host}", "{{ host.country }}")


def past(nth: int, report: str = REPORT, thanks: str = THANKS) -> Statement:
    text = PAST.format(nth=nth, report=report, thanks=thanks.format(host=HOSTS[nth - 1]))
    return markup.read(text)


def entry(statement: Statement, at: int, variant: bool = False, **values: str) -> Attested:
    block = statement.blocks[at]
    source = Source(f"lakes-{statement.id[-1]}.txt", block.lines)
    return Attested(statement.id, block.label, source, block.text, tuple(values.items()), variant)


def shelf(statements: Sequence[Statement] | None = None, status: Status = Status.APPROVED) -> Shelf:
    """Return a shelf of past statements, of which the precedents have a status."""
    texts = tuple(statements or map(past, (1, 2, 3)))
    thanked = {text.id: THANKS.format(host=HOSTS[int(text.id[-1]) - 1]) for text in texts}
    report, thanks = (
        tuple(entry(text, at, text.blocks[at].text != to_letter(text)) for text in texts)
        for at, to_letter in (
            (0, lambda _: REPORT),
            (1, lambda text: thanked[text.id]),
        )
    )
    return Shelf(
        statements=texts,
        precedents=(
            Precedent("closing/host-thanked", THANKED, "closing", slots=(Slot("host.country", "country"),),
                      status=status, attested=thanks),
            Precedent("proceedings/report-noted", REPORT, "proceedings", status=status, attested=report),
        ),
    )  # fmt: skip


HEAD = "---\nid: next\nmeeting: {body: Lakes Forum, start: 2035-01-02, end: 2035-01-02}\n---\n"


def told(text: str, held: Shelf, head: str = HEAD) -> list[str]:
    """Return what rules of agreed language find in a draft of the forum, as it is printed."""
    return found(markup.read(head + text), held)


def found(statement: Statement, shelf: Shelf) -> list[str]:
    rules = {"standing-item", "reworded", "verb-strength", "retired-wording"}
    problems = check.problems(statement, shelf, Said(shelf).before(statement))
    return [as_text(problem) for problem in problems if problem.rule in rules]
