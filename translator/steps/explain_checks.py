"""check --explain: what each check is, by name; no project is needed."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from dataclasses import dataclass

from translator.checks import CATALOG_CHECKS, PAIR_CHECKS, SOURCE_CHECKS, Check
from translator.errors import ProjectError
from translator.language.matching.similarity import nearest
from translator.model import Severity
from translator.steps.check import SKELETON

SKELETON_TEXT = """The translation would change the article's structure: another heading, list or paragraph than the source has.

Every translation is put in its place and the article is read again. A text that begins with a list's sign where the
source has a heading, or that opens a block that the source has not, would break the page for every reader.

What to do: write the text as one block of the same kind, without signs such as "#", "-" or "---" at its beginning. This
error cannot be dismissed: a person's word does not mend a page.
"""  # noqa: E501
KINDS = ("translation", "catalog", "source")


@dataclass(frozen=True, slots=True)
class Explained:
    """A check: its name, the worst of what it finds, what it looks at ("translation", "catalog" or "source"), and its
    documentation, whose first paragraph says what it is."""

    name: str
    severity: Severity
    looks_at: str
    text: str

    @property
    def summary(self) -> str:
        """The first paragraph on one line."""
        return " ".join(self.text.split("\n\n")[0].split())


def explained() -> dict[str, Explained]:
    """Every check by its name, in the order in which they run."""
    every = [Explained(SKELETON, Severity.ERROR, "translation", inspect.cleandoc(SKELETON_TEXT))]
    tables: tuple[Iterable[Check], ...] = (PAIR_CHECKS, CATALOG_CHECKS, SOURCE_CHECKS)
    for kind, table in zip(KINDS, tables, strict=True):
        every += (Explained(check.ID, check.SEVERITY, kind, inspect.cleandoc(check.__doc__ or "")) for check in table)
    return {check.name: check for check in every}


def named(names: Iterable[str]) -> list[Explained]:
    """The checks of these names. Raises ProjectError, with the nearest name, for one that is none."""
    checks = explained()
    found = []
    for name in names:
        if name not in checks:
            near = nearest(name, checks)
            hint = f"did you mean {near!r}?" if near else "`translator check --explain all` lists the checks"
            raise ProjectError(f"{name!r} is no check", hint=hint)
        found.append(checks[name])
    return found
