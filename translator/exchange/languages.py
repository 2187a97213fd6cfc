"""Language names of other tools as BCP-47 tags."""

from __future__ import annotations

import re
from collections.abc import Iterable

TAG = re.compile(r"[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*")
# What stands after gettext's "@" and tells languages apart; the rest (@euro, @quot) does not. A script stands first.
# https://www.gnu.org/software/gettext/manual/html_node/Locale-Names.html
SCRIPTS = {"latin": "Latn", "iqtelif": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"}
VARIANTS = frozenset({"valencia"})


def tag(name: str) -> str:
    """The BCP-47 tag of a language as a file names it: "pt_BR" and "pt-br" are "pt-BR", "sr@latin" is "sr-Latn", an
    encoding ("de_DE.UTF-8") is dropped. What has no tag's form is left as it is."""
    base, _, modifier = name.strip().partition("@")
    base = base.partition(".")[0].replace("_", "-")
    if not TAG.fullmatch(base):
        return name.strip()
    language, *rest = base.split("-")
    if script := SCRIPTS.get(modifier.lower()):
        rest.insert(0, script)
    elif modifier.lower() in VARIANTS:
        rest.append(modifier)
    return "-".join((language.lower(), *map(_cased, rest)))


def _cased(part: str) -> str:
    """A subtag in the case that everybody writes it in (RFC 5646, 2.1.1)."""
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 else part.lower()


def closest(name: str, tags: Iterable[str]) -> str:
    """The tag that a language of a file stands for: the same; else one that says more or less than it ("de" and
    "de-AT"), never one that says something else ("pt-PT" and "pt-BR"). "" where there is none."""
    wanted = tag(name).lower()
    known = {one.lower(): one for one in tags}
    if wanted in known:
        return known[wanted]
    near = (
        one for lower, one in known.items() if f"{wanted}-".startswith(f"{lower}-") or lower.startswith(f"{wanted}-")
    )
    return next(near, "")
