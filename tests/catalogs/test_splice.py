"""What is known of a file after a change without reading it again is what reading it again gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.catalogs.test_lossless import HEAD, ODD, OTHER, read, touched
from tests.laws import law
from translator.catalogs import po
from translator.catalogs.origin import Origin, origin_of
from translator.catalogs.splice import FEW, spliced
from translator.files import stamp
from translator.model import Catalog, Message, replace

LAW = law(150, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=120)


def origin(catalog: Catalog) -> Origin:
    assert isinstance(catalog.origin, Origin)
    return catalog.origin


def same_as_read(before: Catalog, after: Catalog) -> bool:
    """Whether the change was spliced; then it is as if all had been written and read anew."""
    known = spliced(origin(before), after)
    if known is None:
        return False
    anew = origin_of(Path("a.po"), po.render(after), None)
    assert (known.text, known.ends) == (anew.text, anew.ends)
    assert [replace(one, line=0) for one in known.entries] == [replace(one, line=0) for one in anew.entries]
    assert (known.headers, known.comment) == (anew.headers, anew.comment)
    return True


@pytest.mark.parametrize("lines", ODD.values(), ids=ODD)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_however_it_is_written(tmp_path: Path, lines: str, end: str) -> None:
    before = read(tmp_path, f"{HEAD}\n{OTHER}\n{lines}".replace("\n", end))
    assert same_as_read(before, touched(before, 0))
    for index, message in enumerate(before.messages):
        assert same_as_read(before, touched(before, index, "an\nders")) == (not message.obsolete)


@LAW
@given(text=TEXTS, flags=st.lists(st.sampled_from(["fuzzy", "no-wrap"]), unique=True), comment=TEXTS, by=st.booleans())
def test_whatever_is_written(tmp_path: Path, text: str, flags: list[str], comment: str, by: bool) -> None:
    before = read(tmp_path, f"{HEAD}\n{ODD['as msgcat writes']}\n{OTHER}")
    one, two = before.messages
    said = (" ".join(comment.split()),) if comment.strip() else ()
    changed = replace(one, strings=(text,), flags=tuple(flags), comments=said, previous_id=None)
    after = replace(before, messages=(changed, two))
    if by:
        after = replace(after, headers=(*before.headers, ("Last-Translator", "Anna")))
    same_as_read(before, after)


def test_saved_again_and_again_it_is_known(tmp_path: Path) -> None:
    catalog = read(tmp_path, HEAD + "".join(f'\nmsgid "{name}"\nmsgstr ""\n' for name in "abcde"))
    path = tmp_path / "a.po"
    for turn in range(12):
        saved = po.save(path, touched(catalog, turn % 5, f"Text {'lang ' * turn}{turn}"))
        assert (saved.stamp, origin(saved.catalog).text) == (stamp(path), path.read_bytes())
        unchanged = [old is new for old, new in zip(catalog.messages, saved.catalog.messages, strict=True)]
        assert unchanged.count(False) == 1
        catalog = saved.catalog
    assert [one.strings for one in catalog.messages] == [one.strings for one in po.read(path, "de").messages]


def _other_order(catalog: Catalog) -> Catalog:
    return replace(catalog, messages=catalog.messages[::-1])


def _one_more(catalog: Catalog) -> Catalog:
    return replace(catalog, messages=(*catalog.messages, Message("new", ("neu",))))


def _another_source(catalog: Catalog) -> Catalog:
    return replace(catalog, messages=(replace(catalog.messages[0], id="other"), *catalog.messages[1:]))


def _another_charset(catalog: Catalog) -> Catalog:
    return replace(catalog, headers=(("Content-Type", "text/plain; charset=ISO-8859-1"),))


def _everything(catalog: Catalog) -> Catalog:
    return replace(catalog, messages=tuple(replace(one, strings=("x",)) for one in catalog.messages))


@pytest.mark.parametrize("change", [_other_order, _one_more, _another_source, _another_charset, _everything])
def test_what_is_more_than_a_few_entries_is_written_whole(tmp_path: Path, change: object) -> None:
    texts = "".join(f'\nmsgid "{number}"\nmsgstr ""\n' for number in range(FEW + 1))
    before = read(tmp_path, HEAD + texts)
    assert callable(change)
    after = change(before)
    assert spliced(origin(before), after) is None
    saved = po.save(tmp_path / "a.po", after)
    assert saved.catalog.messages == po.read(tmp_path / "a.po", "de").messages
