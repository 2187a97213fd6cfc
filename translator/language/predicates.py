"""What two texts say is done, or not done: "drive", "remove", "worry".

The words are in data/<language>.toml, under [predicates], by the same keys in every language. They are looked for only
where a denial of one text has no counterpart in the other.
"""

from __future__ import annotations

from functools import lru_cache

from translator.language.cues import Cue, cues
from translator.language.digits import ascii_digits
from translator.language.lexicon import Lexicon, data
from translator.language.reading import prose, read
from translator.language.tokens import by_table, items
from translator.locales import language_of
from translator.model import Span

REACH = 20
"""Characters between a denial and what it denies."""
AHEAD = ("en",)
"""Languages in which what is denied stands behind the denial."""


def named_in_both(text: str, locale: str, denial: Span, other: str, other_locale: str) -> bool:
    """Whether what a text denies, at this place, or anything else that it says is done, or a side of opposites, is
    named in the other text; also where that is not known."""
    sides, others = ({cue.what for cue in read(*said).contrasts} for said in ((text, locale), (other, other_locale)))
    if not sides.isdisjoint(others):
        return True
    known = predicates(text, locale)
    if not _denied(known, denial, language_of(locale) in AHEAD):
        return True
    named, others = {cue.what for cue in known}, {cue.what for cue in predicates(other, other_locale)}
    return not named.isdisjoint(others)


def predicates(text: str, locale: str) -> tuple[Cue, ...]:
    """What is done in a text, with its places. Raises nothing."""
    words = _words(language_of(locale))
    return cues(by_table(items(ascii_digits(prose(text)), locale, words)), "contrasts") if words else ()


def _denied(known: tuple[Cue, ...], denial: Span, ahead: bool) -> set[str]:
    """What stands next to a denial on each side; only behind it, where the language has it there."""
    near: dict[tuple[bool, int], set[str]] = {}
    for cue in known:
        behind = cue.span[0] >= denial[0]
        far = cue.span[0] - denial[1] if behind else denial[0] - cue.span[1]
        if far <= REACH and (behind or not ahead):
            near.setdefault((behind, far), set()).add(cue.what)
    first = [min((far for side, far in near if side is behind), default=None) for behind in (False, True)]
    return {what for key, found in near.items() if key[1] == first[key[0]] for what in found}


@lru_cache(maxsize=8)
def _words(language: str) -> Lexicon | None:
    """The words of predicates; None for a language that has none."""
    own = data(language)
    if "predicates" not in own:
        return None
    settings = {key: own["words"][key] for key in ("prefixes", "elides") if key in own["words"]}
    done = {name: {"": forms} for name, forms in own["predicates"].items()}
    return Lexicon(language, {"words": settings, "contrasts": done})
