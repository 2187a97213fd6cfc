"""Two of one kind in a sentence: with what belongs to each, in whatever order, and exchanged."""

from __future__ import annotations

import time

import pytest

from tests.checks.said import HOSTILE, said
from translator.checks import exchanged
from translator.checks.anchors import LONGEST

NOTHING = (
    ("tr", "Take two tablets in the morning and one in the evening.", "Sabahları iki, akşamları bir tablet alın."),
    ("de", "Take two tablets in the morning and one in the evening.",
     "Nehmen Sie abends eine Tablette und morgens zwei."),
    ("de", "The first consultation is free for children; adults pay €50.",
     "Erwachsene zahlen für das erste Gespräch 50 €, für Kinder ist es kostenlos."),
    ("tr", "Wash your hands before and after changing the dressing.",
     "Pansumanı değiştirmeden önce ve değiştirdikten sonra ellerinizi yıkayın."),
    ("tr", "Twice as many men as women get kidney stones.",
     "Böbrek taşı erkeklerde kadınlara göre iki kat daha sık görülür."),
    ("tr", "Knee raises: 3 sets of 12, resting for 30 seconds between sets.",
     "Diz çekme: 12 tekrarlık 3 set, setler arasında 30 saniye dinlenme."),
    ("de", "For babies under 11 lb (5 kg), ask first.", "Bei Säuglingen unter 5 kg (11 Pfund) fragen Sie vorher."),
    ("es", "The consultation costs 60 euros and lasts about 45 minutes.",
     "La consulta dura unos 45 minutos y cuesta 60 euros."),
    ("pl", "Take two tablets in the morning and one in the evening.", "Rano jedna tabletka, wieczorem dwie."),
)  # fmt: skip
FOUND = (
    ("tr", "Take two tablets in the morning and one in the evening.", "Sabahları bir, akşamları iki tablet alın.",
     "in the morning and in the evening, translation Sabahları and akşamları"),
    ("ru", "Apply the steroid cream for five days, then take a two-day break.",
     "Наносите стероидный крем два дня, затем сделайте перерыв на пять дней.",
     "five days and two-day, translation два дня and пять дней"),
    ("tr", "The first consultation is free for children; adults pay €50.",
     "İlk muayene yetişkinlere ücretsizdir, çocuklar için 50 avro ödenir.",
     "children and adults, translation yetişkinlere and çocuklar"),
    ("ar", "Breathe out fully, then press the inhaler while breathing in slowly.",
     "خذ شهيقًا كاملًا، ثم اضغط البخاخ وأنت تزفر ببطء.", "Breathe out and breathing in, translation خذ شهيقًا and تزفر"),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(exchanged, source, target, locale) == []


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: str) -> None:
    assert said(exchanged, source, target, locale) == [f"error: source {found}"]


@pytest.mark.parametrize("name", HOSTILE)
def test_the_longest_texts_take_no_time(name: str) -> None:
    source, target = (
        (text + HOSTILE[name])[:LONGEST]
        for text in ("Two tablets in the morning and one in the evening. ", "Morgens eine Tablette und abends zwei. ")
    )
    start = time.process_time()
    said(exchanged, source, target, "de")
    assert time.process_time() - start < 5
