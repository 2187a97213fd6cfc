"""A catalog on a translator's desk: the tools that people use on it, and its states after each."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.clinic import write_catalog
from tests.programs import require
from translator.catalogs import headers, state
from translator.model import Catalog, Message, State
from translator.project import Project
from translator.steps.approve import approve
from translator.steps.extract import extract
from translator.steps.reading import read_catalog, read_record
from translator.steps.unapprove import unapprove
from translator.steps.verdicts import Asked, Reviewed, Word

U, M, N, T, A = State
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
TODAY = NOW.date()
ANNA = "Anna Muster <anna@clinic.example>"
BERTA = "Berta Beispiel <berta@clinic.example>"
OURS = headers.OURS
DOSE, GERMAN = "Take 50 mg of it each day.", "Nehmen Sie davon 50 mg am Tag."
OTHER, OTHER_GERMAN = "Take 500 mg of it each day.", "Nehmen Sie davon 500 mg am Tag."
THIRD = "Take 500 mg of it twice each day."
UNLIKE = "Call the clinic if it hurts."
PERSONS = Message(DOSE, (GERMAN,))
MACHINES = state.as_machine(Message(DOSE), (GERMAN,), "draft", TODAY)
REPAIRED = state.as_repaired(PERSONS, (GERMAN,), "draft", [1], TODAY)


class Desk:
    """A project whose article is one sentence, and its German catalog."""

    def __init__(self, project: Project) -> None:
        self.project = project

    @property
    def path(self) -> Path:
        return self.project.catalog("de", "a")

    def put(self, *messages: Message, translator: str = OURS) -> None:
        """These messages are the catalog, last saved by this translator."""
        write_catalog(self.project, "de", "a", messages, translator)

    def source(self, text: str) -> None:
        """The author changes the article."""
        self.project.source.joinpath("a.txt").write_text(f"{text}\n")
        self.template()

    def template(self) -> None:
        """The article's template is made anew."""
        assert not extract(self.project).problems

    def keep(self, name: str) -> Path:
        """A copy of the catalog as it is now."""
        return Path(shutil.copy(self.path, self.project.root / name))

    def catalog(self) -> Catalog:
        return read_catalog(self.project, "a", "de")

    def message(self) -> Message:
        """The only live message."""
        (message,) = self.catalog().live
        return message

    def states(self) -> dict[str, State]:
        """The state of each live message."""
        found, withdrawn = self.catalog(), read_record(self.project, "de").withdrawn
        return {one.id: state.state(one, found.header("Last-Translator"), withdrawn) for one in found.live}

    @property
    def now(self) -> State:
        """The state of the only live message."""
        (found,) = self.states().values()
        return found

    def approve(self, by: str = BERTA, text: str = "") -> None:
        """A person approves the message of this text, every one where none is named."""
        self._say(approve, by, text)

    def unapprove(self, by: str = BERTA, text: str = "") -> None:
        self._say(unapprove, by, text)

    def _say(self, step: Callable[..., Reviewed], by: str, text: str) -> None:
        articles, _ = self.project.articles()
        asked = Asked((Message(text).short_key,) if text else ())
        done = step(self.project, "de", articles, asked, Word(by, NOW))
        assert not done.problems
        assert {verdict.result.value for verdict in done.verdicts} <= {"approved", "withdrawn"}

    def gettext(self, tool: str, *arguments: str | Path) -> None:
        """The catalog as a tool of gettext makes it: {} stands for its file, {pot} for the article's template."""
        require(tool)
        names = {"{}": str(self.path), "{pot}": str(self.project.template("a"))}
        words = [names.get(str(word), str(word)) for word in arguments]
        subprocess.run([tool, *words, "-o", self.path], check=True, capture_output=True)

    def clear_fuzzy(self) -> None:
        self.gettext("msgattrib", "--clear-fuzzy", "{}")

    def msgmerge(self, *options: str | Path) -> None:
        """Brings the catalog to the article as it is now, with gettext's own program."""
        self.gettext("msgmerge", "--previous", "-q", *options, "{}", "{pot}")

    def edit(self, before: str, after: str) -> None:
        """Somebody changes something in a plain text editor."""
        text = self.path.read_text("utf-8")
        assert before in text
        self.path.write_text(text.replace(before, after, 1), "utf-8")

    def name(self, translator: str) -> None:
        """Somebody's editor writes their name into the header."""
        self.edit(f"Last-Translator: {self.catalog().header('Last-Translator')}", f"Last-Translator: {translator}")
