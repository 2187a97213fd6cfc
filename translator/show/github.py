"""Findings as workflow commands: GitHub shows each beside the changed line of a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from translator.model import Severity
from translator.show.excerpt import excerpt
from translator.steps.findings import Checked, Finding
from translator.terminal import plain

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
WIDTH = 200
"""Characters of each text that a message shows."""


def annotated(result: Checked, path_of: Callable[[str], str]) -> None:
    """A line per finding that nobody let pass. `path_of` makes a finding's path one that GitHub knows."""
    for finding in result.listed():
        if finding.dismissal is None:
            sys.stdout.write(_command(finding, path_of) + "\n")


def _command(finding: Finding, path_of: Callable[[str], str]) -> str:
    problem, place = finding.problem, finding.problem.place
    title = " ".join(part for part in (problem.check, f"({finding.locale})", place.key) if part)
    properties = {"file": path_of(place.path), "line": str(place.line) if place.line else "", "title": title}
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    texts = (
        (finding.source_locale, finding.source, problem.in_source),
        (finding.locale, finding.translation, problem.in_target),
    )
    lines = [plain(problem.text)]
    for label, text, spans in texts:
        if text.strip():
            marked = excerpt(text, spans, WIDTH, 2)
            lines.append(f"{label}: " + "".join(f"‹{part}›" if mark else part for part, mark in marked))
    return f"::{COMMANDS[problem.severity]} {shown}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    """Text after the second "::": https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts"""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(plain(text)).replace(":", "%3A").replace(",", "%2C")
