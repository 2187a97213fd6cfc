"""docs/commands.md has what the commands say of themselves: `python tests/test_docs.py` writes its help blocks anew."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import ARTICLE
from translator.project import Project

DOCS = Path(__file__).parents[1] / "docs" / "commands.md"
RECORD = DOCS.with_name("review-record.md")
COMMANDS = (
    "build", "extract", "update", "translate", "align", "migrate", "check", "dismiss", "review", "approve", "unapprove",
    "prune", "compile", "status", "explain", "questions", "answer", "certificate", "stats", "stats review",
    "engines", "engines fetch", "ledger",
    "glossary", "glossary add", "glossary list", "glossary import", "glossary export", "glossary check",
    "style",
    "memory", "memory import", "memory export", "memory search", "memory list", "memory forget",
    "export", "import",
    "init",
)  # fmt: skip
BLOCK = re.compile(r"\n```text\n.*?```\n", re.DOTALL)


def regenerated(text: str) -> str:
    """The page with each command's help as it is now, at the end of its section."""
    from tests.command import help_of

    parts = re.split(r"(?m)^(?=## )", text)
    for number, part in enumerate(parts):
        command = part.partition("\n")[0].removeprefix("## ")
        if command in COMMANDS:
            prose = BLOCK.sub("", part).rstrip("\n")
            parts[number] = f"{prose}\n\n```text\n{help_of(*command.split())}```\n\n"
    return "".join(parts)


@pytest.mark.parametrize("page", sorted(DOCS.parent.glob("*.md")), ids=lambda page: page.name)
def test_no_paragraph_of_a_page_is_there_twice(page: Path) -> None:
    text = re.sub(r"(?ms)^(`{3,}).*?^\1", "", page.read_text("utf-8"))
    long = Counter(part for part in re.split(r"\n{2,}", text) if len(part) > 100 or part.startswith("#"))
    assert [part for part, times in long.items() if times > 1] == []


def test_every_command_is_there_with_its_help() -> None:
    text = DOCS.read_text("utf-8")
    assert regenerated(text) == text, "run: python tests/test_docs.py"
    assert [heading for heading in re.findall(r"(?m)^## ([\w ]+)$", text) if heading in COMMANDS] == list(COMMANDS)


def test_the_table_of_states_is_the_programs() -> None:
    from translator.exchange.states import OUT_12, OUT_21

    text = (DOCS.parent / "exchange.md").read_text("utf-8")
    rows = {row[0]: row[1:] for row in (re.split(r" *\| *", line)[1:-1] for line in text.splitlines()) if len(row) == 5}
    for state, said in OUT_12.items():
        assert tuple(rows[state.word]) == (*said, *OUT_21[state])


def test_the_table_of_formats_is_the_programs() -> None:
    from translator.cli_exchange import KINDS as NAMES
    from translator.exchange.kinds import KINDS

    text = (DOCS.parent / "exchange.md").read_text("utf-8")
    assert tuple(re.findall(r"(?m)^\| `(\w+)` \|", text)) == tuple(KINDS)
    assert set(NAMES) == set(KINDS)


def test_the_commands_are_all() -> None:
    from click import Group

    from translator.cli import cli

    groups = {name: command for name, command in cli.commands.items() if isinstance(command, Group)}
    below = [f"{name} {inner}" for name, group in groups.items() for inner in group.commands]
    assert sorted([*cli.commands, *below]) == sorted(COMMANDS)


def test_regenerating_mends_a_block_and_leaves_the_prose() -> None:
    text = DOCS.read_text("utf-8")
    assert regenerated(text.replace("Usage: translator build", "Usage: something else")) == text
    assert regenerated(BLOCK.sub("", text)) == text


def keys(data: object) -> Iterator[str]:
    """Every key of an object whose keys are always the same (lower case letters, or camel case)."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from keys(value)
    elif isinstance(data, list):
        for value in data:
            yield from keys(value)


DISMISS = "dismiss a KEY -l de --check numbers --reason why --by somebody"
JSON = (
    "approve a KEY -l de --by somebody", "build", "check", "check --queue", "check --explain all", DISMISS, "compile",
    "engines", "explain a --all", "export a --to po -o FOLDER/out", "import FOLDER/theirs.po --article a",
    "questions --all", "answer QUESTION 5 --by somebody", "stats review", "memory search Title --least 1", "ledger",
    "status", "style", "translate",
    "translate --dry-run", "unapprove a KEY -l de --by somebody",
)  # fmt: skip


@pytest.mark.parametrize("command", JSON)
def test_every_key_of_json_is_there(tmp_path: Path, command: str) -> None:
    import json

    from tests.clinic import entry, write_catalog
    from translator import record
    from translator.cli import cli
    from translator.project import find
    from translator.record import Event

    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text("Title\n\nTake 5 mg.\n")
    (tmp_path / "source" / "bad.txt").write_text("")
    (tmp_path / "translator.toml").write_text('locales = ["de"]\nengines = ["pseudo"]')
    message = entry("Take 5 mg.", "Nehmen Sie 50 mg.")
    write_catalog(find(tmp_path), "de", "a", [message])

    asked = Event("2026-11-22T10:00:00Z", "ask", "Anna", "a", message.short_key, "0" * 12, reason="5?")
    record.append(find(tmp_path).record("de"), asked)
    (tmp_path / "theirs.po").write_bytes(find(tmp_path).catalog("de", "a").read_bytes())
    names = {"KEY": message.short_key, "QUESTION": asked.name, "FOLDER": str(tmp_path)}

    def run(words: str) -> str:
        arguments = re.sub("|".join(names), lambda match: names[match[0]], words).split()
        return CliRunner().invoke(cli, ["-C", str(tmp_path), *arguments, "--json"]).stdout

    run(DISMISS)
    data = json.loads(run(command))
    assert set(data) > {"problems"}
    data.pop("pages", None)  # docs/bundles.md
    said = set(re.findall(r"`(\w+)`", DOCS.read_text("utf-8").partition("## JSON")[2]))
    variable = {"de", "approved", "translated", "needs_review", "machine", "untranslated"}
    assert set(keys(data)) - variable <= said


def test_every_key_of_a_certificate_is_there(first_article: Project) -> None:
    from tests.command import invoke, one_object

    shown = invoke(first_article, "certificate", ARTICLE, "-l", "de", "--json")
    data = one_object(shown.stdout)["certificate"]
    data["madeBy"]["engines"].clear()
    data["madeBy"]["making"].clear()
    for step in data["steps"].values():
        step["counts"].clear()
    said = set(re.findall(r"`(\w+)`", RECORD.read_text("utf-8").partition("### As JSON")[2]))
    assert set(keys(data)) <= said


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    DOCS.write_text(regenerated(DOCS.read_text("utf-8")), "utf-8")
