"""Letters were lost or damaged: "clasificacin", "Rntgenaufnahme", "fÃ¼r".

Why: some programs drop every letter that English has not. The text still looks like the language, and is hard to
read, impossible to search, and now and then another word.

How: what a wrong character set makes of a text; words without a vowel; everyday words (spelling.toml) without their
marked letters; words that are in no list of the language's, and are one in use when a lost letter is put back
("tedvisi", "tedavisi"), or a mark, or two letters in their order; endings that only remain when a letter is dropped
("-cin" for "-ción"); a long text without any of the letters that its language cannot do without; German nouns in small
letters. A word that is another one now, as الجراة of الجراحة, is only found where the source names what it was
(vocabulary.toml, and [called] in the language's file). What the source has too (a name, a short form) is never meant.

What to do: take the text from where it was still whole, or type the word anew.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import resources
from itertools import islice

from translator.checks.pair import Pair
from translator.language.lexicon import lexicon
from translator.language.matching.similarity import similarity
from translator.language.naming.sounds import sound
from translator.language.remembered import FEWER, Remembered, of_words_in
from translator.language.spelling.borrowed import is_borrowed
from translator.language.spelling.losses import longer, mended
from translator.language.spelling.nearly import is_called, named, nearly
from translator.language.spelling.ruled import lost_articles
from translator.language.spelling.slipped import slipped
from translator.language.spelling.words import besides, is_strange, is_unreadable
from translator.language.tally import tally
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "spelling"
SEVERITY = Severity.WARNING

# What UTF-8 looks like where it was read as Latin-1 or Windows-1252, twice-escaped entities, "?" for a letter.
MOJIBAKE = re.compile(
    "Ã[\u0080-\u00bf€ŠšŽžŸŒœƒ„†‡ˆ‰‹‘’“”•–—˜™›]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ˜“¢¦\u201d]?|ï¿½|ï»¿"
    "|Ð[\u0080-\u00bf][ÐÑ]|Ø[\u00a7-\u00bf][ØÙ]|&#x?[0-9A-Fa-f]{2,6};|&amp;[a-z]{2,8};|[^\\W\\d_]\\?[a-zà-ÿ]|[^\\W\\d_]\\?{3,}"
)
SUSPECT = re.compile("[ÃÂâïÐØ&?]")
"""None of these is in a text without one of these signs."""
WORD = re.compile(
    r"(?<![\w@./'’&\\<>%\u0300-\u036f-])(?:[^\W\d_]|[\u064b-\u065f\u0670]){2,40}(?![\w@/'’_\u0300-\u036f])"
)
LETTERS = re.compile(r"(?:[^\W\d_]|[\u064b-\u065f\u0670]){2,40}")
SAME, ALIKE, MOST = 7, 0.8, 50
"""Letters of a word that languages share, how alike they write it, and so many that one may have been are looked at."""
FIRST = ("o", "о", "е")
"""What a word that only stands before a hyphen ends in."""
HYPHEN = re.compile(r"[-‑][^\W\d_]")
ELIDING = frozenset({"ca", "fr", "it"})
WORD_ELIDED = re.compile(rf"{WORD.pattern}|(?<=\b[cdjlmnstCDJLMNST]['’])[^\W\d_]{{4,40}}(?![\w@/'’_])")
"""A word that "l'" or "d'" may stand before."""
SKIPPED = re.compile(r"https?://\S+|www\.\S+|(?<!\S)\S{1,64}@\S{1,200}|</?[A-Za-z][^<>]{0,500}>|%\(\w+\)\w|\{\w*\}")

# Ends and beginnings that no word of the language has, and that remain where a letter is dropped.
REMAINS: dict[str, str] = {
    "es": r"[acinpsux](?:cin|cines)$|[iaeup]sin$|[aei]xin$|[^aeiou][gt]ic[oa]s?$|lgic[oa]s?$|[^aeiou]tric[oa]s?$",
    "de": r"ktt$|itt$(?<!ritt)(?<!mitt)(?<!hnitt)(?<!itt.itt)(?<!litt)(?<!bitt)(?<!dritt)|[dgklmnr]tzlich$",
    "fr": r"^[bcdfgjklmnpqrtvz]{4}|[bcdfgjlmnpqtv]mes?$(?<![aeiouylrmnghst]mes)(?<![aeiouylrmnghst]me)(?<!\bmme)",
    "ru": r"[бвгджзклмнпрстфхцчшщ]{6}|кц$|внс|нсн",
}
# Five or more of these alone are no word.
CONSONANTS = {
    **dict.fromkeys(("de", "es", "fr", "it", "nl", "pt", "tr"), "bcdfghjklmnpqrstvwxzß"),
    "ru": "бвгджзйклмнпрстфхцчшщ",
}
# Letters that a text of so many small letters hardly does without: over three in a hundred are marked.
MARKED: dict[str, tuple[str, int]] = {
    "tr": ("çğıöşü", 80), "fr": ("éèàêç", 120), "pl": ("ąęłóśż", 80), "cs": ("áčěířž", 80), "vi": ("ăâđêôơư", 60),
    "hu": ("áéóőü", 80), "ro": ("ăâîșț", 100),
}  # fmt: skip
NOUN = re.compile(r"(?<![\w/@.-])[a-zäöüß]{3,30}(?:ungen|ung|heit|heiten|keit|keiten|tion|tionen|tät|täten)(?![\w/@-])")
# Participles, and what is no noun.
NO_NOUN = re.compile(
    r"(?:^jung|schwung|sprungen|zwungen|drungen|gesungen|klungen|gelungen|misslungen|schlungen|schwungen|rrungen|gerungen)$"
)


def check(pair: Pair) -> Iterator[Problem]:
    """One finding: characters of a wrong set, the first damaged word, or all marks missing."""
    target = pair.target
    damaged = MOJIBAKE.search(target) if SUSPECT.search(target) else None
    if damaged and damaged[0] not in pair.source and not _in_address(target, damaged.start()):
        yield Problem(ID, SEVERITY, f"damaged characters: “{damaged[0]}”", in_target=(damaged.span(),))
        return
    language = language_of(pair.locale)
    if target == pair.source:
        return
    found = _damaged_word(pair, language)
    slip = (
        None if found else _slip(pair, language) or slipped(pair.source, pair.target, pair.source_locale, pair.locale)
    )
    ruled = None if found or slip else next(lost_articles(target, language), None)
    if slip:
        span, right = slip
        text = f"“{target[slice(*span)]}” is nearly “{right}”, which the source names"
        yield Problem(ID, SEVERITY, text, in_target=(span,))
    elif ruled:
        text = f"“{target[slice(*ruled[0])]}” seems to be “{ruled[1]}” without a letter of its article"
        yield Problem(ID, SEVERITY, text, in_target=(ruled[0],))
    elif found:
        word = target[slice(*found)]
        right = "" if word.lower() in _misspelt(language) else mended(word, language)
        text = f"“{word}” is no known word, “{right}” is" if right else f"“{word}” seems to have lost a letter"
        yield Problem(ID, SEVERITY, text, in_target=(found,))
    elif language in MARKED and target.isascii():
        letters, least = MARKED[language]
        if sum(map(str.islower, SKIPPED.sub(" ", target))) >= least:
            text = f"not one of the letters {' '.join(letters)} in a long text"
            yield Problem(ID, SEVERITY, text, in_target=((0, len(target)),))
    elif language == "de":
        yield from _small_noun(pair)


def _damaged_word(pair: Pair, language: str) -> Span | None:
    """The first word that no word of the language can be, and that the source has not."""
    target = pair.target
    if "/" in target or "@" in target or "<" in target or "{" in target:
        target = SKIPPED.sub(lambda match: " " * len(match[0]), target)
    if not _telling(language)(target):
        return None
    if is_unreadable(target, language):
        return None  # `language` says so
    suspect, source = _suspect(language), pair.source.lower()
    for match in (WORD_ELIDED if language in ELIDING else WORD).finditer(target):
        if not suspect[match[0]] or match[0].lower() in source:
            continue
        abbreviated = target[match.end() : match.end() + 1] == "." and len(match[0]) < (
            6 if target[match.end() + 1 :] else 4
        )
        if _is_first_part(match) or is_borrowed(match[0], language, pair.source):
            continue
        if not abbreviated and (_is_damaged(match[0], language) or _cut(match[0], language, pair.source)):
            return match.span()
    return None


def _is_first_part(match: re.Match[str]) -> bool:
    """Whether a word is one only before its hyphen: «ударно-волновой», "audio-visual"."""
    return match[0].endswith(FIRST) and HYPHEN.match(match.string, match.end()) is not None


def _slip(pair: Pair, language: str) -> tuple[Span, str] | None:
    """The first word that is one of the language's, but nearly what something in the source is called, and what that
    is; of something that the translation calls rightly it is none."""
    if not pair.source_locale.startswith("en") or not _nearly_called(language)(pair.target):
        return None
    things = named(pair.source, language)
    rightly = cache(lambda thing: is_called(thing, pair.target, language))
    for match in WORD.finditer(pair.target):
        for right, thing in nearly(match[0], language):
            if thing in things and not rightly(thing):
                return match.span(), right
    return None


@cache
def _nearly_called(language: str) -> Callable[[str], int]:
    """How many pieces of a text may have a word that is nearly another."""
    return tally(language).ask(lambda piece: any(nearly(word, language) for word in LETTERS.findall(piece)))


@cache
def _telling(language: str) -> Callable[[str], int]:
    """How many pieces of a text may have a damaged word."""
    return tally(language).ask(lambda piece: any(map(_suspect(language).__getitem__, LETTERS.findall(piece))))


@lru_cache(maxsize=32)
def _suspect(language: str) -> Remembered[bool]:
    """By word, told quickly: what `_is_damaged` and `_cut` are true of, and more."""
    return Remembered(lambda word: is_strange(word, language) or _lacks_its_marks(word.lower(), language), FEWER)


@of_words_in
def _is_damaged(text: str, language: str) -> bool:
    """Whether a word, as it stands, is none of the language; one with capitals within never is."""
    word = text.lower()
    if text[1:] != text[1:].lower():
        return False
    return _lacks_its_marks(word, language) or (mended(text, language) != "" and not _is_in_its_file(text, language))


def _is_in_its_file(word: str, language: str) -> bool:
    """Whether a word stands in any form of the language's file."""
    normal = lexicon(language).normal(word)
    return any(one in _of_its_file(language) for one in (normal, *lexicon(language).bare(normal)))


@cache
def _of_its_file(language: str) -> frozenset[str]:
    return frozenset(word for forms, _ in lexicon(language).listed() for word in forms if "*" not in word)


def _cut(word: str, language: str, source: str) -> bool:
    """Whether a word of the source's own kind lost a part: "Rehabasyon" for rehabilitation."""
    if not is_strange(word, language) or not word[1:].islower():
        return False
    return any(_of_the_kind(right, source) for right in islice(longer(word, language), MOST))


def _of_the_kind(word: str, source: str) -> bool:
    """Whether a word sounds like one of the source's from its beginning nearly to its end."""
    way = sound(word)
    return any(
        len(other) >= SAME and similarity(sound(other).full, way.full, ALIKE) > 0 for other in LETTERS.findall(source)
    )


def _lacks_its_marks(word: str, language: str) -> bool:
    if word in _misspelt(language):
        return True
    pattern = _pattern(language)
    words, stems, marked = _damaged(language)
    if pattern is None or not marked.isdisjoint(word):
        return False
    if word in besides(language)[0]:
        return False
    return word in words or bool(pattern.search(word)) or word.startswith(stems.get(word[:5], ("\n",)))


def _small_noun(pair: Pair) -> Iterator[Problem]:
    """German writes nouns with a capital letter, and these endings are nouns'."""
    for match in NOUN.finditer(pair.target):
        if not NO_NOUN.search(match[0]) and match[0] not in pair.source:
            yield Problem(ID, SEVERITY, f"the noun “{match[0]}” has a small letter", in_target=(match.span(),))
            return


def _in_address(text: str, at: int) -> bool:
    start = text.rfind(" ", max(0, at - 300), at) + 1
    return bool(re.search(r"://|www\.|=", text[start : at + 2]))


@lru_cache(maxsize=32)
def _pattern(language: str) -> re.Pattern[str] | None:
    """Words without a vowel, and what remains of others; None for a language that nothing is known of."""
    parts = [f"^[{CONSONANTS[language]}]{{5,}}$"] if language in CONSONANTS else []
    if language in REMAINS:
        parts.append(REMAINS[language])
    return re.compile("|".join(parts)) if parts else None


@lru_cache(maxsize=32)
def _misspelt(language: str) -> frozenset[str]:
    """Words that are often written so, and rightly otherwise."""
    return frozenset(_table(language).get("misspelt", "").split())


@lru_cache(maxsize=32)
def _damaged(language: str) -> tuple[frozenset[str], dict[str, tuple[str, ...]], frozenset[str]]:
    """Everyday words without their marked letters; those that a longer word may begin with, by their first five
    letters; and the marked letters: a word that still has one lost none."""
    table = _table(language)
    if "marked" not in table:
        return frozenset(), {}, frozenset()
    drop = str.maketrans("", "", table["marked"])
    stems: dict[str, tuple[str, ...]] = {}
    for word in table["words"].split():
        bare = word.translate(drop)
        # "termin" is left of "terminé", and begins "terminer".
        if len(bare) > 5 and word[-2:].translate(drop) == word[-2:]:
            stems[bare[:5]] = (*stems.get(bare[:5], ()), bare)
    return frozenset(word.translate(drop) for word in table["words"].split()), stems, frozenset(table["marked"])


@lru_cache(maxsize=32)
def _table(language: str) -> dict[str, str]:
    """What spelling.toml has of a language."""
    text = (resources.files("translator.checks") / "spelling.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text).get(language, {}))
