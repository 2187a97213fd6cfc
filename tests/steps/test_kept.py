"""What was found is kept between runs: no step ever says something else for it, whatever changed in between."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from tests.clinic import entry, write_catalog
from tests.conftest import NewProject
from translator import checks, found
from translator.checks import problems
from translator.checks.pair import Pair
from translator.model import Place, Problem
from translator.project import Project, find
from translator.steps.check import check
from translator.steps.compile import compile_
from translator.steps.status import status

DOSE, NAME = "Take 50 mg of Botox.", "Ask for Xeomin."
ARTICLE = f"Your dose\n\n{DOSE}\n\n{NAME}\n"
TEXTS = {"Your dose": "Ihre Dosis", DOSE: "Nehmen Sie 50 mg Botox.", NAME: "Fragen Sie nach Xeomin."}
GLOSSARY = "source,kind\nXeomin,keep\n"


@pytest.fixture
def project(new_project: NewProject) -> Project:
    return new_project({"a.txt": ARTICLE, "b.txt": "Another\n"}, 'locales = ["de", "fr"]')


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The translations that were really looked at."""
    texts: list[str] = []

    def noted(pair: Pair, place: Place) -> list[Problem]:
        texts.append(pair.target)
        return problems(pair, place)

    monkeypatch.setattr(checks, "problems", noted)
    return texts


def write(project: Project, changed: dict[str, str] | None = None, how: str = "translated") -> None:
    texts = {**TEXTS, **(changed or {})}
    write_catalog(project, "de", "a", [entry(source, text, how) for source, text in texts.items()])


def said(project: Project) -> tuple[object, ...]:
    """All that status and check say; with what was kept and without, and that must be one."""
    results = []
    for _ in range(2):
        now = find(project.root)
        checked = check(now, now.locales)
        results.append((status(now, now.locales).articles, checked.findings, checked.counts, checked.problems))
        shutil.rmtree(project.private)
    assert results[0] == results[1]
    return results[0]


def open_errors(project: Project) -> list[str]:
    _, findings, _, _ = said(project)
    assert isinstance(findings, list)
    return [f"{one.problem.check}: {one.translation}" for one in findings if one.open]


def other_source(project: Project) -> None:
    (project.source / "a.txt").write_text(ARTICLE.replace("50", "500"), encoding="utf-8")
    write(project, {DOSE.replace("50", "500"): TEXTS[DOSE]})


def other_translation(project: Project) -> None:
    write(project, {DOSE: "Nehmen Sie 5 mg Botox."})


def other_glossary(project: Project) -> None:
    project.glossary.write_text(GLOSSARY, encoding="utf-8")
    write(project, {NAME: "Fragen Sie danach."})


def other_catalog(project: Project) -> None:
    """Two sources with one translation: what is found beside other messages is never kept."""
    write(project, {NAME: TEXTS[DOSE]})


CHANGES = {
    "another source": (other_source, "numbers: Nehmen Sie 50 mg Botox."),
    "another translation": (other_translation, "numbers: Nehmen Sie 5 mg Botox."),
    "another glossary": (other_glossary, "names: Fragen Sie danach."),
    "another message": (other_catalog, "same-translation: Nehmen Sie 50 mg Botox."),
}


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(project: Project, change: Callable[[Project], None], expected: str) -> None:
    write(project)
    check(project, project.locales)
    kept = (project.private / found.FILE).read_bytes()
    assert open_errors(project) == []
    project.private.mkdir()
    (project.private / found.FILE).write_bytes(kept)
    change(project)
    assert expected in open_errors(project)


def test_a_name_of_the_glossary_is_seen_where_no_text_changed(project: Project) -> None:
    write(project, {NAME: "Fragen Sie danach."})
    assert "names" not in {one.problem.check for one in check(project, project.locales).findings}
    project.glossary.write_text(GLOSSARY, encoding="utf-8")
    assert "names" in {one.problem.check for one in check(project, project.locales).findings}


def test_each_step_takes_what_another_found(project: Project, looked: list[str]) -> None:
    write(project)
    status(project, project.locales)
    assert len(looked) == 3 * 2 + 1 * 2
    looked.clear()
    check(project, project.locales)
    compile_(project)
    status(project, project.locales)
    assert looked == []
    other_translation(project)
    compile_(project)
    check(project, project.locales)
    assert looked == ["Nehmen Sie 5 mg Botox."]


def test_a_build_forgets_what_is_gone(project: Project, looked: list[str]) -> None:
    write(project)
    compile_(project)
    other = project.source / "b.txt"
    text = other.read_bytes()
    other.unlink()
    write(project, {DOSE: "50 mg Botox, bitte."})
    compile_(project)
    other.write_bytes(text)
    looked.clear()
    compile_(project)
    assert looked == ["", ""]


def test_a_broken_file_is_no_error(project: Project) -> None:
    write(project)
    project.private.mkdir()
    for step in (check, status):
        (project.private / found.FILE).write_bytes(b"nonsense" * 2000)
        assert step(project, project.locales).problems == []
    (project.private / found.FILE).write_bytes(b"nonsense" * 2000)
    assert compile_(project).problems == []
    assert not [path for path in project.private.iterdir() if "broken" in path.name]
