"""Pages that must not, or cannot yet, be shown: withheld, held, kept as they were, withdrawn."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.clinic import TEXTS, contents, entry, knee_clinic, manifest_of, messages, page_of, settings, write_catalog
from tests.conftest import NewProject
from translator import checks
from translator.errors import ProjectError
from translator.project import Project
from translator.steps.compile import compile_


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return knee_clinic(new_project)


def make_release(project: Project) -> Path:
    """The project's pages as they are now, as the last release."""
    compile_(project)
    return Path(shutil.copytree(project.dist, project.root / "released"))


def test_withheld_from_a_locale(clinic: Project) -> None:
    project = settings(clinic, "")
    file = project.root / "translator.toml"
    file.write_text(
        f'{file.read_text()}[[withhold]]\npath = "blog/knee"\nlocale = "de"\nreason = "advertising of drugs"\n'
    )
    release = make_release(clinic)
    project = settings(project, f'previous = "{release.name}"\nunreviewed = "hold"')
    compile_(project)
    assert not [path for path in contents(project.dist) if "de/" in path and "knee" in path]
    german = manifest_of(project)["pages"]["de blog/knee"]
    assert (german["status"], german["reason"], german["files"]) == ("withheld", "advertising of drugs", {})
    assert (german["url"], german["indexable"]) == ("", False)
    english = page_of(project, "en/blog/knee")
    assert set(english.alternates) == {"en", "x-default"}
    assert "de" not in {link.attributes.get("hreflang") for link in english.all("a")}
    assert "Knieschmerzen" not in (project.dist / "index.html").read_text()


def edit(project: Project, old: str, new: str) -> None:
    file = project.source / "blog/knee.txt"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


@pytest.fixture
def held(clinic: Project) -> Project:
    """A project that holds pages back, after a release."""
    release = make_release(clinic)
    return settings(clinic, f'previous = "{release.name}"\nunreviewed = "hold"')


def test_the_last_release_stays_byte_for_byte(held: Project) -> None:
    before = contents(held.dist)
    edit(held, "More help is here if you need it.", "More help is here if you should need it.")
    compile_(held)
    after = contents(held.dist)
    for name in ("de/blog/knee/index.html", "content/de/blog/knee.txt"):
        assert after[name] == before[name]
    found = manifest_of(held)["pages"]["de blog/knee"]
    assert (found["status"], found["indexable"], found["heldOut"]) == ("previous", True, 1)
    assert found["title"] == "Knieschmerzen"
    assert "More help is here if you should need it." not in after["de/blog/knee/messages.json"].decode()
    assert "de" in page_of(held, "en/blog/knee").alternates


def test_release_after_release_an_old_page_knows_what_it_was_made_from(held: Project) -> None:
    edit(held, "More help is here if you need it.", "More help is here if you should need it.")
    compile_(held)
    shutil.rmtree(held.root / "released")
    shutil.copytree(held.dist, held.root / "released")
    page_before = contents(held.dist)["de/blog/knee/index.html"]
    edit(held, "should need it", "might need it")
    compile_(held)
    assert contents(held.dist)["de/blog/knee/index.html"] == page_before
    edit(held, "50 mg", "500 mg")
    compile_(held)
    assert manifest_of(held)["pages"]["de blog/knee"]["status"] == "withdrawn"


@pytest.mark.parametrize("previous", ["released", "dist"])
def test_two_small_steps_do_not_make_an_old_page_say_the_opposite(clinic: Project, previous: str) -> None:
    edit(clinic, "More help is here if you need it.", "Pain is a common effect of it here.")
    texts = {text: f"de {number}" for number, text in enumerate(TEXTS)} | {
        "Pain is a common effect of it here.": "Oft."
    }
    write_catalog(
        clinic, "de", "blog/knee", messages(texts | {"Take 50 mg each day, not more.": "Täglich 50 mg, nicht mehr."})
    )
    release = make_release(clinic)
    project = settings(clinic, f'previous = "{previous}"\nunreviewed = "hold"')
    for old, new, status in (("a common", "an", "previous"), ("an effect", "a rare effect", "withdrawn")):
        edit(project, old, new)
        compile_(project)
        assert manifest_of(project)["pages"]["de blog/knee"]["status"] == status
        if previous != "dist":
            shutil.rmtree(release)
            shutil.copytree(project.dist, release)


def test_a_changed_number_takes_the_page_out_at_once(held: Project) -> None:
    edit(held, "50 mg", "500 mg")
    compile_(held)
    found = manifest_of(held)["pages"]["de blog/knee"]
    assert found["status"] == "withdrawn"
    assert found["reason"]
    assert not found["files"].keys() & {"page", "content"}
    assert not (held.dist / "de/blog/knee/index.html").exists()
    assert not (held.dist / "content/de/blog/knee.txt").exists()
    assert not [path for path, data in contents(held.dist).items() if b"50 mg, nicht" in data]
    assert set(page_of(held, "en/blog/knee").alternates) == {"en", "x-default"}


def test_a_page_without_an_earlier_one_waits_in_no_list(held: Project) -> None:
    (held.source / "new.txt").write_text("A new page\n\nIt has one paragraph here.\n")
    compile_(held)
    assert manifest_of(held)["pages"]["de new"]["status"] == "held"
    assert not (held.dist / "de/new/index.html").exists()
    assert {link.attributes.get("hreflang") for link in page_of(held, "en/new").all("a")} <= {None, "en"}


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "../released/../secret.txt", "de/../../secret.txt"])
def test_a_last_release_names_no_file_outside_itself(held: Project, name: str) -> None:
    (held.root / "secret.txt").write_text("secret")
    file = held.root / "released/manifest.json"
    file.write_text(file.read_text().replace("content/de/blog/knee.txt", name))
    edit(held, "if you need it", "if you like")
    before = contents(held.dist)
    with pytest.raises(ProjectError):
        compile_(held)
    assert contents(held.dist) == before


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"pages": [{"path": 1}]}', '{"pages": 7}', "\0", "[" * 100_000])
def test_a_broken_manifest_of_the_last_release_is_named(held: Project, text: str) -> None:
    (held.root / "released/manifest.json").write_text(text)
    with pytest.raises(ProjectError, match="manifest") as caught:
        compile_(held)
    assert caught.value.hint


def test_a_last_release_that_is_not_there_yet(clinic: Project) -> None:
    project = settings(clinic, 'previous = "released"\nunreviewed = "hold"')
    assert not compile_(project).problems
    assert manifest_of(project)["pages"]["ar blog/knee"]["status"] == "held"


SPOILT = ["de/blog/knee/index.html", "content/de/blog/knee.txt", "content/en/blog/knee.txt"]


@pytest.mark.parametrize("spoilt", SPOILT)
@pytest.mark.parametrize("how", ["gone", "changed"])
def test_a_page_whose_last_release_is_not_whole_goes_out_and_the_others_stay(
    held: Project, spoilt: str, how: str
) -> None:
    path = held.root / "released" / spoilt
    path.unlink() if how == "gone" else path.write_bytes(path.read_bytes() + b" ")
    edit(held, "if you need it", "if you like")
    result = compile_(held)
    assert {str(problem.path) for problem in result.problems} == {f"released/{spoilt}"}
    pages = manifest_of(held)["pages"]
    assert pages["de blog/knee"]["status"] == "withdrawn"
    assert "cannot be read" in pages["de blog/knee"]["reason"]
    assert not (held.dist / "de/blog/knee/index.html").exists()
    assert str(held.root) not in (held.dist / "manifest.json").read_text()
    if "/de/" in f"/{spoilt}":
        assert pages["en blog/knee"]["status"] == "original"


def test_the_tree_itself_as_the_last_release(clinic: Project) -> None:
    project = settings(clinic, 'previous = "dist"\nunreviewed = "hold"')
    compile_(project)
    before = contents(project.dist)["de/blog/knee/index.html"]
    for old, new in (("if you need it", "if you like"), ("if you like", "if you want it")):
        edit(project, old, new)
        compile_(project)
        assert contents(project.dist)["de/blog/knee/index.html"] == before
    edit(project, "50 mg", "5 mg")
    compile_(project)
    assert not (project.dist / "de/blog/knee/index.html").exists()


DOSE, MORE = "Take 50 mg each day, not more.", "More help is here if you need it."
WRONG = "Nehmen Sie täglich 500 mg Ibuprofen, nicht mehr."
RIGHT = "Nehmen Sie täglich 50 mg Ibuprofen, nicht mehr."
POLITE = DOSE.replace("Take", "Please take")
RESTATED = {
    "the dose": (DOSE, RIGHT, "translated", "withdrawn"),
    "a negation": (DOSE, "Nehmen Sie täglich 500 mg Ibuprofen, mehr.", "translated", "withdrawn"),
    "the medicine": (DOSE, "Nehmen Sie täglich 500 mg Paracetamol, nicht mehr.", "translated", "withdrawn"),
    "the machine has written it anew": (DOSE, RIGHT, "machine", "withdrawn"),
    "of a source worded anew": (POLITE, RIGHT, "translated", "withdrawn"),
    "sent back": (DOSE, WRONG, "fuzzy", "withdrawn"),
    "emptied": (DOSE, "", "untranslated", "previous"),
    "nothing": (DOSE, WRONG, "translated", "previous"),
    "worded anew": (DOSE, "Bitte täglich 500 mg Ibuprofen einnehmen, nicht mehr.", "translated", "previous"),
    "worded anew, and in doubt": (DOSE, "Bitte täglich 500 mg Ibuprofen, nicht mehr.", "fuzzy", "previous"),
    "carried to a source worded anew": (POLITE, WRONG, "fuzzy", "previous"),
    "repaired since, of a source worded anew": (POLITE, RIGHT, "repaired", "withdrawn"),
    "the machine's of a source worded anew": (POLITE, RIGHT, "machine", "previous"),
    "not yet translated of a source worded anew": (POLITE, "", "untranslated", "previous"),
}


@pytest.mark.parametrize("previous", ["released", "dist"])
@pytest.mark.parametrize(("source", "now", "how", "wanted"), RESTATED.values(), ids=RESTATED)
def test_a_page_whose_translation_was_corrected_since_goes_out(
    clinic: Project, monkeypatch: pytest.MonkeyPatch, source: str, now: str, how: str, wanted: str, previous: str
) -> None:
    monkeypatch.setattr(checks, "problems", lambda *_: [])
    texts = {text: f"{text} auf Deutsch" for text in TEXTS}
    write_catalog(clinic, "de", "blog/knee", messages(texts | {DOSE: WRONG}))
    make_release(clinic)
    project = settings(clinic, f'previous = "{previous}"\nunreviewed = "hold"')
    edit(project, MORE, f"{MORE} We are glad to see you.")
    edit(project, DOSE, source)
    old = {text: german for text, german in texts.items() if text not in (DOSE, MORE)}
    write_catalog(project, "de", "blog/knee", [*messages(old), entry(source, now, how)])
    compile_(project)
    assert manifest_of(project)["pages"]["de blog/knee"]["status"] == wanted
    assert (project.dist / "de/blog/knee/index.html").exists() is (wanted == "previous")


PAGES = {
    "md": "# Knee\n\nRest well.\n\nTake **50 mg** of it.\n",
    "html": "<title>Knee</title><h1>Knee</h1><p>Rest well.</p><p>Take <b>50 mg</b> of it.</p>",
}


@pytest.mark.parametrize("suffix", PAGES)
@pytest.mark.parametrize(("now", "wanted"), [("50", "withdrawn"), ("500", "previous")])
def test_what_stands_in_a_page_is_found_in_its_own_markup(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch, suffix: str, now: str, wanted: str
) -> None:
    monkeypatch.setattr(checks, "problems", lambda *_: [])
    page = PAGES[suffix]
    project = new_project({f"knee.{suffix}": page}, 'locales = ["de"]\nunreviewed = "hold"\nprevious = "dist"\n')
    dose = "Take **50 mg** of it." if suffix == "md" else "Take <b>50 mg</b> of it."
    texts = messages({"Knee": "Knie", "Rest well.": "1. Ruhe hilft."})
    write_catalog(project, "de", "knee", [*texts, entry(dose, dose.replace("Take", "Davon").replace("50", "500"))])
    compile_(project)
    assert manifest_of(project)["pages"]["de knee"]["status"] == "published"
    new = "<p>We are here.</p>" if suffix == "html" else "\nWe are here.\n"
    (project.source / f"knee.{suffix}").write_text(page + new)
    write_catalog(project, "de", "knee", [*texts, entry(dose, dose.replace("Take", "Nur").replace("50", now))])
    compile_(project)
    assert manifest_of(project)["pages"]["de knee"]["status"] == wanted
