"""Gathers published translations of prose, for real.py: from Debian's packages and from wheels.

    real_gather.py [KEEP]

downloads about 1 GB with apt-get and pip into a folder beside the temporary files, reads the PO and MO files in it,
and writes KEEP pairs (4,000) for each language to real-<locale>.jsonl there. Only what is translated, neither fuzzy nor
obsolete nor plural, whose English has at least six words and ends as a sentence does; each English text once per
language. Which are kept depends on the texts alone, and no package gets more than its share while others have text
left. Prints how many pairs each package gave. Needs a Debian with sources in /etc/apt/sources.list.d/debian.sources.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

import polib
from samples import LOCALES, REAL

KEEP = 4000
DOWNLOADS = REAL / "downloads"
SOURCES = ("libreoffice", "wordpress", "installation-guide", "dpkg", "shadow", "phpmyadmin", "gnucash")
"""Debian's source packages, for their PO files."""
UNUSED = ("libreoffice_*.orig.tar.xz", "libreoffice_*helpcontent2*", "libreoffice_*.debian.tar.xz", "*.orig-*.asc")
"""Parts of them that hold no translations, deleted at once."""
PACKAGES = ("calibre", "evolution-common", "gramps", "inkscape", "kdenlive-data", "lyx-common", "vlc-l10n")
"""Debian's packages, for their MO files."""
WHEELS = (
    "apache-superset==6.1.0",
    "ckan==2.12.0",
    "django==5.2.19",
    "django-cms==5.1.3",
    "mayan-edms==4.12.2",
    "plone.app.locales==7.0.4",
    "pretix==2026.8.0",
    "sphinx==9.0.4",
    "wagtail==8.0.1",
    "weblate==5.14.3",
)
LOCALE = re.compile(r"(?:^|[/.-])(ar|de|es|fr|ru|tr)(?:_(?:DE|ES|FR|RU|TR))?(?:/|\.(?:po|mo)$)")
"""The language in the path of a PO or MO file: ".../tr/LC_MESSAGES/django.mo", "po/ru.po", "admin-de_DE.po"."""
END = re.compile(r"[.!?][\"')\]”’]?$")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
WORDS = 6
Found = dict[str, dict[str, dict[str, str]]]
"""Locale, origin, source: translation."""


def main(keep: int) -> None:
    DOWNLOADS.mkdir(parents=True, exist_ok=True)
    if not any(DOWNLOADS.iterdir()):
        download(DOWNLOADS, SOURCES, PACKAGES, WHEELS)
    found: Found = {locale: defaultdict(dict) for locale in LOCALES}
    for path in sorted(DOWNLOADS.iterdir()):
        origin = re.split(r"[_-]\d", path.name)[0]
        for name, data in _catalogs(path):
            _take(found, origin, name, data)
    for locale in LOCALES:
        chosen = _chosen(found[locale], keep)
        _write(locale, chosen)
        counts = ", ".join(f"{origin} {len(texts)}" for origin, texts in chosen.items())
        print(f"{locale}  {sum(map(len, chosen.values()))} of {sum(map(len, found[locale].values()))}: {counts}")


def download(folder: Path, sources: Sequence[str], packages: Sequence[str], wheels: Sequence[str]) -> None:
    """Debian's source packages, its packages, and wheels into a folder, each by itself: one that cannot be had leaves
    the others."""
    apt = ["apt-get", "-qq", "-o", "APT::Sandbox::User=root"]
    source = [*apt, *_source_lists()]
    subprocess.run([*source, "update"], check=True)
    for package in sources:
        _try(folder, [*source, "source", "--download-only", package])
        for pattern in UNUSED:
            for path in folder.glob(pattern):
                path.unlink()
    for package in packages:
        _try(folder, [*apt, "download", package])
    pip = [sys.executable, "-m", "pip", "download", "-qq", "--no-deps", "--only-binary=:all:"]
    for package in wheels:
        _try(folder, [*pip, package])


def _try(folder: Path, command: list[str]) -> None:
    if subprocess.run(command, cwd=folder, check=False, stderr=subprocess.DEVNULL).returncode:
        print(f"{command[-1]} cannot be had here: left out")


def _source_lists() -> list[str]:
    """apt's options for lists of its own, which name the source packages of where the machine has its packages from;
    the machine's own lists stay as they are."""
    folder = REAL / "apt"
    (folder / "lists" / "partial").mkdir(parents=True, exist_ok=True)
    ours = Path("/etc/apt/sources.list.d/debian.sources").read_text(encoding="utf-8")
    lists = folder / "source.sources"
    lists.write_text(re.sub(r"(?m)^Types:.*$", "Types: deb-src", ours), encoding="utf-8")
    places = {"sourcelist": lists, "sourceparts": "-"}
    options = [part for key, value in places.items() for part in ("-o", f"Dir::Etc::{key}={value}")]
    return [*options, "-o", f"Dir::State::lists={folder / 'lists'}"]


def _catalogs(path: Path) -> Iterator[tuple[str, bytes]]:
    """The (path, bytes) of the catalogs of our languages in an archive: the PO files of sources, the MO files of what
    is built, which hold nothing fuzzy."""
    if path.suffix == ".deb":
        command = ["dpkg-deb", "--fsys-tarfile", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            if process.stdout:
                yield from _in_tar(process.stdout, ".mo")
    elif path.suffix == ".whl":
        yield from _in_zip(path.read_bytes())
    elif ".tar." in path.name and path.suffix != ".asc":
        with path.open("rb") as file:
            yield from _in_tar(file, ".po")


def _in_tar(file: IO[bytes], suffix: str) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=file, mode="r|*") as archive:
        for member in archive:
            wanted = member.name.endswith(suffix) and LOCALE.search(member.name)
            if not member.isfile() or not (wanted or member.name.endswith("locales.zip")):
                continue
            data = archive.extractfile(member)
            if data and wanted:
                yield member.name, data.read()
            elif data:
                yield from _in_zip(data.read())


def _in_zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".mo") and LOCALE.search(name):
                yield name, archive.read(name)


def _take(found: Found, origin: str, name: str, data: bytes) -> None:
    """Adds a catalog's sentences. One that cannot be read is left out."""
    match = LOCALE.search(name)
    try:
        file = _mo(data) if name.endswith(".mo") else polib.pofile(data.decode("utf-8"))
    except (OSError, ValueError, UnicodeError):
        return
    for entry in file:
        unfinished = isinstance(entry, polib.POEntry) and (entry.fuzzy or entry.obsolete)
        whole = entry.msgstr and not entry.msgid_plural and not unfinished
        if match and whole and _is_prose(entry.msgid):
            found[match[1]][origin].setdefault(entry.msgid, entry.msgstr)


def _mo(data: bytes) -> polib.MOFile:
    """polib reads these from files alone."""
    with tempfile.NamedTemporaryFile(suffix=".mo") as file:
        file.write(data)
        file.flush()
        return polib.mofile(file.name)


def _is_prose(text: str) -> bool:
    plain = TAG.sub(" ", text).strip()
    return len(plain.split()) >= WORDS and END.search(plain) is not None


def _chosen(found: dict[str, dict[str, str]], keep: int) -> dict[str, dict[str, str]]:
    """Of each origin at most its share of what the smaller ones leave; a text that several have is the first's."""
    seen: set[str] = set()
    for origin in sorted(found):
        found[origin] = {source: target for source, target in found[origin].items() if source not in seen}
        seen |= set(found[origin])
    chosen, left = {}, keep
    for rest, origin in zip(range(len(found), 0, -1), sorted(found, key=lambda name: len(found[name])), strict=True):
        ordered = sorted(found[origin], key=lambda text: hashlib.sha256(text.encode()).digest())
        chosen[origin] = {source: found[origin][source] for source in ordered[: left // rest]}
        left -= len(chosen[origin])
    return chosen


def _write(locale: str, chosen: dict[str, dict[str, str]]) -> None:
    rows = (
        {"source": source, "target": target, "origin": origin}
        for origin, texts in chosen.items()
        for source, target in texts.items()
    )
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (REAL / f"real-{locale}.jsonl").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else KEEP)
