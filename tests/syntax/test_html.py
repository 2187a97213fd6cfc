"""Tokens have their places, attributes theirs; turbohtml's own reading of one tag is the oracle."""

from __future__ import annotations

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st
from turbohtml.saxparse import SaxHandler

from tests.laws import law
from translator.syntax.clean import clean
from translator.syntax.html import Kind, attributes, declared_encoding, tokens, walk

PIECES = (
    "<p>", "</p>", "<a href=\"x&amp;y\" title='q\"r'>", "</a>", "text ", "&amp;", "&notit;", "&copy", "<b>", "</b>",
    "<!-- c -->", "<br/>", "\r\n", "\n", "\r", '<img alt=foo src="a\r\nb">', "<td", "<svg>", "</svg>", "<textarea>",
    "</textarea>", "<title>", "</title>", "<script>", "</script>", '"', "'", "<", ">", "=", "/", " ", "é", "😀",
    "<?php x ?>", "<![CDATA[", "<noscript>", "</noscript>", "<input disabled value = yes>", "\ufeff", "</>",
    "<!doctype html>", "<a b=>", "<x a=1 A=2 =q>", "\f", "<a href='?a=1&copy=2&lt;'>",
)  # fmt: skip


@law(300)
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_tokens_lie_in_order_and_tags_read_the_same_alone(source: str) -> None:
    at = 0
    for token in tokens(source):
        assert at <= token.start < token.end <= len(source)
        at = token.end
        if token.kind not in (Kind.START, Kind.END):
            continue
        (alone,) = turbohtml.tokenize(source[token.start : token.end])
        wanted: dict[str, str] = {}
        for name, value in alone.attrs or ():
            wanted.setdefault(name, value)
        found = attributes(source, token)
        assert {one.name: one.value.replace("\r\n", "\n").replace("\r", "\n") for one in found} == wanted
        for one in found:
            assert token.start < one.span[0] <= one.inner[0] <= one.inner[1] <= one.span[1] < token.end
    walk(source, SaxHandler())


@law(150)
@given(st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(PIECES)).map(lambda parts: "".join(parts).encode())))
def test_no_bytes_end_the_process(data: bytes) -> None:
    codec = declared_encoding(data)
    source = data.decode(codec) if codec else data.decode("utf-8", "replace")
    assert all(0 <= token.start < token.end <= len(source) for token in tokens(source))
    walk(source, SaxHandler())
    assert "<script" not in clean(source, str, str).lower()


def test_places_count_code_points_and_every_kind_of_line_break() -> None:
    source = '😀é<b>\r\nx\ry<i title="é">\n\rz &amp; <!-- c --></b>'
    found = [source[token.start : token.end] for token in tokens(source)]
    assert found == ["😀é", "<b>", "\r\nx\ry", '<i title="é">', "\n\rz ", "&amp;", " ", "<!-- c -->", "</b>"]


def test_an_unfinished_tag_is_no_token() -> None:
    source = "a\r\nb <a href='x"
    assert [source[token.start : token.end] for token in tokens(source)] == ["a\r\nb "]


def test_what_a_browser_without_scripts_shows_is_markup_here() -> None:
    source = "<noscript><p>Call <b>us</b></noscript>"
    assert [token.name for token in tokens(source)] == ["noscript", "p", "", "b", "", "b", "noscript"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"<meta charset=windows-1252>caf\xe9", "café"),
        (b"<meta http-equiv=content-type content='text/html; charset=koi8-r'>\xc1", "а"),
        (b"\xff\xfe<\x00p\x00>\x00", "<p>"),
        (b"<meta charset=shift_jis>\x82\xa0", "あ"),
    ],
)
def test_declared_encodings(data: bytes, text: str) -> None:
    assert data.decode(declared_encoding(data)).lstrip("\ufeff").endswith(text)


@pytest.mark.parametrize("data", [b"caf\xe9", b"<p>", b"<meta charset=nothing>\xe9", b""])
def test_undeclared_encodings(data: bytes) -> None:
    assert declared_encoding(data) == ""
