"""How many of the things that one can say in place of another are told apart, in percent with 95 % intervals (Wilson).

    checks_grid.py [--show LOCALE]

tests/checks/grid has lists of sentences that differ in one thing ("before meals", "after meals", "with meals"), each in
two translations. Every translation of one is put beside every other sentence of its list: any finding, error or
warning, tells it. "alarms" are the right pairs with a finding of severity error. The tables [choices] were made
after the first figures were seen, and not for these sentences; some of what is not told says nearly the same. A
language model wrote both.
--show prints what is not told, and the alarms.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator

from samples import LOCALES, SETS, find, share

from translator.model import Severity

TELLING = (Severity.ERROR, Severity.WARNING)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", choices=LOCALES)
    options = parser.parse_args()
    print("      told                       alarms")
    for locale in [options.show] if options.show else LOCALES:
        told: list[bool] = []
        alarms: list[bool] = []
        for kind, source, target, right in pairs(locale):
            found = [problem for problem in find(locale, source, target) if problem.check != "untranslated"]
            if right:
                alarms.append(any(problem.severity is Severity.ERROR for problem in found))
            else:
                told.append(any(problem.severity in TELLING for problem in found))
            if options.show and (alarms[-1] if right else not told[-1]):
                print(f"{'alarm' if right else 'not told'} ({kind})\n  {source}\n  {target}")
        print(f"  {locale}  {share(sum(told), len(told))}  {share(sum(alarms), len(alarms))}", flush=True)


def pairs(locale: str) -> Iterator[tuple[str, str, str, bool]]:
    """Each kind, sentence and translation of its list, and whether that is its own."""
    sources, targets = (tomllib.loads((SETS / "grid" / f"{name}.toml").read_text("utf-8")) for name in ("en", locale))
    for kind, sentences in sources.items():
        for at, sentence in enumerate(sentences):
            for other, translations in enumerate(targets[kind]):
                yield from ((kind, sentence, translation, at == other) for translation in translations)


if __name__ == "__main__":
    main()
