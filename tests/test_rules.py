"""The hash of the rules changes with whatever decides what the checks find, and with nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.test_imports import ALLOWED, PACKAGE
from translator import rules
from translator.rules import PARTS, hash_of

CHANGED = (
    "checks/numbers.py", "checks/spelling.toml", "checks/catalog/flags.py", "language/tokens.py",
    "language/data/de.toml", "language/words/tr.xz", "markup/phones.py", "model.py", "locales.py",
)  # fmt: skip


@pytest.fixture
def package(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(PACKAGE, tmp_path / "package", ignore=ignored))


@pytest.mark.parametrize("name", CHANGED)
def test_another_file_another_hash(package: Path, name: str) -> None:
    before = hash_of(package, "1")
    data = (package / name).read_bytes()
    (package / name).write_bytes(data[:-1] + b" ")
    assert hash_of(package, "1") != before
    (package / name).write_bytes(data)
    assert hash_of(package, "1") == before


def test_a_new_file_and_another_version(package: Path) -> None:
    before = hash_of(package, "1")
    assert hash_of(package, "2") != before
    (package / "checks" / "new.py").write_bytes(b"")
    assert hash_of(package, "1") != before


def test_what_is_compiled_and_what_the_checks_do_not_use(package: Path) -> None:
    before = hash_of(package, "1")
    (package / "checks" / "__pycache__").mkdir()
    (package / "checks" / "__pycache__" / "numbers.pyc").write_bytes(b"x")
    (package / "cli.py").write_bytes(b"")
    assert hash_of(package, "1") == before


def test_all_that_the_checks_import_is_part_of_it() -> None:
    reached, waiting = set(), ["checks"]
    while waiting:
        name = waiting.pop()
        reached.add("language" if name == "similarity" else name)
        waiting += ALLOWED[name] - reached
    assert reached == {part.removesuffix(".py") for part in PARTS}


def test_a_library_whose_version_is_unknown_is_another_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "LIBRARIES", ("no-such-library",))
    assert rules.rules.__wrapped__() != rules.rules.__wrapped__()
