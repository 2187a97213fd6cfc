"""A Markdown article with everything in it, from source to release."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.clinic import page_of
from tests.conftest import NewProject
from translator.formats import markdown_format, parse
from translator.formats.asked import USUAL
from translator.project import Project
from translator.steps.build import build
from translator.steps.check import check
from translator.steps.compile import compile_
from translator.steps.translate import Options

ARTICLE = (Path(__file__).parents[1] / "formats" / "markdown" / "knee.md").read_bytes()
PSEUDO = 'locales = ["ar", "de"]\nengines = ["pseudo"]\n'


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return new_project({"blog/knee.md": ARTICLE, "hips.md": "# Hips\n", "blog/img/knee.png": b"\x89PNG"}, PSEUDO)


def test_from_source_to_release(clinic: Project) -> None:
    built = build(clinic, clinic.locales, Options(date(2026, 7, 1)), locked=False)
    assert not built.compiled.problems
    assert not built.compiled.notes
    assert not [found for found in check(clinic, clinic.locales).findings if found.open]
    assert (clinic.dist / "content" / "en" / "blog" / "knee.md").read_bytes() == ARTICLE
    (path,) = (article.path for article in clinic.articles()[0] if article.name == "blog/knee")
    wanted = markdown_format().skeleton(ARTICLE.decode(), USUAL)
    for tag in ("ar", "de"):
        content = (clinic.dist / "content" / tag / "blog" / "knee.md").read_bytes()
        assert markdown_format().skeleton(content.decode(), USUAL) == wanted
        for source, other in zip(parse(path, ARTICLE).segments, parse(path, content).segments, strict=True):
            assert (source.kind, source.level, source.marker) == (other.kind, other.level, other.marker)
            assert source.text != other.text


def test_its_page(clinic: Project) -> None:
    build(clinic, clinic.locales, Options(date(2026, 7, 1)), locked=False)
    page = page_of(clinic, "de/blog/knee")
    html = (clinic.dist / "de" / "blog" / "knee" / "index.html").read_text("utf-8")
    assert "alert(1)" not in html
    assert "{{<" not in html
    assert "[!WARNING]" not in html
    assert ":::" not in html
    assert not page.all("p", lang="en")
    ids = {element.attributes.get("id") for tag in ("h1", "h2") for element in page.all(tag)}
    assert {"knee-surgery-with-botox-50-mg", "before-you-come"} <= ids
    assert len(page.all("th")) == 3
    assert len(page.all("td")) == 6
    assert "../../../de/hips/index.html#pain" in {link.attributes["href"] for link in page.all("a")}
    assert "*" not in page.texts("title")[0]


def test_without_translations_every_text_is_marked(clinic: Project) -> None:
    compile_(clinic)
    html = (clinic.dist / "de" / "blog" / "knee" / "index.html").read_text("utf-8")
    article = html.split("<article>")[1].split("</article>")[0]
    for text in (
        "Call us",
        "Raw HTML text.",
        "Definition of it",
        "The footnote text.",
        "Before you come",
        "Good to know",
    ):
        before = article.split(text)[0].rsplit("<", 2)
        assert any('lang="en" dir="ltr"' in part for part in before), text
