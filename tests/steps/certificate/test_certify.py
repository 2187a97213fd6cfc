"""The certificate: who made, translated, approved and dismissed which text, by the record, of exactly these texts."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import (
    KNEE,
    PERSON,
    TEXTS,
    approval,
    entry,
    knee_clinic,
    messages,
    read_page,
    settings,
    snapshot,
    write_catalog,
)
from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.laws import law
from tests.programs import require
from translator import record
from translator.bundles import certificate as html
from translator.catalogs.headers import OURS
from translator.catalogs.state import as_machine, pair_hash
from translator.errors import CatalogError, TranslatorError
from translator.model import Message, Place, State, replace
from translator.project import Project, find
from translator.record import Event
from translator.show.certificate import certificate_data
from translator.steps.certificate.certify import Certificate, certify
from translator.steps.certificate.texts import Dismissal, Hand, Hands, Making, Reading, Standing, Text
from translator.steps.compile import compile_
from translator.steps.findings import looked
from translator.steps.reasons import Shown

NOW = datetime(2026, 11, 29, 10, tzinfo=UTC)
EARLY, LATE, LATER = "2026-11-22T10:00:00Z", "2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z"
REST = Message("Rest").short_key
RUHE = entry("Rest", "Ruhe")
BERTA = "Berta Beispiel"


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    return knee_clinic(new_project)


def said(action: str, by: str = "Anna", at: str = EARLY, of: Message = RUHE, **fields: Any) -> Event:
    fields.setdefault("hash", pair_hash(of))
    return Event(at, action, by, "blog/knee", of.short_key, **fields)  # type: ignore[arg-type]


def certified(project: Project, *events: Event, tag: str = "de") -> Certificate:
    if events:
        record.append(project.record(tag), *events)
    [locale] = project.choose_locales([tag])
    return certify(project, project.choose_articles(["blog/knee"])[0][0], locale, NOW)


def rest(project: Project, *events: Event) -> Text:
    """The text `Rest` of the knee."""
    return next(text for text in certified(project, *events).texts if text.message.id == "Rest")


def put(project: Project, message: Message, translator: str = PERSON) -> None:
    texts = [message if one.id == message.id else one for one in messages(TEXTS)]
    write_catalog(project, "de", "blog/knee", texts, translator)


MACHINE = entry("Rest", "Ruhe", "machine")


@pytest.mark.parametrize(
    ("message", "making", "engines"),
    [
        (RUHE, Making.PERSON, ()),
        (entry("Rest", ""), Making.EMPTY, ()),
        (MACHINE, Making.MACHINE, ("draft",)),
        (replace(MACHINE, flags=()), Making.MACHINE, ("draft",)),
        (replace(MACHINE, flags=(), strings=("Die Ruhe",)), Making.CHANGED, ("draft",)),
        (entry("Rest", "Ruhe", "repaired"), Making.REPAIRED, ("draft",)),
        (replace(entry("Rest", "Ruhe", "repaired"), flags=()), Making.REPAIRED, ("draft",)),
        (replace(RUHE, comments=("machine: said somebody",)), Making.PERSON, ()),
    ],
    ids=["a person's", "empty", "a machine's", "accepted", "changed", "repaired", "repaired, accepted", "a comment"],
)
def test_what_made_a_text(clinic: Project, message: Message, making: Making, engines: tuple[str, ...]) -> None:
    put(clinic, message)
    found = rest(clinic)
    assert (found.making, found.engines) == (making, engines)


def test_who_changed_what_a_machine_made(clinic: Project) -> None:
    message = replace(as_machine(Message("Rest"), ("Rast",), "draft", NOW.date()), flags=(), strings=("Ruhe",))
    put(clinic, message)
    assert rest(clinic).changed_by is None, "nobody is named for it"
    assert rest(clinic, said("edit")).changed_by == Hand("wrote", "Anna", EARLY)


TRANSLATED: dict[str, tuple[list[Event], Hand | None, Standing]] = {
    "nobody": ([], Hand("named", PERSON), Standing.FILE),
    "wrote it": ([said("edit")], Hand("wrote", "Anna", EARLY), Standing.CONFIRMED),
    "accepted it": ([said("accept")], Hand("accepted", "Anna", EARLY), Standing.CONFIRMED),
    "two accepted it": ([said("accept"), said("accept", BERTA, LATE)], Hand("accepted", "Anna", EARLY),
                        Standing.CONFIRMED),
    "took that back": ([said("accept"), said("undo", at=LATE, before=pair_hash(RUHE)), said("accept", BERTA, LATER)],
                       Hand("accepted", BERTA, LATER), Standing.CONFIRMED),
    "wrote and accepted": ([said("edit"), said("accept", BERTA, LATE)], Hand("wrote", "Anna", EARLY),
                           Standing.CONFIRMED),
    "claimed": ([said("edit", claimed=True)], Hand("wrote", "Anna", EARLY, claimed=True), Standing.CLAIMED),
    "claimed after a confirmed one": ([said("accept"), said("edit", "Eve", LATE, claimed=True)],
                                      Hand("accepted", "Anna", EARLY), Standing.CONFIRMED),
    "named in an approval": ([approval(RUHE, BERTA, translator="Anna")],
                             Hand("named", "Anna", EARLY), Standing.CONFIRMED),
    "named in a claimed approval": ([approval(RUHE, BERTA, translator="Anna", claimed=True)], Hand("named", PERSON),
                                    Standing.FILE),
    "of another text": ([said("edit", hash="0" * 12)], Hand("named", PERSON), Standing.FILE),
}  # fmt: skip


@pytest.mark.parametrize("name", TRANSLATED)
def test_who_translated_it(clinic: Project, name: str) -> None:
    events, hand, standing = TRANSLATED[name]
    found = rest(clinic, *events)
    assert (found.translated, found.standing) == (hand, standing)
    known = record.read(clinic.record("de")).translators.get(found.hash)
    assert known == (None if hand is None or hand.in_file_alone else hand.by), "as `approve` asks for it"


@pytest.mark.parametrize("how", ["machine", "fuzzy", "repaired", "edited"])
def test_what_waits_is_translated_by_nobody(clinic: Project, how: str) -> None:
    put(clinic, entry("Rest", "Ruhe", how))
    assert (rest(clinic).translated, rest(clinic).standing) == (None, Standing.NOBODY)
    found = rest(clinic, said("edit"))
    assert (found.translated, found.standing) == (Hand("wrote", "Anna", EARLY), Standing.NOBODY)


def test_a_file_that_names_no_person(clinic: Project) -> None:
    put(clinic, RUHE, OURS)
    assert (rest(clinic).translated, rest(clinic).standing) == (None, Standing.NOBODY)


WROTE = said("edit")
READ: dict[str, tuple[list[Event], Reading, list[str], list[str]]] = {
    "nobody": ([WROTE], Reading.NONE, [], []),
    "another": ([WROTE, approval(RUHE, BERTA, LATE)], Reading.SECOND, [BERTA], []),
    "the same": ([WROTE, approval(RUHE, "ANNA", LATE)], Reading.SAME, ["ANNA"], []),
    "both": ([WROTE, approval(RUHE, BERTA, LATE), approval(RUHE, "Anna", LATER)], Reading.SECOND, [BERTA, "Anna"], []),
    "a claimed one": ([WROTE, approval(RUHE, BERTA, LATE, claimed=True)], Reading.NONE, [], [BERTA]),
    "of a claimed translator": ([said("edit", claimed=True), approval(RUHE, BERTA, LATE)], Reading.UNSURE, [BERTA], []),
    "of a translator in the file": ([approval(RUHE, BERTA, LATE)], Reading.UNSURE, [BERTA], []),
    "of a translator that it names": ([approval(RUHE, BERTA, LATE, translator="Anna")], Reading.SECOND, [BERTA], []),
    "taken back": ([WROTE, approval(RUHE, BERTA), said("withdraw", BERTA, LATE)], Reading.NONE, [], []),
    "of another text": ([WROTE, approval(entry("Rest", "Rast"), BERTA)], Reading.NONE, [], []),
    "in another article": ([WROTE, Event(LATE, "approve", BERTA, "gone", REST, pair_hash(RUHE))], Reading.SECOND,
                           [BERTA], []),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_who_read_it(clinic: Project, name: str) -> None:
    events, reading, approved, claimed = READ[name]
    found = rest(clinic, *events)
    assert (found.reading, [one.by for one in found.approved]) == (reading, approved)
    assert [one.by for one in found.claimed] == claimed


def test_an_approval_of_what_is_fuzzy_again_is_none(clinic: Project) -> None:
    put(clinic, entry("Rest", "Ruhe", "fuzzy"))
    assert rest(clinic, WROTE, approval(RUHE, BERTA, LATE)).reading is Reading.NONE


def test_a_comment_that_was_copied_in_is_no_approval(clinic: Project) -> None:
    put(clinic, entry("Rest", "Ruhe", "approved"))
    found = rest(clinic)
    assert (found.state.word, found.approved, found.reading) == ("approved", (), Reading.NONE)


def test_what_was_dismissed_and_why(clinic: Project) -> None:
    dose = "Take 50 mg each day, not more."
    wrong = entry(dose, "Nehmen Sie täglich 500 mg, nicht mehr.")
    put(clinic, wrong)
    [found] = [text for text in certified(clinic).texts if text.message.id == dose]
    assert [one.check for one in found.open_errors] == ["numbers"]
    assert not found.reviewed
    given = said("dismiss", of=wrong, check="numbers", reason="as agreed")
    other = said("dismiss", of=wrong, check="length", reason="short")
    claimed = said("dismiss", "Eve", of=wrong, check="numbers", reason="x", claimed=True)
    [found] = [text for text in certified(clinic, claimed).texts if text.message.id == dose]
    assert [one.check for one in found.open_errors] == ["numbers"], "a claimed dismissal lets nothing pass"
    [found] = [text for text in certified(clinic, given, other).texts if text.message.id == dose]
    assert (found.open_errors, found.reviewed) == ((), True)
    assert sorted(found.dismissed, key=lambda one: (one.event.by, one.event.check)) == [
        Dismissal(other), Dismissal(given, "source 50 mg, translation 500 mg"),
        Dismissal(claimed, "source 50 mg, translation 500 mg"),
    ]  # fmt: skip


def test_a_whole_page(clinic: Project) -> None:
    """Two people did all of it; then one text is no longer theirs."""
    texts = messages(TEXTS, "approved")
    write_catalog(clinic, "de", "blog/knee", texts)
    events = [*(said("edit", of=one) for one in texts), *(approval(one, BERTA, LATE) for one in texts)]
    record.append(clinic.record("de"), *events)
    compile_(clinic)
    found = certified(clinic)
    assert [step.holds for step in (found.translation, found.revision, found.approval, found.in_page)] == [True] * 4
    assert found.unreviewed == []
    assert {one.name: dict(one.what) for one in found.people(claimed=False)} == {
        "Anna": {"wrote": 6}, BERTA: {"approved": 6},
    }  # fmt: skip
    assert (found.people(claimed=True), found.in_file_alone) == ([], {})
    put(clinic, entry("Rest", "Rast"))
    found = certified(clinic)
    assert [step.holds for step in (found.translation, found.revision, found.approval, found.in_page)] == [False] * 4
    assert found.page.why == "the page in dist/ has other texts than there are now: `translator compile` makes it anew"
    assert found.in_file_alone == {PERSON: 1}


def test_of_which_texts(clinic: Project) -> None:
    compile_(clinic)
    found = certified(clinic)
    page = (clinic.dist / "de" / "blog" / "knee" / "index.html").read_bytes()
    assert found.page.hash == sha256(page).hexdigest()
    assert found.source_hash == sha256(KNEE.encode()).hexdigest()
    assert [text.message.id for text in found.texts] == list(TEXTS)
    hashes = "".join(f"{pair_hash(one)}\n" for one in messages(TEXTS))
    assert found.texts_hash == sha256(hashes.encode()).hexdigest()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda one: shutil.rmtree(one.dist), "the page is not built yet"),
        (lambda one: (one.dist / "de/blog/knee/index.html").write_text("x"), "the page is not as it was built"),
        (lambda one: (one.dist / "de/blog/knee/index.html").unlink(), "the page cannot be read"),
        (lambda one: (one.dist / "manifest.json").write_text("[]"), "the page is not built yet"),
        (lambda one: (one.source / "blog/knee.txt").write_text(KNEE + "\n- More\n"), "the page in dist/ has other"),
        (lambda one: put(one, entry("Rest", "Rast")), "the page in dist/ has other texts"),
        (lambda one: put(one, entry("Rest", "Ruhe", "fuzzy")), "the page in dist/ has other texts"),
    ],
    ids=["not built", "changed", "gone", "a broken manifest", "a new source", "a new text", "a text that waits"],
)
def test_a_page_that_is_not_of_these_texts(clinic: Project, change: Callable[[Project], object], why: str) -> None:
    compile_(clinic)
    change(clinic)
    page = certified(clinic).page
    assert page.hash == ""
    assert page.why.startswith(why)


def test_a_page_that_waits(clinic: Project) -> None:
    """There is none; or that of the last release stays, which has other texts."""
    compile_(clinic)
    clinic = settings(clinic, 'unreviewed = "hold"\nprevious = "dist"')
    put(clinic, entry("Rest", "Die Ruhe", "fuzzy"))
    compile_(clinic)
    found = certified(clinic)
    assert found.page.why == "the page is that of an earlier release, with the texts that it had"
    assert {text.shown for text in found.texts} == {Shown.EARLIER}
    clinic = settings(find(clinic.root), "")
    shutil.rmtree(clinic.dist)
    assert certified(clinic).page.why == "there is no page: it is held"
    assert not certified(clinic).in_page.holds


def test_the_sites_own_strings_are_in_no_page(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Title\n"})
    (project.root / "babel.cfg").write_text("[jinja2: pages/**.html]\n")
    (project.root / "pages").mkdir()
    (project.root / "pages" / "menu.html").write_text("{{ _('Home') }}")
    result = invoke(project, "certificate", "site", "-l", "de")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "the site's own strings are in no page" in result.stderr


def test_the_order_of_lines_says_nothing_to_the_command(clinic: Project) -> None:
    compile_(clinic)
    texts = messages(TEXTS)
    events = [*(said("edit", of=one) for one in texts), *(approval(one, BERTA, LATE) for one in texts[1:])]
    record.append(clinic.record("de"), *events, said("dismiss", check="length", reason="x"), said("withdraw", at=LATER))
    command = ("certificate", "blog/knee", "-l", "de", "--json")
    before = invoke(clinic, *command, env={"SOURCE_DATE_EPOCH": "1764410400"}).stdout
    lines = clinic.record("de").read_text().splitlines(keepends=True)
    clinic.record("de").write_text("".join([*lines[::-1], *lines[:3]]))
    assert invoke(clinic, *command, env={"SOURCE_DATE_EPOCH": "1764410400"}).stdout == before


def test_what_cannot_be_certified(clinic: Project) -> None:
    clinic.record("de").write_text("{")
    with pytest.raises(CatalogError, match="not an event"):
        certified(clinic)
    clinic.record("de").unlink()
    clinic.catalog("de", "blog/knee").write_text('msgid "')
    with pytest.raises(TranslatorError):
        certified(clinic)
    clinic.catalog("de", "blog/knee").unlink()
    with pytest.raises(CatalogError, match="no PO file yet"):
        certified(clinic)


EVENTS = st.builds(
    said,
    st.sampled_from(["edit", "accept", "reopen", "undo", "approve", "withdraw", "dismiss", "restore", "ask"]),
    st.sampled_from(["Anna", BERTA, "anna"]),
    st.sampled_from([EARLY, LATE]),
    st.just(RUHE),
    claimed=st.booleans(),
    translator=st.sampled_from(["", "Anna", BERTA]),
    before=st.sampled_from(["", pair_hash(RUHE)]),
    check=st.just("length"),
    reason=st.sampled_from(["a", "b"]),
)


@law(100)
@given(st.lists(EVENTS, max_size=7), st.data())
def test_the_order_of_lines_says_nothing(events: list[Event], data: st.DataObject) -> None:
    def of(lines: list[Event]) -> Text:
        known = record.gather(lines)
        found = looked("blog/knee", Place("a.po"), RUHE, State.TRANSLATED, [], known)
        return Hands(known, PERSON).text(found, "", Shown.TRANSLATION)

    assert of(data.draw(st.permutations(events + events[:2]))) == of(events)


@law(100)
@given(st.lists(EVENTS, max_size=7))
def test_nobody_is_their_own_second_person(events: list[Event]) -> None:
    """Whatever the record says, an approval of somebody who is only claimed, or of the translator, is no revision."""
    known = record.gather(events)
    found = looked("blog/knee", Place("a.po"), RUHE, State.TRANSLATED, [], known)
    text = Hands(known, "").text(found, "", Shown.TRANSLATION)
    if text.reading is Reading.SECOND:
        assert text.translated
        assert not text.translated.claimed
        assert {one.by.lower() for one in text.approved} - {text.translated.by.lower()}
        sure = {one.by.lower() for one in events if one.action == "approve" and not one.claimed}
        assert {one.by.lower() for one in text.approved} <= sure


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "a\u202eb\u2066c\x1b[31m",
    "a\0b",
    "x" * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=["script", "image", "direction", "NUL", "long"])
def test_whatever_is_in_the_record_is_text(clinic: Project, text: str) -> None:
    compile_(clinic)
    plain = html.render(certificate_data(certified(clinic, said("edit"), approval(RUHE, BERTA)))["certificate"])
    events = [
        said("edit", text, LATE), approval(RUHE, text, LATER), approval(RUHE, f"{text}2", LATE, claimed=True),
        said("dismiss", text, LATE, check=text, reason=text),
        Event(LATE, "edit", text, text, text, text),
    ]  # fmt: skip
    found = certified(clinic, *events)
    data = certificate_data(found)
    [rest_] = [one for one in data["certificate"]["messages"] if one["key"] == REST]
    assert (rest_["translated"]["by"], rest_["dismissed"][0]["reason"]) == (text, text)
    page = read_page(html.render(data["certificate"]))
    known = {element.tag for element in read_page(plain).elements} | {"a", "b"}
    assert {element.tag for element in page.elements} <= known
    assert not page.all("script")
    assert not page.all("img")
    whole = "".join(page.texts("body"))
    assert not set("\x1b\0\u202e") & set(whole)
    assert html.visible(text).split()[-1] in whole
    for words in ([], ["--json"]):
        shown = invoke(clinic, "certificate", "blog/knee", "-l", "de", *words)
        assert shown.exit_code == 0
        assert not set("\x1b\0\u202e\u2066") & set(shown.stdout)
    assert all(len(line) < 500 for line in invoke(clinic, "certificate", "blog/knee", "-l", "de").stdout.splitlines())


@pytest.mark.parametrize("text", HOSTILE[:2], ids=["script", "image"])
def test_whatever_is_in_the_texts_is_text(clinic: Project, text: str) -> None:
    put(clinic, entry("Rest", text))
    page = read_page(html.render(certificate_data(certified(clinic))["certificate"]))
    assert [one.text for one in page.all("p", lang="de", dir="ltr") if one.text == text] == [text]
    assert not page.all("script")
    assert not page.all("img")


def test_texts_have_their_language_and_direction(clinic: Project) -> None:
    page = read_page(html.render(certificate_data(certified(clinic, tag="ar"))["certificate"]))
    assert [one.text for one in page.all("p", lang="ar", dir="rtl")][:1] == ["ألم الركبة"]
    assert [one.text for one in page.all("p", lang="en", dir="ltr")][:1] == ["Knee pain"]
    assert all(not one.attributes.get("href", "#").partition("#")[0] for one in page.elements), "it needs only itself"


def test_the_command(clinic: Project) -> None:
    compile_(clinic)
    record.append(clinic.record("de"), said("edit"), approval(RUHE, BERTA, LATE), said("ask", reason="?", of=RUHE))
    shown = invoke(clinic, "certificate", "blog/knee", "-l", "de")
    lines = shown.stdout.splitlines()
    assert lines[0] == "blog/knee  de  Knee pain"
    assert "no   Approval: of 6 texts: 1 approved, 5 not approved" in lines
    assert "yes  The page: the page in dist/ has exactly these texts" in lines
    assert "  Berta Beispiel: approved 1" in lines
    file = clinic.root / "out" / "certificate.html"
    assert invoke(clinic, "certificate", "blog/knee", "-l", "de", "--html", str(file)).exit_code == 0
    assert read_page(file.read_bytes()).texts("h1") == ["Knee pain"]
    printed = invoke(clinic, "certificate", "blog/knee", "-l", "de", "--html", "-")
    assert read_page(printed.stdout_bytes).texts("h1") == ["Knee pain"]
    data = one_object(invoke(clinic, "certificate", "blog/knee", "-l", "de", "--json").stdout)
    assert data["certificate"]["record"]["whole"] is False
    assert list(data) == ["certificate", "problems"]
    both = invoke(clinic, "certificate", "blog/knee", "-l", "de", "--json", "--html", "-")
    assert both.exit_code == 2


def test_long_lists_are_cut_in_the_terminal_alone(clinic: Project) -> None:
    events = [said("dismiss", of=RUHE, check=f"check{number}", reason="x") for number in range(30)]
    record.append(clinic.record("de"), *events)
    shown = invoke(clinic, "certificate", "blog/knee", "-l", "de").stdout
    assert shown.count("check") == 20
    assert "  and 10 more\n" in shown
    page = html.render(certificate_data(certified(clinic))["certificate"]).decode()
    assert all(f"check{number}:" in page for number in range(30))


def test_what_git_says_is_text(clinic: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    require("git")
    author = '& "x" \u202egnp</code>\x1b[31m'
    record.append(clinic.record("de"), said("edit"))
    for name, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}.items():
        monkeypatch.setenv(name, value)
    who = ("-c", f"user.name={author}", "-c", "user.email=x@clinic.example")
    for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", "work"]):
        subprocess.run(["git", *words], cwd=clinic.root, check=True)
    data = certificate_data(certified(clinic))
    assert data["certificate"]["record"]["whole"]
    assert "\u202e" in data["certificate"]["record"]["author"]
    page = read_page(html.render(data["certificate"]))
    assert [one.text for one in page.all("bdi") if "gnp" in one.text] == ['& "x" [U+202E]gnp/code[U+001B][31m']
    for words in ([], ["--json"]):
        assert not set("\x1b\u202e") & set(invoke(clinic, "certificate", "blog/knee", "-l", "de", *words).stdout)


def test_it_writes_nothing(clinic: Project) -> None:
    compile_(clinic)
    before = snapshot(clinic.root)
    invoke(clinic, "certificate", "blog/knee", "-l", "de")
    assert snapshot(clinic.root) == before
