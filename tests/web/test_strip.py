"""The safety strip in a page shows what the program's own shows: the same pairs through both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from tests.browser import browser  # noqa: F401 - the fixture of a fixture
from tests.web.test_quantities import CHECKS, LOCALES, Case, _units, page, pairs  # noqa: F401 - a fixture
from translator.checks.pair import Pair
from translator.language.browser import pattern
from translator.language.naming.sounds import plain
from translator.language.naming.terms import stands
from translator.steps.review.strip import strip


class Shown(NamedTuple):
    """A claim, with its places in UTF-16 units."""

    kind: str
    source: str
    target: str
    in_source: list[int] | None
    in_target: list[int] | None
    wrong: bool


def in_program(case: Case) -> list[Shown]:
    """What the strip shows where nothing but quantities is checked."""
    given = Pair(case.source, case.target, "en", case.locale)
    found = [problem for check in CHECKS for problem in check.check(given)]
    return [
        Shown(
            one.kind,
            one.source,
            one.target,
            _units(case.source, [one.in_source])[0] if one.in_source else None,
            _units(case.target, [one.in_target])[0] if one.in_target else None,
            one.wrong,
        )
        for one in strip(given, found)
    ]


def in_page(page: Page, cases: Sequence[Case]) -> list[list[Shown]]:
    found: list[list[list[object]]] = page.evaluate(
        "cases => cases.map(([locale, source, target]) => checkers[locale].look(source, target).claims"
        " .map((one) => [one.kind, one.source, one.target, one.inSource, one.inTarget, one.wrong]))",
        [list(case) for case in cases],
    )
    return [[Shown(*one) for one in claims] for claims in found]  # type: ignore[arg-type]


@pytest.mark.parametrize("locale", LOCALES)
def test_same_pairs_same_strip(page: Page, locale: str) -> None:
    cases = pairs(locale)
    both = [(case, in_program(case), there) for case, there in zip(cases, in_page(page, cases), strict=True)]
    assert sum(bool(here) for _, here, _ in both) > 200
    assert [one for one in both if one[1] != one[2]] == []


TERMS = [
    ("Orthese", "de", ["die Orthesen", "eine Knieorthese", "Ortho", "die Schiene", "ORTHESE."]),
    ("l'eau-forte & (c)", "fr", ["l'eau-forte & (c)", "L’eau forte", "eau"]),
    ("кость таза", "ru", ["кости нашего таза", "кость", "тазовой кости"]),
    ("kalp pili", "tr", ["kalp piliniz", "kalbin pili", "pil"]),
    ("دعامة", "ar", ["بالدعامة", "دعامات", "الجبيرة"]),
]


@pytest.mark.parametrize(("term", "locale", "texts"), TERMS)
def test_a_term_is_found_in_the_same_texts(page: Page, term: str, locale: str, texts: list[str]) -> None:
    found = page.evaluate(
        "([pattern, texts]) => texts.map((text) => new RegExp(pattern, 'u').test(text))",
        [pattern(term, locale), [plain(text) for text in texts]],
    )
    assert found == [stands(term, text, locale) for text in texts]
    assert {True, False} == set(found)


SUSPECTS = [
    ("de", "Do not drive.", "Fahren Sie nicht.", []),
    ("de", "Do not drive.", "Fahren Sie.", [("not", "")]),
    ("de", "Do not drive.", "Unterlassen Sie das Fahren ohne Begleitung.", []),
    ("de", "Drive.", "Fahren Sie nicht.", [("", "nicht")]),
    ("de", "Do not drive and do not swim.", "Fahren Sie nicht und schwimmen Sie.", [("not", "")]),
    ("de", "The left knee.", "Das rechte Knie.", [("left", "rechte")]),
    ("de", "The left knee.", "Das linke Knie.", []),
    ("ar", "Do not drive.", "قُد السيارة.", [("not", "")]),
    ("ar", "Do not drive.", "لا تقُد السيارة.", []),
    ("ar", "The left knee.", "الركبة اليمنى.", [("left", "اليمنى")]),
]


@pytest.mark.parametrize(("locale", "source", "target", "expected"), SUSPECTS)
def test_what_only_one_side_says(
    page: Page,
    locale: str,
    source: str,
    target: str,
    expected: list[tuple[str, str]],
) -> None:
    found = page.evaluate(
        "([locale, source, target]) => checkers[locale].look(source, target).claims"
        " .filter((one) => one.suspect).map((one) => [one.source, one.target])",
        [locale, source, target],
    )
    assert [tuple(one) for one in found] == expected
