"""`translator export` and `import`: what is written, taken and refused, and what is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.clinic import KNEE, PERSON, TEXTS, contents, entry, messages, states, write_catalog
from tests.command import invoke, one_object
from tests.conftest import NewProject
from translator.catalogs import po
from translator.catalogs.headers import OURS
from translator.model import Message, replace
from translator.project import Project
from translator.steps.reading import read_catalog

DOSE, REST, COLD, TITLE = "Take 50 mg each day, not more.", "Rest", "Cold", "Knee pain"
KINDS = {"xliff12": ".xlf", "xliff21": ".xlf", "wpml": ".xliff", "xlsx": ".xlsx", "tmx": ".tmx", "po": ".po"}
ANNA = ("--by", "Anna Muster")
MACHINE_12 = 'state="needs-review-translation" state-qualifier="leveraged-mt"'


@pytest.fixture
def project(new_project: NewProject) -> Project:
    made = new_project({"knee.txt": KNEE, "head.txt": "Headache\n\nRest\n"}, 'locales = ["de", "ar"]\n')
    write_catalog(made, "de", "knee", messages(TEXTS, "machine"), OURS)
    return made


def exported(project: Project, kind: str = "xliff12", *more: str) -> Path:
    done = invoke(project, "export", "knee", "-l", "de", "--to", kind, "-o", str(project.root / "out"), *more)
    assert done.exit_code == 0, done.output
    return project.root / "out" / "de" / f"knee{KINDS[kind]}"


def changed(project: Project, *changes: tuple[str, str], kind: str = "xliff12") -> Path:
    """An exported file in which a translator changed this and that."""
    path = exported(project, kind)
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return path


def imported(project: Project, path: Path, *more: str, code: int = 0) -> list[str]:
    done = invoke(project, "import", str(path), *more)
    assert done.exit_code == code, done.output
    return done.output.splitlines()


def now(project: Project, name: str = "knee") -> dict[str, tuple[str, str]]:
    """Each text of the catalog, with its state."""
    catalog = read_catalog(project, name, "de")
    return {one.id: (one.strings[0], state.word) for one, state in zip(catalog.live, states(catalog), strict=True)}


def events(project: Project) -> list[dict[str, str]]:
    path = project.record("de")
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("how", ["untranslated", "machine", "fuzzy", "translated", "approved"])
def test_what_nobody_changed_changes_nothing(kind: str, how: str, project: Project) -> None:
    write_catalog(
        project,
        "de",
        "knee",
        [entry(source, "" if how == "untranslated" else target, how) for source, target in TEXTS.items()],
    )
    if kind == "tmx" and how == "untranslated":
        return
    path = exported(project, kind)
    before = contents(project.root / "locales")
    assert imported(project, path, *ANNA)[-1] == "6 unchanged"
    assert contents(project.root / "locales") == before


def test_where_it_goes(project: Project) -> None:
    write_catalog(project, "ar", "knee", messages({REST: "راحة"}))
    write_catalog(project, "de", "head", messages({REST: "Ruhe"}))
    done = invoke(project, "export", "--to", "xlsx", "-o", str(project.root / "out"))
    assert done.exit_code == 0
    assert sorted(contents(project.root / "out")) == ["ar/knee.xlsx", "de/head.xlsx", "de/knee.xlsx"]
    assert "texts in no PO file yet: run `translator update`" in done.output
    done = invoke(project, "export", "--to", "xlsx", "-o", str(project.root / "all.xlsx"))
    assert done.output.splitlines()[0] == f"8 texts written to {project.root / 'all.xlsx'}"
    for arguments in (
        ("--to", "po", "-o", "all.po"),
        ("--to", "xliff21", "-o", "all.xlf"),
        ("--to", "tmx", "--state", "approved"),
    ):
        assert invoke(project, "export", *arguments).exit_code == 2
    assert invoke(project, "export", "nothing", "--to", "po").exit_code == 2
    assert not (project.root / "exchange").exists()


@pytest.mark.parametrize("place", ["locales/de/LC_MESSAGES/knee.po", "locales", "source", "dist/x", "other/../source"])
def test_nothing_goes_among_the_projects_own_files(place: str, project: Project) -> None:
    before = contents(project.root)
    done = invoke(project, "export", "knee", "-l", "de", "--to", "po", "-o", str(project.root / place))
    assert (done.exit_code, contents(project.root)) == (2, before)
    assert "is the project's own" in done.stderr


@pytest.mark.parametrize(
    "place", ["source/knee.txt", "locales/de/record.jsonl", "translator.toml", ".translator/a.html"]
)
@pytest.mark.parametrize(
    "words",
    ["review knee -l de --pack -o", "certificate knee -l de --html", "memory export", "glossary export"],
)
def test_no_command_writes_over_the_projects_own_files(words: str, place: str, project: Project) -> None:
    before = contents(project.source)
    done = invoke(project, *words.split(), str(project.root / place))
    assert (done.exit_code, contents(project.source)) == (2, before)
    assert not (project.root / ".translator" / "a.html").exists()


@pytest.mark.parametrize(("kind", "sign"), [("xliff12", "<seg-source>"), ("xliff21", "<ignorable")])
def test_whole_texts_for_tools_that_know_no_sentences(kind: str, sign: str, project: Project) -> None:
    (project.source / "knee.txt").write_text("Take <b>5 mg. Rest</b>. Drink.\n")
    write_catalog(project, "de", "knee", [entry("Take <b>5 mg. Rest</b>. Drink.", "Nimm <b>5 mg. Ruh</b>. Trink.")])
    assert sign in exported(project, kind).read_text()
    path = exported(project, kind, "--whole")
    assert sign not in path.read_text()
    assert imported(project, path) == ["1 unchanged"]


def test_only_some_states(project: Project) -> None:
    write_catalog(project, "de", "knee", messages(TEXTS, "machine", Rest="fuzzy", Cold="approved"))
    text = exported(project, "xliff12", "--state", "needs_review", "--state", "approved").read_text()
    assert [one in text for one in (REST, COLD, TITLE)] == [True, True, False]


def test_findings_and_notes_go_along(project: Project) -> None:
    broken = replace(
        entry(DOSE, "Nehmen Sie täglich 500 mg.", "fuzzy"), extracted=("paragraph", "must stay: 50 mg; not")
    )
    write_catalog(project, "de", "knee", [replace(broken, previous_id="Take 40 mg.")])
    for kind in ("xliff12", "xliff21", "wpml", "po"):
        text = exported(project, kind).read_text("utf-8")
        for said in ("numbers (error): source 50 mg, translation 500 mg", "must stay: 50 mg; not", "Take 40 mg."):
            assert said in text


def test_what_a_translator_did(project: Project) -> None:
    path = changed(
        project,
        (f"<target {MACHINE_12}>Knieschmerzen", '<target state="translated">Schmerzen im Knie'),
        (f"<target {MACHINE_12}>Ruhe", '<target state="translated">Ruhe'),
        (f"<target {MACHINE_12}>Kälte", '<target state="needs-review-translation">Kühlung'),
        (f"<target {MACHINE_12}>Nehmen Sie täglich 50 mg", '<target state="translated">Nehmen Sie täglich 500 mg'),
    )  # fmt: skip
    said = imported(project, path, *ANNA)
    assert said[-2:] == ["4 taken, 2 unchanged", "1 PO file written; recorded in locales/de/record.jsonl"]
    found = now(project)
    assert found[TITLE] == ("Schmerzen im Knie", "translated")
    assert found[REST] == ("Ruhe", "translated")
    assert found[COLD] == ("Kühlung", "needs_review")
    assert found[DOSE] == ("Nehmen Sie täglich 500 mg, nicht mehr.", "translated")
    assert found["Contact Us"] == ("Kontakt", "machine")
    assert [(one["action"], one["key"]) for one in events(project)] == [
        ("edit", Message(TITLE).short_key), ("accept", Message(TITLE).short_key), ("edit", Message(DOSE).short_key),
        ("accept", Message(DOSE).short_key), ("accept", Message(REST).short_key), ("edit", Message(COLD).short_key),
    ]  # fmt: skip
    assert read_catalog(project, "knee", "de").header("Last-Translator") == "Anna Muster"
    # The same file again changes nothing.
    assert imported(project, path, *ANNA)[-1] == "6 unchanged"


def test_without_a_name_nothing_that_a_machine_made_is_read(project: Project) -> None:
    path = changed(
        project,
        (f"<target {MACHINE_12}>Ruhe", '<target state="translated">Ruhe'),
        (f"<target {MACHINE_12}>Kälte", '<target state="translated">Kühlung'),
        (f"<target {MACHINE_12}>Knie", '<target state="final">Das Knie'),
    )  # fmt: skip
    said = "\n".join(imported(project, path))
    assert "nobody is named who read it: --by" in " ".join(said.split())
    assert "nobody is named who approves it: --by" in " ".join(said.split())
    found = now(project)
    assert (found[REST], found[COLD]) == (("Ruhe", "needs_review"), ("Kühlung", "translated"))
    assert found[TITLE] == ("Das Knieschmerzen", "translated")
    assert events(project) == []


@pytest.mark.parametrize("second", [False, True])
def test_final_is_approved_by_the_rules_of_approve(second: bool, project: Project) -> None:
    file = project.root / "translator.toml"
    file.write_text(file.read_text() + f"second-person = {str(second).lower()}\n")
    write_catalog(
        project,
        "de",
        "knee",
        [*messages({TITLE: "Knieschmerzen", COLD: "Kälte", REST: "Ruhe"}), entry(DOSE, TEXTS[DOSE], "machine")],
    )
    path = changed(
        project,
        ('state="translated">Knieschmerzen', 'state="final">Knieschmerzen'),
        ('state="translated">Kälte', 'state="final">Kühlung'),
        (f"{MACHINE_12}>Nehmen Sie täglich 50 mg", 'state="final">Nehmen Sie täglich 500 mg'),
    )  # fmt: skip
    said = " ".join(" ".join(imported(project, path, "--by", "Berta", code=1)).split())
    found = now(project)
    assert found[TITLE][1] == "approved"
    assert found[COLD] == ("Kühlung", "translated" if second else "approved")
    # Never with an open error.
    assert found[DOSE] == ("Nehmen Sie täglich 500 mg, nicht mehr.", "translated")
    assert "not approved: " in said
    approvals = [one for one in events(project) if one["action"] == "approve"]
    assert {(one["by"], one["via"]) for one in approvals} == {("Berta", "xliff")}
    assert len(approvals) == (1 if second else 2)
    # And never one's own.
    path = changed(project, ('state="translated">Ruhe', 'state="final">Ruhe'))
    imported(project, path, "--by", PERSON, code=1 if second else 0)
    assert now(project)[REST][1] == ("translated" if second else "approved")


def test_with_a_second_person_asked_for_nothing_is_translated_by_nobody(project: Project) -> None:
    """Else whoever imports their own translation could approve it as somebody else."""
    file = project.root / "translator.toml"
    file.write_text(file.read_text() + "second-person = true\n")
    write_catalog(project, "de", "knee", messages(TEXTS, "machine"))
    changes = [(f"<target {MACHINE_12}>Ruhe", '<target state="translated">Pause'), (MACHINE_12, 'state="translated"')]
    path = changed(project, *changes)
    said = " ".join(" ".join(imported(project, path)).split())
    assert "nobody is named who wrote it (second-person): --by" in said
    assert (now(project)[REST], now(project)[COLD]) == (("Pause", "needs_review"), ("Kälte", "machine"))
    approving = ("approve", "knee", Message(REST).short_key, "-l", "de", "--by", "Berta")
    assert invoke(project, *approving).exit_code == 1
    imported(project, changed(project, ('state="needs-review-translation">Pause', 'state="translated">Pause')), *ANNA)
    assert now(project)[REST] == ("Pause", "translated")
    assert invoke(project, *approving).exit_code == 0


def test_both_sides_changed(project: Project) -> None:
    path = changed(project, (f"<target {MACHINE_12}>Ruhe", '<target state="translated">Erholung'))
    write_catalog(project, "de", "knee", [*messages(TEXTS, "machine")[:2], entry(REST, "Pause")])
    said = imported(project, path, code=1)
    assert [line for line in said if line.startswith(("  here", "  the file"))][-2:] == [
        "  here      Pause", "  the file  Erholung"
    ]  # fmt: skip
    assert now(project)[REST] == ("Pause", "translated")
    imported(project, path, "--theirs", code=1)  # three texts are gone
    assert now(project)[REST] == ("Erholung", "translated")


def test_a_changed_source_makes_it_void(project: Project) -> None:
    path = changed(project, (f"<target {MACHINE_12}>Nehmen Sie", '<target state="translated">Bitte nehmen Sie'))
    file = project.source / "knee.txt"
    file.write_text(file.read_text().replace("50 mg each", "5 mg each"))
    assert invoke(project, "update", "-l", "de", "knee").exit_code == 0
    said = " ".join(" ".join(imported(project, path, *ANNA, code=1)).split())
    assert "its source has changed since it went out; now: 'Take 5 mg each day, not more.'" in said
    assert now(project)["Take 5 mg each day, not more."][0] == TEXTS[DOSE]


def test_a_file_whose_source_is_another(project: Project) -> None:
    path = changed(project, ("<source>Take 50 mg", "<source>Take 5 mg"), ("täglich 50 mg", "täglich 5 mg"))
    said = " ".join(" ".join(imported(project, path, code=1)).split())
    assert "its source in the file is not the article's: 'Take 5 mg each day, not more.'" in said


@pytest.mark.parametrize(
    ("text", "target", "why"),
    [
        ("See {name} now.", "Siehe jetzt.", "placeholders"),
        ("See {name} now.", "Siehe {name} {other} jetzt.", "placeholders"),
        ("Take <b>5 mg</b>.", "Nehmen Sie <b>5 mg.", "tags"),
        ("Take 5 mg.", "Nehmen Sie <script>alert(1)</script> 5 mg.", "tags"),
        ("Take 5 mg.", 'Nehmen Sie <img src="x" onerror="alert(1)"> 5 mg.', "tags"),
    ],
)
def test_what_would_break_the_page_is_refused(text: str, target: str, why: str, project: Project) -> None:
    (project.source / "a.md").write_text(f"{text}\n")
    write_catalog(project, "de", "a", [entry(text, "", "untranslated")], OURS)
    path = project.root / "a.xlf"
    assert invoke(project, "export", "a", "-l", "de", "--to", "xliff12", "-o", str(path)).exit_code == 0
    written = target.replace("&", "&amp;").replace("<", "&lt;")
    path.write_text(path.read_text().replace('<target state="new">', f'<target state="translated">{written}'))
    before = contents(project.root / "locales")
    [row] = one_object(invoke(project, "import", str(path), "--json").stdout)["texts"]
    assert (row["result"], row["why"].partition(":")[0]) == ("refused", why)
    assert contents(project.root / "locales") == before


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (('original="knee"', 'original="../../etc/passwd"'), 1, "'../../etc/passwd' is no article of this project"),
        (('original="knee"', 'original="head"'), 1, "head has no PO file in de yet"),
        (('target-language="de"', 'target-language="fr"'), 1, "in 'fr', and not in de or ar"),
        (('source-language="en"', 'source-language="es"'), 1, "translated from 'es', not from 'en'"),
        (("<xliff ", '<!DOCTYPE xliff [<!ENTITY a "aaaa">]><xliff '), 1, "a DOCTYPE"),
        (("Knieschmerzen", "&lol;"), 1, "not well-formed XML"),
        (("Knieschmerzen", "a\0b"), 1, "not well-formed XML"),
        (("Knieschmerzen", "&#xD800;"), 1, "not well-formed XML"),
        (('version="1.2"', 'version="9"'), 0, ""),
        (("urn:oasis:names:tc:xliff:document:1.2", "urn:x"), 1, "in the namespace 'urn:x'"),
    ],
)  # fmt: skip
def test_hostile_files_change_nothing(change: tuple[str, str], code: int, said: str, project: Project) -> None:
    path = changed(project, change)
    before = contents(project.root / "locales")
    done = invoke(project, "import", str(path), *ANNA)
    assert done.exit_code == code
    assert said in " ".join((done.output + done.stderr).split())
    assert contents(project.root / "locales") == before


def test_one_bad_file_stops_them_all(project: Project) -> None:
    good = changed(project, (f"<target {MACHINE_12}>Ruhe", '<target state="translated">Erholung'))
    bad = project.root / "bad.xlf"
    bad.write_text("<xliff>")
    before = contents(project.root / "locales")
    done = invoke(project, "import", str(good), str(bad))
    assert (done.exit_code, contents(project.root / "locales")) == (1, before)
    assert f"{bad}:1: " in done.stderr
    assert invoke(project, "import", str(project.root / "nothing.xlf")).exit_code == 2
    assert invoke(project, "import", str(project.root / "nothing.docx")).exit_code == 2


def test_a_broken_record_of_one_locale_stops_them_all(project: Project) -> None:
    write_catalog(project, "ar", "knee", messages({REST: "راحة"}, "machine"), OURS)
    path = project.root / "both.xlf"
    assert invoke(project, "export", "knee", "--to", "xliff12", "-o", str(path)).exit_code == 0
    path.write_text(path.read_text("utf-8").replace(MACHINE_12, 'state="translated"'), "utf-8")
    project.record("de").write_text("{}\n")
    before = contents(project.root / "locales")
    assert invoke(project, "import", str(path), *ANNA).exit_code == 1
    assert contents(project.root / "locales") == before


def test_a_text_that_stands_there_in_two_ways(project: Project) -> None:
    path = exported(project)
    text = path.read_text()
    start, end = text.index("<trans-unit"), text.index("</trans-unit>") + len("</trans-unit>")
    twin = text[start:end].replace("Knieschmerzen", "Schmerz")
    path.write_text(text[:end] + twin + text[end:])
    said = " ".join(" ".join(imported(project, path, code=1)).split())
    assert "it stands there in two ways, here and in knee.xlf:6: neither is taken" in said
    path.write_text(text[:end] + text[start:end] + text[end:])
    assert imported(project, path)[-1] == "6 unchanged"


def test_entries_of_another_project_are_told_up_to_a_bound(project: Project) -> None:
    unit = '<trans-unit id="{0:012x}-{0:012x}-m"><source>A</source><target>B</target></trans-unit>'
    path = changed(project, ("<body>", "<body>" + "".join(unit.format(number) for number in range(10_000))))
    said = imported(project, path, code=1)
    assert said[-1] == "6 unchanged, 10,000 refused"
    assert len(said) < 5000


def test_plural_forms(new_project: NewProject) -> None:
    project = new_project({"a.txt": "Text.\n"})
    (project.root / "babel.cfg").write_text("[jinja2: templates/**.html]\n")
    (project.root / "templates").mkdir()
    (project.root / "templates" / "a.html").write_text(
        "{% trans n=n %}One file{% pluralize %}{{ n }} files{% endtrans %}"
    )
    assert invoke(project, "extract").exit_code == 0
    assert invoke(project, "update").exit_code == 0
    for kind in ("xliff12", "xliff21", "wpml", "po"):
        path = project.root / f"site{KINDS[kind]}"
        assert invoke(project, "export", "site", "--to", kind, "-o", str(path)).exit_code == 0
        text = path.read_text()
        assert text.count("files") >= 1
    path = project.root / "site.xlf"
    invoke(project, "export", "site", "--to", "xliff12", "-o", str(path))
    first, second = (
        path.read_text().split('<target state="new"></target>')[:2],
        path.read_text().split('<target state="new"></target>')[2:],
    )
    target = '<target state="translated">{}</target>'
    text = first[0] + target.format("Eine Datei") + first[1] + target.format('<ph id="1"/> Dateien') + "".join(second)
    path.write_text(text)
    assert imported(project, path)[-2] == "1 taken"
    [message] = read_catalog(project, "site", "de").live
    assert message.strings == ("Eine Datei", "%(n)s Dateien")
    path.write_text(text.replace(".1", ".7"))
    said = " ".join(" ".join(imported(project, path, "--theirs", code=1)).split())
    assert "8 plural forms where the PO file has 2" in said


def test_po_and_tmx_of_others(project: Project) -> None:
    write_catalog(project, "de", "knee", messages({TITLE: "Knieschmerzen", REST: ""} | {COLD: "Kälte"}, Cold="machine"))
    path = project.root / "theirs.po"
    path.write_text(
        'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
        f'msgid "{REST}"\nmsgstr "Ruhe"\n\nmsgid "{TITLE}"\nmsgstr "Knie"\n\n#, fuzzy\nmsgid "{COLD}"\nmsgstr "Kalt"\n'
    )
    imported(project, path, "--article", "knee", code=1)
    found = now(project)
    assert (found[REST], found[COLD]) == (("Ruhe", "translated"), ("Kalt", "needs_review"))
    assert found[TITLE] == ("Knieschmerzen", "translated")
    tmx = project.root / "theirs.tmx"
    tmx.write_text(
        '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>Rest</seg></tuv>'
        '<tuv xml:lang="de"><seg>Pause</seg></tuv></tu></body></tmx>'
    )
    write_catalog(project, "de", "head", messages({REST: ""}))
    imported(project, tmx, "-l", "de", code=1)
    assert (now(project)[REST], now(project, "head")[REST]) == (("Ruhe", "translated"), ("Pause", "needs_review"))


def test_a_file_from_wordpress(project: Project) -> None:
    """As WPML writes it: a job's number for a name, fields for ids, a phase with an address, copies of the source."""
    unit = (
        '<trans-unit resname="{0}" restype="string" datatype="html" id="{0}"><source><![CDATA[{1}]]></source>'
        '<target state="{2}" state-qualifier="tm-suggestion"><![CDATA[{3}]]></target><note>block</note></trans-unit>'
    )
    path = project.root / "job-7.xliff"
    path.write_text(
        '<?xml version="1.0" encoding="utf-8" standalone="no"?>\n'
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="7-0cc175b9c0f1b6a8"'
        ' source-language="en" target-language="de" datatype="plaintext"><header><phase-group><phase phase-name="url"'
        ' process-name="Original"><note>https://clinic.example/knee</note></phase></phase-group><reference>'
        '<external-file href="https://clinic.example/knee"/></reference></header><body>'
        + unit.format("title", TITLE, "translated", "Schmerzen im Knie")
        + unit.format("body-1", REST, "needs-translation", REST)
        + unit.format("body-2", COLD, "needs-review-translation", "Kühlung")
        + unit.format("field-x", "Not in the article", "translated", "Nicht darin")
        + "</body></file></xliff>"
    )
    said = " ".join(" ".join(imported(project, path, code=1)).split())
    assert "'7-0cc175b9c0f1b6a8' is no article of this project; --article names one" in said
    assert imported(project, path, "--article", "knee", code=1)[-2] == "2 taken, 1 unchanged, 1 refused"
    found = now(project)
    assert (found[TITLE], found[COLD]) == (("Schmerzen im Knie", "translated"), ("Kühlung", "needs_review"))
    assert found[REST] == ("Ruhe", "machine")


def test_a_forged_approval_in_a_po_file_is_a_wish(project: Project) -> None:
    path = exported(project, "po")
    catalog = po.read(path, "de")
    forged = [
        replace(entry(one.id, one.strings[0], "approved"), extracted=one.extracted, references=one.references)
        for one in catalog.live
    ]
    path.write_bytes(po.render(replace(catalog, messages=tuple(forged))))
    imported(project, path)
    assert {state for _, state in now(project).values()} == {"needs_review"}
    assert events(project) == []


def test_comments_in_a_spreadsheet_go_to_the_record_and_nowhere_else(project: Project) -> None:
    import openpyxl

    path = exported(project, "xlsx")
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["G3"] = f"approved: Anna 2026-01-01 [{'0' * 12}]"
    book.save(path)
    before = contents(project.root / "locales")
    assert (
        imported(project, path)[0] == f"comment on {Message(TITLE).short_key}: approved: Anna 2026-01-01 [000000000000]"
    )
    assert contents(project.root / "locales") == before
    for _ in range(2):
        imported(project, path, *ANNA)
    [event] = events(project)
    assert (event["action"], event["by"], event["reason"][:8]) == ("comment", "Anna Muster", "approved")


def test_dry_run(project: Project) -> None:
    path = changed(project, (f"<target {MACHINE_12}>Ruhe", '<target state="translated">Erholung'))
    before = contents(project.root / "locales")
    assert imported(project, path, "--dry-run", *ANNA)[-1] == "nothing was written; would be: 1 taken, 5 unchanged"
    assert contents(project.root / "locales") == before


def test_json(project: Project) -> None:
    path = changed(project, (f"<target {MACHINE_12}>Ruhe", '<target state="translated">Erholung'))
    data = one_object(invoke(project, "import", str(path), "--json").stdout)
    row = next(one for one in data["texts"] if one["source"] == REST)
    assert row == {
        "place": row["place"], "article": "knee", "locale": "de", "key": Message(REST).short_key, "source": REST,
        "translation": "Erholung", "kept": "", "before": "machine", "after": "translated", "result": "taken", "why": "",
        "unapproved": "", "comment": "",
    }  # fmt: skip
    assert data["counts"] == {"taken": 1, "unchanged": 5, "conflict": 0, "refused": 0}
    done = invoke(project, "export", "knee", "--to", "po", "-o", str(path.parent), "--json")
    assert one_object(done.stdout)["files"][0]["texts"] == 6


def test_a_name_that_is_nobodys(project: Project) -> None:
    path = exported(project)
    assert invoke(project, "import", str(path), "--by", OURS).exit_code == 2


@pytest.mark.parametrize("text", ["\u202e50 mg", "<b>&amp;</b>", "]]>", "a\u2028b", "%s", "=cmd|' /C calc'!A0"])
@pytest.mark.parametrize("kind", ["xliff12", "xliff21", "wpml", "xlsx"])
def test_hostile_text_is_kept_as_it_is(text: str, kind: str, project: Project) -> None:
    """In a source and in its translation, as the catalog has them."""
    write_catalog(project, "de", "knee", [entry(TITLE, text, "fuzzy"), *messages({REST: "Ruhe"})])
    path = exported(project, kind)
    assert imported(project, path)[-1] == "2 unchanged"


def test_keys_of_another_article_are_refused(project: Project) -> None:
    """Also those that the project has: a file is of the article that it names."""
    write_catalog(project, "de", "head", [entry("Headache", "Kopfschmerz", "machine")], OURS)
    path = changed(project, ('original="knee"', 'original="head"'), (f"<target {MACHINE_12}>Knie", "<target>Das Knie"))
    said = " ".join(" ".join(imported(project, path, *ANNA, code=1)).split())
    assert "it is another one's, or its source has changed" in said
    assert now(project)[TITLE] == ("Knieschmerzen", "machine")
    assert now(project, "head") == {"Headache": ("Kopfschmerz", "machine")}


def test_of_many_texts_that_were_taken_the_first_are_listed(new_project: NewProject) -> None:
    sources = [f"Take {number} mg." for number in range(120)]
    project = new_project({"knee.txt": "\n\n".join(sources)})
    write_catalog(project, "de", "knee", [entry(one, f"{one[5:-1]} nehmen.", "machine") for one in sources], OURS)
    said = imported(project, changed(project, (MACHINE_12, 'state="translated"')), *ANNA)
    assert "and 20 texts taken as they are in the file; --json lists them" in said
    assert len(said) < 120
