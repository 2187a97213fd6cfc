"""What an installation weighs: a wheel is built and installed into a fresh environment.

    size.py [COMMIT ...]

prints in MB (10⁶ bytes, byte code included) what stands there beside pip and setuptools: for the work tree, and for
each commit named, for a comparison; in all, in all as disks count (blocks of 4,096 bytes), and by package.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from importlib.metadata import Distribution, distributions
from pathlib import Path

from samples import ROOT

LEFT_OUT = {"pip", "setuptools", "wheel"}
BLOCK = 4096


def main(commits: list[str]) -> None:
    for commit in ["", *commits]:
        with tempfile.TemporaryDirectory() as name:
            source = _exported(commit, Path(name) / "source") if commit else ROOT
            sizes = _sizes(source, Path(name))
        exact, blocks = (sum(column) / 1e6 for column in zip(*sizes.values(), strict=True))
        print(f"{commit or 'the work tree':28} {exact:8.2f} MB, on disk {blocks:.2f}")
        for package, (size, _) in sorted(sizes.items(), key=lambda item: -item[1][0]):
            print(f"  {package:26} {size / 1e6:8.2f}")


def _exported(commit: str, folder: Path) -> Path:
    folder.mkdir()
    archive = subprocess.run(["git", "-C", str(ROOT), "archive", commit], check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive, check=True)
    return folder


def _sizes(source: Path, folder: Path) -> dict[str, tuple[int, int]]:
    """By package: bytes, and bytes in whole blocks."""
    environment = folder / "venv"
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [str(python), "-m", "pip", "-qq", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(source)], check=True)
    [wheel] = folder.glob("*.whl")
    subprocess.run([*pip, "install", str(wheel)], check=True)
    packages = next(environment.glob("**/site-packages"))
    found = distributions(path=[str(packages)])
    return {one.name: _size(one) for one in found if one.name not in LEFT_OUT}


def _size(distribution: Distribution) -> tuple[int, int]:
    paths = (Path(str(distribution.locate_file(file))) for file in distribution.files or ())
    sizes = [path.stat().st_size for path in paths if path.is_file()]
    return sum(sizes), sum(-(-size // BLOCK) * BLOCK for size in sizes)


if __name__ == "__main__":
    main(sys.argv[1:])
