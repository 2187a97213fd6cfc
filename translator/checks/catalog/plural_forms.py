"""The plural forms are not those of the language.

Why: with the wrong rule a patient reads "2 day", and programs that show the texts may fail.

How: the header Plural-Forms has to be a rule that gettext can work with, of as many forms as the language has; a
message with a plural has to have a translation for each form.

What to do: copy the line that the finding shows into the header, and translate every form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.errors import ProjectError
from translator.locales import plural_forms
from translator.model import Catalog, Problem, Severity

ID = "plural-forms"
SEVERITY = Severity.ERROR

RULE = re.compile(r"\s*nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=([^;]{1,1000});?\s*")
# No million: CLDR gives Spanish, French, Italian and Portuguese a form for whole millions that older files lack.
NUMBERS = (*range(220), 1000, 1001, 1002)


def check(catalog: Catalog) -> Iterator[tuple[int | None, Problem]]:
    """One finding on the header, and one on every message with too few or too many forms."""
    header = catalog.header("Plural-Forms")
    numbered = enumerate(catalog.messages)
    plurals = [(index, message) for index, message in numbered if message.plural and not message.obsolete]
    known = _known(catalog.locale)
    if not header:
        if plurals:
            hint = f"; for this language: {known}" if known else ""
            yield None, Problem(ID, Severity.ERROR, f"no Plural-Forms in the header{hint}", dismissible=False)
        return
    if "EXPRESSION" in header and not plurals:
        return
    forms = _forms(header)
    if forms is None:
        yield None, Problem(ID, Severity.ERROR, f"Plural-Forms is no rule: {header[:60]}", dismissible=False)
        return
    if known and not _same(header, known):
        yield None, Problem(ID, Severity.WARNING, f"not the language's plural rule, which is: {known[:80]}")
    for index, message in plurals:
        if len(message.strings) != forms and not message.empty:
            text = f"{len(message.strings)} plural forms where the header says {forms}"
            yield index, Problem(ID, Severity.ERROR, text, dismissible=False)
        elif not message.empty and not all(text.strip() for text in message.strings):
            yield index, Problem(ID, Severity.ERROR, "a plural form is not translated", dismissible=False)


def _known(locale: str) -> str:
    """The language's own rule, "" for a locale that nobody knows."""
    try:
        return plural_forms(locale.replace("_", "-"))
    except ProjectError:
        return ""


def _forms(header: str) -> int | None:
    """How many forms a rule has; None where it is none, or names a form that it has not."""
    chosen = _chosen(header)
    match = RULE.fullmatch(header)
    if not match or chosen is None or not all(0 <= form < int(match[1]) for form in chosen):
        return None
    return int(match[1])


def _same(header: str, known: str) -> bool:
    """Whether both rules part the numbers alike; the forms may have another order or one more for fractions."""
    mine, theirs = _chosen(header), _chosen(known)
    if mine is None or theirs is None:
        return False
    return len(set(zip(mine, theirs, strict=True))) == max(len(set(mine)), len(set(theirs)))


def _chosen(header: str) -> tuple[int, ...] | None:
    """The form for each of NUMBERS."""
    match = RULE.fullmatch(header)
    return _reckoned(match[2]) if match else None


@lru_cache(maxsize=64)
def _reckoned(rule: str) -> tuple[int, ...] | None:
    """The same, once for all catalogs of a language."""
    from gettext import c2py  # it runs only what it has itself put together from C's operators, numbers and n

    try:
        form = c2py(rule)
        return tuple(int(form(number)) for number in NUMBERS)
    except (ValueError, ArithmeticError, RecursionError, MemoryError):
        return None
