"""The glossary: what it says for a text and a locale, and what its lines must be."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator import glossary
from translator.errors import ProjectError
from translator.glossary import Glossary

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
    "not UTF-8": (HEAD.encode() + b"Gr\xf6\xdfe,,,keep,,\n", None, "byte 38"),
}


@pytest.mark.parametrize(("text", "line", "hint"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named(tmp_path: Path, text: str | bytes, line: int | None, hint: str) -> None:
    with pytest.raises(ProjectError) as caught:
        read(tmp_path, text)
    assert (caught.value.path, caught.value.line) == (tmp_path / "glossary.csv", line)
    assert hint in caught.value.hint


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be read"):
        glossary.read(tmp_path)
