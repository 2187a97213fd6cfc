"""XLIFF in which elements stand where they should not: read or refused, and nothing else."""

from __future__ import annotations

import copy
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.exchange.jobs import job, strings, units
from tests.laws import law
from translator.errors import CatalogError
from translator.exchange import bilingual, kinds
from translator.exchange.codes import LostCodeError
from translator.model import Message

ELEMENTS = """g x bx ex ph bpt ept it mrk pc sc ec cp sm em sub source seg-source target segment ignorable unit
    trans-unit group note file data originalData alt-trans script"""
NAMES = st.sampled_from(ELEMENTS.split())
SAYING = "id rid mid mtype hex state subState approved dataRef dataRefStart startRef pos order translate"
VALUES = ["", "1", "2", "t1", "u0001", "D800", "110000", "seg", "final", "no", "open", "99", "-1", "٣", "\xb2"]
ATTRIBUTES = st.dictionaries(st.sampled_from(SAYING.split()), st.sampled_from(VALUES), max_size=3)
Change = Callable[[Any, Any], None]


def _insert(found: Any, other: Any) -> None:
    found.insert(0, copy.deepcopy(other))


def _take_out(found: Any, _: Any) -> None:
    if found.getparent() is not None:
        found.getparent().remove(found)


def _twice(found: Any, _: Any) -> None:
    if found.getparent() is not None:
        found.getparent().append(copy.deepcopy(found))


CHANGES = st.sampled_from([_insert, _take_out, _twice])
STEPS = st.lists(st.tuples(CHANGES, st.integers(0, 10_000), st.integers(0, 10_000), NAMES, ATTRIBUTES), max_size=6)


@pytest.mark.parametrize("kind", ["xliff12", "xliff21"])
@law(60)
@given(steps=STEPS)
def test_read_or_refused(kind: str, steps: list[Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("a") / "a.xlf"
    kinds.KINDS[kind].write(path, [job(units()[:12])])
    root = etree.parse(path).getroot()
    for change, at, where, name, attributes in steps:
        elements = list(root.iter(etree.Element))
        made = etree.Element(f"{{{etree.QName(root).namespace}}}{name}", attributes)
        made.text = "50 mg"
        other = made if where % 2 else elements[where % len(elements)]
        change(elements[at % len(elements)], other)
    Path(path).write_bytes(etree.tostring(root))
    with suppress(CatalogError):
        for unit in bilingual.read(path):
            with suppress(LostCodeError):
                assert all(
                    isinstance(text, str) for text in strings(unit, Message("Take <b>5 mg</b>. Rest.", plural="x"))
                )
