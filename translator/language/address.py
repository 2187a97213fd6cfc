"""How a text addresses its reader: as "du" or "Sie", "tu" or "vous". Only words that can mean nothing else.

They stand in data/<language>.toml, under [address]. Verbs say it too, and pronouns that have another meaning as well
("sie" is "she", "su" is "his"); they are left out: what is found is meant to be right, not everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.language.tables import data
from translator.locales import language_of
from translator.model import Span

WITHIN = "(?<=[a-zäöüß,;] )"
"""A word in capitals only where a sentence goes on before it: "Sie" at a beginning may be "they"."""
ENDS = r"(?:(?<=['’])|(?![\w-]))"


def addressed(text: str, locale: str, formal: bool) -> Iterator[Span]:
    """Where a text addresses its reader in the formal way, or in the informal one. Nothing in a language of which the
    words are not known."""
    pattern = _pattern(language_of(locale), "formal" if formal else "informal")
    if pattern is not None:
        yield from (match.span() for match in pattern.finditer(text))


@lru_cache(maxsize=64)
def _pattern(language: str, way: str) -> re.Pattern[str] | None:
    forms = data(language).get("address", {}).get(way, ())
    ways = "|".join(f"{WITHIN}{form[1:]}" if form.startswith("=") else f"(?i:{_written(form)})" for form in forms)
    return re.compile(rf"(?<![\w'’-])(?:{ways}){ENDS}") if ways else None


def _written(form: str) -> str:
    """A form as a pattern; one that ends with an apostrophe has a word behind it: "t’aide"."""
    return re.escape(form).replace("’", r"['’](?=\w)")
