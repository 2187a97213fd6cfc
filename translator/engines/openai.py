"""Language models behind an address that speaks OpenAI's chat completions: OpenAI's own, Ollama's, vLLM's, llama.cpp's
(platform.openai.com/docs/api-reference/chat).

Texts go and come by id, never by their order: what a model leaves out or makes up is seen. One corrective second
request names what was wrong. Plain requests instead of OpenAI's library, which tries again by itself, writes texts to
the log, and is no smaller than this program.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from translator.engines import PLAIN, Answer, Brief, Form, Setup
from translator.engines.line import Line, Reply, check, parsed
from translator.engines.options import KEYS, is_local
from translator.engines.prompt import correction, faults, ids, instructions, question, read_answer
from translator.engines.texts import Raw, through
from translator.errors import EngineBusy, EngineError, EngineMissing, EngineRejected
from translator.locales import language_of

NAME = "openai"
OFFICIAL = "https://api.openai.com/v1"
LONGEST = 300.0
"""Seconds: a model on a small machine says nothing until it is done."""


CUT_OFF = {
    "length": "its answer was cut off",
    "content_filter": "its filter refuses this text",
    "too long": "the text is too long for the model",
}
TOO_LONG = re.compile(rb"context.{0,3}(?:length|window|size)|(?:input|prompt|request|text) is too long", re.IGNORECASE)
"""How OpenAI, vLLM, llama.cpp and their kin say that a request is more than the model takes."""

FILTERED = re.compile(rb"content_filter|content_policy|content management policy")
"""How Azure and OpenAI refuse a question instead of an answer."""


def make(setup: Setup) -> OpenAI:
    """With `url`, `model`, `temperature`, `timeout`, `private`, and the key of the environment."""
    temperature = setup.options.get("temperature")
    return OpenAI(
        setup.text("model"),
        url=setup.text("url", OFFICIAL),
        key=setup.key(KEYS[NAME]),
        timeout=setup.number("timeout", LONGEST),
        temperature=None if temperature is None else float(temperature),
        private=bool(setup.options.get("private", False)),
    )


class OpenAI:
    """A `model` behind `url`, with or without `/chat/completions`. A temperature is sent only where one is set: some
    models refuse it. `private`: the server is ours although it is another machine."""

    name = NAME
    form = Form.XML
    takes_terms = True
    takes_brief = True
    takes_counts = True
    price: float | None = None
    concurrency = 4
    pause = 0.0
    batch_texts = 20
    batch_characters = 6_000

    def __init__(
        self,
        model: str,
        url: str = OFFICIAL,
        key: str = "",
        timeout: float = LONGEST,
        temperature: float | None = None,
        private: bool = False,
    ) -> None:
        self.model = model
        self._url, self._key, self._temperature = url.rstrip("/").removesuffix("/chat/completions"), key, temperature
        self._line = Line(NAME, timeout)
        self.sends_text_away = not (private or is_local(url))

    def can(self, source: str, target: str) -> bool:
        """Models have no table: any two languages, pseudo-locales not among them."""
        pseudo = target.rsplit("-", 1)[-1].upper() in ("XA", "XB", "XC")
        return bool(target) and not pseudo and language_of(source).lower() != language_of(target).lower()

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        """The model's name; a key, where OpenAI itself is asked."""
        if not self.model:
            return "no model in [tool.translator.engine.openai]"
        return "" if self._key or self._url != OFFICIAL else f"its key is missing: set {KEYS[NAME]}"

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:
        """An answer per text. Raises EngineError and all its kinds."""
        if not self.can(source, target):
            raise EngineError(f"{NAME} does not translate from {source} to {target}")
        if lacking := self.missing(source, target):
            raise EngineMissing(lacking)
        system = instructions(source, target, brief)
        return through(NAME, texts, source, target, lambda cores, at: self._ask(system, cores, at, brief))

    def _ask(self, system: str, texts: list[str], at: list[int], brief: Brief) -> list[Raw]:
        asked = dict(zip(ids(len(texts)), texts, strict=True))
        messages = [_said("system", system), _said("user", question(asked, at, brief))]
        content, ended = self._complete(messages)
        if why := CUT_OFF.get(ended):
            if len(texts) == 1:
                return [Answer("", f"{NAME}: {why}")]
            half = len(texts) // 2
            first = self._ask(system, texts[:half], at[:half], brief)
            return first + self._ask(system, texts[half:], at[half:], brief)
        came = read_answer(content)
        wrong = faults(asked, came)
        places = [place for name, place in zip(asked, at, strict=True) if name in wrong]
        if wrong and brief.again(places):
            messages += [_said("assistant", content), _said("user", correction(wrong))]
            came = {**came, **read_answer(self._complete(messages)[0])}
        return [came.get(name) for name in asked]

    def _complete(self, messages: list[dict[str, str]]) -> tuple[str, str]:
        """What the model says, and why it ended: as the answer says, or "too long" where it did not begin."""
        body: dict[str, Any] = {"model": self.model, "messages": messages, "stream": False}
        if self._temperature is not None:
            body["temperature"] = self._temperature
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        reply = self._line.send("POST", f"{self._url}/chat/completions", json=body, headers=headers)
        if reply.status == 413 or (reply.status in (400, 422, 500) and TOO_LONG.search(reply.body)):
            return "", "too long"
        if reply.status == 400 and FILTERED.search(reply.body):
            return "", "content_filter"
        _check(reply)
        return _content(parsed(reply, NAME))


def _said(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


def _check(reply: Reply) -> None:
    """As for all, but that a used-up account says 429 too, and an unknown model 404."""
    if reply.status == 429 and b"insufficient_quota" in reply.body:
        raise EngineRejected(f"{NAME}: the quota is used up (HTTP 429)", hint="what came is kept; run again later")
    if reply.status == 404 and b"model" in reply.body:
        raise EngineRejected(
            f"{NAME} does not know this model, or this address (HTTP 404)", hint="look at model and url"
        )
    check(reply, NAME, KEYS[NAME])


def _content(data: Any) -> tuple[str, str]:
    if not isinstance(data, Mapping) or data.get("error"):
        raise EngineBusy(f"{NAME} answered with an error")
    try:
        choice = data["choices"][0]
        content, ended = choice["message"]["content"], choice.get("finish_reason")
    except (LookupError, TypeError, AttributeError):
        content, ended = None, None
    if ended == "content_filter":
        return "", "content_filter"
    if not isinstance(content, str):
        raise EngineBusy(f"{NAME} sent no answer")
    return content, str(ended)
