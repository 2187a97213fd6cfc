"""What the quantity check and the safety strip in a page need of a language, from the same tables as the program's own.

The check is translator/web/static/quantities/; tests/language/test_browser.py gives both the same pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase, digits
from typing import Any

from translator.language.lexicon import lexicon
from translator.language.naming.terms import any_form
from translator.language.numbers.atoms import HARD
from translator.language.tables import all_forms, all_tables
from translator.language.tables import data as tables_of
from translator.locales import decimal_mark, language_of

SCRIPTS = (
    "values", "digits", "lexicon", "phrases", "tokens", "spelled", "clock", "dates", "rhythms", "amounts",
    "placeholders", "phones", "opaque", "signs", "reading", "atoms", "conversions", "hours", "equivalents",
    "restated", "occasions", "agreement", "strip", "checks",
)  # fmt: skip
"""The check's files, without `.js`, in the order in which a page runs them."""
SETTINGS = (
    "at_hours", "bare_one", "below_zero", "case_endings", "clock", "compounds", "day_month", "dividing", "elides",
    "few", "half_first", "hours_from", "join_prefix", "joined", "lasting", "later", "month_first", "neighbours",
    "no_noun", "number_behind", "one_behind", "ones_first", "ordinal_hours", "point", "prefixes", "rhythm_first",
    "steps", "suffixes", "taking", "twenties", "verb_ends",
)  # fmt: skip
UNNAMED = frozenset({"ignore"})
"""Tables of which the page asks no more than whether a word is in them."""
LENGTHS = digits + ascii_lowercase
LETTER = r"[\p{L}\p{N}_]"
NEEDLESS = re.compile(r"\\([-&~#\s])")
"""What Python escapes in a pattern, and a browser must not find escaped."""


def pair(source_locale: str, locale: str) -> dict[str, Any]:
    """All that the check needs for texts of one locale and their translations into another, as JSON takes it."""
    units = {name: [unit["measures"], unit["factor"], *_days(unit)] for name, unit in tables_of("units").items()}
    return {"units": units, "hard": sorted(HARD), "source": data(source_locale), "target": data(locale)}


def _days(unit: dict[str, str]) -> Iterable[str]:
    """About how many days a unit's basic one is, if it has no exact length."""
    return (unit["about"],) if "about" in unit else ()


def pattern(term: str, locale: str) -> str:
    """What finds a term of the glossary in a translation, in any form, as a browser reads patterns with the flag `u`:
    for text in lower case without marks (sounds.plain)."""
    written = any_form(term, locale).pattern
    classes = {"w": LETTER, "W": f"[^{LETTER[1:]}"}
    for name, letters in classes.items():
        written = written.replace(f"[\\{name}", f"[{letters[1:-1]}").replace(f"\\{name}", letters)
    return NEEDLESS.sub(r"\1", written)


@lru_cache(maxsize=64)
def data(locale: str) -> dict[str, Any]:
    """A locale's words for quantities. Each table is its name, then in turn a key and its forms; of each form stands
    there how many letters it shares with the one before, as one digit to base 36, and the rest: "0daily|4y dose"."""
    settings = lexicon(locale).settings
    return {
        "language": language_of(locale),
        "known": lexicon(locale).known,
        "decimal": decimal_mark(locale),
        "settings": {name: settings[name] for name in SETTINGS if name in settings},
        "tables": [[table, *_flat(forms)] for table, forms in _told(locale).items()],
    }


def _told(locale: str) -> dict[str, dict[str, list[str]]]:
    """By table and key the forms that say something, or keep a word from saying it."""
    found: dict[str, dict[str, list[str]]] = {}
    for (table, value), form in all_forms(all_tables(locale)):
        found.setdefault(table, {}).setdefault("" if table in UNNAMED else value, []).append(form)
    return found


def _flat(forms: dict[str, list[str]]) -> Iterator[str]:
    for value, written in forms.items():
        yield from (value, folded(written))


def folded(forms: Iterable[str]) -> str:
    """Forms in the order of their letters, each without what it shares with the one before."""
    parts, before = [], ""
    for form in sorted(set(forms)):
        shared = _shared(before, form)
        parts.append(LENGTHS[shared] + form[shared:])
        before = form
    return "|".join(parts)


def _shared(one: str, other: str) -> int:
    """How many letters both begin with, up to what one digit can say."""
    letters = zip(one, other, LENGTHS[1:], strict=False)
    return next((at for at, (left, right, _) in enumerate(letters) if left != right), min(len(one), len(LENGTHS) - 1))
