"""Uptake by vesicles against Girones & Davis 1989, Gex-Fabry & DeLisi 1984, Steinman et al. 1974 and closed forms.

Rows P5-G1, P5-G2, P5-G5, P5-G6 and P5-G7 of the list in ``test_rows.py``.
"""

import numpy as np
import pytest

import permease as pm
from permease.constants import AVOGADRO
from permease.library import part
from permease.model.conditions import PointConditions
from permease.physics import engulfment, pinocytosis, trafficking


def alone(**outside):
    return PointConditions({}, outside, 0.0, 310.15)


def cell(*parts, area="825 um^2", volume="400 fL", temperature="37 degC", **dissolved):
    """A cell with leaks in a bath; the bath is large, the cytosol lists no cargo."""
    bath = pm.Bath("bath", pm.Solution({"Na": "140 mM", "K": "5 mM", **dissolved}, balance="Cl"))
    contents = {"Na": "12 mM", "K": "135 mM", "Cl": "147 mM"}
    cytosol = pm.Compartment("cytosol", volume=volume, contents=contents, balance="Cl")
    leaks = [pm.Leak(ion, permeability=p) for ion, p in (("K", "1e-6 cm/s"), ("Na", "1e-8 cm/s"), ("Cl", "1e-7 cm/s"))]
    membrane = pm.Membrane("membrane", inside=cytosol, outside=bath, area=area, transporters=[*parts, *leaks])
    return pm.Cell("cell", [membrane], temperature=temperature)


def pools(result, name):
    """Amounts (mol) of the pools of a part at the end."""
    system, last = result.trajectory.system, result.trajectory.segments[-1].last
    prefix = f"membrane.{name}."
    return {s.removeprefix(prefix): float(last[i]) for i, s in enumerate(system.state_names) if s.startswith(prefix)}


# -- P5-G1: Girones and Davis 1989, abstract: 0.16 and 0.056 per minute without transferrin, A431 --------------------


def test_p5_g1_idle_transferrin_receptors_are_mostly_inside():
    ratio, surface, cycle = trafficking.recycling_distribution(0.16 / 60.0, 0.056 / 60.0)
    rest = part("TransferrinReceptor")().rest_fractions(alone())
    assert ratio == pytest.approx(2.86, rel=0.01)
    assert surface == pytest.approx(0.259, rel=0.01)
    assert cycle / 60.0 == pytest.approx(24.1, rel=0.01)
    assert rest["inside"] / rest["free"] == pytest.approx(2.86, rel=0.01)
    assert rest["free"] == pytest.approx(0.259, rel=0.01)


def test_p5_g1_in_a_cell_that_runs_for_hours():
    result = pm.simulate(cell(part("TransferrinReceptor")(), transferrin="0 mM"), pm.Protocol(pm.Hold("6 h")))
    now = pools(result, "TransferrinReceptor")
    assert now["inside"] / now["free"] == pytest.approx(2.86, rel=0.01)


def test_transferrin_goes_round_at_the_measured_rates():
    """Girones and Davis 1989, abstract: 0.22(2) and 0.065(4) per minute with 1 uM diferric transferrin."""
    wet = cell(part("TransferrinReceptor")(), transferrin="1 uM", apotransferrin="0 mM")
    result = pm.simulate(wet, pm.Protocol(pm.Hold("10 h")))
    now = pools(result, "TransferrinReceptor")
    out = 60.0 * result.final.values["rate.membrane.TransferrinReceptor.recycling with transferrin"]
    assert out / (now["loaded_inside"] + now["spent_inside"]) == pytest.approx(0.065, rel=1e-4)
    assert out / (now["loaded"] + now["spent"]) == pytest.approx(0.22, rel=1e-4)


def test_ldl_receptors_live_20_hours_and_recycle_eighty_times():
    """Recalled, as the page says: a life of 20 h, round in 15 min."""
    kind = part("LDLReceptor")
    rest, number = kind().at_rest(), {k: float(v.quantity.to_base_units().magnitude) for k, v in kind.numbers.items()}
    life = 1.0 / (number["k_deg"] * rest["inside"]) / 3600.0
    trips = number["k_rec"] / number["k_deg"]
    assert life == pytest.approx(20.0, rel=0.01)
    assert trips == pytest.approx(80.0, rel=1e-6)


# -- P5-G2: Gex-Fabry and DeLisi 1984, BIOMD0000000985: R_s 73000, R_i 25029 -----------------------------------------


def test_p5_g2_internal_egf_receptors():
    rest = part("EGFReceptor")(count=73000 + 25029).rest_fractions(alone())
    assert 73000.0 * rest["inside"] / rest["free"] == pytest.approx(25029.0, rel=1e-3)


def test_p5_g2_in_a_cell():
    receptors = part("EGFReceptor")(count=98029)
    now = pools(pm.simulate(cell(receptors, EGF="0 mM"), pm.Protocol(pm.Hold("3 h"))), "EGFReceptor")
    assert now["inside"] * AVOGADRO == pytest.approx(25029.0, rel=1e-3)


def test_egf_opens_the_pits_as_the_coded_model_does():
    """ke(t) = ke (epsilon + (1 - epsilon)(1 - exp(-t/6.5 min)^3)), BIOMD0000000985, where EGF saturates at once."""
    wet = cell(part("EGFReceptor")(), EGF="1 mM")
    for minutes in (1.0, 3.0, 10.0):
        now = pools(pm.simulate(wet, pm.Protocol(pm.Hold(f"{minutes} min")), rtol=1e-9), "EGFReceptor")
        opened = now["pits_open"] / (now["pits_open"] + now["pits_shut"])
        assert opened == pytest.approx(0.12 + 0.88 * (1.0 - np.exp(-3.0 * minutes / 6.5)), rel=2e-3)


def test_egf_clears_its_receptors_from_the_surface():
    part_ = part("EGFReceptor")()
    before = part_.rest_fractions(alone())["free"]
    now = pools(pm.simulate(cell(part_, EGF="100 nM"), pm.Protocol(pm.Hold("2 h"))), "EGFReceptor")
    total = now["free"] + now["bound"] + now["inside"]
    assert (now["free"] + now["bound"]) / total < 0.5 * before


# -- P5-G5: fluid goes in proportion, what is bound saturates --------------------------------------------------------


@pytest.mark.parametrize("name", ["FluidPhasePinocytosis", "Macropinocytosis"])
def test_p5_g5_fluid_is_linear_over_four_decades(name):
    found = pm.vesicle_uptake(part(name)(), ("1 uM", "10 mM", 25))
    assert found.linearity >= 0.999
    assert found.order == pytest.approx(1.0, abs=1e-6)
    assert found.fit is None


@pytest.mark.parametrize("name", ["LDLReceptor", "EGFReceptor", "TransferrinReceptor"])
def test_p5_g5_a_receptor_saturates_over_four_decades(name):
    found = pm.vesicle_uptake(part(name)(), during="10 min")
    assert found.x.values[-1] / found.x.values[0] == pytest.approx(1e4, rel=1e-3)
    assert found.linearity < 0.9
    assert found.order < 0.9
    assert found.fit is not None


def test_p5_g5_a_carrier_saturates():
    found = pm.uptake(part("GLUT1")(), "glucose", ("0.01 mM", "100 mM", 25), temperature="20 degC")
    x, y = found.x.values, found.y.values
    slope, start = np.polyfit(x, y, 1)
    assert 1.0 - np.sum((y - start - slope * x) ** 2) / np.sum((y - y.mean()) ** 2) < 0.9


def test_both_hands_of_a_tracer_go_in_alike():
    """Seed 2302455: drinking does not tell D- from L-glucose; GLUT1 does."""
    hands = [
        pm.vesicle_uptake(part("Macropinocytosis")(cargo=c), ["1 mM"]).y.values[0] for c in ("glucose", "L_glucose")
    ]
    assert hands[0] == hands[1] > 0.0


# -- P5-G6: area, volume and cargo at the steady state ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "dissolved", "settle"),
    [
        ("Macropinocytosis", {"HRP": "0.1 mM"}, "30 d"),
        ("FluidPhasePinocytosis", {"HRP": "0.1 mM"}, "30 d"),
        ("TransferrinReceptor", {"transferrin": "1 uM", "apotransferrin": "0 mM"}, "3 d"),
        ("EGFReceptor", {"EGF": "10 nM"}, "10 d"),
        ("LDLReceptor", {"LDL": "20 nM"}, "600 d"),
        ("Phagocytosis", {"bead": "16.6 pM"}, "60 d"),
    ],
)
def test_p5_g6_nothing_drifts_at_the_steady_state(name, dissolved, settle):
    wet = cell(part(name)(), **dissolved)
    result = pm.simulate(wet, pm.Protocol(pm.Hold(settle), pm.Hold("10 h")), rtol=1e-10, atol=1e-13)
    start, end = (
        {k: float(v) for k, v in zip(result.trajectory.system.equations.observables, row, strict=True)}
        for row in (result.trajectory.segments[-1].quadrature[0], result.trajectory.segments[-1].quadrature[-1])
    )
    shown = [k for k in end if name in k and not k.startswith("rate.")] + ["membrane.surface"]
    assert len(shown) >= 3
    for key in shown:
        assert end[key] == pytest.approx(start[key], rel=1e-9), key
    area = end["membrane.surface"] + end[f"membrane.{name}.membrane_inside"]
    system = result.trajectory.system
    numbers = dict(zip(system.parameter_names, system.parameters, strict=True))
    declared = numbers["membrane.area"] + numbers[f"membrane.{name}.membrane_at_rest"]
    assert area == pytest.approx(declared, rel=1e-12)
    audit = result.audit()
    assert all(abs(residual) < 1e-9 for residual in audit.matter.values())
    assert audit.charge < 1e-9


def test_p5_g6_cargo_leaves_a_finite_medium_and_is_found_again():
    """Ligand depletion: what the medium lost is on the receptors, in the cell, or delivered to the cytosol."""
    salts = {"Na": "140 mM", "K": "5 mM", "Cl": "145 mM"}
    medium = pm.Compartment("medium", volume="10 pL", contents={**salts, "LDL": "20 nM"})
    far = pm.Bath("far", pm.Solution(salts))
    inner = {"Na": "12 mM", "K": "135 mM", "Cl": "147 mM", "LDL": "0 mM"}
    cytosol = pm.Compartment("cytosol", volume="1 pL", contents=inner)
    leaks = [pm.Leak(ion, permeability="1e-7 cm/s") for ion in ("Na", "K", "Cl")]
    receptor = part("LDLReceptor")(count=1e5)
    walls = [
        pm.Membrane("membrane", inside=cytosol, outside=medium, area="1000 um^2", transporters=[receptor, *leaks]),
        pm.Membrane("cuff", inside=medium, outside=far, area="1000 um^2", transporters=leaks),
    ]
    result = pm.simulate(pm.Cell("dish", walls), pm.Protocol(pm.Hold("5 h")))
    system, last = result.trajectory.system, result.trajectory.segments[-1].last
    now = pools(result, "LDLReceptor")
    held = sum(pool.cargo * now[name] for name, pool in receptor.pools.items())
    left, inside = (float(last[system.index(f"{place}.amount.LDL")]) for place in ("medium", "cytosol"))
    assert left < 0.8 * 20e-6 * 10e-15
    assert left + inside + held == pytest.approx(20e-6 * 10e-15, rel=1e-9)


# -- P5-G7: the zipper -----------------------------------------------------------------------------------------------


def test_p5_g7_the_zipper():
    """Root of alpha^2 exp(alpha^2) E1(alpha^2) = 0.1, and the time for R = 1.5 um at D = 1 um2/s."""
    alpha = engulfment.zipper_root(0.1)
    assert alpha == pytest.approx(0.184623, abs=1e-6)
    assert engulfment.zipper_time(1.5e-6, 1e-12, alpha) == pytest.approx(66.0, rel=1e-3)


# -- the examples of the chapter -------------------------------------------------------------------------------------


def test_2302483_spare_membrane_limits_phagocytosis():
    macrophage = part("Phagocytosis")()
    assert engulfment.capacity(600e-12, 1e-6) == 47
    assert macrophage.capacity("600 um^2") == 47
    assert macrophage.vesicle_area.to("um^2").magnitude == pytest.approx(12.57, abs=0.005)
    full = pools(pm.simulate(cell(macrophage, bead="1 uM"), pm.Protocol(pm.Hold("2 h"))), "Phagocytosis")
    assert (full["engulfed"] + full["bound"]) * AVOGADRO == pytest.approx(600.0 / (4.0 * np.pi), rel=2e-3)


def test_2302455_a_macrophage_samples_the_medium():
    """25 % of 400 fL in an hour is 100 fL; of 1 mM tracer 6.0e7 molecules. Half comes back: 54 fL are kept of it."""
    drunk = pinocytosis.clearance(0.25 / 3600.0, 400e-18)
    assert pinocytosis.fluid_uptake(1.0, drunk) * 3600.0 * AVOGADRO == pytest.approx(6.0e7, rel=0.01)
    result = pm.simulate(cell(part("Macropinocytosis")(), HRP="1 mM"), pm.Protocol(pm.Hold("1 h")))
    system, segment = result.trajectory.system, result.trajectory.segments[0]
    sipped = float(segment.last[system.index("extent.membrane.Macropinocytosis.uptake")])
    assert sipped * AVOGADRO == pytest.approx(6.0e7, rel=0.01)
    wrapped = float(segment.last[system.index("extent.membrane.Macropinocytosis.internalisation")])
    each = part("Macropinocytosis")().vesicle_area.to("m^2").magnitude
    assert wrapped * AVOGADRO * each == pytest.approx(1.86 * 825e-12, rel=1e-6)
    kept = pm.vesicle_uptake(part("Macropinocytosis")(), ["1 mM"], area="825 um^2", during="1 h")
    assert kept.clearance.to("fL/hour").magnitude == pytest.approx(100.0 * (0.5 + 2.5 / 60.0), rel=1e-3)


def test_l_cells_drink_33_fL_an_hour():
    """Steinman et al. 1974, abstract: 0.0032 to 0.0035 % of the load per 1e6 cells and hour; 1 mL, 2000 um2 assumed.

    Uptake was in proportion to the time of exposure, so it is what is kept; the cell drinks twice that.
    """
    low, high = (pinocytosis.per_load(f, 1e6, 1e-6) * 3600.0 * 1e18 for f in (3.2e-5, 3.5e-5))
    drinking = part("FluidPhasePinocytosis")()
    one, two = (
        pm.vesicle_uptake(drinking, ["25 uM"], area="2000 um^2", during=f"{h} h").y.values[0] for h in (1.0, 2.0)
    )
    assert low < (two - one) / (25e-3 * AVOGADRO) * 1e18 < high
    gross = pm.vesicle_uptake(drinking, ["25 uM"], area="2000 um^2", during="1 s").clearance.to("fL/hour").magnitude
    assert gross == pytest.approx(67.0, rel=2e-3)


def test_cold_stops_traffic_but_not_binding():
    """At 4 degC LDL binds and stays on the surface; Q10 2.7 of pinocytosis in L cells (Steinman et al. 1974)."""
    warm, cold = (
        pm.vesicle_uptake(part("LDLReceptor")(), ["20 nM"], during="5 min", temperature=t)
        for t in ("37 degC", "4 degC")
    )
    assert cold["inside"].values[0] < 0.1 * warm["inside"].values[0]
    assert cold["surface"].values[0] > 0.5 * warm["surface"].values[0]


def test_sterol_holds_back_the_receptors():
    """Down-regulation: after days with LDL a fibroblast has far fewer receptors than without."""
    starved, fed = (
        pools(pm.simulate(cell(part("LDLReceptor")(count=4e4), LDL=dose), pm.Protocol(pm.Hold("10 d"))), "LDLReceptor")
        for dose in ("0 mM", "50 nM")
    )
    count = [sum(now[p] for p in ("free", "inside", "bound", "bound_inside")) * AVOGADRO for now in (starved, fed)]
    assert count[0] == pytest.approx(4e4, rel=1e-6)
    assert count[1] < 0.5 * count[0]


def test_capacitance_follows_area():
    """A macrophage that swallows its fill loses the membrane it wraps with, and a tenth of its charge holds a higher
    voltage on what is left until the leaks restore it."""
    result = pm.simulate(cell(part("Phagocytosis")(), bead="1 uM"), pm.Protocol(pm.Hold("1 h")))
    final = result.final.values
    lost = 825e-12 - final["membrane.surface"]
    assert lost == pytest.approx(final["membrane.Phagocytosis.membrane_inside"], rel=1e-9)
    assert lost > 0.6 * 825e-12
    charge, voltage = (final[k] for k in ("cytosol.potential", "membrane.voltage"))
    assert charge == voltage
    system, last = result.trajectory.system, result.trajectory.segments[-1].last
    stored = float(last[system.index("cytosol.charge")])
    assert stored == pytest.approx(0.01 * final["membrane.surface"] * voltage, rel=1e-9)


def test_traffic_costs_atp():
    result = pm.simulate(cell(part("TransferrinReceptor")(), transferrin="1 uM"), pm.Protocol(pm.Hold("1 h")))
    used = result.atp().by_column
    assert set(used) == {
        "membrane.TransferrinReceptor.internalisation",
        "membrane.TransferrinReceptor.internalisation with transferrin",
    }
    assert all(amount > 0.0 for amount in used.values())


@pytest.mark.parametrize(
    "name", ["Macropinocytosis", "TransferrinReceptor", "EGFReceptor", "LDLReceptor", "Phagocytosis"]
)
def test_p5_g6_a_steady_state_is_found(name):
    """By Newton and verified by integrating on; the cell keeps its ions, so its cytosol has only what leaks through."""
    kind = part(name)
    bath = pm.Bath("bath", pm.Solution({"Na": "140 mM", "K": "5 mM", kind.usual_cargo: "10 nM"}, balance="Cl"))
    protein = pm.Impermeant("protein", "135 mM", charge=-1)
    contents = {"K": "140 mM", "Cl": "5 mM"}
    cytosol = pm.Compartment("cytosol", volume="400 fL", contents=contents, balance="Cl", impermeant=[protein])
    leaks = [pm.Leak("K", permeability="1e-6 cm/s"), pm.Leak("Cl", permeability="1e-7 cm/s")]
    wall = pm.Membrane("membrane", inside=cytosol, outside=bath, area="825 um^2", transporters=[kind(), *leaks])
    found = pm.steady_state(pm.Cell("cell", [wall]))
    assert found.stable
    assert found.drift < 1e-9
    inside = found.values[f"membrane.{name}.membrane_inside"]
    assert 0.0 < inside < 825e-12
    assert 0.0 < found.values["membrane.surface"] < 1e-9


@pytest.mark.parametrize("name", ["GIRONES_DAVIS_1989", "GEX_FABRY_1984", "STEINMAN_1976"])
def test_no_title_is_given_that_was_not_verified(name):
    from permease.library import references_vesicles

    citation = getattr(references_vesicles, name).citation
    assert "not verified" in citation
    assert not getattr(references_vesicles, name).doi
