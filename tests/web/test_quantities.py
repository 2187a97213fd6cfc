"""The quantity check in a page finds what the program's own checks find: the same pairs through both.

A change of what translator/language/ reads is due in translator/web/static/quantities/ too: else these fail.

Of the sets of pairs the one is left out which is held out from everything that is built.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route

from tests.browser import browser  # noqa: F401 - a fixture
from tests.checks import test_numbers
from tests.checks.said import HOSTILE
from tests.laws import SOAK, law
from translator.checks import dates, durations, frequency, numbers, units
from translator.checks.pair import Pair
from translator.language.browser import SCRIPTS, pair
from translator.language.tables import all_forms, all_tables
from translator.model import Span
from translator.web.app import STATIC

SETS = ("first", "second", "third", "fourth", "practice", "pairs", "fifth", "varied", "varied2", "varied3")
LOCALES = ("ar", "de", "es", "fr", "ru", "tr")
CHECKS = (numbers, units, frequency, durations, dates)
ORIGIN = "http://page.example"
POLICY = "default-src 'none'; script-src 'self'"
LONG = 30_000
"""Characters of a hostile text; what is not linear takes many seconds for them."""
SLOWEST = 10_000
"""Milliseconds for one of these."""


class Case(NamedTuple):
    locale: str
    source: str
    target: str


class Finding(NamedTuple):
    """What a check says, with places in UTF-16 units."""

    check: str
    severity: str
    text: str
    in_source: list[list[int]]
    in_target: list[list[int]]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with the scripts and every language's checker, under a policy that lets nothing else run."""
    scripts = "".join(f'<script src="/quantities/{name}.js"></script>' for name in SCRIPTS)
    page = browser.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("console", lambda message: failed.append(message.text))
    page.route("**/*", lambda route: _serve(route, f"<!doctype html>{scripts}"))
    page.goto(ORIGIN)
    page.evaluate(
        "data => { window.checkers = {};"
        " for (const locale in data) checkers[locale] = new polyclinicQuantities.Checker(data[locale]) }",
        {locale: pair("en", locale) for locale in (*LOCALES, "zh", "it")},
    )
    yield page
    assert failed == []
    page.close()


def _serve(route: Route, start: str) -> None:
    path = route.request.url.removeprefix(ORIGIN).lstrip("/")
    if path:
        route.fulfill(body=(STATIC / path).read_bytes(), content_type="text/javascript")
    else:
        route.fulfill(body=start, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": POLICY})


def in_page(page: Page, cases: Sequence[Case]) -> list[list[Finding]]:
    found: list[list[dict[str, Any]]] = page.evaluate(
        "cases => cases.map(([locale, source, target]) => checkers[locale].problems(source, target))",
        [list(case) for case in cases],
    )
    names = ("check", "severity", "text", "inSource", "inTarget")
    return [[Finding(*(problem[name] for name in names)) for problem in problems] for problems in found]


def in_program(case: Case) -> list[Finding]:
    given = Pair(case.source, case.target, "en", case.locale)
    return [
        Finding(
            one.check,
            one.severity.word,
            one.text,
            _units(case.source, one.in_source),
            _units(case.target, one.in_target),
        )
        for check in CHECKS
        for one in check.check(given)
    ]


def _units(text: str, spans: Sequence[Span]) -> list[list[int]]:
    """Places in characters as places in UTF-16 units."""
    return [[len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in span] for span in spans]


def pairs(locale: str) -> list[Case]:
    """Good and bad pairs of the sets, whatever they are bad for: every third, in `make soak` all."""
    sets = Path(__file__).parents[1] / "checks"
    files = [tomllib.loads((sets / name / f"{locale}.toml").read_text(encoding="utf-8")) for name in SETS]
    found = [one for file in files for kind in ("good", "bad") for one in file[kind]]
    return [Case(locale, one["source"], one["target"]) for one in found[:: 3 if SOAK == 1 else 1]]


def differing(page: Page, cases: Sequence[Case], least: int) -> list[tuple[Case, list[Finding], list[Finding]]]:
    """The cases of which both say something else. In so many at least must something be found."""
    found = [(case, in_program(case), there) for case, there in zip(cases, in_page(page, cases), strict=True)]
    assert sum(bool(here) for _, here, _ in found) > least
    return [one for one in found if one[1] != one[2]]


@pytest.mark.parametrize("locale", LOCALES)
def test_same_pairs_same_findings(page: Page, locale: str) -> None:
    """Each with its text and its places; none differs."""
    assert differing(page, pairs(locale), 40) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_same_findings_where_source_and_translation_are_of_two_pairs(page: Page, locale: str) -> None:
    """Most of what the sets say of quantities is missing then on one side."""
    cases = pairs(locale)
    others = cases[1:] + cases[:1]
    mixed = [one._replace(target=other.target) for one, other in zip(cases, others, strict=True)]
    assert differing(page, mixed, 400) == []


SAME = {
    "digits beyond the plane of most letters": Case("de", "Take 50 mg.", "😀 Nehmen Sie 𝟓𝟎𝟎 mg."),
    "a character reference": Case(
        "de", "Take &frac12; tablet &amp; rest.", "Nehmen Sie 2&nbsp;Tabletten &amp; ruhen Sie."
    ),
    "many are no end of a range": Case("de", "It costs 5.", "0 $ - Hunderte "),
    "an unknown character reference": Case("de", "Take 5 mg &foo; now.", "Nehmen Sie 50 mg &foo; &#128512; jetzt."),
    "nothing before the point": Case("de", "Take .5 mg or (.25), 3 .5 and at.5", "Nehmen Sie ,5 mg, 5 mg oder 5%.25"),
    "a placeholder": Case("de", "{5} %(a)d %s {n, plural, one {# 1 day} other {# 2 days}}", "{6} %(b)d %1$s 3 Tage"),
    "tags, code and addresses": Case(
        "de", '<b class="x5">5</b> `6` https://a.example/7', "<b>5</b> `8` [9](http://b.de/1)"
    ),
    "shortcodes": Case(
        "de", '[gallery ids="1,2"] 5 [5 mg] [dose a=7]8[/dose]', "[gallery] 5 [6 mg] [dose a=9]8[/dose]"
    ),
    "what stays as it is": Case(
        "de", '<b class="x notranslate">5</b> <i translate="no">6</i>', "<code>7</code> <b>8</b>"
    ),
    "a phone number": Case("tr", "Call +90 212 555 01 42 at 8.", "8'de 0212 555 01 43 arayın, 2 gün."),
    "signs of another script": Case("ar", "Take 1,500 mg twice a day.", "خذ ١٬٥٠٠ ملغ مرتين في اليوم، ٣ مرات."),
    "a language whose words are not known": Case(
        "it", "Take two tablets, 1,250.5 mg.", "Prendi 3 compresse, 1.250,5 mg."
    ),
    "Chinese": Case("zh", "Take it twice a day for 10 days.", "每天两次，共3天。"),
    "a copy": Case("de", "Take 1.500 mg.", "take 1.500 MG."),
    "a copy but for a number": Case("de", "Take 1.500 mg.", "Take 1.500 mg 2."),
    "no translation": Case("de", "Take 5 mg.", " \n"),
    "nothing": Case("de", "", ""),
    "half of a character": Case("de", "Take 5 mg.", "Nehmen Sie \ud83d 6 mg."),
    "a name's number": Case("ru", "COVID-19 and Omega-3", "Ковид-19, Омега-3 и Омега-6"),
}


@pytest.mark.parametrize("case", SAME.values(), ids=SAME)
def test_same_findings(page: Page, case: Case) -> None:
    assert in_page(page, [case]) == [in_program(case)]


def test_same_findings_in_the_cases_of_the_check(page: Page) -> None:
    """Of the locales that the page has."""
    tables = (*test_numbers.NOTHING.values(), *test_numbers.FOUND.values())
    cases = [Case(locale, source, target) for source, target, locale, *_ in tables if locale in LOCALES]
    assert differing(page, cases, 20) == []


NUMBERS = """
0 1 2 3 5 8 12 15 20 24 30 50 90 100 150 1000 1990 2019 1.5 0,5 2.50 1,500 1.500 ٣ ٢٤ ١٫٥ १२ ½ 1½ ⅓ 1/3 3/4 50% €5
-5 2nd 3rd 24/7 8:15 15.30 15h30 10:00 12.03.2025 12/05/24 2024-05-06 31.12. COVID-19 0212&nbsp;5550142 &frac12; {5} %s
<b>5</b>
"""
BETWEEN = (" ", " ", " ", " ", ", ", ". ", " - ", "–", " – ", " (", ") ", "/", "\n")


def written(locale: str) -> st.SearchStrategy[str]:
    """Texts of numbers and of a language's words for quantities, in any order. The page has not all words of opposites:
    these are left out, and no word is written together with a number, which might be one of them."""
    forms = sorted({form for (table, _), form in all_forms(all_tables(locale)) if table != "contrasts"})
    words = st.sampled_from([form.replace("*", "").removeprefix("=") for form in forms])
    pieces = st.tuples(st.sampled_from(NUMBERS.split()) | words, st.sampled_from(BETWEEN)).map("".join)
    return st.lists(pieces, max_size=8).map("".join)


@pytest.mark.parametrize("locale", LOCALES)
def test_same_findings_in_whatever_order_words_come(page: Page, locale: str) -> None:
    @law(60)
    @given(st.lists(st.builds(Case, st.just(locale), written("en"), written(locale)), min_size=1, max_size=9))
    def holds(cases: list[Case]) -> None:
        assert in_page(page, cases) == [*map(in_program, cases)]

    holds()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_read_in_time(page: Page, text: str) -> None:
    took = page.evaluate(
        "([text]) => [['Take it.', text], [text, 'Ja.'], [text, text.slice(1)]].map(([source, target]) => {"
        " const start = performance.now();"
        " for (const locale of ['de', 'ar']) checkers[locale].problems(source, target);"
        " return performance.now() - start })",
        [text[:LONG]],
    )
    assert max(took) < SLOWEST


def test_a_million_digits_are_one_number(page: Page) -> None:
    [[problem]] = in_page(page, [Case("de", "Take 5 mg.", "5" * 999_990)])
    assert (problem.check, problem.in_target) == ("numbers", [[0, 999_990]])


def test_a_text_that_is_too_long_is_said_not_to_be_checked(page: Page) -> None:
    [[problem]] = in_page(page, [Case("de", "a " * 600_000, "Ja.")])
    assert (problem.check, problem.severity) == ("length", "error")
    assert problem.text == "a text of 1,200,000 characters, more than 1,000,000, was not checked"


def test_a_typical_pair_takes_no_time_that_anybody_sees(page: Page) -> None:
    """The median over the pairs of Arabic, the largest language, each text read anew."""
    took: float = page.evaluate(
        "cases => { const took = cases.map(([locale, source, target]) => { const start = performance.now();"
        " checkers[locale].problems(source, target); return performance.now() - start });"
        " return took.sort((one, other) => one - other)[took.length >> 1] }",
        json.loads(json.dumps(pairs("ar"))),
    )
    assert took < 10
