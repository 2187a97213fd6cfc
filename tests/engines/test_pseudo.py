"""The pseudo engine: shape of a translation, nothing that must stay is touched."""

from __future__ import annotations

import re
import unicodedata

import pytest

from translator.engines import load
from translator.engines.pseudo import Pseudo

TEXT = "Migraine ⟦0⟧ takes ⟦12⟧ about 50 mg, see https://clinic.example/a?b=c#d, www.a.example or me@clinic.example."


def one(text: str, target: str) -> str:
    [answer] = Pseudo().translate([text], "en", target)
    assert not answer.refused
    return answer.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Migraine", "[Ḿîĝŕåîñé ļöŕéɱ]"),
        ("  Call Us\n", "  [Çåļļ Ûš ļöŕéɱ]\n"),
        ("Take 5.5 mg ⟦0⟧", "[Ţåķé 5.5 ɱĝ ⟦0⟧ ļöŕéɱ]"),
        ("see https://a.example/x now", "[šéé https://a.example/x ñöŵ ļöŕéɱ îþšûɱ]"),
        ("...", "..."),
        ("", ""),
        (" 50 % ", " 50 % "),
        ("⟦0⟧⟦1⟧", "⟦0⟧⟦1⟧"),
    ],
)
def test_accents_and_length(text: str, expected: str) -> None:
    assert one(text, "de") == expected


@pytest.mark.parametrize(
    ("target", "letters"),
    [
        ("ar", "ARABIC"), ("ar-XB", "ARABIC"), ("ar_EG", "ARABIC"), ("fa", "ARABIC"), ("ur-PK", "ARABIC"),
        ("az-Arab", "ARABIC"), ("uz-arab-AF", "ARABIC"), ("en-XB", "ARABIC"), ("dv", "ARABIC"), ("ckb", "ARABIC"),
        ("he", "HEBREW"), ("iw", "HEBREW"), ("yi", "HEBREW"), ("he-IL", "HEBREW"), ("es-Hebr", "HEBREW"),
        ("de", "LATIN"), ("ru", "LATIN"), ("zh-Hant-TW", "LATIN"), ("ur-Latn", "LATIN"), ("en-XA", "LATIN"),
    ],
)  # fmt: skip
def test_letters_of_the_target(target: str, letters: str) -> None:
    answer = one("Migraine and café", target)
    assert {unicodedata.name(letter).split()[0] for letter in answer if letter.isalpha()} == {letters}
    assert (unicodedata.bidirectional(answer.lstrip("[")[0]) in {"R", "AL"}) == (letters != "LATIN")


@pytest.mark.parametrize("target", ["de", "ar", "he"])
def test_what_must_stay_stays(target: str) -> None:
    stays = re.compile(r"⟦[0-9]+⟧|[0-9]+|https\S+|www\S+|\S+@\S+")
    answer = one(TEXT, target)
    assert stays.findall(answer.rstrip("]")) == stays.findall(TEXT)
    assert "Migraine" not in answer
    assert answer == one(TEXT, target)
    assert unicodedata.is_normalized("NFC", answer)


@pytest.mark.parametrize("length", [20, 100, 1_000, 100_000])
def test_about_thirty_percent_longer(length: int) -> None:
    text = ("a headache is no joke " * length)[:length].strip()
    grown = len(one(text, "de")) / len(text)
    assert 1.3 <= grown <= 1.75 if length == 20 else 1.3 <= grown <= 1.4
    assert not any(character.isdigit() for character in one(text, "de"))
    assert len(one(text, "ar")) == len(text)


def test_each_letter_has_its_own() -> None:
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    for target in ("ar", "he"):
        assert len(set(one(alphabet, target))) == 26
        assert one(alphabet.upper(), target) == one(alphabet, target)
    assert len(set(one(alphabet + alphabet.upper(), "de")[1:53])) == 52


def test_answers_in_order_for_any_pair() -> None:
    engine = load("pseudo")
    assert not engine.sends_text_away
    assert engine.can("en", "tlh")
    assert engine.missing("en", "tlh") == ""
    assert [answer.text for answer in engine.translate(["b", "...", "a"], "en", "ar")] == ["ب", "...", "ا"]
    assert engine.translate([], "en", "ar") == []


def test_a_very_long_word_beside_an_address_takes_no_time() -> None:
    word = "x" * 200_000
    (answer,) = Pseudo().translate([f"{word} a@b.org"], "en", "ar")
    assert answer.text.endswith(" a@b.org")
