"""A medicine's name with a slip in it, and what languages rightly make of one."""

from __future__ import annotations

import pytest

from translator.language.naming.misspelt import misspelt
from translator.language.naming.names import names, where

RIGHT = (
    ("metformin", "Metformin metformina la metformine метформина metforminin الميتفورمين"),
    ("chlorhexidine", "Chlorhexidin clorhexidina chlorhexidine хлоргексидином klorheksidinle بالكلورهيكسيدين"),
    ("warfarin", "Warfarin warfarina la warfarine варфарина varfarin والوارفارين"),
    ("Eliquis", "Eliquis Эликвис إليكويس"),
    ("Tylenol", "Tylenol Тайленол تايلينول"),
    ("lithium", "Lithium litio lithium литий lityum الليثيوم"),
    ("statins", "Statine estatinas statines статины statinler الستاتينات"),
    ("levothyroxine", "Levothyroxin levotiroxina lévothyroxine левотироксин levotiroksin ليفوثيروكسين"),
    ("pseudoephedrine", "Pseudoephedrin pseudoefedrina pseudoéphédrine псевдоэфедрин psödoefedrin سودوإيفيدرين"),
    ("amoxicillin", "Amoxicillin amoxicilina amoxicilline амоксициллином amoksisilin الأموكسيسيلين"),
    ("insulin", "Insulinpumpe insulina insuline инсулином insülin الأنسولين"),
    ("hydrocortisone", "Hydrocortisoncreme hidrocortisona hydrocortisone гидрокортизоном hidrokortizonlu"),
    ("omeprazole", "Omeprazol omeprazol l'oméprazole омепразола omeprazolü أوميبرازول"),
)


@pytest.mark.parametrize(
    ("source", "word"), [(source, word) for source, words in RIGHT for word in words.split()], ids=str
)
def test_says_nothing(source: str, word: str) -> None:
    [name] = names(f"Take {source} every day.")
    assert misspelt(name, f"123 {word}.") is None


WRONG = (
    ("metformin", "Metfromin metformna metfomine метфромин metforin الميتفورين"),
    ("clopidogrel", "Clopidrogel clopidorgel clopidrogel клопидрогел klopidorgel كلوبيدورجيل"),
    ("metoprolol", "Metroprolol metopropol métoprolo метапролам metoprorol ميتوربول"),
    ("apixaban", "Apixapan apixibán apixabam апиксатан apiksatan أبيكسان"),
    ("amlodipine", "Amldipin amlodinipo amlopidine амлодпин amlopidin أملوبيدين"),
)


@pytest.mark.parametrize(
    ("source", "word"), [(source, word) for source, words in WRONG for word in words.split()], ids=str
)
def test_a_slip(source: str, word: str) -> None:
    """Found as the name with a slip; or the name stands there not even nearly, which is another finding."""
    [name] = names(f"Take {source} every day.")
    assert misspelt(name, f"123 {word}.") or not where(name, word), word


def test_right_in_one_place_is_right() -> None:
    [name] = names("Take metformin every day.")
    assert misspelt(name, "Metfromin (Metformin)") is None
