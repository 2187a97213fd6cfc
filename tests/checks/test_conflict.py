"""Conflicts that msgcat leaves in a text."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.checks.said import said
from tests.programs import require
from translator.catalogs import po
from translator.checks import conflict

FINE = {
    "none": ("See also", "Siehe auch", "de"),
    "a line of signs": ("#-#-#-#-#", "#-#-#-#-#", "de"),
    "within a line": ("x", "so: #-#-#-#-#  a.po", "de"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(conflict, source, target, locale) == []


def test_finds_what_msgcat_writes(tmp_path: Path) -> None:
    require("msgcat")
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    for name, text in (("a.po", "Siehe auch"), ("b.po", "Siehe außerdem")):
        (tmp_path / name).write_text(f'{head}msgid "See also"\nmsgstr "{text}"\n', "utf-8")
    subprocess.run(["msgcat", "-o", "out.po", "a.po", "b.po"], cwd=tmp_path, check=True, capture_output=True)
    [message] = po.read(tmp_path / "out.po", "de").messages
    assert said(conflict, message.id, message.strings[0], "de") == ["error: a merge conflict of msgcat"]
