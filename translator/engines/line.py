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
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from translator.engines.options import is_local
from translator.errors import EngineBusy, EngineError, EngineRejected, EngineUnreachable

if TYPE_CHECKING:
    import requests

CONNECT = 10.0
"""Seconds for a connection."""
LONGEST = 120.0
"""Seconds until an answer must be whole."""
DOWNLOADS = 5
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
        request = {"allow_redirects": False, **_way(url), **request}
        response = self._session().request(method, url, timeout=timeout, stream=True, **request)
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

    def size(self, url: str) -> int:
        """Bytes of a file on a server, 0 where it does not say. Raises as `send` does."""
        reply = self.send("HEAD", url, headers={"Accept-Encoding": "identity"}, allow_redirects=True)
        length = reply.headers.get("content-length", "")
        return int(length) if reply.status == 200 and length.isdecimal() else 0

    def download(self, url: str, to: Path, progress: Callable[[int], None], largest: int) -> None:
        """Fetches a file of at most so many bytes, from where an earlier try was cut off: five times at most. Redirects
        are followed: no key goes with it. Raises EngineError and its kinds, OSError where it cannot be written."""
        logging.getLogger("urllib3").setLevel(logging.CRITICAL + 1)
        for left in reversed(range(DOWNLOADS)):
            trouble = ""
            try:
                self._append(url, to, progress, largest)
            except EngineError:
                raise
            except Exception as error:
                if isinstance(error, OSError) and not type(error).__module__.startswith("requests"):
                    raise
                trouble = _kind(error)
            else:
                return
            if not left:
                raise self._error(trouble)

    def _append(self, url: str, to: Path, progress: Callable[[int], None], largest: int) -> None:
        tag = to.with_name(f"{to.name}.tag")
        have = to.stat().st_size if to.is_file() and tag.is_file() else 0
        headers = {"Accept-Encoding": "identity"}
        if have:
            headers |= {"Range": f"bytes={have}-", "If-Range": tag.read_text("utf-8")}
        timeout = (CONNECT, self._longest)
        with self._session().get(url, headers=headers, timeout=timeout, stream=True, **_way(url)) as response:
            found = {name.lower(): value for name, value in response.headers.items()}
            goes_on = response.status_code == 206 and found.get("content-range", "").startswith(f"bytes {have}-")
            check(Reply(response.status_code, found, b""), self._name)
            named = found.get("etag", "")
            if named and not named.startswith("W/"):  # what If-Range takes (RFC 9110, 13.1.5)
                tag.write_text(named, "utf-8")
            else:
                tag.unlink(missing_ok=True)
            have = have if goes_on else 0
            with to.open("ab" if goes_on else "wb") as file:
                while piece := response.raw.read1(PIECE, decode_content=True):
                    file.write(piece)
                    have += len(piece)
                    progress(have)
                    if have > largest:
                        tag.unlink(missing_ok=True)  # another try begins anew
                        raise EngineError(f"{self._name} sent more than {largest:,} bytes")
        tag.unlink(missing_ok=True)

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


def _way(url: str) -> dict[str, Any]:
    """What is for this machine goes through no proxy, whatever the environment says: it must not leave."""
    return {"proxies": {"no_proxy": "*"}} if is_local(url) else {}


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
