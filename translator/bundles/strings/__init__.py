"""The strings of our own templates, one TOML file a language, part of the program."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from translator.locales import language_of

FALLBACK = "en"


@lru_cache(maxsize=64)
def strings(tag: str) -> tuple[str, dict[str, str]]:
    """The locale that the strings are in, and the strings by name: English for a locale that we have none for."""
    for name in (tag, language_of(tag), FALLBACK):
        file = resources.files(__package__) / f"{name}.toml"
        if file.is_file():
            return (tag if name != FALLBACK else FALLBACK), tomllib.loads(file.read_text(encoding="utf-8"))
    raise AssertionError("en.toml is part of the program")
