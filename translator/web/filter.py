"""What the address says of the list: kept in it, so that it can be sent to somebody."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from translator.model import State
from translator.queue import Group
from translator.steps.review.survey import Wanted
from translator.web.forms import Form


@dataclass(frozen=True, slots=True)
class Filter:
    """Which texts are listed, and in which order: "risk" or "article"."""

    order: str = "risk"
    states: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    found: bool = False
    asked: bool = False
    search: str = ""

    @classmethod
    def of(cls, form: Form) -> Filter:
        states = tuple(one for one in form.all("state") if one.upper() in State.__members__)
        groups = tuple(one for one in form.all("group") if one.upper() in Group.__members__)
        order = "article" if form.text("order") == "article" else "risk"
        return cls(order, states, groups, bool(form.text("found")), bool(form.text("asked")), form.text("q")[:200])

    @property
    def wanted(self) -> Wanted:
        states = frozenset(State[one.upper()] for one in self.states)
        groups = frozenset(Group[one.upper()] for one in self.groups)
        return Wanted(states, groups, self.found, self.asked, self.search)

    @property
    def any(self) -> bool:
        return self.wanted != Wanted()

    def address(self, **more: str) -> str:
        """The fields of an address that says the same."""
        fields: list[tuple[str, str]] = [("order", self.order)] if self.order != "risk" else []
        fields += [("state", one) for one in self.states] + [("group", one) for one in self.groups]
        flags = (("found", self.found), ("asked", self.asked), ("q", self.search))
        fields += [(name, str(value) if value is not True else "1") for name, value in flags if value]
        return urlencode([*fields, *((key, value) for key, value in more.items() if value)], errors="replace")
