"""The pages of the parts are those that the parts write themselves."""

import runpy
from pathlib import Path

TOOL = runpy.run_path(str(Path(__file__).parents[1] / "docs" / "part_pages.py"))


def test_every_page_is_up_to_date() -> None:
    assert TOOL["outdated"](TOOL["pages"]()) == [], "python docs/part_pages.py --write"
