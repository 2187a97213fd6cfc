"""Medicines, brands, persons with a title and Latin names of species stand in the translation.

They may be written in the letters of the other language (ибупрофен, إيبوبروفين) or have another ending (ibuprofène); a
medicine may go by its other name (acetaminophen, paracetamol). Medicines whose names are alike are told apart:
prednisone is not prednisolone; and a name must be whole: "Clopidrogel" is no clopidogrel. A Latin name of two words is
kept to the letter where its first word is. A brand whose place is taken by the medicine in it (Tylenol, paracetamol) is
only a warning, and so is a species under another name. Where all stand there, a medicine beside them that the source
does not name is found too.

    source       Do not take ibuprofen on an empty stomach.
    translation  Nehmen Sie Paracetamol nicht auf nüchternen Magen ein.
    finding      source ibuprofen, translation Paracetamol

Names that must stay by the project's own word are listed in locales/glossary.csv (`names`). Correct the name; if both
texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.naming.medicines import SURE, listed, reading
from translator.language.naming.misspelt import misspelt
from translator.language.naming.names import Name, audible, instead, names, where
from translator.language.naming.sounds import nearly, plain
from translator.language.spelling.listed import folded
from translator.language.spelling.words import is_known
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "medical-names"
SEVERITY = Severity.ERROR

SAME = 4
"""Letters that a medicine begins with in all languages of Latin letters, as good as always."""
LONG, SURELY = 6, 8
"""Letters of a word that is sure to be one, and of its beginning though the language has it: "ibuprofeno"."""
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{4,40}?)s?(?![^\W\d_])")
BEFORE = re.compile(r"(?<![^\W_])([a-z]{4,40})[ \u00a0]\Z")


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per name that is lost or another."""
    if not pair.target.strip() or not pair.source_locale.startswith("en"):
        return
    found = names(pair.source)
    lost = [*_changed(pair, found)]
    yield from lost or _added(pair, found)


def _changed(pair: Pair, found: Sequence[Name]) -> Iterator[Problem]:
    """A finding per name of the source that is lost, or another."""
    said = set(pair.names)
    for name in found:
        words = pair.source[slice(*name.span)]
        if words in said or any(words in kept and kept in pair.source for kept in pair.names):
            continue
        said.add(words)
        if name.kind == "species":
            yield from _species(pair, name, words)
        elif not audible(pair.target):
            continue
        elif (there := where(name, pair.target)) is None or _by_chance(pair, name, there, found):
            yield _lost(pair, name, words, found)
        elif span := misspelt(name, pair.target):
            text = f"source {words}, translation nearly so: {pair.target[slice(*span)]}"
            yield Problem(ID, SEVERITY, text, in_source=(name.span,), in_target=(span,))


def _added(pair: Pair, found: Sequence[Name]) -> Iterator[Problem]:
    """A medicine of the translation that the source, which names others, does not name. A word that its language has
    only sounds like one, and so does one that is any other word of the source."""
    forms = [form for name in found if name.kind in ("medicine", "brand") for form in name.forms]
    if not forms or not audible(pair.target) or (other := instead(pair.target, found)) is None:
        return
    entry, span = other
    word, language = pair.target[slice(*span)], language_of(pair.locale)
    if LATIN.match(word) and not any(plain(form)[:SAME] == plain(word)[:SAME] for form in entry.forms):
        return
    exact = not entry.brand and plain(word).startswith(tuple(plain(form)[:SURELY] for form in entry.forms))
    if pair.target.rfind("(", 0, span[0]) > pair.target.rfind(")", 0, span[0]):
        return  # explains another: "blood thinners (such as …)"
    if len(word) < LONG or word in pair.source or (not exact and is_known(folded(word, language), language)):
        return
    if any(form.lower() in pair.source.lower() for form in entry.forms) or any(word in form for form in forms):
        return  # a part of one: hydroxychloroquine
    if any(where(Name((each[0], each[1]), each.span(), "medicine"), word) for each in WORD.finditer(pair.source)):
        return
    text = f"source none, translation {word}"
    yield Problem(ID, SEVERITY, text, in_target=(span,))


def _by_chance(pair: Pair, name: Name, there: Span, found: Sequence[Name]) -> bool:
    """Whether a word of the language only sounds like a medicine, beside another one: "heure" like Keppra, beside
    Kaletra."""
    word = pair.target[slice(*there)]
    if (
        name.kind not in ("medicine", "brand")
        or not (word.isascii() and word.islower())
        or word[:1] in {form[:1].lower() for form in name.forms}
    ):
        return False
    entry, score = reading(word)
    if entry and score >= SURE and not {*entry.forms}.isdisjoint(name.forms):
        return False  # the language's own spelling: siprofloksasin
    return is_known(folded(word, language_of(pair.locale)), language_of(pair.locale)) and bool(
        instead(pair.target, found)
    )


def _lost(pair: Pair, name: Name, words: str, found: Sequence[Name]) -> Problem:
    """What stands in place of a name, if that can be told."""
    if name.generic and (span := where(Name(name.generic, name.span, "medicine"), pair.target)):
        text = f"source {words}, translation has only the medicine in it: {name.generic[0]}"
        return Problem(ID, Severity.WARNING, text, in_source=(name.span,), in_target=(span,))
    other = instead(pair.target, found) if name.kind in ("medicine", "brand") else None
    if other is None:
        return Problem(ID, SEVERITY, f"source {words}, not in the translation", in_source=(name.span,))
    entry, span = other
    severity = Severity.WARNING if entry.generic in name.forms else SEVERITY
    text = f"source {words}, translation {pair.target[slice(*span)]}"
    return Problem(ID, severity, text, in_source=(name.span,), in_target=(span,))


def _species(pair: Pair, name: Name, words: str) -> Iterator[Problem]:
    """A species with one of its two words right and the other wrong is an error; one that has neither may have a name
    in the other language that is not known here."""
    target = pair.target.replace("-", " ").casefold()
    if any(form.casefold() in target for form in (words, *name.forms) if "*" not in form):
        return
    first, last = (word.casefold() for word in words.replace("\u00a0", " ").rsplit(" ", 1))
    if re.search(rf"(?<!\w){re.escape(first[0])}[a-z]?\. ?{re.escape(last)}", target):
        return
    wrong = _neighbours(target, first, last)
    if wrong:
        text = f"source {words}, not so in the translation"
        yield Problem(ID, SEVERITY, text, in_source=(name.span,), in_target=(wrong,))
    elif other := _another_species(pair):
        text = f"source {words}, translation {pair.target[slice(*other)]}"
        yield Problem(ID, SEVERITY, text, in_source=(name.span,), in_target=(other,))
    elif audible(pair.target) and where(name, pair.target) is None:
        yield Problem(ID, Severity.WARNING, f"source {words}, not in the translation", in_source=(name.span,))


def _another_species(pair: Pair) -> Span | None:
    """A species of the translation that the source does not name."""
    source = pair.source.replace("\u00a0", " ")
    return next(
        (
            other.span
            for other in names(pair.target)
            if other.kind == "species" and pair.target[slice(*other.span)].replace("\u00a0", " ") not in source
        ),
        None,
    )


def _neighbours(target: str, first: str, last: str) -> Span | None:
    """Where the first word stands without the second, or the second after what is nearly the first or another genus."""
    alone = rf"(?<![\w.]){re.escape(first)}" + (r" [a-z]{4,40}(?!\w)" if first.endswith(".") else r"(?!\w)")
    if match := re.search(alone, target):
        return match.span()
    for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", target):
        before = BEFORE.search(target, max(0, match.start() - 50), match.start())
        if before and (before[1].capitalize() in listed("genera") or nearly(first, before[1])):
            return before.start(1), match.end()
    return None
