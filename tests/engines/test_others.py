"""Others' engines: the one of the documentation, installed as a package is, and some that do whatever they like."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any, cast

import pytest

from tests.command import run
from tests.conftest import NewProject
from tests.engines.loopback import KEY, PRIVATE, assert_discreet, assert_discreet_text
from tests.fakes import Fake, found, install
from tests.fakes import run as translated
from translator import engines
from translator.engines import ENGINES, Answer, Brief, Form, Setup, load
from translator.engines.options import fault
from translator.engines.others import GROUP
from translator.errors import EngineBusy, EngineError, EngineMissing, ProjectError
from translator.project import Project
from translator.steps.engines import engines as offers

PAGE = (Path(__file__).parents[2] / "docs" / "engines.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.split("```python\n")[1].split("```")[0]
POINTS = PAGE.split("```toml\n")[1].split("```")[0]
ARTICLE = "A title\n\nTake {name} with water.\n\n50 %\n"
GERMAN = {"A title": "Ein Titel", "Take ⟦0⟧ with water.": "Nehmen Sie ⟦0⟧ mit Wasser."}


class Handler(BaseHTTPRequestHandler):
    """The clinic's server of the example."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        let_in = self.headers["Authorization"] == KEY
        body = json.dumps([GERMAN[text] for text in asked["texts"]] if let_in else PRIVATE).encode()
        self.send_response(200 if let_in else 403)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_the_example_of_the_documentation_works_as_an_installed_package(
    new_project: NewProject, tmp_path: Path, address: str
) -> None:
    assert len([line for line in EXAMPLE.splitlines() if line]) <= 30
    packages = tmp_path / "packages"
    about = packages / "clinic_own-1.0.dist-info"
    about.mkdir(parents=True)
    (packages / "clinic_own.py").write_text(EXAMPLE, "utf-8")
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: clinic-own\nVersion: 1.0\n", "utf-8")
    points = POINTS.replace('[project.entry-points."polyclinic.engines"]', "[polyclinic.engines]").replace('"', "")
    (about / "entry_points.txt").write_text(points, "utf-8")
    project = new_project({"a.txt": ARTICLE})
    settings = f'locales = ["de"]\nengines = ["own"]\n[engine.own]\nurl = "{address}"\nprice = 5\n'
    (project.root / "translator.toml").write_text(settings, "utf-8")

    def command(*arguments: str, key: str = KEY) -> tuple[int, str]:
        here = str(Path(__file__).parents[2])
        changes = {"PYTHONPATH": f"{packages}:{here}", "CLINIC_API_KEY": key}
        done = run(project.root, *arguments, changes=changes)
        return done.returncode, done.stdout + done.stderr

    assert command("update")[0] == 0
    code, said = command("engines", "--json", key="")
    [own] = [one for one in json.loads(said)["engines"] if one["name"] == "own"]
    assert (own["missing"], own["sendsTextAway"]) == (["its key is missing: set CLINIC_API_KEY"], False)
    code, said = command("translate", key="wrong")
    assert (code, "de: own failed (HTTP 403)" in said) == (1, True)
    assert_discreet_text(said)
    assert command("translate", "--engine", "own")[0] == 0
    messages = found(project)
    assert messages["A title"].strings == ("Ein Titel",)
    assert messages["Take {name} with water."].strings == ("Nehmen Sie {name} mit Wasser.",)


class Bare:
    """No more than an engine must have; `answers` is what it does with the texts."""

    def __init__(self, answers: Callable[[Any, Brief], Any]) -> None:
        self.answers = answers

    def can(self, source: str, target: str) -> bool:  # noqa: ARG002
        return True

    def missing(self, source: str, target: str) -> str:  # noqa: ARG002
        return ""

    def translate(self, texts: Any, source: str, target: str, brief: Brief) -> Any:  # noqa: ARG002
        return self.answers(texts, brief)


@pytest.fixture
def others(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes factories known as if their packages were installed."""

    def put(**factories: Any) -> None:
        points = {name: EntryPoint(name, f"{__name__}:{name}_made", GROUP) for name in factories}
        for name, factory in factories.items():
            monkeypatch.setitem(globals(), f"{name}_made", factory)
        monkeypatch.setattr("translator.engines.others.others", lambda: points)

    return put


def bare(others: Callable[..., None], answers: Callable[[Any, Brief], Any]) -> engines.Engine:
    others(bare=lambda _: Bare(answers))
    return load("bare")


def test_what_it_leaves_out_is_filled_in(others: Callable[..., None]) -> None:
    engine = bare(others, lambda texts, _: texts)
    assert (engine.name, engine.model, engine.sends_text_away, engine.form) == ("bare", "", True, Form.TOKENS)
    assert (engine.batch_texts, engine.batch_characters, engine.concurrency, engine.pause) == (50, 10_000, 1, 0.0)
    assert (engine.takes_terms, engine.takes_brief, engine.takes_counts, engine.price) == (False, False, False, None)
    set_up = load("bare", Setup({"price": 3, "concurrency": 4, "pause": 0.5}))
    assert (set_up.price, set_up.concurrency, set_up.pause) == (3.0, 4, 0.5)
    told = re.findall(r"^\| (`[a-z_`, ]+`) \| ", PAGE.partition("| attribute |")[2], re.MULTILINE)
    names = {name.strip("` ") for row in told for name in row.split(",")}
    assert names == vars(engine).keys() - {"name", "_engine"}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Nehmen Sie sie ein.", Answer("Nehmen Sie sie ein.")),
        (Answer("Nehmen Sie sie ein."), Answer("Nehmen Sie sie ein.")),
        (Answer("", "too odd"), Answer("", "too odd")),
        (None, Answer("", "bare gave nothing back")),
        (5, Answer("", "bare gave nothing back")),
        (Answer(None), Answer("", "bare gave nothing back")),  # type: ignore[arg-type]
        ("", Answer("", "bare gave nothing back")),
        (f"{PRIVATE}.", Answer("", "came back unchanged")),
        ("gut \x1b[31m", Answer("", "bare gave back broken characters")),
        ("<html><body>Sorry</body></html>", Answer("", "bare answered with an error page")),
        ("ha " * 200, Answer("", "the length of the answer is implausible")),
        (
            Answer("Neem op de dag van de operatie uw verzekeringspas mee."),
            Answer("", "the answer is nl (Nederlands), not de (Deutsch)"),
        ),
    ],
)
def test_its_answers_are_looked_at(others: Callable[..., None], answer: object, expected: Answer) -> None:
    engine = bare(others, lambda texts, _: [answer for _ in texts])
    assert engine.translate([f"{PRIVATE}."], "en", "de") == [expected]


def test_what_needs_no_engine_is_not_sent_and_the_brief_is_of_the_rest(others: Callable[..., None]) -> None:
    came: list[tuple[Any, Brief]] = []

    def answers(texts: Any, brief: Brief) -> list[str]:
        came.append((texts, brief))
        return ["Eins", "Zwei"]

    brief = Brief(("a", "b", "c", "d"), tuple((name, name) for name in "abcd"), ("1", "2", "3", "4"))
    engine = bare(others, answers)
    made = engine.translate(["50 %", " One", "a\x00b", "Two\n"], "en", "de", brief)
    assert [answer.text for answer in made] == ["50 %", " Eins", "", "Zwei\n"]
    [(texts, told)] = came
    assert texts == ["One", "Two"]
    assert (told.contexts, told.neighbours, told.counts) == (("b", "d"), (("b", "b"), ("d", "d")), ("2", "4"))


def raising(error: Exception) -> Callable[[Any, Brief], Any]:
    def answers(_texts: Any, _brief: Brief) -> Any:
        try:
            raise RuntimeError(f"{PRIVATE} {KEY}")
        except RuntimeError:
            raise error  # noqa: B904

    return answers


@pytest.mark.parametrize(
    ("answers", "kind", "says"),
    [
        (
            raising(ValueError(f"{PRIVATE} {KEY}")),
            EngineError,
            "bare cannot translate: ValueError in test_others",
        ),
        (raising(EngineBusy("bare is busy", wait=7)), EngineBusy, "bare is busy"),
        (lambda *_: None, EngineError, "bare cannot translate: TypeError"),
        (lambda *_: 5, EngineError, "bare cannot translate: TypeError"),
        (lambda *_: [], EngineError, "bare gave 0 answers to 1 texts"),
        (lambda *_: ["a", "b"], EngineError, "bare gave 2 answers to 1 texts"),
    ],
)
def test_what_goes_wrong_in_it_is_told_without_its_words(
    others: Callable[..., None], answers: Callable[[Any, Brief], Any], kind: type[EngineError], says: str
) -> None:
    engine = bare(others, answers)
    with pytest.raises(kind, match=says) as raised:
        engine.translate([f"{PRIVATE}."], "en", "de")
    assert type(raised.value) is kind
    assert_discreet(raised.value)


def test_one_that_falls_over_ends_its_own_work_only(
    new_project: NewProject, others: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, Fake())
    others(bare=lambda _: Bare(raising(ValueError(PRIVATE))))
    settings = 'locales = ["de", "fr"]\nengines = ["fake"]\n[locale-engines]\nde = ["bare"]'
    result = translated(new_project({"a.txt": ARTICLE}, settings))
    assert [problem.text for problem in result.problems] == [
        f"de: bare cannot translate: ValueError in test_others.py:{_line_of('raise error')}"
    ]
    assert result.locales["fr"].translated == 2


def _line_of(code: str) -> int:
    lines = Path(__file__).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.strip().startswith(code))


def _broken(setup: Setup) -> object:
    return setup.nothing  # type: ignore[attr-defined]


class Odd(Bare):
    form = "runes"


@pytest.fixture
def broken(others: Callable[..., None]) -> None:
    others(broken=_broken, odd=lambda _: Odd(lambda texts, _: texts), google=_broken)
    points = cast(dict[str, Any], engines.others.others())
    points["lost"] = EntryPoint("lost", "clinic_lost:make", GROUP)
    points["half"] = EntryPoint("half", f"{__name__}:nothing", GROUP)


BROKEN: dict[str, tuple[type[Exception], str]] = {
    "broken": (EngineError, "broken cannot be made: AttributeError in test_others.py:"),
    "odd": (EngineError, "odd cannot be made: ValueError in "),
    "half": (EngineError, "half cannot be loaded: AttributeError in "),
    "lost": (EngineMissing, "lost cannot be loaded: clinic_lost is not installed"),
    "brokn": (ProjectError, "unknown engine 'brokn'"),
}


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(("name", "kind", "says"), [(name, *rest) for name, rest in BROKEN.items()])
def test_one_that_does_not_work(name: str, kind: type[Exception], says: str) -> None:
    with pytest.raises(kind, match=re.escape(says)):
        load(name)


@pytest.mark.usefixtures("broken")
def test_ours_goes_before_another_s_of_the_same_name() -> None:
    assert type(load("google")).__module__ == "translator.engines.deep"
    assert engines.known() == (*ENGINES, "broken", "half", "lost", "odd")


@pytest.mark.usefixtures("broken")
def test_one_that_does_not_work_is_listed_with_the_rest(new_project: NewProject) -> None:
    project: Project = new_project({"a.txt": "A\n"}, 'locales = ["de"]\nengines = ["pseudo", "broken"]')
    listed = {offer.name: offer for offer in offers(project)}
    assert listed["pseudo"].usable == ["de"]
    assert (listed["broken"].usable, listed["broken"].configured) == ([], True)
    assert "broken cannot be made" in listed["broken"].missing[0]


def test_its_table_is_its_own_affair_but_for_secrets(new_project: NewProject, others: Callable[..., None]) -> None:
    others(bare=lambda _: Bare(lambda texts, _: texts))
    settings = 'locales = ["de"]\nengines = ["bare"]\n[engine.bare]\nmark = "?"\nanything = [1, 2]\n'
    assert new_project({}, settings).configuration.engine["bare"]["anything"] == [1, 2]
    assert fault("bare", {"api_token": "x"}) is not None
