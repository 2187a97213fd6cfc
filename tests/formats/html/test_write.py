"""The way back: what nobody translated keeps its bytes, each translation is safe where it stands, or refused."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.html.hostile import DOCUMENT, TRANSLATION
from tests.formats.html.tree import elements
from tests.formats.html.unlike import changed, document_of, longer, read, texts, translated, with_
from tests.laws import law
from translator.formats import html
from translator.formats.asked import Asked

CASES: dict[str, tuple[str, tuple[str, ...], str]] = {
    "text": ("<p>small</p>", ("BMI < 18 & klein > 3",), "<p>BMI &lt; 18 &amp; klein > 3</p>"),
    "quotes in a text": ("<p>x</p>", ("\"so\" 'so'",), "<p>\"so\" 'so'</p>"),
    "a quote in an attribute": ('<img alt="x">', ('das "Knie"',), '<img alt="das &quot;Knie&quot;">'),
    "the other quote in an attribute": ("<img alt='x'>", ("l'\"os\"",), "<img alt='l&#39;\"os\"'>"),
    "an attribute without quotes": ("<img alt=x src=y>", ("das Knie",), '<img alt="das Knie" src=y>'),
    "signs in an attribute": ('<b title="x">1</b>', ("a > b & <c>", "1"), '<b title="a > b &amp; &lt;c>">1</b>'),
    "lines in an attribute": ('<img alt="x">', ("a\n\n b",), '<img alt="a b">'),
    "a tag that the source does not have": ("<p>x</p>", ("<script>y</script>",), "<p>x</p>"),
    "words in brackets": ("<p>x</p>", ("a <Datei> b",), "<p>a &lt;Datei> b</p>"),
    "tags in another order": (
        '<p>See <a href="/x">us</a> <b>now</b></p>', ('<b>Jetzt</b> <a id="a1">uns</a>',),
        '<p><b>Jetzt</b> <a href="/x">uns</a></p>',
    ),
    "a tag written otherwise": ('<p>See <a href="/x">us</a></p>', ("<A ID='a1' >uns</A> hier",),
                                '<p><a href="/x">uns</a> hier</p>'),
    "attributes in tags": (
        '<p>See <img src=a alt="Knee"> now</p>', ('Jetzt <img id="img1">', "Das Knie"),
        '<p>Jetzt <img src=a alt="Das Knie"></p>',
    ),
    "only the attribute in a text": ('<p>See <img src=a alt="Knee"> now</p>', ("", "Das Knie"),
                                     '<p>See <img src=a alt="Das Knie"> now</p>'),
    "code": ("<p>Type <code>a &lt; b</code> now</p>", ("Jetzt <code>a < b</code>",),
             "<p>Jetzt <code>a &lt; b</code></p>"),
    "references of the translator": ("<p>x</p>", ("A &amp; B &lt;c&gt; &copy; &nosuch; 5&nbsp;mg",),
                                     "<p>A &amp; B &lt;c> © &amp;nosuch; 5\xa0mg</p>"),
    "a reference that the source writes": ("<p>5&nbsp;mg</p>", ("5\xa0mg täglich",), "<p>5&nbsp;mg täglich</p>"),
    "what looked like a tag": ("<p>&lt;b&gt; is &amp;lt;</p>", ("&lt;b> ist &amp;lt;",), "<p>&lt;b> ist &amp;lt;</p>"),
    "lines": ("<p>x</p>", ("a\r\n\tb",), "<p>a b</p>"),
    "lines that count": ("<pre translate=yes>\nx\ny</pre>", ("a\r\nb",), "<pre translate=yes>\na\nb</pre>"),
    "empty": ("<p>x</p>", (" \n",), "<p>x</p>"),
    "page title": ("<title>x</title>", ("A <5 & B",), "<title>A &lt;5 &amp; B</title>"),
    "a comment in a text": ("<p>a <!-- x --> b</p>", ("c",), "<p>c<!-- x --></p>"),
    "controls": ("<p>x</p>", ("a\x00\x0b\ud800b",), "<p>ab</p>"),
    "data": (
        '<script type="application/ld+json">{"name": "x"}</script>', ('"a" \\ </script',),
        '<script type="application/ld+json">{"name": "\\"a\\" \\\\ \\u003c/script"}</script>',
    ),
    "data with tags": (
        '<script type="application/ld+json">{"text": "<p>R&amp;D</p>"}</script>', ("<p>F&amp;E</p>",),
        '<script type="application/ld+json">{"text": "\\u003cp>F&amp;E\\u003c/p>"}</script>',
    ),
    "a shortcode": ("<p>See [map id=1] now</p>", ("Jetzt [map id=1]",), "<p>Jetzt [map id=1]</p>"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_written(name: str) -> None:
    source, translations, wanted = CASES[name]
    assert with_(source, *translations) == wanted
    assert html.skeleton(wanted) == html.skeleton(source)


def test_code_is_a_text_where_that_is_asked_for() -> None:
    source = "<pre><code>wash hands\nwait</code></pre><p>Type <code>yes</code> now</p>"
    asked = Asked(code=True)
    document = html.parse(PurePosixPath("a.html"), source, asked)
    assert [segment.text for segment in document.segments] == ["wash hands\nwait", "Type <code>yes</code> now"]
    written = html.render(document, {0: "Hände waschen\nwarten", 1: "<code>ja</code> tippen"})
    assert written == "<pre><code>Hände waschen\nwarten</code></pre><p><code>ja</code> tippen</p>"
    assert html.skeleton(written, asked) == html.skeleton(source, asked)
    assert html.skeleton(written) != html.skeleton(source)


REFUSED: dict[str, tuple[str, str, str]] = {
    "lost": ('<p>See <a href="/x">us</a> or <a href="/y">them</a></p>', '<a id="a1">uns</a> hier',
             'the tags are not the source\'s: source <a id="a1"> <a id="a2">, translation <a id="a1">'),
    "unknown": ('<p>See <a href="/x">us</a></p>', '<a id="a1">uns</a> <a id="a9">hier</a>',
                'the tags are not the source\'s: source <a id="a1">, translation <a id="a1"> <a id="a9">'),
    "twice": ('<p>See <a href="/x">us</a></p>', '<a id="a1">uns</a> <a id="a1">hier</a>',
              'the tags are not the source\'s: source <a id="a1">, translation <a id="a1"> <a id="a1">'),
    "new": ("<p>x</p>", "<b>y</b>", "the tags are not the source's: source none, translation <b>"),
    "new with attributes": ("<p>x</p>", 'a<img src=x onerror="y">',
                            'the tags are not the source\'s: source none, translation <img src=x onerror="y">'),
    "not closed": ("<p>a <b>b</b></p>", "a <b>b", "<b> is not closed"),
    "closed out of turn": ("<p>a <b>b</b> <i>c</i></p>", "<b><i>a</b></i> d",
                           "the tags are not the source's: source <b> <i>, translation <b> <i>"),
    "code": ("<p>Type <code>rm</code> now</p>", "Jetzt <code>rn</code>", "<code>rm</code> must stay as it is"),
    "not to be translated": ("<p>Buy <b translate=no>Botox</b> now</p>", 'Jetzt <b id="b1" translate="no">Botoks</b>',
                             '<b id="b1" translate="no">Botox</b> must stay as it is'),
    "data": ('<script type="application/ld+json">{"text": "<b>x</b>"}</script>', "<script>y</script>",
             "the tags are not the source's: source </b> <b>, translation </script> <script>"),
    "no words": ("<p>x</p>", "<>", "it has no words"),
    "no words in an attribute": ("<img alt=x>", "\x00", "it has no words"),
    "a shortcode": ("<p>See [map id=1] now</p>", "Jetzt",
                    "the tags are not the source's: source [map id=1], translation none"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    source, translation, why = REFUSED[name]
    document = read(source)
    assert html.refuse(document, 0, translation) == why
    assert html.render(document, {0: translation}) == source


documents = st.lists(st.sampled_from(DOCUMENT), max_size=14).map("".join)
hostile = st.lists(st.sampled_from(TRANSLATION), min_size=1, max_size=6).map("".join)


@law(400)
@given(documents)
def test_what_nobody_translated_keeps_its_characters(source: str) -> None:
    if document := document_of(source):
        own = {index: segment.text for index, segment in enumerate(document.segments)}
        assert html.render(document, {}) == html.render(document, own) == source
        assert not any(html.refuse(document, index, text) for index, text in own.items())


def started(source: str) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((element.tag, tuple(name for name, _ in element.attrs)) for element in elements(source))


@law(400)
@given(documents, st.lists(hostile, min_size=1, max_size=4), st.booleans())
def test_no_translation_brings_in_a_tag_or_an_attribute(source: str, translations: list[str], after: bool) -> None:
    if document := document_of(source):
        chosen = {
            index: (segment.text if after else "") + translations[index % len(translations)]
            for index, segment in enumerate(document.segments)
        }
        assert started(html.render(document, chosen)) == started(source)


WORDS = st.sampled_from(
    ("Knee", "5 mg", "<b>now</b>", '<a href="/x">us</a>', "R&amp;D", "<br>", " ", "&lt;b&gt;", "\n")
)
TAGS = ("p", "li", "td", "h2", "dd", "div", "blockquote")


@law(300)
@given(st.lists(st.tuples(st.sampled_from(TAGS), st.lists(WORDS, min_size=1, max_size=6).map("".join)), max_size=6))
def test_other_words_keep_the_skeleton_and_are_read_again(blocks: list[tuple[str, str]]) -> None:
    source = "".join(f"<{tag}>{words}</{tag}>" for tag, words in blocks)
    document = read(source)
    written = translated(document, longer)
    assert html.skeleton(written) == html.skeleton(source)
    assert texts(written) == [changed(segment.text, longer) for segment in document.segments]
