"""Asking an engine: batches, refusals, failures, and what was paid for before."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing

import pytest

from tests.command import invoke
from tests.conftest import NewProject
from tests.fakes import FAKE, TODAY, Fake, found, install, run, upper
from translator import errors, store
from translator.engines import Answer
from translator.ledger import Ledger
from translator.project import Project
from translator.steps import stage
from translator.steps.estimate import estimate
from translator.steps.translate import Options
from translator.steps.update import update

TEXTS = ("A title", "One is enough.", "Two is company.", "Three is a crowd.", "Four is too many.")
ARTICLE = "\n\n".join(TEXTS) + "\n"
THREE = 'locales = ["de", "es", "fr"]\nengines = ["fake"]'


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    install(monkeypatch, fake)
    return fake


def ledger(project: Project) -> list[tuple[str, str, str]]:
    """(source, status, reason) of each request."""
    connection = sqlite3.connect(project.private / "ledger.sqlite3")
    try:
        return connection.execute("SELECT source, status, reason FROM request ORDER BY id").fetchall()
    finally:
        connection.close()


def refuse(text: str, reason: str = "too odd") -> object:
    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        made = upper(texts, target)
        return [Answer("", reason) if asked == text else answer for asked, answer in zip(texts, made, strict=True)]

    return answers


@pytest.mark.parametrize(
    ("texts", "characters", "sizes"), [(2, 1000, [2, 2, 1]), (99, 30, [2, 1, 1, 1]), (99, 1, [1, 1, 1, 1, 1])]
)
def test_no_batch_is_larger_than_the_engine_takes(
    new_project: NewProject, engine: Fake, texts: int, characters: int, sizes: list[int]
) -> None:
    engine.batch_texts, engine.batch_characters = texts, characters
    run(new_project({"a.txt": ARTICLE}, FAKE))
    assert [len(batch) for _, batch in engine.asked] == sizes
    assert tuple(engine.texts) == TEXTS


def test_every_request_is_in_the_ledger_before_it_is_sent(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    seen = []

    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        seen.append([status for _, status, _ in ledger(project)])
        return upper(texts, target)

    engine.answers = answers
    run(project)
    assert seen == [["sent"] * 2, ["answered"] * 2 + ["sent"] * 2, ["answered"] * 4 + ["sent"]]
    assert [(source, status) for source, status, _ in ledger(project)] == [(text, "answered") for text in TEXTS]


def test_what_has_no_words_is_neither_asked_nor_paid_for(new_project: NewProject, engine: Fake) -> None:
    """Numbers, and what no engine sees; a run says so before."""
    engine.price = 20.0
    project = new_project({"a.txt": "A title\n\n50 %\n\n+49 30 5550140\n\nhttps://a.example/b\n"}, FAKE)
    update(project, project.locales)
    [told] = estimate(project, project.locales, Options(TODAY)).estimates
    assert (told.messages, told.reused, told.texts, told.characters) == (4, 3, 1, len("A title"))
    filled = run(project).locales["de"]
    assert (filled.reused, filled.translated, filled.left) == (3, 1, 0)
    assert engine.texts == ["A title"]
    assert [source for source, _, _ in ledger(project)] == ["A title"]
    assert found(project)["+49 30 5550140"].strings == ("+49 30 5550140",)


def test_a_refusal_is_remembered(new_project: NewProject, engine: Fake) -> None:
    engine.answers = refuse(TEXTS[1])  # type: ignore[assignment]
    project = new_project({"a.txt": ARTICLE}, FAKE)
    first = run(project).locales["de"]
    assert (dict(first.refused), first.translated, first.left) == ({"too odd": 1}, 4, 0)
    assert found(project)[TEXTS[1]].empty
    engine.asked.clear()
    again = run(project)
    assert not engine.asked
    assert dict(again.locales["de"].refused) == {"too odd": 1}
    assert not again.written
    engine.answers = upper
    assert run(project, retry=True).locales["de"].translated == 1
    assert engine.texts == [TEXTS[1]]
    assert not found(project)[TEXTS[1]].empty


def test_what_is_in_the_ledger_is_not_asked_for_again(new_project: NewProject, engine: Fake) -> None:
    """As after a crash between the ledger and the catalog."""
    project = new_project({"a.txt": ARTICLE}, FAKE)
    run(project)
    before = found(project)
    project.catalog("de", "a").unlink()
    (project.private / "memory.sqlite3").unlink()
    engine.asked.clear()
    filled = run(project).locales["de"]
    assert not engine.asked
    assert (filled.reused, filled.translated) == (5, 0)
    assert {text: message.strings for text, message in found(project).items()} == {
        text: message.strings for text, message in before.items()
    }


def test_another_name_to_keep_asks_anew(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    run(project)
    project.catalog("de", "a").unlink()
    project.glossary.write_text("source,kind\nTwo,keep\n", "utf-8")
    engine.asked.clear()
    run(project)
    assert engine.texts == ["⟦0⟧ is company."]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_wrong_number_of_answers_fills_nothing(new_project: NewProject, engine: Fake, count: int) -> None:
    engine.answers = lambda _, target: upper(["x"] * count, target)
    project = new_project({"a.txt": ARTICLE}, FAKE)
    filled = run(project).locales["de"]
    assert [str(problem) for problem in filled.problems] == [f"de: fake gave {count} answers to 2 texts"]
    assert filled.left == 5
    assert all(message.empty for message in found(project).values())
    assert [status for _, status, _ in ledger(project)] == ["failed", "failed"]


def test_what_came_before_a_failure_is_kept(new_project: NewProject, engine: Fake) -> None:
    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        if TEXTS[2] in texts:
            raise errors.EngineError("the engine fell over")
        return upper(texts, target)

    engine.answers = answers
    project = new_project({"a.txt": ARTICLE}, FAKE)
    filled = run(project).locales["de"]
    assert (filled.translated, filled.left) == (2, 3)
    assert [message.empty for message in found(project).values()] == [False, False, True, True, True]
    assert [status for _, status, _ in ledger(project)] == ["answered"] * 2 + ["failed"] * 2
    engine.answers = upper
    engine.asked.clear()
    run(project)
    assert tuple(engine.texts) == TEXTS[2:]


@pytest.mark.parametrize("at_once", [1, 3])
def test_what_came_while_the_ledger_is_locked_is_kept(
    new_project: NewProject, engine: Fake, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """Another program locks it between the question and the answer."""
    monkeypatch.setattr(store, "PATIENCE", 0.0)
    project = new_project({"a.txt": ARTICLE}, FAKE)
    update(project, project.locales)
    engine.concurrency = at_once
    with closing(Ledger(project.private / "ledger.sqlite3")):
        pass
    once = threading.Lock()
    with closing(sqlite3.connect(project.private / "ledger.sqlite3", check_same_thread=False)) as other:

        def answers(texts: Sequence[str], target: str) -> list[Answer]:
            with once:
                if not other.in_transaction:
                    other.execute("BEGIN IMMEDIATE")
            return upper(texts, target)

        engine.answers = answers
        result = invoke(project, "translate")
        other.rollback()
    assert result.exit_code == 1
    assert "another program holds this file" in result.stderr
    came = [text for text in TEXTS if not found(project)[text].empty]
    assert came
    assert set(came) <= set(engine.texts)
    asked = len(engine.texts)
    engine.answers = upper
    assert invoke(project, "translate").exit_code == 0
    assert not set(came) & set(engine.texts[asked:])
    assert {message.strings[0] for message in found(project).values()} == {f"de:{text.upper()}" for text in TEXTS}


@pytest.mark.parametrize(
    ("error", "asked"),
    [
        (errors.EngineError, ["de", "es", "fr"]),
        (errors.EngineUnreachable, ["de", "es"]),
        (errors.EngineRejected, ["de", "es"]),
    ],
    ids=["fails", "unreachable", "rejects"],
)
def test_one_locales_failure_does_not_stop_the_others(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch, error: type[errors.EngineError], asked: list[str]
) -> None:
    """An engine that cannot be reached is not asked again; one that failed is. Other engines go on in any case."""

    def answers(texts: Sequence[str], target: str) -> list[Answer]:
        if target == "es":
            raise error("no")
        return upper(texts, target)

    fake, other = Fake(answers, batch_texts=99), Fake(name="other", knows=("tr",))
    install(monkeypatch, fake, other)
    fake.knows = ("de", "es", "fr")
    project = new_project({"a.txt": ARTICLE}, 'locales = ["de", "es", "fr", "tr"]\nengines = ["fake", "other"]')
    result = run(project)
    assert [target for target, _ in fake.asked] == asked
    counts = {tag: (filled.translated, filled.left, len(filled.problems)) for tag, filled in result.locales.items()}
    last = (5, 0, 0) if "fr" in asked else (0, 5, 1)
    assert counts == {"de": (5, 0, 0), "es": (0, 5, 1), "fr": last, "tr": (5, 0, 0)}


def test_a_missing_program_of_one_pair_does_not_stop_another(new_project: NewProject, engine: Fake) -> None:
    engine.lacks = {"de": "fake-eng-deu is not installed"}
    result = run(new_project({"a.txt": ARTICLE}, THREE))
    assert {tag: (filled.translated, filled.left) for tag, filled in result.locales.items()} == {
        "de": (0, 5),
        "es": (5, 0),
        "fr": (5, 0),
    }
    assert [str(problem) for problem in result.problems] == ["de: fake-eng-deu is not installed"]


@pytest.mark.parametrize("broken", ["catalog", "record"])
def test_a_broken_file_of_one_locale_does_not_stop_the_others(
    new_project: NewProject, engine: Fake, broken: str
) -> None:
    project = new_project({"a.txt": ARTICLE}, THREE)
    update(project, project.locales)
    path = project.catalog("es", "a") if broken == "catalog" else project.record("es")
    path.write_text("<<<<<<< HEAD\n", "utf-8")
    result = run(project)
    [problem] = result.problems
    assert isinstance(problem, errors.CatalogError)
    assert problem.place.startswith(f"{project.shown(path)}:1")
    assert [result.locales[tag].translated for tag in ("de", "es", "fr")] == [5, 0, 5]
    assert path.read_text("utf-8") == "<<<<<<< HEAD\n"


def test_many_rounds_come_to_the_same(new_project: NewProject, engine: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "MANY", 1)
    project = new_project({"a.txt": ARTICLE, "b.txt": ARTICLE, "c.txt": "A title\n\nOne is enough.\n"}, FAKE)
    filled = run(project).locales["de"]
    assert tuple(engine.texts) == TEXTS
    assert (filled.translated, filled.reused, filled.left) == (5, 7, 0)
