"""A paid engine on the loopback address that counts what it is asked, and can end the program that asks it.

`python -m tests.paid FOLDER ADDRESS` translates a project with it, as a run that may be killed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import urllib.request
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from translator.engines import PLAIN, Answer, Brief, Form

TEXTS, AT_ONCE = 4, 3
"""In a batch; batches in flight."""


class Paid:
    """The engine: its answers are the texts in capitals."""

    name = "paid"
    model = ""
    sends_text_away = False
    form = Form.TOKENS
    takes_terms = False
    takes_brief = False
    takes_counts = False
    batch_texts = TEXTS
    batch_characters = 10_000
    concurrency = AT_ONCE
    pause = 0.0
    price: float | None = 20.0

    def __init__(self, address: str) -> None:
        self._address = address

    def can(self, source: str, target: str) -> bool:  # noqa: ARG002
        return True

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        return ""

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:  # noqa: ARG002
        body = json.dumps({"texts": list(texts), "process": os.getpid()}).encode()
        with urllib.request.urlopen(urllib.request.Request(self._address, body), timeout=60) as reply:  # noqa: S310
            return [Answer(text) for text in json.load(reply)]


@dataclass
class Till:
    """What the server was asked for, text by text. At request number `end_at` the asker is ended: before the reply,
    or just after it."""

    served: Counter[str] = field(default_factory=Counter)
    requests: int = 0
    end_at: int = 0
    after: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)


@contextmanager
def server() -> Iterator[tuple[str, Till]]:
    """Its address, and its till."""
    till = Till()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with till.lock:
                till.requests += 1
                till.served.update(asked["texts"])
                ends = till.requests == till.end_at
            if ends and not till.after:
                os.kill(asked["process"], signal.SIGKILL)
            try:
                body = json.dumps([text.upper() for text in asked["texts"]]).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                self.wfile.flush()
            except OSError:  # who asked is gone
                return
            if ends and till.after:
                os.kill(asked["process"], signal.SIGKILL)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/", till
        http.shutdown()


def register(address: str) -> None:
    """Makes it known as the engine "paid"."""
    from translator import engines

    engines.ENGINES["paid"] = f"{__name__}:engine"
    globals()["engine"] = lambda *_: Paid(address)


def main(folder: str, address: str) -> None:
    """Runs `update` and `translate` for the whole project."""
    from translator.project import find
    from translator.steps.translate import Options, translate
    from translator.steps.update import update

    register(address)
    project = find(Path(folder))
    update(project, project.locales)
    translate(project, project.locales, Options(date(2026, 11, 28)))


if __name__ == "__main__":
    main(*sys.argv[1:])
