"""What is stressed in the source is stressed in the translation: the "not" in bold, not the word behind it.

A stressed "not", "only", "before" or "two" is what the reader must see first. Where such a word stands in bold, italics
or `<mark>` in the source, and in the translation outside of them while another word is stressed, the tags were put
around the wrong words.

    source       Take the tablets <em>after</em> the blood test.
    translation  Nehmen Sie <em>die Tabletten</em> nach der Blutentnahme.
    finding      source stresses “after”, translation “die Tabletten”

So is a link or any other inline tag that marks a far larger or smaller part of the text than in the source, or words
that the source has outside of it.

Put the tags around the word that says the same; if the stress is right as it is, dismiss the finding with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.checks.marked import misplaced
from translator.checks.pair import Pair
from translator.language.reading import Reading
from translator.markup.markdown import emphasised
from translator.markup.tags import STRESS, tree
from translator.model import Problem, Severity, Span

ID = "emphasis"
SEVERITY = Severity.ERROR

SHOWN = 50
SHORT = 48
"""Characters that are stressed for one word among them."""
FEW = 5
"""Places that are stressed."""
SAID = ("own", "without", "concord", "only", "not_only")
"""Negations that are the same word in another language."""


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding: that the words which are stressed say something else."""
    if not pair.target or not any(mark in pair.source for mark in "<*_"):
        return
    if "<" in pair.source and (both := misplaced(pair)):
        text = f"source marks “{_quoted(pair.source, both[0])}”, translation “{_quoted(pair.target, both[1])}”"
        yield Problem(ID, SEVERITY, text, in_source=(both[0],), in_target=(both[1],))
        return
    if not (pair.here.known and pair.there.known):
        return
    here, there = _stressed(pair.source), _stressed(pair.target)
    if not 0 < len(here) == len(there) <= FEW or max(_length(here), _length(there)) > SHORT:
        return
    left, right = _claims(pair.here), _claims(pair.there)
    ours, theirs = _within(left, here), _within(right, there)
    lost = not ours & theirs and ours & _said(right)
    new = not ours and _within(right, there, whole=True) & _said(left)
    if lost or new:
        text = f"source stresses “{pair.said(here, True)}”, translation “{pair.said(there, False)}”"
        yield Problem(ID, SEVERITY, text, in_source=tuple(here), in_target=tuple(there))


def _quoted(text: str, span: Span) -> str:
    words = " ".join(text[slice(*span)].split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"


def _stressed(text: str) -> list[Span]:
    """What stands in bold or italics."""
    found = [(one.span[1], one.end[0]) for one in tree(text).elements if one.end and one.name in STRESS]
    return sorted({*found, *emphasised(text)})


def _length(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)


def _claims(reading: Reading) -> list[tuple[str, Span]]:
    """What a text claims by single words, each with its place."""
    claims = [("not" if cue.what in SAID[:3] else cue.what, cue.span) for cue in reading.negations if cue.what in SAID]
    claims += [(cue.what, cue.span) for cue in reading.contrasts]
    claims += [(f"{one.low}–{one.high}", one.span) for one in reading.quantities if one.low != "1"]
    return claims


def _said(claims: Sequence[tuple[str, Span]]) -> set[str]:
    return {what for what, _ in claims}


def _within(claims: Sequence[tuple[str, Span]], spans: Sequence[Span], *, whole: bool = False) -> set[str]:
    """What is claimed in these places, by words that are part of them, or by such as stand there whole."""
    return {
        what
        for what, (start, end) in claims
        for first, last in spans
        if first < end and start < last and not (whole and (start < first or last < end))
    }
