"""The configuration: `[tool.translator]` in pyproject.toml, or the same keys in translator.toml.

docs/configuration.md has every key. An unknown key or value is an error that names the line and the nearest known one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec

from translator.engines import ENGINES, known, unknown
from translator.engines.options import fault
from translator.errors import ProjectError
from translator.language.matching.similarity import nearest
from translator.locales import locale
from translator.model import HeadingIds, Publish, Unreviewed

FILES = ("translator.toml", "pyproject.toml")
SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:|/|\./|\.\./|#|\?)[^\s<>\"]*\Z")


class Withheld(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article that must not be offered in a locale."""

    path: str
    locale: str
    reason: str


class Configuration(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Every key of the configuration."""

    locales: tuple[str, ...]
    source_locale: str = "en"
    engines: tuple[str, ...] = ()
    locale_engines: dict[str, tuple[str, ...]] = {}
    take_over: bool = False
    offline: bool | tuple[str, ...] = False
    engine: dict[str, dict[str, Any]] = {}
    mask: tuple[str, ...] = ()
    publish: Publish = "translated"
    unreviewed: Unreviewed = "label"
    second_person: bool = False
    previous: str = ""
    base_url: str = ""
    site_name: str = ""
    templates: str = ""
    front_matter: tuple[str, ...] = ()
    code: bool = False
    heading_ids: HeadingIds = "attributes"
    actions: dict[str, str] = {}
    withhold: tuple[Withheld, ...] = ()

    def engines_of(self, locale: str) -> tuple[str, ...]:
        """The names of a locale's engines, in order."""
        return self.locale_engines.get(locale, self.engines)


def read(file: Path) -> Configuration | None:
    """The configuration in this file; None where it has none. Raises ProjectError, with the line."""
    table = _table(file)
    return None if table is None else _configuration(file, table)


def _table(file: Path) -> dict[str, Any] | None:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"\(at line (\d+)", str(error))
        text = str(error).split(" (at ")[0]
        last = len(file.read_bytes().splitlines())
        raise ProjectError(f"not TOML: {text}", path=file, line=int(match[1]) if match else last) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ProjectError("not UTF-8", file, line, f"byte {error.start}: save the file as UTF-8") from None
    except OSError as error:
        raise ProjectError(f"cannot be read: {error.strerror or error}", path=file) from None
    if file.name == "translator.toml":
        return data
    tools = data.get("tool")
    table = tools.get("translator") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ProjectError("tool.translator is no table", file, hint="[tool.translator]")
    return table


def _configuration(file: Path, table: dict[str, Any]) -> Configuration:
    try:
        configuration = msgspec.convert(table, Configuration)
    except msgspec.ValidationError as error:
        raise _invalid(file, str(error)) from None
    _check(file, configuration)
    return configuration


KEYS = tuple(name.encode_name for name in msgspec.structs.fields(Configuration))
WITHHOLD_KEYS = tuple(name.encode_name for name in msgspec.structs.fields(Withheld))
CHOICES = {
    "publish": get_args(Publish),
    "unreviewed": get_args(Unreviewed),
    "heading-ids": get_args(HeadingIds),
}


def _invalid(file: Path, problem: str) -> ProjectError:
    """msgspec's words ("Object contains unknown field `x` - at `$.y[0]`") as ours, with the line."""
    where = re.search(r"at `\$([^`]*)`", problem)
    keys = re.findall(r"[\w-]+(?![\w-]*\])", where[1]) if where else []
    unknown = re.search(r"unknown field `([^`]*)`", problem)
    if unknown:
        known = WITHHOLD_KEYS if keys else KEYS
        near = nearest(unknown[1], known)
        hint = f"did you mean {near!r}?" if near else f"the keys are {', '.join(known)}"
        return ProjectError(f"unknown key {unknown[1]!r}", path=file, line=line_of(file, unknown[1]), hint=hint)
    key = keys[0] if keys else ""
    if key in CHOICES:
        value = re.search(r"'([^']*)'", problem)
        near = nearest(value[1], CHOICES[key]) if value else ""
        hint = f"did you mean {near!r}? " if near else ""
        hint += f"it is one of {', '.join(CHOICES[key])}"
        return ProjectError(f"{key} cannot be {repr(value[1]) if value else 'this'}", file, line_of(file, key), hint)
    if key == "engine" and len(keys) == 1:
        hint = "did you mean 'engines'? a table is [tool.translator.engine.NAME]"
        return ProjectError("engine holds a table for each engine", file, line_of(file, key), hint)
    missing = re.search(r"missing required field `([^`]*)`", problem)
    if missing and not keys:
        return ProjectError(
            f"the key {missing[1]!r} is missing", path=file, line=line_of(file, ""), hint='locales = ["de", "ar"]'
        )
    text = problem.split(" - at")[0]
    return ProjectError(f"{key}: {text}" if key else text, path=file, line=line_of(file, key))


def line_of(file: Path, key: str, value: str = "") -> int | None:
    """The line where a key of ours, or this value of it, stands; the table's own line where it is not found."""
    lines = [(number, line, table) for number, line, table in _lines(file) if file.name == FILES[0] or _is_ours(table)]
    own = rf'\s*"?{re.escape(key)}"?\s*=' if key else r"(?!)"
    for number, line, table in lines:
        if re.match(own, line) or (key and line.lstrip().startswith("[") and table.split(".")[-1] == key):
            rest = (found for found, text, _ in lines if found >= number and f'"{value}"' in text)
            return next(rest, number) if value else number
    within = (number for number, line, _ in lines if key and re.search(rf'[{{,]\s*"?{re.escape(key)}"?\s*=', line))
    return next(within, lines[0][0] if lines else None)


def _lines(file: Path) -> Iterator[tuple[int, str, str]]:
    """Each line with its number, and the table that it is in."""
    table = ""
    for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1):
        if header := re.match(r"\s*\[{1,2}\s*([\w.\-\" ]+?)\s*\]{1,2}\s*(?:#.*)?$", line):
            table = header[1].replace('"', "")
        yield number, line, table


def _is_ours(table: str) -> bool:
    return table == "tool.translator" or table.startswith("tool.translator.")


def _check(file: Path, configuration: Configuration) -> None:
    """What types cannot say. Raises ProjectError with the line."""
    _check_locales(file, configuration)
    _check_engines(file, configuration)
    _check_mask(file, configuration)
    if configuration.base_url and not re.match(r"https?://[^/\s]+", configuration.base_url):
        raise ProjectError("base-url is no address", file, line_of(file, "base-url"), 'base-url = "https://…"')
    for text, link in configuration.actions.items():
        if not SAFE_LINK.match(link):
            raise ProjectError(
                f"the action {text!r} leads to {link!r}, which is no address of a page, mail or phone",
                path=file,
                line=line_of(file, text) or line_of(file, "actions"),
                hint='"/contact", "https://…", "mailto:…" or "tel:+…"',
            )


def _check_engines(file: Path, configuration: Configuration) -> None:
    """Every engine is known and its table holds what it takes; every locale that has its own engines is one of the
    project's."""
    for key, names in {"engines": configuration.engines, **configuration.locale_engines}.items():
        for name in names:
            _check_known(name, file, line_of(file, key, name))
    for tag in configuration.locale_engines:
        if tag not in configuration.locales:
            line = line_of(file, tag) or line_of(file, "locale-engines")
            raise ProjectError(f"locale-engines names {tag!r}, which is no locale of the project", file, line)
    for name, options in configuration.engine.items():
        _check_known(name, file, _line_of_engine(file, name))
        if found := fault(name, options):
            raise ProjectError(found.text, file, _line_of_engine(file, name, found.key), found.hint)


def _check_mask(file: Path, configuration: Configuration) -> None:
    for name in configuration.mask:
        if sum(letter.isalnum() for letter in name) < 2:
            raise ProjectError(f"mask names {name!r}, which is no name", file, line_of(file, "mask"), 'mask = ["Ada"]')


def _check_known(name: str, file: Path, line: int | None) -> None:
    if name not in ENGINES and name not in known():
        text, hint = unknown(name)
        raise ProjectError(text, file, line, hint)


def _line_of_engine(file: Path, name: str, key: str = "") -> int | None:
    """The line of an engine's table, or of a key in it; a table in a line of its own is that line."""
    own = [(number, line) for number, line, table in _lines(file) if _is_engine(table, name)]
    found = (number for number, line in own if key and re.match(rf'\s*"?{re.escape(key)}"?\s*=', line))
    return next(found, own[0][0] if own else line_of(file, name))


def _is_engine(table: str, name: str) -> bool:
    path = f"engine.{name}"
    return any(table == start + path or table.startswith(f"{start}{path}.") for start in ("", "tool.translator."))


def _check_locales(file: Path, configuration: Configuration) -> None:
    """Every locale is known and stands once; rules name locales of the project."""
    if not configuration.locales:
        raise ProjectError("no locale to translate to", file, line_of(file, "locales"), 'locales = ["de", "ar"]')
    for key, tags in (("source-locale", [configuration.source_locale]), ("locales", configuration.locales)):
        for tag in tags:
            try:
                locale(tag)
            except ProjectError as error:
                raise ProjectError(error.text, file, line_of(file, key, tag), error.hint) from None
    tags = [*configuration.locales, configuration.source_locale]
    for tag in tags:
        if tags.count(tag) > 1:
            what = "is the source's own" if tag == configuration.source_locale else "stands twice"
            raise ProjectError(f"the locale {tag!r} {what}", file, line_of(file, "locales"), "take it out of locales")
    for rule in configuration.withhold:
        line = line_of(file, "locale", rule.locale) or line_of(file, "withhold")
        if rule.locale not in configuration.locales:
            raise ProjectError(f"withhold names {rule.locale!r}, which is no locale of the project", file, line)
        if not rule.reason.strip() or not rule.path.strip():
            raise ProjectError("withhold needs a path and a reason", file, line_of(file, "withhold"), 'reason = "…"')
