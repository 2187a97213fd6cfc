"""Front matter: title and description are segments, the rest stays as it is, byte for byte."""

from __future__ import annotations

from itertools import pairwise
from pathlib import PurePosixPath

import pytest
import yaml

from translator.errors import SourceError
from translator.formats import parse
from translator.formats.text import render, skeleton
from translator.model import Document, Kind

BODY = "Some text here.\n"


def read(text: str) -> Document:
    return parse(PurePosixPath("blog/article.txt"), text.encode())


def meta(document: Document) -> dict[str, str]:
    return {segment.marker: segment.text for segment in document.segments if segment.kind is Kind.META}


NONE = {
    "no front matter": BODY,
    "not at the top": f"Title\n\n---\ntitle: Knees\n---\n{BODY}",
    "a blank line before it": f"\n---\ntitle: Knees\n---\n{BODY}",
    "no end": f"---\ntitle: Knees\n\n{BODY}",
    "dashes at the end of a line": f"--- Title ---\n\n{BODY}",
    "two dashes": f"--\ntitle: Knees\n--\n\n{BODY}",
    "text between two rules": f"---\nKnees\n---\n{BODY}",
    "a list between two rules": f"---\n- Knees\n- Hips\n---\n{BODY}",
    "empty": f"---\n---\n{BODY}",
    "nothing but a comment": f"---\n# later\n---\n{BODY}",
    "no text values": f"---\ntitle: 2024\ndescription:\ndate: 2024-01-01\ndraft: true\n---\n{BODY}",
    "other keys": f"---\nslug: knees\nauthor: Dr. Who\n---\n{BODY}",
    "nested": f"---\nseo:\n  title: Knees\ntags: [title, a]\n---\n{BODY}",
    "lists as values": f"---\ntitle: [Knees]\ndescription: {{a: b}}\n---\n{BODY}",
    "an anchor and its alias": f"---\ntitle: &t Knees\ndescription: *t\n---\n{BODY}",
    "a tag": f"---\ntitle: !!python/name:os.system Knees\n---\n{BODY}",
    "a secret": f"---\ntitle: !!binary S25lZXM=\n---\n{BODY}",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_segment(text: str) -> None:
    document = read(text)
    assert meta(document) == {}
    assert document.segments[-1].text == "Some text here."


FOUND = {
    "plain": ("title: Knees", {"title": "Knees"}),
    "both": ("title: Knees\ndescription: All of them", {"title": "Knees", "description": "All of them"}),
    "single quotes": ("title: 'Knees: the ''basics'''", {"title": "Knees: the 'basics'"}),
    "double quotes": ('title: "Knees: the \\"basics\\""', {"title": 'Knees: the "basics"'}),
    "an escape": ('title: "Kn\\u00e9es"', {"title": "Knées"}),
    "a quoted number": ('title: "2024"', {"title": "2024"}),
    "folded": ("description: >\n  All\n  of them\nslug: knees", {"description": "All of them"}),
    "literal": ("description: |-\n  All\n  of them\n", {"description": "All of them"}),
    "wrapped": ("title: Knees\n  and hips", {"title": "Knees and hips"}),
    "a comment": ("title: Knees # not hips", {"title": "Knees"}),
    "a colon, as people write it": ("title: Knee: the basics\nslug: knees", {"title": "Knee: the basics"}),
    "a colon at the end": ("title: Knee:\nslug: knees", {"title": "Knee:"}),
    "two colons": ("title: One: two: three # four", {"title": "One: two: three"}),
    "a colon in a time": ("title: Open at 9:30", {"title": "Open at 9:30"}),
    "a colon in another value": ("slug: a: b\ntitle: Knees", {"title": "Knees"}),
    "spaces before the key's value": ("title:    Knees   ", {"title": "Knees"}),
    "Unicode": ("title: الركبة 🦵", {"title": "الركبة 🦵"}),
}
ENDINGS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no BOM", "BOM"])
@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
@pytest.mark.parametrize(("front", "expected"), FOUND.values(), ids=FOUND)
def test_text_values_are_segments(front: str, expected: dict[str, str], ending: str, mark: str) -> None:
    text = mark + f"---\n{front}\n---\n{BODY}".replace("\n", ending)
    document = read(text)
    assert meta(document) == expected
    assert document.segments[0].role.endswith("(front matter)")
    assert render(document, {at: segment.text for at, segment in enumerate(document.segments)}) == text


def test_ends_with_the_file() -> None:
    assert meta(read("---\ntitle: Knees\n---")) == {"title": "Knees"}


def test_title_and_properties() -> None:
    document = read(f"---\nslug: knees\ntitle: Knee: the basics\n---\nTitle\n\n{BODY}")
    assert document.title == "Knee: the basics"
    assert document.properties == (("slug", "knees"), ("title", "Knee: the basics"))


KEPT = f"""---
# For the website
slug: knees   # stays

title: Knees  # shown in search
tags: [title, "a b"]
description: >
  All
  of them

# The end
date: 2024-01-01
---
{BODY}"""


@pytest.mark.parametrize(
    "title",
    [
        "Knie", "Knie: alles", "Knie #1", "- Knie", '"Knie"', "'Knie'", "2024", "null", "yes", "[Knie]", "{", "*a",
        "&a", "!a", "| a", "> a", "@", "%", "`", "a: b: c", ": ", "\\", "--- a", "الركبة: الأساسيات",
        "a\tb", "\u2028a", "\x1b[0m", "\ufffe",
    ],
)  # fmt: skip
def test_a_translation_is_written_so_that_yaml_reads_it_back(title: str) -> None:
    rendered = render(read(KEPT), {0: title})
    front = yaml.safe_load(rendered.split("---\n")[1]) if "--- a" not in title else {"title": title, "slug": "knees"}
    assert front["title"] == " ".join(title.split())
    assert front["slug"] == "knees"
    assert skeleton(rendered) == skeleton(KEPT)


def test_the_rest_stays_as_it_is() -> None:
    rendered = render(read(KEPT), {0: "Knie", 1: "Alle"})
    assert rendered == KEPT.replace("title: Knees", "title: Knie").replace(">\n  All\n  of them", "Alle")


@pytest.mark.parametrize("text", ["Knie, Hüfte", "Knie}", "[Knie]", "Knie"])
def test_a_value_in_braces(text: str) -> None:
    source = f"---\n{{title: Knees, slug: knees}}\n---\n{BODY}"
    rendered = render(read(source), {0: text})
    assert read(rendered).segments[0].text == text
    assert skeleton(rendered) == skeleton(source)


def test_a_plain_translation_is_written_plainly() -> None:
    assert "title: Knie und Hüfte\n" in render(read(f"---\ntitle: Knees\n---\n{BODY}"), {0: "Knie und Hüfte"})


NAMES = [f"a{number}" for number in range(40)]
BOMB = "a0: &a0 [x, x]\n" + "".join(f"{name}: &{name} [*{one}, *{one}]\n" for one, name in pairwise(NAMES))


@pytest.mark.parametrize(
    ("front", "line"),
    [
        (BOMB, 17),
        (f"{BOMB}title: *a39\n", 17),
        ("title: Knees\na: &a [*a]\n", 3),
        ("title: Knees\na: &a {b: {c: *a}}\n", 3),
    ],
)
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_bomb_of_aliases(front: str, line: int, suffix: str) -> None:
    with pytest.raises(SourceError, match=r"aliases \(\*name\) make more than 100,000 values") as raised:
        parse(PurePosixPath(f"a.{suffix}"), f"---\n{front}---\n\nSome text here.\n".encode())
    assert raised.value.line == line


def test_aliases_that_make_little_of_little() -> None:
    source = (
        f"---\n{''.join(BOMB.splitlines(keepends=True)[:9])}title: *a8\ndescription: Knees\n---\n\nSome text here.\n"
    )
    document = parse(PurePosixPath("a.txt"), source.encode())
    assert [segment.text for segment in document.segments] == ["Knees", "Some text here."]
    assert render(document, {0: "Knie"}) == source.replace("Knees", "Knie")


def test_a_changed_value_changes_the_skeleton() -> None:
    assert skeleton(KEPT.replace("slug: knees", "slug: knie")) != skeleton(KEPT)
    assert skeleton(KEPT.replace("a b", "a c")) != skeleton(KEPT)


BROKEN = {
    "an open quote": ('title: "Knees', 2),
    "an open list": ("slug: knees\ntags: [a, b", 3),
    "a tab as indentation": ("slug: knees\nseo:\n\ttitle: a", 4),
    "two documents": ("slug: knees\n--- more", 3),
    "an unknown alias": ("slug: knees\ntitle: *t", 3),
    "an escape beyond Unicode": ('title: "\\UFFFFFFFF"', 2),
    "an escape that is no character": ('slug: knees\ntitle: "\\ud800"', 3),
    "an escaped NUL": ('title: "a\\0b"', 2),
    "a control character": ("title: a\x07b", 2),
    "nested too deeply": ("title: " + "[" * 5000, 2),
    "a bomb": ("a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *d", 5),
}


@pytest.mark.parametrize(("front", "line"), BROKEN.values(), ids=BROKEN)
def test_no_yaml_is_an_error_with_its_line(front: str, line: int) -> None:
    with pytest.raises(SourceError) as raised:
        read(f"---\n{front}\n---\n{BODY}")
    assert str(raised.value.path) == "blog/article.txt"
    assert raised.value.line == line
    assert raised.value.hint
    assert "\n" not in raised.value.text
