"""The figure of a population."""

import numpy as np
import pytest

from permease import Hold, Population, cells, normal, scaled, simulate
from permease.errors import InputError, UnknownNameError
from permease.plot.fan import default_items, plot_fan

RESULT = simulate(
    Population(cells.red_blood_cell(), 30, seed=1, vary={"cytosol.volume": normal("70 fL", cv=0.1)}),
    Hold("1 h"),
    points=5,
)


def test_bands_hold_what_they_say(tmp_path):
    figure = plot_fan(RESULT, ["Na", "volume"], path=tmp_path / "fan.svg")
    assert (tmp_path / "fan.svg").stat().st_size > 5000
    first, second = figure.axes
    assert "Na" in first.get_ylabel()
    assert "fL" in second.get_ylabel()
    wide = second.collections[0].get_paths()[0].vertices[:, 1]
    values = RESULT.volume().quantile([0.05, 0.95], dim="member").values
    assert wide.min() == pytest.approx(values.min())
    assert wide.max() == pytest.approx(values.max())
    assert any("30 of 30" in text.get_text() for text in first.get_legend().get_texts())


def test_what_is_drawn_by_default_is_what_moves():
    """Ions that cross the membrane, volume, voltage and pH, each once: no temperature, no second name of a voltage."""
    items = default_items(RESULT)
    assert items[:3] == ("cytosol.Na", "cytosol.K", "cytosol.Cl")
    assert {"cytosol.volume", "membrane.voltage", "cytosol.pH"} <= set(items)
    assert not {"temperature", "cytosol.potential", "cytosol.osmolarity"} & set(items)
    assert len(RESULT.plot().axes) == len(items)
    few = simulate(RESULT.population, Hold("1 min"), points=3, outputs=["temperature", "rate.membrane.NaKATPase"])
    assert default_items(few) == ("temperature", "rate.membrane.NaKATPase")


def test_the_legend_has_every_kind_of_line():
    axes = plot_fan(RESULT, ["Na"]).axes[0]
    told = [text.get_text() for text in axes.get_legend().get_texts()]
    assert told[:4] == ["median", "first 12 members", "50 %", "90 %"]
    assert len(axes.lines) == 13
    np.testing.assert_allclose(axes.lines[3].get_ydata(), RESULT["cytosol.Na"].values[3])


def test_what_cannot_be_drawn():
    with pytest.raises(UnknownNameError):
        plot_fan(RESULT, ["glucose"])
    with pytest.raises(InputError):
        plot_fan(RESULT, [])
    failed = simulate(
        Population(cells.red_blood_cell(), 2, vary={"membrane.area": scaled(cv=0.1)}), Hold("1 h"), max_steps=1
    )
    with pytest.raises(InputError, match="no member"):
        failed.plot("Na")
