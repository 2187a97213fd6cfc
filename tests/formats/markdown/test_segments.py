"""What of a Markdown article is translated, and as what."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.formats.markdown.unlike import read
from translator.formats import parse
from translator.formats.asked import Asked
from translator.formats.markdown import render, skeleton
from translator.model import Segment

ARTICLE = """\
---
title: Knee surgery
date: 2026-01-01
---
# What *to* expect

See the [price
list][prices] or [desk].

- [ ] Call us
- Bring:

  1. card

> Quoted.

Term
: Definition

text[^1]

[^1]: The note.

| Drug | Dose |
|---|--:|
| Botox | 50 mg |

## Before {#before}

![X-ray](k.png "Fig. 1")

```
code
```

[prices]: /p "All prices"
[desk]: /d
"""


def shown(segment: Segment) -> str:
    level = f" {segment.level}" if segment.level else ""
    return f"{segment.kind.value}{level} | {segment.role} | {segment.text}"


def test_an_article_with_everything() -> None:
    assert [shown(segment) for segment in read(ARTICLE).segments] == [
        "meta | title (front matter) | Knee surgery",
        "heading 1 | heading level 1, the title | What *to* expect",
        "paragraph | paragraph | See the [price list](/p) or [desk](/d).",
        "attribute | link title | All prices",
        "item 1 | list item | Call us",
        "item 1 | list item | Bring:",
        "item 2 | list item | card",
        "paragraph | quotation | Quoted.",
        "paragraph | term | Term",
        "paragraph | definition | Definition",
        "paragraph | paragraph | text[^1]",
        "paragraph | footnote | The note.",
        "cell | table heading | Drug",
        "cell | table heading | Dose",
        "cell | table cell, column Drug | Botox",
        "cell | table cell, column Dose | 50 mg",
        "heading 2 | heading level 2 | Before",
        "attribute | image description | X-ray",
        "attribute | image title | Fig. 1",
    ]


def test_spans_markers_and_parents() -> None:
    document = read(ARTICLE)
    at = {segment.text: segment for segment in document.segments}
    assert document.source[slice(*at["Fig. 1"].span)] == "Fig. 1"
    assert document.source[slice(*at["All prices"].span)] == "All prices"
    assert (at["Call us"].marker, at["card"].marker) == ("-", "1.")
    assert document.segments[at["Fig. 1"].parent or 0].text == "Before"
    assert document.title == "Knee surgery"


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("`npm install`\n", []),
        ("<https://example.org>\n", []),
        ("***\n", []),
        ("    indented code\n", []),
        ("{{< figure src='a.png' >}}\n", []),
        ("{{% notice %}}\nHello\n{{% /notice %}}\n", ["Hello"]),
        ('{{< figure\n  src="a"\n>}}\nHello\n', ["Hello"]),
        ('Text {{< ref "a.md" >}} here\n', ['Text {{< ref "a.md" >}} here']),
        ("{% include x.html %}\nHello\n{: .lead}\n", ["Hello"]),
        ("import Tabs from '@theme/Tabs';\n\n<Tabs kind={x} />\n\n{/* note */}\n\nHello\n", ["Hello"]),
        ("[TOC]\n\n[[toc]]\n", []),
        ("{{< highlight go >}}\nx := 1\n\n// A word\n{{< /highlight >}}\n\nHello\n", ["Hello"]),
        ("- a\n\n  {% highlight sh %}\n  say hello\n  {% endhighlight %}\r\n- b\n", ["a", "b"]),
        ("{{< mermaid >}}\nA --> B\n{{< /mermaid >}}\n{{< highlight go >}}\nHello\n", ["Hello"]),
        ("> [!NOTE]\n> Hello\n", ["Hello"]),
        ("a <b>c</b> <!-- d -->\n", ["a <b>c</b>"]),
        ("a\\\nb\n", ["a\nb"]),
        ("`a\nb` c\n", ["`a b` c"]),
        ("> a\n> b\nc\n", ["a b c"]),
        ("![a][b] [c][]\n\n[b]: /u\n[c]: /v\n", ["![](/u) [c](/v)", "a"]),
        ("[c](</a b> 'd')\n", ["[c](</a b>)", "d"]),
        ("Aura\nHalo\n: A warning\n", ["Aura\nHalo", "A warning"]),
    ],
)
def test_what_a_text_is(source: str, texts: list[str]) -> None:
    assert [segment.text for segment in read(source).segments] == texts


def test_directives() -> None:
    source = """\
<!-- translator: skip -->
Not this.

<!-- translator: note: a greeting -->
- Hello
- you

<!-- translator: skip-start -->
Nor this.

Nor that.
<!-- translator: skip-end -->

Bye
"""
    assert [(segment.text, segment.note) for segment in read(source).segments] == [
        ("Hello", "a greeting"),
        ("you", "a greeting"),
        ("Bye", ""),
    ]


def test_what_is_kept_together() -> None:
    source = "<!-- translator: keep together -->\n> - one\n>\n>   two\n\n<!-- translator: keep together -->\na\nb\n"
    document = read(source)
    assert [segment.text for segment in document.segments] == ["> - one\n>\n>   two", "a\nb"]
    found = render(document, {0: "> - eins\n>\n>   zwei", 1: "1. c\n- d"})
    assert found == source.replace("one", "eins").replace("two", "zwei").replace("a\nb\n", "1\\. c\n\\- d\n")
    assert skeleton(found) == skeleton(source)


BOXES = """\
!!! warning "Mind *this*"
    Take 50 mg.

    Not more.

    !!! tip
        - item

??? note "Foldable"
    > Inside.
=== "Tab 1"

    Text of a tab.

After.
"""


def test_admonitions() -> None:
    """MkDocs: what is indented below one is text, and no code."""
    document = read(BOXES)
    assert [(one.text, one.role) for one in document.segments] == [
        ("Mind *this*", "title of a box (warning)"),
        ("Take 50 mg.", "paragraph"),
        ("Not more.", "paragraph"),
        ("item", "list item"),
        ("Foldable", "title of a box (note)"),
        ("Inside.", "quotation"),
        ("Tab 1", "title of a box (tab)"),
        ("Text of a tab.", "paragraph"),
        ("After.", "paragraph"),
    ]
    assert document.segments[3].level == 1
    found = render(document, {0: 'Das "hier" [x](/evil)', 1: "!!! xyz", 2: "- y", 6: 'Reiter\n=== "x"'})
    assert found == BOXES.replace("Mind *this*", "Das &quot;hier&quot; \\[x\\](/evil)").replace(
        "Take 50 mg.", "\\!!! xyz"
    ).replace("Not more.", "\\- y").replace("Tab 1", "Reiter === &quot;x&quot;")
    assert skeleton(found) == skeleton(BOXES)


@pytest.mark.parametrize(
    ("line", "title", "written"),
    [
        (":::note", None, ""),
        ("::: note", None, ""),
        (":::tip[Good to know]", "Good to know", ":::tip[Gut \\[x\\](/evil)]"),
        ("::: tip Good to know", "Good to know", "::: tip Gut \\[x\\](/evil)"),
        ('::: {.callout title="x"}', None, ""),
        (":::{note} Good", None, ""),
        ("::: package.module", None, ""),
        (":::info[Title]{open=true}", "Title", ":::info[Gut \\[x\\](/evil)]{open=true}"),
    ],
)
def test_titles_of_containers(line: str, title: str | None, written: str) -> None:
    source = f"{line}\nText\n:::\n"
    document = read(source)
    assert [segment.text for segment in document.segments] == ([title, "Text"] if title else ["Text"])
    if title:
        found = render(document, {0: "Gut [x](/evil)"})
        assert found == f"{written}\nText\n:::\n"
        assert skeleton(found) == skeleton(source)


def test_code_where_it_is_asked_for() -> None:
    source = "- a\n\n  ```sh\n  # Say hello\n\n  echo\n  ```\n"
    document = parse(PurePosixPath("a.md"), source.encode(), Asked(code=True))
    assert [segment.text for segment in document.segments] == ["a", "# Say hello\n\necho"]
    assert render(document, {1: "# Sag\nhallo"}) == "- a\n\n  ```sh\n  # Sag\n  hallo\n  ```\n"
    assert [segment.text for segment in read(source).segments] == ["a"]
