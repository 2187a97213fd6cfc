"""DeepL through its own library (github.com/DeepLcom/deepl-python), an extra: `pip install polyclinic[deepl]`.

Texts go as HTML. The terms of a run are a glossary at DeepL, made when the first text needs it and again when new terms
come; the last one stays there under a name of ours and is found again. The library's own connection, which tries again
and writes texts to the log, is replaced by our line.
"""

from __future__ import annotations

import importlib.util
import logging
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from translator.engines import PLAIN, Answer, Brief, Form, Setup
from translator.engines.codes import code, pair, table
from translator.engines.line import LONGEST, Line, check
from translator.engines.options import KEYS
from translator.engines.texts import Raw, through
from translator.errors import EngineBusy, EngineError, EngineMissing
from translator.model import Term, digest

NAME = "deepl"
_LANGUAGES = "ar bg cs da de el en es et fi fr he hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv th tr uk vi zh"
SOURCES = {tag: tag.upper() for tag in _LANGUAGES.split()} | table("", no="NB", zh_hant="ZH")
TARGETS = SOURCES | table(
    "", en="EN-GB", en_us="EN-US", es_419="ES-419", pt="PT-PT", pt_br="PT-BR", zh="ZH-HANS", zh_hant="ZH-HANT"
)
FORMALITY = {"formal": "prefer_more", "informal": "prefer_less"}
LONGEST_CONTEXT = 2_000
"""Characters of neighbours; DeepL does not bill them."""


def make(setup: Setup) -> DeepL:
    """With `url`, `model` (DeepL's model_type), `timeout`, and the key of the environment."""
    return DeepL(setup.key(KEYS[NAME]), setup.text("url"), setup.text("model"), setup.number("timeout", LONGEST))


class DeepL:
    """DeepL's API; free keys (":fx") go to the free one. May be shared by threads."""

    name = NAME
    sends_text_away = True
    form = Form.HTML
    takes_terms = True
    takes_brief = True
    takes_counts = False
    price: float | None = None
    concurrency = 4
    pause = 0.0
    batch_texts = 50
    batch_characters = 20_000

    def __init__(self, key: str, url: str = "", model: str = "", timeout: float = LONGEST) -> None:
        self.model, self._key, self._url = model, key, url
        self._line = Line(NAME, timeout)
        self._lock = threading.Lock()
        self._glossaries: dict[tuple[str, str], tuple[dict[str, str], str]] = {}
        self._client: Any = None

    def can(self, source: str, target: str) -> bool:
        """By DeepL's list of languages."""
        return self._codes(source, target) is not None

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        """The library, which is not imported for that, and the key."""
        if importlib.util.find_spec("deepl") is None:
            return "deepl is not installed: pip install polyclinic[deepl]"
        return "" if self._key else f"its key is missing: set {KEYS[NAME]}"

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:
        """An answer per text. Raises EngineError and all its kinds."""
        codes = self._codes(source, target)
        if codes is None:
            raise EngineError(f"{NAME} does not translate from {source} to {target}")
        if lacking := self.missing(source, target):
            raise EngineMissing(lacking)
        return through(NAME, texts, source, target, lambda cores, _: self._ask(cores, codes, brief))

    def _codes(self, source: str, target: str) -> tuple[str, str] | None:
        known = pair(source, target, SOURCES)
        return (known[0], code(target, TARGETS)) if known else None

    def _ask(self, texts: list[str], codes: tuple[str, str], brief: Brief) -> list[Raw]:
        options: dict[str, Any] = {
            "source_lang": codes[0], "target_lang": codes[1], "tag_handling": "html", "context": _context(brief),
            "formality": FORMALITY.get(brief.style.formality) if brief.style else None,
            "model_type": self.model or None, "glossary": self._glossary(codes, brief.terms),
        }  # fmt: skip
        given = {name: value for name, value in options.items() if value}
        try:
            results = self._called("translate_text", texts, **given)
        except _TooLarge:
            results = None
        if results is None and len(texts) == 1:
            return [Answer("", f"{NAME} does not take this text (HTTP 413)")]
        if results is None:
            half = len(texts) // 2
            return self._ask(texts[:half], codes, brief) + self._ask(texts[half:], codes, brief)
        if len(results) != len(texts):
            raise EngineBusy(f"{NAME} gave {len(results)} answers to {len(texts)} texts")
        return [result.text if isinstance(result.text, str) else None for result in results]

    def _glossary(self, codes: tuple[str, str], terms: Sequence[Term]) -> str:
        """The number of a glossary at DeepL that has these terms, "" for none."""
        wanted = {term.source: term.target for term in terms if (term.source + term.target).isprintable()}
        if not wanted:
            return ""
        with self._lock:
            entries, number = self._glossaries.get(codes, ({}, ""))
            if wanted.items() <= entries.items():
                return number
            entries = {**entries, **wanted}
            written = digest(*(f"{one}={two}" for one, two in sorted(entries.items())))[:12]
            name = f"polyclinic {codes[0]} {codes[1]} {written}"
            there = {one.name: str(one.glossary_id) for one in self._called("list_glossaries")}
            new = there.get(name) or self._made(name, codes, entries)
            self._glossaries[codes] = entries, new
            return new

    def _made(self, name: str, codes: tuple[str, str], entries: Mapping[str, str]) -> str:
        """The number of a new glossary, "" where DeepL takes none of this pair: the checks look for terms anyway."""
        try:
            return str(self._called("create_glossary", name, *codes, entries).glossary_id)
        except EngineError as error:
            if type(error) is not EngineError:
                raise
        return ""

    def _called(self, method: str, *arguments: Any, **options: Any) -> Any:
        """What the library's method gives. Its own exceptions hold texts: only their names are told."""
        trouble = ""
        try:
            return getattr(self._library(), method)(*arguments, **options)
        except (EngineError, _TooLarge):
            raise
        except Exception as error:
            trouble = type(error).__name__
        raise EngineBusy(f"{NAME} sent something that its library cannot read ({trouble})")

    def _library(self) -> Any:
        if self._client is None:
            import deepl

            logging.getLogger("deepl").setLevel(logging.CRITICAL + 1)
            client = deepl.DeepLClient(self._key, server_url=self._url or None, send_platform_info=False)
            client._client = _Connection(self._line)  # type: ignore[assignment]
            self._client = client
        return self._client


class _TooLarge(Exception):
    """The request is larger than DeepL takes."""


class _Connection:
    """In place of the library's HttpClient."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def request_with_backoff(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        stream: bool = False,  # noqa: ARG002
        **request: Any,
    ) -> tuple[int, str]:
        """One request. Raises EngineError unless it is answered well."""
        reply = self._line.send(method, url, headers=headers, **request)
        if reply.status in (413, 414):
            raise _TooLarge
        check(reply, NAME, KEYS[NAME])
        return reply.status, reply.text

    def close(self) -> None:
        """The line's sessions end with their threads."""


def _context(brief: Brief) -> str:
    """Contexts and neighbours of the texts, each once, as far as they go."""
    said = [*brief.contexts, *(text for pair in brief.neighbours for text in pair)]
    return "\n".join(dict.fromkeys(text for text in said if text))[:LONGEST_CONTEXT]
