"""The bundles as a website takes them: paths, pages, hreflang, manifest, and what one broken file does not stop."""

from __future__ import annotations

import gettext
import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from tests.clinic import (
    ARABIC,
    HEAD,
    KNEE,
    TEXTS,
    approval,
    contents,
    entry,
    knee_clinic,
    manifest_of,
    messages,
    page_of,
    read_page,
    write_catalog,
)
from tests.conftest import ARTICLE, NewProject
from translator import record
from translator.errors import ProjectError
from translator.project import Project, find
from translator.steps.compile import compile_


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return knee_clinic(new_project)


def test_every_bundle_stands_at_its_path(clinic: Project) -> None:
    result = compile_(clinic)
    assert not result.problems
    knee = {
        "en/blog/knee/index.html",
        "content/en/blog/knee.txt",
        *(f"{tag}/blog/knee/index.html" for tag in ("ar", "de")),
        *(f"{tag}/blog/knee/messages.json" for tag in ("ar", "de")),
        *(f"{tag}/blog/knee/messages.machine.json" for tag in ("ar", "de")),
        *(f"content/{tag}/blog/knee.txt" for tag in ("ar", "de")),
        *(f"locale/{tag}/LC_MESSAGES/blog/knee.mo" for tag in ("ar", "de")),
    }
    head = {path.replace("blog/knee", "head") for path in knee}
    assert set(contents(clinic.dist)) == {"index.html", "manifest.json", *knee, *head}
    assert set(result.written) == set(contents(clinic.dist))


def test_pages_say_what_they_are(clinic: Project) -> None:
    compile_(clinic)
    for name, lang, direction, noindex in (
        ("en/blog/knee", "en", "ltr", False),
        ("de/blog/knee", "de", "ltr", False),
        ("ar/blog/knee", "ar", "rtl", True),
        ("de/head", "de", "ltr", True),
    ):
        found = page_of(clinic, name)
        assert found.all("html") == found.all("html", lang=lang, dir=direction)
        assert found.noindex is noindex
    german = page_of(clinic, "de/blog/knee")
    assert german.texts("h1") == ["Knieschmerzen"]
    assert german.texts("title") == ["Knieschmerzen"]
    assert [link.text for link in german.all("a", href="/contact")] == ["Kontakt"]
    assert not german.all("div", role="note")
    arabic = page_of(clinic, "ar/blog/knee")
    assert [item.text for item in arabic.all("div", lang="en", dir="ltr")] == ["Cold"]
    assert [run.text for run in arabic.all("bdi", dir="ltr") if "50" in run.text] == ["50 mg"]
    (note,) = arabic.all("div", role="note")
    assert not note.attributes.keys() & {"lang", "dir"}


def test_the_article_in_its_own_format(clinic: Project) -> None:
    compile_(clinic)
    expected = KNEE
    for source, target in TEXTS.items():
        expected = expected.replace(source, target)
    assert (clinic.dist / "content/de/blog/knee.txt").read_text() == expected
    assert (clinic.dist / "content/en/blog/knee.txt").read_text() == KNEE
    assert (clinic.dist / "content/de/head.txt").read_text() == HEAD


def test_messages_for_programs(clinic: Project) -> None:
    compile_(clinic)
    folder = clinic.dist / "ar/blog/knee"
    certain = {source: text for source, text in ARABIC.items() if source not in ("Rest", "Cold")}
    assert json.loads((folder / "messages.json").read_bytes()) == certain
    assert json.loads((folder / "messages.machine.json").read_bytes()) == {"Rest": ARABIC["Rest"]}
    found = gettext.translation("blog/knee", clinic.dist / "locale", ["ar"])
    assert {source: found.gettext(source) for source in ARABIC} == certain | {"Rest": "Rest", "Cold": "Cold"}


def test_alternates_are_the_indexable_pages_on_each_of_them(clinic: Project) -> None:
    compile_(clinic)
    base = "https://clinic.example"
    both = {"en": f"{base}/en/blog/knee/", "de": f"{base}/de/blog/knee/", "x-default": f"{base}/en/blog/knee/"}
    for name in ("en/blog/knee", "de/blog/knee"):
        assert page_of(clinic, name).alternates == both
        assert [link.attributes["href"] for link in page_of(clinic, name).all("link", rel="canonical")] == [
            both[name[:2]]
        ]
    for name in ("ar/blog/knee", "de/head"):
        assert page_of(clinic, name).alternates == {}
        assert page_of(clinic, name).all("link", rel="canonical") == []
    pages = manifest_of(clinic)["pages"]
    assert {one["locale"]: one["url"] for one in pages["de blog/knee"]["alternates"]} == both
    assert pages["ar blog/knee"]["alternates"] == []


def test_without_an_address_there_are_no_alternates(new_project: NewProject) -> None:
    project = new_project({"knee.txt": KNEE})
    write_catalog(project, "de", "knee", messages(TEXTS))
    compile_(project)
    assert page_of(project, "de/knee").alternates == {}
    assert not page_of(project, "de/knee").noindex
    assert manifest_of(project)["pages"]["de knee"]["url"] == ""


def test_every_link_between_pages_leads_to_a_file(clinic: Project) -> None:
    compile_(clinic)
    for file in clinic.dist.rglob("index.html"):
        for link in read_page(file.read_bytes()).all("a"):
            address = link.attributes["href"]
            if address.startswith("#") or address == "/contact":
                continue
            assert (file.parent / address).resolve().is_relative_to(clinic.dist.resolve())
            assert (file.parent / address).is_file(), f"{address} in {file}"


def test_manifest(clinic: Project) -> None:
    compile_(clinic)
    found = manifest_of(clinic)
    assert (found["generator"], found["sourceLocale"], found["locales"]) == ("polyclinic", "en", ["en", "ar", "de"])
    german, arabic = found["pages"]["de blog/knee"], found["pages"]["ar blog/knee"]
    assert german["source"] == "source/blog/knee.txt"
    assert (german["status"], german["indexable"], german["machine"]) == ("published", True, False)
    assert german["counts"] == {"approved": 0, "translated": 6, "machine": 0, "source": 0}
    assert (german["title"], german["url"]) == ("Knieschmerzen", "https://clinic.example/de/blog/knee/")
    assert (arabic["status"], arabic["direction"], arabic["heldOut"]) == ("labelled", "rtl", 2)
    assert arabic["counts"] == {"approved": 0, "translated": 4, "machine": 1, "source": 1}
    assert (arabic["engines"], arabic["machine"], arabic["indexable"]) == (["draft"], True, False)
    assert german["sourceHash"] == sha256(KNEE.encode()).hexdigest()
    for one in found["pages"].values():
        for file in one["files"].values():
            data = (clinic.dist / file["file"]).read_bytes()
            assert (file["hash"], file["size"]) == (sha256(data).hexdigest(), len(data))


def test_people_are_named_for_what_stands_as_they_approved_it(clinic: Project) -> None:
    texts = messages(TEXTS, "approved", Rest="edited")
    write_catalog(clinic, "de", "blog/knee", texts)
    record.append(clinic.record("de"), *map(approval, texts[:2]), approval(entry("Rest", "Stille"), "Berta"))
    compile_(clinic)
    german = manifest_of(clinic)["pages"]["de blog/knee"]
    assert (german["reviewers"], german["lastReviewed"]) == (["Anna Muster"], "")
    assert german["counts"] == {"approved": 5, "translated": 0, "machine": 0, "source": 1}


def test_a_comment_that_the_record_does_not_know_names_nobody(clinic: Project) -> None:
    write_catalog(clinic, "de", "blog/knee", messages(TEXTS, "approved"))
    compile_(clinic)
    german = manifest_of(clinic)["pages"]["de blog/knee"]
    assert (german["counts"]["approved"], german["reviewers"], german["lastReviewed"]) == (6, [], "")
    assert "reviewedBy" not in (clinic.dist / "de/blog/knee/index.html").read_text("utf-8")


def test_who_reviewed_all_of_a_page_stands_in_it(clinic: Project) -> None:
    texts = messages(TEXTS, "approved")
    write_catalog(clinic, "de", "blog/knee", texts)
    record.append(clinic.record("de"), *map(approval, texts))
    compile_(clinic)
    german = manifest_of(clinic)["pages"]["de blog/knee"]
    assert (german["reviewers"], german["lastReviewed"]) == (["Anna Muster"], "2026-11-22")
    (data,) = page_of(clinic, "de/blog/knee").all("script", type="application/ld+json")
    assert json.loads(data.text) == {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": "Knieschmerzen",
        "url": "https://clinic.example/de/blog/knee/",
        "inLanguage": "de",
        "translationOfWork": {
            "@type": "MedicalWebPage", "inLanguage": "en", "url": "https://clinic.example/en/blog/knee/",
        },
        "reviewedBy": [{"@type": "Person", "name": "Anna Muster"}],
        "lastReviewed": "2026-11-22",
    }  # fmt: skip
    for other in ("ar/blog/knee", "en/blog/knee"):
        assert not page_of(clinic, other).all("script"), "not for search engines, or no translation"


def test_a_deleted_article_is_taken_out(clinic: Project) -> None:
    compile_(clinic)
    (clinic.source / "head.txt").unlink()
    result = compile_(clinic)
    assert not [path for path in contents(clinic.dist) if "head" in path]
    assert "Headache" not in (clinic.dist / "index.html").read_text()
    assert {found.path for found in result.pages} == {"blog/knee"}
    assert clinic.catalog("de", "blog/knee").exists()


def test_a_foreign_folder_is_left_alone(clinic: Project) -> None:
    clinic.dist.mkdir()
    (clinic.dist / "thesis.txt").write_text("mine")
    with pytest.raises(ProjectError):
        compile_(clinic)
    assert contents(clinic.dist) == {"thesis.txt": b"mine"}


def test_a_broken_catalog_stops_its_own_page_alone(clinic: Project) -> None:
    clinic.catalog("de", "blog/knee").write_text('msgid "Knee pain\nmsgstr ""\n')
    result = compile_(clinic)
    assert [str(problem.path) for problem in result.problems] == ["locales/de/LC_MESSAGES/blog/knee.po"]
    assert result.problems[0].line
    assert not (clinic.dist / "de/blog/knee/index.html").exists()
    assert manifest_of(clinic)["pages"]["de blog/knee"]["status"] == "held"
    assert page_of(clinic, "ar/blog/knee").texts("h1") == [ARABIC["Knee pain"]]
    assert (clinic.dist / "de/head/index.html").exists()


def test_an_article_that_cannot_be_read_stops_itself_alone(clinic: Project) -> None:
    (clinic.source / "bad.txt").write_bytes(b"caf\xe9")
    result = compile_(clinic)
    assert [str(problem.path) for problem in result.problems] == ["source/bad.txt"]
    assert (clinic.dist / "de/blog/knee/index.html").exists()


def test_the_same_input_gives_the_same_bytes(clinic: Project, tmp_path: Path) -> None:
    other = find(Path(shutil.copytree(clinic.root, tmp_path / "elsewhere" / "other name")))
    compile_(clinic)
    compile_(other)
    assert contents(clinic.dist) == contents(other.dist)
    assert not compile_(clinic).written


def test_the_first_article(first_article: Project) -> None:
    assert not compile_(first_article).problems
    for tag, direction in (("ar", "rtl"), ("de", "ltr"), ("fr", "ltr"), ("ru", "ltr"), ("tr", "ltr")):
        found = page_of(first_article, f"{tag}/{ARTICLE}")
        assert found.all("html", lang=tag, dir=direction)
        assert found.noindex
        assert found.all("div", role="note")
        assert len(found.texts("h1")) == 1
        assert [link.attributes["href"] for link in found.all("a") if link.attributes["href"] == "/contact"]
    source = (first_article.source / f"{ARTICLE}.txt").read_bytes()
    assert (first_article.dist / f"content/en/{ARTICLE}.txt").read_bytes() == source
