"""Check: what is wrong or contradictory in all statements, with what of it is to be seen."""

from __future__ import annotations

from collections import Counter

from drafter.model import Problem, Severity
from drafter.web.asking import Answer, Asked, Page, Way
from drafter.workflow.checking import check, page, pages


def problems(asked: Asked) -> Answer:
    """Show the problems of the whole archive, or those of a severity, statement and rule, that hold these words."""
    report = check(asked.workspace)
    every = report.problems
    asks = {name: asked.said(name) for name in ("severity", "statement", "rule", "q")}
    listed = [each for each in every if _is_asked(each, asks)]
    view = {
        "asks": asks,
        "manual": {each.rule for each in pages()},
        "listed": listed,
        "held": {each.statement.id: each.statement for each in report.about},
        "count_of": len(every),
        "severities": [(each.value, sum(one.severity is each for one in every)) for each in Severity],
        "statements": sorted(Counter(each.where.statement for each in every if each.where.statement).items()),
        "rules": sorted(Counter(each.rule for each in every).items()),
    }
    return Page("check.html", view, "listed" if asked.is_part else "")


def _is_asked(problem: Problem, asks: dict[str, str]) -> bool:
    where = {problem.where.statement, *(other.statement for other in problem.also)}
    return (
        asks["severity"] in ("", problem.severity.value)
        and asks["rule"] in ("", problem.rule)
        and (not asks["statement"] or asks["statement"] in where)
        and asks["q"].casefold() in f"{problem.what} {problem.mend}".casefold()
    )


def rule(asked: Asked) -> Answer:
    """Show the manual page of a rule: what the fault is, why it is one, a text that passes and one that fails."""
    return Page("rule.html", {"rule": page(asked.address["rule"])})


WAYS = (Way("/check", problems), Way("/check/rules/{rule}", rule))
