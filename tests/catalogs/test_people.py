"""Whose name a name is."""

from __future__ import annotations

import pytest

from translator.catalogs.headers import OURS
from translator.catalogs.people import is_person, same_person, without_mail


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Muster", "Anna Muster <anna@example.org>"),
        ("anna  MUSTER", " Anna\tMuster"),
        ("Anna Muster <anna@example.org>", "A. M. <Anna@Example.org>"),
        ("anna@example.org", "Anna Muster <anna@example.org>"),
        ('"Anna Muster" <a@example.org>', "Anna Muster <b@example.org>"),
        ("GROSS", "groß"),
        ("<anna@example.org>", "anna@example.org"),
        ("Ａｎｎａ", "Anna"),
        ("Anna Muster, 2015-2019,2023", "Anna Muster"),
        ("Anna Muster <anna@example.org>, 2026", "A. M. <anna@example.org>"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "Anna Muster"),
        ("Anna <a@example.org>", "Berta <b@example.org>"),
        ("", ""),
        ("Anna <>", "Berta <>"),
        ("<>", "<>"),
        ("a@example.org", "b@example.org"),
    ],
)
def test_two_people_or_nobody(one: str, other: str) -> None:
    assert not same_person(one, other)


@pytest.mark.parametrize(
    "name",
    [
        "Anna",
        "李",
        "अ",
        "4711",
        "Anna Muster <anna@example.org>",
        "<anna@example.org>",
        "noreply@example.org",
        "Anna Talbot",
        "Anna Muster, 2026",
        "Bot, Lucas",
        "Nobody Knows <me@example.org>",
        "Lucas <1234+lucas@users.noreply.github.com>",
    ],
)
def test_a_person(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        " \t",
        "<>",
        "?",
        "# - <@>",
        OURS,
        OURS.upper(),
        "FULL NAME <EMAIL@ADDRESS>",
        "Automatically generated",
        "Anonymous <noreply@weblate.org>",
        "Weblate <noreply-mt-weblate@weblate.org>",
        "Transifex Bot <>",
        "Transifex Bot <>, 2026",
        "transifex-bot",
        "Bot <translations@example.org>",
        "Translation Robot",
        "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>",
        "bot@example.org",
        "Crowdin <support@crowdin.com>",
        "POEditor.com",
        "Google Translate",
        "none",
        "Unknown",
    ],
)
def test_nobody(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Anna Muster", "Anna Muster"),
        ('"Anna Muster" <anna@example.org>', "Anna Muster"),
        ("Anna (anna@example.org) Muster", "Anna Muster"),
        ("anna@example.org", ""),
        ("<anna@example.org>", ""),
        ("Anna\0\u202e\nMuster", "Anna Muster"),
        ("A <a@b> <c@d>", "A"),
        ("Anna Muster <anna@example.org>, 2025-2026", "Anna Muster"),
    ],
)
def test_a_name_for_everybody_has_no_mail_address(name: str, said: str) -> None:
    assert without_mail(name) == said
