"""Which address leads to which screen, and what is answered where something goes wrong."""

from __future__ import annotations

import hmac
import secrets
import sys
from collections.abc import Awaitable, Callable, Collection, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route, Router
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from drafter.problems import DraftingError, of_system
from drafter.web import pages
from drafter.web.asking import Answer, Asked, Download, Moved, Page, Refused, Upload, Way
from drafter.web.guard import LOOPBACK, MOST_BYTES, TOKEN, Guard, TooLargeError
from drafter.web.loading import Loading
from drafter.web.screens import FIRST, ways

MOST_FILES, MOST_FIELDS = 100, 50_000
"""Of one request: a delegation of 20 people has some hundred fields, and a part of a form is sent whole."""
FIELD_BYTES = 4 * 1024 * 1024
"""Of one field: the longest statement, as text."""
_LIMITS = (
    f"That is more than drafter takes at once: at most {MOST_FILES} files, {MOST_FIELDS:,} fields, "
    f"{FIELD_BYTES // 2**20} MB of text in one field, and {MOST_BYTES // 2**20} MB in all. Nothing was done."
)

_NOWHERE = Router()
Endpoint = Callable[[Request], Awaitable[Response]]


def application(
    workspace: Path,
    hosts: Collection[str] = LOOPBACK,
    key: str = "",
    debug: bool = False,
    loading: Loading | None = None,
) -> Starlette:
    """Return the page of a workspace, to be served; `key` is asked of those who come from another machine.

    Whoever finishes the `loading` lets requests be answered side by side; before that they are answered one by one.
    """
    house = _House(workspace.resolve(), secrets.token_urlsafe(), debug, loading or Loading())
    return Starlette(
        routes=[Mount("/static", StaticFiles(packages=[("drafter.web", "static")])), Mount("/", house.screens)],
        middleware=[Middleware(Guard, hosts=hosts, key=key)],
        exception_handlers={HTTPException: house.missing, Exception: house.broken},
    )


class _House:
    """The workspace that is served, and the token that its forms bear."""

    def __init__(self, workspace: Path, token: str, debug: bool, loading: Loading) -> None:
        self._workspace, self._token, self._debug = workspace, token, debug
        self._alone = loading.alone
        self._routers: dict[str, Router] = {}

    async def screens(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on to the screens of an address, which are loaded when the first of them is asked for."""
        first = scope["path"].split("/")[1] if "/" in scope["path"] else ""
        if first in FIRST and first not in self._routers:
            self._routers[first] = await run_in_threadpool(self._alone, self._router, first)
        await self._routers.get(first, _NOWHERE)(scope, receive, send)

    def _router(self, first: str) -> Router:
        routes = [Route(way.address, self.endpoint(way), methods=[way.method]) for way in ways(first)]
        return Router(routes, redirect_slashes=False)

    def endpoint(self, way: Way) -> Endpoint:
        """Return what answers an address: the screen, run beside the server, with what goes wrong told on a page."""

        async def answered(request: Request) -> Response:
            try:
                asked = await self._asked(request)
            except TooLargeError:
                return PlainTextResponse(_LIMITS, 413)
            except ClientDisconnect:  # nobody is there to be answered
                return PlainTextResponse("", 400)
            if way.method != "GET" and not self._bears_token(request, asked):
                return PlainTextResponse("This page is an old one: load it again. Nothing was done.", 403)
            try:
                return self._response(await run_in_threadpool(self._alone, way.screen, asked), asked)
            except DraftingError as fault:
                return self._response(Refused(fault.problems), asked)
            except OSError as fault:
                told = of_system(fault)
                if told is None:
                    raise
                return self._response(Refused(told.problems), asked)

        return answered

    async def _asked(self, request: Request) -> Asked:
        fields: dict[str, str] = {}
        uploads: list[Upload] = []
        if request.method not in ("GET", "HEAD"):
            async with request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=FIELD_BYTES) as form:
                if len(form.multi_items()) > MOST_FIELDS:
                    raise TooLargeError
                for name, value in form.multi_items():
                    if isinstance(value, UploadFile):
                        uploads.append(Upload(_plain_name(value.filename), await value.read()))
                    elif len(value) > FIELD_BYTES:
                        raise TooLargeError
                    else:
                        fields[name] = f"{fields[name]}\n{value}" if name in fields else value
        return Asked(
            self._workspace,
            request.path_params,
            dict(request.query_params),
            fields,
            tuple(each for each in uploads if each.name),
            request.headers.get("hx-request") == "true",
        )

    def _bears_token(self, request: Request, asked: Asked) -> bool:
        given = request.headers.get("x-drafter-token") or asked.fields.get(TOKEN, "")
        return hmac.compare_digest(given.encode(), self._token.encode())

    def _response(self, answer: Answer, asked: Asked) -> Response:
        match answer:
            case Moved(address):
                headers = {"hx-redirect": address} if asked.is_part else {"location": address}
                return Response(status_code=200 if asked.is_part else 303, headers=headers)
            case Download(name, data, media_type, shown):
                how = "inline" if shown else "attachment"
                named = {"content-disposition": f"{how}; filename*=UTF-8''{quote(name)}"}
                return Response(data, media_type=media_type, headers=named)
            case Refused(problems, status):
                view = {"problems": problems}
                return self._html("problems.html", view, "problems" if asked.is_part else "", status)
            case Page(template, view, part, status):
                return self._html(template, view, part, status)

    def _html(self, template: str, view: Mapping[str, object], part: str, status: int) -> Response:
        shown = {"token": self._token, "workspace": self._workspace.name, "folder": f"{self._workspace}/", **view}
        return HTMLResponse(pages.page(template, shown, part), status)

    async def missing(self, request: Request, fault: Exception) -> Response:
        """Answer an address that leads nowhere, or one asked in a way that it does not know."""
        status = fault.status_code if isinstance(fault, HTTPException) else 404
        if status in (400, 413):
            is_limit = status == 413 or any(word in str(fault) for word in ("Too many", "maximum size"))
            return PlainTextResponse(_LIMITS if is_limit else "That could not be read; nothing was done.", status)
        return self._html("missing.html", {"address": request.url.path}, "", status)

    async def broken(self, request: Request, fault: Exception) -> Response:
        """Answer where drafter itself has a fault: no traceback reaches the page."""
        print(f"drafter: {request.method} {request.url.path}: {type(fault).__name__}: {fault}", file=sys.stderr)
        return self._html("broken.html", {}, "", 500)


def _plain_name(name: str | None) -> str:
    """Return a file's name without any folder, whatever system it comes from."""
    return PurePosixPath((name or "").replace("\\", "/")).name
