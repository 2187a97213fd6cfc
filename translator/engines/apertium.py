"""Apertium: rule-based, offline, a draft at best. Direct pairs from English only; what goes through a third language
is much worse ("for" became "gives birth" in Italian).

Serbo-Croatian is not in the table although Debian's apertium-hbs-eng has the modes: of the words of an article 93 in
100 came back unknown or without their grammar, and quotation marks as the word "parquote".

One process takes a whole batch: the texts with a blank line between, and a number of our own at the end that shows
that nothing was cut off. Apertium marks a word that it does not know with `*`, `@` or `#`; no such sign of the text
itself is ever sent, so every one that comes back is a mark.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shutil
import signal
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from translator.engines import PLAIN, Answer, Brief, Form, Setup
from translator.errors import EngineError, EngineMissing

# target -> (mode, Debian package)
_PAIRS = {
    "ca": ("eng-cat", "apertium-eng-cat"),
    "ca-valencia": ("eng-cat_valencia", "apertium-eng-cat"),
    "eo": ("en-eo", "apertium-eo-en"),
    "es": ("eng-spa", "apertium-eng-spa"),
    "gl": ("en-gl", "apertium-en-gl"),
}
_PSEUDO_REGIONS = {"xa", "xb", "xc"}

_END = "⟦0⟧"  # a paragraph of its own after the last text
_TOKEN = re.compile(r"⟦[0-9]+⟧")
_MARK = re.compile(r"[*@#]")
_WORD = re.compile(r"[^\W\d_]+")
_LINE_BREAK = re.compile(r"[ \t]*[\n\r\v\f\x85\u2028\u2029]\s*")
_STRAY_SPACE = re.compile(r" +(?=[ ,;.)])")
_UNSENDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ADDRESS = re.compile(r"://|@|\bwww\.")
_OPENING, _CLOSING = "([{\"'“‘«", ")]}\"'”’».,:;!?…"

# lt-proc's time is quadratic in the length of an unbroken word, and past some 2,500 characters it loses the rest.
_LONGEST_WORD = 100
# Measured: 160,000 characters a second of prose, 50,000 of the worst text. A slow machine gets ten times as long.
_SLOWEST = 5_000
_START = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class _Job:
    """One text on its way: `sent` is what Apertium gets, `kept` what our tokens in it stand for."""

    before: str
    sent: str
    after: str
    kept: dict[str, str]


def make(setup: Setup) -> Apertium:  # noqa: ARG001
    """It has nothing to set up."""
    return Apertium()


class Apertium:
    """The `apertium` program. `program` is its name or path, `patience` the seconds that a run may take besides what
    the size of its text earns."""

    name = "apertium"
    model = ""
    sends_text_away = False
    form = Form.TOKENS
    takes_terms = False
    takes_brief = False
    takes_counts = False
    price: float | None = None
    concurrency = 1
    pause = 0.0
    # A start costs 0.2 to 0.6 s, 100,000 characters 0.7 s: larger batches gain little and lose more when killed.
    batch_texts = 500
    batch_characters = 100_000

    def __init__(self, program: str = "apertium", patience: float = _START) -> None:
        self._program = program
        self._patience = patience
        self._modes: frozenset[str] | None = None

    def can(self, source: str, target: str) -> bool:
        """Whether there is a direct pair; a region ("es-MX") falls to its language."""
        return _pair(source, target) is not None

    def missing(self, source: str, target: str) -> str:
        """What to install, "" if nothing."""
        pair = _pair(source, target)
        if pair is None:
            return f"apertium has no direct pair from {source} to {target}"
        mode, package = pair
        if shutil.which(self._program) is None:
            return f"apertium is not installed: apt install apertium {package}"
        return "" if mode in self._installed() else f"{package} is not installed: apt install {package}"

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        brief: Brief = PLAIN,  # noqa: ARG002
    ) -> list[Answer]:
        """One answer per text. Refused: control characters, a word of more than 100 characters, an answer in which
        something was lost or more than half of the words are unknown. Raises EngineMissing, EngineError."""
        pair = _pair(source, target)
        lacking = self.missing(source, target)
        if pair is None or lacking:
            raise EngineMissing(lacking)
        plans = [_plan(text) for text in texts]
        jobs = [plan for plan in plans if isinstance(plan, _Job)]
        pieces = iter(self._pieces([job.sent for job in jobs], pair[0]))
        return [plan if isinstance(plan, Answer) else _read(next(pieces), plan) for plan in plans]

    def _installed(self) -> frozenset[str]:
        if self._modes is None:
            try:
                command = [self._program, "-l"]
                done = subprocess.run(command, capture_output=True, env=_environment(), timeout=_START, check=False)  # noqa: S603
                self._modes = frozenset(done.stdout.decode("utf-8", "replace").split())
            except (OSError, subprocess.SubprocessError):
                self._modes = frozenset()
        return self._modes

    def _pieces(self, texts: list[str], mode: str) -> list[str]:
        """What came back for each text, "" where that can't be told. A batch that does not come back whole is run
        again by halves, so that a text that breaks the stream costs only itself."""
        if not texts:
            return []
        output = self._run("\n\n".join([*texts, _END]), mode)
        *pieces, end = output.split("\n\n")
        if end.strip() == _END and len(pieces) == len(texts):
            return pieces
        if not output.strip():
            self._probe(mode)
        if len(texts) == 1:
            return [""]
        half = len(texts) // 2
        return self._pieces(texts[:half], mode) + self._pieces(texts[half:], mode)

    def _probe(self, mode: str) -> None:
        """Raises EngineError if nothing at all comes back for one plain word: `apertium` ends with status 0 even when
        a part of its pipeline is not installed."""
        if not self._run("house", mode).strip():
            raise EngineError(f"apertium {mode} gives nothing back", hint=f"try: echo house | apertium {mode}")

    def _run(self, text: str, mode: str) -> str:
        """One process. Its messages are not read: they may quote the text."""
        data = text.encode()
        try:
            # A session of its own: apertium is a shell script, and its whole pipeline has to die with it.
            process = subprocess.Popen(  # noqa: S603
                [self._program, mode],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,
            )
        except FileNotFoundError:
            raise EngineMissing("apertium is not installed", hint="apt install apertium") from None
        except OSError as error:
            raise EngineError(f"apertium cannot be started: {error.strerror}") from None
        with process:
            output = _converse(process, data, self._patience + len(data) / _SLOWEST)
        if process.returncode:
            raise EngineError(f"apertium {mode} failed with exit status {process.returncode}")
        return output.decode("utf-8", "replace")


def _pair(source: str, target: str) -> tuple[str, str] | None:
    """(mode, package). All our targets are written in Latin letters; another script has no pair."""
    if source.replace("_", "-").lower().split("-")[0] != "en":
        return None
    language, *rest = target.replace("_", "-").lower().split("-")
    if _PSEUDO_REGIONS & set(rest) or any(len(part) == 4 and part.isalpha() and part != "latn" for part in rest):
        return None
    return _PAIRS.get(f"{language}-valencia" if "valencia" in rest else language)


def _environment() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def _converse(process: subprocess.Popen[bytes], data: bytes, seconds: float) -> bytes:
    """The process's output. Whatever happens, Ctrl-C too, nothing of it is left running."""
    try:
        return process.communicate(data, timeout=seconds)[0]
    except BaseException as error:
        _end(process)
        if isinstance(error, subprocess.TimeoutExpired):
            raise EngineError(f"apertium did not finish within {seconds:.0f} seconds") from None
        raise


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the process's whole group, gently first: the script then removes its temporary file."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=1)


def _has_letters(text: str) -> bool:
    return _WORD.search(text) is not None


def _plan(text: str) -> Answer | _Job:
    """What is sent for a text, or the answer where nothing is."""
    core = text.strip()
    if not _has_letters(core):
        return Answer(text)
    before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
    core = _LINE_BREAK.sub(" ", core)
    if _UNSENDABLE.search(core):
        return Answer("", "the text holds characters that cannot be sent")
    if any(len(word) > _LONGEST_WORD and not _ADDRESS.search(word) for word in core.split()):
        return Answer("", f"the text holds a word of more than {_LONGEST_WORD} characters")
    sent, kept = _shield(core)
    # Apertium drops soft hyphens by itself, and takes "e" with a combining accent for two letters.
    sent = unicodedata.normalize("NFC", sent.replace("\u00ad", ""))
    return _Job(before, sent, after, kept) if _has_letters(sent) else Answer(text)


def _shield(text: str) -> tuple[str, dict[str, str]]:
    """The text with a token in the place of whatever Apertium must not see, and what each token stands for."""
    taken = set(_TOKEN.findall(text))
    free = (token for number in itertools.count(1) if (token := f"⟦{number}⟧") not in taken)
    kept: dict[str, str] = {}

    def keep(piece: str) -> str:
        token = next(free)
        kept[token] = piece
        return token

    return re.sub(r"\S+", lambda word: _shield_word(word[0], keep), text), kept


def _shield_word(word: str, keep: Callable[[str], str]) -> str:
    """Addresses, "@clinic", "C#" and "5*3" are kept whole, without the punctuation around them; of "dose*" and
    "**bold**" only the stars, so that the word is translated."""
    if _ADDRESS.search(word) or "#" in word or re.search(r"\w\*+\w", word):
        opened = word.lstrip(_OPENING)
        body = opened.rstrip(_CLOSING)
        head, tail = word[: len(word) - len(opened)], opened[len(body) :]
        return f"{head}{keep(body)}{tail}" if body else keep(word)
    return re.sub(r"\*+", lambda stars: keep(stars[0]), word) if "*" in word else word


def _read(piece: str, job: _Job) -> Answer:
    """The answer in what came back for a text."""
    text = _MARK.sub("", piece).strip()
    words, unknown = len(_WORD.findall(text)), len(_MARK.findall(piece))
    reason = _fault(text, job.sent)
    if not reason and unknown * 2 > words:
        reason = f"more than half of the words are unknown to apertium ({min(unknown, words)} of {words})"
    if reason:
        return Answer("", reason)
    if not _STRAY_SPACE.search(job.sent):  # a word that became nothing, or moved, leaves its space
        text = _STRAY_SPACE.sub("", text)
    text = _TOKEN.sub(lambda token: job.kept.get(token[0], token[0]), text)
    return Answer(f"{job.before}{text}{job.after}")


def _fault(text: str, sent: str) -> str:
    """Why the text cannot be the whole translation of what was sent, "" if it can."""
    if not text:
        return "apertium gave nothing back"
    if Counter(_TOKEN.findall(text)) != Counter(_TOKEN.findall(sent)):
        return "a part that must stay did not come back"
    if "\ufffd" in text and "\ufffd" not in sent:
        return "apertium gave back broken characters"
    if len(text) * 3 < len(sent) - 60 or len(text) > 4 * len(sent) + 60:
        return "the length of the answer is implausible"
    return ""
