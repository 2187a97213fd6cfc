"""Who may import whom: package -> allowed packages, without a circle; and where each foreign library may be imported.

A new arrow is a line in one of these tables.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "translator"

# A module of the top level stands for itself.
ALLOWED: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "files": {"errors"},
    "language": {"locales", "markup", "model", "similarity"},
    "locales": {"errors", "similarity"},
    "similarity": set(),
    "store": {"errors", "files"},
    "markup": {"model"},
    "syntax": {"model"},
    "formats": {"errors", "files", "language", "markup", "model", "syntax", "similarity"},
    "engines": {"errors", "files", "language", "locales", "model", "similarity"},
    "configuration": {"engines", "errors", "locales", "model", "similarity"},
    "articles": {"errors", "formats"},
    "style": {"errors", "files", "language", "locales", "model", "similarity"},
    "project": {"articles", "configuration", "errors", "files", "formats", "locales", "model", "similarity", "style"},
    "catalogs": {"errors", "files", "locales", "model", "similarity"},
    "exchange": {"catalogs", "errors", "files", "language", "locales", "markup", "model"},
    "garbage": set(),
    "git": set(),
    "glossary": {"errors", "files", "language", "model", "similarity"},
    "record": {"errors", "files", "model"},
    "ledger": {"engines", "errors", "markup", "model", "store"},
    "spending": {"ledger", "store"},
    "memory": {"catalogs", "errors", "files", "language", "model", "similarity", "store"},
    "checks": {"errors", "language", "locales", "markup", "model", "similarity"},
    "rules": set(),
    "found": {"checks", "errors", "model", "rules", "store"},
    "publishing": {"catalogs", "model", "record"},
    "queue": {"catalogs", "language", "markup", "model", "publishing"},
    "tree": {"errors", "files"},
    "bundles": {"catalogs", "errors", "formats", "locales", "markup", "model", "publishing", "tree"},
    "cache": {"bundles", "errors", "files", "project", "rules", "tree"},
    "steps": {
        "bundles", "cache", "catalogs", "checks", "configuration", "engines", "errors", "exchange", "files", "formats",
        "found", "garbage", "git", "glossary", "language", "ledger", "locales", "markup", "memory", "model", "project",
        "publishing", "queue", "record", "similarity", "style", "tree",
    },
    "terminal": {"errors", "steps"},
    "show": {
        "errors", "language", "memory", "model", "project", "publishing", "queue", "record", "spending", "steps",
        "terminal",
    },
    "handler": {"errors", "garbage", "terminal"},
    "options": {"engines", "errors", "locales", "project", "steps", "terminal"},
    "cli_engines": {"ledger", "options", "show", "spending", "steps", "terminal"},
    "cli_catalogs": {"options", "show", "steps", "terminal"},
    "cli_exchange": {"model", "options", "show", "steps", "terminal"},
    "cli_glossary": {"model", "options", "show", "steps", "terminal"},
    "cli_memory": {"errors", "options", "show", "steps", "terminal"},
    "cli_check": {"errors", "model", "options", "queue", "show", "steps", "terminal"},
    "cli_record": {"bundles", "errors", "files", "options", "show", "steps", "terminal"},
    "cli_review": {"model", "options", "project", "show", "steps", "terminal"},
    "web": {"catalogs", "errors", "language", "locales", "model", "project", "queue", "record", "steps"},
    "cli_web": {"files", "options", "project", "show", "steps", "terminal", "web"},
    "cli": {
        "cli_catalogs", "cli_check", "cli_engines", "cli_exchange", "cli_glossary", "cli_memory", "cli_record",
        "cli_review", "cli_web", "errors", "handler", "options", "show", "steps", "terminal",
    },
    "__main__": {"cli"},
}  # fmt: skip

# Library -> the only modules that may import it.
FOREIGN: dict[str, set[str]] = {
    "babel": {"formats/site.py", "locales.py"},
    "click": {
        "cli.py", "cli_catalogs.py", "cli_check.py", "cli_engines.py", "cli_exchange.py", "cli_glossary.py",
        "cli_memory.py", "cli_record.py", "cli_review.py", "cli_web.py", "handler.py", "options.py",
    },
    "deep_translator": {"engines/deep.py"},
    "ctranslate2": {"engines/ctranslate2.py"},
    "deepl": {"engines/deepl.py"},
    "filelock": {"project.py"},
    "jinja2": {"bundles/page.py", "web/render.py"},
    "markupsafe": {"bundles/page.py", "web/pack.py", "web/text.py"},
    "msgspec": {
        "bundles/manifest.py", "cache.py", "configuration.py", "formats/directives.py", "formats/html/found.py",
        "formats/html/frames.py", "formats/html/pieces.py", "formats/html/wording.py", "formats/lines.py",
        "formats/markdown/open.py", "formats/outline.py", "found.py", "model.py", "record.py", "show/work.py",
        "steps/compile.py", "steps/previous.py", "steps/review/returned.py", "tree.py",
    },
    "pyromark": {"syntax/markdown.py"},
    "rapidfuzz": {"language/matching/similarity.py"},
    "requests": {"engines/line.py"},
    "rich": {"terminal.py"},
    "sentencepiece": {"engines/ctranslate2.py"},
    "sentencex": {"language/sentences.py"},
    "starlette": {
        "web/acts.py", "web/app.py", "web/forms.py", "web/guard.py", "web/pages.py", "web/serve.py", "web/showing.py",
        "web/work.py",
    },
    "turbohtml": {"syntax/clean.py", "syntax/html.py"},
    "uvicorn": {"web/serve.py"},
    "yaml": {"formats/yaml.py"},
}  # fmt: skip

# What opens files without files.py: the program's own data, what a check for a regular file stands before, what is
# opened to be written. All else would wait for a pipe without an end.
OPENING = {
    "bundles/strings/__init__.py", "cache.py", "checks/spelling.py", "configuration.py", "engines/line.py",
    "engines/models.py", "engines/packages.py", "exchange/sheets.py", "files.py", "handler.py",
    "language/spelling/listed.py", "language/tables.py", "record.py", "rules.py", "steps/init.py", "tree.py",
    "web/pack.py",
}  # fmt: skip
NO_FILES = {"cli_web.py", "steps/blanks.py", "web/guard.py"}
"""What calls something else by such a name."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def part(path: str) -> str:
    """The row of the table that a module below the package stands in."""
    first = path.split("/")[0].removesuffix(".py")
    # The one module of language/ that knows no language: locales.py itself asks it for near names.
    return "similarity" if path == "language/matching/similarity.py" else first


def imported(module: Path) -> Iterator[str]:
    """The full names of everything that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            for alias in node.names:
                yield f"{node.module}.{alias.name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_module_imports_only_what_its_row_allows(module: Path) -> None:
    own = part(module.relative_to(PACKAGE).as_posix())
    for name in imported(module):
        if not name.startswith("translator."):
            continue
        parts = name.split(".")[1:]
        if parts[0] == "__version__":
            continue
        other = "similarity" if parts[:3] == ["language", "matching", "similarity"] else parts[0]
        assert other == own or other in ALLOWED[own], f"{own} may not import {other}"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_foreign_library_is_imported_in_its_place_only(module: Path) -> None:
    path = module.relative_to(PACKAGE).as_posix()
    for name in imported(module):
        library = name.split(".")[0]
        if library == "translator" or library in sys.stdlib_module_names:
            continue
        assert path in FOREIGN[library], f"{library} is not imported in {path}"


def test_table_has_no_circle() -> None:
    def reach(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " -> ".join((*above, name))
        for below in ALLOWED[name]:
            reach(below, (*above, name))

    for name in ALLOWED:
        reach(name, ())


def test_table_names_every_part_and_no_other() -> None:
    parts = {part(module.relative_to(PACKAGE).as_posix()) for module in MODULES}
    assert set(ALLOWED) == parts - {"__init__"}


def opens(module: Path) -> bool:
    """Whether a module opens files, or reads them whole, by itself."""
    calls = (
        node.func for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    )
    return any(
        call.attr in ("open", "read_bytes", "read_text")
        if isinstance(call, ast.Attribute)
        else isinstance(call, ast.Name) and call.id == "open"
        for call in calls
    )


def test_files_are_opened_in_one_way() -> None:
    found = {module.relative_to(PACKAGE).as_posix() for module in MODULES if opens(module)}
    assert found - NO_FILES == OPENING
