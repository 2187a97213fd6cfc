"""How many errors the checks find that a script puts into right pairs, in percent with 95 % intervals (Wilson).

    checks_seeded.py [--show KIND LOCALE]

takes the right pairs of all open sets (checks_sets.py), and of each in turn
- lost: the only "not" of the translation is taken out, where the source has one too and no "without";
- added: a "not" is put before a verb that both texts have, where neither denies;
- number: one number in figures becomes another.
What results is seldom fluent, and some of it says what was said before in another way; so the figures are lower than
those of pairs that people wrote. They are for comparing one version of the checks with another. --show prints what is
not found.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from checks_sets import HELD_OUT, SETS_READ
from samples import LOCALES, Case, find, read_set, share

from translator.language.opposites.polarity import denials
from translator.language.opposites.predicates import predicates
from translator.language.reading import read
from translator.model import Severity

Seed = Callable[[Case], str | None]
LOST: dict[str, tuple[tuple[str, str], ...]] = {
    "ar": ((r"(?<!\w)(و?)لا ", r"\1"), (r"(?<!\w)(و?)لم ", r"\1"), (r"(?<!\w)(و?)لن ", r"\1س")),
    "de": ((r"\bnicht ", ""), (r"\b(k)ein", "ein"), (r"\bKein", "Ein")),
    "es": ((r"\b[Nn]o ", ""),),
    "fr": ((r"\b[Nn](?:e |['’])(\w+(?:[- ]\w+)?) pas\b", r"\1"),),
    "ru": ((r"\b[Нн]е ", ""),),
    "tr": ((r"m[ae]y([ıi]n(?:ız|iz)?)\b", r"\1"), (r"m[ae]mal([ıi])", r"mal\1"), (r" değildir\b", "dir")),
}
NOT = {"ar": "لا ", "de": "nicht ", "es": "no ", "ru": "не "}
"""What is put before a verb, in languages in which that denies it."""
DONE = frozenset({
    "take", "drive", "eat", "drink", "use", "call", "swallow", "wash", "stop", "start", "continue", "remove",
    "wear", "smoke", "walk", "help", "pay", "bring", "show", "open", "touch", "sleep", "swim", "change", "hurt",
    "cause", "tell", "ask", "give", "work", "keep", "store", "cover",
})  # fmt: skip
"""Predicates that are verbs."""
FIGURE = re.compile(r"(?<![\d.,:/–-])\d{1,3}(?![\d.,:/–-])")
MADE_UP = re.compile(r"[{<\[]|https?:|@|\+\d|www")
"""What has numbers that are no quantities."""


def lost(case: Case) -> str | None:
    """The translation without its "not"."""
    here, there = read(case.source, "en").negations, read(case.target, case.locale).negations
    if any(cue.what == "without" for cue in (*here, *there)):
        return None
    if any(sum(cue.what == "own" for cue in cues) != 1 for cues in (here, there)):
        return None
    for pattern, without in LOST[case.locale]:
        target, many = re.subn(pattern, without, case.target, count=1)
        if many and all(cue.what != "own" for cue in read(target, case.locale).negations):
            return target
    return None


def added(case: Case) -> str | None:
    """The translation with a "not" before a verb."""
    if denials(read(case.target, case.locale).negations) or denials(read(case.source, "en").negations):
        return None
    named = {cue.what for cue in predicates(case.source, "en")} & DONE
    verb = next((cue.span[0] for cue in predicates(case.target, case.locale) if cue.what in named), None)
    if verb is None or case.locale not in NOT:
        return None
    before, behind = case.target[:verb], case.target[verb:]
    return f"{before}{NOT[case.locale]}{behind}" if not before[-1:].isalpha() else None


def number(case: Case) -> str | None:
    """The translation with another number."""
    figures = [] if MADE_UP.search(case.target) else list(FIGURE.finditer(case.target))
    if not figures:
        return None
    drawn = random.Random(case.source)
    figure = drawn.choice(figures)
    value = int(figure[0])
    other = drawn.choice([value + 1, value * 10 or 1, value + 2])
    return f"{case.target[: figure.start()]}{other}{case.target[figure.end() :]}"


SEEDS: dict[str, Seed] = {"lost": lost, "added": added, "number": number}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", nargs=2, metavar=("KIND", "LOCALE"))
    options = parser.parse_args()
    cases = list(right_pairs())
    for name, seed in SEEDS.items():
        if options.show and options.show[0] != name:
            continue
        made: Counter[str] = Counter()
        missed: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for case in cases:
            if (target := seed(case)) is None:
                continue
            made[case.locale] += 1
            if all(problem.severity is not Severity.ERROR for problem in find(case.locale, case.source, target)):
                missed[case.locale].append((case.source, target))
        if options.show:
            print(*(f"  {source}\n  {target}\n" for source, target in missed[options.show[1]]), sep="\n")
            continue
        print(name)
        for locale in (*LOCALES, "all"):
            every = made.total() if locale == "all" else made[locale]
            gone = sum(map(len, missed.values())) if locale == "all" else len(missed[locale])
            if every:
                print(f"  {locale:4} {share(every - gone, every)}", flush=True)


def right_pairs() -> Iterator[Case]:
    """The right pairs of the open sets, each once."""
    seen = set()
    for name in SETS_READ:
        for case in read_set(name) if name not in HELD_OUT else ():
            if not case.kind and (case.locale, case.source) not in seen:
                seen.add((case.locale, case.source))
                yield case


if __name__ == "__main__":
    main()
