"""Marks that are lost or another, and marks that languages write their own way."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import punctuation

FINE = {
    "a Hebrew sign of what is shortened": ("Take 250 mg.", 'קחו 250 מ"ג.', "he"),
    "the question comes first": (
        "I missed one pill. Am I still protected?",
        "Korunmam devam ediyor mu? Bir hapımı unuttum.",
        "tr",
    ),
    "what to specify, asked": (
        "If yes, please specify:",
        "Falls ja, welche?",
        "de",
    ),
    "a quoted question comes last": ("“Will I go bald?”, Priya asked.", "سألت بريا: «هل سأصاب بالصلع؟»", "ar"),
    "a heading that asks elsewhere": ("Find us", "Bizi nerede bulabilirsiniz?", "tr"),
    "the same": ("Rest.", "Ruhen Sie sich aus.", "de"),
    "none": ("Dental care", "Zahnpflege", "de"),
    "Arabic": ("Do you smoke, at all?", "هل تدخّن، ولو قليلاً؟", "ar"),
    "Greek": ("Do you smoke?", "Καπνίζετε;", "el"),
    "Chinese": ("Rest.", "休息。", "zh"),
    "Hindi": ("Rest.", "आराम करें।", "hi"),
    "Spanish inside": ("If I smoke, can I?", "Si fumo, ¿puedo?", "es"),
    "French": ("Warning: rest!", "Attention\xa0: reposez-vous\u202f!", "fr"),
    "Canada": ("Is it painful?", "Est-ce douloureux?", "fr-CA"),
    "a letter begins": ("Dear patients,", "Уважаемые пациенты!", "ru"),
    "an abbreviation ends": ("Open until 6 p.m.", "Geöffnet bis 18 Uhr", "de"),
    "quotes": ("“How are you?” is all.", "„Wie geht es Ihnen?“ ist alles.", "de"),
    "a list": ("1) rest", "1) Ruhe", "de"),
    "a quote around the end": ('He said "yes."', "Er sagte „ja“.", "de"),
    "Thai": ("Rest.", "พักผ่อน", "th"),
    "dots": ("Wait...", "Warten Sie …", "de"),
    "a label and its value": ("{count} files wait.", "عدد الملفات: {count}", "ar"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(punctuation, source, target, locale) == []


WRONG = {
    "a Hebrew quotation that does not end": (
        'Say "yes" to 250 mg.',
        'אמרו "כן ל-250 מ"ג.',
        "he",
        ["warning: a quotation mark without its counterpart"],
    ),
    "lost": ("Rest at home.", "Ruhen Sie zu Hause", "de", ["warning: the full stop at the end is missing"]),
    "another": (
        "Do you smoke?",
        "Sigara içiyor musunuz.",
        "tr",
        ["warning: source ends with a question mark, translation with a full stop"],
    ),
    "added": ("Dental care", "Zahnpflege.", "de", ["info: a full stop at the end that the source has not"]),
    "Latin in Arabic": ("Do you smoke?", "هل تدخّن?", "ar", ["warning: the Latin “?” instead of “؟”"]),
    "a comma in Arabic": ("Pain, nausea", "صداع, غثيان", "ar", ["warning: the Latin “,” instead of “،”"]),
    "no opening": ("Is it safe?", "Es segura?", "es", ["warning: “¿” is missing"]),
    "no exclamation": ("Welcome!", "Bienvenido!", "es", ["warning: “¡” is missing"]),
    "no space": ("Is it painful?", "Est-ce douloureux?", "fr", ["info: no space before “?”"]),
    "a bracket": ("Rest (at home).", "Ruhe (zu Hause.", "de", ["warning: “(” without its counterpart"]),
    "a quote": ('the "pill"', "die „Pille", "de", ["warning: a quotation mark without its counterpart"]),
    "a quote of others": (
        "the “pill” is here",
        "die “Pille” ist hier",
        "de",
        ["info: ““” opens no quotation in this language"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(punctuation, source, target, locale) == expected
