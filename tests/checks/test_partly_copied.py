"""A clause of the source that was left in the translation."""

from __future__ import annotations

import pytest

from translator.checks.pair import Pair
from translator.checks.partly_copied import check
from translator.model import Severity

FINE = [
    ("The value set-by-user is kept.", "Der Wert <code>set-by-user</code> und set-by-user.cfg bleiben.", "de"),
    ("Type <command>show all of the slots</command>.", "Tippen Sie <command>show all of the slots</command>.", "de"),
    ("It says <quote>ready for the start</quote>.", "Es meldet <quote>ready for the start</quote>.", "de"),
    ("Use the rule 'wide-open' or `do the rest'.", "Usad la regla «wide-open» o `do the rest'.", "es"),
    ("See the page of &clinic-name-short;.", "Voir la page de &clinic-name-short;.", "fr"),
    ("Search for place:of:birth.", "Suchen Sie nach place:of:birth.", "de"),
    ("New mothers have the baby blues.", "Les jeunes mères connaissent le baby blues.", "fr"),
    ("Our check-up includes a stress test.", "Notre check-up comprend un stress test.", "fr"),
    ("a hip replacement, on demand", "una prótesis de cadera on demand", "es"),
    ("Ask about “Walk in and talk”.", "Fragen Sie nach „Walk in and talk“.", "de"),
    ("Piercings are not allowed.", "No se permiten los piercings.", "es"),
    ("Do you have any allergies?", "Avez-vous des allergies ?", "fr"),
    ("Allow spaces or tabs.", "اسمح بالفراغات tabs.", "ar"),
    ("Botox is injected into the muscle.", "Botox يُحقن في العضلة.", "ar"),
    ("Evolution is offline.", "Evolution работает автономно.", "ru"),
    ("Harbour Clinic is open.", "Harbour Clinic está abierta.", "es"),
    ("Staphylococcus aureus lives on the skin.", "Auf der Haut lebt Staphylococcus aureus.", "de"),
    ("You get a stent and a booster.", "Sie bekommen einen Stent und einen Booster.", "de"),
    ("Bandage, message, surface, table", "Un bandage, un message, une surface, une table", "fr"),
    ("The pharmacies are open.", "Les pharmacies sont ouvertes.", "fr"),
    ("Press “search” below.", "Нажмите внизу «search».", "ru"),
    ("Peeling and lifting", "Se ofrecen peeling y lifting", "es"),
    ("World Health Organization", "Dünya Sağlık Örgütü (World Health Organization)", "tr"),
    ("with Botox Cosmetic", "باستخدام Botox Cosmetic", "ar"),
    ("Helicobacter pylori is common.", "Eine Infektion mit Helicobacter pylori ist häufig.", "de"),
    ("You get a drug-eluting stent.", "Vous recevez un stent actif.", "fr"),
    ("Half of all melanomas are seen first.", "La mitad de los melanomas se ven primero.", "es"),
    ("It is in the New England Journal of Medicine.", "Es erschien im New England Journal of Medicine.", "de"),
    ("Quality of life improved.", "Die Quality of Life verbesserte sich.", "de"),
    ("tests in vitro and in vivo", "Tests in vitro und in vivo", "de"),
    ("Hepatitis A and B vaccine", "Impfung gegen Hepatitis A und B", "de"),
    ("The number needed to treat is 5.", "Die „number needed to treat“ beträgt 5.", "de"),
    ("See https://a.example/if-the-you", "Siehe https://a.example/if-the-you", "de"),
    ("Use `if the` here", "Hier `if the` nutzen", "de"),
    ("Ask for \"Living with the flu\".", "اطلب كتيّب الإنفلونزا (Living with the flu).", "ar"),
    ("Keep it on the skin.", "Keep it on the skin.", "de"),
    ("Check the i18n v1-only a to y", "i18n v1-only a y", "es"),
    ("Call the doctor.", "Call the doctor today.", "en-GB"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "locale"), FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert list(check(Pair(source, target, "en", locale))) == []


WRONG = [
    (
        "You can pay in cash, by card or by bank transfer.",
        "Puede pagar en efectivo, con tarjeta o by bank transfer.",
        "es",
        "by bank transfer",
    ),
    ("Bring your vaccination record.", "Apportez votre vaccination record.", "fr", "vaccination record"),
    ("Your blood pressure is normal.", "Votre blood pressure est normale.", "fr", "blood pressure"),
    (
        "Frequently asked questions about fillings",
        "Frequently asked questions sur les plombages",
        "fr",
        "Frequently asked questions",
    ),
    ("The most common side effects are mild.", "Die häufigsten side effects sind mild.", "de", "side effects"),
    ("A cause of heel pain", "Une cause de heel pain fréquente", "fr", "heel pain"),
    ("Listen to music at low volume.", "Écoutez une musique at low volume.", "fr", "at low volume"),
    ("Wash your hands often.", "Hands sık sık yıkayın.", "tr", "Hands"),
    ("The waiting room is upstairs.", "Waiting room находится наверху.", "ru", "Waiting room"),
    ("Press the wound with a cloth.", "Press الجرح بقطعة قماش.", "ar", "Press"),
    ("The dressing stays on.", "يبقى dressing في مكانه.", "ar", "dressing"),
    ("Swelling is normal.", "Un swelling est normal.", "fr", "swelling"),
    ("Preparing for your bowel cleansing", "Preparing for su limpieza intestinal", "es", "Preparing for"),
    ("Wind and salt water dry your lips.", "Sonne, Wind and salt water trocknen aus.", "de", "and salt water"),
    ("Insurance companies pay.", "Insurance companies bunu öder.", "tr", "Insurance companies"),
    ("Use the walker.", "استخدم walker كل يوم.", "ar", "walker"),
    ("Use the sunscreen.", "Наносите sunscreen утром.", "ru", "sunscreen"),
    ("Use the sunscreen.", "Use el sunscreen por la mañana.", "es", "sunscreen"),
    ("Show us the wound.", "Montrez-nous la wound.", "fr", "wound"),
    ("Keep the pillow low.", "Legen Sie das pillow flach.", "de", "pillow"),
    ("Bring your handout.", "Yanınızda handout getirin.", "tr", "handout"),
    ("It is taken from the hamstring tendon.", "Il est prélevé sur le hamstring tendon.", "fr", "hamstring tendon"),
    ("It can be life-threatening.", "Puede ser life-threatening.", "es", "life-threatening"),
    ("It is usually harmless.", "Обычно это usually harmless.", "ru", "usually harmless"),
    ("Take the tablet twice a day.", "Nehmen Sie die Tablette twice a day.", "de", "twice a day"),
    ("Take it before meals.", "Nehmen Sie es before meals.", "de", "before meals"),
    ("You may feel severe chest pain.", "Возможна severe chest pain.", "ru", "severe chest pain"),
    ("Rest. (If you feel ill, call us.)", "Ruhen Sie. (If you feel ill, call us.)", "de", "If you feel ill, call us"),
    ("Rest. Drink a lot of water.", "Descanse. Drink a lot of water.", "es", "Drink a lot of water"),
]


@pytest.mark.parametrize(("source", "target", "locale", "left"), WRONG)
def test_finds(source: str, target: str, locale: str, left: str) -> None:
    [problem] = check(Pair(source, target, "en", locale))
    assert problem.severity is Severity.ERROR
    assert [target[slice(*span)] for span in problem.in_target] == [left]


def test_a_hyphenated_name_in_a_manual_wants_a_look() -> None:
    [problem] = check(Pair("Use `make' and not sphinx-build.", "Используйте `make', а не sphinx-build.", "en", "ru"))
    assert problem.severity is Severity.WARNING


def test_a_single_word_in_another_script_wants_a_look() -> None:
    [problem] = check(Pair("Ageusia may occur.", "Возможна ageusia.", "en", "ru"))
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("For safety reasons, blankets are banned.", "For safety reasons, les couvertures sont interdites.", "fr"),
        ("Massage it with unperfumed cream.", "دلّك الندبة بـ unperfumed cream برفق.", "ar"),
    ],
)
def test_the_beginning_of_a_sentence_and_two_words_are_errors(source: str, target: str, locale: str) -> None:
    [found] = check(Pair(source, target, "en", locale))
    assert found.severity is Severity.ERROR
