"""Emphasis: it moves with its word; on another one it is a finding."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import emphasis

NOTHING = {
    "all of a short text": ("You can <a id=1>book online</a>.", "<a id=1>İnternetten randevu alın</a>.", "tr"),
    "the verb with its not": ("Please do <b>not</b> drive.", "Lütfen araç <b>kullanmayın</b>.", "tr"),
    "nothing stressed": ("Do not eat.", "Essen Sie nichts.", "de"),
    "the word": ("Do <b>not</b> eat.", "Essen Sie <b>nichts</b>.", "de"),
    "the word in Markdown": ("Do **not** eat.", "**Не** ешьте.", "ru"),
    "the word in an ending": ("Do <strong>not</strong> press.", "<strong>Bastırmayın</strong>.", "tr"),
    "more words": ("Do <em>not</em> eat.", "<em>No coma</em> nada.", "es"),
    "fewer words": ("Take <b>two tablets</b> a day.", "Prenez <b>deux</b> comprimés par jour.", "fr"),
    "a word that claims nothing": ("Wash your <b>hands</b> before.", "Waschen Sie sich vorher die <b>Hände</b>.", "de"),
    "a phrase that goes on": ("The area <u>one day</u> in advance.", "Участок <u>за день</u> до неё.", "ru"),
    "a long sentence": (
        "<b>Call us at once if you are not well and have a fever</b>, but not at night.",
        "<b>Bei Unwohlsein und Fieber rufen Sie uns sofort an</b>, aber nicht nachts.",
        "de",
    ),
    "another kind lost": ("Take <b>one</b> tablet.", "Nehmen Sie eine <b>Tablette</b>.", "de"),
    "an unknown language": ("Do <b>not</b> eat.", "Non mangi <b>niente</b>.", "it"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(emphasis, source, target, locale) == []


FOUND = {
    "not": ("You should <em>never</em> eat.", "<em>Sie</em> sollten niemals essen.", "de", "never", "Sie"),
    "only": ("Wear it <em>only</em> at night.", "À porter seulement <em>la nuit</em>.", "fr", "only", "la nuit"),
    "a number": ("Take **two** with water.", "Tome dos con **agua**.", "es", "two", "agua"),
    "both": ("Keep <b>both</b> knees straight.", "Ambas <b>rodillas</b> estiradas.", "es", "both", "rodillas"),
    "before": ("Inject <b>before</b> meals.", "Yemeklerden önce <b>enjekte edin</b>.", "tr", "before", "enjekte edin"),
    "what was not stressed": (
        "A <b>new</b> one after surgery.",
        "جديدة <b>بعد</b> الجراحة.",
        "ar",
        "new",
        "بعد",
    ),
}


MISPLACED = {
    "all of the text": ("<b>Note:</b> we are closed on Friday.", "<b>Внимание: в пятницу мы закрыты.</b>", "ru"),
    "the whole sentence": (
        "Sleep on your back for <i>three nights</i>, then in any position.",
        "<i>Schlafen Sie drei Nächte lang auf dem Rücken</i>, danach in jeder Lage.",
        "de",
    ),
    "another word": (
        'Fill in the <a href="/x">passport</a> before your infusion.',
        'Заполните паспорт перед <a href="/x">инфузией</a>.',
        "ru",
    ),
}


@pytest.mark.parametrize(("source", "target", "locale"), MISPLACED.values(), ids=MISPLACED)
def test_finds_a_tag_around_other_words(source: str, target: str, locale: str) -> None:
    [found] = said(emphasis, source, target, locale)
    assert found.startswith("error: source marks “")


@pytest.mark.parametrize(("source", "target", "locale", "here", "there"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, here: str, there: str) -> None:
    assert said(emphasis, source, target, locale) == [f"error: source stresses “{here}”, translation “{there}”"]


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(emphasis, "<b>not</b> " + HOSTILE[name], "de") < 10
