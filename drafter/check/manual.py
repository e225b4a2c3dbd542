"""The manual page of a rule, taken apart from the docstring of its module."""

from __future__ import annotations

from types import ModuleType

from drafter.model import RulePage

_PASSES, _FAILS = "Passes:", "Fails:"


def page(rule: ModuleType) -> RulePage:
    """Return the manual page of a rule; paragraphs and examples each on one line.

    Raises ValueError for a docstring that is no manual page: a programmer's mistake.
    """
    lines = (rule.__doc__ or "").strip().split("\n")
    at = next((n for n, line in enumerate(lines) if line.startswith((_PASSES, _FAILS))), len(lines))
    fault, *why = _paragraphs(lines[:at]) or [""]
    found = _examples(lines[at:])
    passes = tuple(text for mark, text in found if mark == _PASSES)
    fails = tuple(text for mark, text in found if mark == _FAILS)
    if not (fault and passes and fails):
        raise ValueError(f"{rule.__name__} has no manual page: its fault, what passes, what fails")
    return RulePage(rule.ID, rule.__name__.split(".")[-2], fault, tuple(why), passes, fails)


def _paragraphs(lines: list[str]) -> list[str]:
    return [" ".join(part.split()) for part in "\n".join(lines).split("\n\n") if part.strip()]


def _examples(lines: list[str]) -> list[tuple[str, str]]:
    """Return each example with its mark; one goes on over lines that have none."""
    found: list[tuple[str, str]] = []
    for line in lines:
        mark = next((each for each in (_PASSES, _FAILS) if line.startswith(each)), "")
        if mark:
            found.append((mark, line.removeprefix(mark).strip()))
        elif line.strip() and found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
    return found
