"""Names and codes that a translation copies, with a slip in them or another in their place: "Arbour Road" for Harbour
Road, "BS1 6YT" for BS1 6TY, "King Street" for Queen Street.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.language.matching.similarity import similarity
from translator.language.naming.places import places
from translator.language.naming.propers import AS_WRITTEN, NEAR, SHORTEST, WORD, begins, is_name
from translator.language.naming.sounds import plain, sound
from translator.language.spelling.listed import folded
from translator.language.spelling.words import is_known, is_unreadable
from translator.model import Span

COPIED = re.compile(
    r"(?<![\w.@/\\&#%<{=$-])(?:[A-Z][a-zß-ÿ]{3,30}|(?=[A-Z\d]*[A-Z])(?=[A-Z\d]*\d)[A-Z\d]{3,8})(?![\w@/\\=}>]|\.\w)"
)
"""A word in capitals, or a code: BS1, 6TY, H5N1."""
PLAIN = re.compile(r"[^\W_]+")
BEFORE = re.compile(r"([A-Z][\w'’]*|\d+(?!\.))\.?[ \u00a0]\Z")
BEHIND = re.compile(r"\A(?:['’]s?)?[ \u00a0]([A-Z][\w'’]*|\d+)")
ENDING = 3
"""Sounds by which a word's end may differ in two languages."""
NAMED = frozenset({"Street", "Road", "Lane", "Avenue", "Square", "Drive", "Court", "House", "General"})


def altered(source: str, target: str, language: str, known: Sequence[str]) -> tuple[Span, Span] | None:
    """Where a name or code that was copied has a slip in it, or another name stands beside the same: "Arbour Road" for
    Harbour Road, "BS1 6YT" for BS1 6TY, "Royal Brompton" for Royal Marsden."""
    there = {match[0]: match for match in COPIED.finditer(target)}
    new = [word for word in there if word not in source]
    if not new:
        return None
    lower = plain(source)
    if any(plain(word) in lower for word in new):
        words_here = {*map(plain, PLAIN.findall(source))}
        new = [word for word in new if plain(word) not in words_here]
    if not new or is_unreadable(target, language) or _is_titled(source):
        return None
    here = {match[0]: match for match in COPIED.finditer(source)}
    for one, match in here.items():
        if one in target or one in known or plain(one) in plain(target):
            continue
        for two in new:
            if _is_another(match, there[two], language):
                return match.span(), there[two].span()
    return None


def _is_another(match: re.Match[str], other: re.Match[str], language: str) -> bool:
    """Whether one copied word is wrong in the translation. A word that both languages have in forms of their own is
    none: it sounds the same, or has another ending."""
    one, two = match[0], other[0]
    if any(map(str.isdigit, one + two)):
        return _is_near_code(one, two)
    near = similarity(plain(one), plain(two), NEAR) > 0
    cognate = _shared(plain(one), plain(two)) >= SHORTEST
    if not near and not cognate and (_is_between(match, other) or _is_in_english(match, other, language)):
        return True
    if near and (_beside(match, other) == 2 or _is_other_place(one, two, language)):
        return True
    if is_known(folded(two, language), language) or sound(one).full == sound(two).full or begins(match):
        return False
    if not near:
        return not cognate and not is_known(two.lower(), "en") and _beside(match, other) > 0
    return (is_name(one) or _beside(match, other) > 0) and not _is_ended(plain(one), plain(two))


def _is_other_place(one: str, two: str, language: str) -> bool:
    """Whether a place has another's name that is nearly the same, in a language that writes foreign names as they are:
    Homburg for Hamburg."""
    if language not in AS_WRITTEN or one not in places("en") or sound(one).full == sound(two).full:
        return False
    return not plain(two).startswith(tuple(plain(form)[:-1] for form in places(language)[one]))


def _is_ended(one: str, two: str) -> bool:
    """Whether two words are the same but for what they end in."""
    return len(one) - _shared(one, two) <= ENDING and _shared(one[::-1], two[::-1]) < 2


def _shared(one: str, two: str) -> int:
    """With so many equal letters do two words begin."""
    pairs = zip(one, two, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(two)))


def _is_near_code(one: str, two: str) -> bool:
    """Whether a code has one other sign, or two swapped."""
    differ = sum(left != right for left, right in zip(one, two, strict=False))
    return len(one) == len(two) and (differ == 1 or (differ == 2 and sorted(one) == sorted(two)))


def _is_between(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether the same words stand before and behind both, of which one at least is no number."""
    before, behind = _neighbours(one, other)
    return bool(before and behind) and not (before + behind).isdigit()


def _is_in_english(one: re.Match[str], other: re.Match[str], language: str) -> bool:
    """Whether both stand before an English word that is left as it is: King Street for Queen Street."""
    behind = _neighbours(one, other)[1]
    foreign = behind.isalpha() and is_known(behind.lower(), "en") and not is_known(folded(behind, language), language)
    return behind in NAMED or foreign


def _beside(one: re.Match[str], other: re.Match[str]) -> int:
    """On how many sides the same number or the same word in capitals stands beside both."""
    return sum(map(bool, _neighbours(one, other)))


def _neighbours(one: re.Match[str], other: re.Match[str]) -> list[str]:
    """The number or word in capitals that stands before both, and behind both; "" where none does."""
    sides = (
        (BEFORE, [match.string[max(0, match.start() - 40) : match.start()] for match in (one, other)]),
        (BEHIND, [match.string[match.end() : match.end() + 40] for match in (one, other)]),
    )
    found = [[pattern.search(text) for text in texts] for pattern, texts in sides]
    return [left[1] if left and right and left[1] == right[1] else "" for left, right in found]


def _is_titled(text: str) -> bool:
    """Whether most long words begin with a capital, as in a heading."""
    found = [word for word in WORD.findall(text[:400])[1:] if len(word) >= SHORTEST]
    return text[:1].isupper() and len(found) > 1 and 5 * sum(word[0].isupper() for word in found) > 4 * len(found)
