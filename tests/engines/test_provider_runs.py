"""Whole runs of `translator translate` with each provider: what it does in the middle of the work costs only what it
did not answer, is said in one message, and puts neither key nor text anywhere."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.engines.loopback import KEY, PRIVATE, Asked, Provider, Reply, assert_discreet_text
from tests.engines.test_providers import CAPTCHA, HTML
from tests.fakes import found
from translator.engines.options import KEYS
from translator.project import Project
from translator.steps import flow
from translator.steps.reading import read_catalog

BEFORE = "Rest after the meal, please."
TEXTS = (f"{PRIVATE} with water.", "Do not drive that day.")
GERMAN = {
    BEFORE: "Ruhen Sie sich bitte nach dem Essen aus.",
    TEXTS[0]: "Frau M. nimmt die Tabletten mit Wasser ein.",
    TEXTS[1]: "Fahren Sie an diesem Tag nicht.",
}
Play = Callable[[Provider, Asked], Reply]


@dataclass
class Site:
    """A project whose engine is the provider; it waits for nothing, and gives up soon."""

    provider: Provider
    new: NewProject
    articles: dict[str, str | bytes] = field(default_factory=dict)

    def run(self, *arguments: str, timeout: float = 20.0) -> tuple[Project, int, str]:
        """`update` and `translate`; the exit code, and all that was printed."""
        name, address = self.provider.dialect.name, self.provider.address
        own = {**self.provider.dialect.options, "timeout": timeout, "pause": 0}
        own = {key: address if value == "ADDRESS" else value for key, value in own.items()}
        lines = [f"{key} = {value!r}" for key, value in own.items()]
        head = f'locales = ["de"]\nengines = ["{name}"]\n[engine.{name}]'
        project = self.new(self.articles, "\n".join([head, *lines]))
        assert invoke(project, "update").exit_code == 0
        result = invoke(project, "translate", *arguments)
        return project, result.exit_code, result.stdout + result.stderr


@pytest.fixture
def site(provider: Provider, new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> Site:
    if variable := KEYS.get(provider.dialect.name):
        monkeypatch.setenv(variable, KEY)
    for name, value in (("FIRST_WAIT", 0.0), ("TRIES", 2), ("IN_A_ROW", 2)):
        monkeypatch.setattr(flow, name, value)
    return Site(provider, new_project, {"a.txt": f"{BEFORE}\n"})


def always(reply: Reply) -> Play:
    return lambda _provider, _asked: reply


def each(change: Callable[[str], str | None]) -> Play:
    return lambda provider, asked: provider.answer(change(text) for text in provider.dialect.read(asked))


good = each(GERMAN.__getitem__)


# What it does, whether the engine's work ends with an error (exit code 1), and one word of what is said.
PLAYS: dict[str, tuple[Play, int, str]] = {
    "echo": (lambda p, asked: p.answer(p.dialect.read(asked)), 0, "came back unchanged"),
    "429": (always(Reply(f"{KEY} {PRIVATE}", 429, {"Retry-After": "0"})), 1, "asks for patience (HTTP 429)"),
    "429 for hours": (always(Reply("", 429, {"Retry-After": "7200"})), 1, "to wait for 120 minutes"),
    "429 until a date": (
        always(Reply("", 429, {"Retry-After": "Fri, 31 Dec 2100 23:59:59 GMT"})), 1, "asks us to wait for"
    ),
    "403": (always(Reply(f"{KEY} {PRIVATE}", 403)), 1, "does not let us in (HTTP 403)"),
    "456": (always(Reply(f"{KEY} {PRIVATE}", 456)), 1, "the quota is used up (HTTP 456)"),
    "500": (always(Reply(f"{KEY} {PRIVATE}", 500)), 1, "fails (HTTP 500)"),
    "captcha": (always(Reply(CAPTCHA)), 1, ""),
    "a page": (always(Reply(HTML)), 1, ""),
    "an error with 200": (lambda p, _: Reply(p.dialect.error), 1, ""),
    "stalled": (always(Reply(stall="before")), 1, "did not answer in time"),
    "stalled after the headers": (always(Reply("x" * 50, stall="after")), 1, "did not answer in time"),
    "truncated": (lambda p, asked: Reply(good(p, asked).body, cut=9), 1, "broke the connection off"),
    "nothing": (each(lambda _: " "), 0, "gave nothing back"),
    "a wrong language": (
        each(lambda _: "Neem op de dag van de operatie uw verzekeringspas mee."), 0, "the answer is nl"
    ),
    "control characters": (each(lambda text: f"{GERMAN[text]}\x07"), 0, "broken characters"),
}  # fmt: skip


@pytest.mark.parametrize(("play", "code", "says"), PLAYS.values(), ids=PLAYS)
def test_what_is_not_answered_is_left_and_the_next_run_goes_on(
    site: Site, caplog: pytest.LogCaptureFixture, play: Play, code: int, says: str
) -> None:
    caplog.set_level(logging.DEBUG)
    site.provider.plays = lambda asked: good(site.provider, asked)
    assert site.run()[1] == 0
    site.articles["b.txt"] = "\n\n".join(TEXTS) + "\n"
    site.provider.plays = lambda asked: play(site.provider, asked)
    project, ended, said = site.run(timeout=0.3 if says == "did not answer in time" else 20.0)
    assert ended == code, said
    assert says in said
    assert said.count(f"de: {site.provider.dialect.name}") == code
    assert_discreet_text(said + caplog.text)
    assert found(project)[BEFORE].strings == (GERMAN[BEFORE],)
    assert all(message.empty for message in read_catalog(project, "b", "de").live)
    _no_key(project)

    site.provider.plays = lambda asked: good(site.provider, asked)
    asked = len(site.provider.asked)
    project, ended, said = site.run("--retry", "--json")
    assert (ended, one_object(said)["locales"]["de"]["translated"]) == (0, 2)
    assert {message.strings[0] for message in read_catalog(project, "b", "de").live} == {GERMAN[text] for text in TEXTS}
    assert BEFORE not in [text for one in site.provider.asked[asked:] for text in site.provider.dialect.read(one)]
    assert_discreet_text(caplog.text)


def _no_key(project: Project) -> None:
    """In no file of the project."""
    files = [path for path in project.root.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if KEY.encode() in path.read_bytes()]


DOSES = {
    "Take 5 mg in the morning.": "Nehmen Sie abends 20 mg ein.",
    "Take 20 mg in the evening.": "Nehmen Sie morgens 5 mg ein.",
}


def test_another_text_s_answer_does_not_pass_unseen(site: Site) -> None:
    """An engine that takes several texts has mixed them up; of one that takes one, the checks see it."""
    site.articles = {"a.txt": "\n\n".join(DOSES) + "\n"}
    site.provider.plays = lambda asked: each(DOSES.__getitem__)(site.provider, asked)
    project, code, _ = site.run()
    assert code == 0
    checked = one_object(invoke(project, "check", "--json").stdout)
    errors = [finding for finding in checked["findings"] if finding["severity"] == "error"]
    wrong = {finding["source"] for finding in errors if finding["check"] in ("numbers", "units")}
    left = {message.id for message in found(project).values() if message.empty}
    assert wrong | left == set(DOSES)
