"""Every number of the source stands in the translation, and no other does.

A number may be written in digits of any script or in words ("two weeks", أسبوعين), grouped and with decimals in
each language's way, as a fraction, a percentage, a range or a multiple, in another unit of the same size (0.5 g,
500 mg), or converted and rounded (6 inches, 15 cm). Order does not count. "One", which may be an article, and "both",
which may be left out, need no counterpart.

    source       Take 50 mg twice a day.
    translation  Nehmen Sie zweimal täglich 500 mg.
    finding      source 50 mg, translation 500 mg

"1.5 mg" against a German "1.500 mg" is found too: that is fifteen hundred there. Where a language's words are not
known, numbers in words are left out. Correct the number; if both texts are right, dismiss the finding with the
reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from translator.checks.pair import Pair
from translator.language.lexicon import lexicon
from translator.language.numbers import values
from translator.language.numbers.agreement import Agreement
from translator.language.numbers.digits import ascii_digits
from translator.language.opposites.denying import beginning
from translator.model import Problem, Severity, Span

ID = "numbers"
SEVERITY = Severity.ERROR

HALF = "0.5"
LONG = 6
"""Digits of a number that is long enough to be told by them."""
NO_DIGIT = re.compile(r"\D+", re.ASCII)
FEW = re.compile(r"(?:two|three)(?: [^\W\d]\D*)?\Z", re.IGNORECASE)
THESE = re.compile(r"(?:\bthese|\bthe following|(?:^|[.!?:] )the) $", re.IGNORECASE)
CAPITAL = re.compile(r"[A-Z][a-z]+(?!\w)")
AHEAD = re.compile(r"\b[A-Z][a-z]+ $")
"""A word in a capital before another."""
LONGEST = 40
WORDED = re.compile(r"[^\W\d_]")
ENDING = re.compile(r"['’][^\W\d_]+\Z")
"""What grows behind a number in figures: Turkish 116 117'yi."""
PARTED = re.compile(r"\d[.,٫]\d")
"""A decimal, which may not lose its point."""
HAN = {
    "1": "一",
    "2": "二两兩",
    "3": "三",
    "4": "四",
    "5": "五",
    "6": "六",
    "7": "七",
    "8": "八",
    "9": "九",
    "10": "十",
}
NAMED = re.compile(r"[^\W\d_][-‑](\d{1,4})(?!\d)")
TWO = re.compile(r"(?:two|2)(?:[ -][^\W\d]\D*)?", re.IGNORECASE)
LABEL = re.compile(
    r"(?:room|ward|office|building|bay|bed|desk|no|number|version|section|code)[.:]? ?#?\Z", re.IGNORECASE
)
LABEL_REACH = 12
DUAL = re.compile(r"\w{2,}(?:تان|تين|ان|ين)\b")
OWNED = re.compile(r"\b\w{2,30}[اي](?= \w{2})")
"""What may be a dual that another noun follows: نوعي القطرات, of نوعين."""


def check(pair: Pair) -> Iterator[Problem]:
    """One finding, with the numbers of each side that the other has not; one per range whose ends changed places."""
    if not pair.target.strip():
        return
    found = pair.agreement
    if (found.missing or found.extra) and not _same(pair, found):
        text = f"source {pair.said(found.missing, True)}, translation {pair.said(found.extra, False)}"
        yield Problem(ID, SEVERITY, text, in_source=tuple(found.missing), in_target=tuple(found.extra))
    for both in found.reversed:
        yield pair.different(ID, SEVERITY, both)


def _same(pair: Pair, found: Agreement) -> bool:
    """Whether these are the same numbers after all."""
    return any(
        same(pair, found)
        for same in (_in_other_groups, _labelled, _dual, _han, _in_a_name, _divided, _kept, _named_again)
    )


def _han(pair: Pair, found: Agreement) -> bool:
    """Whether all that is missing is up to ten and may stand there in Chinese: 两次."""
    if found.extra or pair.locale.split("-")[0] not in ("zh", "ja"):
        return False
    missing = [ascii_digits(pair.source[start:end]).split()[0] for start, end in found.missing]
    return all(any(sign in pair.target for sign in HAN.get(number, "")) for number in missing)


def _in_a_name(pair: Pair, found: Agreement) -> bool:
    """Whether all that is new is the number of a name of the source, which may be in other letters: COVID-19."""
    if found.missing:
        return False
    named = set(NAMED.findall(ascii_digits(pair.source)))
    target = ascii_digits(pair.target)
    return all(
        (match := NAMED.search(target, max(0, start - 2), end)) is not None and match[1] in named
        for start, end in found.extra
    )


def _divided(pair: Pair, found: Agreement) -> bool:
    """Whether all that differs is into how many parts something is divided: "halved" and "geteilt", "cut in half" and
    "parta en dos", "into quarters" and "en quatre"."""
    here, there = (beginning("dividing", locale) for locale in (pair.source_locale, pair.locale))
    if here is None or there is None or not (here.search(pair.source) and there.search(pair.target)):
        return False
    missing = [one for one in pair.here.quantities if one.span in found.missing]
    extra = [one for one in pair.there.quantities if one.span in found.extra]
    if not (missing and extra):
        only = missing or extra
        words, text = (here, pair.source) if missing else (there, pair.target)
        return bool(only) and all(one.low == HALF and words.match(text, one.span[0]) for one in only)
    parts = [values.inverse(one.low) for one in missing], [values.inverse(one.low) for one in extra]
    wholes = [one.low for one in missing], [one.low for one in extra]
    return parts[0] == wholes[1] or wholes[0] == parts[1]


def _kept(pair: Pair, found: Agreement) -> bool:
    """Whether all that differs are words of names that both texts write alike, which are numbers in one language:
    "Twenty Fifteen", and the "On" of "On Error", a Turkish ten."""
    both = (pair.source, found.missing, pair.target), (pair.target, found.extra, pair.source)
    return all(_is_of_a_name(text, span, other) for text, spans, other in both for span in spans)


def _is_of_a_name(text: str, span: Span, other: str) -> bool:
    """Whether a word in a capital stands beside another one, and so in the other text as well."""
    if not CAPITAL.fullmatch(text, *span):
        return False
    before, behind = AHEAD.search(text[max(0, span[0] - LONGEST) : span[0]]), CAPITAL.match(text, span[1] + 1)
    names = [text[slice(*span)] + text[span[1] : behind.end()]] if behind else []
    names += [before[0] + text[slice(*span)]] if before else []
    return any(name in other for name in names)


def _named_again(pair: Pair, found: Agreement) -> bool:
    """Whether all that is missing says again how many there are of what was named: "these two", "the two fields"."""
    if found.extra or not found.missing:
        return False
    return all(
        FEW.match(pair.source, *span) and THESE.search(pair.source[max(0, span[0] - LONGEST) : span[0]])
        for span in found.missing
    )


def _in_other_groups(pair: Pair, found: Agreement) -> bool:
    """Whether these are the same digits, parted at other places: 116 117 and 116117. Only many are sure to be the
    same number."""
    here = [pair.source[start:end] for start, end in found.missing]
    there = [ENDING.sub("", pair.target[start:end]) for start, end in found.extra]
    if any(WORDED.search(text) or not _digits([text]) for text in (*here, *there)):
        return False  # said in words, "twice", or with a unit
    whole = _digits([pair.source])
    if whole == _digits([pair.target]):
        return len(whole) >= LONG and not any(map(PARTED.search, (*here, *there)))
    return len(whole) >= LONG <= len(_digits(here)) and _digits(here) == _digits(there)


def _labelled(pair: Pair, found: Agreement) -> bool:
    """Whether all that differs are the numbers of things that are numbered, written as they were: room 3.014."""
    here = [pair.source[start:end] for start, end in found.missing]
    there = [pair.target[start:end] for start, end in found.extra]
    return here == there and all(
        LABEL.search(pair.source[max(0, start - LABEL_REACH) : start]) for start, _ in found.missing
    )


def _digits(texts: Iterable[str]) -> str:
    return NO_DIGIT.sub("", ascii_digits("".join(texts)))


def _dual(pair: Pair, found: Agreement) -> bool:
    """Whether all that is missing is a "two", which Arabic may leave to the noun."""
    if found.extra or pair.locale.split("-")[0] != "ar":
        return False
    if not all(TWO.fullmatch(pair.source, *span) for span in found.missing):
        return False
    return len(found.missing) <= len(DUAL.findall(pair.target)) + sum(map(_owned, OWNED.findall(pair.target)))


def _owned(word: str) -> bool:
    """Whether a word is a dual of the language's file that another noun follows, without its last letter."""
    two = {("numbers", "2"), ("quantities", "2")}
    return any((table, value.split()[0]) in two for table, value in lexicon("ar").forms(f"{word}ن").alone if value)
