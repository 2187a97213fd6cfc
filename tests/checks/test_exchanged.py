"""Two of one kind in a sentence: with what belongs to each, in whatever order, and exchanged."""

from __future__ import annotations

import time

import pytest

from tests.checks.said import HOSTILE, said
from translator.checks import exchanged
from translator.checks.anchors import LONGEST

NOTHING = (
    ("de", "Wear it at night; you may take it off during the day.", "Tagsüber dürfen Sie sie abnehmen, nachts tragen."),
    ("fr", "Wear the socks all day and take them off at night.", "Portez-les en journée et retirez-les la nuit."),
    ("tr", "It is 140 over 90.", "Tansiyon 140'a 90."),
    ("de", "Take 2 tablets 3 times a day for 2 days.", "Nehmen Sie 2 Tage lang 3-mal täglich 2 Tabletten."),
    ("de", "Take 4 doses in 6 hours.", "Nehmen Sie in 6 Stunden 4 Dosen."),
    ("tr", "Do 3 sets of 10.", "10'ar tekrarlı 3 set yapın."),
    ("es", "Start with 25 mg, then go up to 50 mg.", "Empiece con 25 mg y luego aumente a 50 mg."),
    ("de", "Mix it 1:3.", "Mischen Sie es 1:3."),
    ("de", "Take paracetamol. Do not use ibuprofen.", "Kein Ibuprofen verwenden. Nehmen Sie Paracetamol."),
    ("es", "Do not take aspirin. Avoid ibuprofen too.", "Evite la aspirina. No tome ibuprofeno tampoco."),
    ("tr", "Stop ibuprofen and warfarin five days before surgery.",
     "Ameliyattan beş gün önce varfarini ve ibuprofeni bırakın."),
    ("de", "Take ramipril in the morning and simvastatin in the evening.",
     "Abends nehmen Sie Simvastatin, morgens Ramipril."),
    ("tr", "Do each exercise ten times, three times a day.", "Her egzersizi günde üç kez, onar tekrar hâlinde yapın."),
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
    ("es", "Take one tablet in the morning and two at night.",
     "Por la noche tome dos comprimidos y uno por la mañana."),
    ("fr", "Give 10 ml to adults and 5 ml to children.", "Donnez 5 ml aux enfants et 10 ml aux adultes."),
    ("de", "Of 5 patients seen in the morning, one came back in the evening.",
     "Einer der 5 Patienten, die morgens kamen, kehrte abends zurück."),
    ("de", "Take one tablet in the morning for 3 days, then in the evening.",
     "Nehmen Sie 3 Tage lang morgens eine Tablette, dann abends."),
    ("de", "Take one tablet in the morning, one at noon and two in the evening.",
     "Nehmen Sie morgens eine, mittags eine und abends zwei Tabletten ein."),
    ("ru", "Take half a tablet in the morning and one in the evening.", "Принимайте полтаблетки утром и одну вечером."),
    ("pl", "Take two tablets in the morning and one in the evening.", "Rano jedna tabletka, wieczorem dwie."),
    ("de", "Take 1 tablet in the morning and 2 in the evening.", "Nehmen Sie morgens 1 und abends 2 Tabletten ein."),
)  # fmt: skip
FOUND = (
    ("ru", "Wear the stockings all day and take them off at night.", "Носите чулки ночью и снимайте их на день.",
     "all day and at night, translation ночью and на день"),
    ("de", "Wear it at night and take it off during the day.", "Tragen Sie sie tagsüber und nehmen Sie sie nachts ab.",
     "at night and during the day, translation tagsüber and nachts"),
    ("de", "It is 140 over 90.", "Er ist 90 zu 140.", "140 over 90, translation 90 zu 140"),
    ("de", "Take 2 tablets 3 times a day for 2 days.", "Nehmen Sie 2 Tage lang 2-mal täglich 3 Tabletten.",
     "2 tablets and 3, translation 2 and 3 Tabletten"),
    ("de", "Take 4 doses in 6 hours.", "Nehmen Sie in 4 Stunden 6 Dosen.",
     "4 and 6 hours, translation 4 Stunden and 6"),
    ("tr", "Do 3 sets of 10.", "3'er tekrarlı 10 set yapın.", "3 and 10, translation 3'er and 10"),
    ("es", "Start with 25 mg, then go up to 50 mg.", "Empiece con 50 mg y luego aumente a 25 mg.",
     "25 mg and 50 mg, translation 50 mg and 25 mg"),
    ("de", "Mix it 1:3.", "Mischen Sie es 3:1.", "1:3, translation 3:1"),
    ("de", "Take ramipril in the morning and simvastatin in the evening.",
     "Nehmen Sie Simvastatin morgens und Ramipril abends.",
     "ramipril and simvastatin, translation Simvastatin and Ramipril"),
    ("de", "For pain, take paracetamol. Do not use ibuprofen.", "Nehmen Sie Ibuprofen. Verwenden Sie kein Paracetamol.",
     "paracetamol and ibuprofen, translation Ibuprofen and Paracetamol"),
    ("ru", "No aspirin before surgery. Paracetamol may be used.",
     "Перед операцией нельзя парацетамол. Аспирин допустим.",
     "aspirin and Paracetamol, translation парацетамол and Аспирин"),
    ("fr", "Paracetamol is safe in pregnancy; ibuprofen is not.",
     "L'ibuprofène est sans danger pendant la grossesse ; le paracétamol ne l'est pas.",
     "Paracetamol and ibuprofen, translation ibuprofène and paracétamol"),
    ("fr", "Dr Lefebvre will operate and Dr Roux will give the anaesthetic.",
     "L'opération sera réalisée par le Dr Roux et l'anesthésie par le Dr Lefebvre.",
     "Lefebvre and Roux, translation Roux and Lefebvre"),
    ("de", "Take 1 tablet in the morning and 2 in the evening.", "Nehmen Sie morgens 2 und abends 1 Tablette ein.",
     "1 tablet and 2, translation 2 and 1 Tablette"),
    ("tr", "Take two tablets in the morning and one in the evening.", "Sabahları bir, akşamları iki tablet alın.",
     "two tablets and one, translation bir and iki tablet"),
    ("de", "Take two tablets in the morning and one in the evening.",
     "Nehmen Sie morgens eine Tablette und abends zwei Tabletten ein.",
     "two tablets and one, translation eine Tablette and zwei Tabletten"),
    ("es", "Take two tablets in the morning and one in the evening.",
     "Tome un comprimido por la mañana y dos por la noche.", "two tablets and one, translation un comprimido and dos"),
    ("ar", "Take two tablets in the morning and one in the evening.", "تناول قرصًا واحدًا صباحًا وقرصين مساءً.",
     "two tablets and one, translation قرصًا واحدًا and وقرصين"),
    ("fr", "Give 10 ml to adults and 5 ml to children.", "Donnez 5 ml aux adultes et 10 ml aux enfants.",
     "10 ml and 5 ml, translation 5 ml and 10 ml"),
    ("ru", "Take half a tablet in the morning and one in the evening.",
     "Принимайте одну таблетку утром и половину вечером.",
     "half a tablet and one, translation одну таблетку and половину"),
    ("tr", "Use two drops before breakfast and one after dinner.",
     "Kahvaltıdan önce bir, akşam yemeğinden sonra iki damla damlatın.",
     "two drops and one, translation bir and iki damla"),
    ("ru", "Women need 18 mg of iron and men 8 mg.", "Мужчинам нужно 18 мг железа, а женщинам 8 мг.",
     "18 mg and 8 mg, translation 18 мг and 8 мг"),
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
