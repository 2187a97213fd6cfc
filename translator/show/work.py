"""What extract, update, translate, compile, build and init did."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from translator.model import Severity
from translator.publishing import Status
from translator.show.words import count, held_out, some
from translator.terminal import problems_data, say, table

if TYPE_CHECKING:  # each command waits for its own step alone
    from translator.project import Project
    from translator.steps.build import Built
    from translator.steps.compile import Compiled
    from translator.steps.extract import Extracted
    from translator.steps.translate import Translated
    from translator.steps.update import Updated


def extracted(result: Extracted) -> None:
    """What extract did."""
    say(f"{count(result.articles, 'article')}, {count(result.messages, 'message')}")
    _written(result.written, "template")
    for path in result.removed:
        say(f"removed {path}: its article is gone")


def updated(result: Updated) -> None:
    """What update did, by locale."""
    rows = [
        (tag, *map(str, (found.kept, found.moved, found.near, found.new, found.gone, found.written)))
        for tag, found in result.locales.items()
    ]
    table(("Locale", "Kept", "Moved", "Near (fuzzy)", "New", "Gone", "Files written"), rows, right=range(1, 7))
    _renamed(result)


def translated(result: Translated, updated: bool = False) -> None:
    """What translate did, by locale; what was refused, and why. `updated`: what has no PO file now can have none."""
    rows = [
        (
            tag,
            found.engine or "–",
            *map(str, (found.reused, found.translated, found.repaired, found.refused.total())),
            "?" if result.interrupted else str(found.left),  # not counted to the end: `translator status` does
        )
        for tag, found in result.locales.items()
    ]
    table(("Locale", "Engine", "Reused", "Translated", "Repaired", "Refused", "Left"), rows, right=range(2, 7))
    for tag, found in result.locales.items():
        _refused(tag, found.refused)
        if found.note and found.left:
            wait = "waits" if found.left == 1 else "wait"
            say(f"{tag}: {found.note}; {count(found.left, 'message')} {wait} for people", "hint")
        if found.unmade and not updated:
            have = "has" if found.unmade == 1 else "have"
            say(f"{tag}: {count(found.unmade, 'article')} {have} no PO file yet: run `translator update`", "hint")
    if result.interrupted:
        saved = f"saved: {count(len(result.written), 'PO file')}" if result.written else "there was nothing to save"
        say(f"stopped; {saved}; run again to go on, nothing is paid for twice", "warning")
        _written(list(result.written), "PO file")


def translated_data(result: Translated) -> dict[str, Any]:
    """As JSON."""
    return {
        "locales": {
            tag: {
                "engine": found.engine,
                "reused": found.reused,
                "translated": found.translated,
                "repaired": found.repaired,
                "refused": dict(found.refused),
                "left": found.left,
                "note": found.note,
            }
            for tag, found in result.locales.items()
        },
        "written": list(result.written),
        "interrupted": result.interrupted,
        "problems": problems_data(result.problems),
    }


def compiled(project: Project, result: Compiled) -> None:
    """What compile wrote, and what is held out of it."""
    shown = project.shown(project.dist)
    pages = sum("page" in page.files for page in result.pages)
    change = f"{count(len(result.written), 'file')} written" if result.written else "nothing new"
    say(f"{shown}/: {count(pages, 'page')}, {change}")
    _withdrawn(result)
    for note in result.notes[:10]:
        say(note, "hint")
    if len(result.notes) > 10:
        say(f"… and {count(len(result.notes) - 10, 'more note')}", "hint")
    held_out(result.held_out)


def compiled_data(result: Compiled) -> dict[str, Any]:
    """As JSON."""
    return {
        "pages": [_page_data(page) for page in result.pages],
        "written": result.written,
        "heldOut": result.held_out,
        "notes": result.notes,
        "problems": problems_data(result.problems),
    }


def built(project: Project, result: Built) -> None:
    """What build did: nothing, or what each step did."""
    if not result.made and not result.compiled.top:
        say(f"nothing has changed: {count(result.articles, 'article')}, {count(len(result.pages), 'page')}", "good")
        held_out(result.held_out)
        return
    say(f"{len(result.made)} of {count(result.articles, 'article')} changed")
    _renamed(result.updated)
    filled = result.translated.locales.values()
    if any(found.reused or found.translated or found.repaired or found.refused or found.left for found in filled):
        translated(result.translated, updated=True)
    errors = result.checked.number(Severity.ERROR)
    if errors:
        say(f"{count(errors, 'safety error')}: these texts do not go out (`translator check`)", "warning")
    if not result.translated.interrupted:
        compiled(project, result.compiled)


def built_data(result: Built) -> dict[str, Any]:
    """As JSON."""
    return {
        "articles": result.articles,
        "made": result.made,
        "stale": result.stale,
        "translate": translated_data(result.translated),
        "errors": result.checked.number(Severity.ERROR),
        "pages": [_page_data(page) for page in result.pages],
        "written": result.compiled.written,
        "heldOut": result.held_out,
        "notes": result.compiled.notes,
        "problems": problems_data(result.problems),
    }


def made(folder: str, files: Iterable[str]) -> None:
    """What init made, and what to do next."""
    for name in files:
        say(f"made {name}")
    inside = "" if folder in ("", ".") else f" -C {shlex.quote(folder)}"
    say(f"next: translator{inside} build && translator{inside} status", "hint")


def _renamed(result: Updated) -> None:
    names = sorted(result.renamed.items())
    for name, before in names[:10]:
        say(f"{before} is {name} now: its catalogs came along")
    if len(names) > 10:
        say(f"… and {count(len(names) - 10, 'more article')}")


def _refused(tag: str, refused: Counter[str]) -> None:
    """The reasons, without the details in brackets at their end that make each another one; the most frequent ten."""
    reasons: Counter[str] = Counter()
    for reason, number in refused.items():
        reasons[re.sub(r" \([^()]*\)\Z", "", reason)] += number
    for reason, number in reasons.most_common(10):
        say(f"{tag}: {number} refused: {reason}", "warning")
    if len(reasons) > 10:
        say(f"{tag}: … and {count(len(reasons) - 10, 'more reason')}", "warning")


def _withdrawn(result: Compiled) -> None:
    """The pages of the last release that are out, and why."""
    pages = [page for page in result.pages if page.status == Status.WITHDRAWN.value]
    for page in pages[:10]:
        corrections = result.entries[page.path].corrections.get(page.locale, [])
        why = some(corrections) if corrections else page.reason
        say(f"{page.locale}/{page.path}: withdrawn: {why}", "warning")
    if len(pages) > 10:
        say(f"… and {count(len(pages) - 10, 'more withdrawn page')}: `translator status` lists them", "warning")


def _written(paths: list[str], what: str) -> None:
    for path in paths[:10]:
        say(f"wrote {path}")
    if len(paths) > 10:
        say(f"… and {count(len(paths) - 10, f'more {what}')}")


def _page_data(page: Any) -> dict[str, Any]:
    import msgspec

    data: dict[str, Any] = msgspec.to_builtins(page)
    return data
