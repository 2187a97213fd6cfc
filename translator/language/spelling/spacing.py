"""Two words that lost the space between them, and one that has a space within: no list has what stands there, and every
list what would."""

from __future__ import annotations

import re
from functools import lru_cache

from translator.language.lexicon import lexicon
from translator.language.remembered import FEWER, Remembered, of_words_in
from translator.language.spelling.growth import growth, may_be_grown
from translator.language.spelling.listed import Words, folded, words
from translator.language.spelling.words import LONGEST, besides, is_known, is_strange
from translator.language.tables import data

KEPT = 2_000
SHORTEST = 2
"""Letters of a word."""
SHORTEST_WITH_LETTER = 4
"""Letters of a word of which one was torn off."""
LETTERS = 3
"""Letters of one before an Arabic article."""
LONG = 4
"""Letters of one that is no small word such as "the": with shorter ones too many words can be cut in two."""
SHORTEST_TORN = 5
"""Letters of a word that a space stands in."""
SHORTEST_TORN_NAME = 6
"""And of one whose second part has a capital."""
AND = "и"
"""The Russian word of one letter that is no prefix."""
PREPOSITIONS = frozenset("вксоу")
"""Others of one letter, which are prefixes of verbs and of what is made of them."""
VERBAL = re.compile(
    "(?:[аеиуыя]ть(?:ся)?|[аеиуюя]т(?:ся)?|[аиыя]л[аио]?(?:сь)?|[аеиоуя]в|ся|сь|[аяе]н(?:ие|ия|ию|ии|ием|ий)|т(?:ие|ия)|[ий]те)$"
)
"""Endings of what such a prefix may stand before."""
UNLIKE = 3
"""So many last letters no word in use has behind the first ones."""
ELIDED = re.compile("(?:[cdjlmnst]|qu)(?=[aeiouyhéèêàâîôœ])")
"""A French word that lost its apostrophe."""
LEAST_BEFORE = {"de": 6, "es": 5, "fr": 5, "ru": 6, "tr": 5}
"""By language the letters of a word in use before a small one that ran together with it."""
LEAST_BEHIND = {"ar": 6, "es": 6, "fr": 6}
"""And behind one; elsewhere most small words are prefixes too."""
AS_ENDINGS = {"de": frozenset({"der", "den", "dem"}), "ru": frozenset({"но", "на", "не"})}
"""Small words that are endings or the last part of words too."""
AS_PREFIXES = {
    "es": frozenset({"ante", "con", "contra", "de", "des", "en", "entre", "es", "ha", "para", "por", "sin", "sobre"}),
    "fr": frozenset({"contre", "de", "en", "entre", "par", "pour", "sans", "sous", "sur"}),
}
"""And those that are the first."""
NO_PREFIXES = {
    "ar": frozenset({"من", "في", "علي", "الي", "عن", "مع", "لا", "كل", "او", "اذا", "بعد", "قبل", "عند", "ثم"}),
    "de": frozenset({
        "und", "sind", "ist", "nicht", "oder", "eine", "einer", "einen", "einem", "das", "der", "die", "sie", "ihre",
        "wird", "werden", "kann", "wenn", "dass",
    }),
    "es": frozenset({"y", "la", "el", "los", "las", "del", "que", "no", "una"}),
    "fr": frozenset({"à", "la", "le", "les", "et", "du", "des", "une", "est", "votre", "que", "qui", "ne"}),
    "ru": frozenset({"для", "это", "что", "или", "если", "как", "вам"}),
    "tr": frozenset({
        "ve", "en", "bir", "iki", "üç", "dört", "beş", "yedi", "sekiz", "dokuz", "birkaç", "yarım", "her", "kez",
        "için", "daha", "bu", "ya", "ne", "yıl", "gün", "saat", "hafta", "dakika", "önce", "sonra", "olan", "olarak",
        "veya", "gibi", "kadar", "değil",
    }),
}  # fmt: skip
"""By language small words that nothing begins with."""
NO_ENDINGS = {
    "ar": frozenset({
        "من", "في", "علي", "الي", "عن", "مع", "او", "لمده", "قبل", "بعد", "خلال", "كل", "عند", "حتي", "ثم",
    }),
    "de": frozenset({"und", "sind", "ist", "nicht", "oder", "eine", "das", "die", "sie", "ihre", "wird", "werden"}),
    "es": frozenset({"y", "de", "del", "que", "su", "una", "con", "por"}),
    "fr": frozenset({
        "à", "de", "la", "le", "et", "du", "des", "une", "est", "votre", "que", "qui", "pas", "pour", "avec",
    }),
    "ru": frozenset({"для", "это", "вы", "что", "или", "если", "как", "вам", "после", "до", "от", "из", "при", "без"}),
    "tr": frozenset({
        "ve", "bir", "iki", "üç", "her", "kez", "çok", "için", "daha", "bu", "alın", "önce", "sonra", "gün", "günde",
        "saat", "hafta", "dakika", "olan", "olarak", "veya", "gibi", "kadar", "değil",
    }),
}  # fmt: skip
"""And those that nothing ends with."""
IN = "في"
FINITE = re.compile("(?:[аеиуюя]т|[аеи]шь|[аеи]ть|[еи]те|[аеи]ться|[аеиуюя]тся)$")
"""What a Russian «не» is not written together with."""
NOT = "не"
JOINED = re.compile("(?<![оеы])[ое]$")
ADJECTIVE = re.compile("(?:н|ов|ев|ск|ащ|ящ|ущ|ющ|м|л|т)(?:ый|ий|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми|ими)$")
APART, VOWELS = re.compile("[йьъы]$"), "аиоуыэ"
"""Before a vowel these end a Russian word."""
ENDED = re.compile("(?:[нвлтскрм](?:ая|ое|ого|ому|ую|ые|ых|ыми))$")
"""Long adjectives end so; what begins with one is no compound."""
BY_LETTERS = frozenset({"ar"})
"""Languages with forms that any two pieces of a word may seem to be."""
GROWING = frozenset({"ar", "ru"})
"""Languages whose words have more forms than a list."""
ENDING = frozenset({"tr"})
"""And those whose words have endings one behind the other."""
UNJOINED = tuple("اأدذرزوةىء")
"""Arabic letters that join no next one: the space behind them is easily lost."""
LENGTHENING = "ـ"
"""It is no Arabic letter, and may stand for a dash."""
ARTICLE, BEFORE_NEXT = "ال", {"ar": ("ب", "ل", "و", "ك", "ف")}
"""A word with the Arabic article ends before one that begins with a small word."""
CAPITAL_WITHIN = re.compile(r"[^\W\d_][a-zà-ÿа-яё](?=(?!In(?:nen)?\b)[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё])")
"""Not as in "PatientInnen"."""


@of_words_in
def run_together(word: str, language: str) -> int:
    """Where a word must be cut to be two that are in use; 0 where it is known, or cannot be cut so.

    Neither may be what longer words often begin or end with ("anti", "mente"), but for an article at the beginning.
    What has a capital letter within is cut there."""
    listed = words(language)
    lower = folded(word, language)
    if listed is None or len(lower) != len(word) or len(word) > LONGEST:
        return 0
    if inside := CAPITAL_WITHIN.search(word):
        first, second = lower[: inside.end()], lower[inside.end() :]
        return inside.end() if is_known(first, language) and is_known(second, language) else 0
    if not is_strange(word, language):
        return _behind_in(lower, listed) if language == "ar" else 0
    if any(lower.endswith(end) and is_known(lower.removesuffix(end), language) for end in _endings(language)):
        return 0
    if word[1:] != word[1:].lower():
        return 0
    if at := _small_before(lower, language, listed):
        return at
    if may_be_grown(lower, language) or lower.endswith(_combining(language)):
        return 0
    cuts = range(len(word) - SHORTEST, SHORTEST - 1, -1)
    at = next((at for at in cuts if _are_two(lower[:at], lower[at:], language, listed)), 0)
    return at or _small_at_one_end(lower, language, listed)


def _small_at_one_end(word: str, language: str, listed: Words) -> int:
    """Where a small word that is no ending begins in a strange one, or one that is no prefix ends: "Horariode"."""
    endings, prefixes = AS_ENDINGS.get(language, frozenset()), AS_PREFIXES.get(language, frozenset())
    for at in range(len(word) - SHORTEST, LEAST_BEFORE.get(language, LONGEST) - 1, -1):
        if word[at:] in _small(language) - endings and word[:at] in listed.used:
            return at
    first, last = NO_PREFIXES.get(language, frozenset()), NO_ENDINGS.get(language, frozenset())
    for at in range(1, min(len(word) - LETTERS, LONG + 2)):
        if (word[:at] in first or _denies(word[:at], word[at:])) and _stands_beside(word[at:], language, listed):
            return at
    for at in range(len(word) - 1, max(LETTERS, len(word) - LONG - 2), -1):
        if word[at:] in last and _stands_beside(word[:at], language, listed):
            return at
    for at in range(SHORTEST, len(word) - LEAST_BEHIND.get(language, LONGEST) + 1):
        if word[:at] in _small(language) - prefixes and word[at:] in listed.used:
            return at
    return 0


def _behind_in(word: str, listed: Words) -> int:
    """Where an Arabic "in" ends that is no "so he" («فيتناول»)."""
    rest = word.removeprefix(IN)
    if rest == word or len(rest) < LONG or word in listed.used or word in listed.rare:
        return 0
    return len(IN) if rest in listed.used and word[1:] not in listed.used else 0


def _denies(first: str, second: str) -> bool:
    """Whether these are a Russian "not" and what it is never one word with."""
    return first == NOT and FINITE.search(second) is not None


def _stands_beside(word: str, language: str, listed: Words) -> bool:
    """Whether a word may stand beside a small one."""
    return len(word) >= LONG and (word in listed.used or (language in ENDING and is_known(word, language)))


def _small_before(word: str, language: str, listed: Words) -> int:
    """How many letters at the beginning of a word are a small one of their own: a Russian preposition («ссобой»), a
    French article without its apostrophe ("lestomac")."""
    if language == "fr" and (elided := ELIDED.match(word)):
        rest = word[elided.end() :]
        return elided.end() if len(rest) > LONG and rest in listed.used and rest not in listed.uncut else 0
    rest = word[1:]
    if language != "ru" or len(rest) < LONG or rest not in listed.used or rest in listed.uncut:
        return 0
    if word[0] in PREPOSITIONS and VERBAL.search(rest) is None:
        return 1 if listed.used.beginning(word) + UNLIKE <= len(word) else 0  # «уколом» goes on as «укол» does
    return int(word[0] == AND)


def _are_two(first: str, second: str, language: str, listed: Words) -> bool:
    small, grow = _small(language), growth(language)
    if second in grow.never_last and len(first) > LONG:
        return is_known(first, language)
    if first in grow.never_first and len(second) > LONG:
        return second in listed.used and second not in listed.uncut
    if not (_in_use(first, language, listed) and _in_use(second, language, listed)):
        return False
    if _is_compound(first, second, language) or _goes_on(first, second, language, listed):
        return False
    if first in small and second in small:
        return True
    if second in small and len(second) >= LONG and len(first) > LONG:
        return True
    if language in BEFORE_NEXT and len(second) > LONG and _beside_article(first, second, language, listed):
        return True
    if len(second) < LONG:
        return False
    if second in listed.uncut and not _apart(first, second, language):
        return False
    return first in _articles(language) or (len(first) >= LONG and first not in listed.uncut)


def _beside_article(first: str, second: str, language: str, listed: Words) -> bool:
    """Whether one of two Arabic words has its article, and the other ends or begins as it does beside such a word."""
    if first.startswith(ARTICLE) and len(first) > LONG and second.startswith(BEFORE_NEXT[language]):
        return second[1:] in listed.used or (second.startswith(ARTICLE) and first.endswith(UNJOINED))
    return second.startswith(ARTICLE) and len(first) >= LETTERS and first.endswith(UNJOINED)


def _in_use(word: str, language: str, listed: Words) -> bool:
    """Whether a word is one in use, or a long Russian or Arabic one another form of such a word."""
    return (
        word in listed.used
        or word in besides(language)[0]
        or (len(word) > LONG and language in GROWING and is_known(word, language))
    )


def _apart(first: str, second: str, language: str) -> bool:
    """Whether what two words would be together has letters side by side as few words have them: «собойочки»."""
    if language != "ru":
        return False
    hiatus = APART.search(first) is not None and second[0] in VOWELS
    return len(first) > LONG <= len(second) and (hiatus or ENDED.search(first) is not None)


def _is_compound(first: str, second: str, language: str) -> bool:
    """Whether two Russian words are one that is made of them: of a number (двенадцати-часовая), or of a noun and an
    adjective behind its vowel (солнце-защитный)."""
    if language != "ru":
        return False
    if any(meaning.table == "numbers" for meaning in lexicon(language).forms(first).alone):
        return True
    return JOINED.search(first) is not None and ADJECTIVE.search(second) is not None


def _goes_on(first: str, second: str, language: str, listed: Words) -> bool:
    """Whether a Russian word whose end is in no list begins as another one does: «увели-чительное», «увеличить»."""
    return language == "ru" and second not in listed.used and listed.used.beginning(first + second) > len(first)


@lru_cache(maxsize=KEPT)
def torn(first: str, second: str, language: str) -> bool:
    """Whether two words beside each other are one in which a space stands: that is in use, and one of them is not."""
    listed = words(language)
    left, right = folded(first, language), folded(second, language)
    if listed is not None and is_lone_ending(second, language) and len(left) > SHORTEST:
        return is_known(left, language)
    if listed is not None and (is_lone_letter(first, language) or is_lone_letter(second, language)):
        return (
            len(left + right) >= SHORTEST_WITH_LETTER
            and second.islower() >= second.isascii()
            and left + right in listed.used
        )
    if listed is not None and is_lone_beginning(first, language):
        return len(right) > SHORTEST and is_known(left + right, language)
    if listed is None or min(len(left), len(right)) < SHORTEST or not SHORTEST_TORN <= len(left + right) <= LONGEST:
        return False
    if len(left + right) < SHORTEST_TORN_NAME and (first + second)[1:] != (first + second)[1:].lower():
        return False  # "la Dra"
    if is_strange(first, language) and is_strange(second, language) and is_known(left + right, language):
        return True
    return left + right in listed.used and (is_doubtful(first, language) or is_doubtful(second, language))


def is_doubtful(word: str, language: str) -> bool:
    """Whether a word, as it stands in a text, may be a part of a torn one: strange, or rare, or, in languages whose
    forms are made by single letters, in no list."""
    return _doubtful(language)[word]


@lru_cache(maxsize=32)
def _doubtful(language: str) -> Remembered[bool]:
    listed = words(language)

    def say(word: str) -> bool:
        plain = folded(word, language)
        if listed is None or is_strange(word, language) or plain in listed.rare:
            return listed is not None
        return language in BY_LETTERS and plain not in listed.used and plain not in besides(language)[0]

    return Remembered(say, FEWER)


def is_lone_ending(word: str, language: str) -> bool:
    """Whether letters are an ending, and never a word of their own: Turkish "ler"."""
    return word in _lone_endings(language)


def is_lone(word: str, language: str) -> bool:
    """Whether letters are a part of a word, and never one of their own."""
    return is_lone_ending(word, language) or is_lone_beginning(word, language) or is_lone_letter(word, language)


def is_lone_beginning(word: str, language: str) -> bool:
    """Whether letters are a small word that is written together with the next: Arabic ال."""
    return word in _lone_beginnings(language)


def is_lone_letter(word: str, language: str) -> bool:
    """Whether something is a letter that is no word: any but "a", "à", "y" in French."""
    return (
        len(word) == 1
        and bool(letters := _letters_alone(language))
        and word.lower() not in letters
        and word != LENGTHENING
    )


@lru_cache(maxsize=32)
def _letters_alone(language: str) -> frozenset[str]:
    """The letters that are words; none of a language of which that is not known."""
    return frozenset(data(language).get("words", {}).get("letters_alone", ()))


@lru_cache(maxsize=32)
def _lone_beginnings(language: str) -> frozenset[str]:
    return frozenset(data(language).get("words", {}).get("lone_beginnings", ()))


@lru_cache(maxsize=32)
def _lone_endings(language: str) -> frozenset[str]:
    return frozenset(data(language).get("words", {}).get("lone_endings", ()))


@lru_cache(maxsize=32)
def _endings(language: str) -> tuple[str, ...]:
    """The endings of cases and of plurals, which the list need not have with each word: Turkish "Perşembe-den"."""
    return (*data(language).get("words", {}).get("case_endings", ()), *growth(language).plural)


@lru_cache(maxsize=32)
def _combining(language: str) -> tuple[str, ...]:
    """What learned words end in: "terapeuta"."""
    return growth(language).combining


@lru_cache(maxsize=32)
def _small(language: str) -> frozenset[str]:
    """The words that hold sentences together, as the language's file has them."""
    listed = data(language).get("common", {}).get("words", ())
    return frozenset(folded(word, language) for word in listed if len(word) >= SHORTEST)


@lru_cache(maxsize=32)
def _articles(language: str) -> frozenset[str]:
    return frozenset(data(language).get("common", {}).get("articles", ()))
