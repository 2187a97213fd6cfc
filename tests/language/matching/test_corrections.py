"""What an edit corrects, and what it only words anew or puts elsewhere."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.formats import parse
from translator.language.matching.corrections import between, corrections
from translator.model import Document


def article(text: str) -> Document:
    return parse(PurePosixPath("blog/knee.txt"), text.encode())


def found(before: str, after: str, locale: str = "en") -> list[str]:
    return [str(one) for one in corrections(article(before), article(after), locale)]


CORRECTED = {
    "Take it within 24 hours.": ("Take it within 48 hours.", "24 hours → 48 hours"),
    "Take 50 mg.": ("Take 50 mcg.", "50 mg → 50 mcg"),
    "Take 1.5 mg each day.": ("Take 15 mg each day.", "1.5 mg → 15 mg"),
    "Take .5 mg each day.": ("Take 5 mg each day.", ".5 mg → 5 mg"),
    "Take two tablets.": ("Take three tablets.", "two tablets → three tablets"),
    "Take 50 mg for 10 days.": ("Take 10 mg for 50 days.", "50 mg → 10 mg"),
    "Take 5 to 10 ml of it.": ("Take 5 to 15 ml of it.", "5 to 10 ml → 5 to 15 ml"),
    "It helps 10% of people.": ("It helps 20% of people.", "10% → 20%"),
    "The course is on 3 May 2025.": ("The course is on 5 May 2025.", "3 May 2025 → 5 May 2025"),
    "Come at 8:30.": ("Come at 9:30.", "8:30 → 9:30"),
    "Take it daily.": ("Take it weekly.", "daily → weekly"),
    "Take it twice a week.": ("Take it three times a week.", "twice → three times"),
    "Take it in the morning.": ("Take it in the evening.", "in the morning → in the evening"),
    "Take it with milk.": ("Do not take it with milk.", "Take → Do not take"),
    "Do not stop it.": ("Do stop it.", "not stop → stop"),
    "Take it with food.": ("Take it without food.", "with → without"),
    "Avoid alcohol.": ("Use alcohol.", "Avoid → Use"),
    "The left knee.": ("The right knee.", "left → right"),
    "Eat before you come.": ("Eat after you come.", "before → after"),
    "It takes more than that.": ("It takes less than that.", "more than → less than"),
    "The dose was increased.": ("The dose was decreased.", "increased → decreased"),
    "Hypotension may occur.": ("Hypertension may occur.", "Hypotension → Hypertension"),
    "You may drive.": ("You must drive.", "may → must"),
    "You must not fast.": ("You do not have to fast.", "must not → do not have to"),
    "It is for adults.": ("It is for children.", "adults → children"),
    "It suits adults.": ("It suits everyone.", "It suits adults. → It suits everyone."),
    "Use the oral form.": ("Use the nasal form.", "oral → nasal"),
    "Put it on the arm.": ("Put it on the leg.", "arm → leg"),
    "Put it on your wrist.": ("Put it on your waist.", "wrist → waist"),
    "Use the cream.": ("Use the gel.", "cream → gel"),
    "Take ibuprofen with it.": ("Take paracetamol with it.", "ibuprofen → paracetamol"),
    "It helps people with HIV.": ("It helps people with HPV.", "HIV → HPV"),
    "Type I is rare.": ("Type II is rare.", "Type I is rare. → Type II is rare."),
    "It is safe.": ("It is unsafe.", "safe → unsafe"),
    "The rays are harmful.": ("The rays are harmless.", "harmful → harmless"),
    "Wear loose clothes.": ("Wear tight clothes.", "loose → tight"),
    "It is a common effect.": ("It is a rare effect.", "common → rare"),
    "Keep it cold.": ("Keep it warm.", "cold → warm"),
    "Call if you feel dizzy.": ("Call unless you feel dizzy.", "Call if you feel dizzy. → Call unless you feel dizzy."),
    "Start the tablets.": ("Stop the tablets.", "Start the tablets. → Stop the tablets."),
    "Call 555-1234 now.": ("Call 555-4321 now.", "555-1234 → 555-4321"),
    "Visitors take 50 mg.": ("Runners take 50 mg.", "Visitors → Runners"),
    "Take Abcol before Xyzol.": ("Take Xyzol before Abcol.", "Take Abcol before Xyzol. → Take Xyzol before Abcol."),
}  # fmt: skip


@pytest.mark.parametrize("before", CORRECTED)
def test_a_correction_is_said_in_the_texts_own_words(before: str) -> None:
    after, said = CORRECTED[before]
    assert said in [str(one) for one in between([before], [after], "en")]
    assert between([after], [before], "en")


TURNED = {
    "Turn the dial clockwise.": "Turn the dial anticlockwise.",
    "Do it every morning.": "Do it every evening.",
    "Rest every night.": "Rest every afternoon.",
    "Take a teaspoon.": "Take a tablespoon.",
    "Rinse during meals.": "Rinse between meals.",
    "Let the baby sleep on its back.": "Let the baby sleep on its front.",
    "Lie on your side.": "Lie on your stomach.",
    "Both eyes are treated.": "One eye is treated.",
    "Lay the patient flat.": "Sit the patient upright.",
    "The north entrance is open.": "The south entrance is open.",
    "The first dose is larger than the second.": "The second dose is larger than the first.",
    "Give the baby milk, then the medicine.": "Give the baby the medicine, then milk.",
    "Use the inhaler, then rinse your mouth.": "Rinse your mouth, then use the inhaler.",
    "You are awake during it.": "You are asleep during it.",
    "Keep it after opening.": "Discard it after opening.",
    "Throw the rest away.": "Keep the rest.",
    "It may cause drowsiness.": "It may cause insomnia.",
    "Mix it with warm water.": "Mix it with boiling water.",
    "Use the green pen.": "Use the grey pen.",
    "Rub it in.": "Dab it on.",
    "Her son is ill.": "Her daughter is ill.",
    "The tablet can be split.": "The tablet can be chewed.",
}


@pytest.mark.parametrize(("before", "after"), TURNED.items())
def test_what_says_another_thing(before: str, after: str) -> None:
    assert found(f"{before}\n", f"{after}\n")
    assert found(f"{after}\n", f"{before}\n")


THE_SAME = {
    "then at the end": ("Then rest for a while.", "Rest for a while then."),
    "a comparison": ("It is nicer than the first room.", "This is nicer than the first room."),
    "a while": ("We keep you company while you wait.", "We keep you company while you are waiting."),
    "nothing": ("Take 50 mg.", "Take 50 mg."),
    "digits for a word": ("Take two tablets.", "Take 2 tablets."),
    "digits in groups": ("Take 1,000 mg each day.", "Take 1000 mg each day."),
    "other words for how often": ("Take 50 mg twice a day.", "Please take fifty mg twice daily."),
    "another negation": ("It is not safe.", "It is never safe."),
    "a small word": ("Take 50 mg of it in the morning.", "Take 50 mg of this in the morning."),
    "two letters swapped": ("Take 50 mg wiht water.", "Take 50 mg with water."),
    "a letter too few": ("Take 50 mg of the tabets.", "Take 50 mg of the tablets."),
    "a letter too many": ("Take 50 mg with watter.", "Take 50 mg with water."),
    "a slip in a small word": ("Take 50 mg of teh drug.", "Take 50 mg of the drug."),
    "a slip in what is named": ("Drink plenty of watre.", "Drink plenty of water."),
    "a space too few": ("Take 50 mg attimes.", "Take 50 mg at times."),
    "punctuation": ("Take 50 mg; rest.", "Take 50 mg, rest!"),
    "capitals": ("TAKE CARE of it, please.", "Take care of it, please."),
    "emphasis": ("Take 50 mg.", "Take **50 mg**."),
    "a word more": ("Drink water with it.", "Drink some water with it."),
    "worded anew": ("Recovery is usually quick.", "Most people recover quickly."),
    "worded anew, with its subject": ("Ask our nurses about your knee.", "Talk to our nurses about your knee."),
    "a friendly word": ("You can call us at any hour.", "Call us at any hour."),
    "other words for a negation's neighbour": ("Rest is good for you.", "It is good to rest."),
}


@pytest.mark.parametrize(("before", "after"), THE_SAME.values(), ids=THE_SAME)
def test_what_says_the_same(before: str, after: str) -> None:
    assert not between([before], [after], "en")
    assert not between([after], [before], "en")


A, B, C = "Take 50 mg of it in the morning.", "Take 100 mg of it in the evening.", "Drink water with it."
TWO = "Adults\n\nTake 50 mg.\n\nChildren\n\nTake 20 mg.\n"
ARTICLES = {
    "nothing": (f"{A}\n\n{B}\n\n{C}\n", f"{A}\n\n{B}\n\n{C}\n", False),
    "wrapped anew": (f"{A}\n\n{B}\n", f"{A.replace(' of it', chr(10) + 'of it')}\n\n{B}\n", False),
    "moved": (f"{A}\n\n{B}\n\n{C}\n", f"{C}\n\n{B}\n\n{A}\n", False),
    "moved, and other words": (f"{A}\n\n{B}\n\n{C}\n", f"{B}\n\n{A}\n\nDrink some water.\n", False),
    "a paragraph without a fact": (f"{A}\n", f"{A}\n\nWe are here for you.\n", False),
    "a paragraph without a fact gone": (f"{A}\n\nWe are here for you.\n", f"{A}\n", False),
    "a new paragraph elsewhere": (f"{A}\n\n{B}\n", f"Hello there.\n\n{A}\n\n{B.replace('of it', 'of this')}\n", False),
    "a paragraph split": (f"{A} {C} {B}\n", f"{A} {C}\n\n{B}\n", False),
    "two paragraphs made one": (f"{A}\n\n{C} {B}\n", f"{A} {C} {B}\n", False),
    "a sentence split off and moved": (f"{C} {A} We are here.\n", f"We are here.\n\n{C} {A}\n", False),
    "a sentence without a fact between": (f"{C} {A}\n", f"{C} Rest well. {A}\n", False),
    "a heading worded anew": (f"How to take it\n\n{A}\n\n{B}\n", f"Taking it well\n\n{A}\n\n{B}\n", False),
    "a heading more": (f"Your tablets\n\n{A}\n\n{B}\n", f"Your tablets\n\nSome advice\n\n{A}\n\n{B}\n", False),
    "sections moved": (f"A\n\nOne\n\n{A}\n\nTwo\n\n{B}\n", f"A\n\nTwo\n\n{B}\n\nOne\n\n{A}\n", False),
    "a digit": (f"{A}\n\n{B}\n", f"{A.replace('50', '500')}\n\n{B}\n", True),
    "swapped between paragraphs": (f"{A}\n\n{B}\n", f"{A.replace('50', '100')}\n\n{B.replace('100', '50')}\n", True),
    "swapped between headings": (TWO, TWO.replace("50", "x").replace("20", "50").replace("x", "20"), True),
    "headings swapped": (TWO, "Children\n\nTake 50 mg.\n\nAdults\n\nTake 20 mg.\n", True),
    "headings without a thing swapped": (
        "X\n\nOne\n\nTake 50 mg.\n\nTwo\n\nTake 20 mg.\n",
        "X\n\nTwo\n\nTake 50 mg.\n\nOne\n\nTake 20 mg.\n",
        True,
    ),
    "a heading that says for whom": (f"Tablets\n\n{C}\n\n{A}\n", f"Tablets\n\n{C}\n\nChildren\n\n{A}\n", True),
    "labels swapped": ("Adults:\n\n- 50 mg\n\nTeens:\n\n- 20 mg\n", "Teens:\n\n- 50 mg\n\nAdults:\n\n- 20 mg\n", True),
    "swapped behind the same sentence": (
        "Abcol helps well. Take 50 mg.\n\nXyzol helps well. Take 20 mg.\n",
        "Abcol helps well. Take 20 mg.\n\nXyzol helps well. Take 50 mg.\n",
        True,
    ),
    "items that are no sentences swapped": ("Dose\n\n- Abcol\n- 5 mg\n- Xyzol\n- 9 mg\n",
                                            "Dose\n\n- Abcol\n- 9 mg\n- Xyzol\n- 5 mg\n", True),
    "steps swapped": ("1. Take 5 mg.\n2. Eat.\n3. Take 9 mg.\n", "1. Take 9 mg.\n2. Eat.\n3. Take 5 mg.\n", True),
    "given to another thing": (
        "Take 50 mg of A.\n\nTake B with food.\n", "Take A with food.\n\nTake 50 mg of B.\n", True
    ),
    "a paragraph with a fact added": (f"{C}\n", f"{C}\n\n{A}\n", True),
    "a paragraph with a fact twice": (f"{A}\n\n{C}\n", f"{A}\n\n{C}\n\n{A}\n", True),
    "a paragraph with a fact removed": (f"{A}\n\n{B}\n", f"{A}\n", True),
    "a fact removed from a paragraph": (f"{A}\n\n{C}\n", f"Take it in the morning.\n\n{C}\n", True),
    "a fact moved to another paragraph": (f"{A}\n\n{C}\n", "Take it in the morning.\n\nDrink 50 ml with it.\n", True),
    "what is told of children gone": ("Hello.\n\nIt suits children well.\n", "Hello.\n", True),
    "a warning added": ("It suits many people.\n", "It suits many people.\n\nPregnancy is a contraindication.\n", True),
    "for whom, in a sentence more": ("It suits many people.\n", "It suits many people. It suits children.\n", True),
    "for whom, worded anew beside another": (
        "This is for adults. It is nice.\n", "It is very nice. This is now for children.\n", True
    ),
    "everything": ("It is for adults.\n", "Our clinic lies in a park.\n", True),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "wanted"), ARTICLES.values(), ids=ARTICLES)
def test_articles(before: str, after: str, wanted: bool) -> None:
    assert bool(found(before, after)) is wanted


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (A, A.replace("50", "60"), "50 mg → 60 mg"),
        (f"{A} {C}", f"{A} {C} {B}", f"new: {B}"),
        (f"{A} {C} {B}", f"{A} {C}", f"gone: {B}"),
        (TWO, "Children\n\nTake 50 mg.\n\nAdults\n\nTake 20 mg.\n", "moved: Take 20 mg."),
    ],
    ids=["another", "new", "gone", "moved"],
)
def test_how_it_is_told(before: str, after: str, wanted: str) -> None:
    assert wanted in found(before, after)


@pytest.mark.parametrize(
    ("locale", "before", "after", "wanted"),
    [
        ("de", "Nehmen Sie 50 mg.", "Nehmen Sie 60 mg.", True),
        ("de", "Für Erwachsene.", "Für Kinder.", True),
        ("de", "Ruhen Sie sich aus.", "Erholen Sie sich.", True),
        ("de", "Ruhen Sie sihc aus.", "Ruhen Sie sich aus.", False),
        ("cy", "Cymerwch y tabledi.", "Cymerwch yr hufen.", True),
        ("cy", "Cymerwch y tabledi.", "Cymerwch y tabledi. Croeso.", True),
    ],
)
def test_in_a_language_without_word_lists_every_word_counts(locale: str, before: str, after: str, wanted: bool) -> None:
    assert bool(between([before], [after], locale)) is wanted


def test_an_article_that_was_written_anew_is_not_compared_for_ever() -> None:
    one, other = ("".join(f"{word} number {n} is here.\n\n" for n in range(2500)) for word in ("This", "That"))
    assert len(found(one, other)) == 1


def test_of_a_long_article_what_changed_is_compared() -> None:
    texts = [f"This is paragraph {n} here." for n in range(3000)]
    after = [text.replace("2999 here", "2999 gone") for text in texts]
    assert found("\n\n".join(texts), "\n\n".join(after)) == ["here → gone"]
    assert found("\n\n".join([*texts, "Wel come."]), "\n\n".join(["Welcome.", *texts])) == []


def test_a_sentence_without_an_end_is_compared() -> None:
    one = "word " * 20_000
    assert between([f"{one} 5 mg"], [f"{one} 6 mg"], "en")
    assert between([f"not {one}"], [one], "en")


paragraphs = st.lists(
    st.sampled_from([A, B, C, "We are here.", "Children rest.", "Adults:", "- 5 mg"]), min_size=1, max_size=6
)


@law()
@given(paragraphs, st.randoms(use_true_random=False))
def test_sentences_put_in_another_order_say_the_same(texts: list[str], random: object) -> None:
    plain = [text for text in texts if text.endswith(".")]
    moved = list(plain)
    random.shuffle(moved)  # type: ignore[attr-defined]
    if plain:
        assert not found("\n\n".join(plain), "\n\n".join(moved))


@law()
@given(paragraphs, paragraphs)
def test_any_two_articles_are_compared(one: list[str], other: list[str]) -> None:
    before, after = "\n\n".join(one), "\n\n".join(other)
    told = found(before, after)
    facts = [sorted(text for text in side if text in (A, B, "- 5 mg")) for side in (one, other)]
    assert told or facts[0] == facts[1]
    assert found(before, before) == []


@law()
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "de", "ar", "zh", "cy"]))
def test_any_text_is_compared(before: str, after: str, locale: str) -> None:
    between([before], [after], locale)
    assert not between([before], [before], locale)
