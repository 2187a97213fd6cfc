"""The review page on the loopback address, for the length of a test; and a client that speaks HTTP to it."""

from __future__ import annotations

import gc
import http.client
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlencode

from translator.project import Project
from translator.web.app import application
from translator.web.guard import COOKIE, CSRF, Doors
from translator.web.serve import HOST, listening, server_of

NOW = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)


@dataclass
class Server:
    """A running page: its port, and its doors."""

    port: int
    doors: Doors

    @property
    def origin(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def home(self) -> str:
        """What the addresses of its pages begin with."""
        return f"{self.origin}{self.doors.base}"

    def address(self, path: str = "/") -> str:
        """An address that is good once."""
        return f"{self.home}{path}?token={self.doors.token()}"


@contextmanager
def running(
    project: Project, by: str = "Anna Muster", hosts: Sequence[str] = (), header: str = "", port: int = 0
) -> Iterator[Server]:
    """Serves a project until the block ends."""
    with closing(listening(port)) as found, _without_what_was_before():
        port = found.getsockname()[1]
        doors = Doors(frozenset({f"{HOST}:{port}", f"localhost:{port}", *hosts}), by, header)
        app = application(project, doors, lambda: NOW)
        server = server_of(app)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [found]})
        thread.start()
        try:
            yield Server(port, doors)
        finally:
            server.should_exit = True
            thread.join()
            _forget_connections()


@contextmanager
def _without_what_was_before() -> Iterator[None]:
    """A collection within the block walks through what the block has made, not what all other tests have left."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _forget_connections() -> None:
    """A browser may open a connection at the very moment at which uvicorn ends, which then leaves it to be collected:
    here, and not as a warning in whatever test comes later."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "unclosed", ResourceWarning)
        gc.collect()


@dataclass
class Answer:
    """What came back: `headers` by their names in lower case."""

    status: int
    headers: dict[str, str]
    text: str


@dataclass
class Client:
    """A browser without a page: keeps the cookie and the page's token. Paths are below the server's own."""

    server: Server
    cookie: str = ""
    csrf: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def open(self, address: str = "") -> Client:
        """Goes in by an address that is good once."""
        address = address or self.server.address()
        answer = self.get(address.removeprefix(self.server.home))
        assert answer.status == 200, answer.text
        self.cookie = answer.headers["set-cookie"].split(";")[0].partition("=")[2]
        session = self.server.doors.session(self.cookie)
        assert session
        self.csrf = session.csrf
        return self

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, None, headers)

    def post(self, path: str, fields: dict[str, str | list[str]], **headers: str) -> Answer:
        own = {"Origin": self.server.origin, CSRF: self.csrf, "HX-Request": "true"}
        return self._ask("POST", path, urlencode(fields, doseq=True), own | headers)

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        sent = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        if self.cookie:
            sent["Cookie"] = f"{COOKIE}={self.cookie}"
        sent |= self.headers | {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in sent.items() if value}
        with closing(http.client.HTTPConnection(HOST, self.server.port, timeout=120)) as connection:
            connection.request(method, self.server.doors.base + path, body, sent)
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read().decode())
