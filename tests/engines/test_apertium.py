"""Apertium: what must come back does, whatever the text holds; a program that fails, hangs or is not there is said.

The real program where its language matters; elsewhere a small program of our own in its place.
"""

from __future__ import annotations

import os
import random
import re
import stat
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.programs import require
from translator.engines import Answer, load
from translator.engines.apertium import Apertium
from translator.errors import EngineError, EngineMissing

ARTICLE = Path(__file__).parents[2] / "source/blog/botox-migraine.txt"
LOST = "a part that must stay did not come back"
NOTHING = "apertium gave nothing back"
UNSENDABLE = "the text holds characters that cannot be sent"
LONG_WORD = "the text holds a word of more than 100 characters"


@pytest.fixture(scope="module")
def spanish() -> Apertium:
    require("apertium")
    engine = Apertium()
    assert engine.missing("en", "es") == ""
    return engine


def one(engine: Apertium, text: str) -> Answer:
    [answer] = engine.translate([text], "en", "es")
    return answer


ANSWERS = [
    ("The red house.", "La casa roja."),
    ("  The red house.\n", "  La casa roja.\n"),
    ("\u00a0The red house\u202f", "\u00a0La casa roja\u202f"),
    ("The red\nhouse", "La casa roja"),
    ("The red \r\n\u2028\n house", "La casa roja"),
    ("The patient ⟦0⟧ takes ⟦12⟧ tablets⟦3⟧.", "El paciente ⟦0⟧ toma ⟦12⟧ pastillas⟦3⟧."),
    ("The house of Botox", "La casa de Botox"),
    # signs that are Apertium's marks, in the text itself
    ("Take #1 or @clinic or 5*3 or C#.", "Toma #1 o @clinic o 5*3 o C#."),
    ("Dial *99# now.", "Dial *99# ahora."),
    ("The dose* is **bold** and (see #1).", "La dosis* es **negrita** y (ve #1)."),
    ("See https://a.example/the/house?a=b. The end", "Ve https://a.example/the/house?a=b. El fin"),
    ("The letter to me@the.house!", "La letra a me@the.house!"),
    ("⟦1⟧#2 and ⟦2⟧#3⟦3⟧ the house", "⟦1⟧#2 y ⟦2⟧#3⟦3⟧ la casa"),
    # what a shell, the stream format or an option parser would take for its own
    ("$(rm) `rm` the red house", "$(rm) `rm` La casa roja"),
    ("-u the red house", "-u La casa roja"),
    ("^the/house$ and \\ and \\n the [house] {house}", "^La/casa$ y \\ y \\n el [casa] {casa}"),
    ("the dose < 5 and > 3 & 2", "La dosis < 5 y > 3 & 2"),
    ("the hou\u00adse", "La casa"),
    # nothing to translate
    ("...", "..."),
    (" 50 % ✓ ", " 50 % ✓ "),
    ("⟦0⟧", "⟦0⟧"),
    ("", ""),
    ("(((" * 1_000, "(((" * 1_000),
    (" @clinic ", " @clinic "),
    ("https://a.example/" + "x" * 200, "https://a.example/" + "x" * 200),
]


@pytest.fixture(scope="module")
def answers(spanish: Apertium) -> dict[str, Answer]:
    """All of ANSWERS in one batch, as the program runs it."""
    texts = [text for text, _ in ANSWERS]
    return dict(zip(texts, spanish.translate(texts, "en", "es"), strict=True))


@pytest.mark.parametrize(("text", "expected"), ANSWERS)
def test_answers(answers: dict[str, Answer], text: str, expected: str) -> None:
    assert answers[text] == Answer(expected)


def test_a_text_alone_is_answered_as_in_a_batch(spanish: Apertium, answers: dict[str, Answer]) -> None:
    for text in ("The red house.", "The letter to me@the.house!", "Dial *99# now."):
        assert one(spanish, text) == answers[text]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("the bell \a", UNSENDABLE),
        ("the \0 house", UNSENDABLE),
        ("the \x1b[31m house", UNSENDABLE),
        ("the house \ud800", UNSENDABLE),
        ("the " + "x" * 101, LONG_WORD),
        ("a" * 1_000_000, LONG_WORD),
        ("Botox", "more than half of the words are unknown to apertium (1 of 1)"),
        ("the Blorg and Zyxgrah Vrupft", "more than half of the words are unknown to apertium (3 of 5)"),
    ],
)
def test_refuses(spanish: Apertium, text: str, reason: str) -> None:
    assert spanish.translate(["The house", text, "Well"], "en", "es") == [
        Answer("La casa"),
        Answer("", reason),
        Answer("Bien"),
    ]


def hostile_texts() -> list[str]:
    """The same 500 each time."""
    chance = random.Random(7)  # noqa: S311
    words = (
        "the patient should not take red tablets because it was well tolerated and don't 5 mg C# #1 5*3 @x $(ls) ⟦7⟧"
    )
    signs = "^$/<>[]{}\\`|~+=_&%!?;:,.'\"()-–—…\u00a0\u200b\u202e§°±≥✓*@#"

    def word() -> str:
        before, after = chance.choice(["", "", chance.choice(signs)]), chance.choice(["", "", chance.choice(signs)])
        return before + chance.choice(words.split()) + after

    return [" ".join([*(word() for _ in range(chance.randint(1, 7))), "house"]) for _ in range(500)]


def test_hostile_texts_come_back_whole_or_not_at_all(spanish: Apertium) -> None:
    kept = re.compile(r"⟦[0-9]+⟧|[*@#^$<>\[\]{}\\`|~+=&%()]")
    texts = hostile_texts()
    answers = spanish.translate(texts, "en", "es")
    for text, answer in zip(texts, answers, strict=True):
        if not answer.refused:
            assert Counter(kept.findall(answer.text)) == Counter(kept.findall(text)), (text, answer.text)
    assert sum(not answer.refused for answer in answers) > 400


def test_a_very_long_text_comes_back(spanish: Apertium) -> None:
    """A megabyte does too, in eight seconds."""
    answer = one(spanish, "Take the red tablet. " * 10_000)
    assert not answer.refused
    assert answer.text.count("roja") == 10_000


def test_nothing_is_run(spanish: Apertium, tmp_path: Path) -> None:
    made = tmp_path / "made"
    one(spanish, f"the house $(touch {made}) `touch {made}`; touch {made} | touch {made}\n")
    assert list(tmp_path.iterdir()) == []


def test_the_article_by_paragraph(spanish: Apertium) -> None:
    paragraphs = re.split(r"\n{2,}", ARTICLE.read_text(encoding="utf-8").strip())
    answers = spanish.translate(paragraphs, "en", "es")
    assert [answer.refused for answer in answers] == [""] * len(paragraphs)
    assert not re.search("[*@#]", "".join(answer.text for answer in answers))
    assert answers[1].text.startswith("Mientras")
    assert "Botox" in answers[1].text
    assert all(
        answer.text[-1] == text[-1] for answer, text in zip(answers, paragraphs, strict=True) if text[-1] in ".?"
    )


@pytest.mark.parametrize("language", ["C", "tr_TR.ISO-8859-9", ""])
def test_the_user_s_locale_does_not_matter(spanish: Apertium, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.setenv(name, language)
    assert one(spanish, "The house – café") == Answer("La casa – cafetería")


@pytest.mark.parametrize(
    ("source", "target", "package"),
    [
        ("en", "es", "apertium-eng-spa"), ("en-GB", "es-MX", "apertium-eng-spa"), ("en", "es-419", "apertium-eng-spa"),
        ("en", "es_ES", "apertium-eng-spa"), ("en", "es-Latn-ES", "apertium-eng-spa"), ("en", "ca", "apertium-eng-cat"),
        ("en", "ca-ES-valencia", "apertium-eng-cat"), ("en", "gl", "apertium-en-gl"), ("en", "eo", "apertium-eo-en"),
    ],
)  # fmt: skip
def test_pairs(source: str, target: str, package: str, tmp_path: Path) -> None:
    engine = Apertium(program(tmp_path, "pass", modes=""))
    assert engine.can(source, target)
    assert engine.missing(source, target) == f"{package} is not installed: apt install {package}"


@pytest.mark.parametrize(
    ("source", "target"),
    [("en", "de"), ("en", "it"), ("de", "es"), ("en", "hr"), ("en", "sr"), ("en", "en"), ("en", "es-Hebr"), ("en", ""),
     ("es", "en"), ("en", "es-XA"), ("en", "es-valencia-Cyrl"), ("", "es")],
)  # fmt: skip
def test_pairs_that_it_does_not_know(source: str, target: str) -> None:
    assert not Apertium().can(source, target)
    with pytest.raises(EngineMissing, match="no direct pair"):
        Apertium().translate(["The house"], source, target)


# A program in apertium's place. It gets `text` (its input), and gives `text` back.
PROGRAM = """#!{python}
import os, re, sys
if sys.argv[1:] == ["-l"]:
    print("  {modes}")
    sys.exit()
with open({log!r}, "a") as log:
    print(*sys.argv[1:], os.environ["LC_ALL"], file=log)
text = sys.stdin.buffer.read().decode()
{code}
sys.stdout.buffer.write(text.encode())
"""


def program(folder: Path, code: str, modes: str = "eng-spa") -> str:
    path = folder / "apertium"
    path.write_text(PROGRAM.format(python=sys.executable, modes=modes, log=str(folder / "log"), code=code))
    path.chmod(stat.S_IRWXU)
    return str(path)


def runs(folder: Path) -> list[str]:
    log = folder / "log"
    return log.read_text().splitlines() if log.exists() else []


def test_one_process_for_all_and_never_u(tmp_path: Path) -> None:
    engine = Apertium(program(tmp_path, "text = text.upper()"))
    answers = engine.translate(["one", "...", " two\nthree ", "⟦4⟧ ⟦0⟧ x"], "en", "es")
    assert [answer.text for answer in answers] == ["ONE", "...", " TWO THREE ", "⟦4⟧ ⟦0⟧ X"]
    assert runs(tmp_path) == ["eng-spa C.UTF-8"]


def test_nothing_to_send_starts_nothing(tmp_path: Path) -> None:
    engine = Apertium(program(tmp_path, ""))
    assert engine.translate(["...", "5", "@x"], "en", "es") == [Answer("..."), Answer("5"), Answer("@x")]
    assert engine.translate([], "en", "es") == []
    assert runs(tmp_path) == []


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        ("la *house", Answer("la house")),
        ("la @house #roja grande y vieja", Answer("la house roja grande y vieja")),
        ("#echar# de menos a", Answer("echar de menos a")),
        ("la *house *red", Answer("", "more than half of the words are unknown to apertium (2 of 3)")),
        ("la  casa ", Answer("la casa")),
        ("la casa , roja .", Answer("la casa, roja.")),
        ("  ", Answer("", NOTHING)),
        ("*", Answer("", NOTHING)),
        ("la ⟦3⟧ casa", Answer("", LOST)),
        ("la cas\ufffd", Answer("", "apertium gave back broken characters")),
        ("la " * 200, Answer("", "the length of the answer is implausible")),
    ],
)
def test_reads_what_comes_back(tmp_path: Path, back: str, expected: Answer) -> None:
    engine = Apertium(program(tmp_path, f'text = text.replace("the house", {back!r})'))
    assert one(engine, "the house") == expected


@pytest.mark.parametrize(
    "code",
    [
        'text = text.replace("⟦1⟧", "")',
        'text = text.replace("⟦1⟧", "⟦ 1⟧")',
        'text = text.replace("⟦1⟧", "⟦1⟧ ⟦1⟧")',
        'text = text.replace("⟦1⟧", "⟦2⟧")',
        'text = text.replace("⟦7⟧", "⟦1⟧")',
    ],
)
def test_a_lost_token_is_refused(tmp_path: Path, code: str) -> None:
    assert one(Apertium(program(tmp_path, code)), "the house #1 of ⟦7⟧") == Answer("", LOST)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ('text = text if "bad" not in text else text.replace("\\n\\n", " ")', NOTHING),
        ('text = text.replace("bad", "bad\\n\\nbad")', NOTHING),
        ('text = text.split("bad")[0]', NOTHING),
        ('text = "" if "bad" in text else text', NOTHING),
    ],
)
def test_a_text_that_breaks_the_stream_costs_only_itself(tmp_path: Path, code: str, reason: str) -> None:
    texts = [f"text {number}" for number in range(64)]
    texts[40] = "bad one"
    answers = Apertium(program(tmp_path, code)).translate(texts, "en", "es")
    assert answers == [Answer("", reason) if text == "bad one" else Answer(text) for text in texts]
    assert len(runs(tmp_path)) <= 2 * 2 * 6 + 1


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("sys.exit(3)", "apertium eng-spa failed with exit status 3"),
        ("os.kill(os.getpid(), 11)", "apertium eng-spa failed with exit status -11"),
        ('text = ""', "apertium eng-spa gives nothing back"),
        ("os.close(0); os.close(1); sys.stdout = None; os._exit(2)", "apertium eng-spa failed with exit status 2"),
    ],
)
def test_a_program_that_fails(tmp_path: Path, code: str, message: str) -> None:
    with pytest.raises(EngineError, match=f"^{re.escape(message)}$") as raised:
        Apertium(program(tmp_path, code)).translate(["Mrs Miller", "well"], "en", "es")
    assert "Miller" not in f"{raised.value!r} {raised.value.hint}"


def test_a_program_that_never_reads(tmp_path: Path) -> None:
    path = tmp_path / "apertium"
    path.write_text('#!/bin/sh\n[ "$1" = -l ] && echo eng-spa\nexit 0\n')
    path.chmod(stat.S_IRWXU)
    with pytest.raises(EngineError, match="gives nothing back"):
        Apertium(str(path)).translate(["the house " * 100_000], "en", "es")


HANGS = """
import subprocess, time
child = subprocess.Popen(["sleep", "600"])
with open({path!r} + ".new", "w") as pids: print(os.getpid(), child.pid, file=pids)
os.rename({path!r} + ".new", {path!r})
child.wait()
"""


def alive(pid: str) -> bool:
    """Whether the process runs; one that nobody has waited for yet does not."""
    done = subprocess.run(["ps", "-o", "stat=", "-p", pid], capture_output=True, text=True, check=False)
    return done.stdout.strip()[:1] not in ("", "Z")


def started(pids: Path) -> None:
    """Returns once the program that hangs runs, however slow the machine is."""
    end = time.monotonic() + 30
    while not pids.exists() and time.monotonic() < end:
        os.sched_yield()


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pids = tmp_path / "pids"
    engine = Apertium(program(tmp_path, HANGS.format(path=str(pids))), patience=0.1)
    assert engine.missing("en", "es") == ""
    really = subprocess.Popen.communicate

    def late(process: subprocess.Popen[bytes], data: bytes, timeout: float) -> tuple[bytes, bytes]:
        assert process.stdin is not None
        process.stdin.close()
        process.stdin = None
        started(pids)
        return really(process, timeout=timeout)

    with monkeypatch.context() as patch:
        patch.setattr(subprocess.Popen, "communicate", late)
        with pytest.raises(EngineError, match=r"did not finish within \d seconds") as raised:
            engine.translate(["Mrs Miller"], "en", "es")
    assert raised.value.__cause__ is None
    assert [alive(pid) for pid in pids.read_text().split()] == [False, False]


def test_ctrl_c_ends_the_program_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pids = tmp_path / "pids"
    engine = Apertium(program(tmp_path, HANGS.format(path=str(pids))))
    assert engine.missing("en", "es") == ""

    def interrupt(process: subprocess.Popen[bytes], data: bytes, timeout: float) -> None:
        assert process.stdin is not None
        process.stdin.close()
        started(pids)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(subprocess.Popen, "communicate", interrupt)
        with pytest.raises(KeyboardInterrupt):
            engine.translate(["The house"], "en", "es")
    assert [alive(pid) for pid in pids.read_text().split()] == [False, False]


def test_apertium_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    missing = "apertium is not installed: apt install apertium apertium-eng-spa"
    assert Apertium().missing("en", "es") == missing
    with pytest.raises(EngineMissing, match=missing):
        Apertium().translate(["The house"], "en", "es")


def test_apertium_goes_away(tmp_path: Path) -> None:
    path = program(tmp_path, "")
    engine = Apertium(path)
    assert engine.missing("en", "es") == ""
    (tmp_path / "apertium").write_text("#!/no/such/interpreter\n")
    with pytest.raises(EngineMissing, match="not installed"):
        engine.translate(["The house"], "en", "es")
    (tmp_path / "apertium").write_text("no program at all")
    with pytest.raises(EngineError, match="cannot be started"):
        engine.translate(["The house"], "en", "es")


def test_modes_are_asked_for_once(tmp_path: Path) -> None:
    engine = Apertium(program(tmp_path, ""))
    assert engine.missing("en", "es") == ""
    (tmp_path / "apertium").write_text("")
    assert engine.missing("en", "es") == ""


def test_says_what_it_is() -> None:
    engine = load("apertium")
    assert not engine.sends_text_away
    assert engine.name == "apertium"
