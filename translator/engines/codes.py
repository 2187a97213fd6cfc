"""From BCP-47 tags to an engine's own codes, by a table of each engine's.

A table has lower-case tags: "pt" holds for every Portuguese, "pt-br" for Brazil's alone, "zh-hant" for a script. A
script that the language is not usually written in is known only where the table names it: no engine that writes
Serbian in Cyrillic is asked for `sr-Latn`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

# The script that engines write a language in.
_BY_SCRIPT = {
    "latn": "af ak ay az bm bs ca ceb co cs cy da de ee en eo es et eu fi fil fr fy ga gd gl gn ha haw hmn hr ht hu id"
    " ig ilo is it jv kri ku la lb lg ln lt lus lv mg mi ms mt nb nl no nso nn ny om pl pt qu ro rw sk sl sm sn so sq"
    " st su sv sw tk tl tr ts tw uz vi xh yo zu",
    "arab": "ar ckb fa ps sd ug ur", "armn": "hy", "beng": "as bn", "cyrl": "be bg kk ky mk mn ru sr tg tt uk",
    "deva": "bho doi gom hi kok mai mr ne sa", "ethi": "am ti", "geor": "ka", "grek": "el", "gujr": "gu",
    "guru": "pa", "hans": "zh", "hebr": "he yi", "jpan": "ja", "khmr": "km", "knda": "kn", "kore": "ko",
    "laoo": "lo", "mlym": "ml", "mymr": "my", "orya": "or", "sinh": "si", "taml": "ta", "telu": "te", "thaa": "dv",
    "thai": "th",
}  # fmt: skip
_SCRIPTS = {language: script for script, languages in _BY_SCRIPT.items() for language in languages.split()}
_PSEUDO = {"xa", "xb", "xc"}
_TRADITIONAL = {"tw", "hk", "mo"}


@lru_cache(maxsize=512)
def script(tag: str) -> str:
    """The script of a tag, in lower case ("cyrl"): its own, or the language's usual one; "" where none is known."""
    language, *rest = tag.replace("_", "-").lower().split("-")
    named = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    if not named and language == "zh" and _TRADITIONAL & set(rest):
        return "hant"
    return named or _SCRIPTS.get(language, "")


def code(tag: str, table: Mapping[str, str]) -> str:
    """The engine's code for a tag, "" where it has none."""
    language, *rest = tag.replace("_", "-").lower().split("-")
    if _PSEUDO & set(rest):
        return ""
    written = script(tag)
    region = next((part for part in rest if len(part) in (2, 3)), "")
    usual = written == _SCRIPTS.get(language, written)
    names = [f"{language}-{written}-{region}", f"{language}-{written}"]
    names += [f"{language}-{region}", language] if usual else []
    return next((table[name] for name in names if name in table), "")


def pair(source: str, target: str, table: Mapping[str, str]) -> tuple[str, str] | None:
    """The engine's codes of two locales; None where it does not know one, or both are one language."""
    codes = code(source, table), code(target, table)
    same = _written(source) == _written(target) or codes[0] == codes[1]
    return codes if all(codes) and not same else None


def _written(tag: str) -> tuple[str, str]:
    return tag.replace("_", "-").split("-")[0].lower(), script(tag)


def table(codes: str, **others: str) -> dict[str, str]:
    """A table of codes that are their own tags ("de pt pt-br zh-hant"), and of those that are not: `he="iw"`, a
    hyphen in a tag written as an underscore."""
    return {name: name for name in codes.split()} | {name.replace("_", "-"): code for name, code in others.items()}
