"""Small engines for tests of the steps, in place of real ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest

from translator import engines
from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.engines import PLAIN, Answer, Brief, Form
from translator.model import Catalog, Message
from translator.project import Project
from translator.steps.reading import read_catalog
from translator.steps.translate import Options, Translated, translate
from translator.steps.update import update

TODAY = date(2026, 11, 22)
PERSON = "Anna Muster <anna@example.org>"
FAKE = 'locales = ["de"]\nengines = ["fake"]'


def upper(texts: Sequence[str], target: str) -> list[Answer]:
    """Every text in capitals."""
    return [Answer(f"{target}:{text.upper()}") for text in texts]


@dataclass
class Fake:
    """An engine that answers as it is told, and remembers what it was asked."""

    answers: Callable[[Sequence[str], str], list[Answer]] = upper
    name: str = "fake"
    sends_text_away: bool = False
    batch_texts: int = 2
    batch_characters: int = 10_000
    model: str = ""
    form: Form = Form.TOKENS
    takes_terms: bool = False
    takes_brief: bool = False
    takes_counts: bool = False
    briefs: list[Brief] = field(default_factory=list)
    price: float | None = None
    concurrency: int = 1
    pause: float = 0.0
    lacks: dict[str, str] = field(default_factory=dict)
    knows: tuple[str, ...] = ()
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def can(self, source: str, target: str) -> bool:  # noqa: ARG002
        return not self.knows or target in self.knows

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        return self.lacks.get(target, "")

    def model_of(self, source: str, target: str) -> str:  # noqa: ARG002
        return self.model

    def translate(
        self,
        texts: Sequence[str],
        source: str,  # noqa: ARG002
        target: str,
        brief: Brief = PLAIN,
    ) -> list[Answer]:
        self.briefs.append(brief)
        self.asked.append((target, tuple(texts)))
        return self.answers(texts, target)

    @property
    def texts(self) -> list[str]:
        """Everything it was asked for."""
        return [text for _, texts in self.asked for text in texts]


def install(monkeypatch: pytest.MonkeyPatch, *fakes: Fake) -> None:
    """Makes `engines.load` give these by their names."""
    for fake in fakes:
        monkeypatch.setitem(engines.ENGINES, fake.name, f"{__name__}:{fake.name}")
        monkeypatch.setitem(globals(), fake.name, lambda _, fake=fake: fake)


def run(project: Project, **options: object) -> Translated:
    """`update` and `translate` for every locale of the project."""
    update(project, project.locales)
    return translate(project, project.locales, Options(TODAY, **options))  # type: ignore[arg-type]


def found(project: Project, tag: str = "de") -> dict[str, Message]:
    """The live messages of the article `a`, by id."""
    return {message.id: message for message in read_catalog(project, "a", tag).live}


def put(project: Project, *messages: Message, name: str = "a", tag: str = "de", last: str = PERSON) -> None:
    """A catalog as a person left it."""
    headers = {**dict(new_headers(name, tag)), "Last-Translator": last}
    path = project.catalog(tag, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(po.render(Catalog(tag, tuple(headers.items()), messages)))
