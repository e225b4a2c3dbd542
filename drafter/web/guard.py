"""Who may ask, and how much: only this machine, only this page, only so many bytes.

A page of another site that is open in the same browser can send requests here. It cannot read the
answers, nor the token that every change must bear; a name of its own for this machine is refused.
After: OWASP, Cross-Site Request Forgery Prevention, and DNS rebinding.
"""

from __future__ import annotations

import hmac
from collections.abc import Collection
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "::1")
MOST_BYTES = 64 * 1024 * 1024
"""Of one request: twenty statements with pictures."""
_DIGITS = 15  # more are no length, and int() would not read them
KEY, TOKEN = "drafter-key", "token"
"""The cookie that lets in from another machine, and the name of a form's token."""

_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; "
    "base-uri 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cache-control": "no-store",
}


class TooLargeError(Exception):
    """The request has more bytes than MOST_BYTES."""


@dataclass(frozen=True, slots=True)
class Guard:
    """The doorkeeper before the screens; `key` is asked of those who come from another machine, "" of nobody."""

    app: ASGIApp
    hosts: Collection[str] = LOOPBACK
    key: str = ""
    most_bytes: int = MOST_BYTES

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is refused here, and hand on what is not."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refused = self._refused(scope)
        if refused is not None:
            await refused(scope, receive, _dressed(send))
            return
        await self.app(scope, self._counted(receive), _dressed(send))

    def _refused(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if _host(headers.get("host", "")) not in self.hosts:
            return PlainTextResponse("This page is served on this machine only.", 421)
        if self.key and (answer := self._locked(scope, headers)) is not None:
            return answer
        if scope["method"] not in ("GET", "HEAD") and not _from_here(headers):
            return PlainTextResponse("A page of another site asked for this; nothing was done.", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > _DIGITS or int(length) > self.most_bytes:
            return PlainTextResponse(f"That is more than {self.most_bytes // 2**20} MB; nothing was read.", 413)
        return None

    def _locked(self, scope: Scope, headers: Headers) -> Response | None:
        """Return how to get in, where neither the cookie nor the address has the key; it moves to the cookie."""
        if _same(_cookie(headers.get("cookie", "")), self.key):
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("key", [""])[0]
        if not _same(given, self.key):
            return PlainTextResponse('Open the address that "drafter serve" printed: it holds the key.', 403)
        answer = RedirectResponse(scope["path"], 303)
        answer.set_cookie(KEY, self.key, httponly=True, samesite="strict")
        return answer

    def _counted(self, receive: Receive) -> Receive:
        """Return `receive` with an end: what comes without a length, or lies about it, is cut off too."""
        came = 0

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > self.most_bytes:
                raise TooLargeError
            return message

        return counted


def _host(given: str) -> str:
    """Return the name in a Host header, without its port: "[::1]:8000" gives "::1"."""
    if given.startswith("["):
        return given[1:].partition("]")[0]
    return given.rpartition(":")[0] or given if given.count(":") <= 1 else given


def _from_here(headers: Headers) -> bool:
    """Return whether the browser says that this very page asked; one that says nothing is no browser's page."""
    site, origin = headers.get("sec-fetch-site", "same-origin"), headers.get("origin")
    own = {f"{scheme}://{headers.get('host', '')}" for scheme in ("http", "https")}
    return site in ("same-origin", "none") and (origin is None or origin in own)


def _same(given: str, key: str) -> bool:
    return hmac.compare_digest(given.encode(), key.encode())


def _cookie(header: str) -> str:
    try:
        found = SimpleCookie(header).get(KEY)
    except CookieError:
        return ""
    return found.value if found else ""


def _dressed(send: Send) -> Send:
    """Return `send` that puts the headers of this house on every answer."""

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return dressed
