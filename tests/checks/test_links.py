"""Markdown links and emphasis: stars and underscores of prose are none."""

from __future__ import annotations

import pytest

from translator.checks.links import check
from translator.checks.pair import Pair
from translator.model import Severity

NOTHING = {
    "a link without text in both": ("See [](#a)prices.", "Siehe [](#a)Preise."),
    "prose": ("Take two pills.", "Nehmen Sie zwei Tabletten."),
    "nothing translated": ("[a](/b)", ""),
    "moved and localized": ("Take [these steps](/en/care) **now**.", "Folgen Sie **nun** [Schritten](/de/pflege)."),
    "a title": ('[a](/b "Price")', '[a](/b "Preis")'),
    "brackets in the text": ("[a [b]](/c)", "[a [b]](/c)"),
    "brackets in the address": ("[a](/b_(c))", "[a](/b_(c))"),
    "an image in a link": ("[![a](b.png)](/c)", "[![x](b.png)](/c)"),
    "multiplication": ("5*3 or 5 * 3 * 2", "5·3 oder 5 * 3 * 2"),
    "a star as a footnote": ("Price* and dose*", "Preis und Dosis*"),
    "a bullet": ("* item", "- Punkt"),
    "a name in snake case": ("the field first_name_x", "das Feld first name"),
    "emphasis with the other sign": ("*now* or __never__", "_jetzt_ oder **nie**"),
    "bold joined to a prefix": ("and **clean**", "و**نظيف**"),
    "bold with an ending": ("**Botox**", "**Botox**'un"),
    "an old quotation": ("the `so' called", "das »sogenannte«"),
    "code": ("run `ls`", "`ls` ausführen"),
    "a synopsis": ("cp [-a][-f name]", "cp [-a][-f Name]"),
    "a footnote": ("a[^1] b[^2]", "b[^2] a[^1]"),
    "lone surrogates": ("*\ud800*", "*\ud800*"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "target"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str) -> None:
    assert list(check(Pair(source, target, "en", "de"))) == []


ERROR, WARNING = Severity.ERROR, Severity.WARNING
FOUND = {
    "a link that lost its text": (
        "See [prices](/prices).",
        "Siehe [](/prices).",
        "link /prices has no text",
        Severity.ERROR,
    ),
    "another page of the source's language": (
        "[a](/en/milk-free)",
        "[a](/en/milk)",
        "link: source /en/milk-free, translation /en/milk",
        ERROR,
    ),
    "another page": ("[a](/privacy)", "[a](/prices)", "link: source /privacy, translation /prices", ERROR),
    "a slip": ("[a](/terms)", "[a](/term)", "link: source /terms, translation /term", ERROR),
    "perhaps the page": ("[a](/doctors)", "[a](/aerzte)", "link: source /doctors, translation /aerzte", WARNING),
    "lost": ("See [prices](/prices).", "Siehe Preise.", "link: source /prices, translation none", ERROR),
    "broken by a space": ("[a](/b)", "[a] (/b)", "link: source /b, translation none", ERROR),
    "new": ("a", "[a](/b)", "link: source none, translation /b", ERROR),
    "doubled": ("[a](/b)", "[a](/b) [a](/b)", "link: source none, translation /b", ERROR),
    "one for another": ("[a](/b) [c](/d)", "[a](/b) [c](/b)", "link: source /d, translation /b", ERROR),
    "another number": ("[a](/v/2024)", "[a](/v/2042)", "link: source /v/2024, translation /v/2042", ERROR),
    "an image lost": ("![a](b.png)", "a", "image: source b.png, translation none", ERROR),
    "an image made a link": ("![a](b.png)", "[a](b.png)", "", ERROR),
    "a label": ("see [the list][list]", "siehe Liste", "link: source list, translation none", WARNING),
    "a footnote lost": ("a[^1]", "a", "footnote [^1] stands in the source alone", ERROR),
    "bold lost": ("**Never** do", "Nie tun", "strong of the source is lost", ERROR),
    "some bold lost": ("**Never** do **that**", "**Nie** das tun", "strong of the source is lost", WARNING),
    "bold in underscores lost": ("__Never__ do", "Nie tun", "strong of the source is lost", WARNING),
    "bold broken": ("**Never** do", "** Nie ** tun", "strong of the source is lost", WARNING),
    "bold new": ("Never", "**Nie**", "strong that the source does not have", WARNING),
    "emphasis lost": ("*not* so", "nicht so", "emphasis of the source is lost", WARNING),
    "no longer struck out": ("~~5 mg~~ 10 mg", "5 mg 10 mg", "strikethrough of the source is lost", ERROR),
    "code translated": ("choose `requires`", "`erfordert` wählen", "source `requires`, translation none", WARNING),
}


@pytest.mark.parametrize(("source", "target", "text", "severity"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, text: str, severity: Severity) -> None:
    problems = list(check(Pair(source, target, "en", "de")))
    assert {problem.severity for problem in problems} == {severity}
    assert not any(problem.dismissible for problem in problems)
    if text:
        assert [problem.text for problem in problems] == [text]


def test_says_where() -> None:
    [problem] = check(Pair("See [prices](/prices).", "Siehe Preise.", "en", "de"))
    assert problem.in_source == ((4, 21),)
