"""What other programs that check PO files report: pofilter (translate-toolkit), l10n-lint, dennis and msgfmt --check;
and the environment in which all others are that the benchmarks compare with.

    peers.py

makes their environment, build/peers, by pip where it is missing, and prints their versions. They run with all their
checks: pofilter with its default set (no --gnome or the like) and each file's language, l10n-lint at every severity,
dennis with all rules. Each pair is a PO file of its own, so that what a program says of one cannot come from another,
and the headers are complete; whatever it says is then about the pair.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import polib
from samples import ROOT

from translator.locales import plural_forms

FOLDER = ROOT / "build" / "peers"
PACKAGES = (
    "translate-toolkit==3.20.4",
    "mistletoe==1.6.0",  # what its md2po needs
    "rapidfuzz==3.14.6",  # with it, pot2po is some hundred times faster
    "l10n-lint==1.23.30",
    "dennis==1.3.0",
    "polib==1.2.0",
    "Babel==2.19.0",
    "django-rosetta==0.10.3",  # beside the review page
)
CHUNK = 500
"""Files on one command line."""
Text = tuple[str, str, str]
"""Locale, source, translation."""


def main() -> None:
    print(*versions(), sep="\n")


def versions() -> list[str]:
    """A line for each program, as "dennis==1.3.0"."""
    said = _said([str(program("python")), "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"])
    names = {package.split("==")[0].lower() for package in PACKAGES}
    listed = [line for line in said.splitlines() if line.split("==")[0].lower() in names]
    return [*listed, _said(["msgfmt", "--version"]).splitlines()[0]]


def program(name: str) -> Path:
    """A peer's program; their environment is made where it is missing. POSIX only."""
    ready = FOLDER / "ready"
    if not ready.is_file() or ready.read_text(encoding="utf-8") != " ".join(PACKAGES):
        venv.create(FOLDER, with_pip=True, clear=True)
        pip = [str(FOLDER / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        subprocess.run([*pip, *PACKAGES], check=True, stderr=subprocess.DEVNULL)
        ready.write_text(" ".join(PACKAGES), encoding="utf-8")
    return FOLDER / "bin" / name


def reported(texts: Sequence[Text]) -> dict[str, set[int]]:
    """By program, the indices of the pairs that it says anything about."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [_write(folder, number, text) for number, text in enumerate(texts)]
        return {
            "pofilter": set(_pofilter(folder)),
            "l10n-lint": _l10n_lint(folder),
            "dennis": _dennis(files),
            "msgfmt --check": _msgfmt(files),
        }


def pofilter_counts(texts: Sequence[Text]) -> list[int]:
    """How many of pofilter's tests each pair fails."""
    with tempfile.TemporaryDirectory() as name:
        for number, text in enumerate(texts):
            _write(Path(name), number, text)
        counts = _pofilter(Path(name))
    return [counts.get(number, 0) for number in range(len(texts))]


def catalog(locale: str, texts: Iterable[tuple[str, str]]) -> polib.POFile:
    """A PO file of these texts whose headers leave nothing to say."""
    file = polib.POFile(check_for_duplicates=False)
    file.metadata = {
        "Project-Id-Version": "set 1",
        "POT-Creation-Date": "2026-01-01 00:00+0000",
        "PO-Revision-Date": "2026-01-01 00:00+0000",
        "Last-Translator": "A B <a@example.org>",
        "Language-Team": f"{locale} <{locale}@example.org>",
        "Language": locale,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms(locale),
    }
    for source, target in texts:
        file.append(polib.POEntry(msgid=source, msgstr=target))
    return file


def _write(folder: Path, number: int, text: Text) -> Path:
    locale, source, target = text
    path = folder / "in" / locale / f"{number}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    catalog(locale, [(source, target)]).save(str(path))
    return path


def _pofilter(folder: Path) -> dict[int, int]:
    """By pair, how many tests failed: it writes such pairs with a comment for each."""
    counts: dict[int, int] = defaultdict(int)
    for locale in sorted(path.name for path in (folder / "in").iterdir()):
        out = folder / "out" / locale
        out.mkdir(parents=True)
        command = [str(program("pofilter")), "--progress=none", f"--language={locale}", str(folder / "in" / locale)]
        subprocess.run([*command, str(out)], check=True, stderr=subprocess.DEVNULL)
        for path in out.rglob("*.po"):
            text = path.read_text(encoding="utf-8")
            counts[int(path.stem)] += sum(line.startswith("# (pofilter) ") for line in text.splitlines())
    shutil.rmtree(folder / "out", ignore_errors=True)
    return counts


def _l10n_lint(folder: Path) -> set[int]:
    said = _said([str(program("l10n-lint")), "--format", "json", str(folder / "in")], both=False)
    return {int(Path(issue["file"]).stem) for issue in json.loads(said)["issues"]}


def _dennis(files: Sequence[Path]) -> set[int]:
    found = set()
    for start in range(0, len(files), CHUNK):
        chunk = [str(file) for file in files[start : start + CHUNK]]
        said = _said([str(program("dennis-cmd")), "lint", "--reporter=line", *chunk])
        lines = (line.split(".po: ")[0] for line in said.splitlines() if ".po: " in line)
        found |= {int(Path(line).stem) for line in lines}
    return found


def _msgfmt(files: Sequence[Path]) -> set[int]:
    return {int(file.stem) for file in files if _said(["msgfmt", "--check", "-o", os.devnull, str(file)])}


def _said(command: Sequence[str], *, both: bool = True) -> str:
    """What a program prints, by default on standard error too; its exit code says only whether it found anything."""
    to = subprocess.STDOUT if both else subprocess.DEVNULL
    return subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=to, encoding="utf-8").stdout


if __name__ == "__main__":
    if sys.platform == "win32":
        sys.exit("these programs are run as POSIX installs them")
    main()
