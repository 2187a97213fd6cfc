"""Messages with branches, and forms of a plural, as people read them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.laws import grows_linearly
from translator.checks import problems
from translator.checks.pair import Pair
from translator.checks.versions import versions
from translator.model import Message, Place, Severity
from translator.steps.findings import pairs_of

PILLS = "{n, plural, one {# pill a day} other {# pills a day}}"
ARABIC = (
    "{n, plural, zero {لا أقراص في اليوم} one {قرص واحد في اليوم} two {قرصان في اليوم} few {# أقراص في اليوم}"
    " many {# قرصًا في اليوم} other {# قرص في اليوم}}"
)
RIGHT = {
    "as many branches": (PILLS, "{n, plural, one {# Tablette am Tag} other {# Tabletten am Tag}}", "de"),
    "more branches": (PILLS, ARABIC, "ar"),
    "one in a word": (PILLS, "{n, plural, one {eine Tablette am Tag} other {# Tabletten am Tag}}", "de"),
    "one by its number": (
        "{n, plural, =1 {1 day} other {# days}} left",
        "noch {n, plural, one {1 Tag} other {# Tage}}",
        "de",
    ),
    "an offset": (
        "{n, plural, offset:1 =0 {Nobody} one {You} other {You and # others}}",
        "{n, plural, offset:1 =0 {Niemand} one {Sie} other {Sie und # andere}}",
        "de",
    ),
    "places in a row": (
        "{n, selectordinal, one {#st dose} two {#nd dose} few {#rd dose} other {#th dose}}",
        "{n, selectordinal, other {#. Dosis}}",
        "de",
    ),
    "persons": (
        "Take {g, select, male {his} other {their}} pill.",
        "Nehmen Sie {g, select, male {seine} other {ihre}} Tablette.",
        "de",
    ),
    "tags in more branches": (
        "{n, plural, one {<b>#</b> piece} other {<b>#</b> pieces}}",
        "{n, plural, one {<b>#</b> штука} few {<b>#</b> штуки} many {<b>#</b> штук} other {<b>#</b> штуки}}",
        "ru",
    ),
}


def said(source: str, target: str, locale: str) -> list[str]:
    return [f"{one.check}: {one.text}" for one in problems(Pair(source, target, "en", locale), Place("a.po"))]


@pytest.mark.parametrize(("source", "target", "locale"), RIGHT.values(), ids=RIGHT)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(source, target, locale) == []


WRONG = {
    "a dose in one branch": (
        "{n, plural, one {Take 5 mg} other {Take 10 mg # times}}",
        "{n, plural, one {Nehmen Sie 5 mg} other {Nehmen Sie 100 mg #-mal}}",
        "de",
        "numbers: source 10 mg, translation 100 mg",
    ),
    "a dose in a branch that only the translation has": (
        "{n, plural, one {# pill of 5 mg} other {# pills of 5 mg}}",
        "{n, plural, one {# таблетка 5 мг} few {# таблетки 50 мг} many {# таблеток 5 мг} other {# таблетки 5 мг}}",
        "ru",
        "numbers: source 5 mg, translation 50 мг",
    ),
    "a not in one branch": (
        "{n, plural, one {Do not take # pill} other {Do not take # pills}}",
        "{n, plural, one {Nehmen Sie keine # Tablette} other {Nehmen Sie # Tabletten}}",
        "de",
        "negation: source not, translation none",
    ),
    "a branch that is not translated": (
        PILLS,
        "{n, plural, one {# pill a day} other {# Tabletten am Tag}}",
        "de",
        "copied: the translation is the source text",
    ),
    "a tag in a branch that only the translation has": (
        "{n, plural, one {<b>#</b> pill} other {<b>#</b> pills}}",
        "{n, plural, one {<b>#</b> قرص} two {<b>قرصان} few {<b>#</b> أقراص} many {<b>#</b> قرصا} other {<b>#</b> قرص}}",
        "ar",
        "tags: <b> is not closed",
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(source, target, locale) == [text]


def test_places_are_those_of_the_whole_message() -> None:
    source, target, locale, _ = WRONG["a dose in one branch"]
    [found] = problems(Pair(source, target, "en", locale), Place("a.po"))
    assert [source[slice(*span)] for span in found.in_source] == ["10 mg"]
    assert [target[slice(*span)] for span in found.in_target] == ["100 mg"]


def test_a_usual_text_has_no_versions() -> None:
    assert versions(Pair("Dear {name}", "Liebe {name}", "en", "de")) == ()


FORMS = {
    "Arabic": ("%d day", "%d days", ("لا أيام", "يوم واحد", "يومان", "%d أيام", "%d يومًا", "%d يوم"), "ar"),
    "Russian, with the plural's place": ("One day", "%d days", ("%d день", "%d дня", "%d дней"), "ru"),
    "German": ("%d day", "%d days", ("ein Tag", "%d Tage"), "de"),
    "French, for one and none": ("%d day", "%d days", ("un jour", "%d jours"), "fr"),
    "beside a name": (
        "%(count)s file by %(name)s",
        "%(count)s files by %(name)s",
        ("eine Datei von %(name)s", "%(count)s Dateien von %(name)s"),
        "de",
    ),
    "one form": ("{count} day", "{count} days", ("{count} 日",), "ja"),
}


def found_in(one: str, many: str, forms: tuple[str, ...], locale: str) -> list[str]:
    message = Message(one, forms, plural=many)
    pairs = pairs_of(message, "en", locale)
    found = [problem for pair in pairs for problem in problems(pair, Place("a.po"))]
    return [f"{problem.check}: {problem.text}" for problem in found if problem.severity is Severity.ERROR]


@pytest.mark.parametrize(("one", "many", "forms", "locale"), FORMS.values(), ids=FORMS)
def test_a_form_for_one_number_may_leave_it_out(one: str, many: str, forms: tuple[str, ...], locale: str) -> None:
    assert found_in(one, many, forms, locale) == []


WRONG_FORMS = {
    "another number": (
        "%d day",
        "%d days",
        ("zwei Tage", "%d Tage"),
        "de",
        "numbers: source none, translation zwei Tage",
    ),
    "a form of many numbers": (
        "%d day",
        "%d days",
        ("ein Tag", "Tage"),
        "de",
        "placeholders: source %d, translation none",
    ),
    "a form of 1, 21, 31": (
        "%d day",
        "%d days",
        ("один день", "%d дня", "%d дней"),
        "ru",
        "placeholders: source %d, translation none",
    ),
    "a name that is lost": (
        "%(count)d file by %(name)s",
        "%(count)d files by %(name)s",
        ("%(count)d Datei", "%(count)d Dateien von %(name)s"),
        "de",
        "placeholders: source %(name)s, translation none",
    ),
    "a not that is lost": (
        "Do not take %d pill.",
        "Do not take %d pills.",
        ("Nehmen Sie eine Tablette.", "Nehmen Sie %d Tabletten nicht."),
        "de",
        "negation: source not, translation none",
    ),
}


@pytest.mark.parametrize(("one", "many", "forms", "locale", "text"), WRONG_FORMS.values(), ids=WRONG_FORMS)
def test_finds_in_a_form(one: str, many: str, forms: tuple[str, ...], locale: str, text: str) -> None:
    assert found_in(one, many, forms, locale) == [text]


MANY: dict[str, Callable[[int], str]] = {
    "arguments": lambda many: "{n, plural, one {# pill} other {# pills}} " * many,
    "one in the other": lambda many: "{n, plural, one {" * many + "}}" * many,
    "branches": lambda many: (
        "{n, plural, " + "".join(f"={number} {{# pills}} " for number in range(many)) + "other {# pills}}"
    ),
}


@pytest.mark.parametrize("many", MANY.values(), ids=MANY)
def test_many_take_linear_time(many: Callable[[int], str]) -> None:
    def look(size: int) -> None:
        text = many(size)
        problems(Pair(text, text.replace("pill", "Pille"), "en", "de"), Place("a.po"))

    assert grows_linearly(look, 2000)
