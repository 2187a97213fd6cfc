"""XLIFF out and in again: nothing is lost, states are kept; what others write is read; what is hostile is refused."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.jobs import job, strings, units
from tests.exchange.test_segments import TEXT
from tests.laws import grows_linearly, law
from tests.test_markup import HOSTILE
from translator.errors import CatalogError, ProjectError
from translator.exchange import bilingual, kinds
from translator.exchange.units import Returned, Unit, base_of
from translator.exchange.xml import UNFIT
from translator.model import Message, State

KINDS = ("xliff12", "xliff21", "wpml", "xlsx")
HEAD = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
FILE = '<file original="knee" source-language="en" target-language="de" datatype="x"><body>'
HEAD_2 = '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file id="f">'


FINAL = (
    '<segment state="final"><source>A.</source><target>B.</target></segment><ignorable><source> </source></ignorable>'
)
EMPTY = '<x id="1"/>'


def one_2(inside: str) -> str:
    return f'{HEAD_2}<unit id="u">{inside}</unit></file></xliff>'


def one(inside: str, attributes: str = "") -> str:
    return f'{HEAD}{FILE}<trans-unit id="u"{attributes}>{inside}</trans-unit></body></file></xliff>'


def read(folder: Path, text: str) -> list[Returned]:
    path = folder / "a.xlf"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    return list(bilingual.read(path))


def unchanged(unit: Unit, back: Returned) -> None:
    assert back.base
    assert (back.base, 0) == base_of(unit.id)
    assert strings(back, unit.message) == unit.message.strings
    assert back.state in (unit.state, None)
    assert not back.broken
    assert back.source(unit.message.id) == unit.message.id


@pytest.mark.parametrize("kind", KINDS)
def test_what_goes_out_comes_back(kind: str, tmp_path: Path) -> None:
    found = units()
    path = tmp_path / f"a{kinds.KINDS[kind].suffix}"
    assert kinds.KINDS[kind].write(path, [job(found)]) == []
    back = list(kinds.read(path))
    assert len(back) == len(found)
    for unit, other in zip(found, back, strict=True):
        unchanged(unit, other)
        assert (other.article, other.locale) == ("blog/knee", "de")
        assert other.state is unit.state or kind == "xlsx"


@pytest.mark.parametrize("kind", KINDS)
@law(60)
@given(source=TEXT, target=TEXT, plural=st.none() | TEXT)
def test_any_text_comes_back(
    kind: str, source: str, target: str, plural: str | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    texts = (target,) if plural is None else (target, plural, target)
    unit = Unit(Message(source, texts, plural=plural), State.TRANSLATED)
    if unit.message.empty or not source.strip() or "xliff-newline" in f"{source}{target}":
        return
    path = tmp_path_factory.mktemp("a") / f"a{kinds.KINDS[kind].suffix}"
    if kinds.KINDS[kind].write(path, [job([unit])]):
        assert kind == "wpml"
        assert UNFIT.search("".join((source, target, plural or "")))
        return
    [back] = kinds.read(path)
    if kind != "xlsx" and target == source:
        return
    assert strings(back, unit.message) == texts


def test_several_articles_and_locales(tmp_path: Path) -> None:
    jobs = [job(units()), job(units(), article="head"), job(units(), "ar", direction="rtl")]
    for kind in ("xliff12", "wpml", "xlsx"):
        path = tmp_path / f"{kind}{kinds.KINDS[kind].suffix}"
        kinds.KINDS[kind].write(path, jobs)
        assert {(one.article, one.locale) for one in kinds.read(path)} == {
            ("blog/knee", "de"), ("head", "de"), ("blog/knee", "ar")
        }  # fmt: skip
    kinds.KINDS["xliff21"].write(tmp_path / "two.xlf", jobs[:2])
    assert len({one.article for one in kinds.read(tmp_path / "two.xlf")}) == 2
    for kind in ("xliff21", "po"):
        with pytest.raises(ProjectError):
            kinds.KINDS[kind].write(tmp_path / f"a{kinds.KINDS[kind].suffix}", jobs)


@pytest.mark.parametrize(
    ("state", "attributes", "expected"),
    [
        ("", "", None),
        ("", ' approved="yes"', State.TRANSLATED),
        ("new", "", State.UNTRANSLATED),
        ("needs-translation", "", State.NEEDS_REVIEW),
        ("needs-review-l10n", "", State.NEEDS_REVIEW),
        ("translated", "", State.TRANSLATED),
        ("translated", ' approved="yes"', State.TRANSLATED),
        ("signed-off", "", State.APPROVED),
        ("final", ' approved="no"', State.TRANSLATED),
        ("x-mine", "", None),
    ],
)
def test_states_of_1_2(state: str, attributes: str, expected: State | None, tmp_path: Path) -> None:
    said = f' state="{state}"' if state else ""
    [back] = read(tmp_path, one(f"<source>A</source><target{said}>B</target>", attributes))
    assert back.state is expected


@pytest.mark.parametrize(
    ("segments", "expected", "text"),
    [
        ('<segment><source>A</source><target>B</target></segment>', State.UNTRANSLATED, "B"),
        ('<segment state="translated"><source>A</source><target>B</target></segment>', State.TRANSLATED, "B"),
        ('<segment state="reviewed"><source>A</source><target>B</target></segment>', State.APPROVED, "B"),
        ('<segment state="initial" subState="polyclinic:machine"><source>A</source><target>B</target></segment>',
         State.MACHINE, "B"),
        (FINAL + '<segment state="translated"><source>C.</source><target>D.</target></segment>', State.TRANSLATED,
         "B. D."),
        (FINAL + '<segment state="initial"><source>C.</source></segment>', State.NEEDS_REVIEW, "B."),
        (FINAL + '<segment state="final"><source>C.</source><target/></segment>', State.APPROVED, "B."),
        ('<segment state="final"><source>A.</source></segment>', State.UNTRANSLATED, ""),
    ],
)  # fmt: skip
def test_states_of_2_1(segments: str, expected: State | None, text: str, tmp_path: Path) -> None:
    [back] = read(tmp_path, one_2(segments))
    assert back.state is expected
    assert strings(back, Message("A. C.")) == (text,)


def test_a_tool_may_put_the_sentences_in_another_order(tmp_path: Path) -> None:
    [back] = read(
        tmp_path,
        one_2(
            '<segment state="final"><source>A.</source><target order="3">B.</target></segment>'
            "<ignorable><source> </source></ignorable>"
            '<segment state="final"><source>C.</source><target order="1">D.</target></segment>'
        ),
    )
    assert (strings(back, Message("A. C.")), back.state) == (("D. B.",), State.APPROVED)
    assert back.source("A. C.") == "A. C."


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ('<mrk mtype="seg" mid="1">B.</mrk><mrk mtype="seg" mid="2">D.</mrk>', "B.  D."),
        ('<mrk mtype="seg" mid="1">B.</mrk> <mrk mtype="seg" mid="2">D.</mrk>', "B. D."),
        ('<mrk mtype="seg" mid="1">B.</mrk> <mrk mtype="seg" mid="2"/>', "B."),
        ('<mrk mtype="term">B</mrk>. D.', "B. D."),
    ],
)
def test_what_stands_between_two_sentences(target: str, text: str, tmp_path: Path) -> None:
    marks = '<seg-source><mrk mtype="seg" mid="1">A.</mrk>  <mrk mtype="seg" mid="2">C.</mrk></seg-source>'
    [back] = read(tmp_path, one(f'<source>A.  C.</source>{marks}<target state="translated">{target}</target>'))
    assert strings(back, Message("A.  C.")) == (text,)
    assert back.state is (State.NEEDS_REVIEW if text == "B." else State.TRANSLATED)


@pytest.mark.parametrize(
    ("source", "inside", "text"),
    [
        ("<b>A</b>", '<g id="1">B</g>', "<b>B</b>"),
        ("<b>A</b>", '<bpt id="1">anything</bpt>B<ept id="1"/>', "<b>B</b>"),
        ("<b>A</b>", '<bx id="1"/>B<ex id="1"/>', "<b>B</b>"),
        ("{a} A", 'B <x id="1"/>', "B {a}"),
        ("{a} A", 'B <ph id="1">{a}</ph>', "B {a}"),
        ("<b>A</b>", "&lt;b&gt;B&lt;/b&gt;", "<b>B</b>"),
        ("<b>A</b>", '<it id="1" pos="open"/>B<it id="1" pos="close"/>', "<b>B</b>"),
        ("A", "<![CDATA[<b>B</b>]]>", "<b>B</b>"),
        ("A\nB", 'C<![CDATA[<br class="xliff-newline" />]]>D', "C\nD"),
        ("A\x01", 'B<ph id="u0001" ctype="x-control">U+0001</ph>', "B\x01"),
        ("A", "<!-- c -->B<?p i?>", "B"),
    ],
)
def test_codes_of_1_2(source: str, inside: str, text: str, tmp_path: Path) -> None:
    [back] = read(tmp_path, one(f"<source/><target>{inside}</target>"))
    assert strings(back, Message(source)) == (text,)


@pytest.mark.parametrize(
    ("source", "inside", "text"),
    [
        ("<b>A</b>", '<pc id="1">B</pc>', "<b>B</b>"),
        ("<b>A</b>", '<sc id="1"/>B<ec startRef="1"/>', "<b>B</b>"),
        ("{a} A", 'B <ph id="1" dataRef="d9"/>', "B {a}"),
        ("A", 'B<cp hex="0001"/>', "B\x01"),
        ("A", 'B<mrk id="m1" type="term">C</mrk>', "BC"),
    ],
)
def test_codes_of_2_1(source: str, inside: str, text: str, tmp_path: Path) -> None:
    [back] = read(tmp_path, one_2(f"<segment><source/><target>{inside}</target></segment>"))
    assert strings(back, Message(source)) == (text,)


@pytest.mark.parametrize(
    "inside",
    ["<script>x</script>", '<x:script xmlns:x="urn:x">x</x:script>', "<source>x</source>", "<target>x</target>"],
)
def test_an_element_that_no_text_can_have(inside: str, tmp_path: Path) -> None:
    [back] = read(tmp_path, one(f"<source>A</source><target>{inside}</target>"))
    assert "which no text can have" in back.broken


def test_what_is_copied_is_not_translated(tmp_path: Path) -> None:
    [back] = read(tmp_path, one('<source>A</source><target state="needs-translation">A</target>'))
    assert (back.state, strings(back, Message("A"))) == (State.UNTRANSLATED, ("",))
    [back] = read(tmp_path, one('<source>A</source><target state="translated">A</target>'))
    assert (back.state, strings(back, Message("A"))) == (State.TRANSLATED, ("A",))


def test_what_is_not_to_be_translated_is_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, one("<source>A</source>", ' translate="no"')) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not well-formed"),
        ("<a/>", "begins with <a>"),
        ('<xliff version="3.0" xmlns="urn:x"/>', "namespace"),
        (f'<!DOCTYPE xliff [<!ENTITY a "b">]>{one("<source>&a;</source>")}', "DOCTYPE"),
        (f'<!DOCTYPE xliff SYSTEM "file:///etc/passwd">{one("<source>A</source>")}', "DOCTYPE"),
        (one("<source>&nbsp;</source>"), "not well-formed"),
        (one("<source>A\0</source>"), "not well-formed"),
        (one("<source>&#0;</source>"), "not well-formed"),
        (one("<source>\ud800</source>"), "not well-formed"),
        (one("<source>&#xD800;</source>"), "not well-formed"),
        (one("<source>" + "<g id='1'>" * 2000), "nested more than"),
        (one(f"<source>{'A' * (33 * 1024 * 1024)}</source>"), "a unit of more than 32 MB"),
        (one("<source>" + EMPTY * 340_000 + "</source>"), "a unit of more than 32 MB"),
    ],
)
def test_hostile_files_are_refused_with_their_line(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(CatalogError) as raised:
        read(tmp_path, text)
    assert said in raised.value.text
    assert raised.value.line


def test_a_large_file_is_read_as_a_stream(tmp_path: Path) -> None:
    path = tmp_path / "large.xlf"
    with path.open("w") as file:
        file.write(HEAD + FILE)
        for number in range(4500):
            file.write(f'<trans-unit id="{number}"><source>{"Take 5 mg. " * 300}</source></trans-unit>\n')
        file.write("</body></file></xliff>")
    tracemalloc.start()
    try:
        assert sum(1 for _ in bilingual.read(path)) == 4500
        assert tracemalloc.get_traced_memory()[1] < path.stat().st_size / 2
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", ["xliff12", "xliff21"])
@pytest.mark.parametrize("piece", [*HOSTILE, "A. ", "<b>A</b>. ", "\x01", "{a}. B ", "**a. b** "])
def test_hostile_texts_take_linear_time(piece: str, kind: str, tmp_path: Path) -> None:
    def there_and_back(size: int) -> None:
        text = piece * size
        unit = Unit(Message(text, (f"{text} {text}",)), State.MACHINE)
        path = tmp_path / "a.xlf"
        kinds.KINDS[kind].write(path, [job([unit])])
        [back] = kinds.read(path)
        assert strings(back, unit.message) == unit.message.strings

    assert grows_linearly(there_and_back, 10_000 // len(piece))
