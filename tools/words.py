"""Makes translator/language/words/<language>.xz: the words that are in use, and rarer ones that a slip makes of them.

    words.py SIMPLEMMA SPELLER FOLDER [LANGUAGE ...]

SIMPLEMMA and SPELLER are the unpacked wheels of simplemma 2.0.0 and pyspellchecker 0.9.1 (`pip download --no-deps`,
both under the MIT licence; the second has no Turkish), FOLDER holds the word lists of Tesseract's models
(Apache 2.0), as <three letters>.words: of Debian's tesseract-ocr-ara, -deu, -eng, -fra, -rus, -spa, -tur 4.1.0,

    combine_tessdata -u deu.traineddata deu.
    dawg2wordlist deu.lstm-unicharset deu.lstm-word-dawg deu.words

Tesseract's list is of words that are frequent on web pages, the speller's of those in films' subtitles, simplemma's of
what dictionaries have in every form. A word is in use that stands in Tesseract's list, or in the speller's and
simplemma's, but for those that are in no dictionary and are another without its marks; so is every word of
clinic_words/ beside this file, and none that a slip seems to have made of another: it is in no dictionary, lacks a
letter of one that is, and is far rarer in speech. Of the others in the dictionaries only those are kept that a
slip makes of a word in use: they are no slips. Nothing is kept of a German word that others are the parts of: it is
put together when it is looked for.

The file, when unpacked: the language's letters, the words in use, the rarer ones, and those words in use that are no
sign of a word of their own where they stand at the begin or the end of another: many have them there ("anti", "mente"),
or they are short and in no dictionary (in German, which makes words of words, these alone). Each of the four is on
lines of its own in the order of their code points, with an empty line between them.
"""

from __future__ import annotations

import gzip
import importlib
import json
import lzma
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from translator.language.lexicon import WORD
from translator.language.spelling.growth import growth
from translator.language.spelling.listed import folded

CLINIC = Path(__file__).parent / "clinic_words"
FOLDER = Path(__file__).parents[1] / "translator" / "language" / "words"
LISTS = {"ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "tr": "tur"}
LETTERS = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئ",
    "de": "abcdefghijklmnopqrstuvwxyzäöüß",
    "en": "abcdefghijklmnopqrstuvwxyz",
    "es": "abcdefghijklmnopqrstuvwxyzáéíóúñü",
    "fr": "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùœ",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyzâîû",
}
SLIPS = frozenset(LISTS) - {"en"}
"""Languages whose slips are looked for."""
SHORT = 3
"""Words of so many letters must stand in all lists: the short ones of one alone are names of programs and the like."""
LONGEST = 30
SCRAP = 6
OFTEN = 12
"""So many words begin or end with one that words are made with."""
LEAST = 5
"""Letters of a part of a compound that is not kept; shorter ones are often no parts: "ein", "hit", "en"."""
MISSPELT = frozenset({"de", "es", "fr", "ru"})
"""Languages whose dictionary has so many forms that what it lacks may be misspelt."""
LONG, SPOKEN, RARER = 6, 50, 200
"""Letters of a word that may have lost one; how often it is spoken, and how many times rarer the other is then."""
TOKENS = re.compile(WORD)


def main(simplemma: Path, speller: Path, folder: Path, languages: Iterable[str]) -> int:
    sys.path.insert(0, str(simplemma))
    for language in languages or LISTS:
        frequent = _own((folder / f"{LISTS[language]}.words").read_text(encoding="utf-8").split("\n"), language)
        often = _often(speller, language)
        spoken = _own(often, language)
        listed = _own(_dictionary(language), language)
        clinic = _own(_clinic(language), language)
        bare = {"".join(map(_bare, word)): word for word in frequent & (listed | spoken)}
        frequent -= {word for word in frequent - listed - clinic if bare.get(word, word) != word}
        if language in MISSPELT:
            frequent -= {*_misspelt(frequent - listed - clinic, frequent & listed, often)}
        used = frequent | (spoken & listed) | clinic
        sure = clinic | (frequent & (listed | spoken))
        used = {word for word in used if len(word) > SHORT or word in sure}
        if language not in SLIPS:
            used = frequent & spoken & listed
        scraps = {word for word in used - listed - clinic if len(word) <= SCRAP}
        if growth(language).links:
            parts = used - scraps
            used -= {word for word in used if _is_compound(word, parts, growth(language).links)}
        left = {slip for word in used for slip in _slips(word)} if language in SLIPS else set()
        rare = (left & listed) - used
        uncut = scraps if growth(language).links else _chained(used) | scraps if language in SLIPS else set()
        lines = ([LETTERS[language]], sorted(used), sorted(rare), sorted(uncut))
        text = "\n\n".join("\n".join(part) for part in lines)
        packed = lzma.compress(text.encode(), lzma.FORMAT_XZ, lzma.CHECK_CRC32, preset=9 | lzma.PRESET_EXTREME)
        (FOLDER / f"{language}.xz").write_bytes(packed)
        print(f"{language}: {len(used)} words in use, {len(rare)} rare ones, {len(packed)} bytes")
    return 0


def _own(words: Iterable[str], language: str) -> set[str]:
    """The words that have letters of the language alone, folded."""
    letters = set(LETTERS[language])
    return {
        word for word in (folded(word, language) for word in words) if 1 < len(word) <= LONGEST and letters >= {*word}
    }


def _often(wheel: Path, language: str) -> Counter[str]:
    """The speller's words, folded, with how often they stand in its films; none for a language that it has not."""
    file = wheel / "spellchecker" / "resources" / f"{language}.json.gz"
    counts: Counter[str] = Counter()
    if file.is_file():
        for word, count in json.loads(gzip.decompress(file.read_bytes())).items():
            counts[folded(word, language)] += count
    return counts


def _misspelt(odd: set[str], sure: Iterable[str], often: Counter[str]) -> Iterator[str]:
    """Those words of web pages that no dictionary has, and that are a long one of the dictionary without one of its
    letters, or with two the other way round, but for those that are not far rarer in speech, where that is known."""
    for word in sure:
        rarer = often[word] / RARER if often[word] >= SPOKEN else -1
        for at in range(1, len(word)) if len(word) >= LONG else ():
            for slip in (word[:at] + word[at + 1 :], word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]):
                if slip in odd and often[slip] <= rarer:
                    yield slip


def _dictionary(language: str) -> Iterator[str]:
    """What simplemma knows, forms and headwords."""
    factory = importlib.import_module("simplemma.strategies.dictionaries.dictionary_factory")
    for form, headword in factory._load_dictionary_from_disk(language).items():
        yield form.decode()
        yield headword.decode()


def _clinic(language: str) -> list[str]:
    file = CLINIC / f"{language}.txt"
    return TOKENS.findall(file.read_text(encoding="utf-8")) if file.is_file() else []


def _chained(used: set[str]) -> set[str]:
    """The words that are the one part of many, the other part of which is a word too."""
    begin: Counter[str] = Counter()
    end: Counter[str] = Counter()
    for word in used:
        for at in range(2, len(word) - 1):
            if word[:at] in used and word[at:] in used and max(at, len(word) - at) > SHORT:
                begin[word[:at]] += 1
                end[word[at:]] += 1
    return {word for count in (begin, end) for word, number in count.items() if number >= OFTEN}


def _slips(word: str) -> Iterator[str]:
    """What is left of a word that loses a letter, or the marks of its letters, or has two letters swapped."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        yield word[:at] + _bare(word[at]) + word[at + 1 :]
    yield "".join(map(_bare, word))


@cache
def _bare(letter: str) -> str:
    return {"ı": "i"}.get(letter) or unicodedata.normalize("NFD", letter)[0]


def _is_compound(word: str, words: set[str], links: tuple[str, ...]) -> bool:
    """Whether a word is two others, with or without letters that link them."""
    for at in range(LEAST, len(word) - LEAST + 1):
        if word[at:] in words and any(word[:at].endswith(link) and word[: at - len(link)] in words for link in links):
            return True
    return False


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:]))
