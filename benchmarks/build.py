"""A site of 1,000 articles in six locales, translated by `pseudo`: a cold build, a build from committed catalogs,
nothing changed, one paragraph edited. Wall and CPU seconds, peak memory, and the ratio to the cold build.

    build.py [ARTICLES]

The articles come from gen_corpus.py, which lies beside the project (../shared/bench).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import Run, run

ROOT = Path(__file__).parents[1]
GENERATOR = ROOT.parent / "shared" / "bench" / "gen_corpus.py"
CONFIGURATION = (
    'locales = ["ar", "de", "es", "fr", "ru", "tr"]\nengines = ["pseudo"]\nbase-url = "https://clinic.example"\n'
)


def main(count: int) -> None:
    if not GENERATOR.is_file():
        sys.exit(f"{GENERATOR} is not there: this benchmark needs the corpus generator")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = _site(folder, count)
        cold = _show("cold build", _build(site), None)
        _show("nothing changed", _build(site), cold)
        article = next((site / "source").glob("*.txt"))
        text = article.read_text(encoding="utf-8")
        article.write_text(text.replace(" the ", " another ", 1), encoding="utf-8")
        _show("one paragraph edited", _build(site), cold)
        _show("nothing changed", _build(site), cold)
        for path in ("dist", ".translator"):
            shutil.rmtree(site / path)
        _show("--locked, from catalogs", _build(site, "--locked"), cold)
        _show("--locked, nothing changed", _build(site, "--locked"), cold)


def _site(folder: Path, count: int) -> Path:
    subprocess.run(
        [sys.executable, str(GENERATOR), str(folder), "--articles", str(count), "--messages", ""],
        check=True,
        capture_output=True,
    )
    site = folder / "site"
    shutil.copytree(folder / f"src{count}" / "txt", site / "source")
    (site / "translator.toml").write_text(CONFIGURATION, encoding="utf-8")
    return site


def _build(site: Path, *arguments: str) -> Run:
    return run([str(Path(sys.executable).with_name("translator")), "-C", str(site), "build", *arguments])


def _show(what: str, made: Run, cold: Run | None) -> Run:
    share = f"{made.wall / cold.wall:7.2%} of cold" if cold else ""
    print(f"{what:26} {made.wall:7.2f} s wall {made.cpu:7.2f} s CPU {made.memory:5.0f} MB  exit {made.code} {share}")
    sys.stdout.flush()
    return made


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
