"""What the glossary has, took in, and how far translations go by it."""

from __future__ import annotations

from collections.abc import Sequence

from translator.model import Term
from translator.show.words import count
from translator.steps.glossary import Looked, Taken
from translator.terminal import say, shorten, table

TEXT = 26
"""So many characters of a term or a note are shown."""


def taken(result: Taken) -> None:
    """What was added."""
    known = f"; {result.known:,} known before" if result.known else ""
    say(f"{count(len(result.added), 'term')} added to {result.path}{known}", "good")


def listed(terms: Sequence[Term]) -> None:
    """A table of terms."""
    if not terms:
        say("no term", "hint")
        return
    rows = [
        (
            shorten(term.source, TEXT),
            term.locale or "all",
            term.kind.value,
            shorten(term.target, TEXT),
            "; ".join(filter(None, ("" if term.case else "any case", shorten(term.note, TEXT)))),
        )
        for term in terms
    ]
    table(("Source", "Locale", "Kind", "Target", "Note"), rows)


def looked(result: Looked) -> None:
    """A table of the terms that are of account somewhere, those first that most translations go against."""
    order = sorted(result.uses.items(), key=lambda one: (-one[1].against, -one[1].texts, one[0][0].source, one[0][1]))
    rows = [
        (
            shorten(term.source, TEXT),
            locale,
            term.kind.value,
            shorten(term.target, TEXT),
            f"{use.texts:,}",
            f"{use.against:,}",
        )
        for (term, locale), use in order
    ]
    if rows:
        table(("Source", "Locale", "Kind", "Target", "Texts", "Against"), rows, right=[4, 5])
    against = sum(use.against for use in result.uses.values())
    style = "error" if result.problems else "warning" if against else "good"
    wrong = count(len(result.problems), "problem")
    say(f"{count(result.terms, 'term')}, {wrong}; {count(against, 'translation')} against a term", style)
    if against:
        say("`translator check --only glossary` shows them", "hint")
