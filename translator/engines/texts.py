"""What goes to a server and what comes back, looked at text by text: the same for every engine that has one.

A text without words is its own translation, one that cannot be sent is refused; white space at the edges is given
back; an answer that cannot be a translation is refused with the reason. Nothing here knows both languages: what the
checks find later is theirs.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from translator.engines import Answer
from translator.engines.codes import script
from translator.errors import EngineError
from translator.language.identify import foreign, own_name
from translator.language.sentences import sentences
from translator.model import Span

Raw = str | Answer | None
"""What came back for a text: a translation, a refusal, or nothing."""

MARKUP = re.compile(r"⟦[0-9]+⟧|<(span|x)\b[^<>]*\bid=\"[0-9]+\"[^<>]*>[^<>]*</\1>|</?[A-Za-z][^<>]*>|&[#\w]{1,10};")
"""What stands for parts (markup/forms.py)."""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
ERROR_PAGE = re.compile(
    r"that.s an error|that.s all we know|<!doctype|<html|<body|unusual traffic|captcha|mymemory warning|"
    r"query length limit|invalid (?:source|target) language|please select two distinct languages|internal server error|"
    r"service unavailable|too many requests",
    re.IGNORECASE,
)
"""What servers say with HTTP 200."""
NO_BREAK = re.compile(r"([0-9][0-9.,]*|⟦[0-9]+⟧)([\u00a0\u202f])")
NOT_A_WORD = re.compile(r"\S*(?:://|@|www\.)\S*|\S*[0-9]\S*")
WORD = re.compile(r"[^\W\d_]{2,}")
_GRAMMAR = (
    "an and are as at be but by can do does for from has have how if in is it may more no not of on or our than "
    "that the their them they this to us was we were what when which who will with without you your"
)
GRAMMAR = frozenset(_GRAMMAR.split())
LOOKED_AT = 5_000
"""So many characters tell the language of any text."""


def through(
    name: str, texts: Sequence[str], source: str, target: str, ask: Callable[[list[str], list[int]], Sequence[Raw]]
) -> list[Answer]:
    """An answer for each text. `ask` gets those that need the engine, without white space at their edges, and where
    each stands among all; it gives something for each, in their order. Raises what `ask` raises."""
    answers = [_without_engine(text, source) for text in texts]
    at = [number for number, answer in enumerate(answers) if answer is None]
    cores = [texts[number].strip() for number in at]
    came = ask(cores, at) if cores else []
    if len(came) != len(cores):
        raise EngineError(f"{name} gave {len(came)} answers to {len(cores)} texts")
    judged = [_judged(name, core, raw, target) for core, raw in zip(cores, came, strict=True)]
    for number, core, answer in zip(at, cores, _unmixed(name, cores, judged), strict=True):
        text = texts[number]
        start = text.index(core)
        answers[number] = answer if answer.refused else Answer(text[:start] + answer.text + text[start + len(core) :])
    return [answer for answer in answers if answer is not None]


def wordless(text: str) -> bool:
    """Whether there is nothing to translate: numbers, signs, and what stands for parts."""
    return not any(map(str.isalpha, MARKUP.sub(" ", text)))


def _without_engine(text: str, source: str) -> Answer | None:
    if CONTROL.search(text):
        return Answer("", "the text holds characters that cannot be sent")
    if wordless(text):
        return Answer(text)
    plain = MARKUP.sub(" ", text)
    if language := _foreign(plain, source):
        return Answer("", f"the text is {language}, not {own_name(source)}")
    return None


def _judged(name: str, text: str, raw: Raw, target: str) -> Answer:
    if isinstance(raw, Answer):
        return raw
    got = (raw or "").strip()
    if not got:
        return Answer("", f"{name} gave nothing back")
    if ("\ufffd" in got and "\ufffd" not in text) or CONTROL.search(got):
        return Answer("", f"{name} gave back broken characters")
    if ERROR_PAGE.search(got) and not ERROR_PAGE.search(text):
        return Answer("", f"{name} answered with an error page")
    before, after = MARKUP.sub(" ", text), MARKUP.sub(" ", got)
    # Chinese takes a third of the characters of English, Tamil or German half as many again.
    if len(after) > 4 * len(before) + 40 or len(after) * 8 < len(before) - 40:
        return Answer("", "the length of the answer is implausible")
    if got.split() == text.split():
        return Answer("", "came back unchanged") if _should_change(before, target) else Answer(_no_break(text, got))
    if language := _foreign(after, target):
        return Answer("", f"the answer is {language}, not {own_name(target)}")
    return Answer(_no_break(text, got))


def _foreign(text: str, locale: str) -> str:
    """The other language that most of a text is in, as people read it; "" where it may well be the locale's own."""
    text = text[:LOOKED_AT]
    letters = sum(map(str.isalpha, text))
    found: Counter[str] = Counter()
    for passage in foreign(text, locale):
        found[passage.language] += sum(map(str.isalpha, text[slice(*passage.span)]))
    language, most = found.most_common(1)[0] if found else ("", 0)
    if 2 * most <= letters:
        return ""
    return own_name(language) if language else "in another script"


def _should_change(text: str, target: str) -> bool:
    """Whether the text has words that no language leaves alone: one of English grammar, or two long ones (one may be
    a name, or the same in both), or one where the letters are others. Measures, codes and addresses have none."""
    rest = NOT_A_WORD.sub(" ", text)
    words = WORD.findall(rest.lower() if rest.isupper() and len(rest.split()) > 1 else rest)
    words = [word.lower() for word in words if not word.isupper()]
    long = sum(len(word) > 3 for word in words)
    return not GRAMMAR.isdisjoint(words) or long > (script(target) == "latn")


def _unmixed(name: str, texts: Sequence[str], answers: Sequence[Answer]) -> list[Answer]:
    """The answers, but for those that have another text's numbers where that one has not got them either."""
    if len(texts) == 1:
        return list(answers)
    asked = [_numbers(text) for text in texts]
    came = [_numbers(answer.text) for answer in answers]
    elsewhere = {own for own, got in zip(asked, came, strict=True) if own != got}
    mixed = Answer("", f"{name} seems to have answered another text")
    return [
        mixed if got and got != own and got in elsewhere and not answer.refused else answer
        for own, got, answer in zip(asked, came, answers, strict=True)
    ]


def _numbers(text: str) -> tuple[str, ...]:
    """The groups of digits outside markup, of any script, sorted."""
    groups = re.findall(r"\d+", MARKUP.sub(" ", text))
    return tuple(sorted("".join(str(unicodedata.decimal(sign)) for sign in group) for group in groups))


def _no_break(text: str, got: str) -> str:
    """The answer with the no-break spaces that stand after numbers in the text."""
    at = 0
    for number, space in NO_BREAK.findall(text):
        found = re.compile(rf"(?<![0-9.,]){re.escape(number)} ").search(got, at)
        if found:
            got = got[: found.end() - 1] + space + got[found.end() :]
            at = found.end()
    return got


def pieces(text: str, locale: str, largest: int) -> list[Span]:
    """Spans of at most so many bytes of UTF-8: whole sentences, or a long one parted at spaces; a word that is longer
    still stays whole. Linear."""
    if len(text.encode()) <= largest:
        return [(0, len(text))]
    found: list[Span] = []
    for start, end in sentences(text, locale):
        for begin, stop in _at_spaces(text, start, end, largest):
            if found and len(text[found[-1][0] : stop].encode()) <= largest:
                found[-1] = (found[-1][0], stop)
            else:
                found.append((begin, stop))
    return found


def _at_spaces(text: str, start: int, end: int, largest: int) -> list[Span]:
    if len(text[start:end].encode()) <= largest:
        return [(start, end)]
    return [(start + word.start(), start + word.end()) for word in re.finditer(r"\S+", text[start:end])]
