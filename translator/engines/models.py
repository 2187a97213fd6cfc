"""Where the models of the engine ctranslate2 are on this machine: one folder a language pair.

A folder is a model of OPUS-MT in CTranslate2's format (`model.bin`, `source.spm`, `target.spm`), or an unpacked Argos
package (`metadata.json`, `model/model.bin`, `sentencepiece.model`).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from translator.engines.codes import code, table

CODES = table(
    "ar az bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb nl pl pt ro ru sk sl "
    "sq sv th tl tr uk ur vi zh",
    fil="tl", no="nb", pt_br="pb", zh_hant="zt",
)  # fmt: skip
"""What the Argos index calls languages; its packages are from and to English."""
TOKENIZERS = (("source.spm", "target.spm"), ("sentencepiece.model",) * 2, ("sp.model",) * 2, ("spm.model",) * 2)
ENOUGH = 1 << 20
"""Bytes."""
NAME = re.compile(r"(?:.*[-_])?([a-z]{2,3})[-_]([a-z]{2,3})(?:-\d[\d_.]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Model:
    """The folder with `model.bin`, the tokenizers, and what every answer has to begin with ("" for nothing)."""

    folder: Path
    source: Path
    target: Path
    prefix: str = ""


def data_folder(environment: Mapping[str, str]) -> Path:
    """The user's folder of models, by each system's custom."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    if sys.platform == "win32":
        place = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        place = home / "Library" / "Application Support"
    else:
        place = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    return place / "polyclinic" / "models"


def codes(source: str, target: str) -> tuple[str, str]:
    """The index's codes of a pair, "" for a language that it has not."""
    return code(source, CODES), code(target, CODES)


def find(folder: Path, source: str, target: str) -> Path | None:
    """The folder below this one of a pair's model, by its metadata or its name; the last of several by name."""
    if not folder.is_dir():
        return None
    wanted = {codes(source, target), (source.lower(), target.lower())}
    found = [path for path in sorted(folder.iterdir()) if path.is_dir() and _pair(path) in wanted]
    return found[-1] if found else None


def _pair(folder: Path) -> tuple[str, str]:
    data = metadata(folder)
    if isinstance(data.get("from_code"), str) and isinstance(data.get("to_code"), str):
        return str(data["from_code"]), str(data["to_code"])
    named = NAME.fullmatch(folder.name)
    return (named[1].lower(), named[2].lower()) if named else ("", "")


def metadata(folder: Path) -> dict[str, object]:
    """An Argos package's; empty where there is none that can be read."""
    try:
        data = json.loads((folder / "metadata.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def fault(folder: Path) -> str:
    """Why a folder holds no model, "" where it does."""
    if not folder.is_dir():
        return "is no folder"
    if not any((folder / name).is_file() for name in ("model.bin", "model/model.bin")):
        return "holds no model: there is no model.bin"
    if _tokenizers(folder) is None:
        return f"holds no tokenizer: none of {', '.join(dict.fromkeys(one for pair in TOKENIZERS for one in pair))}"
    return ""


def read(folder: Path) -> Model | None:
    """The model in a folder; None where `fault` says why not."""
    tokenizers = _tokenizers(folder)
    if fault(folder) or tokenizers is None:
        return None
    inner = folder if (folder / "model.bin").is_file() else folder / "model"
    prefix = metadata(folder).get("target_prefix", "")
    return Model(inner, *tokenizers, prefix=prefix if isinstance(prefix, str) else "")


def mark(folder: Path) -> str:
    """What tells a model from another in the same place: the folder's name, and 8 hex digits over the size, the
    beginning and the end of `model.bin`. "" where there is none."""
    model = read(folder)
    if model is None:
        return ""
    try:
        with (model.folder / "model.bin").open("rb") as file:
            first, size = file.read(ENOUGH), file.seek(0, os.SEEK_END)
            file.seek(max(0, size - ENOUGH))
            made = hashlib.sha256(b"%d " % size + first + file.read())
    except OSError:
        return ""
    return f"{folder.name} {made.hexdigest()[:8]}"


def _tokenizers(folder: Path) -> tuple[Path, Path] | None:
    pairs = [(folder / one, folder / other) for one, other in TOKENIZERS]
    return next((pair for pair in pairs if all(path.is_file() for path in pair)), None)
