"""Values as canonical strings, and the little arithmetic that reading them needs, exactly."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

LONGEST = 30
"""Digits; a longer value is compared as a string and never reckoned with."""


def exact(value: str) -> Fraction | None:
    """The value as a fraction; None where it is too long to reckon with."""
    return _exact(value) if len(value) <= LONGEST else None


@lru_cache(maxsize=4096)
def _exact(value: str) -> Fraction:
    sign, parts = (-1, value[1:]) if value.startswith("-") else (1, value)
    return sign * sum((Fraction(part) for part in parts.split()), Fraction(0))


def canonical(number: int | Fraction) -> str:
    """The value as a string: decimals where they end, else "1/3", "1 2/3"."""
    if number.denominator == 1:
        return str(number.numerator)
    if number < 0:
        return "-" + canonical(-number)
    denominator = number.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator == 1:
        digits = number.denominator.bit_length() * 2
        text = f"{number.numerator * 10**digits // number.denominator:0{digits + 2}d}"
        whole, rest = text[:-digits] if digits else text, text[-digits:].rstrip("0") if digits else ""
        return (whole.lstrip("0") or "0") + (f".{rest}" if rest else "")
    whole_number, rest_number = divmod(number.numerator, number.denominator)
    return f"{whole_number or ''} {rest_number}/{number.denominator}".strip()


def ratio(numerator: int, denominator: int) -> str:
    """The canonical value of a fraction."""
    return canonical(Fraction(numerator, denominator))


def times(value: str, factor: str) -> str:
    """The product; the first as it is where it cannot be reckoned with."""
    one, other = exact(value), exact(factor)
    return value if one is None or other is None else canonical(one * other)


def plus(value: str, more: str) -> str:
    """The sum; the first as it is where it cannot be reckoned with."""
    one, other = exact(value), exact(more)
    return value if one is None or other is None else canonical(one + other)


def inverse(value: str) -> str | None:
    """One over a whole number above one; None for any other."""
    number = exact(value)
    return canonical(1 / number) if number is not None and number > 1 and number.denominator == 1 else None
