"""Ways, times and people to choose between: the same in other words, and another in their place."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest

from tests.checks.said import HOSTILE, said
from translator.checks import choices, problems
from translator.checks.pair import Pair
from translator.language.naming.choices import LONGEST, swapped
from translator.language.tables import data
from translator.model import Place, Severity

GRID = Path(__file__).parent / "grid"
LOCALES = ("ar", "de", "es", "fr", "ru", "tr")
NOTHING = (
    ("de", "A referral is required.", "Wir behandeln niemanden, es sei denn, er hat eine Überweisung."),
    ("es", "Give 1 g q8h.", "Administre 1 g cada 8 h."),
    ("de", "The dose is 75 mg/m².", "Die Dosis beträgt 75 mg pro Quadratmeter."),
    ("ar", "The dose is 75 mg/m².", "الجرعة 75 ملغ/م²."),
    ("ar", "Cramps under the skin or in the muscles", "تشنجات تحت الجلد أو في عضلات الساق"),
    ("fr", "Everyone except pregnant women can have it.", "Tous, à l'exception des femmes enceintes."),
    ("de", "Drink nothing but water.", "Trinken Sie nichts außer Wasser."),
    ("fr", "Drink nothing, not even water.", "Ne buvez rien, même pas de l'eau."),
    ("tr", "Ask before you leave.", "Doktorunuzun izniyle çıkabilirsiniz."),
    ("de", "Repeat it whatever the result.", "Wiederholen Sie ihn in jedem Fall."),
    ("ar", "Only your doctor can decide.", "طبيبك وحده من يقرر."),
    ("fr", "Only stop if you agree.", "N'arrêtez que si vous êtes d'accord."),
    ("fr", "Use a different area of skin.", "Ne collez pas le patch deux fois sur la même zone : changez de place."),
    ("tr", "Call the heart nurse.", "Kalp hemşiresini arayın."),
    ("de", "It is safe while you are expecting.", "Es ist auch in der Schwangerschaft unbedenklich."),
    ("fr", "It suits all ages.", "Il convient à tous, y compris chez l'enfant."),
    ("tr", "They are present only if you agree.", "Siz kabul etmedikçe bulunmazlar."),
    ("fr", "Keep going until help comes.", "Ne vous arrêtez que lorsque les secours arrivent."),
    ("de", "Take it before meals.", "Nehmen Sie es vor dem Essen ein."),
    ("es", "Take it with or straight after a meal.", "Tómelo con la comida o nada más terminar de comer."),
    ("fr", "Not to be taken on an empty stomach.", "À prendre au cours d'un repas."),
    ("de", "It is not uncommon.", "Es kommt häufig vor."),
    ("tr", "It is not only for adults.", "Çocuklar için de uygundur."),
    ("ru", "The baby's bilirubin is highest on day four.", "Пик билирубина у ребёнка — четвёртые сутки."),
    ("ru", "The stitches dissolve by themselves.", "Швы рассасываются сами."),
    ("de", "Veins close to the skin", "Venen dicht unter der Haut"),
    ("de", "How well you breathe in and out", "Wie gut Sie ein- und ausatmen"),
    ("ar", "Come back tomorrow.", "عد غدًا."),
    ("pl", "Take it before meals.", "Przyjmować na czczo."),
    ("fr", "Rest for two weeks after the procedure.", "Reposez-vous pendant les deux semaines qui suivent."),
    ("ar", "Not with your meal, but before or after.", "ليس أثناء الوجبة، بل قبلها أو بعدها."),
    (
        "fr",
        "Drink nothing after that. Fast for six hours.",
        "Jeûnez pendant les 6 heures. Passé ce délai, ne buvez rien.",
    ),
    ("de", "Never during the day only", "Nur am Tag kommt es nicht vor."),
    ("de", "Take care during pregnancy.", "Seien Sie in der Schwangerschaft vorsichtig."),
    ("tr", "On discharge, the statin remains as before.", "Taburculuk sırasında statin eskisi gibi sürdü."),
    ("fr", "All is back to normal. The risk is high.", "Tout rentre dans l'ordre. Le risque est élevé."),
    ("de", "Take it every 8 hours.", "Nehmen Sie es im Abstand von 8 Stunden."),
    (
        "fr",
        "Drink three glasses of water an hour before the scan.",
        "Buvez trois verres d'eau une heure avant l'examen.",
    ),
    ("de", "Take it twice a week for two weeks.", "Nehmen Sie es zwei Wochen lang zweimal pro Woche."),
    ("de", "Give 10 mg/kg per day.", "Geben Sie 10 mg pro Kilogramm am Tag."),
    ("tr", "Raise it from 10 to 15 mg/day.", "10 mg/gün'den 15 mg/gün'e çıkarın."),
    ("fr", "The pulse is 60 to 100 bpm.", "Le pouls est de 60 à 100 battements par minute."),
    ("de", "Take the tablets for 3 days.", "Nehmen Sie die Tabletten 3 Tage lang."),
    ("de", "Do not shower for 2 days.", "Duschen Sie erst nach 2 Tagen wieder."),
    ("fr", "Do not drive for 24 hours.", "Ne conduisez pas dans les 24 heures qui suivent."),
    ("es", "It is valid for ten days.", "Caduca a los diez días."),
    ("ru", "Not for at least eight hours.", "Нельзя не менее чем за 8 часов."),
    ("tr", "Do not drive for 24 hours.", "Sonraki 24 saat içinde araç kullanmayın."),
    ("de", "It is open until 16 hours.", "Es ist bis 16 Uhr geöffnet."),
    ("fr", "No caffeine after 2 p.m.", "Pas de caféine après 14 h."),
    ("fr", "Sit upright for half an hour after the meal.", "Restez assis une demi-heure après le repas."),
    ("ar", "The first hour is free.", "الوقوف مجاني في الساعة الأولى."),
    ("ru", "She has stage III cancer.", "У неё рак третьей стадии."),
    ("fr", "He has type 1 diabetes.", "Il a un diabète de type I."),
    ("de", "It is in both eyes.", "Es ist an beiden Augen."),
    ("de", "Give 2 tablespoons.", "Geben Sie 2 EL."),
    ("ar", "Do not touch it with unwashed hands.", "لا تلمسه بيدين غير مغسولتين."),
    ("de", "Eat no unwashed fruit.", "Essen Sie nur gewaschenes Obst."),
    ("es", "Untreated, the infection can spread.", "Si no se trata, la infección puede extenderse."),
    ("fr", "Do not use it undiluted.", "Diluez-le toujours avant de l'utiliser."),
    ("fr", "Avoid undercooked eggs.", "Évitez les œufs peu cuits."),
    ("tr", "Take the two medicines two hours apart.", "İki ilacı iki saat arayla alın."),
    ("de", "Take the doses six hours apart.", "Nehmen Sie die Dosen alle sechs Stunden ein."),
    ("ru", "Drink nothing but water.", "Ничего, кроме воды, не пейте."),
    ("es", "Lower your blood pressure.", "Reduzca la tensión."),
    ("de", "Please remain seated until then.", "Bitte stehen Sie bis dahin nicht auf."),
    ("tr", "Keep your arm still.", "Kolunuzu oynatmayın."),
    ("fr", "Do not take the lens out.", "Gardez la lentille."),
    ("ru", "Only the doctor may also use it.", "Применять его также может только врач."),
    ("fr", "Some of these medicines are new.", "Certains de ces médicaments sont nouveaux."),
    ("es", "The hospital is farther away than the clinic.", "La clínica queda más cerca que el hospital."),
    ("fr", "The nurse will show you how to do it.", "L'infirmière vous montrera comment le faire vous-même."),
    ("de", "The stitches dissolve, the doctor will look.", "Die Fäden lösen sich von selbst, der Arzt schaut nach."),
    ("es", "Everything except nuts, and also no crisps", "De todo menos frutos secos; tampoco patatas fritas"),
    ("es", "The X-ray suggests a fracture.", "La radiografía hace pensar en una fractura, que no se descarta."),
    ("de", "A stroke cannot be ruled out.", "Ein Schlaganfall ist nicht auszuschließen."),
    ("ru", "Stay in until malaria has been ruled out.", "Оставайтесь, пока малярия не исключена."),
    ("ar", "It may harm your baby.", "قد يضر بجنينك."),
    ("fr", "Smoking greatly increases the risk.", "Fumer augmente fortement le risque."),
    ("es", "It works just as well.", "No funciona peor."),
    ("ar", "Keep it in the fridge, never in the freezer.", "احفظه في الثلاجة لا في مجمد الثلاجة."),
    ("de", "Do not lie down for an hour.", "Bleiben Sie eine Stunde lang aufrecht."),
    ("ru", "After the catheter was taken out", "После удаления катетера"),
    ("tr", "Tell someone right now.", "Hemen birine söyleyin."),
    ("tr", "Stay until he is asleep.", "Uyuyana kadar yanında kalın."),
    ("tr", "Resume when the diarrhoea has stopped.", "İshal geçtiğinde yeniden başlayın."),
    ("fr", "They usually wear off.", "Ils disparaissent généralement."),
    ("de", "Take the former in the evening.", "Nehmen Sie erstere abends."),
    ("tr", "Both tablets must be taken.", "İki tablet de alınmalıdır."),
    ("tr", "Only if it is necessary", "Ancak gerekli olduğunda"),
    ("de", "Even if you feel well", "Auch wenn Sie sich wohlfühlen"),
    ("es", "You will still be offered it.", "Se le ofrecerá de todos modos."),
    ("fr", "The doctor will call you.", "Le médecin vous appellera."),
    ("ru", "It may take two weeks to begin.", "Оно может начаться лишь через две недели."),
    ("ru", "Keep it out of the reach of children.", "Храните так, чтобы дети не могли достать."),
    ("tr", "You contribute yourself once the doctor files it.", "Doktor bildirince siz de katkıda bulunursunuz."),
    ("tr", "You must be accompanied home.", "Eve tek başınıza dönmeyin."),
)
FOUND = (
    ("es", "Give 1 g q6h.", "Administre 1 g durante 6 h.", "q, translation 6 h"),
    ("ar", "The dose is 75 mg/m².", "الجرعة 75 ملغ/كغ.", "/m², translation /كغ"),
    ("ar", "Inject it under the skin of the abdomen.", "احقنه في عضل البطن.", "under the skin, translation في عضل"),
    ("de", "Inject it under the skin.", "In die Bauchmuskulatur spritzen.",
     "under the skin, translation In die Bauchmuskulatur"),
    ("fr", "Anyone can have it.", "Il convient à tous, à l'exception des femmes enceintes.",
     "none, translation à l'exception des"),
    ("tr", "You can leave at two o'clock.", "Saat ikide doktorunuzun izniyle çıkabilirsiniz.",
     "none, translation doktorunuzun izniyle"),
    ("de", "Repeat it if the result is unclear.", "Wiederholen Sie ihn in jedem Fall.",
     "none, translation in jedem Fall"),
    ("ru", "Do not pick at it.", "До завтрашнего дня его не трогайте.", "none, translation До завтрашнего дня"),
    ("fr", "Drink nothing, not even water.", "Ne buvez rien, à part de l'eau.",
     "not even water, translation à part de l'eau"),
    ("fr", "Come on the same day, even if it stops.", "Venez le jour même, à moins que cela ne cesse.",
     "even if, translation à moins que"),
    ("es", "Lie down, unless it is hard to breathe.", "Túmbese, sobre todo si le cuesta respirar.",
     "unless, translation sobre todo si"),
    ("ar", "Only your doctor can decide.", "أنت وحدك من يقرر.", "Only your doctor, translation أنت وحدك"),
    ("fr", "Only stop if you agree.", "Arrêtez, que vous soyez d'accord ou non.", "Only, translation que vous"),
    ("fr", "Take off the old patch and use a different area of skin.",
     "Retirez l'ancien patch et collez-en un nouveau sur la même zone.", "different area, translation même zone"),
    ("tr", "Call the heart nurse.", "Hemşire sizi arayacaktır.", "Call the, translation sizi arayacaktır"),
    ("ar", "Take it once a day.", "تناوله مرة واحدة يوميًا، حتى أثناء الحمل.", "none, translation حتى أثناء الحمل"),
    ("de", "Use it for up to seven days.", "Bis zu sieben Tage lang anwenden, auch bei Säuglingen.",
     "none, translation auch bei Säuglingen"),
    ("tr", "You can take it daily.", "Her gün alabilirsiniz, hamilelikte bile.", "none, translation hamilelikte bile"),
    ("de", "Take the tablets for 3 days.", "Nehmen Sie die Tabletten nach 3 Tagen.", "3 days, translation 3 Tagen"),
    ("fr", "Take the tablets for 3 days.", "Prenez les comprimés dans 3 jours.", "3 days, translation 3 jours"),
    ("es", "Come back in 3 days.", "Vuelva durante 3 días.", "3 days, translation 3 días"),
    ("ru", "Come back in 3 days.", "Приходите на протяжении 3 дней.", "3 days, translation 3 дней"),
    ("tr", "Do not shower for 2 days.", "2 gün sonra duş almayın.", "2 days, translation 2 gün"),
    ("ar", "Take the tablets for 3 days.", "تناول الأقراص بعد 3 أيام.", "3 days, translation 3 أيام"),
    ("de", "Wait 4 hours before you drive.", "Warten Sie bis 4 Uhr, bevor Sie fahren.", "4 hours, translation 4 Uhr"),
    ("ru", "Wait 4 hours.", "Подождите до 4 часов утра.", "4 hours, translation 4 часов утра"),
    ("tr", "Come at 4 o'clock.", "4 saat sonra gelin.", "4 o'clock, translation 4 saat"),
    ("fr", "Come at 4 o'clock.", "Venez dans 4 heures.", "4 o'clock, translation 4 heures"),
    ("de", "She has stage III cancer.", "Sie hat Krebs im Stadium II.", "III, translation II"),
    ("ru", "She has stage III cancer.", "У неё рак второй стадии.", "III, translation второй"),
    ("fr", "He has type 1 diabetes.", "Il a un diabète de type II.", "1, translation II"),
    ("ar", "It is type II.", "إنه من النوع الأول.", "II, translation الأول"),
    ("es", "It is in both eyes.", "Está en el ojo.", "both eyes, translation en el ojo"),
    ("tr", "Take both tablets.", "Tabletlerden birini alın.", "both, translation birini"),
    ("de", "Give 2 tablespoons.", "Geben Sie 2 Teelöffel.", "tablespoons, translation Teelöffel"),
    ("ar", "Give 3 tablespoons.", "أعطِ 3 ملاعق صغيرة.", "tablespoons, translation ملاعق صغيرة"),
    ("fr", "Take it before meals.", "Prenez-le pendant les repas.", "before meals, translation pendant les repas"),
    ("de", "Come to the clinic tomorrow.", "Kommen Sie heute in die Klinik.", "tomorrow, translation heute"),
    ("es", "It is injected into a vein.", "Se inyecta en un músculo.", "into a vein, translation en un músculo"),
    ("ru", "Lie on your back.", "Лягте на живот.", "on your back, translation на живот"),
    ("tr", "This medicine is for children.", "Bu ilaç yetişkinler içindir.", "children, translation yetişkinler"),
    ("ar", "Call us next week.", "اتصل بنا الشهر القادم.", "next week, translation الشهر القادم"),
    ("de", "Hold your breath.", "Atmen Sie aus.", "Hold your breath, translation Atmen Sie aus"),
    ("fr", "Wash your hands before the injection.", "Lavez-vous les mains pendant l'injection.",
     "before, translation pendant"),
    ("ru", "Drink nothing during the test.", "Ничего не пейте до обследования.", "during, translation до"),
    ("fr", "Take it after the first 3 months.", "Prenez-le pendant les 3 premiers mois.", "after, translation pendant"),
    ("de", "Use it during exercise.", "Benutzen Sie es vor körperlicher Anstrengung.", "during, translation vor"),
    ("de", "The bottle must be thrown away four weeks after opening.",
     "Das Fläschchen ist vier Wochen nach dem Kauf zu entsorgen.", "after opening, translation nach dem Kauf"),
    ("es", "Confirm appointment", "Anular la cita", "Confirm appointment, translation Anular la cita"),
    ("ru", "Both parents must sign the form.", "Форму должен подписать один из родителей.",
     "Both parents, translation один из родителей"),
    ("ar", "Are you allergic to penicillin?", "هل تتناول البنسلين؟", "allergic to, translation تتناول"),
    ("tr", "Check your blood sugar two hours after eating.", "Yemekten iki saat sonra tansiyonunuzu ölçün.",
     "blood sugar, translation tansiyonunuzu"),
    ("fr", "Give the drops every day, including if you bottle-feed.",
     "Donnez les gouttes chaque jour, sauf s'il est nourri au biberon.", "including, translation sauf s'il"),
    ("fr", "Do not smoke for three days.", "Évitez l'alcool pendant trois jours.", "smoke, translation l'alcool"),
    ("tr", "Stop it before discharge.", "Taburculuk sırasında bırakın.", "before, translation sırasında"),
    ("tr", "Keep it in the refrigerator.", "Oda sıcaklığında saklayın.", "refrigerator, translation Oda sıcaklığında"),
    ("es", "Take it every 8 hours.", "Tómelo a las 8.", "every, translation 8"),
    ("tr", "Change it every 3 days.", "3 gün sonra değiştirin.", "every, translation 3 gün"),
    ("de", "Take it at 8 o'clock.", "Nehmen Sie es alle 8 Stunden.", "8 o'clock, translation alle"),
    ("de", "Take it twice a week.", "Nehmen Sie es zwei Wochen lang.", "a week, translation none"),
    ("de", "Give 10 mg/kg, at most 60 mg/kg.", "Geben Sie 10 mg, höchstens 60 mg/kg.",
     "/kg and /kg, translation none"),
    ("de", "Run it at 5 mL/h.", "Lassen Sie es mit 5 ml laufen.", "/h, translation none"),
    ("de", "Give 2 mL per minute, then 2 mL per hour.", "Geben Sie 2 ml pro Stunde, dann 2 ml pro Minute.",
     "per minute and per hour, translation pro Stunde and pro Minute"),
    ("ar", "Do not touch it with unwashed hands.", "لا تلمسه بيدين مغسولتين.", "unwashed, translation مغسولتين"),
    ("de", "Avoid uncooked eggs.", "Vermeiden Sie gekochte Eier.", "uncooked, translation gekochte"),
    ("fr", "Avoid uncooked eggs.", "Évitez les œufs cuits.", "uncooked, translation cuits"),
    ("es", "Untreated, it can spread.", "Tratada, puede extenderse.", "Untreated, translation Tratada"),
    ("tr", "Do not use it undiluted.", "Seyreltilmiş kullanmayın.", "undiluted, translation Seyreltilmiş"),
    ("ru", "Unvaccinated children are at risk.", "Привитые дети в опасности.", "Unvaccinated, translation Привитые"),
    ("fr", "Keep unopened vials here.", "Conservez ici les boîtes ouvertes.", "unopened, translation boîtes ouvertes"),
    ("es", "It is useless without sunscreen.", "Es útil sin protección solar.", "useless, translation útil"),
    ("de", "Take the two medicines two hours apart.", "Nehmen Sie die beiden Mittel alle zwei Stunden ein.",
     "the two, translation alle"),
    ("es", "Move further away from it.", "Acérquese más.", "Move further away, translation Acérquese"),
    ("tr", "Push the plunger.", "Pistonu çekin.", "Push the, translation çekin"),
    ("ru", "Empty the bag.", "Наполните мешок.", "Empty the, translation Наполните"),
    ("fr", "The pain is sharp.", "La douleur est sourde.", "pain is sharp, translation douleur est sourde"),
    ("ru", "The proximal end", "Дистальный конец", "proximal, translation Дистальный"),
    ("es", "Lower your arm.", "Levante el brazo.", "Lower your arm, translation Levante"),
    ("de", "Breathe in as you lift.", "Atmen Sie beim Heben aus.", "Breathe in, translation Atmen Sie"),
    ("tr", "Keep your arm still.", "Kolunuzu hareket ettirin.",
     "Keep your arm still, translation hareket ettirin"),
    ("de", "Only the doctor may remove it.", "Auch der Arzt darf es entfernen.", "Only the, translation Auch"),
    ("ru", "Nurses also give it.", "Его вводят только медсёстры.", "also, translation только"),
    ("fr", "Some side effects are permanent.", "Tous les effets indésirables sont permanents.",
     "Some side effects, translation Tous les effets"),
    ("de", "Turn the tap off.", "Drehen Sie den Hahn auf.",
     "Turn the tap off, translation Drehen Sie den Hahn auf"),
    ("es", "Take the lens out.", "Póngase la lentilla.", "Take the lens out, translation Póngase la lentilla"),
    ("ar", "Drink nothing but water.", "اشرب كل شيء ما عدا الماء.", "nothing but water, translation كل شيء ما عدا"),
    ("fr", "The nurse will take out your stitches.", "Vous retirerez vous-même vos fils chez le médecin.",
     "The nurse will, translation vous-même"),
    ("tr", "The doctor will remove the drain.", "Dreni kendiniz çıkaracaksınız.",
     "doctor will, translation kendiniz"),
    ("es", "All vaccines except the one against yellow fever", "Todas las vacunas, también la de la fiebre amarilla",
     "except, translation también"),
    ("ar", "You may eat anything except nuts.", "يمكنك أكل أي شيء، بما في ذلك المكسرات.",
     "except, translation بما في ذلك"),
    ("es", "The X-ray suggests a fracture.", "La radiografía descarta una fractura.",
     "suggests, translation descarta"),
    ("de", "A stroke cannot be ruled out.", "Ein Schlaganfall ist ausgeschlossen.",
     "cannot be ruled out, translation ist ausgeschlossen"),
    ("ar", "It may harm your baby.", "من المستبعد أن يضر بجنينك.", "may harm, translation من المستبعد"),
    ("fr", "Smoking greatly increases the risk.", "Fumer augmente à peine le risque.",
     "greatly, translation à peine"),
    ("es", "It works just as well.", "Funciona peor.", "just as well, translation peor"),
    ("ru", "Keep it in the fridge.", "Храните в морозильной камере.", "fridge, translation морозильной камере"),
    ("ar", "Keep it in the fridge.", "احفظه في مجمد الثلاجة.", "fridge, translation مجمد الثلاجة"),
    ("de", "Stay upright.", "Bleiben Sie flach liegen.", "upright, translation flach liegen"),
    ("ru", "If it bleeds after the catheter was taken out", "Если кровит после установки катетера",
     "was taken out, translation установки"),
    ("fr", "Put it in the sharps bin.", "Mettez-la à la poubelle.", "sharps bin, translation poubelle"),
    ("tr", "Tell someone right now.", "Birine uygun bir zamanda söyleyin.",
     "right now, translation uygun bir zamanda"),
    ("tr", "Stay until he is asleep.", "Uyanana kadar yanında kalın.", "until, translation Uyanana"),
    ("tr", "Resume when the diarrhoea has stopped.", "İshal başladığında yeniden alın.",
     "has stopped, translation başladığında"),
    ("fr", "They usually wear off.", "Ils s'aggravent généralement.", "wear off, translation s'aggravent"),
    ("tr", "Come if a ring appears. Do not squeeze it.", "Halka kaybolursa gelin. Sıkıp çıkarmayın.",
     "appears, translation kaybolursa"),
    ("fr", "Call if the redness spreads.", "Appelez si la rougeur diminue.", "spreads, translation diminue"),
    ("de", "Take the former in the evening.", "Nehmen Sie letztere abends.",
     "the former, translation letztere"),
    ("tr", "Both tablets must be taken.", "Tabletlerden birini almanız yeterlidir.",
     "Both, translation birini"),
    ("ru", "Both you and your wife need it.", "Это нужно только вам.", "Both you and, translation только вам"),
    ("tr", "Only if it is necessary", "Gerekli olsa bile yapılmamalıdır.", "Only if, translation olsa bile"),
    ("es", "You will still be offered it.", "Ya no se le ofrecerá.", "will still, translation Ya no"),
    ("ar", "You need it for the rest of your life.", "تحتاجه خلال السنة الأولى.",
     "for the rest of your life, translation خلال السنة الأولى"),
    ("ru", "It may take two weeks to begin.", "Это может продлиться две недели.", "to begin, translation продлиться"),
    ("fr", "The doctor will call you.", "Vous devez appeler le médecin.",
     "doctor will call, translation Vous devez appeler"),
    ("es", "We do not know whether it passes into milk.", "Sabemos que no pasa a la leche.",
     "not know whether, translation Sabemos que"),
    ("ru", "Keep it out of the reach of children; do not open it.",
     "Храните в доступном для детей месте, не открывайте.",
     "out of the reach, translation в доступном"),
    ("ar", "Roll them onto their side.", "ضعه على ظهره.", "onto their side, translation على ظهره"),
    ("fr", "It must be kept covered.", "Laisser à l'air libre.", "kept covered, translation Laisser à l'air"),
    ("tr", "Come with an empty bladder.", "İdrara sıkışmış olarak gelin.",
     "empty bladder, translation İdrara sıkışmış"),
    ("es", "It does not always hurt. You may feel sick.", "Nunca duele. Puede tener náuseas.",
     "not always, translation Nunca"),
    ("ru", "You must be accompanied home.", "Возвращайтесь домой в одиночку.",
     "accompanied, translation в одиночку"),
)  # fmt: skip
TOLD = (
    "in_daypart", "last_period", "next_period", "period", "often", "side", "duty", "lying", "part", "form",
    "medicine_form", "change", "rise", "level", "heat", "storage", "who", "call", "minutes", "few", "for_long",
    "hour", "am_pm", "result", "early", "switch", "door", "limb", "eyes", "with_water", "first", "times", "inner",
    "upper", "relative", "season", "month", "hold", "elbow", "germs", "organs", "ear", "sight", "rooms", "stay",
    "cupboard", "phases", "shots", "often_again", "proportion",
)  # fmt: skip
"""Kinds of which all is told in every language; benchmarks/checks_grid.py has the others."""


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(choices, source, target, locale) == []


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: str) -> None:
    assert said(choices, source, target, locale) == [f"error: source {found}"]


def _told(locale: str, source: str, target: str) -> set[Severity]:
    found = problems(Pair(source, target, "en", locale), Place("a.po", 1))
    return {problem.severity for problem in found if problem.check != "untranslated"}


@pytest.mark.parametrize("locale", LOCALES)
def test_what_excludes_each_other_is_told_apart(locale: str) -> None:
    """By any check; of each kind of the grid, each sentence with the next one's translation."""
    sources, targets = (tomllib.loads((GRID / f"{name}.toml").read_text("utf-8")) for name in ("en", locale))
    missed = [
        (source, target)
        for kind in TOLD
        for source, (target, _) in zip(sources[kind], [*targets[kind][1:], targets[kind][0]], strict=True)
        if not _told(locale, source, target) & {Severity.ERROR, Severity.WARNING}
    ]
    assert missed == []


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_right_is_no_choice(locale: str) -> None:
    sources, targets = (tomllib.loads((GRID / f"{name}.toml").read_text("utf-8")) for name in ("en", locale))
    for kind, sentences in sources.items():
        for source, ways in zip(sentences, targets[kind], strict=True):
            assert [said(choices, source, target, locale) for target in ways] == [[], []]


def _choices(language: str) -> dict[str, list[str]]:
    kinds = data(language)["choices"]
    return {
        f"{kind}:{thing}": forms
        for kind, things in kinds.items()
        if isinstance(things, dict)
        for thing, forms in things.items()
    }


@pytest.mark.parametrize("language", ["en", *LOCALES])
def test_each_choice_has_a_form_that_is_sure(language: str) -> None:
    choices_of = _choices(language)
    assert choices_of.keys() == _choices("en").keys()
    assert [thing for thing, forms in choices_of.items() if all(form.startswith("~") for form in forms)] == []


def test_opposites_are_told_by_another_check() -> None:
    assert said(choices, "Start the tablets.", "Setzen Sie die Tabletten ab.", "de") == []
    assert {thing for both in data("en")["choices"]["opposed"] for thing in both} <= _choices("en").keys()


def test_a_long_text_is_left_out() -> None:
    long = "Take it before meals. " + "x" * LONGEST
    assert said(choices, long, "Prenez-le pendant les repas.", "fr") == []


@pytest.mark.parametrize("name", HOSTILE)
def test_the_longest_texts_take_no_time(name: str) -> None:
    """All that English names is looked for in hostile text, which names another of each kind."""
    kinds = [[*things.values()] for things in data("en")["choices"].values() if isinstance(things, dict)]
    others = [[*things.values()] for things in data("de")["choices"].values() if isinstance(things, dict)]
    here, there = (
        ". ".join(_sure(forms) for forms in some) for some in ([k[0] for k in kinds], [k[-1] for k in others])
    )
    source, target = ((text + ". " + HOSTILE[name])[:LONGEST] for text in (here, there))
    start = time.process_time()
    assert len(list(swapped(source, target, "en", "de"))) > 20
    assert time.process_time() - start < 5


def _sure(forms: list[str]) -> str:
    """A word that a choice is surely said by."""
    return next(form for form in forms if form[0] not in "~=*").replace("…", "und").strip("*")
