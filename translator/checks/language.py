"""The translation, or a whole sentence of it, is in another language than it should be.

Why it matters: a patient who is sent a Dutch text as German, or a Portuguese one as Spanish, half understands it, and
half understanding is worse than not understanding. It happens when a file is put into the wrong folder, or when an
engine takes one language for its neighbour.

Example: German is asked for, and the translation is "Neem op de dag van de operatie uw verzekeringspas mee."

What to do: translate the text anew; where a whole file is affected, look at which folder it belongs in.

A short text is also found where most of its words are in no list of the language's, and a sentence with two words in
letters that the language never writes ("não", "dərmanı").

Names, titles in quotation marks, Latin terms and a few words alone say nothing. Sentences left in the language of the
source are found by "partly-copied" and "copied". Of languages whose words we have no list of, it is only found that a
sentence is English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from translator.checks.pair import Pair
from translator.checks.partly_copied import clauses
from translator.language.asides import without_code, without_quotations
from translator.language.identify import Passage, counts, foreign, own_name
from translator.language.naming.sounds import plain
from translator.language.sentences import sentences
from translator.language.spelling.listed import folded, words
from translator.language.spelling.words import is_known, strangers, unknown
from translator.language.tally import tally
from translator.language.tongues import HIT, script_of, tongues
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "language"
SEVERITY = Severity.ERROR

BEGUN = 4
"""So many letters a term begins with in several languages."""
SHOWN = 40
"""So many characters of a sentence are quoted."""
SHORT = 400
"""Characters; longer texts have enough small words to tell."""
STRANGE, STRANGE_PERCENT = 3, 60
"""So many words, at least, and so many of a hundred, are none of a language that the text is not in."""
ALSO = 2
"""So many unknown words, half of a sentence's, are enough where another language has all of them."""
OWN_TIMES = 2
"""So many times as much counts the language's own as any other."""
ALL = 4
"""So many words, at least, has a sentence that is another language's because all of them are."""
HEADING = 60
"""Characters of a text in which words with capitals count too."""
LISTED = ("ar", "de", "en", "es", "fr", "ru", "tr")
"""Languages whose words are known."""
WORD = re.compile(r"(?<![\w@./'’&\\<>%{-])[^\W\d_]{4,40}(?![\w@/'’(>}-])")
ANY = re.compile(r"(?<![\w@./\\<>%{])[^\W\d_]{3,40}(?![\w@/(>}]|\.\w)")
NEVER = {
    "ar": "ٹڈڑںھہےکیۓۂەۆێۇۋۈۅېډړښګڕڵڭپچژگ", "de": "ãõñçåøæìòùàèéêáíóúâîôûýłąęśźżşğıșțăčďěňřšťůžő",
    "es": "ãõçàèìòùâêîôûäëïößåøæłąęśźżşğıșțăčřšž", "fr": "ãõñìòóúáíýßäöåøłąęśźżşğışșțăčřšž",
    "ru": "іїєґўђјљњћџѓќѕәғқңөұүһҗҷӣӯҳ", "tr": "əãõñßåøæqwxäéèêàáóíúýžňș",
}  # fmt: skip
"""Letters that no word of a language has, but for a few that it has borrowed."""
LOWER = re.compile(r"(?<![\w@./'’&\\<>%{])(?<!(?<![^\W\d_])-)[^\W\d_]{2,40}(?![\w@/(>}=]|\.\w|-(?![^\W\d_]))")
SURELY = {"ar": "ٹڈڑںھہےکیۓۂەۆێېډړښګ", "es": "ã", "ru": "іїєґўђјљњћџғқңұүһ", "tr": "əq"}
"""Those that it has not borrowed either."""
IMPOSSIBLE = {"ru": re.compile("[бвгджзклмнпрстфхцчшщ]ъ(?![еёюя])", re.IGNORECASE)}
"""What no word of a language has within, and a neighbour's words often: Bulgarian «бъдете»."""
ALONE = {
    "ru": re.compile(
        r"(?s)(?=.*(?:[ыэё]|(?:[ая]ми|йте(?:сь)?|ть?ся|ого|его)\b))(?=.*и)[^іїєґўђјљњћџѓќѕәғқңөұүһ]*", re.IGNORECASE
    ),
    "tr": re.compile("(?s)(?=.*[ğĞı])[^əƏqQxXwWäñ]*"),
}
"""What a text is that has letters or endings which no neighbour of a language has all of, and no letter of theirs."""
FEW = 2
"""So many words with such letters tell, or one with a letter that is not borrowed."""
MOST = 50
"""So many sentences of one text are looked at closely: more say nothing new, and would cost more than linear time."""


def check(pair: Pair) -> Iterator[Problem]:
    """One finding for each other language."""
    if not pair.locale:
        return
    found: dict[str, list[Passage]] = {}
    passages = tuple(one for one in foreign(pair.target, pair.locale)[:MOST] if not _is_alone(pair, one))
    if not passages:
        if strange := _strange(pair):
            text = f"most words are none of {own_name(pair.locale)}: {', '.join(strange[0][:3])} …"
            yield Problem(ID, SEVERITY, text, in_target=(strange[1],))
        elif spans := _never(pair):
            words = ", ".join(pair.target[slice(*span)] for span in spans[:3])
            yield Problem(ID, SEVERITY, f"letters that {own_name(pair.locale)} does not have: {words}", in_target=spans)
        return
    source, copied = _plain(pair.source), clauses(pair)[:MOST]
    for passage in passages:
        if not _from_source(pair, passage, source, copied):
            found.setdefault(passage.language, []).append(passage)
    for language, passages in ((name, tuple(group)) for name, group in found.items()):
        quoted = _shortened(pair.target[slice(*passages[0].span)])
        what = f"is {own_name(language)}" if language else "is in another script"
        text = f"“{quoted}” {what}, not {own_name(pair.locale)}"
        yield Problem(ID, SEVERITY, text, in_target=tuple(passage.span for passage in passages))


def _is_alone(pair: Pair, passage: Passage) -> bool:
    """Whether the letters of a passage tell that it is in the language after all."""
    letters = ALONE.get(language_of(pair.locale))
    return letters is not None and letters.fullmatch(pair.target, *passage.span) is not None


def _strange(pair: Pair) -> tuple[list[str], Span] | None:
    """The words of a short text, or of a sentence of it, that are in no list of its language's, if most are, and where:
    it is another language's, or damaged. Names and what the source has as well are not counted."""
    language = language_of(pair.locale)
    if words(language) is None or len(pair.target) > SHORT or pair.copied:
        return None
    if (many := _unknown_words(language)(pair.target)) < ALSO:
        return _heading(pair, language) if many else None
    here = set(WORD.findall(pair.source.lower()))
    counted = _counted(pair.target, here)
    terms = {plain(word)[:BEGUN] for word in here}
    found = [word for word in _strangers(counted, language) if plain(word)[:BEGUN] not in terms]
    if (
        len(found) >= STRANGE
        and 100 * len(found) >= STRANGE_PERCENT * len(counted)
        and not _is_own(pair.target, language)
    ):
        return found, (0, len(pair.target))
    for start, end in sentences(pair.target, pair.locale):
        if found := _strange_sentence(pair.target[start:end], here, language):
            return found, (start, end)
    return _heading(pair, language)


def _strange_sentence(part: str, here: set[str], language: str) -> list[str]:
    """The words of a sentence that are none of a language's, where enough tells that it is another's. `here` are the
    source's words; what begins as one of them may be a term: "baclofeno"."""
    counted = [*_first_word(part, here), *_counted(part, here)]
    found = _strangers(counted, language)
    if len(found) < ALSO:
        return []
    half = 2 * len(found) >= len(counted)
    if (half and (_leans(part, language) or _is_in(counted, part, language))) or _is_of(part, language):
        return found
    if {word[:BEGUN] for word in found}.isdisjoint(word[:BEGUN] for word in here):
        every, third = len(found) == len(counted), 3 * len(found) >= len(counted)
        if (every and _leans(part, language, 0)) or (third and _leans(part, language, HIT)):
            return found
    return []


def _heading(pair: Pair, language: str) -> tuple[list[str], Span] | None:
    """The words of a heading, with capitals or without, that is another language's: "Anfahrt und Parken"."""
    text = pair.target
    if len(text) > HEADING:
        return None
    counted = [word.lower() for word in ANY.findall(text) if word not in pair.source]
    found = _unknown(counted, language)
    if len(found) < ALSO or STRANGE_PERCENT * len(counted) > 100 * len(found):
        return None
    if not (_is_of(text, language, ALSO) or (len(found) == len(counted) and _leans(text, language, HIT))):
        return None
    return found, (0, len(text))


def _leans(text: str, language: str, by: int = 1) -> bool:
    """Whether the small words and endings are those of another language rather than its own, which counts less by so
    much."""
    found = counts(text)
    most = max((number for name, number in found.items() if name != language), default=0)
    return most > 0 and most - found.get(language, 0) >= by


def _is_own(text: str, language: str) -> bool:
    """Whether the small words and endings are those of the language, and hardly another's; or all letters are."""
    if (letters := ALONE.get(language)) and letters.fullmatch(text):
        return True
    found = counts(text)
    own = found.pop(language, 0)
    return own > OWN_TIMES * max(found.values(), default=0)


def _is_of(text: str, language: str, least: int = ALL) -> bool:
    """Whether all words, so many at least, are known to another language, whose small words are there too."""
    every = [word.lower() for word in ANY.findall(text)]
    if len(every) < least:
        return False
    said = counts(text)
    return any(
        said.get(other, 0) > said.get(language, 0) and all(is_known(folded(word, other), other) for word in every)
        for other in LISTED
        if other != language
    )


def _counted(text: str, source: set[str]) -> list[str]:
    return [word for word in WORD.findall(text) if word.islower() and word not in source]


def _first_word(text: str, source: set[str]) -> list[str]:
    """The word that a sentence begins with, in small letters."""
    match = WORD.match(text)
    word = match[0] if match else ""
    lower = word.replace("İ", "i").lower()
    return [lower] if word.istitle() and lower not in source else []


def _unknown(counted: Iterable[str], language: str) -> list[str]:
    return [*filter(unknown(language).__getitem__, counted)]


def _strangers(counted: Iterable[str], language: str) -> list[str]:
    """The words that are in no list of a language's, and that it does not make of those either."""
    return [*filter(strangers(language).__getitem__, counted)]


@cache
def _unknown_words(language: str) -> Callable[[str], int]:
    """How many words of a text, but acronyms, are none of a language's."""
    return tally(language).ask(
        lambda piece: len(_unknown((word.lower() for word in WORD.findall(piece) if word[1:].islower()), language))
    )


def _is_in(counted: list[str], text: str, language: str) -> bool:
    """Whether all words are known to one other language; to one that the text hints at, if it hints at any, as each
    list that is looked into takes two megabytes; never to one that has none of its letters."""
    others = [other for other in LISTED if other != language]
    said = counts(text)
    hinted = [other for other in others if other in said] or others
    scripts = set(map(script_of, "".join(counted)))
    readable = [other for other in hinted if not scripts.isdisjoint(tongues().scripts[other])]
    return any(all(is_known(folded(word, other), other) for word in counted) for other in readable)


def _never(pair: Pair) -> tuple[Span, ...]:
    """Words of a sentence in letters that the language does not have, none of them a name or the source's."""
    language = language_of(pair.locale)
    letters, impossible = _letters(language), IMPOSSIBLE.get(language)
    if letters is None or not (letters.search(pair.target) or (impossible and impossible.search(pair.target))):
        return ()
    text = without_quotations(without_code(pair.target))
    for start, end in sentences(text, pair.locale):
        spans = [
            match.span()
            for match in LOWER.finditer(text, start, end)
            if match[0][1:].islower()  # no symbol: "mEq"
            and (letters.search(match[0]) or (impossible and impossible.search(match[0])))
        ]
        found = {
            text[slice(*span)].lower(): span
            for span in spans
            if (text[span[0]].lower() == text[span[0]] or span[0] == start) and text[slice(*span)] not in pair.source
        }
        surely = SURELY.get(language, "")
        if len(found) >= FEW or any(not set(surely).isdisjoint(word) for word in found):
            return tuple(found.values())
    return ()


@lru_cache(maxsize=32)
def _letters(language: str) -> re.Pattern[str] | None:
    letters = NEVER.get(language)
    return re.compile(f"[{letters}]") if letters else None


def _from_source(pair: Pair, passage: Passage, source: str, copied: tuple[Span, ...]) -> bool:
    """Whether a passage stands in the source too: it is left as it was, not put into a wrong language."""
    start, end = passage.span
    if _plain(pair.target[start:end]) in source:
        return True
    if passage.language != language_of(pair.source_locale):
        return False
    both = sum(min(right, end) - max(left, start) for left, right in copied if left < end and start < right)
    return 2 * both >= end - start


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:!?«»“”„‘’\"'")


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
