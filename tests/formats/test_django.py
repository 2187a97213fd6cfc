"""Django's templates as its own makemessages reads them (Django 5.1 was run on these)."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.errors import SourceError
from translator.formats.django import Found, extract

TAGS = ("Translators",)


def read(text: str, silent: str = "false") -> list[Found]:
    return list(extract(io.BytesIO(text.encode()), {}, TAGS, {"silent": silent}))


CASES: dict[str, tuple[str, list[Found]]] = {
    "translate": ('{% translate "Book" %}', [(1, "gettext", "Book", [])]),
    "trans, single quotes": ("\n{% trans 'Book' %}", [(2, "gettext", "Book", [])]),
    "as a variable": ('{% trans "Book" as title %}', [(1, "gettext", "Book", [])]),
    "filtered": ('{% trans "Book"|upper %}', [(1, "gettext", "Book", [])]),
    "in a context": ('{% translate "Book" context "verb" %}', [(1, "pgettext", ("verb", "Book"), [])]),
    "percent": ('{% trans "5% off" %}', [(1, "gettext", "5%% off", [])]),
    "an escape": (r'{% trans "say \"A\"" %}', [(1, "gettext", 'say "A"', [])]),
    "a variable has no text": ("{% trans title %}", []),
    "a block": ("{% blocktrans %}Hi {{ name }}, 5%{% endblocktrans %}", [(1, "gettext", "Hi %(name)s, 5%%", [])]),
    "a block's white space stays": (
        "{% blocktranslate %} a\n b{% endblocktranslate %}",
        [(1, "gettext", " a\n b", [])],
    ),
    "trimmed": ("{% blocktranslate trimmed %}\n  a\n  b\n{% endblocktranslate %}", [(1, "gettext", "a b", [])]),
    "a plural": (
        "{% blocktrans count n=x %}one{% plural %}{{ n }} of{% endblocktrans %}",
        [(1, "ngettext", ("one", "%(n)s of"), [])],
    ),
    "a plural in a context": (
        '{% blocktrans count n=x context "c" %}one{% plural %}many{% endblocktrans %}',
        [(1, "npgettext", ("c", "one", "many"), [])],
    ),
    "in a variable": ('{{ x|default:_("nobody") }}', [(1, "gettext", "nobody", [])]),
    "in another tag": ('{% include "a.html" with t=_("Title") %}', [(1, "gettext", "Title", [])]),
    "a comment": ('{# Translators: a verb #}\n{% trans "Book" %}', [(2, "gettext", "Book", ["Translators: a verb"])]),
    "a comment of lines": (
        '{% comment %}Translators: a\n verb{% endcomment %}{% trans "Book" %}',
        [(2, "gettext", "Book", ["Translators: a verb"])],
    ),
    "a comment about something else": ('{# Translators: x #} text {% trans "Book" %}', [(1, "gettext", "Book", [])]),
    "in a comment": ('{% comment %}{% trans "a" %}{% endcomment %}{# {% trans "b" %} #}', []),
    "verbatim": ('{% verbatim %}{% trans "a" %}{% endverbatim %}', []),
    "a named verbatim": ('{% verbatim x %}{% endverbatim %}{% trans "a" %}{% endverbatim x %}', []),
}
BROKEN = {
    "no end": ("\n{% blocktrans %}a", 2),
    "a plural without a count": ("{% blocktrans %}a{% plural %}b{% endblocktrans %}", 1),
    "a tag inside": ("{% blocktrans %}a\n{% if x %}b{% endif %}{% endblocktrans %}", 2),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_each_way_to_mark_a_text(text: str, expected: list[Found]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "line"), BROKEN.values(), ids=BROKEN)
def test_a_broken_template_is_an_error_with_its_line_or_silent(text: str, line: int) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    assert caught.value.line == line
    assert read('{% trans "a" %}' + text, silent="true") == [(1, "gettext", "a", [])]


PIECES = [
    "{% blocktrans %}",
    "{% endblocktrans %}",
    "{{ x",
    "}}",
    "{%",
    "%}",
    "{% plural %}",
    "{% comment %}",
    "{#",
    "'",
]


@law()
@given(st.lists(st.sampled_from([*PIECES, '{% trans "a" %}', "{% endcomment %}", "#}", "a", '"', "\n"])))
def test_any_text_is_read_or_refused(pieces: list[str]) -> None:
    read("".join(pieces), silent="true")
