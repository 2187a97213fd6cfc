"""XLIFF as others see it: OASIS' schemas, translate-toolkit and moz.l10n; what they save comes back whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from moz.l10n.formats import Format
from moz.l10n.resource import parse_resource, serialize_resource
from translate.storage.poxliff import PoXliffFile
from translate.storage.xliff import Xliff1File
from translate.storage.xliff2 import Xliff2File

from tests.exchange.jobs import job, strings, units
from tests.poedit import DONE_AND_NEXT, poedit
from tests.programs import require_folder
from tools.system import XLIFF_SCHEMAS
from translator.exchange import bilingual, kinds
from translator.exchange.units import Returned, Unit
from translator.model import Message, State

FORMATS = ("xliff12", "xliff21", "wpml")
PLURAL = Unit(Message("One file", ("Eine Datei", "{n} Dateien"), plural="{n} files"), State.TRANSLATED)


def written(folder: Path, kind: str, *more: Unit) -> tuple[Path, list[Unit]]:
    found = [*units(), *more]
    path = folder / f"{kind}.xlf"
    kinds.KINDS[kind].write(path, [job(found)])
    return path, found


def same(back: list[Returned], found: list[Unit]) -> None:
    """Nothing is lost, and every state is kept."""
    assert [strings(one, unit.message) for one, unit in zip(back, found, strict=True)] == [
        unit.message.strings for unit in found
    ]
    assert [one.state for one in back] == [unit.state for unit in found]
    assert [one.base for one in back] == [one.base for one in back if one.base]


class _Local(etree.Resolver):  # type: ignore[misc]  # lxml has no types
    def resolve(self, url: str, _public: str, context: Any) -> Any:
        return self.resolve_filename(str(XLIFF_SCHEMAS / "xml.xsd"), context) if url.endswith("xml.xsd") else None


def schema(name: str) -> Any:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local())
    return etree.XMLSchema(etree.parse(XLIFF_SCHEMAS / name, parser))


@pytest.mark.parametrize("kind", FORMATS)
def test_valid_by_the_schemas_of_oasis(kind: str, tmp_path: Path) -> None:
    """2.1 has the namespace and the core of 2.0."""
    require_folder(XLIFF_SCHEMAS, "php-symfony-translation")
    path, _ = written(tmp_path, kind, PLURAL, Unit(Message("A\x01B", ("C\x01",)), State.MACHINE))
    if kind == "wpml":
        path, _ = written(tmp_path, kind, PLURAL)
    found = schema("xliff-core-2.0.xsd" if kind == "xliff21" else "xliff-core-1.2-strict.xsd")
    assert found.validate(etree.parse(path)), found.error_log


STORES: dict[str, Any] = {"xliff12": Xliff1File, "wpml": Xliff1File, "xliff21": Xliff2File}


@pytest.mark.parametrize("kind", FORMATS)
def test_opened_and_saved_by_translate_toolkit(kind: str, tmp_path: Path) -> None:
    path, found = written(tmp_path, kind, PLURAL)
    store = STORES[kind].parsefile(str(path))
    assert len(store.units) >= len(found)
    path.write_bytes(bytes(store))
    same(list(bilingual.read(path)), found)


def test_its_reader_of_po_in_xliff_takes_it_too(tmp_path: Path) -> None:
    path, found = written(tmp_path, "xliff12")
    reader: Any = PoXliffFile
    store = reader.parsefile(str(path))
    path.write_bytes(bytes(store))
    same(list(bilingual.read(path)), found)


@pytest.mark.parametrize("kind", FORMATS)
def test_what_a_person_does_in_translate_toolkit(kind: str, tmp_path: Path) -> None:
    """It puts plain text in the place of a text with codes, and says that it is translated."""
    found = [Unit(Message("Take <b>5 mg</b>."), State.UNTRANSLATED), Unit(Message("Rest", ("Ruh",)), State.MACHINE)]
    path = tmp_path / "a.xlf"
    kinds.KINDS[kind].write(path, [job(found)])
    store = STORES[kind].parsefile(str(path))
    store.units[0].target = "Nehmen Sie <b>5 mg</b>."
    store.units[0].marktranslated()
    store.units[1].markfuzzy(False)
    path.write_bytes(bytes(store))
    first, second = bilingual.read(path)
    assert strings(first, found[0].message) == ("Nehmen Sie <b>5 mg</b>.",)
    assert (first.state, second.state) == (State.TRANSLATED, State.TRANSLATED)
    assert strings(second, found[1].message) == ("Ruh",)


@pytest.mark.parametrize("kind", ["xliff12", "wpml"])
def test_opened_and_saved_by_moz_l10n(kind: str, tmp_path: Path) -> None:
    """Which reads 1.2 alone."""
    path, found = written(tmp_path, kind, PLURAL)
    resource = parse_resource(Format.xliff, path.read_bytes())
    path.write_text("".join(serialize_resource(resource, Format.xliff)), "utf-8")
    same(list(bilingual.read(path)), found)


def test_written_in_poedit(tmp_path: Path) -> None:
    """Which knows no segments."""
    unit = Unit(Message("Take <b>5 mg</b>. Rest."), State.UNTRANSLATED)
    path = tmp_path / "poedit.xlf"
    kinds.KINDS["xliff12"].write(path, [replace(job([unit]), whole=True)])
    with poedit(path, "Anna Muster", "anna@clinic.example") as editor:
        editor.write("Nehmen Sie 5 mg.")
        editor.press(DONE_AND_NEXT)
        editor.save(lambda: "Nehmen Sie" in path.read_text("utf-8"))
    [back] = bilingual.read(path)
    assert (strings(back, unit.message), back.state) == (("Nehmen Sie 5 mg.",), State.TRANSLATED)
