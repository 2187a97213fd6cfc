"""The translation is written in other letters than its language's, or a word mixes two alphabets.

Why: nobody can read the wrong script, and a word with one Cyrillic "а" among Latin letters looks right, but is not
found by search and is spelled out by a screen reader.

How: letters of each script. Names, brands, units and short forms in Latin letters are right in any language; so are
Greek letters for what they stand for (β-blocker, µg), and what the source writes in another script itself.

What to do: type the word anew with the language's own keyboard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.asides import without_quotations
from translator.language.sentences import sentences
from translator.language.spelling.listed import words
from translator.language.spelling.words import is_known
from translator.locales import language_of
from translator.model import Problem, Severity

ID = "script"
SEVERITY = Severity.ERROR

# Ranges of letters by the name that people know a script by. What is in none of them is Latin or a sign.
RANGES = {
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Armenian": "\u0530-\u058f",
    "Hebrew": "\u0590-\u05ff\ufb1d-\ufb4f",
    "Arabic": "\u0600-\u0605\u060b\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Devanagari": "\u0900-\u0963\u0970-\u097f",
    "Bengali": "\u0980-\u09ff",
    "Gurmukhi": "\u0a00-\u0a7f",
    "Gujarati": "\u0a80-\u0aff",
    "Tamil": "\u0b80-\u0bff",
    "Telugu": "\u0c00-\u0c7f",
    "Thai": "\u0e00-\u0e3e\u0e40-\u0e7f",
    "Georgian": "\u10a0-\u10ff\u1c90-\u1cbf",
    "Hangul": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3",
    "Japanese": "\u3040-\u30ff",
    "Chinese": "\u3400-\u4dbf\u4e00-\u9fff",
}
# The scripts of the languages that do not write Latin letters.
WRITTEN = {
    **dict.fromkeys(("el",), ("Greek",)),
    **dict.fromkeys(["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ba", "cv"], ("Cyrillic",)),
    **dict.fromkeys(["ar", "fa", "ur", "ps", "ckb", "ug", "sd"], ("Arabic",)),
    **dict.fromkeys(("he", "yi"), ("Hebrew",)),
    **dict.fromkeys(["hi", "mr", "ne"], ("Devanagari",)),
    **dict.fromkeys(("zh", "yue"), ("Chinese",)),
    "hy": ("Armenian",), "bn": ("Bengali",), "pa": ("Gurmukhi",), "gu": ("Gujarati",), "ta": ("Tamil",),
    "te": ("Telugu",), "th": ("Thai",), "ka": ("Georgian",), "ko": ("Hangul", "Chinese"),
    "ja": ("Japanese", "Chinese"),
}  # fmt: skip
SCRIPTS = {"Latn": "", "Cyrl": "Cyrillic", "Arab": "Arabic", "Grek": "Greek", "Deva": "Devanagari"}
LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
SMALL = "a-zß-öø-ÿāăąćčďđēęěğıīłńňőřśşšťūůűźżž"
LIKE_LATIN = "αβγεηικνορστυχω"
"""Greek letters that look like Latin ones. Beside capitals and signs they stand for themselves: TNFα, β-blocker."""
NOT_LATIN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2de0-\u2dff\u3040-\ud7a3\ufb1d-\ufefc]")
# Two alphabets side by side in one word. Modifier letters and digits part nothing.
MIXED = re.compile(
    f"(?:[{LATIN}](?=[{RANGES['Cyrillic']}{RANGES['Arabic']}{RANGES['Hebrew']}{RANGES['Armenian']}])"
    f"|[{RANGES['Cyrillic']}](?=[{LATIN}{RANGES['Greek']}{RANGES['Arabic']}])"
    f"|[{RANGES['Arabic']}](?=[{LATIN}{RANGES['Hebrew']}{RANGES['Cyrillic']}{RANGES['Greek']}])"
    f"|[{RANGES['Hebrew']}](?=[{LATIN}{RANGES['Arabic']}])"
    f"|[{LATIN}](?=[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοΐίόύ])|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοΐίόύ](?=[{LATIN}])"
    f"|(?<=[{SMALL}])[{SMALL}](?=[{LIKE_LATIN}])|[{LIKE_LATIN}](?=[{SMALL}]{{2}})"
    f"|[{RANGES['Greek']}](?=[{RANGES['Cyrillic']}{RANGES['Arabic']}]))"
)
# Arabic joins "and", "with", "for", "the" to what follows, a name in Latin letters too.
PREFIXED = re.compile(r"(?:[وفبلكـ]|ال){1,4}[A-Z0-9]")
FILLED = re.compile(r"%(?:\(\w{1,80}\)|\d{1,2}\$)[A-Za-z]")
"""A placeholder whose last letter may touch a word: "%1$sخيارات"."""
LETTERS = re.compile(r"[^\W\d_]+")
# A Latin letter that looks like a Cyrillic word of one letter ("c", with), among Cyrillic words.
LOOKALIKE = re.compile(r"(?<=[\u0400-\u04ff] )[aceoyk](?= [\u0400-\u04ff])")
ARABIC_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]+")
SMALL_LATIN = re.compile(r"(?<![\w./@<%&\\{=-])(?<![A-Z]\w )[a-z]{2,30}(?![\w/@>=({-]|\.\w)")
BESIDE = {"Cyrillic": "\u0400-\u04ff", "Arabic": "\u0620-\u064a"}
"""Letters of the scripts among which Latin words are looked at."""
WRITTEN_IN_LATIN = """
shch щ sch щ yo ё jo ё zh ж kh х ts ц ch ч sh ш yu ю ju ю ya я ja я ye е x кс a а b б v в g г d д e е z з i и j й k к
l л m м n н o о p п r р s с t т u у f ф h х c ц y ы w в
"""
CYRILLIC = WRITTEN_IN_LATIN.split()
"""How Russian is written in Latin letters; longer ones first."""
IN_ANY_SCRIPT = """
al am aor at bid cm de dl er et ex fl gr hr ii iii in io iv kg km lb mg min ml mm mol ng nm no non os per pg ph pm post
pre pro prn px qd si sp spp ss tid top up us via vi vs vivo vitro versus www
"""
TERMS = frozenset(IN_ANY_SCRIPT.split())
"""Latin words, units and signs that are written so in any script."""
PLACEHOLDER = re.compile(
    r"</?[A-Za-z][^<>]{0,500}>|&\w+;|%\(\w+\)\w|%\w|\{\w*\}|https?://\S+|(?<!\S)\S{1,64}@\S{1,200}"
)


def check(pair: Pair) -> Iterator[Problem]:
    """A finding for the first mixed word, and else one for the first word or the whole in other letters."""
    target = pair.target
    own = written(pair.locale)
    if not own and (target.isascii() or not NOT_LATIN.search(target)):
        return
    mixed = None if target.isascii() else _mixed(target)
    if mixed and not MIXED.search(pair.source):
        start, end = _word(target, mixed.start())
        text = f"“{target[start:end][:40]}” mixes letters of two alphabets"
        yield Problem(ID, SEVERITY, text, in_target=((start, end),))
        return
    if own and target != pair.source and (span := _in_latin(pair, own)):
        yield Problem(ID, SEVERITY, f"not a letter of the {own[0]} script", in_target=(span,))
        return
    yield from _foreign(pair, own)
    yield from _digits(pair, own)
    if own:
        yield from _latin(pair, own)


def _in_latin(pair: Pair, own: tuple[str, ...]) -> tuple[int, int] | None:
    """The text, or a sentence of it, without a letter of its script, if it has words that are no names."""
    target = pair.target
    parts = [(0, len(target))] if not _has(own, target) else sentences(target, pair.locale)
    for start, end in parts:
        if _has(own, target[start:end]):
            continue
        found = LETTERS.findall(without_quotations(PLACEHOLDER.sub(" ", target[start:end])))
        small = [word for word in found if len(word) > 2 and word.islower()]
        if len(found) > 1 and any(word not in pair.source for word in small):
            return start, end
    return None


def _digits(pair: Pair, own: tuple[str, ...]) -> Iterator[Problem]:
    """Digits of the Arabic script in a text of another."""
    digits = None if "Arabic" in own else ARABIC_DIGITS.search(pair.target)
    if digits and not ARABIC_DIGITS.search(pair.source):
        yield Problem(ID, SEVERITY, f"“{digits[0]}” is written in Arabic digits", in_target=(digits.span(),))


def _latin(pair: Pair, own: tuple[str, ...]) -> Iterator[Problem]:
    """A word in small Latin letters that is neither the source's nor English: the language's own, in wrong letters."""
    if own[0] not in BESIDE or not SMALL_LATIN.search(pair.target):
        return
    text = PLACEHOLDER.sub(lambda match: " " * len(match[0]), pair.target)
    source = pair.source.lower()
    for match in SMALL_LATIN.finditer(text):
        if match[0] in TERMS or not _among(text, match.span(), own[0]) or match[0] in source:
            continue
        if (own[0] == "Cyrillic" and _cyrillic(match[0], language_of(pair.locale))) or (
            len(match[0]) > 4 and not is_known(match[0], "en")
        ):
            yield Problem(ID, SEVERITY, f"“{match[0]}” is written in Latin letters", in_target=(match.span(),))
            return


def _among(text: str, span: tuple[int, int], script: str) -> bool:
    """Whether words in the language's own letters stand beside a place, or nothing more at its end."""
    before, behind = text[max(0, span[0] - 3) : span[0]].strip(), text[span[1] : span[1] + 3].strip(' .,;:!?،؛؟»”"')
    letters = _letters(BESIDE[script])
    return letters.match(before[-1:]) is not None and (not behind or letters.match(behind) is not None)


def _cyrillic(word: str, language: str) -> bool:
    """Whether a word in Latin letters is one of the language's in Cyrillic ones."""
    if language != "ru":
        return False
    for latin, letter in zip(CYRILLIC[::2], CYRILLIC[1::2], strict=True):
        word = word.replace(latin, letter)
    listed = words(language)
    return listed is not None and word in listed.used


def _mixed(text: str) -> re.Match[str] | None:
    """The first word of two alphabets. An option or a placeholder may touch a word: "-cТЕГ", "%%0Aтекст"."""
    if "%" in text:
        text = FILLED.sub(lambda match: " " * len(match[0]), text)
    for match in MIXED.finditer(text):
        start, end = _word(text, match.start())
        if text[max(0, start - 1) : start] not in ("-", "%", "\\", "&") and not PREFIXED.match(text, start, end):
            return match
    return None


def written(locale: str) -> tuple[str, ...]:
    """The scripts that a locale is written in, () for Latin. A script in its tag decides: "sr-Latn"."""
    for part in locale.replace("_", "-").split("-")[1:]:
        if part.title() in SCRIPTS:
            return (SCRIPTS[part.title()],) if SCRIPTS[part.title()] else ()
    return WRITTEN.get(language_of(locale), ())


def _foreign(pair: Pair, own: tuple[str, ...]) -> Iterator[Problem]:
    """A word in a script that is neither the language's nor Latin, nor anywhere in the source."""
    target = pair.target
    for match in _other(own).finditer(target):
        name = next(name for name, letters in RANGES.items() if _letters(letters).match(match[0]))
        if _letters(RANGES[name]).search(pair.source) or (name == "Greek" and len(match[0]) == 1):
            continue
        start, end = _word(target, match.start())
        text = f"“{target[start:end][:40]}” is written in {name} letters"
        yield Problem(ID, SEVERITY, text, in_target=((start, end),))
        return
    if own == ("Cyrillic",):
        like = LOOKALIKE.search(target)
        if like and f" {like[0]} " not in pair.source:
            text = f"“{like[0]}” is a Latin letter here that looks like a Cyrillic one"
            yield Problem(ID, Severity.WARNING, text, in_target=(like.span(),))


def _has(own: tuple[str, ...], text: str) -> bool:
    return any(_letters(RANGES[name]).search(text) for name in own)


@lru_cache(maxsize=64)
def _letters(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")


@lru_cache(maxsize=64)
def _other(own: tuple[str, ...]) -> re.Pattern[str]:
    """Runs of letters of any script but the language's own and Latin."""
    return re.compile("|".join(f"[{letters}]+" for name, letters in RANGES.items() if name not in own))


def _word(text: str, at: int) -> tuple[int, int]:
    """The word around a character, at most 100 characters either way."""
    start, end = at, at + 1
    while start > max(0, at - 100) and (text[start - 1].isalnum() or "\u064b" <= text[start - 1] <= "\u0652"):
        start -= 1
    while end < min(len(text), at + 100) and (text[end].isalnum() or "\u064b" <= text[end] <= "\u0652"):
        end += 1
    return start, end
