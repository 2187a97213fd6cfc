"""What must stay comes through an engine: guarded on the way in, put back on the way out, missed when it is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws import grows_linearly, law
from translator.checks import PairCheck, addresses, links, phones, placeholders, tags
from translator.checks.pair import Pair
from translator.markup.forms import LostPartError
from translator.markup.guarding import Guarded, guard, unguard
from translator.markup.opaque import opaque
from translator.markup.parts import mentions
from translator.markup.placeholders import PATTERN
from translator.markup.placeholders import matches as signed

NAMES = ("Botox", "Clostridium botulinum", "C++", "بوتوكس", "a⟦b")
LAWS = law()
CHECKS: tuple[PairCheck, ...] = (placeholders, tags, links, addresses, phones)
PIECES = st.lists(
    st.one_of(
        st.text(max_size=10),
        st.sampled_from(
            [
                *NAMES, "⟦", "⟧", "⟦0⟧", "⟦ 1 ⟧", "⟦٣⟧", "⟦99999999999⟧", "0", " ", "https://a.example/Botox?x=⟦0⟧.",
                "info@clinic.example", "@", ".", "\\1", "\\g<0>", "Botoxed",
                "<b>", "</b>", "{name}", "%s", "%1", "`", "[a](", "/b)", "{n, plural, one {", "}}",
                "030 5550140", "\ud800",
            ]
        ),
    ),
    max_size=12,
).map("".join)  # fmt: skip


@LAWS
@given(PIECES, st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=5)), max_size=4))
@example("⟦0⟧ ⟦", ["Botox"])
@example("", [])
@example("a b", ["", " "])
def test_what_is_guarded_comes_back(text: str, names: list[str]) -> None:
    assert unguard(guard(text, names).text, guard(text, names)) == text


@LAWS
@given(PIECES)
def test_the_engine_sees_no_name_and_no_address(text: str) -> None:
    guarded = guard(text, NAMES)
    assert not re.search(r"(?<!\w)Botox(?!\w)|https?://", re.sub(r"⟦\d+⟧", "x", guarded.text))
    assert len(guarded.parts) == guarded.text.count("⟦") == guarded.text.count("⟧")


GUARDED = {
    "nothing": ("Some text.", "Some text.", ()),
    "a name": ("with Botox.", "with ⟦0⟧.", ("Botox",)),
    "a name twice": ("Botox and Botox", "⟦0⟧ and ⟦1⟧", ("Botox", "Botox")),
    "a name of two words": ("by Clostridium botulinum, a", "by ⟦0⟧, a", ("Clostridium botulinum",)),
    "a name inside a word": ("Botoxed", "Botoxed", ()),
    "a name with an ending": ("Botox's", "⟦0⟧'s", ("Botox",)),
    "a name in another case": ("botox", "botox", ()),
    "an address": ("at https://a.example/b?c=d.", "at ⟦0⟧.", ("https://a.example/b?c=d",)),
    "an address in brackets": ("(https://a.example)", "(⟦0⟧)", ("https://a.example",)),
    "a mail address": ("to info@clinic.example, now", "to ⟦0⟧, now", ("info@clinic.example",)),
    "a name in a mail address": ("to Botox@clinic.example", "to ⟦0⟧", ("Botox@clinic.example",)),
    "a name in an address": ("at https://Botox.example", "at ⟦0⟧", ("https://Botox.example",)),
    "placeholders": ("%s of {name}, 8 % of", "⟦0⟧ of ⟦1⟧, 8 % of", ("%s", "{name}")),
    "tags": ('<a id="a1">x</a> < 5', "⟦0⟧x⟦1⟧ < 5", ('<a id="a1">', "</a>")),
    "code": ("run `ls -l` now", "run ⟦0⟧ now", ("`ls -l`",)),
    "a link": ("see [a](/b).", "see ⟦0⟧a⟦1⟧.", ("[", "](/b)")),
    "a link with a title": ('[a](/b "c")', '[a](⟦0⟧ "c")', ("/b",)),
    "emphasis": ("**not** *now*", "⟦0⟧not⟦1⟧ ⟦2⟧now⟦3⟧", ("**", "**", "*", "*")),
    "an element without words": ('<i class="x"></i> x', "⟦0⟧⟦1⟧ x", ('<i class="x">', "</i>")),
    "a name in a tag": ('<a title="Botox">', "⟦0⟧", ('<a title="Botox">',)),
    "code in a tag": ("run <code>ls -l</code> now", "run ⟦0⟧ now", ("<code>ls -l</code>",)),
    "what says that it stays": (
        'by <i id="i1" translate="no">C. botulinum</i>',
        "by ⟦0⟧",
        ('<i id="i1" translate="no">C. botulinum</i>',),
    ),
    "shortcodes": ('see [map z="1"], [box]x[/box] [sic]', "see ⟦0⟧, ⟦1⟧x⟦2⟧ [sic]", ('[map z="1"]', "[box]", "[/box]")),
    "a caption": ("[caption]A knee[/caption] here", "⟦0⟧A knee⟦1⟧ here", ("[caption]", "[/caption]")),
    "a phone number": ("call 030 555 0140", "call ⟦0⟧", ("030 555 0140",)),
    "our own signs": ("a ⟦0⟧ b ⟧", "a ⟦0⟧ b ⟦1⟧", ("⟦0⟧", "⟧")),
}


@pytest.mark.parametrize(("text", "expected", "parts"), GUARDED.values(), ids=GUARDED)
def test_guards(text: str, expected: str, parts: tuple[str, ...]) -> None:
    assert guard(text, NAMES) == Guarded(expected, parts)


def test_the_longest_name_is_taken() -> None:
    assert guard("Botox Cosmetic", ("Botox", "Botox Cosmetic")).parts == ("Botox Cosmetic",)


TWO = Guarded("⟦0⟧ and ⟦1⟧", ("Botox", "Xeomin"))
ANSWERS = {
    "in place": ("⟦0⟧ und ⟦1⟧", "Botox und Xeomin"),
    "in another order": ("⟦1⟧ und ⟦0⟧", "Xeomin und Botox"),
    "with spaces inside": ("⟦ 0 ⟧ und ⟦1 ⟧", "Botox und Xeomin"),
    "in other digits": ("⟦٠⟧ و⟦١⟧", "Botox وXeomin"),
    "with an ending": ("⟦0⟧'un, ⟦1⟧", "Botox'un, Xeomin"),
}


@pytest.mark.parametrize(("answer", "text"), ANSWERS.values(), ids=ANSWERS)
def test_puts_parts_back(answer: str, text: str) -> None:
    assert unguard(answer, TWO) == text


def test_a_part_is_put_back_as_it_is() -> None:
    assert unguard("⟦0⟧", Guarded("⟦0⟧", ("\\1 \\g<0> ⟦0⟧",))) == "\\1 \\g<0> ⟦0⟧"


REFUSED = {
    "nothing": ("", "lost Botox, Xeomin"),
    "one lost": ("⟦0⟧ und", "lost Xeomin"),
    "a name written out": ("Botox und ⟦1⟧", "lost Botox"),
    "doubled": ("⟦0⟧ ⟦1⟧ ⟦0⟧", "doubled Botox"),
    "made up": ("⟦0⟧ ⟦1⟧ ⟦2⟧", "does not have"),
    "half a token": ("⟦0⟧ ⟦1⟧ ⟦", "does not have"),
    "broken": ("⟦0 ⟦1⟧", "lost Botox"),
    "a number beyond counting": ("⟦0⟧ ⟦1⟧ ⟦" + "9" * 5000 + "⟧", "does not have"),
    "a word in the token": ("⟦0⟧ ⟦1⟧ ⟦zero⟧", "does not have"),
}


@pytest.mark.parametrize(("answer", "reason"), REFUSED.values(), ids=REFUSED)
def test_an_answer_without_every_part_once_is_refused(answer: str, reason: str) -> None:
    with pytest.raises(LostPartError, match=reason):
        unguard(answer, TWO)


def test_an_invented_token_where_nothing_was_guarded() -> None:
    with pytest.raises(LostPartError):
        unguard("Text ⟦0⟧", guard("Text"))


@LAWS
@given(st.text(max_size=60), st.integers(0, 3))
def test_any_answer_holds_every_part_once_or_is_refused(answer: str, count: int) -> None:
    parts = tuple(f"<part {number}>" for number in range(count))
    try:
        text = unguard(answer, Guarded("", parts))
    except LostPartError:
        return
    assert all(text.count(part) == 1 for part in parts)


MENTIONS = {
    "alone": ("Botox", True),
    "in a sentence": ("We use Botox.", True),
    "with an ending": ("Botox's effect", True),
    "inside a word": ("Botoxed", False),
    "inside a word beside an address": ("Botoxed, see https://a.example", False),
    "inside a word beside our signs": ("Botoxed ⟦0⟧", False),
    "inside a word, and alone": ("Botoxed with Botox", True),
    "another case": ("botox", False),
    "not at all": ("We use it.", False),
}


@pytest.mark.parametrize(("text", "expected"), MENTIONS.values(), ids=MENTIONS)
def test_mentions(text: str, expected: bool) -> None:
    assert mentions(text, "Botox") is expected


OPAQUE = {
    "prose": ("Take 5 mg (2 pills) 3 times/day, e.g. at 10:30, < 8 % of 1 250 000.", []),
    "percent": ("100% sure, %80'i, 50 %d'accord, %1", []),
    "placeholders": ("{0} of %(n)d, %s, %{x}, {{y}}", ["{0}", "%(n)d", "%s", "%{x}", "{{y}}"]),
    "an ICU message": ("{n, plural, one {1 pill} other {# pills}}", ["{n, plural,"]),
    "tags": ('<a id="a1">1</a> <5 mg', ['<a id="a1">', "</a>"]),
    "code": ("`x 5` and so' 5", ["`x 5`"]),
    "links": ("[5 pills](/p/5) [^1]", ["/p/5", "[^1]"]),
    "addresses": ("a1@b.example, www.c.example/1.", ["a1@b.example", "www.c.example/1"]),
    "phones": ("call +49 30 555 0140 or 030 5550141", ["+49 30 555 0140", "030 5550141"]),
    "one over another": ('<a href="https://a.example/{x}">', ['<a href="https://a.example/{x}">']),
}


@pytest.mark.parametrize(("text", "parts"), OPAQUE.values(), ids=OPAQUE)
def test_what_is_no_prose(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in opaque(text)] == parts


@LAWS
@given(PIECES)
def test_spans_are_sorted_and_apart(text: str) -> None:
    ends = [end for span in opaque(text) for end in span]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in opaque(text))


@LAWS
@given(PIECES)
def test_a_text_has_the_markup_of_itself(text: str) -> None:
    pair = Pair(text, text, "en", "de")
    assert [problem for check in CHECKS for problem in check.check(pair)] == []


@LAWS
@given(PIECES, PIECES)
def test_any_two_texts_can_be_compared(source: str, target: str) -> None:
    for check in CHECKS:
        for problem in check.check(Pair(source, target, "en", "de")):
            assert all(0 <= start < end <= len(source) for start, end in problem.in_source)
            assert all(0 <= start < end <= len(target) for start, end in problem.in_target)


@LAWS
@given(PIECES)
def test_placeholders_are_looked_for_where_a_sign_stands(text: str) -> None:
    assert [one.span() for one in signed(text)] == [one.span() for one in PATTERN.finditer(text)]


HOSTILE = (
    "a", "a.", "http://", "⟦", "a@", "<", "<b ", "<b>", "</b>", "<a href=\"", "[", "[a](", "[](", "][", "(",
    "{", "{a}", "{{", "{n, plural, ", "{n, plural, one {a} ", "%(", "%s", "%a%", "$a", "[A ", "*", "**a ",
    "_a ", "~~a", "`", "`a ", "1", "1 ", "1-", "(1) ", "call 1234567 ", "a@b.example ", "a.com ", "٣", "\ud800",
    "& ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    def look(size: int) -> None:
        text = piece * size
        guarded = guard(text, NAMES)
        assert unguard(guarded.text, guarded) == text
        opaque(text)
        for check in CHECKS:
            list(check.check(Pair(text, f"{text} ", "en", "de")))

    assert grows_linearly(look, 60_000 // len(piece))
