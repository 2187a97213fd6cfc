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

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.names import audible, names
from translator.language.propers import altered, swapped
from translator.locales import language_of
from translator.model import Problem, Severity

ID = "proper-names"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per name that is another."""
    if not pair.target.strip() or language_of(pair.source_locale) != "en" or language_of(pair.locale) == "en":
        return
    if pair.copied or not audible(pair.target):
        return
    known = [pair.source[slice(*name.span)] for name in names(pair.source)]
    texts = pair.source, pair.target, language_of(pair.locale), [*pair.names, *known]
    for here, there in [*swapped(*texts), *filter(None, [altered(*texts)])]:
        text = f"source {pair.source[slice(*here)]}, translation {pair.target[slice(*there)]}"
        yield Problem(ID, SEVERITY, text, in_source=(here,), in_target=(there,))
