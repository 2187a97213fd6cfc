"""Left-to-right runs in right-to-left text are found whole, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import grows_linearly, law
from translator.bundles.isolate import isolated, runs, set_apart

RUNS: dict[str, tuple[str, list[str]]] = {
    "none": ("نص عربي بلا غيره، ٣٠٪ و ٥٠.", []),
    "empty": ("", []),
    "a number alone": ("زارنا 1500 مريض.", []),
    "a name": ("مع Botox انخفض", ["Botox"]),
    "a name of two words": ("بكتيريا Clostridium botulinum لا", ["Clostridium botulinum"]),
    "a dose": ("تناول 50 mg يوميًا", ["50 mg"]),
    "a dose with a decimal": ("تناول 1.5 mg/kg، ثم", ["1.5 mg/kg"]),
    "a range": ("تناول 10–20 mg يوميًا", ["10–20 mg"]),
    "a percentage": ("نحو 30% منهم", ["30%"]),
    "degrees": ("أقل من 37.5 °C دائمًا", ["37.5 °C"]),
    "a phone number": ("اتصل +90 212 555 01 42.", ["+90 212 555 01 42"]),
    "a phone number with dashes": ("اتصل 0212-555-0142 الآن", ["0212-555-0142"]),
    "a phone number in Arabic-Indic digits": ("اتصل ٠٢١٢ ٥٥٥ ٠١٤٢ الآن", ["٠٢١٢ ٥٥٥ ٠١٤٢"]),
    "two years, which read from right to left": ("بين 2010 - 2020 هنا", []),
    "a long number with its unit": ("حقن 1500000 IU هنا", ["1500000 IU"]),
    "a phone number before a name": ("اتصل 0212 555 0142 Botox", ["0212 555 0142", "Botox"]),
    "a full stop after it": ("نستخدم Botox.", ["Botox"]),
    "in brackets": ("(Botox) و (50 mg).", ["Botox", "50 mg"]),
    "a sign that belongs to it": ("خلايا CD4+ هنا", ["CD4+"]),
    "a name with a number": ("استخدم SPF 50 يوميًا", ["SPF 50"]),
    "beside a letter": ("بـBotox", ["Botox"]),
    "an address": ("انظر https://clinic.example/a?b=c-1 هنا", ["https://clinic.example/a?b=c-1"]),
    "an address without a scheme": ("انظر clinic.example/a هنا", ["clinic.example/a"]),
    "a mail address": ("إلى info@clinic.example الآن", ["info@clinic.example"]),
    "placeholders": ("من {name} إلى %(count)s في %s و {{ page.title }}", []),
    "shortcodes": ('ب {{< ref "x" >}} و [map z="1"] و {% if x %} ب', []),
    "a tag": ('ب <b title="x">y</b>', ["y"]),
    "a name between placeholders": ("{a} Botox {b}", ["Botox"]),
}


@pytest.mark.parametrize(("text", "expected"), RUNS.values(), ids=RUNS)
def test_runs(text: str, expected: list[str]) -> None:
    assert [part for part, apart in runs(text) if apart] == expected


@law()
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("aB5 .,:+-/%°()٣م")), max_size=80))
def test_the_parts_joined_are_the_text(text: str) -> None:
    parts = runs(text)
    assert "".join(part for part, _ in parts) == text
    assert all(part for part, _ in parts)


def test_nothing_stands_beside_an_address_that_a_link_would_take_in() -> None:
    text = "انظر https://clinic.example/a مع Botox أو info@clinic.example"
    assert set_apart(text) == text.replace("Botox", "\u2068Botox\u2069")
    assert '<bdi dir="ltr">https://clinic.example/a</bdi>' in isolated(text)


@law()
@given(st.text(alphabet="ابتثم ،.(", max_size=80))
def test_arabic_is_never_isolated(text: str) -> None:
    assert not any(apart for _, apart in runs(text))


@pytest.mark.parametrize("text", ["1," * 50_000, "1" * 100_000, "a-" * 50_000, "1 (" + "(" * 50_000, "5 mg " * 20_000])
def test_long_texts_take_linear_time(text: str) -> None:
    assert "".join(part for part, _ in runs(text)) == text
    assert grows_linearly(lambda size: list(runs(text[:size])), len(text))
