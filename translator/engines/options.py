"""The keys of `[tool.translator.engine.NAME]`: which engine takes which, and what they may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from translator.engines import ENGINES
from translator.language.matching.similarity import nearest

EVERY = ("price", "concurrency", "pause")
"""What every engine takes: money for a million characters, calls in flight, seconds between the starts of two."""
OWN: Mapping[str, tuple[str, ...]] = {
    "ctranslate2": ("models", "index"),
    "deepl": ("url", "model", "timeout"),
    "google": ("timeout",),
    "microsoft": ("region", "timeout"),
    "mymemory": ("timeout",),
    "libretranslate": ("url", "timeout", "private"),
    "openai": ("url", "model", "temperature", "timeout", "private"),
}
KEYS: Mapping[str, str] = {
    "deepl": "DEEPL_AUTH_KEY",
    "microsoft": "MICROSOFT_API_KEY",
    "libretranslate": "LIBRETRANSLATE_API_KEY",
    "openai": "OPENAI_API_KEY",
}
"""The variable of the environment in which an engine's key is."""
SECRET = re.compile(r"key|token|secret|password", re.IGNORECASE)
NUMBERS = {"price": 0.0, "pause": 0.0, "timeout": 0.1, "temperature": 0.0}
"""Their least values."""


class Fault(NamedTuple):
    """What is wrong with a key, and the remedy. Never holds a value: it may be a secret in the wrong place."""

    key: str
    text: str
    hint: str = ""


def fault(name: str, options: Mapping[str, Any]) -> Fault | None:
    """The first thing that is wrong with an engine's table; None where nothing is. What another's engine takes beside
    the common keys is its own affair."""
    for key, value in options.items():
        if found := _unknown(name, key) or _value(name, key, value):
            return found
    return None


def _unknown(name: str, key: str) -> Fault | None:
    if SECRET.search(key):
        variable = KEYS.get(name)
        where = f"set {variable}" if variable else "set a variable there"
        return Fault(key, f"{name}: keys stand in the environment, never in a file", where)
    takes = (*EVERY, *OWN.get(name, ()))
    if name not in ENGINES or key in takes:
        return None
    near = nearest(key, takes)
    hint = f"did you mean {near!r}?" if near else f"it takes {', '.join(takes)}"
    return Fault(key, f"{name} has no key {key!r}", hint)


def _value(name: str, key: str, value: Any) -> Fault | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if key in NUMBERS:
        good = number and NUMBERS[key] <= value < float("inf")
        return None if good else Fault(key, f"{name}: {key} is no number from {NUMBERS[key]:g} up", f"{key} = 1.5")
    if key == "concurrency":
        good = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_AT_ONCE
        return None if good else Fault(key, f"{name}: {key} is no whole number from 1 to {MOST_AT_ONCE}", f"{key} = 4")
    if name not in ENGINES:
        return None
    if key == "private":
        return None if isinstance(value, bool) else Fault(key, f"{name}: private is true or false", "private = true")
    if key == "models" and isinstance(value, dict):
        good = all(isinstance(path, str) and path for path in value.values())
        return None if good else Fault(key, f"{name}: models holds no folders", 'models = { de = "models/en-de" }')
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        return Fault(key, f"{name}: {key} is no text", f'{key} = "…"')
    wrong = key in ("url", "index") and not _address(value)
    return Fault(key, f"{name}: {key} is no address", f'{key} = "https://…"') if wrong else None


MOST_AT_ONCE = 64


def _address(url: str) -> bool:
    """Whether this is an address of the web, without a name or password in it."""
    try:
        parts = urlsplit(url)
        return bool(
            parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and "@" not in parts.netloc
        )
    except ValueError:
        return False


def is_local(url: str) -> bool:
    """Whether an address is this machine's own."""
    host = (urlsplit(url).hostname or "").lower().rstrip(".")
    return (
        host in ("localhost", "::1") or host.endswith(".localhost") or bool(re.fullmatch(r"127(?:\.\d{1,3}){3}", host))
    )
