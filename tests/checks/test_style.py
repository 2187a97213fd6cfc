"""The style brief in the checks: what goes against it is found, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.checks.said import HOSTILE
from tests.laws import grows_linearly
from translator.checks import style
from translator.checks.pair import Pair
from translator.language.tables import data
from translator.model import Style

FORMALLY, INFORMALLY = Style(formality="formal"), Style(formality="informal")
LATIN, NATIVE = Style(digits="latin"), Style(digits="native")
GERMAN = Style(quotes="„“‚‘")


def said(brief: Style | None, target: str, locale: str, source: str = "x", names: tuple[str, ...] = ()) -> list[str]:
    return [problem.text for problem in style.check(Pair(source, target, "en", locale, names, style=brief))]


FINE = {
    "no brief": (None, "Nimm du das „hier“ 5", "de"),
    "an empty brief": (Style(), "Nimm du das", "de"),
    "formal": (FORMALLY, "Bringen Sie Ihre Karte mit, wenn Sie kommen.", "de"),
    "they": (INFORMALLY, "Sie helfen gegen Schmerzen. Ihre Wirkung hält an.", "de"),
    "she": (INFORMALLY, "Fragen: wie sie wirkt, und ihre Dosis", "de"),
    "somebody's speech": (FORMALLY, "Viele sagen: „Du musst mir helfen.“ Wir helfen.", "de"),
    "his": (INFORMALLY, "su médico y sus dientes", "es"),
    "tea": (FORMALLY, "Tome un té sin azúcar.", "es"),
    "tone": (FORMALLY, "le ton de sa voix, a-t-il dit", "fr"),
    "vous": (FORMALLY, "Prenez votre médicament, et reposez-vous.", "fr"),
    "within a word": (FORMALLY, "тыква, твёрдый, sende­n", "ru"),
    "a language without words": (FORMALLY, "خذ دواءك", "ar"),
    "Latin digits": (LATIN, "خذ 50 ملغ", "ar"),
    "its own digits": (NATIVE, "خذ ٥٠ ملغ من B12 و COVID-19", "ar"),
    "an address": (NATIVE, "انظر https://a.example/12 أو <b id=\"1\">هنا</b> أو +90 212 555 01 23", "ar"),
    "the right marks": (GERMAN, "Das „große ‚Aber‘“ und der Patient’s", "de"),
    "inches": (GERMAN, 'ein 5" Rohr', "de"),
    "in a tag": (GERMAN, '<a href="x">hier</a>', "de"),
    "nothing translated": (FORMALLY, " ", "de"),
}  # fmt: skip


@pytest.mark.parametrize(("brief", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(brief: Style | None, target: str, locale: str) -> None:
    assert said(brief, target, locale) == []


WRONG = {
    "du": (FORMALLY, "Bring deine Karte mit.", "de", "“deine” is informal, and the style brief says formal"),
    "Du": (FORMALLY, "Du kannst gehen.", "de", "“Du” is informal, and the style brief says formal"),
    "Sie": (INFORMALLY, "Dann können Sie gehen.", "de", "“Sie” is formal, and the style brief says informal"),
    "tú": (FORMALLY, "Si tú quieres", "es", "“tú” is informal, and the style brief says formal"),
    "usted": (INFORMALLY, "Si usted quiere", "es", "“usted” is formal, and the style brief says informal"),
    "t'": (FORMALLY, "Nous t’aidons", "fr", "“t’” is informal, and the style brief says formal"),
    "vous": (INFORMALLY, "Reposez-vous, vous", "fr", "“vous” is formal, and the style brief says informal"),
    "ты": (FORMALLY, "Принеси свою карту, и тебе помогут", "ru", "“тебе” is informal, and the style brief says formal"),
    "вы": (INFORMALLY, "Вам помогут", "ru", "“Вам” is formal, and the style brief says informal"),
    "sen": (FORMALLY, "Senin için", "tr", "“Senin” is informal, and the style brief says formal"),
    "siz": (INFORMALLY, "sizin için", "tr", "“sizin” is formal, and the style brief says informal"),
    "Arabic digits": (LATIN, "خذ ٢٫٥ ملغ", "ar", "“٢٫٥”: the style brief says 0-9"),
    "Latin digits": (NATIVE, "خذ 1,250.5 ملغ", "ar", "“1,250.5”: the style brief says the script's own digits"),
    "straight quotes": (GERMAN, 'Das "Aber"', "de", 'the quotation mark ": the style brief says „…“ ‚…‘'),
    "other quotes": (GERMAN, "Das «Aber»", "de", "the quotation mark «: the style brief says „…“ ‚…‘"),
}


@pytest.mark.parametrize(("brief", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(brief: Style, target: str, locale: str, expected: str) -> None:
    assert said(brief, target, locale) == [expected]


def test_a_brand_stays() -> None:
    brief = Style(brands=("Dysport",))
    lost = "the brand “Dysport” stands in the source, not in the translation"
    assert said(brief, "Ботокс", "ru", "Dysport helps") == [lost]
    assert said(brief, "Dysport hilft", "de", "Dysport helps") == []
    assert said(brief, "Ботокс", "ru", "Botox helps") == []
    assert said(brief, "Ботокс", "ru", "Dysport helps", names=("Dysport",)) == []  # an error of its own


def test_the_place_is_marked() -> None:
    target = "<b>Bring</b> deine Karte"
    (problem,) = style.check(Pair("x", target, "en", "de", style=FORMALLY))
    assert [target[slice(*span)] for span in problem.in_target] == ["deine"]


@pytest.mark.parametrize("locale", ["de", "es", "fr", "ru", "tr"])
def test_formal_translations_are_not_blamed(locale: str) -> None:
    """The sets' right translations, which all are formal."""
    file = Path(__file__).with_name("second") / f"{locale}.toml"
    texts = [(pair["source"], pair["target"]) for pair in tomllib.loads(file.read_text("utf-8"))["good"]]
    assert len(texts) > 100
    assert [target for source, target in texts if said(FORMALLY, target, locale, source)] == []


def test_every_language_has_both_forms() -> None:
    for language in ("de", "es", "fr", "it", "nl", "pt", "ru", "tr", "uk"):
        assert {way for way, words in data(language)["address"].items() if words} == {"formal", "informal"}


@pytest.mark.parametrize(
    "text", [*HOSTILE.values(), "„" * 300_000, "»«" * 150_000], ids=[*HOSTILE, "low", "guillemets"]
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    brief = Style("formal", "native", "„“", ("Dysport",))
    assert all(len(one) < 130 for locale in ("ar", "de") for one in said(brief, text, locale))
    assert grows_linearly(lambda size: [said(brief, text[:size], locale) for locale in ("ar", "de")], len(text))
