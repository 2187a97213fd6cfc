"""What the checks say of published translations of prose, gathered by real_gather.py.

    real.py [SEED]

prints for each language the messages, the share of them with a finding of severity error and with a warning (95 %
interval), and the messages with an error by check and by package. Writes 50 findings of severity error per language,
drawn by the seed (7), to findings-<locale>.txt beside the gathered texts, for judging by hand: at the head of each is
"[ ]", to become "[y]" where the translation is wrong there, "[n]" where it is not.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samples import LOCALES, REAL, Real, find, marked, read_real, share

from translator.model import Problem, Severity

SAMPLE = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of severity error in a real translation."""

    message: Real
    problem: Problem


def main(seed: int) -> None:
    print(f"{'':8} {'with an error':32} with a warning, no error")
    everything = []
    for locale in LOCALES:
        messages = read_real(locale)
        found = [find(locale, message.source, message.target) for message in messages]
        _print_shares(locale, found)
        findings = [
            Finding(message, problem)
            for message, problems in zip(messages, found, strict=True)
            for problem in problems
            if problem.severity is Severity.ERROR
        ]
        _write_sample(locale, findings, random.Random(f"{seed} {locale}"))
        everything.append((locale, messages, findings))
    for locale, messages, findings in everything:
        _print_counts(locale, messages, findings)


def _print_shares(locale: str, found: Sequence[Sequence[Problem]]) -> None:
    worst = Counter(max((problem.severity for problem in problems), default=Severity.INFO) for problems in found)
    print(f"{locale:8} {share(worst[Severity.ERROR], len(found)):32} {share(worst[Severity.WARNING], len(found))}")


def _print_counts(locale: str, messages: Sequence[Real], findings: Iterable[Finding]) -> None:
    """How many messages have an error of each check, and the packages where most do."""
    checks = Counter(check for check, _ in {(one.problem.check, one.message) for one in findings})
    wrong = Counter(message.origin for message in {one.message for one in findings})
    total = Counter(message.origin for message in messages)
    worst = sorted(wrong, key=lambda origin: -wrong[origin] / total[origin])[:5]
    print(f"\n{locale}  by check: {', '.join(f'{check} {count}' for check, count in checks.most_common())}")
    print(f"    most in: {', '.join(f'{origin} {wrong[origin]}/{total[origin]}' for origin in worst)}")


def _write_sample(locale: str, findings: Sequence[Finding], chance: random.Random) -> None:
    chosen = chance.sample(findings, min(SAMPLE, len(findings)))
    parts = []
    for number, one in enumerate(chosen, 1):
        parts += [
            f"[ ] {number}  {one.problem.check}: {one.problem.text}  ({one.message.origin})",
            f"    {_line(one.message.source, one.problem.in_source)}",
            f"    {_line(one.message.target, one.problem.in_target)}",
            "",
        ]
    (REAL / f"findings-{locale}.txt").write_text("\n".join(parts), encoding="utf-8")


def _line(text: str, spans: Iterable[tuple[int, int]]) -> str:
    return marked(text, spans).replace("\n", " ⏎ ")


if __name__ == "__main__":
    if not any(map(read_real, LOCALES)):
        sys.exit(f"no texts in {REAL}: run real_gather.py first")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
