"""LibreTranslate: your own server, or a public one with a key (github.com/LibreTranslate/LibreTranslate, its /docs).

A list of texts goes as HTML, in which `translate="no"` is honoured. The server undoes HTML's entities in its answer:
markup/forms.py reads both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from translator.engines import PLAIN, Answer, Brief, Form, Setup
from translator.engines.codes import pair, table
from translator.engines.line import LONGEST, Line, Reply, check, parsed
from translator.engines.options import KEYS, is_local
from translator.engines.texts import Raw, through
from translator.errors import EngineBusy, EngineError, EngineMissing, EngineRejected

# Its names before version 1.7, which later ones take too.
CODES = table(
    "ar az bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb nl pl pt ro ru sk sl "
    "sq sv th tl tr uk ur vi zh",
    fil="tl", no="nb", pt_br="pb", zh_hant="zt",
)  # fmt: skip
NAME = "libretranslate"
LIMIT = b"exceeds text limit"
"""Of characters in a text, or of texts in a request: what its server says with HTTP 400."""


def make(setup: Setup) -> LibreTranslate:
    """With `url`, `timeout`, `private`, and the key of the environment where the server wants one."""
    return LibreTranslate(
        url=setup.text("url"),
        key=setup.key(KEYS[NAME]),
        timeout=setup.number("timeout", LONGEST),
        private=bool(setup.options.get("private", False)),
    )


class LibreTranslate:
    """A server at `url`. `private`: it is ours although it is another machine."""

    name = NAME
    model = ""
    form = Form.HTML
    takes_terms = False
    takes_brief = False
    takes_counts = False
    price: float | None = None
    concurrency = 2
    pause = 0.0
    batch_texts = 25
    batch_characters = 5_000

    def __init__(self, url: str, key: str = "", timeout: float = LONGEST, private: bool = False) -> None:
        self._url, self._key = url.rstrip("/").removesuffix("/translate"), key
        self._line = Line(NAME, timeout)
        self.sends_text_away = not (private or is_local(url))

    def can(self, source: str, target: str) -> bool:
        """By the models that the project publishes; which of them a server has, only it knows."""
        return pair(source, target, CODES) is not None

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        """Its address."""
        return "" if self._url else "no url in [tool.translator.engine.libretranslate]"

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:  # noqa: ARG002
        """An answer per text. Raises EngineError and all its kinds."""
        codes = pair(source, target, CODES)
        if codes is None:
            raise EngineError(f"{NAME} does not translate from {source} to {target}")
        if lacking := self.missing(source, target):
            raise EngineMissing(lacking)
        return through(NAME, texts, source, target, lambda cores, _: self._ask(cores, codes))

    def _ask(self, texts: list[str], codes: tuple[str, str]) -> list[Raw]:
        body: dict[str, Any] = {"q": texts, "source": codes[0], "target": codes[1], "format": "html"}
        if self._key:
            body["api_key"] = self._key
        reply = self._line.send("POST", f"{self._url}/translate", json=body)
        if reply.status == 400:
            _look(reply)
        if reply.status in (400, 413, 422) and len(texts) == 1:
            return [Answer("", f"{NAME} does not take this text (HTTP {reply.status})")]
        if reply.status == 413 or (reply.status == 400 and LIMIT in reply.body):
            half = len(texts) // 2
            return self._ask(texts[:half], codes) + self._ask(texts[half:], codes)
        check(reply, NAME, KEYS[NAME])
        return _read(parsed(reply, NAME), len(texts))


def _look(reply: Reply) -> None:
    """What it says with HTTP 400 that is not about these texts (its app.py). Raises EngineRejected for want of a key,
    EngineError for a pair that the server has no model of."""
    if b"API key" in reply.body:
        raise EngineRejected(f"{NAME} wants a key (HTTP 400)", hint=f"set {KEYS[NAME]}")
    if b"is not supported" in reply.body or b"not available as a target" in reply.body:
        raise EngineError(f"{NAME}: its server has no model for this pair (HTTP 400)")


def _read(data: Any, wanted: int) -> list[Raw]:
    """The list of translations. Raises EngineBusy for anything else, an error with HTTP 200 among it."""
    came = data.get("translatedText") if isinstance(data, dict) and "error" not in data else None
    if not isinstance(came, list):
        raise EngineBusy(f"{NAME} answered with an error" if isinstance(data, dict) else f"{NAME} sent no answer")
    if len(came) != wanted:
        raise EngineBusy(f"{NAME} gave {len(came)} answers to {wanted} texts")
    return [text if isinstance(text, str) else None for text in came]
