"""Who reviewed a page, by the record alone, and what the page says of it to search engines (schema.org, JSON-LD)."""

from __future__ import annotations

import json
from datetime import UTC
from typing import Any

from translator.bundles.edition import Edition
from translator.catalogs.people import without_mail

ESCAPED = str.maketrans({one: f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"})
"""What could end a script, in HTML or XHTML, as JSON writes it elsewise."""


def reviewers(edition: Edition) -> list[str]:
    """The people whose approval of a text in the page stands, without their mail addresses."""
    given = (
        one for key, found in edition.assessments.items() if key in edition.decision.shown for one in found.reviews
    )
    return sorted({without_mail(one.by) for one in given} - {""})


def last_reviewed(edition: Edition) -> str:
    """The day of the last approval, in UTC, where every text of the article stands in the page as somebody approved it;
    else ""."""
    found = edition.assessments
    if not found or edition.decision.shown != found.keys() or not all(one.reviews for one in found.values()):
        return ""
    times = (event.when for one in found.values() for event in one.reviews)
    return f"{max(times).astimezone(UTC):%Y-%m-%d}"


def linked_data(edition: Edition, address: str, original: str) -> str:
    """A translation that search engines may have, as a script of the type application/ld+json holds it; "" for any
    other page. The addresses are "" where they are not known. `reviewedBy` is there where every text was approved."""
    if edition.original or not edition.decision.indexable:
        return ""
    title, translated = edition.title
    page: dict[str, Any] = {"@context": "https://schema.org", "@type": "MedicalWebPage"}
    page |= {"name": title} if translated else {}
    page |= {"url": address} if address else {}
    page["inLanguage"] = edition.locale.tag
    work = {"@type": "MedicalWebPage", "inLanguage": edition.source_locale.tag}
    page["translationOfWork"] = work | ({"url": original} if original else {})
    if day := last_reviewed(edition):
        people = [{"@type": "Person", "name": name} for name in reviewers(edition)]
        page |= {"reviewedBy": people} if people else {}
        page["lastReviewed"] = day
    return json.dumps(page, ensure_ascii=False).translate(ESCAPED)
