"""What check found, for other tools: SARIF 2.1.0, the OASIS standard for results of static analysis.

Each result names its rule, whose manual page is its help; the file and line that a person would mend; and, as a
logical place, the statement and paragraph. What a person allowed is there too, suppressed, with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from drafter.model import Finding, Place, Problem, RulePage
from drafter.problems import place_text

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""The name of the standard's schema; nothing here reads it."""

Json = dict[str, Any]


def file(findings: Sequence[Finding], pages: Iterable[RulePage], version: str) -> bytes:
    """Return the log of one run; a rule without a manual page (a fault of a file) is listed by its id alone."""
    held = {page.rule: _rule(page) for page in pages}
    for finding in findings:
        held.setdefault(finding.problem.rule, {"id": finding.problem.rule})
    places = {rule: at for at, rule in enumerate(held)}
    driver = {"name": "drafter", "semanticVersion": version, "rules": list(held.values())}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, places) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, indent=2, ensure_ascii=False) + "\n").encode()


def _rule(page: RulePage) -> Json:
    examples = [*(f"Passes: {text}" for text in page.passes), *(f"Fails: {text}" for text in page.fails)]
    marked = [f"- **{mark}** {text}" for mark, text in (each.split(": ", 1) for each in examples)]
    return {
        "id": page.rule,
        "shortDescription": {"text": page.fault},
        "fullDescription": {"text": " ".join([page.fault, *page.why])},
        "help": {
            "text": "\n\n".join([*(page.why or (page.fault,)), "\n".join(examples)]),
            "markdown": "\n\n".join([*(page.why or (page.fault,)), "\n".join(marked)]),
        },
        "properties": {"tags": [page.room]},
    }


def _result(finding: Finding, places: Mapping[str, int]) -> Json:
    problem = finding.problem
    result: Json = {
        "ruleId": problem.rule,
        "ruleIndex": places[problem.rule],
        "level": problem.severity.value,
        "message": {"text": _message(problem)},
    }
    if location := _location(finding):
        result["locations"] = [location]
    if others := [*_received(problem), *problem.also]:
        result["relatedLocations"] = [_other(at, place) for at, place in enumerate(others, 1)]
    if finding.allowed:
        suppressed = {"kind": "inSource", "justification": finding.allowed.reason}
        result["suppressions"] = [suppressed]
    return result


def _message(problem: Problem) -> str:
    return f"{problem.what}. To mend: {problem.mend}." if problem.mend else f"{problem.what}."


def _location(finding: Finding) -> Json:
    where = finding.problem.where
    location: Json = {}
    name, line = finding.file or where.file, finding.line if finding.file else where.line
    if name:
        location["physicalLocation"] = _physical(name, line)
    if label := place_text(Place(paragraph=where.paragraph, statement=finding.statement or where.statement)):
        location["logicalLocations"] = [{"fullyQualifiedName": label, "kind": "paragraph"}]
    return location


def _physical(name: str, line: int) -> Json:
    place: Json = {"artifactLocation": {"uri": quote(name)}}
    return place | ({"region": {"startLine": line}} if line else {})


def _received(problem: Problem) -> list[Place]:
    """Return where the words stand in the file received, as a place of its own."""
    source = problem.where.source
    return [Place(f"precedents/sources/{source.file}", source.lines[0])] if source else []


def _other(number: int, place: Place) -> Json:
    other: Json = {"id": number, "message": {"text": place_text(place) or "elsewhere"}}
    name = f"precedents/sources/{place.source.file}" if place.source else place.file
    line = place.source.lines[0] if place.source else place.line
    return other | ({"physicalLocation": _physical(name, line)} if name else {})
