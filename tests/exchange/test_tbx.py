"""TBX: what is written is read again; what other programs write, of both versions and styles; what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage.tbx import tbxfile

from tests.laws import law
from translator.errors import CatalogError, OutputError
from translator.exchange import tbx, xml
from translator.model import Term, TermKind

NAMESPACE = 'xmlns="urn:iso:std:iso:30042:ed-2"'
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=8,
).filter(lambda text: text == " ".join(text.split()) and not xml.UNFIT.search(text))
LOCALES = st.sampled_from(["de", "pt-BR", "zh-Hant"])
USE = st.builds(Term, WORDS, WORDS, LOCALES, st.just(TermKind.USE), WORDS | st.just(""), st.booleans())
KEEP = st.builds(
    Term, WORDS, st.just(""), LOCALES | st.just(""), st.just(TermKind.KEEP), WORDS | st.just(""), st.booleans()
)
AVOID = st.builds(
    Term, WORDS, WORDS | st.just(""), LOCALES | st.just(""), st.just(TermKind.AVOID), WORDS | st.just(""), st.booleans()
)


def read(folder: Path, text: str) -> list[Term]:
    path = folder / "a.tbx"
    path.write_text(text, "utf-8")
    return [term for term, _ in tbx.read(path, "en")]


@law(100)
@given(st.lists(USE | KEEP | AVOID, max_size=6, unique_by=lambda term: (term.source, term.locale)))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, terms: list[Term]) -> None:
    path = tmp_path_factory.mktemp("tbx") / "a.tbx"
    tbx.write(path, terms, "en")
    assert sorted(map(repr, (term for term, _ in tbx.read(path, "en")))) == sorted(map(repr, terms))


DCA = f"""<?xml version="1.0"?>
<?xml-model href="TBXcoreStructV03.rng"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" {NAMESPACE}><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc>
</fileDesc></tbxHeader><text><body>
<conceptEntry id="c5"><descrip type="subjectField">medicine</descrip><note>of the concept</note>
<langSec xml:lang="en-US"><descripGrp><descrip type="definition">An effect.</descrip></descripGrp>
<termSec><term>side effect</term><termNote type="partOfSpeech">noun</termNote></termSec>
<termSec><term>adverse  <hi>effect</hi></term></termSec>
<termSec><term>bad effect</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
</langSec>
<langSec xml:lang="de"><termSec><term>Nebenwirkung</term><termNote type="administrativeStatus">preferredTerm-admn-sts
</termNote><note>feminine</note></termSec><termSec><term>unerwünschte Wirkung</term></termSec>
<termSec><term>Nebeneffekt</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
</langSec>
<langSec xml:lang="fr"><termSec><term></term></termSec></langSec></conceptEntry>
<conceptEntry><langSec xml:lang="de"><termSec><term>Nur deutsch</term></termSec></langSec></conceptEntry>
</body></text></tbx>"""
DCT = (
    DCA.replace('style="dca"', 'style="dct"')
    .replace(
        NAMESPACE,
        f'{NAMESPACE} xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"',
    )
    .replace('<termNote type="administrativeStatus">', "<min:administrativeStatus>")
    .replace("</termNote>", "</min:administrativeStatus>")
    .replace(
        '<termNote type="partOfSpeech">noun</min:administrativeStatus>', "<min:partOfSpeech>noun</min:partOfSpeech>"
    )
)
V2 = (
    DCA.replace('<?xml-model href="TBXcoreStructV03.rng"?>', '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">')
    .replace(f'<tbx type="TBX-Basic" style="dca" xml:lang="en" {NAMESPACE}>', '<martif type="TBX-Basic" xml:lang="en">')
    .replace("</tbx>", "</martif>")
    .replace("tbxHeader", "martifHeader").replace("conceptEntry", "termEntry").replace("langSec", "langSet")
    .replace("termSec", "tig")
)  # fmt: skip
GROUPED = V2.replace("<tig>", "<ntig><termGrp>").replace("</tig>", "</termGrp></ntig>")
EXPECTED = [
    Term(source, target, "de", kind, note)
    for source in ("side effect", "adverse effect")
    for target, kind, note in (
        ("Nebenwirkung", TermKind.USE, "feminine"), ("Nebeneffekt", TermKind.AVOID, ""),
    )
]  # fmt: skip


@pytest.mark.parametrize("text", [DCA, DCT, V2, GROUPED], ids=["3, DCA", "3, DCT", "2", "2, grouped"])
def test_what_other_programs_write(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == EXPECTED


def test_what_translate_toolkit_writes(tmp_path: Path) -> None:
    theirs = tbxfile()
    unit = theirs.addsourceunit("side effect & co")  # type: ignore[no-untyped-call]
    unit.settarget("Nebenwirkung", "de")
    assert read(tmp_path, bytes(theirs).decode()) == [Term("side effect & co", "Nebenwirkung", "de", TermKind.USE)]


def test_the_line_of_a_concept(tmp_path: Path) -> None:
    (tmp_path / "a.tbx").write_text(DCA)
    assert {line for _, line in tbx.read(tmp_path / "a.tbx", "en")} == {5}


BAD = {
    "an entity": ('<!DOCTYPE martif [<!ENTITY a "a">]><martif/>', 1, "the entity 'a'"),
    "another format": ("\n<tmx/>", 2, "<tmx>"),
    "no XML": ("source,target", 1, "not well-formed"),
}


@pytest.mark.parametrize(("text", "line", "words"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_the_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(CatalogError) as caught:
        read(tmp_path, text)
    assert caught.value.line == line
    assert words in caught.value.text


def test_a_concept_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tbx, "LARGEST", 100)
    with pytest.raises(CatalogError, match="a concept of more than"):
        read(tmp_path, DCA.replace("Nebenwirkung", "x" * 100))


def test_a_control_character_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="control character"):
        tbx.write(tmp_path / "a.tbx", [Term("a\x07", "b", "de", TermKind.USE)], "en")
    assert not (tmp_path / "a.tbx").exists()
