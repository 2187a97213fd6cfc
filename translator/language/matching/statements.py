"""What one sentence states, read so that it can be compared with a later wording: its facts and words in order, and
what it is about. The words for that are in data/<language>.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from unicodedata import category

from translator.language.cues import cues
from translator.language.lexicon import WORD, Lexicon, lexicon
from translator.language.naming.medicines import medicine
from translator.language.numbers.digits import ascii_digits
from translator.language.phrases import NO_PROSE
from translator.language.reading import placed_facts, prose, read
from translator.language.tables import data
from translator.language.tokens import by_table, items
from translator.locales import language_of
from translator.markup.phones import phones
from translator.markup.shortcodes import shortcodes
from translator.markup.tags import tags
from translator.model import Span

PIECE = re.compile(rf"(?P<digits>\d(?:[\d.,:/-]*\d)?)|(?P<word>{WORD})|(?P<sign>\S)")
SIGNS = frozenset({"Sm", "Sc", "No"})
"""Categories of characters that say something beside numbers: <, ±, €, ⁹."""
NO_SIGNS = "|~"
GENERATED = re.compile(r"\{\{-?[<%]?|[>%]?-?\}\}|\{%-?|-?%\}")
"""How what a site generator puts in a text begins and ends."""
OTHER_SIGNS = "%‰°"
LOOSE = ("order:", "amount:", "change:", "level:")
"""What begins so is a direction that a sentence may be worded round."""
BOUND = "amount:"
SAME_MODAL = {"need": "must", "strict": "must", "required": "must", "advised": "", "unclear": ""}
TICKS = dict.fromkeys("✓✔✅☑", "tick") | dict.fromkeys("✗✘✕✖❌❎☒⛔🚫", "cross") | {"☐": "box"}
MEDICINE, NAME, GRADES, DAYPART = "things.medicine", "things.name", "grades.", "grades.daypart"
ACRONYM = range(1, 6)
"""Letters of a word in capitals that is a name: HIV is not HPV, nor vitamin C vitamin D."""


class Weight(IntEnum):
    """What a change of an atom means."""

    SMALL = 0
    WORD = 1
    MODAL = 2
    LOOSE = 3
    FIRM = 4


@dataclass(frozen=True, slots=True)
class Atom:
    """A fact, or a word: `key` is what it is compared by."""

    key: str
    span: Span
    weight: Weight


@dataclass(frozen=True, slots=True)
class Topic:
    """A word or phrase that the tables of things, grades and turns have: "things.people", "child"."""

    kind: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as it was read. `judged` says whether its language has the tables that let it be worded anew."""

    text: str
    locale: str
    atoms: tuple[Atom, ...]
    topics: tuple[Topic, ...]
    judged: bool

    @property
    def facts(self) -> tuple[str, ...]:
        return tuple(atom.key for atom in self.atoms if atom.weight >= Weight.LOOSE)

    @property
    def firm(self) -> bool:
        return any(atom.weight is Weight.FIRM for atom in self.atoms)

    @property
    def ticked(self) -> bool:
        """It has a tick, a cross or a box, which is about what it stands beside."""
        return any(atom.key in TICKS.values() and atom.weight is Weight.MODAL for atom in self.atoms)

    @property
    def warns(self) -> bool:
        """It holds a fact or a word of warning: a page without it lacks something."""
        return bool(self.facts) or any(topic.kind == "turns.warning" for topic in self.topics)

    @property
    def claims(self) -> bool:
        """It says something of something: a page that still says so may be wrong without it."""
        return bool(self.facts) or any(not topic.kind.startswith((GRADES, NAME)) for topic in self.topics)


@lru_cache(maxsize=128)
def statement(text: str, locale: str) -> Statement:
    """The reading of a sentence. Raises nothing."""
    spoken = _spoken(text)
    plain = ascii_digits(prose(spoken))
    tables = _tables(language_of(locale))
    topics = tuple(_topics(plain, locale, tables)) if tables else ()
    return Statement(text, locale, tuple(_atoms(spoken, plain, locale, topics)), topics, tables is not None)


def _spoken(text: str) -> str:
    """The text with its tags, and the signs of code and shortcodes, blotted out, in place: what stands in code, what a
    shortcode is given, or must not be translated, is said like any other word."""
    if "{" in text:
        text = GENERATED.sub(lambda match: NO_PROSE * len(match[0]), text)
    parts, at = [], 0
    for start, end in tags(text) if "<" in text else ():
        parts += [text[at:start], NO_PROSE * (end - start)]
        at = end
    said = "".join((*parts, text[at:])).replace("`", NO_PROSE)
    parts, at = [], 0
    for start, end in shortcodes(said):
        parts += [said[at:start], NO_PROSE, said[start + 1 : end - 1], NO_PROSE]
        at = end
    return "".join((*parts, said[at:]))


def means_something(word: str, locale: str) -> bool:
    """Whether a word is in any table of its language, or a medicine's name."""
    tables = _tables(language_of(locale))
    lexicons = (lexicon(locale), *((tables,) if tables else ()))
    return any(words.forms(word).alone for words in lexicons) or medicine(word) is not None


def _atoms(text: str, plain: str, locale: str, topics: Iterable[Topic]) -> Iterator[Atom]:
    """Facts and words in order."""
    facts = _facts(text, plain, locale)
    named = {topic.span[0]: topic for topic in topics if topic.kind.startswith("things") and topic.kind != NAME}
    small = frozenset(data(language_of(locale)).get("small", {}).get("words", ()))
    at = end = 0
    for piece in PIECE.finditer(plain):
        while at < len(facts) and facts[at].span[0] <= piece.start():
            yield _with_daypart(facts[at], topics)
            end, at = facts[at].span[1], at + 1
        if piece.start() < end:
            continue
        if piece.lastgroup == "digits" or _is_sign(piece[0]):
            yield Atom(piece[0], piece.span(), Weight.FIRM)
        elif piece[0] in TICKS:
            yield Atom(TICKS[piece[0]], piece.span(), Weight.MODAL)
        elif piece.lastgroup == "word":
            topic = named.get(piece.start())
            end = topic.span[1] if topic else piece.end()
            yield _word(text[piece.start() : end], (piece.start(), end), topic, small)
    yield from facts[at:]


def _with_daypart(fact: Atom, topics: Iterable[Topic]) -> Atom:
    """ "Every morning" is once a day, and in the morning."""
    said = [topic.value for topic in topics if topic.kind == DAYPART and fact.span[0] <= topic.span[0] < fact.span[1]]
    return Atom(" + ".join((fact.key, *said)), fact.span, fact.weight)


def _is_sign(text: str) -> bool:
    return text in OTHER_SIGNS or (len(text) == 1 and category(text) in SIGNS and text not in NO_SIGNS)


def _word(text: str, span: Span, topic: Topic | None, small: frozenset[str]) -> Atom:
    if topic:
        return Atom(f"{topic.kind}:{topic.value}", span, Weight.WORD)
    word = text.casefold()
    return Atom(word, span, Weight.SMALL if word in small else Weight.WORD)


def _facts(text: str, plain: str, locale: str) -> list[Atom]:
    """The facts and modal verbs; those that share characters are one. A sign, "≥", is an atom of its own."""
    said = [(span, fact, Weight.LOOSE if fact.startswith(LOOSE) else Weight.FIRM)
            for span, fact in placed_facts(text, locale)
            if not (fact.startswith(BOUND) and _is_sign(plain[span[0]]))]  # fmt: skip
    said += [(phone.span, phone.digits, Weight.FIRM) for phone in phones(text)]
    modals = ((cue.span, SAME_MODAL.get(cue.what, cue.what)) for cue in read(text, locale).modals)
    said += [(span, what, Weight.MODAL) for span, what in modals if what]
    found: list[Atom] = []
    for span, key, weight in sorted(said):
        if found and span[0] < found[-1].span[1]:
            last = found.pop()
            both = (last.span[0], max(last.span[1], span[1]))
            found.append(Atom(f"{last.key} + {key}", both, max(last.weight, weight)))
        else:
            found.append(Atom(key, span, weight))
    return found


@lru_cache(maxsize=8)
def _tables(language: str) -> Lexicon | None:
    """The words of things, grades and turns; None for a language that has none."""
    own = data(language)
    if "things" not in own:
        return None
    kinds = {f"{table}.{kind}": forms for table in ("things", "grades") for kind, forms in own[table].items()}
    turns = {f"turns.{kind}": {kind: own["turns"][kind]} for kind in ("warning", "limit")}
    return Lexicon(language, {"contrasts": {**kinds, **turns}, "ignore": {"words": own["turns"]["idle"]}})


def _topics(plain: str, locale: str, tables: Lexicon) -> Iterator[Topic]:
    pieces = items(plain, locale, tables)
    for cue in cues(by_table(pieces), "contrasts"):
        kind, value = cue.what.split(":")
        yield Topic(kind, plain[slice(*cue.span)].casefold() if kind.startswith("turns") else value, cue.span)
    for match in re.finditer(WORD, plain):
        if (name := medicine(match[0])) is not None:
            yield Topic(MEDICINE, name.name, match.span())
        elif (
            match[0].isupper() and len(match[0]) in ACRONYM and (match.start() or len(match[0]) > 1) and match[0] != "I"
        ):
            yield Topic(NAME, match[0], match.span())
