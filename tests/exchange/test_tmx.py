"""TMX: what is written is read again, by us and by translate-toolkit; what others write is read; what is refused."""

from __future__ import annotations

import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage.tmx import tmxfile

from tests.laws import law
from translator.errors import CatalogError, OutputError
from translator.exchange import tmx, xml
from translator.exchange.tmx import Entry
from translator.model import Message, State

DOSE = ("de", Message("Take <b>50 mg</b> at {time}.", ("Nehmen Sie <b>50 mg</b> um {time}.",)), State.TRANSLATED)
FITTING = st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\ufffe\uffff").filter(
    lambda letter: not xml.UNFIT.search(letter)
)
PIECES = st.sampled_from(["<b>", "</b>", "<br/>", "<a id=\"a1\">", "</a>", "{x}", "%s", "`code`", "[a](https://a.example)",
                          "https://a.example/b", " ", "&", "]]>", "\r\n", "\t", "50 mg"])  # fmt: skip
TEXT = st.lists(PIECES | st.text(FITTING, max_size=5), min_size=1, max_size=8).map("".join)
UNITS = st.lists(
    st.tuples(
        st.sampled_from(["de", "pt-BR", "zh-Hant"]),
        st.builds(
            lambda source, target, context: Message(source, (target,), context=context), TEXT, TEXT, st.none() | TEXT
        ),
        st.sampled_from([State.MACHINE, State.TRANSLATED, State.APPROVED]),
    ),
    max_size=4,
)


def file(body: str, head: str = '<header srclang="en"/>', start: str = "") -> str:
    return f'{start}<tmx version="1.4">{head}<body>{body}</body></tmx>'


def unit(source: str, target: str, attributes: str = "", of_target: str = "") -> str:
    return (
        f'<tu{attributes}><tuv xml:lang="en"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="de"{of_target}><seg>{target}</seg></tuv></tu>'
    )


def read(folder: Path, text: str | bytes) -> list[Entry]:
    path = folder / "a.tmx"
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return list(tmx.read(path))


def text_of(folder: Path, inside: str) -> str:
    """The text of a segment that holds this XML."""
    return read(folder, file(unit(inside, "x")))[0].texts["en"]


@law(100)
@given(UNITS)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, units: list[tuple[str, Message, State]]
) -> None:
    path = tmp_path_factory.mktemp("tmx") / "a.tmx"
    assert tmx.write(path, "en", units) == (len(units), 0)
    found = [(entry.texts, entry.source, entry.context, entry.state) for entry in tmx.read(path)]
    assert found == [
        ({"en": message.id, locale: message.strings[0]}, "en", message.context, state)
        for locale, message, state in units
    ]


def test_codes_stand_in_elements(tmp_path: Path) -> None:
    tmx.write(tmp_path / "a.tmx", "en", [DOSE])
    assert (
        '<seg>Take <bpt i="1" x="1">&lt;b&gt;</bpt>50 mg<ept i="1">&lt;/b&gt;</ept> at <ph x="3">{time}</ph>.</seg>'
    ) in (tmp_path / "a.tmx").read_text("utf-8")


def test_translate_toolkit_reads_it(tmp_path: Path) -> None:
    """The oracle: texts, languages and contexts; it keeps the characters of codes too."""
    path = tmp_path / "a.tmx"
    units = [DOSE, ("ar", Message('Open & shut\n"x"', ("افتح",), context="menu"), State.APPROVED)]
    tmx.write(path, "en", units)
    for locale, message, _ in units:
        theirs = tmxfile(BytesIO(path.read_bytes()), "en", locale)
        found = theirs.findunits(message.id) or [
            one for one in theirs.units if one.getcontext() == (message.context or "")
        ]
        assert [(one.source, one.target) for one in found] == [(message.id, message.strings[0])]


def test_what_translate_toolkit_writes(tmp_path: Path) -> None:
    theirs = tmxfile()
    theirs.addtranslation("Take 50 mg & rest <b>", "en", "Nimm\n50 mg", "de", comment="a dose", context="knee")
    (found,) = read(tmp_path, bytes(theirs))
    assert (found.texts, found.source, found.context) == (
        {"en": "Take 50 mg & rest <b>", "de": "Nimm\n50 mg"}, "en", "knee",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('a <bpt i="1">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept>', "a <b>b</b>"),
        ('a<ph x="1">&lt;br/&gt;</ph>', "a<br/>"),
        ('a<ph x="1"/> b<it pos="begin"/><bpt i="3"></bpt>', 'a<ph id="1"/> b<it id=""/><bpt id="3"/>'),
        ("<hi>very</hi> much", "very much"),
        ('<ph>&lt;img alt="<sub>an arm</sub>"&gt;</ph>.', '<img alt="an arm">.'),
        ("<ut>{\\b </ut>a", "{\\b a"),
        ("a &lt; &#x35;0 mg\n b", "a < 50 mg\n b"),
        ("<![CDATA[<b>]]>", "<b>"),
        ("", ""),
    ],
)
def test_inline_codes_of_others(tmp_path: Path, inside: str, text: str) -> None:
    assert text_of(tmp_path, inside) == text


def test_languages_directions_and_authors(tmp_path: Path) -> None:
    several = (
        '<tu srclang="de-DE"><note>x</note><prop type="other">y</prop><tuv xml:lang="EN_us"><seg>One</seg></tuv>'
        '<tuv lang="de-de"><seg>Eins</seg></tuv><tuv xml:lang="de-DE"><seg>Zwei</seg></tuv></tu>'
    )
    found = read(tmp_path, file(several + unit("a", "b") + unit("a", "b", ' creationid="MT!"')))
    assert [(entry.texts, entry.source, entry.state) for entry in found] == [
        ({"en-US": "One", "de-DE": "Eins"}, "de-DE", State.TRANSLATED),
        ({"en": "a", "de": "b"}, "en", State.TRANSLATED),
        ({"en": "a", "de": "b"}, "en", State.MACHINE),
    ]
    (entry,) = read(tmp_path, file(unit("a", "b", of_target=' changeid="MT!"'), '<header srclang="*all*"/>'))
    assert (entry.source, entry.state, entry.line) == ("", State.MACHINE, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    start = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    (entry,) = read(tmp_path, file(unit("a", "Grüße"), start=start).encode(encoding))
    assert entry.texts["de"] == "Grüße"


BOMB = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
BAD = {
    "a bomb": (file(unit("&b;", "x"), start=f"\n{BOMB}"), 2, "the entity 'a'"),
    "an external entity": (
        file(unit("&f;", "x"), start='<!DOCTYPE tmx [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), 1, "the entity 'f'",
    ),
    "an entity of a DTD": (file(unit("a&nbsp;b", "x"), start='<!DOCTYPE tmx SYSTEM "x">\n'), 2, "the entity 'nbsp'"),
    "no DTD": (file(unit("a&nbsp;b", "x")), 1, "undefined entity"),
    "a control character": (file(unit("a\x07", "x")), 1, "not well-formed"),
    "one as a number": (file(unit("\n&#7;", "x")), 2, "invalid character number"),
    "cut off": (file("")[:40], 1, "unclosed token"),
    "another format": ("<html></html>", 1, "<html>"),
    "nothing": ("", 1, "no element found"),
    "no XML": ("One,Eins\n", 1, "not well-formed"),
    "an unknown encoding": ('<?xml version="1.0" encoding="klingon"?><tmx/>', 1, "encoding"),
    "too deep": (file("<a>" * 2000), 1, "nested"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "words"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_the_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(CatalogError, match=r"a\.tmx") as caught:
        read(tmp_path, text)
    assert caught.value.line == line
    assert words in caught.value.text


@pytest.mark.parametrize(
    "inside", ["<seg>{}</seg>", "<a>{}</a>", "<seg><ph>{}</ph></seg>", "<tuv/>" * 300], ids=range(4)
)
def test_a_unit_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str) -> None:
    monkeypatch.setattr(tmx, "LARGEST", 500)
    text = file(f'<tu><tuv xml:lang="en">{inside.format("x" * 600)}</tuv></tu>')
    if inside.startswith("<a>"):  # nothing of it is kept
        assert len(read(tmp_path, text)) == 1
        return
    with pytest.raises(CatalogError, match="a unit of more than"):
        read(tmp_path, text)


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    sizes = []
    for count in (3_000, 30_000):
        path.write_text(file(unit("Take 50 mg in the morning and not in the evening.", "x" * 200) * count))
        tracemalloc.start()
        assert sum(1 for _ in tmx.read(path)) == count
        sizes.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert sizes[1] < 1.5 * sizes[0] + 1_000_000


def test_control_characters_are_left_out_and_counted(tmp_path: Path) -> None:
    units = [
        ("de", Message(text, (other,)), State.TRANSLATED)
        for text, other in (("a\x07", "b"), ("a", "b\x00"), ("c", "d"))
    ]
    assert tmx.write(tmp_path / "a.tmx", "en", units) == (1, 2)
    assert [entry.texts["en"] for entry in tmx.read(tmp_path / "a.tmx")] == ["c"]


def test_what_fails_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError):
        tmx.write(tmp_path / "folder", "en", [DOSE])
    with pytest.raises(FileNotFoundError):
        list(tmx.read(tmp_path / "none.tmx"))
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
