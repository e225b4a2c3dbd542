"""The commands as they are called: called wrongly with --json, the errors are a JSON object on standard output too.

click tells a person what is wrong with a call, on standard error, and ends. A program that reads standard output must
find one JSON value there all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

_STOPPED = "stopped: what was finished stands, and nothing is half written; to go on, give the command again"


class Commands(click.Group):
    """All commands of drafter."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> click.Context:
        """Return the context of a call, its words kept as they were typed."""
        typed = list(args)
        with self._told(typed):
            context = super().make_context(info_name, args, parent, **extra)
        context.meta["drafter.typed"] = typed
        return context

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Return what the command returns; tell of a wrong call also as JSON where that is asked for."""
        try:
            with self._told(ctx.meta["drafter.typed"]):
                return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo(f"\n{_STOPPED}", err=True)
            ctx.exit(1)

    @contextmanager
    def _told(self, typed: Sequence[str]) -> Iterator[None]:
        try:
            yield
        except click.ClickException as fault:
            if _asks_for_json(typed):
                _print(self._name(typed), fault.format_message())
            raise

    def _name(self, typed: Sequence[str]) -> str:
        """Return the command that was called, "review approve"; "" where there is none of that name."""
        names, here = list[str](), self.commands
        for word in typed:
            if word in here:
                names.append(word)
                found = here[word]
                here = found.commands if isinstance(found, click.Group) else {}
        return " ".join(names)


def _asks_for_json(typed: Sequence[str]) -> bool:
    options = typed[: typed.index("--")] if "--" in typed else typed
    return "--json" in options


def _print(command: str, message: str) -> None:
    """Print the errors of a call, in the shape that the command promises where that is an object."""
    from drafter.cli.asking import nothing, print_json
    from drafter.model import Place
    from drafter.problems import error

    mend = f"`drafter {command} --help` tells how it is called" if command else "`drafter --help` lists the commands"
    print_json(nothing(command, [error("called-wrongly", message, Place(), mend)], as_object=True))
