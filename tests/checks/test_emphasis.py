"""Emphasis: it moves with its word; on another one it is a finding."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import emphasis

NOTHING = {
    "tags of digits": ("<1>Book</1> or <2>cancel</2>.", "<2>Stornieren</2> oder <1>buchen</1>.", "de"),
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
    "the word in another tongue": ("Take <b>two</b> tablets.", "تناول <b>قرصين</b>.", "ar"),
    "what it is called": ('See the <a href="/x">diet sheet</a>.', 'Lea la <a href="/x">hoja de dieta</a>.', "es"),
    "a denial for it": ("Keep the cast <b>dry</b>.", "<b>Ne mouillez pas</b> le plâtre.", "fr"),
    "the verb beside the not": ("Do <b>not</b> drink alcohol.", "<b>Не употребляйте</b> алкоголь.", "ru"),
    "the parts of the day": ("Use it <b>twice a day</b>.", "Kremi <b>sabah akşam</b> sürün.", "tr"),
    "a link that is cut otherwise": (
        "[Book an appointment](/book) or call us.",
        "Rufen Sie uns an oder vereinbaren Sie [online einen Termin](/book).",
        "de",
    ),
    "a heading": ("**Please note:** we are closed.", "**Bitte beachten Sie:** Wir haben zu.", "de"),
    "an unknown language": ("Do <b>not</b> eat.", "Non mangi <b>niente</b>.", "it"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(emphasis, source, target, locale) == []


FOUND = {
    "tags of digits": (
        "<1>Book</1> or <2>cancel</2>.",
        "<2>Buchen</2> oder <1>stornieren</1>.",
        "de",
        "cancel",
        "Buchen",
    ),
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
    "a word beside it": ("Take <b>one</b> tablet.", "Nehmen Sie eine <b>Tablette</b>.", "de"),
    "once": (
        "Use the brush <b>once</b> and then throw it away.",
        "استعمل <b>الفرشاة</b> مرة واحدة ثم تخلص منها.",
        "ar",
    ),
    "one word too many": (
        "Take the tablet <b>before</b> breakfast, standing up.",
        "Prenez le comprimé <b>avant le petit déjeuner</b>, debout.",
        "fr",
    ),
    "all": (
        "Bring <em>all</em> previous X-rays with you.",
        "Возьмите с собой все прежние <em>рентгеновские снимки</em>.",
        "ru",
    ),
    "a link": (
        'See our <a href="/gout">diet sheet</a> for foods low in purines.',
        'Consulte en nuestra hoja de dieta los <a href="/gout">alimentos</a> bajos en purinas.',
        "es",
    ),
    "a link in Markdown": (
        "See the [price list](/p) of our clinic.",
        "[Kliniğimizin](/p) fiyat listesi.",
        "tr",
    ),
    "a number": ("Call <b>020 7946 0123</b> today.", "<b>Rufen Sie</b> heute 020 7946 0123 an.", "de"),
    "what stands behind the heading": ("<b>Note:</b> the effect is slow.", "Помните: <b>эффект</b> не сразу.", "ru"),
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
    assert said(emphasis, source, target, locale) == [f"error: source marks “{here}”, translation “{there}”"]


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(emphasis, "<b>not</b> " + HOSTILE[name], "de") < 10
