"""Names of medicines, brands, persons and species: kept in any letters, and what stands in place of a lost one."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import medical_names
from translator.checks.pair import Pair

NOTHING = (
    ("ru", "Dr White, Dr James and Dr Vogel", "Доктора Уайт, Джеймс и Фогель"),
    ("ru", "Dr Dubois, Dr Durand and Dr Girard", "Доктора Дюбуа, Дюран и Жирар"),
    ("ar", "Dr Zimmermann and Dr Fournier", "الدكتور تسيمرمان والدكتور فورنييه"),
    ("es", "Tiotropium is inhaled.", "El tiotropio se inhala."),
    ("ru", "Inhale ipratropium.", "Вдыхайте ипратропий."),
    ("tr", "Take ciprofloxacin.", "Siprofloksasin ilacını alın: siprofloksasin."),
    ("de", "Take sodium valproate.", "Nehmen Sie Natriumvalproat ein."),
    ("de", "Inject erythropoietin.", "Spritzen Sie Erythropoetin."),
    ("tr", "An estradiol patch", "Bir östradiol bandı"),
    ("ar", "Take hydroxychloroquine.", "تناول هيدروكسي كلوروكين."),
    ("ar", "Colchicine is for gout.", "الكولشيسين لعلاج النقرس."),
    ("ar", "Vaccine: Engerix-B®", "اللقاح: Engerix-B®"),
    ("de", "Professor Olga Tchaikovskaya", "Prof. Olga Tschaikowskaja"),
    ("fr", "Nurse Olga Shcherbakova will call.", "L'infirmière Olga Chtcherbakova vous appellera."),
    ("tr", "Use the adrenaline pen first.", "Önce adrenalin kalemini kullanın."),
    ("ru", "Dr. Wright and Dr. Knight are here.", "Здесь доктор Райт и доктор Найт."),
    ("ar", "Mrs. Thatcher will call you.", "ستتصل بك السيدة ثاتشر."),
    ("de", "Dr. and Mrs. Weber will see you.", "Dr. Weber und Frau Weber empfangen Sie."),
    ("de", "Mr President, the nurse will call.", "Herr Präsident, die Schwester ruft an."),
    ("de", "See Your Doctor Before Surgery", "Gehen Sie vor der Operation zum Arzt"),
    ("de", "Nurse Practitioners can prescribe.", "Pflegekräfte dürfen verschreiben."),
    ("de", "The doctor will see you. Doctor Visits are free.", "Der Arzt empfängt Sie. Arztbesuche sind frei."),
    ("ru", "Take Botox® only from Dr. Anna-Maria Klein.", "Ботокс® только у доктора Анны-Марии Кляйн."),
    ("ru", "E. coli can cause urinary infections.", "Кишечная палочка может вызывать инфекции мочевых путей."),
    ("ar", "H. pylori is treated with antibiotics.", "تُعالج جرثومة المعدة بالمضادات الحيوية."),
    ("tr", "Staphylococcus aureus lives on the skin.", "Staphylococcus aureus ciltte yaşar."),
    ("fr", "S. aureus may be resistant.", "Le staphylocoque doré peut être résistant."),
    ("es", "Clostridium botulinum toxin", "Toxina de Clostridium botulinum"),
    ("de", "Clostridium-botulinum toxin type A", "Clostridium-botulinum-Toxin Typ A"),
    ("fr", "Take folic acid every day.", "Prenez de l'acide folique chaque jour."),
    ("ru", "Take folic acid every day.", "Принимайте фолиевую кислоту каждый день."),
    ("ar", "Take folic acid every day.", "تناولي حمض الفوليك كل يوم."),
    ("tr", "Aspirin thins the blood.", "Asetilsalisilik asit kanı sulandırır."),
    ("ar", "Aspirin thins the blood.", "حمض أسيتيل الساليسيليك يميّع الدم."),
    ("ru", "Give nitroglycerin under the tongue.", "Дайте нитроглицерин под язык."),
    ("fr", "Nitroglycerin spray", "Spray de trinitrine"),
    ("es", "Nitroglycerin spray", "Aerosol de nitroglicerina"),
    ("zh", "Take ibuprofen.", "服用布洛芬。"),
    ("de", "Candida is common.", "Candida ist häufig."),
    ("de", "Legionella pneumonia is rare.", "Eine Legionellen-Pneumonie ist selten."),
    ("de", "Insulins and statins are safe.", "Insuline und Statine sind sicher."),
    ("ru", "Levothyroxine (Synthroid) 50 mcg", "Левотироксин (Синтроид) 50 мкг"),
    ("ar", "Take amoxicillin/clavulanate.", "تناول أموكسيسيلين/كلافولانات."),
    ("ru", "Take amoxicillin/clavulanate.", "Принимайте амоксициллин/клавуланат."),
    ("de", "Mix it with a lidocaine cream (EMLA).", "Mischen Sie es mit einer Lidocaincreme (EMLA)."),
    ("es", "If you take Coumadin, tell us.", "Si toma Coumadin, díganoslo."),
    ("de", "Use hydrocortisone cream.", "Verwenden Sie Hydrocortisoncreme."),
    ("tr", "Use hydrocortisone cream.", "Hidrokortizonlu krem kullanın."),
    ("ru", "the penicillin allergy", "аллергия на пенициллин"),
    ("de", "a penicillin allergy", "eine Penicillinallergie"),
    ("de", "Dr. Smith’s patients", "Patienten von Dr. Smith"),
    ("tr", "Ask Nurse Ayşe Demir.", "Hemşire Ayşe Demir'e sorun."),
    ("ar", "Call Prof. Dr. Weber.", "اتصل بالأستاذ الدكتور فيبر."),
    ("fr", "An 80-year-old, Mr. Lefèvre", "M. Lefèvre, 80 ans"),
    ("de", "Take 500 mg Tylenol (acetaminophen).", "Nehmen Sie 500 mg Tylenol (Paracetamol)."),
    ("ru", "Wegovy contains semaglutide.", "Вегови содержит семаглутид."),
    ("ar", "Wegovy contains semaglutide.", "يحتوي ويغوفي على سيماغلوتيد."),
    ("ar", "Take Panadol or Brufen.", "تناول بنادول أو بروفين."),
    ("ar", "Vancomycin is given by drip.", "يُعطى الفانكومايسين بالتنقيط."),
    ("ar", "Omeprazole protects the stomach; so does lansoprazole.", "يحمي أوميبرازول المعدة، وكذلك لانزوبرازول."),
    ("de", "Take ibuprofen.", ""),
)


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(medical_names, source, target, locale) == []


def test_says_nothing_of_another_source() -> None:
    assert list(medical_names.check(Pair("Nehmen Sie Ibuprofen.", "Take aspirin.", "de", "en"))) == []


def test_leaves_glossary_names_to_names() -> None:
    assert list(medical_names.check(Pair("Botox is used.", "Man nimmt es.", "en", "de", ("Botox",)))) == []


FOUND = (
    (
        "ar",
        "Ask for Dr. Becker.",
        "اسأل عن الدكتور بيرغر.",
        ["error: source Becker, not in the translation"],
    ),
    (
        "ru",
        "Dr. Robinson is here.",
        "Доктор Робертсон здесь.",
        ["error: source Robinson, not in the translation"],
    ),
    (
        "fr",
        "Clostridioides difficile toxin was found.",
        "La toxine de Clostridium tetani a été trouvée.",
        ["error: source Clostridioides difficile, translation Clostridium tetani"],
    ),
    (
        "de",
        "Take prednisone in the morning.",
        "Nehmen Sie morgens Prednisolon.",
        ["error: source prednisone, translation Prednisolon"],
    ),
    (
        "ar",
        "Take prednisone in the morning.",
        "تناول بريدنيزولون صباحاً.",
        ["error: source prednisone, translation بريدنيزولون"],
    ),
    (
        "ru",
        "Dr. Weber will operate.",
        "Вас прооперирует доктор Вагнер.",
        ["error: source Weber, not in the translation"],
    ),
    ("de", "Dr. Weber will operate.", "Dr. Weaver wird operieren.", ["error: source Weber, not in the translation"]),
    ("de", "Dr. Weber will operate.", "Der Arzt wird operieren.", ["error: source Weber, not in the translation"]),
    (
        "de",
        "Tylenol reduces fever.",
        "Paracetamol senkt Fieber.",
        ["warning: source Tylenol, translation has only the medicine in it: paracetamol"],
    ),
    (
        "de",
        "E. coli may be found.",
        "Man findet vielleicht E. faecalis.",
        ["error: source E. coli, not so in the translation"],
    ),
    (
        "de",
        "Staphylococcus aureus",
        "Streptococcus aureus",
        ["error: source Staphylococcus aureus, not so in the translation"],
    ),
    (
        "de",
        "Clostridium botulinum",
        "Clostridum botulinum",
        ["error: source Clostridium botulinum, not so in the translation"],
    ),
    ("fr", "Take ibuprofen.", "Prenez de l’aspirine.", ["error: source ibuprofen, translation aspirine"]),
    ("tr", "Take 5 mg of warfarin.", "5 mg heparin alın.", ["error: source warfarin, translation heparin"]),
    (
        "es",
        "Juvéderm® VOLUMA® is used.",
        "Se usa Restylane.",
        ["error: source Juvéderm, translation Restylane", "error: source VOLUMA, translation Restylane"],
    ),
    ("ru", "Use Voltaren gel.", "Используйте гель Вентолин.", ["error: source Voltaren, translation Вентолин"]),
    (
        "ru",
        "Stop aspirin and ibuprofen.",
        "Прекратите приём аспирина и парацетамола.",
        ["error: source ibuprofen, translation парацетамола"],
    ),
    (
        "de",
        "Stop aspirin and ibuprofen.",
        "Setzen Sie Aspirin ab.",
        ["error: source ibuprofen, not in the translation"],
    ),
    ("ru", "Salmonella enterica", "Сальмонелла", ["warning: source Salmonella enterica, not in the translation"]),
    ("fr", "Take Keppra at noon.", "Prenez Kaletra à cette heure.", ["error: source Keppra, translation Kaletra"]),
)


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: list[str]) -> None:
    assert said(medical_names, source, target, locale) == found


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(medical_names, "Dr. Weber takes ibuprofen; E. coli. " + HOSTILE[name], "de") < 4
