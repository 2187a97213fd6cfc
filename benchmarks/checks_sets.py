"""Recall and false alarms of the checks on the sets of pairs, with 95 % intervals (Wilson), in percent.

    checks_sets.py [first|second|practice|third|fourth|fifth|varied|varied2|varied3|sixth|seventh|eighth|ninth|tenth
        |eleventh|twelfth|sayings|free|native|leaflets|chosen|chosen2|chosen3|chosen4
        |chosen5|chosen6|thirteenth|fourteenth|fifteenth] [--peers] [--show LOCALE]

prints for each set, by language and over all of them
- recall: of the bad pairs whose error can hurt, the share with a finding of severity error; of the others the share
  with any finding. That nothing is translated (`untranslated`) is no finding here;
- false alarms: the share of good pairs with a finding of severity error, and with any finding;
- recall by kind of error, and false alarms by check, pooled over the languages.
With --peers the other programs' figures on the same set follow (peers.py). --show LOCALE prints the misses and false
alarms of these sets instead, but of those that are held out: nobody who writes checks may see them. A set that is
absent is left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import peers
from samples import LOCALES, NAMES, Case, find, marked, read_set, share

from translator.checks import untranslated
from translator.model import Problem, Severity

HELD_OUT = ("ninth", "eleventh", "thirteenth", "fourteenth", "fifteenth")
SETS_READ = (
    "first", "second", "practice", "third", "fourth", "fifth", "varied", "varied2", "varied3", "sixth", "seventh",
    "eighth", "tenth", "twelfth", "sayings", "free", "native", "leaflets", "chosen", "chosen2", "chosen3", "chosen4",
    "chosen5", "chosen6", *HELD_OUT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checked:
    """A pair with what was found in it."""

    case: Case
    found: tuple[Problem, ...]

    @property
    def error(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.found)

    @property
    def any(self) -> bool:
        return any(problem.check != untranslated.ID for problem in self.found)

    @property
    def caught(self) -> bool:
        """Found as it should be: an error that can hurt as an error, any other at all."""
        return self.error if self.case.severity == "error" else self.any


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", choices=[*SETS_READ, []], metavar="SET")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--show", choices=LOCALES, metavar="LOCALE")
    options = parser.parse_args()
    if options.show:
        shown = [name for name in options.sets or SETS_READ if name not in HELD_OUT]
        _show([one for name in shown for one in _checked(name, options.show)])
        return
    for name in options.sets or SETS_READ:
        checked = _checked(name)
        if not checked:
            continue
        print(f"The {name} set: {len(checked)} pairs\n")
        _print_languages(checked)
        _print_kinds(checked)
        _print_alarms(checked)
        if options.peers:
            _print_peers(checked)


def _checked(name: str, locale: str = "") -> list[Checked]:
    """The pairs of a set, in one language or all, with what is found in them."""
    cases = [case for case in read_set(name) if locale in ("", case.locale)]
    return [Checked(case, tuple(find(case.locale, case.source, case.target, NAMES))) for case in cases]


def _print_languages(checked: Sequence[Checked]) -> None:
    bad = [one for one in checked if not one.case.good]
    good = [one for one in checked if one.case.good]
    errors = [one for one in bad if one.case.severity == "error"]
    others = [one for one in bad if one.case.severity != "error"]
    _print_table(
        ("recall: errors that can hurt", "recall: others"),
        (errors, others),
        (lambda one: one.caught, lambda one: one.caught),
    )
    _print_table(
        ("false alarms: of severity error", "false alarms: of any severity"),
        (good, good),
        (lambda one: one.error, lambda one: bool(one.found)),
    )


def _print_table(
    titles: tuple[str, str], groups: tuple[list[Checked], list[Checked]], hits: Sequence[Callable[[Checked], bool]]
) -> None:
    print(f"{'':10} {titles[0]:<32} {titles[1]}")
    for locale in (*LOCALES, "all"):
        cells = []
        for group, hit in zip(groups, hits, strict=True):
            chosen = [one for one in group if locale in (one.case.locale, "all")]
            cells.append(share(sum(map(hit, chosen)), len(chosen)))
        print(f"{locale:10} {cells[0]:<32} {cells[1]}".rstrip())
    print()


def _print_kinds(checked: Iterable[Checked]) -> None:
    bad = [one for one in checked if not one.case.good]
    total = Counter((one.case.severity, one.case.kind) for one in bad)
    caught = Counter((one.case.severity, one.case.kind) for one in bad if one.caught)
    print(f"{'recall by kind':30} {'severity':8}")
    for severity, kind in sorted(total):
        print(f"{kind:30} {severity:8} {share(caught[severity, kind], total[severity, kind])}")
    print()


def _print_alarms(checked: Iterable[Checked]) -> None:
    good = [one for one in checked if one.case.good]
    alarms = Counter(pair for one in good for pair in {(problem.check, problem.severity) for problem in one.found})
    print(f"{'false alarms by check':30} {'severity':8}")
    for (check, severity), count in sorted(alarms.items(), key=lambda item: (-item[1], item[0])):
        print(f"{check:30} {severity.word:8} {share(count, len(good))}")
    print()


def _print_peers(checked: Sequence[Checked]) -> None:
    """A peer says of a message something or nothing, at any severity; so for ours too, any finding counts here."""
    reported = {"ours, any severity": {at for at, one in enumerate(checked) if one.any}}
    reported["ours, errors"] = {at for at, one in enumerate(checked) if one.error}
    reported |= peers.reported([(one.case.locale, one.case.source, one.case.target) for one in checked])
    groups = {
        "errors that can hurt": {at for at, one in enumerate(checked) if one.case.severity == "error"},
        "other errors": {at for at, one in enumerate(checked) if one.case.severity == "other"},
        "good pairs": {at for at, one in enumerate(checked) if one.case.good},
    }
    for title, group in groups.items():
        print(f"reported of {title}")
        for name, hits in reported.items():
            print(f"{name:40} {share(len(hits & group), len(group))}")
        print()


def _show(checked: Iterable[Checked]) -> None:
    for one in checked:
        if one.case.good and not one.found:
            continue
        if not one.case.good and one.caught:
            continue
        what = "FALSE ALARM" if one.case.good else f"MISSED {one.case.kind} ({one.case.severity})"
        print(f"{what}\n  {one.case.source}\n  {one.case.target}")
        for problem in one.found:
            print(f"    {problem.severity.word} {problem.check}: {problem.text}")
            print(f"      {marked(one.case.source, problem.in_source)} | {marked(one.case.target, problem.in_target)}")


if __name__ == "__main__":
    main()
