"""What changed in a text is found word by word, in bounded time, and nothing else is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.matching import differences
from translator.language.matching.differences import WORD, Part, changes, compared

SIGNS = {Part.GONE: "-{}-", Part.NEW: "+{}+", Part.SAME: "{}", Part.LEFT_OUT: "…"}


def told(before: str, after: str, around: int = differences.AROUND) -> str:
    return "".join(SIGNS[part].format(text) for text, part in compared(before, after, around))


TOLD = {
    "nothing": ("Rest.", "Rest.", ""),
    "spaces alone": ("Rest  at\nhome. ", "Rest at home.", ""),
    "a number": ("Wait 24 hours.", "Wait 48 hours.", "Wait -24-+48+ hours."),
    "a decimal": ("Take 2.5 mg.", "Take 25 mg.", "Take -2.5-+25+ mg."),
    "a fraction without its nought": ("Take .5 mg", "Take 5 mg", "Take -.5-+5+ mg"),
    "a sign": ("Keep at −5 °C", "Keep at 5 °C", "Keep at -−5-+5+ °C"),
    "a word with its hyphen": ("A 24-hour wait", "A 48-hour wait", "A -24-hour-+48-hour+ wait"),
    "a number with its unit": ("Take 50mg now", "Take 500mg now", "Take -50mg-+500mg+ now"),
    "a lost not": ("Do not rub.", "Do rub.", "Do -not -rub."),
    "a new not": ("Do rub.", "Do not rub.", "Do +not+ rub."),
    "the first word": ("Never rub.", "Rub.", "-Never rub-+Rub+."),
    "the last word": ("Rest now", "Rest", "Rest- now-"),
    "a last word more": ("Rest", "Rest now", "Rest +now+"),
    "all of it": ("", "Rest.", "+Rest.+"),
    "none of it": ("Rest.", "", "-Rest.-"),
    "two with a word between": ("from 2 to 3 days", "from 4 to 5 days", "from -2 to 3-+4 to 5+ days"),
    "two with more between": ("2 pills for 3 days", "4 pills for 5 days", "-2-+4+ pills for -3-+5+ days"),
    "a stop": ("Rest", "Rest.", "Rest+.+"),
    "in bold": ("**24** hours", "**48** hours", "**-24-+48+** hours"),
    "a tag": ('See <a id="a1">us</a>.', 'See <a id="a2">us</a>.', 'See -<a id="a1">-+<a id="a2">+us</a>.'),
    "no tag": ("if a < 5 mg", "if a < 6 mg", "if a < -5-+6+ mg"),
    "Arabic": ("انتظر 24 ساعة.", "انتظر 48 ساعة.", "انتظر -24-+48+ ساعة."),
    "Chinese": ("24小时内不要揉", "48小时内不要揉", "-24-+48+小时内不…"),
    "Chinese signs": ("不要喝酒", "不要吃饭", "不要-喝酒-+吃饭+"),
    "Thai": ("ห้ามดื่ม 2 วัน", "ห้ามดื่ม 3 วัน", "…ดื่ม -2-+3+ วัน"),
    "half a character": ("a \ud800 b", "a \udfff b", "a -\ud800-+\udfff+ b"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), TOLD.values(), ids=TOLD)
def test_what_changed(before: str, after: str, expected: str) -> None:
    assert told(before, after) == expected


def test_so_many_words_stand_round_a_change() -> None:
    before = "one two three four 24 five six seven eight"
    assert told(before, before.replace("24", "48"), 2) == "…three four -24-+48+ five six…"
    assert told(before, before.replace("24", "48"), 3) == "one two three four -24-+48+ five six seven eight"
    after = before.replace("one", "1").replace("eight", "8")
    assert told(before, after, 2) == "-one-+1+ two three…six seven -eight-+8+"
    assert told(before, after, 3) == "-one-+1+ two three four 24 five six seven -eight-+8+"


words = st.sampled_from(["24", "48", "not", "mg.", "(a,", "b)", "<b>", "日本", "…", ".", "x"])
texts = st.lists(words, max_size=25).map(" ".join) | st.text(max_size=40)


def words_of(text: str) -> list[str]:
    return [found[0] for found in WORD.finditer(text)]


@law()
@given(texts, texts)
def test_the_changes_make_one_text_of_the_other(before: str, after: str) -> None:
    made, at = "", 0
    for change in changes(before, after):
        assert change.before[0] >= at
        made += f" {before[at : change.before[0]]} {after[slice(*change.after)]} "
        at = change.before[1]
    assert words_of(made + before[at:]) == words_of(after)
    assert bool(changes(before, after)) == (words_of(before) != words_of(after))


@law()
@given(texts, texts, st.integers(1, 5))
def test_a_comparison_holds_what_came_and_went(before: str, after: str, around: int) -> None:
    pieces = compared(before, after, around)
    found = changes(before, after)
    new = [after[slice(*change.after)] for change in found]
    gone = [before[slice(*change.before)] for change in found]
    assert [text for text, part in pieces if part is Part.NEW] == list(filter(None, new))
    assert [text.strip() for text, part in pieces if part is Part.GONE] == [text.strip() for text in gone if text]
    whole = "".join(text for text, part in pieces if part in (Part.NEW, Part.SAME))
    if pieces and all(part is not Part.LEFT_OUT for _, part in pieces):
        assert words_of(whole) == words_of(after)


SENTENCE = "Take 50 mg of it twice a day, not more. "
HEAVY = {
    "one sentence after another": (SENTENCE * 12_500, SENTENCE * 6_000 + "Never. " + SENTENCE * 6_500),
    "nothing the same": ("a " * 250_000, "b " * 250_000),
    "sentences of a letter": ("a." * 150_000, "b." * 150_000),
    "turned round": ("a b " * 125_000, "b a " * 125_000),
    "one sign": ("." * 500_000, "," * 500_000),
    "one word": ("a" * 500_000, "b" * 500_000),
    "open tags": ("<a " * 150_000, "<b " * 150_000),
    "a word and signs": ("a" + "." * 500_000, "b"),
    "no spaces": ("日本" * 150_000, "本日" * 150_000),
}


@pytest.mark.parametrize(("before", "after"), HEAVY.values(), ids=HEAVY)
def test_long_texts_take_seconds(before: str, after: str) -> None:
    start = time.process_time()
    assert changes(before, after)
    assert time.process_time() - start < 8


def test_a_change_in_a_long_text_is_found_in_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(differences, "MOST", 400)
    before = "".join(f"Sentence number {number} is here. " for number in range(15))
    after = before.replace("number 3 ", "number 33 ").replace("number 12 ", "number 122 ")
    assert [before[slice(*change.before)] for change in changes(before, after)] == ["3", "12"]


def test_what_is_too_long_is_one_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(differences, "MOST", 4)
    (change,) = changes("a 1 b c d e f 2 z", "a 3 b c d e f 4 z")
    assert (change.before, change.after) == ((2, 15), (2, 15))
