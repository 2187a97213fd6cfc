"""A part of the check `exchanged`: of two medicines in two sentences, the other one is denied.

    source       For pain, take paracetamol. Do not use ibuprofen.
    translation  Nehmen Sie gegen Schmerzen Ibuprofen ein. Verwenden Sie kein Paracetamol.

Only where each text names both once, in a sentence with a "not" and in one that denies nothing by any word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from translator.checks.pair import Pair
from translator.language.cues import within
from translator.language.naming.names import Name, names, where
from translator.language.opposites.polarity import denials
from translator.language.reading import Reading
from translator.language.sentences import sentences
from translator.model import Span

MEDICINE = "medicine"
Two = tuple[Span, Span]


def changed_denied(pair: Pair) -> tuple[Two, Two] | None:
    """The medicines of both texts, that of the denied sentence first, where it is the source's other one."""
    two = _both(names(pair.source)) if pair.here.negations and pair.there.negations else ()
    if len(two) < 2:
        return None
    ours = {name.forms[0]: name.span for name in two}
    theirs = {name.forms[0]: at for name in two if (at := where(name, pair.target)) is not None}
    here = _denied(ours, pair.here, sentences(pair.source, pair.source_locale))
    there = _denied(theirs, pair.there, sentences(pair.target, pair.locale))
    if not here or not there or here == there:
        return None
    return (ours[here], ours[there]), (theirs[there], theirs[here])


def _both(named: Iterable[Name]) -> tuple[Name, ...]:
    """The medicines of a text, if it names just two, each once."""
    found = tuple(name for name in named if name.kind == MEDICINE)
    return found if len(found) == 2 and found[0].forms[0] != found[1].forms[0] else ()


def _denied(places: Mapping[str, Span], reading: Reading, parts: Iterable[Span]) -> str:
    """Of two things, the one whose sentence has a "not", where the other one's denies nothing; "" if that is not so."""
    denied: list[str] = []
    plain: list[str] = []
    for part in parts:
        said = [thing for thing, span in places.items() if part[0] <= span[0] < part[1]]
        cues = within(reading.negations, part)
        if len(said) == 1:
            (denied if denials(cues) else plain if not cues else []).append(said[0])
    return denied[0] if len(denied) == len(plain) == 1 else ""
