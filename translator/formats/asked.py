"""What a project asks of its articles beyond what every article gets."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """`front_matter` names values to translate beside title, description and summary; `code`: blocks of code are
    translated too."""

    front_matter: tuple[str, ...] = ()
    code: bool = False


USUAL = Asked()
