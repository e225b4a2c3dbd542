"""`drafter serve`: the page of a workspace, served on this machine until it is stopped."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer

import uvicorn

from drafter.model import Place
from drafter.problems import refusal
from drafter.web.app import application
from drafter.web.guard import LOOPBACK
from drafter.web.loading import Loading
from drafter.web.screens import FIRST, ways

_SOON = 2.0
"""Seconds after which what nobody has asked for yet is made ready, beside the first pages."""


def serve(workspace: Path, host: str, port: int, tell: Callable[[str], None], debug: bool = False) -> None:
    """Serve until it is stopped; `tell` is called with the address as soon as it can be opened.

    On another address than this machine's own everyone who can reach it must bring the key that the address holds.
    Raises DraftingError where the port is taken.
    """
    key = "" if host in LOOPBACK else secrets.token_urlsafe(16)
    bound = _bound(host, port)
    port = bound.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    tell(f"http://{shown}:{port}/" + (f"?key={key}" if key else ""))
    loading = Loading()
    beside = Timer(_SOON, _ready, (workspace, loading))
    beside.daemon = True
    beside.start()
    hosts = (*LOOPBACK, host) if key else LOOPBACK
    config = uvicorn.Config(
        application(workspace, hosts, key, debug, loading), log_level="error", lifespan="off", server_header=False
    )
    uvicorn.Server(config).run([bound])


def _ready(workspace: Path, loading: Loading) -> None:
    """Load the screens and what they need, then work at what takes long on a large archive."""
    loading.finish(_steps())
    from drafter.workflow.page.ahead import work_ahead

    work_ahead(workspace)


def _steps() -> Iterator[object]:
    yield from map(ways, FIRST)
    from drafter.workflow.page.ahead import rooms

    yield from rooms()


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as fault:
        bound.close()
        what = f"the page cannot be served at {host}, port {port}: {fault.strerror}"
        raise refusal("serve", what, Place(), "choose another port with --port, or 0 for any that is free") from None
    bound.listen(128)
    return bound
