"""Text that goes from one article to another, and articles under a new name: translations go along as they are."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import PERSON, entry, states, write_catalog
from tests.conftest import NewProject
from tests.laws import law
from tests.programs import require
from translator import project as projects
from translator.catalogs import po, state
from translator.catalogs.headers import OURS
from translator.model import Message, State, replace
from translator.project import Project
from translator.steps.reading import read_catalog
from translator.steps.update import Counts, update

WARM = "Keep the knee warm for three days and raise it whenever you sit."
COLD = "Do not drive a car on the day of the operation itself."
REST = "Most people are back at work after two weeks of rest at home."
TEA = "Drink two litres of water or tea on each of these days."
HOWS = ["machine", "repaired", "fuzzy", "cleared", "edited", "translated", "approved"]
WITHDRAWN = frozenset[str]()


def write(project: Project, **articles: tuple[str, ...]) -> None:
    """Articles anew, by name; one without texts is taken out."""
    for name, texts in articles.items():
        file = project.source / f"{name}.txt"
        if texts:
            file.write_text("\n\n".join(texts) + "\n", encoding="utf-8")
        else:
            file.unlink()


def translated(*texts: str, how: str = "translated") -> list[Message]:
    return [entry(text, f"DE {text}", how) for text in texts]


def found(project: Project, name: str, tag: str = "de") -> dict[str, Message]:
    return {message.id: message for message in read_catalog(project, name, tag).live}


def settled(project: Project) -> None:
    """Updating again does nothing."""
    assert not update(project, project.locales).written


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize(("source", "target"), [("a", "b"), ("b", "a")])
def test_a_paragraph_that_moved_keeps_text_and_state(
    new_project: NewProject, how: str, source: str, target: str
) -> None:
    project = new_project({f"{source}.txt": f"{WARM}\n\n{COLD}\n", f"{target}.txt": f"{REST}\n"})
    (mine,) = translated(COLD, how=how)
    mine = replace(mine, comments=(*mine.comments, "ask Anna"), previous_id="older" if mine.fuzzy else None)
    write_catalog(project, "de", source, [*translated(WARM), mine])
    write_catalog(project, "de", target, translated(REST))
    before = state.state(mine, PERSON)
    write(project, **{source: (WARM, TEA), target: (REST, COLD)})
    result = update(project, project.locales)
    assert result.locales["de"] == Counts(written=2, kept=2, moved=1, new=1, gone=1)
    there = found(project, target)[COLD]
    assert (there.strings, there.flags, there.comments, there.previous_id) == (
        mine.strings, mine.flags, mine.comments, mine.previous_id
    )  # fmt: skip
    assert state.state(there, PERSON) is before
    assert found(project, source)[TEA].empty
    settled(project)


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize(("there", "here"), [(PERSON, OURS), (OURS, PERSON), (OURS, OURS)])
def test_the_state_is_the_same_whoever_is_named(new_project: NewProject, how: str, there: str, here: str) -> None:
    """Machine text whose `fuzzy` a tool took away was read by nobody, and is not read by moving to a person's file."""
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n", "b.txt": f"{REST}\n"})
    (mine,) = translated(COLD, how=how)
    write_catalog(project, "de", "a", [*translated(WARM), mine], there)
    write_catalog(project, "de", "b", translated(REST), here)
    write(project, a=(WARM,), b=(REST, COLD))
    update(project, project.locales)
    moved = found(project, "b")[COLD]
    assert moved.strings == mine.strings
    assert state.state(moved, here) is state.state(mine, there)
    if (how, there, here) == ("cleared", OURS, PERSON):
        assert (moved.fuzzy, moved.comments) == (True, ())
    settled(project)


def test_a_withdrawn_approval_stays_withdrawn(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n", "b.txt": f"{REST}\n"})
    (mine,) = translated(COLD, how="approved")
    write_catalog(project, "de", "a", [*translated(WARM), mine])
    write(project, a=(WARM,), b=(REST, COLD))
    update(project, project.locales)
    assert state.state(found(project, "b")[COLD], PERSON, {state.pair_hash(mine)}) is State.NEEDS_REVIEW


def test_what_moved_away_is_nobodys_predecessor(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n", "b.txt": f"{REST}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD))
    write(project, a=(WARM, COLD.replace("car", "bus")), b=(REST, COLD))
    result = update(project, project.locales)
    assert (result.locales["de"].moved, result.locales["de"].near) == (1, 0)
    assert found(project, "b")[COLD].strings == (f"DE {COLD}",)


def test_what_stands_in_both_is_no_move(new_project: NewProject) -> None:
    """A copy is for the memory, which says where it is from."""
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n", "b.txt": f"{REST}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD))
    write(project, b=(REST, COLD))
    assert update(project, project.locales).locales["de"].moved == 0
    assert found(project, "b")[COLD].empty


def test_the_furthest_state_there_is(new_project: NewProject) -> None:
    project = new_project({name: f"{text}\n" for name, text in (("a.txt", WARM), ("b.txt", REST), ("c.txt", TEA))})
    texts = {"a": translated(COLD, how="machine"), "b": translated(COLD, how="approved"), "c": []}
    for name, messages in texts.items():
        write_catalog(project, "de", name, messages)
    write(project, c=(TEA, COLD))
    update(project, project.locales)
    assert state.state(found(project, "c")[COLD], PERSON) is State.APPROVED


def test_in_two_runs_of_one_article_each(new_project: NewProject) -> None:
    """What an article has lost before is found in its catalog still, whatever its state."""
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n\n{TEA}\n", "b.txt": f"{REST}\n", "c.txt": f"{REST}\n"})
    fuzzy = translated(TEA, how="fuzzy")
    write_catalog(project, "de", "a", [*translated(WARM, COLD), *fuzzy])
    write_catalog(project, "de", "c", translated(REST))
    write(project, a=(WARM,), b=(REST, COLD, TEA))
    for name in ("c", "a", "b"):
        articles, _ = project.choose_articles([name])
        result = update(project, project.locales, articles)
    assert result.locales["de"] == Counts(written=1, moved=2, new=1)
    assert [found(project, "b")[text].fuzzy for text in (COLD, TEA)] == [False, True]
    settled(project)


def test_what_others_have_still_is_left_to_them(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n", "b.txt": f"{REST}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD))
    write(project, b=(REST, COLD))
    articles, _ = project.choose_articles(["b"])
    assert update(project, project.locales, articles).locales["de"].moved == 0


def test_an_article_with_a_new_name_takes_its_catalogs_along(new_project: NewProject) -> None:
    project = new_project({"old/a.txt": f"{WARM}\n\n{COLD}\n\n{REST}\n", "b.txt": f"{TEA}\n"}, 'locales = ["de", "fr"]')
    for tag in ("de", "fr"):
        write_catalog(
            project, tag, "old/a", [*translated(WARM, COLD, how="approved"), *translated(REST, how="cleared")]
        )
    (project.source / "new").mkdir()
    (project.source / "old" / "a.txt").rename(project.source / "new" / "b.txt")
    changed = REST.replace("two", "three")
    (project.source / "new" / "b.txt").write_text(f"{WARM}\n\n{COLD}\n\n{changed}\n", "utf-8")
    result = update(project, project.locales)
    assert result.renamed == {"new/b": "old/a"}
    assert result.locales["fr"] == Counts(written=2, kept=2, near=1, new=1)
    for tag in ("de", "fr"):
        assert not project.catalog(tag, "old/a").parent.exists()
        catalog = read_catalog(project, "new/b", tag)
        assert (catalog.header("Last-Translator"), catalog.header("Project-Id-Version")) == (PERSON, "new/b")
        assert states(catalog) == [State.APPROVED, State.APPROVED, State.NEEDS_REVIEW]
        assert catalog.messages[2].previous_id == REST
    settled(project)


def test_git_shows_a_renamed_article_as_a_rename(new_project: NewProject) -> None:
    require("git")
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n\n{REST}\n"})
    update(project, project.locales)
    write_catalog(project, "de", "a", translated(WARM, COLD, REST, how="approved"))

    def git(*words: str) -> str:
        command = ["git", "-c", "user.name=A", "-c", "user.email=a@b", *words]
        return subprocess.run(command, cwd=project.root, check=True, capture_output=True, text=True).stdout

    git("init", "-q")
    git("add", "source", "locales")
    git("commit", "-qm", "one")
    (project.source / "a.txt").rename(project.source / "knee.txt")
    update(project, project.locales)
    git("add", "source", "locales")
    shown = git("diff", "--cached", "--name-status").splitlines()
    assert [line.split("\t")[1:] for line in shown if line.startswith("R")] == [
        [f"locales/de/LC_MESSAGES/{name}.po" for name in ("a", "knee")],
        [f"source/{name}.txt" for name in ("a", "knee")],
    ]


def test_a_new_name_and_every_paragraph_changed(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n\n{REST}\n", "c.txt": f"{TEA}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD, REST))
    write_catalog(project, "de", "c", translated(TEA))
    changed = tuple(f"{text} Really." for text in (WARM, COLD, REST))
    write(project, a=(), b=changed)
    result = update(project, project.locales)
    assert result.renamed == {"b": "a"}
    assert [message.previous_id for message in found(project, "b").values()] == [WARM, COLD, REST]
    assert all(message.fuzzy for message in found(project, "b").values())


def test_a_new_article_is_not_one_that_is_gone(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n\nContact Us\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD, "Contact Us"))
    write(project, a=(), b=(REST, TEA, "Contact Us"))
    result = update(project, project.locales)
    assert not result.renamed
    assert result.locales["de"] == Counts(written=1, moved=1, new=2)
    assert project.catalog("de", "a").exists()


@pytest.mark.parametrize("parts", [("a", "b"), ("b", "a"), ("b", "c")])
def test_an_article_split_in_two(new_project: NewProject, parts: tuple[str, str]) -> None:
    """One part keeps the name, or both have new ones."""
    project = new_project({"a.txt": "\n\n".join((WARM, COLD, REST, TEA))})
    write_catalog(project, "de", "a", [*translated(WARM, REST, how="approved"), *translated(COLD, TEA, how="cleared")])
    write(project, a=())
    write(project, **{parts[0]: (WARM, COLD), parts[1]: (REST, TEA)})
    update(project, project.locales)
    for name in parts:
        assert states(read_catalog(project, name, "de")) == [State.APPROVED, State.TRANSLATED]
    settled(project)


def test_two_articles_made_one(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n", "b.txt": f"{REST}\n\n{TEA}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD))
    write_catalog(project, "de", "b", translated(REST, TEA))
    write(project, a=(), b=(), c=(WARM, COLD, REST, TEA))
    assert update(project, project.locales).locales["de"] == Counts(written=1, kept=2, moved=2)
    assert states(read_catalog(project, "c", "de")) == [State.TRANSLATED] * 4


def test_only_where_the_new_name_has_no_catalog(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD))
    write(project, a=(), b=(WARM, COLD))
    write_catalog(project, "de", "b", [Message(WARM, ("mine",))])
    before = project.catalog("de", "a").read_bytes()
    assert not update(project, project.locales).renamed
    assert project.catalog("de", "a").read_bytes() == before
    assert [message.strings for message in found(project, "b").values()] == [("mine",), (f"DE {COLD}",)]


def test_an_article_that_cannot_be_read_is_not_gone(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD))
    write(project, b=(WARM, COLD))
    (project.source / "a.md").write_text("the same path twice", "utf-8")
    result = update(project, project.locales)
    assert (result.renamed, len(result.problems)) == ({}, 1)
    assert project.catalog("de", "a").exists()


def test_a_catalog_that_cannot_be_read_gives_nothing(new_project: NewProject) -> None:
    project = new_project({"b.txt": f"{WARM}\n\n{COLD}\n"})
    broken = project.catalog("de", "a")
    broken.parent.mkdir(parents=True)
    broken.write_text('msgid "x"\nmsgstr "y\n', "utf-8")
    result = update(project, project.locales)
    assert result.locales["de"] == Counts(written=1, new=2)
    assert broken.read_text("utf-8") == 'msgid "x"\nmsgstr "y\n'


def test_a_dry_run_says_the_same_and_writes_nothing(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n", "c.txt": f"{REST}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD))
    write_catalog(project, "de", "c", translated(REST))
    write(project, a=(), b=(WARM, COLD.replace("car", "bus")), c=(TEA,), d=(REST,))
    before = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}
    dry = update(project, project.locales, write=False)
    assert {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()} == before
    assert update(project, project.locales) == dry


TEXTS = [f"{text} {number}." for number, text in enumerate((WARM, COLD, REST, TEA) * 2)]
SITE = st.dictionaries(
    st.sampled_from("abcd"), st.lists(st.sampled_from(TEXTS), min_size=1, max_size=5, unique=True), min_size=1
)


@law(60)
@given(SITE, SITE, st.data())
def test_law(before: dict[str, list[str]], after: dict[str, list[str]], data: st.DataObject) -> None:
    """However texts are dealt out anew: none gains or loses state where it went, no translation is lost, and once is
    enough."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "source").mkdir()
        (root / "translator.toml").write_text('locales = ["de"]', "utf-8")
        project = projects.find(root)
        had: dict[str, set[State]] = {}
        strings = set()
        for article, texts in before.items():
            by = data.draw(st.sampled_from([PERSON, OURS]))
            messages = [entry(text, f"{article} {text}", data.draw(st.sampled_from(HOWS))) for text in texts]
            write_catalog(project, "de", article, messages, by)
            strings |= {message.strings for message in messages}
            for message in messages:
                had.setdefault(message.id, set()).add(state.state(message, by))
        write(project, **{article: tuple(texts) for article, texts in after.items()})
        update(project, project.locales)
        left = set()
        for path in root.rglob("*.po"):
            catalog = po.read(path, "de")
            left |= {message.strings for message in catalog.messages}
            for message, is_in in zip(catalog.live, states(catalog), strict=True):
                in_doubt = message.fuzzy and message.id not in had  # near to what was fuzzy: without a previous source
                kept = not message.empty and message.previous_id is None and not in_doubt
                if path.stem in after and kept:
                    assert is_in in had[message.id]
                elif path.stem in after and message.id in had:
                    assert any(message.id in texts for texts in after.values())
        assert strings <= left
        settled(project)


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize(("source", "target"), [("a", "b"), ("b", "a")])
def test_a_text_goes_to_where_another_program_has_put_an_empty_entry(
    new_project: NewProject, how: str, source: str, target: str
) -> None:
    """As msgmerge does it, by hand or as an add-on of Weblate, on the catalog that gets the text."""
    project = new_project({f"{source}.txt": f"{WARM}\n\n{COLD}\n", f"{target}.txt": f"{REST}\n"})
    (mine,) = translated(COLD, how=how)
    write_catalog(project, "de", source, [*translated(WARM), mine])
    write_catalog(project, "de", target, [*translated(REST), Message(COLD)])
    before = state.state(mine, PERSON)
    write(project, **{source: (WARM,), target: (REST, COLD)})
    assert update(project, project.locales).locales["de"].moved == 1
    there = found(project, target)[COLD]
    assert (there.strings, state.state(there, PERSON)) == (mine.strings, before)
    settled(project)


def test_a_text_that_was_emptied_stays_so_while_another_article_has_it(new_project: NewProject) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n", "b.txt": f"{REST}\n\n{COLD}\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD))
    write_catalog(project, "de", "b", [*translated(REST), Message(COLD)])
    update(project, project.locales)
    assert found(project, "b")[COLD].empty


@pytest.mark.parametrize("how", ["update -l de", "git mv"])
def test_each_locale_of_a_renamed_article_takes_its_catalog_along(new_project: NewProject, how: str) -> None:
    project = new_project({"a.txt": f"{WARM}\n\n{COLD}\n\n{REST}\n"}, 'locales = ["de", "fr"]')
    for tag in ("de", "fr"):
        write_catalog(project, tag, "a", translated(WARM, COLD, REST))
    edited = COLD.replace("a car", "any car")
    write(project, a=(), b=(WARM, edited, REST))
    if how == "git mv":
        project.catalog("de", "a").rename(project.catalog("de", "b"))
    else:
        update(project, project.choose_locales(("de",)))
    update(project, project.locales)
    for tag in ("de", "fr"):
        there = found(project, "b", tag)
        assert (there[edited].strings, there[edited].previous_id) == ((f"DE {COLD}",), COLD)
        assert not there[WARM].fuzzy
        assert not project.catalog(tag, "a").exists()
    settled(project)


SPLIT = {
    "in two new ones": {"a": (), "b": (WARM, COLD), "c": (REST, TEA)},
    "a part in a new one": {"a": (WARM, COLD), "b": (REST, TEA)},
    "another under the old name": {"a": ("Parking is in the street behind our house.",), "b": (WARM, COLD, REST, TEA)},
}


@pytest.mark.parametrize("parts", SPLIT.values(), ids=SPLIT)
@pytest.mark.parametrize("edited", [COLD, REST])
def test_an_article_that_is_split_and_edited_keeps_what_was_edited(
    new_project: NewProject, parts: dict[str, tuple[str, ...]], edited: str
) -> None:
    project = new_project({"a.txt": "\n\n".join((WARM, COLD, REST, TEA)) + "\n"})
    write_catalog(project, "de", "a", translated(WARM, COLD, REST, TEA))
    new = f"{edited[:-1]}, please."
    write(project, **{name: tuple(new if one == edited else one for one in texts) for name, texts in parts.items()})
    update(project, project.locales)
    there = found(project, next(name for name, texts in parts.items() if edited in texts))[new]
    assert (there.strings, there.fuzzy, there.previous_id) == ((f"DE {edited}",), True, edited)
    for name, texts in parts.items():
        kept = found(project, name) if texts else {}
        assert all(not kept[one].fuzzy and not kept[one].empty for one in texts if one in (WARM, TEA))
    settled(project)
