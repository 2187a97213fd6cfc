"""Pages of HTML below front matter."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from translator.errors import SourceError
from translator.formats import html_format, parse
from translator.formats.asked import USUAL
from translator.formats.look import Head, Look
from translator.model import Document, Kind

PATH = PurePosixPath("knee.html")
YAML = (
    '---\ntitle: Knee pain\nlayout: post\ndate: 2026-01-05\n---\n<h1>Knees</h1>\n<p class=a>Take <b id="x">5 mg</b>.\n'
)
TOML = '+++\ntitle = "Knee pain"\nlayout = "post"\n+++\n<h1>Knees</h1>\n<p class=a>Take <b id="x">5 mg</b>.\n'
MORE = {
    "YAML": YAML,
    "TOML": TOML,
    "a byte order mark": f"\ufeff{YAML}",
    "CRLF": YAML.replace("\n", "\r\n"),
    "a whole page": YAML.replace("<h1>", "<!DOCTYPE html>\n<html lang=en><title>K</title>\n<body>\n<h1>"),
}

HTML = html_format()


def read(source: str) -> Document:
    return parse(PATH, source.encode())


@pytest.mark.parametrize("source", MORE.values(), ids=MORE)
def test_what_is_there_is_found_and_comes_back(source: str) -> None:
    document = read(source)
    texts = [one.text for one in document.segments if one.text != "K"]
    assert texts == ["Knee pain", "Knees", 'Take <b id="b1">5 mg</b>.']
    assert document.title == "Knee pain"
    paragraph = document.segments[-1]
    assert paragraph.parent is not None
    assert document.segments[paragraph.parent].text == "Knees"
    for one in document.segments:
        assert source[slice(*one.span)].strip('"').startswith(one.text[:5])
    assert HTML.render(document, {}) == source
    assert HTML.render(document, {at: one.text for at, one in enumerate(document.segments)}) == source


@pytest.mark.parametrize("source", MORE.values(), ids=MORE)
def test_translations_are_in_place(source: str) -> None:
    document = read(source)
    last = len(document.segments) - 1
    new = {0: 'Knie: "alles"', last - 1: "Knie & mehr", last: '<b id="b1">5 mg</b> nehmen.'}
    rendered = HTML.render(document, new)
    assert HTML.skeleton(rendered, USUAL) == HTML.skeleton(source, USUAL)
    again = read(rendered)
    assert [again.segments[at].text for at in (0, last - 1, last)] == [*new.values()]
    assert rendered.replace("\r", "").startswith(source[:1] if source[0] == "\ufeff" else source[:3])
    assert "layout" in rendered
    assert "&amp; mehr" in rendered


def test_what_must_not_change_is_compared() -> None:
    assert HTML.skeleton(YAML.replace("post", "page"), USUAL) != HTML.skeleton(YAML, USUAL)
    assert HTML.skeleton(YAML.replace("<p", "<div"), USUAL) != HTML.skeleton(YAML, USUAL)
    assert HTML.refuse(read(YAML), 2, "Nothing") != ""
    assert HTML.refuse(read(YAML), 0, "Nichts") == ""


def test_pages_have_none_of_it() -> None:
    look = Look("en", "ltr")
    document = read(YAML)
    assert HTML.body
    assert HTML.page
    assert HTML.localize
    assert "layout" not in HTML.body(document, {0: "Knie", 1: "Knie"}, look)
    assert HTML.localize(document, {0: "Knie", 1: "Knie"}, look).startswith("---\ntitle: Knie\nlayout: post\n")
    assert HTML.page(read(MORE["a whole page"]), {}, look, Head()).startswith("<!DOCTYPE html>")


def test_errors_have_the_line_of_the_file() -> None:
    with pytest.raises(SourceError) as raised:
        read(YAML + "<!-- translator: skp -->\n<p>Text</p>\n")
    assert raised.value.line == 8
    with pytest.raises(SourceError) as raised:
        read("---\ntitle: [\n---\n<p>Text</p>\n")
    assert "the front matter is not YAML" in raised.value.text


@pytest.mark.parametrize(
    "source", ["--- a\n<p>Text</p>", "---\nWords between rules.\n---\n<p>Text</p>", "<p>--- a</p>"]
)
def test_what_is_no_front_matter(source: str) -> None:
    document = read(source)
    assert all(one.kind is not Kind.META for one in document.segments)
    assert HTML.render(document, {}) == source
