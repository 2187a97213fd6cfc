"""A page as a browser reads it: the article's structure, and never markup from any text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import PERSON, Page, entry, read_page
from tests.laws import law
from translator.bundles import page
from translator.bundles.edition import Edition, Site
from translator.bundles.strings import strings
from translator.catalogs.state import state
from translator.errors import ProjectError
from translator.formats import parse
from translator.locales import locale
from translator.publishing import Decision, Policy, Status, assess, decide
from translator.record import Record

ARTICLE = """Knee pain

Some words of this.

What to do

At home

Some more of them.

Last words of this.

Call Us
"""
HOSTILE = [
    "<script>alert(1)</script>",
    "</title></h1></p><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp;amp; &#60;script&#62;",
    "{{ title }} {% raw %} {# x #} ${7*7}",
    "<!-- --><![CDATA[ ]]> <?php ?>",
    "</style><style>*{display:none}</style>",
    "' onclick='alert(1)' x='",
    "javascript:alert(1)",
    "a\u2028b\u202ec\u2066d",
]


def edition(
    text: str = ARTICLE, tag: str = "de", translate: dict[str, str] | None = None, how: str = "translated"
) -> Edition:
    """An article in a locale; texts that `translate` does not have stay untranslated."""
    document = parse(PurePosixPath("blog/knee.txt"), text.encode())
    policy = Policy()
    if tag == "en":
        decision = Decision(Status.ORIGINAL, indexable=True)
        return Edition("blog/knee", document, locale(tag), locale("en"), decision, policy, {}, text)
    targets = {segment.text: (translate or {}).get(segment.text, "") for segment in document.segments}
    messages = [entry(source, target, how if target else "untranslated") for source, target in targets.items()]
    found = [assess(message, state(message, PERSON), (), Record()) for message in messages]
    by_key = {one.message.key: one for one in found}
    return Edition(
        "blog/knee", document, locale(tag), locale("en"), decide(found, policy, "", None), policy, by_key, ""
    )


def shown(
    one: Edition, *others: Edition, actions: dict[str, str] | None = None, name: str = "", base: str = ""
) -> Page:
    """Its page, beside those of the others."""
    files = list(page.bundle(one, Site(base, name, "", actions or {}, (one, *others))))
    assert [path for path, _ in files] == [f"{one.locale.tag}/blog/knee/index.html"]
    return read_page(files[0][1])


def whole(text: str, tag: str = "de", of: str = ARTICLE, how: str = "translated") -> Edition:
    """An edition in which every translation is this text."""
    document = parse(PurePosixPath("blog/knee.txt"), of.encode())
    return edition(of, tag, {segment.text: text for segment in document.segments}, how)


def outline(found: Page) -> list[tuple[str, str]]:
    """The blocks of the article."""
    names = ("h1", "h2", "h3", "h4", "p", "li", "ol", "ul")
    return [(one.tag, " ".join(one.text.split())) for one in found.elements if one.tag in names]


def test_the_original_is_as_the_author_wrote_it() -> None:
    found = shown(edition(tag="en"), actions={"Call Us": "tel:+900"})
    blocks = [block for block in outline(found) if block[1] in ARTICLE]
    assert blocks == [
        ("h1", "Knee pain"),
        ("p", "Some words of this."),
        ("h2", "What to do"),
        ("h3", "At home"),
        ("p", "Some more of them."),
        ("p", "Last words of this."),
        ("ul", "Call Us"),
        ("li", "Call Us"),
    ]
    assert [link.text for link in found.all("a", href="tel:+900")] == ["Call Us"]
    assert not found.noindex
    assert not found.all("div", role="note")


LISTS = {
    "bullets": ("- one\n- two\n", [("ul", "one two"), ("li", "one"), ("li", "two")]),
    "numbers": ("1. one\n2. two\n", [("ol", "one two"), ("li", "one"), ("li", "two")]),
    "letters": ("a) one\nb) two\n", [("ol", "one two"), ("li", "one"), ("li", "two")]),
    "a list in a list": ("- one\n  - two\n- three\n",
                         [("ul", "one two three"), ("li", "one two"), ("ul", "two"), ("li", "two"), ("li", "three")]),
    "two kinds": ("- one\n\n1. two\n", [("ul", "one"), ("li", "one"), ("ol", "two"), ("li", "two")]),
}  # fmt: skip


def test_what_is_skipped_stands_in_the_page_as_it_is() -> None:
    text = "Knee\n\nSome text.\n\n// translator: skip\nAda Clinic, Istanbul.\n\nMore text.\n"
    found = shown(edition(text, "de", {"Knee": "Knie", "Some text.": "Text.", "More text.": "Mehr."}))
    assert outline(found)[:4] == [("h1", "Knie"), ("p", "Text."), ("p", "Ada Clinic, Istanbul."), ("p", "Mehr.")]
    assert [one.text for one in found.all("p", lang="en", dir="ltr")] == ["Ada Clinic, Istanbul."]
    assert not shown(edition(text, "en")).all("p", lang="en")


@pytest.mark.parametrize(("text", "wanted"), LISTS.values(), ids=LISTS)
def test_lists(text: str, wanted: list[tuple[str, str]]) -> None:
    found = outline(shown(edition(f"Title\n\n{text}\nThe end of it.\n", "en")))
    assert found[1:-1] == wanted


def test_a_list_that_begins_later() -> None:
    found = shown(edition("Title\n\n3. three\n4. four\n\nThe end of it.\n", "en"))
    assert [one.attributes["start"] for one in found.all("ol")] == ["3"]


@pytest.mark.parametrize("tag", ["de", "ar"])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_translation_never_becomes_markup(text: str, tag: str) -> None:
    hostile, plain = shown(whole(text, tag)), shown(whole("Wort", tag))
    keep = [one for one in hostile.structure if one[0] != "bdi"]
    assert keep == [one for one in plain.structure if one[0] != "bdi"]
    assert hostile.texts("h1") == [text]
    assert hostile.texts("title") == [text]
    assert [one.text for one in hostile.all("p")] == [text] * 3
    assert [one.attributes["content"] for one in hostile.all("meta", name="description")] == [text]


@pytest.mark.parametrize("text", HOSTILE)
def test_an_article_never_becomes_markup(text: str) -> None:
    words = " ".join(text.split())
    plain = shown(edition(tag="en"))
    hostile = shown(edition(ARTICLE.replace("Some words", text).replace("Last words", text), "en"))
    assert hostile.structure == plain.structure
    assert hostile.texts("p")[0] == f"{words} of this."
    action = shown(edition(ARTICLE, "de", {"Call Us": text}), actions={"Call Us": "/contact?a=1&b='2'"})
    assert [one.text for one in action.all("a", href="/contact?a=1&b='2'")] == [text]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_names_of_site_and_article_never_become_markup(text: str) -> None:
    plain, hostile = (shown(edition(tag="en"), name=name) for name in ("Clinic", text))
    assert hostile.structure == plain.structure
    assert text in hostile.texts("bdi")


def readable(text: str) -> bool:
    return bool(text.strip())


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(readable), st.sampled_from(["de", "ar"]))
@law(100)
def test_every_text_is_shown_as_it_is(text: str, tag: str) -> None:
    found = shown(whole(text, tag, "Title\n\nThe only words.\n"))
    assert found.texts("h1") == [text]
    assert found.texts("p") == [text]


def test_what_is_not_translated_says_which_language_it_is() -> None:
    found = shown(edition(tag="ar", translate={"Knee pain": "ألم الركبة"}))
    english = {"lang": "en", "dir": "ltr"}
    for tag, words in (("h2", "What to do"), ("p", "Some words of this."), ("span", "Call Us")):
        assert [one.text for one in found.all(tag, **english) if one.text == words] == [words]
    (title,) = found.all("h1")
    assert not title.attributes
    assert not found.all("meta", name="description")
    assert strings("ar")[1]["notice_partial"] in found.all("div", role="note")[0].text
    untitled = shown(edition(tag="ar", translate={"Call Us": "اتصل"}))
    assert [one.text for one in untitled.all("h1", **english)] == ["Knee pain"]


@pytest.mark.parametrize("tag", ["ar", "de", "es", "fr", "ru", "tr"])
def test_the_notice_is_in_the_readers_language(tag: str) -> None:
    found = shown(whole("نص" if tag == "ar" else "Wort", tag, how="machine"))
    (note,) = found.all("div", role="note")
    assert strings(tag)[1]["notice_machine"] in note.text
    assert strings(tag)[1]["notice_partial"] not in note.text
    assert not note.attributes.keys() & {"lang", "dir"}
    assert [one.attributes["href"] for one in found.all("a", hreflang="en") if one.text == strings(tag)[1]["original"]]
    assert found.noindex


@pytest.mark.parametrize(
    ("tag", "direction"), [("pt-BR", "ltr"), ("zh-Hant", "ltr"), ("fa", "rtl"), ("ku-Arab", "rtl")]
)
def test_a_language_that_we_have_no_strings_for(tag: str, direction: str) -> None:
    found = shown(whole("Wort", tag, how="machine"))
    assert found.all("html") == found.all("html", lang=tag, dir=direction)
    (note,) = found.all("div", role="note", lang="en", dir="ltr")
    assert strings("en")[1]["notice_machine"] in note.text


def test_the_switcher_has_each_page_in_its_own_words() -> None:
    german, arabic = whole("Wort"), whole("نص", "ar", how="machine")
    held = replace(german, locale=locale("fr"), decision=Decision(Status.HELD))
    found = shown(german, edition(tag="en"), arabic, held)
    (nav,) = found.all("nav")
    links = {one.attributes["hreflang"]: one for one in found.all("a") if "hreflang" in one.attributes}
    assert links.keys() == {"en", "de", "ar"}
    assert links["de"].attributes["aria-current"] == "page"
    assert links["ar"].attributes["href"] == "../../../ar/blog/knee/index.html"
    assert {"lang": "ar", "dir": "rtl"}.items() <= links["ar"].attributes.items()
    assert "العربية" in links["ar"].text
    assert strings("de")[1]["state_labelled"] in links["ar"].text
    assert "Français" not in nav.text


def test_a_page_loads_nothing_from_anywhere() -> None:
    found = shown(whole("Wort", how="machine"), edition(tag="en"), base="https://clinic.example")
    assert not [one for one in found.elements if one.tag in ("script", "img", "iframe", "object")]
    assert not [one for one in found.elements if "src" in one.attributes or one.attributes.get("rel") == "stylesheet"]
    assert "url(" not in found.texts("style")[0]
    assert "@import" not in found.texts("style")[0]


DESCRIPTIONS = {
    "short": ("A few words about it.", "A few words about it."),
    "long": ("word " * 60 + "end.", ("word " * 32).strip()[:159].rsplit(" ", 1)[0] + "…"),
    "one long word": ("x" * 300 + ".", "x" * 159 + "…"),
}


@pytest.mark.parametrize(("text", "wanted"), DESCRIPTIONS.values(), ids=DESCRIPTIONS)
def test_the_description_is_the_beginning(text: str, wanted: str) -> None:
    found = shown(edition(f"Title\n\n{text}\n", "en")).all("meta", name="description")
    assert [one.attributes["content"] for one in found] == [wanted]
    assert len(wanted) <= 160


def test_front_matter_names_title_and_description() -> None:
    text = f'---\ntitle: "Knee: all of it"\ndescription: {"What you need. " * 20}\nslug: knee\n---\n{ARTICLE}'
    found = shown(edition(text, "en"))
    assert found.texts("title") == ["Knee: all of it"]
    assert found.texts("h1") == ["Knee pain"]
    assert found.all("meta", name="description")[0].attributes["content"] == ("What you need. " * 20).strip()
    assert "slug" not in "".join(found.texts("body"))


def laid_over(folder: Path, template: str) -> bytes:
    (folder / "page.html").write_text(template, "utf-8")
    one = edition(tag="en")
    return next(page.bundle(one, Site("", "", str(folder), {}, (one,))))[1]


def test_a_site_lays_its_own_template_over_ours(tmp_path: Path) -> None:
    data = laid_over(tmp_path, '{% extends "polyclinic/page.html" %}{% block footer %}<hr>{{ title }}{% endblock %}')
    assert read_page(data).texts("h1") == ["Knee pain"]
    assert data.rstrip().endswith(b"<hr>Knee pain</body>\n</html>")
    assert laid_over(tmp_path, "<p>{{ title }} {{ locale }}</p>") == b"<p>Knee pain en</p>\n"


BROKEN = [
    "a\n{% if %}",
    "{{ nothing_of_that_name }}",
    "{{ 1 + title }}",
    '{% include "x.html" %}',
    "{{ 1 / 0 }}",
]


@pytest.mark.parametrize("template", BROKEN)
def test_a_template_that_fails_is_named(tmp_path: Path, template: str) -> None:
    with pytest.raises(ProjectError) as caught:
        laid_over(tmp_path, template)
    assert "template" in caught.value.text
    if template == BROKEN[0]:
        assert (str(caught.value.path), caught.value.line) == (str(tmp_path / "page.html"), 2)
