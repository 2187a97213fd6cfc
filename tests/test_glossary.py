"""The glossary: what it says for a text and a locale, and what its lines must be."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator import glossary
from translator.errors import ProjectError
from translator.glossary import Glossary, file
from translator.model import Term, TermKind

TEXT = """source,locale,target,kind,case,note
Botox,,,keep,,brand
Botox,ru,Ботокс,use,,
Allergan,de,,keep,,
side effect,de,Nebenwirkung,use,no,"common, plural too"
Clinic,de,Klinik,use,,
patient,de,Geduldiger,avoid,,
patient,de,Kranker,avoid,,
"""


def read(folder: Path, text: str | bytes) -> Glossary:
    path = folder / "glossary.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return glossary.read(path)


@pytest.mark.parametrize("text", ["", "source,kind\n", "\ufeffsource,kind\n\n,,\n"])
def test_nothing_in_it(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text).terms == ()
    assert glossary.read(tmp_path / "none.csv").terms == ()


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Botox", "de", "Botox"),
        ("Botox", "ru", "Ботокс"),
        ("botox", "de", ""),
        ("Botox helps", "de", ""),
        ("Allergan", "de", "Allergan"),
        ("Allergan", "fr", ""),
        ("Side Effect", "de", "Nebenwirkung"),
        ("side effect", "fr", ""),
        ("Clinic", "de", "Klinik"),
        ("clinic", "de", ""),
        ("patient", "de", ""),
        ("", "de", ""),
    ],
)
def test_what_it_says_for_a_whole_text(tmp_path: Path, text: str, locale: str, expected: str) -> None:
    assert read(tmp_path, TEXT).translation(text, locale) == expected


def test_which_names_stay(tmp_path: Path) -> None:
    found = read(tmp_path, TEXT)
    assert [found.names(locale) for locale in ("de", "fr", "ru")] == [("Botox", "Allergan"), ("Botox",), ()]


NAMES = """source,locale,target,kind,case,note
Botox,,,keep,no,
Botox Cosmetic,,,keep,,
onabotulinumtoxinA,,,keep,,
C++,,,keep,,
Lens,,,keep,,
Lens,de,Linse,use,,
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Botox helps.", ("Botox",)),
        ("BOTOX and botox, BOTOX", ("BOTOX", "botox")),
        ("Botox Cosmetic and Botox", ("Botox Cosmetic", "Botox")),
        ("Botox  cosmetic", ("Botox",)),
        ("OnabotulinumtoxinA or onabotulinumtoxinA", ("OnabotulinumtoxinA", "onabotulinumtoxinA")),
        ("ONABOTULINUMTOXINA, onabotulinumtoxina", ()),
        ("Botoxin, aBotox", ()),
        ("Botox's C++", ("Botox", "C++")),
        ("Lens", ()),
        ("", ()),
    ],
)
def test_names_as_a_text_writes_them(tmp_path: Path, text: str, expected: tuple[str, ...]) -> None:
    assert read(tmp_path, NAMES).names_in(text, "de") == expected


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["plain", "byte order mark"])
def test_as_spreadsheets_save_it(tmp_path: Path, start: str, end: str) -> None:
    assert read(tmp_path, start + TEXT.replace("\n", end)) == read(tmp_path, TEXT)


def test_columns_in_any_order_and_some_left_out(tmp_path: Path) -> None:
    found = read(tmp_path, "Kind , Source\nkeep, Botox \n")
    assert found.names("de") == ("Botox",)


HEAD = "source,locale,target,kind,case,note\n"
BAD = {
    "unknown column": ("sorce,kind\n", 1, "'source'"),
    "semicolons": ("source;locale;target;kind\nBotox;;;keep\n", 1, "source,locale,target"),
    "no kind": ("source,target\n", 1, "source,locale"),
    "unknown kind": (HEAD + "Botox,,,stay,,\n", 2, "keep, use, avoid"),
    "no source": (HEAD + ",de,x,use,,\n", 2, "take the line out"),
    "use without target": (HEAD + "Botox,de,,use,,\n", 2, ""),
    "use without locale": (HEAD + "Botox,,Botox,use,,\n", 2, ""),
    "case": (HEAD + "Botox,,,keep,maybe,\n", 2, "yes or no"),
    "a comma too many": (HEAD + "Botox,,,keep,,a, b\n", 2, "double quotes"),
    "twice": (HEAD + "Botox,,,keep,,\n\nBotox,,,keep,,again\n", 4, "line 2"),
    "an open quote": (HEAD + 'Botox,,,keep,,"brand\n', 2, ""),
    "a control character": (HEAD + "Bo\x07tox,,,keep,,\n", 2, "take it out"),
    "not UTF-8": (HEAD.encode() + b"Gr\xf6\xdfe,,,keep,,\n", None, "byte 38"),
}


@pytest.mark.parametrize(("text", "line", "hint"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named(tmp_path: Path, text: str | bytes, line: int | None, hint: str) -> None:
    with pytest.raises(ProjectError) as caught:
        read(tmp_path, text)
    assert (caught.value.path, caught.value.line) == (tmp_path / "glossary.csv", line)
    assert hint in caught.value.hint


CONTRADICTIONS = {
    "two translations": ("lens,de,Linse,use,,", "lens,de,Objektiv,use,,", "'lens' is 'Objektiv' in de, not 'Linse'"),
    "in any case": ("Lens,de,Linse,use,no,", "lens,de,Objektiv,use,,", "'lens' is 'Objektiv'"),
    "kept and translated": ("Botox,de,,keep,,", "Botox,de,Botulin,use,,", "must stay and is to be translated in de"),
    "kept and avoided": ("Botox,,,keep,,", "Botox,de,,avoid,,", "'Botox' must stay and is to be avoided in de"),
    "used and avoided": ("lens,de,Linse,use,,", "lens,de,Linse,avoid,,", "'Linse' is to be used and to be avoided"),
    "used and avoided anywhere": ("Linse,,,avoid,,", "lens,de,Linse,use,,", "'Linse' is to be used and to be avoided"),
}


@pytest.mark.parametrize(("first", "second", "words"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_contradiction_is_an_error_with_both_lines(tmp_path: Path, first: str, second: str, words: str) -> None:
    said = []
    for lines in ((first, second), (second, first)):
        with pytest.raises(ProjectError) as caught:
            read(tmp_path, f"{HEAD}{lines[0]}\n\n{lines[1]}\n")
        assert caught.value.line == 4
        assert "line 2 says otherwise" in caught.value.text
        said.append(caught.value.text)
    assert words in said[0]


FINE = {
    "another locale": ("lens,de,Linse,use,,", "lens,fr,lentille,use,,"),
    "another word by its letters": ("Clinic,de,Klinik,use,,", "clinic,de,Praxis,use,,"),
    "a translation lifts a name": ("Botox,,,keep,,", "Botox,ru,Ботокс,use,,"),
    "a name is its translation": ("Botox,de,,keep,,", "Botox,de,Botox,use,,"),
    "two to avoid": ("patient,de,Kunde,avoid,,", "patient,de,Klient,avoid,,"),
    "a better one": ("patient,de,Kunde,avoid,,", "patient,de,Patient,use,,"),
    "kept here, forbidden there": ("Botox,de,,keep,,", "Botox,fr,,avoid,,"),
}


@pytest.mark.parametrize("lines", FINE.values(), ids=FINE)
def test_what_may_stand_side_by_side(tmp_path: Path, lines: tuple[str, str]) -> None:
    assert len(read(tmp_path, HEAD + "\n".join(lines)).terms) == 2


USES = """source,locale,target,kind,case,note
eye,de,Auge,use,no,
eye lens,de,Augenlinse,use,no,
lens,de,Linse,use,no,
MRI,de,MRT,use,,
side effect,de,Nebenwirkung,use,,
Botox,,,keep,,
box,de,Dose,use,,
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The eye lens and the eye.", ["eye lens", "eye"]),
        ("Two lenses, an MRI.", ["lens", "MRI"]),
        ("A mri", []),
        ("Side effects of Botox", ["side effect"]),
        ("side   effect", ["side effect"]),
        ("sideeffect, eyelid, lense", []),
        ("The doctor’s boxes: box's", ["box"]),
        ("", []),
    ],
)
def test_terms_in_a_text(tmp_path: Path, text: str, expected: list[str]) -> None:
    found = read(tmp_path, USES)
    assert [term.source for term in found.terms_in(text, "de")] == expected
    assert found.terms_in(text, "fr") == ()


def test_which_terms_concern_a_pair(tmp_path: Path) -> None:
    found = read(tmp_path, TEXT)
    concerning = found.concerning("The clinic: Clinic", "Kranke und Patienten", "de")
    assert [(term.source, term.target) for term in concerning] == [("Clinic", "Klinik"), ("patient", "Kranker")]


def test_what_was_rendered_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, TEXT)
    assert read(tmp_path, file.render(found.terms)) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "source,locale,target,kind,case,note\nlens,de,Linse,use,no,\n"),
        ("kind,source\nkeep,Botox", "kind,source,locale,target,case\nkeep,Botox\nuse,lens,de,Linse,no\n"),
        (
            "\ufeffsource,locale,target,kind,case\r\n",
            "\ufeffsource,locale,target,kind,case\r\nlens,de,Linse,use,no\r\n",
        ),
    ],
    ids=["new", "columns missing", "as spreadsheets save it"],
)
def test_a_line_is_added_below(tmp_path: Path, text: str, expected: str) -> None:
    made = file.with_more(text, [Term("lens", "Linse", "de", TermKind.USE, case=False)])
    assert made == expected
    assert read(tmp_path, made).terms[-1].target == "Linse"


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be read"):
        glossary.read(tmp_path)
