"""Which part of a source its translation lacks.

For each part that may be missing, signs for and against are weighed: what it names that the translation has no word
for, or has; whether the rest is there; how long the translation is; whether a word for such a clause is there; and how
many commas, brackets and sentences there are on both sides. The sum is the logarithm of how much likelier it is missing
than not; the weights were fitted to the good and the cut translations of those sets in tests/checks that may be read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from translator.language.matching.clauses import LISTED, SAID, Part, parts, said
from translator.language.matching.lengths import excess, spread, telling
from translator.language.matching.room import Room
from translator.language.matching.vocabulary import Named, is_listed, named
from translator.language.parts import Parts
from translator.language.reading import Reading, prose, read
from translator.language.remembered import Remembered
from translator.language.sentences import sentences
from translator.language.spelling.words import is_unreadable
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

Signs = dict[str, float]
Figure = tuple[int, str]
"""Where a number, time or date stands, and its value."""
WEIGHTS = {
    "always": -3.8,
    "thing lost": 1.8, "thing said": -2.1, "act lost": 0.7, "act said": -1.3,
    "rest lost": 0.0, "rest said": 0.1, "figure said": -3.5,
    "length": 0.3, "whole": 0.6, "short": 0.9,
    "word lost": 3.2, "exception lost": 1.3, "word said": 0.6,
    "sentence": 4.3, "joined": -1.4, "bracket": 4.1, "member": 2.0, "marks": 0.85, "members": -0.4, "cut": 8.0,
    "room": -1.0, "whole room": -1.3,
}  # fmt: skip
"""What each sign adds. A part's things and acts, and the things of the rest, count by their number, up to MOST_NAMED.
"figure": a number, time or date, which the source says once.
"length": how much better the translation fits the source without the part, "whole" the same of a sentence; "short": by
how many standard deviations it is too short; "word": for a condition, an exception and the like; "sentence",
"bracket", "member" (of a list): the part is one, and the translation has fewer; "joined": a sentence in whose stead it
has a mark; "marks": by how many commas and "and" it has fewer; "cut": it lacks its full stop, and the part is the end;
"room": the clauses of the translation that say nothing of the rest (room.py)."""
ENOUGH = 1.0
"""From here on a part is taken to be missing."""
EXCEPTION, SENTENCE = "exception", "sentence"
MOST_NAMED = 4
SHORTEST_REST = 8
LONGEST = 3000
"""Characters of a source that is looked at."""
LACKING = -0.5
"""Standard deviations by which a translation is too short that may lack something for that alone."""
SHORT = 0.5
"""And one that may lack an act for that alone."""
LONG_ENOUGH = 0.5
"""What a missing full stop tells of a translation that is as long as one of the whole source: many leave it out."""
UNLIKELY, FURTHEST = 30.0, 4.0
"""No length is less likely than so many squared standard deviations, and tells more than FURTHEST."""
MOST_SHORT, MOST_MARKS = 5.0, 2
SPACING = " \t\n\u00a0,;:–—"
LETTERS = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
MARKS = r"[,;:()،؛–—]|\s-\s"


def is_told(source_locale: str, locale: str) -> bool:
    """Whether enough is known of both languages to tell what is missing by more than lengths."""
    return bool(said(language_of(locale))) and is_listed(source_locale, locale)


def omitted(
    source: str, target: str, source_locale: str, locale: str, cut: bool, enough: float = ENOUGH
) -> Span | None:
    """The part of a source that its translation most likely lacks, None where none is likely enough. `cut`: the last
    mark is missing. Raises nothing; linear, as no more than so many parts of a text of LONGEST characters are looked
    at."""
    best, most = None, enough
    for part, signs in weighed(source, target, source_locale, locale, cut):
        if (likely := _sum(signs)) > most:
            best, most = part.span, likely
    return best and _trimmed(source, best)


def _sum(signs: Signs) -> float:
    return sum(WEIGHTS[sign] * value for sign, value in signs.items())


def _trimmed(source: str, span: Span) -> Span:
    """A part without the marks and spaces around it that part it from the rest."""
    start, end = span
    return end - len(source[start:end].lstrip(SPACING)), start + len(source[start:end].rstrip(SPACING))


def weighed(
    source: str, target: str, source_locale: str, locale: str, cut: bool = False
) -> Iterator[tuple[Part, Signs]]:
    """Each part of a source with the signs that it is missing, by the keys of WEIGHTS."""
    if len(source) > LONGEST or not is_told(source_locale, locale) or is_unreadable(target, language_of(locale)):
        return
    both = _Both.of(source, target, source_locale, locale)
    if not both.here or not (both.lacks or cut):
        return
    found = [*parts(source, both.here, both.fewer, source_locale)]
    if not found or not (words := named(prose(source), target, source_locale, locale)):
        return
    known = _Words.of(words)
    ours, theirs = ([*_figures(read(text, tag))] for text, tag in ((source, source_locale), (target, locale)))
    figures = _figures_said(ours, theirs)
    room: Room | None = None
    told = Remembered(lambda kind: said(language_of(locale))[kind].search(target) is not None)
    for part in found:
        signs: Signs = {**known.signs(part.span), **both.signs(part)}
        ends = cut and both.ends(part)
        signs["cut"] = ends if signs["length"] >= 0 else ends * LONG_ENOUGH
        signs["figure said"] = bisect_left(figures, part.span[0]) < bisect_left(figures, part.span[1])
        if part.kind in SAID:
            signs["word said" if told[part.kind] else "word lost"] = 1
            signs["exception lost"] = part.kind == EXCEPTION and not told[part.kind]
        rest = len(source) - (part.span[1] - part.span[0])
        if rest >= SHORTEST_REST and _tells(signs, len(LETTERS.findall(source, *part.span))):
            if _sum(signs) > ENOUGH:
                room = room or Room.of(source, target, words, (ours, theirs), (source_locale, locale))
                signs["room"] = room.left(part.span)
                signs["whole room"] = signs["room"] * signs["sentence"]
            yield part, signs


def _tells(signs: Signs, words: int) -> bool:
    """Whether anything of a part itself is missing: what it names, a sentence, brackets with some words (one alone may
    only explain another), or a word for such a clause."""
    acts = signs["act lost"] and (signs["short"] > SHORT or signs["cut"])
    sentence = signs["sentence"] and signs["marks"] > 0
    bracket = signs["bracket"] and words > 1
    return bool(signs["thing lost"] or acts or sentence or bracket or "word lost" in signs)


@dataclass(frozen=True, slots=True)
class _Both:
    """A source and its translation. `here` are the sentences of the source; `off` says by how many standard deviations
    the translation is too long, `marks` by how many it has fewer, for each of the sentences."""

    source: str
    target: str
    locales: tuple[str, str]
    here: tuple[Span, ...]
    fewer: bool
    off: float
    marks: tuple[int, ...]
    brackets: bool

    @classmethod
    def of(cls, source: str, target: str, source_locale: str, locale: str) -> _Both:
        here, there = _sentences(source, source_locale), _sentences(target, locale)
        lengths = len(source), telling(source, source_locale)
        off = max(excess(length, max(1, len(target)), source_locale, locale) for length in lengths)
        ours, theirs = _marks(source, here, source_locale), _marks(target, there, locale)
        marks = tuple(one - other for one, other in zip(ours, theirs, strict=False))
        if len(ours) != len(theirs):
            marks = (sum(ours) + len(ours) - sum(theirs) - len(theirs),) * len(ours)
        brackets = source.count("(") > target.count("(")
        off /= spread(len(source))
        return cls(source, target, (source_locale, locale), here, len(ours) > len(theirs), off, marks, brackets)

    @property
    def lacks(self) -> bool:
        """Told quickly: whether the translation may lack anything."""
        if self.fewer or self.brackets or self.off < LACKING or max(self.marks, default=0) > 0:
            return True
        ours, theirs = (said(language_of(locale))[EXCEPTION] for locale in self.locales)
        return bool(ours.search(self.source)) and not theirs.search(self.target)

    def ends(self, part: Part) -> bool:
        """Whether a part of the last sentence is its end."""
        return part.kind != SENTENCE and part.span[1] >= self.here[-1][1]

    def signs(self, part: Part) -> Signs:
        """Those of lengths and marks."""
        start, end = part.span
        marks = self.marks[max(0, bisect_left(self.here, (start + 1,)) - 1)]
        return {
            "always": 1,
            "length": (fit := self._fit(end - start)),
            "whole": fit if part.kind == SENTENCE else 0,
            "short": min(MOST_SHORT, max(0.0, -self.off)),
            "marks": max(-MOST_MARKS, min(MOST_MARKS, marks)),
            "sentence": part.kind == SENTENCE,
            "joined": part.kind == SENTENCE and marks <= 0,
            "bracket": part.kind == "bracket" and self.brackets,
            "member": (member := part.member and marks > 0),
            "members": member and min(MOST_MARKS, marks),
        }

    def _fit(self, length: int) -> float:
        """How much better the translation fits the source without a part of this length."""
        rest = max(1, len(self.source) - length)
        fit = excess(rest, max(1, len(self.target)), *self.locales) / spread(rest)
        short = min(self.off, 0.0)  # what is long enough lacks nothing
        return max(-FURTHEST, min(FURTHEST, (min(short**2, UNLIKELY) - min(fit**2, UNLIKELY)) / 4))


@dataclass(frozen=True, slots=True)
class _Words:
    """The known words of a source, with the first and the last place of each thing among them. `firm` says of the words
    for things whether the translation has them."""

    words: tuple[Named, ...]
    first: Mapping[int, int]
    last: Mapping[int, int]
    firm: tuple[bool, ...]

    @classmethod
    def of(cls, words: tuple[Named, ...]) -> _Words:
        places = [(thing, at) for at, word in enumerate(words) for thing in word.things]
        return cls(words, dict(reversed(places)), dict(places), tuple(word.said for word in words if word.firm))

    def signs(self, span: Span) -> Signs:
        """What a part names that the translation says, or not, beside what else it does."""
        low, high = (bisect_left(self.words, at, key=lambda word: word.at) for at in span)
        inside = [word.said for word in self.words[low:high] if word.firm]
        own = [(word.firm, word.said) for word in self.words[low:high] if not self._is_elsewhere(word, low, high)]
        numbers = {
            "rest lost": self.firm.count(False) - inside.count(False),
            "rest said": self.firm.count(True) - inside.count(True),
            "thing lost": own.count((True, False)), "thing said": own.count((True, True)),
            "act lost": own.count((False, False)), "act said": own.count((False, True)),
        }  # fmt: skip
        return {sign: min(number, MOST_NAMED) for sign, number in numbers.items()}

    def _is_elsewhere(self, word: Named, low: int, high: int) -> bool:
        """Whether the rest of the source names all that a word may name, or any of it where the translation says so."""
        there = (self.first[thing] < low or self.last[thing] >= high for thing in word.things)
        return any(there) if word.said else all(there)


def _figures_said(here: Iterable[Figure], there: Iterable[Figure]) -> list[int]:
    """Where the numbers, times and dates of a source stand that it says once, and that its translation says."""
    often, theirs = Counter(what for _, what in here), {what for _, what in there}
    return sorted(at for at, what in here if often[what] == 1 and what in theirs)


def _figures(reading: Reading) -> Iterator[Figure]:
    for one in reading.quantities:
        if one.sure:
            yield from ((one.span[0], value) for value in {one.low, one.high})
    for time in reading.times:
        yield from ((time.span[0], f"time {minute}") for minute in time.minutes)
    for date in reading.dates:
        yield from ((date.span[0], f"date {day}") for day in date.days)


def _sentences(text: str, locale: str) -> tuple[Span, ...]:
    """The sentences of a text that have a letter outside its markup."""
    if "<" not in text:
        return sentences(text, locale)
    plain = prose(text)
    return tuple(span for span in Parts.of(text, locale).spans if any(map(str.isalpha, plain[slice(*span)])))


def _marks(text: str, spans: Sequence[Span], locale: str) -> tuple[int, ...]:
    """How many marks and words there are between the parts of each sentence."""
    found = _between(locale).findall
    return tuple(len(found(text, *span)) for span in spans)


@lru_cache(maxsize=16)
def _between(locale: str) -> re.Pattern[str]:
    """The marks and words between the parts of a sentence; marks alone where the words are not known."""
    forms = data(language_of(locale)).get("joining", {}).get(LISTED, ())
    return re.compile("|".join((MARKS, *([pattern(forms).pattern] if forms else ()))), re.IGNORECASE)
