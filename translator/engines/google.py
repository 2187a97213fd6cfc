"""Google Translate through deep-translator, without a key.

deep-translator mixes texts up between threads, knows no timeout, retry or throttle, takes error pages for
translations, drops white space, and has texts and addresses in its exceptions. This adapter adds what is missing and
judges each answer. Nothing that it raises holds a text or an address, nor does it while another exception is handled.
"""

from __future__ import annotations

import email.utils
import importlib.util
import re
import threading
import time
from collections.abc import Callable, Sequence
from types import FunctionType
from typing import Any, NamedTuple

from translator.engines import PLAIN, Answer, Brief, Form
from translator.errors import EngineError, EngineMissing, EngineRejected, EngineUnreachable

# Google's own codes by the script that it writes, then those of ours that it calls something else. Its Portuguese is
# Brazilian, its Norwegian Bokmål.
_BY_SCRIPT = {
    "latn": "af ak ay az bm bs ca ceb co cs cy da de ee en eo es et eu fi fr fy ga gd gl gn ha haw hmn hr ht hu id ig"
    " ilo is it jw kri ku la lb lg ln lt lus lv mg mi ms mt nl no nso ny om pl pt qu ro rw sk sl sm sn so sq st su sv"
    " sw tk tl tr ts uz vi xh yo zu",
    "arab": "ar ckb fa ps sd ug ur", "armn": "hy", "beng": "as bn", "cyrl": "be bg kk ky mk mn ru sr tg tt uk",
    "deva": "bho doi gom hi mai mr ne sa", "ethi": "am ti", "geor": "ka", "grek": "el", "gujr": "gu", "guru": "pa",
    "hans": "zh-CN", "hant": "zh-TW", "hebr": "iw yi", "jpan": "ja", "khmr": "km", "knda": "kn", "kore": "ko",
    "laoo": "lo", "mlym": "ml", "mymr": "my", "orya": "or", "sinh": "si", "taml": "ta", "telu": "te", "thaa": "dv",
    "thai": "th",
}  # fmt: skip
_SCRIPTS = {code: script for script, codes in _BY_SCRIPT.items() for code in codes.split()}
_OTHERS = {"fil": "tl", "he": "iw", "jv": "jw", "kok": "gom", "nb": "no", "tw": "ak", "zh": "zh-CN"}

_LIMIT = 4_999  # characters
_LONGEST_WAIT = 60.0  # seconds, whatever Retry-After says
_TRIES = {"unreachable": 2, "server": 3, "blocked": 4, "page": 2, "refused": 1, "broken": 1}
_BAD_PAGES = 3  # texts in a row

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+")
_BLOCK_PAGE = re.compile(r"/sorry/|unusual traffic|captcha", re.IGNORECASE)
_ERROR_PAGE = re.compile(r"that.s an error|that.s all we know|<!doctype|<html|<body", re.IGNORECASE)
_NO_BREAK = re.compile(r"([0-9][0-9.,]*|⟦[0-9]+⟧)([\u00a0\u202f])")
_NOT_A_WORD = re.compile(r"⟦[0-9]+⟧|\S*(?:://|@|www\.)\S*|\S*[0-9]\S*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_GRAMMAR = (
    "an and are as at be but by can do does for from has have how if in is it may more no not of on or our than that"
    " the their them they this to us was we were what when which who will with without you your"
)


class _Page(NamedTuple):
    """What deep-translator needs of a response, and what we do."""

    status_code: int
    text: str
    url: str
    retry_after: str

    def close(self) -> None:
        """The body is read already."""


class _Line(threading.local):
    """Each thread's own session and last page. Stands in for the module `requests` in deep-translator's `translate`,
    so that it has a session and a timeout, and the page can be looked at afterwards."""

    def __init__(self, timeout: tuple[float, float]) -> None:
        self._timeout = timeout
        self._session: Any = None
        self.page: _Page | None = None

    def get(self, url: str, params: dict[str, str], proxies: dict[str, str] | None = None) -> _Page:
        """`requests.get` as deep-translator calls it."""
        import requests

        self._session = self._session or requests.Session()
        response = self._session.get(url, params=params, proxies=proxies, timeout=self._timeout)
        # UTF-8 whatever the header says or leaves out; line breaks as such: deep-translator glues `<br>` lines.
        text = re.sub(r"<br\s*/?>", "\n", response.content.decode("utf-8", "replace"))
        self.page = _Page(response.status_code, text, response.url, response.headers.get("Retry-After", ""))
        return self.page

    def ask(self, text: str, source: str, target: str) -> str | None:
        """Raises whatever deep-translator and requests raise. An instance costs nothing: a new one each time."""
        from deep_translator import google

        library: Any = google.GoogleTranslator
        # Its own table of languages refuses what Google knows.
        instance = library(source=source, target=target, languages={source: source, target: target})
        # A copy of the function with other globals: the library stays as it is for others in this process.
        code, names = library.translate.__code__, {**vars(google), "requests": self}
        translate: Callable[[Any, str], str | None] = FunctionType(code, names)
        return translate(instance, text)


class Google:
    """The translate.google.com page for small devices; may be shared by threads. `timeout` is (connect, read) and
    `pause` the time between two requests, in seconds (Google is said to allow five a second)."""

    name = "google"
    model = ""
    sends_text_away = True
    form = Form.TOKENS
    takes_terms = False
    concurrency = 1
    # One text a call: the caller writes each answer to its ledger before the next is asked for, and an error can't
    # take answers that were already here with it. Google has no call for several texts anyway.
    batch_texts = 1
    batch_characters = _LIMIT

    def __init__(
        self,
        timeout: tuple[float, float] = (5.0, 20.0),
        pause: float = 0.25,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._line = _Line(timeout)
        self.pause, self._sleep, self._clock = pause, sleep, clock
        self._lock = threading.Lock()
        self._next = 0.0  # when the next request may leave, by the clock
        self._bad_pages = 0

    def can(self, source: str, target: str) -> bool:
        """By the table above; a script that Google does not write in that language is not known (`sr-Latn`)."""
        return _codes(source, target) is not None

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        """Whether the packages are there; they are not imported for that."""
        found = all(importlib.util.find_spec(name) for name in ("deep_translator", "requests", "bs4"))
        return "" if found else "deep-translator is not installed: pip install deep-translator"

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        brief: Brief = PLAIN,  # noqa: ARG002
    ) -> list[Answer]:
        """One answer per text; refused is what came back empty, unchanged, of implausible length, as an error page.
        Raises EngineError and all its kinds, which lose the answers before them: pass one text at a time."""
        codes = _codes(source, target)
        if codes is None:
            raise EngineError(f"google does not translate from {source} to {target}")
        if lacking := self.missing(source, target):
            raise EngineMissing(lacking)
        return [self._answer(text, codes) for text in texts]

    def _answer(self, text: str, codes: tuple[str, str]) -> Answer:
        core = text.strip()
        if not any(map(str.isalpha, core)):
            return Answer(text)
        if re.search("[\ud800-\udfff]", core):
            return Answer("", "the text holds characters that cannot be sent")
        answer = self._ask(core, codes) if len(core) <= _LIMIT else self._long(core, codes)
        start = text.index(core)
        return answer if answer.refused else Answer(text[:start] + answer.text + text[start + len(core) :])

    def _long(self, text: str, codes: tuple[str, str]) -> Answer:
        """Part by part: the first that is refused ends it. The white space between is given back by `_answer`."""
        done: list[str] = []
        for part in _parts(text):
            answer = self._answer(part, codes) if len(part) <= _LIMIT else Answer("", "the text cannot be split")
            if answer.refused:
                return answer
            done.append(answer.text)
        return Answer("".join(done))

    def _ask(self, text: str, codes: tuple[str, str]) -> Answer:
        """As often as _TRIES allows for what went wrong last, waiting for 1, 2, 4 seconds or what the server says."""
        for tried in range(1, max(_TRIES.values()) + 1):
            self._take_turn()
            got, fault, detail, wait = self._once(text, codes)
            if not fault:
                self._bad_pages = 0
                return _judge(text, got, codes[1])
            if tried >= _TRIES[fault]:
                break
            with self._lock:  # all threads wait: it is the same server
                self._next = max(self._next, self._clock() + (2.0 ** (tried - 1) if wait is None else wait))
        return self._give_up(fault, detail)

    def _take_turn(self) -> None:
        """One request every `pause` seconds, all threads together."""
        with self._lock:
            now = self._clock()
            start = max(now, self._next)
            self._next = start + self.pause
        if start > now:
            self._sleep(start - now)

    def _once(self, text: str, codes: tuple[str, str]) -> tuple[str | None, str, str, float | None]:
        """(what came back, kind of fault, detail for people, seconds to wait)."""
        got, trouble = None, ""
        self._line.page = None
        try:
            got = self._line.ask(text, *codes)
        except Exception as error:  # deep-translator's are of every kind
            trouble = "requests" if type(error).__module__.startswith("requests") else type(error).__name__
        page = self._line.page
        if page is None:
            return None, "unreachable" if trouble == "requests" else "broken", trouble, None
        fault = _fault(page, text, got, trouble)
        detail = trouble if fault == "broken" else f"HTTP {page.status_code}"
        return got, fault, detail, _wait(page.retry_after)

    def _give_up(self, fault: str, detail: str) -> Answer:
        """Raises, unless the trouble may be this text's alone."""
        self._bad_pages += fault == "page"
        if fault == "page" and self._bad_pages < _BAD_PAGES:
            return Answer("", "google answered with an error page")
        if fault == "refused":
            return Answer("", f"google refused this text ({detail})")
        if fault == "blocked":
            raise EngineRejected(f"google blocks our requests ({detail})", hint="try again in some hours")
        if fault == "broken":
            raise EngineError(f"deep-translator failed ({detail})")
        raise EngineUnreachable("google cannot be reached" if fault == "unreachable" else f"google fails ({detail})")


def _codes(source: str, target: str) -> tuple[str, str] | None:
    codes = _code(source), _code(target)
    return codes if all(codes) and codes[0] != codes[1] else None


def _code(tag: str) -> str:
    """Google's code for a BCP-47 tag, "" if it has none."""
    language, *rest = tag.replace("_", "-").lower().split("-")
    code = _OTHERS.get(language, language)
    if language == "zh" and "hans" not in rest and {"hant", "tw", "hk", "mo"} & set(rest):
        code = "zh-TW"
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), _SCRIPTS.get(code))
    known = code in _SCRIPTS and script == _SCRIPTS[code] and not {"xa", "xb", "xc"} & set(rest)
    return code if known else ""


def _parts(text: str) -> list[str]:
    """Parts up to the last sentence, else the last space, below the limit; where there is neither, the rest in one."""
    parts: list[str] = []
    while len(text) > _LIMIT:
        window = text[:_LIMIT]
        ends = [*_SENTENCE_END.finditer(window)] or [*re.finditer(r"\s+", window)]
        cut = ends[-1].end() if ends else len(text)
        parts.append(text[:cut])
        text = text[cut:]
    return [*parts, text] if text else parts


def _fault(page: _Page, text: str, got: str | None, trouble: str) -> str:
    """What kind of trouble a page is, "" if it is a translation."""
    status = page.status_code
    if status in (401, 403, 429) or (trouble and _BLOCK_PAGE.search(page.url.split("?")[0] + page.text)):
        return "blocked"
    if status in (400, 413, 414, 431):
        return "refused"
    if not 200 <= status < 300:
        return "server"
    if trouble:
        return "page" if trouble == "TranslationNotFound" else "broken"
    return "page" if got and _ERROR_PAGE.search(got) and not _ERROR_PAGE.search(text) else ""


def _wait(retry_after: str) -> float | None:
    """Seconds in a Retry-After header, a number or a date (RFC 9110, 10.2.3), capped; None without one."""
    try:
        if retry_after.strip().isdecimal():
            seconds = float(retry_after)
        else:
            seconds = email.utils.parsedate_to_datetime(retry_after).timestamp() - time.time()
    except (TypeError, ValueError):
        return None
    return min(max(seconds, 0.0), _LONGEST_WAIT)


def _judge(text: str, got: str | None, target: str) -> Answer:
    if not got or not got.strip():
        return Answer("", "google gave nothing back")
    if "\ufffd" in got and "\ufffd" not in text:
        return Answer("", "google gave back broken characters")
    # Chinese takes a third of the characters of English, Tamil or German half as many again.
    if len(got) > 4 * len(text) + 40 or len(got) * 8 < len(text) - 40:
        return Answer("", "the length of the answer is implausible")
    if got.split() == text.split() and _should_change(text, target):
        return Answer("", "came back unchanged")
    return Answer(_give_no_break(text, got))


def _should_change(text: str, target: str) -> bool:
    """Whether the text has words that no language leaves alone: one of English grammar, or two long ones (one may be
    a name, or the same in both), or one where the letters are others. Measures, codes and addresses have none."""
    rest = _NOT_A_WORD.sub(" ", text)
    words = _WORD.findall(rest.lower() if rest.isupper() and len(rest.split()) > 1 else rest)
    words = [word.lower() for word in words if not word.isupper()]
    long = sum(len(word) > 3 for word in words)
    return not set(_GRAMMAR.split()).isdisjoint(words) or long > (_SCRIPTS[target] == "latn")


def _give_no_break(text: str, got: str) -> str:
    """The answer with the no-break spaces that stand after numbers in the text."""
    at = 0
    for number, space in _NO_BREAK.findall(text):
        found = re.compile(rf"(?<![0-9.,]){re.escape(number)} ").search(got, at)
        if found:
            got = got[: found.end() - 1] + space + got[found.end() :]
            at = found.end()
    return got
