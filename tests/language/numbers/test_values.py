"""Values as canonical strings: exact, never floats, and no reckoning with very long ones."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.numbers import values

CANONICAL = {
    "zero": (Fraction(0), "0"),
    "whole": (Fraction(1500), "1500"),
    "a half": (Fraction(1, 2), "0.5"),
    "decimals that end": (Fraction(7, 40), "0.175"),
    "a small one": (Fraction(1, 1024), "0.0009765625"),
    "a third": (Fraction(1, 3), "1/3"),
    "two and two thirds": (Fraction(8, 3), "2 2/3"),
    "below zero": (Fraction(-3, 2), "-1.5"),
    "a third below zero": (Fraction(-4, 3), "-1 1/3"),
}


@pytest.mark.parametrize(("number", "expected"), CANONICAL.values(), ids=CANONICAL)
def test_canonical(number: Fraction, expected: str) -> None:
    assert values.canonical(number) == expected


@law()
@given(st.fractions(max_denominator=1000, min_value=-(10**6), max_value=10**6))
def test_a_canonical_value_is_exactly_the_number(number: Fraction) -> None:
    written = values.canonical(number)
    if len(written) <= values.LONGEST:
        assert values.exact(written) == number


@law()
@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=0, max_value=10**9))
def test_decimals_are_written_as_digits_are_read(number: object) -> None:
    import re

    from translator.language.numbers.digits import number_pattern, value

    match = re.fullmatch(number_pattern("."), str(number))
    assert match is not None
    assert values.canonical(Fraction(str(number))) == value(match)


def test_products_and_sums() -> None:
    assert values.times("1.5", "1000000") == "1500000"
    assert values.times("3", "1/4") == "0.75"
    assert values.times("-1/3", "100") == "-33 1/3"
    assert values.plus("2", "0.5") == "2.5"
    assert values.plus("1/3", "1/3") == "2/3"
    assert values.ratio(3, 4) == "0.75"


def test_what_is_too_long_is_not_reckoned_with() -> None:
    long = "9" * 1_000_000
    assert values.exact(long) is None
    assert values.times(long, "1000") == long
    assert values.plus("1", long) == "1"
