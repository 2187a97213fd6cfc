"""The headers of a catalog: who made it, in which language, with which plural rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from gettext import c2py

from translator.locales import plural_forms
from translator.model import Catalog

Headers = tuple[tuple[str, str], ...]

OURS = "Polyclinic, machine"
GENERATOR = "Polyclinic"
# Babel writes the wall clock into a .mo whose catalog lacks this header, and cannot read an empty one; a true date
# would differ at each run and meet itself in git merges. So it is always the same.
CREATED = "2026-01-01 00:00+0000"
UTF8 = {"Content-Type": "text/plain; charset=UTF-8"}
MOST_FORMS = 100
"""Plural forms; no language has more than six."""
RULE = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=([^;]+)(?:;\s*)?")


def new_headers(project: str, locale: str) -> Headers:
    """The headers of a new catalog; of a template where `locale` is ""."""
    headers = [
        ("Project-Id-Version", project),
        ("POT-Creation-Date", CREATED),
        ("PO-Revision-Date", CREATED if locale else "YEAR-MO-DA HO:MI+ZONE"),
        ("Last-Translator", OURS if locale else "FULL NAME <EMAIL@ADDRESS>"),
        ("Language-Team", "none"),
        ("Language", locale.replace("-", "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    if locale:
        headers.append(("Plural-Forms", plural_forms(locale)))
    return (*headers, ("X-Generator", GENERATOR))


def headers_of(catalog: Catalog, project: str) -> Headers:
    """The catalog's headers; of one that has none those of a new one: gettext refuses a header without a charset."""
    return catalog.headers or new_headers(project, catalog.locale)


def revised(catalog: Catalog, project: str, today: date) -> Headers:
    """The catalog's headers after the machine wrote into it. Where a person is named as the last translator, their
    name stays: it says that text without `fuzzy` was read."""
    return changed(headers_of(catalog, project), {"PO-Revision-Date": f"{today.isoformat()} 00:00+0000"})


def changed(headers: Iterable[tuple[str, str]], new: dict[str, str]) -> Headers:
    """The headers with new values, each where the old one stood, or at the end. Lines that stand below an old value are
    more than it, and stay."""
    was = dict(headers)
    values = {name: value + "".join(was.get(name, "").partition("\n")[1:]) for name, value in new.items()}
    return tuple({**was, **values}.items())


def with_charset(headers: Headers) -> Headers:
    """The headers with a charset where a template left its place empty."""
    return changed(headers, UTF8) if "charset=CHARSET" in dict(headers).get("Content-Type", "") else headers


def parsed(text: str) -> Headers:
    """The headers in the translation of the empty id; a line without a colon belongs to the header right
    before it."""
    found: dict[str, str] = {}
    for name, line, begins in _lines(text):
        if begins:
            found[name] = line.partition(":")[2].strip()
        elif name:
            found[name] += f"\n{line}"
    return tuple(found.items())


def rewritten(text: str, headers: Headers) -> str:
    """The text of a header with these headers in place of those that it says: of one that stays, and of what is no
    header, all lines do; of several with one name the last is meant."""
    was, new = dict(parsed(text)), dict(headers)
    lines = list(_lines(text))
    last = {name: number for number, (name, _, begins) in enumerate(lines) if begins}
    result: list[str] = []
    for number, (name, line, _) in enumerate(lines):
        if not name or was[name] == new.get(name) or (name in new and number < last[name]):
            result.append(line)
        elif name in new and number == last[name]:
            result.append(f"{name}: {new[name]}")
    whole = "\n".join(result)
    if added := joined((name, value) for name, value in headers if name not in was):
        whole += "\n" * (not whole.endswith("\n")) + added
    return whole if parsed(whole) == headers else joined(headers)


def _lines(text: str) -> Iterator[tuple[str, str, bool]]:
    """The lines, each with the name of the header that it belongs to, "" for none, and whether that begins with it."""
    name = ""
    for line in text.split("\n"):
        before, colon, _ = line.partition(":")
        name = before if colon else name if line else ""
        yield name, line, bool(colon and name)


def joined(headers: Iterable[tuple[str, str]]) -> str:
    """The text that says these headers."""
    return "".join(f"{name}: {value}\n" for name, value in headers)


@lru_cache(maxsize=256)  # a site's catalogs share a few
def is_rule(rule: str) -> bool:
    """Whether a Plural-Forms header is one that gettext could work with. It is never run as Python: c2py runs only
    what it has itself put together from C's operators, numbers and n."""
    match = RULE.fullmatch(rule.strip())
    if not match or len(match[1]) > len(str(MOST_FORMS)) or int(match[1]) > MOST_FORMS:
        return False
    try:
        form = c2py(match[2])
        return all(0 <= form(number) < int(match[1]) for number in range(101))
    except (ValueError, ArithmeticError, RecursionError):
        return False
