"""A document as one of a locale: language and direction, links, what is left in English, what a page says of itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from hypothesis import given

from tests.formats.html.test_write import documents
from tests.formats.html.tree import elements
from tests.formats.html.unlike import changed, document_of, longer, read
from tests.laws import law
from translator.formats import html
from translator.formats.asked import Asked
from translator.formats.look import Head, Look

GERMAN = Look("en", "ltr", page_locale="de")
ARABIC = Look(
    "en",
    "ltr",
    text=lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace("5 mg", '<bdi dir="ltr">5 mg</bdi>'),
    value=lambda text: text.replace("5 mg", "\u20685 mg\u2069"),
    page_locale="ar",
    page_direction="rtl",
)
HEAD = Head(canonical="https://c.example/de/a/", alternates=(("de", "https://c.example/de/a/"),))

CASES: dict[str, tuple[Look, str, tuple[str, ...], str]] = {
    "the page's language": (
        ARABIC, '<html lang="en-US" dir=ltr><meta charset=utf-8><p>a', ("ب",),
        '<html lang="ar" dir="rtl"><meta charset=utf-8><p>ب'),
    "no language": (ARABIC, "<html><meta charset=utf-8><p>a", ("ب",),
                    '<html lang="ar" dir="rtl"><meta charset=utf-8><p>ب'),
    "no html tag and no encoding": (
        ARABIC, "<!doctype html><title>a</title>", ("ب",),
        '<!doctype html><html lang="ar" dir="rtl">\n<meta charset="utf-8"><title>ب</title>'),
    "a language inside": (ARABIC, '<div lang="en" dir="ltr">a <i lang="la">b</i></div>', ('ب <i id="i1">b</i>',),
                          '<div lang="ar" dir="rtl">ب <i lang="la">b</i></div>'),
    "a language of a link": (GERMAN, '<a href="x" hreflang="en">a</a>', ("b",), '<a href="x" hreflang="de">b</a>'),
    "metadata": (
        GERMAN, '<meta property="og:locale" content="en_US"><meta http-equiv="content-language" content="en">a', ("b",),
        '<meta property="og:locale" content="de"><meta http-equiv="content-language" content="de">b'),
    "an encoding": (GERMAN, "<head><meta charset=iso-8859-1></head>a", ("b",),
                    '<html lang="de" dir="ltr"><head><meta charset="utf-8"></head>b'),
    "an encoding as long ago": (
        GERMAN, "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>a", ("b",),
        "<meta http-equiv=Content-Type content='text/html; charset=utf-8'>b"),
    "data": (GERMAN, '<script type="application/ld+json">{"inLanguage": "en-GB", "name": "a"}</script>', ("b",),
             '<script type="application/ld+json">{"inLanguage": "de", "name": "b"}</script>'),
    "data on its review": (
        GERMAN, ('<script type="application/ld+json">{"reviewedBy" : {"name": "A", "@type": "Person", "description": '
        '"a"}, "schema:lastReviewed": "2026-01-02", "x": "reviewedBy"}</script>'), ("b",),
        ('<script type="application/ld+json">{"originalReviewedBy" : {"name": "A", "@type": "Person", '
        '"description": "b"}, "schema:originalLastReviewed": "2026-01-02", "x": "reviewedBy"}</script>')),
    "a property on its review": (
        GERMAN, '<p itemprop="reviewedBy author">a</p><meta itemprop=lastReviewed content=2026-01-02>', ("b",),
        '<p itemprop="originalReviewedBy author">b</p><meta itemprop="originalLastReviewed" content=2026-01-02>'),
    "another language": (
        GERMAN, '<p>a</p><p lang="fr" title="c">d</p><div lang="la-x"><p>e</p></div><p lang="en-GB">f</p>', ("b", "g"),
        '<p>b</p><p lang="fr" title="c">d</p><div lang="la-x"><p>e</p></div><p lang="de">g</p>'),
    "another language in another direction": (
        ARABIC, '<p lang="fr">d</p><p lang="fa" dir="rtl">e</p><p lang="fr" translate="yes">a</p>', ("ب",),
        '<p dir="auto" lang="fr">d</p><p lang="fa" dir="rtl">e</p><p lang="fr" translate="yes">ب</p>'),
    "translated again": (
        ARABIC, '<div translate="no">a<p translate="yes">b</p><p>c</p></div>', ("ب",),
        '<div lang="en" dir="ltr" translate="no">a<p lang="ar" dir="rtl" translate="yes">ب</p><p>c</p></div>'),
    "translated again, in a line": (
        GERMAN, '<p translate="no">a <i translate="yes">b</i> c</p>', ("d",),
        '<p lang="en" dir="ltr" translate="no">a <i lang="de" dir="ltr" translate="yes">d</i> c</p>'),
    "to be translated again, and not translated": (
        GERMAN, '<p translate="no">a <i translate="yes">b</i> c</p><p translate="no"><b translate="yes">x</b></p>',
        ("", "y"),
        ('<p lang="en" dir="ltr" translate="no">a <i lang="de" dir="ltr" translate="yes"><span lang="en" dir="ltr">b'
         '</span></i> c</p><p lang="en" dir="ltr" translate="no"><b lang="de" dir="ltr" translate="yes">y</b></p>')),
    "not translated": (ARABIC, "<p>a</p><p class=x>b</p>", ("ب",), '<p>ب</p><p lang="en" dir="ltr" class=x>b</p>'),
    "not translated, beside others": (ARABIC, "<div>a<p>b</p></div>", ("", "ب"),
                                      '<div><span lang="en" dir="ltr">a</span><p>ب</p></div>'),
    "not translated, with tags": (ARABIC, "<div>a <b>b</b><hr></div>", (),
                                  '<div><span lang="en" dir="ltr">a <b>b</b></span><hr></div>'),
    "not translated, where there are no tags": (ARABIC, "<title>a</title>", (), '<title lang="en" dir="ltr">a</title>'),
    "not translated in a translated element": (ARABIC, '<p lang="en">a</p>', (), '<p dir="ltr" lang="en">a</p>'),
    "not to be translated": (ARABIC, '<p translate="no">Ada 5</p><p>a</p>', ("ب",),
                             '<p lang="en" dir="ltr" translate="no">Ada 5</p><p>ب</p>'),
    "data with tags": (
        replace(ARABIC, value=lambda text: text.replace("b", "\u2068b\u2069")),
        '<script type="application/ld+json">{"text": "a <b>c</b>"}</script>', ("ب <b>b</b>",),
        '<script type="application/ld+json">{"text": "ب \\u003cb>\u2068b\u2069\\u003c/b>"}</script>'),
    "kept together": (ARABIC, '<p title="5 mg">a</p>', ("ب 5 mg", "5 mg &"),
                      '<p title="ب \u20685 mg\u2069"><bdi dir="ltr">5 mg</bdi> &amp;</p>'),
    "in WordPress": (ARABIC, "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->", (),
                     '<!-- wp:paragraph --><p><span lang="en" dir="ltr">a</span></p><!-- /wp:paragraph -->'),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_localized(name: str) -> None:
    look, source, translations, wanted = CASES[name]
    document = read(source)
    order = sorted(range(len(document.segments)), key=lambda index: document.segments[index].span)
    assert html.localize(document, dict(zip(order, translations, strict=False)), look) == wanted


def test_links_and_images_are_led_elsewhere() -> None:
    look = replace(GERMAN, link=lambda address: f"/de{address}", image=lambda address: f"/media{address}")
    source = "<a href='/x?a&amp;b'>a</a><img src=/y srcset='/y 1x, /z 2x'><a href=' '>b</a><img src='data:image/png,x'>"
    assert html.localize(read(source), {}, replace(look, locale="")) == (
        "<a href='/de/x?a&amp;b'>a</a><img src=\"/media/y\" srcset='/media/y 1x, /media/z 2x'><a href=' '>b</a>"
        "<img src='data:image/png,x'>"
    )


PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Knee</title>
<link rel="canonical" href="https://c.example/a">
<link rel="alternate" hreflang="fr" href="https://c.example/fr">
<link rel="alternate" type="application/rss+xml" href="/rss">
<meta property="og:url" content="https://c.example/a">
<meta name="robots" content="index">
</head>
<body class="x">
<p>Text</p>
</body>
</html>
"""


def test_a_page_says_where_it_is() -> None:
    assert (
        html.page(read(PAGE), {0: "Knie", 1: "Wort"}, GERMAN, HEAD)
        == """\
<!doctype html>
<html lang="de" dir="ltr">
<head>
<meta charset="utf-8">
<link rel="canonical" href="https://c.example/de/a/">
<link rel="alternate" hreflang="de" href="https://c.example/de/a/">
<title>Knie</title>


<link rel="alternate" type="application/rss+xml" href="/rss">
<meta property="og:url" content="https://c.example/de/a/">
<meta name="robots" content="index">
</head>
<body class="x">
<p>Wort</p>
</body>
</html>
""".replace('<html lang="de" dir="ltr">', '<html dir="ltr" lang="de">')
    )


def test_a_page_that_nobody_has_read_says_so() -> None:
    page = html.page(read(PAGE), {}, GERMAN, Head(noindex=True, notice="<p>Notice</p>"))
    assert '<meta name="robots" content="noindex">' in page
    assert 'content="index"' not in page
    assert "canonical" not in page
    assert "og:url" not in page
    assert '<body class="x">\n<p>Notice</p>\n' in page


@pytest.mark.parametrize(
    "source",
    [
        "<!doctype html><p>a",
        "<!doctype html><title>a</title><p>b",
        "<!doctype html><html><head><title>a</title></head><p>b",
        "<!doctype html><script>var x = '<body>'</script><p>a",
        "<html><body><p>a",
        "\ufeff<!-- x --><!doctype html>a",
    ],
)
def test_the_notice_stands_in_the_body_before_all_else(source: str) -> None:
    page = html.page(read(source), {}, GERMAN, Head(noindex=True, notice='<div role="note">x</div>'))
    tree = elements(page)
    names = [element.tag for element in tree]
    assert tree[names.index("body") + 1].attrs == (("role", "note"),)
    assert names.count("html") == 1
    assert ("lang", "de") in tree[0].attrs


def test_a_fragment_in_a_page_has_nothing_that_runs() -> None:
    source = '<p onclick="x">a <a href="javascript:x">b</a></p><script>x</script><svg onload=x></svg><p>c</p>'
    shown = html.body(read(source), {0: 'd <a id="a1">e</a>'}, ARABIC)
    assert "d <a>e</a>" in shown
    assert '<p lang="en" dir="ltr">c</p>' in shown
    assert not any(sign in shown for sign in ("onclick", "javascript", "script", "onload", "svg"))


def test_words_are_a_text_without_its_tags() -> None:
    assert html.words('See <a id="a1">us</a> &lt;b> & <code>x</code>') == "See us <b> & x"


@law(200)
@given(documents)
def test_the_original_is_as_it_was_and_a_translation_has_all_its_tags(source: str) -> None:
    document = document_of(source)
    if not document or "charset" in source:
        return
    assert html.localize(document, {}, Look(page_locale="en")) == source
    texts = {index: changed(segment.text, longer) for index, segment in enumerate(document.segments) if index % 2}
    html.page(document, texts, ARABIC, Head(noindex=True, notice="<p>x</p>"))
    html.body(document, texts, ARABIC)


def test_another_language_is_any_that_the_articles_are_not_in() -> None:
    source = '<html lang="de"><body lang="de"><p lang="de-AT">a</p><p lang="en">b</p>'
    asked = Asked(source_locale="de-DE")
    document = html.parse(PurePosixPath("a.html"), source, asked)
    assert [segment.text for segment in document.segments] == ["a"]
    changed_passage = source.replace(">b<", ">c<")
    assert html.skeleton(changed_passage, asked) != html.skeleton(source, asked)
    assert html.skeleton(changed_passage, Asked()) == html.skeleton(source, Asked())
