"""Neural models on this machine, with CTranslate2 and sentencepiece: `pip install polyclinic[ctranslate2]`.

Sentence by sentence, as they were trained; marks by the model's attention (aligned.py). Nothing leaves the machine.
"""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from translator.engines import PLAIN, Answer, Brief, Form, Setup
from translator.engines import models as stored
from translator.engines.aligned import SPACE, Unit, joined, parts, plain, rebuilt, units
from translator.engines.codes import pair
from translator.engines.texts import Raw, through
from translator.errors import EngineError, EngineMissing
from translator.locales import language_of
from translator.model import Span

NAME = "ctranslate2"
LONGEST = 250
"""Pieces of a sentence: models are trained on shorter ones, and make things up after more."""
BEAM = 4


def make(setup: Setup) -> CTranslate2:
    """With `models`: a folder of models, or a table of folders by locale; the user's own folder beside it."""
    given = setup.options.get("models", {})
    own = {tag: setup.folder / path for tag, path in given.items()} if isinstance(given, Mapping) else {}
    folders = [] if isinstance(given, Mapping) else [setup.folder / str(given)]
    return CTranslate2([*folders, stored.data_folder(setup.environment)], own)


class _Loaded:
    """A model with its tokenizers; loading takes a second or two, so it is done once."""

    def __init__(self, model: stored.Model) -> None:
        import ctranslate2
        import sentencepiece

        self.translator: Any = ctranslate2.Translator(str(model.folder), device="cpu")
        self.source: Any = sentencepiece.SentencePieceProcessor(model_file=str(model.source))
        self.target: Any = sentencepiece.SentencePieceProcessor(model_file=str(model.target))
        self.prefix = model.prefix

    def encode(self, source: Sequence[Unit]) -> tuple[list[str], list[int]]:
        """The pieces of a sentence, and the unit of each."""
        if not any(unit.marks for unit in source):
            pieces = self.source.encode(" ".join(unit.text for unit in source), out_type=str)
            return pieces, [0] * len(pieces)
        pieces, origins = [], []
        for number, unit in enumerate(source):
            own = self.source.encode(unit.text, out_type=str)
            if unit.glued and own:
                own = [own[0].removeprefix(SPACE), *own[1:]]
            pieces += [piece for piece in own if piece]
            origins += [number] * sum(map(bool, own))
        return pieces, origins

    def translate(self, sentences: Sequence[Sequence[str]], longest: int) -> Any:
        """CTranslate2's results, with attention, of at most so many pieces. Raises EngineError."""
        failed = ""
        try:
            return self.translator.translate_batch(
                sentences, target_prefix=[[self.prefix]] * len(sentences) if self.prefix else None,
                beam_size=BEAM, max_batch_size=32, max_input_length=0, max_decoding_length=longest,
                return_attention=True, replace_unknowns=True,
            )  # fmt: skip
        except Exception as error:  # of C++
            failed = type(error).__name__
        raise EngineError(f"the model of {NAME} failed ({failed})")


class CTranslate2:
    """Models in `folders`, one folder a pair, or in those that `own` names for a locale. May be shared by threads."""

    name = NAME
    model = ""
    sends_text_away = False
    form = Form.XML
    takes_terms = False
    takes_brief = False
    takes_counts = False
    price: float | None = None
    concurrency = 1
    pause = 0.0
    batch_texts = 32
    batch_characters = 10_000

    def __init__(self, folders: Sequence[Path], own: Mapping[str, Path]) -> None:
        self._folders, self._own = folders, own
        self._lock = threading.Lock()
        self._loaded: dict[Path, _Loaded] = {}
        self._marks: dict[tuple[str, str], str] = {}

    def can(self, source: str, target: str) -> bool:
        """Whether there is a model of the pair here, or in the Argos index."""
        if language_of(source).lower() == language_of(target).lower():
            return False
        codes = pair(source, target, stored.CODES)
        return bool(codes and "en" in codes) or self._place(source, target) is not None

    def missing(self, source: str, target: str) -> str:
        """The libraries, which are not imported for that, and the model."""
        if not all(importlib.util.find_spec(name) for name in ("ctranslate2", "sentencepiece")):
            return "ctranslate2 is not installed: pip install polyclinic[ctranslate2]"
        place = self._place(source, target)
        if place is None:
            return f"no model for {target}: translator engines fetch ctranslate2 {target}"
        fault = stored.fault(place)
        return f"{place} {fault}" if fault else ""

    def model_of(self, source: str, target: str) -> str:
        """The name of the model's folder, and a mark of what is in it."""
        if (source, target) not in self._marks:
            place = self._place(source, target)
            self._marks[source, target] = stored.mark(place) if place else ""
        return self._marks[source, target]

    def translate(self, texts: Sequence[str], source: str, target: str, brief: Brief = PLAIN) -> list[Answer]:  # noqa: ARG002
        """An answer per text. Raises EngineMissing, EngineError."""
        if not self.can(source, target):
            raise EngineError(f"{NAME} does not translate from {source} to {target}")
        if lacking := self.missing(source, target):
            raise EngineMissing(lacking)
        model = self._model(source, target)
        return through(NAME, texts, source, target, lambda cores, _: _translated(model, cores, source))

    def _place(self, source: str, target: str) -> Path | None:
        for tag in (target, language_of(target)):
            if tag in self._own:
                return self._own[tag]
        return next((found for folder in self._folders if (found := stored.find(folder, source, target))), None)

    def _model(self, source: str, target: str) -> _Loaded:
        place = self._place(source, target)
        model = stored.read(place) if place else None
        if place is None or model is None:
            raise EngineMissing(self.missing(source, target))
        failed = ""
        with self._lock:
            try:
                return self._loaded.setdefault(place, self._loaded.get(place) or _Loaded(model))
            except Exception as error:  # of C++: RuntimeError and others
                failed = type(error).__name__
        raise EngineMissing(f"the model in {place} cannot be loaded ({failed})", hint="fetch it again")


def _translated(model: _Loaded, texts: list[str], locale: str) -> list[Raw]:
    """All sentences of all texts in one call."""
    cut = []
    for text in texts:
        words, marks = plain(text)
        cut.append((words, marks, parts(words, marks, locale)))
    wanted = [units(words, span, marks) for words, marks, spans in cut for span in spans]
    made = iter(_sentences(model, wanted))
    return [_joined(words, spans, [next(made) for _ in spans]) for words, _, spans in cut]


def _sentences(model: _Loaded, wanted: Sequence[Sequence[Unit]]) -> list[str | None]:
    """Each sentence's translation with its marks; None for one that is too long or broke off."""
    encoded = [model.encode(source) for source in wanted]
    short = [at for at, (pieces, _) in enumerate(encoded) if 0 < len(pieces) <= LONGEST]
    longest = 2 * max((len(encoded[at][0]) for at in short), default=0) + 20
    results = model.translate([encoded[at][0] for at in short], longest)
    made: list[str | None] = [None] * len(wanted)
    for at, result in zip(short, results, strict=True):
        pieces, attention = result.hypotheses[0], result.attention[0]
        if model.prefix and pieces[:1] == [model.prefix]:
            pieces, attention = pieces[1:], attention[1:]
        if len(pieces) >= longest:
            continue
        source, origins = wanted[at], encoded[at][1]
        if not any(unit.marks for unit in source):
            origins_of = [0] * len(pieces)
        else:
            origins_of = [origins[max(range(len(origins)), key=weights.__getitem__)] for weights in attention]
        made[at] = rebuilt(pieces, origins_of, source)
    return made


def _joined(words: str, spans: Sequence[Span], made: Sequence[str | None]) -> Raw:
    """The sentences of a text with what stands between them."""
    if any(one is None for one in made):
        return Answer("", f"{NAME}: a sentence is too long for the model")
    out: list[str] = []
    at = 0
    for (start, end), text in zip(spans, made, strict=True):
        out += (words[at:start], text or "")
        at = end
    return joined("".join((*out, words[at:])))
