"""Blocks of HTML inside Markdown: their text is translated as HTML's is."""

from __future__ import annotations

import pytest

from tests.formats.markdown.unlike import read
from translator.errors import SourceError
from translator.formats.markdown import refuse, render, skeleton
from translator.model import Kind

BOX = '# Knee\n\n<div class="box">\n<p>Call <a href="/desk">us</a>\nnow.</p>\n<img src=x alt="A knee">\n</div>\n\nBye\n'


def texts(source: str) -> list[str]:
    return [segment.text for segment in read(source).segments]


def written(source: str, *translations: str) -> str:
    found = render(read(source), dict(enumerate(translations)))
    assert skeleton(found) == skeleton(source)
    return found


def test_texts_and_attributes() -> None:
    document = read(BOX)
    assert texts(BOX) == ["Knee", 'Call <a id="a1">us</a> now.', "A knee", "Bye"]
    assert [document.source[slice(*one.span)] for one in document.segments[1:3]] == [
        'Call <a href="/desk">us</a>\nnow.',
        "A knee",
    ]
    assert [one.parent for one in document.segments] == [None, 0, 0, 0]


def test_translations_are_escaped_for_html() -> None:
    found = written(BOX, "Knie", 'Rufen Sie <a id="a1">uns</a> an: < 5 *', 'Ein "Knie"')
    assert '<p>Rufen Sie <a href="/desk">uns</a> an: &lt; 5 *</p>\n<img src=x alt="Ein &quot;Knie&quot;">\n' in found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            '<Tabs title="x">\n  <TabItem>one</TabItem> two\n  <TabItem>\n    three\n  </TabItem>\n</Tabs>\n',
            ["x", "one", "two", "three"],
        ),
        ("> <Note>\n> one\n> </Note>\n", ["one"]),
        (
            "<Card>\n  <Em><Icon name=x /></Em> one\n  <Icon />\n  two</Card>\n",
            ['<em><icon id="icon1"/></em> one', "two"],
        ),
        ('<p>one <Hint title="x">two</Hint></p>\n', ['one <hint id="hint1">two</hint>', "x"]),
        ("<TABLE>\n<TR><TD>one <B>two</B></TD></TR>\n</TABLE>\n", ["one <b>two</b>"]),
        ('A <Hint title="x">hint</Hint>\n', ['A <Hint id="Hint1">hint</Hint>', "x"]),
        (
            '<Card title="Pay" icon="x" subtitle=\'a "b"\' label=c alt="" go={pay} summary="no" />\n',
            ["Pay", 'a "b"'],
        ),
        ('<Card\n  title="Book now"\n  href="/book"\n/>\n\nText\n', ["Book now", "Text"]),
    ],
)
def test_components_part_texts_and_what_people_read_in_their_attributes_is_one(source: str, found: list[str]) -> None:
    """Docusaurus: `<TabItem>a</TabItem>` and the next were one text, and their lines were joined."""
    assert texts(source) == found
    rendered = written(source, *(f"é {text}" for text in found))
    assert [line.strip() for line in rendered.replace("é ", "").splitlines()] == [
        line.strip() for line in source.splitlines()
    ]


def test_a_translator_is_told_what_a_component_has() -> None:
    segments = read('<TabItem value="a" label="After">\n\nText <Tip title="Note">here</Tip>.\n\n</TabItem>\n').segments
    assert [(segment.text, segment.role) for segment in segments if segment.kind is Kind.ATTRIBUTE] == [
        ("After", "label of a component"), ("Note", "title of a component"),
    ]  # fmt: skip


def test_a_lost_tag_is_refused() -> None:
    assert refuse(read(BOX), 1, "Rufen Sie an")
    assert not refuse(read(BOX), 1, '<a id="a1">Rufen</a> Sie an')
    assert not refuse(read(BOX), 3, "Tschüss")
    assert skeleton(render(read(BOX), {1: "Rufen Sie an"})) == skeleton(BOX)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("> <div>\n> one\n> two\n> </div>\n", "> <div>\n> eins\n> </div>\n"),
        ("- <p>one</p>\n  <p>two</p>\n", "- <p>eins</p>\n  <p>zwei</p>\n"),
        ("1. a\n\n   <p>one</p>\n", "1. eins\n\n   <p>zwei</p>\n"),
        ("<p>one</p>\r\n\r\ntwo\r\n", "<p>eins</p>\r\n\r\nzwei\r\n"),
        ("<details>\n<summary>one</summary>\n\ntwo\n\n</details>\n",
         "<details>\n<summary>eins</summary>\n\nzwei\n\n</details>\n"),
    ],
)  # fmt: skip
def test_where_a_block_stands(source: str, found: str) -> None:
    assert render(read(source), {}) == source
    assert written(source, *("eins", "zwei")[: len(texts(source))]) == found


def test_what_is_not_translated() -> None:
    assert texts("<script>\nvar a = 'text';\n</script>\n\n<style>\np {}\n</style>\n") == []
    assert texts('<div translate="no">\nText\n</div>\n') == []
    assert texts("<!-- a comment\nof two lines -->\n") == []
    assert texts("<!-- translator: skip -->\n<p>no</p>\n\n<p>yes</p>\n") == ["yes"]


@pytest.mark.parametrize("comment", ["skip", "note: x", "skip-start"])
def test_a_directive_inside_a_text_is_about_nothing(comment: str) -> None:
    with pytest.raises(SourceError, match="a directive inside a text") as error:
        texts(f"# A\n\n- one\n  two <!-- translator: {comment} -->\n")
    assert (error.value.line, error.value.hint) == (4, "put it in a line of its own, above the block that it is about")
    assert texts("Write `<!-- translator: skip -->` <!-- Translator: Ada -->\n") == [
        "Write `<!-- translator: skip -->`"
    ]


def test_what_is_wrong_is_named_with_the_line_of_the_article() -> None:
    with pytest.raises(SourceError) as caught:
        read("One\n\n<div>\n<!-- translator: skp -->\n<p>two</p>\n</div>\n")
    assert caught.value.line == 4
