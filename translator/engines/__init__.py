"""Machine translation engines, one adapter a file, and the table of them.

An engine gets texts in which whatever must stay is already a token (`⟦0⟧`, see markup.py) and gives one answer per
text, in order. What it does with a text it cannot do is an answer too (`refused`); an exception (EngineError) means
that the engine cannot go on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from translator.errors import ProjectError
from translator.language.matching.similarity import nearest
from translator.model import Form, Style, Term

__all__ = ["ENGINES", "PLAIN", "Answer", "Brief", "Engine", "Form", "Setup", "known", "load", "unknown"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine made of one text: the translation, or "" and the reason why there is none."""

    text: str
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """What an engine may want to know besides the words of the texts of a call.

    `contexts` (a message's context or ""), `neighbours` (the texts before and after it in its article) and `counts`
    (numbers that the plural form stands for, "2, 3, 4", or "") have an entry for each text, or none at all. `terms`
    are those to use that stand in the texts. `again` is asked, with the places of texts in the call, before an engine
    asks its server for them once more by itself: it says whether that may still be paid for, and notes it.
    """

    contexts: tuple[str, ...] = ()
    neighbours: tuple[tuple[str, str], ...] = ()
    counts: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    style: Style | None = None
    again: Callable[[Sequence[int]], bool] = lambda _: True


PLAIN = Brief()


@dataclass(frozen=True, slots=True)
class Setup:
    """What an engine is made with: its table `[tool.translator.engine.NAME]` in the configuration (options.py checks
    it), the environment, where its key is, and the project's folder, from which paths are read."""

    options: Mapping[str, Any] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: Path = Path()

    def text(self, name: str, default: str = "") -> str:
        """An option that is text."""
        return str(self.options.get(name, default))

    def number(self, name: str, default: float) -> float:
        """An option that is a number."""
        return float(self.options.get(name, default))

    def key(self, variable: str) -> str:
        """A key in the environment, "" where there is none."""
        return self.environment.get(variable, "").strip()


class Engine(Protocol):
    """A machine translation engine. Locales are BCP-47 tags; the adapter has its own table of codes.

    It may be called by several threads at once, as many as `concurrency` says. It tries once: what waits, tries again
    and gives up stands around every engine (steps/ask.py).
    """

    name: str
    model: str
    """Which model or version answers, "" where there is one only."""
    sends_text_away: bool
    """Whether the texts leave this machine."""
    form: Form
    batch_texts: int
    """How many texts one call of `translate` takes at most."""
    batch_characters: int
    """How many characters, all texts together, one call takes at most; a longer single text comes alone."""
    concurrency: int
    """How many calls may be in flight."""
    pause: float
    """Seconds between the starts of two calls, all threads together."""
    takes_terms: bool
    """Whether it uses the terms of a brief: else their translations are guarded, where that can be done."""
    takes_brief: bool
    """Whether it makes use of contexts, neighbours and style."""
    takes_counts: bool
    """Whether it can be told for which numbers a plural form is."""
    price: float | None
    """Money for a million characters, where the configuration says."""

    def can(self, source: str, target: str) -> bool:
        """Whether the engine knows this pair of locales at all, by its own table: no call, no network."""
        ...

    def missing(self, source: str, target: str) -> str:
        """What has to be done before this pair works here and now ("apertium-eng-spa is not installed: apt install
        apertium-eng-spa"), "" where nothing is missing. Looks at this machine only, never at the network."""
        ...

    def model_of(self, source: str, target: str) -> str:
        """Which model answers for this pair: `model`, but where each pair has its own."""
        ...

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:
        """One answer per text, in the order of the texts. Raises EngineError, without text or key in it; EngineBusy
        where the same call may succeed later."""
        ...


# name -> module:factory, which takes a Setup; imported when used.
ENGINES: dict[str, str] = {
    "apertium": "translator.engines.apertium:make",
    "ctranslate2": "translator.engines.ctranslate2:make",
    "deepl": "translator.engines.deepl:make",
    "google": "translator.engines.deep:google",
    "libretranslate": "translator.engines.libretranslate:make",
    "microsoft": "translator.engines.deep:microsoft",
    "mymemory": "translator.engines.deep:mymemory",
    "openai": "translator.engines.openai:make",
    "pseudo": "translator.engines.pseudo:make",
}


def load(name: str, setup: Setup | None = None) -> Engine:
    """The engine of that name, as it is set up. Raises ProjectError for a name that is neither in the table nor an
    entry point, EngineError where another's engine cannot be made."""
    from translator.engines import others

    setup = setup or Setup()
    if name in ENGINES:
        module, factory = ENGINES[name].split(":")
        engine = cast(Callable[[Setup], Engine], getattr(import_module(module), factory))(setup)
    elif point := others.others().get(name):
        engine = others.made(name, point, setup)
    else:
        text, hint = unknown(name)
        raise ProjectError(text, hint=hint)
    if not hasattr(engine, "model_of"):
        engine.model_of = lambda source, target: engine.model  # type: ignore[method-assign]  # noqa: ARG005
    if (price := setup.options.get("price")) is not None:
        engine.price = float(price)
    engine.concurrency = int(setup.number("concurrency", engine.concurrency))
    engine.pause = setup.number("pause", engine.pause)
    return engine


def known() -> tuple[str, ...]:
    """The names of all engines, ours first."""
    from translator.engines.others import others

    return (*ENGINES, *sorted(others().keys() - ENGINES.keys()))


def unknown(name: str) -> tuple[str, str]:
    """What is said of a name that is no engine's, and the hint."""
    near = nearest(name, known())
    hint = f"did you mean {near!r}?" if near else f"the engines are {', '.join(sorted(known()))}"
    return f"unknown engine {name!r}", hint
