"""Places, persons and products: under their own names, by ear, and another in their place."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import proper_names

NOTHING = (
    ("ar", "Said the nurse: no. Nail polish", "قالت الممرضة: لا. طلاء الأظافر لأن"),
    ("de", "Dr Hassan Mansour and Anna Weber", "Dr. Hassan Mansour und Anna Weber"),
    ("es", "Maria Weber", "María Weber"),
    ("ar", "Dr Hassan and Dr Hussein are here.", "الدكتور حسين والدكتور حسن هنا."),
    ("ar", "Ask Omar's mother.", "اسأل والدة عمر."),
    ("ar", "Karim uses the cream.", "يستعمل كريم هذا الكريم."),
    ("ru", "Dr Hassan will see you.", "Вас примет доктор Хасан."),
    ("ru", "She is in St Mary's Hospital.", "Она в больнице Святой Марии."),
    ("ru", "Anna's mother", "Мать Анны"),
    ("ar", "Our clinic in Worcester", "عيادتنا في ووستر"),
    ("fr", "Our clinic in Hamburg", "Notre clinique à Hambourg"),
    ("ru", "Our clinic in Gloucester", "Наша клиника в Глостере"),
    ("de", "Marek, 43, from Gdańsk", "Marek (43) aus Danzig"),
    ("de", "Closed from 24 December 2025", "Geschlossen vom 24. Dezember 2025 an"),
    ("de", "Assoc. Prof. M. Brandt", "außerord. Prof. M. Brandt"),
    ("es", "Moisturise your skin daily.", "Hidrátese la piel a diario."),
    ("fr", "at 48 Harbour Street, next to the library", "au 48 Harbour Street, à côté de la bibliothèque"),
    ("ru", "We are on Church Street.", "Мы находимся на Чёрч-стрит."),
    ("ru", "Our branch in Leeds", "Наш филиал в Лидсе"),
    ("tr", "by 15 March 2025", "15 Mart 2025'e kadar"),
    ("tr", "She comes from Thessaloniki.", "Selanik'ten geliyor."),
    ("de", "Our Zürich office is open.", "Unser Zürcher Büro ist geöffnet."),
    ("ar", "She is at St Thomas' Hospital.", "هي في مستشفى سانت توماس."),
    ("es", "Couldn't find it? Ask away!", "¿No lo ha encontrado? ¡Pregúntenos!"),
    ("de", "Our clinic in Cologne opens in May.", "Unsere Klinik in Köln öffnet im Mai."),
    ("de", "We have moved from Vienna to Geneva.", "Wir sind von Wien nach Genf umgezogen."),
    ("de", "The London team", "Das Londoner Team"),
    ("de", "Kienböck disease is rare.", "Der Morbus Kienböck ist selten."),
    ("de", "Creatinine 88 µmol/L", "Kreatinin 88 µmol/l"),
    ("de", "the Anterior Commissure line", "die Linie der vorderen Kommissur"),
    ("de", "Haemorrhoids are common.", "Hämorrhoiden sind häufig."),
    ("de", "Graves disease affects the thyroid.", "Die Basedow-Krankheit betrifft die Schilddrüse."),
    ("de", "Our team works in shifts.", "In Leipzig arbeitet unser Team in Schichten."),
    ("es", "Patients come from Germany and Turkey.", "Vienen pacientes de Alemania y Turquía."),
    ("es", "See us at the New York branch.", "Visítenos en la sede de Nueva York."),
    ("es", "Inject 20 IU at bedtime.", "Inyéctese 20 UI al acostarse."),
    ("es", "The clinic in Seville is new.", "La clínica sevillana es nueva."),
    ("es", "Alcohol-free mouthwash", "Enjuague bucal sin alcohol"),
    ("es", "The Epworth scale measures sleepiness.", "La escala de Epworth mide la somnolencia."),
    ("fr", "the Geneva office", "le bureau de Genève"),
    ("fr", "Ehlers-Danlos syndrome", "le syndrome d'Ehlers-Danlos"),
    ("fr", "Flights from London take two hours.", "Le vol de Londres dure deux heures."),
    ("fr", "Unhide the wound for ten minutes.", "Laissez la plaie à l'air dix minutes."),
    ("fr", "Medicare pays for it.", "L'Assurance maladie le rembourse."),
    ("ru", "The clinic in Moscow is closed.", "Московская клиника закрыта."),
    ("ru", "Ask Anna Kowalczyk at the desk.", "Спросите в регистратуре Анну Ковальчик."),
    ("ru", "Wipes for babies", "Салфетки для младенцев"),
    ("ru", "Our St Petersburg branch", "Наш филиал в Санкт-Петербурге"),
    ("ru", "Patients from Kazakhstan", "Пациенты из Казахстана"),
    ("tr", "Our branch in Vienna", "Viyana'daki şubemiz"),
    ("tr", "Our branch in London is open on Sundays.", "Londra şubemiz pazar günleri de açıktır."),
    ("tr", "Sunscreens come in tubes.", "Güneş kremleri tüpte satılır."),
    ("tr", "Crohn disease", "Crohn hastalığı"),
    ("tr", "48 Harbour Road, Bristol BS1 6TY", "Harbour Road No: 48, Bristol BS1 6TY"),
    ("ar", "Our branch in Cairo", "فرعنا في القاهرة"),
    ("ar", "The clinic in Izmir", "العيادة في إزمير"),
    ("ar", "Patients from Saudi Arabia", "مرضى من السعودية"),
    ("ar", "Flights from Manchester", "رحلات من مانشستر"),
    ("ar", "We speak Turkish and French.", "نتحدث التركية والفرنسية."),
    ("ja", "Our clinic in Vienna", "ウィーンの診療所"),
    ("en-GB", "Our clinic in Vienna", "Our clinic in Rome"),
    ("de", "Our clinic in Vienna", ""),
)


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(proper_names, source, target, locale) == []


FOUND = (
    ("ar", "Dr Khaled Mansour is here.", "الدكتور خليل منصور هنا.", "Khaled, translation خليل"),
    ("de", "Dr Khaled Mansour is here.", "Dr. Khalil Mansour ist da.", "Khaled, translation Khalil"),
    ("ar", "Dr Hassan leads our sleep laboratory.", "يدير الدكتور حسين مختبر النوم.", "Hassan, translation حسين"),
    ("ar", "Ask for Omar at the desk.", "اسأل عن عمرو في مكتب الاستقبال.", "Omar, translation عمرو"),
    ("ru", "Dr Samir will call you.", "Вам позвонит доктор Самер.", "Samir, translation Самер"),
    ("ru", "Speak to Nurse Nada.", "Поговорите с медсестрой Надией.", "Nada, translation Надией"),
    ("ar", "Our clinic in Leicester has moved.", "انتقلت عيادتنا في برمنغهام.", "Leicester, translation برمنغهام"),
    ("de", "Our clinic in Denver has moved.", "Unsere Praxis in Boston ist umgezogen.", "Denver, translation Boston"),
    ("ar", "We have moved to 22 Oxford Road.", "انتقلنا إلى 22 شارع كامبريدج.", "Oxford, translation كامبريدج"),
    (
        "de",
        "Enter via Queen Street, as the main gate is closed.",
        "Der Zugang erfolgt über die King Street.",
        "Queen, translation King",
    ),
    (
        "de",
        "Patients at Mercy General Hospital like our team.",
        "Patienten am Grace General Hospital mögen uns.",
        "Mercy, translation Grace",
    ),
    ("es", "St. Luke's Hospital is hiring.", "El St. Mark's Hospital contrata.", "Luke, translation Mark"),
    ("es", "at 220 Maple Avenue", "en 220 Magnolia Avenue", "Maple, translation Magnolia"),
    ("ru", "Our centre in Leeds fits prostheses.", "Наш центр в Лестере ставит протезы.", "Leeds, translation Лестере"),
    ("ru", "The hospice is at 22 Rose Street.", "Хоспис: Роуд-стрит, 22.", "Rose, translation Роуд"),
    ("tr", "Our clinic in Bodrum", "Bergama'daki kliniğimiz", "Bodrum, translation Bergama"),
    ("ar", "She is at St Thomas' Hospital.", "هي في مستشفى سانت جورج.", "Thomas, translation جورج"),
    ("ar", "Our clinic in Tucson has moved.", "انتقلت عيادتنا في هيوستن.", "Tucson, translation هيوستن"),
    ("de", "Our clinic in Hamburg", "Unsere Klinik in Homburg", "Hamburg, translation Homburg"),
    ("de", "The speaker comes from Leeds.", "Der Referent kommt aus London.", "Leeds, translation London"),
    ("de", "Our clinic in Vienna", "Unsere Klinik in Genf", "Vienna, translation Genf"),
    (
        "de",
        "Parking is free at the Westgate Centre.",
        "Am Eastgate Centre parken Sie gratis.",
        "Westgate, translation Eastgate",
    ),
    ("de", "at 48 Harbour Road, Bristol", "in der 48 Harbor Road, Bristol", "Harbour, translation Harbor"),
    ("de", "Bristol BS1 6TY", "Bristol BS1 6YT", "6TY, translation 6YT"),
    ("es", "Our clinic in Granada", "Nuestra clínica de Córdoba", "Granada, translation Córdoba"),
    ("es", "Patients from Morocco", "Pacientes de Túnez", "Morocco, translation Túnez"),
    ("es", "at 48 Harbour Road, Bristol", "en 48 Arbour Road, Bristol", "Harbour, translation Arbour"),
    ("es", "Ask Mary Okonkwo at the desk.", "Pregunte a Mary Okwonko.", "Okonkwo, translation Okwonko"),
    ("es", "Strain H5N1 is rare.", "La cepa H1N5 es rara.", "H5N1, translation H1N5"),
    ("fr", "Our clinic in Lyon", "Notre clinique de Marseille", "Lyon, translation Marseille"),
    ("es", "The unit is in Leicester.", "La unidad está en Lancaster.", "Leicester, translation Lancaster"),
    ("fr", "the Geneva office", "le bureau de Lausanne", "Geneva, translation Lausanne"),
    ("fr", "Flights from London", "Les vols de Vienne", "London, translation Vienne"),
    ("fr", "the Mayday Hospital in Croydon", "l'hôpital Mayday de Craydon", "Croydon, translation Craydon"),
    ("fr", "CD4 cells", "les cellules CD8", "CD4, translation CD8"),
    ("ru", "Our clinic in Kazan", "Наша клиника в Самаре", "Kazan, translation Самаре"),
    ("ru", "The clinic in Manchester", "Клиника в Ливерпуле", "Manchester, translation Ливерпуле"),
    ("ru", "Patients from Kazakhstan", "Пациенты из Узбекистана", "Kazakhstan, translation Узбекистана"),
    ("ru", "48 Harbour Road", "48 Harbor Road", "Harbour, translation Harbor"),
    ("ru", "Room B12", "Кабинет B21", "B12, translation B21"),
    ("tr", "Our branch in Ankara", "Antalya'daki şubemiz", "Ankara, translation Antalya"),
    ("tr", "Our branch in London", "Viyana'daki şubemiz", "London, translation Viyana"),
    ("tr", "Patients from Germany", "Avusturya'dan gelen hastalar", "Germany, translation Avusturya"),
    ("tr", "Ask Mary Okonkwo at the desk.", "Danışmada Mary Okonwo'yu sorun.", "Okonkwo, translation Okonwo"),
    ("tr", "Bristol BS1 6TY", "Bristol BS7 6TY", "BS1, translation BS7"),
    ("ar", "The second clinic is in Izmir.", "تقع العيادة الثانية في بورصة.", "Izmir, translation بورصة"),
    ("ar", "Our branch in Cairo", "فرعنا في دمشق", "Cairo, translation دمشق"),
    ("ar", "Flights from Manchester", "رحلات من ليفربول", "Manchester, translation ليفربول"),
    ("ar", "Patients from Morocco", "مرضى من تونس", "Morocco, translation تونس"),
    ("ar", "48 Harbour Road", "48 Harbur Road", "Harbour, translation Harbur"),
    ("fr", "The bus to Ashford leaves now.", "Le bus pour Oxford part.", "Ashford, translation Oxford"),
)


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: str) -> None:
    assert said(proper_names, source, target, locale) == [f"error: source {found}"]


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(proper_names, "From Leeds to Kienböck Road, BS1 6TY. " + HOSTILE[name], "de") < 4


def test_a_name_that_no_word_of_a_german_text_begins_like() -> None:
    found = said(
        proper_names, "The practice in Lüneburg is closed.", "Die Praxis in Lüdenscheid ist geschlossen.", "de"
    )
    assert found == ["error: source Lüneburg, not in the translation"]
