"""Vesicles cannot hold more membrane than a cell has: a run stops, nothing rests there, and the audit looks."""

import dataclasses

import numpy as np
import pytest

import permease as pm
from permease.errors import PermeaseError, SimulationError, UnknownNameError
from permease.library import part

LEAKS = [
    pm.Leak("Na", permeability="5e-9 cm/s"),
    pm.Leak("K", permeability="3e-7 cm/s"),
    pm.Leak("Cl", permeability="1e-7 cm/s"),
]
WHAT = "vesicles hold more membrane than the cell has"


def cell(*parts, area="825 um^2", **dissolved):
    salt = {"Na": "145 mM", "K": "5 mM", "Cl": "150 mM"}
    protein = pm.Impermeant("protein", "120 mM", charge=-1.2)
    cytosol = pm.Compartment(
        "cytosol", volume="1 pL", contents={"Na": "12 mM", "K": "140 mM", "Cl": "8 mM"}, impermeant=[protein],
        balance="protein", osmotic_closer="protein",
    )  # fmt: skip
    bath = pm.Bath("bath", pm.Solution({**salt, **dissolved}))
    return pm.Cell("cell", [pm.Membrane("m", inside=cytosol, outside=bath, area=area, transporters=[*parts, *LEAKS])])


def two_eaters():
    return cell(part("Phagocytosis")(), part("Phagocytosis")(radius="2 um", name="P2"), bead="10 nM")


def test_two_parts_cannot_eat_more_membrane_than_there_is():
    with pytest.raises(SimulationError, match=WHAT) as caught:
        pm.simulate(two_eaters(), pm.Protocol(pm.Hold("24 h")))
    error = caught.value
    assert 100.0 < error.time < 600.0
    assert "P2" in error.why
    assert "825 um2 on its surface" in error.why
    assert error.state["m.Phagocytosis.engulfed"] > 0.0


@pytest.mark.parametrize("density", ["2000 / um^2", "5000 / um^2"])
def test_too_many_receptors_are_named(density):
    """The second ran into the singular voltage of no membrane, and blamed a leak for it."""
    many = cell(part("EGFReceptor")(density=density), area="2000 um^2", EGF="100 nM")
    with pytest.raises(SimulationError, match=WHAT) as caught:
        pm.simulate(many, pm.Protocol(pm.Hold("3 h")))
    assert "EGFReceptor" in caught.value.why
    assert "leak" not in str(caught.value)


def test_members_that_take_too_much_are_named():
    """As the single runs: the moment, the membrane, and nothing after it; the others are untouched."""
    healthy, hungry = "1 pM", "10 nM"
    one = cell(part("Phagocytosis")(), part("Phagocytosis")(radius="2 um", name="P2"), bead=hungry)
    many = pm.Population(one, vary={"bath.bead": pm.grid([healthy, hungry, healthy, "20 nM"])})
    found = pm.simulate(many, pm.Hold("24 h"), points=400, outputs=["m.surface", "m.voltage"])
    assert found.status.counts == {"FINISHED": 2, "NO_MEMBRANE": 2}
    surface = found.values("m.surface")
    for i in (1, 3):
        with pytest.raises(SimulationError, match=WHAT) as caught:
            pm.simulate(many.member(i), pm.Hold("15 min"), points=2000)
        status = found.status[i]
        # a single run sees it at the next output time or node of its time integrals
        assert caught.value.time - 0.45 <= status.time <= caught.value.time
        assert status.sentence.startswith("Vesicles hold more membrane than the cell has at ")
        assert status.sentence.endswith(" s, in step 1, hold for 24 h: m has none left.")
        before = found.times <= status.time
        assert (surface[i, before] > 1e-3 * 825e-12).all()
        assert np.isnan(surface[i, ~before]).all()
    assert np.isfinite(surface[[0, 2]]).all()
    few = pm.simulate(many, pm.Hold("24 h"), points=2, outputs=["m.surface"])
    np.testing.assert_array_equal(few.info, found.info)


@pytest.mark.parametrize("density", ["2000 / um^2", "5000 / um^2"])
def test_a_voltage_without_bounds_is_named_in_members_too(density):
    many = cell(part("EGFReceptor")(density=density), area="2000 um^2", EGF="100 nM")
    found = pm.simulate(pm.Population(many, 2), pm.Hold("3 h"), outputs=["m.surface"])
    assert found.status.counts == {"NO_MEMBRANE": 2}
    assert "m has none left" in found.status[0].sentence


def test_a_condition_comes_before_the_end_of_the_membrane():
    """Both stop a step; which of them did is told apart."""
    until = pm.Until("m.surface", below="400 um^2")
    found = pm.simulate(
        pm.Population(two_eaters(), 1), pm.Protocol(pm.Hold("24 h", until=until), pm.Hold("24 h")),
        outputs=["m.surface"], points=9,
    )  # fmt: skip
    (event,) = found.events
    assert 0.0 < event.time[0] < found.status[0].time - 86400.0 + event.time[0] + 1e4
    assert found.status[0].outcome.name == "NO_MEMBRANE"
    assert "in step 2" in found.status[0].sentence
    held = (found.times > event.time[0]) & (found.times <= 86400.0)
    assert found.values("m.surface")[0, held] == pytest.approx(400e-12, rel=1e-9)


def test_nothing_rests_with_less_than_no_membrane():
    with pytest.raises(SimulationError, match=WHAT):
        pm.steady_state(two_eaters())


def test_no_member_rests_with_less_than_no_membrane():
    """It was found at rest with less than none, or blamed on an amount."""
    many = cell(part("EGFReceptor")(density="5000 / um^2"), area="2000 um^2", EGF="100 nM")
    for one in (two_eaters(), many):
        found = pm.steady_state(pm.Population(one, 2))
        assert [status.outcome.name for status in found.status] == ["NO_MEMBRANE"] * 2
        assert found.status[0].sentence.startswith("Vesicles hold more membrane than the cell has after ")
        assert np.isnan(found["m.voltage"]).all()
    some = cell(part("Phagocytosis")(), part("Phagocytosis")(radius="2 um", name="P2"), bead="10 nM")
    mixed = pm.steady_state(pm.Population(some, vary={"bath.bead": pm.grid(["10 nM", "0 nM"])}))
    assert [status.outcome.name for status in mixed.status] == ["NO_MEMBRANE", "FINISHED"]


def test_the_audit_says_how_much_stayed():
    result = pm.simulate(cell(part("Phagocytosis")(), bead="1 uM"), duration="2 h")
    audit = result.audit()
    assert audit.passed
    assert audit.surface["m"] == pytest.approx(1.0 - 600.0 / 825.0, rel=0.02)
    assert audit.surface["m"] <= float(result["m.surface"].values.min()) / 825.0
    assert "m kept at least 27.6 %" in str(audit)
    assert not dataclasses.replace(audit, surface={"m": -0.4}).passed


def test_a_cell_without_traffic_has_nothing_to_show():
    result = pm.simulate(cell(), duration="1 min")
    assert result.audit().surface == {}
    assert "surface" not in str(result.audit())
    assert "m.total_capacitance" not in result.paths


def test_capacitance_is_that_of_the_surface():
    final = pm.simulate(cell(part("Phagocytosis")(), bead="1 uM"), duration="2 h").final
    assert final["m.total_capacitance"].to("pF").magnitude == pytest.approx(
        1e-2 * final["m.surface"].to("um^2").magnitude, rel=1e-12
    )


# -- a protocol sets the radius --------------------------------------------------------------------------------------


def jump(*parts, radius, **dissolved):
    """Surface, membrane inside, cargo inside (SI) right before and after the radius is set; the audit."""
    name = parts[0].name
    steps = pm.Protocol(pm.Hold("30 min"), pm.Set(f"m.{name}.radius", radius), pm.Hold("30 min"))
    result = pm.simulate(cell(*parts, **dissolved), steps, rtol=1e-9)
    before, after = (s for s in result.trajectory.segments)
    names = list(result.units)
    keys = ("m.surface", f"m.{name}.membrane_inside", f"m.{name}.cargo_inside")
    return (
        [before.observed[-1, names.index(k)] for k in keys if k in names],
        [after.quadrature[0, names.index(k)] for k in keys if k in names],
        result.audit(),
    )


def test_larger_vesicles_take_from_the_surface():
    before, after, audit = jump(
        part("TransferrinReceptor")(), radius="100 nm", transferrin="1 uM", apotransferrin="0 mM"
    )
    assert after[1] == pytest.approx(4.0 * before[1], rel=1e-6)
    assert after[0] + after[1] == pytest.approx(before[0] + before[1], rel=1e-9)
    assert after[2] == pytest.approx(before[2], rel=1e-6)
    assert audit.passed


def test_patches_of_another_size_are_as_many_as_fit():
    before, after, audit = jump(part("Macropinocytosis")(), radius="100 nm", HRP="1 mM")
    assert after == pytest.approx(before, rel=1e-6)
    assert audit.passed


def test_particles_do_not_change_their_size():
    with pytest.raises(PermeaseError, match="do not change their size"):
        jump(part("Phagocytosis")(), radius="2 um", bead="1 nM")


def test_the_usual_radius_has_a_path():
    wet = cell(part("TransferrinReceptor")(), transferrin="0 mM")
    assert "m.TransferrinReceptor.radius" in wet.paths()
    assert wet.find("m.TransferrinReceptor.radius").to("nm").magnitude == pytest.approx(50.0)


# -- budgets of cargo ------------------------------------------------------------------------------------------------


def test_cargo_has_a_budget():
    wet = cell(part("TransferrinReceptor")(), transferrin="1 uM", apotransferrin="0 mM")
    result = pm.simulate(wet, duration="1 h")
    found = result.budget("transferrin")
    assert found.place == "m.TransferrinReceptor"
    assert set(found.gains) == {"m.TransferrinReceptor.binding", "m.TransferrinReceptor.release"}
    held = sum(float(result.final.values[f"m.TransferrinReceptor.cargo_{w}"]) for w in ("surface", "inside"))
    assert found.final == pytest.approx(held, rel=1e-9)
    assert abs(found.residual) < 1e-9
    assert result.budget("transferrin", "m.TransferrinReceptor") == found


def test_two_parts_share_a_budget_of_cargo():
    parts = [part("FluidPhasePinocytosis")(cargo="LDL", density="1 / um^2"), part("LDLReceptor")()]
    result = pm.simulate(cell(*parts, LDL="10 nM"), duration="10 min")
    found = result.budget("LDL")
    assert found.place == "m.FluidPhasePinocytosis, m.LDLReceptor"
    assert result.budget("LDL", found.place) == found
    alone = [result.budget("LDL", f"m.{p.name}").final for p in parts]
    assert found.final == pytest.approx(sum(alone), rel=1e-12)


def test_what_nothing_carries_has_none():
    result = pm.simulate(cell(part("TransferrinReceptor")(), transferrin="0 mM"), duration="1 min")
    with pytest.raises(UnknownNameError):
        result.budget("LDL")
    with pytest.raises(UnknownNameError):
        result.budget("transferrin", "m.K_leak")
