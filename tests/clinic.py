"""Catalogs in every state, and pages as a browser reads them: for tests of what goes out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.catalogs.state import as_machine, pair_hash, state
from translator.model import Catalog, Message, State, digest, replace
from translator.project import Project, find
from translator.record import Event

TODAY = date(2026, 11, 22)
PERSON = "Anna Muster <anna@clinic.example>"
KNEE = (
    "Knee pain\n\nTake 50 mg each day, not more.\n\n- Rest\n- Cold\n\nMore help is here if you need it.\n\nContact Us\n"
)
HEAD = "Headache\n\nDrink water.\n"
TEXTS = {
    "Knee pain": "Knieschmerzen",
    "Take 50 mg each day, not more.": "Nehmen Sie täglich 50 mg, nicht mehr.",
    "Rest": "Ruhe",
    "Cold": "Kälte",
    "More help is here if you need it.": "Bei Bedarf gibt es hier weitere Hilfe.",
    "Contact Us": "Kontakt",
}
ARABIC = {
    "Knee pain": "ألم الركبة",
    "Take 50 mg each day, not more.": "تناول 50 mg يوميًا لا أكثر.",
    "Rest": "راحة",
    "Cold": "برودة",
    "More help is here if you need it.": "المزيد من المساعدة هنا.",
    "Contact Us": "اتصل بنا",
}
CONFIGURATION = 'locales = ["ar", "de"]\nbase-url = "https://clinic.example/"\n[actions]\n"Contact Us" = "/contact"\n'
VOID = {"area", "br", "circle", "hr", "img", "input", "link", "meta", "path"}


def entry(source: str, target: str, how: str = "translated") -> Message:
    """A message in a state: untranslated, machine, repaired, fuzzy, cleared (a machine's text whose `fuzzy` somebody
    took out), edited (an approval that no longer fits), translated, approved."""
    plain = Message(source, (target,))
    machine = as_machine(plain, (target,), "draft", TODAY)
    comments = {
        "repaired": f"repaired: draft {TODAY} [{digest(target)[:12]} {digest('', source, '')[:12]}] 2",
        "edited": f"approved: Anna {TODAY} [{digest('', source, '', 'another text')[:12]}]",
        "approved": f"approved: Anna {TODAY} [{digest('', source, '', target)[:12]}]",
    }
    match how:
        case "untranslated":
            return Message(source)
        case "machine":
            return machine
        case "cleared":
            return replace(machine, flags=())
        case "fuzzy":
            return replace(plain, flags=("fuzzy",))
        case "repaired":
            return replace(plain, flags=("fuzzy",), comments=(comments[how],))
        case "edited" | "approved":
            return replace(plain, comments=(comments[how],))
    return plain


def approval(message: Message, by: str = PERSON, at: str = "2026-11-22T10:00:00Z", **fields: Any) -> Event:
    """What the record says of a message that somebody approved."""
    return Event(at, "approve", by, "blog/knee", message.short_key, pair_hash(message), **fields)


def states(catalog: Catalog) -> list[State]:
    """The state of each live message."""
    return [state(message, catalog.header("Last-Translator")) for message in catalog.live]


def write_catalog(project: Project, tag: str, name: str, messages: Iterable[Message], translator: str = PERSON) -> Path:
    """Writes a catalog as a person's editor would leave it."""
    headers = dict(new_headers(name, tag)) | {"Last-Translator": translator}
    path = project.catalog(tag, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(po.render(Catalog(tag, tuple(headers.items()), tuple(messages))))
    return path


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """(mtime, content) of every file below a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def contents(folder: Path) -> dict[str, bytes]:
    """The content of every file below a folder."""
    return {path: data for path, (_, data) in snapshot(folder).items()}


@dataclass
class Element:
    """A tag with its attributes, and all the text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Page:
    """A page's elements in order, those that are open at the end (none in a sound page)."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a tag with these attributes."""
        wanted = attributes.items()
        return [found for found in self.elements if found.tag == tag and wanted <= found.attributes.items()]

    def texts(self, tag: str) -> list[str]:
        return [found.text for found in self.all(tag)]

    @property
    def noindex(self) -> bool:
        return any("noindex" in found.attributes["content"] for found in self.all("meta", name="robots"))

    @property
    def alternates(self) -> dict[str, str]:
        """hreflang -> address."""
        return {found.attributes["hreflang"]: found.attributes["href"] for found in self.all("link", rel="alternate")}

    @property
    def structure(self) -> list[tuple[str, list[str]]]:
        """Tags and the names of their attributes: what no text may change."""
        return [(found.tag, sorted(found.attributes)) for found in self.elements]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute of <{tag}> stands twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.page.elements.append(element)
        if tag not in VOID:
            self.page.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.page.open, f"</{tag}> closes nothing"
        assert self.page.open[-1].tag == tag, f"</{tag}> closes <{self.page.open[-1].tag}>"
        self.page.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.page.open:
            element.text += data


def read_page(data: bytes) -> Page:
    """A page as html.parser reads it; every element must be closed by its own tag."""
    reader = _Reader()
    reader.feed(data.decode("utf-8"))
    reader.close()
    assert not reader.page.open
    return reader.page


def knee_clinic(new_project: Callable[..., Project]) -> Project:
    """A project of two articles: the knee is German and half Arabic, the head in English alone."""
    project = new_project({"blog/knee.txt": KNEE, "head.txt": HEAD}, CONFIGURATION)
    write_catalog(project, "de", "blog/knee", messages(TEXTS))
    write_catalog(project, "ar", "blog/knee", messages(ARABIC, Rest="machine", Cold="fuzzy"))
    return project


def settings(project: Project, lines: str) -> Project:
    """The project with lines put before its configuration."""
    file = project.root / "translator.toml"
    file.write_text(f"{lines}\n{file.read_text()}")
    return find(project.root)


def messages(texts: dict[str, str], how: str = "translated", **others: str) -> list[Message]:
    """All these messages in one state, but for `Rest="machine"`."""
    return [entry(source, target, others.get(source, how)) for source, target in texts.items()]


def manifest_of(project: Project) -> dict[str, Any]:
    """The manifest with its pages by "locale path"."""
    found: dict[str, Any] = json.loads((project.dist / "manifest.json").read_bytes())
    return found | {"pages": {f"{page['locale']} {page['path']}": page for page in found["pages"]}}


def page_of(project: Project, name: str) -> Page:
    return read_page((project.dist / name / "index.html").read_bytes())
