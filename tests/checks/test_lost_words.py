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


def test_even_may_be_said_by_what_is_enough() -> None:
    source, target = "Even a trace can trigger a reaction.", "Basta una pizca para que se desencadene una reacción."
    assert said(lost_words, source, target, "es") == []
    assert said(lost_words, source, target.replace("Basta", "Hace falta"), "es") == [
        "error: source Even a, translation none"
    ]


def test_at_once_may_be_said_by_the_time_that_is_not_lost() -> None:
    source, target = "Call straight away if it bleeds.", "Llame sin perder un momento si sangra."
    assert said(lost_words, source, target, "es") == []
