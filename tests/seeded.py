"""Corrections of medical sentences, made from a seed: each kind of fact that an author may have got wrong, in many
sentences; and edits that correct nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MEDICINES = ("ibuprofen", "paracetamol", "aspirin", "amoxicillin", "metformin", "naproxen", "omeprazole", "loratadine")
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve")
MONTHS = ("January", "March", "April", "June", "August", "September", "November")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
BEFORE = ("", "", "", "In most cases: ", "As a rule, ", "At home, ", "For a while, ", "Here is our advice: ")
BEHIND = ("", "", "", ", please", " and tell us about it", " and rest", ", and write it down", " in our clinic")


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence, and what its author made of it; `kind` is what was wrong."""

    kind: str
    before: str
    after: str


Pair = tuple[str, str]
Values = Callable[[random.Random], Pair]


def two(*values: object) -> Values:
    """Any two of these."""

    def pick(chance: random.Random) -> Pair:
        one, other = chance.sample(values, 2)
        return str(one), str(other)

    return pick


def any_of(*pairs: Pair) -> Values:
    """One of these pairs, in either order."""

    def pick(chance: random.Random) -> Pair:
        one, other = chance.choice(pairs)
        return (one, other) if chance.random() < 0.5 else (other, one)

    return pick


def dates(chance: random.Random) -> Pair:
    """Two days of one month."""
    month = chance.choice(MONTHS)
    one, other = chance.sample(range(1, 29), 2)
    return f"{one} {month} 2026", f"{other} {month} 2026"


def times(chance: random.Random) -> Pair:
    """Two times of day."""
    minutes = chance.choice(("00", "15", "30", "45"))
    one, other = chance.sample(range(8, 20), 2)
    return f"{one}:{minutes}", f"{other}:{minutes}"


DOSES = two(5, 10, 20, 25, 40, 50, 75, 100, 150, 250, 500, "0.5", "1.5", "2.5", "1,000")
RANGES = two("5 to 10", "5 to 15", "2–4", "2–6", "between 8 and 12", "between 3 and 5", "10-20")
OFTEN = two("daily", "weekly", "twice a day", "three times a day", "every 4 hours", "once a month", "every other day")
NOT = any_of(("do not take", "take"), ("you should not eat", "you should eat"), ("never rub", "rub"),
             ("it does not hurt to rinse", "it hurts to rinse"), ("you cannot use", "you can use"))  # fmt: skip
MODALS = any_of(
    ("may", "must"), ("can", "must"), ("must", "need not"), ("should", "may"), ("must not", "do not have to")
)
PEOPLE = two("adults", "children", "babies", "pregnant women", "elderly people", "teenagers", "men")
WAYS = two("oral", "nasal", "topical", "intravenous", "rectal", "sublingual")
FORMS = two("tablets", "capsules", "drops", "cream", "ointment", "spray", "patches")
BODY = two("arm", "leg", "knee", "hip", "shoulder", "neck", "forehead", "chin", "shin", "wrist", "waist", "elbow")
GRADES = any_of(("mild", "severe"), ("common", "rare"), ("acute", "chronic"), ("benign", "malignant"))
LEVELS = any_of(("hypotension", "hypertension"), ("hypoglycaemia", "hyperglycaemia"))

# Kind -> what "{}" was and is, and sentences with it. {m} is a medicine.
KINDS: dict[str, tuple[Values, tuple[str, ...]]] = {
    "dose": (DOSES, (
        "take {} mg of {m} with a meal", "the usual dose of {m} is {} mg", "never give more {m} than {} mg",
        "{} mg of {m} is enough for an adult", "dissolve {} mg of {m} in a glass of water",
    )),
    "unit": (any_of(("mg", "mcg"), ("mg", "g"), ("ml", "l"), ("micrograms", "milligrams"), ("units", "mg")), (
        "take 5 {} of {m} with a meal", "inject 20 {} of {m} once", "one bottle holds 100 {} of {m}",
    )),
    "unit of time": (any_of(("hours", "days"), ("days", "weeks"), ("minutes", "hours"), ("weeks", "months")), (
        "wait 6 {} for the result", "wear the patch for 12 {}", "your skin heals within 10 {}",
    )),
    "number word": (two(*NUMBERS), (
        "take {} tablets of {m}", "use {} drops for each side", "you need {} visits in all", "{} people asked for {m}",
    )),
    "range": (RANGES, (
        "drink {} glasses of water", "the swelling lasts {} days", "it takes {} sessions to see a change",
    )),
    "percent": (two(1, 2, 5, 10, 12, 25, 40, 60, 80), (
        "about {}% of patients feel dizzy", "{} percent of them had a headache", "the cream holds {} % of {m}",
    )),
    "date": (dates, ("the course begins on {}", "we are closed on {}", "order your {m} until {}")),
    "time": (times, ("come at {} with an empty stomach", "our phone is answered from {}", "take {m} at {}")),
    "half of the day": (any_of(("8 a.m.", "8 p.m.")), ("take {m} at {} with food", "come at {} and bring your papers")),
    "duration": (two(2, 3, 6, 12, 24, 36, 48, 72), (
        "call us within {} hours", "do not drive for {} hours", "keep the bandage on for {} days",
        "the effect of {m} lasts {} weeks",
    )),
    "frequency": (OFTEN, ("take {m} {}", "clean the wound {}", "do this exercise {}")),
    "weekday": (two(*DAYS), ("come on {}", "the nurse calls on {}", "take {m} on {} only")),
    "part of the day": (two("in the morning", "in the evening", "at night", "at noon"), (
        "take {m} {}", "the pain is worst {}", "put the cream on {}",
    )),
    "negation": (NOT, ("{} this after the injection", "{} it with {m}", "{} here before your visit")),
    "with, without": (any_of(("with", "without")), (
        "take {m} {} food", "you may go home {} a bandage", "come {} your child",
    )),
    "may, must": (MODALS, ("you {} drive home", "patients {} fast the day before", "you {} tell us about {m}")),
    "side": (any_of(("left", "right")), (
        "the {} knee is treated", "lie on your {} side", "put the drops into the {} eye",
    )),
    "order": (any_of(("before", "after")), ("take {m} {} meals", "wash your hands {} you touch it", "rest {} it")),
    "amount": (any_of(("more than", "less than"), ("at least", "at most"), ("under", "over")), (
        "drink {} a litre of water", "it takes {} an hour", "people {} 50 need {m}",
    )),
    "change": (any_of(("increase", "decrease"), ("raise", "lower"), ("increase", "reduce")), (
        "{m} can {} your blood pressure", "you may {} the dose slowly", "this will {} the swelling",
    )),
    "level": (LEVELS, ("{} is a known effect", "{} needs care", "we look for signs of {}")),
    "avoid, use": (any_of(("avoid", "use"), ("avoid", "drink"), ("avoid", "eat")), (
        "{} this after the injection", "{} it while you take {m}", "{} anything hot",
    )),
    "people": (PEOPLE, ("this medicine is for {}", "{} may feel tired at first", "{m} suits {} well")),
    "way": (WAYS, ("use the {} form of {m}", "the {} way works best", "a {} dose is given here")),
    "form": (FORMS, ("use the {} as we showed you", "keep the {} out of the sun", "shake the {} first")),
    "body": (BODY, ("the injection goes into the {}", "put ice on your {}", "your {} may feel sore")),
    "medicine": (two(*MEDICINES), ("take {} with food", "tell us if you use {}", "{} can make you sleepy")),
    "safety": (any_of(("safe", "unsafe"), ("safe", "dangerous"), ("harmful", "harmless"), ("likely", "unlikely")), (
        "it is {} to use it", "a reaction is {}", "this is {} for your skin",
    )),
    "start, stop": (any_of(("start", "stop"), ("continue", "stop")), (
        "{} your tablets", "{} the cream as we said", "then {} {m}",
    )),
    "grade": (GRADES, ("{} pain is treated here", "the {} form is well known", "{} swelling goes by itself")),
    "heat": (any_of(("warm", "cold"), ("wet", "dry"), ("tight", "loose")), (
        "put on something {}", "keep it {}", "a {} dressing helps",
    )),
    "illness": (two("asthma", "diabetes", "epilepsy", "migraine", "glaucoma"), (
        "it helps people with {}", "tell us about {} in your family",
    )),
}  # fmt: skip

# What is worded anew, or mended, without a fact in it.
SAME = (
    ("We are happy to answer your questions.", "Our team gladly answers any question."),
    ("Please call us with any question.", "Call us with any question."),
    ("Recovery is usually quick.", "Most people recover quickly."),
    ("Our staff will show you teh way.", "Our staff will show you the way."),
    ("We look forward to your visit.", "We look foward to your visit."),
    ("The waiting room is on the ground floor.", "You find the waiting room on the ground floor."),
    ("Bring your papers along.", "Please bring along your papers."),
    ("You can ask our nurses anything.", "Our nurses are there for all your questions."),
    ("Parking is available near the entrance.", "There is parking near the entrance."),
    ("Talk to your docter about it.", "Talk to your doctor about it."),
)


def corrections(seed: int, number: int) -> list[Edit]:
    """So many different corrections, of all kinds in turn. Each names its own case, so that no two are alike."""
    chance = random.Random(seed)  # noqa: S311
    made = _all(chance)
    return [next(made) for _ in range(number)]


def _all(chance: random.Random) -> Iterator[Edit]:
    seen: set[str] = set()
    while True:
        for kind, (values, sentences) in KINDS.items():
            for _ in range(1000):
                old, new = values(chance)
                words = chance.choice(sentences).replace("{m}", chance.choice(MEDICINES))
                frame = chance.choice(BEFORE) + words + chance.choice(BEHIND)
                edit = Edit(kind, *(_sentence(frame.replace("{}", value, 1)) for value in (old, new)))
                if edit.before not in seen and edit.after not in seen:
                    seen |= {edit.before, edit.after}
                    yield edit
                    break


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."
