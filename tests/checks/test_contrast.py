"""What is so and what is not: each where it was, and the two exchanged."""

from __future__ import annotations

import time

import pytest

from tests.checks.said import HOSTILE, said
from translator.checks import contrast
from translator.checks.anchors import LONGEST

NOTHING = (
    ("ru", "People often feel neither hunger nor thirst.", "Люди часто не испытывают голода, и жажды тоже."),
    ("de", "Do not chew or crush it.", "Kauen Sie es nicht; das Zerdrücken ist verboten."),
    ("fr", "Do not apply butter or ice.", "Pas de beurre ; la glace est à éviter également."),
    ("tr", "Spit out the rinse, don't swallow it.", "Gargarayı yutmayın, tükürün."),
    ("tr", "Soak them in cold, not hot, water.", "Sıcak değil soğuk suda bekletin."),
    ("tr", "Do not drive or use machines if it makes you drowsy.", "Uyku yapıyorsa araç veya makine kullanmayın."),
    ("tr", "Wear it while sleeping, and do not get it wet.", "Uyurken de çıkarmayın ve ıslatmayın."),
    ("de", "You can eat rice and corn but not rye or barley.", "Sie vertragen Reis und Mais, Roggen und Gerste nicht."),
    ("de", "Pink urine is nothing to worry about; clots are.", "Rosa Urin ist unbedenklich, Gerinnsel sind es nicht."),
    ("ru", "Keep it high up, and do not take it out of its box.", "Держите там, куда не достать, и только в коробке."),
    ("de", "It is not given into a vein but into a muscle.", "Es wird in einen Muskel gespritzt, nicht in eine Vene."),
    ("de", "You can tolerate rice but not wheat or barley.", "Reis wird vertragen, Weizen und Gerste hingegen nicht."),
    ("es", "Take it in the morning rather than in the evening.", "Es mejor tomarlo por la mañana que por la noche."),
    ("fr", "The clinic is in Rouen, not in Caen.", "La clinique est à Rouen, pas à Caen."),
    ("de", "Take iron with orange juice and not with milk.",
     "Nehmen Sie Eisen mit Orangensaft ein und nicht mit Milch."),
    ("de", "Take iron with orange juice and not with milk.",
     "Nehmen Sie Eisen nicht mit Milch, sondern mit Orangensaft."),
    ("tr", "The dose depends on the child's weight, not on age.",
     "Doz, çocuğun yaşına göre değil kilosuna göre belirlenir."),
    ("es", "Take a shower rather than a bath.", "Dúchese en lugar de bañarse."),
    ("ru", "Call the ambulance, not the surgery.", "Звоните не в поликлинику, а в скорую помощь."),
    ("fr", "PTSD is more common in women than in men.", "Le TSPT est moins fréquent chez l'homme que chez la femme."),
    ("es", "Peak flow is lower in the morning than at night.",
     "El flujo espiratorio máximo es mayor por la noche que por la mañana."),
    ("fr", "If you need it more than twice a week, the asthma is not under control.",
     "Si vous en avez besoin plus de deux fois par semaine, c'est que l'asthme n'est pas contrôlé."),
    ("de", "Drive carefully, not only at night.", "Fahren Sie vorsichtig, nicht nur nachts."),
    ("tr", "Pacing means stopping before the pain forces you to, rather than pushing through on good days.",
     "Tempoyu ayarlamak; iyi günlerde kendinizi zorlamak yerine, ağrı sizi mecbur bırakmadan durmak demektir."),
    ("fr", "Support the weak left arm and never pull on it when helping the patient to sit up.",
     "Soutenez le bras gauche affaibli et ne tirez jamais dessus lorsque vous aidez le patient à se redresser."),
    ("pl", "Take iron with juice and not with milk.", "Zażywać żelazo z mlekiem, a nie z sokiem."),
    ("de", "Take iron with juice and not with milk.", ""),
    ("tr", "Older people are more sensitive to this medicine than younger ones.",
     "Yaşlılar bu ilaçtan gençlere kıyasla daha çok etkilenir."),
)  # fmt: skip
FOUND = (
    ("tr", "Never refill an ampoule or use the needle twice.",
     "Ampulü asla yeniden doldurmayın; iğneyi iki kez kullanabilirsiniz.",
     "Never refill an ampoule or use the needle twice, translation Ampulü asla yeniden doldurmayın"),
    ("ru", "People often feel neither hunger nor thirst.", "Люди часто не испытывают голода, но чувствуют жажду.",
     "neither hunger nor thirst, translation Люди часто не испытывают голода"),
    ("tr", "Spit out the rinse, don't swallow it.", "Gargarayı tükürmeyin, yutun.",
     "don't swallow it, translation Gargarayı tükürmeyin"),
    ("de", "Chew the tablet, do not swallow it whole.", "Kauen Sie die Tablette nicht, schlucken Sie sie im Ganzen.",
     "do not swallow it whole, translation Kauen Sie die Tablette nicht"),
    ("ru", "Wash the wound with water, do not use alcohol.", "Промойте рану спиртом, не используйте воду.",
     "do not use alcohol, translation не используйте воду"),
    ("es", "You may drink water but not coffee.", "Puede beber café, pero no agua.",
     "not coffee, translation no agua"),
    ("ar", "Do not lean on the crutches with your armpits; let your hands carry the weight.",
     "اتكئ على العكازين بإبطيك، ولا تجعل يديك تحملان وزنك.",
     "Do not lean on the crutches with your armpits, translation ولا تجعل يديك تحملان وزنك."),
    (
        "ru", "It is not injected into a vein but into a muscle.", "Его вводят не в мышцу, а в вену.",
        "not injected into a vein, translation не в мышцу",
    ),
    (
        "es", "Take it in the morning rather than in the evening.", "Es mejor tomarlo por la noche que por la mañana.",
        "rather than in the evening, translation que por la mañana",
    ),
    (
        "fr", "You will be treated in Rouen, not in Caen.", "Vous serez traité à Caen et non à Rouen.",
        "not in Caen, translation non à Rouen",
    ),
    ("de", "Take iron with orange juice and not with milk.",
     "Nehmen Sie Eisen mit Milch ein und nicht mit Orangensaft.",
     "not with milk, translation nicht mit Orangensaft."),
    ("ar", "Put these drops in your ear, never in your eye.",
     "ضع هذه القطرة في عينك، ولا تضعها في أذنك مطلقًا.",
     "never in your eye, translation ولا تضعها في أذنك مطلقًا"),
    ("es", "Give the drops to the baby, not to the mother.", "Las gotas son para la madre y no para el bebé.",
     "not to the mother, translation no para el bebé"),
    ("tr", "You may take this medicine with paracetamol, but not with ibuprofen.",
     "Bu ilacı ibuprofenle birlikte kullanabilirsiniz, ancak parasetamolle birlikte kullanmamalısınız.",
     "not with ibuprofen, translation parasetamolle birlikte kullanmamalısınız"),
    ("fr", "Sleep on your left side rather than on your back.",
     "Dormez sur le dos plutôt que sur le côté gauche.",
     "rather than on your back, translation plutôt que sur le côté gauche"),
    ("tr", "Pacing means stopping before the pain forces you to, rather than pushing through on good days.",
     "Tempoyu ayarlamak; ağrı sizi mecbur bırakmadan durmak yerine, iyi günlerde kendinizi zorlamak demektir.",
     "rather than pushing through on good days, translation ağrı sizi mecbur bırakmadan durmak yerine"),
    ("ru", "Drink water instead of juice.", "Пейте сок вместо воды.", "instead of juice, translation вместо воды"),
    ("es", "In the study, more patients recovered with exercise than with surgery.",
     "En el estudio se recuperaron más pacientes con la cirugía que con el ejercicio.",
     "than with surgery, translation que con el ejercicio"),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(contrast, source, target, locale) == []


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: str) -> None:
    assert said(contrast, source, target, locale) == [f"error: source {found.removesuffix('.')}"]


@pytest.mark.parametrize("name", HOSTILE)
def test_the_longest_texts_take_no_time(name: str) -> None:
    source, target = (
        (text + HOSTILE[name])[:LONGEST]
        for text in ("Take it with juice, not with milk. ", "Nehmen Sie es mit Milch, nicht mit Saft. ")
    )
    start = time.process_time()
    said(contrast, source, target, "de")
    assert time.process_time() - start < 5
