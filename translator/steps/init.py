"""init: a project in an empty folder, on which `translator build` runs at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from translator.configuration import FILES
from translator.engines import ENGINES, load
from translator.errors import ProjectError
from translator.files import write
from translator.locales import locale

SOURCE = "en"
LOCALES = ("ar", "de", "es", "fr", "ru", "tr")

CONFIGURATION = """\
# Every key: docs/configuration.md
source-locale = "{source}"
locales = [{locales}]

# Machine engines in order; the first that knows a pair of languages is asked. None: people translate.
# "apertium" works offline on this machine; "google" sends the text away.
engines = [{engines}]

# What may go out: "translated" (a person let it pass) or "approved" (and a person approved it by name).
publish = "translated"
# What pages show for the rest: "label" the machine's text under a notice, "source" the original, "hold" no page.
unreviewed = "label"

# Your site's address, for canonical links and hreflang.
# base-url = "https://clinic.example"

[actions]  # where calls to action lead
"Contact Us" = "/contact"
"""

ARTICLE = """\
Before Your First Visit

A first visit takes about 45 minutes. Please bring a list of your medicines with their doses, and the results of
tests from the last 12 months.

What We Will Ask You

- how long you have had your symptoms
- which medicines you take, and how much of each
- whether you are allergic to anything

What You Should Not Do

Do not stop a medicine before the visit unless your doctor told you to.

Contact Us
"""

GLOSSARY = "source,locale,target,kind,case,note\nBotox,,,keep,,a brand name: never translated\n"

BABEL = """\
# Plain `pybabel extract -F babel.cfg -o messages.pot .` gives the messages of all templates together.
[extractors]
article = translator.formats.babel:extract

[article: source/**]

# The strings of the site's own templates, which become site.mo (docs/templates.md):
# [jinja2: templates/**.html]
"""

IGNORED = ".translator/\ndist/\n.*.tmp\n"
ATTRIBUTES = "source/** -text\nlocales/*/record.jsonl merge=union\n"


def init(folder: Path, locales: Sequence[str] = ()) -> list[str]:
    """Makes the project; the files made, by path below the folder. What is there already stays as it is.

    Raises ProjectError where a project is there, or something else in the project's place, and for unknown locales;
    OutputError where a file cannot be written. The configuration comes last: until it is there, init can run again.
    """
    tags = tuple(dict.fromkeys(locales)) or LOCALES
    for tag in tags:
        locale(tag)
        if tag == SOURCE:
            raise ProjectError(f"{tag!r} is the language that the articles are written in", hint=f"-l {LOCALES[1]}")
    _refuse(folder)
    engines = [name for name in sorted(ENGINES) if name != "pseudo" and _works_offline(name, tags)]
    files = {
        "babel.cfg": BABEL,
        ".gitignore": IGNORED,
        ".gitattributes": ATTRIBUTES,
        "locales/glossary.csv": GLOSSARY,
        FILES[0]: CONFIGURATION.format(source=SOURCE, locales=_listed(tags), engines=_listed(engines)),
    }
    if not (folder / "source").exists():
        files = {"source/first-visit.txt": ARTICLE, **files}
    made = [name for name in files if not (folder / name).exists()]
    for name in made:
        write(folder / name, files[name].encode("utf-8"))
    return made


def _refuse(folder: Path) -> None:
    """Raises ProjectError where a project is there, or something else in its place."""
    for name in FILES:
        file = folder / name
        if file.is_file() and (name == FILES[0] or "[tool.translator]" in file.read_text("utf-8", "replace")):
            raise ProjectError("a project is here already", path=file, hint="`translator status` shows it")
    if (folder / FILES[0]).exists():
        raise ProjectError("stands where the configuration belongs", path=folder / FILES[0], hint="move it away")
    for place in (folder, folder / "source", folder / "locales"):
        if place.exists() and not place.is_dir():
            raise ProjectError("a file stands where a folder is needed", path=place, hint="move it away")


def _works_offline(name: str, locales: Sequence[str]) -> bool:
    """Whether an engine that keeps text on this machine can be used here for any of the locales."""
    engine = load(name)
    if engine.sends_text_away:
        return False
    return any(engine.can(SOURCE, tag) and not engine.missing(SOURCE, tag) for tag in locales)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
