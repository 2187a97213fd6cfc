"""Characters that nobody sees stand inside words or numbers.

Why: a number with an invisible character inside is two numbers for a machine ("5" and "0" for a reader's 50), for
copying and for speech; a word with one is not found by search.

How: zero-width spaces and joiners, word joiners, byte order marks and soft hyphens, where the language does not need
them and the source has none. Between digits it is an error.

What to do: delete the invisible character; deleting and typing the word anew is easiest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.locales import language_of
from translator.model import Problem, Severity

ID = "invisible"
SEVERITY = Severity.ERROR

NAMES = {
    "\u00ad": "a soft hyphen", "\u200b": "a zero-width space", "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner", "\u2060": "a word joiner", "\ufeff": "a byte order mark",
}  # fmt: skip
INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
IN_NUMBER = re.compile(f"(?<=\\d){INVISIBLE.pattern}+(?=\\d)")
IN_TEXT = re.compile("[\u00ad\u180e\u200b\u200c\u200d\u2060-\u2064\ufeff]")
# What each language needs: joiners shape letters in the scripts of India and in Persian; spaces part words in others.
WITH_JOINERS = """
fa ur ps ku ckb sd ug az hi bn ta te kn ml mr gu pa or as ne si sa my km th lo bo dz mn
"""
JOINERS = frozenset(WITH_JOINERS.split())
SPACES = frozenset(["km", "lo", "my", "th", "bo", "dz", "ja", "zh", "jv"])


def check(pair: Pair) -> Iterator[Problem]:
    """A finding for the first one in a number, and one for the first elsewhere."""
    target = pair.target
    if target.isascii():
        return
    found = INVISIBLE.search(target)
    if not found:
        return
    number = IN_NUMBER.search(target)
    if number:
        text = f"{_name(number[0][0])} between the digits {target[number.start() - 1]} and {target[number.end()]}"
        yield Problem(ID, Severity.ERROR, text, in_target=(number.span(),))
    language = language_of(pair.locale)
    for match in IN_TEXT.finditer(target):
        if match[0] in pair.source or _needed(target, match, language) or (number and match.start() == number.start()):
            continue
        severity = Severity.INFO if match[0] == "\u00ad" else Severity.WARNING
        yield Problem(ID, severity, f"{_name(match[0])} (U+{ord(match[0]):04X})", in_target=(match.span(),))
        return


def _name(mark: str) -> str:
    return NAMES.get(mark, f"an invisible character (U+{ord(mark):04X})")


def _needed(text: str, match: re.Match[str], language: str) -> bool:
    """Whether a language writes with it; joiners make one picture of several emoji in any."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match[0] in "\u200c\u200d":
        return language in JOINERS or before > "\u2600" or after > "\u2600"
    return match[0] == "\u200b" and (language in SPACES or before in ("/", "\u200b"))
