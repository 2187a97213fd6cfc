"""status: counts by state, what becomes of a page and why, and what people have to do."""

from __future__ import annotations

import pytest

from tests.clinic import entry, snapshot, write_catalog
from tests.command import invoke
from tests.conftest import NewProject
from translator import record
from translator.catalogs.state import pair_hash
from translator.found import FILE
from translator.project import Project
from translator.record import Event
from translator.steps.extract import extract
from translator.steps.status import Line, status
from translator.steps.update import update

TITLE, DOSE, MORE = "Your tablets", "Take 5 mg daily.", "Ask your doctor."
ARTICLE = f"{TITLE}\n\n{DOSE}\n\n{MORE}\n"
DONE = (entry(TITLE, "Ihre Tabletten"), entry(DOSE, "Nehmen Sie täglich 5 mg."), entry(MORE, "Fragen Sie uns."))
STATES = ["approved", "translated", "needs_review", "machine", "untranslated"]


@pytest.fixture
def project(new_project: NewProject) -> Project:
    return new_project({"a.txt": ARTICLE})


def line(project: Project, tag: str = "de") -> Line:
    result = status(project, project.choose_locales([tag]))
    assert result.problems == []
    return result.articles["a"][0]


def test_writes_nothing_but_what_it_found(project: Project) -> None:
    before = snapshot(project.root)
    status(project, project.locales)
    after = snapshot(project.root)
    assert {path: file for path, file in after.items() if not path.startswith(".translator/")} == before
    assert [path.name for path in project.private.iterdir()] == [FILE]


def test_needs_no_lock(project: Project) -> None:
    with project.locked():
        assert line(project).counts["untranslated"] == 3


def test_before_anything_was_made(project: Project) -> None:
    found = line(project)
    assert list(found.counts) == STATES
    assert (found.counts["untranslated"], found.held_out, found.errors) == (3, 3, 0)
    assert (found.page, found.to_publish) == ("labelled", "update, translate 3")


def test_counts_by_state(project: Project) -> None:
    messages = [entry(TITLE, "Ihre Tabletten", "machine"), entry(DOSE, "Täglich 5 mg.", "fuzzy"), entry(MORE, "")]
    write_catalog(project, "de", "a", messages)
    found = line(project)
    assert list(found.counts.values()) == [0, 0, 1, 1, 1]
    assert (found.held_out, found.to_publish) == (3, "translate 1, review 2")


def test_all_is_done(project: Project) -> None:
    write_catalog(project, "de", "a", DONE)
    found = line(project)
    assert list(found.counts.values()) == [0, 3, 0, 0, 0]
    assert (found.page, found.held_out, found.to_publish, found.reason) == ("published", 0, "", "")


def test_a_safety_error_is_to_be_fixed(project: Project) -> None:
    write_catalog(project, "de", "a", [DONE[0], entry(DOSE, "Nehmen Sie täglich 50 mg."), DONE[2]])
    found = line(project)
    assert (found.errors, found.held_out, found.to_publish, found.page) == (1, 1, "fix 1", "labelled")


def test_approval_where_the_project_asks_for_it(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE}, 'locales = ["de"]\npublish = "approved"')
    write_catalog(project, "de", "a", [entry(TITLE, "Ihre Tabletten", "approved"), *DONE[1:]])
    found = line(project)
    assert list(found.counts.values()) == [1, 2, 0, 0, 0]
    assert (found.held_out, found.to_publish) == (2, "approve 2")


def test_a_withdrawn_approval(project: Project) -> None:
    approved = entry(TITLE, "Ihre Tabletten", "approved")
    write_catalog(project, "de", "a", [approved, *DONE[1:]])
    event = Event("2026-11-22T10:00:00Z", "withdraw", "Anna", "a", approved.short_key, pair_hash(approved))
    record.append(project.record("de"), event)
    assert line(project).counts["approved"] == 0


def test_a_text_that_the_catalog_lacks(project: Project) -> None:
    write_catalog(project, "de", "a", DONE[:2])
    assert line(project).to_publish == "update, translate 1"


@pytest.mark.parametrize(("unreviewed", "page"), [("label", "labelled"), ("source", "partial"), ("hold", "held")])
def test_what_becomes_of_the_page(new_project: NewProject, unreviewed: str, page: str) -> None:
    project = new_project({"a.txt": ARTICLE}, f'locales = ["de"]\nunreviewed = "{unreviewed}"')
    write_catalog(project, "de", "a", DONE[:2])
    found = line(project)
    assert (found.page, found.reason) == (page, "1 of 3 messages cannot go out yet")


def test_what_is_withheld_and_why(new_project: NewProject) -> None:
    rule = 'path = "a"\nlocale = "de"\nreason = "advertising law"'
    project = new_project({"a.txt": ARTICLE}, f'locales = ["de", "fr"]\n[[withhold]]\n{rule}')
    write_catalog(project, "de", "a", DONE)
    found = line(project)
    assert (found.page, found.to_publish, found.reason) == ("withheld", "", "advertising law")
    shown = invoke(project, "status").stdout
    assert "de             0           3       0        0      0  withheld  –\n" in shown
    assert "\nde: withheld: advertising law\n" in shown
    assert "held out of .mo and messages.json: fr 3\n" in shown


def test_ready_is_said(project: Project) -> None:
    extract(project)
    update(project, project.locales)
    write_catalog(project, "de", "a", DONE)
    assert invoke(project, "status").stdout.splitlines() == [
        "a  Your tablets",
        "Locale  Approved  Translated  Review  Machine  Empty  Page       To publish",
        "de             0           3       0        0      0  published  ready",
        "",
    ]


def test_a_catalog_that_cannot_be_read_is_said_in_its_line(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": "B\n"}, 'locales = ["de", "fr"]')
    write_catalog(project, "de", "a", DONE).write_text("nonsense\n")
    result = status(project, project.locales)
    assert [str(problem.path) for problem in result.problems] == ["locales/de/LC_MESSAGES/a.po"]
    unread, french = result.articles["a"]
    assert (unread.page, unread.to_publish) == ("held", "mend the file")
    assert unread.reason.startswith("locales/de/LC_MESSAGES/a.po:1:1: ")
    assert french.counts["untranslated"] == 3
    assert result.articles["b"][0].counts["untranslated"] == 1


def test_a_record_that_cannot_be_read_holds_its_locale_only(new_project: NewProject) -> None:
    project = new_project({"a.txt": ARTICLE, "b.txt": "B\n"}, 'locales = ["de", "fr"]')
    project.record("de").parent.mkdir(parents=True)
    project.record("de").write_text("nonsense\n")
    result = status(project, project.locales)
    assert [(str(problem.path), problem.line) for problem in result.problems] == [("locales/de/record.jsonl", 1)]
    for name, count in (("a", 3), ("b", 1)):
        german, french = result.articles[name]
        assert (german.page, german.to_publish) == ("held", "mend the file")
        assert french.counts["untranslated"] == count


def test_an_article_that_cannot_be_read_is_left_out(new_project: NewProject) -> None:
    project = new_project({"a.txt": b"\xff", "b.txt": "B\n"})
    result = status(project, project.locales)
    assert list(result.articles) == ["b"]
    assert [problem.path for problem in result.problems] == ["source/a.txt"]


def test_only_what_is_asked_for(new_project: NewProject) -> None:
    project = new_project({"a.txt": "A\n", "b.txt": "B\n"}, 'locales = ["de", "fr"]')
    chosen, _ = project.choose_articles(["b"])
    result = status(project, project.choose_locales(["fr"]), chosen)
    assert [(name, [found.locale for found in lines]) for name, lines in result.articles.items()] == [("b", ["fr"])]
