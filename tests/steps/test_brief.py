"""What an engine is told besides the texts, and when that makes an answer another."""

from __future__ import annotations

import pytest

from tests.conftest import NewProject
from tests.fakes import FAKE, Fake, install, run
from translator.glossary import Glossary
from translator.model import Term, TermKind
from translator.project import Project, find

ARTICLE = "A title\n\nThe botulinum toxin is given.\n\nIt is a drug.\n"
GLOSSARY = """source,locale,target,kind,case
botulinum toxin,de,Botulinumtoxin,use,no
drug,de,Arznei,use,
Drug,fr,Médicament,use,
"""


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake(batch_texts=10)
    install(monkeypatch, fake)
    return fake


def project(new_project: NewProject) -> Project:
    made = new_project({"a.txt": ARTICLE}, FAKE)
    made.glossary.parent.mkdir(exist_ok=True)
    made.glossary.write_text(GLOSSARY, "utf-8")
    return made


def test_an_engine_that_takes_nothing_is_told_nothing(new_project: NewProject, engine: Fake) -> None:
    run(project(new_project))
    [brief] = engine.briefs
    assert (brief.terms, brief.style, set(brief.neighbours)) == ((), None, {("", "")})


def test_terms_that_stand_in_the_texts(new_project: NewProject, engine: Fake) -> None:
    engine.takes_terms = True
    made = project(new_project)
    run(made)
    [brief] = engine.briefs
    assert [(term.source, term.target) for term in brief.terms] == [
        ("botulinum toxin", "Botulinumtoxin"),
        ("drug", "Arznei"),
    ]
    made.glossary.write_text(GLOSSARY.replace("Arznei", "Medikament"), "utf-8")
    made.catalog("de", "a").unlink()
    (made.private / "memory.sqlite3").unlink()
    engine.asked.clear()
    run(made)
    assert engine.texts == ["It is a drug."]


def test_the_style_brief_of_the_locale(new_project: NewProject, engine: Fake) -> None:
    """With what it names as a brand kept from the engine; under another brief it is asked anew."""
    engine.takes_brief = True
    made = project(new_project)
    made.style_file("de").parent.mkdir(parents=True, exist_ok=True)
    for formality in ("formal", "informal"):
        made.style_file("de").write_text(f'formality = "{formality}"\nbrands = ["title"]\n')
        made.catalog("de", "a").unlink(missing_ok=True)
        engine.asked.clear()
        run(find(made.root))
        style = engine.briefs[-1].style
        assert style is not None
        assert (style.formality, style.brands) == (formality, ("title",))
        assert engine.texts == ["A ⟦0⟧", "The ⟦0⟧ is given.", "It is a ⟦0⟧."]


def test_neighbours_and_contexts(new_project: NewProject, engine: Fake) -> None:
    engine.takes_brief = True
    run(project(new_project))
    [brief] = engine.briefs
    title, first, second = "A title", "The botulinum toxin is given.", "It is a drug."
    assert brief.neighbours == (("", first), (title, second), (first, ""))
    assert brief.contexts == ("", "", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("The botulinum toxin.", ["botulinum toxin"]),
        ("BOTULINUM TOXIN", ["botulinum toxin"]),
        ("botulinum toxins", ["botulinum toxin"]),
        ("drug", ["drug"]),
        ("Drug", ["drug"]),
        ("drugs", ["drug"]),
        ("a drug-free day", ["drug"]),
        ("drug and botulinum toxin", ["drug", "botulinum toxin"]),
        ("DRUG, drugstore", []),
    ],
)
def test_terms_in_a_text(text: str, found: list[str]) -> None:
    use = TermKind.USE
    terms = (
        Term("botulinum toxin", "Botulinumtoxin", "de", use, case=False),
        Term("drug", "Arznei", "de", use),
        Term("text", "Text", "fr", use),
        Term("Botox", "", "", TermKind.KEEP),
    )
    assert [term.source for term in Glossary(terms).terms_in(text, "de")] == found
    assert Glossary(terms).terms_in(text, "ar") == ()
