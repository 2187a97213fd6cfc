"""The laws of Markdown for any document and any translation: what nobody translated keeps its bytes; a translation
brings nothing in, or is refused."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser

import pyromark
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.formats.markdown.unlike import changed, longer, read
from tests.laws import law
from translator.errors import SourceError
from translator.formats.markdown import refuse, render, skeleton
from translator.formats.markdown.place import Plan
from translator.model import Document, Kind

PIECES = [
    "# Title", "Title\n===", "Sub\n---", "Some *emphasis* and **strong** text.", "A [link](/to \"Its title\") here.",
    "A [ref][a] and [b].", "![An image](i.png \"Fig\") in text", "- item", "- [ ] task", "1. one", "   more", "2) two",
    "> quote", "> > deep", "> - list", "```\ncode\n```", "    indented", "| a | b |\n|---|--:|\n| 1 | c \\| d |",
    "a|b\n-|-\nc|d", "Term\n: Definition", "text[^1]", "[^1]: A note.", "[a]: /a 'Title a'", "[b]: </b c>",
    ":::note\nInside\n:::", '!!! note "Title"\n    Inside',
    "{{< figure src=\"a\" >}}", "{% if x %}", "<div>\n<p>Raw text</p>\n</div>",
    "a <b>bold</b> word",
    "a <i class=x title='y'>b</i> <img src=\"i.png\" alt=\"c | d\">", "<a\n> id='x'>y</a>",
    "<!-- comment -->", "line one  \nline two", "line one\\\nline two", "2 * 3 < 5 & 6 > 4 _x_y",
    "`code` text", "~~struck~~ out", "***", "<https://auto.link>", "\\*not emphasis\\*", "&copy; 2024", "## Head {#id}",
    "> [!NOTE]\n> Alert", "a\tb", "*a **b* c**", "[x](<a\nb>)", "<a\nhref='x'>y</a>", "Wörter, слова, 重要。",
]  # fmt: skip
BREAKS = st.sampled_from(["\n\n", "\n\n", "\n", "\n  ", "\n\n  ", "\r\n\r\n", "\r\n", "\n> ", "\n\n- ", " ", ""])
DOCUMENTS = st.builds(
    lambda start, pieces: start + "".join(piece + end for piece, end in pieces),
    st.sampled_from(["", "", "", "---\ntitle: A: b\nslug: c\n---\n", "+++\ntitle = 'a'\n+++\n", "\ufeff"]),
    st.lists(st.tuples(st.sampled_from(PIECES), BREAKS), min_size=1, max_size=8),
)
HOSTILE = [
    "1. Januar", "- x", "+ x", "* x", "# x", "x #", "x {#id}", "> x", "| x | y |", "x | y", "|---|", "---",
    "===", "***",
    "```", "~~~", "    x", "[x]: /evil", "[^1]: x", "[ ] x", "[x] y", "[!NOTE] x", "+++", ": x", ":::note",
    "<script>alert(1)</script>", "<div>", "</div>", "<!-- x", "--> x", "<?x", "<a href='/evil'>x</a>", "<b onclick=x>",
    "[x](/evil)", "![x](/evil)", "[x][a]", "[a]", "[b][]", "![b]", "<https://evil.example>", "<evil@example.org>",
    "\"x\"", "'x'", "x\\", "\\", "\\\\", "*x", "x*", "**x", "_x_", "__x", "`x", "``x`", "~~x", "x&y;", "&#x3C;b&#x3E;",
    "a\n\nb", "a\n- b", "a\n# b", "a\n---", "a\r\nb", "x\n: y", "{{< evil >}}", "{% evil %}", "{: .x}",
    "x)", "x](/evil", "!!! note", '??? x "y"', '=== "x"',
    "](/evil) x", "](/evil \"x\")", "x\" onclick=\"y", "Patient*innen und Ärzt*innen", "**重要。**の", "#hash", "=",
    "\u2028- x", "\x0b- x", "\u00a0", "-", "1)", "x  ", "import a from 'b'", "<Tabs>", "[[toc]]", "]]>",
    "<![CDATA[x]]>", "<i id=\"i1\">x</i>", "<i id='i1' onclick='y'>x</i>", "`<i id=\"i1\">` <img id=\"img1\">",
]  # fmt: skip
TRANSLATIONS = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=3).map(" ".join),
    st.text(alphabet="*_`~[]()<>!#|\\-+=:{}&\"' \nab1.", min_size=1, max_size=20),
    st.text(min_size=1, max_size=20),
)


OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TASKLISTS
)


class Tags(HTMLParser):
    """The tags of a page with what they lead to, but for what a heading's id is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: Counter[tuple[str, tuple[tuple[str, str | None], ...]]] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words = {"alt", "title", "id", "placeholder", "aria-label"}
        self.found[tag, tuple(sorted((name, value) for name, value in attrs if name not in words))] += 1


def tags(text: str, document: Document) -> Counter[tuple[str, tuple[tuple[str, str | None], ...]]]:
    """The tags of a document without its front matter."""
    del document
    body = re.sub(r"\A\ufeff?(---|\+\+\+)\r?\n.*?\n\1\r?\n", "", text, flags=re.DOTALL)
    reader = Tags()
    reader.feed(pyromark.html(body.lstrip("\ufeff"), options=OPTIONS))
    return reader.found


def parsed(source: str) -> Document:
    try:
        return read(source)
    except SourceError:
        assume(False)
        raise AssertionError from None


@law(300)
@given(DOCUMENTS)
@example("[foo]: /url 'title\n\nwith blank'\n\n[foo]\n")
@example("> <div>\r\n> a\r\n\r\n")
def test_what_nobody_translated_keeps_its_bytes(source: str) -> None:
    document = parsed(source)
    assert render(document, {}) == source
    assert render(document, {index: one.text for index, one in enumerate(document.segments)}) == source
    assert all(0 <= start < end <= len(source) for start, end in (one.span for one in document.segments))


@law(300)
@given(DOCUMENTS)
def test_other_words_with_the_same_markup_keep_the_skeleton(source: str) -> None:
    document = parsed(source)
    plan = document.plan
    assert isinstance(plan, Plan)
    # One at a time: what some rare pieces beside each other do to one is no matter of the others.
    for index, segment in enumerate(document.segments):
        if segment.text[:1] == "<":
            continue  # a block of HTML has rules of its own
        found = render(document, {index: changed(segment, plan, longer)})
        assert skeleton(found) == skeleton(source), segment


@law(400)
@given(DOCUMENTS, TRANSLATIONS, st.integers(0, 20))
@example("a\n", "重要。**の", 0)
def test_a_hostile_translation_brings_nothing_in_or_is_refused(source: str, text: str, at: int) -> None:
    document = parsed(source)
    assume(document.segments)
    index = at % len(document.segments)
    if refuse(document, index, text):
        return
    found = render(document, {index: text})
    try:
        same = skeleton(found) == skeleton(source)
    except SourceError:
        return  # refused
    if same:
        assert tags(found, document) <= tags(source, document) + Counter({("br", ()): 5})


@law(300)
@given(TRANSLATIONS)
def test_in_ordinary_places_no_text_is_refused(text: str) -> None:
    """Whatever a translation says, it can be written in a paragraph, an item, a heading, a cell, a description and a
    title, as long as it brings in no link, image, tag or shortcode."""
    source = "Para\n\n- item\n\n# Head\n\nUnder\n---\n\n| cell |\n|---|\n\n![alt](i.png 'title')\n"
    document = read(source)
    dangers = re.compile(r"\]\(|\]\[|<[A-Za-z/!?]|\{[{%#:/<]|\[\[|^import|^export|^<|\]:")
    assume(not dangers.search(text))
    assume(any(sign.isalnum() for sign in text))
    for index in range(len(document.segments)):
        assert skeleton(render(document, {index: text})) == skeleton(source)


def _ordinary(text: str) -> bool:
    """Without markup, and without what belongs to site generators: these have laws of their own."""
    words = any(sign.isalnum() for sign in text) and text.replace("\n", " ").isprintable()
    return words and not re.search(r"[*_~`\[\]<>&]|\{[{%:/]|\A\s*(?:\{|import|export)", text)


ORDINARY = st.builds(
    str.format,
    st.sampled_from(["{} 1.", "a {}", "a{}b"]),
    st.one_of(
        st.sampled_from([text for text in HOSTILE if _ordinary(text)]),
        st.text(alphabet="()!#|\\-+=:{}\"' \nab1.", min_size=1, max_size=20),
        st.text(
            st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="*_~`[]<>&"), max_size=20
        ),
    ),
)


@law(300)
@given(ORDINARY)
@example("x #")
@example("x\\")
@example("x {#id}")
@example("x | y\\")
@example("!!! note")
def test_in_ordinary_places_every_word_of_a_text_is_read_again(text: str) -> None:
    """Nothing of what a translation says is taken for something else, and lost."""
    source = "Para\n\n- item\n\n# Head\n\nUnder\n---\n\n| cell | b |\n|---|---|\n\n![alt](i.png 'title')\n\n> quote\n"
    document = read(source)
    assume(_ordinary(text))
    plain = " ".join(text.split())
    for index, segment in enumerate(document.segments):
        again = read(render(document, {index: text})).segments[index].text
        if segment.kind is not Kind.ATTRIBUTE:  # in which there is no backslash but what is said
            again, wanted = unescape(again).replace("\\", ""), plain.replace("\\", "")
        else:
            wanted = plain
        assert again.split() == wanted.split()
