"""What two texts say is done, or not done: "drive", "remove", "worry".

The words are in data/<language>.toml, under [predicates], by the same keys in every language. They are looked for only
where a denial of one text has no counterpart in the other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from translator.language.cues import Cue, cues, within
from translator.language.lexicon import Lexicon
from translator.language.numbers.digits import ascii_digits
from translator.language.opposites.polarity import WITHOUT
from translator.language.reading import prose, read
from translator.language.tables import data, together
from translator.language.tokens import by_table, items, says_anything
from translator.locales import language_of
from translator.model import Span

REACH = 20
"""Characters between a denial and what it denies."""
OPPOSITES = frozenset(
    frozenset(both)
    for both in (
        ("stay", "remove"), ("stay", "leave"), ("wear", "remove"), ("start", "stop"), ("continue", "stop"),
        ("open", "close"), ("allow", "turn_away"), ("accept", "turn_away"), ("move", "still"), ("quiet", "noise"),
        ("see", "blurred"), ("cover", "free"), ("sleep", "awake"), ("wet", "dry"), ("store", "throw"),
        ("come", "leave"), ("bring", "leave"), ("same", "change"), ("help", "harm"), ("stand", "sit"), ("stand", "lie"),
        ("wait", "early"), ("keep_down", "vomit"),
        ("continue", "turn_away"),
        ("leave", "watch"), ("alone", "watch"), ("deep", "shallow"), ("serious", "mild"), ("rain", "dry"),
        ("dear", "hate"), ("hear", "deaf"), ("see", "blind"), ("disturb", "quiet"), ("arrived", "pending"),
        ("mix", "bad"), ("well", "bad"), ("young", "enough"), ("leak", "tight"), ("know", "pending"),
        ("turned_on", "turned_off"), ("see", "hide"),
        ("permanent", "fade"), ("permanent", "passing"), ("permanent", "regrow"), ("continue", "fade"),
        ("stay", "fade"), ("answered", "unsettled"), ("swallow", "spit"), ("alone", "assisted"),
        ("alone", "beside"), ("sit", "lie"), ("worry", "normal"), ("worry", "mild"), ("ordinary", "beyond"),
        ("same", "new_one"),
    )
)  # fmt: skip
"""What is not done where the other is: not removed, left on."""
UNTURNED = ("company:", "order:", "side:", "rank:", "bound:")
MANNER = ("speed:", "strength:")
"""How something is done stands behind what is done: "must not be stopped abruptly"."""
WHERE = ("depth:",)
"""And so does where: "do not dry it outside", «не сушите на улице»."""
SAME = "same"
"""And what it is done with or to again: "do not use it on the same spot"."""
HOW = frozenset({"alone", "ordinary", "unsettled", SAME})
"""And with whom something is done, or of what kind it is: "ne vous levez pas seul", "sıradan bir baş ağrısı değil"; or
that of which there is none: "no quede ninguna duda"."""
AROUND = 200
"""Nothing that begins so far from a denial is denied by it."""
FAR = 50
"""Characters from a denial to it."""
CLAUSE = re.compile(r"[,;:.!?–—،؛؟]")
LAST_VOWEL = re.compile("([a-zñ ]*)([aeiou])([^aeiouáéíóú]*)")
STRESS = str.maketrans("aeiou", "áéíóú")
AHEAD = ("en",)
"""Languages in which what is denied stands behind the denial."""


def denied_in(text: str, locale: str, denial: Span, other: str, other_locale: str) -> bool:
    """Whether what stands next to this denial of a text is named in the other text."""
    return not denied_by(text, locale, denial).isdisjoint(cue.what for cue in predicates(other, other_locale))


def said_by_opposite(text: str, locale: str, denial: Span, other: str, other_locale: str) -> bool:
    """Whether the other text has, in place of what a text denies at this place, the opposite of it: "not hot" is cool,
    "is not removed" stays on."""
    lacking = [cue.span for cue in read(other, other_locale).negations if cue.what == WITHOUT]
    others = {cue.what for cue in predicates(other, other_locale)}
    others = others.difference(*(denied_by(other, other_locale, span) for span in lacking))  # "without supervision"
    unsaid, ahead = _unsaid(text, locale, denial, others), language_of(locale) in AHEAD
    near = _denied(unsaid, denial, ahead)
    near |= {cue.what for cue in unsaid if cue.what in HOW and _reaches(text, denial, cue.span)}
    if any(what not in others and frozenset((what, one)) in OPPOSITES for what in near for one in others):
        return True
    if not (turned := _sides(text, locale, denial)):
        return False
    sides = {cue.what for cue in read(other, other_locale).contrasts}
    pairs = {side.split(":")[0] for side in sides - {cue.what for cue in read(text, locale).contrasts}}
    return any(side not in sides and side.split(":")[0] in pairs for side in turned)


def _reaches(text: str, denial: Span, span: Span) -> bool:
    """Whether a denial reaches a word: in its clause, and not far from it."""
    first, last = sorted((denial, span))
    return last[0] - first[1] <= FAR and CLAUSE.search(text, first[1], last[0]) is None


def _unsaid(text: str, locale: str, denial: Span, others: set[str]) -> tuple[Cue, ...]:
    """What is done in a text, but by words behind a denial that the other text has as well: the lenses that are "keine
    Kontaktlinsen … tragen", or the costs of "kostenlos"."""
    done = _around(predicates(text, locale), denial)
    named = {cue.span for cue in done if cue.what in others}
    return tuple(cue for cue in done if cue.span[0] < denial[0] or cue.span not in named)


def denied_by(text: str, locale: str, denial: Span, beside: Collection[str] = ()) -> set[str]:
    """What stands next to a denial of a text, but for what is named in `beside`."""
    known = tuple(cue for cue in _around(predicates(text, locale), denial) if cue.what not in beside)
    return _denied(known, denial, language_of(locale) in AHEAD)


def _around(known: Sequence[Cue], denial: Span) -> tuple[Cue, ...]:
    """Those that stand near enough to a denial to be what it denies."""
    return tuple(within(known, (denial[0] - AROUND, denial[1] + AROUND)))


def _sides(text: str, locale: str, denial: Span) -> set[str]:
    """The sides of opposites that stand next to a denial, but for those that a "not" does not turn round."""
    near = _around(read(text, locale).contrasts, denial)
    sides = tuple(cue for cue in near if not (cue.what.startswith(UNTURNED) or _holds(cue.span, denial)))
    ahead = language_of(locale) in AHEAD
    manner = {cue.what for cue in sides if cue.what.startswith(MANNER) and 0 <= cue.span[0] - denial[1] <= FAR}
    where = {cue.what for cue in sides if cue.what.startswith(WHERE) and 0 <= cue.span[0] - denial[1] <= FAR}
    return _denied(sides, denial, ahead) | (manner if ahead else set()) | where


def _holds(phrase: Span, denial: Span) -> bool:
    """Whether a denial is a word of a phrase, which says what it says with it: "nicht befestigt"."""
    return phrase[0] <= denial[0] and denial[1] <= phrase[1] and phrase != denial


@lru_cache(maxsize=64)
def predicates(text: str, locale: str) -> tuple[Cue, ...]:
    """What is done in a text, with its places. Raises nothing."""
    words = _words(language_of(locale))
    plain = prose(text)
    if words is None or (plain == text and not says_anything(text, words)):
        return ()
    said = cues(by_table(items(ascii_digits(plain), locale, words)), "contrasts")
    return tuple(Cue(cue.what.removesuffix(":"), cue.span) for cue in said)


def _denied(known: tuple[Cue, ...], denial: Span, ahead: bool) -> set[str]:
    """What stands next to a denial on each side; only behind it, where the language has it there, and not what it
    begins with itself: "stay away from"."""
    near: dict[tuple[bool, int], set[str]] = {}
    for cue in known:
        behind = cue.span[0] >= denial[0]
        far = cue.span[0] - denial[1] if behind else denial[0] - cue.span[1]
        if far <= REACH and (not ahead or (behind and cue.span[0] != denial[0])):
            near.setdefault((behind, far), set()).add(cue.what)
    first = [min((far for side, far in near if side is behind), default=None) for behind in (False, True)]
    return {what for key, found in near.items() if key[1] == first[key[0]] for what in found}


@lru_cache(maxsize=8)
def _words(language: str) -> Lexicon | None:
    """The words of predicates; None for a language that has none."""
    own = data(language)
    if "predicates" not in own:
        return None
    done = {name: {"": forms} for name, forms in own["predicates"].items()}
    if own["words"].get("stress_moves"):
        done = {name: {"": [*forms, *_stressed(forms)]} for name, forms in own["predicates"].items()}
    return Lexicon(language, {"words": together(language), "contrasts": done})


def _stressed(forms: Sequence[str]) -> Iterator[str]:
    """The beginnings of verbs as they are with a pronoun behind them: "retir*", "retírelo"."""
    for form in forms:
        if form.endswith("*") and (found := LAST_VOWEL.fullmatch(form)):
            yield f"{found[1]}{found[2].translate(STRESS)}{found[3]}"
