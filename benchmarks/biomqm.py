"""The checks on real machine translation of medical abstracts that medical linguists marked (shared/data).

    biomqm.py [--show LOCALE]

prints for each language
- alarms: the share of translations without any mark that get a finding of severity error, beside the share of those
  with a serious mark (Critical or Major, of accuracy) that do, with 95 % intervals; and the alarms by check;
- the queue: of the sentences with a serious mark, the share that stands in the first 20 % when all are put in order by
  our risk, beside chance, length, how many tests of pofilter fail ("+ length": then length where these are equal),
  and the best that any order can do.
--show LOCALE lists the alarms on translations without a mark. Chinese has no full language data.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import peers
from samples import Marked, find, marked, read_biomqm, share

from translator import queue
from translator.model import Message, Problem, Severity, State
from translator.publishing import Assessment

FIRST = 0.2
Rank = tuple[float, ...]
"""The higher, the sooner somebody should look."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A marked translation, what we find in it, and how many of pofilter's tests fail."""

    sentence: Marked
    found: tuple[Problem, ...]
    pofilter: int

    @property
    def alarm(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.found)


def risk(checked: Checked) -> Rank:
    """Our order: the queue's, for a machine's text that nobody has read."""
    sentence = checked.sentence
    errors = tuple(problem for problem in checked.found if problem.severity is Severity.ERROR)
    message = Message(sentence.source, (sentence.target,))
    return queue.risk(Assessment(message, State.MACHINE, checked.found, errors))


ORDERS: dict[str, Callable[[Checked], Rank]] = {
    "ours": risk,
    "length": lambda one: (len(one.sentence.source),),
    "pofilter": lambda one: (one.pofilter,),
    "+ length": lambda one: (one.pofilter, len(one.sentence.source)),
    "the best": lambda one: (one.sentence.serious,),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", metavar="LOCALE")
    options = parser.parse_args()
    sentences = read_biomqm()
    found = [tuple(find(sentence.locale, sentence.source, sentence.target)) for sentence in sentences]
    if options.show:
        _show([Checked(*pair, 0) for pair in zip(sentences, found, strict=True) if pair[0].locale == options.show])
        return
    counts = peers.pofilter_counts([(sentence.locale, sentence.source, sentence.target) for sentence in sentences])
    checked = [Checked(*parts) for parts in zip(sentences, found, counts, strict=True)]
    locales = sorted({sentence.locale for sentence in sentences})
    _print_alarms(checked, locales)
    _print_queue(checked, locales)


def _print_alarms(checked: Sequence[Checked], locales: Sequence[str]) -> None:
    print(f"{'alarms':8} {'without any mark':32} with a serious mark")
    for locale in (*locales, "all"):
        chosen = [one for one in checked if locale in (one.sentence.locale, "all")]
        clean = [one for one in chosen if not one.sentence.marks]
        serious = [one for one in chosen if one.sentence.serious]
        cells = [share(sum(one.alarm for one in group), len(group)) for group in (clean, serious)]
        print(f"{locale:8} {cells[0]:32} {cells[1]}")
    clean = [one for one in checked if not one.sentence.marks]
    alarms = Counter(pair for one in clean for pair in {(problem.check, problem.severity) for problem in one.found})
    print(f"\n{'without any mark, by check':32} of {len(clean)}")
    for (check, severity), count in sorted(alarms.items(), key=lambda item: (-item[0][1], -item[1])):
        print(f"{check:22} {severity.word:8} {count:5}")


def _print_queue(checked: Sequence[Checked], locales: Sequence[str]) -> None:
    print(f"\nserious marks within the first {FIRST:.0%}, in percent")
    print(f"{'':8} {'marked':>7} {'chance':>7}{''.join(f'{name:>10}' for name in ORDERS)}".rstrip())
    for locale in (*locales, "all"):
        chosen = [one for one in checked if locale in (one.sentence.locale, "all")]
        serious = sum(one.sentence.serious for one in chosen)
        cells = "".join(f"{100 * _early(chosen, order):10.1f}" for order in ORDERS.values())
        print(f"{locale:8} {serious:7} {100 * FIRST:7.1f}{cells}".rstrip())


def _early(checked: Sequence[Checked], order: Callable[[Checked], Rank]) -> float:
    """The share of the serious ones within the first. Equals stand in an order that has nothing to do with them."""
    ordered = sorted(checked, key=_lot)
    ordered.sort(key=order, reverse=True)
    first = ordered[: round(FIRST * len(ordered))]
    return sum(one.sentence.serious for one in first) / max(1, sum(one.sentence.serious for one in checked))


def _lot(checked: Checked) -> bytes:
    sentence = checked.sentence
    return hashlib.sha256(f"{sentence.locale} {sentence.place}".encode()).digest()


def _show(checked: Sequence[Checked]) -> None:
    for one in checked:
        if one.sentence.marks or not one.alarm:
            continue
        print(f"{one.sentence.locale} {one.sentence.place}\n  {one.sentence.source}\n  {one.sentence.target}")
        for problem in one.found:
            if problem.severity is Severity.ERROR:
                print(f"    {problem.check}: {problem.text}")
                print(f"      {marked(one.sentence.source, problem.in_source)}")
                print(f"      {marked(one.sentence.target, problem.in_target)}")


if __name__ == "__main__":
    main()
