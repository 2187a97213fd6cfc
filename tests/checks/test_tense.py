"""What will be done, and what has been done."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import tense
from translator.checks.pair import Pair

NOTHING = {
    "nothing translated": ("The stent will be removed.", "", "de"),
    "a language without tenses here": ("The stent was removed.", "Stenten kommer att tas bort.", "sv"),
    "a future said by the present": ("The drain will be removed tomorrow.", "Der Schlauch wird morgen entfernt.", "de"),
    "the same past": ("We have stopped your metformin.", "Wir haben Ihr Metformin abgesetzt.", "de"),
    "a past said by the present": ("Your results were sent.", "Ihre Ergebnisse liegen vor.", "de"),
    "a passive behind a modal": ("We were unable to do it.", "Es konnte nicht gemacht werden.", "de"),
    "two clauses": ("You were given a card, which you will need.", "Den Ausweis werden Sie brauchen.", "de"),
    "as soon as": ("We will call as soon as it is here.", "Lo llamamos en cuanto haya llegado.", "es"),
    "how it has healed": ("We will look at how it has healed.", "Nous regarderons comment elle a cicatrisé.", "fr"),
    "so that nothing hurts": ("She will numb it so you feel nothing.", "Сделает укол, чтобы вы не волновались.", "ru"),
    "six years": ("The clinic was founded six years ago.", "تأسست العيادة قبل ست سنوات.", "ar"),
    "a coming month": ("It will be removed next month.", "Gelecek ay çıkarılacak.", "tr"),
    "a doubt that both have": ("It may have spread.", "Podría haberse extendido.", "es"),
    "what seems so": ("It seems to have spread.", "Es könnte sich ausgebreitet haben.", "de"),
    "a past behind an Arabic particle": ("Your visit has been moved.", "وقد نُقل موعدك.", "ar"),
    "a long sentence": ("It was removed" + " then" * 100, "Es wird entfernt werden.", "de"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(tense, source, target, locale) == []


FOUND = {
    "done, German": ("The drain will be removed.", "Der Schlauch wurde entfernt.", "de", "will, translation wurde"),
    "to come, German": (
        "We have stopped your metformin because of your kidney values.",
        "Wegen Ihrer Nierenwerte werden wir Ihr Metformin demnächst absetzen.",
        "de",
        "have stopped, translation werden",
    ),
    "done, Spanish": ("The nurse will give you a card.", "La enfermera le ha dado una tarjeta.", "es",
                      "will, translation ha dado"),
    "to come, Spanish": ("The lump was removed.", "El bulto se extirpará.", "es", "was, translation extirpará"),
    "done, French": ("The plaster will be removed.", "Le plâtre a été retiré.", "fr", "will, translation a été"),
    "to come, French": ("Your file was sent.", "Votre dossier sera envoyé.", "fr", "was, translation sera"),
    "done, Russian": ("The catheter will be removed.", "Катетер удалили.", "ru", "will, translation удалили"),
    "to come, Russian": ("Your visit has been moved.", "Ваш приём будет перенесён.", "ru",
                         "has been, translation будет"),
    "done, Turkish": ("The stent will be removed.", "Stent çıkarıldı.", "tr", "will, translation çıkarıldı"),
    "to come, Turkish": ("We have stopped it.", "İlacı keseceğiz.", "tr", "have stopped, translation keseceğiz"),
    "done, Arabic": (
        "The stent will be removed. Drink water.", "أُزيلت الدعامة. اشرب الماء.", "ar", "will, translation أُزيلت",
    ),
    "doubted, Spanish": (
        "The scan shows that the infection has spread.", "La infección podría extenderse.", "es",
        "has spread, translation podría",
    ),
    "doubted, German": ("The bone was broken.", "Der Knochen ist vielleicht gebrochen.", "de",
                        "was, translation vielleicht"),
    "to come, Arabic": ("The tooth was treated.", "ستُعالَج السن.", "ar", "was, translation ستُعالَج"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(tense, source, target, locale) == [f"error: source {text}"]


def test_a_finding_says_where() -> None:
    source, target = "Drink water. The tooth was treated.", "اشرب الماء. ستُعالَج السن."
    [problem] = tense.check(Pair(source, target, "en", "ar"))
    assert [source[slice(*span)] for span in problem.in_source] == ["was"]
    assert [target[slice(*span)] for span in problem.in_target] == ["ستُعالَج"]
