"""What becomes of each thing that a provider may do, for each engine with a server: the typed outcome, and that neither
key nor text stands in what is raised or logged."""

from __future__ import annotations

import json
import logging
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate
from typing import Any

import pytest

from tests.engines.loopback import (
    DIALECTS,
    KEY,
    PRIVATE,
    Asked,
    Provider,
    Reply,
    assert_discreet,
    assert_discreet_text,
    openai_says,
)
from tests.laws import SOAK
from translator.engines import Answer
from translator.errors import EngineBusy, EngineError, EngineRejected, EngineUnreachable

TEXT = f"{PRIVATE}."
HTML = "<!DOCTYPE html><html><body>Before you continue</body></html>"
CAPTCHA = "<html><body>Our systems have detected unusual traffic ... g-recaptcha</body></html>"
ONE_BY_ONE = ("google", "microsoft", "mymemory")
LISTS = tuple(name for name in DIALECTS if name not in ONE_BY_ONE)

Plays = Callable[[Provider], Callable[[Asked], Reply]]


def fixed(reply: Reply) -> Plays:
    return lambda _: lambda _: reply


def answered(*texts: str | None) -> Plays:
    return lambda provider: lambda _: provider.answer(texts)


# What the provider does; then the outcome: an exception, or why the text is refused. A dict says which for whom.
OUTCOMES: dict[str, tuple[Plays, object]] = {
    "echo": (lambda p: lambda asked: p.answer(p.dialect.read(asked)), "came back unchanged"),
    "429": (fixed(Reply("slow down", 429)), EngineBusy),
    "403": (fixed(Reply("{}", 403)), EngineRejected),
    "401": (fixed(Reply("{}", 401)), EngineRejected),
    "456": (fixed(Reply("{}", 456)), EngineRejected),
    "500": (fixed(Reply(f"no {PRIVATE} {KEY}", 500)), EngineBusy),
    "503": (fixed(Reply("", 503)), EngineBusy),
    "404": (fixed(Reply("", 404)), EngineRejected),
    "400": (fixed(Reply('{"error": "no"}', 400)), {"openai": EngineError, "deepl": EngineError, "": "does not take"}),
    "413": (fixed(Reply("", 413)), {"openai": "too long for the model", "": "does not take"}),
    "elsewhere": (fixed(Reply("", 302, {"Location": "/other"})), EngineRejected),
    "captcha": (fixed(Reply(CAPTCHA)), {"google": EngineRejected, "": EngineBusy}),
    "captcha, 429": (fixed(Reply(CAPTCHA, 429)), dict.fromkeys(ONE_BY_ONE, EngineRejected) | {"": EngineBusy}),
    "error page": (fixed(Reply(HTML)), EngineBusy),
    "nothing": (fixed(Reply("")), EngineBusy),
    "JSON of another kind": (fixed(Reply("[5]")), EngineBusy),
    "null": (fixed(Reply("null")), EngineBusy),
    "an error with 200": (lambda p: lambda _: Reply(p.dialect.error), EngineBusy),
    "an error page as a translation": (
        answered("Error 500 (Server Error)!!1500.That’s an error."),
        dict.fromkeys(ONE_BY_ONE, EngineBusy) | {"": "answered with an error page"},
    ),
    "a page as a translation": (
        answered(HTML), dict.fromkeys(ONE_BY_ONE, EngineBusy) | {"": "answered with an error page"}
    ),
    "too short a wait": (fixed(Reply("", 429, {"Retry-After": "soon"})), EngineBusy),
    "stalled": (fixed(Reply(stall="before")), EngineBusy),
    "stalled after the headers": (fixed(Reply("x" * 50, stall="after")), EngineBusy),
    "too slow": (fixed(Reply("", slow=5)), EngineBusy),
    "truncated": (lambda p: lambda asked: Reply(p.good(asked).body, cut=10), EngineBusy),
    "cut in the middle": (
        lambda p: lambda asked: Reply(p.good(asked).body[:-12]),
        {"google": None, "": EngineBusy},
    ),
    "broken characters": (answered("gut \ufffd"), "broken characters"),
    "control characters": (answered("gut \x1b[31m"), {"google": "broken characters", "": "broken characters"}),
    "empty": (answered("  "), {"mymemory": "gave nothing back", "": "gave nothing back"}),
    "much too long": (answered("ha " * 200), "the length of the answer is implausible"),
    "the source's language": (answered("She has to take all of them with water."), "the answer is en"),
    "a wrong language": (answered("Neem op de dag van de operatie uw verzekeringspas mee."), "the answer is nl"),
}  # fmt: skip


LATE = ("stalled", "stalled after the headers", "too slow")


@pytest.mark.parametrize(
    ("plays", "outcome", "timeout"),
    [(*case, 0.3 if name in LATE else 30.0) for name, case in OUTCOMES.items()],
    ids=OUTCOMES,
)
def test_outcome(
    provider: Provider, caplog: pytest.LogCaptureFixture, plays: Plays, outcome: object, timeout: float
) -> None:
    if isinstance(outcome, dict):
        outcome = outcome.get(provider.dialect.name, outcome[""])
    caplog.set_level(logging.DEBUG)
    provider.plays = plays(provider)
    engine = provider.engine(timeout)
    if isinstance(outcome, type):
        with pytest.raises(outcome) as raised:
            engine.translate([TEXT], "en", "de")
        assert type(raised.value) is outcome
        assert_discreet(raised.value)
    else:
        [answer] = engine.translate([TEXT], "en", "de")
        assert (answer.text == "") is (outcome is not None)
        assert str(outcome or "") in answer.refused
        assert_discreet_text(answer.refused)
    assert provider.heard.wait(30)  # a slow server may hear of it after we have given up
    assert len(provider.asked) == 1 + (provider.dialect.name == "openai" and len(provider.asked) > 1)
    assert_discreet_text(caplog.text)


def test_good(provider: Provider, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    assert provider.engine().translate([f"  {TEXT}\n"], "en", "de") == [Answer(f"  «{TEXT}»\n")]
    assert provider.texts == [TEXT]
    assert_discreet_text(caplog.text)


def test_key_is_not_in_the_address(provider: Provider) -> None:
    provider.engine().translate([TEXT], "en", "de")
    [asked] = provider.asked
    assert KEY not in asked.path
    assert (KEY in asked.body + str(asked.headers)) is (provider.dialect.name not in ("google", "mymemory"))
    assert asked.method == ("GET" if provider.dialect.name in ("google", "mymemory") else "POST")


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [("7", 7, 7), ("0", 0, 0), ("86400", 86400, 86400), (formatdate(1, usegmt=True), 0, 0),
     (formatdate(4_000_000_000, usegmt=True), 10_000_000, 4e9), ("9" * 400, 1e8, 1e9)],
)  # fmt: skip
def test_how_long_to_wait(provider: Provider, header: str, least: float, most: float) -> None:
    provider.plays = lambda _: Reply("", 429, {"Retry-After": header})
    with pytest.raises(EngineBusy) as raised:
        provider.engine().translate([TEXT], "en", "de")
    assert raised.value.wait is not None
    assert least <= raised.value.wait <= most


JUNK: tuple[Any, ...] = (
    5,
    None,
    "x",
    "",
    [],
    {},
    [5],
    {"a": 1},
    True,
    1e308,
    [None],
    [[]],
    "[1]",
    '{"t1": 5}',
    10**400,
)


def spoiled(value: object) -> Iterator[object]:
    """The same JSON with junk in each place in turn, and without it."""
    yield from JUNK
    if isinstance(value, dict):
        for key, inner in value.items():
            yield {name: one for name, one in value.items() if name != key}
            yield from ({**value, key: other} for other in spoiled(inner))
    if isinstance(value, list):
        for at, inner in enumerate(value):
            yield value[:at] + value[at + 1 :]
            yield from ([*value[:at], other, *value[at + 1 :]] for other in spoiled(inner))


@pytest.mark.parametrize("provider", [name for name in DIALECTS if name != "google"], indirect=True)
def test_whatever_json_comes_is_an_answer_or_an_error_of_ours(provider: Provider) -> None:
    engine = provider.engine()
    for said in spoiled(json.loads(provider.dialect.write(["Sie nimmt sie ein."]))):
        provider.plays = lambda _, said=said: Reply(json.dumps(said))  # type: ignore[misc]
        try:
            [answer] = engine.translate([TEXT], "en", "de")
        except EngineError as error:
            assert_discreet(error)
        else:
            assert isinstance(answer.text, str), said
            assert bool(answer.text) is not bool(answer.refused), said


def test_what_is_for_this_machine_goes_through_no_proxy(provider: Provider, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would see the text; nothing answers at this one's address."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert provider.engine().translate([TEXT], "en", "de") == [Answer(f"«{TEXT}»")]


def test_a_server_that_is_not_there(provider: Provider) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        before, provider.address = provider.address, f"http://127.0.0.1:{free.getsockname()[1]}"
    import deep_translator.constants

    for place, address in deep_translator.constants.BASE_URLS.items():
        if before in address:
            deep_translator.constants.BASE_URLS[place] = provider.address
    with pytest.raises(EngineUnreachable, match=f"{provider.dialect.name} cannot be reached") as raised:
        provider.engine().translate([TEXT], "en", "de")
    assert raised.value.hint
    assert_discreet(raised.value)


def test_what_needs_no_engine_is_not_sent(provider: Provider) -> None:
    texts = [
        "",
        "...",
        " — 50 % ✓ ",
        "\u00a0",
        "pill \ud800",
        "a\x00b",
        "Nehmen Sie die Tabletten nicht mit Wasser ein.",
    ]
    answers = provider.engine().translate(texts, "en", "fr")
    assert [answer.text for answer in answers] == [*texts[:4], "", "", ""]
    assert [answer.refused for answer in answers[4:]] == [
        *["the text holds characters that cannot be sent"] * 2,
        "the text is de (Deutsch), not en (English)",
    ]
    assert provider.asked == []


def test_edges_and_no_break_spaces_are_given_back(provider: Provider) -> None:
    engine = provider.engine()
    provider.plays = lambda asked: provider.answer("5 mg am Tag" for _ in provider.dialect.read(asked))
    [answer] = engine.translate(["\u00a0 5\u00a0mg a day\n"], "en", "de")
    assert answer == Answer("\u00a0 5\u00a0mg am Tag\n")


@pytest.mark.parametrize("target", ["en", "en-GB", "en-XA", "ar-XB", ""])
def test_pairs_that_none_knows(provider: Provider, target: str) -> None:
    engine = provider.engine()
    assert not engine.can("en", target)
    with pytest.raises(EngineError, match="does not translate"):
        engine.translate([TEXT], "en", target)
    assert provider.asked == []


def test_threads_do_not_mix_texts_up(provider: Provider) -> None:
    """Eight threads."""
    engine = provider.engine(timeout=30)
    texts = [f"Patient {number} takes {number} pills" for number in range(min(2_000 * SOAK, 10_000))]
    size = engine.batch_texts
    batches = [texts[at : at + size] for at in range(0, len(texts), size)]
    with ThreadPoolExecutor(8) as pool:
        came = [
            answer for part in pool.map(lambda some: engine.translate(some, "en", "de"), batches) for answer in part
        ]
    assert came == [Answer(f"«{text}»") for text in texts]


BATCH = ["One pill of 10 mg", "Two pills of 20 mg", "Three pills of 30 mg"]


@pytest.mark.parametrize("provider", LISTS, indirect=True)
def test_another_text_s_answer_is_seen_by_its_numbers(provider: Provider) -> None:
    def swapped(asked: Asked) -> Reply:
        first, second, third = provider.dialect.read(asked)
        return provider.answer([f"«{second}»", f"«{first}»", f"«{third}»"])

    provider.plays = swapped
    answers = provider.engine().translate(BATCH, "en", "de")
    mixed = Answer("", f"{provider.dialect.name} seems to have answered another text")
    assert answers == [mixed, mixed, Answer(f"«{BATCH[2]}»")]


@pytest.mark.parametrize("provider", [name for name in LISTS if name != "openai"], indirect=True)
@pytest.mark.parametrize("count", [0, 1, 2, 4])
def test_a_list_of_another_length_is_no_answer(provider: Provider, count: int) -> None:
    provider.plays = lambda _: provider.answer(["ja"] * count)
    with pytest.raises(EngineBusy, match=f"gave {count} answers to 3 texts") as raised:
        provider.engine().translate(BATCH, "en", "de")
    assert_discreet(raised.value)


@pytest.mark.parametrize("provider", LISTS, indirect=True)
def test_what_is_no_text_in_a_list_is_refused_alone(provider: Provider) -> None:
    provider.plays = lambda _: provider.answer(["Eins 10 mg", None, "Drei 30 mg"])
    answers = provider.engine().translate(BATCH, "en", "de")
    assert [answer.text for answer in answers] == ["Eins 10 mg", "", "Drei 30 mg"]
    assert "gave nothing back" in answers[1].refused


@pytest.mark.parametrize("provider", ["libretranslate", "deepl"], indirect=True)
def test_what_is_too_large_goes_by_halves(provider: Provider) -> None:
    provider.plays = lambda asked: provider.good(asked) if len(provider.dialect.read(asked)) < 2 else Reply("", 413)
    answers = provider.engine().translate(BATCH, "en", "de")
    assert answers == [Answer(f"«{text}»") for text in BATCH]


LIMITED = '{"error": "Invalid request: request (3) exceeds text limit (1)"}'


@pytest.mark.parametrize("provider", ["libretranslate"], indirect=True)
def test_a_server_that_takes_few_or_short_texts(provider: Provider) -> None:
    def plays(asked: Asked) -> Reply:
        texts = provider.dialect.read(asked)
        return provider.good(asked) if len(texts) < 2 and "Two" not in texts[0] else Reply(LIMITED, 400)

    provider.plays = plays
    first, second, third = provider.engine().translate(BATCH, "en", "de")
    assert (first.text, third.text) == (f"«{BATCH[0]}»", f"«{BATCH[2]}»")
    assert second == Answer("", "libretranslate does not take this text (HTTP 400)")


@pytest.mark.parametrize("provider", ["libretranslate"], indirect=True)
@pytest.mark.parametrize("texts", [BATCH, BATCH[:1]], ids=["several", "one"])
@pytest.mark.parametrize(
    ("says", "kind", "told"),
    [
        ("Visit https://portal.example to get an API key", EngineRejected, "wants a key"),
        ("de is not supported", EngineError, "no model for this pair"),
        ("German (de) is not available as a target language from English (en)", EngineError, "no model for this pair"),
    ],
)
def test_what_a_server_refuses_whatever_the_text(
    provider: Provider, texts: list[str], says: str, kind: type[EngineError], told: str
) -> None:
    provider.plays = lambda _: Reply(f'{{"error": "{says}"}}', 400)
    with pytest.raises(kind, match=told) as raised:
        provider.engine().translate(texts, "en", "de")
    assert type(raised.value) is kind
    assert_discreet(raised.value)
    assert len(provider.asked) == 1


def openai_plays(*contents: str, **more: object) -> Callable[[Asked], Reply]:
    left = list(contents)
    return lambda _: Reply(openai_says(left.pop(0) if len(left) > 1 else left[0], **more))


@pytest.mark.parametrize("provider", ["openai"], indirect=True)
@pytest.mark.parametrize(
    ("first", "second", "expected", "told"),
    [
        ('{"t2": "B", "t1": "A", "t3": "C"}', "", "A B C", ""),
        ('{"t1": "A", "t2": "B", "t3": "C", "t4": "D", "x": "E"}', "", "A B C", ""),
        ('```json\n{"t1": "A", "t2": "B", "t3": "C"}\n```', "", "A B C", ""),
        ('Sure! {"t1": "A", "t2": "B", "t3": "C"} Bye.', "", "A B C", ""),
        ('{"translations": {"t1": "A", "t2": "B", "t3": "C"}}', "", "A B C", ""),
        ('{"all": [{"id": "t3", "text": "C"}, {"id": "t1", "text": "A"}, {"id": "t2", "text": "B"}]}', "", "A B C", ""),
        ('{"t1": {"translation": "A"}, "t2": {"text": "B"}, "t3": "C"}', "", "A B C", ""),
        ('{"t1": "A", "t3": "C"}', '{"t2": "B"}', "A B C", "t2 is missing"),
        ('{"t1": "A", "t2": 5, "t3": "C"}', '{"t2": "B"}', "A B C", "t2 is missing"),
        ("I cannot do that.", '{"t1": "A", "t2": "B", "t3": "C"}', "A B C", "t1 is missing"),
        ('{"t1": "A", "t3": "C"}', "no", "A - C", "t2 is missing"),
        ("no", "no", "- - -", "t3 is missing"),
        ("[" * 50_000, "[" * 50_000, "- - -", "t3 is missing"),
    ],
)  # fmt: skip
def test_a_model_s_answers_are_read_by_id(
    provider: Provider, first: str, second: str, expected: str, told: str
) -> None:
    provider.plays = openai_plays(first, second)
    answers = provider.engine().translate(["one", "two", "three"], "en", "de")
    assert [answer.text or "-" for answer in answers] == expected.split()
    assert len(provider.asked) == (2 if told else 1)
    said = [message["content"] for message in provider.asked[-1].json["messages"]]
    assert told in said[-1]
    assert (len(said) == 4) is bool(told)


@pytest.mark.parametrize("provider", ["openai"], indirect=True)
def test_a_model_is_told_once_which_tags_it_lost(provider: Provider) -> None:
    text = 'Take <x id="0">Botox</x> <g id="1">now</g>'
    good = text.replace("Take", "Nimm").replace("now", "jetzt")
    provider.plays = openai_plays(
        '{"t1": "Nimm Botox"}', '{"t1": ' + repr(good).replace('"', '\\"').replace("'", '"') + "}"
    )
    assert provider.engine().translate([text], "en", "de") == [Answer(good)]
    assert 't1 must have each of these once: <x id="0"> </x> <g id="1"> </g>' in provider.asked[1].body.replace(
        '\\"', '"'
    )


@pytest.mark.parametrize("provider", ["openai"], indirect=True)
@pytest.mark.parametrize(
    ("ended", "why"), [("length", "its answer was cut off"), ("content_filter", "its filter refuses this text")]
)
def test_what_a_model_cannot_do_at_once_goes_by_halves(provider: Provider, ended: str, why: str) -> None:
    def plays(asked: Asked) -> Reply:
        texts = provider.dialect.read(asked)
        if any("two" in text for text in texts):
            return Reply(openai_says('{"t1": "A', finish_reason=ended))
        return provider.good(asked)

    provider.plays = plays
    answers = provider.engine().translate(["one", "two", "three"], "en", "de")
    assert answers == [Answer("«one»"), Answer("", f"openai: {why}"), Answer("«three»")]


@pytest.mark.parametrize("provider", ["openai"], indirect=True)
@pytest.mark.parametrize(
    ("status", "says"),
    [
        (400, '{"error": {"message": "too many", "code": "context_length_exceeded"}}'),
        (400, '{"object": "error", "message": "This model\'s maximum context length is 4096 tokens."}'),
        (400, '{"error": {"message": "the request exceeds the available context size"}}'),
        (500, '{"error": {"message": "prompt is too long"}}'),
        (413, ""),
    ],
)
def test_a_text_that_is_too_long_for_a_model_costs_only_itself(provider: Provider, status: int, says: str) -> None:
    long = "Take a pill. " * 80_000
    provider.plays = lambda asked: Reply(says, status) if len(asked.body) > 1_000_000 else provider.good(asked)
    answers = provider.engine().translate(["one", long, "three"], "en", "de")
    assert answers == [Answer("«one»"), Answer("", "openai: the text is too long for the model"), Answer("«three»")]


@pytest.mark.parametrize("provider", ["openai"], indirect=True)
@pytest.mark.parametrize("code", ["content_filter", "content_policy_violation"])
def test_a_question_that_is_filtered_costs_only_itself(provider: Provider, code: str) -> None:
    said = f'{{"error": {{"code": "{code}", "message": "filtered"}}}}'
    provider.plays = lambda asked: Reply(said, 400) if "two" in asked.body else provider.good(asked)
    answers = provider.engine().translate(["one", "two", "three"], "en", "de")
    assert answers == [Answer("«one»"), Answer("", "openai: its filter refuses this text"), Answer("«three»")]


@pytest.mark.parametrize("provider", ["openai"], indirect=True)
def test_a_used_up_account_is_no_reason_to_wait(provider: Provider) -> None:
    provider.plays = lambda _: Reply('{"error": {"code": "insufficient_quota"}}', 429)
    with pytest.raises(EngineRejected, match="the quota is used up"):
        provider.engine().translate(["one"], "en", "de")


@pytest.mark.parametrize("provider", ["mymemory"], indirect=True)
@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            '{"responseData": {"translatedText": "MYMEMORY WARNING: ALL USED"}, "responseStatus": 200}',
            EngineRejected,
        ),
        ('{"responseData": {"translatedText": "x"}, "responseStatus": 200, "quotaFinished": true}', EngineRejected),
        ('{"responseData": {"translatedText": "x"}, "responseStatus": "429"}', EngineBusy),
        ('{"responseData": {"translatedText": "INVALID"}, "responseStatus": "403"}', EngineRejected),
    ],
)
def test_mymemory_s_own_status(provider: Provider, body: str, kind: type[EngineError]) -> None:
    provider.plays = lambda _: Reply(body)
    with pytest.raises(kind) as raised:
        provider.engine().translate([TEXT], "en", "de")
    assert type(raised.value) is kind
    assert_discreet(raised.value)
