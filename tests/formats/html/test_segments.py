"""What of a document is a text, and what a translator sees of it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.formats.html.unlike import document_of, read, texts
from translator.errors import SourceError
from translator.formats import FORMATS, html, parse
from translator.formats.messages import messages
from translator.model import Kind, Segment

CASES: dict[str, tuple[str, list[str]]] = {
    # Blocks by the content model
    "implied ends of paragraphs": ("<p>one<p>two", ["one", "two"]),
    "implied ends of items": ("<ul><li>a<li>b</ul>", ["a", "b"]),
    "implied ends of cells and rows": ("<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]),
    "implied ends of terms": ("<dl><dt>a<dd>b<dt>c</dl>", ["a", "b", "c"]),
    "a field in a paragraph": ("<p>a<input>b</p>", ["a<input>b"]),
    "text around a block": ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
    "nested items": ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["a", "b", "c"]),
    "an end tag that ends nothing": ("<p>one </div>two</p>", ['one <x id="x1"/>two']),
    "an end tag of a paragraph that is not open": ("one</p>two", ["one", "two"]),
    "choices": ("<select><option>One<option>Two</select>", ["One", "Two"]),
    "text without any element": ("Just text", ["Just text"]),
    "paragraphs without any element": ("one\ntwo\n\nthree", ["one two", "three"]),
    "a page without html, head and body": ("<!doctype html><title>T</title><p>x", ["T", "x"]),
    "an unknown element": ("<p>a <my-word>b</my-word> c</p>", ["a <my-word>b</my-word> c"]),
    # What stays out
    "a tag around all": ("<p><b>all</b></p>", ["all"]),
    "tags around all": ('<p><a href="x"><b>all</b></a></p>', ["all"]),
    "breaks at the edges": ("<p><br>a<br>b<br><br></p>", ["a<br>b"]),
    "white space at the edges": ("<p>&nbsp; a \n</p>", ["a"]),
    "comments at the edges": ("<p><!-- x -->a<!-- y --></p>", ["a"]),
    "an icon at the edge": ('<p><i class="icon"></i> Call</p>', ["Call"]),
    "a tag that is closed elsewhere": ("<p><b>one<p>two</b></p>", ["one", "two"]),
    "a link around blocks": ('<a href="x"><h3>T</h3><p>x</p></a>', ["T", "x"]),
    "no words": ("<p>—</p><p> </p><p>&nbsp;</p><p><br></p>", []),
    # What is never translated
    "scripts and styles": ("<style>p{}</style><script>x</script><p>a", ["a"]),
    "code": ("<p><code>rm</code></p><pre>x</pre><p>a", ["a"]),
    "translate no": ('<p translate="no">x</p><p>a</p>', ["a"]),
    "translate no in a text": ('<p>Buy <b translate="no">Botox</b> now</p>',
                               ['Buy <b id="b1" translate="no">Botox</b> now']),
    "translate yes inside": ('<div translate="no">x<p translate="yes">a</p></div>', ["a"]),
    "class notranslate": ('<p class="a notranslate b">x</p><p class="notranslated">a</p>', ["a"]),
    "translate no around blocks in a line": ("<span translate=no><p>x</p></span><p>a</p>", ["a"]),
    "attributes of what is not translated": ('<p translate="no" title="t">x</p>', []),
    "templates, pictures and frames": ("<template>x</template><svg><text>y</text></svg><iframe>z</iframe>a", ["a"]),
    "a text where line breaks count": ("<pre translate=yes>Roses\n  are red</pre>", ["Roses\n  are red"]),
    # What a translator sees
    "attributes set aside": ('<p>See <a href="/x">us</a> or <a href="/y">them</a></p>',
                             ['See <a id="a1">us</a> or <a id="a2">them</a>']),
    "tags without attributes": ("<p>a <B>b</B> <em>c</em></p>", ["a <b>b</b> <em>c</em>"]),
    "a picture in a text": ("<p>Press <img src=x> now</p>", ['Press <img id="img1"> now']),
    "code in a text": ("<p>Type <code class=x>a &lt; b</code> now</p>", ['Type <code id="code1">a < b</code> now']),
    "a drawing at the edge": ("<p><svg><path/></svg> b</p>", ["b"]),
    "a drawing in a text": ("<p>a <svg><path/></svg> b</p>", ['a <svg id="svg1"/> b']),
    "a comment in a text": ("<p>a <!-- x --> b</p>", ["a b"]),
    "white space": ("<p>a\r\n   b\tc</p>", ["a b c"]),
    "a break in a text": ("<p>a <br>\n b</p>", ["a<br>b"]),
    "references": ("<p>R&amp;D &copy; 5&nbsp;mg &eacute;</p>", ["R&D © 5\xa0mg é"]),
    "what would look like a tag": ("<p>BMI &lt; 18, &lt;b&gt; and &amp;lt;</p>", ["BMI < 18, &lt;b> and &amp;lt;"]),
    "a sign that is no tag": ("<p>p < 0.05 & more</p>", ["p < 0.05 & more"]),
    # Attributes
    "attributes": ('<img alt="A"><hr><input placeholder="B" value="no"><hr><b title="C" aria-label="D">x</b>',
                   ["A", "B", "C", "D", "x"]),
    "buttons": ("<input type=submit value=Send><input type=text value=x>", ["Send"]),
    "attributes in a text": ('<p>a <img alt="B"> c</p>', ['a <img id="img1"> c', "B"]),
    "an attribute without quotes": ("<img alt=Knee>", ["Knee"]),
    "title of a style sheet": ('<link rel="stylesheet" title="no"><p>a', ["a"]),
    "metadata": ((
        "<meta name=description content=A><meta property=og:title content=B><meta name=twitter:card content=no>"
        "<meta property=og:image:alt content=C><meta name=viewport content=no>"
    ), ["A", "B", "C"]),
    "data for search engines": ((
        '<script type="application/ld+json">{"@type": "FAQPage", "name": "A", "url": "no", '
        '"author": {"@type": "Person", "name": "no"}, "text": "B \\"b\\""}</script>'
    ), ["A", 'B "b"']),
    "data that is no JSON": ('<script type="application/ld+json">{"name": "A",}</script><p>b', ["b"]),
    # Directives
    "skip": ("<!-- translator: skip --><ul><li>x</ul><p>a", ["a"]),
    "skip-start and skip-end": ("a<!-- translator: skip-start --><p>x</p>y<!-- translator: skip-end -->b", ["a", "b"]),
    "skip-end inside an element": (
        "<!-- translator: skip-start --><div><p>x</p><!-- translator: skip-end --><p>a</p></div>", ["a"]),
    "keep together": ("<!-- translator: keep together --><ul><li>a</li><li>b</li></ul><p>c",
                      ["<li>a</li><li>b</li>", "c"]),
    # WordPress
    "block comments": ('<!-- wp:paragraph {"a":1} --><p>a</p><!-- /wp:paragraph --><!--more-->b', ["a", "b"]),
    "shortcodes": ('[gallery ids="1"]<p>[caption id="x"]a[/caption]</p><p>See [b] and [map z="1"] here</p>',
                   ["a", 'See [b] and [map z="1"] here']),
    "lines outside of all elements": (
        ("Meet Ada.\nShe is here.\n\nAda Clinic\nMain Street 5\n12345 <b>Town</b>\nPhone: <a href=x>1234567</a>\n\n"
        "<b>one\ntwo</b>"),
        ["Meet Ada. She is here.", "Ada Clinic", "Main Street 5", "12345 <b>Town</b>", 'Phone: <a id="a1">1234567</a>',
         "one two"]),
    "lines below prose": (
        "Our clinic is here.\nMain Street 5\n12345 Town", ["Our clinic is here.", "Main Street 5", "12345 Town"]),
    "a paragraph that was wrapped": (
        "The knee is a joint that bears the weight of the body and\nbends. It has 1234 parts and\nBotox is one.",
        ["The knee is a joint that bears the weight of the body and bends. It has 1234 parts and Botox is one."]),
    "shortcodes and addresses in lines of their own": (
        'One[/et_pb_text]\n[vc_row][vc_column]Two\n\n[embed]https://x.example/y[/embed]\nhttps://x.example/z\nThree',
        ["One", "Two", "Three"]),
    "lines that are kept together": ("<!-- translator: keep together -->\nOne\nTwo\n\nThree", ["One\nTwo", "Three"]),
    "an address alone": ('<p>https://x.example/y</p><p><a href="https://x.example">https://x.example</a></p>', []),
    "what a site generator puts there": (
        "<p>{{ content }}</p>{% if a %}<p>{{ name }}, hello</p>{% endif %}", ["{{ name }}, hello"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_texts(name: str) -> None:
    source, wanted = CASES[name]
    assert texts(source) == wanted


def of(source: str, text: str) -> Segment:
    return next(segment for segment in read(source).segments if segment.text == text)


@pytest.mark.parametrize(
    ("source", "text", "kind", "level", "role"),
    [
        ("<h1>A</h1>", "A", Kind.HEADING, 1, "heading level 1, the title"),
        ("<h3>A</h3>", "A", Kind.HEADING, 3, "heading level 3"),
        ("<ul><li>a<ol><li>b</ol></ul>", "b", Kind.ITEM, 2, "list item"),
        ("<ul><li><p>a</p><p>b</p></ul>", "a", Kind.ITEM, 1, "list item"),
        ("<ul><li><p>a</p><p>b</p></ul>", "b", Kind.PARAGRAPH, 0, "paragraph"),
        ("<dl><dt>a<dd>b</dl>", "a", Kind.ITEM, 1, "term that is defined"),
        ("<table><tr><th>Dose<th>Price<tr><td>5<td>9</table>", "Dose", Kind.CELL, 0, "table header"),
        ("<table><tr><th>Dose<th>Price<tr><td>5<td>9</table>", "9", Kind.CELL, 0, "table cell, column Price"),
        ("<table><tr><th>A<th>B<th>C<tr><td colspan=2>x<td>y</table>", "y", Kind.CELL, 0, "table cell, column C"),
        ("<table><tr><th><p>Dose</p><tr><td><p>5</p></table>", "5", Kind.CELL, 0, "table cell, column Dose"),
        ("<title>T</title>", "T", Kind.META, 0, "page title"),
        ("<meta name=description content=D>", "D", Kind.META, 0, "description for search engines"),
        ("<img alt=A>", "A", Kind.ATTRIBUTE, 0, "image description"),
        ("<button>Go</button>", "Go", Kind.PARAGRAPH, 0, "button"),
        ("<p><a href=x>Go</a></p>", "Go", Kind.PARAGRAPH, 0, "link"),
        ("<figure><figcaption>A</figcaption></figure>", "A", Kind.PARAGRAPH, 0, "caption of an image"),
    ],
)
def test_what_a_text_is(source: str, text: str, kind: Kind, level: int, role: str) -> None:
    segment = of(source, text)
    assert (segment.kind, segment.level, segment.role) == (kind, level, role)


def test_each_text_stands_under_its_heading() -> None:
    found = read("<h1>A</h1><p>b</p><h2>C</h2><p>d <img alt=E></p><h2>F</h2><p>g</p>").segments
    parents = {segment.text: found[segment.parent].text if segment.parent is not None else "" for segment in found}
    assert parents == {"A": "", "b": "A", "C": "A", 'd <img id="img1">': "C", "E": "C", "F": "A", "g": "F"}


def test_a_translator_is_told_where_links_lead() -> None:
    document = read('<p>See <a href="/prices">prices</a> or <a href="#top">top</a> <img src="knee.png"> now</p>')
    assert messages(document, "en")[0].extracted[:4] == (
        "paragraph", '<a id="a1">: /prices', '<a id="a2">: #top', '<img id="img1">: knee.png',
    )  # fmt: skip


def test_notes_and_contexts_are_of_the_whole_block_that_follows() -> None:
    document = read(
        "<!-- translator: note: Ada is a person --><div><p>Ada</p><p>B</p></div>"
        "<p><!-- translator: context: verb -->Open <img alt=C></p><p>D</p>"
        '<p its-loc-note="a&#10;fruit">E</p><p>F <i its-loc-note="a joke">G</i></p><p>H</p>'
    )
    assert [(segment.text, segment.note, segment.context) for segment in document.segments] == [
        ("Ada", "Ada is a person", None),
        ("B", "Ada is a person", None),
        ('Open <img id="img1">', "", "verb"),
        ("C", "", None),
        ("D", "", None),
        ("E", "a fruit", None),
        ('F <i id="i1">G</i>', "a joke", None),
        ("H", "", None),
    ]


def test_the_title_is_the_pages() -> None:
    assert read("<title>Knee</title><h1>All about knees</h1>").title == "Knee"
    assert read("<h1>All about knees</h1>").title == "All about knees"


@pytest.mark.parametrize("suffix", [".html", ".htm", ".HTML"])
def test_the_format_by_its_suffix(suffix: str) -> None:
    assert FORMATS[suffix.lower()]().name == "HTML"
    assert parse(PurePosixPath(f"a{suffix}"), b"<p>x").segments[0].text == "x"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"<meta charset=windows-1252><p>caf\xe9", "café"),
        ("<meta charset=utf-8><p>café".encode(), "café"),
        ("<p>café".encode("utf-16"), "café"),
        ("<p>café".encode("utf-8-sig"), "café"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-9'><p>\xfe", "ş"),
    ],
)
def test_encodings_that_are_declared(data: bytes, text: str) -> None:
    assert parse(PurePosixPath("a.html"), data).segments[-1].text == text


@pytest.mark.parametrize(
    "piece",
    [
        "<b>", "</b>", "<a ", "&amp;", "[", '[a b="', "<p>", "<td>", "<li>x", "<i>x</i>", "<code>x</code> ", "<svg>",
        "<!-- ", "\n ", "<noscript>", "<", "&nbsp;", "<i></i>", "<c><d></c></d>", "<font>a<p>", "<select><option>x",
        "<span translate=no>x", "<script>", "</>", "\r\n", '<p title="', "<!-- wp:x --><p>a</p>", "<table><tr><td>x",
        '<script type="application/ld+json">[[[[', "<title>", "<textarea>", "<plaintext>", "<frameset>", "<object>",
    ],
)  # fmt: skip
def test_one_line_of_anything_comes_to_an_end(piece: str) -> None:
    source = "<p>x" + piece * 3000
    document = document_of(source)
    if document is None:  # too deep
        return
    assert html.render(document, {}) == source
    longer = {index: f"{segment.text} y" for index, segment in enumerate(document.segments)}
    assert len(html.render(document, longer)) >= len(source)


@pytest.mark.parametrize(
    ("data", "said", "line"),
    [
        (b"<p>\ncaf\xe9", "not UTF-8: byte 0xe9 at offset 7", 2),
        (b"<meta charset=shift_jis>\n\n<p>\x82", "not shift_jis, as it declares", 3),
        (b"<p>\na\0b", "a NUL character: this is no text", 2),
        (b"<!-- translator: skop --><p>a", "'skop' is no directive", 1),
        (b"<p>a\n<!-- translator: skip -->b", "a directive inside a text", 2),
        (b"\n<!-- translator: skip-start --><p>a", "skip-start without a skip-end", 2),
        (b"\n\n" + b"<div>" * 10_000 + b"a", "more than 1000 elements inside each other", 3),
        (b"<p> </p>", "the article is empty", None),
    ],
)
def test_what_cannot_be_read(data: bytes, said: str, line: int | None) -> None:
    with pytest.raises(SourceError) as raised:
        parse(PurePosixPath("a.html"), data)
    assert (raised.value.text, raised.value.line) == (said, line)
    assert raised.value.hint
