"""A clause of the source stands in the translation as it was, untranslated.

Why it matters: the patient reads half an instruction. What is left out of the translation is often the end of a long
sentence, where the warning stands.

Example: "If you feel sick, ring the bell." is translated as "Wenn Ihnen übel ist, ring the bell."

What to do: translate the rest.

It is a clause when at least four words of the source stand there in their order, a small word ("the", "if", "your")
among them, or two small words beside each other or with others between. Names, titles in quotation marks or in
capitals, terms in brackets, addresses and code are fine. A translation that is the source as a whole is found by
"copied".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from itertools import pairwise

from translator.checks.left_over import LEAST_ENGLISH, goes_on, is_sentence, tells_english
from translator.checks.pair import Pair
from translator.language.asides import without_code, without_names, without_quotations
from translator.language.identify import common_words, joining_words, other_script, own_words
from translator.language.naming.names import names
from translator.language.opposites.predicates import predicates
from translator.language.spelling.words import besides, is_known
from translator.language.tally import tally
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "partly-copied"
SEVERITY = Severity.ERROR

LATIN = "A-Za-z\u00c0-\u024f"
WORD = re.compile(rf"(?<![0-9_=|/\[-])(?:[{LATIN}]++(?:[-'’][{LATIN}]++)*+|[^\W\d_{LATIN}]++)(?![0-9_=])")
"""A hyphenated term is one word: "state-of-the-art" is borrowed as a whole. Where Chinese begins, a word ends."""
TERM = re.compile(r"(?<![A-Za-z'’.-])(?<![A-Za-z][ ,])(?<![A-Za-z], )[a-z]{4,}(?![\w'’-]|\.\w| ?[A-Z])")
"""A word in small Latin letters with no Latin word before it: no name, and no second half of a Latin one."""
GAP = 3
"""Words that stand further apart (characters) are not of one clause: something was between them."""
CLAUSE = 4
ENDINGS = {
    "de": "ly ness ght tion tions ful ity ways ments ated ating",
    "es": "ly ness ght tion tions ful ers ings ways ment ments ity ated ized ited ating izing iting ss",
    "fr": "ly ness ght ful ity ways ated ating ized",
    "tr": "ly ness ght tion tions ful ers ings ways ment ments ity ated ating",
}
"""Endings that English words have and the language's own do not: on 16,000 real messages 48 words were found so, nearly
all of them left in English indeed (option names of manuals)."""
ENGLISH = {
    language: re.compile(
        r"(?<![\w'’./_<@-])(?<![A-Z]\w )[a-z]{5,}+(?![\w'’./_(=-])"
        "(?:" + "|".join(f"(?<={ending})" for ending in endings.split()) + ")"
    )
    for language, endings in ENDINGS.items()
}
LEAST_BESIDE = 4
"""Letters of one beside another word of the source."""
PLAIN = re.compile(r"(?<![\w'’./_<@=-])(?<![A-Z]\w )[a-z]{4,30}(?:-[a-z]{2,30}){0,3}(?![\w'’/_(=-]|\.\w)")
"""A word in small letters, hyphenated or not; behind a short one in capitals it may be a name."""
OWN = re.compile(PLAIN.pattern.replace(r"(?<![A-Z]\w )", ""))
BEGINS = re.compile(r"\A[A-Z][a-z]{3,30}(?= [^\W\d_A-Z])")
PLAIN_WORD = re.compile(r"[A-Za-z]{2,}")
LATIN_TOO = frozenset({"in", "per", "post", "ad", "a", "on", "off"})
"""Small words that borrowed terms begin with: "in situ", "on demand"."""
AFTER_LATIN_IN = {"vitro", "vivo", "situ", "utero", "silico", "ovo"}
SHORT = 160
TECHNICAL = re.compile(r"[<`#_\\%{\[|(@\"]| :|:\w")
BORROWED = frozenset(("cookie", "cookies", "email", "online", "internet", "login", "true", "false", "stent", "stents"))
"""English words that other scripts' languages also write in Latin letters."""
BEGUN = 5
"""So many letters of both texts are the same where both may begin with one word."""
SHOWN = 50


def check(pair: Pair) -> Iterator[Problem]:
    """One finding with all the clauses that were left, else one with all the single words in another script."""
    if not (_left(pair.source_locale, pair.locale)(pair.target) or _mixed(pair)):
        return
    found, severity = clauses(pair) or _english(pair), SEVERITY
    if not found and (found := _terms(pair)):
        own = own_words(pair.source_locale)
        surely = any(pair.target[slice(*span)].lower() in own for span in found) or _in_prose(pair, found)
        surely = surely and (_mixed(pair) or len(pair.source) <= SHORT or not TECHNICAL.search(pair.source))
        surely = surely or (_mixed(pair) and any(map(partial(goes_on, pair), found)))
        severity = SEVERITY if surely else Severity.WARNING
    elif found and all(map(partial(_may_be_a_name, pair), found)):
        severity = Severity.WARNING
    if found:
        quoted = " ".join(pair.target[slice(*found[0])].split())
        quoted = quoted if len(quoted) <= SHOWN else quoted[: SHOWN - 1].rstrip() + "…"
        yield Problem(ID, severity, f"“{quoted}” is not translated", in_target=found)


def _may_be_a_name(pair: Pair, span: Span) -> bool:
    """Whether one word with hyphens may name a program or an option, in a text of a manual: "sphinx-build"."""
    word = pair.target[slice(*span)]
    return "-" in word and " " not in word and (len(pair.source) > SHORT or TECHNICAL.search(pair.source) is not None)


def _in_prose(pair: Pair, found: tuple[Span, ...]) -> bool:
    """Whether an English word among letters of another script stands in a short text that has nothing of a manual."""
    if len(pair.source) > SHORT or TECHNICAL.search(pair.source) or not _mixed(pair):
        return False
    return any(is_known(word := pair.target[slice(*span)].lower(), "en") and word not in BORROWED for span in found)


@cache
def _left(source_locale: str, locale: str) -> Callable[[str], int]:
    """How many pieces of a text may be any of what is looked for here."""
    small, own, language = _small_words(source_locale, locale), own_words(source_locale), language_of(locale)
    ending = ENGLISH.get(language)

    def holds(piece: str) -> bool:
        return (
            not small.isdisjoint(WORD.findall(piece.lower()))
            or (ending is not None and ending.search(piece) is not None)
            or any(match[0] in own or _may_be_english(match[0], language) for match in PLAIN.finditer(piece))
            or (piece.istitle() and piece.lower() in own)
        )

    return tally(language).ask(holds)


def _mixed(pair: Pair) -> bool:
    """Whether two scripts meet, so that any word of the source tells."""
    return other_script(pair.source_locale, pair.locale)


def clauses(pair: Pair) -> tuple[Span, ...]:
    """Where in the translation clauses of the source stand; none where all of it is the source."""
    small = _small_words(pair.source_locale, pair.locale)
    if not small or not (_share(pair, small) or _mixed(pair)):
        return ()
    if pair.copied:
        return ()
    source = without_code(pair.source)
    spans = _runs(source, _cleared(pair, source))
    return tuple(
        span
        for span in spans
        if _is_clause(pair.target[slice(*span)], pair)
        or is_sentence(pair, span, WORD.findall(pair.target, *span), small)
    )


def _share(pair: Pair, small: frozenset[str]) -> bool:
    """Whether a small word of the source stands in the translation at all: seldom, so that most pairs are done."""
    there = small.intersection(_words(pair.target))
    return bool(there) and not there.isdisjoint(_words(pair.source))


@lru_cache(maxsize=8)
def _words(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters; several look for them."""
    return tuple(WORD.findall(text.lower()))


@lru_cache(maxsize=256)
def _small_words(source_locale: str, locale: str) -> frozenset[str]:
    """The small words of the source's language that the translation's language has not as well."""
    if not locale or language_of(source_locale) == language_of(locale):
        return frozenset()
    return common_words(source_locale, locale)


def _cleared(pair: Pair, source: str) -> str:
    """The translation with spaces for all that may well stay as it is."""
    text = without_code(pair.target)
    for name in pair.names:
        text = text.replace(name, " " * len(name))
    for species in [one for one in names(pair.source) if one.kind == "species"]:
        latin = pair.source[slice(*species.span)]
        text = text.replace(latin, " " * len(latin))
    return without_names(without_quotations(text, source))


@lru_cache(maxsize=2)
def _runs(source: str, target: str) -> tuple[Span, ...]:
    """The longest spans of the target, of two words or more, each two neighbours of which are neighbours in the
    source as well; asked for clauses, and then for terms."""
    return tuple(_running(source, target))


def _running(source: str, target: str) -> Iterator[Span]:
    neighbours = set(pairwise(_words(source)))
    if neighbours.isdisjoint(pairwise(map(str.lower, WORD.findall(target)))):
        return
    start = end = -1
    last = ""
    count = 0
    for match in WORD.finditer(target):
        word = match[0].lower()
        if (last, word) in neighbours and match.start() - end <= GAP:
            count += 1
        else:
            if count > 1:
                yield start, end
            start, count = match.start(), 1
        last, end = word, match.end()
    if count > 1:
        yield start, end


def _is_clause(run: str, pair: Pair) -> bool:
    """Whether a run of words is no borrowed term. Among letters of another script, few words say more."""
    words, small = WORD.findall(run), _small_words(pair.source_locale, pair.locale)
    # A word in capitals is an acronym, and the A of "hepatitis A" no article.
    found = [
        word.lower()
        for word, after in zip(words, [*words[1:], ""], strict=True)
        if word.lower() in small and not word.isupper() and not (word == "in" and after in AFTER_LATIN_IN)
    ]
    if sum(len(word) > 1 for word in words) < 2:
        return False
    if len(found) >= 2 or (found and len(words) >= CLAUSE):
        return True
    if found and not own_words(pair.source_locale).isdisjoint(words):
        return True
    plain = run.islower()
    if plain and len(words) >= CLAUSE - 1 and words[0] in small and words[0] not in LATIN_TOO:
        return True  # "by bank transfer"
    if plain and len(words) + len(found) >= CLAUSE - 1 and other_script(pair.source_locale, pair.locale):
        return True
    return not joining_words(pair.source_locale).issuperset(found) and (plain or len(words) >= CLAUSE - 1)


def _english(pair: Pair) -> tuple[Span, ...]:
    """Two words and more that stand so in the source, all of them English, and one of them none of the translation's
    language: "hamstring tendon". One alone may be borrowed; so may what stands in brackets."""
    language = language_of(pair.locale)
    if (
        language_of(pair.source_locale) != "en"
        or pair.copied
        or not (
            pair.source[:BEGUN] == pair.target[:BEGUN]
            or any(_may_be_english(match[0], language) for match in PLAIN.finditer(pair.target))
            or _share(pair, _small_words(pair.source_locale, pair.locale))
        )
    ):
        return ()
    source = without_code(pair.source)
    cleared = _cleared(pair, source)
    spans = [*_runs(source, cleared)]
    spans += [match.span() for match in PLAIN.finditer(cleared) if "-" in match[0] and match[0] in source]
    return tuple(span for span in spans if _is_left(pair, span, language))


def _is_left(pair: Pair, span: Span, language: str) -> bool:
    start, end = span
    target = pair.target
    if not start and target[1:end].islower() and pair.source.startswith(target[:end]):
        target = target[0].lower() + target[1:]  # "Preparing for": no name
    if target[max(0, start - 1) : start] in ("(", "[") or target[end : end + 1] in (")", "]", "(", "="):
        return False
    found = PLAIN_WORD.findall(target[start:end])
    if len(found) < 2 or not all(is_known(word.lower(), "en") for word in found):
        return False
    tells = any(word.islower() and tells_english(word, language) for word in found)
    return tells or _are_strange(found, language)


def _may_be_english(word: str, language: str) -> bool:
    """Whether a word is English, or would be with another English one beside it."""
    beside = len(word) == LEAST_BESIDE and language in ENGLISH and not is_known(word, language)
    return beside or tells_english(word, language)


def _are_strange(found: list[str], language: str) -> bool:
    """Whether one of several words in small letters, or two short ones, are none of a language's."""
    if language not in ENGLISH or not all(map(str.islower, found)):
        return False
    strange = [word for word in found if not is_known(word, language)]
    return len(strange) > 1 or any(len(word) >= LEAST_BESIDE for word in strange)


def _terms(pair: Pair) -> tuple[Span, ...]:
    """Single words of the source in a translation whose own are written in another script or end otherwise."""
    if pair.copied:
        return ()
    own = own_words(pair.source_locale)
    if pattern := ENGLISH.get(language_of(pair.locale)):
        if not any(match[0] in pair.source for match in pattern.finditer(pair.target)) and not any(
            match[0].lower() in own for match in (*OWN.finditer(pair.target), *BEGINS.finditer(pair.target))
        ):
            return ()
        here = set(words_here := WORD.findall(pair.source)) | {word.lower() for word in words_here[:1]}
        cleared = _cleared(pair, without_code(pair.source))
        found = [match.span() for match in pattern.finditer(cleared) if match[0] in here]
        found += [match.span() for match in OWN.finditer(cleared) if match[0] in own and match[0] in here]
        found += [match.span() for match in BEGINS.finditer(pair.target) if match[0].lower() in own & here]
        known = besides(language_of(pair.locale))[0]
        return tuple(sorted({span for span in found if pair.target[slice(*span)].lower() not in known}))
    if not other_script(pair.source_locale, pair.locale) or not (TERM.search(pair.target) or BEGINS.match(pair.target)):
        return ()
    here = set(WORD.findall(pair.source.lower()))
    first = _first(pair)
    terms = [match for match in TERM.finditer(_cleared(pair, pair.source)) if match[0] in here]
    return first + tuple(match.span() for match in terms if len(match[0]) >= LEAST_ENGLISH or match[0] in own)


def _first(pair: Pair) -> tuple[Span, ...]:
    """The English word with which a translation begins: none that others have, or for what is done ("Press الجرح")."""
    match, own = BEGINS.match(pair.target), own_words(pair.source_locale)
    if match is not None and match[0].lower() in own.intersection(_words(pair.source)):
        return (match.span(),)
    if match is None or not pair.source.startswith(match[0] + " ") or not predicates(match[0], pair.source_locale):
        return ()
    named = pair.source[match.end() :].lstrip()[:1].isupper() or any(not name.span[0] for name in names(pair.source))
    return () if named else (match.span(),)
