"""How a text addresses its reader: as "du" or "Sie", "tu" or "vous". Only words that can mean nothing else.

Verbs say it too, and pronouns that have another meaning as well ("sie" is "she", "su" is "his"); they are left out:
what is found is meant to be right, not everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.locales import language_of
from translator.model import Span

# A word in capitals only where a sentence goes on before it: "Sie" at a beginning may be "they".
WITHIN = "(?<=[a-zäöüß,;] )"
INFORMAL = {
    "de": r"du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?",
    "es": r"tú|te|ti|contigo|tus?|tuy[oa]s?|vosotr[oa]s|vuestr[oa]s?",
    "fr": r"tu|toi|te|tes|t['’](?=\w)",
    "it": r"tu|te|tuo|tua|tuoi|tue",
    "nl": r"je|jij|jou|jouw|jullie",
    "pt": r"tu|te|ti|contigo|teus?|tuas?",
    "ru": r"ты|тебя|тебе|тобо[йю]|тво(?:й|я|ё|е|и|его|ей|ему|ём|ем|ю|их|им|ими)",
    "tr": r"sen|seni|sana|sende|senden|senin|seninle|senki",
    "uk": r"ти|тебе|тобі|тобою|тв(?:ій|оя|оє|ої|ого|оєї|оєму|оїм|оїх|оїми)",
}
FORMAL = {
    "de": rf"{WITHIN}(?:Sie|Ihnen|Ihre[mnrs]?)",
    "es": r"usted(?:es)?|Uds?\.",
    "fr": r"vous|votre|vos|vôtres?",
    "it": rf"{WITHIN}Lei",
    "nl": r"u|uw",
    "pt": r"você|vocês",
    "ru": r"вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|им|ими|их|у)?",
    "tr": r"siz|sizi|size|sizde|sizden|sizin|sizinle",
    "uk": r"ви|вас|вам|вами|ваш(?:а|е|і|ого|ої|ому|им|ими|их|у)?",
}
CASED = frozenset({"de", "it"})
"""Where a capital makes the formal word what it is."""


def addressed(text: str, locale: str, formal: bool) -> Iterator[Span]:
    """Where a text addresses its reader in the formal way, or in the informal one. Nothing in a language of which the
    words are not known."""
    pattern = _pattern(language_of(locale), formal)
    if pattern is not None:
        yield from (match.span() for match in pattern.finditer(text))


@lru_cache(maxsize=64)
def _pattern(language: str, formal: bool) -> re.Pattern[str] | None:
    words = (FORMAL if formal else INFORMAL).get(language)
    if words is None:
        return None
    ends = r"(?:(?<=['’])|(?![\w-]))"
    return re.compile(rf"(?<![\w'’-])(?:{words}){ends}", 0 if formal and language in CASED else re.IGNORECASE)
