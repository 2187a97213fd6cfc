"""A server on 127.0.0.1 that plays each provider, well and badly."""

from __future__ import annotations

import html
import json
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from translator.engines import Engine, Setup, load
from translator.engines.options import KEYS

KEY = "sk-5ecret-of-the-clinic"
PRIVATE = "Mrs Miller takes the pills"
MODEL = "small-model"


@dataclass
class Asked:
    """A request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: str

    @property
    def query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    """`stall`: "before" anything is sent, or "after" the headers. `cut`: the last bytes never come. `slow`: seconds
    before it answers."""

    body: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    stall: str = ""
    cut: int = 0
    slow: float = 0.0


@dataclass(frozen=True)
class Dialect:
    """How a provider is spoken to: the texts of a request, and the body of an answer."""

    name: str
    read: Callable[[Asked], list[str]]
    write: Callable[[Sequence[str | None]], str]
    options: dict[str, object] = field(default_factory=dict)
    error: str = '{"error": "wrong"}'


@dataclass
class Provider:
    """The server. `plays` says what to answer; `asked` is what came, `heard` whether anything did."""

    dialect: Dialect
    address: str
    plays: Callable[[Asked], Reply]
    asked: list[Asked] = field(default_factory=list)
    heard: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def texts(self) -> list[str]:
        return [text for asked in self.asked for text in self.dialect.read(asked)]

    def good(self, asked: Asked) -> Reply:
        """Every text in quotation marks of another language."""
        return self.answer(f"«{text}»" for text in self.dialect.read(asked))

    def answer(self, texts: Any) -> Reply:
        return Reply(self.dialect.write(list(texts)))

    def engine(self, timeout: float = 5.0, **options: object) -> Engine:
        own = {**self.dialect.options, **options}
        own = {name: self.address if value == "ADDRESS" else value for name, value in own.items()}
        variable = KEYS.get(self.dialect.name)
        return load(self.dialect.name, Setup({"timeout": timeout, **own}, {variable: KEY} if variable else {}))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    provider: Provider

    def do_GET(self) -> None:
        self._play("")

    def do_POST(self) -> None:
        self._play(self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode())

    def _play(self, body: str) -> None:
        asked = Asked(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body)
        self.provider.asked.append(asked)
        self.provider.heard.set()
        reply = self.provider.plays(asked)
        if reply.slow:
            self.provider.done.wait(reply.slow)
        if reply.stall == "before":
            self._wait()
            return
        content = reply.body.encode("utf-8", "surrogatepass")
        headers = {"Content-Type": "application/json", "Content-Length": str(len(content)), **reply.headers}
        self.send_response(reply.status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if reply.stall == "after":
            self._wait()
            return
        self.wfile.write(content[: len(content) - reply.cut])
        if reply.cut:
            self.close_connection = True

    def _wait(self) -> None:
        self.provider.done.wait(30)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


def google_page(texts: Sequence[str | None]) -> str:
    return f'<html><body><div class="result-container">{html.escape(texts[0] or "")}</div></body></html>'


def openai_read(asked: Asked) -> list[str]:
    """The texts of the first question; a correction asks for them again."""
    return [item["text"] for item in json.loads(asked.json["messages"][1]["content"]).values()]


def openai_says(content: str, **more: object) -> str:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}, **more}]})


def openai_write(texts: Sequence[str | None]) -> str:
    return openai_says(json.dumps({f"t{at}": text for at, text in enumerate(texts, 1)}))


def deepl_write(texts: Sequence[str | None]) -> str:
    made = [{"text": text, "detected_source_language": "EN", "billed_characters": 9} for text in texts]
    return json.dumps({"translations": made})


def mymemory_write(texts: Sequence[str | None]) -> str:
    return json.dumps({"responseData": {"translatedText": texts[0]}, "responseStatus": 200, "matches": []})


DIALECTS = {
    "google": Dialect("google", lambda asked: [asked.query["q"]], google_page,
                      error=google_page(["Error 500. That’s an error."])),
    "mymemory": Dialect(
        "mymemory", lambda asked: [asked.query["q"]], mymemory_write,
        error='{"responseData": {"translatedText": "NO QUERY SPECIFIED"}, "responseStatus": "500"}',
    ),
    "microsoft": Dialect(
        "microsoft", lambda asked: [asked.json[0]["text"]],
        lambda texts: json.dumps([{"translations": [{"text": texts[0], "to": "de"}]}]),
        {"region": "westeurope"}, '{"error": {"code": 400036, "message": "The target language is not valid."}}',
    ),
    "libretranslate": Dialect(
        "libretranslate", lambda asked: asked.json["q"], lambda texts: json.dumps({"translatedText": texts}),
        {"url": "ADDRESS"},
    ),
    "deepl": Dialect(
        "deepl", lambda asked: asked.json["text"], deepl_write, {"url": "ADDRESS"}, '{"message": "wrong"}'
    ),
    "openai": Dialect(
        "openai", openai_read, openai_write, {"url": "ADDRESS", "model": MODEL}, '{"error": {"message": "wrong"}}'
    ),
}  # fmt: skip


@contextmanager
def serve(dialect: Dialect, monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    """The provider at work, and deep-translator's addresses turned to it."""
    import deep_translator.constants

    provider = Provider(dialect, "", Reply)  # type: ignore[arg-type]
    provider.plays = provider.good
    server = Server(("127.0.0.1", 0), type("Playing", (Handler,), {"provider": provider}))
    provider.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    for place in ("GOOGLE_TRANSLATE", "MYMEMORY", "MICROSOFT_TRANSLATE"):
        monkeypatch.setitem(deep_translator.constants.BASE_URLS, place, f"{provider.address}/translate")
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    try:
        yield provider
    finally:
        provider.done.set()
        server.shutdown()
        thread.join()
        server.server_close()


def assert_discreet(error: BaseException) -> None:
    """Neither text nor key nor address, nor another exception that may hold them."""
    assert error.__cause__ is None
    assert error.__context__ is None
    shown = f"{error} {error!r} {vars(error)} {''.join(traceback.format_exception(error))}"
    assert_discreet_text(shown)


def assert_discreet_text(shown: str) -> None:
    assert not [word for word in ("Miller", "pills", KEY, "127.0.0.1", "q=", "invalid/") if word in shown]
