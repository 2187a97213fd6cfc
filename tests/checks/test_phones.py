"""Phone numbers: in each country's groups and any digits; dates, doses and prices are none."""

from __future__ import annotations

import pytest

from translator.checks.pair import Pair
from translator.checks.phones import check
from translator.markup.phones import phones
from translator.model import Severity

NOTHING = {
    "a bracket behind it": ("Call +44 161 496 0233 (6 pm to 8 am).", "Llame al +44 161 496 0233 (de 18:00 a 8:00)."),
    "prose": ("Take two pills.", "Nehmen Sie zwei Tabletten."),
    "nothing translated": ("+49 30 555 0123", ""),
    "in other groups": ("+49 30 555 0123", "+49 (30) 55 50 123"),
    "in other digits": ("(202) 555-0171", "٢٠٢-٥٥٥-٠١٧١"),
    "isolated": ("+1 202 555 0119", "\u2066+1 202 555 0119\u2069"),
    "solid": ("+33123456789", "+33 1 23 45 67 89"),
    "in full": ("030 555 0140", "+49 30 555 0140"),
    "within the country": ("+49 30 555 0140", "030 5550140"),
    "00 for +": ("+49 30 555 0140", "0049 30 555 0140"),
    "the trunk's zero": ("+44 (0)20 7946 0954", "+44 20 7946 0954"),
    "the Russian eight": ("+7 495 555 01 23", "8 (495) 555-01-23"),
    "the American one": ("1-800-555-0199", "800-555-0199"),
    "no phone for this reader": ("call 612345678", "llame al 612 345 678"),
    "prices and dates": ("1,250,000 on 2024-05-12", "1 250 000 am 12.05.2024"),
    "swapped": ("+49 30 555 0140, +49 40 555 0187", "+49 40 555 0187, +49 30 555 0140"),
    "lone surrogates": ("\ud800 +49 30 555 0140", "+49 30 555 0140 \ud800"),
}


@pytest.mark.parametrize(("source", "target"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str) -> None:
    assert list(check(Pair(source, target, "en", "de"))) == []


FOUND = {
    "a digit": ("+49 40 555 0187", "+49 40 555 0178"),
    "a digit of a local one": ("Poison helpline: 030 555 0140", "Giftnotruf: 030 555 0141"),
    "a digit in another script": ("(202) 555-0138", "٢٠٢-٥٥٥-٠١٨٣"),
    "a digit in other groups": ("(202) 555-0138", "202 555 01 83"),
    "a digit too few": ("+49 40 555 0187", "+49 40 555 018"),
    "the country": ("+49 40 555 0187", "+43 40 555 0187"),
    "lost": ("Call +49 40 555 0187.", "Rufen Sie an."),
    "new": ("Call us.", "Rufen Sie an: +49 40 555 0187."),
    "one of two": ("+49 40 555 0187, +49 40 555 0188", "+49 40 555 0187, +49 40 555 0187"),
}


@pytest.mark.parametrize(("source", "target"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str) -> None:
    [problem] = check(Pair(source, target, "en", "de"))
    assert (problem.severity, problem.dismissible) == (Severity.ERROR, True)


def test_says_what_and_where() -> None:
    [problem] = check(Pair("Ring 01 99 00 45 68.", "Tel. 01 99 00 45 63.", "en", "fr"))
    assert problem.text == "source 01 99 00 45 68, translation 01 99 00 45 63"
    assert (problem.in_source, problem.in_target) == (((5, 19),), ((5, 19),))


NONE = (
    "2024-05-12", "12/05/2024", "12.05.2024 - 14.06.2024", "08.05-09.06.24", "2019-2020", "2019–2020", "1 250 000",
    "1.250.000 or 12 345 678", "10 000-20 000", "1-0-1-0", "10 20 30 40 50 mg", "500-1000 mg", "1/2/3/4",
    "0.1234567", "978-3-16-148410-0", "ISBN 978-0-306-40615-7", "NCT01234567", "12345678", "9007-49-2",
    "08.00-12.00", "0800-1600", "€1000000", "1234567", "0123456789", "000000000", "9" * 100,
    "DE89 3704 0044 0532 0130 00", "120/80 120/80", "+5 to +10", "MA 02110-1301",
)  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_is_no_phone_number(text: str) -> None:
    assert phones(text) == ()


PHONES = (
    "+49 30 5550140", "030/555 0140", "(030) 555 0140", "0800 555 0199", "01.99.00.45.68", "1-800-555-0199",
    "202-555-0171", "202.555.0171", "8 800 555 35 35", "+971 4 555 0142", "+٩٧١ ٤ ٥٥٥ ٠١٤٢", "495 555 0140",
    "+32 70 010 245",
)  # fmt: skip


@pytest.mark.parametrize("text", PHONES)
def test_is_a_phone_number(text: str) -> None:
    assert [one.text for one in phones(f"At {text}.")] == [text]
