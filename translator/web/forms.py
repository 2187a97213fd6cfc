"""What a request brings, read with limits."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.datastructures import QueryParams
from starlette.requests import Request

from translator.steps.review.entry import LONGEST

MOST = 16 * LONGEST
"""Bytes of a request: a text of four forms, each character escaped."""
FIELDS = 100


class BadRequest(Exception):
    """What no page of ours sends."""


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a request; a name may stand several times."""

    fields: tuple[tuple[str, str], ...]

    def text(self, name: str) -> str:
        return next((value for key, value in self.fields if key == name), "")

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.fields if key == name)

    def number(self, name: str, most: int) -> int:
        """A whole number from 0 to `most`; 0 for anything else."""
        value = self.text(name)
        return min(int(value), most) if value.isascii() and value.isdigit() and len(value) < 12 else 0


async def read(request: Request) -> Form:
    """The fields that a page sent. Raises BadRequest for what is too long, or no form."""
    kind = request.headers.get("content-type", "").split(";")[0].strip()
    if kind != "application/x-www-form-urlencoded":
        raise BadRequest("this is no form")
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST:
            raise BadRequest("this is too long")
    try:
        text = data.decode("ascii")
        fields = parse_qsl(text, keep_blank_values=True, max_num_fields=FIELDS, errors="surrogateescape")
    except (UnicodeDecodeError, ValueError):
        raise BadRequest("this is no form") from None
    return Form(tuple(fields))


def asked(query: QueryParams) -> Form:
    """The fields of an address."""
    return Form(tuple(query.multi_items()))
