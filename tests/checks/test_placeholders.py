"""Placeholders: what prose writes is none, what a program fills in stays."""

from __future__ import annotations

import pytest

from translator.checks.pair import Pair
from translator.checks.placeholders import check
from translator.model import Severity

NOTHING = {
    "a number with a letter behind it": ("%1 has %2, %3fps", "%1 hat %2, %3 Bilder/s"),
    "brackets that are named": ("The { and } signs", "Die Zeichen { und }"),
    "a tag behind a percent sign": ("5 %<b>d</b>", "5 %<b>e</b>"),
    "Ruby's": ("%<count>d pills", "%<count>d Tabletten"),
    "prose": ("Take two pills.", "Nehmen Sie zwei Tabletten."),
    "nothing translated": ("Dear {name}", ""),
    "a percentage": ("8 % of patients", "8 % der Patienten"),
    "a percentage without a space": ("100% sure", "100%ig sicher"),
    "a percentage and an apostrophe": ("50% agree", "50 %d'accord"),
    "a percentage with the word joined": ("50% of patients", "50 %des patients"),
    "a percentage in Turkish": ("80% of patients, 8 % of us", "Hastaların %80'i, bizim %8 kadarı, %20si"),
    "a percentage in Turkish, twice": ("1% and 2%", "%1 ve %2"),
    "a hyphen after percent": ("a 5% solution", "eine 5%-ige Lösung, 5%-Lösung"),
    "a Hungarian ending": ("10% of it", "a 10%-a"),
    "the word percentage": ("the %age of fat", "der Fettanteil in %"),
    "braces in prose": ("{see the note below} or {1, 2, 3}", "(siehe unten) oder {1; 2; 3}"),
    "reordered by name": ("{a} of {b}", "{b}: {a}"),
    "reordered by number": ("%1$s on %2$s", "%2$s: %1$s"),
    "numbered by the translator": ("%s has sent %s a message", "%2$s hat eine Nachricht von %1$s"),
    "isolated": ("Dear {name}", "عزيزي \u2068{name}\u2069"),
    "a particle before": ("to %(name)s", "ل%(name)s و{0}".replace("{0}", "")),
    "another script after": ("%c and %r", "%c에 %r의"),
    "seconds": ("%dh %dm, %ds", "%dh %dm, %dс"),
    "spelling of a type": ("%i of %X", "%d von %x"),
    "precision": ("%.2f kg", "%.1f kg"),
    "an abbreviation in brackets": ("imaging [MRI] [NOTE]", "Bildgebung [MRT] [HINWEIS]"),
    "percent before": ("{n}% of it", "%{n}'i"),
    "a calendar pattern": ("%B %d, %Y", "%d.%m.%Y"),
    "doubled percent": ("%d%% of %s", "%d %% von %s"),
    "doubled percent before a letter": ("%s and %%s", "%%s und %s"),
    "doubled percent as a word": ("%d%%", "%d Prozent"),
    "spaces in double braces": ("{{name}}", "{{ name }}"),
    "an ICU message with other branches": (
        "{count, plural, one {# pill for {name}} other {# pills for {name}}}",
        "{count, plural, one {# таблетка, {name}} few {# таблетки, {name}} many {# таблеток, {name}} other {# {name}}}",
    ),
    "words in ICU": ("{n, plural, one {pill} other {pills}}", "{n, plural, one {Tablette} other {Tabletten}}"),
    "an encoding": ("Invalid %-encoding", "%-e no"),
    "three points": (r"\\x{...}", r"\\x{…}"),
    "a date in ICU": ("{day, date, short}", "{day, date, long}"),
    "a synopsis": ("Usage: %s [OPTION]... [FILE]", "Aufruf: %s [OPTION]... [DATEI]"),
    "money": ("It costs $50, US$20, $USD 5.", "Das kostet 50 $, 20 US$, 5 USD."),
    "an escape in an address": ("https://a.example/a%20day", "https://a.example/a%20day"),
    "lone surrogates": ("{a} \ud800%", "\ud800 % {a}"),
    "one at the end of a sentence": ("The visit of %1 is on %2.", "%2, %1 ziyareti günüdür."),
}


@pytest.mark.parametrize(("source", "target"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str) -> None:
    assert list(check(Pair(source, target, "en", "de"))) == []


FOUND = {
    "a number that is lost": ("%1 has %2, %3fps", "%1 hat %2 Bilder/s", "source %3, translation none"),
    "Ruby's": ("%<count>d pills", "%<zahl>d Tabletten", "source %<count>d, translation %<zahl>d"),
    "an ICU number": (
        "{n, plural, one {# pill} other {# pills}}",
        "{n, plural, one {# Tablette} other {Tabletten}}",
        "{n, plural}: branch other lost its #",
    ),
    "a brace more": ("{name}, tap here.", "{{name}, tippen Sie hier.", "translation {{name}: a brace too many"),
    "lost": ("Dear {name}, hello.", "Guten Tag.", "source {name}, translation none"),
    "translated": ("Dear {name}", "Estimado {nombre}", "source {name}, translation {nombre}"),
    "another script": ("Dear {name}", "عزيزي {الاسم}", "source {name}, translation {الاسم}"),
    "named, translated": ("%(count)d new", "%(Anzahl)d neue", "source %(count)d, translation %(Anzahl)d"),
    "without its type": ("%(count)d new", "%(count) neue", "source %(count)d, translation %(count)"),
    "without its type before d": ("%(count)d new", "%(count) de plus", "source %(count)d, translation %(count)"),
    "another type": ("ask %s", "demander %d", "source %s, translation %d"),
    "another type by number": ("ask %1$s", "demander %1$d", "source %1$s, translation %1$d"),
    "broken by a space": ("on %s.", "unter % s an.", "source %s, translation % s"),
    "a Cyrillic letter": ("on %s.", "по номеру %с.", "source %s, translation %с"),
    "a wide percent sign": ("on %s.", "%s".replace("%", "％"), "source %s, translation none"),
    "one of two": ("%s in %s", "%s", "source %s, translation none"),
    "doubled": ("Dear {name}", "{name} {name}", "source none, translation {name}"),
    "new": ("Hello", "Hallo %s", "source none, translation %s"),
    "half numbered": ("%s in %s", "%1$s in %s", "source %s, translation %1$s"),
    "the wrong number": ("%1$s in %2$s", "%1$s in %1$s", "source %2$s, translation %1$s"),
    "order": ("%s has %d", "%d hat %s", "the order of placeholders without a number changed: translation %d %s"),
    "empty braces": ("{} of {}", "{} von", "source {}, translation none"),
    "a brace lost": ("Dear {name}", "Liebe {name", "source {name}, translation none"),
    "double braces halved": ("{{name}}", "{name}", "source {{name}}, translation {name}"),
    "dollar lost": ("${name}", "{name}", "source ${name}, translation {name}"),
    "percent brace": ("%{name}", "%{nom}", "source %{name}, translation %{nom}"),
    "between percents": ("Dear %name%", "Estimado %nombre%", "source %name%, translation %nombre%"),
    "a name in brackets": ("Dear [FIRST_NAME]", "Hola [NOMBRE]", "source [FIRST_NAME], translation none"),
    "a word in brackets": ("Dear [NAME], hello", "Hola [NOMBRE]", "source [NAME], translation none"),
    "our own": ("⟦0⟧ and ⟦1⟧", "⟦0⟧ und", "source ⟦1⟧, translation none"),
    "Qt": ("%1 of %2", "%1 von", "source %2, translation none"),
    "a block": ("{% url 'a' %}", "{% url 'b' %}", "source {% url 'a' %}, translation {% url 'b' %}"),
    "an ICU argument": (
        "{count, plural, other {x}}",
        "{anzahl, plural, other {x}}",
        "source {count, plural,, translation {anzahl, plural,",
    ),
    "an ICU form": (
        "{n, plural, one {x} other {y}}",
        "{n, plural, eins {x} other {y}}",
        "{n, plural}: wrong or missing branch eins",
    ),
    "no ICU other": (
        "{n, plural, one {pill} other {pills}}",
        "{n, plural, one {Tablette}}",
        "{n, plural}: wrong or missing branch other",
    ),
    "a translated selector": (
        "{g, select, male {x} other {y}}",
        "{g, select, mann {x} other {y}}",
        "{g, select}: wrong or missing branch male, mann",
    ),
    "percent doubled": ("Take %d and %s.", "Nehmen Sie %%d und %s.", "source %d, translation %%d"),
    "percent doubled before a name": (
        "Take %(count)d.",
        "Nehmen Sie %%(count)d.",
        "source %(count)d, translation %%(count)",
    ),
    "percent halved": (
        "%d%% of it",
        "%d % davon",
        "source %%, translation %: in this text the percent sign is written twice",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "target", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, text: str) -> None:
    problems = list(check(Pair(source, target, "en", "de")))
    assert [problem.text for problem in problems] == [text]
    assert problems[0].severity is Severity.ERROR
    assert not problems[0].dismissible


LOOK = {
    "a shell's variable": ("in $HOME", "in $HEIM"),
    "one of two with a name": ("{name}, dear {name}", "{name}"),
}


@pytest.mark.parametrize(("source", "target"), LOOK.values(), ids=LOOK)
def test_wants_a_look(source: str, target: str) -> None:
    assert [problem.severity for problem in check(Pair(source, target, "en", "de"))] == [Severity.WARNING]


def test_says_where() -> None:
    [problem] = check(Pair("Dear {name}!", "Hola, {nombre}!", "en", "es"))
    assert (problem.in_source, problem.in_target) == (((5, 11),), ((6, 14),))


def test_findings_are_bounded() -> None:
    assert len(list(check(Pair("{a}" * 1000, "{b}" * 1000, "en", "es")))) == 20


IN_PLACE = {
    "a sum and a day": ("Pay {amount} by {due_date}.", "{amount} sind bis zum {due_date} fällig.", "de"),
    "the day first": ("Pay {amount} by {due_date}.", "До {due_date} необходимо оплатить {amount}.", "ru"),
    "of, turned": ("{used} of {total} visits", "Von {total} Besuchen {used}", "de"),
    "of, in Turkish": ("{used} of {total} visits", "{total} ziyaretten {used} tanesi", "tr"),
    "a date": ("{month}/{day}/{year}", "{day}/{month}/{year}", "es"),
    "names": ("Dear {title} {surname}", "Estimado/a {surname} {title}", "es"),
    "an hour until which": ("On {date} by {time}", "{date}: bis {time}", "de"),
    "a person behind an article": ("{doctor}, {date}, {time}", "El {doctor}, {date}, a las {time}", "es"),
    "a place beside a day": ("Be at {clinic} on {date}.", "Kommen Sie am {date} ans {clinic}.", "de"),
    "both called": ("Call {clinic} on {phone}.", "Appelez le {phone} pour joindre {clinic}.", "fr"),
    "an unknown language": ("{used} of {total}", "{total} av {used}", "sv"),
}


@pytest.mark.parametrize(("source", "target", "locale"), IN_PLACE.values(), ids=IN_PLACE)
def test_says_nothing_of_those_in_their_place(source: str, target: str, locale: str) -> None:
    assert list(check(Pair(source, target, "en", locale))) == []


EXCHANGED = {
    "a sum and a day": ("Please pay {amount} by {due_date}.", "Bitte zahlen Sie {due_date} bis zum {amount}.", "de"),
    "of": ("You have used {used} of {total} visits.", "Вы использовали {total} из {used} посещений.", "ru"),
    "of, in Arabic": ("{used} of {total} visits", "{total} من أصل {used} زيارات", "ar"),
    "a stroke": ("{systolic}/{diastolic}", "{diastolic}/{systolic}", "tr"),
    "from and to": ("Open from {start} to {end}", "Abierto de {end} a {start}", "es"),
    "who is greeted": ("Dear {name}, your code is {code}.", "Sayın {code}, kodunuz: {name}", "tr"),
    "a day and an hour": ("Come on {date} at {time}.", "Venez le {time} à {date}.", "fr"),
    "a doctor and a room": ("Dr {doctor} is in room {room}.", "El Dr. {room} está en la sala {doctor}.", "es"),
    "a person and a day": ("See {doctor} on {date}.", "Termin bei {date}, am {doctor}", "de"),
}


@pytest.mark.parametrize(("source", "target", "locale"), EXCHANGED.values(), ids=EXCHANGED)
def test_finds_two_that_are_exchanged(source: str, target: str, locale: str) -> None:
    [problem] = check(Pair(source, target, "en", locale))
    assert (problem.severity, problem.dismissible) == (Severity.ERROR, True)
    assert problem.text.endswith("stand in each other's place")
