"""What one check says of a pair, for tables of cases."""

from __future__ import annotations

import time

from translator.checks import PairCheck
from translator.checks.pair import Pair
from translator.model import Severity

# 0.3 MB each: what blows up patterns, in many ways.
HOSTILE = {
    "spaces": " " * 300_000,
    "letters": "a" * 300_000,
    "words": "ab " * 100_000,
    "different words": " ".join(map(str, range(50_000))),
    "full stops": ". " * 150_000,
    "sentences": "Ab cd. " * 42_000,
    "brackets": "([{" * 100_000,
    "quotes": "“a. " * 75_000,
    "lines": "\n" * 300_000,
    "tags": "<a " * 100_000,
    "Cyrillic": "а" * 300_000,
    "mixed": "aа" * 150_000,
    "Arabic": "مرحبا, " * 42_000,
    "invisible": "5\u200b" * 150_000,
    "marks": "\u2066" * 300_000,
    "surrogates": "\ud800" * 300_000,
    "damaged": "Ã¼" * 150_000,
    "digits": "1" * 300_000,
    "at": "a@" * 150_000,
    "slashes": "http:/" * 50_000,
    "question marks": "?! " * 100_000,
}


def said(check: PairCheck, source: str, target: str, locale: str = "de") -> list[str]:
    """ "<severity>: <text>" of each finding; every place lies inside its text."""
    found = []
    for problem in check.check(Pair(source, target, "en", locale)):
        assert problem.check == check.ID
        assert problem.severity <= check.SEVERITY
        assert "\n" not in problem.text
        assert len(problem.text) < 130
        for text, spans in ((source, problem.in_source), (target, problem.in_target)):
            assert all(0 <= start < end <= len(text) for start, end in spans)
        found.append(f"{problem.severity.word}: {problem.text}")
    return found


def severities(check: PairCheck, source: str, target: str, locale: str = "de") -> list[Severity]:
    return [problem.severity for problem in check.check(Pair(source, target, "en", locale))]


def seconds(check: PairCheck, text: str, locale: str) -> float:
    """The processor's time for a hostile text on either side and on both."""
    start = time.process_time()
    for source, target in (("Take it.", text), (text, "Ja."), (text, text), (text, text[:-1])):
        list(check.check(Pair(source, target, "en", locale)))
    return time.process_time() - start
