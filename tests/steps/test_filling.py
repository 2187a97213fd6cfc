"""How what comes is written: every two seconds, on stopping, and never over somebody else's work."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import NewProject
from tests.fakes import FAKE, TODAY, Fake, found, install, run, upper
from translator.engines import Answer
from translator.errors import CatalogError, OutputError
from translator.project import Project
from translator.steps.translate import Options, translate
from translator.steps.update import update

TEXTS = ("A title", "One is enough.", "Two is company.", "Three is a crowd.", "Four is too many.")
ARTICLE = "\n\n".join(TEXTS) + "\n"


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake(batch_texts=1)
    install(monkeypatch, fake)
    return fake


def filled(project: Project, tag: str = "de") -> int:
    return sum(not message.empty for message in found(project, tag).values())


def on_text(wanted: str, act: Callable[[], None]) -> Callable[[Sequence[str], str], list[Answer]]:
    """An engine that does something when it is asked for a text, then answers."""

    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        if wanted in texts:
            act()
        return upper(texts, target)

    return answers


def interrupt() -> None:
    raise KeyboardInterrupt


def test_the_catalog_is_written_every_two_seconds(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    now = 0.0
    seen = []

    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        nonlocal now
        seen.append(filled(project))
        now += 0.9
        return upper(texts, target)

    engine.answers = answers
    run(project, clock=lambda: now)
    assert seen == [0, 0, 0, 3, 3]
    assert filled(project) == 5


@pytest.mark.parametrize("at", [0, 2, 4])
def test_stopping_saves_what_came(new_project: NewProject, engine: Fake, at: int) -> None:
    engine.answers = on_text(TEXTS[at], interrupt)
    project = new_project({"a.txt": ARTICLE}, 'locales = ["de", "fr"]\nengines = ["fake"]')
    result = run(project, clock=lambda: 0.0)
    assert result.interrupted
    assert not result.problems
    assert (result.locales["de"].translated, result.locales["de"].left) == (at, 5 - at)
    assert filled(project) == at
    assert filled(project, "fr") == 0
    assert list(result.written) == (["locales/de/LC_MESSAGES/a.po"] if at else [])
    engine.answers = upper
    engine.asked.clear()
    again = run(project)
    assert not again.interrupted
    assert [text for target, texts in engine.asked for text in texts if target == "de"] == list(TEXTS[at:])
    assert filled(project) == 5


def test_stopping_while_articles_are_read_saves_what_the_memory_gave(
    new_project: NewProject, engine: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE, "c.txt": ARTICLE.replace("e", "o")}, FAKE)
    update(project, project.locales)
    articles, _ = project.choose_articles(["b"])
    translate(project, project.locales, Options(TODAY), articles)

    class Stops:
        steps = 0

        def start(self, what: str, total: int | None) -> None: ...

        def advance(self, steps: int = 1) -> None:
            self.steps += steps
            if self.steps == 3:
                raise KeyboardInterrupt

    result = translate(project, project.locales, Options(TODAY), progress=Stops())
    assert result.interrupted
    assert filled(project) == 3


def test_what_somebody_wrote_meanwhile_stays(new_project: NewProject, engine: Fake) -> None:
    """Their text stays, ours goes into the other messages, and what was paid for and left out is said."""
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE.replace("T", "t")}, FAKE)
    path = project.catalog("de", "a")

    def edit() -> None:
        text = path.read_text("utf-8").replace(
            f'msgid "{TEXTS[2]}"\nmsgstr ""', f'msgid "{TEXTS[2]}"\nmsgstr "Zu zweit."'
        )
        path.write_text(f"{text}\n# a person was here\n", "utf-8")

    engine.answers = on_text(TEXTS[2], edit)
    now = iter(range(0, 1000, 3))
    result = run(project, clock=lambda: float(next(now)))
    assert [(type(problem), problem.hint) for problem in result.problems] == [
        (CatalogError, f"what was not written: de:{TEXTS[2].upper()}")
    ]
    assert "somebody else" in str(result.problems[0])
    assert path.read_text("utf-8").endswith("# a person was here\n")
    assert filled(project) == 5
    message = found(project, "de")[TEXTS[2]]
    assert (message.strings, message.fuzzy) == (("Zu zweit.",), False)
    assert list(result.written) == ["locales/de/LC_MESSAGES/a.po", "locales/de/LC_MESSAGES/b.po"]
    engine.asked.clear()
    assert not run(project).problems
    assert not engine.asked


def test_a_catalog_that_is_taken_away_meanwhile_is_not_made_again(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    path = project.catalog("de", "a")
    engine.answers = on_text(TEXTS[2], path.unlink)
    result = run(project)
    assert [type(problem) for problem in result.problems] == [CatalogError]
    assert not path.exists()


def test_a_full_disk_loses_nothing_that_was_paid(
    new_project: NewProject, engine: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    update(project, project.locales)
    before = project.catalog("de", "a").read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        result = run(project)
    assert [(type(problem), problem.text) for problem in result.problems] == [
        (OutputError, "cannot be written: No space left on device")
    ]
    assert project.catalog("de", "a").read_bytes() == before
    assert [path.name for path in project.catalog("de", "a").parent.iterdir()] == ["a.po"]
    engine.asked.clear()
    run(project)
    assert filled(project) == 5
    assert not engine.asked


def test_pending_names_the_articles_that_have_more_to_do(new_project: NewProject, engine: Fake) -> None:
    engine.answers = lambda texts, _: [Answer("", "too odd") for _ in texts]
    project = new_project({"a.txt": ARTICLE, "b.txt": "A title\n"}, FAKE)
    assert run(project).locales["de"].pending == {"a": 5, "b": 1}
    engine.answers = upper
    assert run(project, retry=True).locales["de"].pending == {}
