"""Who is named: in a header, on the command line, in the record. A name may have a mail address behind it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from translator.catalogs.headers import OURS
from translator.errors import ProjectError

NOBODY = (
    OURS, "FULL NAME <EMAIL@ADDRESS>", "Automatically generated",
    "anonymous", "n/a", "nobody", "none", "unknown",
    "Apertium", "ChatGPT", "Crowdin", "DeepL", "GitHub Actions", "Google Translate", "LibreTranslate", "Lokalise",
    "Microsoft Translator", "POEditor", "POEditor.com", "Transifex", "Weblate",
)  # fmt: skip
"""Last-Translator where no person is named: ours, the template's, what `msginit --no-translator` writes, what stands
for no name, and services and engines."""
ROBOT = re.compile(r"(?:.*[\W_])?(?:ro)?bot|.*\[bot\]")
"""How robots are called: "Transifex Bot", "github-actions[bot]"."""
ROBOTS_MAIL = re.compile(r"noreply(-[^@]*)?@weblate\.org|(?:(?:ro)?bot|[^@]*\[bot\])@.*")
"""By which addresses they write; by the first Weblate names its add-ons, its machine translation and whoever has not
logged in."""
YEARS = re.compile(r",[\d\s,-]{0,200}\d{4}$")
"""When somebody worked on the file: Transifex writes that behind their name."""
NAMED = re.compile(r"(?P<name>[^<>]*)<(?P<mail>[^<>]*)>")


@lru_cache(maxsize=256)  # a site's catalogs share a few
def is_person(name: str) -> bool:
    """Whether a person is named; signs alone are no name, and a robot is no person."""
    words, mail = _parts(name)
    named = any(map(str.isalnum, words + mail)) and not (ROBOT.fullmatch(words) or ROBOTS_MAIL.fullmatch(mail))
    return named and not any(same_person(name, nobody) for nobody in NOBODY)


def named_person(name: str) -> str:
    """A name from the command line as it is written down. Raises ProjectError where it names nobody."""
    name = one_line(name)
    if not name:
        raise ProjectError("--by is empty", hint="say who")
    if not is_person(name):
        hint = "say who: it is a person's word; who is called Bot writes “Bot, Lucas”"
        raise ProjectError(f"--by {name!r} names no person", hint=hint)
    return name


def one_line(text: str) -> str:
    """Text from the command line as it is written down: on one line, printable, and encodable whatever bytes it came
    from."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: the same words in any case and spacing, or the same mail address."""
    (words, mail), (other_words, other_mail) = _parts(one), _parts(other)
    return bool(words and words == other_words) or bool(mail and mail == other_mail)


def under_one_name(names: Iterable[str]) -> dict[str, str]:
    """Each name with the one that its person is called by: the first of theirs, the longest names first. In whichever
    order the names are given, the same comes of it."""
    found: dict[str, str] = {}
    called: list[str] = []
    for name in sorted(set(names), key=lambda one: (-len(one), one)):
        found[name] = next((one for one in called if same_person(one, name)), name)
        if found[name] == name:
            called.append(name)
    return found


def without_mail(name: str) -> str:
    """A name as it may stand where everybody reads it, without a mail address; "" where there is no other name."""
    name = YEARS.sub("", one_line(name))
    match = NAMED.fullmatch(name)
    words = match["name"].strip(' "') if match else name
    return " ".join(word for word in words.split() if "@" not in word)


def _parts(name: str) -> tuple[str, str]:
    """The words of a name and its mail address, as they are compared; "" for what is not there."""
    text = YEARS.sub("", " ".join(unicodedata.normalize("NFKC", name).casefold().split()))
    if match := NAMED.fullmatch(text):
        return match["name"].strip(' "'), match["mail"].strip()
    return ("", text) if "@" in text and " " not in text else (text, "")
