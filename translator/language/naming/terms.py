"""Terms of a glossary in a text: as they are given in the source, and in any form that grammar gives them in a
translation.

Whether a translation has a term is asked generously: a form too many that is taken for the term's is one finding less,
a form too few a false one. Whether it has a word that is to be avoided is asked strictly, for the same reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from translator.language.naming.sounds import plain
from translator.locales import language_of

PLURAL = r"(?:e?s|['’]s)?"
"""What may follow a term in an English source."""
LONG = 5
"""Of a word of so many letters or more the last two may change: "клиника", "клинике"; "prise", "prises"."""
AFTER = r"[\w'’]{0,6}"
GROWS = r"[\w'’]*"
"""What may follow where words grow by suffixes or are put together."""
LONG_WORDS = frozenset({"de", "fi", "hu", "nl", "sv", "da", "nb", "no", "tr", "az", "ru", "uk", "et"})
FINAL = {
    "ru": "аеёиойуыьэюя", "uk": "аеєиіїойуьюя", "bg": "аеиоуъя", "sr": "aeiouаеиоу", "pl": "aąeęioóuy",
    "cs": "aeiouyáéíýě", "es": "aeo", "it": "aeio", "pt": "aeo", "fr": "e", "de": "e", "ar": "ةه", "fa": "ه",
}  # fmt: skip
"""The letters that a word may end in and lose when it is inflected."""
SOFTENED = {"p": "[pb]", "ç": "[çc]", "c": "[cç]", "t": "[td]", "k": "[kğg]"}
"""Turkish: "ilaç", "ilacı"; after `plain` the marks are gone."""
ARTICLES = "(?:[وف]?(?:بال|كال|وال|ال|لل|[بكل])?)?"
"""What is written together with an Arabic word before it."""
ENDINGS = {
    "ar": "ها|هم|هن|ه|ي|نا|كم|ات|ين|ون|ان|ا|ة",
    "de": "e|en|n|s|es|er|ern|ens|in|innen",
    "en": "s|es|'s|’s",
    "es": "s|es",
    "fr": "s|x",
    "it": "",
    "ru": "а|у|ом|е|ы|и|ов|ам|ами|ах|я|ю|ем|ей|ём|ой|ою|ям|ями|ях|ь",
    "tr": "[’']?(?:l[ae]r)?(?:[ıiuüae]|y[ıiuüae]|n[ıiuü]n?|d[ae]n?|t[ae]n?|[ıiuü]n|s[ıiuü]|yl[ae]|l[ıiuü])?",
}
"""What may follow a word that is to be avoided."""


@lru_cache(maxsize=1024)
def said(term: str, case: bool) -> re.Pattern[str]:
    """The term as words of its own in a source text, with a plural's ending."""
    return re.compile(rf"(?<!\w){_words(term)}{PLURAL}(?!\w)", 0 if case else re.IGNORECASE)


def named(names: Iterable[tuple[str, bool]]) -> re.Pattern[str]:
    """Any of these names, each with whether its capitals matter, as words of their own; the longer one where two
    begin."""
    longest = sorted(names, key=lambda one: -len(one[0]))
    forms = [_words(name) if case else f"(?i:{_words(name)})" for name, case in longest if name.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)" if forms else r"(?!)")


def stands(term: str, text: str, locale: str) -> bool:
    """Whether a translation has this term in any form: its words in order, with up to two other words between them."""
    return any_form(term, locale).search(plain(text)) is not None


def any_form(term: str, locale: str) -> re.Pattern[str]:
    """What finds a term in a translation that is in lower case and without marks (sounds.plain)."""
    return _any_form(term, language_of(locale))


def exactly(term: str, case: bool, locale: str) -> re.Pattern[str]:
    """What finds a word that is to be avoided, with the language's endings after its last word."""
    return _with_endings(term, case, language_of(locale))


@lru_cache(maxsize=1024)
def _any_form(term: str, language: str) -> re.Pattern[str]:
    """Matched against text as `plain` gives it."""
    between = r"(?:\W+\w+){0,2}?\W+"
    return re.compile(between.join(_forms(word, language) for word in plain(term).split()) or r"(?!)")


def _forms(word: str, language: str) -> str:
    """A word and what may become of it."""
    stem = word
    if word.isalpha() and len(word) >= LONG and language != "tr":
        stem = word[:-2]
    elif word.isalpha() and len(word) > 2:
        stem = word.rstrip(plain(FINAL.get(language, ""))) if word[-1] in plain(FINAL.get(language, "")) else word
        stem = stem if len(stem) > 1 else word
    pattern = re.escape(stem)
    if language == "tr" and word.isalpha():
        pattern = re.escape(stem[:-1]) + SOFTENED.get(stem[-1], re.escape(stem[-1]))
    before = ARTICLES if language == "ar" else ""
    return f"{before}{pattern}{GROWS if language in LONG_WORDS else AFTER}"


@lru_cache(maxsize=1024)
def _with_endings(term: str, case: bool, language: str) -> re.Pattern[str]:
    before = ARTICLES if language == "ar" else ""
    end = ENDINGS.get(language, r"[^\W\d_]{0,2}")
    return re.compile(rf"(?<!\w){before}{_words(term)}(?:{end})?(?!\w)", 0 if case else re.IGNORECASE)


def _words(term: str) -> str:
    """The words of a term as a pattern; a small letter may be a capital where the term begins a sentence."""
    first, rest = term.strip()[:1], r"\s+".join(map(re.escape, term.split()))[len(re.escape(term.strip()[:1])) :]
    return (f"[{first}{first.upper()}]" if first.islower() and len(first.upper()) == 1 else re.escape(first)) + rest
