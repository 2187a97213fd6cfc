"""A part of the check `choices`: a stage, type or grade that became another.

source       She has stage III cancer.
translation  Sie hat Krebs im Stadium II.

A number that is not in figures is otherwise left alone: "II" and "second" may be many things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.checks.pair import Pair, Places
from translator.language.numbers.quantity import Quantity
from translator.language.tables import ROMAN
from translator.model import Span

NUMBERS = {"I": "1", "X": "10"} | ROMAN
NUMBER = r"(?:\d{1,2}|[IVX]{1,5})(?=[a-dA-D]?(?!\w))"
LABELLED = re.compile(
    r"\b(?:stages?|types?|grades?|class|classes|phases?|categor(?:y|ies)|groups?|factors?|bipolar|angiotensin|Mobitz)"
    rf"[ \u00a0-](?P<number>{NUMBER})",
    re.IGNORECASE,
)
NUMERAL = re.compile(r"(?<![\w.'’])(?P<number>[IVX]{1,5})(?=[a-dA-D]?(?!\w))(?![.'’]\w)")


def changed_stage(pair: Pair) -> Places | None:
    """The first stage of the source that the translation does not name in any way, and what it has that the source has
    not: a Roman numeral or an ordinal."""
    labelled = [match for match in LABELLED.finditer(pair.source) if _value(match)]
    if not labelled or not (pair.here.known and pair.there.known):
        return None
    there = _named(pair.target, [one for one in pair.there.quantities if one.sure or one.low != "1" or _is_told(one)])
    lost = next((match for match in labelled if _value(match) not in there), None)
    here = {*_named(pair.source, pair.here.quantities), *map(_value, labelled)}
    new = next((span for value, span in there.items() if value not in here and span), None)
    return None if lost is None or new is None else ((lost.span("number"),), (new,))


def _value(match: re.Match[str]) -> str:
    written = match["number"]
    return written if written.isdigit() else NUMBERS.get(written, "")


def _is_told(one: Quantity) -> bool:
    """Whether a one is no article."""
    return one.kind == "ordinal" or one.digits


def _named(text: str, quantities: Sequence[Quantity]) -> dict[str, Span | None]:
    """The numbers of a text; with the places of those that are Roman, or an ordinal in a word."""
    found: dict[str, Span | None] = {}
    for one in quantities:
        ordinal = one.kind == "ordinal" and not one.digits
        for value in (one.low, one.high, *(value for value, _ in one.also)):
            found[value] = found.get(value) or (one.span if ordinal else None)
    for match in NUMERAL.finditer(text):
        if value := _value(match):
            found[value] = match.span()
    return found
