"""check of any translation files: PO, MO and XLIFF of anybody's, without a project."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from translator import exchange
from translator.catalogs.state import state
from translator.checks import problems, source_problems
from translator.checks.pair import Pair
from translator.errors import ProjectError, TranslatorError
from translator.exchange import languages
from translator.formats import SUFFIXES
from translator.model import Catalog, Message, Place, Problem, replace
from translator.record import Record
from translator.steps.check import NOTHING, catalog_findings
from translator.steps.findings import Checked, Finding, Looked, Wanted, looked, pairs_of
from translator.steps.progress import SILENT, Progress, through

ENGLISH = "en"
NO_RECORD = Record()

HEADLESS = frozenset({".xlf", ".xliff"})
"""What is to be said of a gettext catalog's header has no place in these."""


def is_file(name: str) -> bool:
    """Whether an argument of the command means a translation file: by its suffix, whether it is there or not; or
    because it is there, and no article."""
    path = Path(name)
    suffix = path.suffix.lower()
    if suffix in exchange.READERS:
        return True
    with suppress(OSError):  # a name that is too long for a file is an article's at most
        return bool(suffix) and suffix not in SUFFIXES and path.is_file()
    return False


def check_files(
    paths: Sequence[str],
    locale: str = "",
    progress: Progress = SILENT,
    wanted: Wanted = NOTHING,
    queued: bool = False,
    source: bool = False,
) -> Checked:
    """Looks at every message of these files but the obsolete ones; with `source` at their sources alone.

    `locale` is the translations' language, "" for what each file says. Files are read one by one, and only what was
    found is kept. One that cannot be read, or whose language nobody knows, is reported.
    """
    result = Checked(wanted, queue=[] if queued else None)
    for path in dict.fromkeys(paths):
        try:
            _check_file(path, locale, result, progress, source)
        except TranslatorError as error:
            result.problems.append(error)
    return result


def _check_file(path: str, locale: str, result: Checked, progress: Progress, source: bool) -> None:
    """One file; what was read of it is let go at the end."""
    for catalog in exchange.read(Path(path)):
        if source:
            _check_source(path, catalog, result)
        else:
            _check_catalog(path, _with_locale(path, catalog, locale), result, progress)


def _with_locale(path: str, catalog: Catalog, locale: str) -> Catalog:
    """The catalog with its language. Raises ProjectError where nobody says which it is."""
    tag = languages.tag(locale) or catalog.locale
    if not tag:
        raise ProjectError("does not say which language it is in", path, hint="say it: `translator check -l de FILE`")
    return catalog if tag == catalog.locale else replace(catalog, locale=tag)


def _check_catalog(path: str, catalog: Catalog, result: Checked, progress: Progress) -> None:
    """Everything in one catalog, each form of each message."""
    source_locale, locale = source_of(catalog), catalog.locale
    general, of_message = catalog_findings(catalog, path)
    if Path(path).suffix.lower() in HEADLESS:
        general = []
    result.general(Finding("", locale, source_locale, problem) for problem in general)
    last_translator = catalog.header("Last-Translator")
    live = catalog.live
    for message in through(progress, f"check {Path(path).name}", live):
        place = Place(path, message.line, locale, message.short_key)
        pairs = pairs_of(message, source_locale, locale)
        found = [(pair, problem) for pair in pairs for problem in problems(pair, place)]
        beside = of_message.get(message.key, ())  # of all entries of the message, where there are several
        found += ((pairs[0], problem) for problem in beside if problem.place.line == message.line)
        if found or result.queue is not None:
            result.take(_looked(place, message, found, last_translator))
    result.count(locale, len(live), source_locale)


def _looked(place: Place, message: Message, found: Sequence[tuple[Pair, Problem]], last_translator: str) -> Looked:
    return looked("", place, message, state(message, last_translator), found, NO_RECORD)


def _check_source(path: str, catalog: Catalog, result: Checked) -> None:
    """The sources of one catalog."""
    tag = source_of(catalog)
    live = catalog.live
    places = [Place(path, message.line, tag, message.short_key) for message in live]
    texts = {place.key: message.id for place, message in zip(places, live, strict=True)}
    result.general(
        Finding("", tag, tag, problem, texts.get(problem.place.key, ""))
        for problem in source_problems([message.id for message in live], places)
    )
    result.count(tag, len(live), tag)


def source_of(catalog: Catalog) -> str:
    """The language that the catalog was translated from, as it says; English where it does not."""
    return catalog.header("X-Source-Language").strip().replace("_", "-") or ENGLISH
