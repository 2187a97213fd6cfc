"""Two negations close together: "not uncommon", "cannot be ruled out", "no reason not to".

Each of them can be lost in translation, and then the text says the opposite.

    source       Headaches are not uncommon.
    finding      not uncommon denies twice

Say it without: "Headaches are common."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from translator.language.reading import read
from translator.model import Problem, Severity, Span

ID = "double-negation"
SEVERITY = Severity.WARNING

CLOSE = re.compile(r"\s+(?:[\w'’-]+\s+){0,2}")
"""At most two words between."""
LISTED = re.compile(r"\b(?:and|or|nor|but)\b", re.IGNORECASE)
"""Between two things each of which is denied for itself: "not safe and not useful"."""
DENYING = re.compile(
    r"(?:not|never|no|without|cannot|nothing|none|\w+n['’]t|un\w+|in\w{4,}|im\w{4,}|ir\w{4,}|rule[sd]? out|exclude[sd]?"
    r"|absen(?:t|ce)|lack(?:s|ing)?|non)\Z",
    re.IGNORECASE,
)
ADVERB = re.compile(r"(?:unless|until|under|instead)\Z", re.IGNORECASE)
IDIOM = re.compile(
    r"not un(?:common|usual)\w*|not infrequent\w*|not without|not? un(?!til|less|der|i)\w+|(?:not|never|n['’]t) fail to"
    r"|not dissimilar"
    r"|(?:cannot|can not|can['’]t|could not|couldn['’]t) be (?:ruled out|excluded)",
    re.IGNORECASE,
)


def check(texts: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    """A finding per two negations."""
    for index, text in enumerate(texts):
        for start, end in _doubled(text):
            yield index, Problem(ID, SEVERITY, f"{text[start:end]} denies twice", in_source=((start, end),))


def _doubled(text: str) -> list[Span]:
    """Where two negations stand, in order, each word in one finding."""
    found = [match.span() for match in IDIOM.finditer(text)]
    for one, other in pairwise(read(text, "en").negations):
        word, between = text[slice(*other.span)], text[one.span[1] : other.span[0]]
        apart = LISTED.search(between) is not None
        if (
            one.what == "own"
            and CLOSE.fullmatch(between)
            and not apart
            and DENYING.match(word)
            and not ADVERB.match(word)
        ):
            found.append((one.span[0], other.span[1]))
    kept: list[Span] = []
    for start, end in sorted(found):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
