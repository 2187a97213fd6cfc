"""The phrases of a text: words that mean something together, beside each other or with others between."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from translator.language.lexicon import ANY, NOTHING, Form, Forms, Lexicon, Seen
from translator.language.tables import Meaning

KINDS = {"word": "word", "whole_word": "word", "date": "date", "sep": "date", "clock": "clock", "other": "sign"}
FIGURES = frozenset({"number", "date", "clock"})
NO_PROSE = "\ufffc"
"""Stands for a character of a tag, an address or a placeholder: nothing that is read."""
POSSESSIVE = re.compile(r"[^\W\d_]['’]s")
"""No second: "a baby's"."""
ELIDED = re.compile(r"[^\W\d_]['’][^\W\d_]")
"""French "l'eau": no litre."""
PARTED = re.compile(r"[,;:!?()،؛؟]")
"""No phrase reaches over these."""
STOP = re.compile(r"[.!?؟]\S{0,3}\s")
"""What ends a sentence, where no small letter follows."""
ABBREVIATED = "no"
"""Stands for "number" before a figure, "room no. 3", but as a sentence of its own."""
BEGUN = re.compile(r"\s?\Z|.?[.!?؟:\n]\s?\Z")
"""A sentence begins behind these two characters."""
NUMERAL = frozenset({"numbers", "quantities", "multipliers", "ordinals", "fractions"})
TIMES = frozenset({"order", "time", "deadline", "bound", "limit"})
"""Pairs of opposites that are told by the same words."""
ONLY = Meaning("negation", "only")
"""Denies nothing, so that a "not" behind its … keeps what it says: "only if it has not helped"."""
AMOUNTS = frozenset({"amount:more", "amount:less"})
NEAR = 3
"""So many characters may stand between two words of a phrase."""
REACH = 6
"""A phrase with … looks so many words ahead."""
NORMAL = itemgetter(0)
"""Of a Seen."""


def kind_of(match: re.Match[str]) -> str:
    """What a match of a text's pattern is: "word", "sign", or one of FIGURES."""
    return KINDS.get(match.lastgroup or "", "number")


class Phrase(NamedTuple):
    """A phrase of so many words, one for a word alone, and what it means. Its opposites may reach over more words,
    which mean something else as well."""

    size: int
    meanings: tuple[Meaning, ...]
    reach: int = 0


UNKNOWN = Phrase(1, ())


class Phrases:
    """The phrases of a text. `matches` are its words, signs and figures, `written` their texts, and `seen` what is
    known of each."""

    def __init__(self, matches: Sequence[re.Match[str]], written: Sequence[str], lexicon: Lexicon) -> None:
        self.matches, self.written, self.lexicon = matches, written, lexicon
        self.seen: list[Seen] = [*map(lexicon.seen.__getitem__, written)]
        self.elides = bool(lexicon.settings.get("elides"))
        self.used: dict[int, frozenset[str]] = {}
        """The words that a phrase has taken up, and the tables and pairs in which they mean nothing any more."""

    def begun(self) -> list[tuple[int, Forms | None]]:
        """The places where something may begin that means anything, with what begins there. Most words with which
        anything begins only begin phrases whose second word does not stand behind them."""
        found = [(at, forms) for at, (_, forms) in enumerate(self.seen) if forms is not NOTHING]
        if self.lexicon.prefixes:
            return found
        last = len(self.seen) - 1
        return [
            (at, forms)
            for at, forms in found
            if forms is None or forms.free or (at < last and self.seen[at + 1].normal in forms.phrases)
        ]

    def read(self, at: int, forms: Forms | None) -> Phrase:
        """The phrase that begins here, or the word alone. `forms` is what begins with this word."""
        match, word = self.matches[at], self.written[at]
        if forms is None:
            # "24 h/24", «7/24»: one name for round the clock.
            forms = self.lexicon.forms("24/7" if word[0] in "27" else word)
        if forms is NOTHING:
            return UNKNOWN
        if len(word) == 1 and (
            (self.elides and ELIDED.match(match.string, match.start()))
            or (word == "s" and POSSESSIVE.match(match.string, max(0, match.start() - 2)))
        ):
            forms = forms._replace(alone=tuple(one for one in forms.alone if one.table not in ("units", "counts")))
        second = self._second(forms.phrases, at + 1) if forms.phrases else ()
        if second or forms.open or (forms.spread and self._may_spread(forms.spread, at)):
            found = self._longest(forms, second, at)
        elif not forms.alone:
            return UNKNOWN
        else:
            found = Phrase(1, forms.alone)
        if at in self.used:
            gone = self.used[at]
            left = () if "ignore" in gone else (one for one in found.meanings if gone.isdisjoint(_taken(one)))
            found = found._replace(meanings=tuple(left))
        return found

    def _longest(self, forms: Forms, second: Sequence[Form], at: int) -> Phrase:
        """The longest phrase that begins here; the word alone where there is none. Of a phrase that is in tables of
        opposites alone, the words keep what they say beside that: "poco frecuente" denies by its "poco"."""
        plain = self._best(forms, second, at, opposes=False) if forms.says_else else None
        plain = plain or Phrase(1, forms.alone)
        opposite = self._best(forms, second, at, opposes=True) if forms.opposes else None
        if opposite is None or opposite.size < plain.size or (opposite.size == plain.size and _says_nothing(plain)):
            return plain
        names = frozenset(map(_pair, opposite.meanings))
        for place in range(at + plain.size, at + opposite.size):
            self.used[place] = self.used.get(place, frozenset()) | names
        kept = plain.meanings
        if opposite.size > plain.size:
            kept = tuple(one for one in kept if one.table != "contrasts" or _pair(one) not in names)
        return Phrase(plain.size, tuple(dict.fromkeys(kept + opposite.meanings)), opposite.size)

    def _best(self, forms: Forms, second: Sequence[Form], at: int, *, opposes: bool) -> Phrase | None:
        """The longest phrase of a kind that begins here, of several the one that says more of its last word. What
        stands before a … counts, and a phrase with … beats as long a one without; its words behind the … are then used
        up."""
        best: Form | None = None
        size = 0
        for form in (*second, *forms.open):
            found = self._fits(at, form.rest) if form.opposes is opposes else 0
            if found > size or (best is not None and found == size and _is_closer(form.rest[-1], best.rest[-1])):
                best, size = form, found
        spread = self._spread(forms, at, opposes) if forms.spread else None
        if spread is not None and spread[0] >= size:
            head, tail, form = spread
            tables = frozenset(_used_up(one) for one in form.meanings if one != ONLY)
            for place in tail:
                self.used[place] = self.used.get(place, frozenset()) | tables
            return Phrase(head, form.meanings)
        return Phrase(size, best.meanings) if best is not None else None

    def _second(self, phrases: Mapping[str, tuple[Form, ...]], at: int) -> Sequence[Form]:
        """The phrases whose second word stands here."""
        if at >= len(self.written):
            return ()
        normal = self.seen[at].normal
        found = phrases.get(normal, ())
        for bare in self.lexicon.bare(normal) if self.lexicon.prefixes else ():
            found += phrases.get(bare, ())
        return found

    def _fits(self, at: int, rest: Sequence[str]) -> int:
        """How many words a phrase covers whose rest is this; 0 where it does not stand here. A `#` at its end asks
        for a number and does not use it up."""
        place = at
        for word in rest:
            place += 1
            if place >= len(self.matches) or not _near(self.matches[place - 1], self.matches[place]):
                return 0
            if word == "#":
                return place - at if self._number(place) else 0
            if not self.lexicon.fits(word, self.seen[place].normal):
                return 0
        return place - at + 1

    def _number(self, at: int) -> bool:
        kind = kind_of(self.matches[at])
        if kind in FIGURES:
            return kind != "date"
        return any(meaning.table in NUMERAL for meaning in self.lexicon.forms(self.written[at]).alone)

    def _may_spread(self, spread: Mapping[str, tuple[Form, ...]], at: int) -> bool:
        """Told quickly: whether any word behind a … may stand behind this one."""
        return "" in spread or not spread.keys().isdisjoint(map(NORMAL, self.seen[at + 1 : at + 2 + REACH]))

    def _spread(self, forms: Forms, at: int, opposes: bool) -> tuple[int, range, Form] | None:
        """The phrase with …, of opposites alone or not, that covers most words before it, of several that whose words
        behind it come first: how many words it covers before the …, which behind it; None where none stands here."""
        best: tuple[int, range, Form] | None = None
        loose = forms.spread.get("", ())
        for place in range(at + 1, min(at + 2 + REACH, len(self.matches))):
            one, other = self.matches[place - 1], self.matches[place]
            gap = one.string[one.end() : other.start()]
            if gap != " " and (";" in gap or _is_stopped(one, other)):
                break
            exactly = forms.spread.get(self.seen[place].normal, ())
            if not (exactly or loose) or (place > at + 1 and self._hyphenated(place)):
                continue
            for form in (*exactly, *loose):
                middle = form.rest.index(ANY)
                if form.opposes is not opposes or (best is not None and middle + 1 <= best[0]):
                    continue
                head = self._fits(at, form.rest[:middle])
                tail = form.rest[middle + 1 :]
                if not head or place < at + head or not self.lexicon.fits(tail[0], self.seen[place].normal):
                    continue
                if any(one.value in AMOUNTS for one in form.meanings) and self._conditional(at + head, place):
                    continue
                size = self._fits(place, tail[1:])
                if size and not (tail[0].startswith("*") and self._ends_nothing(place)):
                    best = head, range(place, place + size), form
        return best

    def _conditional(self, start: int, end: int) -> bool:
        """Whether a condition begins among these words: the "not" before it is not of what stands behind, "not if you
        have more than two"."""
        conditions = {self.lexicon.normal(word) for word in self.lexicon.settings.get("conditions", ())}
        return not conditions.isdisjoint(map(NORMAL, self.seen[start:end]))

    def _ends_nothing(self, at: int) -> bool:
        """Whether a word ends a phrase that says nothing: the "gelmez" of "gelir gelmez" denies no "fazla"."""
        forms = self.seen[at - 1].forms
        if forms is None or forms is NOTHING:
            return False
        ended = (form for form in (*self._second(forms.phrases, at), *forms.open) if self._fits(at - 1, form.rest))
        return any(one.table == "ignore" for form in ended for one in form.meanings)

    def _hyphenated(self, at: int) -> bool:
        """Whether a hyphen alone stands before a word: the "only" of "oxygen-only" is a part of a name."""
        start = self.matches[at].start()
        return self.matches[at].string[self.matches[at - 1].end() : start] == "-"


def _is_closer(word: str, stem: str) -> bool:
    """Whether the last word of a phrase says more of it than a stem that it begins with."""
    return stem.endswith("*") and len(word) > len(stem) > 1 and word.startswith(stem[:-1])


def _used_up(meaning: Meaning) -> str:
    """What the words behind the … of a phrase mean nothing of any more: its whole table; of opposites only its own pair
    but for those of time, of which there are several: "no antes de"."""
    pair = _pair(meaning)
    return meaning.table if meaning.table != "contrasts" or pair in TIMES else pair


def _says_nothing(phrase: Phrase) -> bool:
    """Whether a phrase is only there so that its words are not taken for what they usually mean."""
    return bool(phrase.meanings) and all(one.table == "ignore" for one in phrase.meanings)


def _pair(meaning: Meaning) -> str:
    """The pair of opposites that something is a side of."""
    return meaning.value.split(":")[0]


def _taken(meaning: Meaning) -> tuple[str, ...]:
    """By what a meaning is taken up: its table, or its pair of opposites."""
    return (meaning.table, _pair(meaning)) if meaning.table == "contrasts" else (meaning.table,)


def _near(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two words may belong to one phrase."""
    apart = other.start() - one.end()
    if apart > 1 and (PARTED.search(one.string, one.end(), other.start()) or _is_stopped(one, other)):
        return False
    return apart <= NEAR or apart - one.string.count(NO_PROSE, one.end(), other.start()) <= NEAR


def _is_stopped(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a sentence ends between two words; not behind a letter alone, as in "z. B.", nor in "room no. 3"."""
    if other.start() - one.end() < 2 or one.end() - one.start() < 2 or other[0][0].islower():
        return False
    if other[0][0].isdigit() and one[0].lower() == ABBREVIATED:
        return BEGUN.match(one.string[max(0, one.start() - 2) : one.start()]) is not None
    return STOP.search(one.string, one.end(), other.start()) is not None
