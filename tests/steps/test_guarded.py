"""What engines of each form are sent and what becomes of it in the PO file: parts, terms, and what no engine sees."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from tests.conftest import NewProject
from tests.fakes import Fake, found, install, run
from translator.engines import Answer
from translator.model import Form
from translator.project import Project

MASKED = "Ask Ada Miller (ada@clinic.example) or call +49 30 5550140."
ARTICLE = f"A title\n\n{MASKED}\n\nGive the drug with {{name}}, then rest.\n\nAda miller wrote it.\n"
GLOSSARY = "source,locale,target,kind,case\ndrug,de,Arznei,use,\n"
SETTINGS = 'locales = ["de"]\nengines = ["fake"]\nmask = ["Ada Miller"]'


def project(new_project: NewProject) -> Project:
    made = new_project({"a.txt": ARTICLE}, SETTINGS)
    made.glossary.parent.mkdir(exist_ok=True)
    made.glossary.write_text(GLOSSARY, "utf-8")
    return made


WORDS = {"Give": "Man gebe", "the ": "die ", "with": "mit", "then rest": "dann Ruhe", "Ask": "Fragen Sie"}


def spoken(texts: Sequence[str], _target: str) -> list[Answer]:
    pattern = re.compile("|".join(WORDS))
    return [Answer(pattern.sub(lambda match: WORDS[match[0]], text)) for text in texts]


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("takes_terms", [False, True])
def test_each_form_through_the_pipeline(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch, form: Form, takes_terms: bool
) -> None:
    engine = Fake(batch_texts=10, form=form, takes_terms=takes_terms, takes_brief=True, answers=spoken)
    install(monkeypatch, engine)
    made = project(new_project)
    run(made)
    messages = found(made)
    drug = "drug" if takes_terms else "Arznei"
    assert messages["Give the drug with {name}, then rest."].strings == (
        f"Man gebe die {drug} mit {{name}}, dann Ruhe.",
    )
    assert messages[MASKED].strings == (MASKED.replace("Ask", "Fragen Sie"),)
    sent = repr((engine.asked, engine.briefs)).lower()
    assert not [word for word in ("miller", "ada@", "5550140") if word in sent]
    assert takes_terms is ("the drug" in repr(engine.asked))


def test_what_is_masked_is_in_nothing_that_an_engine_is_told(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither as a term of the glossary nor in the notes of the style."""
    engine = Fake(batch_texts=10, form=Form.XML, takes_terms=True, takes_brief=True, answers=spoken)
    install(monkeypatch, engine)
    made = project(new_project)
    made.glossary.write_text("source,locale,target,kind\nAda Miller,de,A. Müller,use\ndrug,de,Arznei,use\n", "utf-8")
    notes = 'notes = "As Ada Miller says; ask ada@clinic.example, +49 30 5550140. Short sentences."\n'
    (made.catalogs("de").parent / "style.toml").parent.mkdir(parents=True, exist_ok=True)
    (made.catalogs("de").parent / "style.toml").write_text(notes, "utf-8")
    run(made)
    told = repr((engine.asked, engine.briefs))
    assert not [word for word in ("Miller", "Müller", "ada@", "5550140") if word in told]
    assert "Short sentences." in told
    assert "Arznei" in told
    assert found(made)[MASKED].strings == (MASKED.replace("Ask", "Fragen Sie"),)


def test_names_are_kept_as_the_text_writes_them(new_project: NewProject, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a capital where a sentence begins, and in any case where the glossary says so."""
    engine = Fake(batch_texts=10)
    install(monkeypatch, engine)
    made = new_project({"a.txt": "Title\n\nBOTOX or abobotulinumtoxinA. AbobotulinumtoxinA is given.\n"}, SETTINGS)
    made.glossary.parent.mkdir(exist_ok=True)
    made.glossary.write_text("source,kind,case\nBotox,keep,no\nabobotulinumtoxinA,keep,\n", "utf-8")
    run(made)
    assert "⟦0⟧ or ⟦1⟧. ⟦2⟧ is given." in engine.texts
    assert "de:BOTOX OR abobotulinumtoxinA. AbobotulinumtoxinA IS GIVEN." in [
        message.strings[0] for message in found(made).values()
    ]


def test_what_loses_a_part_is_asked_for_once_more_and_left(
    new_project: NewProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Fake(
        batch_texts=10, form=Form.HTML, answers=lambda texts, _: [Answer(text.split("<")[0] + "x") for text in texts]
    )
    install(monkeypatch, engine)
    made = project(new_project)
    filled = run(made).locales["de"]
    assert dict(filled.refused) == {"lost a part that is masked": 2, "lost Arznei, {name}": 1}
    assert [len(texts) for _, texts in engine.asked] == [4, 3]
    assert found(made)[MASKED].empty
