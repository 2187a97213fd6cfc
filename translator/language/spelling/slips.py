"""Slips of the pen: whether one word is another that somebody mistyped."""

from __future__ import annotations

from collections.abc import Callable

SHORTEST = 4
"""Letters of a word that may be the same word with one letter more."""


def is_slip(wrong: str, right: str, means_something: Callable[[str], bool]) -> bool:
    """Whether one word is the other with two neighbouring letters swapped, or with one letter more or less.

    Two words that both mean something ("thigh", "high") are no slip. Nor is another letter in the place of one: too
    many words for parts of the body are that near ("shin", "chin"; "wrist", "waist").
    """
    short, long = sorted((wrong, right), key=len)
    at = next((at for at, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short))
    if len(short) == len(long):
        swapped = short[:at] + short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :]
        like = len(short) > 2 and swapped == long
    else:
        like = len(short) >= SHORTEST and len(long) == len(short) + 1 and short[at:] == long[at + 1 :]
    return like and not (means_something(wrong) and means_something(right))
