"""How other tools break HTML, each by the name of what broke it there (po4a 0.69, translate-toolkit 3.20)."""

from __future__ import annotations

import pytest

from tests.formats.html.unlike import longer, read, texts, translated, with_
from translator.formats import html


def test_signs_are_escaped_between_tags() -> None:
    """po4a and translate-toolkit write `BMI < 18 & klein` as it is."""
    assert with_("<p>BMI small</p>", "BMI < 18 & klein") == "<p>BMI &lt; 18 &amp; klein</p>"


def test_a_quote_does_not_break_out_of_an_attribute() -> None:
    """po4a and translate-toolkit let it."""
    assert with_('<img alt="Knee">', '" onload="x') == '<img alt="&quot; onload=&quot;x">'


@pytest.mark.parametrize("source", ["<p>a<input>b</p>", "<p data-x=1 hidden>a</p>"])
def test_a_field_and_an_attribute_without_value(source: str) -> None:
    """po4a stops."""
    assert html.skeleton(translated(read(source), longer)) == html.skeleton(source)


@pytest.mark.parametrize("source", ["<ul><li>one<li>two</ul>", "<p>one<p>two"])
def test_implied_end_tags(source: str) -> None:
    """translate-toolkit gives an empty file and exit 0."""
    assert texts(source) == ["one", "two"]
    assert with_(source, "eins", "zwei") == source.replace("one", "eins").replace("two", "zwei")


def test_references_of_what_nobody_translated_stay() -> None:
    """translate-toolkit decodes `&nbsp;` and `&copy;`."""
    source = "<p>5&nbsp;mg &copy;</p><p>two</p>"
    assert with_(source, "", "zwei") == "<p>5&nbsp;mg &copy;</p><p>zwei</p>"


def test_what_is_not_to_be_translated() -> None:
    """translate-toolkit ignores `translate="no"`."""
    assert texts('<p translate="no">Botox</p><p>a</p>') == ["a"]


def test_style_script_and_data_are_no_texts() -> None:
    """po4a offers CSS, JavaScript and JSON-LD as they are."""
    source = (
        "<style>p { color: red }</style><script>var x = 'y'</script>"
        '<script type="application/ld+json">{"@type": "Article", "headline": "Knee"}</script><p>a</p>'
    )
    assert texts(source) == ["Knee", "a"]


def test_carriage_returns_stay() -> None:
    """Every tool turns CRLF into LF."""
    assert with_("<p>\r\n  one\r\n</p>\r\n<p>two</p>\r\n", "eins") == "<p>\r\n  eins\r\n</p>\r\n<p>two</p>\r\n"


def test_the_same_text_in_two_contexts_has_two_translations() -> None:
    """translate-toolkit writes the first in both places."""
    source = "<p>Open</p><!-- translator: context: state --><p>Open</p>"
    assert [segment.key for segment in read(source).segments] == [(None, "Open"), ("state", "Open")]
    assert with_(source, "Öffnen", "Geöffnet").count("Öffnen") == 1


def test_a_line_above_changes_no_identity() -> None:
    """translate-toolkit keeps a repeated "Contact Us" apart by its line number."""
    source = "<p>Contact Us</p><p>x</p><p>Contact Us</p>"
    before, after = read(source), read("<p>New</p>\n" + source)
    assert {segment.key for segment in before.segments} < {segment.key for segment in after.segments}


def test_a_sentence_is_not_split_at_its_tags() -> None:
    """Complaints: wagtail-localize 2, comprehensive-rust 1284."""
    assert texts("<p>Call <b>us</b> <i>now</i>.</p>") == ["Call <b>us</b> <i>now</i>."]


def test_comments_stay() -> None:
    """mdpo loses HTML comments."""
    assert with_("<!-- a --><p>one <!-- b --> two</p>", "eins") == "<!-- a --><p>eins<!-- b --></p>"


def test_headings_keep_their_anchors() -> None:
    """docusaurus 3322: translated headings break anchors."""
    assert with_('<h2 id="risks">Risks</h2>', "Risiken") == '<h2 id="risks">Risiken</h2>'
