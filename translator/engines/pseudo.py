"""Pseudo-translation, for layouts and tests, after Android's pseudo-locales: readable English in the shape of a
translation, never to be published.

Right-to-left locales get the letters of Arabic or Hebrew (`ar-XB`: "dose" is really displayed from the right), all
others accented letters and some 30 % more text in brackets (`en-XA`: what is cut off at the end shows). Digits,
punctuation, `⟦0⟧` tokens, addresses and letters that are not Latin stay as they are.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence

from translator.engines import PLAIN, Answer, Brief, Form, Setup

_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ"
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنه"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשתךםןף"

_RTL_SCRIPTS = {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}
_RTL_LANGUAGES = "ar arc arz azb bal ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps sd skr syr ug ur yi"
_HEBREW_LANGUAGES = {"he", "iw", "ji", "yi"}

_ADDRESS = re.compile(r"//|@|www\.")
_UNBROKEN = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W\d_]")
# Accented, so that no language's number words or negations are found in it.
_FILLER = ("ļöŕéɱ", "îþšûɱ", "ðöļöŕ", "šîţ", "åɱéţ")


def _accents() -> dict[int, str]:
    return dict(zip(map(ord, _LATIN), _ACCENTED, strict=True))


def _letters(alphabet: str) -> dict[int, str]:
    """Both cases of each Latin letter, accented or not, to one letter of the alphabet, which has no case."""
    table = dict(zip(map(ord, _LATIN), alphabet * 2, strict=True))
    for code in range(0x00C0, 0x0250):
        base = ord(unicodedata.normalize("NFD", chr(code))[0])
        if base in table:
            table[code] = table[base]
    return table


_TO_ACCENTS, _TO_ARABIC, _TO_HEBREW = _accents(), _letters(_ARABIC), _letters(_HEBREW)


def make(setup: Setup) -> Pseudo:  # noqa: ARG001
    """It has nothing to set up."""
    return Pseudo()


class Pseudo:
    """The engine without an engine: any pair, at once, the same text always the same way."""

    name = "pseudo"
    model = ""
    sends_text_away = False
    form = Form.TOKENS
    takes_terms = False
    takes_brief = False
    takes_counts = False
    price: float | None = None
    concurrency = 1
    pause = 0.0
    batch_texts = 1_000
    batch_characters = 1_000_000

    def can(self, source: str, target: str) -> bool:  # noqa: ARG002
        """Always."""
        return True

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        """Nothing, ever."""
        return ""

    def translate(
        self,
        texts: Sequence[str],
        source: str,  # noqa: ARG002
        target: str,
        brief: Brief = PLAIN,  # noqa: ARG002
    ) -> list[Answer]:
        """One answer per text; a text without letters comes back as it is."""
        table = _alphabet(target)
        if table is None:
            return [Answer(_lengthen(text)) for text in texts]
        return [Answer(_replace(text, table)) for text in texts]


def _alphabet(target: str) -> dict[int, str] | None:
    """The table of letters of a right-to-left locale, None for any other. A script in the tag wins over the rest:
    `az-Arab` is written from the right, `ur-Latn` is not."""
    language, *rest = target.replace("_", "-").split("-")
    script = next((part.title() for part in rest if len(part) == 4 and part.isalpha()), "")
    language = language.lower()
    if script == "Hebr" or (not script and language in _HEBREW_LANGUAGES):
        return _TO_HEBREW
    if script:
        return _TO_ARABIC if script in _RTL_SCRIPTS else None
    right_to_left = language in _RTL_LANGUAGES.split() or "XB" in (part.upper() for part in rest)
    return _TO_ARABIC if right_to_left else None


def _replace(text: str, table: dict[int, str]) -> str:
    if not _ADDRESS.search(text):
        return text.translate(table)
    return _UNBROKEN.sub(lambda word: word[0] if _ADDRESS.search(word[0]) else word[0].translate(table), text)


def _lengthen(text: str) -> str:
    if _LETTER.search(text) is None:
        return text
    core = text.strip()
    start = text.index(core)
    return f"{text[:start]}[{_replace(core, _TO_ACCENTS)}{_filler(len(core))}]{text[start + len(core) :]}"


def _filler(length: int) -> str:
    """Words that lengthen a text of that many characters by 30 %, rounded up to a whole word."""
    wanted = length * 3 // 10
    words: list[str] = []
    have = 0
    for word in itertools.cycle(_FILLER):
        words.append(word)
        have += len(word) + 1
        if have >= wanted:
            return " " + " ".join(words)
    return ""
