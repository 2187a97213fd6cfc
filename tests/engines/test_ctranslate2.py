"""Neural models on this machine: a real one, built here, that translates word for word."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import NewProject
from tests.engines.tiny import build
from tests.fakes import found, run
from translator.engines import Answer, Engine, Setup, load
from translator.engines.aligned import Mark, parts, plain, units
from translator.engines.models import data_folder
from translator.errors import EngineMissing
from translator.ledger import Ledger
from translator.markup.guarding import guard, unguard
from translator.model import Form
from translator.spending import Which, spent

WORDS = {
    "take": "nimm", "Take": "Nimm", "one": "eine", "tablet": "Tablette", "daily": "täglich", "with": "mit",
    "and": "und", "water": "Wasser", ".": ".", "the": "die", "clinic": "Klinik", "is": "ist", "open": "offen",
    "Then": "Dann", "rest": "ruhe", ",": ",", "water.": "Wasser.", "rest.": "ruhe.", "open.": "offen.",
    "tablet,": "Tablette,",
}  # fmt: skip


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    build(WORDS, folder / "en-de")
    return folder


def engine(models: Path | str) -> Engine:
    return load("ctranslate2", Setup({"models": str(models)}, {"XDG_DATA_HOME": "/nowhere", "HOME": "/nowhere"}))


TEXTS = {
    "a sentence": ("take one tablet with water.", "nimm eine Tablette mit Wasser."),
    "two sentences": ("Take one tablet. Then rest.", "Nimm eine Tablet. Dann ruhe."),
    "a pair": ("take <b>one tablet</b> daily", "nimm <b>eine Tablette</b> täglich"),
    "a pair in a pair": ("take <b>one <i>tablet</i></b> daily", "nimm <b>eine <i>Tablette</i></b> täglich"),
    "a pair around all": ("<b>take one tablet</b>", "<b>nimm eine Tablette</b>"),
    "a pair and a comma": ("one <b>tablet</b>, daily", "eine <b>Tablette</b>, täglich"),
    "a link": ("the [clinic](/a) is open", "die [Klinik](/a) ist offen"),
    "a placeholder": ("take {name} daily", "nimm {name} täglich"),
    "a placeholder with a comma": ("take {name}, daily", "nimm {name}, täglich"),
    "a name": ("take Botox daily", "nimm Botox täglich"),
    "an address": ("the clinic is https://a.example/b.c open", "die Klinik ist https://a.example/b.c offen"),
    "what is masked": ("the clinic is +49 30 5550140 open", "die Klinik ist +49 30 5550140 offen"),
    "signs of HTML": ("take one & one", "nimm eine & eine"),
    "a pair around two sentences": ("<b>Take water. Then rest.</b>", "<b>Nimm Wasser. Dann ruhe.</b>"),
    "a line break": ("take one tablet.\n\nThen rest.", "nimm eine Tablet.\n\nDann ruhe."),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_translates(models: Path, text: str, expected: str) -> None:
    guarded = guard(text, ("Botox",), Form.XML)
    [answer] = engine(models).translate([guarded.text], "en", "de")
    assert answer.refused == ""
    assert unguard(answer.text, guarded).replace("Tablette.", "Tablet.").replace("tablet.", "Tablet.") == expected


def test_all_at_once_and_by_threads(models: Path) -> None:
    made = engine(models)
    texts = ["take one tablet", "the clinic is open", "take water daily"] * 20
    expected = [Answer("nimm eine Tablette"), Answer("die Klinik ist offen"), Answer("nimm Wasser täglich")] * 20
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: made.translate(texts, "en", "de"), range(4))) == [expected] * 4


def test_a_sentence_that_is_too_long_is_refused(models: Path) -> None:
    answers = engine(models).translate(["take one " * 200, "take water"], "en", "de")
    assert answers == [Answer("", "ctranslate2: a sentence is too long for the model"), Answer("nimm Wasser")]


def test_through_the_whole_pipeline(new_project: NewProject, models: Path) -> None:
    settings = f'locales = ["de"]\nengines = ["ctranslate2"]\n[engine.ctranslate2]\nmodels = {str(models)!r}'
    articles = {
        "a.md": "# the clinic\n\ntake **one tablet** with {name} and [water](/w) daily\n\n"
        "take Botox with water. Then rest.\n"
    }
    made = new_project(articles, settings)
    made.glossary.parent.mkdir(exist_ok=True)
    made.glossary.write_text("source,locale,target,kind\nBotox,,,keep\nwater,de,Leitungswasser,use\n", "utf-8")
    filled = run(made).locales["de"]
    assert dict(filled.refused) == {}
    messages = found(made)
    assert messages["the clinic"].strings == ("die Klinik",)
    [text] = messages["take **one tablet** with {name} and [water](/w) daily"].strings
    assert text == "nimm **eine Tablette** mit {name} und [Leitungswasser](/w) täglich"
    [text] = messages["take Botox with water. Then rest."].strings
    assert text == "nimm Botox mit Leitungswasser. Dann ruhe."


def test_another_model_in_the_same_place_is_asked_anew(new_project: NewProject, tmp_path: Path) -> None:
    settings = f'locales = ["de"]\nengines = ["ctranslate2"]\n[engine.ctranslate2]\nmodels = {str(tmp_path)!r}'
    made = new_project({"a.txt": "the clinic\n"}, settings)
    for word in ("Klinik", "Praxis", "Praxis"):
        build({**WORDS, "clinic": word}, tmp_path / "en-de")
        made.catalog("de", "a").unlink(missing_ok=True)
        filled = run(made).locales["de"]
        assert found(made)["the clinic"].strings == (f"die {word}",)
    assert (filled.reused, filled.translated) == (1, 0)
    with closing(Ledger(made.private / "ledger.sqlite3")) as ledger:
        models = [row.model for row in spent(ledger, Which())]
    assert len(set(models)) == 2
    assert all(re.fullmatch("en-de [0-9a-f]{8}", model) for model in models)
    assert load("ctranslate2", Setup({"models": "/nowhere"}, {"HOME": "/nowhere"})).model_of("en", "de") == ""


def test_where_models_are_looked_for(models: Path, tmp_path: Path) -> None:
    argos = tmp_path / "data" / "polyclinic" / "models" / "translate-en_de-1_9"
    build(WORDS, argos / "model", "sentencepiece.model")
    (argos / "model" / "sentencepiece.model").rename(argos / "sentencepiece.model")
    (argos / "metadata.json").write_text(json.dumps({"from_code": "en", "to_code": "de"}))
    environment = {"XDG_DATA_HOME": str(tmp_path / "data")}
    for options in ({}, {"models": {"de": str(models / "en-de")}}, {"models": "models"}):
        made = load("ctranslate2", Setup(options, environment, models.parent))
        assert made.missing("en", "de") == ""
        assert made.translate(["take water"], "en", "de-AT") == [Answer("nimm Wasser")]
    assert data_folder(environment) == tmp_path / "data" / "polyclinic" / "models"


def test_pairs(models: Path) -> None:
    made = engine(models)
    assert [tag for tag in ("de", "ar", "pt-BR", "zh-Hant", "en-GB", "en-XA", "ku", "sr") if made.can("en", tag)] == [
        "de", "ar", "pt-BR", "zh-Hant"
    ]  # fmt: skip
    assert not made.can("de", "fr")
    assert made.missing("en", "ar") == "no model for ar: translator engines fetch ctranslate2 ar"
    with pytest.raises(EngineMissing, match="no model for ar"):
        made.translate(["take"], "en", "ar")


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda _: None, "is no folder"),
        (lambda folder: folder.mkdir(), "holds no model: there is no model.bin"),
        (lambda folder: (folder.mkdir(), (folder / "model.bin").write_bytes(b"x")), "holds no tokenizer"),
        (
            lambda folder: (
                folder.mkdir(), (folder / "model.bin").write_bytes(b"x"), (folder / "sp.model").write_bytes(b"x")
            ),
            "cannot be loaded",
        ),
    ],
)  # fmt: skip
def test_a_folder_that_is_no_model(tmp_path: Path, spoil: object, says: str) -> None:
    folder = tmp_path / "en-de"
    spoil(folder)  # type: ignore[operator]
    made = load("ctranslate2", Setup({"models": {"de": str(folder)}}, {"HOME": "/nowhere"}))
    with pytest.raises(EngineMissing, match=says) as raised:
        made.translate(["take"], "en", "de")
    assert str(folder) in str(raised.value)


def test_the_libraries_are_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import sys; from translator.engines import load; e = load('ctranslate2'); e.can('en', 'de');"
        "e.missing('en', 'de'); print(sorted({'ctranslate2', 'sentencepiece', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert load("ctranslate2").missing("en", "de") == (
        "ctranslate2 is not installed: pip install polyclinic[ctranslate2]"
    )


def test_marks_and_units() -> None:
    words, marks = plain('a <g id="0">b <x id="1">{c d}</x></g>, <x id="3"/>&lt;')
    assert words == "a b {c d}, ⟦3⟧<"
    assert marks == [Mark(1, (4, 9), True), Mark(0, (2, 9), False), Mark(3, (11, 14), True)]
    [span] = parts(words, marks, "en")
    assert [(unit.text, unit.glued) for unit in units(words, span, marks)] == [
        ("a", False), ("b", False), ("{c d}", False), (",", True), ("⟦3⟧", False), ("<", True)
    ]  # fmt: skip
