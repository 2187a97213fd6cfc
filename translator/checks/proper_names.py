"""A place, a person or a product of the source has another's name in the translation.

A patient who reads Antalya for Ankara goes to the wrong city.

How: cities and countries that are known, under their names in both languages; and words in capitals that are no words
of the language. Names may be written by ear (Иванова, إزمير) or be the language's own (Köln, Cologne). Only a name that
is missing beside another one that the source has not is found.

    source       The second clinic is in Izmir.
    translation  Die zweite Klinik ist in Bursa.
    finding      source Izmir, translation Bursa

What to do: put the source's name. Where both are the same, dismiss the finding and say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.naming.copied_names import altered
from translator.language.naming.names import audible, names
from translator.language.naming.persons import confused
from translator.language.naming.propers import WORD, by_ear, swapped
from translator.language.naming.sounds import plain
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "proper-names"
SEVERITY = Severity.ERROR
UMLAUT = re.compile("[äöüßÄÖÜ]")
LEFT, SHORTEST = 3, 5
"""Letters that are left of a name whatever is derived from it, and of one."""
WRITTEN_OUT = re.compile("(?<=[aou])e")
"""What may stand for the two dots: "Mueller"."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per name that is another."""
    if not pair.target.strip() or language_of(pair.source_locale) != "en" or language_of(pair.locale) == "en":
        return
    if pair.copied or not audible(pair.target):
        return
    known = [pair.source[slice(*name.span)] for name in names(pair.source)]
    texts = pair.source, pair.target, language_of(pair.locale), [*pair.names, *known]
    found = [
        *dict.fromkeys((*swapped(*texts), *filter(None, [altered(*texts)]), *by_ear(*texts[:2]), *confused(*texts[:2])))
    ]
    for here, there in found:
        text = f"source {pair.source[slice(*here)]}, translation {pair.target[slice(*there)]}"
        yield Problem(ID, SEVERITY, text, in_source=(here,), in_target=(there,))
    for span in () if found else _dropped(*texts[:3]):
        text = f"source {pair.source[slice(*span)]}, not in the translation"
        yield Problem(ID, SEVERITY, text, in_source=(span,))


def _dropped(source: str, target: str, language: str) -> Iterator[Span]:
    """Where the source has a name with a letter that English has not, and a German translation has no word that has
    its beginning: Lüneburg, and "Lüdenscheid"; but "Zürcher" for Zürich."""
    if language != "de" or source.isascii() or not UMLAUT.search(source):
        return
    said = WRITTEN_OUT.sub("", plain(target))
    for match in WORD.finditer(source):
        word = match[0]
        named = len(word) >= SHORTEST and word[0].isupper() and word[1:].islower() and UMLAUT.search(word)
        if named and WRITTEN_OUT.sub("", plain(word))[:LEFT] not in said:
            yield match.span()
