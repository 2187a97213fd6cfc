"""What of a translation stays when some sentences of its source have changed, and when nothing is touched."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.matching.repair import MOST_NEW, Plan, Reason, Sentence, contradict, plan

OLD = "Rest at home today. Take 50 mg of ibuprofen with water. Call us if the pain gets worse."
THERE = (
    "Ruhen Sie sich heute zu Hause aus. Nehmen Sie 50 mg Ibuprofen mit Wasser ein. "
    "Rufen Sie uns an, wenn die Schmerzen stärker werden."
)
REST, DOSE, CALL = "Rest at home today.", "Take 50 mg of ibuprofen with water.", "Call us if the pain gets worse."
RUHE, DOSIS, RUF = (f"{part}." for part in THERE.rstrip(".").split(". "))
EAT = "Eat something light."


def shown(found: Plan | Reason) -> str | Reason:
    """The plan with the number of each sentence to translate in its place."""
    if isinstance(found, Reason):
        return found
    return found.filled({sentence.number: f"⟪{sentence.number}⟫" for sentence in found.sentences})


REPAIRED = {
    "the first": (f"Rest in bed today. {DOSE} {CALL}", f"⟪1⟫ {DOSIS} {RUF}"),
    "one between": (f"{REST} Swallow 50 mg of ibuprofen with water. {CALL}", f"{RUHE} ⟪2⟫ {RUF}"),
    "the last": (f"{REST} {DOSE} Call us if the ache gets worse.", f"{RUHE} {DOSIS} ⟪3⟫"),
    "two": (f"Rest in bed today. {DOSE} Call us if the ache gets worse.", f"⟪1⟫ {DOSIS} ⟪3⟫"),
    "two beside each other": (f"Rest in bed today. Swallow 50 mg of ibuprofen with water. {CALL}", f"⟪1⟫ ⟪2⟫ {RUF}"),
    "one before": (f"{EAT} {OLD}", f"⟪1⟫ {THERE}"),
    "one put in": (f"{REST} {EAT} {DOSE} {CALL}", f"{RUHE} ⟪2⟫ {DOSIS} {RUF}"),
    "one behind": (f"{OLD} {EAT}", f"{THERE} ⟪4⟫"),
    "two behind": (f"{OLD} {EAT} Sleep.", f"{THERE} ⟪4⟫ ⟪5⟫"),
    "one put in that counts and denies": (f"{REST} No food for 3 days. {DOSE} {CALL}", f"{RUHE} ⟪2⟫ {DOSIS} {RUF}"),
    "the first taken out": (f"{DOSE} {CALL}", f"{DOSIS} {RUF}"),
    "one taken out": (f"{REST} {CALL}", f"{RUHE} {RUF}"),
    "the last taken out": (f"{REST} {DOSE}", f"{RUHE} {DOSIS}"),
    "one parted": (f"Rest today. Stay at home. {DOSE} {CALL}", f"⟪1⟫ ⟪2⟫ {DOSIS} {RUF}"),
    "two joined": (f"{REST[:-1]}, and take 50 mg of ibuprofen with water. {CALL}", f"⟪1⟫ {RUF}"),
    "white space is the translation's": (f"Rest in bed today.  {DOSE}  {CALL}", f"⟪1⟫ {DOSIS} {RUF}"),
}  # fmt: skip


@pytest.mark.parametrize(("new", "expected"), REPAIRED.values(), ids=REPAIRED)
def test_what_did_not_change_stays_where_it_is(new: str, expected: str) -> None:
    assert shown(plan(OLD, new, THERE, "en", "de")) == expected


def test_what_to_translate_is_the_new_source() -> None:
    found = plan(OLD, f"{REST} {EAT} {DOSE} Call us now if the pain gets worse.", THERE, "en", "de")
    assert isinstance(found, Plan)
    assert found.sentences == (Sentence(2, EAT), Sentence(4, "Call us now if the pain gets worse."))
    assert found.pieces == (f"{RUHE} ", found.sentences[0], f" {DOSIS} ", found.sentences[1])


LEFT = {
    "nothing": (OLD, Reason.SAME),
    "white space": (OLD.replace(". ", ".  "), Reason.SAME),
    "all": ("Go home. Sleep.", Reason.MUCH),
    "more than a few": (f"{OLD} Eat an egg. Eat a plum. Eat jam. Eat bread. Eat rice. Eat fish.", Reason.MUCH),
    "another dose": (OLD.replace("50 mg", "500 mg"), Reason.CLAIMS),
    "another unit": (OLD.replace("50 mg", "50 g"), Reason.CLAIMS),
    "a dose less": (OLD.replace("50 mg of ", ""), Reason.CLAIMS),
    "a negation more": (OLD.replace("Call", "Do not call"), Reason.CLAIMS),
    "another direction": (OLD.replace("with water", "after lunch"), Reason.CLAIMS),
    "may for must": (OLD.replace("Call us", "You can call us"), Reason.CLAIMS),
    "another dose, in two sentences": (OLD.replace("50 mg of ibuprofen", "ibuprofen. It has 60 mg"), Reason.CLAIMS),
    "another dose, elsewhere": (f"{REST} {CALL} Take 500 mg of ibuprofen with water.", Reason.CLAIMS),
    "changed places": (f"{DOSE} {REST} {CALL}", Reason.MOVED),
    "changed places, and one new": (f"{DOSE} {EAT} {REST} {CALL}", Reason.MOVED),
    "a line break between": (f"{REST}\n{DOSE} {CALL} {EAT}", Reason.LAYOUT),
    "a line break at the end": (f"{OLD} {EAT}\n", Reason.LAYOUT),
    "no text": ("", Reason.LONG),
    "a long text": (OLD * 1000, Reason.LONG),
    "many sentences": (OLD + " Eat." * 60, Reason.LONG),
}


@pytest.mark.parametrize(("new", "reason"), LEFT.values(), ids=LEFT)
def test_left_to_a_person(new: str, reason: Reason) -> None:
    assert shown(plan(OLD, new, THERE, "en", "de")) == reason


@pytest.mark.parametrize("translation", ["", "Ja.", f"{RUHE} {RUF}", f"{DOSIS} {RUHE} {RUF}"])
def test_a_translation_that_is_not_of_this_source_is_left(translation: str) -> None:
    found = shown(plan(OLD, f"{OLD} {EAT}".replace("Rest at", "Rest in"), translation, "en", "de"))
    assert found in (Reason.UNSURE, Reason.LONG, Reason.MUCH)


def test_a_source_in_a_language_that_is_not_known_is_left() -> None:
    assert plan("Aa bb. Cc dd.", "Aa bb. Cc ee.", "Aa bb. Cc dd.", "xx", "de") is Reason.UNKNOWN
    assert shown(plan("Sit down. Eat some.", "Sit down. Eat more bread.", "Aa bb. Cc dd.", "en", "xx")) is Reason.CLAIMS


def test_one_sentence_there_for_two_here_is_translated_anew_with_both() -> None:
    old = f"{REST} {DOSE} Try to sleep until the next morning. {CALL}"
    there = f"{RUHE} {DOSIS[:-1]} und versuchen Sie, bis zum nächsten Morgen zu schlafen. {RUF}"
    assert shown(plan(old, old.replace("Try", "You should try"), there, "en", "de")) is Reason.CLAIMS
    assert shown(plan(old, old.replace("Try", "Please try"), there, "en", "de")) == f"{RUHE} ⟪2⟫ ⟪3⟫ {RUF}"


MARKUP = {
    "inside a sentence": ("Rest <b>at home</b> today. {}", "Ruhen Sie heute <b>zu Hause</b>. {}", "⟪1⟫ {}"),
    "around a sentence": ("<b>Rest at home today.</b> {}", "<b>Ruhen Sie heute zu Hause.</b> {}", "⟪1⟫ {}"),
    "brackets around one": ("{} (Rest at home today.)", "{} (Ruhen Sie heute zu Hause.)", "{} ⟪2⟫"),
    "brackets around two": (
        "{} (Rest at home today. Then go for a walk.)",
        "{} (Ruhen Sie heute zu Hause. Gehen Sie dann spazieren.)",
        "{} ⟪2⟫",
    ),
    "a tag over two": ("<b>Rest at home today. {}</b>", "<b>Ruhen Sie heute zu Hause. {}</b>", Reason.MARKUP),
    "stars over two": ("**Rest at home today. {}**", "**Ruhen Sie heute zu Hause. {}**", Reason.MARKUP),
    "over two, there only": ("Rest at home today. {}", "<i>Ruhen Sie heute zu Hause. {}</i>", Reason.MARKUP),
}


@pytest.mark.parametrize(("old", "there", "expected"), MARKUP.values(), ids=MARKUP)
def test_markup_is_never_cut(old: str, there: str, expected: str | Reason) -> None:
    old, there = old.format(DOSE), there.format(DOSIS)
    expected = expected.format(DOSIS) if isinstance(expected, str) else expected
    assert shown(plan(old, old.replace("today", "please"), there, "en", "de")) == expected


def test_markup_that_now_spans_the_new_sentence_is_left() -> None:
    new = f"{REST} <b>{DOSE.replace('Take', 'Swallow')} {CALL}</b>"
    assert plan(OLD, new, THERE, "en", "de") in (Reason.MARKUP, Reason.MUCH)


GAPS = {
    "as elsewhere in it": (
        "Sit. Eat.",
        "Sit. Eat. Go.",
        "Sitzen.\u00a0 Essen.",
        "de",
        "Sitzen.\u00a0 Essen.\u00a0 ⟪3⟫",
    ),
    "a space": ("Sit down.", "Sit down. Eat.", "Setzen.", "de", "Setzen. ⟪2⟫"),
    "no space": ("Sit down.", "Sit down. Eat.", "请坐。", "zh-TW", "请坐。⟪2⟫"),
    "a line break": ("Sit down.\nGo.", "Sit down.\nEat.\nGo.", "Setzen.\nGehen.", "de", "Setzen.\n⟪2⟫\nGehen."),
    "around all": (" Sit down. Go. ", " Sit down. Eat. Go. ", "\u00a0Setzen. Gehen.", "de", "\u00a0Setzen. ⟪2⟫ Gehen."),
}


@pytest.mark.parametrize(("old", "new", "there", "locale", "expected"), GAPS.values(), ids=GAPS)
def test_what_parts_a_new_sentence_from_the_others(old: str, new: str, there: str, locale: str, expected: str) -> None:
    assert shown(plan(old, new, there, "en", locale)) == expected


CONTRADICT = {
    "nothing": ("Take it.", "Take it.", False),
    "other words": ("Take the tablets in bed.", "Swallow these tablets in bed.", False),
    "an article": ("Take a pill.", "Take one pill.", False),
    "need to for must": ("You must rest.", "You need to rest.", False),
    "words for digits": ("Rest for two days.", "Rest for 2 days.", False),
    "a sign that holds letters together": ("Press Ctrl+Z.", "Press Escape.", False),
    "a sign beside a number": ("Hold it at +5.", "Hold it at 5.", True),
    "a sign that compares": ("A BMI = normal is fine.", "A BMI is fine.", True),
    "a number": ("Rest for two days.", "Rest for three days.", True),
    "another order": ("2 mg, then 1 mg.", "1 mg, then 2 mg.", True),
    "both": ("Your knees are swollen.", "Both your knees are swollen.", True),
    "how often": ("Take it once a day.", "Take it once a week.", True),
    "a day": ("Open on Monday.", "Open on Tuesday.", True),
    "a negation that is read with its word": ("It is not uncommon.", "It is uncommon.", True),
    "a side that is read with its word": ("Right after the operation.", "Right before the operation.", True),
    "a unit without a number": ("Given in milligrams.", "Given in grams.", True),
    "a number in an address": ("Call +1 202 555 0119.", "Call +1 202 555 0118.", True),
}


@pytest.mark.parametrize(("before", "after", "expected"), CONTRADICT.values(), ids=CONTRADICT)
def test_contradict(before: str, after: str, expected: bool) -> None:
    assert contradict(before, after, "en") is expected
    assert contradict(after, before, "en") is expected


WORDS = ("sit down", "eat bread", "drink water", "go home", "sleep well", "call us", "wash the face", "open the window")
PARAGRAPH = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6, unique=True)


@law()
@given(PARAGRAPH, st.data())
def test_what_is_kept_and_what_it_stood_for_is_the_old_translation(words: list[str], data: st.DataObject) -> None:
    """The translation is the source in capitals: with the old sentence in its place it comes back byte for byte."""
    at = data.draw(st.integers(0, len(words) - 1))
    gaps = data.draw(st.lists(st.sampled_from([" ", "  ", "\u00a0"]), min_size=len(words), max_size=len(words)))
    old = [f"{text.capitalize()}." for text in words]
    new = [*old[:at], "Stay in the garden.", *old[at + 1 :]]
    there = "".join(f"{text.upper()}{gap}" for text, gap in zip(old, gaps, strict=True))
    found = plan(" ".join(old), " ".join(new), there, "en", "xx")
    if isinstance(found, Plan) and len(found.sentences) == 1:
        assert found.filled({at + 1: old[at].upper()}) == there
    else:
        assert isinstance(found, Plan) or found in (Reason.UNSURE, Reason.MUCH)


TEXT = st.text(st.sampled_from('aB. 5(<b>)/"*\n\ud800…'), max_size=40) | st.text(max_size=40)


@law()
@given(TEXT, TEXT, TEXT, st.sampled_from(["de", "ar", "zh", "xx"]))
def test_any_texts(old: str, new: str, translation: str, locale: str) -> None:
    found = plan(old, new, translation, "en", locale)
    if isinstance(found, Plan):
        at = 0
        for piece in found.pieces:
            if isinstance(piece, Sentence):
                assert piece.text in new
            elif piece.strip():
                at = translation.index(piece.strip(), at) + len(piece.strip())
        assert len(found.sentences) <= MOST_NEW


@pytest.mark.parametrize("part", ["a. ", "(", "<b>x. ", "5 mg. ", '"', "a", "**a. "])
def test_bounded(part: str) -> None:
    start = time.process_time()
    for size in (300, 19_000, 1_000_000):
        text = (part * (size // len(part) + 1))[:size]
        plan(text, f"{text} Eat.", text, "en", "de")
    plan((REST + " ") * 50, (REST + " ") * 50 + EAT, (RUHE + " ") * 50, "en", "de")
    assert time.process_time() - start < 5
