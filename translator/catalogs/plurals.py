"""Which numbers each plural form of a language stands for."""

from __future__ import annotations

from functools import lru_cache
from gettext import c2py

from translator.catalogs.headers import RULE, is_rule

FAR = (*range(201), 1000, 10_000, 1_000_000)
"""Numbers that are tried: every rule of CLDR shows all its forms among them."""
FEW = 4
"""So many numbers of a form are told."""


@lru_cache(maxsize=256)
def counts(plural_forms: str) -> tuple[tuple[int, ...], ...]:
    """The first few numbers of each form by a Plural-Forms header, in the order of the forms; none where the header is
    no rule. A form that no number leads to has none."""
    match = RULE.fullmatch(plural_forms.strip())
    if match is None or not is_rule(plural_forms):
        return ()
    form = c2py(match[2])
    found: list[list[int]] = [[] for _ in range(int(match[1]))]
    for number in FAR:
        if form(number) < len(found):
            found[form(number)].append(number)
    return tuple(tuple(numbers[:FEW]) for numbers in found)
