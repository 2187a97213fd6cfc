"""E-mail and web addresses in a text, with or without a scheme, and whether two lead to the same place.

A translation may lead to the page in its own language: another path, `/de/` for `/en/`, `de.` before the host, a
country's domain. Another host, another number in the path, or another e-mail address is another place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from translator.model import Span

COMMON = (
    "com|org|net|edu|gov|mil|int|info|biz|eu|health|clinic|doctor|hospital|example|test|invalid|"
    "ae|au|br|by|ca|ch|cn|co\\.uk|cz|de|dk|eg|fi|fr|gr|hu|ie|il|io|jo|jp|kz|lb|ma|mx|nl|nz|org\\.uk|pt|ro|ru|sa|se|"
    "tn|tr|ua|uk"
)
"""Domains that no word after a missing space looks like."""
OTHERS = "ar|at|be|cl|es|in|is|it|me|no|pe|pl|so|to|us"
OTHER_SCRIPTS = "\u0600-\u06ff\u0e00-\u0e7f\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef"
"""Scripts that join a word to an address without a space, and their punctuation."""
NEVER = rf"\s<>\"'`’‘“”«»|\\^⟦⟧\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069{OTHER_SCRIPTS}"
INNER = rf"[^{NEVER}]"
LAST = rf"[^{NEVER}.,;:!?…*_~]"
LETTER = r"A-Za-z0-9_À-ɏЀ-ӿ"
WEB = rf"(?i:(?:https?|ftp)://|(?<![\w@./-])www\.(?=\w)){INNER}{{1,2000}}(?<={LAST})"
MAIL = rf"(?<![{LETTER}.+-])[{LETTER}.+%-]{{1,64}}@[{LETTER}-]{{1,63}}(?:\.[{LETTER}-]{{1,63}}){{1,8}}"
BARE = (
    rf"(?<![\w@./:%-])[a-z0-9][a-z0-9-]{{1,62}}\.(?:[a-z0-9-]{{1,63}}\.){{0,5}}?"
    rf"(?:(?:{COMMON})(?![\w@-]|\.\w)(?:[/?#]{INNER}{{0,2000}}(?<={LAST}))?|(?:{OTHERS})/{INNER}{{1,2000}}(?<={LAST}))"
)
PATTERN = re.compile(rf"(?P<web>{WEB})|(?P<mail>{MAIL})|(?P<bare>{BARE})")
PARTS = re.compile(r"(?i:[a-z]+://)?(?:[^/@?#]*@)?(?P<host>[^/?#]*)(?P<path>[^?#]*)(?P<query>[^#]*)")
DOMAIN = re.compile(r"\.[^\W\d_]{2}")
LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-zA-Z]{2,4})?")
COUNTRIES = {
    "ar": "ae sa eg jo ma tn lb", "de": "at ch", "en": "uk us au ca ie nz", "es": "mx ar cl pe", "fr": "be ch ca",
    "ru": "by kz", "pt": "br",
}  # fmt: skip


class Change(Enum):
    """From one address to another: the same place, the same in another language, perhaps, or another place."""

    SAME = 0
    LOCALIZED = 1
    DOUBTFUL = 2
    OTHER = 3


@dataclass(frozen=True, slots=True)
class Address:
    """As written, without the punctuation after it; `bare`: neither scheme nor `www.`, so it may be no address."""

    text: str
    span: Span
    mail: bool = False
    bare: bool = False


def addresses(text: str) -> tuple[Address, ...]:
    """All of a text, in order."""
    if "://" not in text and not DOMAIN.search(text):
        return ()
    return _addresses(text)


@lru_cache(maxsize=16)
def _addresses(text: str) -> tuple[Address, ...]:
    found = []
    for match in PATTERN.finditer(text):
        written, start = _balanced(match[0]), match.start()
        kind = match.lastgroup
        found.append(Address(written, (start, start + len(written)), kind == "mail", kind == "bare"))
    return tuple(found)


def _balanced(written: str) -> str:
    """Without what follows a bracket that opens before the address: "(https://a.example/b)." and Markdown's."""
    depth = 0
    for index, sign in enumerate(written):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
            if depth < 0:
                return written[:index].rstrip(".,;:!?…*_~")
    return written


def change(source: str, target: str, source_language: str, language: str) -> Change:
    """What became of a web address. Languages are subtags, "de"."""
    if source == target:
        return Change.SAME
    here, there = (PARTS.match(text.strip().rstrip("/")) for text in (source, target))
    if here is None or there is None:
        return Change.OTHER
    languages = {source_language, language}
    hosts = [_host(match["host"].lower(), languages) for match in (here, there)]
    kind = Change.SAME
    if hosts[0] != hosts[1]:
        if not _country(hosts[0], hosts[1], language):
            return Change.OTHER
        kind = Change.DOUBTFUL
    if here["host"].lower() != there["host"].lower():
        kind = max(kind, Change.LOCALIZED, key=lambda one: one.value)
    if here["path"] + here["query"] == there["path"] + there["query"]:
        return kind
    if _numbers(here) != _numbers(there):
        return Change.OTHER
    if bool(_words(here["path"], languages)) != bool(_words(there["path"], languages)):
        return Change.DOUBTFUL
    return max(kind, Change.LOCALIZED, key=lambda one: one.value)


def _host(host: str, languages: set[str]) -> str:
    """The host without `www.` and without a language in front."""
    host = host.removeprefix("www.")
    first, _, rest = host.partition(".")
    return rest if "." in rest and LANGUAGE.fullmatch(first) and first[:2] in languages else host


def _country(here: str, there: str, language: str) -> bool:
    """Whether the second is the first in a country of that language: clinic.com, clinic.de, clinic.com.tr."""
    ends = {language, *COUNTRIES.get(language, "").split()}
    name, _, _ = here.rpartition(".")
    other, _, end = there.rpartition(".")
    return bool(name) and end in ends and name.removesuffix(".co") == other.removesuffix(".com").removesuffix(".co")


def _numbers(match: re.Match[str]) -> list[str]:
    return sorted(re.findall(r"\d+", re.sub(r"%[0-9A-Fa-f]{2}", "", match["path"] + match["query"])))


def _words(path: str, languages: set[str]) -> list[str]:
    return [part for part in path.split("/") if part and not (LANGUAGE.fullmatch(part) and part[:2] in languages)]
