"""Two translations stand in one text: a conflict that msgcat has left.

Why: a reader sees both of them, with the names of files between.

How: a line of `#-#-#-#-#` with a file's name, as msgcat writes it where two catalogs disagree.

What to do: keep one of the texts, and take its marks away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.model import Problem, Severity

ID = "conflict"
SEVERITY = Severity.ERROR

MARK = re.compile(r"^#-#-#-#-#  .*$", re.MULTILINE)


def check(pair: Pair) -> Iterator[Problem]:
    """One finding, at every mark."""
    if "#-#-#-#-#  " not in pair.target:
        return
    marks = tuple(found.span() for found in MARK.finditer(pair.target))
    if marks:
        yield Problem(ID, SEVERITY, "a merge conflict of msgcat", dismissible=False, in_target=marks)
