"""Guarding in each form: what goes out, what comes back, and what an answer must not do to it."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.laws import grows_linearly, law
from translator.markup.forms import LostPartError
from translator.markup.guarding import guard, unguard
from translator.markup.masking import masked, without
from translator.model import Form, Term, TermKind

FORMS = list(Form)
NAMES = ("Botox", "Clostridium botulinum")
MASK = ("Ada Miller", "Zoë")
PIECES = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            [
                *NAMES, *MASK, "<b>", "</b>", "<i>", "</i>", '<a id="a1">', "</a>", "<br>", "<br/>", "<0>", "</0>",
                "&nbsp;", "&lt;", "&amp;", "&", "<", ">", "< 5 mg", "**", "*", "_", "~~", "[", "](/a)", "](", ")",
                "![", "{name}", "%s", "%d", "⟦0⟧", "⟦", " ", "\u00a0", "\u202f", ".", ",", "030 5550140",
                "info@clinic.example", "https://a.example/b", "`ls`", "word", "\n",
                "</span>", '<span id="0">', '<x id="1">', "</g>", '"', "<g id='0'>", '<br id="0">', "</b >", "<b\n>",
                "{n, plural, one {# pill} other {<b>#</b> pills}}", "{g, select, other {", "}}", "{", "}", "#",
                "⟦ 1 ⟧", "⟦1", "0⟧", "⟦99⟧", "&#8203;", "&#x2F;", "&#0;", "&amp;lt;", "&lt;b&gt;", "<!-- x -->",
                "<![CDATA[", "]]>",
                "\u200f", "\u202b", "\u202e", "\u2066", "\u2069", "مرحبا", "בוקר", "١٢٣", "\u00ad", "\u200b",
                "\r\n", "\u2028",
                "\x00", "\ud800", "e\u0301", "%(n)s", "%1$s", "${x}", "<a href='mailto:a@b.example'>",
                "tel:+49305550140",
            ]
        ),
    ),
    max_size=14,
).map("".join)  # fmt: skip


@law(400)
@given(PIECES, st.sampled_from(FORMS))
def test_what_is_guarded_comes_back(text: str, form: Form) -> None:
    guarded = guard(text, NAMES, form, mask=MASK)
    assert unguard(guarded.text, guarded) == text


@law(300)
@given(PIECES, st.sampled_from(FORMS))
def test_what_is_masked_is_not_sent(text: str, form: Form) -> None:
    sent = guard(f"{text}\n\nAda  Miller, ada@clinic.example, +49 30 5550140", (), form, mask=MASK).text.lower()
    assert not [word for word in ("miller", "ada@", "5550140") if word in sent.rsplit("\n\n", 1)[-1]]


@law(300)
@given(PIECES, st.sampled_from([Form.TOKENS, Form.HTML, Form.XML]), st.data())
def test_a_part_that_is_lost_or_doubled_is_noticed(text: str, form: Form, data: st.DataObject) -> None:
    guarded = guard(f"x {text} Botox", NAMES, form, mask=MASK)
    cut = guarded.text.rindex("⟦" if form is Form.TOKENS else "<span" if form is Form.HTML else "<x")
    tail = guarded.text[cut:]
    changed = data.draw(st.sampled_from([guarded.text[:cut], guarded.text + tail, guarded.text[:cut] + "Botox"]))
    with pytest.raises(LostPartError, match=r"lost|doubled|does not have|changed|moved|order"):
        unguard(changed, guarded)


MARK = {Form.TOKENS: re.compile("⟦[0-9]+⟧"), Form.HTML: re.compile("<[^<>]*>"), Form.XML: re.compile("<[^<>]*>")}


@law(400)
@given(PIECES, st.sampled_from(list(MARK)), st.data())
def test_no_mark_can_go_or_come_unnoticed(text: str, form: Form, data: st.DataObject) -> None:
    """Whichever one of them: taken out, doubled, or given a number that there is not."""
    guarded = guard(text, NAMES, form, mask=MASK)
    marks = list(MARK[form].finditer(guarded.text))
    assume(marks)
    mark = data.draw(st.sampled_from(marks))
    number = str(len(guarded.parts) + 3)
    put = data.draw(st.sampled_from(["", mark[0] * 2, re.sub("[0-9]+", number, mark[0])]))
    assume(put != mark[0])
    changed = guarded.text[: mark.start()] + put + guarded.text[mark.end() :]
    try:
        made = unguard(changed, guarded)
    except LostPartError:
        return
    pytest.fail(f"{changed!r} became {made!r}")


@law(200)
@given(PIECES, st.sampled_from([Form.HTML, Form.XML]), st.text(max_size=30))
def test_no_answer_whatever_writes_a_tag_into_a_text(text: str, form: Form, answer: str) -> None:
    guarded = guard(text, NAMES, form)
    assume("script" not in text)
    try:
        made = unguard(f"{guarded.text}{answer}<script>alert(1)</script>", guarded)
    except LostPartError:
        return
    pytest.fail(made)


TEXT = "See [our <b>red</b> page](/a) & **call** Ada Miller, 5 < 6 of {name}.<br>Now"
SHOWN = {
    Form.TOKENS: "See ⟦0⟧our ⟦1⟧red⟦2⟧ page⟦3⟧ & ⟦4⟧call⟦5⟧ ⟦6⟧, 5 < 6 of ⟦7⟧.⟦8⟧Now",
    Form.HTML: 'See <a id="0">our <b id="1">red</b> page</a> &amp; <b id="4">call</b> <span translate="no" id="6">⟦6⟧'
    '</span>, 5 &lt; 6 of <span translate="no" id="7">{name}</span>.<br id="8">Now',
    Form.XML: 'See <g id="0">our <g id="1">red</g> page</g> &amp; <g id="4">call</g> <x id="6"/>, 5 &lt; 6 of '
    '<x id="7">{name}</x>.<x id="8"/>Now',
    Form.NONE: "See [our <b>red</b> page](/a) & **call** ⟦6⟧, 5 < 6 of {name}.<br>Now",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_each_form(form: Form) -> None:
    guarded = guard(TEXT, (), form, mask=["Ada Miller"])
    assert guarded.text == SHOWN[form]
    assert unguard(guarded.text, guarded) == TEXT


ANSWERS = {
    "another order": (Form.HTML, "a <b>red</b> {x}", '{0} <b id="0">rote</b> a', "{x} <b>rote</b> a"),
    "entities undone": (Form.HTML, "5 < 6 & <b>a</b>", '5 < 6 & <b id="0">b</b>', "5 < 6 & <b>b</b>"),
    "entities of its own": (Form.HTML, "it is <b>a</b>", "c&#39;est <b id='0'>l&apos;a</b>", "c'est <b>l'a</b>"),
    "an entity of the text": (Form.HTML, "a&nbsp;b", 'a<span id="0" translate="no">&amp;nbsp;</span>c', "a&nbsp;c"),
    "an entity of the text undone": (Form.HTML, "a &lt; b", 'a <span id="0" translate="no">&lt;</span> c', "a &lt; c"),
    "and undone twice": (Form.HTML, "a&nbsp;b", 'a<span id="0" translate="no">\u00a0</span>c', "a&nbsp;c"),
    "spaces in the element": (Form.HTML, "of {x}.", 'von <span translate="no" id="0"> {x} </span>.', "von {x}."),
    "an empty element": (Form.XML, "of {x}", 'von <x id="0"></x>', "von {x}"),
    "closed at once": (Form.XML, "of {x}", 'von <x id="0" />', "von {x}"),
    "space inside a pair": (Form.HTML, "a <b>red</b>.", 'ein <b id="0"> rotes </b>.', "ein <b>rotes</b>."),
    "space moved in": (Form.HTML, "a <b>red</b> b", 'ein<b id="0"> rotes </b>b', "ein <b>rotes</b> b"),
    "glued": (Form.TOKENS, "take {x} daily", "nehmen⟦0⟧täglich", "nehmen {x} täglich"),
    "an ending": (Form.TOKENS, "of {x} now", "⟦0⟧s jetzt", "{x}s jetzt"),
    "an ending after an apostrophe": (Form.TOKENS, "of {x} now", "⟦0⟧'un", "{x}'un"),
    "a joined preposition": (Form.TOKENS, "with {x} now", "ب⟦0⟧ الآن", "ب{x} الآن"),
    "no spaces in Chinese": (Form.TOKENS, "take {x} now", "服用⟦0⟧现在", "服用{x}现在"),
    "a no-break space": (Form.TOKENS, "take {x}\u00a0mg", "⟦0⟧ mg", "{x}\u00a0mg"),
    "a narrow one before": (Form.TOKENS, "take 5\u202f{x} now", "5 ⟦0⟧", "5\u202f{x}"),
    "a space before a full stop": (Form.TOKENS, "take {x}.", "nimm ⟦0⟧ .", "nimm {x}."),
    "a space in brackets": (Form.TOKENS, "it ({x}) is", "es ( ⟦0⟧ ) ist", "es ({x}) ist"),
    "a French colon stays": (Form.TOKENS, "{x}: now", "⟦0⟧ : ici", "{x} : ici"),
    "between parts": (Form.TOKENS, "a {x}{y} b", "a ⟦0⟧ ⟦1⟧ b", "a {x}{y} b"),
    "a made-up entity-like text": (Form.HTML, "R&D", "F&amp;E", "F&E"),
}


@pytest.mark.parametrize(("form", "text", "answer", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_answers(form: Form, text: str, answer: str, expected: str) -> None:
    guarded = guard(text, (), form)
    answer = answer.replace("{0}", '<span translate="no" id="2">{x}</span>')
    assert unguard(answer, guarded) == expected


PAIRS = "a <b>red</b> and <i>{x}</i>"
REFUSED = {
    "lost": (Form.HTML, PAIRS, 'ein <b id="0">rotes</b> und', "lost <i>, {x}, </i>"),
    "left open": (Form.HTML, "<b>red</b> a", '<b id="0">rot a', "lost </b>"),
    "closed twice": (Form.HTML, "<b>red</b> a", '<b id="0">rot</b> a</b>', "does not have"),
    "crossing": (
        Form.HTML, "<b>red</b> <i>dog</i>", '<b id="0">rot <i id="2">Hund</b></i>', "out of order: <i>"
    ),
    "the wrong way round": (Form.TOKENS, "<b>red</b> a", "⟦1⟧rot⟦0⟧ a", "out of order: </b>"),
    "emptied": (Form.HTML, "<b>red</b> a", '<b id="0"></b> rot', "emptied <b>"),
    "emptied but for a space": (Form.TOKENS, "<b>red</b> a", "⟦0⟧ ⟦1⟧ rot", "emptied <b>"),
    "moved out": (Form.TOKENS, "<b>the {x}</b> a", "⟦0⟧das⟦2⟧ ⟦1⟧ a", "moved into or out of its markup: {x}"),
    "moved in": (Form.TOKENS, "<b>the</b> {x}", "⟦0⟧das ⟦2⟧⟦1⟧", "moved into or out of its markup: {x}"),
    "a number that is none": (Form.HTML, "<b>red</b>", '<b id="7">rot</b>', "does not have"),
    "a closing end's number": (Form.XML, "<b>red</b>", '<g id="1">rot</g>', "does not have"),
    "another tag": (Form.HTML, "<b>red</b>", '<b id="0">rot</b> <a href="https://x.example">x</a>', "does not have"),
    "words in a part": (Form.HTML, "of {x}", '<span translate="no" id="0">von {x}</span>', "changed {x}"),
    "a part translated": (Form.XML, "take Botox", '<x id="0">Botulinum</x>', "changed Botox"),
    "a part never closed": (Form.HTML, "of {x} a", '<span translate="no" id="0">{x} von', "changed {x}"),
    "placeholders by their order": (Form.TOKENS, "%s of %d", "⟦1⟧ von ⟦0⟧", "out of order: %d, %s"),
    "seen and lost": (Form.NONE, "of {x}", "von x", "lost {x}"),
    "seen and doubled": (Form.NONE, "of {x}", "{x} von {x}", "doubled {x}"),
    "seen and made up": (Form.NONE, "of {x}", "{x} von {y}", "does not have"),
    "hidden and lost": (Form.NONE, "of 030 5550140", "von", "lost a part that is masked"),
    "masked": (Form.TOKENS, "to info@clinic.example", "an", "lost a part that is masked"),
}  # fmt: skip


@pytest.mark.parametrize(("form", "text", "answer", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(form: Form, text: str, answer: str, reason: str) -> None:
    with pytest.raises(LostPartError) as raised:
        unguard(answer, guard(text, NAMES, form))
    assert reason in str(raised.value)


def use(source: str, target: str, case: bool = False) -> Term:
    return Term(source, target, "de", TermKind.USE, case=case)


TERMS = (use("migraine", "Migräne"), use("side effect", "Nebenwirkung"), use("US", "Ultraschall", case=True))
PUT = {
    "a word": ("a migraine now", "a ⟦0⟧ now", "a Migräne now"),
    "at the beginning": ("Migraine is", "⟦0⟧ is", "Migräne is"),
    "two words": ("a side  effect.", "a ⟦0⟧.", "a Nebenwirkung."),
    "inside a word": ("migraines", "migraines", "migraines"),
    "another case": ("US and us", "⟦0⟧ and us", "Ultraschall and us"),
    "in markup": ("<b>migraine</b>", "⟦0⟧⟦1⟧⟦2⟧", "<b>Migräne</b>"),
    "in an address": ("https://a.example/migraine", "⟦0⟧", "https://a.example/migraine"),
}


@pytest.mark.parametrize(("text", "sent", "back"), PUT.values(), ids=PUT)
def test_terms_come_back_translated(text: str, sent: str, back: str) -> None:
    guarded = guard(text, (), terms=TERMS)
    assert guarded.text == sent
    assert unguard(sent, guarded) == back


def test_an_engine_of_html_sees_a_term_in_its_own_language() -> None:
    guarded = guard("a migraine now", (), Form.HTML, terms=TERMS)
    assert guarded.text == 'a <span translate="no" id="0">Migräne</span> now'


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Ask Ada Miller.", ["Ada Miller"]), ("ask ADA\u00a0MILLER", ["ADA\u00a0MILLER"]),
        ("Ada\nMiller's", ["Ada\nMiller"]),
        ("Adam Miller", []), ("Zoe\u0308 and ZOË", ["Zoe\u0308", "ZOË"]), ("Miller", []),
        ("write to a.b@clinic.example or call +49 30 5550140", ["a.b@clinic.example", "+49 30 5550140"]),
        ("take 5 mg on 2026-11-29", []),
        ("Ada&nbsp;Miller, Ada&#160;Miller", ["Ada&nbsp;Miller", "Ada&#160;Miller"]),
        ("**Ada** Miller", ["Ada** Miller"]), ("<i>Ada <b>Miller</b></i>", ["Ada <b>Miller"]),
        ("Ada<br>Miller", ["Ada<br>Miller"]), ("Ada\u200bMiller", ["Ada\u200bMiller"]),
        ("Ada Mil\u00adler", ["Ada Mil\u00adler"]),
        ("Zo&euml; is here", ["Zo&euml;"]), ("Ada</b>m Miller", []),
        ("call +49&nbsp;30&nbsp;5550140 <b>030 5550140</b>", ["+49&nbsp;30&nbsp;5550140", "030 5550140"]),
        ("a.b&#64;clinic.example", ["a.b&#64;clinic.example"]),
    ],
)  # fmt: skip
def test_what_is_masked(text: str, hidden: list[str]) -> None:
    assert [text[start:end] for start, end in masked(text, MASK)] == hidden
    assert not any(word in without(text, MASK) for word in hidden)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("unit", ["<b>a ", "[a](/b) ", "**a** {x} & ", "<i>a</i>", "a@b.example 030 5550140 "])
def test_time_is_linear(form: Form, unit: str) -> None:
    def there_and_back(size: int) -> None:
        text = unit * size
        guarded = guard(text, NAMES, form, TERMS, MASK)
        assert unguard(guarded.text, guarded) == text

    assert grows_linearly(there_and_back, 60_000 // len(unit))
