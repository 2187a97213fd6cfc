"""A locale's style brief, locales/<locale>/style.toml: how its texts are written."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Literal

from translator.errors import ProjectError
from translator.files import content
from translator.language.matching.similarity import nearest
from translator.language.numbers.digits import NATIVE
from translator.locales import language_of
from translator.model import Style

CHOICES = {"formality": ("formal", "informal"), "digits": ("latin", "native")}
KEYS = ("formality", "digits", "quotes", "brands", "notes")
EXAMPLE = """\
# How texts in {locale} are written: for reviewers, for engines that read it, and for `translator check`.
# Take out the # of what you decide. Every key: docs/style.md

# formality = "formal"        # or "informal": how the reader is addressed
# digits = "latin"            # 0-9; or "native": the script's own
# quotes = "{quotes}"           # the marks around a quotation; inner ones after them
# brands = ["Botox"]          # names that stay as they are in this locale
# notes = \"\"\"
# Short sentences. We say "you", never "the patient".
# \"\"\"
"""
QUOTES = {"de": "„“‚‘", "fr": "«»", "es": "«»“”", "ru": "«»„“", "ar": "«»", "tr": "“”‘’", "it": "«»“”", "pl": "„”«»"}


def read(path: Path, locale: str) -> Style | None:
    """The brief of a locale; None where it has none. Raises ProjectError with the line."""
    try:
        text = content(path).decode("utf-8-sig")
        data = tomllib.loads(text)
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise ProjectError("not UTF-8", path, hint=f"byte {error.start}: save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"\(at line (\d+)", str(error))
        last = text.count("\n") + 1
        raise ProjectError(f"not TOML: {str(error).split(' (at ')[0]}", path, int(line[1]) if line else last) from None
    except OSError as error:
        raise ProjectError(f"cannot be read: {error.strerror or error}", path) from None
    return _Brief(path, text, data, locale).style()


def example(locale: str) -> str:
    """A brief to begin with, in which nothing is decided yet."""
    return EXAMPLE.format(locale=locale, quotes=QUOTES.get(language_of(locale), "“”"))


class _Brief:
    """A file as it was read."""

    def __init__(self, path: Path, text: str, data: dict[str, Any], locale: str) -> None:
        self._path, self._text, self._data, self._locale = path, text, data, locale

    def style(self) -> Style:
        for key in self._data:
            if key not in KEYS:
                near = nearest(key, KEYS)
                raise self._error(key, f"unknown key {key!r}", f"did you mean {near!r}?" if near else self._known())
        digits = self._choice("digits")
        if digits == "native" and language_of(self._locale) not in NATIVE:
            text = f"{self._locale} has no digits of its own that a page would be written in"
            raise self._error("digits", text, 'digits = "latin", or leave it out')
        return Style(
            formality=self._choice("formality"),
            digits=digits,
            quotes=self._quotes(),
            brands=self._brands(),
            notes=self._string("notes").strip(),
        )

    def _choice(self, key: str) -> Any:
        value = self._string(key)
        if value and value not in CHOICES[key]:
            near = nearest(value, CHOICES[key])
            hint = f"did you mean {near!r}? " if near else ""
            raise self._error(key, f"{key} cannot be {value!r}", f"{hint}it is one of {', '.join(CHOICES[key])}")
        return value

    def _quotes(self) -> str:
        value = "".join(self._string("quotes").split())
        if len(value) not in (0, 2, 4) or any(letter.isalnum() for letter in value):
            raise self._error("quotes", "quotes are two marks, or four with the inner ones", 'quotes = "„“‚‘"')
        return value

    def _brands(self) -> tuple[str, ...]:
        value = self._data.get("brands", [])
        if not isinstance(value, list) or not all(isinstance(name, str) and name.strip() for name in value):
            raise self._error("brands", "brands is a list of names", 'brands = ["Botox"]')
        return tuple(name.strip() for name in value)

    def _string(self, key: Literal["formality", "digits", "quotes", "notes"] | str) -> str:
        value = self._data.get(key, "")
        if not isinstance(value, str):
            raise self._error(key, f"{key} is a text", f'{key} = "…"')
        return value

    def _error(self, key: str, text: str, hint: str) -> ProjectError:
        pattern = re.compile(rf'\s*(?:\[+\s*)?"?{re.escape(key)}"?\s*[=.\]]')
        lines = (number for number, line in enumerate(self._text.splitlines(), 1) if pattern.match(line))
        return ProjectError(text, self._path, next(lines, 1), hint)

    @staticmethod
    def _known() -> str:
        return f"the keys are {', '.join(KEYS)}"
