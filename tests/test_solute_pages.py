"""The page of the solutes is the one that their files write."""

import runpy
from pathlib import Path

from permease.chemistry.permeants import permeants

TOOL = runpy.run_path(str(Path(__file__).parents[1] / "docs" / "solute_pages.py"))


def test_the_page_is_up_to_date() -> None:
    assert TOOL["PAGE"].read_text(encoding="utf-8") == TOOL["page"](), "python docs/solute_pages.py --write"


def test_every_solute_is_on_it_with_every_number() -> None:
    text = TOOL["page"]()
    lines = text.splitlines()
    for name, each in permeants().items():
        assert sum(line.startswith(f"| `{name}` | {each.entry.label.en} | ") for line in lines) == 1
        assert f"* **{name}**" in lines
        for value in each.values().values():
            assert value.describe() in text
            assert value.source is None or f"* **{value.source.key}** " in text


def test_numbers_as_they_are_read() -> None:
    text = TOOL["page"]()
    assert "| `CO2` | carbon dioxide | 二氧化碳 | CO2 | neutral · 中性 | 44.01 | 0.10* |  | 0.83* |  |" in text
    assert "| `CO2` | 0.35 | " in text
    assert "| `Cl` | chloride | 氯离子 | Cl⁻ | ion · 离子 | 35.45 |" in text
    assert "| `acetic_acid` | 0.0069* | egg PC in decane, planar | 蛋黄卵磷脂平板膜（癸烷） | 25 |" in text
