"""The translation is the source text, untouched.

Why: the patient gets English. Machine engines hand a text back when they cannot translate it.

How: a name alone, and one or two words that two languages share ("Migraine"), are no copies; nor are codes, units,
addresses and lists of names. A text with English function words ("How to prepare for your colonoscopy"), or with a
word that no other language has ("Flu jabs") or this one calls otherwise ("Contact form"), surely is an error; other
texts of several words may be alike in both languages and want a look.

What to do: translate it. Where the text is rightly the same, dismiss the finding and say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.left_over import is_called_otherwise
from translator.checks.pair import Pair
from translator.language.identify import own_words
from translator.language.naming.names import names
from translator.language.spelling.listed import words as listed
from translator.language.spelling.words import is_known
from translator.locales import language_of
from translator.model import Problem, Severity

ID = "copied"
SEVERITY = Severity.ERROR

NO_PROSE = re.compile(
    r"https?://\S+|www\.\S+|(?<!\S)\S{1,64}@\S{1,200}|</?[A-Za-z][^<>]{0,500}>|&\w+;|%\(\w+\)s|\{\w*\}"
)
WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w-])")
# Two small words side by side; lists of single words and of authors ("et al.") have none.
ADJACENT = re.compile(r"[a-z]{2,} (?!al\b)[a-z]{2,}")
# Three words or more side by side, as headings and buttons are written: "Meet Our Doctors". Names are written so too.
HEADING = re.compile(r"(?<![\w-])[A-Z][a-z]++(?: [A-Za-z][a-z]++){2,}+")
# What makes one English prose and no name.
BUTTONS = "get see meet book call read learn find ask asked make request schedule patient patients"
ENDINGS = ("ly", "ies", "ings")
FEWEST, PROSE = 3, 4
LONG = 4
"""Letters of a word by which English is told."""
# Words of English prose that no other of the languages we are asked for writes in the same way and often.
ENGLISH = """
the and or if you your yours we our us they their them he she his her its this that these those is are was
were be been being has have had does did doing not but with without from into for of to on at by about after
before when while during how what which who why where should would could can may might must will shall than
then there here any every each some all only both more most other please it as my me do
"""
FUNCTION_WORDS = frozenset(ENGLISH.split())
HEADING_WORDS = FUNCTION_WORDS | frozenset(BUTTONS.split())


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding."""
    source, target = pair.source, pair.target
    if not pair.copied:
        return
    if language_of(pair.source_locale) == language_of(pair.locale):
        return
    text = NO_PROSE.sub(" ", source)
    for name in pair.names:
        text = text.replace(name, " ")
    for species in [text[slice(*name.span)] for name in names(text) if name.kind == "species"]:
        text = text.replace(species, " ")
    words = WORD.findall(text)
    function = not FUNCTION_WORDS.isdisjoint(word.casefold() for word in words)
    plain = _is_plain(words)
    prose = function and (len(words) >= PROSE or (plain and len(words) >= FEWEST))
    own = own_words(pair.source_locale)
    language = language_of(pair.locale)
    said = any(word in own for word in words) or (plain and words[0].lower() in own)
    said = said or (len(words) > 1 and plain and any(is_called_otherwise(word.lower(), language) for word in words))
    if prose or said or (len(words) > 1 and any(_is_english(word, language) for word in words)):
        yield Problem(ID, Severity.ERROR, "the translation is the source text", in_target=((0, len(target)),))
    elif len(words) >= FEWEST and (ADJACENT.search(text) or _heading(text)):
        yield Problem(ID, Severity.WARNING, "the translation is the source text", in_target=((0, len(target)),))


def _is_plain(words: list[str]) -> bool:
    """Whether the first word alone has a capital letter, as in a sentence."""
    return bool(words) and words[0][1:].islower() and all(map(str.islower, words[1:]))


def _is_english(word: str, language: str) -> bool:
    """Whether a word in small letters, so no name, is English and none of a language whose words are known."""
    return (
        listed(language) is not None
        and len(word) >= LONG
        and word.islower()
        and is_known(word, "en")
        and not is_known(word, language)
    )


def _heading(text: str) -> bool:
    """Whether a text is a heading or a button in English rather than a name."""
    return any(
        word in HEADING_WORDS or word.endswith(ENDINGS)
        for match in HEADING.finditer(text)
        for word in match[0].lower().split(" ")
    )
