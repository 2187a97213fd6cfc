"""What manifest.json says of a page."""

from __future__ import annotations

from collections.abc import Mapping

from translator.bundles import page
from translator.bundles.edition import Edition, Site
from translator.bundles.manifest import File, Page
from translator.bundles.reviewed import last_reviewed, reviewers
from translator.catalogs.state import engines_of, pair_hash
from translator.model import State
from translator.publishing import tally
from translator.tree import Output


def describe(
    edition: Edition,
    site: Site,
    source_hash: str,
    files: Mapping[str, tuple[str, Output]],
) -> Page:
    """The page of an edition; `files` by kind of bundle."""
    decision = edition.decision
    title, translated = edition.title
    indexable = [other for other in site.editions if other.decision.indexable]
    return Page(
        path=edition.name,
        locale=edition.locale.tag,
        source=f"source/{edition.document.path}",
        source_hash=source_hash,
        title=title,
        title_locale=edition.locale.tag if translated else edition.source_locale.tag,
        direction=edition.locale.direction,
        status=decision.status.value,
        indexable=decision.indexable,
        machine=decision.machine,
        url=page.address(site.base_url, edition) if site.base_url and decision.status.has_page else "",
        counts=_counts(edition),
        texts=[pair_hash(found.message) for key, found in edition.assessments.items() if key in decision.shown],
        states=tally(edition.assessments.values()),
        errors=sum(bool(found.open_errors) for found in edition.assessments.values()),
        held_out=len(edition.assessments) - len(edition.publishable()),
        files={kind: File(path, output.hash, output.size) for kind, (path, output) in files.items()},
        alternates=page.alternates(site.base_url, indexable) if site.base_url and decision.indexable else [],
        engines=_engines(edition),
        reviewers=reviewers(edition),
        last_reviewed=last_reviewed(edition),
        reason=decision.reason,
    )


def _counts(edition: Edition) -> dict[str, int]:
    counts = {"approved": 0, "translated": 0, "machine": 0, "source": 0}
    for key, found in edition.assessments.items():
        if key not in edition.decision.shown:
            counts["source"] += 1
        elif not found.publishable(edition.policy):
            counts["machine"] += 1
        else:
            counts["approved" if found.state is State.APPROVED else "translated"] += 1
    return counts


def _engines(edition: Edition) -> list[str]:
    """The engines whose unchanged text stands in the page."""
    shown = (found.message for key, found in edition.assessments.items() if key in edition.decision.shown)
    return sorted({engine for message in shown for engine in engines_of(message)})
