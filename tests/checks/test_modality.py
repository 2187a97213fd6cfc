"""Must, may, must not and need not stay so."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import modality
from translator.checks.pair import Pair

NOTHING = {
    "a question of how": (
        "Say how the names should be sorted.",
        "Dites comment les noms peuvent être triés.",
        "fr",
    ),
    "a permission that is needed": (
        "You don't have the permission required to add a page.",
        "Vous n'avez pas la permission nécessaire pour créer une page.",
        "fr",
    ),
    "a condition without a comma": (
        "If it is not used you may also need to restart.",
        "Si no se usa, es posible que también tenga que reiniciar.",
        "es",
    ),
    "may be needed, and sometimes is": (
        "Sometimes it may be necessary to stop.",
        "Иногда бывает необходимо остановиться.",
        "ru",
    ),
    "a non- that is a not": (
        "It must be the first non-white sign.",
        "Es muss das erste nicht weiße Zeichen sein.",
        "de",
    ),
    "needs, and cannot": (
        "It needs the new version and cannot be built.",
        "Es benötigt die neue Version und kann nicht gebaut werden.",
        "de",
    ),
    "the Arabic perfect is no may": (
        "All staff should have been vaccinated.",
        "على جميع العاملين أن يكونوا قد تلقوا التطعيم.",
        "ar",
    ),
    "may be un-, in Arabic": (
        "Diabetes can stay undetected for years.",
        "قد يبقى السكري غير مكتشف سنوات.",
        "ar",
    ),
    "what comes behind the verb and its and is another's": (
        "I can withdraw my consent, and this will not affect my care.",
        "Mir ist bekannt, dass ich sie widerrufen kann und mir daraus keine Nachteile entstehen.",
        "de",
    ),
    "nothing more is required": (
        "No further follow-up is required.",
        "Дальнейшее наблюдение не требуется.",
        "ru",
    ),
    "not, behind an and": (
        "You should not get up.",
        "Sie sollten liegen und nicht aufstehen.",
        "de",
    ),
    "possible and no reason": (
        "Your stools may turn black, which is nothing to worry about.",
        "Eine Schwarzfärbung des Stuhls ist möglich und kein Grund zur Sorge.",
        "de",
    ),
    "no longer required but recommended": (
        "Masks are no longer required but are still recommended.",
        "لم تعد الكمامات إلزامية لكنها ما زالت موصى بها.",
        "ar",
    ),
    "advice beside what should not be done": (
        "You should not drive; we recommend that someone takes you home.",
        "No conduzca; le recomendamos que alguien lo lleve a casa.",
        "es",
    ),
    "may and must in another order": (
        "You may take it off, but you must keep it dry.",
        "Trocken halten müssen Sie es, abnehmen dürfen Sie es.",
        "de",
    ),
    "should, recommended": ("You should rest.", "Se recomienda reposo.", "es"),
    "required, must": ("A referral is required.", "Sie müssen eine Überweisung mitbringen.", "de"),
    "must not, not advised": ("You must not drive.", "Il est déconseillé de conduire.", "fr"),
    "advised, and then must": ("We recommend it. You must book.", "Wir empfehlen es. Sie müssen buchen.", "de"),
    "anything but optional": ("It is anything but optional.", "Es ist ein absolutes Muss.", "de"),
    "a denial in a relative clause": (
        "A child who isn't joining words should see a therapist.",
        "ينبغي عرض الطفل الذي لا يركّب الكلمات على اختصاصي.",
        "ar",
    ),
    "a sentence that ends between": (
        "Avoid chilling: cold can set off a crisis.",
        "Achten Sie darauf, nicht auszukühlen. Kälte kann eine Krise auslösen.",
        "de",
    ),
    "and may": ("It seems to do no harm and might help.", "Es scheint nicht zu schaden und könnte helfen.", "de"),
    "only when, of one who is free of something": (
        "You must not drive until you have been seizure-free for a year.",
        "Erst wenn Sie ein Jahr lang anfallsfrei waren, dürfen Sie wieder fahren.",
        "de",
    ),
    "not ruled out is possible": ("Complications can't be ruled out.", "Des complications sont possibles.", "fr"),
    "neither, Turkish": ("Lice can neither jump nor fly.", "Bitler ne zıplayabilir ne de uçabilir.", "tr"),
    "no must, Turkish": ("Experience is not a must.", "Deneyim şart değildir.", "tr"),
    "may not, Turkish": ("You may not feel anything.", "Bir şey hissetmeyebilirsiniz.", "tr"),
    "cannot in a condition, Russian": ("If you cannot speak, show it.", "Если не можете говорить, покажите её.", "ru"),
    "unless, only in, French": ("We cannot do it unless you are ill.", "Ce n'est possible qu'en cas de maladie.", "fr"),
    "may contain no more, French": ("It may contain no more than 2 g.", "Il ne doit pas contenir plus de 2 g.", "fr"),
    "must not, or need not": ("The catheter must not be pulled.", "No hay que tirar de la sonda.", "es"),
    "may after, must wait": (
        "You can lift after six weeks.",
        "Para levantar pesos hay que esperar seis semanas.",
        "es",
    ),
    "if it should": ("Should you feel shaky, stop as soon as it is safe.", "Si tiembla, pare en cuanto pueda.", "es"),
    "none": ("Eat well.", "Essen Sie gut.", "de"),
    "nothing translated": ("You must come.", "", "de"),
    "must": ("You must come.", "Sie müssen kommen.", "de"),
    "must not": ("You must not drive.", "Sie dürfen nicht fahren.", "de"),
    "need not": ("You need not come.", "Sie müssen nicht kommen.", "de"),
    "another clause denies": (
        "If you do not feel well, you must call us.",
        "Wenn Sie sich nicht wohlfühlen, müssen Sie anrufen.",
        "de",
    ),
    "not every one needs": ("Not every traveller needs tablets.", "Nicht alle Reisenden brauchen Tabletten.", "de"),
    "a clause about who it is": (
        "Wisdom teeth that cause no trouble may stay where they are.",
        "Weisheitszähne ohne Beschwerden dürfen bleiben, wo sie sind.",
        "de",
    ),
    "what takes so many": ("It may take a dozen attempts.", "Manchmal braucht es zwölf Anläufe.", "de"),
    "may do without": (
        "Crutches are no longer needed once you can walk.",
        "Sobald Sie gehen können, dürfen Sie auf die Gehstützen verzichten.",
        "de",
    ),
    "Spanish": ("You need not fast.", "No hace falta ayunar.", "es"),
    "French": ("You may eat.", "Vous pouvez manger.", "fr"),
    "Russian": ("You must not drive.", "Нельзя садиться за руль.", "ru"),
    "Turkish": ("You may eat.", "Yiyebilirsiniz.", "tr"),
    "Arabic": ("You must come.", "يجب أن تأتي.", "ar"),
    "need not, only if: German": (
        "Teeth need not come out unless they hurt.",
        "Zähne müssen nur dann gezogen werden, wenn sie schmerzen.",
        "de",
    ),
    "denied twice": ("It does not mean that you cannot fall ill.", "Sie können trotzdem krank werden.", "de"),
    "neither … nor can": ("Fat that no diet can shift", "Fett, dem weder Diät noch Sport etwas anhaben können", "de"),
    "cannot without is must": (
        "You cannot claim without a receipt.",
        "Es imprescindible el recibo para reclamar.",
        "es",
    ),
    "a clause about the past": (
        "Ulcers that haven't healed after 21 days need it.",
        "İyileşmeyen yara için gerekir.",
        "tr",
    ),
    "an if behind it": ("You may come if you have no fever.", "يمكنك الحضور إن لم تكن مصابا بالحمى.", "ar"),
    "that not, Arabic": ("You must not eat.", "عليك ألا تأكل.", "ar"),
    "need not, Arabic": ("You needn't give up meat altogether.", "ليس عليك الامتناع عن اللحوم كليًا.", "ar"),
    "words that are not known": ("You must come.", "Du kan komma.", "sv"),
    "cannot be undone, German": ("This cannot be undone.", "Dies kann nicht rückgängig gemacht werden.", "de"),
    "not over, of a place": ("Visits are not allowed over this ward.", "Sie dürfen nicht über diese Station.", "de"),
    "perhaps not": ("It failed, possibly because it is small.", "Eventuell war es nicht groß genug.", "de"),
    "without being asked": ("You can leave without being asked.", "Sie gehen, ohne gefragt werden zu müssen.", "de"),
    "not all could": ("Not all forms could be read.", "No todos los formularios pudieron leerse.", "es"),
    "not known whether it can": ("It is not known whether it can help.", "Es ist unklar, ob es helfen kann.", "de"),
    "no one can say how it may": ("Nobody knows how it can start.", "Niemand weiß, wie es beginnen kann.", "de"),
    "not until somebody allows it, Russian": (
        "Do not bend it until your surgeon says you may.",
        "Пока хирург не разрешит, не сгибайте ногу.",
        "ru",
    ),
    "allowed only after": ("You are allowed to drive only after 24 hours.", "24 часа за руль нельзя.", "ru"),
    "should you": ("Should you wish to see it, write to us.", "Хотите увидеть её? Можно написать нам.", "ru"),
    "no longer in need, Arabic": ("Most people no longer need glasses.", "لم يعد معظم الناس بحاجة إلى نظارة.", "ar"),
    "you are not obliged, Arabic": ("No reasons need be given.", "ولست مضطرًا إلى ذكر الأسباب.", "ar"),
    "higher than it should be, Arabic": (
        "How can I tell whether it is too high?",
        "كيف أعرف ما إذا كان أعلى مما ينبغي؟",
        "ar",
    ),
    "need not unless, must only if": (
        "Unless you feel worse, there is no need to call.",
        "Звонить нужно, только если вам станет хуже.",
        "ru",
    ),
    "no one needs": ("No one who takes it needs to fear it.", "من يتناوله لا داعي لأن يخشاه.", "ar"),
    "both, as often": ("It can harm, so you must stop.", "Puede dañar, así que debe dejarla.", "es"),
    "both, prohibited": (
        "You may feel dizzy, so you must not drive.",
        "Puede marearse, así que no puede conducir.",
        "es",
    ),
    "that is why no": (
        "That is why no metal objects may be taken into the room.",
        "Por eso está prohibido entrar en la sala con objetos metálicos.",
        "es",
    ),
    "will not be allowed, must": (
        "You will not be allowed to drive, so someone must come and stay.",
        "Como no se le permitirá conducir, debe venir alguien, que tendrá que quedarse.",
        "es",
    ),
    "nobody other than": ("Nobody other than the staff may see it.", "Aparte del personal, nadie puede verlo.", "es"),
    "may cause none": ("High blood pressure may cause no symptoms.", "La hipertensión puede no dar síntomas.", "es"),
    "may go on without": (
        "High blood pressure may cause no symptoms for years.",
        "Bluthochdruck kann jahrelang ohne Beschwerden verlaufen.",
        "de",
    ),
    "neither, with another not behind": (
        "It cannot be recorded by either of them without consent.",
        "Ni el médico ni el paciente pueden grabarla si el otro no da su permiso.",
        "es",
    ),
    "neither, with another not behind, French": (
        "It cannot be recorded by either of them without consent.",
        "Ni le médecin ni le patient ne peuvent l'enregistrer si l'autre n'est pas d'accord.",
        "fr",
    ),
    "without being compulsory": (
        "It is recommended, though it is not compulsory.",
        "Sans être obligatoire, elle est recommandée.",
        "fr",
    ),
    "without being compulsory, Turkish": (
        "It is recommended, though it is not compulsory.",
        "Zorunlu olmamakla birlikte önerilir.",
        "tr",
    ),
    "every possible one": (
        "It does not list every possible side effect.",
        "Olası yan etkilerin hepsi burada yer almaz.",
        "tr",
    ),
    "may be asked not to": (
        "You may be asked not to take it for 48 hours.",
        "48 saat boyunca onu almamanız istenebilir.",
        "tr",
    ),
    "no longer must, earliest": (
        "You must not drive for 24 hours.",
        "Podrá conducir como muy pronto 24 horas después.",
        "es",
    ),
    "a not of a relative clause with commas": (
        "A child who vomits, is sleepy or does not recognise you needs to go to A&E.",
        "Un enfant qui vomit, est somnolent ou ne vous reconnaît pas doit être conduit aux urgences.",
        "fr",
    ),
    "does not make it necessary": (
        "Vomiting does not make a replacement dose necessary.",
        "Nach Erbrechen ist kein Ersatz nötig.",
        "de",
    ),
    "a condition, no leave": (
        "If you choose the brand, you have to pay, unless it says “no”.",
        "Si vous préférez la marque, le prix est à votre charge, sauf mention « non ».",
        "fr",
    ),
    "without its being a duty": (
        "You are welcome to bring a companion, but you do not need to.",
        "Vous pouvez venir accompagné, sans que ce soit une obligation.",
        "fr",
    ),
    "allowed once, forbidden until": (
        "You may do sport once the doctor agrees.",
        "Sport ist verboten, bis die Ärztin zustimmt.",
        "de",
    ),
    "may take weeks, sometimes waited for": (
        "The relief may take up to two weeks to begin.",
        "Облегчения иногда приходится ждать до двух недель.",
        "ru",
    ),
    "no harm in it": (
        "You may shower, but do not bathe.",
        "لا بأس بالاستحمام تحت الدش، أما حوض الاستحمام فيجب تأجيله.",
        "ar",
    ),
    "might not": ("The effect may last a lifetime.", "قد لا يزول الأثر أبدًا.", "ar"),
    "if you need one": (
        "Ask for an interpreter if you need one. Relatives should not translate.",
        "Si necesita un intérprete, pídalo; no es conveniente que traduzcan sus familiares.",
        "es",
    ),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(modality, source, target, locale) == []


FOUND = {
    "how you should, and may": (
        "Ask how you should take it: you should eat first.",
        "Demandez comment le prendre : vous pouvez manger d'abord.",
        "fr",
        "source should and should (must), translation pouvez (may)",
    ),
    "may be needed, and always is": (
        "It may be necessary to stop.",
        "Необходимо остановиться.",
        "ru",
        "source may be necessary (may), translation Необходимо (must)",
    ),
    "should, and may in Arabic": (
        "All staff should be vaccinated.",
        "قد يتلقى جميع العاملين التطعيم.",
        "ar",
        "source should (must), translation قد (may)",
    ),
    "forbidden by a word of its own, allowed": (
        "Smoking is forbidden on the ward.",
        "Rauchen ist auf der Station erlaubt.",
        "de",
        "source forbidden (prohibited), translation erlaubt (may)",
    ),
    "a not that moved to the condition": (
        "If you are pregnant, you must not take it.",
        "Wenn Sie nicht schwanger sind, müssen Sie es nehmen.",
        "de",
        "source must not (prohibited), translation müssen (must)",
    ),
    "required where there is none, not required": (
        "If there is no pulse, CPR is required.",
        "Si no hay pulso, no se requiere reanimación.",
        "es",
        "source required (must), translation requiere (optional)",
    ),
    "must, if it cannot be found": (
        "If the dog cannot be found, you have to complete the course.",
        "إذا تعذر العثور على الكلب، فبإمكانك إكمال الدورة.",
        "ar",
        "source cannot and have to (must), translation فبإمكانك (may)",
    ),
    "must, may if you like": (
        "You have to include the invoices.",
        "По желанию можно приложить счета.",
        "ru",
        "source have to (must), translation По желанию and можно (optional)",
    ),
    "advice for what must be left": (
        "Hand luggage must be left in the locker.",
        "Se recomienda dejar el equipaje de mano en la taquilla.",
        "es",
        "source must (must), translation recomienda (advised)",
    ),
    "must for may beside another must": (
        "The dressing may be taken off, but the strips have to stay on.",
        "Den Verband müssen Sie abnehmen, die Streifen müssen bleiben.",
        "de",
        "source may and have to stay (may), translation müssen and müssen (must)",
    ),
    "must for what may be necessary": (
        "It may be necessary to repeat it.",
        "Il faut le refaire.",
        "fr",
        "source may be necessary (may), translation faut (must)",
    ),
    "recommended for required": (
        "A valid TB test is required.",
        "Se aconseja una prueba de tuberculosis vigente.",
        "es",
        "source required (must), translation aconseja (advised)",
    ),
    "obligatory for recommended": (
        "A night guard is recommended.",
        "Ночная каппа обязательна.",
        "ru",
        "source recommended (advised), translation обязательна (must)",
    ),
    "must for feel free": (
        "Feel free to bring your own pillow.",
        "Kendi yastığınızı getirmeniz gerekir.",
        "tr",
        "source Feel free to (may), translation gerekir (must)",
    ),
    "must not, might not: Turkish": (
        "You must not wear nail polish.",
        "Oje sürmeyebilirsiniz.",
        "tr",
        "source must not (prohibited), translation sürmeyebilirsiniz (optional)",
    ),
    "must, beside what may be": (
        "You must tell us if you could be pregnant.",
        "Puede avisarnos si cree estar embarazada.",
        "es",
        "source must and could (must), translation Puede (may)",
    ),
    "can be done": (
        "The test can be done at home.",
        "Test evde yapılmak zorundadır.",
        "tr",
        "source can be done (may), translation zorundadır (must)",
    ),
    "need not for must not": (
        "You must not drive.",
        "Sie müssen nicht fahren.",
        "de",
        "source must not (prohibited), translation müssen (optional)",
    ),
    "may for must": ("You must come.", "Sie können kommen.", "de", "source must (must), translation können (may)"),
    "French": ("You must come.", "Vous pouvez venir.", "fr", "source must (must), translation pouvez (may)"),
    "Spanish": ("You may eat.", "Usted debe comer.", "es", "source may (may), translation debe (must)"),
    "Russian": ("You may eat.", "Вы должны поесть.", "ru", "source may (may), translation должны (must)"),
    "need not, Arabic may not": (
        "You do not have to tell us your religion.",
        "لا يجوز لك أن تخبرنا بديانتك.",
        "ar",
        "source do not have to (optional), translation يجوز لك أن (prohibited)",
    ),
    "without an appointment you must": (
        "Without an appointment you may wait.",
        "Ohne Termin müssen Sie warten.",
        "de",
        "source may (may), translation müssen (must)",
    ),
    "may, it is upon you, Arabic": (
        "You may bring one person.",
        "عليك إحضار شخص واحد.",
        "ar",
        "source may (may), translation عليك إحضار (must)",
    ),
    "no longer need, still need, Arabic": (
        "You no longer need to take iron.",
        "لا تزال بحاجة إلى تناول الحديد.",
        "ar",
        "source no longer need to (optional), translation بحاجة (must)",
    ),
    "one of two": (
        "It can harm a baby, so you must use the pill.",
        "Puede dañar al bebé, por lo que puede usar la píldora.",
        "es",
        "source can and must (must), translation Puede and puede (may)",
    ),
    "must have none": ("You must have no food.", "Puede comer.", "es", "source must (must), translation Puede (may)"),
    "not compulsory, compulsory": (
        "It is recommended, though it is not compulsory.",
        "Elle est obligatoire.",
        "fr",
        "source recommended and not compulsory (optional), translation obligatoire (must)",
    ),
    "a not of a relative clause, and its own": (
        "A child who vomits, is sleepy or does not recognise you needs to go to A&E.",
        "Un enfant qui vomit, est somnolent ou ne vous reconnaît pas n'a pas besoin d'aller aux urgences.",
        "fr",
        "source needs to (must), translation besoin (optional)",
    ),
    "makes it necessary": (
        "Vomiting does not make a replacement dose necessary.",
        "Erbrechen macht einen Ersatz nötig.",
        "de",
        "source not make (optional), translation nötig (must)",
    ),
    "a leave to pay": (
        "If you choose the brand, you have to pay, unless it says “no”.",
        "Vous pouvez payer la marque, sauf mention « non ».",
        "fr",
        "source have to (must), translation pouvez (may)",
    ),
    "a duty": (
        "You are welcome to bring a companion, but you do not need to.",
        "Vous pouvez venir accompagné, c'est une obligation.",
        "fr",
        "source welcome to and do not need to (optional), translation pouvez and obligation (must)",
    ),
    "allowed until, forbidden until": (
        "You may do sport until the operation.",
        "Sport ist bis zur Operation tabu.",
        "de",
        "source may (may), translation tabu (prohibited)",
    ),
    "may take, sometimes must": (
        "You may take two tablets.",
        "Sie müssen manchmal zwei Tabletten nehmen.",
        "de",
        "source may (may), translation müssen (must)",
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(modality, source, target, locale) == [f"error: {text}"]


WARNED = {
    "may not, may at most so long": (
        "You must not drive for at least 24 hours.",
        "Puede conducir durante un máximo de 24 horas.",
        "es",
        "source must not (prohibited), translation Puede (may)",
    ),
    "can be undone": (
        "This cannot be undone.",
        "Dies kann rückgängig gemacht werden.",
        "de",
        "source cannot be undone (prohibited), translation kann (may)",
    ),
    "neither may, both may": (
        "Neither he nor she may record it if you do not agree.",
        "Él y ella pueden grabarla si usted no está de acuerdo.",
        "es",
        "source Neither (prohibited), translation pueden (may)",
    ),
    "may be cut, must not be cut": (
        "The tablet may be cut in half.",
        "Tablet ikiye kesilmemelidir.",
        "tr",
        "source may (may), translation kesilmemelidir (prohibited)",
    ),
    "not until, until": (
        "Children can go back until the blisters have dried.",
        "Kinder dürfen nicht in die Schule, bis die Bläschen trocken sind.",
        "de",
        "source can (may), translation dürfen (prohibited)",
    ),
}
"""What the check `negation` finds too, or cannot tell."""


@pytest.mark.parametrize(("source", "target", "locale", "text"), WARNED.values(), ids=WARNED)
def test_warns_of_a_not(source: str, target: str, locale: str, text: str) -> None:
    assert said(modality, source, target, locale) == [f"warning: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "You must come.", "Sie können kommen."
    [problem] = modality.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["must"]
    assert [target[slice(*span)] for span in problem.in_target] == ["können"]
    assert problem.dismissible
