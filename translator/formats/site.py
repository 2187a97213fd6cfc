"""The site's own templates (Jinja2, Django, whatever has an extractor for Babel), as one document: the domain `site`.

babel.cfg says which files they are and how each is read; what is read as articles is not theirs. The document has no
text of its own to write back: whoever renders the templates looks their strings up in site.mo or site's JSON.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import Any

from translator.errors import SourceError, TranslatorError
from translator.files import content, reading
from translator.model import Document, Kind, MessageKey, Segment, merged, replace

NAME = "site"
PATH = PurePosixPath("site.cfg")
FILE = "babel.cfg"
OURS = re.compile(r"\[\s*(?:article|ignore|extractors)\s*(?::.*)?\]\Z")
SECTION = re.compile(rb"^\[.+\]", re.MULTILINE)
MADE = frozenset({"dist", "locales", "source", "build"})
"""Folders of the project that hold no templates."""
COMMENT_TAGS = ("Translators:", "TRANSLATORS:", "NOTE:")
OPTIONS = {"silent": "false"}
ARTICLES = "translator.formats.babel:extract"
NAMED = {"django": "translator.formats.django:extract"}
"""Methods that need not be named under [extractors]: no Babel has them."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """Babel's mapping: (pattern, method) in order, and each pattern's options."""

    methods: tuple[tuple[str, str], ...]
    options: Mapping[str, dict[str, Any]]


def is_configured(root: Path) -> bool:
    """Whether babel.cfg names anything but articles. Cheap: Babel is not imported."""
    try:
        data = content(root / FILE)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # whoever reads it says why
        return True
    sections = (match[0].decode("utf-8", "replace").strip() for match in SECTION.finditer(data))
    return any(not OURS.match(section) for section in sections)


def files(root: Path) -> tuple[Path, ...]:
    """The templates, in order. Raises SourceError for a babel.cfg that cannot be read."""
    from babel.util import pathmatch

    patterns = [pattern for pattern, method in _mapped(root).methods if method != "ignore"]
    ignored = [pattern for pattern, method in _mapped(root).methods if method == "ignore"]
    return tuple(
        root / path
        for path in _below(root)
        if any(pathmatch(pattern, path) for pattern in patterns)
        and not any(pathmatch(pattern, path) for pattern in ignored)
    )


def read(root: Path) -> Document:
    """The strings of all templates, each once, in the order of the files. Raises SourceError, with the line, for a
    template that cannot be read."""
    mapped = _mapped(root)
    found: dict[MessageKey, Segment] = {}
    for file in files(root):
        for segment in _segments(root, file, mapped):
            before = found.get(segment.key)
            found[segment.key] = _both(before, segment) if before else segment
    if not found:
        raise SourceError(
            "the templates that it names have no text to translate",
            path=FILE,
            hint="mark texts with {% trans %} or _(), or take the section out",
        )
    return Document(PATH, "", tuple(found.values()))


def _mapped(root: Path) -> Mapped:
    from babel.messages.frontend import parse_mapping_cfg

    try:
        lines = StringIO(content(root / FILE).decode("utf-8"))
        methods, options = parse_mapping_cfg(lines, FILE)  # type: ignore[no-untyped-call]
    except Exception as error:  # configparser's own errors, and Babel's for sections without a pattern
        raise SourceError(f"cannot be read: {str(error).splitlines()[0]}", path=FILE) from None
    named = ((pattern, NAMED.get(method, method)) for pattern, method in methods)
    templates = tuple((pattern, method) for pattern, method in named if method not in ("article", ARTICLES))
    return Mapped(templates, {pattern: {**OPTIONS, **given} for pattern, given in options.items()})


def _below(root: Path) -> Iterator[str]:
    """Every file that can be a template, by path below the project: not what the program makes, nor environments."""
    for folder, folders, names in os.walk(root):
        top = Path(folder) == root
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith((".", "_"))
            and not (top and name in MADE)
            and name != "node_modules"
            and not Path(folder, name, "pyvenv.cfg").is_file()
        )
        yield from (Path(folder, name).relative_to(root).as_posix() for name in sorted(names))


def _segments(root: Path, file: Path, mapped: Mapped) -> Iterator[Segment]:
    from babel.messages.catalog import Message
    from babel.messages.extract import DEFAULT_KEYWORDS, check_and_call_extract_file

    path = file.relative_to(root).as_posix()
    try:
        reading(file).close()  # Babel would wait for a pipe
        found = list(
            check_and_call_extract_file(
                file, mapped.methods, mapped.options, None, DEFAULT_KEYWORDS, COMMENT_TAGS, True, root
            )
        )
    except TranslatorError as error:
        error.path = path
        raise
    except Exception as error:  # whatever an extractor raises for a template that is none
        if str(error).startswith("Unknown extraction method"):
            hint = f"write where it is under [extractors]; {path} is to be read by it"
            raise SourceError(str(error), path=FILE, hint=hint) from None
        line = getattr(error, "lineno", None)
        raise SourceError(
            f"this template cannot be read: {str(error).splitlines()[0] if str(error) else type(error).__name__}",
            path=path,
            line=line if isinstance(line, int) else None,
            hint="mend it, or take it out of babel.cfg",
        ) from None
    for _, _, texts, comments, context in found:
        text, plural = (texts, None) if isinstance(texts, str) else (texts[0], texts[1])
        if not text:
            continue
        shaped = Message(text if plural is None else (text, plural))
        flags = (("python-format", shaped.python_format), ("python-brace-format", shaped.python_brace_format))
        yield Segment(
            text,
            (0, 0),
            Kind.META,
            role="text of a template",
            context=context,
            note="\n".join(comments),
            plural=plural,
            flags=tuple(flag for flag, is_so in flags if is_so),
            references=(path,),
        )


def _both(one: Segment, other: Segment) -> Segment:
    """The same text in two places."""
    return replace(
        one,
        note="\n".join(merged(one.note.splitlines(), other.note.splitlines())),
        plural=one.plural or other.plural,
        flags=merged(one.flags, other.flags),
        references=merged(one.references, other.references),
    )
