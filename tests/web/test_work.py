"""What the page shows and does, asked over HTTP: every format, plural forms, engines, hostile fields."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from tests.clinic import entry, knee_clinic, write_catalog
from tests.web.server import Client, running
from tests.web.test_page import HOSTILE
from translator.catalogs import po
from translator.catalogs.state import pair_hash
from translator.model import Message
from translator.project import Project

REST = Message("Rest").short_key


def page_of(project: Project, article: str, tag: str, key: str = "") -> tuple[str, str]:
    """The work page and the preview of an article."""
    with running(project) as server:
        client = Client(server).open()
        work = client.get(f"/desk/{tag}/{article}{f'?key={key}' if key else ''}")
        preview = client.get(f"/preview?article={article}&locale={tag}")
        assert (work.status, preview.status) == (200, 200), work.text + preview.text
        return work.text, preview.text


ARTICLES = {
    "a.txt": ("One\n\nTwo 5 mg.\n", "Two 5 mg.", "Zwei 5 mg."),
    "a.md": ("# One\n\nTwo **5 mg** [here](b.md).\n", "Two **5 mg** [here](b.md).", "Zwei **5 mg** [hier](b.md)."),
    "a.html": (
        '<!doctype html><title>One</title><body><p>Two <b class="x">5 mg</b></p><script>alert(1)</script></body>',
        'Two <b id="b1">5 mg</b>',
        'Zwei <b id="b1">5 mg</b>',
    ),
    "b.html": ("<p>Two 5 mg.</p>\n", "Two 5 mg.", "Zwei 5 mg."),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_every_format_is_shown_in_its_place(new_project: Callable[..., Project], name: str) -> None:
    text, source, target = ARTICLES[name]
    project = new_project({name: text}, 'locales = ["de"]')
    from translator.steps.reading import document_of

    segments = document_of(project.articles()[0][0]).segments
    assert source in [segment.text for segment in segments]
    write_catalog(project, "de", name[0], [entry(source, target, "machine")])
    work, preview = page_of(project, name[0], "de", Message(source).short_key)
    assert html.escape(target, quote=False) in work.replace("&#34;", '"').replace("&#39;", "'")
    key = Message(source).short_key
    shown = re.search(rf'<span data-key="{key}"[^>]*>(.*?)</span>', preview, re.DOTALL)
    assert shown
    assert "Zwei" in shown[1]
    assert "<script" not in preview


def test_the_sites_own_strings_with_plural_forms(new_project: Callable[..., Project]) -> None:
    project = new_project({"a.txt": "One\n"}, 'locales = ["ru"]')
    (project.root / "babel.cfg").write_text("[jinja2: site/**.html]\n")
    (project.root / "site").mkdir()
    (project.root / "site" / "x.html").write_text(
        "{% trans count=n %}{{ count }} page{% pluralize %}{{ count }} pages{% endtrans %}"
    )
    from translator.steps.extract import extract
    from translator.steps.update import update

    extract(project)
    update(project, project.locales)
    key = next(one.short_key for one in po.read(project.catalog("ru", "site"), "ru").live)
    with running(project) as server:
        client = Client(server).open()
        page = client.get(f"/desk/ru/site?key={key}")
        assert page.status == 200
        forms = page.text.count('<textarea id="text-')
        message = next(one for one in po.read(project.catalog("ru", "site"), "ru").live)
        assert forms == len(message.strings) == 3
        texts = [f"%(count)s страниц{end}" for end in ("а", "ы", "")]
        sent: dict[str, str | list[str]] = {
            "article": "site", "locale": "ru", "key": key, "act": "accept", "text": texts, "seen": pair_hash(message),
        }  # fmt: skip
        assert client.post("/act", sent).status == 200
    saved = next(one for one in po.read(project.catalog("ru", "site"), "ru").live)
    assert (saved.strings, saved.fuzzy) == (tuple(texts), False)


def test_an_engine_is_asked_and_nothing_is_written(new_project: Callable[..., Project]) -> None:
    project = knee_clinic(new_project)
    file = project.root / "translator.toml"
    file.write_text('engines = ["pseudo"]\n' + file.read_text().replace('"ar", "de"', '"ar", "de", "en-XA"'))
    from translator.project import find

    project = find(project.root)
    write_catalog(project, "en-XA", "blog/knee", [entry("Rest", "", "untranslated")])
    fields: dict[str, str | list[str]] = {"article": "blog/knee", "locale": "en-XA", "key": REST, "text": "x"}
    before = project.catalog("en-XA", "blog/knee").read_bytes()
    with running(project) as server:
        client = Client(server).open()
        answer = client.post("/engine", fields)
        assert (answer.status, "pseudo" in answer.text) == (200, True)
        back = client.post("/back", fields)
        assert (back.status, "Back-translation by <bdi>pseudo" in back.text) == (200, True)
        assert "There is no translation yet" in client.post("/back", fields | {"text": " "}).text
    assert project.catalog("en-XA", "blog/knee").read_bytes() == before


def test_text_that_must_stay_here_is_shown_to_no_engine_elsewhere(new_project: Callable[..., Project]) -> None:
    project = knee_clinic(new_project)
    file = project.root / "translator.toml"
    file.write_text('engines = ["google"]\noffline = ["blog/"]\n' + file.read_text())
    from translator.project import find

    with running(find(project.root)) as server:
        client = Client(server).open()
        fields: dict[str, str | list[str]] = {"article": "blog/knee", "locale": "de", "key": REST, "text": "Ruhe"}
        for path in ("/engine", "/back"):
            answer = client.post(path, fields)
            assert (answer.status, "this article is offline" in answer.text) == (409, True)
            assert answer.headers["hx-retarget"] == "#trouble"


class Elements(HTMLParser):
    """Tags and the names of their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(sorted(name for name, _ in attrs))))


@pytest.mark.parametrize("text", [*HOSTILE, "\0", "x" * 100_000])
def test_no_field_brings_in_an_element(new_project: Callable[..., Project], text: str) -> None:
    """Whatever stands in a request, the answer has the elements that a harmless one has."""
    project = knee_clinic(new_project)
    with running(project) as server:
        client = Client(server).open()
        base: dict[str, str | list[str]] = {
            "article": "blog/knee", "locale": "de", "key": REST, "act": "save", "text": "x", "seen": "0" * 12,
            "said": "x", "check": "numbers", "reason": "x", "kind": "comment", "q": "x", "by": "x",
        }  # fmt: skip
        for path in ("/act", "/typed", "/dismiss", "/name"):
            for name in ("article", "locale", "key", "act", "seen", "check", "reason", "q", "by", "kind"):
                given = client.post(path, base | {name: text})
                assert given.status in (200, 400, 409), (path, name, given.text)
                assert "<img" not in given.text
                assert "<script" not in given.text
        conflict = client.post("/act", base | {"text": text})
        harmless = client.post("/act", base)
        assert {tag for tag, _ in Elements(conflict.text).found} <= {
            tag for tag, _ in Elements(harmless.text).found
        } | {"i", "mark", "ins", "del", "code", "kbd", "button", "table", "tr", "td", "th", "tbody", "thead", "caption"}


def test_a_text_of_a_million_characters(new_project: Callable[..., Project]) -> None:
    project = knee_clinic(new_project)
    message = next(one for one in po.read(project.catalog("de", "blog/knee"), "de").live if one.id == "Rest")
    sent: dict[str, str | list[str]] = {
        "article": "blog/knee", "locale": "de", "key": REST, "act": "save", "seen": pair_hash(message),
    }  # fmt: skip
    with running(project) as server:
        client = Client(server).open()
        answer = client.post("/act", sent | {"text": "x" * 1_000_001})
        assert "longer than 1,000,000 characters" in answer.text
        answer = client.post("/act", sent | {"text": "x" * 20_000_000})
        assert answer.status == 400
        assert client.post("/act", sent | {"text": "ä" * 200_000}).status == 200
    saved = next(one for one in po.read(project.catalog("de", "blog/knee"), "de").live if one.id == "Rest")
    assert saved.strings == ("ä" * 200_000,)
