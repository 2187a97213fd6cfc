"""TOML front matter, and the values of front matter that a project asks for."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws import law
from translator.errors import SourceError
from translator.formats import parse
from translator.formats.asked import USUAL, Asked
from translator.formats.markdown import render, skeleton
from translator.model import Document

HUGO = """\
+++
title = "Knee \\"basics\\""
date = 2026-01-01
slug = 'knee'   # "not this"
tags = [
  "a", # one
  'b, c',
]
description = \"\"\"
long
 text\"\"\"

[params]
title = "no"
+++

# Hi
"""
ALL = Asked(("tags", "subtitle"))


def read(source: str, asked: Asked = USUAL) -> Document:
    return parse(PurePosixPath("a.md"), source.encode(), asked)


def meta(source: str, asked: Asked = USUAL) -> list[tuple[str, str]]:
    return [(one.marker, one.text) for one in read(source, asked).segments if one.marker]


def test_texts_of_toml() -> None:
    assert meta(HUGO) == [("title", 'Knee "basics"'), ("description", "long text")]
    assert meta(HUGO, ALL) == [
        ("title", 'Knee "basics"'), ("tags", "a"), ("tags", "b, c"), ("description", "long text"),
    ]  # fmt: skip


def test_the_rest_keeps_its_bytes() -> None:
    document = read(HUGO, ALL)
    found = render(document, {0: 'Knie: \\ und "mehr"\n= 5', 1: "A", 2: "B"})
    title = HUGO.replace('"Knee \\"basics\\""', '"Knie: \\\\ und \\"mehr\\" = 5"')
    assert found == title.replace('"a"', '"A"').replace("'b, c'", '"B"')
    assert skeleton(found, ALL) == skeleton(HUGO, ALL)
    assert skeleton(found, USUAL) != skeleton(HUGO, USUAL)


def test_crlf_and_a_byte_order_mark() -> None:
    source = "\ufeff+++\r\ntitle = 'Knee'\r\n+++\r\n\r\nText\r\n"
    assert render(read(source), {0: "Knie", 1: "Satz"}) == source.replace("'Knee'", '"Knie"').replace("Text", "Satz")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("+++\ntitle = Knee\n+++\n", 2),
        ("+++\ndraft = true\ntitle = \"Knee\n+++\n", 3),
        ("+++\na = 1\na = 2\n+++\n", 3),
        ("+++\na = " + "[" * 5_000 + "\n+++\n", None),
    ],
)  # fmt: skip
def test_what_is_no_toml_is_named_with_its_line(source: str, line: int | None) -> None:
    with pytest.raises(SourceError, match="not TOML") as caught:
        read(source)
    assert line is None or caught.value.line == line
    assert "key = " in caught.value.hint


def test_plus_signs_that_are_no_front_matter() -> None:
    assert [one.text for one in read("+++\n\nText\n\n+++\n").segments] == ["Text"]
    assert [one.text for one in read("+++ more\n").segments] == ["+++ more"]


def test_lists_of_texts_in_yaml() -> None:
    source = "---\ntags: [one, 'two']\nsubtitle: x\nmore:\n  - three\n---\nText\n"
    assert meta(source) == []
    asked = Asked(("tags", "subtitle", "more"))
    assert meta(source, asked) == [("tags", "one"), ("tags", "two"), ("subtitle", "x"), ("more", "three")]
    found = render(read(source, asked), {0: "eins, zwei", 1: "drei]", 2: "x, y", 3: "[z]"})
    assert found == '---\ntags: ["eins, zwei", "drei]"]\nsubtitle: x, y\nmore:\n  - "[z]"\n---\nText\n'
    assert skeleton(found, asked) == skeleton(source, asked)


def test_front_matter_that_is_too_long_to_be_any() -> None:
    with pytest.raises(SourceError, match="longer than 100,000 characters"):
        read("---\n" + "a: b\n" * 30_000 + "---\nText\n")


@law(100)
@given(st.text(min_size=1, max_size=40))
@example('"\n[x]\ny = "')
@example("\\")
@example("\x00\x1f\x7f\u2028")
def test_any_title_comes_back(text: str) -> None:
    document = read(HUGO)
    found = render(document, {0: text})
    if text.strip():
        assert read(found).segments[0].text == " ".join(text.split())
        assert skeleton(found, USUAL) == skeleton(HUGO, USUAL)
