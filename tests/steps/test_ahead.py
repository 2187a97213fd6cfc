"""Who looks at the texts makes no difference to what is found; and no process stays behind."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict

import pytest

from tests.clinic import entry, write_catalog
from tests.conftest import NewProject
from translator import checks
from translator.checks.pair import Pair
from translator.found import FILE
from translator.model import Place, Problem
from translator.project import Article, Project
from translator.steps import ahead, others
from translator.steps.check import check
from translator.steps.compile import compile_
from translator.steps.progress import Silent
from translator.steps.status import status

ARTICLES = 40
LOOK = checks.problems


@pytest.fixture
def project(new_project: NewProject) -> Project:
    """Articles of two texts each; every third has a wrong dose in German."""
    names = [f"a{number:02}" for number in range(ARTICLES)]
    made = new_project(
        {f"{name}.txt": f"Dose {name}\n\nTake 50 mg of {name}.\n" for name in names}, 'locales = ["de", "fr"]'
    )
    for number, name in enumerate(names):
        dose = 500 if number % 3 == 0 else 50
        german = [
            entry(f"Dose {name}", f"Dosis {name}"),
            entry(f"Take 50 mg of {name}.", f"Nehmen Sie {dose} mg {name}."),
        ]
        write_catalog(made, "de", name, german)
        write_catalog(made, "fr", name, [entry(f"Dose {name}", f"Dose de {name}")])
    return made


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[Pair]:
    """The pairs that this process looks at; two cores, and few texts are many."""
    pairs: list[Pair] = []

    def noted(pair: Pair, place: Place) -> list[Problem]:
        pairs.append(pair)
        return LOOK(pair, place)

    monkeypatch.setattr(checks, "problems", noted)
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    monkeypatch.setattr(ahead, "SURE", 6)
    monkeypatch.setattr(ahead, "MUCH", 50)
    return pairs


def checked(project: Project) -> object:
    found = check(project, project.locales)
    return found.findings, found.counts, found.problems


def told(project: Project) -> object:
    return {name: list(map(asdict, lines)) for name, lines in status(project, project.locales).articles.items()}


def compiled(project: Project) -> object:
    done = compile_(project)
    return done.pages, done.checked.findings, done.problems


STEPS: dict[str, Callable[[Project], object]] = {"check": checked, "status": told, "compile": compiled}


def anew(project: Project) -> None:
    """As if nobody had looked yet."""
    for path in project.private.glob(f"{FILE}*"):
        path.unlink()


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_the_same_is_found_whoever_looks(
    project: Project, step: Callable[[Project], object], looked: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as alone:
        alone.setattr(ahead, "cores", lambda: 1)
        expected = step(project)
    number = len(looked)
    anew(project)
    looked.clear()
    assert step(project) == expected
    assert 0 < len(looked) < 2 * number / 3
    looked.clear()
    assert step(project) == expected
    assert not looked  # all that others found is kept
    assert not multiprocessing.active_children()


def gone(articles: Sequence[Article]) -> None:
    """What a process does that the system ends."""
    os._exit(3)


def faulty(articles: Sequence[Article]) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("work", [gone, faulty])
def test_where_others_fail_the_step_looks_itself(
    project: Project, work: Callable[..., None], looked: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(others, "_look", work)
    found = check(project, project.locales)
    assert len([one for one in found.findings if one.problem.check == "numbers"]) == len(range(0, ARTICLES, 3))
    assert len(looked) == 4 * ARTICLES
    assert not multiprocessing.active_children()


def test_an_interrupted_step_leaves_no_process_behind(project: Project, looked: list[Pair]) -> None:
    class Stopped(Silent):
        """Somebody presses Ctrl+C when other processes are at work."""

        def advance(self, steps: int = 1) -> None:  # noqa: ARG002
            if multiprocessing.active_children():
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check(project, project.locales, progress=Stopped())
    assert not multiprocessing.active_children()
    assert len(check(project, project.locales).findings) > 0


@pytest.mark.parametrize(("worked", "seen", "articles", "much"), [
    (0, 500, 10_000, False),  # all was known
    (150, 5, 10_000, False),  # too few to say
    (300, 10, 10_000, True),
    (300, 10, 80, False),  # some 2,100 are to come
    (300, 9_000, 10_000, False),
])  # fmt: skip
def test_others_are_asked_where_much_is_to_come(
    worked: int, seen: int, articles: int, much: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    assert ahead._much(worked, seen, articles) is much
    monkeypatch.setattr(ahead, "cores", lambda: 1)
    assert not ahead._much(worked, seen, articles)
