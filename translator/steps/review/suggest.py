"""What a person may take for a text: from the memory, and what an engine says when it is asked. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from translator.engines import Answer, Engine
from translator.errors import EngineMissing, ProjectError
from translator.glossary import Glossary
from translator.ledger import Ledger
from translator.memory import Memory, Unit
from translator.model import Message, State
from translator.project import Project
from translator.steps.ask import Asker
from translator.steps.engines import made
from translator.steps.flow import Flow
from translator.steps.learn import learn, memory_of
from translator.steps.review.sheet import Sheet

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text with where it comes from: an article, what was imported, or an engine. `percent` is how much alike the
    sources are, 0 for an engine's; `source` is the one that it translates."""

    text: str
    origin: str
    percent: int = 0
    source: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A translation that the same source has in other places: the articles by state, the furthest first. `same`: it is
    this text's too."""

    text: str
    places: tuple[tuple[str, tuple[str, ...]], ...]
    same: bool


@contextmanager
def remembering(project: Project, sheet: Sheet) -> Iterator[Memory]:
    """The memory, with what the catalogs of the sheet's locale have now. Raises OutputError, BusyError."""
    with closing(memory_of(project)) as memory:
        learn(project, sheet.tag, memory, sheet.events.withdrawn)
        yield memory


def elsewhere(memory: Memory, sheet: Sheet, message: Message) -> list[Elsewhere]:
    """How the same source is translated in other places, in this article too where it has another context; the other
    translations first."""
    found = memory.same(sheet.tag, message.id)
    own = (sheet.article.name, message.context)
    texts: dict[str, dict[State, list[str]]] = {}
    for unit in found:
        if (unit.article, unit.message.context) != own:
            texts.setdefault(unit.message.strings[0], {}).setdefault(unit.state, []).append(unit.article)
    listed = [
        Elsewhere(
            text,
            tuple((state.word, tuple(dict.fromkeys(states[state]))) for state in sorted(states, reverse=True)),
            text == message.strings[0],
        )
        for text, states in texts.items()
    ]
    return sorted(listed, key=lambda one: one.same)


def remembered(memory: Memory, sheet: Sheet, message: Message) -> list[Suggestion]:
    """What the memory has for a message, the nearest first, without the message itself and its own sentences."""
    found = memory.near(sheet.tag, message.id, limit=SHOWN + 3)
    others = [(score, unit) for score, unit in found if not (unit.message.empty or _is_own(unit, sheet, message))]
    return [_suggestion(score, unit) for score, unit in others[:SHOWN]]


def _is_own(unit: Unit, sheet: Sheet, message: Message) -> bool:
    if unit.article != sheet.article.name or unit.imported:
        return False
    if unit.sentence:
        return unit.message.id in message.id and unit.message.strings[0] in message.strings[0]
    return (unit.message.id, unit.message.strings) == (message.id, message.strings)


def _suggestion(score: float, unit: Unit) -> Suggestion:
    origin = f"{unit.article} (imported)" if unit.imported else unit.article
    return Suggestion(unit.message.strings[0], origin, int(score * 100), unit.message.id, unit.state.word)


def from_engine(project: Project, sheet: Sheet, message: Message) -> Suggestion:
    """What the locale's engine makes of a message; it is in the ledger like any other. Raises EngineError, and
    ProjectError where no engine may be asked."""
    source = project.configuration.source_locale
    engine = _engine(project, sheet.article.name, project.configuration.engines_of(sheet.tag), source, sheet.tag)
    answer = _asked(project, engine, message, source, sheet.tag, sheet.terms)
    return Suggestion(answer.text, engine.name)


def back(project: Project, sheet: Sheet, text: str) -> Suggestion:
    """The text as an engine says it in the source's language, for people who do not read the locale's. It only helps
    to see what may be wrong: it is not what the translation says. Raises as `from_engine`."""
    source = project.configuration.source_locale
    names = dict.fromkeys([*project.configuration.engines_of(sheet.tag), *project.configuration.engines])
    engine = _engine(project, sheet.article.name, names, sheet.tag, source)
    answer = _asked(project, engine, Message(text), sheet.tag, source, Glossary())
    return Suggestion(answer.text, engine.name)


def _engine(project: Project, article: str, names: Iterable[str], source: str, target: str) -> Engine:
    """The first of these engines that can do the pair here, and may see the article."""
    stays = project.offline(article)
    missing = ""
    for name in names:
        engine = made(project, name)
        if not engine.can(source, target):
            continue
        if stays and engine.sends_text_away:
            missing = missing or f"{name} sends text away, and this article is offline"
            continue
        if lacking := engine.missing(source, target):
            missing = missing or lacking
            continue
        return engine
    if missing:
        raise EngineMissing(missing, hint="`translator engines` lists what works here")
    raise ProjectError(f"no engine of the project translates {source} to {target}", hint="`engines` names them")


def _asked(project: Project, engine: Engine, message: Message, source: str, target: str, terms: Glossary) -> Answer:
    with _asker(project, engine, source, target, terms) as asker:
        request = asker.request(message)
        known = asker.ledger.known([request]).get(request.key)
        if known is None or known.refused:
            known = next(iter(asker.ask(iter([request]))))[request.key]
    if known.refused:
        raise ProjectError(f"{engine.name}: {known.refused}", hint="translate it yourself")
    return known


@contextmanager
def _asker(project: Project, engine: Engine, source: str, target: str, terms: Glossary) -> Iterator[Asker]:
    with closing(Ledger(project.private / "ledger.sqlite3")) as ledger:
        style = project.style(target) if target in project.configuration.locales else None
        yield Asker(Flow(engine), ledger, source, target, terms, engine.price, project.configuration.mask, style)
