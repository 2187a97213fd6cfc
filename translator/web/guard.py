"""Who gets in: whoever opened the address that the terminal printed, and no other page or program.

The address has a path that is another in each run, and a token that is good once; what opens it gets a cookie for that
path: browsers give the cookies of a machine to all its servers, whatever their ports, but not below another path. Every
request must name this server as its host, every one that changes something must come from this server's own pages and
bring what only they know.
"""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "polyclinic_review"
CSRF = "x-csrf-token"
MOST_SESSIONS = 200
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PREVIEW_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-same-origin"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass
class Session:
    """One browser: `by` is who sits before it, "" until they have said so."""

    by: str = ""
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32))


class Doors:
    """The tokens that nobody has used yet, and the sessions that came of the others.

    `hosts` are the names under which the server may be asked ("127.0.0.1:8000"); `header` names the user where a proxy
    in front has authenticated them. `base` is the path below which everything stands; behind a proxy it is "", for
    there addresses last, and no cookie lets anybody in.
    """

    def __init__(self, hosts: frozenset[str], by: str = "", header: str = "") -> None:
        self.hosts, self.by, self.header = hosts, by, header
        self.base = "" if header else f"/{secrets.token_urlsafe(16)}"
        self._tokens: set[str] = set()
        self._sessions: dict[str, Session] = {}
        self._lock = threading.Lock()

    def token(self) -> str:
        """A new one, good once."""
        made = secrets.token_urlsafe(32)
        with self._lock:
            self._tokens.add(made)
        return made

    def open(self, token: str) -> str | None:
        """The cookie for a token; None where it is none, or was used."""
        with self._lock:
            found = next((one for one in self._tokens if hmac.compare_digest(one.encode(), token.encode())), None)
            if found is None:
                return None
            self._tokens.discard(found)
            return self._new(Session(self.by))

    def session(self, cookie: str) -> Session | None:
        with self._lock:
            return self._sessions.get(cookie)

    def named(self, user: str) -> Session:
        """The session of a user whom the proxy names."""
        with self._lock:
            key = f"user:{user}"
            if key not in self._sessions:
                self._new(Session(user), key)
            return self._sessions[key]

    def _new(self, session: Session, key: str = "") -> str:
        key = key or secrets.token_urlsafe(32)
        self._sessions[key] = session
        while len(self._sessions) > MOST_SESSIONS:
            self._sessions.pop(next(iter(self._sessions)))
        return key


ONWARD = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Review</title><link rel="icon" href="data:,">'
    '<meta http-equiv="refresh" content="0;url={path}"><p><a href="{path}">To the review page</a></p></html>'
)
"""Not a redirection: after one that began on another page browsers would keep back the cookie."""
Refusal = tuple[int, str, str]
"""Status, what is wrong, and what to do."""
NO_TOKEN = (
    403,
    "This page is open to the browser that its address was opened in.",
    "Open the address that the terminal shows; each is good once, when one is used the terminal shows another.",
)
OTHER_RUN = (404, "This page is of another run.", NO_TOKEN[2])
USED = (403, "This address was used already, or is of another run.", NO_TOKEN[2])


class Guard:
    """The middleware around everything."""

    def __init__(self, app: ASGIApp, doors: Doors, used: Callable[[], None]) -> None:
        self.app, self.doors, self.used = app, doors, used

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        sender = _with_headers(send)
        response = self._answer(request)
        await (response(scope, receive, sender) if response else self.app(scope, receive, sender))

    def _answer(self, request: Request) -> Response | None:
        """What is answered here already; None where the request may go on."""
        if why := self._wrong_host(request.headers):
            return refused(*why, part=_is_part(request))
        if not self._below(request.url.path):
            return refused(*OTHER_RUN, part=True) if _is_part(request) else refused(404, "Not found.", "")
        if "token" in request.query_params and not self.doors.header:
            return self._opened(request)
        session = self._session(request)
        if session is None:
            return refused(*NO_TOKEN, part=_is_part(request))
        if request.method not in ("GET", "HEAD") and (why := self._forged(request, session)):
            return refused(*why, part=_is_part(request))
        if request.headers.get("sec-fetch-site", "same-origin") in ("cross-site", "same-site") and _embeds(request):
            return refused(403, "Another page asked for this.", "Open it from its own page.")
        request.state.session = session
        return None

    def _wrong_host(self, headers: Headers) -> Refusal | None:
        if headers.get("host", "").lower() in self.doors.hosts:
            return None
        return 421, "This server is not known by that name.", "Open the address that the terminal shows."

    def _below(self, path: str) -> bool:
        """Whether it is a path of this run; nothing is said of any other."""
        begin = f"{self.doors.base}/".encode()
        return hmac.compare_digest(path.encode("utf-8", "surrogateescape")[: len(begin)], begin)

    def _opened(self, request: Request) -> Response:
        cookie = self.doors.open(request.query_params["token"])
        if cookie is None:
            return refused(*USED)
        self.used()
        path = request.url.path.removeprefix(self.doors.base)
        response = HTMLResponse(ONWARD.format(path=escape(f"{self.doors.base}/{path.lstrip('/')}")))
        response.set_cookie(COOKIE, cookie, httponly=True, samesite="strict", path=f"{self.doors.base}/")
        return response

    def _session(self, request: Request) -> Session | None:
        if self.doors.header:
            users = request.headers.getlist(self.doors.header)
            # Several: a proxy that adds its own behind one from outside.
            user = users[0].strip() if len(users) == 1 else ""
            return self.doors.named(user) if user else None
        return self.doors.session(request.cookies.get(COOKIE, ""))

    def _forged(self, request: Request, session: Session) -> Refusal | None:
        origin = request.headers.get("origin", "")
        if _host_of(origin) not in self.doors.hosts:
            return 403, "Another page sent this.", "Do it from the page of this server."
        if not hmac.compare_digest(request.headers.get(CSRF, "").encode(), session.csrf.encode()):
            return 403, "This page is older than the server.", "Reload it."
        return None


def _embeds(request: Request) -> bool:
    """Whether what asks is a page of somebody else's that wants to use the answer; a link that is followed does not."""
    return request.headers.get("sec-fetch-mode") != "navigate" or request.headers.get("sec-fetch-dest") != "document"


def _host_of(origin: str) -> str:
    """The host and port of an address, "" where it is none."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def _is_part(request: Request) -> bool:
    """Whether the page asks for a part of itself."""
    return "hx-request" in request.headers


HEAD = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not here</title><link rel="icon" href="data:,">'
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
)


def refused(status: int, text: str, hint: str, part: bool = False) -> Response:
    """A page that says why not; for a page that asks for a `part`, a line in it."""
    if part:
        kept = "What you typed is kept in this browser."
        return HTMLResponse(f'<p class="trouble"><strong>{text}</strong> {hint} {kept}</p>', status)
    return HTMLResponse(f"{HEAD}<main><h1>{text}</h1><p>{hint}</p></main></html>", status)


def _with_headers(send: Send) -> Send:
    """Adds what every answer says to the browser, unless it says so itself."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = {name.lower() for name, _ in message["headers"]}
            more = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            message["headers"] = [
                *((name, value) for name, value in message["headers"] if name != b"server"),
                *((name, value) for name, value in more if name.lower() not in given),
            ]
        await send(message)

    return sending
