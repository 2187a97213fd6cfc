"""Where links and images of an article lead: from any page, in any locale."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.clinic import messages, page_of, write_catalog
from tests.conftest import NewProject
from translator.project import Project
from translator.steps.build import build
from translator.steps.compile import compile_
from translator.steps.linking import Links
from translator.steps.translate import Options

IMAGE = b"\x89PNG\r\n\x1a\n and so on"
DIGEST = sha256(IMAGE).hexdigest()[:8]
PSEUDO = 'locales = ["de"]\nengines = ["pseudo"]'
KNEE = "# Knee\n\nSee [hips](../hips.md#pain) and [us](/contact), ![X-ray](img/knee%20one.png).\n"


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    project = new_project({"blog/knee.md": KNEE, "hips.md": "# Hips\n", "blog/img/knee one.png": IMAGE}, PSEUDO)
    texts = {"Knee": "Knie", "X-ray": "Röntgenbild"}
    texts["See [hips](../hips.md#pain) and [us](/contact), ![](img/knee%20one.png)."] = (
        "Siehe [Hüfte](../hips.md#pain) und [uns](/contact), ![](img/knee%20one.png)."
    )
    write_catalog(project, "de", "blog/knee", messages(texts))
    return project


def remade(project: Project) -> list[str]:
    """The articles that a build makes anew."""
    return sorted(build(project, project.locales, Options(date(2026, 7, 1)), locked=False).made)


def test_to_other_articles_and_to_copies_of_files(clinic: Project) -> None:
    result = compile_(clinic)
    assert not result.problems
    assert not result.notes
    for tag, words in (("de", "Hüfte"), ("en", "hips")):
        page = page_of(clinic, f"{tag}/blog/knee")
        hrefs = [link.attributes["href"] for link in page.all("a")]
        assert f"../../../{tag}/hips/index.html#pain" in hrefs
        assert "/contact" in hrefs
        assert words in page.texts("a")
        (image,) = page.all("img")
        shown = clinic.dist / tag / "blog" / "knee" / image.attributes["src"].replace("%20", " ")
        assert shown.resolve() == (clinic.dist / "media" / "blog" / "knee" / f"{DIGEST}-knee one.png").resolve()
        assert shown.read_bytes() == IMAGE
    assert page_of(clinic, "de/blog/knee").all("img")[0].attributes["alt"] == "Röntgenbild"


def test_a_build_makes_the_page_anew_when_its_image_changes(clinic: Project) -> None:
    assert remade(clinic) == ["blog/knee", "hips"]
    assert remade(clinic) == []
    (clinic.source / "blog" / "img" / "knee one.png").write_bytes(b"another")
    assert remade(clinic) == ["blog/knee"]
    assert [file.read_bytes() for file in (clinic.dist / "media").rglob("*.png")] == [b"another"]


def test_a_file_that_is_not_there_is_worth_a_word_and_shown_once_it_is(clinic: Project) -> None:
    image = clinic.source / "blog" / "img" / "knee one.png"
    image.unlink()
    assert compile_(clinic).notes == ["blog/knee: there is no source/blog/img/knee one.png, which it shows"]
    remade(clinic)
    image.write_bytes(IMAGE)
    assert remade(clinic) == ["blog/knee"]


@pytest.mark.parametrize(
    "address",
    [
        "#pain", "/contact", "//host/a.png", "https://host/a.png", "mailto:a@b.org", "", "../../outside.png",
        "%2e%2e/%2e%2e/outside.png", "?x=1", "c:\\a.png", "\\\\host\\a.png",
    ],
)  # fmt: skip
def test_other_addresses_stay(clinic: Project, tmp_path: Path, address: str) -> None:
    (tmp_path / "outside.png").write_bytes(IMAGE)
    (clinic.source / "blog" / "out.png").symlink_to(tmp_path / "outside.png")
    article = next(one for one in clinic.articles()[0] if one.name == "blog/knee")
    links = Links(clinic, article)
    assert links.look(clinic.locales[0]).link(address) == address
    assert not links.media


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("img/none.txt", "../../../blog/img/none.txt"),
        ("../hips.txt?a#b", "../../../hips.txt?a#b"),
        ("../css/", "../../../css/"),
        ("out.png", "../../../blog/out.png"),
        ("%00.png", "../../../blog/%00.png"),
    ],
)
def test_what_is_no_article_stands_beside_the_pages_as_beside_the_articles(
    clinic: Project, tmp_path: Path, address: str, wanted: str
) -> None:
    (tmp_path / "outside.png").write_bytes(IMAGE)
    (clinic.source / "blog" / "out.png").symlink_to(tmp_path / "outside.png")
    article = next(one for one in clinic.articles()[0] if one.name == "blog/knee")
    links = Links(clinic, article)
    assert links.look(clinic.locales[0]).link(address) == wanted
    assert links.look(clinic.locales[0], inside=True).link(address) == address
    assert not links.media


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/hips", "/de/hips/"),
        ("/hips/?a=1#pain", "/de/hips/?a=1#pain"),
        ("/hips.md", "/de/hips/"),
        ("/en/hips/", "/de/hips/"),
        ("/en/hips/index.html", "/de/hips/index.html"),
        ("https://clinic.example/en/hips/", "https://clinic.example/de/hips/"),
        ("https://clinic.example/blog/knee#x", "https://clinic.example/de/blog/knee/#x"),
        ("/knees", "/knees"),
        ("/", "/"),
        ("/../hips", "/../hips"),
        ("https://clinic.example.org/hips", "https://clinic.example.org/hips"),
        ("//clinic.example/hips", "//clinic.example/hips"),
    ],
)
def test_absolute_addresses_of_articles_lead_to_the_locale(new_project: NewProject, address: str, wanted: str) -> None:
    files = {"blog/knee.md": KNEE, "hips.md": "# Hips\n"}
    project = new_project(files, f'{PSEUDO}\nbase-url = "https://clinic.example/"')
    links = Links(project, project.articles()[0][0])
    for inside in (False, True):
        assert links.look(project.locales[0], inside).link(address) == wanted
        assert links.look(project.source_locale, inside).link(address) == address


def test_an_article_that_a_locale_does_not_get_is_linked_in_the_original(new_project: NewProject) -> None:
    rule = '[[withhold]]\npath = "hips"\nlocale = "de"\nreason = "law"\n'
    project = new_project({"knee.md": "[hips](hips.md)\n", "hips.md": "Hips\n"}, f'locales = ["de"]\n{rule}')
    compile_(project)
    hrefs = [link.attributes["href"] for link in page_of(project, "de/knee").all("a")]
    assert "../../en/hips/index.html" in hrefs
