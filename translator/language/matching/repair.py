"""What of a translation can stay when some sentences of its source have changed.

The translations of sentences that have not changed stay word for word; for each new sentence there is a place among
them. Where that is not sure, or where a sentence now claims something else, nothing is repaired: a person must look.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from translator.language.matching.alignment import Bead, align
from translator.language.matching.statements import Weight, statement
from translator.language.numbers.agreement import compare
from translator.language.numbers.atoms import measure
from translator.language.opposites.polarity import DENYING
from translator.language.parts import Parts
from translator.language.reading import read
from translator.locales import language_of
from translator.markup.opaque import fixed
from translator.model import Span

LONGEST = 20_000
"""Characters of a text that is looked at; a paragraph has fewer."""
MOST = 60
"""Sentences of such a text."""
MOST_NEW = 5
"""Sentences that are translated anew: more is no repair, nor do their numbers fit into the comment."""
WITHOUT_SPACES = frozenset({"ja", "yue", "zh"})
"""Languages that put no space between two sentences."""
JOINING = ("+", "=")
KEPT = "keep"
"""What stays as it is ("Stay at home"): another language may say it with a "not", by itself it denies nothing."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
Change = tuple[Span, Span]
"""The indexes of old sentences, and of the new ones in their place; one may be empty."""


class Reason(Enum):
    """Why nothing of a translation is repaired."""

    LONG = "the text is too long"
    SAME = "no sentence has changed"
    MUCH = "too many sentences have changed"
    MOVED = "sentences have changed their places"
    LAYOUT = "line breaks have changed"
    UNKNOWN = "the words of the source's language are not known"
    CLAIMS = "what is counted, denied, allowed or on a side has changed"
    UNSURE = "which sentences of the translation are the old source's is not sure"
    MARKUP = "markup, brackets or quotation marks go over the end of a sentence"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the new source that needs a translation; `number` is its place in the text, from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The translation to be, in order: text that stays or that parts sentences, and the sentences to translate. There
    are none of these where sentences are only taken out."""

    pieces: tuple[str | Sentence, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(piece for piece in self.pieces if isinstance(piece, Sentence))

    def filled(self, translations: Mapping[int, str]) -> str:
        """The whole, with the translations of the sentences by their numbers."""
        return "".join(piece if isinstance(piece, str) else translations[piece.number] for piece in self.pieces)


def plan(old: str, new: str, translation: str, source_locale: str, locale: str) -> Plan | Reason:
    """How to bring `translation`, which is that of `old`, to `new`; else why a person has to. Raises nothing, and looks
    at no text that is too long."""
    if max(len(old), len(new), len(translation)) > LONGEST:
        return Reason.LONG
    texts = (Parts.of(old, source_locale), Parts.of(new, source_locale), Parts.of(translation, locale))
    if not all(0 < len(text.spans) <= MOST for text in texts):
        return Reason.LONG
    try:
        return _Repair(*texts).plan()
    except _StopError as stop:
        return stop.reason


def claims(text: str, locale: str) -> tuple[str, ...]:
    """What a sentence says that must not change unseen, in order: its facts, what is allowed and required, and what
    else it counts or denies ("both", "only")."""
    found = read(text, locale)
    said = [
        (atom.span, atom.key)
        for atom in statement(text, locale).atoms
        if atom.weight >= Weight.MODAL and not _in_a_word(text, atom.span)
    ]
    unsure = (one for one in found.quantities if not one.sure and (one.unit or one.low != "1"))
    said += [(one.span, f"{one.low} {one.unit}") for one in unsure]
    said += [(cue.span, cue.what) for cue in found.negations if cue.what not in DENYING and cue.what != KEPT]
    return tuple(what for _, what in sorted(said))


def contradict(before: str, after: str, locale: str) -> bool:
    """Whether one text may claim what the other does not: read whole, and the words that only one of them has, each by
    itself, for a reader passes over some ("not" in "not uncommon"). Hours for days are another claim without a number
    too."""
    if claims(before, locale) != claims(after, locale):
        return True
    left, right = (Counter(WORD.findall(text)) for text in (before, after))
    gone, added = ([*(left - right).elements()], [*(right - left).elements()])
    one, other = (Counter(what for word in words for what in claims(word, locale)) for words in (gone, added))
    if one != other:
        return True
    measures = ({measure(unit) for word in words for unit in read(word, locale).units} for words in (gone, added))
    return not next(measures).isdisjoint(next(measures))


class _StopError(Exception):
    """Nothing is repaired."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _Edit:
    """A change with the sentences of the translation that it is about."""

    old: Span
    there: Span
    new: Span


class _Repair:
    """The work on one translation."""

    def __init__(self, old: Parts, new: Parts, there: Parts) -> None:
        self.old, self.new, self.there = old, new, there

    def plan(self) -> Plan:
        """Raises _StopError."""
        changes = self._changes()
        self._check_claims(changes)
        edits = self._edits(changes)
        if sum(last - first for first, last in (edit.new for edit in edits)) > MOST_NEW:
            raise _StopError(Reason.MUCH)
        self._check_alignment(edits)
        self._check_markup(edits)
        return Plan(tuple(_joined(self._pieces(edits))))

    def _changes(self) -> list[Change]:
        """What has changed, where some sentences are as they were."""
        old, new = self.old.sentences, self.new.sentences
        codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        changes = [((i, i2), (j, j2)) for tag, i, i2, j, j2 in codes if tag != "equal"]
        if not changes:
            raise _StopError(Reason.SAME)
        if len(changes) == len(codes):
            raise _StopError(Reason.MUCH)
        gone = {text for span, _ in changes for text in old[slice(*span)]}
        if any(text in gone for _, span in changes for text in new[slice(*span)]):
            raise _StopError(Reason.MOVED)
        same = [(i + at, j + at) for tag, i, i2, j, _ in codes if tag == "equal" for at in range(1, i2 - i)]
        ends = [(0, 0), (len(old), len(new))]
        if any(_layout(self.old.gap(i)) != _layout(self.new.gap(j)) for i, j in (*same, *ends)):
            raise _StopError(Reason.LAYOUT)
        return changes

    def _check_claims(self, changes: Sequence[Change]) -> None:
        """What takes the place of sentences claims what they did. A sentence put in, or taken out, contradicts no
        other; where there are both, one may be the other, moved and changed."""
        if not read("", self.old.locale).known:
            raise _StopError(Reason.UNKNOWN)
        pairs = [(self.old.part(before), self.new.part(after)) for before, after in changes]
        gone = " ".join(before for before, after in pairs if not after)
        added = " ".join(after for before, after in pairs if not before)
        for before, after in (*pairs, (gone, added)):
            if before and after and contradict(before, after, self.old.locale):
                raise _StopError(Reason.CLAIMS)

    def _edits(self, changes: Sequence[Change]) -> list[_Edit]:
        """The changes with their sentences of the translation. What one sentence there stands for is one edit: where
        it is two sentences of the source, the one that has not changed is translated anew too."""
        beads = align(self.old.sentences, self.there.sentences, self.old.locale, self.there.locale)
        if any(bead.source[0] == bead.source[1] or bead.target[0] == bead.target[1] for bead in beads):
            raise _StopError(Reason.UNSURE)
        edits: list[_Edit] = []
        for old, new in changes:
            edit = self._edit(beads, old, new)
            if edits and edit.old[0] < edits[-1].old[1]:
                before = edits.pop()
                edit = _Edit(*((one[0], two[1]) for one, two in zip(_spans(before), _spans(edit), strict=True)))
            edits.append(edit)
        return edits

    def _edit(self, beads: Sequence[Bead], old: Span, new: Span) -> _Edit:
        first, last = old
        inside = [bead for bead in beads if bead.source[0] < last and first < bead.source[1]]
        beside = inside or [bead for bead in beads if first in bead.source]
        if not all(bead.sure for bead in beside):
            raise _StopError(Reason.UNSURE)
        if not inside:  # put in between two beads
            at = next((bead.target[0] for bead in beads if bead.source[0] == first), len(self.there.spans))
            return _Edit(old, (at, at), new)
        start, end = inside[0].source[0], inside[-1].source[1]
        there = inside[0].target[0], inside[-1].target[1]
        return _Edit((start, end), there, (new[0] - (first - start), new[1] + (end - last)))

    def _check_alignment(self, edits: Sequence[_Edit]) -> None:
        """Something is left to keep, and no value or part is on one side of a cut here, on the other there."""
        starts = [(0, 0), *((edit.old[1], edit.there[1]) for edit in edits)]
        ends = [*((edit.old[0], edit.there[0]) for edit in edits), (len(self.old.spans), len(self.there.spans))]
        kept = [((i, i2), (j, j2)) for (i, j), (i2, j2) in zip(starts, ends, strict=True) if i < i2]
        if not kept:
            raise _StopError(Reason.MUCH)
        pairs = [*kept, *((edit.old, edit.there) for edit in edits)]
        if sum(self._unlike(*pair) for pair in pairs) > self._unlike((0, ends[-1][0]), (0, ends[-1][1])):
            raise _StopError(Reason.UNSURE)

    def _unlike(self, old: Span, there: Span) -> int:
        """How many values and fixed parts these sentences and their translation do not have in common."""
        here, target = self.old.part(old), self.there.part(there)
        found = compare(read(here, self.old.locale), read(target, self.there.locale))
        values = (found.missing, found.extra, found.units, *found.times, *found.dates)
        left, right = (Counter(text[slice(*span)] for span in fixed(text)) for text in (here, target))
        return sum(len(spans) for spans in values) + ((left - right) + (right - left)).total()

    def _check_markup(self, edits: Sequence[_Edit]) -> None:
        """Nothing is open where a text is cut."""
        for edit in edits:
            new = range(edit.new[0], edit.new[1] + 1)
            for text, cuts in ((self.old, edit.old), (self.there, edit.there), (self.new, new)):
                if not all(map(text.parted, cuts)):
                    raise _StopError(Reason.MARKUP)

    def _pieces(self, edits: Sequence[_Edit]) -> Iterator[str | Sentence]:
        text, at = self.there, 0
        for edit in edits:
            start, end = self._place(edit)
            yield text.text[at:start]
            yield from self._new(edit)
            at = end
        yield text.text[at:]

    def _place(self, edit: _Edit) -> Span:
        """The characters of the translation that an edit is in the place of: with sentences that are taken out goes
        what parts them from the next."""
        spans, (first, last) = self.there.spans, edit.there
        if first == last:
            at = spans[first - 1][1] if first else spans[0][0]
            return at, at
        if edit.new[0] < edit.new[1]:
            return spans[first][0], spans[last - 1][1]
        if last < len(spans):
            return spans[first][0], spans[last][0]
        return spans[first - 1][1], spans[last - 1][1]

    def _new(self, edit: _Edit) -> Iterator[str | Sentence]:
        """The new sentences with what parts them, and what parts them from the translation if they are put in."""
        put_in = edit.there[0] == edit.there[1]
        for index in range(*edit.new):
            if index > edit.new[0] or (put_in and edit.there[0]):
                yield self._between(index)
            yield Sentence(index + 1, self.new.sentences[index])
        if put_in and not edit.there[0]:
            yield self._between(edit.new[1])

    def _between(self, index: int) -> str:
        """What to put before a new sentence: the source's line break, else what this translation has elsewhere."""
        if _layout(own := self.new.gap(index)):
            return own
        gaps = (self.there.gap(at) for at in range(1, len(self.there.spans)))
        usual = "" if language_of(self.there.locale) in WITHOUT_SPACES else " "
        return next((gap for gap in gaps if not _layout(gap)), usual)


def _in_a_word(text: str, span: Span) -> bool:
    """Whether a sign says nothing but holds letters together: "Ctrl+Z", "name=value"."""
    return text[slice(*span)] in JOINING and text[: span[0]][-1:].isalpha() and text[span[1] :][:1].isalpha()


def _layout(gap: str) -> str:
    """What stands between two sentences but spaces."""
    return re.sub(r"[^\S\n]", "", gap)


def _spans(edit: _Edit) -> tuple[Span, Span, Span]:
    return edit.old, edit.there, edit.new


def _joined(pieces: Iterable[str | Sentence]) -> Iterator[str | Sentence]:
    """Texts beside each other as one, none that is empty."""
    kept = ""
    for piece in pieces:
        if isinstance(piece, str):
            kept += piece
            continue
        if kept:
            yield kept
        yield piece
        kept = ""
    if kept:
        yield kept
