"""A Markdown article as the body of a page."""

from __future__ import annotations

import pytest

from tests.formats.markdown.unlike import read
from translator.bundles.isolate import isolated
from translator.formats.look import Look
from translator.formats.markdown import body

GERMAN = Look("en", "ltr")


def page(source: str, look: Look = GERMAN, /, **texts: str) -> str:
    """The page with these texts, by what they stand for with `_` for spaces, in place of the source's."""
    document = read(source)
    wanted = {key.replace("_", " "): text for key, text in texts.items()}
    return body(document, {i: wanted[one.text] for i, one in enumerate(document.segments) if one.text in wanted}, look)


def test_what_is_not_translated_is_marked() -> None:
    source = "# One\n\nTwo\n\n- three\n- four\n\n| five |\n|---|\n| six |\n\nseven\n: eight\n"
    found = page(source, One="Eins", three="drei", five="fünf", seven="sieben")
    assert found == (
        '<h1 id="one">Eins</h1>\n'
        '<p lang="en" dir="ltr">Two</p>\n'
        '<ul><li>drei</li><li><span lang="en" dir="ltr">four</span></li></ul>\n'
        "<table><thead><tr><th>fünf</th></tr></thead>"
        '<tbody><tr><td lang="en" dir="ltr">six</td></tr></tbody></table>\n'
        '<dl><dt>sieben</dt>\n<dd><span lang="en" dir="ltr">eight</span></dd></dl>'
    )


def test_the_original_and_what_is_the_same_in_both_languages_are_not_marked() -> None:
    assert page("One\n\n12\n", Look()) == "<p>One</p>\n<p>12</p>\n"
    assert page("Botox\n\n12\n", Botox="Botox") == "<p>Botox</p>\n<p>12</p>\n"


def test_a_heading_keeps_the_id_of_its_source() -> None:
    assert page("# One *two*\n", GERMAN, **{"One_*two*": "*Eins* zwei"}) == '<h1 id="one-two"><em>Eins</em> zwei</h1>\n'
    assert page("# One {#own}\n", One="Eins") == '<h1 id="own">Eins</h1>\n'


def test_isolates_in_a_right_to_left_page() -> None:
    found = page("Take *50 mg* now\n", Look("en", "ltr", isolated), **{"Take_*50_mg*_now": "خذ *50 mg* الآن"})
    assert found == '<p>خذ <em><bdi dir="ltr">50 mg</bdi></em> الآن</p>\n'


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>\n",
        "a <script>alert(1)</script> b\n",
        "<div onclick='alert(1)' style='x'>a</div>\n",
        "a <img src=x onerror=alert(1)>\n",
        "[a](javascript:alert(1))\n",
        "[a](JaVaScRiPt:alert(1))\n",
        "[a](<java\tscript:alert(1)>)\n",
        "[a](&#106;avascript:alert(1))\n",
        "[a](data:text/html,<script>alert(1)</script>)\n",
        "![a](javascript:alert(1))\n",
        "<a href='vbscript:alert(1)'>a</a>\n",
        "<iframe src='//evil'></iframe>\n",
        "<svg><script>alert(1)</script></svg>\n",
        "<form action='//evil'><input name=a></form>\n",
        "<meta http-equiv=refresh content='0;url=//evil'>\n",
        "<base href='//evil'>\n",
        '[a](x "\\" onclick=alert(1)")\n',
        '![" onerror="alert(1)](x)\n',
        "```\n</code></pre><script>alert(1)</script>\n```\n",
        "`</code><script>alert(1)</script>`\n",
        ':::x"onclick=alert(1)\n\na\n\n:::\n',
        "# a {#x\"onclick=alert(1)}\n",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>\n",
    ],
)  # fmt: skip
def test_nothing_that_runs_comes_through(source: str) -> None:
    found = page(source, Look()).lower()
    inside = found.replace("&lt;", "").replace("&quot;", "")
    for danger in ("<script", "<iframe", "<svg", "<form", "<meta", "<base", "<style", "<input"):
        assert danger not in inside
    tags = "".join(part.split(">")[0] for part in found.split("<")[1:])
    outside_of_values = "".join(part for at, part in enumerate(tags.split('"')) if at % 2 == 0)
    for danger in ("onclick", "onerror", "style="):
        assert danger not in outside_of_values
    for danger in ("javascript:", "vbscript:", "data:"):
        assert f'="{danger}' not in found.replace("\t", "")


def test_links_and_images_get_the_address_that_they_have_on_the_site() -> None:
    look = Look(link=lambda to: f"/de/{to}", image=lambda to: f"/media/{to}")
    assert page("[a](b.md) ![c](d.png)\n", look) == '<p><a href="/de/b.md">a</a> <img src="/media/d.png" alt="c"></p>\n'


def test_what_markdown_has() -> None:
    source = (
        "- [x] a\n\n> [!NOTE]\n> b\n\n3. c\n\n   d\n\n:::tip[e]\nf\n:::\n\n| g |\n|--:|\n\n"
        "~~h~~ i[^1]\\\nj\n\n[^1]: k\n\n***\n"
    )
    assert page(source, Look()) == (
        "<ul><li>☑ a</li></ul>\n"
        '<blockquote class="note"><p>b</p>\n</blockquote>\n'
        '<ol start="3"><li><p>c</p>\n<p>d</p>\n</li></ol>\n'
        '<div class="tip"><p><strong>e</strong></p>\n<p>f</p>\n</div>\n'
        '<table><thead><tr><th class="end">g</th></tr></thead><tbody></tbody></table>\n'
        '<p><del>h</del> i<sup><a href="#fn-1">1</a></sup><br>\nj</p>\n'
        '<div class="footnote" id="fn-1"><sup>1</sup> <p>k</p>\n</div>\n'
        "<hr>\n"
    )


def test_a_block_of_html_and_a_box_say_what_is_not_translated() -> None:
    source = ":::tip[Good]\nWell\n:::\n\n<div>\n<p>one</p>\n<p>two</p>\n</div>\n"
    assert page(source, Well="Gut", two="zwei") == (
        '<div class="tip"><p lang="en" dir="ltr"><strong>Good</strong></p>\n<p>Gut</p>\n</div>\n'
        '<div>\n<p lang="en" dir="ltr">one</p>\n<p>zwei</p>\n</div>\n'
    )
    assert "<p><strong>Tipp</strong></p>" in page(source, Good="Tipp")


def test_what_is_for_a_site_generator_is_left_out() -> None:
    source = (
        'import Tabs from "@x"\n\nexport const a = 1\n\n{{< figure\n  src="a"\n>}}\n\n{% note %}\none\n'
        "{% endnote %}\n\n{props.x}\n\n"
        "- two\n\n  {{< highlight go >}}\n  x := <b>\n  {{< /highlight >}}\n\n<Tabs>\n<Tab>three</Tab>\n</Tabs>\n"
    )
    assert page(source, one="eins", two="zwei") == (
        "<p>eins</p>\n<ul><li><p>zwei</p>\n"
        '<pre dir="ltr" translate="no"><code>  x := &lt;b&gt;\n</code></pre>\n</li></ul>\n'
        '\n<span lang="en" dir="ltr">three</span>\n\n'
    )


def test_admonitions_are_boxes() -> None:
    source = '!!! tip "Good"\n    one\n\n    - two\n\n!!! info\n    three\n\nfour\n'
    assert page(source, Good="Gut", one="eins", two="zwei", three="drei", four="vier") == (
        '<div class="tip"><p><strong>Gut</strong></p>\n<p>eins</p>\n<ul><li>zwei</li></ul>\n</div>\n'
        '<div class="info"><p>drei</p>\n</div>\n<p>vier</p>\n'
    )
