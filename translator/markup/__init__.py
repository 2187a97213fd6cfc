"""The inline markup of one message: read it, keep it from an engine, compare two texts' markup.

`opaque` gives what is no prose; `guard` and `unguard` carry it past an engine (parts.py, forms.py, seams.py), `masked`
what no engine may see; placeholders.py, tags.py, markdown.py, addresses.py and phones.py read one thing each and say
how two texts differ in it.
"""
