"""What tests of every part share: a project in an empty folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from translator import project
from translator.project import Project

ROOT = Path(__file__).parents[1]
ARTICLE = "blog/botox-migraine"

NewProject = Callable[..., Project]


@pytest.fixture
def new_project(tmp_path: Path) -> NewProject:
    """Makes a project in an empty folder: `new_project({"a.txt": "text"}, 'locales = ["de"]')`. Articles as text or
    bytes by path below source/; the configuration as the lines of translator.toml."""

    def make(articles: dict[str, str | bytes], configuration: str = 'locales = ["de"]') -> Project:
        root = tmp_path / "project"
        for name, text in articles.items():
            file = root / "source" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
        root.mkdir(exist_ok=True)
        (root / "translator.toml").write_text(configuration, encoding="utf-8")
        return project.find(root)

    return make


@pytest.fixture
def first_article(tmp_path: Path) -> Project:
    """A copy of the repository's own project: the first article with its drafts, without Spanish."""
    root = tmp_path / "clinic"
    for name in ("source", "locales"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("pyproject.toml", "babel.cfg"):
        shutil.copy(ROOT / name, root / name)
    return project.find(root)
