"""What a project asks of its articles beyond what every article gets."""

from __future__ import annotations

from dataclasses import dataclass

from translator.model import HeadingIds


@dataclass(frozen=True, slots=True)
class Asked:
    """`front_matter` names values to translate beside title, description and summary; `code`: blocks of code are
    translated too; `heading_ids`: how the id of a Markdown heading is written whose text changes. `source_locale`:
    the language of the articles."""

    front_matter: tuple[str, ...] = ()
    code: bool = False
    heading_ids: HeadingIds = "attributes"
    source_locale: str = "en"


USUAL = Asked()
