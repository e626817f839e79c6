"""Panels of vesicle traffic in the figure of a run."""

import pytest

import permease as pm
from permease.library import part
from permease.plot.traces import default_items, plot_traces
from permease.plot.traffic import number_panels, surface_panels


@pytest.fixture(scope="module")
def result():
    salt = {"K": "100 mM", "Cl": "100 mM"}
    cytosol = pm.Compartment("cytosol", volume="1 pL", contents=salt)
    bath = pm.Bath("bath", pm.Solution({**salt, "transferrin": "1 uM", "sucrose": "1 mM"}))
    parts = [
        part("TransferrinReceptor")(), part("FluidPhasePinocytosis")(cargo="sucrose"),
        part("SynapticVesicles")(), pm.Leak("K", permeability="1e-7 cm/s"),
    ]  # fmt: skip
    wall = pm.Membrane("m", inside=cytosol, outside=bath, area="1000 um^2", transporters=parts)
    return pm.simulate(pm.Cell("cell", [wall]), duration="1 h", points=41)


def test_a_run_with_traffic_draws_it(result, tmp_path):
    assert {"surface", "traffic"} <= set(default_items(result))
    for language in ("en", "zh"):
        target = tmp_path / f"{language}.png"
        figure = plot_traces(result, default_items(result), target, language)
        assert target.stat().st_size > 20000
    labels = [axes.get_ylabel() for axes in figure.axes]
    assert sum("SynapticVesicles" in text for text in labels) == 1


def test_area_and_capacitance_share_an_axis(result):
    (panel,) = surface_panels(result, "en")
    assert panel.label.startswith("Membrane on")
    label, scale = panel.second
    assert "Capacitance" in label
    assert scale * panel.lines[0][1][0] == pytest.approx(10.0, rel=1e-9)


@pytest.mark.parametrize(("language", "word"), [("en", "transferrin in vesicles"), ("zh", "囊泡内的双铁转铁蛋白")])
def test_receptors_and_cargo_are_numbers(result, language, word):
    panels = {panel.label.splitlines()[1]: panel for panel in number_panels(result, language)}
    assert set(panels) == {"TransferrinReceptor", "FluidPhasePinocytosis", "SynapticVesicles"}
    assert word in [text for text, _ in panels["TransferrinReceptor"].legend]
    outside, inside = (panels["TransferrinReceptor"].lines[i][1] for i in (0, 1))
    assert outside + inside == pytest.approx(50000.0, rel=1e-6)
    assert "10⁶" in panels["FluidPhasePinocytosis"].label


def test_a_cell_without_traffic_draws_none():
    plain = pm.simulate(pm.cells.red_blood_cell(), duration="1 min", points=41)
    assert not {"surface", "traffic"} & set(default_items(plain))
    assert surface_panels(plain, "en") == number_panels(plain, "en") == []
