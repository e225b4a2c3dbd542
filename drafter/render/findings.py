"""What check found, as rows of words: statement, place in it, severity, rule, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model import Finding, Problem, Severity
from drafter.problems import place_text

HEAD = ("Statement", "Place", "Severity", "Rule", "What is wrong", "How to mend it")
WIDTHS = (16, 10, 9, 12, 30, 23)
"""Shares of the width of the page."""


def cells(finding: Finding) -> tuple[str, str, str, str, str, str]:
    """Return the six cells of a row; the other places of a contradiction stand below what is wrong, a line each."""
    problem = finding.problem
    where = problem.where
    name = finding.statement or where.statement or place_text(where)
    return name, _paragraph(finding), problem.severity.value, problem.rule, _what(problem), problem.mend


def _paragraph(finding: Finding) -> str:
    where = finding.problem.where
    if where.paragraph:
        return where.paragraph
    if finding.at is not None and finding.at < 0:
        return "title"
    return f"line {finding.line}" if finding.line else ""


def _what(problem: Problem) -> str:
    return "\n".join([problem.what, *(f"also: {place_text(place)}" for place in problem.also)])


def summary(findings: Sequence[Finding]) -> str:
    """Return "2 errors, 1 warning, 3 notes", or that there is none."""
    counts = [(sum(each.problem.severity is severity for each in findings), severity.value) for severity in Severity]
    told = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count)
    return told or "no problem found"
