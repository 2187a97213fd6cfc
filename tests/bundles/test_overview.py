"""index.html at the top: every language, every article, and where each of its pages stands."""

from __future__ import annotations

import pytest

from tests.clinic import Page, contents, knee_clinic, read_page, settings
from tests.conftest import NewProject
from translator.bundles import overview
from translator.bundles.manifest import Page as Described
from translator.bundles.strings import strings
from translator.locales import locale
from translator.project import Project
from translator.publishing import Status
from translator.steps.compile import compile_

LOCALES = [locale(tag) for tag in ("en", "de", "ar")]
STATES = {status: strings("en")[1].get(f"state_{status.value}", "") for status in Status}


def described(
    tag: str, status: Status, title: str = "Knee pain", machine: bool = True, path: str = "knee"
) -> Described:
    counts = {"approved": 0, "translated": 0, "machine": 0, "source": 0}
    return Described(
        path, tag, f"source/{path}.txt", "", title, tag, locale(tag).direction, status.value, False, machine, "",
        counts, 0, {},
    )  # fmt: skip


def read(*pages: Described, name: str = "", source: str = "en") -> Page:
    return read_page(overview.render(pages, locale(source), LOCALES, name, ""))


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.ORIGINAL])
def test_a_page_has_a_link_where_there_is_one_and_its_state_in_words(status: Status) -> None:
    found = read(described("en", Status.ORIGINAL), described("de", status, "Knieschmerzen"))
    links = [link.text for link in found.all("a", href="de/knee/index.html", hreflang="de")]
    assert links == (["Knieschmerzen"] if status.has_page else [])
    (line,) = found.all("li", **{"class": status.value})
    assert STATES[status] in line.text
    assert found.texts("h3") == ["Knee pain"]


def test_a_labelled_page_without_machine_text_says_so() -> None:
    found = read(described("en", Status.ORIGINAL), described("de", Status.LABELLED, machine=False))
    assert [one.text for one in found.all("span", **{"class": "state"})] == [STATES[Status.PARTIAL]]


def test_every_language_has_its_own_name() -> None:
    found = read(described("en", Status.ORIGINAL))
    names = [(one.text, one.attributes) for one in found.all("span") if "dir" in one.attributes]
    assert ("Deutsch", {"lang": "de", "dir": "ltr"}) in names
    assert ("العربية", {"lang": "ar", "dir": "rtl"}) in names
    assert found.noindex


def test_addresses_are_quoted() -> None:
    found = read(described("en", Status.ORIGINAL, path="blog/50% off #1?"))
    assert found.all("a", href="en/blog/50%25%20off%20%231%3F/index.html")
    assert "blog/50% off #1?" in found.texts("code")


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\"'><b onclick=x>", "{{ 7 * 7 }}", "</h3></title>&lt;"])
def test_titles_never_become_markup(text: str) -> None:
    plain, hostile = (read(described("en", Status.ORIGINAL, title), name=title) for title in ("Knee", text))
    assert hostile.structure == plain.structure
    assert hostile.texts("h3") == [text]
    assert hostile.texts("h1") == [text]


def test_a_source_locale_without_strings_has_english_ones() -> None:
    found = read(described("en", Status.ORIGINAL), source="pt-BR")
    assert found.all("html", lang="pt-BR")
    assert found.all("h2", lang="en", dir="ltr")


def test_no_article() -> None:
    found = read()
    assert found.texts("h1") == [strings("en")[1]["articles"]]
    assert not found.all("article")


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return settings(knee_clinic(new_project), 'site-name = "Clinic <One>"')


def test_the_overview_of_a_release(clinic: Project) -> None:
    compile_(clinic)
    found = read_page(contents(clinic.dist)["index.html"])
    assert found.texts("h1") == ["Clinic <One>"]
    assert found.texts("h3") == ["Knee pain", "Headache"]
    links = {link.attributes["href"] for link in found.all("a") if not link.attributes["href"].startswith("#")}
    assert links == {f"{tag}/{name}/index.html" for tag in ("en", "ar", "de") for name in ("blog/knee", "head")}
    assert [link.text for link in found.all("a", href="ar/blog/knee/index.html", lang="ar")] == ["ألم الركبة"]
    assert [link.text for link in found.all("a", href="de/head/index.html", lang="en")] == ["Headache"]
