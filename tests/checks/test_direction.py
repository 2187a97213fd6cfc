"""Left stays left, before before, more more."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import direction
from translator.checks.pair import Pair

NOTHING = {
    "before is only after, its words apart": (
        "Wash your hands before you touch the lens.",
        "Die Linse erst berühren, nachdem die Hände gewaschen sind.",
        "de",
    ),
    "before is only after, the verb last": (
        "Call the doctor before you take the tablet.",
        "Die Tablette sollten Sie erst nach dem Anruf beim Arzt nehmen.",
        "de",
    ),
    "then is before, without a mark": (
        "Disinfect the skin, then inject the insulin.",
        "Перед введением инсулина продезинфицируйте кожу.",
        "ru",
    ),
    "then is before, and both are done with one": (
        "Clean the wound, then cover it with a plaster.",
        "Bevor Sie die Wunde mit einem Pflaster abdecken, reinigen Sie sie.",
        "de",
    ),
    "hair spaces around a sign": (
        "It was more easily seen (p\u200a<\u200a0.001).",
        "Es war leichter zu sehen (p < 0,001).",
        "de",
    ),
    "no warmer, not above": (
        "The bath should be no warmer than 37 °C.",
        "El baño no debe superar los 37 °C.",
        "es",
    ),
    "not, if above": (
        "Do not take it if you weigh more than 100 kg.",
        "Kilonuz 100 kg'dan fazla ise almayın.",
        "tr",
    ),
    "not, if more": (
        "Do not take it if you weigh more than 100 kg.",
        "لا تتناوله إذا كان وزنك أكثر من 100 كغ.",
        "ar",
    ),
    "no lighter": ("It must be no lighter than 2 kg.", "Il ne doit pas peser moins de 2 kg.", "fr"),
    "begun by stopping": (
        "Stop the tablets first.",
        "Commencez par arrêter les comprimés.",
        "fr",
    ),
    "left and right stay with their months": (
        "Right eye in May; left in June.",
        "En mai, l'œil droit ; en juin, l'œil gauche.",
        "fr",
    ),
    "licensed under, and later": (
        "It is free under the terms of the licence, or a later one.",
        "Оно свободно на условиях лицензии или более поздней.",
        "ru",
    ),
    "lower case": (
        "Use upper and lower case letters, at most ten.",
        "Benutzen Sie Groß- und Kleinbuchstaben, höchstens zehn.",
        "de",
    ),
    "slower than those who do not smoke, who are faster": (
        "Smokers heal more slowly than non-smokers.",
        "Nichtraucher heilen schneller als Raucher.",
        "de",
    ),
    "both of two": (
        "You can take it with or without food.",
        "Его можно принимать независимо от приёма пищи.",
        "ru",
    ),
    "before and after, one in a joined word": (
        "Wash your hands before and after meals.",
        "اغسل يديك قبل الأكل وبعده.",
        "ar",
    ),
    "swollen, and going down": (
        "Swollen legs go down overnight.",
        "Les jambes dégonflent pendant la nuit.",
        "fr",
    ),
    "less, said as a fall, and something more": (
        "This makes the vaccine less effective, so you will also need a booster.",
        "Это снижает эффективность вакцины, поэтому дополнительно потребуется ревакцинация.",
        "ru",
    ),
    "nightfall": (
        "Fluid builds up in the ankles towards evening.",
        "Al caer la tarde se acumula líquido en los tobillos.",
        "es",
    ),
    "sitting down with a leg stretched out": (
        "Lower yourself onto the bed slowly and stretch out your legs.",
        "Yatağa yavaşça oturup bacaklarınızı uzatın.",
        "tr",
    ),
    "what makes worse is what favours": (
        "Stress makes acne worse.",
        "El estrés favorece el acné.",
        "es",
    ),
    "two things that each have one opposite": (
        "Increased thirst and a drop in blood pressure are warning signs.",
        "Starker Durst und ein Blutdruckabfall sind Warnzeichen.",
        "de",
    ),
    "a result by a sign, and by a word": ("Treat HIV+ patients.", "Behandeln Sie HIV-positive Patienten.", "de"),
    "a word that waits for its end": ("HIV+ and HCV+ patients", "HIV- und HCV-positive Patienten", "de"),
    "a sign, and words": ("Call if the temperature is ≥38 °C.", "Rufen Sie an, wenn sie mindestens 38 °C ist.", "de"),
    "words, and a sign": ("Not in those younger than 12 years.", "No usar en &lt;12 años.", "es"),
    "a sign, or more": ("Give it to those aged ≥ 18.", "أعطه إذا كان العمر 18 أو أكثر.", "ar"),
    "a sign of another language": ("Take if above > 5.", "Ta om > 5.", "sv"),
    "arrows": ("Press -> 5, then => 6.", "Drücken Sie 5 <- dann 6 <= fertig.", "de"),
    "tags of digits": ("See <1>5 tips</1>.", "<1>5 Tipps</1> lesen.", "de"),
    "a quotation": ("As said:\n> 5 tips", "Wie gesagt:\n5 Tipps", "de"),
    "since, a reason": (
        "Vegans need a supplement, since plants contain almost none.",
        "Bitkilerde yok denecek kadar az olduğundan veganların takviye alması gerekir.",
        "tr",
    ),
    "by then": (
        "If it has not stopped by then, call us.",
        "S'il n'a pas cessé au bout de ce délai, appelez-nous.",
        "fr",
    ),
    "up to then": ("Up to then, keep it dry.", "До этого времени не мочите.", "ru"),
    "from the time to the end": (
        "Take it from the time you start trying until week 12.",
        "Принимайте с момента, когда вы начали, и до 12-й недели.",
        "ru",
    ),
    "both steps share their verb": (
        "Use the pen first, then the drops.",
        "Önce kalemi, sonra damlaları kullanın.",
        "tr",
    ),
    "by up to, in the one word for both": (
        "It lowers the risk by up to 15 %.",
        "Il réduit le risque jusqu'à 15 %.",
        "fr",
    ),
    "a place on the page": (
        "Fill in the form below to learn more.",
        "املأ النموذج التالي لمعرفة المزيد أكثر.",
        "ar",
    ),
    "by half is to half": (
        "Your risk of a heart attack has fallen by half.",
        "El riesgo de infarto se ha reducido a la mitad.",
        "es",
    ),
    "by": ("The risk fell by 20 %.", "Das Risiko sank um 20 %.", "de"),
    "to": ("The risk fell to 20 %.", "Риск снизился до 20 %.", "ru"),
    "up to": ("The risk rises up to 20 %.", "Das Risiko steigt um bis zu 20 %.", "de"),
    "drops to a glass": ("Add the drops to 200 ml of water.", "Eche las gotas en 200 ml de agua.", "es"),
    "where a leg is": ("Lower your leg to 45 degrees.", "Опустите ногу на 45 градусов.", "ru"),
    "not wet is dry": (
        "Wear it even while sleeping, and do not get it wet.",
        "Cihazı uyurken de çıkarmayın ve ıslatmayın.",
        "tr",
    ),
    "a likelihood that is lower": (
        "It is less likely to make you sleepy than older ones.",
        "Bu ilacın uyku yapma olasılığı eskilere göre daha düşüktür.",
        "tr",
    ),
    "a risk that is lower, Russian": (
        "They were less likely to be readmitted to hospital.",
        "Вероятность повторной госпитализации у них была ниже.",
        "ru",
    ),
    "since a month": (
        "It has risen since October.",
        "С октября он вырос.",
        "ru",
    ),
    "keep at least so far, not closer": (
        "Hold your phone to the ear and keep it at least 15 cm away from the device.",
        "ضع الهاتف على الأذن ولا تدع المسافة بينه وبين الجهاز تقلّ عن 15 سنتيمترًا.",
        "ar",
    ),
    "from top to bottom": (
        "Dry your foot from top to bottom.",
        "Trocknen Sie den Fuß von oben nach unten ab.",
        "de",
    ),
    "a number with an under-": (
        "Hot drinks cause most scalds in the under-fives.",
        "La mayoría de las escaldaduras en menores de cinco años se debe a bebidas calientes.",
        "es",
    ),
    "under the skin, by a number": (
        "Inject 14 units under the skin of the abdomen.",
        "Spritzen Sie 14 Einheiten unter die Bauchhaut.",
        "de",
    ),
    "within is at most": (
        "Our specialists reply within three working days.",
        "Uzmanlarımız en geç üç iş günü içinde yanıt verir.",
        "tr",
    ),
    "no later than is at the latest": (
        "Arrive no later than 7:15 a.m.",
        "Llegue a las 7.15 h como muy tarde.",
        "es",
    ),
    "due by a day": (
        "Amount due: €112.40 by 31.10.2025",
        "المبلغ المستحق: 112.40 يورو حتى 31.10.2025",
        "ar",
    ),
    "at seven, and after a shower": (
        "Come at 7 a.m., having showered with the soap.",
        "Présentez-vous à 7 h, après une douche avec le savon.",
        "fr",
    ),
    "before, and then": (
        "Count slowly to ten before pulling the needle straight out of the skin.",
        "Comptez lentement jusqu'à 10, puis retirez l'aiguille bien droit.",
        "fr",
    ),
    "wait so long before, after so long": (
        "Wait half an hour before you put on a moisturiser.",
        "Увлажняющее средство можно наносить через 30 минут.",
        "ru",
    ),
    "wait so long before, after so long, Arabic": (
        "Wait 30 minutes before you eat.",
        "تناول الطعام بعد 30 دقيقة.",
        "ar",
    ),
    "dry, not wet, in one word": (
        "Keep the dressing dry for 48 hours.",
        "Pansumanı 48 saat boyunca ıslatmayın.",
        "tr",
    ),
    "before, only after, German": (
        "Wash your hands before you touch the wound.",
        "Berühren Sie die Wunde erst nach dem Händewaschen.",
        "de",
    ),
    "more in women than in men, French": (
        "It is more common in women than in men.",
        "C'est moins fréquent chez l'homme que chez la femme.",
        "fr",
    ),
    "faster than the old one, Russian": (
        "The new scanner is faster than the old one.",
        "Старый сканер работает медленнее нового.",
        "ru",
    ),
    "first, then; before, Turkish": (
        "First take off the old dressing, then wash the wound.",
        "Yarayı yıkamadan önce eski pansumanı çıkarın.",
        "tr",
    ),
    "not yet 16 is under 16": (
        "Children under 16 must come with a parent.",
        "Kinder, die noch nicht 16 sind, müssen mit einem Elternteil kommen.",
        "de",
    ),
    "left and right, the other one first": (
        "Hold the pen in your right hand and pinch a fold of skin with your left hand.",
        "Bilden Sie mit der linken Hand eine Hautfalte und halten Sie den Pen in der rechten.",
        "de",
    ),
    "either side": (
        "Sleep on your side from week 28 on; left or right makes no difference.",
        "28. haftadan itibaren yan yatın; sağ ya da sol fark etmez.",
        "tr",
    ),
    "it may take before, only after": (
        "It may take two weeks before it works.",
        "Действует только через две недели.",
        "ru",
    ),
    "wait before, beside another before": (
        "Wash your hands before you put in the drops, and wait before using the second medicine.",
        "اغسل يديك قبل وضع القطرة، وانتظر قبل استعمال الدواء الثاني.",
        "ar",
    ),
    "once it has healed, not until": ("You may swim once it has healed.", "Nicht schwimmen, bis sie heil ist.", "de"),
    "once it has, forbidden while not": ("Go back once they are dry.", "Нельзя возвращаться, пока они мокрые.", "ru"),
    "as soon as, and as long as": ("Ring as soon as you are up and while you rest.", "Llame mientras descansa.", "es"),
    "rarely severe, mostly mild": ("The pain is rarely severe.", "Die Schmerzen sind meist leicht.", "de"),
    "rarely dangerous, mostly harmless": ("The rash is rarely dangerous.", "Сыпь обычно безвредна.", "ru"),
    "rarely longer, no longer": ("It rarely lasts longer than a day.", "Как правило, не дольше одного дня.", "ru"),
    "no more than, without exceeding": ("no more than four doses", "sin superar las cuatro dosis", "es"),
    "wait before": (
        "You have to wait a month before giving blood.",
        "Blut spenden dürfen Sie erst nach einem Monat.",
        "de",
    ),
    "a reliever": ("If you need your reliever more often", "Wenn Sie das Spray häufiger brauchen", "de"),
    "nobody without, French": ("Nobody is admitted unaccompanied.", "Les enfants doivent être accompagnés.", "fr"),
    "it takes, before, French": ("It takes two weeks before it works.", "Il agit au bout de deux semaines.", "fr"),
    "at most once every, French": ("at most once every six hours", "intervalle minimal de six heures", "fr"),
    "no earlier than, up to, French": ("up to 48 hours earlier", "au plus tôt 48 heures auparavant", "fr"),
    "first, begin with, French": ("The right one first.", "Commencez par la droite, la dernière fois.", "fr"),
    "too low, French": ("Your count is too low.", "Votre taux est trop bas.", "fr"),
    "none": ("Eat well.", "Essen Sie gut.", "de"),
    "before a day, until it": ("Pay before 3 May.", "Zahlen Sie bis zum 3. Mai.", "de"),
    "after a day, from it": ("Open after 3 May", "3 Mayıs'tan itibaren açık", "tr"),
    "only after, not before": ("Eat only after the scan.", "Essen Sie nicht vor dem Scan.", "de"),
    "a time twice": ("Come before 8 am, eat after 8 am.", "Essen Sie ab 8 Uhr, kommen Sie vor 8 Uhr.", "de"),
    "nothing translated": ("the left eye", "", "de"),
    "German": ("the left eye", "das linke Auge", "de"),
    "French": ("before surgery", "avant l'opération", "fr"),
    "Spanish": ("the right knee", "la rodilla derecha", "es"),
    "Russian": ("after the meal", "после еды", "ru"),
    "Turkish": ("the left eye", "sol göz", "tr"),
    "Arabic": ("the left eye", "العين اليسرى", "ar"),
    "both sides": ("from left to right", "von links nach rechts", "de"),
    "a side lost alone": ("the left eye", "das Auge", "de"),
    "an idiom": ("right away", "sofort", "de"),
    "said the other way round": ("at most an hour", "не больше часа", "ru"),
    "denied on one side": ("It should be at most an hour.", "Es darf nicht länger als eine Stunde sein.", "de"),
    "less of the opposite": ("a smaller file", "un fichier moins volumineux", "fr"),
    "without, with a word that denies": ("without sugar", "zuckerfrei, mit Süßstoff", "de"),
    "only with, for never without": ("Never come without asking.", "Kommen Sie nur mit Termin.", "de"),
    "both sides, in another order": ("Rise after it falls.", "Nach dem Fallen steigt es.", "de"),
    "avoid the opposite": ("Wear loose clothing.", "Évitez les vêtements serrés.", "fr"),
    "since is not after, Arabic": (
        "I limped for a year before anyone mentioned gout.",
        "كنت أعرج منذ سنة حين ذكر لي أحدهم النقرس.",
        "ar",
    ),
    "the more, the slower, Arabic": (
        "The more you smoke, the slower the bone heals.",
        "كلما زاد تدخينك تباطأ التئام العظم.",
        "ar",
    ),
    "not fit is unfit": ("Not suitable for children", "غير مناسب للأطفال", "ar"),
    "free of, contains no": ("This cream is fragrance-free.", "Cette crème ne contient pas de parfum.", "fr"),
    "nobody without is everybody with": ("Nobody leaves without a plan.", "Chacun repart avec un plan.", "fr"),
    "a number between two bounds": (
        "Above 2,500 m, climb no more than 500 m.",
        "فوق ٢٥٠٠ م لا تصعد أكثر من ٥٠٠ م.",
        "ar",
    ),
    "smaller ones": ("Sores bigger than a coin", "Madeni paradan büyük yaralar", "tr"),
    "before, in Turkish": ("before it closes", "kapanmadan önce", "tr"),
    "gradually": ("We raise the dose gradually.", "Nous augmentons progressivement la dose.", "fr"),
    "words that are not known": ("the left eye", "höger öga", "sv"),
    "as long as": ("As long as it hurts, cut the time.", "Verkürzen Sie die Zeit, solange es schmerzt.", "de"),
    "next to": ("The preview is next to the list.", "La vista previa está junto a la lista.", "es"),
    "unlikely, Arabic": ("It is unlikely.", "من غير المحتمل.", "ar"),
    "until, in a range": ("2 pm until 7 pm", "с 14 до 19 часов", "ru"),
    "until after": ("Do not eat until an hour after it.", "Essen Sie erst eine Stunde nach der Gabe.", "de"),
    "a bound that is on both sides": ("up to a maximum of 4 g", "على ألا تتجاوز 4 غ", "ar"),
    "a booster raises nothing": ("for at least a year after the booster", "لعام على الأقل بعد الجرعة المنشطة", "ar"),
    "valid only after, invalid before": (
        "It is only valid once you have confirmed it.",
        "До вашего подтверждения запись недействительна.",
        "ru",
    ),
    "compared the other way round": (
        "It is lower in the morning than at night.",
        "Es mayor por la noche que por la mañana.",
        "es",
    ),
    "a word behind a comma bounds what follows": (
        "Above 2,500 m, climb no more than 500 m a night.",
        "فوق ارتفاع 2500 متر، لا ترفع مكان مبيتك في الليلة الواحدة أكثر من 500 متر.",
        "ar",
    ),
    "by a day, before it": ("Reply by 1 June.", "Responda antes del 1 de junio.", "es"),
    "by half, not by a day": ("It was cut by 20 % after surgery.", "Es sank nach der Operation um 20 %.", "de"),
    "not until, only once": (
        "You can't drive until the stitches are out.",
        "Vous ne pourrez conduire qu'une fois les points retirés.",
        "fr",
    ),
    "first and then": (
        "First clean the skin, then put on the dressing.",
        "Zuerst reinigen Sie die Haut, danach legen Sie den Verband an.",
        "de",
    ),
    "first and then, with the verb before its then": (
        "First take off your jewellery, then wash your hands.",
        "Legen Sie zuerst den Schmuck ab; waschen Sie sich dann die Hände.",
        "de",
    ),
    "raised or too little, in other words": (
        "A raised level can be dangerous; too little is just as bad.",
        "Ein hoher Wert kann gefährlich sein, ein zu niedriger ebenso.",
        "de",
    ),
    "not before, only at": ("No results come before Monday.", "Ergebnisse gibt es erst am Montag.", "de"),
    "no sooner than, not before": (
        "The results will be back no sooner than Thursday.",
        "Los resultados no llegarán antes del jueves.",
        "es",
    ),
    "unless wet, as long as it is dry": (
        "Leave it on unless it gets wet.",
        "Lassen Sie es drauf, solange es trocken bleibt.",
        "de",
    ),
    "by then, before that": ("Be back in bed by then.", "Seien Sie bis dahin wieder im Bett.", "de"),
    "do not go over": ("Do not go over three.", "No pase de tres.", "es"),
    "not the next one until, not the next one before": (
        "Do not take the next tablet until eight hours have passed.",
        "لا تتناول القرص التالي قبل مرور ثماني ساعات.",
        "ar",
    ),
    "wait, and then; wait before": (
        "Eat, wait an hour, and only then lie down.",
        "Coma y espere una hora antes de acostarse.",
        "es",
    ),
    "few notice any, most notice none": (
        "Few patients notice any.",
        "La mayoría de los pacientes no nota nada.",
        "es",
    ),
    "only if, not without": (
        "We only share data with third parties if you agree.",
        "Без вашего согласия мы не передаём данные третьим лицам.",
        "ru",
    ),
    "free of moisture, dry": ("Keep it free of moisture.", "Держите рану сухой.", "ru"),
    "the appendix is nothing in excess": ("It sits low down.", "تقع الزائدة الدودية في الأسفل.", "ar"),
    "from noon until five": ("Stay in from noon until five.", "Quédese en casa desde las doce hasta las cinco.", "es"),
    "lower than the heart": ("Keep it below the heart.", "Manténgala quieta y más baja que el corazón.", "es"),
    "below, not above": ("Store below 25 °C.", "No conservar a temperatura superior a 25 °C.", "es"),
    "waiting before is after": (
        "You will have to wait four months before giving blood.",
        "Blut spenden dürfen Sie erst nach vier Monaten.",
        "de",
    ),
    "in face of": ("What to do after a snake bite", "Qué hacer ante una mordedura de serpiente", "es"),
    "an after in both beside an until": (
        "After a heart attack, do not swim until your doctor agrees.",
        "Tras un infarto, no nade mientras no lo autorice su médico.",
        "es",
    ),
    "after that, beside up to": (
        "Use a smear up to the age of two, a bit more after that.",
        "Verwenden Sie bis zum Alter von zwei Jahren wenig, danach etwas mehr.",
        "de",
    ),
    "from a day on, and what is waited for": (
        "You can shower from the third day, but swimming has to wait until the wound has healed.",
        "Üçüncü günden itibaren duş alabilirsiniz; yüzmek için yaranın iyileşmesini beklemeniz gerekir.",
        "tr",
    ),
    "until, written with and": (
        "Take it from before conception until the end of week 12.",
        "تناوليه منذ ما قبل الحمل وحتى نهاية الأسبوع الثاني عشر.",
        "ar",
    ),
    "until an hour, Arabic": ("Visits until 7 p.m.", "الزيارة حتى الساعة السابعة مساءً.", "ar"),
    "not before it has passed": (
        "You must not drive or sign documents for 24 hours after sedation.",
        "Sedasyonun üzerinden 24 saat geçmeden araç kullanmanız, belge imzalamanız yasaktır.",
        "tr",
    ),
    "not before it has passed, Arabic": (
        "Do not drive for 24 hours after sedation.",
        "لا تقد السيارة قبل مرور 24 ساعة على التخدير.",
        "ar",
    ),
    "not until afterwards": (
        "Before the scan, drink water and do not empty your bladder until afterwards.",
        "Çekimden önce su için ve çekim bitmeden idrarınızı yapmayın.",
        "tr",
    ),
    "fasted before, after fasting": (
        "Fast for 12 hours before this blood test.",
        "Cette prise de sang se fait après douze heures de jeûne.",
        "fr",
    ),
    "fasted before, after fasting, Turkish": (
        "Fast for 12 hours before this blood test.",
        "Bu kan testi 12 saat açlıktan sonra yapılır.",
        "tr",
    ),
    "not under it is over it, beside another not": (
        "It is done only on patients aged 18 or over; it does not hurt.",
        "On sekiz yaşını doldurmamış hastalara uygulanmaz; acıtmaz.",
        "tr",
    ),
    "no longer than, and another not": (
        "Take them for no longer than four weeks, and not every night.",
        "Dört haftadan uzun süre kullanılmamalı, her gece de alınmamalıdır.",
        "tr",
    ),
    "unlocked is not locked": ("Leave the door unlocked.", "Kapıyı kilitlemeyin.", "tr"),
    "absent more often is seen more rarely": (
        "Chest pain is absent more often.",
        "Göğüs ağrısı daha seyrek görülür.",
        "tr",
    ),
    "absent more often is less frequent": (
        "Chest pain is absent more often.",
        "La douleur thoracique est moins fréquente.",
        "fr",
    ),
    "not until after is not before": ("Do not eat until after the scan.", "Essen Sie nicht vor der Aufnahme.", "de"),
    "not until after, only after": ("Do not eat until after the scan.", "لا تأكل إلا بعد الفحص.", "ar"),
    "set apart, the other way round": (
        "Take dentures out at night and soak them in cold, not hot, water.",
        "Takma dişlerinizi gece çıkarın ve sıcak değil soğuk suda bekletin.",
        "tr",
    ),
    "worse, set apart from better": (
        "Call us if the pain is getting worse instead of better or your temperature rises above 38 °C.",
        "Ağrınız azalacağına artıyorsa veya ateşiniz 38 °C'nin üzerine çıkarsa bizi arayın.",
        "tr",
    ),
    "what takes moisture up": ("Leave the drying sachet in the bottle.", "Nem alıcı poşeti şişede bırakın.", "tr"),
    "what takes moisture up, Spanish": (
        "Leave the drying sachet in the bottle.",
        "Deje en el frasco la bolsita que absorbe la humedad.",
        "es",
    ),
    "cheaper, of one strength": (
        "a cheaper product in the same strength",
        "ein preisgünstigeres Mittel in derselben Stärke",
        "de",
    ),
    "a bound is no rise": (
        "a baby under three months with 38 °C or higher",
        "un bebé menor de 3 meses con 38 °C o más",
        "es",
    ),
    "what droops": (
        "Call 112 if one side of your face droops, you cannot raise one arm or your speech is slurred.",
        "Llame al 112 si se le cae un lado de la cara, no puede levantar un brazo o arrastra las palabras.",
        "es",
    ),
    "later, in hours": (
        "Blood is drawn before it and again two hours later.",
        "Se extrae sangre antes de tomarla y de nuevo a las dos horas.",
        "es",
    ),
    "little by little": (
        "Fibre should be increased little by little.",
        "Aumente la fibra poco a poco.",
        "es",
    ),
    "'even if', none of time": (
        "After an overdose, even without symptoms, go at once.",
        "إذا تناولت جرعة مفرطة فتوجّه حالًا، حتى لو لم تظهر أعراض.",
        "ar",
    ),
    "how long": (
        "It has to be paused, but for how long depends on the product.",
        "لا بد من إيقافه مؤقتًا، غير أن المدة تختلف باختلاف المستحضر.",
        "ar",
    ),
    "more easily, under a medicine": (
        "You bruise more easily while on warfarin.",
        "Unter Warfarin bekommt man leichter blaue Flecken.",
        "de",
    ),
    "more easily, under treatment": (
        "You bruise more easily while on warfarin.",
        "Bajo tratamiento con warfarina salen cardenales con facilidad.",
        "es",
    ),
    "first on, last off": (
        "Put it on first when dressing and take it off last when undressing.",
        "Beim Anziehen kommt er zuerst hinein, beim Ausziehen zuletzt heraus.",
        "de",
    ),
    "low, more than a number": (
        "Tell us if low mood lasts longer than two weeks.",
        "Sagen Sie es uns, wenn die gedrückte Stimmung mehr als zwei Wochen anhält.",
        "de",
    ),
    "more than a number, not behind what is put in": (
        "Eat no more than 6 g of salt a day, which is about one teaspoon.",
        "Mehr als 6 g Salz am Tag – das entspricht ungefähr einem Teelöffel – sollten Sie nicht essen.",
        "de",
    ),
    "increase by no more than": (
        "Increase it by no more than 10 per cent a week.",
        "N'augmentez pas le temps de marche de plus de 10 % par semaine.",
        "fr",
    ),
    "spaced by at least": (
        "Leave at least four hours between the two.",
        "Espacez d’au moins quatre heures les deux prises.",
        "fr",
    ),
    "not prescribed more than": (
        "We do not prescribe more than 14 at a time.",
        "لا نصف منها أكثر من أربع عشرة حبة في كل مرة.",
        "ar",
    ),
    "no later than so long after": (
        "Hand in the kit no later than seven days after the first one.",
        "Сдайте набор не позднее чем через неделю после первой пробы.",
        "ru",
    ),
    "safe, beside a not": (
        "Do not share razors; sharing cups is safe.",
        "Ne partagez pas les rasoirs ; partager les tasses n'est pas dangereux.",
        "fr",
    ),
    "waited, and only then": (
        "Leave it to soak in for 20 minutes before you use the ointment.",
        "Дайте ему впитаться 20 минут и лишь после этого используйте мазь.",
        "ru",
    ),
    "without asking": (
        "Nobody should stop drinking suddenly without medical advice.",
        "İçki içmiş olan hiç kimse hekime danışmadan alkolü birdenbire bırakmamalıdır.",
        "tr",
    ),
    "down the sink": (
        "Return leftover medicines; they must not go down the sink.",
        "Artan ilaçları geri götürün; lavaboya dökülmemelidir.",
        "tr",
    ),
    "more, as soon as": (
        "If you are more than 12 hours late, take it as soon as you remember.",
        "12 saatten fazla geciktiyseniz aklınıza gelir gelmez alın.",
        "tr",
    ),
    "ineffective under, only from": (
        "Wearing it less than 18 hours a day makes it ineffective.",
        "Sie hilft nur, wenn Sie sie täglich mindestens 18 Stunden tragen.",
        "de",
    ),
    "then cover, before covering": (
        "Cool the burn with water, then cover it with a bandage.",
        "Yanığı bandajla kapatmadan önce suyla soğutun.",
        "tr",
    ),
    "then cover, before covering, in French": (
        "Cool the burn with water, then cover it with a bandage.",
        "Refroidissez la brûlure avec de l'eau avant de la recouvrir d'un bandage.",
        "fr",
    ),
    "before the milk, after the tablet": (
        "Take this tablet half an hour before your milk.",
        "Bu tableti aldıktan yarım saat sonra sütünüzü için.",
        "tr",
    ),
    "spit, without swallowing": (
        "Rinse your mouth with water and spit it out.",
        "Rincez-vous la bouche sans avaler l'eau : recrachez-la.",
        "fr",
    ),
    "far too low": ("Blood pressure that is too low is dangerous.", "Чрезмерно низкое давление опасно.", "ru"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(direction, source, target, locale) == []


FOUND = {
    "before became only after, its words apart": (
        "Call the doctor before you take the tablet.",
        "Rufen Sie den Arzt erst an, nachdem Sie die Tablette genommen haben.",
        "de",
        "source before, translation erst",
    ),
    "before became when it was done": (
        "Tell the staff before the X-ray is taken.",
        "Avise al personal cuando le hayan hecho la radiografía.",
        "es",
        "source before, translation cuando le hayan",
    ),
    "rarely and often, each alone": (
        "This rarely happens.",
        "Das passiert häufig.",
        "de",
        "source rarely, translation häufig",
    ),
    "rarely and often, beside a degree that both have": (
        "In rare cases, the dye causes a severe reaction in children under two.",
        "كثيرًا ما تسبب الصبغة تفاعلًا شديدًا لدى الأطفال دون عامين.",
        "ar",
        "source rare, translation كثيرًا",
    ),
    "common and rare, beside a not of both": (
        "A dry mouth is a very common side effect and is not dangerous.",
        "Сухость во рту — очень редкое побочное действие, и оно неопасно.",
        "ru",
        "source common, translation редкое",
    ),
    "usually and almost never, beside a word that denies in both": (
        "Losing your hair is distressing, yet it nearly always grows back.",
        "Perdre ses cheveux est éprouvant, car ils ne repoussent presque jamais.",
        "fr",
        "source always, translation presque jamais",
    ),
    "once it is over, as long as it lasts": (
        "You may eat as soon as the numbness has gone.",
        "Sie dürfen essen, solange die Taubheit anhält.",
        "de",
        "source as soon as, translation solange",
    ),
    "once all have crusted, while they have not": (
        "He can go back once all the blisters have crusted over.",
        "Он может вернуться, пока все пузырьки не покрылись корочками.",
        "ru",
        "source once all, translation пока",
    ),
    "nearly all, few": (
        "Nearly all patients regain full movement.",
        "Rares sont les patients qui retrouvent une mobilité complète.",
        "fr",
        "source Nearly all, translation Rares sont",
    ),
    "a before that became an after, beside another": (
        "Wash your hands before you put in the drops, and wait five minutes before using the second medicine.",
        "اغسل يديك بعد وضع القطرة، وانتظر خمس دقائق قبل استعمال الدواء الثاني.",
        "ar",
        "source before, translation بعد",
    ),
    "occasionally and always": (
        "Occasionally, it has to be removed.",
        "Casi siempre hay que retirarlo.",
        "es",
        "source Occasionally, translation siempre",
    ),
    "no warmer than": (
        "The bath should be no warmer than 37 °C.",
        "El baño debe estar por encima de los 37 °C.",
        "es",
        "source no warmer than, translation por encima",
    ),
    "not if above, not if below": (
        "Do not have it if you have more than 38.5 °C.",
        "No se la ponga si tiene menos de 38,5 °C.",
        "es",
        "source more, translation menos de",
    ),
    "not if more, not if less, the verb last": (
        "Do not take it if you weigh more than 100 kg.",
        "100 kg'dan az iseniz almayın.",
        "tr",
        "source more, translation az",
    ),
    "heavier and lighter": (
        "Avoid lifting anything heavier than a kettle.",
        "Évitez de soulever tout objet plus léger qu'une bouilloire.",
        "fr",
        "source heavier than, translation plus léger qu",
    ),
    "under a year, and past it": (
        "No honey for babies under one year",
        "Bir yaşını doldurmuş bebeklere bal verilmez",
        "tr",
        "source under, translation yaşını doldurmuş",
    ),
    "cold until tomorrow": (
        "Keep the arm warm until tomorrow.",
        "Kolunuzu yarına kadar soğuk tutun.",
        "tr",
        "source warm, translation soğuk",
    ),
    "faster than those who do not smoke": (
        "Smokers heal more slowly than non-smokers.",
        "Sigara içenler, içmeyenlere göre daha hızlı iyileşir.",
        "tr",
        "source slowly, translation hızlı",
    ),
    "what is pushed stands between": (
        "It pushes your blood pressure up.",
        "Es senkt Ihren Blutdruck.",
        "de",
        "source pushes, translation senkt",
    ),
    "from back to front": (
        "Always wipe from front to back.",
        "Подмывайтесь всегда сзади наперёд.",
        "ru",
        "source front to back, translation сзади наперёд",
    ),
    "after alone": (
        "Wash your hands before as well as after changing the bag.",
        "Waschen Sie sich nach dem Beutelwechsel die Hände.",
        "de",
        "source before and after, translation nach",
    ),
    "the left knee alone": (
        "The left and the right knee are swollen.",
        "Отекло левое колено.",
        "ru",
        "source left and right, translation левое",
    ),
    "rises alone": (
        "Call us if your weight goes up or down.",
        "Rufen Sie uns an, wenn Ihr Gewicht steigt.",
        "de",
        "source goes up or down, translation steigt",
    ),
    "the most for the least": (
        "Use the arm you use least.",
        "Utilisez le bras que vous utilisez le plus.",
        "fr",
        "source use least, translation le plus",
    ),
    "rich in what it is low in": (
        "Choose low-potassium foods.",
        "Elija alimentos ricos en potasio.",
        "es",
        "source low-potassium, translation ricos en",
    ),
    "empty for full": (
        "Your bladder has to be full.",
        "Die Blase muss leer sein.",
        "de",
        "source be full, translation leer",
    ),
    "harder for easier": (
        "This makes it easier to pass water.",
        "Das erschwert das Wasserlassen.",
        "de",
        "source easier, translation erschwert",
    ),
    "less that rises": ("You will have less pain.", "Боль усилится.", "ru", "source less, translation усилится"),
    "up to so long before, as after": (
        "You may drink up to two hours before the anaesthetic.",
        "Sie dürfen bis zwei Stunden nach der Narkose trinken.",
        "de",
        "source before, translation nach",
    ),
    "two opposites around an and": (
        "The stairs are to the left of reception and the lift is to the right.",
        "Las escaleras están a la derecha de recepción y el ascensor, a la izquierda.",
        "es",
        "source left and right, translation derecha and izquierda",
    ),
    "two opposites around a but": (
        "It lowers the risk of a stroke but raises the risk of bleeding.",
        "Aumenta el riesgo de ictus pero reduce el riesgo de hemorragia.",
        "es",
        "source lowers and raises, translation Aumenta and reduce",
    ),
    "a blood group": ("Blood group A Rh+", "Blutgruppe A Rh−", "de", "source Rh+, translation Rh−"),
    "a result": ("HIV+ patients", "Patients VIH−", "fr", "source HIV+, translation VIH−"),
    "a result by a word": ("You are HIV-positive.", "Sie sind HIV-.", "de", "source positive, translation HIV-"),
    "a sign": ("Call if it is ≥38 °C.", "Rufen Sie an, wenn sie ≤38 °C ist.", "de", "source ≥, translation ≤"),
    "a sign and its other half": ("Call if it is ≥ 38.", "Rufen Sie an bei < 38.", "de", "source ≥, translation <"),
    "a sign in two characters": ("Store at >= -20 °C.", "Conserver à <= -20 °C.", "fr", "source >=, translation <="),
    "a sign as an entity": ("Call if &gt; 38 °C.", "Звоните при < 38 °C.", "ru", "source &gt;, translation <"),
    "a sign behind a name": ("Call if SpO2 <92 %.", "SpO2 >92 % ise arayın.", "tr", "source <, translation >"),
    "a sign, and a word": ("If INR is >3, call.", "اتصل إذا كان INR أقل من 3.", "ar", "source >, translation أقل من"),
    "a word, and a sign": ("Take more than 2.", "Nehmen Sie < 2.", "de", "source more, translation <"),
    "a sign in a language of no words": ("Take if > 38.", "Ta om < 38.", "sv", "source >, translation <"),
    "all of a cell": ("> 38 °C", "< 38 °C", "de", "source >, translation <"),
    "no later than, after": (
        "Take it no later than 8 pm.",
        "Tómelo después de las 20 horas.",
        "es",
        "source no later than, translation después de",
    ),
    "fast before, fast after": (
        "Fast for 8 hours before the blood test.",
        "Lassen Sie Blut abnehmen und fasten Sie 8 Stunden danach.",
        "de",
        "source before, translation danach",
    ),
    "no longer than after, not before": (
        "Do not use it more than 24 hours after opening.",
        "لا تستخدمه قبل مرور 24 ساعة على فتحه.",
        "ar",
        "source after, translation قبل مرور",
    ),
    "apart, at the latest": (
        "Take the tablets at least 6 hours apart.",
        "Tabletleri en geç 6 saatte bir alın.",
        "tr",
        "source at least, translation en geç",
    ),
    "by then, after that": (
        "It should be clear by then.",
        "Danach sollte es klar sein.",
        "de",
        "source by then, translation Danach",
    ),
    "by is no to": (
        "The vaccine reduced hospital admissions by 60 %.",
        "Благодаря вакцине число госпитализаций снизилось до 60 %.",
        "ru",
        "source by 60 %, translation до 60 %",
    ),
    "to is no by": (
        "The share of smokers fell to 20 %.",
        "Der Anteil der Raucher sank um rund 20 %.",
        "de",
        "source to 20 %, translation um rund 20 %",
    ),
    "by up to is no to": (
        "Folic acid lowers the risk by up to 70 %.",
        "Folsäure senkt das Risiko auf bis zu 70 %.",
        "de",
        "source by up to 70 %, translation auf bis zu 70 %",
    ),
    "no longer than, not less than": (
        "Use it for no longer than two weeks.",
        "Úselo durante no menos de dos semanas.",
        "es",
        "source no longer than, translation no menos de",
    ),
    "a likelihood that is lower for higher": (
        "The risk of bleeding is higher.",
        "Die Wahrscheinlichkeit einer Blutung ist geringer.",
        "de",
        "source higher, translation geringer",
    ),
    "one side of opposites behind a gap, Spanish": (
        "The likelihood of dying is higher.",
        "La probabilidad de morir es menor.",
        "es",
        "source higher, translation menor",
    ),
    "not suitable under, over": (
        "This syrup is not suitable for children under 6 years.",
        "Ce sirop ne convient pas aux enfants de plus de 6 ans.",
        "fr",
        "source under, translation pas",
    ),
    "occurs, does not occur, and no before": (
        "Come one hour after the operation.",
        "Kommen Sie eine Stunde vor der Operation.",
        "de",
        "source after, translation vor",
    ),
    "suffer from, until": (
        "You will suffer from nausea until the 12th week.",
        "Вас будет тошнить с 12-й недели.",
        "ru",
        "source until, translation с",
    ),
    "before, and then the other way round": (
        "Call the nurse before getting up.",
        "Stehen Sie auf und rufen Sie die Schwester danach.",
        "de",
        "source before, translation danach",
    ),
    "leave so long before, so long after": (
        "Leave home 30 minutes before the appointment.",
        "Выходите из дома через 30 минут от начала приёма.",
        "ru",
        "source before, translation через",
    ),
    "from bottom to top": (
        "Wipe from bottom to top.",
        "Wischen Sie von oben nach unten.",
        "de",
        "source bottom to top, translation von oben nach unten",
    ),
    "upwards, from top to bottom": (
        "Massage the leg upwards, towards the heart.",
        "Массируйте ногу сверху вниз, к сердцу.",
        "ru",
        "source upwards, translation вниз",
    ),
    "wait so long before, so long after another thing": (
        "Wait half an hour before you put on a moisturiser.",
        "Увлажняющее средство можно наносить через 30 минут после еды.",
        "ru",
        "source before, translation через and после",
    ),
    "so long before, so long after": (
        "Take the tablet half an hour before you leave.",
        "Примите таблетку через 30 минут после ухода.",
        "ru",
        "source before, translation через and после",
    ),
    "from Monday on, until Monday": (
        "Rest from Monday on.",
        "Schonen Sie sich bis zum Montag.",
        "de",
        "source from Monday on, translation bis zum",
    ),
    "before, only after the same": (
        "Take the tablet before breakfast.",
        "Nehmen Sie die Tablette erst nach dem Frühstück ein.",
        "de",
        "source before, translation erst nach",
    ),
    "before, after the same with something else": (
        "Take the tablet before breakfast with water.",
        "Примите таблетку с водой после завтрака.",
        "ru",
        "source before, translation после",
    ),
    "before, after the same, Turkish": (
        "Wash your hands before changing the dressing.",
        "Pansumanı değiştirdikten sonra ellerinizi yıkayın.",
        "tr",
        "source before, translation sonra",
    ),
    "more than a number, though the words have changed places": (
        "A drain collects the fluid. Call us if it fills with more than one cup a day.",
        "Dren sıvıyı toplar. Günde bir bardaktan az dolarsa bizi arayın.",
        "tr",
        "source more, translation az",
    ),
    "stopped, and begun, as a command": (
        "Stop the drops when it clears.",
        "Commencez les gouttes quand cela disparaît.",
        "fr",
        "source Stop, translation Commencez",
    ),
    "begun, and stopped, as a command whose verb stands last": (
        "Start the tablets.",
        "Tabletleri bırakın.",
        "tr",
        "source Start, translation bırakın",
    ),
    "until a day, and from it, Turkish": (
        "Wear the splint until Friday.",
        "Ateli cumadan itibaren takın.",
        "tr",
        "source until, translation cumadan itibaren",
    ),
    "above, and below, French": (
        "Place the pad above the knee.",
        "Placez le coussinet sous le genou.",
        "fr",
        "source above, translation sous le genou",
    ),
    "left and right have changed places, told by their months": (
        "Right eye in May; left in June.",
        "Œil gauche en mai ; droit en juin.",
        "fr",
        "source Right and left, translation gauche and droit",
    ),
    "left and right have changed places": (
        "It shows mild hearing loss in the left ear; the right ear is normal.",
        "Sie zeigt eine leichte Schwerhörigkeit im rechten Ohr; das linke Ohr ist normal.",
        "de",
        "source left and right, translation rechten and linke",
    ),
    "forbidden under, forbidden over": (
        "These sprays are forbidden for children under 30 months.",
        "Ces sprays sont interdits aux enfants de plus de 30 mois.",
        "fr",
        "source under, translation de plus de",
    ),
    "before lunch, after lunch": (
        "Take the tablet before lunch.",
        "Принимайте таблетку после обеда.",
        "ru",
        "source before, translation после обеда",
    ),
    "by a day, from it": (
        "Let us have it by 1 June.",
        "Háganoslo llegar a partir del 1 de junio.",
        "es",
        "source by, translation a partir del",
    ),
    "not until it is out, not once it is": (
        "No swimming until the stitches are out.",
        "Pas de baignade une fois les points retirés.",
        "fr",
        "source until, translation une fois les",
    ),
    "first what should be done then": (
        "First clean the skin, then put on the ring.",
        "Legen Sie zuerst den Ring an und reinigen Sie danach die Haut.",
        "de",
        "source clean and skin, translation reinigen and Haut",
    ),
    "too little, and what is too high": (
        "Too little sodium in the blood can cause confusion.",
        "La hipernatremia puede provocar confusión.",
        "es",
        "source Too little, translation hipernatremia",
    ),
    "the earliest for the latest": (
        "The results will be back no sooner than Thursday.",
        "Les résultats arriveront jeudi au plus tard.",
        "fr",
        "source no sooner than, translation au plus tard",
    ),
    "not until the day after, and not from it": (
        "Do not shower until the day after.",
        "No se duche a partir del día siguiente.",
        "es",
        "source until and the day after, translation a partir del and siguiente",
    ),
    "most, and the fewest": (
        "Most patients go home.",
        "Die wenigsten Patienten gehen nach Hause.",
        "de",
        "source Most patients, translation Die wenigsten",
    ),
    "then, and before that": (
        "Cool the burn with water, then cover it with a bandage.",
        "برّد الحرق بالماء، وقبل ذلك غطِّه بضمادة.",
        "ar",
        "source then, translation وقبل ذلك",
    ),
    "then, before that": (
        "It stays on for six weeks, then physiotherapy begins.",
        "Er bleibt sechs Wochen dran, davor beginnt die Physiotherapie.",
        "de",
        "source then, translation davor",
    ),
    "the other way round": (
        "Turn the dial clockwise until it clicks.",
        "Gire la rueda en sentido contrario a las agujas del reloj hasta oír un clic.",
        "es",
        "source clockwise, translation sentido contrario a las agujas",
    ),
    "until a day, since it": (
        "The ward has been closed since 5 January.",
        "القسم مغلق أمام الزوار حتى 5 يناير.",
        "ar",
        "source since, translation حتى",
    ),
    "no more than, not less than": (
        "Do not use it for more than seven days.",
        "N'utilisez pas le spray pendant moins de sept jours.",
        "fr",
        "source not, translation pas",
    ),
    "a short form, Russian": ("The cream is safe.", "Крем опасен.", "ru", "source safe, translation опасен"),
    "what worsens is more of it": (
        "Iron may worsen constipation.",
        "Железо может уменьшить запор.",
        "ru",
        "source worsen, translation уменьшить",
    ),
    "what improves is more of it": (
        "Stretching improves mobility.",
        "Esneme hareketliliği azaltır.",
        "tr",
        "source improves, translation azaltır",
    ),
    "until a day, after it": (
        "Take the capsules until 3 May.",
        "Nehmen Sie die Kapseln nach dem 3. Mai.",
        "de",
        "source until, translation nach",
    ),
    "before a time, from it": (
        "Be here before 8:30 am.",
        "Sabah 8.30'dan sonra burada olun.",
        "tr",
        "source before, translation sonra",
    ),
    "only after, before": (
        "Use it only after the visit.",
        "Bunu yalnızca vizitten önce kullanın.",
        "tr",
        "source only after, translation önce",
    ),
    "until, from": (
        "Wear the collar until your visit.",
        "Tragen Sie den Kragen ab Ihrem Termin.",
        "de",
        "source until, translation ab",
    ),
    "since, until": (
        "I have had it since the fall.",
        "Lo tengo hasta la caída.",
        "es",
        "source since, translation hasta",
    ),
    "first, last": ("the first dose", "последняя доза", "ru", "source first, translation последняя"),
    "with a meal, between meals": (
        "Take it with a meal.",
        "À prendre en dehors des repas.",
        "fr",
        "source with a meal, translation en dehors des repas",
    ),
    "turn right after": (
        "Turn right after the desk.",
        "Hinter der Theke links abbiegen.",
        "de",
        "source Turn right after, translation links",
    ),
    "hyper for hypo beside an un-": (
        "Untreated hypoglycaemia is dangerous.",
        "ارتفاع سكر الدم غير المعالج خطر.",
        "ar",
        "source hypoglycaemia, translation ارتفاع",
    ),
    "German": ("your left knee", "Ihr rechtes Knie", "de", "source left, translation rechtes"),
    "French": ("before the meal", "après le repas", "fr", "source before, translation après"),
    "Spanish": ("the left eye", "el ojo derecho", "es", "source left, translation derecho"),
    "Russian": ("before meals", "после еды", "ru", "source before, translation после"),
    "Turkish": ("the left eye", "sağ göz", "tr", "source left, translation sağ göz"),
    "Arabic": ("before meals", "بعد الأكل", "ar", "source before, translation بعد"),
    "rises": ("The pressure may rise.", "Der Druck kann sinken.", "de", "source rise, translation sinken"),
    "in two parts": ("It goes up.", "Es nimmt rasch ab.", "de", "source goes up, translation nimmt"),
    "one of two": (
        "They reduce the heart rate and ease pain.",
        "Они повышают частоту пульса и облегчают боль.",
        "ru",
        "source reduce and ease, translation повышают",
    ),
    "worse": ("if it gets worse", "si cela s'améliore", "fr", "source worse, translation améliore"),
    "upper": ("the upper arm", "el antebrazo", "es", "source upper, translation antebrazo"),
    "slowly": ("Stand up slowly.", "Hızla ayağa kalkın.", "tr", "source slowly, translation Hızla"),
    "late": ("Come late.", "تعال مبكرا.", "ar", "source late, translation مبكرا"),
    "with": ("Take it with food.", "Nehmen Sie es ohne Essen ein.", "de", "source with food, translation ohne"),
    "without": (
        "Do not take it without food.",
        "Nehmen Sie es nicht mit Essen ein.",
        "de",
        "source without food, translation mit",
    ),
    "free of": ("sugar-free sweets", "Bonbons mit Zucker", "de", "source sugar-free, translation mit"),
    "a bound, Russian": (
        "People over 50 benefit most.",
        "Больше всего пользы людям моложе 50 лет.",
        "ru",
        "source over, translation моложе",
    ),
    "dear, Turkish": ("It is cheaper.", "Daha pahalıdır.", "tr", "source cheaper, translation pahalıdır"),
    "dear, German": ("Gold is expensive.", "Gold ist günstig.", "de", "source expensive, translation günstig"),
    "dear, Spanish": ("The cheapest lens", "La lente más cara", "es", "source cheapest, translation cara"),
    "dear, French": ("It is cheap.", "C’est cher.", "fr", "source cheap, translation cher"),
    "dear, Russian": ("It is cheaper.", "Это дороже.", "ru", "source cheaper, translation дороже"),
    "dear, Arabic": ("It is cheaper.", "هو أغلى.", "ar", "source cheaper, translation أغلى"),
    "sight, Spanish": ("Hyperopia is common.", "La miopía es común.", "es", "source Hyperopia, translation miopía"),
    "sight, Arabic": ("Myopia grows.", "يزداد طول النظر.", "ar", "source Myopia, translation طول النظر"),
    "weight, Spanish": (
        "You may put on weight.",
        "Puede perder peso.",
        "es",
        "source put on weight, translation perder peso",
    ),
    "ages under and over, Arabic": (
        "Aspirin should not be given to children under 16.",
        "ينبغي عدم إعطاء الأسبرين لمن تزيد أعمارهم على 16 عامًا.",
        "ar",
        "source under, translation تزيد أعمارهم على",
    ),
    "younger, French": ("younger women", "les femmes plus âgées", "fr", "source younger, translation plus âgées"),
    "sugared, Turkish": (
        "Chew sugar-free gum.",
        "Şekerli sakız çiğneyin.",
        "tr",
        "source sugar-free, translation Şekerli",
    ),
    "with caffeine, Spanish": ("decaffeinated tea", "té con cafeína", "es", "source decaffeinated, translation con"),
    "contains, Arabic": ("alcohol-free gel", "جل يحتوي على الكحول", "ar", "source alcohol-free, translation يحتوي"),
    "with, beside few": (
        "Stand up with support a few times.",
        "Levántese pocas veces sin apoyo.",
        "es",
        "source with, translation sin",
    ),
    "with, beside a whole": (
        "Swallow them whole, with food.",
        "Schlucken Sie sie unzerkaut und ohne Essen.",
        "de",
        "source with food, translation ohne",
    ),
    "after, Turkish": ("after it closes", "kapanmadan önce", "tr", "source after, translation kapanmadan"),
    "worse, Arabic": ("His sight has improved.", "ساء بصره.", "ar", "source improved, translation ساء"),
    "the side of a hip": ("your left hip", "sağ kalçanız", "tr", "source left, translation sağ"),
    "near, Russian": (
        "It is close to the port.",
        "Это далеко от порта.",
        "ru",
        "source close to, translation далеко от",
    ),
    "loud, Russian": ("a quiet ward", "шумное отделение", "ru", "source quiet, translation шумное"),
    "lasting, French": ("a permanent tooth", "une dent provisoire", "fr", "source permanent, translation provisoire"),
    "on the back, Arabic": ("Lie on your back.", "استلق على بطنك.", "ar", "source on your back, translation على بطنك"),
    "more for less": ("less than usual", "mehr als sonst", "de", "source less than, translation mehr"),
    "next for previous": ("the next visit", "la visita previa", "es", "source next, translation previa"),
    "unlikely for likely, Arabic": (
        "It is likely.",
        "من غير المحتمل.",
        "ar",
        "source likely, translation من غير المحتمل",
    ),
    "until an hour, from it": ("Visits until 7 pm", "Посещения с 19:00", "ru", "source until, translation с"),
    "until a week, after it": (
        "Take it until the twelfth week.",
        "Nehmen Sie es nach der zwölften Woche.",
        "de",
        "source until, translation nach",
    ),
    "contains, is free of, Arabic": (
        "The cream contains perfume.",
        "الكريم خالٍ من العطر.",
        "ar",
        "source contains, translation خالٍ من",
    ),
    "compared as in the source": (
        "It is lower in the morning than at night.",
        "Es mayor por la mañana que por la noche.",
        "es",
        "source lower, translation mayor",
    ),
    "fine with, fine without": (
        "Shoes with a heel are fine.",
        "Les chaussures sans talon conviennent.",
        "fr",
        "source with, translation sans",
    ),
    "a muscle's Latin side": (
        "the tibialis anterior",
        "le tibialis posterior",
        "fr",
        "source anterior, translation posterior",
    ),
    "so long before, beside another denial": (
        "Stop antihistamines five days before the test; otherwise the result is worthless.",
        "Antihistaminikleri testten beş gün sonra bırakın, aksi hâlde sonuç bir işe yaramaz.",
        "tr",
        "source before, translation sonra",
    ),
    "so long after, beside another denial": (
        "Repeat the treatment after eight to ten days, otherwise lice will survive.",
        "Uygulamayı sekiz ila on gün önce tekrarlayın; yoksa bitler hayatta kalır.",
        "tr",
        "source after, translation önce",
    ),
    "until, after another after": (
        "After a heart attack, do not swim until your doctor agrees.",
        "Tras un infarto, no nade después de que lo autorice su médico.",
        "es",
        "source until, translation después de que",
    ),
    "until, since another from": (
        "Take it from before conception until week 12.",
        "تناوليه منذ ما قبل الحمل بعد الأسبوع الثاني عشر.",
        "ar",
        "source until, translation بعد",
    ),
    "before it has passed, where it may be done": (
        "You may drive 24 hours after sedation.",
        "Sedasyonun üzerinden 24 saat geçmeden araç kullanabilirsiniz.",
        "tr",
        "source after, translation geçmeden",
    ),
    "not until after, not after": (
        "Do not eat until after the scan.",
        "Essen Sie nicht nach der Aufnahme.",
        "de",
        "source until after, translation nach",
    ),
    "not until after, not after, Turkish": (
        "Do not eat until after the scan.",
        "Tetkikten sonra yemek yemeyin.",
        "tr",
        "source until after, translation sonra",
    ),
    "fasted before, done after": (
        "Fast for 12 hours before this blood test.",
        "Jeûnez pendant 12 heures après cette prise de sang.",
        "fr",
        "source before, translation heures après",
    ),
    "under for over, beside another not": (
        "It is done only on patients aged 18 or over; it does not hurt.",
        "Yalnızca on sekiz yaşını doldurmamış hastalara uygulanır; acıtmaz.",
        "tr",
        "source or over, translation yaşını doldurmamış",
    ),
    "longer, and another not": (
        "Take them for no longer than four weeks, and not every night.",
        "Dört haftadan uzun süre kullanılmalı, her gece alınmamalıdır.",
        "tr",
        "source no longer than, translation haftadan uzun",
    ),
    "at least so long, at the latest": (
        "Wait at least two hours.",
        "En geç iki saat bekleyin.",
        "tr",
        "source at least, translation En geç",
    ),
    "not opened, not closed": (
        "Never open the window.",
        "Pencereyi asla kapatmayın.",
        "tr",
        "source open, translation kapatmayın",
    ),
    "less, not more": ("Reduce the dose.", "Dozu artırmayın.", "tr", "source Reduce, translation artırmayın"),
    "absent more often, more rarely": (
        "Chest pain is felt more often.",
        "Göğüs ağrısı daha seyrek görülür.",
        "tr",
        "source more often, translation daha seyrek",
    ),
    "dry, moist": ("Keep the tablets dry.", "Tabletleri nemli tutun.", "tr", "source dry, translation nemli"),
    "cheaper, dearer": ("a cheaper product", "ein teureres Mittel", "de", "source cheaper, translation teureres"),
    "a bound, the other one": (
        "a child with 38 °C or higher",
        "un niño con 38 °C o menos",
        "es",
        "source or higher, translation o menos",
    ),
    "after, even if": (
        "After an overdose of lithium, go at once.",
        "قبل تناول جرعة مفرطة من الليثيوم توجّه حالًا، حتى لو ظهرت أعراض.",
        "ar",
        "source After, translation قبل",
    ),
    "more easily, less easily": (
        "The skin burns more easily.",
        "Die Haut verbrennt weniger leicht.",
        "de",
        "source more, translation weniger",
    ),
    "more than normal, below it": (
        "Call us if the value is more than normal.",
        "Rufen Sie an, wenn der Wert unter dem Normalwert liegt.",
        "de",
        "source more, translation unter",
    ),
    "more than a number, eaten": (
        "Eat no more than 6 g of salt a day, which is about one teaspoon.",
        "Mehr als 6 g Salz am Tag – das entspricht ungefähr einem Teelöffel – sollten Sie essen.",
        "de",
        "source no more than, translation Mehr als",
    ),
    "spaced by at most": (
        "Leave at least four hours between the two.",
        "Espacez d’au plus quatre heures les deux prises.",
        "fr",
        "source at least, translation au plus",
    ),
    "no later than, the other side": (
        "Hand it in no later than seven days before the operation.",
        "Geben Sie es spätestens sieben Tage nach der Operation ab.",
        "de",
        "source before, translation nach",
    ),
    "at the latest, the other side": (
        "Hand it in at the latest seven days before the operation.",
        "Remettez-le au plus tard sept jours après l'opération.",
        "fr",
        "source before, translation jours après",
    ),
    "safe, dangerous, beside a not": (
        "Do not share razors; sharing cups is safe.",
        "Ne partagez pas les rasoirs ; partager les tasses est dangereux.",
        "fr",
        "source safe, translation dangereux",
    ),
    "waited behind it": (
        "Wait 20 minutes before you use the ointment.",
        "Espere 20 minutos después de aplicar la pomada.",
        "es",
        "source before, translation después de",
    ),
    "less, as soon as": (
        "If you are less than 12 hours late, take it as soon as you remember.",
        "12 saatten fazla geciktiyseniz aklınıza gelir gelmez alın.",
        "tr",
        "source less than, translation fazla",
    ),
    "only under, only from": (
        "Only wear the brace for less than 18 hours a day.",
        "Tragen Sie die Schiene nur mindestens 18 Stunden täglich.",
        "de",
        "source less than, translation mindestens",
    ),
    "then cover, before cooling": (
        "Cool the burn with water, then cover it with a bandage.",
        "Yanığı suyla soğutmadan önce bandajla kapatın.",
        "tr",
        "source then, translation soğutmadan",
    ),
    "then cover, before cooling, in French": (
        "Cool the burn with water, then cover it with a bandage.",
        "Recouvrez la brûlure d'un bandage avant de la refroidir avec de l'eau.",
        "fr",
        "source then, translation avant de",
    ),
    "before the milk, after the milk": (
        "Take this tablet half an hour before your milk.",
        "Sütünüzü içtikten yarım saat sonra bu tableti alın.",
        "tr",
        "source before, translation sonra",
    ),
    "with water, without": (
        "Rinse your mouth with water and spit it out.",
        "Rincez-vous la bouche sans eau et recrachez.",
        "fr",
        "source with, translation sans",
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(direction, source, target, locale) == [f"error: {text}"]


@pytest.mark.parametrize(
    ("source", "target", "locale", "text"),
    [
        ("It is easy to use.", "Kullanımı zordur.", "tr", "source easy, translation zordur"),
        (
            "Through the arm or, less often, the leg.",
            "Koldan, daha seyrek bacaktan.",
            "tr",
            "source often, translation seyrek",
        ),
        (
            "We usually need a day; you may need two.",
            "Il faut un jour ; il vous en faut parfois deux.",
            "fr",
            "source usually, translation parfois",
        ),
        ("This rarely takes long.", "Das geht häufig schnell.", "de", "source rarely, translation häufig"),
        (
            "Twins are rarely carried to forty weeks.",
            "Zwillinge kommen meist vor der 40. Woche zur Welt.",
            "de",
            "source rarely, translation meist",
        ),
    ],
)
def test_warns_of_opposites_that_good_translations_often_have(source: str, target: str, locale: str, text: str) -> None:
    assert said(direction, source, target, locale) == [f"warning: {text}"]


BOUNDS = {
    "under an age": ("For children under 12 years", "Für 12-jährige Kinder", "de", "under"),
    "at least": ("Wait at least 3 hours.", "Espere 3 horas.", "es", "at least"),
    "up to": ("Take up to 8 tablets a day.", "Günde 8 tablet alın.", "tr", "up to"),
    "beside a denial of another clause": (
        "Take no more than 4 tablets; do not chew them.",
        "Nehmen Sie 4 Tabletten; kauen Sie sie nicht.",
        "de",
        "no more than",
    ),
}
KEPT = {
    "not more than": ("Take up to 8 tablets.", "Nehmen Sie nicht mehr als 8 Tabletten.", "de"),
    "by a word of its own": ("For children under 12 years", "Для детей до 12 лет", "ru"),
    "over two hours is during them": ("It runs in over 2 hours.", "La perfusion dure 2 heures.", "fr"),
    "told again behind a comma": (
        "Eat no more than 6 grams of salt, about one teaspoon.",
        "6 gramdan, yani yaklaşık bir çay kaşığından fazla tuz tüketmeyin.",
        "tr",
    ),
    "not exceeding": ("no more than 4 doses", "sin superar las 4 dosis", "es"),
}


ADDED = {
    "an age": ("For children aged 12 years", "Pour les enfants de plus de 12 ans", "fr", "de plus de"),
    "exactly": ("Wait exactly two hours.", "Warten Sie mindestens zwei Stunden.", "de", "mindestens"),
    "until a day": ("Rest on Monday.", "Отдыхайте до понедельника.", "ru", "до"),
    "from a time": ("Come at 9 a.m. on the day.", "Kommen Sie am selben Tag nach 9 Uhr.", "de", "nach"),
}


@pytest.mark.parametrize(("source", "target", "locale", "bound"), ADDED.values(), ids=ADDED)
def test_a_bound_is_added(source: str, target: str, locale: str, bound: str) -> None:
    assert said(direction, source, target, locale) == [f"warning: source none, translation {bound}"]


def test_a_day_is_no_end_any_more() -> None:
    assert said(direction, "Rest until Monday.", "Ruhen Sie sich am Montag aus.", "de") == [
        "warning: source until, translation none"
    ]


@pytest.mark.parametrize(("source", "target", "locale", "bound"), BOUNDS.values(), ids=BOUNDS)
def test_warns_of_a_lost_bound(source: str, target: str, locale: str, bound: str) -> None:
    assert said(direction, source, target, locale) == [f"warning: source {bound}, translation none"]


@pytest.mark.parametrize(("source", "target", "locale"), KEPT.values(), ids=KEPT)
def test_no_bound_is_lost(source: str, target: str, locale: str) -> None:
    assert said(direction, source, target, locale) == []


def test_a_finding_says_where() -> None:
    source, target = "your left knee", "Ihr rechtes Knie"
    [problem] = direction.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["left"]
    assert [target[slice(*span)] for span in problem.in_target] == ["rechtes"]
    assert problem.dismissible
