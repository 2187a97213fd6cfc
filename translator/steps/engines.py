"""engines: what each engine can do here and now."""

from __future__ import annotations

from dataclasses import dataclass

from translator.engines import ENGINES, load
from translator.project import Project


@dataclass(frozen=True)
class Offer:
    """An engine: the project's locales that it knows, those that work here and now, what is missing for the others,
    whether texts leave this machine, and whether the project uses it."""

    name: str
    locales: list[str]
    usable: list[str]
    missing: list[str]
    sends_text_away: bool
    configured: bool


def engines(project: Project) -> list[Offer]:
    """Every engine, in the table's order. Looks at this machine only; no text is sent."""
    source = project.configuration.source_locale
    offers = []
    for name in ENGINES:
        engine = load(name)
        known = [tag for tag in project.configuration.locales if engine.can(source, tag)]
        missing = {tag: engine.missing(source, tag) for tag in known}
        offers.append(
            Offer(
                name=name,
                locales=known,
                usable=[tag for tag in known if not missing[tag]],
                missing=list(dict.fromkeys(text for text in missing.values() if text)),
                sends_text_away=engine.sends_text_away,
                configured=name in project.configuration.engines,
            )
        )
    return offers
