"""What it takes to hand 10,000 texts to translators' tools and to take them back, in each format.

    exchange.py [--large]

A catalog of 10,000 machine-made entries of two sentences: exported; imported as it went out; and, from XLIFF 1.2, with
every text changed. CPU seconds of a process each, and the peak memory of any so far. --large: an XLIFF of 2 GB of which
no unit is the project's.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from samples import ROOT

from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.catalogs.state import as_machine
from translator.exchange.kinds import KINDS
from translator.model import Catalog, Message

COUNT = 10_000
SOURCE = "Take {} mg of the medicine number {}. Do not drive a car, and see your doctor after {} days."
TARGET = "Nehmen Sie {} mg des Medikaments Nummer {}. Fahren Sie nicht Auto, und gehen Sie nach {} Tagen zum Arzt."
LARGE = 1_200_000
UNIT = '<trans-unit id="{0:012x}-{0:012x}-m"><source>{1}</source><target state="translated">{1}</target></trans-unit>\n'
HEAD = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="many" source-language="en"'
    ' target-language="de" datatype="x"><body>'
)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made(folder)
        if sys.argv[1:] == ["--large"]:
            file = large(folder)
            print(f"a file of {file.stat().st_size / 2**30:.2f} GiB: {run(folder, 'import', str(file), code=1)}")
            return
        for kind, one in KINDS.items():
            out = folder / f"{kind}{one.suffix}"
            exported = run(folder, "export", "--to", kind, "-o", str(out))
            print(f"{kind}: export {exported}, import {run(folder, 'import', str(out))}")
        file = folder / "xliff12.xlf"
        file.write_text(file.read_text("utf-8").replace(">Nehmen Sie", ">Bitte nehmen Sie"), "utf-8")
        print(f"every text changed: {run(folder, 'import', str(file), '--by', 'Anna')}")


def made(folder: Path) -> None:
    """The project."""
    numbers = [(number, number, number % 30 + 2) for number in range(COUNT)]
    (folder / "source").mkdir()
    (folder / "source" / "many.txt").write_text("\n\n".join(SOURCE.format(*one) for one in numbers), "utf-8")
    (folder / "translator.toml").write_text('locales = ["de"]\n')
    texts = [(Message(SOURCE.format(*one)), (TARGET.format(*one),)) for one in numbers]
    messages = tuple(as_machine(message, strings, "draft", date(2026, 11, 29)) for message, strings in texts)
    path = folder / "locales" / "de" / "LC_MESSAGES" / "many.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(po.render(Catalog("de", new_headers("many", "de"), messages)))


def large(folder: Path) -> Path:
    text = "Take 5 mg of the medicine and drink a glass of water. " * 15
    path = folder / "large.xlf"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        file.writelines(UNIT.format(number, text) for number in range(LARGE))
        file.write("</body></file></xliff>")
    return path


def run(folder: Path, *arguments: str, code: int = 0) -> str:
    """CPU seconds and peak memory of `translator ARGUMENTS`."""
    command = [sys.executable, "-m", "translator", "-C", str(folder), *arguments]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == code, done.stderr.decode()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{seconds:.1f} s, at most {after.ru_maxrss // 1024} MB"


if __name__ == "__main__":
    main()
