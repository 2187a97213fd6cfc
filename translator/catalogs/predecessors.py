"""Which text became which: the messages of an old template beside those of a new one.

It depends on the source side alone, so it is found once for all locales of an article.

Articles keep their order. So what vanished and what is new between the same two unchanged neighbours is compared
first, and may be less alike: there a heading like "Side Effects of Botox" finds its own among many that resemble it.
What is left is compared with all that vanished and shares one of its rarest words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nlargest
from math import sqrt

from translator.language.matching.similarity import similarity
from translator.model import Message, MessageKey

Source = tuple[str | None, str, str | None]
"""Context, id and plural of a message."""
Scored = tuple[float, int, int, int]
"""A candidate, the best first: minus the score, how far the places are apart, the new message, the old one."""

SHORT = 70
"""Up to so many characters a text is a heading or the like: many are the same but for a word or two."""
BETWEEN = 0.6, 0.33
"""How alike two texts between the same neighbours are at least: by their letters, or by their words. Any two texts of a
language have half of their letters in common, but few of their words."""
ANYWHERE = 0.7
"""How alike by their letters, wherever they stand."""
HEADING = 0.55
"""How much two headings have in common at least, wherever they stand."""
BLOCK = 2500
"""So many pairs between two neighbours are compared at most: where more is new, order tells nothing."""
RAREST, HOLDERS, BEST = 8, 50, 8
"""So many of a text's words are looked up, each in so many texts; so many of these are compared with it."""
CUT = 10_000
"""Of a longer text its beginning says enough."""
WORD = re.compile(r"\w+")
RUN = 16
"""A longer word is taken by threes of letters too: it is a compound, or its script has no spaces between words."""


def source_of(message: Message) -> Source:
    """What two messages are compared by."""
    return message.context, message.id, message.plural


@lru_cache(maxsize=4)  # the locales of an article ask one after another
def predecessors(old: tuple[Source, ...], obsolete: tuple[Source, ...], new: tuple[Source, ...]) -> Mapping[int, int]:
    """Of each changed message that has one, the old message that it was made from, as an index into `old + obsolete`.

    `old` and `new` are in the order of the article, `obsolete` has none. What has the same context and id on both
    sides is no candidate. Each old message is given away once, the best pairs first; a plural to a plural only.
    """
    search = _Search(old, obsolete, new)
    if search.same.keys() != set(range(len(new))) and len(search.taken) < len(search.old):
        search.between()
        search.anywhere()
        search.between()  # what was found makes new neighbours
    return search.found


class _Search:
    """`same` and `found` lead from new messages to old ones: unchanged ones, and changed ones. `taken` are the old
    ones that are candidates no more."""

    def __init__(self, old: Sequence[Source], obsolete: Sequence[Source], new: Sequence[Source]) -> None:
        self.old, self.new, self.placed = [*old, *obsolete], new, len(old)
        before, after = ([source[:2] for source in sources] for sources in (self.old, new))
        first: dict[MessageKey, int] = {}
        for index, key in enumerate(before):
            first.setdefault(key, index)
        kept = set(after)
        self.same = {index: first[key] for index, key in enumerate(after) if key in first}
        self.taken = {index for index, key in enumerate(before) if key in kept}
        self.found: dict[int, int] = {}

    def between(self) -> None:
        """Pairs what stands between the same two neighbours."""
        pairs = self.same | self.found
        back = {old: new for new, old in pairs.items() if old < self.placed}
        end = len(self.new)
        blocks = {
            (back.get(before, -1), back.get(after, end)): block for before, after, block in _blocks(self.placed, back)
        }
        candidates: list[Scored] = []
        for before, after, block in _blocks(end, pairs):
            vanished = blocks.get((before, after), [])
            if len(vanished) * len(block) <= BLOCK:
                candidates += (
                    (-score, abs((new - block[0]) - (old - vanished[0])), new, old)
                    for new in block
                    for old in vanished
                    if (score := self._alike(new, old))
                )
        self._take(candidates)

    def anywhere(self) -> None:
        """Pairs what is left with whatever vanished that shares a rare word."""
        vanished = {old: _words(source[1][:CUT]) for old, source in enumerate(self.old) if old not in self.taken}
        holders: dict[str, list[int]] = defaultdict(list)
        for old, words in vanished.items():
            for word in words:
                holders[word].append(old)
        common = _words("\n".join(id_ for _, id_, _ in self.old if len(id_) <= SHORT))
        candidates: list[Scored] = []
        for new, (_, id_, _) in enumerate(self.new):
            if new not in self.same and new not in self.found:
                words = _words(id_[:CUT])
                for old in _likeliest(words, holders):
                    if not self._fit(new, old):
                        continue
                    if len(id_) > SHORT:
                        score = similarity(id_[:CUT], self.old[old][1][:CUT], ANYWHERE)
                    else:
                        score = _shared(words, vanished[old], common)
                    if score >= HEADING:
                        candidates.append((-score, abs(new - old), new, old))
        self._take(candidates)

    def _alike(self, new: int, old: int) -> float:
        """From 0 to 1, by letters or by words, whichever says more; 0 where neither says enough."""
        if not self._fit(new, old):
            return 0.0
        one, other = self.new[new][1][:CUT], self.old[old][1][:CUT]
        letters, words = BETWEEN
        return max(similarity(one, other, letters), similarity(one.split(), other.split(), words))

    def _fit(self, new: int, old: int) -> bool:
        return (self.new[new][2] is None) == (self.old[old][2] is None)

    def _take(self, candidates: list[Scored]) -> None:
        for _, _, new, old in sorted(candidates):
            if new not in self.found and old not in self.taken:
                self.found[new] = old
                self.taken.add(old)


def _blocks(count: int, paired: Container[int]) -> Iterator[tuple[int, int, list[int]]]:
    """The runs of unpaired messages, each with the index of the paired one before it, -1 at the beginning, and of the
    one after it, `count` at the end."""
    before, block = -1, list[int]()
    for index in range(count + 1):
        if index < count and index not in paired:
            block.append(index)
            continue
        if block:
            yield before, index, block
            block = []
        before = index


def _words(text: str) -> Counter[str]:
    words = WORD.findall(text.lower())
    long = [word for word in words if len(word) > RUN]
    return Counter([*words, *(word[at : at + 3] for word in long for at in range(len(word) - 2))])


def _likeliest(words: Iterable[str], holders: Mapping[str, Sequence[int]]) -> list[int]:
    """The few that share the most of the rarest words."""
    rarest = sorted((len(holders[word]), word) for word in words if word in holders)
    votes: dict[int, float] = defaultdict(float)
    for number, word in rarest[:RAREST]:
        for old in holders[word][:HOLDERS]:
            votes[old] += 1 / number
    return nlargest(BEST, votes, key=votes.__getitem__)


def _shared(one: Counter[str], other: Counter[str], common: Counter[str]) -> float:
    """From 0 to 1: how much of two short texts is the same words, where a word counts the less, the more `common` it is
    in short texts."""

    def weight(words: Counter[str]) -> float:
        return sum(number / sqrt(1 + common[word]) for word, number in words.items())

    whole = weight(one) + weight(other)
    return 2 * weight(one & other) / whole if whole else 0.0
