"""The things of one kind: each has words in each language, and each word is read as what it stands for."""

from __future__ import annotations

import pytest

from translator.language.lexicon import data
from translator.language.siblings import named

ORDER = data("siblings")["order"]
THINGS = {
    f"{kind}:{thing}": forms
    for kind, things in data("siblings").items()
    if kind != "order"
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
            text = form.removeprefix("=").replace("*", "")
            things = [whole for whole in named(text, ORDER[at]).values() if thing in whole]
            if not things:
                unread.append((thing, form))
    assert unread == []
