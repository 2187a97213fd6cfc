"""Words that a translation may not leave out."""

from __future__ import annotations

from tests.checks.said import said
from translator.checks import lost_words


def test_at_once_of_place_may_be_left_out() -> None:
    source, target = "Wash the skin immediately outside the dressing.", "Waschen Sie die Haut um den Verband."
    assert said(lost_words, source, target, "de") == []


def test_at_once_of_time_is_found() -> None:
    source, target = "Call us immediately if it bleeds.", "Rufen Sie uns an, wenn es blutet."
    assert said(lost_words, source, target, "de") == ["error: source immediately, translation none"]
