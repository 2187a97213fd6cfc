"""Articles in a locale that is written from right to left: Latin names, doses and telephone numbers are set apart."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import PERSON, entry, write_catalog
from tests.conftest import NewProject
from tests.laws import law
from translator.bundles.isolate import set_apart
from translator.formats import format_of, parse
from translator.formats.asked import USUAL
from translator.formats.look import Look
from translator.project import Project
from translator.steps.compile import compile_
from translator.steps.reading import document_of

TEXT = "ألم الركبة"
DOSE = "تناول 50 mg من Botox، أو اتصل على +90 212 555 00 00."
APART = "تناول ⟨50 mg⟩ من ⟨Botox⟩، أو اتصل على ⟨+90 212 555 00 00⟩."
IN_HTML = re.sub("⟨(.*?)⟩", r'<bdi dir="ltr">\1</bdi>', APART)
SEE = "Take **50 mg**, see [us](https://a.example/Us) or `code x`."
TAKE = "Take 50 mg of Botox, or call +90 212 555 00 00."
SEE_AR = "تناول **50 mg**، انظر [Botox](https://a.example/Us) أو `code x`."
SEE_APART = "تناول **⟨50 mg⟩**، انظر [⟨Botox⟩](https://a.example/Us) أو `code x`."
CONTENT = {
    ".txt": (f"Knee\n\n{TAKE}\n", {"Knee": TEXT, TAKE: DOSE}, f"{TEXT}\n\n{APART}\n"),
    ".md": (
        f"---\ntitle: Knee\n---\n# Knee\n\n{SEE}\n",
        {"Knee": f"{TEXT} MRI", SEE: SEE_AR},
        f"---\ntitle: {TEXT} ⟨MRI⟩\n---\n# {TEXT} ⟨MRI⟩ {{#knee}}\n\n{SEE_APART}\n",
    ),
    ".html": (
        f'<p>{TAKE}</p><img src="a.png" alt="Knee">\n',
        {TAKE: DOSE, "Knee": f"{TEXT} MRI"},
        f'<p>{IN_HTML}</p><img src="a.png" alt="{TEXT} ⟨MRI⟩">\n',
    ),
}


def compiled(new_project: NewProject, tag: str, suffix: str, source: str, texts: dict[str, str]) -> str:
    """The article in content/, isolates as ⟨ and ⟩."""
    project: Project = new_project({f"knee{suffix}": source}, f'locales = ["{tag}"]')
    [article] = project.articles()[0]
    messages = [entry(segment.text, texts[segment.text]) for segment in document_of(article).segments]
    write_catalog(project, tag, "knee", {message.key: message for message in messages}.values(), PERSON)
    compile_(project)
    content = (project.dist / "content" / tag / f"knee{suffix}").read_text(encoding="utf-8")
    return content.replace("\u2068", "⟨").replace("\u2069", "⟩")


@pytest.mark.parametrize("suffix", CONTENT)
def test_content_in_arabic(new_project: NewProject, suffix: str) -> None:
    source, texts, expected = CONTENT[suffix]
    content = compiled(new_project, "ar", suffix, source, texts)
    assert content.replace(' dir="rtl"', "").replace(' lang="ar"', "") == expected


@pytest.mark.parametrize("suffix", CONTENT)
def test_content_in_german_has_none(new_project: NewProject, suffix: str) -> None:
    source, texts, _ = CONTENT[suffix]
    content = compiled(
        new_project, "de", suffix, source, dict.fromkeys(texts, "Nehmen Sie [50 mg](https://a.example/Us)")
    )
    assert not set("⟨⟩") & set(content)
    assert "bdi" not in content


PIECES = (
    "ألم", "الركبة،", "50 mg", "Botox", "**MRI**", "[CT](https://a.example/Us)", "`x y`", "&amp;", "R&D", "<b>Ada</b>",
    "\\*", "+90 212 555 00 00", "<https://a.example/Us>", "1.", "-", "_a_", "(b)", "https://b.example", "3–5 mg/kg",
    "%", "\n",
)  # fmt: skip
MARKDOWN = "# Knee\n\nTake it.\n\n- one\n\n| a |\n|---|\n| b |\n"


@law()
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join), st.sampled_from([".txt", ".md"]))
def test_what_is_set_apart_changes_nothing_else(text: str, suffix: str) -> None:
    document = parse(PurePosixPath(f"knee{suffix}"), MARKDOWN.encode())
    kind = format_of(document.path)
    assert kind.localize
    texts = dict.fromkeys(range(len(document.segments)), text)
    plain, apart = kind.render(document, texts), kind.localize(document, texts, Look(value=set_apart))
    assert apart.replace("\u2068", "").replace("\u2069", "") == plain
    assert kind.skeleton(apart, USUAL) == kind.skeleton(plain, USUAL)
