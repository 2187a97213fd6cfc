"""Durations that are only about as long."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import durations
from translator.checks.pair import Pair

NOTHING = {
    "no duration": ("Come back.", "Kommen Sie wieder.", "de"),
    "nothing translated": ("after 3 months", "", "de"),
    "the same": ("after 3 months", "nach 3 Monaten", "de"),
    "exactly as long": ("after 2 weeks", "nach 14 Tagen", "de"),
    "24 hours": ("for 24 hours", "für einen Tag", "de"),
    "a year": ("12 months", "1 Jahr", "de"),
    "not about as long": ("after 3 months", "nach 30 Tagen", "de"),
    "words that are not known": ("after 3 months", "efter 3 månader", "sv"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(durations, source, target, locale) == []


FOUND = {
    "German": ("after 3 months", "nach 90 Tagen", "de", "source 3 months, translation 90 Tagen"),
    "French": ("30 days", " 1 mois", "fr", "source 30 days, translation 1 mois"),
    "Russian": ("90 days", "3 месяца", "ru", "source 90 days, translation 3 месяца"),
    "Arabic": ("90 days", "3 أشهر", "ar", "source 90 days, translation 3 أشهر"),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(durations, source, target, locale) == [f"warning: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "after 3 months", "nach 90 Tagen"
    [problem] = durations.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["3 months"]
    assert [target[slice(*span)] for span in problem.in_target] == ["90 Tagen"]
    assert problem.dismissible
