"""Our reader and writer of PO files on real ones: from wheels, npm packages and Debian's source packages.

    po_files.py

downloads about 400 MB into a folder beside the temporary files where they are missing, and says of every PO and POT
file in them
- whether reading and writing gives the same bytes;
- whether our reader sees what polib sees, but for what polib is known to lose (`_known`);
- whether another translation of one message, chosen by the file's name, changes that entry's lines and no other;
- whether what we would write for a message is what msgcat writes (of every fifth file).
Then the CPU seconds of reading them all, and polib's. Needs pip, npm and a Debian with sources in
/etc/apt/sources.list.d/debian.sources; what cannot be had is left out and said.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import tarfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import polib
from archives import gather
from samples import REAL

from translator.catalogs import po, write
from translator.catalogs.origin import Origin
from translator.errors import CatalogError
from translator.model import Catalog, Message, replace

FOLDER = REAL / "po"
SOURCES = ("dpkg", "shadow", "apt", "adduser", "debconf", "manpages-l10n", "aptitude", "po4a")
WHEELS = (
    "ckan", "deluge", "django", "django-allauth", "django-cms", "django-countries", "django-filer", "django-oscar",
    "hyperkitty", "mailman", "mezzanine", "nikola", "plone.app.locales", "postorius", "pretix", "roundup", "sphinx",
    "wagtail", "weblate", "wtforms",
)  # fmt: skip
PACKED = ("gettext-parser", "node-gettext", "po2json")
LANGUAGE = re.compile(rb'"Language: *([a-z]{2,3})')


def main() -> None:
    files = gather(FOLDER, _members, sources=SOURCES, wheels=WHEELS, packed=PACKED)
    paths = sorted(files.iterdir())
    counts: Counter[str] = Counter()
    languages: set[bytes] = set()
    for number, path in enumerate(paths):
        data = path.read_bytes()
        languages |= set(LANGUAGE.findall(data[:5000]))
        for what in _faults(path, data, number):
            counts[what.split(":")[0]] += 1
            print(f"  {path.name}: {what}"[:200])
    print(f"{len(paths)} files, {len(languages)} languages, {sum(path.stat().st_size for path in paths) / 1e6:.0f} MB")
    print(", ".join(f"{what}: {count}" for what, count in counts.items()) or "nothing is amiss")
    ours, theirs = _seconds(paths, lambda path: po.read_any(path, "")), _seconds(paths, lambda p: polib.pofile(str(p)))
    print(f"reading all: {ours:.1f} s CPU, polib {theirs:.1f} ({theirs / ours:.1f} times)")


def _faults(path: Path, data: bytes, number: int) -> Iterator[str]:
    """What is not as it should be with one file."""
    try:
        catalog = po.read_any(path, "")
    except CatalogError as error:
        yield f"not read: {error.line}:{error.column}: {error.text}"
        return
    if po.render(catalog) != data:
        yield "other bytes"
    theirs = _polib(path)
    if theirs is None:
        yield "not read by polib"
    elif sorted(map(_known, catalog.messages)) != theirs:
        yield "seen otherwise"
    if catalog.messages:
        yield from _edit(path, data, catalog.messages, catalog)
    if number % 5 == 0:
        yield from _msgcat(path)


def _edit(path: Path, data: bytes, messages: tuple[Message, ...], catalog: Catalog) -> Iterator[str]:
    origin = catalog.origin
    assert isinstance(origin, Origin)
    chosen = messages[int(hashlib.sha256(path.name.encode()).hexdigest(), 16) % len(messages)]
    text = "Another translation, in ASCII for every charset,\nof two lines."
    changed = replace(chosen, strings=(text, *chosen.strings[1:]))
    after = po.render(replace(catalog, messages=tuple(changed if one is chosen else one for one in messages)))
    number = next(number for number, entry in enumerate(origin.entries) if entry is chosen)
    first, last = (origin.text.count(b"\n", 0, place) for place in (origin.start(number), origin.ends[number]))
    last += not origin.lines(number).endswith(b"\n")  # the file's last line has no end
    before, lines = data.split(b"\n"), after.split(b"\n")
    if lines[:first] != before[:first] or (
        last < len(before) and lines[len(lines) - len(before) + last :] != before[last:]
    ):
        yield "an edit changed other lines"


def _msgcat(path: Path) -> Iterator[str]:
    """Whether we write each message as msgcat does."""
    told = subprocess.run(["msgcat", "--to-code=UTF-8", str(path)], capture_output=True, check=False)
    if told.returncode:
        return
    copy = FOLDER / "msgcat.po"
    copy.write_bytes(told.stdout)
    origin = po.read_any(copy, "").origin
    assert isinstance(origin, Origin)
    for number, entry in enumerate(origin.entries):
        if write.entry(entry).encode() != origin.lines(number):
            yield f"written otherwise than msgcat: line {entry.line}"


def _known(message: Message) -> str:
    """A message as polib tells it: previous texts of obsolete entries are lost there, and so are lines of nothing but
    number signs, or of nothing."""
    previous = (message.previous_context, message.previous_id, message.previous_plural)
    return repr(
        (
            message.context, message.id, message.plural or None, message.strings, message.flags,
            _comments(message.comments), _comments(message.extracted), message.references,
            None if message.obsolete else previous, message.obsolete,
        )
    )  # fmt: skip


def _comments(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stripped for line in lines if (stripped := line.strip(" #\t\r,")))


class _Lines(str):
    """A text that polib does not break at U+2028."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: ARG002
        return self.split("\n")


def _polib(path: Path) -> list[str] | None:
    charset = polib.detect_encoding(str(path))
    try:
        file = polib.pofile(_Lines(path.read_bytes().decode(charset).removeprefix("\ufeff")))
    except (OSError, ValueError, IndexError, LookupError):
        return None
    return sorted(map(_known, map(_message, file)))


def _message(entry: polib.POEntry) -> Message:
    forms = tuple(form for _, form in sorted(entry.msgstr_plural.items()))
    places = tuple(f"{name}:{line}" if line else name for name, line in entry.occurrences)
    return Message(
        entry.msgid, forms if entry.msgid_plural else (entry.msgstr,), entry.msgctxt, entry.msgid_plural or None,
        tuple(entry.flags), tuple(entry.tcomment.split("\n")), tuple(entry.comment.split("\n")), places,
        entry.previous_msgctxt, entry.previous_msgid, entry.previous_msgid_plural, bool(entry.obsolete),
    )  # fmt: skip


def _seconds(paths: list[Path], read: Callable[[Path], object]) -> float:
    start = time.process_time()
    for path in paths:
        try:
            read(path)
        except (CatalogError, OSError, ValueError, IndexError, LookupError):
            continue
    return time.process_time() - start


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    """The (path, bytes) of the PO and POT files in an archive."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            yield from ((name, wheel.read(name)) for name in wheel.namelist() if name.endswith((".po", ".pot")))
    elif ".tar." in path.name or path.suffix == ".tgz":
        try:
            with tarfile.open(path) as archive:
                for member in archive:
                    file = archive.extractfile(member) if member.name.endswith((".po", ".pot")) else None
                    if file:
                        yield member.name, file.read()
        except tarfile.TarError:
            return


if __name__ == "__main__":
    main()
