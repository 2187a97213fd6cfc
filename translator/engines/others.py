"""Others' engines, which come in by entry point (docs/engines.md): what they leave out is filled in, what they answer
is looked at as for ours, and whatever goes wrong in them is an error without texts or keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from translator.engines import PLAIN, Answer, Brief, Form, Setup
from translator.engines.texts import Raw, through
from translator.errors import EngineError, EngineMissing, where

GROUP = "polyclinic.engines"
"""The entry-point group: a name, and a factory that takes a Setup."""
HINT = "report it to those who wrote it"

Result = TypeVar("Result")


@lru_cache(maxsize=1)
def others() -> Mapping[str, Any]:
    """Their entry points by name. Reads the installed packages' metadata only."""
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=GROUP)}


def made(name: str, point: Any, setup: Setup) -> Other:
    """The engine of an entry point. Raises EngineError where it cannot be made."""
    missing = failed = ""
    try:
        factory = point.load()
    except ModuleNotFoundError as error:
        missing = error.name or "a module"
    except Exception as error:
        failed = where(error)
    if missing:
        raise EngineMissing(f"{name} cannot be loaded: {missing} is not installed")
    if failed:
        raise EngineError(f"{name} cannot be loaded: {failed}", hint=HINT)
    return _guarded(name, "be made", lambda: Other(name, factory(setup)))


class Other:
    """`engine` with its attributes, or what holds where it has none; the entry point's name is its name."""

    def __init__(self, name: str, engine: Any) -> None:
        self.name = name
        self._engine = engine
        self.model = str(getattr(engine, "model", ""))
        self.sends_text_away = bool(getattr(engine, "sends_text_away", True))
        self.form = Form(getattr(engine, "form", Form.TOKENS))
        self.takes_terms = bool(getattr(engine, "takes_terms", False))
        self.takes_brief = bool(getattr(engine, "takes_brief", False))
        self.takes_counts = bool(getattr(engine, "takes_counts", False))
        price = getattr(engine, "price", None)
        self.price = None if price is None else float(price)
        self.concurrency = max(1, int(getattr(engine, "concurrency", 1)))
        self.pause = float(getattr(engine, "pause", 0.0))
        self.batch_texts = max(1, int(getattr(engine, "batch_texts", 50)))
        self.batch_characters = max(1, int(getattr(engine, "batch_characters", 10_000)))

    def can(self, source: str, target: str) -> bool:
        """As it says."""
        return _guarded(self.name, "say what it can", lambda: bool(self._engine.can(source, target)))

    def missing(self, source: str, target: str) -> str:
        """As it says."""
        return _guarded(self.name, "say what is missing", lambda: str(self._engine.missing(source, target) or ""))

    def model_of(self, source: str, target: str) -> str:  # noqa: ARG002
        """The one that it has."""
        return self.model

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:
        """An answer per text. Raises EngineError and all its kinds."""

        def ask(cores: list[str], at: list[int]) -> list[Raw]:
            answers = _guarded(
                self.name,
                "translate",
                lambda: list(self._engine.translate(cores, source, target, _of(brief, at))),
            )
            return [_raw(answer) for answer in answers]

        return through(self.name, texts, source, target, ask)


def _raw(answer: Any) -> Raw:
    """Looked at by `through` unless it is a refusal."""
    if isinstance(answer, Answer):
        return Answer("", str(answer.refused)) if answer.refused else _raw(answer.text)
    return answer if isinstance(answer, str) else None


def _of(brief: Brief, at: Sequence[int]) -> Brief:
    """The brief for the texts at these places alone."""
    return replace(
        brief,
        contexts=tuple(brief.contexts[place] for place in at) if brief.contexts else (),
        neighbours=tuple(brief.neighbours[place] for place in at) if brief.neighbours else (),
        counts=tuple(brief.counts[place] for place in at) if brief.counts else (),
    )


def _guarded(name: str, what: str, call: Callable[[], Result]) -> Result:
    """What another's code gives. Its own exceptions may hold texts and keys: only their kind and place are told."""
    failed: EngineError
    try:
        return call()
    except EngineError as error:
        failed = error.with_traceback(None)
    except Exception as error:
        failed = EngineError(f"{name} cannot {what}: {where(error)}", hint=HINT)
    failed.__cause__ = failed.__context__ = None
    raise failed
