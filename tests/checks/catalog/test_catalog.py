"""The checks that look at a whole catalog; gettext's own msgfmt is the oracle for what breaks a file."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.programs import require
from translator.catalogs.headers import new_headers
from translator.catalogs.po import read, render
from translator.checks import CatalogCheck
from translator.checks.catalog import (
    duplicate,
    flags,
    header,
    inconsistent,
    old_source,
    plural_forms,
    same_translation,
)
from translator.locales import plural_forms as rule
from translator.model import Catalog, Message, Severity

HEADERS = new_headers("clinic", "de")


def catalog(*messages: Message, headers: tuple[tuple[str, str], ...] = HEADERS, locale: str = "de") -> Catalog:
    return Catalog(locale, headers, messages)


def said(check: CatalogCheck, given: Catalog) -> list[tuple[int | None, str]]:
    found = []
    for index, problem in check.check(given):
        assert problem.check == check.ID
        assert problem.severity <= check.SEVERITY
        found.append((index, f"{problem.severity.word}: {problem.text}"))
    return found


def with_header(name: str, value: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, value if key == name else old) for key, old in HEADERS if value or key != name)


FINE = catalog(
    Message("Rest.", ("Ruhen Sie.",)),
    Message("Rest.", ("Ruhen Sie.",), context="button"),
    Message("rest. ", ("Ruhen  Sie.",)),
    Message("Open", ("Offen",), context="hours"),
    Message("Shut", ("",), context="hours"),
    Message(
        "%d day", ("%d Tag", "%d Tage"), plural="%d days", flags=("python-format", "range: 0..9", "fuzzy", "no-wrap")
    ),
    Message("Rest", ("Alt",), obsolete=True),
)


@pytest.mark.parametrize(
    "check",
    [duplicate, flags, header, inconsistent, old_source, plural_forms, same_translation],
    ids=lambda check: check.ID,
)
def test_says_nothing(check: CatalogCheck) -> None:
    assert said(check, FINE) == []
    assert said(check, catalog()) == []


def test_one_source_with_several_translations() -> None:
    given = catalog(Message("Open", ("Offen",)), Message("open", ("Öffnen",), context="button"))
    assert said(inconsistent, given) == [(1, "warning: “Offen” elsewhere, “Öffnen” here")]


SAME = {
    "other words": ("Rest well today.", "Sleep a lot today.", "warning"),
    "another number": ("Take 2 a day.", "Take 3 a day.", "error"),
    "a negation": ("You may shower now.", "You may not shower now.", "error"),
    "a short one": ("You can shower now.", "You can't shower now.", "error"),
}


@pytest.mark.parametrize(("one", "two", "severity"), SAME.values(), ids=SAME)
def test_several_sources_with_one_translation(one: str, two: str, severity: str) -> None:
    given = catalog(Message(one, ("Das ist der Text.",)), Message(two, ("Das ist  der Text.",)))
    assert said(same_translation, given) == [(1, f"{severity}: also the translation of “{one}”")]


def test_a_short_translation_may_be_shared() -> None:
    given = catalog(Message("Take 2", ("So geht's",)), Message("Take 3", ("So geht's",)))
    assert said(same_translation, given) == []


def test_a_live_and_an_obsolete_one() -> None:
    """msgfmt refuses that too."""
    given = catalog(Message("Rest.", ("A",)), Message("Rest.", ("B",), obsolete=True, line=9), Message("x", ("y",)))
    assert said(duplicate, given) == [(0, "warning: the same message as the obsolete one in line 9")]


def test_duplicates() -> None:
    given = catalog(Message("Rest.", ("A",), line=3), Message("Rest.", ("B",), line=7))
    assert said(duplicate, given) == [(1, "error: the same message as in line 3")]


def test_flags() -> None:
    given = catalog(Message("Rest.", ("A",), flags=("fuzy",)), Message("Drink.", ("B",), flags=("c-fromat", "x")))
    assert [index for index, _ in said(flags, given)] == [0, 1]


HEADER = {
    "another charset": (
        with_header("Content-Type", "text/plain; charset=ISO-8859-1"),
        "the charset is ISO-8859-1, not UTF-8",
    ),
    "no charset": (with_header("Content-Type", ""), "no charset: Content-Type: text/plain; charset=UTF-8"),
    "no language": (with_header("Language", ""), "no Language: write de"),
    "another language": (with_header("Language", "fr"), "the Language is fr, the file is for de"),
    "none at all": ((), "the file has no header"),
}


@pytest.mark.parametrize(("headers", "text"), HEADER.values(), ids=HEADER)
def test_header(headers: tuple[tuple[str, str], ...], text: str) -> None:
    assert said(header, catalog(headers=headers)) == [(None, f"warning: {text}")]


DAYS = Message("%d day", ("%d Tag", "%d Tage"), plural="%d days")
PLURAL = {
    "no rule": (with_header("Plural-Forms", ""), DAYS, [None]),
    "no C": (with_header("Plural-Forms", "nplurals=2; plural=n!!=1;"), DAYS, [None]),
    "a form too high": (with_header("Plural-Forms", "nplurals=2; plural=n;"), DAYS, [None]),
    "another language's": (with_header("Plural-Forms", "nplurals=2; plural=(n > 1);"), DAYS, [None]),
    "a form too few": (HEADERS, Message("%d day", ("%d Tag",), plural="%d days"), [0]),
    "a form too many": (HEADERS, Message("%d day", ("a", "b", "c"), plural="%d days"), [0]),
    "a form left out": (HEADERS, Message("%d day", ("a", ""), plural="%d days"), [0]),
}


@pytest.mark.parametrize(("headers", "message", "expected"), PLURAL.values(), ids=PLURAL)
def test_plural_forms(headers: tuple[tuple[str, str], ...], message: Message, expected: list[int | None]) -> None:
    assert [index for index, _ in said(plural_forms, catalog(message, headers=headers))] == expected


@pytest.mark.parametrize("locale", ["ar", "de", "es", "fr", "ru", "tr", "ja", "pl"])
def test_the_rule_that_we_write_ourselves_is_right(locale: str) -> None:
    forms = int(rule(locale)[9])
    message = Message("%d day", ("x",) * forms, plural="%d days")
    given = Catalog(locale, new_headers("clinic", locale), (message,))
    assert said(plural_forms, given) == []


def test_rules_that_part_the_numbers_alike_are_the_same() -> None:
    for same in ("nplurals=2; plural=n != 1;", "nplurals=2; plural=(n == 1) ? 0 : 1", "nplurals=2; plural=(n==1);"):
        assert said(plural_forms, catalog(DAYS, headers=with_header("Plural-Forms", same))) == []


BREAKS = {
    "no C": catalog(DAYS, headers=with_header("Plural-Forms", "nplurals=2; plural=n!!=1;")),
    "a form too high": catalog(DAYS, headers=with_header("Plural-Forms", "nplurals=2; plural=n;")),
    "a form too few": catalog(Message("%d day", ("%d Tag",), plural="%d days")),
    "duplicates": catalog(Message("Rest.", ("A",)), Message("Rest.", ("B",))),
}


@pytest.mark.parametrize("given", [*BREAKS.values(), FINE], ids=[*BREAKS, "fine"])
def test_an_error_is_what_msgfmt_refuses(given: Catalog, tmp_path: Path) -> None:
    require("msgfmt")
    file = tmp_path / "a.po"
    file.write_bytes(render(given))
    refused = subprocess.run(
        ["msgfmt", "--check", "-o", str(tmp_path / "a.mo"), str(file)], check=False, capture_output=True
    ).returncode
    problems = [problem for check in (duplicate, plural_forms) for _, problem in check.check(given)]
    assert bool(refused) == any(problem.severity is Severity.ERROR for problem in problems)


OLD = "Call us within 24 hours."


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (Message("Call us within 48 hours.", ("Alt",), previous_id=OLD), "24 hours → 48 hours"),
        (Message("It is for children.", ("Alt",), previous_id="It is for adults."), "adults → children"),
        (Message("%d tablet", ("a", "b"), plural="%d capsules", previous_id="%d tablet", previous_plural="%d tablets"),
         "tablets → capsules"),
        (Message("Call us within 48 hours.", ("Alt",), previous_id=OLD, flags=("fuzzy",)), ""),
        (Message("Call us within 48 hours.", ("",), previous_id=OLD), ""),
        (Message("Call us within 48 hours.", ("Alt",), previous_id=OLD, obsolete=True), ""),
        (Message("Please call us within 24 hours.", ("Alt",), previous_id=OLD), ""),
        (Message(OLD, ("Neu",)), ""),
    ],
)  # fmt: skip
def test_the_source_was_corrected_and_only_the_flag_is_gone(message: Message, told: str) -> None:
    found = said(old_source, catalog(message))
    assert bool(found) is bool(told)
    assert not told or told in found[0][1]


def test_flags_cleared_in_bulk_let_nothing_out_that_was_corrected(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_bytes(
        render(catalog(Message("It is for men.", ("Alt",), flags=("fuzzy",), previous_id="It is for women.")))
    )
    require("msgattrib")
    done = subprocess.run(["msgattrib", "--clear-fuzzy", str(path)], capture_output=True, check=True)
    path.write_bytes(done.stdout)
    assert [text for _, text in said(old_source, read(path, "de"))] == [
        "error: the source was corrected: women → men; `#|` says that the translation was not"
    ]
