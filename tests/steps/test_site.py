"""The site's own templates: from babel.cfg through the domain `site` to site.mo and its JSON."""

from __future__ import annotations

import gettext
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.clinic import entry, write_catalog
from tests.conftest import NewProject
from translator.catalogs import po
from translator.errors import SourceError
from translator.model import Message
from translator.project import Project, find
from translator.steps.build import build
from translator.steps.check import check
from translator.steps.compile import compile_
from translator.steps.extract import extract
from translator.steps.reading import document_of
from translator.steps.status import status
from translator.steps.translate import Options

CFG = """[extractors]
article = translator.formats.babel:extract
django = translator.formats.django:extract

[article: source/**]
[jinja2: templates/**.html]
[django: web/**.html]
[python: app/**.py]
"""
FILES = {
    "templates/page.html": "{# Translators: a verb #}\n{% trans %}Book{% endtrans %} {{ pgettext('c', 'Menu') }}\n"
    "{% trans n=x %}{{ n }} visit{% pluralize %}{{ n }} visits{% endtrans %}",
    "web/a.html": '{% trans "Book" %}{% trans "5% off" %}',
    "app/a.py": "from gettext import gettext as _\n_('Python')\n",
    "app/.venv/b.py": "_('not this')",
    "web/node_modules/c.html": '{% trans "not this" %}',
}
OPTIONS = Options(date(2026, 11, 29), engine="pseudo")
Site = Callable[..., Project]


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    project = new_project({"a.txt": "Knee\n\nSome text here.\n"}, 'locales = ["de", "ru"]\nengines = ["pseudo"]')
    (project.root / "babel.cfg").write_text(CFG)
    for name, text in FILES.items():
        path = project.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return find(project.root)


def test_the_template_has_the_texts_of_all_files(clinic: Project) -> None:
    assert "locales/templates/site.pot" in extract(clinic).written
    messages = {message.key: message for message in po.read(clinic.template("site"), "").messages}
    assert list(messages) == [
        (None, "Python"), (None, "Book"), ("c", "Menu"), (None, "%(n)s visit"), (None, "5%% off"),
    ]  # fmt: skip
    assert messages[None, "Book"].references == ("templates/page.html", "web/a.html")
    assert messages[None, "Book"].extracted == ("text of a template", "a verb")
    assert messages[None, "%(n)s visit"].plural == "%(n)s visits"
    assert messages[None, "%(n)s visit"].flags == ("python-format",)


def test_a_project_whose_babel_cfg_names_articles_alone_has_no_site(clinic: Project) -> None:
    (clinic.root / "babel.cfg").write_text("[article: source/**]\n")
    assert [article.name for article in clinic.articles()[0]] == ["a"]


def test_it_goes_the_way_of_an_article_but_has_no_page(clinic: Project) -> None:
    built = build(clinic, clinic.locales, OPTIONS)
    assert built.problems == []
    files = {path.relative_to(clinic.dist).as_posix() for path in clinic.dist.rglob("*site*/*")}
    assert files == {f"{tag}/site/messages{kind}.json" for tag in ("de", "ru") for kind in ("", ".machine")}
    assert [page.path for page in built.pages] == ["a", "a", "a"]
    assert "Book" in json.loads((clinic.dist / "de/site/messages.machine.json").read_text())
    assert [line.page for line in status(clinic, clinic.locales).articles["site"]] == ["strings", "strings"]
    assert not build(clinic, clinic.locales, OPTIONS).made
    (clinic.root / "web/a.html").write_text('{% trans "Book" %}')
    assert build(clinic, clinic.locales, OPTIONS).made == ["site"]


def test_what_people_translated_is_in_mo_and_json(clinic: Project) -> None:
    plural = Message("%(n)s visit", ("%(n)s визит", "%(n)s визита", "%(n)s визитов"), plural="%(n)s visits")
    write_catalog(clinic, "ru", "site", [entry("Book", "Записаться"), plural])
    compile_(clinic)
    with (clinic.dist / "locale/ru/LC_MESSAGES/site.mo").open("rb") as file:
        translations = gettext.GNUTranslations(file)
    assert translations.gettext("Book") == "Записаться"
    assert [translations.ngettext("%(n)s visit", "%(n)s visits", n)[-3:] for n in (1, 2, 5)] == ["зит", "ита", "тов"]
    assert json.loads((clinic.dist / "ru/site/messages.json").read_text()) == {
        "Book": "Записаться",
        "%(n)s visit_one": "%(n)s визит",
        "%(n)s visit_few": "%(n)s визита",
        "%(n)s visit_many": "%(n)s визитов",
        "%(n)s visit_other": "%(n)s визитов",
    }


def test_a_lost_placeholder_is_an_error_in_its_catalog(clinic: Project) -> None:
    path = write_catalog(clinic, "de", "site", [entry("%(n)s visit", "Besuch")])
    message = Message("%(n)s visit", ("Besuch", "Besuche"), plural="%(n)s visits", flags=("python-format",))
    write_catalog(clinic, "de", "site", [message])
    found = [one.problem for one in check(clinic, clinic.locales).findings if one.article == "site"]
    assert clinic.shown(path) in {problem.place.path for problem in found if problem.severity.word == "error"}


BROKEN = {
    "templates/page.html": ("\n{% trans %}open", "templates/page.html:2"),
    "web/a.html": ("\n\n{% blocktrans %}open", "web/a.html:3"),
    "app/a.py": ("_('open'\n_('", "app/a.py"),
    "babel.cfg": ("[jinja2]\n", "babel.cfg"),
}


@pytest.mark.parametrize("path", BROKEN)
def test_what_is_broken_is_said_with_its_place_and_all_else_is_done(clinic: Project, path: str) -> None:
    text, place = BROKEN[path]
    (clinic.root / path).write_text(text)
    result = extract(clinic)
    assert [problem.place for problem in result.problems] == [place]
    assert result.written == ["locales/templates/a.pot"]


def test_patterns_that_match_no_file_are_no_site(clinic: Project) -> None:
    (clinic.root / "babel.cfg").write_text("[jinja2: nowhere/**]\n")
    assert not [one for one in clinic.articles()[0] if one.is_site]


def test_templates_without_a_text_are_an_error(clinic: Project) -> None:
    (clinic.root / "plain.html").write_text("<p>nothing marked</p>\n")
    (clinic.root / "babel.cfg").write_text("[jinja2: plain.html]\n")
    [article] = [one for one in clinic.articles()[0] if one.is_site]
    with pytest.raises(SourceError, match="no text to translate"):
        document_of(article)


def test_an_article_of_that_name_is_said(clinic: Project) -> None:
    (clinic.source / "site.txt").write_text("Site\n\nSome text.\n")
    articles, problems = clinic.articles()
    assert [article.name for article in articles] == ["a"]
    assert [(problem.text, Path(str(problem.path)).name) for problem in problems] == [
        ("has the same path as babel.cfg", "site.txt")
    ]


def test_django_need_not_be_named(clinic: Project) -> None:
    (clinic.root / "p.html").write_text('{% load i18n %}{% translate "Welcome" %}\n')
    (clinic.root / "babel.cfg").write_text("[django: p.html]\n")
    [article] = [one for one in clinic.articles()[0] if one.is_site]
    assert [segment.text for segment in document_of(article).segments] == ["Welcome"]


def test_a_method_that_nobody_knows_is_a_mistake_of_the_file(clinic: Project) -> None:
    (clinic.root / "p.html").write_text("x\n")
    (clinic.root / "babel.cfg").write_text("[jnija: p.html]\n")
    [article] = [one for one in clinic.articles()[0] if one.is_site]
    with pytest.raises(SourceError, match="Unknown extraction method 'jnija'") as caught:
        document_of(article)
    assert (str(caught.value.path), caught.value.hint) == (
        "babel.cfg",
        "write where it is under [extractors]; p.html is to be read by it",
    )


def stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_corrected_string_is_out_before_an_engine_is_asked(clinic: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    template = clinic.root / "templates/page.html"
    template.write_text("{% trans %}Call us within 24 hours.{% endtrans %} {% trans %}Welcome{% endtrans %}")
    build(clinic, clinic.locales, OPTIONS)
    assert not status(clinic, clinic.locales).corrections
    template.write_text("{% trans %}Call us within 48 hours.{% endtrans %} {% trans %}Welcome!{% endtrans %}")
    assert status(clinic, clinic.locales).corrections == {"site": ["24 hours → 48 hours"]}

    monkeypatch.setattr("translator.steps.build.translate", stop)
    with pytest.raises(KeyboardInterrupt):
        build(clinic, clinic.locales, OPTIONS)
    files = [path for path in clinic.dist.rglob("*") if path.is_file()]
    assert not [path for path in files if b"within 24 hours" in path.read_bytes()]


def test_a_string_that_says_the_same_in_other_words_corrects_nothing(clinic: Project) -> None:
    build(clinic, clinic.locales, OPTIONS)
    template = clinic.root / "templates/page.html"
    template.write_text(template.read_text().replace("Book", "Book now"))
    assert not status(clinic, clinic.locales).corrections


def say_plural(clinic: Project, text: str) -> None:
    clinic.root.joinpath("app/a.py").write_text(f"ngettext('Rest one day.', {text!r}, n)\n")


def holding(clinic: Project, text: str) -> list[str]:
    return [str(path) for path in clinic.dist.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


PLURAL, CORRECTED = "Rest %(n)d days, then take 50 mg.", "Rest %(n)d days, then take 5 mg."
ENDS: dict[str, Callable[[Project], object]] = {
    "compile": compile_,
    "locked": lambda clinic: build(clinic, clinic.locales, OPTIONS, locked=True),
    "another locale": lambda clinic: build(clinic, clinic.choose_locales(["ru"]), OPTIONS),
    "stopped": lambda clinic: build(clinic, clinic.locales, OPTIONS),
}


@pytest.mark.parametrize("end", ENDS)
def test_a_plural_that_is_corrected_while_its_singular_stays(
    clinic: Project, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    say_plural(clinic, PLURAL)
    forms = "«alt» Ruhen Sie einen Tag.", "«alt» Ruhen Sie %(n)d Tage, nehmen Sie dann 50 mg."
    write_catalog(clinic, "de", "site", [Message("Rest one day.", forms, plural=PLURAL, flags=("python-format",))])
    build(clinic, clinic.locales, OPTIONS)
    assert len(holding(clinic, "«alt»")) == 2
    assert not status(clinic, clinic.locales).corrections

    say_plural(clinic, CORRECTED)
    assert status(clinic, clinic.locales).corrections == {"site": ["50 mg → 5 mg"]}
    if end == "stopped":
        monkeypatch.setattr("translator.steps.build.translate", stop)
        with pytest.raises(KeyboardInterrupt):
            ENDS[end](clinic)
    else:
        ENDS[end](clinic)
    assert holding(clinic, "«alt»") == []
    after = status(clinic, clinic.locales)
    assert not after.corrections
    assert [line.corrections for line in after.articles["site"] if line.locale == "de"] == [["50 mg → 5 mg"]]


@pytest.mark.parametrize("now", ["Please rest %(n)d days, then take 50 mg.", PLURAL])
def test_a_plural_that_says_the_same_corrects_nothing(clinic: Project, now: str) -> None:
    say_plural(clinic, PLURAL)
    build(clinic, clinic.locales, OPTIONS)
    say_plural(clinic, now)
    assert not status(clinic, clinic.locales).corrections
