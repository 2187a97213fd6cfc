"""What the program knows of a language: data/<language>.toml, made ready for looking words up.

A form in a table is a word or a phrase. `stem*` stands for every word that begins so, `*ending` for every word that
ends so, `…` between two words for up to five words of any kind, a leading `=` asks for exactly these letters, upper
and lower case included. docs/languages.md says what each table is for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import Any, NamedTuple

from translator.language.beginnings import Lengths
from translator.language.naming.sounds import plain
from translator.language.remembered import Remembered
from translator.language.tables import Meaning, all_forms, all_tables, joined_forms
from translator.locales import language_of

NO_LETTER = r"\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u218b\u2460-\u249b"
"""Python counts ½ and ² among a word's characters."""
MARKS = r"\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d"
WORD = rf"[^{NO_LETTER}]++(?:[{MARKS}]++[^{NO_LETTER}]*+)*+"
SIGNS = r"%‰٪°℃℉€$£₺₽¥/&=+"
STARRED = re.compile(rf"(?:[cm]m)?[Hh]2[Oo]|\*?(?:{WORD})\*?|24/7|7/24|COVID-19|[#…{SIGNS}]")
DROPPED = re.compile("[\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]")
ALIKE = str.maketrans({**dict(zip("أإآٱىةёµ٪", "اااايهеμ%", strict=True)), "ß": "ss"})
LONGEST = 48
"""A longer word is in no table."""
PARTS = 3
"""A number word is made of so many more at most."""
VERBAL = ("contrasts", "negation", "modality")
"""Tables that have verbs."""
LEAST_VERB = 2
"""A verb has more letters than these."""
ANY = "…"


UNSPACED = frozenset({"ja", "ko", "zh"})
"""Languages that write their words right behind a sign in other letters: "5mgを"."""
LATIN = re.compile(r"[a-zμ]+(?=[^\x00-\u1000])")


class Form(NamedTuple):
    """The rest of a phrase after its first word, and what the whole phrase means."""

    rest: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    exact: str = ""
    """The letters that the first word must have, upper and lower case included; "" for any."""
    opposes: bool = False
    """It is in tables of opposites alone: its words may say something else as well."""


class Forms(NamedTuple):
    """All that begins with a word. `phrases` by their second word; `open` are those whose second word is a stem, an
    ending or a number; `spread` are those with …, by the word behind it, "" for a stem or an ending; `alone` is what
    the word means by itself."""

    phrases: Mapping[str, tuple[Form, ...]]
    open: tuple[Form, ...]
    spread: Mapping[str, tuple[Form, ...]]
    alone: tuple[Meaning, ...]
    opposes: bool = False
    """One of the phrases is in tables of opposites alone."""
    says_else: bool = False
    """One of the phrases is in other tables."""
    free: bool = False
    """It may mean something whichever word stands behind it."""


NOTHING = Forms({}, (), {}, ())


class Seen(NamedTuple):
    """A word of a text as it is looked up, and what begins with it: None for figures, which are read as such first."""

    normal: str
    forms: Forms | None


UNLISTED = Remembered(lambda normal: Seen(normal, NOTHING))
"""By how it is looked up a word with which nothing begins: one for all lexicons."""


class Lexicon:
    """A language's words. `settings` are the plain values of its file ([words])."""

    def __init__(self, language: str, tables: Mapping[str, Any]) -> None:
        self.language = language
        self.known = bool(tables) and "*" not in tables.get("lacks", ())
        self.settings: Mapping[str, Any] = tables.get("words", {})
        self._whole: dict[str, tuple[Form, ...]] = {}
        self._stems: dict[str, tuple[Form, ...]] = {}
        self._endings: dict[str, tuple[Form, ...]] = {}
        self.seen = Remembered(self._see)
        """What is known of each word as it stands in a text."""
        self._plain = bool(self.settings.get("plain"))
        self._separable = sorted(self.settings.get("separable", ()), key=len, reverse=True)
        single: dict[Meaning, tuple[Form, ...]] = {}
        for meaning, form in chain(all_forms(tables), joined_forms(tables)):
            for way in self._ways(form) if meaning.table in VERBAL else (form,):
                self._add(meaning, way, single)
        self._firsts = {form: found for form, forms in self._whole.items() if (found := _first_part(forms))}
        self._stem_lengths, self._first_lengths = Lengths(self._stems), Lengths(self._firsts)
        self._end_lengths = Lengths(ending[::-1] for ending in self._endings)
        self.prefixes = sorted(map(self._normal, self.settings.get("prefixes", ())), key=len, reverse=True)
        joint = self.settings.get("join_prefix")
        self._loose = tuple(prefix for prefix in self.prefixes if prefix != joint)
        self._compounds = bool(self.settings.get("compounds"))
        self._suffixes = bool(self.settings.get("suffixes"))

    def normal(self, word: str) -> str:
        """A word as it is looked up: in lower case, without marks that are often left out."""
        return self.seen[word].normal

    def _normal(self, word: str) -> str:
        if self._plain:
            return plain(DROPPED.sub("", word)).translate(ALIKE)
        if self.language == "tr":
            word = word.replace("I", "ı").replace("İ", "i")
        if word.isascii():
            return word.lower()
        word = unicodedata.normalize("NFC", DROPPED.sub("", word)).lower()
        return word.translate(ALIKE)

    def forms(self, word: str) -> Forms:
        """What begins with this word. `word` is as it stands in a text."""
        found = self.seen[word].forms
        return self._look_up(word, self._normal(word)) if found is None else found

    def _see(self, word: str) -> Seen:
        normal = intern(self._normal(word))
        forms = None if any(map(str.isnumeric, word)) else self._look_up(word, normal)
        return UNLISTED[normal] if forms is NOTHING else Seen(normal, forms)

    def fits(self, pattern: str, normal: str) -> bool:
        """Whether a word of a phrase is the one in a text, which is given as `normal` returns it."""
        if pattern.startswith("*"):
            return pattern[1:-1] in normal if pattern.endswith("*") else normal.endswith(pattern[1:])
        if pattern.endswith("*"):
            return normal.startswith(pattern[:-1])
        return normal == pattern or pattern in self.bare(normal)

    def bare(self, normal: str) -> list[str]:
        """The word without each of the letters that may be written together with it, but for those that join numbers:
        "خمس وعشر" is no "خمس عشر"."""
        if not normal.startswith(self._loose):
            return []
        return [normal[len(prefix) :] for prefix in self._loose if normal.startswith(prefix)]

    def listed(self) -> Iterator[tuple[tuple[str, ...], Form]]:
        """All forms of the tables, each with its words as they are looked up."""
        for table, before, behind in ((self._whole, "", ""), (self._stems, "", "*"), (self._endings, "*", "")):
            for first, forms in table.items():
                yield from (((before + first + behind, *one.rest), one) for one in forms)

    def _ways(self, form: str) -> Iterator[str]:
        """A form, and how it is written with the "to" of an infinitive within: "absetzen", "abzusetzen"."""
        yield form
        prefix = next((one for one in self._separable if form.startswith(one)), "")
        if prefix and form[len(prefix) + LEAST_VERB : len(prefix) + LEAST_VERB + 1].isalpha() and " " not in form:
            yield f"{prefix}zu{form.removeprefix(prefix)}"

    def _add(self, meaning: Meaning, form: str, single: dict[Meaning, tuple[Form, ...]]) -> None:
        """`single` has what single words are by their meaning: most forms are, and share it."""
        exact, form = form.startswith("="), form.removeprefix("=")
        first, *rest = _starred(form)
        alone = single.get(meaning) or single.setdefault(meaning, (Form((), (meaning,)),))
        made = alone
        if rest or exact:
            tail = tuple(intern(self._normal(word)) for word in rest)
            made = (Form(tail, alone[0].meanings, first.strip("*") if exact else ""),)
        table = self._whole
        if first.endswith("*"):
            table, first = self._stems, first[:-1]
        elif first.startswith("*"):
            table, first = self._endings, first[1:]
        normal = self._normal(first)
        word = first if normal == first else normal  # one string, where it is the file's
        before = table.get(word)
        table[word] = (*before, *made) if before else made

    def _look_up(self, word: str, normal: str) -> Forms:
        if len(word) > LONGEST:
            return NOTHING
        found = [] if normal in self._whole or not self._compounds else self._compound(normal)
        found = found or self._simple(normal, word)
        if not found and self.language in UNSPACED and (latin := LATIN.match(normal)):
            found = self._simple(latin[0])
        if self.prefixes and not any(not form.rest for form in found):
            found += self._behind_prefix(normal)
        if not found:
            return NOTHING
        fitting = [form for form in found if not form.exact or form.exact == word]
        exact = [form for form in fitting if form.exact and not form.rest]
        if exact:
            fitting = [form for form in fitting if form.rest or form.exact]
        return _gathered(fitting)

    def _behind_prefix(self, normal: str) -> list[Form]:
        """The forms of the word without the letters that are written together with it."""
        for prefix in self.prefixes:
            if normal.startswith(prefix) and len(normal) > len(prefix) + 1:
                found = self._simple(normal[len(prefix) :])
                if found:
                    return found
        return []

    def _simple(self, normal: str, word: str = "") -> list[Form]:
        """`word` is what stands there: a form of exactly these letters is none where others do, and hides no ending."""
        whole = [form for form in self._whole.get(normal, ()) if not (word and form.exact) or form.exact == word]
        found = [*whole]
        for length in self._stem_lengths.of(normal):
            if length <= len(normal) and (forms := self._stems.get(normal[:length])):
                # A longer stem knows better than a shorter one; a whole word knows best.
                found += [form for form in forms if not _known_better(form, found)]
        # Where words grow by suffixes, stem and ending both say something: "artırmayın" is "do not" and "increase".
        closed = found
        if self._suffixes and not whole:
            closed = [form for form in found if any(meaning.table in CLOSED for meaning in form.meanings)]
        for length in self._end_lengths.of(normal[::-1]):
            if length < len(normal) and (forms := self._endings.get(normal[-length:])):
                more = [form for form in forms if not _known_better(form, closed)]
                found += more
                if closed is not found:
                    closed += more
        return found

    def _compound(self, normal: str, parts: int = PARTS) -> list[Form]:
        """Several in one word: "zweiwöchig", "zweihundertfünfzig", "двухнедельный", "dreimal", "Montagabend"."""
        for length in self._first_lengths.of(normal):
            numbers = self._firsts.get(normal[:length], ())
            if not numbers or not 1 < length < len(normal) - 1:
                continue
            rest = normal[length:]
            things = _single(self._simple(rest), COUNTED if numbers[0].table in NUMBERS else DAYS)
            if not things and parts and numbers[0].table in NUMBERS:
                things = tuple(meaning for form in self._compound(rest, parts - 1) for meaning in form.meanings)
            if things:
                return [Form((), (*numbers, *things))]
        return []


CLOSED = ("ignore", "negation", "numbers", "units", "counts")
NUMBERS = ("numbers", "multipliers")
COUNTED = ("numbers", "units", "counts", "plus", "fractions", "multipliers", "per", "grown")
DAYS = ("weekdays", "dayparts")


def _known_better(form: Form, found: Iterable[Form]) -> bool:
    """Whether a word has a better form than this one already. What a word says of one pair of opposites takes nothing
    from what it says of another, or whether it denies: "unstable" is both."""
    if form.rest:
        return False
    kind = _kind(form)
    return any(not other.rest and _kind(other) in (kind, "ignore") for other in found)


def _kind(form: Form) -> str:
    table, value = form.meanings[0]
    return value.split(":")[0] if table == "contrasts" else "ignore" if table == "ignore" else ""


def _first_part(forms: Iterable[Form]) -> tuple[Meaning, ...]:
    """What forms mean as the first part of a compound: a number, a day."""
    forms = [*forms]
    return _single(forms, NUMBERS) or _single(forms, DAYS)


def _single(forms: Iterable[Form], tables: tuple[str, ...]) -> tuple[Meaning, ...]:
    return tuple(meaning for form in forms if not form.rest for meaning in form.meanings if meaning.table in tables)


def _gathered(forms: Iterable[Form]) -> Forms:
    """One form per rest with the meanings of all that have it; the longest first, those with … last."""
    found: dict[tuple[str, ...], list[Meaning]] = {}
    for form in forms:
        found.setdefault(form.rest, []).extend(form.meanings)
    alone = tuple(dict.fromkeys(found.pop((), ())))
    phrases: dict[str, list[Form]] = {}
    spread: dict[str, list[Form]] = {}
    open_ = []
    for rest, meanings in sorted(found.items(), key=lambda item: (-len(item[0]), item[0])):
        form = Form(rest, tuple(dict.fromkeys(meanings)), opposes=all(one.table == "contrasts" for one in meanings))
        if ANY in rest:
            behind = rest[rest.index(ANY) + 1]
            spread.setdefault("" if "*" in behind else behind, []).append(form)
        elif "*" in rest[0] or rest[0] == "#":
            open_.append(form)
        else:
            phrases.setdefault(rest[0], []).append(form)
    if not found and not alone:
        return NOTHING
    opposes = {all(one.table == "contrasts" for one in meanings) for meanings in found.values()}
    free = bool(open_ or spread or alone)
    return Forms(_frozen(phrases), tuple(open_), _frozen(spread), alone, True in opposes, False in opposes, free)


def _frozen(groups: Mapping[str, list[Form]]) -> dict[str, tuple[Form, ...]]:
    return {word: tuple(group) for word, group in groups.items()}


def _starred(form: str) -> list[str]:
    return STARRED.findall(form)


@lru_cache(maxsize=64)
def lexicon(locale: str) -> Lexicon:
    """The lexicon of a locale's language; an empty one where there is no file."""
    return Lexicon(language_of(locale), all_tables(locale))


def known(locale: str) -> bool:
    """Whether the words of a locale's language are known: numbers, units, negation, direction."""
    return lexicon(locale).known
