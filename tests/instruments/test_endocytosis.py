"""Uptake by vesicles against dose."""

import pytest

import permease as pm
from permease.errors import InputError, PermeaseError
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
    assert set(found.series) == {"inside", "surface"}
    assert set(found.answers) == {"linearity", "order", "clearance", "Vmax", "Km"}
    assert found.conditions["seconds"] == 600.0
    assert found.csv().splitlines()[0] == "LDL [mM],inside [1],surface [1]"
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
