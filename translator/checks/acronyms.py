"""An abbreviation of the source has not become another word: AIDS is not "helps", a PET scan is no scan of pets.

The translation has the same letters, or what its language calls the same thing: its own abbreviation or the full name,
as the language's file lists them. Of abbreviations that are in no list it is only found that one letter is another, or
that two changed places. Where both are known, and the one stands for the other, that is an error: another
examination, another country; all else is a warning. One that stands in brackets behind its words, and is their first
letters, is right.

    source       A CT of the head will be performed.
    translation  Es wird eine MRT des Kopfes durchgeführt.
    finding      source CT, translation MRT

Use the language's own abbreviation or the full name; one that is right and unknown here can be added to the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.lexicon import ALIKE, DROPPED
from translator.language.matching.vocabulary import entries_of, named
from translator.language.naming.names import Name, stands
from translator.language.reading import prose
from translator.language.tables import data
from translator.locales import language_of
from translator.markup.opaque import opaque
from translator.model import Problem, Severity

ID = "acronyms"
SEVERITY = Severity.ERROR

ACRONYM = re.compile(
    r"(?P<letters>[A-Z](?:(?<![\w&.@#/-][A-Z])|(?<=[A-Z]{2}/[A-Z]))[A-Z]{1,5})"
    r"(?P<plural>['’]?s)?(?![\w&@]|-(?:[A-Z](?![A-Z])|\d)|\.\w)"
)
"""GPs, HIV-positive and CT/MRI too; no part of a code, an address or R&D."""
CAPITAL = "[A-ZÀ-ÖØ-ÞА-ЯЁİŞĞ]"
CAPITALS = re.compile(rf"{CAPITAL}(?<![^\W_].){CAPITAL}{{1,5}}(?!{CAPITAL})")
SHOUTED = re.compile(r"[A-Z]{3,}[^\w.:;!?]{1,2}\Z")
SHOUTED_ON = re.compile(r"[^\w.:;!?]{1,2}[A-Z]{3,}(?![a-z\d])")
STEP = re.compile(
    r"(?:stages?|grades?|types?|class(?:es)?|phases?|factors?|nerves?|part|chapter|volume|category|level|group|appendix"
    r"|table|figure|(?<![A-Za-z])I{1,3}(?:,| and| or| to|–|-)?)[ \u00a0]\Z",
    re.IGNORECASE,
)
CAPITAL_WITHIN = re.compile(r"(?<=[^\s.!?:·/-])[ \u00a0][A-ZÀ-ÖØ-ÞА-ЯЁİŞĞ]|(?<=\w)[A-ZÀ-ÖØ-ÞА-ЯЁİŞĞ]")
"""One that begins no sentence."""
LATIN = re.compile("[A-Za-zÀ-ɏ]+")
LONG = 4
"""Shorter ones are spelled out or have few sounds; and in small letters they may be another word: "ta", "mg"."""
NEVER = "!"
"""Before a form of the file that the abbreviation must not become."""
NO_CASE = re.compile("[\u0590-\u06ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that have no capitals."""
INITIAL = re.compile(r"(?<![^\W_])[^\W\d_]")
SPELLED = 100
"""Characters before an abbreviation in brackets in which its words stand."""
ROMAN = frozenset({"IV", "VI", "II", "XI", "MI", "CD", "CC", "MM", "DC"})


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per abbreviation."""
    if not pair.target.strip() or not pair.source_locale.startswith("en") or pair.source.isupper():
        return
    known = _known(language_of(pair.locale))
    said: set[str] = set()
    for match in ACRONYM.finditer(pair.source) if known else ():
        letters = match["letters"]
        if letters in said or _none(pair.source, match):
            continue
        said.add(letters)
        misread = _misread(letters, _never(language_of(pair.locale)).get(letters), pair)
        stands = letters not in known or _stands(letters, known[letters], pair.target)
        if not misread and (stands or _by_ear(letters, pair.target)):
            if other := _mistyped(letters, pair, known.get(letters)) or _another(letters, pair, known):
                yield _problem(match, other)
            continue
        others = _others(pair)
        wrong = [other for other in others if _known_as(other[0], known)]
        if misread or len(wrong) == len(others) or (others and _is_swapped(others, match)):
            severity = SEVERITY if wrong else Severity.WARNING
            yield _problem(match, wrong[0] if wrong else others[0] if others else None, severity)
    if known and not said:
        yield from [*_jumbled(pair)] or _misnamed(pair)


def _jumbled(pair: Pair) -> Iterator[Problem]:
    """Abbreviations of the language with two letters that changed places, where the source has none: УИЗ."""
    own = _own(language_of(pair.locale))
    for other in _others(pair) if pair.target != pair.source else ():
        word = other[0]
        turned = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
        right = next((form for form in turned if form in own), None) if word not in own else None
        if right and len(right) > 2:
            text = f"“{word}” seems to be {right}"
            yield Problem(ID, Severity.WARNING, text, in_target=(other.span(),))


def _misnamed(pair: Pair) -> Iterator[Problem]:
    """An abbreviation with a letter that is another, or two that changed places, of what the source names in words and
    the translation has not: "AVK" where it is a stroke."""
    others = [other for other in _others(pair) if len(other[0]) > 2] if pair.target != pair.source else []
    if not others:
        return
    entries = entries_of(language_of(pair.locale))
    words = named(prose(pair.source), pair.target, pair.source_locale, pair.locale)
    lost = {thing for word in words if not word.said for thing in word.things if thing >= 0}
    for other in others:
        for form in (form.upper() for thing in lost for form in entries[thing].written):
            if len(form) == len(other[0]) and _slipped(form, other[0]):
                text = f"“{other[0]}” seems to be {form}"
                yield Problem(ID, Severity.WARNING, text, in_target=(other.span(),))
                return


def _mistyped(letters: str, pair: Pair, own: re.Pattern[str] | None) -> re.Match[str] | None:
    """An abbreviation of the translation that is one of the source's, or what that is in the language, but for one
    letter, or for two that changed places; and no form of it."""
    language = language_of(pair.locale)
    if letters in pair.target:
        return None
    theirs = [form for form in data(language).get("acronyms", {}).get(letters, ()) if CAPITALS.fullmatch(form)]
    for other in _others(pair):
        if own and own.fullmatch(_plain(other[0])):
            continue
        turned = any(len(form) > 2 and sorted(form) == sorted(other[0]) for form in theirs)
        if turned or (len(other[0]) == len(letters) > 2 and _slipped(other[0], letters)):
            return other
    return None


def _slipped(one: str, other: str) -> bool:
    """Whether one letter is another, or two beside each other changed places; a language that has the letters of an
    English abbreviation in another order moves more of them: "VIH", "ADN"."""
    places = [at for at, both in enumerate(zip(one, other, strict=True)) if both[0] != both[1]]
    if len(places) != 2:
        return len(places) == 1
    first, last = places
    return last - first == 1 and one[first] == other[last] and one[last] == other[first]


def _another(letters: str, pair: Pair, known: Mapping[str, re.Pattern[str]]) -> re.Match[str] | None:
    """The abbreviation of something else that alone stands in the translation for the source's alone: of that no form
    is in capitals there, and whatever it may be said with in words."""
    if letters in pair.target or len(set(CAPITALS.findall(pair.source))) > 1:
        return None
    own = known.get(letters)
    others = _others(pair)
    if len(others) != 1 or len(others[0][0]) < 2 or (own and own.fullmatch(_plain(others[0][0]))):
        return None
    return others[0] if _known_as(others[0][0], known) else None


def _is_swapped(others: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether one abbreviation alone stands there, as long as the source's or nearly."""
    letters, other = match["letters"], others[0][0]
    return len(others) == 1 and abs(len(other) - len(letters)) <= 1


def _problem(match: re.Match[str], other: re.Match[str] | None, severity: Severity = Severity.WARNING) -> Problem:
    """`other` is the abbreviation of something else that stands in the translation instead."""
    instead = f"translation {other[0]}" if other else "not in the translation"
    spans = (other.span(),) if other else ()
    return Problem(ID, severity, f"source {match['letters']}, {instead}", in_source=(match.span(),), in_target=spans)


def _none(source: str, match: re.Match[str]) -> bool:
    """Whether capitals are no abbreviation here: words in a shouted line, a Roman number, part of an address."""
    before, after = source[max(0, match.start() - 40) : match.start()], source[match.end() : match.end() + 40]
    if match["letters"] in ROMAN and STEP.search(before):
        return True
    if SHOUTED.search(before) and SHOUTED_ON.match(after):
        return True
    hidden = opaque(source)
    at = bisect_right(hidden, match.span())
    return any(start < match.end() and match.start() < end for start, end in hidden[max(0, at - 1) : at + 1])


def _stands(letters: str, forms: re.Pattern[str], target: str) -> bool:
    """Whether the letters stand there or any form does. A text in small letters may have them so."""
    plain = _plain(target)
    texts = (plain,) if CAPITAL_WITHIN.search(target) else (plain, plain.upper())
    return any(re.search(rf"(?<![A-Za-z]){letters}(?![A-Z])", text) or forms.search(text) for text in texts)


def _misread(letters: str, never: re.Pattern[str] | None, pair: Pair) -> bool:
    """Whether the translation has what only the word of the same letters means, which the source has not: a cat."""
    return never is not None and letters.lower() not in pair.source and never.search(_plain(pair.target)) is not None


def _by_ear(letters: str, target: str) -> bool:
    """Whether an abbreviation that is said as a word stands in letters other than Latin: ЛАСИК. A Latin word that
    only sounds like it is what is looked for: "aides" for AIDS."""
    name = Name((letters.lower(),), (0, 1))
    return len(letters) >= LONG and not target.isascii() and stands(name, LATIN.sub(" ", target))


def _others(pair: Pair) -> list[re.Match[str]]:
    """The abbreviations of the translation that are not in the source. One that nothing is known of may be right."""
    found = [*CAPITALS.finditer(pair.target)]
    if not found or (pair.target.isupper() and not NO_CASE.search(pair.target)):
        return []
    sources = set(CAPITALS.findall(pair.source))
    found = [match for match in found if match[0] not in sources]
    return [match for match in found if not _spelled_out(match, pair.target)]


def _spelled_out(match: re.Match[str], target: str) -> bool:
    """Whether an abbreviation stands in brackets behind words that begin with its letters."""
    if target[match.start() - 1 : match.start()] != "(":
        return False
    words = INITIAL.findall(_plain(target[max(0, match.start() - SPELLED) : match.start()]).upper())
    letters = iter(reversed(words))
    return all(letter in letters for letter in reversed(_plain(match[0])))


def _known_as(found: str, known: Mapping[str, re.Pattern[str]]) -> bool:
    return found in known or any(forms.fullmatch(_plain(found)) for forms in known.values())


def _plain(text: str) -> str:
    return DROPPED.sub("", text).translate(ALIKE)


@lru_cache(maxsize=32)
def _known(language: str) -> dict[str, re.Pattern[str]]:
    """What each abbreviation may be in a language."""
    listed: Mapping[str, list[str]] = data(language).get("acronyms", {})
    return {letters: _pattern(form for form in forms if form[0] != NEVER) for letters, forms in listed.items()}


@lru_cache(maxsize=32)
def _own(language: str) -> frozenset[str]:
    """The abbreviations of a language."""
    listed: Mapping[str, list[str]] = data(language).get("acronyms", {})
    return frozenset(form for forms in (*listed.values(), listed) for form in forms if CAPITALS.fullmatch(form))


@lru_cache(maxsize=32)
def _never(language: str) -> dict[str, re.Pattern[str]]:
    """What each abbreviation never is: what the word of the same letters means."""
    listed: Mapping[str, list[str]] = data(language).get("acronyms", {})
    words = {letters: [form[1:] for form in forms if form[0] == NEVER] for letters, forms in listed.items()}
    return {letters: _pattern(never) for letters, never in words.items() if never}


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """What finds any of these forms, `*` being any letters; in whatever case, but for short abbreviations; these may
    have an ending: "MRTs"."""
    ways = []
    for form in map(_plain, forms):
        way = re.escape(form.strip("*")).replace(r"\*", r"\w{0,20}").replace(r"\ ", r"\s")
        short = form.isupper() and len(form.strip("*")) < LONG
        start = "" if form.startswith("*") else r"(?<!\w)"
        end = "" if form.endswith("*") else r"s?(?!\w)" if form.isupper() else r"(?!\w)"
        ways.append(f"(?-i:{start}{way}{end})" if short else start + way + end)
    return re.compile("|".join(ways), re.IGNORECASE)
