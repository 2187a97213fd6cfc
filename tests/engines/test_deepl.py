"""DeepL: what its library is told. What a server may do to it is in test_providers.py."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.engines.loopback import DIALECTS, Asked, Provider, Reply, assert_discreet, serve
from translator.engines import Answer, Brief, Setup, load
from translator.errors import EngineError, EngineMissing, EngineRejected
from translator.model import Style, Term, TermKind


@pytest.fixture
def deepl(monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    with serve(DIALECTS["deepl"], monkeypatch) as provider:
        yield provider


def use(source: str, target: str) -> Term:
    return Term(source, target, "de", TermKind.USE)


DRUG, DOSE = use("drug", "Arznei"), use("dose", "Dosis")


def with_glossaries(deepl: Provider, there: list[dict[str, object]]) -> None:
    def plays(asked: Asked) -> Reply:
        if not asked.path.startswith("/v2/glossaries"):
            return deepl.good(asked)
        if asked.method == "GET":
            return Reply(json.dumps({"glossaries": there}))
        made = {
            "glossary_id": f"g{len(there)}", "name": asked.json["name"], "ready": True, "source_lang": "en",
            "target_lang": "de", "creation_time": "2026-11-29T00:00:00.000000Z", "entry_count": 1,
        }  # fmt: skip
        there.append(made)
        return Reply(json.dumps(made))

    deepl.plays = plays


def test_how_a_text_is_asked_for(deepl: Provider) -> None:
    brief = Brief(("menu",), (("Before.", "After."),), style=Style(formality="formal"))
    deepl.engine(model="quality_optimized").translate(["good <b>now</b>"], "en-US", "pt-BR", brief)
    [asked] = deepl.asked
    assert (asked.method, asked.path) == ("POST", "/v2/translate")
    sent = asked.json
    assert sent.pop("text") == ["good <b>now</b>"]
    assert sent == {
        "source_lang": "EN", "target_lang": "PT-BR", "tag_handling": "html", "context": "menu\nBefore.\nAfter.",
        "formality": "prefer_more", "model_type": "quality_optimized", "show_billed_characters": True,
    }  # fmt: skip


def test_a_glossary_is_made_once_and_again_for_new_terms(deepl: Provider) -> None:
    there: list[dict[str, object]] = []
    with_glossaries(deepl, there)
    engine = deepl.engine()
    for terms in ((), (DRUG,), (DRUG,), (DOSE,), (DRUG, DOSE)):
        assert engine.translate(["the drug"], "en", "de", Brief(terms=terms)) == [Answer("«the drug»")]
    used = [asked.json.get("glossary_id") for asked in deepl.asked if asked.path == "/v2/translate"]
    assert used == [None, "g0", "g0", "g1", "g1"]
    made = [asked.json["entries"] for asked in deepl.asked if asked.path == "/v2/glossaries" and asked.method == "POST"]
    assert made == ["drug\tArznei", "drug\tArznei\ndose\tDosis"]


def test_a_glossary_of_an_earlier_run_is_found_again(deepl: Provider) -> None:
    there: list[dict[str, object]] = []
    with_glossaries(deepl, there)
    for _ in range(2):
        deepl.engine().translate(["the drug"], "en", "de", Brief(terms=(DRUG,)))
    assert len(there) == 1


def test_a_pair_that_has_no_glossaries(deepl: Provider) -> None:
    def plays(asked: Asked) -> Reply:
        if "glossaries" not in asked.path:
            return deepl.good(asked)
        return Reply('{"glossaries": []}') if asked.method == "GET" else Reply('{"message": "Unsupported pair"}', 400)

    deepl.plays = plays
    engine = deepl.engine()
    for _ in range(2):
        assert engine.translate(["the drug"], "en", "de", Brief(terms=(DRUG,))) == [Answer("«the drug»")]
    assert [asked.path for asked in deepl.asked if asked.method == "POST"] == [
        "/v2/glossaries", "/v2/translate", "/v2/translate",
    ]  # fmt: skip
    assert all("glossary_id" not in asked.body for asked in deepl.asked)


def test_a_glossary_that_is_refused(deepl: Provider) -> None:
    deepl.plays = lambda asked: Reply("{}", 456) if "glossaries" in asked.path else deepl.good(asked)
    with pytest.raises(EngineRejected, match="the quota is used up") as raised:
        deepl.engine().translate(["the drug"], "en", "de", Brief(terms=(DRUG,)))
    assert_discreet(raised.value)


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("de-AT", "DE"), ("pt", "PT-PT"), ("pt-BR", "PT-BR"), ("zh", "ZH-HANS"), ("zh-TW", "ZH-HANT"), ("nb", "NB"),
        ("no", "NB"), ("es-419", "ES-419"), ("es-MX", "ES"), ("ar", "AR"),
    ],
)  # fmt: skip
def test_codes(deepl: Provider, target: str, code: str) -> None:
    deepl.engine().translate(["good"], "en", target)
    assert deepl.asked[0].json["target_lang"] == code
    assert not deepl.engine().can("en", "gl")


def test_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load("deepl").missing("en", "de") == "its key is missing: set DEEPL_AUTH_KEY"
    with pytest.raises(EngineMissing, match="DEEPL_AUTH_KEY"):
        load("deepl").translate(["good"], "en", "de")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    engine = load("deepl", Setup({}, {"DEEPL_AUTH_KEY": "k"}))
    assert engine.missing("en", "de") == "deepl is not installed: pip install polyclinic[deepl]"


def test_a_key_that_no_header_can_hold() -> None:
    engine = load("deepl", Setup({"url": "http://127.0.0.1:9"}, {"DEEPL_AUTH_KEY": "geh\neim"}))
    with pytest.raises(EngineError, match="a key that cannot be one") as raised:
        engine.translate(["good"], "en", "de")
    assert "eim" not in str(raised.value)


def test_the_library_is_imported_only_to_translate() -> None:
    code = (
        "import sys; from translator.engines import load; e = load('deepl'); e.can('en', 'de'); e.missing('en', 'de');"
        "print(sorted({'deepl', 'requests'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
