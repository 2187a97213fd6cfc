"""How things go together: within and after, only and except, even and only, old and new, who calls whom."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from translator.checks import problems
from translator.checks.pair import Pair
from translator.model import Place, Severity

TABLE = tomllib.loads(Path(__file__).with_name("relations.toml").read_text(encoding="utf-8"))
CASES = [(source, locale, right, wrong) for source, sides in TABLE.items() for locale, (right, wrong) in sides.items()]


def _errors(source: str, target: str, locale: str) -> list[str]:
    found = problems(Pair(source, target, "en", locale), Place(""))
    return [one.check for one in found if one.severity is Severity.ERROR]


@pytest.mark.parametrize(("source", "locale", "right", "wrong"), CASES)
def test_the_right_one_is_told_from_the_wrong_one(source: str, locale: str, right: str, wrong: str) -> None:
    assert (_errors(source, right, locale), bool(_errors(source, wrong, locale))) == ([], True)
