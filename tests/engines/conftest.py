"""A provider for each test that wants one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engines.loopback import DIALECTS, Provider, serve


@pytest.fixture(params=DIALECTS)
def provider(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    """Each provider in turn; a test may name one by `indirect`."""
    with serve(DIALECTS[request.param], monkeypatch) as found:
        yield found
