"""The demo: source/ and locales/ copied to a folder, and built there.

    demo.py FOLDER

Spanish is translated by Apertium where it is installed; the other five languages come with drafts in locales/.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main(folder: Path) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("source", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("pyproject.toml", "babel.cfg"):
        shutil.copy(ROOT / name, folder / name)
    locales = [] if _has_apertium() else [part for tag in ("ar", "de", "fr", "ru", "tr") for part in ("-l", tag)]
    if locales:
        print("Apertium is not installed, so Spanish stays untranslated: its page shows English under a notice.")
    for arguments in (["build", *locales], ["status"]):
        print(f"\n$ translator {' '.join(arguments)}", flush=True)
        command = [sys.executable, "-m", "translator", "-C", str(folder), *arguments]
        code = subprocess.run(command, check=False).returncode
        if code:
            return code
    page = (folder / "dist" / "es" / "blog" / "botox-migraine" / "index.html").resolve()
    print(f"\nThe overview: {(folder / 'dist' / 'index.html').resolve().as_uri()}")
    print(f"The Spanish page: {page.as_uri()}")
    return 0


def _has_apertium() -> bool:
    if not shutil.which("apertium"):
        return False
    return "eng-spa" in subprocess.run(["apertium", "-l"], capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
