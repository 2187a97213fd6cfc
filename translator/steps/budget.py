"""What a run may spend at most: so many characters, or so much money by the engines' prices."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field

from translator.errors import ProjectError
from translator.ledger import Request

SIGN = "[$€£¥₺]"
WRITTEN = re.compile(
    rf"(?P<before>{SIGN}?)\s*(?P<number>[0-9][0-9_,]*(?:\.[0-9]+)?)\s*(?P<after>(?:[A-Za-z]{{3}}|{SIGN})?)"
)


@dataclass
class Budget:
    """`characters` or `money`; what is taken is counted over all engines and locales. Several threads may take."""

    characters: int | None = None
    money: float | None = None
    used_up: bool = False
    _characters: int = 0
    _money: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, request: Request) -> bool:
        """Whether the request still is within; once one is not, none is any more, so that a run can be understood."""
        with self._lock:
            characters = self._characters + len(request.guarded.text)
            money = self._money + (request.cost or 0.0)
            over = self.characters is not None and characters > self.characters
            self.used_up = self.used_up or over or (self.money is not None and money > self.money + 1e-9)
            if not self.used_up:
                self._characters, self._money = characters, money
            return not self.used_up

    def __str__(self) -> str:
        return f"{self.characters:,} characters" if self.money is None else f"{self.money:,.2f}"


def budget(text: str) -> Budget:
    """The budget that a person wrote: "20000" or "20,000" are characters, "5.00 EUR" and "€5" are money. Raises
    ProjectError."""
    match = WRITTEN.fullmatch(text.strip())
    money = bool(match and (match["before"] or match["after"]))
    if match is None or ("." in match["number"] and not money):
        raise ProjectError(f"{text!r} is no budget", hint="20000 is so many characters, 5.00EUR is money")
    number = re.sub("[_,]", "", match["number"])
    return Budget(money=float(number)) if money else Budget(characters=int(number))
