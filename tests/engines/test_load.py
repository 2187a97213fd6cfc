"""How an engine comes to be: by its name, its table in the configuration, its key; others' are in test_others.py."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from translator.engines import ENGINES, Setup, load
from translator.engines.options import KEYS, OWN
from translator.errors import EngineMissing, ProjectError
from translator.project import find

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "engines.md").read_text(encoding="utf-8")
HEAD = 'locales = ["de"]\n'


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_is_made_of_nothing(name: str) -> None:
    engine = load(name)
    assert engine.name == name
    assert engine.price is None
    assert engine.batch_texts >= 1
    assert f"| `{name}` |" in PAGE


@pytest.mark.parametrize("name", ENGINES)
def test_what_holds_for_all_is_set(name: str) -> None:
    engine = load(name, Setup({"price": 20, "concurrency": 7, "pause": 0.5}))
    assert (engine.price, engine.concurrency, engine.pause) == (20.0, 7, 0.5)


def test_every_key_is_in_the_documentation() -> None:
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")
    assert set(OWN) <= set(ENGINES)
    for name, keys in OWN.items():
        for key in keys:
            row = re.search(rf"\| `{key}` \| ([^|]+) \|", page)
            assert row is not None, key
            assert name in row[1] or row[1].startswith("all"), (name, key)
    assert all(f"`{variable}`" in page for variable in KEYS.values())


def configured(folder: Path, text: str, name: str = "translator.toml") -> ProjectError | None:
    if name == "pyproject.toml":
        text = "[tool.translator]\n" + text.replace("[engine", "[tool.translator.engine")
    (folder / name).write_text(HEAD + text if name != "pyproject.toml" else text.replace("\n", f"\n{HEAD}", 1))
    try:
        find(folder)
    except ProjectError as error:
        return error
    return None


BAD: dict[str, tuple[str, int, str, str]] = {
    "an engine that is none": ("[engine.deepel]\nprice = 5\n", 2, "unknown engine 'deepel'", ""),
    "a key that is none": ("[engine.openai]\nprice = 1\nmodle = 'x'\n", 4, "has no key 'modle'", "'model'"),
    "a key of another engine": ("[engine.google]\nurl = 'https://x.example'\n", 3, "google has no key 'url'", "price"),
    "a secret": ("[engine.openai]\napi-key = 'sk-5ecret'\n", 3, "keys stand in the environment", "OPENAI_API_KEY"),
    "a secret of whomever": ("[engine.pseudo]\ntoken = 'sk-5ecret'\n", 3, "keys stand in the environment", "variable"),
    "no scheme": ("[engine.libretranslate]\n\nurl = 'localhost:5000'\n", 4, "url is no address", "https://"),
    "another scheme": ("[engine.libretranslate]\nurl = 'ftp://a.example'\n", 3, "url is no address", "https://"),
    "a password": ("[engine.openai]\nurl = 'https://me:sk-5ecret@a.example'\n", 3, "url is no address", "https://"),
    "an address that cannot be read": ("[engine.openai]\nurl = 'https://[::1'\n", 3, "url is no address", ""),
    "no text": ("[engine.openai]\nmodel = 5\n", 3, "model is no text", ""),
    "a price below nothing": ("[engine.openai]\nprice = -1\n", 3, "price is no number from 0 up", ""),
    "a price that is none": ("[engine.openai]\nprice = '5'\n", 3, "price is no number", ""),
    "no call at all": ("[engine.openai]\nconcurrency = 0\n", 3, "concurrency is no whole number from 1 to 64", ""),
    "too many": ("[engine.google]\nconcurrency = 10000\n", 3, "concurrency is no whole number", ""),
    "not yes or no": ("[engine.openai]\nprivate = 'yes'\n", 3, "private is true or false", ""),
    "in one line": ("engine = { openai = { url = 'x' } }\n", 2, "url is no address", ""),
    "the line of its own table": (
        "[engine.openai]\nurl = 'https://a.example'\n[engine.libretranslate]\nurl = 'b'\n", 5, "libretranslate: url", ""
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ["translator.toml", "pyproject.toml"])
@pytest.mark.parametrize(("text", "line", "says", "hint"), BAD.values(), ids=BAD)
def test_a_mistake_in_a_table_is_named_with_its_line(
    tmp_path: Path, name: str, text: str, line: int, says: str, hint: str
) -> None:
    error = configured(tmp_path, text, name)
    assert error is not None
    assert says in error.text
    assert hint in error.hint
    assert error.line == line + (name == "pyproject.toml")
    assert "5ecret" not in f"{error} {error.hint}"


def test_a_good_table_is_read(tmp_path: Path) -> None:
    text = "[engine.openai]\nurl = 'http://127.0.0.1:11434/v1'\nmodel = 'a'\nprice = 0\nprivate = false\n"
    assert configured(tmp_path, text) is None
    assert find(tmp_path).configuration.engine["openai"]["price"] == 0


@pytest.mark.parametrize(
    ("url", "private", "away"),
    [
        ("http://localhost:5000", False, False), ("http://127.0.0.1", False, False), ("http://[::1]:80", False, False),
        ("http://LOCALHOST.", False, False), ("https://a.example", False, True), ("https://a.example", True, False),
        ("http://localhost.a.example", False, True), ("http://127.0.0.1.a.example", False, True),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["libretranslate", "openai"])
def test_where_text_goes(name: str, url: str, private: bool, away: bool) -> None:
    assert load(name, Setup({"url": url, "private": private})).sends_text_away is away


@pytest.mark.parametrize(
    ("name", "options", "environment", "missing"),
    [
        ("openai", {}, {}, "no model in [tool.translator.engine.openai]"),
        ("openai", {"model": "a"}, {}, "its key is missing: set OPENAI_API_KEY"),
        ("openai", {"model": "a"}, {"OPENAI_API_KEY": "  "}, "its key is missing: set OPENAI_API_KEY"),
        ("openai", {"model": "a"}, {"OPENAI_API_KEY": "k"}, ""),
        ("openai", {"model": "a", "url": "http://localhost:1"}, {}, ""),
        ("libretranslate", {}, {}, "no url in [tool.translator.engine.libretranslate]"),
        ("libretranslate", {"url": "http://localhost:1"}, {}, ""),
    ],
)
def test_what_is_missing(name: str, options: dict[str, object], environment: dict[str, str], missing: str) -> None:
    engine = load(name, Setup(options, environment))
    assert engine.missing("en", "de") == missing
    if missing:
        with pytest.raises(EngineMissing, match=re.escape(missing)):
            engine.translate(["good"], "en", "de")
