"""The source was corrected, the entry still says what it was (`#|`), and yet it is not fuzzy.

Why: where a text is merged into a new one, its translation stays as it was, fuzzy, with the source that it was made
for. A tool that clears flags in bulk (`msgattrib --clear-fuzzy`) leaves that source where it is: then nobody has read
that the translation says what is right now. Poedit, Weblate and `translator approve` take it away.

How: the sentences of both sources are compared (docs/publishing.md, Corrections); they are read as English. Where a
sentence was only worded anew, or a slip of the pen mended, nothing is found.

    #| msgid "Call us within 24 hours."
    msgid "Call us within 48 hours."
    finding      24 hours → 48 hours

What to do: correct the translation, and take the lines that begin with `#|` away.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.language.matching.corrections import between
from translator.model import Catalog, Problem, Severity

ID = "old-source"
SEVERITY = Severity.ERROR
SHOWN = 3
"""So many corrections are told of one message."""


def check(catalog: Catalog) -> Iterator[tuple[int | None, Problem]]:
    """A finding per message, with what was corrected."""
    for index, message in enumerate(catalog.messages):
        if message.previous_id is None or message.fuzzy or message.obsolete or message.empty:
            continue
        before = [text for text in (message.previous_id, message.previous_plural) if text]
        now = [text for text in (message.id, message.plural) if text]
        if found := between(before, now, "en"):
            told = "; ".join(map(str, found[:SHOWN]))
            yield (
                index,
                Problem(ID, SEVERITY, f"the source was corrected: {told}; `#|` says that the translation was not"),
            )
