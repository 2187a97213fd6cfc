"""Invisible marks of writing direction that are opened and not closed, and characters that belong in no text.

Why: a mark without its end turns the rest of the page around: "+1 202" may be read from the wrong side. A control
character or "�" shows that a text was damaged on its way.

How: U+2066 to 2068 (isolates) need U+2069; U+202A, 202B, 202D, 202E (embeddings, overrides) need U+202C; an override
that the source has not is a fault by itself, and an error where it turns numbers round (U+202E: "12" is read as "21").
Damaged: control characters, U+FFFD, private and unassigned characters, halves of a character.

What to do: delete the mark, or put its end behind the name or number it is about.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.model import Problem, Severity

ID = "bidi"
SEVERITY = Severity.ERROR

MARK = re.compile("[\u202a-\u202e\u2066-\u2069]")
OVERRIDE = re.compile("[\u202d\u202e]")
REVERSED = re.compile("\u202e[^\u202c-\u202e\n]*\\d")
"""Digits that are shown from right to left: 12 is read as 21."""
BROKEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff\ufdd0-\ufdef\ue000-\uf8ff\ud800-\udfff\U000e0000-\U0010ffff]"
)


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per kind of fault, each at its first place."""
    target = pair.target
    if target.isascii() and target.isprintable():
        return
    if MARK.search(target):
        lone = _unmatched(target)
        if lone is not None and (_unmatched(pair.source) is None or target != pair.source):
            name = unicodedata.name(target[lone], "mark").lower()
            yield Problem(
                ID,
                Severity.WARNING,
                f"{name} (U+{ord(target[lone]):04X}) without its counterpart",
                in_target=((lone, lone + 1),),
            )
        turned = OVERRIDE.search(target)
        if turned and not OVERRIDE.search(pair.source):
            numbers = REVERSED.search(target)
            text = f"an override of direction (U+{ord(turned[0]):04X}) that the source has not"
            if numbers:
                text = "numbers that are shown backwards by an override of direction (U+202E)"
            place = (numbers or turned).span()
            yield Problem(ID, SEVERITY if numbers else Severity.WARNING, text, in_target=(place,))
    known = frozenset(pair.source) if BROKEN.search(target) else frozenset[str]()
    for broken in BROKEN.finditer(target):
        if broken[0] not in known:
            text = f"a character that belongs in no text (U+{ord(broken[0]):04X})"
            yield Problem(ID, Severity.WARNING, text, in_target=(broken.span(),))
            return


def _unmatched(text: str) -> int | None:
    """The first mark that is opened and not closed, or closed and never opened. A paragraph's end closes nothing
    here: who opens a mark should close it."""
    stack: list[tuple[str, int]] = []
    for match in MARK.finditer(text):
        mark = match[0]
        if mark not in "\u202c\u2069":
            stack.append(("\u2069" if mark >= "\u2066" else "\u202c", match.start()))
        elif stack and stack[-1][0] == mark:
            stack.pop()
        else:
            return stack[-1][1] if stack else match.start()
    return stack[0][1] if stack else None
