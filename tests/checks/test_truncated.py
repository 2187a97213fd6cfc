"""Sentences that are missing, and sentences that were only joined."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import truncated

FINE = {
    "hours in figures": ("Call between two and eight in the afternoon.", "Звоните с 14.00 до 20.00.", "ru"),
    "whole, but for its full stop": (
        "The form is complete but the date column is missing or invalid.",
        "Das Formular ist vollständig, aber die Datumsspalte fehlt oder ist ungültig",
        "de",
    ),
    "the full stop ahead, as it looks typed": ("It shows the name of the nurse.", ".يعرض اسم الممرضة", "ar"),
    "one, French": (
        "Please fill in all the boxes on the form but one box.",
        "Veuillez remplir toutes les cases du formulaire sauf une.",
        "fr",
    ),
    "all members of a list, in other words": (
        "Bananas, dried apricots and tomato paste are rich in potassium.",
        "Muz, kuru kayısı ve salça potasyumdan zengindir.",
        "tr",
    ),
    "a name behind its title, Arabic": (
        "During this time, Dr. Haddad will cover for us (phone 0221 440 778).",
        "وينوب عنا خلال هذه الفترة د. حداد (هاتف: 0221 440 778).",
        "ar",
    ),
    "one hyphened word in brackets": (
        "Physiotherapist (part-time)",
        "Physiotherapeut/in in Teilzeit",
        "de",
    ),
    "a label for a sentence": (
        "The file must not be larger than 5 MB.",
        "Maximale Dateigröße: 5 MB",
        "de",
    ),
    "one sentence in other words, two joined": (
        "You may feel sick. This is normal. It will pass.",
        "Vous pouvez avoir des nausées. C'est normal et cela passera.",
        "fr",
    ),
    "other words, but room for them, French": (
        (
            "Spring is here, and with it come itchy eyes. Before you throw in the towel, see our allergist. A simple "
            "skin test takes half an hour and often pinpoints the culprit."
        ),
        (
            "Le printemps est là, avec son cortège d'yeux qui démangent. Avant de baisser les bras, consultez notre "
            "allergologue : en 30 minutes, un simple test cutané permet souvent de démasquer le coupable."
        ),
        "fr",
    ),
    "other words, but room for them, Russian": (
        (
            "Let's face it: nobody looks forward to a colonoscopy. But those twenty minutes could save your life. "
            "Found early, bowel cancer can be cured in nine out of ten cases."
        ),
        (
            "Будем честны: колоноскопии никто не ждёт с радостью. Однако эти 20 минут могут спасти вам жизнь: при "
            "раннем выявлении рак кишечника удаётся вылечить в 90 % случаев."
        ),
        "ru",
    ),
    "two sentences in one, German": (
        (
            "The nasal spray must not be used for more than seven days in a row. Otherwise the lining of the nose may"
            " swell even more. Afterwards, use salt water spray instead."
        ),
        (
            "Länger als eine Woche am Stück dürfen Sie das Nasenspray nicht anwenden, weil die Nasenschleimhaut sonst"
            " noch stärker anschwellen kann. Steigen Sie danach auf ein Spray mit Salzwasser um."
        ),
        "de",
    ),
    "another name in brackets": (
        "An underactive thyroid (hypothyroidism) can slow your heart.",
        "قد يتسبب قصور الغدة الدرقية في تباطؤ ضربات القلب.",
        "ar",
    ),
    "an address": (
        "Fill in the [form](https://example.org/form).",
        "Füllen Sie das Formular aus.",
        "de",
    ),
    "one, for a thing": (
        "A scan takes ten minutes. Ask your GP whether you need one.",
        "L'examen dure dix minutes. Demandez à votre médecin traitant si vous devez en passer une.",
        "fr",
    ),
    "one, German": (
        "If you have no thermometer, buy one today.",
        "Wenn Sie kein Fieberthermometer haben, kaufen Sie heute noch eines.",
        "de",
    ),
    "a clause in front that comes last": (
        "You wake up in the recovery room. A nurse is near. As soon as you are fully awake, your family may come in.",
        "ستستيقظ في غرفة الإفاقة، حيث تبقى الممرضة بالقرب منك. ويمكن لأسرتك الدخول بمجرد أن تفيق تمامًا.",
        "ar",
    ),
    "not yours": (
        "Don't argue. It's their reality, not yours.",
        "Widersprechen Sie nicht. Es ist die Wirklichkeit des kranken Menschen, nicht Ihre.",
        "de",
    ),
    "joined by a comma": (
        "Keep the dressing dry. Change it daily. Call us if it bleeds.",
        "Mantenga seco el apósito, cámbielo a diario y llámenos si sangra.",
        "es",
    ),
    'joined by "and"': ("Rest today. Do not lift anything heavy.", "Bugün dinlenin ve ağır kaldırmayın.", "tr"),
    "three in one": (
        "Please do not be alarmed. This is normal. It will pass.",
        "Keine Sorge, das ist normal und geht vorüber.",
        "de",
    ),
    "split": ("You can shower, but do not rub.", "Sie können duschen. Reiben Sie aber nicht.", "de"),
    "abbreviations": (
        "Dr. J. Smith works at St. Mary's. He speaks Spanish and treats children.",
        "El Dr. J. Smith trabaja en St. Mary's, habla español y atiende a niños.",
        "es",
    ),
    "the full stop alone is missing": ("The dentist will numb the tooth.", "Diş hekimi dişi uyuşturacak", "tr"),
    "long for its politeness alone": (
        "We would be very grateful if you could kindly let us know in good time should you be unable to come.",
        "Bitte sagen Sie rechtzeitig ab.",
        "de",
    ),
    "a letter at the end": (
        "The height of the lines that run from the top to the bottom of the page, along the axis named Y.",
        "La altura de las líneas que van de arriba abajo de la página a lo largo del eje Y.",
        "es",
    ),
    "a short label without its full stop": (
        "The number of rooms that will be shown.",
        "Anzahl der angezeigten Räume",
        "de",
    ),
    "a condition said by a noun": (
        "Do not drive for as long as you are taking the tablets.",
        "Während der Einnahme nicht Auto fahren.",
        "de",
    ),
    "an exception said by only": ("All visitors are turned away unless they are relatives.", "Nur Angehörige.", "de"),
    "a condition said by an ending": (
        "Call us immediately if your child gets a temperature.",
        "Çocuğunuz ateşlenirse hemen arayın.",
        "tr",
    ),
    "what both name twice": (
        "Wash your hands before and after changing the dressing.",
        "Мойте руки до и после перевязки.",
        "ru",
    ),
    "what is said the other way round": (
        "Unless your doctor tells you otherwise, keep taking your blood thinner.",
        "No deje el anticoagulante salvo que se lo indique el médico.",
        "es",
    ),
    "a list in other words": (
        "Your blood will be taken, your weight measured and an ECG recorded.",
        "Возьмут кровь, взвесят, снимут ЭКГ.",
        "ru",
    ),
    "a bracket said as an apposition": (
        "Avoid liquorice (including sweets and teas) while you are on this tablet.",
        "Pas de réglisse, même en bonbon ou en tisane, pendant ce traitement.",
        "fr",
    ),
    "a relative clause said by a participle": (
        "The gel, which must be kept in the fridge, is used at night.",
        "Buzdolabında saklanan jel gece sürülür.",
        "tr",
    ),
    "a reason behind a colon": (
        "Do not massage the calf, because a clot could come loose.",
        "Bitte die Wade nicht massieren: Es könnte sich ein Gerinnsel lösen.",
        "de",
    ),
    "a sentence as a clause": (
        "Please do not feed the fish. They are on a special diet.",
        "الأسماك تتبع حمية فلا تطعمها.",
        "ar",
    ),
    "a sentence in three words": (
        "Hip replacements last about twenty years. In younger patients they wear out sooner. Ask your surgeon.",
        "Una prótesis de cadera dura unos veinte años, menos en los jóvenes. Pregunte a su cirujano.",
        "es",
    ),
    "what a bound says by a word of its own": (
        "Take the tablet at 38 degrees or higher, with a glass of milk.",
        "Nehmen Sie die Tablette ab 38 Grad mit einem Glas Milch.",
        "de",
    ),
    "a saying": (
        "Coffee, on the other hand, is fine until noon.",
        "Kaffee dagegen ist bis mittags in Ordnung.",
        "de",
    ),
    "day and night": (
        "The midwives' line is open day and night.",
        "Die Hebammen sind rund um die Uhr erreichbar.",
        "de",
    ),
    "all members of a list, one in a word that is not known": (
        "Tell us if you are allergic to latex, iodine or plasters.",
        "Prévenez-nous si vous êtes allergique au caoutchouc, à l'iode ou aux pansements.",
        "fr",
    ),
    "a list after a clause": (
        "If you have sedation, you cannot drive, drink alcohol or sign legal papers.",
        "Como le vamos a dormir, no podrá conducir, beber alcohol ni firmar documentos legales.",
        "es",
    ),
    "two that one word names": (
        "Your brothers and sisters can have the test.",
        "Sus hermanos pueden hacerse la prueba.",
        "es",
    ),
    "two verbs in one": (
        "Do not eat or drink for six hours before the test.",
        "Bleiben Sie sechs Stunden vor dem Test nüchtern.",
        "de",
    ),
    "a list of options": (
        "Options:\n  -a  all of them.\n  -b  both of them.",
        "Optionen:\n  -a  alle\n  -b  beide",
        "de",
    ),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(truncated, source, target, locale) == []


WRONG = {
    "a member of a list": (
        "Side effects such as nausea, dizziness and rash are common in the first week.",
        "Des effets indésirables tels que nausées et éruption cutanée sont fréquents la première semaine.",
        "fr",
        ["error: “dizziness” seems to be missing"],
    ),
    "the first member of a list": (
        "Tell us if you are allergic to latex, iodine or plasters.",
        "Prévenez-nous si vous êtes allergique à l'iode ou aux pansements.",
        "fr",
        ["error: “latex” seems to be missing"],
    ),
    "the last member of a list": (
        "Avoid raw fish, unpasteurised cheese and liver.",
        "تجنّبي السمك النيء والأجبان غير المبسترة.",
        "ar",
        ["error: “liver” seems to be missing"],
    ),
    "a thing of the same kind as another": (
        "Avoid raw-milk cheese, raw fish and raw meat throughout your pregnancy.",
        "Verzichten Sie in der Schwangerschaft auf Rohmilchkäse und rohes Fleisch.",
        "de",
        ["error: “fish” seems to be missing"],
    ),
    "a member beside one that is not known": (
        "Remove nail polish, jewellery, dentures and contact lenses.",
        "Ojenizi, takılarınızı ve kontakt lenslerinizi çıkarın.",
        "tr",
        ["error: “dentures” seems to be missing"],
    ),
    "one of two things": (
        "Do not drive or operate machinery until you know how it affects you.",
        "No utilice maquinaria hasta saber cómo le afecta.",
        "es",
        ["error: “drive” seems to be missing"],
    ),
    "one of two kinds of a thing": (
        "The drug must not be used in people with severe kidney or liver disease.",
        "Bei schweren Nierenerkrankungen darf das Mittel nicht angewendet werden.",
        "de",
        ["error: “liver” seems to be missing"],
    ),
    "in one of several sentences": (
        (
            "Walking counts. You do not have to join a gym, and nobody needs to see you sweat. What matters is that "
            "you do it regularly and get slightly out of breath."
        ),
        (
            "Sie müssen in kein Fitnessstudio eintreten, und niemand muss Sie schwitzen sehen. Wichtig ist nur, dass "
            "Sie es regelmäßig tun und dabei leicht außer Atem geraten."
        ),
        "de",
        ["error: “Walking counts.” seems to be missing"],
    ),
    "words in brackets": (
        "Take the drops (not the tablets) before the meal.",
        "Nehmen Sie die Tropfen vor dem Essen ein.",
        "de",
        ["error: “(not the tablets)” seems to be missing"],
    ),
    "words in brackets, Russian": (
        "Apply the cream to the rash (but never near the eyes) in the evening.",
        "Вечером наносите крем на сыпь.",
        "ru",
        ["error: “(but never near the eyes)” seems to be missing"],
    ),
    "at a number of tablets": (
        "Take one tablet in the morning with water.",
        "Nehmen Sie morgens mit Wasser eine.",
        "de",
        ["error: the translation breaks off: “…n Sie morgens mit Wasser eine.”"],
    ),
    "until": (
        "Stay with them until they are fully awake.",
        "Bleiben Sie bei der Person, bis",
        "de",
        ["error: the translation breaks off: “…leiben Sie bei der Person, bis”"],
    ),
    "what may come of it": (
        "Rinse your mouth after each use of the inhaler, or you may get thrush.",
        "Полощите рот после каждого применения ингалятора.",
        "ru",
        ["error: “or you may get thrush.” seems to be missing"],
    ),
    "the rest of the last": (
        "It is common in winter. Most babies recover at home. Make sure that yours drinks enough.",
        "Das ist im Winter nichts Seltenes. Die meisten Babys werden zu Hause wieder gesund. Achten Sie",
        "de",
        ["error: the translation breaks off: “…ause wieder gesund. Achten Sie”"],
    ),
    "the second": (
        "Take the tablet with plenty of water. Call us at once if you feel dizzy.",
        "تناول القرص مع كمية وافرة من الماء.",
        "ar",
        ["error: “Call us at once if you feel dizzy.” seems to be missing"],
    ),
    "the first": (
        "Fasting makes the test more accurate. You can drink water at any time.",
        "Vous pouvez boire de l’eau à tout moment.",
        "fr",
        ["error: “Fasting makes the test more accurate.” seems to be missing"],
    ),
    "the one between": (
        "The gel numbs the skin. Your child will hardly feel the needle. Please tell us about any allergies.",
        "Das Gel betäubt die Haut. Bitte informieren Sie uns über Allergien.",
        "de",
        ["error: “Your child will hardly feel the needle.” seems to be missing"],
    ),
    "two of three": (
        "The eye drops may sting. This is normal. Blink a few times and the feeling will pass.",
        "Göz damlası batma hissi yapabilir.",
        "tr",
        ["error: “This is normal. Blink a few times and the feeling…” seems to be missing"],
    ),
    "cut off": (
        "The nurse will check your blood pressure and your pulse before you may get up and go home.",
        "Die Pflegekraft misst Ihren Blutdruck und",
        "de",
        ["error: the translation breaks off: “…raft misst Ihren Blutdruck und”"],
    ),
    "cut off behind a word with which no sentence ends": (
        "The drip gives you fluid through the day and through the night.",
        "El gotero le administra líquido durante todo el día y durante la.",
        "es",
        ["error: the translation breaks off: “…ante todo el día y durante la.”"],
    ),
    "a long one that lacks its full stop and some words": (
        "Keloids are thick, raised scars that often form on the chest, shoulders and ear lobes of young people.",
        "Келоиды — это толстые, выпуклые рубцы, которые у молодых возникают на груди",
        "ru",
        ["error: “shoulders and ear lobes of young people.” seems to be missing"],
    ),
    "a clause of a long one": (
        "Before the scan you should empty your bladder, take off all jewellery and put on the gown we hand you.",
        "Avant l’examen, videz votre vessie et vos poches.",
        "fr",
        ["error: “take off all jewellery and put on the gown we han…” seems to be missing"],
    ),
    "an exception": (
        "All vaccines can be given together, except the live vaccine against yellow fever.",
        "Todas las vacunas se pueden administrar a la vez.",
        "es",
        ["error: “except the live vaccine against yellow fever.” seems to be missing"],
    ),
    "a condition": (
        "Stop taking the antibiotic and call us at once if you get a rash or have trouble breathing.",
        "Setzen Sie das Antibiotikum ab und rufen Sie uns sofort an.",
        "de",
        ["error: “if you get a rash or have trouble breathing.” seems to be missing"],
    ),
    "a condition, in Turkish": (
        "You can travel by air two weeks after the operation, provided that your surgeon agrees.",
        "Ameliyattan iki hafta sonra uçakla seyahat edebilirsiniz.",
        "tr",
        ["error: “provided that your surgeon agrees.” seems to be missing"],
    ),
    "what follows": (
        "Cancel at least 24 hours ahead, otherwise we have to charge you for the appointment.",
        "Отменяйте запись не позднее чем за 24 часа.",
        "ru",
        ["error: “otherwise we have to charge you for the appointme…” seems to be missing"],
    ),
    "an even if": (
        "After using the adrenaline pen, call an ambulance, even if you feel better.",
        "Después de usar el autoinyector de adrenalina, llame a una ambulancia.",
        "es",
        ["error: “even if you feel better.” seems to be missing"],
    ),
    "what else is to be done": (
        "The sensor stays on the upper arm for fourteen days and transmits its readings to your phone.",
        "Le capteur reste en place sur le haut du bras pendant quatorze jours.",
        "fr",
        ["error: “and transmits its readings to your phone.” seems to be missing"],
    ),
    "a short sentence of three": (
        "Contact lens wearers often ignore a red eye. That is a dangerous habit. Take the lens out at once.",
        "Kontakt lens kullananlar kızarmış gözü çoğu zaman önemsemez. Lensi hemen çıkarın.",
        "tr",
        ["error: “That is a dangerous habit.” seems to be missing"],
    ),
    "the last clause, broken off": (
        "If your gums bleed, your urine is dark or you bruise easily, contact us the same day.",
        "Si le sangran las encías, la orina es oscura o le salen moratones con facilidad, póngase",
        "es",
        ["warning: “contact us the same day.” seems to be missing"],
    ),
    "what is in brackets": (
        "Avoid liquorice (including sweets and teas) while you are on this tablet.",
        "Evite el regaliz mientras tome este comprimido.",
        "es",
        ["error: “(including sweets and teas)” seems to be missing"],
    ),
    "one of a list": (
        "Bring a list of your medicines, your hearing aids, your glasses and the letter from your GP.",
        "Возьмите с собой список лекарств, очки и письмо от терапевта.",
        "ru",
        ["error: “your hearing aids” seems to be missing"],
    ),
    "a reason": (
        "Do not massage the calf, because a clot could come loose.",
        "لا تدلّك ربلة الساق.",
        "ar",
        ["error: “because a clot could come loose.” seems to be missing"],
    ),
    "what a thing is": (
        "The gel, which must be kept in the fridge, is used at night.",
        "Das Gel wird nachts angewendet.",
        "de",
        ["error: “which must be kept in the fridge” seems to be missing"],
    ),
    "the time": (
        "You can drive again once you can brake hard without pain.",
        "Yeniden araba kullanabilirsiniz.",
        "tr",
        ["error: “once you can brake hard without pain.” seems to be missing"],
    ),
    "a condition at the beginning": (
        "If the wound starts to smell or weep, ring the ward.",
        "Appelez le service.",
        "fr",
        ["error: “If the wound starts to smell or weep” seems to be missing"],
    ),
    "a greeting": (
        "Welcome to our sleep clinic. Please arrive by eight in the evening. Bring your own pyjamas.",
        "Lütfen akşam en geç sekizde gelin. Pijamanızı yanınızda getirin.",
        "tr",
        ["error: “Welcome to our sleep clinic.” seems to be missing"],
    ),
    "most of a long text": (
        "Please arrive early, bring your insurance card, your referral letter and a list of all your medicines.",
        "Bitte kommen Sie frühzeitig.",
        "de",
        ["error: “bring your insurance card, your referral letter a…” seems to be missing"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(truncated, source, target, locale) == expected


def test_finds_a_clause_of_words_that_are_not_known() -> None:
    source = "Call us if the bandage becomes soaked with blood or the tube slips out."
    found = said(truncated, source, "Appelez-nous si le pansement s'imbibe de sang.", "fr")
    assert found == ["error: “or the tube slips out.” seems to be missing"]
