"""How fast texts flow through an engine whose server takes a second for each request, beside the ideal and beside
deep-translator.

    flow.py [--messages 10000] [--batch 50] [--at-once 8]

The server is on the loopback address and answers any number of requests at once, each after one second, so the ideal is
(messages / batch / at once) seconds, rounded up. Ours is `translate` whole: catalogs read, ledger, memory, answers
judged, PO files written. deep-translator's translate_batch sends one text after the other, so 20 texts are enough.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from translator import engines
from translator.engines import PLAIN, Answer, Brief, Form
from translator.project import Project, find
from translator.steps.reading import read_catalog
from translator.steps.translate import Options, translate
from translator.steps.update import update

LATENCY = 1.0
"""Seconds for each request."""
ARTICLE = 250
"""Messages in each."""
FEW = 20


class Slow:
    """The engine: capitals, a second later."""

    name = "slow"
    model = ""
    sends_text_away = False
    form = Form.TOKENS
    takes_terms = False
    takes_brief = False
    takes_counts = False
    batch_characters = 1_000_000
    pause = 0.0
    price: float | None = None

    def __init__(self, address: str, texts: int, at_once: int) -> None:
        self._address, self.batch_texts, self.concurrency = address, texts, at_once

    def can(self, source: str, target: str) -> bool:  # noqa: ARG002
        return True

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        return ""

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:  # noqa: ARG002
        body = json.dumps(list(texts)).encode()
        with urllib.request.urlopen(urllib.request.Request(self._address, body), timeout=60) as reply:  # noqa: S310
            return [Answer(text) for text in json.load(reply)]


class Handler(BaseHTTPRequestHandler):
    """POST: a list of texts as JSON. GET: Google's page for small devices, as deep-translator asks for it."""

    def do_POST(self) -> None:
        texts = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._reply(json.dumps([text.upper() for text in texts]), "application/json")

    def do_GET(self) -> None:
        text = parse_qs(urlsplit(self.path).query)["q"][0]
        self._reply(f'<html><div class="result-container">{text.upper()}</div></html>', "text/html")

    def _reply(self, text: str, kind: str) -> None:
        time.sleep(LATENCY)
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """As many at once as come."""

    daemon_threads = True
    request_queue_size = 128


@contextmanager
def server() -> Iterator[str]:
    """Its address."""
    with Server(("127.0.0.1", 0), Handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()


def main() -> None:
    parser = argparse.ArgumentParser(description="How fast texts flow through a slow engine.")
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--batch", type=int, default=50)
    parser.add_argument("--at-once", type=int, default=8)
    asked = parser.parse_args()
    ideal = math.ceil(math.ceil(asked.messages / asked.batch) / asked.at_once) * LATENCY
    with server() as address, tempfile.TemporaryDirectory() as name:
        wall, cpu = ours(Path(name), address, asked.messages, asked.batch, asked.at_once)
        theirs = peer(address)
    print(f"{asked.messages:,} messages, batches of {asked.batch}, {asked.at_once} at once, {LATENCY:g} s a request")
    print(f"ideal                            {ideal:8.1f} s")
    print(f"translate                        {wall:8.1f} s   {wall / ideal:.2f} of the ideal, {cpu:.1f} s of CPU")
    print(f"deep-translator translate_batch  {theirs * asked.messages:8.0f} s   ({theirs:.2f} s a text, {FEW} texts)")


def ours(root: Path, address: str, messages: int, batch: int, at_once: int) -> tuple[float, float]:
    """Seconds of wall and CPU time for `translate` over a project that `update` has made."""
    engines.ENGINES["slow"] = f"{__name__}:slow"
    globals()["slow"] = lambda *_: Slow(address, batch, at_once)
    (root / "source").mkdir()
    (root / "translator.toml").write_text('locales = ["de"]\nengines = ["slow"]\n', encoding="utf-8")
    for first in range(0, messages, ARTICLE):
        texts = [text(number) for number in range(first, min(first + ARTICLE, messages))]
        (root / "source" / f"{first}.txt").write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    project = find(root)
    update(project, project.locales)
    start, cpu = time.perf_counter(), time.process_time()
    filled = translate(project, project.locales, Options(date(2026, 11, 28))).locales["de"]
    took = time.perf_counter() - start, time.process_time() - cpu
    assert (filled.translated, filled.left, filled.problems) == (messages, 0, [])
    _look(project)
    return took


def _look(project: Project) -> None:
    """Every text has its own answer."""
    for article in project.articles()[0]:
        for message in read_catalog(project, article.name, "de").live:
            assert message.strings == (message.id.upper(),), message.id


def text(number: int) -> str:
    """A paragraph of two sentences that no other number has."""
    return f"Patient number {number} was seen on the ward. The wound had closed well, and the stitches came out."


def peer(address: str) -> float:
    """Seconds a text."""
    from deep_translator import GoogleTranslator
    from deep_translator.constants import BASE_URLS

    BASE_URLS["GOOGLE_TRANSLATE"] = address
    translator = GoogleTranslator(source="en", target="de")
    start = time.perf_counter()
    done = translator.translate_batch([text(number) for number in range(FEW)])
    assert len(done) == FEW
    return (time.perf_counter() - start) / FEW


if __name__ == "__main__":
    main()
