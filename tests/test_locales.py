"""Locales: which tags there are, how they run, what they are called, how they count."""

from __future__ import annotations

import gettext
import subprocess
from pathlib import Path

import pytest

from tests.programs import require
from translator import locales
from translator.errors import ProjectError

SHIPPED = ("ar", "de", "es", "fr", "ru", "tr")

KNOWN = {
    "de": ("de", "ltr", "Deutsch"),
    "ar": ("ar", "rtl", "العربية"),
    "tr": ("tr", "ltr", "Türkçe"),
    "ru": ("ru", "ltr", "Русский"),
    "pt-BR": ("pt_BR", "ltr", "Português (Brasil)"),
    "zh-Hant": ("zh_Hant", "ltr", "中文 (繁體)"),
    "zh-Hans-CN": ("zh_Hans_CN", "ltr", "中文 (简体, 中国)"),
    "es-419": ("es_419", "ltr", "Español (Latinoamérica)"),
    "he": ("he", "rtl", "עברית"),
    "fa": ("fa", "rtl", "فارسی"),
    "en-XA": ("en_XA", "ltr", "Pseudo (accents)"),
    "ar-XB": ("ar_XB", "rtl", "Pseudo (right to left)"),
}


@pytest.mark.parametrize(("tag", "expected"), KNOWN.items(), ids=KNOWN.keys())
def test_folder_direction_and_own_name(tag: str, expected: tuple[str, str, str]) -> None:
    found = locales.locale(tag)
    assert (found.tag, found.folder, found.direction, found.name) == (tag, *expected)


RIGHT_TO_LEFT = "ar ar-EG ar-XB fa he ur yi ckb sd ps ug dv az-Arab ku-Arab pa-Arab uz-Arab pa-PK"
LEFT_TO_RIGHT = "en en-XA de tr ru ku az pa uz ar-Latn he-Latn sr-Cyrl sr-Latn zh-Hant ja ko hi el am sd-Deva"


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT.split())
def test_from_right_to_left(tag: str) -> None:
    assert locales.locale(tag).direction == "rtl"


@pytest.mark.parametrize("tag", LEFT_TO_RIGHT.split())
def test_from_left_to_right(tag: str) -> None:
    assert locales.locale(tag).direction == "ltr"


UNKNOWN = {
    "DE": "de",
    "pt_BR": "pt-BR",
    "pt-br": "pt-BR",
    "zh-hant": "zh-Hant",
    "en-xa": "en-XA",
    "german": "",
    "deu": "",
    "xx": "",
    "de-XX": "",
    "de-Xxxx": "",
    "de-AT-1996": "de-AT",
    "de@euro": "de",
    "de.UTF-8": "de",
    "root": "",
    "": "",
    " de": "de",
    "../etc": "",
    "de/..": "",
    "x-klingon": "",
    "de-": "de",
    "templates": "",
    "c": "",
}


@pytest.mark.parametrize(("tag", "near"), UNKNOWN.items(), ids=[repr(tag) for tag in UNKNOWN])
def test_an_unknown_tag_names_the_nearest(tag: str, near: str) -> None:
    with pytest.raises(ProjectError, match="unknown locale") as caught:
        locales.locale(tag)
    assert repr(tag) in caught.value.text
    assert caught.value.hint
    assert repr(near) in caught.value.hint if near else True


COUNTS = {"ar": 6, "de": 2, "es": 3, "fr": 3, "ru": 3, "tr": 2, "ja": 1, "pt-BR": 3, "en-XA": 2, "ar-XB": 6, "pl": 3}


@pytest.mark.parametrize("tag", COUNTS)
def test_plural_forms_are_a_rule_that_gettext_takes(tag: str, tmp_path: Path) -> None:
    rule = locales.plural_forms(tag)
    number, expression = rule.removeprefix("nplurals=").split("; plural=")
    form = gettext.c2py(expression.rstrip(";"))
    assert {form(n) for n in range(1001)} <= set(range(int(number)))
    require("msgfmt")
    path = tmp_path / "a.po"
    path.write_text(f'msgid ""\nmsgstr "Plural-Forms: {rule}\\n"\n', "utf-8")
    subprocess.run(["msgfmt", "--check-header", "-o", tmp_path / "a.mo", path], check=False, capture_output=True)
    assert (tmp_path / "a.mo").exists()


@pytest.mark.parametrize(("tag", "count"), COUNTS.items())
def test_how_many_forms(tag: str, count: int) -> None:
    assert locales.plural_forms(tag).startswith(f"nplurals={count};")


@pytest.mark.parametrize(
    ("tag", "mark"), [("en", "."), ("de", ","), ("de-CH", "."), ("fr", ","), ("ar", "."), ("tr", ","), ("en-XA", ".")]
)
def test_the_decimal_mark(tag: str, mark: str) -> None:
    assert locales.decimal_mark(tag) == mark


def test_parts_of_tags() -> None:
    assert locales.language_of("pt-BR") == locales.language_of("pt_BR") == "pt"
    assert locales.folder_of("zh-Hant-TW") == "zh_Hant_TW"


def test_every_shipped_language_has_its_own_name() -> None:
    assert len({locales.locale(tag).name for tag in SHIPPED}) == len(SHIPPED)
