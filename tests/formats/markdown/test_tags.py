"""Tags inside the texts of Markdown: a translator sees them without attributes, and what people read there as texts."""

from __future__ import annotations

import pytest

from tests.formats.markdown.unlike import read
from translator.formats.markdown import refuse, render, skeleton
from translator.model import Kind

LONG = (
    'It is <span class="x" style="color: red">not</span> safe: <img src="a.png" alt="A *knee*" title=Side> '
    'call <a\nhref="tel:+1"\naria-label=\'Call "us"\'>us</a>, <b>now</b> <!-- x -->or <input type=submit value=Send>.\n'
)
SHOWN = (
    'It is <span id="span1">not</span> safe: <img id="img1"> call <a id="a1">us</a>, <b>now</b> <!-- x -->or '
    '<input id="input1">.'
)


def test_a_translator_sees_tags_without_attributes_and_is_told_where_they_lead() -> None:
    first, *others = read(LONG).segments
    assert (first.text, first.note) == (SHOWN, '<img id="img1">: a.png\n<a id="a1">: tel:+1')
    assert [(one.text, one.kind, one.marker, one.role) for one in others] == [
        ("A *knee*", Kind.ATTRIBUTE, "alt", "image description"),
        ("Side", Kind.ATTRIBUTE, "title", "title, shown on hovering"),
        ('Call "us"', Kind.ATTRIBUTE, "aria-label", "label for screen readers"),
        ("Send", Kind.ATTRIBUTE, "value", "button"),
    ]


def test_they_come_back_with_their_attributes_translated() -> None:
    document = read(LONG)
    texts = {
        0: '<input id="input1">, <a id="a1">ruf</a>: <b>nie</b> <img id="img1"/> <span id=\'span1\'>x</span>',
        1: "Ein *Knie*",
    }
    assert render(document, texts | {2: 'a "b', 3: "'ä'", 4: "x > y"}) == (
        '<input type=submit value="x > y">, <a href="tel:+1" aria-label=\'&#39;ä&#39;\'>ruf</a>: <b>nie</b> '
        '<img src="a.png" alt="Ein *Knie*" title="a &quot;b"> <span class="x" style="color: red">x</span>\n'
    )
    assert render(document, {1: "Knie"}) == LONG.replace("A *knee*", "Knie")
    assert skeleton(render(document, {1: "Knie", 3: "x", 4: "y"})) == skeleton(LONG)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("> a <i\n> class=x>b</i>\n", 'a <i id="i1">b</i>'),
        ("- a <i\n  class=x\n  title='a>b'>b</i>\n", 'a <i id="i1">b</i>'),
        ("a|b\n-|-\n<i title='x \\| y'>b</i>|c\n", '<i id="i1">b</i>'),
        (
            "# <Tip kind=x>Rest</Tip> <Icon name=y /> <br class=z />\n",
            '<Tip id="Tip1">Rest</Tip> <Icon id="Icon1"/> <br id="br1">',
        ),
        ('See `<i id="i1">` <i class=x>a</i>\n', 'See `<i id="i1">` <i id="i1">a</i>'),
        ("[<i class=x>a</i>](/b) ![<i class=x>a</i>](c)\n", '[<i id="i1">a</i>](/b) ![](c)'),
    ],
)
def test_wherever_they_stand(source: str, shown: str) -> None:
    document = read(source)
    at = next(at for at, one in enumerate(document.segments) if one.text == shown)
    text = shown.replace(">", "> é", 1)
    assert refuse(document, at, text) == ""
    found = render(document, {at: text})
    assert skeleton(found) == skeleton(source)
    assert "é" in found


def test_an_attribute_in_a_cell_ends_no_cell() -> None:
    source = "| <i title='x \\| y'>b</i> ![a](b 'c') | c |\n|---|---|\n"
    document = read(source)
    assert [one.text for one in document.segments] == ['<i id="i1">b</i> ![](b)', "x | y", "a", "c", "c"]
    texts = {at: "p | q" for at, one in enumerate(document.segments) if one.kind is Kind.ATTRIBUTE}
    assert len(texts) == 3
    for chosen in (texts, texts | {0: '<i id="i1">p | q</i> ![](b)'}):
        found = render(document, chosen)
        assert skeleton(found) == skeleton(source)
        assert found.count("p \\| q") == len(chosen)
