"""Which numbers each plural form stands for, against Babel's own categories."""

from __future__ import annotations

import pytest

from translator.catalogs.plurals import FEW, counts
from translator.locales import plural_forms

WANTED = {
    "ja": ((0, 1, 2, 3),),
    "de": ((1,), (0, 2, 3, 4)),
    "ru": ((1, 21, 31, 41), (2, 3, 4, 22), (0, 5, 6, 7)),
    "ar": ((0,), (1,), (2,), (3, 4, 5, 6), (11, 12, 13, 14), (100, 101, 102, 200)),
}


@pytest.mark.parametrize("tag", WANTED)
def test_the_first_numbers_of_each_form(tag: str) -> None:
    assert counts(plural_forms(tag)) == WANTED[tag]


@pytest.mark.parametrize(
    "rule", ["", "nplurals=2", "nplurals=2; plural=n.__class__", "nplurals=1; plural=n", "nplurals=2; plural=1/0"]
)
def test_what_is_no_rule_has_no_forms(rule: str) -> None:
    assert counts(rule) == ()


@pytest.mark.parametrize("tag", ["ar", "de", "es", "fr", "ru", "tr", "pl", "cy", "ga", "sl"])
def test_numbers_of_one_form_are_of_one_category(tag: str) -> None:
    from babel.core import Locale

    category = Locale.parse(tag).plural_form
    for numbers in counts(plural_forms(tag)):
        assert len({category(number) for number in numbers}) == 1
        assert len(numbers) <= FEW
