"""Findings as SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/): what code scanning reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from translator import __version__
from translator.errors import TranslatorError
from translator.model import Severity, Span, digest
from translator.steps.explain_checks import Explained
from translator.steps.findings import Checked, Finding
from translator.terminal import as_data

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
FINGERPRINT = "polyclinicMessage/v1"


def log(result: Checked, checks: Mapping[str, Explained], path_of: Callable[[str], str]) -> dict[str, Any]:
    """The log of one run. `path_of` makes a finding's path one from where the command was called."""
    index = {name: number for number, name in enumerate(checks)}
    seen: Counter[tuple[str, ...]] = Counter()
    results = [_result(finding, index, seen, path_of) for finding in result.listed()]
    driver = {"name": "Polyclinic", "version": __version__, "rules": [_rule(check) for check in checks.values()]}
    invocation = {
        "executionSuccessful": not result.problems,
        "toolExecutionNotifications": [_notification(error) for error in result.problems],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(check: Explained) -> dict[str, Any]:
    return {
        "id": check.name,
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": check.summary},
        "help": {"text": check.text},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
    }


def _result(
    finding: Finding, index: Mapping[str, int], seen: Counter[tuple[str, ...]], path_of: Callable[[str], str]
) -> dict[str, Any]:
    problem = finding.problem
    found = {
        "ruleId": problem.check,
        **({"ruleIndex": index[problem.check]} if problem.check in index else {}),
        "level": LEVELS[problem.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(path_of(problem.place.path), problem.place.line, problem.place.key)],
        "partialFingerprints": {FINGERPRINT: _fingerprint(finding, seen)},
        "suppressions": [],
    }
    event = finding.dismissal
    if event:
        properties = {"by": event.by, "at": event.at}
        justification = f"{event.reason} ({event.by}, {event.at[:10]})"
        found["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": justification, "properties": properties}
        ]
    return found


def _message(finding: Finding) -> str:
    """What is wrong, and in which words: code scanning shows no translation of its own."""
    problem = finding.problem
    quoted = ((finding.source, problem.in_source), (finding.translation, problem.in_target))
    parts = [f"“{words}”" for text, spans in quoted if (words := _words(text, spans))]
    return f"{problem.text} [{finding.locale}]" + (f": {' / '.join(parts)}" if parts else "")


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans[:3])[:100]


def _location(path: str, line: int, key: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if line:
        physical["region"] = {"startLine": line}
    logical = {"logicalLocations": [{"name": key}]} if key else {}
    return {"physicalLocation": physical, **logical}


def _uri(path: str) -> str:
    """A relative reference (RFC 3986, 4.2): a colon in its first part would make it a scheme."""
    return quote(path, safe="/", errors="surrogatepass")


def _fingerprint(finding: Finding, seen: Counter[tuple[str, ...]]) -> str:
    """The same in every run while message and check are: lines move, words are corrected. The second finding of a
    check in a message has another."""
    place = finding.problem.place
    name = (finding.article or place.path, finding.locale, place.key, finding.problem.check)
    seen[name] += 1
    return digest(*name, str(seen[name]))[:32]


def _notification(error: TranslatorError) -> dict[str, Any]:
    data = as_data(error)
    text = data["text"] + (f" ({data['hint']})" if data["hint"] else "")
    found: dict[str, Any] = {"level": "error", "message": {"text": text}}
    if data["path"]:
        found["locations"] = [_location(data["path"], data["line"] or 0, "")]
    return found
