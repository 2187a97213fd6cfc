"""What align took over, and what not."""

from __future__ import annotations

from translator.show.words import count
from translator.steps.align import Aligned
from translator.terminal import say

SHOWN = 20
WIDTH = 60


def aligned(result: Aligned) -> None:
    """How many messages were filled, and each block that did not align, with its place."""
    say(f"{count(result.filled, 'message')} of {result.messages:,} filled, to be reviewed", "good")
    if result.same:
        say(f"{count(result.same, 'message')} had this text already")
    if result.stayed:
        say(f"{count(result.stayed, 'message')} had another text, which stays; --overwrite replaces it")
    for left in result.left[:SHOWN]:
        say(f"{left.path}:{left.line}: {left.why}", "warning")
        say(f"  {left.text if len(left.text) <= WIDTH else left.text[: WIDTH - 1] + '…'}")
    if len(result.left) > SHOWN:
        say(f"… and {count(len(result.left) - SHOWN, 'more block')} that did not align")
