"""HTML tags: angle brackets of prose are none; the source's stay, closed and in each other."""

from __future__ import annotations

import pytest

from translator.checks.pair import Pair
from translator.checks.tags import check
from translator.model import Severity

NOTHING = {
    "prose": ("Take two pills.", "Nehmen Sie zwei Tabletten."),
    "nothing translated": ("<b>a</b>", ""),
    "less than": ("if a < b, p < 0.05, <5 mg or > 3", "wenn a < b, p < 0,05, <5 mg oder > 3"),
    "less than as words": ("<5 mg", "weniger als 5 mg"),
    "a word to fill in": ("git show <object> <b or c> <your name>", "git show <Objekt> <b oder c> <Ihr Name>"),
    "an e-mail in brackets": ("Anna <a@b.example>", "Anna <a@b.example>"),
    "moved": ("<b>Do not</b> eat.", "Essen Sie <b>nichts</b>."),
    "siblings in another order": ('<a id="a1">x</a> or <b>y</b>', '<b>y</b> oder <a id="a1">x</a>'),
    "a closed break": ("a<br>b<br />", "a<br/>b<br>"),
    "capitals": ("<B>a</B>", "<b>a</b>"),
    "a vitamin": ("vitamin B<sub>12</sub>", "Vitamin B<sub>12</sub>"),
    "interface tags": ("<0>a</0> <Link>b</Link>", "<Link>b</Link> <0>a</0>"),
    "read attributes": ('<img src="a.png" alt="heart">', '<img src="a.png" alt="Herz">'),
    "a localized link": ('<a href="/en/x">a</a>', '<a href="/de/y">a</a>'),
    "a localized picture": ('<img src="/en/heart.png">', '<img src="/de/herz.png">'),
    "an address": ('<a href="https://a.example">a</a>', '<a href="https://b.example">a</a>'),  # addresses.py
    "a telephone": ('<a href="tel:+49 30 5550">a</a>', '<a href="tel:+49305550">a</a>'),
    "a subject": (
        '<a href="mailto:a@b.example?subject=Tests">a</a>',
        '<a href="mailto:a@b.example?subject=Tests">a</a>',
    ),
    "a placeholder as an attribute": ("<a %s>x</a>", "<a %s>x</a>"),
    "an open paragraph": ("<p>a<p>b", "<p>a<p>b"),
    "an open item in the source": ("<p>a</p><p>b", "<p>a<p>b</p>"),
    "an open tag in the source": ("see <b>here", "siehe <b>hier"),
    "code": ("the `<br>` tag", "das Tag <br>"),
    "an ampersand": ("A & B; R&amp;D", "A & B; R&amp;D"),
    "lone surrogates": ("<b>\ud800</b>", "<b>\ud800</b>"),
}


@pytest.mark.parametrize(("source", "target"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str) -> None:
    assert list(check(Pair(source, target, "en", "de"))) == []


@pytest.mark.parametrize("name", ["sup", "q", "quote", "foreignphrase", "emphasis"])
def test_marks_of_a_languages_own_are_only_a_warning(name: str) -> None:
    assert [one.severity for one in check(Pair("a b", f"a <{name}>b</{name}>", "en", "de"))] == [Severity.WARNING]


FOUND = {
    "quotation marks of prose": (
        '<a href="https://a.example/b">prices</a>',
        "<a href=„https://a.example/b“>Preise</a>",
        ["<a href=„https://a.example/b“> has quotation marks that a browser does not know"],
    ),
    "lost": ("<b>Do</b>", "Tun", ["source <b>, translation none"]),
    "not closed": ("<b>Do</b> it", "<b>Tun", ["<b> is not closed"]),
    "not opened": ("<b>Do</b> it", "Tun</b>", ["</b> closes nothing", "source <b>, translation none"]),
    "a paragraph not closed": ("<p>Do it.</p>", "<p>Tun.", ["<p> is not closed"]),
    "closed twice": ("<b>a</b>", "<b>a</b></b>", ["</b> closes nothing"]),
    "closed by a new one": ("<b>a</b>", "<b>a<b>", ["<b> is not closed"] * 2 + ["source none, translation <b>"]),
    "doubled": ("<b>a</b>", "<b><b>a</b></b>", ["source none, translation <b>"]),
    "new": ("a", "<b>a</b>", ["source none, translation <b>"]),
    "new and open": ("a", "<b>a", ["<b> is not closed", "source none, translation <b>"]),
    "crossing": ("<b><i>a</i></b>", "<b><i>a</b></i>", ["<i> is not closed", "</i> closes nothing"]),
    "another id": (
        '<a id="a1">x</a> <a id="a2">y</a>',
        '<a id="a1">x</a> <a id="a1">y</a>',
        ['source <a id="a2">, translation <a id="a1">'],
    ),
    "no destination": (
        '<a href="/contact">a</a>',
        "<a>a</a>",
        ['attribute: source <a href="">, translation none'],
    ),
    "another page": (
        '<a href="/en/privacy">a</a> <a href="/en/fees">b</a>',
        '<a href="/en/prices">a</a> <a href="/en/fees">b</a>',
        ["link: source /en/privacy, translation /en/prices"],
    ),
    "another telephone": (
        '<a href="tel:+4930555">a</a>',
        '<a href="tel:+4930556">a</a>',
        ["link: source tel:+4930555, translation tel:+4930556"],
    ),
    "another tag": ("<b>a</b>", "<i>a</i>", ["source <b>, translation <i>"]),
    "a translated name": ("<strong>a</strong>", "<fuerte>a</fuerte>", ["source <strong>, translation <fuerte>"]),
    "broken by spaces": ("<b>a</b>", "< b>a</ b>", ["source <b>, translation none"]),
    "a break lost": ("a<br>b", "a b", ["source <br>, translation none"]),
    "emptied": ('<a id="a1">x</a> y', '<a id="a1"></a> x y', ['<a id="a1"> is empty']),
    "out of its list": (
        "<ul><li>a</li></ul>",
        "<ul></ul><li>a</li>",
        ["<li> stands inside another tag than in the source", "<ul> is empty"],
    ),
    "a broken entity": ("5&nbsp;mg", "5& nbsp;mg", ["broken entity “& nbsp;”"]),
}  # fmt: skip


@pytest.mark.parametrize(("source", "target", "texts"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, texts: list[str]) -> None:
    problems = list(check(Pair(source, target, "en", "de")))
    assert [problem.text for problem in problems] == texts
    assert {(problem.severity, problem.dismissible) for problem in problems} == {(Severity.ERROR, False)}


LOOK = {
    "inside out": ("<b><i>a</i></b>", "<i><b>a</b></i>"),
    "another class": ('<a class="x">a</a>', '<a class="y">a</a>'),
    "a page in German, perhaps": ('<a href="/doctors">a</a>', '<a href="/aerzte">a</a>'),
    "a French ordinal": ("1st", "1<sup>er</sup>"),
    "a piece of a page": ("see <b>here", "siehe hier"),
}


@pytest.mark.parametrize(("source", "target"), LOOK.values(), ids=LOOK)
def test_wants_a_look(source: str, target: str) -> None:
    assert {problem.severity for problem in check(Pair(source, target, "en", "de"))} == {Severity.WARNING}


def test_says_where() -> None:
    [problem] = check(Pair("a <b>x</b>", "<b>x</b> <i>y</i>", "en", "es"))
    assert (problem.in_source, problem.in_target) == ((), ((9, 12),))
