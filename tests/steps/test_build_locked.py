"""build --locked, for pipelines; and builds in which a file cannot be read or written: said each time, until it can."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.clinic import TODAY, contents, entry, manifest_of, page_of, settings, snapshot, write_catalog
from tests.conftest import NewProject
from tests.fakes import Fake, install
from translator.project import Project
from translator.steps.build import Built, build
from translator.steps.translate import Options

KNEE = "Knee pain\n\nTake 50 mg each day, not more.\n"
TEXTS = {"Knee pain": "Knieschmerzen", "Take 50 mg each day, not more.": "Täglich 50 mg, nicht mehr."}
FRENCH = {"Knee pain": "Douleur au genou", "Take 50 mg each day, not more.": "50 mg par jour, pas plus."}
BOTH = ["locales/de/LC_MESSAGES/knee.po", "locales/fr/LC_MESSAGES/knee.po"]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    install(monkeypatch, fake)
    return fake


@pytest.fixture
def clinic(new_project: NewProject, engine: Fake) -> Project:
    """Two articles; the knee is translated by people, and built."""
    project = new_project(
        {"knee.txt": KNEE, "head.txt": "Headache\n\nDrink some water.\n"}, 'locales = ["de", "fr"]\nengines = ["fake"]'
    )
    for tag, texts in (("de", TEXTS), ("fr", FRENCH)):
        write_catalog(project, tag, "knee", [entry(*pair) for pair in texts.items()])
    assert not run(project).problems
    engine.asked.clear()
    return project


def run(project: Project, *tags: str, locked: bool = False) -> Built:
    return build(project, project.choose_locales(tags), Options(TODAY), locked)


def sources(project: Project) -> dict[str, tuple[int, bytes]]:
    """All that a locked build must leave alone."""
    return snapshot(project.source) | snapshot(project.root / "locales")


def named(project: Project, result: Built) -> set[str]:
    """The files that the problems name, from the project's root."""
    return {project.shown(Path(str(error.path))) for error in result.problems}


def edit(project: Project, old: str, new: str) -> None:
    file = project.source / "knee.txt"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def test_a_fresh_clone_gives_the_same_release(clinic: Project, engine: Fake) -> None:
    released, before = contents(clinic.dist), sources(clinic)
    shutil.rmtree(clinic.dist)
    shutil.rmtree(clinic.private)
    result = run(clinic, locked=True)
    assert (result.stale, result.problems) == ([], [])
    assert contents(clinic.dist) == released
    assert sources(clinic) == before
    assert engine.asked == []
    everything = snapshot(clinic.root)
    assert run(clinic, locked=True).made == []
    assert snapshot(clinic.root) == everything


def test_stale_catalogs_are_listed_each_time_and_left(clinic: Project, engine: Fake) -> None:
    edit(clinic, "Knee pain", "Pain in the knee")
    before = sources(clinic)
    for _ in range(2):
        result = run(clinic, locked=True)
        assert result.stale == BOTH
        assert result.made == ["knee"]
    assert sources(clinic) == before
    assert engine.asked == []
    run(clinic)
    assert run(clinic, locked=True).stale == []


def test_one_locale_in_order_says_nothing_of_the_others(clinic: Project) -> None:
    edit(clinic, "Knee pain", "Pain in the knee")
    assert run(clinic, "de", locked=True).stale == BOTH[:1]
    assert run(clinic, locked=True).stale == BOTH
    run(clinic, "de")
    assert run(clinic, "de", locked=True).stale == []
    assert run(clinic, locked=True).stale == BOTH[1:]


def test_a_catalog_that_is_not_there_is_stale(clinic: Project) -> None:
    clinic.catalog("fr", "knee").unlink()
    assert run(clinic, locked=True).stale == BOTH[1:]
    assert not clinic.catalog("fr", "knee").exists()


@pytest.mark.parametrize(("unreviewed", "status"), [("label", "labelled"), ("source", "partial"), ("hold", "held")])
def test_a_stale_translation_of_a_changed_fact_goes_out(clinic: Project, unreviewed: str, status: str) -> None:
    project = settings(clinic, f'unreviewed = "{unreviewed}"')
    edit(project, "50 mg", "500 mg")
    assert run(project, locked=True).stale == BOTH
    assert manifest_of(project)["pages"]["de knee"]["status"] == status
    assert not [path for path, data in contents(project.dist).items() if b"50 mg, nicht" in data]
    if status != "held":
        assert "Take 500 mg each day, not more." in page_of(project, "de/knee").texts("p")


@pytest.mark.parametrize(("new", "status"), [("500 mg", "withdrawn"), ("50 mg of it", "previous")])
def test_a_stale_page_of_the_last_release(clinic: Project, new: str, status: str) -> None:
    shutil.copytree(clinic.dist, clinic.root / "released")
    project = settings(clinic, 'unreviewed = "hold"\nprevious = "released"')
    edit(project, "50 mg", new)
    run(project, locked=True)
    assert manifest_of(project)["pages"]["de knee"]["status"] == status
    assert (project.dist / "de/knee/index.html").exists() is (status == "previous")


@pytest.mark.parametrize("broken", ['msgid "Knee\n', "a loop"])
def test_a_broken_catalog_is_said_each_time_until_it_is_mended(clinic: Project, broken: str) -> None:
    path = clinic.catalog("de", "knee")
    good = path.read_bytes()
    path.unlink()
    path.symlink_to(path) if broken == "a loop" else path.write_text(broken)
    for locked in (False, False, True, True, False):
        result = run(clinic, locked=locked)
        assert named(clinic, result) == {BOTH[0]}
        assert result.made == ["knee"]
        assert manifest_of(clinic)["pages"]["de knee"]["status"] == "held"
        assert page_of(clinic, "fr/knee").texts("h1") == ["Douleur au genou"]
    path.unlink()
    path.write_bytes(good)
    assert not run(clinic).problems
    assert run(clinic).made == []


def test_a_broken_catalog_of_a_locale_that_was_not_asked_for(clinic: Project) -> None:
    clinic.catalog("fr", "knee").write_text("<<<<<<< mine\n")
    for _ in range(2):
        assert named(clinic, run(clinic, "de")) == {BOTH[1]}


def test_an_article_that_cannot_be_read_is_said_each_time(clinic: Project) -> None:
    (clinic.source / "bad.txt").write_bytes(b"caf\xe9")
    for locked in (False, False, True):
        result = run(clinic, locked=locked)
        assert named(clinic, result) == {"source/bad.txt"}
        assert result.made == ["bad"]


def test_two_articles_of_one_path_are_said_each_time(clinic: Project) -> None:
    (clinic.source / "knee.md").write_text("# Knee\n")
    for locked in (False, False, True):
        assert [error.text for error in run(clinic, locked=locked).problems] == ["has the same path as source/knee.txt"]
    assert not (clinic.dist / "de/knee").exists()
    (clinic.source / "knee.md").unlink()
    assert not run(clinic).problems
    assert (clinic.dist / "de/knee/index.html").exists()


@pytest.mark.parametrize("blocked", ["locales/de/LC_MESSAGES/new", "locales/templates/new"])
def test_what_could_not_be_written_is_written_by_the_next_build(clinic: Project, blocked: str) -> None:
    way = clinic.root / blocked
    way.write_text("in the way")
    (clinic.source / "new").mkdir()
    (clinic.source / "new/arm.txt").write_text("Arm pain\n\nRest it for a while.\n")
    for _ in range(2):
        assert run(clinic).problems
        assert (clinic.dist / "fr/new/arm/index.html").exists()
    way.unlink()
    assert not run(clinic).problems
    assert clinic.template("new/arm").exists()
    assert page_of(clinic, "de/new/arm").texts("h1") == ["de:ARM PAIN"]
    assert run(clinic).made == []


def test_an_output_that_is_blocked_leaves_the_last_release(clinic: Project) -> None:
    from translator.errors import OutputError

    before = snapshot(clinic.dist)
    edit(clinic, "Knee pain", "Pain in the knee")
    (clinic.root / ".dist.new").write_text("in the way")
    with pytest.raises(OutputError):
        run(clinic)
    assert snapshot(clinic.dist) == before
    Path(clinic.root / ".dist.new").unlink()
    assert run(clinic).made == ["knee"]
    assert page_of(clinic, "en/knee").texts("h1") == ["Pain in the knee"]
