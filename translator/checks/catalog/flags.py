"""A flag of a message (`#, …`) is none that gettext knows.

Why: a mistyped flag does nothing: "fuzy" lets unread text out, "c-fromat" leaves placeholders unchecked.

How: gettext's flags are fuzzy, wrap, no-wrap, range, and for each programming language NAME-format, no-NAME-format,
possible-NAME-format and impossible-NAME-format.

What to do: correct the flag, or delete it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.model import Catalog, Problem, Severity

ID = "flags"
SEVERITY = Severity.WARNING

# The GNU gettext manual, "The Format of PO Files" (0.22), with Babel's own; others' programs add "-text" and the like.
LANGUAGES = """
c objc c++ python python-brace java java-printf csharp javascript scheme lisp elisp librep ruby sh awk lua
object-pascal modula-2 smalltalk qt qt-plural kde kde-kuit boost tcl perl perl-brace php gcc-internal gfc-
internal ycp glib rust-brace go d ocaml rst
"""
KNOWN = re.compile(
    r"fuzzy|(?:no-)?wrap|range:\s*\d+\s*\.\.\s*\d+|[\w-]+-text|(?:no-|possible-|impossible-)?(?:"
    + "|".join(map(re.escape, LANGUAGES.split()))
    + ")-format"
)


def check(catalog: Catalog) -> Iterator[tuple[int | None, Problem]]:
    """A finding per message, with its first unknown flag."""
    for index, message in enumerate(catalog.messages):
        for flag in message.flags:
            if not KNOWN.fullmatch(flag.strip()):
                yield index, Problem(ID, SEVERITY, f"unknown flag “{flag[:40]}”")
                break
