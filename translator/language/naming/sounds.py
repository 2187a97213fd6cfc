"""How a name sounds, whatever letters it is written in: ibuprofène, ибупрофен and الإيبوبروفين are alike.

Two words are compared by their consonants and, where both are written with vowels, by all letters too. Letters that
languages write for each other (c and k, z and s, г and h) are one, and what follows a name's length is an ending.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from translator.language.matching.similarity import ratios
from translator.language.remembered import lately, of_words

KEPT = 10_000
"""So many letters are remembered."""
LONGEST = 48
"""The end of a longer word is not looked at."""
BONES = 2 / 3
"""How much the consonants count in a likeness, beside all letters with their vowels."""
ENDING = 0.002
"""What each letter after a name's length costs: of two names that a word begins with, the longer one is meant."""
OTHER_LETTERS = re.compile("[\u0370-\u07ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Greek, Cyrillic, Hebrew, Arabic."""
UNHEARD = re.compile(
    "[\u0530-\u058f\u0700-\u1cff\u2d00-\u2dff\u2e80-\ua63f\ua6a0-\ua71f\ua800-\uab2f\uabc0-\ud7ff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
"""Letters whose sound is not known here: Chinese, Japanese, Korean, Indian, Thai, Georgian, Armenian ..."""
SEMITIC = re.compile("[\u0590-\u06ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts that leave vowels out."""
JOINED = ("وبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل", "وب", "ول", "فل", "و", "ف", "ب", "ك", "ل",
          "וה", "ה", "ו", "ב", "ל", "מ", "ש")  # fmt: skip
"""Arabic and Hebrew words written together with the next one: "and the", "with the", "the", "for the" ..."""


class Sound(NamedTuple):
    """How a word sounds: `full` with vowels, `bones` its consonants, `rough` those that Arabic letters tell apart.
    `voweled` says that it is written with vowels."""

    full: str
    bones: str
    rough: str
    voweled: bool


def _letters(groups: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    return ((letter, sound) for sound, letters in groups.items() for letter in letters)


LETTERS = str.maketrans(
    dict(
        _letters(
            {
                "": "ъьאהויעاهويةىءآأإؤئعیےۂۃھﺀ",
                "a": "аәα", "e": "эеєεæœ", "i": "иійыіїηιυı", "o": "оөøοω", "u": "уўүұ", "ia": "я", "iu": "ю",
                "b": "бבب", "d": "дђδדدضڈð", "f": "фφفڤ", "k": "гґғкқќхһѓγκχגחכךקجحخغقكکگه", "ks": "ξ",
                "l": "лљλłלل", "m": "мμמםم", "n": "нњңνנןنں", "p": "пπپפף", "ps": "ψ", "r": "рρרرڑ",
                "s": "жзсцчшщѕџћζσςזסצץשچذزژسشصظ", "ss": "ß", "t": "тθטתتثطٹ", "v": "вβ",
            }
        )
    )
)  # fmt: skip
AS_WRITTEN = (("дж", "k"), ("تش", "ش"), ("ç", "s"), ("ğ", ""))
"""What must be read before marks are taken off."""
SPELLINGS = (
    ("align", "alin"), ("lorh", "lork"), ("schtsch", "s"), ("chtch", "s"), ("shch", "s"),
    ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("sh", "s"), ("ph", "f"),
    ("th", "t"), ("rh", "r"), ("ght", "t"), ("wr", "r"), ("gh", "k"), ("kh", "k"), ("ch", "k"), ("ck", "k"),
    ("qu", "k"), ("q", "k"), ("x", "ks"), ("ae", "e"), ("oe", "e"), ("y", "i"),
)  # fmt: skip
SOFT_C = re.compile("c(?=[ei])")
MUTE_H = re.compile(r"h(?![aeiou])")
DOUBLED = re.compile(r"(.)\1+")
VOWELS = re.compile("[aeiou]")
OTHERWISE = (
    ("w", "u"),
    ("kn", "n"),
    ("ng", "n"),
    ("gh", ""),
    ("wal", "uo"),
    ("ch", "sh"),
    ("j", "y"),
    ("h", ""),
    ("h", "kh"),
    ("g", "y"),
    ("sch", "sk"),
    ("wh", "u"),
    ("a", "ei"),
    ("v", "f"),
    ("z", "ts"),
    ("cs", "sh"),
)
"""How else a name may be said: Williams and Weber, Richard and Bach, Jones and Jung, Harris and Henri, White, James,
Vogel, Zimmermann, Kovács."""
MUTE = re.compile(r"(?:[dtsxz]|(?<=ie)r)\Z")
FRENCH = (("eau", "o"), ("au", "o"), ("oi", "ua"), ("ou", "u"), ("ge", "zhe"), ("gi", "zhi"), ("ch", "sh"), ("j", "zh"))
"""The end of a name that French does not say, and what it says otherwise: Dubois, Girard, Fournier."""
NEAR_SOUNDS = str.maketrans("pvz", "bfs")


@of_words
def sound(word: str) -> Sound:
    """How a word sounds. Letters of no known sound are left out."""
    text = unicodedata.normalize("NFC", word[:LONGEST]).lower()
    for letters, heard in AS_WRITTEN:
        text = text.replace(letters, heard)
    text = plain(text)
    for letters, heard in SPELLINGS:
        text = text.replace(letters, heard)
    text = SOFT_C.sub("s", text).replace("c", "k")
    text = MUTE_H.sub("", text).replace("h", "k").translate(LETTERS)
    text = text.replace("g", "k").replace("j", "k").replace("z", "s").replace("w", "v")
    text = text.replace("dt", "t")
    text = "".join(letter for letter in text if "a" <= letter <= "z")
    voweled = not SEMITIC.search(word)
    # Two equal letters of a script without vowels have one between them.
    full = DOUBLED.sub(r"\1", text) if voweled else text
    full = full.rstrip("aeiou") or full
    bones = VOWELS.sub("", full)
    return Sound(full, bones, bones.translate(NEAR_SOUNDS), voweled)


@of_words
def heard(word: str) -> tuple[Sound, ...]:
    """How a word of a text may sound: as it stands, and without what Arabic and Hebrew write together with it."""
    if not SEMITIC.search(word):
        return (sound(word),)
    rests = {word: None, **{word[len(joined) :]: None for joined in JOINED if word.startswith(joined)}}
    rests |= {f"كس{rest[1:]}": None for rest in rests if rest.startswith("ز")}  # Xanax may be زاناكس
    return tuple({sound(rest): None for rest in rests if len(rest) > 1})


@lru_cache(maxsize=1_000)
def spoken(name: str) -> tuple[Sound, ...]:
    """How a person's name may sound, in one or another language."""
    lower = name.lower()
    french = bare = MUTE.sub("", lower)
    for letters, other in FRENCH if french != lower else ():
        french = french.replace(letters, other)
    others = [lower.replace(letters, other) for letters, other in OTHERWISE if letters in lower]
    ways = dict.fromkeys((name, *others, bare, french))
    return tuple({sound(way): None for way in ways})


def likeness(name: Sound, word: Sound) -> float:
    """How alike a name and a word are, from 0 to 1; the word may have an ending."""
    if not (name.voweled and word.voweled):
        return _begins(name.rough, word.rough)
    return BONES * _begins(name.bones, word.bones) + (1 - BONES) * _begins(name.full, word.full)


def nearly(word: str, other: str) -> bool:
    """Whether two words in lower case are the same but for a slip of the pen."""
    return bool(ratios(word, [other], 0.8))


def _begins(name: str, word: str) -> float:
    if not name or not word:
        return 0.0
    size = len(name)
    cuts = sorted({min(len(word), length) for length in (size - 1, size, size + 1, len(word)) if length > 0})
    found = ratios(name, [word[:cut] for cut in cuts], 0.5)
    return max((score - ENDING * (len(word) - cuts[index]) for score, index in found), default=0.0)


def plain(text: str) -> str:
    """In lower case and without marks: é is e, أ is ا."""
    return text.lower() if text.isascii() else _plain(text)


@lately
def _plain(text: str) -> str:
    return unicodedata.normalize("NFD", text.lower()).translate(BARE)


class _Bare(dict[int, int | None]):
    """What becomes of a letter, by its code: marks and the Arabic stretch are dropped. It fills itself."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.combining(chr(code)) else code
        if len(self) < KEPT:
            self[code] = kept
        return kept


BARE = _Bare({ord("ـ"): None, ord("ı"): ord("i")})
