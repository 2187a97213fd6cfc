"""deep-translator's services: codes, long texts, and what the library does by itself.

What a server may do to them is in test_providers.py."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import deep_translator.constants
import pytest

from tests.engines.loopback import DIALECTS, KEY, PRIVATE, Provider, Reply, assert_discreet, google_page, serve
from translator.engines import Answer, Setup, load
from translator.engines.deep_codes import GOOGLE, MYMEMORY
from translator.engines.texts import pieces
from translator.errors import EngineError, EngineMissing


@pytest.fixture
def google(monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    with serve(DIALECTS["google"], monkeypatch) as provider:
        yield provider


def one(provider: Provider, text: str, target: str = "de") -> Answer:
    [answer] = provider.engine().translate([text], "en", target)
    return answer


@pytest.mark.parametrize(
    ("text", "sent", "expected"),
    [
        ("Take the pills.", "Take the pills.", "«Take the pills.»"),
        ("  Take the pills.\n", "Take the pills.", "  «Take the pills.»\n"),
        ("\u00a0Take it\u202f\u00a0", "Take it", "\u00a0«Take it»\u202f\u00a0"),
        ("one\ntwo", "one\ntwo", "«one\ntwo»"),
        ("a < b & c > d", "a < b & c > d", "«a < b & c > d»"),
        ("⟦0⟧red⟦1⟧ pill", "⟦0⟧red⟦1⟧ pill", "«⟦0⟧red⟦1⟧ pill»"),
        ("é ü 漢 😀", "é ü 漢 😀", "«é ü 漢 😀»"),
        ("...", None, "..."),
        ("⟦0⟧", None, "⟦0⟧"),
        ("", None, ""),
    ],
)
def test_sends_text_and_gives_white_space_back(google: Provider, text: str, sent: str | None, expected: str) -> None:
    assert one(google, text) == Answer(expected)
    assert google.texts == ([] if sent is None else [sent])


@pytest.mark.parametrize(
    ("text", "got", "expected"),
    [
        ("5\u00a0mg a day", "5 mg am Tag", "5\u00a0mg am Tag"),
        ("15 or 5\u00a0mg", "15 oder 5 mg", "15 oder 5\u00a0mg"),
        ("⟦0⟧\u202fmg and 2.5\u00a0ml", "⟦0⟧ mg und 2.5 ml", "⟦0⟧\u202fmg und 2.5\u00a0ml"),
        ("2.5\u00a0mg a day", "2,5 mg am Tag", "2,5 mg am Tag"),
        ("5 mg a day", "5 mg am Tag", "5 mg am Tag"),
    ],
)
def test_no_break_spaces_after_numbers(google: Provider, text: str, got: str, expected: str) -> None:
    google.plays = lambda _: google.answer([got])
    assert one(google, text) == Answer(expected)


def test_line_breaks_of_the_page_are_not_glued(google: Provider) -> None:
    google.plays = lambda _: Reply('<div class="result-container">eins<br>zwei<br/>drei</div>')
    assert one(google, "one\ntwo\nthree") == Answer("eins\nzwei\ndrei")


def test_the_old_page_is_read_too(google: Provider) -> None:
    google.plays = lambda _: Reply('<div class="t0">eins</div>')
    assert one(google, "first") == Answer("eins")


@pytest.mark.parametrize(
    ("text", "target", "refused"),
    [
        ("5 mg", "de", False), ("COVID-19", "ar", False), ("Botox", "es", False), ("MRI", "ru", False),
        ("https://a.example/the/of me@of.example", "ru", False), ("hospital", "es", False), ("⟦0⟧ mg", "ar", False),
        ("120 mmol", "de", False), ("Botox", "ar", True), ("hospital", "ru", True), ("Contact Us", "de", True),
        ("CALL US", "de", True), ("Migraine treatment", "es", True), ("Do not", "fr", True),
        ("Take 5 mg of it.", "de", True),
    ],
)  # fmt: skip
def test_an_echo_is_refused_where_words_should_have_changed(
    google: Provider, text: str, target: str, refused: bool
) -> None:
    google.plays = lambda asked: Reply(google_page(google.dialect.read(asked)))
    assert one(google, text, target) == (Answer("", "came back unchanged") if refused else Answer(text))


def test_much_too_short_is_refused(google: Provider) -> None:
    google.plays = lambda _: google.answer(["ja"])
    assert one(google, "the pills " * 20).refused == "the length of the answer is implausible"


def test_what_breaks_inside_the_library_is_named_without_its_words(
    google: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(text: str, **_: object) -> None:
        raise LookupError(text)

    monkeypatch.setattr("deep_translator.google.is_input_valid", breaks)
    with pytest.raises(EngineError, match="LookupError") as raised:
        one(google, PRIVATE)
    assert_discreet(raised.value)


CODES = [
    ("google", "de", "de"), ("google", "es-MX", "es"), ("google", "es-419", "es"), ("google", "pt-BR", "pt"),
    ("google", "pt_BR", "pt"), ("google", "nb", "no"), ("google", "nb-NO", "no"), ("google", "no", "no"),
    ("google", "he", "iw"), ("google", "he-IL", "iw"), ("google", "fil", "tl"), ("google", "jv", "jw"),
    ("google", "zh", "zh-CN"), ("google", "zh-Hans", "zh-CN"), ("google", "zh-CN", "zh-CN"),
    ("google", "zh-Hans-HK", "zh-CN"), ("google", "zh-Hant", "zh-TW"), ("google", "zh-TW", "zh-TW"),
    ("google", "zh-HK", "zh-TW"), ("google", "zh-Hant-HK", "zh-TW"), ("google", "sr", "sr"),
    ("google", "sr-Cyrl-RS", "sr"), ("google", "uz-Latn", "uz"), ("google", "ar-EG", "ar"),
    ("mymemory", "de", "de-DE"), ("mymemory", "de-AT", "de-AT"), ("mymemory", "ar", "ar-SA"),
    ("mymemory", "pt-BR", "pt-BR"), ("mymemory", "zh-Hant-HK", "zh-HK"), ("mymemory", "sr-Latn", "sr-Latn-RS"),
    ("microsoft", "pt-BR", "pt"), ("microsoft", "pt-PT", "pt-PT"), ("microsoft", "zh-TW", "zh-Hant"),
    ("microsoft", "sr-Latn", "sr-Latn"), ("microsoft", "no", "nb"), ("microsoft", "he", "he"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "target", "code"), CODES)
def test_codes(monkeypatch: pytest.MonkeyPatch, name: str, target: str, code: str) -> None:
    with serve(DIALECTS[name], monkeypatch) as provider:
        engine = provider.engine()
        assert engine.can("en-US", target)
        assert engine.translate(["good"], "en-US", target) == [Answer("«good»")]
        query = provider.asked[0].query
    sent = {
        "google": query.get("tl"),
        "microsoft": query.get("to"),
        "mymemory": query.get("langpair", "|").split("|")[1],
    }
    assert sent[name] == code


@pytest.mark.parametrize(
    "target", ["en", "en-GB", "tlh", "sr-Latn", "pa-Arab", "ar-XB", "en-XA", "auto", "", "zh-Latn"]
)
def test_pairs_that_google_does_not_know(google: Provider, target: str) -> None:
    assert not google.engine().can("en", target)


def test_every_code_is_the_library_s() -> None:
    constants = deep_translator.constants
    assert set(GOOGLE.values()) == set(constants.GOOGLE_LANGUAGES_TO_CODES.values()) - {"mni-Mtei"}
    assert set(MYMEMORY.values()) <= set(constants.MY_MEMORY_LANGUAGES_TO_CODES.values())


@pytest.mark.parametrize(
    ("text", "largest", "lengths"),
    [
        ("One two. " * 1_000, 5_000, [4_994, 4_004]),
        ("word " * 1_500, 5_000, [4_999, 2_499]),
        ("x" * 6_000, 5_000, [6_000]),
        ("short", 5_000, [5]),
        ("دواء. " * 100, 490, [293, 293, 11]),
    ],
)
def test_splits_at_sentences(text: str, largest: int, lengths: list[int]) -> None:
    spans = pieces(text, "en", largest)
    assert [end - start for start, end in spans] == lengths
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


def test_a_long_text_comes_back_in_one(google: Provider) -> None:
    text = " " + "Take the pill. " * 800 + "\n"
    answer = one(google, text)
    assert not answer.refused
    assert answer.text.replace("«", "").replace("»", "") == text
    assert [len(part) <= 4_999 for part in google.texts] == [True] * 3
    assert answer.text.count("«") == 3


def test_a_long_text_is_refused_with_its_part(google: Provider) -> None:
    google.plays = lambda asked: google.answer([""]) if "last" in asked.query["q"] else google.good(asked)
    assert one(google, "Take the pill. " * 800 + "last.") == Answer("", "google gave nothing back")
    assert one(google, "x" * 5_000) == Answer("", "the text cannot be split")


def test_the_library_is_imported_only_to_translate() -> None:
    code = (
        "import sys; from translator.engines import load; e = load('google'); e.can('en', 'de'); e.missing('en', 'de');"
        "print(sorted({'deep_translator', 'requests', 'bs4'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_says_what_it_is() -> None:
    engine = load("google")
    assert engine.sends_text_away
    assert (engine.batch_texts, engine.batch_characters) == (1, 4_900)
    assert engine.missing("en", "de") == ""


def test_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load("microsoft").missing("en", "de") == "its key is missing: set MICROSOFT_API_KEY"
    assert load("microsoft", Setup({}, {"MICROSOFT_API_KEY": KEY})).missing("en", "de") == ""
    with pytest.raises(EngineMissing, match="set MICROSOFT_API_KEY"):
        load("microsoft").translate(["good"], "en", "de")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    missing = "deep-translator is not installed: pip install deep-translator"
    assert load("google").missing("en", "de") == missing
    with pytest.raises(EngineMissing, match=missing):
        load("google").translate(["good"], "en", "de")
