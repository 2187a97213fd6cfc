"""check of anybody's translation files, without a project."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from translator import exchange
from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.catalogs.mo import compile_messages
from translator.model import Catalog, Message, State, replace
from translator.steps.check_files import check_files, is_file
from translator.steps.findings import Checked, Finding, Wanted

GOOD = Message("Take 50 mg of it.", ("Nehmen Sie 50 mg davon.",))
WRONG = Message("Take 70 mg of it.", ("Nehmen Sie 700 mg davon.",))
FUZZY = replace(WRONG, id="Take 71 mg of it.", flags=("fuzzy",))
GONE = replace(WRONG, id="Take 72 mg of it.", obsolete=True)
DAYS = Message("Take it on 1 day.", ("Nehmen Sie es 1 Tag.", "Nehmen Sie es 9 Tage."), plural="Take it on 8 days.")
NUMBERS = Wanted(frozenset({"numbers"}))

XLIFF = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
{files}
</xliff>
"""
UNIT = """<file original="{name}" source-language="{source}" target-language="{target}" datatype="plaintext"><body>
<trans-unit id="1"><source>{left}</source><target>{right}</target></trans-unit></body></file>"""


def write(path: Path, *messages: Message, language: str = "de", **headers: str) -> str:
    base = dict(new_headers("x", language or "de")) | {"Last-Translator": "Anna <a@b.example>"}
    base = {name: value for name, value in base.items() if name != "Language"} | headers
    made = {"Language": language, **base} if language else base
    path.write_bytes(po.render(Catalog(language, tuple(made.items()), messages)))
    return str(path)


def numbers(*paths: str, locale: str = "") -> Checked:
    return check_files(paths, locale, wanted=NUMBERS)


def texts(result: Checked) -> list[tuple[str, str]]:
    return [(finding.source, finding.translation) for finding in result.findings]


@pytest.mark.parametrize("name", ["a.po", "A.PO", "x/b.mo", "c.xlf", "c.xliff", "/nowhere/d.po", "t.pot"])
def test_what_is_a_file(name: str) -> None:
    assert is_file(name)


@pytest.mark.parametrize("name", ["a", "blog/a", "a.txt", "po", ".po", "a.po/b", "\udcff", "", "x" * 5000 + ".y"])
def test_what_is_none(name: str) -> None:
    assert not is_file(name)


def test_a_file_of_another_kind_is_no_article(tmp_path: Path) -> None:
    for name in ("a.tmx", "a.txt", "README"):
        (tmp_path / name).write_text("text")
    assert [is_file(str(tmp_path / name)) for name in ("a.tmx", "a.txt", "README")] == [True, False, False]
    [problem] = numbers(str(tmp_path / "a.tmx")).problems
    assert (problem.exit_code, ".xliff" in problem.hint) == (2, True)


def test_a_good_file(tmp_path: Path) -> None:
    result = numbers(write(tmp_path / "a.po", GOOD))
    assert (result.findings, result.problems, result.counts, result.words) == ([], [], {"de": 1}, {"de": True})


def test_what_is_found_and_where(tmp_path: Path) -> None:
    path = write(tmp_path / "a.po", GOOD, WRONG)
    result = numbers(path)
    [finding] = result.findings
    assert isinstance(finding, Finding)
    assert (finding.article, finding.locale, finding.source_locale, finding.state) == ("", "de", "en", State.TRANSLATED)
    assert (finding.source, finding.translation, finding.open) == (WRONG.id, WRONG.strings[0], True)
    place = finding.problem.place
    assert (place.path, place.locale, place.key) == (path, "de", WRONG.short_key)
    assert Path(path).read_text().split("\n")[place.line - 1] == f'msgid "{WRONG.id}"'


def test_fuzzy_is_marked_and_obsolete_is_passed_over(tmp_path: Path) -> None:
    result = numbers(write(tmp_path / "a.po", FUZZY, GONE))
    assert [(finding.source, finding.fuzzy) for finding in result.findings] == [(FUZZY.id, True)]
    assert result.counts == {"de": 1}


def test_every_plural_form_is_read(tmp_path: Path) -> None:
    result = numbers(write(tmp_path / "a.po", DAYS))
    assert texts(result) == [(DAYS.plural, DAYS.strings[1])]


def test_a_language_with_one_form_translates_the_plural(tmp_path: Path) -> None:
    one = replace(DAYS, strings=("8日間服用してください。",))
    forms = {"Plural-Forms": "nplurals=1; plural=0;"}
    assert texts(numbers(write(tmp_path / "a.po", one, language="ja", **forms))) == []
    wrong = replace(DAYS, strings=("9日間服用してください。",))
    assert texts(numbers(write(tmp_path / "a.po", wrong, language="ja", **forms))) == [(DAYS.plural, wrong.strings[0])]


def test_a_message_of_many_empty_forms_is_untranslated_once(tmp_path: Path) -> None:
    result = check_files([write(tmp_path / "a.po", replace(DAYS, strings=("", "")))])
    assert result.untranslated == 1
    assert len(result.findings) == 1


def test_each_file_is_in_its_own_language(tmp_path: Path) -> None:
    paths = [write(tmp_path / "a.po", WRONG), write(tmp_path / "b.po", GOOD, language="sv")]
    result = numbers(*paths, *paths)
    assert result.counts == {"de": 1, "sv": 1}
    assert result.words == {"de": True, "sv": False}


@pytest.mark.parametrize("tag", ["pt_BR", "pt-br", "pt-BR"])
def test_the_language_that_is_asked_for_wins(tmp_path: Path, tag: str) -> None:
    assert numbers(write(tmp_path / "a.po", WRONG), locale=tag).counts == {"pt-BR": 1}


def test_a_file_that_does_not_say_its_language(tmp_path: Path) -> None:
    path = write(tmp_path / "a.po", WRONG, language="")
    result = numbers(path, write(tmp_path / "b.po", WRONG))
    [problem] = result.problems
    assert (problem.exit_code, problem.path) == (2, path)
    assert "which language" in problem.text
    assert "-l" in problem.hint
    assert result.counts == {"de": 1}
    assert numbers(path, locale="de").problems == []


def test_another_source_language(tmp_path: Path) -> None:
    path = write(tmp_path / "a.po", Message("Nehmen Sie 1.500 mg.", ("Take 1,500 mg.",)), language="en",
                 **{"X-Source-Language": "de_DE"})  # fmt: skip
    assert numbers(path).findings == []
    [finding] = numbers(write(tmp_path / "b.po", replace(WRONG), **{"X-Source-Language": "fr"})).findings
    assert finding.source_locale == "fr"


def test_compiled_catalogs(tmp_path: Path) -> None:
    path = tmp_path / "a.mo"
    path.write_bytes(compile_messages([GOOD, WRONG, DAYS], "de", "nplurals=2; plural=(n != 1);"))
    result = numbers(str(path))
    assert texts(result) == [(WRONG.id, WRONG.strings[0]), (DAYS.plural, DAYS.strings[1])]


def test_xliff_of_several_languages(tmp_path: Path) -> None:
    files = [
        UNIT.format(name="a", source="en", target="de", left=WRONG.id, right=WRONG.strings[0]),
        UNIT.format(name="b", source="en", target="fr", left="Take 5 mg.", right="Prenez 5 mg."),
    ]
    path = tmp_path / "a.xlf"
    path.write_text(XLIFF.format(files="\n".join(files)))
    result = numbers(str(path))
    assert result.counts == {"de": 1, "fr": 1}
    assert texts(result) == [(WRONG.id, WRONG.strings[0])]


BROKEN = {
    "missing.po": None,
    "empty.po": b"",
    "nonsense.po": b"nonsense\n",
    "short.mo": struct.pack("<I", 0x950412DE),
    "nonsense.xlf": b"<xliff",
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_read_is_reported_and_stops_no_other(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    data = BROKEN[name]
    if data is not None:
        path.write_bytes(data)
    result = numbers(str(path), write(tmp_path / "good.po", WRONG))
    [problem] = result.problems
    assert str(problem.path) == str(path)
    assert problem.exit_code == (2 if data is None else 1)
    assert len(result.findings) == 1


def test_a_folder_named_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.po").mkdir()
    [problem] = numbers(str(tmp_path / "a.po")).problems
    assert "folder" in problem.text


def test_the_sources_alone(tmp_path: Path) -> None:
    result = check_files([write(tmp_path / "a.po", WRONG, GOOD, language="")], source=True)
    assert (result.counts, result.problems) == ({"en": 2}, [])
    assert {finding.translation for finding in result.findings} <= {""}


def test_the_queue_has_all_that_waits(tmp_path: Path) -> None:
    empty = Message("Take 73 mg of it.")
    result = check_files([write(tmp_path / "a.po", GOOD, WRONG, FUZZY, GONE, empty)], wanted=NUMBERS, queued=True)
    assert result.queue is not None
    assert [item.source for item in result.queue] == [GOOD.id, WRONG.id, FUZZY.id]
    assert [item.risk.errors for item in result.queue] == [0, 1, 1]


def test_only_what_was_found_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalog is let go before the next one is read."""
    import gc
    import weakref

    class Noted(str):
        """A comment that can be watched, and so its message."""

    kept: list[weakref.ref[Noted]] = []
    read = exchange.read

    def reading(path: Path) -> tuple[Catalog, ...]:
        gc.collect()
        assert not [note for note in kept if note() is not None]
        catalogs = read(path)
        notes = [Noted("watched") for _ in catalogs[0].messages]
        kept.extend(map(weakref.ref, notes))
        messages = tuple(replace(one, comments=(note,)) for one, note in zip(catalogs[0].messages, notes, strict=True))
        return (replace(catalogs[0], messages=messages),)

    paths = [write(tmp_path / f"{number}.po", GOOD, WRONG) for number in range(3)]
    monkeypatch.setattr(exchange, "read", reading)
    assert len(numbers(*paths).findings) == 3
    assert len(kept) == 6


def test_an_xliff_file_lacks_no_gettext_header(tmp_path: Path) -> None:
    unit = UNIT.format(name="a", source="en", target="de", left="Take 50 mg.", right="Nehmen Sie 50 mg.")
    path = tmp_path / "a.xlf"
    path.write_text(XLIFF.format(files=unit), encoding="utf-8")
    assert check_files([str(path)], "").findings == []


def test_an_entry_that_stands_twice_is_said_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.po", Message("Rest", ("Ruhe",)), Message("Rest", ("Pause",)))
    result = check_files([path], wanted=Wanted(frozenset({"duplicate"})))
    assert texts(result) == [("Rest", "Pause")]
