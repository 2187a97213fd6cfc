"""The inline markup of one message: read it, keep it from an engine, compare two texts' markup.

`opaque` gives what is no prose; `guard` and `unguard` carry it past an engine; placeholders.py, tags.py, markdown.py,
addresses.py and phones.py read one thing each and say how two texts differ in it.
"""

from translator.markup.guarding import VERSION, Guarded, LostPartError, guard, mentions, unguard
from translator.markup.opaque import opaque

__all__ = ["VERSION", "Guarded", "LostPartError", "guard", "mentions", "opaque", "unguard"]
