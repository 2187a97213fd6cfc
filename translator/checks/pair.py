"""What a check is given: a source text and its translation, with what both claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from operator import eq

from translator.language.matching.alignment import Bead, align
from translator.language.matching.lengths import excess, spread
from translator.language.numbers.agreement import Agreement, compare
from translator.language.numbers.atoms import Both
from translator.language.reading import Reading, read
from translator.language.sentences import sentences
from translator.model import Problem, Severity, Span, Style, Term

MOST_ALIGNED = 12
"""Sentences of a text that are aligned with another number of sentences."""
UNEVEN = 3.0
"""Standard deviations by which a sentence is too long or short to stand for another."""
PSEUDO = "qps"
"""The locale of text that the engine `pseudo` made: it is in no language."""
Places = tuple[tuple[Span, ...], tuple[Span, ...]]
"""Where something stands in the source, and where in the translation."""


@dataclass(frozen=True)
class Pair:
    """`target` is "" where nothing is translated. `names` are the terms that must stay as they are, `terms` those that
    the translation may go against, `style` is the locale's brief; `count` is the only number that this form of a plural
    stands for. What is read of the texts is read once, when the first check asks."""

    source: str
    target: str
    source_locale: str
    locale: str
    names: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    style: Style | None = None
    count: int | None = None

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
        """The sentences of both that stand for each other, side by side, as far as that is sure; at least both texts
        whole."""
        here = sentences(self.source, self.source_locale)
        there = sentences(self.target, self.locale)
        as_many = len(here) == len(there)
        side_by_side = tuple(zip(here, there, strict=False))
        if as_many and not self._uneven(here, there):
            return side_by_side
        whole = ((0, len(self.source)), (0, len(self.target)))
        if not (1 < max(len(here), len(there)) <= MOST_ALIGNED and here and there):
            return side_by_side if as_many else (whole,)
        texts = ([self.source[slice(*span)] for span in here], [self.target[slice(*span)] for span in there])
        beads = align(*texts, self.source_locale, self.locale)
        if as_many and not all(bead.sure and _is_full(bead) for bead in beads):
            return side_by_side
        return tuple(_joined(beads, here, there)) or (whole,)

    def _uneven(self, here: Sequence[Span], there: Sequence[Span]) -> bool:
        """Whether one of as many sentences is far too long or short to stand for its counterpart."""
        lengths = [
            (max(1, end - start), max(1, end2 - start2))
            for (start, end), (start2, end2) in zip(here, there, strict=True)
        ]
        return len(here) > 1 and any(
            abs(excess(*both, self.source_locale, self.locale)) > UNEVEN * spread(both[0]) for both in lengths
        )

    def different(self, check: str, severity: Severity, both: Both) -> Problem:
        """That source and translation name one thing in different ways: "source 50 mg, translation 50 g"."""
        text = f"source {self.said([both.source], True)}, translation {self.said([both.target], False)}"
        return Problem(check, severity, text, in_source=(both.source,), in_target=(both.target,))

    def said(self, spans: Sequence[Span], in_source: bool) -> str:
        """The words at these places of a text, for a message: "50 mg and 2", "none" where there are none."""
        text = self.source if in_source else self.target
        words = [" ".join(text[start:end].split()) for start, end in spans]
        return " and ".join(words[:5]) + (" …" if len(words) > 5 else "") if words else "none"


def _joined(beads: Sequence[Bead], here: Sequence[Span], there: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """The places of the sentences between each two ends that are sure; what stands for nothing goes with what is
    before it."""
    first: Bead | None = None
    for bead, following in zip_longest(beads, beads[1:]):
        first = first or bead
        ours, theirs = (first.source[0], bead.source[1]), (first.target[0], bead.target[1])
        ends = following is None or (bead.sure and following.sure and _is_full(following))
        if ends and ours[0] < ours[1] and theirs[0] < theirs[1]:
            yield (here[ours[0]][0], here[ours[1] - 1][1]), (there[theirs[0]][0], there[theirs[1] - 1][1])
            first = None


def _is_full(bead: Bead) -> bool:
    return bead.source[0] < bead.source[1] and bead.target[0] < bead.target[1]


def _first_word(text: str) -> str:
    return "".join(text.split(maxsplit=1)[:1]).casefold()
