"""Files of one kind out of real archives: wheels, npm packages, Debian's packages and sources; and a look at each."""

from __future__ import annotations

import hashlib
import re
import subprocess
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from real_gather import download

Members = Callable[[Path], Iterator[tuple[str, bytes]]]
"""The (path, bytes) of the files wanted of an archive."""


def gather(
    folder: Path,
    members: Members,
    *,
    sources: Sequence[str] = (),
    debian: Sequence[str] = (),
    wheels: Sequence[str] = (),
    packed: Sequence[str] = (),
) -> Path:
    """The folder with the files that these hold, each content once, as <package>__<path>; they are downloaded where it
    is not there yet."""
    files, downloads = folder / "files", folder / "downloads"
    if files.is_dir():
        return files
    downloads.mkdir(parents=True, exist_ok=True)
    download(downloads, sources, debian, wheels)
    for name in packed:
        command = ["npm", "pack", "--silent", name]
        if subprocess.run(command, cwd=downloads, check=False, capture_output=True).returncode:
            print(f"{name} cannot be had here: left out")
    files.mkdir()
    seen: set[bytes] = set()
    for archive in sorted(downloads.iterdir()):
        package = re.split(r"[_-]v?\d", archive.name)[0]
        for name, data in members(archive):
            digest = hashlib.sha256(data).digest()
            if digest not in seen and data.strip():
                seen.add(digest)
                (files / f"{package}__{name.replace('/', '__')[-150:]}").write_bytes(data)
    return files


def look_at(files: Path, most: int, faults: Callable[[Path, Counter[str]], Iterator[str]]) -> None:
    """Prints what `faults` says of each file, `most` of a package in an order drawn once, and what it counts."""
    counts: Counter[str] = Counter()
    packages: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(files.iterdir(), key=lambda path: hashlib.sha256(path.name.encode()).digest()):
        packages[path.name.split("__")[0]].append(path)
    start = time.process_time()
    for package, paths in sorted(packages.items()):
        for path in paths[:most]:
            counts["files"] += 1
            for what in faults(path, counts):
                counts[what.split(":")[0]] += 1
                print(f"  {path.name}: {what}"[:300])
        print(f"{package}: {min(most, len(paths))} of {len(paths)} files")
    print(", ".join(f"{what}: {count:,}" for what, count in sorted(counts.items())))
    print(f"refused: {counts['refused'] / max(1, counts['translations']):.2%} of harmless translations")
    print(f"{time.process_time() - start:.0f} s CPU")
