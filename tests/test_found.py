"""What the checks found is kept: the same is found with it and without, and it is only ever a matter of time."""

from __future__ import annotations

import dataclasses
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.laws import law
from translator import checks, found, store
from translator.checks import FAILED, problems
from translator.checks.pair import Pair
from translator.found import Found
from translator.model import Place, Problem, Severity, Term, TermKind, replace

DOSE = Pair("Take 50 mg.", "Nehmen Sie 500 mg.", "en", "de")
GOOD = Pair("Take 50 mg.", "Nehmen Sie 50 mg.", "en", "de")
PLACE = Place("a.po", 3, "de", "0a1b2c3d")
ELSEWHERE = Place("b.po", 9, "de", "ffffffff")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".translator" / found.FILE


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[Pair]:
    """The pairs that were really looked at."""
    pairs: list[Pair] = []

    def noted(pair: Pair, place: Place) -> list[Problem]:
        pairs.append(pair)
        return problems(pair, place)

    monkeypatch.setattr(checks, "problems", noted)
    return pairs


def look(
    path: Path | None, *pairs: Pair, article: str = "a", locale: str = "de", place: Place = PLACE
) -> list[Problem]:
    """What is found in the pairs of an article."""
    with Found(path) as kept, kept.of(article, locale) as known:
        return [problem for pair in pairs for problem in known.problems(pair, place)]


def pairs_of_the_first_set() -> Iterator[Pair]:
    for file in sorted((Path(__file__).parent / "checks" / "first").glob("*.toml")):
        pairs = tomllib.loads(file.read_text(encoding="utf-8"))
        for pair in (*pairs["good"][::5], *pairs["bad"][::2]):
            yield Pair(pair["source"], pair["target"], "en", file.stem, ("Botox",))


def test_the_same_is_found_again(path: Path, looked: list[Pair]) -> None:
    pairs = [*pairs_of_the_first_set()]
    plain = look(None, *pairs, place=ELSEWHERE)
    assert len({problem.check for problem in plain}) > 15
    assert [replace(problem, place=ELSEWHERE) for problem in look(path, *pairs)] == plain
    looked.clear()
    assert look(path, *pairs, place=ELSEWHERE) == plain
    assert looked == []


TEXTS = st.text(st.sampled_from("a 5٥0mgß<>%s{}\ud800\u200b.\n\0'’“not"), max_size=20)


@law(50, suppress_health_check=(HealthCheck.function_scoped_fixture,))
@given(st.lists(st.tuples(TEXTS, TEXTS, st.sampled_from(["de", "ar", "sv"])), max_size=4))
def test_whatever_the_texts_are(tmp_path: Path, texts: list[tuple[str, str, str]]) -> None:
    pairs = [Pair(source, target, "en", locale) for source, target, locale in texts]
    file = tmp_path / found.FILE
    assert look(file, *pairs) == look(None, *pairs) == look(file, *pairs)


TERM = Term("dose", "Dosis", "de", TermKind.USE)
OTHERS = {
    "another source": dataclasses.replace(DOSE, source="Take 50 mg!"),
    "another translation": dataclasses.replace(DOSE, target="Nehmen Sie 500 mg!"),
    "another locale": dataclasses.replace(DOSE, locale="de-CH"),
    "another source locale": dataclasses.replace(DOSE, source_locale="en-GB"),
    "a name": dataclasses.replace(DOSE, names=("mg",)),
    "a term": dataclasses.replace(DOSE, terms=(TERM,)),
    "texts that changed places": dataclasses.replace(DOSE, source=DOSE.target, target=DOSE.source),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_another_pair_is_looked_at(path: Path, looked: list[Pair], other: Pair) -> None:
    look(path, DOSE)
    assert look(path, other) == look(None, other)
    assert looked == [DOSE, other, other]


def test_only_what_changed_is_looked_at(path: Path, looked: list[Pair]) -> None:
    look(path, DOSE, GOOD)
    edited = dataclasses.replace(GOOD, target="Bitte 50 mg.")
    look(path, DOSE, edited, edited)
    look(path, DOSE, edited, article="b")
    assert looked == [DOSE, GOOD, edited, DOSE, edited]


def test_what_other_rules_found_does_not_stand(path: Path, looked: list[Pair], monkeypatch: pytest.MonkeyPatch) -> None:
    look(path, DOSE)
    monkeypatch.setattr(found, "rules", lambda: b"others")
    look(path, DOSE)
    look(path, DOSE)
    assert looked == [DOSE, DOSE]


def test_two_programs_of_other_rules_take_nothing_from_each_other(
    path: Path, looked: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    for rules in (b"old", b"new", b"old", b"new"):
        monkeypatch.setattr(found, "rules", lambda rules=rules: rules)
        look(path, DOSE)
    assert looked == [DOSE] * 4


def test_a_check_that_failed_is_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failure = Problem("numbers", Severity.ERROR, f"{FAILED} (MemoryError); the text was not checked")
    with monkeypatch.context() as failing:
        failing.setattr(checks, "problems", lambda *_: [failure])
        assert look(path, DOSE) == [failure]
    assert look(path, DOSE) == look(None, DOSE)


def test_an_article_that_was_not_read_to_its_end_stays_as_it_was(path: Path, looked: list[Pair]) -> None:
    look(path, DOSE, GOOD)
    with pytest.raises(KeyboardInterrupt):
        stopped(path)
    look(path, DOSE, GOOD)
    assert looked == [DOSE, GOOD]


def stopped(path: Path) -> None:
    with Found(path) as kept, kept.of("a", "de") as known:
        known.problems(DOSE, PLACE)
        raise KeyboardInterrupt


BROKEN = {
    "no database": b"nonsense " * 1000,
    "a torn one": b"SQLite format 3\0" + b"\xff" * 5000,
    "an empty file": b"",
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_made_anew(path: Path, looked: list[Pair], data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    plain = look(None, DOSE)
    assert look(path, DOSE) == plain
    looked.clear()
    assert look(path, DOSE) == plain
    assert looked == []
    assert [file.name for file in path.parent.iterdir()] == [found.FILE]


def test_a_page_that_breaks_later(path: Path, looked: list[Pair]) -> None:
    with Found(path) as kept:
        for number in range(300):
            with kept.of(str(number), "de") as known:
                known.problems(DOSE, PLACE)
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    path.write_bytes(data)
    assert look(path, DOSE, article="299") == look(None, DOSE)
    look(path, DOSE, article="299")
    looked.clear()
    look(path, DOSE, article="299")
    assert looked == []


def test_a_row_that_somebody_changed_does_not_count(path: Path, looked: list[Pair]) -> None:
    look(path, DOSE)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE found SET pairs = X'80'")
    assert look(path, DOSE) == look(None, DOSE)
    assert looked == [DOSE] * 3


def test_another_table_under_its_name(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript("CREATE TABLE found (x); PRAGMA user_version = 9")
    assert look(path, DOSE) == look(None, DOSE)
    assert look(path, DOSE) == look(None, DOSE)


def test_where_no_file_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert look(tmp_path / "file" / found.FILE, DOSE) == look(None, DOSE)


def test_a_busy_file_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look(path, DOSE)
    monkeypatch.setattr(store, "PATIENCE", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert look(path, DOSE, GOOD) == look(None, DOSE, GOOD)
        other.execute("COMMIT")
    assert path.is_file()


def test_two_runs_at_once(path: Path, looked: list[Pair]) -> None:
    with Found(path) as one, Found(path) as other:
        for kept in (one, other):
            for article in ("a", "b"):
                with kept.of(article, "de") as known:
                    known.problems(DOSE, PLACE)
    looked.clear()
    look(path, DOSE)
    look(path, DOSE, article="b")
    assert looked == []


def test_much_is_written_before_the_end(path: Path, looked: list[Pair], monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is killed late loses little."""
    monkeypatch.setattr(found, "MANY", 2)
    killed = Found(path)
    for article in ("a", "b", "c"):
        with killed.of(article, "de") as known:
            known.problems(DOSE, PLACE)
    looked.clear()
    for article in ("a", "b", "c"):
        look(path, DOSE, article=article)
    assert looked == [DOSE]
    killed.close()


def rows(path: Path) -> list[tuple[bytes, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT article, locale FROM found ORDER BY article, locale").fetchall()


def test_what_the_project_has_no_more_is_forgotten(path: Path) -> None:
    for article, locale in (("a", "de"), ("a", "fr"), ("gone", "de"), ("\udcff", "de")):
        look(path, DOSE, article=article, locale=locale)
    with Found(path) as kept:
        kept.forget_all_but(["a"], ["de"])
    assert len(rows(path)) == 4  # nothing was written, so nothing is tidied
    with Found(path) as kept:
        with kept.of("b", "de") as known:
            known.problems(GOOD, PLACE)
        kept.forget_all_but(["a", "b"], ["de"])
    assert rows(path) == [(b"a", "de"), (b"b", "de")]
