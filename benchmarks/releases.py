"""Edits of paragraphs between the releases of Debian's packages whose manuals are translated: for repair.py.

Downloads some 60 MB with apt-get into a folder beside the temporary files, where they are missing: source packages as
they are in several releases of Debian. Needs a Debian with sources in /etc/apt/sources.list.d/debian.sources; what
cannot be had is left out.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import tarfile
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from samples import REAL

from translator.catalogs import po
from translator.errors import CatalogError
from translator.language.parts import Parts
from translator.model import Catalog, Message, Span

FOLDER = REAL / "releases"
PACKAGES = ("apt", "debconf", "devscripts", "dpkg", "installation-guide", "shadow")
SUITES = ("bullseye", "bookworm", "trixie", "sid")
POD = frozenset({"devscripts", "dpkg"})
"""Packages whose manuals are in Perl's markup, which this program does not read: it is rewritten as Markdown."""
CODE = re.compile(r"([BCEFILSX])(?:<< (.*?) >>|<([^<>]*)>)")
SIGNS = {"B": "**{}**", "I": "*{}*", "C": "`{}`", "F": "`{}`", "L": "{}", "S": "{}", "X": ""}
CHARACTERS = {"lt": "<", "gt": ">", "verbar": "|", "sol": "/"}
ARCHIVE = re.compile(r"([a-z-]+)_(\d[^_]*?)(?:\.orig)?\.tar\.\w+$")


@dataclass(frozen=True)
class Edit:
    """A paragraph of which one sentence is another one now, or came or went: the sentences `before` in `old` are those
    `after` in `new`. `translation` is that of `old`; `next` that of `new` as its translators made it, "" where
    there is none yet."""

    package: str
    locale: str
    old: str
    new: str
    translation: str
    next: str
    before: Span
    after: Span

    @property
    def order(self) -> bytes:
        """A number that depends on the texts alone."""
        return hashlib.sha256(f"{self.locale}\0{self.old}\0{self.new}".encode()).digest()


def edits() -> list[Edit]:
    """All that are found, each paragraph once for each locale that it is translated into."""
    if not FOLDER.is_dir():
        _download()
    releases: dict[str, list[tuple[list[int], Path]]] = defaultdict(list)
    for path in FOLDER.iterdir():
        if (match := ARCHIVE.match(path.name)) and match[1] in PACKAGES:
            releases[match[1]].append(([int(number) for number in re.findall(r"\d+", match[2])], path))
    found: dict[tuple[str, str, str], Edit] = {}
    for package, versions in sorted(releases.items()):
        for old, new in pairwise(map(_catalogs, (path for _, path in sorted(versions)))):
            for edit in _between(package, old, new):
                found.setdefault((edit.locale, edit.old, edit.new), edit)
    return list(found.values())


def _download() -> None:
    """Source packages, as each release has them, with lists of our own: the machine's stay as they are."""
    lists = REAL / "apt-releases"
    (lists / "lists" / "partial").mkdir(parents=True, exist_ok=True)
    first = Path("/etc/apt/sources.list.d/debian.sources").read_text(encoding="utf-8").partition("\n\n")[0]
    ours = re.sub(r"(?m)^Suites:.*$", f"Suites: {' '.join(SUITES)}", re.sub(r"(?m)^Types:.*$", "Types: deb-src", first))
    (lists / "all.sources").write_text(ours + "\n", encoding="utf-8")
    places = {"Etc::sourcelist": lists / "all.sources", "Etc::sourceparts": "-", "State::lists": lists / "lists"}
    apt = ["apt-get", "-qq", "-o", "APT::Sandbox::User=root"]
    apt += [part for key, value in places.items() for part in ("-o", f"Dir::{key}={value}")]
    subprocess.run([*apt, "update"], check=True)
    FOLDER.mkdir(parents=True)
    for package in PACKAGES:
        for suite in SUITES:
            command = [*apt, "source", "--download-only", f"{package}/{suite}"]
            subprocess.run(command, cwd=FOLDER, check=False, capture_output=True)


def _catalogs(archive: Path) -> dict[str, Catalog]:
    """The PO files of a release by their paths, but for those that cannot be read."""
    found = {}
    with tarfile.open(archive) as members, tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "a.po"
        for member in members:
            file = members.extractfile(member) if member.name.endswith(".po") else None
            if file is None:
                continue
            copy.write_bytes(file.read())
            try:
                found[member.name.partition("/")[2]] = po.read_any(copy, "")
            except CatalogError:
                continue
    return found


def _between(package: str, old: Mapping[str, Catalog], new: Mapping[str, Catalog]) -> Iterator[Edit]:
    for path in sorted(old.keys() & new.keys()):
        locale = old[path].header("Language").replace("_", "-") or Path(path).stem
        before, after = (
            {one.id: one for one in catalog.live if one.plural is None} for catalog in (old[path], new[path])
        )
        gone = [one for id_, one in before.items() if id_ not in after and not one.fuzzy and not one.empty]
        added = [one for id_, one in after.items() if id_ not in before]
        for was, now in _pairs(gone, added):
            texts = [was.id, now.id, was.strings[0], "" if now.fuzzy else now.strings[0]]
            source, other, *translations = map(_markdown, texts) if package in POD else texts
            spans = _one_sentence(_sentences(source), _sentences(other))
            if spans and "\n" not in source:
                yield Edit(package, locale, source, other, translations[0], translations[1], *spans)


def _pairs(gone: Sequence[Message], added: Sequence[Message]) -> Iterator[tuple[Message, Message]]:
    """Each new paragraph with the old one that most of its sentences are from."""
    by_sentence: dict[str, list[Message]] = defaultdict(list)
    for was in gone:
        for sentence in set(_sentences(was.id)):
            by_sentence[sentence].append(was)
    for now in added:
        shared = Counter(was.id for sentence in set(_sentences(now.id)) for was in by_sentence.get(sentence, ()))
        if shared:
            best = max(shared, key=lambda id_: (shared[id_], id_))
            yield next(was for was in gone if was.id == best), now


def _one_sentence(old: Sequence[str], new: Sequence[str]) -> tuple[Span, Span] | None:
    """Which sentence has changed, where it is one, and others have not."""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    spans = [((i, i2), (j, j2)) for tag, i, i2, j, j2 in codes if tag != "equal"]
    if len(spans) != 1 or len(codes) == 1:
        return None
    (i, i2), (j, j2) = spans[0]
    return spans[0] if max(i2 - i, j2 - j) == 1 else None


def _sentences(text: str) -> list[str]:
    return list(Parts.of(text, "en").sentences)


def _markdown(text: str) -> str:
    """A text with Perl's markup as one with Markdown's."""
    while (rewritten := CODE.sub(_rewritten, text)) != text:
        text = rewritten
    return re.sub(r"(?<=\S) {2,}", " ", text).strip()


def _rewritten(code: re.Match[str]) -> str:
    inner = code[2] or code[3] or ""
    return CHARACTERS.get(inner, "") if code[1] == "E" else SIGNS[code[1]].format(inner)
