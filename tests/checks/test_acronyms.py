"""Abbreviations that became another word; a language's own are right. The list here stands for a language's file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import acronyms
from translator.language.tables import data

KNOWN = {
    "AIDS": ["Aids"], "CT": ["CT", "Computertomogra*"], "MRI": ["MRT", "Magnetresonanz*", "Kernspin*"],
    "GP": ["Hausarzt*", "Hausärzt*"],
    "IUD": ["Spirale*"], "US": ["USA"], "WHO": ["WHO", "Weltgesundheitsorganisation"], "IV": ["intravenös*"],
    "PET": ["PET"], "ER": ["Notaufnahme*"], "HIV": ["HIV"], "LASIK": [], "ID": ["Ausweis*"], "ECG": ["EKG"],
    "EEG": ["Hirnstrom*"], "BP": ["TA"], "COPD": ["obstruktive* Lungen*"], "CAT": ["CT", "Scan*", "!Katze*"],
}  # fmt: skip


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(acronyms, "data", lambda language: {} if language == "xx" else {"acronyms": KNOWN})
    for made in (acronyms._known, acronyms._never, acronyms._own):
        made.cache_clear()
    yield
    for made in (acronyms._known, acronyms._never, acronyms._own):
        made.cache_clear()


NOTHING = {
    "the same letters": ("A CT of the head", "Ein CT des Kopfes"),
    "its own letters": ("An MRI is safe.", "Eine MRT ist sicher."),
    "in full": ("An MRI is safe.", "Eine Kernspintomografie ist sicher."),
    "in a compound": ("A CT scan", "Eine CT-Untersuchung"),
    "with an ending": ("The MRI is safe.", "MRI'nin"),
    "plural": ("IUDs and GPs", "Spiralen und Hausärzte"),
    "an abbreviation with a plural": ("MRIs and ECGs", "MRTs und EKGs"),
    "in small letters": ("An MRI, a CT and an ECG", "Eine mrt, ein ct und ein ekg"),
    "both of two": ("CT/MRI of the head", "CT/MRT des Kopfes"),
    "letters within a form": ("COPD is treatable.", "Eine obstruktive Lungenkrankheit"),
    "a cat": ("A CAT scan and your cat", "Ein CT und Ihre Katze"),
    "of two, one is said in full": ("CT or MRI", "Computertomografie oder MRT"),
    "an unknown one beside a known one": ("XYZ after an MRI", "Das Neue nach einer MRT"),
    "by ear": ("LASIK is safe.", "ЛАСИК безопасен."),
    "unknown": ("The XYZ is new.", "Das Neue."),
    "no capitals": ("who aids us", "wer hilft uns"),
    "a heading in capitals": ("CONTACT US TODAY", "Kontakt"),
    "words in capitals": ("Please CONTACT US NOW or write.", "Bitte schreiben Sie."),
    "a Roman number": ("stage IV and grades III, IV", "Stadium 4 und Grad 3 und 4"),
    "an address": ("See https://example.org/US/ID here.", "Siehe hier."),
    "a placeholder": ("Your {ID} and %(US)s", "Ihre"),
    "part of a code": ("CT-100, A/CT, R&CT", "Gerät"),
    "nothing translated": ("A CT of the head", ""),
}


@pytest.mark.parametrize(("source", "target"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str) -> None:
    assert said(acronyms, source, target) == []


def test_says_nothing_of_a_language_without_a_list() -> None:
    assert said(acronyms, "A CT of the head", "Tete", "xx") == []


FOUND = {
    "a word": ("AIDS is treated.", "Hilfen werden behandelt.", "AIDS"),
    "a state": ("A CT of the head", "Ein Connecticut des Kopfes", "CT"),
    "animals": ("A PET scan", "Ein Haustierscan", "PET"),
    "plural": ("Ask GPs.", "Fragen Sie Leute.", "GP"),
    "in other letters' midst": ("Go to the ER.", "Zur BERATUNG.", "ER"),
    "before a hyphen": ("HIV-positive people", "Positive Menschen", "HIV"),
    "twice is once": ("AIDS and AIDS", "Hilfe und Hilfe", "AIDS"),
    "behind a stroke": ("HIV/AIDS care", "HIV-Hilfen", "AIDS"),
    "a small word with the letters of a short one": ("Check your BP.", "Prüfe ta Spannung mit Anna.", "BP"),
    "what the word means": ("A CAT scan", "Ein Scan der Katze", "CAT"),
}


@pytest.mark.parametrize(("source", "target", "letters"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, letters: str) -> None:
    assert said(acronyms, source, target) == [f"warning: source {letters}, not in the translation"]


INSTEAD = {
    "one in no list for another": ("The XYZ is new.", "Die MRT ist neu.", "source XYZ, translation MRT"),
    "one said in full, and another": ("GP notes", "Notizen des Hausarztes (MRT)", "source GP, translation MRT"),
    "of two joined": ("A PET-CT is new.", "Ein PEG-CT ist neu.", "source PET, translation PEG"),
    "swapped letters": ("ECG today", "Heute GEK", "source ECG, translation GEK"),
    "one that is in no list": ("The WHO says so.", "Die WER sagt es.", "source WHO, translation WER"),
    "another letter": ("PET-CT of the XYZ", "Ein PET-CT des XZZ", "source XYZ, translation XZZ"),
    "one of two": ("An MRI and a CT", "Eine CT und eine CT", "source MRI, not in the translation"),
}


@pytest.mark.parametrize(("source", "target", "text"), INSTEAD.values(), ids=INSTEAD)
def test_finds_one_in_place_of_another(source: str, target: str, text: str) -> None:
    assert said(acronyms, source, target) == [f"warning: {text}"]


KNOWN_BOTH = {
    "another examination": ("A CT of the head", "Eine MRT des Kopfes", "source CT, translation MRT"),
    "one that English calls so too": ("An ECG is done.", "Ein EEG wird gemacht.", "source ECG, translation EEG"),
    "plural": ("CTs of the head", "MRTs des Kopfes", "source CT, translation MRT"),
}


@pytest.mark.parametrize(("source", "target", "text"), KNOWN_BOTH.values(), ids=KNOWN_BOTH)
def test_another_known_one_is_an_error(source: str, target: str, text: str) -> None:
    assert said(acronyms, source, target) == [f"error: {text}"]


@pytest.mark.parametrize(
    ("source", "target", "locale", "text"),
    [
        ("An electrocardiogram (ECG)", "تخطيط كهربائي للقلب (EEG)", "ar", "source ECG, translation EEG"),
        ("A PSA test of the prostate", "فحص PAS للبروستاتا", "ar", "source PSA, translation PAS"),
        ("Intensive care (ICU)", "العناية المركزة (ECU)", "ar", "source ICU, translation ECU"),
        ("An ultrasound scan", "Пройдите УИЗ", "ru", "“УИЗ” seems to be УЗИ"),
    ],
)
def test_finds_a_slip(source: str, target: str, locale: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acronyms, "data", data)
    assert said(acronyms, source, target, locale) == [f"warning: {text}"]


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Your DNA and the XYZ", "Su ADN y la ZXY", "es"),
        ("The MDT meets.", "La réunion de concertation pluridisciplinaire (RCP) se tient.", "fr"),
        ("Gamma-GT 42 U/L", "γ-GT : 42 UI/L", "fr"),
    ],
)
def test_says_nothing_of_the_languages_own(
    source: str, target: str, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acronyms, "data", data)
    assert said(acronyms, source, target, locale) == []


REAL = {
    "de": ("An MRI, an ECG, your GP and your BMI", "MRT, EKG, Ihr Hausarzt und Ihr BMI"),
    "ru": ("An MRI, an ECG, your GP and AIDS", "МРТ, ЭКГ, ваш терапевт и больные СПИДом"),
    "fr": ("An MRI, an ECG, your GP and AIDS", "IRM, ECG, votre généraliste et le sida"),
}


@pytest.mark.parametrize("locale", REAL)
def test_the_languages_own(locale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acronyms, "data", data)
    source, target = REAL[locale]
    assert said(acronyms, source, target, locale) == []
    assert len(said(acronyms, source, "Nur ein Text.", locale)) == 4


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(acronyms, "AIDS " + HOSTILE[name], "de") < 4


def test_finds_the_language_s_own_with_letters_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acronyms, "data", data)
    found = said(acronyms, "Multiple sclerosis (MS) is treated.", "La sclérose en plaques (SPE) se soigne.", "fr")
    assert found == ["warning: source MS, translation SPE"]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Know the signs of a stroke", "Reconnaître les signes d'un AVC", []),
        ("Know the signs of a stroke", "Les signes de l'attaque cérébrale selon l'AVK", []),
        ("Know the signs of a stroke", "Reconnaître les signes d'un AVK", ["warning: “AVK” seems to be AVC"]),
        ("the CHU of Nantes", "le CUH de Nantes", ["warning: source CHU, translation CUH"]),
        ("DNA and HIV", "l'ADN et le VIH", []),
    ],
)
def test_reads_what_the_source_names_in_words(source: str, target: str, expected: list[str]) -> None:
    acronyms._known.cache_clear()
    acronyms._own.cache_clear()
    assert said(acronyms, source, target, "fr") == expected
