"""Elements that hold words and nothing else are read at once: what is found is what their tokens say one by one."""

from __future__ import annotations

import importlib
import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.html.hostile import DOCUMENT
from tests.laws import law
from translator.formats.html.frames import Frame
from translator.formats.html.plan import Plan

scan = importlib.import_module("translator.formats.html.scan")
WORDS = (
    "<p>Take 5 mg</p>", "<p>here\n we</p>", "<li>One </li>", "<h2>A > B</h2>", "<b>now</b>", "<i class=x>a</i>",
    "<p>x [y] z</p>", "<p>{{ x }}</p>", "<p>A &amp; B</p>", "<P>Old</P>", "<b>5</I>", "<blockquote>", "</>", "</>",
    "<!-- translator: note: Ada -->", "<p its-loc-note=x>", "<div its-loc-note=y>", "<code>a</code>", "<u>\r</u>",
    "<pre translate=yes>", "<div translate=no>", "<!-- translator: keep together --><div>",
)  # fmt: skip
PIECES = st.sampled_from(WORDS) | st.sampled_from(DOCUMENT)
NEVER = re.compile(r"(?!)")


def by_tokens(source: str) -> Plan:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "PROSE", NEVER)
        patch.setattr(scan, "PLAIN", NEVER)
        found: Plan = scan.scan(PurePosixPath("a.html"), source)
        return found


@law(1_000)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_holds_only_words_is_found_as_by_its_tokens(source: str) -> None:
    try:
        expected = by_tokens(source)
    except scan.SourceError as error:
        with pytest.raises(scan.SourceError, match=re.escape(str(error))):
            scan.scan(PurePosixPath("a.html"), source)
    else:
        assert scan.scan(PurePosixPath("a.html"), source) == expected


def test_most_of_a_page_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<html><body><h1>Knee</h1><p>Take <b>5 mg</b> now.</p><ul><li>One</li><li>two</li></ul><p>Call us.</p>"
    opened: list[str] = []
    push = scan.Open.push

    def counted(self: object, frame: Frame) -> None:
        opened.append(frame.name)
        push(self, frame)

    monkeypatch.setattr(scan.Open, "push", counted)
    scan.scan(PurePosixPath("a.html"), page)
    assert opened == ["p", "ul"]
