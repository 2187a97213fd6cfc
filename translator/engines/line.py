"""The line to an engine's server: one request, one answer, or a typed error without text, key or address in it.

The only user of requests. A session for each thread (deep-translator's mix texts up); no redirect is followed, so that
a key goes nowhere else; every wait ends; nothing is tried again (steps/flow.py does that). Names and passwords in
`~/.netrc` are not sent. What urllib3 writes to the log holds addresses with texts in them: it is switched off.
"""

from __future__ import annotations

import email.utils
import json
import logging
import threading
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from translator.errors import EngineBusy, EngineError, EngineRejected, EngineUnreachable

if TYPE_CHECKING:
    import requests

CONNECT = 10.0
"""Seconds for a connection."""
LONGEST = 120.0
"""Seconds until an answer must be whole."""
LARGEST = 32 * 1024 * 1024
"""Bytes of an answer; no engine's is near it."""
PIECE = 65_536


class Reply(NamedTuple):
    """What a server answered. `headers` are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """UTF-8, whatever the header says or leaves out."""
        return self.body.decode("utf-8", "replace")


class _Session(threading.local):
    session: requests.Session | None = None


class Line:
    """To the server of the engine `name`. `longest` is how many seconds an answer may take."""

    def __init__(self, name: str, longest: float = LONGEST) -> None:
        self._name, self._longest = name, longest
        self._own = _Session()
        self._answered = False

    def send(self, method: str, url: str, **request: Any) -> Reply:
        """Sends it (`headers`, `params`, `json`, `data` as requests takes them). Raises EngineUnreachable where a
        server was never there, EngineBusy where one fails that was, or takes too long."""
        logging.getLogger("urllib3").setLevel(logging.CRITICAL + 1)
        trouble = ""
        try:
            reply = self._exchange(method, url, request)
        except Exception as error:  # urllib3's get through requests now and then
            trouble = _kind(error)
        else:
            self._answered = True
            return reply
        raise self._error(trouble)

    def _exchange(self, method: str, url: str, request: dict[str, Any]) -> Reply:
        ends = time.monotonic() + self._longest
        timeout = (min(CONNECT, self._longest), self._longest)
        response = self._session().request(method, url, timeout=timeout, allow_redirects=False, stream=True, **request)
        try:
            body = bytearray()
            while piece := response.raw.read1(PIECE, decode_content=True):
                body += piece
                if time.monotonic() > ends:
                    raise TimeoutError
                if len(body) > LARGEST:
                    raise OverflowError
        finally:
            response.close()
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status_code, headers, bytes(body))

    def _session(self) -> requests.Session:
        if self._own.session is None:
            import requests

            self._own.session = requests.Session()
            self._own.session.auth = lambda prepared: prepared
        return self._own.session

    def _error(self, trouble: str) -> EngineError:
        name = self._name
        match trouble:
            case "away" if not self._answered:
                hint = "is its server running, is its address right, is this machine online?"
                return EngineUnreachable(f"{name} cannot be reached", hint=hint)
            case "away":
                return EngineBusy(f"{name} cannot be reached any more")
            case "certificate":
                return EngineUnreachable(f"{name}: the server's certificate does not hold, or it speaks no TLS")
            case "late":
                return EngineBusy(f"{name} did not answer in time")
            case "address":
                return EngineRejected(f"{name} has an address that cannot be used", hint='url = "https://…"')
            case "key":
                return EngineRejected(
                    f"{name} has a key that cannot be one", hint="it holds a line break, or is no ASCII"
                )
            case "large":
                return EngineError(f"{name} sent more than {LARGEST // 1024 // 1024} MiB")
        return EngineBusy(f"{name} broke the connection off")


def _kind(error: BaseException) -> str:
    """What went wrong, by the exception and those that it came from."""
    names: set[str] = set()
    todo: list[Any] = [error]
    for found in todo:
        if isinstance(found, BaseException) and len(todo) < 20:
            names |= {kind.__name__ for kind in type(found).__mro__}
            todo += [*found.args, getattr(found, "reason", None), found.__cause__, found.__context__]
    for kind, signs in _SIGNS.items():
        if names & signs:
            return kind
    return "broken"


_SIGNS = {
    "large": {"OverflowError"},
    "address": {"MissingSchema", "InvalidSchema", "InvalidURL", "LocationParseError", "InvalidProxyURL"},
    "key": {"InvalidHeader", "UnicodeEncodeError"},
    "certificate": {"SSLError"},
    "away": {"NewConnectionError", "NameResolutionError", "ConnectionRefusedError", "gaierror"},
    "late": {"Timeout", "TimeoutError"},
}


def check(reply: Reply, name: str, key: str = "") -> None:
    """Raises EngineError unless this is an answer, by its status alone: servers repeat texts in what they say. `key` is
    the variable of the engine's key."""
    status = reply.status
    if 200 <= status < 300:
        return
    says = f"HTTP {status}"
    if status in (402, 456):
        raise EngineRejected(f"{name}: the quota is used up ({says})", hint="what came is kept; run again later")
    if status in (401, 403):
        hint = f"is {key} right, and of this account?" if key else "it does not serve this machine; try again later"
        raise EngineRejected(f"{name} does not let us in ({says})", hint=hint)
    if status in (408, 425, 429) or status >= 500:
        what = "asks for patience" if status == 429 else "fails"
        raise EngineBusy(f"{name} {what} ({says})", wait=wait(reply.headers.get("retry-after", "")))
    if status in (404, 405, 410) or 300 <= status < 400:
        raise EngineRejected(f"{name} is not at this address ({says})", hint="look at its url in the configuration")
    raise EngineError(f"{name} does not take what it is asked ({says})")


def parsed(reply: Reply, name: str) -> Any:
    """The JSON of an answer. Raises EngineBusy where it is none: a proxy's page, or half of it."""
    try:
        return json.loads(reply.body)
    except (ValueError, RecursionError):
        pass
    raise EngineBusy(f"{name} sent something else than JSON")


def wait(retry_after: str) -> float | None:
    """Seconds in a Retry-After header, a number or a date (RFC 9110, 10.2.3); None without one."""
    text = retry_after.strip()
    if text.isascii() and text.isdecimal():
        return float(text[:9])
    try:
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - time.time())
    except (TypeError, ValueError, OverflowError):
        return None
