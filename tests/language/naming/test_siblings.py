"""The things of one kind: each has words in each language, and each word is read as what it stands for."""

from __future__ import annotations

import pytest

from translator.language.naming.siblings import named
from translator.language.tables import data

ORDER = data("siblings")["order"]
THINGS = {
    f"{kind}:{thing}": forms
    for kind, things in data("siblings").items()
    if isinstance(things, dict)
    for thing, forms in things.items()
}


def test_each_thing_has_words_in_each_language() -> None:
    lacking = [thing for thing, forms in THINGS.items() if len(forms) != len(ORDER) or not all(map(str.strip, forms))]
    assert lacking == []


@pytest.mark.parametrize("at", range(len(ORDER)), ids=ORDER)
def test_every_form_is_read(at: int) -> None:
    """No form is hidden by a longer one for good, misspelt in its stars, or of another thing."""
    unread = []
    for thing, forms in THINGS.items():
        for form in forms[at].split(", "):
            text = form.removeprefix("~").removeprefix("=").replace("*", "")
            things = [whole for whole in named(text, ORDER[at]).values() if {thing, f"{thing}~"} & whole]
            if not things:
                unread.append((thing, form))
    assert unread == []


SAYINGS = [(locale, saying) for locale, listed in zip(ORDER, data("siblings")["sayings"], strict=True)
           for saying in listed.split(", ")]  # fmt: skip


@pytest.mark.parametrize(("locale", "saying"), SAYINGS)
def test_sayings_name_nothing_but_things_of_kinds_apart(locale: str, saying: str) -> None:
    found = {thing for things in named(saying.replace("*", ""), locale).values() for thing in things}
    assert {thing.split(":")[0] for thing in found} <= {*data("siblings")["apart"]}


def test_kinds_apart_are_there() -> None:
    assert {*data("siblings")["apart"]} <= {*data("siblings")}


def test_kinds_that_are_mixed_up_are_there() -> None:
    assert {kind for family in data("siblings")["mixed"] for kind in family} <= {*data("siblings")}
