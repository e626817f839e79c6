"""The page of the lipids is the one that their files write."""

import runpy
from pathlib import Path

import permease as pm

TOOL = runpy.run_path(str(Path(__file__).parents[1] / "docs" / "lipid_pages.py"))


def test_the_page_is_up_to_date() -> None:
    assert TOOL["PAGE"].read_text(encoding="utf-8") == TOOL["page"](), "python docs/lipid_pages.py --write"


def test_every_lipid_and_recipe_is_on_it() -> None:
    text = TOOL["page"]()
    assert all(f"| {name} |" in text for name in pm.lipids())
    assert all(f"### `{name}`" in text for name in pm.recipes())
    assert (
        "| DPPC | dipalmitoylphosphatidylcholine | 二棕榈酰磷脂酰胆碱 | 16:0/16:0 | 0 | 41.4 | 35.6* | 59.3 |" in text
    )
