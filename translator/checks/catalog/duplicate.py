"""The same message stands in a catalog twice.

Why: programs take one of the two, and nobody knows which; msgfmt refuses the file.

How: the same context and the same source text. Of a message that is among the obsolete entries (`#~`) too, it is a
warning: no program shows that one, but msgfmt refuses such a file as well.

What to do: keep one of the two entries (`msguniq` finds them too).
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.model import Catalog, MessageKey, Problem, Severity

ID = "duplicate"
SEVERITY = Severity.ERROR


def check(catalog: Catalog) -> Iterator[tuple[int | None, Problem]]:
    """A finding on every message that stood before."""
    first: dict[MessageKey, int] = {}
    obsolete = {message.key: message.line for message in catalog.messages if message.obsolete}
    for index, message in enumerate(catalog.messages):
        if message.obsolete:
            continue
        line = first.setdefault(message.key, index)
        if line != index:
            text = f"the same message as in line {catalog.messages[line].line}"
            yield index, Problem(ID, SEVERITY, text, dismissible=False)
        elif message.key in obsolete:
            text = f"the same message as the obsolete one in line {obsolete[message.key]}"
            yield index, Problem(ID, Severity.WARNING, text)
