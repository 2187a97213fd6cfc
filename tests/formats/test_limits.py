"""What no article holds is said with its line, in every format."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from translator.errors import SourceError
from translator.formats import limits, parse

MANY = {
    "a.txt": "Title\n\n" + "Some text.\n\n" * 300,
    "a.md": "# Title\n\n" + "Some text.\n\n" * 300,
    "b.md": "# Title\n\n" + "|a" * 30 + "|\n" + "|-" * 30 + "|\n" + ("|b" * 30 + "|\n") * 10,
    "a.html": "<h1>Title</h1>\n\n" + "<p>Some text.\n\n" * 300,
    "b.html": "<table>\n" + ("<tr>" + "<td>1" * 30 + "\n") * 10,
    "c.html": "<p>Text</p>\n" + '<img alt="A knee">\n' * 300,
}


@pytest.mark.parametrize("name", MANY)
def test_more_texts_than_an_article_has(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST", 100)
    with pytest.raises(SourceError, match="more than 100 texts") as caught:
        parse(PurePosixPath(name), MANY[name].encode())
    assert caught.value.line is not None
    assert 4 <= caught.value.line <= 203
    assert caught.value.hint


LONG = {
    "a.txt": "Title\n\n" + "Take 5 mg. " * 30,
    "b.txt": f"---\ntitle: T\ndescription: {'Take 5 mg. ' * 30}\n---\n\nText.\n",
    "a.md": "# Title\n\n" + "Take 5 mg. " * 30,
    "b.md": "# Title\n\n```\n" + "code\n" * 30 + "```\n\n- " + "Take *5* mg. " * 30,
    "a.html": "<h1>Title</h1>\n\n<p>" + "Take 5 mg. " * 30,
    "b.html": '<h1>Title</h1>\n\n<img alt="' + "Take 5 mg. " * 30 + '">',
}


@pytest.mark.parametrize("name", LONG)
def test_a_text_that_is_no_paragraph(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST", 300)
    with pytest.raises(SourceError, match="a text of more than 300 characters") as caught:
        parse(PurePosixPath(name), LONG[name].encode())
    source = LONG[name]
    assert caught.value.line == source[: source.rindex("Take", 0, source.rindex("Take"))].count("\n") + 1


def test_a_paragraph_of_endless_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST", 300)
    with pytest.raises(SourceError, match="a text of more than 300 characters") as caught:
        parse(PurePosixPath("a.html"), ("<p>Text\n<p>" + "<b></b>" * 200).encode())
    assert caught.value.line == 2


@pytest.mark.parametrize("line", ["Take\n", "- Take\n", "> Take\n"])
def test_a_block_of_endless_lines(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST", 300)
    with pytest.raises(SourceError, match="a text of more than 300 characters") as caught:
        parse(PurePosixPath("a.txt"), ("Title\n\n" + line * 301).encode())
    assert caught.value.line == 3
