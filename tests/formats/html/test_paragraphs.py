"""An older post of WordPress in our page: its paragraphs are paragraphs, its lines are lines, and that is all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.formats.html.test_write import documents
from tests.formats.html.tree import elements
from tests.formats.html.unlike import read
from tests.laws import law
from translator.formats import html
from translator.formats.html.paragraphs import paragraphs
from translator.formats.look import Look, unchanged
from translator.syntax.clean import clean

ADDED = re.compile(r"</?p>|<br>|\s")
CASES = {
    "a blank line": ("One <b>two</b>.\n\nThree.\n", "<p>One <b>two</b>.</p>\n\n<p>Three.</p>\n"),
    "wrapped by hand": (
        "The knee is a joint that\nbears the weight of the body.",
        "<p>The knee is a joint that\nbears the weight of the body.</p>",
    ),
    "an address": ("Clinic Street 5\n12345 Berlin\n", "<p>Clinic Street 5<br>\n12345 Berlin</p>\n"),
    "a break of its own": ("One<br>\ntwo", "<p>One<br>\ntwo</p>"),
    "between blocks": ("<h2>A</h2>\nB\n<ul><li>c</li></ul>\n", "<h2>A</h2>\n<p>B</p>\n<ul><li>c</li></ul>\n"),
    "blocks alone": ("<p>a</p>\n\n<hr>\n<p>b\n\nc</p>\n", "<p>a</p>\n\n<hr>\n<p>b\n\nc</p>\n"),
    "an image": ('Look\n<img src="a.png" alt="A knee">\n', '<p>Look<br>\n<img src="a.png" alt="A knee"></p>\n'),
    "a blank line inside": ("<b>one\n\ntwo</b> three", "<p><b>one\n\ntwo</b> three</p>"),
    "a block in a link": ("<a href=x><div>a</div></a>\n\nb", '<a href="x"><div>a</div></a>\n\n<p>b</p>'),
    "white space": (" \n\n ", " \n\n "),
}


@pytest.mark.parametrize(("source", "shown"), CASES.values(), ids=CASES)
def test_text_outside_of_elements(source: str, shown: str) -> None:
    assert paragraphs(clean(source, unchanged, unchanged)) == shown


def test_in_the_page_of_a_locale() -> None:
    source = "Welcome.\n\nSecond paragraph that was\nwrapped by hand.\n\nClinic Street 5\n12345 Berlin\n"
    document = read(source)
    assert [segment.text for segment in document.segments][-2:] == ["Clinic Street 5", "12345 Berlin"]
    look = Look("en", "ltr", page_locale="de")
    shown = html.body(document, {0: "Willkommen.", 2: "Klinikweg 5", 3: "12345 Berlin"}, look)
    assert shown == (
        '<p>Willkommen.</p>\n\n<p><span lang="en" dir="ltr">Second paragraph that was\nwrapped by hand.</span></p>\n\n'
        "<p>Klinikweg 5<br>\n12345 Berlin</p>\n"
    )


@law()
@given(documents)
def test_nothing_but_paragraphs_and_breaks_is_added(source: str) -> None:
    fragment = clean(source, unchanged, unchanged)
    shown = paragraphs(fragment)
    assert ADDED.sub("", shown) == ADDED.sub("", fragment)
    before, after = (
        [one for one in elements(text) if one.tag not in ("p", "br") or one.attrs] for text in (fragment, shown)
    )
    assert after == before
    assert paragraphs(shown) == shown
