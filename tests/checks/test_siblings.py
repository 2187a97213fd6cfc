"""Things of one kind: the same in other words, and another in their place."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import siblings
from translator.checks.pair import Pair

NOTHING = (
    ("de", "Ask your diabetes nurse for advice.", "Lassen Sie sich von Ihrer Diabetesfachkraft beraten."),
    ("es", "The big toe", "El dedo gordo del pie"),
    ("tr", "Done under local anaesthesia", "Yerel anestezi ile yapılır"),
    ("fr", "your mother-in-law", "votre belle-mère"),
    (
        "de",
        "Unlike cold sores, mouth ulcers are not contagious.",
        "Anders als Lippenherpes sind Aphthen nicht ansteckend.",
    ),
    ("es", "An underactive thyroid slows down your heartbeat.", "El hipotiroidismo ralentiza el corazón."),
    ("es", "Do not apply the gel to broken skin.", "No aplique el gel sobre heridas."),
    ("fr", "After a head injury", "Après un traumatisme crânien"),
    ("es", "Cool it with water, no toothpaste.", "Enfríelo bajo el grifo, sin pasta de dientes."),
    ("fr", "Take it after the blood sample.", "Prenez-le après le prélèvement."),
    ("de", "Your shin bone (tibia) is broken.", "Ihre Tibia (Schienbein) ist gebrochen."),
    ("fr", "Fracture of the jaw (mandible)", "Fracture de la mâchoire inférieure (mandibule)"),
    ("tr", "Facial nerve palsy", "Yüz felci"),
    ("ru", "The ankle bone (talus)", "Таранная кость (кость голеностопа)"),
    ("ar", "Nine out of ten cold sores heal.", "تُشفى تسع قروح برد من كل عشر."),
    ("ar", "The sciatic nerve runs down the back of the thigh.", "يمتد العصب الوركي في الجزء الخلفي من الفخذ."),
    ("ar", "Iron is absorbed better with vitamin C.", "يُمتص الحديد بشكل أفضل مع فيتامين سي."),
    ("ar", "Are you allergic to peanuts or walnuts?", "هل لديك حساسية من الفول السوداني أو الجوز؟"),
    ("ar", "The measles vaccine also covers rubella.", "يقي لقاح الحصبة من الحصبة الألمانية أيضاً."),
    ("de", "A fractured neck of femur", "Ein Schenkelhalsbruch"),
    ("de", "A low-sodium diet", "Eine salzarme Kost"),
    ("de", "One bread unit equals 12 grams of carbohydrate.", "1 BE entspricht 12 g Kohlenhydraten."),
    ("de", "Low blood sugar makes you tremble.", "Bei einer Unterzuckerung zittern Sie."),
    ("de", "Typhoid is spread by water.", "Typhus wird über Wasser übertragen."),
    ("es", "Gout usually strikes the big toe.", "La gota suele atacar el dedo gordo del pie."),
    ("es", "Nuts are off limits.", "Nada de frutos secos."),
    ("es", "We also speak: English, Português", "También hablamos: English, Português"),
    ("es", "Bring it back if your back hurts.", "Devuélvalo si le duele la espalda."),
    ("fr", "Walnuts and hazelnuts", "Les noix et les noisettes"),
    ("fr", "German measles is mild in children.", "La rubéole est bénigne chez l'enfant."),
    ("fr", "Heartburn after meals", "Des brûlures d'estomac après les repas"),
    ("ru", "Do not touch your eyes while you have a cold sore.", "Пока на губах герпес, не трогайте глаза."),
    ("ru", "The joint of the big toe swells first.", "Первым опухает сустав большого пальца стопы."),
    ("ru", "Soak it in potassium permanganate.", "Подержите её в растворе марганцовки."),
    ("tr", "Dropped something on your big toe?", "Ayak başparmağınıza bir şey mi düştü?"),
    ("tr", "Wasp stings", "Yaban arısı sokmaları"),
    ("tr", "The wrist is in a splint.", "Bileğiniz atelde."),
    ("ar", "Do not stroke stray cats.", "لا تداعب القطط الضالة مهما بدت ودودة."),
    ("de", "On the other hand, a walk is good for the heart.", "Andererseits tut ein Spaziergang dem Herzen gut."),
    ("de", "You will be up on your feet the same day.", "Noch am selben Tag sind Sie wieder auf den Beinen."),
    ("de", "A blood pressure tablet can make you dizzy.", "Blutdrucktabletten können schwindlig machen."),
    ("es", "The ultrasound of the belly", "La ecografía abdominal"),
    ("fr", "Start chest compressions.", "Commencez le massage cardiaque."),
    ("fr", "He was in good hands.", "Il a été bien pris en charge."),
    ("ru", "Just below the back of the knee", "Чуть ниже подколенной ямки"),
    ("ru", "Easily treated with physiotherapy for the spine", "Легко лечится лечебной физкультурой для позвоночника"),
    ("tr", "Outpatient treatment of the eye", "Gözün ayakta tedavisi"),
    ("tr", "Head lice do not jump.", "Saç bitleri zıplamaz."),
    ("ru", "Mark the sore spot for John.", "Отметьте больное место для Джона."),
    ("de", "She broke her hip.", "Sie hat sich den Oberschenkelhals gebrochen."),
    ("es", "A lump in the neck", "Un bulto en la garganta"),
    ("fr", "Wash your hair with baby shampoo.", "Lavez-vous la tête avec un shampooing pour bébé."),
    ("ru", "A black eye fades in two weeks.", "Синяк под глазом проходит за две недели."),
    ("ru", "A chest infection needs antibiotics.", "Инфекция дыхательных путей требует антибиотиков."),
    ("tr", "Put your feet up.", "Bacaklarınızı yukarı kaldırın."),
    ("tr", "The baby moves less in the womb.", "Bebek karnınızda daha az hareket ediyor."),
    ("de", "The baby moves in the womb.", "Das Kind bewegt sich im Bauch."),
    ("ar", "Both parents sign unless one has sole custody.", "يوقع الوالدان كليهما إلا إذا انفرد أحدهما بالحضانة."),
    ("de", "If swallowing is hard, call us.", "Wenn Sie schlecht schlucken können, rufen Sie uns an."),
    ("fr", "Do not apply the gel to broken skin.", "Appliquez le gel uniquement sur une peau intacte."),
    ("ru", "It makes some people sleepy.", "Некоторых от него клонит в сон."),
    ("de", "No make-up or nail varnish", "Ungeschminkt und ohne Nagellack"),
    ("tr", "A relative can collect it.", "Eşiniz veya başka bir yakınınız alabilir."),
    ("es", "Can you fly?", "¿Puede viajar en avión?"),
    ("ar", "It is worn off in hours.", "يزول خلال ساعات."),
    ("de", "Put no toothpaste on a burn.", "Auf Verbrennungen gehört keine Zahnpasta."),
    ("de", "The laxative keeps off constipation.", "Das Abführmittel beugt einer Verstopfung vor."),
    ("fr", "Book online", "Prendre rendez-vous en ligne"),
    ("de", "Do not freeze the vaccine.", "Den Impfstoff vor Frost schützen."),
    ("ru", "It hurts in the back of the lower leg.", "Болит голень сзади."),
    ("de", "Take zinc.", ""),
    ("zh", "Take zinc.", "服用铁剂。"),
    ("ru", "Do not press the eye, even if it waters.", "Не давите на глаз, даже если он слезится."),
)


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(siblings, source, target, locale) == []


def test_says_nothing_of_a_source_that_is_not_known() -> None:
    assert list(siblings.check(Pair("Nimm zinc.", "Take iron.", "sv", "en"))) == []


FOUND = (
    ("tr", "Done under local anaesthesia", "Genel anestezi altında yapılır",
     "local anaesthesia, translation Genel anestezi"),
    ("es", "Is your thumb numb?", "¿Tiene dormido el dedo gordo del pie?", "thumb, translation dedo gordo del pie"),
    ("ar", "your mother", "حماتك", "mother, translation حماتك"),
    ("de", "Have your thyroid checked.", "Lassen Sie Ihr Herz untersuchen.", "thyroid, translation Herz"),
    ("tr", "Your shin bone (tibia) is broken.", "Kaval kemiğiniz (fibula) kırıldı.", "tibia, translation fibula"),
    ("es", "The collarbone (clavicle)", "La clavícula (escápula)", "clavicle, translation escápula"),
    ("ru", "The median nerve is squeezed.", "Локтевой нерв сдавлен.", "median nerve, translation Локтевой"),
    ("ar", "a filter in the vena cava", "مرشح في الشريان الأبهر السفلي", "vena cava, translation الأبهر"),
    ("ar", "Iron levels are measured.", "يُقاس مستوى الزنك.", "Iron, translation الزنك"),
    ("ar", "A birch pollen allergy", "حساسية حبوب لقاح البلوط", "birch, translation البلوط"),
    ("ar", "A vaccine against rubella", "لقاح ضد الحصبة", "rubella, translation الحصبة"),
    ("ar", "Emptying your colostomy bag", "تفريغ كيس فغر المسالك البولية",
     "colostomy, translation فغر المسالك البولية"),
    ("ru", "She is in Queen Anne Hospital.", "Она в больнице королевы Елизаветы.", "Anne, translation Елизаветы"),
    ("ar", "Your thyroid is underactive.", "كليتك كسولة.", "thyroid, translation كليتك"),
    ("de", "A biopsy is needed.", "Sie brauchen eine Röntgenaufnahme.", "biopsy, translation Röntgenaufnahme"),
    ("ar", "Psoriasis is not catching.", "الجرب ليس مرضًا معديًا.", "Psoriasis, translation الجرب"),
    ("de", "Nurses do home visits.", "Ärzte machen Hausbesuche.", "Nurses, translation Ärzte"),
    ("de", "You will need crutches.", "Sie brauchen einen Rollstuhl.", "crutches, translation Rollstuhl"),
    ("es", "Ask your sister.", "Pregunte a su hermano.", "sister, translation hermano"),
    ("es", "It may cause constipation.", "Puede causar diarrea.", "constipation, translation diarrea"),
    ("fr", "Is there vitamin K in it?", "Contient-il du potassium ?", "vitamin K, translation potassium"),
    ("fr", "Use the east entrance.", "Prenez l'entrée ouest.", "east, translation ouest"),
    ("ru", "An ultrasound of the thyroid", "УЗИ вилочковой железы", "thyroid, translation вилочковой"),
    ("ru", "Take the green tablet first.", "Сначала примите красную таблетку.", "green, translation красную"),
    ("tr", "The tumour is in the ureter.", "Tümör üretradadır.", "ureter, translation üretradadır"),
    ("tr", "the nodes in the axilla", "kasıktaki bezler", "axilla, translation kasıktaki"),
    ("tr", "Ticks can transmit Lyme disease.", "Keneler kanamalı ateş bulaştırabilir.",
     "Lyme, translation kanamalı ateş"),
    ("de", "The fracture is in the tibia.", "Der Bruch befindet sich in der Fibula.", "tibia, translation Fibula"),
    ("de", "Are you short of magnesium?", "Fehlt Ihnen Mangan?", "magnesium, translation Mangan"),
    ("de", "Stung by a wasp?", "Von einer Biene gestochen?", "wasp, translation Biene"),
    ("es", "The typhoid vaccine", "La vacuna contra el tétanos", "typhoid, translation tétanos"),
    ("es", "Zinc ointment", "Pomada de azufre", "Zinc, translation azufre"),
    ("es", "Is there blood in your stool?", "¿Tiene sangre en la orina?", "stool, translation orina"),
    ("es", "A torn supraspinatus tendon", "Una rotura del tendón del infraespinoso",
     "supraspinatus, translation infraespinoso"),
    ("es", "You have a torn meniscus.", "Tiene una rotura de ligamento.", "meniscus, translation ligamento"),
    ("es", "The mitral valve leaks.", "La válvula aórtica pierde.", "mitral, translation aórtica"),
    ("es", "Your platelets are low.", "Tiene los leucocitos bajos.", "platelets, translation leucocitos"),
    ("fr", "Every newborn is given vitamin K.", "Tout nouveau-né reçoit de la vitamine D.",
     "vitamin K, translation vitamine D"),
    ("fr", "A torn Achilles tendon", "Une rupture du tendon rotulien", "Achilles, translation rotulien"),
    ("ru", "Leaflets in Turkish", "Брошюры на татарском языке", "Turkish, translation татарском"),
    ("ru", "See a cardiologist.", "Обратитесь к неврологу.", "cardiologist, translation неврологу"),
    ("tr", "Vaccinated against hepatitis B?", "Hepatit A aşısı oldunuz mu?", "hepatitis B, translation Hepatit A"),
    ("ru", "The womb was removed.", "Мочевой пузырь удалён.", "womb, translation Мочевой пузырь"),
    ("ar", "The sole of the foot hurts.", "الكلية تؤلم.", "sole, translation الكلية"),
    ("tr", "part of the potassium", "sodyumun bir kısmı", "potassium, translation sodyumun"),
    ("fr", "Report difficulty swallowing.", "Signalez toute difficulté à parler.",
     "difficulty swallowing, translation difficulté à parler"),
    ("tr", "If you have trouble breathing", "Ağız kuruluğu olursa", "trouble breathing, translation Ağız kuruluğu"),
    ("ru", "It may make you drowsy.", "Может вызвать бессонницу.", "drowsy, translation бессонницу"),
    ("de", "You take an anticoagulant.", "Sie nehmen einen Blutdrucksenker.",
     "anticoagulant, translation Blutdrucksenker"),
    ("fr", "A nurse gives it.", "Un proche la fait.", "nurse, translation proche"),
    ("es", "Rinse with salt water.", "Enjuague con agua y jabón.", "salt water, translation agua y jabón"),
    ("ru", "It hurts in the back of the lower leg.", "Болит поясница.", "lower leg, translation поясница"),
    ("tr", "Use tweezers.", "Makas kullanın.", "tweezers, translation Makas"),
    ("fr", "Replace your toothbrush.", "Changez de dentifrice.", "toothbrush, translation dentifrice"),
    ("de", "Opioids constipate; you get a laxative too.", "Opioide machen Durchfall; dazu gibt es ein Abführmittel.",
     "constipate, translation Durchfall"),
    ("ru", "You may drive again.", "Снова ходить пешком можно.", "drive, translation ходить"),
    ("es", "Women who are breastfeeding", "Las mujeres embarazadas", "breastfeeding, translation embarazadas"),
    ("ar", "Confirm your appointment", "إلغاء موعدك", "Confirm, translation إلغاء"),
    ("de", "Do not freeze the vaccine.", "Den Impfstoff nicht kühlen.", "freeze, translation kühlen"),
    ("tr", "Put no weight on the broken foot.", "Sağlam ayağınıza ağırlık vermeyin.",
     "broken foot, translation Sağlam ayağınıza"),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: str) -> None:
    assert said(siblings, source, target, locale) == [f"error: source {found}"]


def test_finds_each_thing_once() -> None:
    found = said(siblings, "Zinc, zinc, zinc and iron.", "Kupfer, Kupfer, Selen und Kupfer.", "de")
    assert found == ["error: source Zinc, translation Kupfer", "error: source iron, translation Selen"]


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(siblings, "The tibia, zinc, vitamin K. " + HOSTILE[name], "de") < 10
