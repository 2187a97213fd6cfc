"""Another program of this machine on a port of its own, which the reviewer's browser visits too: it gets nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import Browser, expect

from tests.browser import browser  # noqa: F401 - a fixture
from tests.clinic import knee_clinic
from tests.web.server import running
from tests.web.test_page import READY, visit
from translator.project import Project
from translator.web.guard import COOKIE
from translator.web.serve import HOST


@dataclass
class Other:
    """A server that writes down what browsers tell it."""

    port: int
    heard: list[str] = field(default_factory=list)


@contextmanager
def listening() -> Iterator[Other]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.heard.append(f"{self.path}\n{self.headers}")
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b'<!doctype html><link rel="icon" href="data:,"><h1>Other</h1>')

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer((HOST, 0), Handler)
    found = Other(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_server_on_another_port_gets_neither_the_cookie_nor_the_path(
    browser: Browser, new_project: Callable[..., Project]
) -> None:
    project = knee_clinic(new_project)
    with running(project) as server, listening() as other:
        at = visit(browser, server)
        page = at.work("ar")
        expect(page.locator(READY)).to_be_visible()
        [cookie] = [one for one in at.context.cookies(f"{server.home}/") if one.get("name") == COOKIE]
        at.context.add_cookies([{"name": "anybodys", "value": "x", "url": f"{server.origin}/"}])
        for path in ("/", "/desk/ar/blog/knee", "/static/review.css"):
            page.evaluate("address => { location.href = address; }", f"http://{HOST}:{other.port}{path}")
            expect(page.locator("h1")).to_have_text("Other")
            page.go_back()
            expect(page.locator(READY)).to_be_visible()
        heard = "\n".join(other.heard)
        assert heard.count("anybodys=x") == len(other.heard) == 3  # browsers do not look at the port
        assert str(cookie.get("value")) not in heard
        assert server.doors.base.strip("/") not in heard
        assert at.context.cookies(f"{server.origin}/") == at.context.cookies(f"http://{HOST}:{other.port}/")
        at.context.close()
