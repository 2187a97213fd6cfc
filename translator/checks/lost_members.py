"""A part of the check `truncated`: a member of a list of three or more that the translation seems to lack.

    source       Side effects such as nausea, dizziness and rash are common.
    translation  Des effets indésirables tels que nausées et éruption cutanée sont fréquents.

Told where the translation has a word for what all other members name and none for that one, and sets fewer things
beside each other than the source does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.matching.vocabulary import ENGLISH, Named, named
from translator.language.reading import prose
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

LONG = 400
"""Characters of a text, each of whose words is looked for."""
WORD = r"[A-Za-z-]{1,30}"
MEMBER = rf"(?:{WORD} ){{0,2}}{WORD}"
LIST = re.compile(rf"(?<![\w-])(?P<first>{WORD})(?P<others>(?:, {MEMBER}){{1,8}}),? (?:and|or) (?P<last>{MEMBER})")
APART = re.compile(r"(?<!\d)[,;،؛]|[,;،؛](?!\d)")


def lost_members(pair: Pair) -> Iterator[Span]:
    """The only member of each list of a source that the translation seems to lack."""
    joined = _joining(language_of(pair.source_locale)), _joining(language_of(pair.locale))
    if max(len(pair.source), len(pair.target)) > LONG or None in joined:
        return
    source, target = prose(pair.source), prose(pair.target)
    found = [*LIST.finditer(source)]
    if not found or _many(target, joined[1]) >= _many(source, joined[0]):
        return
    known = {word.at: word for word in named(source, target, pair.source_locale, pair.locale)}
    for match in found:
        members = [known.get(at) for at in _heads(match, known)]
        if all(member is not None and member.firm for member in members):
            lost = [member.at for member in members if member and not member.said]
            if len(lost) == 1 and (word := ENGLISH.match(source, lost[0])):
                yield word.span()


def _heads(match: re.Match[str], known: Mapping[int, Named]) -> Iterator[int]:
    """Where the word of each member begins that names it: its last; of the last one, whose end is not told, the first
    thing."""
    yield match.start("first")
    for member in re.finditer(rf", (?:{WORD} ){{0,2}}({WORD})", match["others"]):
        yield match.start("others") + member.start(1)
    last = (at for at, word in sorted(known.items()) if word.firm and match.start("last") <= at < match.end("last"))
    yield next(last, -1)


def _many(text: str, joining: re.Pattern[str] | None) -> int:
    """How often a text sets something beside something else."""
    return len(APART.findall(text)) + (len(joining.findall(text)) if joining else 0)


@lru_cache(maxsize=16)
def _joining(language: str) -> re.Pattern[str] | None:
    """What finds "and", "or" and "nor"; None for a language without a list of them."""
    table = data(language).get("alternatives")
    return pattern([*table["or"], *table["and"], *table["nor"]]) if table else None
