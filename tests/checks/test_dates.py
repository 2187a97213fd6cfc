"""Dates, times, weekdays and parts of the day stay."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import dates
from translator.checks.pair import Pair

NOTHING = {
    "all day": ("The effect lasts all day.", "Die Wirkung hält von morgens bis abends an.", "de"),
    "at night, early": ("He woke at 4 at night.", "Он проснулся в 4 часа ночи.", "ru"),
    "viertel neun": ("It is at 8:15.", "Es ist um viertel neun.", "de"),
    "a week of a month": ("in the third week of March", "في الأسبوع الثالث من مارس", "ar"),
    "a day said twice": ("On 04/11/2025 (4 November)", "4 ноября 2025 года", "ru"),
    "in the morning, and at night something else": (
        "It is closed from 9 p.m. to 6 a.m., so please use the emergency entrance at night.",
        "يُغلق من التاسعة مساءً إلى السادسة صباحًا، لذا يُرجى ليلًا الدخول من مدخل الطوارئ.",
        "ar",
    ),
    "in the morning, before noon": ("Take it in the morning.", "Принимайте до полудня.", "ru"),
    "until noon, before noon": ("Keep the windows shut until noon.", "لا تفتح النوافذ قبل الظهر.", "ar"),
    "a feast": ("from Christmas Eve through New Year's Day", "du 24 décembre au 1er janvier inclus", "fr"),
    "the other feast": ("We are closed on 1 January.", "Yılbaşında kapalıyız.", "tr"),
    "a month named once": ("on 3 June and left on 9 June", "am 3. Juni und ging am 9. desselben Monats", "de"),
    "until a bare hour": ("half past eight to four", "08.30-16.00 arası", "tr"),
    "a date and its figures": ("on 12/05 (12 May)", "el 12 de mayo", "es"),
    "a number begins the next sentence": ("It was in March. Three weeks later", "في مارس، وبعد ثلاثة أسابيع", "ar"),
    "a night and a time": (
        "Stay the night; visits until 7 pm.",
        "Duerma aquí; visitas hasta las siete de la tarde.",
        "es",
    ),
    "none": ("Come in.", "Kommen Sie herein.", "de"),
    "nothing translated": ("on Monday", "", "de"),
    "German": ("Monday, 12 March 2025, 3:30 p.m.", "Montag, 12.03.2025, 15.30 Uhr", "de"),
    "French": ("at 3:30 p.m.", "à 15 h 30", "fr"),
    "Arabic": ("12 March 2025", "١٢ مارس ٢٠٢٥", "ar"),
    "Spanish": ("on Monday morning", "el lunes por la mañana", "es"),
    "Russian": ("at 8 p.m.", "в 8 часов вечера", "ru"),
    "Turkish": ("at 8 in the evening", "akşam 8'de", "tr"),
    "either order": ("03/04/2025", "3.4.2025", "de"),
    "a month that is a verb": ("You may come.", "Sie dürfen kommen.", "de"),
    "neighbouring parts of the day": ("in the evening", "nachts", "de"),
    "a weekday lost": ("on Monday", "dann", "de"),
    "words that are not known": ("on Monday at noon", "på måndag kl. 12", "sv"),
    "a time where no words are known": ("at 15:30", "kl 15:30", "sv"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(dates, source, target, locale) == []


FOUND = {
    "the afternoon of both hours": (
        "Call between two and five in the afternoon.",
        "Appelez entre 2 h et 5 h.",
        "fr",
        "source two and five in the afternoon, translation none",
    ),
    "a dilution turned round": (
        "Use a 1:10 dilution.",
        "Eine Verdünnung von 10:1.",
        "de",
        "source 1:10, translation none",
    ),
    "tablets, no time": (
        "Take two tablets at 8 in the morning.",
        "Tome ocho comprimidos a las 2 de la mañana.",
        "es",
        "source 8 in the morning, translation 2 de la mañana",
    ),
    "at night, by day": (
        "He woke at 4 at night.",
        "Er wachte um 16 Uhr auf.",
        "de",
        "source 4 at night, translation 16 Uhr",
    ),
    "the month's name says which day is meant": (
        "Your appointment is on 04/11/2025 (4 November).",
        "Вы записаны на приём 11 апреля 2025 года.",
        "ru",
        "source 04/11/2025 and 4 November, translation 11 апреля 2025",
    ),
    "noon, morning": (
        "It is quiet at noon.",
        "Servis sabahleyin sakindir.",
        "tr",
        "source noon, translation sabahleyin",
    ),
    "every morning, every evening": (
        "Take it every morning.",
        "Nehmen Sie es jeden Abend ein.",
        "de",
        "source every morning, translation jeden Abend",
    ),
    "every evening, every morning": (
        "Take it every evening.",
        "Prenez-le tous les matins.",
        "fr",
        "source every evening, translation tous les matins",
    ),
    "every night, every morning": (
        "Take it every night.",
        "Принимайте его каждое утро.",
        "ru",
        "source every night, translation каждое утро",
    ),
    "hours from midnight": (
        "Open until 4 p.m.",
        "Ouvert jusqu'à 4 h.",
        "fr",
        "source 4 p.m, translation none",
    ),
    "another day than the feast": (
        "Closed on Christmas Eve.",
        "Am 25. Dezember geschlossen.",
        "de",
        "source none, translation 25. Dezember",
    ),
    "another hour": (
        "Open half past eight to four.",
        "08.30-17.00 arası açık.",
        "tr",
        "source four, translation none",
    ),
    "another day of the month": (
        "on 3 June and left on 9 June",
        "am 3. Juni und ging am 10.",
        "de",
        "source 9 June, translation none",
    ),
    "a weekday": ("Come on Monday.", "Kommen Sie am Dienstag.", "de", "source Monday, translation Dienstag"),
    "a part of the day": ("in the morning", "abends", "de", "source in the morning, translation abends"),
    "a date": ("on 12 March", "am 13. März", "de", "source 12 March, translation 13. März"),
    "French": ("on Tuesday", "le jeudi", "fr", "source Tuesday, translation jeudi"),
    "Russian": ("on 12 March", "12 мая", "ru", "source 12 March, translation 12 мая"),
    "Arabic": ("on Sunday", "يوم الاثنين", "ar", "source Sunday, translation يوم الاثنين"),
    "Turkish": ("at 15:30", "saat 16.30'da", "tr", "source 15:30, translation 16.30'da"),
    "Spanish": ("on Friday", "el sábado", "es", "source Friday, translation sábado"),
    "a time where no words are known": ("at 15:30", "kl 16:30", "sv", "source 15:30, translation 16:30"),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(dates, source, target, locale) == [f"error: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "Come on Monday.", "Kommen Sie am Dienstag."
    [problem] = dates.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["Monday"]
    assert [target[slice(*span)] for span in problem.in_target] == ["Dienstag"]
    assert problem.dismissible
