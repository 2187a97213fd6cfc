"""Whether two web addresses lead to the same place.

A page in the reader's language has the language in its address: `/de/` for `/en/`, `de.` before the host, `lang=de`.
Then the rest of the path may be the language's own. Without such a mark a path in words of the reader's language may
be right, and wants a look; any other path, another host, another number, `http` for `https` is another place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import TypeVar

from translator.language.spelling.listed import words
from translator.language.spelling.slips import is_slip
from translator.language.spelling.words import is_known

PARTS = re.compile(
    r"(?:(?P<scheme>[a-z][a-z.+-]*):)?(?://)?(?:[^/@?#]*@)?(?P<host>[^/?#]*)(?P<path>[^?#]*)(?P<query>[^#]*)", re.I
)
LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-zA-Z]{2,4})?")
CUT = re.compile(r"(?<=/[a-z]{2}):|[?&;/]")
WORD = re.compile(r"[^\W\d_]+")
WEB = frozenset({"http", "https", "ftp"})
NEXT = 20
"""Of more addresses than these that changed each is looked for among as many of the others, which stand about there."""
One = TypeVar("One")


class Change(Enum):
    """From one address to another: the same place, the same in another language, perhaps, or another place."""

    SAME = 0
    LOCALIZED = 1
    DOUBTFUL = 2
    OTHER = 3


@lru_cache(maxsize=1024)
def change(source: str, target: str, source_language: str, language: str) -> Change:
    """What became of a web address, or of a link within a site. Languages are subtags, "de"."""
    if source == target:
        return Change.SAME
    here, there = (_parts(text.strip()) for text in (source, target))
    if here is None or there is None or not _same_scheme(here["scheme"], there["scheme"]):
        return Change.OTHER
    if here["scheme"] and here["scheme"].lower() not in WEB:
        return Change.SAME if _spoken(source) == _spoken(target) else Change.OTHER
    sides = (_host(here["host"].lower(), source_language), _host(there["host"].lower(), language))
    if sides[0] != sides[1]:
        return Change.OTHER
    marked = here["host"].lower().removeprefix("www.") != there["host"].lower().removeprefix("www.")
    before, after = (_places(match) for match in (here, there))
    left = [part for part in before if not _is_language(part, source_language)]
    right = [part for part in after if not _is_language(part, language)]
    marked |= len(right) < len(after)
    if not marked and len(left) < len(before):  # "/en/" as in the source
        right = [part for part in right if part in left or part not in before]
    if left == right and len(left) < len(before) and not marked:
        return Change.DOUBTFUL
    if left == right:
        return Change.LOCALIZED if marked else Change.SAME
    return _moved(left, right, marked, language)


def counterparts(
    lost: Sequence[One], new: Sequence[One], worst: Change, became: Callable[[One, One], Change]
) -> Iterator[tuple[One, One]]:
    """What of `new` is nearest to each of `lost`, of what is at most the worst; each is taken once."""
    waiting = iter(new)
    window = [*islice(waiting, NEXT)]
    for one in lost:
        best, least = -1, worst.value + 1
        for at, other in enumerate(window):
            if (value := became(one, other).value) < least:
                best, least = at, value
                if not value:
                    break
        if best >= 0:
            yield one, window.pop(best)
        elif len(window) == NEXT and (following := next(waiting, None)) is not None:
            window = [*window[1:], following]
        window += islice(waiting, NEXT - len(window))


def _parts(address: str) -> re.Match[str] | None:
    """An address in its parts; a link within a site has no host."""
    return PARTS.match(address if "://" in address or address[:1].isalnum() else f"//{address.lstrip('.')}")


def _same_scheme(source: str | None, target: str | None) -> bool:
    """A page that was safe stays so; where one names none, the other may."""
    here, there = (source or "").lower(), (target or "").lower()
    return here == there or ({here, there} <= {"", *WEB} and (here, there) != ("https", "http"))


def _spoken(address: str) -> str:
    """Who is called or written to: the digits of a telephone, the name of a mailbox."""
    who = address.partition("?")[0].lower()
    return re.sub(r"[^\d+]", "", who) if who.startswith(("tel:", "sms:")) else who


def _host(host: str, language: str) -> str:
    """The host without `www.` and without the language in front."""
    host = host.removeprefix("www.")
    first, _, rest = host.partition(".")
    return rest if "." in rest and _is_language(first, language) else host


def _places(match: re.Match[str]) -> list[str]:
    """The parts of the path, "fr" and "Fichier" of "fr:Fichier", then those of the query with their names."""
    return [part for part in CUT.split(match["path"] + match["query"]) if part]


def _is_language(part: str, language: str) -> bool:
    value = part.rpartition("=")[2]
    return LANGUAGE.fullmatch(value) is not None and value[:2] == language[:2]


def _moved(before: list[str], after: list[str], marked: bool, language: str) -> Change:
    """What two different paths are, without their languages."""
    if _numbers(before) != _numbers(after):
        return Change.OTHER
    if not after:
        return Change.DOUBTFUL if marked else Change.OTHER
    if marked:
        return Change.OTHER if _slipped(before, after, language) else Change.LOCALIZED
    old, new = (set(WORD.findall(" ".join(places).lower())) for places in (before, after))
    if not new - old or not "".join(new).isascii():
        return Change.OTHER
    if words(language) is None:
        translated = not any(is_known(word, "en") for word in new - old)
    else:
        own = {word for word in old ^ new if _is_word(word, language) and not is_known(word, "en")}
        translated = new - old == own
    return Change.DOUBTFUL if translated else Change.OTHER


def _slipped(before: list[str], after: list[str], language: str) -> bool:
    """Whether a part of the path is the source's but for a slip, and no word of the language's."""
    return words(language) is not None and any(
        is_slip(one, two, lambda word: _is_word(word, language)) and not _is_word(two, language)
        for one in before
        for two in after
    )


def _is_word(word: str, language: str) -> bool:
    """Whether a language has a word; addresses write ae for ä."""
    whole = word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü") if language == "de" else word
    return is_known(word, language) or is_known(whole, language)


def _numbers(places: list[str]) -> list[str]:
    return sorted(re.findall(r"\d+", re.sub(r"%[0-9A-Fa-f]{2}", "", " ".join(places))))
