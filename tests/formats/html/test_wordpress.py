"""A post as WordPress's REST API and block editor hold it: in and out unharmed."""

from __future__ import annotations

from tests.formats.html.unlike import longer, read, texts, translated, with_
from translator.formats import html

POST = """\
<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading">Botox for <em>chronic</em> migraine</h1>
<!-- /wp:heading -->

<!-- wp:paragraph {"align":"left","style":{"color":{"text":"#1"}}} -->
<p class="has-text-align-left" style="color:#1">Doses of <strong>155 units</strong>. See <a href="/knee">knees</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:image {"id":12,"sizeSlug":"large"} -->
<figure class="wp-block-image size-large"><img src="k.png" alt="A knee" class="wp-image-12"/><figcaption \
class="wp-element-caption">Fig. 1</figcaption></figure>
<!-- /wp:image -->

<!-- wp:shortcode -->
[contact-form-7 id="1234" title="Contact form 1"]
<!-- /wp:shortcode -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li>Headache on 15 days</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/contact">Contact Us</a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons -->

<!-- wp:latest-posts {"postsToShow":3} /-->
"""
TEXTS = [
    "Botox for <em>chronic</em> migraine", 'Doses of <strong>155 units</strong>. See <a id="a1">knees</a>.', "A knee",
    "Fig. 1", "Headache on 15 days", "Contact Us",
]  # fmt: skip


def test_a_post_of_blocks() -> None:
    assert texts(POST) == TEXTS
    other = translated(read(POST), longer)
    assert html.skeleton(other) == html.skeleton(POST)
    assert [line for line in other.splitlines() if line.startswith(("<!--", "["))] == [
        line for line in POST.splitlines() if line.startswith(("<!--", "["))
    ]


def test_a_post_of_the_classic_editor() -> None:
    post = 'First.\nStill <b>first</b>.\n\n<!--more-->\n\n[caption id="a"]<img src="k.png"> Fig.[/caption]\n\nSecond.\n'
    assert texts(post) == ["First. Still <b>first</b>.", '<img id="img1"> Fig.', "Second."]
    assert with_(post, "Eins <b>zwei</b>.", '<img id="img1"> Abb.', "Drei.") == (
        'Eins <b>zwei</b>.\n\n<!--more-->\n\n[caption id="a"]<img src="k.png"> Abb.[/caption]\n\nDrei.\n'
    )


def test_words_in_brackets_are_words() -> None:
    assert texts("<p>[sic]</p><p>[1]</p><p>[a-z]</p><p>[optional] x</p>") == ["[sic]", "[1]", "[a-z]", "[optional] x"]
    assert texts("<p>[gallery]</p><p>[my_form]</p><p>[box]x[/box]</p><p>[map /]</p>") == ["x"]
