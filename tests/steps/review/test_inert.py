"""A page made quiet: nothing in it runs or fetches anything, its texts and links stay."""

from __future__ import annotations

import pytest

from tests.laws import grows_linearly
from translator.steps.review.inert import inert
from translator.steps.review.preview import marked_up

KEPT = [
    "<p>Take <b>50 mg</b>, src=x &lt;script&gt; 5 < 6 > 4</p>",
    '<a class="on" href="https://clinic.example/a?src=b">here</a>',
    '<img alt="A knee" src="data:image/png;base64,AA==">',
    "<!-- <script>a</script> -->",
    '<input value="one"><style>p{color:red}</style>',
]
OUT = [
    ("<p>a<script>alert('</p>')</script>b</p>", "<p>ab</p>"),
    ("a<SCRIPT src=x>b", "a"),
    ("<base href='/x'><link rel=preconnect href=//a.example><p>b</p>", "<p>b</p>"),
    ('<meta charset="utf-8"><meta content="0;url=x" http-equiv=refresh>', '<meta charset="utf-8">'),
    ("<iframe src=x>c</iframe><object data=x>d</object><embed src=x>", "d"),
    ('<img src="x.png" alt="b > a" srcset=y>', '<img data-src="x.png" alt="b > a" data-srcset=y>'),
    ('<body onload="x" class=a>', '<body data-onload="x" class=a>'),
    ("<svg/onload=x><image xlink:href='y'/>", "<svg/data-onload=x><image data-xlink:href='y'/>"),
    ('<p style="background: URL(//a.example)">', '<p style="background: none(//a.example)">'),
    ("<style>@import 'a.css'; p{background:url(b)}</style>", "<style>none( 'a.css'; p{background:none(b)}</style>"),
    ("<a onclick=x href=y ping=z>", "<a data-onclick=x href=y data-ping=z>"),
]


@pytest.mark.parametrize("html", KEPT)
def test_what_is_quiet_stays(html: str) -> None:
    assert inert(html) == html


@pytest.mark.parametrize(("html", "quiet"), OUT)
def test_what_would_run_or_fetch_is_out(html: str, quiet: str) -> None:
    assert inert(html) == quiet


@pytest.mark.parametrize("piece", ["<script", "<!--", "<a ", "<a '", '<a b="', "<style>", "</script", "<title>", "< "])
def test_hostile_pages_take_linear_time(piece: str) -> None:
    assert grows_linearly(lambda size: marked_up(inert(piece * size + "'"), []), 100_000)
