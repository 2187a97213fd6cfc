"""What is denied stays denied, and nothing else is."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import negation
from translator.checks.pair import Pair

NOTHING = {
    "skipped": ("If you miss a dose, skip it.", "Пропустили приём — не принимайте эту дозу.", "ru"),
    "alone is without others": ("Come alone.", "Приходите без сопровождающих.", "ru"),
    "only as much as": ("You must not drink more than we allow.", "Пейте лишь столько, сколько мы разрешаем.", "ru"),
    "normal is without changes": ("The ECG was normal.", "На кардиограмме изменений не обнаружено.", "ru"),
    "none": ("Eat well.", "Essen Sie gut.", "de"),
    "a bound turned round": (
        "Children under 12 should not take this syrup.",
        "Este jarabe es para mayores de 12 años.",
        "es",
    ),
    "a bound turned round, of a weight": (
        "You cannot donate blood if you weigh less than 50 kg.",
        "Para donar sangre hay que pesar al menos 50 kg.",
        "es",
    ),
    "how it is not done": (
        "The medicine should not be stopped abruptly.",
        "El tratamiento debe retirarse de forma gradual.",
        "es",
    ),
    "badly": ("He can't hear well.", "Oye mal.", "es"),
    "hard": ("She has not been able to sleep.", "Le cuesta conciliar el sueño.", "es"),
    "late": ("The medicine does not work straight away.", "El medicamento tarda en hacer efecto.", "es"),
    "of no use": ("It's no use taking antibiotics.", "De nada sirve tomar antibióticos.", "es"),
    "an idiom of no denial": ("We'll be with you in no time.", "Enseguida le atendemos.", "es"),
    "silent": ("Phones should be switched to silent.", "El móvil, sin sonido, por favor.", "es"),
    "less of what grows": ("Reduce the swelling.", "Para que se hinche menos.", "es"),
    "by itself, not removed": ("The stitches go by themselves.", "Die Fäden muss man nicht ziehen.", "de"),
    "before it is done, Turkish": ("See a doctor before damage occurs.", "Hasar oluşmadan doktora gidin.", "tr"),
    "not before it is over, Turkish": ("You may drive after 24 hours.", "24 saat geçmeden araç kullanmayın.", "tr"),
    "a question, Turkish": ("Does snoring keep her awake?", "Horlama onu uyutmuyor mu?", "tr"),
    "only I may": ("Only a doctor may inject it.", "Bunu doktor dışında kimse enjekte edemez.", "tr"),
    "left out, Turkish": ("The face is to be left out.", "Yüzünüze sürmeyin.", "tr"),
    "by three days, Turkish": ("It is gone in three days.", "Üç güne kalmaz geçer.", "tr"),
    "told otherwise": ("Eat, unless you are told otherwise.", "Essen Sie, sofern wir nichts anderes sagen.", "de"),
    "nothing translated": ("Do not eat.", "", "de"),
    "German": ("Do not eat.", "Essen Sie nichts.", "de"),
    "French": ("Do not drive.", "Ne conduisez pas.", "fr"),
    "Spanish": ("without water", "sin agua", "es"),
    "Russian": ("Do not drive.", "Не садитесь за руль.", "ru"),
    "Turkish": ("This is not a medicine.", "Bu bir ilaç değildir.", "tr"),
    "Arabic": ("Do not eat.", "لا تأكل.", "ar"),
    "denied by its sense": ("Do not drink alcohol.", "Vermeiden Sie Alkohol.", "de"),
    "a denial by sense for a not": ("Avoid alcohol.", "Trinken Sie keinen Alkohol.", "de"),
    "an idiom": ("no more than 2", "höchstens 2", "de"),
    "not without": ("Children must be accompanied.", "Los menores no pueden entrar sin un adulto.", "es"),
    "not on an empty stomach": ("Take with food.", "Не принимайте натощак.", "ru"),
    "no one who does not": ("Everyone feels nervous.", "Нет человека, который не волновался бы.", "ru"),
    "until, and then again": (
        "Don't drive until the double vision has gone.",
        "Podrá volver a conducir cuando deje de ver doble.",
        "es",
    ),
    "unless, and only if": ("I can't sleep unless it is dark.", "Ancak karanlıkta uyuyabiliyorum.", "tr"),
    "need not stop, may go on": ("You don't have to stop.", "بإمكانك الاستمرار.", "ar"),
    "never un-": ("Never leave a child unattended.", "Vigile siempre al niño.", "es"),
    "a tag question, French": ("It is intact, isn't it?", "Il est bien intact, n'est-ce pas ?", "fr"),
    "unlike, French": ("Rye does, rice does not.", "Le seigle oui, contrairement au riz.", "fr"),
    "removed from a diet, French": ("Eat neither fruit nor seeds.", "Supprimez les fruits et les graines.", "fr"),
    "not earlier than, French": ("not earlier than six weeks", "six semaines au minimum", "fr"),
    "nothing more, French": ("A signature, nothing more.", "Une simple signature, simplement.", "fr"),
    "in no time, French": ("It heals in no time.", "Cela guérit très vite.", "fr"),
    "is defended, French": ("You must not smoke.", "Il est défendu de fumer.", "fr"),
    "harmless, Arabic": ("It is harmless.", "هذا غير ضار.", "ar"),
    "zero": ("$0 for children", "çocuklardan alınmaz", "tr"),
    "unless is only, German": ("Do not swim unless it is dry.", "Baden Sie nur, wenn sie trocken ist.", "de"),
    "until is only, Spanish": ("Do not eat until the test is over.", "Coma solo después de la prueba.", "es"),
    "a fault is nobody's, French": ("It is harmless.", "Ce n’est pas dangereux.", "fr"),
    "un- is not, Russian": ("The scar is invisible.", "Рубца не видно.", "ru"),
    "avoid is not, Turkish": ("Only cold drinks are forbidden.", "Yalnızca soğuk içecekler içilmez.", "tr"),
    "only is none but, Arabic": ("Only two patients were ill.", "لم يمرض إلا مريضان.", "ar"),
    "at ease": ("There is nothing to worry about.", "Sie können ganz beruhigt sein.", "de"),
    "stayed as it was": ("Her weight did not fall.", "Son poids est resté stable.", "fr"),
    "an abbreviation": ("Policy no. 17", "Poliçe numarası 17", "tr"),
    "never un-, Spanish": ("Never leave him unattended.", "Vigílelo siempre.", "es"),
    "no one is turned away": ("No one is turned away for lack of money.", "Tout le monde est soigné.", "fr"),
    "not closed is open, Spanish": ("We don't close for lunch.", "Abrimos también a mediodía.", "es"),
    "not far is near, French": ("It isn't far from the station.", "Elle est tout près de la gare.", "fr"),
    "not too fast is slowly, Arabic": ("Don't stand up too fast.", "انهض ببطء.", "ar"),
    "not on the front is on the back, Russian": ("Don't lie on your stomach.", "Лежите на спине.", "ru"),
    "will not go is lasting, German": ("The stain is not permanent.", "Der Fleck ist vorübergehend.", "de"),
    "not easy is difficult, Spanish": ("It is not easy to stop.", "Es difícil parar.", "es"),
    "nobody else is only": ("Nobody else can sign.", "Только вы можете подписать.", "ru"),
    "not long is short, Turkish": ("The swelling will not last long.", "Şişlik kısa sürede iner.", "tr"),
    "not hot is cool, Turkish": ("Keep the room cool.", "Oda sıcak olmasın.", "tr"),
    "not removed stays on, German": ("It stays on for two days.", "Zwei Tage nicht entfernen.", "de"),
    "no noise is quiet, Arabic": ("The room is quiet.", "لا ضوضاء في الغرفة.", "ar"),
    "hardly any, Russian": ("The scar is barely visible.", "Рубец почти не виден.", "ru"),
    "hardly any, Turkish": ("The scar is barely visible.", "İz neredeyse hiç görünmüyor.", "tr"),
    "does not matter, Spanish": ("It doesn't matter which arm you use.", "Puede usar cualquier brazo.", "es"),
    "no wonder, French": ("Don't be surprised if it itches.", "Les démangeaisons sont normales.", "fr"),
    "words that are not known": ("Do not eat.", "Ät mat.", "sv"),
    "Japanese": ("Do not eat.", "食べてください。", "ja"),
    "cannot be undone, irreversible: German": ("This cannot be undone.", "Dies ist irreversibel.", "de"),
    "cannot be undone, irreversible: French": ("This cannot be undone.", "Cette opération est irréversible.", "fr"),
    "cannot be undone, irreversible: Spanish": ("This cannot be undone.", "Esto es irreversible.", "es"),
    "cannot be undone, irreversible: Russian": ("This cannot be undone.", "Действие необратимо.", "ru"),
    "can't, impossible": ("We can't give you an appointment.", "Es imposible darle una cita.", "es"),
    "can't, not possible: Turkish": ("We can't give you a date.", "Size tarih vermek mümkün değil.", "tr"),
    "can't, impossible: Arabic": ("We can't give you a date.", "من المستحيل إعطاؤك موعدا.", "ar"),
    "yet to be, not yet": ("The wound is yet to be examined.", "La plaie n'a pas encore été examinée.", "fr"),
    "or not, Turkish": ("All attempts, successful or not", "Tüm denemeler, başarılı ya da değil", "tr"),
    "not greater than, Arabic": ("The value is not greater than 5.", "القيمة أقل من أو تساوي 5.", "ar"),
    "not greater than, German": ("The value is not greater than 5.", "Der Wert ist kleiner oder gleich 5.", "de"),
    "changed is not without, Arabic": ("The number was changed.", "غُيّر الرقم.", "ar"),
    "write down is not without, Arabic": ("Write down your name.", "دوّن اسمك.", "ar"),
    "a kind of memory": ("NOR- or NAND-flash", "NOR- oder NAND-Flash", "de"),
    "only, not all": ("Only adults are treated here.", "Ici, on ne soigne que les adultes.", "fr"),
    "not only": ("It is not only for children.", "No es solo para niños.", "es"),
    "unless is only if": ("Do not call unless it bleeds.", "Rufen Sie nur an, wenn es blutet.", "de"),
    "unless is except": ("Do not get up unless you must.", "لا تنهض إلا إذا اضطررت.", "ar"),
    "without fear, Turkish": ("You can move without fear.", "Korkusuzca hareket edebilirsiniz.", "tr"),
    "a number of a flat": ("Apt. no. 4, 1st floor", "Appt 4, 1er étage", "fr"),
    "underestimated is not valued, Arabic": ("Many underestimate sleep.", "كثيرون لا يقدّرون قيمة النوم.", "ar"),
    "rest is not straining, Russian": ("Rest your voice.", "Не напрягайте голос.", "ru"),
    "given up, no longer": ("He has given up smoking and lost weight.", "Il ne fume plus et a perdu du poids.", "fr"),
    "no longer is gone, Russian": ("Go on even if it no longer itches.", "Продолжайте, даже если зуд прошёл.", "ru"),
    "not chewed is whole, Russian": ("The tablets are not to be chewed.", "Таблетки глотают целиком.", "ru"),
    "no, beside what can be done": (
        "There is no cure, but it can be treated.",
        "Tam tedavisi olmasa da hafifletilir.",
        "tr",
    ),
    "nothing wrong": ("There is nothing wrong with your ear.", "Alles in Ordnung.", "de"),
    "wrong is not right": ("Wrong password.", "Das Passwort stimmt nicht.", "de"),
    "a tag question": ("Mention it, won't you?", "Sagen Sie es uns bitte.", "de"),
    "not to plan is off it": (
        "Call us if something is not going to plan.",
        "Rufen Sie an, wenn etwas vom Plan abweicht.",
        "de",
    ),
    "a ban": ("No smoking for three days.", "Drei Tage lang herrscht Rauchverbot.", "de"),
    "not with is instead of with": ("Cool it with water, not with ice.", "Mit Wasser statt mit Eis kühlen.", "de"),
    "want": ("For want of oxygen, heart muscle dies.", "Ohne Sauerstoff stirbt der Herzmuskel ab.", "de"),
    "abstain": ("Abstain from sex for two days.", "Zwei Tage lang keinen Sex haben.", "de"),
    "avoid beyond": ("Avoid bending your hip beyond 90 degrees.", "Beugen Sie die Hüfte nicht über 90 Grad.", "de"),
    "taken out, not worn": (
        "Take your contact lenses out a fortnight before we measure your eyes.",
        "Ab zwei Wochen vor der Vermessung dürfen Sie keine Kontaktlinsen mehr tragen.",
        "de",
    ),
    "two nouns without": ("Sugar-free syrup with no added colours", "Сироп без сахара и красителей", "ru"),
    "not likely, Arabic": ("It is not likely.", "من غير المحتمل.", "ar"),
    "not yet rising is before rising, Russian": ("before you get up", "ещё не вставая с постели", "ru"),
    "not even adds nothing": ("Never go barefoot, not even at home.", "Не ходите босиком даже дома.", "ru"),
    "never ignored is taken seriously": (
        "Bleeding gums should never be ignored.",
        "Кровоточивость дёсен — повод насторожиться.",
        "ru",
    ),
    "a level spoon": ("a level teaspoon", "чайная ложка без горки", "ru"),
    "who is not yet 18": ("Patients below the age of 18", "Пациенты, которым нет 18 лет", "ru"),
    "a question that denies, Arabic": ("Isn't it dangerous? Not at all.", "أليس هذا خطرًا؟ كلا، إطلاقًا.", "ar"),
    "not even, Arabic": ("Never share it, not even once.", "لا تعطه لأحد ولو مرة واحدة.", "ar"),
    "a manner with without, Arabic": ("Lie still for half an hour.", "ابق مستلقيًا بلا حراك نصف ساعة.", "ar"),
    "unable, Arabic": ("Can the person not lift both arms?", "هل يعجز الشخص عن رفع ذراعيه؟", "ar"),
    "out for now, Arabic": ("Kneeling is out for now.", "الجثو ممنوع في الوقت الحالي.", "ar"),
    "made haste, Arabic": ("Then don't wait: come today.", "بادر إذًا بالحضور اليوم.", "ar"),
    "kept out of": ("Dentures should be kept out of hot water.", "يجب عدم وضع أطقم الأسنان في الماء الساخن.", "ar"),
    "all that is needed": ("Milk is all a baby needs.", "لا يحتاج الرضيع إلى شيء سوى الحليب.", "ar"),
    "for them and nobody else, Arabic": ("Only adults may take it.", "هو مخصص للبالغين دون سواهم.", "ar"),
    "said without words": ("It goes without saying that you are safe.", "أنت في أمان بطبيعة الحال.", "ar"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(negation, source, target, locale) == []


OTHERWISE = {
    "said otherwise": ("There is no sign of a fracture in your ear.", "Alles in Ordnung.", "de"),
    "said otherwise in French": ("We could not find any fracture.", "Tout va bien.", "fr"),
    "said otherwise in Spanish": ("It is not as bad as it looks.", "Es menos grave de lo que parece.", "es"),
    "a command not to, or a noun": ("Do not touch the wound.", "Yaraya dokunma.", "tr"),
    "a command not to, behind a please": ("Please do not allow visitors!", "Lütfen ziyaretçilere izin verme!", "tr"),
}
"""What is denied is not named in the translation: it may be right."""


@pytest.mark.parametrize(("source", "target", "locale"), OTHERWISE.values(), ids=OTHERWISE)
def test_warns_only(source: str, target: str, locale: str) -> None:
    assert [found.partition(":")[0] for found in said(negation, source, target, locale)] == ["warning"]


FOUND = {
    "never unattended, alone": (
        "Never leave your baby unattended.",
        "Bebeğinizi yalnız bırakabilirsiniz.",
        "tr",
        "source Never, translation none",
    ),
    "without, before a number": (
        "Bake it for 45 minutes without opening the oven.",
        "Fırını açarak 45 dakika pişirin.",
        "tr",
        "source without, translation none",
    ),
    "by itself, and the same denied": (
        "The stitches dissolve by themselves.",
        "Los puntos no se disuelven solos.",
        "es",
        "source none, translation no",
    ),
    "even if, and the same denied": (
        "The pill works even if you are ill.",
        "Таблетка не действует, если вы больны.",
        "ru",
        "source none, translation не",
    ),
    "otherwise, and the same not denied": (
        "Do not scratch the spots, or they will bleed.",
        "Grattez les boutons, sinon ils saignent.",
        "fr",
        "source not, translation none",
    ),
    "never stop, stop": (
        "Never stop the tablets on your own.",
        "Deje los comprimidos por su cuenta.",
        "es",
        "source Never, translation none",
    ),
    "not gone down, gone down": (
        "Call us if the swelling has not gone down.",
        "Rufen Sie an, wenn die Schwellung zurückgegangen ist.",
        "de",
        "source not, translation none",
    ),
    "protect on both sides": (
        "The vaccine protects for ten years.",
        "Aşı on yıl boyunca korumaz.",
        "tr",
        "source none, translation korumaz",
    ),
    "only, not only": (
        "It is only for children.",
        "Es ist nicht nur für Kinder.",
        "de",
        "source only, translation nicht nur",
    ),
    "not only, only": (
        "It is not only for children.",
        "Es solo para niños.",
        "es",
        "source not only, translation solo",
    ),
    "unless, if": (
        "Do not call unless it bleeds.",
        "Rufen Sie nicht an, wenn es blutet.",
        "de",
        "source unless, translation none",
    ),
    "except on both sides, Arabic": (
        "Visitors are not let in except on Friday.",
        "يُسمح بدخول الزوار إلا يوم الجمعة.",
        "ar",
        "source not, translation none",
    ),
    "without is not only with": (
        "It is sold without a prescription.",
        "Il est vendu uniquement sur ordonnance.",
        "fr",
        "source without, translation none",
    ),
    "free of is not with": (
        "The syrup is lactose-free.",
        "El jarabe lleva lactosa.",
        "es",
        "source lactose-free, translation none",
    ),
    "stop on both sides": (
        "Stop the tablets and call us.",
        "Tabletleri kesmeyin ve bizi arayın.",
        "tr",
        "source none, translation kesmeyin",
    ),
    "until on both sides": (
        "Do not drive until it is gone.",
        "Fahren Sie Auto, bis es weg ist.",
        "de",
        "source not, translation none",
    ),
    "before": ("Do not take aspirin before it.", "Prenez l'aspirine avant.", "fr", "source not, translation none"),
    "need not, must": ("You need not fast.", "Вы должны голодать.", "ru", "source need not, translation none"),
    "what is denied has another name": (
        "Please do not flush wipes.",
        "Бросайте салфетки в унитаз.",
        "ru",
        "source not, translation none",
    ),
    "German": ("Do not drive.", "Fahren Sie Auto.", "de", "source not, translation none"),
    "German, added": ("Drive home.", "Fahren Sie nicht nach Hause.", "de", "source none, translation nicht"),
    "cannot, in two words, French": (
        "It can be used.",
        "Il ne peut pas être utilisé.",
        "fr",
        "source none, translation ne peut pas",
    ),
    "I do not agree that, French": (
        "I agree that my data may be used.",
        "Je n'accepte pas que mes données soient utilisées.",
        "fr",
        "source none, translation pas",
    ),
    "not safe, safe, French": ("Ice is not safe.", "La glace est sans danger.", "fr", "source not, translation none"),
    "not until, until, French": (
        "It is contagious until they have dried.",
        "Elle n'est pas contagieuse jusqu'à ce qu'elles aient séché.",
        "fr",
        "source none, translation pas",
    ),
    "French": ("Do not eat it.", "Mangez-le.", "fr", "source not, translation none"),
    "Spanish": ("You are not ill.", "Usted está enfermo.", "es", "source not, translation none"),
    "Russian": ("Take it with water.", "Не запивайте водой.", "ru", "source none, translation Не"),
    "Turkish": ("This is a medicine.", "Bu bir ilaç değil.", "tr", "source none, translation değil"),
    "Arabic": ("Eat before it.", "لا تأكل قبله.", "ar", "source none, translation لا"),
    "except on both sides, German": (
        "It does not heal, except in children.",
        "Es heilt, außer bei Kindern.",
        "de",
        "source not, translation none",
    ),
    "unless on both sides, Spanish": (
        "They never sting unless the eye is sore.",
        "Escuecen, salvo si el ojo está irritado.",
        "es",
        "source never, translation none",
    ),
    "harmless on both sides, Turkish": (
        "The shadow is harmless.",
        "Gölge zararsız değildir.",
        "tr",
        "source none, translation değildir",
    ),
    "except on both sides, Russian": (
        "Except on Sundays, we work.",
        "Кроме воскресенья, мы не работаем.",
        "ru",
        "source none, translation не",
    ),
    "exclude on both sides, Arabic": (
        "A normal test does not exclude it.",
        "الفحص الطبيعي يستبعده.",
        "ar",
        "source not, translation none",
    ),
    "unattended on both sides, German": (
        "Never leave him unattended.",
        "Lassen Sie ihn immer unbeaufsichtigt.",
        "de",
        "source Never, translation none",
    ),
    "only on both sides, French": (
        "He does not smoke and only drinks socially.",
        "Il fume et ne boit qu’en société.",
        "fr",
        "source not, translation none",
    ),
    "protects on both sides, French": (
        "It protects from frost.",
        "Elle ne protège pas du froid.",
        "fr",
        "source none, translation pas",
    ),
    "stops on both sides, Spanish": (
        "It usually stops within minutes.",
        "No suele detenerse en minutos.",
        "es",
        "source none, translation No",
    ),
    "until it is removed": (
        "It is removed as soon as you wake up.",
        "Er wird nicht entfernt, sobald Sie aufwachen.",
        "de",
        "source none, translation nicht",
    ),
    "away is nothing denied": ("It is thrown away.", "Её не выбрасывают.", "ru", "source none, translation не"),
    "one of two": (
        "There are no bacteria, so pills will not help.",
        "Bakteri var, bu yüzden ilaç yardım etmez.",
        "tr",
        "source no and not, translation none",
    ),
    "can be undone": (
        "This cannot be undone.",
        "Dies kann rückgängig gemacht werden.",
        "de",
        "source cannot be undone, translation none",
    ),
    "a wrong on both sides stands for no not": (
        "Do not take the wrong dose.",
        "Nehmen Sie die falsche Dosis.",
        "de",
        "source not, translation none",
    ),
    "without, Arabic": ("Drink water with sugar.", "اشرب الماء دون سكر.", "ar", "source none, translation دون"),
    "touching that is no command": ("It is not touched.", "Yaraya dokunma.", "tr", "source not, translation none"),
    "a heading is no command": ("Do not touch the wound", "Yaraya dokunma", "tr", "source not, translation none"),
    "one word is no command": ("Do not breastfeed.", "Emzirme.", "tr", "source not, translation none"),
    "ignored": ("Never ignore chest pain.", "Игнорируйте боль в груди.", "ru", "source Never, translation none"),
    "open is working": (
        "We are also open on Saturdays.",
        "По субботам мы не работаем.",
        "ru",
        "source none, translation не",
    ),
    "not stop, stop, Arabic": (
        "Do not stop taking the tablets.",
        "توقف عن تناول الأقراص.",
        "ar",
        "source not, translation none",
    ),
    "nothing for what is lost, Arabic": (
        "We accept no liability for lost valuables.",
        "نتحمل المسؤولية عن المقتنيات المفقودة.",
        "ar",
        "source no, translation none",
    ),
    "without, beside under an age, Arabic": (
        "Cook it without salt for babies under one year.",
        "اطبخه بالملح للرضع دون العام الواحد.",
        "ar",
        "source without, translation none",
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(negation, source, target, locale) == [f"error: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "Do not drive.", "Fahren Sie Auto."
    [problem] = negation.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["not"]
    assert [target[slice(*span)] for span in problem.in_target] == []
    assert problem.dismissible
