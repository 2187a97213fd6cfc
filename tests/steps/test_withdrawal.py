"""A thousand corrections, made from a seed: what an article says no more is in no output, whatever the settings and
however the next build goes; and a page whose article says the same stays.

Each old translation carries a mark, so that it is found in any file. The checks are switched off: they would hold some
of the old texts back by themselves.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import islice, product

import pytest

from tests.clinic import TODAY, contents, entry, manifest_of, settings, snapshot, write_catalog
from tests.conftest import NewProject
from tests.fakes import Fake, install, upper
from tests.laws import SOAK
from tests.seeded import SAME, Edit, corrections
from translator import checks
from translator.engines import Answer
from translator.errors import EngineUnreachable
from translator.project import Project, find
from translator.steps import translate
from translator.steps.build import build
from translator.steps.compile import compile_
from translator.steps.status import status
from translator.steps.translate import Options

LOCALES = ("ar", "de", "es", "fr", "ru", "tr")
TITLE, END = "About your visit", "We are here for you."
# (unreviewed, previous): the last release matters where pages wait.
WAYS = [("label", ""), ("source", ""), ("hold", ""), ("hold", "dist"), ("hold", "released"), ("label", "released")]
FEW, MANY = 4, 36
"""Corrections in a project, where each must take a page out by itself, and where it must not: a thousand in all."""
OLD = re.compile(rb"old-mark-(\d+)-")


@dataclass
class Site:
    """A project whose articles are translated and published in every locale. Of each correction the article's name."""

    project: Project
    edits: list[Edit]
    names: list[str]
    engine: Fake

    def build(self, *tags: str, locked: bool = False) -> None:
        build(self.project, self.project.choose_locales(tags), Options(TODAY), locked)

    def marks(self) -> dict[int, set[str]]:
        """The corrections whose old translation stands in dist/, with the files that it stands in."""
        found: dict[int, set[str]] = {}
        for path, data in contents(self.project.dist).items():
            for match in OLD.finditer(data):
                found.setdefault(int(match[1]), set()).add(path)
        return found

    def old_sentences(self) -> Iterator[tuple[str, str]]:
        """The old sentences that stand in dist/, in any way of writing them, with the file."""
        for path, data in contents(self.project.dist).items():
            text = data.decode("utf-8", "replace")
            for edit in self.edits:
                if edit.before not in edit.after and (edit.before in text or escape(edit.before) in text):
                    yield edit.before, path


def fail(texts: list[str], target: str) -> list[Answer]:
    raise EngineUnreachable("the network is down")


def stop(texts: list[str], target: str) -> list[Answer]:
    raise KeyboardInterrupt


def crash(texts: list[str], target: str) -> list[Answer]:
    raise ZeroDivisionError


def build_failing(site: Site) -> None:
    site.engine.answers = fail  # type: ignore[assignment]
    site.build()


def build_stopped(site: Site) -> None:
    site.engine.answers = stop  # type: ignore[assignment]
    site.build()


def build_with_a_faulty_engine(site: Site) -> None:
    site.engine.answers = crash  # type: ignore[assignment]
    site.build()


def build_crashing(site: Site) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(translate, "learn", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            site.build()


def build_with_broken_catalogs(site: Site) -> None:
    for name in ("same", *site.names):
        path = site.project.catalog("de", name)
        path.write_text(path.read_text("utf-8").replace('\nmsgstr "«', "\n«"), "utf-8")
    site.build()


def build_with_a_broken_record(site: Site) -> None:
    site.project.record("fr").write_text("<<<<<<< mine\n")
    site.build()


def build_with_broken_articles(site: Site) -> None:
    for name in site.names:
        path = site.project.source / f"{name}.txt"
        path.write_bytes(path.read_bytes() + b"\xff")
    build_stopped(site)


def build_withheld(site: Site) -> None:
    path = site.project.root / "translator.toml"
    names = dict.fromkeys(site.names)
    rules = (f'[[withhold]]\npath = "{name}"\nlocale = "ru"\nreason = "a rule"\n' for name in names)
    path.write_text(path.read_text() + "".join(rules))
    site.project = find(site.project.root)
    site.build()


def build_after_another_program(site: Site) -> None:
    """gettext carried the old translations to the new sentences and says nothing of it."""
    for tag, name in product(LOCALES, dict.fromkeys(site.names)):
        path = site.project.catalog(tag, name)
        text = path.read_text("utf-8")
        for edit in site.edits:
            text = text.replace(f'\nmsgid "{edit.before}"', f'\n#, fuzzy\nmsgid "{edit.after}"')
        path.write_text(text, "utf-8")
    site.build()


ACTIONS: dict[str, Callable[[Site], object]] = {
    "build": Site.build,
    "build -l de": lambda site: site.build("de"),
    "build --locked": lambda site: site.build(locked=True),
    "compile": lambda site: compile_(site.project),
    "an engine that fails": build_failing,
    "stopped while it translates": build_stopped,
    "a fault in an engine": build_with_a_faulty_engine,
    "a fault while it translates": build_crashing,
    "catalogs that cannot be read": build_with_broken_catalogs,
    "a record that cannot be read": build_with_a_broken_record,
    "articles that cannot be read": build_with_broken_articles,
    "a withheld locale": build_withheld,
    "merged by another program": build_after_another_program,
}
# Without pages that wait, a last release is asked only for those whose files are broken.
CASES = [
    (way, action)
    for way, action in product(WAYS, ACTIONS)
    if way != ("label", "released") or "cannot be read" in action
]


@lru_cache(maxsize=1)
def seeded() -> list[list[Edit]]:
    """The corrections of each case; no two cases have the same."""
    sizes = [(FEW if unreviewed == "hold" else MANY) * (1 + SOAK // 10) for (unreviewed, _), _ in CASES]
    edits = iter(corrections(SOAK, sum(sizes)))
    return [list(islice(edits, size)) for size in sizes]


@pytest.fixture
def make(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Site]:
    """Makes a site with these corrections still to come, built: `make(edits, "hold", "dist", "approved")`."""
    monkeypatch.setattr(checks, "problems", lambda *_: [])
    engine = Fake(batch_texts=100)
    install(monkeypatch, engine)

    def made(edits: list[Edit], unreviewed: str, previous: str, publish: str) -> Site:
        size = 1 if unreviewed == "hold" else 12
        names = [f"blog/a{number // size}" for number in range(len(edits))]
        texts = {f"{name}.txt": article(edits, names, name, new=False) for name in dict.fromkeys(names)}
        texts |= {"same.txt": "\n\n".join((TITLE, *(one for one, _ in SAME))), "other.txt": f"{TITLE}\n\n{END}\n"}
        lines = f'locales = {list(LOCALES)}\nengines = ["fake"]\nunreviewed = "{unreviewed}"\npublish = "{publish}"\n'
        released = f'previous = "{previous}"\n' if previous else ""
        project = new_project(texts, f'{lines}{released if previous == "dist" else ""}base-url = "https://c.example"\n')
        how = "approved" if publish == "approved" else "translated"
        for tag, name in product(LOCALES, [*dict.fromkeys(names), "same", "other"]):
            pairs = [(TITLE, f"{tag} title"), (END, f"{tag} end"), *((one, f"same-mark {tag}") for one, _ in SAME)]
            pairs += [(edit.before, f"«old-mark-{number}-» {tag}") for number, edit in enumerate(edits)]
            present = texts[f"{name}.txt"].split("\n\n")
            write_catalog(
                project, tag, name, [entry(*pair, how) for pair in pairs if pair[0] in map(str.strip, present)]
            )
        site = Site(project, edits, names, engine)
        site.build()
        if previous == "released":
            shutil.copytree(project.dist, project.root / previous)
            site.project = settings(project, released)
        return site

    return made


def article(edits: list[Edit], names: list[str], name: str, *, new: bool) -> str:
    sentences = (edit.after if new else edit.before for edit, where in zip(edits, names, strict=True) if where == name)
    return "\n\n".join((TITLE, *sentences, END)) + "\n"


def correct(site: Site) -> None:
    """Writes the articles as they are now, and a new one for the engine to work on."""
    for name in dict.fromkeys(site.names):
        (site.project.source / f"{name}.txt").write_text(article(site.edits, site.names, name, new=True), "utf-8")
    (site.project.source / "same.txt").write_text("\n\n".join((TITLE, *(other for _, other in SAME))), "utf-8")
    (site.project.source / "new.txt").write_text("News\n\nWe have moved to a nicer house.\n")


@pytest.mark.parametrize(
    ("way", "action"), CASES, ids=[f"{'-'.join(filter(None, way))}, {name}" for way, name in CASES]
)
def test_nothing_old_is_left(make: Callable[..., Site], way: tuple[str, str], action: str) -> None:
    unreviewed, previous = way
    at = CASES.index((way, action))
    edits = seeded()[at]
    site = make(edits, unreviewed, previous, "approved" if at % 2 else "translated")
    before = site.marks()
    assert before.keys() == set(range(len(edits)))
    kinds = {path.rpartition("/")[2].rpartition(".")[2] for path in before[0]}
    assert kinds == {"html", "txt", "json", "mo"}
    assert {path.split("/")[0 if "html" in path else 1] for path in before[0]} >= set(LOCALES)
    kept = {path: data for path, data in contents(site.project.dist).items() if path.endswith("same/index.html")}

    correct(site)
    said = status(site.project, site.project.locales)
    assert set(said.corrections) == set(site.names)
    ACTIONS[action](site)

    assert site.marks() == {}
    assert list(site.old_sentences()) == []
    manifest = manifest_of(site.project)["pages"]
    assert {manifest[f"{tag} other"]["status"] for tag in LOCALES} <= {"published", "held", "previous"}
    if unreviewed == "hold" and previous:
        after = contents(site.project.dist)
        for tag in LOCALES:
            assert manifest[f"{tag} same"]["status"] == "previous"
            assert after[f"{tag}/same/index.html"] == kept[f"{tag}/same/index.html"]
    if action != "articles that cannot be read":
        for name, tag in product(dict.fromkeys(site.names), LOCALES):
            expected = {"label": {"labelled", "held"}, "source": {"partial", "held"}}.get(unreviewed, {"held"})
            page = manifest[f"{tag} {name}"]
            assert page["status"] in {*expected, "withdrawn", "withheld"}
            if way in (("hold", "dist"), ("hold", "released")):
                assert page["status"] in ("withdrawn", "withheld")


def test_every_correction_is_seen_alone() -> None:
    from translator.language.matching.corrections import between

    for edit in corrections(2, 1000 * SOAK if SOAK < 10 else 20_000):
        assert between([edit.before], [edit.after], "en"), edit


def test_a_build_says_it_first_and_status_until_it_is_reviewed(make: Callable[..., Site]) -> None:
    edit = Edit("duration", "Call us within 24 hours.", "Call us within 48 hours.")
    site = make([edit], "hold", "dist", "translated")
    correct(site)
    told = "24 hours → 48 hours"
    before = status(site.project, site.project.locales)
    assert before.corrections == {"blog/a0": [told]}
    assert {(line.page, *line.corrections) for line in before.articles["blog/a0"]} == {("withdrawn", told)}
    for locked in (True, False, False):
        site.build(locked=locked)
        after = status(site.project, site.project.locales)
        assert after.corrections == {}
        assert {(line.page, *line.corrections) for line in after.articles["blog/a0"]} == {("withdrawn", told)}
        assert "24 hours" not in (site.project.dist / "manifest.json").read_text()
    for tag in LOCALES:
        write_catalog(site.project, tag, "blog/a0", [entry(one, f"{tag} new") for one in (TITLE, edit.after, END)])
    site.build()
    assert {
        (line.page, *line.corrections) for line in status(site.project, site.project.locales).articles["blog/a0"]
    } == {("published",)}


def test_an_article_that_is_gone_is_out_before_an_engine_is_asked(make: Callable[..., Site]) -> None:
    site = make(corrections(3, 2), "label", "", "translated")
    correct(site)
    (site.project.source / f"{site.names[0]}.txt").unlink()
    build_stopped(site)
    assert site.marks() == {}


def test_a_locked_build_that_fails_has_taken_it_out(make: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> None:
    from translator.steps import update

    site = make(corrections(5, 3), "label", "", "translated")
    correct(site)
    monkeypatch.setattr(update, "document_of", lambda _: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        site.build(locked=True)
    assert site.marks() == {}


def test_a_build_that_was_stopped_is_finished_by_the_next(make: Callable[..., Site]) -> None:
    site = make(corrections(4, 3), "label", "", "translated")
    correct(site)
    build_stopped(site)
    site.engine.answers = upper
    site.build()
    assert (site.project.dist / "de/new/index.html").exists()
    before = snapshot(site.project.dist)
    site.build()
    assert snapshot(site.project.dist) == before
