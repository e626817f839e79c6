"""How distributions, grids and paths are typed."""

from __future__ import annotations

import numpy as np
import pytest

from permease import cells, normal, scaled
from permease.cli.distributions import distribution, grid_of, narrow, varied
from permease.errors import PermeaseError


def test_the_small_language_of_distributions() -> None:
    assert distribution("normal(70 fL, cv=0.1)") == normal("70 fL", cv=0.1)
    assert distribution(" normal( 70 fL , 7 fL ) ") == normal("70 fL", "7 fL")
    assert distribution("scaled(cv=.3)") == scaled(cv=0.3)
    assert distribution(narrow("scaled（０.5，2）")) == scaled(0.5, 2.0)
    assert repr(distribution("lognormal(70 fL, cv=0.1)")) == "lognormal(mean='70 fL', cv=0.1)"
    assert repr(distribution("uniform(1 mM, 9 mM, log=true)")) == "uniform(low='1 mM', high='9 mM', log=True)"
    assert grid_of("20:37 degC:3").quantile("K", 300.0)(np.array([0.1, 0.5, 0.9])) == pytest.approx(
        [293.15, 301.65, 310.15]
    )
    assert grid_of("1mM|5mM").points == 2
    assert narrow("Ｋ＿ｏ＝１：60") == "K_o=1:60"


@pytest.mark.parametrize(
    "text",
    [
        "", "normal", "normal()", "normal(70 fL)", "normal(70 fL, cv=)", "normal(70 fL, cv=0.1, 3)", "gauss(1, 2)",
        "scaled()", "scaled(1)", "scaled(cv=a)", "scaled(cv=0.1, cv=0.2)", "normal(cv=0.1, 70 fL)", "scaled(1, 2, 3)",
        "uniform(1 mM, 2 mM, log=yes)", "__import__('os').system('true')", "normal(70 fL, cv=0.1) + 1",
        "normal(mean=70 fL, cv=0.1, spread=2)", "lognormal(70 fL)", "scaled(cv=-1)", "normal((70 fL), cv=0.1)",
    ],
)  # fmt: skip
def test_what_is_no_distribution(text: str) -> None:
    with pytest.raises(PermeaseError) as caught:
        distribution(text)
    assert caught.value.exit_code == 2


def test_paths_may_be_short_and_come_once() -> None:
    cell = cells.red_blood_cell()
    assert list(varied(cell, ["K_o=1mM:2mM:2"], ["Na_i=scaled(cv=0.1)"])) == ["plasma.K", "cytosol.Na"]
    with pytest.raises(PermeaseError, match="twice"):
        varied(cell, ["K_o=1mM:2mM:2"], ["plasma.K=scaled(cv=0.1)"])
