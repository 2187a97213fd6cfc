"""What the benchmarks of the checks have in common: the pairs that they read, the checks as they run them, and the
interval of a share."""

from __future__ import annotations

import json
import math
import tempfile
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from translator.checks import problems
from translator.checks.pair import Pair
from translator.model import Place, Problem

ROOT = Path(__file__).parents[1]
SETS = ROOT / "tests" / "checks"
BIOMQM = ROOT.parent / "shared" / "data" / "biomqm-dev.jsonl"
REAL = Path(tempfile.gettempdir()) / "real"
"""Where real_gather.py puts what it gathers."""
LOCALES = ("ar", "de", "es", "fr", "ru", "tr")
NAMES = ("Botox", "Clostridium botulinum")
"""The names that the sets' articles must keep, as in tests/checks/test_checks.py."""
OF_FORM = frozenset({"acronym", "bidi", "length", "lost-letters", "punctuation", "repeated", "spaces"})
"""Kinds of seeded errors that want a look; any other can hurt."""
Z = 1.959964
"""Standard deviations to both sides that hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Case:
    """A pair of a set. `kind` is "" for a good one; `severity` is then "", else "error" or "other"."""

    locale: str
    source: str
    target: str
    kind: str = ""
    severity: str = ""

    @property
    def good(self) -> bool:
        return not self.kind


def read_set(name: str) -> list[Case]:
    """The set of that name, by locale, the good ones of each before the bad; nothing where there is no such set."""
    cases = []
    for locale in LOCALES:
        if not (file := SETS / name / f"{locale}.toml").is_file():
            continue
        pairs = tomllib.loads(file.read_text(encoding="utf-8"))
        cases += [Case(locale, pair["source"], pair["target"]) for pair in pairs["good"]]
        cases += [
            Case(
                locale,
                pair["source"],
                pair["target"],
                pair["kind"],
                "other" if pair["kind"] in OF_FORM else "error",
            )
            for pair in pairs.get("bad", ())
        ]
    return cases


@dataclass(frozen=True, slots=True)
class Marked:
    """A machine's translation of a sentence with medical linguists' marks: (category, severity)."""

    locale: str
    place: str
    source: str
    target: str
    marks: tuple[tuple[str, str], ...]

    @property
    def serious(self) -> bool:
        """It has a Critical or Major mark of accuracy."""
        return any(category.startswith("Accuracy") and how in ("Critical", "Major") for category, how in self.marks)


def read_biomqm() -> list[Marked]:
    """Every sentence of the data set's development documents, in its order."""
    found = []
    for line in BIOMQM.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        place = f"{row['doc']} {row['segment']} {row['system']}"
        marks = tuple((category, severity) for category, severity in row["errors"])
        found.append(Marked(row["locale"], place, row["source"], row["translation"], marks))
    return found


@dataclass(frozen=True, slots=True)
class Real:
    """A published translation; `origin` is the package that it comes from."""

    locale: str
    source: str
    target: str
    origin: str


def read_real(locale: str) -> list[Real]:
    """What real_gather.py has gathered for a locale; nothing where it has not run."""
    path = REAL / f"real-{locale}.jsonl"
    if not path.is_file():
        return []
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
    return [Real(locale, row["source"], row["target"], row["origin"]) for row in rows]


def find(locale: str, source: str, target: str, names: tuple[str, ...] = ()) -> list[Problem]:
    """What all our checks find in a pair."""
    return problems(Pair(source, target, "en", locale, names), Place(""))


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share, after E. B. Wilson (1927), both ends from 0 to 1."""
    if not total:
        return 0.0, 1.0
    share = hits / total
    middle = share + Z * Z / (2 * total)
    half = Z * math.sqrt(share * (1 - share) / total + Z * Z / (4 * total * total))
    below = 1 + Z * Z / total
    return max(0.0, (middle - half) / below), min(1.0, (middle + half) / below)


def share(hits: int, total: int) -> str:
    """As "    93/100    93.0 [86.3, 96.6]", in percent."""
    if not total:
        return "     none"
    low, high = (f"{100 * end:.1f}" for end in wilson(hits, total))
    return f"{hits:>6}/{total:<5} {100 * hits / total:5.1f} [{low}, {high}]"


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with ⟦ and ⟧ around the characters that a problem is about."""
    for start, end in sorted(set(spans), reverse=True):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text
