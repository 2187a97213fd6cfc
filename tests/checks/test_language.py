"""A translation in another language than it should be."""

from __future__ import annotations

import pytest

from translator.checks.language import check
from translator.checks.pair import Pair
from translator.model import Severity

FINE = [
    (
        "Do not stop taking clopidogrel unless your cardiologist tells you to.",
        "Kardiyoloğunuz söylemedikçe klopidogreli bırakmayın.",
        "tr",
    ),
    ("The last admission is at 5:45 p.m.", "Son hasta kabulü saat 17.45'te yapılır.", "tr"),
    ("Do not pick at, scratch or bite warts.", "Не сковыривайте, не расчёсывайте и не обкусывайте бородавки.", "ru"),
    ("Go easy on offal, mussels and sardines.", "Не увлекайтесь субпродуктами, мидиями и сардинами.", "ru"),
    ("We cannot cure it, but make it milder.", "Ortadan kaldıramayız, ama hafifletebiliriz.", "tr"),
    ("We were unable to parse your request.", "İsteğinizi çözümleyemedik.", "tr"),
    ("The tablet should melt, so avoid chewing it.", "Tablet dil altında erimelidir; çiğnemeyin.", "tr"),
    ("You failed to attend on 9 June.", "9 Haziran'daki randevunuza gelmediniz.", "tr"),
    ("Mumps makes the salivary glands swell.", "При паротите опухают слюнные железы.", "ru"),
    ("It was studied in the Women's Health Initiative.", "Untersucht im Rahmen der Women's Health Initiative.", "de"),
    ("Tizanidine, baclofen, dantrolene", "Tizanidina, baclofeno, dantroleno", "es"),
    ("Turn the masking sound down.", "Убавьте маскирующий шум до едва различимого.", "ru"),
    ("On the announcement board", "В подъезде на доске объявлений.", "ru"),
    ("Staphylococcus aureus was found.", "Обнаружен Staphylococcus aureus.", "ru"),
    ("Do not drive.", "No conduzca.", "es"),
    ("Migraine", "Migraine", "fr"),
    ("Rest at home.", "Rest at home.", "de"),
    ("We speak Spanish: Hablamos su idioma y le ayudamos.", "Auf Spanisch: Hablamos su idioma y le ayudamos.", "de"),
    ("Our clinic is closed.", "Naša klinika je zatvorena i ne radi danas.", "sr-Latn"),
    ("Hello everyone", "大家好，欢迎来到我们的诊所", "zh-Hant"),
    ("I feel a déjà vu.", "Ich habe ein Déjà-vu à la carte.", "de"),
    ("Use crème fraîche.", "Use crème fraîche.", "es"),
    ("A piña colada is sweet.", "La piña colada est sucrée.", "fr"),
    ("The Şahin family", "La famille Şahin", "fr"),
    ("Write “Não” there.", "Escriba «Não» ahí.", "es"),
    ("Install the quicktime plugin.", "Quicktime eklentisini yükleyin.", "tr"),
    ("Dr Володимир Їжак", "Доктор Володимир Їжак", "ru"),
    ("The Pepsi can", "علبة پيپسي", "ar"),
    ("Say: “I have diabetes. Give me sugar.”", "Скажите: «I have diabetes. Give me sugar».", "ru"),
    ("Take it to hospital.", "Llévelo al hospital. Es mejor.", "es"),
    ("The wound must stay dry.", "La plaie doit rester sèche.", "fr"),
    ("Drink plenty of water.", "Bol bol su için.", "tr"),
    ("Rest.", "", "de"),
    ("Rest.", "Reposez-vous et ne sortez pas de la maison.", ""),
    ("Repeat each exercise ten times.", "Repita cada ejercicio diez veces, tres veces al día.", "es"),
    ("Book it here", "Pida cita aquí:", "es"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "locale"), FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert list(check(Pair(source, target, "en", locale))) == []


WRONG = [
    ("Sollevi le gambe.", "es", "most words are none of es (Español)"),
    ("Avboka tid", "de", "most words are none of de (Deutsch)"),
    ("Uşağınızın qızdırması var?", "tr", "letters that tr (Türkçe) does not have"),
    ("Бъдете търпеливи.", "ru", "most words are none of ru (Русский): бъдете, търпеливи"),
    ("Доброто осветление предпазва възрастните хора от падане.", "ru", "most words are none of ru (Русский)"),
    ("De arts ziet u op maandag in het ziekenhuis.", "de", "is nl (Nederlands)"),
    ("Mantenha a ferida limpa e seca durante dois dias.", "es", "is pt (Português)"),
    ("Лікар прийме вас у понеділок у нашій клініці.", "ru", "is uk (Українська)"),
    ("Həkim sizi bazar ertəsi klinikamızda qəbul edəcək.", "tr", "is az (Azərbaycan dili)"),
    ("แพทย์จะพบคุณในวันจันทร์ที่คลินิกของเรา", "de", "is in another script"),
    ("La ferida ha d'estar neta.", "es", "is ca (Català)"),
    ("Chiami il medico domani mattina.", "es", "is it (Italiano)"),
    ("O seu médico vai ligar amanhã.", "es", "is pt (Português)"),
    ("Truqui al metge demà al matí.", "fr", "is ca (Català)"),
    ("Beva molta acqua ogni giorno.", "fr", "is it (Italiano)"),
    ("Lleve puesta la venda húmeda siempre.", "fr", "most words are none of fr (Français)"),
    ("Drik rigeligt med vand.", "de", "is da (Dansk)"),
    ("Drick mycket vatten.", "de", "is sv (Svenska)"),
    ("Neem veel water mee.", "de", "is nl (Nederlands)"),
    ("Раната трябва да остане суха.", "ru", "is bg (Български)"),
    ("Пов'язка суха, її не чіпають.", "ru", "is uk (Українська)"),
    ("Піце шмат вады.", "ru", "letters that ru (Русский) does not have: Піце"),
    ("Рану држите сувом, његова нега.", "ru", "most words are none of ru (Русский)"),
    ("Yara quru qalsın, qaşımayın.", "tr", "most words are none of tr (Türkçe)"),
    ("Yarayı təmiz tutun.", "tr", "letters that tr (Türkçe) does not have: təmiz"),
    ("زخم را خشک نگه دارید.", "ar", "fa (فارسی)"),
    ("زخم کو خشک رکھیں۔", "ar", "ur (اردو)"),
    ("برینەکە بە وشکی بهێڵەوە", "ar", "fa (فارسی), not ar (العربية)"),
    ("Прамыйце рану чыстай вадой.", "ru", "is be (Беларуская)"),
    ("Os nenos non deben comer nada antes da visita.", "es", "is gl (Galego)"),
    ("La consulta de psoriasis tiene lugar en la sala 12.", "fr", "most words are none of fr (Français)"),
    ("L’anestesista Le spiegherà i rischi.", "fr", "fr (Français)"),
    ("Şinanı gecə-gündüz taxın.", "tr", "tr (Türkçe)"),
    ("Anfahrt und Parken", "tr", "most words are none of tr (Türkçe)"),
]


@pytest.mark.parametrize(("target", "locale", "text"), WRONG)
def test_finds(target: str, locale: str, text: str) -> None:
    [problem] = check(Pair("Keep the wound dry.", target, "en", locale))
    assert text in problem.text
    assert problem.in_target == ((0, len(target)),) or "letters" in problem.text


@pytest.mark.parametrize(
    ("before", "target", "locale"),
    [
        ("Duschen Sie nicht. ", "Neem veel water mee.", "de"),
        ("No se duche. ", "A ferida deve ficar limpa.", "es"),
        ("Pas de douche. ", "La herida debe estar limpia.", "fr"),
        ("Не купайтесь. ", "Рана має бути чистою.", "ru"),
        ("Duş almayın. ", "Yara təmiz qalmalıdır.", "tr"),
        ("لا تستحم. ", "زخم باید تمیز بماند.", "ar"),
    ],
)
def test_one_sentence_of_two(before: str, target: str, locale: str) -> None:
    [problem] = check(Pair("Do not shower. Keep it clean.", before + target, "en", locale))
    assert problem.severity is Severity.ERROR


def test_many_foreign_sentences_are_one_finding() -> None:
    text = "De arts ziet u op maandag in het ziekenhuis. " * 2000
    assert len(list(check(Pair(text[:-50], text.replace("arts", "chirurg"), "en", "de")))) == 1
