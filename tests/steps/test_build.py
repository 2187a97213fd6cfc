"""build: remakes what changed and only that; what could not be done is asked for, and said, again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence

import pytest

from tests.clinic import TODAY, contents, entry, page_of, settings, snapshot, write_catalog
from tests.conftest import NewProject
from tests.fakes import Fake, install, upper
from translator import record
from translator.engines import Answer
from translator.errors import BusyError, EngineUnreachable, ProjectError
from translator.project import Project
from translator.record import Event
from translator.steps.build import Built, build
from translator.steps.translate import Options

KNEE = "Knee pain\n\nTake 50 mg each day, not more.\n\nRest your leg when you can.\n"
HEAD = "Headache\n\nDrink some water.\n"
CONFIGURATION = 'locales = ["de", "fr"]\nengines = ["fake"]\n'


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    install(monkeypatch, fake, Fake(name="second"))
    return fake


@pytest.fixture
def clinic(new_project: NewProject, engine: Fake) -> Project:
    return new_project({"blog/knee.txt": KNEE, "head.txt": HEAD}, CONFIGURATION)


def run(project: Project, *tags: str, engine: str = "", retry: bool = False, locked: bool = False) -> Built:
    return build(project, project.choose_locales(tags), Options(TODAY, engine, retry), locked)


def edit(project: Project, old: str, new: str) -> None:
    file = project.source / "blog/knee.txt"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def refuse_leg(texts: Sequence[str], target: str) -> list[Answer]:
    return [
        Answer("", "no legs") if "leg" in text else answer
        for text, answer in zip(texts, upper(texts, target), strict=True)
    ]


def fail_french(texts: Sequence[str], target: str) -> list[Answer]:
    if target == "fr":
        raise EngineUnreachable("the network is down")
    return upper(texts, target)


def assert_done(project: Project, engine: Fake, *tags: str) -> None:
    """The next build writes nothing at all and asks nobody."""
    before, asked = snapshot(project.root), len(engine.asked)
    result = run(project, *tags)
    assert (result.made, result.problems) == ([], [])
    assert snapshot(project.root) == before
    assert len(engine.asked) == asked


def test_again_at_once(clinic: Project, engine: Fake) -> None:
    first = run(clinic)
    assert first.made == ["blog/knee", "head"]
    assert not first.problems
    assert (clinic.dist / "fr/blog/knee/index.html").exists()
    assert_done(clinic, engine)
    again = run(clinic)
    assert again.pages == first.pages
    assert run(clinic, locked=True).made == []


def test_the_first_article_again_at_once(first_article: Project) -> None:
    run(first_article, "de", engine="pseudo")
    before = snapshot(first_article.root)
    assert run(first_article, "de", engine="pseudo").made == []
    assert snapshot(first_article.root) == before


def test_a_file_that_was_only_touched(clinic: Project, engine: Fake) -> None:
    run(clinic)
    before = snapshot(clinic.dist)
    for path in (clinic.source / "head.txt", clinic.catalog("de", "head"), clinic.glossary):
        path.touch()
        os.utime(path, ns=(1, 1))
    run(clinic)
    assert_done(clinic, engine)
    assert snapshot(clinic.dist) == before


def test_one_edited_paragraph_remakes_its_article_alone(clinic: Project, engine: Fake) -> None:
    run(clinic)
    before = snapshot(clinic.root)
    engine.asked.clear()
    edit(clinic, "Rest your leg when you can.", "Walk slowly up and down the stairs.")
    assert run(clinic).made == ["blog/knee"]
    assert set(engine.texts) == {"Walk slowly up and down the stairs."}
    changed = {path for path, found in snapshot(clinic.root).items() if before.get(path) != found}
    assert not [path for path in changed if "head" in path and not path.startswith(".translator/")]
    assert_done(clinic, engine)


@pytest.mark.parametrize("lost", ["dist", "dist/index.html", "dist/manifest.json", "dist/de/head/index.html",
                                  ".translator", ".translator/build", "locales/templates/head.pot"])  # fmt: skip
def test_what_was_deleted_is_made_again(clinic: Project, engine: Fake, lost: str) -> None:
    run(clinic)
    before, asked = contents(clinic.root), len(engine.asked)
    path = clinic.root / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert not run(clinic).problems
    after = contents(clinic.root)
    assert {name: data for name, data in after.items() if not name.startswith(".translator")} == {
        name: data for name, data in before.items() if not name.startswith(".translator")
    }
    assert len(engine.asked) == asked
    assert_done(clinic, engine)


def test_a_page_that_somebody_edited_is_made_again(clinic: Project) -> None:
    run(clinic)
    page = clinic.dist / "de/head/index.html"
    before = page.read_bytes()
    page.write_bytes(before + b"<!-- mine -->")
    assert run(clinic).made == ["head"]
    assert page.read_bytes() == before


CHANGES: dict[str, tuple[Callable[[Project], object], str]] = {
    "glossary": (lambda project: project.glossary.write_text("source,target,locale,kind,note\n"), "both"),
    "catalog": (lambda project: write_catalog(project, "de", "head", [entry("Headache", "Kopfweh")]), "head"),
    "record": (lambda project: project.record("de").write_text("\n"), "both"),
}


@pytest.mark.parametrize(("change", "made"), CHANGES.values(), ids=CHANGES)
def test_a_changed_input(clinic: Project, engine: Fake, change: Callable[[Project], object], made: str) -> None:
    run(clinic)
    change(clinic)
    assert run(clinic).made == (["blog/knee", "head"] if made == "both" else ["head"])
    assert_done(clinic, engine)


def test_a_changed_configuration(clinic: Project, engine: Fake) -> None:
    run(clinic)
    project = settings(clinic, 'site-name = "Clinic <One>"')
    run(project)
    assert "Clinic <One>" in page_of(project, "de/head").texts("title")[0]
    assert_done(project, engine)


def test_a_withdrawn_approval_takes_the_text_back(clinic: Project) -> None:
    texts = {"Headache": "Kopfschmerzen", "Drink some water.": "Trinken Sie Wasser."}
    write_catalog(clinic, "de", "head", [entry(*pair, "approved") for pair in texts.items()])
    run(clinic)
    assert page_of(clinic, "de/head").texts("h1") == ["Kopfschmerzen"]
    hash_ = entry("Headache", "Kopfschmerzen", "approved").comments[0].split("[")[1].rstrip("]")
    record.append(clinic.record("de"), Event("2026-11-22T12:00:00Z", "withdraw", "Anna", "head", "", hash_))
    run(clinic)
    assert page_of(clinic, "de/head").texts("h1") == ["Headache"]


def test_a_deleted_article_goes_and_its_translations_stay(clinic: Project, engine: Fake) -> None:
    run(clinic)
    (clinic.source / "head.txt").unlink()
    run(clinic)
    assert not [path for path in contents(clinic.dist) if "head" in path]
    assert not clinic.template("head").exists()
    assert clinic.catalog("de", "head").exists()
    assert_done(clinic, engine)


def test_source_that_lost_all_its_articles_does_not_empty_the_site(clinic: Project, engine: Fake) -> None:
    run(clinic)
    before = contents(clinic.dist)
    shutil.rmtree(clinic.source)
    clinic.source.mkdir()
    with pytest.raises(ProjectError, match="there is no article"):
        run(clinic)
    assert contents(clinic.dist) == before


def test_two_builds_at_once(clinic: Project, engine: Fake) -> None:
    with clinic.locked(), pytest.raises(BusyError) as caught:
        run(clinic)
    assert caught.value.hint
    assert not engine.asked
    assert not clinic.dist.exists()
    assert not run(clinic).problems


def test_an_engine_that_fails_for_one_locale_is_asked_again_for_that_one(clinic: Project, engine: Fake) -> None:
    engine.answers = fail_french
    result = run(clinic)
    assert [error.text for error in result.problems] == ["fr: the network is down"]
    assert (clinic.dist / "de/head/index.html").exists()
    assert run(clinic).problems, "as long as it fails, each build says so"
    engine.answers = upper
    engine.asked.clear()
    assert not run(clinic).problems
    assert {target for target, _ in engine.asked} == {"fr"}
    assert page_of(clinic, "fr/head").texts("h1") == ["fr:HEADACHE"]
    assert_done(clinic, engine)


def test_an_engine_that_was_missing_is_asked_when_it_is_there(clinic: Project, engine: Fake) -> None:
    engine.lacks = {"fr": "apt install fake-fra"}
    assert run(clinic).problems
    assert run(clinic, locked=True).problems == []
    engine.lacks = {}
    assert run(clinic).made == ["blog/knee", "head"]
    assert_done(clinic, engine)


def test_a_refusal_is_remembered(clinic: Project, engine: Fake) -> None:
    engine.answers = refuse_leg
    assert not run(clinic).problems
    assert_done(clinic, engine)
    engine.asked.clear()
    engine.answers = upper
    edit(clinic, "Take 50 mg", "Please take 50 mg")
    run(clinic)
    assert not [text for text in engine.texts if "leg" in text]
    run(clinic, retry=True)
    assert set(engine.texts) >= {"Rest your leg when you can."}
    assert_done(clinic, engine)


def test_another_engine_fills_what_the_first_refused(clinic: Project, engine: Fake) -> None:
    engine.answers = refuse_leg
    run(clinic)
    assert run(clinic, engine="second").made == ["blog/knee"]
    assert "de:REST YOUR LEG WHEN YOU CAN." in page_of(clinic, "de/blog/knee").texts("p")
    assert_done(clinic, engine)


def test_a_project_without_engines_takes_the_one_that_is_named(new_project: NewProject, engine: Fake) -> None:
    project = new_project({"head.txt": HEAD}, 'locales = ["de"]')
    assert not run(project).problems
    assert_done(project, engine)
    run(project, engine="fake")
    assert page_of(project, "de/head").texts("h1") == ["de:HEADACHE"]


def test_only_some_locales(clinic: Project, engine: Fake) -> None:
    run(clinic, "de")
    assert {target for target, _ in engine.asked} == {"de"}
    assert_done(clinic, engine, "de")
    run(clinic)
    assert {target for target, _ in engine.asked} == {"de", "fr"}
    assert_done(clinic, engine)
    assert_done(clinic, engine, "fr")


def test_ctrl_c_releases_nothing_and_loses_nothing(clinic: Project, engine: Fake) -> None:
    def stop(texts: Sequence[str], target: str) -> list[Answer]:
        if target == "fr":
            raise KeyboardInterrupt
        return upper(texts, target)

    engine.answers = stop
    assert run(clinic).translated.interrupted
    assert not clinic.dist.exists()
    engine.answers = upper
    engine.asked.clear()
    assert not run(clinic).problems
    assert {target for target, _ in engine.asked} == {"fr"}
    assert_done(clinic, engine)


def test_an_article_that_is_edited_meanwhile_is_looked_at_again(clinic: Project, engine: Fake) -> None:
    def author(texts: Sequence[str], target: str) -> list[Answer]:
        (clinic.source / "head.txt").write_text("Headache\n\nDrink plenty of cold water.\n")
        return upper(texts, target)

    engine.answers = author
    run(clinic)
    engine.answers = upper
    assert run(clinic).made == ["head"]
    assert "de:DRINK PLENTY OF COLD WATER." in page_of(clinic, "de/head").texts("p")
    assert_done(clinic, engine)


def test_a_foreign_folder_stops_the_release_alone(clinic: Project) -> None:
    clinic.dist.mkdir()
    (clinic.dist / "thesis.txt").write_text("mine")
    for _ in range(2):
        with pytest.raises(ProjectError):
            run(clinic)
    assert contents(clinic.dist) == {"thesis.txt": b"mine"}
    assert clinic.catalog("de", "head").exists()


def test_text_that_a_person_translated_fills_the_same_text_in_other_articles(new_project: NewProject) -> None:
    project = new_project(
        {"a.txt": "Title\n\nThe same text stands here.\n", "b.txt": "Other\n\nThe same text stands here.\n"}
    )
    run(project)
    catalog = project.catalog("de", "a")
    text = catalog.read_text("utf-8")
    named = text.replace("Last-Translator: Polyclinic, machine", "Last-Translator: Ada <ada@clinic.example>")
    catalog.write_text(
        named.replace('text stands here."\nmsgstr ""', 'text stands here."\nmsgstr "Derselbe Text steht hier."')
    )
    built = run(project)
    assert built.made == ["a", "b"]
    assert "Derselbe Text steht hier." in (project.dist / "de/b/messages.json").read_text("utf-8")
    assert run(project).made == []


def test_release_is_made_from_the_one_before_the_last_and_nothing_of_that_comes_back(new_project: NewProject) -> None:
    texts = {f"{name}.txt": f"Title {name}\n\nText of {name} stands here.\n" for name in "abc"}
    project = new_project(texts)
    run(project)
    (project.source / "c.txt").unlink()
    run(project)  # the release with c is the spare now
    (project.dist / "de" / "leftover.html").write_text("not ours")
    (project.source / "a.txt").write_text("Title a\n\nAnother text.\n")
    run(project)
    assert not list(project.dist.rglob("*c*/index.html"))
    assert not (project.dist / "de" / "leftover.html").exists()
    (project.source / "a.txt").write_text("Title a\n\nYet another text.\n")
    run(project)  # the release that had the leftover would be the spare: it is not used
    assert not (project.dist / "de" / "leftover.html").exists()
    assert "Yet another" in (project.dist / "de/a/index.html").read_text("utf-8")
    expected = {path.relative_to(project.dist): path.read_bytes() for path in project.dist.rglob("*") if path.is_file()}
    shutil.rmtree(project.dist)
    run(project)
    found = {path.relative_to(project.dist): path.read_bytes() for path in project.dist.rglob("*") if path.is_file()}
    assert found == expected


def test_spare_that_somebody_changed_is_not_used(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Title\n\nA text.\n", "b.txt": "Other\n\nIts own text.\n"})
    run(project)
    (project.source / "a.txt").write_text("Title\n\nAnother text.\n")
    run(project)
    (project.private / "spare" / "de" / "b" / "index.html").write_text("changed")
    (project.source / "a.txt").write_text("Title\n\nYet another text.\n")
    run(project)
    assert "Its own text" in (project.dist / "de/b/index.html").read_text("utf-8")


def test_broken_record_is_said_by_every_build_whatever_locales_it_is_for(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Title\n\nText.\n"}, 'locales = ["de", "fr"]')
    project.record("fr").parent.mkdir(parents=True)
    project.record("fr").write_text("nonsense\n")
    for _ in range(2):
        problems = run(project, "de").problems
        assert [problem.place for problem in problems] == ["locales/fr/record.jsonl:1"]
