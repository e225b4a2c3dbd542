"""Brackets as lines of text for a terminal, and the questions of `drafter resolve --interactive`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from drafter.workflow.resolving import Asked, Resolved
    from drafter.workflow.round.bracketed import Listed

_WIDTH = 96
_KEYS = "s strikes it, Enter leaves it open, q asks no more"


def listed_lines(held: Listed) -> Iterator[str]:
    """Yield each bracket with its place and wordings, then how many there are, and of whom."""
    for bracket in held.found.all:
        yield from bracket_lines(held, bracket.number)
        yield ""
    yield count_line(held)
    for name, count in held.found.counted_by().items():
        yield f"  {name}: {count}"


def bracket_lines(held: Listed, number: int) -> Iterator[str]:
    """Yield one bracket: its number, its place and its text, and below it the wordings that it offers."""
    bracket = held.found.all[number - 1]
    places = held.paragraphs(bracket)
    where = places[0] if len(places) == 1 else f"{places[0]} to {places[-1].removeprefix('para. ')}"
    inside = f", within {bracket.within}" if bracket.within else ""
    by = f", asked for by {_and(bracket.by)}" if bracket.by and not bracket.is_choice else ""
    yield f"{number}  {where}{inside}{by}"
    for line in held.found.shown(bracket).split("\n"):
        yield from _wrapped(line, "     ")
    for at, each in enumerate(bracket.alternatives if bracket.is_choice else (), 1):
        who = f"  ({_and(each.by)})" if each.by else ""
        yield from _wrapped(f"{at}  {' '.join(each.text.split()) or '(no text)'}{who}", "       ")


def count_line(held: Listed) -> str:
    """Return how many brackets there are, and in how many of them somebody has to choose."""
    count = len(held.found.all)
    if not count:
        return "no text is in brackets"
    choices = sum(bracket.is_choice for bracket in held.found.all)
    offered = f", {choices} with alternatives" if choices else ""
    return f"{count} bracket{'' if count == 1 else 's'}{offered}"


def resolved_lines(made: Resolved) -> Iterator[str]:
    """Yield the new file, what was done to each bracket, and what is left."""
    yield str(made.file)
    for done in made.done:
        where = done.paragraphs[0]
        stood, stays = (" ".join(text.split()) for text in (done.stood, done.stays))
        if stays:
            told = f'"{stays}" stays'
        else:
            told = f"struck {stood}" if done.choice.way == "strike" else f"no text stays of {stood}"
        yield from _wrapped(f"{done.choice.number}  {where}: {told}", "  ")
    left = made.left
    if not left.found.all:
        yield "no bracket is left"
        return
    yield f"{count_line(left)} left: {', '.join(dict.fromkeys(left.paragraphs(each)[0] for each in left.found.all))}"


def asked(held: Listed, choices: Asked) -> Asked:
    """Ask for each bracket that nothing is asked of yet and that does not go with one around it."""
    from drafter.workflow.resolving import Asked, is_settled

    take, strike, keep = list(choices.take), list(choices.strike), list(choices.keep)
    for bracket in held.found.all:
        if is_settled(held, bracket, Asked(take, strike, keep)):
            continue
        for line in bracket_lines(held, bracket.number):
            click.echo(line, err=True)
        known = [str(at) for at in range(1, len(bracket.alternatives) + 1)] if bracket.is_choice else ["k"]
        first = f"{known[0]} to {known[-1]} takes one" if bracket.is_choice else "k keeps its words"
        answer = click.prompt(
            f"{first}, {_KEYS}", default="", show_default=False, show_choices=False, err=True,
            type=click.Choice([*known, "s", "q", ""], case_sensitive=False),
        )  # fmt: skip
        if answer == "q":
            break
        if answer == "s":
            strike.append(str(bracket.number))
        elif answer == "k":
            keep.append(str(bracket.number))
        elif answer:
            take.append(f"{bracket.number}={answer}")
    return Asked(take, strike, keep, choices.by)


def _and(names: tuple[str, ...]) -> str:
    return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}   ")
