"""`translator explain` as people and programs use it."""

from __future__ import annotations

import pytest
from click.testing import Result

from tests.clinic import TODAY, entry, write_catalog
from tests.command import invoke, one_object
from tests.conftest import NewProject
from tests.test_completion import complete
from tests.test_terminal import COLOUR, on_terminal
from translator.catalogs import po
from translator.catalogs.state import as_approved
from translator.project import Project
from translator.show.excerpt import cells

WAIT = "Do not rub it for {} hours after the treatment. Call us."
DOSE, TITLE, CALL = "Take 500 mg twice a day.", "Your knee", "Call Us"
ARTICLE = f"{TITLE}\n\n{WAIT.format(48)}\n\n{DOSE}\n\n{CALL}\n"
EXPLAINED = """\
blog/knee  de  labelled
  page     machine text and English under a notice; not for search engines
  why      3 of 4 messages cannot go out yet
  to do    review 2, fix 2
  file     locales/de/LC_MESSAGES/blog/knee.po

needs_review  the source has changed since it was translated
  who      Anna approved it on 2026-11-22, and it is not the same since
  shown    the original (English), under a notice
  next     open locales/de/LC_MESSAGES/blog/knee.po:{wait} in your editor, correct
           the text, take `fuzzy` away and save
           translator approve blog/knee 4478f781 -l de --by NAME
{wait:>5}  4478f781  Do not rub it for 48 hours after the treatment. Call us.
       source/blog/knee.txt:3
       Do not rub it for 24 → 48 hours after the treatment…
       error      numbers: source 48 hours, translation 24 Stunden [fuzzy]
       en  Do not rub it for ‹48 hours› after the treatment. Call us.
       de  Reiben Sie es ‹24 Stunden› lang nach der Behandlung nicht. Rufen…

translated  an error is open: it could hurt a patient or break the page
  shown    the original (English), under a notice
  next     open locales/de/LC_MESSAGES/blog/knee.po:{dose} in your editor, correct
           the text and save
           or, if it is right:
           translator dismiss blog/knee 4ca5a1a8 -l de --check numbers \\
             --reason TEXT --by NAME
{dose:>5}  4ca5a1a8  Take 500 mg twice a day.
       error      numbers: source 500 mg, translation 50 mg
       en  Take ‹500 mg› twice a day.
       de  Nehmen Sie zweimal täglich ‹50 mg› ein.

machine  translated by a machine, and nobody has read it
  who      draft translated it on 2026-11-22
  shown    the machine's text, under a notice
  next     open locales/de/LC_MESSAGES/blog/knee.po:{call} in your editor, correct
           the text, take `fuzzy` away and save
{call:>5}  fd19d21b  Call Us

1 message may go out: 1 translated (--all lists them)
"""


@pytest.fixture
def project(new_project: NewProject) -> Project:
    """The source says 48 hours where it said 24; a dose is wrong; the machine has called."""
    project = new_project({"blog/knee.txt": ARTICLE.replace("48", "24"), "b.txt": "Other\n"}, 'locales = ["de", "ar"]')
    waited = entry(WAIT.format(24), "Reiben Sie es 24 Stunden lang nach der Behandlung nicht. Rufen Sie uns an.")
    german = [
        entry(TITLE, "Ihr Knie"),
        as_approved(waited, "Anna", TODAY),
        entry(DOSE, "Nehmen Sie zweimal täglich 50 mg ein."),
        entry(CALL, "Anrufen", "machine"),
    ]
    arabic = [entry(TITLE, "ركبتك"), entry(DOSE, "تناول 50 mg مرتين يوميا.")]
    write_catalog(project, "de", "blog/knee", german)
    write_catalog(project, "ar", "blog/knee", arabic)
    (project.source / "blog/knee.txt").write_text(ARTICLE)
    assert invoke(project, "update", "-l", "de").exit_code == 0
    return project


def explain(project: Project, *arguments: str) -> Result:
    return invoke(project, "explain", "blog/knee", *arguments)


def lines_of(project: Project) -> dict[str, int]:
    """Where the entries stand."""
    names = {WAIT.format(48): "wait", DOSE: "dose", CALL: "call"}
    catalog = po.read(project.catalog("de", "blog/knee"), "de")
    return {names[message.id]: message.line for message in catalog.live if message.id in names}


def test_what_people_read(project: Project) -> None:
    result = explain(project, "-l", "de")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == EXPLAINED.format_map(lines_of(project))


def test_messages_of_which_the_same_is_to_be_said_stand_together(project: Project) -> None:
    write_catalog(project, "de", "blog/knee", [entry(TITLE, "Ihr Knie", "machine"), entry(CALL, "Anruf", "machine")])
    lines = explain(project, "-l", "de", "--state", "machine").stdout.splitlines()
    start = lines.index("machine  2 messages: translated by a machine, and nobody has read it")
    first, second = (message.line for message in po.read(project.catalog("de", "blog/knee"), "de").live)
    assert lines[start:] == [
        "machine  2 messages: translated by a machine, and nobody has read it",
        "  who      draft translated it on 2026-11-22",
        "  shown    the machine's text, under a notice",
        "  next     open locales/de/LC_MESSAGES/blog/knee.po at the lines below in your",
        "           editor, correct the text, take `fuzzy` away and save",
        f"{first:>5}  {entry(TITLE, '').short_key}  Your knee",
        f"{second:>5}  {entry(CALL, '').short_key}  Call Us",
    ]


def test_which_messages(project: Project) -> None:
    key = entry(DOSE, "").short_key
    one = explain(project, "-l", "de", "--key", key.upper()).stdout
    assert one.count("\n    ") < EXPLAINED.count("\n    ")
    assert "500 mg" in one
    assert "Call Us" not in one
    assert "may go out" not in one
    assert "translated  may go out\n" in explain(project, "-l", "de", "--all").stdout
    assert explain(project, "-l", "de", "--state", "approved").stdout.endswith("\n\nno such message\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("blog/kne",), "'blog/kne' is no article of this project\nhint: did you mean 'blog/knee'?"),
        (("blog/knee", "-l", "fr"), "'fr' is no locale of this project"),
        (
            ("blog/knee", "--key", "1"),
            "'1' is no message of blog/knee\nhint: `translator explain blog/knee --all` prints",
        ),
        (("blog/knee", "--state", "done"), "'done' is not one of"),
        ((), "Missing argument 'ARTICLE'"),
        (("blog/knee", "b"), "unexpected extra argument (b)"),
    ],
)
def test_wrong_usage(project: Project, arguments: tuple[str, ...], said: str) -> None:
    result = invoke(project, "explain", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_what_cannot_be_read(project: Project) -> None:
    file = project.catalog("de", "blog/knee")
    file.write_text(f"<<<<<<< ours\n{file.read_text()}")
    result = explain(project)
    assert result.exit_code == 1
    assert result.stderr.startswith("locales/de/LC_MESSAGES/blog/knee.po:1:1: a merge conflict of git\nhint: ")
    assert "  to do    mend the file\n" in result.stdout
    assert "blog/knee  ar  labelled\n" in result.stdout
    (project.source / "blog/knee.txt").write_bytes(b"\xff")
    result = explain(project)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("source/blog/knee.txt:1: not UTF-8")


def test_one_object(project: Project) -> None:
    data = one_object(explain(project, "--json").stdout)
    assert (data["article"], data["title"], data["source"]) == ("blog/knee", TITLE, "source/blog/knee.txt")
    german, arabic = data["locales"]
    assert (german["locale"], german["page"], german["missing"]) == ("de", "labelled", ["review 2", "fix 2"])
    assert (german["leftOut"], german["rule"], german["file"]) == ({"translated": 1}, None, "there")
    wait, dose, call = german["messages"]
    assert (wait["cause"], wait["state"], wait["shown"]) == ("source_changed", "needs_review", "original")
    (difference,) = wait["differences"]
    assert difference["short"] == "Do not rub it for 24 → 48 hours after the treatment…"
    (change,) = difference["changes"]
    assert difference["before"][slice(*change["before"])] == "24"
    assert difference["after"][slice(*change["after"])] == "48"
    assert wait["marks"] == [{"what": "approved", "who": "Anna", "date": "2026-11-22", "fits": False, "reason": ""}]
    assert wait["origin"] == {"path": "source/blog/knee.txt", "line": 3}
    assert [finding["check"] for finding in dose["findings"]] == ["numbers"]
    assert call["next"] == [
        f"open {call['path']}:{call['line']} in your editor, correct the text, take `fuzzy` away and save"
    ]
    assert (arabic["missing"], arabic["next"]) == (
        ["update", "translate 2", "fix 1"],
        ["translator update blog/knee -l ar"],
    )


def test_a_mistake_is_one_object_too(project: Project) -> None:
    result = explain(project, "--json", "--key", "1")
    assert result.exit_code == 2
    assert one_object(result.stdout)["problems"][0]["text"] == "'1' is no message of blog/knee"


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("ex", ["explain", "export", "extract"]),
        ("explain ", ["b", "blog/knee"]),
        ("explain blog/knee -l a", ["ar"]),
        ("explain blog/knee --state ma", ["machine"]),
    ],
)
def test_completion(project: Project, words: str, offered: list[str]) -> None:
    assert sorted(complete(project, words)) == sorted(offered)


def test_on_a_terminal(project: Project) -> None:
    """Colours, 80 columns, and Arabic that does not reorder what stands beside it."""
    code, seen = on_terminal(project.root, "explain", "blog/knee")
    assert code == 0
    assert "\x1b[31m24" in seen
    assert "\x1b[1;32m48" in seen
    assert "\u2068تناول " in seen
    assert seen.count("\u2068") == seen.count("\u2069") == 1
    assert all(cells(line) <= 80 for line in COLOUR.sub("", seen).splitlines())


def test_whatever_a_text_holds_reaches_no_terminal(new_project: NewProject) -> None:
    project = new_project({"blog/knee.txt": "Take 50 mg \x1b[31mnow \u202eplease.\n"})
    write_catalog(
        project, "de", "blog/knee", [entry("Take 5 mg \x1b[31mnow please.", "Nehmen Sie 5 mg \x9b31m jetzt.")]
    )
    for arguments in ((), ("--all",)):
        invoke(project, "update")
        assert not {"\x1b", "\x9b", "\u202e"} & set(explain(project, *arguments).stdout)
