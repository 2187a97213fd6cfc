"""E-mail and web addresses in a text, with or without a scheme."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
DOMAIN = re.compile(r"\.[^\W\d_]{2}")


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
