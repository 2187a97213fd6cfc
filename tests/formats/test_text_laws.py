"""The laws of splicing, for any text: what nobody translated keeps its bytes; a translation changes no more."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePosixPath

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.laws import grows_linearly, law
from translator.errors import SourceError
from translator.formats import parse
from translator.formats.lines import Line
from translator.formats.splice import splice
from translator.formats.text import _line, _piece, render, skeleton
from translator.model import Document, Kind

PATH = PurePosixPath("article.txt")
LAWS = law()

ENDINGS = st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\n\n", " \n\t\n", "\f\n", "\u2028", "\x85"])
LINES = st.one_of(
    st.sampled_from(
        [
            "Title", "Some text here.", "one more line", "DOSE", "SIDE EFFECTS:", "=====", "-----", "- item", "* item",
            "  • item", "1. item", "2) item", "a) item", "3 mg", "\ttab\tand  spaces ", "* * *", "___", "---",
            "title: x", "Call Us", "You need:", "- 5 mg", "\u00a0", "\ufeff", "x" * 81 + ".", "الجرعة", "...",
            "title: Knee: basics", "> quoted", "> 5 mg", ">> deeper", "Phone: 112", "Fax: none", "Ada Clinic",
            "34000 Istanbul", "+90 212 555 00 00", ": meant", ":::note", "// translator: skip",
            "// translator: keep together", "<!-- translator: context: a -->", "// translator: skip-start",
            "// translator: skip-end",
        ]
    ),
    st.text(max_size=40),
)  # fmt: skip
TEXTS = st.builds(
    lambda mark, lines, last: mark + "".join(line + end for line, end in lines) + last,
    st.sampled_from(
        ["", "", "", "\ufeff", "---\ntitle: A: b\nslug: c\n---\n", "\ufeff---\r\ndescription: |\r\n  a\r\n---\r\n"]
    ),
    st.lists(st.tuples(LINES, ENDINGS), min_size=1, max_size=12),
    LINES,
)
HOSTILE = st.one_of(
    LINES,
    st.text(min_size=1, max_size=60),
    st.sampled_from(
        [
            "1. Januar", "- Hallo", "a) b", "===", "---", "A\n===", "eins\n\nzwei", "- a\n- b", "\r\n- x", "A\u2028- x",
            "#", "TITEL", "x" * 200, "Das Knie: die Grundlagen", '"Zitat"', "'", "null", "2024", "{a: b}", "[a", "&a",
            "*a", "!tag", "a #b", "#b", "|", ">", "\ttab", "%", "@a", "`", "- ", "? a", "a:",
            "---\ntitle: b\n---", "\\",
            "\x07", "\ufeff", "\ufffe", "\U0001f600", "...", "yes", "~", "\x7f", "0x1f", "1e3", "12:30", "2024-01-01",
            "<<", "=", "> a", ">", ": a", "// translator: skip", "<!-- translator: skip-start -->", "Phone: 1\nFax: 2",
        ]
    ),
)  # fmt: skip


def read(text: str) -> Document:
    try:
        return parse(PATH, text.encode())
    except SourceError:
        assume(False)
        raise


def bare(text: str) -> str:
    """A text without white space and the signs of quotation."""
    return "".join(text.replace(">", " ").split())


@LAWS
@given(TEXTS)
@example("Title\r\n\r\n\tA\ttab.\r\n\r\nNo end")
@example("\ufeffTitle\n\nText.\r\rMixed.\r\n")
def test_splicing_nothing_gives_the_bytes(text: str) -> None:
    document = read(text)
    assert splice(document, {}).encode() == text.encode()
    assert render(document, {}).encode() == text.encode()


@LAWS
@given(TEXTS)
@example("A title\nwrapped  twice\r\n\r\n- an\n  item")
def test_a_translation_equal_to_its_source_leaves_its_bytes_alone(text: str) -> None:
    document = read(text)
    assert render(document, {at: segment.text for at, segment in enumerate(document.segments)}) == text


@LAWS
@given(TEXTS)
def test_spans_are_disjoint_and_in_order_and_hold_the_text(text: str) -> None:
    document = read(text)
    end = 0
    for segment in document.segments:
        assert end <= segment.span[0] < segment.span[1] <= len(text)
        end = segment.span[1]
        if segment.kind is not Kind.META:
            assert bare(segment.text) == bare(text[slice(*segment.span)])


@LAWS
@given(TEXTS)
def test_texts_are_one_line_without_white_space_around(text: str) -> None:
    for segment in read(text).segments:
        assert segment.text
        assert segment.text == segment.text.strip()
        apart = "keep together" in text or segment.kind is Kind.ITEM
        assert len(segment.text.splitlines()) == 1 or apart


@LAWS
@given(TEXTS)
def test_every_letter_is_in_a_segment_or_a_sign(text: str) -> None:
    """Nothing that a reader reads is lost: outside the spans stand signs, rules and front matter alone."""
    assume("---\n" not in text and "---\r" not in text and "translator:" not in text and ":::" not in text)
    document = read(text)
    outside = splice(document, dict.fromkeys(range(len(document.segments)), " "))
    words = [word for word in outside.split() if word.isalpha() and len(word) > 1]
    assert words == []


@LAWS
@given(TEXTS, st.data())
def test_a_hostile_translation_keeps_the_skeleton_or_is_caught(text: str, data: st.DataObject) -> None:
    """Either the article has the same blocks with the translation in its place, or comparing skeletons shows it."""
    document = read(text)
    at = data.draw(st.integers(0, len(document.segments) - 1))
    translation = data.draw(HOSTILE.filter(str.strip))
    rendered = render(document, {at: translation})
    start, end = document.segments[at].span
    assert rendered.startswith(text[:start])
    assert rendered.endswith(text[end:])
    try:
        if skeleton(rendered) != skeleton(text):
            return
        again = parse(PATH, rendered.encode())
    except SourceError:
        return
    if document.segments[at].kind is Kind.META:
        assert again.segments[at].text == " ".join(translation.split())
        assert len(again.segments) == len(document.segments)
    signs = [segment.marker for segment in document.segments]
    assert [segment.marker for segment in again.segments if segment.marker] == [sign for sign in signs if sign]


@LAWS
@given(HOSTILE.filter(lambda text: text.strip() and "\0" not in text))
def test_a_title_in_front_matter_comes_back_as_it_was_written(translation: str) -> None:
    source = "---\ntitle: Knees\nslug: knees\n---\n\nSome text here.\n"
    rendered = render(read(source), {0: translation})
    assert skeleton(rendered) == skeleton(source)
    again = read(rendered)
    assert again.segments[0].text == " ".join(translation.split())
    assert again.properties[1] == ("slug", "knees")


SAFE = {
    "1. Januar": "1.\u00a0Januar",
    "- Hallo": "-\u00a0Hallo",
    "a) erstens": "a)\u00a0erstens",
    "eins\n\nzwei": "eins zwei",
    "eins\u2028zwei": "eins zwei",
    " eins ": "eins",
    "1.5 mg": "1.5 mg",
}


@pytest.mark.parametrize(("translation", "written"), SAFE.items(), ids=SAFE)
def test_a_paragraph_stays_a_paragraph(translation: str, written: str) -> None:
    source = "Title\n\nSome text here.\n\nThe end.\n"
    rendered = render(read(source), {1: translation})
    assert rendered == f"Title\n\n{written}\n\nThe end.\n"
    assert skeleton(rendered) == skeleton(source)


FAITHFUL = {
    "a heading that ends in a full stop": ("Title\n\nSome text here.", {0: "Başlık."}),
    "a sentence that ends in none": ("Title\n\nSome text here.", {1: "这里有一些文字。"}),
    "capitals in a script without them": ("- one\nDOSE\nSome text here.\nMORE\nThe end.", {1: "الجرعة", 3: "المزيد"}),
    "an underlined heading that grows": (f"{'A' * 70}\n{'=' * 70}\n\nSome text here.", {0: "Überschrift " * 8}),
    "a call to action that grows": ("Some text here.\n\nCall Us\nBook", {1: "Rufen Sie uns an, " * 9, 2: "Buchen."}),
    "an item": ("- one\n- two", {0: "1. Januar", 1: "- zwei"}),
}


@pytest.mark.parametrize(("source", "translations"), FAITHFUL.values(), ids=FAITHFUL)
def test_a_faithful_translation_keeps_the_skeleton(source: str, translations: dict[int, str]) -> None:
    assert skeleton(render(read(source), translations)) == skeleton(source)


BROKEN = {
    "an underline": ("DOSE\nSome text here.", {1: "==="}),
    "nothing but a rule": ("Title\n\nSome text here.", {1: "---"}),
    "an item that is a rule": ("- one\n- two", {0: "---"}),
}


@pytest.mark.parametrize(("source", "translations"), BROKEN.values(), ids=BROKEN)
def test_a_translation_that_is_no_text_changes_the_skeleton(source: str, translations: dict[int, str]) -> None:
    assert skeleton(render(read(source), translations)) != skeleton(source)


LARGE = {
    "a line of 0.3 MB": "word " * 33_333,
    "a word of 0.3 MB": "x" * 333_333,
    "spaces": "a" + " " * 333_333 + "b.",
    "dashes that are no rule": "- " * 100_000 + "x",
    "33,000 lines": "A line of a paragraph that goes on\n" * 33_333,
    "paragraphs": "Some text here.\n\n" * 10_000,
    "headings": "Title\n\n" * 10_000 + "Some text here.",
    "items": "- item\n" * 10_000,
    "deeper items": "".join(" " * (at % 60) + "- item\n" for at in range(10_000)),
    "numbers": "text\n" + "1. item\n" * 10_000,
    "numbers that are no items": "text\n" + "7. of May\n" * 33_333,
    "underlines": "Title\n-----\n" * 6_666,
    "rules": "---\n" * 33_333 + "Some text here.",
    "capitals": "DOSE\nSome text here.\n" * 6_666,
    "quotations": "> a\n>> b\n" * 10_000,
    "deep quotations": ">" * 100_000 + " a",
    "keys": "Phone: 112\n" * 16_666,
    "lines of an address": "Ada Clinic\n34000 Istanbul\n" * 10_000,
    "directives": "b\n\n// translator: note: a\n" * 6_666 + "b",
    "notes on one block": "// translator: note: a\n" * 6_666 + "b",
    "front matter without an end": "---\n" + "--- x\n" * 33_333,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_reading_is_linear(text: str) -> None:
    def there_and_back(size: int) -> None:
        cut = text.find("\n", size) + 1 or size  # half a line may mean something else
        with suppress(SourceError):
            render(parse(PATH, text[:cut].encode()), {0: "eins" + " " * 1000 + "zwei"})

    assert grows_linearly(there_and_back, len(text))


@law()
@given(st.text("aB c.:,;)-1é\u00a0'\"", max_size=100).map(lambda text: f"a{text}".strip()))
@example("a) item")
@example("CAPITALS, ALL OF THEM.")
@example("a " * 45)
def test_a_line_that_is_told_at_once_is_what_it_would_be_otherwise(text: str) -> None:
    line = Line(text, 7)
    if text[1:2] != ")":
        assert _line(line) == _piece([line], 0, 1, {}, 80)
