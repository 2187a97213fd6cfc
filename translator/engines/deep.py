"""Google, Microsoft and MyMemory through deep-translator: one adapter, for the library needs the same of it each time.

deep-translator mixes texts up between threads, knows no timeout, takes error pages for translations, drops white
space, and has texts, keys and addresses in its exceptions. Its `translate` runs here with a stand-in for the module
`requests`: a line of our own, which looks at each answer before the library does.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import FunctionType
from typing import Any

from translator.engines import PLAIN, Answer, Brief, Form, Setup
from translator.engines.codes import pair
from translator.engines.deep_codes import GOOGLE, MICROSOFT, MYMEMORY
from translator.engines.line import LONGEST, Line, Reply, check
from translator.engines.options import KEYS
from translator.engines.texts import ERROR_PAGE, Raw, pieces, through
from translator.errors import EngineBusy, EngineError, EngineMissing, EngineRejected

BLOCKED = re.compile(r"/sorry/|unusual traffic|captcha", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Service:
    """One of deep-translator's. `largest` is how many bytes of UTF-8 one request takes, less what escaping adds."""

    name: str
    module: str
    kind: str
    codes: Mapping[str, str]
    largest: int
    concurrency: int = 1
    pause: float = 0.0


SERVICES = {
    # Google is said to allow five requests a second.
    "google": Service("google", "google", "GoogleTranslator", GOOGLE, 4_900, pause=0.25),
    "microsoft": Service("microsoft", "microsoft", "MicrosoftTranslator", MICROSOFT, 10_000, concurrency=4),
    "mymemory": Service("mymemory", "mymemory", "MyMemoryTranslator", MYMEMORY, 490, pause=1.0),
}


def google(setup: Setup) -> Deep:
    """Google's page for small devices, without a key."""
    return Deep(SERVICES["google"], timeout=setup.number("timeout", LONGEST))


def mymemory(setup: Setup) -> Deep:
    """MyMemory, without a key: some 5,000 characters a day."""
    return Deep(SERVICES["mymemory"], timeout=setup.number("timeout", LONGEST))


def microsoft(setup: Setup) -> Deep:
    """Microsoft's Translator on Azure: a key, and the `region` of its resource."""
    return Deep(
        SERVICES["microsoft"],
        timeout=setup.number("timeout", LONGEST),
        api_key=setup.key(KEYS["microsoft"]),
        region=setup.text("region") or None,
    )


class Deep:
    """A service; `account` is what the library's class is made with besides the languages. May be shared by threads."""

    model = ""
    sends_text_away = True
    form = Form.TOKENS
    takes_terms = False
    takes_brief = False
    takes_counts = False
    price: float | None = None
    # One text a call: the caller writes each answer to its ledger before the next is asked for. The library has no
    # call for several texts anyway.
    batch_texts = 1

    def __init__(self, service: Service, timeout: float = LONGEST, **account: str | None) -> None:
        self.name, self._service, self._account = service.name, service, account
        self.batch_characters = service.largest
        self.concurrency, self.pause = service.concurrency, service.pause
        self._line = Line(service.name, timeout)

    def can(self, source: str, target: str) -> bool:
        """By its table in deep_codes.py."""
        return pair(source, target, self._service.codes) is not None

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        """The packages, which are not imported for that, and the key."""
        if not all(importlib.util.find_spec(name) for name in ("deep_translator", "requests", "bs4")):
            return "deep-translator is not installed: pip install deep-translator"
        return "" if self._account.get("api_key", "none") else f"its key is missing: set {KEYS[self.name]}"

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:  # noqa: ARG002
        """One answer per text. Raises EngineError and all its kinds, which lose the answers before them: pass one text
        at a time."""
        codes = pair(source, target, self._service.codes)
        if codes is None:
            raise EngineError(f"{self.name} does not translate from {source} to {target}")
        if lacking := self.missing(source, target):
            raise EngineMissing(lacking)

        def ask(cores: list[str], _: list[int]) -> list[Raw]:
            return [self._long(core, source, codes) for core in cores]

        return through(self.name, texts, source, target, ask)

    def _long(self, text: str, source: str, codes: tuple[str, str]) -> Raw:
        """A text in as many requests as it needs; what stands between the pieces is given back."""
        done: list[str] = []
        at = 0
        for start, end in pieces(text, source, self._service.largest):
            if len(text[start:end].encode()) > self._service.largest:
                return Answer("", "the text cannot be split")
            got = self._ask(text[start:end], codes) if any(map(str.isalpha, text[start:end])) else text[start:end]
            if not isinstance(got, str) or not got.strip():
                return got
            done += (text[at:start], got.strip())
            at = end
        return "".join((*done, text[at:]))

    def _ask(self, text: str, codes: tuple[str, str]) -> Raw:
        stand_in = _Requests(self._line, self.name)
        got: Raw = None
        trouble = ""
        try:
            got = _library(self._service, codes, self._account, stand_in)(text)
        except EngineError:
            raise
        except _Refused as refused:
            got = Answer("", f"{self.name} does not take this text (HTTP {refused.args[0]})")
        except Exception as error:  # deep-translator's are of every kind
            trouble = type(error).__name__
        if trouble and stand_in.page is None:
            raise EngineError(f"deep-translator failed ({trouble})")
        if trouble or (isinstance(got, str) and ERROR_PAGE.search(got) and not ERROR_PAGE.search(text)):
            raise EngineBusy(f"{self.name} answered with an error page")
        return got if isinstance(got, str | Answer) else None


def _library(
    service: Service, codes: tuple[str, str], account: Mapping[str, str | None], stand_in: _Requests
) -> Callable[[str], str | None]:
    """deep-translator's `translate` of a new instance, which costs nothing."""
    module: Any = importlib.import_module(f"deep_translator.{service.module}")
    original: Any = getattr(module, service.kind)
    languages = {code: code for code in codes}
    # Its own tables refuse what the services know; Microsoft's goes online for one.
    known = type(service.kind, (original,), {"_get_supported_languages": lambda _: languages})
    instance = known(source=codes[0], target=codes[1], **account)
    instance._languages = languages
    # A copy of the function with other globals: the library stays as it is for others in this process.
    method = original.translate
    names = {**vars(module), "requests": stand_in}
    translate = FunctionType(method.__code__, names, argdefs=method.__defaults__)
    return lambda text: translate(instance, text)


class _Refused(Exception):
    """This text alone is refused, with the status of HTTP."""


class _Page:
    """What deep-translator needs of a response. Line breaks are such: it glues `<br>` lines."""

    def __init__(self, reply: Reply) -> None:
        self.status_code = reply.status
        self.text = re.sub(r"<br\s*/?>", "\n", reply.text)

    def json(self) -> Any:
        """As JSON."""
        return json.loads(self.text)

    def close(self) -> None:
        """The body is read already."""


class _Requests:
    """In place of the module `requests`, for one text. Raises EngineError before the library sees what is no answer."""

    class exceptions:  # noqa: N801
        """Of the module; ours pass the library by."""

        class RequestException(Exception):
            """Never raised."""

    def __init__(self, line: Line, name: str) -> None:
        self._line, self._name = line, name
        self.page: _Page | None = None

    def get(self, url: str, **request: Any) -> _Page:
        """`requests.get` as deep-translator calls it."""
        return self._send("GET", url.replace("http://api.mymemory.", "https://api.mymemory."), request)

    def post(self, url: str, **request: Any) -> _Page:
        """`requests.post` as deep-translator calls it."""
        return self._send("POST", url, request)

    def _send(self, method: str, url: str, request: dict[str, Any]) -> _Page:
        request.pop("proxies", None)  # those of the environment hold
        reply = self._line.send(method, url, **request)
        place = reply.headers.get("location", "")
        if (reply.status != 200 and BLOCKED.search(place + reply.text)) or "/sorry/" in place:
            raise EngineRejected(f"{self._name} blocks our requests (captcha)", hint="try again in some hours")
        if reply.status in (400, 413, 414, 431):
            raise _Refused(reply.status)
        check(reply, self._name, KEYS.get(self._name, ""))
        self.page = _Page(reply)
        self._look(reply)
        return self.page

    def _look(self, reply: Reply) -> None:
        """What stands in an answer with HTTP 200: a captcha, or MyMemory's own status."""
        if self._name == "google" and BLOCKED.search(reply.text) and "result-container" not in reply.text:
            raise EngineRejected(f"{self._name} blocks our requests (captcha)", hint="try again in some hours")
        if self._name == "microsoft" and not reply.body.lstrip().startswith(b"["):
            raise EngineBusy(f"{self._name} answered with an error")
        if self._name == "mymemory":
            status, used_up = _own_status(reply.body)
            if used_up:
                raise EngineRejected(f"{self._name}: the quota of today is used up", hint="run again tomorrow")
            if status != 200:
                check(Reply(status, reply.headers, b""), self._name)


def _own_status(body: bytes) -> tuple[int, bool]:
    """MyMemory's status within its answer, and whether the quota is used up."""
    try:
        data = json.loads(body)
        text = str(data["responseData"]["translatedText"]).upper()
        return int(data.get("responseStatus", 200)), "MYMEMORY WARNING" in text or data.get("quotaFinished") is True
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return 502, False
