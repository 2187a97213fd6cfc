"""What is stressed in the source is stressed in the translation: the "not" in bold, not the word behind it.

A stressed "not", "only", "before" or "two" is what the reader must see first. Where such a word stands in bold, italics
or `<mark>` in the source, and in the translation outside of them while another word is stressed, the tags were put
around the wrong words.

    source       Take the tablets <em>after</em> the blood test.
    translation  Nehmen Sie <em>die Tabletten</em> nach der Blutentnahme.
    finding      source marks “after”, translation “die Tabletten”

So is a link or any other inline tag that marks a far larger or smaller part of the text than in the source, or words
that the source has outside of it. Which words are meant is told by what the language data know of their translations.

Put the tags around the word that says the same; if the stress is right as it is, dismiss the finding with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.marked import misplaced
from translator.checks.moved import moved
from translator.checks.pair import Pair
from translator.model import Problem, Severity, Span

ID = "emphasis"
SEVERITY = Severity.ERROR

SHOWN = 50


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding: that the words which are stressed say something else."""
    if not pair.target or not any(mark in pair.source for mark in "<*_]"):
        return
    if both := ("<" in pair.source and misplaced(pair)) or moved(pair):
        text = f"source marks “{_quoted(pair.source, both[0])}”, translation “{_quoted(pair.target, both[1])}”"
        yield Problem(ID, SEVERITY, text, in_source=(both[0],), in_target=(both[1],))
        return


def _quoted(text: str, span: Span) -> str:
    words = " ".join(text[slice(*span)].split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
