"""How many slips of the pen the checks of form find that a script puts into right pairs, in percent.

    letters_seeded.py [--half 0|1] [--pairs N] [--show KIND LOCALE]

takes right pairs of all open sets (checks_sets.py), N of each locale, and of each in turn
- letter: a letter is taken out of a word of five or more, each letter as likely;
- apart: a space is put into such a word;
- together: the space between two words is taken out;
- twice: a space stands twice;
- mark: the space behind a comma, a colon or a full stop is taken out;
- unit: the space between a number and what is counted is taken out.
What is drawn is drawn from the source's text, so it is the same each time. Half of the pairs is for looking at (0), the
other for measuring (1). --show prints what is not found.
"""

from __future__ import annotations

import argparse
import random
import re
import zlib
from collections import Counter
from collections.abc import Callable

from checks_seeded import right_pairs
from samples import LOCALES, Case, share

from translator.checks import spaces, spelling
from translator.checks.pair import Pair

Seed = Callable[[Case, random.Random], str | None]
LETTERS = 5
WORD = re.compile(rf"(?<![\w./@%{{<-])[^\W\d_]{{{LETTERS},40}}(?![\w/@}}>-])")
TWO = re.compile(r"(?<![^\W\d_])[^\W\d_]+ (?=[^\W\d_]+)")
MARK = re.compile(r"[^\W\d_]{3}[,،؛.:?!؟] (?=[^\W\d_]{3})")
UNIT = re.compile(r"\d [^\W\d_]")


def letter(case: Case, drawn: random.Random) -> str | None:
    word = _word(case, drawn)
    if word is None:
        return None
    at = drawn.randrange(*word.span())
    return case.target[:at] + case.target[at + 1 :]


def apart(case: Case, drawn: random.Random) -> str | None:
    word = _word(case, drawn)
    if word is None:
        return None
    at = drawn.randrange(word.start() + 1, word.end())
    return f"{case.target[:at]} {case.target[at:]}"


def together(case: Case, drawn: random.Random) -> str | None:
    return _without(TWO, case, drawn)


def twice(case: Case, drawn: random.Random) -> str | None:
    at = [match.start() for match in re.finditer(" ", case.target)]
    place = drawn.choice(at) if at else 0
    return f"{case.target[:place]} {case.target[place:]}" if at else None


def mark(case: Case, drawn: random.Random) -> str | None:
    return _without(MARK, case, drawn)


def unit(case: Case, drawn: random.Random) -> str | None:
    return _without(UNIT, case, drawn)


SEEDS: dict[str, Seed] = {
    "letter": letter, "apart": apart, "together": together, "twice": twice, "mark": mark, "unit": unit,
}  # fmt: skip


def _word(case: Case, drawn: random.Random) -> re.Match[str] | None:
    """A long word of the translation that the source has not."""
    found = [match for match in WORD.finditer(case.target) if match[0].lower() not in case.source.lower()]
    return drawn.choice(found) if found else None


def _without(pattern: re.Pattern[str], case: Case, drawn: random.Random) -> str | None:
    """The translation without the space in what a pattern finds."""
    found = list(pattern.finditer(case.target))
    if not found:
        return None
    match = drawn.choice(found)
    return case.target[: match.start()] + match[0].replace(" ", "") + case.target[match.end() :]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--pairs", type=int, default=600)
    parser.add_argument("--show", nargs=2, metavar=("KIND", "LOCALE"))
    options = parser.parse_args()
    cases = [case for case in right_pairs() if zlib.crc32(case.source.encode()) % 2 == options.half]
    for name, seed in SEEDS.items():
        if options.show and options.show[0] != name:
            continue
        made: Counter[str] = Counter()
        hits: Counter[str] = Counter()
        for case in cases:
            if made[case.locale] == options.pairs or (options.show and options.show[1] != case.locale):
                continue
            target = seed(case, random.Random(f"{name} {case.source}"))
            if target is None:
                continue
            made[case.locale] += 1
            found = _found(case, target)
            hits[case.locale] += found
            if options.show and not found:
                print(f"  {_changed(case.target, target)}\n      {case.source}\n      {target}")
        print(name)
        for locale in LOCALES:
            if made[locale]:
                print(f"  {locale:4} {share(hits[locale], made[locale])}", flush=True)
        print(f"  all  {share(hits.total(), made.total())}", flush=True)


def _found(case: Case, target: str) -> bool:
    pair = Pair(case.source, target, "en", case.locale)
    return any(True for check in (spelling, spaces) for _ in check.check(pair))


def _changed(before: str, after: str) -> str:
    """The words of one text that the other has not."""
    here, there = Counter(before.split()), Counter(after.split())
    return f"{' '.join(here - there)} → {' '.join(there - here)}"


if __name__ == "__main__":
    main()
