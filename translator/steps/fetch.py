"""engines fetch: a model for the engine that needs one, from an index or from a file brought by hand."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from translator.engines import models, packages
from translator.engines.options import fault
from translator.engines.packages import Package
from translator.errors import ProjectError
from translator.project import Project

__all__ = ["ENGINE", "Package", "Wanted", "bring", "fetch", "find", "wanted"]

ENGINE = "ctranslate2"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A pair's model, and the user's folder that it goes to."""

    source: str
    target: str
    index: str
    folder: Path


def wanted(project: Project | None, engine: str, target: str, index: str = "") -> Wanted:
    """Raises ProjectError for an engine without models, a pair that no index can have, an address that is none."""
    if engine != ENGINE:
        raise ProjectError(f"{engine} has no models to fetch", hint=f"translator engines fetch {ENGINE} {target}")
    source = project.configuration.source_locale if project else "en"
    options = project.configuration.engine.get(ENGINE, {}) if project else {}
    index = index or str(options.get("index", packages.INDEX))
    if found := fault(ENGINE, {"index": index}):
        raise ProjectError(f"--index: {found.text.partition(': ')[2]}", hint="https://…")
    if not all(models.codes(source, target)):
        raise ProjectError(f"no index has models from {source} to {target}", hint="use a BCP-47 tag: pt-BR")
    return Wanted(source, target, index, models.data_folder(os.environ))


def find(want: Wanted) -> tuple[Package, bool]:
    """What the index has, and whether it is here already. Raises EngineError and its kinds."""
    found = packages.package(want.index, want.source, want.target)
    return found, packages.there(found, want.folder)


def fetch(want: Wanted, found: Package, progress: Callable[[int], None]) -> Path:
    """The folder of the model. Raises EngineError and its kinds, OutputError."""
    return packages.fetch(found, want.folder, progress)


def bring(want: Wanted, file: Path) -> Path:
    """The folder of the model in a package of this pair. Raises EngineError, OutputError."""
    return packages.bring(file, want.folder, want.source, want.target)
