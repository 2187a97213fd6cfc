"""XLIFF of both versions, as other tools write it; and what is refused, before it costs anything."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.laws import law
from translator.errors import CatalogError
from translator.exchange import xliff, xml
from translator.model import Catalog, Message

HERE = Path(__file__).parent
V12 = 'xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"'
FILE = '<file original="a" source-language="en" target-language="de" datatype="plaintext"><body>'
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1
)


def units(*bodies: str) -> str:
    return f"<xliff {V12}>{FILE}{''.join(bodies)}</body></file></xliff>"


def read(tmp_path: Path, text: str | bytes) -> tuple[Catalog, ...]:
    path = tmp_path / "a.xlf"
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return xliff.read(path)


def source_of(tmp_path: Path, inside: str) -> str:
    """The text of a source that holds this XML."""
    return (
        read(tmp_path, units(f'<trans-unit id="1"><source>{inside}</source><target>x</target></trans-unit>'))[0]
        .messages[0]
        .id
    )


def test_version_1_2() -> None:
    first, german, french, empty = xliff.read(HERE / "units-1.2.xlf")
    assert first == Catalog(
        "pt-BR",
        (("X-Source-Language", "en-US"),),
        (
            Message(
                "Take 50 mg twice a day.",
                ("Tome 50 mg duas vezes por dia.",),
                context="1",
                comments=("A dose.", "Two lines.", "Read."),
                line=9,
            ),
            Message("Open", ("Abrir",), context="menu.open", flags=("fuzzy",), line=24),
            Message("Open", ("Aberto",), context="menu.open#2", line=28),
            Message(
                'Do <g id="1">not</g> stop<x id="2"/> the tablets.',
                ('<g id="1">Não</g> pare<x id="2"/> os <mark id="9">comprimidos</mark>.',),
                context="5",
                flags=("fuzzy",),
                line=37,
            ),
            Message(
                '<bpt id="1"/>Call<ept id="1"/> us<it id="2"/> <bx id="3"/>now<ex id="3"/>.<g id="4"></g>',
                context="6",
                line=42,
            ),
            Message(
                'See <ph id="1"><sub>the <g id="2">left</g> arm</sub></ph> and <ph id="3"/>  &\n more.',
                context="7",
                line=46,
            ),
            Message("In a picture", ("Numa imagem",), context="9", line=52),
        ),
    )
    assert german.locale == "de"
    assert [(m.context, m.id, m.strings) for m in german.messages] == [("1", "Yes", ("",)), ("1#2", "Yes", ("Ja",))]
    assert french.locale == "fr"
    assert [m.strings for m in french.messages] == [("Non",)]
    assert (empty.locale, empty.messages) == ("tr", ())


def test_version_2_0() -> None:
    assert xliff.read(HERE / "units-2.0.xlf") == (
        Catalog(
            "sr-Latn-RS",
            (("X-Source-Language", "en"),),
            (
                Message("Put in", ("Unutra",), context="in", line=8),
                Message(
                    'Take <pc id="1">50 mg</pc>.',
                    ('Uzmite <pc id="1">50 mg</pc>.',),
                    context="u1/s1",
                    flags=("fuzzy",),
                    comments=("Before meals.",),
                    line=19,
                ),
                Message(
                    'Wait<ph id="2"/> <sc id="3"/>two<ec id="3"/> hours.\a',
                    ('Čekajte<ph id="2"/> <sc id="3"/>dva<ec id="3"/> sata.<cp hex="zz"/>',),
                    context="u1/2",
                    comments=("Before meals.",),
                    line=24,
                ),
                Message('<pc id="1"></pc>Go', context="u2", line=29),
            ),
        ),
    )


@pytest.mark.parametrize(
    "root",
    [
        'version="1.0"',
        'xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"',
        'xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"',
        'xmlns:x="urn:example:x" xmlns="urn:oasis:names:tc:xliff:document:1.2"',
    ],
)
def test_older_versions_are_read_the_same(tmp_path: Path, root: str) -> None:
    body = '<trans-unit id="1"><source>Yes</source><target>Ja</target></trans-unit>'
    (found,) = read(tmp_path, f"<xliff {root}>{FILE}{body}</body></file></xliff>")
    assert found.messages == (Message("Yes", ("Ja",), context="1", line=1),)


@pytest.mark.parametrize("version", ["2.0", "2.1", "2.2"])
def test_newer_versions_are_read_the_same(tmp_path: Path, version: str) -> None:
    space = "2.2" if version == "2.2" else "2.0"
    (found,) = read(
        tmp_path,
        f'<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:{space}" version="{version}" srcLang="en" trgLang="de">'
        '<x:file id="f"><x:unit id="1"><x:segment><x:source>Yes</x:source><x:target>Ja</x:target></x:segment></x:unit>'
        "</x:file></x:xliff>",
    )
    assert (found.locale, found.messages) == ("de", (Message("Yes", ("Ja",), context="1", line=1),))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "koi8-r"])
def test_encoding_is_what_the_xml_says(tmp_path: Path, encoding: str) -> None:
    text = "это" if encoding == "koi8-r" else "Größe"
    declared = encoding.removesuffix("-sig")
    body = units(f'<trans-unit id="1"><source>{text}</source></trans-unit>')
    (found,) = read(tmp_path, f'<?xml version="1.0" encoding="{declared}"?>{body}'.encode(encoding))
    assert found.messages[0].id == text


@pytest.mark.parametrize(
    ("state", "approved", "fuzzy"),
    [
        ("", "", False),
        ("translated", "", False),
        ("signed-off", "yes", False),
        ("final", "", False),
        ("x-ours", "", False),
        ("new", "", True),
        ("needs-adaptation", "", True),
        ("needs-l10n", "", True),
        ("needs-review-l10n", "yes", True),
        ("translated", "no", True),
    ],
)
def test_state(tmp_path: Path, state: str, approved: str, fuzzy: bool) -> None:
    unit = f'<trans-unit id="1"{approved and f" approved={approved!r}"}>'
    target = f"<target{state and f' state={state!r}'}>y</target>"
    (found,) = read(tmp_path, units(f"{unit}<source>x</source>{target}</trans-unit>"))
    assert found.messages[0].fuzzy is fuzzy


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('<x id="&lt;&quot;&amp;"/>', '<x id="&lt;&quot;&amp;"/>'),
        ("<x/>", "<x/>"),
        ('<ph id="1"><mrk mtype="x">code</mrk></ph>', '<ph id="1"/>'),
        ('<g id="1"><x id="2"/></g>', '<g id="1"><x id="2"/></g>'),
        ('<g id="1"><mrk mtype="x"/></g>', '<g id="1"></g>'),
        ('<bpt id="1">a<sub>b<it id="2">c</it></sub>d</bpt>e', '<bpt id="1"><sub>b<it id="2"/></sub></bpt>e'),
        ("<![CDATA[<b>x</b>]]>", "<b>x</b>"),
        ("a<!-- no text -->b<?no text?>c", "abc"),
        ('<cp hex="D800"/>', "\ud800"),
        ('<cp hex="FFFFFFFFFFFFFFFFFFFF"/>', '<cp hex="FFFFFFFFFFFFFFFFFFFF"/>'),
        ('<cp hex="-1"/>', '<cp hex="-1"/>'),
        ("<cp>x</cp>y", '<cp hex=""/>xy'),
        ("  a\n\tb  ", "  a\n\tb  "),
    ],
)
def test_inline(tmp_path: Path, inside: str, text: str) -> None:
    assert source_of(tmp_path, inside) == text


@law(100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXT, TEXT), max_size=5))
def test_what_is_written_is_read(tmp_path: Path, pairs: list[tuple[str, str]]) -> None:
    (found,) = read(
        tmp_path,
        units(
            *(
                f'<trans-unit id="x"><source>{escape(source)}</source><target>{escape(target)}</target></trans-unit>'
                for source, target in pairs
            )
        ),
    )
    assert [(message.id, *message.strings) for message in found.messages] == pairs


DEEP = "<group>" * 500
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (f"<?xml version='1.0'?>\n{LAUGHS}\n{units()}", 2, "DOCTYPE"),
        (f"<!DOCTYPE xliff PUBLIC '-//XLIFF//DTD XLIFF//EN' 'file:///etc/passwd'>{units()}", 1, "DOCTYPE"),
        (units("\n<trans-unit><source>&hurt;</source></trans-unit>"), 2, "undefined entity"),
        (units("\n\n<trans-unit>"), 3, "mismatched tag"),
        ("", 1, "no element found"),
        ("\n\nid,text\n", 3, "not well-formed"),
        (f"<xliff {V12}>", 1, "no element found"),
        (units("\n<x:source/>"), 2, "unbound prefix"),
        ("<html/>", 1, "begins with <html>"),
        ("<xliff/>", 1, "XLIFF of no version"),
        ('<xliff version="2.0"/>', 1, "XLIFF 2.0"),
        ('<xliff xmlns="urn:oasis:names:tc:xliff:document:3.0" version="3.0"/>', 1, "XLIFF 3.0"),
        ('<xliff xmlns="urn:example:x" version="1.2"/>', 1, "urn:example:x"),
        (f"\n{units('<group>' * 1000)}", 2, "nested more than 1000"),
        (units("<other>" * 1000), 1, "nested more than 1000"),
        (units("<trans-unit><source>", "<g>" * 1000), 1, "nested more than 1000"),
        ('<?xml version="1.0" encoding="none-such"?><xliff/>', 1, "encoding that cannot be read"),
        ('<?xml version="1.0" encoding="shift_jis"?><xliff/>', 1, "encoding"),
        ('<?xml version="1.0" encoding="hex"?><xliff/>', 1, "encoding"),
        (units("<trans-unit><source>\xff</source>").encode("latin-1"), 1, "not well-formed"),
        (b"\0" * 1000, 1, "not well-formed"),
    ],
)
def test_refused_with_its_line(tmp_path: Path, text: str | bytes, line: int, says: str) -> None:
    with pytest.raises(CatalogError, match=says) as found:
        read(tmp_path, text)
    assert (found.value.path, found.value.line) == (tmp_path / "a.xlf", line)
    assert found.value.hint


def test_groups_may_be_nested(tmp_path: Path) -> None:
    unit = '<trans-unit id="1"><source>x</source></trans-unit>'
    (found,) = read(tmp_path, units(DEEP, unit, DEEP.replace("<", "</")))
    assert len(found.messages) == 1


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks and the longest tag, small."""
    monkeypatch.setattr(xml, "CHUNK", 1024)
    monkeypatch.setattr(xml, "LONGEST", 8 * 1024)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("begin", ["<!--", "<a b='", "<", "<?", "<![CDATA[</"])
def test_a_tag_without_end_is_not_read_to_it(tmp_path: Path, begin: str) -> None:
    with pytest.raises(CatalogError, match=r"a tag of more than|not well-formed|unclosed CDATA"):
        read(tmp_path, f"<xliff {V12}>{begin}{'x' * 100_000}")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("text", ["50 mg ", "&#x35;0 mg\n", "<![CDATA[50 mg ]]>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_long_text_is_no_long_tag(tmp_path: Path, text: str, encoding: str) -> None:
    whole = units(f"<trans-unit id='1'><source>{text * 20_000}</source></trans-unit>")
    (found,) = read(tmp_path, whole.encode(encoding))
    assert found.messages[0].id.count("50 mg") == 20_000


@law(200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    whole = (HERE / data.draw(st.sampled_from(["units-1.2.xlf", "units-2.0.xlf"]))).read_bytes()
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    with suppress(CatalogError):
        read(tmp_path, whole[:start] + data.draw(st.binary(max_size=8)) + whole[end:])
