"""What is known of locales: tags, folders, direction, own names, plural rules. The only user of Babel's CLDR data.

Babel is imported when first asked, so that `translator --version` stays quick.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from translator.errors import ProjectError
from translator.language.matching.similarity import nearest

if TYPE_CHECKING:
    import babel

# ISO 15924 codes of the scripts that run from right to left (Unicode bidi class R or AL).
RIGHT_TO_LEFT = (
    "Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo "
    "Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Todr Yezi"
)
PSEUDO = {"en-XA": ("en", "Pseudo (accents)"), "ar-XB": ("ar", "Pseudo (right to left)")}


@dataclass(frozen=True, slots=True)
class Locale:
    """A locale of the project: its BCP-47 tag, its folder's name (gettext's form), "ltr" or "rtl"."""

    tag: str
    folder: str
    direction: str

    @property
    def name(self) -> str:
        """Its name in its own language; what CLDR has of that is read when it is asked for."""
        return _name(self.tag)


@lru_cache(maxsize=256)
def locale(tag: str) -> Locale:
    """The locale of a BCP-47 tag: language, or with script and territory. Raises ProjectError, with the nearest known
    tag, for one whose parts CLDR does not know."""
    base, _ = PSEUDO.get(tag, (tag, ""))
    parts = _parts(base)
    canonical = "-".join(part for part in parts if part)
    if canonical != base:
        raise ProjectError(f"unknown locale {tag!r}", hint=f"did you mean {canonical!r}?")
    return Locale(tag, folder_of(tag), "rtl" if _script(parts) in RIGHT_TO_LEFT.split() else "ltr")


@lru_cache(maxsize=256)
def language_of(tag: str) -> str:
    """The language subtag: "pt" of "pt-BR"."""
    return tag.replace("_", "-").split("-")[0]


def folder_of(tag: str) -> str:
    """The folder's name above LC_MESSAGES: "pt_BR" of "pt-BR"."""
    return tag.replace("-", "_")


@lru_cache(maxsize=256)
def plural_forms(tag: str) -> str:
    """The Plural-Forms header of a locale, by CLDR's rules for whole numbers."""
    from babel.messages.plurals import get_plural

    forms = get_plural(_data(_parts(PSEUDO.get(tag, (tag, ""))[0])))
    return f"nplurals={forms.num_plurals}; plural={forms.plural_expr};"


@lru_cache(maxsize=256)
def plural_categories(tag: str) -> dict[str, int]:
    """CLDR's plural categories of a locale ("one", "other"), each with the form of gettext's that its numbers have."""
    from gettext import c2py

    data = _data(_parts(PSEUDO.get(tag, (tag, ""))[0]))
    header = plural_forms(tag)
    form = c2py(header.partition("plural=")[2].rstrip(";"))
    found: dict[str, int] = {}
    for number in (*range(1001), 1_000_000):
        found.setdefault(data.plural_form(number), form(number))
    # "other" may be for fractions alone; it is always asked for.
    found.setdefault("other", int(header.partition("nplurals=")[2].partition(";")[0]) - 1)
    return found


@lru_cache(maxsize=256)
def decimal_mark(tag: str) -> str:
    """What parts whole from fraction where Western digits are written: "." or ",". "." for an unknown locale."""
    try:
        symbols = _data(_parts(PSEUDO.get(tag, (tag, ""))[0])).number_symbols
    except ProjectError:
        return "."
    return "," if symbols.get("latn", {}).get("decimal") == "," else "."


@lru_cache(maxsize=32)
def place_names(tag: str) -> dict[str, str]:
    """Countries and the cities of the time zones by their English names, each with its name in a locale. Nothing for an
    unknown locale."""
    import babel

    try:
        data = _data(_parts(PSEUDO.get(tag, (tag, ""))[0]))
    except ProjectError:
        return {}
    english = babel.Locale("en")
    found = {name: data.territories[code] for code, name in english.territories.items() if code in data.territories}
    # The locale of a language with letters of its own names every zone.
    for zone in sorted(map(str, babel.Locale("ru").time_zones)):
        if "/" not in zone or zone.startswith("Etc/"):
            continue
        name = english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        found.setdefault(name, data.time_zones.get(zone, {}).get("city") or name)
    return found


Parts = tuple[str, str, str]


def _parts(tag: str) -> Parts:
    """Language, script ("" where none is named) and territory of a tag."""
    import babel

    try:
        found: tuple[str | None, ...] = babel.parse_locale(tag, sep="-")
    except ValueError:
        raise _unknown(tag) from None
    language, territory, script, variant = found[0] or "", found[1] or "", found[2] or "", found[3]
    english = babel.Locale("en")
    known = babel.localedata.exists(language) and language != "root" and not variant
    if not known or (territory and territory not in english.territories) or (script and script not in english.scripts):
        raise _unknown(tag)
    return language, script, territory


def _unknown(tag: str) -> ProjectError:
    import babel

    known = [name.replace("_", "-") for name in babel.localedata.locale_identifiers()]
    near = nearest(tag, [*known, *PSEUDO])
    hint = f"did you mean {near!r}?" if near else "use a BCP-47 tag: pt-BR"
    return ProjectError(f"unknown locale {tag!r}", hint=hint)


def _data(parts: Parts) -> babel.Locale:
    """The most special locale that CLDR has data of, never in another script."""
    import babel

    language, script, territory = parts
    for name in ("_".join(filter(None, parts)), f"{language}_{script}", f"{language}_{territory}", language):
        if babel.localedata.exists(name):
            return babel.Locale.parse(name)
    raise _unknown(language)


@lru_cache(maxsize=256)
def _name(tag: str) -> str:
    base, name = PSEUDO.get(tag, (tag, ""))
    return name or _own_name(_parts(base))


def _own_name(parts: Parts) -> str:
    """The locale's name in its own language, with script and territory in brackets where they are named."""
    data = _data(parts)
    details = (data.scripts.get(parts[1], parts[1]), data.territories.get(parts[2], parts[2]))
    name: str = data.languages.get(parts[0], parts[0])
    extra = ", ".join(detail for detail in details if detail)
    return name[0].upper() + name[1:] + (f" ({extra})" if extra else "")


def _script(parts: Parts) -> str:
    """The script a locale is written in. Babel's own text_direction calls ku_Arab left to right."""
    from babel.core import get_global

    language, script, territory = parts
    likely: Mapping[str, str] = get_global("likely_subtags")
    found: str = script or likely.get(f"{language}_{territory}") or likely.get(language, "")
    return next((part for part in found.split("_") if len(part) == 4), "")
