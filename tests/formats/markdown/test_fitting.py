"""Translations written so that their markup is read as the source's, with no more escaping than needed."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.formats.markdown.unlike import read
from translator.formats.asked import Asked
from translator.formats.look import Look
from translator.formats.markdown import body, parse, refuse, render, skeleton
from translator.formats.markdown.place import Plan
from translator.formats.markdown.signature import parsed
from translator.model import HeadingIds
from translator.syntax.markdown import events


def written(source: str, text: str, at: int = 0) -> str:
    document = read(source)
    found = render(document, {at: text})
    assert skeleton(found) == skeleton(source)
    return found


AS_THEY_ARE = [
    ("Some text.", "2 * 3 = 6, a_b, [x], <5 mg, ~50 mg, 5 > 4, AT&T, C:\\Temp, #1, „Zitat“ und (Klammer)!"),
    ("Some text.", "2026 war ein Jahr. 1. Januar."),
    ("Some text.", "-5 °C, +3, =2, 1.5 mg, 1) Schritt"[:17]),
    ("Some *text*.", "Etwas *Text*."),
    ("A [link](/to).", "Ein [Link](/to)."),
    ("Some `code`.", "Etwas `code`."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text"), AS_THEY_ARE)
def test_nothing_is_escaped_that_need_not_be(source: str, text: str) -> None:
    assert written(f"{source}\n", text) == f"{text}\n"


ESCAPED = {
    "the German gender star": ("Some text.", "Patient*innen und Ärzt*innen", "Patient\\*innen und Ärzt\\*innen"),
    "the gender star beside emphasis": (
        "**Call** us.",
        "**Rufen** Patient*innen und Ärzt*innen",
        "**Rufen** Patient\\*innen und Ärzt\\*innen",
    ),
    "signs that the source has as signs": ("2 * 3 * 4.", "2*3*4.", "2\\*3\\*4."),
    "an underscore that would emphasise": ("Some text.", "_x_ und y", "\\_x\\_ und y"),
    "backticks": ("Some text.", "`x` und y", "\\`x\\` und y"),
    "strikethrough": ("Some text.", "~~x~~ und y", "\\~\\~x\\~\\~ und y"),
    "a label of the document": ("Some text.", "Etwas [a] Text", "Etwas \\[a] Text"),
    "emphasis that ends in a full stop, beside a letter": ("**Important.** Now", "**重要。**の", "**重要。**&#x306E;"),
    "emphasis that begins with a bracket, beside a letter": ("The **x** is", "の**「x」**", "&#x306E;**「x」**"),
    "a link in emphasis": ("**[link](/u)** of", "**[リンク](/u)**の", "**[リンク](/u)**&#x306E;"),
    "struck out, beside a letter": ("~~Important.~~ of", "~~重要。~~の", "~~重要。~~&#x306E;"),
    "underscores inside a word": ("Some _text_ here", "一些_文本_在这里", "一些*文本*在这里"),
    "spaces inside emphasis": ("Some **text** here", "Du ** texte ** ici", "Du  **texte**  ici"),
    "code that meets code": ("Use `a` `b` now", "使用`a``b`吧", "使用`a` `b`吧"),
    "strong that meets strong": ("**a** **b** c", "**甲****乙**丙", "**甲** **乙**丙"),
    "an exclamation mark before a link": ("Look! [Play](/p)", "看![玩](/p)", "看\\![玩](/p)"),
}


@pytest.mark.parametrize(("source", "text", "expected"), ESCAPED.values(), ids=ESCAPED)
def test_what_would_be_read_otherwise(source: str, text: str, expected: str) -> None:
    end = "\n\n[a]: /u\n"
    assert written(source + end, text) == expected + end
    plan = read(source + end).plan
    assert isinstance(plan, Plan)
    assert parsed(expected, plan).signature == parsed(source, plan).signature


AT_THE_START = {
    "a number": ("1. Januar", "1\\. Januar"),
    "a number with a bracket": ("2) zwei", "2\\) zwei"),
    "a dash": ("- x", "\\- x"),
    "a star": ("* x", "\\* x"),
    "a plus": ("+ x", "\\+ x"),
    "a heading": ("# x", "\\# x"),
    "a quotation": ("> x", "\\> x"),
    "a rule": ("***", None),
    "a fence": ("~~~ x", "\\~~~ x"),
    "a definition of a link": ("[x]: /u", "\\[x]: /u"),
    "a definition": (": x", "\\: x"),
    "a container": (":::note", "\\:::note"),
    "a block of HTML": ("<div> x", None),
    "a backslash at the end": ("x\\", "x\\\\"),
    "no heading": ("#x", "#x"),
    "no number": ("1.5 mg", "1.5 mg"),
    "no dash": ("-5 °C", "-5 °C"),
}


@pytest.mark.parametrize(("text", "expected"), AT_THE_START.values(), ids=AT_THE_START)
def test_signs_of_blocks_at_the_start_of_a_line(text: str, expected: str | None) -> None:
    document = read("Some text.\n\n> Quoted  \n> lines\n")
    if expected is None:
        return
    assert written("Some text.\n", text) == f"{expected}\n"
    assert render(document, {1: f"Eins\n{text}"}).endswith(f"> Eins  \n> {expected}\n")


def test_places_that_have_dangers_of_their_own() -> None:
    assert written("# Head\n", "C#") == "# C\\# {#head}\n"
    assert written("# Head\n", "Kopf {#x}") == "# Kopf &#123;#x} {#head}\n"
    assert written("Head\n===\n", "- Kopf") == "\\- Kopf {#head}\n===\n"
    assert written("# Head {.x}\n", "Kopf") == "# Kopf {#head .x}\n"
    assert written("# Head {#own}\n", "Kopf") == "# Kopf {#own}\n"
    assert written("# Head {.x}\n", "Kopf {.y}") == "# Kopf &#123;.y} {#head .x}\n"
    assert written("# Head {#own}\n", "Kopf {#x}") == "# Kopf &#123;#x} {#own}\n"
    assert written("Head {#own}\n===\n", "Kopf {a=b}") == "Kopf &#123;a=b} {#own}\n===\n"
    assert written("# Head ##\n", "Kopf") == "# Kopf ## {#head}\n"
    assert written("- [ ] task\n", "[x] y") == "- [ ] [x] y\n"
    assert written("- item\n", "[x] y") == "- \\[x] y\n"
    assert written("> text\n", "[!NOTE] x") == "> \\[!NOTE] x\n"
    assert written("![alt](i.png 'one')\n", 'a]b" *c*', at=0) == "![a\\]b\" \\*c\\*](i.png 'one')\n"
    assert written("![alt](i.png 'one')\n", 'it\'s \\ "x"', at=1) == "![alt](i.png 'it\\'s \\ \"x\"')\n"
    assert written("[a][b]\n\n[b]: /u (one)\n", "x (y) z", at=1) == "[a][b]\n\n[b]: /u (x \\(y\\) z)\n"
    assert written("![a]\n\n[a]: /u\n", "b") == "![b][a]\n\n[a]: /u\n"


@pytest.mark.parametrize(
    "place", ["text\n\nmore\n", "# text {.a}\n", "text\n===\n", "| text | more |\n|---|---|\n", "- text\n"]
)
@pytest.mark.parametrize("count", range(1, 6))
def test_backslashes_at_the_end_are_read_as_they_are_meant(place: str, count: int) -> None:
    localized = written(place, "x" + "\\" * count)
    assert words(localized).count("\\") == (count + 1) // 2


def words(source: str) -> str:
    """The text of a document as a reader sees it."""
    return "".join(event.value for event in events(source) if event.name == "Text")


def test_headings_keep_their_anchors() -> None:
    source = "# Same\n\n## Same\n\n### A *b* `c` — d!\n"
    document = read(source)
    found = render(document, {0: "Gleich", 1: "Auch", 2: "Ä *b* `c`"})
    assert found == "# Gleich {#same}\n\n## Auch {#same-1}\n\n### Ä *b* `c` {#a-b-c--d}\n"
    assert skeleton(found) == skeleton(source)


ANCHORED = "# Same *x*\n\nSame y\n---\n\n## Own {#mine}\n\n## Class {.c}\n\n## 1. Day #\n"
NEW = {0: "Gleich", 1: "1. Auch", 2: "Eigen", 3: "Klasse", 4: "1. Tag"}


IDS: dict[HeadingIds, str] = {
    "attributes": "# Gleich {#same-x}\n\n1\\. Auch {#same-y}\n---\n\n## Eigen {#mine}\n\n## Klasse {#class .c}\n\n"
    "## 1. Tag # {#1-day}\n",
    "tags": '# <a class="anchor" id="same-x"></a>Gleich\n\n<a class="anchor" id="same-y"></a>1\\. Auch\n---\n\n'
    '## Eigen {#mine}\n\n## Klasse {#class .c}\n\n## <a class="anchor" id="1-day"></a>1. Tag #\n',
    "none": "# Gleich\n\n1\\. Auch\n---\n\n## Eigen {#mine}\n\n## Klasse {#class .c}\n\n## 1. Tag #\n",
}


@pytest.mark.parametrize("how", IDS)
def test_how_anchors_are_written(how: HeadingIds) -> None:
    asked = Asked(heading_ids=how)
    document = parse(PurePosixPath("a.md"), ANCHORED, asked)
    found = render(document, NEW)
    assert found == IDS[how]
    assert skeleton(found, asked) == skeleton(ANCHORED, asked)
    assert skeleton(found.replace("mine", "yours"), asked) != skeleton(ANCHORED, asked)
    if how == "tags":
        assert skeleton(found.replace("same-x", "other"), asked) != skeleton(ANCHORED, asked)
        again = parse(PurePosixPath("a.md"), found, asked)
        texts = {at: f"{one.text} b" for at, one in enumerate(again.segments)}
        assert skeleton(render(again, texts), asked) == skeleton(found, asked)
    assert 'id="same-x"' in body(document, NEW, Look("en", "ltr"))


def test_an_empty_translation_is_none() -> None:
    assert render(read("Text\n"), {0: " \n "}) == "Text\n"


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "Ein <b>Wort</b>", "[x](/evil)", "![x](/evil)", "<https://evil.example>",
     "{{< evil >}}", "{% evil %}", "x <img src=/evil>", "[x][a]"],
)  # fmt: skip
def test_what_a_translation_brings_in_is_another_structure(text: str) -> None:
    source = "Some text.\n\n[a]: /u\n"
    assert skeleton(render(read(source), {0: text})) != skeleton(source)


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("See [us](/a) now.", "Siehe uns.", "it has no link and no tag; its source has […](/a)"),
        ("See [us](/a) now.", "[Wir](/b)", "it has […](/b); its source has […](/a)"),
        ("See [us](/a).", "[Wir](/a) [wir](/a)", "it has […](/a), […](/a); its source has […](/a)"),
        ("See us.", "Siehe <b>uns</b>", "it has </b>, <b>; its source has no link and no tag"),
        ("A ![x](i.png) b", "Ein b", "it has no link and no tag; its source has ![](i.png)"),
        ("See [us](/a) now.", "[Uns](/a) siehe.", ""),
        ("See us.", "[sic] 2 < 3", ""),
        ("<img alt='a' src=x> b", "b <img id='IMG1' />", ""),
        ("<a href=/a>x</a> b", "b x", 'it has no link and no tag; its source has </a>, <a id="a1">'),
        (
            "<a href=/a>x</a> b",
            '<a id="a2" onclick="y">x</a> b',
            'it has </a>, <a id="a2" onclick="y">; its source has </a>, <a id="a1">',
        ),
        (
            "<a href=/a>x</a> b",
            '<a id="a1">x</a><a id="a1">b</a>',
            'it has </a>, </a>, <a id="a1">, <a id="a1">; its source has </a>, <a id="a1">',
        ),
        (
            'A <b translate="no">Xeo</b> b',
            'A <b id="b1">Xea</b> b',
            'it has </b>, <b id="b1" translate="no">, “Xea”; its source has </b>, <b id="b1" translate="no">, “Xeo”',
        ),
        (
            "A <i class='a notranslate'>x</i> b",
            'A <i id="i1" translate="no"></i> b x',
            'it has </i>, <i id="i1" translate="no">, “”; its source has </i>, <i id="i1" translate="no">, “x”',
        ),
        ("A <b translate=no>x <b>y</b>\nz</b> b", '<b id="b1">x <b>y</b> z</b> A', ""),
        (
            'A <img class="notranslate" src="x"> b <b translate="no">c',
            'B <img id="img1" translate="no"> b <b id="b1" translate="no">d',
            "",
        ),
        ('A <b translate="yes" class="notranslated">x</b> b', 'A <b id="b1">y</b> b', ""),
    ],
)
def test_why_a_translation_is_refused(source: str, text: str, why: str) -> None:
    document = read(f"{source}\n")
    assert refuse(document, 0, text) == why
    assert (skeleton(render(document, {0: text})) == skeleton(f"{source}\n")) == (not why)
