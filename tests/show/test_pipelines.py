"""What pipelines read: workflow commands, and SARIF 2.1.0 as its schema has it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.errors import CatalogError
from translator.model import Place, Problem, Severity, State
from translator.record import Event
from translator.show import github, sarif
from translator.steps.explain_checks import explained
from translator.steps.findings import Checked, Finding

EVENT = Event("2026-11-22T10:00:00Z", "dismiss", "Anna Muster", "a", "0a1b2c3d", "f" * 12, "numbers", "as meant")


def finding(
    text: str = "source 50, translation 500",
    path: str = "locales/de/LC_MESSAGES/a.po",
    check: str = "numbers",
    severity: Severity = Severity.ERROR,
    dismissal: Event | None = None,
    line: int = 7,
) -> Finding:
    place = Place(path, line, "de", "0a1b2c3d")
    problem = Problem(check, severity, text, place, True, ((5, 7),), ((14, 17),))
    source, target = "Take 50 mg.", "Nehmen Sie 500 mg."
    return Finding("a", "de", "en", problem, source, target, State.TRANSLATED, False, dismissal)


def commands(capsys: pytest.CaptureFixture[str], *findings: Finding) -> list[str]:
    github.annotated(Checked(findings=[*findings]), lambda path: path)
    out = capsys.readouterr().out
    assert out.endswith("\n") or not out
    return out.splitlines()


def test_an_annotation(capsys: pytest.CaptureFixture[str]) -> None:
    [line] = commands(capsys, finding())
    assert line == (
        "::error file=locales/de/LC_MESSAGES/a.po,line=7,title=numbers (de) 0a1b2c3d::"
        "source 50, translation 500%0Aen: Take ‹50› mg.%0Ade: Nehmen Sie 500‹ mg›."
    )


@pytest.mark.parametrize(
    ("severity", "word"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")]
)
def test_severities_of_annotations(capsys: pytest.CaptureFixture[str], severity: Severity, word: str) -> None:
    assert commands(capsys, finding(severity=severity))[0].startswith(f"::{word} ")


def test_what_needs_no_annotation(capsys: pytest.CaptureFixture[str]) -> None:
    waiting = finding(check="untranslated", severity=Severity.INFO)
    assert commands(capsys, finding(dismissal=EVENT), waiting) == []


def test_a_file_without_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert "line=" not in commands(capsys, finding(line=0))[0]


def test_nothing_breaks_out_of_an_annotation(capsys: pytest.CaptureFixture[str]) -> None:
    [line] = commands(capsys, finding("50%\r\n::error::x", "a,b:c%d.po"))
    assert line.startswith("::error file=a%2Cb%3Ac%25d.po,line=7,")
    assert "::50%25<000D><000A>::error::x%0Aen: " in line


@law()
@given(st.text(max_size=80), st.text(max_size=40))
def test_an_annotation_is_one_line(text: str, path: str) -> None:
    line = github._command(finding(text, path), lambda name: name)
    assert len(line.splitlines()) == 1
    found = re.fullmatch(r"::error ((?:[a-z]+=[^,:]*,?)+)::(.*)", line)
    assert found
    assert [part.partition("=")[0] for part in found[1].split(",")][-1] == "title"


# The part of the schema that we use: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ (no other property is allowed).
def text(value: object) -> None:
    assert isinstance(value, str)


def some(*words: str) -> Callable[[object], None]:
    def check(value: object) -> None:
        assert value in words

    return check


def number(value: object) -> None:
    assert isinstance(value, int)
    assert not isinstance(value, bool)
    assert value >= 0


def truth(value: object) -> None:
    assert isinstance(value, bool)


def uri(value: object) -> None:
    """A relative reference of RFC 3986: no scheme, nothing that is not escaped."""
    assert isinstance(value, str)
    assert re.fullmatch(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=@/]|%[0-9A-F]{2})+", value)


def bag(value: object) -> None:
    assert isinstance(value, dict)
    assert all(isinstance(one, str) for one in value.values())


def every(shape: Any) -> Callable[[object], None]:
    def check(value: object) -> None:
        assert isinstance(value, list)
        for one in value:
            fits(one, shape)

    return check


MESSAGE = {"text!": text}
LOCATION = {
    "physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": number}},
    "logicalLocations": every({"name": text}),
}
LEVEL = some("none", "note", "warning", "error")
RULE = {
    "id!": text, "shortDescription": MESSAGE, "fullDescription": MESSAGE, "help": MESSAGE,
    "defaultConfiguration": {"level": LEVEL},
}  # fmt: skip
RESULT = {
    "ruleId": text, "ruleIndex": number, "level": LEVEL, "message!": MESSAGE, "locations": every(LOCATION),
    "partialFingerprints": bag,
    "suppressions": every({
        "kind!": some("inSource", "external"), "status": some("accepted", "underReview", "rejected"),
        "justification": text, "properties": bag,
    }),
}  # fmt: skip
INVOCATION = {
    "executionSuccessful!": truth,
    "toolExecutionNotifications": every({"level": LEVEL, "message!": MESSAGE, "locations": every(LOCATION)}),
}
RUN = {
    "tool!": {"driver!": {"name!": text, "version": text, "rules": every(RULE)}},
    "columnKind": some("utf16CodeUnits", "unicodeCodePoints"),
    "invocations": every(INVOCATION),
    "results": every(RESULT),
}
LOG = {"$schema": text, "version!": some("2.1.0"), "runs!": every(RUN)}


def fits(value: object, shape: Any) -> None:
    """Whether a value has a shape: an object with no other than these properties, and all of those with "!"."""
    if callable(shape):
        shape(value)
        return
    assert isinstance(value, dict)
    properties = {name.rstrip("!"): inner for name, inner in shape.items()}
    assert {name.rstrip("!") for name in shape if name.endswith("!")} <= value.keys() <= properties.keys()
    for name, inner in value.items():
        fits(inner, properties[name])


def log(*findings: Finding, problems: tuple[CatalogError, ...] = ()) -> dict[str, Any]:
    checked = Checked(findings=[*findings], problems=[*problems])
    made: dict[str, Any] = json.loads(json.dumps(sarif.log(checked, explained(), lambda path: path)))
    fits(made, LOG)
    return made


def results(*findings: Finding) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log(*findings)["runs"][0]["results"]
    return found


def test_the_shape_is_looked_at() -> None:
    with pytest.raises(AssertionError):
        fits({"version": "2.1.0", "runs": [], "more": 1}, LOG)
    with pytest.raises(AssertionError):
        fits({"runs": []}, LOG)


def test_a_log_without_findings() -> None:
    made = log()["runs"][0]
    assert (made["results"], made["invocations"][0]["executionSuccessful"]) == ([], True)
    rules = {rule["id"]: rule for rule in made["tool"]["driver"]["rules"]}
    assert list(rules) == list(explained())
    assert rules["numbers"]["help"]["text"] == explained()["numbers"].text
    levels = {name: rule["defaultConfiguration"]["level"] for name, rule in rules.items()}
    assert (levels["numbers"], levels["durations"], levels["untranslated"]) == ("error", "warning", "note")


def test_a_result() -> None:
    [found] = results(finding())
    assert (found["ruleId"], found["level"], found["suppressions"]) == ("numbers", "error", [])
    assert list(explained())[found["ruleIndex"]] == "numbers"
    assert found["message"]["text"].startswith("source 50, translation 500 [de]")
    [place] = found["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "locales/de/LC_MESSAGES/a.po"},
        "region": {"startLine": 7},
    }


def test_what_has_no_line_has_no_region() -> None:
    assert "region" not in results(finding(line=0))[0]["locations"][0]["physicalLocation"]


def test_a_dismissed_finding_says_who_and_why() -> None:
    [found] = results(finding(dismissal=EVENT))
    [suppression] = found["suppressions"]
    assert suppression["justification"] == "as meant (Anna Muster, 2026-11-22)"
    assert suppression["properties"]["by"] == "Anna Muster"
    assert suppression["status"] == "accepted"


def prints(*findings: Finding) -> list[str]:
    return [found["partialFingerprints"][sarif.FINGERPRINT] for found in results(*findings)]


def test_fingerprints_stay_while_message_and_check_do() -> None:
    """Whatever the line and the words; two findings of a check in a message are two."""
    [first] = prints(finding())
    assert prints(finding("another text", line=99)) == [first]
    assert prints(finding(dismissal=EVENT)) == [first]
    assert len({*prints(finding(), finding()), *prints(finding(check="names"))}) == 3


def test_what_could_not_be_read_is_a_notification() -> None:
    made = log(problems=(CatalogError("broken", "a b.po", 3, "mend it"), CatalogError("odd")))["runs"][0]["invocations"]
    assert made[0]["executionSuccessful"] is False
    first, second = made[0]["toolExecutionNotifications"]
    assert first["message"]["text"] == "broken (mend it)"
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.po"
    assert "locations" not in second


@law()
@given(st.text(min_size=1, max_size=40))
def test_any_path_is_a_relative_reference(path: str) -> None:
    found = sarif._uri(path)
    uri(found)
    assert unquote(found, errors="surrogatepass") == path
