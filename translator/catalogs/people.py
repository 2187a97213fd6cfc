"""Who is named: in a header, on the command line, in the record. A name may have a mail address behind it."""

from __future__ import annotations

import re
import unicodedata

from translator.catalogs.po import OURS

NOBODY = (OURS, "FULL NAME <EMAIL@ADDRESS>", "Automatically generated")
"""Last-Translator where no person is named: ours, the template's, and what `msginit --no-translator` writes."""
ROBOT = re.compile(r"noreply(-[^@]*)?@weblate\.org")
"""By such addresses Weblate names its add-ons, its machine translation and whoever has not logged in."""
NAMED = re.compile(r"(?P<name>[^<>]*)<(?P<mail>[^<>]*)>")


def is_person(name: str) -> bool:
    """Whether a person is named."""
    words, mail = _parts(name)
    named = bool(words or mail) and not ROBOT.fullmatch(mail)
    return named and not any(same_person(name, nobody) for nobody in NOBODY)


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: the same words in any case and spacing, or the same mail address."""
    (words, mail), (other_words, other_mail) = _parts(one), _parts(other)
    return bool(words and words == other_words) or bool(mail and mail == other_mail)


def _parts(name: str) -> tuple[str, str]:
    """The words of a name and its mail address, as they are compared; "" for what is not there."""
    text = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    if match := NAMED.fullmatch(text):
        return match["name"].strip(' "'), match["mail"].strip()
    return ("", text) if "@" in text and " " not in text else (text, "")
