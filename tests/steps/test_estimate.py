"""translate --dry-run: what it says a run would ask for is what the run asks for, and it asks for nothing."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.fakes import TODAY, Fake, install, put, run, upper
from tests.laws import law
from translator.engines import ENGINES, Answer
from translator.engines.options import KEYS
from translator.model import Message
from translator.project import Project
from translator.steps.budget import Budget
from translator.steps.estimate import Estimate, Estimated, estimate
from translator.steps.translate import Options
from translator.steps.update import update

TEXTS = ("A title", "One is enough.", "Two is company.", "Three is a crowd.", "Four is too many.")
ARTICLE = "\n\n".join(TEXTS) + "\n"
FAKE = 'locales = ["de"]\nengines = ["fake"]'


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    install(monkeypatch, fake)
    return fake


def told(project: Project, **options: object) -> Estimated:
    update(project, project.locales)
    return estimate(project, project.locales, Options(TODAY, **options))  # type: ignore[arg-type]


def only(found: Estimated) -> Estimate:
    [one] = found.estimates
    return one


def test_it_asks_for_nothing_and_writes_nothing(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    update(project, project.locales)
    before = project.catalog("de", "a").read_bytes()
    one = only(told(project))
    assert (one.messages, one.texts, one.characters, one.calls) == (5, 5, sum(map(len, TEXTS)), 3)
    assert (one.engine, one.reused, one.paid, one.refused, one.cost) == ("fake", 0, 0, 0, None)
    assert not engine.asked
    assert project.catalog("de", "a").read_bytes() == before


@pytest.mark.parametrize("name", ENGINES)
def test_no_engine_is_called(new_project: NewProject, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whatever is configured: no connection is made."""

    def called(*_: object, **__: object) -> None:
        pytest.fail("an engine was asked")

    for variable in KEYS.values():
        monkeypatch.setenv(variable, "a-key")
    own = {"libretranslate": 'url = "http://127.0.0.1:9"', "openai": 'model = "a"', "microsoft": 'region = "b"'}
    settings = f'locales = ["es"]\nengines = ["{name}"]\n[engine.{name}]\nprice = 20\n{own.get(name, "")}'
    project = new_project({"a.txt": ARTICLE}, settings)
    update(project, project.locales)
    monkeypatch.setattr(socket.socket, "connect", called)
    monkeypatch.setattr(socket, "getaddrinfo", called)
    result = invoke(project, "translate", "--dry-run", "--json")
    assert result.exit_code == 0
    [line] = one_object(result.stdout)["estimates"]
    assert (line["engine"], line["messages"], line["texts"]) == (name, 5, 5)
    assert line["characters"] == sum(map(len, TEXTS))
    assert line["cost"] == pytest.approx(line["characters"] * 20 / 1_000_000)
    assert line["calls"] == (5 if name in ("google", "mymemory", "microsoft") else 1)


def test_what_memory_glossary_and_ledger_have_costs_nothing(new_project: NewProject, engine: Fake) -> None:
    engine.answers = lambda texts, target: [
        Answer("", "too odd") if text == TEXTS[4] else upper([text], target)[0] for text in texts
    ]
    project = new_project({"old.txt": f"{TEXTS[3]}\n\n{TEXTS[4]}\n"}, FAKE)
    run(project)
    project.catalog("de", "old").unlink()
    (project.source / "old.txt").unlink()
    (project.source / "a.txt").write_text(ARTICLE, "utf-8")
    (project.source / "b.txt").write_text(f"{TEXTS[1]}\n", "utf-8")
    put(project, Message(TEXTS[1], ("Eins.",)), name="b")
    project.glossary.write_text("source,locale,target,kind\nA title,de,Ein Titel,use\n", "utf-8")
    engine.asked.clear()
    one = only(told(project))
    assert (one.messages, one.reused, one.paid, one.refused, one.texts) == (5, 2, 1, 1, 1)
    assert only(told(project, retry=True)).texts == 2
    assert not engine.asked


def test_the_same_text_is_counted_once(new_project: NewProject, engine: Fake) -> None:
    one = only(told(new_project({"a.txt": ARTICLE, "b.txt": ARTICLE}, FAKE)))
    assert (one.messages, one.texts) == (10, 5)


def test_money_by_the_engines_price(new_project: NewProject, engine: Fake) -> None:
    engine.price = 20.0
    found = told(new_project({"a.txt": ARTICLE}, FAKE))
    assert found.cost == pytest.approx(sum(map(len, TEXTS)) * 20 / 1_000_000)


def test_a_line_for_each_locale_and_for_what_stays_here(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, Fake(name="away", sends_text_away=True, knows=("de",)), Fake(name="here"))
    configuration = 'locales = ["de", "fr"]\nengines = ["away", "here"]\noffline = ["b"]'
    found = told(new_project({"a.txt": ARTICLE, "b.txt": "Six.\n"}, configuration))
    assert [(one.locale, one.engine, one.messages) for one in found.estimates] == [
        ("de", "away", 5), ("de", "here", 1), ("fr", "here", 5), ("fr", "here", 1),
    ]  # fmt: skip


def test_where_no_engine_can_it_says_so(new_project: NewProject, engine: Fake) -> None:
    engine.knows = ("fr",)
    one = only(told(new_project({"a.txt": ARTICLE}, FAKE)))
    assert (one.messages, one.texts, one.note) == (5, 0, "no engine of the project translates en to de")


def test_what_is_missing_is_said(new_project: NewProject, engine: Fake) -> None:
    engine.lacks = {"de": "fake is not installed"}
    assert only(told(new_project({"a.txt": ARTICLE}, FAKE))).note == "fake is not installed"


def test_articles_without_po_files_are_counted(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"a.txt": ARTICLE}, FAKE)
    assert estimate(project, project.locales, Options(TODAY)).unmade == {"de": 1}


words = st.sampled_from(["One is enough.", "Two is company.", "Three is a crowd.", "A title of its own"])


@law(15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(words, min_size=1, max_size=4), min_size=1, max_size=3), st.integers(1, 60))
def test_a_run_asks_for_what_was_said_and_no_more(
    project_of: Callable[[list[list[str]]], tuple[Project, Fake]], articles: list[list[str]], most: int
) -> None:
    """Also with a budget: what is sent is what fits."""
    project, engine = project_of(articles)
    one = only(told(project))
    run(project, budget=Budget(characters=most))
    assert sum(map(len, engine.texts)) <= most
    run(project)
    assert (len(engine.texts), sum(map(len, engine.texts))) == (one.texts, one.characters)
    assert only(told(project)).messages == 0


@pytest.fixture
def project_of(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[[list[list[str]]], tuple[Project, Fake]]:
    from translator.project import find

    def make(articles: list[list[str]]) -> tuple[Project, Fake]:
        engine = Fake(name="law")
        install(monkeypatch, engine)
        root = tmp_path_factory.mktemp("project")
        (root / "source").mkdir()
        (root / "translator.toml").write_text('locales = ["de"]\nengines = ["law"]', "utf-8")
        for number, texts in enumerate(articles):
            (root / "source" / f"{number}.txt").write_text("\n\n".join(texts) + "\n", "utf-8")
        return find(root), engine

    return make
