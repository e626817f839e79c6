"""Uptake by vesicles against dose."""

import pytest

import permease as pm
from permease.errors import InputError, PermeaseError, SimulationError
from permease.library import part
from permease.plot.endocytosis import plot_uptakes


@pytest.mark.parametrize(
    "arguments",
    [
        {"part": "LDLReceptor"}, {"part": 3}, {"during": 5}, {"during": "-1 h"}, {"during": "1 mM"},
        {"during": "90 d"}, {"area": 5}, {"area": "0 um^2"}, {"temperature": 37}, {"concentrations": 4},
        {"concentrations": []}, {"concentrations": ["-1 nM"]}, {"concentrations": ["3 mV"]},
    ],
    ids=str,
)  # fmt: skip
def test_nonsense_is_refused(arguments):
    given = {"part": part("LDLReceptor")(), **arguments}
    with pytest.raises(PermeaseError) as caught:
        pm.vesicle_uptake(given.pop("part"), **given)
    assert str(caught.value).strip()


def test_another_part_is_refused():
    with pytest.raises(InputError, match="no vesicle traffic"):
        pm.vesicle_uptake(part("GLUT1")())
    with pytest.raises(InputError, match="takes nothing up"):
        pm.vesicle_uptake(part("SynapticVesicles")())


def test_what_it_gives():
    found = pm.vesicle_uptake(part("LDLReceptor")(), ("0.1 nM", "1 uM", 9), during="10 min")
    assert found.x.unit == "mM"
    assert list(found.series) == ["uptake", "inside", "digested", "surface"]
    assert set(found.answers) == {"linearity", "order", "clearance", "Vmax", "Km"}
    assert found.conditions["seconds"] == 600.0
    assert found.csv().splitlines()[0] == "LDL [mM],uptake [1],inside [1],digested [1],surface [1]"
    assert found.document()["answers"]["clearance"]["value"] > 0.0


def test_a_part_alone_agrees_on_what_is_linear():
    alone = pm.uptake(part("FluidPhasePinocytosis")(), "HRP", ("1 uM", "10 mM", 9), inside={}, outside={})
    assert alone.fit is None
    assert alone.y.values / alone.x.values == pytest.approx(alone.y.values[0] / alone.x.values[0], rel=1e-12)


def test_figures(tmp_path):
    curves = [
        pm.vesicle_uptake(part(name)(), during="1 min", concentrations=("1 nM", "1 uM", 5))
        for name in ("LDLReceptor", "FluidPhasePinocytosis")
    ]
    for language in ("en", "zh"):
        target = tmp_path / f"{language}.png"
        plot_uptakes(curves, target, language)
        assert target.stat().st_size > 5000
    assert curves[0].plot() is not None
    for nonsense in ([], [3], None):
        with pytest.raises(InputError):
            plot_uptakes(nonsense)


# --- comparison ---


def _fluid(cargo="LDL"):
    return part("FluidPhasePinocytosis")(cargo=cargo)


def test_a_receptor_saturates_where_fluid_does_not(tmp_path):
    """Both at the same doses, two decades about half saturation: one bends by half, the other is a straight line."""
    found = pm.compare_uptakes([part("LDLReceptor")(), _fluid()])
    receptor, fluid = found.curves
    assert receptor.x.values == pytest.approx(fluid.x.values, rel=1e-15)
    assert receptor.linearity < 0.5
    assert receptor.order < 0.6
    assert (fluid.linearity, fluid.order) == pytest.approx((1.0, 1.0), abs=1e-9)
    assert receptor.fit is not None
    assert fluid.fit is None
    lines = found.csv().splitlines()
    assert lines[0] == "LDL [mM],LDLReceptor [1],FluidPhasePinocytosis [1]"
    assert len(lines) == 26
    assert [curve["part"] for curve in found.document()["curves"]] == ["LDLReceptor", "FluidPhasePinocytosis"]
    ax = found.plot(tmp_path / "both.png").axes[0]
    assert ax.get_xlabel() == "Low-density lipoprotein in the medium / nM"
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["LDL receptor", "fluid-phase pinocytosis"]


def test_compared_as_alone():
    doses = ("1 nM", "1 uM", 4)
    both = pm.compare_uptakes([part("LDLReceptor")(), _fluid()], doses, during="5 min", area="500 um^2")
    alone = pm.vesicle_uptake(_fluid(), doses, during="5 min", area="500 um^2")
    assert both.curves[1].y.values == pytest.approx(alone.y.values, rel=1e-9)


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        (None, "two parts"), ("LDLReceptor", "two parts"), ([], "two parts"), ("one", "two parts"),
        ("twice", "one name"), ("cargo", "different cargo"), ("GLUT1", "different cargo"), (["a", "b"], "no part"),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_compared(parts, says):
    receptor = part("LDLReceptor")()
    named = {
        "one": [receptor], "twice": [receptor, receptor], "cargo": [receptor, _fluid("HRP")],
        "GLUT1": [receptor, part("GLUT1")()],
    }  # fmt: skip
    with pytest.raises(InputError, match=says):
        pm.compare_uptakes(named.get(parts, parts) if isinstance(parts, str) else parts)


def test_conditions_of_a_comparison_are_those_of_one():
    for nonsense in ({"during": 5}, {"area": "0 um^2"}, {"temperature": 37}):
        with pytest.raises(PermeaseError):
            pm.compare_uptakes([part("LDLReceptor")(), _fluid()], **nonsense)


def test_what_is_inside_is_not_all_that_was_taken_up():
    """A macrophage with room for 47 beads eats hundreds in ten days, but never holds more than 47."""
    found = pm.vesicle_uptake(part("Phagocytosis")(), ["1 nM", "2 nM"], during="10 d", area="825 um^2")
    assert (found["uptake"].values > 900.0).all()
    assert (found["inside"].values < 48.0).all()
    assert found["inside"].values + found["digested"].values == pytest.approx(found["uptake"].values, rel=1e-6)


def test_what_goes_round_is_not_digested():
    found = pm.vesicle_uptake(part("TransferrinReceptor")(), ["1 uM"], during="1 h")
    assert list(found.series) == ["uptake", "inside", "surface", "returned"]
    assert found["inside"].values == pytest.approx(found["uptake"].values, rel=1e-6)


def test_more_membrane_than_there_is_stops_it():
    with pytest.raises(SimulationError, match="vesicles hold more membrane than the cell has"):
        pm.vesicle_uptake(part("EGFReceptor")(density="5000 / um^2"), ["100 nM"], during="3 h")
