"""What tests of states share: a desk with an article of one sentence, and its template."""

from __future__ import annotations

import pytest

from tests.catalogs.desk import DOSE, Desk
from tests.conftest import NewProject


@pytest.fixture
def desk(new_project: NewProject) -> Desk:
    desk = Desk(new_project({"a.txt": f"{DOSE}\n"}))
    desk.template()
    return desk
