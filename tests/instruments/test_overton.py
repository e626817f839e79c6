"""log P against log K: the curve, its residuals, files, the figure, and bad input."""

import csv
import json

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, PermeaseError


@pytest.fixture(scope="module")
def curve():
    return pm.overton("POPC", temperature="25 degC")


def test_heavy_solutes_lie_within_the_scatter_of_the_line(curve):
    """Walter and Gutknecht 1986 give 0.25 decades rms; the range of the rule is two of them."""
    heavy = [r for r, light in zip(curve["residual"].values, curve.light, strict=True) if not light]
    assert curve.rms(light=False) == pytest.approx(0.25, abs=0.02)
    assert max(abs(r) for r in heavy) < 0.5
    assert curve.rms(light=True) > 2.0 * curve.rms(light=False)


def test_octanol_is_the_worse_guide(curve):
    assert pm.overton("POPC", "octanol", temperature="25 degC").rms(light=False) > 3.0 * curve.rms(light=False)


def test_numbers_belong_together(curve):
    measured, residual = curve["measured"].values, curve["residual"].values
    np.testing.assert_allclose(measured - residual, curve["predicted"].values, rtol=1e-12)
    assert np.all(curve["low"].values <= measured)
    assert np.all(measured <= curve["high"].values)
    squares = curve["residual"].values ** 2
    assert curve.rms() == pytest.approx(np.sqrt(np.mean(squares)), rel=1e-12)
    assert curve.answers["rms_heavy"].magnitude == pytest.approx(curve.rms(False), rel=1e-8)


def test_lipids_move_points_and_line_together(curve):
    """A stiffer, cooler membrane passes everything more slowly; what the line misses stays nearly the same."""
    stiff = pm.overton({"POPC": 0.6, "cholesterol": 0.4}, temperature="25 degC")
    assert np.all(stiff["measured"].values < curve["measured"].values)
    assert stiff.rms(light=False) == pytest.approx(curve.rms(light=False), abs=0.02)


def test_the_temperature(curve):
    assert curve.conditions["temperature"] == pytest.approx(298.15)
    assert pm.overton(pm.Bilayer("POPC", temperature="30 degC")).conditions["temperature"] == pytest.approx(303.15)


def test_files(curve, tmp_path):
    rows = list(csv.DictReader(curve.to_csv(tmp_path / "o.csv").read_text(encoding="utf-8").splitlines()))
    assert [row["solute"] for row in rows] == list(curve.solutes)
    assert float(rows[0]["log K hexadecane/water [1]"]) == pytest.approx(-6.55)
    document = json.loads(json.dumps(curve.document()))
    assert document["solutes"][0] == "urea"
    assert document["kind"] == "overton"
    for solvent in ("hexadecane", "octanol"):
        target = tmp_path / f"{solvent}.png"
        figure = pm.overton("POPC", solvent).plot(target, solute="urea")
        assert target.stat().st_size > 10_000
        assert figure.axes[0].get_xlabel() == f"log K, {solvent}/water"
        assert len(figure.axes[0].get_legend().get_texts()) == 4


def test_a_recipe_goes_by_its_name():
    found = pm.overton(pm.recipe("red_blood_cell"), temperature="25 degC")
    assert (found.part, found.label.zh) == ("", "人红细胞")
    assert found.plot().axes[0].get_title() == "human red cell at 25 °C"
    assert pm.overton({"POPC": 0.7, "cholesterol": 0.3}).part == "POPC 0.7, cholesterol 0.3"


@pytest.mark.parametrize(
    "arguments",
    [("POPX",), ({"POPC": 0.5},), (3,), (None,), ("POPC", "benzene"), ("POPC", 3), ("POPC", "olive oil")],
    ids=str,
)
def test_nonsense_is_refused(arguments):
    with pytest.raises(PermeaseError) as caught:
        pm.overton(*arguments)
    assert str(caught.value).strip()


@pytest.mark.parametrize("temperature", [25, "25 mM", "-300 degC"])
def test_nonsense_of_temperature(temperature):
    with pytest.raises(InputError):
        pm.overton("POPC", temperature=temperature)


def test_an_unknown_solute_in_the_figure(curve):
    with pytest.raises(InputError, match="nonsense"):
        curve.plot(solute="nonsense")
