"""Markdown that is no article: said with its line, or read in time that grows with its length alone.

The sizes are such that anything quadratic would take minutes.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.formats.markdown.unlike import read
from translator.errors import SourceError
from translator.formats import limits
from translator.formats.look import Look
from translator.formats.markdown import body, render, runs, skeleton

SIZE = 4_000
UNCLOSED = {
    "brackets": "[" * SIZE,
    "brackets that close": "[" * SIZE + "a" + "]" * SIZE,
    "links": "[a](b " * SIZE,
    "links with titles": "[a](b 't" * SIZE,
    "images": "![" * SIZE,
    "stars": "*" * SIZE + "a",
    "emphasis": "*a **b " * SIZE,
    "underscores": "_a __b " * SIZE,
    "strikethrough": "~~a " * SIZE,
    "backticks": "".join("`" * length + " " for length in range(200)),
    "tags": "a <b " * SIZE,
    "comments": "a <!-- " * SIZE,
    "CDATA": "a <![CDATA[ " * SIZE,
    "a block of HTML": "<div " * SIZE,
    "a fence": "```\n" + "code\n" * SIZE,
    "shortcodes": "{{< " * SIZE,
    "lines of shortcodes": "{{< a\n" * SIZE,
    "lines of tags of Liquid": "{% a\n" * SIZE,
    "lines of comments of MDX": "{/* a\n" * SIZE,
    "code between shortcodes": "{{< highlight x >}}\n" * SIZE,
    "code between shortcodes, in lines of their own": "{{< highlight x >}}\na\n\n" * SIZE + "{{< /highlight >}}\n",
    "components": "<Tab>\n" + "<Tab>a " * 900,
    "tags with attributes": 'a <b c="d" title="e"> ' * SIZE,
    "attribute lists": "{: a\n" * SIZE,
    "containers": ":::a\n" * SIZE,
    "titles of containers": ":::a[b\n" * SIZE,
    "footnotes": "[^a" * SIZE,
    "definitions": "[a]: /b 'c\n" * SIZE,
    "a title": '[a]: /b "' + "c\n" * SIZE,
    "backslashes": "a" + "\\" * SIZE,
    "entities": "a&" * SIZE,
    "addresses": "<https://" * SIZE,
    "front matter": "---\ntitle: a\n" * 5,
}


@pytest.mark.parametrize("source", UNCLOSED.values(), ids=UNCLOSED)
def test_what_is_never_closed(source: str) -> None:
    document = read(source)
    assert render(document, {}) == source
    texts = {index: f"{one.text} é" for index, one in enumerate(document.segments)}
    skeleton(render(document, texts))


MANY = {
    "links": "[a](b) " * SIZE,
    "images": "![a](b 't') " * 1_000,
    "references": "[a] " * SIZE + "\n\n[a]: /b 'c'\n",
    "labels": "".join(f"[a{number}] " for number in range(1_000))
    + "\n\n"
    + "".join(f"[a{number}]: /b{number} 'c'\n" for number in range(1_000)),
    "footnotes": "".join(f"[^{number}] " for number in range(1_000))
    + "\n\n"
    + "".join(f"[^{number}]: a\n\n" for number in range(1_000)),
    "code": "`a` b " * SIZE,
    "tags": "a <b>c</b> " * SIZE,
    "headings of one name": "# a\n" * 1_000,
    "hard breaks": "a  \n" * SIZE,
    "cells": "|a" * 100 + "|\n" + "|-" * 100 + "|\n" + ("|b" * 100 + "|\n") * 50,
    "shortcodes": "a {{< b >}} " * SIZE,
    "lists": "- a\n  - b\n" * 1_000,
    "definitions": "a\n: b\n\n" * 1_000,
    "HTML": "<p>a</p>\n\n" * 500,
}


@pytest.mark.parametrize("source", MANY.values(), ids=MANY)
def test_much_of_one_kind(source: str) -> None:
    document = read(source)
    texts = {index: f"{one.text} é" for index, one in enumerate(document.segments)}
    assert skeleton(render(document, texts)) == skeleton(source)
    body(document, texts, Look("en", "ltr"))


@pytest.mark.parametrize(
    "source",
    [
        "Text\n\n" + ">" * 10_000 + " a",
        "Text\n\n" + "- " * 10_000 + "a",
        "Text\n\n" + "1. " * 10_000 + "a",
        "Text\n\n" + "".join("  " * level + "- a\n" for level in range(300)),
    ],
)
def test_ten_thousand_levels(source: str) -> None:
    with pytest.raises(SourceError, match="more than 200 blocks inside each other") as caught:
        read(source)
    assert caught.value.line is not None
    assert caught.value.line >= 3


def test_a_table_with_more_cells_than_any_article_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST", 1_000)
    source = "Text\n\n" + "|a" * 100 + "|\n" + "|-" * 100 + "|\n" + ("|a" * 100 + "|\n") * 10_000
    with pytest.raises(SourceError, match="more than 1,000 texts") as caught:
        read(source)
    assert caught.value.line == 13


def test_a_bomb_in_yaml() -> None:
    names = "abcdefghijklmnop"
    lines = ["a: &a [x, x, x, x, x, x, x, x]"]
    for above, name in pairwise(names):
        lines.append(f"{name}: &{name} [{', '.join([f'*{above}'] * 9)}]")
    source = "---\n" + "\n".join(lines) + "\ntitle: Knee\n---\nText\n"
    with pytest.raises(SourceError, match=r"aliases \(\*name\) make more than 100,000 values of it") as caught:
        read(source)
    assert caught.value.line == 7


def test_a_paragraph_of_endless_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "LONGEST", 1_000)
    with pytest.raises(SourceError, match="a paragraph of more than 1,000 pieces") as caught:
        read("Text\n\n" + "[" * 2_000)
    assert caught.value.line == 3
    assert skeleton("[" * 2_000) != skeleton("[" * 900)


def test_a_bomb_of_references() -> None:
    """Each label leads on: nothing is expanded."""
    source = "".join(f"[a{number}]: /{'b' * 500} 'c'\n" for number in range(100)) + "\n" + "[a1] " * 2_000
    document = read(source)
    assert len(document.segments) == 2
    assert len(document.segments[0].text) < 2_000 * 520
