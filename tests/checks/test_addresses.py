"""Addresses: the page in the reader's language is the same place, another host is not."""

from __future__ import annotations

import pytest

from translator.checks.addresses import check
from translator.checks.pair import Pair
from translator.model import Severity

NOTHING = {
    "prose": ("Take 0.5 mg/mL, e.g. at night.", "Nehmen Sie 0,5 mg/ml, z.B. nachts."),
    "nothing translated": ("a@b.example", ""),
    "the language in the path": ("https://www.example.org/en/flu", "https://www.example.org/de/flu."),
    "the path with its language": ("at example.org/en/doctors.", "unter example.org/de/aerzte."),
    "the path, the language in the query": ("example.org/q.pdf?lang=en", "example.org/fragen.pdf?lang=de"),
    "the path, the language before the host": ("https://en.example.org/fees", "https://de.example.org/preise"),
    "the language before a word": ("wiki.example.org/File", "wiki.example.org/de:Datei"),
    "no language, and one": ("https://example.org/flu", "https://example.org/de/grippe"),
    "a page in words of both": ("https://example.org/en/contact", "https://example.org/de/kontakt"),
    "a safe scheme for none": ("http://example.org/form", "https://example.org/form"),
    "the language before the host": ("https://en.example.org/x", "https://de.example.org/x"),
    "the scheme and the last slash": ("http://example.org/", "https://www.example.org"),
    "punctuation of others": ("see example.org/form, please", "انظر example.org/form، من فضلك"),
    "an ending": ("visit example.org/form", "example.org/form'u ziyaret edin"),
    "a mail with an ending": ("write to info@example.org", "info@example.org'a yazın"),
    "isolates": ("info@example.org", "\u2066info@example.org\u2069"),
    "in brackets": ("(https://example.org/a_(b))", "（https://example.org/a_(b)）"),
    "a joined particle": ("to info@example.org", "بinfo@example.org"),
    "files": ("setup.py and node.js, No.5", "setup.py und node.js, Nr.5"),
    "a link that is gone as a whole": ("[a](https://example.org/b)", "a"),
    "twice for once": ("example.org", "example.org, example.org"),
    "lone surrogates": ("a@b.example \ud800", "\ud800 a@b.example"),
}


@pytest.mark.parametrize(("source", "target"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str) -> None:
    assert list(check(Pair(source, target, "en", "de"))) == []


ERROR, WARNING = Severity.ERROR, Severity.WARNING
FOUND = {
    "a name changed": ("records@example.org", "record@example.org", ERROR),
    "a mail's host": ("a@example.org", "a@exemple.org", ERROR),
    "a mail lost": ("Write to a@example.org.", "Schreiben Sie uns.", ERROR),
    "a mail broken": ("a@example.org", "a @ example.org", ERROR),
    "a mail new": ("Write to us.", "Schreiben Sie an a@example.org.", ERROR),
    "the host": ("https://example.org/a", "https://exemple.org/a", ERROR),
    "the domain": ("https://www.example.org", "https://www.example.com", ERROR),
    "a host without scheme": ("visit example.org", "besuchen Sie exampel.org", ERROR),
    "a number in the path": ("https://example.org/v/2024", "https://example.org/v/2042", ERROR),
    "lost": ("See https://example.org.", "Siehe dort.", ERROR),
    "in a link": ("[a](https://example.org/b)", "[a](https://other.org/b)", ERROR),
    "the country's domain": ("https://clinic-x.com/a", "https://clinic-x.de/a", ERROR),
    "only the front page": ("https://example.org/booking", "https://example.org/", ERROR),
    "only the front page, of the language": ("https://example.org/en/booking", "https://example.org/de", ERROR),
    "the last part is missing": ("https://example.org/fees/dental", "https://example.org/fees", ERROR),
    "no safe scheme": ("https://pay.example.org", "http://pay.example.org", ERROR),
    "a letter of the path": ("https://example.org/video/bypass", "https://example.org/video/bypas", ERROR),
    "two letters swapped": ("https://example.org/anmeldung", "https://example.org/anmledung", ERROR),
    "a letter, and the language": ("https://example.org/en/bypass", "https://example.org/de/bypas", ERROR),
    "another English page": ("https://example.org/asia", "https://example.org/africa", ERROR),
    "half another page": ("https://example.org/hearing-aids", "https://example.org/hearing-tests", ERROR),
    "a path that was German before": ("https://example.org/preise", "https://example.org/kosten", ERROR),
    "the path in German": ("at www.example.org/doctors.", "unter www.example.org/aerzte.", ERROR),
    "a file in German": ("https://example.org/consent.pdf", "https://example.org/zustimmung.pdf", ERROR),
    "the language left out": ("https://example.org/en/search", "https://example.org/search", ERROR),
    "perhaps an address": ("Read it.", "Lesen Sie es auf klinik.de nach.", WARNING),
}


@pytest.mark.parametrize(("source", "target", "severity"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, severity: Severity) -> None:
    assert max(problem.severity for problem in check(Pair(source, target, "en", "de"))) == severity


@pytest.mark.parametrize(
    ("target", "locale"),
    [
        ("https://example.org/list", "fr"),
        ("https://example.org/liste", "fr"),
        ("https://example.org/lista", "es"),
        ("https://example.org/fiyatlar", "tr"),
        ("https://example.org/price", "tr"),
        ("https://example.org/ceny", "ru"),
        ("https://example.org/الأسعار", "ar"),
    ],
)
def test_a_path_without_its_language(target: str, locale: str) -> None:
    [problem] = check(Pair("https://example.org/prices", target, "en", locale))
    assert problem.severity is ERROR


def test_says_what_and_where() -> None:
    [problem] = check(Pair("to records@example.org.", "an record@example.org.", "en", "de"))
    assert problem.text == "source records@example.org, translation record@example.org"
    assert (problem.in_source, problem.in_target, problem.dismissible) == (((3, 22),), ((3, 21),), True)
