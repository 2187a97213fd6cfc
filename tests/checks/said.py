"""What one check says of a pair, for tables of cases."""

from __future__ import annotations

import time

from translator.checks import PairCheck
from translator.checks.pair import Pair
from translator.model import Severity

# 50 kB each: what blows up patterns, in many ways.
HOSTILE = {
    "spaces": " " * 50_000,
    "letters": "a" * 50_000,
    "words": "ab " * 16_500,
    "different words": " ".join(map(str, range(8_500))),
    "full stops": ". " * 25_000,
    "sentences": "Ab cd. " * 7_000,
    "brackets": "([{" * 16_500,
    "quotes": "“a. " * 12_500,
    "lines": "\n" * 50_000,
    "tags": "<a " * 16_500,
    "Cyrillic": "а" * 50_000,
    "mixed": "aа" * 25_000,
    "Arabic": "مرحبا, " * 7_000,
    "invisible": "5\u200b" * 25_000,
    "marks": "\u2066" * 50_000,
    "surrogates": "\ud800" * 50_000,
    "damaged": "Ã¼" * 25_000,
    "digits": "1" * 50_000,
    "at": "a@" * 25_000,
    "slashes": "http:/" * 8_500,
    "question marks": "?! " * 16_500,
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
