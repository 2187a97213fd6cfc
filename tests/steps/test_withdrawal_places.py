"""What an article corrects beside its paragraphs is in no output, whatever the settings and however the build ends.

The checks are switched off: they would hold some of the old texts back by themselves.
"""

from __future__ import annotations

import shutil

import pytest

from tests.clinic import TODAY, contents, entry, manifest_of, settings, write_catalog
from tests.conftest import NewProject
from tests.places import PLACES
from translator import checks
from translator.project import Project
from translator.steps.build import build
from translator.steps.reading import document_of
from translator.steps.status import status
from translator.steps.translate import Options

BEFORE, AFTER = "Take 50 mg daily.", "Take 5 mg daily."
NEWS = {"md": "\n\nWe have moved.\n", "txt": "\n\nWe have moved.\n", "html": "<p>We have moved.</p>"}
MARK = "old-mark"


def stop(*_: object) -> None:
    raise KeyboardInterrupt


def written(project: Project, told: str, *, news: bool) -> None:
    for number, (suffix, text) in enumerate(PLACES.values()):
        more = NEWS[suffix] if news else ""
        whole = text.replace("</body>", f"{more.replace('{', '{{')}</body>") if "</body>" in text else text + more
        (project.source / f"a{number}.{suffix}").write_text(whole.format(told))


@pytest.mark.parametrize("ends", ["build", "build --locked", "stopped"])
@pytest.mark.parametrize(
    ("unreviewed", "previous"), [("label", ""), ("source", ""), ("hold", ""), ("hold", "dist"), ("hold", "released")]
)
def test_nothing_old_is_left(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch, unreviewed: str, previous: str, ends: str
) -> None:
    monkeypatch.setattr(checks, "problems", lambda *_: [])
    lines = f'locales = ["de"]\nengines = ["pseudo"]\nunreviewed = "{unreviewed}"\n'
    project = new_project({"a.txt": "Title\n\nText.\n"}, lines)
    written(project, BEFORE, news=False)
    for article in project.articles()[0]:
        texts = dict.fromkeys(segment.text for segment in document_of(article).segments)
        marked = [entry(text, f"{MARK} {text}" if BEFORE in text else f"DE {text}") for text in texts]
        write_catalog(project, "de", article.name, marked)
    build(project, project.locales, Options(TODAY))
    assert {page["status"] for page in manifest_of(project)["pages"].values()} == {"original", "published"}
    if previous == "released":
        shutil.copytree(project.dist, project.root / previous)
    if previous:
        project = settings(project, f'previous = "{previous}"')

    written(project, AFTER, news=True)
    names = {f"a{number}" for number in range(len(PLACES))}
    assert status(project, project.locales).corrections.keys() == names
    if ends == "stopped":
        monkeypatch.setattr("translator.steps.build.translate", stop)
        with pytest.raises(KeyboardInterrupt):
            build(project, project.locales, Options(TODAY))
    else:
        build(project, project.locales, Options(TODAY), locked="locked" in ends)
    old = [path for path, data in contents(project.dist).items() if BEFORE.encode() in data or MARK.encode() in data]
    assert old == []
    if previous:
        pages = manifest_of(project)["pages"]
        assert {pages[f"de {name}"]["status"] for name in names} == {"withdrawn"}
