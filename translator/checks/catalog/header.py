"""The header of a catalog lacks what programs need, or says something else than the file is.

Why: a wrong charset turns every marked letter into two; a wrong language makes programs check, hyphenate and speak
the text as another one.

How: the charset has to be UTF-8; the language has to be there, and be the one that the file is for.

What to do: write the line that the finding names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.locales import language_of
from translator.model import Catalog, Problem, Severity

ID = "header"
SEVERITY = Severity.WARNING

CHARSET = re.compile(r"charset\s*=\s*([\w.:-]+)", re.IGNORECASE)


def check(catalog: Catalog) -> Iterator[tuple[int | None, Problem]]:
    """A finding per fault, on the file."""
    if not catalog.headers:
        yield None, Problem(ID, SEVERITY, "the file has no header")
        return
    charset = CHARSET.search(catalog.header("Content-Type"))
    if not charset:
        yield None, Problem(ID, SEVERITY, "no charset: Content-Type: text/plain; charset=UTF-8")
    elif charset[1].upper().replace("-", "") not in ("UTF8", "ASCII", "USASCII"):
        yield None, Problem(ID, SEVERITY, f"the charset is {charset[1][:30]}, not UTF-8")
    language = catalog.header("Language").strip()
    if not language:
        yield None, Problem(ID, SEVERITY, f"no Language: write {catalog.locale.replace('-', '_')}")
    elif catalog.locale and language_of(language).lower() != language_of(catalog.locale).lower():
        yield None, Problem(ID, SEVERITY, f"the Language is {language[:30]}, the file is for {catalog.locale}")
