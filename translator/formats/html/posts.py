"""Posts of WordPress: its block comments (`<!-- wp:paragraph -->`) part blocks.

developer.wordpress.org: "Block Editor Handbook, Markup representation of a block".
"""

from __future__ import annotations

import re

PARTING = re.compile(r"\s*(?:/?wp:[\w/-]+[\s{/]|/?wp:[\w/-]+\Z|(?:more|nextpage)\b)")


def parts_blocks(comment: str) -> bool:
    """Whether a comment is a boundary of WordPress's blocks or pages."""
    return bool(PARTING.match(comment))
