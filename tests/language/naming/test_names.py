"""Names of a text, and whether they stand in another: written by ear, with endings, and not taken for a like one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import grows_linearly, law
from translator.language.naming.medicines import medicine, reading
from translator.language.naming.names import Name, instead, names, stands, where
from translator.language.naming.sounds import heard, likeness, sound, spoken

# A name, and how it is written in Arabic, Russian, Turkish and other languages, with prefixes and endings.
SAME = """
ibuprofen|الإيبوبروفين|ибупрофена|ibuprofenin|ibuprofène|ibuprofeno
paracetamol|باراسيتامول|парацетамолом|parasetamolü|Paracetamol|paracétamol
aspirin|الأسبرين|аспирин|aspirini|aspirine|Acetylsalicylsäure
acetaminophen|الباراسيتامول|парацетамол|parasetamol|Paracetamol|paracetamol
warfarin|والوارفارين|варфарина|varfarini|warfarine|warfarina
heparin|الهيبارين|гепарина|heparinin|héparine|heparina
metformin|الميتفورمين|метформин|metforminin|metformine|metformina
insulin|الأنسولين|инсулина|insülini|insuline|insulina
amoxicillin|أموكسيسيلين|амоксициллин|amoksisilin|Amoxicillin|amoxicilina
penicillin|البنسلين|пенициллину|penisiline|pénicilline|penicilina
azithromycin|أزيثرومايسين|азитромицина|azitromisin|azithromycine|azitromicina
clarithromycin|كلاريثروميسين|кларитромицин|klaritromisin|clarithromycine|claritromicina
ciprofloxacin|سيبروفلوكساسين|ципрофлоксацина|siprofloksasin|ciprofloxacine|ciprofloxacino
cefuroxime|سيفوروكسيم|цефуроксим|sefuroksim|céfuroxime|cefuroxima
cefotaxime|سيفوتاكسيم|цефотаксим|sefotaksim|Cefotaxim|cefotaxima
ceftriaxone|سيفترياكسون|цефтриаксона|seftriakson|Ceftriaxon|ceftriaxona
doxycycline|دوكسيسيكلين|доксициклин|doksisiklin|Doxycyclin|doxiciclina
metronidazole|الميترونيدازول|метронидазола|metronidazol|Metronidazol|métronidazole
fluconazole|فلوكونازول|флуконазол|flukonazol|Fluconazol|fluconazol
aciclovir|أسيكلوفير|ацикловира|asiklovir|Aciclovir|aciclovir
omeprazole|أوميبرازول|омепразол|omeprazol|oméprazole|Omeprazol
esomeprazole|إيزوميبرازول|эзомепразол|esomeprazol|ésoméprazole|Esomeprazol
pantoprazole|بانتوبرازول|пантопразол|pantoprazol|Pantoprazol|pantoprazol
ranitidine|رانيتيدين|ранитидин|ranitidin|Ranitidin|ranitidina
prednisone|بريدنيزون|преднизон|prednizon|Prednison|prednisona
prednisolone|بريدنيزولون|преднизолона|prednizolon|Prednisolon|prednisolona
hydrocortisone|هيدروكورتيزون|гидрокортизоновая|hidrokortizon|Hydrocortison|hidrocortisona
dexamethasone|ديكساميثازون|дексаметазон|deksametazon|Dexamethason|dexametasona
clonidine|كلونيدين|клонидин|klonidin|Clonidin|clonidina
clonazepam|كلونازيبام|клоназепам|klonazepam|Clonazepam|clonazépam
alprazolam|ألبرازولام|алпразолам|alprazolam|Alprazolam|alprazolam
diazepam|ديازيبام|диазепама|diazepamın|Diazepam|diazépam
lorazepam|لورازيبام|лоразепам|lorazepam|Lorazepam|lorazépam
hydroxyzine|هيدروكسيزين|гидроксизин|hidroksizin|Hydroxyzin|hidroxicina
hydralazine|هيدرالازين|гидралазин|hidralazin|Hydralazin|hidralazina
hydrochlorothiazide|هيدروكلوروثيازيد|гидрохлоротиазид|hidroklorotiyazid|Hydrochlorothiazid|hidroclorotiazida
furosemide|فوروسيميد|фуросемид|furosemid|Furosemid|furosemida
amlodipine|أملوديبين|амлодипин|amlodipin|Amlodipin|amlodipino
lisinopril|ليزينوبريل|лизиноприл|lisinopril|Lisinopril|lisinopril
losartan|لوسارتان|лозартан|losartan|Losartan|losartán
bisoprolol|بيسوبرولول|бисопролола|bisoprolol|Bisoprolol|bisoprolol
propranolol|بروبرانولول|пропранолол|propranolol|Propranolol|propranolol
atorvastatin|أتورفاستاتين|аторвастатин|atorvastatin|atorvastatine|atorvastatina
simvastatin|سيمفاستاتين|симвастатин|simvastatin|simvastatine|simvastatina
rosuvastatin|روزوفاستاتين|розувастатин|rosuvastatin|rosuvastatine|rosuvastatina
clopidogrel|كلوبيدوجريل|клопидогрел|klopidogrel|Clopidogrel|clopidogrel
rivaroxaban|ريفاروكسابان|ривароксабан|rivaroksaban|Rivaroxaban|rivaroxabán
apixaban|أبيكسابان|апиксабан|apiksaban|Apixaban|apixabán
levothyroxine|ليفوثيروكسين|левотироксин|levotiroksin|Levothyroxin|levotiroxina
salbutamol|السالبوتامول|сальбутамол|salbutamol|Salbutamol|salbutamol
albuterol|السالبوتامول|сальбутамола|salbutamol|Salbutamol|salbutamol
epinephrine|الأدرينالين|адреналин|adrenalin|Adrenalin|adrenalina
adrenaline|الإبينفرين|эпинефрин|epinefrin|Epinephrin|epinefrina
nitroglycerin|النيتروجليسرين|нитроглицерин|nitrogliserin|trinitrine|Glyceroltrinitrat
morphine|المورفين|морфина|morfin|Morphin|morfina
codeine|الكودايين|кодеин|kodein|Codein|codeína
tramadol|الترامادول|трамадол|tramadol|Tramadol|tramadol
fentanyl|الفنتانيل|фентанил|fentanil|Fentanyl|fentanilo
pethidine|البيثيدين|петидин|petidin|Pethidin|petidina
naproxen|نابروكسين|напроксен|naproksen|Naproxen|naproxeno
diclofenac|ديكلوفيناك|диклофенак|diklofenak|Diclofenac|diclofenaco
celecoxib|سيليكوكسيب|целекоксиб|selekoksib|Celecoxib|celecoxib
lidocaine|الليدوكايين|лидокаин|lidokain|Lidocain|lidocaína
gabapentin|جابابنتين|габапентин|gabapentin|gabapentine|gabapentina
pregabalin|بريجابالين|прегабалин|pregabalin|prégabaline|pregabalina
carbamazepine|كاربامازيبين|карбамазепин|karbamazepin|Carbamazepin|carbamazepina
lamotrigine|لاموتريجين|ламотриджин|lamotrijin|Lamotrigin|lamotrigina
valproate|فالبروات|вальпроат|valproat|Valproat|valproato
sertraline|سيرترالين|сертралин|sertralin|Sertralin|sertralina
fluoxetine|فلوكسيتين|флуоксетин|fluoksetin|Fluoxetin|fluoxetina
quetiapine|كويتيابين|кветиапин|ketiapin|Quetiapin|quetiapina
methotrexate|ميثوتريكسات|метотрексат|metotreksat|Methotrexat|metotrexato
digoxin|الديجوكسين|дигоксин|digoksin|digoxine|digoxina
sumatriptan|سوماتريبتان|суматриптан|sumatriptan|Sumatriptan|sumatriptán
topiramate|توبيرامات|топирамат|topiramat|Topiramat|topiramato
cetirizine|سيتيريزين|цетиризин|setirizin|Cetirizin|cetirizina
loratadine|لوراتادين|лоратадин|loratadin|Loratadin|loratadina
isotretinoin|إيزوتريتينوين|изотретиноин|izotretinoin|isotrétinoïne|isotretinoína
semaglutide|سيماغلوتايد|семаглутид|semaglutid|Semaglutid|semaglutida
adalimumab|أداليموماب|адалимумаб|adalimumab|Adalimumab|adalimumab
vancomycin|فانكومايسين|ванкомицин|vankomisin|vancomycine|vancomicina
ketamine|الكيتامين|кетамин|ketamin|Ketamin|ketamina
propofol|البروبوفول|пропофол|propofol|Propofol|propofol
oxytocin|الأوكسيتوسين|окситоцина|oksitosin|ocytocine|oxitocina
Botox|البوتوكس|ботокса|botoks|Botox-Behandlung|Botox
Dysport|ديسبورت|диспорт|Dysport'un|Dysport|Dysport
Xeomin|زيومين|ксеомин|Xeomin'i|Xeomin|Xeomin
Restylane|ريستيلان|рестилайн|Restylane|Restylane|Restylane
Juvéderm|جوفيديرم|ювидерм|Juvéderm|Juvederm|Juvéderm
Invisalign|إنفزلاين|инвизилайн|Invisalign|Invisalign|Invisalign
Tylenol|تايلينول|тайленол|Tylenol|Tylenol|Tylenol
Advil|أدفيل|адвил|Advil|Advil|Advil
Viagra|الفياجرا|виагры|Viagra|Viagra|Viagra
Ozempic|أوزمبيك|оземпик|Ozempic|Ozempic|Ozempic
Xarelto|زاريلتو|ксарелто|Xarelto|Xarelto|Xarelto
Prozac|بروزاك|прозак|Prozac|Prozac|Prozac
Xanax|زاناكس|ксанакс|Xanax|Xanax|Xanax
Voltaren|فولتارين|вольтарен|Voltaren|Voltaren|Voltaren
Augmentin|أوجمنتين|аугментин|Augmentin|Augmentin|Augmentin
Plavix|بلافيكس|плавикс|Plavix|Plavix|Plavix
Ventolin|فنتولين|вентолин|Ventolin|Ventolin|Ventoline
botulinum|توكسين البوتولينوم|ботулинический|botulinum|botulique|botulínica
"""
PERSONS = """
Dr. Weber|فيبر|Вебер|Weber'in|Weber
Dr. Smith|سميث|Смитом|Smith'e|Smiths
Dr. Johnson|جونسون|Джонсону|Johnson|Johnson
Dr. Haddad|حداد|Хаддад|Haddad|Haddad
Dr. Klein|كلاين|Кляйн|Klein|Klein
Prof. Anna Müller|مولر|Мюллер|Müller|Müller
Mrs. Brown|براون|Браун|Brown|Brown
Ms. Garcia|غارسيا|Гарсия|Garcia|García
Mr. Williams|ويليامز|Уильямс|Williams|Williams
Dr. Richards|ريتشاردز|Ричардс|Richards|Richards
Dr. Schmidt|شميت|Шмидт|Schmidt|Schmidts
Dr. Wagner|فاغنر|Вагнер|Wagner|Wagner
Dr. Walker|ووكر|Уокер|Walker|Walker
Dr. Harris|هاريس|Харрис|Harris|Harris
Dr. Hughes|هيوز|Хьюз|Hughes|Hughes
Dr. Yılmaz|يلماز|Йылмаз|Yılmaz'ın|Yilmaz
Dr. Petrov|بيتروف|Петрову|Petrov|Petrov
Dr. O'Brien|أوبراين|О'Брайен|O'Brien|O’Brien
Nurse Taylor|تايلور|Тейлор|Taylor|Taylor
Dr. Ahmed|أحمد|Ахмед|Ahmed|Ahmed
Dr. Patel|باتيل|Пателю|Patel|Patel
Dr. Chen|تشين|Чэнь|Chen|Chen
Dr. Anderson|أندرسون|Андерсон|Anderson|Anderson
Dr. Thompson|طومسون|Томпсон|Thompson|Thompson
Dr. Jones|جونز|Джонс|Jones|Jones
Dr. Miller|ميلر|Миллер|Miller|Miller
Dr. Fischer|فيشر|Фишер|Fischer|Fischer
Dr. Meyer|ماير|Майер|Meyer|Meyer
Dr. Novak|نوفاك|Новак|Novak|Novak
Dr. Lee|لي|Ли|Lee|Lee
"""
# Two names that are easily taken for one another.
ALIKE = """
metformin metronidazole, hydroxyzine hydralazine, prednisone prednisolone, clonidine clonazepam, cefuroxime
cefotaxime, Botox Dysport, omeprazole esomeprazole, cefotaxime ceftriaxone, lorazepam alprazolam, diazepam
lorazepam, clonazepam lorazepam, losartan valsartan, bisoprolol propranolol, atorvastatin rosuvastatin, simvastatin
atorvastatin, rivaroxaban apixaban, azithromycin clarithromycin, amoxicillin penicillin, pantoprazole omeprazole,
fluconazole metronidazole, prednisolone hydrocortisone, dexamethasone hydrocortisone, hydrochlorothiazide
hydralazine, furosemide amlodipine, morphine codeine, tramadol fentanyl, ibuprofen naproxen, naproxen diclofenac,
ibuprofen paracetamol, warfarin heparin, aspirin ibuprofen, insulin metformin, gabapentin pregabalin, carbamazepine
lamotrigine, quetiapine carbamazepine, sertraline fluoxetine, cetirizine loratadine, lidocaine ketamine, ketamine
propofol, adalimumab semaglutide, Xeomin Dysport, Botox Xeomin, Restylane Juvéderm, Xarelto Plavix, Prozac Xanax,
Tylenol Advil, Viagra Plavix, salbutamol propranolol, levothyroxine methotrexate, epinephrine salbutamol, digoxin
doxycycline, ranitidine cetirizine, clonidine quetiapine, sumatriptan topiramate, topiramate lamotrigine,
ciprofloxacin ceftriaxone, doxycycline azithromycin, Voltaren Ventolin, losartan lisinopril, amlodipine lisinopril,
chlorpromazine chlorpropamide, vinblastine vincristine, daunorubicin doxorubicin, hydrocodone oxycodone,
hydromorphone morphine, glipizide glyburide, cyclosporine cycloserine, lamivudine lamotrigine, nifedipine
nicardipine, nifedipine nimodipine, quinine quinidine, rifampicin rifaximin, tamoxifen tamsulosin, tizanidine
tiagabine, tolterodine trazodone, valaciclovir valganciclovir, zolpidem zopiclone, fluvoxamine fluoxetine,
paroxetine fluoxetine, duloxetine fluoxetine, buspirone bupropion, citalopram escitalopram, cetirizine
levocetirizine, loratadine desloratadine, ofloxacin levofloxacin, epinephrine norepinephrine, ephedrine
pseudoephedrine, prednisolone methylprednisolone, dobutamine dopamine, carboplatin cisplatin, medroxyprogesterone
methylprednisolone, ketorolac ketoprofen, metoprolol metoclopramide, propranolol prednisolone, olanzapine clozapine,
risperidone ropinirole, sitagliptin saxagliptin, sulfadiazine sulfasalazine, tramadol trazodone, amantadine
ranitidine, cefazolin cefalexin, cefixime cefepime, clomifene clomipramine, clotrimazole co-trimoxazole, enalapril
captopril, lansoprazole omeprazole, montelukast zafirlukast, mupirocin minocycline, naloxone naltrexone,
pioglitazone pantoprazole, promethazine prochlorperazine, spironolactone prednisolone, torasemide furosemide,
vardenafil sildenafil, zidovudine stavudine, penicillin penicillamine, amiodarone amantadine, bisacodyl bisoprolol,
Celebrex Celexa, Zyrtec Zyprexa, Zantac Xanax, Lamisil Lamictal, Neurontin Norco, Plavix Paxil, Humalog Humulin,
Novolog Novorapid, Prilosec Prozac, Klonopin Clonidine, Lasix Losec, Allegra Viagra, Keppra Kaletra, Lantus Latuda
"""


def spellings(table: str) -> dict[str, list[str]]:
    return {line.split("|")[0]: line.split("|")[1:] for line in table.strip().splitlines()}


def named(text: str) -> list[str]:
    return sorted(text[slice(*name.span)] for name in names(text))


def only(text: str) -> Name:
    return next(iter(names(text)))


SAYS_NOTHING = (
    "Take two tablets with water.",
    "Call Dr. and Mrs. at once.",
    "Dr. and nurse",
    "Mr President, the Speaker and the Nurse Manager",
    "See Your Doctor Before Surgery",
    "Doctor Visits Are Free",
    "The doctor smiled. My Nurse said so.",
    "Candida is common; Legionella pneumonia is rare, and so is any Streptococcus infection.",
    "A concept, a magazine, a mongrel and cholesterol",
    "Statin",
    "Write to info@ibuprofen.example or see https://example.org/warfarin",
    "%(warfarin)s and {ibuprofen} and <a title='Botox'>",
    "12 Palm Dr. Suite 4",
    "ASA grade III, NAC, PEG, CBD",
)


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_no_names(text: str) -> None:
    assert named(text) == []


FOUND = {
    "Take ibuprofen, not Aspirin.": ["Aspirin", "ibuprofen"],
    "IBUPROFEN AND ASPIRIN": ["ASPIRIN", "IBUPROFEN"],
    "acetylsalicylic acid": ["acetylsalicylic"],
    "Tirzepatides, evolocumab and novelumab": ["Tirzepatides", "evolocumab", "novelumab"],
    "botox or Botox® or Vistabel": ["Botox", "Vistabel", "botox"],
    "Acme-Fill™ gel": ["Acme-Fill"],
    "Clostridium botulinum and E. coli": ["Clostridium botulinum", "E. coli"],
    "H. pylori, S.\u00a0aureus": ["H. pylori", "S.\u00a0aureus"],
    "Dr. Weber": ["Weber"],
    "Dr Weber's patients": ["Weber"],
    "Prof. Dr. med. Anna Klein": ["Klein"],
    "Mrs. J. R. O'Brien": ["O'Brien"],
    "Dr. Ludwig van der Berg is in.": ["Berg"],
    "Dr. Smith Dental Practice": ["Smith"],
    "Ask Nurse Taylor.": ["Taylor"],
}


@pytest.mark.parametrize(("text", "found"), FOUND.items())
def test_names(text: str, found: list[str]) -> None:
    assert named(text) == sorted(found)


@pytest.mark.parametrize(("name", "ways"), (spellings(SAME) | spellings(PERSONS)).items())
def test_stands(name: str, ways: list[str]) -> None:
    lost = [way for way in ways if not stands(only(name), f"… {way} …")]
    assert lost == []


@pytest.mark.parametrize("pair", [pair.split() for pair in ALIKE.replace("\n", " ").split(", ")], ids=" ".join)
def test_another_medicine_does_not_stand(pair: list[str]) -> None:
    same = spellings(SAME)
    for name, other in (pair, pair[::-1]):
        taken = [way for way in same.get(other, [other, other.removesuffix("e")]) if stands(only(name), f"… {way} …")]
        assert taken == []


def test_where() -> None:
    text = "Нельзя ибупрофена."
    assert where(only("ibuprofen"), text) == (7, 17)
    assert where(only("ibuprofen"), "Nein.") is None


def test_a_medicine_that_was_not_asked_for() -> None:
    found = instead("Nehmen Sie Paracetamol ein.", list(names("Take ibuprofen.")))
    assert found is not None
    assert (found[0].name, found[1]) == ("paracetamol", (11, 22))
    assert instead("Nehmen Sie Paracetamol ein.", list(names("Take acetaminophen."))) is None
    assert instead("Nehmen Sie es jeden Morgen vor dem Essen ein.", []) is None


def test_medicine() -> None:
    assert medicine("magazine") is None
    assert medicine("cocaine") is None
    entry = medicine("Acetaminophen")
    assert entry is not None
    assert entry.name == "paracetamol"
    assert reading("Prednisolon")[0] == medicine("prednisolone")


@given(st.text())
@law()
def test_any_text(text: str) -> None:
    for name in names(text):
        assert 0 <= name.span[0] < name.span[1] <= len(text)
    for word in text.split()[:3]:
        spoken(word)
        assert all(0 <= likeness(sound("ibuprofen"), ear) <= 1 for ear in heard(word))
    stands(Name(("ibuprofen",), (0, 1)), text)
    stands(Name((text[:5] or "a",), (0, 1), "person"), text)


@pytest.mark.parametrize(
    "text",
    ["Dr. " * 62_500, "Dr. A" + "-A" * 125_000, "Dr. A" + " A" * 125_000, "®" * 250_000, "Clostridium " * 20_000,
     "a" * 250_000, "ا" * 250_000, "E. coli " * 2_500, "A. " * 75_000, "Dr. " + "A" * 250_000,
     "Dr. " + "A'" * 125_000, json.dumps("\ud800" * 25_000)],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_linear(text: str) -> None:
    def look(size: int) -> None:
        for _ in names(text[:size]):
            pass
        stands(Name(("ibuprofen",), (0, 1)), text[:size])

    assert grows_linearly(look, len(text))
