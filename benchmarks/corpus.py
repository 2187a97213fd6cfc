"""gen_corpus.py, beside the project (../shared/bench): articles and catalogs of any size with a known edit."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samples import ROOT

SHARED = ROOT.parent / "shared"
GENERATOR = SHARED / "bench" / "gen_corpus.py"
RECALL = SHARED / "bench" / "merge_recall.py"
ARTICLE = SHARED / "data" / "botox-migraine.txt"
SPECIFICATION = SHARED / "data" / "commonmark-spec.txt"


def generator() -> Any:
    """The module. Ends the program where it is not there."""
    _there()
    spec = importlib.util.spec_from_file_location("gen_corpus", GENERATOR)
    if spec is None or spec.loader is None:
        sys.exit(f"{GENERATOR} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def catalogs(folder: Path, sizes: Sequence[int], seed: int = 7, text: Path = ARTICLE) -> Path:
    """A folder with catalogs of these sizes: <size>.pot, <size>.po, after the edit <size>e.pot, <size>.truth.json."""
    _there()
    count = ",".join(map(str, sizes))
    options = ["--articles", "", "--messages", count, "--seed", str(seed), "--text", str(text)]
    subprocess.run([sys.executable, str(GENERATOR), str(folder), *options], check=True, capture_output=True)
    return folder / "po"


def articles(folder: Path, counts: Sequence[int], seed: int = 7) -> None:
    """src<count>/txt, md and html in a folder, for each count."""
    _there()
    options = ["--articles", ",".join(map(str, counts)), "--messages", "", "--seed", str(seed)]
    subprocess.run([sys.executable, str(GENERATOR), str(folder), *options], check=True, capture_output=True)


def _there() -> None:
    if not GENERATOR.is_file():
        sys.exit(f"{GENERATOR} is not there: this benchmark needs the corpus generator")
