"""Google's page is played by a server of our own on 127.0.0.1: what it answers hangs on words in the text."""

from __future__ import annotations

import html
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import deep_translator.constants
import pytest

from translator.engines import Answer, load
from translator.engines.google import Google, _parts
from translator.errors import EngineError, EngineRejected, EngineUnreachable

PRIVATE = "Mrs Miller takes the pills"
ERROR = "Error 500 (Server Error)!!1500.That’s an error.There was an error. Please try again later.That’s all we know."


@dataclass
class Reply:
    body: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    stall: bool = False


def result(text: str) -> Reply:
    return Reply(f'<html><body><div class="result-container">{html.escape(text)}</div></body></html>')


@dataclass
class Page:
    """The server: `plays` says what to answer to a text; the languages and texts that were asked for."""

    plays: Callable[[str], Reply]
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def texts(self) -> list[str]:
        return [text for _, _, text in self.asked]

    def replies(self, *replies: Reply) -> None:
        """These in turn, the last one for ever."""
        left = list(replies)
        self.plays = lambda _: left.pop(0) if len(left) > 1 else left[0]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    page: Page

    def do_GET(self) -> None:
        asked = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
        source, target, text = (asked[key][0] for key in ("sl", "tl", "q"))
        self.page.asked.append((source, target, text))
        reply = self.page.plays(text)
        if reply.stall:
            self.page.done.wait(30)
            self.close_connection = True
            return
        body = reply.body.encode()
        self.send_response(reply.status)
        for name, value in {"Content-Type": "text/html", "Content-Length": str(len(body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    page = Page(lambda text: result(f"«{text}»"))
    server = Server(("127.0.0.1", 0), type("Playing", (Handler,), {"page": page}))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    address = f"http://127.0.0.1:{server.server_address[1]}/m"
    monkeypatch.setitem(deep_translator.constants.BASE_URLS, "GOOGLE_TRANSLATE", address)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    yield page
    page.done.set()
    server.shutdown()
    thread.join()
    server.server_close()


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds

    def engine(self, pause: float = 0.0, timeout: float = 5.0) -> Google:
        return Google(timeout=(timeout, timeout), pause=pause, sleep=self.sleep, clock=lambda: self.now)


def one(text: str, target: str = "de") -> Answer:
    [answer] = Clock().engine().translate([text], "en", target)
    return answer


@pytest.mark.parametrize(
    ("text", "sent", "expected"),
    [
        ("Take the pills.", "Take the pills.", "«Take the pills.»"),
        ("  Take the pills.\n", "Take the pills.", "  «Take the pills.»\n"),
        ("\u00a0Take it\u202f\u00a0", "Take it", "\u00a0«Take it»\u202f\u00a0"),
        ("one\ntwo", "one\ntwo", "«one\ntwo»"),
        ("a < b & c > d", "a < b & c > d", "«a < b & c > d»"),
        ("⟦0⟧red⟦1⟧ pill", "⟦0⟧red⟦1⟧ pill", "«⟦0⟧red⟦1⟧ pill»"),
        ("é ü 漢 😀", "é ü 漢 😀", "«é ü 漢 😀»"),
        ("...", None, "..."),
        (" — 50 % ✓ ", None, " — 50 % ✓ "),
        ("⟦0⟧", None, "⟦0⟧"),
        ("", None, ""),
    ],
)
def test_sends_text_and_gives_white_space_back(page: Page, text: str, sent: str | None, expected: str) -> None:
    assert one(text) == Answer(expected)
    assert page.texts == ([] if sent is None else [sent])


@pytest.mark.parametrize(
    ("text", "got", "expected"),
    [
        ("5\u00a0mg a day", "5 mg am Tag", "5\u00a0mg am Tag"),
        ("15 or 5\u00a0mg", "15 oder 5 mg", "15 oder 5\u00a0mg"),
        ("⟦0⟧\u202fmg and 2.5\u00a0ml", "⟦0⟧ mg und 2.5 ml", "⟦0⟧\u202fmg und 2.5\u00a0ml"),
        ("2.5\u00a0mg a day", "2,5 mg am Tag", "2,5 mg am Tag"),
        ("5 mg a day", "5 mg am Tag", "5 mg am Tag"),
    ],
)
def test_no_break_spaces_after_numbers(page: Page, text: str, got: str, expected: str) -> None:
    page.replies(result(got))
    assert one(text) == Answer(expected)


def test_line_breaks_of_the_page_are_not_glued(page: Page) -> None:
    page.replies(Reply('<div class="result-container">eins<br>zwei<br/>drei</div>'))
    assert one("one\ntwo\nthree") == Answer("eins\nzwei\ndrei")


def test_the_old_page_is_read_too(page: Page) -> None:
    page.replies(Reply('<div class="t0">eins</div>'))
    assert one("first") == Answer("eins")


@pytest.mark.parametrize(
    ("text", "target", "refused"),
    [
        ("5 mg", "de", False), ("COVID-19", "ar", False), ("Botox", "es", False), ("MRI", "ru", False),
        ("https://a.example/the/of me@of.example", "ru", False), ("hospital", "es", False), ("⟦0⟧ mg", "ar", False),
        ("120 mmol", "de", False), ("Botox", "ar", True), ("hospital", "ru", True), ("Contact Us", "de", True),
        ("CALL US", "de", True), ("Migraine treatment", "es", True), ("Do not", "fr", True),
        ("Take 5 mg of it.", "de", True),
    ],
)  # fmt: skip
def test_an_echo_is_refused_where_words_should_have_changed(page: Page, text: str, target: str, refused: bool) -> None:
    page.plays = result
    assert one(text, target) == (Answer("", "came back unchanged") if refused else Answer(text))


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (result(""), "google gave nothing back"),
        (result("   "), "google gave nothing back"),
        (result(ERROR), "google answered with an error page"),
        (result("<!DOCTYPE html><html>Sorry</html>"), "google answered with an error page"),
        (Reply("<html><body>Before you continue</body></html>"), "google answered with an error page"),
        (Reply(""), "google answered with an error page"),
        (result("ha " * 200), "the length of the answer is implausible"),
        (result("broken \ufffd"), "google gave back broken characters"),
        (Reply("", 413), "google refused this text (HTTP 413)"),
        (Reply("", 400), "google refused this text (HTTP 400)"),
    ],
)
def test_what_is_no_translation_is_refused(page: Page, reply: Reply, reason: str) -> None:
    page.plays = lambda text: reply if "pills" in text else result("gut")
    answers = Clock().engine().translate(["good", PRIVATE, "good"], "en", "de")
    assert answers == [Answer("gut"), Answer("", reason), Answer("gut")]


def test_much_too_short_is_refused(page: Page) -> None:
    page.replies(result("ja"))
    assert one("the pills " * 20).refused == "the length of the answer is implausible"


def test_what_cannot_be_sent_is_refused(page: Page) -> None:
    assert one("pill \ud800").refused == "the text holds characters that cannot be sent"
    assert one("x" * 5_000).refused == "the text cannot be split"
    assert page.asked == []


def test_error_pages_for_every_text_end_it(page: Page) -> None:
    page.replies(result(ERROR))
    engine = Clock().engine()
    assert [engine.translate([PRIVATE], "en", "de")[0].refused for _ in range(2)] == [
        "google answered with an error page"
    ] * 2
    with pytest.raises(EngineUnreachable, match=r"HTTP 200"):
        engine.translate([PRIVATE], "en", "de")


TOO_MANY = Reply("Too many", 429)
CAPTCHA = Reply("<html><body>Our systems have detected unusual traffic ... g-recaptcha</body></html>")


@pytest.mark.parametrize(
    ("before", "slept"),
    [
        ([Reply("", 429, {"Retry-After": "7"})], [7.0]),
        ([TOO_MANY, TOO_MANY, TOO_MANY], [1.0, 2.0, 4.0]),
        ([Reply("", 429, {"Retry-After": "86400"})], [60.0]),
        ([Reply("", 429, {"Retry-After": "soon"})], [1.0]),
        ([Reply("", 429, {"Retry-After": "-5"})], [1.0]),
        ([Reply("", 429, {"Retry-After": "9" * 400})], [60.0]),
        ([Reply("", 429, {"Retry-After": formatdate(4_000_000_000, usegmt=True)})], [60.0]),
        ([Reply("", 429, {"Retry-After": formatdate(1, usegmt=True)})], []),
        ([Reply("", 503, {"Retry-After": "3"})], [3.0]),
        ([Reply("", 500), Reply("", 502)], [1.0, 2.0]),
        ([CAPTCHA], [1.0]),
        ([result(ERROR)], [1.0]),
    ],
)
def test_tries_again(page: Page, before: list[Reply], slept: list[float]) -> None:
    page.replies(*before, result("gut"))
    clock = Clock()
    assert clock.engine().translate(["good"], "en", "de") == [Answer("gut")]
    assert clock.slept == slept
    assert len(page.asked) == len(before) + 1


def closed_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@pytest.mark.parametrize(
    ("reply", "kind", "tries"),
    [
        (TOO_MANY, EngineRejected, 4),
        (Reply("no", 403), EngineRejected, 4),
        (CAPTCHA, EngineRejected, 4),
        (Reply("captcha", 503), EngineRejected, 4),
        (Reply("", 500), EngineUnreachable, 3),
        (Reply("", 404), EngineUnreachable, 3),
        (Reply("", 302, {"Location": "/m?sl=en&tl=de&q=round"}), EngineUnreachable, 62),
        (Reply("cut", 200, {"Content-Length": "1000", "Connection": "close"}), EngineUnreachable, 2),
        (Reply(stall=True), EngineUnreachable, 2),
    ],
)
def test_gives_up(page: Page, reply: Reply, kind: type[EngineError], tries: int) -> None:
    page.replies(reply)
    clock = Clock()
    with pytest.raises(kind) as raised:
        clock.engine(timeout=0.2).translate([PRIVATE], "en", "de")
    assert len(page.asked) == tries
    assert sum(clock.slept) <= 60
    assert_discreet(raised.value)


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", None), ("no-such-host.invalid", 80)])
def test_a_server_that_is_not_there_is_given_up_quickly(
    monkeypatch: pytest.MonkeyPatch, host: str, port: int | None
) -> None:
    address = f"http://{host}:{port or closed_port()}/m"
    monkeypatch.setitem(deep_translator.constants.BASE_URLS, "GOOGLE_TRANSLATE", address)
    clock = Clock()
    with pytest.raises(EngineUnreachable, match="google cannot be reached") as raised:
        clock.engine().translate([PRIVATE], "en", "de")
    assert clock.slept == [1.0]
    assert_discreet(raised.value)


def test_what_breaks_inside_the_library_is_named_without_its_words(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(text: str, **_: object) -> None:
        raise LookupError(text)

    monkeypatch.setattr("deep_translator.google.is_input_valid", breaks)
    with pytest.raises(EngineError, match="LookupError") as raised:
        Clock().engine().translate([PRIVATE], "en", "de")
    assert_discreet(raised.value)


def assert_discreet(error: BaseException) -> None:
    """Neither text nor address, nor another exception that may hold them."""
    assert error.__cause__ is None
    assert error.__context__ is None
    shown = f"{error} {error!r} {vars(error)} {''.join(traceback.format_exception_only(error))}"
    assert not any(word in shown for word in ("Miller", "pills", "127.0.0.1", "http:", "https:", "invalid", "q="))


def test_one_request_at_a_time_and_all_wait_together(page: Page) -> None:
    clock = Clock()
    engine = clock.engine(pause=0.25)
    engine.translate(["one", "two", "three"], "en", "de")
    assert clock.slept == [0.25, 0.25]


def test_threads_do_not_mix_texts_up(page: Page) -> None:
    engine = Clock().engine()
    start = threading.Barrier(8)

    def work(worker: int) -> bool:
        start.wait(10)
        texts = [f"worker {worker} says the number {number}" for number in range(50)]
        return all(engine.translate([text], "en", "de") == [Answer(f"«{text}»")] for text in texts)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(8)))
    assert len(page.asked) == 400


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("de", "de"), ("es-MX", "es"), ("es-419", "es"), ("pt-BR", "pt"), ("pt_BR", "pt"), ("nb", "no"),
        ("nb-NO", "no"), ("no", "no"), ("he", "iw"), ("he-IL", "iw"), ("fil", "tl"), ("jv", "jw"), ("zh", "zh-CN"),
        ("zh-Hans", "zh-CN"), ("zh-CN", "zh-CN"), ("zh-Hans-HK", "zh-CN"), ("zh-Hant", "zh-TW"), ("zh-TW", "zh-TW"),
        ("zh-HK", "zh-TW"), ("zh-Hant-HK", "zh-TW"), ("sr", "sr"), ("sr-Cyrl-RS", "sr"), ("uz-Latn", "uz"),
        ("tr", "tr"), ("ar-EG", "ar"),
    ],
)  # fmt: skip
def test_codes(page: Page, target: str, code: str) -> None:
    engine = Clock().engine()
    assert engine.can("en-US", target)
    assert engine.translate(["good"], "en-US", target) == [Answer("«good»")]
    assert page.asked == [("en", code, "good")]


@pytest.mark.parametrize(
    "target", ["en", "en-GB", "tlh", "sr-Latn", "pa-Arab", "ar-XB", "en-XA", "auto", "", "zh-Latn"]
)
def test_pairs_that_it_does_not_know(page: Page, target: str) -> None:
    engine = Clock().engine()
    assert not engine.can("en", target)
    with pytest.raises(EngineError, match="does not translate"):
        engine.translate(["good"], "en", target)
    assert page.asked == []


def test_every_code_is_google_s() -> None:
    from translator.engines.google import _SCRIPTS

    assert set(_SCRIPTS) == set(deep_translator.constants.GOOGLE_LANGUAGES_TO_CODES.values()) - {"mni-Mtei"}


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("One two. " * 1_000, [4_995, 4_005]),
        ("word " * 1_500, [4_995, 2_505]),
        ("x" * 6_000, [6_000]),
        ("short", [5]),
        ("He said “no.” " + "w " * 4_000, [14, 4_998, 3_002]),
    ],
)
def test_splits_at_sentences(text: str, lengths: list[int]) -> None:
    assert [len(part) for part in _parts(text)] == lengths
    assert "".join(_parts(text)) == text


def test_a_long_text_comes_back_in_one(page: Page) -> None:
    text = " " + "Take the pill. " * 800 + "\n"
    answer = one(text)
    assert not answer.refused
    assert answer.text.replace("«", "").replace("»", "") == text
    assert [len(part) <= 4_999 for part in page.texts] == [True] * 3
    assert answer.text.count("«") == 3


def test_a_long_text_is_refused_with_its_part(page: Page) -> None:
    page.plays = lambda text: result("" if "last" in text else f"«{text}»")
    assert one("Take the pill. " * 800 + "last.") == Answer("", "google gave nothing back")


def test_the_library_is_imported_only_to_translate() -> None:
    code = (
        "import sys; from translator.engines import load; e = load('google'); e.can('en', 'de'); e.missing('en', 'de');"
        "print(sorted({'deep_translator', 'requests', 'bs4'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_says_what_it_is() -> None:
    engine = load("google")
    assert engine.sends_text_away
    assert (engine.batch_texts, engine.batch_characters) == (1, 4_999)
    assert engine.missing("en", "de") == ""


def test_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    missing = "deep-translator is not installed: pip install deep-translator"
    assert Google().missing("en", "de") == missing
    with pytest.raises(EngineError, match=missing):
        Google().translate(["good"], "en", "de")
