"""What one check says of a pair, for tables of cases."""

from __future__ import annotations

import time

from translator.checks import PairCheck
from translator.checks.pair import Pair
from translator.model import Severity

# 0.1 MB each: what blows up patterns, in many ways.
HOSTILE = {
    "spaces": " " * 100_000,
    "letters": "a" * 100_000,
    "words": "ab " * 33_000,
    "different words": " ".join(map(str, range(17_000))),
    "full stops": ". " * 50_000,
    "sentences": "Ab cd. " * 14_000,
    "brackets": "([{" * 33_000,
    "quotes": "“a. " * 25_000,
    "lines": "\n" * 100_000,
    "tags": "<a " * 33_000,
    "Cyrillic": "а" * 100_000,
    "mixed": "aа" * 50_000,
    "Arabic": "مرحبا, " * 14_000,
    "invisible": "5\u200b" * 50_000,
    "marks": "\u2066" * 100_000,
    "surrogates": "\ud800" * 100_000,
    "damaged": "Ã¼" * 50_000,
    "digits": "1" * 100_000,
    "at": "a@" * 50_000,
    "slashes": "http:/" * 17_000,
    "question marks": "?! " * 33_000,
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
