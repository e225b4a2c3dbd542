"""The command that serves the local page."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.asking import options, workspace_of


@click.command(short_help="the local page: all of this in your browser")
@click.option("--port", default=8808, show_default=True, help="0: any port that is free.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Any other address than this asks for a key.")
@click.option("--open/--no-open", "opens", default=False, help="Open it in your browser.")
@options
def serve(port: int, host: str, opens: bool, as_json: bool, workspace: Path | None) -> None:
    """Serve the page of the workspace on this machine, until you press Ctrl+C.

    It shows and changes the same files as the other commands do. Nobody else can reach it; with --host they can,
    who have the key in the address that is printed.
    """
    from drafter.web.serving import serve as serving

    del as_json
    place = workspace_of(workspace)

    def tell(address: str) -> None:
        click.echo(f"{address}\nCtrl+C stops it")
        if opens:
            click.launch(address)

    serving(place, host, port, tell)
