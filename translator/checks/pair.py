"""What a check is given: a source text and its translation, with what both claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import eq

from translator.language.numbers.agreement import Agreement, compare
from translator.language.numbers.atoms import Both
from translator.language.reading import Reading, read
from translator.language.sentences import sentences
from translator.model import Problem, Severity, Span, Style, Term

PSEUDO = "qps"
"""The locale of text that the engine `pseudo` made: it is in no language."""


@dataclass(frozen=True)
class Pair:
    """`target` is "" where nothing is translated. `names` are the terms that must stay as they are, `terms` those that
    the translation may go against, `style` is the locale's brief. What is read of the texts is read once, when the
    first check asks."""

    source: str
    target: str
    source_locale: str
    locale: str
    names: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    style: Style | None = None

    @cached_property
    def here(self) -> Reading:
        """What the source claims."""
        return read(self.source, self.source_locale)

    @cached_property
    def copied(self) -> bool:
        """Whether both texts are one, upper and lower case and white space aside."""
        if _first_word(self.source) != _first_word(self.target):
            return False
        here, there = self.source.split(), self.target.split()
        return len(here) == len(there) and all(map(eq, map(str.casefold, here), map(str.casefold, there)))

    @cached_property
    def there(self) -> Reading:
        """What the translation claims. A text that is the source's own is read as the source is."""
        same = self.copied and self.source.casefold() == self.target.casefold()
        return read(self.target, self.source_locale if same else self.locale)

    @cached_property
    def agreement(self) -> Agreement:
        """Where the quantities of both differ."""
        return compare(self.here, self.there)

    @cached_property
    def parts(self) -> tuple[tuple[Span, Span], ...]:
        """The sentences of both, side by side, where there are as many; else both texts whole."""
        here = sentences(self.source, self.source_locale)
        there = sentences(self.target, self.locale)
        if len(here) == len(there):
            return tuple(zip(here, there, strict=True))
        return (((0, len(self.source)), (0, len(self.target))),)

    def different(self, check: str, severity: Severity, both: Both) -> Problem:
        """That source and translation name one thing in different ways: "source 50 mg, translation 50 g"."""
        text = f"source {self.said([both.source], True)}, translation {self.said([both.target], False)}"
        return Problem(check, severity, text, in_source=(both.source,), in_target=(both.target,))

    def said(self, spans: Sequence[Span], in_source: bool) -> str:
        """The words at these places of a text, for a message: "50 mg and 2", "none" where there are none."""
        text = self.source if in_source else self.target
        words = [" ".join(text[start:end].split()) for start, end in spans]
        return " and ".join(words[:5]) + (" …" if len(words) > 5 else "") if words else "none"


def _first_word(text: str) -> str:
    return "".join(text.split(maxsplit=1)[:1]).casefold()
