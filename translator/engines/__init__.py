"""Machine translation engines, one adapter a file, and the table of them.

An engine gets texts in which whatever must stay is already a token (`⟦0⟧`, see markup.py) and gives one answer per
text, in order. What it does with a text it cannot do is an answer too (`refused`); an exception (EngineError) means
that the engine cannot go on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from importlib import import_module
from typing import Protocol, cast

from translator.errors import ProjectError
from translator.language.similarity import nearest
from translator.model import Style, Term


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine made of one text: the translation, or "" and the reason why there is none."""

    text: str
    refused: str = ""


class Form(Enum):
    """How what must stay is written for an engine: `⟦0⟧`, HTML's tags, XML's, or not at all (the engine sees it)."""

    TOKENS = "tokens"
    HTML = "html"
    XML = "xml"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Brief:
    """What an engine may want to know besides the words of the texts of a call.

    `contexts` (a message's context or "") and `neighbours` (the texts before and after it in its article) have an
    entry for each text, or none at all. `terms` are those to use that stand in the texts.
    """

    contexts: tuple[str, ...] = ()
    neighbours: tuple[tuple[str, str], ...] = ()
    terms: tuple[Term, ...] = ()
    style: Style | None = None


PLAIN = Brief()


@dataclass(frozen=True, slots=True)
class Setup:
    """What an engine is made with: its table `[tool.translator.engine.NAME]` in the configuration, and the environment,
    where its key is."""

    options: Mapping[str, object] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)


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

    def can(self, source: str, target: str) -> bool:
        """Whether the engine knows this pair of locales at all, by its own table: no call, no network."""
        ...

    def missing(self, source: str, target: str) -> str:
        """What has to be done before this pair works here and now ("apertium-eng-spa is not installed: apt install
        apertium-eng-spa"), "" where nothing is missing. Looks at this machine only, never at the network."""
        ...

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:
        """One answer per text, in the order of the texts. Raises EngineError, without text or key in it; EngineBusy
        where the same call may succeed later."""
        ...


# name -> module:factory; imported when used.
ENGINES: dict[str, str] = {
    "apertium": "translator.engines.apertium:Apertium",
    "google": "translator.engines.google:Google",
    "pseudo": "translator.engines.pseudo:Pseudo",
}


def load(name: str) -> Engine:
    """The engine of that name. Raises ProjectError for a name that is not in the table."""
    if name not in ENGINES:
        near = nearest(name, ENGINES)
        hint = f"did you mean {near!r}?" if near else f"the engines are {', '.join(sorted(ENGINES))}"
        raise ProjectError(f"unknown engine {name!r}", hint=hint)
    module, factory = ENGINES[name].split(":")
    return cast(Callable[[], Engine], getattr(import_module(module), factory))()
