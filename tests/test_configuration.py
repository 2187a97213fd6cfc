"""The configuration: what is read, and how a mistake in it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import NewProject
from translator import configuration, project
from translator.errors import ProjectError

LEAST = 'locales = ["de"]'


def written(folder: Path, text: str | bytes, name: str = "translator.toml") -> Path:
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def test_what_is_not_said_has_a_default(new_project: NewProject) -> None:
    found = new_project({}, LEAST).configuration
    assert (found.source_locale, found.engines, found.publish, found.unreviewed) == ("en", (), "translated", "label")
    assert (found.previous, found.base_url, found.site_name, found.templates) == ("", "", "", "")
    assert (found.actions, found.withhold) == ({}, ())


FULL = """
source-locale = "en"
locales = ["ar", "pt-BR", "zh-Hant", "en-XA", "ar-XB"]
engines = ["apertium", "google", "pseudo"]
publish = "approved"
unreviewed = "hold"
previous = "last"
base-url = "https://clinic.example"
site-name = "Clinic"
templates = "templates"
[{0}actions]
"Contact Us" = "/contact"
"Call Us" = "tel:+900000000000"
"Write" = "mailto:a@example.org"
[[{0}withhold]]
path = "blog/a"
locale = "pt-BR"
reason = "not allowed"
"""


def test_both_files_have_the_same_keys(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    written(one, FULL.format(""))
    written(other, '[project]\nname = "x"\n[tool.translator]' + FULL.format("tool.translator."), "pyproject.toml")
    first, second = project.find(one), project.find(other)
    assert first.configuration == second.configuration
    assert [found.tag for found in first.locales] == ["ar", "pt-BR", "zh-Hant", "en-XA", "ar-XB"]
    assert first.withheld("blog/a", "pt-BR") == "not allowed"
    assert first.withheld("blog/a", "ar") == first.withheld("blog/b", "pt-BR") == ""


def test_the_project_of_a_folder_below(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    written(tmp_path, LEAST)
    written(below, '[project]\nname = "x"\n', "pyproject.toml")
    assert project.find(below).root == tmp_path.resolve()


def test_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no project here") as caught:
        project.find(tmp_path)
    assert "translator init" in caught.value.hint


def test_a_byte_order_mark_and_line_ends_of_windows(tmp_path: Path) -> None:
    found = project.find(written(tmp_path, "\ufeff" + LEAST + '\r\npublish = "approved"\r\n'))
    assert found.configuration.publish == "approved"


@pytest.mark.parametrize("path", ["blog/a", "blog/a.txt", "source/blog/a.txt", "./source/blog/a"])
def test_an_article_is_withheld_however_its_path_is_written(new_project: NewProject, path: str) -> None:
    rule = f'[[withhold]]\npath = "{path}"\nlocale = "de"\nreason = "law"'
    assert new_project({}, f"{LEAST}\n{rule}").withheld("blog/a", "de") == "law"


RULE = '[[withhold]]\npath = "a"\nlocale = "de"\nreason = "law"\n'
# text, line, in the text of the error, in its hint
BAD: dict[str, tuple[str, int | None, str, str]] = {
    "unknown key": (f"{LEAST}\nengnes = []\n", 2, "unknown key 'engnes'", "'engines'"),
    "unknown key, nothing near": (f"{LEAST}\nzzzzqq = 1\n", 2, "unknown key 'zzzzqq'", "the keys are locales"),
    "Python's form of a key": (f'{LEAST}\nbase_url = "https://x.example"\n', 2, "'base_url'", "'base-url'"),
    "unknown table": (f'{LEAST}\n\n[action]\n"Call" = "/"\n', 3, "unknown key 'action'", "'actions'"),
    "unknown key of a rule": (f"{LEAST}\n{RULE}local = 1\n", 6, "unknown key 'local'", "'locale'"),
    "unknown key in braces": (
        f'# comment\n{LEAST}\nwithhold = [{{path = "a", locle = "de", reason = "law"}}]\n',
        3,
        "unknown key 'locle'",
        "'locale'",
    ),
    "no locales": ("\n# nothing\n", 1, "'locales' is missing", "locales = "),
    "empty locales": ("\nlocales = []\n", 2, "no locale", "locales = "),
    "locales is no list": ('\nlocales = "de"\n', 2, "locales: Expected `array`", ""),
    "a locale that is no text": ("locales = [5]\n", 1, "locales: Expected `str`", ""),
    "unknown locale": ('locales = ["de", "pt_BR"]\n', 1, "unknown locale 'pt_BR'", "'pt-BR'"),
    "unknown locale on its line": ('locales = [\n  "de",\n  "klingon",\n]\n', 3, "unknown locale 'klingon'", ""),
    "a locale twice": ('locales = ["de", "fr", "de"]\n', 1, "'de' stands twice", ""),
    "the source among the locales": ('locales = ["de", "en"]\n', 1, "'en' is the source's own", ""),
    "unknown source locale": (f'{LEAST}\nsource-locale = "EN"\n', 2, "unknown locale 'EN'", "'en'"),
    "unknown engine": (f'{LEAST}\nengines = ["apertum"]\n', 2, "unknown engine 'apertum'", "'apertium'"),
    "unknown engine, nothing near": (f'{LEAST}\nengines = ["zzqq"]\n', 2, "'zzqq'", "apertium, "),
    "publish": (f'{LEAST}\npublish = "aproved"\n', 2, "publish cannot be 'aproved'", "did you mean 'approved'?"),
    "publish is no text": (f"{LEAST}\npublish = true\n", 2, "publish cannot be this", "translated, approved"),
    "unreviewed": (f'{LEAST}\nunreviewed = "hide"\n', 2, "unreviewed cannot be 'hide'", "label, source, hold"),
    "base-url": (f'{LEAST}\nbase-url = "clinic.example"\n', 2, "base-url is no address", "https://"),
    "base-url is no text": (f"{LEAST}\nbase-url = 5\n", 2, "base-url: Expected `str`", ""),
    "an action that runs code": (
        f'{LEAST}\n[actions]\n"Call" = "/call"\n"Contact Us" = "javascript:alert(1)"\n',
        4,
        "'Contact Us' leads to 'javascript:alert(1)'",
        "/contact",
    ),
    "an action that leads nowhere": (f'{LEAST}\n[actions]\nCall = ""\n', 3, "'Call' leads to ''", "/contact"),
    "an action that breaks out": (f"{LEAST}\n[actions]\nCall = '/\">'\n", 3, "'Call' leads to", "/contact"),
    "an action is no text": (f"{LEAST}\n[actions]\nCall = 5\n", 2, "actions: Expected `str`", ""),
    "withhold in an unknown locale": (
        f"{LEAST}\n{RULE}".replace('"law"', '"x"').replace('= "de"', '= "fr"'),
        4,
        "'fr'",
        "",
    ),
    "withhold without a reason": (f"{LEAST}\n{RULE}".replace('"law"', '" "'), 2, "a path and a reason", "reason"),
    "withhold without a locale": (f"{LEAST}\n{RULE}".replace('locale = "de"\n', ""), 2, "missing required field", ""),
    "a mask that is no name": (f'{LEAST}\nmask = ["Ada", "."]\n', 2, "mask names '.'", "mask ="),
    "not TOML": (f"{LEAST}\npublish = approved\n", 2, "not TOML", ""),
    "a key twice": (f"{LEAST}\n{LEAST}\n", 2, "not TOML: Cannot overwrite", ""),
}


@pytest.mark.parametrize("name", ["translator.toml", "pyproject.toml"])
@pytest.mark.parametrize(("text", "line", "says", "hint"), BAD.values(), ids=BAD.keys())
def test_a_mistake_is_named_with_its_line(
    tmp_path: Path, name: str, text: str, line: int, says: str, hint: str
) -> None:
    above = ""
    if name == "pyproject.toml":
        above = (
            '[project]\nname = "locales engines publish"\nlocales = 1\n[tool.other]\nengnes = 1\n[tool.translator]\n'
        )
        text = text.replace("[[withhold]]", "[[tool.translator.withhold]]").replace(
            "[action", "[tool.translator.action"
        )
    with pytest.raises(ProjectError) as caught:
        project.find(written(tmp_path, above + text, name))
    error = caught.value
    assert says in error.text
    assert hint in error.hint
    assert error.path == tmp_path.resolve() / name
    missing = name == "pyproject.toml" and "is missing" in says
    assert error.line == line + above.count("\n") - missing
    assert error.exit_code == 2


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("translator.toml", b'site-name = "Gr\xf6\xdfe"\n', "not UTF-8"),
        ("pyproject.toml", b"[tool]\ntranslator = 5\n", "tool.translator is no table"),
    ],
)
def test_what_is_no_configuration_at_all(tmp_path: Path, name: str, text: bytes, says: str) -> None:
    with pytest.raises(ProjectError, match=says):
        project.find(written(tmp_path, text, name))


def test_a_pyproject_that_is_not_ours_is_passed_over(tmp_path: Path) -> None:
    for text in ("tool = 5\n", "[tool.other]\n", ""):
        with pytest.raises(ProjectError, match="no project here"):
            project.find(written(tmp_path, text, "pyproject.toml"))


@pytest.mark.parametrize(
    ("tag", "hint"), [("fr", "the project's locales are de, pt-BR"), ("pt-B", "'pt-BR'"), ("dee", "'de'")]
)
def test_a_locale_that_the_project_has_not(new_project: NewProject, tag: str, hint: str) -> None:
    found = new_project({}, 'locales = ["de", "pt-BR"]')
    with pytest.raises(ProjectError, match=f"'{tag}' is no locale of this project") as caught:
        found.choose_locales([tag])
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("tags", "chosen"),
    [([], ["de", "pt-BR"]), (["pt_BR"], ["pt-BR"]), (["PT-br", "de"], ["de", "pt-BR"]), (["de", "de"], ["de"])],
)
def test_locales_as_people_type_them(new_project: NewProject, tags: list[str], chosen: list[str]) -> None:
    found = new_project({}, 'locales = ["de", "pt-BR"]')
    assert [locale.tag for locale in found.choose_locales(tags)] == chosen


def test_what_the_documentation_shows_is_read(tmp_path: Path) -> None:
    """Every key is in docs/configuration.md, and its example is a configuration."""
    text = (Path(__file__).parents[1] / "docs" / "configuration.md").read_text(encoding="utf-8")
    example = text.split("```toml\n")[1].split("```")[0]
    project.find(written(tmp_path, example, "pyproject.toml"))
    assert all(f"| `{key}` |" in text for key in configuration.KEYS)
