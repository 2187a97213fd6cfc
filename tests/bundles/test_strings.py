"""The program's own strings: each language has them all, and nothing else."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

from translator.bundles.strings import strings
from translator.locales import language_of

SHIPPED = ("ar", "de", "es", "fr", "ru", "tr")
FOLDER = resources.files("translator.bundles.strings")
FILES = sorted(file.name for file in FOLDER.iterdir() if file.name.endswith(".toml"))


def table(name: str) -> dict[str, str]:
    found: dict[str, str] = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    return found


def test_the_shipped_languages_are_there() -> None:
    assert {f"{tag}.toml" for tag in (*SHIPPED, "en")} <= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_language_has_exactly_the_keys_of_english(name: str) -> None:
    assert list(table(name)) == list(table("en.toml"))


@pytest.mark.parametrize("name", FILES)
def test_every_string_is_one_line_of_plain_text(name: str) -> None:
    for key, text in table(name).items():
        assert isinstance(text, str), key
        assert text, key
        assert text == text.strip(), key
        assert not re.search(r"[\n\r\t]|  ", text), key
        assert not set(text) & set("<>{}%&"), key
        assert text.endswith((".", "。")) is table("en.toml")[key].endswith("."), key


@pytest.mark.parametrize("name", [name for name in FILES if name != "en.toml"])
def test_no_string_is_left_in_english(name: str) -> None:
    english = table("en.toml")
    same = {key for key, text in table(name).items() if text == english[key]}
    assert same <= {"articles"}  # French
    assert not same or name == "fr.toml"


@pytest.mark.parametrize(
    ("tag", "wanted", "file"),
    [
        ("de", "de", "de.toml"),
        ("de-AT", "de-AT", "de.toml"),
        ("pt-BR", "en", "en.toml"),
        ("zh-Hant", "en", "en.toml"),
        ("en", "en", "en.toml"),
        ("en-XA", "en", "en.toml"),
    ],
)
def test_a_locale_without_strings_has_those_of_its_language_or_english(tag: str, wanted: str, file: str) -> None:
    assert strings(tag) == (wanted, table(file))
    assert language_of(strings(tag)[0]) == file.removesuffix(".toml")
