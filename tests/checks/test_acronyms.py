"""Abbreviations that became another word; a language's own are right. The list here stands for a language's file."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import acronyms
from translator.language.lexicon import pattern

KNOWN = {
    "AIDS": ["Aids"], "CT": ["CT", "Computertomogra*"], "MRI": ["MRT", "Magnetresonanz*", "Kernspin*"],
    "GP": ["Hausarzt*", "Hausärzt*"],
    "IUD": ["Spirale*"], "US": ["USA"], "WHO": ["WHO", "Weltgesundheitsorganisation"], "IV": ["intravenös*"],
    "PET": ["PET"], "ER": ["Notaufnahme*"], "HIV": ["HIV"], "LASIK": [], "ID": ["Ausweis*"],
}  # fmt: skip


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = {letters: pattern(forms or [letters]) for letters, forms in KNOWN.items()}
    monkeypatch.setattr(acronyms, "_known", lambda language: {} if language == "xx" else patterns)


NOTHING = {
    "the same letters": ("A CT of the head", "Ein CT des Kopfes"),
    "its own letters": ("An MRI is safe.", "Eine MRT ist sicher."),
    "in full": ("An MRI is safe.", "Eine Kernspintomografie ist sicher."),
    "in a compound": ("A CT scan", "Eine CT-Untersuchung"),
    "with an ending": ("The MRI is safe.", "MRI'nin"),
    "plural": ("IUDs and GPs", "Spiralen und Hausärzte"),
    "an own abbreviation that is in no list": ("AIDS is treated.", "El SIDA se trata."),
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
    "another one": ("A CT of the head", "Eine MRT des Kopfes", "CT"),
    "plural": ("Ask GPs.", "Fragen Sie Leute.", "GP"),
    "in other letters' midst": ("Go to the ER.", "Zur BERATUNG.", "ER"),
    "before a hyphen": ("HIV-positive people", "Positive Menschen", "HIV"),
    "twice is once": ("AIDS and AIDS", "Hilfe und Hilfe", "AIDS"),
}


@pytest.mark.parametrize(("source", "target", "letters"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, letters: str) -> None:
    assert said(acronyms, source, target) == [f"warning: source {letters}, not in the translation"]


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(acronyms, "AIDS " + HOSTILE[name], "de") < 20
