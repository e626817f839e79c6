"""Parts whose evidence is thin ship as provisional and say so in ``permease parts show``, in the first paragraph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

THIN = ["LeuT", "GAT1", "SERT", "PEPT1", "SOS1", "NHX1", "VSGLT", "NaKATPase"]


@pytest.mark.parametrize("name", THIN)
def test_show_says_that_the_evidence_is_thin(cli: Callable[..., Any], json_of: Callable[..., Any], name: str) -> None:
    told = json_of("parts", "show", name)
    assert "evidence thin" in told["description"].split("\n\n")[0].replace("\n", " ").lower()
    assert "evidence thin" in " ".join(cli("parts", "show", name).stdout.split()).lower()


@pytest.mark.parametrize("name", [name for name in THIN if name != "NaKATPase"])
def test_and_its_numbers_are_badged(json_of: Callable[..., Any], name: str) -> None:
    told = json_of("parts", "show", name)
    assert told["provisional"] is True
    assert any(n["standing"] == "provisional" for numbers in told["numbers"].values() for n in numbers.values())
